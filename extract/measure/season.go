package measure

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// stems and branches name the lunar years, sixty in a round; Giáp Tý was 1984.
var (
	stems    = []string{"giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý"}
	branches = []string{"tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi"}
	// spellings are other ways to write some of them.
	spellings = map[string]string{"kỉ": "kỷ", "tí": "tý", "mẹo": "mão", "tị": "tỵ", "qúy": "quý"}
)

// lunarYear returns the year from 1984 to 2043 that begins with the new year of
// a stem and a branch, or 0: half of the pairs never occur.
func lunarYear(stem, branch string) int {
	place := func(in []string, w string) int {
		if other, ok := spellings[w]; ok {
			w = other
		}
		for i := range in {
			if in[i] == w {
				return i
			}
		}
		return -1
	}
	s, b := place(stems, stem), place(branches, branch)
	if s < 0 || b < 0 || s%2 != b%2 {
		return 0
	}
	for y := 1984 + s; ; y += len(stems) {
		if (y-1984)%len(branches) == b {
			return y
		}
	}
}

// season finds the feast or the school year that the article speaks of, where it
// names only one: "Tết Kỷ Hợi", "xuân 2018", "Trung thu 2019", "năm học 2019–2020".
// Articles that give no year of their own are often written about them.
func season(doc *extract.Document) reference {
	var spring, autumn, term int
	for si := range doc.Sentences {
		sent := &doc.Sentences[si]
		if !reads(sent.Block) {
			continue
		}
		for i := sent.Tokens.Lo; i+1 < sent.Tokens.Hi; i++ {
			switch doc.Tokens[i].Fold {
			case "tết", "xuân":
				spring = only(spring, newYear(doc, i+1, sent.Tokens.Hi))
			case "thu":
				if i > sent.Tokens.Lo && doc.Tokens[i-1].Fold == "trung" {
					autumn = only(autumn, firstYear(doc, i+1))
				}
			case "học":
				if i > sent.Tokens.Lo && doc.Tokens[i-1].Fold == "năm" {
					term = only(term, firstYear(doc, i+1))
				}
			}
		}
	}
	switch {
	case spring > 0:
		return reference{date: extract.Date{Year: spring, Month: 2}}
	case autumn > 0:
		return reference{date: extract.Date{Year: autumn, Month: 9}}
	case term > 0:
		return reference{date: extract.Date{Year: term, Month: 9}, term: true}
	}
	return reference{}
}

// only keeps a year while no other is named; -1 is several.
func only(have, year int) int {
	switch {
	case year == 0 || have == year:
		return have
	case have == 0:
		return year
	}
	return -1
}

// newYear reads the year behind "Tết" or "xuân" at token i: "Nguyên đán Kỷ Hợi",
// "Mậu Tuất 2018", "2018"; 0 if there is none.
func newYear(doc *extract.Document, i, hi int) int {
	if w := doc.Tokens[i].Fold; i+1 < hi && (w == "nguyên" || w == "cổ") {
		i += 2
	}
	if i+1 < hi {
		if y := lunarYear(doc.Tokens[i].Fold, doc.Tokens[i+1].Fold); y > 0 {
			return y
		}
	}
	if i < hi {
		if y, ok := small(doc.Slice(doc.Tokens[i].Span), 2100); ok && y >= 2000 {
			return y
		}
	}
	return 0
}

// firstYear reads the first year of "2019–2020" at token i, in one token or more;
// 0 if it isn't there.
func firstYear(doc *extract.Document, i int) int {
	w := doc.Slice(doc.Tokens[i].Span)
	if at := strings.IndexAny(w, "-–/"); at > 0 {
		w = w[:at]
	}
	if y, ok := small(w, 2100); ok && y >= 2000 {
		return y
	}
	return 0
}
