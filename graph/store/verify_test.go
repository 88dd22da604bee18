package store

import (
	"testing"

	"github.com/lienket/lienket/graph/dataset"
)

// The check reads what is on disk: what the cache holds may be older, since a
// reader can put a page there while a fold writes its next state.
func TestVerifyReadsPastTheCache(t *testing.T) {
	opts := small
	opts.FoldAt = 1 // each commit is folded
	db := openTest(t, t.TempDir(), opts)
	for op := 1; op <= 2; op++ {
		tx, err := db.Begin(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if err := tx.ReplaceGraph(crashGraph(op), crashContent(op)); err != nil {
			t.Fatal(err)
		}
		if err := tx.Commit(); err != nil {
			t.Fatal(err)
		}
	}
	d := db.dict
	for k := range d.paged {
		id := termPageID{dataset.Kind(k), 0}
		if d.paged[k] < 2 {
			continue
		}
		whole, err := d.readBlock(id, d.paged[k])
		if err != nil {
			t.Fatal(err)
		}
		d.blocks.put(id, &termBlock{data: whole.data[:whole.ends[0]], ends: whole.ends[:1]}, 64)
	}
	verify(t, db)
}
