package event

import (
	"github.com/lienket/lienket/extract"
)

// pointers are the words before "đây" that make of it the place named last.
var pointers = map[string]bool{"đến": true, "tới": true, "về": true, "lên": true, "nơi": true, "ở": true}

// visitReach is how many sentences back a place may be told to which the givers came.
const visitReach = 2

// pointed returns the place that stands for the receivers whom a clause leaves open:
// that of "đến đây", "nơi đây", or the one to which the givers came since a receiver was
// told last: "Đoàn đến thăm xã R. Đoàn tặng bà con 200 suất quà."
func (r *reader) pointed(donors []extract.Actor) []extract.Actor {
	if at := r.pointer(); at >= 0 {
		for si := r.sent; si >= max(0, r.sent-1); si-- {
			if to := r.placeBefore(si, at); len(to) > 0 {
				return r.elsewhere(to, donors)
			}
		}
		return nil
	}
	last := r.sent - visitReach
	if len(r.memory.receivers) > 0 {
		last = max(last, r.memory.receiverSent+1)
	}
	for si := r.sent - 1; si >= max(0, last); si-- {
		if to := r.visitedIn(r.parsed[si], len(r.parsed[si])); len(to) > 0 && r.takesPart(si, donors) {
			return r.elsewhere(to, donors)
		}
	}
	return nil
}

// pointer returns the token of "đây" in "đến đây", "nơi đây" of the sentence, or -1.
func (r *reader) pointer() int {
	s := r.doc.Sentences[r.sent].Tokens
	for i := s.Lo + 1; i < s.Hi; i++ {
		if r.doc.Tokens[i].Fold == "đây" && pointers[r.doc.Tokens[i-1].Fold] {
			return i
		}
	}
	return -1
}

// placeBefore returns the place that sentence si names last before token at, or the
// smaller one named before it in which the sentence tells it to lie.
func (r *reader) placeBefore(si, at int) []extract.Actor {
	var to []extract.Actor
	nodes := r.parsed[si]
	for k := len(nodes) - 1; k >= 0; k-- {
		if n := &nodes[k]; n.lo < at && r.townOf(n) && (len(to) == 0 || r.within(n.first().Index, to[0].Index)) {
			to = []extract.Actor{n.first()}
		}
	}
	return to
}

// visitedIn returns the place, school or hospital to which somebody comes in the nodes
// before hi: "đến thăm xã R", "có mặt tại trường R", the last one told.
func (r *reader) visitedIn(nodes []node, hi int) []extract.Actor {
	for k := hi - 1; k > 0; k-- {
		n := &nodes[k]
		if !r.townOf(n) && !(n.kind == actorNode && n.named && len(n.actors) == 1 && r.sited(n.first())) {
			continue
		}
		for x := k - 1; x >= 0 && x >= k-3; x-- {
			p := &nodes[x]
			if p.kind == mark || p.kind == actorNode || p.kind == itemNode {
				break
			}
			if f := r.doc.Tokens[p.lo].Fold; f == "thăm" || f == "đến" || f == "tới" || f == "về" && p.lex != nil || f == "có" && r.doc.Tokens[p.hi-1].Fold == "tại" {
				return []extract.Actor{n.first()}
			}
		}
	}
	return nil
}

// takesPart reports whether sentence si names one of the actors.
func (r *reader) takesPart(si int, as []extract.Actor) bool {
	for k := range r.parsed[si] {
		if n := &r.parsed[si][k]; n.kind == actorNode && overlap(r.resolve(n), as) {
			return true
		}
	}
	return false
}

// townOf reports whether a node names one place that is less than a country.
func (r *reader) townOf(n *node) bool {
	if n.kind != actorNode || !n.named || len(n.actors) != 1 || n.first().Kind != extract.PlaceActor {
		return false
	}
	k := r.a.Places[n.first().Index].Kind
	return k != extract.OtherPlace && k != extract.Country
}

// elsewhere returns the places that are not the givers' own.
func (r *reader) elsewhere(to, donors []extract.Actor) []extract.Actor {
	if overlap(to, donors) || r.home(donors, to[0]) {
		return nil
	}
	return to
}

// raised are the words behind an item after which the text tells where it came from.
var raised = map[string]bool{"thu": true, "quyên": true, "trích": true, "vận": true, "huy": true}

// maxOrigin is how many nodes may tell where an item came from.
const maxOrigin = 14

// beyond returns who is told to receive an item behind the words that tell where it
// came from: "trao 2 tỷ đồng thu được từ buổi đấu giá cho xã R".
func (r *reader) beyond(f *frame) []extract.Actor {
	k := f.trigger + 1
	for k < len(r.nodes) && k < f.trigger+4 && r.nodes[k].kind != itemNode {
		k++
	}
	if k+1 >= len(r.nodes) || r.nodes[k].kind != itemNode || !raised[r.doc.Tokens[r.nodes[k+1].lo].Fold] {
		return nil
	}
	for x := k + 2; x+1 < len(r.nodes) && x < k+maxOrigin && !r.ends(x) && !r.is(x, ",") && r.nodes[x].kind != itemNode; x++ {
		if !r.is(x, "cho") {
			continue
		}
		for y := x + 1; y < len(r.nodes) && y < x+4; y++ {
			if n := &r.nodes[y]; n.kind == actorNode {
				if to := r.resolve(n); !overlap(to, f.donors) {
					return to
				}
				return nil
			}
		}
		return nil
	}
	return nil
}
