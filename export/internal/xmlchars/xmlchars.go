// Package xmlchars writes text as XML 1.0 character data. What XML cannot hold
// is replaced by U+FFFD REPLACEMENT CHARACTER: the control characters other
// than tab, line feed and carriage return, U+FFFE and U+FFFF, and bytes that
// are no UTF-8. Everything else survives a parser unchanged, in elements and in
// attributes: line ends and tabs are written as references.
package xmlchars

import (
	"unicode/utf8"
)

// Append appends s, escaped for both an element's content and an attribute's
// value in double quotes.
func Append(b []byte, s string) []byte {
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if rep := ascii[c]; rep != "" {
				b = append(append(b, s[from:i]...), rep...)
				from = i + 1
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && n == 1 || r == 0xFFFE || r == 0xFFFF {
			b = append(append(b, s[from:i]...), replacement...)
			from = i + n
		}
		i += n
	}
	return append(b, s[from:]...)
}

// Clean returns the text that a parser gives back for what Append writes.
func Clean(s string) string {
	out := make([]rune, 0, len(s))
	for _, r := range s { // ranging yields U+FFFD for bytes that are no UTF-8
		if r < 0x20 && r != '\t' && r != '\n' && r != '\r' || r == 0xFFFE || r == 0xFFFF {
			r = utf8.RuneError
		}
		out = append(out, r)
	}
	return string(out)
}

const replacement = "\uFFFD"

// ascii holds what to write for each ASCII character; "" is the character
// itself.
var ascii = func() (t [utf8.RuneSelf]string) {
	for c := range 0x20 {
		t[c] = replacement
	}
	t['\t'], t['\n'], t['\r'] = "&#9;", "&#10;", "&#13;"
	t['<'], t['>'], t['&'], t['"'] = "&lt;", "&gt;", "&amp;", "&quot;"
	return t
}()
