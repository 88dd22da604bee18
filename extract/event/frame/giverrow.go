package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
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
	for k := range r.Nodes { // "tiếp nhận ủng hộ từ: A 200 triệu đồng; B 60 triệu đồng"
		if n := &r.Nodes[k]; n.Hi <= first.Lo && k > 0 && r.Is(k-1, ":") && r.GiverRow(k) {
			return true
		}
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

// ownerInRow returns whose the thing at i of those taken in was, where only others of the row say so: that
// of the next one which does, up to a semicolon, else that of the one before: "5.000 thùng mì, 2.000 thùng
// nước từ A; 500 áo phao, 20 xuồng của B", "470 triệu đồng từ D và 15 máy đo".
func (r *reader) ownerInRow(f *gift.Frame, items []*syntax.Item, i int) []extract.Actor {
	for j := i; j+1 < len(items) && !r.parted(items[j].Hi, items[j+1].Lo); j++ {
		if len(items[j+1].Owner) > 0 {
			return items[j+1].Owner
		}
	}
	end := r.Doc.Tokens[items[i].Hi-1].End
	if i == 0 || slices.ContainsFunc(f.Steps, func(s extract.Step) bool { return strings.HasPrefix(s.Why, "giver") && s.Span.Start >= end }) {
		return nil // who gave it is told behind
	}
	return items[i-1].Owner
}

// parted reports whether a semicolon stands in tokens [lo,hi).
func (r *reader) parted(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if r.Doc.Tokens[i].Fold == ";" {
			return true
		}
	}
	return false
}
