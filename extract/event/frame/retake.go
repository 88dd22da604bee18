package frame

import (
	"slices"

	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Gifts that are told in two sentences or clauses: the first lacks who gave, or who gets it,
// and the second takes the thing up again and says so: "Bệnh viện R nhận 5 máy thở. Số máy
// này do D trao tặng", "D quyên góp được 2 tỷ đồng, toàn bộ số tiền được chuyển tới R".

// lacks notes a frame that has counted things and only one of giver and receiver, or a
// giver of another sentence; its rows are those found from lo on.
func (r *reader) lacks(f *gift.Frame, lo int) {
	if f.Turn || f.Row || len(f.Groups) != 1 || !f.Handed && !slices.ContainsFunc(f.Groups[0].Items, func(it *syntax.Item) bool { return it.Quantity != nil && !it.Skip }) {
		return
	}
	to, guess := f.Groups[0].To, f.Derived && !f.Lent && len(r.Found) == lo
	if guess {
		to = nil
	}
	if (len(f.Donors) > 0 && !f.Lent && !f.Handed && !r.pressGives(f) && len(to) > 0) || len(f.Donors) == 0 && len(to) == 0 {
		return
	}
	if l := r.lacked; len(f.Donors) == 0 && l != nil && l.sent == r.Sent && len(l.frame.Donors) > 0 {
		return // what a clause before gave
	}
	r.lacked = &toldGift{*f, r.Sent, lo, len(r.Found), guess}
}

// pressGives reports whether who gives by the frame is a newspaper, which hands on what others
// gave.
func (r *reader) pressGives(f *gift.Frame) bool {
	return len(f.Donors) == 1 && r.PassesOn(f.Donors[0])
}

// retake completes the gift that lacks its giver or receiver, if the sentence names it
// again and says so.
func (r *reader) retake() {
	g := r.lacked
	if g == nil {
		return
	}
	if r.past(g) || g.guess && r.Sent != g.sent {
		r.lacked = nil
		return
	}
	lo := 0
	if r.Sent == g.sent {
		if lo = r.nextClause(g.frame.Trigger); lo < 0 || len(g.frame.Donors) == 0 {
			return
		}
	}
	f := g.frame
	if !r.takesUp(lo) || !r.complete(g, &f, lo) {
		return
	}
	r.lacked = nil
	if g.hi > g.lo {
		return // its rows have their giver now
	}
	f.Derived, f.Lent, f.Blind, f.Strong = false, false, false, true
	f.Conf = max(f.Conf, retakenTrust)
	r.backIn(g.sent, func() {
		if r.accept(&f, map[*syntax.Item]bool{}) {
			r.emit(&f)
		}
	})
}

// complete sets in the frame of the gift which of giver and receiver it lacks, and reports whether
// the sentence tells that from node lo on.
func (r *reader) complete(g *toldGift, f *gift.Frame, lo int) bool {
	if len(f.Donors) > 0 && !f.Lent && !(f.Handed && len(f.Groups[0].To) > 0) && !r.pressGives(f) {
		to := r.tellsReceiver(lo)
		if len(to) == 0 || gift.Overlap(to, f.Donors) {
			return false
		}
		f.Groups = []gift.Group{{To: to, Items: f.Groups[0].Items}}
		return true
	}
	told, ok := r.giverTold(0, f)
	if !ok {
		return false
	}
	f.Donors = told.Donors
	f.Steps = append(slices.Clone(f.Steps), told.Steps...)
	for i := g.lo; i < g.hi; i++ { // it was thought to be another's
		r.Found[i].From = f.Donors[0]
	}
	r.Memory.Donors, r.Memory.DonorSent = f.Donors, r.Sent
	return true
}

// nextClause returns the node behind the first comma or semicolon after node t, or -1.
func (r *reader) nextClause(t int) int {
	for k := t + 1; k+1 < len(r.Nodes); k++ {
		if r.Is(k, ",", ";") {
			return k + 1
		}
	}
	return -1
}
