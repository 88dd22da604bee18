package sparql_test

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/conformance"
)

// memory is the reference implementation as a store under test.
type memory struct{ *dataset.Memory }

func openMemory(_ testing.TB, quads []rdf.Quad) conformance.Store {
	return memory{dataset.NewMemory(quads...)}
}

func (m memory) Snapshot(context.Context) (dataset.Reader, func(), error) {
	return m.Memory.Snapshot(), func() {}, nil
}

func (m memory) Begin(ctx context.Context) (conformance.Tx, error) { return m.Memory.Begin(ctx) }

func TestW3C(t *testing.T) {
	conformance.Run(t, conformance.Config{Open: openMemory, Baseline: "testdata/w3c.txt"})
}

func TestW3CUnoptimised(t *testing.T) {
	conformance.Run(t, conformance.Config{Open: openMemory, Baseline: "testdata/w3c.txt", Unoptimised: true})
}
