package measure

import (
	"time"

	"github.com/lienket/lienket/extract"
)

// relative recognises "hôm nay", "sáng nay", "hôm qua", "sáng mai", "cùng ngày",
// "hôm sau". It stands aside where the date itself follows ("sáng nay (19/2)").
func (s *scanner) relative(i, hi int) int {
	toks := s.doc.Tokens
	if i+1 >= hi {
		return i
	}
	first, second := toks[i].Fold, toks[i+1].Fold
	base, shift := s.reference().date, 0
	if !s.reference().exact {
		base = extract.Date{}
	}
	switch {
	case first == "cùng" && second == "ngày", first == "ngay" && second == "trong":
		if first == "ngay" {
			return i
		}
		base = s.last
	case first == "cùng" || first == "ngay":
		return i
	case second == "nay":
	case second == "qua":
		shift = -1
	case second == "mai":
		shift = 1
	case first == "hôm" && second == "sau":
		base, shift = s.last, 1
	case first == "hôm" && second == "trước":
		base, shift = s.last, -1
	case first == "hôm" && second == "kia":
		shift = -2
	default:
		return i
	}
	if s.dateFollows(i+2, hi) || base.Day == 0 || base.Year == 0 && shift != 0 {
		return i
	}
	s.addDate(s.prefix(i), i+2, addDays(base, shift), "date.relative")
	return i + 2
}

// dateFollows reports whether token j, after an opening bracket or comma and
// words of time, is a date in digits.
func (s *scanner) dateFollows(j, hi int) bool {
	for k := j; k < hi && k < j+4; k++ {
		t := &s.doc.Tokens[k]
		if t.Kind == extract.Number {
			_, ok := parseCore(s.doc.Slice(t.Span))
			return ok
		}
		if t.Fold != "(" && t.Fold != "," && !dayWords[t.Fold] {
			return false
		}
	}
	return false
}

func addDays(d extract.Date, n int) extract.Date {
	if n == 0 {
		return d
	}
	t := time.Date(d.Year, time.Month(d.Month), d.Day+n, 0, 0, 0, 0, time.UTC)
	return extract.Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
}
