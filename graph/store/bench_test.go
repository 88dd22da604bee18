package store

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/store/newsgraph"
)

const benchQuads = 300_000

func benchDB(b *testing.B) *DB {
	b.Helper()
	dir := b.TempDir()
	if _, err := Load(context.Background(), dir, newsgraph.Quads(benchQuads, 1), LoadOptions{}); err != nil {
		b.Fatal(err)
	}
	return openTest(b, dir, Options{MinFree: 1})
}

func perQuad(b *testing.B, quads int) {
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(quads), "ns/quad")
}

// BenchmarkLoad loads generated quads; making them takes about 300 ns each on
// another processor.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(context.Background(), b.TempDir(), newsgraph.Quads(benchQuads, 1), LoadOptions{}); err != nil {
			b.Fatal(err)
		}
	}
	perQuad(b, benchQuads)
}

var benchCols = dataset.Columns{make([]dataset.ID, 1024), make([]dataset.ID, 1024), make([]dataset.ID, 1024), make([]dataset.ID, 1024)}

func scanAll(b *testing.B, r dataset.Reader, s dataset.Scan) (rows int) {
	c, err := r.Scan(context.Background(), s)
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	for {
		n, err := c.Next(&benchCols)
		if err != nil {
			b.Fatal(err)
		}
		if n == 0 {
			return rows
		}
		rows += n
	}
}

func BenchmarkScan(b *testing.B) {
	db := benchDB(b)
	r := snapshot(b, db)
	for _, o := range orders {
		b.Run(o.String(), func(b *testing.B) {
			for b.Loop() {
				scanAll(b, r, dataset.Scan{Order: o, Want: 1<<4 - 1})
			}
			perQuad(b, benchQuads)
		})
	}
	b.Run("two columns", func(b *testing.B) {
		for b.Loop() {
			scanAll(b, r, dataset.Scan{Order: dataset.PSOG, Want: 1<<dataset.S | 1<<dataset.O})
		}
		perQuad(b, benchQuads)
	})
	b.Run("union", func(b *testing.B) {
		for b.Loop() {
			scanAll(b, r, dataset.Scan{Order: dataset.PSOG, Want: 1<<dataset.S | 1<<dataset.O, Union: true})
		}
		perQuad(b, benchQuads)
	})
	tx, err := db.Begin(context.Background())
	if err != nil {
		b.Fatal(err)
	}
	defer tx.Rollback()
	for q := range newsgraph.Quads(3000, 9) {
		if err := tx.Insert(q); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("with 1% pending", func(b *testing.B) {
		for b.Loop() {
			scanAll(b, tx, dataset.Scan{Order: dataset.PSOG, Want: 1<<dataset.S | 1<<dataset.O})
		}
		perQuad(b, benchQuads)
	})
}

func benchSubjects(b *testing.B, r dataset.Reader) []dataset.ID {
	c, err := r.Scan(context.Background(), dataset.Scan{Order: dataset.SPOG, Want: 1 << dataset.S})
	if err != nil {
		b.Fatal(err)
	}
	defer c.Close()
	var all []dataset.ID
	cols := dataset.Columns{make([]dataset.ID, 1024)}
	for {
		n, err := c.Next(&cols)
		if err != nil {
			b.Fatal(err)
		}
		if n == 0 {
			return slices.Compact(all)
		}
		all = append(all, cols[0][:n]...)
	}
}

// BenchmarkPoint opens a scan of one subject's quads and reads it.
func BenchmarkPoint(b *testing.B) {
	r := snapshot(b, benchDB(b))
	subjects := benchSubjects(b, r)
	i := 0
	for b.Loop() {
		s := subjects[i*7919%len(subjects)]
		i++
		scanAll(b, r, dataset.Scan{Pattern: dataset.Pattern{s}, Order: dataset.SPOG, Want: 1<<dataset.P | 1<<dataset.O})
	}
}

// BenchmarkSeek moves one cursor over all subjects, one by one.
func BenchmarkSeek(b *testing.B) {
	r := snapshot(b, benchDB(b))
	subjects := benchSubjects(b, r)
	cols := dataset.Columns{make([]dataset.ID, 1)}
	for b.Loop() {
		c, err := r.Scan(context.Background(), dataset.Scan{Order: dataset.SPOG, Want: 1 << dataset.S})
		if err != nil {
			b.Fatal(err)
		}
		for _, s := range subjects {
			if err := c.Seek(s); err != nil {
				b.Fatal(err)
			}
			if _, err := c.Next(&cols); err != nil || cols[0][0] != s {
				b.Fatal(err, cols[0][0], s)
			}
		}
		c.Close()
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(subjects)), "ns/seek")
}

func BenchmarkCount(b *testing.B) {
	r := snapshot(b, benchDB(b))
	subjects := benchSubjects(b, r)
	i := 0
	for b.Loop() {
		if _, err := r.Count(context.Background(), dataset.Pattern{subjects[i*7919%len(subjects)]}); err != nil {
			b.Fatal(err)
		}
		i++
	}
}

// BenchmarkTerms decodes terms in sorted batches of a thousand.
func BenchmarkTerms(b *testing.B) {
	r := snapshot(b, benchDB(b))
	subjects := benchSubjects(b, r)
	dst := make([]rdf.Term, 1000)
	at := 0
	for b.Loop() {
		if at+1000 > len(subjects) {
			at = 0
		}
		if err := r.Terms(subjects[at:at+1000], dst); err != nil {
			b.Fatal(err)
		}
		at += 1000
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/1000, "ns/term")
}

// BenchmarkArticles stores articles of about 130 quads, each a graph.
func BenchmarkArticles(b *testing.B) {
	articles := map[rdf.Term][]rdf.Quad{}
	var names []rdf.Term
	for q := range newsgraph.Quads(200_000, 1) {
		if articles[q.Label] == nil {
			names = append(names, q.Label)
		}
		articles[q.Label] = append(articles[q.Label], q)
	}
	for _, c := range []struct {
		size int
		opts Options
	}{{1, Options{MinFree: 1}}, {256, Options{MinFree: 1}}, {1, Options{MinFree: 1, NoSync: true}}} {
		b.Run(fmt.Sprintf("batch=%d/nosync=%v", c.size, c.opts.NoSync), func(b *testing.B) {
			var db *DB
			var batch *Batch
			i := 0
			for b.Loop() {
				if i%len(names) == 0 {
					db = openTest(b, b.TempDir(), c.opts)
					batch = db.NewBatch(c.size)
				}
				name := names[i%len(names)]
				i++
				if _, err := batch.ReplaceGraph(context.Background(), name, articles[name]); err != nil {
					b.Fatal(err)
				}
				if i%len(names) == 0 {
					if err := batch.Flush(); err != nil {
						b.Fatal(err)
					}
				}
			}
			if err := batch.Flush(); err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "articles/s")
		})
	}
}
