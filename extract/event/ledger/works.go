package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Works: a bridge or a house is told to be opened somewhere, and what it cost sentences later:
// "Tổng kinh phí 420 triệu đồng, trong đó công ty A tài trợ 150 triệu đồng, công ty B 50 triệu đồng".

// worksReach is how many sentences may stand between the opening of works and what they cost.
const worksReach = 5

// opening are the words for the end or the beginning of works.
var opening = map[string]string{"khánh": "thành", "khởi": "công", "thông": "xe", "bàn": "giao"}

// costsOf reports whether the sentence tells before node k what something cost, of which those
// behind bear parts.
func (l *ledger) costsOf(k int) bool {
	cost := false
	for x := 0; x < k; x++ {
		n := &l.Nodes[x]
		cost = cost || n.Kind == syntax.ItemNode && (n.Item.Worth || n.Item.Kind == extract.Money && l.budget(x))
		if cost && (l.Phrase(x, "trong đó") || l.Is(x, "do", "gồm")) {
			return true
		}
	}
	return false
}

// budget reports whether the sum at node x is told as the means for works: "kinh phí xây dựng 300 triệu
// đồng".
func (l *ledger) budget(x int) bool {
	for k := x - 1; k >= 0 && k >= x-3; k-- {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode {
			return n.Item.Bare && n.Item.Kind == extract.Money
		} else if n.Kind != syntax.Word {
			return false
		}
	}
	return false
}

// worksite returns the place of the works that were told last to be opened, or none.
func (l *ledger) worksite() ([]extract.Actor, extract.Step) {
	sent, nodes := l.Sent, l.Nodes
	defer func() { l.Sent, l.Nodes = sent, nodes }()
	for si := sent; si >= 0 && si >= sent-worksReach; si-- {
		if l.Parsed[si] == nil {
			continue
		}
		l.Sent, l.Nodes = si, l.Parsed[si]
		if !l.unveils() {
			continue
		}
		if k, p := l.site(); k >= 0 {
			return []extract.Actor{p}, extract.Step{Span: l.Span(l.Nodes[k].Lo, l.Nodes[k].Hi), Why: "receiver: where the works are"}
		}
	}
	return nil, extract.Step{}
}

// unveils reports whether the sentence tells of the opening of works.
func (l *ledger) unveils() bool {
	for k := range l.Nodes {
		n := &l.Nodes[k]
		f := l.Doc.Tokens[n.Lo].Fold
		if n.Lo+1 < len(l.Doc.Tokens) && opening[f] != "" && opening[f] == l.Doc.Tokens[n.Lo+1].Fold {
			return true
		}
	}
	return false
}

// site returns the node of the place that the sentence names and the place: where something is, or
// whose committee opens it.
func (l *ledger) site() (int, extract.Actor) {
	body := -1
	for k := len(l.Nodes) - 1; k >= 0; k-- {
		n := &l.Nodes[k]
		if n.Kind != syntax.ActorNode || n.Person {
			continue
		}
		switch a := n.First(); {
		case a.Kind == extract.PlaceActor && l.Marked(k-1, syntax.At):
			return k, a
		case a.Kind == extract.OrganizationActor && l.Analysis.Organizations[a.Index].Jurisdiction >= 0:
			body = k
		}
	}
	if body < 0 {
		return -1, extract.Actor{}
	}
	return body, extract.Actor{Kind: extract.PlaceActor, Index: l.Analysis.Organizations[l.Nodes[body].First().Index].Jurisdiction}
}
