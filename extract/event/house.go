package event

import "github.com/lienket/lienket/extract"

// News of homes that are built for somebody tell whose home it is, what it costs, and then
// who gave how much of that: "Ngôi nhà của gia đình ông R trị giá 117 triệu đồng, trong đó
// D hỗ trợ 20 triệu đồng". Those whose home it is are the receivers of what follows.

// householders notes the people for whom a home is built, where the sentence tells of one.
func (r *reader) householders() {
	if r.needs == 0 && r.aid < 2 || !r.holding[r.sent].has(headNode) || !r.homeTold() {
		return
	}
	var who []extract.Actor
	for k := range r.nodes {
		if n := &r.nodes[k]; n.kind == headNode && n.head == needy {
			if x := r.personBehind(k); x >= 0 {
				who = addActors(who, r.nodes[x].actors...)
			}
		} else if n.person && len(who) > 0 && k > 1 && r.is(k-2, "và", ",") && r.is(k-1, "ông", "bà", "anh", "chị", "em") {
			who = addActors(who, n.actors...) // "gia đình ông A và ông B"
		}
	}
	if len(who) == 0 || len(who) > maxHomes {
		return
	}
	r.memory.receivers, r.memory.receiverSent = who, r.sent
	if r.homes == nil {
		r.homes = map[int]bool{}
	}
	r.homes[r.sent], r.homes[r.sent+1] = true, true
}

// maxHomes bounds the families whose homes one sentence tells of.
const maxHomes = 4

// homeTold reports whether the sentence tells of a home of somebody: "ngôi nhà", "căn nhà",
// "nhà đại đoàn kết".
func (r *reader) homeTold() bool {
	toks := r.doc.Sentences[r.sent].Tokens
	for i := toks.Lo; i < toks.Hi; i++ {
		if r.doc.Tokens[i].Fold != "nhà" {
			continue
		}
		if i > toks.Lo && homeWords[r.doc.Tokens[i-1].Fold] || i+1 < toks.Hi && homeKinds[r.doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// homeWords stand before "nhà", homeKinds behind it, where somebody's home is meant.
var (
	homeWords = map[string]bool{"ngôi": true, "căn": true, "chữa": true, "xây": true, "dựng": true}
	homeKinds = map[string]bool{"đại": true, "tình": true, "nhân": true, "mới": true, "ở": true, "nghĩa": true, "đồng": true}
)

// homeRate reports whether the money at node i is so much for each home: "50 triệu đồng/ngôi
// nhà", "30 triệu đồng/căn".
func (r *reader) homeRate(i int) bool {
	return r.is(i+1, "/") && r.is(i+2, "ngôi", "căn", "nhà")
}
