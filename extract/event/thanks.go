package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// shares reads "D chia sẻ kinh nghiệm … với R": expertise.
func (r *reader) shares() {
	for t := range r.nodes {
		n := &r.nodes[t]
		if n.lex == nil || n.lex.trigger&share == 0 {
			continue
		}
		lo, hi := r.clause(t, 0)
		l := r.before(lo, t)
		if l.no {
			continue
		}
		f := frame{trigger: t, rule: "share", status: l.status, conf: 0.8}
		var to []extract.Actor
		end := n.hi
		for k := t + 1; k < hi; k++ {
			m := &r.nodes[k]
			if m.kind == mark && m.fold != "," {
				break
			}
			if m.kind != actorNode {
				continue
			}
			switch r.partOf(k, t) {
			case company, receiver:
				to = addActors(to, r.resolve(m)...)
			case owner, source:
				if len(f.donors) == 0 && !m.person {
					f.donors = r.resolve(m)
				}
			}
		}
		if len(f.donors) == 0 {
			r.giver(&f, l.agent, l.principal, l.subject)
		}
		f.groups = []group{{to, []*item{{lo: n.lo, hi: end2(r, t, end), kind: extract.Expertise, bare: true}}}}
		if len(f.donors) == 0 || len(to) == 0 || r.aid == 0 {
			continue
		}
		f.strong = true
		r.step(&f, t, "expertise")
		if r.accept(&f, nil) && !personal(f.donors) {
			r.emit(&f)
		}
	}
}

func personal(as []extract.Actor) bool {
	return slices.ContainsFunc(as, func(a extract.Actor) bool { return a.Kind == extract.PersonActor })
}

// end2 extends the words of an expertise over the plain words that follow.
func end2(r *reader, t, end int) int {
	for k := t + 1; k < len(r.nodes) && k <= t+6; k++ {
		n := &r.nodes[k]
		if n.kind != word || n.lex != nil && n.lex.marker != 0 {
			break
		}
		end = n.hi
	}
	return end
}

// thanks reads "R cảm ơn sự hỗ trợ của D" and "R cảm ơn D đã giúp …": support of
// which only the words are known.
func (r *reader) thanks() {
	for t := range r.nodes {
		n := &r.nodes[t]
		if n.lex == nil || n.lex.trigger&thank == 0 {
			continue
		}
		hi := len(r.nodes)
		var donors []extract.Actor
		helped, at := -1, -1
		for k := t + 1; k < hi && k <= t+30; k++ {
			m := &r.nodes[k]
			if m.kind == mark && (m.fold == ";" || m.fold == ":") {
				break
			}
			if m.lex != nil && m.lex.marker&pledge != 0 && helped < 0 {
				break // "cảm ơn ... và hứa sẽ nỗ lực dập dịch"
			}
			if m.lex != nil && m.lex.trigger&help != 0 && helped < 0 && m.lex.marker == 0 {
				helped = k
			}
			if m.kind != actorNode || at >= 0 {
				continue
			}
			switch p := r.partOf(k, t); {
			case helped >= 0 && p != owner: // who was helped
			case p == subject && k+2 >= len(r.nodes):
			case p == subject && (r.helps(k+1) || r.helps(k+2)): // "việc D giúp R"
				donors, at = r.resolve(m), k
			case p == owner && helped < 0 && k > t+3: // "cảm ơn ... của lãnh đạo R đến D": whose thanks they are
			case p == owner || p == object || p == destination || p == receiver || p == subject && k <= t+2:
				donors, at = r.resolve(m), k
			}
		}
		if helped < 0 || len(donors) == 0 {
			continue
		}
		l := r.before(0, t)
		f := frame{trigger: t, rule: "thanks", status: extract.Done, conf: 0.7, donors: donors, strong: true}
		var to []extract.Actor
		for _, k := range []int{l.principal, l.subject} {
			if k >= 0 && r.nodes[k].kind == actorNode {
				to = r.resolve(&r.nodes[k])
				break
			}
		}
		for k := helped + 1; k < len(r.nodes) && k <= helped+2; k++ { // "đã giúp Việt Nam khắc phục hậu quả"
			if m := &r.nodes[k]; k != at && m.kind == actorNode && !m.person && r.partOf(k, helped) == object {
				if as := r.resolve(m); !overlap(as, donors) {
					to = as
				}
				break
			}
		}
		if l.no || len(to) == 0 || personal(to) || personal(donors) {
			continue
		}
		it := &item{lo: r.nodes[helped].lo, hi: r.phraseEnd(helped), kind: extract.OtherSupport, bare: true}
		f.groups = []group{{to, []*item{it}}}
		r.step(&f, t, "thanks")
		r.step(&f, at, "giver")
		if r.accept(&f, nil) {
			r.emit(&f)
		}
	}
}

// helps reports whether node k is a word of help.
func (r *reader) helps(k int) bool {
	return k < len(r.nodes) && r.nodes[k].lex != nil && r.nodes[k].lex.trigger&help != 0 && r.nodes[k].lex.marker == 0
}

// phraseEnd returns the token after the words that begin at node k and go on to
// the next mark or "của".
func (r *reader) phraseEnd(k int) int {
	end := r.nodes[k].hi
	for x := k + 1; x < len(r.nodes) && x <= k+14; x++ {
		n := &r.nodes[x]
		if n.kind == mark && n.fold != "," || n.lex != nil && n.lex.marker&(of|pledge) != 0 || n.lex != nil && n.lex.trigger&(share|thank) != 0 || n.fold == "chia" && r.is(x-1, "và") {
			break
		}
		if n.kind != mark && n.fold != "và" {
			end = n.hi
		}
	}
	return end
}
