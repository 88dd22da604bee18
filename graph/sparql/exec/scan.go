package exec

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// scanOf makes the scan of an access: it binds the constants of the prefix.
func scanOf(a *plan.Access) dataset.Scan {
	s := dataset.Scan{Order: a.Order, Union: a.Union}
	for _, c := range a.Order[:a.Prefix] {
		s.Pattern[c] = a.Slots[c].ID
	}
	return s
}

// check is a comparison within a row of a scan: with a constant, with another
// component, or "not the default graph".
type check struct {
	c     dataset.Component
	id    dataset.ID
	other dataset.Component
	same  bool // compare with other
	named bool
}

// checksOf lists what the rows of an access must fulfil beyond the scan's
// pattern, keys aside.
func checksOf(a *plan.Access) []check {
	var out []check
	for c := dataset.S; c <= dataset.G; c++ {
		s := a.Slots[c]
		if s.ID != dataset.Any && a.Residual.Has(c) {
			out = append(out, check{c: c, id: s.ID})
		}
		if s.Var == "" {
			continue
		}
		for d := c + 1; d <= dataset.G; d++ {
			if a.Slots[d].Var == s.Var {
				out = append(out, check{c: c, other: d, same: true})
			}
		}
	}
	if a.NamedOnly {
		out = append(out, check{c: dataset.G, named: true})
	}
	return out
}

func (k *check) holds(cols *dataset.Columns, i int) bool {
	switch {
	case k.same:
		return cols[k.c][i] == cols[k.other][i]
	case k.named:
		return cols[k.c][i] != dataset.DefaultGraph
	}
	return cols[k.c][i] == k.id
}

// wantedBy are the components that the checks look at.
func wantedBy(checks []check) dataset.Components {
	var cs dataset.Components
	for _, k := range checks {
		cs = cs.With(k.c)
		if k.same {
			cs = cs.With(k.other)
		}
	}
	return cs
}

// componentOf returns the first component of a variable in an access.
func componentOf(a *plan.Access, v algebra.Var) dataset.Component {
	for c := dataset.S; c <= dataset.G; c++ {
		if a.Slots[c].Var == v {
			return c
		}
	}
	return dataset.G + 1
}

// allocate makes columns for the wanted components. At least one is wanted, so
// that the cursor knows how many rows it may write.
func allocate(s *dataset.Scan, rows int) dataset.Columns {
	wantSome(s)
	var cols dataset.Columns
	for c := range cols {
		if s.Want.Has(dataset.Component(c)) {
			cols[c] = make([]dataset.ID, rows)
		}
	}
	return cols
}

// wantSome makes a scan want a component if it wants none.
func wantSome(s *dataset.Scan) {
	if s.Want == 0 {
		for c := dataset.S; c <= dataset.O; c++ {
			if s.Pattern[c] == dataset.Any {
				s.Want = s.Want.With(c)
				break
			}
		}
		if s.Want == 0 {
			s.Want = s.Want.With(dataset.S)
		}
	}
}

// scanOp walks an access, range by range.
type scanOp struct {
	rt     *runtime
	scan   dataset.Scan
	ranges [][2]dataset.ID
	checks []check
	cur    dataset.Cursor
	cols   dataset.Columns
	view   dataset.Columns
	comps  []dataset.Component // of the output columns
	out    Batch
	room   int // of the columns
}

// leastRoom is how many rows the first batch of a scan may have.
const leastRoom = 64

func (rt *runtime) openScan(n *plan.Scan) (operator, error) {
	s := &scanOp{rt: rt, scan: scanOf(&n.Access), checks: checksOf(&n.Access), ranges: n.Access.Ranges}
	for _, v := range n.Vars {
		c := componentOf(&n.Access, v)
		s.comps = append(s.comps, c)
		s.scan.Want = s.scan.Want.With(c)
	}
	s.scan.Want |= wantedBy(s.checks)
	if s.ranges == nil {
		s.ranges = [][2]dataset.ID{{0, 0}}
	}
	s.room = leastRoom
	if c := n.Access.Count; c < leastRoom { // the exact number of quads: no row more will come
		s.room = max(1, int(c))
	}
	s.cols = allocate(&s.scan, s.room)
	return s, nil
}

func (s *scanOp) next() (*Batch, error) {
	for {
		if s.cur == nil {
			if len(s.ranges) == 0 {
				return nil, nil
			}
			s.scan.From, s.scan.To = s.ranges[0][0], s.ranges[0][1]
			s.ranges = s.ranges[1:]
			cur, err := s.rt.reader.Scan(s.rt.ctx, s.scan)
			if err != nil {
				return nil, err
			}
			s.cur = cur
		}
		s.view = s.cols
		n, err := s.cur.Next(&s.view)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			s.cur.Close()
			s.cur = nil
			continue
		}
		if n == s.room && s.room < BatchRows { // longer and longer batches
			s.room = min(4*s.room, BatchRows)
			s.cols = allocate(&s.scan, s.room)
		}
		if len(s.checks) > 0 {
			if n = compact(&s.view, n, s.checks); n == 0 {
				continue
			}
		}
		s.out.Cols = s.out.Cols[:0]
		for _, c := range s.comps {
			s.out.Cols = append(s.out.Cols, s.view[c][:n:n])
		}
		s.out.N = n
		return &s.out, nil
	}
}

// compact keeps the rows that fulfil the checks.
func compact(cols *dataset.Columns, n int, checks []check) int {
	kept := 0
rows:
	for i := 0; i < n; i++ {
		for k := range checks {
			if !checks[k].holds(cols, i) {
				continue rows
			}
		}
		if kept != i {
			for c := range cols {
				if cols[c] != nil {
					cols[c][kept] = cols[c][i]
				}
			}
		}
		kept++
	}
	return kept
}

func (s *scanOp) close() {
	if s.cur != nil {
		s.cur.Close()
		s.cur = nil
	}
	s.ranges = nil
}

const (
	leastFill = 16
	loneFill  = 2 // when a key has no more than one row
	mostFill  = BatchRows
)

// seeker is a cursor with a buffer in which to search before the index is asked.
type seeker struct {
	cur  dataset.Cursor
	scan *dataset.Scan
	cols dataset.Columns // as allocated, with room rows
	room int
	view dataset.Columns
	keys []dataset.Component // the leading free components
	lone bool                // no key has more than one row
	n    int
	pos  int
	fill int
	hits int
	end  bool
}

// compare orders row i and a key.
func (s *seeker) compare(i int, key []dataset.ID) int {
	for j, k := range key {
		switch id := s.view[s.keys[j]][i]; {
		case id < k:
			return -1
		case id > k:
			return 1
		}
	}
	return 0
}

func (s *seeker) least() int {
	if s.lone {
		return loneFill
	}
	return leastFill
}

// refill reads the rows that follow the buffer.
func (s *seeker) refill() error {
	s.pos, s.n = 0, 0
	if s.end {
		return nil
	}
	if s.room < s.fill { // few keys need few rows
		s.room = max(s.fill, leastFill)
		s.cols = allocate(s.scan, s.room)
	}
	for c := range s.cols {
		if s.cols[c] != nil {
			s.view[c] = s.cols[c][:s.fill]
		}
	}
	n, err := s.cur.Next(&s.view)
	if err != nil {
		return err
	}
	s.n = n
	s.end = n == 0
	return nil
}

// advance moves to the next row; ok is false at the end.
func (s *seeker) advance() (ok bool, err error) {
	if s.pos++; s.pos < s.n {
		return true, nil
	}
	s.fill = min(s.fill*2, mostFill)
	err = s.refill()
	return s.pos < s.n, err
}

// seek moves forward to the first row whose keys are not less than key, and
// reports whether they are equal to it.
func (s *seeker) seek(key []dataset.ID) (found bool, err error) {
	if s.pos < s.n {
		if s.compare(s.n-1, key) >= 0 {
			s.hits++
			s.pos = s.gallop(key)
			return s.compare(s.pos, key) == 0, nil
		}
		// The buffer was too long if few seeks fell into it, else too short.
		if s.hits > 1 {
			s.fill = min(s.fill*2, mostFill)
		} else {
			s.fill = max(s.fill/2, s.least())
		}
	}
	s.hits = 0
	if s.end {
		return false, nil
	}
	if err := s.cur.Seek(key...); err != nil {
		return false, err
	}
	if err := s.refill(); err != nil || s.n == 0 {
		return false, err
	}
	return s.compare(0, key) == 0, nil
}

// gallop finds the first row from pos on that is not less than key; there is
// one in the buffer.
func (s *seeker) gallop(key []dataset.ID) int {
	step, lo := 1, s.pos
	for lo+step < s.n && s.compare(lo+step, key) < 0 {
		lo += step
		step *= 2
	}
	hi := min(lo+step, s.n-1)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.compare(mid, key) < 0 {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

func (s *seeker) close() {
	if s.cur != nil {
		s.cur.Close()
		s.cur = nil
	}
}
