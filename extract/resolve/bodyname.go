package resolve

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/graph/vocab"
)

// mint makes the identifier of a body from its words written out and the
// identifier of its parent or area, so that all spellings of it are one.
func (s *state) mint(i int, b *body) string {
	words := b.label
	if b.head.Class == "health" || b.head.Class == "school" || b.head.Class == "company" || b.head.Class == "institute" {
		words = s.nameKey(i)
		switch {
		case b.named:
			return vocab.BodyLocal(words)
		case b.parent < 0 && b.area >= 0: // "Trung tâm Y tế huyện" is that of which the article says the name
			return vocab.BodyLocal(words + " " + s.a.Places[b.area].Name)
		}
	}
	if b.head.Takes&gazetteer.TakesVietnam != 0 && b.area >= 0 {
		words = withoutNation(words)
	}
	switch {
	case b.parent >= 0:
		words += " " + s.a.Organizations[b.parent].ID
	case b.area >= 0:
		words += " " + s.a.Places[b.area].ID
	}
	return vocab.BodyLocal(words)
}

// withoutNation leaves out the nation behind the name of a body whose area is a
// province, since some articles say it and some don't.
func withoutNation(words string) string {
	for _, nation := range [2]string{" việt nam", " vn"} {
		if at := len(words) - len(nation); at > 0 && strings.EqualFold(words[at:], nation) {
			return words[:at]
		}
	}
	return words
}

// nameKey folds a named body's words with its abbreviations written out.
func (s *state) nameKey(i int) string {
	var b strings.Builder
	m := &s.a.Mentions[i]
	for j := m.Tokens.Lo; j < m.Tokens.Hi; j++ {
		w := s.word(j)
		switch w {
		case "bv":
			w = "bệnh viện"
		case "bvđk":
			w = "bệnh viện đa khoa"
		case "đh":
			w = "đại học"
		case "thcs":
			w = "trung học cơ sở"
		case "thpt":
			w = "trung học phổ thông"
		case "cp":
			continue
		case "xã", "phường", "huyện":
			if !s.d.Tokens[j].Cap {
				continue // "Trường Tiểu học xã Tam Sơn"
			}
		case "trường":
			if s.word(j+1) == "đại" || s.word(j+1) == "đh" {
				continue
			}
		case "tỉnh", "thành", "phố", "tp", "của", ",", "-", "–", "(", ")", "tnhh", "mtv", "tmcp", "cổ", "phần", "\"", "“", "”":
			continue
		}
		b.WriteString(w + " ")
	}
	return b.String()
}

// withArea adds the implied area's name.
func (s *state) withArea(b *body) string {
	p := &s.a.Places[b.area]
	word := ""
	if g := s.listed[b.area]; g >= 0 {
		word = s.names.Places[g].Word
	}
	if word == "" && b.head.Governs && strings.EqualFold(b.level, "tỉnh") {
		word = "tỉnh" // abroad
	}
	if b.id == "cong-an-thanh-pho" {
		return "Công an " + word + " " + p.Name
	}
	if strings.HasSuffix(b.id, "-uy") || b.head.Class == "sub" || word == "" || strings.HasPrefix(p.Name, word+" ") || strings.HasSuffix(strings.ToLower(b.text), word) {
		return b.text + " " + p.Name
	}
	return b.text + " " + word + " " + p.Name
}

// withParent replaces the parent's words by its full name.
func (s *state) withParent(i int, b *body) string {
	m := &s.a.Mentions[i]
	for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < m.End; j++ {
		in := &s.a.Mentions[j]
		if s.within[j] == i && in.Type == extract.OrganizationMention {
			return strings.TrimRight(withoutShort(s.text(m.Tokens.Lo, in.Tokens.Lo)+" "), ", (-–") + " " + s.a.Organizations[b.parent].Name
		}
	}
	return b.text + " " + s.a.Organizations[b.parent].Name
}

// listedName is the name of a listed body as the article says it, but for
// abbreviations of the nation's own institutions, which are written out.
func (s *state) listedName(m *extract.Mention, b *gazetteer.Body) string {
	said := s.text(m.Tokens.Lo, m.Tokens.Hi)
	switch b.Class {
	case "party":
		return b.Name
	case "government", "assembly", "court", "army":
		if said == strings.ToUpper(said) {
			return b.Name
		}
	case "international":
		if said == "LHQ" {
			return b.Name // other short names are better known than the long ones
		}
	}
	return said
}
