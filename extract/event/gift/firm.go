package gift

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Words for any firm, "đơn vị này", "doanh nghiệp", which are bound to the firm told before, whatever
// its name.

// thisUnit is "đơn vị" with "này" behind it, thisFirm any other word for firms.
const (
	thisUnit = "đơn vị này"
	thisFirm = "công ty này"
)

// anyFirm are the words for firms with which no name begins.
var anyFirm = map[string]bool{"đơn vị": true, "doanh nghiệp": true, thisUnit: true, thisFirm: true}

// neverFirms are the first syllables of the names of further bodies that no word for firms means.
var neverFirms = lists.Words("never firms")

// shortReach is how many sentences a short name for any firm reaches back.
const shortReach = 8

// firmBefore returns the firm named or giving last before node k that a word for any firm means.
func (r *Reader) firmBefore(w string, k int) []extract.Actor {
	for si := r.Sent; si >= 0 && si >= r.Sent-shortReach; si-- {
		if as := r.lastFirm(); si < r.Sent && len(as) > 0 && anyFirm[w] {
			return as
		}
		if as := r.unitGave(); si < r.Sent && len(as) > 0 && w == "đơn vị" {
			return as
		}
		if a, ok := r.firmIn(si, w, k); ok {
			return []extract.Actor{a}
		}
		if si == r.Memory.DonorSent && companyWords[w] && r.brandGave() {
			return r.Memory.Donors
		}
	}
	return nil
}

// firmIn returns the last body of sentence si, before node k if it is the sentence being read, that a
// word for any firm can mean.
func (r *Reader) firmIn(si int, w string, k int) (extract.Actor, bool) {
	nodes := r.Parsed[si]
	if si == r.Sent {
		nodes = r.Nodes[:k]
	}
	for x := len(nodes) - 1; x >= 0; x-- {
		for _, a := range nodes[x].Actors {
			if nodes[x].Person && companyWords[w] {
				a = r.StandsFor(a) // "ông A, Giám đốc Công ty B, cho biết đơn vị đã tặng"
			}
			if a.Kind != extract.OrganizationActor {
				continue
			}
			if nodes[x].Person && companyWords[w] && r.brand(&r.Analysis.Organizations[a.Index]) && r.directs(nodes[x].First(), a) {
				return a, true // "ông A, Giám đốc Hoa Mai, cho biết công ty đã tặng"
			}
			if r.meansFirm(w, a) || w == thisUnit && si == r.Sent && !r.Analysis.Organizations[a.Index].Collective {
				return a, true
			}
		}
	}
	return extract.Actor{}, false
}

// meansFirm reports whether a word for any firm can mean the body.
func (r *Reader) meansFirm(w string, body extract.Actor) bool {
	o := &r.Analysis.Organizations[body.Index]
	first, own := syntax.First(o.Name), !o.Collective
	switch w {
	case "đơn vị":
		return own && o.Jurisdiction < 0
	case thisUnit:
		return own && o.Jurisdiction < 0 && !publicBodies[first]
	case thisFirm:
		return own && o.Jurisdiction < 0 && !publicBodies[first] && !neverFirms[first]
	case "doanh nghiệp":
		return syntax.Companies[first] || own && o.Jurisdiction < 0 && o.Area < 0 && !publicBodies[first]
	}
	return false
}

// lastFirm returns the firm that gave a sentence or two ago, if it alone did: "đơn vị này
// cũng trao 200 triệu đồng".
func (r *Reader) lastFirm() []extract.Actor {
	if len(r.Memory.Donors) != 1 || r.Sent-r.Memory.DonorSent > Reach {
		return nil
	}
	if a := r.Memory.Donors[0]; a.Kind != extract.OrganizationActor || !syntax.Companies[syntax.First(r.Analysis.Organizations[a.Index].Name)] {
		return nil
	}
	return r.Memory.Donors
}

// unitGave returns the body that alone gave a sentence or two ago, as the one whom that sentence names first: "Hội A
// trao 3 xe đạp cho Trường B. Ngoài ra, đơn vị còn tặng …".
func (r *Reader) unitGave() []extract.Actor {
	m := &r.Memory
	if len(m.Donors) != 1 || m.DonorSent >= r.Sent || r.Sent-m.DonorSent > Reach || m.Donors[0].Kind != extract.OrganizationActor || !r.meansFirm("đơn vị", m.Donors[0]) {
		return nil
	}
	for k := range r.Parsed[m.DonorSent] {
		if n := &r.Parsed[m.DonorSent][k]; n.Kind == syntax.ActorNode && !n.Person && n.First().Kind == extract.OrganizationActor {
			if Overlap(r.Resolve(n), m.Donors) {
				return m.Donors
			}
			return nil
		}
	}
	return nil
}

// brandGave reports whether a firm whose name says nothing of what it is gave last: "công
// ty" after "Hoa Mai cũng đã trao 270 phần quà" is that one.
func (r *Reader) brandGave() bool {
	if len(r.Memory.Donors) != 1 {
		return false
	}
	if a := r.Memory.Donors[0]; a.Kind != extract.OrganizationActor {
		return a.Kind == extract.GroupActor && syntax.CoinedWord(strings.ToLower(a.Group))
	}
	return r.brand(&r.Analysis.Organizations[r.Memory.Donors[0].Index])
}

// directs reports whether a person heads a body as firms are headed.
func (r *Reader) directs(who, body extract.Actor) bool {
	for i := range r.Analysis.Positions {
		p := &r.Analysis.Positions[i]
		if t := strings.ToLower(p.Title); p.Person == who.Index && p.Organization == body.Index && (strings.Contains(t, "giám đốc") || strings.Contains(t, "ceo") || strings.Contains(t, "quản trị") || strings.Contains(t, "sáng lập")) {
			return true
		}
	}
	return false
}

// brand reports whether the name of a body says nothing of what it is.
func (r *Reader) brand(o *extract.Organization) bool {
	f := syntax.First(o.Name)
	return o.Jurisdiction < 0 && o.Area < 0 && !o.Collective && !publicBodies[f] && !syntax.BodyWords[f] && !syntax.Companies[f] && !ShortNames[f]
}
