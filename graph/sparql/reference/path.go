package reference

import (
	"slices"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// pair is one match of a path.
type pair struct{ from, to rdf.Term }

// path evaluates a path between two nodes (section 18.4).
func (e evaluation) path(op algebra.Path) []Solution {
	switch p := op.Path.(type) { // section 18.2.2.4
	case algebra.Inverse:
		return e.path(algebra.Path{S: op.O, Path: p.Path, O: op.S})
	case algebra.Sequence:
		mid := algebra.Node{Var: op.S.Var + ".mid" + op.O.Var}
		out := join(e.path(algebra.Path{S: op.S, Path: p.Left, O: mid}), e.path(algebra.Path{S: mid, Path: p.Right, O: op.O}))
		for _, s := range out {
			delete(s, mid.Var)
		}
		return out
	case algebra.Alternative:
		return append(e.path(algebra.Path{S: op.S, Path: p.Left, O: op.O}), e.path(algebra.Path{S: op.S, Path: p.Right, O: op.O})...)
	}
	var extra []rdf.Term // constants are nodes of the path of no steps
	for _, n := range []algebra.Node{op.S, op.O} {
		if !n.IsVar() {
			extra = append(extra, n.Term)
		}
	}
	var out []Solution
	for _, p := range e.pairs(op.Path, extra) {
		s := Solution{}
		if bind(s, op.S, p.from) && bind(s, op.O, p.to) {
			out = append(out, s)
		}
	}
	return out
}

// pairs returns all matches of a path.
func (e evaluation) pairs(p algebra.PathExpr, extra []rdf.Term) []pair {
	switch p := p.(type) {
	case algebra.Link:
		return e.links(func(q rdf.Quad) bool { return q.Predicate == p.IRI })
	case algebra.Inverse:
		return inverse(e.pairs(p.Path, extra))
	case algebra.Sequence:
		var out []pair
		right := e.pairs(p.Right, extra)
		for _, l := range e.pairs(p.Left, extra) {
			for _, r := range right {
				if l.to == r.from {
					out = append(out, pair{l.from, r.to})
				}
			}
		}
		return out
	case algebra.Alternative:
		return append(e.pairs(p.Left, extra), e.pairs(p.Right, extra)...)
	case algebra.ZeroOrOne:
		return unique(append(e.zero(extra), e.pairs(p.Path, extra)...))
	case algebra.OneOrMore:
		return closure(e.pairs(p.Path, extra))
	case algebra.ZeroOrMore:
		return unique(append(e.zero(extra), closure(e.pairs(p.Path, extra))...))
	case algebra.NegatedSet:
		var out []pair
		if p.Forward != nil || p.Inverted == nil {
			out = e.links(func(q rdf.Quad) bool { return !slices.Contains(p.Forward, q.Predicate.(rdf.IRI)) })
		}
		if p.Inverted != nil {
			out = append(out, inverse(e.links(func(q rdf.Quad) bool { return !slices.Contains(p.Inverted, q.Predicate.(rdf.IRI)) }))...)
		}
		return out
	}
	panic("reference: no such path")
}

func (e evaluation) links(match func(rdf.Quad) bool) []pair {
	var out []pair
	for _, q := range e.triples {
		if match(q) {
			out = append(out, pair{q.Subject, q.Object})
		}
	}
	return out
}

func inverse(in []pair) []pair {
	out := make([]pair, len(in))
	for i, p := range in {
		out[i] = pair{p.to, p.from}
	}
	return out
}

// zero pairs every node with itself.
func (e evaluation) zero(extra []rdf.Term) []pair {
	var out []pair
	for _, t := range extra {
		out = append(out, pair{t, t})
	}
	for _, q := range e.triples {
		out = append(out, pair{q.Subject, q.Subject}, pair{q.Object, q.Object})
	}
	return unique(out)
}

func unique(in []pair) []pair {
	var out []pair
	for _, p := range in {
		if !slices.Contains(out, p) {
			out = append(out, p)
		}
	}
	return out
}

// closure is the transitive closure, as a set.
func closure(in []pair) []pair {
	out := unique(in)
	for {
		more := slices.Clone(out)
		for _, a := range out {
			for _, b := range in {
				if a.to == b.from {
					more = append(more, pair{a.from, b.to})
				}
			}
		}
		more = unique(more)
		if len(more) == len(out) {
			return out
		}
		out = more
	}
}
