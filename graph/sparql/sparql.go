// Package sparql is the SPARQL 1.1 engine: it prepares queries and update
// requests and runs them on any dataset.Reader.
//
//	q, err := sparql.Prepare(`SELECT ?who { ?who title:bi-thu ?where }`, sparql.Options{Prefixes: …})
//	s, err := q.Select(ctx, snapshot)
//	for row, err := range s.All() { … }
//
// The packages below it do the work: syntax reads the text, algebra and
// translate say what it means, plan decides how to run it, exec runs it, update
// changes a dataset, results writes answers. The engine never sees how a
// dataset is stored, and reads no files.
package sparql

import (
	"fmt"
	"time"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/algebra/translate"
	"github.com/lienket/lienket/graph/sparql/syntax"
	"github.com/lienket/lienket/graph/sparql/update"
)

// SyntaxError is the error of Prepare and PrepareUpdate for a text that breaks
// the grammar or the rules beside it. It says where.
type SyntaxError = syntax.Error

// Options say how a text is understood and what it may use. The zero value is
// usable: no prefixes, no network, the union of all graphs as default graph.
type Options struct {
	// Base is the absolute IRI against which relative ones are resolved until
	// the text says BASE; without one, relative IRIs are errors.
	Base string
	// Prefixes are declared as if by PREFIX before the text, from name to IRI.
	Prefixes map[string]string
	// StrictDefaultGraph makes the default graph the unnamed graph alone, not
	// the union of all graphs. FROM and USING override both.
	StrictDefaultGraph bool
	// DefaultGraphs and NamedGraphs, if any, are the query's dataset in place of
	// FROM and FROM NAMED, or an update's in place of USING, as the SPARQL
	// Protocol lets a request say.
	DefaultGraphs, NamedGraphs []string
	// Memory bounds what one run holds, in bytes; 0 is the default, 1 GiB.
	Memory int64
	// Service answers SERVICE; nil refuses it.
	Service ServiceClient
	// Loader fetches for LOAD; nil refuses it.
	Loader update.Loader
	// Now is the clock behind NOW(); nil is time.Now.
	Now func() time.Time
	// Seed makes RAND(), UUID() and the labels of new blank nodes repeatable;
	// 0 draws a seed for each run.
	Seed uint64
	// Pace is called often while a query runs; it may wait, so that others go
	// first, and an error of it ends the run. Nil is no waiting.
	Pace func() error
	// Unoptimised runs the algebra as it stands, for tests of the optimiser.
	Unoptimised bool
}

func (o Options) prologue() syntax.Prologue {
	return syntax.Prologue{Base: o.Base, Prefixes: o.Prefixes}
}

// dataset is the protocol's dataset.
func (o Options) dataset() (d algebra.DatasetClause) {
	for _, g := range o.DefaultGraphs {
		d.Default = append(d.Default, rdf.IRI(g))
	}
	for _, g := range o.NamedGraphs {
		d.Named = append(d.Named, rdf.IRI(g))
	}
	return d
}

// Query is a prepared query. It is not changed by running and may be run by
// several goroutines at once.
type Query struct {
	algebra *algebra.Query
	opts    Options
}

// Prepare reads a query. Its errors are *SyntaxError, but for an Options.Base
// that is no absolute IRI.
func Prepare(query string, o Options) (*Query, error) {
	tree, err := syntax.ParseQuery(query, o.prologue())
	if err != nil {
		return nil, err
	}
	q := &Query{algebra: translate.Query(tree), opts: o}
	if d := o.dataset(); len(d.Default)+len(d.Named) > 0 {
		q.algebra.Dataset = d
	}
	return q, nil
}

// Form says which of Select, Ask and Construct runs the query; Construct also
// serves DESCRIBE.
func (q *Query) Form() algebra.Form { return q.algebra.Form }

// Algebra returns what the query means. The caller must not change it.
func (q *Query) Algebra() *algebra.Query { return q.algebra }

// wrongForm is the error of running a query by a method for another form.
func (q *Query) wrongForm(method string) error {
	form := [...]string{"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"}[q.algebra.Form]
	return fmt.Errorf("sparql: %s called on a query of the form %s", method, form)
}
