package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

const (
	maxDepth    = 3  // bodies within bodies
	maxBodyName = 14 // words of a body's own name behind its head
)

// body reads an organisation at i, with the places and bodies inside it, and
// returns its end.
func (s *scanner) body(i int, h *gazetteer.Hits) (int, bool) {
	if s.depth > maxDepth {
		return i, false
	}
	if s.goesByName(i, h) {
		return s.listedBody(i, h), true
	}
	head := h[gazetteer.HeadName]
	if head.Len == 0 || h[gazetteer.PlaceName].Len > head.Len && s.cap(i) { // "Đài Loan"
		return i, false
	}
	hd := &s.names.Heads[head.Index]
	if s.noHead(i, int(head.Len), hd) {
		return i, false
	}
	m := s.mark()
	s.depth++
	p := parse{s: s, head: hd, start: i, end: i + int(head.Len), words: int(head.Len), capital: s.cap(i)}
	ok := p.run() && p.wellCased(int(head.Len), m) && !p.common() && p.acting() && !p.otherSense()
	s.depth--
	if !ok {
		s.revert(m)
		return s.shortBody(i, int(head.Len), hd)
	}
	conf := 0.9
	if p.got == 0 {
		conf = 0.75
	}
	entry := hd.ID
	if entry == "doan-tu-thien" && p.got&gazetteer.TakesName != 0 {
		entry = "nhom-thien-nguyen" // a group with a name of its own, none that a body has sent
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: entry, Rule: "head", Confidence: conf}, i, p.end)
	s.equate(p.end)
	if hd.Class == "company" {
		return s.pastHere(p.end), true
	}
	return p.end, true
}

// otherSense reports whether the words of the head stand for something else there: the verb
// "tổ chức", or a station by its place alone, "Đài Hà Nội".
func (p *parse) otherSense() bool {
	switch p.head.ID {
	case "to-chuc-ten":
		return !p.association()
	case "bao":
		return p.words == 1 && p.s.word(p.start) == "đài" && p.s.placeNamed(p.start+1, p.end)
	}
	return false
}

// goesByName reports whether the listed name of a body stands at i, rather than a head that
// is longer or whose body it is the central part of.
func (s *scanner) goesByName(i int, h *gazetteer.Hits) bool {
	listed, head := h[gazetteer.BodyName], h[gazetteer.HeadName]
	if listed.Len == 0 || listed.Len < head.Len || head.Len > 0 && s.leadsCentral(i+int(listed.Len)) {
		return false
	}
	return s.names.Bodies[listed.Index].Class == "none" || s.properBody(i, int(listed.Len))
}

// listedBody takes the listed body at i, or its branch where its name goes on as that of
// one, and returns its end. Names of the class "none" are no bodies.
func (s *scanner) listedBody(i int, h *gazetteer.Hits) int {
	b, end := &s.names.Bodies[h[gazetteer.BodyName].Index], i+int(h[gazetteer.BodyName].Len)
	if b.Class == "none" {
		return end
	}
	stop := end
	if b.Class == "company" || strings.HasPrefix(b.Name, "Ngân hàng ") {
		stop = s.branch(end, bank(b.Name))
	}
	if own := s.ownOffice(end); (b.Class == "international" || b.Class == "foreign") && stop == end && !s.personStart(own) {
		stop = own // "UNICEF Việt Nam"
	}
	if stop > end {
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "branch", Confidence: 0.85}, i, stop)
		return s.pastHere(stop)
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "=" + b.ID, Rule: "listed-body", Confidence: 0.95}, i, end)
	return end
}

// noHead reports whether the n words of a head at i are none here: they belong to another
// word, or to a thing of that name.
func (s *scanner) noHead(i, n int, hd *gazetteer.Head) bool {
	after := i + n
	switch {
	case s.congress(i):
		return true
	case hd.ID == "trung-tam" && s.word(after) == "thương" && s.word(after+1) == "mại" && s.word(after+2) != "thế":
		return true // where one shops
	case hd.ID == "mang-luoi" && line(s.word(after)):
		return true // "mạng lưới đường sắt Việt Nam"
	case s.word(i) == "sở" && s.word(i+1) == "giao" && s.word(i+2) == "dịch" && s.word(i+3) != "chứng":
		return true // of a bank
	case s.word(i) == "mặt" && n == 2:
		return !s.levelAt(after) // where one fights: "Mặt trận Tây Nguyên"
	case s.word(i) == "quân" && s.word(i-1) == "xuất":
		return true // "lễ xuất quân đoàn 30 bác sĩ"
	case n > 1:
		return (s.word(i-1) == "ủy" || s.word(i-1) == "uỷ") && s.word(i) == "ban" && !s.cap(i) // "Ủy ban Thường vụ …"
	case s.pair(i-1, gazetteer.HeadSyllable), s.completed(i):
		return true // "ban hành", "Đại Hội Đảng bộ", "chi viện Công an tỉnh"
	case s.word(i) == "bộ" && setOf(s.word(i+1)):
		return true // "Bộ Luật"
	}
	return hd.ID == "cang" && s.port(i) && s.cap(i+1) && !syllable(s.word(i+1)) // a harbour abroad, which goes by its town
}

// line reports whether a word behind "mạng lưới" makes of it lines and stations that no people run
// in common: of roads, power, water.
func line(w string) bool {
	switch w {
	case "đường", "giao", "điện", "cấp", "thoát", "sông", "xe", "kinh", "cửa", "phân", "bán", "truyền", "viễn", "di", "cáp", "tàu", "metro", "trạm", "trường", "cơ":
		return true
	}
	return false
}

// shortBody reads the head alone as a reference to a body named before:
// "Học viện", "Tổng Lãnh sự quán".
func (s *scanner) shortBody(i, n int, hd *gazetteer.Head) (int, bool) {
	if !s.cap(i) && !(s.office == i && s.closesOffice(i+n)) || s.cap(i+n) && !(s.office == i && s.personStart(i+n)) || s.upper {
		return i, false
	}
	switch hd.Class {
	case "department", "ministry":
		if s.office != i || !s.closesOffice(i+n) || hd.ID != "so" && hd.ID != "cuc" && hd.ID != "chi-cuc" && hd.ID != "tong-cuc" && hd.ID != "bo" {
			return i, false
		}
	case "mass":
		if s.office != i || hd.ID != "hoi-khac" && hd.ID != "cong-doan" && hd.ID != "nhom-thien-nguyen" {
			return i, false
		}
		switch s.word(i) {
		case "hội", "công", "clb", "câu", "chi", "hiệp", "nhóm":
		default:
			return i, false
		}
	case "health", "school", "company", "institute", "foreign", "fund", "army", "committee":
	default:
		return i, false
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: hd.ID, Rule: "head-alone", Confidence: 0.7, Anaphoric: true}, i, i+n)
	return i + n, true
}

// closesOffice reports whether nothing more of an office stands at i: a mark, the
// holder's name or the end.
func (s *scanner) closesOffice(i int) bool {
	if i >= s.hi || s.tok(i).Kind == extract.Punct || s.personStart(i) {
		return true
	}
	var h gazetteer.Hits
	return s.match(i, &h) && (h[gazetteer.Speech].Len > 1 || h[gazetteer.Honorific].Len > 0)
}

// leadsCentral reports whether the tokens before end are "Trung ương" of the body
// that starts there: "Ban Chấp hành Trung ương Hội Nông dân".
func (s *scanner) leadsCentral(end int) bool {
	var h gazetteer.Hits
	if s.word(end-1) != "ương" || !s.match(end-2, &h) {
		return false
	}
	return h[gazetteer.HeadName].Len > 3
}

// properBody reports whether a listed body is written as a name: short
// acronyms in capitals.
func (s *scanner) properBody(i, n int) bool {
	if n > 1 && !s.cap(i) {
		return s.cap(i+1) || n > 3 && s.cap(i+2) // "ngân hàng Nhà nước", "đảng Dân chủ", "ủy ban Thường vụ Quốc hội"
	}
	if n == 1 && s.tok(i).Len() <= 4 {
		return s.tok(i).Upper || s.tok(i).Cap && s.tok(i).Len() == 4
	}
	return s.cap(i)
}

// parse composes one body's name.
type parse struct {
	s          *scanner
	head       *gazetteer.Head
	start, end int
	capital    bool // the head is capitalised
	words      int  // of the head
	got        gazetteer.Takes
	// open and closed bound the brackets that were passed last; they are equal for none.
	open, closed int
}

func (p *parse) takes(t gazetteer.Takes) bool { return p.head.Takes&t != 0 }

// run takes what may follow the head, in order, and reports whether enough was
// found.
func (p *parse) run() bool {
	if p.heldByName() {
		return false
	}
	p.own()
	p.passBrackets()
	p.belonging()
	ok := p.enough()
	if p.end == p.closed {
		p.end = p.open
	}
	return ok
}

// own takes the words that tell the body from others with its head: its level, what it is
// for, its name.
func (p *parse) own() {
	s := p.s
	if p.takes(gazetteer.TakesCentral) {
		p.central()
	}
	if p.takes(gazetteer.TakesTerm) {
		p.term()
	}
	if p.takes(gazetteer.TakesCourt) {
		p.court()
	}
	if p.takes(gazetteer.TakesFund) {
		p.fund()
	}
	if p.takes(gazetteer.TakesField) {
		p.field()
	}
	if p.head.ID == "hoi-bao-tro" {
		p.end = s.nounTail(p.end)
	}
	if p.takes(gazetteer.TakesName) && !p.sent() {
		p.name()
	}
	if p.takes(gazetteer.TakesRegion) {
		p.region()
	}
	p.lowerName()
	p.workOf()
	p.legalForm()
	if p.head.Class == "company" && (p.got&gazetteer.TakesName != 0 || p.head.Needs == 0) {
		p.end = s.branch(p.end, false)
	}
	if p.takes(gazetteer.TakesCentral) && p.got&gazetteer.TakesCentral == 0 {
		p.central()
	}
	if p.head.Class == "committee" && s.scope(p.end) {
		p.about()
	}
}

// belonging takes what the body is part of: the nation, another body, a country, an area.
func (p *parse) belonging() {
	s := p.s
	if p.takes(gazetteer.TakesVietnam) {
		if p.vietnam(); p.end > p.closed {
			p.overseas()
			p.passBrackets() // "Giáo hội Phật giáo Việt Nam (GHPGVN) tỉnh Long An"
		}
	}
	if p.takes(gazetteer.TakesBody) && p.got&gazetteer.TakesCentral == 0 {
		p.parent()
	}
	if p.takes(gazetteer.TakesCountry) {
		if stop, ok := p.nation(); ok {
			p.end, p.got = p.friends(stop), p.got|gazetteer.TakesCountry
		}
	}
	if p.takes(gazetteer.TakesAt) {
		p.at()
	}
	if p.takes(gazetteer.TakesArea|gazetteer.TakesPlace) && p.got&gazetteer.TakesBody == 0 && !(p.head.Class == "fund" && p.got&gazetteer.TakesFund != 0 && !s.cap(p.end)) {
		p.area()
	}
}

// enough reports whether what was taken makes a name of the head.
func (p *parse) enough() bool {
	s := p.s
	if p.head.Governs && p.got&(gazetteer.TakesArea|gazetteer.TakesBody) == 0 {
		switch s.word(p.end) {
		case "các", "cấp", "những", "nhiều", "mỗi":
			return false // "UBND các huyện": many bodies
		}
	}
	if p.head.Needs == 0 {
		return p.capital || p.got != 0 || p.head.Governs && s.office == p.start || s.tok(p.start).Upper || p.head.Class == "mass" && p.words >= 4
	}
	if p.got&p.head.Needs != 0 || p.head.Class == "mass" && s.centralLead(p.start) > p.start {
		return true
	}
	police := p.head.ID == "cong-an" || p.head.ID == "canh-sat" && p.words > 2
	return s.office == p.start && (p.head.Class == "party" || police && !s.cap(p.end))
}

// passBrackets goes past a short form in brackets, which is of the name only if that goes
// on behind it.
func (p *parse) passBrackets() {
	p.open = p.end
	p.end = p.bracket()
	p.closed = p.end
}

// affair reports whether "Vụ" with the words up to stop is a case and no department:
// "Vụ Việt Á", whose words are all a name, "Vụ xe máy kẹp ba".
func (p *parse) affair(stop int) bool {
	var h gazetteer.Hits
	return p.head.ID == "vu" && p.s.titled != p.start && p.s.office != p.start &&
		(!p.s.cap(p.end) || p.s.allCap(p.end, stop) && !(p.s.match(p.end, &h) && h[gazetteer.FieldName].Len > 0))
}

// equate remembers the short name in parentheses after a body: "(THACO)".
func (s *scanner) equate(end int) {
	at := end
	if s.word(at) != "(" {
		return
	}
	at++
	if s.word(at) == "gọi" || s.word(at) == "viết" {
		for at < s.hi && at < end+6 && !s.cap(at) {
			at++
		}
	}
	if s.cap(at) && s.word(at+1) == ")" && s.tok(at).Len() >= 3 && !s.startsListed(at) {
		s.acronyms[s.tok(at).Fold] = s.doc.Slice(s.tok(at).Span)
	}
}

// acronym reads a short name that the document has introduced.
func (s *scanner) acronym(i int) int {
	if len(s.acronyms) == 0 || !s.cap(i) {
		return i
	}
	if w, ok := s.acronyms[s.tok(i).Fold]; !ok || w != s.doc.Slice(s.tok(i).Span) {
		return i
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "introduced-acronym", Confidence: 0.9}, i, i+1)
	return i + 1
}
