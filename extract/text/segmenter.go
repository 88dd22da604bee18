package text

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// Segmenter is the first stage: it sets Tokens and Sentences and refines Blocks.
// The zero value is ready, and serves any number of goroutines.
type Segmenter struct{}

// Segment divides the document. Without blocks, every line of the text becomes
// one. Sentences never cross blocks, and every token belongs to one sentence;
// every block with a token in it has a sentence. Linear in the text's length.
func (Segmenter) Segment(d *extract.Document) {
	if len(d.Blocks) == 0 {
		d.Blocks = Lines(d.Text)
	}
	d.Tokens = make([]extract.Token, 0, len(d.Text)/4)
	d.Sentences = d.Sentences[:0]
	for _, b := range d.Blocks {
		lo := len(d.Tokens)
		d.Tokens = Tokenize(d.Tokens, d.Text[b.Start:b.End], b.Start)
		toks := d.Tokens[lo:]
		sentences(d.Text, toks, func(l, h int) {
			d.Sentences = append(d.Sentences, extract.Sentence{
				Span:   extract.Span{Start: toks[l].Start, End: toks[h-1].End},
				Tokens: extract.TokenRange{Lo: lo + l, Hi: lo + h},
				Block:  b.Kind,
			})
		})
	}
}

// Lines returns a Body block for every line of s that is not blank, without the
// white space around it.
func Lines(s string) []extract.Block {
	var blocks []extract.Block
	at := 0
	for line := range strings.Lines(s) {
		trimmed := strings.TrimSpace(line)
		if trimmed != "" {
			start := at + strings.Index(line, trimmed)
			blocks = append(blocks, extract.Block{Span: extract.Span{Start: start, End: start + len(trimmed)}})
		}
		at += len(line)
	}
	return blocks
}
