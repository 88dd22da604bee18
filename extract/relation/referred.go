package relation

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// shortForm is what the words of a short reference stand for: bodies of a head, or
// of a class, whose names have the words in them if strict.
type shortForm struct {
	kind, class string
	strict      bool
}

// shortForms are the words that stand after an office for a body named before.
var shortForms = map[string]shortForm{
	"tổng liên": {kind: "lien-doan-lao-dong"}, "sở": {kind: "so"}, "cục": {kind: "cuc"}, "chi cục": {kind: "chi-cuc"}, "quỹ": {class: "fund"}, "bệnh viện": {class: "health"}, "trung tâm": {strict: true},
	"nhà trường": {class: "school"}, "trường": {class: "school"}, "học viện": {kind: "hoc-vien"}, "viện": {class: "institute", strict: true}, "công ty": {class: "company"},
	"tập đoàn": {class: "company"}, "doanh nghiệp": {class: "company"}, "ngân hàng": {class: "company", strict: true}, "câu lạc bộ": {strict: true}, "clb": {strict: true},
	"hội": {class: "mass", strict: true}, "hiệp hội": {strict: true}, "quân khu": {strict: true}, "quân đoàn": {strict: true}, "sư đoàn": {strict: true}, "lữ đoàn": {strict: true},
	"trung đoàn": {strict: true}, "vùng": {strict: true}, "bộ tư lệnh": {strict: true}, "đồn": {strict: true}, "báo": {class: "media"},
	"đơn vị": {class: "any"},
}

// referred returns the body that the words right behind an office refer to, the
// nearest that was named before with them: "Phó Giám đốc Sở", "Phó Hiệu trưởng nhà
// trường"; for "cùng đơn vị" it is that of the office before. It returns -1 if
// there are no such words or no such body.
func (s *state) referred(i int) int {
	t := &s.top[s.from[i]]
	at, together := t.Tokens.Hi, false
	switch s.word(at) {
	case "của", "tại":
		at++
	case "cùng":
		at, together = at+1, true
	}
	words, form, ok := s.shortAt(at)
	if last := t.Tokens.Hi - 2; !ok && last > t.Tokens.Lo && s.d.Tokens[last].Cap {
		words, form, ok = s.shortAt(last) // "Phó Chính ủy Quân khu": read as part of the office
		ok = ok && strings.Contains(words, " ")
	}
	if !ok {
		return -1
	}
	if together && i > 0 && s.a.Positions[i-1].Organization >= 0 {
		return s.a.Positions[i-1].Organization
	}
	if words == "đơn vị" && !together {
		return -1
	}
	ms := s.a.Mentions
	hi, _ := slices.BinarySearchFunc(ms, t.Start, func(m extract.Mention, at int) int { return m.Start - at })
	for j := hi - 1; j >= 0 && j > hi-200; j-- {
		if m := &ms[j]; m.Type == extract.OrganizationMention && m.Entity >= 0 && s.fits(m.Entity, words, form) {
			return m.Entity
		}
	}
	return -1
}

// shortAt reads a short reference at token at that does not go on as a name.
func (s *state) shortAt(at int) (string, shortForm, bool) {
	words := s.word(at) + " " + s.word(at+1)
	if form, ok := shortForms[words]; ok {
		return words, form, !s.opensName(at + 2)
	}
	form, ok := shortForms[s.word(at)]
	return s.word(at), form, ok && !s.opensName(at+1)
}

// opensName reports whether the token at i goes on with the name of a body, so that
// the words before it refer to none.
func (s *state) opensName(i int) bool {
	if i >= len(s.d.Tokens) || s.d.Tokens[i].Kind == extract.Punct {
		return false
	}
	if s.d.Tokens[i].Cap || s.d.Tokens[i].Kind == extract.Number {
		n := s.d.SentenceAt(s.d.Tokens[i].Start)
		for j := range s.top {
			if p := &s.top[j]; p.Tokens.Lo == i && p.Type == extract.PersonMention {
				return false
			}
		}
		return n >= 0 && s.d.Sentences[n].Tokens.Lo != i
	}
	switch s.word(i) {
	case "tuyến", "đa", "tỉnh", "huyện", "thành", "quận", "xã", "khu", "tư", "công", "nhà", "cổ", "con", "thành viên", "cũ", "khác", "học", "y", "đại", "cao", "tiểu", "trung", "mầm", "các":
		return true
	}
	return false
}

// fits reports whether a body may be the one that a short form refers to.
func (s *state) fits(o int, words string, f shortForm) bool {
	org := &s.a.Organizations[o]
	if org.Collective {
		return false
	}
	switch c := s.classOf(o); {
	case f.class == "any":
		if c != "health" && c != "school" && c != "institute" && c != "company" && c != "department" && c != "army" {
			return false
		}
	case f.class != "" && c != f.class, f.kind != "" && org.Kind != f.kind:
		return false
	}
	return !f.strict || strings.Contains(strings.ToLower(org.Name), words)
}

// represented returns the body that the holder of an office which names none was
// said to represent beside it: "Đại diện Quỹ, bà A, Giám đốc điều hành".
func (s *state) represented(p *extract.Position) int {
	for i := range s.a.Positions {
		if q := &s.a.Positions[i]; q.Person == p.Person && q.TitleID == "dai-dien" && q.Organization >= 0 && q.Sentence == p.Sentence && !p.Former {
			return q.Organization
		}
	}
	return -1
}
