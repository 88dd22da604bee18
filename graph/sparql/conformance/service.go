package conformance

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/w3c"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// endpoints are the datasets behind the IRIs that SERVICE names in a test.
type endpoints struct {
	harness *harness
	stores  map[rdf.IRI]Store
}

// services opens the endpoints that an entry describes, in memory: how the other
// side stores its data is not what is tested.
func (h *harness) services(t testing.TB, e w3c.Entry) sparql.ServiceClient {
	s := endpoints{harness: h, stores: map[rdf.IRI]Store{}}
	for _, d := range e.Graph.Objects(e.Action, w3c.QT+"serviceData") {
		quads, err := h.data(e, d, w3c.QT)
		if err != nil {
			t.Fatal(err)
		}
		iri, _ := e.Graph.Object(d, w3c.QT+"endpoint").(rdf.IRI)
		s.stores[iri] = OpenMemory(t, quads)
	}
	return s
}

// Select implements [sparql.ServiceClient].
func (s endpoints) Select(ctx context.Context, endpoint rdf.IRI, query string) ([]algebra.Var, [][]rdf.Term, error) {
	store, ok := s.stores[endpoint]
	if !ok {
		return nil, nil, fmt.Errorf("nobody answers at %s", endpoint)
	}
	opts := s.harness.options(nil)
	opts.Service = s
	q, err := sparql.Prepare(query, opts)
	if err != nil {
		return nil, nil, err
	}
	r, done, err := store.Snapshot(ctx)
	if err != nil {
		return nil, nil, err
	}
	defer done()
	sol, err := q.Select(ctx, r)
	if err != nil {
		return nil, nil, err
	}
	var vars []algebra.Var
	for _, v := range sol.Vars() {
		vars = append(vars, algebra.Var(v))
	}
	var rows [][]rdf.Term
	for row, err := range sol.All() {
		if err != nil {
			return nil, nil, err
		}
		rows = append(rows, slices.Clone(row))
	}
	return vars, rows, nil
}
