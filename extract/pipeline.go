package extract

import (
	"cmp"
	"context"
	"slices"
)

// Segmenter divides a document's text: it sets Tokens and Sentences, and may
// refine Blocks.
type Segmenter interface {
	Segment(*Document)
}

// Recognizer finds mentions of some types: it appends to Mentions, unresolved.
type Recognizer interface {
	Recognize(*Analysis)
}

// Resolver turns mentions into the entities of the document: it sets Persons,
// Places and Organizations, and Entity in Mentions; it may add mentions for
// references that are no names.
type Resolver interface {
	Resolve(*Analysis)
}

// Relater draws facts from mentions and entities. It appends to Positions, or
// to Supports, Events and Counts.
type Relater interface {
	Relate(*Analysis)
}

// Pipeline is the stages in order. It holds no state of a document, so one
// Pipeline serves any number of goroutines.
type Pipeline struct {
	Segmenter   Segmenter
	Recognizers []Recognizer
	Resolver    Resolver
	Relaters    []Relater
}

// Analyze runs the stages over a document that package article has read. It
// takes time linear in the length of the text, and never fails on bad text: what
// cannot be understood yields nothing. The error is the context's.
func (p *Pipeline) Analyze(ctx context.Context, d *Document) (*Analysis, error) {
	a := &Analysis{Document: d}
	if p.Segmenter != nil {
		p.Segmenter.Segment(d)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, r := range p.Recognizers {
		r.Recognize(a)
	}
	SortMentions(a.Mentions)
	if p.Resolver != nil {
		p.Resolver.Resolve(a)
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	for _, r := range p.Relaters {
		r.Relate(a)
	}
	return a, ctx.Err()
}

// SortMentions sorts by start, then the longer first, then by type.
func SortMentions(ms []Mention) {
	slices.SortStableFunc(ms, func(a, b Mention) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.Type, b.Type))
	})
}
