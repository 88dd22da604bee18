package rdf

import "fmt"

// AppendTerm appends the canonical N-Triples form of t (RDF 1.1 N-Triples,
// section 4): IRIs in angle brackets, "_:" before labels, in literals only the
// quotation mark, backslash, line feed and carriage return escaped, xsd:string
// left out. Equal terms, and only they, have equal texts. Nil appends nothing.
//
// Terms are not checked (see [Check]); but what may not stand in an IRI is
// escaped, so that no term can break out of its place.
func AppendTerm(dst []byte, t Term) []byte {
	switch t := t.(type) {
	case nil:
		return dst
	case IRI:
		return appendIRI(dst, string(t))
	case BNode:
		return append(append(dst, "_:"...), t...)
	case String:
		return appendQuoted(dst, string(t))
	case LangString:
		dst = appendQuoted(dst, string(t.Value))
		return append(append(dst, '@'), t.Lang...)
	case TypedString:
		dst = appendQuoted(dst, string(t.Value))
		return appendIRI(append(dst, "^^"...), string(t.Type))
	}
	panic(fmt.Sprintf("rdf: a %T is not an RDF term", t))
}

// AppendQuad appends the canonical N-Quads line of q: its terms with one space
// between them, a space, a full stop and a line feed. In the default graph this
// is the canonical N-Triples line.
func AppendQuad(dst []byte, q Quad) []byte {
	dst = append(AppendTerm(dst, q.Subject), ' ')
	dst = append(AppendTerm(dst, q.Predicate), ' ')
	dst = append(AppendTerm(dst, q.Object), ' ')
	if q.Label != nil {
		dst = append(AppendTerm(dst, q.Label), ' ')
	}
	return append(dst, '.', '\n')
}

// Text returns the canonical N-Triples form of t; see [AppendTerm].
func Text(t Term) string { return string(AppendTerm(nil, t)) }

func appendIRI(dst []byte, s string) []byte {
	dst = append(dst, '<')
	from := 0
	for i := 0; i < len(s); i++ {
		if forbiddenInIRI[s[i]] {
			dst = append(dst, s[from:i]...)
			dst = append(dst, '\\', 'u', '0', '0', hex[s[i]>>4], hex[s[i]&15])
			from = i + 1
		}
	}
	return append(append(dst, s[from:]...), '>')
}

const hex = "0123456789ABCDEF"

func appendQuoted(dst []byte, s string) []byte {
	dst = append(dst, '"')
	from := 0
	for i := 0; i < len(s); i++ {
		var e byte
		switch s[i] {
		case '"', '\\':
			e = s[i]
		case '\n':
			e = 'n'
		case '\r':
			e = 'r'
		default:
			continue
		}
		dst = append(append(dst, s[from:i]...), '\\', e)
		from = i + 1
	}
	return append(append(dst, s[from:]...), '"')
}
