package event

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
)

// supports reads the sentence that is parsed into nodes.
func (r *reader) supports() {
	if c := &r.holding[r.sent]; c.triggers == 0 && c.markers&passive == 0 {
		return
	}
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
			if ok && f.sender() && !f.derived {
				r.memory.open, r.memory.openSent, r.memory.openPromise = f.donors, r.sent, f.status == extract.Pledged
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

// emit appends the rows of a frame: one per giver, receiver and item.
func (r *reader) emit(f *frame) {
	date := r.dateOf(f.trigger, r.sent)
	date = r.settleDay(f, date)
	conf := f.trust()
	for _, g := range f.groups {
		if f.turn && len(f.donors) > 1 && len(g.items) > 1 && len(g.items) != len(f.donors) && len(g.items) != len(g.to) {
			continue // "lần lượt 5 triệu, 1 triệu và 500.000 USD" of which one sum is not understood
		}
		for ii, it := range g.items {
			donors := f.donors
			if ii > 0 && len(it.owner) == 0 && len(g.items[ii-1].owner) > 0 && f.rule == "receive" {
				it.owner = g.items[ii-1].owner // "470 triệu đồng từ D và 15 máy đo"
			}
			if len(it.owner) > 0 && !f.turn && (f.rule == "give" || f.rule == "receive" || f.row) {
				donors = r.collapse(r.all(it.owner)) // "200 triệu đồng của A và 150 triệu đồng từ B"
			}
			if it.total && (len(g.items) > 1 || f.derived || f.each()) {
				r.totals[r.doc.Tokens[it.lo].Start] = r.totals[r.doc.Tokens[it.lo].Start] || f.each() // nobody reads it again
				continue
			}
			for ti, to := range g.to {
				for di, d := range donors {
					to := r.landed(f, d, to)
					if d == to || f.derived && r.upward(d, to) || r.named(d) == r.named(to) || r.ownState(d, to) {
						continue
					}
					if f.turn && (len(g.items) == len(f.donors) && len(f.donors) > 1 && ii != di ||
						len(g.items) == len(g.to) && len(g.to) > 1 && ii != ti) {
						continue
					}
					s := r.support(transfer{
						from: d, to: to, item: it, date: date, status: f.status,
						open: f.open && f.status == extract.Done, joint: it.quantity != nil && !it.each && !f.turn && (len(g.to) > 1 || len(f.donors) > 1),
					}, f.rule, conf, f.steps)
					if it.rate {
						if r.rates == nil {
							r.rates = map[int]bool{}
						}
						r.rates[s.What.Start] = true
					}
					if it.total {
						r.totals[s.What.Start] = true
					}
					r.found = append(r.found, s)
				}
			}
		}
	}
}

// transfer is what one row tells: an item that goes from one actor to another.
type transfer struct {
	from, to extract.Actor
	item     *item
	date     extract.Date
	status   extract.Status
	joint    bool
	open     bool // no word says how far it has come
}

// support makes the row of a transfer that the sentence being read tells, and
// notes that the item is no statistic. Every reading makes its rows here.
func (r *reader) support(t transfer, rule string, conf float64, steps []extract.Step) extract.Support {
	it := t.item
	s := extract.Support{
		Evidence: extract.Evidence{Sentence: r.doc.Sentences[r.sent].Span, Rule: "support." + rule, Confidence: conf, Steps: steps},
		From:     t.from, To: t.to, What: r.span(it.lo, it.hi), Kind: it.kind, Quantity: it.quantity, Date: t.date, Status: t.status, Joint: t.joint,
	}
	s.English = english(r.doc, &s)
	r.claimed[it.lo] = true
	if t.open {
		r.open[s.What.Start] = true
	}
	return s
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
	for k := t + 1; k < len(r.nodes); k++ { // "cử 40 bác sĩ từ ngày 2/8"
		if n := &r.nodes[k]; n.kind == dateNode && n.date.Day > 0 && r.is(k-1, "từ") && !r.is(k+1, "đến", "tới", "-", "–") {
			return *n.date
		}
	}
	for k := range r.nodes { // a month or year of the sentence itself
		if n := &r.nodes[k]; n.kind == dateNode && n.date.Year > 0 && n.date.Day == 0 && !r.budgeted(n) && !r.ofStorm(n.lo) {
			best = *n.date
		}
	}
	near := r.nearDate(si)
	if r.sameOccasion() && len(r.days) > 0 && near == r.lastDay(si) {
		near = r.days[0].date // not that of what came before it
	}
	if best.Year > 0 && !(near.Year == best.Year && (best.Month == 0 || best.Month == near.Month)) {
		return best
	}
	return near
}

// ofStorm reports whether the year at token i only says which storm is meant: "bão số 10 vào
// năm 2017".
func (r *reader) ofStorm(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		switch r.doc.Tokens[k].Fold {
		case "bão", "lũ":
			return true
		case ",", ".":
			return false
		}
	}
	return false
}

// sameOccasion reports whether the sentence begins by the occasion that the article is
// about: "Dịp này, …", "Tại buổi lễ, …".
func (r *reader) sameOccasion() bool {
	t := r.doc.Tokens[r.nodes[0].lo:r.nodes[len(r.nodes)-1].hi]
	if len(t) > 2 && (t[0].Fold == "trong" || t[0].Fold == "nhân") {
		t = t[1:]
	}
	return len(t) > 1 && (t[0].Fold == "dịp" && t[1].Fold == "này" || t[0].Fold == "tại" && (t[1].Fold == "buổi" || t[1].Fold == "lễ" || t[1].Fold == "chương"))
}

// lastDay returns the day that the text names last before sentence si.
func (r *reader) lastDay(si int) extract.Date {
	i, _ := slices.BinarySearchFunc(r.days, r.doc.Sentences[si].Start, func(d day, at int) int { return cmp.Compare(d.at, at) })
	if i == 0 {
		return extract.Date{}
	}
	return r.days[i-1].date
}

// settleDay makes a promise of what the sentence itself tells for a day to come. What it
// says was done, or tells of no day, happened when the article was published at the latest.
func (r *reader) settleDay(f *frame, date extract.Date) extract.Date {
	if f.status != extract.Done || !r.future(date, f.rule) {
		return date
	}
	if r.saidDone(f.trigger) || !r.tellsDay(date) {
		return r.doc.Published
	}
	f.status = extract.Pledged
	return date
}

// tellsDay reports whether the sentence being read names the day.
func (r *reader) tellsDay(d extract.Date) bool {
	for k := range r.nodes {
		if n := &r.nodes[k]; n.kind == dateNode && *n.date == d {
			return true
		}
	}
	return false
}

// budgeted reports whether the year at node n is that of a budget or plan: "từ nguồn dự
// phòng ngân sách năm 2024".
func (r *reader) budgeted(n *node) bool {
	for i := n.lo - 1; i >= 0 && i >= n.lo-5 && r.doc.Tokens[i].Kind != extract.Punct; i-- {
		if f := r.doc.Tokens[i].Fold; f == "sách" || f == "hoạch" || f == "kho" || f == "toán" {
			return true
		}
	}
	return false
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
