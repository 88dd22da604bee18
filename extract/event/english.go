package event

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// currencies are the printed names of money in English.
var currencies = map[string]string{"đồng": "VND"}

// english returns the label of a support's direct link: "sent 600 staff", "gave
// 500 million VND", "gave 10,000 khẩu trang". What has no English here keeps its
// own words.
func english(d *extract.Document, s *extract.Support) string {
	words := d.Slice(s.What)
	if s.Item != "" {
		words = s.Item
	}
	q := s.Quantity
	switch {
	case s.Kind == extract.Expertise:
		return "shared experience with"
	case s.Kind == extract.OtherSupport:
		return "supported"
	case s.Kind == extract.Personnel && q != nil:
		if q.Unit == "người" || q.Unit == "lượt" {
			return "sent " + amount(q.Value) + " staff"
		}
		return "sent " + amount(q.Value) + " team"
	case s.Kind == extract.Personnel:
		return "sent staff"
	case s.Kind == extract.Money && q != nil:
		unit := q.Unit
		if c, ok := currencies[unit]; ok {
			unit = c
		}
		return "gave " + amount(q.Value) + " " + unit
	case s.Kind == extract.Money:
		return "gave money"
	case q != nil && q.Unit != "":
		if i := strings.Index(words, q.Unit); i >= 0 {
			return "gave " + amount(q.Value) + " " + words[i:]
		}
		return "gave " + amount(q.Value) + " " + q.Unit
	}
	return "gave " + words
}

// amount prints a number as English news does: "600", "10,000", "1.5 million".
func amount(v float64) string {
	switch {
	case v >= 1e9:
		return strconv.FormatFloat(v/1e9, 'f', -1, 64) + " billion"
	case v >= 1e6:
		return strconv.FormatFloat(v/1e6, 'f', -1, 64) + " million"
	}
	s := strconv.FormatFloat(v, 'f', -1, 64)
	whole, frac, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if frac != "" {
		return whole + "." + frac
	}
	return whole
}
