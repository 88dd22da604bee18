package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"
	"github.com/zeebo/xxh3"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/store"
)

func newLoad(g *global) *cobra.Command {
	var (
		name, into string
		memory     int64
	)
	c := &cobra.Command{
		Use:   "load FILE...",
		Short: "Load RDF files into the database",
		Long: `load reads RDF (nt, nq, ttl, trig, rdf, jsonld, each also gzip- or
zstd-compressed; the ending of the name decides unless --format does) and stores
it. All of the files are loaded, or, on an error, nothing.`,
		Example: `  lienket load --db wiki.db dump.nq.gz
  zcat dump.nt.gz | lienket load --format nt -
  lienket load --graph https://example.org/g people.ttl`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(cmd *cobra.Command, paths []string) error {
			if into != "" && !rdf.ValidIRI(into) {
				return usagef("--graph %q is not an absolute IRI", into)
			}
			bar := newProgress("loading", inputSize(paths, nil))
			defer bar.Done()
			l := &loading{ctx: cmd.Context(), format: name, graph: into, bar: bar}
			report, err := store.Load(cmd.Context(), g.db, l.quads(paths), store.LoadOptions{Memory: memory, Progress: bar.loading})
			bar.Done()
			if err != nil {
				return fmt.Errorf("%w%s", err, advice(err))
			}
			fmt.Fprintf(os.Stderr, "%d quads read, %d in the database, %d terms, %s\n", report.Read, report.Quads, report.Terms, report.Time.Round(time.Millisecond))
			return nil
		},
	}
	c.Flags().StringVar(&name, "format", "", "`format` of all files, whatever their names: nt, nq, ttl, trig, rdfxml, jsonld")
	c.Flags().StringVar(&into, "graph", "", "put triples without a graph into the graph of this `IRI`")
	c.Flags().Int64Var(&memory, "memory", 0, "`bytes` that the load may hold; 0 is 1 GiB")
	return c
}

// loading reads the quads of several files.
type loading struct {
	ctx    context.Context
	format string
	graph  string
	bar    *progress
}

func (l *loading) quads(paths []string) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		for _, p := range paths {
			for q, err := range l.file(p) {
				if err != nil {
					yield(rdf.Quad{}, fmt.Errorf("%s: %w", p, err))
					return
				}
				if !yield(q, nil) {
					return
				}
			}
		}
	}
}

func (l *loading) file(path string) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		f, compression, err := l.formatOf(path)
		if err != nil {
			yield(rdf.Quad{}, err)
			return
		}
		in := io.ReadCloser(os.Stdin)
		if path != "-" {
			if in, err = os.Open(path); err != nil {
				yield(rdf.Quad{}, errors.Unwrap(err))
				return
			}
			defer in.Close()
		}
		o := format.Options{Base: fileIRI(path), BlankPrefix: blankPrefix(path), Compression: compression}
		for q, err := range format.DecodeWith(counting{in, l.bar}, f, o) {
			if err == nil && q.Label == nil && l.graph != "" {
				q.Label = rdf.IRI(l.graph)
			}
			if !yield(q, err) || err != nil {
				return
			}
			if l.ctx.Err() != nil {
				yield(rdf.Quad{}, l.ctx.Err())
				return
			}
		}
	}
}

func (l *loading) formatOf(path string) (format.Format, format.Compression, error) {
	if l.format == "" {
		if path == "-" {
			return 0, 0, usagef("say --format for standard input")
		}
		return format.ByPath(path)
	}
	f, err := format.ByName(l.format)
	if err != nil {
		return 0, 0, usageError{err}
	}
	_, compression, err := format.ByPath(path)
	if err != nil {
		compression = format.None
	}
	return f, compression, nil
}

// counting tells the bar what is read.
type counting struct {
	r   io.Reader
	bar *progress
}

func (c counting) Read(b []byte) (int, error) {
	n, err := c.r.Read(b)
	c.bar.Add(int64(n))
	return n, err
}

// fileIRI is the base IRI of a file, against which its relative IRIs are
// resolved; "" for standard input.
func fileIRI(path string) string {
	abs, err := filepath.Abs(path)
	if err != nil || path == "-" {
		return ""
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs)}).String()
}

// blankPrefix keeps the blank nodes of one file apart from those of any other,
// and the same when the file is loaded again.
func blankPrefix(path string) string {
	return fmt.Sprintf("f%08x", uint32(xxh3.HashString(fileIRI(path))))
}

// loading shows the phases of a bulk load.
func (p *progress) loading(l store.LoadProgress) {
	if l.Phase == "read" {
		p.Describe(fmt.Sprintf("%d quads", l.Done))
		return
	}
	p.Describe(fmt.Sprintf("%s %d/%d", l.Phase, l.Done, l.Total))
}
