package count

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// minTable is how many places with a bare number make a table, and minShares how many do whose
// numbers make up the one before them.
const (
	minTable  = 3
	minShares = 2
)

// cases are the words that say what the bare numbers of a table count.
var cases = map[string]bool{"ca": true, "f0": true}

// cell is a place of a table with its number.
type cell struct {
	node  int
	value float64
}

// rows is the last table: what it counts, the sentence that it ends in, and what it adds up to.
type rows struct {
	metric, unit string
	sent         int
	sum          float64
	places       []int
}

// table reads the sentence's rows of places with bare numbers, "Số ca tại các địa
// phương: Hạ Long 512, Cẩm Phả: 401, Uông Bí (268)", as statistics of what the words before them
// count, of what they are the sum of, or of what the table goes on about that the sentence
// before ends in.
func (r *reader) table(t *tally) {
	cells, sum, unit := r.cells()
	if len(cells) == 0 {
		return
	}
	out, ok := r.tabled(t, cells, sum)
	if unit != "" {
		out.Metric, out.Quantity.Unit, ok = unit, unit, len(cells) >= minTable
	}
	if !ok {
		return
	}
	s := &r.Doc.Sentences[r.Sent]
	t.rows = rows{out.Metric, out.Quantity.Unit, r.Sent, sum, nil}
	for _, c := range cells {
		n := &r.Nodes[c.node]
		t.rows.places = append(t.rows.places, n.First().Index)
		out.Place, out.Quantity.Value, out.Date = n.First(), c.value, r.DateOf(c.node, r.Sent)
		out.Rule, out.Confidence, out.Sentence = "count.table", 0.75, s.Span
		out.Steps = []extract.Step{{Span: r.Span(n.Lo, n.Hi), Why: "row of a table"}}
		f := fact{c.value, cmp.Or(fateGroup(out.Metric), unitGroup(out.Quantity.Unit))}
		if r.inBrief(t, f, out.Place.Index) {
			continue
		}
		t.told[f] = append(t.told[f], len(r.Analysis.Counts))
		r.Analysis.Counts = append(r.Analysis.Counts, out)
	}
}

// inBrief reports whether the first sentences told a fact of place p before, in no table.
func (r *reader) inBrief(t *tally, f fact, p int) bool {
	for _, i := range t.told[f] {
		o := &r.Analysis.Counts[i]
		if o.Place.Index == p && o.Rule != "count.table" && o.Sentence != r.Doc.Sentences[r.Sent].Span && r.Doc.SentenceAt(o.Sentence.Start) < briefs {
			return true
		}
	}
	return false
}

// cells returns the places of the sentence that have a bare number behind them, and its sum.
// unit is what they count, if they say so: "Vinh (18 trường), Cửa Lò (23 trường)".
func (r *reader) cells() (out []cell, sum float64, unit string) {
	for k := 0; k+1 < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || !n.Named || n.Person || n.First().Kind != extract.PlaceActor || len(n.Actors) != 1 {
			continue
		}
		x := k + 1
		if r.Is(x, ":", "-", "–", "(") {
			x++
		}
		if r.Is(x, "có") {
			x++
		}
		if v, ok := r.bareNumber(x); ok && unit == "" {
			out, sum = append(out, cell{k, v}), sum+v
		} else if m := r.counted(x); m != nil && (unit == "" && len(out) == 0 || unit == m.Quantity.Unit) {
			out, sum, unit = append(out, cell{k, m.Quantity.Value}), sum+m.Quantity.Value, m.Quantity.Unit
		}
	}
	return out, sum, unit
}

// counted returns the quantity that starts at node x and counts what places may have but is no
// statistic by itself, or nil: alone before a mark.
func (r *reader) counted(x int) *extract.Mention {
	if x >= len(r.Nodes) {
		return nil
	}
	for _, mi := range r.Starting(r.Nodes[x].Lo) {
		m := &r.Analysis.Mentions[mi]
		if m.Type != extract.QuantityMention || m.Quantity == nil || r.Claimed[m.Tokens.Lo] || neverOwned[syntax.First(m.Quantity.Unit)] || syntax.Money(m.Quantity.Unit) || !r.digits(m) || m.Quantity.Value >= billions || r.known(m.Quantity.Unit) {
			continue
		}
		if hi := m.Tokens.Hi; m.Quantity.Value == math.Trunc(m.Quantity.Value) && (hi >= r.Doc.Sentences[r.Sent].Tokens.Hi || r.Doc.Tokens[hi].Kind == extract.Punct || r.Doc.Tokens[hi].Fold == "và") {
			return m
		}
	}
	return nil
}

// known reports whether what is counted in a unit is a statistic without a table.
func (r *reader) known(unit string) bool {
	return unit == "người" || unit == "ca" || unit == "hộ" || unit == "nhà" || stockUnits[unit] || gaugeUnits[unit] != 0
}

// tabled returns a count with the metric and unit of a table of cells, and whether they are one.
func (r *reader) tabled(t *tally, cells []cell, sum float64) (out extract.Count, ok bool) {
	if len(cells) >= minShares {
		if cells[0].node <= 1 && t.rows.metric != "" && r.sentenceBefore() == t.rows.sent {
			out.Metric, out.Quantity.Unit = t.rows.metric, t.rows.unit
			return out, true
		}
		if out, ok = r.sumWithin(cells, sum); ok {
			return out, true
		}
	}
	if len(cells) < minTable {
		return out, false
	}
	if out.Metric, out.Quantity.Unit = r.casesBefore(cells[0].node); out.Metric != "" {
		return out, true
	}
	whole := r.sumBefore(sum)
	if whole == nil {
		return out, false
	}
	out.Metric, out.Quantity.Unit = whole.Metric, whole.Quantity.Unit
	return out, true
}

// sumWithin returns what the sentence counts before a table, if its cells make that number up:
// "có 27 sự cố: Thanh Hóa 13, …".
func (r *reader) sumWithin(cells []cell, sum float64) (out extract.Count, ok bool) {
	first := r.Nodes[cells[0].node].Lo
	for i := first - 1; i >= r.FirstToken(); i-- {
		for _, mi := range r.Starting(i) {
			m := &r.Analysis.Mentions[mi]
			if m.Type != extract.QuantityMention || m.Quantity == nil || m.Quantity.Value != sum || m.Tokens.Hi > first || r.Claimed[i] {
				continue
			}
			out.Metric, out.Quantity.Unit = r.noun(m), m.Quantity.Unit
			if c, ok := r.count(m, nil); ok {
				out.Metric = c.Metric
			} else if neverOwned[syntax.First(m.Quantity.Unit)] || syntax.Money(m.Quantity.Unit) {
				return out, false
			}
			return out, !r.planned(i, syntax.CountNoun)
		}
	}
	return out, false
}

// sentenceBefore returns the nearest sentence before the one being read that was parsed, or -1.
func (r *reader) sentenceBefore() int {
	si := r.Sent - 1
	for si >= 0 && r.Parsed[si] == nil {
		si--
	}
	return si
}

// sumBefore returns the statistic told before of which numbers with a given sum may be the parts,
// or nil: they make it up or, right behind it, most of it.
func (r *reader) sumBefore(sum float64) *extract.Count {
	before := max(r.sentenceBefore(), 0)
	for i := len(r.Analysis.Counts) - 1; i >= max(0, len(r.Analysis.Counts)-rowReach) && r.Sent > 0; i-- {
		c := &r.Analysis.Counts[i]
		if v := c.Quantity.Value; sum == v || c.Sentence == r.Doc.Sentences[before].Span && sum < v && 2*sum > v {
			return c
		}
	}
	return nil
}

// casesBefore returns what the words before node k say is counted there: cases, or "số người
// chết", "số mắc"; "" if none of these.
func (r *reader) casesBefore(k int) (metric, unit string) {
	toks, hi := r.Doc.Tokens, r.Nodes[k].Lo
	for i := r.Nodes[0].Lo; i < hi; i++ {
		if cases[toks[i].Fold] {
			return "ca", "ca"
		}
		if toks[i].Fold != "số" {
			continue
		}
		for j := i + 1; j < min(hi, i+namedCases); j++ {
			lex, n := r.Lex.Counts.Longest(toks[j:hi])
			if lex == nil || lex.Counted&syntax.CountFate == 0 {
				continue
			}
			if unit = "người"; fateGroup(r.metric(j, j+n)) == "" {
				unit = "ca"
			}
			if j == i+1 {
				return r.metric(i, j+n), unit // "số mắc"
			}
			return r.metric(i+1, j+n), unit
		}
	}
	return "", ""
}

// namedCases is how many tokens behind "số" what became of people may stand.
const namedCases = 4

// bareNumber returns the whole number at node x, if a mark, a joining word or the
// end follows.
func (r *reader) bareNumber(x int) (float64, bool) {
	if x >= len(r.Nodes) || r.Nodes[x].Hi-r.Nodes[x].Lo != 1 || r.Doc.Tokens[r.Nodes[x].Lo].Kind != extract.Number {
		return 0, false
	}
	if x+1 < len(r.Nodes) && !r.Is(x+1, ",", ";", ".", "và", "(", "…", "...") && !(r.Is(x-1, "(") && r.Is(x+1, ")")) {
		return 0, false
	}
	digits := strings.ReplaceAll(r.Doc.Slice(r.Doc.Tokens[r.Nodes[x].Lo].Span), ".", "")
	v, err := strconv.ParseUint(digits, 10, 40)
	return float64(v), err == nil
}
