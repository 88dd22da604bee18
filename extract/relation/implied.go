package relation

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/vocab"
)

// implied returns the people's committee or party committee of a unit of the country
// that the office of mention t is of though it names the unit alone: "Phó Chủ tịch
// huyện", "Bí thư tỉnh". It enters the body if the document does not name it, and
// returns -1 abroad and for other offices.
func (s *state) implied(t extract.Span, home string, place int) int {
	p := &s.a.Places[place]
	if p.Code == "" || p.Word == "" || p.Kind != extract.Province && p.Kind != extract.District && p.Kind != extract.Commune {
		return -1
	}
	kind, label, name := home, "Ủy ban nhân dân", "UBND "+p.Word+" "+p.Name
	switch home {
	case "uy-ban-nhan-dan":
		if strings.HasPrefix(p.Name, p.Word+" ") {
			name = "UBND " + p.Name
		}
	case "party":
		c, ok := committees[p.Word]
		if !ok {
			c = [2]string{"dang-uy", "Đảng ủy"}
		}
		kind, label = c[0], c[1]
		name = label + " " + p.Name
		if !ok && !strings.HasPrefix(p.Name, p.Word+" ") {
			name = label + " " + p.Word + " " + p.Name
		}
	default:
		return -1
	}
	o := len(s.a.Organizations)
	s.a.Organizations = append(s.a.Organizations, extract.Organization{ID: vocab.BodyLocal(label + " " + p.ID), Name: name, Kind: kind, Area: place, Jurisdiction: place,
		Parent: -1, Mentions: []extract.Span{t}, Confidence: 0.7})
	return o
}

// committees are the party committees of units by their level word: the kind of body
// and its words.
var committees = map[string][2]string{
	"tỉnh": {"tinh-uy", "Tỉnh ủy"}, "thành phố": {"thanh-uy", "Thành ủy"}, "quận": {"quan-uy", "Quận ủy"}, "huyện": {"huyen-uy", "Huyện ủy"}, "thị xã": {"thi-uy", "Thị ủy"},
}

// shared returns the body of the office that follows the one of position i in a list
// of the same person's, or -1: "Phó Chủ tịch kiêm Tổng Giám đốc Tập đoàn X", "Chánh
// Văn phòng, người phát ngôn UBND tỉnh".
func (s *state) shared(i int) int {
	p, k := &s.a.Positions[i], s.from[i]
	if p.Rule == "title-shared" || k+1 >= len(s.top) || s.top[k+1].Type != extract.TitleMention {
		return -1
	}
	at, next := s.top[k].Tokens.Hi, s.top[k+1].Tokens.Lo
	both := s.word(next-1) == "kiêm"
	also := next-at == 2 && s.word(at) == "và" && s.word(at+1) == "là"
	if next-at != 1 && !(both && next-at == 2) && !also || !s.lists(at) {
		return -1
	}
	t := s.names.TitleByID(p.TitleID)
	if s.names.Titles[t].Member && employers[p.TitleID] == "" || s.names.Titles[t].Alone {
		return -1
	}
	for j := range s.a.Positions[max(0, i-4):min(len(s.a.Positions), i+6)] {
		j += max(0, i-4)
		q := &s.a.Positions[j]
		if q.Person != p.Person || s.from[j] != k+1 || q.Organization < 0 {
			continue
		}
		if o := s.police(q.Organization); o >= 0 && (p.TitleID == "giam-doc" || p.TitleID == "pho-giam-doc") {
			return o // "Phó Giám đốc, Thủ trưởng Cơ quan Cảnh sát điều tra Công an tỉnh A"
		}
		switch s.classOf(q.Organization) {
		case "company", "health", "school", "institute", "fund", "media", "army", "": // a firm of no list has no class
			if home := s.names.Titles[t].Home; home == "" || home == "uy-ban-nhan-dan" || home == "vien" {
				return q.Organization
			}
		case "front", "mass", "international", "committee", "religious", "foreign", "club":
			if both || q.TitleID == "tong-thu-ky" || q.TitleID == "pho-tong-thu-ky" {
				return q.Organization // "Phó Chủ tịch, Tổng Thư ký Hội Nông dân"
			}
		case "government", "ministry", "sub":
			if p.TitleID == "bo-truong" || strings.HasSuffix(p.TitleID, "chanh-van-phong") {
				return q.Organization
			}
		}
	}
	return -1
}

// police returns the police force that an investigating body names itself by, which it
// enters if the document does not name it otherwise, or -1.
func (s *state) police(o int) int {
	b := &s.a.Organizations[o]
	_, force, ok := strings.Cut(b.Name, " Công an ")
	if b.Kind != "canh-sat" || !ok || b.Area < 0 {
		return -1
	}
	force = "Công an " + force
	for i := range s.a.Organizations {
		if f := &s.a.Organizations[i]; f.Kind == "cong-an" && (f.Name == force || f.Area == b.Area) {
			return i
		}
	}
	s.a.Organizations = append(s.a.Organizations, extract.Organization{ID: vocab.BodyLocal("Công an " + s.a.Places[b.Area].ID), Name: force, Kind: "cong-an",
		Area: b.Area, Jurisdiction: b.Area, Parent: -1, Mentions: b.Mentions[:1:1], Confidence: 0.7})
	return len(s.a.Organizations) - 1
}

// listing returns the body of which the sentence says before the office at k that it has
// it, or -1: "Ban Kinh tế hiện có các phó ban gồm: ông A, bà B".
func (s *state) listing(k int) int {
	t := &s.top[k]
	hi := s.firstMention(t.Start)
	for j := hi - 1; j >= 0 && j > hi-6; j-- {
		m := s.a.Mentions[j]
		if !s.same(&item{Mention: m}, t) {
			return -1
		}
		if m.Type != extract.OrganizationMention || m.Entity < 0 || m.Tokens.Hi >= t.Tokens.Lo || j > 0 && s.a.Mentions[j-1].Tokens.Hi >= m.Tokens.Hi {
			continue // what stands within another name
		}
		for i := m.Tokens.Hi; i < t.Tokens.Lo; i++ {
			switch s.word(i) {
			case "hiện", "nay", "có", "gồm", "các", "và", "còn", "tại", "vẫn", "đang":
			default:
				if !s.counts(i) {
					return -1
				}
			}
		}
		if m.Tokens.Hi+1 >= t.Tokens.Lo && s.word(m.Tokens.Hi) != "có" {
			return -1
		}
		return m.Entity
	}
	return -1
}

// deputies returns the body of the head whose deputies a list names behind it in the
// sentence, or the one that has them: "bà A giữ chức Chủ tịch Hội, các Phó Chủ tịch gồm:
// bà B và bà C"; or -1.
func (s *state) deputies(i int) int {
	k := s.from[i]
	if o := s.listing(k); o >= 0 {
		return o
	}
	head, ok := strings.CutPrefix(s.a.Positions[i].TitleID, "pho-")
	for j := k - 1; ok && j >= 0 && j > k-6 && s.same(&s.top[j], &s.top[k]); j-- {
		t := &s.top[j]
		if ti := s.names.TitleByID(t.Entry); t.Type == extract.TitleMention && t.Entry == head && ti >= 0 {
			org, _ := s.of(t, &s.names.Titles[ti])
			return org
		}
	}
	return -1
}

// colleagues returns the body into whose offices a sentence puts several people, each with
// the office, where only the first is told with the body; or -1: "ông A được bầu làm Bí thư
// Huyện ủy B; ông C được bầu làm Phó Bí thư".
func (s *state) colleagues(i int) int {
	p := &s.a.Positions[i]
	for j := i - 1; j >= 0 && j > i-6 && p.Rule == "office-taken"; j-- {
		q := &s.a.Positions[j]
		if q.Sentence == p.Sentence && q.Rule == p.Rule && q.Former == p.Former && q.Organization >= 0 && s.classOf(q.Organization) == "party" {
			return q.Organization
		}
	}
	return -1
}

// sender returns the body whose delegation somebody leads whose office names none, or -1:
// "Đoàn công tác của Bệnh viện A do ông B, Phó Giám đốc, dẫn đầu".
func (s *state) sender(p *extract.Position) int {
	lo, _ := slices.BinarySearchFunc(s.d.Tokens, p.Steps[0].Span.Start, func(t extract.Token, at int) int { return t.Start - at })
	for k := lo; lo > k-6 && s.word(lo-1) != "do"; lo-- {
		if lo == 0 || s.d.Tokens[lo-1].Kind == extract.Punct {
			return -1
		}
	}
	if s.word(lo-1) != "do" || lo < 2 {
		return -1
	}
	end := s.d.Tokens[lo-2].End
	for i := s.firstMention(end) - 1; i >= 0 && i > s.firstMention(end)-6; i-- {
		if m := &s.a.Mentions[i]; m.Type == extract.OrganizationMention && m.End == end && m.Entity >= 0 && !s.a.Organizations[m.Entity].Collective {
			return m.Entity
		}
	}
	return -1
}

// assembly returns the national assembly if the document names it, or -1: whose
// deputies are called deputies alone.
func (s *state) assembly() int {
	for o := range min(len(s.a.Organizations), 400) {
		if org := &s.a.Organizations[o]; org.Kind == "chinh-phu" && org.Area < 0 && strings.EqualFold(org.Name, "Quốc hội") {
			return o
		}
	}
	return -1
}

// bareParty reports whether a party committee is only called that where it is first named; the
// commune whose it may be was then guessed.
func (s *state) bareParty(b *extract.Organization) bool {
	w := strings.Fields(strings.ToLower(s.d.Slice(b.Mentions[0])))
	return len(w) == 2 && w[0] == "đảng" && (w[1] == "ủy" || w[1] == "uỷ")
}

// ofParty makes the party committee of position i, if the text says no more of it than
// that, the one of the body that the same person's office beside it is of: "Bí thư Đảng
// ủy, Giám đốc Sở Xây dựng tỉnh X".
func (s *state) ofParty(i int) {
	p := &s.a.Positions[i]
	bare := p.Organization
	b := &s.a.Organizations[bare]
	if b.Kind != "dang-uy" || b.Parent >= 0 || len(b.Mentions) == 0 || !s.bareParty(b) {
		return
	}
	of := -1
	for j := max(0, i-4); j < min(len(s.a.Positions), i+6); j++ {
		q := &s.a.Positions[j]
		if q.Person != p.Person || q.Sentence != p.Sentence || q.Organization < 0 || s.from[j] != s.from[i]+1 && (of >= 0 || s.from[j] != s.from[i]-1) {
			continue
		}
		switch s.classOf(q.Organization) {
		case "company", "health", "school", "institute", "department", "police", "army", "ministry", "court", "media", "committee":
			of = q.Organization
		default:
			of = -1
		}
		if s.from[j] > s.from[i] {
			break
		}
	}
	if of < 0 {
		return
	}
	o, at := &s.a.Organizations[of], p.Steps[1].Span
	made := extract.Organization{ID: vocab.BodyLocal("Đảng ủy " + o.ID), Name: s.d.Slice(b.Mentions[0]) + " " + o.Name, Kind: b.Kind, Area: o.Area, Jurisdiction: o.Jurisdiction, Parent: of, Confidence: 0.7}
	to := slices.IndexFunc(s.a.Organizations, func(x extract.Organization) bool { return x.ID == made.ID })
	if to < 0 && len(b.Mentions) == 1 {
		made.Mentions = b.Mentions
		*b, to = made, bare
	} else {
		if to < 0 {
			to = len(s.a.Organizations)
			s.a.Organizations = append(s.a.Organizations, made)
		}
		s.move(at, bare, to)
	}
	p.Organization, p.Jurisdiction = to, made.Jurisdiction
}

// move gives the mention of a body inside an office to another body, unless it is the
// only one.
func (s *state) move(office extract.Span, from, to int) {
	x := &s.a.Organizations[from]
	if len(x.Mentions) < 2 {
		return
	}
	for i := range s.a.Mentions {
		m := &s.a.Mentions[i]
		if m.Type != extract.OrganizationMention || m.Entity != from || m.Start < office.Start || m.End > office.End {
			continue
		}
		m.Entity = to
		x.Mentions = slices.DeleteFunc(x.Mentions, func(y extract.Span) bool { return y.Start == m.Start })
		s.a.Organizations[to].Mentions = append(s.a.Organizations[to].Mentions, m.Span)
		return
	}
}
