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
	hash, all := firstHash, capital
	open := false // a tone moves if nothing follows
	i := 0
	for i < len(s) {
		r, size := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			if int(r) >= len(letterTraits) {
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
		moves, atEnd := mayMove(onset, before, like)
		if moves {
			return 0
		}
		open = atEnd
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
		first, _ := utf8.DecodeRuneInString(s)
		t.Cap, t.Upper = letterTraits[first]&capital != 0, all != 0
		t.Fold = lowered(t.Fold)
		hash = Hash(t.Fold)
	}
	t.Hash = hash
	return i
}

// roman reports whether a numeral may start with c.
func roman(c byte) bool { return c == 'X' || c == 'I' || c == 'V' }
