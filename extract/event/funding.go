package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// Works whose means somebody gave: "Cây cầu được xây từ nguồn tài trợ 2 tỉ đồng của D",
// "Tổng kinh phí 500 triệu đồng do D tài trợ". The verb hands the money to nobody; what
// it built, or the place where that stands, gets it.

// means are the last syllables of the words by which a sum is what something cost.
var means = map[string]bool{"phí": true, "vốn": true, "tiền": true, "tư": true, "sách": true, "trị": true, "khoản": true}

// funded reads the sentence as one about means.
func (l *leftovers) funded() {
	if l.bares[l.sent] || l.lent() || l.goodsTold() {
		return
	}
	g := weighing{frame: frame{rule: "leftover", status: extract.Done}}
	at := l.funder(&g.frame)
	if at < 0 || l.percent(at) {
		return
	}
	it := l.meansNear(at)
	if it == nil {
		return
	}
	if !l.known {
		l.cast, l.known = l.castOf(), true
	}
	g.lo, g.hi, g.items = 0, len(l.nodes), []*item{it}
	g.groups = []group{{nil, g.items}}
	if l.costs(&g.frame) && len(l.givers) > 0 && l.sent-l.at <= leftoverReach {
		return
	}
	g.left = l.before(0, at)
	l.weighGift(&g)
	from := candidate{who: g.donors, marks: l.givesLike(g.donors, "giver.here"), why: "giver: whose means they are", node: at}
	to := l.builtFor(&g)
	if len(to.who) == 0 {
		to = heaviest(l.takersOf(&g))
	}
	if len(to.who) == 0 || personal(to.who) {
		return
	}
	g.derived, g.groups = to.context, []group{{to.who, g.items}}
	l.weighBoth(&g, &from, &to)
	if g.trust() < leftoverFloor {
		return
	}
	g.steps = append(g.steps, from.step(l.reader, at), to.step(l.reader, at))
	l.add(&g, to.who)
}

// lent reports whether the sentence speaks of loans or of what the builder itself puts in.
func (l *leftovers) lent() bool {
	for k := range l.nodes {
		if l.is(k, "vay", "bán", "thuê", "mua") || l.nodes[k].fold == "đối" && l.is(k+1, "ứng") {
			return true
		}
	}
	return false
}

// percent reports whether a share of the means follows the word of giving at node t.
func (l *leftovers) percent(t int) bool {
	for i := l.nodes[t].hi; i < len(l.doc.Tokens) && i < l.nodes[t].hi+4; i++ {
		if strings.HasSuffix(l.doc.Tokens[i].Fold, "%") {
			return true
		}
	}
	return false
}

// goodsTold reports whether the sentence counts things that may be given: they are the gift.
func (l *leftovers) goodsTold() bool {
	for k := range l.nodes {
		if n := &l.nodes[k]; n.kind == itemNode && n.item.kind == extract.Goods && n.item.quantity != nil && !n.item.open {
			return true
		}
	}
	return false
}

// funder sets the giver whose means the sentence tells of, and returns the node of the
// word of giving, or -1.
func (l *leftovers) funder(f *frame) int {
	if k := l.fundedBy(-1); k >= 0 && k != l.fundedTo() && l.giver(f, k) {
		f.trigger = k - 2
		return k - 2
	}
	for t := 1; t < len(l.nodes); t++ {
		n := &l.nodes[t]
		if n.kind != word || n.lex == nil || n.lex.strong&give == 0 || !l.gives(t) {
			continue
		}
		lo, _ := l.clause(t, 0)
		left := l.before(lo, t)
		by := max(left.agent, left.between)
		if left.no || by < 0 || t-by > 3 {
			continue
		}
		f.trigger, f.status = t, left.status
		if l.giver(f, by) {
			return t
		}
	}
	return -1
}

// fundedTo returns the node of the fund that takes in what the sentence tells, or -1: it
// is no means of its own.
func (l *leftovers) fundedTo() int {
	for k := range l.nodes {
		if n := &l.nodes[k]; n.lex != nil && n.kind == word && n.lex.trigger&receive != 0 {
			return k + 1
		}
	}
	return -1
}

// meansNear returns the sum of money that the sentence calls means, or that stands right
// behind the word of giving at node t, if no row tells it.
func (l *leftovers) meansNear(t int) *item {
	for k := range l.nodes {
		n := &l.nodes[k]
		if n.kind != itemNode || n.item.kind != extract.Money || n.item.quantity == nil || n.item.rate || n.item.each || l.is(k+1, "/") {
			continue
		}
		it := n.item
		if it.quantity.Unit == "đồng" && it.quantity.Value < 1e6 || l.taken[l.doc.Tokens[it.lo].Start] || len(l.told[l.gift(it.kind, it.quantity)]) > 0 {
			continue
		}
		if k > t && k <= t+3 {
			return it
		}
		for x := k - 1; x >= 0 && x >= k-5 && (l.nodes[x].kind == word || l.nodes[x].kind == actorNode || l.nodes[x].item != nil && l.nodes[x].item.bare); x-- {
			if m := &l.nodes[x]; means[l.doc.Tokens[m.hi-1].Fold] || m.hi-m.lo > 1 && l.marked(x, worth) && l.costing(x) {
				return it
			}
		}
	}
	return nil
}

// builtFor returns what was built, or for whom, as far as the sentence says.
func (l *leftovers) builtFor(g *weighing) candidate {
	var place candidate
	put := func(who []extract.Actor, k int, why string) candidate {
		return candidate{who: who, marks: l.takesLike(who, "taker.here"), why: why, node: k}
	}
	for k := range l.nodes {
		n := &l.nodes[k]
		if p := l.partOf(k, 0); n.kind == headNode && n.head == needy && (p == receiver || p == subject) && len(place.who) == 0 {
			place = put([]extract.Actor{l.groupActor(k)}, k, "receiver: for whom it was built")
		}
		if n.kind != actorNode || n.person || l.channel(k, -1) || l.torn(k) {
			continue
		}
		to := without(l.resolve(n), g.donors)
		if len(to) == 0 || l.sameBody(to[0], g.donors[0]) || l.sameBody(g.donors[0], to[0]) || l.home(g.donors, to[0]) {
			continue
		}
		switch p := l.partOf(k, 0); {
		case p == owner || p == source || p == agent || p == company || p == principal:
		case l.works(k) || p == receiver:
			return put(to, k, "receiver: what was built")
		case len(place.who) == 0 && to[0].Kind == extract.PlaceActor && l.a.Places[to[0].Index].Kind != extract.OtherPlace && (p == venue || p == object || p == destination || p == subject):
			place = put(to, k, "receiver: where it stands")
		}
	}
	return place
}
