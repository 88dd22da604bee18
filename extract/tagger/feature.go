package tagger

import (
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
)

var edge = view{}

// featurizer turns the tokens of a sentence into features; it is reused.
type featurizer struct {
	names    *gazetteer.Names
	views    []view
	features [][]uint32
	buffer   []uint32
}

// templates is how many features a token has.
const templates = 24

// sentence returns the features of the tokens in the range, each a list of
// hashes. The result is valid until the next call.
func (f *featurizer) sentence(d *extract.Document, r extract.TokenRange, grammar []uint8) [][]uint32 {
	n := r.Hi - r.Lo
	f.look(d, r, grammar)
	if cap(f.buffer) < n*templates {
		f.buffer = make([]uint32, 0, n*templates)
	}
	f.buffer = f.buffer[:0]
	f.features = f.features[:0]
	for i := range n {
		from := len(f.buffer)
		f.buffer = f.token(f.buffer, i)
		f.features = append(f.features, f.buffer[from:len(f.buffer):len(f.buffer)])
	}
	return f.features
}

// look fills the views of the tokens.
func (f *featurizer) look(d *extract.Document, r extract.TokenRange, grammar []uint8) {
	f.views = f.views[:0]
	for i := r.Lo; i < r.Hi; i++ {
		t := &d.Tokens[i]
		v := view{word: t.Hash, shape: shapeOf(d.Slice(t.Span), t), grammar: uint32(grammar[i-r.Lo])}
		if t.Kind == extract.Word {
			symbol := f.names.SymbolOf(t)
			v.parts = frequency(f.names.Surname(symbol)) | frequency(f.names.Given(symbol))<<2
			v.affix = affixes(t.Fold)
		}
		f.views = append(f.views, v)
	}
	for i := 0; i < len(f.views); {
		j := i
		for j < len(f.views) && f.views[j].capital() {
			j++
		}
		for k := i; k < j; k++ {
			f.views[k].run = uint32(min(k-i, 5))<<4 | uint32(min(j-i, 7)) + 1
		}
		i = max(j, i+1)
	}
}

func (v view) capital() bool { return v.shape >= shapeCap && v.shape <= shapeForeign }

func (f *featurizer) at(i int) *view {
	if i < 0 || i >= len(f.views) {
		return &edge
	}
	return &f.views[i]
}

// token appends the features of token i.
func (f *featurizer) token(dst []uint32, i int) []uint32 {
	b2, b1, v, a1, a2 := f.at(i-2), f.at(i-1), f.at(i), f.at(i+1), f.at(i+2)
	first := bit(i == 0)
	add := func(template, x, y, z uint32) { dst = append(dst, mix(template, x, y, z)) }
	add(1, v.word, 0, 0)
	add(2, b1.word, 0, 0)
	add(3, a1.word, 0, 0)
	add(4, b2.word, 0, 0)
	add(5, a2.word, 0, 0)
	add(6, b1.word, v.word, 0)
	add(7, v.word, a1.word, 0)
	add(8, v.shape, first, v.run)
	add(9, b1.shape, v.shape, a1.shape)
	add(10, v.shape, a1.shape, a2.shape)
	add(11, v.grammar, v.shape, 0)
	add(12, b1.grammar, v.shape, v.run)
	add(13, a1.grammar, v.shape, 0)
	add(14, v.parts, v.shape, v.run)
	add(15, b1.parts<<4|v.parts, a1.parts, v.shape)
	add(16, v.affix, v.shape, 0)
	add(17, b1.word, v.shape, v.run)
	add(18, a1.word, v.shape, v.run)
	add(19, b2.word, b1.word, v.shape)
	add(20, v.run, first, 0)
	add(21, f.before(i), v.shape, 0)
	add(22, f.after(i), v.shape, v.run&15)
	add(23, b1.grammar<<8|b2.grammar, v.parts, v.shape)
	add(24, 0, 0, 0)
	return dst
}

// before is the nearest token to the left that starts with no capital: what
// introduces a name of several words.
func (f *featurizer) before(i int) uint32 {
	for j := i - 1; j >= 0 && j >= i-6; j-- {
		if !f.views[j].capital() {
			return f.views[j].word
		}
	}
	return 0
}

// after is the nearest such token to the right.
func (f *featurizer) after(i int) uint32 {
	for j := i + 1; j < len(f.views) && j <= i+6; j++ {
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

func shapeOf(s string, t *extract.Token) uint32 {
	switch t.Kind {
	case extract.Number:
		return shapeNumber
	case extract.Punct:
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
	switch {
	case t.Upper && utf8.RuneCountInString(s) > 1:
		return shapeUpper
	case mixed(s):
		return shapeMixed
	case t.Cap && !vietnameseSyllable(t.Fold):
		return shapeForeign
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
