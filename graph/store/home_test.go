package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/dgraph-io/badger/v4"

	"github.com/lienket/lienket/graph/dataset/datasettest"
)

func TestOpenRefuses(t *testing.T) {
	write := func(t *testing.T, dir, name, text string) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	cases := map[string]struct {
		make func(t *testing.T, dir string)
		want error
	}{
		"someone else's files": {func(t *testing.T, dir string) { write(t, dir, "letter.txt", "Kính gửi") }, ErrNotStore},
		"a foreign CURRENT":    {func(t *testing.T, dir string) { write(t, dir, currentFile, "MANIFEST-000001\n") }, ErrNotStore},
		"an empty CURRENT":     {func(t *testing.T, dir string) { write(t, dir, currentFile, "") }, ErrNotStore},
		"a newer format":       {func(t *testing.T, dir string) { write(t, dir, currentFile, formatLine+"99\ndata-1\n") }, ErrNewerFormat},
		"a way out":            {func(t *testing.T, dir string) { write(t, dir, currentFile, formatLine+"1\ndata-/../..\n") }, ErrCorrupt},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			c.make(t, dir)
			before, err := os.ReadDir(dir)
			if err != nil {
				t.Fatal(err)
			}
			for what, open := range map[string]func() error{
				"Open": func() error { _, err := Open(dir, small); return err },
				"Load": func() error { _, err := Load(context.Background(), dir, each(nil), LoadOptions{}); return err },
			} {
				if err := open(); !errors.Is(err, c.want) {
					t.Errorf("%s: %v, want %v", what, err, c.want)
				}
			}
			if after, _ := os.ReadDir(dir); len(after) != len(before) {
				t.Errorf("the directory holds %d files instead of %d", len(after), len(before))
			}
		})
	}
}

func TestOpenFileAndNothing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, []byte("x"), 0o666); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(file, small); !errors.Is(err, ErrNotStore) {
		t.Errorf("a file opens with %v", err)
	}
	opts := small
	opts.Existing = true
	missing := filepath.Join(t.TempDir(), "missing")
	if _, err := Open(missing, opts); !errors.Is(err, ErrNotFound) {
		t.Errorf("nothing opens with %v", err)
	}
	if _, err := os.Stat(missing); !errors.Is(err, os.ErrNotExist) {
		t.Error("and leaves something")
	}
}

func TestOpenTwice(t *testing.T) {
	dir := t.TempDir()
	openTest(t, dir, small)
	if _, err := Open(dir, small); !errors.Is(err, ErrLocked) {
		t.Errorf("a second opening: %v", err)
	}
	if _, err := Load(context.Background(), dir, each(nil), LoadOptions{}); !errors.Is(err, ErrLocked) {
		t.Errorf("a load beside it: %v", err)
	}
}

func TestOpenReadOnlyDirectory(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("the superuser may write anywhere; run as another user")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(filepath.Join(dir, "db"), small); !errors.Is(err, ErrReadOnly) {
		t.Errorf("a read-only directory: %v", err)
	}
}

func TestClassify(t *testing.T) {
	for cause, want := range map[error]error{
		syscall.ENOSPC: ErrNoSpace, syscall.EDQUOT: ErrNoSpace,
		syscall.EROFS: ErrReadOnly, syscall.EACCES: ErrReadOnly, syscall.EPERM: ErrReadOnly,
	} {
		err := classify(fmt.Errorf("while writing: %w", &os.PathError{Op: "open", Path: "x", Err: cause}))
		if !errors.Is(err, want) || !errors.Is(err, cause) {
			t.Errorf("%v becomes %v", cause, err)
		}
	}
	if err := classify(os.ErrClosed); errors.Is(err, ErrNoSpace) || errors.Is(err, ErrReadOnly) {
		t.Error(err)
	}
}

// A disk that is too full refuses writes and nothing else.
func TestFullDisk(t *testing.T) {
	dir := t.TempDir()
	quads := datasettest.Quads(200)
	db := openTest(t, dir, small)
	insert(t, db, quads[:100]...)
	db.opts.MinFree = 1 << 60
	tx, err := db.Begin(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if err := tx.Insert(quads[100:]...); err != nil {
		t.Fatal(err)
	}
	if err := tx.Commit(); !errors.Is(err, ErrNoSpace) {
		t.Errorf("commit: %v", err)
	}
	if err := db.Compact(context.Background(), nil); !errors.Is(err, ErrNoSpace) {
		t.Errorf("compact: %v", err)
	}
	if all, err := datasettest.All(snapshot(t, db)); err != nil || len(all) != 100 {
		t.Errorf("%d quads, %v", len(all), err)
	}
	db.opts.MinFree = 1
	insert(t, db, quads[100:]...)
	if all, err := datasettest.All(snapshot(t, db)); err != nil || len(all) != 200 {
		t.Errorf("%d quads, %v", len(all), err)
	}
}

// A process may die when badger has made a log and not yet given it a length.
func TestOpensWithLogsThatWereJustMade(t *testing.T) {
	dir := t.TempDir()
	quads := datasettest.Quads(50)
	load(t, dir, quads, LoadOptions{})
	h, err := openHome(dir, true)
	if err != nil {
		t.Fatal(err)
	}
	h.close()
	for _, name := range []string{"000099.vlog", "00099.mem"} {
		if err := os.WriteFile(filepath.Join(dir, h.data, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	found, err := datasettest.All(snapshot(t, openTest(t, dir, small)))
	if err != nil || len(found) != len(quads) {
		t.Errorf("%d quads of %d, %v", len(found), len(quads), err)
	}
}

// Data whose list is lost is damaged, not empty.
func TestManifestLost(t *testing.T) {
	dir := t.TempDir()
	db, err := Open(dir, small)
	if err != nil {
		t.Fatal(err)
	}
	data := filepath.Join(dir, db.home.data)
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(data, badger.ManifestFilename)); err != nil {
		t.Fatal(err)
	}
	if db, err := Open(dir, small); !errors.Is(err, ErrCorrupt) {
		t.Errorf("opened as %v, %v", db, err)
	}
}
