package relation

import "github.com/lienket/lienket/extract"

// pastBirth returns the token behind what tells when somebody was born or how old he
// is, with its comma, or i: "(SN 1960, nguyên …)", "(54 tuổi, …)".
func (s *state) pastBirth(i int) int {
	at := i
	switch {
	case s.word(at) == "sn":
		at++
	case s.word(at) == "sinh" && s.word(at+1) == "năm":
		at += 2
	}
	if at >= len(s.d.Tokens) || s.d.Tokens[at].Kind != extract.Number {
		return i
	}
	at++
	if s.word(at) == "tuổi" {
		at++
	}
	if s.word(at) != "," && s.word(at) != "-" && s.word(at) != "–" {
		return i
	}
	return at + 1
}

// maxRemark is how many tokens brackets behind a name may have.
const maxRemark = 24

// pastRemark returns the token behind brackets at token at that tell where somebody
// stands in a picture, how old he is or where he is from: "(bìa trái)", "(54 tuổi, quê
// H.Tân Lạc)".
func (s *state) pastRemark(at int) int {
	if s.word(at) != "(" {
		return at
	}
	for i := at + 1; i < at+maxRemark && i < len(s.d.Tokens); i++ {
		switch s.word(i) {
		case ")":
			if s.word(i+1) == "," || s.word(i+1) == "-" || s.word(i+1) == "–" || s.word(i+1) == "là" {
				for j := range s.top {
					if t := &s.top[j]; t.Tokens.Lo > at && t.Tokens.Lo < i {
						return at // it tells more
					}
				}
				return i + 1
			}
			return at
		case ".", ";":
			if s.word(i) == ";" || s.d.Tokens[i-1].End != s.d.Tokens[i].Start || i+1 < len(s.d.Tokens) && s.d.Tokens[i].End != s.d.Tokens[i+1].Start {
				return at
			}
		}
	}
	return at
}

// leads judges the words between a name, or an office of that name, and the next
// office; lead tells that the office is a former one.
func (s *state) leads(at, lo int, first bool) (formerly, ok bool) {
	if at == lo {
		return false, false
	}
	i := at
	switch w := s.word(i); w {
	case ",", "-", "–", "—", "(", "kiêm", "và", ":":
		i++
		if !first && w == "(" {
			return false, false
		}
		if first && (w == "(" || w == ",") {
			i = s.pastBirth(i)
		}
	case "là", "hiện", "nguyên", "cựu", "tiếp", "vẫn":
		if w == "tiếp" && s.word(i+1) != "tục" {
			return false, false // "Chủ tịch A tiếp Chủ tịch Hội B"
		}
	default:
		return false, false
	}
	for ; i < lo; i++ {
		switch s.word(i) {
		case "nguyên", "cựu", "từng":
			formerly = true
		case "khi", "lúc":
			formerly = true
			if w := s.word(i + 1); w != "đó" && w != "ấy" && w != "bấy" {
				return false, false
			}
		case "đó", "ấy", "bấy", "giờ", "cùng", "đều":
		case "hiện", "là", "kiêm", "đồng", "thời", "đang", "tân", "-", "–", "hiện nay", ",", "vừa", "mới", "giữ", "chức", "tiếp", "tục", "vẫn", "một":
		default:
			return false, false
		}
	}
	return formerly, true
}

// allOf reports whether the words between a name and the office at lo give it to all of the
// list that the name ends: "A, B (cùng nguyên Phó Giám đốc)", "A và B, đều là cán bộ".
func (s *state) allOf(at, lo int) bool {
	for i := at; i < lo; i++ {
		if w := s.word(i); w == "cùng" || w == "đều" {
			return true
		}
	}
	return false
}

// unmarked reports whether a capitalised office follows a full name right away, the comma
// between them forgotten: "bà Nguyễn Thị A Tổng Giám đốc Công ty B".
func (s *state) unmarked(p, t *item) bool {
	return p.Tokens.Hi == t.Tokens.Lo && p.Tokens.Hi-p.Tokens.Lo >= 2 && t.Tokens.Hi-t.Tokens.Lo >= 2 && s.d.Tokens[t.Tokens.Lo].Cap && !s.d.Tokens[t.Tokens.Lo].Upper
}

// nextOwns reports whether the office at j runs straight into the next name.
func (s *state) nextOwns(j int) bool {
	at := s.top[j].Tokens.Hi
	if s.word(s.top[j].Tokens.Lo-1) == "và" && at < len(s.d.Tokens) && s.d.Tokens[at].Cap && s.d.Tokens[at].Kind == extract.Word {
		return true // somebody whose name was not found
	}
	for i := j + 1; i < len(s.top) && i < j+5; i++ {
		t := &s.top[i]
		if t.Tokens.Lo != at && !(t.Tokens.Lo == at+1 && (i == j+1 && s.word(at) == "là" || s.word(at) == "kiêm" && t.Type == extract.TitleMention)) {
			return false
		}
		if t.Type == extract.PersonMention {
			return true
		}
		at = t.Tokens.Hi
	}
	return false
}

// beginsBefore reports whether the sentence of token i starts with "Trước khi": what
// its main clause tells is past, and what the clause before tells came after.
func (s *state) beginsBefore(i int) bool {
	n := s.d.SentenceAt(s.d.Tokens[i].Start)
	if n < 0 {
		return false
	}
	lo := s.d.Sentences[n].Tokens.Lo
	return s.word(lo) == "trước" && s.word(lo+1) == "khi"
}

// beginsEarlier reports whether the sentence of token i starts with "Trước đó,": what
// somebody was then he is no longer.
func (s *state) beginsEarlier(i int) bool {
	n := s.d.SentenceAt(s.d.Tokens[i].Start)
	if n < 0 {
		return false
	}
	lo := s.d.Sentences[n].Tokens.Lo
	return s.word(lo) == "trước" && (s.word(lo+1) == "đó" || s.word(lo+1) == "đây" || s.word(lo+1) == "kia") && i < lo+8
}

// pastLife returns the mark before the office that follows what is told of the life of
// the person whose name ends at token at: "A (SN 1961, trú tại B, nguyên Giám đốc …)".
// next is the next item; without such words it returns at.
func (s *state) pastLife(at int, next *item) int {
	if w := s.word(at); w != "," && w != "(" || next.Type != extract.TitleMention || next.Tokens.Lo-at > 45 {
		return at
	}
	i := at + 1
	switch s.word(i) {
	case "sn", "quê", "ngụ", "trú", "sinh", "thường", "hộ", "nguyên":
	default:
		if i >= len(s.d.Tokens) || s.d.Tokens[i].Kind != extract.Number || s.word(i+1) != "tuổi" {
			return at
		}
	}
	lo := next.Tokens.Lo
	for s.modifier(lo-1) || s.word(lo-1) == "là" || s.word(lo-1) == "đang" {
		lo--
	}
	if s.word(lo-1) != "," || lo-1 <= at+1 {
		return at
	}
	for j := at + 1; j < lo-1; j++ {
		switch s.word(j) {
		case ".", ";", "và", "cùng", ")":
			return at
		}
	}
	return lo - 1
}

// pastRole returns the mark before the office that follows a word or two of what else
// somebody is: "A - Anh hùng Lao động, nguyên Giám đốc …"; without such words at.
func (s *state) pastRole(at int, next *item) int {
	switch s.word(at) {
	case ",", "-", "–", "(":
	default:
		return at
	}
	lo := next.Tokens.Lo
	for s.modifier(lo - 1) {
		lo--
	}
	if next.Type != extract.TitleMention || s.word(lo-1) != "," || lo-1-at < 3 || lo-1-at > 8 {
		return at
	}
	for i := at + 1; i < lo-1; i++ {
		if s.d.Tokens[i].Kind != extract.Word {
			return at
		}
		switch s.word(i) {
		case "cho", "đã", "là", "và", "được", "bị", "với", "sẽ", "nói", "cùng", "đang", "do", "tại", "trong", "khi", "đến", "tới", "về", "ông", "bà", "theo", "có", "vừa", "cũng", "không", "sau", "từ", "để", "như", "mà", "hay", "tuổi", "dự":
			return at
		}
	}
	return lo - 1
}
