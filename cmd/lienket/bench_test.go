package main

import (
	"context"
	"crypto/sha256"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/vietnamese"
	"github.com/lienket/lienket/graph/store"
	"github.com/lienket/lienket/graph/vocab"
)

// BenchmarkBuild reads, extracts and stores articles on all cores: our own texts,
// each made another article by its number. It reports text and articles per
// second of wall time.
func BenchmarkBuild(b *testing.B) {
	texts := ownTexts(b)
	names, err := vocab.NewNames("")
	if err != nil {
		b.Fatal(err)
	}
	lists, err := gazetteer.Load()
	if err != nil {
		b.Fatal(err)
	}
	pipeline, err := vietnamese.With(lists)
	if err != nil {
		b.Fatal(err)
	}
	db, err := store.Open(filepath.Join(b.TempDir(), "bench.db"), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer db.Close()
	builder := &ingest.Builder{Store: database{db}, Pipeline: pipeline, Emitter: emit.Emitter{Names: names, Atlas: lists}, Workers: runtime.GOMAXPROCS(0), Batch: 64}
	bytes := 0
	var articles iter.Seq2[ingest.Article, error] = func(yield func(ingest.Article, error) bool) {
		for i := range b.N {
			data := fmt.Appendf(nil, "%s\n\nSố %d.\n", texts[i%len(texts)], i)
			bytes += len(data)
			if !yield(numbered{fmt.Sprintf("%d.txt", i), data}, nil) {
				return
			}
		}
	}
	b.ResetTimer()
	if err := builder.Build(context.Background(), articles, func(r ingest.Result) {
		if r.Err != nil {
			b.Error(r.Err)
		}
	}); err != nil {
		b.Fatal(err)
	}
	seconds := b.Elapsed().Seconds()
	b.ReportMetric(float64(bytes)/1e6/seconds, "MB/s")
	b.ReportMetric(float64(b.N)/seconds, "articles/s")
}

// numbered is an article in memory.
type numbered struct {
	source string
	data   []byte
}

func (n numbered) Source() string   { return n.source }
func (n numbered) Record() int      { return 0 }
func (n numbered) SHA256() [32]byte { return sha256.Sum256(n.data) }
func (n numbered) Parse() (*extract.Document, error) {
	return article.Parse(n.source, n.data, article.Options{})
}

// ownTexts reads the sample corpus and the articles of the tests.
func ownTexts(b *testing.B) [][]byte {
	b.Helper()
	var texts [][]byte
	for _, pattern := range []string{"demo/articles/*.txt", "../../extract/testdata/heldout/*.txt"} {
		paths, err := filepath.Glob(pattern)
		if err != nil {
			b.Fatal(err)
		}
		for _, p := range paths {
			text, err := os.ReadFile(p)
			if err != nil {
				b.Fatal(err)
			}
			texts = append(texts, text)
		}
	}
	return texts
}
