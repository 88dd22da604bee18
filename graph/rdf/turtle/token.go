package turtle

import (
	"bytes"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// skipSpace moves to the next byte that is neither white space nor in a comment
// and returns it, -1 at the end of the document.
func (p *parser) skipSpace() int {
	s := p.src
	for {
		c := s.at(0)
		switch c {
		case ' ', '\t', '\n', '\r':
			s.pos++
		case '#':
			for c >= 0 && c != '\n' && c != '\r' {
				s.pos++
				c = s.at(0)
			}
		default:
			return c
		}
	}
}

// expect takes the byte c after white space.
func (p *parser) expect(c byte) error {
	if got := p.skipSpace(); got != int(c) {
		return p.unexpected(string(c))
	}
	p.src.pos++
	return nil
}

// unexpected says what was expected instead of what stands at pos.
func (p *parser) unexpected(want string) error {
	r, n := p.src.runeAt(0)
	switch {
	case n == 0:
		return p.src.errorAt(0, "the document ends where %s is expected", want)
	case r == utf8.RuneError && n == 1:
		return p.src.errorAt(0, "invalid UTF-8")
	}
	return p.src.errorAt(0, "expected %s, found %q", want, r)
}

func (p *parser) fail(f *fault, offset int) error {
	return p.src.errorAt(f.at+offset, "%s", f.why)
}

// iriRef reads an IRIREF, of which "<" is next.
func (p *parser) iriRef() (rdf.Term, error) {
	s := p.src
	n := bytes.IndexByte(s.buf[s.pos:s.end], '>')
	if n < 0 {
		for n = 1; s.at(n) != '>'; n++ {
			if c := s.at(n); c < 0 {
				return nil, s.errorAt(n, "an IRI without its >")
			} else if c <= ' ' {
				return nil, s.errorAt(n, spaceInIRI)
			}
		}
	}
	t, f := p.terms.iriTerm(s.window(n)[1:], p.base, &p.scratch)
	if f != nil {
		return nil, p.fail(f, 1)
	}
	s.pos += n + 1
	return t, nil
}

// iri reads an IRIREF or a prefixed name.
func (p *parser) iri(what string) (rdf.Term, error) {
	if p.skipSpace() == '<' {
		return p.iriRef()
	}
	t, word, err := p.nameOrWord()
	switch {
	case err != nil:
		return nil, err
	case t == nil && word > 0:
		return nil, p.src.errorAt(0, "expected %s, found %q", what, p.src.window(word))
	case t == nil:
		return nil, p.unexpected(what)
	}
	return t, nil
}

// nameOrWord reads a prefixed name and returns its IRI, or returns the length
// of the bare word that stands there instead, without moving.
func (p *parser) nameOrWord() (t rdf.Term, word int, err error) {
	s := p.src
	colon, word := p.prefixLen()
	if colon < 0 {
		return nil, word, nil
	}
	n, escaped := p.localLen(colon + 1)
	raw := s.window(n)
	slot := p.terms.name(raw)
	if slot.era == p.era && slot.raw == string(raw) {
		s.pos += n
		return slot.term, 0, nil
	}
	ns, ok := p.prefixes[string(raw[:colon])]
	if !ok {
		return nil, 0, s.errorAt(0, "prefix %q is not declared", raw[:colon+1])
	}
	local := raw[colon+1:]
	if escaped {
		local = unescapeLocal(local)
	}
	iri := rdf.IRI(ns + string(local))
	if !rdf.ValidIRI(string(iri)) {
		return nil, 0, s.errorAt(0, "%q makes an invalid IRI", raw)
	}
	*slot = nameSlot{raw: string(raw), era: p.era, term: iri}
	p.terms.names.wrote()
	s.pos += n
	return iri, 0, nil
}

// prefixLen returns where the colon of a prefixed name stands, or -1 and the
// length of the bare word.
func (p *parser) prefixLen() (colon, word int) {
	s := p.src
	if s.at(0) == ':' {
		return 0, 0
	}
	dot, lastDot, n := -1, false, 0
	for {
		r, size := s.runeAt(n)
		switch {
		case size == 0, r == utf8.RuneError && size == 1:
		case n == 0 && rdf.IsPNCharsBase(r), n > 0 && rdf.IsPNChars(r):
			lastDot = false
			n += size
			continue
		case r == '.' && n > 0:
			if dot < 0 {
				dot = n
			}
			lastDot = true
			n++
			continue
		}
		if r == ':' && n > 0 && !lastDot {
			return n, 0
		}
		if dot >= 0 {
			n = dot
		}
		return -1, n
	}
}

// localLen returns where the PN_LOCAL that begins at n ends, and whether there
// are backslashes in it.
func (p *parser) localLen(n int) (end int, escaped bool) {
	s := p.src
	end = n
	for start := n; ; {
		c := s.at(n)
		switch {
		case c < 0:
			return end, escaped
		case c == '.' && n > start:
			n++
			continue
		case c == '\\':
			if c := s.at(n + 1); c < 0 || !localEscape(byte(c)) {
				return end, escaped
			}
			n, escaped = n+2, true
		case c == '%':
			if !p.hexAt(n+1) || !p.hexAt(n+2) {
				return end, escaped
			}
			n += 3
		case c < utf8.RuneSelf:
			if !isLetterOrDigit(byte(c)) && c != '_' && c != ':' && (c != '-' || n == start) {
				return end, escaped
			}
			n++
		default:
			r, size := s.runeAt(n)
			if r == utf8.RuneError && size == 1 || !rdf.IsPNCharsU(r) && (n == start || !rdf.IsPNChars(r)) {
				return end, escaped
			}
			n += size
		}
		end = n
	}
}

func (p *parser) hexAt(n int) bool {
	c := p.src.at(n)
	if c < 0 {
		return false
	}
	_, ok := hexDigit(byte(c))
	return ok
}

// localEscape reports whether a backslash may stand before c in a local name.
func localEscape(c byte) bool { return bytes.IndexByte([]byte("_~.-!$&'()*+,;=/?#@%"), c) >= 0 }

func unescapeLocal(b []byte) []byte {
	out := make([]byte, 0, len(b))
	for i := 0; i < len(b); i++ {
		if b[i] == '\\' {
			i++
		}
		out = append(out, b[i])
	}
	return out
}

// blankLabel reads a BLANK_NODE_LABEL, of which "_" is next.
func (p *parser) blankLabel() (rdf.Term, error) {
	s := p.src
	if s.at(1) != ':' {
		return nil, s.errorAt(0, "expected _: and a label")
	}
	n, end := 2, 2
	for {
		r, size := s.runeAt(n)
		if size == 0 || r == utf8.RuneError && size == 1 {
			break
		}
		if r == '.' && n > 2 {
			n++
			continue
		}
		if !rdf.IsPNCharsU(r) && (r < '0' || r > '9') && (n == 2 || !rdf.IsPNChars(r)) {
			break
		}
		n += size
		end = n
	}
	if end == 2 {
		return nil, s.errorAt(0, "a blank node without a valid label")
	}
	label := s.window(end)[2:]
	s.pos += end
	if rdf.NeedsMark(string(label)) {
		return p.blanks.Labelled(string(label)), nil
	}
	return p.terms.node(label), nil
}

// literal reads a string literal, of which the quotation mark is next.
func (p *parser) literal() (rdf.Term, error) {
	text, err := p.quoted()
	if err != nil {
		return nil, err
	}
	// The text stands in p.text or in the window: looking further moves the
	// window, so the suffix is only looked for after a copy when it must be.
	s := p.src
	if s.end-s.pos < 2 || s.buf[s.pos] <= ' ' || s.buf[s.pos] == '#' {
		p.text = append(p.text[:0], text...)
		text = p.text
		p.skipSpace()
	}
	var t rdf.Term
	var f *fault
	switch s.at(0) {
	case '@':
		p.text = append(p.text[:0], text...)
		tag, err := p.langTag()
		if err != nil {
			return nil, err
		}
		t, f = p.terms.langTerm(p.text, tag)
	case '^':
		p.text = append(p.text[:0], text...)
		if s.at(1) != '^' {
			return nil, s.errorAt(0, "expected ^^")
		}
		s.pos += 2
		datatype, err := p.iri("the datatype, an IRI")
		if err != nil {
			return nil, err
		}
		t, f = p.terms.typedTerm(p.text, datatype)
	default:
		t, f = p.terms.stringTerm(text)
	}
	if f != nil {
		return nil, s.errorAt(0, "in the literal that ends here: %s", f.why)
	}
	return t, nil
}

// langTag reads a LANGTAG, of which "@" is next. It stays valid until the next
// byte is looked at.
func (p *parser) langTag() ([]byte, error) {
	s := p.src
	n := 1
	for c := s.at(n); c >= 0 && (isLetterOrDigit(byte(c)) || c == '-'); c = s.at(n) {
		n++
	}
	tag := s.window(n)[1:]
	if length := langLen(tag); length == 0 || length != len(tag) {
		return nil, s.errorAt(0, "expected a language tag")
	}
	s.pos += n
	return tag, nil
}

// quoted reads a string in any of the four kinds of quotes and returns its text
// without escapes, valid until the next byte is looked at.
func (p *parser) quoted() ([]byte, error) {
	s := p.src
	quote := s.at(0)
	long := s.at(1) == quote && s.at(2) == quote
	if !long && s.at(1) == quote {
		s.pos += 2
		return nil, nil
	}
	open := 1
	if long {
		open = 3
	}
	n, escaped := open, false
	for {
		c := s.at(n)
		switch {
		case c < 0:
			return nil, s.errorAt(0, "a literal without its closing quotation mark")
		case c == '\\':
			escaped = true
			n++
		case c == quote && (!long || s.at(n+1) == quote && s.at(n+2) == quote):
			text := s.window(n)[open:]
			if escaped {
				var f *fault
				if p.text, f = appendUnescaped(p.text[:0], text, true); f != nil {
					return nil, p.fail(f, open)
				}
				text = p.text
			}
			s.pos += n + open
			return text, nil
		case !long && (c == '\n' || c == '\r'):
			return nil, s.errorAt(n, "a line break in a literal with single quotation marks")
		}
		n++
	}
}

// number reads an INTEGER, DECIMAL or DOUBLE.
func (p *parser) number() (rdf.Term, error) {
	s := p.src
	n := 0
	if c := s.at(0); c == '+' || c == '-' {
		n++
	}
	digits := func() (count int) {
		for c := s.at(n); c >= 0 && isDigit(byte(c)); c = s.at(n) {
			n++
			count++
		}
		return count
	}
	whole, fraction, datatype := digits(), 0, rdf.XSDInteger
	end := n
	if s.at(n) == '.' {
		n++
		if fraction = digits(); fraction > 0 {
			datatype, end = rdf.XSDDecimal, n
		}
	}
	if c := s.at(n); (c == 'e' || c == 'E') && whole+fraction > 0 {
		n++
		if c := s.at(n); c == '+' || c == '-' {
			n++
		}
		if digits() == 0 {
			return nil, s.errorAt(n, "an exponent without digits")
		}
		datatype, end = rdf.XSDDouble, n
	}
	if whole+fraction == 0 {
		return nil, s.errorAt(0, "expected a number")
	}
	t, _ := p.terms.typedTerm(s.window(end), rdf.Term(datatype))
	s.pos += end
	return t, nil
}
