package leftover

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Works whose means somebody gave: "Cây cầu được xây từ nguồn tài trợ 2 tỉ đồng của D",
// "Tổng kinh phí 500 triệu đồng do D tài trợ". The verb hands the money to nobody; what
// it built, or the place where that stands, gets it.

// means are the last syllables of the words by which a sum is what something cost.
var means = map[string]bool{"phí": true, "vốn": true, "tiền": true, "tư": true, "sách": true, "trị": true, "khoản": true}

// funded reads the sentence as one about means, and reports whether it tells of some.
func (l *leftovers) funded() bool {
	if l.bares[l.Sent] || l.Lent() || l.goodsTold() {
		return false
	}
	g := weighing{Frame: gift.Frame{Rule: "leftover", Status: extract.Done}}
	at := l.funder(&g.Frame)
	if at < 0 || l.percent(at) {
		return false
	}
	it := l.meansNear(at)
	if it == nil {
		return false
	}
	g.Lo, g.Hi, g.items = 0, len(l.Nodes), []*syntax.Item{it}
	g.Groups = []gift.Group{{To: nil, Items: g.items}}
	if near := len(l.givers) > 0 && l.Sent-l.at <= gift.LeftoverReach; near && (l.Costs(&g.Frame) || l.bought() && gift.Overlap(g.Donors, l.givers)) {
		return false
	}
	g.left = l.Before(0, at)
	l.weighGift(&g)
	from := l.giverNamed(g.Donors, "giver: whose means they are", at)
	to := l.builtFor(&g)
	if len(to.who) == 0 {
		to = heaviest(l.takersOf(&g))
	}
	if len(to.who) == 0 || syntax.Personal(to.who) {
		return false
	}
	g.between(&from, &to)
	return l.conclude(&g, &from, &to, leftoverFloor)
}

// bought reports whether the sentence opens with what the gifts cost that are told elsewhere: "Kinh
// phí mua quà là 35 triệu đồng".
func (l *leftovers) bought() bool {
	if len(l.Nodes) == 0 || !l.Marked(0, syntax.Worth) {
		return false
	}
	n := &l.Nodes[0]
	return n.Hi-n.Lo > 2 && l.Doc.Tokens[n.Lo].Fold == "kinh" && l.Doc.Tokens[n.Hi-1].Fold == "quà"
}

// percent reports whether a share of the means follows the word of giving at node t.
func (l *leftovers) percent(t int) bool {
	for i := l.Nodes[t].Hi; i < len(l.Doc.Tokens) && i < l.Nodes[t].Hi+4; i++ {
		if strings.HasSuffix(l.Doc.Tokens[i].Fold, "%") {
			return true
		}
	}
	return false
}

// goodsTold reports whether the sentence counts things that may be given: they are the gift.
func (l *leftovers) goodsTold() bool {
	for k := range l.Nodes {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Kind == extract.Goods && n.Item.Quantity != nil && !n.Item.Open {
			return true
		}
	}
	return false
}

// funder sets the giver whose means the sentence tells of, and returns the node of the
// word of giving, or -1.
func (l *leftovers) funder(f *gift.Frame) int {
	if k := l.FundedBy(-1); k >= 0 && k != l.fundedTo() && l.Giver(f, k) {
		f.Trigger = k - 2
		return k - 2
	}
	for t := 1; t < len(l.Nodes); t++ {
		n := &l.Nodes[t]
		if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Strong&syntax.Give == 0 || !l.gives(t) {
			continue
		}
		lo, _ := l.Clause(t, 0)
		left := l.Before(lo, t)
		by := max(left.Agent, left.Between)
		if left.No || by < 0 || t-by > 3 {
			continue
		}
		f.Trigger, f.Status = t, left.Status
		if l.Giver(f, by) {
			return t
		}
	}
	return -1
}

// fundedTo returns the node of the fund that takes in what the sentence tells, or -1: it
// is no means of its own.
func (l *leftovers) fundedTo() int {
	for k := range l.Nodes {
		if n := &l.Nodes[k]; n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&syntax.Receive != 0 {
			return k + 1
		}
	}
	return -1
}

// meansNear returns the sum of money that the sentence calls means, or that stands right
// behind the word of giving at node t, if no row tells it.
func (l *leftovers) meansNear(t int) *syntax.Item {
	for k := range l.Nodes {
		n := &l.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Money || n.Item.Quantity == nil || n.Item.Rate || n.Item.Each || l.Is(k+1, "/") {
			continue
		}
		it := n.Item
		if it.Quantity.Unit == "đồng" && it.Quantity.Value < 1e6 || l.taken[l.Doc.Tokens[it.Lo].Start] || len(l.told[l.gift(it.Kind, it.Quantity)]) > 0 {
			continue
		}
		if k > t && k <= t+3 {
			return it
		}
		for x := k - 1; x >= 0 && x >= k-5 && (l.Nodes[x].Kind == syntax.Word || l.Nodes[x].Kind == syntax.ActorNode || l.Nodes[x].Item != nil && l.Nodes[x].Item.Bare); x-- {
			if m := &l.Nodes[x]; means[l.Doc.Tokens[m.Hi-1].Fold] || m.Hi-m.Lo > 1 && l.Marked(x, syntax.Worth) && l.Costing(x) && !l.ofThing() {
				return it
			}
		}
	}
	return nil
}

// ofThing reports whether the sentence is of one thing that was handed over whole, so that what it
// is worth is its price: "Chiếc xe trị giá 800 triệu đồng, do D trao tặng".
func (l *leftovers) ofThing() bool { return l.Is(0, "chiếc", "xe", "máy", "cỗ") }

// builtFor returns what was built, or for whom, as far as the sentence says.
func (l *leftovers) builtFor(g *weighing) candidate {
	var place candidate
	for k := range l.Nodes {
		n := &l.Nodes[k]
		if p := l.PartOf(k, 0); n.Kind == syntax.HeadNode && n.Head == syntax.Needy && (p == syntax.Receiver || p == syntax.Subject) && len(place.who) == 0 {
			place = l.takerNamed([]extract.Actor{l.GroupActor(k)}, "receiver: for whom it was built", k)
		}
		if n.Kind != syntax.ActorNode || n.Person || l.Channel(k, -1) || l.Torn(k) {
			continue
		}
		to := gift.Without(l.Resolve(n), g.Donors)
		if len(to) == 0 || l.SameBody(to[0], g.Donors[0]) || l.SameBody(g.Donors[0], to[0]) || l.Home(g.Donors, to[0]) {
			continue
		}
		switch p := l.PartOf(k, 0); {
		case p == syntax.Owner || p == syntax.Source || p == syntax.Agent || p == syntax.Company || p == syntax.Principal:
		case l.Works(k) || p == syntax.Receiver:
			return l.takerNamed(to, "receiver: what was built", k)
		case len(place.who) == 0 && to[0].Kind == extract.PlaceActor && l.Analysis.Places[to[0].Index].Kind != extract.OtherPlace && (p == syntax.Venue || p == syntax.Object || p == syntax.Destination || p == syntax.Subject):
			place = l.takerNamed(to, "receiver: where it stands", k)
		}
	}
	return place
}
