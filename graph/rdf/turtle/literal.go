package turtle

import (
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// fault is a syntax error before its position is known: how many bytes after
// the beginning of what was read, and why.
type fault struct {
	at  int
	why string
}

const spaceInIRI = "a space or control character in an IRI"

// iriTerm returns the IRI whose token, without its brackets, is b.
func (in *interner) iriTerm(b []byte, base rdf.Base, scratch *[]byte) (rdf.Term, *fault) {
	t, slot := in.iri(b)
	if t != nil {
		return t, nil
	}
	plain, escaped := b, false
	for i, c := range b {
		if c <= ' ' {
			return nil, &fault{i, spaceInIRI}
		}
		escaped = escaped || c == '\\'
	}
	if escaped {
		var f *fault
		if *scratch, f = appendUnescaped((*scratch)[:0], b, false); f != nil {
			return nil, f
		}
		plain, slot = *scratch, nil
	}
	ref := string(plain)
	iri, err := base.Resolve(ref)
	if err != nil {
		return nil, &fault{0, err.Error()}
	}
	t = iri
	if slot != nil && len(iri) == len(ref) {
		*slot = t
		in.iris.wrote()
	}
	return t, nil
}

// stringTerm, langTerm and typedTerm return the literal with a lexical form
// that has no escapes left.
func (in *interner) stringTerm(b []byte) (rdf.Term, *fault) {
	slot := in.text(b)
	if slot != nil {
		if s, ok := (*slot).(rdf.String); ok && string(s) == string(b) {
			return *slot, nil
		}
	}
	return in.remember(slot, b, func(text string) rdf.Term { return rdf.String(text) })
}

func (in *interner) langTerm(b, lang []byte) (rdf.Term, *fault) {
	slot := in.text(b)
	if slot != nil {
		if l, ok := (*slot).(rdf.LangString); ok && string(l.Value) == string(b) && l.Lang == string(lang) {
			return *slot, nil
		}
	}
	tag := in.lang(lang)
	return in.remember(slot, b, func(text string) rdf.Term {
		return rdf.LangString{Value: rdf.String(text), Lang: tag}
	})
}

func (in *interner) typedTerm(b []byte, datatype rdf.Term) (rdf.Term, *fault) {
	iri := datatype.(rdf.IRI)
	switch iri {
	case rdf.XSDString:
		return in.stringTerm(b)
	case rdf.RDFLangString:
		return nil, &fault{0, "a literal of datatype rdf:langString without a language tag"}
	}
	slot := in.text(b)
	if slot != nil {
		if l, ok := (*slot).(rdf.TypedString); ok && string(l.Value) == string(b) && l.Type == iri {
			return *slot, nil
		}
	}
	return in.remember(slot, b, func(text string) rdf.Term {
		return rdf.TypedString{Value: rdf.String(text), Type: iri}
	})
}

func (in *interner) remember(slot *rdf.Term, b []byte, build func(string) rdf.Term) (rdf.Term, *fault) {
	if !utf8.Valid(b) {
		return nil, &fault{invalidAt(b), "invalid UTF-8"}
	}
	t := build(string(b))
	if slot != nil {
		*slot = t
		in.texts.wrote()
	}
	return t, nil
}

// lang returns a valid tag in lower case, one string for all its uses.
func (in *interner) lang(b []byte) string {
	if in.tags == nil {
		in.tags = map[string]string{}
	}
	if tag, ok := in.tags[string(b)]; ok {
		return tag
	}
	t, err := rdf.NewLiteral("", "", string(b))
	if err != nil {
		return string(b)
	}
	tag := t.(rdf.LangString).Lang
	if len(in.tags) < 1000 {
		in.tags[string(b)] = tag
	}
	return tag
}

func invalidAt(b []byte) int {
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(b)
}

// langLen returns the length of the language tag, without its @, that b begins
// with; 0 is none.
func langLen(b []byte) int {
	n := 0
	for n < len(b) && isLetter(b[n]) {
		n++
	}
	for n > 0 && n+1 < len(b) && b[n] == '-' && isLetterOrDigit(b[n+1]) {
		n++
		for n < len(b) && isLetterOrDigit(b[n]) {
			n++
		}
	}
	return n
}

func isLetter(c byte) bool        { c |= 0x20; return 'a' <= c && c <= 'z' }
func isDigit(c byte) bool         { return '0' <= c && c <= '9' }
func isLetterOrDigit(c byte) bool { return isLetter(c) || isDigit(c) }

// appendUnescaped appends b with its UCHAR escapes, and in literals its ECHAR
// escapes, replaced by what they stand for.
func appendUnescaped(dst, b []byte, literal bool) ([]byte, *fault) {
	for i := 0; i < len(b); {
		if b[i] != '\\' {
			dst = append(dst, b[i])
			i++
			continue
		}
		if i+1 == len(b) {
			return dst, &fault{i, "a backslash at the end"}
		}
		c := b[i+1]
		if digits := uchar(c); digits > 0 {
			r, ok := hexRune(b[i+2:], digits)
			if !ok {
				return dst, &fault{i, "an escape that is not of a Unicode character"}
			}
			dst = utf8.AppendRune(dst, r)
			i += 2 + digits
			continue
		}
		e := echar(c)
		if e == 0 || !literal {
			return dst, &fault{i, "an unknown escape"}
		}
		dst = append(dst, e)
		i += 2
	}
	return dst, nil
}

func uchar(c byte) int {
	switch c {
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

func echar(c byte) byte {
	switch c {
	case 't':
		return '\t'
	case 'b':
		return '\b'
	case 'n':
		return '\n'
	case 'r':
		return '\r'
	case 'f':
		return '\f'
	case '"', '\'', '\\':
		return c
	}
	return 0
}

func hexRune(b []byte, digits int) (rune, bool) {
	if len(b) < digits {
		return 0, false
	}
	var v uint32
	for _, c := range b[:digits] {
		d, ok := hexDigit(c)
		if !ok {
			return 0, false
		}
		v = v<<4 | uint32(d)
	}
	if v > utf8.MaxRune {
		return 0, false
	}
	return rune(v), utf8.ValidRune(rune(v))
}

func hexDigit(c byte) (byte, bool) {
	switch {
	case isDigit(c):
		return c - '0', true
	case 'a' <= c|0x20 && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10, true
	}
	return 0, false
}
