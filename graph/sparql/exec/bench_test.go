package exec_test

import (
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// BenchmarkHashedJoins joins by tables in memory, of an operator's rows and of an
// access; every left row finds several partners.
func BenchmarkHashedJoins(b *testing.B) {
	r := network(20_000)
	links := bgp(algebra.Triple{S: v("a"), P: p("link"), O: v("b")})
	back := bgp(algebra.Triple{S: v("b"), P: p("link"), O: v("c")}, algebra.Triple{S: v("c"), P: p("size"), O: v("n")})
	for _, c := range []struct {
		name string
		op   algebra.Op
		is   func(plan.Node) bool
	}{
		{"of an operator", algebra.LeftJoin{Left: links, Right: back}, func(n plan.Node) bool { _, ok := n.(*plan.HashJoin); return ok }},
		{"of an access", bgp(algebra.Triple{S: v("a"), P: p("link"), O: v("b")}, algebra.Triple{S: v("b"), P: p("link"), O: v("c")},
			algebra.Triple{S: v("d"), P: p("link"), O: v("c")}), func(n plan.Node) bool { _, ok := n.(*plan.LookupJoin); return ok }},
	} {
		b.Run(c.name, func(b *testing.B) {
			pl, err := plan.Build(b.Context(), &algebra.Query{Pattern: c.op}, r, plan.Options{})
			if err != nil {
				b.Fatal(err)
			}
			if !c.is(pl.Root) {
				b.Fatalf("the plan's root is %T", pl.Root)
			}
			b.ReportAllocs()
			n := 0
			for b.Loop() {
				n = drain(b, pl, r)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/row")
		})
	}
}

func drain(b *testing.B, pl *plan.Plan, r dataset.Reader) (n int) {
	rows, err := exec.Run(b.Context(), pl, r, exec.Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer rows.Close()
	for {
		batch, err := rows.Next()
		if err != nil {
			b.Fatal(err)
		}
		if batch == nil {
			return n
		}
		n += batch.N
	}
}
