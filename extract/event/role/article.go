package role

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
	"github.com/lienket/lienket/extract/text"
)

// article is an article with those whom it names.
type article struct {
	*gift.Reader
	namings []naming // in the order of the text
	known   map[string]*actor
	cast    gift.Cast
	castOf  int // the sentence with which the item of news begins that the cast is of, or -1
	aided   bool
	begun   int // by how many sentences aided is settled
	bag     bag
}

// naming is a place where an article names somebody who may give or get.
type naming struct {
	who        []extract.Actor // several in a row are one
	sent, node int
	nameless   bool // nobody refers to them from another sentence
}

// actor is what the article as a whole tells of somebody.
type actor struct {
	named int  // how often
	ahead bool // headline or lead name them
	gave  []int
	took  []int // the bytes of the items that rows say they gave and got
}

// thing is something that may be a gift.
type thing struct {
	item       *syntax.Item
	sent, node int
	verb       int  // the word of support nearest to it, before it if there is one, or -1
	behind     bool // the word stands behind the thing
	left       syntax.Left
	astray     bool // the article is not of aid
	reading    gift.Reading
	read       bool // a clause was read to tell of it
}

// candidate is somebody who may have given or got a thing.
type candidate struct {
	naming // the nearest to the thing; node -1 if only the cast has them
	*actor
}

// aheadOf is how many sentences of an article are its opening.
const aheadOf = 2

func newArticle(g *gift.Reader) *article { return &article{Reader: g, castOf: -1} }

// gather notes whom the article names, and what the rows say of them. Most articles have no thing for
// which that is asked.
func (a *article) gather() {
	a.known = map[string]*actor{}
	sent, nodes := a.Sent, a.Nodes
	for si := range a.Doc.Sentences {
		if a.Parsed[si] == nil {
			continue
		}
		a.Sent, a.Nodes = si, a.Parsed[si]
		for k := range a.Nodes {
			a.name(si, k)
			a.nameless(si, k)
		}
	}
	a.Sent, a.Nodes = sent, nodes
	for i := range a.Analysis.Supports {
		s := &a.Analysis.Supports[i]
		x := a.actorOf(s.From)
		x.gave = append(x.gave, s.What.Start)
		y := a.actorOf(s.To)
		y.took = append(y.took, s.What.Start)
	}
}

// name notes whom node k of the sentence being read names.
func (a *article) name(si, k int) {
	n := &a.Nodes[k]
	var who []extract.Actor
	switch {
	case n.Kind == syntax.ActorNode:
		who = a.Resolve(n)
	case n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.Giver || n.Head == syntax.People && n.Hi-n.Lo > 1):
		who = []extract.Actor{a.GroupActor(k)}
	}
	if len(who) > 0 {
		a.note(naming{who, si, k, false})
	}
}

// nameless notes the people without a name who give by the word of giving at node k, or get what it
// gives: "nhiều nơi đã hỗ trợ em".
func (a *article) nameless(si, k int) {
	n := &a.Nodes[k]
	if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Strong&(syntax.Give|syntax.Help) == 0 && n.Lex.Trigger&syntax.Give == 0 {
		return
	}
	lo, hi := a.Clause(k, 0)
	if who := a.FolkBefore(lo, k); who.Kind != extract.NoActor && k > 0 && !a.somebody(k-1) {
		a.note(naming{[]extract.Actor{who}, si, k - 1, true})
	}
	if who, at := a.FolkAfter(k, hi); who.Kind != extract.NoActor && !a.somebody(at) {
		a.note(naming{[]extract.Actor{who}, si, at, true})
	}
}

// somebody reports whether node k names somebody itself.
func (a *article) somebody(k int) bool {
	return a.Nodes[k].Kind == syntax.ActorNode || a.Nodes[k].Kind == syntax.HeadNode
}

// note notes a naming.
func (a *article) note(n naming) {
	a.namings = append(a.namings, n)
	for _, w := range n.who {
		x := a.actorOf(w)
		x.named++
		x.ahead = x.ahead || n.sent < aheadOf || a.KindOf() == extract.Headline
	}
}

// actorOf returns what is known of an actor.
func (a *article) actorOf(x extract.Actor) *actor {
	k := string([]byte{byte(x.Kind), byte(x.Index), byte(x.Index >> 8), byte(x.Index >> 16)}) + text.Lower(x.Group)
	if a.known[k] == nil {
		a.known[k] = &actor{}
	}
	return a.known[k]
}

// thingAt returns the thing at node k of the sentence being read.
func (a *article) thingAt(si, k int) thing {
	t := thing{item: a.Nodes[k].Item, sent: si, node: k, verb: -1}
	for x := k - 1; x >= 0 && t.verb < 0; x-- {
		if a.supports(x) {
			t.verb = x
		}
	}
	for x := k + 1; x < len(a.Nodes) && t.verb < 0; x++ {
		if a.supports(x) {
			t.verb, t.behind = x, true
		}
	}
	if t.verb >= 0 {
		lo, _ := a.Clause(t.verb, 0)
		t.left = a.Before(lo, t.verb)
	}
	t.astray = !a.ofAid(si)
	t.reading, t.read = a.readingOf(t.item)
	return t
}

// supports reports whether node k is a word by which somebody gives, sends, helps, brings,
// gets or thanks.
func (a *article) supports(k int) bool {
	n := &a.Nodes[k]
	return n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&^(syntax.List|syntax.Share) != 0
}

// How far from a thing those may be named who gave or got it, in sentences, and how many of
// them are looked at.
const (
	back, ahead   = 8, 3
	maxCandidates = 40
)

// candidates returns those who may have given or got the thing, each with the naming that is
// nearest to it, the nearest first.
func (a *article) candidates(t *thing) []candidate {
	if a.known == nil {
		a.gather()
	}
	a.settleCast(t.sent)
	var out []candidate
	far := func(n *naming) int {
		if n.sent == t.sent {
			return min(abs(n.node-t.node), 999)
		}
		return 1000 * abs(n.sent-t.sent)
	}
	for i := range a.namings {
		n := &a.namings[i]
		x := a.actorOf(n.who[0])
		if n.sent > t.sent+ahead || n.sent < t.sent-back && !x.ahead || n.nameless && n.sent != t.sent {
			continue
		}
		j := slices.IndexFunc(out, func(c candidate) bool { return slices.Equal(c.who, n.who) })
		switch {
		case j < 0:
			out = append(out, candidate{*n, x})
		case far(n) < far(&out[j].naming):
			out[j].naming = *n
		}
	}
	for _, part := range [][]gift.Part{a.cast.Givers, a.cast.Takers} {
		for _, p := range part {
			one := []extract.Actor{p.Actor}
			if p.Weight >= gift.LeadWeight && !slices.ContainsFunc(out, func(c candidate) bool { return slices.Equal(c.who, one) }) {
				out = append(out, candidate{naming{who: one, sent: -1, node: -1}, a.actorOf(p.Actor)})
			}
		}
	}
	slices.SortStableFunc(out, func(x, y candidate) int { return cmp.Compare(far(&x.naming), far(&y.naming)) })
	return out[:min(len(out), maxCandidates)]
}

// settleCast sets the cast to that of the item of news that sentence si is part of.
func (a *article) settleCast(si int) {
	lo, _ := a.Item(si)
	if a.castOf == lo {
		return
	}
	a.Sent, a.Nodes = si, a.Parsed[si]
	a.cast, a.castOf = a.CastOf(), lo
}

// aidedBy reports whether the headline or the opening up to sentence si speaks of aid.
func (a *article) aidedBy(si int) bool {
	for ; a.begun <= si && a.begun < gift.Opening; a.begun++ {
		a.aided = a.aided || a.Parsed[a.begun] != nil && a.Doc.Sentences[a.begun].Block != extract.Caption && syntax.OfAid(a.Parsed[a.begun])
	}
	return a.aided
}

func abs(x int) int { return max(x, -x) }
