package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// resolve returns what the actors of a node stand for: places and bodies as they
// are, persons by their office.
func (r *reader) resolve(n *node) []extract.Actor {
	var out []extract.Actor
	for _, a := range n.actors {
		out = addActors(out, r.standsFor(a))
	}
	return r.collapse(out)
}

// standsFor returns the body of a uniformed officer, the place that a local authority's
// officer acts for, the body of another officer, the country or mission of an office of a state, or the actor
// itself.
func (r *reader) standsFor(a extract.Actor) extract.Actor {
	if a.Kind == extract.OrganizationActor {
		return r.sendsIt(a)
	}
	if a.Kind != extract.PersonActor {
		return a
	}
	if s, ok := r.stand[a]; ok {
		return s
	}
	best, second := a, false
	for i := range r.a.Positions {
		p := &r.a.Positions[i]
		if p.Person != a.Index || p.Former {
			continue
		}
		if p.Organization >= 0 && uniformed(r.a.Organizations[p.Organization].Name) {
			best = extract.Actor{Kind: extract.OrganizationActor, Index: p.Organization}
			break
		}
		if p.Jurisdiction >= 0 && best.Kind != extract.PlaceActor {
			best = extract.Actor{Kind: extract.PlaceActor, Index: p.Jurisdiction}
		}
		if p.Organization >= 0 && (best.Kind == extract.PersonActor || second && best.Kind == extract.OrganizationActor && !lesser(p.Title)) && !(p.Title == "Ủy viên" && ofParty(r.a.Organizations[p.Organization].Name)) {
			best, second = extract.Actor{Kind: extract.OrganizationActor, Index: p.Organization}, lesser(p.Title)
		}
		if s, ok := r.stateOf(p); ok && p.Organization < 0 && best.Kind == extract.PersonActor {
			best = s
		}
	}
	r.stand[a] = best
	return best
}

// lesser reports whether an office is one of several beside its head's, who acts for the
// body that he heads: "Phó Chủ tịch A, Chủ tịch B" gives for B.
func lesser(title string) bool {
	return strings.HasPrefix(title, "Phó ") || strings.HasPrefix(title, "Ủy viên")
}

// uniformed reports whether a body is of the police or the army of a place, whose officers
// give in its name and not in that of the place.
func uniformed(name string) bool {
	return strings.HasPrefix(name, "Công an ") || strings.HasPrefix(name, "Bộ Chỉ huy ") || strings.HasPrefix(name, "Bộ chỉ huy ") ||
		strings.HasPrefix(name, "Bộ đội Biên phòng") || strings.HasPrefix(name, "Ban Chỉ huy ") || strings.HasPrefix(name, "Ban chỉ huy ") ||
		strings.HasPrefix(name, "Bộ CHQS") || strings.HasPrefix(name, "Ban CHQS") || strings.HasPrefix(name, "BĐBP") || strings.HasPrefix(name, "BCH ") || strings.HasPrefix(name, "Đồn Biên phòng")
}

// ofParty reports whether a body is one of the Party's, whose members act for
// others when they give.
func ofParty(name string) bool {
	return strings.HasPrefix(name, "Bộ Chính trị") || strings.HasPrefix(name, "Ban Chấp hành Trung ương") || strings.HasPrefix(name, "Ban Bí thư") || strings.HasPrefix(name, "Trung ương Đảng")
}

// sendsIt returns whom a collective stands for: "đoàn công tác của Bộ Y tế" the
// ministry, "chính quyền tỉnh Bình Định" the province. A body stands for itself.
func (r *reader) sendsIt(a extract.Actor) extract.Actor {
	o := &r.a.Organizations[a.Index]
	switch {
	case !o.Collective:
	case o.Parent >= 0 && o.Parent != a.Index:
		return r.sendsIt(extract.Actor{Kind: extract.OrganizationActor, Index: o.Parent})
	case o.Jurisdiction >= 0:
		return extract.Actor{Kind: extract.PlaceActor, Index: o.Jurisdiction}
	case o.Area >= 0:
		return extract.Actor{Kind: extract.PlaceActor, Index: o.Area}
	}
	return a
}

// areaOf returns the place that an actor is or belongs to, or -1.
func (r *reader) areaOf(a extract.Actor) int {
	switch a.Kind {
	case extract.PlaceActor:
		return a.Index
	case extract.OrganizationActor:
		o := &r.a.Organizations[a.Index]
		if o.Jurisdiction >= 0 {
			return o.Jurisdiction
		}
		return o.Area
	case extract.PersonActor:
		if s := r.standsFor(a); s.Kind != extract.PersonActor {
			return r.areaOf(s)
		}
	}
	return -1
}

// collapse puts a place for several bodies that govern it ("Thành ủy, HĐND, UBND
// thành phố"), and drops bodies of a place that is in the list itself.
func (r *reader) collapse(as []extract.Actor) []extract.Actor {
	if len(as) < 2 {
		return as
	}
	as = r.lowest(as)
	bodies := map[int]int{}
	for _, a := range as {
		if a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Jurisdiction >= 0 {
			bodies[r.a.Organizations[a.Index].Jurisdiction]++
		}
		if p := r.areaOf(a); p >= 0 && r.takesGifts(a) {
			bodies[p]++ // "Thành ủy, UBND, Ủy ban MTTQ thành phố"
		}
		if a.Kind == extract.PlaceActor {
			bodies[a.Index] += 2
		}
	}
	var out []extract.Actor
	for _, a := range as {
		if p := r.areaOf(a); a.Kind == extract.OrganizationActor && p >= 0 && bodies[p] >= 3 {
			a = extract.Actor{Kind: extract.PlaceActor, Index: p}
		}
		out = addActors(out, a)
	}
	return out
}

// lowest drops the places that contain another of the list: "xã Duy Ninh, huyện
// Quảng Ninh, tỉnh Quảng Bình" is one place.
func (r *reader) lowest(as []extract.Actor) []extract.Actor {
	var out []extract.Actor
	for _, a := range as {
		contains := false
		for _, b := range as {
			contains = contains || a != b && a.Kind == extract.PlaceActor && b.Kind == extract.PlaceActor && r.within(b.Index, a.Index)
		}
		if !contains {
			out = append(out, a)
		}
	}
	return out
}

// groupActor makes an actor of nameless people at node k: the words up to the
// next mark, small word or verb.
func (r *reader) groupActor(k int) extract.Actor {
	n := &r.nodes[k]
	if n.head == party && len(r.sender) == 1 {
		// A delegation that receives is itself the receiver, under its sender's name.
		return extract.Actor{Kind: extract.GroupActor, Group: "đoàn công tác " + r.name(r.sender[0])}
	}
	hi := n.hi
	for x := k + 1; x < len(r.nodes) && x <= k+6 && !n.whole; x++ {
		m := &r.nodes[x]
		if n.head == giver && m.kind == actorNode && !m.person && x > k+1 {
			hi = m.hi // "các đại biểu dự Đại hội Đảng bộ thành phố"
			continue
		}
		if each := r.marked(x, each) && x+1 < len(r.nodes) && r.nodes[x+1].kind == headNode; each {
			continue // "gia đình mỗi nạn nhân"
		}
		if m.kind == headNode && m.head == people && m.hi-m.lo == 1 && ranksOf[m.fold] && n.head == needy && r.doc.Tokens[m.lo-1].Kind != extract.Number { // "đồng bào dân tộc huyện …"
			break
		}
		if m.kind != word && m.kind != headNode || m.lex != nil && (m.lex.trigger != 0 || m.lex.marker != 0) || r.groupEnds(x) {
			break
		}
		hi = m.hi
	}
	hi = r.hardship(hi)
	for hi > n.hi && (joining[r.doc.Tokens[hi-1].Fold] || r.doc.Tokens[hi-1].Fold == "thuộc") || hi > n.lo+2 && r.doc.Tokens[hi-1].Fold == "hơn" { // "người nghèo và", of which six words are taken
		hi--
	}
	lo := n.lo
	if hi-lo == 1 && lo > r.first0() && r.doc.Tokens[lo-1].Kind == extract.Number {
		lo-- // "50 hộ": without their number they are nobody
	}
	return extract.Actor{Kind: extract.GroupActor, Group: strings.TrimSpace(r.doc.Slice(r.span(lo, hi)))}
}

// hardship returns the end of "khó khăn" or "đặc biệt khó khăn" behind "hoàn cảnh" before token hi,
// of which words may have been taken.
func (r *reader) hardship(hi int) int {
	t := r.doc.Tokens
	switch {
	case hi > 0 && hi < len(t) && t[hi-1].Fold == "khó" && t[hi].Fold == "khăn":
		return hi + 1
	case hi > 0 && hi+1 < len(t) && t[hi-1].Fold == "cảnh" && t[hi].Fold == "khó" && t[hi+1].Fold == "khăn":
		return hi + 2
	}
	if hi < 2 || hi+4 > len(t) || t[hi-1].Fold != "cảnh" || t[hi].Fold != "đặc" && t[hi].Fold != "rất" {
		return hi
	}
	for x := hi + 1; x < hi+3 && x+1 < len(t); x++ {
		if t[x].Fold == "khó" && t[x+1].Fold == "khăn" {
			return x + 2
		}
	}
	return hi
}

// joining are the words that no name of a group ends in.
var joining = map[string]bool{"và": true, "hoặc": true, "có": true, "bị": true, "các": true, "những": true, "một": true}

// groupEnds reports whether the words that describe people end before node x: at
// "và" that joins a verb, or where it is told what becomes of them.
func (r *reader) groupEnds(x int) bool {
	if r.is(x, "và", "hoặc") {
		return x+1 >= len(r.nodes) || r.nodes[x+1].kind != headNode
	}
	return r.nodes[x].fold == "cho" || r.is(x, "vượt") && !r.is(x+1, "khó") || r.is(x, "còn", "cũng", "đã", "vừa", "để", "nhằm", "trong", "lo", "sớm", "ổn", "an", "yên", "vươn", "vay", "sống", "mua", "sửa", "trên", "thì", "nên", "là")
}

// name returns an actor's printed name.
func (r *reader) name(a extract.Actor) string {
	switch a.Kind {
	case extract.PersonActor:
		return r.a.Persons[a.Index].Name
	case extract.PlaceActor:
		return r.a.Places[a.Index].Name
	case extract.OrganizationActor:
		return r.a.Organizations[a.Index].Name
	case extract.GroupActor:
		return a.Group
	}
	return ""
}

// within reports whether place p lies in place q, or is it.
func (r *reader) within(p, q int) bool {
	for steps := 0; p >= 0 && steps < 8; steps++ {
		if p == q {
			return true
		}
		p = r.a.Places[p].Parent
	}
	return false
}
