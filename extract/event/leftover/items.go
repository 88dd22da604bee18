package leftover

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// items returns what the verb hands over: the first row of free items after it,
// or, where it is acted on, those before it.
func (l *leftovers) items(t, hi int, left *syntax.Left) []*syntax.Item {
	var out []*syntax.Item
	gap := 0 // plain words behind the last item
	for k := t + 1; k < hi; k++ {
		n := &l.Nodes[k]
		if n.Kind == syntax.ItemNode {
			gap = 0
		}
		switch {
		case len(out) > 0 && n.Kind == syntax.Word && n.Lex == nil && !l.Doc.Tokens[n.Lo].Cap && gap < syntax.MaxGap/2:
			gap++ // "14.200 viên lọc khử khuẩn; 465 thùng"
		case n.Kind == syntax.ItemNode && l.free(t, n.Item):
			out = append(out, n.Item)
		case n.Kind == syntax.ItemNode && len(out) == 0 && !n.Item.Bare && !n.Item.Skip:
			return nil // told already: what follows belongs to it
		case n.Lex != nil && n.Kind != syntax.ItemNode && n.Lex.Trigger&(syntax.Give|syntax.Receive|syntax.Send|syntax.Thank|syntax.Share) != 0 && n.Lex.Marker == 0:
			k = hi
		case n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not) != 0 && n.Lex.Marker&syntax.To == 0:
			k = hi
		case len(out) == 0 && (n.Fold == "sau" && n.Lex != nil && n.Lex.Marker&syntax.At != 0 || n.Fold == "tương" && n.Lex != nil && n.Lex.Marker&syntax.Worth != 0):
			k = hi // "tặng ông B một chuyến đi sau khi hoàn thành 20 cái", "tương đương 20 căn nhà"
		case len(out) > 0 && !l.Is(k, ",", "và", "cùng", "với") && n.Kind != syntax.Mark:
			k = hi
		case len(out) == 0 && n.Kind == syntax.ActorNode && l.Is(k-1, ",") && l.PartOf(k, t) == syntax.Subject:
			return nil // "góp cho quỹ này, Công ty X 500 triệu đồng"
		}
	}
	if len(out) == 0 {
		out = l.bareItem(t, hi)
	}
	if len(out) == 0 && (left.Passive >= 0 || left.Agent >= 0) && len(left.Items) > 0 && !l.percent(t) {
		if it := l.Nodes[left.Items[0]].Item; l.free(t, it) && l.Close(it, t) && !(l.Is(left.Items[0]-1, "là") && it.Quantity.Value == 1) {
			out = append(out, it)
		}
	}
	return out
}

// bareItem returns the gift without a number that the verb at node t hands over: "trao quà cho bà
// con", and other goods where a need and who gets them are told: "cứu trợ mì tôm cho bà con vùng lũ".
func (l *leftovers) bareItem(t, hi int) []*syntax.Item {
	n := &l.Nodes[t]
	if n.Lex.Strong&syntax.Give == 0 && !syntax.HandsOver[n.Fold] && !l.Phrase(t, "cung cấp") || l.bares[l.Sent] {
		return nil
	}
	for k := t + 1; k < hi && k <= t+3; k++ {
		n := &l.Nodes[k]
		if n.Kind == syntax.ItemNode {
			it := n.Item
			if !it.Bare || it.Skip || l.taken[l.Doc.Tokens[it.Lo].Start] {
				return nil
			}
			if it.Gift || l.present(it) || it.Kind == extract.Goods && l.Needs > 0 && l.aided && l.someoneBehind(k, hi) {
				return []*syntax.Item{it}
			}
			return nil
		}
		if n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger != 0 {
			return nil
		}
	}
	return nil
}

// someoneBehind reports whether "cho" behind node k leads to somebody in the same clause.
func (l *leftovers) someoneBehind(k, hi int) bool {
	for k++; k+1 < hi && l.Nodes[k].Kind == syntax.Word; k++ {
		if l.Marked(k, syntax.To) {
			to := &l.Nodes[k+1]
			return to.Kind == syntax.ActorNode || to.Kind == syntax.HeadNode && (to.Head == syntax.People || to.Head == syntax.Needy)
		}
	}
	return false
}

// sum returns the money to which the verb at node t tells that something came.
func (l *leftovers) sum(t int) []*syntax.Item {
	for k := t + 1; k < len(l.Nodes) && k <= t+12; k++ {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode {
			if it := n.Item; it.Kind == extract.Money && it.Quantity != nil && !l.taken[l.Doc.Tokens[it.Lo].Start] && len(l.told[l.gift(it.Kind, it.Quantity)]) == 0 {
				return []*syntax.Item{it}
			}
			return nil
		}
	}
	return nil
}

// free reports whether an item may be a gift of its own, which no row tells.
func (l *leftovers) free(t int, it *syntax.Item) bool {
	var verb syntax.Lexeme
	if n := &l.Nodes[t]; n.Lex != nil {
		verb = *n.Lex
	}
	switch {
	case it.Skip || it.Rate || it.Total || it.Bare || it.Quantity == nil || it.Kind == extract.Expertise || it.Kind == extract.OtherSupport:
		return false
	case l.taken[l.Doc.Tokens[it.Lo].Start], l.Totals[l.Doc.Tokens[it.Lo].Start]:
		return false
	case it.Kind == extract.Personnel:
		return l.Helpers(it) && verb.Trigger&syntax.Send != 0
	case it.Quantity.Unit == "con" || it.Quantity.Unit == "con nhỏ":
		return false // "gửi hai con về quê"
	case it.Open && (verb.Strong&syntax.Give == 0 || it.Quantity.Value <= 2):
		return false
	case it.Kind == extract.Money:
		return it.Quantity.Unit != "đồng" || it.Quantity.Value >= 1e5
	}
	return verb.Trigger&syntax.Send == 0 || verb.Strong != 0
}

// beside reads the further items in a row with one of which a row tells: they have its
// giver and receiver. "hỗ trợ tỉnh A: 150 áo phao; 50 phao tròn; 10 loa tay".
func (l *leftovers) beside() {
	said := l.Doc.Sentences[l.Sent].Span
	var last []extract.Support // of the item before, none if the row was broken
	verb, gap := -1, 0
	for k := range l.Nodes {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && l.taken[l.Doc.Tokens[n.Item.Lo].Start]:
			last = nil
			for i := l.next - 1; i >= 0 && l.Analysis.Supports[i].Sentence == said; i-- {
				if l.Analysis.Supports[i].What.Start == l.Doc.Tokens[n.Item.Lo].Start {
					last = append(last, l.Analysis.Supports[i])
				}
			}
			slices.Reverse(last)
		case n.Kind == syntax.ItemNode && len(last) > 0 && verb >= 0 && last[0].Kind == n.Item.Kind && l.free(verb, n.Item) && len(l.told[l.gift(n.Item.Kind, n.Item.Quantity)]) == 0:
			for _, s := range last {
				joint := s.Joint && !n.Item.Each
				row := l.Support(gift.Transfer{From: s.From, To: s.To, Item: n.Item, Date: s.Date, Status: s.Status, Joint: joint}, "leftover", s.Confidence*nextInRow, s.Steps)
				l.rows = append(l.rows, row)
			}
			l.taken[l.Doc.Tokens[n.Item.Lo].Start] = true
			l.tell(n.Item.Kind, n.Item.Quantity, last[0].From, last[0].To)
		case n.Kind == syntax.ItemNode && n.Item.Bare:
		case n.Kind == syntax.ItemNode:
			last = nil
		case n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 && n.Lex.Marker == 0:
			verb = k
			if !l.Is(k-1, "và", ",", ";") {
				last = nil
			}
		case n.Kind == syntax.Mark && n.Fold != "," && n.Fold != ";", n.Kind == syntax.ActorNode, n.Kind == syntax.HeadNode, n.Lex != nil && n.Lex.Marker&(syntax.Worth|syntax.Per|syntax.Wish|syntax.Not) != 0:
			last = nil
		case n.Kind == syntax.Word && (n.Lex == nil || n.Lex.Marker == 0 && n.Lex.Trigger&(syntax.Give|syntax.Send|syntax.Carry|syntax.Receive) == 0) && !l.Is(k, "và", "cùng") && !l.Doc.Tokens[n.Lo].Cap:
			if gap++; gap > syntax.MaxGap {
				last = nil // "150 áo mưa chuyên dụng" has a few
			}
			continue
		case n.Kind == syntax.Word && !l.Is(k, "và", "cùng"):
			last = nil
		}
		gap = 0
	}
}

// nextInRow is how much less sure the next item of a row is.
const nextInRow = 0.85

// withoutRepeats returns those of more that rows, or others of more before them, do not
// tell: presents without a number between the same two are one present.
func (r *reader) withoutRepeats(rows, more []extract.Support) []extract.Support {
	told := map[[2]extract.Actor]bool{}
	pair := func(s *extract.Support) [2]extract.Actor {
		to := r.Broad(s.To)
		if to.Kind == extract.GroupActor {
			to.Group = gift.FirstWords(strings.ToLower(to.Group))
		}
		return [2]extract.Actor{r.Broad(s.From), to}
	}
	for i := range rows {
		told[pair(&rows[i])] = true
	}
	return slices.DeleteFunc(more, func(s extract.Support) bool {
		k := pair(&s)
		again := told[k] && s.Quantity == nil && s.Kind == extract.Goods
		told[k] = true
		return again
	})
}
