package gift

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Theme is whom a sentence says help is for, with or without an item: "tỉnh Lào
// Cai tiếp nhận tiền, hàng của các tỉnh bạn", "chung tay giúp Lào Cai". It is the
// receiver of gifts that name none.
type Theme struct {
	Sent int
	To   []extract.Actor
}

// Opening is how many sentences from the start of an article say by "giúp X"
// whom the article is about; one who takes in gifts does so anywhere.
const Opening = 4

// Taker returns who takes in what is given, at node t.
func (r *Reader) Taker(t int) []extract.Actor {
	lo, hi := r.Clause(t, 0)
	l := r.Before(lo, t)
	if l.No || t+1 >= hi || r.Is(t+1, "và", ",") && t+2 < hi && r.Nodes[t+2].Lex != nil && r.Nodes[t+2].Lex.Trigger&syntax.Carry != 0 {
		return nil // "tiếp nhận và vận chuyển miễn phí"
	}
	for _, k := range []int{l.Principal, l.Subject} {
		if k >= 0 && r.Nodes[k].Kind == syntax.ActorNode {
			return r.Resolve(&r.Nodes[k])
		}
	}
	return nil
}

// Helped returns the place or body that the word of help at node t goes to.
func (r *Reader) Helped(t int) []extract.Actor {
	for k := t + 1; k < len(r.Nodes) && k <= t+8; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.Mark && n.Fold != "\"" && n.Fold != "“", n.Kind == syntax.DateNode:
			return nil
		case n.Kind == syntax.ActorNode && n.Person:
			return nil
		case n.Kind == syntax.ActorNode && n.First().Kind == extract.OrganizationActor && (r.Is(k-1, "như") || r.OpensRow(k-1)):
			return nil // "nhiều doanh nghiệp ủng hộ như Công ty A 10 tỷ đồng"
		case n.Kind == syntax.ActorNode:
			switch r.PartOf(k, t) {
			case syntax.Source, syntax.Owner, syntax.Agent, syntax.Company, syntax.Principal, syntax.Aside:
				return nil
			}
			if k+1 < len(r.Nodes) && r.NewClause(k, len(r.Nodes)) {
				return nil
			}
			return r.Resolve(n)
		}
	}
	return nil
}

// Themed returns the receiver that the article gives to a gift of the sentence
// being read: the nearest theme before it, else the first.
func (r *Reader) Themed(donors []extract.Actor) []extract.Actor {
	i, _ := slices.BinarySearchFunc(r.Themes, r.Sent+1, func(th Theme, s int) int { return cmp.Compare(th.Sent, s) })
	for k := i - 1; k >= 0 && k >= i-syntax.Lookback; k-- {
		if th := &r.Themes[k]; !Overlap(th.To, donors) {
			return th.To
		}
	}
	return nil
}
