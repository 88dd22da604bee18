package store

import (
	"context"
	"sync/atomic"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// reader makes a state a dataset.Reader.
type reader struct{ *state }

// Lookup implements dataset.Reader.
func (r reader) Lookup(t rdf.Term) (dataset.ID, bool, error) { return r.lookup(t) }

// Terms implements dataset.Reader. IDs that are neighbours in ids and in number
// are read together.
func (r reader) Terms(ids []dataset.ID, dst []rdf.Term) error { return r.decode(ids, dst) }

// Scan implements dataset.Reader.
func (r reader) Scan(ctx context.Context, s dataset.Scan) (dataset.Cursor, error) {
	return r.scan(ctx, s)
}

// Count implements dataset.Reader. Patterns that bind the object and the graph
// but not the predicate walk the shorter of two lists; all others read at most
// two pages.
func (r reader) Count(ctx context.Context, p dataset.Pattern) (dataset.Cardinality, error) {
	return r.cardinality(ctx, p)
}

// Snapshot is one committed state: a dataset.Reader. Close it, or pages that
// were replaced since stay on disk until the database is closed.
type Snapshot struct {
	reader
	closed atomic.Bool
}

var _ dataset.Reader = (*Snapshot)(nil)

// Close ends the snapshot; its cursors must not be used afterwards. It may be
// called twice.
func (s *Snapshot) Close() {
	if s.closed.Swap(true) {
		return
	}
	db := s.pages.db
	db.mu.Lock()
	g := s.pages.generation
	if db.live[g]--; db.live[g] == 0 {
		delete(db.live, g)
	}
	idle := len(db.garbage) > 0 && !db.closed
	db.mu.Unlock()
	if idle {
		db.collectGarbage()
	}
}
