package frame

import (
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxToRow is how many nodes may stand between what was taken in and the row of those who gave it.
const maxToRow = 8

// giversFollow reports whether a row tells who gave how much of what was taken in: "tiếp nhận 290
// triệu đồng và 2 tấn gạo của các đơn vị: A (290 triệu đồng); B (2 tấn gạo)". What stands before it
// is what they gave together.
func (r *reader) giversFollow(res *gift.Right) bool {
	first := res.Items[0]
	if k := res.Donors; k >= 0 && r.Nodes[k].Lo < first.Lo {
		return r.GiverRow(k) // "tiếp nhận ủng hộ của A 200 triệu đồng, B 60 triệu đồng"
	}
	row := -1
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Lo < first.Hi {
			continue
		}
		if n.Kind == syntax.ActorNode {
			if r.GiverRow(k) {
				row = k
			}
			break
		}
		if n.Kind == syntax.Mark && n.Fold != ":" && n.Fold != "," || n.Lo > first.Hi+2*maxToRow {
			break
		}
	}
	if row < 0 {
		return false
	}
	for _, it := range res.Items {
		if it.Hi <= r.Nodes[row].Lo {
			it.Total, it.Skip = true, true
		}
	}
	return true
}
