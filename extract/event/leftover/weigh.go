package leftover

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// weights holds lists/weights.txt: what each mark of a gift says for it.
var weights = sync.OnceValue(func() map[string]float64 {
	out := map[string]float64{}
	lists.Table("weights.txt", 3, func(f []string) {
		w, err := strconv.ParseFloat(strings.TrimSpace(f[1]), 64)
		if err != nil {
			panic("event: weights.txt: " + err.Error()) // it is embedded
		}
		out[f[0]] = w
	})
	return out
})

// weighing is a gift whose giver and receiver are weighed.
type weighing struct {
	gift.Frame
	left   syntax.Left
	items  []*syntax.Item
	taken  bool     // the verb takes in
	raised bool     // what came in from many is summed up
	marks  []string // names of lists/weights.txt
}

func (g *weighing) mark(names ...string) { g.marks = append(g.marks, names...) }

// candidate is somebody who may be the giver, or the receiver.
type candidate struct {
	who     []extract.Actor
	marks   []string
	why     string
	node    int  // that names them, or -1
	context bool // another sentence names them
}

func (c *candidate) step(r *reader, t int) extract.Step {
	if c.node >= 0 {
		t = c.node
	}
	return extract.Step{Span: r.Span(r.Nodes[t].Lo, r.Nodes[t].Hi), Why: c.why}
}

// heaviest returns the candidate for whom most speaks, the first of equals.
func heaviest(cs []candidate) candidate {
	var best candidate
	most := math.Inf(-1)
	for _, c := range cs {
		sum := 0.0
		for _, m := range c.marks {
			sum += weights()[m]
		}
		if sum > most {
			best, most = c, sum
		}
	}
	return best
}

// weighGift marks what the verb, the item and the article say of a gift.
func (l *leftovers) weighGift(g *weighing) {
	if !l.known { // first of its item of news
		l.cast, l.known = l.CastOf(), true
	}
	t := g.Trigger
	n, it := &l.Nodes[t], g.items[0]
	g.mark("gift")
	switch {
	case n.Lex == nil || n.Kind != syntax.Word: // a noun: "phần quà của D"
		g.mark("verb.give")
	case n.Lex.Strong&syntax.Give != 0:
		g.mark("verb.give")
	case n.Lex.Strong&syntax.Help != 0:
		g.mark("verb.help")
	case g.taken:
		g.mark("verb.receive")
	case n.Lex.Trigger&syntax.Carry != 0:
		g.mark("verb.carry")
	default:
		g.mark("verb.weak")
	}
	switch {
	case it.Bare:
		g.mark("item.bare")
	case it.Gift || it.Aid || l.present(it):
		g.mark("item.gift")
	case it.Open:
		g.mark("item.open")
	case it.Kind == extract.Personnel:
		g.mark("item.people")
	case it.Kind == extract.Money:
		g.mark("item.money")
	}
	when := func(ok bool, name string) {
		if ok {
			g.mark(name)
		}
	}
	when(it.Kind == extract.Goods && it.Quantity != nil && it.Quantity.Value <= 2, "item.single")
	when(l.Quoted(n.Lo), "quoted")
	when(g.raised, "raised")
	when(g.left.Passive >= 0, "passive")
	when(l.Is(t+1, "được"), "collected")
	when(l.OverYears(t), "years")
	when(it.Rough(), "rough")
	when(g.left.Office && g.left.Agent < 0, "office")
	when(g.Status == extract.Pledged, "pledged")
	when(it.Lo < n.Lo, "before")
	when(l.KindOf() == extract.Headline, "headline")
	when(l.aided, "aided")
	when(l.Needs == 0, "needless")
	when(l.Needs > 3, "needy")
	when(len(l.Analysis.Supports) == 0, "alone")
	when(l.Aid < 3, "thin")
	when(l.Aid > 7, "thick")
}

// present reports whether an item is called a present or a scholarship.
func (l *leftovers) present(it *syntax.Item) bool {
	for i := it.Lo; i < it.Hi; i++ {
		if f := l.Doc.Tokens[i].Fold; f == "quà" || f == "bổng" {
			return true
		}
	}
	return false
}

// giversOf returns who may have given.
func (l *leftovers) giversOf(g *weighing) []candidate {
	t, f := g.Trigger, g.Frame
	if l.giverHere(&f, &g.left, g.Hi, g.items, g.taken) {
		return []candidate{l.giverNamed(f.Donors, "giver", t)}
	}
	if f.Torn {
		return nil
	}
	var marks []string
	if g.left.Passive < 0 && !g.taken && !g.raised {
		if a := l.FolkBefore(g.Lo, t); a.Kind != extract.NoActor {
			return []candidate{{who: []extract.Actor{a}, marks: l.givesLike([]extract.Actor{a}, "giver.folk"), why: "giver: nameless", node: t}}
		}
		if as := l.InPart(t); len(as) > 0 {
			return []candidate{{who: as, marks: []string{"giver.called"}, why: "giver: named before in full", node: t}}
		}
		if lo, hi := l.BrandBefore(t); lo >= 0 {
			a := []extract.Actor{l.Brand(lo, hi)}
			return []candidate{{who: a, marks: []string{"giver.brand"}, why: "giver: a name that no list has", node: lo}}
		}
		held := l.holderBefore(g.Lo, t)
		if as, _ := l.LastCalled(strings.ToLower(held), l.Doc.Tokens[l.Nodes[g.Lo].Lo].Start); len(as) > 0 && held != "" && g.left.Owner < 0 {
			return []candidate{{who: as, marks: []string{"giver.called"}, why: "giver: named before in full", node: t, context: true}}
		}
		switch {
		case held != "" && g.left.Owner < 0:
			marks = append(marks, "giver.holder")
		case l.Stranger(t) || l.strange(g.Lo, t):
			marks = append(marks, "giver.strange")
		case g.left.Subject >= 0 && l.Nodes[g.left.Subject].Head != syntax.Party:
			marks = append(marks, "giver.other")
		}
	}
	return l.giversElsewhere(marks...)
}

// giversElsewhere returns who may have given of those whom other sentences tell, each with the
// marks.
func (l *leftovers) giversElsewhere(marks ...string) []candidate {
	var out []candidate
	topic, share := gift.LeadingPart(l.cast.Givers, anybody)
	if share > 0 {
		out = append(out, candidate{who: []extract.Actor{topic.Actor}, marks: append(prominent("giver", topic, share), marks...), why: "giver: whom the article is about", node: -1, context: true})
	}
	if d := l.Sent - l.at; len(l.givers) > 0 && d <= gift.LeftoverReach {
		m := append([]string{"giver.near"}, marks...)
		if d > 1 {
			m = append(m, "giver.back")
		}
		if share > 0.5 && slices.Contains(l.givers, topic.Actor) {
			m = append(m, "giver.topic")
		}
		out = append(out, candidate{who: l.givers, marks: m, why: "giver: named before", node: -1, context: true})
	}
	for i := range out {
		out[i].marks = l.givesLike(out[i].who, out[i].marks...)
	}
	return out
}

// prominent returns the marks of the leader of a part: alone, one before others, or one
// of whom little is said.
func prominent(part string, lead gift.Part, share float64) []string {
	switch {
	case share >= 0.7 && lead.Weight > gift.HeadWeight:
		return []string{part + ".topic", part + ".sole"}
	case leads(lead, share):
		return []string{part + ".topic"}
	}
	return []string{part + ".one"}
}

// leads reports whether an actor of whom enough is said has a part before others.
func leads(lead gift.Part, share float64) bool { return share >= 0.4 && lead.Weight > gift.LeadWeight }

// strange reports whether plain words that nobody resolves stand where the subject of
// the verb at node t should.
func (l *leftovers) strange(lo, t int) bool {
	plain := 0
	for k := t - 1; k >= lo && l.Nodes[k].Kind != syntax.Mark && l.Nodes[k].Kind != syntax.DateNode; k-- {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ActorNode, n.Kind == syntax.HeadNode, n.Lex != nil && n.Lex.Trigger != 0:
			return false
		case n.Kind == syntax.Word && n.Lex == nil:
			plain++
		}
	}
	return plain > 1
}

// givesLike adds to the marks what the givers' kind says.
func (l *leftovers) givesLike(as []extract.Actor, marks ...string) []string {
	return l.like("giver", as, as[0].Kind == extract.PersonActor && !l.Official(as, true), marks)
}

// takesLike adds to the marks what the receivers' kind says.
func (l *leftovers) takesLike(as []extract.Actor, marks ...string) []string {
	return l.like("taker", as, l.Needs == 0 && !l.aided, marks)
}

// giverNamed returns the givers whom the words at node k of the sentence name.
func (l *leftovers) giverNamed(who []extract.Actor, why string, k int) candidate {
	return candidate{who: who, marks: l.givesLike(who, "giver.here"), why: why, node: k}
}

// takerNamed returns the receivers whom the words at node k of the sentence name.
func (l *leftovers) takerNamed(who []extract.Actor, why string, k int) candidate {
	return candidate{who: who, marks: l.takesLike(who, "taker.here"), why: why, node: k}
}

// like adds the mark of a role for what the first of the actors is. A person is
// private where the role says so.
func (l *leftovers) like(role string, as []extract.Actor, private bool, marks []string) []string {
	switch a := as[0]; {
	case a.Kind == extract.PersonActor && private:
		return append(marks, role+".private")
	case a.Kind == extract.PersonActor:
		return append(marks, role+".person")
	case a.Kind == extract.GroupActor && !gift.NamedBody(a.Group):
		return append(marks, role+".nameless")
	case a.Kind == extract.PlaceActor && role == "giver" && l.Analysis.Places[a.Index].Kind == extract.Region:
		return append(marks, role+".region")
	case a.Kind == extract.PlaceActor:
		return append(marks, role+".place")
	}
	return marks
}

// takersOf returns who may have received.
func (l *leftovers) takersOf(g *weighing) []candidate {
	t, f := g.Trigger, g.Frame
	if to := l.receivers(&f, &g.left, g.Hi, g.items, g.taken); len(to) > 0 {
		return []candidate{l.takerNamed(to, "receiver", t)}
	}
	if a, k := l.FolkAfter(t, g.Hi); k > 0 {
		return []candidate{{who: []extract.Actor{a}, marks: l.takesLike([]extract.Actor{a}, "taker.folk"), why: "receiver: nameless", node: k}}
	}
	var marks []string
	if l.unread(t, g.items) || l.unreadBehind(g.items[0], g.Hi) {
		marks = append(marks, "taker.unread")
	}
	return l.takersElsewhere(g, marks...)
}

// takersElsewhere returns who may have received of those whom other sentences tell, or whom this one
// does not say to receive, each with the marks.
func (l *leftovers) takersElsewhere(g *weighing, marks ...string) []candidate {
	t, f := g.Trigger, g.Frame
	var out []candidate
	if l.Rest(t) {
		return nil
	}
	put := func(to []extract.Actor, why string, names ...string) {
		if to = gift.Without(to, f.Donors); len(to) > 0 && !l.Home(f.Donors, to[0]) {
			out = append(out, candidate{who: to, marks: l.takesLike(to, append(names, marks...)...), why: why, node: -1, context: true})
		}
	}
	put(l.plight(), "receiver: whose plight is told", "taker.visited")
	put(l.VisitedIn(l.Nodes, t), "receiver: where they come", "taker.visited")
	put(l.Pointed(f.Donors), "receiver: where they came", "taker.pointed")
	put(l.Themed(f.Donors), "receiver: whom help is for", "taker.theme")
	topic, share := gift.LeadingPart(l.cast.Takers, func(a extract.Actor) bool {
		return !slices.Contains(f.Donors, a) && !l.Home(f.Donors, a) && gift.Weight(l.cast.Givers, a) < gift.Weight(l.cast.Takers, a)
	})
	if share > 0 {
		put([]extract.Actor{topic.Actor}, "receiver: whom the article is about", prominent("taker", topic, share)...)
	}
	if len(l.takers) > 0 && l.Sent-l.at <= gift.LeftoverReach {
		m := []string{"taker.near"}
		if share > 0.5 && slices.Contains(l.takers, topic.Actor) {
			m = append(m, "taker.topic")
		}
		put(l.takers, "receiver: named before", m...)
	}
	put(l.nearPlace(&f), "receiver: the place named last", "taker.last")
	return out
}

// nearPlace returns the place named last before the verb, in its sentence or the one
// before, that is not the givers' own.
func (l *leftovers) nearPlace(f *gift.Frame) []extract.Actor {
	for si := l.Sent; si >= 0 && si >= l.Sent-1; si-- {
		nodes := l.Parsed[si]
		k := len(nodes) - 1
		if si == l.Sent {
			k = f.Trigger - 1
		}
		for ; k >= 0; k-- {
			n := &nodes[k]
			if n.Kind != syntax.ActorNode || !n.Named || n.First().Kind != extract.PlaceActor || l.Analysis.Places[n.First().Index].Kind == extract.OtherPlace || l.Analysis.Places[n.First().Index].Kind == extract.Country || l.seat(nodes, k) {
				continue
			}
			if to := gift.Without(l.Resolve(n), f.Donors); len(to) > 0 && !l.Home(f.Donors, to[0]) {
				return to
			}
		}
	}
	return nil
}

// seat reports whether the place at node k only tells where the one named before it is: in
// brackets behind the name, or a town abroad behind that of a body.
func (l *leftovers) seat(nodes []syntax.Node, k int) bool {
	if k >= 2 && (nodes[k-1].Fold == "tại" || nodes[k-1].Fold == "ở") && l.Analysis.Places[nodes[k].First().Index].Kind == extract.City {
		return nodes[k-2].Kind == syntax.ActorNode && nodes[k-2].First().Kind == extract.OrganizationActor
	}
	for x := k - 1; x > 0 && x >= k-maxSeat && nodes[x].Fold != ")"; x-- {
		if nodes[x].Fold == "(" {
			return nodes[x-1].Kind == syntax.ActorNode && nodes[x-1].First().Kind != extract.PlaceActor
		}
	}
	return false
}

// maxSeat is how many nodes may stand in brackets before a place.
const maxSeat = 5

// plight returns the person whose plight the sentence tells before it tells of a gift:
// "Thương cảm hoàn cảnh của em R, bạn đọc ủng hộ 5 triệu đồng".
func (l *leftovers) plight() []extract.Actor {
	for k := 2; k < len(l.Nodes); k++ {
		n := &l.Nodes[k]
		if n.Kind != syntax.ActorNode || !n.Person {
			continue
		}
		for x := k - 1; x > 0 && x >= k-4; x-- {
			if l.Is(x, "cảnh") && l.Is(x-1, "hoàn", "gia") {
				return n.Actors
			}
		}
	}
	return nil
}

// unread reports whether people or bodies that nobody resolves stand between the verb
// and the item: they get it.
func (l *leftovers) unread(t int, items []*syntax.Item) bool {
	for k := t + 1; k < len(l.Nodes) && l.Nodes[k].Lo < items[0].Lo; k++ {
		if l.Nodes[k].Kind == syntax.HeadNode || l.Nodes[k].Kind == syntax.ActorNode {
			return true
		}
	}
	return false
}

// unreadBehind reports whether "cho" stands behind the item, before somebody whom nobody
// resolves: "2.300 tấn gạo cho 3 tỉnh".
func (l *leftovers) unreadBehind(it *syntax.Item, hi int) bool {
	for k := 0; k+1 < hi; k++ {
		if l.Nodes[k].Lo >= it.Hi && l.Is(k, "cho") && l.Nodes[k+1].Kind != syntax.ItemNode {
			return true
		}
	}
	return false
}
