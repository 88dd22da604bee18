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
	"strings"

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
	Size() int // in bytes
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

// job is one article on its way.
type job struct {
	article Article
	key     string
	graph   rdf.IRI
	quads   []rdf.Quad
	facts   Facts
	kept    bool // the store has these bytes: nothing was analysed
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
	c := &committer{b: b, ctx: ctx, index: index, report: report}
	for j, err := range InOrder(ctx, articles, b.Workers, func(group []Article) ([]*job, []error) { return b.analyze(ctx, group, index) }) {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := c.take(j, err); err != nil {
			return err
		}
	}
	return c.flush()
}

// analyze parses and analyses those articles that the store does not have.
func (b *Builder) analyze(ctx context.Context, group []Article, x *index) ([]*job, []error) {
	jobs, errs := make([]*job, len(group)), make([]error, len(group))
	docs := make([]*extract.Document, len(group))
	for i, a := range group {
		jobs[i], docs[i], errs[i] = b.open(a, x)
	}
	b.extract(ctx, jobs, docs, errs)
	return jobs, errs
}

// open makes the job of an article, and parses it. There is no document if nothing is to be
// analysed.
func (b *Builder) open(a Article, x *index) (*job, *extract.Document, error) {
	j := &job{article: a, graph: b.Emitter.Names.Article(a.SHA256())}
	j.kept = x.has(j.graph) && !b.Force
	if a.Record() == 0 {
		j.key = emit.SourceKey(&extract.Document{Source: a.Source()})
	}
	if j.kept && j.key != "" {
		return j, nil, nil
	}
	d, err := a.Parse()
	if err != nil {
		return j, nil, err
	}
	if j.key = emit.SourceKey(d); j.kept {
		return j, nil, nil
	}
	return j, d, nil
}

// Analyze runs the pipeline on the documents of a group of articles, some of which may be
// nil. A broken invariant of a stage fails the article that shows it, and not the build of
// all others.
func Analyze(ctx context.Context, p *extract.Pipeline, group []Article, docs []*extract.Document) ([]*extract.Analysis, []error) {
	analyses, errs := make([]*extract.Analysis, len(docs)), make([]error, len(docs))
	var some []*extract.Document
	var of []int // their places in the group
	for i, d := range docs {
		if d != nil {
			some, of = append(some, d), append(of, i)
		}
	}
	all, err := analyze(ctx, p, some)
	for k, i := range of {
		switch {
		case err == nil:
			analyses[i] = all[k]
		case len(some) == 1 || ctx.Err() != nil:
			errs[i] = err
		default: // each by itself, from the start: stages may have changed the documents
			var again *extract.Document
			if again, errs[i] = group[i].Parse(); errs[i] == nil {
				one, oneErrs := Analyze(ctx, p, group[i:i+1], []*extract.Document{again})
				analyses[i], errs[i] = one[0], oneErrs[0]
			}
		}
	}
	return analyses, errs
}

// analyze runs the pipeline. A stage that panics is an error, which names the first document.
func analyze(ctx context.Context, p *extract.Pipeline, docs []*extract.Document) (all []*extract.Analysis, err error) {
	defer func() {
		if r := recover(); r != nil {
			all, err = nil, fmt.Errorf("%s: a defect of the extraction, please report it with the article: %v", emit.SourceKey(docs[0]), r)
		}
	}()
	return p.AnalyzeAll(ctx, docs)
}

// extract analyses the documents of jobs, where there are any, and makes the articles' quads.
func (b *Builder) extract(ctx context.Context, jobs []*job, docs []*extract.Document, errs []error) {
	group := make([]Article, len(jobs))
	for i, j := range jobs {
		group[i] = j.article
	}
	analyses, failed := Analyze(ctx, b.Pipeline, group, docs)
	for i, a := range analyses {
		if failed[i] != nil {
			errs[i] = failed[i]
		} else if a != nil {
			jobs[i].take(a, b.Emitter.Quads(a))
		}
	}
}

// take notes what an article gave.
func (j *job) take(a *extract.Analysis, quads []rdf.Quad) {
	j.quads = quads
	places := 0
	for _, p := range a.Places {
		if !p.Inside {
			places++
		}
	}
	j.facts = Facts{len(a.Persons), places, len(a.Organizations), len(a.Positions), len(a.Supports), len(a.Events), len(a.Counts)}
}

// committer stores jobs as they come, Batch at a time.
type committer struct {
	b      *Builder
	ctx    context.Context
	index  *index
	report func(Result)

	jobs    []*job
	results []Result // aligned with jobs; those of failed articles are final
}

func (c *committer) take(j *job, err error) error {
	r := Result{Outcome: Failed, Err: err}
	if j != nil {
		r.Source, r.Facts = j.article.Source(), j.facts
	}
	if err != nil && c.b.Strict {
		if err := c.flush(); err != nil {
			return err
		}
		return fmt.Errorf("%w: %w", ErrStrict, err)
	}
	c.jobs, c.results = append(c.jobs, j), append(c.results, r)
	if len(c.jobs) < c.b.Batch {
		return nil
	}
	return c.flush()
}

// flush commits what was taken and reports it.
func (c *committer) flush() error {
	if len(c.jobs) == 0 {
		return nil
	}
	tx, err := c.b.Store.Begin(c.ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for i, j := range c.jobs {
		if c.results[i].Err != nil {
			continue
		}
		if c.results[i].Outcome, err = c.b.put(c.ctx, tx, j, c.index); err != nil {
			return fmt.Errorf("storing %s: %w", j.key, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("committing %d articles: %w", len(c.jobs), err)
	}
	for _, r := range c.results {
		c.report(r)
	}
	c.jobs, c.results = c.jobs[:0], c.results[:0]
	return nil
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
		errs := make([]error, 1)
		if b.extract(ctx, []*job{j}, []*extract.Document{d}, errs); errs[0] != nil {
			return 0, errs[0]
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

// Remove takes the articles back that a name stands for: an article's IRI, the
// same with the prefix article:, its local name, a source, a file of several
// records, a folder, or an address. It returns the sources that went, and none without an error if there is no such article.
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
		local := strings.TrimPrefix(name, "article:")
		whole := string(graph) == name || graph == rdf.IRI(names.Base()+"article/"+local) || slices.Contains(byURL, graph)
		for _, k := range x.keysOf(graph) {
			if !whole && k != key && k != name && !isWithin(k, key) {
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
