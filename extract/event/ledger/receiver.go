package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// reception notes who receives what follows, if the sentence says so without an
// item of its own: "R tiếp nhận ủng hộ của các đơn vị", "các đơn vị đã ủng hộ
// tỉnh R", "hướng về R".
func (l *ledger) reception() {
	s := &l.Doc.Sentences[l.Sent]
	if l.KindOf() == extract.Headline && len(l.home.to) == 0 && len(l.Nodes) > 3 && l.Is(1, ":") && l.Nodes[0].First().Kind == extract.PlaceActor {
		l.home = receiving{to: l.Resolve(&l.Nodes[0]), said: extract.Step{Span: l.Span(l.Nodes[0].Lo, l.Nodes[0].Hi), Why: "receiver: the place that the article is about"}}
	}
	for i := s.Tokens.Lo; i < s.Tokens.Hi && l.MayHaveListWord(syntax.OpenWord); i++ {
		if c, _ := l.ListWord(i); c&syntax.OpenWord != 0 {
			l.open = l.now + ledgerReach
			break
		}
	}
	if l.Holding[l.Sent].Triggers&(syntax.Receive|syntax.Give|syntax.Help) == 0 {
		return
	}
	for t := range l.Nodes {
		n := &l.Nodes[t]
		if n.Lex == nil || n.Lex.Trigger == 0 || n.Kind == syntax.ItemNode {
			continue
		}
		var to []extract.Actor
		at := -1
		switch {
		case n.Lex.Trigger&syntax.Receive != 0:
			to, at = l.host(t)
			if at >= 0 && l.collects(at) {
				l.through = syntax.AddActors(l.through, to...)
				if as, x := l.target(t); len(as) > 0 || l.Nodes[at].Fold != "chương" {
					to, at = as, x // a programme that names nobody for whom it is takes in what is its own
				}
			}
		case n.Lex.Trigger&(syntax.Give|syntax.Help) != 0:
			if to, at = l.helped(t); len(to) > 0 {
				break
			}
			to, at = l.target(t)
			if k := l.KindOf(); n.Lex.Strong == 0 && k != extract.Headline && k != extract.Lead && !l.needy(to, at) {
				continue // a weak word names the needy, or stands on top
			}
		}
		if len(to) == 0 {
			continue
		}
		got := receiving{to: to, at: l.now, firm: true, short: l.KindOf() == extract.Headline, said: extract.Step{Span: l.Span(l.Nodes[at].Lo, l.Nodes[at].Hi), Why: "receiver of what is listed"}}
		if k := l.KindOf(); (k == extract.Headline || k == extract.Lead) && (len(l.head.to) == 0 || gift.GroupOnly(l.head.to) || l.head.short && syntax.Personal(to) && len(to) == 1) {
			l.head = got
		}
		if n.Lex.Trigger&syntax.Receive != 0 || len(l.ctx.to) == 0 || gift.GroupOnly(l.ctx.to) || l.now-l.ctx.at > ledgerReach || at > t && l.opensBehind(at) || l.ctx.short && syntax.Personal(to) && len(to) == 1 {
			if !gift.GroupOnly(to) || len(l.ctx.to) == 0 {
				l.ctx = got
			}
		}
		if gift.GroupOnly(to) && l.firm() {
			l.ctx.at = l.now // those for whom it is taken in are spoken of
		}
		return
	}
}

// collector returns the one body of the article that is there to take in gifts, by the
// mentions of it: who receives what is listed where nothing else says so. One that is told to give is not.
func (l *ledger) collector() extract.Actor {
	best, most := extract.Actor{}, 0
	for i := range l.Analysis.Organizations {
		if a := (extract.Actor{Kind: extract.OrganizationActor, Index: i}); l.TakesGifts(a) && len(l.Analysis.Organizations[i].Mentions) > most && !l.givesSomewhere(a) {
			best, most = a, len(l.Analysis.Organizations[i].Mentions)
		}
	}
	return best
}

// givesSomewhere reports whether a sentence lets the body give a sum or counted things by a verb right behind its name, or
// as one of a row.
func (l *ledger) givesSomewhere(a extract.Actor) bool {
	for _, nodes := range l.Parsed {
		for k := 0; k+2 < len(nodes); k++ {
			if n := &nodes[k]; n.Kind != syntax.ActorNode || len(n.Actors) != 1 || n.First() != a {
				continue
			}
			x := k + 1
			if k > 1 && (nodes[k-1].Fold == ";" || nodes[k-1].Fold == ",") && nodes[k-2].Kind == syntax.ItemNode && nodes[x].Kind == syntax.ItemNode && nodes[x].Item.Quantity != nil {
				return true // "A ủng hộ 2 tỷ đồng; Quỹ B 1 tỷ đồng"
			}
			if nodes[x].Lex != nil && nodes[x].Lex.Marker&syntax.Past != 0 {
				x++
			}
			if x+1 < len(nodes) && nodes[x].Kind == syntax.Word && nodes[x].Lex != nil && nodes[x].Lex.Trigger&syntax.Give != 0 && nodes[x+1].Kind == syntax.ItemNode && nodes[x+1].Item.Quantity != nil {
				return true
			}
		}
	}
	return false
}

// opensBehind reports whether a list opens behind the receiver at node k: who receives what
// it tells is said right before it.
func (l *ledger) opensBehind(k int) bool {
	for x := k + 1; x < len(l.Nodes) && x <= k+maxOpening; x++ {
		if l.Is(x, ":") || l.class(x)&syntax.ListWord != 0 {
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
	for k := t + 1; k < len(l.Nodes) && k <= t+8 && !aid; k++ {
		n := &l.Nodes[k]
		aid = n.Kind == syntax.ItemNode && !n.Item.Bare || n.Kind == syntax.ItemNode && n.Item.Gift || n.Lex != nil && (n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 || n.Head == syntax.Vehicle) || n.Fold == "tiền"
	}
	if !aid {
		return nil, -1
	}
	lo, _ := l.Clause(t, 0)
	b := l.Before(lo, t)
	if b.No {
		return nil, -1
	}
	for _, k := range []int{b.Principal, b.Subject, b.Venue} {
		if k < 0 || l.Nodes[k].Kind != syntax.ActorNode {
			continue
		}
		to := l.Resolve(&l.Nodes[k])
		if k == b.Venue || len(to) > 1 {
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
	switch l.Doc.Tokens[l.Nodes[k].Lo].Fold {
	case "báo", "đài", "tạp", "tòa", "vtv", "chương":
		return true
	}
	return false
}

// helped returns the place that is said to get help by the word at node t: "TP
// R được nhiều đơn vị hỗ trợ". Where things stand before "được", they are handed over.
func (l *ledger) helped(t int) ([]extract.Actor, int) {
	lo, _ := l.Clause(t, 0)
	b := l.Before(lo, t)
	if b.No || b.Passive < 0 || b.Patient < 0 || b.Agent >= 0 || l.Nodes[b.Patient].Kind != syntax.ActorNode || l.Nodes[b.Patient].Person || l.NumberNext(t) || len(b.Items) > 0 && b.Items[0] > b.Patient {
		return nil, -1
	}
	if k := b.Between; k >= 0 && l.Nodes[k].Kind == syntax.ActorNode {
		return nil, -1
	}
	return l.Resolve(&l.Nodes[b.Patient]), b.Patient
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
	for k := t + 1; k < len(l.Nodes) && k <= t+8; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && !n.Item.Bare, n.Kind == syntax.Mark && n.Fold != "\"" && n.Fold != "“" && n.Fold != "”":
			k = len(l.Nodes)
		case n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.By|syntax.From|syntax.With|syntax.Behalf) != 0:
			if l.Nodes[t].Lex.Trigger&syntax.Receive == 0 {
				k = len(l.Nodes)
			}
		case n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.People) && at < 0 && l.class(k)&syntax.NearWord == 0:
			group, at = l.GroupActor(k), k
		case l.Is(k, "như") && k+2 < len(l.Nodes) && l.Nodes[k+1].Kind == syntax.ActorNode && (l.Nodes[k+2].Kind == syntax.ItemNode || l.Is(k+2, "(", ":")):
			k = len(l.Nodes) // "ủng hộ số tiền lớn như Công ty A 10 tỷ đồng": they give
		case n.Kind == syntax.ActorNode && n.Person && l.family(k):
			return n.Actors, k
		case n.Kind == syntax.ActorNode && n.Head == syntax.NoHead && l.Nodes[t].Lex.Strong == 0 && l.PartOf(k, t) == syntax.Venue: // "bàn giao nhà cho mẹ liệt sĩ ở R"
			k = len(l.Nodes)
		case n.Kind == syntax.ActorNode && !n.Person && (l.PartOf(k, t) != syntax.Subject || l.Nodes[k-1].Kind == syntax.ItemNode):
			to := l.Resolve(n)
			if p := l.place(k + 1); p >= 0 && l.fund(n) { // "Quỹ Vì người nghèo tỉnh Yên Bái"
				return l.Resolve(&l.Nodes[p]), p
			}
			if len(to) > 0 && len(to) <= 4 && n.Named {
				return to, k
			}
			k = len(l.Nodes)
		}
	}
	if at >= 0 && len(group.Group) > 0 && l.Nodes[at].Head == syntax.Needy {
		return []extract.Actor{group}, at
	}
	return nil, -1
}

// fund reports whether a node names a fund.
func (l *ledger) fund(n *syntax.Node) bool { return l.Doc.Tokens[n.Lo].Fold == "quỹ" }

// place returns k if the node names a place, else -1.
func (l *ledger) place(k int) int {
	if k < len(l.Nodes) && l.Nodes[k].First().Kind == extract.PlaceActor {
		return k
	}
	return -1
}

// needy reports whether the receivers at node k are people in need.
func (l *ledger) needy(to []extract.Actor, k int) bool {
	return gift.GroupOnly(to) || k >= 0 && (l.Nodes[k].Person || l.Nodes[k].Head == syntax.Needy || l.Nodes[k].Head == syntax.People)
}

// gifts lets the receiver of a gift that a frame found in the sentence receive
// what the next sentences list.
func (l *ledger) gifts() {
	s := l.Doc.Sentences[l.Sent].Span
	last := -1
	if l.next < len(l.Found) && l.Found[l.next].Sentence == s && l.firm() {
		l.ctx.at = l.now // a gift is shown that was taken in
	}
	for i := l.next; i < len(l.Found) && l.Found[i].Sentence == s; i++ {
		if f := &l.Found[i]; f.To.Kind != extract.GroupActor && f.Kind != extract.OtherSupport && f.Kind != extract.Expertise {
			last = i
		}
	}
	if last < 0 || l.firm() && len(l.ctx.to) > 0 {
		return
	}
	var to []extract.Actor
	for i := l.next; i <= last; i++ {
		if f := &l.Found[i]; f.What == l.Found[last].What {
			to = syntax.AddActors(to, f.To)
		}
	}
	l.ctx = receiving{to: to, at: l.now, said: extract.Step{Span: l.Found[last].What, Why: "receiver of the gift before"}}
}
