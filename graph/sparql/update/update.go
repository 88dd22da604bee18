// Package update carries out the operations of a SPARQL 1.1 update request
// within one transaction, in their order, each seeing what those before it did.
// It leaves committing and rolling back to whoever began the transaction.
//
// A dataset here holds no empty graphs: a graph exists while it has a quad.
// CREATE of a new graph, CLEAR and DROP of any graph therefore always succeed;
// CREATE of a graph that exists is an error, and so are COPY and MOVE from one
// that does not.
//
// The package does not evaluate patterns: it is given a function that does.
package update

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/algebra/translate"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// Transaction is a dataset that an update changes. It shows its own changes. A
// cursor opened before a change goes on showing the quads from before it.
type Transaction interface {
	dataset.Reader
	Insert(quads ...rdf.Quad) error
	Delete(quads ...rdf.Quad) error
	DeleteGraph(name rdf.Term) error
}

// Loader fetches the documents of LOAD.
type Loader interface {
	// Load yields the quads of the document at an IRI. The first error ends it.
	Load(ctx context.Context, source rdf.IRI) iter.Seq2[rdf.Quad, error]
}

// ErrLoadRefused is the error of LOAD where there is no Loader.
var ErrLoadRefused = errors.New("LOAD is not allowed here")

// Engine carries out requests.
type Engine struct {
	// Solve evaluates the query, a SELECT, on a dataset. A row has a term (nil
	// if unbound) for each of the query's variables and is valid until the next.
	Solve func(context.Context, *algebra.Query, dataset.Reader) iter.Seq2[[]rdf.Term, error]
	// Fresh makes a blank node that the dataset does not have.
	Fresh func() rdf.BNode
	// Loader fetches for LOAD; nil refuses it.
	Loader Loader
	// Using, if not empty, is the dataset of all patterns, as by USING. A
	// request that has USING or WITH itself is then an error.
	Using algebra.DatasetClause
}

// ErrDatasetTwice is the error of a request with USING or WITH that is run with
// a dataset from outside (SPARQL Protocol, section 2.2.3).
var ErrDatasetTwice = errors.New("the request names a dataset with USING or WITH, and so does the protocol")

// Run carries out a request. After an error the transaction holds what was done
// up to it and should be rolled back. Memory grows with the quads that one
// operation inserts and deletes.
func (e *Engine) Run(ctx context.Context, u *syntax.Update, tx Transaction) error {
	r := runner{Engine: e, ctx: ctx, tx: tx}
	if r.hasUsing() {
		for _, op := range u.Operations {
			if m, ok := op.(*syntax.Modify); ok && (len(m.Using) > 0 || m.With != "") {
				return fmt.Errorf("operation at %s: %w", m.Pos, ErrDatasetTwice)
			}
		}
	}
	for _, op := range u.Operations {
		if err := ctx.Err(); err != nil {
			return err
		}
		what, pos, err := r.operation(u, op)
		if err != nil {
			return fmt.Errorf("%s at %s: %w", what, pos, err)
		}
	}
	return nil
}

type runner struct {
	*Engine
	ctx context.Context
	tx  Transaction
}

func (r *runner) hasUsing() bool { return len(r.Using.Default)+len(r.Using.Named) > 0 }

// operation carries out one operation and says what it was.
func (r *runner) operation(u *syntax.Update, op syntax.Operation) (what string, pos syntax.Pos, err error) {
	switch op := op.(type) {
	case *syntax.Data:
		if op.Delete {
			return "DELETE DATA", op.Pos, r.tx.Delete(r.data(op)...)
		}
		return "INSERT DATA", op.Pos, r.tx.Insert(r.data(op)...)
	case *syntax.Modify:
		return "update", op.Pos, r.modify(u, op)
	case *syntax.Clear:
		what = "CLEAR"
		if op.Drop {
			what = "DROP"
		}
		return what, op.Pos, r.clear(op.Target)
	case *syntax.Create:
		return "CREATE", op.Pos, r.silently(op.Silent, r.create(op.Graph))
	case *syntax.Transfer:
		return [...]string{"ADD", "MOVE", "COPY"}[op.Kind], op.Pos, r.silently(op.Silent, r.transfer(op))
	case *syntax.Load:
		return "LOAD", op.Pos, r.silently(op.Silent, r.load(op))
	}
	panic(fmt.Sprintf("update: unknown operation %T", op))
}

// silently drops the errors that SILENT covers; a cancelled request stays so.
func (r *runner) silently(silent bool, err error) error {
	var failed *operationError
	if silent && r.ctx.Err() == nil && errors.As(err, &failed) {
		return nil
	}
	return err
}

// operationError is an error of the request, not of the store beneath.
type operationError struct{ err error }

func (e *operationError) Error() string { return e.err.Error() }
func (e *operationError) Unwrap() error { return e.err }

func fail(format string, args ...any) error { return &operationError{fmt.Errorf(format, args...)} }

func (r *runner) data(op *syntax.Data) []rdf.Quad {
	s := stamp{fresh: r.Fresh}
	quads := make([]rdf.Quad, 0, len(op.Quads))
	for _, q := range op.Quads {
		if quad, ok := s.quad(newTemplate(q, nil), nil, nil); ok {
			quads = append(quads, quad)
		}
	}
	return quads
}

func (r *runner) modify(u *syntax.Update, op *syntax.Modify) error {
	query := &algebra.Query{Form: algebra.Select, Base: u.Base, Dataset: translate.Dataset(op.Using)}
	with := op.With
	if len(op.Using) > 0 {
		with = "" // USING overrides WITH, but for the templates
	}
	if r.hasUsing() {
		query.Dataset = r.Using
	}
	pattern := translate.Pattern(op.Where, with)
	var home rdf.Term
	if op.With != "" {
		home = op.With
	}
	deletes, inserts := newTemplates(op.Delete, home), newTemplates(op.Insert, home)
	columns := map[algebra.Var]int{}
	for _, ts := range [][]template{deletes, inserts} {
		for _, t := range ts {
			for _, n := range t {
				if _, known := columns[n.Var]; n.Var != "" && !n.Var.Hidden() && !known {
					columns[n.Var] = len(query.Vars)
					query.Vars = append(query.Vars, n.Var)
				}
			}
		}
	}
	query.Pattern = algebra.Project{Input: pattern, Vars: query.Vars}
	var gone, come []rdf.Quad
	for row, err := range r.Solve(r.ctx, query, r.tx) {
		if err != nil {
			return err
		}
		s := stamp{fresh: r.Fresh}
		gone = s.all(gone, deletes, columns, row)
		come = s.all(come, inserts, columns, row)
	}
	if err := r.tx.Delete(gone...); err != nil {
		return err
	}
	return r.tx.Insert(come...)
}
