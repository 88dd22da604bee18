package plan

import (
	"math"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// unit is one operand of a join: an access, a path, or any other pattern.
type unit struct {
	access   Access
	op       algebra.Op // nil for an access
	g        graphContext
	empty    bool // an access that cannot match
	may      VarSet
	certain  VarSet
	rows     float64
	distinct estimates
	ranges   map[algebra.Var][][2]dataset.ID
	planned  Node   // of a unit that is no access: how it is evaluated on its own
	needed   VarSet // the need that it was planned for
}

func (u *unit) isAccess() bool { return u.op == nil }

// group is a join of units in no particular order, and conditions on it.
type group struct {
	units   []*unit
	filters []algebra.Expr
}

// flatten takes a tree of joins, filters and graphs apart.
func (b *builder) flatten(op algebra.Op, g graphContext) *group {
	grp := &group{}
	if f, ok := op.(algebra.Filter); ok { // its conditions see the whole group
		b.collect(f.Input, g, grp)
		grp.filters = append(grp.filters, b.inGraph(f.Conds, g)...)
		return grp
	}
	b.collect(op, g, grp)
	return grp
}

func (b *builder) collect(op algebra.Op, g graphContext, grp *group) {
	switch op := op.(type) {
	case algebra.BGP:
		grp.units = slices.Grow(grp.units, len(op.Triples))
		for i := range op.Triples {
			grp.units = append(grp.units, b.accessUnit(&op.Triples[i], g))
		}
		if len(op.Triples) == 0 && g.named && !g.missing {
			grp.units = append(grp.units, &unit{op: op, g: g, may: graphVar(g), certain: graphVar(g), rows: 10})
		} else if len(op.Triples) == 0 && g.missing {
			grp.units = append(grp.units, &unit{empty: true})
		}
	case algebra.Path:
		b.collectPath(op, g, grp)
	case algebra.Join:
		b.collect(op.Left, g, grp)
		b.collect(op.Right, g, grp)
	case algebra.Filter:
		b.collectFilter(op, g, grp)
	case algebra.Graph:
		b.collectGraph(op, g, grp)
	default:
		grp.units = append(grp.units, b.opaque(op, g))
	}
}

func (b *builder) opaque(op algebra.Op, g graphContext) *unit {
	may, certain := scope(op)
	if bindsGraph(op) {
		may, certain = may.With(graphVar(g)...), certain.With(graphVar(g)...)
	}
	return &unit{op: op, g: g, may: may, certain: certain}
}

// bindsGraph reports whether evaluating op in GRAPH ?g binds ?g by itself:
// patterns do, inline data do not.
func bindsGraph(op algebra.Op) bool {
	switch op := op.(type) {
	case algebra.BGP, algebra.Path:
		return true
	case algebra.Join:
		return bindsGraph(op.Left) || bindsGraph(op.Right)
	case algebra.Filter:
		return bindsGraph(op.Input)
	case algebra.Extend:
		return bindsGraph(op.Input)
	case algebra.Union:
		return bindsGraph(op.Left) && bindsGraph(op.Right)
	case algebra.LeftJoin:
		return bindsGraph(op.Left)
	case algebra.Minus:
		return bindsGraph(op.Left)
	}
	return false
}

// collectFilter lifts the conditions whose variables are certain to be bound
// where they stand; others keep their filter as a unit of its own.
func (b *builder) collectFilter(op algebra.Filter, g graphContext, grp *group) {
	inner := &group{}
	b.collect(op.Input, g, inner)
	inner.filters = append(inner.filters, b.inGraph(op.Conds, g)...)
	_, certain := scope(op.Input)
	certain = certain.With(graphVar(g)...)
	for _, f := range inner.filters {
		if !exprVars(f).SubsetOf(certain) || hasExists(f) {
			grp.units = append(grp.units, b.opaque(op, g))
			return
		}
	}
	grp.units = append(grp.units, inner.units...)
	grp.filters = append(grp.filters, inner.filters...)
}

func (b *builder) collectGraph(op algebra.Graph, g graphContext, grp *group) {
	if !op.Name.IsVar() {
		id, ok := b.lookup(op.Name.Term)
		inner := graphContext{named: true, id: id, missing: !ok}
		if !ok {
			may, _ := scope(op.Input)
			grp.units = append(grp.units, &unit{empty: true, may: may, certain: may})
			return
		}
		b.collect(op.Input, inner, grp)
		if !touches(op.Input) {
			grp.units = append(grp.units, &unit{op: algebra.BGP{}, g: inner, rows: 1})
		}
		return
	}
	inner := graphContext{named: true, v: op.Name.Var}
	if !scannable(op.Input, op.Name.Var) {
		may, certain := scope(op)
		grp.units = append(grp.units, &unit{op: op, g: g, may: may, certain: certain})
		return
	}
	at := len(grp.units)
	b.collect(op.Input, inner, grp)
	bound := false
	for _, u := range grp.units[at:] {
		bound = bound || u.certain.Has(op.Name.Var) || u.empty
	}
	if !bound {
		grp.units = append(grp.units, &unit{op: algebra.BGP{}, g: inner, may: VarSet{op.Name.Var}, certain: VarSet{op.Name.Var}})
	}
}

// touches reports whether op has no solutions in a graph without triples.
func touches(op algebra.Op) bool {
	switch op := op.(type) {
	case algebra.BGP:
		return len(op.Triples) > 0
	case algebra.Join:
		return touches(op.Left) || touches(op.Right)
	case algebra.Filter:
		return touches(op.Input)
	case algebra.Extend:
		return touches(op.Input)
	case algebra.LeftJoin:
		return touches(op.Left)
	case algebra.Minus:
		return touches(op.Left)
	case algebra.Union:
		return touches(op.Left) && touches(op.Right)
	}
	return false
}

// scannable reports whether GRAPH ?g { op } can be evaluated by giving every
// pattern in op the graph ?g: nothing in it counts, cuts or hides solutions
// across graphs, and every side of a union or optional binds the graph.
func scannable(op algebra.Op, g algebra.Var) bool {
	switch op := op.(type) {
	case algebra.BGP:
		return true
	case algebra.Path:
		return !mentioned(op).Has(g)
	case algebra.Join:
		return scannable(op.Left, g) && scannable(op.Right, g)
	case algebra.Filter:
		for _, c := range op.Conds {
			if hasExists(c) {
				return false
			}
		}
		return scannable(op.Input, g)
	case algebra.Extend:
		return op.Var != g && scannable(op.Input, g) && bindsGraph(op.Input) && !hasExists(op.Expr)
	case algebra.Union:
		return scannable(op.Left, g) && scannable(op.Right, g) && bindsGraph(op)
	case algebra.LeftJoin:
		return scannable(op.Left, g) && scannable(op.Right, g) && bindsGraph(op.Left) && bindsGraph(op.Right) &&
			(op.Filter == nil || !hasExists(op.Filter)) && !mentioned(op).Has(g)
	case algebra.Values:
		return true
	}
	return false
}

// inGraph puts the active graph around the patterns of EXISTS.
func (b *builder) inGraph(es []algebra.Expr, g graphContext) []algebra.Expr {
	if !g.named {
		return es
	}
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		if out[i] = e; e != nil && hasExists(e) {
			out[i] = wrapExists(e, b.graphNode(g))
		}
	}
	return out
}

func (b *builder) graphNode(g graphContext) algebra.Node {
	if g.v != "" {
		return algebra.Node{Var: g.v}
	}
	terms := []rdf.Term{nil}
	if g.missing {
		return algebra.Node{Term: rdf.IRI("")}
	}
	b.fail("decode a graph's name", b.reader.Terms([]dataset.ID{g.id}, terms))
	return algebra.Node{Term: terms[0]}
}

func wrapExists(e algebra.Expr, name algebra.Node) algebra.Expr {
	switch e := e.(type) {
	case algebra.Exists:
		if g, ok := e.Pattern.(algebra.Graph); ok && g.Name == name {
			return e
		}
		e.Pattern = algebra.Graph{Name: name, Input: e.Pattern}
		return e
	case algebra.Call:
		e.Args = wrapAll(e.Args, name)
		return e
	case algebra.FuncCall:
		e.Args = wrapAll(e.Args, name)
		return e
	}
	return e
}

func wrapAll(es []algebra.Expr, name algebra.Node) []algebra.Expr {
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		out[i] = wrapExists(e, name)
	}
	return out
}

// measured is the unit of a triple pattern in a graph, as it was made once.
type measured struct {
	triple *algebra.Triple
	g      graphContext
	unit   *unit
}

// accessUnit makes the unit of a triple pattern. As alternatives are planned, the
// same patterns come again: where they stand tells them apart, and they are
// looked up and measured once.
func (b *builder) accessUnit(t *algebra.Triple, g graphContext) *unit {
	for i := range b.measured {
		if m := &b.measured[i]; m.triple == t && m.g == g {
			again := *m.unit
			again.ranges = nil // are those of another group
			return &again
		}
	}
	u := b.measure(*t, g)
	b.measured = append(b.measured, measured{t, g, u})
	return u
}

// measure looks the terms of a triple pattern up and counts what it matches.
func (b *builder) measure(t algebra.Triple, g graphContext) *unit {
	a, known := b.access(t, g)
	vars := a.vars()
	u := &unit{access: a, g: g, may: vars, certain: vars, empty: !known}
	if !known {
		return u
	}
	c := b.count(a.Pattern())
	u.access.Count = float64(c.Quads)
	u.rows = float64(c.Quads)
	u.distinct = make(estimates, 0, len(vars))
	for comp, s := range a.Slots {
		if s.Var == "" {
			continue
		}
		d := float64(c.Distinct[comp])
		if have := u.distinct.of(s.Var); !math.IsInf(have, 1) {
			u.rows /= max(have, d, 1) // one variable in two places
		}
		u.distinct.lower(s.Var, max(1, d))
	}
	return u
}

// collectPath rewrites what a join can do (a link, a sequence, an inverse) and
// leaves the rest as a path unit.
func (b *builder) collectPath(op algebra.Path, g graphContext, grp *group) {
	switch p := op.Path.(type) {
	case algebra.Link:
		grp.units = append(grp.units, b.measure(algebra.Triple{S: op.S, P: algebra.Node{Term: p.IRI}, O: op.O}, g))
	case algebra.Inverse:
		b.collectPath(algebra.Path{S: op.O, Path: p.Path, O: op.S}, g, grp)
	case algebra.Sequence:
		mid := algebra.Node{Var: b.newVar("path")}
		b.collectPath(algebra.Path{S: op.S, Path: p.Left, O: mid}, g, grp)
		b.collectPath(algebra.Path{S: mid, Path: p.Right, O: op.O}, g, grp)
	case algebra.Alternative:
		u := algebra.Union{Left: algebra.Path{S: op.S, Path: p.Left, O: op.O}, Right: algebra.Path{S: op.S, Path: p.Right, O: op.O}}
		grp.units = append(grp.units, b.opaque(u, g))
	default:
		may := nodeVars(op.S, op.O).With(graphVar(g)...)
		grp.units = append(grp.units, &unit{op: op, g: g, may: may, certain: may})
	}
}
