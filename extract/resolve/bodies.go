package resolve

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/graph/vocab"
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
	label  string // the same words with abbreviations written out
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
		s.newID = b.ID
		s.bind(i, "="+id, s.listedName(m, b), b.ID, -1, -1, -1, false)
		return
	}
	if m.Rule == "title-company" {
		name := s.text(m.Tokens.Lo, m.Tokens.Hi)
		s.newID = vocab.BodyLocal(name)
		s.bind(i, "named|"+foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi), name, "", -1, -1, -1, false)
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
	if c := s.names.Heads[h].Class; c == "venue" || c == "zone" {
		s.dropped[i] = true // a place to be at, that neither acts nor is acted on
		return
	}
	b := s.read(i, &s.names.Heads[h])
	if b.waits && !infer {
		return
	}
	if b.area < 0 && b.parent < 0 && b.head.Implied && !strings.HasSuffix(b.core, "việt nam") && !strings.Contains(b.core, "trung ương") && b.core != "vn" && !national(b.text) {
		if !infer {
			return
		}
		b.area = s.impliedArea(i, &b)
	}
	if b.area >= 0 && !b.named && b.level != "" {
		if !infer {
			return
		}
		if e := s.coordinated(i, b.head); e >= 0 && s.a.Places[e].Kind == s.a.Places[b.area].Kind {
			b.area = e
		} else {
			b.area = s.sameBody(i, &b, b.area)
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
	}
	return said
}

// national reports whether a body's own words make it the nation's.
func national(words string) bool {
	f := strings.ToLower(words)
	return strings.Contains(f, "trung ương") || strings.HasPrefix(f, "tổng liên đoàn") || strings.HasSuffix(f, "vn") || strings.Contains(f, "nhà nước") && strings.Contains(f, "việt nam")
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
	if h.Words {
		b.label = strings.TrimSpace(s.text(m.Tokens.Lo, core))
		b.core = foldAll(s.d, m.Tokens.Lo, lo) + " " + b.core
	}
	b.text = s.text(m.Tokens.Lo, end)
	if m.Rule == "title-field" {
		b.text = h.Label + " " + b.text
	}
	return b
}

// coreKey folds the words between head and area so that spellings of one field
// are the same.
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
		if w := s.word(i); s.d.Tokens[i].Kind != extract.Punct && w != "tỉnh" && w != "thành" && w != "phố" && w != "tp" && w != "của" {
			b.WriteString(w + " ")
			l.WriteString(w + " ")
		}
		i++
	}
	return strings.TrimSpace(b.String()), strings.TrimSpace(l.String())
}

// impliedArea finds the area of a body that names none: that of the body it is
// listed with ("HĐND, UBND thành phố Hải Phòng"), else what the context implies
// for its level.
func (s *state) impliedArea(i int, b *body) int {
	if e := s.coordinated(i, b.head); e >= 0 {
		return e
	}
	return s.sameBody(i, b, s.impliedByLevel(i, b))
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
		if _, sure := s.impliedHow(i, level, word); sure {
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
	switch b.head.Level {
	case gazetteer.CityLevel:
		return s.implied(i, gazetteer.CityLevel, "thành phố")
	case gazetteer.ProvinceLevel:
		word := ""
		if b.id == "tinh-uy" || b.id == "cong-an-tinh" {
			word = "tỉnh"
		}
		return s.implied(i, gazetteer.ProvinceLevel, word)
	case gazetteer.DistrictLevel:
		word := map[string]string{"quan-uy": "quận", "huyen-uy": "huyện", "thi-uy": "thị xã"}[b.id]
		return s.implied(i, gazetteer.DistrictLevel, word)
	case gazetteer.CommuneLevel:
		return s.implied(i, gazetteer.CommuneLevel, "")
	}
	return s.implied(i, gazetteer.ProvinceLevel, "")
}

// coordinated returns the area of the bodies that mention i is listed with.
func (s *state) coordinated(i int, h *gazetteer.Head) int {
	ms := s.a.Mentions
	_, end := s.office(i)
	for j := i + 1; j < len(ms) && j < i+12; j++ {
		m := &ms[j]
		if m.Start < ms[i].End {
			continue
		}
		if m.Type == extract.TitleMention || m.Type == extract.PlaceMention && s.within[j] >= 0 {
			continue
		}
		lo, hi := s.office(j)
		if m.Type != extract.OrganizationMention || !s.joins(end, lo) {
			break
		}
		if area := s.areaWithin(j); area >= 0 && s.governable(h, area) {
			return area
		}
		end = hi
	}
	if e := s.andPeople(i, end); e >= 0 {
		return e
	}
	start, _ := s.office(i)
	for j := i - 1; j >= 0 && j > i-12; j-- {
		m := &ms[j]
		if m.End > ms[i].Start || m.Type != extract.OrganizationMention || s.within[j] >= 0 && ms[s.within[j]].Type == extract.OrganizationMention {
			continue
		}
		lo, hi := s.office(j)
		if !s.joins(hi, start) {
			break
		}
		if area := s.areaWithin(j); area >= 0 && s.governable(h, area) {
			return area
		}
		start = lo
	}
	return -1
}

// office returns the tokens of the title around an organisation mention, or of
// the mention itself.
func (s *state) office(i int) (lo, hi int) {
	if w := s.within[i]; w >= 0 && s.a.Mentions[w].Type == extract.TitleMention {
		i = w
	}
	return s.a.Mentions[i].Tokens.Lo, s.a.Mentions[i].Tokens.Hi
}

// governable reports whether a body of a kind may govern an area of its level.
func (s *state) governable(h *gazetteer.Head, area int) bool {
	switch h.Level {
	case gazetteer.NoLevel:
		return true
	case gazetteer.CityLevel:
		return s.isLevel(area, gazetteer.CityLevel, "thành phố")
	}
	return s.isLevel(area, h.Level, "")
}

// andPeople returns the place whose people are named at the end of a list of
// bodies: "Thành ủy, HĐND, UBND và nhân dân TPHCM".
func (s *state) andPeople(i, end int) int {
	at, people := end, false
	for at < len(s.d.Tokens) && at < end+8 {
		switch s.word(at) {
		case "nhân", "dân":
			people = true
		case ",", "và", "chính", "quyền", "các", "tầng", "lớp", "cùng", "cán", "bộ", "đảng", "của":
		default:
			if !people {
				return -1
			}
			for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Tokens.Lo <= at; j++ {
				if m := &s.a.Mentions[j]; m.Tokens.Lo == at && m.Type == extract.PlaceMention {
					return m.Entity
				}
			}
			return -1
		}
		at++
	}
	return -1
}

// joins reports whether the tokens between two bodies list them.
func (s *state) joins(lo, hi int) bool {
	if lo == hi {
		return false
	}
	switch s.word(lo) {
	case ",", "và", "-", "–", "&":
		return hi == lo+1
	}
	return false
}

// areaWithin returns the area that the words of organisation mention i name.
func (s *state) areaWithin(i int) int {
	area := -1
	for j := i + 1; j < len(s.a.Mentions) && s.a.Mentions[j].Start < s.a.Mentions[i].End; j++ {
		if in := &s.a.Mentions[j]; in.Type == extract.PlaceMention && in.Entity >= 0 {
			area = in.Entity
		}
	}
	return area
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
	if _, ok := s.bodies[key]; !ok {
		s.newID = s.mint(i, b)
	}
	name := b.text
	if b.area >= 0 && !b.named {
		name = s.withArea(b)
	}
	if b.parent >= 0 {
		name = s.withParent(i, b)
	}
	jurisdiction := -1
	if b.head.Governs && b.area >= 0 {
		jurisdiction = b.area
	}
	if b.parent >= 0 && s.a.Organizations[b.parent].Jurisdiction >= 0 && (b.head.Class == "sub" || b.head.Class == "party") {
		jurisdiction = s.a.Organizations[b.parent].Jurisdiction
	}
	s.bind(i, key, name, b.id, b.area, jurisdiction, b.parent, b.head.Collective)
}

// mint makes the identifier of a body from its words written out and the
// identifier of its parent or area, so that all spellings of it are one.
func (s *state) mint(i int, b *body) string {
	words := b.label
	if b.head.Class == "health" || b.head.Class == "school" || b.head.Class == "company" || b.head.Class == "institute" {
		words = s.nameKey(i)
		if b.named {
			return vocab.BodyLocal(words)
		}
	}
	switch {
	case b.parent >= 0:
		words += " " + s.a.Organizations[b.parent].ID
	case b.area >= 0:
		words += " " + s.a.Places[b.area].ID
	}
	return vocab.BodyLocal(words)
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
		case "cp":
			continue
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
			return strings.TrimRight(s.text(m.Tokens.Lo, in.Tokens.Lo), ", ") + " " + s.a.Organizations[b.parent].Name
		}
	}
	return b.text
}

// bind enters a mention of an organisation.
func (s *state) bind(i int, key, name, kind string, area, jurisdiction, parent int, collective bool) {
	m := &s.a.Mentions[i]
	if r, n := utf8.DecodeRuneInString(name); unicode.IsLower(r) && !collective {
		name = string(unicode.ToUpper(r)) + name[n:]
	}
	o, ok := s.bodies[key]
	if !ok {
		o = len(s.a.Organizations)
		s.bodies[key] = o
		s.a.Organizations = append(s.a.Organizations, extract.Organization{ID: s.newID, Name: name, Kind: kind, Area: area,
			Jurisdiction: jurisdiction, Parent: parent, Collective: collective, Confidence: m.Confidence})
	}
	org := &s.a.Organizations[o]
	if len(name) > len(org.Name) {
		org.Aliases = addAlias(org.Aliases, name, org.Name)
		org.Name = name
	}
	org.Aliases = addAlias(org.Aliases, org.Name, s.text(m.Tokens.Lo, m.Tokens.Hi))
	org.Mentions = append(org.Mentions, m.Span)
	org.Confidence = max(org.Confidence, m.Confidence)
	m.Entity = o
	if at := m.Tokens.Hi; s.word(at) == "(" && s.word(at+2) == ")" && at+1 < len(s.d.Tokens) && s.d.Tokens[at+1].Cap {
		if parent >= 0 {
			o = parent // the inner body is the one that the brackets explain
		}
		s.acronyms[s.word(at+1)] = o
	}
}

// bindAcronym binds a short name that the document introduced.
func (s *state) bindAcronym(i int, infer bool) {
	m := &s.a.Mentions[i]
	if o, ok := s.acronyms[s.word(m.Tokens.Lo)]; ok {
		org := &s.a.Organizations[o]
		org.Aliases = addAlias(org.Aliases, org.Name, s.text(m.Tokens.Lo, m.Tokens.Hi))
		org.Mentions = append(org.Mentions, m.Span)
		m.Entity = o
	} else if infer {
		s.dropped[i] = true
	}
}

// bindShortBody binds a head alone to the last body named with it.
func (s *state) bindShortBody(i int) {
	m := &s.a.Mentions[i]
	for j := i - 1; j >= 0 && j > i-window; j-- {
		o := &s.a.Mentions[j]
		if o.Type == extract.OrganizationMention && o.Entity >= 0 && !o.Anaphoric && o.Entry == m.Entry {
			m.Entity = o.Entity
			return
		}
	}
	for o := range s.a.Organizations {
		if s.a.Organizations[o].Kind == m.Entry {
			m.Entity = o
			return
		}
	}
	s.dropped[i] = true
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
