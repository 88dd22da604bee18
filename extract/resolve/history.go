package resolve

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// lastDay is the last day of the districts.
var lastDay = extract.Date{Year: 2025, Month: 6, Day: 30}

// dayOf returns when the article was written as far as units are concerned: the day of
// publication, else the last year that the text names, else a day before districts were
// abolished if the text names some; zero if nothing tells.
func (s *state) dayOf() extract.Date {
	if s.d.Published.Year != 0 {
		return s.d.Published
	}
	var last extract.Date
	for i := range s.a.Mentions {
		if m := &s.a.Mentions[i]; m.Type == extract.DateMention && m.Date != nil && m.Date.Year > last.Year && m.Date.Year >= 1990 && m.Date.Year < 2100 {
			last = extract.Date{Year: m.Date.Year}
		}
	}
	if last.Year >= lastDay.Year || last.Year == 0 {
		last = extract.Date{}
		for i := range s.a.Mentions {
			if m := &s.a.Mentions[i]; m.Type == extract.PlaceMention && m.Entry != "" && !m.Anaphoric {
				if _, level, _ := s.levelOf(m); level == gazetteer.DistrictLevel {
					return lastDay
				}
			}
		}
	}
	return last
}

// ofTheDay leaves out of the places that bear a name those that were not on the day of
// the article. A province that was merged is still meant by its name, and where all are
// out the article tells of other times: then all stay.
func (s *state) ofTheDay(candidates []int32) []int32 {
	if s.day.IsZero() || len(candidates) == 1 {
		return candidates
	}
	var kept []int32
	for _, c := range candidates {
		p := &s.names.Places[c]
		if p.NotYet(s.day) || p.Gone(s.day) && p.Kind != extract.Province {
			continue
		}
		kept = append(kept, c)
	}
	if len(kept) == 0 {
		return candidates
	}
	return kept
}

// otherLevel returns the unit that bore the name under another level, "huyện" before it
// became a town, or -1: of one kind, and in a place of the article if there are
// several.
func (s *state) otherLevel(i int, candidates []int32, level gazetteer.Level) int {
	kind := extract.District
	switch level {
	case gazetteer.DistrictLevel:
	case gazetteer.CommuneLevel:
		kind = extract.Commune
	default:
		return -1
	}
	var fit []int32
	for _, c := range candidates {
		if s.names.Places[c].Kind == kind {
			fit = append(fit, c)
		}
	}
	if len(fit) == 1 && kind == extract.District {
		return int(fit[0])
	}
	return s.nearest(i, fit)
}
