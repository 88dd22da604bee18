package sparql

import (
	"context"
	"fmt"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// describe yields the concise bounded descriptions of the resources that the
// query names or finds, in that order.
func (q *Query) describe(ctx context.Context, r dataset.Reader) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		d := description{ctx: ctx, reader: r, strict: q.opts.StrictDefaultGraph, done: map[dataset.ID]bool{}}
		if from := q.algebra.Dataset; len(from.Default)+len(from.Named) > 0 {
			// A plan knows how FROM lets the dataset be seen.
			p, err := q.opts.plan(ctx, &algebra.Query{Pattern: algebra.BGP{}, Dataset: from}, r)
			if err != nil {
				yield(rdf.Quad{}, err)
				return
			}
			d.reader, d.strict = p.Reader(), false
		}
		for _, iri := range q.algebra.Describe {
			if !d.resource(iri, yield) {
				return
			}
		}
		if len(q.algebra.Vars) == 0 {
			return
		}
		query := *q.algebra
		query.Form = algebra.Select
		for row, err := range q.opts.solve(ctx, &query, r) {
			if err != nil {
				yield(rdf.Quad{}, err)
				return
			}
			for _, t := range row {
				if t != nil && !rdf.IsLiteral(t) && !d.resource(t, yield) {
					return
				}
			}
		}
	}
}

type description struct {
	ctx    context.Context
	reader dataset.Reader
	strict bool // the default graph is the unnamed graph alone
	done   map[dataset.ID]bool
}

// resource yields the description of a resource and reports whether to go on.
func (d *description) resource(t rdf.Term, yield func(rdf.Quad, error) bool) bool {
	id, ok, err := d.reader.Lookup(t)
	if err != nil {
		yield(rdf.Quad{}, err)
		return false
	}
	if !ok || d.done[id] {
		return true
	}
	d.done[id] = true
	terms := []rdf.Term{t}
	for ids := []dataset.ID{id}; len(ids) > 0; ids, terms = ids[1:], terms[1:] {
		quads, objects, err := d.triples(ids[0], terms[0])
		if err != nil {
			yield(rdf.Quad{}, fmt.Errorf("describing %s: %w", rdf.Text(t), err))
			return false
		}
		for i, quad := range quads {
			if !yield(quad, nil) {
				return false
			}
			if _, blank := quad.Object.(rdf.BNode); blank && !d.done[objects[i]] {
				d.done[objects[i]] = true
				ids, terms = append(ids, objects[i]), append(terms, quad.Object)
			}
		}
	}
	return true
}

// triples returns the triples of one subject in the default graph, and the IDs
// of their objects.
func (d *description) triples(id dataset.ID, subject rdf.Term) (quads []rdf.Quad, objects []dataset.ID, err error) {
	s := dataset.Scan{
		Pattern: dataset.Pattern{dataset.S: id},
		Order:   dataset.SPOG,
		Want:    dataset.Components(0).With(dataset.P).With(dataset.O),
		Union:   true,
	}
	if d.strict {
		s.Union, s.Pattern[dataset.G], s.Order = false, dataset.DefaultGraph, dataset.GSPO
	}
	c, err := d.reader.Scan(d.ctx, s)
	if err != nil {
		return nil, nil, err
	}
	defer c.Close()
	const batch = 256
	columns := dataset.Columns{dataset.P: make([]dataset.ID, batch), dataset.O: make([]dataset.ID, batch)}
	predicates, values := make([]rdf.Term, batch), make([]rdf.Term, batch)
	for {
		n, err := c.Next(&columns)
		if err != nil || n == 0 {
			return quads, objects, err
		}
		if err := d.reader.Terms(columns[dataset.P][:n], predicates[:n]); err != nil {
			return nil, nil, err
		}
		if err := d.reader.Terms(columns[dataset.O][:n], values[:n]); err != nil {
			return nil, nil, err
		}
		for i := range n {
			quads = append(quads, rdf.Quad{Subject: subject, Predicate: predicates[i], Object: values[i]})
		}
		objects = append(objects, columns[dataset.O][:n]...)
	}
}
