package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// portions reads a sentence that only tells what each of several places got of a gift
// told before: "Trong số đó, hai tỉnh A và B mỗi tỉnh nhận 2 tỉ đồng", "Xã C 40
// suất, xã D 30 suất". It reports whether it did.
func (l *ledger) portions() bool {
	here := l.next < len(l.Found) && l.Found[l.next].Sentence == l.Doc.Sentences[l.Sent].Span
	shares := l.Shares()
	whole := l.whole(shares)
	if !here && l.rowOver(shares) {
		return true
	}
	if whole == nil || !here && len(shares) == 1 && l.Bulleted() {
		return !here && l.byList(shares)
	}
	if here && len(shares) < 2 {
		return false
	}
	sum, places, mixed := 0.0, 0, false
	for _, s := range shares {
		for _, it := range s.Items {
			if it.Kind != whole.Kind {
				return false
			}
			if gift.UnitFamily(it.Quantity.Unit) != gift.UnitFamily(whole.Quantity.Unit) && it.Quantity.Unit != syntax.First(whole.Quantity.Unit) {
				mixed = true // "30 tấn hàng …, trong đó tỉnh A có 400 thùng mì, 10 tấn gạo"
			}
			sum += it.Quantity.Value * float64(len(s.To))
		}
		places += len(s.To)
	}
	if mixed && (whole.Kind != extract.Goods || len(shares) < 2 && (l.Nodes[0].Fold != "trong" || !l.Marked(0, syntax.Past))) || !mixed && (places < 2 || sum > whole.Quantity.Value*1.01) {
		return false
	}
	if mixed {
		sum = 0
		l.wholly(shares)
	}
	for i := l.next; here && i < len(l.Found) && l.Found[i].Sentence == l.Doc.Sentences[l.Sent].Span; i++ {
		l.wrong[l.Found[i].What] = true // a frame read a piece of the row
	}
	l.shared[whole.What] += sum
	l.share(shares, whole, "the gift that is shared out")
	return true
}

// share appends a row for each share of the gift: of those who gave it, and at its time.
func (l *ledger) share(shares []gift.Portion, whole *extract.Support, why string) {
	var givers []extract.Actor
	for _, rows := range [][]extract.Support{l.rows, l.Found[:l.next]} {
		for i := len(rows) - 1; i >= 0 && rows[i].Sentence.Start >= whole.Sentence.Start; i-- {
			if rows[i].What == whole.What {
				givers = syntax.AddActors(givers, rows[i].From)
			}
		}
	}
	steps := []extract.Step{{Span: whole.What, Why: why}}
	for _, s := range shares {
		s.Settle()
		for _, to := range gift.Without(s.To, givers) {
			for _, it := range s.Items {
				for _, from := range givers {
					t := gift.Transfer{From: from, To: to, Item: it, Date: whole.Date, Status: whole.Status, Joint: len(givers) > 1}
					l.rows = append(l.rows, l.Support(t, "ledger.portion", 0.75, steps))
				}
			}
		}
	}
}

// rowOver reads the shares as the rest of a row of places that the sentence before tells,
// who get no part of what one of those got: "… Nam Định 20 tỷ đồng. Hà Nam và Thái Bình mỗi
// tỉnh 5 tỷ đồng".
func (l *ledger) rowOver(shares []gift.Portion) bool {
	if len(shares) < 2 || l.firm() || l.Sent == 0 {
		return false
	}
	before := l.Doc.Sentences[l.Sent-1].Start
	got := map[extract.Actor]bool{}
	var last *extract.Support
	for _, rows := range [][]extract.Support{l.rows, l.Found[:l.next]} {
		for i := len(rows) - 1; i >= 0 && rows[i].Sentence.Start >= before; i-- {
			s := &rows[i]
			if last == nil {
				last = s
			}
			if s.Joint || s.To.Kind != extract.PlaceActor || s.From != last.From || s.Quantity == nil {
				return false
			}
			got[s.To] = true
		}
	}
	if len(got) < 3 {
		return false
	}
	for _, s := range shares {
		for _, to := range s.To {
			if to.Kind != extract.PlaceActor || got[to] || to == last.From {
				return false
			}
		}
		for _, it := range s.Items {
			if it.Kind == extract.Personnel {
				return false
			}
		}
	}
	l.share(shares, last, "the row that goes on")
	return true
}

// wholly notes that goods told shortly before for several places together are told again
// by what each of them got.
func (l *ledger) wholly(shares []gift.Portion) {
	from := l.Doc.Sentences[max(0, l.Sent-ledgerReach)].Start
	got := map[extract.Actor]bool{}
	for _, s := range shares {
		for _, to := range s.To {
			got[to] = true
		}
	}
	for i := l.next - 1; i >= 0 && l.Found[i].Sentence.Start >= from; i-- {
		if s := &l.Found[i]; s.Joint && s.Kind == extract.Goods && s.Quantity != nil && got[s.To] {
			l.shared[s.What] = s.Quantity.Value
		}
	}
}

// whole returns the gift told shortly before to people or places among which those of
// the shares are.
func (l *ledger) whole(shares []gift.Portion) *extract.Support {
	if len(shares) == 0 {
		return nil
	}
	if s := l.wholeIn(l.Found[:l.next], shares); s != nil {
		return s
	}
	return l.wholeIn(l.rows, shares)
}

// wholeIn returns the gift of one of the rows to people or places among which those of the
// shares are.
func (l *ledger) wholeIn(rows []extract.Support, shares []gift.Portion) *extract.Support {
	from := l.Doc.Sentences[max(0, l.Sent-ledgerReach)].Start
	for i := len(rows) - 1; i >= 0 && rows[i].Sentence.Start >= from; i-- {
		s := &rows[i]
		if s.Quantity == nil || s.Kind == extract.Personnel {
			continue
		}
		if s.To.Kind != extract.PlaceActor || l.Analysis.Places[s.To.Index].Kind == extract.Region {
			if l.firm() && l.ctx.at < l.now-1 && !sumUp(shares, s) {
				return nil // a list of givers goes on
			}
			return s
		}
		for _, p := range shares {
			for _, to := range p.To {
				if to == s.To || to.Kind == extract.PlaceActor && (l.Within(to.Index, s.To.Index) || l.smaller(to.Index, s.To.Index)) {
					return s
				}
			}
		}
	}
	return nil
}

// smaller reports whether place p, of which nobody knows where it lies, is of a lower
// level than place q.
func (l *ledger) smaller(p, q int) bool {
	a, b := &l.Analysis.Places[p], &l.Analysis.Places[q]
	return a.Parent < 0 && syntax.Ranks[a.Kind] < syntax.Ranks[b.Kind]
}

// sharedOut reports whether all of a gift is told again by what each place got of it.
func (l *ledger) sharedOut(s *extract.Support) bool {
	return s.Quantity != nil && l.shared[s.What] >= s.Quantity.Value*0.99
}

// sumUp reports whether what the shares tell adds up to the gift: it is shared out, though
// others are told to give as well.
func sumUp(shares []gift.Portion, whole *extract.Support) bool {
	sum := 0.0
	for _, s := range shares {
		for _, it := range s.Items {
			if it.Kind != whole.Kind || gift.UnitFamily(it.Quantity.Unit) != gift.UnitFamily(whole.Quantity.Unit) {
				return false
			}
			sum += it.Quantity.Value * float64(len(s.To))
		}
	}
	return len(shares) > 1 && sum > whole.Quantity.Value*0.99 && sum < whole.Quantity.Value*1.01
}
