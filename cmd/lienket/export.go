package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/spf13/cobra"

	"github.com/lienket/lienket/export/dot"
	"github.com/lienket/lienket/export/gexf"
	"github.com/lienket/lienket/export/graphml"
	"github.com/lienket/lienket/export/nodelink"
	"github.com/lienket/lienket/export/picture"
	"github.com/lienket/lienket/export/table"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/measure"
	"github.com/lienket/lienket/graph/rdf/format"
)

// viewing holds the flags that choose and narrow a view.
type viewing struct {
	view, by string
	o        network.Options
	set      func(flag string) bool // whether the user gave the flag
}

func (v *viewing) flags(c *cobra.Command) {
	v.set = c.Flags().Changed
	f := c.Flags()
	f.StringVar(&v.view, "view", "support", "support, people, facts or full")
	f.StringVar(&v.by, "by", "actor", "in the support view: actor, or place (organisations count as the place that they are of)")
	f.StringVar(&v.o.From, "from", "", "keep what was true on or after this `date` (YYYY, YYYY-MM or YYYY-MM-DD)")
	f.StringVar(&v.o.To, "to", "", "keep what was true on or before this `date`")
	f.StringSliceVar(&v.o.Kinds, "kind", nil, "keep `kinds` of support (personnel, goods, money, expertise, other) or relations (title:bi-thu)")
	f.StringSliceVar(&v.o.Statuses, "status", nil, "keep supports of this `status`: done, ongoing, pledged")
	f.StringSliceVar(&v.o.Places, "place", nil, "keep what concerns these `places`")
	f.StringSliceVar(&v.o.Sources, "source", nil, "keep what these `publishers`, hosts, addresses or articles (article:…) say")
	f.Float64Var(&v.o.MinWeight, "min-weight", 0, "drop edges of less `weight`")
	f.Float64Var(&v.o.MinConfidence, "confidence", 0, "drop facts of lower confidence, `0 to 1`")
}

// filters are the flags that narrow a view.
var filters = []string{"from", "to", "kind", "status", "place", "source", "min-weight", "confidence"}

// options checks the flags.
func (v *viewing) options(g *global) (network.Options, error) {
	names, err := g.names()
	if err != nil {
		return v.o, err
	}
	o := v.o
	o.Names, o.Version = names, version
	if o.View, err = network.ParseView(v.view); err != nil {
		return o, usagef("--%w", err)
	}
	if o.By, err = network.ParseBy(v.by); err != nil {
		return o, usagef("--%w", err)
	}
	if _, _, err := interval(o.From, o.To); err != nil {
		return o, err
	}
	for _, s := range o.Statuses {
		if !slices.Contains(statuses, strings.ToLower(s)) {
			return o, usagef("--status is one of %s, not %q", strings.Join(statuses, ", "), s)
		}
	}
	for _, k := range o.Kinds {
		// Relations are open; a kind of support is one of a few words.
		if o.View == network.ViewSupport && !slices.Contains(supportKinds, strings.ToLower(k)) {
			return o, usagef("--kind in the support view is one of %s, not %q", strings.Join(supportKinds, ", "), k)
		}
	}
	switch {
	case o.MinConfidence < 0 || o.MinConfidence > 1:
		return o, usagef("--confidence is from 0 to 1, not %g", o.MinConfidence)
	case o.MinWeight < 0:
		return o, usagef("--min-weight is not below 0, as %g is", o.MinWeight)
	case o.View != network.ViewSupport && v.set("by"):
		return o, usagef("--by is for the support view")
	}
	if o.View == network.ViewFull {
		for _, name := range []string{"from", "to", "status", "place", "confidence"} {
			if v.set(name) {
				return o, usagef("the full view has no filter --%s", name)
			}
		}
	}
	return o, nil
}

var (
	statuses     = []string{"done", "ongoing", "pledged"}
	supportKinds = []string{"personnel", "goods", "money", "expertise", "other"}
)

// tell says on standard error what a reader of the result would wonder about: why
// it is empty, and what fell only for want of a date.
func (v *viewing) tell(m network.Meta) {
	if m.Undated > 0 {
		fmt.Fprintf(os.Stderr, "lienket: %d facts without a date are left out\n", m.Undated)
	}
	switch {
	case m.Edges > 0:
	case slices.ContainsFunc(filters, v.set):
		fmt.Fprintf(os.Stderr, "lienket: nothing in the %s view passes the filters\n", v.view)
	default:
		fmt.Fprintf(os.Stderr, "lienket: the %s view is empty\n", v.view)
	}
}

// graphWriters write a view to one stream.
var graphWriters = map[string]func(io.Writer, *network.Stream, exporting) error{
	"graphml": func(w io.Writer, s *network.Stream, e exporting) error {
		return graphml.Write(w, s, graphml.Options{Strict: e.strict})
	},
	"gexf": func(w io.Writer, s *network.Stream, _ exporting) error { return gexf.Write(w, s, gexf.Options{}) },
	"json": func(w io.Writer, s *network.Stream, _ exporting) error { return nodelink.Write(w, s) },
	"dot":  func(w io.Writer, s *network.Stream, _ exporting) error { return dot.Write(w, s) },
	"svg":  func(w io.Writer, s *network.Stream, e exporting) error { return picture.WriteSVG(w, s, e.drawing) },
	"png":  func(w io.Writer, s *network.Stream, e exporting) error { return picture.WritePNG(w, s, e.drawing) },
}

// exporting holds the flags of export.
type exporting struct {
	viewing
	format, path string
	unnamed      bool // the format is the path's ending
	strict       bool
	measures     bool
	drawing      picture.Options
}

func newExport(g *global) *cobra.Command {
	var e exporting
	c := &cobra.Command{
		Use:   "export",
		Short: "Write a view of the graph, or all of it as RDF",
		Long: `export writes a view of the graph for other programs: GraphML and GEXF for Gephi,
node-link JSON, DOT, pictures (SVG, PNG), and CSV or Parquet tables (a folder with
nodes, edges and datapackage.json). RDF formats (nq, nt, ttl, trig, rdfxml, jsonld)
write all quads; views and filters are not for them.

A support that is only promised is in the view, marked as pledged; --status
done,ongoing leaves it out.

Without --format the ending of the file that -o names decides; .gz or .zst behind it
compresses.`,
		Example: `  lienket export --view support -o support.graphml
  lienket export --view support --by place --from 2021 --to 2021 -o 2021.gexf
  lienket export --format csv -o tables/
  lienket export --format nq | gzip > all.nq.gz`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if e.unnamed = e.format == ""; e.unnamed {
				e.format = ending(e.path)
			}
			return e.run(cmd.Context(), g)
		},
	}
	e.flags(c)
	c.Flags().StringVar(&e.format, "format", "", strings.Join(exportFormats(), ", "))
	c.Flags().StringVarP(&e.path, "output", "o", "", "`file` to write (for tables: folder); standard output without")
	c.Flags().BoolVar(&e.strict, "strict", false, "GraphML to the letter of its schema; Gephi then merges parallel relations")
	c.Flags().BoolVar(&e.measures, "measures", false, "add the measures of 'lienket network' to the nodes; holds the graph in memory")
	c.Flags().IntVar(&e.drawing.MaxEdges, "max-edges", 0, "how `many` edges to draw in svg and png, the heaviest first; 0 is 80")
	c.Flags().Float64Var(&e.drawing.Scale, "scale", 0, "`pixels` per unit of length in png; 0 is 2")
	return c
}

// ending is the format that a file's name tells, compressed or not; "" if it
// tells none.
func ending(path string) string {
	if f, _, err := format.ByPath(path); err == nil {
		return f.Name()
	}
	name := strings.ToLower(path)
	name = strings.TrimSuffix(strings.TrimSuffix(name, ".gz"), ".zst")
	return strings.TrimPrefix(filepath.Ext(name), ".")
}

// packed compresses what write writes, if the path's ending asks for it.
func packed(path string, write func(io.Writer) error) func(io.Writer) error {
	ending := strings.ToLower(filepath.Ext(path))
	if ending != ".gz" && ending != ".zst" {
		return write
	}
	return func(w io.Writer) error {
		var z io.WriteCloser = gzip.NewWriter(w)
		if ending == ".zst" {
			var err error
			// One goroutine, that the same graph gives the same bytes.
			if z, err = zstd.NewWriter(w, zstd.WithEncoderConcurrency(1)); err != nil {
				return err
			}
		}
		if err := write(z); err != nil {
			return err
		}
		return z.Close()
	}
}

func exportFormats() []string {
	names := []string{"csv", "parquet"}
	for name := range graphWriters {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, f := range format.All() {
		names = append(names, f.Name())
	}
	return names
}

func (e exporting) run(ctx context.Context, g *global) error {
	o, err := e.options(g)
	if err != nil {
		return err
	}
	if e.drawing.MaxEdges < 0 || e.drawing.Scale < 0 {
		return usagef("--max-edges and --scale are not below 0")
	}
	if rdf, err := format.ByName(e.format); err == nil {
		for _, name := range append([]string{"view", "by", "measures"}, filters...) {
			if e.set(name) {
				return usagef("RDF is written whole: --%s is not for %s ('lienket query' with CONSTRUCT writes a part)", name, e.format)
			}
		}
		return g.read(ctx, func(r dataset.Reader) error {
			return output(e.path, packed(e.path, func(w io.Writer) error { return dump(ctx, w, r, rdf, o) }))
		})
	}
	write, ok := graphWriters[e.format]
	isTable := e.format == string(table.CSV) || e.format == string(table.Parquet)
	switch {
	case e.format == "":
		return usagef("say --format, one of %s", strings.Join(exportFormats(), ", "))
	case !ok && !isTable && e.unnamed:
		return usagef("the name %s does not tell a format: say --format, one of %s", e.path, strings.Join(exportFormats(), ", "))
	case !ok && !isTable:
		return usagef("--format is one of %s, not %q", strings.Join(exportFormats(), ", "), e.format)
	case isTable && (e.path == "" || e.path == "-"):
		return usagef("tables are several files: name their folder by -o")
	}
	return g.read(ctx, func(r dataset.Reader) error {
		s, err := network.Open(ctx, r, o)
		if err != nil {
			return fmt.Errorf("projecting the %s view: %w", o.View, err)
		}
		defer s.Close()
		e.tell(s.Meta)
		if e.measures {
			if s, err = measured(s); err != nil {
				return err
			}
		}
		if isTable {
			return table.Write(e.path, s, table.Format(e.format))
		}
		return output(e.path, packed(e.path, func(w io.Writer) error { return write(w, s, e) }))
	})
}

// measured collects a view and adds the measures to its nodes.
func measured(s *network.Stream) (*network.Stream, error) {
	view, err := network.Collect(s)
	if err != nil {
		return nil, err
	}
	csr, err := measure.From(view)
	if err != nil {
		return nil, err
	}
	measure.Compute(csr, measure.Options{}).Attach(view)
	return view.Stream(), nil
}
