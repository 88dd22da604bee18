package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// Tokenize appends the tokens of s to dst; their spans are offset by base. A
// token is a syllable, a foreign word, an abbreviation, a number, an address of
// the web, or one punctuation mark:
//
//   - "TP.HCM", "Đ/c", "PGS.TS", "LĐ-TB&XH", "Covid-19", "H'leo" are one Word, and so is
//     "O ' Hara", whose Fold leaves the spaces out;
//   - an abbreviation that is written with a full stop carries it ("TP. Huế",
//     "TP.Huế", "Q.1"), and its Fold leaves it out, so that all of these match
//     the list entry "tp huế";
//   - "2.424", "3,5", "75%", "16h30", "25/2", "2-6-2021", "XIII" are one Number;
//     a unit that is glued to a number ("300kg") is a Word of its own;
//   - "Thiên-Huế" is three tokens, as "Thiên - Huế" is;
//   - a run of full stops is one Punct.
//
// Tokens are in order, do not overlap, and nothing but white space lies between
// them. Invalid UTF-8 gives Punct tokens. Linear in len(s).
func Tokenize(dst []extract.Token, s string, base int) []extract.Token {
	for i := 0; i < len(s); {
		if s[i] == ' ' {
			i++
			continue
		}
		if n := spaceLen(s[i:]); n > 0 {
			i += n
			continue
		}
		dst = append(dst, extract.Token{})
		t := &dst[len(dst)-1]
		if n := syllable(s[i:], t); n > 0 {
			t.Start, t.End = base+i, base+i+n
			i += n
			continue
		}
		n, kind, drop := next(s, i)
		fold := s[i : i+n]
		*t = extract.Token{Span: extract.Span{Start: base + i, End: base + i + n}, Kind: kind}
		if kind != extract.Punct {
			t.Cap, t.Upper = shape(fold)
			fold = Fold(closeUp(fold[:n-drop]))
		}
		t.Fold, t.Hash = fold, Hash(fold)
		i += n
	}
	return dst
}

// spaceLen returns the length of the white space character that s starts with,
// or 0.
func spaceLen(s string) int {
	c := s[0]
	switch {
	case c == ' ' || '\t' <= c && c <= '\r':
		return 1
	case c < utf8.RuneSelf:
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// shape reports whether the first letter is upper case, and whether all are.
func shape(w string) (first, all bool) {
	seen := false
	all = true
	for _, r := range w {
		if !isLetter(r) || 0x300 <= r && r <= 0x36F {
			continue
		}
		up := IsUpper(r)
		if !seen {
			first, seen = up, true
		}
		if !up {
			all = false
			break
		}
	}
	return first, all && seen
}

// next returns the length and kind of the token at s[i:], and how many bytes at
// its end are left out of its Fold.
func next(s string, i int) (n int, kind extract.TokenKind, drop int) {
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case '0' <= r && r <= '9':
		n, kind = number(s[i:])
		return n, kind, 0
	case isLetter(r):
		if n := address(s[i:]); n > 0 {
			return n, extract.Word, 0
		}
		return word(s[i:])
	case r == '.':
		for n = 1; i+n < len(s) && s[i+n] == '.'; n++ {
		}
		return n, extract.Punct, 0
	}
	if n := joined(s[i+size:]); n > 0 && r != utf8.RuneError { // marks without a letter before them
		return size + n, extract.Punct, 0
	}
	return size, extract.Punct, 0
}

// joined returns the length of the combining marks that s starts with.
func joined(s string) int {
	n := 0
	for n < len(s) && s[n] >= 0xCC {
		r, size := utf8.DecodeRuneInString(s[n:])
		if !unicode.Is(unicode.Mn, r) {
			break
		}
		n += size
	}
	return n
}

// run returns the length of the letters and digits that s starts with.
func run(s string) int {
	n := 0
	for n < len(s) {
		c := s[n]
		switch {
		case '0' <= c && c <= '9':
			n++
			continue
		case c < utf8.RuneSelf:
			if c|32 < 'a' || 'z' < c|32 {
				return n
			}
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[n:])
		if !isLetter(r) {
			return n
		}
		n += size
	}
	return n
}

// word reads a token that starts with a letter.
func word(s string) (n int, kind extract.TokenKind, drop int) {
	n = run(s)
	if roman(s[0]) && romans[s[:n]] {
		return n, extract.Number, 0
	}
	if m := elided(s[:n], s[n:]); m > 0 {
		n += m
	}
	last := s[:n] // the part after the last joint
	for n < len(s) {
		m, width := joint(s[n:]), 1
		if s[n] != '.' && m > 0 {
			_, width = utf8.DecodeRuneInString(s[n:])
		}
		var part string
		if m > 0 {
			part = s[n+width : n+m]
		}
		switch {
		case s[n] == '.' && m > 0 && abbreviated(last) && abbreviated(part):
		case s[n] == '.' && (dotted[last] || n > len(last) && abbreviated(last) && m == 0 && titled(s[:n])):
			return n + 1, extract.Word, 1
		case m == 0 || s[n] == '.':
			return n, extract.Word, 0
		case s[n] == '-' && (!hyphenates(last, part) || offices[part] && IsUpper(firstRune(last))):
			return n, extract.Word, 0
		case s[n] == '/' && !slashes(s[:n+m], last, part):
			return n, extract.Word, 0
		}
		n += m
		last = part
	}
	return n, extract.Word, 0
}

// elided returns the length of an apostrophe with the name behind it where spaces part
// them from the letter before: "O ' Hara", "H ' Nhung". Vowels other than O stand before
// quotation marks as often.
func elided(letter, rest string) int {
	if len(letter) != 1 || !strings.Contains("BCDGHJKLMNORSTY", letter) {
		return 0
	}
	n := spaces(rest)
	switch {
	case strings.HasPrefix(rest[n:], "'"):
		n++
	case strings.HasPrefix(rest[n:], "’"):
		n += len("’")
	default:
		return 0
	}
	at := n + spaces(rest[n:])
	m := run(rest[at:])
	if r, size := utf8.DecodeRuneInString(rest[at:]); m <= size || !IsUpper(r) {
		return 0
	}
	return at + m
}

// spaces returns 1 if s starts with a space, else 0.
func spaces(s string) int {
	if s != "" && s[0] == ' ' {
		return 1
	}
	return 0
}

// closeUp leaves the spaces out of a word, and writes its apostrophe the plain way.
func closeUp(w string) string {
	if strings.IndexByte(w, ' ') < 0 && !strings.Contains(w, "’") {
		return w
	}
	return closing.Replace(w)
}

var closing = strings.NewReplacer(" ", "", "’", "'")

// joint returns the length of a mark that may join two parts of a word and of
// the part after it, or 0.
func joint(s string) int {
	width := 1
	switch s[0] {
	case '.', '-', '/', '&', '\'':
	default:
		if !strings.HasPrefix(s, "’") && !strings.HasPrefix(s, "‑") {
			return 0
		}
		width = len("’")
	}
	m := run(s[width:])
	if m == 0 {
		return 0
	}
	return width + m
}

// abbreviated reports whether w looks like an abbreviation: one to six capitals
// without tones (digits may follow), or one of the list.
func abbreviated(w string) bool {
	if dotted[w] || undotted[w] {
		return true
	}
	n := 0
	for i, r := range w {
		switch {
		case 'A' <= r && r <= 'Z', r == 'Đ', r == 'Ư', r == 'Ơ':
			n++
		case '0' <= r && r <= '9' && i > 0:
		default:
			return false
		}
	}
	return n > 0 && n <= 6
}

// titled reports whether all parts of an abbreviation with inner full stops are
// ones that are written with a full stop ("PGS.TS").
func titled(w string) bool {
	for part := range strings.SplitSeq(w, ".") {
		if !dotted[part] && !undotted[part] {
			return false
		}
	}
	return true
}

// hyphenates reports whether "left-right" is one word: an abbreviation
// ("SARS-CoV-2", "LĐ-TB"), a name with a number ("Covid-19"), or a
// transcription, whose later parts are in lower case ("vắc-xin", "Jae-in").
func hyphenates(left, right string) bool {
	r, _ := utf8.DecodeRuneInString(right)
	if '0' <= r && r <= '9' {
		return ascii(left)
	}
	if !IsUpper(r) {
		return true
	}
	return abbreviated(left) && (abbreviated(right) || ascii(right) && mixed(right))
}

// offices are the first syllables of offices, which a hyphen sets behind their holder's name
// ("Lê Văn A-giám đốc Sở Y tế") and no transcription has.
var offices = map[string]bool{"giám": true, "chủ": true, "phó": true, "trưởng": true, "bí": true, "hiệu": true, "tổng": true, "nguyên": true, "chánh": true, "cán": true, "đại": true, "ủy": true, "uỷ": true, "trụ": true}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// slashes reports whether "left/right" is one word.
func slashes(whole, left, right string) bool {
	return len(whole) <= 16 && slashed[Fold(whole)] || abbreviated(left) && (abbreviated(right) || digitsOnly(right)) && len(right) <= 8
}

func digitsOnly(w string) bool {
	return strings.Trim(w, "0123456789") == ""
}

func ascii(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// mixed reports whether a capital follows a letter ("CoV").
func mixed(w string) bool {
	for i := 1; i < len(w); i++ {
		if 'A' <= w[i] && w[i] <= 'Z' {
			return true
		}
	}
	return false
}

// number reads a token that starts with a digit.
func number(s string) (int, extract.TokenKind) {
	n := digits(s)
	slash, hyphen := false, false
	for n+1 < len(s) {
		c := s[n]
		if m := digits(s[n+1:]); m > 0 && (c == '.' || c == ',' || c == ':' || c == '/' || c == '-' && !slash) {
			if c == '/' && hyphen && n > 8 || c == ':' && slash {
				break
			}
			slash, hyphen = slash || c == '/', hyphen || c == '-'
			n += 1 + m
			continue
		}
		if c == 'h' || c == 'g' {
			m := digits(s[n+1:])
			if after := run(s[n+1+m:]); after > 0 || m == 0 && c == 'g' {
				break
			}
			n += 1 + m
			continue
		}
		break
	}
	if n < len(s) && s[n] == 'h' && n+1 == len(s) {
		n++
	}
	switch {
	case n < len(s) && s[n] == '%':
		return n + 1, extract.Number
	case strings.HasPrefix(s[n:], "‰"):
		return n + len("‰"), extract.Number
	}
	if m := code(s, n); m > n {
		return m, extract.Word
	}
	return n, extract.Number
}

// code returns the end of a name that starts with a number, or n: the numbers
// of documents ("70-KH/TU", "15/2020/NĐ-CP") and "5K", "3G".
func code(s string, n int) int {
	end := n
	for end < len(s) {
		width := 1
		if end == n && (s[end] != '-' && s[end] != '/') {
			width = 0
		} else if c := s[end]; c != '-' && c != '/' {
			break
		}
		m := run(s[end+width:])
		if m == 0 {
			break
		}
		part := s[end+width : end+width+m]
		if !abbreviated(part) || width == 0 && len(part) > 1 {
			break
		}
		end += width + m
	}
	return end
}

func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// address returns the length of the web or mail address that s starts with, or 0.
func address(s string) int {
	scheme := strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://") || strings.HasPrefix(s, "www.")
	if !scheme && !domainLike(s) {
		return 0
	}
	n := 0
	for n < len(s) && s[n] > ' ' && s[n] < 0x7F && s[n] != '<' && s[n] != '>' && s[n] != '"' && s[n] != '|' {
		n++
	}
	return len(strings.TrimRight(s[:n], ".,;:!?)]}'*"))
}

// domainLike reports whether s starts with "name@host" or with a domain of the
// list of top-level domains ("haiphong.gov.vn", "VOV.VN").
func domainLike(s string) bool {
	const longestName = 255
	s = s[:min(len(s), longestName)]
	const mostDots = 6
	n, dot, dots := 0, -1, 0
	for ; n < len(s); n++ {
		c := s[n]
		switch {
		case 'a' <= c|32 && c|32 <= 'z' || '0' <= c && c <= '9' || c == '-' || c == '_':
			continue
		case c == '@':
			return n > 0 && n+1 < len(s) && s[n+1] > ' '
		case c == '.':
			if dots++; dots > mostDots || n+1 >= len(s) || s[n+1] <= ' ' || s[n+1] == '.' {
				return false
			}
			if dot >= 0 && topLevel[strings.ToLower(s[dot+1:n])] && IsUpper(rune(s[n+1])) && s[n-1] > 'Z' {
				return true // a sentence is glued to the domain
			}
			dot = n
			continue
		}
		break
	}
	if dot <= 0 || n < len(s) && s[n] >= utf8.RuneSelf {
		return false
	}
	return topLevel[strings.ToLower(s[dot+1:n])] && (s[dot+1] > 'Z' || s[dot-1] <= 'Z')
}
