package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// pathStep looks the predicates of a path up.
func (b *builder) pathStep(p algebra.PathExpr) PathStep {
	switch p := p.(type) {
	case algebra.Link:
		id, ok := b.lookup(p.IRI)
		if !ok {
			id = dataset.Any
		}
		return StepLink{P: id}
	case algebra.Inverse:
		return StepInverse{Path: b.pathStep(p.Path)}
	case algebra.Sequence:
		return StepSeq{Left: b.pathStep(p.Left), Right: b.pathStep(p.Right)}
	case algebra.Alternative:
		return StepAlt{Left: b.pathStep(p.Left), Right: b.pathStep(p.Right)}
	case algebra.ZeroOrOne:
		return StepRepeat{Path: b.pathStep(p.Path), Zero: true}
	case algebra.ZeroOrMore:
		return StepRepeat{Path: b.pathStep(p.Path), Zero: true, Many: true}
	case algebra.OneOrMore:
		return StepRepeat{Path: b.pathStep(p.Path), Many: true}
	case algebra.NegatedSet:
		return StepNot{Forward: b.known(p.Forward), Inverted: b.known(p.Inverted),
			DoForward: p.Forward != nil || p.Inverted == nil, DoInverted: p.Inverted != nil}
	}
	return StepLink{}
}

// known looks IRIs up and drops those that the dataset does not have.
func (b *builder) known(iris []rdf.IRI) []dataset.ID {
	var ids []dataset.ID
	for _, iri := range iris {
		if id, ok := b.lookup(iri); ok {
			ids = append(ids, id)
		}
	}
	return ids
}

// buildPath joins left with a path.
func (b *builder) buildPath(left Node, u *unit, p algebra.Path) Node {
	l := left.Info()
	n := &Path{Left: left, Expr: b.pathStep(p.Path), STerm: p.S.Term, OTerm: p.O.Term}
	n.S, _ = b.slot(p.S)
	n.O, _ = b.slot(p.O)
	var a Access
	b.setGraph(&a, u.g)
	n.Graph, n.Union, n.NamedOnly = a.Slots[dataset.G], a.Union, a.NamedOnly
	vars := append([]algebra.Var{}, l.Vars...)
	vars = append(vars, u.may.Minus(l.set)...)
	const fanout = 4
	n.Base = base(vars, l.Certain.With(u.may...), l.Rows*fanout, l.Cost+l.Rows*fanout*costSeek)
	if len(l.Vars) == 0 {
		n.Rows, n.Cost = u.rows, u.rows*costSeek
	}
	n.inherit(left)
	return n
}

// estimatePath guesses the number of pairs that a path connects.
func (b *builder) estimatePath(u *unit, p algebra.Path) {
	rows := b.linkRows(p.Path)
	const growth = 4
	rows = rows*growth + 1
	for _, n := range []algebra.Node{p.S, p.O} {
		if !n.IsVar() {
			rows = rows/100 + 1
		}
	}
	u.rows = rows
	for _, v := range u.may {
		u.distinct.lower(v, rows/growth+1)
	}
}

// linkRows adds up the quads of the predicates of a path.
func (b *builder) linkRows(p algebra.PathExpr) float64 {
	switch p := p.(type) {
	case algebra.Link:
		id, ok := b.lookup(p.IRI)
		if !ok {
			return 0
		}
		return float64(b.count(dataset.Pattern{dataset.P: id}).Quads)
	case algebra.Inverse:
		return b.linkRows(p.Path)
	case algebra.Sequence:
		return b.linkRows(p.Left) + b.linkRows(p.Right)
	case algebra.Alternative:
		return b.linkRows(p.Left) + b.linkRows(p.Right)
	case algebra.ZeroOrOne:
		return b.linkRows(p.Path)
	case algebra.ZeroOrMore:
		return b.linkRows(p.Path)
	case algebra.OneOrMore:
		return b.linkRows(p.Path)
	}
	return float64(b.count(dataset.Pattern{}).Quads)
}

// matchesZero reports whether a path has a match of no steps.
func matchesZero(p algebra.PathExpr) bool {
	switch p := p.(type) {
	case algebra.Inverse:
		return matchesZero(p.Path)
	case algebra.Sequence:
		return matchesZero(p.Left) && matchesZero(p.Right)
	case algebra.Alternative:
		return matchesZero(p.Left) || matchesZero(p.Right)
	case algebra.OneOrMore:
		return matchesZero(p.Path)
	case algebra.ZeroOrOne, algebra.ZeroOrMore:
		return true
	}
	return false
}
