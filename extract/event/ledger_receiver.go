package event

import (
	"github.com/lienket/lienket/extract"
)

// reception notes who receives what follows, if the sentence says so without an
// item of its own: "R tiếp nhận ủng hộ của các đơn vị", "các đơn vị đã ủng hộ
// tỉnh R", "hướng về R".
func (l *ledger) reception() {
	s := &l.doc.Sentences[l.sent]
	if l.kindOf() == extract.Headline && len(l.home.to) == 0 && len(l.nodes) > 3 && l.is(1, ":") && l.nodes[0].first().Kind == extract.PlaceActor {
		l.home = receiving{to: l.resolve(&l.nodes[0]), said: extract.Step{Span: l.span(l.nodes[0].lo, l.nodes[0].hi), Why: "receiver: the place that the article is about"}}
	}
	for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
		if c, _ := l.listWord(i); c&openWord != 0 {
			l.open = l.now + ledgerReach
			break
		}
	}
	for t := range l.nodes {
		n := &l.nodes[t]
		if n.lex == nil || n.lex.trigger == 0 || n.kind == itemNode {
			continue
		}
		var to []extract.Actor
		at := -1
		switch {
		case n.lex.trigger&receive != 0:
			to, at = l.host(t)
			if at >= 0 && l.collects(at) {
				l.through = addActors(l.through, to...)
				to, at = l.target(t)
			}
		case n.lex.trigger&(give|help) != 0:
			if to, at = l.helped(t); len(to) > 0 {
				break
			}
			to, at = l.target(t)
			if k := l.kindOf(); n.lex.strong == 0 && k != extract.Headline && k != extract.Lead && !l.needy(to, at) {
				continue // a weak word names the needy, or stands on top
			}
		}
		if len(to) == 0 {
			continue
		}
		got := receiving{to: to, at: l.now, firm: true, short: l.kindOf() == extract.Headline, said: extract.Step{Span: l.span(l.nodes[at].lo, l.nodes[at].hi), Why: "receiver of what is listed"}}
		if k := l.kindOf(); (k == extract.Headline || k == extract.Lead) && (len(l.head.to) == 0 || groupOnly(l.head.to) || l.head.short && personal(to) && len(to) == 1) {
			l.head = got
		}
		if n.lex.trigger&receive != 0 || len(l.ctx.to) == 0 || groupOnly(l.ctx.to) || l.now-l.ctx.at > ledgerReach || at > t && l.opensBehind(at) || l.ctx.short && personal(to) && len(to) == 1 {
			if !groupOnly(to) || len(l.ctx.to) == 0 {
				l.ctx = got
			}
		}
		if groupOnly(to) && l.firm() {
			l.ctx.at = l.now // those for whom it is taken in are spoken of
		}
		return
	}
}

// collector returns the one body of the article that is there to take in gifts, by the
// mentions of it: who receives what is listed where nothing else says so.
func (l *ledger) collector() extract.Actor {
	best, most := extract.Actor{}, 0
	for i := range l.a.Organizations {
		if a := (extract.Actor{Kind: extract.OrganizationActor, Index: i}); l.takesGifts(a) && len(l.a.Organizations[i].Mentions) > most {
			best, most = a, len(l.a.Organizations[i].Mentions)
		}
	}
	return best
}

// opensBehind reports whether a list opens behind the receiver at node k: who receives what
// it tells is said right before it.
func (l *ledger) opensBehind(k int) bool {
	for x := k + 1; x < len(l.nodes) && x <= k+maxOpening; x++ {
		if l.is(x, ":") || l.class(x)&listWord != 0 {
			return true
		}
	}
	return false
}

// maxOpening is how many nodes may stand between a receiver and the word that opens a list.
const maxOpening = 10

// host returns the one who receives by the word at node t, if what is received is
// aid.
func (l *ledger) host(t int) ([]extract.Actor, int) {
	aid := false
	for k := t + 1; k < len(l.nodes) && k <= t+8 && !aid; k++ {
		n := &l.nodes[k]
		aid = n.kind == itemNode && !n.item.bare || n.kind == itemNode && n.item.gift || n.lex != nil && (n.lex.trigger&(give|help) != 0 || n.head == vehicle) || n.fold == "tiền"
	}
	if !aid {
		return nil, -1
	}
	lo, _ := l.clause(t, 0)
	b := l.before(lo, t)
	if b.no {
		return nil, -1
	}
	for _, k := range []int{b.principal, b.subject, b.venue} {
		if k < 0 || l.nodes[k].kind != actorNode {
			continue
		}
		to := l.resolve(&l.nodes[k])
		if k == b.venue || len(to) > 1 {
			to = l.governed(to)
		}
		if len(to) == 1 && to[0].Kind != extract.PersonActor {
			return to, k
		}
	}
	return nil, -1
}

// collects reports whether the one who receives at node k is a newspaper or
// station, which passes on what its readers give.
func (l *ledger) collects(k int) bool {
	switch l.doc.Tokens[l.nodes[k].lo].Fold {
	case "báo", "đài", "tạp", "tòa", "vtv", "chương":
		return true
	}
	return false
}

// helped returns the place that is said to get help by the word at node t: "TP
// R được nhiều đơn vị hỗ trợ". Where things stand before "được", they are handed over.
func (l *ledger) helped(t int) ([]extract.Actor, int) {
	lo, _ := l.clause(t, 0)
	b := l.before(lo, t)
	if b.no || b.passive < 0 || b.patient < 0 || b.agent >= 0 || l.nodes[b.patient].kind != actorNode || l.nodes[b.patient].person || l.numberNext(t) || len(b.items) > 0 && b.items[0] > b.patient {
		return nil, -1
	}
	if k := b.between; k >= 0 && l.nodes[k].kind == actorNode {
		return nil, -1
	}
	return l.resolve(&l.nodes[b.patient]), b.patient
}

// numberNext reports whether a counted item follows node t: then the sentence
// tells a gift of its own.
func (r *reader) numberNext(t int) bool {
	for k := t + 1; k < len(r.nodes) && k <= t+4; k++ {
		if r.nodes[k].kind == itemNode {
			return !r.nodes[k].item.bare
		}
	}
	return false
}

// governed returns the place that stands for several of its bodies, or the
// actors as they are.
func (l *ledger) governed(as []extract.Actor) []extract.Actor {
	for _, a := range as {
		if a.Kind == extract.PlaceActor {
			return []extract.Actor{a}
		}
	}
	return as
}

// target returns whom the giving word at node t helps, where no item stands with
// it.
func (l *ledger) target(t int) ([]extract.Actor, int) {
	var group extract.Actor
	at := -1
	for k := t + 1; k < len(l.nodes) && k <= t+8; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == itemNode && !n.item.bare, n.kind == mark && n.fold != "\"" && n.fold != "“" && n.fold != "”":
			k = len(l.nodes)
		case n.lex != nil && n.lex.marker&(of|by|from|with|behalf) != 0:
			if l.nodes[t].lex.trigger&receive == 0 {
				k = len(l.nodes)
			}
		case n.kind == headNode && (n.head == needy || n.head == people) && at < 0 && l.class(k)&nearWord == 0:
			group, at = l.groupActor(k), k
		case n.kind == actorNode && n.person && l.family(k):
			return n.actors, k
		case n.kind == actorNode && n.head == noHead && l.nodes[t].lex.strong == 0 && l.partOf(k, t) == venue: // "bàn giao nhà cho mẹ liệt sĩ ở R"
			k = len(l.nodes)
		case n.kind == actorNode && !n.person && (l.partOf(k, t) != subject || l.nodes[k-1].kind == itemNode):
			to := l.resolve(n)
			if p := l.place(k + 1); p >= 0 && l.fund(n) { // "Quỹ Vì người nghèo tỉnh Yên Bái"
				return l.resolve(&l.nodes[p]), p
			}
			if len(to) > 0 && len(to) <= 4 && n.named {
				return to, k
			}
			k = len(l.nodes)
		}
	}
	if at >= 0 && len(group.Group) > 0 && l.nodes[at].head == needy {
		return []extract.Actor{group}, at
	}
	return nil, -1
}

// fund reports whether a node names a fund.
func (l *ledger) fund(n *node) bool { return l.doc.Tokens[n.lo].Fold == "quỹ" }

// place returns k if the node names a place, else -1.
func (l *ledger) place(k int) int {
	if k < len(l.nodes) && l.nodes[k].first().Kind == extract.PlaceActor {
		return k
	}
	return -1
}

// needy reports whether the receivers at node k are people in need.
func (l *ledger) needy(to []extract.Actor, k int) bool {
	return groupOnly(to) || k >= 0 && (l.nodes[k].person || l.nodes[k].head == needy || l.nodes[k].head == people)
}

// gifts lets the receiver of a gift that a frame found in the sentence receive
// what the next sentences list.
func (l *ledger) gifts() {
	s := l.doc.Sentences[l.sent].Span
	last := -1
	if l.next < len(l.found) && l.found[l.next].Sentence == s && l.firm() {
		l.ctx.at = l.now // a gift is shown that was taken in
	}
	for i := l.next; i < len(l.found) && l.found[i].Sentence == s; i++ {
		if f := &l.found[i]; f.To.Kind != extract.GroupActor && f.Kind != extract.OtherSupport && f.Kind != extract.Expertise {
			last = i
		}
	}
	if last < 0 || l.firm() && len(l.ctx.to) > 0 {
		return
	}
	var to []extract.Actor
	for i := l.next; i <= last; i++ {
		if f := &l.found[i]; f.What == l.found[last].What {
			to = addActors(to, f.To)
		}
	}
	l.ctx = receiving{to: to, at: l.now, said: extract.Step{Span: l.found[last].What, Why: "receiver of the gift before"}}
}
