package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// field reads a field of work at i: one of the list, else a capitalised word
// with what follows it. Without a capital on the head the field needs one.
func (s *scanner) field(i int, capital bool) int {
	var h gazetteer.Hits
	end := i
	for s.match(end, &h) && h[gazetteer.FieldName].Len > 0 && (end > i || capital || s.anyCap(i, i+int(h[gazetteer.FieldName].Len))) {
		end += int(h[gazetteer.FieldName].Len)
		if s.fieldJoint(end) && s.anotherField(end+1) {
			end++
			continue
		}
		if end > i && (capital || s.cap(i)) {
			if s.cap(end) && s.completed(end) && !s.stopsField(end) {
				return s.openField(end) // "Bảo vệ Dân sự"
			}
			if next := end + 1; s.word(end) == "và" && s.cap(next) && s.completed(next) && !s.stopsField(next) && s.startsCountry(next+1+s.rest(next)) {
				return next + 1 + s.rest(next) // "Ngoại giao và Hợp tác Mozambique"
			}
			return s.nounTail(s.hyphened(end))
		}
		return end
	}
	if !s.cap(i) || !capital || s.hasDigit(i) {
		return i
	}
	return s.openField(i)
}

// anotherField reports whether a listed field with a capital stands at i, behind one that "và"
// joins to it, and no office or body: "Thủy lợi và Phòng chống thiên tai" has no "Phòng".
func (s *scanner) anotherField(i int) bool {
	var h gazetteer.Hits
	return s.cap(i) && s.match(i, &h) && h[gazetteer.TitleName].Len == 0 && h[gazetteer.HeadName].Len < h[gazetteer.FieldName].Len
}

func (s *scanner) fieldJoint(i int) bool {
	switch s.word(i) {
	case "và", "-", "–", "&":
		return true
	}
	return false
}

// openField reads a capitalised field that is not listed. Vietnamese capitalises
// the first syllable of a word, so one lower-case syllable belongs to it.
func (s *scanner) openField(i int) int {
	if s.loud(i) || s.personStart(i) {
		return i
	}
	end := i
	for end < s.hi && end-i < maxBodyName {
		if !s.cap(end) || end > i && (s.stopsName(end) || s.personStart(end)) || end == i && s.stopsField(end) {
			break
		}
		start := end
		for s.cap(end) && !(end > start && (s.stopsName(end) || s.personStart(end))) {
			end++
		}
		if s.fieldTail(start, end) {
			end = s.lowerTail(s.afterWord(end))
			end = s.nounTail(end)
			if s.completed(end) && !s.startsListed(end) && !s.stopsField(end) {
				continue
			}
		}
		if (s.fieldJoint(end) || s.word(end) == "," && s.fieldJoint(end+2)) && s.cap(end+1) && !s.stopsName(end+1) && !s.personStart(end+1) && !(s.word(end) == "và" && stateBody(s.word(end+1))) {
			end++
			continue
		}
		break
	}
	if end == i+1 {
		return i // one syllable is no field
	}
	return end
}

// stateBody reports whether a word after "và" begins another body of the state.
func stateBody(w string) bool { return w == "bộ" || w == "sở" || w == "cục" || w == "ubnd" }

// fieldTail reports whether the word in lower case at end belongs to the capital before
// it, in a field whose last run of capitals began at start.
func (s *scanner) fieldTail(start, end int) bool {
	if end > start && s.completed(end-1) {
		return true
	}
	return end == start+1 && end < s.hi && syllable(s.word(start)) && s.tok(end).Kind == extract.Word && !s.cap(end) && !s.textWord(end) && (!s.is(end, gazetteer.Function) || s.pair(start, gazetteer.CompoundNoun)) && !s.stopsName(end)
}

// loud reports whether the words around i are in capitals, so that a capital
// tells nothing of where a name ends.
func (s *scanner) loud(i int) bool {
	if s.upper {
		return true
	}
	return i > s.lo && i+1 < s.hi && s.tok(i-1).Upper && s.tok(i).Upper && s.tok(i+1).Upper && syllable(s.word(i-1)) && syllable(s.word(i)) && s.tok(i-1).Len() > 1
}

// stopsField reports whether what starts at i is a place or an office, hence no
// field.
func (s *scanner) stopsField(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return false
	}
	return h[gazetteer.PlaceName].Len > 0 || h[gazetteer.TitleName].Len > 1 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.HeadName].Len > 0
}
