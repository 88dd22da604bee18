package frame

import (
	"cmp"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gather is what is known while the nodes after a trigger are read.
type gather struct {
	gift.Right
	trigger  int             // the node of the verb
	hi       int             // where its clause ends
	class    syntax.Trigger  // what sort of verb it is
	to       []extract.Actor // the receivers said last
	first    byte            // 'R' or 'I': what came first, receivers or items
	each     bool            // "mỗi" stands before the next item
	head     bool            // the receivers are each of some people, "mỗi người bị thương"
	rate     *syntax.Item    // "mỗi hộ 5 triệu đồng", the gift where no other is told
	sum      *syntax.Item    // "với số tiền 50 triệu đồng", likewise
	worth    *syntax.Item    // "xây trường trị giá 3 tỷ đồng", likewise
	purpose  bool            // "để": what follows is bought with the gift
	named    bool            // "tổng số tiền D trao học bổng cho R là": the sum follows
	parts    bool            // "trong đó": items of the same unit are parts of what was given
	parted   bool            // the items that follow are parts of a sum, each with receivers of its own
	brackets int
}

// granted reports whether all that is given so far is money without its sum.
func (g *gather) granted() bool {
	return len(g.Items) == 1 && g.Items[0].Bare && g.Items[0].Alms && g.Items[0].Kind == extract.Money
}

// flush gives the waiting items to the receivers said last.
func (g *gather) flush() {
	if len(g.Pending) > 0 && len(g.to) > 0 {
		g.Groups = append(g.Groups, gift.Group{To: g.to, Items: g.Pending})
		g.Pending, g.to = nil, nil
	}
}

// told returns the receivers said last.
func (g *gather) told() []extract.Actor {
	if len(g.to) == 0 && len(g.Groups) > 0 {
		return g.Groups[len(g.Groups)-1].To
	}
	return g.to
}

// only lets the item be all that is given.
func (g *gather) only(it *syntax.Item) {
	g.Pending, g.Items = []*syntax.Item{it}, []*syntax.Item{it}
}

// after reads the nodes (t,hi): receivers and what they get, in either order.
func (r *reader) after(t, hi int, class syntax.Trigger) gift.Right {
	g := gather{Right: gift.Right{Venue: -1, Donors: -1, End: t + 1}, trigger: t, hi: hi, class: class}
	for k := t - 1; k >= 0 && k >= t-syntax.MaxGap && len(g.From) == 0; k-- {
		if k == 0 || !r.Marked(k-1, syntax.Of) { // "theo đề nghị của R, viện trợ …"
			g.From = r.Nodes[k].Actors
		}
	}
	if class&syntax.Give != 0 && r.opensItems(t, hi) {
		g.first = 'I'
		g.only(r.Nodes[t-1].Item)
	}
	for k := t + 1; k < hi && r.gatherOne(&g, k); k++ {
	}
	r.settleSums(&g)
	if g.first == 'I' && len(g.to) == 1 {
		g.to = syntax.AddActors(g.to, r.rowOn(&g)...)
	}
	g.flush()
	if len(g.Pending) > 0 && len(g.Groups) > 0 && g.first == 'I' {
		g.Groups = append(g.Groups, gift.Group{To: g.told(), Items: g.Pending})
		g.Pending = nil
	}
	if len(g.to) > 0 && len(g.Items) == 0 {
		g.Groups = append(g.Groups, gift.Group{To: g.to})
	}
	return g.Right
}

// settleSums lets a sum that was told as a value or a rate be what is given, where nothing else is
// or nothing but money without its sum.
func (r *reader) settleSums(g *gather) {
	t := g.trigger
	if g.sum != nil && len(g.Items) == 0 && (len(g.to) > 0 || g.class&syntax.Receive != 0 && g.Donors >= 0 && !r.listBehind(g.sum)) {
		g.only(g.sum) // "tiếp nhận ủng hộ của 15 đơn vị với tổng số tiền 12 tỷ đồng"
	}
	if g.sum != nil && len(g.Items) == 1 && len(g.to)+len(g.Groups) > 0 && g.Items[0].Bare && g.Items[0].Kind == extract.Money {
		*g.Items[0] = *g.sum // "hỗ trợ kinh phí cho R với tổng số tiền 2 tỷ đồng"
	}
	if sum := cmp.Or(g.rate, g.worth); sum != nil && g.granted() {
		*g.Items[0] = *sum // "trao tiền hỗ trợ cho 34 hộ dân với mức 5 triệu đồng/hộ"
		g.Items[0].Alms, g.Items[0].Skip, g.Items[0].Each = true, false, sum.Rate
	}
	if len(g.to) == 0 {
		if g.rate != nil && len(g.Items)+len(g.Groups) == 0 && len(g.From) > 1 && g.class&syntax.Give != 0 && r.eachBehind(t, g.hi) {
			g.only(g.rate) // "Ca sĩ A, B và C đã ủng hộ 100 triệu đồng mỗi người"
		}
		return
	}
	if len(g.Items) == 0 && g.worth != nil && (r.Nodes[t].Lex.Strong&syntax.Give != 0 || r.Is(t, "trao", "giúp") && r.Aid+r.Needs > 1 || r.handsAid(t)) && !r.itemBefore(t) {
		g.only(g.worth)
	}
	if len(g.Items) == 0 && g.rate != nil && (!gift.GroupOnly(g.to) || r.numbered(t, g.End) || r.Is(t-1, "định") || r.Marked(t-1, syntax.Pledge) && r.Nodes[t-1].Hi-r.Nodes[t-1].Lo > 1) {
		g.only(g.rate)
	}
}

// handsAid reports whether a noun of support is right behind the verb at node t, which says by itself
// only that something changes hands: "cung cấp khoản viện trợ cho R trị giá 2 tỷ yên".
func (r *reader) handsAid(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+3 && r.Nodes[k].Kind == syntax.Word; k++ {
		if r.SumNoun(k) && r.Nodes[k].Lex.Strong&syntax.Give != 0 {
			return true
		}
	}
	return false
}

// eachBehind reports whether "mỗi" and a word for those who give stand behind a sum of money, the
// first thing behind the active verb at node t.
func (r *reader) eachBehind(t, hi int) bool {
	for k := max(0, t-syntax.MaxGap); k < t; k++ {
		if r.Marked(k, syntax.Passive) {
			return false
		}
	}
	for k := t + 1; k+1 < hi && k <= t+3; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode {
			return n.Item.Kind == extract.Money && r.Doc.Tokens[r.Nodes[k+1].Lo].Fold == "mỗi"
		}
	}
	return false
}

// verdict is what a step of the walk over the nodes behind a verb makes of one of them.
type verdict uint8

const (
	passes  verdict = iota // it is for a later step
	belongs                // it is part of what is told
	ends                   // what is told ends before it
)

// endsIf is the verdict on a node at which the gift ends, or which belongs to it.
func endsIf(end bool) verdict {
	if end {
		return ends
	}
	return belongs
}

// gatherSteps read the nodes that are neither marks nor things, each its own sort; the first that
// knows a node decides on it. The special precede the general: those who stand for a part of what
// is told come before receivers, and the words that carry a gift on before those that end it.
var gatherSteps = []func(*reader, *gather, int) verdict{
	(*reader).gatherHead,
	(*reader).gatherNamed,
	(*reader).gatherPlain,
	(*reader).leavesGift,
	(*reader).gatherStrangers,
	(*reader).gatherAside,
	(*reader).gatherCopula,
	(*reader).gatherList,
	(*reader).sameGift,
	(*reader).gatherVerb,
	(*reader).gatherModal,
	(*reader).gatherMarker,
}

// gatherOne takes node k. It reports false where the frame ends before it.
func (r *reader) gatherOne(g *gather, k int) bool {
	n := &r.Nodes[k]
	switch {
	case n.Kind == syntax.Mark:
		return r.gatherMark(g, k)
	case g.brackets > 0:
		return true
	case n.Kind == syntax.ItemNode && n.Item.Bare && n.Item.Kind == extract.Money && len(g.Items) > 0 && r.Marked(k+1, syntax.By):
		return false // "…, kinh phí do D tài trợ"
	case n.Kind == syntax.ItemNode:
		if !r.outlay(k, g.hi) {
			r.gatherItem(g, k)
		}
		return true
	case n.Fold == "cho" && n.Lex != nil && n.Lex.Marker&syntax.To == 0 && n.Hi-n.Lo > 1: // "cho biết", "cho hay"
		return false
	}
	for _, step := range gatherSteps {
		if v := step(r, g, k); v != passes {
			return v == belongs
		}
	}
	return true
}

// gatherMark counts brackets, and ends the frame at a semicolon that parts more
// than receivers.
func (r *reader) gatherMark(g *gather, k int) bool {
	switch r.Nodes[k].Fold {
	case "(", "[":
		g.brackets++
		if it := r.eachWithin(k); it != nil {
			g.shareEach(it)
		}
	case ")", "]":
		g.brackets = max(0, g.brackets-1)
	case ";":
		if r.GoodsGoOn(k) {
			return true
		}
		if g.first != 'R' || !r.Ellipsis(k) {
			return false
		}
		g.flush()
		g.to = nil
	}
	return true
}

// sharers returns whom "mỗi huyện" means: the receivers told last, or the places where it
// happens.
func (r *reader) sharers(g *gather) []extract.Actor {
	if to := g.told(); len(to) > 0 || g.Venue < 0 {
		return to
	}
	return r.Resolve(&r.Nodes[g.Venue])
}

// share reports whether "trong đó" stands before the item at node k: it is a part
// of what was given.
func (r *reader) share(k, t int) bool {
	for x := k - 1; x > t && x >= k-8; x-- {
		if r.Is(x, "đó") && r.Is(x-1, "trong") || r.Doc.Tokens[r.Nodes[x].Hi-1].Fold == "đó" && r.Nodes[x].Fold == "trong" {
			return true
		}
	}
	return false
}

// allBare reports whether all items are without a number.
func allBare(items []*syntax.Item) bool {
	for _, it := range items {
		if !it.Bare {
			return false
		}
	}
	return true
}
