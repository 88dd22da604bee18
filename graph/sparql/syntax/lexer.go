package syntax

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/rdf"
)

// lexer cuts a text into the terminals of section 19.8.
type lexer struct {
	src     string
	origins origins
	off     int // where the next token is looked for
	mark    int // offset up to which line and col are known
	line    int
	col     int
}

func newLexer(text string) (*lexer, error) {
	l := &lexer{line: 1, col: 1}
	if i := invalidUTF8(text); i >= 0 {
		l.src = text
		return nil, &Error{Pos: l.position(i), Msg: "the text is not valid UTF-8"}
	}
	l.src = text
	if strings.Contains(text, `\u`) || strings.Contains(text, `\U`) {
		expanded, from, bad := expandCodepoints(text)
		if bad >= 0 {
			return nil, &Error{Pos: l.position(bad), Msg: `\u and \U must be followed by 4 and 8 hexadecimal digits of a Unicode scalar value`}
		}
		l.src, l.origins = expanded, from
	}
	return l, nil
}

func invalidUTF8(s string) int {
	if utf8.ValidString(s) {
		return -1
	}
	for i, r := range s {
		if r == utf8.RuneError {
			if _, w := utf8.DecodeRuneInString(s[i:]); w == 1 {
				return i
			}
		}
	}
	return -1
}

// position turns an offset, not less than that of the previous call, into a Pos.
func (l *lexer) position(off int) Pos {
	if off < l.mark {
		l.mark, l.line, l.col = 0, 1, 1
	}
	for _, c := range []byte(l.src[l.mark:off]) {
		if c == '\n' {
			l.line++
			l.col = 1
		} else if utf8.RuneStart(c) {
			l.col++
		}
	}
	l.mark = off
	return Pos{Offset: l.origins.of(off), Line: l.line, Column: l.col}
}

func (l *lexer) fail(off int, format string, args ...any) error {
	return &Error{Pos: l.position(off), Msg: fmt.Sprintf(format, args...)}
}

func (l *lexer) skipSpace() {
	for l.off < len(l.src) {
		switch l.src[l.off] {
		case ' ', '\t', '\r', '\n':
			l.off++
		case '#':
			i := strings.IndexAny(l.src[l.off:], "\r\n")
			if i < 0 {
				l.off = len(l.src)
				return
			}
			l.off += i
		default:
			return
		}
	}
}

// next returns the next token; at the end tokEOF, for ever.
func (l *lexer) next() (token, error) {
	l.skipSpace()
	t := token{start: l.off, pos: l.position(l.off)}
	err := l.scan(&t)
	t.end = l.off
	return t, err
}

func (l *lexer) scan(t *token) error {
	if l.off >= len(l.src) {
		t.kind = tokEOF
		return nil
	}
	switch c := l.src[l.off]; {
	case c == '<':
		l.scanLess(t)
	case c == '?' || c == '$':
		l.scanVar(t)
	case c == '"' || c == '\'':
		return l.scanString(t)
	case c == '@':
		return l.scanLang(t)
	case c >= '0' && c <= '9', c == '.' && l.digitAt(l.off+1):
		l.scanNumber(t)
	case c == '_' && l.byteAt(l.off+1) == ':':
		return l.scanBlank(t)
	case c == ':':
		return l.scanLocal(t, "")
	case c < utf8.RuneSelf && !isASCIILetter(c):
		return l.scanPunct(t)
	default:
		return l.scanWord(t)
	}
	return nil
}

func (l *lexer) byteAt(i int) byte {
	if i < len(l.src) {
		return l.src[i]
	}
	return 0
}

func (l *lexer) digitAt(i int) bool { c := l.byteAt(i); return c >= '0' && c <= '9' }

func isASCIILetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// endsIRI holds the bytes that cannot stand in an IRI reference.
var endsIRI = func() (t [256]bool) {
	for c := 0; c <= ' '; c++ {
		t[c] = true
	}
	for _, c := range []byte("<\"{}|^`\\") {
		t[c] = true
	}
	return t
}()

// scanLess tells an IRI reference from the operators < and <=: as the grammar
// has it, the longest token wins.
func (l *lexer) scanLess(t *token) {
	for i := l.off + 1; i < len(l.src); i++ {
		c := l.src[i]
		if c == '>' {
			t.kind, t.text = tokIRI, l.src[l.off+1:i]
			l.off = i + 1
			return
		}
		if endsIRI[c] {
			break
		}
	}
	t.kind, t.text = tokPunct, "<"
	if l.byteAt(l.off+1) == '=' {
		t.text = "<="
	}
	l.off += len(t.text)
}

func (l *lexer) scanVar(t *token) {
	i := l.off + 1
	for i < len(l.src) {
		if c := l.src[i]; isASCIILetter(c) || c >= '0' && c <= '9' {
			i++
			continue
		}
		r, w := utf8.DecodeRuneInString(l.src[i:])
		if !rdf.IsPNCharsU(r) && !(r >= '0' && r <= '9') &&
			!(i > l.off+1 && (r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040)) {
			break
		}
		i += w
	}
	if i == l.off+1 {
		t.kind, t.text = tokPunct, l.src[l.off:i]
	} else {
		t.kind, t.text = tokVar, l.src[l.off+1:i]
	}
	l.off = i
}

func (l *lexer) scanString(t *token) error {
	q := l.src[l.off : l.off+1]
	long := strings.HasPrefix(l.src[l.off:], q+q+q)
	i := l.off + 1
	if long {
		i += 2
	}
	begin, escaped := i, false
	for ; i < len(l.src); i++ {
		switch c := l.src[i]; {
		case c == '\\':
			if strings.IndexByte(`tbnrf\"'`, l.byteAt(i+1)) < 0 || i+1 >= len(l.src) {
				return l.fail(i, "no such escape in a string: a backslash goes before t, b, n, r, f, \\, \" or '")
			}
			escaped = true
			i++
		case c == q[0] && (!long || strings.HasPrefix(l.src[i:], q+q+q)):
			t.kind, t.text = tokString, l.src[begin:i]
			if escaped {
				t.text = unescapeString(t.text)
			}
			l.off = i + 1
			if long {
				l.off += 2
			}
			return nil
		case !long && (c == '\n' || c == '\r'):
			return l.fail(l.off, "the string does not end on its line; write it between %s to span lines", strings.Repeat(q, 3))
		}
	}
	return l.fail(l.off, "the string never ends")
}

func (l *lexer) scanLang(t *token) error {
	i := l.off + 1
	for isASCIILetter(l.byteAt(i)) {
		i++
	}
	if i == l.off+1 {
		return l.fail(l.off, "a language tag must follow @")
	}
	for l.byteAt(i) == '-' && (isASCIILetter(l.byteAt(i+1)) || l.digitAt(i+1)) {
		for i++; isASCIILetter(l.byteAt(i)) || l.digitAt(i); {
			i++
		}
	}
	t.kind, t.text = tokLang, l.src[l.off+1:i]
	l.off = i
	return nil
}

func (l *lexer) scanNumber(t *token) {
	i := l.off
	t.kind = tokInteger
	for l.digitAt(i) {
		i++
	}
	point := i
	if l.byteAt(i) == '.' {
		for i++; l.digitAt(i); {
			i++
		}
	}
	if e := l.exponent(i); e > i {
		t.kind = tokDouble
		i = e
	} else if i > point+1 {
		t.kind = tokDecimal
	} else {
		i = point // a final dot ends the triple
		if e := l.exponent(i); e > i {
			t.kind = tokDouble
			i = e
		}
	}
	t.text = l.src[l.off:i]
	l.off = i
}

// exponent returns the offset behind the exponent that starts at i, or i.
func (l *lexer) exponent(i int) int {
	if l.byteAt(i)|0x20 != 'e' {
		return i
	}
	j := i + 1
	if c := l.byteAt(j); c == '+' || c == '-' {
		j++
	}
	if !l.digitAt(j) {
		return i
	}
	for l.digitAt(j) {
		j++
	}
	return j
}

func (l *lexer) scanBlank(t *token) error {
	i := l.off + 2
	r, w := utf8.DecodeRuneInString(l.src[i:])
	if !rdf.IsPNCharsU(r) && !(r >= '0' && r <= '9') {
		return l.fail(l.off, "a blank node's label must follow _:")
	}
	i += w
	end := i
	for i < len(l.src) {
		r, w = utf8.DecodeRuneInString(l.src[i:])
		if r != '.' && !rdf.IsPNChars(r) {
			break
		}
		i += w
		if r != '.' {
			end = i
		}
	}
	t.kind, t.text = tokBlank, l.src[l.off+2:end]
	l.off = end
	return nil
}

// scanWord reads a keyword, or the prefix of a prefixed name and what follows.
func (l *lexer) scanWord(t *token) error {
	r, w := utf8.DecodeRuneInString(l.src[l.off:])
	if !rdf.IsPNCharsU(r) || r == '_' {
		return l.fail(l.off, "unexpected character %q", r)
	}
	i := l.off + w
	end := i
	for i < len(l.src) {
		r, w = utf8.DecodeRuneInString(l.src[i:])
		if r != '.' && !rdf.IsPNChars(r) {
			break
		}
		i += w
		if r != '.' {
			end = i
		}
	}
	if end == i && l.byteAt(i) == ':' {
		prefix := l.src[l.off:i]
		t.start = l.off
		l.off = i
		return l.scanLocal(t, prefix)
	}
	end = l.off
	for c := l.byteAt(end); isASCIILetter(c) || l.digitAt(end) || c == '_'; c = l.byteAt(end) {
		end++
	}
	if end == l.off {
		return l.fail(l.off, "unexpected character %q", firstRune(l.src[l.off:]))
	}
	t.kind, t.text = tokWord, l.src[l.off:end]
	l.off = end
	return nil
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

// scanLocal reads from the colon of a prefixed name on.
func (l *lexer) scanLocal(t *token, prefix string) error {
	i := l.off + 1
	end, escaped := i, false
scan:
	for i < len(l.src) {
		r, w := utf8.DecodeRuneInString(l.src[i:])
		switch {
		case r == '\\':
			if strings.IndexByte("_~.-!$&'()*+,;=/?#@%", l.byteAt(i+1)) < 0 || i+1 >= len(l.src) {
				return l.fail(i, "no such escape in a prefixed name")
			}
			i += 2
			end, escaped = i, true
		case r == '%':
			if !isHex(l.byteAt(i+1)) || !isHex(l.byteAt(i+2)) {
				return l.fail(i, "%% in a prefixed name must be followed by two hexadecimal digits")
			}
			i += 3
			end = i
		case r == '.' && i > l.off+1:
			i++
		case r == ':' || r >= '0' && r <= '9' || rdf.IsPNCharsU(r) || i > l.off+1 && rdf.IsPNChars(r):
			i += w
			end = i
		default:
			break scan
		}
	}
	t.kind, t.text, t.local = tokPName, prefix, l.src[l.off+1:end]
	if escaped {
		t.local = strings.ReplaceAll(t.local, `\`, "")
	}
	l.off = end
	return nil
}

func (l *lexer) scanPunct(t *token) error {
	rest := l.src[l.off:]
	t.kind = tokPunct
	for _, two := range [...]string{"&&", "||", "!=", ">=", "^^"} {
		if strings.HasPrefix(rest, two) {
			t.text = two
			l.off += 2
			return nil
		}
	}
	if strings.IndexByte("{}()[].,;=>!+-*/|^", rest[0]) < 0 {
		return l.fail(l.off, "unexpected character %q", rest[0])
	}
	t.text = rest[:1]
	l.off++
	return nil
}
