package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// nounTail returns where the words in lower case end with which a body's name goes on
// from i, or i if they rather belong to the sentence: a row of nouns that a place, a
// level and its place, a body, "của", a mark or the end of the sentence follows, or
// that closes with a word of scope ("quốc gia", "thế giới"). A row after "và" must be
// longer, for another subject may start there; one with a comma must lead to a place or
// a body's name, one with "các" to an area by its level.
func (s *scanner) nounTail(i int) int {
	if s.predicate(i) {
		return i
	}
	from, joined, all, comma := i, false, false, -1
	switch {
	case s.word(i) == "và":
		from, joined = i+1, true
		if s.actor(from) {
			return i
		}
	case s.listComma(i) && !s.cap(i-1):
		from, comma = i+1, i
	case s.allOf(i):
		from, all = i+1, true
	}
	end, units := s.walk(from, smallWords{unit: s.noun, most: i + 16 - from, joint: func(j int) bool {
		if s.listComma(j) {
			if comma < 0 {
				comma = j
			}
			return true
		}
		if s.allOf(j) {
			all = true
			return true
		}
		return s.nounFollows(j) && (comma >= 0 || !s.actor(j+1))
	}})
	if comma >= 0 && units > 0 && !s.leadsOn(end) {
		if comma == i {
			return i
		}
		end, units = comma, 1
	}
	if units == 0 || joined && units < 2 || all && !s.levelAt(end) {
		return i
	}
	if s.closesTail(end) || s.scope(end) && !(s.cap(i-1) && !syllable(s.word(i-1))) {
		return end
	}
	return i
}

// allOf reports whether "các" at i makes many of the noun behind it: "Ban Quản lý dự án đầu tư
// xây dựng các công trình giao thông tỉnh".
func (s *scanner) allOf(i int) bool { return s.word(i) == "các" && s.noun(i+1) > 0 && !s.actor(i+1) }

// listComma reports whether the comma or stroke at i parts two nouns within a name: "người
// khuyết tật, trẻ mồ côi".
func (s *scanner) listComma(i int) bool {
	w := s.word(i)
	return (w == "," || w == "/") && s.noun(i+1) > 0
}

// leadsOn reports whether a place, with its level or without, stands at j, or a body's own
// name or one that it is a part of.
func (s *scanner) leadsOn(j int) bool {
	var h gazetteer.Hits
	if s.governs(j) {
		return true
	}
	if s.cap(j) && !s.personStart(j) {
		return !s.match(j, &h) || h[gazetteer.TitleName].Len == 0 && h[gazetteer.Honorific].Len == 0 && h[gazetteer.HeadName].Len == 0
	}
	if !s.match(j, &h) {
		return false
	}
	n := int(h[gazetteer.LevelWord].Len)
	return n > 0 && (s.cap(j+n) || j+n >= s.hi || s.tok(j+n).Kind == extract.Punct || s.predicateWord(j+n))
}

// predicateWord reports whether the word at i in lower case says that something was done
// or what: no name goes on with it.
func (s *scanner) predicateWord(i int) bool {
	return i < s.hi && !s.cap(i) && s.is(i, gazetteer.Function) && !s.pair(i, gazetteer.CompoundNoun)
}

// scope reports whether the words before j tell how far a body reaches.
func (s *scanner) scope(j int) bool { return s.pair(j-2, gazetteer.Scope) }

// actor reports whether the words at j are rather for people who act.
func (s *scanner) actor(j int) bool { return s.pair(j, gazetteer.Actor) }

// closesTail reports whether what stands at j shows that the words before it were part
// of a name.
func (s *scanner) closesTail(j int) bool {
	if j >= s.hi || s.tok(j).Kind == extract.Punct {
		return s.word(j) != ":" && s.word(j) != "\"" && s.word(j) != "“"
	}
	switch s.word(j) {
	case "của", "thuộc", "đã", "đang", "sẽ", "cũng", "vừa", "vẫn", "trao", "tặng":
		return true
	case "ủng", "tổ", "phối":
		return s.gift(j) || s.word(j+1) == "chức" || s.word(j+1) == "hợp"
	case "trung":
		return s.word(j+1) == "ương"
	case "cùng":
		return s.gift(j+1) || s.cap(j+1)
	case "và":
		return s.cap(j+1) && s.completed(j+1) && s.startsCountry(j+2+s.rest(j+1))
	}
	var h gazetteer.Hits
	if !s.match(j, &h) {
		return false
	}
	if s.cap(j) {
		return h[gazetteer.PlaceName].Len > 0 || h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0 || s.tok(j).Upper && roman(s.word(j))
	}
	if h[gazetteer.Speech].Len > 1 {
		return true
	}
	n := int(h[gazetteer.LevelWord].Len)
	return n > 0 && (s.cap(j+n) || j+n >= s.hi || s.tok(j+n).Kind == extract.Punct)
}

// predicate reports whether the words at i, which fields of work are called by too,
// tell what the body whose proper name ends before them does: "Công ty Mai Phương xây
// dựng nhà máy".
func (s *scanner) predicate(i int) bool {
	if !s.cap(i-1) && !s.scope(i) || s.cap(i) || s.tok(i-1).Upper && s.is(i-1, gazetteer.LegalForm) {
		return false
	}
	return s.pair(i, gazetteer.BodyWork) && !s.cap(i+2)
}

// deploys reports whether "cơ động" at i tells what a unit does with its people, rather than of what
// sort it is: "Lữ đoàn 75 cơ động hơn 60 chiến sĩ đến xã A".
func (s *scanner) deploys(i int) bool {
	if s.word(i) != "cơ" || s.word(i+1) != "động" || s.cap(i) || i+2 >= s.hi {
		return false
	}
	switch s.word(i + 2) {
	case "hơn", "gần", "trên", "khoảng", "lực", "toàn", "đến", "tới", "vào", "xuống", "lên", "ra", "về", "ngay":
		return true
	}
	return s.tok(i+2).Kind == extract.Number && s.quantity(i+2)
}

// lowerField reads a field in lower case after an office and the head of its body:
// "trưởng phòng an toàn lao động", "trưởng ban chỉ đạo thi". Two to seven words up to
// a mark, a name, an area, another body, or a word that no field has; if named, one
// word and a name will do ("ban quản lý vịnh Hạ Long").
func (s *scanner) lowerField(i int, named bool) int {
	end, units := s.walk(i, smallWords{most: 12, unit: func(j int) int { return s.fieldUnit(j, j == i) }, joint: s.joinsFields})
	if named && units > 0 && s.cap(end) && !s.upper && (s.holder || !s.personStart(end)) && !s.startsBody(end) && !s.startsProvince(end) {
		for end < s.hi && end < i+14 && s.cap(end) && !s.hasDigit(end) {
			end++
		}
		if s.halfWord(end) {
			end = s.lowerTail(end + 1)
		}
		return end
	}
	if end < i+2 || end >= i+12 {
		return i
	}
	return end
}

// fieldUnit is the unit of a field in lower case: words of a list, or one of no list that may
// be of a field. A word of speech may only open one, as the syllable of a noun.
func (s *scanner) fieldUnit(j int, opens bool) int {
	var h gazetteer.Hits
	if !s.small(j) {
		return 0
	}
	if s.match(j, &h) {
		if n := max(h[gazetteer.FieldName].Len, h[gazetteer.NameWord].Len, h[gazetteer.Compound].Len); n > 1 && h[gazetteer.TitleName].Len < n && h[gazetteer.HeadName].Len < n {
			return int(n)
		}
		switch {
		case h[gazetteer.LevelWord].Len > 0 && (s.word(j) != "nước" || s.cap(j+1)),
			h[gazetteer.TitleName].Len > 0, h[gazetteer.HeadName].Len > 1,
			h[gazetteer.Honorific].Len > 0 && h[gazetteer.Honorific].Len >= h[gazetteer.NameWord].Len,
			h[gazetteer.Speech].Len > 0 && !(opens && s.compoundField(j)):
			return 0
		}
	}
	if s.stopsLower(j) && !s.compoundField(j) {
		return 0
	}
	return 1
}

// joinsFields reports whether "và" at i joins two more words of a field in lower case.
func (s *scanner) joinsFields(i int) bool {
	return s.word(i) == "và" && i+2 < s.hi && !s.cap(i+1) && !s.stopsLower(i+1) && !s.stopsLower(i+2)
}

// lowerName takes a field in lower case after an office and the head, if no field or
// name was found.
func (p *parse) lowerName() {
	s := p.s
	if p.got&(gazetteer.TakesField|gazetteer.TakesName) != 0 {
		return
	}
	if p.head.Class == "department" && s.cap(p.end) && s.tok(p.end).Upper && roman(s.word(p.end)) {
		p.end, p.got = p.end+1, p.got|gazetteer.TakesField // "Vụ I"
		return
	}
	if s.office != p.start || s.office < 0 {
		return
	}
	named := false
	switch p.head.ID {
	case "ban-chi-dao", "trung-tam", "cong-ty", "doi", "ban":
		named = true
	case "phong", "khoa", "co-quan", "van-phong", "uy-ban", "hoi-dong-2", "hoi-khac", "chi-cuc", "cuc", "vu":
	default:
		return
	}
	stop := s.lowerField(p.end, named)
	if p.head.ID == "cong-ty" && !s.anyCap(p.end, stop) && stop < s.hi && s.tok(stop).Kind == extract.Word && !s.cap(stop) && !s.levelAt(stop) {
		return // what the company does
	}
	if stop > p.end {
		p.end, p.got = stop, p.got|gazetteer.TakesField|gazetteer.TakesName
	}
}

// stopsLower reports whether the word at i belongs to no field.
func (s *scanner) stopsLower(i int) bool {
	switch s.word(i) {
	case "trở", "này", "khác", "cũ", "nào", "kiêm", "cấp", "các", "những", "một", "hai", "ba", "người", "ông", "bà", "anh", "chị", "trực", "xin", "cùng", "bỗng", "chính", "nếu", "thay":
		return true
	}
	return s.is(i, gazetteer.Function)
}
