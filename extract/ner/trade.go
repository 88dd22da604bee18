package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// trade returns how many words from i on, in small letters, tell what a body does or is
// for: "vàng bạc", "từ thiện", "khuyết tật".
func (s *scanner) trade(i int) int {
	var h gazetteer.Hits
	if i >= s.hi || s.tok(i).Kind != extract.Word || s.cap(i) || !s.match(i, &h) {
		return 0
	}
	return int(h[gazetteer.Trade].Len)
}

// leadsToName returns where the words in lower case end that tell a body's work before
// its name: "Trung tâm múa rối Mai Vàng", "Công ty đầu tư - thương mại Hải Ngân"; or i.
// Behind a name words of trade would rather be what the body does.
func (p *parse) leadsToName(i int) int {
	s, j := p.s, i
	if w := s.word(i); w == "thương" && p.head.Class == "institute" || w == "mua" {
		return i // where one shops
	}
	trades := p.hasTrade() && i == p.start+p.words
	for j < i+14 {
		n := s.noun(j)
		if trades {
			n = max(n, s.trade(j))
			if n == 0 && j < s.hi && s.tok(j).Upper && legalForm(s.word(j)) {
				n = 1 // "Công ty TNHH nhà nước MTV …"
			}
		}
		if n == 0 {
			break
		}
		j += n
		if s.word(j) == "và" && s.noun(j+1) > 0 || trades && s.tradeJoint(j) {
			j++
		}
	}
	if trades && !s.cap(j) && p.capital && p.head.ID == "cong-ty" {
		return p.unknownTrade(j, i)
	}
	if j == i || !p.nameAt(j, trades) {
		return i
	}
	return j
}

// unknownTrade returns where a firm's name starts behind at most four words in small letters
// from j on that no list of trades has, if the firm then gives: "Công ty sứ Long Mai ủng hộ";
// or i.
func (p *parse) unknownTrade(j, i int) int {
	s := p.s
	for k := j; k < s.hi && k < j+5 && s.tok(k).Kind == extract.Word; k++ {
		if s.cap(k) {
			n := s.run(k)
			at := k + n
			if w := s.word(at); w == "đã" || w == "cũng" || w == "vừa" || w == "còn" {
				at++
			}
			if k > j && n < 5 && !s.personStart(k) && p.nameAt(k, true) && s.gift(at) {
				return k
			}
			return i
		}
		var h gazetteer.Hits
		if function(s.word(k)) || s.match(k, &h) && (h[gazetteer.Speech].Len > 0 || h[gazetteer.LevelWord].Len > 0 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.TitleName].Len > 0 || h[gazetteer.HeadName].Len > 0) {
			return i
		}
	}
	return i
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

// tradeJoint reports whether the token at i joins two words of trade.
func (s *scanner) tradeJoint(i int) bool {
	switch s.word(i) {
	case "và", "-", "–", ",", "&":
		return s.trade(i+1) > 0 || s.noun(i+1) > 0
	}
	return false
}

// hasTrade reports whether names of the head's kind have words of trade before the name
// proper.
func (p *parse) hasTrade() bool {
	switch p.head.Class {
	case "company", "shop", "mass", "fund", "school", "institute", "health":
		return true
	}
	return false
}

// nameAt reports whether the body's own name may start at j, behind words that tell its
// work. Firms, funds and clubs are called after people and places too.
func (p *parse) nameAt(j int, trades bool) bool {
	s := p.s
	if q := s.quoted(j); q > j && trades {
		return true
	}
	if !s.cap(j) {
		return false
	}
	if !trades {
		return !s.personStart(j) && !s.startsListed(j)
	}
	var h gazetteer.Hits
	if s.match(j, &h) && (h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0 && s.run(j) > 3) {
		return false
	}
	if p.head.Class == "company" && p.head.ID != "nha-may" {
		return h[gazetteer.LevelWord].Len == 0 && !s.abroad(j) // "công ty điện tử Hàn Quốc" is some firm
	}
	if h[gazetteer.HeadName].Len > 0 && s.match(j, &h) {
		return false
	}
	return s.run(j) > s.placeWords(j)
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

// motto returns where the words in small letters end with which the name of a club, group
// or fund goes on that is a phrase, "Vòng tay yêu thương"; or i.
func (p *parse) motto(i int) int {
	s := p.s
	switch p.head.Class {
	case "mass", "fund", "shop":
	default:
		return i
	}
	if p.head.Class == "mass" && p.head.Takes&gazetteer.TakesName == 0 || !s.cap(i-1) && !s.mottoBefore(i) {
		return i
	}
	var h gazetteer.Hits
	j := i
	for j < s.hi && j < i+6 && s.tok(j).Kind == extract.Word && !s.cap(j) && s.match(j, &h) && h[gazetteer.Motto].Len > 0 {
		j += int(h[gazetteer.Motto].Len)
	}
	return j
}

// mottoBefore reports whether the word before i is the second of a word whose first has
// the capital, "Trái tim": the phrase goes on.
func (s *scanner) mottoBefore(i int) bool {
	return s.cap(i-2) && s.tok(i-1).Kind == extract.Word
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
		return counted[s.word(i+1)]
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
