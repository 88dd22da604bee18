package gift

import (
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// What the rows of one gift have in common where its tellings differ: the side that gives
// or gets, the unit, the first words for what has no number.

// sameSide reports whether two givers may be one: a body under two names, a body and its
// place.
func (r *Reader) sameSide(a, b extract.Actor) bool {
	return a == b || r.Broad(a) == r.Broad(b) || r.SameBody(a, b) || r.SameBody(b, a)
}

// Broad returns the place that an actor is or belongs to, for comparing repeats,
// or the actor itself.
func (r *Reader) Broad(a extract.Actor) extract.Actor {
	if p := r.AreaOf(a); p >= 0 {
		return extract.Actor{Kind: extract.PlaceActor, Index: p}
	}
	return a
}

// governed returns the place whose authority an actor is, or the actor itself.
func (r *Reader) governed(a extract.Actor) extract.Actor {
	if a.Kind == extract.OrganizationActor {
		if p := r.Analysis.Organizations[a.Index].Jurisdiction; p >= 0 {
			return extract.Actor{Kind: extract.PlaceActor, Index: p}
		}
	}
	return a
}

// oneOf returns the place of which an actor is a part, but for countries: not every body of
// a country gives what another one promises.
func (r *Reader) oneOf(a extract.Actor) extract.Actor {
	if b := r.Broad(a); b.Kind != extract.PlaceActor || r.Analysis.Places[b.Index].Kind != extract.Country {
		return b
	}
	return a
}

// UnitFamily is the unit for comparing repeats.
func UnitFamily(u string) string {
	f, rest, ok := strings.Cut(u, " ")
	if ok && (f == "chiếc" || f == "cái" || f == "căn" || f == "ngôi") {
		f, _, _ = strings.Cut(rest, " ")
	}
	return f
}

// SameAmount reports whether a support tells the kind, number and unit of an item that has a number.
func SameAmount(s *extract.Support, it *syntax.Item) bool {
	return s.Quantity != nil && it.Quantity != nil && s.Kind == it.Kind && s.Quantity.Value == it.Quantity.Value && UnitFamily(s.Quantity.Unit) == UnitFamily(it.Quantity.Unit)
}

// FirstWords is what repeats of an item without a number share.
func FirstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(2, len(f))], " ")
}

// SameBody reports whether two actors are one body under names of which one
// holds the other: "Quỹ Hy vọng", "Quỹ Hy vọng Báo Tin Sáng".
func (r *Reader) SameBody(a, b extract.Actor) bool {
	if a.Kind != extract.OrganizationActor && a.Kind != extract.GroupActor || b.Kind != extract.OrganizationActor && b.Kind != extract.GroupActor {
		return false
	}
	x, y := r.Name(a), r.Name(b)
	if p, q := lastWord(x), lastWord(y); p == q && p != "" && unicode.IsUpper([]rune(p)[0]) && (syntax.Companies[syntax.First(x)] || p == x) && (syntax.Companies[syntax.First(y)] || q == y) {
		return true // "Công ty cổ phần thực phẩm Nuto", "Nuto"
	}
	return len(x) > 0 && len(y) > len(x) && y[:len(x)] == x && y[len(x)] == ' '
}

// lastWord returns the last word of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
