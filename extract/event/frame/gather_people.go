package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// elided takes the words between a comma and the further item at node k, if there
// are any, for the next of several kinds of people: "gia đình nạn nhân tử vong 5 triệu
// đồng, bị thương 2 triệu đồng". It reports false if they name somebody else.
func (r *reader) elided(g *gather, k int) bool {
	lo := k
	for lo > g.End && r.Nodes[lo-1].Kind == syntax.Word && r.Nodes[lo-1].Lex == nil && !r.Is(lo-1, "và", "cùng", "với", "hơn", "gần", "khoảng", "thêm", "là") {
		lo--
	}
	if lo == k || lo <= g.trigger+1 || !r.Is(lo-1, ",", "và", ";") {
		return true
	}
	for x := lo; x < k; x++ {
		if r.Doc.Tokens[r.Nodes[x].Lo].Cap {
			return false
		}
	}
	last := g.to
	if len(last) == 0 && len(g.Groups) > 0 {
		last = g.Groups[len(g.Groups)-1].To
	}
	if k-lo > 6 || len(last) == 0 || !gift.GroupOnly(last) {
		return true
	}
	g.flush()
	who := r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[k-1].Hi))
	if r.Is(lo, "bị", "tử") {
		who = "người " + who
	}
	g.to = []extract.Actor{{Kind: extract.GroupActor, Group: who}}
	return true
}

// maxOthers is how many nodes may tell who the others are.
const maxOthers = 10

// othersGet gives the money at node k to the people told right before it, behind a mark, where what comes first in the
// clause went to others: "trao 5 triệu đồng cho gia đình em A, hai gia đình còn lại mỗi gia đình 3 triệu đồng".
func (r *reader) othersGet(g *gather, k int) bool {
	it := r.Nodes[k].Item
	if len(g.Items) == 0 || g.class&syntax.Give == 0 || g.purpose || len(g.told()) == 0 || it.Kind != extract.Money || it.Quantity == nil || it.Total || r.share(k, g.trigger) {
		return false
	}
	hi := k
	if r.Marked(k-1, syntax.Per|syntax.Each) && syntax.Heads[r.Doc.Tokens[r.Nodes[k-1].Hi-1].Fold] {
		hi--
	} else if it.Skip || g.first == 'R' {
		return false
	}
	lo, people := hi, false
	for lo > 0 && lo > hi-maxOthers && r.tellsOthers(lo-1, hi) {
		lo--
		people = people || r.Nodes[lo].Kind != syntax.Word
	}
	if r.Is(lo-1, "và") && r.Is(lo-2, ",") || !people || !r.Is(lo-1, ",", ";", "và") {
		return false
	}
	for lo < hi && r.Is(lo, "còn", "riêng") {
		lo++
	}
	if f := r.Doc.Tokens[r.Nodes[lo].Lo]; r.Nodes[lo].Kind == syntax.Word && f.Kind != extract.Number && !syntax.Many[f.Fold] && !syntax.Numerals[f.Fold] {
		return false
	}
	if g.flush(); g.first == 'R' {
		g.to = nil
	}
	it.Skip, it.Each, g.each = false, it.Each || hi < k, false
	who := extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi))}
	g.Groups = append(g.Groups, gift.Group{To: []extract.Actor{who}, Items: []*syntax.Item{it}})
	g.Items, g.End = append(g.Items, it), k+1
	return true
}

// tellsOthers reports whether node x is part of the words for people that end at node hi: a word, people in need, or
// people by their number, where each of them gets so much.
func (r *reader) tellsOthers(x, hi int) bool {
	switch n := &r.Nodes[x]; n.Kind {
	case syntax.HeadNode:
		return n.Head == syntax.Needy
	case syntax.ItemNode:
		return r.Marked(hi, syntax.Per|syntax.Each) && (n.Item.Kind == extract.Personnel || n.Item.Open)
	case syntax.Word:
		return (n.Lex == nil || n.Lex.Marker == syntax.Passive && n.Lex.Trigger == 0) && !r.Is(x, "và")
	}
	return false
}

// counted takes the people at node k for receivers where they are counted: "tặng
// quà cho 40 chiến sĩ", "hỗ trợ 2 chủ tàu 10 triệu đồng".
func (r *reader) counted(g *gather, k int) bool {
	it := r.Nodes[k].Item
	if r.Nodes[g.trigger].Lex.Strong&syntax.Give == 0 && !r.Phrase(g.trigger, "trao hỗ trợ") && !r.eachPaid(k) || it.Kind == extract.Money || it.Bare || len(g.to) > 0 && !gift.GroupOnly(g.to) {
		return false
	}
	behind := r.Marked(k-1, syntax.To) && (it.Kind == extract.Personnel || it.Open || r.saysIt(it, "mái") && r.saysIt(it, "ấm"))
	before := (it.Open || it.Kind == extract.Personnel) && k == g.trigger+1 && r.moneyNext(k)
	if !behind && !before {
		return false
	}
	hi := k + 1
	for hi < len(r.Nodes) && hi <= k+5 && r.Nodes[hi].Kind == syntax.Word && r.Nodes[hi].Lex == nil && !r.GroupEnds(hi) && !r.Doc.Tokens[r.Nodes[hi].Lo].Cap {
		hi++
	}
	got := []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[hi-1].Hi))}}
	if g.first == 0 {
		g.first = 'R'
	}
	g.to, g.End = got, k+1
	return true
}

// maxPaid is how many nodes may tell which people each get a sum.
const maxPaid = 8

// eachPaid reports whether each of the people at node k gets a sum that is told right behind them: "140 công nhân khó
// khăn nhất của công ty mỗi người 600.000 đồng".
func (r *reader) eachPaid(k int) bool {
	for x := k + 1; x+1 < len(r.Nodes) && x <= k+maxPaid && r.Nodes[x].Kind != syntax.Mark; x++ {
		if r.Marked(x, syntax.Each) && r.Doc.Tokens[r.Nodes[x].Lo].Fold == "mỗi" {
			return r.MoneyAt(x + 1)
		}
	}
	return false
}

// moneyNext reports whether money follows the item at node k with neither comma nor
// joining word between.
func (r *reader) moneyNext(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+6; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode:
			return n.Item.Kind == extract.Money && !n.Item.Skip
		case r.Is(x, ",") && x == k+1 && x+1 < len(r.Nodes) && r.Doc.Tokens[r.Nodes[x+1].Lo].Fold == "mỗi", n.Kind == syntax.HeadNode && n.Fold == "mỗi": // "hỗ trợ 100 sinh viên, mỗi trường hợp 2 triệu đồng"
		case n.Kind == syntax.Mark, r.Is(x, "và", "cùng", "với"), n.Kind == syntax.Word && n.Lex != nil && n.Lex.Marker&syntax.Each == 0:
			return false
		}
	}
	return false
}

// gatherHeads takes "mỗi người bị thương" at node k, whom each an amount is given.
func (r *reader) gatherHeads(g *gather, k int) {
	if to := r.housed(k); len(to) > 0 {
		g.to, g.head, g.each, g.End = to, true, true, k+1
		if g.first == 0 {
			g.first = 'R'
		}
		return
	}
	if !syntax.Heads[r.Doc.Tokens[r.Nodes[k].Hi-1].Fold] {
		return
	}
	g.to, g.head, g.End = []extract.Actor{r.countedBefore(k, g.trigger)}, true, k+1
	if g.first == 0 {
		g.first = 'R'
	}
}

// eachGiver reports whether "mỗi người" at node k, behind the verb, is each of those who give:
// whom the sum goes to is told by name behind it.
func (r *reader) eachGiver(g *gather, k, hi int) bool {
	if r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi)) != "mỗi người" || len(g.From) == 0 || !r.ItemNext(k) {
		return false
	}
	for x := k + 2; x+1 < hi && x <= k+4; x++ {
		if r.Marked(x, syntax.To|syntax.Goal) {
			return r.Nodes[x+1].Kind == syntax.ActorNode && r.Nodes[x+1].Named
		}
	}
	return false
}

// eachGets reports whether the word at node k only says that each of the people told before
// gets the sum behind it: "mỗi hộ được hỗ trợ 2 triệu đồng", "mỗi gia đình nhận 5 triệu đồng".
func (r *reader) eachGets(k int) bool {
	n := &r.Nodes[k]
	if n.Lex.Marker&syntax.Passive == 0 && n.Lex.Trigger&(syntax.Receive|syntax.Give|syntax.Help) == 0 {
		return false
	}
	at := k - 1
	if r.Marked(at, syntax.Passive) {
		at--
	}
	before := at // the verb follows it
	if at > 0 && r.Nodes[at].Kind == syntax.HeadNode && r.Marked(at-1, syntax.Per|syntax.Each) {
		at-- // "mỗi hộ dân"
	}
	if at < 1 || !r.Is(at-1, ",", ";", "(") || !r.Marked(at, syntax.Per|syntax.Each) && !(r.Nodes[at].Kind == syntax.HeadNode && r.Nodes[at].Fold == "mỗi") {
		return false
	}
	return r.ItemNext(k) || k+1 < len(r.Nodes) && (r.Nodes[k+1].Kind == syntax.ItemNode || before == k-1 && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&(syntax.Receive|syntax.Give|syntax.Help) != 0)
}

// countedBefore returns the people of whom each gets something by "mỗi người" at node
// k: those who are counted before it, "5 người bị thương mỗi người 3 triệu đồng".
func (r *reader) countedBefore(k, t int) extract.Actor {
	lo, end := -1, k
	for x := k - 1; x > t && x >= k-8; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode && (n.Item.Kind == extract.Personnel || n.Item.Open), n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			lo = x
		case x == k-1 && r.Is(x, ","):
			end = x
		case n.Kind != syntax.Word || n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker != 0) || r.Is(x, "và"):
			x = t
		}
	}
	if lo < 0 || r.Nodes[k].Hi-r.Nodes[k].Lo > 2 {
		return r.GroupActor(k)
	}
	return extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[end-1].Hi))}
}

// numbered reports whether a number stands right before a head in nodes (t,hi): the
// people are counted, "cho 15 hộ dân".
func (r *reader) numbered(t, hi int) bool {
	for k := t + 1; k < hi; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Lo > 0 && r.Doc.Tokens[n.Lo-1].Kind == extract.Number {
			return true
		}
	}
	return false
}

// amountFollows reports whether only plain words and "là" stand between the head at
// node k and an item.
func (r *reader) amountFollows(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+8; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode:
			return !n.Item.Skip
		case n.Kind == syntax.Word && n.Lex == nil, r.Is(x, "là"), n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle:
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
	if it := r.Nodes[k].Item; !it.Bare || it.Gift || it.Kind != extract.Money || k+1 >= hi {
		return false
	}
	chain := r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Give != 0
	for x := k + 1; x < hi && (chain || x <= k+5 && r.Nodes[x].Kind != syntax.Mark && !r.Is(x, "để") && !r.Marked(x, syntax.To)); x++ {
		if n := &r.Nodes[x]; n.Kind == syntax.ItemNode && n.Item.Kind == extract.Money && n.Item.Quantity != nil && !n.Item.Skip {
			return true
		}
	}
	return false
}

// toHead reports whether the item at node k is so much for each of the people behind
// a stroke: "5 triệu đồng/người tử vong".
func (r *reader) toHead(k int) bool {
	x := r.behindStroke(k)
	if r.Nodes[k].Kind != syntax.ItemNode || x < 0 || r.Nodes[x].Kind != syntax.HeadNode || r.Nodes[x].Head != syntax.Needy {
		return false
	}
	return slices.ContainsFunc(r.Doc.Tokens[r.Nodes[x].Lo:r.Nodes[x].Hi], func(t extract.Token) bool { return syntax.Fates[t.Fold] })
}

// behindStroke returns the node of those for each of whom the item at node k is, behind a
// stroke and "1", or -1.
func (r *reader) behindStroke(k int) int {
	if !r.Is(k+1, "/") {
		return -1
	}
	if x := k + 2; x < len(r.Nodes) && !r.Is(x, "1", "một") {
		return x
	}
	if k+3 < len(r.Nodes) {
		return k + 3
	}
	return -1
}

// slashed gives the item at node k to the people behind its stroke, whoever was
// named before: "chia sẻ với gia đình và hỗ trợ 7 triệu đồng/người tử vong".
func (r *reader) slashed(g *gather, k int) bool {
	if !r.toHead(k) || !gift.GroupOnly(g.to) {
		return false
	}
	it := r.Nodes[k].Item
	g.flush()
	g.to, g.Pending, g.Items, g.End = []extract.Actor{r.GroupActor(r.behindStroke(k))}, []*syntax.Item{it}, append(g.Items, it), r.behindStroke(k)+1
	g.flush()
	return true
}

// personBehind returns the person in need whom the head at node k belongs to,
// "gia đình vợ chồng ông Hà Văn Pủa", or -1.
func (r *reader) personBehind(k int) int {
	if r.Nodes[k].Head != syntax.Needy {
		return -1
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+4; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ActorNode && n.Person && len(r.Resolve(n)) > 0 && r.Resolve(n)[0].Kind == extract.PersonActor:
			return x
		case n.Kind == syntax.Word && n.Lex == nil, n.Kind == syntax.HeadNode && n.Head == syntax.Needy, r.Is(x, "\"", "“", "”", "'"):
		case r.Is(x, "là", "gồm", ":") || r.Phrase(x, "bao gồm"): // "2 hộ là bà A và ông B"
		default:
			return -1
		}
	}
	return -1
}

// countedTakers returns the people who are counted before a verb of taking in: "111 học
// sinh đã nhận học bổng của D".
func (r *reader) countedTakers(f *gift.Frame, l *syntax.Left) []extract.Actor {
	if len(l.Items) == 0 {
		return nil
	}
	k := l.Items[0]
	it := r.Nodes[k].Item
	if it.Kind != extract.Personnel && !it.Open || it.Quantity == nil || r.Helpers(it) {
		return nil
	}
	r.Step(f, k, "receiver: people by their number")
	return []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(it.Lo, it.Hi))}}
}
