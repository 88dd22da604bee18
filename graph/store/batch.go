package store

import (
	"context"
	"fmt"

	"github.com/lienket/lienket/graph/rdf"
)

// Batch replaces many graphs, a number of them in each commit: far cheaper than
// a commit for each, since the disk confirms them together. A graph is never
// stored in part, whatever happens: it is in one commit whole. Between the first
// replacement and Flush or Close nobody else can write. A Batch belongs to one
// goroutine.
type Batch struct {
	db     *DB
	size   int
	tx     *Tx
	graphs int
}

// batchChanges is the number of changed quads at which a batch commits early.
const batchChanges = 1 << 16

// NewBatch returns a batch that commits by itself after size graphs; 0 means 256.
func (db *DB) NewBatch(size int) *Batch {
	if size <= 0 {
		size = 256
	}
	return &Batch{db: db, size: size}
}

// ReplaceGraph makes quads the whole of a graph, as [Tx.ReplaceGraph] does, and
// reports whether that changes anything. It is certain after the next Flush.
// After an error the graphs since the last commit are lost; the batch can go on.
func (b *Batch) ReplaceGraph(ctx context.Context, name rdf.Term, quads []rdf.Quad) (changed bool, err error) {
	if b.tx == nil {
		if b.tx, err = b.db.Begin(ctx); err != nil {
			b.tx = nil
			return false, err
		}
	}
	edits := b.tx.edits
	if err := b.tx.ReplaceGraph(name, quads); err != nil {
		b.Close()
		return false, err
	}
	b.graphs++
	changed = b.tx.edits != edits
	if b.graphs >= b.size || len(b.tx.changes) >= batchChanges {
		return changed, b.Flush()
	}
	return changed, nil
}

// Flush commits what has been replaced since the last commit.
func (b *Batch) Flush() error {
	if b.tx == nil {
		return nil
	}
	tx := b.tx
	b.tx, b.graphs = nil, 0
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("batch: %w", err)
	}
	return nil
}

// Close forgets what has not been committed.
func (b *Batch) Close() {
	if b.tx != nil {
		b.tx.Rollback()
		b.tx, b.graphs = nil, 0
	}
}
