package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Rows that go on without a verb: of places that each get an amount, and of givers
// told apart from receivers.

// joined reports whether a comma, a semicolon or "và" stands before the actor at node
// k, a form of address aside.
func (r *reader) joined(k int) bool {
	if r.Is(k-1, "ông", "bà", "anh", "chị", "em", "bé", "cô", "chú", "cụ") {
		k--
	}
	return r.Is(k-1, ",", "và", ";")
}

// scattered reads the places at which the word of support at node t hands out an
// amount each: "trao 40 suất quà tại xã A, 60 suất tại xã B", "tại xã A trao 40 suất
// quà, tại xã B 60 suất".
func (r *reader) scattered(t, lo, hi int) (groups []gift.Group, end int) {
	place, items := r.placeAt(lo, t), []*syntax.Item(nil)
	before := len(place) > 0
	for k := t + 1; k < hi; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && (n.Item.Skip || n.Item.Quantity == nil):
			return nil, 0
		case n.Kind == syntax.ItemNode:
			items = append(items, n.Item)
			if before && len(items) == 1 && len(place) > 0 {
				groups, end = append(groups, gift.Group{To: place, Items: items}), k+1
				place, items = nil, nil
			}
		case n.Kind == syntax.ActorNode && (n.Person || r.PartOf(k, t) != syntax.Venue || before == (len(items) > 0)):
			return r.ifRow(groups, end)
		case n.Kind == syntax.ActorNode && before:
			place = r.Resolve(n)
		case n.Kind == syntax.ActorNode:
			groups, end = append(groups, gift.Group{To: r.Resolve(n), Items: items}), k+1
			items = nil
		case n.Kind == syntax.Mark && n.Fold != "," && n.Fold != ";", n.Kind == syntax.DateNode, n.Kind == syntax.HeadNode:
			return r.ifRow(groups, end)
		case n.Kind == syntax.Word && n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker&^(syntax.At|syntax.Each|syntax.Total) != 0):
			return r.ifRow(groups, end)
		}
	}
	return r.ifRow(groups, end)
}

// scatteredParts reads the places at which parts of the counted gift behind the word of support at node t were
// handed out, whoever got it: "trao 100 suất quà cho người dân, trong đó 60 suất tại xã A và 40 suất tại xã B".
func (r *reader) scatteredParts(t int) (groups []gift.Group, total []*syntax.Item, end int) {
	at := -1
	for k := t + 1; k < len(r.Nodes) && k <= t+maxWhole && at < 0; k++ {
		switch n := &r.Nodes[k]; {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Skip:
			total = append(total, n.Item)
		case n.Kind == syntax.ActorNode, n.Kind == syntax.Mark && n.Fold != ",":
			return nil, nil, 0
		case n.Fold == "trong" && r.Marked(k, syntax.Past):
			at = k
		}
	}
	if at < 0 || len(total) != 1 {
		return nil, nil, 0
	}
	if groups, end = r.scattered(at, at, len(r.Nodes)); len(groups) == 0 {
		return nil, nil, 0
	}
	sum := 0.0
	for _, g := range groups {
		if len(g.Items) != 1 || g.Items[0].Kind != total[0].Kind {
			return nil, nil, 0
		}
		sum += g.Items[0].Quantity.Value
	}
	if sum > total[0].Quantity.Value*1.01 {
		return nil, nil, 0
	}
	return groups, total, end
}

// ownedParts reads the parts of the counted gift behind the word of support at node t of which each has another
// giver: "trao 76 suất quà, trong đó 50 suất của A dành cho hộ nghèo, 26 suất của B dành cho gia đình chính sách".
// Who gets a part may stay open.
func (r *reader) ownedParts(t int) (groups []gift.Group, total []*syntax.Item, end int) {
	k := t + 1
	for k < len(r.Nodes) && k <= t+maxWhole && !(r.Nodes[k].Fold == "trong" && r.Marked(k, syntax.Past)) {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Quantity != nil && !n.Item.Skip {
			total = append(total, n.Item)
		}
		k++
	}
	if len(total) != 1 || k >= len(r.Nodes) || r.Nodes[k].Fold != "trong" {
		return nil, nil, 0
	}
	sum := 0.0
	for k++; k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 && n.Item.SameUnit(total[0]):
			n.Item.Skip = false
			groups, end, sum = append(groups, gift.Group{Items: []*syntax.Item{n.Item}}), k+1, sum+n.Item.Quantity.Value
		case len(groups) > 0 && len(groups[len(groups)-1].To) == 0 && r.Marked(k-1, syntax.To|syntax.Goal) && n.Kind == syntax.ActorNode:
			groups[len(groups)-1].To, end = r.Resolve(n), k+1
		case len(groups) > 0 && len(groups[len(groups)-1].To) == 0 && n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			groups[len(groups)-1].To, end = []extract.Actor{r.GroupActor(k)}, k+1
		case n.Kind == syntax.Mark && n.Fold != "," && n.Fold != ";" && n.Fold != "(" && n.Fold != ")", n.Kind == syntax.ActorNode && n.Person:
			k = len(r.Nodes)
		}
	}
	if len(groups) < 2 || sum > total[0].Quantity.Value*1.01 {
		return nil, nil, 0
	}
	return groups, total, end
}

// maxWhole is how many nodes may tell what was handed out before its parts.
const maxWhole = 10

// ifRow returns the groups if they are several.
func (r *reader) ifRow(groups []gift.Group, end int) ([]gift.Group, int) {
	if len(groups) < 2 {
		return nil, 0
	}
	return groups, end
}

// placeAt returns the place at which what the verb at node t tells happens, if the
// clause in nodes [lo,t) begins by it.
func (r *reader) placeAt(lo, t int) []extract.Actor {
	if lo >= t || !r.Marked(lo, syntax.At) || r.Channel(lo+1, -1) {
		return nil
	}
	for k := lo + 1; k < t && k <= lo+3; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !n.Person && n.First().Kind == extract.PlaceActor {
			return r.Resolve(n)
		}
	}
	return nil
}

// sort says what an actor is when rows of givers and of receivers are told apart.
type sort uint8

const (
	someoneSort sort = iota // people, named or not
	areaSort                // a place or its authority
	siteSort                // a school, a hospital: it rather receives
	fundSort                // it receives, and hands on
	firmSort                // any other body
)

// collectors are the first words of bodies that take in what many give.
var collectors = map[string]bool{"quỹ": true, "mặt": true, "ubmttq": true, "ubmt": true, "mttq": true, "ủy": true, "uỷ": true, "ban": true}

// sortOf returns the sort of an actor.
func (r *reader) sortOf(a extract.Actor) sort {
	switch a.Kind {
	case extract.PlaceActor:
		return areaSort
	case extract.PersonActor:
		return someoneSort
	case extract.GroupActor:
		if !gift.NamedBody(a.Group) {
			return someoneSort
		}
	}
	switch w := syntax.First(r.Name(a)); {
	case collectors[w]:
		return fundSort
	case syntax.Sites[w]:
		return siteSort
	case a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Jurisdiction >= 0:
		return areaSort
	}
	return firmSort
}

// rowGives reports whether the actors who begin a row are givers, by what they are and by
// what the receivers said before it are.
func (r *reader) rowGives(as, takers []extract.Actor) bool {
	if len(as) == 0 || len(takers) == 0 || gift.GroupOnly(takers) {
		return false
	}
	switch a, t := r.sortOf(as[0]), r.sortOf(takers[0]); t {
	case fundSort:
		return a != fundSort && a != siteSort
	case areaSort:
		return a == firmSort
	}
	return false
}

// crowdListed reports whether the firms that begin a row behind the verb at node t are the
// nameless givers before it: "Các doanh nghiệp ủng hộ gồm: A (500 triệu đồng), B (…)".
func (r *reader) crowdListed(t int, as []extract.Actor) bool {
	if len(as) == 0 || (r.sortOf(as[0]) != firmSort || as[0].Kind != extract.OrganizationActor) && !r.takerTold(t, as) {
		return false
	}
	for k := t - 1; k >= 0 && k >= t-4; k-- {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode || n.Kind == syntax.Mark {
			return false
		} else if n.Kind == syntax.HeadNode {
			last := r.Doc.Tokens[n.Hi-1].Fold
			return last == "nghiệp" || last == "vị" || last == "tâm" || last == "chức" || last == "nhân"
		}
	}
	return false
}

// takerTold reports whether somebody with a name gets what the verb at node t tells, between it and the word that
// opens a row of others: "các đơn vị ủng hộ Bệnh viện R gồm: A (50 triệu đồng)".
func (r *reader) takerTold(t int, row []extract.Actor) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+maxToTaker; k++ {
		switch n := &r.Nodes[k]; {
		case r.OpensRow(k), n.Kind == syntax.ItemNode, n.Kind == syntax.Mark:
			return false
		case n.Kind == syntax.ActorNode:
			return (n.Named || n.Person) && len(n.Actors) == 1 && !gift.Overlap(n.Actors, row) && k+1 < len(r.Nodes) && r.OpensRow(k+1)
		}
	}
	return false
}

// crowdBehind reports whether the firms behind the word at node k that opens a list are the
// nameless givers before the verb at node t.
func (r *reader) crowdBehind(t, k int) bool {
	for k++; r.Is(k, ":"); k++ {
	}
	return k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ActorNode && len(r.Nodes[k].Actors) > 1 && r.crowdListed(t, r.Resolve(&r.Nodes[k]))
}

// givesToo reports whether the actors of a row that goes on without a verb are of the
// sort of the givers before, not of the receivers: "A ủng hộ tỉnh R 2 tỉ đồng, B 1
// tỉ đồng".
func (r *reader) givesToo(as, givers, takers []extract.Actor) bool {
	if len(as) == 0 || len(givers) == 0 || len(takers) == 0 {
		return false
	}
	a, g, t := r.sortOf(as[0]), r.sortOf(givers[0]), r.sortOf(takers[0])
	people := gift.GroupOnly(takers) && t == someoneSort // "tỉnh D hỗ trợ các hộ dân 2 tỷ đồng, Công ty E 300 triệu đồng"
	switch a {
	case t, siteSort:
		return false
	case fundSort:
		return people
	case areaSort:
		return g == areaSort || people && g != someoneSort
	case someoneSort:
		return g == someoneSort || t == areaSort || t == fundSort
	}
	return g != areaSort || people
}
