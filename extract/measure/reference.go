package measure

import (
	"strings"
	"time"

	"github.com/lienket/lienket/extract"
)

// reference is the date from which days and months take their year.
type reference struct {
	date    extract.Date
	exact   bool // a day that is the article's own, so that "hôm nay" has a meaning
	planned bool // a day that is still to come when the article is written
	term    bool // the start of a school year, in which the article is written
}

// newReference finds it: the publication date; else the latest date that the
// body gives with its year, of what has happened rather than of what is planned; else a
// date in the address of a picture; else, or where it is later than that date of the
// body, the feast or school year that it speaks of; else the only year that the body names.
func newReference(doc *extract.Document) reference {
	if p := doc.Published; p.Year != 0 {
		return reference{date: p, exact: p.Day != 0}
	}
	var full, plans, years []extract.Date
	for si := range doc.Sentences {
		sent := &doc.Sentences[si]
		if !reads(sent.Block) {
			continue
		}
		for i := sent.Tokens.Lo; i < sent.Tokens.Hi; i++ {
			t := &doc.Tokens[i]
			if t.Kind != extract.Number || t.Len() < 4 {
				continue
			}
			w := doc.Slice(t.Span)
			if c, ok := parseCore(w); ok && c.full {
				if c.until.Year > 0 {
					c.date = c.until
				}
				switch {
				case c.date.Year < 1996 || ofPaper(doc, sent.Tokens.Lo, i): // no news is older on the web
				case c.date.Day == 0 && doc.Tokens[sent.Tokens.Lo].Fold == "trước": // "Trước đó, tháng 9/2016": it looks back
				case ofPlan(doc, sent.Tokens.Lo, i):
					plans = append(plans, c.date)
				default:
					full = append(full, c.date)
				}
			} else if y, ok := small(w, 2100); ok && y >= 2000 && i > sent.Tokens.Lo && doc.Tokens[i-1].Fold == "năm" && !recalledYear(doc, sent.Tokens.Lo, i-1) {
				years = append(years, extract.Date{Year: y})
			}
		}
	}
	var best extract.Date
	for _, d := range full {
		if d.After(best) {
			best = d
		}
	}
	if next := nextPlan(plans, best); next.Year != 0 {
		return reference{date: next, planned: next.Month != 0}
	}
	about := season(doc)
	if best.Year != 0 && !about.date.After(best) {
		return reference{date: best}
	}
	if d := addressDate(doc.Raw); best.Year == 0 && d.Year != 0 {
		return reference{date: d}
	}
	if about.date.Year != 0 {
		return about
	}
	return reference{date: yearOf(years)}
}

// yearOf returns the only year that is named, or December of the first of two
// that follow each other: "tổng kết năm 2024, triển khai nhiệm vụ năm 2025" is said
// about the new year.
func yearOf(years []extract.Date) extract.Date {
	var low, high int
	for _, d := range years {
		if low == 0 || d.Year < low {
			low = d.Year
		}
		high = max(high, d.Year)
	}
	switch {
	case high-low == 1:
		return extract.Date{Year: low, Month: 12}
	case high > low:
		return extract.Date{}
	}
	return extract.Date{Year: low}
}

// recalls are the words before "năm 2014" by which the text looks back, or ahead.
var recalls = map[string]bool{"hồi": true, "từ": true, "sau": true, "kể": true, "khoảng": true, "trước": true, "thập": true,
	"đến": true, "tới": true, "với": true, "kỳ": true, "đấu": true, "nhìn": true, "đoạn": true, "hoạch": true,
	"lập": true, "sử": true, "dựng": true, "xây": true, "lũ": true, "trận": true, "nghiệp": true, "sinh": true, "cưới": true, "công": true}

// recalledYear reports whether the year that begins at token i is one that the text
// looks back or ahead to.
func recalledYear(doc *extract.Document, lo, i int) bool {
	return i > lo && recalls[doc.Tokens[i-1].Fold] || i > lo+1 && recalls[doc.Tokens[i-2].Fold]
}

// papers are the last words before the date of a paper or a life, which is not
// when the article was written.
var papers = map[string]bool{"số": true, "quyết": true, "chỉ": true, "luận": true, "hoạch": true, "văn": true, "sinh": true, "luật": true, "thông": true, "lệnh": true}

// ofPaper reports whether the date at token i dates a decree, letter or birth:
// "Chỉ thị số 37-CT/TU, ngày 12/3/2017".
func ofPaper(doc *extract.Document, lo, i int) bool {
	for k := i - 1; k >= lo && k >= i-9; k-- {
		t := &doc.Tokens[k]
		if t.Fold == ";" || t.Fold == "." {
			return false
		}
		if papers[t.Fold] {
			return true
		}
	}
	return false
}

// nextPlan returns the first of what is planned for within two years after the latest of what
// has happened, whose day is not told; else none.
func nextPlan(plans []extract.Date, happened extract.Date) extract.Date {
	var next extract.Date
	for _, d := range plans {
		if (next.Year == 0 || next.After(d)) && (happened.Year == 0 || happened.Day == 0 && d.After(happened) && (d.Year-happened.Year)*12+d.Month-happened.Month <= 24) {
			next = d
		}
	}
	return next
}

// planReach is how many tokens before a date the word may stand by which it is to come.
const planReach = 20

// ofPlan reports whether the date at token i is of what will be: "sẽ bàn giao vào tháng
// 9/2017".
func ofPlan(doc *extract.Document, lo, i int) bool {
	for k := i - 1; k >= max(lo, i-planReach); k-- {
		switch t := &doc.Tokens[k]; t.Fold {
		case ";", ".", "đã", "vừa":
			return false
		case "sẽ", "kiến", "hạn", "đồng":
			if t.Fold == "sẽ" || k > lo && (t.Fold == "kiến" && doc.Tokens[k-1].Fold == "dự" || t.Fold == "hạn" && doc.Tokens[k-1].Fold == "thời" || t.Fold == "đồng" && doc.Tokens[k-1].Fold == "hợp") {
				return true // a contract runs till then
			}
		}
	}
	return false
}

// addressDate returns the date in the first address of a picture or page of the
// source: "/2020/08/10/".
func addressDate(raw string) extract.Date {
	raw = raw[:min(len(raw), 1<<14)]
	for {
		i := strings.Index(raw, "/20")
		if i < 0 {
			return extract.Date{}
		}
		raw = raw[i+1:]
		if len(raw) < 11 || raw[4] != '/' || raw[7] != '/' || raw[10] != '/' {
			continue
		}
		y, ok1 := small(raw[:4], 2100)
		m, ok2 := small(raw[5:7], 12)
		d, ok3 := small(raw[8:10], 31)
		if ok1 && ok2 && ok3 {
			return extract.Date{Year: y, Month: m, Day: d}
		}
	}
}

// reads reports whether dates in a block of the kind are the article's.
func reads(k extract.BlockKind) bool {
	return k != extract.Boilerplate
}

// ahead is how far in the future a day without a year may lie, in days: news
// tells of the past, and announces what is near.
const ahead = 75

// day gives d, a day and month, the latest year that does not bring it further
// than ahead after the reference.
func (r reference) day(d extract.Date) extract.Date {
	if r.date.Year == 0 {
		return d
	}
	d.Year = r.date.Year
	if r.date.Month == 0 {
		return d
	}
	ref := time.Date(r.date.Year, time.Month(r.date.Month), max(r.date.Day, 1), 0, 0, 0, 0, time.UTC)
	gap := func(y int) time.Duration {
		return time.Date(y, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC).Sub(ref)
	}
	switch {
	case r.term:
		switch {
		case d.Month < 6:
			d.Year++ // the second half of the school year
		case d.Month < 8:
			d.Year = 0 // before it or after it
		}
	case r.planned:
		if gap(d.Year) > 0 {
			d.Year-- // the last such day before what is to come
		}
	case gap(d.Year) > ahead*24*time.Hour:
		if d.Year--; !r.exact && gap(d.Year) < -ahead*24*time.Hour {
			d.Year = 0 // neither near before nor near after a day that the text only mentions
		}
	case gap(d.Year+1) <= ahead*24*time.Hour:
		d.Year++
	}
	return d
}

// month gives a month the year that brings it nearest to the reference, the past
// preferred.
func (r reference) month(d extract.Date) extract.Date {
	switch {
	case r.date.Year == 0 || r.date.Month == 0:
		return extract.Date{}
	case d.Month > r.date.Month+3:
		d.Year = r.date.Year - 1
	default:
		d.Year = r.date.Year
	}
	return d
}
