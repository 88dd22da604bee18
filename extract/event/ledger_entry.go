package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// entries reads the sentence's entries, from left to right.
func (l *ledger) entries() []entry {
	var out []entry
	listing := l.now <= l.open
	giver, shared := l.sharer()
	for k := 0; k < len(l.nodes); {
		if !listing && l.class(k)&listWord != 0 {
			listing = l.firm() || l.gaveBefore(k)
		}
		listing = listing || l.is(k, ":") && l.gaveBefore(k)
		row := giver.Kind != extract.NoActor && k > 1 && l.allotted(k, shared)
		e, ok := l.entry(k, listing || len(out) > 0 || row)
		if !ok {
			k++
			continue
		}
		if len(out) > 0 && e.verb < 0 && e.form == "colon" {
			e.strong = e.strong || out[0].strong // "A ủng hộ 2 triệu đồng, B: 1 triệu đồng"
		}
		out = append(out, e)
		k = e.end
		for e.every {
			if e, ok = l.further(&e); !ok {
				break
			}
			out = append(out, e)
			k = e.end
		}
	}
	if !l.firm() {
		shareReceiver(out)
	}
	return out
}

// shareReceiver lets whom the last of several entries names receive what those before
// it give to nobody: "A ủng hộ 1 tỉ đồng, B: 500 triệu đồng cho R".
func shareReceiver(es []entry) {
	for i := len(es) - 2; i >= 0; i-- {
		if len(es[i].to) == 0 && (es[i+1].form == "colon" || es[i+1].form == "bare") && !es[i+1].near && !es[i+1].every {
			es[i].to = es[i+1].to
		}
	}
}

// allotted reports whether node k is one more place of a row that the frame with
// the item at byte at began: "A được phân bổ 30 tỷ đồng, B 20 tỷ đồng và C 10 tỷ đồng".
func (l *ledger) allotted(k, at int) bool {
	n := &l.nodes[k]
	return n.first().Kind == extract.PlaceActor && l.doc.Tokens[n.lo].Start > at && l.is(k-1, ",", "và", ";") && l.nodes[k-2].kind == itemNode &&
		k+1 < len(l.nodes) && l.nodes[k+1].kind == itemNode
}

// further reads what the same giver gives to others: "…, mỗi người bị thương 2
// triệu đồng".
func (l *ledger) further(e *entry) (entry, bool) {
	f := *e
	j := e.end
	if l.is(j, ",", "và") {
		j++
	}
	if j >= len(l.nodes) || !l.marked(j, each|per) && l.doc.Tokens[l.nodes[j].lo].Fold != "mỗi" {
		return f, false
	}
	a, end := l.everyOne(j)
	if end < 0 {
		return f, false
	}
	f.to, f.items = []extract.Actor{a}, nil
	return f, l.items(&f, end)
}

// gaveBefore reports whether a word of support stands before node k.
func (l *ledger) gaveBefore(k int) bool {
	for x := k - 1; x >= 0; x-- {
		if n := &l.nodes[x]; n.lex != nil && (n.lex.strong&(give|help) != 0 || n.lex.trigger&receive != 0) {
			return true
		}
	}
	return false
}

// entry reads the entry whose giver is node k.
func (l *ledger) entry(k int, listing bool) (entry, bool) {
	e := entry{donor: k, verb: -1, status: extract.Done}
	n := &l.nodes[k]
	j := k + 1
	switch {
	case n.kind == actorNode && n.named && l.opens(k):
		e.donors = l.givers(k)
		if p := l.dweller(k); p >= 0 {
			e.donors, e.donor = l.resolve(&l.nodes[p]), p
		}
		if l.branch(k) {
			e.donors = []extract.Actor{l.branchOf(k)}
			j += 2
		}
	case (listing || l.firm()) && l.starts(k) && n.kind != itemNode && n.kind != dateNode:
		a, end := l.brand(k)
		if end < 0 && listing {
			a, end = l.unnamed(k)
		}
		if end < 0 {
			return e, false
		}
		e.donors, e.form = []extract.Actor{a}, "unnamed"
		if l.nodes[end].kind == mark {
			return e, l.phrase(&e, end+1, listing)
		}
		return e, l.phrase(&e, end, listing)
	}
	if len(e.donors) == 0 {
		return e, false
	}
	return e, l.gives(&e, j, listing)
}

// opens reports whether the actor at node k begins a clause: only titles and forms
// of address stand between it and a mark, a joining word or a date.
func (l *ledger) opens(k int) bool {
	for x := k - 1; x >= 0 && x >= k-5; x-- {
		n := &l.nodes[x]
		switch {
		case n.kind == mark:
			return n.fold != "(" && n.fold != "\"" && n.fold != "“"
		case n.kind == dateNode, n.kind == titleNode:
			return true
		case l.is(x, "và", "còn", "như", "gồm", "riêng", "có") || l.is(x, "đó") && x > 0 && l.is(x-1, "trong"):
			return true
		case n.kind == itemNode, n.kind == headNode && n.head == vehicle, l.marked(x, per|each):
			return false
		case l.class(x)&listWord != 0:
			return true
		case n.lex != nil && n.lex.marker&(of|from) != 0 && n.lex.trigger == 0 && l.received(x):
			return true
		case n.kind == actorNode, n.lex != nil && (n.lex.trigger != 0 || n.lex.marker&^past != 0):
			return false
		}
	}
	return k <= 5
}

// received reports whether a word of receiving stands before node x.
func (l *ledger) received(x int) bool {
	for k := x - 1; k >= 0; k-- {
		if n := &l.nodes[k]; n.lex != nil && n.lex.trigger&receive != 0 {
			return true
		}
	}
	return false
}

// apposed passes over what a person is, or where from: "bà A, kiều bào Mỹ, ủng hộ".
// It returns the node after it, or j.
func (l *ledger) apposed(e *entry, j int) int {
	if !l.nodes[e.donor].person || !l.is(j, ",") {
		return j
	}
	var aside []extract.Actor
	for x := j + 1; x < len(l.nodes) && x <= j+8; x++ {
		n := &l.nodes[x]
		switch {
		case x > j+1 && (n.lex != nil && n.lex.trigger&give != 0 && n.lex.marker == 0 || l.is(x, ":", "-", "–") && x+1 < len(l.nodes) && l.nodes[x+1].kind == itemNode):
			e.aside = aside
			return x
		case n.kind == actorNode && n.first().Kind == extract.PlaceActor:
			aside = addActors(aside, n.actors...)
		case n.kind == mark && (n.fold == "(" || n.fold == ")"):
		case n.kind == mark && n.fold != ",", n.kind == itemNode, n.kind == actorNode, n.kind == dateNode:
			return j
		}
	}
	return j
}

// gives reads what follows the giver up to the end of its items: a verb, or a
// colon, or the items in brackets or bare.
func (l *ledger) gives(e *entry, j int, listing bool) bool {
	switch {
	case l.is(j, "(") && (listing || l.received(e.donor)) && j+1 < len(l.nodes) && l.nodes[j+1].kind == itemNode:
		e.form = "bracket"
		return l.items(e, j+1)
	case l.is(j, "("):
		for x := j; x < len(l.nodes) && x <= j+12; x++ {
			if l.is(x, ")") {
				j = x + 1
				break
			}
		}
	}
	j = l.apposed(e, j)
	if l.is(j, ":", "–", "-") && listing || l.is(j, ":") && l.now-l.ctx.at <= ledgerReach {
		if e.form == "" {
			e.form = "colon"
		}
		j++
	}
	if x := l.leader(j); x > j {
		j = x
	}
	if l.is(j, ",", "…", "...") && l.marked(j+1, each) {
		j++
	}
	return l.phrase(e, j, listing)
}

// leader passes over "do bà X làm trưởng đoàn" at node j, and returns the node
// after it, or j.
func (l *ledger) leader(j int) int {
	if !l.marked(j, by) {
		return j
	}
	led := false
	for x := j + 1; x < len(l.nodes) && x <= j+12; x++ {
		n := &l.nodes[x]
		led = led || leaders[n.fold]
		if n.lex != nil && (n.lex.trigger&give != 0 || n.lex.marker&past != 0) {
			if !led {
				return j
			}
			return x
		}
	}
	return j
}

// maxLight is how many words may stand between the parts of an entry.
const maxLight = 8

// phrase reads verbs, light words and the receiver from node j on, and the items
// that they lead to.
func (l *ledger) phrase(e *entry, j int, listing bool) bool {
	light := 0
	for x := j; x < len(l.nodes) && light <= maxLight; x++ {
		n := &l.nodes[x]
		switch {
		case n.kind == itemNode:
			if e.verb < 0 && e.form == "" {
				if !listing || x > j+2 && !e.each {
					return false
				}
				e.form = "bare"
			}
			if e.form == "" {
				e.form = "verb"
			}
			return l.items(e, x)
		case n.kind == mark, x == j && l.is(x, "có") && l.nodes[e.donor].first().Kind == extract.PlaceActor:
			return false // "Trong đó, tỉnh A có 493 thùng hàng": it got them
		case n.kind == dateNode:
		case n.lex != nil && n.lex.marker&(wish|not|passive|worth|turn) != 0 && n.lex.marker&to == 0:
			return false
		case n.lex != nil && n.lex.marker&(each|per) != 0:
			if e.verb >= 0 {
				a, end := l.everyOne(x)
				if end < 0 {
					return false
				}
				e.to, e.every, x = []extract.Actor{a}, true, end-1
				if as := l.eachOf(a); len(as) > 0 {
					e.to, e.every, e.each = as, false, true
				}
				break
			}
			e.each = true
			l.gather(e)
		case n.lex != nil && (n.lex.trigger&give != 0 || n.lex.strong&help != 0) && n.lex.marker&^past == 0:
			if e.verb < 0 {
				e.verb = x
			}
			e.strong = e.strong || n.lex.strong&(give|help) != 0
		case n.lex != nil && n.lex.trigger&send != 0 && n.lex.marker&^past == 0:
			if e.verb < 0 {
				e.verb, e.sends = x, true
			}
		case n.lex != nil && n.lex.trigger&^(move|list|help) != 0 && n.lex.marker == 0:
			return false
		case n.kind == actorNode || n.kind == headNode && n.head != vehicle:
			if e.verb < 0 {
				if n.kind == headNode && (e.each || x == j && l.class(x)&nearWord != 0) {
					break // "mỗi đơn vị", "Quỹ Vì người nghèo huyện"
				}
				return false
			}
			l.receiver(e, x)
		case n.lex != nil && n.lex.marker&pledge != 0:
			e.status = extract.Pledged
		case n.lex != nil && n.lex.marker&ongoing != 0:
			e.status = extract.Ongoing
		case n.lex != nil && n.lex.marker&(of|by|from|with|at|behalf) != 0 && l.class(x)&lightWord == 0:
			return false
		default:
			light++
			if l.class(x)&lightWord == 0 && e.verb < 0 {
				light += 2
			}
		}
	}
	return false
}

// everyOne returns the group that "mỗi gia đình có người mất" names, and the node
// after it: an item.
func (l *ledger) everyOne(x int) (extract.Actor, int) {
	if i := l.nodes[x].lo; l.doc.Tokens[i].Fold == "mỗi" && i+1 < len(l.doc.Tokens) && (l.doc.Tokens[i+1].Fold == "suất" || l.doc.Tokens[i+1].Fold == "phần") {
		return extract.Actor{}, -1
	}
	for k := x + 1; k < len(l.nodes) && k <= x+8; k++ {
		n := &l.nodes[k]
		if n.kind == itemNode && k > x {
			s := strings.TrimSpace(l.doc.Slice(l.span(l.nodes[x].lo, l.nodes[k-1].hi)))
			return extract.Actor{Kind: extract.GroupActor, Group: s}, k
		}
		if n.kind == mark || n.kind == actorNode || n.lex != nil && n.lex.trigger&give != 0 {
			break
		}
	}
	return extract.Actor{}, -1
}

// eachOf returns the places in a row before, in the sentence or the one before it, that
// "mỗi tỉnh" means.
func (l *ledger) eachOf(a extract.Actor) []extract.Actor {
	f := strings.Fields(strings.ToLower(a.Group))
	if len(f) != 2 || !placesOf[f[1]] {
		return nil
	}
	for si := l.sent; si >= 0 && si >= l.sent-1; si-- {
		for k := len(l.parsed[si]) - 1; k >= 0; k-- {
			n := &l.parsed[si][k]
			if n.kind == actorNode && len(n.actors) > 1 && n.first().Kind == extract.PlaceActor {
				return l.resolve(n)
			}
		}
	}
	return nil
}

// receiver notes that the actor or head at node x receives.
func (l *ledger) receiver(e *entry, x int) {
	n := &l.nodes[x]
	if n.kind == actorNode {
		if len(e.to) > 0 && !e.near && !groupOnly(e.to) || n.person && !l.family(x) && (l.titled(n) || !personal(l.resolve(n))) {
			return
		}
		if n.person {
			e.to, e.near = n.actors, false
			return
		}
		e.to, e.near = l.resolve(n), !n.named
		e.meant = e.near
		return
	}
	if len(e.to) > 0 {
		return
	}
	if n.head != needy && n.head != people {
		return
	}
	e.every = e.every || l.doc.Tokens[n.lo].Fold == "mỗi"
	g := l.groupActor(x)
	e.near = l.class(x)&nearWord != 0 && len(strings.Fields(g.Group)) <= 3 || n.head == people
	e.to = []extract.Actor{g}
}

// family reports whether a person at node x is named as somebody in need.
func (l *ledger) family(x int) bool {
	for k := x - 1; k >= 0 && k >= x-2; k-- {
		if l.nodes[k].kind == headNode && l.nodes[k].head == needy {
			return true
		}
	}
	return false
}

// items reads the items from node x on, and the receiver behind them.
func (l *ledger) items(e *entry, x int) bool {
	for x < len(l.nodes) {
		n := &l.nodes[x]
		if n.kind != itemNode || n.item.skip && (!e.every || l.is(x+1, "/") || len(e.items) > 0) || n.item.quantity == nil || !l.givable(e, n.item) {
			break
		}
		e.items = append(e.items, n.item)
		x = l.afterItem(x + 1)
		if x+1 < len(l.nodes) && (l.is(x, "và", ",", "cùng", "với", "+") || l.marked(x, with)) && l.nodes[x+1].kind == itemNode {
			x++
			continue
		}
		break
	}
	e.end = x
	if len(e.items) == 0 {
		return false
	}
	l.behind(e, x)
	return true
}

// givable reports whether a ledger can list the item.
func (l *ledger) givable(e *entry, it *item) bool {
	if it.kind == extract.Expertise || len(it.owner) > 0 || e.sends && it.kind != extract.Personnel {
		return false
	}
	if it.kind == extract.Personnel {
		return e.sends && l.helpers(it) && l.nodes[e.verb].fold != "huy" || e.verb >= 0 && e.strong && l.helpers(it)
	}
	if it.kind == extract.Money && it.quantity.Unit == "đồng" && it.quantity.Value < 1e5 {
		return false
	}
	return !it.open || e.strong || l.now <= l.open
}

// afterItem passes over a bracket behind an item.
func (l *ledger) afterItem(x int) int {
	if !l.is(x, "(") {
		return x
	}
	for k := x; k < len(l.nodes) && k <= x+14; k++ {
		if l.is(k, ")") {
			return k + 1
		}
	}
	return x
}

// behind reads the receiver that stands behind the items: "1 tỷ đồng cho tỉnh R",
// "… ủng hộ đồng bào R".
func (l *ledger) behind(e *entry, x int) {
	if len(e.to) > 0 && !e.near {
		return
	}
	toward := false
	for k := x; k < len(l.nodes) && k <= x+8; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == itemNode && n.item.bare && toward: // "tài trợ thiết bị cho Trường A"
		case n.kind == mark || n.kind == itemNode:
			return
		case n.kind == actorNode || n.kind == headNode:
			if !toward {
				return
			}
			was, near := e.to, e.near
			e.to = nil
			l.receiver(e, k)
			if len(e.to) == 0 {
				e.to, e.near = was, near
			}
			if n.kind == actorNode {
				return
			}
		case n.lex == nil:
			toward = toward || l.is(k, "để", "vào", "giúp")
		case n.lex.marker&(to|goal) != 0 || n.lex.trigger&(give|help) != 0:
			toward = true
		case n.lex.marker&(of|by|from|with|at|behalf) != 0:
			return
		}
	}
}
