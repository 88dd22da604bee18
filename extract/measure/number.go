package measure

import (
	"math"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// number is a number that was read from the text.
type number struct {
	value float64 // NaN for "hàng trăm"
	n     int     // how many tokens it takes
	// scaled is true if a word such as "triệu" or "tỷ" stood in it: then money
	// may go without its currency.
	scaled bool
	words  bool // written in words
	ranged bool // "5-6", "2 đến 3"
	open   bool // what it counts is no listed unit
}

// magnitudes are the words that multiply what stands before them.
var magnitudes = map[string]float64{
	"chục": 10, "trăm": 100, "nghìn": 1e3, "ngàn": 1e3, "vạn": 1e4, "triệu": 1e6, "tr": 1e6,
	"tỷ": 1e9, "tỉ": 1e9,
}

// digitWords are the words for the digits. "năm" is also "year": callers ask for a
// unit after it.
var digitWords = map[string]float64{
	"một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "nhăm": 5, "sáu": 6,
	"bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mốt": 1,
}

var ones = text.WordsOf(digitWords)

// readNumber reads the number that toks starts with, in digits or in words with
// their magnitudes. n is 0 if there is none.
func readNumber(doc *extract.Document, toks []extract.Token) number {
	if len(toks) == 0 {
		return number{}
	}
	switch toks[0].Fold {
	case "hàng", "vài", "mấy":
		return vague(toks)
	}
	var num number
	if toks[0].Kind == extract.Number {
		s := doc.Slice(toks[0].Span)
		if v, ok := share(s); ok {
			return number{value: v, n: 1}
		}
		low, high, ranged := strings.Cut(s, "-") // "6-8" is one token
		v, ok := parseDigits(low, len(toks) > 1 && magnitudes[toks[1].Fold] > 0)
		if ranged && ok {
			var w float64
			w, ok = parseDigits(high, false)
			ok = ok && w > v
		}
		if !ok {
			return number{}
		}
		num = readRange(doc, toks, number{value: v, n: 1, ranged: ranged})
	} else {
		v, n := readWords(toks)
		if n == 0 {
			return number{}
		}
		num = number{value: v, n: n, words: true}
	}
	return scale(doc, toks, num)
}

// share reads "3/5" as 3, of five: callers ask for a unit after it. A day of a
// month looks the same, but is read before; "2/3 ngôi nhà" is a part of one.
func share(s string) (float64, bool) {
	part, whole, ok := strings.Cut(s, "/")
	if !ok || strings.Contains(whole, "/") {
		return 0, false
	}
	v, ok1 := parseDigits(part, false)
	w, ok2 := parseDigits(whole, false)
	return v, ok1 && ok2 && v <= w && w > 3
}

// vague reads "hàng chục", "hàng trăm nghìn", "vài trăm", "mấy".
func vague(toks []extract.Token) number {
	num := number{value: math.NaN(), n: 1}
	for num.n < len(toks) && magnitudes[toks[num.n].Fold] > 0 {
		num.scaled = num.scaled || magnitudes[toks[num.n].Fold] >= 1e6
		num.n++
	}
	if num.n == 1 && toks[0].Fold == "hàng" {
		return number{}
	}
	return num
}

// readRange reads the second half of "10 - 20" or "10 đến 20": the value stays
// the lower end.
func readRange(doc *extract.Document, toks []extract.Token, num number) number {
	i := num.n
	if i+1 >= len(toks) || toks[i+1].Kind != extract.Number {
		return num
	}
	switch mark := doc.Slice(toks[i].Span); mark {
	case "-", "–", "—", "đến":
		v, ok := parseDigits(doc.Slice(toks[i+1].Span), false)
		if ok && v > num.value {
			num.n, num.ranged = i+2, true
		}
	}
	return num
}

// scale reads the magnitudes after a number: "1 tỷ 200 triệu", "500 nghìn",
// "3 triệu rưỡi".
func scale(doc *extract.Document, toks []extract.Token, num number) number {
	total, last := 0.0, math.Inf(1)
	part := num.value
	for {
		m := 1.0
		for num.n < len(toks) {
			f := magnitudes[toks[num.n].Fold]
			if f == 0 {
				break
			}
			m *= f
			num.n++
		}
		if m >= last {
			return num // no falling series: keep what was read before
		}
		total += part * m
		if w := math.Round(total); math.Abs(total-w) < 1e-6*math.Max(1, w) && m > 1 {
			total = w // 8,3 tỷ is no 8300000000.000001
		}
		num.value = total
		if m == 1 {
			return num
		}
		last = m
		num.scaled = num.scaled || m >= 1e6
		if num.n < len(toks) && toks[num.n].Fold == "rưỡi" {
			num.value += m / 2
			num.n++
			return num
		}
		if num.n+1 >= len(toks) || toks[num.n].Kind != extract.Number || magnitudes[toks[num.n+1].Fold] == 0 ||
			magnitudes[toks[num.n+1].Fold] >= last {
			return num
		}
		v, ok := parseDigits(doc.Slice(toks[num.n].Span), true)
		if !ok {
			return num
		}
		part = v
		num.n++
	}
}

// readWords reads a number below a hundred, or one word and "trăm": "hai",
// "mười hai", "hai mươi lăm". Larger ones come out of scale.
func readWords(toks []extract.Token) (float64, int) {
	if toks[0].Kind != extract.Word {
		return 0, 0
	}
	digit := func(i int) (float64, bool) {
		if i >= len(toks) {
			return 0, false
		}
		return ones.Get(toks[i].Fold, toks[i].Hash)
	}
	f := toks[0].Fold
	if f == "mười" {
		if v, ok := digit(1); ok {
			return 10 + v, 2
		}
		return 10, 1
	}
	v, ok := digit(0)
	if !ok || f == "tư" || f == "lăm" || f == "mốt" || f == "nhăm" {
		return 0, 0
	}
	if len(toks) > 1 && toks[1].Fold == "mươi" {
		if w, ok := digit(2); ok {
			return 10*v + w, 3
		}
		return 10 * v, 2
	}
	return v, 1
}

// parseDigits reads "2.424", "3,5", "10,000", "600". A full stop parts
// thousands where three digits follow each, otherwise it is a decimal mark, as
// it is before a magnitude ("8.8 triệu", "1.050 tỷ" stays a thousand); a comma is a
// decimal mark, but where it can only part thousands.
func parseDigits(s string, scaled bool) (float64, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && c != '.' && c != ',' {
			return 0, false
		}
	}
	dots, commas := strings.Count(s, "."), strings.Count(s, ",")
	switch {
	case dots > 0 && commas > 0:
		if strings.LastIndexByte(s, '.') > strings.IndexByte(s, ',') { // 1,234.5
			return decimal(strings.ReplaceAll(s, ",", ""), '.')
		}
		return decimal(strings.ReplaceAll(s, ".", ""), ',')
	case dots > 0 && grouped(s, '.'):
		return decimal(strings.ReplaceAll(s, ".", ""), ',')
	case dots == 1:
		return decimal(s, '.')
	case commas > 1 && grouped(s, ','), commas == 1 && !scaled && grouped(s, ',') && s[0] != '0':
		return decimal(strings.ReplaceAll(s, ",", ""), '.')
	case dots > 1 || commas > 1:
		return 0, false
	}
	return decimal(s, ',')
}

// grouped reports whether every group after the first has three digits, and the
// first has at most three.
func grouped(s string, sep byte) bool {
	parts := strings.Split(s, string(sep))
	for i, p := range parts {
		if i == 0 && (len(p) == 0 || len(p) > 3) || i > 0 && len(p) != 3 {
			return false
		}
	}
	return true
}

func decimal(s string, mark byte) (float64, bool) {
	whole, frac, _ := strings.Cut(s, string(mark))
	if whole == "" || len(whole) > 15 || len(frac) > 9 {
		return 0, false
	}
	v := 0.0
	for i := range len(whole) {
		v = v*10 + float64(whole[i]-'0')
	}
	f, p := 0.0, 1.0
	for i := range len(frac) {
		if frac[i] < '0' || frac[i] > '9' {
			return 0, false
		}
		f = f*10 + float64(frac[i]-'0')
		p *= 10
	}
	return v + f/p, true
}
