package resolve

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// read takes a mention's words apart.
func (s *state) read(i int, h *gazetteer.Head) body {
	m := &s.a.Mentions[i]
	b := body{head: h, id: h.ID, area: -1, parent: -1}
	end := m.Tokens.Hi
	hits, _ := s.hits(m.Tokens.Lo, m.Tokens.Hi)
	lo := m.Tokens.Lo + int(hits[gazetteer.HeadName].Len)
	if m.Rule == "title-field" {
		lo = m.Tokens.Lo
	}
	core := end
	for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < m.End; j++ {
		in := &s.a.Mentions[j]
		if s.within[j] != i {
			continue
		}
		switch in.Type {
		case extract.OrganizationMention:
			b.parent = in.Entity
			b.waits = b.waits || in.Entity < 0
			core = min(core, in.Tokens.Lo)
		case extract.PlaceMention:
			if in.Entity < 0 {
				if in.Anaphoric {
					b.level = s.text(in.Tokens.Lo, in.Tokens.Hi)
				}
				continue
			}
			b.area, b.named = in.Entity, !in.Anaphoric
			if in.Anaphoric {
				b.level = s.text(in.Tokens.Lo, in.Tokens.Hi)
				end = min(end, in.Tokens.Lo)
			}
			if in.Tokens.Hi == m.Tokens.Hi {
				core = min(core, in.Tokens.Lo)
			}
		}
	}
	for core > lo && (s.word(core-1) == "của" || s.word(core-1) == "tại" || s.word(core-1) == ",") {
		core--
	}
	b.core, b.label = s.coreKey(lo, core)
	b.label = strings.TrimSpace(h.Label + " " + b.label)
	if h.Takes&gazetteer.TakesVietnam != 0 {
		b.core = strings.TrimSpace(ofTheState.Replace(b.core))
	}
	if h.Words {
		b.label = strings.TrimSpace(withoutShort(s.text(m.Tokens.Lo, core)))
		b.core = foldAll(s.d, m.Tokens.Lo, lo) + " " + b.core
	}
	b.text = strings.TrimSuffix(withoutShort(s.text(m.Tokens.Lo, end)), ".") // the dot of an abbreviation that ends the sentence
	if m.Rule == "title-field" {
		b.text = h.Label + " " + b.text
	}
	return b
}

// withoutShort leaves out a short form in brackets within a name.
func withoutShort(name string) string {
	open := strings.Index(name, " (")
	if open < 0 {
		return name
	}
	end := strings.Index(name[open:], ") ")
	if end < 0 {
		return name
	}
	return name[:open] + name[open+end+1:]
}

// coreKey folds the words between head and area so that spellings of one field
// are the same; label has them written out.
func (s *state) coreKey(lo, hi int) (key, label string) {
	var b, l strings.Builder
	for i := lo; i < hi; {
		h, ok := s.hits(i, hi)
		if ok && h[gazetteer.FieldName].Len > 0 {
			b.WriteString("#" + strconv.Itoa(int(h[gazetteer.FieldName].Index)) + " ")
			l.WriteString(s.names.Fields[h[gazetteer.FieldName].Index] + " ")
			i += int(h[gazetteer.FieldName].Len)
			continue
		}
		if s.word(i) == "(" {
			for i < hi && s.word(i) != ")" {
				i++ // a short form
			}
		} else if w := s.word(i); s.d.Tokens[i].Kind != extract.Punct && w != "tỉnh" && w != "thành" && w != "phố" && w != "tp" && w != "của" {
			b.WriteString(w + " ")
			l.WriteString(text.FoldTone(s.text(i, i+1)) + " ")
		}
		i++
	}
	return strings.TrimSpace(b.String()), strings.TrimSpace(l.String())
}

// ofTheState is left out of what tells bodies apart that are the state's anyway.
var ofTheState = strings.NewReplacer("việt nam", "", "vn", "", "trung ương", "")
