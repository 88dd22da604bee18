package gift

import (
	"strconv"
	"strings"
	"sync"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// currencies are the printed names of money in English.
var currencies = map[string]string{"đồng": "VND"}

// english returns the label of a support's direct link: "sent 600 staff", "gave
// 500 million VND", "pledged 10,000 face masks". What has no English in
// lists/english.txt keeps its own words.
func english(d *extract.Document, s *extract.Support) string {
	words := d.Slice(s.What)
	if s.Item != "" {
		words = s.Item
	}
	q := s.Quantity
	sent, gave := "sent ", "gave "
	switch s.Status {
	case extract.Pledged:
		sent, gave = "pledged ", "pledged "
	case extract.Ongoing:
		sent, gave = "is sending ", "is giving "
	}
	switch {
	case s.Rule == "support.care":
		return "gave medical care to"
	case s.Kind == extract.Expertise:
		return "shared experience with"
	case s.Kind == extract.OtherSupport:
		return "supported"
	case s.Kind == extract.Personnel && q != nil:
		if q.Unit == "người" || q.Unit == "lượt" {
			return sent + amount(q.Value) + " staff"
		}
		return sent + amount(q.Value) + " team"
	case s.Kind == extract.Personnel:
		return sent + "staff"
	case s.Kind == extract.Money && q != nil:
		unit := q.Unit
		if c, ok := currencies[unit]; ok {
			unit = c
		}
		return gave + amount(q.Value) + " " + unit
	case s.Kind == extract.Money:
		return gave + "money"
	case q != nil && q.Unit != "":
		rest := q.Unit
		if i := strings.Index(words, q.Unit); i >= 0 {
			rest = words[i:]
		}
		return gave + amount(q.Value) + " " + goodsInEnglish(rest, q.Value != 1)
	}
	return gave + goodsInEnglish(words, true)
}

// gloss is the English of a unit or thing.
type gloss struct {
	one, many string
	unit      bool
}

// glosses holds lists/english.txt by the words.
var glosses = sync.OnceValue(func() map[string]gloss {
	raw, err := lists.Data.ReadFile("english.txt")
	if err != nil {
		panic("event: no English: " + err.Error()) // it is embedded
	}
	out := map[string]gloss{}
	for line := range strings.Lines(string(raw)) {
		kind, list, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || strings.HasPrefix(kind, "#") {
			continue
		}
		for _, entry := range strings.Split(list, " | ") {
			words, en, _ := strings.Cut(entry, "=")
			one, many, two := strings.Cut(en, "/")
			if !two {
				many = one
			}
			key := words
			if kind == "unit" {
				key = "/" + words
			}
			out[key] = gloss{one, many, kind == "unit"}
		}
	}
	return out
})

// goodsInEnglish returns the English of goods if all of their words are known:
// "khẩu trang y tế", "tấn lương khô"; else the words themselves.
func goodsInEnglish(words string, many bool) string {
	key := strings.Join(strings.Fields(strings.ToLower(strings.ReplaceAll(words, ",", " , "))), " ")
	if g, ok := glosses()[key]; ok {
		return g.in(many)
	}
	for i := strings.IndexByte(key, ' '); i > 0; {
		if u, ok := glosses()["/"+key[:i]]; ok {
			if thing, ok := glosses()[key[i+1:]]; ok {
				if u.one == "" {
					return thing.in(many)
				}
				return u.in(many) + " of " + thing.in(true)
			}
		}
		j := strings.IndexByte(key[i+1:], ' ')
		if j < 0 {
			break
		}
		i += 1 + j
	}
	if u, ok := glosses()["/"+key]; ok && u.one != "" {
		return u.in(many)
	}
	return words
}

func (g gloss) in(many bool) string {
	if many {
		return g.many
	}
	return g.one
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
