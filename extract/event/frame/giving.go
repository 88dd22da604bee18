package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// leftItems returns the items before the trigger in the order of the text: those
// that no other actor parts from the nearest.
func (r *reader) leftItems(l *syntax.Left) []*syntax.Item {
	var out []*syntax.Item
	last := -1
	for i, k := range l.Items {
		if last >= 0 && last-k > 4 {
			break
		}
		if i+1 < len(l.Items) && r.Nodes[k].Item.Valued() && r.Contents(k, max(-1, k-gift.MaxContents)) && r.weighed(l.Items[i+1]) {
			last = l.Items[i+1] + 1
			continue // "8 tấn thiết bị gồm máy thở, khẩu trang trị giá 4 triệu USD"
		}
		if r.Is(k-1, "là") && r.Nodes[k].Item.Quantity != nil && r.Nodes[k].Item.Quantity.Value == 1 {
			continue // "sẽ là một phương tiện hỗ trợ doanh nghiệp"
		}
		if r.Nodes[k].Item.Bare && (r.Contents(k, max(-1, k-gift.MaxContents)) || last >= 0 && r.Is(k+1, "gồm") && !r.Nodes[last].Item.Bare) {
			last = k
			continue // "200 suất quà gồm tiền mặt và nhu yếu phẩm", "lô vắc xin gồm 2 triệu liều"
		}
		out = append(out, r.Nodes[k].Item)
		last = k
	}
	slices.Reverse(out)
	return out
}

// giving reads "D trao R I", "D trao I cho R", "R được D trao I", "I được D trao
// cho R", "I do D trao", "I của D gửi R".
func (r *reader) giving(f *gift.Frame, l *syntax.Left, hi int) bool {
	t := f.Trigger
	f.Rule = "give"
	if gs, total, end := r.allotment(t); len(gs) > 0 {
		return r.allotted(f, l, gs, total, end)
	}
	if gs, end := r.scattered(t, f.Lo, hi); len(gs) > 0 {
		return r.allotted(f, l, gs, nil, end)
	}
	if gs, end := r.needyRow(t + 1); len(gs) > 0 && l.Passive < 0 {
		return r.allotted(f, l, gs, nil, end)
	}
	if r.opensItems(t, hi) {
		f.Strong, f.Row = true, true
	}
	res := r.after(t, hi, syntax.Give)
	if l.Passive < 0 && r.rowOfAgents(t, l) {
		res = gift.Right{Venue: -1, Donors: -1, End: t + 1}
	}
	if r.Nodes[t].Lex == syntax.Promising {
		f.Status = extract.Pledged
		if len(res.Groups) == 0 && r.Aid < syntax.Devoted {
			return false // "cam kết 3 tỷ USD" for whatever
		}
	}
	if l.Passive >= 0 {
		return r.passive(f, l, &res)
	}
	f.TakeRight(&res)
	if res.Barred && len(res.Groups) == 0 {
		return false
	}
	if len(res.Items) == 0 {
		items := r.leftItems(l)
		if more := r.listedBehind(f, l); len(more) > 0 {
			if len(f.Groups) == 0 {
				f.Groups = []gift.Group{{}}
			}
			for i := range f.Groups {
				f.Groups[i].Items = more
			}
			return r.Giver(f, l.Agent)
		}
		if len(items) == 0 {
			r.bare(f, l, &res)
			return false
		}
		owner := items[0].Owner
		f.Rule = "give.before"
		if len(f.Groups) == 0 {
			f.Groups = []gift.Group{{}}
		}
		for i := range f.Groups {
			f.Groups[i].Items = items
		}
		if l.Agent < 0 && len(owner) > 0 {
			f.Donors = r.Collapse(r.All(owner))
		} else if l.Agent < 0 && l.Subject < 0 && l.Owner < 0 && r.onlyGiven(items[0]) && len(res.Groups) > 0 && r.SaidDone(t) {
			f.Rule = "give.passive" // "20 suất quà đã trao tặng đến các hộ nghèo"
		} else if l.Agent < 0 && l.Subject < 0 && l.Owner < 0 || l.Agent < 0 && l.Owner < 0 && l.Principal < 0 && l.Subject < l.Items[0] && !r.governs(l.Subject, r.Nodes[l.Items[0]].Item) {
			f.Groups = nil
			return false
		}
		if !r.Close(items[len(items)-1], t) {
			f.Groups = nil
			return false
		}
		if l.Agent < 0 && l.Subject >= 0 && r.prepares(l.Subject, items[0]) && (items[0].Quantity != nil || items[0].Bare && items[0].Kind == extract.Goods && r.Needs > 0) && r.Nodes[t].Lex.Strong&syntax.Give != 0 {
			f.Rule = "give" // what was made to be given
		}
	}
	if len(f.Donors) == 0 && len(res.Items) > 0 && len(res.Items[0].Owner) > 0 { // "ông A trao quà của tỉnh B cho …"
		f.Donors = r.Collapse(r.All(res.Items[0].Owner))
	}
	if k := r.takenUp(t); len(f.Donors) == 0 && k >= 0 && r.Giver(f, k) {
		f.Donors = f.Donors[len(f.Donors)-1:] // of a row the last
		if to := r.thankers(t); len(to) > 0 {
			for i := range f.Groups {
				if len(f.Groups[i].To) == 0 {
					f.Groups[i].To = to
				}
			}
		}
	} else if len(f.Donors) == 0 && r.Thanked(f.Lo, t) { // "cảm ơn tấm lòng của D đã trao …"
		r.Giver(f, l.Agent, l.Owner)
	} else if len(f.Donors) == 0 {
		r.Giver(f, l.Agent, l.Principal, l.Subject, l.Owner, res.Donors)
	}
	if len(f.Donors) == 0 && l.Subject < 0 && len(res.Groups) > 0 && r.Giver(f, r.speaks(t, res.End)) {
		f.Conf, f.Far = f.Conf*0.85, false
		if syntax.Personal(f.Donors) { // whose "chúng tôi" it is nobody says
			f.Donors = nil
		}
	}
	if l.Subject < 0 && !l.Office && len(f.Groups) == 1 {
		r.ruled(f, f.Groups[0].To, f.Groups[0].Items)
	}
	if as := r.namedAgain(t); len(f.Donors) == 0 && l.Subject < 0 && len(as) > 0 {
		f.Donors = as
		f.Conf *= 0.85
		r.Step(f, 0, "giver: named in the sentence before")
	}
	if len(f.Donors) == 0 {
		r.crowdGives(f, l)
	}
	if len(f.Donors) == 0 && len(l.Items) > 0 && len(res.Items) > 0 { // "chuyến xe mang hàng cứu trợ của D đã đến R trao 50 suất quà"
		f.Donors = r.Collapse(r.All(r.Nodes[l.Items[0]].Item.Owner))
	}
	if r.signed(f.Lo, t) && !r.standFor(f) {
		f.Groups = nil
		return false
	}
	r.withOthers(f, l)
	r.besides(f)
	r.giversGoOn(f)
	r.places(f, l, &res)
	return len(f.Groups) > 0
}

// rowOfAgents reports whether a mark parts the verb at node t, whose giver "do" marks, from the
// next of a row of things and those who gave them: "2.000 liều do A trao tặng, 500 liều do B
// viện trợ".
func (r *reader) rowOfAgents(t int, l *syntax.Left) bool {
	if l.Agent < 0 || len(l.Items) == 0 || l.Items[0] > l.Agent || !r.Is(t+1, ",", ";", "và") || t+2 >= len(r.Nodes) {
		return false
	}
	if l.Agent == t-1 && r.Marked(l.Agent-1, syntax.By) && l.Agent-l.Items[0] <= syntax.MaxGap && r.Nodes[l.Items[0]].Item.Quantity != nil && r.Nodes[t+2].Kind != syntax.ItemNode {
		return true
	}
	for k := t + 3; k < len(r.Nodes) && k <= t+maxDescribed && !r.Is(k, ",", ";"); k++ {
		if r.Marked(k, syntax.By) {
			return true
		}
	}
	return false
}

// places lets receive, where the verb names nobody or people without a name, whom
// the sentence tells around it: the body at which it happens, the place in which the
// people live, what is built, those whom the sentence is about.
func (r *reader) places(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	receive := func(k int, takes func([]extract.Actor) bool) {
		to := r.Resolve(&r.Nodes[k])
		for i := range f.Groups {
			if takes(f.Groups[i].To) && !gift.Overlap(to, f.Donors) {
				f.Groups[i].To = to
			}
		}
	}
	nobody := func(to []extract.Actor) bool { return len(to) == 0 }
	if k := l.Venue; k >= 0 && r.Nodes[k].First().Kind == extract.OrganizationActor && !r.Channel(k, -1) {
		receive(k, func(to []extract.Actor) bool { // "tại trụ sở Mặt trận tỉnh, đoàn trao … giúp người dân"
			return len(to) > 0 && gift.GroupOnly(to) && (r.TakesGifts(r.Nodes[k].First()) || r.genericOnly(to))
		})
	}
	if k := l.Venue; k >= 0 && r.TownOf(&r.Nodes[k]) && !r.Channel(k, -1) && !r.Home(f.Donors, r.Nodes[k].First()) { // "tại huyện R, đoàn trao 2 tỷ đồng giúp người dân"
		receive(k, func(to []extract.Actor) bool {
			return len(to) > 0 && (r.genericOnly(to) || households(to) && (k < 3 || r.Is(k+1, ",")) && !r.itemBetween(k, f.Trigger))
		})
	}
	if k := res.Venue; k >= 0 && r.Nodes[k].First().Kind == extract.PlaceActor { // "hỗ trợ đồng bào … tại tỉnh Hà Tĩnh"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && gift.GroupOnly(to) && !befallen(to) })
	}
	if k := l.Receiver; k >= 0 && r.Nodes[k].First().Kind == extract.PlaceActor && (r.GoesThere(k) || r.GoneTo(k, 0)) { // "đã đến huyện R trao quà cho bà con"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && r.genericOnly(to) })
	}
	if k := l.Subject; k >= 0 && l.Agent > k && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.Works(k) {
		receive(k, nobody) // "điểm trường R do D tài trợ 2 tỷ đồng"
	}
	if k := l.Subject - 2; k >= 0 && l.Agent > k && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.Is(k+1, "làm") && r.Nodes[k+2].Fold == "chủ" {
		receive(k, func(to []extract.Actor) bool { return len(to) == 0 || gift.GroupOnly(to) }) // "Sở R làm chủ dự án … do D tài trợ 300 triệu đồng"
	}
	if k := l.Receiver; k > 0 && r.Nodes[k].Kind == syntax.HeadNode && (r.Nodes[k].Head == syntax.People || r.Nodes[k].Head == syntax.Needy) && r.concerns(k, f.Trigger) {
		to := []extract.Actor{r.GroupActor(k)} // "khám cho 620 người dân, tặng 150 cặp kính"
		for i := range f.Groups {
			if len(f.Groups[i].To) == 0 {
				f.Groups[i].To = to
			}
		}
	}
	r.venues(f, l, res)
}

// itemBetween reports whether a thing stands in nodes (lo,hi): another gift is told there.
func (r *reader) itemBetween(lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		if r.Nodes[k].Kind == syntax.ItemNode {
			return true
		}
	}
	return false
}

// households reports whether the receivers are homes of which nothing but their number is told.
func households(to []extract.Actor) bool {
	for _, a := range to {
		f := strings.Fields(strings.ToLower(a.Group))
		if len(f) > 1 && (f[0] == "các" || f[0] == "những" || f[0][0] >= '0' && f[0][0] <= '9') {
			f = f[1:]
		}
		switch strings.Join(f, " ") {
		case "hộ dân", "hộ", "hộ gia đình", "gia đình", "người dân":
		default:
			return false
		}
	}
	return true
}

// concerns reports whether the people at node k, before the verb at node t, are counted
// and served before, or are those "đối với" whom the sentence is.
func (r *reader) concerns(k, t int) bool {
	return r.Doc.Tokens[r.Nodes[k].Lo-1].Kind == extract.Number && r.Is(t-1, ",", "và") || r.Nodes[k-1].Fold == "đối" || k > 1 && r.Nodes[k-2].Fold == "đối"
}

// governs reports whether a verb of giving or bringing stands between the subject at
// node s and the item: without one the subject did nothing with it.
func (r *reader) governs(s int, it *syntax.Item) bool {
	for k := s + 1; k < len(r.Nodes) && r.Nodes[k].Item != it; k++ {
		if n := &r.Nodes[k]; n.Kind != syntax.ItemNode && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Carry|syntax.Send|syntax.Receive) != 0 || r.Is(k, "có", "được", "với", "là") || r.Marked(k, syntax.Passive|syntax.Pledge) || r.Marked(k, syntax.Past) && n.Hi-n.Lo > 1 || n.Kind == syntax.Word && preparing[n.Fold] {
			return true
		}
	}
	return false
}

// prepares reports whether the verb by which the subject at node s comes by the item stands
// right before it: "Hội A may 500 khẩu trang tặng học sinh".
func (r *reader) prepares(s int, it *syntax.Item) bool {
	for k := s + 1; k < len(r.Nodes) && r.Nodes[k].Item != it; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.Word && preparing[n.Fold] {
			return !r.Is(k-1, "để")
		}
	}
	return false
}

// preparing are the verbs by which a giver comes by what it gives: "nấu 500 suất cơm tặng
// bệnh nhân", "vận động được 200 bộ sách tặng học sinh".
var preparing = lists.Words("preparing")

// bare remembers who gives to whom where the item is missing: the next sentence
// may name it.
func (r *reader) bare(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	if !r.Giver(f, l.Agent, l.Principal, l.Subject) {
		return
	}
	f.Groups = res.Groups
	if len(res.Groups) > 0 {
		r.remember(f)
	}
}

// passive reads the forms with "được".
func (r *reader) passive(f *gift.Frame, l *syntax.Left, res *gift.Right) bool {
	f.Rule = "give.passive"
	if own := r.owners(l); len(own) > 0 && len(res.Items) == 0 { // "quà của D được bà B trao cho R"
		f.Donors = own
	}
	itemLeft := len(l.Items) > 0 && (l.Patient < 0 || l.Items[0] > l.Patient) && (len(res.Items) == 0 || r.spent(l, res))
	if len(f.Donors) == 0 && !r.Giver(f, l.Between, l.Agent) {
		r.Giver(f, res.Donors)
	}
	if len(f.Donors) == 0 {
		r.Giver(f, r.FundedBy(f.Trigger))
	}
	if items := r.leftItems(l); len(items) > 0 && items[0].Gift && len(res.Items) > 0 && len(res.Groups) > 0 {
		f.TakeRight(res) // "quà của D được trao cho R: 5 tỉ đồng"
		if len(f.Donors) == 0 {
			f.Donors = r.All(items[0].Owner)
		}
		return true
	}
	if items := r.leftItems(l); itemLeft && len(items) > 0 {
		f.TakeRight(res)
		if k := l.Receiver; len(f.Groups) == 0 && k >= 0 && r.Nodes[k].Kind == syntax.ActorNode {
			f.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[k])}} // "300 triệu đồng cho tỉnh X được D trao"
		}
		if len(f.Groups) == 0 {
			f.Groups = []gift.Group{{}}
		}
		for i := range f.Groups {
			f.Groups[i].Items = items
		}
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
		if len(f.Donors) == 0 && !items[0].Bare && len(res.Groups) > 0 && !(len(r.Memory.Donors) > 0 && r.Sent-r.Memory.DonorSent <= 1) {
			if r.Giver(f, r.teller(l.Items[len(l.Items)-1])) {
				f.Conf *= 0.75
			}
		}
		return true
	}
	if len(res.Items) == 0 && len(f.Donors) == 0 && r.toldOfAll() {
		return r.eachOfAll(f)
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
	if len(f.Donors) == 0 && len(r.Memory.Collector) > 0 && r.Sent-r.Memory.CollectorSent <= gift.Reach {
		f.Donors, f.Derived = r.Memory.Collector, true // "Ban Cứu trợ đã nhận 214 tỷ đồng; tỉnh R được phân bổ 30 tỷ đồng"
	}
	var to []extract.Actor
	if k := l.Patient; k >= 0 {
		if r.Nodes[k].Kind == syntax.ActorNode {
			to = r.Resolve(&r.Nodes[k])
		} else {
			to = []extract.Actor{r.GroupActor(k)}
		}
		r.Step(f, k, "receiver")
	} else if l.Passive > 1 {
		to = r.addressed(l.Passive - 1) // "bà Văn được D hỗ trợ 2 triệu đồng"
	}
	if len(to) == 0 {
		to = r.folkPassive(f.Lo, l.Passive)
	}
	f.Groups = []gift.Group{{To: to, Items: res.Items}}
	f.Turn, f.Hi = res.Turn, res.End
	f.Used = append(f.Used, res.Used...)
	if len(to) > 0 && !slices.ContainsFunc(res.Items, func(it *syntax.Item) bool { return it.Quantity == nil }) {
		r.rowGoesOn(f)
	}
	return true
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
// "D hỗ trợ 31 hộ nghèo. Theo đó, mỗi hộ được hỗ trợ 20 triệu đồng".
func (r *reader) toldOfAll() bool {
	return r.Sent-r.Memory.DonorSent == 1 && len(r.Memory.Donors) > 0 && (r.Is(0, "theo") && r.Is(1, "đó") || r.Phrase(0, "theo đó", "cụ thể", "trong đó") || r.Is(0, "cụ") && r.Is(1, "thể"))
}

// eachOfAll reads so much a head as the gift to those of the sentence before.
func (r *reader) eachOfAll(f *gift.Frame) bool {
	for k := f.Trigger + 1; k < len(r.Nodes) && k <= f.Trigger+3; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Rate && n.Item.Quantity != nil && len(r.Memory.Here) > 0 && r.Sent-r.Memory.HereSent == 1 {
			f.Groups, f.Hi = []gift.Group{{To: r.Memory.Here, Items: []*syntax.Item{n.Item}}}, k+1
			return true
		}
	}
	return false
}

// listedBehind returns the counted things that the sentence lists behind the verb of a
// frame whose giver "do" marks: "Thiết bị do D tài trợ, bao gồm 5 máy thở và 200 khẩu trang",
// "Chương trình do D tài trợ, với 32 phần quà".
func (r *reader) listedBehind(f *gift.Frame, l *syntax.Left) []*syntax.Item {
	if l.Agent < 0 || f.Trigger-l.Agent > 4 {
		return nil
	}
	for k := f.Trigger + 1; k+1 < len(r.Nodes) && k <= f.Trigger+gift.MaxContents; k++ {
		if r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil || r.Is(k, ";", "(") {
			return nil
		}
		if f := r.Doc.Tokens[r.Nodes[k].Hi-1].Fold; f != "gồm" && !(f == "với" && r.Is(k-1, ",")) || r.Nodes[k+1].Kind != syntax.ItemNode {
			continue
		}
		var items []*syntax.Item
		for x := k + 1; x < len(r.Nodes); x++ {
			n := &r.Nodes[x]
			if n.Kind == syntax.ItemNode && n.Item.Quantity != nil && n.Item.Kind == extract.Goods && !n.Item.Total {
				n.Item.Skip = false
				items = append(items, n.Item)
			} else if n.Kind != syntax.ItemNode && !r.Is(x, ",", "và", "cùng") && n.Kind != syntax.Word || n.Lex != nil && n.Kind == syntax.Word {
				break
			}
		}
		return items
	}
	return nil
}

// spent reports whether the passive verb says what a sum is spent on: "4,5 triệu USD
// sẽ được dành cung cấp thực phẩm cho trẻ em".
func (r *reader) spent(l *syntax.Left, res *gift.Right) bool {
	it := r.Nodes[l.Items[0]].Item
	return it.Kind == extract.Money && it.Quantity != nil && l.Passive-l.Items[0] <= 2 && res.Items[0].Bare && !res.Items[0].Gift
}
