package ner

import (
	"slices"

	"github.com/lienket/lienket/extract/gazetteer"
)

// What the text says of where a place lies.

// descriptions are the syllables that may stand between the level of a place and its name.
var descriptions = map[string]bool{
	"vùng": true, "cao": true, "sâu": true, "xa": true, "biên": true, "giới": true, "miền": true, "núi": true, "trung": true, "du": true, "ven": true, "biển": true, "đảo": true,
	"bãi": true, "ngang": true, "nghèo": true, "khó": true, "khăn": true, "đặc": true, "biệt": true, "thuần": true, "nông": true, "rốn": true, "lũ": true, "rẻo": true, "hẻo": true, "lánh": true,
}

// maxDescription is how many they may be: "huyện miền núi đặc biệt khó khăn".
const maxDescription = 6

// described returns where the name of a place stands whose level ends at i: behind what it
// is like, "huyện vùng cao Vị Xuyên", else at i.
func (s *scanner) described(i int) int {
	at := i
	for at < s.hi && at < i+maxDescription && !s.cap(at) && descriptions[s.word(at)] {
		at++
	}
	if w := s.word(at - 1); at < s.hi && s.cap(at) && w != "miền" && w != "vùng" { // "các tỉnh miền Tây" has a region's name
		return at
	}
	return i
}

// lieIn reports whether what stands at i says in what unit or country the place before
// it lies: ", tỉnh Quảng Đông", "(Trung Quốc)".
func (s *scanner) lieIn(i int) bool {
	if w := s.word(i); w != "," && w != "(" && w != "-" {
		return false
	}
	var h gazetteer.Hits
	return s.match(i+1, &h) && (h[gazetteer.LevelWord].Len > 0 && s.cap(i+1+int(h[gazetteer.LevelWord].Len)) || h[gazetteer.PlaceName].Len > 0 && s.cap(i+1))
}

// placeAbroad reads a name of no list and of no Vietnamese build after a word that leads to
// places, if the text says behind it where it lies: "ở Rohtak, Ấn Độ".
func (s *scanner) placeAbroad(i int) int {
	if !s.leadsPlace(i-1) || s.word(i-1) == "của" || s.word(i-1) == "(" {
		return i
	}
	n := s.run(i)
	if n == 0 || n > 3 || syllable(s.word(i)) || s.tok(i).Upper || s.names.Surname(s.syms[i]) > 0 || s.corporate(i, n) || !s.lieIn(i+n) || s.word(i+n) == "-" {
		return i
	}
	s.addPlace(i, i+n, -1, "abroad", 0.7)
	return i + n
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
