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
	if w := s.word(i); w != "-" && w != "–" || s.glued(i) || !s.cap(at) || s.tok(at).Upper || s.hasDigit(at) || s.loud(at) || s.personStart(at) || s.stopsName(at) {
		return i
	}
	var h gazetteer.Hits
	end := at
	if s.match(at, &h) {
		field := h[gazetteer.FieldName].Len
		if n := s.rest(at); n > 0 {
			field = max(field, int32(n+1)) // "Thiết bị y tế"
		}
		if h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.HeadName].Len > field || h[gazetteer.LevelWord].Len > field || h[gazetteer.PlaceName].Len > field && s.foremost(h[gazetteer.PlaceName]).Kind != extract.Commune && !(h[gazetteer.PlaceName].Len == 1 && s.run(at) > 1) {
			return i
		}
		end += int(field)
	}
	if end == at {
		for end < s.hi && end < at+4 && s.cap(end) && (syllable(s.word(end)) || s.tok(end).Len() == 1) && !(end > at && (s.startsListed(end) || s.stopsName(end))) && !(s.word(end) == "trung" && s.word(end+1) == "ương") {
			end++
		}
		if end == at+1 && end < s.hi && s.tok(end).Kind == extract.Word && !s.cap(end) && syllable(s.word(end)) && !s.is(end, gazetteer.Function) {
			end++
		}
	}
	if stop := s.nouns(end); stop > end && end > at && (s.cap(stop) || s.givesAt(stop) || s.closesTail(stop)) {
		end = stop // "Dược - Thiết bị y tế Mai Vàng"
	}
	switch {
	case end == at+1 && (s.cap(end) && s.startsListed(end) || s.levelAt(end)) && syllable(s.word(at)):
		return end // "Bệnh viện Sản - Nhi Nghệ An"
	case end == at+1 && s.hyphened(end) > end:
		return s.hyphened(end) // "Bia - Rượu - Nước giải khát"
	case end < at+2:
		return i
	case s.cap(end-1) && s.givesAt(end):
		return end // "Công ty Kỹ nghệ Hoa Sơn - Á Đông tặng"
	case end >= s.hi || s.tok(end).Kind == extract.Punct && s.word(end) != "-" && s.word(end) != "–", s.cap(end) && (s.startsListed(end) || !s.personStart(end) && !s.startsBody(end)), s.word(end) == "trung" && s.word(end+1) == "ương" && s.cap(end):
		return end
	case s.match(end, &h) && h[gazetteer.LevelWord].Len > 0 && s.cap(end+int(h[gazetteer.LevelWord].Len)):
		return end
	}
	if stop := s.hyphened(end); stop > end {
		return stop
	}
	return i
}

// nouns returns where the nouns and words of trade in small letters end that stand at i.
func (s *scanner) nouns(i int) int {
	for {
		n := max(s.noun(i), s.trade(i))
		if n == 0 {
			return i
		}
		i += n
	}
}

// friends returns where the second of two places ends that the dash at i joins within a name:
// of the towns of a firm, of Vietnam and the country with which a society or a house has ties;
// or i.
func (p *parse) friends(i int) int {
	s := p.s
	if w := s.word(i); w != "-" && w != "–" || !s.cap(i+1) {
		return i
	}
	vietnam := s.word(i-1) == "việt" || s.word(i-1) == "nam"
	switch p.head.Class {
	case "company":
		var h gazetteer.Hits
		if s.cap(i-1) && s.match(i+1, &h) && s.isProvince(&h) {
			return i + 1 + int(h[gazetteer.PlaceName].Len) // "Công ty Bảo hiểm Sài Gòn - Hà Nội"
		}
	case "mass":
		if !vietnam || !p.ties(i) {
			return i
		}
		if stop := s.pastCountry(i+1, i); stop > i || s.word(i-1) != "việt" {
			return stop // "Hiệp hội Giao lưu Văn hóa Việt Nam - Nhật Bản"
		}
		return i + 2 // "Hội Hữu nghị Việt - Mỹ"
	case "health", "school", "institute":
		if vietnam && (s.word(i-1) == "việt" || s.word(i-2) == "việt") {
			return s.pastCountry(i+1, i) // "Bệnh viện Việt Nam - Lào"
		}
	}
	return i
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
