package sparql_test

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/conformance"
	"github.com/lienket/lienket/graph/store"
)

// disk is a database in one folder for all tests, emptied for each.
type disk struct{ *store.DB }

// onDisk returns a function that fills a database, the same for all tests of t,
// with nothing but the given quads.
func onDisk(t testing.TB) func(testing.TB, []rdf.Quad) disk {
	db, err := store.Open(t.TempDir(), store.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return func(tb testing.TB, quads []rdf.Quad) disk {
		d := disk{db}
		if err := d.fill(tb.Context(), quads); err != nil {
			tb.Fatal(err)
		}
		return d
	}
}

func (d disk) fill(ctx context.Context, quads []rdf.Quad) error {
	tx, err := d.DB.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	graphs, err := graphsOf(ctx, tx)
	if err != nil {
		return err
	}
	for _, g := range graphs {
		if err := tx.DeleteGraph(g); err != nil {
			return err
		}
	}
	if err := tx.Insert(quads...); err != nil {
		return err
	}
	return tx.Commit()
}

// graphsOf lists the graphs of a small dataset, once a quad.
func graphsOf(ctx context.Context, r dataset.Reader) ([]rdf.Term, error) {
	c, err := r.Scan(ctx, dataset.Scan{Order: dataset.GSPO, Want: dataset.Components(0).With(dataset.G)})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	ids := dataset.Columns{dataset.G: make([]dataset.ID, 10_000)}
	n, err := c.Next(&ids)
	if err != nil {
		return nil, err
	}
	graphs := make([]rdf.Term, n)
	return graphs, r.Terms(ids[dataset.G][:n], graphs)
}

func (d disk) Snapshot(context.Context) (dataset.Reader, func(), error) {
	s, err := d.DB.Snapshot()
	if err != nil {
		return nil, nil, err
	}
	return s, s.Close, nil
}

func (d disk) Begin(ctx context.Context) (conformance.Tx, error) { return d.DB.Begin(ctx) }

const baseline = "testdata/w3c.txt"

func TestW3C(t *testing.T) {
	conformance.Run(t, conformance.Config{Open: conformance.OpenMemory, Baseline: baseline})
}

func TestW3CUnoptimised(t *testing.T) {
	conformance.Run(t, conformance.Config{Open: conformance.OpenMemory, Baseline: baseline, Unoptimised: true, Skip: map[string]string{
		"service/service5": "without the optimiser filters come last, so that endpoints are asked that need not be, one of which is not there",
	}})
}

func TestW3COnDisk(t *testing.T) {
	open := onDisk(t)
	conformance.Run(t, conformance.Config{
		Open:     func(tb testing.TB, quads []rdf.Quad) conformance.Store { return open(tb, quads) },
		Baseline: baseline,
	})
}
