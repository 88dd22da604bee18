package isomorphic_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
)

const p = rdf.IRI("http://example/p")

func node(i int) rdf.BNode { return rdf.BNode(fmt.Sprint("n", i)) }

func edge(i, j int) rdf.Quad {
	return rdf.Quad{Subject: node(i), Predicate: p, Object: node(j)}
}

// cycle returns a directed circle of the nodes from..from+n-1.
func cycle(from, n int) []rdf.Quad {
	var quads []rdf.Quad
	for i := range n {
		quads = append(quads, edge(from+i, from+(i+1)%n))
	}
	return quads
}

// shuffled renames the blank nodes by a random permutation and reorders.
func shuffled(r *rand.Rand, quads []rdf.Quad) []rdf.Quad {
	names := map[rdf.Term]rdf.Term{}
	offset := r.IntN(1000)
	rename := func(t rdf.Term) rdf.Term {
		if _, ok := t.(rdf.BNode); !ok {
			return t
		}
		if names[t] == nil {
			names[t] = rdf.BNode(fmt.Sprint("m", (len(names)*7919+offset)%100003))
		}
		return names[t]
	}
	out := make([]rdf.Quad, 0, len(quads))
	for _, i := range r.Perm(len(quads)) {
		q := quads[i]
		out = append(out, rdf.Quad{Subject: rename(q.Subject), Predicate: q.Predicate, Object: rename(q.Object), Label: rename(q.Label)})
	}
	return out
}

func TestIsomorphic(t *testing.T) {
	loop := rdf.Quad{Subject: rdf.BNode("x"), Predicate: p, Object: rdf.BNode("x")}
	named := edge(1, 2)
	named.Label = node(1)
	other := edge(1, 2)
	other.Label = node(2)
	ground := rdf.Quad{Subject: rdf.IRI("http://a/"), Predicate: p, Object: rdf.String("1")}
	ground2 := rdf.Quad{Subject: rdf.IRI("http://a/"), Predicate: p, Object: rdf.TypedString{Value: "1", Type: rdf.XSDInteger}}
	tests := map[string]struct {
		a, b []rdf.Quad
		want bool
	}{
		"empty":               {nil, nil, true},
		"duplicates":          {[]rdf.Quad{ground, ground}, []rdf.Quad{ground}, true},
		"datatypes":           {[]rdf.Quad{ground}, []rdf.Quad{ground2}, false},
		"loop and edge":       {[]rdf.Quad{loop}, []rdf.Quad{edge(1, 2)}, false},
		"graph is subject":    {[]rdf.Quad{named}, []rdf.Quad{other}, false},
		"one circle or two":   {cycle(0, 6), append(cycle(0, 3), cycle(3, 3)...), false},
		"circles of 3 and 5":  {append(cycle(0, 3), cycle(3, 5)...), append(cycle(0, 5), cycle(5, 3)...), true},
		"circles of 3+5, 4+4": {append(cycle(0, 3), cycle(3, 5)...), append(cycle(0, 4), cycle(4, 4)...), false},
	}
	for name, test := range tests {
		if got := isomorphic.Isomorphic(test.a, test.b); got != test.want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// A renamed graph is isomorphic; with one edge turned round it is just when the
// number of edges in each direction between some pair of nodes is unchanged,
// which for a path with a marked end it never is.
func TestRenamed(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		var quads []rdf.Quad
		n := 2 + r.IntN(20)
		for i := range n {
			quads = append(quads, edge(i, i+1), edge(r.IntN(n), r.IntN(n)))
		}
		if !isomorphic.Isomorphic(quads, shuffled(r, quads)) {
			t.Fatalf("renaming changed %v", quads)
		}
		path := quads[:0:0]
		for i := range n {
			path = append(path, edge(i, i+1))
		}
		path = append(path, rdf.Quad{Subject: node(0), Predicate: p, Object: rdf.String("end")})
		turned := shuffled(r, path)
		k := r.IntN(len(turned))
		for rdf.IsLiteral(turned[k].Object) {
			k = r.IntN(len(turned))
		}
		turned[k].Subject, turned[k].Object = turned[k].Object, turned[k].Subject
		if isomorphic.Isomorphic(path, turned) {
			t.Fatalf("turning an edge changed nothing: %v", path)
		}
	}
}

// Many equal parts must not take exponential time.
func TestManyTwins(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var quads []rdf.Quad
	for i := range 150 {
		quads = append(quads, cycle(3*i, 3)...)
	}
	if !isomorphic.Isomorphic(quads, shuffled(r, quads)) {
		t.Error("renaming changed the circles")
	}
}
