package frame

import (
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
	for _, k := range r.partners(l.Subject, f.Trigger) {
		for _, a := range r.sponsorsAt(k) {
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
