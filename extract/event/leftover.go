package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// leftovers reads the gifts that neither a frame nor a ledger found: a word of
// giving with an item of which no row tells. Who gives and who receives is weighed
// rather than read off (see weigh): those whom the clause names or describes, those
// told or visited shortly before, those whom the article is about.
type leftovers struct {
	*reader
	told   map[told][]extract.Actor // whom a gift was told for
	taken  map[int]bool             // by the byte where an item starts
	givers []extract.Actor          // of the row told last, in the order of the text
	takers []extract.Actor
	at     int // the sentence of that row
	next   int // index into the article's rows
	rows   []extract.Support
	bares  map[int]bool // by sentence: a row tells of it
	cast   cast
	known  bool // the cast is
	aided  bool // headline or lead speak of aid
}

// leftoverReach is how many sentences back a giver or receiver may have been told.
const leftoverReach = 4

// leftover adds the rows of leftovers. Time is linear in nodes and rows.
func (r *reader) leftover() {
	if r.aid == 0 {
		return
	}
	l := &leftovers{reader: r, told: map[told][]extract.Actor{}, taken: map[int]bool{}, bares: map[int]bool{}, at: -leftoverReach - 1}
	for i := range r.a.Supports {
		s := &r.a.Supports[i]
		l.taken[s.What.Start] = true
		if s.Quantity != nil {
			l.tell(s.Kind, s.Quantity, s.To)
		}
	}
	var heads []int // read last: a headline is told again
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		l.recall()
		k := r.kindOf()
		l.aided = l.aided || si < opening && k != extract.Caption && ofAid(r.nodes)
		switch {
		case !r.holding[si].has(itemNode) || r.mute(si) || r.astray() || k == extract.Caption:
		case k == extract.Headline:
			if !r.hasListWord(stopWord | wholeWord) {
				heads = append(heads, si)
			}
		case r.hasListWord(stopWord|wholeWord) || !l.readSentence():
			l.funded()
		}
	}
	for _, si := range heads {
		if !measured(r.a.Supports) && !measured(l.rows) {
			r.sent, r.nodes = si, r.parsed[si]
			l.readSentence()
		}
	}
	if len(l.rows) == 0 {
		return
	}
	r.a.Supports = r.withoutSums(r.withoutGifts(append(r.a.Supports, r.withoutRepeats(r.a.Supports, l.rows)...)))
	bySentence(r.a.Supports)
}

// measured reports whether one of the rows tells how much was given.
func measured(rows []extract.Support) bool {
	return slices.ContainsFunc(rows, func(s extract.Support) bool { return s.Quantity != nil })
}

// gift is what two tellings of one gift share, whoever gives and receives it.
func (l *leftovers) gift(k extract.SupportKind, q *extract.Quantity) told {
	return told{kind: k, value: q.Value, unit: unitFamily(q.Unit)}
}

// maxTold bounds the receivers that are kept of one gift.
const maxTold = 8

// tell notes that a gift was told for somebody.
func (l *leftovers) tell(k extract.SupportKind, q *extract.Quantity, to ...extract.Actor) {
	g := l.gift(k, q)
	if as := addActors(l.told[g], to...); len(as) <= maxTold || len(l.told[g]) == 0 {
		l.told[g] = as
	}
}

// recall notes the givers and receivers of the rows up to the sentence.
func (l *leftovers) recall() {
	end := l.doc.Sentences[l.sent].End
	for ; l.next < len(l.a.Supports) && l.a.Supports[l.next].Sentence.Start < end; l.next++ {
		s := &l.a.Supports[l.next]
		l.givers, l.takers, l.at = []extract.Actor{s.From}, []extract.Actor{s.To}, l.sent
		l.bares[l.sent] = true
	}
}

// readSentence reads the gifts of the sentence being read, and reports whether there are
// any.
func (l *leftovers) readSentence() bool {
	rows := len(l.rows)
	l.beside()
	for t := range l.nodes {
		if l.gives(t) {
			l.read(t)
		}
	}
	return len(l.rows) > rows
}

// gives reports whether node t is a verb by which something is handed over, brought
// or taken in.
func (l *leftovers) gives(t int) bool {
	n := &l.nodes[t]
	if n.lex == nil || n.kind == itemNode || n.kind == headNode || n.lex.trigger&(give|receive|carry|send) == 0 && n.lex.strong&help == 0 {
		return false
	}
	if l.raised(t) {
		return true
	}
	if l.is(t-1, "đợt", "cuộc", "lần", "buổi", "phiên") {
		return false // "hai đợt quyên góp trước"
	}
	if l.is(t, "cấp") && l.is(t-1, "khẩn", "trung", "cao", "sơ", "thứ", "các", "nâng", "cung", "đẳng") {
		return false // no verb
	}
	return !l.marked(t-1, noun) && !l.is(t-1, "những", "các", "tiền", "hàng", "quà") && n.lex.marker&^past == 0
}

// raised reports whether the verb at node t says of money what it came to: "số tiền quyên
// góp đã lên tới 226.000 USD".
func (l *leftovers) raised(t int) bool {
	if t == 0 || l.nodes[t-1].head != vehicle || l.nodes[t].lex.strong&give == 0 || l.doc.Tokens[l.nodes[t-1].hi-1].Fold != "tiền" {
		return false
	}
	come := false
	for k := t + 1; k < len(l.nodes) && k <= t+8; k++ {
		switch l.nodes[k].kind {
		case itemNode:
			return come
		case mark:
			return false
		}
		come = come || l.is(k, "là", "đạt", "vượt", "lên", "tăng") || l.marked(k, worth)
	}
	return false
}

// read reads the gift of the verb at node t.
func (l *leftovers) read(t int) {
	lo, hi := l.clause(t, 0)
	g := weighing{frame: frame{trigger: t, lo: lo, hi: hi, rule: "leftover"}, left: l.before(lo, t)}
	g.taken = l.nodes[t].lex.trigger&receive != 0 || l.is(t-1, "nhận")
	if g.left.no && !l.done(lo, t) || l.takenIn(lo, t) || l.rated(t) || l.thanked(0, t) || l.loanNear(t, hi) || l.refused(t) || g.taken && l.is(t+1, "mức") {
		return
	}
	g.status = g.left.status
	if g.left.no && l.nodes[t-1].fold == "chỉ" {
		g.status = extract.Pledged
	}
	if g.raised = l.raised(t); g.raised {
		g.items = l.sum(t)
	} else {
		g.items = l.items(t, hi, &g.left)
	}
	if len(g.items) == 0 {
		return
	}
	if !l.known {
		l.cast, l.known = l.castOf(), true
	}
	l.weighGift(&g)
	from := heaviest(l.giversOf(&g))
	if len(from.who) == 0 {
		return
	}
	g.donors = from.who
	to := heaviest(l.takersOf(&g))
	if len(to.who) == 0 {
		return
	}
	g.derived = from.context || to.context
	if l.retold(&g, &to) {
		return
	}
	g.groups = []group{{to.who, g.items}}
	l.weighBoth(&g, &from, &to)
	switch {
	case l.plain[l.sent] && (from.context || l.nodes[t].lex.strong&give == 0), l.overYears(t) && g.items[0].rough() && g.derived: // what a campaign came to
		return
	case slices.Contains(g.marks, "giver.nameless") && len(g.items) > 1 && g.items[0].kind == extract.Money: // "nhiều người góp 10 triệu, 5 triệu đồng"
		return
	}
	if l.costs(&g.frame) || l.award(&g.frame) || g.trust() < leftoverFloor {
		return
	}
	g.steps = append(g.steps, from.step(l.reader, t), to.step(l.reader, t))
	l.add(&g, to.who)
}

// done reports whether the verb at node t was done all the same, though a word of wishing
// stands before it: "đã vận động nhân viên quyên góp 300 triệu đồng", "đã động viên các
// gia đình cố gắng vượt qua mất mát và trao 20 triệu đồng".
func (l *leftovers) done(lo, t int) bool {
	wished, no := -1, false
	for k := t - 1; k >= lo; k-- {
		n := &l.nodes[k]
		switch {
		case n.lex == nil:
		case n.lex.marker&not != 0:
			no = true
		case n.lex.marker&wish != 0:
			wished = k
		case n.lex.marker&pledge != 0:
			return false
		case n.lex.marker&past != 0 && l.is(k, "đã", "vừa"):
			if wished < 0 || no {
				return false
			}
			return wished == k+1 && l.nodes[wished].fold == "vận" || wished > k+2 && l.is(t-1, "và", ",") && t > wished+3
		}
	}
	return wished == t-1 && !no && l.nodes[wished].fold == "chỉ" // "Tổng thống chỉ đạo chi 5 triệu USD giúp R"
}

// refused reports whether what the verb at node t gives was not taken: "nhưng gia đình
// không nhận".
func (l *leftovers) refused(t int) bool {
	for k := t + 1; k < len(l.nodes); k++ {
		if l.marked(k, not) && k+1 < len(l.nodes) && l.nodes[k+1].fold == "nhận" && l.is(k, "không", "chưa") || l.phrase(k, "từ chối") {
			return true
		}
	}
	return false
}

// takenIn reports whether somebody takes in what the word at node t only names: "quỹ đã
// nhận 1.500 lượt quyên góp với 20 tỷ đồng".
func (l *leftovers) takenIn(lo, t int) bool {
	for k := t - 1; k >= lo && k >= t-6; k-- {
		n := &l.nodes[k]
		if n.kind == mark && n.fold != "," || n.lex != nil && n.lex.trigger&give != 0 {
			return false
		}
		if k < t-1 && n.lex != nil && n.kind == word && n.lex.trigger&receive != 0 && n.lex.marker == 0 {
			return true
		}
	}
	return false
}

// retold reports whether the first item was told before: with any giver, and with a
// receiver that may be the same.
func (l *leftovers) retold(g *weighing, to *candidate) bool {
	it := g.items[0]
	if it.quantity == nil {
		return false
	}
	before := l.told[l.gift(it.kind, it.quantity)]
	if len(before) == 0 {
		return false
	}
	if g.derived || l.kindOf() == extract.Headline || it.quantity.Value <= 2 {
		return true
	}
	for _, a := range to.who {
		for _, b := range before {
			if a.Kind == extract.GroupActor || b.Kind == extract.GroupActor || l.alike(a, b) {
				return true
			}
		}
	}
	return false
}

// alike reports whether two receivers may be one, or one stand for the other.
func (r *reader) alike(a, b extract.Actor) bool {
	p, q := r.areaOf(a), r.areaOf(b)
	return a == b || r.sameBody(a, b) || r.sameBody(b, a) || p >= 0 && q >= 0 && (r.within(p, q) || r.within(q, p)) || (p < 0 || q < 0) && a.Kind != b.Kind
}

// loanNear reports whether the sentence lends or sells.
func (l *leftovers) loanNear(t, hi int) bool {
	for k := max(0, t-6); k < hi; k++ {
		if f := l.nodes[k].fold; f == "vay" || f == "bán" || f == "thuê" || f == "trả" && l.is(k+1, "lại", "lãi", "cho", "nợ") {
			return true
		}
	}
	return false
}

// giverHere sets the giver whom the sentence names.
func (l *leftovers) giverHere(f *frame, left *left, hi int, items []*item, taken bool) bool {
	if own := items[0].owner; len(own) > 0 {
		f.donors = l.collapse(l.all(own))
		return true
	}
	t := f.trigger
	if taken || left.passive >= 0 {
		for k := t + 1; k < hi; k++ {
			if n := &l.nodes[k]; n.kind == actorNode || n.kind == headNode {
				switch l.partOf(k, t) {
				case owner:
					if !taken && l.toBefore(t, k) {
						continue // "được trao cho các hộ nghèo của 5 tỉnh"
					}
					return l.giver(f, k)
				case source, agent:
					return l.giver(f, k)
				}
			}
		}
		if taken {
			return false
		}
		return l.giver(f, left.between, left.agent, left.principal)
	}
	return l.giver(f, left.agent, left.principal, left.subject)
}

// toBefore reports whether "cho" stands in nodes (t,k).
func (l *leftovers) toBefore(t, k int) bool {
	for k--; k > t && l.nodes[k].kind != mark; k-- {
		if l.marked(k, to) {
			return true
		}
	}
	return false
}

// receivers returns the receiver whom the sentence names.
func (l *leftovers) receivers(f *frame, left *left, hi int, items []*item, taken bool) []extract.Actor {
	t := f.trigger
	if taken {
		return l.first(f, left.principal, left.subject, left.patient)
	}
	if left.passive >= 0 {
		if k := left.patient; k == 0 || k > 0 && l.nodes[k-1].kind != itemNode {
			if to := l.first(f, k); len(to) > 0 {
				return to
			}
		}
	}
	toward, whose := false, -1
	for k := t + 1; k < hi; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == actorNode && (l.channel(k, t) || l.drawnFrom(k, t)):
		case n.kind == headNode && len(items) > 1 && l.contents(k, t) && (l.marked(k+1, with) || l.is(k+1, "và", ",")) && l.itemFollows(k, hi): // for whom one of the things is
		case n.kind == actorNode || n.kind == headNode && (n.head == needy || n.head == people):
			switch l.partOf(k, t) {
			case receiver, destination:
			case object:
				if n.lo > items[0].lo && !toward {
					continue
				}
			case owner:
				if whose < 0 && l.toBefore(t, k) && n.kind == actorNode && !n.person {
					whose = k // "cho các hoạt động bảo vệ rừng của R"
				}
				continue
			case source, agent, company, principal, aside:
				continue
			default:
				if !toward {
					continue
				}
			}
			if to := l.first(f, k); len(to) > 0 {
				return to
			}
		case toward && n.kind == itemNode && n.item.kind == extract.Personnel && n.item != items[0] && !l.helpers(n.item): // "giúp đỡ hơn 4.000 người"
			l.step(f, k, "receiver: people by their number")
			return []extract.Actor{{Kind: extract.GroupActor, Group: l.doc.Slice(l.span(n.item.lo, n.item.hi))}}
		case n.lex != nil && n.lex.marker&(to|goal) != 0, l.is(k, "giúp"), n.lex != nil && n.lex.strong&(give|help) != 0:
			toward = true
		}
	}
	return l.first(f, left.receiver, whose)
}

// first returns whom the first of the nodes stands for that is somebody.
func (l *leftovers) first(f *frame, nodes ...int) []extract.Actor {
	for _, k := range nodes {
		if k < 0 || l.torn(k) {
			continue
		}
		n := &l.nodes[k]
		var to []extract.Actor
		switch {
		case n.kind == actorNode:
			to = l.resolve(n)
		case n.kind == headNode && n.head == needy && k+1 < len(l.nodes) && l.nodes[k+1].person: // "hộ anh Lê Văn Tám"
			to = l.nodes[k+1].actors
		case n.kind == headNode && (n.head == needy || n.head == people && n.hi-n.lo > 1):
			to = []extract.Actor{l.groupActor(k)}
		}
		if to = without(to, f.donors); len(to) > 0 {
			l.step(f, k, "receiver")
			return to
		}
	}
	return nil
}

// nearPlace returns the place named last before the verb, in its sentence or the one
// before, that is not the givers' own.
func (l *leftovers) nearPlace(f *frame) []extract.Actor {
	for si := l.sent; si >= 0 && si >= l.sent-1; si-- {
		nodes := l.parsed[si]
		k := len(nodes) - 1
		if si == l.sent {
			k = f.trigger - 1
		}
		for ; k >= 0; k-- {
			n := &nodes[k]
			if n.kind != actorNode || !n.named || n.first().Kind != extract.PlaceActor || l.a.Places[n.first().Index].Kind == extract.OtherPlace || l.a.Places[n.first().Index].Kind == extract.Country {
				continue
			}
			if to := without(l.resolve(n), f.donors); len(to) > 0 && !l.home(f.donors, to[0]) {
				return to
			}
		}
	}
	return nil
}

// add appends a row for each giver, receiver and item.
func (l *leftovers) add(g *weighing, to []extract.Actor) {
	f := &g.frame
	date := l.dateOf(f.trigger, l.sent)
	date = l.settleDay(f, date)
	l.step(f, f.trigger, f.rule)
	conf := g.trust()
	for i, it := range g.items {
		if i > 0 && it.quantity != nil && len(l.told[l.gift(it.kind, it.quantity)]) > 0 {
			continue
		}
		l.taken[l.doc.Tokens[it.lo].Start] = true
		if it.quantity != nil {
			l.tell(it.kind, it.quantity, to...)
		}
		for _, t := range to {
			for _, d := range f.donors {
				if d == t || customer(t) || l.upward(d, t) || l.ownState(d, t) || l.named(d) == l.named(t) {
					continue
				}
				joint := !it.each && (len(to) > 1 || len(f.donors) > 1)
				s := l.support(transfer{from: d, to: t, item: it, date: date, status: f.status, joint: joint}, f.rule, conf, f.steps)
				l.rows = append(l.rows, s)
				l.givers, l.takers, l.at = f.donors, to, l.sent
			}
		}
	}
}
