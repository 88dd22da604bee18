package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// title reads an office at i: the title, and the body or area that it is of.
func (s *scanner) title(i int, h *gazetteer.Hits) int {
	hit := h[gazetteer.TitleName]
	if hit.Len == 0 || h[gazetteer.BodyName].Len > hit.Len || h[gazetteer.HeadName].Len > hit.Len || h[gazetteer.FieldName].Len > hit.Len && i > s.lo && s.cap(i) {
		return i
	}
	if s.noTitle(i) {
		return i
	}
	t := &s.names.Titles[hit.Index]
	end := i + int(hit.Len)
	if h[gazetteer.HeadName].Len >= hit.Len && t.Bound && !(s.startsBody(end) && (s.afterHolder(i) || s.leadsHolder(end) || s.officeSaid(i))) {
		return i
	}
	m := s.mark()
	s.holder = s.afterHolder(s.beforeTense(i)) && !s.joinedOn(i)
	if t.Behind {
		if s.holder = s.holder || s.isTold(i); !s.holder || t.Dashed && s.word(i-1) == "," {
			return i
		}
	}
	s.behindHolder = s.holder
	done, of := s.ofWhat(t, i, end)
	if s.opened(i) && !t.Alone && !t.Governs {
		if of {
			done = s.apposedTail(done)
		} else if stop := s.apposed(s.bodyInTitle(t, i, end)); stop > end {
			done, of = stop, true
		}
	}
	s.behindHolder = false
	if !of {
		var ok bool
		if done, ok = s.ofUnlisted(t, i, end, done); !ok {
			s.revert(m)
			return i
		}
	}
	if of && s.word(done) == "tại" {
		if stop := s.areaAt(done + 1); stop > done+1 && s.foreignName(stop) {
			done = stop // "Trưởng đại diện UNICEF tại Việt Nam Anna Berg"
		}
	}
	if t.Named && !s.nameFollows(done) {
		s.revert(m)
		return i
	}
	s.bodiesWithin(t, i, end, done, of)
	tail := s.heldTail(t, i, done, m)
	s.add(extract.Mention{Type: extract.TitleMention, Entry: t.ID, Rule: "title", Confidence: 0.95}, i, tail)
	s.titled, s.behind = tail, s.pastBrackets(tail)
	if tail > done || s.holder && s.dashed(i) && s.run(tail) == 1 {
		s.titled = -1 // "ông A - Trưởng bộ môn Toán": nobody's name
	}
	return tail
}

// ofUnlisted reads what an office in tokens [i,end) is of where nothing that a list has follows
// it, and returns where that ends, or done if nothing is there; false: the words are no office.
// What is surest to be a body is asked first, the holder's house and field last.
func (s *scanner) ofUnlisted(t *gazetteer.Title, i, end, done int) (int, bool) {
	led := func(rule string, conf float64, lo, hi int) (int, bool) {
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: rule, Confidence: conf}, lo, hi)
		return hi, true
	}
	if at := s.bodyOfTitle(i, end); at > i {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: s.listedAt(at), Rule: "body-of-title", Confidence: 0.9}, at, end)
		return done, true
	}
	if stop := s.productName(t, end); stop > end {
		return led("title-company", 0.7, end, stop)
	}
	if at := end + 1; s.word(end) == "của" && (s.ledAcronym(t, at) || s.ledBrand(t, at)) {
		return led(s.nameRule(at, at+1), 0.7, at, at+1)
	}
	if s.ledAcronym(t, end) || s.ledName(t, end) {
		stop := end + 1
		if n := s.run(end); s.placeNamed(stop, end+n) {
			stop = end + n
		}
		return led(s.nameRule(end, stop), 0.7, end, stop)
	}
	if stop := s.company(t, i, end); stop > end {
		return led(s.nameRule(end, stop), 0.75, end, stop)
	}
	if s.appositive(t, i) {
		if at := s.fieldOffice(end); at > end {
			if stop, ok := s.employer(at); ok {
				return stop, true
			}
			return done, true
		}
	}
	if stop := s.ownHouse(end); stop > end {
		return stop, true
	}
	switch {
	case t.Bound, t.Behind, s.abbreviation(i, end) && !s.cap(end) && !s.afterHolder(i):
		return done, false
	case t.Governs:
		return s.governed(i, end), true
	case !t.Alone:
		return s.plainField(end), true
	}
	return done, true
}

// bodiesWithin adds the body that the words of the office in tokens [i,end) name themselves, the
// assembly or the government; done is where what the office is of ends.
func (s *scanner) bodiesWithin(t *gazetteer.Title, i, end, done int, of bool) {
	if (t.Alone || t.ID == "dai-bieu-quoc-hoi" && !of) && end-i >= 3 && s.word(end-2) == "quốc" && s.word(end-1) == "hội" {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "chinh-phu", Rule: "assembly-of-title", Confidence: 0.9}, end-2, done)
	}
	if n := len(s.a.Mentions); t.ID == "dai-bieu-quoc-hoi" && of && n > 0 && s.a.Mentions[n-1].Type == extract.PlaceMention {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "chinh-phu", Rule: "assembly-of-title", Confidence: 0.9}, end-2, end)
	}
	if t.Alone && strings.HasPrefix(t.ID, "pho-thu-tuong") && s.word(end-2) == "chính" && s.word(end-1) == "phủ" {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "chinh-phu", Rule: "government-of-title", Confidence: 0.9}, end-2, end)
	}
}

// pastBrackets returns the token behind the brackets at i that tell an office's body by
// its short name or whose it is, "(UNICEF)", "(Bộ Y tế)", or behind the dash that parts an
// office from the foreign name of its holder, "Tổng thống Mỹ - Joe Martin", or -1.
func (s *scanner) pastBrackets(i int) int {
	if w := s.word(i); (w == "-" || w == "–") && s.foreignName(i+1) && s.run(i+1) >= 2 && !s.startsListed(i+1) && !s.startsBody(i+1) {
		return i + 1
	}
	if s.word(i) != "(" {
		return s.pastTenure(i)
	}
	for j := i + 2; j < s.hi && j < i+7; j++ {
		if s.word(j) == ")" {
			return j + 1
		}
	}
	return -1
}

// pastTenure returns the token behind the words at i that tell of which country named before an
// office is, when it is held or how it was lost, "Tổng thống nước này Joe Martin", "Tổng thống bị
// phế truất Joe Martin", if a name may stand there, or -1.
func (s *scanner) pastTenure(i int) int {
	if j := s.pastCharge(i); j > i {
		return j
	}
	j := s.pastThatCountry(i)
	if j > i && s.personStart(j) {
		return j
	}
	for j < i+4 {
		switch s.word(j) {
		case "bị", "phế", "truất", "bãi", "miễn", "sa", "thải", "đắc", "cử", "đương", "tiền", "mãn", "nhiệm", "tạm", "quyền", "lâm", "thời", "thứ", "nhất":
			j++
			continue
		}
		break
	}
	if j == i || !s.foreignName(j) || s.startsListed(j) || s.startsBody(j) {
		return -1
	}
	return j
}

// maxCharge is how many words may tell what the holder of an office has charge of.
const maxCharge = 12

// pastCharge returns the token behind the words at i that tell what the holder of an office has
// charge of, if a foreign name stands there: "Phó Thủ tướng phụ trách kinh tế Joe Martin"; or i.
func (s *scanner) pastCharge(i int) int {
	if s.word(i) != "phụ" || s.word(i+1) != "trách" {
		return i
	}
	for j := i + 2; j < s.hi && j < i+maxCharge && s.tok(j).Kind == extract.Word; j++ {
		switch s.word(j) {
		case "của", "tại", "từ", "đã", "cho", "người", "là", "đến", "nói":
			return i
		}
		if !s.cap(j) {
			continue
		}
		n := s.run(j)
		var h gazetteer.Hits
		if s.match(j, &h) && h.Any(gazetteer.PlaceName, gazetteer.HeadName, gazetteer.BodyName, gazetteer.TitleName, gazetteer.FieldName) {
			j += n - 1
			if n > int(h[gazetteer.PlaceName].Len)+1 && s.foreignName(j-n+1+int(h[gazetteer.PlaceName].Len)) && h[gazetteer.PlaceName].Len > 0 {
				return j - n + 1 + int(h[gazetteer.PlaceName].Len)
			}
			continue
		}
		if j > i+2 && n >= 2 && n <= 4 && s.foreignName(j) && !s.corporate(j, n) {
			return j
		}
		return i
	}
	return i
}

// pastThatCountry returns the token behind the words at i for a country that the text named, or i.
func (s *scanner) pastThatCountry(i int) int {
	if s.word(i) != "nước" {
		return i
	}
	switch s.word(i + 1) {
	case "này":
		return i + 2
	case "chủ":
		if s.word(i+2) == "nhà" {
			return i + 3
		}
	}
	return i
}

// appositive reports whether an office stands right behind a person or an office
// of that person.
func (s *scanner) appositive(t *gazetteer.Title, i int) bool {
	n := len(s.a.Mentions)
	if n == 0 || t.Alone || t.Governs || t.Member || s.upper {
		return false
	}
	last := &s.a.Mentions[n-1]
	if last.Type != extract.PersonMention && last.Type != extract.TitleMention || i-last.Tokens.Hi < 1 || i-last.Tokens.Hi > 2 || last.Tokens.Lo < s.lo {
		return false
	}
	switch s.word(last.Tokens.Hi) {
	case ",", "-", "–", "(", "kiêm":
		return true
	}
	return false
}

// employer reads the body at i that an office of some field is of, listed or
// not.
func (s *scanner) employer(i int) (int, bool) {
	var h gazetteer.Hits
	if s.match(i, &h) {
		if stop, ok := s.body(i, &h); ok {
			return stop, true
		}
		if h[gazetteer.PlaceName].Len > 0 || h[gazetteer.TitleName].Len > 0 {
			return i, false
		}
	}
	stop := i
	for stop < s.hi && stop < i+4 && s.cap(stop) && !s.stopsName(stop) {
		stop++
	}
	if s.word(stop) == "&" && s.cap(stop+1) {
		stop += 1 + s.run(stop+1)
	}
	if stop == i || s.personStart(i) || s.desk(i) || stop == i+1 && syllable(s.word(i)) && !s.tok(i).Upper {
		return i, false // a syllable of Vietnamese begins a word, "Sàn chứng khoán"
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "title-company", Confidence: 0.75}, i, stop)
	return stop, true
}

// noTitle reports whether the word before i makes another word of a title's
// first: "chức vụ Phó …", "Ban Giám đốc", "chính quyền Tổng thống".
func (s *scanner) noTitle(i int) bool {
	switch s.word(i) {
	case "vụ":
		return s.word(i-1) == "chức" || s.word(i-1) == "nhiệm"
	case "giám":
		return s.word(i-1) == "ban"
	case "trưởng":
		return s.word(i+1) == "nam" || s.word(i+1) == "nữ" && !s.cap(i+1) // the eldest child
	case "vua": // of a land, or of a name that is no syllable: not "vua phá lưới", "vua Hùng"
		return !s.cap(i+1) || syllable(s.word(i+1)) && !s.startsCountry(i+1)
	case "chủ":
		if s.word(i+1) == "nhiệm" {
			switch s.word(i - 1) {
			case "giáo", "viên", "cô", "thầy", "lớp", "tác":
				return true // who has charge of a class
			}
		}
		return s.word(i-1) == "phủ" && s.cap(i-1) // the house, not who lives in it
	case "đại":
		switch s.word(i + 2) {
		case "thương", "thiện", "du", "hình", "nghiên", "toàn", "hòa", "thời":
			return s.word(i+1) == "sứ" // of a brand or of goodwill
		}
	case "tổng", "thủ":
		return s.word(i-1) == "phủ" && s.word(i-2) != "chính" || s.word(i-1) == "phòng" && s.word(i-2) == "văn" && !s.cap(i)
	case "chánh":
		return s.word(i-1) == "thờ"
	case "lãnh":
		switch s.word(i - 1) {
		case "phòng", "ban", "cấp", "quyền", "sự", "trò", "vai", "ghế", "chức", "vị", "đội", "giới":
			return true // an office, a staff or what leaders do: "Văn phòng lãnh đạo Đài Loan"
		}
	case "đoàn":
		switch s.word(i - 1) {
		case "quân", "binh", "hải", "liên", "công", "thủy":
			return true // "Quân đoàn trưởng"
		}
	case "quyền":
		switch s.word(i - 1) {
		case "chính", "thẩm", "ủy", "thừa", "đặc", "toàn", "quân", "chủ", "truất", "dưới", "tước", "giành", "cầm", "nắm", "trao", "chuyển", "tiếp", "nhiếp", "lạm", "lộng", "tranh":
			return true
		}
	}
	return false
}

// abbreviation reports whether a title is one short word in capitals, which may
// abbreviate something else.
func (s *scanner) abbreviation(lo, hi int) bool {
	return hi == lo+1 && s.tok(lo).Upper && s.tok(lo).Len() <= 4
}

// ledBrand reports whether the one word at i behind "của" is a firm that an office behind
// its holder is of: "Phó Tổng giám đốc của Mcrevia".
func (s *scanner) ledBrand(t *gazetteer.Title, i int) bool {
	return s.holder && !t.Alone && !t.Governs && !t.Member && s.run(i) == 1 && s.tok(i).Len() > 2 && ascii(s.word(i)) && !syllable(s.word(i)) && !s.startsListed(i)
}

// company reads a name of no list after an office that stands behind a person
// ("Trần A, Tổng Giám đốc Mobifone"): there it cannot be the holder.
func (s *scanner) company(t *gazetteer.Title, i, end int) int {
	switch {
	case t.Alone, t.Governs, t.Member, s.upper, !s.afterHolder(i) && !s.appositive(t, i):
		return end
	case !s.cap(end), s.tok(end).Len() < 2, s.personStart(end) && !s.dashed(i), s.word(i-1) == "và":
		return end
	case s.word(end) == "thích":
		return end // a monk's name is no company's
	}
	stop := end
	for stop < s.hi && stop < end+4 && s.cap(stop) && !s.stopsName(stop) {
		stop++
	}
	if syllable(s.word(end)) && !s.tok(end).Upper && stop < end+2 {
		return end
	}
	var h gazetteer.Hits
	if s.match(end, &h) && h.Any(gazetteer.HeadName, gazetteer.PlaceName, gazetteer.TitleName) {
		return end
	}
	return stop
}

// foreignName reports whether the capitalised words from i on are no Vietnamese
// name, so that a country's name before them is the country's.
func (s *scanner) foreignName(i int) bool {
	return s.cap(i) && (!syllable(s.word(i)) || s.names.Surname(s.syms[i]) == 0 && s.cap(i+1) && !syllable(s.word(i+1)))
}
