package role

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Who of the candidates gave, and who got it.

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

// state returns the country that an actor is, governs or speaks for, or -1.
func (a *article) state(x extract.Actor) int {
	switch x.Kind {
	case extract.PlaceActor:
		if a.Analysis.Places[x.Index].Kind == extract.Country {
			return x.Index
		}
	case extract.OrganizationActor:
		if o := &a.Analysis.Organizations[x.Index]; o.Kind == "chinh-phu" || o.Kind == "dai-su-quan" {
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
			if q := from[d] * to[r]; q > p && a.gives(t, &cs[d]) && a.mayGive(&cs[d], &cs[r]) && !a.homeOf(t, &cs[d], &cs[r]) {
				giver, taker, p = d, r, q
			}
		}
	}
	return giver, taker, p
}

// gives reports whether a candidate whom another sentence names is told to give, more than to get.
func (a *article) gives(t *thing, d *candidate) bool {
	return d.sent == t.sent || len(d.gave) > 0 || gift.Weight(a.cast.Givers, d.who[0]) > gift.Weight(a.cast.Takers, d.who[0])
}

// homeOf reports whether the giver is a place behind the receivers of what was given, so that it is theirs:
// "420 căn nhà được trao cho các gia đình của tỉnh D", "… trao 2 tỷ đồng cho bảo tàng R, niềm tự hào của D".
func (a *article) homeOf(t *thing, d, r *candidate) bool {
	if d.who[0].Kind != extract.PlaceActor || d.sent != t.sent || r.sent != t.sent || d.node <= r.node {
		return false
	}
	return t.left.Passive >= 0 || !t.behind && r.node > t.node && d.node > 0 && a.Nodes[d.node-1].Lex != nil && a.Nodes[d.node-1].Lex.Marker&syntax.Of != 0
}

// mayGive reports whether one candidate may give to the other at all.
func (a *article) mayGive(d, r *candidate) bool {
	if r.who[0] == d.who[0] || a.Home(d.who, r.who[0]) || a.kindOf(r.who[0]) == "official" {
		return false
	}
	for _, x := range d.who {
		for _, y := range r.who {
			if x == y || gift.Customer(y) || a.Upward(x, y) || a.OwnState(x, y) || a.Named(x) == a.Named(y) || a.alike(x, y) || a.ofTheirs(x, y) {
				return false
			}
		}
	}
	return true
}

// ofTheirs reports whether y are people called by the name of x, who are no others.
func (a *article) ofTheirs(x, y extract.Actor) bool {
	return x.Kind == extract.PersonActor && y.Kind == extract.GroupActor && strings.Contains(y.Group, a.Name(x))
}
