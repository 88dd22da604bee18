package exec

import (
	"fmt"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// operator produces the rows of one plan node. next returns nil at the end; the
// batch and its columns are valid, and may be changed by the consumer, until
// the next call. A batch always has rows.
type operator interface {
	next() (*Batch, error)
	close()
}

// guard stands between an operator and its consumer: it ends the query when the
// context ends, and measures.
type guard struct {
	rt *runtime
	op operator
	id int
}

func (g *guard) next() (*Batch, error) {
	if err := g.rt.pause(); err != nil {
		return nil, err
	}
	if g.rt.stats == nil {
		return g.op.next()
	}
	start := time.Now()
	b, err := g.op.next()
	s := &g.rt.stats[g.id]
	s.Time += time.Since(start)
	if b != nil {
		s.Rows += int64(b.N)
		s.Batches++
	}
	return b, err
}

func (g *guard) close() { g.op.close() }

// openAll opens an operator of which all rows will be read.
func (rt *runtime) openAll(n plan.Node) (operator, error) {
	outer := rt.first
	rt.first = 0
	op, err := rt.open(n)
	rt.first = outer
	return op, err
}

// firstBatch is how many rows an operator had best gather before it passes the
// first ones on: few if few are asked for.
func (rt *runtime) firstBatch() int {
	const least = 32
	if rt.first == 0 {
		return BatchRows
	}
	return int(min(max(rt.first, least), BatchRows))
}

// open makes the operator of a node, and those below it.
func (rt *runtime) open(n plan.Node) (operator, error) {
	op, err := rt.operatorFor(n)
	if err != nil {
		return nil, err
	}
	return &guard{rt: rt, op: op, id: n.Info().ID}, nil
}

func (rt *runtime) operatorFor(n plan.Node) (operator, error) {
	switch n := n.(type) {
	case *plan.Unit:
		return &constant{batch: &Batch{N: 1}}, nil
	case *plan.Empty:
		return &constant{}, nil
	case *plan.Scan:
		return rt.openScan(n)
	case *plan.Input:
		return rt.openInput(n), nil
	case *plan.Values:
		return rt.openValues(n)
	case *plan.LookupJoin:
		return rt.openLookup(n)
	case *plan.Intersect:
		return rt.openIntersect(n)
	case *plan.HashJoin:
		return rt.openHashJoin(n)
	case *plan.BindJoin:
		return rt.openBindJoin(n)
	case *plan.Filter:
		return rt.openFilter(n)
	case *plan.Extend:
		return rt.openExtend(n)
	case *plan.Union:
		return rt.openUnion(n)
	case *plan.Group:
		return rt.openGroup(n)
	case *plan.Sort:
		return rt.openSort(n)
	case *plan.Project:
		return rt.openProject(n)
	case *plan.Distinct:
		return rt.openDistinct(n)
	case *plan.Slice:
		return rt.openSlice(n)
	case *plan.Path:
		return rt.openPath(n)
	case *plan.GraphNames:
		return rt.openGraphNames(n)
	case *plan.PerGraph:
		return rt.openPerGraph(n)
	case *plan.Service:
		return rt.openService(n)
	case *plan.KeyScan:
		return rt.openKeyScan(n), nil
	case *plan.CountScan:
		return rt.openCountScan(n)
	case *plan.CountTree:
		return &countTreeOp{rt: rt, node: n}, nil
	}
	return nil, fmt.Errorf("no operator for %T", n)
}

// constant is one batch, or none.
type constant struct{ batch *Batch }

func (c *constant) next() (*Batch, error) {
	b := c.batch
	c.batch = nil
	return b, nil
}

func (c *constant) close() {}

// rowsOp passes materialised columns on, a batch at a time.
type rowsOp struct {
	cols [][]dataset.ID
	n    int
	at   int
	out  Batch
}

func (o *rowsOp) next() (*Batch, error) {
	if o.at >= o.n {
		return nil, nil
	}
	hi := min(o.at+BatchRows, o.n)
	o.out.Cols = o.out.Cols[:0]
	for _, c := range o.cols {
		o.out.Cols = append(o.out.Cols, c[o.at:hi:hi])
	}
	o.out.N = hi - o.at
	o.at = hi
	return &o.out, nil
}

func (o *rowsOp) close() {}

func (rt *runtime) openInput(n *plan.Input) operator {
	b := rt.inputs[n]
	if b == nil {
		return &constant{}
	}
	return &rowsOp{cols: copyColumns(b.Cols), n: b.N}
}

func copyColumns(cols [][]dataset.ID) [][]dataset.ID {
	out := make([][]dataset.ID, len(cols))
	for i, c := range cols {
		out[i] = append([]dataset.ID(nil), c...)
	}
	return out
}

func (rt *runtime) openValues(n *plan.Values) (operator, error) {
	cols := make([][]dataset.ID, len(n.Vars))
	for _, row := range n.Rows {
		for i, t := range row {
			id, err := rt.overlay.intern(t)
			if err != nil {
				return nil, err
			}
			cols[i] = append(cols[i], id)
		}
	}
	return &rowsOp{cols: cols, n: len(n.Rows)}, nil
}

// columnsOf finds the columns of variables; -1 is a variable without one.
func columnsOf(n plan.Node, vars []algebra.Var) []int {
	out := make([]int, len(vars))
	for i, v := range vars {
		out[i] = n.Info().Column(v)
	}
	return out
}

// unionOp concatenates its inputs and lines their columns up.
type unionOp struct {
	rt     *runtime
	nodes  []plan.Node
	vars   []algebra.Var
	cur    operator
	cols   []int
	out    Batch
	opened int
}

func (rt *runtime) openUnion(n *plan.Union) (operator, error) {
	return &unionOp{rt: rt, nodes: n.Inputs, vars: n.Vars}, nil
}

func (u *unionOp) next() (*Batch, error) {
	for {
		if u.cur == nil {
			if u.opened == len(u.nodes) {
				return nil, nil
			}
			n := u.nodes[u.opened]
			u.opened++
			op, err := u.rt.open(n)
			if err != nil {
				return nil, err
			}
			u.cur, u.cols = op, columnsOf(n, u.vars)
		}
		b, err := u.cur.next()
		if err != nil {
			return nil, err
		}
		if b != nil {
			return arrange(b, u.cols, &u.out), nil
		}
		u.cur.close()
		u.cur = nil
	}
}

// arrange picks columns of a batch; -1 is an unbound column.
func arrange(b *Batch, cols []int, out *Batch) *Batch {
	out.Cols = out.Cols[:0]
	out.N = b.N
	for _, c := range cols {
		if c >= 0 {
			out.Cols = append(out.Cols, b.Cols[c])
			continue
		}
		out.Cols = append(out.Cols, make([]dataset.ID, b.N))
	}
	return out
}

func (u *unionOp) close() {
	if u.cur != nil {
		u.cur.close()
		u.cur = nil
	}
	u.opened = len(u.nodes)
}

type projectOp struct {
	input operator
	cols  []int
	out   Batch
}

func (rt *runtime) openProject(n *plan.Project) (operator, error) {
	in, err := rt.open(n.Input)
	if err != nil {
		return nil, err
	}
	return &projectOp{input: in, cols: columnsOf(n.Input, n.Vars)}, nil
}

func (p *projectOp) next() (*Batch, error) {
	b, err := p.input.next()
	if b == nil || err != nil {
		return nil, err
	}
	return arrange(b, p.cols, &p.out), nil
}

func (p *projectOp) close() { p.input.close() }

type sliceOp struct {
	input       operator
	skip, limit int64
}

func (rt *runtime) openSlice(n *plan.Slice) (operator, error) {
	outer := rt.first
	if n.Limit >= 0 {
		rt.first = max(1, n.Offset+n.Limit)
	}
	in, err := rt.open(n.Input)
	rt.first = outer
	if err != nil {
		return nil, err
	}
	return &sliceOp{input: in, skip: n.Offset, limit: n.Limit}, nil
}

func (s *sliceOp) next() (*Batch, error) {
	for s.limit != 0 {
		b, err := s.input.next()
		if b == nil || err != nil {
			return nil, err
		}
		if s.skip >= int64(b.N) {
			s.skip -= int64(b.N)
			continue
		}
		lo, hi := int(s.skip), b.N
		s.skip = 0
		if s.limit >= 0 {
			hi = int(min(int64(hi), int64(lo)+s.limit))
			s.limit -= int64(hi - lo)
		}
		for i := range b.Cols {
			b.Cols[i] = b.Cols[i][lo:hi]
		}
		b.N = hi - lo
		return b, nil
	}
	return nil, nil
}

func (s *sliceOp) close() { s.input.close() }

type distinctOp struct {
	input operator
	seen  *table
	row   []dataset.ID
}

func (rt *runtime) openDistinct(n *plan.Distinct) (operator, error) {
	in, err := rt.open(n.Input)
	if err != nil {
		return nil, err
	}
	w := len(n.Vars)
	return &distinctOp{input: in, seen: newTable(rt, w), row: make([]dataset.ID, w)}, nil
}

func (d *distinctOp) next() (*Batch, error) {
	for {
		b, err := d.input.next()
		if b == nil || err != nil {
			return nil, err
		}
		kept := 0
		for i := 0; i < b.N; i++ {
			for c := range d.row {
				d.row[c] = b.Cols[c][i]
			}
			_, fresh, err := d.seen.add(d.row)
			if err != nil {
				return nil, err
			}
			if fresh {
				for c, id := range d.row {
					b.Cols[c][kept] = id
				}
				kept++
			}
		}
		if kept > 0 {
			truncate(b, kept)
			return b, nil
		}
	}
}

func truncate(b *Batch, n int) {
	for c := range b.Cols {
		b.Cols[c] = b.Cols[c][:n]
	}
	b.N = n
}

func (d *distinctOp) close() {
	d.input.close()
	d.seen.free()
}
