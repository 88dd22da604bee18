package event

import (
	"math"
	"strings"

	"github.com/lienket/lienket/extract"
)

// counted is what a phrase says of a number beside it.
type counted uint16

const (
	countNoun  counted = 1 << iota // it is what statistics count
	countHeld                      // it is, after "có" or "với"
	countAlone                     // it is, if nothing follows
	countFate                      // it tells what became of people
	countHarm                      // it tells what became of things
	countSum                       // the amount of money after it is a statistic
	countDelta                     // the number after it is a difference
	countLand                      // the number after it is the whole country's
	countGauge                     // it is a rate, or rain
)

var countedNames = map[string]counted{
	"noun": countNoun, "held": countHeld, "bare": countAlone, "fate": countFate, "harm": countHarm, "sum": countSum, "change": countDelta, "land": countLand,
}

// tally is the statistics of an article while they are read.
type tally struct {
	told  map[fact][]int // the counts that told it
	focus int            // the place that the article is about, or -1
	last  int            // the place of the statistic or name before, or -1
	sent  int            // the sentence of last
	prev  *statistic     // the one before in the sentence
	own   int            // the place that the text ties to the next statistic, or -1
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
	kind  counted
	hi    int // the token after its number's phrase
}

// counts reads the numbers that no support claims as statistics about the place
// that the sentence, or the article, speaks of.
func (r *reader) counts() {
	t := tally{told: map[fact][]int{}, focus: r.focus(), sent: -1, own: -1}
	t.last = t.focus
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		r.table()
		if p := r.lastPlace(); p >= 0 {
			t.last, t.sent = p, si
		}
		t.prev = nil
		s := &r.doc.Sentences[si]
		r.tallies(&t, s.Tokens.Lo, s.Tokens.Hi)
		r.gauges(&t, s.Tokens.Lo, s.Tokens.Hi)
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			for _, mi := range r.starting(i) {
				m := &r.a.Mentions[mi]
				if m.Type != extract.QuantityMention || m.Quantity == nil || r.claimed[i] {
					continue
				}
				if c, ok := r.count(m, t.prev); ok {
					r.keep(&t, &c, m)
				}
			}
		}
	}
	r.sharpen()
}

// keep appends a statistic with its place, unless it has none or was told before.
func (r *reader) keep(t *tally, c *statistic, m *extract.Mention) {
	k := r.nodeAt(m.Tokens.Lo)
	if c.kind != countSum && r.planned(k, c.kind) {
		return
	}
	s := &r.doc.Sentences[r.sent]
	p, here := t.own, true
	if p < 0 {
		p, here = r.placeFor(m.Tokens.Lo)
	}
	if _, all := r.land(m.Tokens.Lo); all && p < 0 {
		return // of a whole country that has no name here
	}
	if p < 0 && t.focus >= 0 && r.inProvince(m.Tokens.Hi) {
		p = r.province(t.focus)
	}
	if p < 0 && r.sent-t.sent <= 3 {
		p = t.last
	}
	if p < 0 {
		p = t.focus
	}
	if p < 0 {
		return
	}
	if strings.Contains(c.Metric, "hai chiều") && r.a.Places[p].Kind != extract.Country {
		if p = r.wholeLand(); p < 0 {
			return // between two countries, wherever they met
		}
	}
	if r.summed(s) {
		p, here = r.province(p), true
	}
	t.prev = c
	f := fact{c.Quantity.Value, c.group}
	for _, i := range t.told[f] {
		o := &r.a.Counts[i]
		q := o.Place.Index
		same := o.Sentence == s.Span
		if same && p == q || !same && (!here || c.Quantity.Value > few || r.a.Places[p].Kind != r.a.Places[q].Kind || p == q) {
			return // the same again
		}
	}
	c.Place = extract.Actor{Kind: extract.PlaceActor, Index: p}
	c.Sentence = s.Span
	c.Date = r.dateOf(k, r.sent)
	c.Steps = []extract.Step{{Span: m.Span, Why: "statistic"}}
	t.told[f] = append(t.told[f], len(r.a.Counts))
	r.a.Counts = append(r.a.Counts, c.Count)
	if here {
		t.last, t.sent = p, r.sent
	}
}

// few is up to which number two places of one level may well have the same
// statistic.
const few = 20

// sharpen drops the rounded numbers of the headline that the text gives exactly:
// "hơn 60 người chết" where 63 died.
func (r *reader) sharpen() {
	out := r.a.Counts[:0]
	for i := range r.a.Counts {
		if !r.rounded(i) {
			out = append(out, r.a.Counts[i])
		}
	}
	r.a.Counts = out
}

// slack is by how much a rounded number may differ from the exact one.
const slack = 0.2

// rounded reports whether count i is a headline's rounded form of one of the next
// few.
func (r *reader) rounded(i int) bool {
	c := &r.a.Counts[i]
	if c.Quantity.Approx == "" {
		return false
	}
	si := r.doc.SentenceAt(c.Sentence.Start)
	if si < 0 || r.doc.Sentences[si].Block != extract.Headline && si > 0 {
		return false
	}
	for j := i + 1; j < len(r.a.Counts) && j <= i+lookback; j++ {
		d := &r.a.Counts[j]
		if d.Quantity.Unit == c.Quantity.Unit && d.Rule == c.Rule && d.Quantity.Value != c.Quantity.Value && math.Abs(d.Quantity.Value-c.Quantity.Value) <= slack*c.Quantity.Value && fateGroup(d.Metric) == fateGroup(c.Metric) {
			return true
		}
	}
	return false
}
