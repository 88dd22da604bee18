package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// items returns what the verb hands over: the first row of free items after it,
// or, where it is acted on, those before it.
func (l *leftovers) items(t, hi int, left *left) []*item {
	var out []*item
	for k := t + 1; k < hi; k++ {
		n := &l.nodes[k]
		switch {
		case n.kind == itemNode && l.free(t, n.item):
			out = append(out, n.item)
		case n.kind == itemNode && len(out) == 0 && !n.item.bare && !n.item.skip:
			return nil // told already: what follows belongs to it
		case n.lex != nil && n.kind != itemNode && n.lex.trigger&(give|receive|send|thank|share) != 0 && n.lex.marker == 0:
			k = hi
		case n.lex != nil && n.lex.marker&(wish|not) != 0 && n.lex.marker&to == 0:
			k = hi
		case len(out) == 0 && (n.fold == "sau" && n.lex != nil && n.lex.marker&at != 0 || n.fold == "tương" && n.lex != nil && n.lex.marker&worth != 0):
			k = hi // "tặng ông B một chuyến đi sau khi hoàn thành 20 cái", "tương đương 20 căn nhà"
		case len(out) > 0 && !l.is(k, ",", "và", "cùng", "với") && n.kind != mark:
			k = hi
		case len(out) == 0 && n.kind == actorNode && l.is(k-1, ",") && l.partOf(k, t) == subject:
			return nil // "góp cho quỹ này, Công ty X 500 triệu đồng"
		}
	}
	if len(out) == 0 {
		out = l.bareItem(t, hi)
	}
	if len(out) == 0 && (left.passive >= 0 || left.agent >= 0) && len(left.items) > 0 && !l.percent(t) {
		if it := l.nodes[left.items[0]].item; l.free(t, it) && l.close(it, t) && !(l.is(left.items[0]-1, "là") && it.quantity.Value == 1) {
			out = append(out, it)
		}
	}
	return out
}

// bareItem returns the gift without a number that the verb at node t hands over: "trao
// quà cho bà con".
func (l *leftovers) bareItem(t, hi int) []*item {
	if n := &l.nodes[t]; n.lex.strong&give == 0 && !handsOver[n.fold] || l.bares[l.sent] {
		return nil
	}
	for k := t + 1; k < hi && k <= t+3; k++ {
		n := &l.nodes[k]
		if n.kind == itemNode {
			if it := n.item; it.bare && !it.skip && (it.gift || l.present(it)) && !l.taken[l.doc.Tokens[it.lo].Start] {
				return []*item{it}
			}
			return nil
		}
		if n.kind != word || n.lex != nil && n.lex.trigger != 0 {
			return nil
		}
	}
	return nil
}

// sum returns the money to which the verb at node t tells that something came.
func (l *leftovers) sum(t int) []*item {
	for k := t + 1; k < len(l.nodes) && k <= t+12; k++ {
		if n := &l.nodes[k]; n.kind == itemNode {
			if it := n.item; it.kind == extract.Money && it.quantity != nil && !l.taken[l.doc.Tokens[it.lo].Start] && len(l.told[l.gift(it.kind, it.quantity)]) == 0 {
				return []*item{it}
			}
			return nil
		}
	}
	return nil
}

// free reports whether an item may be a gift of its own, which no row tells.
func (l *leftovers) free(t int, it *item) bool {
	n := &l.nodes[t]
	switch {
	case it.skip || it.rate || it.total || it.bare || it.quantity == nil || it.kind == extract.Expertise || it.kind == extract.OtherSupport:
		return false
	case l.taken[l.doc.Tokens[it.lo].Start], l.totals[l.doc.Tokens[it.lo].Start]:
		return false
	case it.kind == extract.Personnel:
		return l.helpers(it) && n.lex.trigger&send != 0
	case it.quantity.Unit == "con" || it.quantity.Unit == "con nhỏ":
		return false // "gửi hai con về quê"
	case it.open && (n.lex.strong&give == 0 || it.quantity.Value <= 2):
		return false
	case it.kind == extract.Money:
		return it.quantity.Unit != "đồng" || it.quantity.Value >= 1e5
	}
	return n.lex.trigger&send == 0 || n.lex.strong != 0
}

// beside reads the further items in a row with one of which a row tells: they have its
// giver and receiver. "hỗ trợ tỉnh A: 150 áo phao; 50 phao tròn; 10 loa tay".
func (l *leftovers) beside() {
	said := l.doc.Sentences[l.sent].Span
	var last []extract.Support // of the item before, none if the row was broken
	verb, gap := -1, 0
	for k := range l.nodes {
		n := &l.nodes[k]
		switch {
		case n.kind == itemNode && l.taken[l.doc.Tokens[n.item.lo].Start]:
			last = nil
			for i := l.next - 1; i >= 0 && l.a.Supports[i].Sentence == said; i-- {
				if l.a.Supports[i].What.Start == l.doc.Tokens[n.item.lo].Start {
					last = append(last, l.a.Supports[i])
				}
			}
			slices.Reverse(last)
		case n.kind == itemNode && len(last) > 0 && verb >= 0 && last[0].Kind == n.item.kind && l.free(verb, n.item) && len(l.told[l.gift(n.item.kind, n.item.quantity)]) == 0:
			for _, s := range last {
				joint := s.Joint && !n.item.each
				row := l.support(transfer{from: s.From, to: s.To, item: n.item, date: s.Date, status: s.Status, joint: joint}, "leftover", s.Confidence*nextInRow, s.Steps)
				l.rows = append(l.rows, row)
			}
			l.taken[l.doc.Tokens[n.item.lo].Start] = true
			l.tell(n.item.kind, n.item.quantity, last[0].To)
		case n.kind == itemNode && n.item.bare:
		case n.kind == itemNode:
			last = nil
		case n.lex != nil && n.lex.trigger&give != 0 && n.lex.marker == 0:
			verb = k
			if !l.is(k-1, "và", ",", ";") {
				last = nil
			}
		case n.kind == mark && n.fold != "," && n.fold != ";", n.kind == actorNode, n.kind == headNode, n.lex != nil && n.lex.marker&(worth|per|wish|not) != 0:
			last = nil
		case n.kind == word && (n.lex == nil || n.lex.marker == 0 && n.lex.trigger&(give|send|carry|receive) == 0) && !l.is(k, "và", "cùng") && !l.doc.Tokens[n.lo].Cap:
			if gap++; gap > maxGap {
				last = nil // "150 áo mưa chuyên dụng" has a few
			}
			continue
		case n.kind == word && !l.is(k, "và", "cùng"):
			last = nil
		}
		gap = 0
	}
}

// nextInRow is how much less sure the next item of a row is.
const nextInRow = 0.85
