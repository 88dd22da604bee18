// Package ingest is the loop of `lienket build`: articles are read and analysed
// on all cores, and stored in the order in which they came, each wholly or not
// at all.
package ingest

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Store is where the articles go.
type Store interface {
	Begin(ctx context.Context) (dataset.Tx, error)
}

// Article is one article that was found and not yet parsed.
type Article interface {
	// Source is the path as given, Record the number of the record within it,
	// 0 if the source is one article.
	Source() string
	Record() int
	SHA256() [32]byte
	// Parse reads the document. It may run on any goroutine.
	Parse() (*extract.Document, error)
}

// Outcome says what became of an article.
type Outcome uint8

// The outcomes.
const (
	New       Outcome = iota // stored
	Changed                  // replaced what was stored from the same source
	Unchanged                // was there already
	Duplicate                // the same bytes were already there from another source
	Failed                   // could not be read
)

// Result is one article's outcome.
type Result struct {
	Source  string
	Outcome Outcome
	Err     error // of a failed article
	Facts   Facts
}

// Facts counts what an article gave.
type Facts struct{ Persons, Places, Organizations, Positions, Supports, Events, Counts int }

// Builder builds a dataset from articles.
type Builder struct {
	Store    Store
	Pipeline *extract.Pipeline
	Emitter  emit.Emitter
	// Workers is how many articles are analysed at once.
	Workers int
	// Batch is how many articles are committed together; each of them is in
	// the store wholly or not at all whatever happens.
	Batch int
	// Force analyses again what is stored already.
	Force bool
	// Strict ends the build at the first article that fails.
	Strict bool
}

// ErrStrict ends a strict build; it wraps the article's error.
var ErrStrict = errors.New("stopped at the first bad article")

// job is one article on its way; done is closed when a worker has finished.
type job struct {
	article Article
	err     error // of reading
	done    chan struct{}

	key   string
	graph rdf.IRI
	quads []rdf.Quad
	facts Facts
	kept  bool // the store has these bytes: nothing was analysed
}

// Build stores the articles and calls report after each was committed, in the
// order of articles. An error of the iterator is an article that failed. The
// result of the same articles is the same in any order, as long as no two have
// one source. When Build ends early, what was reported is stored.
func (b *Builder) Build(ctx context.Context, articles iter.Seq2[Article, error], report func(Result)) error {
	index, err := b.index(ctx)
	if err != nil {
		return fmt.Errorf("reading which articles are stored: %w", err)
	}
	group, ctx := errgroup.WithContext(ctx)
	todo, inOrder := make(chan *job), make(chan *job, 4*b.Workers)
	group.Go(func() error {
		defer close(todo)
		defer close(inOrder)
		for a, err := range articles {
			j := &job{article: a, err: err, done: make(chan struct{})}
			for _, to := range []chan<- *job{inOrder, todo} {
				select {
				case to <- j:
				case <-ctx.Done():
					return ctx.Err()
				}
			}
		}
		return nil
	})
	for range b.Workers {
		group.Go(func() error {
			for j := range todo {
				b.analyze(ctx, j, index)
				close(j.done)
			}
			return nil
		})
	}
	group.Go(func() error { return b.commit(ctx, inOrder, index, report) })
	return group.Wait()
}

// analyze parses and analyses one article unless the store has it.
func (b *Builder) analyze(ctx context.Context, j *job, x *index) {
	if j.err != nil || ctx.Err() != nil {
		return
	}
	j.graph = b.Emitter.Names.Article(j.article.SHA256())
	known := x.has(j.graph) && !b.Force
	if j.article.Record() == 0 {
		j.key = emit.SourceKey(&extract.Document{Source: j.article.Source()})
	}
	if j.kept = known; known && j.key != "" {
		return
	}
	d, err := j.article.Parse()
	if err != nil {
		j.err = err
		return
	}
	j.key = emit.SourceKey(d)
	if !known {
		b.extract(ctx, j, d)
	}
}

// extract analyses a document and makes the article's quads.
func (b *Builder) extract(ctx context.Context, j *job, d *extract.Document) {
	a, err := b.Pipeline.Analyze(ctx, d)
	if err != nil {
		j.err = err
		return
	}
	j.quads = b.Emitter.Quads(a)
	places := 0
	for _, p := range a.Places {
		if !p.Inside {
			places++
		}
	}
	j.facts = Facts{len(a.Persons), places, len(a.Organizations), len(a.Positions), len(a.Supports), len(a.Events), len(a.Counts)}
}

// commit stores finished jobs in order, Batch at a time.
func (b *Builder) commit(ctx context.Context, jobs <-chan *job, x *index, report func(Result)) error {
	var batch []*job
	flush := func() error {
		if len(batch) == 0 {
			return nil
		}
		results, err := b.store(ctx, batch, x)
		if err != nil {
			return err
		}
		for _, r := range results {
			report(r)
		}
		batch = batch[:0]
		return nil
	}
	for j := range jobs {
		select {
		case <-j.done:
		case <-ctx.Done():
			return ctx.Err()
		}
		if b.Strict && j.err != nil {
			if err := flush(); err != nil {
				return err
			}
			return fmt.Errorf("%w: %w", ErrStrict, j.err)
		}
		batch = append(batch, j)
		if len(batch) >= b.Batch || len(jobs) == 0 {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	return flush()
}

// store commits one batch.
func (b *Builder) store(ctx context.Context, batch []*job, x *index) ([]Result, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	tx, err := b.Store.Begin(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	results := make([]Result, len(batch))
	for i, j := range batch {
		results[i] = Result{Err: j.err, Outcome: Failed, Facts: j.facts}
		if j.article != nil {
			results[i].Source = j.article.Source()
		}
		if j.err != nil {
			continue
		}
		if results[i].Outcome, err = b.put(ctx, tx, j, x); err != nil {
			return nil, fmt.Errorf("storing %s: %w", j.key, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, fmt.Errorf("committing %d articles: %w", len(batch), err)
	}
	return results, nil
}

// put stores one article and takes its source away from what it held before.
func (b *Builder) put(ctx context.Context, tx dataset.Tx, j *job, x *index) (Outcome, error) {
	old, had := x.graphOf(j.key)
	outcome := New
	switch {
	case had && old == j.graph && !b.Force:
		return Unchanged, nil
	case had && old != j.graph:
		outcome = Changed
		if err := b.release(tx, j.key, old, x); err != nil {
			return 0, err
		}
	case x.has(j.graph) && !b.Force:
		outcome = Duplicate
	case had:
		outcome = Changed
	}
	stored := x.has(j.graph)
	x.put(j.key, j.graph)
	if stored && !b.Force {
		// The bytes are there from another source: they have one more.
		return outcome, tx.Insert(sourceQuad(j.graph, j.key))
	}
	if j.kept {
		// They were there when the worker looked, and went since with a source
		// that changed.
		d, err := j.article.Parse()
		if err != nil {
			return 0, err
		}
		if b.extract(ctx, j, d); j.err != nil {
			return 0, j.err
		}
	}
	quads := j.quads
	for _, key := range x.keysOf(j.graph) {
		quads = append(quads, sourceQuad(j.graph, key))
	}
	return outcome, tx.ReplaceGraph(j.graph, quads)
}

// release takes a source away from an article, and the article with its last.
func (b *Builder) release(tx dataset.Tx, key string, graph rdf.IRI, x *index) error {
	if x.drop(key, graph) == 0 {
		return tx.DeleteGraph(graph)
	}
	return tx.Delete(sourceQuad(graph, key))
}

func sourceQuad(graph rdf.IRI, key string) rdf.Quad {
	return rdf.Quad{Subject: graph, Predicate: vocab.Source, Object: rdf.String(key), Label: graph}
}

// Remove takes the articles back that a name stands for: an article's IRI or its
// local name, a source, a path that holds several records, or an address. It
// returns the sources that went, and none without an error if there is no such article.
func Remove(ctx context.Context, s Store, names vocab.Names, name string) ([]string, error) {
	tx, err := s.Begin(ctx)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	b := &Builder{}
	x, err := readIndex(ctx, tx)
	if err != nil {
		return nil, err
	}
	byURL, err := graphsWithURL(ctx, tx, name)
	if err != nil {
		return nil, err
	}
	key := emit.SourceKey(&extract.Document{Source: name})
	var gone []string
	for _, graph := range x.graphs() {
		whole := string(graph) == name || graph == rdf.IRI(names.Base()+"article/"+name) || slices.Contains(byURL, graph)
		for _, k := range x.keysOf(graph) {
			if !whole && k != key && k != name && !isRecordOf(k, key) {
				continue
			}
			if err := b.release(tx, k, graph, x); err != nil {
				return nil, fmt.Errorf("removing %s: %w", k, err)
			}
			gone = append(gone, k)
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	slices.Sort(gone)
	return gone, tx.Commit()
}
