package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxApart is how many nodes may tell who one of a row is, before the semicolon behind it.
const maxApart = 16

// rowOn returns those who receive what the first of a row behind a colon does, where each is
// told with a school, village or age and semicolons part them: "tặng 5 xe đạp cho các em: A,
// lớp 4, Trường X; B, lớp 8, Trường Y".
func (r *reader) rowOn(g *gather) []extract.Actor {
	k := g.trigger + 2
	for k < len(r.Nodes) && k <= g.End+1 && (r.Nodes[k].First() != g.to[0] || !r.Is(k-1, ":") && !r.Is(k-2, ":") && !r.Introduced(k)) {
		k++
	}
	if k >= len(r.Nodes) || k > g.End+1 {
		return nil
	}
	first := g.to[0]
	var out []extract.Actor
	for {
		x := k + 1
		for x < len(r.Nodes) && x <= k+maxApart && !r.Is(x, ";") {
			if n := &r.Nodes[x]; n.Kind == syntax.ItemNode && !n.Item.Bare || n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&^syntax.Move != 0 || r.Is(x, ".", ":") {
				return out
			}
			x++
		}
		if !r.Is(x, ";") {
			return out
		}
		for x++; x < len(r.Nodes) && (r.Is(x, "và", "ông", "bà", "anh", "chị", "em", "cháu", "bé", "cô", "hộ") || r.Nodes[x].Kind == syntax.HeadNode); x++ {
		}
		if x >= len(r.Nodes) || r.Nodes[x].Kind != syntax.ActorNode || r.Nodes[x].First().Kind != first.Kind {
			return out
		}
		out, k = append(out, r.Resolve(&r.Nodes[x])...), x
	}
}
