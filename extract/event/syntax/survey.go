package syntax

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// workspace is the memory that the nodes of an article take.
type workspace struct {
	parsed []Node // of the sentences that are parsed, one after the other
	used   int    // how many of them this article has written, kept or not
	// by token and by mention
	begins         []ListSet
	words          []text.Begun
	offsets, order []int32
}

// room returns the place behind the parsed nodes, for those of a sentence of so many tokens.
func (w *workspace) room(tokens int) []Node {
	w.parsed = slices.Grow(w.parsed, tokens)
	w.used = max(w.used, len(w.parsed)+tokens)
	return w.parsed[len(w.parsed):]
}

// keep appends the nodes of a sentence, which are there already if they were made in the room
// for them. They are valid while the article is read.
func (w *workspace) keep(nodes []Node) []Node {
	from := len(w.parsed)
	w.parsed = append(w.parsed, nodes...)
	return w.parsed[from:len(w.parsed):len(w.parsed)]
}

// release makes the memory ready for the next article, with nothing of this one.
func (w *workspace) release() {
	clear(w.parsed[:min(w.used, cap(w.parsed))])
	w.parsed, w.used = w.parsed[:0], 0
}

// read reports whether facts are drawn from a block.
func read(k extract.BlockKind) bool {
	return k != extract.Boilerplate && k != extract.Byline
}

// OfAid reports whether a word that alone means support is among the nodes, or vaccine that
// is allotted.
func OfAid(nodes []Node) bool {
	allots := false
	for i := range nodes {
		allots = allots || nodes[i].Fold == "phân" && nodes[i].Lex != nil && nodes[i].Lex.Trigger&Give != 0
		if it := nodes[i].Item; allots && it != nil && (nodes[i].Fold == "vaccine" || nodes[i].Fold == "vắc" || it.Quantity != nil && strings.HasPrefix(it.Quantity.Unit, "liều")) {
			return true
		}
		if lex := nodes[i].Lex; lex != nil && lex.Strong&(Give|Help) != 0 || nodes[i].Item != nil && nodes[i].Item.Aid {
			return true
		}
	}
	return false
}

// maxSentence is how many tokens a sentence of prose may have. What is longer is
// a table or noise; reading it would cost more than linear time.
const maxSentence = 600

// Devoted is how many sentences must speak of aid where the article is all about it.
const Devoted = 5

// longArticle is how many sentences make an article tell of much besides what one clause of it says.
const longArticle = 9

// Long reports whether the article has so many.
func (r *Reader) Long() bool { return len(r.Doc.Sentences) >= longArticle }

// survey parses every sentence once, and finds what the article is about.
func (r *Reader) survey(w *workspace) {
	d := r.Doc
	r.Parsed, r.Holding = make([][]Node, len(d.Sentences)), make([]Content, len(d.Sentences))
	n := len(d.Sentences)
	flags := make([]bool, 3*n)
	r.Blocked, r.Plain, r.Needful = flags[:n], flags[n:2*n], flags[2*n:]
	w.begins = slices.Grow(w.begins[:0], len(d.Tokens))[:len(d.Tokens)]
	w.words = slices.Grow(w.words[:0], len(d.Tokens))[:len(d.Tokens)]
	r.Begins, r.words = w.begins, w.words
	far, silent := 0, 0
	var gentle []int // sentences blocked by a mild word
	for si := range d.Sentences {
		s := &d.Sentences[si]
		if !read(s.Block) || s.Tokens.Hi-s.Tokens.Lo > maxSentence {
			continue
		}
		r.Content = Content{}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			begun, _ := r.Lex.firsts.Get(d.Tokens[i].Fold, d.Tokens[i].Hash)
			r.Begins[i], r.words[i] = begun.lists, begun.words
			if d.Tokens[i].Kind == extract.Number {
				r.Content.Marks |= OfNumber
			}
			r.Content.Lists |= r.Begins[i]
		}
		t := r.tone(si)
		far, silent = far+t.far, silent+t.silent
		r.Nodes = w.room(s.Tokens.Hi - s.Tokens.Lo)
		nodes := w.keep(r.parse(s))
		r.Parsed[si] = nodes
		r.Holding[si] = r.Content
		r.senders(si)
		if t.gentle && !r.Amounts() && !r.aidFor("Việt Nam") {
			gentle = append(gentle, si)
			r.Plain[si] = r.Plain[si] || r.helpsFamily()
		} else if t.gentle {
			r.Blocked[si], r.Plain[si] = false, false
		}
		if !r.Blocked[si] && r.Needful[si] {
			r.Needs++
		}
		if !r.Blocked[si] && r.Content.Triggers&(Give|Help) != 0 && OfAid(nodes) {
			r.Aid++
		}
	}
	if r.Aid >= Devoted && r.Needs >= 2 {
		for _, si := range gentle {
			r.Blocked[si], r.Plain[si] = false, false
		}
	}
	r.Off = far >= 3 && far > r.Aid
	r.Silent = silent >= 3 && silent > 2*r.Aid
}

// tone is what the words of a sentence say of its topic.
type tone struct {
	far, silent int  // how many are far from aid, and so far that nothing near them is
	gentle      bool // it is blocked by a mild word only
}

// tone notes whether a sentence may tell of aid.
func (r *Reader) tone(si int) tone {
	var t tone
	toks, block, mild := r.Doc.Sentences[si].Tokens, false, false
	for i := toks.Lo; i < toks.Hi && r.Content.Lists&inBlocks != 0; i++ {
		if r.Begins[i]&inBlocks == 0 && len(r.Starting(i)) == 0 {
			continue // most words
		}
		if hi := r.firmAt(i); hi > i+1 {
			i = hi - 1 // "Công ty Phát triển bóng đá A"
			continue
		}
		if r.Begins[i]&inBlocks == 0 {
			continue
		}
		lex, n := r.Lex.Blocks.Longest(r.Doc.Tokens[i:toks.Hi])
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
		r.Plain[si] = r.Plain[si] || lex.plain
		r.Needful[si] = r.Needful[si] || lex.Aid
		i += n - 1
	}
	t.gentle = mild && !block && !r.Plain[si]
	r.Blocked[si] = block || mild || r.Plain[si]
	r.Plain[si] = !block && (r.Plain[si] && !mild || mild && r.Needful[si])
	return t
}

// manyAmounts is how many sums make of a sentence a list of what many gave.
const manyAmounts = 4

// Amounts reports whether the sentence lists sums that are given: then a mild word in it
// is part of somebody's name.
func (r *Reader) Amounts() bool {
	n, given := 0, false
	for k := range r.Nodes {
		if it := r.Nodes[k].Item; it != nil && it.Kind == extract.Money && it.Quantity != nil {
			n++
		} else if lex := r.Nodes[k].Lex; lex != nil {
			given = given || lex.Strong&Give != 0
		}
	}
	return given && n >= manyAmounts
}

// aidFor reports whether the sentence says by a word that means support that a counted gift
// goes to the country: the mild word in it is the office of who tells it.
func (r *Reader) aidFor(country string) bool {
	given, item, to := false, false, false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		switch {
		case n.Kind == ItemNode:
			item = item || n.Item.Quantity != nil && !n.Item.Skip
		case n.Kind == ActorNode:
			a := n.First()
			to = to || len(n.Actors) == 1 && a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Name == country && (r.Marked(k-1, To) || k > 0 && r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger&Give != 0)
		case n.Lex != nil:
			given = given || n.Lex.Strong&Give != 0
		}
	}
	return given && item && to
}

// helpsFamily reports whether the sentence says by a word that means support that a family, or people told by
// what befell them, get a sum: the mild word in it is who gives, "đội bóng A ủng hộ gia đình nạn nhân 50 triệu
// đồng".
func (r *Reader) helpsFamily() bool {
	given, sum, to := false, false, false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		switch {
		case n.Kind == ItemNode:
			sum = sum || n.Item.Kind == extract.Money && n.Item.Quantity != nil && !n.Item.Skip
		case n.Head == Needy:
			f := r.Doc.Tokens[n.Lo].Fold
			to = to || f == "gia" || r.Doc.Tokens[n.Hi-1].Fold == "đình" || r.fated(k, k+1)
		case n.Lex != nil:
			given = given || n.Lex.Strong&Give != 0
		}
	}
	return given && sum && to
}

// firmAt returns the token after the name of a firm that starts at token i, or i.
func (r *Reader) firmAt(i int) int {
	for _, k := range r.Starting(i) {
		if m := &r.Analysis.Mentions[k]; m.Type == extract.OrganizationMention && Companies[r.Doc.Tokens[i].Fold] {
			return m.Tokens.Hi
		}
	}
	return i
}

// Mute reports whether nothing in the sentence is support.
func (r *Reader) Mute(si int) bool {
	return r.Blocked[si] && !r.Plain[si] || r.Silent && !r.Needful[si]
}

// Lookback is how many events an event is compared with, so that time stays
// linear; no article tells of as many.
const Lookback = 64
