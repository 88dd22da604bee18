package event

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// interpret reads the word of support at node t, whose clause starts no earlier
// than floor. ok is false if it says nothing that counts.
func (r *reader) interpret(t, floor int) (f frame, ok bool) {
	n := &r.nodes[t]
	if (r.marked(t-1, noun) || r.is(t-1, "những", "các")) && n.lex.trigger&(give|help) != 0 {
		if g, ok := r.nominal(t, floor); ok {
			return g, r.fill(&g, nil)
		}
		return f, false // "khoản hỗ trợ", "sự giúp đỡ"
	}
	if n.fold == "chia" && (r.is(t+1, ":", "\"", "“", "rằng", "về", "với") || t+1 == len(r.nodes)) {
		return f, false // somebody speaks
	}
	if g, ok := r.shareOf(t); ok {
		return g, r.fill(&g, nil)
	}
	if n.fold == "chia" && n.lex.trigger&give != 0 && !r.handedTo(t) && !r.itemNext(t) {
		return f, false // "chia sẻ với báo chí"
	}
	lo, hi := r.clause(t, floor)
	l := r.before(lo, t)
	for k := lo; k < t; k++ {
		if r.marked(k, each) { // "ở mỗi nơi, đoàn trao …"
			for x := t; x < hi; x++ {
				if r.nodes[x].item != nil {
					r.nodes[x].item.each = true
				}
			}
		}
	}
	f = frame{trigger: t, lo: lo, hi: t + 1, status: l.status, conf: 0.9}
	if l.no {
		return f, false
	}
	f.turn = r.inTurn(lo, t)
	class := n.lex.trigger
	switch {
	case class&receive != 0:
		ok = r.receiving(&f, &l, hi)
	case r.people(&f, &l, t, hi, class), class&move != 0 && r.arriving(&f, &l, hi):
		ok = true
	case class&send != 0 && l.passive < 0 && r.sending(&f, &l, hi):
		ok = true
	case class&give != 0 || class&(send|help) != 0 && l.passive >= 0 || class&help != 0 && n.lex.strong&help != 0 && r.giftAhead(t):
		ok = r.giving(&f, &l, hi)
	case class&carry != 0:
		ok = r.carrying(&f, &l, hi)
	case class&list != 0:
		ok = r.listing(&f, hi)
	}
	if !ok && class == 0 && n.lex.marker&passive != 0 {
		ok = r.getting(&f, &l, hi)
	}
	if !ok {
		return f, false
	}
	f.strong = f.strong || n.lex.strong&class != 0
	for _, g := range f.groups {
		for _, it := range g.items {
			f.strong = f.strong || it.gift || it.aid
		}
	}
	for _, k := range f.used {
		f.strong = f.strong || r.nodes[k].lex.strong != 0
	}
	r.step(&f, t, f.rule)
	return f, r.fill(&f, &l)
}

// takeRight copies what stands after the trigger.
func (f *frame) takeRight(res *right) {
	f.groups = append(f.groups, res.groups...)
	if len(res.pending) > 0 {
		f.groups = append(f.groups, group{nil, res.pending})
	}
	f.turn = f.turn || res.turn
	f.used = append(f.used, res.used...)
	f.hi = max(f.hi, res.end)
	if res.ongoing && f.status == extract.Done {
		f.status = extract.Ongoing
	}
}

// giver sets the donors from the first of the nodes that is one.
func (r *reader) giver(f *frame, nodes ...int) bool {
	for _, k := range nodes {
		if k < 0 {
			continue
		}
		if j := k - 2; j >= 0 && r.nodes[k].kind == headNode && r.nodes[j].kind == actorNode && r.is(k-1, "và", "cùng", "với") {
			k = j // "ca sĩ A và nhóm thiện nguyện": the one with a name
		}
		n := &r.nodes[k]
		if n.kind == titleNode {
			f.donors = []extract.Actor{r.government()}
			r.step(f, k, "giver: the head of the government")
			return true
		}
		if n.kind == headNode {
			if n.head == party && len(r.sender) > 0 {
				f.donors = r.sender
				r.step(f, k, "giver: the delegation's sender")
				return true
			}
			if as := r.shortName(k); len(as) > 0 {
				f.donors = as
				f.conf *= 0.9
				r.step(f, k, "giver: named before in full")
				return true
			}
			if n.head == giver && !r.is(k+1, "này", "trên", "nói") {
				f.donors = []extract.Actor{r.groupActor(k)}
				r.step(f, k, "giver: nameless")
				return true
			}
			continue
		}
		if r.national(k) { // "tỉ phú Pháp"
			f.donors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[max(0, k-2)].lo, n.hi))}}
			r.step(f, k, "giver: somebody of that country")
			return true
		}
		if r.torn(k) {
			f.torn = true
			return false
		}
		if ds := r.resolve(n); len(ds) > 0 {
			f.donors = ds
			f.far = n.person && f.trigger-k > 4
			r.step(f, k, "giver")
			return true
		}
	}
	return false
}

// torn reports whether the place at node k is a piece of a longer name that
// nobody found: "Vietcombank Nam Bình Dương", "Chi nhánh Yên Bái".
func (r *reader) torn(k int) bool {
	n := &r.nodes[k]
	if n.kind != actorNode || n.first().Kind != extract.PlaceActor || k == 0 {
		return false
	}
	if r.a.Places[n.first().Index].Kind == extract.OtherPlace && n.head == noHead {
		return true // a mountain or a street gives nothing
	}
	if r.session(k) {
		return true
	}
	m := &r.nodes[k-1]
	if m.fold == ")" && k >= 3 && r.doc.Tokens[n.lo].Start == r.doc.Tokens[m.lo].End+1 {
		return true // "Hội Chữ thập đỏ (CTĐ) VN"
	}
	if m.fold == "nhánh" || m.fold == "chi" && r.doc.Tokens[m.hi-1].Fold == "nhánh" {
		return true
	}
	tok := &r.doc.Tokens[m.hi-1]
	return m.kind == word && m.lex == nil && tok.Cap && !tok.Upper && m.lo > r.first0() && tok.End+1 == r.doc.Tokens[n.lo].Start && !r.headCase()
}

// national reports whether the country at node k only says where somebody is from:
// "tỉ phú Pháp", "cô gái Anh".
func (r *reader) national(k int) bool {
	n := &r.nodes[k]
	if k < 2 || n.kind != actorNode || n.head != noHead || len(n.actors) != 1 || n.first().Kind != extract.PlaceActor || r.a.Places[n.first().Index].Kind != extract.Country {
		return false
	}
	p := &r.nodes[k-1]
	return p.kind == word && p.lex == nil && nationals[p.fold] && r.nodes[k-2].kind == word
}

// nationals are the last syllables of words for people whom a country's name
// describes.
var nationals = map[string]bool{"phú": true, "gái": true, "trai": true, "ông": true, "nữ": true, "sĩ": true, "sỹ": true, "viên": true, "nhân": true}

// session reports whether the name at node k is that of a conference: "Hội nghị
// thượng đỉnh APEC".
func (r *reader) session(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4 && r.nodes[x].kind == word; x-- {
		if r.is(x, "nghị") || r.nodes[x].fold == "hội" && r.doc.Tokens[r.nodes[x].hi-1].Fold == "nghị" || r.is(x, "đàn") && r.is(x-1, "diễn") || r.is(x, "thảo") {
			return true
		}
	}
	return false
}

// first0 returns the first token of the sentence being read.
func (r *reader) first0() int { return r.nodes[0].lo }

// headCase reports whether the sentence capitalises its words as headlines do.
func (r *reader) headCase() bool {
	caps, words := 0, 0
	for i := r.nodes[0].lo; i < r.nodes[len(r.nodes)-1].hi; i++ {
		if t := &r.doc.Tokens[i]; t.Kind == extract.Word {
			words++
			if t.Cap {
				caps++
			}
		}
	}
	return caps*10 > words*8
}

// leftItems returns the items before the trigger in the order of the text: those
// that no other actor parts from the nearest.
func (r *reader) leftItems(l *left) []*item {
	var out []*item
	last := -1
	for _, k := range l.items {
		if last >= 0 && last-k > 4 {
			break
		}
		if r.nodes[k].item.bare && r.contents(k, max(-1, k-6)) {
			continue // "200 suất quà gồm tiền mặt và nhu yếu phẩm"
		}
		out = append(out, r.nodes[k].item)
		last = k
	}
	slices.Reverse(out)
	return out
}

// giving reads "D trao R I", "D trao I cho R", "R được D trao I", "I được D trao
// cho R", "I do D trao", "I của D gửi R".
func (r *reader) giving(f *frame, l *left, hi int) bool {
	t := f.trigger
	f.rule = "give"
	if gs, total, end := r.allotment(t); len(gs) > 0 {
		return r.allotted(f, l, gs, total, end)
	}
	res := r.after(t, hi, give)
	if l.passive >= 0 {
		return r.passive(f, l, &res)
	}
	f.takeRight(&res)
	if res.barred && len(res.groups) == 0 {
		return false
	}
	if len(res.items) == 0 {
		items := r.leftItems(l)
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
	if len(f.donors) == 0 && r.thanked(f.lo, t) { // "cảm ơn tấm lòng của D đã trao …"
		r.giver(f, l.agent, l.owner)
	} else if len(f.donors) == 0 {
		r.giver(f, l.agent, l.principal, l.subject, l.owner, res.donors)
	}
	if k := l.venue; k >= 0 && r.nodes[k].kind == actorNode && r.nodes[k].actors[0].Kind == extract.OrganizationActor {
		to := r.resolve(&r.nodes[k]) // "tại trụ sở Mặt trận tỉnh, đoàn trao … giúp người dân"
		for i := range f.groups {
			if groupOnly(f.groups[i].to) && !overlap(to, f.donors) {
				f.groups[i].to = to
			}
		}
	}
	if k := res.venue; k >= 0 && r.nodes[k].first().Kind == extract.PlaceActor {
		to := r.resolve(&r.nodes[k]) // "hỗ trợ đồng bào … tại tỉnh Hà Tĩnh"
		for i := range f.groups {
			if len(f.groups[i].to) > 0 && groupOnly(f.groups[i].to) && !overlap(to, f.donors) && !befallen(f.groups[i].to) {
				f.groups[i].to = to
			}
		}
	}
	if k := l.subject; k >= 0 && l.agent > k && r.nodes[k].kind == actorNode && !r.nodes[k].person && r.works(k) {
		to := r.resolve(&r.nodes[k]) // "điểm trường R do D tài trợ 2 tỷ đồng"
		for i := range f.groups {
			if len(f.groups[i].to) == 0 && !overlap(to, f.donors) {
				f.groups[i].to = to
			}
		}
	}
	if k := l.receiver; k > 0 && r.nodes[k].kind == headNode && (r.nodes[k].head == people || r.nodes[k].head == needy) && (r.doc.Tokens[r.nodes[k].lo-1].Kind == extract.Number && r.is(t-1, ",", "và") || r.nodes[k-1].fold == "đối" || k > 1 && r.nodes[k-2].fold == "đối") {
		to := []extract.Actor{r.groupActor(k)} // "khám cho 620 người dân, tặng 150 cặp kính"
		for i := range f.groups {
			if len(f.groups[i].to) == 0 {
				f.groups[i].to = to
			}
		}
	}
	r.venues(f, l, &res)
	return len(f.groups) > 0
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
		if n := &r.nodes[k]; n.kind != itemNode && n.lex != nil && n.lex.trigger&(give|carry|send|receive) != 0 || r.is(k, "có", "được", "với", "là") || r.marked(k, passive) {
			return true
		}
	}
	return false
}

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
			return gap <= maxReach
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
	itemLeft := len(l.items) > 0 && (l.patient < 0 || l.items[0] > l.patient) && len(res.items) == 0
	if len(f.donors) == 0 && !r.giver(f, l.between, l.agent) {
		r.giver(f, res.donors)
	}
	if items := r.leftItems(l); len(items) > 0 && items[0].gift && len(res.items) > 0 && len(res.groups) > 0 {
		f.takeRight(res) // "quà của D được trao cho R: 5 tỉ đồng"
		if len(f.donors) == 0 {
			f.donors = r.all(items[0].owner)
		}
		return true
	}
	if itemLeft {
		items := r.leftItems(l)
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
		if k := l.patient; len(f.donors) == 0 && k >= 0 && r.is(k+1, ":") { // "Ông A: 10.000 USD được gửi tới tỉnh"
			r.giver(f, k)
		}
		return true
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
	}
	f.groups = []group{{to, res.items}}
	f.turn, f.hi = res.turn, res.end
	f.used = append(f.used, res.used...)
	if len(res.items) == 1 && res.items[0].quantity != nil && len(to) > 0 {
		r.rowGoesOn(f)
	}
	return true
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

// receiving reads "R tiếp nhận I từ D", "R nhận I do D tặng".
func (r *reader) receiving(f *frame, l *left, hi int) bool {
	res := r.after(f.trigger, hi, receive)
	f.rule = "receive"
	if len(res.items) == 0 {
		return false
	}
	r.giver(f, res.donors)
	if len(f.donors) == 0 && len(res.items[0].owner) > 0 {
		f.donors = r.collapse(r.all(res.items[0].owner))
	}
	if len(f.donors) == 0 { // "nhận 3,3 tỷ đồng TP HCM gửi"
		for k := res.end; k < hi && k <= res.end+2; k++ {
			if r.nodes[k].kind == actorNode && r.newClause(k, hi) {
				r.giver(f, k)
			}
		}
	}
	var to []extract.Actor
	for _, k := range []int{l.principal, l.subject, l.patient} {
		if k < 0 {
			continue
		}
		if r.nodes[k].kind == actorNode {
			to = r.resolve(&r.nodes[k])
			r.step(f, k, "receiver")
			break
		}
	}
	f.groups = []group{{to, res.items}}
	f.hi, f.turn = res.end, res.turn
	f.used = res.used
	if len(f.donors) == 0 && len(to) == 1 && to[0].Kind == extract.OrganizationActor {
		r.memory.collector, r.memory.collectorSent = to, r.sent
	}
	return true
}

// getting reads "R được I": no verb says who gave.
func (r *reader) getting(f *frame, l *left, hi int) bool {
	if x := f.trigger - 1; x >= 0 && r.nodes[x].kind == word && r.nodes[x].lex == nil && !r.is(x, "cũng", "còn", "lại") {
		return false // "đầu tư được 1 chiếc"
	}
	if x := f.trigger + 1; x < len(r.nodes) && r.nodes[x].kind == word && !r.is(x, "hơn", "gần", "khoảng", "thêm", "tới", "trên") {
		return false // "được đi một chiếc xe"
	}
	if !r.itemNext(f.trigger) || l.subject < 0 || r.nodes[l.subject].kind != actorNode {
		return false
	}
	res := r.after(f.trigger, hi, receive)
	if len(res.items) == 0 {
		return false
	}
	f.rule = "receive.bare"
	if len(r.memory.donors)+len(r.memory.headDonors) == 0 {
		r.giver(f, res.donors)
	}
	f.groups = []group{{r.resolve(&r.nodes[l.subject]), res.items[:1]}}
	f.hi = res.end
	return true
}

// listing reads "phần gửi R gồm I", "quà cho R là I", "với D, con số là I": who
// gave, or who got, was said before.
func (r *reader) listing(f *frame, hi int) bool {
	t := f.trigger
	if !r.itemNext(t) {
		return false
	}
	who, what := -1, -1
	for k := t - 1; k >= 0 && k >= t-6; k-- {
		n := &r.nodes[k]
		if n.kind == actorNode && who < 0 {
			who = k
		}
		if n.kind == headNode && n.head == vehicle || n.kind == itemNode && n.item.gift || n.kind == actorNode && n.head == vehicle {
			what = k
			break
		}
	}
	res := r.after(t, hi, receive)
	if who < 0 && what < 0 && len(res.items) == 1 && len(res.items[0].owner) > 0 && !r.verbAfter(res.end) { // "trước hết là 1 triệu liều của D"
		f.rule, f.hi = "list.owned", res.end
		f.donors, f.groups = r.all(res.items[0].owner), []group{{nil, res.items}}
		return true
	}
	if who < 0 || r.nodes[who].person {
		return false
	}
	as := r.resolve(&r.nodes[who])
	f.rule, f.hi = "list", res.end
	switch {
	case what < 0 && r.partOf(who, 0) == company && r.nodes[t].hi-r.nodes[t].lo > 1: // "với D, con số là"
		f.donors = as
		f.groups = []group{{nil, res.items}}
	case what < 0:
		return false
	case r.nodes[what].fold == "phần" || r.partOf(who, what) == receiver || r.partOf(who, what) == object || r.partOf(who, what) == destination:
		f.groups = []group{{as, res.items}}
	default:
		f.donors = as
		f.groups = []group{{nil, res.items}}
	}
	r.step(f, who, "list")
	return true
}

// carrying reads "xe của D chở I (đến R)".
func (r *reader) carrying(f *frame, l *left, hi int) bool {
	res := r.after(f.trigger, hi, carry)
	f.rule = "carry"
	if len(res.items) == 0 || l.subject < 0 && l.owner < 0 {
		return false
	}
	k := l.subject
	if k < 0 {
		k = l.owner
	}
	if n := &r.nodes[k]; n.kind == headNode && n.head != party && n.head != vehicle && n.head != giver || n.kind == actorNode && n.head != vehicle && n.head != party && len(res.groups) == 0 {
		return false
	}
	f.takeRight(&res)
	if len(res.items[0].owner) > 0 { // "sà lan chở 1.000 m3 nước ngọt của D"
		f.donors = r.collapse(r.all(res.items[0].owner))
		return true
	}
	if r.giver(f, k) {
		return true
	}
	if r.nodes[k].head == vehicle && r.memory.donorSent != r.sent { // whose airplane it is the headline says
		f.donors, f.derived = r.memory.headDonors, true
		return len(f.donors) > 0
	}
	return r.nodes[k].kind == headNode
}

// passesOn reports whether an actor is a newspaper or station, which passes on what
// is brought to it.
func (r *reader) passesOn(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	switch first(r.a.Organizations[a.Index].Name) {
	case "báo", "đài", "tạp":
		return true
	}
	return false
}

// agency reports whether an actor is a news agency, which is quoted and gets nothing.
func (r *reader) agency(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	n := r.a.Organizations[a.Index].Name
	return strings.HasPrefix(n, "Hãng tin") || strings.HasPrefix(n, "Hãng thông tấn") || n == "Reuters" || n == "AFP" || n == "TTXVN"
}

// venues lets the place where it happened receive, where nobody else does.
func (r *reader) venues(f *frame, l *left, res *right) {
	open := false
	for _, g := range f.groups {
		open = open || len(g.to) == 0
	}
	if !open {
		return
	}
	for _, k := range []int{l.receiver, res.venue, l.venue} {
		if k < 0 || r.nodes[k].kind != actorNode {
			continue
		}
		to := r.resolve(&r.nodes[k])
		if overlap(to, f.donors) || len(to) == 0 || r.passesOn(to[0]) {
			continue
		}
		for i := range f.groups {
			if len(f.groups[i].to) == 0 {
				f.groups[i].to = to
			}
		}
		f.conf *= 0.85
		f.site = true
		r.step(f, k, "receiver: where it is used")
		return
	}
}
