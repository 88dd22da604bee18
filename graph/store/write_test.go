package store

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
)

func verify(t testing.TB, db *DB) *Report {
	t.Helper()
	report, err := db.Verify(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		t.Error(p)
	}
	return report
}

// Replacing a graph by itself writes nothing.
func TestIdenticalReplacement(t *testing.T) {
	db := openTest(t, t.TempDir(), small)
	b := db.NewBatch(3)
	article := func(n int) []rdf.Quad { return append(crashContent(n), crashContent(n)[:3]...) }
	for round := range 3 {
		for n := range 8 {
			changed, err := b.ReplaceGraph(context.Background(), crashGraph(n), article(n))
			if err != nil {
				t.Fatal(err)
			}
			if changed != (round == 0) {
				t.Errorf("round %d, article %d: changed = %v", round, n, changed)
			}
		}
		if err := b.Flush(); err != nil {
			t.Fatal(err)
		}
		if round == 1 {
			if err := db.Compact(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
		}
	}
	if db.sequence != 3 {
		t.Errorf("%d commits, want 3", db.sequence)
	}
	changed, err := b.ReplaceGraph(context.Background(), crashGraph(1), article(1)[:7])
	if err != nil || !changed {
		t.Errorf("a shorter article: %v, %v", changed, err)
	}
	b.Close()
	verify(t, db)
}

// Literals longer than anything that badger takes in one piece.
func TestLongLiterals(t *testing.T) {
	dir := t.TempDir()
	long := func(n int) rdf.Quad {
		var text strings.Builder
		for i := 0; text.Len() < 3<<20; i++ {
			fmt.Fprintf(&text, "%x", i*i*7919^n<<20)
		}
		return rdf.Quad{Subject: rdf.IRI("a:s"), Predicate: rdf.IRI("a:p"), Object: rdf.String(text.String())}
	}
	db := openTest(t, dir, small)
	insert(t, db, long(1), long(2))
	for range 2 {
		if err := db.Compact(context.Background(), nil); err != nil {
			t.Fatal(err)
		}
		insert(t, db, long(3))
	}
	verify(t, db)
	all, err := datasettest.All(snapshot(t, db))
	if err != nil || len(all) != 3 {
		t.Fatalf("%d quads, %v", len(all), err)
	}
	loaded := filepath.Join(dir, "loaded")
	load(t, loaded, all, LoadOptions{})
	again, err := datasettest.All(snapshot(t, openTest(t, loaded, small)))
	if err != nil || len(again) != 3 {
		t.Fatalf("%d quads, %v", len(again), err)
	}
}

func TestBackupRestore(t *testing.T) {
	db := openTest(t, t.TempDir(), small)
	quads := datasettest.Quads(9000)
	insert(t, db, quads[:8000]...)
	if err := db.Compact(context.Background(), nil); err != nil {
		t.Fatal(err)
	}
	insert(t, db, quads[8000:]...)
	var stream, again bytes.Buffer
	if err := db.Backup(context.Background(), &stream); err != nil {
		t.Fatal(err)
	}
	if err := db.Backup(context.Background(), &again); err != nil || !bytes.Equal(stream.Bytes(), again.Bytes()) {
		t.Errorf("two backups differ, %v", err)
	}
	dir := filepath.Join(t.TempDir(), "restored")
	report, err := Restore(context.Background(), dir, bytes.NewReader(stream.Bytes()), LoadOptions{})
	if err != nil || report.Quads != int64(len(quads)) {
		t.Fatalf("%d quads, %v", report.Quads, err)
	}
	restored := openTest(t, dir, small)
	verify(t, restored)
	all, err := datasettest.All(snapshot(t, restored))
	if err != nil || len(all) != len(quads) {
		t.Fatalf("%d quads, %v", len(all), err)
	}
	have := map[rdf.Quad]bool{}
	for _, q := range all {
		have[q] = true
	}
	for _, q := range quads {
		if !have[q] {
			t.Fatalf("%v is lost", q)
		}
	}
	full := t.TempDir()
	load(t, full, quads[:10], LoadOptions{})
	if _, err := Restore(context.Background(), full, bytes.NewReader(stream.Bytes()), LoadOptions{}); !errors.Is(err, ErrNotEmpty) {
		t.Errorf("restoring over a database: %v", err)
	}
	// A stream that is cut off or changed anywhere restores nothing.
	for _, at := range []int{0, 5, len(backupMagic), 100, stream.Len() / 2, stream.Len() - 1} {
		changed := bytes.Clone(stream.Bytes())
		changed[at] ^= 0x40
		for _, bad := range [][]byte{stream.Bytes()[:at], changed} {
			n := 0
			var failed error
			for _, err := range ReadBackup(bytes.NewReader(bad)) {
				n++
				failed = err
			}
			if !errors.Is(failed, ErrBackup) {
				t.Errorf("damage at %d ends with %v", at, failed)
			}
		}
	}
}

func FuzzBackup(f *testing.F) {
	dir := f.TempDir()
	db := openTest(f, dir, small)
	insert(f, db, datasettest.Quads(20)...)
	var stream bytes.Buffer
	if err := db.Backup(context.Background(), &stream); err != nil {
		f.Fatal(err)
	}
	f.Add(stream.Bytes())
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, err := range ReadBackup(bytes.NewReader(b)) {
			if err != nil && !errors.Is(err, ErrBackup) {
				t.Fatal(err)
			}
		}
		_, _ = readQuads(zstdEncoder().EncodeAll(b, nil), func(rdf.Quad) bool { return true })
	})
}

func FuzzTermPage(f *testing.F) {
	var block termBlock
	for _, q := range datasettest.Quads(9) {
		block.add(appendTerm(nil, q.Object))
	}
	f.Add(block.append(nil), byte(dataset.KindTyped))
	f.Fuzz(func(t *testing.T, b []byte, kind byte) {
		for _, b := range [][]byte{b, zstdEncoder().EncodeAll(b, nil)} {
			block, err := parseTermBlock(b)
			if err != nil {
				continue
			}
			for i := range block.len() {
				if term, err := parseTerm(dataset.Kind(kind), block.at(i)); err == nil && dataset.KindOf(term) != dataset.Kind(kind) {
					t.Fatalf("%v is of kind %v", term, dataset.KindOf(term))
				}
			}
		}
	})
}

// The bytes of a commit are part of the format. Compression is not pinned: any
// frame that decodes to these will do.
func TestRecordBytes(t *testing.T) {
	r := record{
		terms: []rdf.Term{rdf.IRI("a:b"), rdf.LangString{Value: "tỉnh", Lang: "vi"}},
		adds:  []dataset.Pattern{{dataset.MakeID(dataset.KindIRI, 5), dataset.MakeID(dataset.KindIRI, 0), dataset.MakeID(dataset.KindLangString, 0), 1}},
		dels:  []dataset.Pattern{{9, 8, 7, 6}, {9, 8, 5, 6}},
	}
	r.base[dataset.KindIRI] = 300
	parts := r.encode()
	if len(parts) != 1 || parts[0][0] != partLast {
		t.Fatalf("%x", parts)
	}
	plain, err := zstdDecoder().DecodeAll(parts[0][1:], nil)
	if err != nil {
		t.Fatal(err)
	}
	const want = "0000ac02000000020203613a62040902766974e1bb896e68010020a20102040200c001a0028002a00103e001"
	if got := hex.EncodeToString(plain); got != want {
		t.Errorf("record bytes\n%s, want\n%s", got, want)
	}
}

func FuzzRecord(f *testing.F) {
	r := record{terms: []rdf.Term{rdf.IRI("a:b"), rdf.LangString{Value: "x", Lang: "vi"}}, adds: []dataset.Pattern{{1, 2, 3, 4}, {1, 2, 9, 4}}}
	f.Add(r.encode()[0][1:])
	f.Fuzz(func(t *testing.T, b []byte) {
		for _, b := range [][]byte{b, zstdEncoder().EncodeAll(b, nil)} {
			if rec, err := parseRecord([][]byte{append([]byte{partLast}, b...)}); err == nil {
				again, err := parseRecord(rec.encode())
				if err != nil || len(again.adds) != len(rec.adds) || len(again.terms) != len(rec.terms) {
					t.Fatalf("a record changes by being written: %v", err)
				}
			}
		}
	})
}

// Verify finds damage in every part of a database.
func TestVerifyFinds(t *testing.T) {
	for name, space := range map[string]byte{"page": spacePage, "term": spaceTerm, "hash": spaceHash} {
		t.Run(name, func(t *testing.T) {
			db := openTest(t, t.TempDir(), small)
			insert(t, db, datasettest.Quads(3000)...)
			if err := db.Compact(context.Background(), nil); err != nil {
				t.Fatal(err)
			}
			verify(t, db)
			err := db.kv.Update(func(txn *badger.Txn) error {
				it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte{space}})
				it.Rewind()
				k := it.Item().KeyCopy(nil)
				b, err := it.Item().ValueCopy(nil)
				it.Close()
				if err != nil {
					return err
				}
				b[len(b)/2] ^= 1
				return txn.Set(k, b)
			})
			if err != nil {
				t.Fatal(err)
			}
			db.dict.blocks = newCache[termPageID, *termBlock](0, func(termPageID) uint64 { return 0 })
			report, err := db.Verify(context.Background())
			if err != nil {
				t.Fatal(err)
			}
			if len(report.Problems) == 0 {
				t.Error("a damaged byte is not found")
			}
		})
	}
}
