package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Resolve returns what the actors of a node stand for: places and bodies as they
// are, persons by their office.
func (r *Reader) Resolve(n *Node) []extract.Actor {
	var out []extract.Actor
	for _, a := range n.Actors {
		out = AddActors(out, r.StandsFor(a))
	}
	return r.Collapse(out)
}

// StandsFor returns the body of a uniformed officer, the place that a local authority's
// officer acts for, the body of another officer, the country or mission of an office of a state, or the actor
// itself, as founders of firms and billionaires are.
func (r *Reader) StandsFor(a extract.Actor) extract.Actor {
	if a.Kind == extract.OrganizationActor {
		return r.SendsIt(a)
	}
	if a.Kind != extract.PersonActor {
		return a
	}
	if s, ok := r.stand[a]; ok {
		return s
	}
	best, second := a, false
	for i := range r.Analysis.Positions {
		p := &r.Analysis.Positions[i]
		if p.Person != a.Index || p.Former {
			continue
		}
		org := r.bodyOf(p)
		if org >= 0 && r.ownFortune(p, org) {
			continue
		}
		if org >= 0 && uniformed(r.Analysis.Organizations[org].Name) {
			best = extract.Actor{Kind: extract.OrganizationActor, Index: org}
			break
		}
		if p.Jurisdiction >= 0 && best.Kind != extract.PlaceActor {
			best = extract.Actor{Kind: extract.PlaceActor, Index: p.Jurisdiction}
		}
		if org >= 0 && (best.Kind == extract.PersonActor || second && best.Kind == extract.OrganizationActor && !lesser(p.Title)) && !(p.Title == "Ủy viên" && ofParty(r.Analysis.Organizations[org].Name)) {
			best, second = extract.Actor{Kind: extract.OrganizationActor, Index: org}, lesser(p.Title) || committee(r.Analysis.Organizations[org].Name)
		}
		if s, ok := r.stateOf(p); ok && org < 0 && best.Kind == extract.PersonActor {
			best = s
		}
	}
	if best.Kind == extract.OrganizationActor {
		if whole, ok := r.deskOf(best.Index); ok {
			best = whole
		}
	}
	r.stand[a] = best
	return best
}

// lesser reports whether an office is one of several beside its head's, who acts for the
// body that he heads: "Phó Chủ tịch A, Chủ tịch B" gives for B. Deputies of the head of the
// government or the state act for no other body.
func lesser(title string) bool {
	return strings.HasPrefix(title, "Phó ") && !strings.HasPrefix(title, "Phó Thủ tướng") && !strings.HasPrefix(title, "Phó Chủ tịch nước") && !strings.HasPrefix(title, "Phó Chủ tịch Quốc hội") || strings.HasPrefix(title, "Ủy viên")
}

// committee reports whether a body is the Party's committee in another, whose secretary mostly
// heads that other as well.
func committee(name string) bool {
	return strings.HasPrefix(name, "Đảng ủy ") || strings.HasPrefix(name, "Đảng uỷ ") || strings.HasPrefix(name, "Đảng đoàn ") || strings.HasPrefix(name, "Ban Cán sự ")
}

// uniformed reports whether a body is of the police or the army of a place, whose officers
// give in its name and not in that of the place.
func uniformed(name string) bool {
	return strings.HasPrefix(name, "Công an ") || strings.HasPrefix(name, "Bộ Chỉ huy ") || strings.HasPrefix(name, "Bộ chỉ huy ") ||
		strings.HasPrefix(name, "Bộ đội Biên phòng") || strings.HasPrefix(name, "Ban Chỉ huy ") || strings.HasPrefix(name, "Ban chỉ huy ") ||
		strings.HasPrefix(name, "Bộ CHQS") || strings.HasPrefix(name, "Ban CHQS") || strings.HasPrefix(name, "BĐBP") || strings.HasPrefix(name, "BCH ") || strings.HasPrefix(name, "Đồn Biên phòng")
}

// DepartmentOf returns the department in whose name a person gives who holds no office beside
// that in it: "Giám đốc Sở A tỉnh B", "Trưởng phòng A huyện B". When such a person only speaks,
// the place speaks (see StandsFor).
func (r *Reader) DepartmentOf(a extract.Actor) (extract.Actor, bool) {
	body := -1
	for i := range r.Analysis.Positions {
		p := &r.Analysis.Positions[i]
		if a.Kind != extract.PersonActor || p.Person != a.Index || p.Former {
			continue
		}
		org := r.bodyOf(p)
		if org < 0 || body >= 0 && body != org || !department(r.Analysis.Organizations[org].Name) {
			return extract.Actor{}, false
		}
		body = org
	}
	return extract.Actor{Kind: extract.OrganizationActor, Index: body}, body >= 0
}

// department reports whether a body is one of several that govern a place.
func department(name string) bool {
	return strings.HasPrefix(name, "Sở ") || strings.HasPrefix(name, "sở ") || strings.HasPrefix(name, "Phòng ")
}

// ofParty reports whether a body is one of the Party's, whose members act for
// others when they give.
func ofParty(name string) bool {
	return strings.HasPrefix(name, "Bộ Chính trị") || strings.HasPrefix(name, "Ban Chấp hành Trung ương") || strings.HasPrefix(name, "Ban Bí thư") || strings.HasPrefix(name, "Trung ương Đảng")
}

// board is the kind of those who head a body, and act for it.
const board = "ban-giam-doc"

// trade is the kind of those of one trade in a place, who give for themselves where they are
// called by a name: "Ngành Công Thương Nghệ An", not "ngành y tế tỉnh".
const trade = "nganh"

// SendsIt returns whom a collective stands for: "đoàn công tác của Bộ Y tế" the
// ministry, "chính quyền tỉnh Bình Định" the province, "Ban lãnh đạo Công ty A" the firm. A
// body stands for itself.
func (r *Reader) SendsIt(a extract.Actor) extract.Actor {
	o := &r.Analysis.Organizations[a.Index]
	if whole, ok := r.deskOf(a.Index); ok {
		return whole
	}
	switch {
	case !o.Collective && o.Kind != board, o.Kind == trade && strings.HasPrefix(o.Name, "Ngành"):
	case o.Parent >= 0 && o.Parent != a.Index:
		return r.SendsIt(extract.Actor{Kind: extract.OrganizationActor, Index: o.Parent})
	case o.Jurisdiction >= 0:
		return extract.Actor{Kind: extract.PlaceActor, Index: o.Jurisdiction}
	case o.Area >= 0:
		return extract.Actor{Kind: extract.PlaceActor, Index: o.Area}
	}
	return a
}

// AreaOf returns the place that an actor is or belongs to, or -1.
func (r *Reader) AreaOf(a extract.Actor) int {
	switch a.Kind {
	case extract.PlaceActor:
		return a.Index
	case extract.OrganizationActor:
		o := &r.Analysis.Organizations[a.Index]
		if o.Jurisdiction >= 0 {
			return o.Jurisdiction
		}
		return o.Area
	case extract.PersonActor:
		if s := r.StandsFor(a); s.Kind != extract.PersonActor {
			return r.AreaOf(s)
		}
	}
	return -1
}

// Collapse puts a place for several bodies that govern it ("Thành ủy, HĐND, UBND
// thành phố"), and drops bodies of a place that is in the list itself.
func (r *Reader) Collapse(as []extract.Actor) []extract.Actor {
	if len(as) < 2 {
		return as
	}
	as = r.lowest(as)
	bodies := map[int]int{}
	for _, a := range as {
		if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Jurisdiction >= 0 {
			bodies[r.Analysis.Organizations[a.Index].Jurisdiction]++
		}
		if p := r.AreaOf(a); p >= 0 && r.TakesGifts(a) {
			bodies[p]++ // "Thành ủy, UBND, Ủy ban MTTQ thành phố"
		}
		if a.Kind == extract.PlaceActor {
			bodies[a.Index] += 2
		}
	}
	var out []extract.Actor
	for _, a := range as {
		if p := r.AreaOf(a); a.Kind == extract.OrganizationActor && p >= 0 && bodies[p] >= 3 {
			a = extract.Actor{Kind: extract.PlaceActor, Index: p}
		}
		out = AddActors(out, a)
	}
	return out
}

// superiors are the first syllables of the names of bodies to which those before them in a row
// belong, and subordinates of those: "Cục Hậu cần, Bộ Quốc phòng".
var superiors, subordinates = lists.Words("superiors"), lists.Words("subordinates")

// lowest drops the places that contain another of the list, "xã Duy Ninh, huyện
// Quảng Ninh, tỉnh Quảng Bình" is one place, and the ministry behind its department.
func (r *Reader) lowest(as []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for i, a := range as {
		contains := false
		for _, b := range as {
			contains = contains || a != b && a.Kind == extract.PlaceActor && b.Kind == extract.PlaceActor && r.Within(b.Index, a.Index)
		}
		if i > 0 && superiors[First(r.Name(a))] && subordinates[First(r.Name(as[i-1]))] && a.Kind == extract.OrganizationActor {
			contains = true
		}
		if !contains {
			out = append(out, a)
		}
	}
	return out
}

// Name returns an actor's printed name.
func (r *Reader) Name(a extract.Actor) string { return r.Analysis.ActorName(a) }

// Within reports whether place p lies in place q, or is it.
func (r *Reader) Within(p, q int) bool {
	for steps := 0; p >= 0 && steps < 8; steps++ {
		if p == q {
			return true
		}
		p = r.Analysis.Places[p].Parent
	}
	return false
}

// Local returns place p, or -1 if it is a continent: that is where a disease has its
// name from, and nothing is counted there.
func (r *Reader) Local(p int) int {
	if p >= 0 && strings.HasPrefix(r.Analysis.Places[p].Name, "châu ") { // Châu Phú is a district
		return -1
	}
	return p
}

// Uninhabited reports whether an actor is a water, a mountain or a pass: people are there, but nobody is at
// home.
func (r *Reader) Uninhabited(a extract.Actor) bool {
	if a.Kind != extract.PlaceActor {
		return false
	}
	p := &r.Analysis.Places[a.Index]
	return p.Kind == extract.OtherPlace && wildPlaces[First(strings.ToLower(p.Name))]
}

// wildPlaces are the first syllables of places where nobody lives.
var wildPlaces = lists.Words("wild places")
