package frame

import (
	"strings"

	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// programmeGives reports whether a programme without its name is the subject of the
// word of support at node t: "chương trình cũng đã trao 8 suất".
func (r *reader) programmeGives(t int) bool {
	for k := t - 1; k >= 0; k-- {
		n := &r.Nodes[k]
		if r.Marked(k, syntax.Past|syntax.Ongoing|syntax.Pledge) || r.Is(k, "cũng", "còn", "tiếp", "tục") {
			continue
		}
		if n.Kind == syntax.HeadNode && n.Fold == "ban" {
			return true
		}
		return n.Fold == "chương" && n.Hi-n.Lo == 2 && (k == 0 || r.Nodes[k-1].Kind == syntax.Mark || r.Nodes[k-1].Kind == syntax.DateNode)
	}
	return false
}

// programmeHands reports whether the word for what is held before node t does not make a
// noun of the verb of handing over: "chương trình trao 220 suất quà", of which it is the
// subject, or "D tổ chức chương trình trao quà cho R", where D hands over.
func (r *reader) programmeHands(t int) bool {
	if t < 1 || !gatherings[strings.ToLower(r.Doc.Slice(r.Span(r.Nodes[t-1].Lo, r.Nodes[t-1].Hi)))] || !r.Is(t, "trao", "tặng") && !r.Phrase(t, "trao tặng", "dành tặng") {
		return false
	}
	switch x := t - 2; {
	case r.Is(x, "chức") && r.Is(x-1, "tổ"):
		return r.SumAhead(t) || r.presentAhead(t)
	case r.Nodes[t-1].Fold != "chương", x >= 0 && r.Nodes[x].Kind != syntax.Mark && r.Nodes[x].Kind != syntax.DateNode:
		return false
	}
	return r.SumAhead(t)
}

// gatherings are the words for what is held, at which something is handed over.
var gatherings = lists.Words("gatherings")

// presentAhead reports whether a present and those who get it follow the verb at node t.
func (r *reader) presentAhead(t int) bool {
	for k := t + 1; k+1 < len(r.Nodes) && k <= t+2; k++ {
		if it := r.Nodes[k].Item; it != nil && (it.Gift || it.Alms) {
			return r.Marked(k+1, syntax.To|syntax.Goal) || k+2 < len(r.Nodes) && r.Marked(k+2, syntax.To|syntax.Goal) && r.Nodes[k+1].Kind == syntax.Word
		}
	}
	return false
}
