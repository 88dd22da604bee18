package frame

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gather is what is known while the nodes after a trigger are read.
type gather struct {
	gift.Right
	trigger  int
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

// after reads the nodes (t,hi): receivers and what they get, in either order.
func (r *reader) after(t, hi int, class syntax.Trigger) gift.Right {
	g := gather{Right: gift.Right{Venue: -1, Donors: -1, End: t + 1}, trigger: t}
	for k := t - 1; k >= 0 && k >= t-syntax.MaxGap && len(g.From) == 0; k-- {
		if k == 0 || !r.Marked(k-1, syntax.Of) { // "theo đề nghị của R, viện trợ …"
			g.From = r.Nodes[k].Actors
		}
	}
	if class&syntax.Give != 0 && r.opensItems(t, hi) {
		it := r.Nodes[t-1].Item
		g.first, g.Pending, g.Items = 'I', []*syntax.Item{it}, []*syntax.Item{it}
	}
	for k := t + 1; k < hi && r.gatherOne(&g, k, hi, class); k++ {
	}
	if len(g.Items) == 0 && g.sum != nil && len(g.to) > 0 {
		g.Pending, g.Items = []*syntax.Item{g.sum}, []*syntax.Item{g.sum}
	}
	if g.sum != nil && len(g.Items) == 0 && class&syntax.Receive != 0 && g.Donors >= 0 && !r.listBehind(g.sum) {
		g.Pending, g.Items = []*syntax.Item{g.sum}, []*syntax.Item{g.sum} // "tiếp nhận ủng hộ của 15 đơn vị với tổng số tiền 12 tỷ đồng"
	}
	if g.sum != nil && len(g.Items) == 1 && len(g.to)+len(g.Groups) > 0 && g.Items[0].Bare && g.Items[0].Kind == extract.Money {
		*g.Items[0] = *g.sum // "hỗ trợ kinh phí cho R với tổng số tiền 2 tỷ đồng"
	}
	if sum := cmp.Or(g.rate, g.worth); sum != nil && g.granted() {
		*g.Items[0] = *sum // "trao tiền hỗ trợ cho 34 hộ dân với mức 5 triệu đồng/hộ"
		g.Items[0].Alms, g.Items[0].Skip, g.Items[0].Each = true, false, sum.Rate
	}
	if len(g.Items) == 0 && g.worth != nil && len(g.to) > 0 && (r.Nodes[t].Lex.Strong&syntax.Give != 0 || r.Is(t, "trao") && r.Aid+r.Needs > 1) && !r.itemBefore(t) {
		g.Pending, g.Items = []*syntax.Item{g.worth}, []*syntax.Item{g.worth}
	}
	if len(g.Items) == 0 && g.rate != nil && len(g.to) > 0 && (!gift.GroupOnly(g.to) || r.numbered(t, g.End) || r.Is(t-1, "định") || r.Marked(t-1, syntax.Pledge) && r.Nodes[t-1].Hi-r.Nodes[t-1].Lo > 1) {
		g.Pending, g.Items = []*syntax.Item{g.rate}, []*syntax.Item{g.rate}
	}
	if g.first == 'I' && len(g.to) == 1 {
		g.to = syntax.AddActors(g.to, r.rowOn(&g)...)
	}
	g.flush()
	if len(g.Pending) > 0 && len(g.Groups) > 0 && g.first == 'I' {
		last := &g.Groups[len(g.Groups)-1]
		g.Groups = append(g.Groups, gift.Group{To: last.To, Items: g.Pending})
		g.Pending = nil
	}
	if len(g.to) > 0 && len(g.Items) == 0 {
		g.Groups = append(g.Groups, gift.Group{To: g.to})
	}
	return g.Right
}

// gatherOne takes node k. It reports false where the frame ends before it.
func (r *reader) gatherOne(g *gather, k, hi int, class syntax.Trigger) bool {
	n := &r.Nodes[k]
	switch {
	case n.Kind == syntax.Mark:
		return r.gatherMark(g, k)
	case g.brackets > 0:
	case n.Kind == syntax.ItemNode && r.outlay(k, hi):
	case n.Kind == syntax.ItemNode:
		r.gatherItem(g, k)
	case n.Fold == "cho" && n.Lex != nil && n.Lex.Marker&syntax.To == 0 && n.Hi-n.Lo > 1: // "cho biết", "cho hay"
		return false
	case g.first == 'R' && k > 1 && n.Kind == syntax.HeadNode && gift.GroupOnly(g.to) && r.toHead(k-2): // taken with the item
	case g.rate != nil && n.Kind == syntax.HeadNode && !n.Whole && r.Is(k-1, "/") && g.granted(): // "5 triệu đồng/hộ"
	case n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle && r.Is(k-1, "bằng"): // how it is brought
	case n.Kind == syntax.HeadNode && k == g.trigger+1 && r.eachGiver(g, k, hi):
		g.each = true // "Các nghệ sĩ A, B ủng hộ mỗi người 50 triệu đồng cho R"
	case n.Kind == syntax.HeadNode && n.Head != syntax.Needy && r.Marked(k-1, syntax.Each):
		g.each = true // "mỗi tỉnh": all that were named
	case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode:
		if r.NewClause(k, hi) && (g.first != 0 || k > g.trigger+2) || len(g.Items) > 0 && r.hasOwn(k) {
			return false
		}
		if g.first == 'I' && len(g.Groups) == 0 && len(g.to) == 0 && n.Kind == syntax.ActorNode && r.Is(k-1, ",", "và", ";") && r.PartOf(k, g.trigger) == syntax.Subject && r.ItemFollows(k, hi) {
			return false // "tỉnh A hỗ trợ 120 người, tỉnh B 135 người"
		}
		if n.Kind == syntax.ActorNode && class&syntax.Give != 0 && (r.OpensRow(k-1) || r.Is(k-1, "như")) && r.crowdListed(g.trigger, r.Resolve(n)) {
			if len(n.Actors) < 2 || r.Nodes[min(k+1, hi-1)].Kind == syntax.ItemNode {
				return false // "một số doanh nghiệp ủng hộ tỉnh R như A 10 tỷ đồng, B 5 tỷ đồng"
			}
			g.Donors, g.End = k, k+1 // "Các đơn vị ủng hộ tỉnh R gồm A, B và C"
			return true
		}
		if n.Kind == syntax.ActorNode && r.OpensRow(k-1) && r.ItemFollows(k, hi) && r.rowGives(r.Resolve(n), g.told()) {
			return false // "trao kinh phí tới quỹ R gồm: A 2 tỷ đồng; B 500 triệu đồng"
		}
		if n.Kind == syntax.ActorNode && g.first == 'I' && len(g.to) == 0 && r.joined(k) && r.Is(k+1, ":") && k+2 < hi && r.Nodes[k+2].Kind == syntax.ItemNode {
			return false // "A ủng hộ 2 triệu đồng, B: 1 triệu đồng"
		}
		if n.Kind == syntax.ActorNode && len(g.Items) > 0 && class&syntax.Give != 0 && r.joined(k) && r.ItemFollows(k, hi) && r.givesToo(r.Resolve(n), g.From, g.told()) {
			return false // "A ủng hộ tỉnh R 2 tỉ đồng, B 1 tỉ đồng"
		}
		r.gatherActor(g, k, hi, class)
	case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Marker&syntax.At != 0 && len(g.Items) > 0 && (n.Fold == "sau" || n.Fold == "khi"):
		return false // "… sau khi ông B ủng hộ 5 tỷ đồng"
	case len(g.Items) > 0 && n.Fold == "vào" && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.Word:
		g.purpose = true
	case n.Lex == nil && len(g.to) == 0 && (r.Marked(k-1, syntax.To) || k == g.trigger+1) && r.called(k).Kind != extract.NoActor:
		g.to, g.End = []extract.Actor{r.called(k)}, k+1
		if g.first == 0 {
			g.first = 'R'
		}
	case n.Lex != nil && n.Lex.Marker&syntax.To != 0 && g.first == 'I' && len(g.to) == 0 && r.strangers(k+1) > 0:
		hi := r.strangers(k + 1)
		g.to, g.End = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k+1].Lo, r.Nodes[hi-1].Hi))}}, hi
	case class&syntax.Give != 0 && len(g.to) > 0 && !gift.GroupOnly(g.to) && r.Marked(k, syntax.Past) && k+1 < hi && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Move != 0:
		return false // "1,5 triệu liều mà D dành cho R đã về tới Nội Bài"
	case class&syntax.Carry != 0 && len(g.to) > 0 && !gift.GroupOnly(g.to) && r.Marked(k, syntax.Past) && k+1 < hi && setsOut[r.Nodes[k+1].Fold]:
		return false // "chở hàng cứu trợ người dân R đã khởi hành đi …"
	case n.Lex == nil && g.first == 0 && n.Fold == "có" && r.CommaAfter(g.trigger, k):
		return false // "theo thống kê gửi R, hiện có 2.100 xe"
	case n.Lex == nil:
		if n.Fold == "để" && g.first == 'I' && len(g.to)+len(g.Groups) == 0 {
			r.gatherAim(g, k, hi)
		}
		g.purpose = g.purpose || g.first != 0 && n.Fold == "để"
	case r.Is(k-1, "nguồn") && n.Lex.Marker&syntax.Passive != 0, k > 1 && r.Is(k-2, "nguồn") && r.Marked(k-1, syntax.Passive):
		return true // "30.000 liều lấy từ nguồn được phân bổ, 200 nhân viên"
	case g.each && len(r.sharers(g)) > 1 && (n.Lex.Marker&syntax.Passive != 0 || n.Lex.Trigger != 0 && n.Lex.Trigger&^(syntax.Receive|syntax.Give|syntax.Help) == 0): // "… các huyện A và B, mỗi huyện nhận hỗ trợ 500 triệu đồng"
	case r.ConsistsOf(k) && class&syntax.Give != 0 && g.first != 0: // "45 suất quà là gạo, dầu ăn cho R"
	case r.Is(k, "là") && (g.Turn || g.first == 'R' && len(g.Groups) > 0 && r.Nodes[k-1].Kind == syntax.ActorNode && r.ItemNext(k) || g.first == 'R' && gift.GroupOnly(g.to)):
	case r.Is(k, "là") && r.Marked(k-1, syntax.Worth) && r.ItemNext(k): // "với tổng số tiền là 200 triệu đồng"
	case r.Is(k, "là") && r.sumOf(g.trigger) && allBare(g.Items):
		g.named = true
	case n.Fold == "phát" && n.Lex.Trigger&syntax.Give != 0 && g.first == 'I' && r.Is(k-1, "và", ","):
		return true // "tặng quà và phát thuốc cho R"
	case g.purpose && n.Fold == "gồm" && allBare(g.Items) && len(g.Items) > 0 && r.ItemNext(k):
		g.purpose = false // "cấp thiết bị cho R để ứng phó bão, gồm 5 xuồng; 20 nhà bạt"
	case n.Lex.Trigger&syntax.List != 0 && n.Fold != "là" && len(g.Pending) > 0 && len(g.Pending) == len(g.Items) && allBare(g.Items) && r.NumberNext(k):
		g.Pending, g.Items = nil, nil // "nhu yếu phẩm phục vụ chống dịch gồm 200 bộ đồ bảo hộ": the counted
	case n.Lex.Trigger&syntax.List != 0 && class&syntax.Give != 0 && r.crowdBehind(g.trigger, k):
	case n.Lex.Trigger&syntax.List != 0 && n.Fold != "là" && r.startPart(g, r.itemBehind(k)): // "10 tỷ đồng, gồm 7 tỷ đồng cho R và 3 tỷ đồng cho Q"
	case class&syntax.Give != 0 && g.first == 0 && k <= g.trigger+3 && n.Lex.Trigger&syntax.Give != 0 && r.SumNoun(k) && r.worthAhead(k): // "hỗ trợ một khoản cứu trợ cho R trị giá 2 triệu euro"
	case n.Lex.Trigger == syntax.List && n.Fold != "là" && class&syntax.Receive != 0 && len(g.Items) == 0 && g.Donors >= 0 && r.NumberNext(k): // "nhận được lô hàng từ D bao gồm: 20 bộ …; 30 bộ …"
	case len(g.to) > 0 && (len(g.Items) == 0 || g.granted()) && r.eachGets(k): // "cho 400 hộ dân, mỗi hộ dân được hỗ trợ 1 triệu đồng"
	case n.Lex.Trigger&^syntax.Move != 0 && n.Lex.Marker == 0:
		return !r.chain(&g.Right, k, g.trigger, class, g.first)
	case r.Is(k, "phải", "cần", "không") && len(g.to) > 0 && r.Nodes[k-1].Kind == syntax.HeadNode: // "cho 70 hộ dân phải sơ tán"
	case class&syntax.Give != 0 && g.first == 'I' && len(g.to)+len(g.Groups) == 0 && r.Is(k, "nhằm") && r.namedHelp(k+1, hi): // "cam kết khoản hỗ trợ 2 triệu USD nhằm giúp R"
	case n.Lex.Marker&(syntax.Wish|syntax.Not) != 0 && n.Lex.Marker&(syntax.To|syntax.Goal) == 0:
		return r.Packet(k)
	case n.Lex.Marker&syntax.Passive != 0 && g.first != 0:
		return g.parted && len(g.to) == 0 && r.handsNextTo(k) // "trong đó 7 tỷ đồng được trao cho R"
	case n.Lex.Marker&syntax.Per != 0 && (r.Marked(k-1, syntax.To) || k == g.trigger+1) && len(g.to) == 0:
		r.gatherHeads(g, k)
	case n.Lex.Marker&syntax.Turn != 0:
		g.Turn = true
	case n.Lex.Marker&syntax.Each != 0 && k+2 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.Word && syntax.Someone[r.Nodes[k+1].Fold] && r.Nodes[k+2].Kind == syntax.ItemNode && len(g.to) == 0:
		g.to, g.End = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(n.Lo, r.Nodes[k+1].Hi))}}, k+2
		if g.first == 0 {
			g.first = 'R'
		}
	case n.Lex.Marker&syntax.Each != 0:
		g.each = true
	case n.Lex.Marker&syntax.Ongoing != 0 && (n.Hi-n.Lo > 1 || r.Is(k+1, "theo", "trên", "lên", "di", "hành") && !r.Is(k+2, "học") || k+1 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&syntax.Carry != 0): // "đang trên đường"
		g.Ongoing = true
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

// eachWithin returns what each gets where the bracket that opens at node k says nothing
// else: "tặng ba tỉnh 6 tỷ đồng (mỗi tỉnh 2 tỷ đồng)".
func (r *reader) eachWithin(k int) *syntax.Item {
	for x := k + 1; x < len(r.Nodes) && x <= k+5; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode && r.Marked(k+1, syntax.Each) && r.Is(x+1, ")") && n.Item.Quantity != nil:
			return n.Item
		case n.Kind != syntax.Word && n.Kind != syntax.HeadNode && n.Kind != syntax.ActorNode:
			return nil
		}
	}
	return nil
}

// shareEach gives the receivers said last what each of them gets, where the item told
// before was what they get together.
func (g *gather) shareEach(it *syntax.Item) {
	to, items := g.to, g.Pending
	if n := len(g.Groups); len(items) == 0 && n > 0 {
		to, items = g.Groups[n-1].To, g.Groups[n-1].Items
	}
	n := len(items)
	if n == 0 || len(to) < 2 || items[n-1].Kind != it.Kind || items[n-1].Quantity == nil || items[n-1].Quantity.Unit != it.Quantity.Unit {
		return
	}
	items[n-1].Total, items[n-1].Skip, it.Each, it.Skip = true, true, true, false
	items[n-1], g.Items[len(g.Items)-1] = it, it
}

func (r *reader) gatherItem(g *gather, k int) {
	it := r.Nodes[k].Item
	if g.named && len(g.Items) > 0 && it.Kind == extract.Money && it.Quantity != nil {
		alms := g.Items[0].Alms || g.Items[0].Gift
		*g.Items[0] = *it
		g.Items[0].Alms = alms
		return
	}
	if it.Bare && (it.Gift || it.Alms) && len(g.Items) > 0 && allBare(g.Items) && (g.Items[0].Gift || g.Items[0].Alms) && r.Marked(k-1, syntax.With) {
		return // "trao học bổng cho A, B với những suất học bổng"
	}
	if it.Sum && g.sum == nil && it.Quantity != nil && !it.Total {
		g.sum = it
	}
	if it.Worth && g.worth == nil && it.Quantity != nil && !it.Rate && !it.Total {
		g.worth = it
	}
	if it.Rate && g.rate == nil && !it.Total && it.Quantity != nil && !g.purpose {
		g.rate = it
		if g.granted() {
			return
		}
	}
	if r.spelledOut(k) || r.builtWith(g, k) {
		return
	}
	if g.purpose && r.another(k) { // "… để giúp A làm B, cùng 3 triệu USD cho C"
		g.purpose = false
		g.flush()
	}
	if it.Kind == extract.Personnel && g.first == 'I' && g.Items[0].Kind != extract.Personnel && r.aided(k) {
		return // "… để cứu trợ 150.000 người"
	}
	if g.first == 0 && r.slashed(g, k) { // "hỗ trợ 5 triệu đồng/1 người tử vong"
		g.first = 'R'
		return
	}
	r.startPart(g, k)
	r.noteSharing(g, it)
	g.parts = !g.parted && (g.parts || len(g.Items) > 0 && r.share(k, g.trigger))
	if g.purpose || it.Skip && !(it.Rate && g.head) || !g.parted && len(g.Items) > 0 && (r.share(k, g.trigger) || g.parts && it.SameUnit(g.Items[0])) || it.Total && len(g.Items) > 0 || (it.Bare || it.Kind == extract.Money && len(g.Pending) > 0 && g.Pending[0].Quantity != nil && r.presents(g.Pending[0])) && len(g.Pending) > 0 && r.Contents(k, g.trigger) {
		return
	}
	if g.first == 'R' && len(g.Items) > 0 && !g.Turn && !r.elided(g, k) {
		g.purpose = true // "em Lan 2 triệu, em Huệ 3 triệu": somebody else's
		return
	}
	if (it.Each || g.each) && g.granted() && it.Kind == extract.Money && it.Quantity != nil { // "trao tiền hỗ trợ cho 15 hộ, mỗi hộ 5 triệu đồng"
		*g.Items[0] = *it
		g.Items[0].Alms, g.Items[0].Each, g.each = true, true, false
		return
	}
	if it.Bare && r.saidAgain(g, k) || r.counted(g, k) || g.first == 'R' && r.slashed(g, k) {
		return
	}
	it.Each = it.Each || g.each
	g.each = false
	r.sharedOut(g, it)
	if g.first == 0 {
		g.first = 'I'
	}
	if g.first == 'I' && len(g.to) > 0 {
		g.flush()
	}
	g.Pending = append(g.Pending, it)
	g.Items = append(g.Items, it)
	g.End = k + 1
}

// saidAgain reports whether the goods without a number at node k are those told before by the
// same words: "thiết bị y tế và chi phí tập huấn sử dụng thiết bị y tế".
func (r *reader) saidAgain(g *gather, k int) bool {
	w := r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))
	return slices.ContainsFunc(g.Items, func(it *syntax.Item) bool { return it.Bare && r.Doc.Slice(r.Span(it.Lo, it.Hi)) == w })
}

func (r *reader) gatherActor(g *gather, k, hi int, class syntax.Trigger) {
	got := r.rightActor(&g.Right, k, g.trigger, class)
	if got == nil || r.forOneItem(g, k, hi) || g.purpose && g.first == 'I' && len(g.Groups) > 0 && !r.ItemFollows(k, hi) { // "… để chia sẻ với người dân"
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !gift.GroupOnly(g.to) && r.PartOf(k, g.trigger) == syntax.Destination && !r.ItemFollows(k, hi) {
		return // "tặng 1 triệu USD cho R trong chuyến đi tới khu vực"
	}
	if g.first == 0 {
		g.first = 'R'
	}
	if n := len(g.Pending); g.first == 'R' && n > 0 && gift.GroupOnly(g.to) && gift.GroupOnly(got) && r.Marked(k-1, syntax.To) && k > 1 && r.Nodes[k-2].Kind == syntax.ItemNode {
		if n > 1 { // "người bị nặng 10 triệu và 20 triệu cho gia đình có người mất"
			g.Groups = append(g.Groups, gift.Group{To: g.to, Items: g.Pending[: n-1 : n-1]})
		}
		g.Pending, g.to = g.Pending[n-1:], nil
	}
	if g.first == 'R' && len(g.Pending) > 0 {
		g.flush()
	}
	if r.Nodes[k].Kind == syntax.HeadNode && len(g.to) > 0 { // "cho tỉnh X giúp các hộ nghèo": the named one
		return
	}
	if g.first == 'I' && len(g.to) > 0 && !gift.GroupOnly(g.to) && len(g.Used) > 0 && g.Used[len(g.Used)-1] >= g.End && g.Used[len(g.Used)-1] < k {
		return // "cho Philippines, giúp Manila khắc phục": whom it helps to do what
	}
	if len(g.to) == 0 || len(g.Pending) == 0 && gift.GroupOnly(g.to) {
		g.to = got
	} else {
		g.to = syntax.AddActors(g.to, got...)
	}
	g.End = k + 1
	if g.first == 'I' && r.ItemFollows(k, hi) {
		g.flush()
	}
}

// forOneItem reports whether the people at node k only say for whom one of several things
// is that go somewhere together: "gồm 5 tấn gạo, 900 quyển vở cho học sinh cùng thuốc men".
func (r *reader) forOneItem(g *gather, k, hi int) bool {
	if r.Nodes[k].Kind != syntax.HeadNode || g.first != 'I' || len(g.Items) < 2 || !r.Contents(k, g.trigger) {
		return false
	}
	return (r.Marked(k+1, syntax.With) || r.Is(k+1, "và", ",", "cùng")) && r.ItemFollows(k, hi)
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

// chain decides on a further word of support at node k: it stops the frame if a
// new one begins there, else it belongs to it ("cử 600 người hỗ trợ tỉnh").
func (r *reader) chain(res *gift.Right, k, t int, class syntax.Trigger, first byte) (stop bool) {
	n := &r.Nodes[k]
	if n.Lex.Trigger&(syntax.Thank|syntax.Receive) != 0 || n.Lex.Trigger == syntax.Carry {
		return first != 0
	}
	if first == 'I' && r.Nodes[k-1].Fold == "trong" && r.Marked(k-1, syntax.Past) && r.itemWithin(k, 4) {
		for _, it := range res.Items {
			if it.Kind == extract.Money {
				it.Total, it.Skip = true, true
			}
		}
		return true // "dành 40 tỷ đồng cho …, trong đó ủng hộ R 5 xe"
	}
	if class&syntax.Receive != 0 && first == 0 && res.Donors >= 0 && n.Lex.Strong&syntax.Give != 0 {
		res.Used = append(res.Used, k) // "tiếp nhận từ các đơn vị ủng hộ quỹ trên 60 triệu đồng"
		return false
	}
	if first == 'I' || class&(syntax.Send|syntax.Move|syntax.Help) != 0 || k <= t+2 {
		if first != 0 && (r.ItemNext(k) || n.Lex.Strong&syntax.Give != 0 && first == 'I' && r.Is(k-1, "và", ",", ";") && r.giftAhead(k)) {
			return true
		}
		res.Used = append(res.Used, k)
		return false
	}
	if first == 'R' && len(res.Items) == 0 && !r.commaBetween(k) { // "gửi tới tỉnh ... hỗ trợ 5 tỷ"
		res.Used = append(res.Used, k)
		return false
	}
	return true
}

// giftAhead reports whether a receiver and then an item follow the word of support
// at node k: it tells a gift of its own, "… và ủng hộ tỉnh R 5 tỷ đồng".
func (r *reader) giftAhead(k int) bool {
	actor := false
	for x := k + 1; x < len(r.Nodes) && x <= k+9; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode:
			return actor && !n.Item.Skip && !n.Item.Bare
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			actor = true
		case n.Kind == syntax.Mark, n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Send) != 0 && n.Kind == syntax.Word:
			return false
		}
	}
	return false
}

// itemWithin reports whether an item stands among the n nodes after node k, before
// any mark.
func (r *reader) itemWithin(k, n int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+n && r.Nodes[x].Kind != syntax.Mark; x++ {
		if r.Nodes[x].Kind == syntax.ItemNode {
			return !r.Nodes[x].Item.Skip
		}
	}
	return false
}

// commaBetween reports whether a comma parts node k from the actor before it.
func (r *reader) commaBetween(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4; x-- {
		if r.Nodes[x].Kind == syntax.ActorNode || r.Nodes[x].Kind == syntax.HeadNode {
			return false
		}
		if r.Is(x, ",") {
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

// itemBefore reports whether a counted thing stands in the clause before node t: what
// follows may tell its worth.
func (r *reader) itemBefore(t int) bool {
	for k := t - 1; k >= 0 && k >= t-gift.MaxReach && r.Nodes[k].Kind != syntax.Mark; k-- {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil {
			return true
		}
	}
	return false
}
