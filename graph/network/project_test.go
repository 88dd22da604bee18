package network_test

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
	"github.com/lienket/lienket/graph/rdf"
)

func project(t *testing.T, quads []rdf.Quad, o network.Options) *network.Graph {
	t.Helper()
	g, err := network.Project(context.Background(), dataset.NewMemory(quads...).Snapshot(), o)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// show writes the edges one a line: "source -relation-> target xweight label
// first..last".
func show(g *network.Graph) string {
	var b strings.Builder
	for _, e := range g.Edges {
		fmt.Fprintf(&b, "%s -%s-> %s x%g %q", e.Source, e.Relation, e.Target, e.Weight, e.Label)
		if e.First != 0 {
			fmt.Fprintf(&b, " %s..%s", e.First, e.Last)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestDebug(t *testing.T) {
	for _, v := range network.Views() {
		g := project(t, networktest.Sample(), network.Options{View: v})
		t.Logf("%s\n%+v\n%s", v, g.Meta, show(g))
		for _, n := range g.Nodes {
			t.Logf("%s %q %s %v", n.ID, n.Label, n.Type, n.Attrs[1:])
		}
		if v == network.ViewFull {
			break
		}
	}
	_ = rand.Int
}
