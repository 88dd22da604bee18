package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Consignments of relief: who sends one is told where it arrives, and what it holds in the
// sentence behind: "Lô hàng viện trợ của nước A đã tới R. Lô hàng gồm 40 máy lọc nước".

// reliefLoad reports whether node k is goods that are called relief: "lô hàng viện trợ".
func (r *reader) reliefLoad(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != syntax.HeadNode && n.Kind != syntax.ActorNode || n.Head != syntax.Vehicle {
		return false
	}
	for i := n.Lo; i+1 < n.Hi; i++ {
		if f := r.Doc.Tokens[i].Fold; (f == "viện" || f == "cứu" || f == "hỗ") && r.Doc.Tokens[i+1].Fold == "trợ" {
			return true
		}
	}
	return false
}

// maxLoad is how many nodes may stand between a consignment and who sends it.
const maxLoad = 8

// consignment notes who sends the relief goods that the sentence tells of, and to whom.
func (r *reader) consignment() {
	at := slices.IndexFunc(r.Nodes, func(n syntax.Node) bool { return n.Head == syntax.Vehicle })
	if at < 0 || !r.reliefLoad(at) {
		return
	}
	var from, to []extract.Actor
	if n := &r.Nodes[at]; n.Kind == syntax.ActorNode {
		from = r.Resolve(n) // "lô hàng cứu trợ của nước A"
	}
	for k := at + 1; k < len(r.Nodes) && k <= at+2*maxLoad; k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && n.Item.Quantity != nil || r.Ends(k) {
			break
		}
		if n.Kind != syntax.ActorNode || n.Person {
			continue
		}
		switch p := r.PartOf(k, at); {
		case len(from) == 0 && k <= at+maxLoad && (p == syntax.Source || p == syntax.Owner || p == syntax.Agent):
			from = r.Resolve(n)
		case len(to) == 0 && (p == syntax.Destination || p == syntax.Receiver || p == syntax.Object):
			to = gift.Without(r.Resolve(n), from)
		}
	}
	if len(from) > 0 && !syntax.Personal(from) {
		r.Memory.Load, r.Memory.LoadTo, r.Memory.LoadSent = from, to, r.Sent
	}
}

// unloaded reads what the consignment told a sentence or two before holds, where the frame
// that says so names neither giver nor receiver.
func (r *reader) unloaded(f *gift.Frame) bool {
	m := &r.Memory
	if len(m.Load) == 0 || m.LoadSent == r.Sent || r.Sent-m.LoadSent > gift.Reach {
		return false
	}
	to := m.LoadTo
	if len(to) == 0 {
		to = gift.Without(m.HeadReceivers, m.Load)
	}
	if len(to) == 0 && len(m.Receivers) > 0 {
		to = gift.Without(m.Receivers, m.Load)
	}
	if home := r.homeland(); len(to) == 0 && home.Kind != extract.NoActor && !slices.Contains(m.Load, home) {
		to = []extract.Actor{home} // it landed here
	}
	if len(to) == 0 {
		return false
	}
	f.Donors, f.Strong = m.Load, true
	for i := range f.Groups {
		f.Groups[i].To = to
	}
	f.Conf *= 0.85
	m.LoadSent = r.Sent
	r.Step(f, f.Trigger, "the consignment told before")
	return true
}

// homeland returns Vietnam, if the article names it.
func (r *reader) homeland() extract.Actor {
	for i := range r.Analysis.Places {
		if p := &r.Analysis.Places[i]; p.Kind == extract.Country && p.Name == "Việt Nam" {
			return extract.Actor{Kind: extract.PlaceActor, Index: i}
		}
	}
	return extract.Actor{}
}
