package relation

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/vocab"
)

// nowhere stands for a body that the document does not have.
const nowhere = 1 << 30

// mission returns the embassy or consulate that an office names only by its country: "Đại sứ
// Nhật Bản tại Việt Nam" heads the Đại sứ quán Nhật Bản. It takes the document's body of the
// kind and country, or else enters the body with where it sits; -1 if no country is named. While
// offices without holders are asked for, nothing is entered.
func (s *state) mission(t *item, home string) int {
	of, host := -1, -1
	for _, m := range s.inside(t) {
		if m.Type != extract.PlaceMention || m.Entity < 0 {
			continue
		}
		switch {
		case of < 0:
			of = m.Entity
		case s.word(m.Tokens.Lo-1) == "tại" || s.word(m.Tokens.Lo-1) == "ở":
			host = m.Entity
		}
	}
	if of < 0 || s.a.Places[of].Kind != extract.Country {
		return -1
	}
	name := s.names.Heads[s.names.HeadByID(home)].Label + " " + s.a.Places[of].Name
	for i := range min(len(s.a.Organizations), 400) {
		if o := &s.a.Organizations[i]; o.Kind == home && (o.Name == name || strings.HasPrefix(o.Name, name+" ")) {
			return i
		}
	}
	if s.asking {
		return nowhere
	}
	if host >= 0 && host != of {
		name += " tại " + s.a.Places[host].Name
	}
	s.a.Organizations = append(s.a.Organizations, extract.Organization{ID: vocab.BodyLocal(name), Name: name, Kind: home, Area: of, Jurisdiction: -1,
		Parent: -1, Mentions: []extract.Span{t.Span}, Confidence: 0.7})
	return len(s.a.Organizations) - 1
}
