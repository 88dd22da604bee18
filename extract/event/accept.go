package event

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// accept decides whether a frame is believed: its items are not claimed, its
// parts differ, and weak words have company.
func (r *reader) accept(f *frame, claimed map[*item]bool) bool {
	if r.award(f) || r.needs == 0 && f.coined() {
		return false
	}
	named := false
	any := false
	for i := range f.groups {
		g := &f.groups[i]
		g.items = slices.DeleteFunc(slices.Clone(g.items), func(it *item) bool { return claimed[it] || !r.fits(f, it) })
		g.to = slices.DeleteFunc(slices.Clone(g.to), func(a extract.Actor) bool {
			return slices.Contains(f.donors, a) || r.agency(a) || customer(a) || len(f.donors) > 0 && (r.sameBody(f.donors[0], a) || r.sameBody(a, f.donors[0])) || a.Kind == extract.PersonActor && r.astray()
		})
		if len(g.to) > 1 || f.rule == "send" && !f.strong || f.rule == "people" && f.derived {
			g.to = slices.DeleteFunc(g.to, func(a extract.Actor) bool { return r.home(f.donors, a) })
		}
		if !groupOnly(g.to) { // the named receiver, not the needy behind it
			g.to = slices.DeleteFunc(g.to, func(a extract.Actor) bool { return a.Kind == extract.GroupActor && !namedBody(a.Group) })
			named = true
		}
		named = named || len(g.to) == 1 && calledSo(g.to[0])
		any = any || len(g.items) > 0 && len(g.to) > 0
	}
	if !any || len(f.donors) == 0 {
		return false
	}
	bare := f.bare()
	if bare && (f.derived || !f.strong || f.rule != "give" && f.rule != "give.passive" && f.rule != "share" && f.rule != "thanks" && !f.present() && !(f.rule == "carry" && r.toHelp(f))) {
		return false // nameless goods need a giver, a receiver and a word that say so
	}
	if f.idle(r) {
		return false
	}
	persons := 0
	for _, d := range f.donors {
		if d.Kind == extract.PersonActor {
			persons++
		}
		if d.Kind == extract.GroupActor && !namedBody(d.Group) && (!named && (bare || !r.told(f)) || f.derived || bare && r.needs == 0) {
			return false
		}
	}
	switch {
	case r.betweenPersons(f), f.rule == "receive" && !f.strong && r.aid < 3 && !r.aidSaid() && !r.takesOn(f):
		return false
	case (f.collected(r) || r.overYears(f.trigger) && f.roughMoney()) && (f.derived || f.site), r.costs(f):
		return false
	case f.rule == "send" && f.derived && !f.strong:
		return false // "điều 40 chiến sĩ đến hiện trường"
	case r.plain[r.sent] && (f.derived || r.nodes[f.trigger].lex.strong&give == 0):
		return false
	case r.astray() && (!f.strong || !named || f.derived || persons > 0):
		return false
	case f.blind && (f.rule == "give" || f.rule == "receive") && !f.itemised():
		return false
	case !f.strong && r.aid+r.needs == 0, !f.strong && r.aid+r.needs < 2 && f.rule == "give" && moves[r.nodes[f.trigger].fold] && !r.aidWord():
		return false
	case f.rule == "people.arrive" && f.single(), f.derived && r.toBank(f):
		return false
	case persons > 0 && strings.HasPrefix(f.rule, "people"):
		return false // "anh A, một tình nguyện viên hỗ trợ"
	case persons > 0 && bare && r.needs == 0: // a present of state
		return false
	case persons > 0 && (!named && !(r.needs > 0 && !f.site && !f.each() && r.official(f.donors, r.needs > 1 && !f.far)) || !f.strong || f.derived || !r.official(f.donors, !f.far)):
		return false
	case !named && (bare && !r.alms(f) || f.derived && !r.toldOn(f, bare) || f.rule == "give.before" || r.vagueGroup(f)):
		return false
	}
	if f.derived && r.memory.status == extract.Pledged && f.status == extract.Done && !r.saidDone(f.trigger) {
		f.status = extract.Pledged
	}
	if !f.strong {
		f.conf *= 0.92
	}
	if !named {
		f.conf *= 0.85
	}
	return true
}

// takesOn reports whether who receives by the frame did so in the sentence before: what was
// taken in is told at length.
func (r *reader) takesOn(f *frame) bool {
	if len(r.found) == 0 {
		return false
	}
	s := &r.found[len(r.found)-1]
	return r.doc.SentenceAt(s.Sentence.Start) >= r.sent-1 && slices.Contains(f.groups[0].to, s.To)
}

// bare reports whether all that the frame gives is goods or money without a number.
func (f *frame) bare() bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if !it.bare || it.kind == extract.Expertise || it.kind == extract.OtherSupport {
				return false
			}
		}
	}
	return true
}

// present reports whether the frame tells whose gift it was, "đây là món quà của D dành
// cho R", or who got alms from whom: then goods without a number are told as well.
func (f *frame) present() bool {
	if f.rule != "give.before" && f.rule != "receive" {
		return false
	}
	for _, g := range f.groups {
		for _, it := range g.items {
			if !it.gift && !it.alms && !(it.aid && len(it.owner) > 0) || f.rule == "give.before" && len(it.owner) == 0 {
				return false
			}
		}
	}
	return true
}

// itemised reports whether the frame lists many things, as who decided to hand them to whom
// was told before.
func (f *frame) itemised() bool {
	n := 0
	for _, g := range f.groups {
		for _, it := range g.items {
			if it.kind == extract.Goods && it.quantity != nil {
				n++
			}
		}
	}
	return n > 2
}

// each reports whether each of several receivers gets an item.
func (f *frame) each() bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if it.each {
				return true
			}
		}
	}
	return false
}

// toldOn reports whether a plain verb hands counted things to people in need whom the
// sentence tells, and only the giver is the one of the sentence before: "Ngoài ra còn
// trao 100 suất quà cho các hộ nghèo".
func (r *reader) toldOn(f *frame, bare bool) bool {
	return !bare && f.strong && !f.blind && !f.site && r.needs > 1 && !r.astray() && (f.rule == "give" || f.rule == "give.passive" && r.toldOfAll()) && f.status == extract.Done &&
		r.sent-r.memory.donorSent <= 1 && !r.generic[f.groups[0].first()] && f.sender()
}

// first returns the first receiver of a group, or nobody.
func (g *group) first() extract.Actor {
	if len(g.to) == 0 {
		return extract.Actor{}
	}
	return g.to[0]
}

// sender reports whether the givers are bodies or places, who go on giving from one
// sentence to the next.
func (f *frame) sender() bool {
	for _, d := range f.donors {
		if d.Kind == extract.PersonActor || d.Kind == extract.GroupActor && !namedBody(d.Group) {
			return false
		}
	}
	return true
}

// alms reports whether a giver with a name hands goods without a number to people in
// need, as an article that speaks of need tells: "Công ty A trao quà cho các hộ nghèo".
func (r *reader) alms(f *frame) bool {
	if f.derived || r.needs == 0 || r.astray() || f.status != extract.Done || f.rule != "give" && f.rule != "give.passive" && f.rule != "receive" {
		return false
	}
	for _, g := range f.groups {
		for _, it := range g.items {
			if !it.gift && !it.alms && !it.aid && (f.rule == "receive" || r.nodes[f.trigger].lex.strong&give == 0) {
				return false
			}
		}
	}
	return true
}

// idle reports whether the verb says no more than that money is spent, "chi 28 tỷ
// đồng để làm đê", and nobody is said to get it.
func (f *frame) idle(r *reader) bool {
	return f.derived && (!f.strong || r.nodes[f.trigger].fold == "chi") && f.rule == "give" && spends[r.nodes[f.trigger].fold]
}

// spends are the first syllables of verbs of spending.
var spends = map[string]bool{"chi": true, "dành": true, "xuất": true, "góp": true}

// moves are the first syllables of verbs by which money and goods move for any
// reason.
var moves = map[string]bool{"chi": true, "chuyển": true, "đưa": true, "dành": true}

// betweenPersons reports whether a person gives to a person: only in an article that
// speaks of need is that more than a present.
func (r *reader) betweenPersons(f *frame) bool {
	if !personal(f.donors) || r.needs > 0 {
		return false
	}
	for _, g := range f.groups {
		if personal(g.to) {
			return true
		}
	}
	return false
}

// named returns the last two words of a place's name, under which a region and its
// town are one, or the actor's name.
func (r *reader) named(a extract.Actor) string {
	n := r.name(a)
	if f := strings.Fields(n); a.Kind == extract.PlaceActor && len(f) > 2 {
		return strings.Join(f[len(f)-2:], " ")
	}
	return n
}

// single reports whether the frame is of one person only.
func (f *frame) single() bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if it.quantity == nil || it.quantity.Value != 1 || it.quantity.Unit != "người" {
				return false
			}
		}
	}
	return true
}

// toBank reports whether a bank is the receiver, where an account is kept.
func (r *reader) toBank(f *frame) bool {
	for _, g := range f.groups {
		for _, a := range g.to {
			if n := strings.ToLower(r.name(a)); a.Kind == extract.OrganizationActor && (strings.HasSuffix(n, "bank") || strings.HasPrefix(n, "ngân hàng") || n == "bidv") {
				return true
			}
		}
	}
	return false
}

// aidWord reports whether a verb or noun of the sentence means support.
func (r *reader) aidWord() bool {
	for i := range r.nodes {
		if n := &r.nodes[i]; n.lex != nil && n.lex.strong&(give|help) != 0 || n.head == needy || n.item != nil && (n.item.aid || n.item.gift) {
			return true
		}
	}
	return false
}

// aidSaid reports whether the sentence has a word that means support.
func (r *reader) aidSaid() bool {
	for i := range r.nodes {
		if n := &r.nodes[i]; n.lex != nil && n.lex.strong&(give|help) != 0 || n.item != nil && (n.item.aid || n.item.gift || n.item.kind == extract.Money) {
			return true
		}
	}
	return false
}

// upward reports whether a place gives to a place in which it lies: it is where
// something happened.
func (r *reader) upward(from, to extract.Actor) bool {
	return from.Kind == extract.PlaceActor && to.Kind == extract.PlaceActor && from != to && r.within(from.Index, to.Index)
}

// home reports whether a place is the givers' own, or their area lies in it.
func (r *reader) home(donors []extract.Actor, to extract.Actor) bool {
	if to.Kind != extract.PlaceActor {
		return false
	}
	for _, d := range donors {
		if p := r.areaOf(d); p >= 0 && r.within(p, to.Index) {
			return true
		}
	}
	return false
}

// collected reports whether the frame tells what was raised or taken in up to a
// day, from many: "đã quyên góp được 5 tỷ đồng", "tính đến nay đã tiếp nhận 40 tỷ".
func (f *frame) collected(r *reader) bool {
	t := f.trigger
	if (r.nodes[t].fold == "quyên" || r.nodes[t].fold == "đóng" || f.rule == "receive") && (r.is(t+1, "được")) {
		return true
	}
	if f.rule != "receive" {
		return false
	}
	for k := max(0, t-12); k < t; k++ {
		if r.is(k, "tính", "hết") || r.is(k, "nay") && r.is(k-1, "đến") {
			return true
		}
	}
	return false
}

// overYears reports whether the sentence before node t sums up a stretch of time: "trong
// vòng 4 năm gần đây", "tổng kết năm 2017".
func (r *reader) overYears(t int) bool {
	for k := 0; k < t; k++ {
		n := &r.nodes[k]
		if n.fold == "vòng" && r.is(k-1, "trong") || n.fold == "suốt" || n.fold == "qua" && r.yearBefore(k) || n.fold == "kết" && r.is(k-1, "tổng") ||
			n.fold == "kể" && r.is(k+1, "từ") || n.fold == "gần" && r.is(k+1, "đây") && r.yearBefore(k) || n.fold == "tính" && r.is(k+1, "đến", "từ", "chung", "tới") {
			return true
		}
	}
	return false
}

// roughMoney reports whether the frame gives a rounded sum of money only.
func (f *frame) roughMoney() bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if !it.rough() {
				return false
			}
		}
	}
	return true
}

// rough reports whether the item is a rounded sum of money.
func (it *item) rough() bool {
	return it.kind == extract.Money && it.quantity != nil && (it.quantity.Approx != "" || it.quantity.Value >= 1e10)
}

// yearBefore reports whether "năm" or "tháng" stands right before node k.
func (r *reader) yearBefore(k int) bool {
	return k > 0 && (r.doc.Tokens[r.nodes[k-1].hi-1].Fold == "năm" || r.doc.Tokens[r.nodes[k-1].hi-1].Fold == "tháng")
}

// costs reports whether the frame's item is what gifts told elsewhere cost all
// together: "tổng kinh phí quà tặng là 150 triệu đồng".
func (r *reader) costs(f *frame) bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if it.kind != extract.Money {
				return false
			}
			for i := it.lo - 1; i >= 0 && i >= it.lo-8 && r.doc.Tokens[i].Kind != extract.Punct; i-- {
				if t := &r.doc.Tokens[i]; t.Fold == "tổng" && i+1 < len(r.doc.Tokens) && (r.doc.Tokens[i+1].Fold == "kinh" || r.doc.Tokens[i+1].Fold == "trị" || r.doc.Tokens[i+1].Fold == "giá") {
					return true
				}
			}
		}
	}
	return false
}

// award reports whether certificates stand beside the trigger: what is given
// with them honours.
func (r *reader) award(f *frame) bool {
	for k := max(0, f.trigger-2); k < len(r.nodes) && k <= f.trigger+6; k++ {
		if n := &r.nodes[k]; n.lex != nil && n.lex.award {
			return true
		}
	}
	return false
}

// fits reports whether the frame can give such an item: people are sent, not
// given; what no list names is given only by a plain and strong word.
func (r *reader) fits(f *frame, it *item) bool {
	n := &r.nodes[f.trigger]
	switch {
	case it.open:
		return f.rule == "give" && n.lex.strong&give != 0 && !f.derived || f.rule == "send" && f.sends() || f.withGoods(it)
	case it.bare && it.kind == extract.Goods && f.rule == "carry":
		return r.toHelp(f)
	case it.kind != extract.Personnel:
		return true
	}
	helped := n.lex.trigger&(help|send) != 0
	for _, k := range f.used {
		helped = helped || r.nodes[k].lex.trigger&help != 0
	}
	switch f.rule {
	case "people", "people.arrive":
		strong := n.lex.strong&help != 0
		for _, k := range f.used {
			strong = strong || r.nodes[k].lex.strong&help != 0
		}
		return r.helpers(it) || f.rule == "people" && strong && (len(it.owner) > 0 || it.quantity != nil && it.quantity.Unit != "người") || f.rule == "people.arrive" && f.derived && departs[n.fold]
	case "give.before":
		return false
	}
	return helped && (r.helpers(it) || f.rule == "send")
}

// sends reports whether people are among what the frame sends.
func (f *frame) sends() bool {
	for _, g := range f.groups {
		for _, it := range g.items {
			if it.kind == extract.Personnel {
				return true
			}
		}
	}
	return false
}

// official reports whether the persons among the givers hold some office, or are
// said, near the verb, to give in an article that is about aid.
func (r *reader) official(as []extract.Actor, near bool) bool {
	for _, a := range as {
		if a.Kind != extract.PersonActor {
			continue
		}
		held := r.aid+r.needs >= 2 && near
		for i := range r.a.Positions {
			held = held || r.a.Positions[i].Person == a.Index && !r.a.Positions[i].Former
		}
		if !held {
			return false
		}
	}
	return true
}

// told reports whether nameless people are plainly said to give a sum or counted
// goods to people in need: "các nhà hảo tâm tặng gia đình các nạn nhân 6 triệu đồng".
func (r *reader) told(f *frame) bool {
	if f.rule != "give" && (f.rule != "give.passive" || !r.needyBefore(f.trigger)) || !f.strong || r.needs == 0 || r.astray() || r.vagueGroup(f) {
		return false
	}
	for _, g := range f.groups {
		for _, it := range g.items {
			if r.doc.Tokens[it.lo].Fold == "hàng" {
				return false // "nhiều doanh nghiệp ủng hộ hàng tỷ đồng"
			}
		}
	}
	for k := f.trigger + 1; k+1 < len(r.nodes); k++ {
		if r.is(k, "không") && r.nodes[k+1].fold == "nhận" {
			return false
		}
	}
	return true
}

// vagueGroup reports whether nobody needy is among the nameless receivers.
func (r *reader) vagueGroup(f *frame) bool {
	for _, g := range f.groups {
		for _, a := range g.to {
			if a.Kind == extract.GroupActor && !r.generic[a] {
				return false
			}
		}
	}
	return true
}

// customers are the words for those who buy: what they get is no gift.
var customers = []string{"khách", "người mua", "thuê bao", "chủ thẻ", "người tiêu dùng", "cổ đông", "người chơi", "chủ xe"}

// customer reports whether a group is of people who buy.
func customer(a extract.Actor) bool {
	g := strings.ToLower(a.Group)
	return g != "" && slices.ContainsFunc(customers, func(w string) bool {
		return strings.HasPrefix(g, w) || strings.HasPrefix(g, "các "+w) || strings.HasPrefix(g, "những "+w)
	})
}

// needyBefore reports whether people in need stand in the clause before node t.
func (r *reader) needyBefore(t int) bool {
	for k := t - 1; k >= 0 && !r.ends(k); k-- {
		if r.nodes[k].head == needy {
			return true
		}
	}
	return false
}

// saidDone reports whether a word of the past stands right before the trigger at node t:
// "Đoàn cũng đã trao tặng …".
func (r *reader) saidDone(t int) bool {
	return t > 0 && r.is(t-1, "đã", "vừa") || t > 1 && r.is(t-2, "đã", "vừa")
}
