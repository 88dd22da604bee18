package rdf

import (
	"errors"
	"fmt"
	"unicode/utf8"
)

// ErrNamedGraph is wrapped by what an encoder of a syntax for one graph returns
// when it is given a quad of a named graph.
var ErrNamedGraph = errors.New("the syntax holds one graph, the quad is in a named one")

// SyntaxError says where and why a document is not well formed. Line and Column
// count from 1; Column counts code points. Line 0 means that the position is not
// known.
type SyntaxError struct {
	Line, Column int
	Message      string
}

// Error gives the position and the message.
func (e *SyntaxError) Error() string {
	if e.Line == 0 {
		return e.Message
	}
	return fmt.Sprintf("line %d, column %d: %s", e.Line, e.Column, e.Message)
}

// IsPNCharsBase reports whether r is in PN_CHARS_BASE. It, IsPNCharsU and
// IsPNChars are the character classes of Turtle and SPARQL from which prefixed
// names and blank node labels are made.
func IsPNCharsBase(r rune) bool {
	switch {
	case r < 0x80:
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z'
	case r < 0x300:
		return r >= 0xC0 && r != 0xD7 && r != 0xF7
	case r < 0x2000:
		return r >= 0x370 && r != 0x37E
	case r < 0x3001:
		return r == 0x200C || r == 0x200D || 0x2070 <= r && r <= 0x218F || 0x2C00 <= r && r <= 0x2FEF
	case r < 0x10000:
		return r <= 0xD7FF || 0xF900 <= r && r <= 0xFDCF || 0xFDF0 <= r && r <= 0xFFFD
	}
	return r <= 0xEFFFF
}

// IsPNCharsU reports whether r is in PN_CHARS_U; see [IsPNCharsBase].
func IsPNCharsU(r rune) bool { return r == '_' || IsPNCharsBase(r) }

// IsPNChars reports whether r is in PN_CHARS; see [IsPNCharsBase].
func IsPNChars(r rune) bool {
	return '0' <= r && r <= '9' || r == '-' || IsPNCharsU(r) || r == 0xB7 ||
		0x300 <= r && r <= 0x36F || r == 0x203F || r == 0x2040
}

// ValidLabel reports whether s can stand after "_:" in every syntax.
func ValidLabel(s string) bool {
	if s == "" || s[len(s)-1] == '.' {
		return false
	}
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 {
			return false
		}
		if i == 0 && !IsPNCharsU(r) && (r < '0' || r > '9') || !IsPNChars(r) && r != '.' {
			return false
		}
		i += n
	}
	return true
}

// ValidLang reports whether s has the form of a language tag in Turtle and
// SPARQL: letters, then subtags of letters and digits after hyphens.
func ValidLang(s string) bool {
	subtag, first := 0, true
	for i := 0; i < len(s); i++ {
		c := s[i] | 0x20
		switch {
		case 'a' <= c && c <= 'z', !first && '0' <= s[i] && s[i] <= '9':
			subtag++
		case s[i] == '-' && subtag > 0:
			subtag, first = 0, false
		default:
			return false
		}
	}
	return subtag > 0
}

// Check returns an error that says why t is not a term as this package defines
// terms, or nil.
func Check(t Term) error {
	switch t := t.(type) {
	case IRI:
		if !ValidIRI(string(t)) {
			return fmt.Errorf("invalid or relative IRI %q", string(t))
		}
	case BNode:
		if !ValidLabel(string(t)) {
			return fmt.Errorf("invalid blank node label %q", string(t))
		}
	case String:
		return checkText(string(t))
	case LangString:
		if !ValidLang(t.Lang) || lower(t.Lang) != t.Lang {
			return fmt.Errorf("invalid or not lower-case language tag %q", t.Lang)
		}
		return checkText(string(t.Value))
	case TypedString:
		if !ValidIRI(string(t.Type)) {
			return fmt.Errorf("invalid or relative datatype IRI %q", string(t.Type))
		}
		if t.Type == XSDString || t.Type == RDFLangString {
			return fmt.Errorf("a TypedString of datatype %s", t.Type)
		}
		return checkText(string(t.Value))
	case nil:
		return errors.New("no term")
	default:
		return fmt.Errorf("a %T is not an RDF term", t)
	}
	return nil
}

func checkText(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("literal %.40q is not valid UTF-8", s)
	}
	return nil
}

// CheckQuad returns an error that says why q is not a valid RDF 1.1 quad, or
// nil: the subject must be an IRI or blank node, the predicate an IRI, the
// object any term, the graph nil, an IRI or a blank node, and all of them valid.
func CheckQuad(q Quad) error {
	if err := checkNode(q.Subject); err != nil {
		return fmt.Errorf("subject: %w", err)
	}
	if _, ok := q.Predicate.(IRI); !ok {
		return fmt.Errorf("predicate: a %T is not an IRI", q.Predicate)
	}
	if err := Check(q.Predicate); err != nil {
		return fmt.Errorf("predicate: %w", err)
	}
	if err := Check(q.Object); err != nil {
		return fmt.Errorf("object: %w", err)
	}
	if q.Label == nil {
		return nil
	}
	if err := checkNode(q.Label); err != nil {
		return fmt.Errorf("graph: %w", err)
	}
	return nil
}

func checkNode(t Term) error {
	switch t.(type) {
	case IRI, BNode:
		return Check(t)
	}
	return fmt.Errorf("a %T is neither an IRI nor a blank node", t)
}
