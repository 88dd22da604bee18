package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// hyphens reports whether names of the head's class list fields with dashes that
// stand free: "Viện Huyết học - Truyền máu Trung ương".
func (p *parse) hyphens() bool {
	switch p.head.Class {
	case "health", "institute", "school", "department", "company":
		return true
	case "mass":
		return p.head.ID == "hoi-khac"
	}
	return false
}

// hyphened returns where the part of a body's name behind the free dash at i ends:
// a field, listed or of two to four syllables, that a place, "Trung ương", more of
// the name or a mark follows. It returns i if what is there is an office, a person, a place or
// another body, which the dash only sets beside the name.
func (s *scanner) hyphened(i int) int {
	at := i + 1
	if w := s.word(i); w != "-" && w != "–" || s.glued(i) || !s.opensPart(at) {
		return i
	}
	end, ok := s.fieldPart(at)
	if !ok {
		return i
	}
	if end == at {
		end = s.capitalPart(at)
	}
	if stop := s.nouns(end); stop > end && end > at && (s.cap(stop) || s.givesAt(stop) || s.closesTail(stop)) {
		end = stop // "Dược - Thiết bị y tế Mai Vàng"
	}
	next := s.hyphened(end)
	switch {
	case end == at+1 && (s.cap(end) && s.startsListed(end) || s.levelAt(end)) && syllable(s.word(at)):
		return end // "Bệnh viện Sản - Nhi Nghệ An"
	case end == at+1 && next > end:
		return next // "Bia - Rượu - Nước giải khát"
	case end < at+2:
		return i
	case s.closesPart(end):
		return end
	case next > end:
		return next
	}
	return i
}

// smallPart returns where what a hospital or institute is for goes on to in small letters behind
// the dash at i, before the place or level that it is of: "Viện Huyết học - truyền máu trung ương";
// or i.
func (p *parse) smallPart(i int) int {
	s := p.s
	if w := s.word(i); w != "-" && w != "–" || p.head.Class != "health" && p.head.Class != "institute" {
		return i
	}
	end, units := s.walk(i+1, smallWords{unit: s.nounOrTrade, joint: s.tradeJoint, most: 6})
	switch {
	case units == 0:
		return i
	case s.word(end) == "trung" && s.word(end+1) == "ương":
		return end + 2
	case s.word(end-1) == "ương" && s.word(end-2) == "trung", p.ownedAt(end):
		return end
	}
	return i
}

// opensPart reports whether the capital at i may open more of a body's name behind a dash.
func (s *scanner) opensPart(i int) bool {
	return s.cap(i) && !s.tok(i).Upper && !s.hasDigit(i) && !s.loud(i) && !s.personStart(i) && !s.stopsName(i)
}

// fieldPart returns where the listed field ends at i, or i, and false if what is listed there
// is no field but an office, a form of address, a body or a place. A commune, or a place that
// is only the first word of more, may be a field's namesake.
func (s *scanner) fieldPart(i int) (int, bool) {
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return i, true
	}
	field := h[gazetteer.FieldName].Len
	if n := s.rest(i); n > 0 {
		field = max(field, int32(n+1)) // "Thiết bị y tế"
	}
	if h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.HeadName].Len > field || h[gazetteer.LevelWord].Len > field {
		return i, false
	}
	if place := h[gazetteer.PlaceName]; place.Len > field && s.foremost(place).Kind != extract.Commune && (place.Len > 1 || s.run(i) == 1) {
		return i, false
	}
	return i + int(field), true
}

// capitalPart returns where the up to four syllables with capitals end at i that are a field
// of no list, with the small syllable of the only one.
func (s *scanner) capitalPart(i int) int {
	end := i
	for end < s.hi && end < i+4 && s.cap(end) && (syllable(s.word(end)) || s.tok(end).Len() == 1) && !s.central(end) {
		if end > i && (s.startsListed(end) || s.stopsName(end)) {
			break
		}
		end++
	}
	if end == i+1 && s.small(end) && syllable(s.word(end)) && !s.is(end, gazetteer.Function) {
		end++
	}
	return end
}

// central reports whether "Trung ương" stands at i.
func (s *scanner) central(i int) bool { return s.word(i) == "trung" && s.word(i+1) == "ương" }

// closesPart reports whether what stands at i shows that a part of a body's name ended before
// it: a gift, a mark, a place or more of the name, an area by its level.
func (s *scanner) closesPart(i int) bool {
	if s.cap(i-1) && s.givesAt(i) {
		return true // "Công ty Kỹ nghệ Hoa Sơn - Á Đông tặng"
	}
	if i >= s.hi {
		return true
	}
	if s.tok(i).Kind == extract.Punct {
		return s.word(i) != "-" && s.word(i) != "–"
	}
	if s.cap(i) && (s.central(i) || s.startsListed(i) || !s.personStart(i) && !s.startsBody(i)) {
		return true
	}
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.LevelWord].Len > 0 && s.cap(i+int(h[gazetteer.LevelWord].Len))
}

// nouns returns where the nouns and words of trade in small letters end that stand at i.
func (s *scanner) nouns(i int) int {
	end, _ := s.walk(i, smallWords{most: maxBodyName, unit: func(j int) int { return max(s.noun(j), s.trade(j)) }})
	return end
}

// friends returns where the second of two places ends that the dash at i joins within a name:
// of the towns of a firm, of Vietnam and a country or a people with which a body has ties,
// whichever stands first; or i.
func (p *parse) friends(i int) int {
	if stop := p.pairedWithVietnam(i); stop > i {
		return stop
	}
	s := p.s
	if w := s.word(i); w != "-" && w != "–" || !s.cap(i+1) {
		return i
	}
	var h gazetteer.Hits
	if p.head.Class == "company" && s.cap(i-1) && s.match(i+1, &h) && s.isProvince(&h) {
		return i + 1 + int(h[gazetteer.PlaceName].Len) // "Công ty Bảo hiểm Sài Gòn - Hà Nội"
	}
	return i
}

// pairedWithVietnam returns where the second of two countries ends that the dash at i joins, one
// of them Vietnam, or i. The full name ends the name of many a firm, and what stands behind the
// dash then is its other name.
func (p *parse) pairedWithVietnam(i int) int {
	s := p.s
	if w := s.word(i); w != "-" && w != "–" || !s.cap(i+1) {
		return i
	}
	switch {
	case s.word(i-1) == "việt":
		if stop := s.pastCountry(i+1, i); stop > i {
			return stop // "Tập đoàn Cao su Việt - Lào"
		}
		if p.head.Class == "mass" && p.ties(i) || countrySyllable(s.word(i+1)) {
			return i + 2 // "Hội Hữu nghị Việt - Mỹ"
		}
	case !p.foreignTies():
	case s.word(i-2) == "việt" && s.word(i-1) == "nam":
		return s.pastCountry(i+1, i) // "Hiệp hội Giao lưu Văn hóa Việt Nam - Nhật Bản"
	case s.word(i+1) != "việt" || !s.cap(i-1):
	case s.word(i+2) == "nam" && s.cap(i+2):
		return i + 3 // "Hội Khmer - Việt Nam"
	case !s.cap(i + 2):
		return i + 2 // "Câu lạc bộ Nhật - Việt"
	}
	return i
}

// foreignTies reports whether bodies of the head's class are called after two countries.
func (p *parse) foreignTies() bool {
	switch p.head.Class {
	case "mass", "fund", "health", "school", "institute":
		return true
	}
	return false
}

// countrySyllable reports whether a word stands for a country behind "Việt -" alone.
func countrySyllable(w string) bool {
	switch w {
	case "hàn", "trung", "triều", "tiệp", "hung", "séc", "ấn":
		return true
	}
	return false
}

// ties reports whether the name up to i tells of what joins two countries: friendship, trade.
func (p *parse) ties(i int) bool {
	for k := p.start; k+1 < i; k++ {
		if p.s.pair(k, gazetteer.Tie) {
			return true
		}
	}
	return false
}
