// Package ner finds mentions: people, places, organisations, offices and forms
// of address.
//
// It is a grammar over the gazetteer: an office is a title and the body or area
// after it; a body is a head ("Sở", "Bệnh viện") composed with a field, a name,
// a parent body and an area; a place is a level word and a name, or a listed
// name; a person is a run of capitalised syllables that an honorific, an office
// or its own shape makes a name. What a mention stands for is not decided here.
package ner

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
)

// Recognizer is the grammar as a stage of the pipeline. It serves any number of
// goroutines.
type Recognizer struct {
	names *gazetteer.Names
}

// New returns the recognizer over a gazetteer.
func New(names *gazetteer.Names) *Recognizer {
	return &Recognizer{names: names}
}

// Recognize appends the mentions of every sentence that is neither byline nor
// boilerplate, sorted by start within a sentence and properly nested. Mentions of
// TitleMention span the office with its body ("Chủ tịch UBND tỉnh Quảng Ninh");
// Entry is the title's slug. Entry of an OrganizationMention is the slug of its
// head or, led by "=", of a listed body; of a PlaceMention the spelling's number
// in the gazetteer's PlaceNames. Level words without a name are
// anaphoric place mentions. Linear in the number of tokens.
func (r *Recognizer) Recognize(a *extract.Analysis) {
	d := a.Document
	s := &scanner{names: r.names, doc: d, a: a, syms: r.names.SymbolsOf(d), acronyms: map[string]string{}, called: map[string]bool{}, pairs: map[[2]gazetteer.Symbol]bool{}}
	a.Mentions = slices.Grow(a.Mentions, len(d.Tokens)/tokensPerMention)
	for i := range d.Sentences {
		sent := &d.Sentences[i]
		if sent.Block == extract.Byline || sent.Block == extract.Boilerplate {
			continue
		}
		s.sentence(sent)
	}
}

// tokensPerMention is about how many tokens news has for each mention, those of the
// stages to come among them.
const tokensPerMention = 11

// scanner reads one document.
type scanner struct {
	names *gazetteer.Names
	doc   *extract.Document
	a     *extract.Analysis
	syms  []gazetteer.Symbol
	// lo and hi bound the sentence that is being read.
	lo, hi int
	upper  bool // the sentence is set in capitals, which then tell nothing
	block  extract.BlockKind
	// negative is where the last words ended that introduce things named after
	// people, and of what kind they were.
	negative     int
	negativeKind gazetteer.NegativeKind
	// negativeStart is where those words began.
	negativeStart int
	// listLevel is the level that "các huyện A, B và C" gives to its names, while
	// listEnd is where the list has come to.
	listLevel gazetteer.Level
	listMany  bool // more than one is said to follow
	listEnd   int
	listOpen  int // the word that opens the list, or -1
	// street is where the name of the last street ended: the next of a row may follow.
	street int
	// titled is the end of the last title or honorific, after which a
	// capitalised run is a person.
	titled int
	// behind is the token behind brackets at the end of the last title, or -1: the name
	// may stand there.
	behind int
	// office is where the body of the title that is being read may start, and holder
	// whether that title stands behind its holder's name.
	office int
	holder bool
	// behindHolder says that the body of an office is being read that stands behind its holder,
	// so that no name of a person comes next.
	behindHolder bool
	// tail says that the area of a body or office is being read, where a name of
	// no list after "tỉnh" or "huyện" is rather a person's.
	tail     bool
	acronyms map[string]string
	// called holds the last words of the full names so far, by which people are
	// called later.
	called map[string]bool
	// pairs holds the last two words of the names so far, and stage where the next name of
	// a row of artists or players may start.
	pairs map[[2]gazetteer.Symbol]bool
	stage int
	// artists says that the document is about artists or players; nil: not yet asked.
	artists *bool
	depth   int
}

func (s *scanner) sentence(sent *extract.Sentence) {
	s.lo, s.hi, s.block = sent.Tokens.Lo, sent.Tokens.Hi, sent.Block
	s.negative, s.listEnd, s.listOpen, s.titled, s.office, s.listLevel = -1, -1, -1, -1, -1, gazetteer.NoLevel
	s.behind, s.street, s.stage = -1, -1, -1
	s.upper = s.shouting()
	for i := s.lo; i < s.hi; {
		next := s.step(i)
		if next <= i {
			next = i + 1
		}
		i = next
	}
}

// step reads what starts at token i and returns where to go on.
func (s *scanner) step(i int) int {
	if s.tok(i).Kind == extract.Punct {
		if s.word(i) == ":" {
			s.opensUnits(i)
			s.opensStage(i)
		}
		return i + 1
	}
	switch s.word(i) {
	case "gồm", "như", "là":
		s.opensUnits(i)
		s.opensStage(i)
	case "ngày":
		if end := s.holiday(i); end > i {
			return end
		}
	case "tuyến", "ngã", "đường", "phố":
		if end := s.streets(i); end > i {
			return end
		}
	case "gốc":
		if end := s.descent(i); end > i {
			return end
		}
	}
	if s.behind == i && s.run(i) >= 2 {
		s.titled = i
	}
	var h gazetteer.Hits
	matched := s.match(i, &h)
	if s.titled == i && h[gazetteer.HeadName].Len == 1 && (s.onStage(i, s.run(i)) || s.ofCouple(i, s.run(i)) || s.afterAddress(i) && s.middle(i)) {
		return s.personOrPlace(i, &h, matched)
	}
	if matched {
		if end := s.title(i, &h); end > i {
			return end
		}
		if end, ok := s.body(i, &h); ok {
			s.titled = -1
			return end
		}
		if end := s.honorific(i, &h); end > i {
			return end
		}
		if end := s.levelPlace(i, &h); end > i {
			return end
		}
	}
	if end := s.acronym(i); end > i {
		return end
	}
	if s.tok(i).Cap {
		if end := s.personOrPlace(i, &h, matched); end > i {
			return end
		}
	} else if matched {
		if end := s.place(i, &h); end > i {
			return end
		}
	}
	if matched && h[gazetteer.Negative].Len > 0 && !s.verbOrNoun(i) {
		n := h[gazetteer.Negative]
		s.negative, s.negativeKind, s.negativeStart = i+int(n.Len), gazetteer.NegativeKind(n.Index), i
		return i + int(n.Len)
	}
	return i + 1
}

// holiday reads "Ngày Thầy thuốc Việt Nam" at the word for a day: a day's name, which
// mentions nobody.
func (s *scanner) holiday(i int) int {
	if i+1 >= s.hi || s.hasDigit(i+1) || !s.cap(i+1) && (!s.cap(i) || i == s.lo) {
		return i
	}
	if w := s.word(i + 1); w == "hội" || w == "sinh" {
		return i + 2
	}
	end := i + 1
	for end < s.hi && end < i+12 && s.tok(end).Kind == extract.Word {
		if w := s.word(end); w == "nam" && s.word(end-1) == "việt" || w == "giới" && s.word(end-1) == "thế" || w == "tế" && s.word(end-1) == "quốc" {
			return end + 1
		}
		end++
	}
	return i
}

func (s *scanner) tok(i int) *extract.Token { return &s.doc.Tokens[i] }

// word returns the folded token at i, or "" outside the sentence.
func (s *scanner) word(i int) string {
	if i < s.lo || i >= s.hi {
		return ""
	}
	return s.doc.Tokens[i].Fold
}

// is reports whether the word at i is of a sort.
func (s *scanner) is(i int, k gazetteer.Sort) bool {
	return i >= s.lo && i < s.hi && s.names.Word(s.syms[i], k)
}

// pair reports whether the words at i and i+1 are together of a sort.
func (s *scanner) pair(i int, k gazetteer.Sort) bool {
	return i >= s.lo && i+1 < s.hi && s.names.Pair(s.syms[i], s.syms[i+1], k)
}

// cap reports whether the token at i is a capitalised word of the sentence.
func (s *scanner) cap(i int) bool {
	return i >= s.lo && i < s.hi && s.doc.Tokens[i].Cap && s.doc.Tokens[i].Kind == extract.Word
}

// match looks the position up; matches do not reach beyond the sentence.
func (s *scanner) match(i int, h *gazetteer.Hits) bool {
	if i < s.lo || i >= s.hi {
		return false
	}
	ok := s.names.Match(s.syms[:s.hi], i, h)
	if n := int(h[gazetteer.PlaceName].Len); ok && n > 1 && s.tok(i+n-1).Kind == extract.Number && s.is(i+n, gazetteer.Counted) {
		return s.names.Match(s.syms[:i+n-1], i, h) // "hỗ trợ tỉnh Hà Giang 2 tỷ đồng" is not for the ward Hà Giang 2
	}
	return ok
}

func (s *scanner) span(lo, hi int) extract.Span {
	return extract.Span{Start: s.doc.Tokens[lo].Start, End: s.doc.Tokens[hi-1].End}
}

func (s *scanner) add(m extract.Mention, lo, hi int) {
	m.Span, m.Tokens, m.Entity = s.span(lo, hi), extract.TokenRange{Lo: lo, Hi: hi}, -1
	s.a.Mentions = append(s.a.Mentions, m)
}

// mark and revert undo what a parse that failed has added.
func (s *scanner) mark() int    { return len(s.a.Mentions) }
func (s *scanner) revert(m int) { s.a.Mentions = s.a.Mentions[:m] }

// shouting reports whether most words of the sentence are in capitals.
func (s *scanner) shouting() bool {
	words, upper := 0, 0
	for i := s.lo; i < s.hi && words < 40; i++ {
		if t := s.tok(i); t.Kind == extract.Word {
			words++
			if t.Upper {
				upper++
			}
		}
	}
	return words >= 4 && upper*4 > words*3
}

// glued reports whether no white space stands between tokens i-1 and i.
func (s *scanner) glued(i int) bool {
	return i > s.lo && i < s.hi && s.doc.Tokens[i-1].End == s.doc.Tokens[i].Start
}

// anyCap reports whether one of the tokens is capitalised.
func (s *scanner) anyCap(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if s.doc.Tokens[i].Cap {
			return true
		}
	}
	return false
}

// allCap reports whether all words are capitalised.
func (s *scanner) allCap(lo, hi int) bool {
	for i := lo; i < hi; i++ {
		if t := s.tok(i); t.Kind == extract.Word && !t.Cap {
			return false
		}
	}
	return true
}
