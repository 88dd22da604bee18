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

// noun returns how many words from i on are a word in lower case that names of bodies
// go on with: "trẻ em", "công trình giao thông".
func (s *scanner) noun(i int) int {
	var h gazetteer.Hits
	if i >= s.hi || s.tok(i).Kind != extract.Word || s.cap(i) || !s.match(i, &h) || s.word(i) == "khu" && i+2 < s.hi && s.tok(i+2).Upper && roman(s.word(i+2)) {
		return 0
	}
	n := int32(0)
	if c := h[gazetteer.Compound]; c.Len > 0 && gazetteer.CompoundKind(c.Index) == gazetteer.Continues {
		n = c.Len
	}
	for _, k := range [...]gazetteer.Kind{gazetteer.FieldName, gazetteer.NameWord} {
		if h[k].Len > max(n, 1) {
			n = h[k].Len
		}
	}
	if n > 0 && (h[gazetteer.TitleName].Len > n || h[gazetteer.HeadName].Len > n || h[gazetteer.BodyName].Len > n) {
		return 0
	}
	return int(n)
}

// nounTail returns where the words in lower case end with which a body's name goes on
// from i, or i if they rather belong to the sentence: a row of nouns that a place, a
// level and its place, a body, "của", a mark or the end of the sentence follows, or
// that closes with a word of scope ("quốc gia", "thế giới"). A row after "và" must be
// longer, for another subject may start there; one with a comma must lead to a place or
// a body's name.
func (s *scanner) nounTail(i int) int {
	if s.predicate(i) {
		return i
	}
	j, units, joined, comma := i, 0, false, -1
	switch {
	case s.word(i) == "và":
		j, joined = i+1, true
		if s.actor(j) {
			return i
		}
	case s.listComma(i) && !s.cap(i-1):
		j, comma = i+1, i
	}
	for j < s.hi && j < i+16 {
		if n := s.noun(j); n > 0 {
			j, units = j+n, units+1
			continue
		}
		if units > 0 && s.word(j) == "và" && s.noun(j+1) > 0 && (comma >= 0 || !s.actor(j+1)) {
			j++
			continue
		}
		if units > 0 && s.listComma(j) {
			if comma < 0 {
				comma = j
			}
			j++
			continue
		}
		break
	}
	if comma >= 0 && units > 0 && !s.leadsOn(j) {
		if comma == i {
			return i
		}
		j, units = comma, 1
	}
	if units == 0 || joined && units < 2 {
		return i
	}
	if s.closesTail(j) || s.scope(j) && !(s.cap(i-1) && !syllable(s.word(i-1))) {
		return j
	}
	return i
}

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
	return i < s.hi && !s.cap(i) && function(s.word(i)) && !compoundNoun(s.word(i), s.word(i+1))
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
	if !s.cap(i-1) && !s.scope(i) || s.cap(i) || s.tok(i-1).Upper && legalForm(s.word(i-1)) {
		return false
	}
	return s.pair(i, gazetteer.BodyWork) && !s.cap(i+2)
}

// legalForm reports whether a word is the form of a company, after which its line of
// business stands.
func legalForm(w string) bool {
	switch w {
	case "tnhh", "cp", "mtv", "tmcp":
		return true
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
