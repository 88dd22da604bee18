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
	if r.Needs == 0 && r.Aid < 2 || !r.Holding[r.Sent].Has(syntax.HeadNode) || !r.homeTold() {
		return
	}
	var who []extract.Actor
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Head == syntax.Needy {
			if x := r.personBehind(k); x >= 0 {
				who = syntax.AddActors(who, r.Nodes[x].Actors...)
			}
		} else if n.Person && r.PartOf(k, 0) == syntax.Receiver && !r.Titled(n) {
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
var homeWords = map[string]bool{"ngôi": true, "căn": true, "chữa": true, "xây": true, "dựng": true}

var homeKinds = map[string]bool{"đại": true, "tình": true, "nhân": true, "mới": true, "ở": true, "nghĩa": true, "đồng": true}
