package turtle

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// namer writes terms in their shortest Turtle form.
type namer struct {
	// spaces are sorted by length, the longest first, then by name.
	spaces []namespace
}

type namespace struct{ name, iri string }

func newNamer(prefixes map[string]string) (*namer, error) {
	n := &namer{}
	for name, iri := range prefixes {
		if !validPrefix(name) {
			return nil, fmt.Errorf("invalid prefix %q", name)
		}
		if !rdf.ValidIRI(iri) {
			return nil, fmt.Errorf("prefix %q: invalid or relative IRI %q", name, iri)
		}
		n.spaces = append(n.spaces, namespace{name, iri})
	}
	sort.Slice(n.spaces, func(i, j int) bool {
		a, b := n.spaces[i], n.spaces[j]
		if len(a.iri) != len(b.iri) {
			return len(a.iri) > len(b.iri)
		}
		return a.name < b.name
	})
	return n, nil
}

func validPrefix(s string) bool {
	first, _ := utf8.DecodeRuneInString(s)
	return s == "" || rdf.IsPNCharsBase(first) && rdf.ValidLabel(s)
}

// appendDeclarations appends the prefixes by name.
func (n *namer) appendDeclarations(dst []byte) []byte {
	sorted := append([]namespace(nil), n.spaces...)
	sort.Slice(sorted, func(i, j int) bool { return sorted[i].name < sorted[j].name })
	for _, s := range sorted {
		dst = fmt.Appendf(dst, "@prefix %s: <%s> .\n", s.name, s.iri)
	}
	return dst
}

func (n *namer) appendTerm(dst []byte, t rdf.Term) []byte {
	switch t := t.(type) {
	case rdf.IRI:
		return n.appendIRI(dst, string(t))
	case rdf.TypedString:
		if isShorthand(string(t.Value), t.Type) {
			return append(dst, t.Value...)
		}
		dst = rdf.AppendTerm(dst, t.Value)
		return n.appendIRI(append(dst, "^^"...), string(t.Type))
	}
	return rdf.AppendTerm(dst, t)
}

func (n *namer) appendPredicate(dst []byte, p rdf.Term) []byte {
	if p == rdfType {
		return append(dst, 'a')
	}
	return n.appendTerm(dst, p)
}

func (n *namer) appendIRI(dst []byte, iri string) []byte {
	for _, s := range n.spaces {
		if local, ok := strings.CutPrefix(iri, s.iri); ok && plainLocal(local) {
			dst = append(append(dst, s.name...), ':')
			return append(dst, local...)
		}
	}
	return rdf.AppendTerm(dst, rdf.IRI(iri))
}

// plainLocal reports whether s is a local name without escapes.
func plainLocal(s string) bool { return s == "" || rdf.ValidLabel(s) }

// isShorthand reports whether a literal can stand without quotation marks and
// be read back as it was.
func isShorthand(s string, datatype rdf.IRI) bool {
	switch datatype {
	case rdf.XSDBoolean:
		return s == "true" || s == "false"
	case rdf.XSDInteger, rdf.XSDDecimal, rdf.XSDDouble:
		return numberType(s) == datatype
	}
	return false
}

// numberType returns the datatype that a bare number has in Turtle, or "". A
// decimal must have digits on both sides of its point here, though Turtle takes
// less, for old readers stumble over less.
func numberType(s string) rdf.IRI {
	i := 0
	if i < len(s) && (s[i] == '+' || s[i] == '-') {
		i++
	}
	digits := func() bool {
		from := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		return i > from
	}
	if !digits() {
		return ""
	}
	datatype := rdf.XSDInteger
	if i < len(s) && s[i] == '.' {
		i++
		if !digits() {
			return ""
		}
		datatype = rdf.XSDDecimal
	}
	if i < len(s) && (s[i] == 'e' || s[i] == 'E') {
		i++
		if i < len(s) && (s[i] == '+' || s[i] == '-') {
			i++
		}
		if !digits() {
			return ""
		}
		datatype = rdf.XSDDouble
	}
	if i < len(s) {
		return ""
	}
	return datatype
}
