package sparql

import (
	"context"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Solutions are the results of a SELECT query.
type Solutions struct {
	vars []string
	rows iter.Seq2[[]rdf.Term, error]
}

// Vars is the header, in the query's order.
func (s *Solutions) Vars() []string { return s.vars }

// All runs the query and yields its solutions: a term, or nil if unbound, for
// each variable. A row is valid until the next. The first error ends the
// sequence: the context's, the dataset's, or that of a budget that is spent.
func (s *Solutions) All() iter.Seq2[[]rdf.Term, error] { return s.rows }

// Select prepares a SELECT query for one dataset. Evaluation starts with All;
// the dataset must stay open until it ends.
func (q *Query) Select(ctx context.Context, r dataset.Reader) (*Solutions, error) {
	if q.Form() != algebra.Select {
		return nil, q.wrongForm("Select")
	}
	s := &Solutions{rows: q.opts.solve(ctx, q.algebra, r)}
	for _, v := range q.algebra.Vars {
		s.vars = append(s.vars, string(v))
	}
	return s, nil
}

// Ask runs an ASK query; it stops at the first solution.
func (q *Query) Ask(ctx context.Context, r dataset.Reader) (bool, error) {
	if q.Form() != algebra.Ask {
		return false, q.wrongForm("Ask")
	}
	first := *q.algebra
	first.Pattern = algebra.Slice{Input: algebra.Project{Input: first.Pattern}, Limit: 1}
	for _, err := range q.opts.solve(ctx, &first, r) {
		return err == nil, err
	}
	return false, nil
}
