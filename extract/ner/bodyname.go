package ner

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// hyphens reports whether names of the head's class list fields with dashes that
// stand free: "Viện Huyết học - Truyền máu Trung ương".
func (p *parse) hyphens() bool {
	switch p.head.Class {
	case "health", "institute", "school", "department", "company":
		return true
	case "mass":
		return p.head.ID == "hoi-khac"
	}
	return false
}

// hyphened returns where the part of a body's name behind the free dash at i ends:
// a field, listed or of two to four syllables, that a place, "Trung ương", more of
// the name or a mark follows. It returns i if what is there is an office, a person, a place or
// another body, which the dash only sets beside the name.
func (s *scanner) hyphened(i int) int {
	at := i + 1
	if w := s.word(i); w != "-" && w != "–" || s.glued(i) || !s.cap(at) || s.tok(at).Upper || s.hasDigit(at) || s.loud(at) || s.personStart(at) || s.stopsName(at) {
		return i
	}
	var h gazetteer.Hits
	end := at
	if s.match(at, &h) {
		field := h[gazetteer.FieldName].Len
		if n := s.rest(at); n > 0 {
			field = max(field, int32(n+1)) // "Thiết bị y tế"
		}
		if h[gazetteer.TitleName].Len > 0 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.HeadName].Len > field || h[gazetteer.LevelWord].Len > field || h[gazetteer.PlaceName].Len > field && s.foremost(h[gazetteer.PlaceName]).Kind != extract.Commune && !(h[gazetteer.PlaceName].Len == 1 && s.run(at) > 1) {
			return i
		}
		end += int(field)
	}
	if end == at {
		for end < s.hi && end < at+4 && s.cap(end) && (syllable(s.word(end)) || s.tok(end).Len() == 1) && !(end > at && (s.startsListed(end) || s.stopsName(end))) && !(s.word(end) == "trung" && s.word(end+1) == "ương") {
			end++
		}
		if end == at+1 && end < s.hi && s.tok(end).Kind == extract.Word && !s.cap(end) && syllable(s.word(end)) && !function(s.word(end)) {
			end++
		}
	}
	if stop := s.nouns(end); stop > end && end > at && (s.cap(stop) || s.givesAt(stop) || s.closesTail(stop)) {
		end = stop // "Dược - Thiết bị y tế Mai Vàng"
	}
	switch {
	case end == at+1 && (s.cap(end) && s.startsListed(end) || s.levelAt(end)) && syllable(s.word(at)):
		return end // "Bệnh viện Sản - Nhi Nghệ An"
	case end == at+1 && s.hyphened(end) > end:
		return s.hyphened(end) // "Bia - Rượu - Nước giải khát"
	case end < at+2:
		return i
	case s.cap(end-1) && s.givesAt(end):
		return end // "Công ty Kỹ nghệ Hoa Sơn - Á Đông tặng"
	case end >= s.hi || s.tok(end).Kind == extract.Punct && s.word(end) != "-" && s.word(end) != "–", s.cap(end) && (s.startsListed(end) || !s.personStart(end) && !s.startsBody(end)), s.word(end) == "trung" && s.word(end+1) == "ương" && s.cap(end):
		return end
	case s.match(end, &h) && h[gazetteer.LevelWord].Len > 0 && s.cap(end+int(h[gazetteer.LevelWord].Len)):
		return end
	}
	if stop := s.hyphened(end); stop > end {
		return stop
	}
	return i
}

// nouns returns where the nouns and words of trade in small letters end that stand at i.
func (s *scanner) nouns(i int) int {
	for {
		n := max(s.noun(i), s.trade(i))
		if n == 0 {
			return i
		}
		i += n
	}
}

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

// startsBody reports whether a body's name or head starts at i.
func (s *scanner) startsBody(i int) bool {
	var h gazetteer.Hits
	return s.match(i, &h) && (h[gazetteer.HeadName].Len > 0 || h[gazetteer.BodyName].Len > 0)
}

// function reports whether a lower-case word is no part of a name.
func function(w string) bool {
	switch w {
	case "và", "là", "của", "cho", "tại", "ở", "với", "đã", "sẽ", "đang", "được", "bị", "có", "không", "về", "từ", "đến", "tới", "trong", "ngoài",
		"trên", "dưới", "khi", "nơi", "do", "theo", "để", "mà", "thì", "cùng", "vừa", "cũng", "vẫn", "còn", "phải", "nói", "cho biết", "ra", "vào", "lên",
		"xuống", "này", "đó", "trước", "sau", "gồm", "hoặc", "hay", "nhưng", "nên", "vì", "bằng", "như", "đi", "đưa", "tặng", "trao", "hỗ", "ủng", "phối",
		"tổ", "yêu", "thông", "đề", "thực", "tiếp", "chỉ", "góp", "gửi", "nhận", "huy", "cử", "khẳng", "đánh", "lại", "mới", "hiện", "vốn", "tăng", "giảm", "cần", "đón", "mở", "bán", "mua", "thu", "chi", "họp", "bàn", "kêu", "giúp", "cấp", "chuyển", "vận", "mang", "chở", "lo", "giao", "chủ", "tham", "khai", "bắt", "làm", "dành", "ký", "báo", "cam", "đóng", "đồng", "tài", "quyên", "kiểm", "mời", "muốn", "sớm", "nghiêm", "quyết", "đạt", "thắng", "thua", "gặp", "hòa", "cung", "ngày", "sáng", "chiều", "tối", "hôm", "nay", "lúc", "hạt", "số", "phát", "nấu", "thăm", "khám", "may", "xây", "biếu":
		return true
	}
	return false
}

// name takes a body's own name: quoted, or a run of capitalised words, numbers
// and the lower-case words that occur in such names, with areas inside.
func (p *parse) name() {
	s := p.s
	if stop := s.quoted(p.end); stop > p.end {
		p.end, p.got = stop, p.got|gazetteer.TakesName
		return
	}
	proper, end, i := p.got&gazetteer.TakesField != 0, p.end, p.end // end: after the last word that may end a name
	first := p.end                                                  // where the name proper starts
	for i < s.hi && i-p.start-p.words < maxBodyName {
		var h gazetteer.Hits
		matched := s.match(i, &h)
		t := s.tok(i)
		switch {
		case t.Kind == extract.Number && len(t.Fold) == 4 && (t.Fold[:2] == "20" || t.Fold[:2] == "19"):
		case t.Kind == extract.Number && (i == p.end || proper || s.word(i-1) == "số" || p.head.Class == "army") && len(t.Fold) <= 4 && (p.head.Class == "army" || s.word(i-1) == "số" || s.word(i-2) == "quân" && s.word(i-1) == "y" || !s.quantity(i)):
			proper, i = true, i+1
			end = i
			continue
		case matched && h[gazetteer.LevelWord].Len > 0 && !s.regional(&h) && p.takes(gazetteer.TakesArea) && (!s.cap(i+int(h[gazetteer.LevelWord].Len)-1) || s.word(i) == "tp" || s.word(i) == "tx"):
			p.finish(end, proper)
			return
		case matched && h[gazetteer.FieldName].Len > 1 && s.cap(i) && h[gazetteer.PlaceName].Len == 0:
			i += int(h[gazetteer.FieldName].Len)
			proper, end = true, i
			continue
		case i == p.end && !proper && (p.capital || s.office == p.start || p.hasTrade()) && p.leadsToName(i) > i:
			if i = p.leadsToName(i); s.quoted(i) > i {
				p.end, p.got = s.quoted(i), p.got|gazetteer.TakesName
				return
			}
			first = i
			continue
		case proper && i == end && !s.cap(i) && p.phrase(i) > i:
			i = p.phrase(i)
			end = i
			continue
		case proper && i == end && !s.cap(i) && p.head.ID == "cong-ty" && !s.predicate(i) && p.leadsToName(i) > i:
			i = p.leadsToName(i)
			continue
		case proper && i == end && !s.cap(i) && s.nounTail(i) > i:
			i = s.nounTail(i)
			end = i
			continue
		case matched && h[gazetteer.NameWord].Len > 0 && (!s.cap(i) || h[gazetteer.NameWord].Len > 1) && !(proper && i == end && (s.predicate(i) || s.word(i) == "số" && s.word(i+1) == "tiền")) && !(p.head.Class == "media" && s.word(i) == "số"):
			stop := i + int(h[gazetteer.NameWord].Len)
			proper = proper || s.anyCap(i, stop)
			if i = stop; proper {
				end = i
			}
			continue
		case matched && p.otherBegins(i, first, &h), proper && i > p.end && p.holderBegins(i, matched, &h):
		case matched && s.isProvince(&h) && s.anyCap(i, i+int(h[gazetteer.PlaceName].Len)):
			stop, more := p.placeWithin(i, &h)
			proper, i, end = true, stop, stop
			if more {
				continue
			}
		case s.cap(i) && !s.upper:
			proper, i = true, i+1
			if s.compoundTail(i, p.end) {
				i = s.lowerTail(s.afterWord(i))
			}
			end = i
			continue
		case proper && p.friends(i) > i:
			i = p.friends(i)
			end = i
			continue
		case proper && p.hyphens() && s.hyphened(i) > i:
			i = s.hyphened(i)
			end = i
			continue
		case s.joint(i) && proper && s.cap(i+1) && !s.stopsName(i+1) && !s.personStart(i+1) && !(s.word(i) == "và" && (s.startsBody(i+1) || s.startsHonorific(i+1) || p.head.ID == "co-so-tho-tu")):
			i++
			continue
		}
		break
	}
	p.finish(end, proper)
}

// phrase returns where the words in lower case end with which a name goes on at i: as far
// as the phrase that leads to its place, or as the motto that it is; or i.
func (p *parse) phrase(i int) int {
	if p.s.tok(i).Kind == extract.Word && p.s.leadsToPlace(i) {
		return p.s.lowerTail(i)
	}
	return p.motto(i)
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
	named := p.head.Class == "company" || p.head.Class == "school" || p.head.ID == "co-so-tho-tu"
	if p.head.Class == "company" && p.led() && s.leaderFollows(i) || (s.startsCountry(i-1) || s.startsCountry(i-2)) && p.rareHolder(i) {
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

// led reports whether an office that stands before its holder is of the body, so that the
// holder's name may follow: not "đại diện Công ty A".
func (p *parse) led() bool {
	s := p.s
	return s.office == p.start && !s.holder && s.word(p.start-1) != "diện"
}

// friends returns where the country ends with which Vietnam is joined by the dash at i in
// the name of a society of friendship, "Hội Hữu nghị Việt - Pháp", or the second place of a
// firm's name; or i.
func (p *parse) friends(i int) int {
	s := p.s
	if w := s.word(i); (w == "-" || w == "–") && p.head.Class == "company" && s.cap(i+1) && s.cap(i-1) {
		var h gazetteer.Hits
		if s.match(i+1, &h) && s.isProvince(&h) {
			return i + 1 + int(h[gazetteer.PlaceName].Len) // "Công ty Bảo hiểm Sài Gòn - Hà Nội"
		}
		return i
	}
	if w := s.word(i); w != "-" && w != "–" || !s.cap(i+1) || s.word(i-1) != "việt" && s.word(i-1) != "nam" {
		return i
	}
	switch p.head.Class {
	case "mass":
	case "health", "school", "institute":
		if s.word(i-1) == "việt" || s.word(i-2) == "việt" {
			return s.pastCountry(i+1, i) // "Bệnh viện Việt Nam - Lào"
		}
		return i
	default:
		return i
	}
	for k := p.start; k+1 < i; k++ {
		if s.word(k) == "hữu" && s.word(k+1) == "nghị" {
			var h gazetteer.Hits
			if s.match(i+1, &h) && h[gazetteer.PlaceName].Len > 0 {
				return i + 1 + int(h[gazetteer.PlaceName].Len)
			}
			return i + 2
		}
	}
	return i
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

// lowerTail goes on from i over at most three more lower-case words if they lead
// to the end of the phrase, and so belong to the name ("Bổ trợ tư pháp)"); a longer
// stretch is what the sentence says of the body.
func (s *scanner) lowerTail(i int) int {
	j := i
	for ; j < s.hi && j <= i+3; j++ {
		if s.tok(j).Kind != extract.Word || s.cap(j) {
			break
		}
		var h gazetteer.Hits
		if function(s.word(j)) || s.match(j, &h) && (h[gazetteer.Speech].Len > 0 || h[gazetteer.LevelWord].Len > 0 || h[gazetteer.Honorific].Len > 0 || h[gazetteer.TitleName].Len > 0) {
			return i
		}
	}
	if j > i+3 || j < s.hi && s.tok(j).Kind == extract.Number {
		return i
	}
	return j
}

// regional reports whether a level word is rather a word of names: "khu vực" in
// "Bệnh viện Đa khoa khu vực Thủ Đức".
func (s *scanner) regional(h *gazetteer.Hits) bool {
	return gazetteer.Level(h[gazetteer.LevelWord].Index) == gazetteer.StateLevel && h[gazetteer.NameWord].Len >= h[gazetteer.LevelWord].Len
}

// leadsToPlace reports whether one or two lower-case words from i on lead to a
// listed place: "Hội Doanh nhân trẻ Quảng Ninh".
func (s *scanner) leadsToPlace(i int) bool {
	j := s.lowerTail(i)
	return j > i && j <= i+2 && s.cap(j) && s.startsListed(j)
}

// compoundTail reports whether the lower-case word at i is the second syllable of
// the word whose first is capitalised ("Chính trị", "Chiến lược"): the first is
// a Vietnamese syllable on its own, not the end of a name of several. The body's
// name starts at start.
func (s *scanner) compoundTail(i, start int) bool {
	if s.completed(i - 1) {
		return true
	}
	if i >= s.hi || s.tok(i).Kind != extract.Word || s.cap(i) || s.textWord(i) || s.startsListed(i-1) || i-2 >= start && s.cap(i-2) || !syllable(s.word(i-1)) || !syllable(s.word(i)) || s.tok(i-1).Upper && s.tok(i-1).Len() > 1 {
		return false
	}
	return !function(s.word(i)) || compoundNoun(s.word(i-1), s.word(i))
}

func (p *parse) finish(end int, proper bool) {
	if proper && p.s.completed(end-1) && end > p.end && !p.s.predicate(end) {
		end = p.s.nounTail(p.s.afterWord(end)) // no name ends within a word
	}
	if proper && end > p.end {
		p.end, p.got = end, p.got|gazetteer.TakesName
	}
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
	return !function(s.word(i + 1))
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
