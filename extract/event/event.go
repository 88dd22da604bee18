package event

import (
	"slices"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
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
	longest  int    // how many tokens the longest sentence has
	parsed   []node // those that are, one after the other
	// by token and by mention
	begins         []listSet
	words          []text.Begun
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
	clear(w.sentence[:min(w.longest, cap(w.sentence))])
	clear(w.parsed)
	w.sentence, w.parsed, w.longest = w.sentence[:0], w.parsed[:0], 0
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
		stand: map[extract.Actor]extract.Actor{}, claimed: map[int]bool{}, generic: map[extract.Actor]bool{}, totals: map[int]bool{}, open: map[int]bool{},
	}
	if len(a.Document.Sentences) == 0 {
		return
	}
	w := r.spaces.Get().(*workspace)
	defer func() { w.release(); r.spaces.Put(w) }()
	rd.index(w)
	rd.calendar()
	rd.survey(w)
	rd.findThemes()
	for si := range rd.doc.Sentences {
		if rd.parsed[si] == nil {
			continue
		}
		rd.sent, rd.nodes = si, rd.parsed[si]
		if rd.holding[si].marks&ofSeveral != 0 {
			rd.lists()
		}
		if !rd.mute(si) {
			rd.householders()
			rd.cares()
			rd.supports()
			rd.shares()
			rd.thanks()
			rd.missions()
		}
	}
	rd.merge()
	rd.ledgers()
	rd.leftover()
	rd.crews()
	rd.withoutCrowds()
	rd.withoutWholes()
	rd.settleStatus(a.Supports)
	a.Supports = rd.withoutTotals(a.Supports)
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
	r.parsed, r.holding = make([][]node, len(d.Sentences)), make([]content, len(d.Sentences))
	n := len(d.Sentences)
	flags := make([]bool, 3*n)
	r.blocked, r.plain, r.needful = flags[:n], flags[n:2*n], flags[2*n:]
	w.begins = slices.Grow(w.begins[:0], len(d.Tokens))[:len(d.Tokens)]
	w.words = slices.Grow(w.words[:0], len(d.Tokens))[:len(d.Tokens)]
	r.begins, r.words = w.begins, w.words
	far, silent := 0, 0
	var gentle []int // sentences blocked by a mild word
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if !read(s.Block) || s.Tokens.Hi-s.Tokens.Lo > maxSentence {
			continue
		}
		r.content = content{}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			begun, _ := r.lex.firsts.Get(d.Tokens[i].Fold, d.Tokens[i].Hash)
			r.begins[i], r.words[i] = begun.lists, begun.words
			if d.Tokens[i].Kind == extract.Number {
				r.content.marks |= ofNumber
			}
			r.content.lists |= r.begins[i]
		}
		t := r.tone(si)
		far, silent = far+t.far, silent+t.silent
		r.nodes, w.longest = w.sentence, max(w.longest, s.Tokens.Hi-s.Tokens.Lo)
		nodes := r.parse(s)
		w.sentence = nodes[:0]
		r.parsed[si] = w.keep(nodes)
		r.holding[si] = r.content
		for i := 0; i < len(nodes) && len(r.sender) == 0 && r.content.has(actorNode, headNode); i++ {
			r.findSender(&nodes[i])
		}
		if r.content.has(actorNode) {
			r.hint()
		}
		if t.gentle && !r.amounts() {
			gentle = append(gentle, si)
		} else if t.gentle {
			r.blocked[si], r.plain[si] = false, false
		}
		if !r.blocked[si] && r.needful[si] {
			r.needs++
		}
		if !r.blocked[si] && r.content.triggers&(give|help) != 0 && ofAid(nodes) {
			r.aid++
		}
	}
	if len(r.sender) == 0 {
		r.sender = r.hinted
	}
	if r.aid >= devoted && r.needs >= 2 {
		for _, si := range gentle {
			r.blocked[si], r.plain[si] = false, false
		}
	}
	r.off = far >= 3 && far > r.aid
	r.silent = silent >= 3 && silent > 2*r.aid
}

// tone is what the words of a sentence say of its topic.
type tone struct {
	far, silent int  // how many are far from aid, and so far that nothing near them is
	gentle      bool // it is blocked by a mild word only
}

// tone notes whether a sentence may tell of aid.
func (r *reader) tone(si int) tone {
	var t tone
	toks, block, mild := r.doc.Sentences[si].Tokens, false, false
	for i := toks.Lo; i < toks.Hi && r.content.lists&inBlocks != 0; i++ {
		if hi := r.firmAt(i); hi > i+1 {
			i = hi - 1 // "Công ty Phát triển bóng đá A"
			continue
		}
		if r.begins[i]&inBlocks == 0 {
			continue
		}
		lex, n := r.lex.blocks.longest(r.doc.Tokens[i:toks.Hi])
		if lex == nil {
			continue
		}
		if lex.topic {
			t.far++
		}
		if lex.silent {
			t.silent++
		}
		block, mild = block || lex.block, mild || lex.mild
		r.plain[si] = r.plain[si] || lex.plain
		r.needful[si] = r.needful[si] || lex.aid
		i += n - 1
	}
	t.gentle = mild && !block && !r.plain[si]
	r.blocked[si] = block || mild || r.plain[si]
	r.plain[si] = !block && (r.plain[si] && !mild || mild && r.needful[si])
	return t
}

// manyAmounts is how many sums make of a sentence a list of what many gave.
const manyAmounts = 4

// amounts reports whether the sentence lists sums that are given: then a mild word in it
// is part of somebody's name.
func (r *reader) amounts() bool {
	n, given := 0, false
	for k := range r.nodes {
		if it := r.nodes[k].item; it != nil && it.kind == extract.Money && it.quantity != nil {
			n++
		} else if lex := r.nodes[k].lex; lex != nil {
			given = given || lex.strong&give != 0
		}
	}
	return given && n >= manyAmounts
}

// firmAt returns the token after the name of a firm that starts at token i, or i.
func (r *reader) firmAt(i int) int {
	for _, k := range r.starting(i) {
		if m := &r.a.Mentions[k]; m.Type == extract.OrganizationMention && companies[r.doc.Tokens[i].Fold] {
			return m.Tokens.Hi
		}
	}
	return i
}

// mute reports whether nothing in the sentence is support.
func (r *reader) mute(si int) bool {
	return r.blocked[si] && !r.plain[si] || r.silent && !r.needful[si]
}

// astray reports whether the article is far from aid, and the sentence being read does not
// speak of need.
func (r *reader) astray() bool { return r.off && !r.needful[r.sent] }
