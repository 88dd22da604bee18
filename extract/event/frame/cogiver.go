package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sponsors are the first words of the names of bodies that are there to give, or to bring others
// to give.
var sponsors = lists.Words("sponsors")

// sponsor reports whether a body is a firm or one that is there to give.
func sponsor(name string) bool {
	first, rest, _ := strings.Cut(strings.ToLower(name), " ")
	second, _, _ := strings.Cut(rest, " ")
	return syntax.Companies[first] || sponsors[first] || sponsors[first+" "+second]
}

// withOthers adds the firms and charities with which the giver is said to work
// together before the verb: "D phối hợp với quỹ E trao 500 suất quà". Authorities and clubs
// of the place only help to hand over.
func (r *reader) withOthers(f *gift.Frame, l *syntax.Left) {
	if len(f.Donors) == 0 || l.Subject < 0 || l.Passive >= 0 {
		return
	}
	for _, k := range r.mixedRow(l.Subject, f.Lo) {
		f.Donors = syntax.AddActors(f.Donors, r.Resolve(&r.Nodes[k])...)
		r.Step(f, k, "giver: in a row with the one behind")
	}
	for _, k := range r.partners(l.Subject, f.Trigger) {
		for _, a := range r.givingWith(l.Subject, k) {
			f.Donors = syntax.AddActors(f.Donors, a)
			r.Step(f, k, "giver: together with the one before")
		}
	}
}

// partners returns the nodes of those with whom the subject at node s is said to work
// together, before the verb at node t.
func (r *reader) partners(s, t int) []int {
	var out []int
	for k := s + 2; k < t; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !n.Person && n.Head == syntax.NoHead && n.Named && (r.workingWith(k) || r.Nodes[s].Person && r.Is(k-1, "cùng", "và")) && !r.CommaAfter(k, t) {
			out = append(out, k)
		}
	}
	return out
}

// sponsorsAt returns the firms and charities at node k.
func (r *reader) sponsorsAt(k int) []extract.Actor {
	var out []extract.Actor
	for _, a := range r.Resolve(&r.Nodes[k]) {
		if (a.Kind == extract.OrganizationActor || gift.NamedBody(a.Group)) && sponsor(r.Name(a)) {
			out = append(out, a)
		}
	}
	return out
}

// givingWith returns those at node k who give with the subject at node s: firms and charities, and any bodies in
// a row that a person is said to come with: "Phó Chủ tịch Quốc hội A cùng Bộ B, Ủy ban C trao tặng …".
func (r *reader) givingWith(s, k int) []extract.Actor {
	if as := r.Resolve(&r.Nodes[k]); r.Nodes[s].Person && len(as) > 1 && r.Is(k-1, "cùng") && r.Nodes[k].Hi-r.Nodes[k].Lo > 2 {
		return slices.DeleteFunc(slices.Clone(as), func(a extract.Actor) bool { return a.Kind != extract.OrganizationActor })
	}
	return r.sponsorsAt(k)
}

// workingWith reports whether "phối hợp với" stands right before the body at node k.
func (r *reader) workingWith(k int) bool {
	for x := k - 1; x >= 0 && x >= k-3; x-- {
		if r.WorksWith(x) {
			return true
		}
		if n := &r.Nodes[x]; n.Kind != syntax.Word || n.Lex != nil && n.Lex.Marker&syntax.With == 0 {
			return false
		}
	}
	return false
}

// mixedRow returns the nodes of the bodies and persons who stand in a row before the subject at node
// s, where it is of both: "Công ty A, chùa B và ông C tặng 100 suất quà". The clause starts at
// node lo.
func (r *reader) mixedRow(s, lo int) []int {
	var out []int
	mixed, x := false, s
	for {
		j := r.beforeAddress(x) - 1
		if j <= lo || !r.Is(j, ",", "và", "cùng") || x == s && r.Is(j, ",") && len(r.Nodes[s].Actors) < 2 {
			break
		}
		if r.Is(j-1, ",") {
			j--
		}
		k := j - 1
		if r.Is(k, ")") {
			for k--; k > lo && !r.Is(k+1, "("); k-- {
			}
		}
		if k < lo || !r.givesForItself(k) {
			return nil
		}
		mixed = mixed || r.Nodes[k].Person != r.Nodes[s].Person
		out = append(out, k)
		x = k
	}
	if !mixed || r.PartOf(x, lo) != syntax.Subject || r.Nodes[s].Person && !r.givesForItself(s) || r.represents(x) {
		return nil
	}
	return out
}

// maxCalled is how many nodes may tell who somebody is right before the name.
const maxCalled = 3

// beforeAddress passes back over the words by which the person at node k is called: "gia đình ông".
func (r *reader) beforeAddress(k int) int {
	for n := 0; n < maxCalled && k > 0; n++ {
		w := &r.Nodes[k-1]
		if w.Kind != syntax.HeadNode && (w.Kind != syntax.Word || w.Lex != nil) || r.Is(k-1, "và", "cùng") {
			break
		}
		k--
	}
	return k
}

// givesForItself reports whether node k is named bodies, or persons who stand for none.
func (r *reader) givesForItself(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || !n.Named && !n.Person || n.First().Kind == extract.PlaceActor {
		return false
	}
	for _, a := range r.Resolve(n) {
		if n.Person != (a.Kind == extract.PersonActor) || a.Kind == extract.PlaceActor {
			return false
		}
	}
	return true
}

// represents reports whether the words before node k tell of who speaks for the body there: a person
// behind it is that one, not a further giver.
func (r *reader) represents(k int) bool {
	lo := r.Nodes[max(0, k-maxCalled)].Lo
	for i := lo; i < r.Nodes[k].Hi && i < r.Nodes[k].Lo+2; i++ {
		switch r.Doc.Tokens[i].Fold {
		case "diện", "đạo", "đốc":
			return true
		}
	}
	return false
}
