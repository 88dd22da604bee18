package count

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// countDate returns when the number at node k was true: the nearest date before it in the
// sentence, be it a day, a month or a year, else a later one of the sentence that is no
// deadline, else the day of the sentences around.
func (r *reader) countDate(k int) extract.Date {
	if d := r.RightAfter(k); !d.IsZero() {
		return d
	}
	for x := k - 1; x >= 0; x-- {
		if n := &r.Nodes[x]; n.Kind == syntax.DateNode && (n.Day && n.Date.Day > 0 || n.Date.Day == 0 && n.Date.Year > 0) && !r.deadline(x) && !r.Compared(n.Lo) {
			return *n.Date
		}
	}
	for x := k + 1; x < len(r.Nodes); x++ {
		if n := &r.Nodes[x]; n.Kind == syntax.DateNode && r.deadline(x) {
			return r.NearDate(r.Sent)
		}
	}
	return r.DateOf(k, r.Sent)
}

// deadline reports whether the date at node x is one by which something will be.
func (r *reader) deadline(x int) bool {
	return r.Is(x-1, "trước", "tới", "hết", "nhất") || r.Is(x-1, "đến") && !r.Is(x-2, "tính") && x > 1
}
