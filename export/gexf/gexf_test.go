package gexf_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/gexf"
	"github.com/lienket/lienket/export/internal/xmlchars"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/layout"
	"github.com/lienket/lienket/graph/network/networktest"
)

type document struct {
	Meta struct {
		Description string `xml:"description"`
	} `xml:"meta"`
	Graph struct {
		Mode       string `xml:"mode,attr"`
		TimeFormat string `xml:"timeformat,attr"`
		Nodes      []row  `xml:"nodes>node"`
		Edges      []row  `xml:"edges>edge"`
	} `xml:"graph"`
}

type row struct {
	ID       string  `xml:"id,attr"`
	Label    string  `xml:"label,attr"`
	Source   string  `xml:"source,attr"`
	Target   string  `xml:"target,attr"`
	Kind     string  `xml:"kind,attr"`
	Weight   float64 `xml:"weight,attr"`
	Start    string  `xml:"start,attr"`
	End      string  `xml:"end,attr"`
	Position *struct {
		X float64 `xml:"x,attr"`
	} `xml:"position"`
	Size *struct {
		Value float64 `xml:"value,attr"`
	} `xml:"size"`
	Values []struct {
		For   string `xml:"for,attr"`
		Value string `xml:"value,attr"`
	} `xml:"attvalues>attvalue"`
}

func (r row) value(name string) (string, bool) {
	for _, v := range r.Values {
		if v.For == name {
			return v.Value, true
		}
	}
	return "", false
}

func parse(t interface{ Fatal(...any) }, g *network.Graph, o gexf.Options) document {
	var b bytes.Buffer
	if err := gexf.Write(&b, g.Stream(), o); err != nil {
		t.Fatal(err)
	}
	var d document
	if err := xml.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatal(err, b.String())
	}
	return d
}

func TestComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		d := parse(t, g, gexf.Options{})
		if len(d.Graph.Nodes) != len(g.Nodes) || len(d.Graph.Edges) != len(g.Edges) {
			t.Fatalf("%d nodes, %d edges; want %d, %d", len(d.Graph.Nodes), len(d.Graph.Edges), len(g.Nodes), len(g.Edges))
		}
		check := func(got row, attrs []network.Attribute, vals []network.Value, id, label string) {
			if got.ID != xmlchars.Clean(id) || got.Label != xmlchars.Clean(label) {
				t.Fatalf("%q %q, want %q %q", got.ID, got.Label, id, label)
			}
			for i, v := range vals {
				text, ok := got.value(attrs[i].Name)
				if ok == v.Missing() || ok && text != xmlchars.Clean(v.Text()) {
					t.Fatalf("%s: %q, want %q", attrs[i].Name, text, v.Text())
				}
			}
		}
		for i, n := range g.Nodes {
			check(d.Graph.Nodes[i], g.NodeAttrs, n.Attrs, n.ID, n.Label)
		}
		for i, e := range g.Edges {
			got := d.Graph.Edges[i]
			check(got, g.EdgeAttrs, e.Attrs, e.ID, e.Label)
			first, _ := got.value("first")
			if got.Kind != e.Relation || got.Start != e.First.String() || first != got.Start || e.First != 0 && got.End != e.Last.String() {
				t.Fatalf("edge %+v, want %+v", got, e)
			}
		}
	})
}

func TestWhatGephiShows(t *testing.T) {
	g := networktest.Hard()
	positions := make([]layout.Point, len(g.Nodes))
	for i := range positions {
		positions[i].X = float64(i)
	}
	d := parse(t, g, gexf.Options{Positions: positions})
	if d.Graph.Mode != "dynamic" || d.Graph.TimeFormat != "date" {
		t.Errorf("mode %q, timeformat %q", d.Graph.Mode, d.Graph.TimeFormat)
	}
	for i, n := range d.Graph.Nodes {
		if n.Position == nil || n.Position.X != 4*float64(i) || n.Size == nil || n.Size.Value < 8 || n.Size.Value > 104 {
			t.Errorf("node %d: position %v, size %v", i, n.Position, n.Size)
		}
	}
	if !strings.Contains(d.Meta.Description, "generator: lienket test") {
		t.Errorf("the graph does not say what it is: %q", d.Meta.Description)
	}
	for i := range g.Edges {
		g.Edges[i].First = 0
	}
	if d := parse(t, g, gexf.Options{}); d.Graph.Mode != "static" {
		t.Errorf("mode %q without dates", d.Graph.Mode)
	}
}

func BenchmarkWrite(b *testing.B) {
	const edges = 200_000
	g, err := network.Collect(networktest.Random(edges/5, edges, 1))
	if err != nil {
		b.Fatal(err)
	}
	s := g.Stream()
	b.ReportAllocs()
	for b.Loop() {
		if err := gexf.Write(io.Discard, s, gexf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(edges*b.N)/b.Elapsed().Seconds(), "edges/s")
}
