package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// completed reports whether a listed word of two syllables starts at i, whose second
// is in lower case and hence belongs to the capital before it: "Cộng đồng", "Khẩn cấp".
func (s *scanner) completed(i int) bool { return s.rest(i) > 0 }

// rest returns how many words in lower case behind the one at i are of the same listed
// word as it.
func (s *scanner) rest(i int) int {
	if i < s.lo || i+1 >= s.hi || s.cap(i+1) {
		return 0
	}
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return 0
	}
	return max(0, int(h[gazetteer.Compound].Len)-1)
}

// textWord reports whether a common word of two syllables starts at i, in lower case, so
// that its first is no part of the word before it.
func (s *scanner) textWord(i int) bool {
	var h gazetteer.Hits
	return i+1 < s.hi && !s.cap(i) && !s.cap(i+1) && s.match(i, &h) && h[gazetteer.TextWord].Len > 0
}

// afterWord returns where the word ends whose second syllable stands at i, with the noun
// that may begin there.
func (s *scanner) afterWord(i int) int { return i + max(1, s.noun(i), s.rest(i-1)) }

// compoundTail reports whether the lower-case word at i is the second syllable of
// the word whose first is capitalised ("Chính trị", "Chiến lược"): the first is
// a Vietnamese syllable on its own, not the end of a name of several. The body's
// name starts at start.
func (s *scanner) compoundTail(i, start int) bool {
	if s.completed(i - 1) {
		return true
	}
	if i >= s.hi || s.tok(i).Kind != extract.Word || s.cap(i) || s.textWord(i) || s.startsListed(i-1) || i-2 >= start && s.cap(i-2) || !syllable(s.word(i-1)) || !syllable(s.word(i)) || s.tok(i-1).Upper && s.tok(i-1).Len() > 1 {
		return false
	}
	return !s.is(i, gazetteer.Function) || s.pair(i-1, gazetteer.CompoundNoun)
}

// compoundWord reports whether the word at i, which alone is a verb, is a syllable
// of a field of business: "thu mua", "tổ chức", "kinh doanh", "tài chính".
func (s *scanner) compoundWord(i int) bool {
	return s.pair(i, gazetteer.OpensNoun) || s.pair(i-1, gazetteer.ClosesNoun)
}

// compoundField reports whether the word at i is a syllable of a field though alone it
// says something of the office.
func (s *scanner) compoundField(i int) bool {
	return s.pair(i, gazetteer.CompoundNoun) || s.pair(i-1, gazetteer.CompoundNoun) || s.compoundWord(i)
}
