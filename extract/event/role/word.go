package role

import (
	"strconv"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
	"github.com/lienket/lienket/extract/text"
)

// What features call the pieces of a sentence.

// partNames are the names of the parts of package syntax, in its order.
var partNames = [...]string{"subject", "object", "receiver", "destination", "source", "owner", "agent", "company", "venue", "principal", "patient", "aside"}

// side says on which side of node i node k stands.
func side(k, i int) string {
	if k < i {
		return " left"
	}
	return " right"
}

// few prints a number, more than most as most.
func few(n, most int) string { return strconv.Itoa(min(n, most)) }

// stretch prints about how many there are.
func stretch(n int) string {
	switch {
	case n <= 1:
		return strconv.Itoa(n)
	case n <= 3:
		return "2-3"
	case n <= 7:
		return "4-7"
	case n <= 15:
		return "8-15"
	}
	return "16+"
}

// words returns the words of node k in lower case.
func (a *article) words(k int) string {
	return text.Lower(a.Doc.Slice(a.Span(a.Nodes[k].Lo, a.Nodes[k].Hi)))
}

// kindOf names the kind of an actor.
func (a *article) kindOf(x extract.Actor) string {
	switch x.Kind {
	case extract.PersonActor:
		if a.Official([]extract.Actor{x}, true) {
			return "official"
		}
		return "person"
	case extract.PlaceActor:
		return placeNames[a.Analysis.Places[x.Index].Kind]
	case extract.OrganizationActor:
		return "body"
	}
	if gift.NamedBody(x.Group) {
		return "named group"
	}
	return "group"
}

// placeNames are the names of the kinds of place, in the order of package extract.
var placeNames = [...]string{"place", "country", "region", "province", "district", "commune", "city"}

// supportLetters name the classes of words of support, the first that holds.
var supportLetters = []struct {
	strong bool
	class  syntax.Trigger
	name   string
}{
	{true, syntax.Give, "GIVE"}, {true, syntax.Help, "HELP"}, {false, syntax.Receive, "get"}, {false, syntax.Give, "give"}, {false, syntax.Help, "help"},
	{false, syntax.Send, "send"}, {false, syntax.Carry, "carry"}, {false, syntax.Thank, "thank"},
}

// markerLetters name what small words say, the first that holds.
var markerLetters = []struct {
	marker syntax.Marker
	name   string
}{
	{syntax.To, "to"}, {syntax.Goal, "goal"}, {syntax.From, "from"}, {syntax.Of, "of"}, {syntax.By, "by"}, {syntax.With, "with"}, {syntax.At, "at"}, {syntax.Behalf, "behalf"},
	{syntax.Passive, "passive"}, {syntax.Each, "each"}, {syntax.Wish, "wish"}, {syntax.Not, "not"}, {syntax.Worth, "worth"}, {syntax.Total, "total"},
}

// letter names what node k is to the parts of a sentence, or "" if it is nothing to them.
func (a *article) letter(k int) string {
	n := &a.Nodes[k]
	switch n.Kind {
	case syntax.ActorNode:
		if n.Person {
			return "person"
		}
		return "actor"
	case syntax.ItemNode:
		return "item"
	case syntax.HeadNode:
		return headNames[n.Head]
	case syntax.Mark:
		return n.Fold
	case syntax.DateNode, syntax.TitleNode:
		return ""
	}
	if n.Lex == nil {
		return ""
	}
	s := ""
	for _, c := range supportLetters {
		if has := n.Lex.Trigger; c.strong && n.Lex.Strong&c.class != 0 || !c.strong && has&c.class != 0 {
			s = c.name
			break
		}
	}
	for _, m := range markerLetters {
		if n.Lex.Marker&m.marker != 0 {
			return s + "." + m.name
		}
	}
	return s
}

// headNames are the names of the heads of package syntax, in its order.
var headNames = [...]string{"head", "party", "people", "giver", "needy", "vehicle"}

// path returns what stands between nodes k and i, if that is no more than most.
func (a *article) path(k, i, most int) (string, bool) {
	out, n := "", 0
	for x := min(k, i) + 1; x < max(k, i); x++ {
		if s := a.letter(x); s != "" {
			if n++; n > most {
				return "", false
			}
			out += s + " "
		}
	}
	return out, true
}

// ends returns what stands next to node k and what next to node i between the two. They may be one: "20
// hộ nghèo" are counted, and people.
func (a *article) ends(k, i int) (beside, near string) {
	if k == i {
		return "", ""
	}
	step := 1
	if i < k {
		step = -1
	}
	for x := k + step; x != i && beside == ""; x += step {
		beside = a.letter(x)
	}
	for x := i - step; x != k && near == ""; x -= step {
		near = a.letter(x)
	}
	return beside, near
}
