package syntax

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// Phrase reports whether node k is one of the words of several syllables.
func (r *Reader) Phrase(k int, words ...string) bool {
	if k < 0 {
		return false
	}
	n := &r.Nodes[k]
	return n.Kind == Word && slices.Contains(words, text.Lower(r.Doc.Slice(r.Span(n.Lo, n.Hi))))
}

// isOf reports whether node k is one syllable, and one of these.
func (r *Reader) isOf(k int, words map[string]bool) bool {
	return k >= 0 && k < len(r.Nodes) && r.Nodes[k].Hi-r.Nodes[k].Lo == 1 && words[r.Nodes[k].Fold]
}

// Marked reports whether node k is a small word that says one of m.
func (r *Reader) Marked(k int, m Marker) bool {
	return k >= 0 && k < len(r.Nodes) && r.Nodes[k].Lex != nil && r.Nodes[k].Lex.Marker&m != 0
}

// Span returns the text span of tokens [lo,hi).
func (r *Reader) Span(lo, hi int) extract.Span {
	return extract.Span{Start: r.Doc.Tokens[lo].Start, End: r.Doc.Tokens[hi-1].End}
}
