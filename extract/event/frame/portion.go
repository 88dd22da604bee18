package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
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

// portions reads a sentence that only tells what each of several places gets, where a sentence
// or two before somebody gave, or decided to give, to nobody whom it named: "Bộ A phân bổ 60 tỷ
// đồng cho các tỉnh. Tỉnh B 20 tỷ đồng, tỉnh C 40 tỷ đồng".
func (r *reader) portions() {
	if m := &r.Memory; len(m.Open) == 0 || m.OpenSent == r.Sent || r.Sent-m.OpenSent > gift.Reach || m.OpenSent < m.DonorSent || r.Aid == 0 {
		return
	}
	if n := len(r.Found); n > 0 && r.Found[n-1].Sentence == r.Doc.Sentences[r.Sent].Span {
		return
	}
	f := gift.Frame{Rule: "portion", Donors: r.Memory.Open, Status: extract.Done, Conf: 0.75, Strong: true, Row: true, Hi: len(r.Nodes)}
	if r.Memory.OpenPromise {
		f.Status = extract.Pledged
	}
	places := 0
	for _, s := range r.Shares() {
		if slices.ContainsFunc(s.Items, func(it *syntax.Item) bool { return it.Kind == extract.Personnel }) || gift.Overlap(s.To, f.Donors) {
			return
		}
		places += len(s.To)
		f.Groups = append(f.Groups, gift.Group{To: s.To, Items: s.Items})
	}
	if places < 2 {
		return
	}
	r.Step(&f, 0, "what each gets of it")
	r.Memory.OpenSent = r.Sent
	r.sharesOpen()
	r.emit(&f)
}
