package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// occupation reports whether the words before token i are an occupation whose people the
// public calls by a name without a surname: "ca sĩ", "NSƯT", "thủ môn".
func (s *scanner) occupation(i int) bool {
	return s.pair(i-2, gazetteer.Artist) || s.is(i-1, gazetteer.Artist)
}

// onStage reports whether two given names at i follow such an occupation, though a district
// bears the same name: "nghệ sĩ Lệ Thủy", "thủ môn Văn Lâm".
func (s *scanner) onStage(i, n int) bool {
	return n == 2 && s.afterHonorific(i) && s.givenNames(i, i+n) && s.occupation(i) && !s.manyBefore(i-2)
}

// ofCouple reports whether two given names at i are the first of a married couple's: "vợ
// chồng Trường Sơn - Hải Yến".
func (s *scanner) ofCouple(i, n int) bool {
	return n == 2 && s.word(i-1) == "chồng" && s.word(i-2) == "vợ" && s.givenNames(i, i+n)
}

// givenNames reports whether tokens [lo,hi) are words of names after the surname.
func (s *scanner) givenNames(lo, hi int) bool {
	for j := lo; j < hi; j++ {
		if s.names.Given(s.syms[j]) == 0 {
			return false
		}
	}
	return lo < hi
}

// opensStage notes that the word or colon at i opens a row of artists or players: "các
// nghệ sĩ nổi tiếng như A, B".
func (s *scanner) opensStage(i int) {
	for j := i; j > s.lo && j > i-5 && !s.cap(j-1) || j == i; j-- {
		if s.occupation(j) {
			s.stage = i + 1
			return
		}
		if j <= s.lo {
			return
		}
	}
}

// nextOnStage notes where the next name of a row may start behind the name from i to end of
// an artist or player, or of the wife or husband that a dash joins.
func (s *scanner) nextOnStage(i, end int) {
	if !s.occupation(i) && !(s.word(i-2) == "vợ" && s.word(i-1) == "chồng") && s.stage != i {
		return
	}
	switch s.word(end) {
	case ",", "và", "-", "–", "cùng", "&", ";":
		s.stage = end + 1
	}
}

// passOnStage lets a row of artists or players go on behind the words at tokens [i,end),
// which are none of the names that are known.
func (s *scanner) passOnStage(i, end int) {
	s.stage = i
	s.nextOnStage(i, end)
}

// staged reads a name without a surname at i: the next of a row of artists or players, or
// one that the document has told with a surname or a form of address.
func (s *scanner) staged(i int, h *gazetteer.Hits, matched bool) int {
	n := s.run(i)
	if n == 0 || s.upper || s.negative == i {
		return i
	}
	if !matched {
		h = &gazetteer.Hits{}
	}
	switch {
	case s.stage == i:
		return s.inRow(i, n, h)
	case s.opensGiving(i, n, h):
		s.person(i, i+n, "stage-name", 0.7)
		if !s.gives(i + n) {
			s.stage = i + n + 1
		}
	case s.toldBefore(i, n, h):
		s.person(i, i+n, "shaped-name", 0.7)
	default:
		return i
	}
	return i + n
}

// inRow reads the n capitals at i where the next name of a row of artists or players may
// start; others let the row go on behind them.
func (s *scanner) inRow(i, n int, h *gazetteer.Hits) int {
	conf := 0.8
	switch {
	case n == 1 && s.loneName(i):
		conf = 0.7
	case n == 1 || n > 4, s.tok(i).Upper && s.tok(i).Len() > 1 && !s.dottedName(i),
		s.thingInRow(i, n, h), s.corporate(i, n), s.halfWord(i+n) && !s.spoken(i+n),
		n == 2 && s.names.Surname(s.syms[i]) == 0 && !s.givenNames(i, i+n) && !s.foreignName(i) && int(h[gazetteer.PlaceName].Len) != n:
		s.passOnStage(i, i+n)
		return i
	}
	s.person(i, i+n, "titled-name", conf)
	s.nextOnStage(i, i+n)
	return i + n
}

// thingInRow reports whether a list has something else than a person for the n capitals at i
// in a row of artists: a field, a province, or what no word of names' outweighs.
func (s *scanner) thingInRow(i, n int, h *gazetteer.Hits) bool {
	place := int(h[gazetteer.PlaceName].Len)
	if h[gazetteer.FieldName].Len > 1 || place == n && s.isProvince(h) {
		return true
	}
	if s.givenNames(i, i+n) || n >= 3 && s.names.Surname(s.syms[i]) > 0 {
		return false
	}
	return place > 0 && place != n || h[gazetteer.LevelWord].Len > 0 || h[gazetteer.Negative].Len > 0
}

// opensGiving reports whether the two capitals at i that open a clause are an artist's name
// in an article about artists, since they give, or a second one does with them.
func (s *scanner) opensGiving(i, n int, h *gazetteer.Hits) bool {
	if n != 2 || i > s.lo && s.tok(i-1).Kind != extract.Punct || !syllable(s.word(i)) || !syllable(s.word(i+1)) || s.names.Opener(s.syms[i]) {
		return false
	}
	if !s.givenNames(i, i+1) && !s.givenNames(i+1, i+2) || s.isProvince(h) || h[gazetteer.FieldName].Len > 1 || h[gazetteer.Compound].Len > 1 {
		return false
	}
	return (s.gives(i+n) || s.pairGives(i+n)) && s.aboutArtists()
}

// toldBefore reports whether the two capitals at i ended a full name before, and nothing
// beside them says that they are no person's.
func (s *scanner) toldBefore(i, n int, h *gazetteer.Hits) bool {
	if n != 2 || s.syms[i] == 0 || s.syms[i+1] == 0 || !s.pairs[[2]gazetteer.Symbol{s.syms[i], s.syms[i+1]}] {
		return false
	}
	return h[gazetteer.PlaceName].Len == 0 && h[gazetteer.FieldName].Len <= 1 && !s.cap(i-1) && !s.halfWord(i+n) && !s.leadsPlace(i-1) && !s.photoCredit(i)
}

// loneName reports whether the one word at i in a row of artists is the name of one of them:
// of no Vietnamese build, and on no list.
func (s *scanner) loneName(i int) bool {
	return s.coined(i) && !s.hasDigit(i) && !s.corporate(i, 1)
}

// dottedName reports whether the capitals at i that full stops join open an artist's name:
// "S.T Minh Sơn".
func (s *scanner) dottedName(i int) bool {
	return s.tok(i).Upper && s.tok(i).Len() == 3 && s.word(i)[1] == '.' && s.cap(i+1)
}

// aboutArtists reports whether the document is about artists or players: it says their
// occupations more than once. That is found out when it is first asked, for few names ask.
func (s *scanner) aboutArtists() bool {
	if s.artists == nil {
		about := s.ofArtists()
		s.artists = &about
	}
	return *s.artists
}

// ofArtists counts the occupations, in linear time.
func (s *scanner) ofArtists() bool {
	n, before := 0, gazetteer.Symbol(0)
	for _, w := range s.syms {
		if s.names.Word(w, gazetteer.Artist) || s.names.Pair(before, w, gazetteer.Artist) {
			if n++; n > 1 {
				return true
			}
		}
		before = w
	}
	return false
}

// ordained returns the end of a name at i that a monk or nun took with the vows, "Thích nữ
// Huệ Minh", or of a Christian's with the saint before it, "Giuse Trần Văn A"; or i.
func (s *scanner) ordained(i int) int {
	if s.word(i) == "thích" && s.cap(i) {
		at := i + 1
		if s.word(at) == "nữ" {
			at++
		}
		if n := s.run(at); n == 2 && (at > i+1 || s.givenNames(at, at+1) || s.givenNames(at+1, at+2)) && syllable(s.word(at)) && syllable(s.word(at+1)) && !s.startsProvince(at) {
			return at + n
		}
		return i
	}
	if !s.is(i, gazetteer.Saint) || !s.cap(i) {
		return i
	}
	at := i + 1
	if s.tok(at-1).Len() <= 5 && s.cap(at) && s.tok(at).Len() == 1 && s.word(at+1) == "." {
		at += 2 // "Gioan B. Trần Văn A"
	}
	if at >= s.hi || s.names.Surname(s.syms[at]) < 20 {
		return i
	}
	if end := s.nameEnd(at, true); end >= at+2 && end-at <= 4 {
		return end
	}
	return i
}
