package main

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/vietnamese"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/store"
	"github.com/lienket/lienket/graph/vocab"
)

// TestQueriesOfTheDocsAnswer runs every query of docs/queries.md on the sample
// corpus: it must parse, and find something.
func TestQueriesOfTheDocsAnswer(t *testing.T) {
	page, err := os.ReadFile(filepath.Join(root(t), "docs", "queries.md"))
	if err != nil {
		t.Fatal(err)
	}
	queries := regexp.MustCompile("(?s)```sparql\n(.*?)```").FindAllStringSubmatch(string(page), -1)
	if len(queries) < 5 {
		t.Fatalf("%d queries in docs/queries.md", len(queries))
	}
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	s, err := sampleDB(t, names).Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	ctx := context.Background()
	for _, q := range queries {
		text := q[1]
		name, _, _ := strings.Cut(strings.TrimSpace(text), "\n")
		t.Run(name, func(t *testing.T) {
			query, err := sparql.Prepare(text, sparql.Options{Base: names.Base(), Prefixes: names.Prefixes()})
			if err != nil {
				t.Fatal(pointAt(text, err))
			}
			found := 0
			if query.Form() == algebra.Select {
				rows, err := query.Select(ctx, s)
				if err != nil {
					t.Fatal(err)
				}
				for _, err := range rows.All() {
					if err != nil {
						t.Fatal(err)
					}
					found++
				}
			} else {
				for _, err := range query.Construct(ctx, s) {
					if err != nil {
						t.Fatal(err)
					}
					found++
				}
			}
			if found == 0 {
				t.Errorf("the sample corpus has no answer to\n%s", text)
			}
		})
	}
}

// sampleDB builds the database of the sample corpus.
func sampleDB(t *testing.T, names vocab.Names) database {
	t.Helper()
	lists, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	pipeline, err := vietnamese.With(lists)
	if err != nil {
		t.Fatal(err)
	}
	db, err := store.Open(filepath.Join(t.TempDir(), "sample.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { db.Close() })
	b := &ingest.Builder{Store: database{db}, Pipeline: pipeline, Emitter: emit.Emitter{Names: names, Atlas: lists}, Workers: 2, Batch: 64}
	ctx := context.Background()
	err = b.Build(ctx, found(ctx, []string{filepath.Join(root(t), "cmd", "lienket", "demo", "articles")}, article.Options{}, &progress{}), func(r ingest.Result) {
		if r.Err != nil {
			t.Error(r.Err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return database{db}
}
