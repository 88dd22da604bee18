package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"strings"

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
			return g.read(cmd.Context(), func(r dataset.Reader) error {
				view, err := network.Project(cmd.Context(), r, o)
				if err != nil {
					return fmt.Errorf("projecting the %s view: %w", o.View, err)
				}
				return m.run(view)
			})
		},
	}
	m.flags(c)
	c.Flags().StringVar(&m.format, "format", "table", "table, csv or json")
	c.Flags().StringVar(&m.sort, "sort", "out_strength", "measure by which nodes are sorted, greatest first")
	c.Flags().IntVar(&m.top, "top", 20, "how many nodes to print; 0 is all")
	c.Flags().StringVar(&m.path, "path", "", "FROM,TO: the shortest path between two names")
	c.Flags().Uint64Var(&m.seed, "seed", 0, "seed of communities and of sampling")
	return c
}

func (m *measuring) run(view *network.Graph) error {
	csr, err := measure.From(view)
	if err != nil {
		return err
	}
	if m.path != "" {
		return m.shortest(view, csr)
	}
	report := measure.Compute(csr, measure.Options{Seed: m.seed})
	report.Attach(view)
	attrs := view.NodeAttrs
	by := slices.IndexFunc(attrs, func(a network.Attribute) bool { return a.Name == m.sort })
	if by < 0 || attrs[by].Type != network.Int && attrs[by].Type != network.Float {
		return usagef("--sort is one of %s, not %q", strings.Join(measures(attrs), ", "), m.sort)
	}
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
	return output("", func(w io.Writer) error { return m.write(w, view, report, order) })
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
	for _, p := range r.Mutual[:min(len(r.Mutual), 10)] {
		fmt.Fprintf(os.Stderr, "helped back: %s ↔ %s\n", view.Nodes[p.A].Label, view.Nodes[p.B].Label)
	}
}

// measures lists the attributes that are numbers.
func measures(attrs []network.Attribute) []string {
	var names []string
	for _, a := range attrs {
		if a.Type == network.Int || a.Type == network.Float {
			names = append(names, a.Name)
		}
	}
	return names
}

func (m *measuring) write(w io.Writer, view *network.Graph, r *measure.Report, order []int) error {
	if m.format == "json" {
		return writeMeasuresJSON(w, view, r, order)
	}
	vars := append([]string{"label", "type"}, measures(view.NodeAttrs)...)
	rows := func(yield func([]rdf.Term, error) bool) {
		for _, v := range order {
			n := &view.Nodes[v]
			row := []rdf.Term{rdf.String(n.Label), rdf.String(n.Type)}
			for i, a := range view.NodeAttrs {
				switch a.Type {
				case network.Int, network.Float:
					row = append(row, rdf.TypedString{Value: rdf.String(number(n.Attrs[i])), Type: vocab.XSDDecimal})
				}
			}
			if !yield(row, nil) {
				return
			}
		}
	}
	if m.format == "csv" {
		return results.Write(w, results.CSV, vars, rows)
	}
	t := results.Table{}
	if width, _, err := term.GetSize(int(os.Stdout.Fd())); err == nil {
		t.Width = width
	}
	return t.Write(w, vars, rows)
}

// asFloat is a number's value.
func asFloat(v network.Value) float64 {
	if v.Type() == network.Int {
		return float64(v.Int())
	}
	return v.Float()
}

func number(v network.Value) string { return strconv.FormatFloat(asFloat(v), 'g', 4, 64) }

func writeMeasuresJSON(w io.Writer, view *network.Graph, r *measure.Report, order []int) error {
	type pair struct {
		A string `json:"a"`
		B string `json:"b"`
	}
	nodes := []map[string]any{}
	for _, v := range order {
		n := &view.Nodes[v]
		m := map[string]any{"id": n.ID, "label": n.Label, "type": n.Type}
		for i, a := range view.NodeAttrs {
			if a.Type == network.Int || a.Type == network.Float {
				m[a.Name] = json.Number(n.Attrs[i].Text())
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

func (m *measuring) shortest(view *network.Graph, csr *measure.Graph) error {
	from, to, ok := strings.Cut(m.path, ",")
	if !ok {
		return usagef("--path takes two names: FROM,TO")
	}
	var ends [2]int32
	for i, name := range []string{from, to} {
		found := measure.Find(view, strings.TrimSpace(name))
		switch len(found) {
		case 0:
			return fmt.Errorf("nobody is called %q in the %s view", strings.TrimSpace(name), m.view)
		case 1:
		default:
			fmt.Fprintf(os.Stderr, "lienket: %d are called %q, taking %s\n", len(found), name, view.Nodes[found[0]].ID)
		}
		ends[i] = found[0]
	}
	path := csr.Path(ends[0], ends[1], true)
	if path == nil {
		if path = csr.Path(ends[0], ends[1], false); path == nil {
			return fmt.Errorf("no path leads from %s to %s", from, to)
		}
		fmt.Fprintln(os.Stderr, "lienket: no path follows the directions; this one ignores them")
	}
	labels := make([]string, len(path))
	for i, v := range path {
		labels[i] = view.Nodes[v].Label
	}
	_, err := fmt.Println(strings.Join(labels, " → "))
	return err
}
