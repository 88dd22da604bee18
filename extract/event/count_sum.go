package event

import "github.com/lienket/lienket/extract"

// moneyUnits are the units of money that statistics are given in.
var moneyUnits = map[string]bool{"đồng": true, "USD": true, "EUR": true}

// amount reads money as a statistic: what a place has lost, earned or received.
func (r *reader) amount(m *extract.Mention, prev *statistic) (statistic, bool) {
	toks := r.doc.Tokens
	lo := max(r.doc.Sentences[r.sent].Tokens.Lo, m.Tokens.Lo-sumReach)
	for k := m.Tokens.Lo - 1; k >= lo && !r.silent && !r.blocked[r.sent]; k-- {
		if toks[k].Fold == ";" || toks[k].Kind == extract.Number && toks[k].Fold != "," && k < m.Tokens.Lo-4 {
			break
		}
		lex, n := r.lex.counts.longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.counted&countSum == 0 || k > lo && payments[toks[k-1].Fold] {
			continue
		}
		if toks[m.Tokens.Lo-1].Fold != "từ" && r.targeted(k, m.Tokens.Lo) {
			break
		}
		return r.statistic(m, r.metric(k, k+n)+" ("+m.Quantity.Unit+")", countSum, "count.sum", 0.7), m.Quantity.Value >= smallest[m.Quantity.Unit] || toks[k].Fold == "thu" || toks[k+n-1].Fold == "quân" || toks[k+n-1].Fold == "người"
	}
	if prev != nil && prev.kind == countSum && m.Tokens.Lo-prev.hi <= 4 && (toks[m.Tokens.Lo-1].Fold == "lên" || toks[m.Tokens.Lo-1].Fold == "xuống") {
		return r.statistic(m, prev.Metric, countSum, "count.sum", 0.7), true
	}
	if prev != nil && prev.kind == countSum && prev.Quantity.Unit == m.Quantity.Unit && prev.hi < m.Tokens.Lo && r.otherPlace(prev.hi, m.Tokens.Lo) {
		return r.statistic(m, prev.Metric, countSum, "count.sum", 0.65), true // "… 2.300 USD, trong khi nước A đã là 8.000 USD"
	}
	if prev != nil && prev.kind == countNoun && m.Tokens.Lo-prev.hi <= 8 && toks[m.Tokens.Lo-1].Fold == "vốn" {
		return r.statistic(m, "vốn ("+m.Quantity.Unit+")", countSum, "count.sum", 0.7), true // "có 8.770 doanh nghiệp với số vốn …"
	}
	return r.income(m)
}

// payments are the words before a loss by which money is paid for it: "bồi thường thiệt
// hại 3 tỉ đồng".
var payments = map[string]bool{"thường": true, "bù": true, "trợ": true, "phục": true}

// otherPlace reports whether only another place and words of reaching stand between tokens
// lo and hi: ", trong khi nước A đã là", "; còn nước B là".
func (r *reader) otherPlace(lo, hi int) bool {
	found := false
	for k := r.nodeAt(lo); k < len(r.nodes) && r.nodes[k].lo < hi; k++ {
		switch n := &r.nodes[k]; {
		case n.lo < lo:
		case r.spot(k) >= 0:
			found = true
		case n.kind == mark, r.is(k, "và", "còn", "của", "tại", "ở", "là", "đã", "đạt", "trong", "khi", "hơn", "khoảng", "gần", "với", "có"), n.fold == "trong":
		default:
			return false
		}
	}
	return found
}

// targeted reports whether the words before or within tokens [lo,hi) make a sum a goal:
// "phấn đấu kim ngạch 2 tỉ USD", "kim ngạch … đạt mục tiêu 2 tỉ USD".
func (r *reader) targeted(lo, hi int) bool {
	for k := hi - 2; k >= max(r.doc.Sentences[r.sent].Tokens.Lo, lo-4); k-- {
		if f := r.doc.Tokens[k].Fold; f == "," || f == ";" {
			return false
		}
		switch r.doc.Tokens[k].Fold + " " + r.doc.Tokens[k+1].Fold {
		case "phấn đấu", "mục tiêu", "kỳ vọng", "hướng tới":
			return true
		}
	}
	return false
}

// smallest is from which amount on a loss is that of a place, not of a household.
var smallest = map[string]float64{"đồng": 5e8, "USD": 1e5, "EUR": 1e5}

// sumReach is how many tokens before an amount the word may stand that makes a
// statistic of it.
const sumReach = 14

// income reads what a place has received in all: "tỉnh đã nhận được gần 20,5 tỷ
// đồng".
func (r *reader) income(m *extract.Mention) (statistic, bool) {
	t := r.nodeAt(m.Tokens.Lo)
	got, sum := false, false
	for k := t; k >= 0 && k >= t-12; k-- {
		if n := &r.nodes[k]; n.lex != nil {
			got = got || n.lex.trigger&receive != 0
			sum = sum || n.lex.marker&total != 0
		}
	}
	if first := r.first0(); r.doc.Tokens[first].Fold == "tính" || r.doc.Tokens[first].Fold == "đến" {
		sum = true // "tính đến 17h ngày 15/9, quận đã tiếp nhận …"
	}
	if !got || !sum || m.Quantity.Value < smallest[m.Quantity.Unit] {
		return statistic{}, false
	}
	return r.statistic(m, "tiền đã nhận (đồng)", countSum, "count.income", 0.7), true
}
