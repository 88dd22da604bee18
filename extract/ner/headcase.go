package ner

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// setOf reports whether "Bộ" before a word is a set or code of it, no ministry.
func setOf(w string) bool {
	switch w {
	case "luật", "quy", "tiêu", "sách", "phim", "ba", "đôi", "sưu", "ảnh", "tem", "tranh", "tứ", "câu", "đề", "số", "chỉ":
		return true
	}
	return false
}

// wellCased judges a head in lower case: one word counts only after a title or
// in classes that are written so, and a level word alone makes no name of it.
func (p *parse) wellCased(n, mark int) bool {
	s := p.s
	if p.capital || s.tok(p.start).Upper || s.titled == p.start || s.office == p.start {
		return true
	}
	if p.head.Class == "fund" && s.ofEpidemic(p.start+n) && !(s.word(p.end) == "của" && s.manyOf(p.end+2)) {
		return true // "quỹ vắc xin phòng Covid-19", but "quỹ phòng, chống dịch của 5 tỉnh"
	}
	if p.head.Class == "shop" {
		return !compound(s.word(p.start - 1)) // whether it acts is asked later
	}
	if n == 1 {
		switch p.head.Class {
		case "school", "media", "venue", "company", "fund", "mass":
			if p.got&gazetteer.TakesName == 0 || compound(s.word(p.start-1)) && s.depth < 2 {
				return false
			}
			if p.head.Class == "mass" && !s.fieldAt(p.start+1) && !s.completed(p.start+1) && s.word(p.start-1) != "chủ" {
				return false
			}
		case "religious":
			if p.got&gazetteer.TakesName == 0 || s.depth < 2 && !s.acts(p.start, p.end) && !s.besideGiver(p.start) {
				return false
			}
		default:
			if p.head.ID != "so" && p.head.ID != "bo" && !p.lowerHead() {
				return false
			}
		}
	}
	if at := p.start + n; p.head.ID == "trung-tam" && p.got&gazetteer.TakesField == 0 && !s.completed(at) && !(s.cap(at) && s.tok(at).Upper && s.tok(at).Len() > 2) {
		return false // "trung tâm Bicol"
	}
	if p.got&(gazetteer.TakesField|gazetteer.TakesName|gazetteer.TakesBody|gazetteer.TakesCountry) != 0 {
		return true
	}
	for _, m := range s.a.Mentions[mark:] {
		if m.Type == extract.PlaceMention && !m.Anaphoric {
			return true
		}
	}
	return n >= 4 || p.got != 0 && (p.head.Class == "police" || p.gets())
}

// acts reports whether the words around tokens [lo,hi) make of what is named there one who
// does something with others rather than a place: "phối hợp với chùa Linh Sơn", "chùa Linh
// Sơn tổ chức".
func (s *scanner) acts(lo, hi int) bool {
	switch s.word(lo - 1) {
	case "với", "cùng", "hợp", "diện", "do", "tử", "tràng":
		return true
	case "tại", "ở", "đến", "tới", "về":
		return false
	}
	if w := s.word(hi); (w == "-" || w == "–") && s.cap(hi+1) {
		hi += 1 + s.run(hi+1) // "chùa Linh Sơn - Gò Cao"
	}
	if s.word(hi) == "(" && s.givesAt(hi) {
		return true
	}
	switch s.word(hi) {
	case "tổ", "đã", "trao", "tặng", "phát", "phối", "kết", "hỗ", "ủng", "gửi":
		return true
	}
	return false
}

// besideGiver reports whether the name at i stands behind a comma or "và" beside that of
// another house of a faith, which was found to act.
func (s *scanner) besideGiver(i int) bool {
	n := len(s.a.Mentions)
	if w := s.word(i - 1); n == 0 || w != "," && w != "và" && w != ";" {
		return false
	}
	last := &s.a.Mentions[n-1]
	h := s.names.HeadByID(last.Entry)
	return last.Type == extract.OrganizationMention && h >= 0 && s.names.Heads[h].Class == "religious" && last.Tokens.Hi >= i-1
}

// lowerHead reports whether a capitalised field of two syllables or more follows a head
// in lower case, which makes a name of both: "cục Dự trữ Nhà nước".
func (p *parse) lowerHead() bool {
	s := p.s
	at := p.start + p.words
	if p.got&(gazetteer.TakesField|gazetteer.TakesName) == 0 || !s.cap(at) || compound(s.word(p.start-1)) || s.manyOf(p.start) || s.personStart(at) {
		return false
	}
	switch p.head.ID {
	case "vu", "ban", "doi", "khoa", "phong":
		return s.fieldAt(at)
	}
	return s.fieldAt(at) || s.completed(at)
}

// compound reports whether a word forms another word with a head in lower case:
// "thị trường", "hải cảng", "lâu đài".
func compound(w string) bool {
	switch w {
	case "liên", "súng", "thao", "họp", "chuyên", "xã", "lễ", "quốc", "đại", "dạ", "ngày", "giáo", "ban", "thị", "môi", "công", "chiến", "nông", "lâm", "hiện", "phi", "quảng", "lập", "đấu", "hội", "tình", "trọng", "diễn", "ngư", "hải", "lâu", "thông",
		"cảnh", "quân", "y", "tổng", "chính", "gia", "nhà", "điện", "tờ", "trang", "cơ", "thân", "học", "phòng", "vũ", "kịch", "tố", "ngân", "dự", "tin", "mật", "cáo":
		return w != "tờ" && w != "trang" && w != "học"
	}
	return false
}

// congress reports whether "ĐH" at i is short for a congress, as the words behind it show:
// "ĐH ĐBPN", "ĐH Đảng bộ".
func (s *scanner) congress(i int) bool {
	if s.word(i) != "đh" {
		return false
	}
	switch w := s.word(i + 1); w {
	case "đảng", "đoàn", "hội", "chi":
		return true
	default:
		return strings.HasPrefix(w, "đb") && s.tok(i+1).Upper
	}
}
