package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// News of homes that are built for somebody tell whose home it is, what it costs, and then
// who gave how much of that: "Ngôi nhà của gia đình ông R trị giá 117 triệu đồng, trong đó
// D hỗ trợ 20 triệu đồng". Those whose home it is are the receivers of what follows.

// householders notes the people for whom a home is built, where the sentence tells of one.
func (r *reader) householders() {
	if r.Needs == 0 && r.Aid < 2 || !r.Holding[r.Sent].Has(syntax.HeadNode, syntax.ActorNode) || !r.homeTold() {
		return
	}
	var who []extract.Actor
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Head == syntax.Needy {
			if x := r.personBehind(k); x >= 0 {
				who = syntax.AddActors(who, r.Nodes[x].Actors...)
			}
		} else if n.Person && !r.Titled(n) && (r.PartOf(k, 0) == syntax.Receiver || r.homeOf(k)) {
			who = syntax.AddActors(who, n.Actors...) // "2 căn nhà được trao cho ông A và bà B"
		} else if n.Person && len(who) > 0 && k > 1 && r.Is(k-2, "và", ",") && r.Is(k-1, "ông", "bà", "anh", "chị", "em") {
			who = syntax.AddActors(who, n.Actors...) // "gia đình ông A và ông B"
		}
	}
	if len(who) == 0 || len(who) > maxHomes {
		return
	}
	r.Memory.Receivers, r.Memory.ReceiverSent = who, r.Sent
	if r.Homes == nil {
		r.Homes = map[int]bool{}
	}
	r.Homes[r.Sent], r.Homes[r.Sent+1] = true, true
}

// homeCosts lets what a home costs be a gift where the sentence tells who gave all of it:
// "nhà trị giá 80 triệu đồng, do D tài trợ", "căn nhà do D xây tặng với số tiền 80 triệu đồng".
func (r *reader) homeCosts() {
	if !r.Homes[r.Sent] {
		return
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Money || n.Item.Quantity == nil || !n.Item.Skip || n.Item.Rate {
			continue
		}
		if r.paidBy(k) || n.Item.Sum && r.givenFor(k) {
			n.Item.Skip, n.Item.Worth, n.Item.Total = false, false, false
		}
	}
}

// maxPayers is how many nodes the names of those may take who paid a home together.
const maxPayers = 14

// paidBy reports whether those stand behind the sum at node k, marked by "do", who gave it.
func (r *reader) paidBy(k int) bool {
	k++
	if r.Is(k, ",", "(") {
		k++
	}
	if !r.Marked(k, syntax.By) {
		return false
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+maxPayers && r.Nodes[x].Kind != syntax.ItemNode; x++ {
		if n := &r.Nodes[x]; n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&syntax.Give != 0 {
			return !r.itemWithin(x, 3)
		}
	}
	return false
}

// givenFor reports whether a verb of giving stands right before the sum at node k and the
// words for it.
func (r *reader) givenFor(k int) bool {
	for x := k - 1; x >= 0 && x >= k-3; x-- {
		if n := &r.Nodes[x]; n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&syntax.Give != 0 {
			return true
		}
	}
	return false
}

// homeOf reports whether it is told of a home that it is the person's at node k, or for
// them: "căn nhà của chị A", "bàn giao nhà tình thương cho cháu B".
func (r *reader) homeOf(k int) bool {
	x := k - 1
	for x > 0 && r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && k-x <= 2 && !r.Is(x, "của", "cho") {
		x-- // the form of address
	}
	if !r.Is(x, "của", "cho", "tặng") {
		return false
	}
	for i := r.Nodes[x].Lo - 1; i >= 0 && i >= r.Nodes[x].Lo-4; i-- {
		if r.Doc.Tokens[i].Fold == "nhà" {
			return true
		}
	}
	return false
}

// maxHomes bounds the families whose homes one sentence tells of.
const maxHomes = 4

// homesReach is how many sentences back those may be named of whom each home is.
const homesReach = 5

// housed returns those of whom "mỗi căn", "mỗi nhà" at node k tells that each home is
// theirs.
func (r *reader) housed(k int) []extract.Actor {
	switch r.Doc.Tokens[r.Nodes[k].Hi-1].Fold {
	case "căn", "nhà":
	default:
		return nil
	}
	m := &r.Memory
	switch {
	case len(m.Here) > 0 && r.Sent-m.HereSent <= homesReach && (m.HereSent >= m.ReceiverSent || len(m.Receivers) == 0):
		return m.Here
	case len(m.Receivers) > 0 && r.Sent-m.ReceiverSent <= homesReach:
		return m.Receivers
	}
	return nil
}

// homeTold reports whether the sentence tells of a home of somebody: "ngôi nhà", "căn nhà",
// "nhà đại đoàn kết".
func (r *reader) homeTold() bool {
	toks := r.Doc.Sentences[r.Sent].Tokens
	for i := toks.Lo; i < toks.Hi; i++ {
		if r.Doc.Tokens[i].Fold != "nhà" {
			continue
		}
		if i > toks.Lo && homeWords[r.Doc.Tokens[i-1].Fold] || i+1 < toks.Hi && homeKinds[r.Doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// homeWords stand before "nhà", homeKinds behind it, where somebody's home is meant.
var homeWords = map[string]bool{"ngôi": true, "căn": true, "chữa": true, "xây": true, "dựng": true, "giao": true, "thành": true, "công": true, "tặng": true}

var homeKinds = map[string]bool{"đại": true, "tình": true, "nhân": true, "mới": true, "ở": true, "nghĩa": true, "đồng": true}
