package store

import (
	"context"
	"errors"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/store/newsgraph"
)

func each(quads []rdf.Quad) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		for _, q := range quads {
			if !yield(q, nil) {
				return
			}
		}
	}
}

func load(t testing.TB, dir string, quads []rdf.Quad, opts LoadOptions) LoadReport {
	t.Helper()
	report, err := Load(context.Background(), dir, each(quads), opts)
	if err != nil {
		t.Fatal(err)
	}
	if report.Read != int64(len(quads)) {
		t.Fatalf("%d quads read of %d", report.Read, len(quads))
	}
	return report
}

func TestLoadConforms(t *testing.T) {
	t.Run("in memory", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			dir := t.TempDir()
			report := load(t, dir, append(quads[:len(quads):len(quads)], quads[:len(quads)/3]...), LoadOptions{})
			if report.Quads != int64(len(quads)) {
				t.Errorf("the report says %d quads of %d", report.Quads, len(quads))
			}
			return snapshot(t, openTest(t, dir, small))
		}, 30000)
	})
	t.Run("in runs", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			dir := t.TempDir()
			load(t, dir, quads, LoadOptions{rows: len(quads)/5 + 1})
			return snapshot(t, openTest(t, dir, small))
		}, 8000)
	})
	t.Run("on top", func(t *testing.T) {
		datasettest.Reader(t, func(t *testing.T, quads []rdf.Quad) dataset.Reader {
			dir := t.TempDir()
			n := len(quads)
			load(t, dir, quads[:n/3], LoadOptions{})
			db, err := Open(dir, small)
			if err != nil {
				t.Fatal(err)
			}
			insert(t, db, quads[n/4:n/2]...)
			if err := db.Close(); err != nil {
				t.Fatal(err)
			}
			load(t, dir, quads[n/2:], LoadOptions{rows: n/3 + 1})
			db = openTest(t, dir, small)
			if n > 0 {
				insert(t, db, quads[0], quads[n-1])
			}
			return snapshot(t, db)
		}, 5000)
	})
}

// The statistics of a load are those of counting everything.
func TestLoadCounts(t *testing.T) {
	dir := t.TempDir()
	var quads []rdf.Quad
	for q := range newsgraph.Quads(30000, 3) {
		quads = append(quads, q)
	}
	load(t, dir, quads, LoadOptions{})
	db := openTest(t, dir, small)
	counted, err := db.state.pages.countAll()
	if err != nil {
		t.Fatal(err)
	}
	got := db.state.pages.stats
	if got.quads != counted.quads || got.distinct != counted.distinct || len(got.predicates) != len(counted.predicates) {
		t.Errorf("%v, want %v", got, counted)
	}
	exact := dataset.NewMemory(quads...).Snapshot()
	for p, s := range got.predicates {
		if s != counted.predicates[p] {
			t.Errorf("predicate %x: %v, want %v", p, s, counted.predicates[p])
		}
	}
	for _, q := range quads[:50] {
		mine, _, err := db.dict.lookup(q.Predicate)
		if err != nil {
			t.Fatal(err)
		}
		theirs, _, _ := exact.Lookup(q.Predicate)
		a, err := snapshot(t, db).Count(context.Background(), dataset.Pattern{dataset.P: mine})
		if err != nil {
			t.Fatal(err)
		}
		b, _ := exact.Count(context.Background(), dataset.Pattern{dataset.P: theirs})
		if a != b {
			t.Errorf("%v: %v, want %v", q.Predicate, a, b)
		}
	}
}

// A load that fails leaves the database as it was and nothing behind.
func TestLoadFailsWhole(t *testing.T) {
	dir := t.TempDir()
	quads := datasettest.Quads(3000)
	load(t, dir, quads[:1000], LoadOptions{})
	broken := errors.New("line 7")
	failing := func(yield func(rdf.Quad, error) bool) {
		for i, q := range quads {
			if i == 2500 {
				yield(rdf.Quad{}, broken)
				return
			}
			if !yield(q, nil) {
				return
			}
		}
	}
	if _, err := Load(context.Background(), dir, failing, LoadOptions{rows: 700}); !errors.Is(err, broken) {
		t.Errorf("the error of the input comes out as %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancelled := func(yield func(rdf.Quad, error) bool) {
		for i, q := range quads {
			if i == 1500 {
				cancel()
			}
			if !yield(q, nil) {
				return
			}
		}
	}
	if _, err := Load(ctx, dir, cancelled, LoadOptions{rows: 700}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled load ends with %v", err)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 3 { // CURRENT, LOCK and the data
		t.Errorf("%d entries left in the directory: %v", len(entries), entries)
	}
	db := openTest(t, dir, small)
	if all, err := datasettest.All(snapshot(t, db)); err != nil || len(all) != 1000 {
		t.Errorf("%d quads, %v", len(all), err)
	}
}

// Where there was no database, a load that fails makes none; what else is in the
// directory's parent stays, and so does an empty directory that was there.
func TestLoadFailsWithoutDatabase(t *testing.T) {
	broken := errors.New("line 1")
	failing := func(yield func(rdf.Quad, error) bool) { yield(rdf.Quad{}, broken) }
	there := t.TempDir()
	absent := filepath.Join(t.TempDir(), "new.db")
	for _, dir := range []string{there, absent} {
		if _, err := Load(context.Background(), dir, failing, LoadOptions{}); !errors.Is(err, broken) {
			t.Errorf("the error of the input comes out as %v", err)
		}
		if _, err := Open(dir, Options{Existing: true}); !errors.Is(err, ErrNotFound) {
			t.Errorf("opening what was never loaded: %v", err)
		}
	}
	if _, err := os.Stat(absent); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory that was made for it: %v", err)
	}
	if entries, err := os.ReadDir(there); err != nil || len(entries) != 1 || entries[0].Name() != lockFile {
		t.Errorf("%v left in a directory that was there, %v", entries, err)
	}
	if err := os.WriteFile(filepath.Join(there, "else.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Load(context.Background(), there, failing, LoadOptions{}); !errors.Is(err, ErrNotStore) {
		t.Errorf("a directory of something else: %v", err)
	}
}
