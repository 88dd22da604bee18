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
	var onset, before, any traits
	hash := firstHash
	open := false // a tone moves if nothing follows
	i := 0
letters:
	for i < len(s) {
		var like traits
		switch c := s[i]; {
		case c < utf8.RuneSelf:
			if like = letterTraits[c]; like&letter == 0 {
				if !ends[c] {
					return 0
				}
				break letters
			}
			hash = addHash(hash, c)
			i++
		case 0xC3 <= c && c <= 0xC6 && i+1 < len(s) && s[i+1]&0xC0 == 0x80: // U+00C0 to U+01BF
			like = letterTraits[int(c&0x1F)<<6|int(s[i+1]&0x3F)]
			hash = addHash(addHash(hash, c), s[i+1])
			i += 2
		case c == 0xE1 && i+2 < len(s) && 0xB8 <= s[i+1] && s[i+1] <= 0xBB && s[i+2]&0xC0 == 0x80: // U+1E00 to U+1EFF
			if r := 0x1000 | int(s[i+1]&0x3F)<<6 | int(s[i+2]&0x3F); r < len(letterTraits) {
				like = letterTraits[r]
			}
			hash = addHash(addHash(addHash(hash, c), s[i+1]), s[i+2])
			i += 3
		}
		if like&letter == 0 {
			return 0
		}
		open = false
		if like&before&sounded != 0 {
			moves, atEnd := mayMove(onset, before, like)
			if moves {
				return 0
			}
			open = atEnd
		}
		onset, before, any = before, like, any|like
	}
	if i == 0 || open || i > longestWord {
		return 0
	}
	t.Fold = s[:i]
	if any&capital != 0 {
		if i == 1 || roman(s[0]) && roman(s[1]) {
			return 0 // an initial, or a numeral
		}
		t.Cap, t.Upper = shape(t.Fold)
		t.Fold = lowered(t.Fold)
		hash = Hash(t.Fold)
	}
	t.Hash = hash
	return i
}

// roman reports whether a numeral may start with c.
func roman(c byte) bool { return c == 'X' || c == 'I' || c == 'V' }
