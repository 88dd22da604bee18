package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/text"
)

// Sending is who sends a delegation, or holds a giving, as a sentence tells.
type Sending struct {
	Sent int
	Who  []extract.Actor
}

// maxSendings bounds the senders that are kept: an article of more is a list, and about none.
const maxSendings = 32

// sends appends what the sentence being read tells of who sends.
func (r *Reader) sends(to []Sending, who []extract.Actor) []Sending {
	if len(who) == 0 || len(to) >= maxSendings || len(to) > 0 && to[len(to)-1].Sent == r.Sent {
		return to // the first that a sentence names
	}
	return append(to, Sending{r.Sent, who})
}

// SentBy returns whom an unnamed delegation of the sentence being read stands for, and the
// sentence that names it with its sender ("đoàn công tác của TPHCM"): the nearest before,
// else the first. Where none does, the sentence is that which tells who is likely to have
// sent it, and told is false.
func (r *Reader) SentBy() (s Sending, told bool) {
	if s = r.nearest(r.Sendings); len(s.Who) > 0 {
		return s, true
	}
	return r.nearest(r.hints), false
}

// Sender returns whom an unnamed delegation of the sentence being read stands for.
func (r *Reader) Sender() []extract.Actor {
	s, _ := r.SentBy()
	return s.Who
}

// Convener returns who holds the giving at which the sentence being read tells something to
// happen, and may have sent a delegation. It is not who holds the programme of a name: that one
// gives where its name is told (see Programme), this one where nobody has a name.
func (r *Reader) Convener() []extract.Actor { return r.nearest(r.conveners).Who }

// HeldBy returns who, as the sentence being read tells, holds a giving or goes to see people.
func (r *Reader) HeldBy() []extract.Actor {
	for _, of := range [...][]Sending{r.conveners, r.hints} {
		for i := len(of) - 1; i >= 0 && of[i].Sent >= r.Sent; i-- {
			if of[i].Sent == r.Sent {
				return of[i].Who
			}
		}
	}
	for k := range r.Nodes { // "đoàn công tác của Hội A do ông B dẫn đầu đã đến thăm"
		if n := &r.Nodes[k]; n.Kind == Word && r.CallsOn(k) {
			if s, told := r.SentBy(); told && s.Sent == r.Sent {
				return s.Who
			}
			break
		}
	}
	return nil
}

// nearest returns the last of what sentences tell up to the one being read, else the first,
// of those of the same item.
func (r *Reader) nearest(of []Sending) Sending {
	var out Sending
	lo, hi := r.Item(r.Sent)
	for _, s := range of {
		if s.Sent < lo || s.Sent >= hi {
			continue
		}
		if s.Sent > r.Sent && len(out.Who) > 0 {
			break
		}
		out = s
	}
	return out
}

// senders notes who sends by what sentence si, which was parsed last, tells.
func (r *Reader) senders(si int) {
	if r.opensItem() {
		r.items = append(r.items, si)
	}
	if !r.Content.Has(ActorNode, HeadNode) {
		return
	}
	before := r.Sent
	r.Sent = si
	for i := range r.Nodes {
		r.findSender(&r.Nodes[i])
	}
	if r.Content.Has(ActorNode) {
		r.hint()
	}
	r.Sent = before
}

// findSender notes whom the delegation that is a node stands for, where it is named with its
// sender.
func (r *Reader) findSender(n *Node) {
	switch {
	case n.Kind == HeadNode && n.Head == Party:
		r.organised(n)
	case n.Kind != ActorNode || n.Person || !n.Named:
	case n.Head == Party:
		r.Sendings = r.sends(r.Sendings, r.Resolve(n))
	default:
		for _, a := range n.Actors {
			if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective {
				if s := r.SendsIt(a); s != a {
					r.Sendings = r.sends(r.Sendings, []extract.Actor{s})
				}
			}
		}
	}
}

// organised takes the sender of an unnamed delegation from who set it up: "đoàn
// thiện nguyện do Tạp chí X phối hợp cùng Quỹ Y tổ chức".
func (r *Reader) organised(n *Node) {
	for k := range r.Nodes {
		if &r.Nodes[k] != n && r.Nodes[k].Lo != n.Lo {
			continue
		}
		if k+2 < len(r.Nodes) && r.Marked(k+1, By) && r.Nodes[k+2].Kind == ActorNode && !r.Nodes[k+2].Person && !r.Leads(k+2, len(r.Nodes)) {
			r.Sendings = r.sends(r.Sendings, r.Resolve(&r.Nodes[k+2]))
		}
		return
	}
}

// hint notes who is likely to have sent a delegation that no words of the article give a
// sender: who set it up or whom its leader acts for; and who holds a giving.
func (r *Reader) hint() {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		switch {
		case n.Kind == HeadNode && n.Head == Party:
			r.hints = r.sends(r.hints, r.leaderOf(k))
		case n.Kind == Word && (k == 0 || r.Nodes[k-1].Kind == Mark) && r.Marked(k+1, By) && Gatherings[text.Lower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))]:
			r.heldAsTold(k)
		case n.Kind == ItemNode && len(n.Item.Owner) > 0 && r.atCeremony(k-1):
			r.conveners = r.sends(r.conveners, r.theSenders(n.Item.Owner)) // "diễn ra lễ trao quà của Hội A"
		case n.Kind == ItemNode && len(n.Item.Owner) > 0 && r.takesObject(k):
			r.hints = r.sends(r.hints, r.theSenders(n.Item.Owner)) // "tiếp nhận quà của Hội A"
		case n.Kind == ActorNode && n.Named && !n.Person && r.ownsProgramme(k):
			r.conveners = r.sends(r.conveners, r.Resolve(n))
		case n.Kind == ActorNode && n.Head == Vehicle && r.takesObject(k):
			r.hints = r.sends(r.hints, r.Resolve(n)) // "tiếp nhận hàng hỗ trợ của Hội A"
		case n.Kind == ActorNode && n.Named && !n.Person && r.Marked(k-1, Of|From) && k > 2 && r.Nodes[k-2].Lex != nil && r.Nodes[k-2].Lex.Trigger&(Give|Help) != 0 && r.takesObject(k-2):
			r.hints = r.sends(r.hints, r.Resolve(n)) // "tiếp nhận hỗ trợ của Hội A"
		case n.Kind == ActorNode && n.Named && !n.Person:
			party, holds := r.sets(k + 1)
			switch {
			case !party && !holds && !r.goesToSee(k+1) || r.PartOf(k, 0) != Subject:
			case party:
				r.hints = r.sends(r.hints, r.Resolve(n))
			case !holds:
				r.hints = r.sends(r.hints, r.Resolve(n)[:1]) // of those who come together, the first leads
			default:
				r.conveners = r.sends(r.conveners, r.withFirms(k))
			}
		}
	}
}

// heldAsTold notes who holds the programme named last, as the sentence that begins by the word for it at node k tells:
// "Chương trình do Hội A phối hợp với B tổ chức".
func (r *Reader) heldAsTold(k int) {
	if len(r.Programmes) == 0 {
		return
	}
	if as, _ := r.holder(k + 1); len(as) > 0 {
		r.Programmes = append(r.Programmes, Programme{At: r.Nodes[k].Lo, Name: r.Programmes[len(r.Programmes)-1].Name, Holders: as, Own: as})
	}
}

// theSenders returns the actors with those who send them in place of delegations.
func (r *Reader) theSenders(as []extract.Actor) (out []extract.Actor) {
	for _, a := range as {
		if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective {
			a = r.SendsIt(a)
		}
		out = AddActors(out, a)
	}
	return out
}

// Gatherings are the words for what is held, at which something is handed over.
var Gatherings = lists.Words("gatherings")

// leaderOf returns whom the leader of the delegation at node k acts for: "Bí thư Tỉnh ủy
// A dẫn đầu đoàn công tác", "đoàn do Phó Chủ tịch UBND tỉnh B làm trưởng đoàn".
func (r *Reader) leaderOf(k int) []extract.Actor {
	lead := -1
	switch {
	case k > 2 && r.Is(k-1, "đầu") && r.Is(k-2, "dẫn"):
		lead = k - 3
	case r.Marked(k+1, By):
		for x := k + 2; x < len(r.Nodes) && x <= k+4 && lead < 0; x++ {
			if r.Nodes[x].Person && r.Leads(x, len(r.Nodes)) {
				lead = x
			}
		}
	}
	if lead < 0 || !r.Nodes[lead].Person {
		return nil
	}
	if as := r.Resolve(&r.Nodes[lead]); !Personal(as) {
		return as
	}
	return nil
}

// ownsProgramme reports whether what is held, the subject of the sentence or what takes place, is the body's at
// node k: "Chương trình lần này của Đoàn Thanh niên A", "diễn ra lễ trao 50 suất quà của Hội A".
func (r *Reader) ownsProgramme(k int) bool {
	return k > 1 && r.Marked(k-1, Of|By) && r.atCeremony(k-2)
}

// takesObject reports whether what node k begins is the object of a verb of taking in.
func (r *Reader) takesObject(k int) bool {
	return k > 0 && r.Nodes[k-1].Kind == Word && r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger&Receive != 0
}

// atCeremony reports whether the words up to node k are of something held that is the subject of the sentence, or
// takes place: "chương trình lần này", "diễn ra lễ trao 50 suất quà".
func (r *Reader) atCeremony(k int) bool {
	for x := k; x >= 0 && x > k-maxGathering; x-- {
		n := &r.Nodes[x]
		if w := text.Lower(r.Doc.Slice(r.Span(n.Lo, n.Hi))); n.Kind == Word && (Gatherings[w] || ceremonies[w]) {
			return x == 0 || r.Nodes[x-1].Kind == Mark || r.Is(x-1, "ra") && r.Is(x-2, "diễn")
		}
		if n.Kind != ItemNode && (n.Kind != Word || n.Lex != nil && n.Lex.Trigger&Give == 0) {
			return false
		}
	}
	return false
}

// maxGathering is how many nodes may say what is held, from its word to whose it is.
const maxGathering = 8

// ceremonies are the words for an hour at which something is handed over, where it is told whose it is.
var ceremonies = map[string]bool{"lễ": true, "buổi": true, "buổi lễ": true}

// partnerWord reports whether node k is of those with whom somebody holds something: "E", "các cơ quan".
func (r *Reader) partnerWord(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == ActorNode || n.Kind == HeadNode || r.Is(k, ",", "và") || n.Kind == Word && n.Lex == nil && !r.Is(k, "tổ")
}

// callers are the syllables of the verbs by which somebody goes to see people in grief or need.
var callers = lists.Words("callers")

// maxCalling is how many nodes behind its subject may tell that somebody goes to see people.
const maxCalling = 4

// goesToSee reports whether the words from node k on say that somebody goes to see people: "đã đến thăm",
// "thăm hỏi, động viên".
func (r *Reader) goesToSee(k int) bool {
	for k < len(r.Nodes) && (r.Marked(k, Past|Pledge) || r.Nodes[k].Kind == DateNode) {
		k++
	}
	for x := k; x < len(r.Nodes) && x < k+maxCalling && r.Nodes[x].Kind == Word; x++ {
		if r.CallsOn(x) || r.Is(x, "có") && r.Is(x+1, "mặt") {
			return true
		}
	}
	return false
}

// CallsOn reports whether node k is a verb by which somebody goes to see people in grief or need.
func (r *Reader) CallsOn(k int) bool {
	for i := r.Nodes[k].Lo; i < r.Nodes[k].Hi; i++ {
		if callers[r.Doc.Tokens[i].Fold] {
			return true
		}
	}
	return false
}

// sets reports whether the words from node k on say that somebody sets up a delegation,
// "đã tổ chức đoàn công tác", or holds a giving, "tổ chức chương trình trao quà".
func (r *Reader) sets(k int) (delegation, giving bool) {
	for joint := false; r.Marked(k, Past|With|Pledge) || k < len(r.Nodes) && (r.Nodes[k].Kind == DateNode || joint && r.partnerWord(k)); k++ {
		joint = joint || r.Marked(k, With) // "phối hợp với E tổ chức"
	}
	if k+1 < len(r.Nodes) && (r.Is(k, "cử") || r.Is(k, "lập")) && r.Nodes[k+1].Head == Party {
		return true, false
	}
	if !r.Is(k, "tổ") || !r.Is(k+1, "chức") {
		return false, false
	}
	for x := k + 2; x < len(r.Nodes) && x <= k+5; x++ {
		switch n := &r.Nodes[x]; {
		case n.Head == Party:
			return true, false
		case n.Lex != nil && n.Kind == Word && n.Lex.Trigger&(Give|Carry|Move) != 0, Gatherings[text.Lower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))]:
			return false, true
		case n.Kind == Mark, n.Kind == ActorNode, n.Kind == ItemNode:
			return false, false
		}
	}
	return false, false
}
