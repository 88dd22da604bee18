package ledger

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// presented reads a row of givers that a word presents, behind what is given or behind a crowd of
// which they are some: "Cùng ủng hộ 100 triệu đồng có A, B", "Ủng hộ R có A, B và C, mỗi đơn vị 2 tỷ
// đồng", "R đã nhận ủng hộ của 200 đơn vị. Điển hình là: A; B; C". It reports whether it did.
func (l *ledger) presented() bool {
	if l.Holding[l.Sent].Triggers&(syntax.Give|syntax.Receive) == 0 && l.class(0)&syntax.ListWord == 0 {
		return false
	}
	for k := 1; k < len(l.Nodes); k++ {
		if n := &l.Nodes[k]; (n.Kind != syntax.ActorNode || !n.Named || n.First().Kind == extract.PlaceActor) && !(l.Is(k-1, ":") && l.Doc.Tokens[n.Lo].Cap) {
			continue
		}
		o := l.opener(k)
		if o == k && !l.ofCrowd(k) {
			continue
		}
		e := entry{donor: k, verb: -1, form: "presented", status: extract.Done, strong: true}
		if !l.rowToEnd(&e, k) || len(e.donors) < 2 || !l.given(&e, o) {
			return false
		}
		rows := len(l.rows)
		l.enter([]entry{e})
		if len(l.rows) > rows && l.rows[rows].Quantity == nil {
			l.Crowd = l.Doc.Sentences[l.Sent].Start
		}
		return true
	}
	return false
}

// opener returns the first node of the words that present the actor at node k, "trong đó có",
// "điển hình là:", or k. A word for what the actor is may stand between.
func (l *ledger) opener(k int) int {
	x := k
	for x > 0 && k-x < 3 && l.Nodes[x-1].Kind == syntax.Word && l.Nodes[x-1].Lex == nil && !l.presents(x-1) && !l.Capital(x-1) {
		x-- // "ca sĩ A"
	}
	at := x
	for x > 0 && l.presents(x-1) {
		x--
	}
	if x == at {
		return k
	}
	return x
}

// maxPresenting is how many nodes a phrase may have that opens a list.
const maxPresenting = 4

// presents reports whether node k is a word, or part of a phrase, that presents a row of names.
func (l *ledger) presents(k int) bool {
	if l.Is(k, ":", "có", "là", "như", "gồm", "tới") {
		return true
	}
	for x := k; x >= 0 && x > k-maxPresenting; x-- {
		if c, n := l.ListWord(l.Nodes[x].Lo); c&syntax.ListWord != 0 && l.Nodes[x].Lo+n >= l.Nodes[k].Hi {
			return true
		}
	}
	return false
}

// ofCrowd reports whether the words that present the actors of node k are part of it: "nhiều đơn vị
// như A, B".
func (l *ledger) ofCrowd(k int) bool {
	n := &l.Nodes[k]
	if n.Head == syntax.NoHead || len(n.Actors) < 2 {
		return false
	}
	for i := n.Lo + 1; i < n.Lo+maxPresenting+2 && i < n.Hi; i++ {
		switch l.Doc.Tokens[i].Fold {
		case "như", "gồm", ":":
			return sides[l.Doc.Tokens[i-1].Fold]
		}
	}
	return false
}

// rowToEnd collects the givers of the row that starts at node k, and what each of them gives where
// that ends the sentence. A member without a name that is known gives by its words. It reports
// false where the row is not all that the sentence tells.
func (l *ledger) rowToEnd(e *entry, k int) bool {
	depth, start, known := 0, k, false
	for x := k; x <= len(l.Nodes); x++ {
		if x == len(l.Nodes) || depth == 0 && l.parts(x) {
			if !known && !l.member(e, start, x) {
				return false
			}
			start, known = x+1, false
			continue
		}
		n := &l.Nodes[x]
		switch {
		case l.Is(x, "("):
			depth++
		case l.Is(x, ")"):
			depth--
		case depth > 0:
			if n.Kind == syntax.ItemNode {
				return false
			}
		case x == start && (l.Doc.Tokens[n.Lo].Fold == "mỗi" || l.Marked(x, syntax.Each|syntax.Per)):
			return l.eachAtEnd(e, x)
		case n.Kind == syntax.ActorNode:
			if !n.Named || n.First().Kind == extract.PlaceActor && !known {
				return false
			}
			if n.First().Kind != extract.PlaceActor {
				e.donors, known = syntax.AddActors(e.donors, l.Resolve(n)...), true
			}
		case n.Kind == syntax.TitleNode, n.Kind == syntax.HeadNode && n.Head == syntax.Giver, n.Kind == syntax.Mark,
			n.Kind == syntax.Word && (n.Lex == nil || n.Lex.Trigger == 0 && n.Lex.Marker&^syntax.Noun == 0):
		default:
			return false
		}
	}
	return true
}

// parts reports whether node x parts the members of a row.
func (l *ledger) parts(x int) bool {
	return l.Is(x, ",", ";", "và", "cùng", ".", "…", "...")
}

// maxMember is how many nodes the words may have that stand for a giver in a row.
const maxMember = 6

// member takes the words of nodes [lo,hi) of a row for one more giver, where they begin with a
// capital or name no more than what the others are. It reports false if they tell something else.
func (l *ledger) member(e *entry, lo, hi int) bool {
	if lo >= hi || l.Nodes[lo].Kind == syntax.Mark {
		return true
	}
	if hi-lo > maxMember {
		return false
	}
	if l.Doc.Tokens[l.Nodes[lo].Lo].Cap {
		e.donors = syntax.AddActors(e.donors, l.brandOf(lo, hi))
	}
	return true
}

// eachAtEnd takes the sum at the end of the sentence for what each of the givers gives: "mỗi đơn vị
// 2 tỷ đồng", from node x on.
func (l *ledger) eachAtEnd(e *entry, x int) bool {
	for x++; x < len(l.Nodes) && l.Nodes[x].Kind != syntax.ItemNode; x++ {
		if m := &l.Nodes[x]; m.Kind == syntax.ActorNode || m.Kind == syntax.Mark {
			return false
		}
	}
	if x == len(l.Nodes) || l.Nodes[x].Item.Quantity == nil || !l.ends(x+1) {
		return false
	}
	e.items, e.each = []*syntax.Item{l.Nodes[x].Item}, true
	return true
}

// ends reports whether nothing of weight follows from node k on.
func (l *ledger) ends(k int) bool {
	for ; k < len(l.Nodes); k++ {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode || n.Kind == syntax.ActorNode || n.Lex != nil && n.Lex.Trigger != 0 {
			return false
		}
	}
	return true
}

// given sets what the givers whom the words from node o on present give, and to whom where the
// clause says so. It reports false where nobody tells that they are givers.
func (l *ledger) given(e *entry, o int) bool {
	t := l.verbFirst(o)
	if t < 0 && !l.crowd(e, o) {
		return false
	}
	if t < 0 {
		return len(e.items) > 0 || l.deed(e, o)
	}
	if to, at := l.target(t); len(to) > 0 && at < o {
		e.to = to
	}
	e.verb = t
	for k := t + 1; k < o && len(e.items) == 0; k++ {
		if n := &l.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Total {
			e.items, e.each = []*syntax.Item{n.Item}, n.Item.Each || n.Item.Rate || l.Is(0, "cùng")
		}
	}
	return len(e.items) > 0 || l.deed(e, o)
}

// verbFirst returns the verb of giving with which the sentence begins, before node o, without
// saying who gives; or -1.
func (l *ledger) verbFirst(o int) int {
	for k := 0; k < o && k < 3; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Strong&syntax.Give != 0 && !l.Marked(k, syntax.Not|syntax.Wish):
			return k
		case n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger != 0:
			return -1
		}
	}
	return -1
}

// crowd reports whether many without names give, or somebody takes in what is given: the words at
// node o present some who gave. That is told in the clause before, or in the sentence before where
// o begins this one.
func (l *ledger) crowd(e *entry, o int) bool {
	if o > 0 && o < e.donor && !l.Is(o-1, ",", "(", "-", "–", ";") && !l.side(&l.Nodes[o-1]) && !(l.Nodes[o-1].Kind == syntax.ActorNode && l.Nodes[o-1].Named && len(l.Nodes[o-1].Actors) == 1) {
		return false
	}
	nodes := l.Nodes[:o]
	if o == 0 {
		if l.Sent == 0 {
			return false
		}
		nodes = l.Parsed[l.Sent-1]
	}
	gives, takes, many := false, false, false
	for k := range nodes {
		n := &nodes[k]
		switch {
		case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Strong&syntax.Give != 0 && n.Lex.Trigger&syntax.Receive == 0:
			gives = true
		case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0:
			takes = true
		case l.side(n):
			many = many || k == 0 || !l.getsAt(nodes, k)
		}
	}
	return gives && (many || takes)
}

// side reports whether a node is of words for many who may give.
func (l *ledger) side(n *syntax.Node) bool {
	if n.Kind == syntax.HeadNode && n.Head == syntax.Giver {
		return true
	}
	return n.Kind != syntax.ActorNode && sides[l.Doc.Tokens[n.Hi-1].Fold]
}

// sides are the last syllables of words for those of whom a row of names presents some.
var sides = map[string]bool{"vị": true, "nghiệp": true, "chức": true, "nhân": true, "quan": true, "thể": true, "sĩ": true, "tâm": true, "hàng": true, "trợ": true}

// getsAt reports whether those at node k of a sentence get something.
func (l *ledger) getsAt(nodes []syntax.Node, k int) bool {
	for x := k - 1; x >= 0 && x >= k-2; x-- {
		if p := nodes[x].Lex; p != nil && (p.Marker&(syntax.To|syntax.Goal) != 0 || p.Trigger&(syntax.Give|syntax.Help) != 0) {
			return true
		}
	}
	return false
}

// deed makes what is given of the verb, where no thing is told: of this sentence before node o, or
// of the one before.
func (l *ledger) deed(e *entry, o int) bool {
	nodes := l.Nodes[:o]
	if o == 0 {
		nodes = l.Parsed[l.Sent-1]
	}
	kind, at := extract.OtherSupport, -1
	for k := range nodes {
		switch n := &nodes[k]; {
		case n.Kind == syntax.ItemNode && n.Item.Kind == extract.Money:
			kind = extract.Money
		case n.Kind == syntax.Word && n.Lex != nil && n.Lex.Strong&syntax.Give != 0 && n.Lex.Trigger&syntax.Receive == 0:
			at = k
		}
	}
	if at < 0 {
		return false
	}
	e.items = []*syntax.Item{{Lo: nodes[at].Lo, Hi: nodes[at].Hi, Kind: kind, Bare: true}}
	return true
}
