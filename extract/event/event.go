package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// Relater is the stage. It is immutable and serves any number of goroutines.
type Relater struct{ lex *lexicon }

// New returns a Relater with the embedded lists.
func New() *Relater { return &Relater{lex: load()} }

// Relate appends to Supports, Events and Counts. It needs resolved mentions,
// dates and quantities; with Positions, persons stand for their offices. Time is
// linear in the number of tokens and mentions.
func (r *Relater) Relate(a *extract.Analysis) {
	rd := &reader{
		a: a, doc: a.Document, lex: r.lex, sent: -1,
		stand: map[extract.Actor]extract.Actor{}, claimed: map[int]bool{}, generic: map[extract.Actor]bool{}, totals: map[int]bool{},
	}
	if len(a.Document.Sentences) == 0 {
		return
	}
	rd.index()
	rd.calendar()
	rd.survey()
	for si := range rd.doc.Sentences {
		if rd.parsed[si] == nil {
			continue
		}
		rd.sent, rd.nodes = si, rd.parsed[si]
		rd.lists()
		if !rd.blocked[si] && !rd.silent {
			rd.supports()
			rd.shares()
			rd.thanks()
		}
	}
	rd.merge()
	rd.ledgers()
	rd.happenings()
	rd.counts()
}

// read reports whether facts are drawn from a block.
func read(k extract.BlockKind) bool {
	return k != extract.Boilerplate && k != extract.Byline
}

// maxSentence is how many tokens a sentence of prose may have. What is longer is
// a table or noise; reading it would cost more than linear time.
const maxSentence = 600

// survey parses every sentence once, and finds what the article is about.
func (r *reader) survey() {
	d := r.doc
	r.parsed = make([][]node, len(d.Sentences))
	r.blocked = make([]bool, len(d.Sentences))
	far, silent := 0, 0
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if !read(s.Block) || s.Tokens.Hi-s.Tokens.Lo > maxSentence {
			continue
		}
		need := false
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			if lex, n := r.lex.blocks.longest(d.Tokens[i:s.Tokens.Hi]); lex != nil {
				r.blocked[si] = r.blocked[si] || lex.block
				if lex.topic {
					far++
				}
				if lex.silent {
					silent++
				}
				need = need || lex.aid
				i += n - 1
			}
		}
		nodes := r.parse(s)
		r.parsed[si] = slices.Clone(nodes)
		for i := range nodes {
			r.findSender(&nodes[i])
		}
		if !r.blocked[si] {
			r.findThemes(si)
		}
		if !r.blocked[si] && need {
			r.needs++
		}
		if !r.blocked[si] && slices.ContainsFunc(nodes, func(n node) bool { return n.lex != nil && n.lex.strong&(give|help) != 0 }) {
			r.aid++
		}
	}
	r.off = far >= 3 && far > r.aid
	r.silent = silent >= 3 && silent > 2*r.aid
}
