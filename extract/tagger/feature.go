package tagger

import (
	"slices"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/text"
)

// view is one token as the features see it.
type view struct {
	word    uint32 // hash of the folded token
	shape   uint32
	grammar uint32 // what the grammar found at this token
	parts   uint32 // how often it is a surname, and a middle or given name
	affix   uint32 // first two and last two letters
	run     uint32 // place in, and length of, the run of capitalised tokens
	singles *singles
}

// The shapes of tokens.
const (
	shapeEdge uint32 = iota // beyond the sentence
	shapeLower
	shapeCap
	shapeUpper
	shapeMixed   // "VinGroup", "iPhone"
	shapeForeign // capitalised, and no Vietnamese syllable
	shapeNumber
	shapeQuote
	shapeOpen
	shapeComma
	shapePunct
	shapes = iota
)

// sight is how many tokens to either side a token's features look.
const sight = 6

// templates is how many features a token has.
const templates = 24

// features are those of one token, each a hash. Where a model is known, sum is what it gives
// for the single and the narrow ones, which have no hashes then.
type features struct {
	singles [single]uint32
	narrow  [narrow]uint32
	others  [templates - single - narrow]uint32
	sum     packed
	summed  bool
}

// single is how many features are of one word beside the token, or itself, and narrow how
// many have so few values that a table holds the weights of each.
const (
	single = 5
	narrow = 9
)

// hashes returns all the features; they must not be summed.
func (f *features) hashes() (all [templates]uint32) {
	copy(all[:], f.singles[:])
	copy(all[single:], f.narrow[:])
	copy(all[single+narrow:], f.others[:])
	return all
}

// singles are the weights of a word as each of the single features.
type singles [single]packed

// featurizer turns the tokens of a sentence into features; it is reused.
type featurizer struct {
	names    *gazetteer.Names
	known    []traits // by symbol
	model    *Model   // has the singles of the known words; nil if there is none
	narrow   *narrowWeights
	views    []view    // by token of the sentence; shapeEdge where nobody has looked yet
	unlisted []singles // by token too, of words that are not known
	features []features
	edge     view // beyond the sentence
	// whole asks for all hashes, even if the model has a sum of the first.
	whole bool
}

// newFeaturizer returns a featurizer with what is known of the words of the lists.
func newFeaturizer(names *gazetteer.Names, known []traits, m *Model, narrow *narrowWeights) featurizer {
	edge := m.singles(0)
	return featurizer{names: names, known: known, model: m, narrow: narrow, edge: view{singles: &edge}}
}

// begin makes the featurizer ready for a sentence of n tokens.
func (f *featurizer) begin(n int) {
	f.views = slices.Grow(f.views[:0], n)[:n]
	clear(f.views)
	f.unlisted = slices.Grow(f.unlisted[:0], n)[:n]
}

// stretch returns the features of the tokens of a stretch of the sentence; grammar
// is by token of the document. The result is valid until the next call.
func (f *featurizer) stretch(d *extract.Document, sentence, stretch extract.TokenRange, grammar []uint8) []features {
	lo, hi := stretch.Lo-sentence.Lo, stretch.Hi-sentence.Lo
	for i := max(lo-sight, 0); i < min(hi+sight, len(f.views)); i++ {
		if f.views[i].shape == shapeEdge {
			at := sentence.Lo + i
			f.look(i, d, at, grammar[at])
		}
	}
	f.runs(lo, hi)
	f.features = slices.Grow(f.features[:0], hi-lo)[:hi-lo]
	for i := lo; i < hi; i++ {
		f.token(&f.features[i-lo], i)
	}
	return f.features
}

// look fills in the view of token i of the sentence, which is token at of the document, but
// for its run.
func (f *featurizer) look(i int, d *extract.Document, at int, grammar uint8) {
	v, t, symbol := &f.views[i], &d.Tokens[at], f.names.SymbolsOf(d)[at]
	if t.Kind == extract.Punct && len(t.Fold) > 1 {
		symbol = 0 // to the lists all dashes are one
	}
	k := &f.known[symbol]
	v.word, v.grammar, v.singles = t.Hash, uint32(grammar), &k.singles
	if symbol == 0 {
		f.unlisted[i] = f.model.singles(t.Hash)
		v.singles = &f.unlisted[i]
	}
	switch {
	case t.Kind != extract.Word:
		v.shape = markShape(d.Slice(t.Span), t)
		return
	case symbol != 0:
		v.parts, v.affix = k.parts, k.affix
	default:
		v.affix = affixes(t.Fold)
	}
	v.shape = wordShape(d.Slice(t.Span), t)
	if v.shape == shapeCap && !k.syllable && (symbol != 0 || !vietnameseSyllable(t.Fold)) {
		v.shape = shapeForeign
	}
}

// traits is what the features tell of a word, however it is written.
type traits struct {
	parts, affix uint32
	syllable     bool
	singles      singles
}

// knownTraits returns the traits of the words of the lists by symbol.
func knownTraits(names *gazetteer.Names, m *Model) []traits {
	known := make([]traits, names.NumSymbols())
	for word, s := range names.Symbols() {
		known[s] = traits{frequency(names.Surname(s)) | frequency(names.Given(s))<<2, affixes(word), vietnameseSyllable(word), m.singles(text.Hash(word))}
	}
	return known
}

// runs notes the runs of capitalised tokens in a stretch.
func (f *featurizer) runs(lo, hi int) {
	for i := lo; i < hi; {
		j := i
		for j < hi && f.views[j].capital() {
			j++
		}
		for k := i; k < j; k++ {
			f.views[k].run = uint32(min(k-i, 5))<<4 | uint32(min(j-i, 7)) + 1
		}
		i = max(j, i+1)
	}
}

func (v *view) capital() bool { return v.shape >= shapeCap && v.shape <= shapeForeign }

func (f *featurizer) at(i int) *view {
	if i < 0 || i >= len(f.views) {
		return &f.edge
	}
	return &f.views[i]
}

// token fills in the features of token i.
func (f *featurizer) token(into *features, i int) {
	b2, b1, v, a1, a2 := f.at(i-2), f.at(i-1), f.at(i), f.at(i+1), f.at(i+2)
	around := surroundings{
		shape: v.shape, shapeBefore: b1.shape, shapeBehind: a1.shape, shapeBeyond: a2.shape,
		grammar: v.grammar, grammarBefore: b1.grammar, grammarBehind: a1.grammar,
		parts: v.parts, run: v.run, first: bit(i == 0),
	}
	if into.summed = f.model != nil && !f.whole; into.summed {
		into.sum = v.singles[0].plus(b1.singles[1]).plus(a1.singles[2]).plus(b2.singles[3]).plus(a2.singles[4]).plus(f.narrow.sum(&around))
	} else {
		for i, s := range [single]*view{v, b1, a1, b2, a2} {
			into.singles[i] = singleFeature(i, s.word)
		}
		into.narrow = around.hashes()
	}
	into.others = [...]uint32{
		mix(6, b1.word, v.word, 0),
		mix(7, v.word, a1.word, 0),
		mix(15, b1.parts<<4|v.parts, a1.parts, v.shape),
		mix(16, v.affix, v.shape, 0),
		mix(17, b1.word, v.shape, v.run),
		mix(18, a1.word, v.shape, v.run),
		mix(19, b2.word, b1.word, v.shape),
		mix(21, f.before(i), v.shape, 0),
		mix(22, f.after(i), v.shape, v.run&15),
		mix(23, b1.grammar<<8|b2.grammar, v.parts, v.shape),
	}
}

// singleFeature is the hash of a word as the single feature i.
func singleFeature(i int, word uint32) uint32 { return mix(uint32(i)+1, word, 0, 0) }

// before is the nearest token to the left that starts with no capital: what
// introduces a name of several words.
func (f *featurizer) before(i int) uint32 {
	for j := i - 1; j >= 0 && j >= i-sight; j-- {
		if !f.views[j].capital() {
			return f.views[j].word
		}
	}
	return 0
}

// after is the nearest such token to the right.
func (f *featurizer) after(i int) uint32 {
	for j := i + 1; j < len(f.views) && j <= i+sight; j++ {
		if !f.views[j].capital() {
			return f.views[j].word
		}
	}
	return 0
}

// frequency puts how often a syllable is a part of a name into two bits.
func frequency(n int) uint32 {
	switch {
	case n == 0:
		return 0
	case n < 5:
		return 1
	case n < 50:
		return 2
	}
	return 3
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// markShape returns the shape of a number or a mark.
func markShape(s string, t *extract.Token) uint32 {
	if t.Kind == extract.Number {
		return shapeNumber
	}
	switch s {
	case "\"", "“", "”", "'", "‘", "’", "«", "»":
		return shapeQuote
	case "(", "[":
		return shapeOpen
	case ",", ";":
		return shapeComma
	}
	return shapePunct
}

// wordShape returns the shape of a word as it is written, shapeCap for shapeForeign.
func wordShape(s string, t *extract.Token) uint32 {
	switch {
	case t.Fold == s:
		return shapeLower // nothing of it is a capital
	case t.Upper && utf8.RuneCountInString(s) > 1:
		return shapeUpper
	case mixed(s):
		return shapeMixed
	case t.Cap:
		return shapeCap
	}
	return shapeLower
}

// mixed reports a capital after the first letter.
func mixed(s string) bool {
	for i, r := range s {
		if i > 0 && text.IsUpper(r) {
			return true
		}
	}
	return false
}

func affixes(fold string) uint32 {
	head, tail := fold, fold
	if len(fold) > 2 {
		head, tail = fold[:2], fold[len(fold)-2:]
	}
	return mix(40, text.Hash(head), text.Hash(tail), 0)
}

// mix hashes a template's number with its values.
func mix(template, x, y, z uint32) uint32 {
	h := template*0x9e3779b1 ^ x
	h = (h ^ h>>15) * 0x85ebca6b
	h ^= y
	h = (h ^ h>>13) * 0xc2b2ae35
	h ^= z
	h = (h ^ h>>16) * 0x27d4eb2f
	return h ^ h>>15
}
