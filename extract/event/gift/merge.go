package gift

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// BySentence puts rows in the order of the text. Those of one sentence keep theirs.
func BySentence(rows []extract.Support) {
	slices.SortStableFunc(rows, func(a, b extract.Support) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
}

// WithoutHeadlines drops what a headline or lead says when the body tells the
// same gift with a giver or receiver that it names better, or in its parts; and
// thanks for what is told.
func (r *Reader) WithoutHeadlines(rows []extract.Support) []extract.Support {
	type part struct {
		actor extract.Actor
		Kind  extract.SupportKind
		value float64
		unit  string
	}
	from, to, any, onward := map[part]bool{}, map[part]bool{}, map[part]bool{}, map[part]bool{}
	values := map[part][]float64{}
	pairs, told := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]bool{}
	type bare struct {
		from extract.Actor
		what string
	}
	bares := map[bare]bool{}
	top := func(s *extract.Support) bool {
		return r.BlockOf(s.Sentence) == extract.Headline
	}
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil {
			if !top(s) {
				bares[bare{r.Broad(s.From), FirstWords(strings.ToLower(r.Doc.Slice(s.What)))}] = true
			}
			continue
		}
		told[[2]extract.Actor{s.From, s.To}] = true
		if b := r.Broad(s.From); b.Kind == extract.PlaceActor && r.Analysis.Places[b.Index].Kind == extract.Country {
			told[[2]extract.Actor{b, s.To}] = true
		}
		if !r.PassesOn(s.To) {
			onward[part{r.Broad(s.From), s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}] = true
		}
		if !top(s) {
			u := UnitFamily(s.Quantity.Unit)
			from[part{r.Broad(s.From), s.Kind, s.Quantity.Value, u}] = true
			to[part{r.Broad(s.To), s.Kind, s.Quantity.Value, u}] = true
			pairs[[2]extract.Actor{r.Broad(s.From), r.Broad(s.To)}] = true
			if k := (part{r.Broad(s.From), s.Kind, 0, u}); len(values[k]) < maxShares {
				values[k] = append(values[k], s.Quantity.Value)
			}
			any[part{extract.Actor{}, s.Kind, s.Quantity.Value, headUnit(s, u)}] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity != nil && r.PassesOn(s.To) && onward[part{r.Broad(s.From), s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}] {
			return true // the newspaper handed it on
		}
		switch {
		case s.Rule == "support.thanks":
			return told[[2]extract.Actor{s.From, s.To}]
		case !top(&s):
			return false
		case s.Quantity == nil:
			return s.Kind == extract.Goods && (pairs[[2]extract.Actor{r.Broad(s.From), r.Broad(s.To)}] ||
				s.To.Kind == extract.GroupActor && bares[bare{r.Broad(s.From), FirstWords(strings.ToLower(r.Doc.Slice(s.What)))}])
		}
		u := UnitFamily(s.Quantity.Unit)
		if v := values[part{r.Broad(s.From), s.Kind, 0, u}]; s.Quantity.Approx != "" && slices.ContainsFunc(v, func(x float64) bool { return x > s.Quantity.Value*0.9 && x < s.Quantity.Value*1.1 }) {
			return true // "hơn 4 triệu USD", 4,21 in the text
		}
		return s.Quantity.Value > 1 && any[part{extract.Actor{}, s.Kind, s.Quantity.Value, headUnit(&s, u)}] || from[part{r.Broad(s.From), s.Kind, s.Quantity.Value, u}] || to[part{r.Broad(s.To), s.Kind, s.Quantity.Value, u}]
	})
}

// headUnit is the unit by which a headline's gift is found again: of many things the
// number is enough, for headlines shorten "50 chiếc xe máy".
func headUnit(s *extract.Support, unit string) string {
	if s.Kind == extract.Goods && s.Quantity.Value >= 10 {
		return ""
	}
	return unit
}

// WithoutGifts drops rows that only say "quà" or "kinh phí" where the article tells what
// was given between the same places, or shows it in a caption.
func (r *Reader) WithoutGifts(rows []extract.Support) []extract.Support {
	exact, given := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]bool{}
	giving := map[extract.Actor]bool{} // who gives something by its number
	var sums []*extract.Support        // of money that is told to the đồng
	areas := func(s *extract.Support) [2]extract.Actor { return [2]extract.Actor{r.Broad(s.From), r.Broad(s.To)} }
	loads, things := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]int{}
	for i := range rows {
		if rows[i].Quantity != nil {
			if rows[i].Kind == extract.Goods {
				things[areas(&rows[i])]++
			}
			exact[areas(&rows[i])], given[[2]extract.Actor{rows[i].From, r.Broad(rows[i].To)}] = true, true
			giving[r.Broad(rows[i].From)] = true
			if rows[i].Kind == extract.Money && len(sums) < maxShares {
				sums = append(sums, &rows[i])
			}
			if w := strings.ToLower(r.Doc.Slice(rows[i].What)); rows[i].Kind == extract.Goods && strings.Contains(w, " hàng") {
				loads[areas(&rows[i])] = true
			}
		}
	}
	inPart := map[extract.Span]bool{} // means without a number of which the parts are told
	for i := range rows {
		if s := &rows[i]; s.Kind == extract.Money && s.Quantity == nil && slices.ContainsFunc(sums, func(x *extract.Support) bool { return x.From == s.From && r.partOfAid(x.To, s.To) }) {
			inPart[s.What] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Kind != extract.Goods || s.Quantity != nil {
			return inPart[s.What]
		}
		if loads[areas(&s)] || things[areas(&s)] > 2 {
			return true // what the 40 tonnes of goods were, or goods that are listed
		}
		lex, n := r.Lex.Words.Longest(r.Tokens(s.What))
		if lex == nil || lex.Goods != "gift" && lex.Goods != "alms" || n == 0 {
			return false
		}
		if lex.Goods == "alms" && r.Tokens(s.What)[0].Fold != "quà" && r.Tokens(s.What)[0].Fold != "phần" && r.Tokens(s.What)[0].Fold != "suất" {
			return given[[2]extract.Actor{s.From, r.Broad(s.To)}]
		}
		if crowd := s.From.Kind == extract.GroupActor && !NamedBody(s.From.Group) && len(giving) > 0; r.BlockOf(s.Sentence) == extract.Headline && (crowd || s.To.Kind == extract.GroupActor && giving[r.Broad(s.From)]) {
			return true // the text tells what it was, and who gave it
		}
		return exact[areas(&s)] || r.BlockOf(s.Sentence) == extract.Caption || s.From.Kind == extract.PersonActor && s.To.Kind == extract.PersonActor && r.Needs < 2
	})
}

// partOfAid reports whether what the first receiver gets is also told to go to the second:
// a place and the region or country in which it lies, or one and the same.
func (r *Reader) partOfAid(a, b extract.Actor) bool {
	return a == b || a.Kind == extract.PlaceActor && b.Kind == extract.PlaceActor && r.Within(a.Index, b.Index)
}

// BlockOf returns in what kind of block a span stands.
func (r *Reader) BlockOf(s extract.Span) extract.BlockKind {
	if i := r.Doc.SentenceAt(s.Start); i >= 0 {
		return r.Doc.Sentences[i].Block
	}
	return extract.Body
}

// maxShares bounds the shares that a total is compared with.
const maxShares = 100

// WithoutSums drops a row whose quantity is the sum of others of the same giver:
// the grand total, which is told before its parts or called one.
func (r *Reader) WithoutSums(rows []extract.Support) []extract.Support {
	type giver struct {
		from extract.Actor
		Kind extract.SupportKind
		unit string
	}
	type share struct {
		value float64
		what  extract.Span
	}
	type row struct {
		from extract.Actor
		said extract.Span
	}
	values := map[giver][]share{}
	listed := map[row]map[extract.Actor]bool{}
	of := func(s *extract.Support) giver {
		return giver{r.governed(s.From), s.Kind, UnitFamily(s.Quantity.Unit)}
	}
	for i := range rows {
		if s := &rows[i]; s.To.Kind == extract.PlaceActor && s.Quantity != nil {
			k := row{s.From, s.Sentence}
			if listed[k] == nil {
				listed[k] = map[extract.Actor]bool{}
			}
			listed[k][s.To] = true
		}
		if s := &rows[i]; s.Quantity != nil && !s.Joint && len(values[of(s)]) < maxShares {
			values[of(s)] = append(values[of(s)], share{s.Quantity.Value, s.What})
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity == nil || s.To.Kind == extract.PersonActor || !s.Joint && !r.Totals[s.What.Start] && s.To.Kind == extract.PlaceActor && listed[row{s.From, s.Sentence}][s.To] && len(listed[row{s.From, s.Sentence}]) > 2 {
			return false // one of several places, each with its share
		}
		rest, n := 0.0, 0
		for _, v := range values[of(&s)] {
			if v.value < s.Quantity.Value && (v.what.Start > s.What.Start || r.Totals[s.What.Start]) && r.sameThing(s.Kind, v.what, s.What) {
				rest, n = rest+v.value, n+1
			}
			if n > 1 && countedGroup(s.To) && math.Abs(rest-s.Quantity.Value) <= s.Quantity.Value/100 {
				return true // 5.504,3 tấn for 7 provinces, told to the ton for each
			}
		}
		if n > 1 && rest == s.Quantity.Value {
			r.Totals[s.What.Start] = true // nobody reads it again
			return true
		}
		return false
	})
}

// mostTold is how many gifts must be told of those of which one is no more than most of all.
const mostTold = 3

// withoutCrowds drops what people without a name are said to give where it is what those
// who are named give all together, or most of it is: "các doanh nghiệp ủng hộ 1 tỷ đồng" before a list.
func (r *Reader) withoutCrowds() {
	type telling struct {
		Kind extract.SupportKind
		unit string
	}
	crowd := func(s *extract.Support) bool {
		return s.Quantity != nil && s.From.Kind == extract.GroupActor && !NamedBody(s.From.Group)
	}
	any := false
	sums, rows, told := map[telling]float64{}, map[telling]int{}, map[int]bool{}
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		any = any || crowd(s)
		if s.Quantity == nil || crowd(s) || told[s.What.Start] {
			continue
		}
		told[s.What.Start] = true
		k := telling{s.Kind, UnitFamily(s.Quantity.Unit)}
		sums[k] += s.Quantity.Value
		rows[k]++
	}
	if !any || len(told) < 2 {
		return
	}
	r.Analysis.Supports = slices.DeleteFunc(r.Analysis.Supports, func(s extract.Support) bool {
		if !crowd(&s) {
			return false
		}
		k := telling{s.Kind, UnitFamily(s.Quantity.Unit)}
		sum, v := sums[k], s.Quantity.Value
		return math.Abs(sum-v) <= v/100 || rows[k] >= mostTold && sum <= v && sum > v*0.6
	})
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
