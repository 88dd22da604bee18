package ingest

import (
	"context"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// index says which sources hold which article. Workers read it while the
// committer writes.
type index struct {
	mu    sync.RWMutex
	graph map[string]rdf.IRI          // source → article
	keys  map[rdf.IRI]map[string]bool // article → sources
}

func (b *Builder) index(ctx context.Context) (*index, error) {
	tx, err := b.Store.Begin(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	return readIndex(ctx, tx)
}

func readIndex(ctx context.Context, r dataset.Reader) (*index, error) {
	x := &index{graph: map[string]rdf.IRI{}, keys: map[rdf.IRI]map[string]bool{}}
	err := eachObject(ctx, r, vocab.Source, func(graph rdf.IRI, source string) { x.put(source, graph) })
	return x, err
}

// eachObject calls f with the subjects and literal objects of a predicate.
func eachObject(ctx context.Context, r dataset.Reader, predicate rdf.IRI, f func(s rdf.IRI, o string)) error {
	p, ok, err := r.Lookup(predicate)
	if err != nil || !ok {
		return err
	}
	scan := dataset.Scan{
		Pattern: dataset.Pattern{dataset.P: p}, Order: dataset.Order{dataset.P, dataset.S, dataset.O, dataset.G},
		Want: dataset.Components(0).With(dataset.S).With(dataset.O), Union: true,
	}
	for row, err := range dataset.Walk(ctx, r, scan) {
		if err != nil {
			return err
		}
		var terms [2]rdf.Term
		if err := r.Terms([]dataset.ID{row[dataset.S], row[dataset.O]}, terms[:]); err != nil {
			return err
		}
		s, isIRI := terms[0].(rdf.IRI)
		o, isText := terms[1].(rdf.String)
		if isIRI && isText {
			f(s, string(o))
		}
	}
	return nil
}

func graphsWithURL(ctx context.Context, r dataset.Reader, url string) ([]rdf.IRI, error) {
	var out []rdf.IRI
	err := eachObject(ctx, r, vocab.URL, func(graph rdf.IRI, o string) {
		if o == url {
			out = append(out, graph)
		}
	})
	return out, err
}

// isWithin reports whether a source is a record of a file, or lies in a folder.
func isWithin(key, path string) bool {
	rest, ok := strings.CutPrefix(key, path)
	return ok && rest != "" && (rest[0] == '#' || rest[0] == '/')
}

func (x *index) has(graph rdf.IRI) bool {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return len(x.keys[graph]) > 0
}

func (x *index) graphOf(key string) (rdf.IRI, bool) {
	x.mu.RLock()
	defer x.mu.RUnlock()
	g, ok := x.graph[key]
	return g, ok
}

func (x *index) put(key string, graph rdf.IRI) {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.graph[key] = graph
	if x.keys[graph] == nil {
		x.keys[graph] = map[string]bool{}
	}
	x.keys[graph][key] = true
}

// drop forgets that a source holds an article and returns how many still do.
func (x *index) drop(key string, graph rdf.IRI) int {
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.graph[key] == graph {
		delete(x.graph, key)
	}
	delete(x.keys[graph], key)
	n := len(x.keys[graph])
	if n == 0 {
		delete(x.keys, graph)
	}
	return n
}

// keysOf returns the sources of an article, sorted.
func (x *index) keysOf(graph rdf.IRI) []string {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return slices.Sorted(maps.Keys(x.keys[graph]))
}

// graphs returns all articles, sorted.
func (x *index) graphs() []rdf.IRI {
	x.mu.RLock()
	defer x.mu.RUnlock()
	return slices.Sorted(maps.Keys(x.keys))
}
