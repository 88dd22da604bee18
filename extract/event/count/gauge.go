package count

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// gaugeUnits are the units of what is measured, and the words before them that say what
// it is.
var gaugeUnits = map[string]syntax.Counted{"%": syntax.CountRate, "mm": syntax.CountRain, "m": syntax.CountLevel, "mét": syntax.CountLevel}

// gaugeReach is how many tokens behind its words a measured number may stand.
const gaugeReach = 24

// rated are syllables of what a place has a rate of: its people, homes and land.
var rated = lists.Words("rated")

// gaugeEnds are the words at which the name of what is measured ends.
var gaugeEnds = lists.Words("gauge ends")

// gaugeLeads are the words right before the number by which it is what was measured.
var gaugeLeads = map[string]bool{"là": true, "đạt": true, "chiếm": true, "mức": true, "còn": true, "tới": true, "đến": true, ":": true, "lên": true, "được": true, "tăng": true}

// gauges reads rates, rain and the height of water among tokens [lo,hi) as statistics: "tỉ
// lệ hộ nghèo tại tỉnh A là 4,9%", "lượng mưa ở huyện B đạt 120 mm", and the ones behind
// them in a row of places.
func (r *reader) gauges(t *tally, lo, hi int) {
	var prev *statistic
	for i := lo + 2; i < hi; i++ {
		if r.Doc.Tokens[i].Kind != extract.Number {
			continue
		}
		value, unit, next := r.gaugeAt(i, hi)
		if unit == "" {
			continue
		}
		own := r.bracketed(i)
		metric, at := r.poorShare(lo, i, next, unit)
		if metric == "" {
			if own < 0 && !r.measured(i, unit) {
				continue
			}
			metric, at = r.gaugeName(lo, i, unit, own >= 0)
		}
		if metric == "" && prev != nil && prev.Quantity.Unit == unit && i-prev.hi <= gaugeReach {
			metric, at = prev.Metric, i
		}
		if metric == "" || r.targeted(at, i) || r.compares(lo, i) {
			continue
		}
		c := statistic{kind: syntax.CountGauge, hi: next, group: unit}
		c.Quantity, c.Metric, c.Rule, c.Confidence = extract.Quantity{Value: value, Unit: unit}, metric, "count.gauge", 0.7
		m := extract.Mention{Span: extract.Span{Start: r.Doc.Tokens[i].Start, End: r.Doc.Tokens[next-1].End}, Tokens: extract.TokenRange{Lo: i, Hi: next}, Quantity: &c.Quantity}
		t.own = own
		r.keep(t, &c, &m)
		t.own, prev = -1, &c
	}
}

// poorReach is how many tokens before its share of all homes the poor homes may stand.
const poorReach = 12

// poorShare returns the rate of poor homes that the percentage at token i is, whose number stands before
// it, "còn 9.100 hộ nghèo, chiếm tỷ lệ 3,1%", and the token at which they are named, or "".
func (r *reader) poorShare(lo, i, next int, unit string) (name string, at int) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	k := i - 1
	if k-1 > lo && toks[k].Fold == "lệ" {
		k -= 2
	}
	if unit != "%" || k <= lo || toks[k].Fold != "chiếm" || next < hi && toks[next].Kind != extract.Punct && toks[next].Fold != "và" && toks[next].Fold != "tổng" {
		return "", 0
	}
	for j := k - 1; j > max(lo, k-poorReach) && toks[j].Fold != ";" && !strings.HasSuffix(toks[j].Fold, "%"); j-- {
		if toks[j].Fold != "nghèo" {
			continue
		}
		switch {
		case toks[j-1].Fold == "hộ":
			return "tỷ lệ hộ nghèo (%)", j - 1
		case j-2 >= lo && toks[j-1].Fold == "cận" && toks[j-2].Fold == "hộ":
			return "tỷ lệ hộ cận nghèo (%)", j - 2
		}
		return "", 0
	}
	return "", 0
}

// maxCompared is how many tokens before a number may say that it only tells a difference.
const maxCompared = 8

// compares reports whether the words before the number at token i make of it by how much one rate
// differs from another: "thấp hơn năm 2018 là gần 17%".
func (r *reader) compares(lo, i int) bool {
	toks := r.Doc.Tokens
	for k := max(lo+1, i-maxCompared); k < i; k++ {
		if toks[k].Fold != "hơn" {
			continue
		}
		switch toks[k-1].Fold {
		case "thấp", "cao", "ít", "nhiều":
			return true
		}
	}
	return false
}

// bracketed returns the place right before the bracket in which the number at token i
// stands first, "tỉnh A (4,9%)", or -1.
func (r *reader) bracketed(i int) int {
	if r.Doc.Tokens[i-1].Fold != "(" {
		return -1
	}
	for k := i - 2; k >= max(0, i-2-maxSite); k-- {
		for _, mi := range r.Starting(k) {
			if m := &r.Analysis.Mentions[mi]; m.Type == extract.PlaceMention && m.Entity >= 0 && m.Tokens.Hi == i-1 {
				return r.Local(m.Entity)
			}
		}
	}
	return -1
}

// gaugeAt reads the unit of measure of the number at token i; next is the token behind.
func (r *reader) gaugeAt(i, hi int) (value float64, unit string, next int) {
	w, next := r.Doc.Slice(r.Doc.Tokens[i].Span), i+1
	switch {
	case strings.HasSuffix(w, "%"):
		w, unit = strings.TrimSuffix(w, "%"), "%"
	case next < hi && gaugeUnits[r.Doc.Tokens[next].Fold] != 0:
		unit, next = r.Doc.Tokens[next].Fold, next+1
	default:
		return 0, "", i
	}
	if unit == "mm" {
		w = strings.ReplaceAll(w, ".", "")
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(w, ",", "."), 64)
	if err != nil {
		return 0, "", i
	}
	return value, unit, next
}

// gaugeName returns what the words between tokens lo and i say is measured in a unit, and
// the token at which they begin, or "". Of a number that its place holds in brackets any rate is
// told, and further before.
func (r *reader) gaugeName(lo, i int, unit string, held bool) (name string, at int) {
	toks, reach := r.Doc.Tokens, gaugeReach
	if held {
		reach *= 2
	}
	for k := i - 2; k >= max(lo, i-reach) && toks[k].Fold != ";"; k-- {
		lex, n := r.Lex.Counts.Longest(toks[k:i])
		if lex == nil || lex.Counted&gaugeUnits[unit] == 0 {
			continue
		}
		end, about := k+n, held || unit != "%" || toks[k+n-1].Fold != "lệ" && toks[k+n-1].Fold != "suất"
		for end < i && end < k+n+4 && toks[end].Kind == extract.Word && !gaugeEnds[toks[end].Fold] && !trimmed[toks[end].Fold] {
			about = about || rated[toks[end].Fold] && toks[end-1].Fold != "ủng"
			end++
		}
		if !about {
			return "", 0 // votes, shares
		}
		return r.metric(k, end) + " (" + unit + ")", k
	}
	return "", 0
}

// measured reports whether words of reaching, or the place itself, stand right before a
// number.
func (r *reader) measured(i int, unit string) bool {
	t := r.NodeAt(i)
	if t == 0 {
		return false
	}
	k := t - 1
	if unit == "mm" && k > 0 && r.Is(k, "mưa") {
		k-- // "Mộc Châu (Sơn La) mưa 148 mm"
	}
	for x := max(r.FirstToken(), i-8); x+1 < i; x++ {
		if r.Doc.Tokens[x].Fold == "báo" && r.Doc.Tokens[x+1].Fold == "động" || r.Doc.Tokens[x].Fold == "vượt" && unit != "%" {
			return false // "dưới báo động 2 là 0,24 m", "vượt đỉnh lũ năm 1980 là 0,9 m"
		}
	}
	if r.Is(k, ")") {
		for k > 0 && !r.Is(k, "(") {
			k--
		}
		k--
	} else if r.Is(k, "(") || r.Is(k, "với") && unit != "%" || r.Is(k, "hơn", "gần", "khoảng", "trên") {
		k--
	}
	if r.Is(k, "với") && k > 0 && r.Is(k-1, "nhất") {
		return true // "tỷ lệ hộ nghèo cao nhất với 31,5%"
	}
	return k >= 0 && (gaugeLeads[r.Doc.Tokens[r.Nodes[k].Hi-1].Fold] || r.spot(k) >= 0)
}
