package gift

import (
	"math"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// A sum is told first and then in its parts, or at the end when all is listed. Its giver
// may be told otherwise there (a city, its fund), and so may who gets it (a region, its
// provinces): what shows that it is a total is that the parts add up to it.

// given is what a place in the text tells to be given, with its rows.
type given struct {
	rows  []*extract.Support
	value float64 // of all its rows
}

// of is the row that stands for an amount.
func (a *given) of() *extract.Support { return a.rows[0] }

// maxShares bounds the amounts that others are compared with.
const maxShares = 100

// allGiven returns what is told to be given by its number, in the order of the rows. What
// several share is one value, what each of them gets one for each.
func allGiven(rows []extract.Support) []given {
	var out []given
	at := map[int]int{}
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil {
			continue
		}
		k, again := at[s.What.Start]
		switch {
		case !again && len(out) < maxShares:
			at[s.What.Start] = len(out)
			out = append(out, given{[]*extract.Support{s}, s.Quantity.Value})
		case again:
			out[k].rows = append(out[k].rows, s)
			if !s.Joint {
				out[k].value += s.Quantity.Value
			}
		}
	}
	return out
}

// withoutTotals drops a sum of which the article tells the parts: "6 tỷ đồng cho các tỉnh
// miền Trung", of which each got 2; the sum of a headline, whomever its parts are for; and
// what is called a total where the same giver's parts are told.
func (r *Reader) withoutTotals(rows []extract.Support) []extract.Support {
	all := allGiven(rows)
	if len(all) < minParts {
		return rows
	}
	total, sums, places := map[int]bool{}, r.sumsTold(), placesTold(all)
	for i := range all {
		s := all[i].of()
		if r.partsBehind(all, i, places) || r.mayBeTotal(&all[i]) && (r.addsUp(all, i) || sums[sumTold{s.Quantity.Value, UnitFamily(s.Quantity.Unit)}] && r.restTold(all, i)) {
			total[s.What.Start] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool { return total[s.What.Start] })
}

// sumTold is a sum that a sentence calls one.
type sumTold struct {
	value float64
	unit  string
}

// sumsTold returns the sums of the sentences that begin by calling them so: "Tổng giá trị
// đợt hỗ trợ là 3 tỷ đồng".
func (r *Reader) sumsTold() map[sumTold]bool {
	out := map[sumTold]bool{}
	for si, nodes := range r.Parsed {
		if t := r.Doc.Sentences[si].Tokens; nodes == nil || t.Lo >= t.Hi || r.Doc.Tokens[t.Lo].Fold != "tổng" || r.Doc.Sentences[si].Block == extract.Headline {
			continue
		}
		for k := range nodes {
			if n := &nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil {
				out[sumTold{n.Item.Quantity.Value, UnitFamily(n.Item.Quantity.Unit)}] = true
			}
		}
	}
	return out
}

// restTold reports whether other gifts of the giver of the i-th amount are told by their
// number.
func (r *Reader) restTold(all []given, i int) bool {
	n := 0
	for k := range all {
		if k != i && r.partOf(&all[k], &all[i]) && all[k].of().Quantity.Value != all[i].of().Quantity.Value {
			n++
		}
	}
	return n >= minParts
}

// partsBehind reports whether what is told behind the i-th amount, by the same authority and
// for each who gets it, adds up to it to the last đồng: then it is a total whoever gets it, but
// for what each of several gets and the share of one of several places. Of what is called a total the parts may stand before.
func (r *Reader) partsBehind(all []given, i int, places map[sharing]map[extract.Actor]bool) bool {
	s := all[i].of()
	called := r.Totals[s.What.Start]
	switch {
	case s.To.Kind == extract.PersonActor:
		return false
	case s.Joint || called:
	case len(all[i].rows) > 1: // "hai tỉnh R, S mỗi tỉnh 2 tỉ đồng"
		return false
	case s.To.Kind == extract.PlaceActor && len(places[sharing{s.From, s.Sentence}]) > minParts:
		return false
	}
	sum, parts := 0.0, 0
	for k := range all {
		p := all[k].of()
		if p.Joint || p.Quantity.Value >= s.Quantity.Value || p.What.Start < s.What.Start && !called || r.governed(p.From) != r.governed(s.From) || !r.sameUnit(p, s) || !s.Joint && !called && r.outOf(s.To, p.To) {
			continue
		}
		sum, parts = sum+all[k].value, parts+len(all[k].rows)
		if parts >= minParts && countedGroup(s.To) && math.Abs(sum-s.Quantity.Value) <= s.Quantity.Value/100 {
			return true // 5.504,3 tấn for 7 provinces, told to the ton for each
		}
	}
	return parts >= minParts && sum == s.Quantity.Value
}

// outOf reports whether b is a place outside a province or district a: what a gets is no total of what b gets.
func (r *Reader) outOf(a, b extract.Actor) bool {
	if a.Kind != extract.PlaceActor || b.Kind != extract.PlaceActor {
		return false
	}
	k := r.Analysis.Places[a.Index].Kind
	return (k == extract.Province || k == extract.District) && !r.Within(b.Index, a.Index)
}

// sharing is a giver in a sentence.
type sharing struct {
	from extract.Actor
	said extract.Span
}

// placesTold returns the places to which a giver gives something in one sentence.
func placesTold(all []given) map[sharing]map[extract.Actor]bool {
	out := map[sharing]map[extract.Actor]bool{}
	for i := range all {
		for _, s := range all[i].rows {
			if s.To.Kind != extract.PlaceActor {
				continue
			}
			k := sharing{s.From, s.Sentence}
			if out[k] == nil {
				out[k] = map[extract.Actor]bool{}
			}
			out[k][s.To] = true
		}
	}
	return out
}

// sameUnit reports whether a part counts what the whole counts.
func (r *Reader) sameUnit(part, whole *extract.Support) bool {
	return part.Kind == whole.Kind && UnitFamily(part.Quantity.Unit) == UnitFamily(whole.Quantity.Unit) && r.sameThing(whole.Kind, part.What, whole.What)
}

// minParts is how many parts a total has.
const minParts = 2

// mayBeTotal reports whether an amount goes to several together, to people or places that
// are not told by their names, or stands where sums are told.
func (r *Reader) mayBeTotal(a *given) bool {
	s := a.of()
	if s.Kind == extract.Goods && s.Quantity.Value < 10 && !s.Joint || s.To.Kind == extract.PersonActor {
		return false
	}
	region := s.To.Kind == extract.PlaceActor && r.Analysis.Places[s.To.Index].Kind == extract.Region
	several := s.Joint && slices.ContainsFunc(a.rows, func(x *extract.Support) bool { return x.To != s.To })
	return several || region || s.To.Kind == extract.GroupActor || s.Rule == "support.leftover" || r.BlockOf(s.Sentence) == extract.Headline || r.Totals[s.What.Start]
}

// addsUp reports whether other amounts are the parts of the i-th: all of them, or those
// that follow it one after another.
func (r *Reader) addsUp(all []given, i int) bool {
	whole := &all[i]
	s := whole.of()
	head, called := r.BlockOf(s.Sentence) == extract.Headline, r.Totals[s.What.Start]
	sum, run, parts, next := 0.0, 0.0, 0, 0
	for k := range all {
		p := all[k].of()
		if k == i || all[k].value > s.Quantity.Value || p.Quantity.Value == s.Quantity.Value || !r.sameUnit(p, s) {
			continue
		}
		if !head && !r.partOf(&all[k], whole) {
			continue
		}
		if before := p.What.Start < s.What.Start; before && !head && !called && s.Rule != "support.leftover" {
			continue // what was told before is part of another gift
		} else if !before {
			run, next = run+all[k].value, next+len(all[k].rows)
			if next >= minParts && totals(s.Quantity, run) {
				return true
			}
		}
		sum, parts = sum+all[k].value, parts+len(all[k].rows)
	}
	return parts >= minParts && (totals(s.Quantity, sum) || called && sum <= s.Quantity.Value && sum > s.Quantity.Value*mostOf)
}

// totals reports whether a sum is what a quantity says, which may be rounded.
func totals(q *extract.Quantity, sum float64) bool {
	lo, hi := 0.99, 1.01
	switch q.Approx {
	case "hơn", "trên":
		hi = rounded
	case "gần":
		lo = 2 - rounded
	case "khoảng":
		lo, hi = 2-rounded, rounded
	}
	return sum >= q.Value*lo && sum <= q.Value*hi
}

// rounded is how far a sum may lie from the one that "hơn" and "gần" round it to.
const rounded = 1.06

// mostOf is how much of what is called a total its parts make at least: not each is told.
const mostOf = 0.6

// partOf reports whether an amount may be part of another: one side gives both. Not every
// body of a country gives what another one promises.
func (r *Reader) partOf(part, whole *given) bool {
	p, w := part.of().From, whole.of().From
	if b := r.Broad(p); b.Kind == extract.PlaceActor && r.Analysis.Places[b.Index].Kind == extract.Country {
		return p == w
	}
	return r.sameSide(p, w)
}

// sameThing reports whether what a part counts is among what the whole counts: money and
// people are, goods whose nouns are one, or which the whole has no noun for.
func (r *Reader) sameThing(kind extract.SupportKind, part, whole extract.Span) bool {
	if kind == extract.Money || kind == extract.Personnel {
		return true // 300 doctors are among 1,400 people
	}
	x, y := r.noun(part), r.noun(whole)
	return x == "" || y == "" || y == ofAnyKind || x == y
}

// ofAnyKind stands for the nouns of goods of any kind.
const ofAnyKind = "*"

// noun returns the first word of what a quantity counts, "" if there is none, or ofAnyKind
// if it says nothing: "hàng hóa", "quà".
func (r *Reader) noun(what extract.Span) string {
	t := r.Tokens(what)
	i := 0
	for i < len(t) && t[i].Kind != extract.Number {
		i++
	}
	for i++; i < len(t); i++ {
		w := t[i].Fold
		if t[i].Kind != extract.Word || bigNumbers[w] || vagueWords[w] {
			continue
		}
		if plainGoods[w] {
			return ofAnyKind
		}
		return w
	}
	return ""
}

// plainGoods are the first syllables of goods of any kind; bigNumbers what follows a number.
var (
	plainGoods = map[string]bool{"quà": true, "hàng": true, "nhu": true, "lương": true, "nông": true}
	bigNumbers = map[string]bool{"triệu": true, "tỷ": true, "tỉ": true, "tấn": true, "kg": true, "tạ": true, "lít": true, "thùng": true, "hộp": true, "bộ": true, "chiếc": true, "cái": true, "túi": true, "bao": true, "liều": true}
)

// mostTold is how many gifts must be told of those of which one is no more than most of all.
const mostTold = 3

// withoutCrowds drops what people without a name are said to give where it is what those
// who are named give all together, or most of it is: "các doanh nghiệp ủng hộ 1 tỷ đồng" before a list.
func (r *Reader) withoutCrowds(rows []extract.Support) []extract.Support {
	type telling struct {
		Kind extract.SupportKind
		unit string
	}
	crowd := func(s *extract.Support) bool {
		return s.Quantity != nil && s.From.Kind == extract.GroupActor && !NamedBody(s.From.Group)
	}
	any := false
	sums, parts, told := map[telling]float64{}, map[telling]int{}, map[int]bool{}
	for i := range rows {
		s := &rows[i]
		any = any || crowd(s)
		if s.Quantity == nil || crowd(s) || told[s.What.Start] {
			continue
		}
		told[s.What.Start] = true
		k := telling{s.Kind, UnitFamily(s.Quantity.Unit)}
		sums[k] += s.Quantity.Value
		parts[k]++
	}
	if !any || len(told) < 2 {
		return rows
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if !crowd(&s) {
			return false
		}
		k := telling{s.Kind, UnitFamily(s.Quantity.Unit)}
		sum, v := sums[k], s.Quantity.Value
		return math.Abs(sum-v) <= v/100 || parts[k] >= mostTold && sum <= v && sum > v*mostOf
	})
}
