package relation

import "github.com/lienket/lienket/extract"

// announced ties the office at k to the people that a list behind it names: "Các Phó
// Chủ tịch gồm: ông A, B và bà C", "hai Phó Bí thư là ông A và bà B".
func (s *state) announced(k int) {
	t := &s.top[k]
	if t.used || t.Type != extract.TitleMention {
		return
	}
	at, says := t.Tokens.Hi, false
	several := s.plural(t.Tokens.Lo) || s.counts(t.Tokens.Lo-1)
	for ; at < t.Tokens.Hi+6; at++ {
		switch s.word(at) {
		case "là", "gồm", ":":
			says = true
			continue
		case "các", "ông", "bà", "vị", "đồng", "chí":
			if says && s.word(at) != "ông" && s.word(at) != "bà" || s.word(at-1) == "các" {
				continue // "gồm các ông: A, B"
			}
		case "lần", "lượt":
			several = true
			continue
		case "có", "hiện", "nay", "mới", ",", "của", "này", "khóa", "khoá", "còn":
			continue
		}
		if w := s.word(at - 1); (w == "khóa" || w == "khoá") && at < len(s.d.Tokens) && s.d.Tokens[at].Kind == extract.Number {
			continue
		}
		break
	}
	if !says || !several {
		return
	}
	over := s.formerBefore(t.Tokens.Lo)
	for j := k + 1; j < len(s.top) && j < k+30; j++ {
		p := &s.top[j]
		if !s.same(p, t) || p.Tokens.Lo > at+1 {
			return
		}
		if p.Tokens.Lo == at+1 && (j == k+1 || !s.lists(at) && s.word(at) != ";") {
			return
		}
		switch p.Type {
		case extract.TitleMention:
			return
		case extract.PersonMention:
			s.tie(p, k, "title-shared", over)
		}
		at = s.pastBrackets(p.Tokens.Hi)
		if p.Type == extract.HonorificMention && s.word(at) == ":" {
			at++ // "gồm các ông: A, B"
		}
		for j+1 < len(s.top) && s.top[j+1].Tokens.Lo < at {
			j++ // what the brackets tell is of the one before
		}
	}
}

// counts reports whether the word at i counts people who hold an office.
func (s *state) counts(i int) bool {
	switch s.word(i) {
	case "hai", "ba", "bốn", "năm", "sáu", "2", "3", "4", "5", "6", "số":
		return true
	case "vị":
		return s.word(i-1) != "cương" && s.word(i-1) != "chức"
	}
	return false
}

// pastBrackets returns the token behind brackets at token at, or at.
func (s *state) pastBrackets(at int) int {
	if s.word(at) != "(" {
		return at
	}
	for i := at + 1; i < at+16; i++ {
		if s.word(i) == ")" {
			return i + 1
		}
	}
	return at
}

// bracketed reports whether nothing but brackets stands between an office that ends at
// lo and what starts at hi, the name or the comma before it: "Cục trưởng Cục An toàn thực phẩm
// (Bộ Y tế) Nguyễn Văn A".
func (s *state) bracketed(lo, hi int) bool {
	return hi-lo > 2 && s.word(lo) == "(" && s.pastBrackets(lo) == hi
}

// located reports whether the words between tokens lo and hi only say where the body of an office
// sits: "Trưởng đại diện UNICEF tại Việt Nam, bà A".
func (s *state) located(lo, hi int) bool {
	if hi-lo < 2 || s.word(lo) != "tại" && s.word(lo) != "ở" {
		return false
	}
	m := s.firstMention(s.d.Tokens[lo+1].Start)
	return m < len(s.a.Mentions) && s.a.Mentions[m].Type == extract.PlaceMention && s.a.Mentions[m].Tokens.Lo == lo+1 && s.a.Mentions[m].Tokens.Hi == hi
}

// lies reports whether nothing but the places stands between an office and the mark before
// the name at token hi in which the body of the office lies, or the body that it is part of: "Chủ tịch UBND xã A,
// huyện B (tỉnh C) - ông D", "Vụ trưởng Vụ A, Bộ B, ông C". Before a comma the office must open its clause.
func (s *state) lies(t *item, hi int) bool {
	switch s.word(hi - 1) {
	case "-", "–", "—":
	case ",":
		if !s.opens(t.Tokens.Lo) {
			return false
		}
	default:
		return false
	}
	at := t.Tokens.Hi
	for at < hi-1 {
		next := s.pastBrackets(at)
		if next == at {
			switch s.word(at) {
			case ",", "-", "thuộc", "tại", "ở", "của":
				at++
			}
			if next = s.pastName(at); next == at {
				return false
			}
		}
		at = next
	}
	return at == hi-1
}

// described reports whether the words between an office that opens its clause and the comma
// before "ông" or "bà" at token hi only tell what it is of, in words that are no name: "Giám đốc
// sở thú, ông A", "Người phát ngôn nhóm đối lập chính của Syria, ông B".
func (s *state) described(t *item, hi int) bool {
	if w := s.word(hi); w != "ông" && w != "bà" || s.word(hi-1) != "," || hi-t.Tokens.Hi > 10 || hi-t.Tokens.Hi < 3 {
		return false
	}
	if !s.opens(t.Tokens.Lo) && s.word(t.Tokens.Lo-1) != "theo" {
		return false
	}
	if ti := s.names.TitleByID(t.Entry); ti < 0 || s.names.Titles[ti].Alone {
		return false
	}
	for i := t.Tokens.Hi; i < hi-1; i++ {
		if s.d.Tokens[i].Kind == extract.Punct {
			return false
		}
		switch s.word(i) {
		case "đã", "sẽ", "đang", "vừa", "cũng", "vẫn", "còn", "cho", "nói", "và", "cùng", "với", "khi", "để", "là", "được", "bị", "có", "không", "đến", "tới", "từ", "yêu", "chỉ", "trao", "tặng", "ký", "gửi", "theo", "trả", "khẳng", "nhấn", "phát", "thông", "chia", "đề":
			return false
		}
	}
	return true
}

// charged reports whether all words between an office and the foreign name at token hi tell what
// its holder has charge of: "Phó Thủ tướng phụ trách kinh tế Joe Martin".
func (s *state) charged(lo, hi int) bool {
	if s.word(lo) != "phụ" || s.word(lo+1) != "trách" || hi-lo > maxCharge {
		return false
	}
	for i := lo + 2; i < hi; i++ {
		switch s.word(i) {
		case "của", "tại", "từ", "đã", "cho", "người", "là", "đến", "nói":
			return false
		}
		if s.d.Tokens[i].Kind != extract.Word {
			return false
		}
	}
	return true
}

// maxCharge is how many words may tell what the holder of an office has charge of.
const maxCharge = 12

// pastName returns where the place or body named at token i ends, or i.
func (s *state) pastName(i int) int {
	end := i
	for _, m := range s.mentionsAt(i) {
		if m.Type == extract.PlaceMention || m.Type == extract.OrganizationMention {
			end = max(end, m.Tokens.Hi)
		}
	}
	return end
}

// qualified reports whether the words between an office and the name only tell of when
// it is held, or of which country named before it is: "Tổng thống đắc cử X", "Bộ trưởng tiền nhiệm Y", "Thủ tướng nước này Z"; past tells that it is
// held no longer.
func (s *state) qualified(lo, hi int) (past, ok bool) {
	then := false
	if s.word(hi-1) == "là" && hi-lo > 2 {
		hi, then = hi-1, true // "Bộ trưởng Quốc phòng khi đó là ông A"
	}
	if hi-lo < 2 || hi-lo > 5 {
		return false, false
	}
	defer func() { ok = ok && (!then || past) }()
	for i := lo; i < hi; i++ {
		if w := s.word(i); then && (w == "đó" || w == "ấy" || w == "giờ") {
			past = true
		}
		switch s.word(i) {
		case "phế", "truất", "tiền", "bãi", "mãn":
			past = true
		case "cảnh", "sát", "quân", "đội", "hải", "không", "lục", "chính", "phủ", "bị", "đắc", "cử", "nhiệm", "đương", "lâm", "tạm", "quyền", "sắp", "vừa", "mới", "khi", "lúc", "đó", "ấy", "bấy", "giờ", "thời", "điểm", "vào", "nước", "này", "chủ", "nhà", "thứ", "nhất":
		default:
			return false, false
		}
	}
	return past, true
}

// bodyBehind gives the office at j, which names no body, the one that "của" ties to its
// holder: "Tổng Giám đốc A của Tập đoàn B".
func (s *state) bodyBehind(p *item) {
	n := len(s.a.Positions) - 1
	if n < 0 || s.word(p.Tokens.Hi) != "của" {
		return
	}
	q := &s.a.Positions[n]
	t := s.names.TitleByID(q.TitleID)
	if q.Person != p.Entity || q.Organization >= 0 || q.Jurisdiction >= 0 || s.names.Titles[t].Alone || s.names.Titles[t].Member || s.names.Titles[t].Home == "bo" {
		return
	}
	for i := range s.mentionsAt(p.Tokens.Hi + 1) {
		if m := s.mentionsAt(p.Tokens.Hi + 1)[i]; m.Type == extract.OrganizationMention && m.Entity >= 0 {
			q.Organization, q.Jurisdiction = m.Entity, s.a.Organizations[m.Entity].Jurisdiction
			return
		}
	}
}

// mentionsAt returns the mentions that start at token i.
func (s *state) mentionsAt(i int) []extract.Mention {
	if i >= len(s.d.Tokens) {
		return nil
	}
	at := s.d.Tokens[i].Start
	lo := s.firstMention(at)
	hi := lo
	for hi < len(s.a.Mentions) && s.a.Mentions[hi].Start == at {
		hi++
	}
	return s.a.Mentions[lo:hi]
}

// named reports whether the office that starts at lo, with "là" behind it, is that of the
// person named then: "Phó Chủ tịch là ông A"; the wife of an office's holder is not.
func (s *state) named(lo int) bool {
	for s.modifier(lo - 1) {
		lo--
	}
	switch s.word(lo - 1) {
	case "vợ", "chồng", "con", "gái", "trai", "rể", "dâu", "em", "mẹ", "cha", "bố", "cháu", "của", "ruột", "thân", "sư", "lý", "ký", "chị", "anh", "bạn", "không", "hoặc", "là", "với", "cho", "theo":
		return false
	}
	return true
}

// acts reports whether the office behind a comma, which needs no body and names none, is
// rather the subject of what follows: "…, Thủ tướng đã giới thiệu …".
func (s *state) acts(t *item, at int) bool {
	ti := s.names.TitleByID(t.Entry)
	if ti < 0 || !s.names.Titles[ti].Alone || s.word(at) != "," || t.Tokens.Hi >= len(s.d.Tokens) || s.d.Tokens[t.Tokens.Hi].Kind != extract.Word || s.lists(t.Tokens.Hi) {
		return false
	}
	switch s.word(t.Tokens.Hi) {
	case "đã", "sẽ", "vừa", "đang", "cũng", "yêu", "giao", "chỉ", "đề", "trình", "nhấn", "khẳng", "ký", "phê", "quyết", "chủ", "bổ", "tiếp", "hội", "cho", "mong", "ghi", "đánh", "tin", "hoan":
	default:
		return false
	}
	for _, m := range s.inside(t) {
		if m.Type == extract.PlaceMention {
			return false
		}
	}
	return true
}

// calledFrom returns where the form of address or the office right before the name at k starts, or
// the name.
func (s *state) calledFrom(k int) int {
	if lo := s.top[k].Tokens.Lo; k == 0 || s.top[k-1].Tokens.Hi != lo {
		return lo
	}
	return s.top[k-1].Tokens.Lo
}

// spokenTo reports whether the words before the person at k make him or her somebody who is
// answered or stood in for, so that the office behind the comma at token at is that of who
// speaks: "Đáp lời ông A, Bí thư Thành ủy B cho rằng …".
func (s *state) spokenTo(k int, t *item, at int) bool {
	lo := s.calledFrom(k)
	switch s.word(lo-2) + " " + s.word(lo-1) {
	case "đáp lời", "đáp lại", "trả lời", "thay mặt", "tiếp lời", "quyền của", "nhiệm của":
	default:
		return false
	}
	hi := t.Tokens.Hi
	return s.word(at) == "," && hi < len(s.d.Tokens) && s.d.Tokens[hi].Kind == extract.Word && !s.lists(hi)
}

// ofAnother reports whether the person at k is only named for whose aide or kin somebody is, of
// whom the sentence then says more: "A - cựu cố vấn của ông B và hiện là Chủ tịch …".
func (s *state) ofAnother(k, at int) bool {
	lo := s.calledFrom(k)
	return s.word(lo-1) == "của" && s.word(at) == "và" && (s.word(at+1) == "là" || s.word(at+1) == "hiện" || s.word(at+1) == "nay")
}

// pastList makes the offices before a name, positions from n on, past ones if the first
// of their list is: "cựu Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ A" says the word once.
func (s *state) pastList(n int) {
	ps := s.a.Positions
	for i := len(ps) - 1; i > n; i-- {
		if ps[i].Rule != "title-before-list" || !ps[i].Former {
			continue
		}
		if sn := s.senseBefore(s.top[s.from[i]].Tokens.Lo); sn != former && sn != ends {
			continue
		}
		for j := n; j < i; j++ {
			switch s.word(s.top[s.from[j]].Tokens.Lo - 1) {
			case "hiện", "tân", "đương", "là":
			default:
				if ps[j].Person == ps[i].Person {
					ps[j].Former = true
				}
			}
		}
		return
	}
}
