package w3c

import (
	"fmt"

	"github.com/lienket/lienket/graph/rdf"
)

// Graph is a small set of triples to walk in, such as a manifest. Results come
// in the order of the document.
type Graph struct {
	bySubject map[rdf.Term][]rdf.Quad
	subjects  []rdf.Term
}

// NewGraph indexes the triples of quads, whatever graphs they are in.
func NewGraph(quads []rdf.Quad) *Graph {
	g := &Graph{bySubject: map[rdf.Term][]rdf.Quad{}}
	for _, q := range quads {
		if _, ok := g.bySubject[q.Subject]; !ok {
			g.subjects = append(g.subjects, q.Subject)
		}
		g.bySubject[q.Subject] = append(g.bySubject[q.Subject], q)
	}
	return g
}

// Triples returns the triples of a subject; the caller must not change them.
func (g *Graph) Triples(subject rdf.Term) []rdf.Quad { return g.bySubject[subject] }

// Objects returns the objects of all triples with this subject and predicate.
func (g *Graph) Objects(subject rdf.Term, predicate rdf.IRI) []rdf.Term {
	var objects []rdf.Term
	for _, q := range g.bySubject[subject] {
		if q.Predicate == predicate {
			objects = append(objects, q.Object)
		}
	}
	return objects
}

// Object returns the first of [Graph.Objects], nil if there is none.
func (g *Graph) Object(subject rdf.Term, predicate rdf.IRI) rdf.Term {
	for _, q := range g.bySubject[subject] {
		if q.Predicate == predicate {
			return q.Object
		}
	}
	return nil
}

// Text returns the lexical form of the first object if it is a literal, else "".
func (g *Graph) Text(subject rdf.Term, predicate rdf.IRI) string {
	text, _, _, _ := rdf.Literal(g.Object(subject, predicate))
	return text
}

// Subjects returns the subjects that have this predicate and object.
func (g *Graph) Subjects(predicate rdf.IRI, object rdf.Term) []rdf.Term {
	var subjects []rdf.Term
	for _, s := range g.subjects {
		for _, q := range g.bySubject[s] {
			if q.Predicate == predicate && q.Object == object {
				subjects = append(subjects, s)
				break
			}
		}
	}
	return subjects
}

// List returns the items of the RDF collection with this head; a nil head is an
// empty list. A list that is broken or runs in a circle is an error.
func (g *Graph) List(head rdf.Term) ([]rdf.Term, error) {
	var items []rdf.Term
	seen := map[rdf.Term]bool{}
	for cell := head; cell != nil && cell != rdf.Term(rdf.RDFNil); {
		if seen[cell] {
			return nil, fmt.Errorf("list %s runs in a circle", rdf.Text(head))
		}
		seen[cell] = true
		item, rest := g.Object(cell, rdf.RDFFirst), g.Object(cell, rdf.RDFRest)
		if item == nil || rest == nil {
			return nil, fmt.Errorf("list %s is broken at item %d", rdf.Text(head), len(items)+1)
		}
		items = append(items, item)
		cell = rest
	}
	return items, nil
}
