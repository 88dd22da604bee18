package resolve

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// labels gives every entity the name to show it by. Articles write one body in
// many ways ("Sở GD-ĐT TP.HCM", "Sở Giáo dục & Đào tạo TPHCM"); a label of each
// would make as many rows of every question that asks for names.
func (s *state) labels() {
	for i := range s.a.Persons {
		p := &s.a.Persons[i]
		p.Label = text.FoldTone(inTitleCase(p.Name))
	}
	for i := range s.a.Places {
		p := &s.a.Places[i]
		if p.Label = p.Name; s.listed[i] >= 0 {
			p.Label = s.shown(s.listed[i])
		}
		p.Label = text.FoldTone(p.Label)
	}
	for i := range s.a.Organizations {
		o := &s.a.Organizations[i]
		if o.Label == "" {
			o.Label = o.Name
		}
		o.Label = text.FoldTone(o.Label)
		if !o.Collective {
			o.Label = capitalised(o.Label)
		}
	}
}

// written is the name of a composed body in full: the long form of its head, the
// field as listed, and what it belongs to. It is "" for bodies that are known by
// a name of their own.
func (s *state) written(b *body) string {
	switch b.head.Class {
	case "health", "school", "company", "institute":
		return ""
	}
	words := inTitleCase(b.label)
	if b.area >= 0 && b.head.Takes&gazetteer.TakesVietnam != 0 {
		words = withoutNation(words)
	}
	switch {
	case b.parent >= 0:
		o := &s.a.Organizations[b.parent]
		if o.Label == "" {
			return words + " " + o.Name
		}
		return words + " " + o.Label
	case b.area < 0:
		return words
	}
	p := &s.a.Places[b.area]
	name := p.Name
	if g := s.listed[b.area]; g >= 0 {
		name = s.shown(g)
	}
	if s.said(b, words, p, name) {
		return words + " " + p.Word + " " + name
	}
	return words + " " + name
}

// said reports whether a body's name has the level of its area ("UBND tỉnh Thanh
// Hóa", "Công an huyện Lộc Hà"). Those of a province's departments and delegation
// have not, and what is called by its level already.
func (s *state) said(b *body, words string, p *extract.Place, name string) bool {
	word := strings.ToLower(p.Word)
	if word == "" || strings.HasSuffix(b.id, "-uy") || strings.HasSuffix(strings.ToLower(words), " "+word) || strings.HasPrefix(strings.ToLower(name), word+" ") {
		return false
	}
	if p.Kind == extract.District || p.Kind == extract.Commune {
		return true
	}
	return p.Kind == extract.Province && b.head.Class != "department" && b.id != "doan-dbqh"
}

// inTitleCase writes a name that is wholly in capitals, as headlines have it,
// with a capital at the start of each syllable. An abbreviation alone stays.
func inTitleCase(name string) string {
	if !strings.Contains(name, " ") || name != strings.ToUpper(name) {
		return name
	}
	words := strings.Fields(strings.ToLower(name))
	for i, w := range words {
		words[i] = capitalised(w)
	}
	return strings.Join(words, " ")
}

// capitalised writes the first letter as a capital.
func capitalised(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if !unicode.IsLower(r) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
