package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// appealed returns the body or place whose appeal the givers of a frame follow, or which asked
// them, where the sentence tells it and nobody else receives: "Hưởng ứng lời kêu gọi của Ủy
// ban MTTQ tỉnh R, D ủng hộ 2 tỷ đồng", "D viện trợ 2 triệu USD theo đề nghị của R".
func (r *reader) appealed(f *gift.Frame) []extract.Actor {
	for k := 0; k+1 < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.Word {
			continue
		}
		asked := r.Is(k, "theo") && k+1 < len(r.Nodes) && r.Phrase(k+1, "đề nghị", "yêu cầu", "lời đề nghị", "lời kêu gọi")
		if !asked && (k >= f.Trigger || n.Fold != "hưởng" && n.Fold != "thực" && n.Fold != "đáp" && n.Fold != "thiết") {
			continue
		}
		for x, appeal := k+1, asked; x < len(r.Nodes) && (asked || x < f.Trigger) && x <= k+syntax.MaxAppeal; x++ {
			n := &r.Nodes[x]
			switch {
			case n.Kind == syntax.Word && syntax.Appeals[n.Fold]:
				appeal = true
			case n.Kind == syntax.Mark && !syntax.QuoteMark(n), n.Kind == syntax.DateNode, n.Person:
				return nil
			case n.Kind == syntax.ActorNode && appeal:
				to := r.Resolve(n)
				if len(to) != 1 || gift.Overlap(to, f.Donors) || to[0].Kind == extract.PersonActor || asked && to[0].Kind != extract.PlaceActor {
					return nil
				}
				return to
			}
		}
	}
	return nil
}
