package count

import (
	"cmp"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// amount reads money as a statistic: what a place has lost, earned or received.
func (r *reader) amount(m *extract.Mention, prev *statistic) (statistic, bool) {
	toks := r.Doc.Tokens
	lo := max(r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-sumReach)
	given := false
	for k := m.Tokens.Lo - 1; k >= lo && !r.Silent; k-- {
		at := &r.Nodes[r.NodeAt(k)]
		if given = given || at.Lex != nil && at.Lex.Trigger&syntax.Give != 0; given && k < m.Tokens.Lo-sumNear {
			break // "khắc phục thiệt hại, công ty đã ủng hộ tỉnh 5 tỷ đồng"
		}
		if toks[k].Fold == ";" || toks[k].Kind == extract.Number && k < m.Tokens.Lo-4 && !(k > lo && toks[k-1].Fold == "số") {
			break
		}
		lex, n := r.Lex.Counts.Longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.Counted&syntax.CountSum == 0 || r.Blocked[r.Sent] && toks[k].Fold != "doanh" || k > lo && (payments[toks[k-1].Fold] || toks[k].Cap && toks[k-1].Kind == extract.Word) {
			continue
		}
		if hi := m.Tokens.Hi; hi+1 < r.Doc.Sentences[r.Sent].Tokens.Hi && (toks[hi].Fold == "/" && toks[hi+1].Fold != "năm" && toks[hi+1].Fold != "người" || toks[hi].Fold == "mỗi" && toks[hi+1].Fold != "năm") {
			break // "nhập khẩu có giá trên 3 tỷ đồng/chiếc"
		}
		if toks[m.Tokens.Lo-1].Fold != "từ" && r.targeted(k, m.Tokens.Lo) {
			break
		}
		return r.statistic(m, r.metric(k, k+n)+" ("+m.Quantity.Unit+")", syntax.CountSum, "count.sum", 0.7), m.Quantity.Value >= cmp.Or(smallest[m.Quantity.Unit], smallest["EUR"]) || toks[k].Fold == "thu" || toks[k+n-1].Fold == "quân" || toks[k+n-1].Fold == "người"
	}
	if prev != nil && prev.kind == syntax.CountSum && m.Tokens.Lo-prev.hi <= 4 && (toks[m.Tokens.Lo-1].Fold == "lên" || toks[m.Tokens.Lo-1].Fold == "xuống") {
		return r.statistic(m, prev.Metric, syntax.CountSum, "count.sum", 0.7), true
	}
	if prev != nil && prev.kind == syntax.CountSum && prev.Quantity.Unit == m.Quantity.Unit && prev.hi < m.Tokens.Lo && r.otherPlace(prev.hi, m.Tokens.Lo) {
		return r.statistic(m, prev.Metric, syntax.CountSum, "count.sum", 0.65), true // "… 2.300 USD, trong khi nước A đã là 8.000 USD"
	}
	if prev != nil && prev.kind == syntax.CountNoun && m.Tokens.Lo-prev.hi <= 8 && toks[m.Tokens.Lo-1].Fold == "vốn" {
		return r.statistic(m, "vốn ("+m.Quantity.Unit+")", syntax.CountSum, "count.sum", 0.7), true // "có 8.770 doanh nghiệp với số vốn …"
	}
	return r.income(m)
}

// payments are the words before a loss or trade by which it is none: "bồi thường thiệt hại 3
// tỉ đồng", "máy được nhập khẩu".
var payments = map[string]bool{"thường": true, "bù": true, "trợ": true, "phục": true, "được": true, "hàng": true}

// otherPlace reports whether only another place and words of reaching stand between tokens
// lo and hi: ", trong khi nước A đã là", "; còn nước B là".
func (r *reader) otherPlace(lo, hi int) bool {
	found := false
	for k := r.NodeAt(lo); k < len(r.Nodes) && r.Nodes[k].Lo < hi; k++ {
		switch n := &r.Nodes[k]; {
		case n.Lo < lo:
		case r.spot(k) >= 0:
			found = true
		case n.Kind == syntax.Mark, r.Is(k, "và", "còn", "của", "tại", "ở", "là", "đã", "đạt", "trong", "khi", "hơn", "khoảng", "gần", "với", "có"), n.Fold == "trong":
		default:
			return false
		}
	}
	return found
}

// targeted reports whether the words before token hi in its clause make what is measured from
// token lo on a goal: "phấn đấu kim ngạch 2 tỉ USD", "yêu cầu ngành phải đạt …".
func (r *reader) targeted(lo, hi int) bool {
	toks := r.Doc.Tokens
	for k := hi - 2; k >= r.Doc.Sentences[r.Sent].Tokens.Lo; k-- {
		if toks[k].Fold == ";" {
			return false
		}
		switch toks[k].Fold + " " + toks[k+1].Fold {
		case "phấn đấu", "kỳ vọng", "hướng tới", "phải đạt", "chỉ tiêu":
			return true
		case "mục tiêu":
			return k < lo || toks[k-1].Fold == "đạt"
		}
	}
	return false
}

// smallest is from which amount on a loss is that of a place, not of a household.
var smallest = map[string]float64{"đồng": 5e8, "USD": 1e5, "EUR": 1e5}

// sumReach is how many tokens before an amount the word may stand that makes a statistic of it,
// and sumNear how many if a word of giving stands between.
const (
	sumReach = 24
	sumNear  = 14
)

// income reads what a place has received in all: "tỉnh đã nhận được gần 20,5 tỷ
// đồng".
func (r *reader) income(m *extract.Mention) (statistic, bool) {
	t := r.NodeAt(m.Tokens.Lo)
	got, sum := false, false
	for k := t; k >= 0 && k >= t-12; k-- {
		if n := &r.Nodes[k]; n.Lex != nil {
			got = got || n.Lex.Trigger&syntax.Receive != 0
			sum = sum || n.Lex.Marker&syntax.Total != 0
		}
	}
	if first := r.FirstToken(); r.Doc.Tokens[first].Fold == "tính" || r.Doc.Tokens[first].Fold == "đến" {
		sum = true // "tính đến 17h ngày 15/9, quận đã tiếp nhận …"
	}
	if !got || !sum || m.Quantity.Value < smallest[m.Quantity.Unit] {
		return statistic{}, false
	}
	return r.statistic(m, "tiền đã nhận (đồng)", syntax.CountSum, "count.income", 0.7), true
}

// stock reads what a place has or grows, by weight or land, and how many live there: "sản
// lượng đạt 204.000 tấn", "dân số của tỉnh là 852.000 người".
func (r *reader) stock(m *extract.Mention) (statistic, bool) {
	want, unit := syntax.CountYield, m.Quantity.Unit
	switch {
	case stockUnits[unit]:
	case unit == "người", unit == "đồng" && m.Quantity.Value < billions:
		want, unit = syntax.CountHeads, "người"
	default:
		return statistic{}, false
	}
	toks := r.Doc.Tokens
	led := m.Tokens.Lo - 1
	for led > r.Doc.Sentences[r.Sent].Tokens.Lo && numeral[toks[led].Fold] {
		led--
	}
	if led < r.Doc.Sentences[r.Sent].Tokens.Lo {
		return statistic{}, false
	}
	for k := m.Tokens.Lo - 1; k >= max(r.Doc.Sentences[r.Sent].Tokens.Lo, m.Tokens.Lo-stockReach); k-- {
		if toks[k].Fold == ";" {
			break
		}
		lex, n := r.Lex.Counts.Longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.Counted&want == 0 || r.targeted(k, m.Tokens.Lo) || !stockLeads[toks[led].Fold] && (k+n <= led || want == syntax.CountYield && toks[k+n-1].Fold != "nhiên") {
			continue
		}
		c := r.statistic(m, r.metric(k, k+n)+" ("+unit+")", syntax.CountYield, "count.stock", 0.7)
		c.Quantity.Unit = unit
		return c, true
	}
	return statistic{}, false
}

// stockReach is how many tokens before a number the word may stand that makes it what a
// place has, and billions from which number on nobody can live there.
const (
	stockReach = 14
	billions   = 2e9
)

// stockUnits are the units of what a place has or grows, and stockLeads the words right
// before its number.
var stockUnits = map[string]bool{"tấn": true, "ha": true, "hecta": true, "héc-ta": true, "héc ta": true, "km2": true}

var stockLeads = map[string]bool{"là": true, "đạt": true, "có": true, "lên": true, "tới": true, "đến": true, "còn": true, "với": true, ":": true, "(": true}
