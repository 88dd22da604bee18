package exec

import (
	"container/heap"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

// sortOp sorts all rows of its input, or keeps the first few in a heap.
type sortOp struct {
	rt     *runtime
	node   *plan.Sort
	input  operator
	keys   []*compiled
	output *rowsOp
	rows   sortRows
}

// sortRows are rows with their keys, sortable and a heap with the last on top.
type sortRows struct {
	keys  [][]value.Value // by row
	cells [][]dataset.ID  // by row
	seq   []int64
	desc  []bool
	perm  []int32
}

func (rt *runtime) openSort(n *plan.Sort) (operator, error) {
	s := &sortOp{rt: rt, node: n}
	for _, c := range n.By {
		k, err := rt.compile(c.Expr, n.Input.Info().Vars)
		if err != nil {
			return nil, err
		}
		s.keys = append(s.keys, k)
		s.rows.desc = append(s.rows.desc, c.Desc)
	}
	var err error
	s.input, err = rt.openAll(n.Input)
	return s, err
}

func (r *sortRows) compare(a, b int32) int {
	for k, desc := range r.desc {
		c := value.Order(r.keys[a][k], r.keys[b][k])
		if c == 0 {
			continue
		}
		if desc {
			return -c
		}
		return c
	}
	switch {
	case r.seq[a] < r.seq[b]:
		return -1
	case r.seq[a] > r.seq[b]:
		return 1
	}
	return 0
}

// The heap has the last of the rows that are kept on top.
func (r *sortRows) Len() int           { return len(r.perm) }
func (r *sortRows) Less(i, j int) bool { return r.compare(r.perm[i], r.perm[j]) > 0 }
func (r *sortRows) Swap(i, j int)      { r.perm[i], r.perm[j] = r.perm[j], r.perm[i] }
func (r *sortRows) Push(x any)         { r.perm = append(r.perm, x.(int32)) }
func (r *sortRows) Pop() any {
	last := r.perm[len(r.perm)-1]
	r.perm = r.perm[:len(r.perm)-1]
	return last
}

func (s *sortOp) next() (*Batch, error) {
	if s.output == nil {
		if err := s.run(); err != nil {
			return nil, err
		}
	}
	return s.output.next()
}

func (s *sortOp) run() error {
	r := &s.rows
	limit := s.node.Limit
	width := len(s.node.Input.Info().Vars)
	var seq int64
	keys := make([]value.Value, len(s.keys))
	for limit != 0 {
		b, err := s.input.next()
		if err != nil {
			return err
		}
		if b == nil {
			break
		}
		for _, k := range s.keys {
			if err := k.begin(b); err != nil {
				return err
			}
			k.env.ordinal = seq
		}
		for i := 0; i < b.N; i++ {
			for k, c := range s.keys {
				keys[k] = c.at(i)
			}
			seq++
			if limit >= 0 && int64(len(r.perm)) == limit {
				s.replaceTop(b, i, keys, seq)
				continue
			}
			if err := s.rt.grow(width*8 + len(keys)*120 + 60); err != nil {
				return err
			}
			row := int32(len(r.keys))
			r.keys = append(r.keys, slices.Clone(keys))
			r.cells = append(r.cells, rowOf(b, i))
			r.seq = append(r.seq, seq)
			if limit >= 0 {
				heap.Push(r, row)
			} else {
				r.perm = append(r.perm, row)
			}
		}
	}
	var err error
	if r.perm, err = s.rt.sort(r.perm, r.compare); err != nil {
		return err
	}
	cols := make([][]dataset.ID, width)
	for c := range cols {
		cols[c] = make([]dataset.ID, len(r.perm))
		for i, row := range r.perm {
			cols[c][i] = r.cells[row][c]
		}
	}
	s.output = &rowsOp{cols: cols, n: len(r.perm)}
	return nil
}

// sortedAtOnce is how many rows are sorted or merged without a pause.
const sortedAtOnce = 4 * BatchRows

// sort sorts rows, pausing now and then: pieces first, which it then merges. It
// returns rows or another slice.
func (rt *runtime) sort(rows []int32, compare func(a, b int32) int) ([]int32, error) {
	for piece := range slices.Chunk(rows, sortedAtOnce) {
		if err := rt.pause(); err != nil {
			return nil, err
		}
		slices.SortFunc(piece, compare)
	}
	if len(rows) <= sortedAtOnce {
		return rows, nil
	}
	into := make([]int32, len(rows))
	for width := sortedAtOnce; width < len(rows); width *= 2 {
		for lo := 0; lo < len(rows); lo += 2 * width {
			mid, hi := min(lo+width, len(rows)), min(lo+2*width, len(rows))
			if err := rt.merge(into[lo:hi], rows[lo:mid], rows[mid:hi], compare); err != nil {
				return nil, err
			}
		}
		rows, into = into, rows
	}
	return rows, nil
}

// merge merges sorted rows; of equal ones those of a come first.
func (rt *runtime) merge(into, a, b []int32, compare func(a, b int32) int) error {
	for i := range into {
		if i%sortedAtOnce == 0 {
			if err := rt.pause(); err != nil {
				return err
			}
		}
		if len(b) == 0 || len(a) > 0 && compare(a[0], b[0]) <= 0 {
			into[i], a = a[0], a[1:]
		} else {
			into[i], b = b[0], b[1:]
		}
	}
	return nil
}

// replaceTop puts a row in the place of the last one that is kept, if it comes
// before it.
func (s *sortOp) replaceTop(b *Batch, i int, keys []value.Value, seq int64) {
	r := &s.rows
	top := r.perm[0]
	for k, desc := range r.desc {
		c := value.Order(keys[k], r.keys[top][k])
		if desc {
			c = -c
		}
		if c > 0 {
			return
		}
		if c < 0 {
			copy(r.keys[top], keys)
			for c := range r.cells[top] {
				r.cells[top][c] = b.Cols[c][i]
			}
			r.seq[top] = seq
			heap.Fix(r, 0)
			return
		}
	}
}

func rowOf(b *Batch, i int) []dataset.ID {
	row := make([]dataset.ID, len(b.Cols))
	for c := range row {
		row[c] = b.Cols[c][i]
	}
	return row
}

func (s *sortOp) close() { s.input.close() }
