package count

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// tallied is the words behind "số ca …" before its number, and maxTallied how many
// tokens may stand between.
var tallied = map[string]bool{":": true, "là": true, "lên": true, "tới": true, "đến": true, "còn": true, "đạt": true, "thành": true, "từ": true, "xuống": true}

const maxTallied = 14

// trimmed are the words at which the name of what is tallied ends.
var trimmed = map[string]bool{"giảm": true, "tăng": true, "đã": true, "hiện": true, "ở": true, "tại": true, "của": true, "trong": true, "do": true, "vì": true}

// tallies reads numbers without a noun behind "số ca mắc lên", "số người chết từ … xuống
// còn", of tokens [lo,hi), as statistics.
func (r *reader) tallies(t *tally, lo, hi int) {
	toks := r.Doc.Tokens
	for i := lo; i+3 < hi; i++ {
		if toks[i].Fold != "số" || toks[i+1].Fold != "ca" && toks[i+1].Fold != "người" {
			continue
		}
		fate, noun := false, i+1
		end := noun
		for k := noun; k < min(hi, i+maxTallied); k++ {
			if k > noun && tallied[toks[k].Fold] {
				end = k
				break
			}
			if toks[k].Kind == extract.Punct || toks[k].Kind == extract.Number {
				break
			}
			lex, _ := r.Lex.Counts.Longest(toks[k:hi])
			fate = fate || lex != nil && lex.Counted&syntax.CountFate != 0
		}
		if !fate || end == noun {
			continue
		}
		i = r.tallyNumbers(t, noun, end, hi)
	}
}

// tallyNumbers keeps the bare numbers that follow each other from token i on, with only
// words of reaching between, as counts of what tokens [noun,i) say. It returns the token
// before which it stopped.
func (r *reader) tallyNumbers(t *tally, noun, i, hi int) int {
	toks := r.Doc.Tokens
	last := noun + 1
	for last < i && !trimmed[toks[last].Fold] {
		last++
	}
	metric := r.metric(noun, last)
	for ; i < hi && (tallied[toks[i].Fold] || toks[i].Fold == "nay" || toks[i].Kind == extract.Number); i++ {
		if toks[i].Kind != extract.Number || !r.standsAlone(i, hi) {
			continue
		}
		v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[i].Span), ".", ""), 10, 40)
		if err != nil {
			continue
		}
		c := statistic{kind: syntax.CountFate, hi: i + 1, group: fateGroup(metric)}
		c.Quantity, c.Metric, c.Rule, c.Confidence = extract.Quantity{Value: float64(v), Unit: toks[noun].Fold}, metric, "count.tally", 0.7
		m := extract.Mention{Span: toks[i].Span, Tokens: extract.TokenRange{Lo: i, Hi: i + 1}, Quantity: &c.Quantity}
		r.keep(t, &c, &m)
	}
	return i
}

// bareFate makes a statistic of the number at token i, bare and behind another that tells of
// people, if what became of them follows at once: "13 người chết, 4 mất tích".
func (r *reader) bareFate(i int, prev *statistic) (statistic, extract.Mention, bool) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	if prev.kind != syntax.CountFate && prev.Quantity.Unit != "ca" || i+1 >= hi || !r.follows(prev.hi, i) && !r.caused(prev.hi, i) {
		return statistic{}, extract.Mention{}, false
	}
	lex, n := r.Lex.Counts.Longest(toks[i+1 : hi])
	v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[i].Span), ".", ""), 10, 40)
	if lex == nil || lex.Counted&syntax.CountFate == 0 || err != nil {
		return statistic{}, extract.Mention{}, false
	}
	q := extract.Quantity{Value: float64(v), Unit: "người"}
	m := extract.Mention{Span: toks[i].Span, Tokens: extract.TokenRange{Lo: i, Hi: i + 1}, Quantity: &q}
	return r.statistic(&m, r.metric(i+1, i+1+n), syntax.CountFate, "count.fate", 0.75), m, true
}

// caused reports whether the bare number at token i is what a happening told of behind token lo did:
// "6 người bị sét đánh khiến 2 tử vong".
func (r *reader) caused(lo, i int) bool {
	toks := r.Doc.Tokens
	if lo >= i || i-lo > 2*rowReach || toks[i-1].Fold != "khiến" && toks[i-1].Fold != "làm" {
		return false
	}
	for k := lo; k < i; k++ {
		if toks[k].Kind == extract.Number || toks[k].Fold == "." || toks[k].Fold == ";" {
			return false
		}
	}
	return true
}

// standsAlone reports whether the number at token i counts no noun of its own.
func (r *reader) standsAlone(i, hi int) bool {
	for _, k := range r.Starting(i) {
		if r.Analysis.Mentions[k].Type == extract.QuantityMention {
			return false
		}
	}
	return i+1 >= hi || r.Doc.Tokens[i+1].Kind == extract.Punct || r.Doc.Tokens[i+1].Fold == "và" || tallied[r.Doc.Tokens[i+1].Fold]
}
