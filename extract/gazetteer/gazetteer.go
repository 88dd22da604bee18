// Package gazetteer holds what lienket knows of names before it reads a word:
// Vietnam's administrative units with their codes, parents and history,
// countries and cities, name parts of people, offices, ranks and forms of
// address, and the heads and fields from which names of bodies are composed.
//
// All of it is data, embedded from readable files that Load parses and
// validates; SOURCES.md beside them names the sources. The package offers exact
// longest match over folded tokens and knows of a document no more than those:
// nothing of sentences and mentions. Which match counts is for the recognizer to judge.
package gazetteer

import (
	"embed"
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

//go:embed data
var data embed.FS

// Kind is a list of the gazetteer.
type Kind uint8

// The lists.
const (
	PlaceName Kind = iota // Index into PlaceNames: the places that bear the name
	LevelWord             // Index is a Level
	TitleName             // Index into Titles
	HeadName              // Index into Heads
	BodyName              // Index into Bodies
	FieldName             // Index into Fields
	NameWord              // lower-case words inside names of bodies
	Honorific             // Index is an HonorificKind
	Speech                // words that follow a person
	Negative              // Index is a NegativeKind
	Compound              // words of two syllables inside names of bodies; Index is a CompoundKind
	TextWord              // common words of two syllables outside names
	Corporate             // words of companies, shows and clubs, in no person's name
	Trade                 // words in small letters that tell what a body does, before its own name
	Motto                 // words in small letters with which a body's own name goes on
	NumKinds
)

// Hit is the longest match of one kind at a position; Len is 0 for none.
type Hit struct{ Len, Index int32 }

// Hits holds the longest match of every kind at one position.
type Hits [NumKinds]Hit

// Any reports whether one of the kinds matches.
func (h *Hits) Any(kinds ...Kind) bool {
	for _, k := range kinds {
		if h[k].Len > 0 {
			return true
		}
	}
	return false
}

// Symbol numbers a folded word that occurs in some list; 0 is any other word.
type Symbol = extract.Symbol

// Level is what kind of unit a level word names.
type Level int32

// The levels of areas, from a level word such as "tỉnh" or "quận".
const (
	NoLevel Level = iota
	ProvinceLevel
	CityLevel // "thành phố": centrally run or below a province
	DistrictLevel
	CommuneLevel
	HamletLevel
	StateLevel
	CountryLevel
)

var levelNames = map[string]Level{
	"-": NoLevel, "nation": CountryLevel, "province": ProvinceLevel, "city": CityLevel, "district": DistrictLevel,
	"commune": CommuneLevel, "hamlet": HamletLevel, "state": StateLevel, "country": CountryLevel,
}

// HonorificKind says what an honorific tells.
type HonorificKind int32

// The kinds of honorific.
const (
	Rank    HonorificKind = iota // of an officer
	Degree                       // learned or professional
	Address                      // "ông", "bà", "đồng chí"
	Group                        // before several names
	Work                         // "phóng viên", "điều dưỡng": work, before a name
)

// NegativeKind says what sort of thing a word introduces whose capitalised name
// is not a person's.
type NegativeKind int32

// The kinds of negative context.
const (
	Street NegativeKind = iota
	Temple
	Award
	Club
	Storm
	Artwork
	Photo
	Nature // rivers, lakes, mountains: places of their own
	Works  // roads, bridges, dams
)

// CompoundKind says where a word of two syllables stands in a body's name.
type CompoundKind int32

// The kinds of compounds.
const (
	Completes CompoundKind = iota // only the syllable after a capitalised one
	Continues                     // in lower case in the tail of a name, too
)

// Title is an office.
type Title struct {
	ID      string // slug
	Label   string // the bare title in Vietnamese
	English string
	Home    string // slug of the head, or class, of the body that an area's name alone stands for
	Alone   bool   // needs no body (Thủ tướng)
	Governs bool   // of the area named after it, without a body (Thị trưởng)
	Bound   bool   // is a title only with a body right after it
	Member  bool   // one of many: stands for nobody
	Named   bool   // is a title only right before a name
	Behind  bool   // is a title only behind its holder's name, with the body right after it
	Dashed  bool   // the same, and behind a comma it may be others' ("A, cán bộ Sở B")
	Elected bool   // may stand for its holder, with an area or a body
	Deputy  bool
}

// Takes says what may follow the head of a body's name.
type Takes uint16

// What may follow.
const (
	TakesField Takes = 1 << iota
	TakesName
	TakesBody
	TakesVietnam
	TakesArea
	TakesPlace // a place without a level word
	TakesAt
	TakesCountry
	TakesCentral
	TakesTerm // "khóa XV"
	TakesCourt
	TakesOf
	TakesFund
	TakesRegion
)

var takesNames = map[string]Takes{
	"-": 0, "field": TakesField, "name": TakesName, "org": TakesBody, "vn": TakesVietnam, "area": TakesArea, "place": TakesPlace,
	"at": TakesAt, "country": TakesCountry, "central": TakesCentral, "term": TakesTerm, "court": TakesCourt, "of": TakesOf,
	"fund": TakesFund, "khuvuc": TakesRegion,
}

// Head is the word or words that a body's name starts with.
type Head struct {
	ID         string // slug
	Label      string // the long form
	Class      string
	Takes      Takes
	Needs      Takes // one of these at least, unless 0
	Level      Level // of the area governed when none is said
	Governs    bool
	Implied    bool // takes its area from the context when it names none
	Collective bool
	Words      bool // its spellings are different bodies, not one
}

// Body is a body with a name of its own.
type Body struct {
	ID    string
	Name  string
	Class string
}

// Names is the whole gazetteer. It does not change after Load and serves any
// number of goroutines.
type Names struct {
	Places     []Place
	PlaceNames [][]int32 // place indices by name, the most important first
	Titles     []Title
	Heads      []Head
	Bodies     []Body
	Fields     []string
	titleByID  map[string]int32
	headByID   map[string]int32
	bodyByID   map[string]int32
	placeByID  map[string]int32
	papers     map[string]int32 // provinces by what their papers go by

	units     map[string]int32 // by local name, made on the first use
	unitsOnce sync.Once

	symbols  text.Words[Symbol]
	marks    [utf8.RuneSelf]Symbol // of the marks of one byte
	surnames []int32               // frequency by symbol
	given    []int32               // frequency as a middle or given name, by symbol
	stop     []bool                // sentence openers, by symbol
	sorts    []Sort                // of words, by symbol
	pairs    map[[2]Symbol]Sort
	trie     trie
	lists    *trieBuilder
	tokens   []extract.Token // scratch of Load
	nameRefs map[string]int32
	key      []byte
}

// Load parses the embedded lists. It fails on a malformed line, an unknown
// code or flag, or a name that is listed twice with different meanings in one
// list; the error names file and line. It takes some tens of milliseconds; load
// once and share.
func Load() (*Names, error) {
	n := &Names{
		titleByID: map[string]int32{}, headByID: map[string]int32{}, bodyByID: map[string]int32{}, placeByID: map[string]int32{},
		papers: map[string]int32{}, nameRefs: map[string]int32{}, pairs: map[[2]Symbol]Sort{}, lists: newTrieBuilder(),
	}
	for _, step := range []struct {
		file string
		read func([]string) error
	}{
		{"levels.tsv", n.readLevel}, {"titles.tsv", n.readTitle}, {"heads.tsv", n.readHead}, {"bodies.tsv", n.readBody},
		{"fields.tsv", n.readField}, {"namewords.tsv", n.readNameWords}, {"honorifics.tsv", n.readHonorific},
		{"compounds.tsv", n.readCompound}, {"trades.tsv", n.readTrade}, {"corporate.tsv", n.readCorporate}, {"speech.tsv", n.readSpeech}, {"negatives.tsv", n.readNegative},
		{"sorts.tsv", n.readSort},
		{"surnames.tsv", n.readSurname}, {"middle_names.tsv", n.readGiven}, {"given_names.tsv", n.readGiven},
		{"stopcaps.tsv", n.readStop},
		{"countries.tsv", n.readCountry}, {"regions.tsv", n.readRegion}, {"islands.tsv", n.readIsland}, {"cities.tsv", n.readCity},
		{"provinces_2008_2025.tsv", n.readProvince}, {"place_provinces_added.tsv", n.readProvince}, {"papers.tsv", n.readPaper},
		{"districts_2008_2025.tsv", n.readDistrict}, {"old_districts.tsv", n.readOldDistrict}, {"unit_dates.tsv", n.readUnitDate},
		{"place_aliases.tsv", n.readPlaceAlias},
		{"communes_2008_2025.tsv", n.readCommune}, {"provinces_2025.tsv", n.readNewProvince}, {"communes_2025.tsv", n.readNewCommune},
	} {
		if err := readRows(step.file, step.read); err != nil {
			return nil, fmt.Errorf("gazetteer: %w", err)
		}
	}
	if err := n.linkMergers(); err != nil {
		return nil, fmt.Errorf("gazetteer: %w", err)
	}
	for c := range n.marks {
		n.marks[c] = n.Symbol(string(rune(c)))
	}
	n.trie = n.lists.build()
	n.lists, n.tokens, n.nameRefs, n.key = nil, nil, nil, nil
	return n, nil
}

// TitleByID returns the index of a title by its slug, or -1.
func (n *Names) TitleByID(id string) int { return find(n.titleByID, id) }

// HeadByID returns the index of a head by its slug, or -1.
func (n *Names) HeadByID(id string) int { return find(n.headByID, id) }

// BodyByID returns the index of a body by its slug, or -1.
func (n *Names) BodyByID(id string) int { return find(n.bodyByID, id) }

// PlaceByID returns the index of a country, region, province or city by its
// local name, or -1.
func (n *Names) PlaceByID(id string) int { return find(n.placeByID, id) }

func find(m map[string]int32, id string) int {
	if i, ok := m[id]; ok {
		return int(i)
	}
	return -1
}

// Symbol returns the number of a folded word, or 0 if no list has it.
func (n *Names) Symbol(fold string) Symbol {
	switch fold {
	case "–", "—", "‑", "−":
		fold = "-"
	}
	s, _ := n.symbols.Get(fold, text.Hash(fold))
	return s
}

// SymbolsOf returns the symbols of a document's tokens. They are looked up once, for every
// stage.
func (n *Names) SymbolsOf(d *extract.Document) []Symbol {
	if len(d.Symbols) != len(d.Tokens) {
		d.Symbols = slices.Grow(d.Symbols[:0], len(d.Tokens))[:len(d.Tokens)]
		for i := range d.Tokens {
			d.Symbols[i] = n.symbolOf(&d.Tokens[i])
		}
	}
	return d.Symbols
}

// symbolOf is Symbol(t.Fold).
func (n *Names) symbolOf(t *extract.Token) Symbol {
	if t.Kind == extract.Punct { // a dash has several forms
		if len(t.Fold) == 1 && t.Fold[0] < utf8.RuneSelf {
			return n.marks[t.Fold[0]]
		}
		return n.Symbol(t.Fold)
	}
	s, _ := n.symbols.Get(t.Fold, t.Hash)
	return s
}

// Symbols returns the words of the lists, folded, and their numbers, in no order.
func (n *Names) Symbols() iter.Seq2[string, Symbol] { return n.symbols.All() }

// NumSymbols is more than the greatest symbol.
func (n *Names) NumSymbols() int { return len(n.surnames) }

// Surname returns how frequent a word is as a surname, 0 if it is none.
func (n *Names) Surname(s Symbol) int { return int(n.surnames[s]) }

// Given returns how frequent a word is as a middle or given name.
func (n *Names) Given(s Symbol) int { return int(n.given[s]) }

// Opener reports whether a word often opens a sentence, so that its capital
// tells nothing.
func (n *Names) Opener(s Symbol) bool { return n.stop[s] }

// Match finds the longest match of each kind that starts at syms[at], and
// reports whether there is any. It looks at most at the length of the longest
// listed name.
func (n *Names) Match(syms []Symbol, at int, hits *Hits) bool { return n.trie.match(syms, at, hits) }

// Words returns the symbols of a name as the tokens of a text would give them,
// numbering words that are new.
func (n *Names) words(name string) []Symbol {
	n.tokens = text.Tokenize(n.tokens[:0], name, 0)
	out := make([]Symbol, len(n.tokens))
	for i, t := range n.tokens {
		out[i] = n.intern(t.Fold)
	}
	return out
}

func (n *Names) intern(fold string) Symbol {
	switch fold {
	case "–", "—":
		fold = "-"
	}
	if s, ok := n.symbols.Get(fold, text.Hash(fold)); ok {
		return s
	}
	if len(n.surnames) == 0 {
		n.surnames, n.given, n.stop, n.sorts = append(n.surnames, 0), append(n.given, 0), append(n.stop, false), append(n.sorts, 0)
	}
	s := Symbol(len(n.surnames))
	n.symbols.Put(fold, s)
	n.surnames, n.given, n.stop, n.sorts = append(n.surnames, 0), append(n.given, 0), append(n.stop, false), append(n.sorts, 0)
	return s
}

// add lists a name; spellings with and without a hyphen or comma between words
// are the caller's.
func (n *Names) add(name string, k Kind, index int32) {
	if w := n.words(name); len(w) > 0 {
		n.lists.add(w, k, index)
	}
	if before, after, ok := strings.Cut(name, "Trung ương"); ok {
		for _, short := range [...]string{"TW", "TƯ", "T.Ư", "T.W"} {
			n.lists.add(n.words(before+short+after), k, index)
		}
	}
}
