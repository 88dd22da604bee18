package resolve

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
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
	if c := s.names.Heads[h].Class; (c == "venue" || c == "zone") && !s.headed(i) {
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
	if b.area < 0 && b.parent < 0 && b.head.Implied && b.level == "" && !national(b.text) && !s.commanded(m) {
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

// city reports whether place e of the document is listed as a city.
func (s *state) city(e int) bool {
	return e >= 0 && s.listed[e] >= 0 && s.names.Places[s.listed[e]].Level == gazetteer.CityLevel
}

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

// impliedArea finds the area of a body that names none: that of the body it is
// listed with ("HĐND, UBND thành phố Hải Phòng"), else what the context implies
// for its level.
func (s *state) impliedArea(i int, b *body) int {
	if e := s.coordinated(i, b.head); e >= 0 && !s.belowCity(b, e) {
		return e
	}
	if hi := s.a.Mentions[i].Tokens.Hi; s.word(hi) == "bạn" && !s.d.Tokens[hi].Cap {
		return s.friendOf(i, s.impliedByLevel(i, b))
	}
	if e := s.sameBody(i, b, s.impliedByLevel(i, b)); !s.belowCity(b, e) {
		return e
	}
	return -1
}

// friendOf returns the other place of the sort of home that the article named last: the
// bodies "của bạn" are those of the hosts or guests.
func (s *state) friendOf(i, home int) int {
	if home < 0 {
		return -1
	}
	for j := i - 1; j >= 0 && j > i-window; j-- {
		m := &s.a.Mentions[j]
		if m.Type != extract.PlaceMention || m.Entity < 0 || m.Entity == home {
			continue
		}
		if k := s.a.Places[m.Entity].Kind; k == s.a.Places[home].Kind || s.foreignPlace(m.Entity) && k != extract.Country {
			return m.Entity
		}
	}
	return home
}

// belowCity reports whether place e is a district though the body is a city's.
func (s *state) belowCity(b *body, e int) bool {
	if b.head.Level != gazetteer.CityLevel || e < 0 || s.listed[e] < 0 {
		return false
	}
	w := s.names.Places[s.listed[e]].Word
	return w == "quận" || w == "huyện"
}

// policeDivision reports whether a division without a named area is one of a province's
// police.
func policeDivision(b *body) bool {
	if b.id != "phong" {
		return false
	}
	f := strings.ToLower(b.text)
	for _, of := range [...]string{"phòng cảnh sát", "phòng an ninh", "phòng hậu cần", "phòng tham mưu", "phòng hồ sơ", "phòng csgt", "phòng kỹ thuật hình sự", "phòng xây dựng phong trào"} {
		if strings.HasPrefix(f, of) {
			return true
		}
	}
	return false
}

// sameBody prefers to the implied area the only one that the article names for
// such a body, unless the sentence names the implied area.
func (s *state) sameBody(i int, b *body, area int) int {
	if b.parent >= 0 {
		return area
	}
	if area >= 0 {
		level, word := b.head.Level, ""
		if g := s.listed[area]; g >= 0 {
			level, word = s.names.Places[g].Level, s.names.Places[g].Word
		}
		if _, sure := s.impliedHow(i, level, word); sure || area == s.home {
			return area
		}
	}
	kind := anyKind
	if area >= 0 {
		kind = int(s.a.Places[area].Kind)
	}
	if only, ok := s.areas[areaKey{b.id, b.core, kind}]; ok && only >= 0 {
		return only
	}
	return area
}

// areaKey tells kinds of body apart, and the levels of their areas.
type areaKey struct {
	head, core string
	kind       int
}

const (
	anyKind  = -1
	severals = -2 // more than one area
)

// noteArea remembers that a body of a kind names an area.
func (s *state) noteArea(b *body) {
	for _, kind := range [2]int{anyKind, int(s.a.Places[b.area].Kind)} {
		key := areaKey{b.id, b.core, kind}
		if have, ok := s.areas[key]; ok && have != b.area {
			s.areas[key] = severals
		} else {
			s.areas[key] = b.area
		}
	}
}

func (s *state) impliedByLevel(i int, b *body) int {
	if b.head.Takes&gazetteer.TakesVietnam != 0 {
		if _, ok := s.bodies[b.id+"|"+b.core+"|-1"]; ok {
			return -1 // the nation's body, which the article names
		}
	}
	switch b.head.Level {
	case gazetteer.CityLevel:
		return s.impliedAtHome(i, gazetteer.CityLevel, "thành phố")
	case gazetteer.ProvinceLevel:
		word := ""
		if b.id == "tinh-uy" || b.id == "cong-an-tinh" {
			word = "tỉnh"
		}
		return s.impliedAtHome(i, gazetteer.ProvinceLevel, word)
	case gazetteer.DistrictLevel:
		if policeDivision(b) {
			return s.impliedAtHome(i, gazetteer.ProvinceLevel, "")
		}
		word := map[string]string{"quan-uy": "quận", "huyen-uy": "huyện", "thi-uy": "thị xã"}[b.id]
		return s.impliedAtHome(i, gazetteer.DistrictLevel, word)
	case gazetteer.CommuneLevel:
		return s.impliedAtHome(i, gazetteer.CommuneLevel, "")
	}
	return s.impliedAtHome(i, gazetteer.ProvinceLevel, "")
}

// bindBody enters a composed body under a name that tells it apart.
func (s *state) bindBody(i int, b *body) {
	key := b.id + "|" + b.core
	if b.id == "cong-an-thanh-pho" {
		key = "cong-an|"
	}
	if b.head.Class == "health" || b.head.Class == "school" || b.head.Class == "company" || b.head.Class == "institute" {
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
		o = len(s.a.Organizations)
		s.bodies[key] = o
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

// isPlace reports whether the token is the name of a listed place.
func (s *state) isPlace(i int) bool {
	h, ok := s.hits(i, i+1)
	return ok && h[gazetteer.PlaceName].Len > 0
}

// ofTheState is left out of what tells bodies apart that are the state's anyway.
var ofTheState = strings.NewReplacer("việt nam", "", "vn", "", "trung ương", "")

// quotes are left out of names.
var quotes = strings.NewReplacer("\"", "", "“", "", "”", "")

// rename gives a body the longer of its names.
func (s *state) rename(o int, name string) {
	org := &s.a.Organizations[o]
	if len(name) > len(org.Name) {
		org.Aliases = addAlias(org.Aliases, name, org.Name)
		org.Name = name
	}
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
