// Package role reads the gifts that no clause, list or weighing has told: of each thing
// of which no row tells, a trained model says whether it is a gift, and who of those whom
// the article names gave and got it. What the model knows is weights.tsv, a table of
// features and their weights; it is trained from the annotated articles in data.
//
// The package knows the nodes of sentences and the rows told so far: not how they were
// read.
package role

import (
	"slices"
	"strconv"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
)

// Rule is the rule of the rows.
const Rule = "role"

// A thing must be a gift with so much chance to be looked at further, and the row be right with so
// much to be told. Between two of whom a gift is told already, what is left is mostly the same gift
// told again, or what it costs and holds.
const (
	giftFloor   = 0.2
	rowFloor    = 0.17
	loneFloor   = 0.24 // where no clause or list tells of any gift
	astrayFloor = 0.5  // where the article is not of aid
	againFloor  = 0.4
	vagueFloor  = 0.3 // if people without a name give
)

// Relate appends to Supports the gifts of which the model is sure enough. It takes time
// linear in the things counted in the article, each with the few dozen actors around it.
func Relate(g *gift.Reader) {
	a := newArticle(g)
	m := model()
	var rows []extract.Support
	for t := range a.things() {
		f := &a.bag
		a.thingFeatures(f, &t)
		if sure := m.gift.chance(f); sure >= giftFloor {
			rows = append(rows, a.read(m, &t, sure, rows)...)
		}
	}
	if len(rows) > 0 {
		g.Analysis.Supports = append(g.Analysis.Supports, rows...)
		gift.BySentence(g.Analysis.Supports)
	}
}

// read chooses who gave and who got the thing, which is a gift with chance sure, and
// returns the rows of it, if that is sure enough beside the rows told before.
func (a *article) read(m *weights, t *thing, sure float64, before []extract.Support) []extract.Support {
	cs := a.candidates(t)
	if len(cs) == 0 {
		return nil
	}
	from, to := a.parts(m, t, cs)
	from, to = a.shares(cs, from), a.shares(cs, to)
	d, r, p := a.likeliest(t, cs, from, to)
	if p *= sure; p < a.floor(t) || a.doubtful(t, &cs[d], &cs[r], p, before) {
		return nil
	}
	return a.rows(t, &cs[d], &cs[r], p, []extract.Step{
		{Span: a.Span(t.item.Lo, t.item.Hi), Why: "a gift: " + percent(sure)},
		{Span: a.spanOf(t, &cs[d]), Why: "giver, of " + strconv.Itoa(len(cs)) + " named: " + percent(from[d])},
		{Span: a.spanOf(t, &cs[r]), Why: "receiver: " + percent(to[r])},
	})
}

// floor is how much chance a row of the thing must have.
func (a *article) floor(t *thing) float64 {
	switch {
	case t.astray:
		return astrayFloor
	case len(a.Analysis.Supports) == 0:
		return loneFloor
	}
	return rowFloor
}

// doubtful reports whether a row of chance p between two candidates wants more than the floor beside what
// is told already.
func (a *article) doubtful(t *thing, d, r *candidate, p float64, before []extract.Support) bool {
	switch {
	case p < vagueFloor && a.kindOf(d.who[0]) == "group":
		return true
	case t.item.Bare && a.measured(r):
		return true
	}
	return p < againFloor && a.again(d, r, before) || a.again(d, r, a.toldBefore(t, p))
}

// spanOf returns the words that name a candidate, or the thing if only the cast has the candidate.
func (a *article) spanOf(t *thing, c *candidate) extract.Span {
	if c.node < 0 {
		return a.Span(t.item.Lo, t.item.Hi)
	}
	n := &a.Parsed[c.sent][c.node]
	return a.Span(n.Lo, n.Hi)
}

// percent prints a chance.
func percent(p float64) string { return strconv.Itoa(int(p*100+0.5)) + "%" }

// again reports whether one of the rows tells of a gift between two candidates.
func (a *article) again(d, r *candidate, rows []extract.Support) bool {
	return slices.ContainsFunc(rows, func(s extract.Support) bool {
		return slices.ContainsFunc(d.who, func(x extract.Actor) bool { return a.alike(x, s.From) }) &&
			slices.ContainsFunc(r.who, func(x extract.Actor) bool { return a.alike(x, s.To) || a.Broad(x) == a.Broad(s.To) })
	})
}

// measured reports whether a row tells how much a candidate got: goods without a number are those
// goods.
func (a *article) measured(r *candidate) bool {
	return slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool {
		return s.Quantity != nil && slices.ContainsFunc(r.who, func(x extract.Actor) bool { return a.alike(x, s.To) })
	})
}

// toldBefore returns the rows of rules beside which a thing of chance p between the same two is that
// gift told again, or its means: all, or those of the same sentence, where rules have read the row of
// things, if the chance is high.
func (a *article) toldBefore(t *thing, p float64) []extract.Support {
	rows := a.Analysis.Supports
	if p < againFloor {
		return rows
	}
	said := a.Doc.Sentences[t.sent].Span
	lo := slices.IndexFunc(rows, func(s extract.Support) bool { return s.Sentence == said })
	if lo < 0 {
		return nil
	}
	hi := lo
	for hi < len(rows) && rows[hi].Sentence == said {
		hi++
	}
	return rows[lo:hi]
}

// rows makes the rows of a gift.
func (a *article) rows(t *thing, d, r *candidate, p float64, steps []extract.Step) []extract.Support {
	a.Sent, a.Nodes = t.sent, a.Parsed[t.sent]
	at, status := t.node, extract.Done
	if t.verb >= 0 {
		at, status = t.verb, t.left.Status
	}
	f := gift.Frame{Trigger: at, Rule: Rule, Status: status}
	date := a.SettleDay(&f, a.DateOf(at, t.sent))
	joint := !t.item.Each && len(d.who)+len(r.who) > 2
	var out []extract.Support
	for _, to := range r.who {
		for _, from := range d.who {
			out = append(out, a.Support(gift.Transfer{From: from, To: to, Item: t.item, Date: date, Status: status, Joint: joint}, Rule, trust(p), steps))
		}
	}
	return out
}

// trust is the confidence of a row whose parts have the chance p together. A chance that is
// a product of three is lower than the share of rows that are right.
func trust(p float64) float64 { return min(0.8, 0.4+0.6*p) }
