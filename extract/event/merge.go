package event

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// merge makes one row of repeats: the same actors, or bodies of the same places,
// with the same item. The better telling stays (see best).
func (r *reader) merge() {
	r.settleStatus(r.found)
	type key struct {
		from, to extract.Actor
		kind     extract.SupportKind
		value    float64
		unit     string
	}
	seen := map[key]int{}
	named := map[key]bool{} // told with a named receiver
	for _, s := range r.found {
		if s.To.Kind != extract.GroupActor && s.Quantity != nil {
			named[key{r.broad(s.From), extract.Actor{}, s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}] = true
		}
	}
	var out []extract.Support
	for _, s := range r.found {
		k := key{from: r.broad(s.From), to: r.broad(s.To), kind: s.Kind}
		if k.to.Kind == extract.GroupActor { // "các nạn nhân", "các nạn nhân bão số 12"
			k.to.Group = firstWords(strings.ToLower(k.to.Group))
		}
		if k.from.Kind == extract.GroupActor && strings.HasPrefix(k.from.Group, "đoàn ") { // "đoàn cứu trợ", "đoàn hảo tâm"
			k.from.Group = "đoàn"
		}
		if s.Quantity != nil {
			k.value, k.unit = s.Quantity.Value, unitFamily(s.Quantity.Unit)
		} else {
			k.unit = firstWords(strings.ToLower(r.doc.Slice(s.What)))
		}
		if s.To.Kind == extract.GroupActor && named[key{k.from, extract.Actor{}, k.kind, k.value, k.unit}] {
			continue
		}
		j, dup := seen[k]
		if dup && s.Sentence == out[j].Sentence && (s.From != out[j].From || s.To != out[j].To || s.Kind == extract.Goods && s.What.Start >= out[j].What.End) {
			dup = false // two bodies of one place, each in its own right; 500 of this and 500 of that
		}
		if dup && s.Sentence == out[j].Sentence && s.Kind == extract.Goods && s.Quantity != nil && s.Rule == out[j].Rule && s.What.Start > out[j].What.End && !strings.EqualFold(r.doc.Slice(s.What), r.doc.Slice(out[j].What)) {
			dup = false // "5 máy thở xâm nhập và 5 máy thở chức năng cao"
		}
		if !dup {
			seen[k] = len(out)
			out = append(out, s)
			continue
		}
		out[j] = r.best(out[j], s)
	}
	out = r.withoutRates(r.withoutSums(r.withoutGifts(r.withoutCaptions(r.withoutHeadlines(out)))))
	bySentence(out)
	r.a.Supports = append(r.a.Supports, out...)
}

// bySentence puts rows in the order of the text. Those of one sentence keep theirs.
func bySentence(rows []extract.Support) {
	slices.SortStableFunc(rows, func(a, b extract.Support) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
}

// withoutCaptions drops a gift that another sentence tells again with a receiver
// that lies in the first one, or holds it: the same 50 motorbikes for the
// district and, below a picture, for one of its communes.
func (r *reader) withoutCaptions(rows []extract.Support) []extract.Support {
	type telling struct {
		from  extract.Actor
		kind  extract.SupportKind
		value float64
		unit  string
	}
	first := map[telling]int{}
	var out []extract.Support
	for _, s := range rows {
		if s.Quantity == nil || s.Quantity.Value <= 1 {
			out = append(out, s)
			continue
		}
		k := telling{r.broad(s.From), s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}
		i, again := first[k]
		if !again {
			first[k] = len(out)
			out = append(out, s)
			continue
		}
		a, b := r.areaOf(out[i].To), r.areaOf(s.To)
		if s.Sentence != out[i].Sentence && a >= 0 && b >= 0 && a != b && (r.within(a, b) || r.within(b, a)) {
			continue
		}
		out = append(out, s)
	}
	return out
}

// withoutHeadlines drops what a headline or lead says when the body tells the
// same gift with a giver or receiver that it names better, or in its parts; and
// thanks for what is told.
func (r *reader) withoutHeadlines(rows []extract.Support) []extract.Support {
	type part struct {
		actor extract.Actor
		kind  extract.SupportKind
		value float64
		unit  string
	}
	from, to, any, onward := map[part]bool{}, map[part]bool{}, map[part]bool{}, map[part]bool{}
	values := map[part][]float64{}
	pairs, told := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]bool{}
	top := func(s *extract.Support) bool {
		return r.blockOf(s.Sentence) == extract.Headline
	}
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil {
			continue
		}
		told[[2]extract.Actor{s.From, s.To}] = true
		if b := r.broad(s.From); b.Kind == extract.PlaceActor && r.a.Places[b.Index].Kind == extract.Country {
			told[[2]extract.Actor{b, s.To}] = true
		}
		if !r.passesOn(s.To) {
			onward[part{r.broad(s.From), s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}] = true
		}
		if !top(s) {
			u := unitFamily(s.Quantity.Unit)
			from[part{r.broad(s.From), s.Kind, s.Quantity.Value, u}] = true
			to[part{r.broad(s.To), s.Kind, s.Quantity.Value, u}] = true
			pairs[[2]extract.Actor{r.broad(s.From), r.broad(s.To)}] = true
			if k := (part{r.broad(s.From), s.Kind, 0, u}); len(values[k]) < maxShares {
				values[k] = append(values[k], s.Quantity.Value)
			}
			any[part{extract.Actor{}, s.Kind, s.Quantity.Value, headUnit(s, u)}] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity != nil && r.passesOn(s.To) && onward[part{r.broad(s.From), s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}] {
			return true // the newspaper handed it on
		}
		switch {
		case s.Rule == "support.thanks":
			return told[[2]extract.Actor{s.From, s.To}]
		case !top(&s):
			return false
		case s.Quantity == nil:
			return s.Kind == extract.Goods && pairs[[2]extract.Actor{r.broad(s.From), r.broad(s.To)}]
		}
		u := unitFamily(s.Quantity.Unit)
		if v := values[part{r.broad(s.From), s.Kind, 0, u}]; s.Quantity.Approx != "" && slices.ContainsFunc(v, func(x float64) bool { return x > s.Quantity.Value*0.9 && x < s.Quantity.Value*1.1 }) {
			return true // "hơn 4 triệu USD", 4,21 in the text
		}
		return s.Quantity.Value > 1 && any[part{extract.Actor{}, s.Kind, s.Quantity.Value, headUnit(&s, u)}] || from[part{r.broad(s.From), s.Kind, s.Quantity.Value, u}] || to[part{r.broad(s.To), s.Kind, s.Quantity.Value, u}]
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

// withoutRates drops what everyone gets where the article tells the giver's sum.
func (r *reader) withoutRates(rows []extract.Support) []extract.Support {
	if len(r.rates) == 0 {
		return rows
	}
	whole := map[[2]extract.Actor]bool{}
	for i := range rows {
		if s := &rows[i]; s.Kind == extract.Money && s.Quantity != nil && !r.rates[s.What.Start] {
			whole[[2]extract.Actor{s.From, s.To}] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool { return r.rates[s.What.Start] && whole[[2]extract.Actor{s.From, s.To}] })
}

// withoutGifts drops rows that only say "quà" or "kinh phí" where the article tells what
// was given between the same places, or shows it in a caption.
func (r *reader) withoutGifts(rows []extract.Support) []extract.Support {
	exact, given := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]bool{}
	giving := map[extract.Actor]bool{} // who gives something by its number
	var sums []*extract.Support        // of money that is told to the đồng
	areas := func(s *extract.Support) [2]extract.Actor { return [2]extract.Actor{r.broad(s.From), r.broad(s.To)} }
	loads, things := map[[2]extract.Actor]bool{}, map[[2]extract.Actor]int{}
	for i := range rows {
		if rows[i].Quantity != nil {
			if rows[i].Kind == extract.Goods {
				things[areas(&rows[i])]++
			}
			exact[areas(&rows[i])], given[[2]extract.Actor{rows[i].From, r.broad(rows[i].To)}] = true, true
			giving[r.broad(rows[i].From)] = true
			if rows[i].Kind == extract.Money && len(sums) < maxShares {
				sums = append(sums, &rows[i])
			}
			if w := strings.ToLower(r.doc.Slice(rows[i].What)); rows[i].Kind == extract.Goods && strings.Contains(w, " hàng") {
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
		lex, n := r.lex.words.longest(r.tokens(s.What))
		if lex == nil || lex.goods != "gift" && lex.goods != "alms" || n == 0 {
			return false
		}
		if lex.goods == "alms" && r.tokens(s.What)[0].Fold != "quà" && r.tokens(s.What)[0].Fold != "phần" && r.tokens(s.What)[0].Fold != "suất" {
			return given[[2]extract.Actor{s.From, r.broad(s.To)}]
		}
		if crowd := s.From.Kind == extract.GroupActor && !namedBody(s.From.Group) && len(giving) > 0; r.blockOf(s.Sentence) == extract.Headline && (crowd || s.To.Kind == extract.GroupActor && giving[r.broad(s.From)]) {
			return true // the text tells what it was, and who gave it
		}
		return exact[areas(&s)] || r.blockOf(s.Sentence) == extract.Caption || s.From.Kind == extract.PersonActor && s.To.Kind == extract.PersonActor && r.needs < 2
	})
}

// partOfAid reports whether what the first receiver gets is also told to go to the second:
// a place and the region or country in which it lies, or one and the same.
func (r *reader) partOfAid(a, b extract.Actor) bool {
	return a == b || a.Kind == extract.PlaceActor && b.Kind == extract.PlaceActor && r.within(a.Index, b.Index)
}

func (r *reader) blockOf(s extract.Span) extract.BlockKind {
	if i := r.doc.SentenceAt(s.Start); i >= 0 {
		return r.doc.Sentences[i].Block
	}
	return extract.Body
}

// tokenFrom returns the first token that starts at a byte offset or behind it.
func (r *reader) tokenFrom(offset int) int {
	i, _ := slices.BinarySearchFunc(r.doc.Tokens, offset, func(t extract.Token, at int) int { return cmp.Compare(t.Start, at) })
	return i
}

// tokens returns the tokens of a span.
func (r *reader) tokens(s extract.Span) []extract.Token {
	lo := r.tokenFrom(s.Start)
	hi := lo
	for hi < len(r.doc.Tokens) && r.doc.Tokens[hi].End <= s.End {
		hi++
	}
	return r.doc.Tokens[lo:hi]
}

// withoutRepeats returns those of more that rows, or others of more before them, do not
// tell: presents without a number between the same two are one present.
func (r *reader) withoutRepeats(rows, more []extract.Support) []extract.Support {
	told := map[[2]extract.Actor]bool{}
	pair := func(s *extract.Support) [2]extract.Actor {
		to := r.broad(s.To)
		if to.Kind == extract.GroupActor {
			to.Group = firstWords(strings.ToLower(to.Group))
		}
		return [2]extract.Actor{r.broad(s.From), to}
	}
	for i := range rows {
		told[pair(&rows[i])] = true
	}
	return slices.DeleteFunc(more, func(s extract.Support) bool {
		k := pair(&s)
		again := told[k] && s.Quantity == nil && s.Kind == extract.Goods
		told[k] = true
		return again
	})
}

// maxShares bounds the shares that a total is compared with.
const maxShares = 100

// withoutSums drops a row whose quantity is the sum of others of the same giver:
// the grand total, which is told before its parts or called one.
func (r *reader) withoutSums(rows []extract.Support) []extract.Support {
	type giver struct {
		from extract.Actor
		kind extract.SupportKind
		unit string
	}
	type share struct {
		value float64
		at    int
	}
	type row struct {
		from extract.Actor
		said extract.Span
	}
	values := map[giver][]share{}
	listed := map[row]map[extract.Actor]bool{}
	of := func(s *extract.Support) giver {
		return giver{r.governed(s.From), s.Kind, unitFamily(s.Quantity.Unit)}
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
			values[of(s)] = append(values[of(s)], share{s.Quantity.Value, s.What.Start})
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity == nil || s.To.Kind == extract.PersonActor || !s.Joint && !r.totals[s.What.Start] && s.To.Kind == extract.PlaceActor && listed[row{s.From, s.Sentence}][s.To] && len(listed[row{s.From, s.Sentence}]) > 2 {
			return false // one of several places, each with its share
		}
		rest, n := 0.0, 0
		for _, v := range values[of(&s)] {
			if v.value < s.Quantity.Value && (v.at > s.What.Start || r.totals[s.What.Start]) {
				rest, n = rest+v.value, n+1
			}
			if n > 1 && countedGroup(s.To) && math.Abs(rest-s.Quantity.Value) <= s.Quantity.Value/100 {
				return true // 5.504,3 tấn for 7 provinces, told to the ton for each
			}
		}
		if n > 1 && rest == s.Quantity.Value {
			r.totals[s.What.Start] = true // nobody reads it again
			return true
		}
		return false
	})
}

// withoutWholes drops a sum that several places are told to share where the article also
// tells what each of them gets of it.
func (r *reader) withoutWholes() {
	type gift struct {
		from extract.Actor
		unit string
	}
	sums, joint := map[gift]float64{}, false
	told := map[gift]map[extract.Actor]float64{}
	for i := range r.a.Supports {
		s := &r.a.Supports[i]
		if s.Quantity == nil || s.To.Kind != extract.PlaceActor {
			continue
		}
		if joint = joint || s.Joint; s.Joint {
			continue
		}
		k := gift{s.From, unitFamily(s.Quantity.Unit)}
		if told[k] == nil {
			told[k] = map[extract.Actor]float64{}
		}
		told[k][s.To] = s.Quantity.Value
		sums[k] += s.Quantity.Value
	}
	if !joint || len(told) == 0 {
		return
	}
	r.a.Supports = slices.DeleteFunc(r.a.Supports, func(s extract.Support) bool {
		if s.Quantity == nil || !s.Joint || s.To.Kind != extract.PlaceActor {
			return false
		}
		k := gift{s.From, unitFamily(s.Quantity.Unit)}
		return told[k][s.To] > 0 && math.Abs(sums[k]-s.Quantity.Value) <= s.Quantity.Value/100
	})
}

// mostTold is how many gifts must be told of those of which one is no more than most of all.
const mostTold = 3

// withoutCrowds drops what people without a name are said to give where it is what those
// who are named give all together, or most of it is: "các doanh nghiệp ủng hộ 1 tỷ đồng" before a list.
func (r *reader) withoutCrowds() {
	type gift struct {
		kind extract.SupportKind
		unit string
	}
	crowd := func(s *extract.Support) bool {
		return s.Quantity != nil && s.From.Kind == extract.GroupActor && !namedBody(s.From.Group)
	}
	any := false
	sums, rows, told := map[gift]float64{}, map[gift]int{}, map[int]bool{}
	for i := range r.a.Supports {
		s := &r.a.Supports[i]
		any = any || crowd(s)
		if s.Quantity == nil || crowd(s) || told[s.What.Start] {
			continue
		}
		told[s.What.Start] = true
		k := gift{s.Kind, unitFamily(s.Quantity.Unit)}
		sums[k] += s.Quantity.Value
		rows[k]++
	}
	if !any || len(told) < 2 {
		return
	}
	r.a.Supports = slices.DeleteFunc(r.a.Supports, func(s extract.Support) bool {
		if !crowd(&s) {
			return false
		}
		k := gift{s.Kind, unitFamily(s.Quantity.Unit)}
		sum, v := sums[k], s.Quantity.Value
		return math.Abs(sum-v) <= v/100 || rows[k] >= mostTold && sum <= v && sum > v*0.6
	})
}

// withoutTotals drops what places without a name, or one that was only weighed, got
// together where the rows behind it tell all of it by places: "6 tỷ đồng cho các tỉnh
// miền Trung", of which each got 2.
func (r *reader) withoutTotals(rows []extract.Support) []extract.Support {
	total := map[int]bool{}
	for i := range rows {
		s := &rows[i]
		region := s.To.Kind == extract.PlaceActor && r.a.Places[s.To.Index].Kind == extract.Region
		if s.Quantity == nil || s.Kind == extract.Personnel || s.To.Kind != extract.GroupActor && s.Rule != "support.leftover" && !region {
			continue
		}
		sum, parts := 0.0, 0
		for k := range rows[:min(len(rows), maxShares)] {
			p := &rows[k]
			if k == i || k < i && s.Rule != "support.leftover" {
				continue // what was told before is part of another gift
			}
			if p.Quantity == nil || p.Joint || p.Kind != s.Kind || p.To.Kind != extract.PlaceActor ||
				unitFamily(p.Quantity.Unit) != unitFamily(s.Quantity.Unit) || r.oneOf(p.From) != r.oneOf(s.From) {
				continue
			}
			sum, parts = sum+p.Quantity.Value, parts+1
		}
		total[s.What.Start] = total[s.What.Start] || parts > 1 && sum == s.Quantity.Value
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool { return total[s.What.Start] })
}

// best returns the better of two tellings of one gift: not the headline's, which
// shortens, else the surer one; what was done is not pledged any more.
func (r *reader) best(a, b extract.Support) extract.Support {
	ha, hb := r.blockOf(a.Sentence) == extract.Headline, r.blockOf(b.Sentence) == extract.Headline
	switch {
	case ha && !hb:
		return b
	case hb && !ha:
		return a
	}
	done := a.Status == extract.Done || b.Status == extract.Done
	if b.Confidence > a.Confidence {
		a = b
	}
	if done {
		a.Status = extract.Done
	}
	return a
}

// broad returns the place that an actor is or belongs to, for comparing repeats,
// or the actor itself.
func (r *reader) broad(a extract.Actor) extract.Actor {
	if p := r.areaOf(a); p >= 0 {
		return extract.Actor{Kind: extract.PlaceActor, Index: p}
	}
	return a
}

// governed returns the place whose authority an actor is, or the actor itself.
func (r *reader) governed(a extract.Actor) extract.Actor {
	if a.Kind == extract.OrganizationActor {
		if p := r.a.Organizations[a.Index].Jurisdiction; p >= 0 {
			return extract.Actor{Kind: extract.PlaceActor, Index: p}
		}
	}
	return a
}

// oneOf returns the place of which an actor is a part, but for countries: not every body of
// a country gives what another one promises.
func (r *reader) oneOf(a extract.Actor) extract.Actor {
	if b := r.broad(a); b.Kind != extract.PlaceActor || r.a.Places[b.Index].Kind != extract.Country {
		return b
	}
	return a
}

// unitFamily is the unit for comparing repeats.
func unitFamily(u string) string {
	f, rest, ok := strings.Cut(u, " ")
	if ok && (f == "chiếc" || f == "cái" || f == "căn" || f == "ngôi") {
		f, _, _ = strings.Cut(rest, " ")
	}
	return f
}

// firstWords is what repeats of an item without a number share.
func firstWords(s string) string {
	f := strings.Fields(s)
	return strings.Join(f[:min(2, len(f))], " ")
}
