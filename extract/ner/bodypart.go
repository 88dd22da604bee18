package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// central takes "Trung ương", "TW", "Quốc gia".
func (p *parse) central() {
	switch w := p.s.word(p.end); w {
	case "trung":
		if p.s.central(p.end) {
			p.end, p.got = p.end+2, p.got|gazetteer.TakesCentral
			if w := p.s.word(p.end); (w == "đảng" || w == "đoàn") && p.s.cap(p.end) {
				p.end++
			}
		}
	case "tw", "tư", "t.ư", "t.w":
		if p.s.tok(p.end).Upper {
			p.end, p.got = p.end+1, p.got|gazetteer.TakesCentral
		}
	case "quốc":
		if p.s.word(p.end+1) == "gia" {
			p.end, p.got = p.end+2, p.got|gazetteer.TakesCentral
		}
	case "nhà":
		if p.s.word(p.end+1) == "nước" {
			p.end, p.got = p.end+2, p.got|gazetteer.TakesCentral
		}
	}
}

// term takes "khóa XV".
func (p *parse) term() {
	if p.s.word(p.end) == "khóa" && p.end+1 < p.s.hi {
		p.end += 2
	}
}

// court takes the level of a court: "tối cao", "cấp cao tại Hà Nội", "quân sự".
func (p *parse) court() {
	s := p.s
	switch s.word(p.end) + " " + s.word(p.end+1) {
	case "tối cao", "quân sự", "khu vực", "hình sự", "quốc tế":
		p.end, p.got = p.end+2, p.got|gazetteer.TakesCourt
	case "cấp cao":
		p.end, p.got = p.end+2, p.got|gazetteer.TakesCourt
		if s.word(p.end) == "tại" {
			if stop := s.areaAt(p.end + 1); stop > p.end+1 {
				p.end = stop
			}
		}
	}
}

// fund takes what a fund is for: "vì người nghèo", "cứu trợ", "phòng, chống dịch".
func (p *parse) fund() {
	s := p.s
	end := p.end
	if q := s.word(end); q == "\"" || q == "“" {
		return
	}
	if stop := s.cause(end); stop > end {
		p.end, p.got = stop, p.got|gazetteer.TakesFund
		at := p.end
		if q := s.word(at); (q == "\"" || q == "”") && s.glued(at) {
			at++ // the fund's name stands in quotation marks
			if stop := s.areaAt(at); stop > at {
				p.end, p.got = stop, p.got|gazetteer.TakesArea
				return
			}
		}
		if s.word(at) == "của" {
			at++
		}
		if at > p.end {
			if stop := s.areaAt(at); stop > at {
				p.end = stop
			}
		}
	}
}

// field takes what the body does or leads: "Y tế", "Quản lý thị trường số 3".
func (p *parse) field() {
	s := p.s
	stop := s.field(p.end, p.capital || s.office == p.start)
	if stop == p.end || p.affair(stop) {
		return
	}
	stop = p.rest(stop)
	p.end, p.got = stop, p.got|gazetteer.TakesField
	if s.word(stop) == "miền" && s.cap(stop+1) {
		stop++
	}
	if s.word(stop-1) == "miền" && s.cap(stop) {
		stop++
		p.end = stop // "Cục Bảo vệ môi trường miền Trung"
	}
	if s.word(stop) == "số" && stop+1 < s.hi && s.tok(stop+1).Kind == extract.Number && len(s.tok(stop+1).Fold) <= 3 {
		p.end = stop + 2
	}
}

// vietnam takes the country's name, which tells a mass organisation's whole
// name but no area.
func (p *parse) vietnam() {
	s := p.s
	if s.word(p.end) == "việt" && s.word(p.end+1) == "nam" && s.cap(p.end) {
		p.end, p.got = p.friends(p.end+2), p.got|gazetteer.TakesVietnam
	} else if s.word(p.end) == "vn" {
		p.end, p.got = p.end+1, p.got|gazetteer.TakesVietnam
	}
}

// parent takes the body that this one is part of, directly or after "của",
// "thuộc"; a department may be parted from its hospital by a comma.
func (p *parse) parent() {
	s := p.s
	at := p.end
	switch w := s.word(at); {
	case w == "của", w == "thuộc":
		at++
	case (w == "," || w == "-" || w == "–" || w == "(") && p.head.ID == "khoa" && p.got != 0:
		at++
	case w == "," && p.head.ID == "trung-tam-y-te" && s.word(at+1) == "sở" && s.governs(at+1):
		at++ // "Trung tâm Kiểm soát bệnh tật, Sở Y tế Hải Dương"
	case (w == "," || w == "-" || w == "–" || w == "(" && s.behindHolder) && p.head.ID == "phong" && p.got != 0 && s.governs(at+1):
		at++ // "Phòng Cảnh sát giao thông, Công an tỉnh Hà Giang"
	}
	var h gazetteer.Hits
	if !s.match(at, &h) || h[gazetteer.HeadName].Len == 0 && h[gazetteer.BodyName].Len == 0 {
		return
	}
	if p.head.Class == "fund" && (at != p.end || !s.massBody(at)) {
		return // "Quỹ X của Công ty Y" are two
	}
	if at != p.end && h[gazetteer.HeadName].Len > 0 && s.names.Heads[h[gazetteer.HeadName].Index].Class == "sub" {
		return
	}
	m := s.mark()
	if stop, ok := s.body(at, &h); ok {
		if s.mark() > m && s.a.Mentions[s.mark()-1].Anaphoric {
			s.revert(m)
			return
		}
		p.end, p.got = stop, p.got|gazetteer.TakesBody
	}
}

// governs reports whether a body starts at i that has divisions and may stand behind a
// comma after one: a police force, a department, a hospital, a school.
func (s *scanner) governs(i int) bool {
	var h gazetteer.Hits
	if !s.match(i, &h) || h[gazetteer.HeadName].Len == 0 {
		return false
	}
	hd := &s.names.Heads[h[gazetteer.HeadName].Index]
	switch hd.Class {
	case "police", "department", "health", "school", "institute", "company":
		return s.cap(i) && hd.ID != "phong" && hd.ID != "ban"
	}
	return false
}

// nation takes a country's name or, for a state of a federation, level and name.
func (p *parse) nation() (int, bool) {
	s := p.s
	at := p.end
	if s.word(at) == "của" || s.word(at) == "nước" {
		at++
	}
	if stop, ok := s.country(at); ok {
		return stop, true
	}
	var h gazetteer.Hits
	if s.match(at, &h) && gazetteer.Level(h[gazetteer.LevelWord].Index) == gazetteer.StateLevel && h[gazetteer.LevelWord].Len > 0 {
		if stop := s.levelPlace(at, &h); stop > at {
			return stop, true
		}
	}
	return p.end, false
}

// at takes "tại Luang Prabang": where an embassy or office is.
func (p *parse) at() {
	s := p.s
	if w := s.word(p.end); w != "tại" && w != "ở" {
		return
	}
	stop := s.townAbroad(p.end + 1)
	if stop == p.end+1 {
		stop = s.areaAt(stop)
	}
	if stop == p.end+1 {
		stop, _ = s.country(stop)
	}
	if stop > p.end+1 {
		p.end = stop
		p.got |= gazetteer.TakesAt
	}
}

// overseas takes the country or town abroad where Vietnamese have a body of their own:
// "Hội Phụ nữ Việt Nam tại Đức".
func (p *parse) overseas() {
	s := p.s
	at := p.end + 1
	if p.takes(gazetteer.TakesAt) || s.word(p.end) != "tại" && s.word(p.end) != "ở" {
		return
	}
	if stop := s.townAbroad(at); stop > at {
		p.end = stop
	} else if stop, ok := s.country(at); ok {
		p.end = stop
	}
}

// area takes the level and place that the body belongs to.
func (p *parse) area() {
	s := p.s
	at := p.end
	if s.word(at) == "của" && p.head.Class != "company" {
		at++
	}
	stop := at
	if p.takes(gazetteer.TakesPlace) {
		if s.cap(at) {
			stop = s.areaAt(at)
		}
		p.end, p.got = stop, p.got|gazetteer.TakesArea
		return
	}
	stop = s.areaAt(at)
	if stop > at {
		p.end, p.got = stop, p.got|gazetteer.TakesArea
	}
}

// areaAt reads level and place, place, or level alone at i.
func (s *scanner) areaAt(i int) int {
	s.tail = true
	defer func() { s.tail = false }()
	var h gazetteer.Hits
	if !s.match(i, &h) {
		return i
	}
	if h[gazetteer.LevelWord].Len > 0 {
		if stop := s.levelPlace(i, &h); stop > i {
			return stop
		}
	}
	if stop, ok := s.country(i); ok && stop > i+1 && s.cap(stop-1) {
		return stop // "Liên bang Nga"
	}
	if n := s.run(i); n > 0 && n < int(h[gazetteer.PlaceName].Len) && !s.nameLike(i, i+int(h[gazetteer.PlaceName].Len)) {
		s.names.Match(s.syms[:i+n], i, &h) // "tại Đức tài trợ" is not in the town Đức Tài
	}
	hit := h[gazetteer.PlaceName]
	if hit.Len == 0 || s.tok(i).Kind != extract.Word || !s.nameLike(i, i+int(hit.Len)) || s.holderOfArea(i, hit) {
		return i
	}
	s.addPlace(i, i+int(hit.Len), int(hit.Index), "area", 0.9)
	return i + int(hit.Len)
}

// holderOfArea reports whether the listed place at i without its level is rather somebody's
// name, as which communes and districts are heard first.
func (s *scanner) holderOfArea(i int, hit gazetteer.Hit) bool {
	alone := s.run(i) == int(hit.Len)
	switch s.foremost(hit).Kind {
	case extract.Commune:
		return true
	case extract.District:
		return s.personStart(i) && !s.behindHolder && !(alone && s.ofDistrict(i))
	case extract.Province:
		return s.personStart(i) && s.run(i) > int(hit.Len) && s.names.Surname(s.syms[i]) >= 50
	}
	return false
}

// bracket returns where the short form in brackets ends that stands within a name, before
// the area or body behind it: "Hội Liên hiệp Phụ nữ (LHPN) tỉnh Lai Châu"; else the end of
// the name so far.
func (p *parse) bracket() int {
	s := p.s
	at := p.end + 1
	if s.word(p.end) != "(" || p.end == p.start {
		return p.end
	}
	for at < s.hi && at < p.end+6 && s.word(at) != ")" {
		if s.tok(at).Kind == extract.Word && !s.tok(at).Upper {
			return p.end
		}
		at++
	}
	if s.word(at) != ")" || at == p.end+1 || s.glued(at+1) {
		return p.end
	}
	var h gazetteer.Hits
	if !s.match(at+1, &h) {
		return p.end
	}
	if n := int(h[gazetteer.LevelWord].Len); n > 0 || h[gazetteer.HeadName].Len > 0 || s.cap(at+1) && (h[gazetteer.PlaceName].Len > 1 || h[gazetteer.PlaceName].Len > 0 && s.tok(at+1).Upper) {
		return at + 1
	}
	return p.end
}

// about takes what a committee of the nation is for: "về phòng, chống thiên tai", "về
// chuyển đổi số".
func (p *parse) about() {
	s := p.s
	if s.word(p.end) != "về" {
		return
	}
	at := p.end + 1
	if s.word(at) == "việc" {
		return
	}
	var h gazetteer.Hits
	stop := max(s.nounTail(at), s.lowerField(at, false))
	if s.match(at, &h) && h[gazetteer.FieldName].Len > 1 {
		stop = max(stop, at+int(h[gazetteer.FieldName].Len))
	}
	if stop > at {
		p.end, p.got = s.nounTail(stop), p.got|gazetteer.TakesField
	}
}

// legalForm takes the form of the company that a dash sets behind its name: "Tổng Công ty
// Mai Vàng – CTCP", "… - TNHH một thành viên".
func (p *parse) legalForm() {
	s, at := p.s, p.end+1
	if w := s.word(p.end); w != "-" && w != "–" || p.head.Class != "company" || p.got&gazetteer.TakesName == 0 {
		return
	}
	switch s.word(at) {
	case "ctcp", "jsc", "cp":
		p.end = at + 1
	case "tnhh":
		p.end = at + 1
		switch {
		case s.word(at+1) == "mtv":
			p.end++
		case s.word(at+1) == "một" && s.word(at+2) == "thành" && s.word(at+3) == "viên":
			p.end += 3
		}
	}
}
