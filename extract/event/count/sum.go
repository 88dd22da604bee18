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
		if toks[k].Fold == ";" || toks[k].Kind == extract.Number && k < m.Tokens.Lo-4 && !(k > lo && toks[k-1].Fold == "số") && !r.differs(k, lo) {
			break
		}
		lex, n := r.Lex.Counts.Longest(toks[k:m.Tokens.Lo])
		if lex == nil || lex.Counted&syntax.CountSum == 0 || r.Blocked[r.Sent] && losses[toks[k+n-1].Fold] || k > lo && (payments[toks[k-1].Fold] || toks[k].Cap && toks[k-1].Kind == extract.Word) {
			continue
		}
		if hi := m.Tokens.Hi; hi+1 < r.Doc.Sentences[r.Sent].Tokens.Hi && (toks[hi].Fold == "/" && toks[hi+1].Fold != "năm" && toks[hi+1].Fold != "người" || toks[hi].Fold == "mỗi" && toks[hi+1].Fold != "năm") {
			break // "nhập khẩu có giá trên 3 tỷ đồng/chiếc"
		}
		if toks[m.Tokens.Lo-1].Fold != "từ" && r.targeted(k, m.Tokens.Lo) || r.differs(m.Tokens.Lo, k) || given && losses[toks[k+n-1].Fold] {
			break
		}
		return r.statistic(m, r.metric(k, k+n)+" ("+m.Quantity.Unit+")", syntax.CountSum, "count.sum", 0.7), m.Quantity.Value >= cmp.Or(smallest[m.Quantity.Unit], smallest["EUR"]) || toks[k].Fold == "thu" || toks[k+n-1].Fold == "quân" || toks[k+n-1].Fold == "người"
	}
	if prev != nil && prev.kind == syntax.CountSum && m.Tokens.Lo-prev.hi <= 4 && (toks[m.Tokens.Lo-1].Fold == "lên" || toks[m.Tokens.Lo-1].Fold == "xuống") {
		return r.statistic(m, prev.Metric, syntax.CountSum, "count.sum", 0.7), true
	}
	if prev != nil && prev.kind == syntax.CountNoun && r.fined(prev.hi, m.Tokens.Lo) {
		return r.statistic(m, "tiền phạt ("+m.Quantity.Unit+")", syntax.CountSum, "count.sum", 0.65), true
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

// losses are the last words of what a place has lost.
var losses = map[string]bool{"hại": true, "thất": true}

// differs reports whether the number at token i is by how much something rose or fell: "tăng
// 16,2%", "vượt dự kiến hơn 2 tỉ USD"; lo is the token at which the words for it end at last.
func (r *reader) differs(i, lo int) bool {
	for k := i - 1; k >= max(lo, i-4); k-- {
		switch t := &r.Doc.Tokens[k]; {
		case t.Fold == "tăng" || t.Fold == "giảm" || t.Fold == "vượt":
			return true
		case t.Kind != extract.Word || t.Fold == "từ" || t.Fold == "lên" || t.Fold == "còn" || t.Fold == "là" || t.Fold == "đạt":
			return false
		}
	}
	return false
}

// fined reports whether the amount at token i is what was paid for the cases that end at token lo:
// "xử phạt 300 trường hợp, nộp Kho bạc gần 2 tỉ đồng", "xử lý 9.000 trường hợp, phạt tiền 3 tỉ đồng".
func (r *reader) fined(lo, i int) bool {
	for k := lo; k < i && i-lo <= sumNear; k++ {
		if f := r.Doc.Tokens[k].Fold; f == "phạt" || f == "kho" && r.Doc.Tokens[k+1].Fold == "bạc" {
			return true
		}
	}
	return false
}

// otherPlace reports whether only another place or time and words of reaching stand between tokens
// lo and hi: ", trong khi nước A đã là", "; còn nước B là", "; 7 tháng năm 2024 là".
func (r *reader) otherPlace(lo, hi int) bool {
	found := false
	for k := r.NodeAt(lo); k < len(r.Nodes) && r.Nodes[k].Lo < hi; k++ {
		switch n := &r.Nodes[k]; {
		case n.Lo < lo:
		case r.spot(k) >= 0, n.Kind == syntax.DateNode:
			found = true
		case r.Doc.Tokens[n.Lo].Kind == extract.Number && k+1 < len(r.Nodes) && r.Is(k+1, "tháng"), n.Fold == "tháng":
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
	toks, past := r.Doc.Tokens, false
	for k := hi - 2; k >= r.Doc.Sentences[r.Sent].Tokens.Lo; k-- {
		past = past || toks[k].Fold == ";"
		switch toks[k].Fold + " " + toks[k+1].Fold {
		case "phấn đấu":
			return true
		}
		if past {
			continue
		}
		switch toks[k].Fold + " " + toks[k+1].Fold {
		case "kỳ vọng", "hướng tới", "phải đạt", "chỉ tiêu":
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
	case stockUnits[unit], m.Quantity.Value >= hosts && syntax.First(unit) == "con":
	case unit == "người", unit == "dân", unit == "đồng" && m.Quantity.Value < billions:
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
		if lex == nil || lex.Counted&want == 0 || r.targeted(k, m.Tokens.Lo) || !stockLeads[toks[led].Fold] && k+n <= led || (n == 1 || n == 2 && toks[k+1].Fold == "tích") && !(unit == "km2" && r.measuresPlace(k)) || (syntax.First(unit) == "con") != r.herdAt(k, k+n) {
			continue
		}
		c := r.statistic(m, r.metric(k, k+n)+" ("+unit+")", syntax.CountYield, "count.stock", 0.7)
		c.Quantity.Unit = unit
		return c, true
	}
	return statistic{}, false
}

// herdAt reports whether tokens [i,j) name a herd.
func (r *reader) herdAt(i, j int) bool {
	return j-i > 1 && r.Doc.Tokens[i+1].Fold == "đàn"
}

// measuresPlace reports whether "diện tích" or "rộng" at token k is said of a place, not of a yard or
// belt in it: "tỉnh A, rộng 420 km2".
func (r *reader) measuresPlace(k int) bool {
	if k == r.FirstToken() {
		return true
	}
	switch r.Doc.Tokens[k-1].Fold {
	case "có", "với", ",", "và", "(":
		return true
	}
	return false
}

// density reads how many people live on a square kilometre: "mật độ dân số 4.544 người/km2".
func (r *reader) density(m *extract.Mention) (statistic, bool) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	if i := m.Tokens.Hi; m.Quantity.Unit != "người" || i+1 >= hi || toks[i].Fold != "/" || toks[i+1].Fold != "km2" && toks[i+1].Fold != "km" {
		return statistic{}, false
	}
	for k := m.Tokens.Lo - 1; k > max(r.FirstToken(), m.Tokens.Lo-stockReach); k-- {
		if f := toks[k-1].Fold + " " + toks[k].Fold; f == "mật độ" || f == "bình quân" || f == "trung bình" {
			c := r.statistic(m, "mật độ dân số (người/km2)", syntax.CountYield, "count.stock", 0.7)
			return c, true
		}
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
