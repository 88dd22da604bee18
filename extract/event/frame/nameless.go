package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sumNames are the words that make of a clause before "là" the name of a sum: "số tiền
// D ủng hộ R là 300 triệu đồng".
var sumNames = map[string]bool{"tiền": true, "trị": true, "phí": true, "giá": true}

// sumOf reports whether the clause before the word of support at node t names a sum.
func (r *reader) sumOf(t int) bool {
	for k := t - 1; k >= 0 && k >= t-12; k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.Mark {
			return false
		}
		if f := r.Doc.Tokens[n.Hi-1].Fold; sumNames[f] && n.Kind != syntax.ItemNode {
			return true
		}
	}
	return false
}

// crowdAt returns the node of the people without a calling who are counted right before
// the word of giving at node t, "hơn 9.000 người đã quyên góp", or -1: they give.
func (r *reader) crowdAt(t int) int {
	k := t - 1
	for k >= 0 && (r.Marked(k, syntax.Past) || r.Is(k, "cùng", "cũng", "nhau")) {
		k--
	}
	if k < 0 || r.Nodes[k].Kind != syntax.ItemNode || r.Nodes[t].Lex.Strong&syntax.Give == 0 || r.Nodes[t].Lex.Trigger&syntax.Send != 0 {
		return -1
	}
	if it := r.Nodes[k].Item; it.Kind == extract.Personnel && it.Quantity != nil && len(it.Owner) == 0 && it.Quantity.Unit == "người" && !r.Helpers(it) && it.Quantity.Value > 1 && r.moneyAhead(t) {
		return k
	}
	return -1
}

// moneyAhead reports whether a sum of money follows the word of giving at node t.
func (r *reader) moneyAhead(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+5 && r.Nodes[k].Kind != syntax.Mark; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode {
			return n.Item.Kind == extract.Money && n.Item.Quantity != nil && !n.Item.Skip
		}
	}
	return false
}

// crowdGives lets counted people give whom crowdAt finds.
func (r *reader) crowdGives(f *gift.Frame, l *syntax.Left) {
	k := r.crowdAt(f.Trigger)
	if k < 0 || l.Subject >= 0 {
		return
	}
	f.Donors = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))}}
	r.Step(f, k, "giver: counted people")
}

// besides adds what the giver gave besides, by the words that begin the clause: "ngoài
// 2 tấn gạo, D còn gửi R 300 chiếc chăn".
func (r *reader) besides(f *gift.Frame) {
	lo := f.Lo
	if lo+2 >= f.Trigger || r.Nodes[lo].Fold != "ngoài" && r.Nodes[lo].Fold != "bên" && r.Nodes[lo].Fold != "cùng" || len(f.Groups) == 0 || f.Rule != "give" {
		return
	}
	for k := f.Trigger - 1; ; k-- {
		if k <= lo {
			return
		}
		if r.Is(k, "còn", "cũng") {
			break
		}
	}
	if gs := r.givenBesides(lo, f.Trigger); len(gs) > 0 {
		f.Groups = append(gs, f.Groups...)
		return
	}
	var more []*syntax.Item
	for k := lo + 1; k < f.Trigger && !r.Is(k, ","); k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Skip && !n.Item.Rate && !n.Item.Total && n.Item.Kind != extract.Personnel {
			more = append(more, n.Item)
		}
	}
	f.Groups[0].Items = append(more, f.Groups[0].Items...)
}

// givenBesides returns the receivers whom the words between node lo and the comma before node t tell by
// a verb of their own: "ngoài việc tặng R 2 tấn gạo, D còn gửi S 300 chiếc chăn".
func (r *reader) givenBesides(lo, t int) []gift.Group {
	comma := lo
	for comma < t && !r.Is(comma, ",") {
		comma++
	}
	for k := lo + 1; k < comma; k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&(syntax.Give|syntax.Help) == 0 {
			continue
		}
		res := r.after(k, comma, syntax.Give)
		return slices.DeleteFunc(res.Groups, func(g gift.Group) bool { return len(g.To) == 0 || len(g.Items) == 0 })
	}
	return nil
}

// presents reports whether the words of an item say that it is a gift: "200 suất quà",
// "20 suất học bổng", "3 căn nhà tình nghĩa".
func (r *reader) presents(it *syntax.Item) bool {
	return r.saysIt(it, "quà")
}

// onlyGiven reports whether counted things are of a sort that is only ever given: presents,
// scholarships, houses of kindness.
func (r *reader) onlyGiven(it *syntax.Item) bool {
	return it.Quantity != nil && (it.Kind == extract.Goods && (r.saysIt(it, "quà", "bổng") || it.Quantity.Unit == "suất") || r.saysIt(it, "nghĩa", "ái", "đoàn", "thương") && r.saysIt(it, "nhà") || r.home(it))
}

// home reports whether an item is of homes by their number, "3 căn nhà", as nobody hands
// them to people but who gives: what is sold is a flat.
func (r *reader) home(it *syntax.Item) bool {
	return it.Quantity.Value < maxHomesGiven && (it.Quantity.Unit == "căn nhà" || it.Quantity.Unit == "ngôi nhà" || (it.Quantity.Unit == "căn" || it.Quantity.Unit == "ngôi") && r.saysIt(it, "nhà"))
}

// maxHomesGiven bounds the homes that are handed over at once: more are a town that is built.
const maxHomesGiven = 200

// saysIt reports whether one of the words stands in the words of an item.
func (r *reader) saysIt(it *syntax.Item, words ...string) bool {
	for i := it.Lo; i < it.Hi; i++ {
		if slices.Contains(words, r.Doc.Tokens[i].Fold) {
			return true
		}
	}
	return false
}
