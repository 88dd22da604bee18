package text

import (
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// ends marks the bytes behind which no address, abbreviation or hyphenated word goes
// on.
var ends = func() (t [utf8.RuneSelf]bool) {
	for _, c := range " \t\n,;!?()\"" {
		t[c] = true
	}
	return t
}()

// syllable reads the token at the start of s into t if it is what most are, in one
// pass: letters of Vietnamese with nothing joined to them. It returns its length, or
// 0 for all else, which next, shape and Fold read.
func syllable(s string, t *extract.Token) int {
	var onset, before, any, later traits // later is of all letters but the first
	hash, all := firstHash, capital
	open := false // a tone moves if nothing follows
	i := 0
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			if r, size = letterAt(s, i); size == 0 {
				return 0
			}
		}
		like := letterTraits[r]
		if like&letter == 0 {
			if r >= utf8.RuneSelf || !ends[r] {
				return 0
			}
			break
		}
		open = false
		if like&before&sounded != 0 {
			moves, atEnd := mayMove(onset, before, like)
			if moves {
				return 0
			}
			open = atEnd
		}
		if i > 0 {
			later |= like
		}
		onset, before, any, all = before, like, any|like, all&like
		for end := i + size; i < end; i++ {
			hash = addHash(hash, s[i])
		}
	}
	if i == 0 || open || i > longestWord {
		return 0
	}
	t.Fold = s[:i]
	if any&capital != 0 {
		if i == 1 || roman(s[0]) && roman(s[1]) {
			return 0 // an initial, or a numeral
		}
		first, size := utf8.DecodeRuneInString(s)
		t.Cap, t.Upper = letterTraits[first]&capital != 0, all != 0
		if t.Cap && later&capital == 0 {
			t.Fold = lowerFirst(first, s[size:i])
		} else {
			t.Fold = lowered(t.Fold)
		}
		hash = Hash(t.Fold)
	}
	t.Hash = hash
	return i
}

// letterAt decodes the letter of Vietnamese at s[i:], which is not ASCII. It returns size
// 0 for all else.
func letterAt(s string, i int) (r rune, size int) {
	switch c := s[i]; {
	case 0xC3 <= c && c <= 0xC6 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+00C0 to U+01BF
		return rune(c&0x1F)<<6 | rune(s[i+1]&0x3F), 2
	case c == 0xE1 && i+2 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E00 to U+1EFF
		if r = 0x1000 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F); int(r) < len(letterTraits) {
			return r, 3
		}
	}
	return 0, 0
}

// lowerFirst returns the lower case of a capital and what follows it, which has none: at
// most longestWord bytes of letters of Vietnamese.
func lowerFirst(first rune, rest string) string {
	var buf [longestWord]byte
	b := utf8.AppendRune(buf[:0], toLower(first))
	return string(append(b, rest...))
}

// roman reports whether a numeral may start with c.
func roman(c byte) bool { return c == 'X' || c == 'I' || c == 'V' }
