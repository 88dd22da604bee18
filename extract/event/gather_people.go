package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// elided takes the words between a comma and the further item at node k, if there
// are any, for the next of several kinds of people: "gia đình nạn nhân tử vong 5 triệu
// đồng, bị thương 2 triệu đồng". It reports false if they name somebody else.
func (r *reader) elided(g *gather, k int) bool {
	lo := k
	for lo > g.end && r.nodes[lo-1].kind == word && r.nodes[lo-1].lex == nil && !r.is(lo-1, "và", "cùng", "với", "hơn", "gần", "khoảng", "thêm", "là") {
		lo--
	}
	if lo == k || lo <= g.trigger+1 || !r.is(lo-1, ",", "và", ";") {
		return true
	}
	for x := lo; x < k; x++ {
		if r.doc.Tokens[r.nodes[x].lo].Cap {
			return false
		}
	}
	last := g.to
	if len(last) == 0 && len(g.groups) > 0 {
		last = g.groups[len(g.groups)-1].to
	}
	if k-lo > 6 || len(last) == 0 || !groupOnly(last) {
		return true
	}
	g.flush()
	who := r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[k-1].hi))
	if r.is(lo, "bị", "tử") {
		who = "người " + who
	}
	g.to = []extract.Actor{{Kind: extract.GroupActor, Group: who}}
	return true
}

// counted takes the people at node k for receivers where they are counted: "tặng
// quà cho 40 chiến sĩ", "hỗ trợ 2 chủ tàu 10 triệu đồng".
func (r *reader) counted(g *gather, k int) bool {
	it := r.nodes[k].item
	if r.nodes[g.trigger].lex.strong&give == 0 || it.kind == extract.Money || it.bare || len(g.to) > 0 && !groupOnly(g.to) {
		return false
	}
	behind := r.marked(k-1, to) && (it.kind == extract.Personnel || it.open || r.saysIt(it, "mái") && r.saysIt(it, "ấm"))
	before := it.open && k == g.trigger+1 && r.moneyNext(k)
	if !behind && !before {
		return false
	}
	hi := k + 1
	for hi < len(r.nodes) && hi <= k+5 && r.nodes[hi].kind == word && r.nodes[hi].lex == nil && !r.groupEnds(hi) && !r.doc.Tokens[r.nodes[hi].lo].Cap {
		hi++
	}
	got := []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[hi-1].hi))}}
	if g.first == 0 {
		g.first = 'R'
	}
	g.to, g.end = got, k+1
	return true
}

// moneyNext reports whether money follows the item at node k with neither comma nor
// joining word between.
func (r *reader) moneyNext(k int) bool {
	for x := k + 1; x < len(r.nodes) && x <= k+6; x++ {
		switch n := &r.nodes[x]; {
		case n.kind == itemNode:
			return n.item.kind == extract.Money && !n.item.skip
		case n.kind == mark, r.is(x, "và", "cùng", "với"), n.kind == word && n.lex != nil && n.lex.marker&each == 0:
			return false
		}
	}
	return false
}

// gatherHeads takes "mỗi người bị thương" at node k, whom each an amount is given.
func (r *reader) gatherHeads(g *gather, k int) {
	if !heads[r.doc.Tokens[r.nodes[k].hi-1].Fold] {
		return
	}
	g.to, g.head, g.end = []extract.Actor{r.countedBefore(k, g.trigger)}, true, k+1
	if g.first == 0 {
		g.first = 'R'
	}
}

// countedBefore returns the people of whom each gets something by "mỗi người" at node
// k: those who are counted before it, "5 người bị thương mỗi người 3 triệu đồng".
func (r *reader) countedBefore(k, t int) extract.Actor {
	lo := -1
	for x := k - 1; x > t && x >= k-8; x-- {
		n := &r.nodes[x]
		switch {
		case n.kind == itemNode && n.item.kind == extract.Personnel, n.kind == headNode && n.head == needy:
			lo = x
		case n.kind != word || n.lex != nil && (n.lex.trigger != 0 || n.lex.marker != 0) || r.is(x, "và"):
			x = t
		}
	}
	if lo < 0 || r.nodes[k].hi-r.nodes[k].lo > 2 {
		return r.groupActor(k)
	}
	return extract.Actor{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[k-1].hi))}
}

// heads are the last syllables of "mỗi hộ", "mỗi gia đình", after which a rate is
// what everyone gets.
var heads = map[string]bool{"khẩu": true, "hộ": true, "đình": true, "người": true, "em": true, "cháu": true, "hợp": true, "sinh": true, "nhân": true}

// someone are the words for a person, behind "mỗi".
var someone = map[string]bool{"anh": true, "chị": true, "em": true, "bạn": true, "bé": true, "cụ": true, "mẹ": true, "thầy": true, "cô": true}

// numbered reports whether a number stands right before a head in nodes (t,hi): the
// people are counted, "cho 15 hộ dân".
func (r *reader) numbered(t, hi int) bool {
	for k := t + 1; k < hi; k++ {
		if n := &r.nodes[k]; n.kind == headNode && n.lo > 0 && r.doc.Tokens[n.lo-1].Kind == extract.Number {
			return true
		}
	}
	return false
}

// groupOnly reports whether all are people without a name.
func groupOnly(as []extract.Actor) bool {
	for _, a := range as {
		if a.Kind != extract.GroupActor || namedBody(a.Group) {
			return false
		}
	}
	return true
}

// amountFollows reports whether only plain words and "là" stand between the head at
// node k and an item.
func (r *reader) amountFollows(k int) bool {
	for x := k + 1; x < len(r.nodes) && x <= k+8; x++ {
		n := &r.nodes[x]
		switch {
		case n.kind == itemNode:
			return !n.item.skip
		case n.kind == word && n.lex == nil, r.is(x, "là"), n.kind == headNode && n.head == vehicle:
		default:
			return false
		}
	}
	return false
}

// outlay reports whether the funds at node k only say from what the sums behind them
// are given, or what those are for: "trích kinh phí hỗ trợ mỗi gia đình 5 triệu đồng",
// "kinh phí điều trị 10 triệu đồng".
func (r *reader) outlay(k, hi int) bool {
	if it := r.nodes[k].item; !it.bare || it.gift || it.kind != extract.Money || k+1 >= hi {
		return false
	}
	chain := r.nodes[k+1].lex != nil && r.nodes[k+1].lex.trigger&give != 0
	for x := k + 1; x < hi && (chain || x <= k+5 && r.nodes[x].kind != mark && !r.is(x, "để") && !r.marked(x, to)); x++ {
		if n := &r.nodes[x]; n.kind == itemNode && n.item.kind == extract.Money && n.item.quantity != nil && !n.item.skip {
			return true
		}
	}
	return false
}

// toHead reports whether the item at node k is so much for each of the people behind
// a stroke: "5 triệu đồng/người tử vong".
func (r *reader) toHead(k int) bool {
	x := r.behindStroke(k)
	if r.nodes[k].kind != itemNode || x < 0 || r.nodes[x].kind != headNode || r.nodes[x].head != needy {
		return false
	}
	return slices.ContainsFunc(r.doc.Tokens[r.nodes[x].lo:r.nodes[x].hi], func(t extract.Token) bool { return fates[t.Fold] })
}

// behindStroke returns the node of those for each of whom the item at node k is, behind a
// stroke and "1", or -1.
func (r *reader) behindStroke(k int) int {
	if !r.is(k+1, "/") {
		return -1
	}
	if x := k + 2; x < len(r.nodes) && !r.is(x, "1", "một") {
		return x
	}
	if k+3 < len(r.nodes) {
		return k + 3
	}
	return -1
}

// slashed gives the item at node k to the people behind its stroke, whoever was
// named before: "chia sẻ với gia đình và hỗ trợ 5 triệu đồng/người tử vong".
func (r *reader) slashed(g *gather, k int) bool {
	if !r.toHead(k) || !groupOnly(g.to) {
		return false
	}
	it := r.nodes[k].item
	g.flush()
	g.to, g.pending, g.items, g.end = []extract.Actor{r.groupActor(r.behindStroke(k))}, []*item{it}, append(g.items, it), r.behindStroke(k)+1
	g.flush()
	return true
}

// titled reports whether an office stands among the words of a person's node.
func (r *reader) titled(n *node) bool {
	for i := n.lo; i < n.hi; i++ {
		for _, x := range r.starting(i) {
			if r.a.Mentions[x].Type == extract.TitleMention {
				return true
			}
		}
	}
	return false
}

// personBehind returns the person in need whom the head at node k belongs to,
// "gia đình vợ chồng ông Hà Văn Pủa", or -1.
func (r *reader) personBehind(k int) int {
	if r.nodes[k].head != needy {
		return -1
	}
	for x := k + 1; x < len(r.nodes) && x <= k+4; x++ {
		switch n := &r.nodes[x]; {
		case n.kind == actorNode && n.person && len(r.resolve(n)) > 0 && r.resolve(n)[0].Kind == extract.PersonActor:
			return x
		case n.kind == word && n.lex == nil, n.kind == headNode && n.head == needy, r.is(x, "\"", "“", "”", "'"):
		default:
			return -1
		}
	}
	return -1
}

// countedTakers returns the people who are counted before a verb of taking in: "111 học
// sinh đã nhận học bổng của D".
func (r *reader) countedTakers(f *frame, l *left) []extract.Actor {
	if len(l.items) == 0 {
		return nil
	}
	k := l.items[0]
	it := r.nodes[k].item
	if it.kind != extract.Personnel && !it.open || it.quantity == nil || r.helpers(it) {
		return nil
	}
	r.step(f, k, "receiver: people by their number")
	return []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(it.lo, it.hi))}}
}
