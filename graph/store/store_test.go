package store

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
)

// small makes tests cheap and folds frequent.
var small = Options{NoSync: true, PageCache: 1 << 20, TermCache: 1 << 20, MinFree: 1, memtable: 8 << 20}

func openTest(t testing.TB, dir string, opts Options) *DB {
	t.Helper()
	db, err := Open(dir, opts)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return db
}

func insert(t testing.TB, db *DB, quads ...rdf.Quad) {
	t.Helper()
	tx, err := db.Begin(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if err := tx.Insert(quads...); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); err != nil {
		t.Fatal(err)
	}
}

func snapshot(t testing.TB, db *DB) *Snapshot {
	t.Helper()
	s, err := db.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.Close)
	return s
}

// The conformance suite, on a database whose quads are all in the overlay, all
// in pages, and both, with deletions between them.
func TestStoreConforms(t *testing.T) {
	t.Run("overlay", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			db := openTest(t, t.TempDir(), small)
			insert(t, db, quads...)
			return snapshot(t, db)
		}, 3000)
	})
	t.Run("pages", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			db := openTest(t, t.TempDir(), small)
			insert(t, db, quads...)
			if err := db.Compact(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
			return snapshot(t, db)
		}, 20000)
	})
	t.Run("both", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			opts := small
			opts.FoldAt = len(quads)/3 + 1
			db := openTest(t, t.TempDir(), opts)
			other := datasettest.Quads(len(quads) + 7)
			for i := 0; i < len(quads); i += 501 {
				insert(t, db, other[i:min(i+501, len(other))]...)
				insert(t, db, quads[i:min(i+501, len(quads))]...)
			}
			wanted := map[rdf.Quad]bool{}
			for _, q := range quads {
				wanted[q] = true
			}
			tx, err := db.Begin(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			for _, q := range other {
				if !wanted[q] {
					if err := tx.Delete(q); err != nil {
						t.Fatal(err)
					}
				}
			}
			if err := tx.Commit(); err != nil {
				t.Fatal(err)
			}
			return snapshot(t, db)
		}, 6000)
	})
}

type testStore struct {
	t  *testing.T
	db *DB
}

func (s *testStore) Begin() (dataset.Tx, error) { return s.db.Begin(context.Background()) }

func (s *testStore) Snapshot() (dataset.Reader, func()) {
	r, err := s.db.Snapshot()
	if err != nil {
		s.t.Fatal(err)
	}
	return r, r.Close
}

func TestStoreTransactions(t *testing.T) {
	opts := small
	opts.FoldAt = 60
	datasettest.Tx(t, func(t *testing.T) datasettest.Store {
		return &testStore{t, openTest(t, t.TempDir(), opts)}
	}, nil)
}

// Reopening and compacting between transactions changes nothing.
func TestStoreReopened(t *testing.T) {
	opts := small
	opts.FoldAt = 80
	n := 0
	datasettest.Tx(t, func(t *testing.T) datasettest.Store {
		return &testStore{t, openTest(t, t.TempDir(), opts)}
	}, func(store datasettest.Store) datasettest.Store {
		s := store.(*testStore)
		if n++; n%2 == 0 {
			if err := s.db.Compact(context.Background(), nil); err != nil {
				s.t.Fatal(err)
			}
			return s
		}
		dir := s.db.dir
		if err := s.db.Close(); err != nil {
			s.t.Fatal(err)
		}
		return &testStore{s.t, openTest(s.t, dir, opts)}
	})
}
