package update

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/algebra/translate"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// template is a quad with variables: subject, predicate, object and graph. A
// graph with neither variable nor term is the default graph.
type template [4]algebra.Node

func newTemplate(q syntax.Quad, home rdf.Term) template {
	t := translate.TemplateTriple(q.Triple)
	g := algebra.Node{Term: home}
	if q.Graph != nil {
		g = translate.TemplateNode(*q.Graph)
	}
	return template{t.S, t.P, t.O, g}
}

func newTemplates(quads []syntax.Quad, home rdf.Term) []template {
	ts := make([]template, len(quads))
	for i, q := range quads {
		ts[i] = newTemplate(q, home)
	}
	return ts
}

// stamp fills templates in for one solution, within which a label stands for
// one blank node.
type stamp struct {
	fresh  func() rdf.BNode
	blanks map[algebra.Var]rdf.BNode
}

func (s *stamp) all(to []rdf.Quad, ts []template, columns map[algebra.Var]int, row []rdf.Term) []rdf.Quad {
	for _, t := range ts {
		if q, ok := s.quad(t, columns, row); ok {
			to = append(to, q)
		}
	}
	return to
}

// quad fills in one template. What has an unbound variable or is no legal quad
// is left out (section 3.1.3 of the recommendation).
func (s *stamp) quad(t template, columns map[algebra.Var]int, row []rdf.Term) (rdf.Quad, bool) {
	var terms [4]rdf.Term
	for i, n := range t {
		switch {
		case n.Var.Hidden():
			terms[i] = s.blank(n.Var)
		case n.Var != "":
			terms[i] = row[columns[n.Var]]
		default:
			terms[i] = n.Term
			continue // nil as a graph is the default graph
		}
		if terms[i] == nil {
			return rdf.Quad{}, false
		}
	}
	q := rdf.Quad{Subject: terms[0], Predicate: terms[1], Object: terms[2], Label: terms[3]}
	return q, legal(q)
}

// legal tells whether the places of a quad hold the kinds of terms that they
// may; the terms themselves are valid already.
func legal(q rdf.Quad) bool {
	_, predicate := q.Predicate.(rdf.IRI)
	return predicate && !rdf.IsLiteral(q.Subject) && !rdf.IsLiteral(q.Label)
}

func (s *stamp) blank(v algebra.Var) rdf.BNode {
	b, ok := s.blanks[v]
	if !ok {
		if s.blanks == nil {
			s.blanks = map[algebra.Var]rdf.BNode{}
		}
		b = s.fresh()
		s.blanks[v] = b
	}
	return b
}
