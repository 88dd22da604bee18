package main

import (
	"context"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/reference/property"
	"github.com/lienket/lienket/graph/store"
	"pgregory.net/rapid"
)

// The engine on a database on disk answers as the plain evaluator.
func TestAnswersOnDiskAsThePlainEvaluator(t *testing.T) {
	ctx := context.Background()
	db, err := store.Open(t.TempDir(), store.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	var open *store.Snapshot
	defer func() {
		if open != nil {
			open.Close()
		}
	}()
	var old []rdf.Quad
	rapid.Check(t, func(t *rapid.T) {
		property.Check(t, func(quads []rdf.Quad) dataset.Reader {
			tx, err := db.Begin(ctx)
			if err != nil {
				t.Fatal(err)
			}
			defer tx.Rollback()
			if err := tx.Delete(old...); err != nil {
				t.Fatal(err)
			}
			if err := tx.Insert(quads...); err != nil {
				t.Fatal(err)
			}
			if err := tx.Commit(); err != nil {
				t.Fatal(err)
			}
			old = quads
			if open != nil {
				open.Close()
			}
			if open, err = db.Snapshot(); err != nil {
				t.Fatal(err)
			}
			return open
		})
	})
}
