package leftover

import (
	"math"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// How every reading of leftovers ends: the gift between the giver and the receiver that were found
// is no gift at all, or weighs too little, or is a row.

// A gift must be so sure to be a row.
const (
	leftoverFloor = 0.35 // one that is nearly as often right as wrong is worth having where nothing else tells of the gift
	cuedFloor     = 0.45 // without a clause around them, the parts of a gift meet by chance more often
)

// leftoverCeiling bounds the confidence of what is weighed.
const leftoverCeiling = 0.8

// trust is the confidence of a gift: the logistic sum of its marks' weights.
func (g *weighing) trust() float64 {
	sum := 0.0
	for _, m := range g.marks {
		sum += weights()[m]
	}
	return min(leftoverCeiling, 1/(1+math.Exp(-sum)))
}

// between lets the gift go from the one candidate to the other.
func (g *weighing) between(from, to *candidate) {
	g.Donors = from.who
	g.Derived = from.context || to.context
	g.Groups = []gift.Group{{To: to.who, Items: g.items}}
}

// noGift reports whether what goes from the one candidate to the other was told before, is what
// something costs, is a prize, or the whole of what is told behind.
func (l *leftovers) noGift(g *weighing, from, to *candidate) bool {
	return l.retold(g, from, to) || l.Costs(&g.Frame) || l.Award(&g.Frame) || l.wholeOf(g, from, to)
}

// conclude adds the rows of a gift of which all is found, and reports whether it is as sure as the
// floor.
func (l *leftovers) conclude(g *weighing, from, to *candidate, floor float64) bool {
	l.weighBoth(g, from, to)
	if g.trust() < floor {
		return false
	}
	g.Steps = append(g.Steps, from.step(l.reader, g.Trigger), to.step(l.reader, g.Trigger))
	l.add(g, to.who)
	return true
}

// weighBoth marks what giver and receiver together say.
func (l *leftovers) weighBoth(g *weighing, from, to *candidate) {
	g.mark(from.marks...)
	g.mark(to.marks...)
	if lead, share := gift.LeadingPart(l.cast.Givers, anybody); !from.context && leads(lead, share) && slices.Contains(from.who, lead.Actor) {
		g.mark("giver.lead")
	}
	if lead, share := gift.LeadingPart(l.cast.Takers, anybody); !to.context && leads(lead, share) && slices.Contains(to.who, lead.Actor) {
		g.mark("taker.lead")
	}
	switch {
	case from.context && to.context:
		g.mark("both.context")
	case slices.Contains(g.marks, "verb.give") && !from.context && (!to.context || slices.Contains(to.marks, "taker.visited")) && !syntax.Personal(from.who):
		g.mark("both.here")
	}
	nameless := func(a extract.Actor) bool { return a.Kind == extract.GroupActor && !gift.NamedBody(a.Group) }
	if nameless(from.who[0]) && nameless(to.who[0]) {
		g.mark("both.nameless")
	}
	if syntax.Personal(from.who) && syntax.Personal(to.who) {
		g.mark("both.persons")
	}
}

// anybody is any actor.
func anybody(extract.Actor) bool { return true }

// add appends a row for each giver, receiver and item.
func (l *leftovers) add(g *weighing, to []extract.Actor) {
	f := &g.Frame
	if len(to) == 1 && to[0].Kind == extract.GroupActor && g.items[0].Kind == extract.Personnel && strings.HasPrefix(l.Doc.Slice(l.Span(g.items[0].Lo, g.items[0].Hi)), to[0].Group) {
		return // those who are sent receive nothing
	}
	date := l.DateOf(f.Trigger, l.Sent)
	date = l.SettleDay(f, date)
	l.Step(f, f.Trigger, f.Rule)
	conf := g.trust()
	for i, it := range g.items {
		if i > 0 && it.Quantity != nil && len(l.told[l.gift(it.Kind, it.Quantity)]) > 0 {
			continue
		}
		l.taken[l.Doc.Tokens[it.Lo].Start] = true
		for _, t := range to {
			for _, d := range f.Donors {
				if it.Quantity != nil {
					l.tell(it.Kind, it.Quantity, d, t)
				}
				if d == t || gift.Customer(t) || l.Upward(d, t) || l.OwnState(d, t) || l.Named(d) == l.Named(t) {
					continue
				}
				joint := !it.Each && (len(to) > 1 || len(f.Donors) > 1)
				s := l.Support(gift.Transfer{From: d, To: t, Item: it, Date: date, Status: f.Status, Joint: joint}, f.Rule, conf, f.Steps)
				l.rows = append(l.rows, s)
				l.givers, l.takers, l.at = f.Donors, to, l.Sent
			}
		}
	}
}
