package event

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// gauged are the words before a number of a unit that make a measure of a place of it,
// and how many tokens after them the number may stand.
var gauged = map[string][][2]string{"%": {{"tỉ", "lệ"}, {"tỷ", "lệ"}}, "mm": {{"lượng", "mưa"}}}

const gaugeReach = 24

// rated are syllables of what a place has a rate of: its people, homes and land.
var rated = map[string]bool{"nghèo": true, "hộ": true, "dân": true, "thất": true, "tử": true, "tiêm": true, "mắc": true, "nhiễm": true, "người": true, "rừng": true, "phủ": true, "nữ": true, "sinh": true, "ngập": true, "học": true, "đô": true}

// gaugeEnds are the words at which the name of what is measured ends.
var gaugeEnds = map[string]bool{"theo": true, "so": true, "là": true, "đạt": true, "chiếm": true, "cũng": true, "trên": true, "các": true, "năm": true, "này": true, "từ": true, "phổ": true, "trung": true, "tính": true, "còn": true, "đến": true, "chưa": true, "chỉ": true, "cao": true, "thấp": true, "đo": true}

// gaugeLeads are the words right before the number by which it is what was measured.
var gaugeLeads = map[string]bool{"là": true, "đạt": true, "chiếm": true, "mức": true, "còn": true, "tới": true, "đến": true, ":": true}

// gauges reads rates and rain among tokens [lo,hi) as statistics: "tỉ lệ hộ nghèo tại
// tỉnh A là 4,9%", "lượng mưa ở huyện B đạt 120 mm", and the ones behind them in a row of
// places.
func (r *reader) gauges(t *tally, lo, hi int) {
	var prev *statistic
	for i := lo + 2; i < hi; i++ {
		value, unit, next := r.gaugeAt(i, hi)
		if unit == "" {
			continue
		}
		own := r.bracketed(i)
		if own < 0 && !r.measured(i, unit) {
			continue
		}
		metric := r.gaugeName(lo, i, unit)
		if metric == "" && prev != nil && prev.Quantity.Unit == unit && i-prev.hi <= gaugeReach {
			metric = prev.Metric
		}
		if metric == "" {
			continue
		}
		c := statistic{kind: countGauge, hi: next, group: unit}
		c.Quantity, c.Metric, c.Rule, c.Confidence = extract.Quantity{Value: value, Unit: unit}, metric, "count.gauge", 0.7
		m := extract.Mention{Span: extract.Span{Start: r.doc.Tokens[i].Start, End: r.doc.Tokens[next-1].End}, Tokens: extract.TokenRange{Lo: i, Hi: next}, Quantity: &c.Quantity}
		t.own = own
		r.keep(t, &c, &m)
		t.own, prev = -1, &c
	}
}

// bracketed returns the place right before the bracket in which the number at token i
// stands first, "tỉnh A (4,9%)", or -1.
func (r *reader) bracketed(i int) int {
	if r.doc.Tokens[i-1].Fold != "(" {
		return -1
	}
	for k := i - 2; k >= max(0, i-2-maxSite); k-- {
		for _, mi := range r.starting(k) {
			if m := &r.a.Mentions[mi]; m.Type == extract.PlaceMention && m.Entity >= 0 && m.Tokens.Hi == i-1 {
				return r.local(m.Entity)
			}
		}
	}
	return -1
}

// gaugeAt reads the number with "%" or "mm" at token i; next is the token behind.
func (r *reader) gaugeAt(i, hi int) (value float64, unit string, next int) {
	w, next := r.doc.Slice(r.doc.Tokens[i].Span), i+1
	if r.doc.Tokens[i].Kind != extract.Number {
		return 0, "", i
	}
	switch {
	case strings.HasSuffix(w, "%"):
		w, unit = strings.ReplaceAll(strings.TrimSuffix(w, "%"), ",", "."), "%"
	case next < hi && r.doc.Tokens[next].Fold == "%":
		w, unit, next = strings.ReplaceAll(w, ",", "."), "%", next+1
	case next < hi && r.doc.Tokens[next].Fold == "mm":
		w, unit, next = strings.ReplaceAll(strings.ReplaceAll(w, ".", ""), ",", "."), "mm", next+1
	default:
		return 0, "", i
	}
	value, err := strconv.ParseFloat(w, 64)
	if err != nil {
		return 0, "", i
	}
	return value, unit, next
}

// gaugeName returns what the words between tokens lo and i say is measured in a unit, or
// "".
func (r *reader) gaugeName(lo, i int, unit string) string {
	toks := r.doc.Tokens
	for k := i - 2; k >= max(lo, i-gaugeReach) && toks[k].Fold != ";"; k-- {
		for _, w := range gauged[unit] {
			if toks[k].Fold != w[0] || toks[k+1].Fold != w[1] {
				continue
			}
			end, about := k+2, unit != "%"
			for end < i && end < k+6 && toks[end].Kind == extract.Word && !gaugeEnds[toks[end].Fold] && !trimmed[toks[end].Fold] {
				about = about || rated[toks[end].Fold] && toks[end-1].Fold != "ủng"
				end++
			}
			if !about {
				return "" // votes, shares
			}
			return r.metric(k, end) + " (" + unit + ")"
		}
	}
	return ""
}

// measured reports whether words of reaching, or the place itself, stand right before a
// number.
func (r *reader) measured(i int, unit string) bool {
	t := r.nodeAt(i)
	if t == 0 {
		return false
	}
	k := t - 1
	if r.is(k, ")") {
		for k > 0 && !r.is(k, "(") {
			k--
		}
		k--
	} else if r.is(k, "(") || r.is(k, "với") && unit == "mm" {
		k--
	}
	return k >= 0 && (gaugeLeads[r.nodes[k].fold] || r.spot(k) >= 0)
}
