package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// acting reports whether the sentence makes of the shop, inn or small group
// one who gives or acts, and no place to be at: such names are written everywhere.
func (p *parse) acting() bool {
	s := p.s
	switch at := p.start + p.words; {
	case p.head.ID == "chi-nhanh":
		// which firm's branch one of a place is, others tell; "các" makes many of it
		return s.word(at) != "của" && s.word(p.end) != "các" && (p.got&gazetteer.TakesBody != 0 || !s.placeNamed(at, p.end) && !s.levelAt(at))
	case p.head.ID == "nhom" && p.got&gazetteer.TakesName != 0 && s.membersGive(p):
		return true
	case p.head.ID == "nhom" && (s.office == p.start || s.startsBody(at)):
		return false
	case p.head.ID == "quy":
		return s.word(p.start-1) != "gây"
	case p.head.ID == "nha-may":
		return s.cap(at) || s.noun(at) > 0 || p.got&gazetteer.TakesName == 0 || s.word(p.start) != "nhà" && s.word(p.start) != "xưởng" || s.givesAt(p.end) || s.office == p.start || s.led(p.start) && s.word(p.start-1) == "do"
	case p.head.ID == "cua-hieu" && s.word(p.start) == "cơ" && facility(s.word(at)):
		return false
	case p.head.Class != "shop", s.depth > 1: // part of another's name
		return true
	}
	if p.got&gazetteer.TakesName == 0 && p.got&gazetteer.TakesBody == 0 || s.manyOf(p.start) && s.word(p.start-1) != "năm" {
		return false
	}
	if at := p.start + p.words; s.placeWords(at) > 0 && at+s.placeWords(at) == p.end {
		return false // "doanh nghiệp Hải Phòng": any there
	}
	if s.office == p.start || s.led(p.start) {
		return true
	}
	switch s.word(p.start - 1) {
	case "chủ": // "chủ vựa Kim Phượng ủng hộ", but "bà Hoa, chủ quán Bốn Mùa"
		w := s.word(p.start - 2)
		return (p.start-1 == s.lo || w == "và" || w == "do" || w == ":") && s.givesAt(p.end)
	case "tại", "ở", "đến", "tới", "về", "vào", "trong", "gần", "qua", "trước", "sau", "cạnh":
		return false
	case "tặng", "cho":
		if p.gets() {
			return true // "tặng quán cơm Nụ Cười 2 tấn gạo"
		}
	}
	return s.givesAt(p.end) || s.amongGivers(p)
}

// membersGive reports whether the group's members give something: "các thành viên của nhóm Mây
// Hồng gửi tặng".
func (s *scanner) membersGive(p *parse) bool {
	at := p.start - 1
	if s.word(at) == "của" {
		at--
	}
	return s.word(at) == "viên" && (s.word(at-1) == "thành" || s.word(at-1) == "nguyện") && s.givesAt(p.end)
}

// gets reports whether the body stands between a verb of giving and the number of what is given:
// "trao tặng trạm y tế xã 1 máy điện tim".
func (p *parse) gets() bool {
	s := p.s
	switch s.word(p.start - 1) {
	case "tặng", "cho", "giúp":
		return p.end < s.hi && s.tok(p.end).Kind == extract.Number && s.givenBefore(p.start)
	}
	return false
}

// facility reports whether a word behind "cơ sở" makes of it no workshop: "cơ sở hạ tầng".
func facility(w string) bool {
	switch w {
	case "hạ", "dữ", "vật", "y", "giáo", "khám", "lưu", "cách", "đào", "hạt", "tôn", "thờ", "pháp", "lý":
		return true
	}
	return false
}

// led reports whether the word before i tells that what stands there acts with others or
// through somebody: "do", "cùng", "đại diện".
func (s *scanner) led(i int) bool {
	switch s.word(i - 1) {
	case "do", "bởi", "diện", "cùng", "hợp", "ơn", "nhờ":
		return true
	case "với":
		return s.word(i-2) == "cùng" || s.word(i-2) == "hợp"
	case "từ":
		return s.word(i-2) == "trợ" || s.word(i-2) == "hộ"
	}
	return false
}

// amongGivers reports whether the name stands in a row of a sentence that tells of gifts.
func (s *scanner) amongGivers(p *parse) bool {
	switch s.word(p.start - 1) {
	case ":", ",", ";", "gồm", "như", "và", "-", "–":
	default:
		return false
	}
	switch s.word(p.end) {
	case ",", ";", "và", "(", "...", "…", "cùng", ".", "":
	default:
		return false
	}
	if n := len(s.a.Mentions); n == 0 || s.a.Mentions[n-1].Tokens.Lo < s.lo {
		return false
	}
	for k := p.end; k < s.hi && k < p.end+80; k++ {
		if s.gift(k) {
			return true
		}
	}
	for k := p.start - 1; k >= s.lo && k > p.start-80; k-- {
		if s.gift(k) {
			return true
		}
	}
	return false
}

// common reports whether the head with a country's name alone says only whose or where
// from some body is: "doanh nghiệp Pháp", "báo Đức", "hai tiểu đoàn Mỹ", "các đại sứ quán
// Lào".
func (p *parse) common() bool {
	s := p.s
	at := p.start + p.words
	for at < p.end && !s.cap(at) {
		at++ // "các trung tâm thương mại Lào"
	}
	var h gazetteer.Hits
	if !s.match(at, &h) || h[gazetteer.PlaceName].Len == 0 || at+int(h[gazetteer.PlaceName].Len) != p.end {
		return false
	}
	if s.foremost(h[gazetteer.PlaceName]).Kind != extract.Country {
		return false
	}
	switch p.head.Class {
	case "company":
		return p.words <= 2 && !p.stateBank()
	case "army":
		return p.words < 4 // not "Bộ đội Biên phòng Việt Nam"
	case "school", "health":
		return true
	case "media":
		return p.words == 1 || s.word(p.start) == "tạp"
	case "foreign", "institute":
		return !p.capital && s.manyOf(p.start) && s.word(p.start-1) != "một"
	}
	return false
}

// association reports whether "tổ chức" before a name is the noun: not the verb that
// opens a sentence or goes before an event.
func (p *parse) association() bool {
	s := p.s
	at := p.start + p.words
	var h gazetteer.Hits
	if s.cap(p.start-1) && !s.names.Opener(s.syms[p.start-1]) || s.match(at, &h) && (h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0) {
		return false
	}
	switch s.word(at) {
	case "hội", "đại", "lễ", "tuần", "cuộc", "đoàn", "đảng", "ngày", "chương", "giải", "festival", "liên", "diễn", "tết", "kỳ":
		return false
	}
	if s.scope(p.end) || s.word(p.end) == "(" && s.cap(p.end+1) && s.tok(p.end+1).Upper {
		return s.cap(at)
	}
	if p.start == s.lo && s.cap(at) && !syllable(s.word(at)) && s.run(at) > 1 {
		return p.capital
	}
	if p.capital && p.start > s.lo {
		return s.tok(p.start-1).Kind == extract.Word || s.word(p.start-1) == ","
	}
	switch s.word(p.start - 1) {
	case "của", "với", "từ", "do", "theo", "bởi", "thuộc":
		return s.cap(at) && (!syllable(s.word(at)) || s.run(at) > 2 && !s.personStart(at) && s.gift(p.end))
	}
	return false
}

// manyOf reports whether what stands before i says that more than one is meant, or
// any one.
func (s *scanner) manyOf(i int) bool {
	if i <= s.lo || i > s.hi {
		return false
	}
	if s.tok(i-1).Kind == extract.Number {
		return true
	}
	switch s.word(i - 1) {
	case "các", "những", "nhiều", "mỗi", "một", "hai", "ba", "bốn", "năm", "mọi", "mấy", "vài", "số", "từng":
		return true
	}
	return false
}
