package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"runtime"
	"time"

	"github.com/spf13/cobra"

	"github.com/lienket/lienket/cmd/lienket/ingest"
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/article"
	"github.com/lienket/lienket/extract/emit"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/vietnamese"
	"github.com/lienket/lienket/graph/store"
)

// reading holds the flags of the subcommands that read articles.
type reading struct{ o article.Options }

func (r *reading) flags(c *cobra.Command) {
	r.o.Skip = store.Holds // "lienket build ." where the database lies
	f := c.Flags()
	f.Int64Var(&r.o.MaxBytes, "max-bytes", article.DefaultMaxBytes, "`bytes` up to which one article is read, after decompression; 0 is 32 MiB")
	f.StringVar(&r.o.Fields.ID, "field-id", "id", "JSON `field` of an article's identifier")
	f.StringVar(&r.o.Fields.URL, "field-url", "url", "JSON `field` of its address")
	f.StringVar(&r.o.Fields.Title, "field-title", "title", "JSON `field` of its headline")
	f.StringVar(&r.o.Fields.Published, "field-published", "published", "JSON `field` of its date")
	f.StringVar(&r.o.Fields.Outlet, "field-outlet", "outlet", "JSON `field` of its publisher")
	f.StringVar(&r.o.Fields.Text, "field-text", "text", "JSON `field` of its text")
	f.StringVar(&r.o.Fields.HTML, "field-html", "html", "JSON `field` of its page, read if there is no text")
}

func newBuild(g *global) *cobra.Command {
	var (
		r             reading
		force, strict bool
		jobs          int
		recorded      string
	)
	c := &cobra.Command{
		Use:   "build PATH...",
		Short: "Read articles, extract their facts and store them",
		Long: `build reads articles from files, folders (with all that is in them) and - for
standard input, extracts their facts and stores them. Plain text, HTML and JSON
Lines are understood, each also compressed by gzip or zstd.

What is stored already is left as it is, so a build can be repeated and goes on
where it was stopped. An article that changed replaces its old facts. A bad
article is named and passed over; the exit status is then 1. Folders that hold a
database of lienket are no articles. An article stays when
its file goes, until 'lienket rm' takes it back. What comes from standard input has
no path: it is known by the name stdin:… and never replaces another, unless its
records have an id or an address.`,
		Example: `  lienket build articles/
  lienket build --db covid.db articles/ more.jsonl.gz
  curl -s https://example.org/news.jsonl | lienket build --field-text content -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			names, err := g.names()
			if err != nil {
				return err
			}
			day, err := recordedDay(recorded)
			if err != nil {
				return err
			}
			collectRarely()
			lists, err := gazetteer.Load()
			if err != nil {
				return err
			}
			pipeline, err := vietnamese.With(lists)
			if err != nil {
				return err
			}
			db, err := g.create(cmd.Context())
			if err != nil {
				return err
			}
			defer db.Close()
			b := &ingest.Builder{
				Store: db, Pipeline: pipeline, Emitter: emit.Emitter{Names: names, Atlas: lists, Recorded: day},
				Workers: jobs, Batch: 64, Force: force, Strict: strict,
			}
			return runBuild(cmd.Context(), b, paths, r.o)
		},
	}
	r.flags(c)
	c.Flags().BoolVar(&force, "force", false, "extract again what is stored already")
	c.Flags().BoolVar(&strict, "strict", false, "stop at the first bad article")
	c.Flags().IntVarP(&jobs, "jobs", "j", runtime.GOMAXPROCS(0), "how `many` articles are analysed at once")
	c.Flags().StringVar(&recorded, "recorded", "", "`day` to note on new articles as recorded: YYYY-MM-DD, or today")
	return c
}

// recordedDay reads --recorded. Nothing is noted unless asked for: a graph that
// holds the day of its making differs from day to day.
func recordedDay(s string) (extract.Date, error) {
	if s == "" {
		return extract.Date{}, nil
	}
	day := time.Now()
	if s != "today" {
		var err error
		if day, err = time.Parse(time.DateOnly, s); err != nil {
			return extract.Date{}, usagef("--recorded is YYYY-MM-DD or today, not %q", s)
		}
	}
	return extract.Date{Year: day.Year(), Month: int(day.Month()), Day: day.Day()}, nil
}

func runBuild(ctx context.Context, b *ingest.Builder, paths []string, o article.Options) error {
	if b.Workers < 1 {
		return usagef("--jobs must be at least 1")
	}
	start := time.Now()
	bar := newProgress("reading", inputSize(paths, o.Skip))
	var s buildSummary
	err := b.Build(ctx, named(found(ctx, paths, o, bar)), func(r ingest.Result) {
		s.add(r)
		if r.Err != nil {
			bar.Say("%v", r.Err)
		}
		bar.Describe(fmt.Sprintf("%d articles, %d facts", s.articles, s.facts()))
	})
	bar.Done()
	s.print(os.Stderr, time.Since(start))
	if errors.Is(err, context.Canceled) {
		return fmt.Errorf("interrupted: the %d articles above are stored, run build again for the rest", s.stored())
	}
	if err == nil && s.outcomes[ingest.Failed] > 0 {
		return errSilent
	}
	return err
}

// found adapts the articles that were found to what the builder takes.
func found(ctx context.Context, paths []string, o article.Options, bar *progress) iter.Seq2[ingest.Article, error] {
	return func(yield func(ingest.Article, error) bool) {
		for raw, err := range article.Walk(ctx, paths, o) {
			bar.Add(int64(len(raw.Data)))
			if err != nil {
				if !yield(nil, err) {
					return
				}
				continue
			}
			if !yield(unparsed{raw, o}, nil) {
				return
			}
		}
	}
}

// named gives articles of standard input names of their own: read one after the
// other, each would otherwise take the place of the one before.
func named(articles iter.Seq2[ingest.Article, error]) iter.Seq2[ingest.Article, error] {
	return func(yield func(ingest.Article, error) bool) {
		for a, err := range articles {
			if err == nil && a.Source() == "-" {
				a = pathless{a}
			}
			if !yield(a, err) {
				return
			}
		}
	}
}

// pathless is an article of standard input. It goes by its content, as its
// identifier in the graph does, unless it is a record with a name.
type pathless struct{ ingest.Article }

func (p pathless) name() string {
	sum := p.SHA256()
	return "stdin:" + hex.EncodeToString(sum[:10])
}

func (p pathless) Source() string {
	if p.Record() > 0 {
		return p.Article.Source()
	}
	return p.name()
}

func (p pathless) Parse() (*extract.Document, error) {
	d, err := p.Article.Parse()
	if err == nil && (d.Record == 0 || d.ID == "" && d.URL == "") {
		d.Source, d.Record = p.name(), 0
	}
	return d, err
}

// unparsed is an article that was found.
type unparsed struct {
	raw article.Raw
	o   article.Options
}

func (u unparsed) Source() string                    { return u.raw.Source }
func (u unparsed) Record() int                       { return u.raw.Record }
func (u unparsed) SHA256() [32]byte                  { return sha256.Sum256(u.raw.Data) }
func (u unparsed) Size() int                         { return len(u.raw.Data) }
func (u unparsed) Parse() (*extract.Document, error) { return u.raw.Parse(u.o) }

// buildSummary adds up what became of the articles.
type buildSummary struct {
	articles int
	outcomes [ingest.Failed + 1]int
	sum      ingest.Facts
}

func (s *buildSummary) add(r ingest.Result) {
	s.articles++
	s.outcomes[r.Outcome]++
	if r.Outcome != ingest.New && r.Outcome != ingest.Changed {
		return
	}
	s.sum.Persons += r.Facts.Persons
	s.sum.Places += r.Facts.Places
	s.sum.Organizations += r.Facts.Organizations
	s.sum.Positions += r.Facts.Positions
	s.sum.Supports += r.Facts.Supports
	s.sum.Events += r.Facts.Events
	s.sum.Counts += r.Facts.Counts
}

func (s *buildSummary) facts() int {
	return s.sum.Positions + s.sum.Supports + s.sum.Events + s.sum.Counts
}

func (s *buildSummary) stored() int { return s.articles - s.outcomes[ingest.Failed] }

func (s *buildSummary) print(w io.Writer, took time.Duration) {
	o := s.outcomes
	fmt.Fprintf(w, "articles  %d read: %d new, %d changed, %d unchanged, %d duplicate, %d failed\n",
		s.articles, o[ingest.New], o[ingest.Changed], o[ingest.Unchanged], o[ingest.Duplicate], o[ingest.Failed])
	if s.facts() > 0 {
		fmt.Fprintf(w, "named     %d persons, %d places, %d organisations (summed over the articles stored)\n", s.sum.Persons, s.sum.Places, s.sum.Organizations)
		fmt.Fprintf(w, "facts     %d positions, %d supports, %d events, %d counts\n", s.sum.Positions, s.sum.Supports, s.sum.Events, s.sum.Counts)
	}
	fmt.Fprintf(w, "time      %s\n", took.Round(time.Millisecond))
}
