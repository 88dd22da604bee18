package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxMeans is how many nodes may name the means by which a sentence begins: "từ nguồn kinh phí này".
const maxMeans = 6

// lendsRaiser lets the body give that raised, as the sentence before tells, the means from which this one
// says that it is given: "Quỹ A đã vận động được 40 tỷ đồng. Từ đó đã xây 20 căn nhà cho hộ nghèo".
func (r *reader) lendsRaiser(f *gift.Frame, l *syntax.Left) lent {
	if l == nil || f.Rule != "give" || l.Subject >= 0 || l.Agent >= 0 || r.Sent == 0 || !r.fromThat() {
		return unknown
	}
	nodes := r.Parsed[r.Sent-1]
	who, raised := -1, false
	for k := range nodes {
		switch n := &nodes[k]; {
		case who < 0 && n.Kind == syntax.ActorNode && !n.Person && (n.First().Kind == extract.OrganizationActor || gift.NamedBody(n.First().Group)) && r.leading(nodes, k):
			who = k
		case n.Kind == syntax.Word && (n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0 || raising[n.Fold]):
			raised = true
		case who >= 0 && raised && n.Kind == syntax.ItemNode && n.Item.Kind == extract.Money:
			if r.lend(f, r.Resolve(&nodes[who]), 0.95, "giver: who raised it") == unknown {
				return unknown
			}
			return here
		}
	}
	return unknown
}

// leading reports whether no small word before the actor at node k of another sentence makes it anything but
// the subject.
func (r *reader) leading(nodes []syntax.Node, k int) bool {
	for x := max(0, k-3); x < k; x++ {
		if lex := nodes[x].Lex; lex != nil && lex.Marker&(syntax.To|syntax.By|syntax.From|syntax.Of|syntax.With|syntax.At|syntax.Goal) != 0 {
			return false
		}
	}
	return true
}

// raising are the first syllables of verbs by which a body comes by means.
var raising = lists.Words("raising")

// fromThat reports whether the sentence begins by the means told before: "từ đó", "qua đó", "từ nguồn quỹ này".
func (r *reader) fromThat() bool {
	if f := r.Nodes[0].Fold; f != "từ" && f != "qua" && !r.Is(0, "nhờ", "với") {
		return false
	}
	if at := r.Nodes[0].Lo + 1; at+1 < len(r.Doc.Tokens) && r.Doc.Tokens[at].Fold == "đó" {
		return r.Doc.Tokens[at+1].Fold != "đến" && r.Doc.Tokens[at+1].Fold != "tới" // since then
	}
	for k := 1; k < len(r.Nodes) && k <= maxMeans && r.Nodes[k].Kind != syntax.ItemNode; k++ {
		if r.Is(k, "này", "trên", "đó") {
			return r.Is(1, "nguồn", "số", "quỹ", "kinh") || r.Nodes[1].Kind == syntax.HeadNode || r.Nodes[1].Kind == syntax.ItemNode
		}
	}
	return false
}

// raised reads "D vận động các nhà hảo tâm được I để giúp R".
func (r *reader) raised(f *gift.Frame, l *syntax.Left, hi int) bool {
	res := r.after(f.Trigger, hi, syntax.Give)
	if len(res.Items) == 0 || len(res.Groups) == 0 || !r.Giver(f, l.Patient, l.Subject) {
		return false
	}
	f.TakeRight(&res)
	f.Rule, f.Strong = "give", true
	return true
}
