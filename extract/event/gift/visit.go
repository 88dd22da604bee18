package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// pointers are the words before "đây" that make of it the place named last.
var pointers = map[string]bool{"tại": true, "đến": true, "tới": true, "về": true, "lên": true, "nơi": true, "ở": true}

// visitReach is how many sentences back a place may be told to which the givers came.
const visitReach = 2

// Pointed returns the place that stands for the receivers whom a clause leaves open:
// that of "đến đây", "nơi đây", or the one to which the givers came since a receiver was
// told last: "Đoàn đến thăm xã R. Đoàn tặng bà con 200 suất quà."
func (r *Reader) Pointed(donors []extract.Actor) []extract.Actor {
	if as := r.severalHere(); len(as) > 0 {
		return r.elsewhere(as, donors)
	}
	if at := r.pointer(); at >= 0 {
		for si := r.Sent; si >= max(0, r.Sent-1); si-- {
			if to := r.placeBefore(si, at); len(to) > 0 {
				if si < r.Sent && r.takesPart(r.Sent, to) {
					return nil // "Tại đây, A tặng …; xã R tặng …"
				}
				return r.elsewhere(to, donors)
			}
		}
		return nil
	}
	last := r.Sent - visitReach
	if len(r.Memory.Receivers) > 0 {
		last = max(last, r.Memory.ReceiverSent+1)
	}
	for si := r.Sent - 1; si >= max(0, last); si-- {
		to := r.VisitedIn(r.Parsed[si], len(r.Parsed[si]))
		if len(to) > 0 && r.takesPart(si, donors) {
			return r.elsewhere(to, donors)
		}
		if to = r.heldAt(si); len(to) > 0 && (r.takesPart(si, donors) || r.OnOccasion()) {
			return r.elsewhere(to, donors)
		}
	}
	return nil
}

// Reached returns the place, school or hospital to which somebody comes, as sentence si tells, or where something is
// held for the people there.
func (r *Reader) Reached(si int) []extract.Actor {
	if to := r.VisitedIn(r.Parsed[si], len(r.Parsed[si])); len(to) > 0 {
		return to
	}
	return r.heldAt(si)
}

// OnOccasion reports whether the sentence begins by telling at what it happened: "Tại chương
// trình", "Dịp này".
func (r *Reader) OnOccasion() bool {
	switch r.Doc.Tokens[r.Nodes[0].Lo].Fold {
	case "tại", "dịp", "nhân", "trong", "qua", "cũng", "ngay":
		return true
	}
	return false
}

// heldAt returns the place less than a province, or the school or hospital, at which sentence si tells that
// something is held for the people there: "Hội A tổ chức chương trình Tết ấm tại xã R".
func (r *Reader) heldAt(si int) []extract.Actor {
	nodes, holds := r.Parsed[si], false
	for k := range nodes {
		n := &nodes[k]
		if n.Kind == syntax.Word && (raises[n.Fold] || raises[r.Doc.Tokens[n.Hi-1].Fold]) {
			return nil // what is raised there is for others
		}
		holds = holds || k > 0 && (n.Fold == "chức" && nodes[k-1].Fold == "tổ" || n.Fold == "ra" && nodes[k-1].Fold == "diễn") && heldFor(nodes[k+1:])
	}
	if !holds {
		return nil
	}
	for k := len(nodes) - 1; k > 0; k-- {
		n := &nodes[k]
		if !(r.TownOf(n) && r.Analysis.Places[n.First().Index].Kind >= extract.District) && !(n.Kind == syntax.ActorNode && n.Named && len(n.Actors) == 1 && r.Sited(n.First())) {
			continue
		}
		for x := k - 1; x >= 0 && x >= k-2; x-- {
			p := &nodes[x]
			if p.Kind != syntax.Word {
				break
			}
			if p.Fold == "tại" || p.Fold == "ở" {
				return []extract.Actor{n.First()}
			}
		}
	}
	return nil
}

// raises are the first or last syllables of words for raising money, at whatever place.
var raises = lists.Words("raises")

// held are the first words of what is held so that something is handed over.
var held = lists.Words("held")

// maxHeld is how many nodes behind "tổ chức" may tell what is held.
const maxHeld = 5

// heldFor reports whether the nodes, behind "tổ chức", begin with what is held so that something is handed over.
func heldFor(nodes []syntax.Node) bool {
	for k := range nodes[:min(maxHeld+1, len(nodes))] {
		switch n := &nodes[k]; {
		case held[n.Fold] && n.Kind != syntax.ActorNode:
			return true
		case n.Kind == syntax.Mark && !syntax.QuoteMark(n), n.Kind == syntax.ActorNode:
			return false
		}
	}
	return false
}

// HoldsGiving reports whether the words from node k on are of a meeting at which gifts are
// handed over.
func (r *Reader) HoldsGiving(k int) bool { return heldFor(r.Nodes[min(k, len(r.Nodes)):]) }

// severalHere returns the places told last in a row that the beginning of the sentence means
// by their number: "Tại 2 địa phương, …", "Tại hai xã trên, …".
func (r *Reader) severalHere() []extract.Actor {
	s := r.Doc.Sentences[r.Sent].Tokens
	t := r.Doc.Tokens[s.Lo:s.Hi]
	if len(t) < 4 || len(r.Memory.List) < 2 || r.Sent-r.Memory.ListSent > visitReach || t[0].Fold != "tại" && t[0].Fold != "ở" {
		return nil
	}
	if n := fewPlaces[t[1].Fold]; (n == len(r.Memory.List) || t[1].Fold == "các") && PlacesOf[t[2].Fold] && !t[3].Cap && !t[min(4, len(t)-1)].Cap {
		return r.Memory.List
	}
	return nil
}

// fewPlaces are the words and digits that count places.
var fewPlaces = map[string]int{"2": 2, "hai": 2, "3": 3, "ba": 3, "4": 4, "bốn": 4, "5": 5, "năm": 5}

// pointer returns the token of "đây" in "đến đây", "nơi đây" of the sentence, or -1.
func (r *Reader) pointer() int {
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := s.Lo + 1; i < s.Hi; i++ {
		if r.Doc.Tokens[i].Fold == "đây" && pointers[r.Doc.Tokens[i-1].Fold] {
			return i
		}
	}
	return -1
}

// placeBefore returns the place that sentence si names last before token at, or the
// smaller one named before it in which the sentence tells it to lie.
func (r *Reader) placeBefore(si, at int) []extract.Actor {
	var to []extract.Actor
	nodes := r.Parsed[si]
	for k := len(nodes) - 1; k >= 0; k-- {
		if n := &nodes[k]; n.Lo < at && r.TownOf(n) && (len(to) == 0 || r.Within(n.First().Index, to[0].Index)) {
			to = []extract.Actor{n.First()}
		}
	}
	return to
}

// VisitedIn returns the place, school or hospital to which somebody comes in the nodes
// before hi: "đến thăm xã R", "có mặt tại trường R", the last one told.
func (r *Reader) VisitedIn(nodes []syntax.Node, hi int) []extract.Actor {
	for k := hi - 1; k > 0; k-- {
		n := &nodes[k]
		if !r.TownOf(n) && !(n.Kind == syntax.ActorNode && n.Named && len(n.Actors) == 1 && r.Sited(n.First())) {
			continue
		}
		for x := k - 1; x >= 0 && x >= k-3; x-- {
			p := &nodes[x]
			if p.Kind == syntax.Mark || p.Kind == syntax.ActorNode || p.Kind == syntax.ItemNode {
				break
			}
			if f := r.Doc.Tokens[p.Lo].Fold; f == "thăm" || f == "đến" || f == "tới" || f == "về" && p.Lex != nil || f == "có" && r.Doc.Tokens[p.Hi-1].Fold == "tại" {
				return []extract.Actor{n.First()}
			}
		}
	}
	return nil
}

// takesPart reports whether sentence si names one of the actors.
func (r *Reader) takesPart(si int, as []extract.Actor) bool {
	for k := range r.Parsed[si] {
		if n := &r.Parsed[si][k]; n.Kind == syntax.ActorNode && Overlap(r.Resolve(n), as) {
			return true
		}
	}
	return false
}

// elsewhere returns the places that are not the givers' own.
func (r *Reader) elsewhere(to, donors []extract.Actor) []extract.Actor {
	if Overlap(to, donors) || r.Home(donors, to[0]) {
		return nil
	}
	return to
}
