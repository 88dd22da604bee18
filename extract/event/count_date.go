package event

import "github.com/lienket/lienket/extract"

// countDate returns when the number at node k was true: the nearest date before it in the
// sentence, be it a day, a month or a year, else a later one of the sentence that is no
// deadline, else the day of the sentences around.
func (r *reader) countDate(k int) extract.Date {
	if d := r.rightAfter(k); !d.IsZero() {
		return d
	}
	for x := k - 1; x >= 0; x-- {
		if n := &r.nodes[x]; n.kind == dateNode && (n.day && n.date.Day > 0 || n.date.Day == 0 && n.date.Year > 0) && !r.deadline(x) && !r.compared(n.lo) {
			return *n.date
		}
	}
	for x := k + 1; x < len(r.nodes); x++ {
		if n := &r.nodes[x]; n.kind == dateNode && r.deadline(x) {
			return r.nearDate(r.sent)
		}
	}
	return r.dateOf(k, r.sent)
}

// deadline reports whether the date at node x is one by which something will be.
func (r *reader) deadline(x int) bool {
	return r.is(x-1, "trước", "tới", "hết", "nhất") || r.is(x-1, "đến") && !r.is(x-2, "tính") && x > 1
}
