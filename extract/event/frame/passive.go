package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// passive reads the forms with "được".
func (r *reader) passive(f *gift.Frame, l *syntax.Left, res *gift.Right) bool {
	f.Rule = "give.passive"
	if own := r.owners(l); len(own) > 0 && len(res.Items) == 0 { // "quà của D được bà B trao cho R"
		f.Donors = own
	}
	if len(f.Donors) == 0 && !r.Giver(f, l.Between, l.Agent) && !r.Giver(f, res.Donors) {
		r.Giver(f, r.FundedBy(f.Trigger))
	}
	if items := r.leftItems(l); len(items) > 0 {
		if items[0].Gift && len(res.Items) > 0 && len(res.Groups) > 0 {
			f.TakeRight(res) // "quà của D được trao cho R: 5 tỉ đồng"
			if len(f.Donors) == 0 {
				f.Donors = r.All(items[0].Owner)
			}
			return true
		}
		if r.nextApart(l, res) {
			res.Groups, res.Items, res.Pending = []gift.Group{{To: res.Groups[0].To}}, nil, nil
		}
		if (l.Patient < 0 || l.Items[0] > l.Patient) && (len(res.Items) == 0 || r.spent(l, res)) {
			r.thingsGiven(f, l, res, items)
			return true
		}
	}
	if len(f.Donors) == 0 && (len(res.Items) == 0 && r.toldOfAll() || r.eachTold(l.Passive)) && r.eachOfAll(f) {
		return true
	}
	if r.ruledRow(f, l, res) {
		return true
	}
	if gs, end := r.needyRow(r.needyAt(f.Lo, l.Passive)); len(gs) > 0 && end > f.Trigger {
		return r.allotted(f, l, gs, nil, end)
	}
	if len(res.Items) == 0 || len(f.Donors) == 0 && r.Rated(f.Trigger) {
		return false
	}
	r.peopleGiven(f, l, res)
	return true
}

// nextApart reports whether what stands behind the receivers of the counted thing before the passive verb is the
// next such thing, parted by a semicolon: "10 suất sẽ được trao cho R; 50 suất dành cho S".
func (r *reader) nextApart(l *syntax.Left, res *gift.Right) bool {
	if len(res.Groups) == 0 || len(res.Items) == 0 || len(res.Groups[0].To) == 0 {
		return false
	}
	left, next := r.Nodes[l.Items[len(l.Items)-1]].Item, res.Items[0]
	if left.Quantity == nil || next.Quantity == nil || left.Kind != next.Kind || gift.UnitFamily(left.Quantity.Unit) != gift.UnitFamily(next.Quantity.Unit) {
		return false
	}
	return next.Lo > r.FirstToken() && r.Doc.Tokens[next.Lo-1].Fold == ";"
}

// thingsGiven reads what is given as the subject of "được": "I được D trao cho R".
func (r *reader) thingsGiven(f *gift.Frame, l *syntax.Left, res *gift.Right, items []*syntax.Item) {
	f.TakeRight(res)
	if k := l.Receiver; len(f.Groups) == 0 && k >= 0 && r.Nodes[k].Kind == syntax.ActorNode {
		f.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[k])}} // "300 triệu đồng cho tỉnh X được D trao"
	}
	giveAll(f, items)
	if len(f.Donors) == 0 && len(items[0].Owner) > 0 {
		f.Donors = r.All(items[0].Owner)
	}
	if len(f.Donors) > 0 && l.Agent >= 0 && l.Between < 0 {
		r.venues(f, l, res) // "cây cầu ở R được xây bằng 2 tỉ đồng do D tài trợ"
	}
	if k := l.Patient; len(f.Donors) == 0 && k >= 0 && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.holdsIt(k, l.Items[0]) {
		r.Giver(f, k) // "D đã tổ chức chương trình với 5.000 phần quà được trao tận tay R"
	}
	if k := l.Patient; len(f.Donors) == 0 && k >= 0 && r.Is(k+1, ":") { // "Ông A: 10.000 USD được gửi tới tỉnh"
		r.Giver(f, k)
	}
	if len(f.Donors) == 0 && !items[0].Bare && len(res.Groups) > 0 && (len(r.Memory.Donors) == 0 || r.Sent-r.Memory.DonorSent > 1) {
		if r.Giver(f, r.teller(l.Items[len(l.Items)-1])) {
			f.Conf *= 0.75
		}
	}
}

// peopleGiven reads who is given to as the subject of "được": "R được D trao I".
func (r *reader) peopleGiven(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if len(f.Donors) == 0 && len(r.Memory.Collector) > 0 && r.Sent-r.Memory.CollectorSent <= gift.Reach {
		f.Donors, f.Derived = r.Memory.Collector, true // "Ban Cứu trợ đã nhận 214 tỷ đồng; tỉnh R được phân bổ 30 tỷ đồng"
	}
	var to []extract.Actor
	if k := l.Patient; k >= 0 {
		switch as := r.enumeratedAt(k); {
		case len(as) > 0:
			to = as // "7 tỉnh được hỗ trợ 1,5 tỷ đồng/tỉnh, gồm: A, B …"
		case r.Nodes[k].Kind == syntax.ActorNode:
			to = r.Resolve(&r.Nodes[k])
		default:
			to = []extract.Actor{r.GroupActor(k)}
		}
		r.Step(f, k, "receiver")
	} else if l.Passive > 1 {
		to = r.addressed(l.Passive - 1) // "bà Văn được D hỗ trợ 2 triệu đồng"
	}
	if len(to) == 0 {
		to = r.eachPassive(f, l.Passive)
	}
	if len(to) == 0 {
		to = r.folkPassive(f.Lo, l.Passive)
	}
	f.Groups = []gift.Group{{To: to, Items: res.Items}}
	f.Turn, f.Hi = res.Turn, res.End
	f.Used = append(f.Used, res.Used...)
	if parts, end := r.owned(res); len(parts) > 1 {
		f.Groups[0].Items, f.Hi, f.Row, f.Strong = parts, end, true, true
		f.Donors = r.Collapse(r.All(parts[0].Owner))
	}
	if len(to) > 0 && !slices.ContainsFunc(res.Items, func(it *syntax.Item) bool { return it.Quantity == nil }) {
		r.rowGoesOn(f)
	}
}

// owned returns the parts of the one sum that somebody gets, where it is told from whom each comes: "được hỗ trợ 90
// triệu đồng, gồm 60 triệu đồng từ A, 30 triệu đồng từ B", and the node behind them.
func (r *reader) owned(res *gift.Right) (parts []*syntax.Item, end int) {
	if len(res.Items) == 0 || res.Items[0].Quantity == nil || len(res.Items[0].Owner) > 0 {
		return nil, 0
	}
	whole := res.Items[0]
	k := r.NodeAt(whole.Lo) + 1
	for k < len(r.Nodes) && !r.OpensRow(k) && (r.Nodes[k].Kind != syntax.ItemNode || r.Nodes[k].Item.Bare) {
		k++
	}
	if k >= len(r.Nodes) || !r.OpensRow(k) {
		return nil, 0
	}
	sum := 0.0
	for k++; k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && n.Item.Quantity != nil && len(n.Item.Owner) > 0 && n.Item.Kind == whole.Kind {
			n.Item.Skip = false
			parts, end, sum = append(parts, n.Item), k+1, sum+n.Item.Quantity.Value
		} else if !r.Is(k, ",", "và", ";", ":", "có", "khoảng") {
			break
		}
	}
	if len(parts) < 2 || sum > whole.Quantity.Value*1.05 {
		return nil, 0
	}
	r.Totals[r.Doc.Tokens[whole.Lo].Start] = true
	return parts, end
}

// eachPassive returns those of whom each is said to be given to by the "được" at node k: where they are
// at home or belong, "mỗi hộ ở xã R được D tặng 2 thùng mì", or, where only "mỗi em" is said, those told
// last or nobody named.
func (r *reader) eachPassive(f *gift.Frame, k int) []extract.Actor {
	for p := k - 1; p >= f.Lo && r.Nodes[p].Kind != syntax.Mark; p-- {
		if !r.Marked(p, syntax.Per) || !syntax.Heads[r.Doc.Tokens[r.Nodes[p].Hi-1].Fold] {
			continue
		}
		for x := p + 1; x < k; x++ {
			if n := &r.Nodes[x]; n.Kind == syntax.ActorNode && !n.Person {
				r.Step(f, x, "receiver: each of theirs")
				return r.Resolve(n)
			}
		}
		if len(r.Memory.Here) > 0 && r.Sent-r.Memory.HereSent <= 1 && k == p+1 {
			r.Step(f, p, "receiver: each of those told before")
			return r.Memory.Here
		}
		if k == p+1 {
			return []extract.Actor{r.GroupActor(p)}
		}
		return nil
	}
	return nil
}

// folkPassive returns the people without a name who stand before the "được" at node k: "mỗi
// gia đình chính sách được D trao một phần quà".
func (r *reader) folkPassive(lo, k int) []extract.Actor {
	from := k
	for from > lo && r.Nodes[from-1].Kind != syntax.Mark && r.Nodes[from-1].Kind != syntax.DateNode {
		from--
	}
	if from == k {
		return nil
	}
	if a, end := r.FolkAt(r.Nodes[from].Lo, r.Nodes[k].Lo); a.Kind != extract.NoActor && end == r.Nodes[k].Lo {
		return []extract.Actor{a}
	}
	return nil
}

// holdsIt reports whether the body at node k is said to hold something before node at.
func (r *reader) holdsIt(k, at int) bool {
	for x := k + 1; x+1 < at && x <= k+4; x++ {
		if r.Is(x, "tổ") && r.Is(x+1, "chức") {
			return true
		}
	}
	return false
}

// owners returns whose the nearest item before the verb is.
func (r *reader) owners(l *syntax.Left) []extract.Actor {
	if len(l.Items) == 0 {
		return nil
	}
	return r.Collapse(r.All(r.Nodes[l.Items[0]].Item.Owner))
}

// toldOfAll reports whether the sentence tells what those of the sentence before get each:
// "D hỗ trợ 31 hộ nghèo. Theo đó, mỗi hộ được hỗ trợ 25 triệu đồng".
func (r *reader) toldOfAll() bool {
	return r.Sent-r.Memory.DonorSent == 1 && len(r.Memory.Donors) > 0 && (r.Is(0, "theo") && r.Is(1, "đó") || r.Phrase(0, "theo đó", "cụ thể", "trong đó") || r.Is(0, "cụ") && r.Is(1, "thể"))
}

// eachTold reports whether "mỗi hộ" before the "được" at node k are those to whom a sentence shortly before tells
// gifts without a number: "D trao quà cho các hộ nghèo xã R. Mỗi hộ được nhận 500.000 đồng và 10 kg gạo".
func (r *reader) eachTold(k int) bool {
	m := &r.Memory
	if len(m.Donors) == 0 || len(m.Here) == 0 || m.HereSent == r.Sent || r.Sent-m.HereSent > gift.Reach || m.DonorSent < m.HereSent {
		return false
	}
	if !r.Marked(k-1, syntax.Per) && !(r.Marked(k-2, syntax.Per) && syntax.Heads[r.Doc.Tokens[r.Nodes[k-1].Hi-1].Fold]) {
		return false
	}
	return !slices.ContainsFunc(r.Found, func(s extract.Support) bool {
		return s.Quantity != nil && s.Sentence.Start >= r.Doc.Sentences[m.HereSent].Start
	})
}

// eachOfAll reads so much a head as the gift to those of the sentence before, with what stands in a row behind it.
func (r *reader) eachOfAll(f *gift.Frame) bool {
	m := &r.Memory
	if len(m.Here) == 0 || r.Sent-m.HereSent > gift.Reach {
		return false
	}
	k := f.Trigger + 1
	for k < len(r.Nodes) && k <= f.Trigger+3 && r.Nodes[k].Kind != syntax.ItemNode {
		k++
	}
	var items []*syntax.Item
	each := false
	for ; k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil; k += 2 {
		items, each = append(items, r.Nodes[k].Item), each || r.Nodes[k].Item.Rate
		if !r.Is(k+1, ",", "và", "cùng") {
			break
		}
	}
	if !each {
		return false
	}
	f.Groups, f.Hi = []gift.Group{{To: m.Here, Items: items}}, min(k+1, len(r.Nodes))
	return true
}

// spent reports whether the passive verb says what a sum is spent on: "4,5 triệu USD
// sẽ được dành cung cấp thực phẩm cho trẻ em".
func (r *reader) spent(l *syntax.Left, res *gift.Right) bool {
	it := r.Nodes[l.Items[0]].Item
	return it.Kind == extract.Money && it.Quantity != nil && l.Passive-l.Items[0] <= 2 && res.Items[0].Bare && !res.Items[0].Gift
}

// getting reads "R được I", "R được xây I": no verb says who gave.
func (r *reader) getting(f *gift.Frame, l *syntax.Left, hi int) bool {
	if r.Raised(f.Trigger) {
		return r.raised(f, l, hi)
	}
	if x := f.Trigger - 1; x >= 0 && r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && !r.Is(x, "cũng", "còn", "lại") {
		return false // "đầu tư được 1 chiếc"
	}
	at := f.Trigger
	for built := r.builtFor(at + 1); built > at; built = r.builtFor(at + 1) {
		at = built // "được xây mới 7 phòng học"
	}
	if x := at + 1; x < len(r.Nodes) && r.Nodes[x].Kind == syntax.Word && !r.Is(x, "hơn", "gần", "khoảng", "thêm", "tới", "trên") {
		return false // "được đi một chiếc xe"
	}
	if !r.ItemNext(at) || l.Subject < 0 || r.Nodes[l.Subject].Kind != syntax.ActorNode || at > f.Trigger && (!r.clauseOn() && !r.Detail() || r.Nodes[l.Subject].Person) {
		return false
	}
	res := r.after(f.Trigger, hi, syntax.Receive)
	if len(res.Items) == 0 {
		return false
	}
	if k := res.End; r.Is(k, ",", ";", "và") && k+1 < hi && r.Nodes[k+1].Kind == syntax.ActorNode && k+2 < len(r.Nodes) && r.Nodes[k+2].Kind == syntax.ItemNode {
		return false // "A và B mỗi tỉnh được 200 tỷ đồng, C 150 tỷ đồng": what each got of a gift told before
	}
	f.Rule = "receive.bare"
	if len(r.Memory.Donors)+len(r.Memory.HeadDonors) == 0 {
		r.Giver(f, res.Donors)
	}
	f.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[l.Subject]), Items: res.Items[:1]}}
	f.Hi = res.End
	return true
}

// builtFor returns the node of a word of building at node k, or -1.
func (r *reader) builtFor(k int) int {
	if r.Is(k, "xây", "dựng", "mới", "lắp", "đặt", "khoan", "sửa", "chữa", "làm") {
		return k
	}
	return -1
}
