package event

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
)

// theme is whom a sentence says help is for, with or without an item: "tỉnh Lào
// Cai tiếp nhận tiền, hàng của các tỉnh bạn", "chung tay giúp Lào Cai". It is the
// receiver of gifts that name none.
type theme struct {
	sent int
	to   []extract.Actor
}

// opening is how many sentences from the start of an article say by "giúp X"
// whom the article is about; one who takes in gifts does so anywhere.
const opening = 4

// findThemes notes the themes of the sentences that may tell of aid.
func (r *reader) findThemes() {
	for si, nodes := range r.parsed {
		if nodes != nil && !r.blocked[si] {
			r.sent, r.nodes = si, nodes
			r.themesOf(si)
		}
	}
}

// themesOf notes the theme of the sentence being read.
func (r *reader) themesOf(si int) {
	holding := &r.holding[si]
	k := r.doc.Sentences[si].Block
	early := k == extract.Headline || k == extract.Lead || si < opening
	asked := receive
	if early {
		asked |= give | help
	}
	if holding.has(headNode, actorNode) { // a delegation may be among them
		asked |= move
	}
	if holding.triggers&asked == 0 {
		return
	}
	team := false // a delegation was named: where it goes is helped
	for t := range r.nodes {
		n := &r.nodes[t]
		team = team || n.head == party
		if n.lex == nil {
			continue
		}
		var to []extract.Actor
		switch {
		case n.lex.trigger&receive != 0:
			to = r.taker(t)
		case early && n.lex.trigger&(give|help) != 0:
			to = r.helped(t)
		case n.lex.trigger&move != 0 && team:
			to = r.helped(t)
		}
		if len(to) > 0 && !personal(to) {
			r.themes = append(r.themes, theme{si, to})
			return
		}
	}
}

// taker returns who takes in what is given, at node t.
func (r *reader) taker(t int) []extract.Actor {
	lo, hi := r.clause(t, 0)
	l := r.before(lo, t)
	if l.no || t+1 >= hi || r.is(t+1, "và", ",") && t+2 < hi && r.nodes[t+2].lex != nil && r.nodes[t+2].lex.trigger&carry != 0 {
		return nil // "tiếp nhận và vận chuyển miễn phí"
	}
	for _, k := range []int{l.principal, l.subject} {
		if k >= 0 && r.nodes[k].kind == actorNode {
			return r.resolve(&r.nodes[k])
		}
	}
	return nil
}

// helped returns the place or body that the word of help at node t goes to.
func (r *reader) helped(t int) []extract.Actor {
	for k := t + 1; k < len(r.nodes) && k <= t+8; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == mark && n.fold != "\"" && n.fold != "“", n.kind == dateNode:
			return nil
		case n.kind == actorNode && n.person:
			return nil
		case n.kind == actorNode:
			switch r.partOf(k, t) {
			case source, owner, agent, company, principal, aside:
				return nil
			}
			if k+1 < len(r.nodes) && r.newClause(k, len(r.nodes)) {
				return nil
			}
			return r.resolve(n)
		}
	}
	return nil
}

// themed returns the receiver that the article gives to a gift of the sentence
// being read: the nearest theme before it, else the first.
func (r *reader) themed(donors []extract.Actor) []extract.Actor {
	i, _ := slices.BinarySearchFunc(r.themes, r.sent+1, func(th theme, s int) int { return cmp.Compare(th.sent, s) })
	for k := i - 1; k >= 0 && k >= i-lookback; k-- {
		if th := &r.themes[k]; !overlap(th.to, donors) {
			return th.to
		}
	}
	return nil
}
