package count

import (
	"math"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// quota is a place's share of a number: "928 điểm trường (Nghệ An 183, Hà Tĩnh 323)".
type quota struct {
	place  int
	value  float64
	lo, hi int // tokens of its number
}

// How many tokens after a number the words may stand that open its parts, and how many
// tokens the parts may take.
const (
	openReach = 10
	partReach = 120
)

// partLinks are the words that may stand between a place and its part.
var partLinks = map[string]bool{":": true, "-": true, "–": true, "có": true, "là": true, "với": true, "hơn": true, "gần": true, "khoảng": true, "trên": true}

// portions returns the shares of places that the text lists behind the number of statistic c,
// and the largest: it may be more than the number, where the shares are another's.
func (r *reader) portions(c *statistic, m *extract.Mention) (out []quota, largest float64) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	from, closer, least := r.portionsFrom(m.Tokens.Hi, hi)
	if from < 0 || math.IsNaN(c.Quantity.Value) || c.kind == syntax.CountGauge {
		return nil, 0
	}
	for i, end := from, min(hi, from+partReach); i < end && toks[i].Fold != closer; {
		p, next := r.placeNamed(i)
		if p < 0 {
			if i++; toks[i-1].Fold == ";" && len(out) > 0 {
				if p, _ := r.placeNamed(i); p < 0 {
					break
				}
			}
			continue
		}
		for i = next; i < end && partLinks[toks[i].Fold]; i++ {
		}
		if v, stop, ok := r.portionAt(i, end, c.Quantity.Unit); ok {
			largest = max(largest, v)
			out = append(out, quota{p, v, i, stop})
			i = stop
		}
	}
	if len(out) < least {
		return nil, 0
	}
	return out, largest
}

// portionsFrom returns the token at which parts may begin behind a number that ends at token
// i, the mark that closes them, and how many there must be; from is -1 if nothing opens any.
func (r *reader) portionsFrom(i, hi int) (from int, closer string, least int) {
	toks := r.Doc.Tokens
	for end := min(hi, i+openReach); i < end && toks[i].Kind != extract.Number; i++ {
		switch f := toks[i].Fold; {
		case f == "(":
			return i + 1, ")", 1
		case f == ":" || f == "gồm":
			return i + 1, ".", 2
		case f == "đó" && toks[i-1].Fold == "trong":
			return i + 1, ".", 1
		case f == ";":
			return -1, "", 0
		}
	}
	return -1, "", 0
}

// placeNamed returns the place that token i begins to name and the token behind it, or -1.
func (r *reader) placeNamed(i int) (place, next int) {
	place, next = -1, i
	for _, k := range r.Starting(i) {
		if m := &r.Analysis.Mentions[k]; m.Type == extract.PlaceMention && m.Entity >= 0 && m.Tokens.Hi > next {
			place, next = m.Entity, m.Tokens.Hi
		}
	}
	return r.Local(place), next
}

// portionAt reads the number at token i as a part of something counted in a unit: bare, or with
// that unit alone.
func (r *reader) portionAt(i, hi int, unit string) (value float64, next int, ok bool) {
	toks := r.Doc.Tokens
	if i >= hi || toks[i].Kind != extract.Number {
		return 0, i, false
	}
	for lo := max(r.Doc.Sentences[r.Sent].Tokens.Lo, i-2); lo <= i; lo++ {
		for _, k := range r.Starting(lo) {
			m := &r.Analysis.Mentions[k]
			if m.Type != extract.QuantityMention || m.Quantity == nil || m.Tokens.Hi <= i {
				continue
			}
			alone := m.Tokens.Hi-r.nounAt(m) <= strings.Count(unit, " ")+1
			same := m.Quantity.Unit == unit || strings.HasPrefix(unit, m.Quantity.Unit+" ")
			return m.Quantity.Value, m.Tokens.Hi, same && alone && !math.IsNaN(m.Quantity.Value)
		}
	}
	if i+1 < hi && toks[i+1].Kind == extract.Word && toks[i+1].Fold != "và" {
		return 0, i, false
	}
	v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[i].Span), ".", ""), 10, 40)
	return float64(v), i + 1, err == nil
}

// spread reports whether the parts are those of provinces, or of districts of several, so
// that their sum is that of none of them.
func (r *reader) spread(parts []quota) bool {
	for i := range parts {
		if r.Analysis.Places[parts[i].place].Kind == extract.Province || r.province(parts[i].place) != r.province(parts[0].place) {
			return true
		}
	}
	return false
}
