package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Who holds something is asked for in three places, and means three things:
//   - syntax.Reader.Convener: who holds a giving, however far the article tells of it. It is
//     found while sentences are parsed, by the subject alone, and stands in only for a subject
//     that has no name: "đoàn", "ban tổ chức", "chương trình".
//   - syntax.Programme: who holds the programme of a name, which gives wherever that name is
//     told. It is found while the name is joined, before there are clauses.
//   - convened, below: who gives what is handed over in the sentences right behind, though no
//     word there stands for them. It takes whole clauses to say so: nobody may be told to give
//     just before, nothing may be promised or denied, and authorities do not count.
//
// Local news tell first who holds something, "Hội A tổ chức Tết sum vầy", and then what was
// handed over there, "Dịp này, 50 suất quà được trao cho các hộ nghèo": who holds it gives.

// maxHolder is how many nodes before "tổ chức" may tell who holds what.
const maxHolder = 16

// convened notes who holds the meeting that the sentence being read tells of, where nobody
// is told just before to give.
func (r *reader) convened() {
	if r.Needs+r.Aid == 0 || r.KindOf() == extract.Headline || !r.Holding[r.Sent].Has(syntax.ActorNode) {
		return
	}
	m := &r.Memory
	if len(m.Donors) > 0 && r.Sent-m.DonorSent <= gift.Reach && r.Nodes[0].Kind != syntax.DateNode {
		return
	}
	for k := 1; k+1 < len(r.Nodes); k++ {
		if !r.Is(k, "tổ") || !r.Is(k+1, "chức") {
			continue
		}
		if who := r.holderOf(k); len(who) > 0 {
			r.hosted(who)
			return
		}
	}
	if who := r.HeldBy(); len(who) > 0 && r.bodies(who) {
		r.hosted(who)
	}
}

// hosted notes who holds what the sentence being read tells, and for those of which place.
func (r *reader) hosted(who []extract.Actor) {
	m := &r.Memory
	m.Donors, m.DonorSent, m.Promised = who, r.Sent, false
	m.Hosts, m.HostSent = who, r.Sent
	if to := r.Reached(r.Sent); len(to) > 0 && !gift.Overlap(to, who) && !r.Home(who, to[0]) {
		m.Here, m.HereSent = to, r.Sent
	}
}

// bodies reports whether all are bodies that may give.
func (r *reader) bodies(who []extract.Actor) bool {
	for _, a := range who {
		if a.Kind != extract.OrganizationActor && !gift.NamedBody(a.Group) || r.Agency(a) {
			return false
		}
	}
	return true
}

// holderOf returns who holds what the verb at node k tells: behind "do", or as its subject
// where what is held is said.
func (r *reader) holderOf(k int) []extract.Actor {
	at := -1
	for x := k - 1; x >= 0 && x >= k-maxHolder && !r.Ends(x); x-- {
		if r.Marked(x, syntax.By) {
			at = x + 1
			break
		}
	}
	if at < 0 {
		if !r.HoldsGiving(k + 2) {
			return nil
		}
		lo, _ := r.Clause(k, 0)
		l := r.Before(lo, k)
		if l.No || l.Status == extract.Pledged {
			return nil
		}
		at = l.Subject
	}
	if at < 0 || at >= k || r.Nodes[at].Kind != syntax.ActorNode || r.Nodes[at].Person {
		return nil
	}
	who := r.Resolve(&r.Nodes[at])
	if !r.bodies(who) {
		return nil
	}
	for _, x := range r.partners(at, k) {
		who = syntax.AddActors(who, r.sponsorsAt(x)...)
	}
	return who
}
