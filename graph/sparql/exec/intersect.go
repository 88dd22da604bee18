package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// runs are the values of one component of an access, in runs by key, each run
// ascending without duplicates.
type runs struct {
	index  *table
	start  []int32
	values []dataset.ID
	keys   []int // left columns
	row    []dataset.ID
	bytes  int
	rest   []dataset.ID // of the run of the current left row
}

// intersectOp extends each left row by the values that all accesses have for
// its keys: the shortest run is walked, the others are galloped through, so that
// a row costs no more than its shortest run times a logarithm.
type intersectOp struct {
	rt    *runtime
	node  *plan.Intersect
	left  operator
	sides []*runs
	out   []int // left columns; -1 is the new variable
	batch *Batch
	row   int
	found []dataset.ID // values of the current row that are not output yet
	buf   []dataset.ID
	res   Batch
}

func (rt *runtime) openIntersect(n *plan.Intersect) (operator, error) {
	left, err := rt.open(n.Left)
	if err != nil {
		return nil, err
	}
	return &intersectOp{rt: rt, node: n, left: left, out: columnsOf(n.Left, n.Vars)}, nil
}

func (o *intersectOp) close() {
	o.left.close()
	for _, s := range o.sides {
		o.rt.release(s.bytes)
		s.index.free()
	}
	o.sides = nil
}

func (o *intersectOp) load() error {
	for i := range o.node.Accesses {
		s, err := o.loadRuns(&o.node.Accesses[i], o.node.Keys[i])
		if err != nil {
			return err
		}
		o.sides = append(o.sides, s)
	}
	return nil
}

func (o *intersectOp) loadRuns(a *plan.Access, keys []dataset.Component) (*runs, error) {
	s := &runs{index: newTableFor(o.rt, len(keys), int(a.Count)/4), row: make([]dataset.ID, len(keys))}
	scan := scanOf(a)
	x := componentOf(a, o.node.Var)
	scan.Want = scan.Want.With(x)
	for _, c := range keys {
		scan.Want = scan.Want.With(c)
		s.keys = append(s.keys, o.node.Left.Info().Column(a.Slots[c].Var))
	}
	cur, err := o.rt.reader.Scan(o.rt.ctx, scan)
	if err != nil {
		return nil, err
	}
	defer cur.Close()
	cols := allocate(&scan, BatchRows)
	for {
		if err := o.rt.ctx.Err(); err != nil {
			return nil, err
		}
		view := cols
		n, err := cur.Next(&view)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			s.start = append(s.start, int32(len(s.values)))
			return s, nil
		}
		s.bytes += 8 * n
		if err := o.rt.grow(8 * n); err != nil {
			return nil, err
		}
		for i := 0; i < n; i++ {
			same := len(s.start) > 0
			for k, c := range keys {
				id := view[c][i]
				same = same && s.row[k] == id
				s.row[k] = id
			}
			if same {
				continue
			}
			// Runs come in the order of their keys, so that the number of a
			// key is that of its run.
			if _, _, err := s.index.add(s.row); err != nil {
				return nil, err
			}
			s.start = append(s.start, int32(len(s.values)+i))
		}
		s.values = append(s.values, view[x][:n]...)
	}
}

// find returns the run of a left row.
func (s *runs) find(b *Batch, row int) []dataset.ID {
	for k, c := range s.keys {
		s.row[k] = b.Cols[c][row]
	}
	i := s.index.find(s.row)
	if i < 0 {
		return nil
	}
	return s.values[s.start[i]:s.start[i+1]]
}

func (o *intersectOp) next() (*Batch, error) {
	if o.sides == nil {
		if err := o.load(); err != nil {
			return nil, err
		}
	}
	o.res.N = 0
	o.res.Cols = slices.Grow(o.res.Cols[:0], len(o.out))[:len(o.out)]
	for i := range o.res.Cols {
		o.res.Cols[i] = o.res.Cols[i][:0]
	}
	for o.res.N < BatchRows {
		if len(o.found) > 0 {
			o.emit()
			continue
		}
		if o.batch == nil || o.row+1 >= o.batch.N {
			b, err := o.left.next()
			if err != nil {
				return nil, err
			}
			if b == nil {
				break
			}
			o.batch, o.row = b, -1
		}
		o.row++
		o.intersect()
	}
	if o.res.N == 0 {
		return nil, nil
	}
	return &o.res, nil
}

// emit writes values of the current row until the batch is full.
func (o *intersectOp) emit() {
	n := min(len(o.found), BatchRows-o.res.N)
	for i, c := range o.out {
		if c < 0 {
			o.res.Cols[i] = append(o.res.Cols[i], o.found[:n]...)
		} else {
			o.res.Cols[i] = appendMany(o.res.Cols[i], o.batch.Cols[c][o.row], n)
		}
	}
	o.found = o.found[n:]
	o.res.N += n
}

// intersect finds the values for the current row.
func (o *intersectOp) intersect() {
	o.found = nil
	shortest := 0
	for i, s := range o.sides {
		if s.rest = s.find(o.batch, o.row); len(s.rest) == 0 {
			return
		}
		if len(s.rest) < len(o.sides[shortest].rest) {
			shortest = i
		}
	}
	found := o.buf[:0]
values:
	for _, v := range o.sides[shortest].rest {
		for i, s := range o.sides {
			if i == shortest {
				continue
			}
			s.rest = gallopTo(s.rest, v)
			if len(s.rest) == 0 {
				break values
			}
			if s.rest[0] != v {
				continue values
			}
		}
		found = append(found, v)
	}
	o.found, o.buf = found, found
}

// gallopTo cuts an ascending list before the first value not less than v.
func gallopTo(list []dataset.ID, v dataset.ID) []dataset.ID {
	if len(list) == 0 || list[0] >= v {
		return list
	}
	step := 1
	for step < len(list) && list[step] < v {
		step *= 2
	}
	lo, hi := step/2, min(step, len(list))
	for lo < hi {
		mid := (lo + hi) / 2
		if list[mid] < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return list[lo:]
}
