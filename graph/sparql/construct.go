package sparql

import (
	"context"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// mostRemembered bounds the triples among which duplicates are looked for.
const mostRemembered = 1 << 20

// Construct runs a CONSTRUCT or DESCRIBE query and yields triples, as quads of
// the default graph. A triple comes once, but after a million different ones it
// may come again. The first error ends the sequence.
//
// DESCRIBE gives the concise bounded description of each resource: the triples
// of which it is the subject, and so on for the blank nodes in them.
//
// Blank nodes that a template makes are named by rdf.Blanks, which keeps them
// apart from the dataset's.
func (q *Query) Construct(ctx context.Context, r dataset.Reader) iter.Seq2[rdf.Quad, error] {
	switch q.Form() {
	case algebra.Construct:
		return distinct(q.construct(ctx, r))
	case algebra.Describe:
		return distinct(q.describe(ctx, r))
	}
	return func(yield func(rdf.Quad, error) bool) { yield(rdf.Quad{}, q.wrongForm("Construct")) }
}

func distinct(quads iter.Seq2[rdf.Quad, error]) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		seen := map[rdf.Quad]struct{}{}
		for quad, err := range quads {
			if err == nil {
				if _, again := seen[quad]; again {
					continue
				}
				if len(seen) < mostRemembered {
					seen[quad] = struct{}{}
				}
			}
			if !yield(quad, err) || err != nil {
				return
			}
		}
	}
}

// construct fills the template in for every solution.
func (q *Query) construct(ctx context.Context, r dataset.Reader) iter.Seq2[rdf.Quad, error] {
	query := *q.algebra
	columns := map[algebra.Var]int{}
	query.Vars = nil
	for _, t := range query.Template {
		for _, n := range [...]algebra.Node{t.S, t.P, t.O} {
			if _, known := columns[n.Var]; n.Var != "" && !n.Var.Hidden() && !known {
				columns[n.Var] = len(query.Vars)
				query.Vars = append(query.Vars, n.Var)
			}
		}
	}
	query.Form = algebra.Select
	query.Pattern = project(query.Pattern, query.Vars)
	return func(yield func(rdf.Quad, error) bool) {
		var blanks rdf.Blanks
		for row, err := range q.opts.solve(ctx, &query, r) {
			if err != nil {
				yield(rdf.Quad{}, err)
				return
			}
			fresh := map[algebra.Var]rdf.BNode{}
			fill := func(n algebra.Node) rdf.Term {
				switch {
				case n.Var.Hidden():
					b, ok := fresh[n.Var]
					if !ok {
						b = blanks.New()
						fresh[n.Var] = b
					}
					return b
				case n.Var != "":
					t := row[columns[n.Var]]
					if b, ok := t.(rdf.BNode); ok {
						return blanks.Labelled(string(b))
					}
					return t
				}
				return n.Term
			}
			for _, t := range query.Template {
				quad := rdf.Quad{Subject: fill(t.S), Predicate: fill(t.P), Object: fill(t.O)}
				if isTriple(quad) && !yield(quad, nil) {
					return
				}
			}
		}
	}
}

// project puts a projection below the slice that may end a pattern, where the
// planner looks for it.
func project(op algebra.Op, vars []algebra.Var) algebra.Op {
	if s, ok := op.(algebra.Slice); ok {
		s.Input = algebra.Project{Input: s.Input, Vars: vars}
		return s
	}
	return algebra.Project{Input: op, Vars: vars}
}

// isTriple reports whether all of a triple is bound and of the kinds that RDF
// allows; a template leaves out what is not.
func isTriple(q rdf.Quad) bool {
	_, predicate := q.Predicate.(rdf.IRI)
	return predicate && q.Subject != nil && q.Object != nil && !rdf.IsLiteral(q.Subject)
}
