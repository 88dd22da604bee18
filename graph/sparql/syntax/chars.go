package syntax

import (
	"sort"
	"strconv"
	"strings"
	"unicode/utf8"
)

func isHex(c byte) bool { return c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'f' }

func unescapeString(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' {
			b.WriteByte(s[i])
			continue
		}
		i++
		switch s[i] {
		case 't':
			b.WriteByte('\t')
		case 'b':
			b.WriteByte('\b')
		case 'n':
			b.WriteByte('\n')
		case 'r':
			b.WriteByte('\r')
		case 'f':
			b.WriteByte('\f')
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// origins maps offsets of a text whose codepoint escapes were expanded back to
// the text as it was given: entries are (offset here, offset there), ascending.
type origins [][2]int

func (o origins) of(off int) int {
	i := sort.Search(len(o), func(i int) bool { return o[i][0] > off })
	if i == 0 {
		return off
	}
	return o[i-1][1] + off - o[i-1][0]
}

// expandCodepoints replaces the escapes of section 19.2, which may stand
// anywhere in a query, before it is read. A character that would itself act as
// an escape, a quote or a line's end within a string is put as the string's own
// escape for it, so that it counts as the character and not as syntax. bad is
// the offset of an escape without a meaning, or -1.
func expandCodepoints(s string) (expanded string, from origins, bad int) {
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] != '\\' || i+1 >= len(s) {
			b.WriteByte(s[i])
			i++
			continue
		}
		var n int
		switch s[i+1] {
		case 'u':
			n = 4
		case 'U':
			n = 8
		default: // an escape of another kind: its second half is not looked at
			b.WriteString(s[i : i+2])
			i += 2
			continue
		}
		if i+2+n > len(s) {
			return "", nil, i
		}
		for _, c := range []byte(s[i+2 : i+2+n]) {
			if !isHex(c) {
				return "", nil, i
			}
		}
		v, err := strconv.ParseUint(s[i+2:i+2+n], 16, 32)
		if err != nil || v > utf8.MaxRune || !utf8.ValidRune(rune(v)) {
			return "", nil, i
		}
		switch r := rune(v); r {
		case '\\', '"', '\'':
			b.WriteByte('\\')
			b.WriteRune(r)
		case '\n':
			b.WriteString(`\n`)
		case '\r':
			b.WriteString(`\r`)
		default:
			b.WriteRune(r)
		}
		i += 2 + n
		from = append(from, [2]int{b.Len(), i})
	}
	return b.String(), from, -1
}
