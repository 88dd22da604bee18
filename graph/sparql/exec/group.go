package exec

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

// accumulator is one aggregate over all groups.
type accumulator interface {
	// add takes the rows of a batch; groups[i] is the group of row i.
	add(b *Batch, groups []int32) error
	// result returns the aggregate of a group; groups are 0..n-1.
	result(group int) (dataset.ID, error)
}

// groupOp groups by hashing and computes aggregates at the end.
type groupOp struct {
	rt     *runtime
	node   *plan.Group
	input  operator
	keys   []int
	table  *table
	accs   []accumulator
	output *rowsOp
}

func (rt *runtime) openGroup(n *plan.Group) (operator, error) {
	g := &groupOp{rt: rt, node: n, keys: columnsOf(n.Input, n.Keys), table: newTable(rt, len(n.Keys))}
	schema := n.Input.Info().Vars
	for _, a := range n.Aggs {
		acc, err := rt.accumulator(a, schema)
		if err != nil {
			return nil, err
		}
		g.accs = append(g.accs, acc)
	}
	var err error
	g.input, err = rt.openAll(n.Input)
	return g, err
}

func (g *groupOp) next() (*Batch, error) {
	if g.output == nil {
		if err := g.run(); err != nil {
			return nil, err
		}
	}
	return g.output.next()
}

func (g *groupOp) run() error {
	row := make([]dataset.ID, len(g.keys))
	var groups []int32
	if len(g.keys) == 0 {
		if _, _, err := g.table.add(row); err != nil {
			return err
		}
	}
	for {
		b, err := g.input.next()
		if err != nil {
			return err
		}
		if b == nil {
			break
		}
		groups = slices.Grow(groups[:0], b.N)[:b.N]
		if err := g.assign(b, row, groups); err != nil {
			return err
		}
		for _, acc := range g.accs {
			if err := acc.add(b, groups); err != nil {
				return err
			}
		}
	}
	return g.finish()
}

// assign finds the group of every row; equal neighbours share the search.
func (g *groupOp) assign(b *Batch, row []dataset.ID, groups []int32) error {
	if len(g.keys) == 0 {
		clear(groups)
		return nil
	}
	for i := range groups {
		same := i > 0
		for k, c := range g.keys {
			id := dataset.Any
			if c >= 0 {
				id = b.Cols[c][i]
			}
			same = same && row[k] == id
			row[k] = id
		}
		if same {
			groups[i] = groups[i-1]
			continue
		}
		n, _, err := g.table.add(row)
		if err != nil {
			return err
		}
		groups[i] = int32(n)
	}
	return nil
}

func (g *groupOp) finish() error {
	n := g.table.n
	cols := make([][]dataset.ID, len(g.keys)+len(g.accs))
	for i := range cols {
		cols[i] = make([]dataset.ID, n)
	}
	for i := 0; i < n; i++ {
		copyRow(cols, i, g.table.row(i))
		for k, acc := range g.accs {
			id, err := acc.result(i)
			if err != nil {
				return err
			}
			cols[len(g.keys)+k][i] = id
		}
	}
	g.output = &rowsOp{cols: cols, n: n}
	return nil
}

func copyRow(cols [][]dataset.ID, i int, row []dataset.ID) {
	for k, id := range row {
		cols[k][i] = id
	}
}

func (g *groupOp) close() {
	g.input.close()
	g.table.free()
}

// accumulator picks the implementation of an aggregate.
func (rt *runtime) accumulator(a algebra.Aggregate, schema []algebra.Var) (accumulator, error) {
	if v, ok := a.Arg.(algebra.VarExpr); ok {
		col := slices.Index(schema, v.Var)
		if col >= 0 && a.Func == algebra.Count {
			if a.Distinct {
				return &countDistinct{cols: []int{col}, seen: newTable(rt, 2)}, nil
			}
			return &countBound{col: col, rt: rt}, nil
		}
	}
	if a.Arg == nil {
		if !a.Distinct {
			return &countBound{col: -1, rt: rt}, nil
		}
		var cols []int
		for i, v := range schema {
			if !v.Hidden() {
				cols = append(cols, i)
			}
		}
		return &countDistinct{cols: cols, seen: newTable(rt, len(cols)+1), rows: true}, nil
	}
	c, err := rt.compile(a.Arg, schema)
	if err != nil {
		return nil, err
	}
	acc := &valueAccumulator{rt: rt, arg: c, fn: a.Func, separator: a.Separator}
	if a.Distinct {
		acc.seen = newTable(rt, 2)
	}
	return acc, nil
}

// countBound counts rows, or rows in which a column is bound.
type countBound struct {
	rt  *runtime
	col int
	n   []int64
}

func (c *countBound) add(b *Batch, groups []int32) error {
	for i, g := range groups {
		for int(g) >= len(c.n) {
			c.n = append(c.n, 0)
		}
		if c.col < 0 || b.Cols[c.col][i] != dataset.Any {
			c.n[g]++
		}
	}
	return nil
}

func (c *countBound) result(group int) (dataset.ID, error) {
	n := int64(0)
	if group < len(c.n) {
		n = c.n[group]
	}
	return c.rt.overlay.internValue(value.Int(n))
}

// countDistinct counts the distinct terms of a column, or the distinct rows.
type countDistinct struct {
	cols []int
	seen *table
	n    []int64
	rows bool
	row  []dataset.ID
}

func (c *countDistinct) add(b *Batch, groups []int32) error {
	c.row = slices.Grow(c.row[:0], len(c.cols)+1)[:len(c.cols)+1]
	for i, g := range groups {
		for int(g) >= len(c.n) {
			c.n = append(c.n, 0)
		}
		same := i > 0 && c.row[0] == dataset.ID(g)
		c.row[0] = dataset.ID(g)
		for k, col := range c.cols {
			id := b.Cols[col][i]
			same = same && c.row[k+1] == id
			c.row[k+1] = id
		}
		if same || !c.rows && c.row[1] == dataset.Any {
			continue
		}
		_, fresh, err := c.seen.add(c.row)
		if err != nil {
			return err
		}
		if fresh {
			c.n[g]++
		}
	}
	return nil
}

func (c *countDistinct) result(group int) (dataset.ID, error) {
	n := int64(0)
	if group < len(c.n) {
		n = c.n[group]
	}
	return c.seen.rt.overlay.internValue(value.Int(n))
}

// cell is the state of a value aggregate in one group.
type cell struct {
	n      int64
	sum    value.Value
	best   value.Value
	text   strings.Builder
	failed bool
}

// valueAccumulator is every aggregate that looks at values.
type valueAccumulator struct {
	rt        *runtime
	arg       *compiled
	fn        algebra.AggregateFunc
	separator string
	seen      *table
	cells     []*cell
	rows      int64
}

func (a *valueAccumulator) add(b *Batch, groups []int32) error {
	if err := a.arg.begin(b); err != nil {
		return err
	}
	a.arg.env.ordinal = a.rows
	a.rows += int64(b.N)
	for i, g := range groups {
		for int(g) >= len(a.cells) {
			a.cells = append(a.cells, &cell{})
			if err := a.rt.grow(200); err != nil {
				return err
			}
		}
		v := a.arg.at(i)
		if a.seen != nil && !v.IsError() {
			id, err := a.rt.overlay.internValue(v)
			if err != nil {
				return err
			}
			_, fresh, err := a.seen.add([]dataset.ID{dataset.ID(g), id})
			if err != nil {
				return err
			}
			if !fresh {
				continue
			}
		}
		if err := a.step(a.cells[g], v); err != nil {
			return err
		}
	}
	return a.arg.env.err
}

// step adds one value. An error makes SUM, AVG and GROUP_CONCAT errors, and is
// passed over by the others (section 11.2, and as MIN and MAX are usually read).
func (a *valueAccumulator) step(c *cell, v value.Value) error {
	if v.IsError() {
		switch a.fn {
		case algebra.Sum, algebra.Avg, algebra.GroupConcat, algebra.Min, algebra.Max:
			c.failed = true
		}
		return nil
	}
	switch a.fn {
	case algebra.Sum, algebra.Avg:
		switch {
		case !v.IsNumeric():
			c.failed = true
		case c.n == 0:
			c.sum = value.Add(value.Int(0), v)
		default:
			c.sum = value.Add(c.sum, v)
		}
	case algebra.Min:
		if c.n == 0 || value.OrderTerms(v, c.best) < 0 {
			c.best = v
		}
	case algebra.Max:
		if c.n == 0 || value.OrderTerms(v, c.best) > 0 {
			c.best = v
		}
	case algebra.Sample:
		if c.n == 0 {
			c.best = v
		}
	case algebra.GroupConcat:
		s := value.Str(v)
		if s.IsError() {
			c.failed = true
			break
		}
		if c.n > 0 {
			c.text.WriteString(a.separator)
		}
		c.text.WriteString(s.Lexical())
		if err := a.rt.grow(len(s.Lexical())); err != nil {
			return err
		}
	}
	c.n++
	return nil
}

func (a *valueAccumulator) result(group int) (dataset.ID, error) {
	c := &cell{}
	if group < len(a.cells) {
		c = a.cells[group]
	}
	return a.rt.overlay.internValue(a.final(c))
}

func (a *valueAccumulator) final(c *cell) value.Value {
	if c.failed {
		return value.Err
	}
	switch a.fn {
	case algebra.Count:
		return value.Int(c.n)
	case algebra.Sum:
		if c.n == 0 {
			return value.Int(0)
		}
		return c.sum
	case algebra.Avg:
		if c.n == 0 {
			return value.Int(0)
		}
		return value.Div(c.sum, value.Int(c.n))
	case algebra.GroupConcat:
		return value.Text(c.text.String())
	}
	return c.best // nothing: a type error
}
