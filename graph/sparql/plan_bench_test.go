package sparql_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// shop is products with makers, features and offers.
func shop() dataset.Reader {
	var quads []rdf.Quad
	add := func(s, p, o string) {
		quads = append(quads, rdf.Quad{Subject: rdf.IRI("http://e/" + s), Predicate: rdf.IRI("http://e/" + p), Object: rdf.IRI("http://e/" + o)})
	}
	for i := range 500 {
		product := fmt.Sprint("product", i)
		add(product, "type", fmt.Sprint("type", i%7))
		add(product, "maker", fmt.Sprint("maker", i%20))
		add(product, "label", fmt.Sprint("label", i))
		for j := range 4 {
			add(product, "feature", fmt.Sprint("feature", (i*j)%50))
			offer := fmt.Sprint("offer", i, "-", j)
			add(offer, "product", product)
			add(offer, "vendor", fmt.Sprint("vendor", j))
			add(offer, "price", fmt.Sprint("price", i+j))
		}
	}
	for i := range 20 {
		add(fmt.Sprint("maker", i), "label", fmt.Sprint("makerlabel", i))
	}
	return remembering{dataset.NewMemory(quads...).Snapshot(), map[dataset.Pattern]dataset.Cardinality{}}
}

// remembering counts a pattern once: the reference walks the quads to count,
// a store does not.
type remembering struct {
	dataset.Reader
	counts map[dataset.Pattern]dataset.Cardinality
}

func (r remembering) Count(ctx context.Context, p dataset.Pattern) (dataset.Cardinality, error) {
	if c, ok := r.counts[p]; ok {
		return c, nil
	}
	c, err := r.Reader.Count(ctx, p)
	r.counts[p] = c
	return c, err
}

// BenchmarkPlan plans queries of several shapes; what it takes is added to the
// time of every small query.
func BenchmarkPlan(b *testing.B) {
	r := shop()
	for _, c := range []struct{ name, query string }{
		{"point", `SELECT ?p ?o { :product3 ?p ?o }`},
		{"star", `SELECT ?p ?l { ?p :label ?l ; :type :type3 ; :feature :feature2 , :feature4 ; :maker ?m . ?m :label ?ml FILTER (?ml != "x") } ORDER BY ?l LIMIT 10`},
		{"one subject", `SELECT * { :product3 :label ?a ; :type ?b ; :maker ?c ; :feature ?d . ?c :label ?e . ?d :label ?f . ?o :product :product3 ; :price ?g ; :vendor ?h }`},
		{"optionals", `SELECT * { ?p :type :type3 OPTIONAL { ?p :label ?l } OPTIONAL { ?o :product ?p ; :vendor ?v OPTIONAL { ?o :price ?e OPTIONAL { ?v :label ?vl } } } }`},
		{"union and subquery", `SELECT * { { ?x :maker ?m } UNION { ?y :product ?x . ?x :maker ?m } { SELECT ?m (COUNT(*) AS ?n) { ?z :maker ?m } GROUP BY ?m } }`},
	} {
		q, err := sparql.Prepare(c.query, opts)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := plan.Build(b.Context(), q.Algebra(), r, plan.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
