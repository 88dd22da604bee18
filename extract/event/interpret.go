package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// interpret reads the word of support at node t, whose clause starts no earlier
// than floor. ok is false if it says nothing that counts.
func (r *reader) interpret(t, floor int) (f frame, ok bool) {
	n := &r.nodes[t]
	if (r.marked(t-1, noun) && !r.programmeHands(t) || r.is(t-1, "những", "các") || r.sumHead(t) || r.treaty(t)) && n.lex.trigger&(give|help) != 0 {
		if g, ok := r.nominal(t, floor); ok {
			return g, r.fill(&g, nil)
		}
		return f, false // "khoản hỗ trợ", "sự giúp đỡ"
	}
	if n.fold == "chia" && (r.is(t+1, ":", "\"", "“", "rằng", "về", "với") || t+1 == len(r.nodes)) {
		return f, false // somebody speaks
	}
	if r.writes(t) || t > 0 && r.nodes[t-1].kind == word && r.nodes[t-1].lex != nil && r.nodes[t-1].lex.trigger&receive != 0 && r.is(t+1, "của", "từ") {
		return f, false // "tiếp nhận hỗ trợ của D"
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
		if r.marked(k, each) && !r.once(k) { // "ở mỗi nơi, đoàn trao …"
			for x := t; x < hi; x++ {
				if r.nodes[x].item != nil {
					r.nodes[x].item.each = true
				}
			}
		}
	}
	f = frame{trigger: t, lo: lo, hi: t + 1, status: l.status, conf: 0.9, open: r.untold(&l, t)}
	if l.no {
		return f, false
	}
	f.turn = r.inTurn(lo, t)
	class := n.lex.trigger
	switch {
	case class&receive != 0:
		ok = r.receiving(&f, &l, hi)
	case r.crowdAt(t) < 0 && r.people(&f, &l, t, hi, class), class&move != 0 && r.arriving(&f, &l, hi):
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
			f.strong = f.strong || it.gift || it.aid || r.needs > 1 && r.presents(it) || (it.alms || r.onlyGiven(it)) && !spends[n.fold]
		}
	}
	for k := t + 1; k < hi && k <= t+maxGap && class&give != 0; k++ {
		f.strong = f.strong || r.is(k, "miễn") && r.is(k+1, "phí") || r.phrase(k, "miễn phí", "không hoàn lại")
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

// receiving reads "R tiếp nhận I từ D", "R nhận I do D tặng".
func (r *reader) receiving(f *frame, l *left, hi int) bool {
	res := r.after(f.trigger, hi, receive)
	f.rule = "receive"
	if len(res.items) == 0 || r.partsFollow(&res) {
		return false
	}
	r.giver(f, res.donors)
	if len(f.donors) == 0 && len(res.items[0].owner) > 0 {
		f.donors = r.collapse(r.all(res.items[0].owner))
	}
	if len(f.donors) == 0 { // "nhận 3,3 tỷ đồng TP HCM gửi"
		for k := res.end; k < hi && k <= res.end+2; k++ {
			if r.nodes[k].kind == actorNode && r.newClause(k, hi) && r.handsNext(k, hi) {
				r.giver(f, k)
			}
		}
	}
	if len(f.donors) == 0 {
		r.giver(f, r.fundedBy(f.trigger))
	}
	var to []extract.Actor
	for _, k := range []int{l.principal, l.subject, l.patient} {
		if k < 0 {
			continue
		}
		if n := &r.nodes[k]; n.kind == headNode && n.head == needy && len(f.donors) > 0 && !f.derived {
			to = []extract.Actor{r.groupActor(k)}
			r.step(f, k, "receiver")
			break
		}
		if r.nodes[k].kind == actorNode {
			to = r.resolve(&r.nodes[k])
			r.step(f, k, "receiver")
			break
		}
		if to = r.thisPlace(k, f.donors); len(to) > 0 {
			r.step(f, k, "receiver: the place told before")
			break
		}
	}
	if len(to) == 0 && len(f.donors) > 0 {
		to = r.countedTakers(f, l)
	}
	if k := r.speaks(f.trigger, res.end); len(to) == 0 && k >= 0 && l.subject < 0 && len(f.donors) > 0 {
		if as := r.resolve(&r.nodes[k]); !personal(as) && !overlap(as, f.donors) {
			to = as
			r.step(f, k, "receiver")
		}
	}
	f.groups = []group{{to, res.items}}
	f.hi, f.turn = res.end, res.turn
	f.used = res.used
	f.strong = len(to) == 1 && r.takesGifts(to[0])
	if len(f.donors) == 0 && len(to) == 1 && to[0].Kind == extract.OrganizationActor {
		r.memory.collector, r.memory.collectorSent = to, r.sent
	}
	return true
}

// partsFollow reports whether who gave how much of the one sum taken in is told behind it:
// "đã tiếp nhận 20 tỉ đồng (trong đó A ủng hộ 15 tỉ đồng, B 5 tỉ đồng)".
func (r *reader) partsFollow(res *right) bool {
	if len(res.items) != 1 || res.items[0].quantity == nil {
		return false
	}
	k := res.end
	for k < len(r.nodes) && r.is(k, "(", ",", ";") {
		k++
	}
	if k >= len(r.nodes) || r.nodes[k].fold != "trong" || !r.marked(k, past) {
		return false
	}
	parts := 0
	for k++; k < len(r.nodes) && !r.is(k, ")", "."); k++ {
		n := &r.nodes[k]
		if n.kind == itemNode && n.item.quantity != nil && n.item.kind == res.items[0].kind {
			parts++
		} else if n.kind == actorNode && r.itemFollows(k, len(r.nodes)) {
			parts++
		}
	}
	res.items[0].total = res.items[0].total || parts > 2
	return parts > 2
}

// handsNext reports whether a verb of giving or sending follows node k.
func (r *reader) handsNext(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+4; x++ {
		if n := &r.nodes[x]; n.kind == word && n.lex != nil && n.lex.trigger&(give|send|receive) != 0 {
			return n.lex.trigger&receive == 0
		}
	}
	return false
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
	if k := res.end; r.is(k, ",", ";", "và") && k+1 < hi && r.nodes[k+1].kind == actorNode && k+2 < len(r.nodes) && r.nodes[k+2].kind == itemNode {
		return false // "A và B mỗi tỉnh được 200 tỷ đồng, C 150 tỷ đồng": what each got of a gift told before
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
	if !r.itemNext(t) || r.weighed(t-1) {
		return false // "8 tấn thiết bị gồm máy thở …": the 8 tonnes are the gift
	}
	who, what, other := -1, -1, -1
	for k := t - 1; k >= 0 && k >= t-8 && !r.ends(k); k-- {
		n := &r.nodes[k]
		if n.kind == actorNode {
			if who < 0 {
				who = k
			} else if other < 0 {
				other = k
			}
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
	if who < 0 && what >= 0 {
		to := r.after(t, hi, give)
		told := len(to.groups) > 0 && len(to.items) > 0 && r.nodes[what].kind == itemNode // "quà tặng là 200 chiếc quạt cho R"
		if told || what <= 2 && r.load(what) && len(to.items) > 1 && !r.loaded() {        // "Đợt cứu trợ gồm 3 tấn gạo, 200 thùng mì"
			f.takeRight(&to)
			f.rule = "list"
			r.likeBefore(f)
			return true
		}
	}
	if who < 0 || r.nodes[who].person {
		return false
	}
	if owns := len(r.ownerOf(what)) > 0; what >= 0 && (other >= 0 || owns) && r.partOf(who, what) == receiver { // "Quà của D cho R gồm I"
		f.rule, f.hi = "list", res.end
		f.donors = r.ownerOf(what)
		if !owns {
			f.donors = r.resolve(&r.nodes[other])
		}
		f.groups = []group{{r.resolve(&r.nodes[who]), res.items}}
		r.step(f, who, "list")
		return true
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

// weighed reports whether the words that end at node k are of goods by their number.
func (r *reader) weighed(k int) bool {
	if k > 0 && r.nodes[k].kind == itemNode && r.nodes[k].item.bare {
		k--
	}
	return k >= 0 && r.nodes[k].kind == itemNode && r.nodes[k].item.quantity != nil && !r.nodes[k].item.skip && !r.nodes[k].item.gift
}

// likeBefore lets those give and receive who did in the sentence before, where the
// frame, which says what the gift was, names nobody else.
func (r *reader) likeBefore(f *frame) {
	var from, to []extract.Actor
	for i := len(r.found) - 1; i >= 0 && r.doc.SentenceAt(r.found[i].Sentence.Start) >= r.sent-1; i-- {
		if last := &r.found[len(r.found)-1]; r.found[i].What == last.What {
			from, to = addActors(from, r.found[i].From), addActors(to, r.found[i].To)
		}
	}
	if len(f.donors) == 0 {
		f.donors = from
	}
	for i := range f.groups {
		if len(f.groups[i].to) == 0 {
			f.groups[i].to = to
		}
	}
}

// load reports whether the goods at node k are those of one gift: "đợt cứu trợ", "quà
// tặng", not "phần quà", of which each consists of the same.
func (r *reader) load(k int) bool {
	n := &r.nodes[k]
	return n.kind == headNode && loads[n.fold] || n.kind == itemNode && n.item.gift && n.fold == "quà"
}

// loads are the first syllables of words for goods that go somewhere at a time.
var loads = map[string]bool{"đợt": true, "chuyến": true, "lô": true, "số": true}

// loaded reports whether the gift told last is a load by its weight: what it consists
// of is no further gift.
func (r *reader) loaded() bool {
	if len(r.found) == 0 {
		return false
	}
	s := &r.found[len(r.found)-1]
	return r.doc.SentenceAt(s.Sentence.Start) >= r.sent-1 && s.Kind == extract.Goods && s.Quantity != nil && strings.Contains(strings.ToLower(r.doc.Slice(s.What)), " hàng")
}

// ownerOf returns whose the gift at node k is, if that stands in it.
func (r *reader) ownerOf(k int) []extract.Actor {
	if k < 0 {
		return nil
	}
	if it := r.nodes[k].item; it != nil && len(it.owner) > 0 {
		return r.collapse(r.all(it.owner))
	}
	if n := &r.nodes[k]; n.kind == actorNode && n.head == vehicle {
		return r.resolve(n)
	}
	return nil
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
	if x := l.receiver; len(res.groups) == 0 && x >= 0 && r.nodes[x].kind == actorNode && !r.nodes[x].person && (res.items[0].gift || res.items[0].alms || res.items[0].aid || r.presents(res.items[0])) {
		res.groups, res.pending = []group{{r.resolve(&r.nodes[x]), res.items}}, nil // "về với R, D mang theo 200 suất quà"
	}
	if n := &r.nodes[k]; n.kind == headNode && n.head != party && n.head != vehicle && n.head != giver || n.kind == actorNode && n.head != vehicle && n.head != party && len(res.groups) == 0 {
		return false
	}
	f.takeRight(&res)
	f.strong = r.toHelp(f)
	if f.status == extract.Done && r.departing(f.lo, hi) {
		f.status = extract.Ongoing
	}
	if len(res.items[0].owner) > 0 { // "sà lan chở 1.000 m3 nước ngọt của D"
		f.donors = r.collapse(r.all(res.items[0].owner))
		return true
	}
	if r.giver(f, k) {
		return true
	}
	if x := r.senderOf(k, f.lo); x >= 0 && r.giver(f, x) {
		return true
	}
	if r.nodes[k].head == vehicle && r.memory.donorSent != r.sent { // whose airplane it is the headline says
		f.donors, f.derived = r.memory.headDonors, true
		return len(f.donors) > 0
	}
	return r.nodes[k].kind == headNode
}

// senderOf returns the body before the vehicles at node k that sends them, "D đã điều nhiều
// chuyến xe chở gạo đến R", or -1.
func (r *reader) senderOf(k, lo int) int {
	if n := &r.nodes[k]; n.kind != headNode || n.head != vehicle {
		return -1
	}
	for x := k - 1; x >= lo && r.nodes[x].kind != mark && r.nodes[x].kind != itemNode; x-- {
		n := &r.nodes[x]
		if n.kind == word && sayings[r.doc.Tokens[n.hi-1].Fold] {
			return -1
		}
		if n.kind == actorNode {
			if n.person || !n.named || r.partOf(x, lo) != subject {
				return -1
			}
			return x
		}
	}
	return -1
}

// departing reports whether the clause in nodes [lo,hi) tells that something set out,
// and not that it came.
func (r *reader) departing(lo, hi int) bool {
	out := false
	for k := lo; k < hi; k++ {
		switch r.doc.Tokens[r.nodes[k].lo].Fold {
		case "khởi", "cất":
			out = out || r.doc.Tokens[r.nodes[k].hi-1].Fold == "hành" || r.is(k+1, "cánh")
		case "hạ", "cập", "đáp":
			return false
		}
	}
	return out
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
		if k == l.venue && k > 1 && k < f.trigger && r.nodes[k-2].kind == actorNode && k-2 == l.subject {
			continue // "cộng đồng người Việt tại P ủng hộ": where the giver is
		}
		if overlap(to, f.donors) || len(to) == 0 || r.passesOn(to[0]) || k == l.venue && r.channel(k, -1) {
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
