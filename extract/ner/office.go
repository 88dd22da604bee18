package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// afterHolder reports whether a person, or an office of that person, stands right
// before token i with a mark between them, so that what starts there is an office.
func (s *scanner) afterHolder(i int) bool {
	n := len(s.a.Mentions)
	if (n == 0 || s.a.Mentions[n-1].Tokens.Hi <= i-3) && s.cap(i-2) && s.cap(i-3) && !s.upper {
		switch s.word(i - 1) {
		case ",", "-", "–", "(":
			return true // a name that no list or form of address tells
		}
	}
	if n == 0 {
		return false
	}
	last := &s.a.Mentions[n-1]
	for k := n - 2; k >= 0 && last.Type != extract.PersonMention && last.Type != extract.TitleMention; k-- {
		m := &s.a.Mentions[k]
		if m.Tokens.Lo < s.lo || m.Type == extract.TitleMention && m.Tokens.Hi < last.Tokens.Hi {
			return false
		}
		if m.Type == extract.TitleMention {
			last = m
		}
	}
	if last.Type != extract.PersonMention && last.Type != extract.TitleMention || last.Tokens.Lo < s.lo || i-last.Tokens.Hi != 1 {
		return false
	}
	switch s.word(last.Tokens.Hi) {
	case ",", "-", "–", "(", "kiêm", "và":
		return true
	}
	return false
}

// beforeTense returns where the words start before the office at i that tell whether it is
// still held: "A, nguyên Giám đốc …".
func (s *scanner) beforeTense(i int) int {
	for s.word(i-1) == "nguyên" || s.word(i-1) == "cựu" || s.word(i-1) == "hiện" || s.word(i-1) == "một" {
		i--
	}
	return i
}

// bodyOfTitle returns where the name of a listed body starts that ends a title's own
// words ("Tổng Thanh tra Chính phủ"), or i.
func (s *scanner) bodyOfTitle(i, end int) int {
	for j := i + 1; j < end; j++ {
		var h gazetteer.Hits
		if s.match(j, &h) && int(h[gazetteer.BodyName].Len) == end-j && (j < end-1 || s.tok(j).Upper) {
			return j
		}
	}
	return i
}

func (s *scanner) listedAt(j int) string {
	var h gazetteer.Hits
	if !s.match(j, &h) || h[gazetteer.BodyName].Len == 0 {
		return ""
	}
	return "=" + s.names.Bodies[h[gazetteer.BodyName].Index].ID
}

// ledAcronym reports whether the word in capitals at end, on no list, is the body
// that an office is of: "Chủ tịch HĐQT ABC", "Tổng Giám đốc ABC Trần Văn A".
func (s *scanner) ledAcronym(t *gazetteer.Title, end int) bool {
	if t.Alone || t.Governs || t.Member || t.Home == "party" || t.Home == "bo" || strings.HasSuffix(t.Home, "su-quan") {
		return false // what it is of has no such name
	}
	if s.upper || !s.cap(end) || s.tok(end).Len() < 2 || !s.tok(end).Upper || s.hasDigit(end) || s.loudSurname(end) {
		return false
	}
	if s.loud(end) || s.cap(end+1) && s.tok(end+1).Upper && s.tok(end+1).Len() > 1 || syllable(s.word(end)) && s.names.Surname(s.syms[end]) > 0 {
		return false
	}
	return s.unlistedWord(end)
}

// loudSurname reports whether the word in capitals at i is rather a foreigner's surname,
// which Japan and Korea write so before the given name: "HAYASHI Kenji", "KIM Minjun".
func (s *scanner) loudSurname(i int) bool {
	w := s.word(i)
	if s.upper || s.run(i) != 2 || !s.tok(i).Upper || s.tok(i+1).Upper || len(w) < 4 || !ascii(w) {
		return false
	}
	if syllable(s.word(i+1)) && s.names.Surname(s.syms[i+1]) > 0 || !s.unlistedWord(i+1) {
		return false
	}
	vowels := 0
	for k := range w {
		if strings.IndexByte("aeiou", w[k]) >= 0 {
			vowels++
		}
	}
	return vowels*3 >= len(w) && vowels < len(w) && strings.IndexByte("aeioun", w[len(w)-1]) >= 0
}

// ledName reports whether the one word at end, of no Vietnamese build, is the company
// that an office is of which only companies have, "Chủ tịch HĐTV Cienco", with the place
// that may follow it: "Tổng Giám đốc Vinasun Tiền Giang".
func (s *scanner) ledName(t *gazetteer.Title, end int) bool {
	if employs(t.ID) == "" || s.upper || s.called[s.word(end)] || s.word(end-1) == "ceo" {
		return false
	}
	n := s.run(end)
	return (n == 1 || s.placeNamed(end+1, end+n)) && s.coined(end)
}

// employs returns the class of body whose head alone bears a title, or "".
func employs(title string) string {
	switch title {
	case "tong-giam-doc", "pho-tong-giam-doc", "chu-tich-hdqt", "pho-chu-tich-hdqt", "chu-tich-hdtv", "pho-chu-tich-hdtv", "ke-toan-truong", "quyen-tong-giam-doc", "nguoi-dung-dau", "nha-sang-lap", "tong-giam-doc-thuong-truc", "pho-tong-giam-doc-thuong-truc":
		return "company"
	}
	return ""
}

// groupName returns the end of a company's name that closes with a word of companies, after
// an office: "Tổng Giám đốc Mai Vàng Group"; or end.
func (s *scanner) groupName(t *gazetteer.Title, end int) int {
	if t.Alone || t.Governs || t.Member || t.Home != "" && t.Home != "company" || s.upper {
		return end
	}
	for k := 1; k < 5 && s.cap(end+k-1) && s.cap(end+k); k++ {
		if s.startsBody(end + k) {
			return end
		}
		switch s.word(end + k) {
		case "group", "corp", "corporation", "holdings", "holding", "jsc", "bank", "land", "logistics", "capital", "pharma", "solutions", "technology", "airlines", "international", "media", "entertainment", "foundation", "vietnam", "invest", "school", "education", "food", "foods", "energy", "motor", "motors", "telecom", "software", "hospital", "resort":
			stop := end + k + 1
			for s.cap(stop) && s.corporate(stop, 1) {
				stop++
			}
			return stop
		}
	}
	return end
}

// productName returns the end of a company's name that starts with what it makes, after
// an office that only companies have: "Tổng Giám đốc Nhựa Rạng Đông"; or end.
func (s *scanner) productName(t *gazetteer.Title, end int) int {
	if stop := s.groupName(t, end); stop > end {
		return stop
	}
	if employs(t.ID) == "" || !s.cap(end) || s.upper {
		return end
	}
	switch s.word(end) {
	case "nhựa", "thép", "dược", "dệt", "bia", "sữa", "gỗ", "giấy", "điện", "than", "xi", "cao", "thủy", "phân", "bánh", "gạch", "nước", "vàng", "gốm", "sứ", "ô":
	default:
		return end
	}
	n := s.run(end)
	if n < 2 || n > 5 {
		return end
	}
	for k := 1; k < n; k++ {
		if s.personStart(end+k) && s.names.Surname(s.syms[end+k]) >= 50 {
			n = k
		}
	}
	if n < 2 {
		return end
	}
	return end + n
}

// unlistedWord reports whether no list has anything that starts at i.
func (s *scanner) unlistedWord(end int) bool {
	var h gazetteer.Hits
	return !s.match(end, &h) || !h.Any(gazetteer.HeadName, gazetteer.PlaceName, gazetteer.TitleName, gazetteer.LevelWord, gazetteer.Honorific, gazetteer.FieldName, gazetteer.BodyName)
}

// coined reports whether the word at i is a made one, of no Vietnamese build and on no list, as
// firms and artists go by.
func (s *scanner) coined(i int) bool {
	return i < s.hi && ascii(s.word(i)) && !syllable(s.word(i)) && s.tok(i).Len() > 3 && s.unlistedWord(i)
}

// fieldHome reports whether bodies of a kind are named by their field after the
// title of their head: "Cục trưởng Kiểm lâm" leads the Cục Kiểm lâm.
func fieldHome(home string) bool {
	switch home {
	case "bo", "cuc", "vu", "vien", "chi-cuc", "tong-cuc", "doi":
		return true
	}
	return false
}

// titleField reads the field after a title that tells the kind of its body, with
// the area or body behind it.
func (s *scanner) titleField(t *gazetteer.Title, end int) int {
	if !fieldHome(t.Home) || s.personStart(end) || s.names.Surname(s.syms[min(end, s.hi-1)]) > 0 && s.cap(end) && !s.fieldAt(end) {
		return end
	}
	hd := &s.names.Heads[s.names.HeadByID(t.Home)]
	m := s.mark()
	p := parse{s: s, head: hd, start: end, end: end, capital: true}
	switch t.Home {
	case "bo":
		stop := s.field(end, s.fieldWords(end) > 1)
		if stop == end {
			return end
		}
		p.end = stop
		if s.word(stop) == "của" {
			stop++
		}
		if after, ok := s.country(stop); ok {
			p.end = after
		}
	case "vien":
		if !s.cap(end) || !p.run() || p.got&gazetteer.TakesName == 0 {
			s.revert(m)
			return end
		}
	default:
		if !s.fieldAt(end) && (!s.cap(end) || t.Home == "doi") || !p.run() || p.got&gazetteer.TakesField == 0 {
			s.revert(m)
			return end
		}
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: t.Home, Rule: "title-field", Confidence: 0.9}, end, p.end)
	return p.end
}

// startsProvince reports whether the name of a province, a country or a city abroad
// starts at i.
func (s *scanner) startsProvince(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.PlaceName].Len == 0 {
		return false
	}
	k := s.foremost(h[gazetteer.PlaceName]).Kind
	return k == extract.Province || k == extract.Country || k == extract.City
}

// fieldWords returns the length of the listed field of work that starts at i, or 0.
func (s *scanner) fieldWords(i int) int {
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return 0
	}
	return int(h[gazetteer.FieldName].Len)
}

// fieldAt reports whether a listed field of work of two words or more starts at i.
func (s *scanner) fieldAt(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.FieldName].Len > 1 && h[gazetteer.HeadName].Len < h[gazetteer.FieldName].Len
}

// smallPlace reports whether the listed name at i is first of all a commune's, or a
// person's name starts with it: after a title it is no area then.
func (s *scanner) smallPlace(i int, h *gazetteer.Hits) bool {
	p := s.foremost(h[gazetteer.PlaceName])
	switch p.Kind {
	case extract.Commune:
		return true
	case extract.District:
		return s.personStart(i) || s.names.Surname(s.syms[i]) > 0 && s.cap(i+int(h[gazetteer.PlaceName].Len))
	}
	return false
}

// governed reads the name of no list that an office governs, "Thị trưởng Baru", where
// it cannot be the holder: behind a person, or before a comma and the holder.
func (s *scanner) governed(i, end int) int {
	n := s.run(end)
	if n == 0 || n > 4 || s.upper || s.personStart(end) || s.startsListed(end) {
		return end
	}
	if n > 2 && !s.holder && s.levelAt(end-1) {
		stop := end + 1 // "Thống đốc vùng Volga Petro Danylenko"
		switch s.word(end) {
		case "bắc", "nam", "đông", "tây":
			stop++
		}
		s.addPlace(end, stop, -1, "governed", 0.7)
		return stop
	}
	if n > 3 {
		return end
	}
	stop := end + n
	if !s.holder && !s.afterHolder(i) && !(s.word(stop) == "," && n == 1 && s.run(stop+1) >= 2 && !s.startsListed(stop+1)) {
		return end
	}
	s.addPlace(end, stop, -1, "governed", 0.7)
	return stop
}

// nameFollows reports whether a person's name may start at i.
func (s *scanner) nameFollows(i int) bool {
	if s.upper || !s.cap(i) {
		return false
	}
	n := s.run(i)
	if n == 1 {
		return s.called[s.word(i)]
	}
	var h gazetteer.Hits
	if s.match(i, &h) && (h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0 || h[gazetteer.TitleName].Len > 1 || h[gazetteer.PlaceName].Len > 1) && !s.personStart(i) {
		return false
	}
	return s.names.Surname(s.syms[i]) > 0 || !syllable(s.word(i)) || s.middle(i) || !syllable(s.word(i+1)) && s.tok(i+1).Len() > 3
}

// nameRule tells whether the tokens are a short name that the document introduced, or
// a name of no list after an office.
func (s *scanner) nameRule(lo, hi int) string {
	if _, ok := s.acronyms[s.tok(lo).Fold]; ok && hi == lo+1 {
		return "introduced-acronym"
	}
	return "title-company"
}

// leadsHolder reports whether the listed body at i is all that stands between an office
// and a person's name: "Thường trực Ban Bí thư Trần Văn A".
func (s *scanner) leadsHolder(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.BodyName].Len > 1 && s.personStart(i+int(h[gazetteer.BodyName].Len))
}

// officeSaid reports whether the words right before token i say that an office follows: "giữ chức vụ
// Thường trực Ban Bí thư".
func (s *scanner) officeSaid(i int) bool {
	switch s.word(i - 1) {
	case "chức", "làm":
		return true
	case "vụ", "danh":
		return s.word(i-2) == "chức"
	}
	return false
}

// levelAt reports whether a level word starts at i.
func (s *scanner) levelAt(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && h[gazetteer.LevelWord].Len > 0
}
