package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// owned reads the parts of a sum told before by whose they are: "Trong đó có 500 triệu đồng
// của A, 300 triệu đồng từ B". It reports whether the sentence tells such parts.
func (l *ledger) owned() bool {
	if len(l.Nodes) < 4 || !(l.Nodes[0].Fold == "trong" && l.Marked(0, syntax.Past) || l.Nodes[0].Fold == "gồm" || l.class(0)&syntax.ListWord != 0) {
		return false
	}
	var es []entry
	for k := 1; k < len(l.Nodes); k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && len(n.Item.Owner) > 0 && n.Item.Kind != extract.Personnel && !n.Item.Total:
			es = append(es, entry{donor: k, verb: -1, donors: l.Collapse(l.All(n.Item.Owner)), items: []*syntax.Item{n.Item}, form: "owned", status: l.whereStatus(), strong: true, end: k + 1})
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && k+1 < len(l.Nodes) && l.Nodes[k+1].Lex != nil && l.Nodes[k+1].Lex.Marker&(syntax.Of|syntax.From) != 0: // "100 triệu đồng của Chủ tịch nước"
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Skip, n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&^syntax.List != 0:
			return false
		}
	}
	if len(es) < 2 {
		return false
	}
	l.enter(es)
	return true
}

// whereStatus returns how far the parts of a sum have come: what the sentence before says was
// promised and not yet sent is promised.
func (l *ledger) whereStatus() extract.Status {
	if l.Sent == 0 {
		return extract.Done
	}
	for k := range l.Parsed[l.Sent-1] {
		if n := &l.Parsed[l.Sent-1][k]; n.Lex != nil && n.Lex.Marker&syntax.Pledge != 0 {
			return extract.Pledged
		}
	}
	return extract.Done
}
