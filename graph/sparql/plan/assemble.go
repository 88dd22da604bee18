package plan

import (
	"math"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// assembler turns the order that was found into operators, putting each
// condition where its variables are bound and dropping columns when nobody
// needs them any more.
type assembler struct {
	b     *builder
	grp   *group
	units []*unit
	conds []condition
	need  VarSet
	order *joinOrder
	all   VarSet // every variable of the group
	done  []bool // conditions that have been applied
	uses  []int  // of each of all: by units not joined yet, conditions not applied yet, and need
}

// buildGroup plans a join, with the keys of in if it is not nil.
func (b *builder) buildGroup(grp *group, in *Input, need VarSet) Node {
	var may VarSet
	for _, u := range grp.units {
		may = may.With(u.may...)
	}
	if in != nil {
		need = need.With(in.Vars...)
	}
	for _, u := range grp.units {
		if u.empty {
			return b.empty(may.And(need))
		}
	}
	b.groups++
	prefer := b.prefer
	b.prefer = "" // not for what is planned inside
	a := &assembler{b: b, grp: grp, units: grp.units, need: need, all: may}
	if in != nil {
		a.all = a.all.With(in.Vars...)
	}
	a.prepareConditions()
	b.estimateOpaque(a)
	if len(a.units) == 0 {
		return a.finish(a.start(in))
	}
	a.order = &joinOrder{b: b, units: a.units, in: in, conds: a.conds, prefer: prefer}
	steps := a.order.best().steps()
	a.countUses()
	var node Node
	for i := 0; i < len(steps); i++ {
		if b.err != nil {
			return b.unit()
		}
		if node != nil {
			if n, used := a.intersect(node, steps[i:]); n != nil {
				i += used - 1
				node = a.applyConditions(n)
				node.Info().Rows = math.Max(steps[i].rows, 0.001)
				continue
			}
		}
		s := steps[i]
		a.joined(s.step)
		keep := a.keep()
		switch {
		case s.step < 0:
			node = in
		case i == 0:
			node = a.first(a.units[s.step], s.lead, keep)
		default:
			node = a.join(node, a.units[s.step], keep, s)
		}
		node = a.applyConditions(node)
		node.Info().Rows = math.Max(s.rows, 0.001)
	}
	return a.finish(node)
}

func (a *assembler) start(in *Input) Node {
	if in != nil {
		return in
	}
	return a.b.unit()
}

// prepareConditions splits the filters and finds out where they may go.
func (a *assembler) prepareConditions() {
	var certain VarSet
	for _, u := range a.units {
		certain = certain.With(u.certain...)
	}
	for _, f := range a.grp.filters {
		for _, e := range conjuncts(f) {
			c := condition{expr: e, vars: exprVars(e).And(a.all), sel: selectivity(e)}
			c.apply = c.vars.SubsetOf(certain) && !hasExists(e) && !a.b.opts.Naive
			a.conds = append(a.conds, c)
		}
	}
	a.done = make([]bool, len(a.conds))
	if a.b.opts.Naive {
		return
	}
	for _, c := range a.conds {
		v, ranges := rangesOf(c.expr)
		if v == "" || !c.apply {
			continue
		}
		for _, u := range a.units {
			if c, times := u.access.component(v); u.isAccess() && times == 1 && c == dataset.O {
				if u.ranges == nil {
					u.ranges = map[algebra.Var][][2]dataset.ID{}
				}
				u.ranges[v] = intersectRanges(u.ranges[v], ranges)
			}
		}
	}
}

// estimateOpaque measures the units that are not accesses by planning them.
func (b *builder) estimateOpaque(a *assembler) {
	for _, u := range a.units {
		if u.isAccess() || u.rows > 0 {
			continue
		}
		if p, ok := u.op.(algebra.Path); ok {
			b.estimatePath(u, p)
			continue
		}
		need := u.may.And(a.need.With(a.sharedVars(u)...))
		n := a.planOpaque(u, need)
		u.planned, u.needed = n, need
		u.rows = math.Max(n.Info().Rows, 0.001)
		for _, v := range u.may {
			u.distinct.lower(v, distinctOf(n, v))
		}
	}
}

// sharedVars are the variables of a unit that others or conditions mention.
func (a *assembler) sharedVars(u *unit) VarSet {
	var s VarSet
	for _, other := range a.units {
		if other != u {
			s = s.With(other.may.And(u.may)...)
		}
	}
	for _, c := range a.conds {
		s = s.With(c.vars.And(u.may)...)
	}
	return s
}

// countUses counts what every variable is still needed for.
func (a *assembler) countUses() {
	a.uses = make([]int, len(a.all))
	for i, v := range a.all {
		if a.need.Has(v) {
			a.uses[i]++
		}
	}
	for _, u := range a.units {
		a.use(u.may, 1)
	}
	for i, c := range a.conds {
		if !a.done[i] {
			a.use(c.vars, 1)
		}
	}
}

// use adds to the uses of variables, which are all of the group.
func (a *assembler) use(vars VarSet, by int) {
	for _, v := range vars {
		i, _ := slices.BinarySearch(a.all, v)
		a.uses[i] += by
	}
}

// joined notes that a unit is joined; -1 is the input.
func (a *assembler) joined(unit int) {
	if unit >= 0 {
		a.use(a.units[unit].may, -1)
	}
}

// keep returns the variables that are needed behind the units joined so far.
func (a *assembler) keep() VarSet {
	keep := make(VarSet, 0, len(a.all))
	for i, v := range a.all {
		if a.uses[i] > 0 {
			keep = append(keep, v)
		}
	}
	return keep
}

// opaqueNode plans a unit on its own. What was planned to estimate it is taken
// for the plan itself, once.
func (a *assembler) opaqueNode(u *unit, need VarSet) Node {
	if n := u.planned; n != nil && slices.Equal(u.needed, need) {
		u.planned = nil
		return n
	}
	return a.planOpaque(u, need)
}

func (a *assembler) planOpaque(u *unit, need VarSet) Node {
	switch op := u.op.(type) {
	case algebra.BGP:
		return &GraphNames{Base: base(u.may, u.may, 10, 100), Name: Slot{Var: u.g.v, ID: u.g.id}}
	case algebra.Path:
		return a.b.buildPath(a.b.unit(), u, op)
	case algebra.Graph:
		return &PerGraph{Base: base(u.may, u.certain, 1000, 1e5), Var: op.Name.Var, Pattern: op.Input}
	}
	return a.b.build(u.op, u.g, need)
}

func (a *assembler) first(u *unit, lead algebra.Var, keep VarSet) Node {
	if !u.isAccess() {
		n := a.opaqueNode(u, keep.And(u.may))
		return n
	}
	acc := u.access
	acc.keep(keep)
	if acc.sortedBy(lead) && u.ranges[lead] != nil {
		acc.Ranges = u.ranges[lead]
	}
	vars := acc.varsOf(u.may)
	n := &Scan{Base: base(vars, vars, u.rows, u.rows), Access: acc}
	n.distinct = u.distinct
	n.Sorted = sortedColumns(&acc)
	return n
}

// sortedColumns are the variables by which the rows of a scan are sorted: those
// at the first free components while nothing unwanted comes between.
func sortedColumns(acc *Access) []algebra.Var {
	var out []algebra.Var
	for _, c := range acc.Order {
		s := acc.Slots[c]
		switch {
		case s.ID != dataset.Any && !acc.Residual.Has(c):
		case s.Var == "":
			return out
		case !slices.Contains(out, s.Var):
			out = append(out, s.Var)
		}
	}
	return out
}

// join adds a unit to what has been joined so far.
func (a *assembler) join(left Node, u *unit, keep VarSet, s *joinState) Node {
	l := left.Info()
	shared := u.may.And(l.set)
	if u.isAccess() {
		if len(shared) > 0 && shared.SubsetOf(l.Certain) {
			return a.lookup(left, u, shared, keep, s)
		}
		right := a.first(u, "", keep.With(shared...))
		return a.hash(left, right, shared, s)
	}
	if p, ok := u.op.(algebra.Path); ok && shared.SubsetOf(l.Certain) {
		return a.b.buildPath(left, u, p)
	}
	if sv, ok := u.op.(algebra.Service); ok && sv.Name.IsVar() && l.Certain.Has(sv.Name.Var) {
		return a.b.buildService(sv, left)
	}
	need := keep.With(shared...).And(u.may)
	right := a.opaqueNode(u, need)
	hj := a.hash(left, right, shared, s)
	keys := shared.And(u.certain).And(l.Certain)
	switch u.op.(type) {
	case algebra.BGP, algebra.Graph, algebra.Path:
		return hj
	}
	if len(keys) == 0 || !acceptsInput(u.op, keys) || a.b.opts.Naive {
		return hj
	}
	if hashIsLeast(l, right.Info()) || a.b.exhausted() {
		return hj
	}
	in := a.b.inputFor(left, keys)
	bound := a.b.buildWith(u.op, u.g, in, need)
	bj := &BindJoin{Left: left, Right: bound, Input: in, On: shared}
	bj.Base = hj.Info().clone()
	bj.Cost = l.Cost + bound.Info().Cost + bound.Info().Rows*costHash + l.Rows*costBind + bj.Rows
	if bj.Cost < hj.Info().Cost {
		return bj
	}
	return hj
}

func (b *Base) clone() Base { return *b }

func (a *assembler) hash(left, right Node, shared VarSet, s *joinState) Node {
	n := &HashJoin{Left: left, Right: right, On: shared}
	n.Base = a.b.joinBase(left, right, shared, joinSpec{kind: Inner})
	n.Rows = s.rows
	n.Cost = left.Info().Cost + right.Info().Cost + right.Info().Rows*costHash + left.Info().Rows*costHash + n.Rows
	return n
}

func (a *assembler) lookup(left Node, u *unit, shared, keep VarSet, s *joinState) Node {
	acc := u.access
	acc.keep(keep.With(shared...))
	n := &LookupJoin{Left: left, Kind: Inner}
	a.b.setLookup(n, acc, shared)
	l := left.Info()
	mine := acc.varsOf(u.may)
	vars := make([]algebra.Var, 0, len(l.Vars)+len(mine))
	for _, v := range l.Vars {
		if keep.Has(v) {
			vars = append(vars, v)
		}
	}
	for _, v := range mine {
		if !shared.Has(v) && keep.Has(v) {
			vars = append(vars, v)
		}
	}
	n.Base = base(vars, l.Certain.With(mine...), s.rows, l.Cost+lookupCost(l.Rows, u.rows, n.Merge)+s.rows)
	n.distinct = a.order.estimates(s)
	if n.Merge && n.Column(l.Sorted[0]) >= 0 {
		n.Sorted = l.Sorted[:1]
	}
	return n
}

// applyConditions puts a filter on top of n for the conditions whose variables
// are now bound; EXISTS that can be a semi- or anti-join becomes one at the end.
func (a *assembler) applyConditions(n Node) Node {
	var now []algebra.Expr
	for i, c := range a.conds {
		if !a.done[i] && c.apply && c.vars.SubsetOf(n.Info().Certain) {
			a.done[i] = true
			a.use(c.vars, -1)
			now = append(now, c.expr)
		}
	}
	return filterNode(n, now)
}

func filterNode(input Node, conds []algebra.Expr) Node {
	if len(conds) == 0 {
		return input
	}
	i := input.Info()
	rows := i.Rows
	for _, c := range conds {
		rows *= selectivity(c)
	}
	n := &Filter{Base: base(i.Vars, i.Certain, rows, i.Cost+i.Rows*5), Input: input, Conds: conds}
	n.inherit(input)
	n.Sorted = i.Sorted
	return n
}

// finish applies what is left: conditions on variables that may be unbound,
// and EXISTS.
func (a *assembler) finish(n Node) Node {
	var rest []algebra.Expr
	for i, c := range a.conds {
		if a.done[i] {
			continue
		}
		a.done[i] = true
		if joined := a.existsJoin(n, c.expr); joined != nil {
			n = joined
			continue
		}
		var e algebra.Expr
		n, e = a.markExists(n, c.expr)
		rest = append(rest, e)
	}
	n = filterNode(n, rest)
	if vars := n.Info().set; !vars.SubsetOf(a.need) {
		return a.b.project(n, vars.And(a.need))
	}
	return n
}
