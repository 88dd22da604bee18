package plan

import (
	"context"
	"fmt"
	"math"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Build plans a query against a snapshot. The plan holds IDs of that snapshot
// and must be run against it. It costs one Lookup a constant and a few Counts a
// triple pattern; planning time grows with 2^n for a group of n ≤ 10 patterns
// and with n² beyond.
func Build(ctx context.Context, q *algebra.Query, r dataset.Reader, opts Options) (*Plan, error) {
	op := q.Pattern
	if !opts.Naive {
		op = Rewrite(op)
	}
	return buildOp(ctx, q, op, r, opts, graphContext{})
}

// BuildPattern plans a pattern that an operator evaluates on its own: within
// the named graph g, or the default graph if g is dataset.Any.
func BuildPattern(ctx context.Context, op algebra.Op, g dataset.ID, r dataset.Reader, opts Options) (*Plan, error) {
	if !opts.Naive {
		op = Rewrite(op)
	}
	return buildOp(ctx, &algebra.Query{Pattern: op}, op, r, opts, graphContext{named: g != dataset.Any, id: g})
}

func buildOp(ctx context.Context, q *algebra.Query, op algebra.Op, r dataset.Reader, opts Options, g graphContext) (*Plan, error) {
	shown, err := restrict(r, q.Dataset)
	if err != nil {
		return nil, fmt.Errorf("plan: look up the graphs of the dataset clause: %w", err)
	}
	if len(q.Dataset.Default)+len(q.Dataset.Named) > 0 {
		opts.Strict = false // the default graph is what FROM says
	}
	b := &builder{ctx: ctx, reader: shown, opts: opts}
	may, _ := scope(op)
	root := b.build(op, g, may)
	if b.err != nil {
		return nil, b.err
	}
	p := &Plan{Query: q, Root: root, Rewritten: op, opts: opts, reader: shown}
	p.Nodes = number(root, 0)
	return p, nil
}

// Reader returns the snapshot that the plan runs on, as the query's dataset
// clause lets it be seen.
func (p *Plan) Reader() dataset.Reader { return p.reader }

// Options returns what the plan was built with.
func (p *Plan) Options() Options { return p.opts }

// number gives the operators of a tree their IDs, parents first.
func number(n Node, next int) int {
	n.Info().ID = next
	next++
	for _, c := range n.Children() {
		next = number(c, next)
	}
	return next
}

// base makes the common part of a node.
func base(vars []algebra.Var, certain VarSet, rows, cost float64) Base {
	set := SetOf(vars...)
	return Base{Vars: vars, set: set, Certain: certain.And(set), Rows: rows, Cost: cost}
}

// build plans op in the active graph g; its rows have at least the variables
// of need that op may bind, and every solution as often as it should occur.
func (b *builder) build(op algebra.Op, g graphContext, need VarSet) Node {
	switch op := op.(type) {
	case algebra.BGP, algebra.Path, algebra.Join, algebra.Filter, algebra.Graph:
		return b.buildGroup(b.flatten(op, g), nil, need)
	case algebra.LeftJoin:
		return b.buildLeftJoin(op, g, nil, need)
	case algebra.Union:
		return b.buildUnion(op, g, nil, need)
	case algebra.Minus:
		return b.buildMinus(op, g, nil, need)
	case algebra.Extend:
		return b.buildExtend(op, g, nil, need)
	case algebra.Values:
		return b.buildValues(op)
	case algebra.Service:
		return b.buildService(op, b.unit())
	case algebra.Group:
		return b.buildGroupBy(op, g)
	case algebra.OrderBy:
		return b.buildOrder(op, g, need, -1)
	case algebra.Project:
		return b.buildProject(op, g, need)
	case algebra.Distinct:
		return b.buildDistinct(op.Input, g)
	case algebra.Reduced:
		return b.build(op.Input, g, need)
	case algebra.Slice:
		return b.buildSlice(op, g, need)
	}
	return b.unit()
}

func (b *builder) unit() Node {
	return &Unit{Base: base(nil, nil, 1, 0)}
}

func (b *builder) empty(vars VarSet) Node {
	return &Empty{Base: base(vars, vars, 0, 0)}
}

func (b *builder) buildValues(op algebra.Values) Node {
	_, certain := valuesScope(op)
	rows := float64(len(op.Rows))
	return &Values{Base: base(op.Vars, certain, rows, rows), Rows: op.Rows}
}

func (b *builder) buildExtend(op algebra.Extend, g graphContext, in *Input, need VarSet) Node {
	if !need.Has(op.Var) {
		return b.buildWith(op.Input, g, in, need)
	}
	inNeed := need.Minus(VarSet{op.Var}).With(exprVars(op.Expr)...)
	input := b.buildWith(op.Input, g, in, inNeed)
	vars := append(slices.Clone(input.Info().Vars), op.Var)
	input, exprs := b.markAll(input, b.inGraph([]algebra.Expr{op.Expr}, g))
	i := input.Info()
	n := &Extend{Base: base(append(append([]algebra.Var{}, i.Vars...), op.Var), i.Certain, i.Rows, i.Cost+i.Rows*10),
		Input: input, Var: op.Var, Expr: exprs[0]}
	n.inherit(input)
	n.Sorted = i.Sorted
	return b.project(n, vars)
}

// buildWith builds op, joined with the keys of in if that is not nil. The
// caller has made sure by acceptsInput that op can take them.
func (b *builder) buildWith(op algebra.Op, g graphContext, in *Input, need VarSet) Node {
	if in == nil {
		return b.build(op, g, need)
	}
	need = need.With(in.Vars...)
	switch op := op.(type) {
	case algebra.LeftJoin:
		return b.buildLeftJoin(op, g, in, need)
	case algebra.Union:
		return b.buildUnion(op, g, in, need)
	case algebra.Minus:
		return b.buildMinus(op, g, in, need)
	case algebra.Extend:
		return b.buildExtend(op, g, in, need)
	case algebra.Project:
		if SetOf(in.Vars...).SubsetOf(SetOf(op.Vars...)) {
			return b.project(b.buildWith(op.Input, g, in, need.And(SetOf(op.Vars...))), need.And(SetOf(op.Vars...)))
		}
	}
	return b.buildGroup(b.flatten(op, g), in, need)
}

// acceptsInput reports whether binding vars before op is evaluated gives the
// same solutions as joining with them afterwards.
func acceptsInput(op algebra.Op, vars VarSet) bool {
	_, certain := scope(op)
	if !vars.SubsetOf(certain) {
		return false
	}
	switch op := op.(type) {
	case algebra.LeftJoin:
		return acceptsInput(op.Left, vars)
	case algebra.Minus:
		return acceptsInput(op.Left, vars)
	case algebra.Union:
		return acceptsInput(op.Left, vars) && acceptsInput(op.Right, vars)
	case algebra.Extend:
		return acceptsInput(op.Input, vars)
	case algebra.Project:
		hidden := mentioned(op.Input).Minus(SetOf(op.Vars...))
		return len(hidden.And(vars)) == 0 && acceptsInput(op.Input, vars)
	case algebra.BGP, algebra.Path, algebra.Join, algebra.Filter, algebra.Graph:
		return true
	}
	return false
}

func (b *builder) buildUnion(op algebra.Union, g graphContext, in *Input, need VarSet) Node {
	var inputs []Node
	var collect func(op algebra.Op)
	collect = func(op algebra.Op) {
		if u, ok := op.(algebra.Union); ok {
			collect(u.Left)
			collect(u.Right)
			return
		}
		inputs = append(inputs, b.buildWith(op, g, in, need))
	}
	collect(op)
	return unionOf(inputs)
}

func unionOf(inputs []Node) Node {
	var vars, certain VarSet
	rows, cost := 0.0, 0.0
	for i, n := range inputs {
		nb := n.Info()
		vars = vars.With(nb.Vars...)
		if i == 0 {
			certain = nb.Certain
		} else {
			certain = certain.And(nb.Certain)
		}
		rows += nb.Rows
		cost += nb.Cost
	}
	u := &Union{Base: base(vars, certain, rows, cost), Inputs: inputs}
	for _, v := range vars {
		sum := 0.0
		for _, n := range inputs {
			if n.Info().Column(v) >= 0 {
				sum += distinctOf(n, v)
			}
		}
		u.distinct = append(u.distinct, estimate{v, sum})
	}
	return u
}

func (b *builder) buildGroupBy(op algebra.Group, g graphContext) Node {
	need := SetOf(op.Keys...)
	var args []algebra.Expr
	for _, a := range op.Aggs {
		args = append(args, a.Arg)
	}
	need = need.With(exprsVars(args)...)
	for _, a := range op.Aggs {
		if a.Arg == nil && a.Distinct { // COUNT(DISTINCT *) looks at whole rows
			may, _ := scope(op.Input)
			need = need.With(may...)
		}
	}
	if n := b.countShortcut(op, g); n != nil {
		return n
	}
	if n := b.groupScan(op, g); n != nil {
		return n
	}
	input := b.groupInput(op, g, need)
	args = b.inGraph(args, g)
	aggs := append([]algebra.Aggregate{}, op.Aggs...)
	vars := append([]algebra.Var{}, op.Keys...)
	for i := range aggs {
		aggs[i].Arg = args[i]
		vars = append(vars, aggs[i].Var)
	}
	i := input.Info()
	rows := 1.0
	for _, k := range op.Keys {
		rows *= distinctOf(input, k)
	}
	rows = math.Min(rows, math.Max(1, i.Rows))
	n := &Group{Base: base(vars, i.Certain, rows, i.Cost+i.Rows*2), Input: input, Keys: op.Keys, Aggs: aggs}
	n.inherit(input)
	return n
}

// groupInput plans what a Group groups. To count different values it needs each
// once.
func (b *builder) groupInput(op algebra.Group, g graphContext, need VarSet) Node {
	v := preferred(op)
	if len(op.Keys) == 0 && len(op.Aggs) == 1 && v != "" {
		if n := b.keyScan(op.Input, g, v, nil); n != nil {
			return n
		}
	}
	b.prefer = v
	input := b.build(op.Input, g, need)
	b.prefer = ""
	return input
}

// preferred is the variable by which rows had best come sorted for grouping:
// equal keys, or equal terms to count, then stand side by side.
func preferred(op algebra.Group) algebra.Var {
	if len(op.Keys) > 0 {
		return op.Keys[0]
	}
	for _, a := range op.Aggs {
		if v, ok := a.Arg.(algebra.VarExpr); ok && a.Distinct && a.Func == algebra.Count {
			return v.Var
		}
	}
	return ""
}

func (b *builder) buildOrder(op algebra.OrderBy, g graphContext, need VarSet, limit int64) Node {
	var keys []algebra.Expr
	for _, c := range op.By {
		keys = append(keys, c.Expr)
	}
	input := b.build(op.Input, g, need.With(exprsVars(keys)...))
	vars := input.Info().Vars
	input, keys = b.markAll(input, b.inGraph(keys, g))
	by := append([]algebra.OrderCondition{}, op.By...)
	for i := range by {
		by[i].Expr = keys[i]
	}
	i := input.Info()
	rows := i.Rows
	if limit >= 0 {
		rows = math.Min(rows, float64(limit))
	}
	n := &Sort{Base: base(i.Vars, i.Certain, rows, i.Cost+i.Rows*20), Input: input, By: by, Limit: limit}
	n.inherit(input)
	return b.project(n, vars)
}

// project cuts a node's columns to vars, if it has others.
func (b *builder) project(input Node, vars []algebra.Var) Node {
	i := input.Info()
	same := len(vars) == len(i.Vars)
	for c := range vars {
		same = same && vars[c] == i.Vars[c]
	}
	if same {
		return input
	}
	n := &Project{Base: base(vars, i.Certain, i.Rows, i.Cost), Input: input}
	n.inherit(input)
	return n
}

func (b *builder) buildProject(op algebra.Project, g graphContext, need VarSet) Node {
	vars := op.Vars
	if slim := SetOf(vars...).And(need); len(slim) < len(vars) {
		vars = slim
	}
	// A projected variable that the input does not bind is an unbound column.
	return b.project(b.build(op.Input, g, SetOf(vars...)), vars)
}

func (b *builder) buildDistinct(op algebra.Op, g graphContext) Node {
	if n := b.distinctScan(op, g); n != nil {
		return n
	}
	may, _ := scope(op)
	input := b.build(op, g, may)
	i := input.Info()
	rows := 1.0
	for _, v := range i.Vars {
		rows *= distinctOf(input, v)
	}
	n := &Distinct{Base: base(i.Vars, i.Certain, math.Min(rows, i.Rows), i.Cost+i.Rows*3), Input: input}
	n.inherit(input)
	n.Sorted = i.Sorted
	return n
}

// buildSlice turns ORDER BY + LIMIT into a top-k sort.
func (b *builder) buildSlice(op algebra.Slice, g graphContext, need VarSet) Node {
	input := b.sliceInput(op.Input, g, need, op)
	i := input.Info()
	rows := math.Max(0, i.Rows-float64(op.Offset))
	if op.Limit >= 0 {
		rows = math.Min(rows, float64(op.Limit))
	}
	n := &Slice{Base: base(i.Vars, i.Certain, rows, i.Cost), Input: input, Offset: op.Offset, Limit: op.Limit}
	n.inherit(input)
	n.Sorted = i.Sorted
	return n
}

func (b *builder) sliceInput(op algebra.Op, g graphContext, need VarSet, s algebra.Slice) Node {
	const mostTop = 1 << 20 // beyond, a heap of rows is no better than sorting
	limit := s.Offset + s.Limit
	if s.Limit < 0 || limit > mostTop {
		return b.build(op, g, need)
	}
	switch op := op.(type) {
	case algebra.OrderBy:
		return b.buildOrder(op, g, need, limit)
	case algebra.Project:
		if o, ok := op.Input.(algebra.OrderBy); ok {
			return b.project(b.buildOrder(o, g, SetOf(op.Vars...), limit), op.Vars)
		}
	case algebra.Distinct:
		if o, vars, ok := sortLast(op); ok {
			return b.project(b.buildOrder(o, g, SetOf(vars...), limit), vars)
		}
	}
	return b.build(op, g, need)
}

// sortLast turns the distinct rows of a sorted pattern into the sorted distinct
// rows, of which a LIMIT wants few, if the keys are among what is projected.
func sortLast(d algebra.Distinct) (o algebra.OrderBy, vars []algebra.Var, ok bool) {
	p, ok := d.Input.(algebra.Project)
	if !ok {
		return o, nil, false
	}
	if o, ok = p.Input.(algebra.OrderBy); !ok {
		return o, nil, false
	}
	for _, c := range o.By {
		if hasExists(c.Expr) || !exprVars(c.Expr).SubsetOf(SetOf(p.Vars...)) {
			return o, nil, false
		}
	}
	p.Input = o.Input
	o.Input = algebra.Distinct{Input: p}
	return o, p.Vars, true
}

func (b *builder) buildService(op algebra.Service, left Node) Node {
	may, _ := scope(op.Input)
	vars := may.With(left.Info().Vars...)
	if op.Name.IsVar() {
		vars = vars.With(op.Name.Var)
	}
	const guess = 100
	return &Service{Base: base(vars, left.Info().Certain, guess*left.Info().Rows, 1e5*left.Info().Rows),
		Left: left, Name: op.Name, Source: op.Source, Silent: op.Silent, Remote: may}
}
