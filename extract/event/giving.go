package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// leftItems returns the items before the trigger in the order of the text: those
// that no other actor parts from the nearest.
func (r *reader) leftItems(l *left) []*item {
	var out []*item
	last := -1
	for i, k := range l.items {
		if last >= 0 && last-k > 4 {
			break
		}
		if i+1 < len(l.items) && r.nodes[k].item.valued() && r.contents(k, max(-1, k-maxContents)) && r.weighed(l.items[i+1]) {
			last = l.items[i+1] + 1
			continue // "8 tấn thiết bị gồm máy thở, khẩu trang trị giá 4 triệu USD"
		}
		if r.is(k-1, "là") && r.nodes[k].item.quantity != nil && r.nodes[k].item.quantity.Value == 1 {
			continue // "sẽ là một phương tiện hỗ trợ doanh nghiệp"
		}
		if r.nodes[k].item.bare && (r.contents(k, max(-1, k-maxContents)) || last >= 0 && r.is(k+1, "gồm") && !r.nodes[last].item.bare) {
			last = k
			continue // "200 suất quà gồm tiền mặt và nhu yếu phẩm", "lô vắc xin gồm 2 triệu liều"
		}
		out = append(out, r.nodes[k].item)
		last = k
	}
	slices.Reverse(out)
	return out
}

// valued reports whether only the worth of goods is told.
func (it *item) valued() bool {
	return it.kind == extract.Goods && it.quantity != nil && unitKinds[it.quantity.Unit] == extract.Money
}

// maxContents is how many nodes behind "gồm" may tell what a gift consists of.
const maxContents = 14

// giving reads "D trao R I", "D trao I cho R", "R được D trao I", "I được D trao
// cho R", "I do D trao", "I của D gửi R".
func (r *reader) giving(f *frame, l *left, hi int) bool {
	t := f.trigger
	f.rule = "give"
	if gs, total, end := r.allotment(t); len(gs) > 0 {
		return r.allotted(f, l, gs, total, end)
	}
	if gs, end := r.scattered(t, f.lo, hi); len(gs) > 0 {
		return r.allotted(f, l, gs, nil, end)
	}
	res := r.after(t, hi, give)
	if r.nodes[t].lex == promising {
		f.status = extract.Pledged
		if len(res.groups) == 0 && r.aid < devoted {
			return false // "cam kết 3 tỷ USD" for whatever
		}
	}
	if l.passive >= 0 {
		return r.passive(f, l, &res)
	}
	f.takeRight(&res)
	if res.barred && len(res.groups) == 0 {
		return false
	}
	if len(res.items) == 0 {
		items := r.leftItems(l)
		if more := r.listedBehind(f, l); len(more) > 0 {
			if len(f.groups) == 0 {
				f.groups = []group{{}}
			}
			for i := range f.groups {
				f.groups[i].items = more
			}
			return r.giver(f, l.agent)
		}
		if len(items) == 0 {
			r.bare(f, l, &res)
			return false
		}
		owner := items[0].owner
		f.rule = "give.before"
		if len(f.groups) == 0 {
			f.groups = []group{{}}
		}
		for i := range f.groups {
			f.groups[i].items = items
		}
		if l.agent < 0 && len(owner) > 0 {
			f.donors = r.collapse(r.all(owner))
		} else if l.agent < 0 && l.subject < 0 && l.owner < 0 || l.agent < 0 && l.owner < 0 && l.principal < 0 && l.subject < l.items[0] && !r.governs(l.subject, r.nodes[l.items[0]].item) {
			f.groups = nil
			return false
		}
		if !r.close(items[len(items)-1], t) {
			f.groups = nil
			return false
		}
	}
	if len(f.donors) == 0 && len(res.items) > 0 && len(res.items[0].owner) > 0 { // "ông A trao quà của tỉnh B cho …"
		f.donors = r.collapse(r.all(res.items[0].owner))
	}
	if k := r.takenUp(t); len(f.donors) == 0 && k >= 0 && r.giver(f, k) {
		f.donors = f.donors[len(f.donors)-1:] // of a row the last
		if to := r.thankers(t); len(to) > 0 {
			for i := range f.groups {
				if len(f.groups[i].to) == 0 {
					f.groups[i].to = to
				}
			}
		}
	} else if len(f.donors) == 0 && r.thanked(f.lo, t) { // "cảm ơn tấm lòng của D đã trao …"
		r.giver(f, l.agent, l.owner)
	} else if len(f.donors) == 0 {
		r.giver(f, l.agent, l.principal, l.subject, l.owner, res.donors)
	}
	if len(f.donors) == 0 && l.subject < 0 && len(res.groups) > 0 && r.giver(f, r.speaks(t, res.end)) {
		f.conf, f.far = f.conf*0.85, false
		if personal(f.donors) { // whose "chúng tôi" it is nobody says
			f.donors = nil
		}
	}
	if as := r.namedAgain(t); len(f.donors) == 0 && l.subject < 0 && len(as) > 0 {
		f.donors = as
		f.conf *= 0.85
		r.step(f, 0, "giver: named in the sentence before")
	}
	if len(f.donors) == 0 {
		r.crowdGives(f, l)
	}
	if len(f.donors) == 0 && len(l.items) > 0 && len(res.items) > 0 { // "chuyến xe mang hàng cứu trợ của D đã đến R trao 50 suất quà"
		f.donors = r.collapse(r.all(r.nodes[l.items[0]].item.owner))
	}
	r.withOthers(f, l)
	r.besides(f)
	r.places(f, l, &res)
	return len(f.groups) > 0
}

// places lets receive, where the verb names nobody or people without a name, whom
// the sentence tells around it: the body at which it happens, the place in which the
// people live, what is built, those whom the sentence is about.
func (r *reader) places(f *frame, l *left, res *right) {
	receive := func(k int, takes func([]extract.Actor) bool) {
		to := r.resolve(&r.nodes[k])
		for i := range f.groups {
			if takes(f.groups[i].to) && !overlap(to, f.donors) {
				f.groups[i].to = to
			}
		}
	}
	nobody := func(to []extract.Actor) bool { return len(to) == 0 }
	if k := l.venue; k >= 0 && r.nodes[k].first().Kind == extract.OrganizationActor && !r.channel(k, -1) {
		receive(k, groupOnly) // "tại trụ sở Mặt trận tỉnh, đoàn trao … giúp người dân"
	}
	if k := l.venue; k >= 0 && r.townOf(&r.nodes[k]) && !r.channel(k, -1) && !r.home(f.donors, r.nodes[k].first()) { // "tại huyện R, đoàn trao 2 tỷ đồng giúp người dân"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && r.genericOnly(to) })
	}
	if k := res.venue; k >= 0 && r.nodes[k].first().Kind == extract.PlaceActor { // "hỗ trợ đồng bào … tại tỉnh Hà Tĩnh"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && groupOnly(to) && !befallen(to) })
	}
	if k := l.receiver; k >= 0 && r.nodes[k].first().Kind == extract.PlaceActor && r.goesThere(k) { // "đã đến huyện R trao quà cho bà con"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && r.genericOnly(to) })
	}
	if k := l.subject; k >= 0 && l.agent > k && r.nodes[k].kind == actorNode && !r.nodes[k].person && r.works(k) {
		receive(k, nobody) // "điểm trường R do D tài trợ 2 tỷ đồng"
	}
	if k := l.receiver; k > 0 && r.nodes[k].kind == headNode && (r.nodes[k].head == people || r.nodes[k].head == needy) && r.concerns(k, f.trigger) {
		to := []extract.Actor{r.groupActor(k)} // "khám cho 620 người dân, tặng 150 cặp kính"
		for i := range f.groups {
			if len(f.groups[i].to) == 0 {
				f.groups[i].to = to
			}
		}
	}
	r.venues(f, l, res)
}

// goesThere reports whether somebody goes to the place at node k.
func (r *reader) goesThere(k int) bool {
	for x := k - 1; x >= 0 && x >= k-2; x-- {
		if n := &r.nodes[x]; n.lex != nil && n.lex.trigger&move != 0 {
			return true
		}
	}
	return false
}

// concerns reports whether the people at node k, before the verb at node t, are counted
// and served before, or are those "đối với" whom the sentence is.
func (r *reader) concerns(k, t int) bool {
	return r.doc.Tokens[r.nodes[k].lo-1].Kind == extract.Number && r.is(t-1, ",", "và") || r.nodes[k-1].fold == "đối" || k > 1 && r.nodes[k-2].fold == "đối"
}

// thanked reports whether a verb of thanks stands in nodes [lo,t), without a comma
// between it and node t.
func (r *reader) thanked(lo, t int) bool {
	for k := t - 1; k >= lo && !r.is(k, ","); k-- {
		if n := &r.nodes[k]; n.lex != nil && n.lex.trigger&thank != 0 {
			return !r.marked(k-1, noun)
		}
	}
	return false
}

// governs reports whether a verb of giving or bringing stands between the subject at
// node s and the item: without one the subject did nothing with it.
func (r *reader) governs(s int, it *item) bool {
	for k := s + 1; k < len(r.nodes) && r.nodes[k].item != it; k++ {
		if n := &r.nodes[k]; n.kind != itemNode && n.lex != nil && n.lex.trigger&(give|carry|send|receive) != 0 || r.is(k, "có", "được", "với", "là") || r.marked(k, passive|pledge) || r.marked(k, past) && n.hi-n.lo > 1 || n.kind == word && preparing[n.fold] {
			return true
		}
	}
	return false
}

// preparing are the verbs by which a giver comes by what it gives: "nấu 500 suất cơm tặng
// bệnh nhân", "vận động được 200 bộ sách tặng học sinh".
var preparing = wordList("preparing")

// maxReach is how far an item may stand before its verb, in nodes, not counting
// the giver between them.
const maxReach = 7

// close reports whether the last item before the trigger at node t is near
// enough to be its object: "10 tỷ đồng là số tiền thành phố dành ủng hộ".
func (r *reader) close(it *item, t int) bool {
	gap := 0
	for k := t - 1; k >= 0; k-- {
		n := &r.nodes[k]
		if n.item == it {
			return gap <= maxReach || r.is(k+1, "gồm") && t-k <= maxContents+maxReach // "8 tấn thiết bị gồm …"
		}
		if n.kind == mark && n.fold != "," && n.fold != "\"" && n.fold != "(" && n.fold != ")" {
			gap += 3
		}
		gap++
	}
	return false
}

func (r *reader) all(as []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for _, a := range as {
		out = addActors(out, r.standsFor(a))
	}
	return out
}

// bare remembers who gives to whom where the item is missing: the next sentence
// may name it.
func (r *reader) bare(f *frame, l *left, res *right) {
	if !r.giver(f, l.agent, l.principal, l.subject) {
		return
	}
	f.groups = res.groups
	if len(res.groups) > 0 {
		r.remember(f)
	}
}

// passive reads the forms with "được".
func (r *reader) passive(f *frame, l *left, res *right) bool {
	f.rule = "give.passive"
	if own := r.owners(l); len(own) > 0 && len(res.items) == 0 { // "quà của D được bà B trao cho R"
		f.donors = own
	}
	itemLeft := len(l.items) > 0 && (l.patient < 0 || l.items[0] > l.patient) && (len(res.items) == 0 || r.spent(l, res))
	if len(f.donors) == 0 && !r.giver(f, l.between, l.agent) {
		r.giver(f, res.donors)
	}
	if len(f.donors) == 0 {
		r.giver(f, r.fundedBy(f.trigger))
	}
	if items := r.leftItems(l); len(items) > 0 && items[0].gift && len(res.items) > 0 && len(res.groups) > 0 {
		f.takeRight(res) // "quà của D được trao cho R: 5 tỉ đồng"
		if len(f.donors) == 0 {
			f.donors = r.all(items[0].owner)
		}
		return true
	}
	if items := r.leftItems(l); itemLeft && len(items) > 0 {
		f.takeRight(res)
		if k := l.receiver; len(f.groups) == 0 && k >= 0 && r.nodes[k].kind == actorNode {
			f.groups = []group{{to: r.resolve(&r.nodes[k])}} // "300 triệu đồng cho tỉnh X được D trao"
		}
		if len(f.groups) == 0 {
			f.groups = []group{{}}
		}
		for i := range f.groups {
			f.groups[i].items = items
		}
		if len(f.donors) == 0 && len(items[0].owner) > 0 {
			f.donors = r.all(items[0].owner)
		}
		if len(f.donors) > 0 && l.agent >= 0 && l.between < 0 {
			r.venues(f, l, res) // "cây cầu ở R được xây bằng 2 tỉ đồng do D tài trợ"
		}
		if k := l.patient; len(f.donors) == 0 && k >= 0 && r.nodes[k].kind == actorNode && !r.nodes[k].person && r.holdsIt(k, l.items[0]) {
			r.giver(f, k) // "D đã tổ chức chương trình với 5.000 phần quà được trao tận tay R"
		}
		if k := l.patient; len(f.donors) == 0 && k >= 0 && r.is(k+1, ":") { // "Ông A: 10.000 USD được gửi tới tỉnh"
			r.giver(f, k)
		}
		if len(f.donors) == 0 && !items[0].bare && len(res.groups) > 0 && !(len(r.memory.donors) > 0 && r.sent-r.memory.donorSent <= 1) {
			if r.giver(f, r.teller(l.items[len(l.items)-1])) {
				f.conf *= 0.75
			}
		}
		return true
	}
	if len(res.items) == 0 && len(f.donors) == 0 && r.toldOfAll() {
		return r.eachOfAll(f)
	}
	if len(res.items) == 0 || len(f.donors) == 0 && r.rated(f.trigger) {
		return false
	}
	if len(f.donors) == 0 && len(r.memory.collector) > 0 && r.sent-r.memory.collectorSent <= reach {
		f.donors, f.derived = r.memory.collector, true // "Ban Cứu trợ đã nhận 214 tỷ đồng; tỉnh R được phân bổ 30 tỷ đồng"
	}
	var to []extract.Actor
	if k := l.patient; k >= 0 {
		if r.nodes[k].kind == actorNode {
			to = r.resolve(&r.nodes[k])
		} else {
			to = []extract.Actor{r.groupActor(k)}
		}
		r.step(f, k, "receiver")
	} else if l.passive > 1 {
		to = r.addressed(l.passive - 1) // "bà Văn được D hỗ trợ 2 triệu đồng"
	}
	f.groups = []group{{to, res.items}}
	f.turn, f.hi = res.turn, res.end
	f.used = append(f.used, res.used...)
	if len(res.items) == 1 && res.items[0].quantity != nil && len(to) > 0 {
		r.rowGoesOn(f)
	}
	return true
}

// holdsIt reports whether the body at node k is said to hold something before node at.
func (r *reader) holdsIt(k, at int) bool {
	for x := k + 1; x+1 < at && x <= k+4; x++ {
		if r.is(x, "tổ") && r.is(x+1, "chức") {
			return true
		}
	}
	return false
}

// owners returns whose the nearest item before the verb is.
func (r *reader) owners(l *left) []extract.Actor {
	if len(l.items) == 0 {
		return nil
	}
	return r.collapse(r.all(r.nodes[l.items[0]].item.owner))
}

// rated reports whether the clause before node t tells what everyone gets: "mỗi hộ
// có nhà bị sập được hỗ trợ 60 triệu đồng".
func (r *reader) rated(t int) bool {
	for k := t - 1; k >= 0 && k >= t-12; k-- {
		if r.nodes[k].kind == mark {
			return false
		}
		if r.marked(k, per) {
			return true
		}
	}
	return false
}

// toldOfAll reports whether the sentence tells what those of the sentence before get each:
// "D hỗ trợ 31 hộ nghèo. Theo đó, mỗi hộ được hỗ trợ 20 triệu đồng".
func (r *reader) toldOfAll() bool {
	return r.sent-r.memory.donorSent == 1 && len(r.memory.donors) > 0 && (r.is(0, "theo") && r.is(1, "đó") || r.phrase(0, "theo đó", "cụ thể", "trong đó") || r.is(0, "cụ") && r.is(1, "thể"))
}

// eachOfAll reads so much a head as the gift to those of the sentence before.
func (r *reader) eachOfAll(f *frame) bool {
	for k := f.trigger + 1; k < len(r.nodes) && k <= f.trigger+3; k++ {
		if n := &r.nodes[k]; n.kind == itemNode && n.item.rate && n.item.quantity != nil && len(r.memory.here) > 0 && r.sent-r.memory.hereSent == 1 {
			f.groups, f.hi = []group{{r.memory.here, []*item{n.item}}}, k+1
			return true
		}
	}
	return false
}

// listedBehind returns the counted things that the sentence lists behind the verb of a
// frame whose giver "do" marks: "Thiết bị do D tài trợ, bao gồm 5 máy thở và 200 khẩu trang",
// "Chương trình do D tài trợ, với 32 phần quà".
func (r *reader) listedBehind(f *frame, l *left) []*item {
	if l.agent < 0 || f.trigger-l.agent > 4 {
		return nil
	}
	for k := f.trigger + 1; k+1 < len(r.nodes) && k <= f.trigger+maxContents; k++ {
		if r.nodes[k].kind == itemNode && r.nodes[k].item.quantity != nil || r.is(k, ";", "(") {
			return nil
		}
		if f := r.doc.Tokens[r.nodes[k].hi-1].Fold; f != "gồm" && !(f == "với" && r.is(k-1, ",")) || r.nodes[k+1].kind != itemNode {
			continue
		}
		var items []*item
		for x := k + 1; x < len(r.nodes); x++ {
			n := &r.nodes[x]
			if n.kind == itemNode && n.item.quantity != nil && n.item.kind == extract.Goods && !n.item.total {
				n.item.skip = false
				items = append(items, n.item)
			} else if n.kind != itemNode && !r.is(x, ",", "và", "cùng") && n.kind != word || n.lex != nil && n.kind == word {
				break
			}
		}
		return items
	}
	return nil
}

// spent reports whether the passive verb says what a sum is spent on: "4,5 triệu USD
// sẽ được dành cung cấp thực phẩm cho trẻ em".
func (r *reader) spent(l *left, res *right) bool {
	it := r.nodes[l.items[0]].item
	return it.kind == extract.Money && it.quantity != nil && l.passive-l.items[0] <= 2 && res.items[0].bare && !res.items[0].gift
}
