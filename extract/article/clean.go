package article

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// clean makes a readable text of raw, which is valid UTF-8: NFC, no rests of
// HTML, no invisible characters, one space between words, at most one empty
// line between lines. Text that is so already is kept byte for byte. Linear in
// len(raw).
func clean(raw string) (string, extract.OffsetMap) {
	c := cleaner{builder: builder{raw: raw}, unwrap: hardWrapped(raw), composed: true}
	c.text.Grow(len(raw))
	c.runs = make(extract.OffsetMap, 0, 8+len(raw)*3/2/longestRun) // a paragraph ends a run early
	for i := 0; i < len(raw); {
		n, composed := plainRun(raw[i:])
		if n > 0 {
			c.composed = c.composed && composed
			c.visible(i, i+n, "")
			i += n
			continue
		}
		i += c.special(i)
	}
	if c.composed {
		return c.text.String(), c.runs
	}
	return compose(raw, c.text.String(), c.runs)
}

type cleaner struct {
	builder
	unwrap   bool // single line ends are spaces
	wraps    wraps
	line     int  // where the line that is being written begins in text
	composed bool // all that is written is text.Composed
	// White space that has been read and not written: where it began, its first
	// character's end, and how many line ends it has. It is written when something
	// visible follows.
	pending              bool
	wsStart, wsEnd, ends int
	tagged               bool // a tag is among them
	// noEnd is how far a script's end tag was looked for in vain, so that a text
	// full of start tags is not searched again and again.
	noEnd int
	// noComment is the same for the ends of comments, noTag for those of tags.
	noComment, noTag int
}

// plainRun returns how many bytes at the start of s need no thought: letters,
// marks, and single spaces between them; and whether they are text.Composed.
func plainRun(s string) (n int, composed bool) {
	i := 0
	composed = true
	for {
		for i < len(s) && class[s[i]] == plain {
			i++
		}
		if i == len(s) {
			return i, composed
		}
		c := s[i]
		switch class[c] {
		case space:
			if i+1 == len(s) || i == 0 || class[s[i+1]] == space || class[s[i+1]] == special {
				return i, composed
			}
			i++
			continue
		case special:
			return i, composed
		}
		if i+2 < len(s) && c == 0xE1 && 0xB8 <= s[i+1] && s[i+1] <= 0xBB { // the Vietnamese block
			i += 3
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if invisible(r) || unicode.IsSpace(r) {
			if i > 0 && s[i-1] == ' ' {
				i--
			}
			return i, composed
		}
		composed = composed && text.Composed(s[i:i+size])
		i += size
	}
}

// byteClass is what plainRun makes of the first byte of a character.
type byteClass uint8

const (
	plain   byteClass = iota // goes on; of the letters from U+00C0 to U+02FF both bytes do
	space                    // goes on before what is plain
	special                  // other white space, control characters, markup, U+0080 to U+00BF
	rare                     // to be looked at
)

var class = func() (t [256]byteClass) {
	for c := range 0x20 {
		t[c] = special
	}
	t[' '], t['<'], t['&'], t[0x7F], t[0xC2] = space, special, special, special, special
	for c := 0xCC; c < len(t); c++ {
		t[c] = rare
	}
	return t
}()

// invisible reports whether r shows nothing: zero-width and direction marks,
// soft hyphens, control characters, byte order marks.
func invisible(r rune) bool {
	switch {
	case r == 0xAD, 0x200B <= r && r <= 0x200F, 0x202A <= r && r <= 0x202E, 0x2060 <= r && r <= 0x2064, r == 0xFEFF, r == 0xFFFC:
		return true
	case r < 0xA0:
		return unicode.IsControl(r) && !unicode.IsSpace(r)
	}
	return false
}

// special reads what stands at raw[i] and is no plain run; it returns its length.
func (c *cleaner) special(i int) int {
	s := c.raw[i:]
	r, n := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		ends := 0
		if r == '\n' || r == '\r' || r == 0x2028 || r == 0x2029 || r == 0x85 || r == '\v' || r == '\f' {
			ends = 1
			if strings.HasPrefix(s, "\r\n") {
				n = 2
			}
		}
		c.space(i, i+n, ends)
		return n
	case invisible(r):
		return n
	case r == '<':
		if n, kind := c.tag(i); n > 0 {
			switch kind {
			case blockTag:
				c.space(i, i+n, 1)
				c.tagged = true
			case cellTag:
				c.space(i, i+n, 0)
			}
			return n
		}
	case r == '&':
		if n, decoded := entity(s); n > 0 {
			c.decoded(i, i+n, decoded)
			return n
		}
	}
	c.visible(i, i+n, "")
	return n
}

// decoded writes what an entity stands for.
func (c *cleaner) decoded(from, to int, s string) {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		c.space(from, to, 0)
	case invisible(r):
	default:
		c.visible(from, to, s)
	}
}

func (c *cleaner) space(from, to, ends int) {
	if !c.pending {
		c.pending, c.wsStart, c.wsEnd, c.ends, c.tagged = true, from, to, 0, false
	}
	c.ends += ends
}

// visible writes raw[from:to], or s in its place, and before it the white space
// that was pending.
func (c *cleaner) visible(from, to int, s string) {
	if c.pending {
		c.pending = false
		if c.text.Len() > 0 {
			c.flushSpace(from)
		}
	}
	if s == "" {
		c.keep(from, to)
	} else {
		c.composed = c.composed && text.Composed(s)
		c.replace(from, to, s)
	}
}

func (c *cleaner) flushSpace(before int) {
	want := " "
	if c.ends > 1 || c.ends == 1 && !c.wrapped(before) {
		want = "\n\n"[:min(c.ends, 2)]
		c.wraps.goesOn = false
	}
	if end := c.wsStart + len(want); end <= before && c.raw[c.wsStart:end] == want {
		c.keep(c.wsStart, end)
	} else {
		c.replace(c.wsStart, c.wsEnd, want)
	}
	if c.ends > 0 {
		c.line = c.text.Len()
	}
}

// wrapped reports whether the single line end that is pending, before raw[next:], is
// a space within a sentence.
func (c *cleaner) wrapped(next int) bool {
	return c.unwrap || !c.tagged && c.wraps.at(c.text.String()[c.line:], c.raw[next:])
}

type tagKind uint8

const (
	inlineTag tagKind = iota // leaves nothing
	cellTag                  // parts words
	blockTag                 // parts lines
)

var tagKinds = func() map[string]tagKind {
	m := map[string]tagKind{}
	for kind, names := range map[tagKind]string{
		inlineTag: "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr o:p",
		cellTag:   "button img input picture source audio video svg path object embed param area map",
		blockTag: "address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame h1 h2 h3 h4 h5 h6 head header hgroup " +
			"hr html iframe legend li link main menu meta nav noscript ol optgroup option p pre script section select style summary table tbody td template textarea tfoot th thead title tr ul",
	} {
		for name := range strings.FieldsSeq(names) {
			m[name] = kind
		}
	}
	return m
}()

// longestTag bounds how far a tag's end is looked for, so that stray "<" cost
// no more than that.
const longestTag = 4096

// tag returns the length and kind of the HTML tag or comment at raw[at:], or 0 if
// "<" is just a mark. A script's or style's content belongs to its tag.
func (c *cleaner) tag(at int) (int, tagKind) {
	s := c.raw[at:]
	if strings.HasPrefix(s, "<!--") {
		if at < c.noComment {
			return 0, inlineTag
		}
		if end := strings.Index(s[:min(len(s), longestTag)], "-->"); end >= 0 {
			return end + 3, inlineTag
		}
		c.noComment = at + longestTag/2
		return 0, inlineTag
	}
	if at < c.noTag {
		return 0, inlineTag
	}
	if window := s[:min(len(s), longestTag)]; strings.IndexByte(window, '>') < 0 {
		c.noTag = at + longestTag/2
		return 0, inlineTag
	}
	name, i := tagName(s)
	kind, ok := tagKinds[name]
	if !ok || i == len(s) {
		return 0, kind
	}
	switch s[i] {
	case '>', '/', ' ', '\t', '\n', '\r':
	default:
		return 0, kind
	}
	end := tagEnd(s[:min(len(s), longestTag)], i)
	if end > 0 && (name == "script" || name == "style") && s[1] != '/' && at+end >= c.noEnd {
		n := content(s[end:], name)
		if n == 0 {
			c.noEnd = at + end + longestScript/2
		}
		end += n
	}
	return end, kind
}

// tagName returns the lower-case name of the tag that s seems to start with, and
// where it ends.
func tagName(s string) (string, int) {
	i := 1
	if i < len(s) && s[i] == '/' {
		i++
	}
	start := i
	for i < len(s) && i-start < 12 && ('a' <= s[i]|32 && s[i]|32 <= 'z' || '0' <= s[i] && s[i] <= '9' || s[i] == ':') {
		i++
	}
	return strings.ToLower(s[start:i]), i
}

// tagEnd returns the position after the ">" that ends the tag, or 0.
func tagEnd(s string, i int) int {
	var quote byte
	for ; i < len(s); i++ {
		switch c := s[i]; {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			if s[i-1] == '=' {
				quote = c
			}
		case c == '>':
			return i + 1
		case c == '<':
			return 0
		}
	}
	return 0
}

// longestScript bounds how far a script's end is looked for.
const longestScript = 1 << 16

// content returns how many bytes of s belong to the script or style before it:
// up to its end tag, or none if there is none near.
func content(s, name string) int {
	s = s[:min(len(s), longestScript)]
	for at := 0; ; {
		i := strings.Index(s[at:], "</")
		if i < 0 {
			return 0
		}
		at += i + 2
		if len(s) >= at+len(name) && strings.EqualFold(s[at:at+len(name)], name) {
			return at - 2
		}
	}
}

// entity returns the length of the character reference that s starts with and
// what it stands for, or 0.
func entity(s string) (int, string) {
	end := strings.IndexByte(s[:min(len(s), 34)], ';')
	if end < 2 {
		return 0, ""
	}
	ref := s[:end+1]
	decoded := html.UnescapeString(ref)
	if decoded == ref || decoded == "" || strings.HasSuffix(decoded, ";") && len(decoded) > 1 || decoded == "\uFFFD" {
		return 0, ""
	}
	return end + 1, decoded
}
