package sparql_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
)

// A join may have more patterns than a machine word has bits.
func TestLongChains(t *testing.T) {
	for _, n := range []int{2, 10, 11, 63, 64, 65, 130} {
		var quads []rdf.Quad
		var query strings.Builder
		query.WriteString("SELECT ?v0 ?v1 { ")
		for i := range n {
			quads = append(quads, rdf.Quad{Subject: rdf.IRI(fmt.Sprint("http://e/s", i)), Predicate: rdf.IRI("http://e/next"), Object: rdf.IRI(fmt.Sprint("http://e/s", i+1))})
			from, to := i, i+1
			if to == n {
				to = 1 // and v1 once more, so that every pattern counts
			}
			fmt.Fprintf(&query, "?v%d :next ?v%d . ", from, to)
		}
		query.WriteString("}")
		closed := query.String()
		open := strings.Replace(closed, fmt.Sprintf("?v%d :next ?v1 . }", n-1), fmt.Sprintf("?v%d :next ?v%d . }", n-1, n), 1)
		r := dataset.NewMemory(quads...).Snapshot()
		for _, o := range []sparql.Options{{Prefixes: opts.Prefixes}, {Prefixes: opts.Prefixes, Unoptimised: true}} {
			if got := rows(t, r, open, o); len(got) != 1 || got[0] != "<s0> <s1>" {
				t.Errorf("a chain of %d patterns: %q", n, got)
			}
			if got := rows(t, r, closed, o); len(got) != 0 {
				t.Errorf("a chain of %d patterns that is closed: %q", n, got)
			}
		}
	}
}

// Each level of nesting doubles the number of ways to plan a query; beyond some
// not all are looked at, and the answer is the same.
func TestDeepNestingIsPlanned(t *testing.T) {
	var quads []rdf.Quad
	for i := range 60 {
		for _, p := range []rdf.IRI{"http://e/next", "http://e/near"} {
			quads = append(quads, rdf.Quad{Subject: rdf.IRI(fmt.Sprint("http://e/s", i)), Predicate: p, Object: rdf.IRI(fmt.Sprint("http://e/s", i+1))})
		}
	}
	r := dataset.NewMemory(quads...).Snapshot()
	for name, level := range map[string]string{
		"optional":   "?v%d :next ?v%d . ?v%[1]d :near ?v%[2]d OPTIONAL { %s }",
		"subquery":   "?v%d :next ?v%d . ?v%[1]d :near ?v%[2]d { SELECT * { %s } }",
		"union":      "?v%d :next ?v%d . ?v%[1]d :near ?v%[2]d { %s } UNION { ?v%[2]d :other ?x }",
		"not exists": "?v%d :next ?v%d . ?v%[1]d :near ?v%[2]d FILTER NOT EXISTS { %s }",
	} {
		for _, depth := range []int{3, 14, 30} {
			pattern := fmt.Sprintf("?v%d :next ?end", depth)
			for i := depth - 1; i >= 0; i-- {
				pattern = fmt.Sprintf(level, i, i+1, pattern)
			}
			query := "SELECT ?v0 ?v1 { " + pattern + " }"
			got := rows(t, r, query, opts)
			plain := opts
			plain.Unoptimised = true
			if want := rows(t, r, query, plain); !slices.Equal(got, want) {
				t.Errorf("%s, %d levels: got %d rows, want %d", name, depth, len(got), len(want))
			}
		}
	}
}
