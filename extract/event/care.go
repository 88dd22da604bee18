package event

import "github.com/lienket/lienket/extract"

// maxCare is how many nodes may tell how people are cared for.
const maxCare = 30

// cares reads doctors who see people for nothing: "D khám bệnh, cấp thuốc miễn phí cho 300
// người dân xã R". What they give is expertise, of which only the words are known.
func (r *reader) cares() {
	if r.aid+r.needs == 0 || r.astray() || r.silent {
		return
	}
	for t := 0; t < len(r.nodes); t++ {
		if !r.treats(t) || r.is(t-1, "phòng", "tái", "được", "sau", "đến", "đi") || r.is(t-1, "đợt", "buổi", "trình") && !r.is(t-2, "chức") && !r.is(t-3, "chức") || r.is(t+1, "phá", "xét", "nghiệm", "tuyển") {
			continue
		}
		end, free := r.careEnd(t)
		if !free {
			continue
		}
		to := r.caredFor(end)
		if r.is(t-1, "thăm") {
			t--
		}
		lo, _ := r.clause(t, 0)
		l := r.before(lo, t)
		if l.no || l.passive >= 0 || len(to) == 0 {
			t = end - 1
			continue
		}
		f := frame{trigger: t, lo: lo, hi: end, rule: "care", status: l.status, conf: 0.8, strong: true}
		words := &item{lo: r.nodes[t].lo, hi: r.nodes[end-1].hi, kind: extract.Expertise, bare: true}
		f.groups = []group{{to, []*item{words}}}
		r.giver(&f, l.agent, l.principal, l.subject)
		if len(f.donors) == 0 && !r.fillGiver(&f, &l) || personal(f.donors) || overlap(f.donors, to) {
			t = end - 1
			continue
		}
		if f.derived {
			f.donors = f.donors[:1] // who told before held it; the others joined in
		}
		for k := t; k < end; k++ {
			if r.nodes[k].item != nil {
				r.nodes[k].item.skip = true // the medicine is part of it
			}
		}
		r.step(&f, t, "care")
		r.remember(&f)
		r.emit(&f)
		t = end - 1
	}
}

// treats reports whether node t is the first word of what doctors do for people.
func (r *reader) treats(t int) bool {
	return r.nodes[t].lex == nil && (r.is(t, "khám", "mổ") || r.is(t, "phẫu") && r.is(t+1, "thuật"))
}

// careEnd returns the node after the words that begin at node t and tell how people are
// cared for, and whether they say that it costs nothing: "khám và phát thuốc miễn phí".
func (r *reader) careEnd(t int) (int, bool) {
	end, free, medicine := t+1, false, false
	for k := t + 1; k < len(r.nodes) && k < t+maxCare; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == mark && n.fold != ",", n.kind == actorNode, n.kind == headNode, r.marked(k, to), r.is(k, "tặng", "trao", "tại", "để", "cũng", "đồng"), r.phrase(k, "trao tặng", "dành tặng"):
			return end, free || medicine && r.is(t, "khám")
		case n.kind == itemNode && !n.item.bare:
			return end, free || medicine && r.is(t, "khám")
		}
		free = free || r.is(k, "miễn") && r.is(k+1, "phí")
		medicine = medicine || (n.fold == "thuốc" && k > t+1)
		if n.kind != mark && !r.is(k, "và") {
			end = k + 1
		}
	}
	return end, free || medicine && r.is(t, "khám")
}

// caredFor returns whom the words from node k on say to be cared for: the place or body
// that they name, or the people without a name.
func (r *reader) caredFor(k int) []extract.Actor {
	for x := k; ; x++ {
		if x >= len(r.nodes) || x > k+8 || r.nodes[x].kind == mark && r.nodes[x].fold != "," {
			return nil
		}
		if r.marked(x, to) {
			k = x + 1
			break
		}
	}
	for x := k; x < len(r.nodes) && x <= k+maxGap*3; x++ {
		n := &r.nodes[x]
		if n.kind == mark && n.fold != "," && n.fold != "(" || n.lex != nil && n.lex.trigger&(give|thank) != 0 || r.ends(x) {
			break
		}
		if n.kind == actorNode && !n.person {
			return r.resolve(n)
		}
	}
	if k >= len(r.nodes) {
		return nil
	}
	if a, _ := r.folkAt(r.nodes[k].lo, r.nodes[len(r.nodes)-1].hi); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	if n := &r.nodes[k]; n.kind == headNode && (n.head == needy || n.head == people) {
		return []extract.Actor{r.groupActor(k)}
	}
	return nil
}
