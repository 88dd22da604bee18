package syntax

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

func (p *parser) path() algebra.PathExpr {
	defer p.leave()
	if !p.enter() {
		return algebra.Link{}
	}
	left := p.pathSequence()
	for p.accept("|") {
		left = algebra.Alternative{Left: left, Right: p.pathSequence()}
	}
	return left
}

func (p *parser) pathSequence() algebra.PathExpr {
	left := p.pathStep()
	for p.accept("/") {
		left = algebra.Sequence{Left: left, Right: p.pathStep()}
	}
	return left
}

func (p *parser) pathStep() algebra.PathExpr {
	if p.accept("^") {
		return algebra.Inverse{Path: p.pathElement()}
	}
	return p.pathElement()
}

func (p *parser) pathElement() algebra.PathExpr {
	e := p.pathPrimary()
	switch {
	case p.accept("?"):
		return algebra.ZeroOrOne{Path: e}
	case p.accept("*"):
		return algebra.ZeroOrMore{Path: e}
	case p.accept("+"):
		return algebra.OneOrMore{Path: e}
	}
	return e
}

func (p *parser) pathPrimary() algebra.PathExpr {
	switch {
	case p.isIRI() || p.isA():
		return algebra.Link{IRI: p.predicate()}
	case p.accept("("):
		e := p.path()
		p.expect(")")
		return e
	case p.accept("!"):
		return p.negatedSet()
	}
	p.expected("a predicate", "a property path")
	return algebra.Link{}
}

func (p *parser) isA() bool { return p.tok.kind == tokWord && p.tok.text == "a" }

func (p *parser) predicate() rdf.IRI {
	if p.isA() {
		p.next()
		return rdfSyntax + "type"
	}
	return p.iri()
}

func (p *parser) negatedSet() algebra.PathExpr {
	var set algebra.NegatedSet
	one := func() {
		if p.accept("^") {
			set.Inverted = append(set.Inverted, p.predicate())
		} else {
			set.Forward = append(set.Forward, p.predicate())
		}
	}
	if !p.accept("(") {
		one()
		return set
	}
	if p.accept(")") { // !() excludes nothing
		set.Forward = []rdf.IRI{}
		return set
	}
	one()
	for p.accept("|") {
		one()
	}
	p.expect(")")
	return set
}
