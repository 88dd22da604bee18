package ner

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// What the text says of where a place lies.

// maxDescription is how many syllables may stand between the level of a place and its name: "huyện miền núi đặc biệt khó khăn".
const maxDescription = 6

// described returns where the name of a place stands whose level ends at i: behind what it
// is like, "huyện vùng cao Vị Xuyên", else at i.
func (s *scanner) described(i int) int {
	at := i
	for at < s.hi && at < i+maxDescription && !s.cap(at) && s.is(at, gazetteer.Describing) {
		at++
	}
	if w := s.word(at - 1); at < s.hi && s.cap(at) && w != "miền" && w != "vùng" { // "các tỉnh miền Tây" has a region's name
		return at
	}
	return i
}

// maxIntroduced is how many tokens may stand between the level of several units and the word
// that opens the list of their names.
const maxIntroduced = 10

// opensUnits notes that the names behind the word or colon at i are those of several units
// whose level stands before it: "8 bệnh viện tuyến huyện gồm A, B và C", "các xã vùng cao của
// huyện D như: A, B".
func (s *scanner) opensUnits(i int) {
	at, reach := i, maxIntroduced
	if w := s.word(i - 1); s.word(i) == ":" && (w == "gồm" || w == "như" || w == "là") {
		at = i - 1
	}
	if s.word(at) == "là" {
		reach = 2
	}
	if !s.cap(i+1) || s.personStart(i+1) && s.names.Surname(s.syms[i+1]) > 50 {
		return
	}
	for j := at - 1; j >= s.lo && j >= at-reach; j-- {
		if w := s.word(j); s.tok(j).Kind == extract.Punct && w != "," || s.cap(j) && j > s.lo && s.word(j-1) == "công" {
			return
		}
		var h gazetteer.Hits
		if s.cap(j) && j > s.lo || !s.match(j, &h) || h[gazetteer.LevelWord].Len == 0 || h[gazetteer.PlaceName].Len > 0 || s.cap(j+int(h[gazetteer.LevelWord].Len)) {
			continue
		}
		if level := gazetteer.Level(h[gazetteer.LevelWord].Index); level >= gazetteer.ProvinceLevel && level <= gazetteer.HamletLevel && s.severalBefore(j) {
			s.listLevel, s.listEnd, s.listOpen, s.listMany = level, i, i, true
			return
		}
	}
}

// severalBefore reports whether the level word at i is of several units, or of bodies of
// several: "3 huyện", "các bệnh viện tuyến huyện".
func (s *scanner) severalBefore(i int) bool {
	if s.manyBefore(i) {
		return true
	}
	for j := i - 1; j >= s.lo && j >= i-5 && s.tok(j).Kind != extract.Punct; j-- {
		if s.tok(j).Kind == extract.Number || s.word(j) == "các" {
			return !s.cap(j + 1)
		}
	}
	return false
}

// listed reports whether the name at i goes on a list of units, or is the first of one.
func (s *scanner) listed(i int) bool {
	if s.listEnd < 0 || s.listEnd > i-1 {
		return false
	}
	return s.listEnd == i-1 && (s.separates(i-1) || s.listOpen == i-1) || s.listMany && s.separates(i-1) && s.amount(s.listEnd, i-1)
}

// maxAmount is how many tokens may tell what a unit in a list gets.
const maxAmount = 7

// amount reports whether tokens [lo,hi) tell how much one of a list gets: "(50 triệu đồng)",
// ": 3 tấn gạo".
func (s *scanner) amount(lo, hi int) bool {
	if w := s.word(lo); w == "(" || w == ":" || w == "-" || w == "–" {
		lo++
	}
	if s.word(hi-1) == ")" {
		hi--
	}
	if hi <= lo+1 || hi > lo+maxAmount || s.tok(lo).Kind != extract.Number {
		return false
	}
	for i := lo + 1; i < hi; i++ {
		if s.tok(i).Kind != extract.Word && s.tok(i).Kind != extract.Number || s.cap(i) {
			return false
		}
	}
	return true
}

// lieIn reports whether what stands at i says in what unit or country the place before
// it lies: ", tỉnh Quảng Đông", "(Trung Quốc)".
func (s *scanner) lieIn(i int) bool {
	switch s.word(i) {
	case ",", "(", "-":
	case "của", "thuộc", "ở":
		return s.startsCountry(i + 1)
	default:
		return false
	}
	var h gazetteer.Hits
	return s.match(i+1, &h) && (h[gazetteer.LevelWord].Len > 0 && s.cap(i+1+int(h[gazetteer.LevelWord].Len)) || h[gazetteer.PlaceName].Len > 0 && s.cap(i+1))
}

// placeAbroad reads a name of no list and of no Vietnamese build after a word that leads to
// places, if the text says behind it where it lies: "ở Rohtak, Ấn Độ".
func (s *scanner) placeAbroad(i int) int {
	port := s.port(i - 1)
	if !port && s.word(i-1) != "gần" && (!s.leadsPlace(i-1) || s.word(i-1) == "của" || s.word(i-1) == "(") {
		return i
	}
	n := s.run(i)
	if n == 0 || n > 3 || syllable(s.word(i)) || s.tok(i).Upper || s.names.Surname(s.syms[i]) > 0 || s.corporate(i, n) || !port && !s.lieIn(i+n) || s.word(i+n) == "-" {
		return i
	}
	s.addPlace(i, i+n, -1, "abroad", 0.7)
	return i + n
}

// townAbroad reads a town or province of no list at i, behind its level or not, whose build
// is foreign or behind which its country stands: "thành phố Brno", "tỉnh Khăm Muồn (Lào)".
// It returns its end, or i.
func (s *scanner) townAbroad(i int) int {
	at := i
	var h gazetteer.Hits
	if s.match(i, &h) && h[gazetteer.LevelWord].Len > 0 {
		at += int(h[gazetteer.LevelWord].Len)
	}
	n := s.run(at)
	if n == 0 || n > 3 || s.tok(at).Upper || s.match(at, &h) && h[gazetteer.PlaceName].Len > 0 {
		return i
	}
	foreign := false
	for k := at; k < at+n; k++ {
		foreign = foreign || !syllable(s.word(k))
	}
	if !(foreign && at > i) && !((s.word(at+n) == "," || s.word(at+n) == "(") && s.startsCountry(at+n+1)) {
		return i
	}
	s.addPlace(i, at+n, -1, "abroad", 0.7)
	return at + n
}

// port reports whether the words that end at i are for a town by the sea or a harbour:
// "thành phố cảng", "cảng chiến lược".
func (s *scanner) port(i int) bool {
	return s.word(i) == "cảng" || s.word(i-2) == "cảng" && !s.cap(i) && !s.cap(i-1)
}

// liesIn reports whether the province or district named at i, behind a level word or not,
// is one in which the listed unit h lies.
func (s *scanner) liesIn(h *gazetteer.Hits, i int) bool {
	var in gazetteer.Hits
	if s.match(i, &in) && in[gazetteer.LevelWord].Len > 0 && in[gazetteer.PlaceName].Len == 0 {
		i += int(in[gazetteer.LevelWord].Len)
	}
	if !s.match(i, &in) || in[gazetteer.PlaceName].Len == 0 {
		return false
	}
	for _, unit := range s.names.PlaceNames[h[gazetteer.PlaceName].Index] {
		if slices.Contains(s.names.PlaceNames[in[gazetteer.PlaceName].Index], s.names.Places[unit].Parent) {
			return true
		}
	}
	return false
}
