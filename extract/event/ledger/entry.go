package ledger

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// entries reads the sentence's entries, from left to right.
func (l *ledger) entries() []entry {
	var out []entry
	listing := l.now <= l.open
	giver, shared := l.sharer()
	for k := 0; k < len(l.Nodes); {
		if !listing && l.class(k)&syntax.ListWord != 0 {
			listing = l.firm() || l.gaveBefore(k)
		}
		listing = listing || (l.Is(k, ":") || l.Introduced(k)) && l.gaveBefore(k) || l.Marked(k-1, syntax.Of|syntax.From) && l.received(k) && l.GiverRow(k)
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
	n := &l.Nodes[k]
	return n.First().Kind == extract.PlaceActor && l.Doc.Tokens[n.Lo].Start > at && l.Is(k-1, ",", "và", ";") && l.Nodes[k-2].Kind == syntax.ItemNode &&
		k+1 < len(l.Nodes) && l.Nodes[k+1].Kind == syntax.ItemNode
}

// further reads what the same giver gives to others: "…, mỗi người bị thương 2
// triệu đồng".
func (l *ledger) further(e *entry) (entry, bool) {
	f := *e
	j := e.end
	if l.Is(j, ",", "và") {
		j++
	}
	if j >= len(l.Nodes) || !l.Marked(j, syntax.Each|syntax.Per) && l.Doc.Tokens[l.Nodes[j].Lo].Fold != "mỗi" {
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
		if n := &l.Nodes[x]; n.Lex != nil && (n.Lex.Strong&(syntax.Give|syntax.Help) != 0 || n.Lex.Trigger&syntax.Receive != 0) {
			return true
		}
	}
	return false
}

// entry reads the entry whose giver is node k.
func (l *ledger) entry(k int, listing bool) (entry, bool) {
	e := entry{donor: k, verb: -1, status: extract.Done}
	n := &l.Nodes[k]
	j := k + 1
	switch {
	case len(n.Actors) > 1 && n.First().Kind == extract.PlaceActor && l.OpensRow(k-1) && l.Is(k+1, "và"): // "gồm: A, B và hỗ trợ tỉnh C": they receive
		return e, false
	case n.Kind == syntax.ActorNode && n.Named && l.opens(k):
		e.donors = l.givers(k)
		if p := l.Dweller(k); p >= 0 {
			e.donors, e.donor = l.Resolve(&l.Nodes[p]), p
		}
		if l.branch(k) {
			e.donors = []extract.Actor{l.branchOf(k)}
			j += 2
		}
	case (listing || l.firm()) && l.starts(k) && n.Kind != syntax.ItemNode && n.Kind != syntax.DateNode:
		a, end := l.brand(k)
		if end < 0 && listing {
			a, end = l.unnamed(k)
		}
		if end < 0 {
			return e, false
		}
		e.donors, e.form = []extract.Actor{a}, "unnamed"
		if l.Nodes[end].Kind == syntax.Mark {
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
		n := &l.Nodes[x]
		switch {
		case n.Kind == syntax.Mark:
			return n.Fold != "(" && n.Fold != "\"" && n.Fold != "“"
		case n.Kind == syntax.DateNode, n.Kind == syntax.TitleNode, x == k-1 && l.Is(x, "do") && len(l.Nodes[k].Actors) > 1: // "do A, B và C tài trợ 2 tỷ đồng"
			return true
		case l.Is(x, "và", "còn", "như", "gồm", "riêng", "có") || l.Is(x, "đó") && x > 0 && l.Is(x-1, "trong"):
			return true
		case n.Kind == syntax.ItemNode, n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle, l.Marked(x, syntax.Per|syntax.Each):
			return false
		case l.class(x)&syntax.ListWord != 0, l.Is(x, "là") && l.Is(x-1, "đó"):
			return true
		case n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.From) != 0 && n.Lex.Trigger == 0 && l.received(x):
			return true
		case n.Kind == syntax.ActorNode, n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker&^syntax.Past != 0):
			return false
		}
	}
	return k <= 5
}

// allottedTo reports whether the place at node k is one of those among whom means are shared out:
// "phân bổ 2 tỷ đồng, cụ thể: tỉnh A (500 triệu đồng)".
func (l *ledger) allottedTo(k int) bool {
	if l.Nodes[k].First().Kind != extract.PlaceActor || l.received(k) {
		return false
	}
	for x := k - 1; x >= 0; x-- {
		if syntax.Granting[l.Nodes[x].Fold] {
			return true
		}
	}
	return false
}

// received reports whether a word of receiving stands before node x.
func (l *ledger) received(x int) bool {
	for k := x - 1; k >= 0; k-- {
		if n := &l.Nodes[k]; n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0 {
			return true
		}
	}
	return false
}

// apposed passes over what a person is, or where from: "bà A, kiều bào Mỹ, ủng hộ".
// It returns the node after it, or j.
func (l *ledger) apposed(e *entry, j int) int {
	if !l.Nodes[e.donor].Person || !l.Is(j, ",") {
		return j
	}
	var aside []extract.Actor
	for x := j + 1; x < len(l.Nodes) && x <= j+8; x++ {
		n := &l.Nodes[x]
		switch {
		case x > j+1 && (n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 && n.Lex.Marker == 0 || l.Is(x, ":", "-", "–") && x+1 < len(l.Nodes) && l.Nodes[x+1].Kind == syntax.ItemNode):
			e.aside = aside
			return x
		case l.Saying(x):
			return j // "ông A, Chủ tịch huyện, cho biết tỉnh B hỗ trợ …": the province does
		case n.Kind == syntax.ActorNode && n.First().Kind == extract.PlaceActor:
			aside = syntax.AddActors(aside, n.Actors...)
		case n.Kind == syntax.Mark && (n.Fold == "(" || n.Fold == ")"):
		case n.Kind == syntax.Mark && n.Fold != ",", n.Kind == syntax.ItemNode, n.Kind == syntax.ActorNode, n.Kind == syntax.DateNode:
			return j
		}
	}
	return j
}

// gives reads what follows the giver up to the end of its items: a verb, or a
// colon, or the items in brackets or bare.
func (l *ledger) gives(e *entry, j int, listing bool) bool {
	switch {
	case l.Is(j, "(") && l.allottedTo(e.donor):
		return false
	case l.Is(j, "(") && (listing || l.received(e.donor)) && j+1 < len(l.Nodes) && l.Nodes[j+1].Kind == syntax.ItemNode:
		e.form = "bracket"
		return l.items(e, j+1)
	case l.Is(j, "("):
		for x := j; x < len(l.Nodes) && x <= j+12; x++ {
			if l.Is(x, ")") {
				j = x + 1
				break
			}
		}
	}
	j = l.apposed(e, j)
	if l.Is(j, ":", "–", "-") && listing || l.Is(j, ":") && l.now-l.ctx.at <= ledgerReach {
		if e.form == "" {
			e.form = "colon"
		}
		j++
	}
	if x := l.leader(j); x > j {
		j = x
	}
	if l.Is(j, ",", "…", "...") && l.Marked(j+1, syntax.Each) {
		j++
	}
	return l.phrase(e, j, listing)
}

// leader passes over "do bà X làm trưởng đoàn" at node j, and returns the node
// after it, or j.
func (l *ledger) leader(j int) int {
	if !l.Marked(j, syntax.By) {
		return j
	}
	led := false
	for x := j + 1; x < len(l.Nodes) && x <= j+12; x++ {
		n := &l.Nodes[x]
		led = led || syntax.Leaders[n.Fold]
		if n.Lex != nil && (n.Lex.Trigger&syntax.Give != 0 || n.Lex.Marker&syntax.Past != 0) {
			if !led {
				return j
			}
			return x
		}
	}
	return j
}

// maxMake is how many words may tell of what make an item is.
const maxMake = 9

// maxLight is how many words may stand between the parts of an entry.
const maxLight = 8

// phrase reads verbs, light words and the receiver from node j on, and the items
// that they lead to.
func (l *ledger) phrase(e *entry, j int, listing bool) bool {
	light := 0
	for x := j; x < len(l.Nodes) && light <= maxLight; x++ {
		n := &l.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode:
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
		case n.Kind == syntax.Mark, x == j && l.Is(x, "có") && l.Nodes[e.donor].First().Kind == extract.PlaceActor:
			return false // "Trong đó, tỉnh A có 493 thùng hàng": it got them
		case n.Kind == syntax.DateNode:
		case n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not|syntax.Passive|syntax.Worth|syntax.Turn) != 0 && n.Lex.Marker&syntax.To == 0:
			return false
		case n.Lex != nil && n.Lex.Marker&(syntax.Each|syntax.Per) != 0:
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
		case n.Lex != nil && (n.Lex.Trigger&syntax.Give != 0 || n.Lex.Strong&syntax.Help != 0) && n.Lex.Marker&^syntax.Past == 0:
			if e.verb < 0 {
				e.verb = x
			}
			e.strong = e.strong || n.Lex.Strong&(syntax.Give|syntax.Help) != 0
		case n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 && n.Lex.Marker&^syntax.Past == 0:
			if e.verb < 0 {
				e.verb, e.sends = x, true
			}
		case n.Lex != nil && n.Lex.Trigger&^(syntax.Move|syntax.List|syntax.Help) != 0 && n.Lex.Marker == 0:
			return false
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && n.Head != syntax.Vehicle:
			if e.verb < 0 {
				if n.Kind == syntax.HeadNode && (e.each || x == j && l.class(x)&syntax.NearWord != 0) {
					break // "mỗi đơn vị", "Quỹ Vì người nghèo huyện"
				}
				return false
			}
			l.receiver(e, x)
		case n.Lex != nil && n.Lex.Marker&syntax.Pledge != 0:
			if e.verb < 0 { // "đã cử 100 nhân viên và cam kết hỗ trợ 2 triệu USD"
				e.status = extract.Pledged
			}
		case n.Lex != nil && n.Lex.Marker&syntax.Ongoing != 0:
			if e.verb < 0 {
				e.status = extract.Ongoing
			}
		case n.Lex != nil && n.Lex.Marker&syntax.Past != 0 && e.verb < 0: // "thông báo đã cử 100 nhân viên"
			e.status = extract.Done
		case n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.By|syntax.From|syntax.With|syntax.At|syntax.Behalf) != 0 && l.class(x)&syntax.LightWord == 0:
			return false
		default:
			light++
			if l.class(x)&syntax.LightWord == 0 && e.verb < 0 {
				light += 2
			}
		}
	}
	return false
}

// unpeopled are the words behind "mỗi" for what receives nothing.
var unpeopled = map[string]bool{"suất": true, "phần": true, "ngày": true, "tuần": true, "tháng": true, "năm": true, "căn": true, "túi": true}

// everyOne returns the group that "mỗi gia đình có người mất" names, and the node
// after it: an item.
func (l *ledger) everyOne(x int) (extract.Actor, int) {
	if i := l.Nodes[x].Lo; l.Doc.Tokens[i].Fold == "mỗi" && i+1 < len(l.Doc.Tokens) && unpeopled[l.Doc.Tokens[i+1].Fold] {
		return extract.Actor{}, -1
	}
	for k := x + 1; k < len(l.Nodes) && k <= x+8; k++ {
		n := &l.Nodes[k]
		if n.Kind == syntax.ItemNode && k > x {
			s := strings.TrimSpace(l.Doc.Slice(l.Span(l.Nodes[x].Lo, l.Nodes[k-1].Hi)))
			return extract.Actor{Kind: extract.GroupActor, Group: s}, k
		}
		if n.Kind == syntax.Mark || n.Kind == syntax.ActorNode || n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 {
			break
		}
	}
	return extract.Actor{}, -1
}

// eachOf returns the places in a row before, in the sentence or the one before it, that
// "mỗi tỉnh" means.
func (l *ledger) eachOf(a extract.Actor) []extract.Actor {
	f := strings.Fields(strings.ToLower(a.Group))
	if len(f) != 2 || !gift.PlacesOf[f[1]] {
		return nil
	}
	for si := l.Sent; si >= 0 && si >= l.Sent-1; si-- {
		for k := len(l.Parsed[si]) - 1; k >= 0; k-- {
			n := &l.Parsed[si][k]
			if n.Kind == syntax.ActorNode && len(n.Actors) > 1 && n.First().Kind == extract.PlaceActor {
				return l.Resolve(n)
			}
		}
	}
	return nil
}

// receiver notes that the actor or head at node x receives.
func (l *ledger) receiver(e *entry, x int) {
	n := &l.Nodes[x]
	if n.Kind == syntax.ActorNode {
		if len(e.to) > 0 && !e.near && !gift.GroupOnly(e.to) || n.Person && !l.family(x) && (l.Titled(n) || !syntax.Personal(l.Resolve(n))) {
			return
		}
		if n.Person {
			e.to, e.near = n.Actors, false
			return
		}
		e.to, e.near = l.Resolve(n), !n.Named
		e.meant = e.near
		return
	}
	if len(e.to) > 0 {
		return
	}
	if n.Head != syntax.Needy && n.Head != syntax.People {
		return
	}
	e.every = e.every || l.Doc.Tokens[n.Lo].Fold == "mỗi"
	g := l.GroupActor(x)
	e.near = l.class(x)&syntax.NearWord != 0 && len(strings.Fields(g.Group)) <= 3 || n.Head == syntax.People
	e.to = []extract.Actor{g}
}

// family reports whether a person at node x is named as somebody in need.
func (l *ledger) family(x int) bool {
	for k := x - 1; k >= 0 && k >= x-2; k-- {
		if l.Nodes[k].Kind == syntax.HeadNode && l.Nodes[k].Head == syntax.Needy {
			return true
		}
	}
	return false
}

// items reads the items from node x on, and the receiver behind them.
func (l *ledger) items(e *entry, x int) bool {
	for x < len(l.Nodes) {
		n := &l.Nodes[x]
		if n.Kind != syntax.ItemNode || n.Item.Skip && (!e.every || l.Is(x+1, "/") || len(e.items) > 0) || n.Item.Quantity == nil || !l.givable(e, n.Item) {
			break
		}
		e.items = append(e.items, n.Item)
		x = l.afterItem(x + 1)
		if x+1 < len(l.Nodes) && (l.Is(x, "và", ",", "cùng", "với", "+") || l.Marked(x, syntax.With)) && l.Nodes[x+1].Kind == syntax.ItemNode {
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
func (l *ledger) givable(e *entry, it *syntax.Item) bool {
	if it.Kind == extract.Expertise || len(it.Owner) > 0 || e.sends && it.Kind != extract.Personnel {
		return false
	}
	if it.Kind == extract.Personnel {
		return e.sends && l.Helpers(it) && l.Nodes[e.verb].Fold != "huy" || e.verb >= 0 && e.strong && l.Helpers(it)
	}
	if it.Kind == extract.Money && it.Quantity.Unit == "đồng" && it.Quantity.Value < 1e5 {
		return false
	}
	return !it.Open || e.strong || l.now <= l.open
}

// afterItem passes over a bracket behind an item.
//
// Words of no list may tell what make it is, before the next item.
func (l *ledger) afterItem(x int) int {
	if !l.Is(x, "(") {
		for k := x; k < len(l.Nodes) && k < x+maxMake && l.Nodes[k].Kind == syntax.Word; k++ {
			if l.Nodes[k].Lex != nil || l.Is(k, "và", "cùng") {
				if l.Is(k, "và", "cùng") && k+1 < len(l.Nodes) && l.Nodes[k+1].Kind == syntax.ItemNode {
					return k // "115 máy trợ thở chạy khí nén và 20 máy tạo ô xy"
				}
				break
			}
		}
		return x
	}
	for k := x; k < len(l.Nodes) && k <= x+14; k++ {
		if l.Is(k, ")") {
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
	for k := x; k < len(l.Nodes) && k <= x+8; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Bare && toward: // "tài trợ thiết bị cho Trường A"
		case n.Kind == syntax.Mark || n.Kind == syntax.ItemNode:
			return
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode:
			if !toward {
				return
			}
			was, near := e.to, e.near
			e.to = nil
			l.receiver(e, k)
			if len(e.to) == 0 {
				e.to, e.near = was, near
			}
			if n.Kind == syntax.ActorNode {
				return
			}
		case n.Lex == nil:
			toward = toward || l.Is(k, "để", "vào", "giúp")
		case n.Lex.Marker&(syntax.To|syntax.Goal) != 0 || n.Lex.Trigger&(syntax.Give|syntax.Help) != 0:
			toward = true
		case n.Lex.Marker&(syntax.Of|syntax.By|syntax.From|syntax.With|syntax.At|syntax.Behalf) != 0:
			return
		}
	}
}
