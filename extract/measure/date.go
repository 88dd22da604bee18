package measure

import (
	"github.com/lienket/lienket/extract"
)

// dayWords announce a date or a time of day.
var dayWords = set("ngày", "sáng", "trưa", "chiều", "tối", "đêm", "hôm", "khuya", "rạng")

// marks are the punctuation after which a bare "25/2" still is a date.
var dateContext = set("(", ",", "đến", "tới", "và", "–", "-", "vào", "từ", "trước", "sau", "đợt", "tính", "hết", "kể",
	"hai", "ba", "tư", "năm", "sáu", "bảy", "nhật", "nay", "qua", "mai", ":", "|", "dịp", "trong", "lễ", "*", "ký", "lúc", "mùng", "của")

// numbersOf are the words after which "12/2021" is the number of a document or a
// score.
var numbersOf = set("số", "tỷ", "tỉ", "qđ", "kh", "nq", "nđ", "thắng", "thua", "hòa", "điểm", "set", "nhà", "hạng", "loại", "bậc")

// core is a date that is written in digits.
type core struct {
	date, until extract.Date // until is set for a range
	sep         byte         // the mark between day and month
	full        bool         // with a year
}

// parseCore reads "25/2", "1-11-2021", "28.10", "23-24/8", "4/2021",
// "27/2-1/3/2021". ok is false if s is no date.
func parseCore(s string) (c core, ok bool) {
	var part [6]int
	var width [6]int
	var seps [6]byte
	n, i := 0, 0
	for n < len(part) {
		start := i
		for i < len(s) && s[i] >= '0' && s[i] <= '9' && i-start < 5 {
			part[n] = part[n]*10 + int(s[i]-'0')
			i++
		}
		width[n] = i - start
		if width[n] == 0 {
			return core{}, false
		}
		n++
		if i == len(s) {
			break
		}
		if s[i] != '/' && s[i] != '-' && s[i] != '.' {
			return core{}, false
		}
		seps[n-1] = s[i]
		i++
	}
	if i != len(s) || n < 2 {
		return core{}, false
	}
	c.sep = seps[0]
	switch {
	case n == 2 && width[1] == 4 && year(part[1]) && month(part[0]): // 4/2021
		c.date, c.full = extract.Date{Year: part[1], Month: part[0]}, true
	case n == 2:
		c.date = extract.Date{Day: part[0], Month: part[1]}
	case n == 3 && seps[0] == '-' && seps[1] != '-' && width[2] < 4: // 23-24/8
		c.date, c.until = extract.Date{Day: part[0], Month: part[2]}, extract.Date{Day: part[1], Month: part[2]}
		c.sep = seps[1]
	case n == 3 && seps[0] == seps[1] && width[2] == 4: // 1-11-2021
		c.date, c.full = extract.Date{Day: part[0], Month: part[1], Year: part[2]}, true
	case n == 3 && width[0] == 4 && seps[0] == seps[1]: // 2021-11-01
		c.date, c.full = extract.Date{Year: part[0], Month: part[1], Day: part[2]}, true
	case n == 4 && seps[0] == '-' && width[3] == 4: // 8-14/7/2024
		c.date = extract.Date{Day: part[0], Month: part[2], Year: part[3]}
		c.until, c.full, c.sep = extract.Date{Day: part[1], Month: part[2], Year: part[3]}, true, seps[1]
	case n == 4 && seps[1] == '-': // 27/2-1/3
		c.date, c.until = extract.Date{Day: part[0], Month: part[1]}, extract.Date{Day: part[2], Month: part[3]}
	case n == 5 && seps[1] == '-' && width[4] == 4: // 27/2-1/3/2021
		c.date = extract.Date{Day: part[0], Month: part[1], Year: part[4]}
		c.until, c.full = extract.Date{Day: part[2], Month: part[3], Year: part[4]}, true
	default:
		return core{}, false
	}
	return c, valid(c.date) && (c.until.IsZero() || valid(c.until))
}

func year(y int) bool  { return 1900 <= y && y <= 2100 }
func month(m int) bool { return 1 <= m && m <= 12 }

var monthDays = [13]int{0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}

func valid(d extract.Date) bool {
	if d.Year != 0 && !year(d.Year) || !month(d.Month) {
		return false
	}
	return d.Day >= 0 && d.Day <= monthDays[d.Month] && (d.Day > 0 || d.Year > 0)
}

// dateAt recognises a date at token i. It returns the token after it, or i.
func (s *scanner) dateAt(i, hi int) int {
	t := &s.doc.Tokens[i]
	if t.Kind == extract.Number {
		return s.digits(i, hi)
	}
	if s.recurs(i) {
		return i
	}
	switch t.Fold {
	case "ngày", "mùng", "mồng":
		return s.spelled(i, hi)
	case "tháng":
		return s.monthOnly(i, hi)
	case "năm":
		return s.yearOnly(i, hi)
	case "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "cùng", "ngay":
		if end := s.spelled(i, hi); end > i {
			return end // "chiều 14 tháng 3"
		}
		return s.relative(i, hi)
	}
	return i
}

// digits recognises a date whose core is token i.
func (s *scanner) digits(i, hi int) int {
	toks := s.doc.Tokens
	w := s.doc.Slice(toks[i].Span)
	if len(w) < 3 {
		return i
	}
	c, ok := parseCore(w)
	if !ok || i > s.lo && numbersOf[toks[i-1].Fold] && !(toks[i-1].Fold == "số" && c.full && c.date.Day > 0 && c.sep == '/') {
		return i
	}
	lo := s.prefix(i)
	// "9 - 12/2021" after "tháng": the day is a month.
	if lo < i && toks[i-1].Fold == "tháng" {
		if c.date.Day > 0 && !c.full {
			return i
		}
	} else if !c.full && lo == i && !s.bareDate(i, hi, c) {
		return i
	}
	if c.full && c.date.Day == 0 && lo == i && i > s.lo && toks[i-1].Fold == "số" {
		return i
	}
	rule := "date"
	if s.holiday(lo, i) {
		rule = "date.holiday"
	}
	s.addDate(lo, i+1, c.date, rule)
	return i + 1
}

// bareDate reports whether "25/2" stands as a date without a word that says so.
func (s *scanner) bareDate(i, hi int, c core) bool {
	toks := s.doc.Tokens
	next := ""
	if i+1 < hi {
		if u, _ := s.lex.units.longest(toks[i+1 : hi]); u != nil || magnitudes[toks[i+1].Fold] > 0 {
			return false
		}
		next = toks[i+1].Fold
	}
	if c.sep != '/' { // 5-8 and 28.10 are mostly ranges and decimals
		return s.timeBefore(i) && (next == ")" || next == "," || next == "." || next == "" || next == ":") || s.afterDate(i)
	}
	if c.date.Day == 0 || i == s.lo {
		return i == s.lo
	}
	prev := &toks[i-1]
	if dateContext[prev.Fold] || prev.Kind == extract.Punct {
		return true
	}
	return i+1 == hi || toks[i+1].Kind == extract.Punct || s.stop(i+1, hi)
}

// timeBefore reports whether a word of time stands up to three tokens before i:
// "sáng nay (5-8)", "một ngày trước, 5-8,".
func (s *scanner) timeBefore(i int) bool {
	for k := max(s.lo, i-3); k < i; k++ {
		switch f := s.doc.Tokens[k].Fold; {
		case f == "nay", f == "qua", f == "mai", f == "trước" && k > s.lo && s.doc.Tokens[k-1].Fold == "ngày", f == "nhật":
			return true
		case dayWords[f]:
			return true
		}
	}
	return false
}

// afterDate reports whether token i follows a date and a joining word: "ngày
// 9.2 và 12.2".
func (s *scanner) afterDate(i int) bool {
	if len(s.out) == 0 || i < s.lo+2 {
		return false
	}
	last := &s.out[len(s.out)-1]
	if last.Type != extract.DateMention || last.Tokens.Hi != i-1 {
		return false
	}
	switch s.doc.Tokens[i-1].Fold {
	case "và", "đến", ",", "-", "–":
		return true
	}
	return false
}

// prefix returns the first token of the words that announce the date at i:
// "chiều ngày", "sáng thứ ba".
func (s *scanner) prefix(i int) int {
	toks, lo := s.doc.Tokens, i
	for k := i - 1; k >= s.lo && k >= i-5; k-- {
		f := toks[k].Fold
		switch {
		case dayWords[f], f == "tháng", f == "mùng":
			lo = k
		case f == "," || f == "(":
			if k-1 < s.lo || toks[k-1].Fold != "nay" && !weekday(toks[max(s.lo, k-2):k]) {
				return lo
			}
		case f == "nay" || f == "các" || f == "hai" || f == "ba" || f == "tư" || f == "năm" || f == "sáu" || f == "bảy" || f == "nhật" || f == "thứ" || f == "chủ":
		default:
			return lo
		}
	}
	return lo
}

func weekday(toks []extract.Token) bool {
	return len(toks) == 2 && (toks[0].Fold == "thứ" || toks[0].Fold == "chủ")
}

// holiday reports whether the date at i only names a commemoration: "Ngày Thầy
// thuốc Việt Nam (27/2)", "kỷ niệm Cách mạng tháng Tám (19/8)".
func (s *scanner) holiday(lo, i int) bool {
	toks := s.doc.Tokens
	if i-1 >= s.lo && toks[i-1].Fold == "(" {
		for k := i - 2; k >= s.lo && k >= i-12; k-- {
			switch toks[k].Fold {
			case "ngày":
				if toks[k].Cap && k > s.lo || toks[k+1].Cap && toks[k+1].Kind == extract.Word {
					return true
				}
			case "niệm", "lễ", "tết":
				return true
			case "nay", ",", ")", "hôm":
				return false
			}
		}
		return false
	}
	if n := len(s.out); n > 0 && i > s.lo+1 && s.out[n-1].Rule == "date.holiday" && s.out[n-1].Tokens.Hi == i-1 &&
		(toks[i-1].Fold == "-" || toks[i-1].Fold == "–") {
		return true // "(27/2/1955-27/2/2022)"
	}
	for k := lo - 1; k >= s.lo && k >= lo-3; k-- {
		switch toks[k].Fold {
		case "mừng", "niệm", "lễ":
			return true
		case "dịp":
			return true
		case ",":
			return false
		}
	}
	return false
}

// spelled recognises "ngày 20 tháng 10 năm 2020", "sáng 20 tháng 10" and "mùng 5 tháng Giêng"; other
// forms are found at their digits.
func (s *scanner) spelled(i, hi int) int {
	toks := s.doc.Tokens
	if i+3 >= hi || toks[i+1].Kind != extract.Number || toks[i+2].Fold != "tháng" {
		return i
	}
	day, ok := small(s.doc.Slice(toks[i+1].Span), 31)
	m, ok2 := s.monthName(i + 3)
	if !ok || !ok2 {
		return i
	}
	d, j := extract.Date{Day: day, Month: m}, i+4
	if y, n := s.yearAt(j, hi); n > 0 {
		d.Year, j = y, j+n
	}
	if !valid(d) {
		return i
	}
	rule := "date"
	if s.holiday(i, i) {
		rule = "date.holiday"
	}
	s.addDate(s.prefix(i), j, d, rule)
	return j
}

// monthOnly recognises "tháng 4-2021", "tháng 10.2020", "tháng 4 năm 2021",
// "tháng Ba"; without a knowable year a month is no date.
func (s *scanner) monthOnly(i, hi int) int {
	toks := s.doc.Tokens
	if i+1 >= hi {
		return i
	}
	if c, ok := parseCore(s.doc.Slice(toks[i+1].Span)); ok && c.full && c.date.Day == 0 {
		s.addDate(i, i+2, c.date, "date.month")
		return i + 2
	}
	m, ok := s.monthName(i + 1)
	if !ok {
		return i
	}
	d, j := extract.Date{Month: m}, i+2
	if y, n := s.yearAt(j, hi); n > 0 {
		d.Year, j = y, j+n
	} else {
		d = s.reference().month(d)
	}
	if d.Year == 0 {
		return i
	}
	s.addDate(i, j, d, "date.month")
	return j
}

// yearOnly recognises "năm 2021", "năm nay", "năm ngoái".
func (s *scanner) yearOnly(i, hi int) int {
	if i+1 >= hi {
		return i
	}
	switch s.doc.Tokens[i+1].Fold {
	case "nay":
		return s.addYear(i, s.reference().date.Year)
	case "ngoái":
		if s.reference().date.Year > 0 {
			return s.addYear(i, s.reference().date.Year-1)
		}
		return i
	}
	if y, ok := small(s.doc.Slice(s.doc.Tokens[i+1].Span), 2100); ok && y >= 1900 {
		return s.addYear(i, y)
	}
	return i
}

func (s *scanner) addYear(i, y int) int {
	if y == 0 {
		return i
	}
	s.addDate(i, i+2, extract.Date{Year: y}, "date.year")
	return i + 2
}

// yearAt reads "năm 2021", "/2021", "-2021" or "2021" at token j: the year and
// the tokens it takes.
func (s *scanner) yearAt(j, hi int) (int, int) {
	n := 0
	if j < hi && (s.doc.Tokens[j].Fold == "năm" || s.doc.Tokens[j].Fold == "/" || s.doc.Tokens[j].Fold == "-" || s.doc.Tokens[j].Fold == ",") {
		n = 1
	}
	if j+n >= hi {
		return 0, 0
	}
	if y, ok := small(s.doc.Slice(s.doc.Tokens[j+n].Span), 2100); ok && y >= 1900 {
		return y, n + 1
	}
	return 0, 0
}

var monthNames = map[string]int{
	"giêng": 1, "một": 11, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10, "chạp": 12,
}

// monthName reads the month at token i: "10" or "Ba" (capitalised, for "ba
// tháng hai lần" is none).
func (s *scanner) monthName(i int) (int, bool) {
	if i >= len(s.doc.Tokens) {
		return 0, false
	}
	t := &s.doc.Tokens[i]
	if t.Kind == extract.Number {
		m, ok := small(s.doc.Slice(t.Span), 12)
		return m, ok
	}
	m := monthNames[t.Fold]
	return m, m > 0 && t.Cap
}

// small reads a whole number from 1 to top.
func small(w string, top int) (int, bool) {
	if len(w) == 0 || len(w) > 4 {
		return 0, false
	}
	v := 0
	for i := range len(w) {
		if w[i] < '0' || w[i] > '9' {
			return 0, false
		}
		v = v*10 + int(w[i]-'0')
	}
	return v, v >= 1 && v <= top
}

// opens reports whether the date at token lo opens a sentence or clause: then it
// is the day of what follows, to which "cùng ngày" refers.
func (s *scanner) opens(lo int) bool {
	if lo <= s.lo+2 {
		return true
	}
	return s.doc.Tokens[lo-1].Kind == extract.Punct && s.doc.Tokens[lo-1].Fold != "("
}

// addDate appends the mention of a date over tokens [lo,hi), with the year that
// the reference gives.
func (s *scanner) addDate(lo, hi int, d extract.Date, rule string) {
	toks := s.doc.Tokens
	conf := 0.95
	if d.Year == 0 && d.Day > 0 {
		d = s.reference().day(d)
		if !s.reference().exact {
			conf = 0.8
		}
	}
	if d.Day > 0 && rule == "date" && (s.last.IsZero() || s.opens(lo)) {
		s.last = d
	}
	// A full date may widen what is known of a mention that overlaps: keep the
	// first, spans never cross.
	if n := len(s.out); n > 0 && s.out[n-1].End > toks[lo].Start {
		lo = s.out[n-1].Tokens.Hi
		if lo >= hi {
			return
		}
	}
	s.out = append(s.out, extract.Mention{
		Span:   extract.Span{Start: toks[lo].Start, End: toks[hi-1].End},
		Tokens: extract.TokenRange{Lo: lo, Hi: hi},
		Type:   extract.DateMention, Entity: -1, Rule: rule, Confidence: conf, Date: &d,
	})
}
