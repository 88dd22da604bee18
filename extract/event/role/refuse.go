package role

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Of which things the model is asked. What the rules refuse as a gift is none for the model either.

// things yields the things of the article of which no row tells, in the order of the text. A thing told
// twice is yielded once.
func (a *article) things() func(yield func(thing) bool) {
	return func(yield func(thing) bool) {
		if len(a.Doc.Sentences) == 0 || a.rewards() {
			return
		}
		for si := range a.Doc.Sentences {
			if a.Parsed[si] == nil || !a.Holding[si].Has(syntax.ItemNode) || a.Mute(si) {
				continue
			}
			a.Sent, a.Nodes = si, a.Parsed[si]
			if a.Astray() || a.KindOf() == extract.Caption || a.Doc.Sentences[si].Start < a.Crowd {
				continue
			}
			says := syntax.OfAid(a.Nodes)
			for k := range a.Nodes {
				it := a.Nodes[k].Item
				if a.Nodes[k].Kind != syntax.ItemNode || it.Kind == extract.Personnel || !a.untold(it) {
					continue
				}
				if !says && !a.ofAid(si) && !a.handsOver(it) {
					continue
				}
				if t := a.thingAt(si, k); a.handed(&t) && !yield(t) {
					return
				}
				a.Sent, a.Nodes = si, a.Parsed[si]
			}
		}
	}
}

// readingOf returns what a clause was read to say of an item, if there is such a clause.
func (a *article) readingOf(it *syntax.Item) (rd gift.Reading, read bool) {
	rd, read = a.Readings[a.Doc.Tokens[it.Lo].Start]
	return rd, read
}

// handsOver reports whether a clause was read to say who gave or got a thing that is a present by its name,
// "phát 200 suất cơm cho tiểu thương", or any thing in a short article. In a long one such clauses tell of
// planes sold, goods seized and cows driven to market.
func (a *article) handsOver(it *syntax.Item) bool {
	_, read := a.readingOf(it)
	return read && (!a.Long() || it.Gift || it.Alms || it.Aid || it.Quantity != nil && shares[syntax.First(it.Quantity.Unit)])
}

// shares are the first words of units in which things are handed out: "suất cơm".
var shares = lists.Words("shares")

// aidWords is how many sentences must speak of aid where neither headline nor opening do and no row
// tells of any.
const aidWords = 2

// ofAid reports whether the article speaks of aid by its sentence si.
func (a *article) ofAid(si int) bool {
	return a.aidedBy(si) || len(a.Analysis.Supports) > 0 || a.Needs > 0 && a.Aid+a.Needs > aidWords
}

// rewards reports whether the article opens with a reward: "Thưởng lớn cho đội tuyển".
func (a *article) rewards() bool {
	first := a.Doc.Sentences[0].Tokens
	for i := first.Lo; i < first.Hi; i++ {
		if f := a.Doc.Tokens[i].Fold; f == "thưởng" {
			return true
		}
	}
	return false
}

// untold reports whether no row tells of an item of the sentence being read that may be
// given.
func (a *article) untold(it *syntax.Item) bool {
	if it.Skip || it.Rate || it.Total || a.Totals[a.Doc.Tokens[it.Lo].Start] {
		return false
	}
	if it.Quantity == nil {
		said, head := a.Doc.Sentences[a.Sent].Span, a.KindOf() == extract.Headline
		return it.Bare && !slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool {
			return s.Sentence == said || head && s.Kind == it.Kind && s.Quantity != nil // "Cấp thuốc cho các tỉnh", and how much in the body
		})
	}
	return !slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool {
		return gift.SameAmount(&s, it)
	})
}

// handed reports whether a thing is of the sort that is handed over, by the word of support near it:
// people who are sent are read elsewhere, and what no list names is given by a word that alone means
// support. What is wished, lent, won, summed up or only costs so much is not.
func (a *article) handed(t *thing) bool {
	var verb syntax.Lexeme
	if v := t.verb; v >= 0 {
		verb = *a.Nodes[v].Lex
		f := gift.Frame{Trigger: v, Groups: []gift.Group{{Items: []*syntax.Item{t.item}}}}
		if t.left.No || t.left.Status == extract.Pledged && a.Is(v-1, "giúp") || a.Is(v+1, "được") && t.item.Rough() || a.Rated(v) || a.Thanked(0, v) || a.OverYears(v) || a.Rest(v) || a.Planned(v) || a.Costs(&f) || a.Award(&f) {
			return false
		}
	}
	if a.Lent() || a.likened(t) || a.partOfTold(t) || t.verb == t.node+1 && a.RaisedSum(t.item.Lo) {
		return false
	}
	switch it := t.item; {
	case it.Open:
		return verb.Strong&(syntax.Give|syntax.Help) != 0 && it.Quantity != nil && it.Quantity.Value > 2
	case it.Quantity != nil && it.Quantity.Unit == "gam": // of a recipe
		return false
	case it.Kind == extract.Money && it.Quantity != nil:
		return it.Quantity.Unit != "đồng" || it.Quantity.Value >= 1e5
	}
	return true
}

// partOfTold reports whether a thing is part of one before it in the sentence of which a row tells, or what
// that is for: "6 tỷ đồng, trong đó mỗi tỉnh 2 tỷ đồng", "90.000 USD để xây 6 phòng học".
func (a *article) partOfTold(t *thing) bool {
	in := false
	for k := t.node - 1; k >= 0; k-- {
		in = in || a.Phrase(k, "trong đó", "trong số đó") || a.Is(k, "trong") && a.Is(k+1, "đó") || a.Is(k, "để", "nhằm", "xây", "mua", "sửa")
		if it := a.Nodes[k].Item; in && it != nil && slices.ContainsFunc(a.Analysis.Supports, func(s extract.Support) bool { return s.What.Start == a.Doc.Tokens[it.Lo].Start }) {
			return true
		}
	}
	return false
}

// How many words may stand between the word for a rate or a prize, and the sum.
const maxRate, maxPrize = 14, 3

// likened reports whether a thing is only what something is or is like, a prize, a rate, or somebody's
// own business: "là một phương tiện hỗ trợ", "như một món quà", "giải nhất 50 triệu đồng", "mức quà là 600.000
// đồng".
func (a *article) likened(t *thing) bool {
	if a.Is(t.node-1, "là", "như") && (t.item.Quantity == nil || t.item.Quantity.Value <= 1) {
		return true
	}
	for i := max(a.FirstToken(), t.item.Lo-maxRate); i < t.item.Lo; i++ {
		if f := a.Doc.Tokens[i].Fold; f == "mức" || f == "giải" && i >= t.item.Lo-maxPrize {
			return true
		}
	}
	return a.business(t)
}

// The words before and behind a thing, in its clause, by which it is part of somebody's own business, seized,
// found or given back: "thành lập trung tâm gồm 100 giường", "tạm giữ 500 tấn phân bón", "trao trả hơn 5
// triệu đồng"; "3 tỷ USD đầu tư nhà máy", "thiết bị do A sản xuất", "35 triệu đồng nhặt được".
var (
	ownBefore = lists.Words("own before")
	ownBehind = lists.Words("own behind")
)

// business reports whether such words stand beside a thing.
func (a *article) business(t *thing) bool {
	toks := a.Doc.Tokens
	for i := t.item.Lo - 2; i >= a.FirstToken() && toks[i].Kind != extract.Punct; i-- {
		if ownBefore[toks[i].Fold+" "+toks[i+1].Fold] {
			return true
		}
	}
	for i := t.item.Lo; i+1 < len(toks) && toks[i].Kind != extract.Punct; i++ { // the thing may have taken the word in: "200.000 lít xăng trái phép"
		if ownBehind[toks[i].Fold+" "+toks[i+1].Fold] {
			return true
		}
	}
	return false
}
