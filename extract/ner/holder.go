package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// fullName returns where a person's full name at i ends, or i: three to five words that
// all occur in names, after a surname that is frequent or before "Thị" or "Văn".
func (s *scanner) fullName(i int) int {
	n := s.run(i)
	if s.upper || n < 3 || n > 5 || s.hasDigit(i) || !syllable(s.word(i)) {
		return i
	}
	if w := s.word(i + 1); w != "thị" && w != "văn" && s.names.Surname(s.syms[i]) < 20 || s.names.Surname(s.syms[i]) == 0 {
		return i
	}
	for j := i + 1; j < i+n; j++ {
		if s.names.Given(s.syms[j]) == 0 && !(j == i+n-1 && syllable(s.word(j))) {
			return i
		}
	}
	if s.endsInPlace(i+n) || s.halfWord(i+n) && !s.spoken(i+n) {
		return i
	}
	return i + n
}

// heldByName reports whether the capitals right behind the head of a body that an office is
// of are who holds it, since the head alone stands for a body named before: "Phó Chủ tịch
// Hội Trần Thị A trao". Schools, hospitals and funds are called after people, a firm only
// where the name then does nothing.
func (p *parse) heldByName() bool {
	s := p.s
	if s.office != p.start || s.holder || p.words > 3 || s.word(p.start-1) == "diện" {
		return false
	}
	end := s.fullName(p.end)
	if end == p.end {
		return p.head.ID == "hoi-khac" && p.words == 1 && p.rareHolder(p.end)
	}
	switch p.head.ID {
	case "hoi-khac", "hoi-dong-huong", "cong-doan", "nhom-thien-nguyen", "chi-hoi", "so", "cuc", "chi-cuc", "tong-cuc":
		return true
	}
	switch p.head.Class {
	case "company", "fund", "institute":
		return s.spoken(end)
	}
	return false
}

// rareHolder reports whether the capitals at i, where the name of the body may end that an
// office is of, are who holds it, though not all their words occur in names of many: a
// surname, two or three words more, and what people do or nothing behind them.
func (p *parse) rareHolder(i int) bool {
	s := p.s
	n := s.run(i)
	if !p.led() || s.upper || n != 3 && n != 4 || s.names.Surname(s.syms[i]) == 0 || s.startsListed(i) || s.endsInPlace(i+n) {
		return false
	}
	for j := i; j < i+n; j++ {
		if !syllable(s.word(j)) || s.tok(j).Upper {
			return false
		}
	}
	return s.spoken(i+n) || s.gift(i+n) || s.word(i+n) == "đã"
}

// centralLead returns where the head of an organisation of members starts behind "Trung
// ương" at i, or i.
func (s *scanner) centralLead(i int) int {
	at := i
	switch s.word(i) {
	case "trung":
		if s.word(i+1) == "ương" {
			at = i + 2
		}
	case "tw", "tư", "t.ư", "t.w":
		if s.tok(i).Upper {
			at = i + 1
		}
	}
	var h gazetteer.Hits
	if at == i || !s.cap(at) || !s.match(at, &h) || h[gazetteer.HeadName].Len == 0 || s.names.Heads[h[gazetteer.HeadName].Index].Class != "mass" {
		return i
	}
	return at
}

// ownHouse returns where the words end at i that stand behind an office for the house that
// its holder heads, if the holder's name follows: "Hiệu trưởng nhà trường Trần Thị A",
// "Tổ trưởng tổ dân phố số 5 Lê Văn B"; or i.
func (s *scanner) ownHouse(i int) int {
	end := i
	switch s.word(i) {
	case "nhà":
		if s.word(i+1) == "trường" {
			end = i + 2
		}
	case "tổ":
		if s.word(i+1) == "dân" && (s.word(i+2) == "phố" || s.word(i+2) == "cư") {
			end = i + 3
		}
	case "khu":
		if w := s.word(i + 1); w == "phố" || w == "dân" && s.word(i+2) == "cư" {
			end = i + 2
			if w == "dân" {
				end++
			}
		}
	case "đơn":
		if s.word(i+1) == "vị" {
			end = i + 2
		}
	case "thôn", "xóm", "ấp", "bản", "buôn", "lớp", "nhóm", "đoàn", "cơ", "tdp":
		end = i + 1
		if s.word(i) == "cơ" && s.word(i+1) == "sở" {
			end++
		}
	}
	if end == i || s.cap(i) && s.word(i) != "tdp" {
		return i
	}
	if s.word(end) == "số" {
		end++
	}
	if end < s.hi && s.tok(end).Kind == extract.Number && len(s.tok(end).Fold) <= 2 {
		end++
	}
	if s.fullName(end) == end && !(s.personStart(end) && s.spoken(end+s.run(end))) {
		return i
	}
	return end
}

// hamletHead reports whether a title is of who heads a hamlet, whatever it is called there.
func hamletHead(id string) bool {
	switch id {
	case "truong-thon", "truong-ap", "truong-xom", "truong-khu-pho", "truong-khom", "truong-buon", "truong-lang", "gia-lang":
		return true
	}
	return false
}

// hamlet reads the name or number behind the title of a hamlet's head in tokens [i,end).
func (s *scanner) hamlet(i, end int) (int, bool) {
	if s.headman(i, end) || s.word(i) == "già" && s.run(end) > 1 && !s.afterHolder(i) {
		return end, false
	}
	stop := end
	for s.cap(stop) && stop < end+3 && !s.personStart(stop) && !s.middle(stop) {
		stop++
	}
	level := end - 1
	if s.word(level-1) == "khu" && s.word(level) == "phố" {
		level-- // a word of two syllables
	}
	if stop > end && !s.personStart(end) {
		s.addPlace(level, stop, -1, "hamlet-head", 0.8)
		return stop, true
	}
	if stop == end && stop < s.hi && s.tok(stop).Kind == extract.Number && len(s.tok(stop).Fold) <= 2 && !s.countsAfter(end-1, end) {
		s.addPlace(level, stop+1, -1, "hamlet-head", 0.8)
		return stop + 1, true
	}
	return end, false
}

// headman reports whether the capitals at token end are the head of a hamlet, not its name:
// "già làng A Blong", "trưởng bản Lầu Bá Tu". The hamlet has its name there behind a
// person, before a person and before an address.
func (s *scanner) headman(i, end int) bool {
	n := s.run(end)
	if n < 2 || n > 4 || s.upper || s.word(i-1) != "và" && s.afterHolder(i) || s.lieIn(end+n) {
		return false
	}
	for k := 1; k < n-1; k++ {
		if s.personStart(end + k) {
			return false
		}
	}
	return s.tok(end).Len() == 1 || n > 2 && (s.names.Surname(s.syms[end]) > 0 || s.middle(end))
}
