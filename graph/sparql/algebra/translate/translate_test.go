package translate_test

import (
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/algebra/translate"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

var prologue = syntax.Prologue{Base: "http://base/", Prefixes: map[string]string{"": "http://e/"}}

// queries holds what queries mean, names in <http://e/> shortened.
var queries = []struct{ name, query, want string }{
	{"example of 18.2.3 with a filter in OPTIONAL",
		`SELECT * { ?s :p1 ?v1 OPTIONAL {?s :p2 ?v2 FILTER(?v1<3) } }`,
		`(project (?s ?v1 ?v2)
		  (leftjoin (< ?v1 "3"^^xsd:integer)
		    (bgp (?s <p1> ?v1))
		    (bgp (?s <p2> ?v2))))`},
	{"example of 18.2.3 with UNION and OPTIONAL",
		`SELECT ?s { {?s :p1 ?v1} UNION {?s :p2 ?v2} OPTIONAL {?s :p3 ?v3} }`,
		`(project (?s)
		  (leftjoin
		    (union
		      (bgp (?s <p1> ?v1))
		      (bgp (?s <p2> ?v2)))
		    (bgp (?s <p3> ?v3))))`},
	{"a filter does not split a basic graph pattern",
		`SELECT * { ?s :p _:b FILTER(?s != :x) _:b :q ?o }`,
		`(project (?s ?o)
		  (filter (!= ?s <x>)
		    (bgp (?s <p> ?.bb) (?.bb <q> ?o))))`},
	{"sequences and inverses are triples",
		`SELECT * { ?s :p/^:q/:r+ ?o }`,
		`(project (?s ?o)
		  (join
		    (bgp (?s <p> ?.p2) (?.p1 <q> ?.p2))
		    (path ?.p1 (+ <r>) ?o)))`},
	{"grouping, a key with an expression, HAVING by an alias, ORDER BY an aggregate",
		`SELECT (COUNT(?x) AS ?n) ?k { ?x :p ?y } GROUP BY (STR(?y) AS ?k) HAVING (?n > 1) ORDER BY DESC(SUM(?x)) LIMIT 3`,
		`(slice 0 3
		  (project (?n ?k)
		    (order (desc ?.a2)
		      (extend ?n ?.a1
		        (filter (> ?.a1 "1"^^xsd:integer)
		          (group (?k) (?.a1 (count ?x)) (?.a2 (sum ?x))
		            (extend ?k (str ?y)
		              (bgp (?x <p> ?y)))))))))`},
	{"an ungrouped variable of ORDER BY is sampled",
		`SELECT ?y { ?x :p ?y } GROUP BY ?y ORDER BY ?x`,
		`(project (?y)
		  (order ?.a1
		    (group (?y) (?.a1 (sample ?x))
		      (bgp (?x <p> ?y)))))`},
	{"VALUES at the end joins behind HAVING",
		`SELECT ?x { ?x :p :o } VALUES ?x { :a UNDEF }`,
		`(project (?x)
		  (join
		    (bgp (?x <p> <o>))
		    (values (?x) (<a>) (undef))))`},
	{"MINUS, BIND and EXISTS in their order",
		`SELECT DISTINCT ?x { ?x :p ?y MINUS { ?x :q ?y } BIND(?y AS ?z) FILTER NOT EXISTS { ?z :r ?x } }`,
		`(distinct
		  (project (?x)
		    (filter (notexists
		        (bgp (?z <r> ?x)))
		      (extend ?z ?y
		        (minus
		          (bgp (?x <p> ?y))
		          (bgp (?x <q> ?y)))))))`},
	{"a collection and a node in brackets",
		`ASK { (1) :p [ :q ?x ] }`,
		`(bgp (?.b[1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "1"^^xsd:integer)` +
			` (?.b[1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>)` +
			` (?.b[2 <q> ?x) (?.b[1 <p> ?.b[2))`},
	{"negated sets",
		`ASK { ?s !(:p|^:q) ?o . ?s !^:r ?o }`,
		`(join
		  (path ?s (! <p> (^ <q>)) ?o)
		  (path ?s (! (^ <r>)) ?o))`},
	{"a subquery shows what it projects",
		`SELECT * { ?a :p ?b { SELECT ?b (MAX(?c) AS ?m) { ?b :q ?c } GROUP BY ?b } }`,
		`(project (?a ?b ?m)
		  (join
		    (bgp (?a <p> ?b))
		    (project (?b ?m)
		      (extend ?m ?.a1
		        (group (?b) (?.a1 (max ?c))
		          (bgp (?b <q> ?c)))))))`},
}

func TestQuery(t *testing.T) {
	for _, c := range queries {
		t.Run(c.name, func(t *testing.T) {
			q, err := syntax.ParseQuery(c.query, prologue)
			if err != nil {
				t.Fatal(err)
			}
			got := algebra.Text(translate.Query(q).Pattern)
			want := strings.ReplaceAll(c.want, "\n\t\t", "\n")
			want = strings.ReplaceAll(want, "^^xsd:", "^^<http://www.w3.org/2001/XMLSchema#")
			want = strings.ReplaceAll(want, "#integer", "#integer>")
			got = strings.ReplaceAll(got, "<http://e/", "<")
			if got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestWithStandsInForTheDefaultGraph(t *testing.T) {
	u, err := syntax.ParseUpdate(`WITH :g DELETE { ?s ?p ?o } WHERE { ?s ?p ?o GRAPH :h { ?o ?q ?r } FILTER EXISTS { ?s :p+ ?o } }`, prologue)
	if err != nil {
		t.Fatal(err)
	}
	op := u.Operations[0].(*syntax.Modify)
	got := strings.ReplaceAll(algebra.Text(translate.Pattern(op.Where, op.With)), "<http://e/", "<")
	want := `(filter (exists
    (graph <g>
      (path ?s (+ <p>) ?o)))
  (join
    (graph <g>
      (bgp (?s ?p ?o)))
    (graph <h>
      (bgp (?o ?q ?r)))))`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
