package graphml_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/graphml"
	"github.com/lienket/lienket/export/internal/xmlchars"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

// document is what a reader sees.
type document struct {
	Keys []struct {
		ID   string `xml:"id,attr"`
		For  string `xml:"for,attr"`
		Name string `xml:"attr.name,attr"`
		Type string `xml:"attr.type,attr"`
	} `xml:"key"`
	Graph struct {
		Desc  string `xml:"desc"`
		Nodes []struct {
			ID   string `xml:"id,attr"`
			Data []data `xml:"data"`
		} `xml:"node"`
		Edges []struct {
			ID     string `xml:"id,attr"`
			Source string `xml:"source,attr"`
			Target string `xml:"target,attr"`
			Label  string `xml:"label,attr"`
			Data   []data `xml:"data"`
		} `xml:"edge"`
	} `xml:"graph"`
}

type data struct {
	Key  string `xml:"key,attr"`
	Text string `xml:",chardata"`
}

func values(ds []data) map[string]string {
	out := map[string]string{}
	for _, d := range ds {
		out[d.Key] = d.Text
	}
	return out
}

func parse(t interface{ Fatal(...any) }, g *network.Graph, o graphml.Options) document {
	var b bytes.Buffer
	if err := graphml.Write(&b, g.Stream(), o); err != nil {
		t.Fatal(err)
	}
	var d document
	if err := xml.Unmarshal(b.Bytes(), &d); err != nil {
		t.Fatal(err, b.String())
	}
	return d
}

// Every text and value comes back from an XML parser as it went in, but for what
// XML cannot hold.
func TestComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		strict := rapid.Bool().Draw(t, "strict")
		d := parse(t, g, graphml.Options{Strict: strict})
		if len(d.Graph.Nodes) != len(g.Nodes) || len(d.Graph.Edges) != len(g.Edges) {
			t.Fatalf("%d nodes, %d edges; want %d, %d", len(d.Graph.Nodes), len(d.Graph.Edges), len(g.Nodes), len(g.Edges))
		}
		check := func(got map[string]string, prefix string, attrs []network.Attribute, vals []network.Value, label string) {
			if got[prefix+"label"] != xmlchars.Clean(label) {
				t.Fatalf("label %q, want %q", got[prefix+"label"], label)
			}
			for i, v := range vals {
				text, ok := got[prefix+attrs[i].Name]
				if ok == v.Missing() || ok && text != xmlchars.Clean(v.Text()) {
					t.Fatalf("%s: %q, want %q", attrs[i].Name, text, v.Text())
				}
			}
		}
		for i, n := range g.Nodes {
			if d.Graph.Nodes[i].ID != graphml.Token(n.ID) {
				t.Fatalf("id %q of %q", d.Graph.Nodes[i].ID, n.ID)
			}
			check(values(d.Graph.Nodes[i].Data), "n_", g.NodeAttrs, n.Attrs, n.Label)
		}
		for i, e := range g.Edges {
			got := d.Graph.Edges[i]
			if got.ID != e.ID || got.Source != graphml.Token(e.Source) || got.Target != graphml.Token(e.Target) || strict == (got.Label != "") {
				t.Fatalf("edge %+v, want %+v", got, e)
			}
			check(values(got.Data), "e_", g.EdgeAttrs, e.Attrs, e.Label)
		}
	})
}

func TestKeysKeepTheRulesOfReaders(t *testing.T) {
	d := parse(t, networktest.Hard(), graphml.Options{})
	seen := map[string]bool{}
	for _, k := range d.Keys {
		if k.For != "node" && k.For != "edge" {
			t.Errorf("key %s is for %q", k.ID, k.For)
		}
		if k.Name == "id" {
			t.Error("an attribute is named id")
		}
		switch k.Type {
		case "string", "int", "double", "boolean":
		default:
			t.Errorf("key %s has type %q", k.ID, k.Type)
		}
		if lower := strings.ToLower(k.ID); seen[lower] {
			t.Errorf("key %s differs from another in case only", k.ID)
		} else {
			seen[lower] = true
		}
	}
	if !strings.Contains(d.Graph.Desc, "generator: lienket test") {
		t.Errorf("the graph does not say what it is: %q", d.Graph.Desc)
	}
}

func TestToken(t *testing.T) {
	for in, keep := range map[string]bool{"place:hue": true, "_:b0": true, "https://example.org/a": false, "": false, "a b": false, "é": false} {
		out := graphml.Token(in)
		if (out == in) != keep || out == "" || strings.ContainsAny(out, " /é") {
			t.Errorf("%q becomes %q", in, out)
		}
	}
	if graphml.Token("http://a/") == graphml.Token("http://b/") {
		t.Error("two identifiers become one")
	}
}

type failing struct{ after int }

func (f *failing) Write(p []byte) (int, error) {
	if f.after -= len(p); f.after < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestWriteErrorsAreReported(t *testing.T) {
	for after := 0; after < 200_000; after += 50_000 {
		if err := graphml.Write(&failing{after}, networktest.Random(1000, 5000, 1), graphml.Options{}); err == nil {
			t.Errorf("a writer that fails after %d bytes goes unnoticed", after)
		}
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
		if err := graphml.Write(io.Discard, s, graphml.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(edges*b.N)/b.Elapsed().Seconds(), "edges/s")
}
