package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// shares reads "D chia sẻ kinh nghiệm … với R": expertise.
func (r *reader) shares() {
	for t := range r.Nodes {
		n := &r.Nodes[t]
		if n.Lex == nil || n.Lex.Trigger&syntax.Share == 0 {
			continue
		}
		lo, hi := r.Clause(t, 0)
		l := r.Before(lo, t)
		if l.No {
			continue
		}
		f := gift.Frame{Trigger: t, Rule: "share", Status: l.Status, Conf: 0.8}
		var to []extract.Actor
		end := n.Hi
		for k := t + 1; k < hi; k++ {
			m := &r.Nodes[k]
			if m.Kind == syntax.Mark && m.Fold != "," {
				break
			}
			if m.Kind != syntax.ActorNode {
				continue
			}
			switch r.PartOf(k, t) {
			case syntax.Company, syntax.Receiver:
				to = syntax.AddActors(to, r.Resolve(m)...)
			case syntax.Owner, syntax.Source:
				if len(f.Donors) == 0 && !m.Person {
					f.Donors = r.Resolve(m)
				}
			}
		}
		if len(f.Donors) == 0 {
			r.Giver(&f, l.Agent, l.Principal, l.Subject)
		}
		f.Groups = []gift.Group{{To: to, Items: []*syntax.Item{{Lo: n.Lo, Hi: end2(r, t, end), Kind: extract.Expertise, Bare: true}}}}
		if len(f.Donors) == 0 || len(to) == 0 || r.Aid == 0 {
			continue
		}
		f.Strong = true
		r.Step(&f, t, "expertise")
		if r.accept(&f, nil) && !syntax.Personal(f.Donors) {
			r.emit(&f)
		}
	}
}

// end2 extends the words of an expertise over the plain words that follow.
func end2(r *reader, t, end int) int {
	for k := t + 1; k < len(r.Nodes) && k <= t+6; k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.Word || n.Lex != nil && n.Lex.Marker != 0 {
			break
		}
		end = n.Hi
	}
	return end
}

// thanks reads "R cảm ơn sự hỗ trợ của D" and "R cảm ơn D đã giúp …": support of
// which only the words are known.
func (r *reader) thanks() {
	for t := range r.Nodes {
		n := &r.Nodes[t]
		if n.Lex == nil || n.Lex.Trigger&syntax.Thank == 0 {
			continue
		}
		hi := len(r.Nodes)
		var donors []extract.Actor
		helped, at := -1, -1
		for k := t + 1; k < hi && k <= t+30; k++ {
			m := &r.Nodes[k]
			if m.Kind == syntax.Mark && (m.Fold == ";" || m.Fold == ":") {
				break
			}
			if m.Lex != nil && m.Lex.Marker&syntax.Pledge != 0 && helped < 0 {
				break // "cảm ơn ... và hứa sẽ nỗ lực dập dịch"
			}
			if m.Lex != nil && m.Lex.Trigger&syntax.Help != 0 && helped < 0 && m.Lex.Marker == 0 {
				helped = k
			}
			if m.Kind != syntax.ActorNode || at >= 0 {
				continue
			}
			switch p := r.PartOf(k, t); {
			case helped >= 0 && p != syntax.Owner: // who was helped
			case p == syntax.Subject && k+2 >= len(r.Nodes):
			case p == syntax.Subject && (r.helps(k+1) || r.helps(k+2)): // "việc D giúp R"
				donors, at = r.Resolve(m), k
			case p == syntax.Owner && helped < 0 && k > t+3: // "cảm ơn ... của lãnh đạo R đến D": whose thanks they are
			case p == syntax.Owner || p == syntax.Object || p == syntax.Destination || p == syntax.Receiver || p == syntax.Subject && k <= t+2:
				donors, at = r.Resolve(m), k
			}
		}
		if helped < 0 || len(donors) == 0 {
			continue
		}
		l := r.Before(0, t)
		f := gift.Frame{Trigger: t, Rule: "thanks", Status: extract.Done, Conf: 0.7, Donors: donors, Strong: true}
		var to []extract.Actor
		for _, k := range []int{l.Principal, l.Subject} {
			if k >= 0 && r.Nodes[k].Kind == syntax.ActorNode {
				to = r.Resolve(&r.Nodes[k])
				break
			}
		}
		for k := helped + 1; k < len(r.Nodes) && k <= helped+2; k++ { // "đã giúp Việt Nam khắc phục hậu quả"
			if m := &r.Nodes[k]; k != at && m.Kind == syntax.ActorNode && !m.Person && r.PartOf(k, helped) == syntax.Object {
				if as := r.Resolve(m); !gift.Overlap(as, donors) {
					to = as
				}
				break
			}
		}
		if l.No || len(to) == 0 || syntax.Personal(to) || syntax.Personal(donors) {
			continue
		}
		it := &syntax.Item{Lo: r.Nodes[helped].Lo, Hi: r.phraseEnd(helped), Kind: extract.OtherSupport, Bare: true}
		f.Groups = []gift.Group{{To: to, Items: []*syntax.Item{it}}}
		r.Step(&f, t, "thanks")
		r.Step(&f, at, "giver")
		if r.accept(&f, nil) {
			r.emit(&f)
		}
	}
}

// helps reports whether node k is a word of help.
func (r *reader) helps(k int) bool {
	return k < len(r.Nodes) && r.Nodes[k].Lex != nil && r.Nodes[k].Lex.Trigger&syntax.Help != 0 && r.Nodes[k].Lex.Marker == 0
}

// phraseEnd returns the token after the words that begin at node k and go on to
// the next mark or "của".
func (r *reader) phraseEnd(k int) int {
	end := r.Nodes[k].Hi
	for x := k + 1; x < len(r.Nodes) && x <= k+14; x++ {
		n := &r.Nodes[x]
		if n.Kind == syntax.Mark && n.Fold != "," || n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.Pledge) != 0 || n.Lex != nil && n.Lex.Trigger&(syntax.Share|syntax.Thank) != 0 || n.Fold == "chia" && r.Is(x-1, "và") {
			break
		}
		if n.Kind != syntax.Mark && n.Fold != "và" {
			end = n.Hi
		}
	}
	return end
}
