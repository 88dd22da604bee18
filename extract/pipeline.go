package extract

import (
	"context"
	"slices"
	"sync"
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

	rooms sync.Pool // of *room
}

// Analyze runs the stages over a document that package article has read. It
// takes time linear in the length of the text, and never fails on bad text: what
// cannot be understood yields nothing. The error is the context's. The document has
// its tokens while the stages run; then their memory is for the next one.
func (p *Pipeline) Analyze(ctx context.Context, d *Document) (*Analysis, error) {
	all, err := p.AnalyzeAll(ctx, []*Document{d})
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// AnalyzeAll is Analyze for several documents. Each stage is run over all of them before
// the next, so that for short ones the processor's caches need not be filled with its code
// and lists for every document anew.
func (p *Pipeline) AnalyzeAll(ctx context.Context, ds []*Document) ([]*Analysis, error) {
	all := make([]*Analysis, len(ds))
	for i, d := range ds {
		all[i] = &Analysis{Document: d}
		if p.Segmenter != nil {
			defer p.lend(d)()
			p.Segmenter.Segment(d)
		}
	}
	stages := make([]func(*Analysis), 0, len(p.Recognizers)+2+len(p.Relaters))
	for _, r := range p.Recognizers {
		stages = append(stages, r.Recognize)
	}
	stages = append(stages, func(a *Analysis) { SortMentions(a.Mentions) })
	if p.Resolver != nil {
		stages = append(stages, p.Resolver.Resolve)
	}
	for _, r := range p.Relaters {
		stages = append(stages, r.Relate)
	}
	for _, stage := range stages {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		for _, a := range all {
			stage(a)
		}
	}
	return all, ctx.Err()
}

// room is the memory of the tokens of a document that has been analysed.
type room struct {
	tokens  []Token
	symbols []Symbol
}

// lend gives a document memory for its tokens, and returns what takes it back, with
// nothing of the document in it.
func (p *Pipeline) lend(d *Document) (takeBack func()) {
	m, ok := p.rooms.Get().(*room)
	if !ok {
		m = new(room)
	}
	d.Tokens, d.Symbols = m.tokens, m.symbols
	return func() {
		clear(d.Tokens)
		m.tokens, m.symbols = d.Tokens[:0], d.Symbols[:0]
		d.Tokens, d.Symbols = nil, nil
		p.rooms.Put(m)
	}
}

// SortMentions sorts by start, then the longer first, then by type; of equal mentions
// the first stays first. Mentions that stages have appended to sorted ones, and that are
// sorted themselves, cost hardly more than a look at each.
func SortMentions(ms []Mention) {
	for runs := 1; ; runs++ {
		mid := run(ms, 0)
		switch {
		case mid == len(ms):
			return
		case runs > mostRuns:
			slices.SortStableFunc(ms, func(a, b Mention) int { return compareMentions(&a, &b) })
			return
		}
		merge(ms[:run(ms, mid)], mid)
	}
}

// mostRuns is how many sorted runs of mentions are merged one after the other.
const mostRuns = 4

// run returns the end of the sorted mentions from lo on.
func run(ms []Mention, lo int) int {
	hi := min(lo+1, len(ms))
	for hi < len(ms) && compareMentions(&ms[hi-1], &ms[hi]) <= 0 {
		hi++
	}
	return hi
}

// merge sorts mentions that are sorted before and from mid on.
func merge(ms []Mention, mid int) {
	right := slices.Clone(ms[mid:])
	for to := len(ms) - 1; len(right) > 0; to-- {
		last := &right[len(right)-1]
		if mid > 0 && compareMentions(&ms[mid-1], last) > 0 {
			mid--
			ms[to] = ms[mid]
			continue
		}
		ms[to], right = *last, right[:len(right)-1]
	}
}

func compareMentions(a, b *Mention) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	if a.End != b.End {
		return b.End - a.End
	}
	return int(a.Type) - int(b.Type)
}
