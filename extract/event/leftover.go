package event

import (
	"github.com/lienket/lienket/extract"
)

// leftovers reads the gifts that neither a frame nor a ledger found: a word of
// giving with an item of which no row tells. Who gives and who receives is weighed
// rather than read off: the candidates of the sentence by the part they stand in,
// then those that the article told before. One of the two must stand in the
// sentence.
type leftovers struct {
	*reader
	told    map[told]bool
	taken   map[int]bool    // by the byte where an item starts
	givers  []extract.Actor // of the row told last, in the order of the text
	takers  []extract.Actor
	at      int             // the sentence of that row
	next    int             // index into the article's rows
	article []extract.Actor // who gives in the article: nobody, one, or the first two
	rows    []extract.Support
	alone   bool // little speaks of aid: only sentences that name the giver count
}

// leftoverReach is how many sentences back a giver or receiver may have been told.
const leftoverReach = 4

// oftenAid is how many sentences must speak of aid where no gift is told yet.
const oftenAid = 3

// leftover adds the rows of leftovers. Time is linear in nodes and rows.
func (r *reader) leftover() {
	if r.silent || r.off || r.aid == 0 {
		return
	}
	lists := ledgerWords()
	l := &leftovers{reader: r, told: map[told]bool{}, taken: map[int]bool{}, at: -leftoverReach, alone: len(r.a.Supports) == 0 && r.aid < oftenAid}
	for i := range r.a.Supports {
		s := &r.a.Supports[i]
		l.taken[s.What.Start] = true
		if s.Quantity != nil {
			l.told[l.gift(s.Kind, s.Quantity)] = true
		}
		if len(l.article) < 2 { // whether there is one, or several
			l.article = addActors(l.article, s.From)
		}
	}
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		l.recall()
		if k := r.kindOf(); r.blocked[si] || k == extract.Caption || k == extract.Headline && len(r.a.Supports) > 0 || lists.within(r, stopWord|wholeWord) {
			continue
		}
		for t := 0; t < len(r.nodes); t++ {
			if l.gives(t) {
				l.read(t)
			}
		}
	}
	if len(l.rows) == 0 {
		return
	}
	r.a.Supports = r.withoutSums(append(r.a.Supports, l.rows...))
	bySentence(r.a.Supports)
}

// gift is what two tellings of one gift share, whoever gives and receives it.
func (l *leftovers) gift(k extract.SupportKind, q *extract.Quantity) told {
	return told{kind: k, value: q.Value, unit: unitFamily(q.Unit)}
}

// recall notes the givers and receivers of the rows up to the sentence.
func (l *leftovers) recall() {
	end := l.doc.Sentences[l.sent].End
	for ; l.next < len(l.a.Supports) && l.a.Supports[l.next].Sentence.Start < end; l.next++ {
		s := &l.a.Supports[l.next]
		l.givers, l.takers, l.at = []extract.Actor{s.From}, []extract.Actor{s.To}, l.sent
	}
}

// gives reports whether node t is a verb by which something is handed over, brought
// or taken in.
func (l *leftovers) gives(t int) bool {
	n := &l.nodes[t]
	if n.lex == nil || n.kind == itemNode || n.kind == headNode || n.lex.trigger&(give|receive|carry|send) == 0 && n.lex.strong&help == 0 {
		return false
	}
	return !l.marked(t-1, noun) && !l.is(t-1, "những", "các", "tiền", "hàng", "quà") && n.lex.marker&^past == 0
}

// read reads the gift of the verb at node t.
func (l *leftovers) read(t int) {
	lo, hi := l.clause(t, 0)
	left := l.before(lo, t)
	taken := l.nodes[t].lex.trigger&receive != 0 || l.is(t-1, "nhận")
	if left.no || left.office && left.agent < 0 || l.rated(t) || l.thanked(0, t) {
		return
	}
	if l.quoted(l.nodes[t].lo) || l.loanNear(t, hi) {
		return
	}
	f := frame{trigger: t, lo: lo, hi: hi, status: left.status, rule: "leftover"}
	items := l.items(t, hi, &left)
	if len(items) == 0 {
		return
	}
	told := !l.giverHere(&f, &left, hi, items, taken)
	to := l.receivers(&f, &left, hi, items, taken)
	f.derived = told || len(to) == 0
	switch {
	case l.alone && (told || taken || l.nodes[t].lex.strong&(give|help) == 0 && !items[0].gift && !items[0].aid), told && (len(to) == 0 || items[0].kind == extract.Personnel), l.summed(&f, items), f.derived && l.unread(t, items):
		return
	case told && !l.giverTold(&f, &left):
		return
	}
	if len(to) == 0 {
		to = l.receiverTold(&f)
	}
	if len(to) == 0 || !l.believed(&f, to, items) {
		return
	}
	l.add(&f, to, items)
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

// summed reports whether the items are what came in from many or over a time.
func (l *leftovers) summed(f *frame, items []*item) bool {
	t := f.trigger
	if items[0].rough() && l.overYears(t) {
		return true
	}
	return f.derived && (l.is(t+1, "được") || l.nodes[t].lex.trigger&receive != 0 && items[0].rough() || l.overYears(t))
}

// unread reports whether people or bodies that nobody resolves stand between the verb
// and the item: they get it.
func (l *leftovers) unread(t int, items []*item) bool {
	for k := t + 1; k < len(l.nodes) && l.nodes[k].lo < items[0].lo; k++ {
		if l.nodes[k].kind == headNode || l.nodes[k].kind == actorNode {
			return true
		}
	}
	return false
}

// items returns what the verb hands over: the first row of free items after it,
// or, where it is acted on, those before it.
func (l *leftovers) items(t, hi int, left *left) []*item {
	var out []*item
	for k := t + 1; k < hi; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == itemNode && l.free(t, n.item):
			out = append(out, n.item)
		case n.kind == itemNode && len(out) == 0 && !n.item.bare && !n.item.skip:
			return nil // told already: what follows belongs to it
		case n.lex != nil && n.kind != itemNode && n.lex.trigger&(give|receive|send|thank|share) != 0 && n.lex.marker == 0:
			k = hi
		case n.lex != nil && n.lex.marker&(wish|not) != 0 && n.lex.marker&to == 0:
			k = hi
		case len(out) > 0 && !l.is(k, ",", "và", "cùng", "với") && n.kind != mark:
			k = hi
		case len(out) == 0 && n.kind == actorNode && l.is(k-1, ",") && l.partOf(k, t) == subject:
			return nil // "góp cho quỹ này, Công ty X 500 triệu đồng"
		}
	}
	if len(out) == 0 && (left.passive >= 0 || left.agent >= 0) && len(left.items) > 0 {
		if it := l.nodes[left.items[0]].item; l.free(t, it) && l.close(it, t) {
			out = append(out, it)
		}
	}
	return out
}

// free reports whether an item may be a gift of its own, which no row tells.
func (l *leftovers) free(t int, it *item) bool {
	n := &l.nodes[t]
	switch {
	case it.skip || it.rate || it.total || it.bare || it.quantity == nil || it.kind == extract.Expertise || it.kind == extract.OtherSupport:
		return false
	case l.taken[l.doc.Tokens[it.lo].Start] || l.told[l.gift(it.kind, it.quantity)]:
		return false
	case it.kind == extract.Personnel:
		return l.helpers(it) && n.lex.trigger&send != 0
	case it.quantity.Unit == "con" || it.quantity.Unit == "con nhỏ":
		return false // "gửi hai con về quê"
	case it.open && (n.lex.strong&give == 0 || it.quantity.Value <= 2):
		return false
	case it.kind == extract.Money:
		return it.quantity.Unit != "đồng" || it.quantity.Value >= 1e5
	}
	return n.lex.trigger&send == 0 || n.lex.strong != 0
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
		if k := left.patient; k > 0 && l.nodes[k-1].kind != itemNode {
			if to := l.first(f, k); len(to) > 0 {
				return to
			}
		}
	}
	toward := false
	for k := t + 1; k < hi; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == actorNode && l.channel(k, t):
		case n.kind == actorNode || n.kind == headNode && (n.head == needy || n.head == people):
			switch l.partOf(k, t) {
			case receiver, destination:
			case object:
				if n.lo > items[0].lo && !toward {
					continue
				}
			case owner, source, agent, company, principal, aside:
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
	if to := l.first(f, left.receiver); len(to) > 0 {
		return to
	}
	return l.visited(f)
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

// visited returns the place to which the givers come in the sentence: "Đến thăm xã R,
// đoàn tặng …".
func (l *leftovers) visited(f *frame) []extract.Actor {
	for k := f.trigger - 1; k >= 0; k-- {
		n := &l.nodes[k]
		if n.kind != actorNode || n.person {
			continue
		}
		switch l.partOf(k, 0) {
		case destination, object, receiver:
			if to := without(l.resolve(n), f.donors); len(to) > 0 && !l.home(f.donors, to[0]) {
				l.step(f, k, "receiver: where they come")
				return to
			}
		}
	}
	return nil
}

// giverTold takes the giver told shortly before, or the article's only one.
func (l *leftovers) giverTold(f *frame, left *left) bool {
	if f.torn || l.stranger(f.trigger) || left.subject >= 0 && l.nodes[left.subject].head != party && left.passive < 0 || l.nodes[f.trigger].lex.trigger&carry != 0 {
		return false
	}
	switch {
	case len(l.givers) > 0 && l.sent-l.at <= leftoverReach:
		f.donors = l.givers
	case len(l.article) == 1:
		f.donors = l.article
	default:
		return false
	}
	l.step(f, f.trigger, "giver: named before")
	return true
}

// receiverTold returns the receiver told shortly before, or whom the article is about.
func (l *leftovers) receiverTold(f *frame) []extract.Actor {
	to := l.pointed(f.donors)
	if len(to) == 0 {
		to = without(l.themed(f.donors), f.donors)
	}
	if len(to) == 0 && l.sent-l.at <= leftoverReach {
		to = without(l.takers, f.donors)
	}
	if len(to) == 0 {
		to = without(l.memory.headReceivers, f.donors)
	}
	if len(to) == 0 && l.nodes[f.trigger].lex.strong&give != 0 {
		to = l.nearPlace(f)
	}
	l.step(f, f.trigger, "receiver: named before")
	return to
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

// believed reports whether the parts are good enough.
func (l *leftovers) believed(f *frame, to []extract.Actor, items []*item) bool {
	n := &l.nodes[f.trigger]
	strong := n.lex.strong&(give|help) != 0 || items[0].gift || items[0].aid
	f.groups = []group{{to, items}}
	if len(f.donors) == 0 || l.costs(f) || f.derived && len(l.article) == 0 || l.award(f) || !strong && f.derived {
		return false
	}
	for _, d := range f.donors {
		switch d.Kind {
		case extract.PersonActor:
			if f.derived || !strong && l.needs == 0 || !l.official(f.donors, true) {
				return false
			}
		case extract.GroupActor:
			if f.derived || !namedBody(d.Group) && groupOnly(to) {
				return false
			}
		}
	}
	return !personal(to) || l.needs > 0 && !f.derived
}

// add appends a row for each giver, receiver and item.
func (l *leftovers) add(f *frame, to []extract.Actor, items []*item) {
	date := l.dateOf(f.trigger, l.sent)
	if f.status == extract.Done && l.future(date, f.rule) {
		f.status = extract.Pledged
	}
	f.strong = l.nodes[f.trigger].lex.strong != 0
	l.step(f, f.trigger, f.rule)
	conf := f.trust()
	for _, it := range items {
		l.taken[l.doc.Tokens[it.lo].Start] = true
		l.told[l.gift(it.kind, it.quantity)] = true
		for _, t := range to {
			for _, d := range f.donors {
				if d == t || l.upward(d, t) || l.named(d) == l.named(t) {
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
