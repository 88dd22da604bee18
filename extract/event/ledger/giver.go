package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// givers returns who gives at node k. A place behind capitals is part of a name
// that nobody knows: "Shinhan Việt Nam".
func (l *ledger) givers(k int) []extract.Actor {
	n := &l.Nodes[k]
	lo := k
	for lo > 0 && n.First().Kind == extract.PlaceActor && l.Capital(lo-1) && l.class(lo-1)&(syntax.BodyWord|syntax.NearWord|syntax.ListWord) == 0 {
		lo--
	}
	if lo < k && (lo > 0 || l.Doc.Tokens[l.Nodes[lo].Lo].Upper || k-lo > 1) {
		return []extract.Actor{{Kind: extract.GroupActor, Group: l.Doc.Slice(l.Span(l.Nodes[lo].Lo, n.Hi))}}
	}
	return l.Resolve(n)
}

// starts reports whether node k begins a line or a clause of the list.
func (l *ledger) starts(k int) bool {
	if k == 0 {
		return l.Nodes[k].Kind != syntax.Mark
	}
	p := &l.Nodes[k-1]
	if l.Nodes[k].Kind == syntax.Mark {
		return false
	}
	if k >= 2 && p.Kind == syntax.Mark && p.Fold == "." && l.Doc.Tokens[l.Nodes[k-2].Lo].Kind == extract.Number {
		return k == 2 // "3. Chùa Long Hoa: …"
	}
	return p.Kind == syntax.Mark && (p.Fold == ";" || p.Fold == ":" || p.Fold == "," && l.class(k)&syntax.BodyWord != 0 || k == 1 && p.Fold != "(" && p.Fold != "\"") || l.Is(k-1, "và") && l.class(k)&syntax.BodyWord != 0
}

// maxUnnamed is how many nodes the name of a giver may have that is no known
// body: "Chùa Phước Long", "Nhóm thiện nguyện Hoa Sen".
const maxUnnamed = 10

// unnamed returns a giver made of the words from node k to the colon, verb or item,
// and the node of that, or -1. Without a colon only what begins by a word for a
// giver is one: "chùa", "nhóm".
func (l *ledger) unnamed(k int) (extract.Actor, int) {
	body := l.class(k)&syntax.BodyWord != 0
	if !l.Doc.Tokens[l.Nodes[k].Lo].Cap && !body {
		return extract.Actor{}, -1
	}
	for x := k + 1; x < len(l.Nodes) && x <= k+2 && l.Nodes[k].Kind == syntax.Word; x++ {
		if l.Nodes[x].Person { // "bà Lê Thị Xuân": known by name
			return extract.Actor{}, -1
		}
	}
	for x := k; x < len(l.Nodes) && x <= k+maxUnnamed; x++ {
		n := &l.Nodes[x]
		colon := n.Kind == syntax.Mark && (n.Fold == ":" || n.Fold == "–" || n.Fold == "-") && x+1 < len(l.Nodes) && l.Nodes[x+1].Kind == syntax.ItemNode
		verb := body && n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 && n.Lex.Marker == 0
		if x > k && (colon || verb || body && n.Kind == syntax.ItemNode && !n.Item.Bare) {
			return l.wordsAsGiver(k, x, body)
		}
		if x > k && n.Kind == syntax.Word && n.Lex != nil && (n.Lex.Trigger&syntax.Move != 0 || n.Lex.Marker&(syntax.Goal|syntax.Each|syntax.Wish) != 0) {
			break // "Hội từng đến R để trao 50 triệu đồng": no name
		}
		if n.Kind == syntax.ItemNode || n.Kind == syntax.DateNode || n.Lex != nil && n.Lex.Strong&syntax.Give != 0 || l.class(x)&syntax.WholeWord != 0 || body && n.Kind == syntax.Mark && n.Fold != "(" && n.Fold != ")" && n.Fold != "-" && !(n.Fold == "," && k <= 1 && l.lineOf(k)) {
			break
		}
	}
	return extract.Actor{}, -1
}

// lineOf reports whether the sentence is a line that names who gave from node k up to a
// colon, and the sum behind it: then commas part those who gave together.
func (l *ledger) lineOf(k int) bool {
	for x := k + 1; x+1 < len(l.Nodes) && x <= k+maxUnnamed; x++ {
		if l.Nodes[x].Kind == syntax.ItemNode {
			return false
		}
		if l.Is(x, ":") {
			return l.Nodes[x+1].Kind == syntax.ItemNode
		}
	}
	return false
}

// brand returns a giver of capitals only, right before a word that means support:
// "ABBank ủng hộ".
func (l *ledger) brand(k int) (extract.Actor, int) {
	x := k
	for x < len(l.Nodes) && x < k+syntax.MaxBrand && l.Capital(x) {
		x++
	}
	if x == k || x-k == 1 && !syntax.ManyCapitals(l.Doc.Slice(l.Doc.Tokens[l.Nodes[k].Lo].Span)) {
		return extract.Actor{}, -1
	}
	for end := x; end < len(l.Nodes) && end <= x+2; end++ {
		n := &l.Nodes[end]
		if n.Lex != nil && n.Lex.Strong&syntax.Give != 0 && n.Lex.Marker == 0 {
			return extract.Actor{Kind: extract.GroupActor, Group: l.Doc.Slice(l.Span(l.Nodes[k].Lo, l.Nodes[x-1].Hi))}, end
		}
		if l.class(end)&syntax.LightWord == 0 {
			break
		}
	}
	return extract.Actor{}, -1
}

// maxRow is how many nodes a row of givers may have.
const maxRow = 60

// gather adds the givers that stand before the last of a row: "A, B (b) và C mỗi
// đơn vị ủng hộ 2 tỷ đồng". Names in capitals that nobody knows are actors already where the row goes
// on to the verb (see syntax); one with a small word in it is not.
func (l *ledger) gather(e *entry) {
	depth := 0
	for x := e.donor - 1; x >= 0 && x >= e.donor-maxRow; x-- {
		n := &l.Nodes[x]
		switch {
		case n.Kind == syntax.Mark && n.Fold == ")":
			depth++
		case n.Kind == syntax.Mark && n.Fold == "(":
			depth--
		case depth > 0 || n.Kind == syntax.Mark && (n.Fold == "," || n.Fold == "…" || n.Fold == "...") || l.Is(x, "và"):
		case n.Kind == syntax.ActorNode && n.Named && !n.Person:
			e.donors = syntax.AddActors(e.donors, l.givers(x)...)
		case l.Capital(x) && l.endsName(x):
			lo := l.nameFrom(x)
			e.donors = syntax.AddActors(e.donors, l.brandOf(lo, x+1))
			x = lo
		case n.Lex == nil && n.Kind == syntax.Word || n.Kind == syntax.HeadNode:
		default:
			return
		}
	}
}

// nameFrom returns where the name begins that ends at node x: it may have a small word in it, "Bút bi
// Hoa Sen".
func (l *ledger) nameFrom(x int) int {
	for x > 0 && (l.Capital(x-1) || x > 1 && l.Nodes[x-1].Kind == syntax.Word && l.Nodes[x-1].Lex == nil && l.Capital(x-2)) {
		x--
	}
	return x
}

// endsName reports whether the word at node x is the last of a name in a row.
func (l *ledger) endsName(x int) bool {
	if x+1 >= len(l.Nodes) {
		return false
	}
	n := &l.Nodes[x+1]
	return n.Kind == syntax.Mark && n.Fold != "-" || l.Is(x+1, "và") || l.Marked(x+1, syntax.Each)
}

// brandOf returns the body that the words of nodes [lo,hi) name, or the words.
func (l *ledger) brandOf(lo, hi int) extract.Actor { return l.reader.Brand(lo, hi) }

// hidden are the last syllables of words for those who would not be named: "bạn đọc giấu
// tên", "nhà hảo tâm ẩn danh".
var hidden = map[string]bool{"tên": true, "danh": true}

// trailing are the words between a giver and its verb that are no part of the name.
var trailing = map[string]bool{"đã": true, "cũng": true, "vừa": true, "đang": true, "sẽ": true, "còn": true}

// wordsAsGiver makes a giver of the words of nodes [k,x), without a bracket; they
// must hold a proper name.
func (l *ledger) wordsAsGiver(k, x int, body bool) (extract.Actor, int) {
	lo, hi := l.Nodes[k].Lo, l.Nodes[x-1].Hi
	caps := 0
	for i := lo; i < hi; i++ {
		t := &l.Doc.Tokens[i]
		if t.Fold == "(" {
			hi = i
			break
		}
		if t.Cap && (i > lo || !body) {
			caps++
		}
	}
	for hi > lo+1 && trailing[l.Doc.Tokens[hi-1].Fold] {
		hi--
	}
	if hi == lo || caps < 2 && !(body && caps == 1) && !hidden[l.Doc.Tokens[hi-1].Fold] {
		return extract.Actor{}, -1
	}
	return extract.Actor{Kind: extract.GroupActor, Group: l.Doc.Slice(l.Span(lo, hi))}, x
}
