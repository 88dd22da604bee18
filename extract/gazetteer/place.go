package gazetteer

import (
	"encoding/binary"
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/vocab"
)

// Place is a country, region, administrative unit or city.
type Place struct {
	// id is the local name that vocab mints; LocalID mints those of units below
	// the province, which are many, when asked.
	id     string
	Name   string // short form; a number keeps its level ("quận 7")
	Word   string // the level word in lower case ("tỉnh", "thành phố", "quận"), or ""
	Level  Level
	Kind   extract.PlaceKind
	Code   string // GSO code, ISO code of a country, or ""
	Parent int32  // index of what contains it, or -1
	// From is the first day of the unit under this name and level, Until the first day
	// on which it was no more; zero if the lists do not reach as far.
	From, Until extract.Date
	// MergedInto is the unit that it became part of on 1 July 2025, or -1.
	MergedInto int32
	merged     string
}

// reform is the day on which provinces were merged and districts abolished.
var reform = extract.Date{Year: 2025, Month: 7, Day: 1}

// NotYet reports whether the unit came only after a day, Gone whether it was no more on
// it. Of a day that is known by its year or month alone they tell what is sure.
func (p *Place) NotYet(on extract.Date) bool {
	return !p.From.IsZero() && !on.IsZero() && ordinal(on, 12, 31) < ordinal(p.From, 1, 1)
}

// Gone is described with NotYet.
func (p *Place) Gone(on extract.Date) bool {
	return !p.Until.IsZero() && !on.IsZero() && ordinal(on, 1, 1) >= ordinal(p.Until, 1, 1)
}

// ordinal orders days; month and day stand for what is not known.
func ordinal(d extract.Date, month, day int) int {
	if d.Month != 0 {
		month = d.Month
		if d.Day != 0 {
			day = d.Day
		}
	}
	return d.Year*10000 + month*100 + day
}

// dateOf reads "2021-01-01"; "" and "-" are no date.
func dateOf(s string) (extract.Date, error) {
	if s == "" || s == "-" {
		return extract.Date{}, nil
	}
	var d extract.Date
	if n, err := fmt.Sscanf(s, "%d-%d-%d", &d.Year, &d.Month, &d.Day); n != 3 || err != nil {
		return d, fmt.Errorf("no date: %q", s)
	}
	return d, nil
}

// Island is the word of the islands of an archipelago. Their names sound like people's and
// ordinary words, so alone they are read where the article speaks of the archipelago.
const Island = "đảo"

// Central reports whether a place is a centrally run city.
func (p *Place) Central() bool { return p.Kind == extract.Province && p.Level == CityLevel }

// Contains reports whether the place with index inner lies within outer, or is
// it.
func (n *Names) Contains(outer, inner int) bool {
	for i := int32(inner); i >= 0; i = n.Places[i].Parent {
		if i == int32(outer) {
			return true
		}
	}
	return false
}

// LocalID returns the local name of a place, as vocab mints it.
func (n *Names) LocalID(place int) string {
	p := &n.Places[place]
	if p.id != "" {
		return p.id
	}
	within := []string{}
	for q := p.Parent; q >= 0 && n.Places[q].Kind != extract.Country; q = n.Places[q].Parent {
		within = append(within, n.Places[q].Name)
	}
	return vocab.PlaceLocal(p.Word, strings.TrimPrefix(p.Name, p.Word+" "), within...)
}

func (n *Names) addPlace(p Place) int32 {
	i := int32(len(n.Places))
	if _, twice := n.placeByID[p.id]; !twice && p.id != "" {
		n.placeByID[p.id] = i
	}
	p.MergedInto = -1
	n.Places = append(n.Places, p)
	return i
}

// spell lists a spelling of a place. Places that share a spelling are listed in
// the order of reading, which is that of importance.
func (n *Names) spell(name string, place int32) {
	ws := n.words(name)
	n.key = n.key[:0]
	for _, w := range ws {
		n.key = binary.AppendVarint(n.key, int64(w))
	}
	key := string(n.key)
	ref, ok := n.nameRefs[key]
	if !ok {
		ref = int32(len(n.PlaceNames))
		n.PlaceNames = append(n.PlaceNames, nil)
		n.nameRefs[key] = ref
		n.lists.add(ws, PlaceName, ref)
	}
	for _, have := range n.PlaceNames[ref] {
		if have == place {
			return
		}
	}
	n.PlaceNames[ref] = append(n.PlaceNames[ref], place)
}

func (n *Names) readCountry(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	i := n.addPlace(Place{id: vocab.PlaceLocal("", f[1]), Name: f[1], Word: "nước", Level: CountryLevel, Kind: extract.Country, Code: strings.Trim(f[0], "-"), Parent: -1})
	n.placeByID["country:"+f[0]] = i
	n.spellAll(i, f[1], field(f, 2))
	return nil
}

func (n *Names) readRegion(f []string) error {
	if err := atLeast(f, 4); err != nil {
		return err
	}
	i := n.addPlace(Place{id: f[0], Name: f[1], Kind: extract.Region, Parent: int32(n.PlaceByID("country:" + f[3]))})
	n.spellAll(i, f[1], f[2])
	return nil
}

func (n *Names) readIsland(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	within := n.PlaceByID(f[1])
	if within < 0 {
		return fmt.Errorf("unknown archipelago %q", f[1])
	}
	i := n.addPlace(Place{id: vocab.PlaceLocal(Island, f[0]), Name: f[0], Word: Island, Kind: extract.Region, Parent: int32(within)})
	n.spell(f[0], i)
	return nil
}

func (n *Names) readCity(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	country := n.PlaceByID("country:" + f[1])
	if country < 0 {
		return fmt.Errorf("unknown country %q", f[1])
	}
	i := n.addPlace(Place{id: vocab.PlaceLocal("", f[0]), Name: f[0], Kind: extract.City, Parent: int32(country)})
	n.spellAll(i, f[0], field(f, 2))
	return nil
}

func (n *Names) spellAll(i int32, name, others string) {
	n.spell(name, i)
	for _, s := range split(others) {
		n.spell(s, i)
	}
}

func (n *Names) readProvince(f []string) error {
	if err := atLeast(f, 6); err != nil || f[0] == "gso" {
		return err
	}
	word := strings.ToLower(f[2])
	code := f[0]
	if !isNumber(code) {
		code = f[4] // an earlier name of a unit that kept its code
	}
	i := n.addPlace(Place{id: vocab.PlaceLocal("", f[1]), Name: canonicalTone(f[1]), Word: word, Level: levelOf(word), Kind: extract.Province,
		Code: code, Parent: int32(n.PlaceByID("country:VN")), merged: f[5]})
	if f[5] != f[1] {
		n.Places[i].Until = reform
	}
	if len(f) > 6 {
		until, err := dateOf(f[6])
		if err != nil {
			return err
		}
		n.Places[i].Until = until
	}
	n.placeByID["gso:"+f[0]] = i
	n.spellHyphen(f[1], i)
	n.addPaper(f[1], i)
	return nil
}

// readNewProvince notes which province bears a code since the reform, when codes were
// given anew.
func (n *Names) readNewProvince(f []string) error {
	if err := atLeast(f, 2); err != nil || f[0] == "gso" {
		return err
	}
	i := n.PlaceByID(vocab.PlaceLocal("", f[1]))
	if i < 0 || n.Places[i].Kind != extract.Province {
		return fmt.Errorf("unknown province %q", f[1])
	}
	n.placeByID["since:"+f[0]] = int32(i)
	return nil
}

// spellHyphen lists a name with and without the hyphen in it.
func (n *Names) spellHyphen(name string, i int32) {
	n.spell(name, i)
	if bare := strings.Join(strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '-' }), " "); bare != name {
		n.spell(bare, i)
	}
	for _, same := range [2][2]string{{"Đắk ", "Đăk "}, {"Đăk ", "Đắk "}} { // one word of the highlands, written both ways
		if rest, ok := strings.CutPrefix(name, same[0]); ok {
			n.spell(same[1]+rest, i)
		}
	}
}

func (n *Names) readDistrict(f []string) error {
	if err := atLeast(f, 4); err != nil || f[0] == "gso" {
		return err
	}
	return n.unit("district:"+f[0], f[0], f[1], f[2], "gso:"+f[3], extract.District, extract.Date{}, reform)
}

func (n *Names) readOldDistrict(f []string) error {
	if err := atLeast(f, 3); err != nil {
		return err
	}
	from, err := dateOf(field(f, 3))
	if err != nil {
		return err
	}
	until, err := dateOf(field(f, 4))
	if err != nil {
		return err
	}
	if until.IsZero() {
		until = reform
	}
	return n.unit("", "", f[0], f[1], "gso:"+f[2], extract.District, from, until)
}

func (n *Names) readUnitDate(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	i := n.PlaceByID(f[0])
	if i < 0 {
		return fmt.Errorf("unknown unit %q", f[0])
	}
	from, err := dateOf(f[1])
	if err != nil {
		return err
	}
	n.Places[i].From = from
	return nil
}

func (n *Names) readCommune(f []string) error {
	if err := atLeast(f, 5); err != nil || f[0] == "gso" {
		return err
	}
	parent := "district:" + f[3]
	return n.unit("", f[0], f[1], f[2], parent, extract.Commune, extract.Date{}, reform)
}

func (n *Names) readNewCommune(f []string) error {
	if err := atLeast(f, 4); err != nil || f[0] == "gso" {
		return err
	}
	return n.unit("", f[0], f[1], f[2], "since:"+f[3], extract.Commune, reform, extract.Date{})
}

// unit adds a unit below the province.
func (n *Names) unit(ref, code, name, level, parent string, k extract.PlaceKind, from, until extract.Date) error {
	p := n.PlaceByID(parent)
	if p < 0 {
		return fmt.Errorf("%s %s: unknown parent %s", level, name, parent)
	}
	word := strings.ToLower(level)
	short := name
	if n := len(level); len(name) > n && strings.EqualFold(name[:n], level) && name[n] == ' ' {
		short = name[n+1:]
	}
	shown := canonicalTone(short)
	if isNumber(short) {
		short = strings.TrimLeft(short, "0")
		shown = word + " " + short
	}
	i := n.addPlace(Place{Name: shown, Word: word, Level: levelOf(word), Kind: k, Code: code,
		Parent: int32(p), From: from, Until: until})
	if ref != "" {
		n.placeByID[ref] = i
	}
	n.spellHyphen(short, i)
	return nil
}

func (n *Names) readPlaceAlias(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	ref := "gso:" + f[1]
	if d, ok := strings.CutPrefix(f[1], "d"); ok {
		ref = "district:" + d
	}
	i := n.PlaceByID(ref)
	if i < 0 {
		return fmt.Errorf("unknown code %q", f[1])
	}
	n.spell(f[0], int32(i))
	return nil
}

// linkMergers resolves the names of the units that provinces became part of.
func (n *Names) linkMergers() error {
	for i := range n.Places {
		p := &n.Places[i]
		if p.merged == "" {
			continue
		}
		m := n.PlaceByID(vocab.PlaceLocal("", p.merged)) // by name: codes were given anew
		if m < 0 || n.Places[m].Kind != extract.Province {
			return fmt.Errorf("%s merged into the unknown province %q", p.Name, p.merged)
		}
		if m != i {
			p.MergedInto = int32(m)
		}
	}
	return nil
}

func levelOf(word string) Level {
	switch word {
	case "tỉnh":
		return ProvinceLevel
	case "thành phố":
		return CityLevel
	case "quận", "huyện", "thị xã":
		return DistrictLevel
	case "xã", "phường", "thị trấn", "đặc khu":
		return CommuneLevel
	}
	return NoLevel
}

func isNumber(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
