package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxCare is how many nodes may tell how people are cared for.
const maxCare = 30

// cares reads doctors who see people for nothing: "D khám bệnh, cấp thuốc miễn phí cho 300
// người dân xã R". What they give is expertise, of which only the words are known.
func (r *reader) cares() {
	if r.Aid+r.Needs == 0 || r.Astray() || r.Silent {
		return
	}
	for t := 0; t < len(r.Nodes); t++ {
		if !r.treats(t) || r.Is(t-1, "phòng", "tái", "được", "sau", "đến", "đi") || r.Is(t-1, "đợt", "buổi", "trình") && !r.Is(t-2, "chức") && !r.Is(t-3, "chức") || r.Is(t+1, "phá", "xét", "nghiệm", "tuyển") {
			continue
		}
		end, free := r.careEnd(t)
		if !free {
			continue
		}
		to := r.caredFor(end)
		if r.Is(t-1, "thăm") {
			t--
		}
		lo, _ := r.Clause(t, 0)
		l := r.Before(lo, t)
		if l.No || l.Passive >= 0 || len(to) == 0 {
			t = end - 1
			continue
		}
		f := gift.Frame{Trigger: t, Lo: lo, Hi: end, Rule: "care", Status: l.Status, Conf: 0.8, Strong: true}
		words := &syntax.Item{Lo: r.Nodes[t].Lo, Hi: r.Nodes[end-1].Hi, Kind: extract.Expertise, Bare: true}
		f.Groups = []gift.Group{{To: to, Items: []*syntax.Item{words}}}
		r.Giver(&f, l.Agent, l.Principal, l.Subject)
		if len(f.Donors) == 0 && !r.fillGiver(&f, &l) || syntax.Personal(f.Donors) || gift.Overlap(f.Donors, to) {
			t = end - 1
			continue
		}
		if f.Derived {
			f.Donors = f.Donors[:1] // who told before held it; the others joined in
		}
		for k := t; k < end; k++ {
			if r.Nodes[k].Item != nil {
				r.Nodes[k].Item.Skip = true // the medicine is part of it
			}
		}
		r.Step(&f, t, "care")
		r.remember(&f)
		r.emit(&f)
		t = end - 1
	}
}

// treats reports whether node t is the first word of what doctors do for people.
func (r *reader) treats(t int) bool {
	switch n := &r.Nodes[t]; n.Fold {
	case "khám", "mổ":
		return n.Lex == nil && n.Hi-n.Lo == 1
	case "phẫu":
		return n.Lex == nil && n.Hi-n.Lo == 1 && r.Is(t+1, "thuật")
	}
	return false
}

// careEnd returns the node after the words that begin at node t and tell how people are
// cared for, and whether they say that it costs nothing: "khám và phát thuốc miễn phí".
func (r *reader) careEnd(t int) (int, bool) {
	end, free, medicine := t+1, false, false
	for k := t + 1; k < len(r.Nodes) && k < t+maxCare; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.Mark && n.Fold != ",", n.Kind == syntax.ActorNode, n.Kind == syntax.HeadNode, r.Marked(k, syntax.To), r.Is(k, "tặng", "trao", "tại", "để", "cũng", "đồng"), r.Phrase(k, "trao tặng", "dành tặng"):
			return end, free || medicine && r.Is(t, "khám")
		case n.Kind == syntax.ItemNode && !n.Item.Bare:
			return end, free || medicine && r.Is(t, "khám")
		}
		free = free || r.Is(k, "miễn") && r.Is(k+1, "phí")
		medicine = medicine || (n.Fold == "thuốc" && k > t+1)
		if n.Kind != syntax.Mark && !r.Is(k, "và") {
			end = k + 1
		}
	}
	return end, free || medicine && r.Is(t, "khám")
}

// caredFor returns whom the words from node k on say to be cared for: the place or body
// that they name, or the people without a name.
func (r *reader) caredFor(k int) []extract.Actor {
	for x := k; ; x++ {
		if x >= len(r.Nodes) || x > k+8 || r.Nodes[x].Kind == syntax.Mark && r.Nodes[x].Fold != "," {
			return nil
		}
		if r.Marked(x, syntax.To) {
			k = x + 1
			break
		}
	}
	for x := k; x < len(r.Nodes) && x <= k+syntax.MaxGap*3; x++ {
		n := &r.Nodes[x]
		if n.Kind == syntax.Mark && n.Fold != "," && n.Fold != "(" || n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Thank) != 0 || r.Ends(x) {
			break
		}
		if n.Kind == syntax.ActorNode && !n.Person {
			return r.Resolve(n)
		}
	}
	if k >= len(r.Nodes) {
		return nil
	}
	if a, _ := r.FolkAt(r.Nodes[k].Lo, r.Nodes[len(r.Nodes)-1].Hi); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.People) {
		return []extract.Actor{r.GroupActor(k)}
	}
	return nil
}
