// Package extract is the way of one news article from bytes to facts.
//
// It holds the annotation model that all stages share (Document, Sentence,
// Token, Mention, the entities and the facts of an Analysis), the interfaces of
// the stages, and the Pipeline that runs them in order:
//
//	bytes → Document → sentences, tokens → mentions → entities
//	      → positions held → support, events, statistics → Analysis
//
// A stage lives in a package below this one, imports this one for the model,
// and never imports another stage. The package vietnamese puts them together.
// Nothing here knows how facts are stored, queried or exported.
package extract

import "math/bits"

// Span is a half-open range of byte offsets into Document.Text. A position is
// always a Span; its text is derived with Document.Slice, never stored.
type Span struct{ Start, End int }

// Len returns the length in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether o lies within s.
func (s Span) Contains(o Span) bool { return s.Start <= o.Start && o.End <= s.End }

// Overlaps reports whether the two share at least one byte.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }

// BlockKind says what part of a page a block is.
type BlockKind uint8

// The kinds of block. Facts are only drawn from Headline, Lead, Body, Caption
// and Comment is never read.
const (
	Body        BlockKind = iota // running text
	Headline                     // the article's title
	Lead                         // the summary under it
	Caption                      // of a picture or a table
	Byline                       // author, agency, photo credit, time stamp
	Boilerplate                  // navigation, related news, teasers, comments, cookie notices
)

// Block is a stretch of the document of one kind, usually a paragraph. The
// blocks of a document are in order and do not overlap.
type Block struct {
	Span
	Kind BlockKind
}

// Document is one article, read and cleaned.
type Document struct {
	Source    string   // the path as given, "-" for standard input
	Record    int      // number of the record within Source, from 1; 0 if Source is one article
	ID        string   // the identifier that the input gave (JSON Lines "id"), or ""
	URL       string   // canonical address, or ""
	Title     string   // headline, or ""
	Outlet    string   // publisher, or ""
	Published Date     // zero if unknown
	SHA256    [32]byte // of the article's own bytes (file or record), before decoding
	Raw       string   // the decoded source: UTF-8, otherwise as it stands (for HTML the main text)
	Text      string   // Raw in NFC, entities and HTML rests removed, white space tidied; stages read only this
	Offsets   OffsetMap
	Blocks    []Block
	Sentences []Sentence
	Tokens    []Token  // while it is analysed
	Symbols   []Symbol // of the tokens, once a stage has asked the lists of names for them
}

// Slice returns the text of a span.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// RawSpan returns the offsets of a span in Unicode code points into Raw, and
// the words that stand there. O(log n) plus the length of the result.
func (d *Document) RawSpan(s Span) (start, end int, text string) {
	start, bs := d.Offsets.Raw(s.Start)
	text = d.Raw[bs:d.Offsets.RawEnd(s.End)]
	return start, start + CodePoints(text), text
}

// OffsetMap maps byte offsets of a Document's Text to Raw. It is a list of
// runs, sorted by Text; within a run both sides advance alike unless Opaque.
type OffsetMap []OffsetRun

// OffsetRun says that the bytes of Text from Text on stem from Raw, from byte
// Raw and code point Rune on, up to RawEnd. If Opaque, the run's text was changed
// (composed, replaced), so that only its two ends correspond.
type OffsetRun struct {
	Text, Raw, RawEnd, Rune, RuneEnd int
	Opaque                           bool
	// Source is the raw text of a run that is not opaque; the map counts code
	// points in it.
	Source string
}

// Raw maps the start of a span.
func (m OffsetMap) Raw(text int) (runes, bytes int) {
	r := m.run(text)
	if r == nil {
		return 0, 0
	}
	d := text - r.Text
	if r.Opaque || d > len(r.Source) {
		if d == 0 || r.Opaque {
			return r.Rune, r.Raw
		}
		return r.RuneEnd, r.RawEnd
	}
	return r.Rune + CodePoints(r.Source[:d]), r.Raw + d
}

// RawEnd maps the end of a span: the place after the raw text of the byte
// before text.
func (m OffsetMap) RawEnd(text int) (bytes int) {
	if text == 0 {
		_, bytes = m.Raw(0)
		return bytes
	}
	r := m.run(text - 1)
	if r == nil {
		return 0
	}
	d := text - r.Text
	if r.Opaque || d > len(r.Source) {
		return r.RawEnd
	}
	return r.Raw + d
}

// CodePoints counts the code points of valid UTF-8: all bytes but those that go on with
// one, 0b10xxxxxx. It looks at eight at a time, without a branch, for no processor guesses
// where the letters of Vietnamese end.
func CodePoints(s string) int {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		w := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n -= bits.OnesCount64(w &^ (w << 1) & 0x8080808080808080)
	}
	for i := range len(s) {
		n -= int(s[i] >> 7 &^ (s[i] >> 6))
	}
	return n
}

// run finds the last run that starts at or before text.
func (m OffsetMap) run(text int) *OffsetRun {
	lo, hi := 0, len(m)
	for lo < hi {
		mid := (lo + hi) / 2
		if m[mid].Text <= text {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo == 0 {
		return nil
	}
	return &m[lo-1]
}

// TokenKind says what a token is made of.
type TokenKind uint8

// The kinds of token.
const (
	Word   TokenKind = iota // a syllable, a foreign word or an abbreviation ("TP.HCM", "Đ/c", "PGS.TS", "Covid-19")
	Number                  // "2.424", "3,5", "75%", "XIII", and dates and times such as "25/2" or "16h30"
	Punct                   // punctuation and symbols, one mark a token
)

// Token is a Vietnamese syllable, a number or a mark. Tokens and the gaps
// between them rebuild the text.
type Token struct {
	Span
	// Fold is the token in NFC and lower case with the tone mark in its new
	// place (hoà = hòa): what gazetteers are matched on.
	Fold string
	// Hash is text.Hash(Fold), by which tables of words are looked up.
	Hash uint32
	Kind TokenKind
	// Cap reports whether the first letter is upper case, Upper whether all are.
	Cap, Upper bool
}

// Symbol is the number of a folded word that occurs in some list of names; 0 is that of
// any other word.
type Symbol int32

// Sentence is a range of tokens within one block.
type Sentence struct {
	Span
	Tokens TokenRange
	Block  BlockKind
}

// TokenRange is a half-open range of indices into Document.Tokens.
type TokenRange struct{ Lo, Hi int }

// SentenceAt returns the index of the sentence that contains the byte offset,
// or -1. O(log n).
func (d *Document) SentenceAt(offset int) int {
	lo, hi := 0, len(d.Sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if d.Sentences[mid].End <= offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Sentences) && d.Sentences[lo].Start <= offset {
		return lo
	}
	return -1
}
