package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/text"
)

// addressing are the words by which one more person of a row is called: "cho bà A, hộ ông B
// và em C".
var addressing = lists.Words("addressing")

// pastAddressing returns the node of the person who is called by the words from node k on,
// or k.
func (r *Reader) pastAddressing(k int) int {
	x := k
	for n := 1; n > 0 && x < len(r.Nodes) && x < k+maxAddressing; x += n {
		n = r.addressed(x)
	}
	if r.personAt(x) {
		return x
	}
	return k
}

// maxAddressing is how many nodes the words may have by which somebody is called.
const maxAddressing = 4

// addressed returns how many nodes from node x on are a word by which somebody is called.
func (r *Reader) addressed(x int) int {
	for n := 0; n < maxAddressing && x+n < len(r.Nodes); n++ {
		if m := &r.Nodes[x+n]; m.Kind != Word && (m.Kind != HeadNode || m.Head != Needy && m.Head != Giver) {
			return 0
		}
		if addressing[text.Lower(r.Doc.Slice(r.Span(r.Nodes[x].Lo, r.Nodes[x+n].Hi)))] {
			return n + 1
		}
	}
	return 0
}

// rowActs reports whether the person at node k is one of a row that goes on to its last, behind
// whom the verb of giving stands: "ông A, bà B và anh C trao 20 suất quà".
func (r *Reader) rowActs(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+maxRow; x++ {
		if r.Is(x, ",", "và", "cùng", "-", "–") {
			if next := r.pastAddressing(x + 1); r.personAt(next) {
				x = next
				continue
			}
		}
		switch n := &r.Nodes[x]; {
		case r.Marked(x, Past|Per|Each) || r.Is(x, "cùng", "cũng", "còn", "đều", "đồng", "loạt"): // "ca sĩ A và nhạc sĩ B mỗi người đã góp"
		default:
			return n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0
		}
	}
	return false
}

// maxRow is how many nodes a row of people may have.
const maxRow = 24

// personAt reports whether node k is a person.
func (r *Reader) personAt(k int) bool {
	return k < len(r.Nodes) && r.Nodes[k].Kind == ActorNode && r.Nodes[k].Person
}

// maxActs is how many nodes may stand between a body and the verb by which it gives: with whom
// it does so, and where those are.
const maxActs = 20

// bodyActs reports whether the body at node k, behind the places of a row that ends at node j,
// is none of the row but gives something: "tại xã R, huyện S, Công ty A (trụ sở Hà Nội) cùng
// Công ty B đã trao …".
func (r *Reader) bodyActs(j, k int) bool {
	if r.Nodes[j].First().Kind != extract.PlaceActor || r.Nodes[k].First().Kind != extract.OrganizationActor {
		return false
	}
	depth, with := 0, false
	for x := k + 1; x < len(r.Nodes) && x <= k+maxActs; x++ {
		with = with || r.Is(x, "cùng", "với")
		switch n := &r.Nodes[x]; {
		case r.Is(x, "("):
			depth++
		case r.Is(x, ")"):
			depth--
		case depth > 0, r.Is(x, "cùng", "và", "phối", "hợp", "với"), n.Kind == ActorNode && r.Is(x-1, "cùng", "với", "và"), with && (n.Kind == HeadNode || n.Kind == Word && n.Lex == nil):
		case n.Kind == Word && n.Lex != nil:
			return r.Marked(x, Past|Pledge) || n.Lex.Trigger&Give != 0 && !r.Marked(x, To|Goal)
		default:
			return false
		}
	}
	return false
}

// givenTo reports whether the person at node i may be the first of a row of those who get
// something: by the small word before, or by the verb of giving or visiting.
func (r *Reader) givenTo(i int) bool {
	if r.PartOf(i, 0) != Subject {
		return true
	}
	for x := i - 1; x >= 0 && x >= i-maxHome; x-- {
		switch n := &r.Nodes[x]; {
		case n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0:
			return true
		case n.Kind == Mark && n.Fold != ":", n.Kind == ActorNode, n.Kind == DateNode:
			return false
		}
	}
	return false
}

// maxHome is how many nodes may tell of one of a row of people where the home is, and who
// it is that lives there.
const maxHome = 14

// pastHome returns the mark or word from which on a further person of a row is told, behind
// what nodes from k on tell of the one before: "cho hộ ông A, ấp B, xã C và hộ bà D",
// "bà A, sinh năm 1939, thương binh; ông B"; or k.
func (r *Reader) pastHome(k int) int {
	for x := k; x+2 < len(r.Nodes) && x <= k+maxHome; x++ {
		n := &r.Nodes[x]
		if x > k && r.Is(x, "và", ",", ";") && r.pastAddressing(x+1) > x+1 {
			return x
		}
		switch {
		case r.Is(x, ",", "(", ")", "-", "–"), n.Kind == DateNode:
		case n.Kind == ActorNode && n.First().Kind == extract.PlaceActor, n.Kind == HeadNode && n.Head == Needy:
		case n.Kind == Word && (n.Lex == nil || n.Lex.Trigger == 0 && n.Lex.Marker&^At == 0):
		default:
			return k
		}
	}
	return k
}

// countedRow reports whether the number of the places of a row stands before the first of
// them, at node i: "tại 2 tỉnh Long An, Bến Tre".
func (r *Reader) countedRow(i int) bool {
	n := &r.Nodes[i]
	if n.Kind != ActorNode || n.First().Kind != extract.PlaceActor || n.Lo < 2 {
		return false
	}
	t := r.Doc.Tokens
	return t[n.Lo-1].Kind == extract.Number || t[n.Lo-1].Fold == "tỉnh" && t[n.Lo-2].Kind == extract.Number || Numerals[t[n.Lo-1].Fold] || Numerals[t[n.Lo-2].Fold] && !t[n.Lo-1].Cap
}

// owners reports whether the row at node i tells whose the people are with whom the sentence begins,
// so that the verb behind it is theirs: "60 bác sĩ của A, B, C đã lên đường".
func (r *Reader) owners(i int) bool {
	if i < 2 || !r.Is(i-1, "của", "từ") && !r.Is(i-2, "của", "từ") || r.Nodes[i].First().Kind != extract.PlaceActor {
		return false
	}
	people := false
	for k := 0; k < i; k++ {
		n := &r.Nodes[k]
		if n.Kind == ItemNode {
			people = n.Item.Kind == extract.Personnel
		} else if n.Kind == ActorNode && people || n.Lex != nil && n.Kind == Word && n.Lex.Trigger&^Move != 0 {
			return false
		}
	}
	return people
}
