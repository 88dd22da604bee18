package event

import (
	"github.com/lienket/lienket/extract"
)

// teams reads who a delegation consists of, where the article says whom it helps:
// "đoàn gồm 5 bác sĩ và 10 điều dưỡng".
func (l *ledger) teams() {
	for k := range l.nodes {
		n := &l.nodes[k]
		if n.head != party || n.kind != headNode && n.kind != actorNode {
			continue
		}
		e := entry{donor: k, verb: -1, form: "team", status: extract.Done, strong: true, each: true}
		e.donors = l.sender
		if n.kind == actorNode {
			e.donors = l.resolve(n)
		}
		j := k + 1
		if len(e.donors) != 1 || !l.is(j, "gồm", "có") {
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
func (l *ledger) staff(x int) []*item {
	var out []*item
	for ; x < len(l.nodes); x++ {
		n := &l.nodes[x]
		if n.kind == itemNode && n.item.kind == extract.Personnel && n.item.quantity != nil && l.helpers(n.item) {
			out = append(out, n.item)
			continue
		}
		if n.kind != itemNode && l.is(x, ",", "và", "cùng") {
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
		sum += it.quantity.Value
	}
	return l.most[e.donors[0]] >= sum
}

// branch reports whether a bank or body at node k is named with its branch:
// "Agribank chi nhánh Bến Tre".
func (l *ledger) branch(k int) bool {
	if k+2 >= len(l.nodes) || l.nodes[k].kind != actorNode || l.nodes[k].first().Kind != extract.OrganizationActor {
		return false
	}
	t := l.doc.Tokens[l.nodes[k+1].lo:l.nodes[k+1].hi]
	return len(t) == 2 && t[0].Fold == "chi" && t[1].Fold == "nhánh" && l.nodes[k+2].first().Kind == extract.PlaceActor
}

// branchOf returns the branch at node k under its whole name.
func (l *ledger) branchOf(k int) extract.Actor {
	return extract.Actor{Kind: extract.GroupActor, Group: l.doc.Slice(l.span(l.nodes[k].lo, l.nodes[k+2].hi))}
}

// branches lets the branch give where a frame has its bank or its town.
func (l *ledger) branches() {
	for i := range l.a.Supports {
		s := &l.a.Supports[i]
		si := l.doc.SentenceAt(s.Sentence.Start)
		if si < 0 || l.parsed[si] == nil {
			continue
		}
		l.nodes = l.parsed[si]
		for k := range l.nodes {
			if l.branch(k) && (s.From == l.nodes[k].first() || s.From == l.nodes[k+2].first()) {
				s.From = l.branchOf(k)
				break
			}
		}
	}
}
