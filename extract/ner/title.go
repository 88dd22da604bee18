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
	if h[gazetteer.HeadName].Len >= hit.Len && t.Bound && !(s.startsBody(end) && (s.afterHolder(i) || s.leadsHolder(end))) {
		return i
	}
	m := s.mark()
	entry := t.ID
	s.holder = s.afterHolder(s.beforeTense(i))
	s.behindHolder = s.holder
	done, of := s.ofWhat(t, i, end)
	s.behindHolder = false
	switch {
	case of:
	case s.bodyOfTitle(i, end) > i:
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: s.listedAt(s.bodyOfTitle(i, end)), Rule: "body-of-title", Confidence: 0.9}, s.bodyOfTitle(i, end), end)
	case s.productName(t, end) > end:
		done = s.productName(t, end)
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: "title-company", Confidence: 0.7}, end, done)
	case s.word(end) == "của" && (s.ledAcronym(t, end+1) || s.ledBrand(t, end+1)):
		done = end + 2
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: s.nameRule(end+1, done), Confidence: 0.7}, end+1, done)
	case s.ledAcronym(t, end), s.ledName(t, end):
		done = end + 1
		if n := s.run(end); s.placeNamed(done, end+n) {
			done = end + n
		}
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: s.nameRule(end, done), Confidence: 0.7}, end, done)
	case s.company(t, i, end) > end:
		done = s.company(t, i, end)
		s.add(extract.Mention{Type: extract.OrganizationMention, Rule: s.nameRule(end, done), Confidence: 0.75}, end, done)
	case s.appositive(t, i) && s.fieldOffice(end) > end:
		at := s.fieldOffice(end)
		if stop, ok := s.employer(at); ok {
			done = stop
		}
	case s.ownHouse(end) > end:
		done = s.ownHouse(end)
	case t.Bound, s.abbreviation(i, end) && !s.cap(end) && !s.afterHolder(i):
		s.revert(m)
		return i
	case t.Governs:
		done = s.governed(i, end)
	case !t.Alone:
		done = s.plainField(end)
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
	if (t.Alone || t.ID == "dai-bieu-quoc-hoi" && !of) && end-i >= 3 && s.word(end-2) == "quốc" && s.word(end-1) == "hội" {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "chinh-phu", Rule: "assembly-of-title", Confidence: 0.9}, end-2, done)
	}
	if t.Alone && strings.HasPrefix(t.ID, "pho-thu-tuong") && s.word(end-2) == "chính" && s.word(end-1) == "phủ" {
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "chinh-phu", Rule: "government-of-title", Confidence: 0.9}, end-2, end)
	}
	s.add(extract.Mention{Type: extract.TitleMention, Entry: entry, Rule: "title", Confidence: 0.95}, i, done)
	s.titled, s.behind = done, s.pastBrackets(done)
	return done
}

// pastBrackets returns the token behind the brackets at i that tell an office's body by
// its short name or whose it is, "(UNICEF)", "(Bộ Y tế)", or -1.
func (s *scanner) pastBrackets(i int) int {
	if s.word(i) != "(" {
		return -1
	}
	for j := i + 2; j < s.hi && j < i+7; j++ {
		if s.word(j) == ")" {
			return j + 1
		}
	}
	return -1
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
	if stop == i || s.personStart(i) {
		return i, false
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
	case "vua": // of a land, or of a name that is no syllable: not "vua phá lưới", "vua Hùng"
		return !s.cap(i+1) || syllable(s.word(i+1)) && !s.startsCountry(i+1)
	case "chủ":
		return s.word(i-1) == "phủ" && s.cap(i-1) // the house, not who lives in it
	case "tổng", "thủ":
		return s.word(i-1) == "phủ" && s.word(i-2) != "chính" || s.word(i-1) == "phòng" && s.word(i-2) == "văn" && !s.cap(i)
	case "chánh":
		return s.word(i-1) == "thờ"
	case "đoàn":
		switch s.word(i - 1) {
		case "quân", "binh", "hải", "liên", "công", "thủy":
			return true // "Quân đoàn trưởng"
		}
	case "quyền":
		switch s.word(i - 1) {
		case "chính", "thẩm", "ủy", "thừa", "đặc", "toàn", "quân", "chủ":
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

// ofWhat reads the body or area of a title that ends at end, and returns where
// the office ends and whether it has one.
func (s *scanner) ofWhat(t *gazetteer.Title, i, end int) (int, bool) {
	s.office = end
	var h gazetteer.Hits
	// "trưởng ban Tuyên giáo": the title's last word begins the body's name.
	last := end - 1
	if s.word(last) == "phòng" && s.word(last-1) == "văn" {
		last-- // "Chánh Văn phòng"
	}
	inspects := end-i == 3 && s.word(end-2) == "thanh" && s.word(end-1) == "tra"
	if inspects {
		last-- // "Chánh Thanh tra"
	}
	if t.ID == "bi-thu-chi-bo" || t.ID == "pho-bi-thu-chi-bo" {
		last-- // "Bí thư Chi bộ"
	}
	if s.word(last) == "đoàn" && end-i > 2 || s.word(last) == "đội" && end-i > 2 && t.Bound {
		last-- // "Phó tiểu đoàn 2"
	}
	council := t.ID == "dai-bieu-hdnd"
	if council && end-i > 4 {
		last = end - 4 // "Hội đồng nhân dân"
	}
	if end-i >= 2 && (inspects || council || headWord(s.word(end-1))) && s.match(last, &h) {
		s.office = last
		if stop, ok := s.body(last, &h); ok && stop > end {
			return stop, true
		}
		s.office = end
	}
	if s.desk(end) && s.match(end+1, &h) { // "Giám đốc Marketing Công ty A"
		s.office = end + 1
		if stop, ok := s.body(end+1, &h); ok {
			return stop, true
		}
		s.office = end
	}
	if hamletHead(t.ID) {
		return s.hamlet(i, end)
	}
	if t.Alone || t.Governs {
		if stop := s.headed(end); stop > end {
			return stop, true
		}
		return s.officeArea(end, t.Governs)
	}
	if s.fieldAt(end) || t.Home == "bo" && s.fieldWords(end) > 1 {
		if stop := s.titleField(t, end); stop > end {
			return stop, true
		}
	}
	at := end
	if s.word(at) == "các" && s.word(at+1) == "lực" {
		at++ // "Tổng tư lệnh các lực lượng vũ trang"
		s.office = at
	}
	if s.match(at, &h) {
		if stop, ok := s.body(at, &h); ok {
			return stop, true
		}
		s.office = end
	}
	if lead := s.centralLead(end); lead > end && s.match(lead, &h) {
		s.office = lead
		if stop, ok := s.body(lead, &h); ok {
			return stop, true
		}
		s.office = end
	}
	if s.word(end) == "trung" && s.word(end+1) == "ương" && (t.ID == "uy-vien" || t.ID == "bi-thu" || t.ID == "uy-vien-du-khuyet") {
		stop := end + 2
		if s.word(stop) == "đảng" && s.cap(stop) {
			stop++
		}
		s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "=ban-chap-hanh-trung-uong-dang", Rule: "central-committee", Confidence: 0.9}, end, stop)
		return stop, true
	}
	if s.word(end) == "phụ" && s.word(end+1) == "trách" && s.match(end+2, &h) {
		if stop, ok := s.body(end+2, &h); ok {
			return stop, true
		}
	}
	if w := s.word(end); w == "của" || w == "thuộc" {
		s.office = end + 1
		if s.match(end+1, &h) {
			if stop, ok, done := s.ownerOf(t, &h, end); done {
				return stop, ok
			}
		}
	}
	if stop := s.titleField(t, end); stop > end {
		return stop, true
	}
	if t.Home == "" && !t.Elected && !t.Named || fieldHome(t.Home) && t.Home != "bo" {
		return end, false
	}
	return s.officeArea(end, true)
}

// ownerOf reads what stands behind the "của" at token end: an office that a
// spokesman serves, or a body. done is false if it is neither.
func (s *scanner) ownerOf(t *gazetteer.Title, h *gazetteer.Hits, end int) (stop int, ok, done bool) {
	if n := int(h[gazetteer.TitleName].Len); n > 0 && servesOffice(t.ID) {
		if stop, _ := s.officeArea(end+1+n, true); !s.cap(stop) {
			return stop, true, true // "người phát ngôn của Tổng thống Nga": nobody is named there
		}
		return end, false, true
	}
	stop, ok = s.body(end+1, h)
	return stop, ok, ok
}

// headed reads the body at i that the head of a state or party leads, where the text
// names it: "Tổng Bí thư Ban Chấp hành Trung ương Đảng", "Thủ tướng Quốc vụ viện".
func (s *scanner) headed(i int) int {
	switch s.word(i) + " " + s.word(i+1) {
	case "ban chấp", "quốc vụ":
	default:
		return i
	}
	var h gazetteer.Hits
	if s.match(i, &h) {
		if stop, ok := s.body(i, &h); ok {
			return stop
		}
	}
	return i
}

// ledBrand reports whether the one word at i behind "của" is a firm that an office behind
// its holder is of: "Phó Tổng giám đốc của Mcrevia".
func (s *scanner) ledBrand(t *gazetteer.Title, i int) bool {
	return s.holder && !t.Alone && !t.Governs && !t.Member && s.run(i) == 1 && s.tok(i).Len() > 2 && ascii(s.word(i)) && !syllable(s.word(i)) && !s.startsListed(i)
}

// servesOffice reports whether a title is of who serves somebody in office.
func servesOffice(id string) bool {
	switch id {
	case "nguoi-phat-ngon", "tro-ly", "thu-ky", "dac-phai-vien", "co-van":
		return true
	}
	return false
}

// company reads a name of no list after an office that stands behind a person
// ("Trần A, Tổng Giám đốc Mobifone"): there it cannot be the holder.
func (s *scanner) company(t *gazetteer.Title, i, end int) int {
	if t.Alone || t.Governs || t.Member || !s.cap(end) || s.personStart(end) || s.upper || s.word(end) == "thích" || s.tok(end).Len() < 2 || s.word(i-1) == "và" || !s.afterHolder(i) && !s.appositive(t, i) {
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
	if s.match(end, &h) && (h[gazetteer.HeadName].Len > 0 || h[gazetteer.PlaceName].Len > 0 || h[gazetteer.TitleName].Len > 0) {
		return end
	}
	return stop
}

// headWord reports whether the last word of a title is at once the first of the
// body that it leads.
func headWord(w string) bool {
	switch w {
	case "ban", "phòng", "khoa", "đoàn", "trạm", "đơn", "bộ", "nhóm", "đội":
		return true
	}
	return false
}

// officeArea reads the area that an office is of: "Bí thư Hà Nội", "Chủ tịch
// tỉnh", "Thủ tướng Nhật Bản".
func (s *scanner) officeArea(end int, level bool) (int, bool) {
	var h gazetteer.Hits
	at := end
	if s.word(at) == "của" || s.word(at) == "nước" && s.cap(at+1) {
		at++
	}
	if !s.match(at, &h) {
		return end, false
	}
	if level || at > end || h[gazetteer.PlaceName].Len == 1 {
		if stop, ok := s.country(at); ok && s.foreignName(stop) {
			return stop, true // "Tổng thống Mỹ Joe Biden"
		}
		if s.cityState(at, &h) {
			s.addPlace(at, at+1, int(h[gazetteer.PlaceName].Index), "country", 0.9)
			return at + 1, true
		}
	}
	if l := h[gazetteer.LevelWord]; l.Len > 0 && (level || gazetteer.Level(l.Index) == gazetteer.CountryLevel) && !s.shortLevel(at, int(l.Len)) {
		if stop := s.levelPlace(at, &h); stop > at {
			return stop, true
		}
	}
	if n := int(h[gazetteer.PlaceName].Len); n > 0 && s.cap(at) && !s.smallPlace(at, &h) {
		if stop := s.place(at, &h); stop > at {
			if s.word(stop) == "tại" {
				if after := s.areaAt(stop + 1); after > stop+1 {
					stop = after // "Đại sứ Việt Nam tại Lào"
				}
			}
			return stop, true
		}
	}
	return end, false
}

// cityState reports whether the listed city at i has a ruler whose foreign name follows:
// "Quốc vương Dubai Rashid Al Makim".
func (s *scanner) cityState(i int, h *gazetteer.Hits) bool {
	if h[gazetteer.PlaceName].Len != 1 || !s.cap(i) || !s.foreignName(i+1) {
		return false
	}
	return s.names.Places[s.names.PlaceNames[h[gazetteer.PlaceName].Index][0]].Kind == extract.City
}

// foreignName reports whether the capitalised words from i on are no Vietnamese
// name, so that a country's name before them is the country's.
func (s *scanner) foreignName(i int) bool {
	return s.cap(i) && (!syllable(s.word(i)) || s.names.Surname(s.syms[i]) == 0 && s.cap(i+1) && !syllable(s.word(i+1)))
}

// country reads the name of a country at i.
func (s *scanner) country(i int) (int, bool) {
	var h gazetteer.Hits
	if !s.cap(i) || !s.match(i, &h) || h[gazetteer.PlaceName].Len == 0 {
		return i, false
	}
	p := s.names.PlaceNames[h[gazetteer.PlaceName].Index][0]
	if k := s.names.Places[p].Kind; k != extract.Country && k != extract.Region {
		return i, false
	}
	stop := i + int(h[gazetteer.PlaceName].Len)
	s.addPlace(i, stop, int(h[gazetteer.PlaceName].Index), "country", 0.9)
	return stop, true
}

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
