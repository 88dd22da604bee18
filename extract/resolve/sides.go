package resolve

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// Where a province's delegation visits another, "tỉnh" is the guests' own in what tells who came
// along, and the hosts' in what tells who received them. Neither sentence need name its side.

// side is whose people a sentence lists.
type side uint8

const (
	noSide side = iota
	guests
	hosts
)

// maxOpening is how many tokens from its beginning tell whose people a sentence lists.
const maxOpening = 6

// sideOf tells whose people a sentence lists, by its first words: "Cùng đi có", "Tham gia đoàn
// có", "Tiếp đoàn có".
func (s *state) sideOf(sent int) side {
	if sent < 0 {
		return noSide
	}
	ts := s.d.Sentences[sent].Tokens
	for i := ts.Lo; i < ts.Hi && i < ts.Lo+maxOpening; i++ {
		switch s.word(i) + " " + s.word(i+1) {
		case "cùng đi", "đi cùng", "gia đoàn", "viên đoàn", "tháp tùng":
			return guests
		case "tiếp đoàn", "đón đoàn", "đón tiếp", "với đoàn":
			return hosts
		}
	}
	return noSide
}

// visitors returns the place of the document whose delegation the article tells of first, or -1.
// A ministry's guests are shown around by the hosts' own people, so only a delegation that is
// called after its place counts.
func (s *state) visitors() int {
	if s.visiting != unknown {
		return s.visiting
	}
	s.visiting = -1
	for i := range s.a.Mentions {
		m := &s.a.Mentions[i]
		if m.Type != extract.OrganizationMention || m.Entry != "doan-cong-tac" {
			continue
		}
		for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < m.End; j++ {
			if in := &s.a.Mentions[j]; in.Type == extract.PlaceMention && in.Entity >= 0 && !in.Anaphoric {
				s.visiting = in.Entity
				return s.visiting
			}
		}
	}
	return -1
}

// ofSide returns the place of a level that a word stands for in a sentence that lists the people
// of one side, or -1.
func (s *state) ofSide(sent int, level gazetteer.Level, word string) int {
	at := s.sideOf(sent)
	if at == noSide {
		return -1
	}
	guest := s.visitors()
	switch {
	case guest < 0:
		return -1
	case level == gazetteer.CityLevel && at == guests && !s.city(guest):
		return s.onlyCity(guest)
	case !s.isLevel(guest, level, word):
		return -1
	case at == guests:
		return guest
	}
	return s.mostNamed(level, word, guest)
}

// onlyCity returns the place that is the only city of a province of the document, or -1.
func (s *state) onlyCity(province int) int {
	only := -1
	for g := range s.names.Places {
		p := &s.names.Places[g]
		if p.Kind != extract.District || p.Level != gazetteer.CityLevel || int(p.Parent) != s.listed[province] || p.NotYet(s.day) || p.Gone(s.day) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = g
	}
	if only < 0 {
		return -1
	}
	return s.place(only, placeKey{listed: only}, 0.7)
}
