package resolve

import (
	"iter"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// A local paper says "tỉnh" of its own province, and need not name it: a guest's, or one
// that receives, may be the only one that it names.

const (
	unknown     = -2   // a home that nobody has looked for
	maxMasthead = 1500 // bytes from the beginning of the text that may hold the mark of the paper
	maxPaper    = 20   // bytes of the name in a paper's address
	oftenHome   = 2    // mentions of a province's districts that make it the article's own
)

// homeOf returns the article's own province if it is of the level that a word names, or -1.
func (s *state) homeOf(level gazetteer.Level, word string) int {
	if level != gazetteer.ProvinceLevel && level != gazetteer.CityLevel {
		return -1
	}
	if e := s.homeProvince(); e >= 0 && s.isLevel(e, level, word) {
		return e
	}
	return -1
}

// homeProvince returns the place of the document that is the province of the paper, or the one
// in which the districts lie that the article names without saying in which, or -1.
func (s *state) homeProvince() int {
	if s.home != unknown {
		return s.home
	}
	s.home = -1
	g := s.ofPaper()
	if g < 0 {
		g = s.aroundDistricts()
	}
	if g >= 0 {
		s.home = s.place(g, placeKey{listed: g}, 0.7)
	}
	return s.home
}

// ofPaper returns the listed province of the paper that the address, or a mark or address at the
// beginning of the text, names, or -1. A story on another part of the country is no province's
// own, so the article has to name a place there.
func (s *state) ofPaper() int {
	for _, t := range [...]string{s.d.URL, s.d.Text[:min(len(s.d.Text), maxMasthead)]} {
		for name := range mastheads(t) {
			if g := s.names.Paper(name); g >= 0 && s.tellsOf(g) {
				return g
			}
		}
	}
	return -1
}

// mastheads yields what may be the mark or the name of a paper: the words between brackets, and
// the parts of addresses.
func mastheads(t string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for {
			at := strings.IndexAny(t, "(/.")
			if at < 0 {
				return
			}
			t = t[at+1:]
			end := strings.IndexAny(t, "). \n/")
			if end < 2 || end > maxPaper || t[end] == ' ' || t[end] == '\n' {
				continue
			}
			if !yield(t[:end]) {
				return
			}
		}
	}
}

// tellsOf reports whether the article names the listed province, or a place within it.
func (s *state) tellsOf(g int) bool {
	for e := range s.a.Places {
		if l := s.listed[e]; l >= 0 && s.provinceOf(l) == g {
			return true
		}
	}
	return false
}

// provinceOf returns the listed province in which a listed place lies, or -1.
func (s *state) provinceOf(g int) int {
	for ; g >= 0; g = int(s.names.Places[g].Parent) {
		if s.names.Places[g].Kind == extract.Province {
			return g
		}
	}
	return -1
}

// aroundDistricts returns the listed province that the article does not name, though it tells of
// one of its districts again and again, and of none of another province; or -1.
func (s *state) aroundDistricts() int {
	home, said := -1, 0
	for e := range s.a.Places {
		g := s.listed[e]
		if g < 0 || s.a.Places[e].Kind != extract.District {
			continue
		}
		p := s.provinceOf(g)
		if p < 0 {
			continue
		}
		if _, named := s.places[placeKey{listed: p}]; named || home >= 0 && p != home {
			return -1
		}
		home = p
		said += s.weight[e]
	}
	if said < oftenHome {
		return -1
	}
	return home
}
