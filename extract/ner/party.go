package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// partyNamed reads a party abroad of no list at i, the word "Đảng" or the name behind it in small
// letters, if it goes by foreign words or letters: "đảng Likud", "Đảng CDU". It returns its end,
// or i.
func (s *scanner) partyNamed(i int) int {
	lo, name := i, i
	switch {
	case s.word(i) == "đảng":
		name++
	case s.word(i-1) == "đảng" && !s.cap(i-1):
		lo--
	default:
		return i
	}
	end := s.partyWords(name)
	if end == name || s.upper || s.partOfParty(lo) {
		return i
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "party", Confidence: 0.75}, lo, end)
	return end
}

// partOfParty reports whether "đảng" at i is of another word, "băng đảng", "chi bộ
// Đảng", or of an office whose holder follows.
func (s *scanner) partOfParty(i int) bool {
	switch s.word(i - 1) {
	case "tịch": // "chủ tịch đảng Bill English" names the holder
		return s.run(i+1) > 1
	case "băng", "bộ", "sự", "ương", "hội", "đoàn", "lập", "kết", "đa", "chính":
		return true
	}
	return false
}

// partyWords returns where the foreign name or the letters of a party end that stand at i, or i.
func (s *scanner) partyWords(i int) int {
	if !s.cap(i) || s.hasDigit(i) || s.is(i, gazetteer.Contest) || s.startsListed(i) {
		return i
	}
	if t := s.tok(i); t.Upper {
		if t.Len() < 3 || t.Len() > 6 || roman(s.word(i)) || s.startsBody(i) {
			return i
		}
		return i + 1
	}
	n := s.run(i)
	if n > 2 || syllable(s.word(i)) || n == 2 && syllable(s.word(i+1)) || s.names.Surname(s.syms[i]) > 0 {
		return i
	}
	return i + n
}
