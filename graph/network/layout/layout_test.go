package layout_test

import (
	"math"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/network/layout"
	"github.com/lienket/lienket/graph/network/networktest"
)

func away(a, b layout.Point) float64 { return math.Hypot(a.X-b.X, a.Y-b.Y) }

func TestJoinedNodesLieNearer(t *testing.T) {
	// Two rings of six, joined by one link.
	var links []layout.Link
	for i := range int32(6) {
		links = append(links, layout.Link{A: i, B: (i + 1) % 6, Pull: 1}, layout.Link{A: 6 + i, B: 6 + (i+1)%6, Pull: 1})
	}
	links = append(links, layout.Link{A: 0, B: 6, Pull: 1})
	at := layout.Force(12, links)
	joined, apart := 0.0, 0.0
	for _, l := range links {
		joined += away(at[l.A], at[l.B]) / float64(len(links))
	}
	for a := range 6 {
		for b := range 6 {
			apart += away(at[a], at[6+b]) / 36
		}
	}
	if joined >= apart || joined < 10 {
		t.Errorf("joined nodes lie %g apart, those of two rings %g", joined, apart)
	}
	for v := range at {
		for u := range v {
			if away(at[u], at[v]) < 5 {
				t.Errorf("nodes %d and %d lie on each other: %v %v", u, v, at[u], at[v])
			}
		}
	}
	if !slices.Equal(at, layout.Force(12, links)) {
		t.Error("the same graph lies elsewhere the second time")
	}
}

func TestOf(t *testing.T) {
	s := networktest.Hard().Stream()
	at, err := layout.Of(s, 1000)
	if err != nil || len(at) != s.Meta.Nodes {
		t.Fatalf("%d places for %d nodes: %v", len(at), s.Meta.Nodes, err)
	}
	for _, p := range at {
		if math.IsNaN(p.X) || math.Abs(p.X) > 1e5 || math.IsNaN(p.Y) || math.Abs(p.Y) > 1e5 {
			t.Errorf("place %v", p)
		}
	}
	if at, err := layout.Of(s, 3); err != nil || at != nil {
		t.Errorf("too large a graph is laid out: %v %v", at, err)
	}
}
