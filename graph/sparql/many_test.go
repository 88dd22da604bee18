package sparql_test

import (
	"fmt"
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
