package event

import (
	"math"
	"slices"

	"github.com/lienket/lienket/extract"
)

// counts reads the numbers that no support claims as statistics about the place
// that the sentence, or the article, speaks of.
func (r *reader) counts() {
	type key struct {
		place  extract.Actor
		value  float64
		metric string
	}
	seen := map[key]bool{}
	told := map[key]int{} // by value and words alone, the sentence that told it
	focus := r.focus()
	last := focus
	lastSent := -1
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		r.table()
		s := &r.doc.Sentences[si]
		for k := range r.nodes {
			if n := &r.nodes[k]; n.kind == actorNode && !n.person {
				if p := r.areaOf(n.actors[len(n.actors)-1]); p >= 0 && n.actors[0].Kind == extract.PlaceActor && n.named {
					last, lastSent = p, si
				}
			}
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
			for _, mi := range r.starting(i) {
				m := &r.a.Mentions[mi]
				if m.Type != extract.QuantityMention || m.Quantity == nil || r.claimed[i] {
					continue
				}
				c, ok := r.count(m)
				if !ok {
					continue
				}
				p := r.placeFor(m.Tokens.Lo)
				if p < 0 && si-lastSent <= 3 {
					p = last
				}
				if p < 0 {
					p = focus
				}
				if p < 0 || r.planned(r.nodeAt(i)) {
					continue
				}
				if r.summed(s) {
					p = r.province(p)
				}
				c.Place = extract.Actor{Kind: extract.PlaceActor, Index: p}
				kk := key{c.Place, c.Quantity.Value, c.Metric}
				bare := key{value: c.Quantity.Value, metric: c.Metric}
				if at, again := told[bare]; seen[kk] || again && at != si {
					continue
				}
				seen[kk], told[bare] = true, si
				c.Sentence = s.Span
				c.Date = r.dateOf(r.nodeAt(i), si)
				c.Steps = []extract.Step{{Span: m.Span, Why: "statistic"}}
				r.a.Counts = append(r.a.Counts, c)
			}
		}
	}
}

// count reports whether a quantity is a statistic, and makes it one.
func (r *reader) count(m *extract.Mention) (extract.Count, bool) {
	q := *m.Quantity
	if math.IsNaN(q.Value) || q.Unit == "%" {
		return extract.Count{}, false
	}
	toks := r.doc.Tokens[m.Tokens.Lo:m.Tokens.Hi]
	if metric, ok := r.fate(m); ok {
		c := extract.Count{Quantity: q, Metric: metric}
		c.Rule, c.Confidence = "count.fate", 0.8
		return c, true
	}
	if q.Unit == "đồng" {
		return r.income(m)
	}
	if q.Unit == "người" && r.delegated(m) {
		return extract.Count{}, false
	}
	i := 0
	for i < len(toks) && (toks[i].Kind == extract.Number || numeral[toks[i].Fold]) {
		i++
	}
	if i == len(toks) || toks[0].Fold == "một" || q.Value == 1 && q.Unit != "ca" && q.Unit != "người" {
		return extract.Count{}, false
	}
	if q.Unit == "liều" && !r.given(m) {
		return extract.Count{}, false
	}
	if lex, n := r.lex.counts.longest(toks[i:]); lex == nil || !lex.count || lex.alone && i+n < len(toks) {
		return extract.Count{}, false
	}
	c := extract.Count{Quantity: q, Metric: r.doc.Slice(extract.Span{Start: toks[i].Start, End: m.End})}
	c.Rule, c.Confidence = "count", 0.75
	return c, true
}

// numeral are the words of a quantity before what it counts.
var numeral = map[string]bool{"hơn": true, "trên": true, "gần": true, "khoảng": true, "chừng": true, "ước": true, "xấp": true, "xỉ": true, "ít": true, "nhất": true,
	"nghìn": true, "ngàn": true, "triệu": true, "tỷ": true, "tỉ": true, "trăm": true, "chục": true, "vạn": true, "rưỡi": true, "-": true, "–": true, "đến": true,
	"hai": true, "ba": true, "bốn": true, "năm": true, "sáu": true, "bảy": true, "tám": true, "chín": true, "mười": true, "mươi": true, "quá": true, "dưới": true, "cỡ": true, "ngót": true, "tối": true, "thiểu": true}

// delegated reports whether people are staff in an article about staff that is
// sent: they are parts of what was sent, no statistic.
func (r *reader) delegated(m *extract.Mention) bool {
	if !r.helpers(&item{lo: m.Tokens.Lo, hi: m.Tokens.Hi}) {
		return false
	}
	if slices.ContainsFunc(r.a.Supports[:min(len(r.a.Supports), lookback)], func(s extract.Support) bool { return s.Kind == extract.Personnel }) {
		return true
	}
	return m.Quantity.Value < 500
}

// fate reads what became of a number of people or things: "22 người chết và mất
// tích", "thi thể 8 người đã được tìm thấy".
func (r *reader) fate(m *extract.Mention) (string, bool) {
	if m.Quantity.Unit != "người" {
		return "", false
	}
	toks := r.doc.Tokens
	hi := min(m.Tokens.Hi+5, len(toks))
	if s := r.doc.SentenceAt(m.Start); s >= 0 {
		hi = min(hi, r.doc.Sentences[s].Tokens.Hi)
	}
	if w, ok := r.fateBefore(m); ok {
		return w, true
	}
	for i := m.Tokens.Lo + 1; i < hi; i++ {
		if toks[i].Kind == extract.Punct && toks[i].Fold != "/" {
			break
		}
		lex, n := r.lex.counts.longest(toks[i:hi])
		if lex != nil && lex.fate {
			return r.doc.Slice(extract.Span{Start: toks[m.Tokens.Lo+1].Start, End: toks[i+n-1].End}), true
		}
	}
	return "", false
}

// given reports whether doses were given or taken in, not planned.
func (r *reader) given(m *extract.Mention) bool {
	for k := m.Tokens.Lo - 1; k >= 0 && k >= m.Tokens.Lo-6; k-- {
		if f := r.doc.Tokens[k].Fold; f == "tiêm" || f == "nhận" {
			return true
		}
	}
	return false
}

// planned reports whether what is counted at node t is only wanted, promised or
// the rest of a list: "sẵn sàng phương án lập thêm 2 bệnh viện".
func (r *reader) planned(t int) bool {
	for k := t - 1; k >= 0 && k >= t-8; k-- {
		n := &r.nodes[k]
		if n.kind == mark || n.kind == itemNode {
			return false
		}
		if n.lex != nil && n.lex.marker&(wish|pledge) != 0 && n.fold != "tối" || r.is(k, "lại") && r.is(k-1, "còn") || r.is(k, "mỗi") || n.lex != nil && n.lex.marker&per != 0 {
			return true
		}
	}
	return false
}

// sums are the words of a number for a whole province.
var sums = map[string]bool{"lũy": true, "luỹ": true, "toàn": true, "cộng": true}

// summed reports whether a sentence without places gives the numbers of a whole
// province: "Lũy kế từ 15/4 đến nay: 7.891 ca".
func (r *reader) summed(s *extract.Sentence) bool {
	for i := s.Tokens.Lo; i < s.Tokens.Hi && i < s.Tokens.Lo+12; i++ {
		if f := r.doc.Tokens[i].Fold; sums[f] && i+1 < s.Tokens.Hi {
			next := r.doc.Tokens[i+1].Fold
			if next != "kế" && next != "tỉnh" && next != "dồn" && next != "thành" {
				continue
			}
			for k := range r.nodes {
				if n := &r.nodes[k]; n.kind == actorNode && n.named && !n.person {
					return false
				}
			}
			return true
		}
	}
	return false
}

// province returns the province that place p lies in, or p.
func (r *reader) province(p int) int {
	for q, steps := p, 0; q >= 0 && steps < 8; q, steps = r.a.Places[q].Parent, steps+1 {
		if r.a.Places[q].Kind == extract.Province {
			return q
		}
	}
	return p
}

// fateBefore reads "số người mắc … là 9.800 người".
func (r *reader) fateBefore(m *extract.Mention) (string, bool) {
	toks := r.doc.Tokens
	i := m.Tokens.Lo - 1
	if i >= 1 && toks[i].Fold == "khỏi" && toks[i-1].Fold == "chữa" {
		return "người được chữa khỏi", true
	}
	if w, ok := r.fateAt(m); ok {
		return w, true
	}
	if i < 1 || toks[i].Fold != "là" && toks[i].Fold != "lên" {
		return "", false
	}
	lo := max(0, i-16)
	if s := r.doc.SentenceAt(m.Start); s >= 0 {
		lo = max(lo, r.doc.Sentences[s].Tokens.Lo)
	}
	for k := i - 1; k > lo; k-- {
		if lex, n := r.lex.counts.longest(toks[k:i]); lex != nil && lex.fate && (toks[k-1].Fold == "người" || toks[k-1].Fold == "ca") {
			return r.doc.Slice(extract.Span{Start: toks[k-1].Start, End: toks[k+n-1].End}), true
		}
	}
	return "", false
}

// fateAt reads "khỏi bệnh 17.651 người; tử vong 14 người": what became of the people
// stands right before their number, and a mark after it.
func (r *reader) fateAt(m *extract.Mention) (string, bool) {
	toks := r.doc.Tokens
	s := r.doc.SentenceAt(m.Start)
	if s < 0 {
		return "", false
	}
	lo, hi := r.doc.Sentences[s].Tokens.Lo, r.doc.Sentences[s].Tokens.Hi
	if m.Tokens.Hi < hi && toks[m.Tokens.Hi].Kind != extract.Punct {
		return "", false
	}
	for k := max(lo, m.Tokens.Lo-4); k < m.Tokens.Lo; k++ {
		if lex, n := r.lex.counts.longest(toks[k:m.Tokens.Lo]); lex != nil && lex.fate && k+n == m.Tokens.Lo {
			return r.doc.Slice(extract.Span{Start: toks[k].Start, End: toks[k+n-1].End}), true
		}
	}
	return "", false
}

// income reads what a place has received in all: "tỉnh đã nhận được gần 20,5 tỷ
// đồng".
func (r *reader) income(m *extract.Mention) (extract.Count, bool) {
	t := r.nodeAt(m.Tokens.Lo)
	got, sum := false, false
	for k := t; k >= 0 && k >= t-12; k-- {
		if n := &r.nodes[k]; n.lex != nil {
			got = got || n.lex.trigger&receive != 0
			sum = sum || n.lex.marker&total != 0
		}
	}
	if !got || !sum {
		return extract.Count{}, false
	}
	c := extract.Count{Quantity: *m.Quantity, Metric: "tiền đã nhận (đồng)"}
	c.Rule, c.Confidence = "count.income", 0.7
	return c, true
}

// placeFor returns the place of the sentence that a number at token i speaks of:
// the nearest before it, else the first after it, or -1.
func (r *reader) placeFor(i int) int {
	t := r.nodeAt(i)
	for k := t; k >= 0; k-- {
		if n := &r.nodes[k]; n.kind == actorNode && !n.person {
			if p := r.areaOf(n.actors[0]); p >= 0 {
				return p
			}
		}
	}
	for k := range r.nodes { // an officer speaks of the place of the office
		if n := &r.nodes[k]; n.person {
			if p := r.areaOf(n.first()); p >= 0 {
				return p
			}
		}
	}
	for k := t + 1; k < len(r.nodes); k++ {
		if n := &r.nodes[k]; n.kind == actorNode && !n.person && n.named {
			if p := r.areaOf(n.actors[0]); p >= 0 {
				return p
			}
		}
	}
	return -1
}

// focus returns the place that the article names most, or -1.
func (r *reader) focus() int {
	best, most := -1, 0
	for i := range r.a.Places {
		p := &r.a.Places[i]
		if n := len(p.Mentions); n > most && p.Kind != extract.Country {
			best, most = i, n
		}
	}
	return best
}
