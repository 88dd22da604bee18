package ner

import (
	"strconv"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// addPlace adds a place mention over lo..hi.
// ref is the number of its spelling, or -1 for a name on no list.
func (s *scanner) addPlace(lo, hi, ref int, rule string, confidence float64) {
	entry := ""
	if ref >= 0 {
		entry = strconv.Itoa(ref)
	}
	s.add(extract.Mention{Type: extract.PlaceMention, Entry: entry, Rule: rule, Confidence: confidence}, lo, hi)
}

// foremost returns the place that a listed name is first of all that of.
func (s *scanner) foremost(hit gazetteer.Hit) *gazetteer.Place {
	return &s.names.Places[s.names.PlaceNames[hit.Index][0]]
}

// isCountry reports whether the listed name is first of all a country's.
func (s *scanner) isCountry(h *gazetteer.Hits) bool {
	return s.foremost(h[gazetteer.PlaceName]).Kind == extract.Country
}

// nameLike reports whether the tokens are written as a name: numbers, or
// capitalised words.
func (s *scanner) nameLike(lo, hi int) bool {
	if hi == lo+1 && s.tok(lo).Kind == extract.Number {
		return true
	}
	return s.cap(lo) && s.allCapOrJoint(lo, hi)
}

// allCapOrJoint reports whether all words but "và" are capitalised.
func (s *scanner) allCapOrJoint(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t := s.tok(i); t.Kind == extract.Word && !t.Cap && t.Fold != "và" {
			return false
		}
	}
	return true
}

func (s *scanner) startsListed(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.PlaceName].Len > 0
}

// vietnamese reports whether all words are built as Vietnamese syllables.
func (s *scanner) vietnamese(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if !syllable(s.word(i)) {
			return false
		}
	}
	return true
}

// place reads a listed name without a level word.
func (s *scanner) place(i int, h *gazetteer.Hits) int {
	hit := h[gazetteer.PlaceName]
	if hit.Len == 0 {
		return i
	}
	if s.tok(i).Kind == extract.Number {
		return s.numberInRow(i, hit)
	}
	end := i + int(hit.Len)
	p := s.foremost(hit)
	if !s.writtenAsPlace(i, end, p.Kind) {
		return i
	}
	inList := s.listed(i)
	if hit.Len == 1 && !inList && s.called[s.word(i)] && !s.leadsPlace(i-1) && !s.cap(i-1) && !s.cap(end) {
		return i // somebody whose full name ends so
	}
	unit := p.Kind == extract.District || p.Kind == extract.Commune
	var rule string
	var conf float64
	switch {
	case p.Kind == extract.Province:
		if !inList && s.namedAfter(i, end) {
			return i
		}
		rule, conf = "name", 0.95
	case !unit:
		if p.Kind == extract.Country && s.word(i-1) == "người" && s.run(end) >= 2 && s.foreignName(end) {
			s.titled = end // "tỷ phú người Pháp Jean Morel"
			return end
		}
		if p.Kind == extract.Region && s.direction(i, end) {
			if s.word(i) == "phía" {
				return end
			}
			return i
		}
		if hit.Len == 1 && !s.soleCountry(i) || p.Word == gazetteer.Island && s.run(i) != int(hit.Len) {
			return i
		}
		rule, conf = "name", 0.9
		if p.Word == gazetteer.Island {
			rule, conf = "island-name", 0.8
		}
	case s.house(i) || !inList && s.ofLongerName(i, end, p):
		return i
	case p.Kind == extract.Commune:
		rule, conf = "commune-name", 0.3
	case p.Level == gazetteer.CityLevel || p.Word == "thị xã":
		rule, conf = "district-name", 0.8
	default:
		rule, conf = "district-name", 0.6
	}
	if inList {
		rule, conf = "list-name", 0.9
		s.listEnd = end
	} else {
		s.listLevel, s.listEnd = gazetteer.NoLevel, -1
	}
	s.addPlace(i, end, int(hit.Index), rule, conf)
	return end
}

// writtenAsPlace reports whether a place without a level word in tokens [i,end) is written as
// one: with capitals at its ends. Regions may begin small, "miền Trung", and end so, as long
// names of countries do.
func (s *scanner) writtenAsPlace(i, end int, k extract.PlaceKind) bool {
	if !s.anyCap(i, end) {
		return false
	}
	opens := s.cap(i) || k == extract.Region || k == extract.Country
	closes := s.tok(end-1).Cap || s.tok(end-1).Kind != extract.Word || k == extract.Region || k == extract.Country && end-i > 4
	return opens && closes
}

// ofLongerName reports whether the name of the district or commune p in tokens [i,end), which
// no level word makes sure, is rather a part of a longer name, or a short word of its own.
func (s *scanner) ofLongerName(i, end int, p *gazetteer.Place) bool {
	if p.Kind == extract.District && end == i+1 && (s.cap(i-1) || s.cap(end) || len(s.tok(i).Fold) < 5) {
		return true
	}
	before := i > s.lo && s.cap(i-1) && !s.leadsPlace(i-1) && !s.glued(i) // "Tại" has its capital from the sentence that it opens
	return before || s.cap(end) && !s.startsListed(end) && !s.personStart(end)
}

// direction reports whether the listed region from i to end only says where something lies
// or goes: "gió mùa Đông Bắc", "bến xe phía Nam", "phía Bắc TP Lào Cai".
func (s *scanner) direction(i, end int) bool {
	switch s.word(i - 1) {
	case "gió", "hướng", "phía", "lạnh", "cấp":
		return true
	}
	if s.word(i) != "phía" {
		return false
	}
	switch s.word(i - 1) {
	case "xe", "ga", "mối", "thái", "ngõ", "tốc", "đầu", "bên", "nằm", "cách", "bờ", "mặt", "cánh", "chợ", "cảng", "cụm":
		return true
	}
	var h gazetteer.Hits
	return s.match(end, &h) && s.cap(end) && (h[gazetteer.PlaceName].Len > 0 || h[gazetteer.LevelWord].Len > 0) && s.word(end) != "việt"
}

// feature reads the name of a river, mountain or bridge after its word, which is
// no province's though it may sound like one ("sông Thái Bình"). Only what
// nature made is a place of its own.
func (s *scanner) feature(i int) int {
	if end := s.island(i); end > i {
		return end
	}
	if s.port(i - 1) {
		if end := s.placeAbroad(i); end > i {
			return end
		}
	}
	end := i
	if s.word(s.negativeStart-1) == "miền" {
		return i // "vùng miền núi Quảng Nam"
	}
	for end < s.hi && end < i+3 && s.cap(end) && !s.hasDigit(end) {
		end++
	}
	if end == i || s.cap(end) {
		return i
	}
	switch {
	case s.negativeKind == gazetteer.Nature && isle(s.word(i-1)) && (end > i+1 || !syllable(s.word(i))):
		s.addPlace(i, end, -1, "island", 0.7)
		s.listLevel, s.listEnd, s.listMany = gazetteer.HamletLevel, end, s.manyBefore(s.negativeStart)
	case s.negativeKind == gazetteer.Nature && !s.cap(s.negativeStart):
		s.addPlace(s.negativeStart, end, -1, "feature", 0.6)
	}
	if s.negativeKind == gazetteer.Works || s.negativeKind == gazetteer.Street {
		s.street = end
	}
	return end
}

// isle reports whether a word is for land in the sea, which goes by its name alone.
func isle(w string) bool { return w == "đảo" }

// leadsPlace reports whether the word at i leads to places.
func (s *scanner) leadsPlace(i int) bool {
	switch s.word(i) {
	case "tại", "ở", "đến", "tới", "về", "từ", "sang", "nước", "phố", "tỉnh", "tp", "vào", "ra", "qua", "rời", "thăm", "của", "(":
		return true
	}
	return false
}

// separates reports whether the token joins the names of a list.
func (s *scanner) separates(i int) bool {
	switch s.word(i) {
	case ",", "và", "-", "–", "hoặc", "&", ";":
		return true
	}
	return false
}

// namedAfter reports whether a place's name is first a person's ("Hồ Chí Minh")
// and stands neither after a level word nor in a list of places.
func (s *scanner) namedAfter(i, end int) bool {
	if end-i < 3 || s.names.Surname(s.syms[i]) < 50 {
		return false
	}
	for _, next := range [2]int{i - 1, end} {
		if !s.separates(next) {
			continue
		}
		j := next + 1
		if next < i {
			for j = next - 1; j > s.lo && j > next-4 && s.cap(j-1); j-- {
			}
		}
		if s.startsListed(j) {
			return false
		}
	}
	return true
}

// soleCountry judges a one-word name: no part of a longer capitalised run, and
// for a word that also addresses people, only after a word that leads to places.
func (s *scanner) soleCountry(i int) bool {
	if s.upper && len(s.tok(i).Fold) < 5 || s.completed(i) {
		return false // "Anh hùng Lao động"
	}
	switch s.word(i - 1) {
	case "tiếng", "người", "gốc", "món", "phim", "cô":
		return false // a people or a language
	}
	if s.cap(i-1) && !s.glued(i) && !s.afterName(i) && !(i-1 == s.lo && (s.leadsPlace(i-1) || s.names.Opener(s.syms[i-1]) && !syllable(s.word(i)))) || s.cap(i+1) && !s.startsListed(i+1) && len(s.tok(i).Fold) < 6 {
		return false
	}
	switch w := s.word(i); {
	case w == "đức" && s.cap(i+1) && s.is(i+1, gazetteer.Revered):
		return false
	case w == "hàn" && s.cap(i+1) && !s.foreignName(i+1):
		return false // a family's name
	case w == "áo" && s.is(i+1, gazetteer.Worn) && !s.cap(i+1):
		return false // "Áo trắng đến trường"
	}
	var h gazetteer.Hits
	if s.match(i, &h) && h[gazetteer.Honorific].Len > 0 {
		switch s.word(i - 1) {
		case "nước", "vương quốc", "tại", "ở", "từ", "sang", "của", "với", "và", ",", "người", "tới", "đến", "-", "quân", "hậu", "hoàng gia", "gia", "chính phủ", "phủ", "(":
			return true
		}
		return false
	}
	if i == s.lo && s.actsAsState(i+1) {
		return true
	}
	return s.syms[i] == 0 || s.names.Given(s.syms[i]) < 3 || !(i == s.lo) || s.separates(i+1)
}

// actsAsState reports whether words at i follow whose subject is a state rather
// than somebody's given name.
func (s *scanner) actsAsState(i int) bool {
	return s.pair(i, gazetteer.StateVerb) || s.is(i, gazetteer.StateVerb) && !s.cap(i)
}

// afterName reports whether the capitalised word before i ends a mention, so
// that no run leads into i.
func (s *scanner) afterName(i int) bool {
	if n := len(s.a.Mentions); n > 0 {
		return s.a.Mentions[n-1].Tokens.Hi == i
	}
	return false
}
