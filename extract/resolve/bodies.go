package resolve

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// resolveBodies binds organisations, those inside others first.
func (s *state) resolveBodies() {
	ms := s.a.Mentions
	for i := len(ms) - 1; i >= 0; i-- { // inner mentions come after the outer ones
		if m := &ms[i]; m.Type == extract.PlaceMention && m.Anaphoric && m.Entity < 0 && s.within[i] >= 0 {
			s.bindAnaphor(i)
		}
	}
	order := make([]int, 0, 16)
	for i := range ms {
		if ms[i].Type == extract.OrganizationMention {
			order = append(order, i)
		}
	}
	// Explicit areas first, so that a later implied one finds its body.
	for k := len(order) - 1; k >= 0; k-- {
		s.compose(order[k], false)
	}
	for k := len(order) - 1; k >= 0; k-- {
		if ms[order[k]].Entity < 0 {
			s.compose(order[k], true)
		}
	}
	s.sortMentions()
}

// body is what a mention's words say of an organisation.
type body struct {
	head   *gazetteer.Head
	id     string // head's slug
	core   string // folded words between head and area
	label  string // head and the same words in their case, with abbreviations written out
	text   string // words without an area word that is no name
	area   int    // place, or -1
	waits  bool   // a body inside it is not bound yet
	named  bool   // the area is named, not implied
	parent int
	level  string // the area word as written, for an area that is not named
}

// compose binds mention i. Without infer only mentions that name their area, or
// need none, are bound.
func (s *state) compose(i int, infer bool) {
	m := &s.a.Mentions[i]
	if id, ok := strings.CutPrefix(m.Entry, "="); ok {
		b := &s.names.Bodies[s.names.BodyByID(id)]
		s.newID, s.newLabel = b.ID, b.Name
		s.bind(i, "="+id, s.listedName(m, b), b.ID, -1, -1, -1, false)
		return
	}
	if m.Entry == "" && m.Rule != "introduced-acronym" { // a name of no list, whoever found it
		if o, ok := s.acronyms[s.word(m.Tokens.Lo)]; ok && m.Tokens.Hi-m.Tokens.Lo == 1 {
			s.touchBody(i, o)
			return
		}
		s.bindNamed(i)
		return
	}
	if m.Entry == "" {
		s.bindAcronym(i, infer)
		return
	}
	h := s.names.HeadByID(m.Entry)
	if h < 0 {
		return
	}
	if m.Anaphoric {
		if infer {
			s.bindShortBody(i)
		}
		return
	}
	if c := s.names.Heads[h].Class; (c == "venue" || c == "zone") && !s.headed(i) && !(c == "venue" && s.handed(m)) {
		s.dropped[i] = true // a place to be at, that neither acts nor is acted on
		return
	}
	if s.names.Heads[h].ID == "co-so-tho-tu" && s.visited(m.Tokens.Lo) {
		s.dropped[i] = true
		return
	}
	if l, lo := s.listedBehind(m, &s.names.Heads[h]); l >= 0 {
		b := &s.names.Bodies[l]
		if f := s.word(m.Tokens.Lo); f == "tập" || f == "ngân" || f == "tổng" {
			lo = m.Tokens.Lo // words that belong to names, as "công ty" and "hãng" before well-known ones do not
		}
		s.newID, s.newLabel = b.ID, b.Name
		s.bind(i, "="+b.ID, s.text(lo, m.Tokens.Hi), b.ID, -1, -1, -1, false)
		return
	}
	if m.Entry == "chi-nhanh" {
		s.bindNamed(i)
		return
	}
	s.assemble(i, &s.names.Heads[h], infer)
}

// assemble binds mention i, which begins with head h, by its parts: the words, the
// body that it is a part of, and the area, named or implied.
func (s *state) assemble(i int, h *gazetteer.Head, infer bool) {
	m := &s.a.Mentions[i]
	b := s.read(i, h)
	if !b.named && b.parent < 0 && b.level == "" && !b.waits {
		if j := s.longer(i, h); j >= 0 && !infer {
			return
		} else if j >= 0 && s.a.Mentions[j].Entity >= 0 {
			s.touchBody(i, s.a.Mentions[j].Entity)
			return
		}
	}
	if b.area < 0 && b.parent < 0 && infer && m.Tokens.Hi-m.Tokens.Lo == 1 {
		if o, ok := s.acronyms[s.word(m.Tokens.Lo)]; ok {
			s.touchBody(i, o)
			return
		}
	}
	if b.waits && !infer {
		return
	}
	if b.area < 0 && b.parent < 0 && s.ownedBehind(m) {
		if !infer {
			return
		}
		b.parent = s.hospitalBefore(i)
	}
	if b.area < 0 && b.parent < 0 && b.head.Implied && b.level == "" && !national(b.text) && !s.commanded(m) && !s.inner(m, &b) {
		if !infer {
			return
		}
		b.area = s.impliedArea(i, &b)
	}
	if b.area >= 0 && !b.named && b.level != "" {
		if !infer {
			return
		}
		e := s.coordinated(i, b.head)
		if e < 0 || s.a.Places[e].Kind != s.a.Places[b.area].Kind && !(strings.EqualFold(b.level, "tỉnh") && s.isLevel(e, gazetteer.ProvinceLevel, "tỉnh")) {
			e = s.sameBody(i, &b, b.area)
		}
		if !s.city(e) || !strings.EqualFold(b.level, "tỉnh") {
			b.area = e // "UBND tỉnh" is no city's
		}
	}
	if b.named && b.area >= 0 && b.parent < 0 {
		s.noteArea(&b)
	}
	if b.parent >= 0 && b.area < 0 {
		b.area = s.a.Organizations[b.parent].Area
	}
	s.bindBody(i, &b)
}

// bindBody enters a composed body under a name that tells it apart.
func (s *state) bindBody(i int, b *body) {
	key := b.id + "|" + b.core
	if b.id == "cong-an-thanh-pho" {
		key = "cong-an|"
	}
	if b.head.Class == "health" && b.id != "tram-y-te" || b.head.Class == "school" || b.head.Class == "company" || b.head.Class == "institute" {
		key = "named|" + s.nameKey(i)
	}
	if b.parent >= 0 {
		key += "|of" + strconv.Itoa(b.parent)
	} else {
		key += "|" + strconv.Itoa(b.area)
	}
	m := &s.a.Mentions[i]
	unplaced := b.area < 0 && b.parent < 0 && b.level != "" // "Hội Nông dân tỉnh" of a province that nobody knows is not the nation's
	if unplaced {
		key += "|" + strings.ToLower(b.level)
	}
	if _, ok := s.bodies[key]; !ok {
		s.newID, s.newLabel = s.mint(i, b), s.written(b)
	}
	name := b.text
	if unplaced {
		name = withoutShort(s.text(m.Tokens.Lo, m.Tokens.Hi))
	}
	if b.area >= 0 && !b.named {
		name = s.withArea(b)
	}
	if b.parent >= 0 {
		name = s.withParent(i, b)
	}
	jurisdiction := -1
	if b.head.Governs && b.area >= 0 && !s.serves(b.parent) && (b.head.Collective || s.a.Places[b.area].Code != "VN") {
		jurisdiction = b.area // a hospital's division governs nothing
	}
	if b.parent >= 0 && s.a.Organizations[b.parent].Jurisdiction >= 0 && (b.head.Class == "sub" || b.head.Class == "party") {
		jurisdiction = s.a.Organizations[b.parent].Jurisdiction
	}
	s.bind(i, key, name, b.id, b.area, jurisdiction, b.parent, b.head.Collective)
}

// bind enters a mention of an organisation.
func (s *state) bind(i int, key, name, kind string, area, jurisdiction, parent int, collective bool) {
	m := &s.a.Mentions[i]
	if name == "Tổng LĐLĐVN" || name == "Tổng LĐLĐ VN" || name == "Tổng LĐLĐ Việt Nam" {
		name = "Tổng Liên đoàn Lao động Việt Nam"
	}
	if m.Rule == "party-of-member" {
		name = "Đảng " + name // "Nghị sĩ Dân chủ"
	}
	for _, short := range [2]string{"Cty ", "CTy "} {
		if rest, ok := strings.CutPrefix(name, short); ok {
			name = "Công ty " + rest
		}
	}
	if strings.ContainsAny(name, "\"“”") {
		name = strings.TrimSpace(quotes.Replace(name))
	}
	if !collective {
		name = capitalised(name)
	}
	o, ok := s.bodies[key]
	if !ok {
		if o, ok = s.sameID(area); ok {
			s.bodies[key] = o
		}
	}
	if !ok {
		o = len(s.a.Organizations)
		s.bodies[key], s.minted[s.newID] = o, o
		s.a.Organizations = append(s.a.Organizations, extract.Organization{ID: s.newID, Name: name, Label: s.newLabel, Kind: kind, Area: area,
			Jurisdiction: jurisdiction, Parent: parent, Collective: collective, Confidence: m.Confidence})
	}
	s.rename(o, name)
	s.touchBody(i, o)
	if at := m.Tokens.Hi; s.word(at) == "(" && s.word(at+2) == ")" && at+1 < len(s.d.Tokens) && s.d.Tokens[at+1].Cap && !s.isPlace(at+1) {
		if parent >= 0 {
			o = parent // the inner body is the one that the brackets explain
		}
		s.acronyms[s.word(at+1)] = o
	}
}

// sameID returns the body that the article names already under the identifier that was minted last, unless the
// two names say that it is in two areas.
func (s *state) sameID(area int) (o int, ok bool) {
	o, ok = s.minted[s.newID]
	if !ok {
		return 0, false
	}
	if have := s.a.Organizations[o].Area; have >= 0 && area >= 0 && have != area {
		return 0, false
	}
	if area >= 0 {
		s.a.Organizations[o].Area = area
	}
	return o, true
}

// isPlace reports whether the token is the name of a listed place.
func (s *state) isPlace(i int) bool {
	h, ok := s.hits(i, i+1)
	return ok && h[gazetteer.PlaceName].Len > 0
}

// quotes are left out of names.
var quotes = strings.NewReplacer("\"", "", "“", "", "”", "")

// fuller is how many more words of its label make of a body's shorter name the fuller one.
const fuller = 2

// rename gives a body the fuller of its names: the one with more words of its label, or the longer.
func (s *state) rename(o int, name string) {
	org := &s.a.Organizations[o]
	if name == org.Name {
		return
	}
	more := wordsOf(org.Label, name) - wordsOf(org.Label, org.Name)
	if more >= fuller || more > -fuller && len(name) > len(org.Name) {
		org.Aliases = addAlias(org.Aliases, name, org.Name)
		org.Name = name
	}
}

// wordsOf counts the words of a label that a name has. Capitals stand for the words that begin with them:
// "Hội LHPN Hà Nội" has all of "Hội Liên hiệp Phụ nữ Hà Nội", "Hội Phụ nữ thành phố Hà Nội" has not.
func wordsOf(label, name string) int {
	words := slices.DeleteFunc(syllables(strings.ToLower(label)), func(w string) bool { return levelWords[w] })
	var initials []rune
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		initials = append(initials, r)
	}
	n := 0
	for _, w := range syllables(name) {
		low := strings.ToLower(w)
		switch {
		case slices.Contains(words, low):
			n++
		case w == strings.ToUpper(w) && strings.Contains(string(initials), low):
			n += utf8.RuneCountInString(low)
		}
	}
	return n
}

// levelWords are the syllables of the levels of areas, which say nothing that the area does not.
var levelWords = map[string]bool{"tỉnh": true, "thành": true, "phố": true, "tp": true, "huyện": true, "quận": true, "thị": true, "xã": true, "phường": true}

// syllables parts a name at blanks and marks.
func syllables(name string) []string {
	return strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// touchBody records a mention of body o.
func (s *state) touchBody(i, o int) {
	m := &s.a.Mentions[i]
	org := &s.a.Organizations[o]
	org.Aliases = addAlias(org.Aliases, org.Name, s.text(m.Tokens.Lo, m.Tokens.Hi))
	org.Mentions = append(org.Mentions, m.Span)
	org.Confidence = max(org.Confidence, m.Confidence)
	m.Entity = o
}

// bindAcronym binds a short name that the document introduced.
func (s *state) bindAcronym(i int, infer bool) {
	m := &s.a.Mentions[i]
	if o, ok := s.acronyms[s.word(m.Tokens.Lo)]; ok {
		s.touchBody(i, o)
	} else if infer {
		s.dropped[i] = true
	}
}

// sortMentions orders each organisation's spans, which were found backwards.
func (s *state) sortMentions() {
	for i := range s.a.Organizations {
		sortSpans(s.a.Organizations[i].Mentions)
	}
	for i := range s.a.Places {
		sortSpans(s.a.Places[i].Mentions)
	}
}
