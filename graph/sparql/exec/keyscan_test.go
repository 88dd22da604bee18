package exec_test

import (
	"context"
	"fmt"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
	"pgregory.net/rapid"
)

// repetitive are quads with few subjects, predicates and graphs and many objects.
func repetitive(named bool) dataset.Reader {
	var quads []rdf.Quad
	for i := range 4000 {
		q := rdf.Quad{Subject: iri("s", i%3), Predicate: iri("p", i/3%2), Object: iri("o", i/6%500)}
		if g := i % 4; g > 0 && named {
			q.Label = iri("g", g)
		}
		quads = append(quads, q)
	}
	return dataset.NewMemory(quads...).Snapshot()
}

// table runs a query and returns its rows as text, sorted, and the plan's node.
func table(t *rapid.T, q *algebra.Query, r dataset.Reader, o plan.Options) (out []string, root plan.Node) {
	pl, err := plan.Build(context.Background(), q, r, o)
	if err != nil {
		t.Fatal(err)
	}
	eachBatch(t, pl, r, func(rows *exec.Rows, b *exec.Batch) {
		for i := range b.N {
			var line string
			for c, v := range rows.Vars() {
				var term [1]rdf.Term
				if err := rows.Terms(b.Cols[c][i:i+1], term[:]); err != nil {
					t.Fatal(err)
				}
				line += fmt.Sprint(v, "=", term[0], " ")
			}
			out = append(out, line)
		}
	})
	slices.Sort(out)
	return out, pl.Root
}

// skips reports whether a plan has a KeyScan.
func skips(n plan.Node) bool {
	_, is := n.(*plan.KeyScan)
	return is || slices.ContainsFunc(n.Children(), skips)
}

// What skips through the index gives what reading all of it gives: different
// values, their number, and how often each occurs.
func TestSkippingGivesWhatReadingGives(t *testing.T) {
	data := map[bool]dataset.Reader{false: repetitive(false), true: repetitive(true)}
	skipped := 0
	rapid.Check(t, func(t *rapid.T) {
		r := data[rapid.Bool().Draw(t, "named graphs")]
		place := func(name string, most int) algebra.Node {
			if rapid.IntRange(0, 3).Draw(t, name+" is constant") == 0 {
				return algebra.Node{Term: iri(name, rapid.IntRange(0, most).Draw(t, name))}
			}
			return v(rapid.SampledFrom([]string{name, name, name, "s"}).Draw(t, name))
		}
		pattern := bgp(algebra.Triple{S: place("s", 3), P: place("p", 2), O: place("o", 500)})
		switch rapid.IntRange(0, 3).Draw(t, "graph") {
		case 0:
			pattern = algebra.Graph{Name: v("g"), Input: pattern}
		case 1:
			pattern = algebra.Graph{Name: algebra.Node{Term: iri("g", rapid.IntRange(1, 4).Draw(t, "named"))}, Input: pattern}
		}
		key := algebra.Var(rapid.SampledFrom([]string{"s", "p", "o", "g"}).Draw(t, "key"))
		counted := algebra.VarExpr{Var: algebra.Var(rapid.SampledFrom([]string{"s", "p", "o"}).Draw(t, "counted"))}
		q := &algebra.Query{}
		switch rapid.SampledFrom([]string{"distinct", "count of distinct", "counts"}).Draw(t, "kind") {
		case "distinct":
			q.Pattern = algebra.Distinct{Input: algebra.Project{Input: pattern, Vars: []algebra.Var{key}}}
		case "count of distinct":
			q.Pattern = algebra.Group{Input: pattern, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count, Distinct: true, Arg: algebra.VarExpr{Var: key}}}}
		default:
			q.Pattern = algebra.Group{Input: pattern, Keys: []algebra.Var{key}, Aggs: []algebra.Aggregate{{Var: "n", Func: algebra.Count}, {Var: "m", Func: algebra.Count, Arg: counted}}}
		}
		if rapid.IntRange(0, 3).Draw(t, "dataset clause") == 0 {
			q.Dataset.Default = []rdf.IRI{iri("g", 1), iri("g", 2)}
			q.Dataset.Named = []rdf.IRI{iri("g", 2), iri("g", 3)}
		}
		o := plan.Options{Strict: rapid.Bool().Draw(t, "strict")}
		got, root := table(t, q, r, o)
		o.Naive = true
		want, _ := table(t, q, r, o)
		if !slices.Equal(got, want) {
			t.Fatalf("%s: got %q, want %q", algebra.Text(q.Pattern), got, want)
		}
		if skips(root) {
			skipped++
		}
	})
	if skipped == 0 {
		t.Error("nothing was answered by skipping")
	}
}
