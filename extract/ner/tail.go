package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// completed reports whether a listed word of two syllables starts at i, whose second
// is in lower case and hence belongs to the capital before it: "Cộng đồng", "Khẩn cấp".
func (s *scanner) completed(i int) bool { return s.rest(i) > 0 }

// rest returns how many words in lower case behind the one at i are of the same listed
// word as it.
func (s *scanner) rest(i int) int {
	if i < s.lo || i+1 >= s.hi || s.cap(i+1) {
		return 0
	}
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return 0
	}
	return max(0, int(h[gazetteer.Compound].Len)-1)
}

// textWord reports whether a common word of two syllables starts at i, in lower case, so
// that its first is no part of the word before it.
func (s *scanner) textWord(i int) bool {
	var h gazetteer.Hits
	return i+1 < s.hi && !s.cap(i) && !s.cap(i+1) && s.match(i, &h) && h[gazetteer.TextWord].Len > 0
}

// startsCountry reports whether a country's name starts at i.
func (s *scanner) startsCountry(i int) bool {
	var h gazetteer.Hits
	return s.cap(i) && s.match(i, &h) && h[gazetteer.PlaceName].Len > 0 && s.isCountry(&h)
}

// afterWord returns where the word ends whose second syllable stands at i, with the noun
// that may begin there.
func (s *scanner) afterWord(i int) int { return i + max(1, s.noun(i), s.rest(i-1)) }

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
		return p.words <= 2
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

// bracket returns where the short form in brackets ends that stands within a name, before
// the area or body behind it: "Hội Liên hiệp Phụ nữ (LHPN) tỉnh Lai Châu"; else the end of
// the name so far.
func (p *parse) bracket() int {
	s := p.s
	at := p.end + 1
	if s.word(p.end) != "(" || p.end == p.start {
		return p.end
	}
	for at < s.hi && at < p.end+6 && s.word(at) != ")" {
		if s.tok(at).Kind == extract.Word && !s.tok(at).Upper {
			return p.end
		}
		at++
	}
	if s.word(at) != ")" || at == p.end+1 || s.glued(at+1) {
		return p.end
	}
	var h gazetteer.Hits
	if !s.match(at+1, &h) {
		return p.end
	}
	if n := int(h[gazetteer.LevelWord].Len); n > 0 || h[gazetteer.HeadName].Len > 0 || h[gazetteer.PlaceName].Len > 1 && s.cap(at+1) {
		return at + 1
	}
	return p.end
}

// about takes what a committee of the nation is for: "về phòng, chống thiên tai", "về
// chuyển đổi số".
func (p *parse) about() {
	s := p.s
	if s.word(p.end) != "về" {
		return
	}
	at := p.end + 1
	if s.word(at) == "việc" {
		return
	}
	var h gazetteer.Hits
	stop := max(s.nounTail(at), s.lowerField(at, false))
	if s.match(at, &h) && h[gazetteer.FieldName].Len > 1 {
		stop = max(stop, at+int(h[gazetteer.FieldName].Len))
	}
	if stop > at {
		p.end, p.got = s.nounTail(stop), p.got|gazetteer.TakesField
	}
}

// leaderFollows reports whether the capitalised run at i is rather a foreigner's name than
// more of the company's whose office was named before it: two or three words, none of
// companies, and a word of speech behind them.
func (s *scanner) leaderFollows(i int) bool {
	n := s.run(i)
	return (n == 2 || n == 3) && !syllable(s.word(i)) && !s.tok(i).Upper && !s.corporate(i, n) && s.spoken(i+n)
}
