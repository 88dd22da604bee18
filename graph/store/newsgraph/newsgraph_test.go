package newsgraph

import (
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

func TestQuadsAreDifferentAndRepeatable(t *testing.T) {
	const n = 50000
	seen := map[rdf.Quad]bool{}
	var list []rdf.Quad
	for q, err := range Quads(n, 1) {
		if err != nil {
			t.Fatal(err)
		}
		if seen[q] {
			t.Fatalf("%v comes twice", q)
		}
		seen[q] = true
		list = append(list, q)
	}
	if len(list) != n {
		t.Fatalf("%d quads, want %d", len(list), n)
	}
	i := 0
	for q := range Quads(n, 1) {
		if q != list[i] {
			t.Fatalf("quad %d is %v, and %v the second time", i, list[i], q)
		}
		i++
	}
	for q := range Quads(1, 2) {
		if !seen[q] && q.Subject == list[0].Subject && q == list[0] {
			t.Error("the seed changes nothing")
		}
	}
}

func BenchmarkQuads(b *testing.B) {
	for b.Loop() {
		for range Quads(100000, 1) {
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/100000, "ns/quad")
}
