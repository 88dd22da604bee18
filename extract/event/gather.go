package event

import (
	"cmp"

	"github.com/lienket/lienket/extract"
)

// right is what stands after a trigger.
type right struct {
	groups  []group
	venue   int             // node, or -1
	donors  int             // node of a source, agent or owner, or -1
	from    []extract.Actor // who stands before the verb
	pending []*item
	items   []*item
	used    []int
	end     int
	turn    bool
	ongoing bool
	barred  bool // the receiver is an office, to which letters are sent
}

// gather is what is known while the nodes after a trigger are read.
type gather struct {
	right
	trigger  int
	to       []extract.Actor // the receivers said last
	first    byte            // 'R' or 'I': what came first, receivers or items
	each     bool            // "mỗi" stands before the next item
	head     bool            // the receivers are each of some people, "mỗi người bị thương"
	rate     *item           // "mỗi hộ 5 triệu đồng", the gift where no other is told
	sum      *item           // "với số tiền 50 triệu đồng", likewise
	worth    *item           // "xây trường trị giá 3 tỷ đồng", likewise
	purpose  bool            // "để": what follows is bought with the gift
	named    bool            // "tổng số tiền D trao học bổng cho R là": the sum follows
	parts    bool            // "trong đó": items of the same unit are parts of what was given
	brackets int
}

// granted reports whether all that is given so far is money without its sum.
func (g *gather) granted() bool {
	return len(g.items) == 1 && g.items[0].bare && g.items[0].alms && g.items[0].kind == extract.Money
}

// flush gives the waiting items to the receivers said last.
func (g *gather) flush() {
	if len(g.pending) > 0 && len(g.to) > 0 {
		g.groups = append(g.groups, group{g.to, g.pending})
		g.pending, g.to = nil, nil
	}
}

// told returns the receivers said last.
func (g *gather) told() []extract.Actor {
	if len(g.to) == 0 && len(g.groups) > 0 {
		return g.groups[len(g.groups)-1].to
	}
	return g.to
}

// after reads the nodes (t,hi): receivers and what they get, in either order.
func (r *reader) after(t, hi int, class trigger) right {
	g := gather{right: right{venue: -1, donors: -1, end: t + 1}, trigger: t}
	for k := t - 1; k >= 0 && k >= t-maxGap && len(g.from) == 0; k-- {
		g.from = r.nodes[k].actors
	}
	for k := t + 1; k < hi && r.gatherOne(&g, k, hi, class); k++ {
	}
	if len(g.items) == 0 && g.sum != nil && len(g.to) > 0 {
		g.pending, g.items = []*item{g.sum}, []*item{g.sum}
	}
	if g.sum != nil && len(g.items) == 0 && class&receive != 0 && g.donors >= 0 && !r.listBehind(g.sum) {
		g.pending, g.items = []*item{g.sum}, []*item{g.sum} // "tiếp nhận ủng hộ của 15 đơn vị với tổng số tiền 12 tỷ đồng"
	}
	if g.sum != nil && len(g.items) == 1 && len(g.to)+len(g.groups) > 0 && g.items[0].bare && g.items[0].kind == extract.Money {
		*g.items[0] = *g.sum // "hỗ trợ kinh phí cho R với tổng số tiền 2 tỷ đồng"
	}
	if sum := cmp.Or(g.rate, g.worth); sum != nil && g.granted() {
		*g.items[0] = *sum // "trao tiền hỗ trợ cho 34 hộ dân với mức 5 triệu đồng/hộ"
		g.items[0].alms, g.items[0].skip, g.items[0].each = true, false, sum.rate
	}
	if len(g.items) == 0 && g.worth != nil && len(g.to) > 0 && (r.nodes[t].lex.strong&give != 0 || r.is(t, "trao") && r.aid+r.needs > 1) && !r.itemBefore(t) {
		g.pending, g.items = []*item{g.worth}, []*item{g.worth}
	}
	if len(g.items) == 0 && g.rate != nil && len(g.to) > 0 && (!groupOnly(g.to) || r.numbered(t, g.end) || r.is(t-1, "định") || r.marked(t-1, pledge) && r.nodes[t-1].hi-r.nodes[t-1].lo > 1) {
		g.pending, g.items = []*item{g.rate}, []*item{g.rate}
	}
	g.flush()
	if len(g.pending) > 0 && len(g.groups) > 0 && g.first == 'I' {
		last := &g.groups[len(g.groups)-1]
		g.groups = append(g.groups, group{last.to, g.pending})
		g.pending = nil
	}
	if len(g.to) > 0 && len(g.items) == 0 {
		g.groups = append(g.groups, group{to: g.to})
	}
	return g.right
}

// gatherOne takes node k. It reports false where the frame ends before it.
func (r *reader) gatherOne(g *gather, k, hi int, class trigger) bool {
	n := &r.nodes[k]
	switch {
	case n.kind == mark:
		return r.gatherMark(g, k)
	case g.brackets > 0:
	case n.kind == itemNode && r.outlay(k, hi):
	case n.kind == itemNode:
		r.gatherItem(g, k)
	case n.fold == "cho" && n.lex != nil && n.lex.marker&to == 0 && n.hi-n.lo > 1: // "cho biết", "cho hay"
		return false
	case g.first == 'R' && k > 1 && n.kind == headNode && groupOnly(g.to) && r.toHead(k-2): // taken with the item
	case g.rate != nil && n.kind == headNode && !n.whole && r.is(k-1, "/") && g.granted(): // "5 triệu đồng/hộ"
	case n.kind == headNode && n.head == vehicle && r.is(k-1, "bằng"): // how it is brought
	case n.kind == headNode && n.head != needy && r.marked(k-1, each):
		g.each = true // "mỗi tỉnh": all that were named
	case n.kind == actorNode || n.kind == headNode:
		if r.newClause(k, hi) && (g.first != 0 || k > g.trigger+2) {
			return false
		}
		if g.first == 'I' && len(g.groups) == 0 && len(g.to) == 0 && n.kind == actorNode && r.is(k-1, ",", "và", ";") && r.partOf(k, g.trigger) == subject && r.itemFollows(k, hi) {
			return false // "tỉnh A hỗ trợ 120 người, tỉnh B 135 người"
		}
		if n.kind == actorNode && r.opensRow(k-1) && r.itemFollows(k, hi) && r.rowGives(r.resolve(n), g.told()) {
			return false // "trao kinh phí tới quỹ R gồm: A 2 tỷ đồng; B 500 triệu đồng"
		}
		if n.kind == actorNode && g.first == 'I' && len(g.to) == 0 && r.joined(k) && r.is(k+1, ":") && k+2 < hi && r.nodes[k+2].kind == itemNode {
			return false // "A ủng hộ 2 triệu đồng, B: 1 triệu đồng"
		}
		if n.kind == actorNode && len(g.items) > 0 && class&give != 0 && r.joined(k) && r.itemFollows(k, hi) && r.givesToo(r.resolve(n), g.from, g.told()) {
			return false // "A ủng hộ tỉnh R 2 tỉ đồng, B 1 tỉ đồng"
		}
		r.gatherActor(g, k, hi, class)
	case n.kind == word && n.lex != nil && n.lex.marker&at != 0 && len(g.items) > 0 && (n.fold == "sau" || n.fold == "khi"):
		return false // "… sau khi ông B ủng hộ 5 tỷ đồng"
	case len(g.items) > 0 && n.fold == "vào" && k+1 < len(r.nodes) && r.nodes[k+1].kind == word:
		g.purpose = true
	case n.lex == nil && len(g.to) == 0 && (r.marked(k-1, to) || k == g.trigger+1) && r.called(k).Kind != extract.NoActor:
		g.to, g.end = []extract.Actor{r.called(k)}, k+1
		if g.first == 0 {
			g.first = 'R'
		}
	case n.lex != nil && n.lex.marker&to != 0 && g.first == 'I' && len(g.to) == 0 && r.strangers(k+1) > 0:
		hi := r.strangers(k + 1)
		g.to, g.end = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[k+1].lo, r.nodes[hi-1].hi))}}, hi
	case class&give != 0 && len(g.to) > 0 && !groupOnly(g.to) && r.marked(k, past) && k+1 < hi && r.nodes[k+1].lex != nil && r.nodes[k+1].lex.trigger&move != 0:
		return false // "1,5 triệu liều mà D dành cho R đã về tới Nội Bài"
	case class&carry != 0 && len(g.to) > 0 && !groupOnly(g.to) && r.marked(k, past) && k+1 < hi && setsOut[r.nodes[k+1].fold]:
		return false // "chở hàng cứu trợ người dân R đã khởi hành đi …"
	case n.lex == nil && g.first == 0 && n.fold == "có" && r.commaAfter(g.trigger, k):
		return false // "theo thống kê gửi R, hiện có 2.100 xe"
	case n.lex == nil:
		if n.fold == "để" && g.first == 'I' && len(g.to)+len(g.groups) == 0 && k+1 < hi && r.nodes[k+1].kind == actorNode && r.nodes[k+1].named && !r.nodes[k+1].person {
			g.to, g.end = r.resolve(&r.nodes[k+1]), k+2 // "hỗ trợ 300 triệu đồng để Trường R sửa chữa"
		}
		g.purpose = g.purpose || g.first != 0 && n.fold == "để"
	case r.is(k-1, "nguồn") && n.lex.marker&passive != 0, k > 1 && r.is(k-2, "nguồn") && r.marked(k-1, passive):
		return true // "30.000 liều lấy từ nguồn được phân bổ, 200 nhân viên"
	case g.each && len(r.sharers(g)) > 1 && (n.lex.marker&passive != 0 || n.lex.trigger != 0 && n.lex.trigger&^(receive|give|help) == 0): // "… các huyện A và B, mỗi huyện nhận hỗ trợ 500 triệu đồng"
	case r.is(k, "là") && g.first == 'R' && groupOnly(g.to):
	case r.is(k, "là") && r.sumOf(g.trigger) && allBare(g.items):
		g.named = true
	case n.fold == "phát" && n.lex.trigger&give != 0 && g.first == 'I' && r.is(k-1, "và", ","):
		return true // "tặng quà và phát thuốc cho R"
	case g.purpose && n.fold == "gồm" && allBare(g.items) && len(g.items) > 0 && r.itemNext(k):
		g.purpose = false // "cấp thiết bị cho R để ứng phó bão, gồm 5 xuồng; 20 nhà bạt"
	case n.lex.trigger&list != 0 && n.fold != "là" && len(g.pending) > 0 && len(g.pending) == len(g.items) && allBare(g.items) && r.numberNext(k):
		g.pending, g.items = nil, nil // "nhu yếu phẩm phục vụ chống dịch gồm 200 bộ đồ bảo hộ": the counted
	case n.lex.trigger&^move != 0 && n.lex.marker == 0:
		return !r.chain(&g.right, k, g.trigger, class, g.first)
	case r.is(k, "phải", "cần", "không") && len(g.to) > 0 && r.nodes[k-1].kind == headNode: // "cho 70 hộ dân phải sơ tán"
	case n.lex.marker&(wish|not) != 0 && n.lex.marker&(to|goal) == 0:
		return r.packet(k)
	case n.lex.marker&passive != 0 && g.first != 0:
		return false
	case n.lex.marker&per != 0 && (r.marked(k-1, to) || k == g.trigger+1) && len(g.to) == 0:
		r.gatherHeads(g, k)
	case n.lex.marker&turn != 0:
		g.turn = true
	case n.lex.marker&each != 0 && k+2 < len(r.nodes) && r.nodes[k+1].kind == word && someone[r.nodes[k+1].fold] && r.nodes[k+2].kind == itemNode && len(g.to) == 0:
		g.to, g.end = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(n.lo, r.nodes[k+1].hi))}}, k+2
		if g.first == 0 {
			g.first = 'R'
		}
	case n.lex.marker&each != 0:
		g.each = true
	case n.lex.marker&ongoing != 0 && (n.hi-n.lo > 1 || r.is(k+1, "theo", "trên", "lên", "di", "hành") || k+1 < len(r.nodes) && r.nodes[k+1].lex != nil && r.nodes[k+1].lex.trigger&carry != 0): // "đang trên đường"
		g.ongoing = true
	}
	return true
}

// gatherMark counts brackets, and ends the frame at a semicolon that parts more
// than receivers.
func (r *reader) gatherMark(g *gather, k int) bool {
	switch r.nodes[k].fold {
	case "(", "[":
		g.brackets++
		if it := r.eachWithin(k); it != nil {
			g.shareEach(it)
		}
	case ")", "]":
		g.brackets = max(0, g.brackets-1)
	case ";":
		if r.goodsGoOn(k) {
			return true
		}
		if g.first != 'R' || !r.ellipsis(k) {
			return false
		}
		g.flush()
		g.to = nil
	}
	return true
}

// eachWithin returns what each gets where the bracket that opens at node k says nothing
// else: "tặng ba tỉnh 6 tỷ đồng (mỗi tỉnh 2 tỷ đồng)".
func (r *reader) eachWithin(k int) *item {
	for x := k + 1; x < len(r.nodes) && x <= k+5; x++ {
		switch n := &r.nodes[x]; {
		case n.kind == itemNode && r.marked(k+1, each) && r.is(x+1, ")") && n.item.quantity != nil:
			return n.item
		case n.kind != word && n.kind != headNode && n.kind != actorNode:
			return nil
		}
	}
	return nil
}

// shareEach gives the receivers said last what each of them gets, where the item told
// before was what they get together.
func (g *gather) shareEach(it *item) {
	to, items := g.to, g.pending
	if n := len(g.groups); len(items) == 0 && n > 0 {
		to, items = g.groups[n-1].to, g.groups[n-1].items
	}
	n := len(items)
	if n == 0 || len(to) < 2 || items[n-1].kind != it.kind || items[n-1].quantity == nil || items[n-1].quantity.Unit != it.quantity.Unit {
		return
	}
	items[n-1].total, items[n-1].skip, it.each, it.skip = true, true, true, false
	items[n-1], g.items[len(g.items)-1] = it, it
}

func (r *reader) gatherItem(g *gather, k int) {
	it := r.nodes[k].item
	if g.named && len(g.items) > 0 && it.kind == extract.Money && it.quantity != nil {
		alms := g.items[0].alms || g.items[0].gift
		*g.items[0] = *it
		g.items[0].alms = alms
		return
	}
	if it.bare && (it.gift || it.alms) && len(g.items) > 0 && allBare(g.items) && (g.items[0].gift || g.items[0].alms) && r.marked(k-1, with) {
		return // "trao học bổng cho A, B với những suất học bổng"
	}
	if it.sum && g.sum == nil && it.quantity != nil && !it.total {
		g.sum = it
	}
	if it.worth && g.worth == nil && it.quantity != nil && !it.rate && !it.total {
		g.worth = it
	}
	if it.rate && g.rate == nil && !it.total && it.quantity != nil && !g.purpose {
		g.rate = it
		if g.granted() {
			return
		}
	}
	if g.purpose && r.another(k) { // "… để giúp A làm B, cùng 3 triệu USD cho C"
		g.purpose = false
		g.flush()
	}
	if it.kind == extract.Personnel && g.first == 'I' && g.items[0].kind != extract.Personnel && r.aided(k) {
		return // "… để cứu trợ 150.000 người"
	}
	if g.first == 0 && r.slashed(g, k) { // "hỗ trợ 5 triệu đồng/1 người tử vong"
		g.first = 'R'
		return
	}
	g.parts = g.parts || len(g.items) > 0 && r.share(k, g.trigger)
	if g.purpose || it.skip && !(it.rate && g.head) || len(g.items) > 0 && (r.share(k, g.trigger) || g.parts && it.sameUnit(g.items[0])) || it.total && len(g.items) > 0 || (it.bare || it.kind == extract.Money && len(g.pending) > 0 && g.pending[0].quantity != nil && r.presents(g.pending[0])) && len(g.pending) > 0 && r.contents(k, g.trigger) {
		return
	}
	if g.first == 'R' && len(g.items) > 0 && !r.elided(g, k) {
		g.purpose = true // "em Lan 2 triệu, em Huệ 3 triệu": somebody else's
		return
	}
	if (it.each || g.each) && g.granted() && it.kind == extract.Money && it.quantity != nil { // "trao tiền hỗ trợ cho 15 hộ, mỗi hộ 5 triệu đồng"
		*g.items[0] = *it
		g.items[0].alms, g.items[0].each, g.each = true, true, false
		return
	}
	if r.counted(g, k) || g.first == 'R' && r.slashed(g, k) {
		return
	}
	it.each = it.each || g.each
	g.each = false
	r.sharedOut(g, it)
	if g.first == 0 {
		g.first = 'I'
	}
	if g.first == 'I' && len(g.to) > 0 {
		g.flush()
	}
	g.pending = append(g.pending, it)
	g.items = append(g.items, it)
	g.end = k + 1
}

func (r *reader) gatherActor(g *gather, k, hi int, class trigger) {
	got := r.rightActor(&g.right, k, g.trigger, class)
	if got == nil || r.forOneItem(g, k, hi) {
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !groupOnly(g.to) && r.partOf(k, g.trigger) == destination && !r.itemFollows(k, hi) {
		return // "tặng 1 triệu USD cho R trong chuyến đi tới khu vực"
	}
	if g.first == 0 {
		g.first = 'R'
	}
	if n := len(g.pending); g.first == 'R' && n > 0 && groupOnly(g.to) && groupOnly(got) && r.marked(k-1, to) && k > 1 && r.nodes[k-2].kind == itemNode {
		if n > 1 { // "người bị nặng 10 triệu và 20 triệu cho gia đình có người mất"
			g.groups = append(g.groups, group{g.to, g.pending[: n-1 : n-1]})
		}
		g.pending, g.to = g.pending[n-1:], nil
	}
	if g.first == 'R' && len(g.pending) > 0 {
		g.flush()
	}
	if r.nodes[k].kind == headNode && len(g.to) > 0 { // "cho tỉnh X giúp các hộ nghèo": the named one
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !groupOnly(g.to) && len(g.used) > 0 && g.used[len(g.used)-1] >= g.end && g.used[len(g.used)-1] < k {
		return // "cho Philippines, giúp Manila khắc phục": whom it helps to do what
	}
	if len(g.to) == 0 || len(g.pending) == 0 && groupOnly(g.to) {
		g.to = got
	} else {
		g.to = addActors(g.to, got...)
	}
	g.end = k + 1
	if g.first == 'I' && r.itemFollows(k, hi) {
		g.flush()
	}
}

// forOneItem reports whether the people at node k only say for whom one of several things
// is that go somewhere together: "gồm 5 tấn gạo, 900 quyển vở cho học sinh cùng thuốc men".
func (r *reader) forOneItem(g *gather, k, hi int) bool {
	if r.nodes[k].kind != headNode || g.first != 'I' || len(g.items) < 2 || !r.contents(k, g.trigger) {
		return false
	}
	return (r.marked(k+1, with) || r.is(k+1, "và", ",", "cùng")) && r.itemFollows(k, hi)
}

// sharers returns whom "mỗi huyện" means: the receivers told last, or the places where it
// happens.
func (r *reader) sharers(g *gather) []extract.Actor {
	if to := g.told(); len(to) > 0 || g.venue < 0 {
		return to
	}
	return r.resolve(&r.nodes[g.venue])
}

// share reports whether "trong đó" stands before the item at node k: it is a part
// of what was given.
func (r *reader) share(k, t int) bool {
	for x := k - 1; x > t && x >= k-8; x-- {
		if r.is(x, "đó") && r.is(x-1, "trong") || r.doc.Tokens[r.nodes[x].hi-1].Fold == "đó" && r.nodes[x].fold == "trong" {
			return true
		}
	}
	return false
}

// sameUnit reports whether two items are counted by the same word.
func (it *item) sameUnit(o *item) bool {
	return it.quantity != nil && o.quantity != nil && first(it.quantity.Unit) == first(o.quantity.Unit)
}

// contents reports whether the item at node k is what another one consists of:
// "1 suất quà gồm gạo, bánh".
func (r *reader) contents(k, t int) bool {
	for x := k - 1; x > t; x-- {
		if r.is(x, "gồm") {
			return true
		}
	}
	return false
}

// itemFollows reports whether an item comes next, after a comma or joining word.
func (r *reader) itemFollows(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.nodes[x]
		switch {
		case n.kind == itemNode:
			return !n.item.skip
		case n.kind == actorNode, n.lex != nil && n.lex.trigger&^move != 0:
			return false
		}
	}
	return false
}

// chain decides on a further word of support at node k: it stops the frame if a
// new one begins there, else it belongs to it ("cử 600 người hỗ trợ tỉnh").
func (r *reader) chain(res *right, k, t int, class trigger, first byte) (stop bool) {
	n := &r.nodes[k]
	if n.lex.trigger&(thank|receive) != 0 || n.lex.trigger == carry {
		return first != 0
	}
	if first == 'I' && r.nodes[k-1].fold == "trong" && r.marked(k-1, past) && r.itemWithin(k, 4) {
		for _, it := range res.items {
			if it.kind == extract.Money {
				it.total, it.skip = true, true
			}
		}
		return true // "dành 40 tỷ đồng cho …, trong đó ủng hộ R 5 xe"
	}
	if class&receive != 0 && first == 0 && res.donors >= 0 && n.lex.strong&give != 0 {
		res.used = append(res.used, k) // "tiếp nhận từ các đơn vị ủng hộ quỹ trên 60 triệu đồng"
		return false
	}
	if first == 'I' || class&(send|move|help) != 0 || k <= t+2 {
		if first != 0 && (r.itemNext(k) || n.lex.strong&give != 0 && first == 'I' && r.is(k-1, "và", ",", ";") && r.giftAhead(k)) {
			return true
		}
		res.used = append(res.used, k)
		return false
	}
	if first == 'R' && len(res.items) == 0 && !r.commaBetween(k) { // "gửi tới tỉnh ... hỗ trợ 5 tỷ"
		res.used = append(res.used, k)
		return false
	}
	return true
}

// giftAhead reports whether a receiver and then an item follow the word of support
// at node k: it tells a gift of its own, "… và ủng hộ tỉnh R 5 tỷ đồng".
func (r *reader) giftAhead(k int) bool {
	actor := false
	for x := k + 1; x < len(r.nodes) && x <= k+9; x++ {
		switch n := &r.nodes[x]; {
		case n.kind == itemNode:
			return actor && !n.item.skip && !n.item.bare
		case n.kind == actorNode || n.kind == headNode && n.head == needy:
			actor = true
		case n.kind == mark, n.lex != nil && n.lex.trigger&(give|send) != 0 && n.kind == word:
			return false
		}
	}
	return false
}

// itemWithin reports whether an item stands among the n nodes after node k, before
// any mark.
func (r *reader) itemWithin(k, n int) bool {
	for x := k + 1; x < len(r.nodes) && x <= k+n && r.nodes[x].kind != mark; x++ {
		if r.nodes[x].kind == itemNode {
			return !r.nodes[x].item.skip
		}
	}
	return false
}

// commaBetween reports whether a comma parts node k from the actor before it.
func (r *reader) commaBetween(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4; x-- {
		if r.nodes[x].kind == actorNode || r.nodes[x].kind == headNode {
			return false
		}
		if r.is(x, ",") {
			return true
		}
	}
	return false
}

// itemNext reports whether an item follows node k at once.
func (r *reader) itemNext(k int) bool {
	for x := k + 1; x < len(r.nodes) && x <= k+3; x++ {
		n := &r.nodes[x]
		if n.kind == itemNode {
			return !n.item.skip
		}
		if n.kind != word || n.lex != nil && n.lex.marker&(each|total) == 0 {
			return false
		}
	}
	return false
}

// allBare reports whether all items are without a number.
func allBare(items []*item) bool {
	for _, it := range items {
		if !it.bare {
			return false
		}
	}
	return true
}

// itemBefore reports whether a counted thing stands in the clause before node t: what
// follows may tell its worth.
func (r *reader) itemBefore(t int) bool {
	for k := t - 1; k >= 0 && k >= t-maxReach && r.nodes[k].kind != mark; k-- {
		if n := &r.nodes[k]; n.kind == itemNode && n.item.quantity != nil {
			return true
		}
	}
	return false
}

// commaAfter reports whether a comma stands in nodes (t,k).
func (r *reader) commaAfter(t, k int) bool {
	for x := t + 1; x < k; x++ {
		if r.is(x, ",") {
			return true
		}
	}
	return false
}
