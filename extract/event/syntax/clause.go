package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Ends reports whether node k is a mark or word at which a clause ends.
func (r *Reader) Ends(k int) bool {
	n := &r.Nodes[k]
	return n.Lex != nil && n.Lex.Marker&End != 0 && n.Lex.Trigger == 0 && n.Fold != ":" && !r.relative(k) && !(n.Fold == "đặc" && r.Is(k-1, "cảnh"))
}

// NewClause reports whether the actor at node k is the subject of a further
// verb: no small word before it, and a word of support, "được" or a modal after.
func (r *Reader) NewClause(k, hi int) bool {
	if r.PartOf(k, 0) != Subject {
		return false
	}
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.Nodes[x]
		if n.Kind == Mark || n.Kind == ItemNode || n.Kind == ActorNode || r.Is(x, "để") {
			return false
		}
		if r.Is(x-1, "nguồn") || r.Is(x, "là") || x == k+1 && r.Is(x, "và") && x+1 < hi && r.Nodes[x+1].Lex != nil && r.Nodes[x+1].Lex.Trigger&Give != 0 {
			return false // "cứu trợ tỉnh A, tỉnh B và ủng hộ 2 tỷ đồng"
		}
		if n.Lex != nil && (n.Lex.Marker&(Passive|Past|Pledge|Ongoing) != 0 || n.Lex.Trigger&^Move != 0 && n.Lex.Marker&(To|Goal) == 0) {
			return true
		}
	}
	return false
}

// CarriesOn reports whether the word at node k that begins a clause has no subject before
// the verb at node t: that of the clause before goes on, "D đến thăm, đồng thời hỗ trợ R".
func (r *Reader) CarriesOn(k, t int) bool {
	if r.Nodes[k].Fold != "đồng" && r.Nodes[k].Fold != "qua" || t > k+4 {
		return false
	}
	for x := k + 1; x < t; x++ {
		if n := &r.Nodes[x]; n.Kind == ActorNode || n.Kind == HeadNode || n.Kind == TitleNode || n.Kind == ItemNode {
			return false
		}
	}
	return true
}

// carried takes the first subject of the clause in nodes [lo,k), and whether what it tells
// is promised, for the clause behind that goes on with it.
func (r *Reader) carried(l *Left, lo, k int) {
	for x := lo; x < k; x++ {
		n := &r.Nodes[x]
		switch {
		case l.Subject >= 0 && n.Lex != nil && n.Lex.Trigger&^Move != 0 && n.Lex.Marker == 0:
			return
		case l.Subject >= 0 && r.Marked(x, Wish|Not):
			l.No = true
		case l.Subject >= 0 && r.Marked(x, Pledge) && l.Status == extract.Done:
			l.Status = extract.Pledged
		case l.Subject < 0 && (n.Kind == ActorNode || n.Kind == HeadNode && n.Head != Vehicle) && r.PartOf(x, lo) == Subject:
			l.Subject = x
		}
	}
}

// SumAhead reports whether the word of support at node t is followed at once by a number
// of things or a sum.
func (r *Reader) SumAhead(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+3; k++ {
		if n := &r.Nodes[k]; n.Kind == ItemNode {
			return n.Item.Quantity != nil && !n.Item.Skip
		}
	}
	return false
}

// Leaders are the verbs by which somebody heads a delegation or chairs a meeting.
var Leaders = lists.Words("leaders")

// Leads reports whether the actor at node k only leads: "do ông A dẫn đầu".
func (r *Reader) Leads(k, t int) bool {
	for x := k + 1; x < t && x <= k+4; x++ {
		if r.Nodes[x].Kind == Mark {
			return false
		}
		if r.Is(x, "tổ") && r.Is(x+1, "chức") && x+2 < min(t+1, len(r.Nodes)) && r.Nodes[x+2].Lex != nil && r.Nodes[x+2].Lex.Trigger&Give != 0 {
			return false // "do báo A tổ chức trao tặng"
		}
		if Leaders[r.Nodes[x].Fold] {
			return true
		}
	}
	return false
}
