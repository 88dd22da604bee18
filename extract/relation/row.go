package relation

import "github.com/lienket/lienket/extract"

// maxOffices is how many offices a row puts before one name.
const maxOffices = 6

// leadsOn reports whether the office at j, behind the name at k, begins the offices of the
// name that comes next, since the row puts the offices before the names: "Phó Thủ tướng A
// và Ủy viên Bộ Chính trị, Trưởng Ban Tổ chức Trung ương B".
func (s *state) leadsOn(k, j int) bool {
	if !s.titled(k) {
		return false
	}
	joint := s.top[k].Tokens.Hi
	if s.top[j].Tokens.Lo != joint+1 || s.word(joint) != "và" && s.word(joint) != "," && s.word(joint) != "cùng" {
		return false
	}
	last := s.runsInto(j)
	return last > j && (s.word(joint) != "," || s.membership(j) || s.rowBegins(k))
}

// runsInto returns the last of the offices that commas and dashes join from the one at j
// on, if a name follows it right away, or -1.
func (s *state) runsInto(j int) int {
	for i := j; i < j+maxOffices; i++ {
		if s.nextOwns(i) {
			return i
		}
		if i+1 >= len(s.top) || s.top[i+1].Type != extract.TitleMention || !s.same(&s.top[i], &s.top[i+1]) {
			return -1
		}
		at := s.top[i].Tokens.Hi
		if w := s.word(at); s.top[i+1].Tokens.Lo != at+1 || w != "," && w != "-" && w != "–" && w != "kiêm" {
			return -1
		}
	}
	return -1
}

// titled reports whether an office stands right before the name of the person at k, or before
// the rank that leads to it.
func (s *state) titled(k int) bool {
	lo := s.top[k].Tokens.Lo
	for i := k - 1; i >= 0 && s.top[i].Tokens.Hi == lo; i-- {
		switch s.top[i].Type {
		case extract.TitleMention:
			return !address(s.top[i].Entry)
		case extract.PersonMention:
			return false
		}
		lo = s.top[i].Tokens.Lo
	}
	return false
}

// address reports whether a title is one by which people of an assembly are addressed.
func address(title string) bool { return title == "dai-bieu" || title == "dai-bieu-quoc-hoi" }

// membership reports whether an office is one that opens what a person is: a seat in a body,
// or an office of the party.
func (s *state) membership(j int) bool {
	ti := s.names.TitleByID(s.top[j].Entry)
	if ti < 0 {
		return false
	}
	t := &s.names.Titles[ti]
	return t.Member && !address(t.ID) || t.Home == "party" || t.ID == "tong-bi-thu"
}

// rowBegins reports whether the offices before the person at k go on with a row of people
// whose offices precede them, or begin one: "dự có Chủ tịch A", "gồm: Bí thư A".
func (s *state) rowBegins(k int) bool {
	at := s.top[k].Tokens.Lo
	i := k - 1
	for ; i >= 0 && s.top[i].Type != extract.PersonMention && s.same(&s.top[i], &s.top[k]); i-- {
		if gap := at - s.top[i].Tokens.Hi; gap > 1 || gap == 1 && !s.lists(s.top[i].Tokens.Hi) {
			break
		}
		at = s.top[i].Tokens.Lo
	}
	if i >= 0 && s.top[i].Type == extract.PersonMention && s.top[i].Tokens.Hi+1 == at && s.titled(i) {
		switch s.word(at - 1) {
		case ",", "và", ";", "cùng":
			return true
		}
	}
	switch s.word(at - 1) {
	case "có", "gồm", "dự", "cùng":
		return true
	case ":":
		switch s.word(at - 2) {
		case "có", "gồm", "dự", "chí", "cùng", "là":
			return true
		}
	case "chí":
		return s.word(at-3) == "các"
	}
	return false
}
