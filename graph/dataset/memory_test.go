package dataset_test

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
)

func TestMemoryConforms(t *testing.T) {
	datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
		return dataset.NewMemory(quads...).Snapshot()
	}, 2000)
}

type memoryStore struct{ *dataset.Memory }

func (m memoryStore) Begin() (dataset.Tx, error) { return m.Memory.Begin(context.Background()) }

func (m memoryStore) Snapshot() (dataset.Reader, func()) { return m.Memory.Snapshot(), func() {} }

func TestMemoryTransactions(t *testing.T) {
	datasettest.Tx(t, func(t *testing.T) datasettest.Store { return memoryStore{dataset.NewMemory()} }, nil)
}
