package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// appealed returns the body or place whose appeal the givers of a frame follow, where the
// sentence tells it before them and nobody else receives: "Hưởng ứng lời kêu gọi của Ủy ban
// MTTQ tỉnh R, D ủng hộ 2 tỷ đồng".
func (r *reader) appealed(f *gift.Frame) []extract.Actor {
	for k := 0; k+1 < f.Trigger; k++ {
		if n := &r.Nodes[k]; n.Kind != syntax.Word || n.Fold != "hưởng" && n.Fold != "thực" && n.Fold != "đáp" && n.Fold != "thiết" {
			continue
		}
		for x, appeal := k+1, false; x < f.Trigger && x <= k+syntax.MaxAppeal; x++ {
			n := &r.Nodes[x]
			switch {
			case n.Kind == syntax.Word && syntax.Appeals[n.Fold]:
				appeal = true
			case n.Kind == syntax.Mark && !syntax.QuoteMark(n), n.Kind == syntax.DateNode, n.Person:
				return nil
			case n.Kind == syntax.ActorNode && appeal:
				to := r.Resolve(n)
				if len(to) != 1 || gift.Overlap(to, f.Donors) || to[0].Kind == extract.PersonActor {
					return nil
				}
				return to
			}
		}
	}
	return nil
}
