package event

import (
	"math"
	"strings"

	"github.com/lienket/lienket/extract"
)

// count reports whether a quantity is a statistic, and makes it one. prev is the
// statistic before it in the sentence, or nil.
func (r *reader) count(m *extract.Mention, prev *statistic) (statistic, bool) {
	q := *m.Quantity
	if math.IsNaN(q.Value) || q.Unit == "%" || r.changed(m) {
		return statistic{}, false
	}
	if m.Quantity.Unit == "người" {
		if metric, ok := r.fate(m, prev); ok {
			return r.statistic(m, metric, countFate, "count.fate", 0.8), true
		}
	}
	if moneyUnits[q.Unit] {
		return r.amount(m, prev)
	}
	if metric, ok := r.harm(m, prev); ok {
		return r.statistic(m, metric, countHarm, "count.harm", 0.75), true
	}
	if q.Unit == "người" && r.delegated(m) || q.Unit == "liều" && !r.given(m) {
		return statistic{}, false
	}
	toks := r.doc.Tokens[m.Tokens.Lo:m.Tokens.Hi]
	i := r.nounAt(m) - m.Tokens.Lo
	if i == len(toks) || toks[0].Fold == "một" || q.Value == 1 && q.Unit != "ca" && q.Unit != "người" {
		return statistic{}, false
	}
	lex, n := r.lex.counts.longest(toks[i:])
	switch {
	case lex == nil, r.built(m), r.gets(m):
		return statistic{}, false
	case lex.counted&countNoun != 0:
	case lex.counted&countHeld != 0 && q.Value >= hosts && (r.holdsMany(m) || prev != nil && prev.kind == countNoun && r.joins(prev.hi, m.Tokens.Lo, inRow)):
	case lex.counted&countAlone != 0 && i+n == len(toks):
	default:
		return statistic{}, false
	}
	return r.statistic(m, r.doc.Slice(extract.Span{Start: toks[i].Start, End: m.End}), countNoun, "count", 0.75), true
}

// hosts is from which number on what a place has is a statistic of it.
const hosts = 50

// statistic makes a statistic of a quantity.
func (r *reader) statistic(m *extract.Mention, metric string, kind counted, rule string, confidence float64) statistic {
	c := statistic{kind: kind, hi: m.Tokens.Hi}
	c.Quantity, c.Metric, c.Rule, c.Confidence = *m.Quantity, metric, rule, confidence
	if c.group = fateGroup(metric); c.group == "" || kind != countFate {
		c.group = m.Quantity.Unit
	}
	return c
}

// fateGroups are the syllables by which a fate is known, whatever its words.
var fateGroups = []struct{ word, group string }{
	{"mất tích", "missing"}, {"thương", "hurt"}, {"bỏng", "hurt"}, {"chết", "dead"}, {"tử vong", "dead"}, {"thiệt mạng", "dead"}, {"tử nạn", "dead"}, {"hy sinh", "dead"}, {"chưa tìm thấy", "missing"},
}

// fateGroup returns which fate a metric tells of, or "".
func fateGroup(metric string) string {
	for _, g := range fateGroups {
		if strings.Contains(metric, g.word) {
			return g.group
		}
	}
	return ""
}

// nounAt returns the token at which the noun of a quantity begins, or its end.
func (r *reader) nounAt(m *extract.Mention) int {
	i := m.Tokens.Lo
	for i < m.Tokens.Hi && (r.doc.Tokens[i].Kind == extract.Number || numeral[r.doc.Tokens[i].Fold]) {
		i++
	}
	return i
}

// numeral are the words of a quantity before what it counts.
var numeral = map[string]bool{"hơn": true, "trên": true, "gần": true, "khoảng": true, "chừng": true, "ước": true, "xấp": true, "xỉ": true, "ít": true, "nhất": true,
	"nghìn": true, "ngàn": true, "triệu": true, "tỷ": true, "tỉ": true, "trăm": true, "chục": true, "vạn": true, "rưỡi": true, "-": true, "–": true, "đến": true, "một": true,
	"hai": true, "ba": true, "bốn": true, "năm": true, "sáu": true, "bảy": true, "tám": true, "chín": true, "mười": true, "mươi": true, "quá": true, "dưới": true, "cỡ": true, "ngót": true, "tối": true, "thiểu": true}

// changed reports whether the words right before a quantity make a difference of
// it: "giảm 54 vụ".
func (r *reader) changed(m *extract.Mention) bool {
	lo := max(r.doc.Sentences[r.sent].Tokens.Lo, m.Tokens.Lo-2)
	for k := lo; k < m.Tokens.Lo; k++ {
		if lex, n := r.lex.counts.longest(r.doc.Tokens[k:m.Tokens.Lo]); lex != nil && lex.counted&countDelta != 0 && k+n == m.Tokens.Lo {
			return true
		}
	}
	return false
}

// holdsMany reports whether a place has what is counted: "toàn tỉnh có 8.770 doanh
// nghiệp".
func (r *reader) holdsMany(m *extract.Mention) bool {
	lo := max(r.doc.Sentences[r.sent].Tokens.Lo, m.Tokens.Lo-2)
	for k := lo; k < m.Tokens.Lo; k++ {
		if f := r.doc.Tokens[k].Fold; f == "có" || f == "gồm" || f == "đón" {
			return true
		}
	}
	return false
}

// builders are the words before a number of houses by which they are put up or
// given.
var builders = map[string]bool{"xây": true, "dựng": true, "tặng": true, "trao": true, "sửa": true, "chữa": true, "giao": true, "thành": true, "trợ": true, "công": true, "mới": true, "chở": true, "cấp": true, "xong": true, "tạo": true, "nuôi": true, "vượt": true, "mua": true, "bán": true, "chọn": true, "phục": true, "dẹp": true, "sinh": true}

// builtUnits are the units that are as often put up or given as counted.
var builtUnits = map[string]bool{"căn nhà": true, "ngôi nhà": true, "nhà": true, "căn": true, "ngôi": true, "phòng": true, "trường": true, "trường học": true, "điểm trường": true, "giường": true, "giường bệnh": true, "con gia súc": true, "cây": true, "công trình": true, "cơ sở": true, "bệnh viện": true, "hộ": true}

// built reports whether what is counted is put up, given or chosen.
func (r *reader) built(m *extract.Mention) bool {
	if !builtUnits[m.Quantity.Unit] {
		return false
	}
	lo := max(r.doc.Sentences[r.sent].Tokens.Lo, m.Tokens.Lo-4)
	for k := m.Tokens.Lo - 1; k >= lo; k-- {
		if f := r.doc.Tokens[k].Fold; builders[f] {
			return !(f == "cấp" && m.Quantity.Unit == "hộ")
		} else if f == "," || f == ";" || f == "(" {
			break
		}
	}
	hi := min(r.doc.Sentences[r.sent].Tokens.Hi, m.Tokens.Hi+builtAfter)
	for k := m.Tokens.Hi; k < hi; k++ {
		if f := r.doc.Tokens[k].Fold; f == "sẽ" || f == "hoàn" && k+1 < hi && r.doc.Tokens[k+1].Fold == "thành" {
			return true
		}
	}
	return false
}

// builtAfter is how many tokens after a number of houses it may be said that they
// will be finished.
const builtAfter = 12

// handful is up to how many people or homes that get something are no statistic.
const handful = 2000

// gets reports whether what is counted only gets a gift: "50 suất quà cho 50 hộ".
func (r *reader) gets(m *extract.Mention) bool {
	lo := r.doc.Sentences[r.sent].Tokens.Lo
	if m.Quantity.Value > handful || m.Tokens.Lo == lo || !getters[r.doc.Tokens[m.Tokens.Lo-1].Fold] {
		return false
	}
	for k := range r.nodes {
		if n := &r.nodes[k]; n.lex != nil && n.lex.trigger&(give|send) != 0 {
			return true
		}
	}
	return false
}

// delegated reports whether people are staff in an article about staff that is
// sent: they are parts of what was sent, no statistic.
func (r *reader) delegated(m *extract.Mention) bool {
	if !r.helpers(&item{lo: m.Tokens.Lo, hi: m.Tokens.Hi}) {
		return false
	}
	for i := range r.a.Supports[:min(len(r.a.Supports), lookback)] {
		if r.a.Supports[i].Kind == extract.Personnel {
			return true
		}
	}
	return m.Quantity.Value < 500
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
func (r *reader) planned(t int, kind counted) bool {
	states := wish | pledge
	if kind == countHarm {
		states = pledge // "buộc phải di dời 300 hộ"
	}
	for k := t - 1; k >= 0 && k >= t-8; k-- {
		n := &r.nodes[k]
		if n.kind == mark || n.kind == itemNode {
			return false
		}
		if n.lex != nil && n.lex.marker&states != 0 && n.fold != "tối" || r.is(k, "lại") && r.is(k-1, "còn") || r.is(k, "mỗi") || n.lex != nil && n.lex.marker&per != 0 {
			return true
		}
	}
	return false
}
