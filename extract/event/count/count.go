package count

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// tally is the statistics of an article while they are read.
type tally struct {
	told  map[fact][]int // the counts that told it
	focus int            // the place that the article is about, or -1
	wide  bool           // the article goes through the provinces
	shown int            // the place that the article portrays, or -1
	level string         // and the word for what kind of place it is
	last  int            // the place of the statistic or name before, or -1
	rest  int            // what last was when the sentence began
	sent  int            // the sentence of last
	seen  int            // the first sentence whose places last does not know
	now   int            // the sentence for which last was found
	prev  *statistic     // the one before in the sentence
	own   int            // the place that the text ties to the next statistic, or -1
	weak  map[int]bool   // counts whose place the article gave, not the sentence
	taken map[int]bool   // tokens that another statistic has read

	people map[float64]bool // the numbers of people told of
	plan   int              // the token after a number of the sentence that is only planned, or 0
	rows   rows             // the last table
}

// fact is a number with what it counts, whatever the words.
type fact struct {
	value float64
	group string
}

// statistic is a count while it is read.
type statistic struct {
	extract.Count
	group string // which numbers it can repeat: "dead", "missing", "hurt", or the unit
	kind  syntax.Counted
	lo    int // the token of its number
	hi    int // the token after its number's phrase
}

// counts reads the numbers that no support claims as statistics about the place
// that the sentence, or the article, speaks of.
func (r *reader) counts() {
	t := tally{told: map[fact][]int{}, sent: -1, now: -1, own: -1, weak: map[int]bool{}, taken: map[int]bool{}, people: map[float64]bool{}}
	t.focus, t.wide = r.stage()
	t.last = t.focus
	t.shown, t.level = r.portrait()
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil {
			continue
		}
		s := &r.Doc.Sentences[si]
		digits := r.Holding[si].Marks&syntax.OfNumber != 0
		if !digits && !r.quantified(s) {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		if t.plan, t.rest = 0, -2; !r.goesOn(s) {
			t.prev = nil
		}
		if digits {
			r.table(&t)
			r.tallies(&t, s.Tokens.Lo, s.Tokens.Hi)
			r.gauges(&t, s.Tokens.Lo, s.Tokens.Hi)
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			r.countAt(&t, i)
		}
	}
	r.acrossLand(&t)
	r.sharpen()
}

// minProvinces is how many provinces must have a part of a number for it to be the whole country's.
const minProvinces = 3

// acrossLand gives to the whole country the numbers that name no place, of which the sentence behind tells the parts of
// several provinces: "10.150 ca mắc trong ngày. Trong đó, tỉnh A ghi nhận 4.100 ca, tỉnh B 3.050 ca, …".
func (r *reader) acrossLand(t *tally) {
	for si := 1; si < len(r.Doc.Sentences); si++ {
		s := r.Doc.Sentences[si].Tokens
		if s.Hi-s.Lo < 2 || r.Doc.Tokens[s.Lo].Fold != "trong" || r.Doc.Tokens[s.Lo+1].Fold != "đó" {
			continue
		}
		sum, provinces := 0.0, map[int]bool{}
		for i := range r.Analysis.Counts {
			c := &r.Analysis.Counts[i]
			if p := c.Place.Index; r.Doc.SentenceAt(c.Sentence.Start) == si && r.Analysis.Places[p].Kind == extract.Province && !provinces[p] {
				provinces[p] = true
				sum += c.Quantity.Value
			}
		}
		if len(provinces) >= minProvinces {
			r.ofAllLand(t, si, sum)
		}
	}
}

// ofAllLand gives to the whole country the numbers that name no place in the two sentences before si and are
// no less than sum.
func (r *reader) ofAllLand(t *tally, si int, sum float64) {
	for i := range r.Analysis.Counts {
		c := &r.Analysis.Counts[i]
		if before := r.Doc.SentenceAt(c.Sentence.Start); !t.weak[i] || before >= si || before < si-2 || c.Quantity.Value < sum {
			continue
		}
		if p := r.wholeLand(); p >= 0 { // asked only where it is needed: it may add the place
			c.Place = extract.Actor{Kind: extract.PlaceActor, Index: p}
			t.weak[i] = false
		}
	}
}

// quantified reports whether a quantity starts in a sentence; it may have no digit, "hai người".
func (r *reader) quantified(s *extract.Sentence) bool {
	for _, k := range r.Order[r.Offsets[s.Tokens.Lo]:r.Offsets[s.Tokens.Hi]] {
		if r.Analysis.Mentions[k].Type == extract.QuantityMention {
			return true
		}
	}
	return false
}

// goOn takes the last place that the sentences up to the one being read name for the one
// that the next statistic goes on about. It is asked for only where there is a statistic.
func (r *reader) goOn(t *tally) {
	if t.now == r.Sent {
		return
	}
	sent, nodes := r.Sent, r.Nodes
	for si := sent; si >= t.seen; si-- {
		if r.Parsed[si] == nil || r.Doc.Sentences[si].Block == extract.Caption {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		p := r.lastPlace()
		if t.wide || si == sent { // what stands behind a number is its own place
			p = r.leadPlace()
		}
		if p >= 0 && (r.Analysis.Places[p].Code != "VN" || r.atHome()) {
			t.last, t.sent = p, si
			break
		}
	}
	r.Sent, r.Nodes, t.seen, t.now = sent, nodes, sent, sent
	if t.rest == -2 {
		t.rest = t.last
	}
}

// countAt reads the quantities that start at token i as statistics.
func (r *reader) countAt(t *tally, i int) {
	for _, mi := range r.Starting(i) {
		m := &r.Analysis.Mentions[mi]
		if m.Type != extract.QuantityMention || m.Quantity == nil || r.Claimed[i] || t.taken[i] {
			continue
		}
		if c, ok := r.count(m, t.prev); ok {
			kept := c // few are: only those take memory
			r.keep(t, &kept, m)
		}
		return
	}
	if t.prev == nil || r.Doc.Tokens[i].Kind != extract.Number || t.taken[i] {
		return
	}
	if c, m, ok := r.bareFate(i, t.prev); ok {
		r.keep(t, &c, &m)
	}
}

// keep appends a statistic with its place, unless it has none or was told before, and
// the parts of it that the sentence lists behind it.
func (r *reader) keep(t *tally, c *statistic, m *extract.Mention) {
	if c.kind != syntax.CountSum && r.planned(m.Tokens.Lo, c.kind) || t.plan > 0 && r.follows(t.plan, m.Tokens.Lo) {
		t.plan = m.Tokens.Hi
		return
	}
	r.goOn(t)
	parts, largest := r.portions(c, m)
	whole := c
	if largest > c.Quantity.Value { // "35 người chết và 4 người mất tích, trong đó tỉnh A 22"
		if whole = t.prev; whole == nil || largest > whole.Quantity.Value {
			parts = nil
		}
	}
	p, here := r.placeOf(t, c, m, parts)
	if p < 0 {
		return
	}
	if whole != c && len(parts) > 0 && r.spread(parts) {
		r.settle(t, len(r.Analysis.Counts), r.Doc.Sentences[r.Sent].Span, extract.Actor{Kind: extract.PlaceActor, Index: p})
	}
	t.prev = c
	c.Sentence, c.Date = r.Doc.Sentences[r.Sent].Span, r.countDate(r.NodeAt(m.Tokens.Lo))
	c.Steps = []extract.Step{{Span: m.Span, Why: "statistic"}}
	r.note(t, c, p, here)
	for _, part := range parts {
		d := *whole
		d.Quantity = extract.Quantity{Value: part.value, Unit: whole.Quantity.Unit}
		d.Sentence, d.Date = c.Sentence, c.Date
		d.Rule, d.Steps = "count.part", []extract.Step{{Span: m.Span, Why: "whole"}, {Span: r.Span(part.lo, part.hi), Why: "part"}}
		r.note(t, &d, part.place, true)
		for i := part.lo; i < part.hi; i++ {
			t.taken[i] = true
		}
	}
}

// note appends statistic c of place p, unless it was told before; here is whether the
// sentence itself names the place. One whose place only the article gave moves to the place
// that a sentence names.
func (r *reader) note(t *tally, c *statistic, p int, here bool) {
	c.Place = extract.Actor{Kind: extract.PlaceActor, Index: p}
	f := fact{c.Quantity.Value, c.group}
	if c.group == patient && t.people[f.value] {
		return // "18 bệnh nhân" whose fate was told
	}
	told := t.told[f]
	for _, i := range told[max(0, len(told)-syntax.Lookback):] {
		o := &r.Analysis.Counts[i]
		q := o.Place.Index
		same := o.Sentence == c.Sentence
		if same && p == q && (strings.Contains(c.Metric, " khác") || syntax.First(c.Metric) != syntax.First(o.Metric) && f.group != c.Quantity.Unit) {
			continue // "2 nhà sập, 2 nhà khác bị nứt", "5 binh sĩ và 5 dân thường chết"
		}
		if !same && here && t.weak[i] && p != q && (f.value > syntax.Few || r.Doc.SentenceAt(o.Sentence.Start) < briefs) {
			r.settle(t, i, o.Sentence, c.Place)
			*o = c.Count
			t.last, t.sent = p, r.Sent
			return
		}
		if same && p == q || !same && (!here || c.Quantity.Value > syntax.Few && (t.weak[i] || !r.apart(p, q)) || p == q || r.bothCommunes(p, q) || r.Analysis.Places[p].Kind != r.Analysis.Places[q].Kind && r.related(p, q)) {
			return // the same again
		}
	}
	t.told[f] = append(told, len(r.Analysis.Counts))
	t.people[f.value] = t.people[f.value] || c.kind == syntax.CountFate || c.group == patient
	t.weak[len(r.Analysis.Counts)] = !here
	r.Analysis.Counts = append(r.Analysis.Counts, c.Count)
	switch {
	case t.wide || r.KindOf() == extract.Caption || r.wild(p) || c.Rule == "count.part" && p != t.last:
	case here && r.rowed(c):
		t.last = t.rest // a row tells of each place once; what follows it is about them all
	case here || p == t.last:
		t.last, t.sent = p, r.Sent
	}
}

// rowed reports whether the statistic just noted is one of a row of places of one level: another
// such place has a number of the same sentence.
func (r *reader) rowed(c *statistic) bool {
	for i := len(r.Analysis.Counts) - 2; i >= 0 && r.Analysis.Counts[i].Sentence == c.Sentence; i-- {
		q := r.Analysis.Counts[i].Place.Index
		if q != c.Place.Index && r.Analysis.Places[q].Kind == r.Analysis.Places[c.Place.Index].Kind {
			return true
		}
	}
	return false
}

// apart reports whether two places are different ones of a level.
func (r *reader) apart(p, q int) bool {
	return p != q && r.Analysis.Places[p].Kind == r.Analysis.Places[q].Kind && r.Analysis.Places[p].Kind != extract.OtherPlace
}

// bothCommunes reports whether both places are communes that no two provinces part, or towns abroad: a
// story goes from one to the next with the same few people.
func (r *reader) bothCommunes(p, q int) bool {
	if r.Analysis.Places[p].Kind == r.Analysis.Places[q].Kind && r.Analysis.Places[p].Kind != extract.Country && !r.inland(p) && !r.inland(q) {
		return true
	}
	return r.Analysis.Places[p].Kind == extract.Commune && r.Analysis.Places[q].Kind == extract.Commune && r.related(p, q)
}

// related reports whether of two places one may lie in the other: no two provinces part them.
func (r *reader) related(p, q int) bool {
	a, b := r.province(p), r.province(q)
	return a == b || r.Analysis.Places[a].Kind != extract.Province || r.Analysis.Places[b].Kind != extract.Province
}

// briefs is in how many first sentences an article tells in short what it tells again.
const briefs = 3

// settle moves the statistics of a sentence around the i-th whose place the article gave to a
// place.
func (r *reader) settle(t *tally, i int, sentence extract.Span, place extract.Actor) {
	for i, hi := max(0, i-rowReach), min(len(r.Analysis.Counts), i+rowReach); i < hi; i++ {
		if o := &r.Analysis.Counts[i]; o.Sentence == sentence && t.weak[i] {
			o.Place, t.weak[i] = place, false
		}
	}
}

// sharpen drops the rounded numbers of the headline that the text gives exactly:
// "hơn 60 người chết" where 63 died.
func (r *reader) sharpen() {
	out := r.Analysis.Counts[:0]
	for i := range r.Analysis.Counts {
		if !r.rounded(i) {
			c := r.Analysis.Counts[i]
			c.Quantity.Unit = unitAlone(c.Quantity.Unit)
			out = append(out, c)
		}
	}
	slices.SortStableFunc(out, func(a, b extract.Count) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
	r.Analysis.Counts = out
}

// unitAlone returns a unit without what it measures or what became of it: "ha lúa", "ngôi nhà bị".
func unitAlone(unit string) string {
	if first := syntax.First(unit); measured[first] {
		return first
	}
	return strings.TrimSuffix(unit, " bị")
}

// measured are the units that measure and stand before the name of what they measure.
var measured = map[string]bool{"ha": true, "km": true, "tấn": true, "kg": true, "m": true, "m2": true, "m3": true, "lít": true}

// slack is by how much a rounded number may differ from the exact one, and trim by how much if the
// headline does not say that it is rounded: "210 nghìn lượt khách" for 210,400.
const (
	slack = 0.2
	trim  = 0.005
)

// rounded reports whether count i is a headline's rounded form of one of the next
// few.
func (r *reader) rounded(i int) bool {
	c := &r.Analysis.Counts[i]
	off := slack * c.Quantity.Value
	if c.Quantity.Approx == "" {
		if off = trim * c.Quantity.Value; math.Mod(c.Quantity.Value, 1000) != 0 {
			return false
		}
	}
	si := r.Doc.SentenceAt(c.Sentence.Start)
	if si < 0 || r.Doc.Sentences[si].Block != extract.Headline && si > 0 {
		return false
	}
	for j := i + 1; j < len(r.Analysis.Counts) && j <= i+syntax.Lookback; j++ {
		d := &r.Analysis.Counts[j]
		if d.Quantity.Unit == c.Quantity.Unit && d.Rule == c.Rule && d.Quantity.Value != c.Quantity.Value && math.Abs(d.Quantity.Value-c.Quantity.Value) <= off && fateGroup(d.Metric) == fateGroup(c.Metric) {
			return true
		}
	}
	return false
}
