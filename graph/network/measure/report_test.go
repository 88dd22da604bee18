package measure_test

import (
	"context"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/measure"
	"github.com/lienket/lienket/graph/network/networktest"
)

func supports(t testing.TB) *network.Graph {
	g, err := network.Project(context.Background(), dataset.NewMemory(networktest.Sample()...).Snapshot(), network.Options{By: network.ByPlace})
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// The numbers of the sample's support network, counted by hand.
func TestReportOfTheSample(t *testing.T) {
	view := supports(t)
	g, err := measure.From(view)
	if err != nil {
		t.Fatal(err)
	}
	r := measure.Compute(g, measure.Options{})
	at := view.Index()
	hcm, bg, qn, kg := at["place:ho-chi-minh"], at["place:bac-giang"], at["place:quang-ninh"], at["place:kien-giang"]
	if r.OutDegree[qn] != 5 || r.InDegree[qn] != 0 || r.OutStrength[bg] != 2 || r.InStrength[bg] != 4 {
		t.Errorf("Quảng Ninh gives to %d, Bắc Giang gives %g and gets %g", r.OutDegree[qn], r.OutStrength[bg], r.InStrength[bg])
	}
	if len(r.Mutual) != 1 || r.Mutual[0].A != min(hcm, kg) || r.Mutual[0].B != max(hcm, kg) {
		t.Errorf("who helped back: %+v, want Hồ Chí Minh and Kiên Giang", r.Mutual)
	}
	if top := measure.Top(r.InStrength, 1); top[0] != int(hcm) {
		t.Errorf("most was given to %s", view.Nodes[top[0]].ID)
	}
	if len(r.Components) != 1 || r.Components[0] != len(view.Nodes) {
		t.Errorf("components %v", r.Components)
	}
	if top := measure.Top([]float64{0, 2, 2, 1}, 9); !slices.Equal(top, []int{1, 2, 3}) {
		t.Errorf("top %v", top)
	}
	before := len(view.NodeAttrs)
	r.Attach(view)
	if len(view.NodeAttrs) != before+12 {
		t.Errorf("%d attributes were added, want 12", len(view.NodeAttrs)-before)
	}
	for _, n := range view.Nodes {
		if len(n.Attrs) != len(view.NodeAttrs) {
			t.Fatalf("%s has %d of %d attributes", n.ID, len(n.Attrs), len(view.NodeAttrs))
		}
	}
}

func TestLargeGraphsAreSampled(t *testing.T) {
	g := random(t, 300, 900, 1)
	r := measure.Compute(g, measure.Options{Exact: 100, Pivots: 50})
	if r.Closeness != nil || r.Betweenness.Pivots != 50 || r.Betweenness.Bound <= 0 {
		t.Errorf("%d pivots, bound %g", r.Betweenness.Pivots, r.Betweenness.Bound)
	}
}

func TestFind(t *testing.T) {
	g := supports(t)
	want := g.Index()["place:bac-giang"]
	for _, name := range []string{"Bắc Giang", "bắc  giang", "place:bac-giang", "bac-giang"} {
		if got := measure.Find(g, name); len(got) != 1 || got[0] != want {
			t.Errorf("%q finds %v, want %d", name, got, want)
		}
	}
	if got := measure.Find(g, "Bắc"); got != nil {
		t.Errorf("a part of a name finds %v", got)
	}
}

// BenchmarkReport is everything of 100,000 nodes and 500,000 arcs.
func BenchmarkReport(b *testing.B) {
	g := random(b, 100_000, 500_000, 1)
	for b.Loop() {
		measure.Compute(g, measure.Options{})
	}
}
