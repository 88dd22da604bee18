package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// teams reads who a delegation consists of, where the article says whom it helps:
// "đoàn gồm 5 bác sĩ và 10 điều dưỡng".
func (l *ledger) teams() {
	for k := range l.Nodes {
		n := &l.Nodes[k]
		if n.Head != syntax.Party || n.Kind != syntax.HeadNode && n.Kind != syntax.ActorNode {
			continue
		}
		e := entry{donor: k, verb: -1, form: "team", status: extract.Done, strong: true, each: true}
		e.donors = l.Sender()
		if n.Kind == syntax.ActorNode {
			e.donors = l.Resolve(n)
		}
		j := k + 1
		if len(e.donors) != 1 || !l.Is(j, "gồm", "có") {
			continue
		}
		e.items = l.staff(j + 1)
		if len(e.items) == 0 || l.counted(&e) || len(l.ctx.to) == 0 && len(l.head.to) == 0 {
			continue
		}
		l.enter([]entry{e})
	}
}

// staff returns the people who help that are listed from node x on.
func (l *ledger) staff(x int) []*syntax.Item {
	var out []*syntax.Item
	for ; x < len(l.Nodes); x++ {
		n := &l.Nodes[x]
		if n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item.Quantity != nil && l.Helpers(n.Item) {
			out = append(out, n.Item)
			continue
		}
		if n.Kind != syntax.ItemNode && l.Is(x, ",", "và", "cùng") {
			continue
		}
		break
	}
	return out
}

// counted reports whether a frame told of the giver's people all together: then
// the parts are no rows.
func (l *ledger) counted(e *entry) bool {
	sum := 0.0
	for _, it := range e.items {
		sum += it.Quantity.Value
	}
	return l.most[e.donors[0]] >= sum
}

// branch reports whether a bank or body at node k is named with its branch:
// "Agribank chi nhánh Bến Tre".
func (l *ledger) branch(k int) bool {
	if k+2 >= len(l.Nodes) || l.Nodes[k].Kind != syntax.ActorNode || l.Nodes[k].First().Kind != extract.OrganizationActor {
		return false
	}
	t := l.Doc.Tokens[l.Nodes[k+1].Lo:l.Nodes[k+1].Hi]
	return len(t) == 2 && t[0].Fold == "chi" && t[1].Fold == "nhánh" && l.Nodes[k+2].First().Kind == extract.PlaceActor
}

// branchOf returns the branch at node k under its whole name.
func (l *ledger) branchOf(k int) extract.Actor {
	return extract.Actor{Kind: extract.GroupActor, Group: l.Doc.Slice(l.Span(l.Nodes[k].Lo, l.Nodes[k+2].Hi))}
}

// branches lets the branch give where a frame has its bank or its town.
func (l *ledger) branches() {
	for i := range l.Analysis.Supports {
		s := &l.Analysis.Supports[i]
		si := l.Doc.SentenceAt(s.Sentence.Start)
		if si < 0 || l.Parsed[si] == nil {
			continue
		}
		l.Nodes = l.Parsed[si]
		for k := range l.Nodes {
			if l.branch(k) && (s.From == l.Nodes[k].First() || s.From == l.Nodes[k+2].First()) {
				s.From = l.branchOf(k)
				break
			}
		}
	}
}
