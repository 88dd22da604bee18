package leftover

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Whether a gift that nothing else has read is one that the article told before.

// handing is who gave to whom.
type handing struct{ from, to extract.Actor }

// gift is what two tellings of one gift share, whoever gives and receives it.
func (l *leftovers) gift(k extract.SupportKind, q *extract.Quantity) gift.Told {
	return gift.Told{Kind: k, Value: q.Value, Unit: gift.UnitFamily(q.Unit)}
}

// maxTold bounds the tellings that are kept of one gift.
const maxTold = 24

// tell notes that a gift was told between two.
func (l *leftovers) tell(k extract.SupportKind, q *extract.Quantity, from, to extract.Actor) {
	g, h := l.gift(k, q), handing{from, to}
	if len(l.told[g]) < maxTold && !slices.Contains(l.told[g], h) {
		l.told[g] = append(l.told[g], h)
	}
}

// retold reports whether the first item was told before, with a giver and a receiver that may be
// the same. Who is named in the sentence may be another: "Ca sĩ A ủng hộ 100 triệu đồng. Ca sĩ B
// cũng đóng góp 100 triệu đồng".
func (l *leftovers) retold(g *weighing, from, to *candidate) bool {
	it := g.items[0]
	if it.Quantity == nil {
		return false
	}
	before := slices.DeleteFunc(slices.Clone(l.told[l.gift(it.Kind, it.Quantity)]), func(h handing) bool {
		return !from.context && l.KindOf() != extract.Headline && !slices.ContainsFunc(from.who, func(a extract.Actor) bool { return l.mayBe(a, h.from) })
	})
	if len(before) == 0 {
		return false
	}
	here, besides := l.toldHere(it), l.OnTop(l.Doc.Sentences[l.Sent].Span)
	if g.Derived && !here && !besides || l.KindOf() == extract.Headline || it.Quantity.Value <= 2 {
		return true
	}
	for _, a := range to.who {
		for _, h := range before {
			b := h.to
			if besides && a.Kind == extract.GroupActor && b.Kind == extract.GroupActor && gift.FirstWords(a.Group) != gift.FirstWords(b.Group) {
				continue // "200 suất quà cho hộ nghèo. Đồng thời, tặng 200 suất quà cho học sinh"
			}
			if here && a != b {
				continue // "tặng 250 phần quà cho R; tặng 250 phần quà cho S"
			}
			if g.Derived && b.Kind != extract.GroupActor {
				return true
			}
			if a.Kind == extract.GroupActor || b.Kind == extract.GroupActor || l.alike(a, b) {
				return true
			}
		}
	}
	return false
}

// toldHere reports whether the sentence itself tells as much of the same before an item:
// "tặng 250 phần quà cho R; tặng 250 phần quà cho S".
func (l *leftovers) toldHere(it *syntax.Item) bool {
	for k := range l.Nodes {
		n := &l.Nodes[k]
		if n.Lo >= it.Lo {
			return false
		}
		if o := n.Item; n.Kind == syntax.ItemNode && o.Kind == it.Kind && o.Quantity != nil && !o.Skip && l.gift(o.Kind, o.Quantity) == l.gift(it.Kind, it.Quantity) {
			return true
		}
	}
	return false
}

// mayBe reports whether one of two givers may be the other: only names of the same sort, without a
// coined word in common, tell them apart.
func (r *reader) mayBe(a, b extract.Actor) bool {
	if a.Kind != b.Kind || a.Kind == extract.GroupActor || r.alike(a, b) {
		return true
	}
	words := strings.Fields(strings.ToLower(r.Name(b)))
	return a.Kind == extract.OrganizationActor && slices.ContainsFunc(strings.Fields(strings.ToLower(r.Name(a))), func(w string) bool {
		return syntax.CoinedWord(w) && slices.Contains(words, w)
	})
}

// alike reports whether two receivers may be one, or one stand for the other.
func (r *reader) alike(a, b extract.Actor) bool {
	p, q := r.AreaOf(a), r.AreaOf(b)
	return a == b || r.SameBody(a, b) || r.SameBody(b, a) || p >= 0 && q >= 0 && (r.Within(p, q) || r.Within(q, p)) || (p < 0 || q < 0) && a.Kind != b.Kind
}
