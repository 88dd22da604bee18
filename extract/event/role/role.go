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
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Rule is the rule of the rows.
const Rule = "role"

// A thing must be a gift with so much chance to be looked at further, and the row be right with so
// much to be told. Between two of whom a gift is told already, what is left is mostly the same gift
// told again, or what it costs and holds.
const (
	giftFloor  = 0.2
	rowFloor   = 0.2
	againFloor = 0.4
	vagueFloor = 0.3 // if people without a name give
)

// Relate appends to Supports the gifts of which the model is sure enough. It takes time
// linear in the things counted in the article, each with the few dozen actors around it.
func Relate(g *gift.Reader) {
	if g.Aid == 0 && g.Needs == 0 {
		return
	}
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
	if p *= sure; p < rowFloor || p < vagueFloor && a.kindOf(cs[d].who[0]) == "group" || t.item.Bare && a.measured(&cs[r]) || p < againFloor && a.again(&cs[d], &cs[r], before) || a.again(&cs[d], &cs[r], a.toldBefore(t, p)) {
		return nil
	}
	return a.rows(t, &cs[d], &cs[r], p, []extract.Step{
		{Span: a.Span(t.item.Lo, t.item.Hi), Why: "a gift: " + percent(sure)},
		{Span: a.Span(t.item.Lo, t.item.Hi), Why: "giver: " + a.Name(cs[d].who[0]) + ", of " + strconv.Itoa(len(cs)) + ": " + percent(from[d])},
		{Span: a.Span(t.item.Lo, t.item.Hi), Why: "receiver: " + a.Name(cs[r].who[0]) + ": " + percent(to[r])},
	})
}

// percent prints a chance.
func percent(p float64) string { return strconv.Itoa(int(p*100+0.5)) + "%" }

// shares adds to the chance of each candidate those of the others that may be the same body
// under another name.
func (a *article) shares(cs []candidate, p []float64) []float64 {
	out := make([]float64, len(cs))
	for i := range cs {
		for k := range cs {
			if i == k || a.alike(cs[i].who[0], cs[k].who[0]) {
				out[i] += p[k]
			}
		}
	}
	return out
}

// alike reports whether two actors may be one: a body under a longer and a shorter name,
// people described alike.
func (a *article) alike(x, y extract.Actor) bool {
	if x == y || a.SameBody(x, y) || a.SameBody(y, x) {
		return true
	}
	if x.Kind == extract.GroupActor && y.Kind == extract.GroupActor {
		return gift.FirstWords(x.Group) == gift.FirstWords(y.Group)
	}
	return a.state(x) >= 0 && a.state(x) == a.state(y)
}

// state returns the country that an actor is or that it governs, or -1.
func (a *article) state(x extract.Actor) int {
	switch x.Kind {
	case extract.PlaceActor:
		if a.Analysis.Places[x.Index].Kind == extract.Country {
			return x.Index
		}
	case extract.OrganizationActor:
		if o := &a.Analysis.Organizations[x.Index]; o.Kind == "chinh-phu" {
			return o.Jurisdiction
		}
	}
	return -1
}

// likeliest returns the giver and the receiver, two that may be giver and receiver of one
// gift, with the highest chance, and that chance.
func (a *article) likeliest(t *thing, cs []candidate, from, to []float64) (giver, taker int, p float64) {
	giver, taker = -1, -1
	for d := range cs {
		for r := range cs {
			if q := from[d] * to[r]; q > p && a.gives(t, &cs[d]) && a.mayGive(&cs[d], &cs[r]) {
				giver, taker, p = d, r, q
			}
		}
	}
	return giver, taker, p
}

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

// gives reports whether a candidate whom another sentence names is told to give, more than to get.
func (a *article) gives(t *thing, d *candidate) bool {
	return d.sent == t.sent || len(d.gave) > 0 || gift.Weight(a.cast.Givers, d.who[0]) > gift.Weight(a.cast.Takers, d.who[0])
}

// mayGive reports whether one candidate may give to the other at all.
func (a *article) mayGive(d, r *candidate) bool {
	if r.who[0] == d.who[0] || a.Home(d.who, r.who[0]) || a.kindOf(r.who[0]) == "official" {
		return false
	}
	for _, x := range d.who {
		for _, y := range r.who {
			if x == y || gift.Customer(y) || a.Upward(x, y) || a.OwnState(x, y) || a.Named(x) == a.Named(y) || a.alike(x, y) {
				return false
			}
		}
	}
	return true
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

// things yields the things of the article of which no row tells and that may be gifts, in
// the order of the text. A thing told twice is yielded once.
func (a *article) things() func(yield func(thing) bool) {
	return func(yield func(thing) bool) {
		for si := range a.Doc.Sentences {
			if a.Parsed[si] == nil || !a.Holding[si].Has(syntax.ItemNode) || a.Mute(si) {
				continue
			}
			a.Sent, a.Nodes = si, a.Parsed[si]
			if a.Astray() || a.KindOf() == extract.Caption || a.Doc.Sentences[si].Start < a.Crowd || !a.ofAid(si) {
				continue
			}
			for k := range a.Nodes {
				it := a.Nodes[k].Item
				if a.Nodes[k].Kind != syntax.ItemNode || !a.untold(it) {
					continue
				}
				if t := a.thingAt(si, k); a.handed(&t) && !yield(t) {
					return
				}
				a.Sent, a.Nodes = si, a.Parsed[si]
			}
		}
	}
}

// aidWords is how many sentences must speak of aid where neither headline nor opening do and no row
// tells of any.
const aidWords = 2

// ofAid reports whether the article speaks of aid by its sentence si, and not of rewards.
func (a *article) ofAid(si int) bool {
	if a.rewards() {
		return false
	}
	return a.aidedBy(si) || len(a.Analysis.Supports) > 0 || a.Needs > 0 && a.Aid+a.Needs > aidWords
}

// rewards reports whether the article opens with a reward: "Thưởng lớn cho đội tuyển".
func (a *article) rewards() bool {
	first := a.Doc.Sentences[0].Tokens
	for i := first.Lo; i < first.Hi; i++ {
		if f := a.Doc.Tokens[i].Fold; f == "thưởng" {
			return true
		}
	}
	return false
}

// handed reports whether a thing is of the sort that is handed over, by the word of support near it:
// people who are sent are read elsewhere, and what no list names is given by a word that alone means
// support. What is wished, lent, won, summed up or only costs so much is not.
func (a *article) handed(t *thing) bool {
	var verb syntax.Lexeme
	if v := t.verb; v >= 0 {
		verb = *a.Nodes[v].Lex
		f := gift.Frame{Trigger: v, Groups: []gift.Group{{Items: []*syntax.Item{t.item}}}}
		if t.left.No || t.left.Status == extract.Pledged && a.Is(v-1, "giúp") || a.Is(v+1, "được") && t.item.Rough() || a.Rated(v) || a.Thanked(0, v) || a.OverYears(v) || a.Planned(v) || a.Costs(&f) || a.Award(&f) {
			return false
		}
	}
	if a.Lent() || a.likened(t) || a.partOfTold(t) {
		return false
	}
	switch it := t.item; {
	case it.Kind == extract.Personnel:
		return false
	case it.Open:
		return verb.Strong&(syntax.Give|syntax.Help) != 0 && it.Quantity != nil && it.Quantity.Value > 2
	case it.Kind == extract.Money && it.Quantity != nil:
		return it.Quantity.Unit != "đồng" || it.Quantity.Value >= 1e5
	}
	return true
}

// partOfTold reports whether a thing is part of one before it in the sentence of which a row tells, or what
// that is for: "6 tỷ đồng, trong đó mỗi tỉnh 2 tỷ đồng", "90.000 USD để xây 6 phòng học".
func (a *article) partOfTold(t *thing) bool {
	in := false
	for k := t.node - 1; k >= 0; k-- {
		in = in || a.Phrase(k, "trong đó", "trong số đó") || a.Is(k, "trong") && a.Is(k+1, "đó") || a.Is(k, "để", "nhằm", "xây", "mua", "sửa")
		if it := a.Nodes[k].Item; in && it != nil && slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool { return s.What.Start == a.Doc.Tokens[it.Lo].Start }) {
			return true
		}
	}
	return false
}

// How many words may stand between the word for a rate or a prize, and the sum.
const maxRate, maxPrize = 14, 3

// likened reports whether a thing is only what something is or is like, a prize, a rate, or part of a
// business: "là một phương tiện hỗ trợ", "như một món quà", "giải nhất 50 triệu đồng", "mức quà là 600.000
// đồng".
func (a *article) likened(t *thing) bool {
	if a.Is(t.node-1, "là", "như") && (t.item.Quantity == nil || t.item.Quantity.Value <= 1) {
		return true
	}
	for i := max(a.FirstToken(), t.item.Lo-maxRate); i < t.item.Lo; i++ {
		if f := a.Doc.Tokens[i].Fold; f == "mức" || f == "giải" && i >= t.item.Lo-maxPrize {
			return true
		}
	}
	return a.business(t)
}

// business reports whether the words on one side of a thing tell that it is part of somebody's own
// business: "thành lập trung tâm gồm 100 giường", "3 tỷ USD đầu tư nhà máy", "thiết bị do A sản xuất".
func (a *article) business(t *thing) bool {
	toks := a.Doc.Tokens
	pair := func(i int, x, y string) bool {
		return i+1 < len(toks) && toks[i].Fold == x && toks[i+1].Fold == y
	}
	for i := t.item.Lo - 2; i >= a.FirstToken() && toks[i].Kind != extract.Punct; i-- {
		if pair(i, "thành", "lập") || pair(i, "xuất", "khẩu") || pair(i, "nhập", "khẩu") {
			return true
		}
	}
	for i := t.item.Hi; i < len(toks) && toks[i].Kind != extract.Punct; i++ {
		if pair(i, "đầu", "tư") || pair(i, "sản", "xuất") || pair(i, "chế", "tạo") {
			return true
		}
	}
	return false
}

// untold reports whether no row tells of an item of the sentence being read that may be
// given.
func (a *article) untold(it *syntax.Item) bool {
	if it.Skip || it.Rate || it.Total || a.Totals[a.Doc.Tokens[it.Lo].Start] {
		return false
	}
	if it.Quantity == nil {
		said := a.Doc.Sentences[a.Sent].Span
		return it.Bare && !slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool { return s.Sentence == said })
	}
	return !slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool {
		return s.Quantity != nil && s.Kind == it.Kind && s.Quantity.Value == it.Quantity.Value && gift.UnitFamily(s.Quantity.Unit) == gift.UnitFamily(it.Quantity.Unit)
	})
}

// fold is a phrase in lower case.
func fold(s string) string { return strings.ToLower(s) }
