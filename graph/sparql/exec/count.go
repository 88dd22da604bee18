package exec

import (
	"errors"
	"math/bits"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

// countTreeOp counts the solutions of a join from the leaves of its tree to the
// root: for each key that a part shares with its parent, the number of ways in
// which the part and those below it can be joined.
type countTreeOp struct {
	rt   *runtime
	node *plan.CountTree
	done bool
	sums []*keyCounts // by part, of those that have been read
}

// keyCounts are numbers by key.
type keyCounts struct {
	parent int
	comps  []dataset.Component // of the parent's scan, that make the key
	keys   *table
	n      []uint64
	row    []dataset.ID
	at     int // the number of the key in row, -1 if there is none, -2 before all
	bytes  int
}

func (o *countTreeOp) next() (*Batch, error) {
	if o.done {
		return nil, nil
	}
	o.done = true
	var total uint64
	for i := range o.node.Parts {
		sum, err := o.read(i)
		if err != nil {
			return nil, err
		}
		total = sum
	}
	if total>>63 != 0 {
		return nil, errCountTooLarge
	}
	id, err := o.rt.overlay.internValue(value.Int(int64(total)))
	if err != nil {
		return nil, err
	}
	return &Batch{Cols: [][]dataset.ID{{id}}, N: 1}, nil
}

var errCountTooLarge = errors.New("a join of more solutions than can be counted")

// read counts one part. Its sum over all keys is returned for the root.
func (o *countTreeOp) read(part int) (total uint64, err error) {
	p := &o.node.Parts[part]
	own := &keyCounts{parent: p.Parent, at: -2, row: make([]dataset.ID, len(p.Key))}
	o.sums = append(o.sums, own)
	scan, checks := scanOf(&p.Access), checksOf(&p.Access)
	var keys []dataset.Component
	if p.Parent >= 0 {
		own.keys = newTable(o.rt, len(p.Key))
		for _, v := range p.Key {
			c := componentOf(&p.Access, v)
			keys = append(keys, c)
			scan.Want = scan.Want.With(c)
			own.comps = append(own.comps, componentOf(&o.node.Parts[p.Parent].Access, v))
		}
	}
	var below []*keyCounts
	for _, s := range o.sums[:part] {
		if s.parent == part {
			below = append(below, s)
			s.at = -2
			for _, c := range s.comps {
				scan.Want = scan.Want.With(c)
			}
		}
	}
	scan.Want |= wantedBy(checks)
	cols := allocate(&scan, BatchRows)
	cur, err := o.rt.reader.Scan(o.rt.ctx, scan)
	if err != nil {
		return 0, err
	}
	defer cur.Close()
	for {
		if err := o.rt.pause(); err != nil {
			return 0, err
		}
		view := cols
		n, err := cur.Next(&view)
		if err != nil {
			return 0, err
		}
		if n == 0 {
			break
		}
		n = compact(&view, n, checks)
		for i := range n {
			ways, err := waysBelow(below, &view, i)
			if err != nil {
				return 0, err
			}
			if ways == 0 {
				continue
			}
			if p.Parent >= 0 {
				if err := own.add(&view, keys, i, ways); err != nil {
					return 0, err
				}
				continue
			}
			var carry uint64
			if total, carry = bits.Add64(total, ways, 0); carry != 0 {
				return 0, errCountTooLarge
			}
		}
		if err := own.account(o.rt); err != nil {
			return 0, err
		}
	}
	for _, s := range below {
		s.free(o.rt)
	}
	return total, nil
}

// waysBelow multiplies the numbers of the parts below for row i.
func waysBelow(below []*keyCounts, view *dataset.Columns, i int) (uint64, error) {
	ways := uint64(1)
	for _, s := range below {
		hi, lo := bits.Mul64(ways, s.get(view, i))
		if hi != 0 {
			return 0, errCountTooLarge
		}
		if ways = lo; ways == 0 {
			break
		}
	}
	return ways, nil
}

// get returns the number for the key in row i of the parent's columns. Rows in
// which it is that of the row before cost no search.
func (s *keyCounts) get(view *dataset.Columns, i int) uint64 {
	same := s.at > -2
	for k, c := range s.comps {
		if id := view[c][i]; s.row[k] != id {
			s.row[k], same = id, false
		}
	}
	if !same {
		s.at = s.keys.find(s.row)
	}
	if s.at < 0 {
		return 0
	}
	return s.n[s.at]
}

// add adds ways to the number for the key in row i of the part's own columns.
func (s *keyCounts) add(view *dataset.Columns, comps []dataset.Component, i int, ways uint64) error {
	same := s.at > -2
	for k, c := range comps {
		if id := view[c][i]; s.row[k] != id {
			s.row[k], same = id, false
		}
	}
	if !same {
		at, fresh, err := s.keys.add(s.row)
		if err != nil {
			return err
		}
		if s.at = at; fresh {
			s.n = append(s.n, 0)
		}
	}
	var carry uint64
	if s.n[s.at], carry = bits.Add64(s.n[s.at], ways, 0); carry != 0 {
		return errCountTooLarge
	}
	return nil
}

// account takes what the numbers have grown by from the budget.
func (s *keyCounts) account(rt *runtime) error {
	grown := 8*cap(s.n) - s.bytes
	s.bytes += grown
	return rt.grow(grown)
}

func (s *keyCounts) free(rt *runtime) {
	if s.keys != nil {
		s.keys.free()
	}
	rt.release(s.bytes)
	s.bytes, s.n = 0, nil
}

func (o *countTreeOp) close() {
	for _, s := range o.sums {
		s.free(o.rt)
	}
	o.sums, o.done = nil, true
}
