package rdf

import (
	"cmp"
	"fmt"
	"strings"
)

// Compare is a total order of terms, the same everywhere: no term, then blank
// nodes by label, then IRIs, then literals by lexical form, and among those of
// one form the xsd:string, then those with a language by tag, then those with
// another datatype by its IRI. Strings compare byte by byte, which in UTF-8 is
// by code point. Compare returns 0 just when a == b.
func Compare(a, b Term) int {
	if x, ok := a.(IRI); ok { // as most terms are
		if y, ok := b.(IRI); ok {
			return strings.Compare(string(x), string(y))
		}
	}
	ra, rb := rank(a), rank(b)
	if ra != rb {
		return cmp.Compare(ra, rb)
	}
	switch a := a.(type) {
	case BNode:
		return strings.Compare(string(a), string(b.(BNode)))
	case nil:
		return 0
	}
	return compareLiterals(a, b)
}

func rank(t Term) int {
	switch t.(type) {
	case nil:
		return 0
	case BNode:
		return 1
	case IRI:
		return 2
	case String, LangString, TypedString:
		return 3
	}
	panic(fmt.Sprintf("rdf: a %T is not an RDF term", t))
}

func compareLiterals(a, b Term) int {
	la, sa, ka := literalKey(a)
	lb, sb, kb := literalKey(b)
	return cmp.Or(strings.Compare(la, lb), cmp.Compare(ka, kb), strings.Compare(sa, sb))
}

func literalKey(t Term) (lexical, suffix string, kind int) {
	switch t := t.(type) {
	case LangString:
		return string(t.Value), t.Lang, 1
	case TypedString:
		return string(t.Value), string(t.Type), 2
	}
	return string(t.(String)), "", 0
}

// CompareQuads orders quads by subject, predicate, object and graph, each by
// [Compare]; the default graph comes first.
func CompareQuads(a, b Quad) int {
	if c := Compare(a.Subject, b.Subject); c != 0 {
		return c
	}
	if c := Compare(a.Predicate, b.Predicate); c != 0 {
		return c
	}
	if c := Compare(a.Object, b.Object); c != 0 {
		return c
	}
	return Compare(a.Label, b.Label)
}
