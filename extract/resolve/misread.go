package resolve

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// misread makes places of what only its shape made a person's name: the name that a level
// word calls a place elsewhere in the article ("thị trấn Đông Sơn"), and a name without a
// surname in a row of places.
func (s *state) misread() {
	ms := s.a.Mentions
	called := map[string]string{} // the entries of places by their names behind level words
	for i := range ms {
		if m := &ms[i]; m.Type == extract.PlaceMention && !m.Anaphoric {
			if _, level, lo := s.levelOf(m); level != gazetteer.NoLevel && level != gazetteer.CountryLevel && m.Tokens.Hi-lo > 1 {
				called[foldAll(s.d, lo, m.Tokens.Hi)] = m.Entry
			}
		}
	}
	for i := range ms {
		m := &ms[i]
		if m.Type != extract.PersonMention || m.Rule != "tagger" && m.Rule != "shaped-name" || s.before(i) >= 0 {
			continue
		}
		entry, ok := "", false
		if len(called) > 0 {
			entry, ok = called[foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)]
		}
		if ok {
			m.Type, m.Entry, m.Rule = extract.PlaceMention, entry, "named-before"
		} else if s.inRow(i) {
			m.Type, m.Entry, m.Rule = extract.PlaceMention, "", "list-unlisted"
		}
	}
}

// inRow reports whether the name of mention i has no surname and stands between two places
// that commas or "và" join to it.
func (s *state) inRow(i int) bool {
	ms := s.a.Mentions
	m := &ms[i]
	if i == 0 || i+1 == len(ms) || s.names.Surname(s.names.Symbol(s.word(m.Tokens.Lo))) > 0 {
		return false
	}
	before, after := &ms[i-1], &ms[i+1]
	if before.Rule == "commune-name" || after.Rule == "commune-name" {
		return false // they may be people themselves
	}
	return before.Type == extract.PlaceMention && before.Tokens.Hi == m.Tokens.Lo-1 && joinsRow(s.word(m.Tokens.Lo-1)) &&
		after.Type == extract.PlaceMention && after.Tokens.Lo == m.Tokens.Hi+1 && joinsRow(s.word(m.Tokens.Hi))
}

// joinsRow reports whether a word joins the names of a row.
func joinsRow(w string) bool { return w == "," || w == "và" }
