package store

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/dataset/datasettest"
	"go.uber.org/goleak"
)

// Readers see one state each, whole, while a writer replaces graphs, folds and
// compacts, and nothing is left running afterwards.
var errNotWhole = errors.New("a snapshot mixes two states")

func TestReadersBesideWriter(t *testing.T) {
	defer goleak.VerifyNone(t, goleak.IgnoreCurrent(), goleak.IgnoreTopFunction("github.com/golang/glog.(*fileSink).flushDaemon"))
	opts := small
	opts.FoldAt = 700
	db, err := Open(t.TempDir(), opts)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	const commits = 120
	stop := make(chan struct{})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				if err := checkWhole(db); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	for op := 1; op <= commits; op++ {
		tx, err := db.Begin(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		if err := tx.ReplaceGraph(crashGraph(op), crashContent(op)); err != nil {
			t.Fatal(err)
		}
		if err := tx.Insert(crashCounter(op)); err != nil {
			t.Fatal(err)
		}
		if err := tx.Delete(crashCounter(op - 1)); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
		if op%40 == 0 {
			if err := db.Compact(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	close(stop)
	wg.Wait()
	if len(db.live) != 0 || len(db.garbage) != 0 {
		t.Errorf("%d generations in use and %d to be removed, with no reader left", len(db.live), len(db.garbage))
	}
	verify(t, db)
}

// checkWhole reads a snapshot and checks that it is the state after the number
// of operations that its counter tells.
func checkWhole(db *DB) error {
	s, err := db.Snapshot()
	if err != nil {
		return err
	}
	defer s.Close()
	for range 2 {
		quads, err := datasettest.All(s)
		if err != nil {
			return err
		}
		op := 0
		for _, q := range quads {
			if id, ok := dataset.Inline(q.Object); ok {
				n, _ := id.Int()
				op = int(n)
			}
		}
		want := crashState(op, nil)
		if len(want) != len(quads) {
			return errNotWhole
		}
		for _, q := range quads {
			if !want[q] {
				return errNotWhole
			}
		}
	}
	return nil
}
