package networktest

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/network"
)

// Draw is a random small graph with every type of attribute and with texts that
// are hard to write, bytes that are no UTF-8 among them.
func Draw(t *rapid.T) *network.Graph {
	texts := rapid.OneOf(rapid.SampledFrom(HardTexts), rapid.String(), rapid.StringN(1, 8, 20),
		rapid.Map(rapid.SliceOfN(rapid.Byte(), 0, 12), func(b []byte) string { return string(b) }))
	g := &network.Graph{
		Meta:      network.Meta{Title: texts.Draw(t, "title"), Version: "test", Settings: []network.Setting{{Name: "view", Value: texts.Draw(t, "view")}}},
		NodeAttrs: drawAttributes(t, "n"), EdgeAttrs: drawAttributes(t, "e"),
	}
	n := rapid.IntRange(0, 6).Draw(t, "nodes")
	for i := range n {
		id := nodeID(i)
		if rapid.Bool().Draw(t, "iri") {
			id = fmt.Sprintf("https://example.org/%d?a=b&c=\"d\"#é<>", i)
		}
		g.Nodes = append(g.Nodes, network.Node{ID: id, Label: "x" + texts.Draw(t, "label"), Type: rapid.SampledFrom(types).Draw(t, "type"),
			Attrs: drawValues(t, g.NodeAttrs, texts)})
	}
	seen := map[string]bool{}
	for range rapid.IntRange(0, 3*n).Draw(t, "edges") {
		e := network.Edge{
			Source: g.Nodes[rapid.IntRange(0, n-1).Draw(t, "source")].ID, Target: g.Nodes[rapid.IntRange(0, n-1).Draw(t, "target")].ID,
			Relation: rapid.SampledFrom(kinds).Draw(t, "relation"), Label: "x" + texts.Draw(t, "label"),
			Weight: rapid.Float64Range(1e-9, 1e18).Draw(t, "weight"), Attrs: drawValues(t, g.EdgeAttrs, texts),
		}
		if e.ID = network.EdgeID(e.Source, e.Relation, e.Target); seen[e.ID] {
			continue
		}
		seen[e.ID] = true
		if rapid.Bool().Draw(t, "dated") {
			e.First = drawDay(t)
			e.Last = e.First + network.Date(rapid.IntRange(0, 400).Draw(t, "days"))
		}
		g.Edges = append(g.Edges, e)
	}
	slices.SortFunc(g.Nodes, func(a, b network.Node) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Edges, func(a, b network.Edge) int {
		return cmp.Or(strings.Compare(a.Source, b.Source), strings.Compare(a.Relation, b.Relation), strings.Compare(a.Target, b.Target))
	})
	return g
}

var allTypes = []network.Type{network.String, network.Int, network.Float, network.Bool, network.Day, network.Strings}

func drawAttributes(t *rapid.T, prefix string) []network.Attribute {
	var out []network.Attribute
	for i := range rapid.IntRange(0, 6).Draw(t, "attributes") {
		out = append(out, network.Attribute{Name: fmt.Sprintf("%s%d", prefix, i), Doc: "An attribute", Type: rapid.SampledFrom(allTypes).Draw(t, "type")})
	}
	return out
}

func drawDay(t *rapid.T) network.Date {
	return network.Date(rapid.IntRange(1, 40_000).Draw(t, "day"))
}

func drawValues(t *rapid.T, attrs []network.Attribute, texts *rapid.Generator[string]) []network.Value {
	out := make([]network.Value, len(attrs))
	for i, a := range attrs {
		if rapid.IntRange(0, 3).Draw(t, "missing") == 0 {
			continue
		}
		switch a.Type {
		case network.String:
			out[i] = network.StringOf(texts.Draw(t, "text"))
		case network.Int:
			out[i] = network.IntOf(rapid.Int64Range(-1<<31, 1<<31-1).Draw(t, "int"))
		case network.Float:
			out[i] = network.FloatOf(rapid.Float64().Draw(t, "float"))
		case network.Bool:
			out[i] = network.BoolOf(rapid.Bool().Draw(t, "bool"))
		case network.Day:
			out[i] = network.DayOf(drawDay(t))
		case network.Strings:
			out[i] = network.StringsOf(rapid.SliceOfN(texts, 1, 3).Draw(t, "texts"))
		}
	}
	return out
}
