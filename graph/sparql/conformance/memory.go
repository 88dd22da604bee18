package conformance

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// Memory is the reference implementation of datasets as a store under test.
type Memory struct{ *dataset.Memory }

// OpenMemory is a Config.Open.
func OpenMemory(_ testing.TB, quads []rdf.Quad) Store { return Memory{dataset.NewMemory(quads...)} }

// Snapshot implements Store.
func (m Memory) Snapshot(context.Context) (dataset.Reader, func(), error) {
	return m.Memory.Snapshot(), func() {}, nil
}

// Begin implements Store.
func (m Memory) Begin(ctx context.Context) (Tx, error) { return m.Memory.Begin(ctx) }
