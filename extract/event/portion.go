package event

import (
	"github.com/lienket/lienket/extract"
)

// portions reads a sentence that only tells what each of several places got of a gift
// told before: "Trong số đó, hai tỉnh A và B mỗi tỉnh nhận 2 tỉ đồng", "Xã C 40
// suất, xã D 30 suất". It reports whether it did.
func (l *ledger) portions() bool {
	here := l.next < len(l.found) && l.found[l.next].Sentence == l.doc.Sentences[l.sent].Span
	if l.next == 0 {
		return false
	}
	shares := l.shares()
	whole := l.whole(shares)
	if whole == nil || here && len(shares) < 2 {
		return false
	}
	sum, places, mixed := 0.0, 0, false
	for _, s := range shares {
		for _, it := range s.items {
			if it.kind != whole.Kind {
				return false
			}
			if unitFamily(it.quantity.Unit) != unitFamily(whole.Quantity.Unit) && it.quantity.Unit != first(whole.Quantity.Unit) {
				mixed = true // "30 tấn hàng …, trong đó tỉnh A có 400 thùng mì, 10 tấn gạo"
			}
			sum += it.quantity.Value * float64(len(s.to))
		}
		places += len(s.to)
	}
	if mixed && (whole.Kind != extract.Goods || len(shares) < 2 && (l.nodes[0].fold != "trong" || !l.marked(0, past))) || !mixed && (places < 2 || sum > whole.Quantity.Value*1.01) {
		return false
	}
	if mixed {
		sum = 0
		l.wholly(shares)
	}
	for i := l.next; here && i < len(l.found) && l.found[i].Sentence == l.doc.Sentences[l.sent].Span; i++ {
		l.wrong[l.found[i].What] = true // a frame read a piece of the row
	}
	var givers []extract.Actor
	for i := l.next - 1; i >= 0 && l.found[i].Sentence.Start >= whole.Sentence.Start; i-- {
		if l.found[i].What == whole.What {
			givers = addActors(givers, l.found[i].From)
		}
	}
	l.shared[whole.What] += sum
	steps := []extract.Step{{Span: whole.What, Why: "the gift that is shared out"}}
	for _, s := range shares {
		for _, to := range without(s.to, givers) {
			for _, it := range s.items {
				for _, from := range givers {
					t := transfer{from: from, to: to, item: it, date: whole.Date, status: whole.Status, joint: len(givers) > 1}
					l.rows = append(l.rows, l.support(t, "ledger.portion", 0.75, steps))
				}
			}
		}
	}
	return true
}

// wholly notes that goods told shortly before for several places together are told again
// by what each of them got.
func (l *ledger) wholly(shares []portion) {
	from := l.doc.Sentences[max(0, l.sent-ledgerReach)].Start
	got := map[extract.Actor]bool{}
	for _, s := range shares {
		for _, to := range s.to {
			got[to] = true
		}
	}
	for i := l.next - 1; i >= 0 && l.found[i].Sentence.Start >= from; i-- {
		if s := &l.found[i]; s.Joint && s.Kind == extract.Goods && s.Quantity != nil && got[s.To] {
			l.shared[s.What] = s.Quantity.Value
		}
	}
}

// whole returns the gift told shortly before to people or places among which those of
// the shares are.
func (l *ledger) whole(shares []portion) *extract.Support {
	if len(shares) == 0 {
		return nil
	}
	from := l.doc.Sentences[max(0, l.sent-ledgerReach)].Start
	for i := l.next - 1; i >= 0 && l.found[i].Sentence.Start >= from; i-- {
		s := &l.found[i]
		if s.Quantity == nil || s.Kind == extract.Personnel {
			continue
		}
		if s.To.Kind != extract.PlaceActor || l.a.Places[s.To.Index].Kind == extract.Region {
			if l.firm() && l.ctx.at < l.now-1 {
				return nil // a list of givers goes on
			}
			return s
		}
		for _, p := range shares {
			for _, to := range p.to {
				if to == s.To || to.Kind == extract.PlaceActor && (l.within(to.Index, s.To.Index) || l.smaller(to.Index, s.To.Index)) {
					return s
				}
			}
		}
	}
	return nil
}

// sharedOut makes a total of the item before it, of which each of the receivers told gets
// it: "5.000 tấn gạo cho các tỉnh A, B và C, mỗi tỉnh 1.000 tấn".
func (r *reader) sharedOut(g *gather, it *item) {
	to := r.sharers(g)
	if !it.each || g.first != 'I' || len(g.items) != 1 || len(to) < 2 || it.quantity == nil {
		return
	}
	sum := g.items[0]
	if sum.quantity == nil || sum.kind != it.kind || unitFamily(sum.quantity.Unit) != unitFamily(it.quantity.Unit) || it.quantity.Value*float64(len(to)) > sum.quantity.Value*1.01 {
		return
	}
	sum.total = true
}

// smaller reports whether place p, of which nobody knows where it lies, is of a lower
// level than place q.
func (l *ledger) smaller(p, q int) bool {
	a, b := &l.a.Places[p], &l.a.Places[q]
	return a.Parent < 0 && ranks[a.Kind] < ranks[b.Kind]
}

// sharedOut reports whether all of a gift is told again by what each place got of it.
func (l *ledger) sharedOut(s *extract.Support) bool {
	return s.Quantity != nil && l.shared[s.What] >= s.Quantity.Value*0.99
}

// shares returns the shares that the sentence consists of, or nothing if it tells
// anything else.
func (l *ledger) shares() []portion {
	k, plain, opened := 0, true, false
	for ; k < len(l.nodes) && l.nodes[k].kind != actorNode; k++ {
		n := &l.nodes[k]
		if n.kind == itemNode || n.kind == titleNode || n.lex != nil && n.lex.marker&(not|wish) != 0 && !l.is(k-1, "mức") && n.fold != "mức" {
			return nil
		}
		opened = opened || l.opensRow(k) // "Các tỉnh được hỗ trợ gồm: A 15 tỷ đồng; B 10 tỷ đồng"
		plain = plain && (n.kind == word && (n.lex == nil || n.lex.trigger&^list == 0) || n.kind == headNode && n.head == people || n.kind == mark && (n.fold == "," || n.fold == ":" || n.fold == "-"))
	}
	if k < len(l.nodes) && !opened {
		opened = l.introduced(k)
	}
	if !plain && !opened {
		return nil
	}
	if k == len(l.nodes) || l.nodes[k].first().Kind != extract.PlaceActor {
		return nil
	}
	var out []portion
	for k < len(l.nodes) && !l.is(k, ".") {
		s, ok := l.shareAt(k)
		if !ok {
			return nil
		}
		out = append(out, s)
		if k = l.nextShare(s.end); k < len(l.nodes) && k == s.end && !l.is(k, ".") {
			return nil
		}
	}
	return out
}
