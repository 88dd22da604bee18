// Package reference evaluates SPARQL algebra the plain way: operator by
// operator, as section 18 of the recommendation defines them, over solutions
// that are maps. It is slow and meant to be obviously right; tests hold the
// engine against it.
//
// It shares the values and functions of package value with the engine, and
// nothing else.
package reference

import (
	"maps"
	"slices"
	"sort"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/value"
)

// Solution binds variables to terms.
type Solution map[algebra.Var]rdf.Term

// Dataset is what a pattern is evaluated against: the triples of the default
// graph, and those of the named graphs.
type Dataset struct {
	Default []rdf.Quad
	Named   map[rdf.Term][]rdf.Quad
}

// NewDataset sorts quads into graphs. The default graph is the union of all
// graphs, each triple once, unless strict.
func NewDataset(quads []rdf.Quad, strict bool) *Dataset {
	d := &Dataset{Named: map[rdf.Term][]rdf.Quad{}}
	seen := map[rdf.Quad]bool{}
	for _, q := range quads {
		if seen[q] {
			continue
		}
		seen[q] = true
		t := q
		t.Label = nil
		if q.Label != nil {
			d.Named[q.Label] = append(d.Named[q.Label], t)
		}
		if q.Label == nil && strict {
			d.Default = append(d.Default, t)
		}
		if union := (rdf.Quad{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object, Label: unionMark}); !strict && !seen[union] {
			seen[union] = true
			d.Default = append(d.Default, t)
		}
	}
	return d
}

// unionMark tells the triples of the union apart from those of graphs.
const unionMark = rdf.BNode("\x00union")

// Eval returns the solutions of a pattern over the default graph, in no
// particular order unless the pattern sorts them.
func (d *Dataset) Eval(op algebra.Op) []Solution {
	return evaluation{d: d, triples: d.Default}.eval(op)
}

// evaluation is the active graph.
type evaluation struct {
	d       *Dataset
	triples []rdf.Quad
}

func (e evaluation) eval(op algebra.Op) []Solution {
	switch op := op.(type) {
	case algebra.BGP:
		return e.bgp(op)
	case algebra.Path:
		return e.path(op)
	case algebra.Join:
		return join(e.eval(op.Left), e.eval(op.Right))
	case algebra.LeftJoin:
		return e.leftJoin(op)
	case algebra.Union:
		return append(e.eval(op.Left), e.eval(op.Right)...)
	case algebra.Minus:
		return minus(e.eval(op.Left), e.eval(op.Right))
	case algebra.Filter:
		var out []Solution
		for _, s := range e.eval(op.Input) {
			if e.allTrue(op.Conds, s) {
				out = append(out, s)
			}
		}
		return out
	case algebra.Graph:
		return e.graph(op)
	case algebra.Extend:
		var out []Solution
		for _, s := range e.eval(op.Input) {
			out = append(out, s.with(op.Var, e.value(op.Expr, s).Term()))
		}
		return out
	case algebra.Values:
		return inline(op)
	case algebra.Group:
		return e.group(op)
	}
	return e.modifier(op)
}

func (e evaluation) modifier(op algebra.Op) []Solution {
	switch op := op.(type) {
	case algebra.OrderBy:
		in := e.eval(op.Input)
		sort.SliceStable(in, func(i, j int) bool { return e.before(op.By, in[i], in[j]) })
		return in
	case algebra.Project:
		var out []Solution
		for _, s := range e.eval(op.Input) {
			p := Solution{}
			for _, v := range op.Vars {
				if t := s[v]; t != nil {
					p[v] = t
				}
			}
			out = append(out, p)
		}
		return out
	case algebra.Distinct:
		return distinct(e.eval(op.Input))
	case algebra.Reduced:
		return e.eval(op.Input)
	case algebra.Slice:
		in := e.eval(op.Input)
		in = in[min(op.Offset, int64(len(in))):]
		if op.Limit >= 0 {
			in = in[:min(op.Limit, int64(len(in)))]
		}
		return in
	}
	panic("reference: no such operator")
}

func (s Solution) with(v algebra.Var, t rdf.Term) Solution {
	out := maps.Clone(s)
	if t != nil {
		out[v] = t
	}
	return out
}

func compatible(a, b Solution) bool {
	for v, t := range a {
		if u, ok := b[v]; ok && u != t {
			return false
		}
	}
	return true
}

func merge(a, b Solution) Solution {
	out := maps.Clone(a)
	maps.Copy(out, b)
	return out
}

func join(left, right []Solution) []Solution {
	var out []Solution
	for _, l := range left {
		for _, r := range right {
			if compatible(l, r) {
				out = append(out, merge(l, r))
			}
		}
	}
	return out
}

func (e evaluation) leftJoin(op algebra.LeftJoin) []Solution {
	var out []Solution
	right := e.eval(op.Right)
	for _, l := range e.eval(op.Left) {
		found := false
		for _, r := range right {
			if !compatible(l, r) {
				continue
			}
			m := merge(l, r)
			if op.Filter == nil || e.allTrue([]algebra.Expr{op.Filter}, m) {
				found = true
				out = append(out, m)
			}
		}
		if !found {
			out = append(out, l)
		}
	}
	return out
}

func minus(left, right []Solution) []Solution {
	var out []Solution
	for _, l := range left {
		if !slices.ContainsFunc(right, func(r Solution) bool { return compatible(l, r) && overlap(l, r) }) {
			out = append(out, l)
		}
	}
	return out
}

func overlap(a, b Solution) bool {
	for v := range a {
		if _, ok := b[v]; ok {
			return true
		}
	}
	return false
}

func distinct(in []Solution) []Solution {
	var out []Solution
	for _, s := range in {
		if !slices.ContainsFunc(out, func(o Solution) bool { return maps.Equal(o, s) }) {
			out = append(out, s)
		}
	}
	return out
}

func inline(op algebra.Values) []Solution {
	var out []Solution
	for _, row := range op.Rows {
		s := Solution{}
		for i, t := range row {
			if t != nil {
				s[op.Vars[i]] = t
			}
		}
		out = append(out, s)
	}
	return out
}

func (e evaluation) graph(op algebra.Graph) []Solution {
	if !op.Name.IsVar() {
		triples, ok := e.d.Named[op.Name.Term]
		if !ok {
			return nil
		}
		return evaluation{e.d, triples}.eval(op.Input)
	}
	var out []Solution
	for name, triples := range e.d.Named {
		in := evaluation{e.d, triples}.eval(op.Input)
		out = append(out, join(in, []Solution{{op.Name.Var: name}})...)
	}
	return out
}

func (e evaluation) bgp(op algebra.BGP) []Solution {
	out := []Solution{{}}
	for _, t := range op.Triples {
		var matches []Solution
		for _, q := range e.triples {
			s := Solution{}
			if bind(s, t.S, q.Subject) && bind(s, t.P, q.Predicate) && bind(s, t.O, q.Object) {
				matches = append(matches, s)
			}
		}
		out = join(out, matches)
	}
	return out
}

// bind matches a term with a node, binding it if it is a variable.
func bind(s Solution, n algebra.Node, t rdf.Term) bool {
	if !n.IsVar() {
		return n.Term == t
	}
	if have, ok := s[n.Var]; ok {
		return have == t
	}
	s[n.Var] = t
	return true
}

// before compares two solutions by the conditions of ORDER BY.
func (e evaluation) before(by []algebra.OrderCondition, a, b Solution) bool {
	for _, c := range by {
		o := value.Order(e.value(c.Expr, a), e.value(c.Expr, b))
		if c.Desc {
			o = -o
		}
		if o != 0 {
			return o < 0
		}
	}
	return false
}
