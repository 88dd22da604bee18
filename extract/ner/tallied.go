package ner

import "github.com/lienket/lienket/extract"

// tallied reports whether so many are told behind the name in tokens [i,end) as they are of places
// and not of people: "Hoàng Mai (25 ca)", "Hoàng Mai: 25 ca", and "Hoàng Mai (25)" in a row of such
// places.
func (s *scanner) tallied(i, end int) bool {
	k := end
	if w := s.word(k); w == "(" || w == ":" {
		k++
	}
	if k+1 >= s.hi || s.tok(k).Kind != extract.Number {
		return false
	}
	switch s.word(k + 1) {
	case "ca", "f0", "ổ", "hộ", "vụ", "ha", "căn", "nhà", "điểm", "xã":
		return true
	case "trường":
		return s.word(k+2) == "hợp"
	}
	return s.cell(end) && (s.cellFrom(end+4) || s.cellUpTo(i-1))
}

// cell reports whether tokens [at,at+3) are a number in brackets.
func (s *scanner) cell(at int) bool {
	return at > s.lo && at+2 < s.hi && s.word(at) == "(" && s.tok(at+1).Kind == extract.Number && s.word(at+2) == ")"
}

// cellFrom reports whether a listed place with its number in brackets starts at i, behind the mark
// that joins it to a row.
func (s *scanner) cellFrom(i int) bool {
	return i < s.hi && s.separates(i-1) && s.cap(i) && s.startsListed(i) && s.cell(i+s.run(i))
}

// maxCell is how many words the name of a place in a row of numbers may have.
const maxCell = 3

// cellUpTo reports whether such a place ends at i, before the mark at i.
func (s *scanner) cellUpTo(i int) bool {
	if i-4 < s.lo || !s.separates(i) || !s.cell(i-3) {
		return false
	}
	for j := i - 4; j >= s.lo && j >= i-3-maxCell && s.cap(j); j-- {
		if s.startsListed(j) {
			return true
		}
	}
	return false
}
