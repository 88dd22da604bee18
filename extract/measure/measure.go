package measure

import (
	"github.com/lienket/lienket/extract"
)

// Recognizer is the stage. It is immutable and serves any number of goroutines.
type Recognizer struct{ lex *lexicon }

// New returns a Recognizer with the embedded lists.
func New() *Recognizer { return &Recognizer{lex: load()} }

// Recognize appends the dates and quantities of the document to Mentions, in
// the order of the text, outside boilerplate and bylines. A quantity never crosses
// a mention that stands there already, so names are best recognised before.
//
// DateMentions have Date set, with Rule "date", "date.relative", "date.month",
// "date.year" or "date.holiday" (a commemoration, no date of a happening).
// QuantityMentions have Quantity set, with Rule "quantity", or "quantity.open" if
// no list names what is counted; its Value is NaN where the words leave the
// number open ("hàng trăm"). Linear in the number of tokens.
func (r *Recognizer) Recognize(a *extract.Analysis) {
	s := &scanner{doc: a.Document, lex: r.lex, ref: newReference(a.Document)}
	s.mark(a.Mentions)
	for si := range s.doc.Sentences {
		sent := &s.doc.Sentences[si]
		if sent.Block == extract.Boilerplate || sent.Block == extract.Byline {
			continue
		}
		s.lo = sent.Tokens.Lo
		s.sentence(sent.Tokens.Hi)
	}
	a.Mentions = append(a.Mentions, s.out...)
}

// scanner walks over one document.
type scanner struct {
	doc *extract.Document
	lex *lexicon
	ref reference
	// starts holds, by token, where the longest name that starts there ends (a
	// token index), and covers where the name that covers it ends; 0 for none.
	starts, covers []int32
	out            []extract.Mention
	lo             int          // first token of the sentence
	last           extract.Date // the last day that was mentioned
	comma          int8         // what a comma before three digits is, once known: 1 decimal, -1 not
}

// mark notes where names stand.
func (s *scanner) mark(names []extract.Mention) {
	if len(names) == 0 {
		return
	}
	n := len(s.doc.Tokens)
	s.starts, s.covers = make([]int32, n), make([]int32, n)
	for i := range names {
		r := names[i].Tokens
		if r.Lo < 0 || r.Hi > n || r.Lo >= r.Hi || s.miscounted(r) {
			continue
		}
		s.starts[r.Lo] = max(s.starts[r.Lo], int32(r.Hi))
		for k := r.Lo; k < r.Hi; k++ {
			s.covers[k] = max(s.covers[k], int32(r.Hi))
		}
	}
}

// miscounted reports whether a name ends in a number that a magnitude follows: in
// "mỗi tỉnh 1 tỷ đồng" there is no place "tỉnh 1".
func (s *scanner) miscounted(r extract.TokenRange) bool {
	return r.Hi < len(s.doc.Tokens) && s.doc.Tokens[r.Hi-1].Kind == extract.Number && magnitudes[s.doc.Tokens[r.Hi].Fold] > 0
}

func (s *scanner) sentence(hi int) {
	for i := s.lo; i < hi; {
		if j := s.dateAt(i, hi); j > i {
			i = j
			continue
		}
		if j := s.quantity(i, hi); j > i {
			i = j
			continue
		}
		i++
	}
}

// cut returns the end of a phrase over tokens [lo,hi) that crosses no name: hi,
// or the start of a name that it would cross after mid, or lo if it starts
// within a name that ends in it.
func (s *scanner) cut(lo, mid, hi int) int {
	if s.starts == nil {
		return hi
	}
	if end := int(s.covers[lo]); end > lo && end < hi && int(s.starts[lo]) != end {
		return lo
	}
	for k := lo + 1; k < hi; k++ {
		if end := int(s.starts[k]); end > hi {
			if k < mid {
				return lo
			}
			return k
		}
	}
	return hi
}
