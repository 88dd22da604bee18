package gift

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// A headline shortens what the body tells: "hơn 4 triệu USD" for 4,21 million, "cho miền
// Trung" for three provinces. Where both tell one gift, the body's telling stays.

// share is one side of a gift, with how much of what went from it or to it.
type share struct {
	actor extract.Actor
	kind  extract.SupportKind
	value float64
	unit  string
}

// bare is a gift without a number: its giver, and the first words for it.
type bare struct {
	from extract.Actor
	what string
}

// bodyTells is what the body of an article tells to be given, by what a headline may say of it.
type bodyTells struct {
	from, to map[share]bool            // by its giver, by its receiver
	things   map[share]bool            // by itself alone
	values   map[share][]float64       // of a giver, kind and unit
	pairs    map[[2]extract.Actor]bool // who gives something counted to whom
	bares    map[bare]bool             // what has no number
	told     map[[2]extract.Actor]bool // of headlines, too: who gives something counted to whom
	onward   map[share]bool            // of headlines, too: what no newspaper gets
}

// told returns what the article tells to be given.
func (r *Reader) told(rows []extract.Support) *bodyTells {
	b := &bodyTells{
		from: map[share]bool{}, to: map[share]bool{}, things: map[share]bool{}, values: map[share][]float64{},
		pairs: map[[2]extract.Actor]bool{}, bares: map[bare]bool{}, told: map[[2]extract.Actor]bool{}, onward: map[share]bool{},
	}
	for i := range rows {
		s := &rows[i]
		top := r.BlockOf(s.Sentence) == extract.Headline
		from, to := r.Broad(s.From), r.Broad(s.To)
		if s.Quantity == nil {
			if !top {
				b.bares[r.bareOf(s)] = true
			}
			continue
		}
		b.told[[2]extract.Actor{s.From, s.To}] = true
		if from.Kind == extract.PlaceActor && r.Analysis.Places[from.Index].Kind == extract.Country {
			b.told[[2]extract.Actor{from, s.To}] = true
		}
		if !r.PassesOn(s.To) {
			b.onward[shareOf(from, s)] = true
		}
		if top {
			continue
		}
		b.from[shareOf(from, s)], b.to[shareOf(to, s)], b.things[thingOf(s)] = true, true, true
		b.pairs[[2]extract.Actor{from, to}] = true
		if k := sizeOf(from, s); len(b.values[k]) < maxShares {
			b.values[k] = append(b.values[k], s.Quantity.Value)
		}
	}
	return b
}

// shareOf returns an actor's side of a counted gift.
func shareOf(a extract.Actor, s *extract.Support) share {
	return share{a, s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}
}

// sizeOf returns an actor's side of a counted gift, whatever its number is.
func sizeOf(a extract.Actor, s *extract.Support) share {
	return share{a, s.Kind, 0, UnitFamily(s.Quantity.Unit)}
}

// thingOf returns a counted gift without its sides. Of many things the number is enough,
// for headlines shorten "50 chiếc xe máy".
func thingOf(s *extract.Support) share {
	t := shareOf(extract.Actor{}, s)
	if s.Kind == extract.Goods && s.Quantity.Value >= 10 {
		t.unit = ""
	}
	return t
}

// bareOf returns a gift without a number as its repeats share it.
func (r *Reader) bareOf(s *extract.Support) bare {
	return bare{r.Broad(s.From), FirstWords(strings.ToLower(r.Doc.Slice(s.What)))}
}

// withoutHeadlines drops what a headline says when the body tells the same gift with a
// giver or receiver that it names better, or in its parts; thanks for what is told; and
// what a newspaper got that it handed on.
func (r *Reader) withoutHeadlines(rows []extract.Support) []extract.Support {
	b := r.told(rows)
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		switch {
		case s.Quantity != nil && r.PassesOn(s.To) && b.onward[shareOf(r.Broad(s.From), &s)]:
			return true
		case s.Rule == "support.thanks":
			return b.told[[2]extract.Actor{s.From, s.To}]
		case r.BlockOf(s.Sentence) != extract.Headline:
			return false
		case s.Quantity == nil:
			return s.Kind == extract.Goods && (b.pairs[[2]extract.Actor{r.Broad(s.From), r.Broad(s.To)}] || s.To.Kind == extract.GroupActor && b.bares[r.bareOf(&s)])
		}
		return b.counts(&s, r.Broad(s.From), r.Broad(s.To))
	})
}

// counts reports whether the body tells a counted gift of a headline: from the same side or
// to the same side, by itself where it is more than one thing, or with the number that the
// headline rounds.
func (b *bodyTells) counts(s *extract.Support, from, to extract.Actor) bool {
	if s.Quantity.Approx != "" && slices.ContainsFunc(b.values[sizeOf(from, s)], func(x float64) bool { return x > s.Quantity.Value*0.9 && x < s.Quantity.Value*1.1 }) {
		return true
	}
	return s.Quantity.Value > 1 && b.things[thingOf(s)] || b.from[shareOf(from, s)] || b.to[shareOf(to, s)]
}

// withoutCaptions drops a gift that another sentence tells again with a receiver that lies
// in the first one, or holds it: the same 50 motorbikes for the district and, below a
// picture, for one of its communes; not what is told to be given besides. Where the second tells by their names the people who got
// what the first says was handed over at a place, the first goes.
func (r *Reader) withoutCaptions(rows []extract.Support) []extract.Support {
	first := map[share]int{}
	again, there := make([]bool, len(rows)), make([]bool, len(rows))
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil || s.Quantity.Value <= 1 {
			continue
		}
		k := shareOf(r.Broad(s.From), s)
		at, told := first[k]
		if !told {
			first[k] = i
			continue
		}
		before := &rows[at]
		if s.Sentence == before.Sentence || r.OnTop(s.Sentence) { // "D cũng tài trợ 5 tỷ đồng cho S"
			continue
		}
		a, b := r.AreaOf(before.To), r.AreaOf(s.To)
		again[i] = a >= 0 && b >= 0 && a != b && (r.Within(a, b) || r.Within(b, a))
		if !again[i] && before.To.Kind == extract.PlaceActor && (s.To.Kind == extract.PersonActor || s.To.Kind == extract.PlaceActor && r.Analysis.Places[before.To.Index].Kind == extract.Region) {
			there[at] = true // "600 suất quà cho miền núi", then for two communes
		}
	}
	return without(rows, func(i int) bool { return again[i] || there[i] })
}

// without returns the rows but those that are dropped, in the same array: whoever decides
// has looked at all rows before.
func without(rows []extract.Support, drop func(int) bool) []extract.Support {
	out := rows[:0]
	for i := range rows {
		if !drop(i) {
			out = append(out, rows[i])
		}
	}
	return out
}
