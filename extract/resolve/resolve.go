// Package resolve turns mentions into the people, places and organisations of
// one document.
//
// Names become entities (a province and its abbreviation are one place, "Bí thư
// Huệ" is Vương Đình Huệ), bodies get the area that the context implies ("UBND
// thành phố" in an article on Hải Phòng), and words that are no names ("tỉnh",
// "đoàn công tác", "ông") are bound to what they stand for. It reads mentions,
// tokens and the gazetteer, and knows nothing of how mentions were found.
package resolve

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// Resolver is the stage. It holds no state of a document.
type Resolver struct {
	names *gazetteer.Names
}

// New returns the resolver over a gazetteer.
func New(names *gazetteer.Names) *Resolver { return &Resolver{names} }

// Resolve sets Persons, Places and Organizations, sets Entity in the mentions,
// drops place mentions that turn out to be no places here, and adds anaphoric
// mentions. Mentions stay sorted. Linear in the mentions but for a search
// backwards that is bounded.
func (r *Resolver) Resolve(a *extract.Analysis) {
	s := &state{names: r.names, a: a, d: a.Document, places: map[placeKey]int{}, bodies: map[string]int{}, minted: map[string]int{}, people: map[string]int{},
		given: map[string][]int{}, acronyms: map[string]int{}, leading: map[levelWord]int{}, areas: map[areaKey]int{}, home: unknown, visiting: unknown}
	s.nest()
	s.makeRoom()
	s.misread()
	s.day = s.dayOf()
	s.resolvePlaces()
	s.resolveBodies()
	s.resolvePeople()
	s.references()
	s.finish()
	s.labels()
}

// state is one document's resolution.
type state struct {
	names *gazetteer.Names
	a     *extract.Analysis
	d     *extract.Document
	// within is, by mention, the index of the smallest organisation or title
	// mention around it, or -1.
	within []int
	places map[placeKey]int
	// listed is the gazetteer's index by place of the document, or -1.
	listed []int
	weight []int // mentions by place, those in offices counting double
	bodies map[string]int
	minted map[string]int // bodies by identifier
	newID  string         // of the body that is about to be entered
	// newLabel is its label, or "" if it is known by the name that it goes by.
	newLabel string
	people   map[string]int
	given    map[string][]int // people by the last word of their name, in order
	// leading caches dominant, areas the one area that bodies of a kind name.
	leading map[levelWord]int
	areas   map[areaKey]int
	home    int // the place of homeProvince, once it was looked for, or unknown
	// visiting is the place of visitors, once it was looked for, or unknown.
	visiting int
	// acronyms are short names that the document introduced, by their fold.
	acronyms map[string]int
	extra    []extract.Mention
	// atHome leaves foreign places out of what a level word may stand for.
	atHome  bool
	dropped []bool
	day     extract.Date // of the article, for what units there were
}

// makeRoom makes room for the people, places and bodies: of those that are mentioned, most
// are twice.
func (s *state) makeRoom() {
	var named [extract.QuantityMention + 1]int
	for i := range s.a.Mentions {
		if m := &s.a.Mentions[i]; !m.Anaphoric {
			named[m.Type]++
		}
	}
	s.a.Persons = slices.Grow(s.a.Persons, (named[extract.PersonMention]+1)/2)
	s.a.Places = slices.Grow(s.a.Places, (named[extract.PlaceMention]+1)/2)
	s.a.Organizations = slices.Grow(s.a.Organizations, (named[extract.OrganizationMention]+1)/2)
}

// nest finds what each mention stands in.
func (s *state) nest() {
	ms := s.a.Mentions
	s.within = make([]int, len(ms))
	s.dropped = make([]bool, len(ms))
	var open []int
	for i := range ms {
		for len(open) > 0 && ms[open[len(open)-1]].End <= ms[i].Start {
			open = open[:len(open)-1]
		}
		s.within[i] = -1
		if len(open) > 0 && ms[open[len(open)-1]].Contains(ms[i].Span) {
			s.within[i] = open[len(open)-1]
		}
		if t := ms[i].Type; t == extract.OrganizationMention || t == extract.TitleMention {
			open = append(open, i)
		}
	}
}

// finish drops what is no mention, adds the new ones and sorts.
func (s *state) finish() {
	kept := s.a.Mentions[:0]
	for i, m := range s.a.Mentions {
		if !s.dropped[i] {
			kept = append(kept, m)
		}
	}
	s.a.Mentions = append(kept, s.extra...)
	extract.SortMentions(s.a.Mentions)
}

// plain reports whether s holds neither white space other than single spaces nor
// apostrophes.
func plain(s string) bool {
	for i := range len(s) {
		switch s[i] {
		case '\n', '\t', '\'', 0xE2: // the last begins "’"
			return false
		case ' ':
			if i > 0 && s[i-1] == ' ' {
				return false
			}
		}
	}
	return true
}

// text returns the words of a token range with single spaces.
func (s *state) text(lo, hi int) string {
	if lo >= hi {
		return ""
	}
	raw := s.d.Text[s.d.Tokens[lo].Start:s.d.Tokens[hi-1].End]
	if plain(raw) {
		return raw
	}
	if strings.ContainsAny(raw, "\n\t") || strings.Contains(raw, "  ") {
		raw = strings.Join(strings.Fields(raw), " ")
	}
	if strings.ContainsAny(raw, "'’") {
		for i := lo; i < hi; i++ {
			if w := s.d.Slice(s.d.Tokens[i].Span); strings.IndexByte(w, ' ') >= 0 {
				raw = strings.Replace(raw, w, strings.ReplaceAll(w, " ", ""), 1) // "O ' Hara" is one word
			}
		}
	}
	return raw
}

func (s *state) word(i int) string {
	if i < 0 || i >= len(s.d.Tokens) {
		return ""
	}
	return s.d.Tokens[i].Fold
}

// hits looks up what starts at token i.
func (s *state) hits(i, hi int) (gazetteer.Hits, bool) {
	var h gazetteer.Hits
	ok := i < hi && s.names.Match(s.names.SymbolsOf(s.d)[:min(hi, i+longestListed)], i, &h)
	return h, ok
}

// longestListed is how many tokens are looked up in the lists.
const longestListed = 12

func addAlias(aliases []string, name, alias string) []string {
	if alias == "" || alias == name || slices.Contains(aliases, alias) {
		return aliases
	}
	return append(aliases, alias)
}
