package exec_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
	"pgregory.net/rapid"
)

// eachBatch runs a plan and hands f its batches, one after the other.
func eachBatch(t *rapid.T, pl *plan.Plan, r dataset.Reader, f func(*exec.Rows, *exec.Batch)) {
	rows, err := exec.Run(context.Background(), pl, r, exec.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	for {
		b, err := rows.Next()
		if err != nil {
			t.Fatal(err)
		}
		if b == nil {
			return
		}
		f(rows, b)
	}
}

// solutions runs a pattern and returns the number of its rows, its first term,
// and whether the plan counts without joining.
func solutions(t *rapid.T, op algebra.Op, r dataset.Reader, naive bool) (n int, first rdf.Term, tree bool) {
	pl, err := plan.Build(context.Background(), &algebra.Query{Pattern: op}, r, plan.Options{Naive: naive})
	if err != nil {
		t.Fatal(err)
	}
	eachBatch(t, pl, r, func(rows *exec.Rows, b *exec.Batch) {
		if n == 0 && len(b.Cols) > 0 {
			var term [1]rdf.Term
			if err := rows.Terms(b.Cols[0][:1], term[:]); err != nil {
				t.Fatal(err)
			}
			first = term[0]
		}
		n += b.N
	})
	_, tree = pl.Root.(*plan.CountTree)
	return n, first, tree
}

// COUNT(*) of a join is the number of its solutions, whichever way it is found.
func TestCountOfJoinIsItsNumberOfSolutions(t *testing.T) {
	trees := 0
	rapid.Check(t, func(t *rapid.T) {
		var quads []rdf.Quad
		for range rapid.IntRange(20, 200).Draw(t, "quads") {
			q := rdf.Quad{
				Subject:   iri("n", rapid.IntRange(0, 9).Draw(t, "s")),
				Predicate: iri("p", rapid.IntRange(0, 2).Draw(t, "p")),
				Object:    iri("n", rapid.IntRange(0, 9).Draw(t, "o")),
			}
			if g := rapid.IntRange(0, 3).Draw(t, "g"); g > 0 {
				q.Label = iri("g", g)
			}
			quads = append(quads, q)
		}
		r := dataset.NewMemory(quads...).Snapshot()
		end := func(name string) algebra.Node {
			if rapid.IntRange(0, 9).Draw(t, name+" is constant") == 0 {
				return algebra.Node{Term: iri("n", rapid.IntRange(0, 9).Draw(t, name))}
			}
			return v(rapid.SampledFrom([]string{"a", "b", "c", "d", "e"}).Draw(t, name))
		}
		var triples []algebra.Triple
		for range rapid.IntRange(2, 4).Draw(t, "patterns") {
			triples = append(triples, algebra.Triple{S: end("subject"), P: p(fmt.Sprint("p", rapid.IntRange(0, 2).Draw(t, "predicate"))), O: end("object")})
		}
		pattern := bgp(triples...)
		if rapid.Bool().Draw(t, "in a graph") {
			pattern = algebra.Graph{Name: v("g"), Input: pattern}
		}
		want, _, _ := solutions(t, pattern, r, true)
		count := algebra.Group{Input: pattern, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}}}
		_, got, tree := solutions(t, count, r, false)
		if tree {
			trees++
		}
		if got != number(want) {
			t.Fatalf("COUNT(*) is %v, but there are %d solutions (tree %t)", got, want, tree)
		}
	})
	if trees == 0 {
		t.Error("no join was counted without being made")
	}
}
