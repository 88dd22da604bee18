package measure

import (
	"slices"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// Recognizer is the stage. It serves any number of goroutines, and changes only in
// the memory that it keeps from one article for the next.
type Recognizer struct {
	lex   *lexicon
	rooms sync.Pool // of *room
}

// room is the memory that the tokens of an article take.
type room struct {
	ends []int32
	out  []extract.Mention
}

// New returns a Recognizer with the embedded lists.
func New() *Recognizer {
	return &Recognizer{lex: load(), rooms: sync.Pool{New: func() any { return new(room) }}}
}

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
	w := r.rooms.Get().(*room)
	s := &scanner{doc: a.Document, lex: r.lex, out: w.out}
	s.mark(a.Mentions, w)
	for si := range s.doc.Sentences {
		sent := &s.doc.Sentences[si]
		if sent.Block == extract.Boilerplate || sent.Block == extract.Byline {
			continue
		}
		s.lo = sent.Tokens.Lo
		s.sentence(sent.Tokens.Hi)
	}
	a.Mentions = append(a.Mentions, s.out...)
	clear(s.out) // nothing of this article is kept
	w.out = s.out[:0]
	r.rooms.Put(w)
}

// scanner walks over one document.
type scanner struct {
	doc *extract.Document
	lex *lexicon
	ref *reference // once it is asked for
	// starts holds, by token, where the longest name that starts there ends (a
	// token index), and covers where the name that covers it ends; 0 for none.
	starts, covers []int32
	out            []extract.Mention
	lo             int          // first token of the sentence
	last           extract.Date // the last day that was mentioned
	comma          int8         // what a comma before three digits is, once known: 1 decimal, -1 not
}

// reference returns the date from which days and months take their year.
func (s *scanner) reference() *reference {
	if s.ref == nil {
		r := newReference(s.doc)
		s.ref = &r
	}
	return s.ref
}

// mark notes where names stand.
func (s *scanner) mark(names []extract.Mention, w *room) {
	if len(names) == 0 {
		return
	}
	n := len(s.doc.Tokens)
	w.ends = slices.Grow(w.ends[:0], 2*n)[:2*n]
	clear(w.ends)
	s.starts, s.covers = w.ends[:n], w.ends[n:]
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

// opens holds the words that a date or quantity may start with: those of dateAt and
// readNumber. Besides, numbers and the signs of moneys open one.
var opens = func() (w text.Words[bool]) {
	for word := range digitWords {
		w.Put(word, true)
	}
	for _, word := range []string{
		"hàng", "vài", "mấy", "mười", "ngày", "mùng", "mồng", "tháng", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "cùng", "ngay",
	} {
		w.Put(word, true)
	}
	return w
}()

// mayOpen reports whether a date or quantity may start with a token.
func mayOpen(t *extract.Token) bool {
	switch t.Kind {
	case extract.Number:
		return true
	case extract.Punct:
		return t.Fold == "$" || t.Fold == "€"
	}
	opening, _ := opens.Get(t.Fold, t.Hash)
	return opening
}

func (s *scanner) sentence(hi int) {
	for i := s.lo; i < hi; {
		if !mayOpen(&s.doc.Tokens[i]) {
			i++
			continue
		}
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
