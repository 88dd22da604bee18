package gift

import (
	"math"
	"slices"

	"github.com/lienket/lienket/extract"
)

// One gift is often told three times: a headline shortens it, the lead says what it was
// about, the body counts it. What is told by its number is the gift; the rest repeats it.

// withoutVague drops goods without a number where the same givers' like goods are told
// by their number for the same receivers, or for places and people among them: "tặng xe đạp
// cho trẻ mồ côi hai huyện A, B" before "70 chiếc xe đạp", "tặng quà người nghèo tỉnh A"
// before "300 suất quà" for its districts.
func (r *Reader) withoutVague(rows []extract.Support) []extract.Support {
	counted := map[extract.Actor][]*extract.Support{} // by whose place or body gives
	for i := range rows {
		if s := &rows[i]; s.Quantity != nil && s.Kind == extract.Goods {
			if k := r.Broad(s.From); len(counted[k]) < maxShares {
				counted[k] = append(counted[k], s)
			}
		}
	}
	if len(counted) == 0 {
		return rows
	}
	vague := make([]bool, len(rows))
	for i := range rows {
		if s := &rows[i]; s.Quantity == nil && s.Kind == extract.Goods {
			vague[i] = slices.ContainsFunc(counted[r.Broad(s.From)], func(x *extract.Support) bool {
				return r.likeGoods(s.What, x.What) && r.amongThose(x, s)
			})
		}
	}
	out := rows[:0]
	for i := range rows {
		if !vague[i] {
			out = append(out, rows[i])
		}
	}
	return out
}

// likeGoods reports whether a counted item is one of the goods that are told without a
// number: it has their first noun.
func (r *Reader) likeGoods(bare, counted extract.Span) bool {
	b := r.Tokens(bare)
	if len(b) > 0 && vagueWords[b[0].Fold] {
		b = b[1:]
	}
	if len(b) == 0 {
		return false
	}
	n := 1
	if len(b) > 1 && b[0].Fold != "quà" && b[1].Kind == extract.Word {
		n = 2 // "xe đạp"
	}
	c := r.Tokens(counted)
	for i := 0; i+n <= len(c); i++ {
		if c[i].Fold == b[0].Fold && (n == 1 || c[i+1].Fold == b[1].Fold) {
			return true
		}
	}
	return false
}

// vagueWords are the words before a noun by which its goods stay uncounted.
var vagueWords = map[string]bool{"những": true, "các": true, "nhiều": true, "phần": true, "suất": true, "món": true, "một": true}

// amongThose reports whether who got the counted gift is who got the vague one or lies
// in it; people without a name may be any that are told of before they are counted.
func (r *Reader) amongThose(counted, vague *extract.Support) bool {
	a, b := counted.To, vague.To
	p, q := r.AreaOf(a), r.AreaOf(b)
	switch {
	case a == b:
		return true
	case p >= 0 && q >= 0:
		return r.Within(p, q) || r.Within(q, p)
	case b.Kind == extract.PersonActor || a.Kind == extract.PersonActor:
		return false
	}
	return (a.Kind == extract.GroupActor || b.Kind == extract.GroupActor) && vague.Sentence.Start < counted.Sentence.Start
}

// withoutEchoes drops a gift that a later sentence, or a caption, tells again: the same
// givers, as much of the same, to the same receiver or to people without a name, and no
// word says that it came on top.
func (r *Reader) withoutEchoes(rows []extract.Support) []extract.Support {
	type telling struct {
		from, to extract.Actor
		kind     extract.SupportKind
		value    float64
		unit     string
	}
	first := map[telling]extract.Span{}
	return slices.DeleteFunc(rows, func(s extract.Support) bool {
		if s.Quantity == nil || s.Quantity.Value <= 2 || s.Kind == extract.Personnel {
			return false
		}
		k := telling{s.From, s.To, s.Kind, s.Quantity.Value, UnitFamily(s.Quantity.Unit)}
		if s.To.Kind == extract.GroupActor && !countedGroup(s.To) {
			k.to = extract.Actor{Kind: extract.GroupActor}
		}
		at, again := first[k]
		if !again {
			first[k] = s.Sentence
			return false
		}
		return at != s.Sentence && !r.OnTop(s.Sentence)
	})
}

// OnTop reports whether a sentence tells what was given besides: "Đồng thời, tặng …", "D
// còn trao …".
func (r *Reader) OnTop(said extract.Span) bool {
	si := r.Doc.SentenceAt(said.Start)
	if si < 0 {
		return false
	}
	t := r.Doc.Sentences[si].Tokens
	for i := t.Lo; i < t.Hi; i++ {
		w := &r.Doc.Tokens[i]
		if adding[w.Fold] || i+1 < t.Hi && addingPairs[w.Fold+" "+r.Doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// adding are words that say of a gift that it came on top of another; addingPairs those of
// two syllables.
var (
	adding      = map[string]bool{"cũng": true, "còn": true, "thêm": true, "riêng": true}
	addingPairs = map[string]bool{"đồng thời": true, "ngoài ra": true, "bên cạnh": true, "tiếp tục": true, "cùng với": true, "trước đó": true, "sau đó": true, "lần hai": true, "đợt hai": true, "đợt 2": true, "cùng ngày": true}
)

// withoutHeadSums drops the sum in a headline of which the text tells the parts, whomever
// they are for: "D tặng 3 tỉ đồng" before 2,4 tỉ and, earlier, 600 triệu.
func (r *Reader) withoutHeadSums(rows []extract.Support) []extract.Support {
	whole := map[extract.Span]bool{}
	for i := range rows {
		s := &rows[i]
		if s.Quantity == nil || s.Kind == extract.Goods && s.Quantity.Value < 10 || s.Kind == extract.Personnel || r.BlockOf(s.Sentence) != extract.Headline {
			continue
		}
		sum, told := 0.0, map[int]bool{}
		for k := range rows[:min(len(rows), maxShares)] {
			x := &rows[k]
			if x.Quantity == nil || x.Kind != s.Kind || x.Sentence == s.Sentence || UnitFamily(x.Quantity.Unit) != UnitFamily(s.Quantity.Unit) || told[x.What.Start] || !r.sameSide(x.From, s.From) {
				continue
			}
			told[x.What.Start] = true
			sum += x.Quantity.Value
		}
		whole[s.What] = len(told) > 1 && math.Abs(sum-s.Quantity.Value) <= s.Quantity.Value/100
	}
	return slices.DeleteFunc(rows, func(s extract.Support) bool { return whole[s.What] })
}

// sameSide reports whether two givers may be one: a body under two names, a body and its
// place.
func (r *Reader) sameSide(a, b extract.Actor) bool {
	return a == b || r.Broad(a) == r.Broad(b) || r.SameBody(a, b) || r.SameBody(b, a)
}
