package frame

import (
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sharedOut makes a total of the item before it, of which each of the receivers told gets
// it: "5.000 tấn gạo cho các tỉnh A, B và C, mỗi tỉnh 1.000 tấn".
func (r *reader) sharedOut(g *gather, it *syntax.Item) {
	to := r.sharers(g)
	if !it.Each || g.first != 'I' || len(g.Items) != 1 || len(to) < 2 || it.Quantity == nil {
		return
	}
	sum := g.Items[0]
	if sum.Quantity == nil || sum.Kind != it.Kind || gift.UnitFamily(sum.Quantity.Unit) != gift.UnitFamily(it.Quantity.Unit) || it.Quantity.Value*float64(len(to)) > sum.Quantity.Value*1.01 {
		return
	}
	sum.Total = true
}
