package sparql_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// FuzzQuery runs whatever parses: nothing may panic, and the same query gives
// the same answer twice.
func FuzzQuery(f *testing.F) {
	files, err := filepath.Glob("testdata/scripts/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		blocks, err := readScript(string(text))
		if err != nil {
			f.Fatal(err)
		}
		for _, b := range blocks {
			if b.word == "query" || b.word == "update" {
				f.Add(b.body)
			}
		}
	}
	data := open(f)
	at := time.Date(2021, 5, 20, 8, 0, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		defer cancel()
		o := opts
		o.Memory = 1 << 20
		o.Now = func() time.Time { return at }
		if u, err := sparql.PrepareUpdate(text, o); err == nil {
			tx, err := data.Begin(ctx)
			if err != nil {
				t.Fatal(err)
			}
			defer tx.Rollback()
			_ = u.Run(ctx, tx) // errors are right for many requests
		}
		q, err := sparql.Prepare(text, o)
		if err != nil {
			return
		}
		r := data.Snapshot()
		switch q.Form() {
		case algebra.Select:
			a, errA := solutions(ctx, r, text, o)
			b, errB := solutions(ctx, r, text, o)
			if errA == nil && errB == nil && !slices.Equal(a, b) {
				t.Errorf("%q and then %q", a, b)
			}
		case algebra.Ask:
			_, _ = q.Ask(ctx, r) // as above
		default:
			for range q.Construct(ctx, r) {
			}
		}
	})
}
