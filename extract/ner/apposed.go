package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// maxApposed is how many words an office behind its holder may have for its body.
const maxApposed = 14

// apposed reads the body whose head stands at i right behind an office that follows its
// holder, where nothing but words that names have leads to the mark that closes what is said
// of the holder: "Ông A - Chủ tịch Liên minh không khí sạch Việt Nam -". Between such marks
// no more of the sentence stands, so that the words in small letters are the body's. It
// returns where the body ends, or i.
func (s *scanner) apposed(i int) int {
	var h gazetteer.Hits
	if s.upper || !s.match(i, &h) || h[gazetteer.HeadName].Len == 0 || h[gazetteer.BodyName].Len > h[gazetteer.HeadName].Len {
		return i
	}
	hd := &s.names.Heads[h[gazetteer.HeadName].Index]
	from := i + int(h[gazetteer.HeadName].Len)
	if hd.Collective || hd.ID == "thuong-truc" || s.noHead(i, from-i, hd) {
		return i
	}
	m := s.mark()
	stop := s.toClosing(from, namesakes(hd.Class) && !s.officesFirst())
	if stop == from || !s.anyCap(i+1, stop) && s.mark() == m {
		s.revert(m)
		return i
	}
	stop = s.whole(stop)
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: hd.ID, Rule: "apposed", Confidence: 0.75}, i, stop)
	return stop
}

// opened reports whether the office at i stands behind its holder and a mark, with or without
// words that tell whether it is still held.
func (s *scanner) opened(i int) bool {
	if !s.holder {
		return false
	}
	switch s.word(s.beforeTense(i) - 1) {
	case ",", "-", "–", "—", "(":
		return true
	}
	return false
}

// officesFirst reports whether an office stands right before the last name that was read, so
// that the office behind it may be of the next name: "Giám đốc Sở A Trần B, Giám đốc …".
func (s *scanner) officesFirst() bool {
	for i := len(s.a.Mentions) - 1; i > 0 && s.a.Mentions[i].Tokens.Lo >= s.lo; i-- {
		if s.a.Mentions[i].Type != extract.PersonMention {
			continue
		}
		lo := s.a.Mentions[i].Tokens.Lo
		for j := i - 1; j >= 0 && s.a.Mentions[j].Tokens.Hi == lo; j-- {
			if s.a.Mentions[j].Type == extract.TitleMention {
				return true
			}
			if s.a.Mentions[j].Type == extract.HonorificMention {
				lo = s.a.Mentions[j].Tokens.Lo
			}
		}
		return false
	}
	return false
}

// namesakes reports whether bodies of a class are called after people.
func namesakes(class string) bool {
	switch class {
	case "company", "school", "shop", "fund", "institute", "health", "venue", "religious":
		return true
	}
	return false
}

// whole goes on over the body that a part of it, which ends at i, is said to belong to.
func (s *scanner) whole(i int) int {
	if s.word(i) == "thuộc" {
		if stop := s.wholeAt(i + 1); stop > i+1 {
			return stop
		}
	}
	return i
}

// wholeAt reads the body whose capitals start at i, and returns its end, or i.
func (s *scanner) wholeAt(i int) int {
	var h gazetteer.Hits
	if !s.cap(i) || !s.startsBody(i) || !s.match(i, &h) {
		return i
	}
	if stop, ok := s.body(i, &h); ok {
		return stop
	}
	return i
}

// apposedTail goes on over the words in small letters with which the field of a body that
// ends at i goes on up to the mark that closes what is said of the holder: "- Đội phó Đội
// Quản lý trật tự tuyến biển -". It returns where the body ends then, or i.
func (s *scanner) apposedTail(i int) int {
	n := len(s.a.Mentions) - 1
	if s.upper || n < 0 || !s.small(i) || !s.small(i-1) || s.startsHead(i) || s.ownHouse(i) > i {
		return i
	}
	body := s.a.Mentions[n]
	if body.Type != extract.OrganizationMention || body.Tokens.Hi != i || body.Anaphoric {
		return i
	}
	s.revert(n)
	stop := s.toClosing(i, false)
	if stop > i {
		stop = s.whole(stop)
		body.Tokens.Hi, body.Span = stop, s.span(body.Tokens.Lo, stop)
	}
	s.a.Mentions = append(s.a.Mentions, body)
	return stop
}

// toClosing walks from i over words that names have to the mark that closes an apposition,
// or to what whole the body belongs to, and returns where they end; i if others come first.
// An area at the end is entered as a place. If people is not set, the body is none that is
// called after somebody.
func (s *scanner) toClosing(i int, people bool) int {
	m, j := s.mark(), i
	for j < s.hi && j < i+maxApposed {
		if j > i && s.closesApposed(j) {
			return j
		}
		if j > i || s.cap(j) {
			if stop := s.areaAt(j); stop > j && s.closesApposed(stop) {
				return stop
			}
			s.revert(m)
		}
		if stop := s.wholeAt(j); j > i && stop > j && s.closesApposed(stop) {
			return stop
		}
		s.revert(m)
		if s.saysInClose(j) {
			return j
		}
		n := s.apposedWord(j)
		if n == 0 || s.small(j) && s.noun(j) == 0 && s.cap(j-1) && !syllable(s.word(j-1)) || !people && s.somebody(j) {
			return i // what the sentence says, or somebody else
		}
		j += n
	}
	if j >= s.hi {
		return j
	}
	s.revert(m)
	return i
}

// saysInClose reports whether the words at j that close an apposition are rather how somebody is
// quoted, though they are of names too: "Phó Chủ tịch Ủy ban A thông tin,".
func (s *scanner) saysInClose(j int) bool {
	var h gazetteer.Hits
	return s.small(j) && s.match(j, &h) && h[gazetteer.Speech].Len > 1 && s.word(j+int(h[gazetteer.Speech].Len)) == ","
}

// somebody reports whether a full name begins at j that is no place's.
func (s *scanner) somebody(j int) bool {
	n := s.run(j)
	return n > 1 && n < 5 && !s.cap(j-1) && !s.startsListed(j) && (s.personStart(j) || s.foreignName(j) && !s.corporate(j, n))
}

// closesApposed reports whether a mark that closes an apposition stands at i, or a word that
// tells what the body is part of.
func (s *scanner) closesApposed(i int) bool {
	switch s.word(i) {
	case ",":
		return s.noun(i+1) == 0 && s.word(i+1) != "chống"
	case ";", ".", ")", "-", "–", "—", "(", "thuộc":
		return true
	}
	return i >= s.hi
}

// apposedWord returns how many tokens from j on a body's name may go on with in an
// apposition; 0 for none.
func (s *scanner) apposedWord(j int) int {
	var h gazetteer.Hits
	matched := s.match(j, &h)
	switch t := s.tok(j); {
	case t.Kind == extract.Number:
		if len(t.Fold) > 3 {
			return 0
		}
		return 1
	case s.word(j) == ",", s.word(j) == "/" && s.cap(j+1):
		return 1 // between two nouns
	case t.Kind != extract.Word, matched && (h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0):
		return 0
	case s.cap(j):
		return 1
	case s.noun(j) > 0:
		return s.noun(j)
	}
	switch s.word(j) {
	case "và":
		if s.cap(j+1) && (s.personStart(j+1) || s.startsBody(j+1)) {
			return 0
		}
		return 1
	case "các", "về", "vì":
		return 1
	case "người":
		if s.startsCountry(j + 1) {
			return 0 // where somebody is from
		}
	}
	if s.is(j, gazetteer.Function) && !s.pair(j, gazetteer.CompoundNoun) || matched && h[gazetteer.Speech].Len > 0 {
		return 0
	}
	return 1
}
