package measure

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// thousandths reports whether a number has one comma, before three digits, so that
// it may be grouped ("491,205") or a decimal.
func thousandths(s string) bool {
	whole, frac, ok := strings.Cut(s, ",")
	return ok && len(frac) == 3 && len(whole) <= 3 && !strings.ContainsAny(s, ".-") && !strings.Contains(frac, ",")
}

// decimalComma reports whether the document writes decimals with a comma: it groups
// thousands by points somewhere and nowhere several groups by commas. The first call
// reads the document once.
func (s *scanner) decimalComma() bool {
	if s.comma == 0 {
		s.comma = -1
		for i := range s.doc.Tokens {
			t := &s.doc.Tokens[i]
			if t.Kind != extract.Number {
				continue
			}
			n := s.doc.Slice(t.Span)
			if strings.Count(n, ",") > 1 {
				s.comma = -1
				break
			}
			if whole, frac, ok := strings.Cut(n, "."); ok && len(whole) <= 3 && whole != "0" && grouped(whole+"."+frac, '.') {
				s.comma = 1
			}
		}
	}
	return s.comma > 0
}
