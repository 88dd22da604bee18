package resolve

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// coordinated returns the area of the bodies that mention i is listed with.
func (s *state) coordinated(i int, h *gazetteer.Head) int {
	ms := s.a.Mentions
	_, end := s.office(i)
	for j := i + 1; j < len(ms) && j < i+12; j++ {
		m := &ms[j]
		if m.Start < ms[i].End {
			continue
		}
		if m.Type == extract.TitleMention && s.bare(j) && s.lists(end, m.Tokens.Lo) {
			if area := s.areaWithin(j); area >= 0 && s.governable(h, area) {
				return area // "Phó Bí thư Tỉnh ủy, Phó Tỉnh trưởng Xiêng Khoảng"
			}
			end = m.Tokens.Hi
			continue
		}
		if m.Type == extract.TitleMention || m.Type == extract.PlaceMention && s.within[j] >= 0 {
			continue
		}
		lo, hi := s.office(j)
		if m.Type != extract.OrganizationMention || !s.joins(end, lo) {
			break
		}
		if area := s.areaWithin(j); area >= 0 && s.governable(h, area) {
			return area
		}
		end = hi
	}
	if e := s.andPeople(i, end); e >= 0 {
		return e
	}
	start, _ := s.office(i)
	for j := i - 1; j >= 0 && j > i-12; j-- {
		m := &ms[j]
		if m.End > ms[i].Start || m.Type != extract.OrganizationMention || s.within[j] >= 0 && ms[s.within[j]].Type == extract.OrganizationMention {
			continue
		}
		lo, hi := s.office(j)
		if !s.joins(hi, start) {
			break
		}
		if area := s.areaWithin(j); area >= 0 && s.governable(h, area) {
			return area
		}
		start = lo
	}
	return -1
}

// office returns the tokens of the title around an organisation mention, or of
// the mention itself.
func (s *state) office(i int) (lo, hi int) {
	if w := s.within[i]; w >= 0 && s.a.Mentions[w].Type == extract.TitleMention {
		i = w
	}
	return s.a.Mentions[i].Tokens.Lo, s.a.Mentions[i].Tokens.Hi
}

// governable reports whether a body of a kind may govern an area of its level.
func (s *state) governable(h *gazetteer.Head, area int) bool {
	switch h.Level {
	case gazetteer.NoLevel:
		return true
	case gazetteer.CityLevel:
		return s.isLevel(area, gazetteer.CityLevel, "thành phố")
	}
	return s.isLevel(area, h.Level, "")
}

// andPeople returns the place whose people are named at the end of a list of
// bodies: "Thành ủy, HĐND, UBND và nhân dân TPHCM".
func (s *state) andPeople(i, end int) int {
	at, people := end, false
	for at < len(s.d.Tokens) && at < end+8 {
		switch s.word(at) {
		case "nhân", "dân":
			people = true
		case ",", "và", "chính", "quyền", "các", "tầng", "lớp", "cùng", "cán", "bộ", "đảng", "của":
		default:
			if !people {
				return -1
			}
			for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Tokens.Lo <= at; j++ {
				if m := &s.a.Mentions[j]; m.Tokens.Lo == at && m.Type == extract.PlaceMention {
					return m.Entity
				}
			}
			return -1
		}
		at++
	}
	return -1
}

// bare reports whether the office of mention i names no body.
func (s *state) bare(i int) bool {
	for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < s.a.Mentions[i].End; j++ {
		if s.a.Mentions[j].Type == extract.OrganizationMention {
			return false
		}
	}
	return true
}

// lists reports whether a comma or dash alone parts an office from the next of
// one list.
func (s *state) lists(lo, hi int) bool {
	return s.joins(lo, hi) && s.word(lo) != "và" && s.word(lo) != "&"
}

// joins reports whether the tokens between two bodies list them.
func (s *state) joins(lo, hi int) bool {
	if lo == hi {
		return false
	}
	switch s.word(lo) {
	case ",", "và", "-", "–", "&":
		return hi == lo+1
	}
	return false
}

// areaWithin returns the area that the words of organisation mention i name.
func (s *state) areaWithin(i int) int {
	area := -1
	for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < s.a.Mentions[i].End; j++ {
		if in := &s.a.Mentions[j]; in.Type == extract.PlaceMention && in.Entity >= 0 {
			area = in.Entity
		}
	}
	return area
}
