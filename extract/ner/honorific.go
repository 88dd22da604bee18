package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// honorific reads a rank, degree or form of address; several may follow one
// another ("Thiếu tướng, PGS.TS").
func (s *scanner) honorific(i int, h *gazetteer.Hits) int {
	hit := h[gazetteer.Honorific]
	if hit.Len == 0 {
		return i
	}
	end := i + int(hit.Len)
	kind := gazetteer.HonorificKind(hit.Index)
	if h[gazetteer.PlaceName].Len > hit.Len && s.cap(i+1) {
		return i // "Bà Rịa – Vũng Tàu"
	}
	if h[gazetteer.PlaceName].Len > 0 && s.cap(i) && !s.cap(end) && i > s.lo {
		return i // "Anh", the country
	}
	switch kind {
	case gazetteer.Address:
		if s.word(i) == "tt" && (s.leadsPlace(i-1) || s.lieIn(end+s.run(end)) || s.startsCountry(end)) {
			return i // "ở TT.Mai Lộ, huyện …" is a town, "TT Hàn Quốc" a president
		}
	case gazetteer.Work:
		if !s.cap(end) || s.word(i) == "phật" && i > s.lo && s.tok(i-1).Kind == extract.Word && s.names.Surname(s.syms[end]) == 0 {
			return i // "Hội Thanh thiếu niên Phật tử An Lạc"
		}
	case gazetteer.Degree:
		if s.abbreviation(i, end) && !s.cap(end) && s.word(end) != "," {
			return i
		}
	}
	if s.startsName(i, end) || s.negative == i && s.cap(i) && s.cap(end) && s.word(i-1) != "theo" {
		return i
	}
	if s.partOfWord(i) || s.stage == i && hit.Len == 1 && s.run(i) == 2 || s.autumnTale(i) {
		return i
	}
	anaphoric := !s.cap(end)
	s.add(extract.Mention{Type: extract.HonorificMention, Entry: honorificEntry(kind), Rule: "honorific", Confidence: 0.95, Anaphoric: anaphoric}, i, end)
	s.titled = end
	return end
}

// partOfWord reports whether the word before i makes a noun of what follows that is no
// form of address: "người đàn ông", "trẻ em", "tòa giám mục".
func (s *scanner) partOfWord(i int) bool {
	switch s.word(i-1) + " " + s.word(i) {
	case "đàn ông", "đàn bà", "trẻ em", "chị em", "anh em", "tòa giám", "toà giám", "con em", "các em", "phụ nữ", "con cháu", "đàn anh":
		return s.word(i-1) != "các"
	}
	return s.word(i) == "già" && s.word(i+1) == "noel"
}

// autumnTale reports whether the words at i are the two in the moon of whom children are
// told in autumn: "chị Hằng và chú Cuội".
func (s *scanner) autumnTale(i int) bool {
	switch s.word(i) + " " + s.word(i+1) {
	case "chú cuội":
		return true
	case "chị hằng":
		for j := max(s.lo, i-8); j < s.hi && j < i+8; j++ {
			switch s.word(j) {
			case "cuội", "trăng", "nga", "thỏ":
				return true
			case "thu":
				return s.word(j-1) == "trung"
			}
		}
	}
	return false
}

// startsName reports whether the capitalised words of an honorific may rather
// be the beginning of a name ("Anh Thư", after a title).
func (s *scanner) startsName(lo, hi int) bool {
	return hi == lo+1 && s.titled == lo && s.cap(lo) && s.cap(hi)
}

func honorificEntry(k gazetteer.HonorificKind) string {
	switch k {
	case gazetteer.Rank:
		return "rank"
	case gazetteer.Degree:
		return "degree"
	case gazetteer.Group:
		return "group"
	case gazetteer.Work:
		return "work"
	}
	return "address"
}

// distinct reports whether a form of address stands before names only: "bé" and
// "mẹ" go before other words as well.
func (s *scanner) distinct(r extract.TokenRange) bool {
	switch s.word(r.Lo) {
	case "bé", "mẹ", "em", "cháu", "cậu", "già", "tt", "ht":
		return false
	}
	return !(s.word(r.Lo) == "bà" && r.Hi-r.Lo > 1)
}

// afterAddress reports whether the last mention is an honorific that ends at i.
func (s *scanner) afterAddress(i int) bool {
	n := len(s.a.Mentions)
	return n > 0 && s.a.Mentions[n-1].Type == extract.HonorificMention && s.a.Mentions[n-1].Tokens.Hi == i && s.a.Mentions[n-1].Entry == "address"
}

// afterHonorific reports whether the last mention is an honorific of any kind that
// ends at i.
func (s *scanner) afterHonorific(i int) bool {
	n := len(s.a.Mentions)
	return n > 0 && s.a.Mentions[n-1].Type == extract.HonorificMention && s.a.Mentions[n-1].Tokens.Hi == i
}

// descent reads "gốc" at i with the people from whom somebody descends, behind whom the name stands: "tỷ phú
// Mỹ gốc Việt Trần Kha".
func (s *scanner) descent(i int) int {
	if s.run(i+1) < 3 || !descents[s.word(i+1)] {
		return i
	}
	s.titled = i + 2
	return i + 2
}

// descents are peoples and continents of one syllable.
var descents = map[string]bool{"việt": true, "hoa": true, "á": true, "phi": true, "âu": true, "hàn": true, "nhật": true, "ấn": true, "pháp": true, "mỹ": true, "anh": true, "nga": true, "đức": true, "ý": true}
