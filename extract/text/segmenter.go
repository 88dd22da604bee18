package text

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// Segmenter is the first stage: it sets Tokens and Sentences and refines Blocks.
// The zero value is ready, and serves any number of goroutines.
type Segmenter struct{}

// tokensPerSentence is about how many tokens the sentences of a paragraph have.
const tokensPerSentence = 30

// Segment divides the document. Without blocks, every line of the text becomes
// one. Body blocks get the kind that their words and place tell, and are divided
// where a picture credit or an agency's mark parts them. Sentences never cross
// blocks, and every token belongs to one sentence. Linear in the text's length.
func (Segmenter) Segment(d *extract.Document) {
	if len(d.Blocks) == 0 {
		d.Blocks = Lines(d.Text)
	}
	c := classifier{d: d, lines: make([]line, 0, len(d.Blocks))}
	d.Tokens = slices.Grow(d.Tokens[:0], len(d.Text)/5+8) // few articles have shorter tokens
	d.Symbols = d.Symbols[:0]
	for _, b := range d.Blocks {
		lo := len(d.Tokens)
		d.Tokens = Tokenize(d.Tokens, d.Text[b.Start:b.End], b.Start)
		c.lines = append(c.lines, line{block: b, lo: lo, hi: len(d.Tokens)})
	}
	c.classify()
	d.Sentences = slices.Grow(d.Sentences[:0], len(c.lines)+len(d.Tokens)/tokensPerSentence)
	d.Blocks = make([]extract.Block, 0, len(c.lines))
	for i := range c.lines {
		divide(d, &c.lines[i])
	}
}

// divide appends the sentences of a line and its block, or blocks if credits
// part it.
func divide(d *extract.Document, l *line) {
	first := len(d.Sentences)
	kind := l.block.Kind
	at := l.lo
	if kind == extract.Boilerplate || kind == extract.Byline || kind == extract.Headline {
		appendSentences(d, at, l.hi, kind)
		d.Blocks = append(d.Blocks, l.block)
		return
	}
	if n := dateline(d.Tokens[l.lo:l.hi]); n > 0 {
		d.Sentences = append(d.Sentences, sentence(d, at, at+n, extract.Byline))
		at += n
	}
	for at < l.hi {
		lo, hi, ok := credit(d.Tokens[at:l.hi], 0)
		if !ok {
			appendSentences(d, at, l.hi, kind)
			break
		}
		lo, hi = lo+at, hi+at
		if lo > at {
			appendSentences(d, at, lo, kind)
			if last := &d.Sentences[len(d.Sentences)-1]; last.Tokens.Hi-last.Tokens.Lo <= longestCaption {
				last.Block = extract.Caption
			}
		}
		d.Sentences = append(d.Sentences, sentence(d, lo, hi, extract.Byline))
		at = hi
	}
	d.Blocks = appendBlocks(d.Blocks, l.block, d.Sentences[first:])
}

func appendSentences(d *extract.Document, lo, hi int, kind extract.BlockKind) {
	sentences(d.Text, d.Tokens[lo:hi], func(l, h int) {
		d.Sentences = append(d.Sentences, sentence(d, lo+l, lo+h, kind))
	})
}

func sentence(d *extract.Document, lo, hi int, kind extract.BlockKind) extract.Sentence {
	return extract.Sentence{
		Span:   extract.Span{Start: d.Tokens[lo].Start, End: d.Tokens[hi-1].End},
		Tokens: extract.TokenRange{Lo: lo, Hi: hi},
		Block:  kind,
	}
}

// appendBlocks appends the block, parted where the kind of its sentences
// changes.
func appendBlocks(dst []extract.Block, b extract.Block, ss []extract.Sentence) []extract.Block {
	if len(ss) > 0 {
		b.Kind = ss[0].Block
	}
	for _, s := range ss {
		if s.Block == b.Kind {
			continue
		}
		dst = append(dst, extract.Block{Span: extract.Span{Start: b.Start, End: s.Start}, Kind: b.Kind})
		b.Start, b.Kind = s.Start, s.Block
	}
	return append(dst, b)
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
