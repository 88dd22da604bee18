package networktest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/network"
)

// HardTexts are texts that a careless exporter breaks.
var HardTexts = []string{
	`"quoted" & <angled> 'single'`, "two\nlines\ttab\r\nand return", "Bắc Giang", "Ba\u0306\u0301c Giang",
	"emoji 👩🏽‍⚕️🇻🇳", "مرحبا بالعالم", "\u202Eright to left\u202C", "bell\x07 escape\x1b nul\x00", "\ufffe\uffff",
	"back\\slash \\n \\", "=1+1", " spaces ", "a | b", "semi;colon,comma", "not utf8 \xff\xfe", "]]>", "--", "#hash", "\u2028\u2029",
}

// Hard is a graph with such texts in every place that takes text, with parallel
// edges and edges that go both ways.
func Hard() *network.Graph {
	g := &network.Graph{
		Meta:      network.Meta{Title: strings.Join(HardTexts[:3], " "), Version: "test"},
		NodeAttrs: []network.Attribute{{Name: "note", Type: network.String, Doc: "A text"}, {Name: "aliases", Type: network.Strings, Doc: "Texts"}},
		EdgeAttrs: []network.Attribute{{Name: "evidence", Type: network.Strings, Doc: "Texts"}, {Name: "count", Type: network.Int, Doc: "A number"}},
	}
	for i, text := range HardTexts {
		id := nodeID(i)
		if i%4 == 0 {
			id = "https://example.org/a?b=c&d=" + string(rune('a'+i)) + "#x/y"
		}
		g.Nodes = append(g.Nodes, network.Node{ID: id, Label: text, Type: types[i%3],
			Attrs: []network.Value{network.StringOf(text), network.StringsOf([]string{text, "x"})}})
	}
	for i := range g.Nodes {
		j := (i + 1) % len(g.Nodes)
		for _, e := range []network.Edge{
			{Source: g.Nodes[i].ID, Target: g.Nodes[j].ID, Relation: "personnel"},
			{Source: g.Nodes[i].ID, Target: g.Nodes[j].ID, Relation: "title:bi-thu"},
			{Source: g.Nodes[j].ID, Target: g.Nodes[i].ID, Relation: "goods"},
		} {
			e.ID, e.Label, e.Weight = network.EdgeID(e.Source, e.Relation, e.Target), HardTexts[i], float64(i)+0.5
			if i%2 == 0 {
				e.First, e.Last = network.DateOf(2021, 2, 28), network.DateOf(2021, 3, 1)
			}
			e.Attrs = []network.Value{network.StringsOf([]string{HardTexts[j]}), network.IntOf(int64(i))}
			g.Edges = append(g.Edges, e)
		}
	}
	slices.SortFunc(g.Nodes, func(a, b network.Node) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(g.Edges, func(a, b network.Edge) int {
		return cmp.Or(strings.Compare(a.Source, b.Source), strings.Compare(a.Relation, b.Relation), strings.Compare(a.Target, b.Target))
	})
	return g
}
