package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// ofWhat reads the body or area of a title that ends at end, and returns where
// the office ends and whether it has one.
func (s *scanner) ofWhat(t *gazetteer.Title, i, end int) (int, bool) {
	if s.word(end) == "mới" && s.word(end+1) == "của" {
		if stop, ok := s.ofWhat(t, i, end+1); ok {
			return stop, true // "thị trưởng mới của thành phố A"
		}
	}
	s.office = end
	if servesOffice(t.ID) {
		if stop := s.servedOffice(end); stop > end {
			return stop, true
		}
	}
	if first := s.bodyInTitle(t, i, end); first < end {
		if stop, ok := s.ledBody(first, end); ok && stop > end {
			return stop, true
		}
		s.office = end
	}
	if s.desk(end) { // "Giám đốc Marketing Công ty A"
		if stop, ok := s.ledBody(end+1, end); ok {
			return stop, true
		}
	}
	if hamletHead(t.ID) {
		return s.hamlet(i, end)
	}
	if t.Behind {
		return s.worksAt(t, end)
	}
	if t.Alone || t.Governs {
		if t.Member {
			if stop, ok := s.bodyBehind(t, end); ok {
				return stop, true // "Thượng nghị sĩ đảng Dân chủ"
			}
			if stop := s.partyOf(end); stop > end {
				return stop, true
			}
			if w := s.word(end); w == "thuộc" || w == "của" {
				if stop, ok := s.ledBody(end+1, end); ok {
					return stop, true
				}
			}
		}
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
	if stop, ok := s.bodyBehind(t, end); ok {
		return stop, true
	}
	if w := s.word(end); w == "của" || w == "thuộc" {
		s.office = end + 1
		var h gazetteer.Hits
		if s.match(end+1, &h) {
			if stop, ok, done := s.ownerOf(t, &h, end); done {
				return stop, ok
			}
		}
	}
	if stop := s.titleField(t, end); stop > end {
		return stop, true
	}
	if t.ID == "dai-bieu-quoc-hoi" {
		m := s.mark()
		if stop, ok := s.officeArea(end, true); ok && s.personStart(stop) {
			return stop, true // "Đại biểu Quốc hội tỉnh Gia Lai Trần Văn A"
		}
		s.revert(m)
		return end, false
	}
	if t.Home == "" && !t.Elected && !t.Named || fieldHome(t.Home) && t.Home != "bo" {
		return end, false
	}
	return s.officeArea(end, true)
}

// partyOf reads the party at i of a member of parliament whose name follows, where the text
// leaves out the word for it, "Nghị sĩ Dân chủ Jane Martin", and returns its end, or i.
func (s *scanner) partyOf(i int) int {
	party, ok := parties[s.word(i)+" "+s.word(i+1)]
	if !ok || !s.cap(i) || !s.cap(i+2) || !s.foreignName(i+2) {
		return i
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: party, Rule: "party-of-member", Confidence: 0.9}, i, i+2)
	return i + 2
}

// parties are the listed parties that are called by their names alone.
var parties = map[string]string{"dân chủ": "=dang-dan-chu", "cộng hòa": "=dang-cong-hoa", "cộng hoà": "=dang-cong-hoa", "bảo thủ": "=dang-bao-thu"}

// worksAt reads the body at which somebody works whose work is told behind the name, right
// behind the word for it that ends at end or behind what the work is of: "giảng viên luật quốc
// tế tại Đại học A", "chuyên viên Sở B".
func (s *scanner) worksAt(t *gazetteer.Title, end int) (int, bool) {
	if stop, ok := s.bodyBehind(t, end); ok {
		return stop, true
	}
	for i := end; i < s.hi && i < end+9 && s.tok(i).Kind == extract.Word; i++ {
		switch s.word(i) {
		case "tại", "thuộc", "của", "ở", "từ":
			return s.ledBody(i+1, end)
		case "đã", "đang", "sẽ", "cho", "nói", "khi", "vừa", "bị", "được", "không", "người", "là":
			return end, false
		}
		if i > end && s.cap(i) && s.startsBody(i) {
			return s.ledBody(i, end)
		}
	}
	return end, false
}

// ledBody reads the body at token at that an office is of whose title ends at end.
func (s *scanner) ledBody(at, end int) (int, bool) {
	var h gazetteer.Hits
	if !s.match(at, &h) {
		return end, false
	}
	s.office = at
	if stop, ok := s.body(at, &h); ok {
		return stop, true
	}
	s.office = end
	return end, false
}

// bodyInTitle returns where within the title in tokens [i,end) the name of its body begins,
// "trưởng ban Tuyên giáo", or end.
func (s *scanner) bodyInTitle(t *gazetteer.Title, i, end int) int {
	if end-i < 2 || t.Behind {
		return end
	}
	last := s.word(end - 1)
	switch two := s.word(end-2) + " " + last; {
	case t.ID == "dai-bieu-hdnd":
		if end-i > 4 {
			return end - 4 // "Hội đồng nhân dân"
		}
		return end - 1
	case two == "thanh tra" && end-i >= 3: // "Chánh Thanh tra", "Phó Chánh Thanh tra"
		return end - 2
	case two == "cơ quan": // "Trưởng Cơ quan Tổ chức - Nội vụ"
		return end - 2
	case two == "đại diện" && end-i > 3: // "Trưởng Văn phòng đại diện"
		return end - 4
	case !headWord(last):
		return end
	case two == "văn phòng", // "Chánh Văn phòng"
		t.ID == "bi-thu-chi-bo", t.ID == "pho-bi-thu-chi-bo",
		last == "đoàn" && end-i > 2 && s.word(end-2) != "trưởng", last == "đội" && end-i > 2 && t.Bound: // "Phó tiểu đoàn 2"
		return end - 2
	}
	return end - 1
}

// bodyBehind reads the body right behind the title that ends at end, or behind words that
// lead to it: "các lực lượng vũ trang", "Trung ương Hội Nông dân", "phụ trách Sở Y tế".
func (s *scanner) bodyBehind(t *gazetteer.Title, end int) (int, bool) {
	at := end
	if s.word(at) == "các" && s.word(at+1) == "lực" {
		at++ // "Tổng tư lệnh các lực lượng vũ trang"
	}
	if stop, ok := s.ledBody(at, end); ok {
		return stop, true
	}
	if lead := s.centralLead(end); lead > end {
		if stop, ok := s.ledBody(lead, end); ok {
			return stop, true
		}
	}
	if stop := s.centralCommittee(t, end); stop > end {
		return stop, true
	}
	if s.word(end) == "phụ" && s.word(end+1) == "trách" {
		return s.ledBody(end+2, end)
	}
	return end, false
}

// centralCommittee reads "Trung ương" behind the title of a member or secretary, which
// stands for the party's committee: "Ủy viên Trung ương Đảng". It returns its end, or i.
func (s *scanner) centralCommittee(t *gazetteer.Title, i int) int {
	if s.word(i) != "trung" || s.word(i+1) != "ương" || t.ID != "uy-vien" && t.ID != "bi-thu" && t.ID != "uy-vien-du-khuyet" {
		return i
	}
	stop := i + 2
	if s.word(stop) == "đảng" && s.cap(stop) {
		stop++
	}
	s.add(extract.Mention{Type: extract.OrganizationMention, Entry: "=ban-chap-hanh-trung-uong-dang", Rule: "central-committee", Confidence: 0.9}, i, stop)
	return stop
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

// servedOffice returns the end of the office at i that who is named next serves, with the
// ministry or country that it is of, or i: "Trợ lý Bộ trưởng Quốc phòng Jane Martin", "Phát ngôn viên
// Tổng thống Philippines Jane Martin". Where only the name follows the office of a ruler, it may
// be the ruler's.
func (s *scanner) servedOffice(i int) int {
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.TitleName].Len == 0 {
		return i
	}
	served := &s.names.Titles[h[gazetteer.TitleName].Index]
	end := i + int(h[gazetteer.TitleName].Len)
	switch served.ID {
	case "bo-truong", "thu-truong", "ngoai-truong":
		if stop, ok := s.ofWhat(served, i, end); ok {
			end = stop
		}
		return end
	case "tong-thong", "thu-tuong":
		if stop, ok := s.officeArea(end, false); ok && s.foreignName(stop) {
			return stop
		}
	}
	return i
}

// servesOffice reports whether a title is of who serves somebody in office.
func servesOffice(id string) bool {
	switch id {
	case "nguoi-phat-ngon", "phat-ngon-vien", "tro-ly", "thu-ky", "thu-ky-bao-chi", "dac-phai-vien", "co-van":
		return true
	}
	return false
}

// headWord reports whether the last word of a title is at once the first of the
// body that it leads.
func headWord(w string) bool {
	switch w {
	case "ban", "bts", "phòng", "khoa", "đoàn", "trạm", "đơn", "bộ", "nhóm", "đội":
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
	return s.foremost(h[gazetteer.PlaceName]).Kind == extract.City
}

// country reads the name of a country at i.
func (s *scanner) country(i int) (int, bool) {
	var h gazetteer.Hits
	if !s.cap(i) || !s.match(i, &h) || h[gazetteer.PlaceName].Len == 0 {
		return i, false
	}
	if k := s.foremost(h[gazetteer.PlaceName]).Kind; k != extract.Country && k != extract.Region {
		return i, false
	}
	stop := i + int(h[gazetteer.PlaceName].Len)
	s.addPlace(i, stop, int(h[gazetteer.PlaceName].Index), "country", 0.9)
	return stop, true
}
