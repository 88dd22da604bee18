package ledger

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// ledger is the reading of one article's lists.
type ledger struct {
	*reader
	ctx     receiving       // in force
	head    receiving       // of headline and lead
	home    receiving       // the place before the headline's colon
	now     int             // sentences of running text so far
	open    int             // up to when a list of givers is open, or -1
	through []extract.Actor // newspapers that collect
	next    int             // index into the found rows of the first that is not before the sentence
	told    map[gift.Told]bool
	taken   map[int]int               // by the byte where an item starts, the frames' row that has it
	wrong   map[extract.Span]bool     // items of frames that took the giver for the receiver
	most    map[extract.Actor]float64 // the most people that somebody sent
	rows    []extract.Support
	shared  map[extract.Span]float64 // what places got of the gift with these words
	list    announced                // who gives what the next sentences list
	many    bool                     // the sentence lists several givers
}

// receiving says who receives what the entries list.
type receiving struct {
	to    []extract.Actor
	at    int          // when it was said, or the last entry was read
	said  extract.Step // the words that say it
	firm  bool         // a reception or drive, not merely a gift told before
	short bool         // the headline said it, which shortens: a person named behind is meant
}

// entry is one line of a ledger.
type entry struct {
	donor, verb int // nodes; verb is -1 where none is said
	donors      []extract.Actor
	items       []*syntax.Item
	to          []extract.Actor
	form        string
	status      extract.Status
	strong      bool // the verb alone means support
	near        bool // the receiver is named by its kind only
	meant       bool // … and known all the same
	each        bool
	every       bool            // the receiver is each of some people
	sends       bool            // the verb sends people
	turned      bool            // one of several receivers of the same giver
	aside       []extract.Actor // where a person who gives is from
	end         int             // node after the entry
}

// ledgerReach is how many sentences after its last entry, or after the reception, a
// ledger goes on.
const ledgerReach = 3

// ledgers adds the entries of lists of which the frames found nothing. Time is
// linear in the number of nodes and rows.
func (r *reader) ledgers() {
	if r.Silent || r.Aid == 0 {
		return
	}
	l := &ledger{reader: r, open: -1, told: map[gift.Told]bool{}, taken: map[int]int{}, wrong: map[extract.Span]bool{}, most: map[extract.Actor]float64{}, shared: map[extract.Span]float64{}}
	for i := range r.Found {
		l.tell(i)
	}
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		if r.KindOf() != extract.Caption {
			l.now++
		}
		for l.next < len(l.Found) && l.Found[l.next].Sentence.Start < r.Doc.Sentences[si].Start {
			l.next++
		}
		if !r.Blocked[si] {
			l.announce()
			l.detailed()
		}
		if r.Blocked[si] || l.stopped() && !(l.firm() && l.Amounts()) {
			continue
		}
		l.renew()
		l.reception()
		if k := r.KindOf(); k != extract.Headline && r.Holding[si].Has(syntax.ActorNode) && l.presented() {
			l.gifts()
			continue
		} else if k != extract.Headline && r.Holding[si].Has(syntax.ItemNode) && !r.Homes[si] && !l.portions() && !l.owned() {
			es := l.entries()
			l.crossed(es)
			l.enter(l.turned(es))
			l.teams()
		}
		if r.Holding[si].Has(syntax.ActorNode) {
			l.spread()
		}
		l.gifts()
	}
	l.settle()
}

// settle appends the rows to the article's supports, in the order of the text, and
// drops what the headline shortens or a frame misread.
func (l *ledger) settle() {
	l.branches()
	l.headlineTotals()
	if len(l.rows)+len(l.wrong) == 0 {
		return
	}
	out := slices.DeleteFunc(l.Analysis.Supports, func(s extract.Support) bool {
		if l.sharedOut(&s) {
			l.totalled(&s)
			return true
		}
		return l.wrong[s.What] || l.reversed(&s)
	})
	rows := slices.DeleteFunc(l.rows, func(s extract.Support) bool { return l.sharedOut(&s) })
	out = append(out, rows...)
	gift.BySentence(out)
	l.Analysis.Supports = out
}

// reversed reports whether a frame took for the receiver, of whom an earlier sentence told,
// somebody who gives by a list.
func (l *ledger) reversed(s *extract.Support) bool {
	return slices.ContainsFunc(s.Steps, func(st extract.Step) bool { return st.Why == "receiver: named before" }) &&
		slices.ContainsFunc(l.rows, func(g extract.Support) bool { return g.From == s.To && g.To != s.From })
}

// stopped reports whether the sentence tells of business, rules or sport.
func (l *ledger) stopped() bool { return l.HasListWord(syntax.StopWord) }

// renew keeps the receiver in force where the sentence begins by the occasion:
// "tại buổi tiếp nhận", "nhân dịp này".
func (l *ledger) renew() {
	if len(l.ctx.to) > 0 && l.now-l.ctx.at <= 2*ledgerReach && l.has(syntax.OccasionWord, 0, min(4, len(l.Nodes))) {
		l.ctx.at = l.now
	}
}

// class returns the ledger classes of the words that start at node k.
func (l *ledger) class(k int) syntax.LedgerClass {
	if k < 0 || k >= len(l.Nodes) {
		return 0
	}
	c, _ := l.ListWord(l.Nodes[k].Lo)
	return c
}

// has reports whether a phrase of the class stands in nodes [lo,hi).
func (l *ledger) has(c syntax.LedgerClass, lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if l.class(k)&c != 0 {
			return true
		}
	}
	return false
}

// enter appends the rows of the entries that are believed.
func (l *ledger) enter(es []entry) {
	l.many = len(es) > 2
	for i := range es {
		e := &es[i]
		if l.givenTo(e) && !l.turn(e) {
			continue
		}
		to, said, conf := l.receivers(e)
		if e.sends && gift.GroupOnly(to) {
			continue
		}
		if len(to) == 0 || !l.believed(e) || len(e.to) == 0 && len(es) == 1 && l.OverYears(e.donor) && e.items[0].Rough() {
			continue
		}
		n, first := 0, len(l.rows)
		for _, it := range e.items {
			for _, t := range to {
				for _, d := range e.donors {
					if l.row(e, it, d, t, said, conf, len(to)) {
						n++
					}
				}
			}
		}
		for k := first; k < len(l.rows); k++ {
			if s := &l.rows[k]; s.Quantity != nil {
				l.told[l.key(s.From, s.Kind, s.Quantity)] = true
			}
		}
		if n > 0 && len(l.ctx.to) > 0 {
			l.ctx.at = l.now
		}
		if n > 0 && l.open >= 0 && l.now <= l.open {
			l.open = l.now + ledgerReach
		}
	}
}

// row appends one row, unless it is told already.
func (l *ledger) row(e *entry, it *syntax.Item, from, to extract.Actor, said extract.Step, conf float64, n int) bool {
	if from == to || (e.verb < 0 || said == l.home.said) && l.Upward(from, to) {
		return false
	}
	verb := e.verb
	if verb < 0 {
		verb = e.donor
	}
	at := l.Span(it.Lo, it.Hi)
	if l.Totals[at.Start] {
		return false
	}
	if i, ok := l.taken[at.Start]; ok {
		i = l.rowOf(i, from)
		beside := e.each && from != l.Found[i].From && slices.Contains(e.donors, l.Found[i].From) && !l.told[l.key(from, it.Kind, it.Quantity)] // "A, B, C mỗi đơn vị", of whom a frame knows C
		switch {
		case beside:
			to = l.Found[i].To
		case !l.misread(e, &l.Found[i], from):
			return false
		default:
			l.wrong[at] = true
		}
	} else if it.Quantity != nil && l.told[l.key(from, it.Kind, it.Quantity)] && !l.wrong[at] && !e.turned {
		return false
	}
	var steps []extract.Step
	if e.verb >= 0 {
		steps = append(steps, extract.Step{Span: l.Span(l.Nodes[verb].Lo, l.Nodes[verb].Hi), Why: "entry of a list"})
	}
	steps = append(steps, extract.Step{Span: l.Span(l.Nodes[e.donor].Lo, l.Nodes[e.donor].Hi), Why: "giver"})
	if said.Why != "" {
		steps = append(steps, said)
	}
	joint := it.Quantity != nil && !e.each && !it.Each && (len(e.donors) > 1 || n > 1)
	l.rows = append(l.rows, l.Support(gift.Transfer{From: from, To: to, Item: it, Date: l.DateOf(verb, l.Sent), Status: e.status, Joint: joint}, "ledger."+e.form, conf, steps))
	return true
}

// rowOf returns the row of the frames in which somebody gives the same thing as in row i, or i.
func (l *ledger) rowOf(i int, from extract.Actor) int {
	for j := i; j >= 0 && l.Found[j].What == l.Found[i].What; j-- {
		if l.Found[j].From == from {
			return j
		}
	}
	return i
}

// misread reports whether a frame's row misses who gives or receives where an
// entry names it: it took the giver for the receiver, the host or a person's home
// for the giver, or somebody named before, though a reception is in force.
func (l *ledger) misread(e *entry, f *extract.Support, from extract.Actor) bool {
	why := func(w string) bool {
		return slices.ContainsFunc(f.Steps, func(s extract.Step) bool { return s.Why == w })
	}
	derived := why("giver: named before")
	if f.From == from {
		return len(e.to) == 0 && l.firm() && !slices.Contains(l.ctx.to, f.To) && !slices.Contains(l.head.to, f.To) &&
			why("receiver: named before")
	}
	if e.verb < 0 && !(derived && f.To == from || slices.Contains(l.ctx.to, f.From) || slices.Contains(l.through, f.From)) {
		return false
	}
	return derived || f.To == from || slices.Contains(l.through, f.From) || slices.Contains(e.aside, f.From) || slices.Contains(l.ctx.to, f.From)
}

// crossed drops the rows of frames that took the giver of another entry for the
// receiver: "Hàn Quốc hỗ trợ 5 triệu USD, Australia 7 triệu USD".
func (l *ledger) crossed(es []entry) {
	if !l.firm() || len(es) < 2 || es[0].verb < 0 || len(es[0].to) > 0 {
		return
	}
	for i := range es {
		for _, it := range es[i].items {
			k, ok := l.taken[l.Doc.Tokens[it.Lo].Start]
			if ok && slices.ContainsFunc(es[1:], func(e entry) bool { return slices.Contains(e.donors, l.Found[k].To) }) {
				l.wrong[l.Found[k].What] = true
				delete(l.taken, l.Doc.Tokens[it.Lo].Start)
			}
		}
	}
}

// turned makes receivers of bare names that follow a frame's receiver: "hỗ trợ Lào
// Cai 10 tỷ đồng; Cao Bằng 5 tỷ đồng" has one giver.
func (l *ledger) turned(es []entry) []entry {
	giver, at := l.sharer()
	if giver.Kind == extract.NoActor {
		return es
	}
	status := extract.Done
	if i, ok := l.taken[at]; ok {
		status = l.Found[i].Status
	}
	for i := range es {
		e := &es[i]
		if e.form == "bare" && e.donors[0].Kind == extract.PlaceActor && !slices.Contains(e.donors, giver) {
			e.to, e.donors, e.near, e.turned = e.donors, []extract.Actor{giver}, false, true
			e.status = status
		}
	}
	return es
}

// givenTo reports whether the place of an entry without a verb is one of several that
// are told to receive: "hỗ trợ bốn tỉnh A, B, C, D. Cụ thể: A 10 tỷ đồng; B 5 tỷ đồng".
func (l *ledger) givenTo(e *entry) bool {
	if e.form != "bare" || len(e.donors) != 1 || e.donors[0].Kind != extract.PlaceActor {
		return false
	}
	for _, to := range [][]extract.Actor{l.ctx.to, l.head.to} {
		if len(to) > 1 && slices.Contains(to, e.donors[0]) {
			return true
		}
	}
	return false
}

// turn makes the receiver of an entry's place: its giver is who gave last to somebody who
// is told to receive, of which gift it is a share, else the first giver of the article.
func (l *ledger) turn(e *entry) bool {
	e.to, e.near, e.turned = e.donors, false, true
	for i := min(l.next, len(l.Found)) - 1; i >= 0; i-- {
		f := &l.Found[i]
		if !slices.Contains(l.ctx.to, f.To) && !slices.Contains(l.head.to, f.To) {
			continue
		}
		e.donors, e.status = []extract.Actor{f.From}, f.Status
		for _, it := range e.items {
			if f.Quantity != nil && it.Kind == f.Kind && it.Quantity != nil && it.Quantity.Value < f.Quantity.Value {
				l.shared[f.What] += it.Quantity.Value
			}
		}
		return true
	}
	e.donors = l.FirstGiver()
	return len(e.donors) > 0
}

// sharer returns who gives to a place by the last frame of the sentence, and the
// byte where that frame's item stands.
func (l *ledger) sharer() (giver extract.Actor, at int) {
	s := l.Doc.Sentences[l.Sent].Span
	for i := l.next; i < len(l.Found) && l.Found[i].Sentence == s; i++ {
		if f := &l.Found[i]; !l.wrong[f.What] && f.To.Kind == extract.PlaceActor && !slices.Contains(l.ctx.to, f.To) && !slices.Contains(l.head.to, f.To) {
			giver, at = f.From, f.What.Start
		}
	}
	return giver, at
}

// tell notes what row i of the frames tells.
func (l *ledger) tell(i int) {
	s := &l.Found[i]
	l.taken[s.What.Start] = i
	if s.Quantity != nil {
		l.told[l.key(s.From, s.Kind, s.Quantity)] = true
		if s.Kind == extract.Personnel {
			l.most[s.From] = max(l.most[s.From], s.Quantity.Value)
		}
	}
}

// key is what two tellings of one gift share, whoever is said to receive it.
func (l *ledger) key(from extract.Actor, k extract.SupportKind, q *extract.Quantity) gift.Told {
	from = l.StandsFor(from)
	if from.Kind == extract.OrganizationActor && l.Analysis.Organizations[from.Index].Jurisdiction >= 0 {
		from = extract.Actor{Kind: extract.PlaceActor, Index: l.Analysis.Organizations[from.Index].Jurisdiction}
	}
	return gift.Told{From: from, Kind: k, Value: q.Value, Unit: gift.UnitFamily(q.Unit)}
}

// believed reports whether an entry's giver and verb are enough.
func (l *ledger) believed(e *entry) bool {
	firm := l.firm()
	listed := l.now <= l.open
	for _, d := range e.donors {
		if d.Kind == extract.PersonActor && !e.strong && !listed && !firm {
			return false
		}
	}
	switch e.form {
	case "verb":
		return e.strong || firm || listed || e.sends && len(l.head.to) > 0
	case "colon", "unnamed":
		return listed || firm || e.strong && len(e.to) > 0 && !e.near && !l.Off
	}
	return firm || listed || e.strong || l.many || l.costsOf(e.donor)
}

// firm reports whether a reception or drive is in force.
func (l *ledger) firm() bool {
	return l.ctx.firm && l.now-l.ctx.at <= ledgerReach
}

// receivers returns who receives an entry, the words that say so, and how sure
// that is.
func (l *ledger) receivers(e *entry) ([]extract.Actor, extract.Step, float64) {
	if len(e.to) > 0 && !e.near {
		if to := gift.Without(e.to, e.donors); len(to) > 0 {
			return to, extract.Step{}, 0.8
		}
		return nil, extract.Step{}, 0
	}
	if l.now-l.ctx.at <= ledgerReach || l.now <= l.open {
		if to := gift.Without(l.ctx.to, e.donors); len(to) > 0 && (l.ctx.firm || e.strong && !e.meant) {
			return to, l.ctx.said, 0.75
		}
	}
	if to := gift.Without(e.to, e.donors); e.meant && len(to) > 0 {
		return to, extract.Step{}, 0.7
	}
	if to := gift.Without(l.head.to, e.donors); len(to) > 0 {
		return to, l.head.said, 0.65
	}
	if to := gift.Without(l.home.to, e.donors); len(to) > 0 && len(e.to) == 0 && e.strong {
		return to, l.home.said, 0.55
	}
	if len(e.to) > 0 && e.near && e.strong {
		return gift.Without(e.to, e.donors), extract.Step{}, 0.55
	}
	if len(e.to) == 0 && l.costsOf(e.donor) {
		if to, said := l.worksite(); len(gift.Without(to, e.donors)) > 0 {
			return to, said, 0.6
		}
		return nil, extract.Step{}, 0
	}
	if a := l.collector(); (l.now <= l.open || l.many) && len(l.Themes) == 0 && a.Kind != extract.NoActor && !slices.Contains(e.donors, a) {
		return []extract.Actor{a}, extract.Step{}, 0.6
	}
	return nil, extract.Step{}, 0
}
