package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

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

// acting reports whether the sentence makes of the shop, inn or small group at tokens
// [lo,hi) one who gives or acts, and no place to be at: such names are written everywhere.
func (p *parse) acting() bool {
	s := p.s
	switch at := p.start + p.words; {
	case p.head.ID == "chi-nhanh":
		// which firm's branch one of a place is, others tell; "các" makes many of it
		return s.word(at) != "của" && s.word(p.end) != "các" && (p.got&gazetteer.TakesBody != 0 || !s.placeNamed(at, p.end) && !s.levelAt(at))
	case p.head.ID == "nhom" && (s.office == p.start || s.startsBody(at)):
		return false
	case p.head.ID == "quy":
		return s.word(p.start-1) != "gây"
	case p.head.ID == "nha-may":
		return s.cap(at) || s.noun(at) > 0 || p.got&gazetteer.TakesName == 0 || s.word(p.start) != "nhà" && s.word(p.start) != "xưởng" || s.givesAt(p.end) || s.office == p.start
	case p.head.ID == "cua-hieu" && s.word(p.start) == "cơ" && facility(s.word(at)):
		return false
	case p.head.Class != "shop", s.depth > 1: // part of another's name
		return true
	}
	if p.got&gazetteer.TakesName == 0 && p.got&gazetteer.TakesBody == 0 || s.manyOf(p.start) && s.word(p.start-1) != "năm" {
		return false
	}
	if at := p.start + p.words; s.placeWords(at) > 0 && at+s.placeWords(at) == p.end {
		return false // "doanh nghiệp Hải Phòng": any there
	}
	if s.office == p.start || s.led(p.start) {
		return true
	}
	switch s.word(p.start - 1) {
	case "tại", "ở", "đến", "tới", "về", "vào", "trong", "chủ", "gần", "qua", "trước", "sau", "cạnh":
		return false
	}
	return s.givesAt(p.end) || s.amongGivers(p)
}

// facility reports whether a word behind "cơ sở" makes of it no workshop: "cơ sở hạ tầng".
func facility(w string) bool {
	switch w {
	case "hạ", "dữ", "vật", "y", "giáo", "khám", "lưu", "cách", "đào", "hạt", "tôn", "thờ", "pháp", "lý":
		return true
	}
	return false
}

// led reports whether the word before i tells that what stands there acts with others or
// through somebody: "do", "cùng", "đại diện".
func (s *scanner) led(i int) bool {
	switch s.word(i - 1) {
	case "do", "bởi", "diện", "cùng", "hợp", "ơn", "nhờ":
		return true
	case "với":
		return s.word(i-2) == "cùng" || s.word(i-2) == "hợp"
	case "từ":
		return s.word(i-2) == "trợ" || s.word(i-2) == "hộ"
	}
	return false
}

// givesAt reports whether the words from i on, past brackets, tell of a gift, or of a sum
// beside the giver's name.
func (s *scanner) givesAt(i int) bool {
	if s.word(i) == "(" {
		for k := i + 1; k < s.hi && k < i+14; k++ {
			if s.word(k) == ")" {
				i = k + 1
				break
			}
		}
	}
	for k := 0; k < 3; k++ {
		switch s.word(i) {
		case "đã", "cũng", "vừa", "sẽ", "còn", "đang", "tự", "tiếp", "tục", ":", "-", "–", "tổ", "chức", "mỗi", "năm", "tham", "gia":
			i++
		}
	}
	if i < s.hi && s.tok(i).Kind == extract.Number {
		return s.is(i+1, gazetteer.Counted)
	}
	return s.gift(i) || deed(s.word(i), s.word(i+1))
}

// deed reports whether two words are for what givers do.
func deed(a, b string) bool {
	switch a {
	case "gửi", "dành", "chở", "nấu", "biếu", "chuyển":
		return true
	case "góp", "phát", "chung", "vận", "phối", "đồng", "cam", "khám", "thăm", "hiến", "chia", "giúp":
		switch b {
		case "tiền", "quà", "cơm", "miễn", "học", "suất", "cho", "tay", "động", "hợp", "hành", "kết", "bệnh", "chữa", "hỏi", "máu", "tặng", "sẻ", "đỡ", "thuốc", "gạo", "sức", "bà", "người":
			return a+b != "phátđộng" && a+b != "phátmáu"
		}
	}
	return false
}

// amongGivers reports whether the name stands in a row of a sentence that tells of gifts.
func (s *scanner) amongGivers(p *parse) bool {
	switch s.word(p.start - 1) {
	case ":", ",", ";", "gồm", "như", "và", "-", "–":
	default:
		return false
	}
	switch s.word(p.end) {
	case ",", ";", "và", "(", "...", "…", "cùng", ".", "":
	default:
		return false
	}
	if n := len(s.a.Mentions); n == 0 || s.a.Mentions[n-1].Tokens.Lo < s.lo {
		return false
	}
	for k := p.end; k < s.hi && k < p.end+80; k++ {
		if s.gift(k) {
			return true
		}
	}
	for k := p.start - 1; k >= s.lo && k > p.start-80; k-- {
		if s.gift(k) {
			return true
		}
	}
	return false
}

// gift reports whether the words at k are for giving.
func (s *scanner) gift(k int) bool {
	switch s.word(k) {
	case "ủng":
		return s.word(k+1) == "hộ"
	case "tài":
		return s.word(k+1) == "trợ"
	case "hỗ":
		return s.word(k+1) == "trợ"
	case "đóng":
		return s.word(k+1) == "góp"
	case "trao", "tặng", "quyên":
		return true
	case "hảo":
		return s.word(k+1) == "tâm"
	}
	return false
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
