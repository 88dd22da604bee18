package nodelink_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/nodelink"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

type document struct {
	Directed, Multigraph bool
	Graph                map[string]string
	Nodes, Edges         []map[string]any
}

func clean(s string) string { return string([]rune(s)) }

func want(v network.Value) any {
	switch v.Type() {
	case network.Int:
		return float64(v.Int())
	case network.Float:
		return v.Float()
	case network.Bool:
		return v.Bool()
	case network.Strings:
		var out []any
		for _, s := range v.List() {
			out = append(out, clean(s))
		}
		return out
	}
	return clean(v.Text())
}

func TestComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		var b bytes.Buffer
		if err := nodelink.Write(&b, g.Stream()); err != nil {
			t.Fatal(err)
		}
		var d document
		if err := json.Unmarshal(b.Bytes(), &d); err != nil {
			t.Fatal(err, b.String())
		}
		if !d.Directed || !d.Multigraph || d.Graph["generator"] != "lienket test" || len(d.Nodes) != len(g.Nodes) || len(d.Edges) != len(g.Edges) {
			t.Fatalf("%+v", d)
		}
		check := func(got map[string]any, attrs []network.Attribute, vals []network.Value, label string) {
			if got["label"] != clean(label) {
				t.Fatalf("label %q, want %q", got["label"], label)
			}
			for i, v := range vals {
				x, ok := got[attrs[i].Name]
				if ok == v.Missing() || ok && !reflect.DeepEqual(x, want(v)) {
					t.Fatalf("%s: %#v, want %#v", attrs[i].Name, x, want(v))
				}
			}
		}
		for i, n := range g.Nodes {
			if d.Nodes[i]["id"] != n.ID {
				t.Fatalf("id %q, want %q", d.Nodes[i]["id"], n.ID)
			}
			check(d.Nodes[i], g.NodeAttrs, n.Attrs, n.Label)
		}
		for i, e := range g.Edges {
			got := d.Edges[i]
			if got["source"] != e.Source || got["target"] != e.Target || got["key"] != e.Relation || got["weight"] != e.Weight {
				t.Fatalf("edge %v, want %+v", got, e)
			}
			check(got, g.EdgeAttrs, e.Attrs, e.Label)
		}
	})
}
