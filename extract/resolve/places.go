package resolve

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
	"github.com/lienket/lienket/graph/vocab"
)

// placeKey tells places apart: the gazetteer's index, or level and name.
type placeKey struct {
	listed int
	name   string
}

// resolvePlaces binds the names of places, the certain ones first, so that these
// decide the uncertain; then the level words that stand for areas.
func (s *state) resolvePlaces() {
	ms := s.a.Mentions
	for pass := 0; pass < 4; pass++ {
		for i := range ms {
			m := &ms[i]
			if m.Type != extract.PlaceMention || m.Anaphoric || m.Entity >= 0 || s.dropped[i] {
				continue
			}
			s.bindPlace(i, pass)
		}
	}
	for i := range ms {
		if m := &ms[i]; m.Type == extract.PlaceMention && m.Anaphoric && s.within[i] < 0 {
			s.bindAnaphor(i)
		}
	}
	for i := range s.a.Places {
		if g := s.listed[i]; g >= 0 {
			for p := s.names.Places[g].Parent; p >= 0; p = s.names.Places[p].Parent {
				if j, ok := s.places[placeKey{listed: int(p)}]; ok {
					s.a.Places[i].Parent = j
					break
				}
			}
		}
	}
}

// bindPlace binds one named mention. Pass 0 takes countries, regions, provinces
// and what a level word makes sure; pass 1 districts and the rest of the level
// words; pass 2 what is left but communes, dropping bare names of districts that
// nothing in the article supports; pass 3 bare names of communes, whose districts are
// then known.
func (s *state) bindPlace(i, pass int) {
	m := &s.a.Mentions[i]
	word, level, name := s.levelOf(m)
	if m.Rule == "list-number" {
		word, level = s.levelOfRow(i)
	}
	if m.Entry == "" {
		if pass == 2 {
			s.bindUnlisted(i, word, level, name)
		}
		return
	}
	ref, err := strconv.Atoi(m.Entry)
	if err != nil || ref >= len(s.names.PlaceNames) {
		s.dropped[i] = true
		return
	}
	candidates := s.ofTheDay(s.names.PlaceNames[ref])
	if level != gazetteer.NoLevel {
		s.bindLevelled(i, candidates, word, level, name, pass)
		return
	}
	p := &s.names.Places[candidates[0]]
	switch p.Kind {
	case extract.District, extract.Commune:
		if pass == 3 || pass == 2 && p.Kind == extract.District {
			s.bindBare(i, candidates)
		}
	default:
		if m.Rule == "island-name" && p.Word == gazetteer.Island {
			s.bindIsland(i, candidates, pass)
			return
		}
		s.enter(i, int(candidates[0]), placeKey{listed: int(candidates[0])})
	}
}

// bindIsland binds the bare name of an island if the article names its archipelago, else the
// unit that bears the name too.
func (s *state) bindIsland(i int, candidates []int32, pass int) {
	if _, named := s.places[placeKey{listed: int(s.names.Places[candidates[0]].Parent)}]; named {
		s.enter(i, int(candidates[0]), placeKey{listed: int(candidates[0])})
	} else if pass == 3 {
		s.bindBare(i, candidates[1:])
	}
}

// bindLevelled chooses among the units of the level that the text says.
func (s *state) bindLevelled(i int, candidates []int32, word string, level gazetteer.Level, name, pass int) {
	var fit []int32
	for _, c := range candidates {
		if s.fits(int(c), word, level) {
			fit = append(fit, c)
		}
	}
	switch {
	case len(fit) == 1:
		s.enter(i, int(fit[0]), placeKey{listed: int(fit[0])})
	case len(fit) > 1 && pass == 0:
		return
	case len(fit) > 1:
		if g := s.nearest(i, fit); g >= 0 || pass >= 2 {
			if g < 0 {
				g = int(fit[0])
			}
			s.enter(i, g, placeKey{listed: g})
		}
	case pass < 2:
		return
	case level == gazetteer.CityLevel || level >= gazetteer.StateLevel || level == gazetteer.ProvinceLevel:
		s.enter(i, int(candidates[0]), placeKey{listed: int(candidates[0])}) // "nước Pháp", "TP Đông Hà" under another level
	default:
		if g := s.otherLevel(i, candidates, level); g >= 0 {
			s.enter(i, g, placeKey{listed: g})
			return
		}
		s.bindUnlisted(i, word, level, name)
	}
}

// fits reports whether a listed place is of the level that the text says.
func (s *state) fits(g int, word string, level gazetteer.Level) bool {
	p := &s.names.Places[g]
	switch level {
	case gazetteer.ProvinceLevel:
		return p.Kind == extract.Province && p.Level == gazetteer.ProvinceLevel || p.Kind == extract.City
	case gazetteer.CityLevel:
		return p.Level == gazetteer.CityLevel || p.Kind == extract.City
	case gazetteer.DistrictLevel:
		return p.Kind == extract.District && (p.Word == districtWord(word))
	case gazetteer.CommuneLevel:
		return p.Kind == extract.Commune && p.Word == districtWord(word)
	case gazetteer.CountryLevel:
		return p.Kind == extract.Country
	case gazetteer.StateLevel:
		return p.Kind == extract.City || p.Kind == extract.Region
	}
	return false
}

// districtWord writes an abbreviated level word out.
func districtWord(word string) string {
	word = strings.TrimSuffix(word, " đảo")
	switch strings.TrimRight(word, ".") {
	case "q":
		return "quận"
	case "h":
		return "huyện"
	case "tx", "t.x":
		return "thị xã"
	case "p":
		return "phường"
	case "x":
		return "xã"
	case "tt":
		return "thị trấn"
	}
	return word
}

// nearest chooses the candidate that lies in a place of the article, the
// smallest such place and then the nearest mention deciding; -1 for none.
func (s *state) nearest(i int, candidates []int32) int {
	best, rank := -1, -1
	for _, c := range candidates {
		depth := 0
		for p := s.names.Places[c].Parent; p >= 0; p = s.names.Places[p].Parent {
			if s.names.Places[p].Kind == extract.Country {
				break
			}
			if e, ok := s.places[placeKey{listed: int(p)}]; ok {
				r := 1000*(3-depth) + s.weight[e]
				if s.follows(i, e) {
					r += 100000
				}
				if r > rank {
					best, rank = int(c), r
				}
			}
			depth++
		}
	}
	return best
}

// follows reports whether a mention of place e comes right after mention i, as
// its parent does: "xã Duy Ninh, huyện Quảng Ninh", "Quy Nhơn (Bình Định)".
func (s *state) follows(i, e int) bool {
	for j := i + 1; j < len(s.a.Mentions) && j < i+3; j++ {
		if m := &s.a.Mentions[j]; m.Type == extract.PlaceMention && m.Entity == e && m.Tokens.Lo-s.a.Mentions[i].Tokens.Hi <= 3*(j-i) {
			return true
		}
	}
	return false
}

// bindBare binds the bare name of a district or commune if the article supports
// it: the same place with its level, or a place around it.
func (s *state) bindBare(i int, candidates []int32) {
	m := &s.a.Mentions[i]
	for _, c := range candidates {
		if _, ok := s.places[placeKey{listed: int(c)}]; ok {
			s.enter(i, int(c), placeKey{listed: int(c)})
			return
		}
	}
	if m.Rule == "commune-name" {
		if g := s.nearest(i, candidates); g >= 0 {
			if e, ok := s.places[placeKey{listed: int(s.names.Places[g].Parent)}]; ok && s.follows(i, e) {
				s.enter(i, g, placeKey{listed: g})
				return
			}
		}
		s.dropped[i] = true
		return
	}
	var districts []int32
	for _, c := range candidates {
		if s.names.Places[c].Kind == extract.District || m.Rule == "list-name" || m.Rule == "area" {
			districts = append(districts, c)
		}
	}
	if len(districts) == 0 {
		s.dropped[i] = true
		return
	}
	g := s.nearest(i, districts)
	if g < 0 && len(districts) == 1 && s.names.Places[districts[0]].Kind == extract.District && s.tellsOf(s.provinceOf(int(districts[0]))) {
		g = int(districts[0]) // "Tại Hướng Hóa" in news of communes around: a local paper needn't name its province
	}
	if g < 0 {
		g = s.besideDistrict(i, districts)
	}
	if g < 0 && (len(districts) == 1 || m.Rule == "list-name" || m.Rule == "area") && m.Confidence >= 0.8 {
		g = int(districts[0])
	}
	if g < 0 {
		s.dropped[i] = true
		return
	}
	s.enter(i, g, placeKey{listed: g})
}

// longName is how many words make the name of a district its own: no person's, and none
// that a commune elsewhere bears too.
const longName = 3

// besideDistrict chooses the district that stands in a row with another of its province, which the
// article need not name, "ở Trạm Tấu, Văn Chấn và Văn Yên", or the only one of a long
// name; or -1.
func (s *state) besideDistrict(i int, districts []int32) int {
	m := &s.a.Mentions[i]
	for _, c := range districts {
		for _, step := range [2]int{-1, 1} {
			for j := i + step; j >= 0 && j < len(s.a.Mentions) && (j-i)*step <= rowReach; j += step {
				x, y := &s.a.Mentions[min(j, j-step)], &s.a.Mentions[max(j, j-step)]
				if x.Type != extract.PlaceMention || y.Type != extract.PlaceMention || y.Tokens.Lo-x.Tokens.Hi != 1 || !joins(s.word(x.Tokens.Hi)) {
					break
				}
				if s.sameProvince(&s.a.Mentions[j], c) {
					return int(c)
				}
			}
		}
	}
	if len(districts) == 1 && m.Tokens.Hi-m.Tokens.Lo >= longName && s.names.Places[districts[0]].Kind == extract.District {
		return int(districts[0])
	}
	return -1
}

// rowReach is how far in a row a district supports another.
const rowReach = 2

func joins(w string) bool { return w == "," || w == "và" || w == "-" || w == "–" || w == ";" }

// sameProvince reports whether a bare name may be that of another district in the province
// of district c.
func (s *state) sameProvince(m *extract.Mention, c int32) bool {
	ref, err := strconv.Atoi(m.Entry)
	if err != nil || ref >= len(s.names.PlaceNames) {
		return false
	}
	for _, o := range s.ofTheDay(s.names.PlaceNames[ref]) {
		if o != c && s.names.Places[o].Kind == extract.District && s.names.Places[o].Parent == s.names.Places[c].Parent && s.names.Places[o].Name != s.names.Places[c].Name {
			return true
		}
	}
	return false
}

// bindUnlisted makes a place of a name on no list.
func (s *state) bindUnlisted(i int, word string, level gazetteer.Level, name int) {
	m := &s.a.Mentions[i]
	word = districtWord(word)
	short := s.text(name, m.Tokens.Hi)
	shown := short
	if m.Rule == "feature" {
		short = s.text(m.Tokens.Lo, m.Tokens.Hi)
		shown, word = short, ""
	}
	if level == gazetteer.HamletLevel && len(strings.Fields(short)) == 1 || strings.Trim(short, "0123456789") == "" {
		shown = strings.TrimSpace(word + " " + short)
	}
	key := placeKey{listed: -1, name: foldAll(s.d, name, m.Tokens.Hi)}
	if m.Rule == "feature" {
		key.name = foldAll(s.d, m.Tokens.Lo, m.Tokens.Hi)
	}
	if strings.Trim(short, "0123456789") == "" {
		key.name = word + " " + key.name
	}
	e, ok := s.places[key]
	if !ok {
		kind := extract.OtherPlace
		switch level {
		case gazetteer.DistrictLevel:
			kind = extract.District
		case gazetteer.CommuneLevel:
			kind = extract.Commune
		case gazetteer.CityLevel, gazetteer.StateLevel, gazetteer.ProvinceLevel:
			kind = extract.City
		}
		e = len(s.a.Places)
		s.places[key] = e
		s.listed, s.weight = append(s.listed, -1), append(s.weight, 0)
		s.a.Places = append(s.a.Places, extract.Place{ID: vocab.PlaceLocal(word, short), Name: shown, Kind: kind, Parent: -1, Inside: true, Confidence: m.Confidence})
	}
	s.touch(i, e)
}

// foldAll returns the folded words of tokens with single spaces.
func foldAll(d *extract.Document, lo, hi int) string {
	if hi-lo == 1 {
		return d.Tokens[lo].Fold
	}
	size := 0
	for i := lo; i < hi; i++ {
		size += len(d.Tokens[i].Fold) + 1
	}
	var b strings.Builder
	b.Grow(size)
	for i := lo; i < hi; i++ {
		if i > lo {
			b.WriteByte(' ')
		}
		b.WriteString(d.Tokens[i].Fold)
	}
	return b.String()
}

// levelOf returns the level word that a mention starts with, its level, and the
// index of the token where the name starts.
func (s *state) levelOf(m *extract.Mention) (string, gazetteer.Level, int) {
	h, ok := s.hits(m.Tokens.Lo, m.Tokens.Hi)
	if !ok || h[gazetteer.LevelWord].Len == 0 || int(h[gazetteer.LevelWord].Len) >= m.Tokens.Hi-m.Tokens.Lo {
		return "", gazetteer.NoLevel, m.Tokens.Lo
	}
	if h[gazetteer.PlaceName].Len >= int32(m.Tokens.Hi-m.Tokens.Lo) {
		return "", gazetteer.NoLevel, m.Tokens.Lo
	}
	lo := m.Tokens.Lo + int(h[gazetteer.LevelWord].Len)
	return text.Lower(s.text(m.Tokens.Lo, lo)), gazetteer.Level(h[gazetteer.LevelWord].Index), lo
}

// levelOfRow returns the level word that the first number of a row goes with, which the one of
// mention i is in, "quận 1, 3, 10", and its level.
func (s *state) levelOfRow(i int) (string, gazetteer.Level) {
	for j := i - 1; j >= 0; j-- {
		if m := &s.a.Mentions[j]; m.Rule != "list-number" {
			word, level, _ := s.levelOf(m)
			return word, level
		}
	}
	return "", gazetteer.NoLevel
}

// place returns the document's place for a gazetteer index, making it if new.
func (s *state) place(g int, key placeKey, confidence float64) int {
	if i, ok := s.places[key]; ok {
		return i
	}
	p := &s.names.Places[g]
	i := len(s.a.Places)
	s.places[key] = i
	s.listed = append(s.listed, g)
	s.weight = append(s.weight, 0)
	s.a.Places = append(s.a.Places, extract.Place{ID: s.names.LocalID(g), Name: s.shown(g), Word: p.Word, Kind: p.Kind, Code: p.Code, Parent: -1, Inside: true, Confidence: confidence})
	return i
}

// shown is a place's name, led by its level where a province has the same name.
func (s *state) shown(g int) string {
	p := &s.names.Places[g]
	if (p.Kind == extract.District || p.Kind == extract.Commune) && p.Word != "" {
		if j := s.names.PlaceByID(vocab.PlaceLocal("", p.Name)); j >= 0 && s.names.Places[j].Kind == extract.Province && s.names.Places[j].Name == p.Name {
			return p.Word + " " + p.Name
		}
	}
	return p.Name
}

// enter binds mention i to a place.
func (s *state) enter(i, g int, key placeKey) {
	m := &s.a.Mentions[i]
	e := s.place(g, key, m.Confidence)
	s.touch(i, e)
}

// touch records a mention of place e.
func (s *state) touch(i, e int) {
	m := &s.a.Mentions[i]
	m.Entity = e
	p := &s.a.Places[e]
	s.weight[e]++
	s.nameAsSaid(m, p)
	if m.Anaphoric {
		return
	}
	p.Mentions = append(p.Mentions, m.Span)
	p.Aliases = addAlias(p.Aliases, p.Name, s.text(m.Tokens.Lo, m.Tokens.Hi))
	p.Confidence = max(p.Confidence, m.Confidence)
	if !s.inBody(i) || s.heldAt(i) {
		p.Inside = false
	}
}

// nameAsSaid names a country or foreign city as the article does when it uses
// another spelling throughout: "Hoa Kỳ" for Mỹ.
func (s *state) nameAsSaid(m *extract.Mention, p *extract.Place) {
	if _, _, lo := s.levelOf(m); len(p.Mentions) == 0 && !m.Anaphoric {
		said := s.text(lo, m.Tokens.Hi)
		if rest, ok := strings.CutPrefix(said, "Đăk "); ok && p.Name == "Đắk "+rest {
			p.Name = said
		}
		if p.Kind == extract.District && vocab.Slug(said) == vocab.Slug(p.Name) && text.Fold(said) != text.Fold(p.Name) {
			p.Name = said // another vowel or tone, as the people there have it
		}
		if strings.EqualFold(strings.ReplaceAll(p.Name, " ", ""), said) {
			p.Name = said // "Đakrông" for Đa Krông
		}
	}
	if p.Kind != extract.Country && p.Kind != extract.City && p.Kind != extract.Region || m.Anaphoric || len(p.Mentions) > 0 {
		return
	}
	_, _, lo := s.levelOf(m)
	if said := s.text(lo, m.Tokens.Hi); len(said) > 2 && (!upper(said) || p.Kind == extract.Region) && !strings.HasPrefix(said, "CH") && !strings.HasPrefix(said, "Cộng hòa") && !strings.HasPrefix(said, "Cộng hoà") && !strings.HasPrefix(said, "Vương quốc") && !strings.HasPrefix(said, "quần đảo") {
		p.Name = said
	}
}

// upper reports whether s has no letter in lower case.
func upper(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.ToUpper(r) != r })
}

// heldAt reports whether the area at mention i ends the name of a house where something is held,
// so that it is where that is: "tại Nhà Văn hóa Thanh niên tỉnh Bến Tre".
func (s *state) heldAt(i int) bool {
	j := s.within[i]
	if j < 0 || s.within[j] >= 0 || s.a.Mentions[j].Tokens.Hi != s.a.Mentions[i].Tokens.Hi {
		return false
	}
	b := &s.a.Mentions[j]
	if w := s.word(b.Tokens.Lo - 1); w != "tại" && w != "ở" {
		return false
	}
	return b.Entry == "nha-van-hoa" || b.Entry == "bao-tang-lon"
}

// inBody reports whether a mention is part of the name of a registered body.
func (s *state) inBody(i int) bool {
	for j := s.within[i]; j >= 0; j = s.within[j] {
		m := &s.a.Mentions[j]
		if m.Type != extract.OrganizationMention {
			continue
		}
		h := s.names.HeadByID(m.Entry)
		if h < 0 || !s.names.Heads[h].Collective {
			return true
		}
	}
	return false
}
