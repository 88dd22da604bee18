package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// stopsName reports whether a place, an office or another body starts at i.
func (s *scanner) stopsName(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return false
	}
	if h[gazetteer.HeadName].Len > 1 || h[gazetteer.TitleName].Len > 1 || h[gazetteer.BodyName].Len > 1 {
		return true
	}
	if p := h[gazetteer.PlaceName]; p.Len > 1 && s.nameLike(i, i+int(p.Len)) {
		k := s.names.Places[s.names.PlaceNames[p.Index][0]].Kind
		return k == extract.Province || k == extract.Country || k == extract.City
	}
	return h[gazetteer.HeadName].Len > 0 && s.names.Heads[h[gazetteer.HeadName].Index].Governs
}

// startsHonorific reports whether a degree, rank or form of address starts at i: "và TS.".
func (s *scanner) startsHonorific(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.Honorific].Len == 0 {
		return false
	}
	at := i + int(h[gazetteer.Honorific].Len)
	return at >= s.hi || s.tok(at).Kind != extract.Word || s.cap(at) || h[gazetteer.Honorific].Len > 1 // "Xơ sợi" is no nun
}

// startsHead reports whether the head of a body's name stands at i.
func (s *scanner) startsHead(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.HeadName].Len > 0
}

// startsBody reports whether a body's name or head starts at i.
func (s *scanner) startsBody(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && (h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0)
}

// otherBegins reports whether an office or another body begins at i, behind the token first
// where the name proper starts. A firm's name may hold the word of a house: "Công ty Khách
// sạn".
func (p *parse) otherBegins(i, first int, h *gazetteer.Hits) bool {
	if h[gazetteer.TitleName].Len > 1 && i > p.end {
		return true
	}
	head := h[gazetteer.HeadName]
	if head.Len < 2 || i <= first || !p.s.cap(i) {
		return false
	}
	switch p.s.names.Heads[head.Index].Class {
	case "venue":
		return p.head.Class != "company"
	case "zone":
		return p.head.Class != "mass" && p.head.Class != "company" // "Hội Doanh nghiệp Khu công nghiệp Tân Bình"
	}
	return true
}

// holderBegins reports whether the name of somebody begins at i behind the body's own.
// Firms and schools are called after people, so that there only an office before the body
// tells a holder; a school called after somebody goes on.
func (p *parse) holderBegins(i int, matched bool, h *gazetteer.Hits) bool {
	s := p.s
	named := p.head.Class == "company" || p.head.Class == "school" || p.head.ID == "co-so-tho-tu" || s.behindHolder && s.office == p.start && namesakes(p.head.Class) && !s.officesFirst()
	if p.led() && s.leaderFollows(i) || (s.startsCountry(i-1) || s.startsCountry(i-2)) && p.rareHolder(i) {
		return true
	}
	switch {
	case !s.cap(i) || !s.personStart(i) || named && !p.led() || p.patron(i):
		return false
	case i == p.end+1 && (s.middle(p.end) || p.head.Class == "school" && s.names.Surname(s.syms[p.end]) >= 20):
		return false
	}
	return !(matched && s.isProvince(h) && s.run(i) == int(h[gazetteer.PlaceName].Len))
}

// leaderFollows reports whether the capitalised run at i is rather a foreigner's name than
// more of the company's whose office was named before it: two or three words, none of
// companies, and a word of speech behind them.
func (s *scanner) leaderFollows(i int) bool {
	n := s.run(i)
	return (n == 2 || n == 3) && !syllable(s.word(i)) && !s.tok(i).Upper && !s.corporate(i, n) && s.spoken(i+n)
}

// placeWithin takes the place at i into the name, with the one that a dash joins, and
// reports whether the name may go on behind it.
func (p *parse) placeWithin(i int, h *gazetteer.Hits) (stop int, more bool) {
	s := p.s
	stop = i + int(h[gazetteer.PlaceName].Len)
	s.addPlace(i, stop, int(h[gazetteer.PlaceName].Index), "area", 0.9)
	if at := p.friends(stop); at > stop {
		return at, !p.rareHolder(at)
	}
	if s.cap(stop) && !s.personStart(stop) && !p.rareHolder(stop) && (p.head.Class == "company" || !s.foreigner(stop, h)) {
		return stop, true
	}
	p.got |= gazetteer.TakesArea
	return stop, false
}

// sent reports whether what stands behind a charity's mission is whom it comes from, a body
// or a place, rather than a name of its own.
func (p *parse) sent() bool {
	s := p.s
	if p.head.ID != "doan-tu-thien" {
		return false
	}
	return s.startsBody(p.end) || s.personStart(p.end) || s.placeWords(p.end) > 0 || s.startsHonorific(p.end)
}

// patron reports whether the person's name at i is that which a fund bears behind what it is
// for, "Quỹ Hỗ trợ giáo dục Hoa Văn Mai", and not its head's behind an office.
func (p *parse) patron(i int) bool {
	return p.head.Class == "fund" && !p.s.cap(i-1) && p.s.office != p.start
}

// led reports whether an office that stands before its holder is of the body, so that the
// holder's name may follow: not "đại diện Công ty A".
func (p *parse) led() bool {
	s := p.s
	return s.office == p.start && !s.holder && s.word(p.start-1) != "diện"
}

// startsCountry reports whether a country's name starts at i.
func (s *scanner) startsCountry(i int) bool {
	var h gazetteer.Hits
	return s.cap(i) && s.match(i, &h) && h[gazetteer.PlaceName].Len > 0 && s.isCountry(&h)
}

// pastCountry returns where the country's name at token at ends, or i if there is none.
func (s *scanner) pastCountry(at, i int) int {
	var h gazetteer.Hits
	if s.match(at, &h) && h[gazetteer.PlaceName].Len > 0 && s.isCountry(&h) {
		return at + int(h[gazetteer.PlaceName].Len)
	}
	return i
}

// foreigner reports whether the capitals at i, behind the country h that ends what they
// might go on with, are rather a name: "Hiệp hội Ung thư Na Uy Anna Berg".
func (s *scanner) foreigner(i int, h *gazetteer.Hits) bool {
	n := s.run(i)
	return s.isCountry(h) && (n == 2 || n == 3) && s.foreignName(i) && !syllable(s.word(i)) && !s.tok(i).Upper && !s.corporate(i, n)
}

// regional reports whether a level word is rather a word of names: "khu vực" in
// "Bệnh viện Đa khoa khu vực Thủ Đức".
func (s *scanner) regional(h *gazetteer.Hits) bool {
	return gazetteer.Level(h[gazetteer.LevelWord].Index) == gazetteer.StateLevel && h[gazetteer.NameWord].Len >= h[gazetteer.LevelWord].Len
}

func (p *parse) finish(end int, proper bool) {
	if proper && p.s.completed(end-1) && end > p.end && !p.s.predicate(end) {
		end = p.s.nounTail(p.s.afterWord(end)) // no name ends within a word
	}
	if proper && end > p.end {
		p.end, p.got = end, p.got|gazetteer.TakesName
	}
}

// abroad reports whether the run at j is nothing but the name of a country other than
// Vietnam.
func (s *scanner) abroad(j int) bool {
	var h gazetteer.Hits
	return s.match(j, &h) && h[gazetteer.PlaceName].Len > 0 && s.isCountry(&h) && int(h[gazetteer.PlaceName].Len) == s.run(j) && s.word(j) != "việt"
}

// placeWords returns the length of the listed place's name at j that more than a commune
// bears, or 0.
func (s *scanner) placeWords(j int) int {
	var h gazetteer.Hits
	if !s.match(j, &h) || h[gazetteer.PlaceName].Len == 0 || s.foremost(h[gazetteer.PlaceName]).Kind == extract.Commune {
		return 0
	}
	return int(h[gazetteer.PlaceName].Len)
}

func (s *scanner) isProvince(h *gazetteer.Hits) bool {
	if h[gazetteer.PlaceName].Len == 0 {
		return false
	}
	k := s.foremost(h[gazetteer.PlaceName]).Kind
	return k == extract.Province || (k == extract.Country || k == extract.Region) && h[gazetteer.PlaceName].Len > 1
}

func (s *scanner) joint(i int) bool {
	switch s.word(i) {
	case "-", "–":
		return s.glued(i) && s.glued(i+1)
	case "&", "và", ".":
		return s.word(i) != "." || s.glued(i) && s.glued(i+1)
	}
	return false
}

// quantity reports whether the number at i counts something rather than names
// a unit: a lower-case word follows.
func (s *scanner) quantity(i int) bool {
	if i+1 >= s.hi || s.tok(i+1).Kind != extract.Word || s.cap(i+1) {
		return false
	}
	return !s.is(i+1, gazetteer.Function)
}

// quoted reads a name in quotation marks of at most eight words.
func (s *scanner) quoted(i int) int {
	var closing string
	switch s.word(i) {
	case "\"":
		closing = "\""
	case "“":
		closing = "”"
	case "'":
		closing = "'"
	default:
		return i
	}
	for j := i + 1; j < s.hi && j < i+10; j++ {
		if s.word(j) == closing {
			if j == i+1 || !s.anyCap(i+1, j) {
				return i
			}
			return j + 1
		}
	}
	return i
}
