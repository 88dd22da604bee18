package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/mattn/go-runewidth"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/measure"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/results"
	"github.com/lienket/lienket/graph/vocab"
)

// measuring holds the flags of network.
type measuring struct {
	viewing
	format, sort, path string
	top                int
	seed               uint64
}

func newNetwork(g *global) *cobra.Command {
	var m measuring
	c := &cobra.Command{
		Use:   "network",
		Short: "Measure a view: degrees, PageRank, betweenness, communities, who helped back",
		Long: `network measures a view of the graph and prints the nodes that come first:
in- and out-degree and strength, PageRank, HITS, betweenness, closeness, core,
component and community. On standard error it says how the whole hangs together.
Large graphs have their betweenness sampled; the error is then stated. With --path,
the shortest path between two names.

To see the measures in Gephi, export with --measures.`,
		Example: `  lienket network --top 10
  lienket network --sort in_strength --by place --from 2021
  lienket network --path 'Quảng Ninh,Hậu Giang'
  lienket network --format json | jq .reciprocity`,
		Args: cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			o, err := m.options(g)
			if err != nil {
				return err
			}
			if m.format != "table" && m.format != "json" && m.format != "csv" {
				return usagef("--format is table, csv or json, not %q", m.format)
			}
			if m.top < 0 {
				return usagef("--top is not below 0")
			}
			var view *network.Graph
			err = g.read(cmd.Context(), func(r dataset.Reader) (err error) {
				view, err = network.Project(cmd.Context(), r, o)
				return err
			})
			if err != nil {
				return fmt.Errorf("projecting the %s view: %w", o.View, err)
			}
			return m.run(view)
		},
	}
	m.flags(c)
	c.Flags().StringVar(&m.format, "format", "table", "table, csv or json")
	c.Flags().StringVar(&m.sort, "sort", "out_strength", "`measure` by which nodes are sorted, greatest first")
	c.Flags().IntVar(&m.top, "top", 20, "how `many` nodes to print; 0 is all")
	c.Flags().StringVar(&m.path, "path", "", "`FROM,TO`: the shortest path between two names")
	c.Flags().Uint64Var(&m.seed, "seed", 0, "seed of communities and of sampling")
	return c
}

func (m *measuring) run(view *network.Graph) error {
	m.tell(view.Meta)
	csr, err := measure.From(view)
	if err != nil {
		return err
	}
	if m.path != "" {
		return m.shortest(view, csr)
	}
	report := measure.Compute(csr, measure.Options{Seed: m.seed})
	known := len(view.NodeAttrs)
	report.Attach(view)
	at := measures(view.NodeAttrs, known)
	n := slices.IndexFunc(at, func(i int) bool { return view.NodeAttrs[i].Name == m.sort })
	if n < 0 {
		return usagef("--sort is one of %s, not %q", strings.Join(attributeNames(view, at), ", "), m.sort)
	}
	by := at[n]
	order := make([]int, len(view.Nodes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Compare(asFloat(view.Nodes[b].Attrs[by]), asFloat(view.Nodes[a].Attrs[by]))
	})
	if m.top > 0 && len(order) > m.top {
		order = order[:m.top]
	}
	m.describe(view, report)
	return output("", func(w io.Writer) error {
		switch m.format {
		case "json":
			return writeMeasuresJSON(w, view, report, at, order)
		case "csv":
			return writeMeasuresCSV(w, view, at, order)
		}
		return m.writeTable(w, view, at, by, order)
	})
}

// describe says how the whole hangs together.
func (m *measuring) describe(view *network.Graph, r *measure.Report) {
	communities := 0
	for _, c := range r.Community {
		communities = max(communities, c+1)
	}
	fmt.Fprintf(os.Stderr, "%d nodes, %d edges, %d components, %d communities (modularity %.3f), reciprocity %.3f\n",
		len(view.Nodes), len(view.Edges), len(r.Components), communities, r.Modularity, r.Reciprocity)
	if r.Betweenness.Bound > 0 {
		fmt.Fprintf(os.Stderr, "betweenness is estimated from %d nodes: off by more than %.3g of all pairs with probability below 0.1\n", r.Betweenness.Pivots, r.Betweenness.Bound)
	}
	both := "joined both ways"
	if m.view == string(network.ViewSupport) {
		both = "helped back"
	}
	for _, p := range r.Mutual[:min(len(r.Mutual), 10)] {
		fmt.Fprintf(os.Stderr, "%s: %s ↔ %s\n", both, view.Nodes[p.A].Label, view.Nodes[p.B].Label)
	}
}

// measures lists where the measures are: the numbers behind the attributes that
// the view had before.
func measures(attrs []network.Attribute, known int) []int {
	var at []int
	for i := known; i < len(attrs); i++ {
		if attrs[i].Type == network.Int || attrs[i].Type == network.Float {
			at = append(at, i)
		}
	}
	return at
}

func attributeNames(view *network.Graph, at []int) []string {
	names := make([]string, len(at))
	for i, a := range at {
		names[i] = view.NodeAttrs[a].Name
	}
	return names
}

// writeTable is for people: numbers of four digits and, on a terminal, only the
// columns that fit, the sorted one before all others.
func (m *measuring) writeTable(w io.Writer, view *network.Graph, at []int, by int, order []int) error {
	if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
		fit := fitting(view, at, by, order, width)
		if left := len(at) - len(fit); left > 0 {
			fmt.Fprintf(os.Stderr, "%d measures do not fit here: widen the window, or say --format csv\n", left)
		}
		at = fit
	}
	rows := func(yield func([]rdf.Term, error) bool) {
		for _, v := range order {
			n := &view.Nodes[v]
			row := []rdf.Term{rdf.String(n.Label), rdf.String(n.Type)}
			for _, i := range at {
				row = append(row, readable(n.Attrs[i]))
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	return results.Table{}.Write(w, append([]string{"label", "type"}, attributeNames(view, at)...), rows)
}

// fitting chooses the measures for which a line has room, in their order.
func fitting(view *network.Graph, at []int, by int, order []int, width int) []int {
	room := width
	for _, column := range [][]string{{"label"}, {"type"}} {
		widest := len(column[0])
		for _, v := range order {
			text := view.Nodes[v].Label
			if column[0] == "type" {
				text = view.Nodes[v].Type
			}
			widest = max(widest, runewidth.StringWidth(text))
		}
		room -= widest
	}
	chosen := map[int]bool{}
	for _, i := range append([]int{by}, at...) {
		need := len(view.NodeAttrs[i].Name)
		for _, v := range order {
			lexical, _, _, _ := rdf.Literal(readable(view.Nodes[v].Attrs[i]))
			need = max(need, len(lexical))
		}
		if need += 2; !chosen[i] && need <= room {
			chosen[i] = true
			room -= need
		}
	}
	return slices.DeleteFunc(slices.Clone(at), func(i int) bool { return !chosen[i] })
}

// readable is a measure in few digits, as a number that tables set to the right.
// What is nothing next to the rest, as hubs of small components are, is 0.
func readable(v network.Value) rdf.Term {
	if v.Missing() {
		return nil
	}
	if v.Type() == network.Int {
		return rdf.TypedString{Value: rdf.String(v.Text()), Type: vocab.XSDInteger}
	}
	f := v.Float()
	if math.Abs(f) < 1e-9 {
		f = 0
	}
	s := strconv.FormatFloat(f, 'g', 4, 64)
	kind := vocab.XSDDecimal
	switch {
	case strings.ContainsRune(s, 'e'):
		kind = rdf.IRI(vocab.XSDNS + "double")
	case !strings.ContainsRune(s, '.'):
		kind = vocab.XSDInteger
	}
	return rdf.TypedString{Value: rdf.String(s), Type: kind}
}

// writeMeasuresCSV is for programs: all digits, and the identifiers to join by.
func writeMeasuresCSV(w io.Writer, view *network.Graph, at []int, order []int) error {
	out := csv.NewWriter(w)
	out.UseCRLF = true // RFC 4180, as the results of queries
	if err := out.Write(append([]string{"id", "label", "type"}, attributeNames(view, at)...)); err != nil {
		return err
	}
	for _, v := range order {
		n := &view.Nodes[v]
		row := []string{n.ID, n.Label, n.Type}
		for _, i := range at {
			row = append(row, n.Attrs[i].Text())
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

// asFloat is a number's value.
func asFloat(v network.Value) float64 {
	if v.Type() == network.Int {
		return float64(v.Int())
	}
	return v.Float()
}

func writeMeasuresJSON(w io.Writer, view *network.Graph, r *measure.Report, at, order []int) error {
	type pair struct {
		A string `json:"a"`
		B string `json:"b"`
	}
	nodes := []map[string]any{}
	for _, v := range order {
		n := &view.Nodes[v]
		m := map[string]any{"id": n.ID, "label": n.Label, "type": n.Type}
		for _, i := range at {
			if !n.Attrs[i].Missing() {
				m[view.NodeAttrs[i].Name] = json.Number(n.Attrs[i].Text())
			}
		}
		nodes = append(nodes, m)
	}
	mutual := []pair{}
	for _, p := range r.Mutual {
		mutual = append(mutual, pair{view.Nodes[p.A].ID, view.Nodes[p.B].ID})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(map[string]any{
		"nodes": nodes, "node_count": len(view.Nodes), "edge_count": len(view.Edges), "components": r.Components,
		"modularity": r.Modularity, "reciprocity": r.Reciprocity, "mutual": mutual, "betweenness_bound": r.Betweenness.Bound,
	})
}
