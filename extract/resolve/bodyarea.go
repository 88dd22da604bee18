package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// city reports whether place e of the document is listed as a city.
func (s *state) city(e int) bool {
	return e >= 0 && s.listed[e] >= 0 && s.names.Places[s.listed[e]].Level == gazetteer.CityLevel
}

// impliedArea finds the area of a body that names none: that of the body it is
// listed with ("HĐND, UBND thành phố Hải Phòng"), else what the context implies
// for its level.
func (s *state) impliedArea(i int, b *body) int {
	if e := s.coordinated(i, b.head); e >= 0 && !s.belowCity(b, e) {
		return e
	}
	if hi := s.a.Mentions[i].Tokens.Hi; s.word(hi) == "bạn" && !s.d.Tokens[hi].Cap {
		return s.friendOf(i, s.impliedByLevel(i, b))
	}
	if e := s.sameBody(i, b, s.impliedByLevel(i, b)); !s.belowCity(b, e) {
		return e
	}
	return -1
}

// friendOf returns the other place of the sort of home that the article named last: the
// bodies "của bạn" are those of the hosts or guests.
func (s *state) friendOf(i, home int) int {
	if home < 0 {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.PlaceMention || m.Entity < 0 || m.Entity == home {
			continue
		}
		if k := s.a.Places[m.Entity].Kind; k == s.a.Places[home].Kind || s.foreignPlace(m.Entity) && k != extract.Country {
			return m.Entity
		}
	}
	return home
}

// belowCity reports whether place e is a district though the body is a city's.
func (s *state) belowCity(b *body, e int) bool {
	if b.head.Level != gazetteer.CityLevel || e < 0 || s.listed[e] < 0 {
		return false
	}
	w := s.names.Places[s.listed[e]].Word
	return w == "quận" || w == "huyện"
}

// inner reports whether a body that names no area is rather a part of some other than of an
// area's government, party or police: a division for what those have no divisions for, the
// committee that runs an event, the party committee of something.
func (s *state) inner(m *extract.Mention, b *body) bool {
	at := m.Tokens.Lo + 1
	switch b.id {
	case "phong":
		if policeDivision(b) || at >= m.Tokens.Hi || s.d.Tokens[at].Upper {
			return false
		}
		return !s.localOffice(at) && !s.localOffice(at+2) // "Tư pháp", "Quản lý đô thị"
	case "ban-dang":
		return s.word(at) == "tổ" && !s.d.Tokens[at].Cap
	case "dang-uy":
		return b.core != ""
	}
	return false
}

// localOffice reports whether the words at token i are what areas have divisions for.
func (s *state) localOffice(i int) bool {
	return s.names.Pair(s.names.Symbol(s.word(i)), s.names.Symbol(s.word(i+1)), gazetteer.LocalOffice)
}

// policeDivision reports whether a division without a named area is one of a province's
// police.
func policeDivision(b *body) bool {
	if b.id != "phong" {
		return false
	}
	f := strings.ToLower(b.text)
	for _, of := range [...]string{"phòng cảnh sát", "phòng an ninh", "phòng hậu cần", "phòng tham mưu", "phòng hồ sơ", "phòng csgt", "phòng kỹ thuật hình sự", "phòng xây dựng phong trào"} {
		if strings.HasPrefix(f, of) {
			return true
		}
	}
	return false
}

// sameBody prefers to the implied area the only one that the article names for
// such a body, unless the sentence names the implied area, or names the other one
// behind: "Hội Nông dân tỉnh hỗ trợ Hội Nông dân tỉnh Bình Dương" tells of two.
func (s *state) sameBody(i int, b *body, area int) int {
	if b.parent >= 0 {
		return area
	}
	if area >= 0 {
		level, word := b.head.Level, ""
		if g := s.listed[area]; g >= 0 {
			level, word = s.names.Places[g].Level, s.names.Places[g].Word
		}
		if _, sure := s.impliedHow(i, level, word); sure || area == s.home {
			return area
		}
	}
	kind := anyKind
	if area >= 0 && b.level != "" { // without a word for its level, the body of a district is meant as well
		kind = int(s.a.Places[area].Kind)
	}
	only, ok := s.areas[areaKey{b.id, b.core, kind}]
	if !ok || only < 0 || area >= 0 && (s.namedBehind(i, only) || s.a.Places[only].Kind == extract.Country) {
		return area
	}
	return only
}

// namedBehind reports whether the sentence of mention i names place e behind it.
func (s *state) namedBehind(i, e int) bool {
	ms := s.a.Mentions
	sent := s.d.SentenceAt(ms[i].Start)
	for j := i + 1; j < len(ms) && s.d.SentenceAt(ms[j].Start) == sent; j++ {
		if ms[j].Type == extract.PlaceMention && ms[j].Entity == e && ms[j].Start >= ms[i].End {
			return true
		}
	}
	return false
}

// areaKey tells kinds of body apart, and the levels of their areas.
type areaKey struct {
	head, core string
	kind       int
}

const (
	anyKind  = -1
	severals = -2 // more than one area
)

// noteArea remembers that a body of a kind names an area.
func (s *state) noteArea(b *body) {
	for _, kind := range [2]int{anyKind, int(s.a.Places[b.area].Kind)} {
		key := areaKey{b.id, b.core, kind}
		if have, ok := s.areas[key]; ok && have != b.area {
			s.areas[key] = severals
		} else {
			s.areas[key] = b.area
		}
	}
}

func (s *state) impliedByLevel(i int, b *body) int {
	if b.head.Takes&gazetteer.TakesVietnam != 0 {
		if _, ok := s.bodies[b.id+"|"+b.core+"|-1"]; ok {
			return -1 // the nation's body, which the article names
		}
	}
	switch b.head.Level {
	case gazetteer.CityLevel:
		return s.impliedAtHome(i, gazetteer.CityLevel, "thành phố")
	case gazetteer.ProvinceLevel:
		word := ""
		if b.id == "tinh-uy" || b.id == "cong-an-tinh" {
			word = "tỉnh"
		}
		return s.impliedAtHome(i, gazetteer.ProvinceLevel, word)
	case gazetteer.DistrictLevel:
		if policeDivision(b) {
			return s.impliedAtHome(i, gazetteer.ProvinceLevel, "")
		}
		word := map[string]string{"quan-uy": "quận", "huyen-uy": "huyện", "thi-uy": "thị xã"}[b.id]
		return s.impliedAtHome(i, gazetteer.DistrictLevel, word)
	case gazetteer.CommuneLevel:
		return s.impliedAtHome(i, gazetteer.CommuneLevel, "")
	}
	return s.impliedAtHome(i, gazetteer.ProvinceLevel, "")
}
