package relation

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// The confidence of each rule.
var confidence = map[string]float64{
	"title-before": 0.96, "title-before-list": 0.9, "title-after": 0.95, "title-shared": 0.85, "office-taken": 0.9, "office-left": 0.85,
}

// tie records that the person of item p holds the office at top[k].
func (s *state) tie(p *item, k int, rule string, formerly bool) {
	t := &s.top[k]
	ti := s.names.TitleByID(t.Entry)
	if ti < 0 {
		return
	}
	t.used = true
	if g := s.names.PlaceByID(s.a.Persons[p.Entity].ID); g >= 0 && s.names.Places[g].Kind == extract.Province {
		return // the name that a province bears is history
	}
	title := &s.names.Titles[ti]
	org, place := s.of(t, title)
	if org < 0 && place < 0 && rule == "office-taken" && !title.Alone {
		if org = s.workplace(k); org >= 0 {
			place = s.a.Organizations[org].Jurisdiction
		}
	}
	lo, hi := min(p.Start, t.Start), max(p.End, t.End)
	key := factKey{p.Entity, org, place, title.ID, formerly}
	if _, twice := s.seen[key]; twice {
		return
	}
	s.seen[key] = len(s.a.Positions)
	sentence := extract.Span{Start: lo, End: hi}
	if i := s.d.SentenceAt(lo); i >= 0 {
		sentence = s.d.Sentences[i].Span
	}
	s.a.Positions = append(s.a.Positions, extract.Position{
		Evidence: extract.Evidence{Sentence: sentence, Rule: rule, Confidence: confidence[rule] * min(1, p.Confidence+0.05),
			Steps: []extract.Step{{Span: p.Span, Why: "names the person"}, {Span: t.Span, Why: "is an office: " + title.Label}, {Span: extract.Span{Start: lo, End: hi}, Why: rule}}},
		Person: p.Entity, Title: title.Label, TitleID: title.ID, TitleEnglish: title.English,
		Organization: org, Jurisdiction: place, Former: formerly, AsOf: s.d.Published,
	})
	s.from = append(s.from, k)
}

// of returns the body and the area of an office.
func (s *state) of(t *item, title *gazetteer.Title) (org, place int) {
	org, place = -1, -1
	size := 0
	for _, m := range s.inside(t) {
		if m.Entity < 0 {
			continue
		}
		switch {
		case m.Type == extract.OrganizationMention && m.Len() > size:
			org, size = m.Entity, m.Len()
		case m.Type == extract.PlaceMention && org < 0:
			place = m.Entity
		}
	}
	if org >= 0 {
		return org, s.a.Organizations[org].Jurisdiction
	}
	if place >= 0 && !title.Alone {
		if h := s.names.HeadByID(title.Home); h >= 0 && s.names.Heads[h].Class == "foreign" {
			return s.mission(t, title.Home), -1
		}
		if title.Home != "" {
			org = s.home(title.Home, place)
		}
		if org < 0 {
			org = s.implied(t.Span, title.Home, place)
		}
		if h := s.names.HeadByID(title.Home); h >= 0 && !s.names.Heads[h].Governs {
			place = -1 // a director governs no country
		}
		return org, place
	}
	if title.Governs {
		return -1, s.placeBefore(t)
	}
	return -1, -1
}

// placeBefore returns the last province, state or city named before an office in
// its sentence: "Phái đoàn Nebraska do Thống đốc bang …".
func (s *state) placeBefore(t *item) int {
	ms := s.a.Mentions
	lo, _ := slices.BinarySearchFunc(ms, t.Start, func(m extract.Mention, at int) int { return m.Start - at })
	for i := lo - 1; i >= 0 && i > lo-30 && s.same(&item{Mention: ms[i]}, t); i-- {
		if m := &ms[i]; m.Type == extract.PlaceMention && m.Entity >= 0 {
			if k := s.a.Places[m.Entity].Kind; k == extract.City || k == extract.Province {
				return m.Entity
			}
		}
	}
	return -1
}

// inside returns the mentions within an office.
func (s *state) inside(t *item) []extract.Mention {
	ms := s.a.Mentions
	lo := s.firstMention(t.Start)
	hi := lo
	for hi < len(ms) && ms[hi].Start < t.End {
		hi++
	}
	return ms[lo:hi]
}

// firstMention returns the index of the first mention that starts at or after an
// offset.
func (s *state) firstMention(offset int) int {
	lo, _ := slices.BinarySearchFunc(s.a.Mentions, offset, func(m extract.Mention, at int) int { return m.Start - at })
	return lo
}

// home finds the document's body of a kind or class that belongs to an area.
func (s *state) home(kind string, place int) int {
	for i := range min(len(s.a.Organizations), 400) {
		o := &s.a.Organizations[i]
		if o.Area != place {
			continue
		}
		if o.Kind == kind {
			return i
		}
		if h := s.names.HeadByID(o.Kind); kind == "party" && h >= 0 && strings.HasSuffix(o.Kind, "-uy") && (o.Kind != "dang-uy" || s.a.Places[place].Kind == extract.Commune) {
			return i
		}
	}
	return -1
}

// merge completes offices that name no body from the same office with one, and
// drops those that say less than another.
func (s *state) merge() {
	ps := s.a.Positions
	byPerson := map[int][]int{}
	for i := range ps {
		byPerson[ps[i].Person] = append(byPerson[ps[i].Person], i)
	}
	drop := make([]bool, len(ps))
	for _, list := range byPerson {
		if len(list) > 64 {
			continue
		}
		for _, i := range list {
			for _, j := range list {
				if i != j && !drop[j] && s.less(&ps[i], &ps[j], i, j) {
					drop[i] = true
				}
			}
		}
	}
	for i := range ps {
		if !drop[i] && ps[i].Organization < 0 && ps[i].Jurisdiction < 0 {
			s.complete(i)
		}
	}
	for i := range ps {
		if !drop[i] && ps[i].Organization >= 0 {
			s.ofParty(i)
		}
	}
	kept := ps[:0]
	for i := range ps {
		if !drop[i] {
			kept = append(kept, ps[i])
		}
	}
	s.a.Positions = kept
}

// less reports whether position a says less than b, or the same later.
func (s *state) less(a, b *extract.Position, i, j int) bool {
	if b.Former && !a.Former && b.Rule == "office-left" && a.Rule != "office-taken" && a.TitleID == b.TitleID && a.Organization == b.Organization && a.Jurisdiction == b.Jurisdiction {
		return true // what somebody was, and leaves
	}
	if a.Former != b.Former {
		return b.Former && a.Rule == "office-taken" && strings.HasPrefix(b.Rule, "title-") && a.TitleID == b.TitleID && a.Organization == b.Organization // how who is called "cựu …" came to it
	}
	same := a.TitleID == b.TitleID
	shorter := strings.HasPrefix(b.TitleID, a.TitleID+"-")
	if !same && !shorter {
		return false
	}
	if same && a.Organization >= 0 && b.Organization >= 0 && s.shortName(a.Organization, b.Organization) {
		return true
	}
	if a.Organization >= 0 && a.Organization != b.Organization {
		return false
	}
	if a.Organization < 0 && a.Jurisdiction >= 0 && b.Jurisdiction != a.Jurisdiction {
		return false
	}
	if shorter || a.Organization < 0 && b.Organization >= 0 || a.Jurisdiction < 0 && b.Jurisdiction >= 0 {
		return true
	}
	return a.Organization == b.Organization && a.Jurisdiction == b.Jurisdiction && i > j
}

// shortName reports whether ministry a is b by the first field of its name.
func (s *state) shortName(a, b int) bool {
	x, y := &s.a.Organizations[a], &s.a.Organizations[b]
	return x.Kind == "bo" && y.Kind == "bo" && len(x.Name) < len(y.Name) && strings.HasPrefix(y.Name, x.Name+" ")
}

// complete finds the body of an office that says none: the only one of the kind
// that the title belongs to.
func (s *state) complete(i int) {
	p := &s.a.Positions[i]
	t := s.names.TitleByID(p.TitleID)
	home := s.names.Titles[t].Home
	o := s.referred(i)
	if lo := s.top[s.from[i]].Tokens.Lo; o < 0 && (p.Rule == "title-shared" || p.Rule == "title-before-list" && (s.plural(lo) || s.counts(lo-1))) {
		o = s.deputies(i)
	}
	if o < 0 && home == "party" {
		o = s.colleagues(i)
	}
	if o < 0 && home == "" && !s.names.Titles[t].Alone && !s.names.Titles[t].Member && p.TitleID != "truong-doan" {
		o = s.sender(p)
	}
	if o < 0 && home == "" && !s.names.Titles[t].Alone && !s.names.Titles[t].Member {
		o = s.represented(p)
	}
	if o < 0 {
		o = s.shared(i)
	}
	if o < 0 && (p.TitleID == "dai-bieu" || p.TitleID == "dai-bieu-quoc-hoi") {
		o = s.assembly()
	}
	if o >= 0 {
		p.Organization, p.Jurisdiction = o, s.a.Organizations[o].Jurisdiction
		p.Confidence *= 0.9
		p.Steps = append(p.Steps, extract.Step{Span: s.a.Organizations[o].Mentions[0], Why: "the body that a short name behind the office or beside it stands for"})
		return
	}
	if p.TitleID == "uy-vien-ban-thuong-vu" {
		s.standingCommittee(p, i)
		return
	}
	if strings.HasSuffix(home, "-uy") {
		s.committee(p, home, i)
		return
	}
	if home == "party" {
		// "Bí thư - Tỉnh trưởng tỉnh Luang Prabang": the office beside it has the area.
		for _, q := range s.a.Positions[max(0, i-8):min(len(s.a.Positions), i+8)] {
			if q.Person == p.Person && q.Sentence == p.Sentence && q.Jurisdiction >= 0 {
				p.Jurisdiction = q.Jurisdiction
				if strings.HasSuffix(q.TitleID, "chu-tich") && q.Organization >= 0 && s.classOf(q.Organization) == "government" {
					if p.Organization = s.home("party", q.Jurisdiction); p.Organization < 0 {
						p.Organization = s.implied(p.Steps[1].Span, "party", q.Jurisdiction)
					}
				}
				return
			}
		}
	}
	if home == "" {
		s.employer(i)
	}
	if home == "" || home == "party" || home == "uy-ban-nhan-dan" || home == "bo" && (p.Former || s.ofOffice(p, i)) {
		return
	}
	found := -1
	for o := range min(len(s.a.Organizations), 400) {
		if s.a.Organizations[o].Kind == home {
			if found >= 0 {
				return
			}
			found = o
		}
	}
	if found >= 0 {
		p.Organization = found
		p.Confidence *= 0.9
		p.Steps = append(p.Steps, extract.Step{Span: s.a.Organizations[found].Mentions[0], Why: "the only body of the title's kind"})
	}
}

// ofOffice reports whether a minister is one by heading an office that is no
// ministry: "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ".
func (s *state) ofOffice(p *extract.Position, i int) bool {
	for _, q := range s.a.Positions[max(0, i-6):min(len(s.a.Positions), i+7)] {
		if q.Person == p.Person && strings.HasSuffix(q.TitleID, "chu-nhiem") {
			return true
		}
	}
	return false
}

// standingCommittee finds the party committee of a member of its standing
// committee: the one that the offices beside it are of, or belong to the area of.
func (s *state) standingCommittee(p *extract.Position, i int) {
	for _, q := range s.a.Positions[max(0, i-4):min(len(s.a.Positions), i+5)] {
		if q.Person != p.Person || q.Sentence != p.Sentence || q.Former != p.Former {
			continue
		}
		for o := q.Organization; o >= 0; o = s.a.Organizations[o].Parent {
			if strings.HasSuffix(s.a.Organizations[o].Kind, "-uy") {
				p.Organization, p.Jurisdiction = o, s.a.Organizations[o].Jurisdiction
				return
			}
		}
		if q.Jurisdiction >= 0 {
			if o := s.home("party", q.Jurisdiction); o >= 0 {
				p.Organization, p.Jurisdiction = o, s.a.Organizations[o].Jurisdiction
				return
			}
		}
	}
}

// classOf returns the class of a body's head, or of a listed body.
func (s *state) classOf(o int) string {
	kind := s.a.Organizations[o].Kind
	if h := s.names.HeadByID(kind); h >= 0 {
		return s.names.Heads[h].Class
	}
	if b := s.names.BodyByID(kind); b >= 0 {
		return s.names.Bodies[b].Class
	}
	return ""
}

// committee finds the party committee of a member's office, "Tỉnh ủy viên": that
// of the area of the offices beside it, else the only one in the article.
func (s *state) committee(p *extract.Position, kind string, i int) {
	found := -1
	for _, q := range s.a.Positions[max(0, i-4):min(len(s.a.Positions), i+5)] {
		if q.Person == p.Person && q.Jurisdiction >= 0 {
			if o := s.home(kind, q.Jurisdiction); o >= 0 {
				found = o
			}
		}
	}
	if found < 0 {
		for o := range min(len(s.a.Organizations), 400) {
			if s.a.Organizations[o].Kind == kind {
				if found >= 0 {
					return
				}
				found = o
			}
		}
	}
	if found < 0 {
		found = s.committeeOver(i, kind)
	}
	if found >= 0 {
		p.Organization, p.Jurisdiction = found, s.a.Organizations[found].Jurisdiction
		p.Confidence *= 0.9
	}
}

// committeeOver returns the party committee of a kind that an article without any such body
// means by a member's office, or -1: that of the area of the offices beside it, or of the
// province in which that lies.
func (s *state) committeeOver(i int, kind string) int {
	p := &s.a.Positions[i]
	for _, q := range s.a.Positions[max(0, i-4):min(len(s.a.Positions), i+5)] {
		if q.Person != p.Person || q.Sentence != p.Sentence || q.Former != p.Former || q.Jurisdiction < 0 {
			continue
		}
		for at := q.Jurisdiction; at >= 0; at = s.a.Places[at].Parent {
			if committees[s.a.Places[at].Word][0] == kind {
				return s.implied(p.Steps[min(1, len(p.Steps)-1)].Span, "party", at)
			}
			if kind != "tinh-uy" {
				break
			}
		}
	}
	return -1
}

// standing adds a mention of the holder for every office that stands alone.
func (s *state) standing() {
	s.asking = true
	for k := range s.top {
		t := &s.top[k]
		if t.Type != extract.TitleMention || t.used || s.plural(t.Tokens.Lo) || s.senseBefore(t.Tokens.Lo) != noSense {
			continue
		}
		ti := s.names.TitleByID(t.Entry)
		if ti < 0 || s.names.Titles[ti].Member {
			continue
		}
		p := s.holder(t, &s.names.Titles[ti])
		if p < 0 || !s.mayStand(t, &s.names.Titles[ti], p) {
			continue
		}
		person := &s.a.Persons[p]
		alias := strings.Join(strings.Fields(s.d.Slice(t.Span)), " ")
		if !slices.Contains(person.Aliases, alias) {
			person.Aliases = append(person.Aliases, alias)
		}
		person.Mentions = append(person.Mentions, t.Span)
		slices.SortFunc(person.Mentions, func(a, b extract.Span) int { return a.Start - b.Start })
		s.a.Mentions = append(s.a.Mentions, extract.Mention{Span: t.Span, Tokens: t.Tokens, Type: extract.PersonMention, Entity: p,
			Rule: "title-stands-for-holder", Confidence: 0.85})
	}
}

// holders lists the positions whose title starts as an office's does; the last
// ones, where there are very many.
func (s *state) holders(title string) []int {
	if s.byTitle == nil {
		s.byTitle = map[string][]int{}
		for i := range s.a.Positions {
			id := s.a.Positions[i].TitleID
			for j := 0; j <= len(id); j++ {
				if j == len(id) || id[j] == '-' {
					s.byTitle[id[:j]] = append(s.byTitle[id[:j]], i)
				}
			}
		}
	}
	list := s.byTitle[title]
	return list[max(0, len(list)-200):]
}

// foreign reports whether an office names a country other than Việt Nam.
func (s *state) foreign(t *item) bool {
	for _, m := range s.inside(t) {
		if m.Type == extract.PlaceMention && m.Entity >= 0 && s.a.Places[m.Entity].Kind == extract.Country && s.a.Places[m.Entity].Code != "VN" {
			return true
		}
	}
	return false
}

// mayStand reports whether an office may stand for its holder: one with a body or
// area, or a national one; a bare title only in capitals and after the holder
// was named.
func (s *state) mayStand(t *item, title *gazetteer.Title, person int) bool {
	if org, place := s.of(t, title); title.Alone || org >= 0 || place >= 0 {
		return true
	}
	return s.d.Tokens[t.Tokens.Lo].Cap && s.a.Persons[person].Mentions[0].Start < t.Start
}

// holder returns the one person who holds an office, or -1.
func (s *state) holder(t *item, title *gazetteer.Title) int {
	org, place := s.of(t, title)
	if title.Alone && s.foreign(t) {
		return -1
	}
	found := -1
	for _, i := range s.holders(title.ID) {
		p := &s.a.Positions[i]
		if p.Former || p.TitleID != title.ID && !strings.HasPrefix(p.TitleID, title.ID+"-") {
			continue
		}
		switch {
		case org >= 0 && p.Organization != org:
			continue
		case org < 0 && place >= 0 && p.Jurisdiction != place:
			continue
		}
		if found >= 0 && found != p.Person {
			return -1
		}
		found = p.Person
	}
	return found
}
