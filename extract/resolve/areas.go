package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// window is how many mentions back a search for what a word stands for goes.
const window = 60

// isLevel reports whether place e of the document is of the level that a word
// ("tỉnh", "thành phố", "quận") names; word tells quận, huyện and thị xã apart.
func (s *state) isLevel(e int, level gazetteer.Level, word string) bool {
	g := s.listed[e]
	if s.atHome && s.foreignPlace(e) {
		return false
	}
	if g < 0 {
		k := s.a.Places[e].Kind
		return k == extract.City && (level == gazetteer.ProvinceLevel || level == gazetteer.CityLevel) ||
			k == extract.District && level == gazetteer.DistrictLevel || k == extract.Commune && level == gazetteer.CommuneLevel
	}
	p := &s.names.Places[g]
	switch level {
	case gazetteer.ProvinceLevel:
		return p.Kind == extract.Province && (word != "tỉnh" || p.Level == gazetteer.ProvinceLevel) || p.Kind == extract.City && p.Parent >= 0 && s.names.Places[p.Parent].Code != "VN"
	case gazetteer.CityLevel:
		return p.Level == gazetteer.CityLevel
	case gazetteer.DistrictLevel:
		return p.Kind == extract.District && (word == "" || p.Word == word)
	case gazetteer.CommuneLevel:
		return p.Kind == extract.Commune && (word == "" || p.Word == word)
	}
	return false
}

// implied returns the place of the document that an area word at mention i stands
// for, or -1: the nearest of its level before it in the sentence, else that of the side
// whose people the sentence lists, else the one that the headline names or that is the article's own, else the nearest before, after in
// the sentence, or most mentioned at all; the most mentioned one comes first if the
// sentence names it after.
func (s *state) implied(i int, level gazetteer.Level, word string) int {
	e, _ := s.impliedHow(i, level, word)
	return e
}

// impliedAtHome is implied for bodies of the Vietnamese state and party: unless the
// sentence names a foreign province itself, a guest, it prefers the country's own.
func (s *state) impliedAtHome(i int, level gazetteer.Level, word string) int {
	e, sure := s.impliedHow(i, level, word)
	if sure || e < 0 || !s.foreignPlace(e) {
		return e
	}
	s.atHome = true
	defer func() { s.atHome = false }()
	if home, _ := s.impliedHow(i, level, word); home >= 0 {
		return home
	}
	return e
}

// foreignPlace reports whether place e of the document is known to lie abroad or is
// on no list.
func (s *state) foreignPlace(e int) bool {
	g := s.listed[e]
	if g < 0 {
		return s.a.Places[e].Kind == extract.City
	}
	p := &s.names.Places[g]
	return p.Kind == extract.City && p.Parent >= 0 && s.names.Places[p.Parent].Code != "VN"
}

// impliedHow is implied, and tells whether the sentence itself names the place
// before mention i, or lists the people of one side.
func (s *state) impliedHow(i int, level gazetteer.Level, word string) (e int, sure bool) {
	ms := s.a.Mentions
	sent := s.d.SentenceAt(ms[i].Start)
	before, same := -1, -1
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &ms[j]
		if m.Type != extract.PlaceMention || m.Entity < 0 || m.End > ms[i].Start || !s.isLevel(m.Entity, level, word) || s.ofFirm(j) {
			continue
		}
		if before < 0 {
			before = m.Entity
		}
		if same < 0 && sent >= 0 && s.d.SentenceAt(m.Start) == sent {
			same = m.Entity
			break
		}
	}
	if same >= 0 {
		return same, true
	}
	if e := s.ofSide(sent, level, word); e >= 0 {
		return e, true
	}
	if e := s.headedBy(level, word); e >= 0 {
		return e, false
	}
	if e := s.homeOf(level, word); e >= 0 {
		return e, false
	}
	dominant := s.dominant(level, word)
	after := s.later(i, sent, level, word)
	switch {
	case dominant < 0:
		return -1, false
	case after >= 0 && (before < 0 || after == dominant):
		return after, false
	case before < 0:
		return dominant, false
	case s.weight[dominant] > 2*s.weight[before]+1:
		return dominant, false
	}
	return s.outer(before, level, word), false
}

// outer returns the place of the document and of the level around place e, unless e is named far
// more often, else e: "TP" of an article on Hồ Chí Minh that also names its city Thủ Đức.
func (s *state) outer(e int, level gazetteer.Level, word string) int {
	if s.listed[e] < 0 {
		return e
	}
	for g := s.names.Places[s.listed[e]].Parent; g >= 0; g = s.names.Places[g].Parent {
		if o, ok := s.places[placeKey{listed: int(g)}]; ok && s.isLevel(o, level, word) && s.weight[e] <= 2*s.weight[o]+1 {
			return o
		}
	}
	return e
}

// ofFirm reports whether place mention j is only part of a firm's name: "Ngân hàng Phát triển
// Thành phố A trao tặng UBND thành phố hai xe".
func (s *state) ofFirm(j int) bool {
	w := s.within[j]
	return w >= 0 && s.a.Mentions[w].Type == extract.OrganizationMention && s.classOf(s.a.Mentions[w].Entry) == "company"
}

// headedBy returns the place of the level that the headline names before a colon, or -1:
// bulletins tell so whose they are, "Thái Bình: Tình hình dịch bệnh ngày 12/3".
func (s *state) headedBy(level gazetteer.Level, word string) int {
	if len(s.d.Sentences) == 0 || len(s.a.Mentions) == 0 || s.d.Sentences[0].Block != extract.Headline {
		return -1
	}
	lo := s.d.Sentences[0].Tokens.Lo
	for i := range s.a.Mentions {
		m := &s.a.Mentions[i]
		if m.Tokens.Lo > lo+1 {
			break
		}
		if m.Type == extract.PlaceMention && m.Entity >= 0 && m.Tokens.Hi < len(s.d.Tokens) && s.word(m.Tokens.Hi) == ":" && s.isLevel(m.Entity, level, word) {
			return m.Entity
		}
	}
	return -1
}

// later finds the next place of the level in the sentence.
func (s *state) later(i, sent int, level gazetteer.Level, word string) int {
	if sent < 0 {
		return -1
	}
	end := s.d.Sentences[sent].End
	for j := i + 1; j < len(s.a.Mentions) && j < i+window && s.a.Mentions[j].Start < end; j++ {
		m := &s.a.Mentions[j]
		if m.Type == extract.PlaceMention && m.Entity >= 0 && !m.Anaphoric && s.isLevel(m.Entity, level, word) {
			return m.Entity
		}
	}
	return -1
}

// levelWord is a level and the word that names it.
type levelWord struct {
	level  gazetteer.Level
	word   string
	atHome bool
}

// dominant returns the most mentioned place of a level, the first of equals, as
// the names alone tell it.
func (s *state) dominant(level gazetteer.Level, word string) int {
	key := levelWord{level, word, s.atHome}
	if e, ok := s.leading[key]; ok {
		return e
	}
	best := s.mostNamed(level, word, -1)
	if best < 0 {
		best = s.parentOf(level, word)
	} else {
		best = s.outer(best, level, word)
	}
	s.leading[key] = best
	return best
}

// mostNamed returns the place of a level but for one that the names tell most of, the first of
// equals, or -1.
func (s *state) mostNamed(level gazetteer.Level, word string, but int) int {
	best := -1
	for e := range s.a.Places {
		if e != but && s.isLevel(e, level, word) && (best < 0 || s.weight[e] > s.weight[best]) {
			best = e
		}
	}
	return best
}

// parentOf finds a place of the level around the article's places that it does
// not name: an article on the district Kiến An is one on Hải Phòng.
func (s *state) parentOf(level gazetteer.Level, word string) int {
	if level == gazetteer.DistrictLevel && word != "" {
		return s.districtOf(word)
	}
	if level != gazetteer.ProvinceLevel && level != gazetteer.CityLevel {
		return -1
	}
	for e := range s.a.Places {
		g := s.listed[e]
		if g < 0 {
			continue
		}
		p := s.provinceOf(int(s.names.Places[g].Parent))
		if p < 0 {
			continue
		}
		if s.names.Places[p].Level == level || level == gazetteer.ProvinceLevel && word != "tỉnh" {
			return s.place(p, placeKey{listed: p}, 0.7)
		}
	}
	return -1
}

// districtOf finds the district of a level word in which all communes of the article lie.
func (s *state) districtOf(word string) int {
	found, long := int32(-1), false // "Thanh" alone may be half a name
	for e := range s.a.Places {
		g := s.listed[e]
		if g < 0 || s.names.Places[g].Kind != extract.Commune {
			continue
		}
		p := s.names.Places[g].Parent
		if p < 0 || s.names.Places[p].Kind != extract.District || found >= 0 && p != found {
			return -1
		}
		found = p
		long = long || strings.Contains(s.a.Places[e].Name, " ")
	}
	if !long || s.names.Places[found].Word != word {
		return -1
	}
	return s.place(int(found), placeKey{listed: int(found)}, 0.7)
}

// bindAnaphor binds a level word that stands for an area.
func (s *state) bindAnaphor(i int) {
	m := &s.a.Mentions[i]
	word, level := s.anaphor(m)
	var e int
	if s.ofState(s.within[i]) {
		e = s.impliedAtHome(i, level, word)
	} else {
		e = s.implied(i, level, word)
	}
	if e < 0 {
		s.dropped[i] = true
		return
	}
	if s.word(m.Tokens.Hi) == "bạn" {
		e = s.friendOf(i, e)
	}
	m.Entity = e
	if s.within[i] < 0 {
		s.a.Places[e].Inside = false
	}
}

// ofState reports whether mention i is a body that governs an area, of which the
// countries around have none by that name.
func (s *state) ofState(i int) bool {
	if i < 0 || s.a.Mentions[i].Type != extract.OrganizationMention {
		return false
	}
	h := s.names.HeadByID(s.a.Mentions[i].Entry)
	return h >= 0 && s.names.Heads[h].Governs && !s.names.Heads[h].Collective
}

// anaphor returns the level that a bare level word names.
func (s *state) anaphor(m *extract.Mention) (string, gazetteer.Level) {
	h, ok := s.hits(m.Tokens.Lo, m.Tokens.Hi)
	if !ok || h[gazetteer.LevelWord].Len == 0 {
		return "", gazetteer.NoLevel
	}
	level := gazetteer.Level(h[gazetteer.LevelWord].Index)
	word := foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)
	if level == gazetteer.CityLevel {
		word = "thành phố"
	}
	return districtWord(word), level
}
