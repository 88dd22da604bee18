package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/graph/vocab"
)

// A local paper says "tỉnh" of its own province, and need not name it: a guest's, or one
// that receives, may be the only one that it names.

// papers are provinces by the names of their papers' addresses, "baonghean", and by the marks
// that these set before a story, "(GLO)".
type papers map[string]int32

// marks are the short names of papers whose letters are a province's.
var marks = map[string]string{"glo": "gia-lai", "qno": "quang-nam", "nto": "ninh-thuan", "bto": "binh-thuan", "qbđt": "quang-binh", "btno": "tay-ninh", "tno": "tay-ninh"}

// readPapers makes the addresses of the provinces' papers.
func readPapers(names *gazetteer.Names) papers {
	out := papers{}
	for i := range names.Places {
		if p := &names.Places[i]; p.Kind == extract.Province {
			slug := vocab.Slug(p.Name)
			if _, old := out["bao"+strings.ReplaceAll(slug, "-", "")]; old {
				continue // the same province after the reform
			}
			out["bao"+strings.ReplaceAll(slug, "-", "")] = int32(i)
			for m, of := range marks {
				if of == slug {
					out[m] = int32(i)
				}
			}
		}
	}
	return out
}

// maxMasthead is how many bytes from the beginning of the text may hold the mark of the paper.
const maxMasthead = 1500

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
		s.home = s.place(int(g), placeKey{listed: int(g)}, 0.7)
	}
	return s.home
}

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

// unknown is a home that nobody has looked for.
const unknown = -2

// ofPaper returns the listed province of the paper that the address, or a mark or address at the
// beginning of the text, names, or -1.
func (s *state) ofPaper() int32 {
	for _, t := range [...]string{s.d.URL, s.d.Text[:min(len(s.d.Text), maxMasthead)]} {
		for len(t) > 0 {
			at := strings.IndexAny(t, "(/.")
			if at < 0 {
				break
			}
			t = t[at+1:]
			end := strings.IndexFunc(t, func(c rune) bool { return c == ')' || c == '.' || c == ' ' || c == '\n' || c == '/' })
			if end < 2 || end > maxPaper || t[end] == ' ' || t[end] == '\n' {
				continue
			}
			if g, ok := s.papers[strings.ToLower(t[:end])]; ok && s.has(g) {
				return g
			}
		}
	}
	return -1
}

// maxPaper is how many bytes the name of a paper's address may have.
const maxPaper = 20

// has reports whether the article names the listed province, or a place within it.
func (s *state) has(g int32) bool {
	for e := range s.a.Places {
		if l := s.listed[e]; l >= 0 && s.provinceOf(int32(l)) == g {
			return true
		}
	}
	return false
}

// provinceOf returns the listed province in which a listed place lies, or -1.
func (s *state) provinceOf(g int32) int32 {
	for ; g >= 0; g = s.names.Places[g].Parent {
		if s.names.Places[g].Kind == extract.Province {
			return g
		}
	}
	return -1
}

// aroundDistricts returns the listed province that the article does not name, though it tells of
// one of its districts again and again, and of none of the provinces that it names; or -1.
func (s *state) aroundDistricts() int32 {
	home, heavy := int32(-1), 0
	for e := range s.a.Places {
		g := s.listed[e]
		if g < 0 || s.a.Places[e].Kind != extract.District {
			continue
		}
		p := s.provinceOf(int32(g))
		if p < 0 {
			continue
		}
		if _, named := s.places[placeKey{listed: int(p)}]; named || home >= 0 && p != home {
			return -1
		}
		home = p
		heavy += s.weight[e]
	}
	if heavy < oftenHome {
		return -1
	}
	return home
}

// oftenHome is how often an article names a province's districts before that is its own.
const oftenHome = 2
