package event

import (
	"slices"
	"sync"

	"github.com/lienket/lienket/extract"
)

// Relater is the stage. It serves any number of goroutines, and changes only in
// the memory that it keeps from one article for the next.
type Relater struct {
	lex    *lexicon
	spaces sync.Pool // of *workspace
}

// workspace is the memory that the nodes of an article take.
type workspace struct {
	sentence []node // the one that is being parsed
	parsed   []node // those that are, one after the other
	// by token and by mention
	begins         []listSet
	offsets, order []int32
}

// keep copies the nodes of a sentence. They are valid while the article is read.
func (w *workspace) keep(nodes []node) []node {
	from := len(w.parsed)
	w.parsed = append(w.parsed, nodes...)
	return w.parsed[from:len(w.parsed):len(w.parsed)]
}

// release makes the memory ready for the next article, with nothing of this one.
func (w *workspace) release() {
	clear(w.sentence[:cap(w.sentence)])
	clear(w.parsed)
	w.sentence, w.parsed = w.sentence[:0], w.parsed[:0]
}

// New returns a Relater with the embedded lists.
func New() *Relater {
	return &Relater{lex: load(), spaces: sync.Pool{New: func() any { return new(workspace) }}}
}

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
	w := r.spaces.Get().(*workspace)
	defer func() { w.release(); r.spaces.Put(w) }()
	rd.index(w)
	rd.calendar()
	rd.survey(w)
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
	rd.leftover()
	rd.happenings()
	rd.counts()
}

// read reports whether facts are drawn from a block.
func read(k extract.BlockKind) bool {
	return k != extract.Boilerplate && k != extract.Byline
}

// ofAid reports whether a word that alone means support is among the nodes.
func ofAid(nodes []node) bool {
	for i := range nodes {
		if lex := nodes[i].lex; lex != nil && lex.strong&(give|help) != 0 || nodes[i].item != nil && nodes[i].item.aid {
			return true
		}
	}
	return false
}

// maxSentence is how many tokens a sentence of prose may have. What is longer is
// a table or noise; reading it would cost more than linear time.
const maxSentence = 600

// devoted is how many sentences must speak of aid where the article is all about it.
const devoted = 5

// survey parses every sentence once, and finds what the article is about.
func (r *reader) survey(w *workspace) {
	d := r.doc
	r.parsed = make([][]node, len(d.Sentences))
	r.blocked = make([]bool, len(d.Sentences))
	w.begins = slices.Grow(w.begins[:0], len(d.Tokens))[:len(d.Tokens)]
	r.begins = w.begins
	far, silent := 0, 0
	var gentle []int // sentences blocked by a mild word
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if !read(s.Block) || s.Tokens.Hi-s.Tokens.Lo > maxSentence {
			continue
		}
		need, mild := false, false
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			r.begins[i], _ = r.lex.firsts.Get(d.Tokens[i].Fold, d.Tokens[i].Hash)
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			if r.begins[i]&inBlocks == 0 {
				continue
			}
			if lex, n := r.lex.blocks.longest(d.Tokens[i:s.Tokens.Hi]); lex != nil {
				r.blocked[si] = r.blocked[si] || lex.block
				mild = mild || lex.mild
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
		r.nodes = w.sentence
		nodes := r.parse(s)
		w.sentence = nodes[:0]
		r.parsed[si] = w.keep(nodes)
		for i := range nodes {
			r.findSender(&nodes[i])
		}
		if mild && !r.blocked[si] {
			r.blocked[si], gentle = true, append(gentle, si)
		}
		if !r.blocked[si] {
			r.findThemes(si)
		}
		if !r.blocked[si] && need {
			r.needs++
		}
		if !r.blocked[si] && ofAid(nodes) {
			r.aid++
		}
	}
	if r.aid >= devoted && r.needs >= 2 {
		for _, si := range gentle {
			r.blocked[si] = false
		}
	}
	r.off = far >= 3 && far > r.aid
	r.silent = silent >= 3 && silent > 2*r.aid
}
