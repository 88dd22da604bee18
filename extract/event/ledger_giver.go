package event

import (
	"unicode"

	"github.com/lienket/lienket/extract"
)

// givers returns who gives at node k. A place behind capitals is part of a name
// that nobody knows: "Shinhan Việt Nam".
func (l *ledger) givers(k int) []extract.Actor {
	n := &l.nodes[k]
	lo := k
	for lo > 0 && n.first().Kind == extract.PlaceActor && l.capital(lo-1) && l.class(lo-1)&(bodyWord|nearWord|listWord) == 0 {
		lo--
	}
	if lo < k && (lo > 0 || l.doc.Tokens[l.nodes[lo].lo].Upper || k-lo > 1) {
		return []extract.Actor{{Kind: extract.GroupActor, Group: l.doc.Slice(l.span(l.nodes[lo].lo, n.hi))}}
	}
	return l.resolve(n)
}

// starts reports whether node k begins a line or a clause of the list.
func (l *ledger) starts(k int) bool {
	if k == 0 {
		return l.nodes[k].kind != mark
	}
	p := &l.nodes[k-1]
	if l.nodes[k].kind == mark {
		return false
	}
	if k >= 2 && p.kind == mark && p.fold == "." && l.doc.Tokens[l.nodes[k-2].lo].Kind == extract.Number {
		return k == 2 // "3. Chùa Long Hoa: …"
	}
	return p.kind == mark && (p.fold == ";" || p.fold == ":" || p.fold == "," && l.class(k)&bodyWord != 0 || k == 1 && p.fold != "(" && p.fold != "\"") || l.is(k-1, "và") && l.class(k)&bodyWord != 0
}

// maxUnnamed is how many nodes the name of a giver may have that is no known
// body: "Chùa Phước Long", "Nhóm thiện nguyện Hoa Sen".
const maxUnnamed = 10

// unnamed returns a giver made of the words from node k to the colon, verb or item,
// and the node of that, or -1. Without a colon only what begins by a word for a
// giver is one: "chùa", "nhóm".
func (l *ledger) unnamed(k int) (extract.Actor, int) {
	body := l.class(k)&bodyWord != 0
	if !l.doc.Tokens[l.nodes[k].lo].Cap && !body {
		return extract.Actor{}, -1
	}
	for x := k + 1; x < len(l.nodes) && x <= k+2 && l.nodes[k].kind == word; x++ {
		if l.nodes[x].person { // "bà Lê Thị Xuân": known by name
			return extract.Actor{}, -1
		}
	}
	for x := k; x < len(l.nodes) && x <= k+maxUnnamed; x++ {
		n := &l.nodes[x]
		colon := n.kind == mark && (n.fold == ":" || n.fold == "–" || n.fold == "-") && x+1 < len(l.nodes) && l.nodes[x+1].kind == itemNode
		verb := body && n.lex != nil && n.lex.trigger&give != 0 && n.lex.marker == 0
		if x > k && (colon || verb || body && n.kind == itemNode && !n.item.bare) {
			return l.wordsAsGiver(k, x, body)
		}
		if n.kind == itemNode || n.kind == dateNode || n.lex != nil && n.lex.strong&give != 0 || l.class(x)&wholeWord != 0 || body && n.kind == mark && n.fold != "(" && n.fold != ")" && n.fold != "-" && !(n.fold == "," && k <= 1 && l.lineOf(k)) {
			break
		}
	}
	return extract.Actor{}, -1
}

// lineOf reports whether the sentence is a line that names who gave from node k up to a
// colon, and the sum behind it: then commas part those who gave together.
func (l *ledger) lineOf(k int) bool {
	for x := k + 1; x+1 < len(l.nodes) && x <= k+maxUnnamed; x++ {
		if l.nodes[x].kind == itemNode {
			return false
		}
		if l.is(x, ":") {
			return l.nodes[x+1].kind == itemNode
		}
	}
	return false
}

// maxBrand is how many words a name that no list knows may have.
const maxBrand = 5

// brand returns a giver of capitals only, right before a word that means support:
// "ABBank ủng hộ".
func (l *ledger) brand(k int) (extract.Actor, int) {
	x := k
	for x < len(l.nodes) && x < k+maxBrand && l.capital(x) {
		x++
	}
	if x == k || x-k == 1 && !manyCapitals(l.doc.Slice(l.doc.Tokens[l.nodes[k].lo].Span)) {
		return extract.Actor{}, -1
	}
	for end := x; end < len(l.nodes) && end <= x+2; end++ {
		n := &l.nodes[end]
		if n.lex != nil && n.lex.strong&give != 0 && n.lex.marker == 0 {
			return extract.Actor{Kind: extract.GroupActor, Group: l.doc.Slice(l.span(l.nodes[k].lo, l.nodes[x-1].hi))}, end
		}
		if l.class(end)&lightWord == 0 {
			break
		}
	}
	return extract.Actor{}, -1
}

// manyCapitals reports whether a word has two capitals: a trade mark, not the
// first word of a sentence.
func manyCapitals(s string) bool {
	n := 0
	for _, c := range s {
		if unicode.IsUpper(c) {
			n++
		}
	}
	return n > 1
}

// maxRow is how many nodes a row of givers may have.
const maxRow = 60

// gather adds the givers that stand before the last of a row: "A, B (b) và C mỗi
// đơn vị ủng hộ 2 tỷ đồng".
func (l *ledger) gather(e *entry) {
	depth := 0
	for x := e.donor - 1; x >= 0 && x >= e.donor-maxRow; x-- {
		n := &l.nodes[x]
		switch {
		case n.kind == mark && n.fold == ")":
			depth++
		case n.kind == mark && n.fold == "(":
			depth--
		case depth > 0 || n.kind == mark && (n.fold == "," || n.fold == "…" || n.fold == "...") || l.is(x, "và"):
		case n.kind == actorNode && n.named && !n.person:
			e.donors = addActors(e.donors, l.givers(x)...)
		case l.capital(x) && l.endsName(x):
			lo := x
			for lo > 0 && (l.capital(lo-1) || lo > 1 && l.nodes[lo-1].kind == word && l.nodes[lo-1].lex == nil && l.capital(lo-2)) {
				lo--
			}
			e.donors = addActors(e.donors, l.brandOf(lo, x+1))
			x = lo
		case n.lex == nil && n.kind == word || n.kind == headNode:
		default:
			return
		}
	}
}

// endsName reports whether the word at node x is the last of a name in a row.
func (l *ledger) endsName(x int) bool {
	if x+1 >= len(l.nodes) {
		return false
	}
	n := &l.nodes[x+1]
	return n.kind == mark && n.fold != "-" || l.is(x+1, "và") || l.marked(x+1, each)
}

// brandOf returns the body that the words of nodes [lo,hi) name, or the words.
func (l *ledger) brandOf(lo, hi int) extract.Actor { return l.reader.brand(lo, hi) }

// hidden are the last syllables of words for those who would not be named: "bạn đọc giấu
// tên", "nhà hảo tâm ẩn danh".
var hidden = map[string]bool{"tên": true, "danh": true}

// trailing are the words between a giver and its verb that are no part of the name.
var trailing = map[string]bool{"đã": true, "cũng": true, "vừa": true, "đang": true, "sẽ": true, "còn": true}

// wordsAsGiver makes a giver of the words of nodes [k,x), without a bracket; they
// must hold a proper name.
func (l *ledger) wordsAsGiver(k, x int, body bool) (extract.Actor, int) {
	lo, hi := l.nodes[k].lo, l.nodes[x-1].hi
	caps := 0
	for i := lo; i < hi; i++ {
		t := &l.doc.Tokens[i]
		if t.Fold == "(" {
			hi = i
			break
		}
		if t.Cap && (i > lo || !body) {
			caps++
		}
	}
	for hi > lo+1 && trailing[l.doc.Tokens[hi-1].Fold] {
		hi--
	}
	if hi == lo || caps < 2 && !(body && caps == 1) && !hidden[l.doc.Tokens[hi-1].Fold] {
		return extract.Actor{}, -1
	}
	return extract.Actor{Kind: extract.GroupActor, Group: l.doc.Slice(l.span(lo, hi))}, x
}
