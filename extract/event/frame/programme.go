package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// programmeGivers returns who gives by the programme that, without its name, is the subject
// of the word of support at node t, "chương trình cũng đã trao 8 suất": who raised the means
// for it, as the sentence tells before, who holds the one named last, or who holds a giving.
func (r *reader) programmeGivers(t int) []extract.Actor {
	at := r.programmeAt(t)
	if at < 0 {
		return nil
	}
	for k := at - 2; k > 0; k-- { // "Với kinh phí 2 tỷ đồng do D vận động, chương trình …"
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !n.Person && r.Marked(k-1, syntax.By) && r.CommaAfter(k, at) {
			return r.Resolve(n)
		}
	}
	if len(r.Programme) > 0 {
		return r.ProgrammeAt(r.Nodes[t].Lo)
	}
	return r.Convener()
}

// maxProgramme is how many words may tell which programme gives.
const maxProgramme = 10

// programmeAt returns the node of the programme or committee without its name that is the
// subject of the word of support at node t, or -1.
func (r *reader) programmeAt(t int) int {
	for k := t - 1; k >= 0 && k >= t-maxProgramme; k-- {
		n := &r.Nodes[k]
		switch {
		case r.Marked(k, syntax.Past|syntax.Ongoing|syntax.Pledge):
		case n.Kind == syntax.HeadNode && n.Fold == "ban":
			return k
		case n.Fold == "chương" && n.Hi-n.Lo == 2, n.Kind == syntax.ItemNode && n.Item.Alms && n.Item.Bare && n.Fold == "học" && r.Marked(k+1, syntax.Past):
			if k == 0 || r.Nodes[k-1].Kind == syntax.Mark || r.Nodes[k-1].Kind == syntax.DateNode {
				return k
			}
			return -1
		case n.Kind != syntax.Word || n.Lex != nil && (n.Lex.Trigger != 0 && !r.Marked(k-1, syntax.Noun) || n.Lex.Marker&(syntax.Passive|syntax.Of|syntax.By|syntax.With) != 0):
			if !(n.Kind == syntax.ItemNode && n.Item.Bare) {
				return -1
			}
		}
	}
	return -1
}

// programmeHands reports whether the word for what is held before node t does not make a
// noun of the verb of handing over: "chương trình trao 220 suất quà", of which it is the
// subject, or "D tổ chức chương trình trao quà cho R", where D hands over.
func (r *reader) programmeHands(t int) bool {
	if t < 1 || !syntax.Gatherings[strings.ToLower(r.Doc.Slice(r.Span(r.Nodes[t-1].Lo, r.Nodes[t-1].Hi)))] || !r.Is(t, "trao", "tặng") && !r.Phrase(t, "trao tặng", "dành tặng") {
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

// presentAhead reports whether a present and those who get it follow the verb at node t.
func (r *reader) presentAhead(t int) bool {
	for k := t + 1; k+1 < len(r.Nodes) && k <= t+2; k++ {
		if it := r.Nodes[k].Item; it != nil && (it.Gift || it.Alms) {
			return r.Marked(k+1, syntax.To|syntax.Goal) || k+2 < len(r.Nodes) && r.Marked(k+2, syntax.To|syntax.Goal) && r.Nodes[k+1].Kind == syntax.Word
		}
	}
	return false
}
