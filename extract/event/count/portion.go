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
var partLinks = map[string]bool{":": true, "-": true, "–": true, "có": true, "là": true, "với": true, "hơn": true, "gần": true, "khoảng": true, "trên": true, "nhiều": true, "nhất": true, "cao": true}

// portions returns the shares of places that the text lists behind the number of statistic c,
// and the largest: it may be more than the number, where the shares are another's.
func (r *reader) portions(c *statistic, m *extract.Mention) (out []quota, largest float64) {
	toks, hi := r.Doc.Tokens, r.Doc.Sentences[r.Sent].Tokens.Hi
	from, closer, least := r.portionsFrom(m.Tokens.Hi, hi)
	if from < 0 || math.IsNaN(c.Quantity.Value) || c.kind == syntax.CountGauge {
		return nil, 0
	}
	var bare []int // places of which one number is told behind them: "A, B mỗi nơi một ca"
	for i, end := from, min(hi, from+partReach); i < end && toks[i].Fold != closer; {
		p, next := r.placeNamed(i)
		if p < 0 {
			q, stop := r.partBefore(i, end, c.Quantity.Unit)
			switch {
			case stop > i:
				largest, bare = max(largest, q.value), nil
				out = append(out, q)
				i = stop
			case toks[i].Fold == "mỗi" && len(bare) > 0:
				if q, ok := r.partOfEach(i, end); ok {
					for _, p := range bare {
						out = append(out, quota{p, q.value, q.lo, q.hi})
					}
				}
				i, bare = i+1, nil
			default:
				if i++; toks[i-1].Fold == ";" && len(out) > 0 && !r.partNext(i, end, c.Quantity.Unit) {
					return r.enough(out, least, largest)
				}
			}
			continue
		}
		for i = next; i < end && partLinks[toks[i].Fold]; i++ {
		}
		if v, stop, ok := r.portionAt(i, end, c.Quantity.Unit); ok {
			largest, bare = max(largest, v), nil
			out = append(out, quota{p, v, i, stop})
			i = stop
		} else {
			bare = append(bare, p)
		}
	}
	return r.enough(out, least, largest)
}

// enough returns the parts, unless there are fewer than it takes.
func (r *reader) enough(out []quota, least int, largest float64) ([]quota, float64) {
	if len(out) < least {
		return nil, 0
	}
	return out, largest
}

// partNext reports whether a place or a part that stands before its place begins at token i.
func (r *reader) partNext(i, hi int, unit string) bool {
	if i >= hi {
		return false
	}
	p, _ := r.placeNamed(i)
	_, next := r.partBefore(i, hi, unit)
	return p >= 0 || next > i
}

// partBefore reads the number at token i as the part of the place behind it, "3 người ở huyện A",
// "2 tại tỉnh B"; next is i if it is none.
func (r *reader) partBefore(i, hi int, unit string) (q quota, next int) {
	toks := r.Doc.Tokens
	if i >= hi || toks[i].Kind != extract.Number {
		return q, i
	}
	v, k, ok := r.partValue(i, hi, unit)
	if !ok {
		return q, i
	}
	told := k < hi && spotWords[toks[k].Fold]
	if told {
		k++
	}
	p, _ := r.placeNamed(k)
	if p < 0 || !told && r.Analysis.Places[p].Kind == extract.Country { // "2 người Lào" come from there
		return q, i
	}
	if k = r.pastPlaces(k); k < hi && toks[k].Kind != extract.Punct && toks[k].Fold != "và" {
		return q, i
	}
	return quota{p, v, i, k}, k
}

// partValue reads the number at token i of something counted in a unit, bare or of people or that
// unit, and the token behind.
func (r *reader) partValue(i, hi int, unit string) (value float64, next int, ok bool) {
	toks := r.Doc.Tokens
	for _, k := range r.Starting(i) {
		m := &r.Analysis.Mentions[k]
		if m.Type != extract.QuantityMention || m.Quantity == nil || math.IsNaN(m.Quantity.Value) {
			continue
		}
		same := m.Quantity.Unit == unit || strings.HasPrefix(unit, m.Quantity.Unit+" ") || personal[m.Quantity.Unit] && personal[unit]
		for i := r.nounAt(m); i < m.Tokens.Hi && same; i++ {
			lex, _ := r.Lex.Counts.Longest(toks[i:m.Tokens.Hi])
			same = lex == nil || lex.Counted&syntax.CountFate == 0 // "1 ca tử vong" is not one of those who fell ill
		}
		return m.Quantity.Value, m.Tokens.Hi, same
	}
	v, err := strconv.ParseUint(strings.ReplaceAll(r.Doc.Slice(toks[i].Span), ".", ""), 10, 40)
	return float64(v), i + 1, err == nil && i+1 < hi && spotWords[toks[i+1].Fold]
}

// personal are the units in which people are counted.
var personal = map[string]bool{"người": true, "ca": true, "nạn nhân": true, "em": true, "cháu": true}

// partOfEach reads the number behind "mỗi" at token i: "mỗi địa phương ghi nhận một ca".
func (r *reader) partOfEach(i, hi int) (q quota, ok bool) {
	for k := i + 1; k < min(hi, i+openReach); k++ {
		for _, mi := range r.Starting(k) {
			if m := &r.Analysis.Mentions[mi]; m.Type == extract.QuantityMention && m.Quantity != nil && personal[m.Quantity.Unit] && !math.IsNaN(m.Quantity.Value) {
				return quota{-1, m.Quantity.Value, m.Tokens.Lo, m.Tokens.Hi}, true
			}
		}
		if r.Doc.Tokens[k].Kind == extract.Punct {
			break
		}
	}
	return q, false
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
