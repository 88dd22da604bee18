package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/results"
)

// querying holds the flags of query.
type querying struct {
	file, format string
	graph        string
	explain      bool
	analyze      bool
	timeout      time.Duration
	memory       int64
	wide         bool
}

func newQuery(g *global) *cobra.Command {
	var q querying
	c := &cobra.Command{
		Use:   "query ['SPARQL']",
		Short: "Ask a SPARQL 1.1 query",
		Long: `query runs a SPARQL 1.1 query: the argument, the file that -f names (- is standard
input), or, with neither, what is typed at a prompt. These prefixes are declared:
lk: person: place: body: title: fact: article: group: schema: org: skos: prov:
rdf: rdfs: xsd:. The default graph is the union of all articles' graphs.

Solutions are printed as a table, csv, tsv, json or xml; CONSTRUCT and DESCRIBE as
ttl, nt, trig, nq, rdfxml or jsonld.`,
		Example: `  lienket query 'SELECT ?from ?to WHERE { ?from lk:supported ?to }'
  lienket query 'SELECT ?who WHERE { ?who title:bi-thu place:hai-phong }' --format csv
  lienket query -f report.rq --timeout 30s
  lienket query --explain 'ASK { place:quang-ninh lk:supported ?x }'
  lienket query`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := q.check(args); err != nil {
				return err
			}
			o, err := q.options(g)
			if err != nil {
				return err
			}
			text, interactive, err := q.text(args)
			if err != nil {
				return err
			}
			return g.read(cmd.Context(), func(r dataset.Reader) error {
				if interactive {
					return q.prompt(cmd.Context(), r, o)
				}
				return q.run(cmd.Context(), r, text, o)
			})
		},
	}
	f := c.Flags()
	f.StringVarP(&q.file, "file", "f", "", "`file` with the query; - is standard input")
	f.StringVar(&q.format, "format", "", "table, csv, tsv, json, xml; or ttl, nt, trig, nq, rdfxml, jsonld (default table, or ttl)")
	f.StringVar(&q.graph, "default-graph", "union", "union of all graphs, or strict: the unnamed graph alone")
	f.BoolVar(&q.explain, "explain", false, "show the algebra and the plan instead of running the query")
	f.BoolVar(&q.analyze, "analyze", false, "run the query and show the plan with true counts and times")
	f.DurationVar(&q.timeout, "timeout", 0, "end the query after this `time` (such as 30s); 0 is never")
	f.Int64Var(&q.memory, "memory", 0, "`bytes` that the query may hold; 0 is 1 GiB")
	f.BoolVar(&q.wide, "wide", false, "never cut a table's cells to the terminal's width")
	return c
}

func (q *querying) check(args []string) error {
	switch {
	case len(args) > 0 && q.file != "":
		return usagef("give the query as an argument or by -f, not both")
	case q.graph != "union" && q.graph != "strict":
		return usagef("--default-graph is union or strict, not %q", q.graph)
	case q.format == "" || q.format == "table":
		return nil
	}
	if _, ok := results.Parse(q.format); ok {
		return nil
	}
	if _, err := format.ByName(q.format); err != nil {
		return usagef("--format is table, csv, tsv, json, xml, ttl, nt, trig, nq, rdfxml or jsonld, not %q", q.format)
	}
	return nil
}

func (q *querying) options(g *global) (sparql.Options, error) {
	names, err := g.names()
	if err != nil {
		return sparql.Options{}, err
	}
	return sparql.Options{Base: names.Base(), Prefixes: names.Prefixes(), StrictDefaultGraph: q.graph == "strict", Memory: q.memory}, nil
}

// text finds the query, or says that it is to be typed.
func (q *querying) text(args []string) (text string, interactive bool, err error) {
	switch {
	case len(args) > 0:
		return args[0], false, nil
	case q.file == "" && term.IsTerminal(int(os.Stdin.Fd())):
		return "", true, nil
	case q.file == "" || q.file == "-":
		b, err := io.ReadAll(os.Stdin)
		return string(b), false, err
	}
	b, err := os.ReadFile(q.file)
	return string(b), false, err
}

// run answers one query on standard output.
func (q *querying) run(ctx context.Context, r dataset.Reader, text string, o sparql.Options) error {
	query, err := sparql.Prepare(text, o)
	if err != nil {
		if _, wrong := sparql.PrepareUpdate(text, o); wrong == nil && strings.TrimSpace(text) != "" {
			return errors.New("this is an update: 'lienket update' changes the database")
		}
		return pointAt(text, err)
	}
	if q.timeout > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, q.timeout)
		defer cancel()
	}
	err = output("", func(w io.Writer) error { return q.answer(ctx, r, query, o, w) })
	switch {
	case errors.Is(err, context.DeadlineExceeded):
		return fmt.Errorf("the query took longer than %s (--timeout)", q.timeout)
	case errors.Is(err, sparql.ErrMemory):
		return fmt.Errorf("%w (--memory sets the bound)", err)
	}
	return err
}

func (q *querying) answer(ctx context.Context, r dataset.Reader, query *sparql.Query, o sparql.Options, w io.Writer) error {
	if q.explain || q.analyze {
		text, err := query.Explain(ctx, r, q.analyze)
		if err == nil {
			_, err = io.WriteString(w, text)
		}
		return err
	}
	switch query.Form() {
	case algebra.Select:
		s, err := query.Select(ctx, r)
		if err != nil {
			return err
		}
		if q.format == "" || q.format == "table" {
			t := results.Table{Prefixes: o.Prefixes}
			if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil && !q.wide {
				t.Width, t.Wrap = width, true
			}
			return t.Write(w, s.Vars(), s.All())
		}
		f, ok := results.Parse(q.format)
		if !ok {
			return usagef("the solutions of a SELECT cannot be written as %s", q.format)
		}
		return results.Write(w, f, s.Vars(), s.All())
	case algebra.Ask:
		yes, err := query.Ask(ctx, r)
		if err != nil {
			return err
		}
		if f, ok := results.Parse(q.format); ok {
			return results.WriteBoolean(w, f, yes)
		}
		if q.format != "" && q.format != "table" {
			return usagef("the answer of an ASK cannot be written as %s", q.format)
		}
		_, err = fmt.Fprintln(w, yes)
		return err
	}
	return q.triples(ctx, r, query, o, w)
}

// triples writes the answer of a CONSTRUCT or DESCRIBE.
func (q *querying) triples(ctx context.Context, r dataset.Reader, query *sparql.Query, o sparql.Options, w io.Writer) error {
	f := format.Turtle
	if q.format != "" && q.format != "table" {
		var err error
		if f, err = format.ByName(q.format); err != nil {
			return usagef("the triples of a CONSTRUCT or DESCRIBE cannot be written as %s", q.format)
		}
	}
	e := format.NewEncoder(w, f, o.Prefixes)
	for quad, err := range query.Construct(ctx, r) {
		if err != nil {
			return err
		}
		if err := e.Encode(quad); err != nil {
			return err
		}
	}
	return e.Close()
}

// pointAt shows a syntax error under the line in which it stands.
func pointAt(text string, err error) error {
	var se *sparql.SyntaxError
	if !errors.As(err, &se) {
		return err
	}
	lines := strings.Split(text, "\n")
	if se.Line < 1 || se.Line > len(lines) {
		return err
	}
	line := []rune(lines[se.Line-1])
	before := slices.Clone(line[:min(max(se.Column-1, 0), len(line))])
	for i, c := range before {
		if c != '\t' {
			before[i] = ' '
		}
	}
	return fmt.Errorf("%w\n  %s\n  %s^", err, string(line), string(before))
}
