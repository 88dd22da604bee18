package role

import (
	"slices"
	"strconv"

	"github.com/zeebo/xxh3"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Features are short texts, "side=before part=receiver"; the model knows them by their hash, so that
// none is kept while an article is read.

// bag is the features of a thing, or of a candidate for a thing.
type bag struct {
	ids   []uint64
	buf   []byte
	named bool // keep the texts too, for training
	texts []string
}

func (b *bag) reset() { b.ids, b.texts = b.ids[:0], nil }

// put adds the feature that the parts make together.
func (b *bag) put(parts ...string) {
	b.buf = b.buf[:0]
	for _, p := range parts {
		b.buf = append(b.buf, p...)
	}
	id := xxh3.Hash(b.buf)
	if slices.Contains(b.ids, id) {
		return
	}
	b.ids = append(b.ids, id)
	if b.named {
		b.texts = append(b.texts, string(b.buf))
	}
}

// when adds a feature that holds.
func (b *bag) when(ok bool, name string) {
	if ok {
		b.put(name)
	}
}

// thingFeatures sets f to what speaks for and against a thing's being a gift.
func (a *article) thingFeatures(f *bag, t *thing) {
	f.reset()
	a.Sent, a.Nodes = t.sent, a.Parsed[t.sent]
	f.when(t.astray, "astray")
	a.itemFeatures(f, t)
	a.newsFeatures(f, t)
	a.rowFeatures(f, t)
	a.besideFeatures(f, t)
	a.verbFeatures(f, t)
	a.wordFeatures(f, t)
	a.readingFeatures(f, t)
}

// readingFeatures tells what a clause was read to say of the thing.
func (a *article) readingFeatures(f *bag, t *thing) {
	if !t.read {
		f.put("unread")
		return
	}
	rd := &t.reading
	f.put("read=", rd.Rule)
	f.when(rd.Whole, "read whole")
	f.when(rd.Strong, "read strong")
	f.when(rd.Derived, "read derived")
	f.when(rd.Blind, "read blind")
	f.when(rd.Site, "read site")
	f.when(rd.Whole && rd.Strong && !rd.Derived, "read well")
	for _, x := range rd.From {
		f.put("read from=", a.kindOf(x))
	}
	for _, x := range rd.To {
		f.put("read to=", a.kindOf(x))
	}
}

// itemFeatures tells what the thing is.
func (a *article) itemFeatures(f *bag, t *thing) {
	it := t.item
	f.put("kind=", string(it.Kind))
	f.when(it.Bare, "bare")
	f.when(it.Open, "open")
	f.when(it.Gift, "gift")
	f.when(it.Alms, "alms")
	f.when(it.Aid, "aid")
	f.when(it.Sum, "sum")
	f.when(it.Worth, "worth")
	f.when(it.Each, "each")
	f.when(it.Rough(), "rough")
	f.when(len(it.Owner) > 0, "owned")
	if it.Quantity == nil {
		f.put("text=", a.Doc.Tokens[it.Lo].Fold)
		return
	}
	f.put("unit=", it.Quantity.Unit)
	f.when(it.Quantity.Value <= 2, "single")
	f.put("size=", magnitude(it.Quantity.Value))
}

// magnitude is the number of digits of a quantity.
func magnitude(v float64) string {
	n := 0
	for ; v >= 10; v /= 10 {
		n++
	}
	return strconv.Itoa(n)
}

// newsFeatures tells what the article is like.
func (a *article) newsFeatures(f *bag, t *thing) {
	f.when(a.aidedBy(t.sent), "aided")
	f.when(syntax.OfAid(a.Nodes), "sentence of aid")
	f.when(a.Blocked[t.sent], "blocked")
	f.when(a.Needs == 0, "needless")
	f.when(a.Needs > 3, "needy")
	f.when(a.Aid < 3, "thin")
	f.when(a.Aid > 7, "thick")
	f.when(a.HasListWord(syntax.StopWord), "stop")
	f.when(a.HasListWord(syntax.WholeWord), "whole")
	f.put("block=", strconv.Itoa(int(a.KindOf())))
}

// rowFeatures tells what the rows around tell.
func (a *article) rowFeatures(f *bag, t *thing) {
	f.when(len(a.Analysis.Supports) == 0, "alone")
	here := a.Doc.Sentences[t.sent].Start
	before := -1
	if t.sent > 0 {
		before = a.Doc.Sentences[t.sent-1].Start
	}
	at := a.Doc.Tokens[t.item.Lo].Start
	for i := range a.Analysis.Supports {
		switch s := &a.Analysis.Supports[i]; s.Sentence.Start {
		case here:
			f.put("told")
			f.when(s.What.Start < at, "told before")
		case before:
			f.put("told the sentence before")
		}
	}
}

// besideFeatures tells what stands beside the thing.
func (a *article) besideFeatures(f *bag, t *thing) {
	depth, items := 0, 0
	for k := range a.Nodes {
		switch {
		case k < t.node && a.Is(k, "(", "["):
			depth++
		case k < t.node && a.Is(k, ")", "]"):
			depth = max(0, depth-1)
		case a.Nodes[k].Kind == syntax.ItemNode:
			items++
		case a.Nodes[k].Kind == syntax.ActorNode:
			f.put("part of somebody=", partNames[a.PartOf(k, 0)], side(k, t.node))
		}
	}
	f.when(depth > 0, "bracket")
	f.when(a.Lent(), "lent")
	f.put("items=", few(items, 4))
	toks := a.Doc.Tokens
	for x := range 3 {
		if i := t.item.Lo - 1 - x; i >= a.FirstToken() {
			f.put("word before ", strconv.Itoa(x), "=", toks[i].Fold)
		}
		if i := t.item.Hi + x; i < len(toks) {
			f.put("word behind ", strconv.Itoa(x), "=", toks[i].Fold)
		}
	}
}

// verbFeatures tells by which word of support the thing may be given.
func (a *article) verbFeatures(f *bag, t *thing) {
	if t.verb < 0 {
		f.put("no verb")
		return
	}
	v := t.verb
	way := "before"
	if t.behind {
		way = "behind"
	}
	f.put("verb=", a.letter(v), way)
	f.put("verb is ", a.words(v), " ", way)
	f.put("verb far=", stretch(abs(v-t.node)), way)
	if p, ok := a.path(v, t.node, 4); ok {
		f.put("path=", way, " ", p)
		f.put("path=", way, a.letter(v), " ", p)
	}
	f.when(t.left.No, "not")
	f.put("status=", string(t.left.Status))
	f.when(t.left.Passive >= 0, "passive")
	f.when(t.left.Office && t.left.Agent < 0, "office")
	f.when(a.Rated(v), "rated")
	f.when(a.Thanked(0, v), "thanked")
	f.when(a.OverYears(v), "years")
	f.when(a.Planned(v), "planned")
	f.when(a.TakenIn(0, v), "taken in")
	f.when(a.Quoted(a.Nodes[v].Lo), "quoted")
	f.when(a.Marked(v-1, syntax.Noun) || a.Is(v-1, "những", "các", "tiền", "hàng", "quà", "đợt", "cuộc", "lần"), "noun")
	fr := gift.Frame{Trigger: v, Groups: []gift.Group{{Items: []*syntax.Item{t.item}}}}
	f.when(a.Costs(&fr), "costs")
	f.when(a.Award(&fr), "award")
	for k, more := v-1, 1; k >= 0 && more > 0; k-- {
		if a.supports(k) {
			f.put("verb before=", a.letter(k))
			f.put("verb before is ", a.words(k))
			more--
		}
	}
	for k, more := max(v, t.node)+1, 1; k < len(a.Nodes) && more > 0; k++ {
		if a.supports(k) {
			f.put("verb behind=", a.letter(k))
			f.put("verb behind is ", a.words(k))
			more--
		}
	}
}

// wordFeatures tells the words of the sentence.
func (a *article) wordFeatures(f *bag, t *thing) {
	for k := range a.Nodes {
		n := &a.Nodes[k]
		if n.Kind != syntax.Word {
			continue
		}
		if n.Fold != "" {
			f.put("word=", n.Fold)
		}
		if n.Lex == nil {
			continue
		}
		for _, m := range sayings {
			if n.Lex.Marker&m.marker != 0 {
				f.put("says=", m.name, side(k, t.node))
			}
		}
	}
}

// sayings are the markers that say whether something was done.
var sayings = []struct {
	marker syntax.Marker
	name   string
}{{syntax.Wish, "wish"}, {syntax.Not, "not"}, {syntax.Pledge, "pledge"}, {syntax.Past, "past"}, {syntax.Worth, "worth"}, {syntax.End, "end"}}

// actorFeatures sets f to what speaks for and against a candidate's having a part in the
// giving of a thing. The features are the same for givers and receivers: the weights are not.
func (a *article) actorFeatures(f *bag, t *thing, c *candidate) {
	f.reset()
	kind := a.kindOf(c.who[0])
	f.put("kind=", kind)
	f.put("kind=", kind, " item=", string(t.item.Kind))
	if o := c.who[0]; o.Kind == extract.OrganizationActor {
		f.put("body=", a.Analysis.Organizations[o.Index].Kind)
	}
	f.when(len(c.who) > 1, "several")
	at := a.Doc.Tokens[t.item.Lo].Start
	other := func(x int) bool { return x != at }
	f.when(slices.ContainsFunc(c.gave, other), "gave")
	f.when(slices.ContainsFunc(c.took, other), "took")
	f.when(c.ahead, "ahead")
	f.put("named=", stretch(c.named))
	a.sideFeatures(f, t, c)
	rank := a.castFeatures(f, c)
	switch c.sent {
	case t.sent:
		a.hereFeatures(f, t, c, kind)
	case -1:
		f.put("nowhere")
	default:
		a.awayFeatures(f, t, c, kind, rank)
	}
}

// sideFeatures tells on which side of the thing a clause was read to have the candidate.
func (a *article) sideFeatures(f *bag, t *thing, c *candidate) {
	rd := &t.reading
	among := func(as []extract.Actor) bool {
		return slices.ContainsFunc(c.who, func(x extract.Actor) bool { return slices.Contains(as, x) })
	}
	derived := ""
	if rd.Derived {
		derived = " derived"
	}
	if among(rd.From) {
		f.put("read giver")
		f.put("read giver ", rd.Rule, derived)
	}
	if among(rd.To) {
		f.put("read taker")
		f.put("read taker ", rd.Rule, derived)
	}
}

// castFeatures tells what part the article gives the candidate, and returns it.
func (a *article) castFeatures(f *bag, c *candidate) string {
	giver, most := ranked(a.cast.Givers, c.who[0])
	f.put("giver rank=", few(giver, 3))
	f.when(most, "most speaks for giver")
	taker, most := ranked(a.cast.Takers, c.who[0])
	f.put("taker rank=", few(taker, 3))
	f.when(most, "most speaks for taker")
	rank := few(giver, 2) + few(taker, 2)
	f.put("ranks=", rank)
	return rank
}

// unranked is the rank of one who has no part.
const unranked = 99

// ranked returns for how many more speaks than for an actor, and whether more than half of
// all that speaks for anybody speaks for that one.
func ranked(parts []gift.Part, x extract.Actor) (rank int, most bool) {
	mine := gift.Weight(parts, x)
	if mine == 0 {
		return unranked, false
	}
	sum := 0.0
	for _, p := range parts {
		sum += p.Weight
		if p.Weight > mine {
			rank++
		}
	}
	return rank, mine > sum/2
}

// hereFeatures tells how a candidate stands to a thing in the same sentence.
func (a *article) hereFeatures(f *bag, t *thing, c *candidate, kind string) {
	a.Sent, a.Nodes = t.sent, a.Parsed[t.sent]
	k, i, s := c.node, t.node, side(c.node, t.node)
	part := partNames[a.PartOf(k, 0)] + s
	actors, items := 0, 0
	for x := min(k, i) + 1; x < max(k, i); x++ {
		switch a.Nodes[x].Kind {
		case syntax.ActorNode:
			actors++
		case syntax.ItemNode:
			items++
		}
	}
	f.put("here")
	f.put("here", s)
	f.put("part=", part)
	f.put("part=", part, " kind=", kind)
	f.put("part=", part, " between=", few(actors, 2))
	f.put("actors between=", few(actors, 3), s)
	f.put("items between=", few(items, 2), s)
	f.put("far=", stretch(abs(k-i)), s)
	if p, ok := a.path(k, i, 6); ok {
		f.put("path=", s, " ", p)
		f.put("path=", s, " ", p, " kind=", kind)
	}
	beside, near := a.ends(k, i)
	f.put("next to it=", s, beside)
	f.put("next to the thing=", s, near)
	f.put("next=", s, beside, " ", near)
	a.wordsAround(f, k, s, kind)
	acts := strconv.Itoa(a.ActsIn(k, len(a.Nodes)))
	f.put("acts=", acts, s)
	f.put("acts=", acts, " part=", part)
	if t.verb >= 0 {
		v := side(k, t.verb)
		letter := a.letter(t.verb)
		f.put("verb=", letter, s, v)
		f.put("verb=", letter, s, v, " part=", part)
		f.put("verb is ", a.words(t.verb), s, v)
		if t.left.Passive >= 0 {
			f.put("passive", s, v, " part=", part)
		}
	}
	f.when(k <= 2, "opens")
	f.when(slices.Contains(t.item.Owner, c.who[0]), "owns")
}

// wordsAround tells the words beside the candidate at node k.
func (a *article) wordsAround(f *bag, k int, s, kind string) {
	toks, n := a.Doc.Tokens, &a.Nodes[k]
	if n.Lo > a.FirstToken() {
		f.put("before it=", toks[n.Lo-1].Fold, s)
		f.put("before it=", toks[n.Lo-1].Fold, " kind=", kind)
	}
	if n.Lo > a.FirstToken()+1 {
		f.put("two before it=", toks[n.Lo-2].Fold, " ", toks[n.Lo-1].Fold)
	}
	if n.Hi < len(toks) {
		f.put("behind it=", toks[n.Hi].Fold, s)
	}
	if n.Hi+1 < len(toks) {
		f.put("two behind it=", toks[n.Hi].Fold, " ", toks[n.Hi+1].Fold)
	}
}

// awayFeatures tells how another sentence names a candidate.
func (a *article) awayFeatures(f *bag, t *thing, c *candidate, kind, rank string) {
	a.Sent, a.Nodes = c.sent, a.Parsed[c.sent]
	d := c.sent - t.sent
	part, acts := partNames[a.PartOf(c.node, 0)], strconv.Itoa(a.ActsIn(c.node, len(a.Nodes)))
	f.put("away")
	f.put("away=", strconv.Itoa(max(-5, d)))
	f.put("away=", strconv.Itoa(max(-3, min(1, d))), " kind=", kind)
	f.put("away=", strconv.Itoa(max(-3, min(1, d))), " ranks=", rank)
	f.put("there part=", part)
	f.put("there acts=", acts)
	f.put("there acts=", acts, " part=", part, " away=", strconv.Itoa(max(-2, min(1, d))))
	f.when(c.node <= 1, "opens there")
	a.Sent, a.Nodes = t.sent, a.Parsed[t.sent]
}

// nobodyFeatures sets f to what speaks for nobody's having a part, of those whom the article
// names.
func (a *article) nobodyFeatures(f *bag, t *thing, cs []candidate) {
	f.reset()
	here := 0
	for i := range cs {
		if cs[i].sent == t.sent {
			here++
		}
	}
	f.put("nobody")
	f.put("nobody here=", few(here, 3))
	f.put("nobody kind=", string(t.item.Kind))
	if t.verb < 0 {
		f.put("nobody no verb")
		return
	}
	f.put("nobody verb=", a.letter(t.verb))
	f.when(t.left.Passive >= 0, "nobody passive")
}
