package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
)

// supports reads the sentence that is parsed into nodes.
func (r *reader) supports() {
	floor := 0
	done := make(map[int]bool)
	claimed := make(map[*item]bool)
	for t := 0; t < len(r.nodes); t++ {
		n := &r.nodes[t]
		if n.lex == nil || n.kind == itemNode || n.lex.trigger == 0 && n.lex.marker&passive == 0 || done[t] {
			continue
		}
		f, ok := r.interpret(t, floor)
		if !ok && len(f.groups) == 0 {
			continue
		}
		if !ok || !r.accept(&f, claimed) {
			if ok && (r.kindOf() == extract.Headline || r.kindOf() == extract.Lead) {
				r.remember(&f)
			}
			for _, g := range f.groups { // what is no fact here is none by a lesser word
				for _, it := range g.items {
					claimed[it] = true
				}
			}
			continue
		}
		for _, k := range f.used {
			done[k] = true
		}
		r.remember(&f)
		r.emit(&f)
		for _, g := range f.groups {
			for _, it := range g.items {
				claimed[it] = true
			}
		}
	}
}

// accept decides whether a frame is believed: its items are not claimed, its
// parts differ, and weak words have company.
func (r *reader) accept(f *frame, claimed map[*item]bool) bool {
	if r.award(f) {
		return false
	}
	named := false
	any := false
	for i := range f.groups {
		g := &f.groups[i]
		g.items = slices.DeleteFunc(slices.Clone(g.items), func(it *item) bool { return claimed[it] || !r.fits(f, it) })
		g.to = slices.DeleteFunc(slices.Clone(g.to), func(a extract.Actor) bool {
			return slices.Contains(f.donors, a) || a.Kind == extract.PersonActor
		})
		if len(g.to) > 1 || f.rule == "send" && !f.strong || f.rule == "people" && f.derived {
			g.to = slices.DeleteFunc(g.to, func(a extract.Actor) bool { return r.home(f.donors, a) })
		}
		if !groupOnly(g.to) { // the named receiver, not the needy behind it
			g.to = slices.DeleteFunc(g.to, func(a extract.Actor) bool { return a.Kind == extract.GroupActor })
			named = true
		}
		any = any || len(g.items) > 0 && len(g.to) > 0
	}
	if !any || len(f.donors) == 0 {
		return false
	}
	bare := true
	for _, g := range f.groups {
		for _, it := range g.items {
			bare = bare && it.bare && it.kind != extract.Expertise && it.kind != extract.OtherSupport
		}
	}
	if bare && (f.derived || !f.strong || f.rule != "give" && f.rule != "give.passive" && f.rule != "share" && f.rule != "thanks") {
		return false // nameless goods need a giver, a receiver and a word that say so
	}
	persons := 0
	for _, d := range f.donors {
		if d.Kind == extract.PersonActor {
			persons++
		}
		if d.Kind == extract.GroupActor && (!named || f.derived || bare) {
			return false
		}
	}
	switch {
	case f.collected(r) && (f.derived || f.site):
		return false
	case f.rule == "send" && f.derived && !f.strong:
		return false // "điều 40 chiến sĩ đến hiện trường"
	case r.off && (!f.strong || !named || f.derived || persons > 0):
		return false
	case f.blind && (f.rule == "give" || f.rule == "receive"):
		return false
	case !f.strong && r.aid+r.needs == 0:
		return false
	case persons > 0 && (!named || !f.strong || f.derived || !r.official(f.donors, !f.far)):
		return false
	case !named && (bare || f.derived || f.rule == "give.before" || r.vagueGroup(f)):
		return false
	}
	if f.derived && r.memory.status == extract.Pledged && f.status == extract.Done {
		f.status = extract.Pledged
	}
	if !f.strong {
		f.conf *= 0.92
	}
	if !named {
		f.conf *= 0.85
	}
	return true
}

// home reports whether a place is the givers' own, or their area lies in it.
func (r *reader) home(donors []extract.Actor, to extract.Actor) bool {
	if to.Kind != extract.PlaceActor {
		return false
	}
	for _, d := range donors {
		if p := r.areaOf(d); p >= 0 && r.within(p, to.Index) {
			return true
		}
	}
	return false
}

// collected reports whether the frame tells what was raised or taken in up to a
// day, from many: "đã quyên góp được 5 tỷ đồng", "tính đến nay đã tiếp nhận 40 tỷ".
func (f *frame) collected(r *reader) bool {
	t := f.trigger
	if (r.nodes[t].fold == "quyên" || r.nodes[t].fold == "đóng" || f.rule == "receive") && (r.is(t+1, "được")) {
		return true
	}
	if f.rule != "receive" {
		return false
	}
	for k := max(0, t-12); k < t; k++ {
		if r.is(k, "tính", "hết") || r.is(k, "nay") && r.is(k-1, "đến") {
			return true
		}
	}
	return false
}

// award reports whether certificates stand beside the trigger: what is given
// with them honours.
func (r *reader) award(f *frame) bool {
	for k := max(0, f.trigger-2); k < len(r.nodes) && k <= f.trigger+6; k++ {
		if n := &r.nodes[k]; n.lex != nil && n.lex.award {
			return true
		}
	}
	return false
}

// fits reports whether the frame can give such an item: people are sent, not
// given; what no list names is given only by a plain and strong word.
func (r *reader) fits(f *frame, it *item) bool {
	n := &r.nodes[f.trigger]
	switch {
	case it.open:
		return f.rule == "give" && n.lex.strong&give != 0 && !f.derived
	case it.bare && it.kind == extract.Goods && f.rule == "carry":
		return false
	case it.kind != extract.Personnel:
		return true
	}
	helped := n.lex.trigger&(help|send) != 0
	for _, k := range f.used {
		helped = helped || r.nodes[k].lex.trigger&help != 0
	}
	switch f.rule {
	case "people", "people.arrive":
		strong := n.lex.strong&help != 0
		for _, k := range f.used {
			strong = strong || r.nodes[k].lex.strong&help != 0
		}
		return r.helpers(it) || f.rule == "people" && strong || f.rule == "people.arrive" && f.derived
	case "give.before":
		return false
	}
	return helped && (r.helpers(it) || f.rule == "send")
}

// official reports whether the persons among the givers hold some office, or are
// said, near the verb, to give in an article that is about aid.
func (r *reader) official(as []extract.Actor, near bool) bool {
	for _, a := range as {
		if a.Kind != extract.PersonActor {
			continue
		}
		held := r.aid >= 3 && near
		for i := range r.a.Positions {
			held = held || r.a.Positions[i].Person == a.Index && !r.a.Positions[i].Former
		}
		if !held {
			return false
		}
	}
	return true
}

// vagueGroup reports whether nobody needy is among the nameless receivers.
func (r *reader) vagueGroup(f *frame) bool {
	for _, g := range f.groups {
		for _, a := range g.to {
			if a.Kind == extract.GroupActor && !r.generic[a] {
				return false
			}
		}
	}
	return true
}

// emit appends the rows of a frame: one per giver, receiver and item.
func (r *reader) emit(f *frame) {
	date := r.dateOf(f.trigger, r.sent)
	if f.status == extract.Done && r.future(date, f.rule) {
		f.status = extract.Pledged
	}
	sent := &r.doc.Sentences[r.sent]
	conf := f.trust()
	for _, g := range f.groups {
		for ii, it := range g.items {
			donors := f.donors
			if len(it.owner) > 0 && !f.turn && (f.rule == "give" || f.rule == "receive") {
				donors = r.collapse(r.all(it.owner)) // "200 triệu đồng của A và 150 triệu đồng từ B"
			}
			if it.total && (len(g.items) > 1 || f.derived) {
				continue
			}
			for ti, to := range g.to {
				for di, d := range donors {
					if d == to {
						continue
					}
					if f.turn && (len(g.items) == len(f.donors) && len(f.donors) > 1 && ii != di ||
						len(g.items) == len(g.to) && len(g.to) > 1 && ii != ti) {
						continue
					}
					s := extract.Support{
						Evidence: extract.Evidence{Sentence: sent.Span, Rule: "support." + f.rule, Confidence: conf, Steps: f.steps},
						From:     d, To: to, What: r.span(it.lo, it.hi), Kind: it.kind, Quantity: it.quantity,
						Date: date, Status: f.status,
						Joint: it.quantity != nil && !it.each && !f.turn && (len(g.to) > 1 || len(f.donors) > 1),
					}
					s.English = english(r.doc, &s)
					r.claimed[it.lo] = true
					if it.total {
						r.totals[s.What.Start] = true
					}
					r.found = append(r.found, s)
				}
			}
		}
	}
}

// future reports whether a day lies after the article's own: after its
// publication, or, for people on their way, after the first day that it names.
func (r *reader) future(d extract.Date, rule string) bool {
	if d.Day == 0 || d.Year == 0 {
		return false
	}
	ref := r.doc.Published
	if ref.Day == 0 && rule == "people.arrive" && len(r.days) > 0 {
		ref = r.days[0].date
	}
	if ref.Day == 0 || ref.Year == 0 {
		return false
	}
	return d.Year > ref.Year || d.Year == ref.Year && (d.Month > ref.Month || d.Month == ref.Month && d.Day > ref.Day)
}

// kindOf returns the block of the sentence that is being read.
func (r *reader) kindOf() extract.BlockKind { return r.doc.Sentences[r.sent].Block }

// dateOf returns the date of what node t of the sentence tells: the nearest one
// before it in the sentence, else after it, else the last of the sentences before,
// else the article's first.
func (r *reader) dateOf(t, si int) extract.Date {
	var best extract.Date
	if d := r.rightAfter(t); !d.IsZero() {
		return d
	}
	for k := t; k >= 0; k-- {
		if n := &r.nodes[k]; n.kind == dateNode && n.day && n.date.Day > 0 {
			return *n.date
		}
	}
	for k := t + 1; k < len(r.nodes); k++ {
		if n := &r.nodes[k]; n.kind == dateNode && n.day && n.date.Day > 0 {
			return *n.date
		}
	}
	for k := range r.nodes { // a month or year of the sentence itself
		if n := &r.nodes[k]; n.kind == dateNode && n.date.Year > 0 && n.date.Day == 0 {
			best = *n.date
		}
	}
	if best.Year > 0 {
		return best
	}
	return r.nearDate(si)
}

// rightAfter returns the day that follows node t at once: "lên đường ngày 23/8".
func (r *reader) rightAfter(t int) extract.Date {
	for k := t + 1; k < len(r.nodes) && k <= t+2; k++ {
		n := &r.nodes[k]
		if n.kind == dateNode && n.day && n.date.Day > 0 {
			return *n.date
		}
		if n.kind != word || n.lex != nil {
			break
		}
	}
	return extract.Date{}
}

// nearDate returns the day that the two sentences before si name last, else the
// first day of the article.
func (r *reader) nearDate(si int) extract.Date {
	if len(r.days) == 0 {
		return r.doc.Published
	}
	i, _ := slices.BinarySearchFunc(r.days, r.doc.Sentences[si].Start, func(d day, at int) int { return cmp.Compare(d.at, at) })
	if i > 0 && r.days[i-1].at >= r.doc.Sentences[max(0, si-2)].Start {
		return r.days[i-1].date
	}
	if last := min(leading, len(r.doc.Sentences)) - 1; r.days[0].at > r.doc.Sentences[last].End {
		return r.doc.Published // a day deep in the text is not the article's
	}
	return r.days[0].date
}

// leading is how many sentences from the start may name the day of the article.
const leading = 10

// merge makes one row of repeats: the same actors, or bodies of the same places,
// with the same item. The better telling stays (see best).
func (r *reader) merge() {
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
		if s.Quantity != nil {
			k.value, k.unit = s.Quantity.Value, unitFamily(s.Quantity.Unit)
		} else {
			k.unit = firstWords(strings.ToLower(r.doc.Slice(s.What)))
		}
		if s.To.Kind == extract.GroupActor && named[key{k.from, extract.Actor{}, k.kind, k.value, k.unit}] {
			continue
		}
		j, dup := seen[k]
		if dup && s.Sentence == out[j].Sentence && (s.From != out[j].From || s.To != out[j].To) {
			dup = false // two bodies of one place, each in its own right
		}
		if !dup {
			seen[k] = len(out)
			out = append(out, s)
			continue
		}
		out[j] = r.best(out[j], s)
	}
	out = r.withoutSums(r.withoutGifts(r.withoutCaptions(r.withoutHeadlines(out))))
	slices.SortStableFunc(out, func(a, b extract.Support) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
	r.a.Supports = append(r.a.Supports, out...)
}

// withoutCaptions drops a gift that another sentence tells again with a receiver
// that lies in the first one, or holds it: the same 50 motorbikes for the
// district and, below a picture, for one of its communes.
func (r *reader) withoutCaptions(rows []extract.Support) []extract.Support {
	type gift struct {
		from  extract.Actor
		kind  extract.SupportKind
		value float64
		unit  string
	}
	first := map[gift]int{}
	var out []extract.Support
	for _, s := range rows {
		if s.Quantity == nil || s.Quantity.Value <= 1 {
			out = append(out, s)
			continue
		}
		k := gift{r.broad(s.From), s.Kind, s.Quantity.Value, unitFamily(s.Quantity.Unit)}
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
	from, to := map[part]bool{}, map[part]bool{}
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
		if !top(s) {
			u := unitFamily(s.Quantity.Unit)
			from[part{r.broad(s.From), s.Kind, s.Quantity.Value, u}] = true
			to[part{r.broad(s.To), s.Kind, s.Quantity.Value, u}] = true
			pairs[[2]extract.Actor{r.broad(s.From), r.broad(s.To)}] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		switch {
		case s.Rule == "support.thanks":
			return told[[2]extract.Actor{s.From, s.To}]
		case !top(&s):
			return false
		case s.Quantity == nil:
			return s.Kind == extract.Goods && pairs[[2]extract.Actor{r.broad(s.From), r.broad(s.To)}]
		}
		u := unitFamily(s.Quantity.Unit)
		return from[part{r.broad(s.From), s.Kind, s.Quantity.Value, u}] || to[part{r.broad(s.To), s.Kind, s.Quantity.Value, u}]
	})
}

// withoutGifts drops rows that only say "quà" where the article tells what was
// given between the same places, or shows it in a caption.
func (r *reader) withoutGifts(rows []extract.Support) []extract.Support {
	exact := map[[2]extract.Actor]bool{}
	areas := func(s *extract.Support) [2]extract.Actor { return [2]extract.Actor{r.broad(s.From), r.broad(s.To)} }
	for i := range rows {
		if rows[i].Quantity != nil {
			exact[areas(&rows[i])] = true
		}
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Kind != extract.Goods || s.Quantity != nil {
			return false
		}
		lex, n := r.lex.words.longest(r.tokens(s.What))
		if lex == nil || lex.goods != "gift" || n == 0 {
			return false
		}
		return exact[areas(&s)] || r.blockOf(s.Sentence) == extract.Caption || s.From.Kind == extract.PersonActor
	})
}

func (r *reader) blockOf(s extract.Span) extract.BlockKind {
	if i := r.doc.SentenceAt(s.Start); i >= 0 {
		return r.doc.Sentences[i].Block
	}
	return extract.Body
}

// tokens returns the tokens of a span.
func (r *reader) tokens(s extract.Span) []extract.Token {
	lo, _ := slices.BinarySearchFunc(r.doc.Tokens, s.Start, func(t extract.Token, at int) int { return cmp.Compare(t.Start, at) })
	hi := lo
	for hi < len(r.doc.Tokens) && r.doc.Tokens[hi].End <= s.End {
		hi++
	}
	return r.doc.Tokens[lo:hi]
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
		return giver{s.From, s.Kind, unitFamily(s.Quantity.Unit)}
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
		if s.Quantity == nil || !r.totals[s.What.Start] && s.To.Kind == extract.PlaceActor && listed[row{s.From, s.Sentence}][s.To] && len(listed[row{s.From, s.Sentence}]) > 2 {
			return false // one of several places, each with its share
		}
		rest, n := 0.0, 0
		for _, v := range values[of(&s)] {
			if v.value < s.Quantity.Value && (v.at > s.What.Start || r.totals[s.What.Start]) {
				rest, n = rest+v.value, n+1
			}
		}
		return n > 1 && rest == s.Quantity.Value
	})
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
