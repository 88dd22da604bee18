package measure

import (
	"math"

	"github.com/lienket/lienket/extract"
)

// approximations are the words before a number that make it inexact, by how
// they are printed. The longer phrase comes first.
var approximations = []struct {
	words []string
	name  string
}{
	{[]string{"hơn"}, "hơn"}, {[]string{"trên"}, "hơn"}, {[]string{"gần"}, "gần"},
	{[]string{"khoảng"}, "khoảng"}, {[]string{"chừng"}, "khoảng"}, {[]string{"ước"}, "khoảng"},
	{[]string{"cỡ"}, "khoảng"}, {[]string{"ngót"}, "gần"}, {[]string{"xấp", "xỉ"}, "khoảng"},
	{[]string{"ít", "nhất"}, "hơn"}, {[]string{"tối", "thiểu"}, "hơn"}, {[]string{"quá"}, "hơn"},
	{[]string{"dưới"}, "gần"},
}

// ordinals are the words after which a number is a name, not a count.
var ordinals = set("thứ", "số", "quận", "phường", "điều", "khoản", "khóa", "khu", "vực", "lộ", "tổ", "thôn", "xóm", "ấp",
	"đường", "lô", "tháng", "ngày", "năm", "lớp", "nhóm", "đợt", "bậc", "hạng", "loại", "chương",
	"trang", "tập", "phần", "mục", "câu", "bài", "covid", "kênh", "giai", "đoạn", "tết", "mùng", "mồng", "hiệp", "vòng",
	"bảng", "tuổi", "tầng", "phòng", "giải")

func set(words ...string) map[string]bool {
	m := make(map[string]bool, len(words))
	for _, w := range words {
		m[w] = true
	}
	return m
}

// quantity recognises a counted thing at token i. It returns the token after
// it, or i if there is none.
func (s *scanner) quantity(i, hi int) int {
	toks := s.doc.Tokens
	if symbol := s.doc.Slice(toks[i].Span); symbol == "$" || symbol == "€" {
		return s.symbolMoney(i, hi, symbol)
	}
	num := readNumber(s.doc, toks[i:hi])
	if num.n == 0 {
		return i
	}
	if num.n == 1 && thousandths(s.doc.Slice(toks[i].Span)) && s.decimalComma() {
		num.value /= 1000 // "491,205 tấn gạo" beside "1.000 tấn"
	}
	if i > s.lo && ordinals[toks[i-1].Fold] && !s.recurs(i-1) && !s.named(i-1) && !num.scaled && !s.counts(i, i+num.n, hi, num.value) {
		return i + num.n
	}
	j := i + num.n
	if j < hi && s.doc.Slice(toks[j].Span) == "%" {
		return s.add(i, j+1, extract.Quantity{Value: num.value, Unit: "%"}, num)
	}
	if j-i == 1 && toks[i].Kind == extract.Number && s.doc.Text[toks[i].End-1] == '%' {
		return j // a percentage counts nothing by itself
	}
	if j < hi && (s.doc.Slice(toks[j].Span) == "$" || s.doc.Slice(toks[j].Span) == "€") {
		return s.add(i, j+1, extract.Quantity{Value: num.value, Unit: symbols[s.doc.Slice(toks[j].Span)]}, num)
	}
	if i > s.lo && toks[i-1].Fold == "cấp" && (num.words || j < hi && (toks[j].Fold == "đóng" || toks[j].Fold == "nằm")) {
		return j // "nhà cấp bốn", "trường cấp 1 đóng tại"
	}
	if m := glued[toks[min(j, hi-1)].Fold]; m != 0 && j < hi {
		return s.add(i, j+1, extract.Quantity{Value: num.value * m, Unit: "đồng"}, num)
	}
	if end, name := s.quoted(j, hi); end > 0 && !num.words {
		return s.add(i, end, extract.Quantity{Value: num.value, Unit: name}, num)
	}
	u, n := s.lex.units.longest(toks[j:hi])
	if n == 1 && j+1 < hi && noUnits[toks[j].Fold+" "+toks[j+1].Fold] || s.packet(j, hi, num) {
		return j
	}
	switch {
	case u == nil && num.scaled && j+1 < hi && toks[j].Fold == "tiền" && toks[j+1].Fold == "mặt": // "50 triệu tiền mặt"
		return s.add(i, j+2, extract.Quantity{Value: num.value, Unit: "đồng"}, num)
	case u == nil && num.scaled && j < hi && toks[j].Fold == "bảng" && s.endsPhrase(j+1, hi): // "2 triệu bảng"
		return s.add(i, j+1, extract.Quantity{Value: num.value, Unit: "GBP"}, num)
	case u == nil && num.scaled && s.endsPhrase(j, hi):
		return s.add(i, j, extract.Quantity{Value: num.value, Unit: "đồng"}, num)
	case u == nil:
		return s.generic(i, j, hi, num)
	case u.class == span, num.words && u.class == pack && num.value == 1 && vagueOnes[u.name]:
		return j
	case num.words && num.value == 3 && u.name == "lô": // "ba lô" is a bag
		return j
	case u.class == unit:
		return s.add(i, j+n, extract.Quantity{Value: num.value, Unit: u.name}, num)
	}
	end := j + n
	if u.class != money {
		end = s.extend(j+n, hi)
	}
	return s.add(i, end, extract.Quantity{Value: num.value, Unit: u.name}, num)
}

// counts reports whether the number at tokens [i,j) counts something though the word before it
// often has a name's number behind it: it is a sum of money, "khoản 700.000 euro", too large for
// a name, "lô 1.200.000 liều", a sum of people or things or those that are sent.
func (s *scanner) counts(i, j, hi int, value float64) bool {
	if j < hi && value >= largestName {
		if u, _ := s.lex.units.longest(s.doc.Tokens[j:hi]); u != nil && (u.class == money || u.class == pack || u.class == mass) {
			return true
		}
	}
	return s.sent(i, j, hi) || s.sum(i)
}

// largestName is a number above which no article, lot or group is named.
const largestName = 5000

// recurs reports whether the word for a time at token i is one that comes back, after which
// a number counts: "mỗi ngày 100 suất cơm".
func (s *scanner) recurs(i int) bool {
	if i <= s.lo {
		return false
	}
	switch s.doc.Tokens[i].Fold {
	case "ngày", "tháng", "năm":
	default:
		return false
	}
	switch s.doc.Tokens[i-1].Fold {
	case "mỗi", "hàng", "hằng":
		return true
	}
	return false
}

// maxQuoted is how many tokens the name of a thing in quotation marks may have.
const maxQuoted = 8

// quoted returns the token after a thing whose name stands in quotation marks at token j, and
// its unit: 50 “Túi an sinh”; else 0.
func (s *scanner) quoted(j, hi int) (int, string) {
	toks := s.doc.Tokens
	if j+2 >= hi || !quotes[toks[j].Fold] || toks[j+1].Kind != extract.Word || !handedOut[toks[j+1].Fold] {
		return 0, ""
	}
	for k := j + 2; k < hi && k <= j+maxQuoted; k++ {
		if quotes[toks[k].Fold] {
			name := toks[j+1].Fold
			if u, _ := s.lex.units.longest(toks[j+1 : k]); u != nil {
				name = u.name
			}
			return k + 1, name
		}
	}
	return 0, ""
}

var quotes = set("\"", "“", "”", "'", "‘", "’")

// handedOut are the first words of things that bear a name of their own when they are given.
var handedOut = set("túi", "mái", "ngôi", "căn", "nhà", "sổ", "phần", "suất", "tủ", "bếp", "thùng", "gói", "góc", "giỏ", "combo")

// glued are magnitudes of money that lost the blank before their unit, as in "3,5 tỉđồng".
var glued = map[string]float64{"tỉđồng": 1e9, "tỷđồng": 1e9, "triệuđồng": 1e6, "nghìnđồng": 1e3, "ngànđồng": 1e3}

// sent reports whether the number at tokens [i,j) counts people or vehicles that are sent, "điều
// 25 bác sĩ" is no article of a law, or people of whom some are told, "trong số 29 học sinh".
func (s *scanner) sent(i, j, hi int) bool {
	toks := s.doc.Tokens
	if toks[i-1].Fold == "số" && i-2 >= s.lo && toks[i-2].Fold == "trong" && j < hi {
		u, _ := s.lex.units.longest(toks[j:hi])
		return u != nil && u.class == person
	}
	if toks[i-1].Fold != "điều" || toks[i-1].Cap || j >= hi {
		return false
	}
	u, _ := s.lex.units.longest(toks[j:hi])
	return u != nil && (u.class == person || u.class == thing)
}

// named reports whether token i is the last of a name: "Hải Phòng 40 ca" is no room.
func (s *scanner) named(i int) bool {
	return s.starts != nil && int(s.covers[i]) == i+1 && int(s.starts[i]) != i+1
}

// sum reports whether the number at token i is a sum: "tổng số 615 hộ", "dân số 8.400 người".
func (s *scanner) sum(i int) bool {
	return s.doc.Tokens[i-1].Fold == "số" && i-2 >= s.lo && (s.doc.Tokens[i-2].Fold == "tổng" || s.doc.Tokens[i-2].Fold == "dân")
}

// noUnits are words whose first syllable alone is a unit: "hai bộ trưởng", "năm công bố".
var noUnits = set("bộ trưởng", "bộ ngành", "bộ luật", "căn cứ", "căn bệnh", "căn nguyên", "công bố", "công khai", "công dân",
	"công nhân", "công tác", "công ty", "công chức", "đội trưởng", "tổ trưởng", "phần mềm", "bao giờ", "bao gồm", "con đường",
	"con số", "con phố", "con sông")

// vagueOnes are the portions that "một" makes no number of: "một phần", "một bộ".
var vagueOnes = map[string]bool{"phần": true, "bộ": true, "tập": true, "đôi": true, "lô": true, "đoàn": true, "đội": true, "tổ": true, "đơn vị": true, "công": true, "mẫu": true, "cặp": true, "thẻ": true, "chuyến": true, "sổ": true, "test": true, "cuốn": true, "ống": true}

// packet reports whether the words at token j say of "một" that it is an act of aid, whose
// worth counts it: "một gói cứu trợ trị giá 370.000 euro".
func (s *scanner) packet(j, hi int, num number) bool {
	toks := s.doc.Tokens
	if !num.words || num.value != 1 || j+2 >= hi || toks[j].Fold != "gói" || toks[j+2].Fold != "trợ" {
		return false
	}
	switch toks[j+1].Fold {
	case "hỗ", "cứu", "viện", "tài":
		return true
	}
	return false
}

var symbols = map[string]string{"$": "USD", "€": "EUR"}

// symbolMoney reads "$200.000" and "€1,5 triệu".
func (s *scanner) symbolMoney(i, hi int, symbol string) int {
	num := readNumber(s.doc, s.doc.Tokens[i+1:hi])
	if num.n == 0 || num.words {
		return i
	}
	return s.add(i, i+1+num.n, extract.Quantity{Value: num.value, Unit: symbols[symbol]}, num)
}

// generic reads a number and a noun that no list names: "45 rọ đá". Numbers in
// words need a listed unit, for "một", "ba" and "năm" are too often something
// else.
func (s *scanner) generic(i, j, hi int, num number) int {
	toks := s.doc.Tokens
	if num.words || j >= hi || toks[j].Kind != extract.Word || toks[j].Cap || math.IsNaN(num.value) || s.stop(j, hi) {
		return j
	}
	if year(int(num.value)) && j == i+1 && toks[i].Len() == 4 || toks[j].Start == toks[j-1].End || toks[j].Fold == "và" {
		return j // a year, a code
	}
	end := s.extend(j+1, hi)
	num.open = true
	return s.add(i, end, extract.Quantity{Value: num.value, Unit: s.doc.Slice(extract.Span{Start: toks[j].Start, End: toks[min(j+2, end)-1].End})}, num)
}

// endsPhrase reports whether no noun can follow at token j.
func (s *scanner) endsPhrase(j, hi int) bool {
	return j >= hi || s.doc.Tokens[j].Kind == extract.Punct || s.doc.Tokens[j].Cap || s.stop(j, hi) || s.doc.Tokens[j].Fold == "và"
}

func (s *scanner) stop(j, hi int) bool {
	e, _ := s.lex.stops.longest(s.doc.Tokens[j:min(j+3, hi)])
	return e != nil
}

// maxPhrase bounds a counted noun phrase, in tokens.
const maxPhrase = 16

// extend returns the token after the noun phrase that goes on at token j: lower
// case words up to a stop word, and listed nouns after commas and "và".
func (s *scanner) extend(j, hi int) int {
	toks := s.doc.Tokens
	for limit := j + maxPhrase; j < hi && j < limit; {
		t := &toks[j]
		switch {
		case t.Fold == "," || t.Fold == "và" || t.Fold == "/" || t.Fold == "-" || t.Fold == "–":
			e, n := s.lex.nouns.longest(toks[j+1 : hi])
			if e == nil {
				return j
			}
			j += 1 + n
			continue
		case t.Kind == extract.Number && (t.Fold[0] < '0' || t.Fold[0] > '9'): // "khẩu trang N95" is a word; "XIII" no part of a thing
			return j
		case t.Fold == "cứu" && toks[j-1].Fold == "cấp": // "xe đẩy cấp cứu": no verb
		case !t.Cap && s.counted(j, hi): // "tặng hai người một giường bệnh"
			return j
		case t.Kind != extract.Word || s.stop(j, hi):
			return j
		case t.Cap && !t.Upper && !model(t.Fold):
			return j
		case t.Upper && !model(t.Fold):
			return j
		}
		j++
	}
	return j
}

// counted reports whether a number in words stands at token j with what it counts.
func (s *scanner) counted(j, hi int) bool {
	if digitWords[s.doc.Tokens[j].Fold] == 0 || j+1 >= hi {
		return false
	}
	u, n := s.lex.units.longest(s.doc.Tokens[j+1 : hi])
	return u != nil && (u.class == pack && n > 1 || u.class == thing && u.name != "cây" && u.name != "con")
}

// model reports whether a capitalised word belongs to a thing's description
// ("khẩu trang N95", "vắc xin Covid-19", "kit PCR").
func model(fold string) bool {
	switch fold {
	case "covid-19", "covid", "n95", "pcr", "f0", "f1", "f2", "x-quang", "xquang", "ct", "vip", "led", "lcd", "hd", "a0", "y", "icu", "hiv", "ppe", "lđ", "nvyt":
		return true
	}
	return false
}

// leastKip is from how many on "kíp" is the money of Laos, and no team: "200 triệu kíp", "hai kíp trực".
const leastKip = 1000

// add appends the mention of a quantity over tokens [i,j), with the word that
// makes it approximate, and returns j. A name that the phrase would cross cuts it.
func (s *scanner) add(i, j int, q extract.Quantity, num number) int {
	toks := s.doc.Tokens
	if q.Unit == "kíp" && q.Value >= leastKip {
		q.Unit = "kip" // nobody sends so many teams
	}
	lo := i
	for _, a := range approximations {
		n := len(a.words)
		if i-n < s.lo {
			continue
		}
		same := true
		for k, w := range a.words {
			same = same && toks[i-n+k].Fold == w
		}
		if same && !(a.name == "gần" && n == 1 && i-2 >= s.lo && toks[i-2].Fold == "gũi") {
			q.Approx, lo = a.name, i-n
			break
		}
	}
	if num.ranged && q.Approx == "" {
		q.Approx = "khoảng"
	}
	if j = s.cut(lo, i+num.n, j); j == lo {
		return i + num.n
	}
	conf := 0.95
	if num.words {
		conf = 0.85
	}
	rule := "quantity"
	if num.open {
		rule, conf = "quantity.open", conf-0.2
	}
	s.out = append(s.out, extract.Mention{
		Span:   extract.Span{Start: toks[lo].Start, End: toks[j-1].End},
		Tokens: extract.TokenRange{Lo: lo, Hi: j},
		Type:   extract.QuantityMention, Entity: -1, Rule: rule, Confidence: conf, Quantity: &q,
	})
	return j
}
