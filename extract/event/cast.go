package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// cast is who gives and who receives in the article as a whole. Readers have it in mind
// when a later sentence only says "đã trao 27 con bò".
type cast struct {
	givers, takers []role
}

// role is how much speaks for an actor's part in the article.
type role struct {
	actor  extract.Actor
	weight float64
}

// What a sentence says of somebody's part weighs by where it stands.
const (
	headWeight    = 3.0 // the headline
	leadWeight    = 2.0 // the lead and the first sentences
	bodyWeight    = 1.0
	captionWeight = 0.5
	rowWeight     = 2.0 // a gift that was read
	needWeight    = 0.5 // a place where something befell people
	namedWeight   = 0.5 // a naming of somebody without an office
)

// oftenNamed is how often an article names the one whom it is about.
const oftenNamed = 3

// castOf weighs the parts of the article. Time is linear in the nodes and rows.
func (r *reader) castOf() cast {
	var c cast
	sent, nodes := r.sent, r.nodes
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil || r.blocked[si] {
			continue
		}
		r.sent, r.nodes = si, r.parsed[si]
		c.take(r, weightOf(r.kindOf(), si))
	}
	r.sent, r.nodes = sent, nodes
	for i := range r.a.Supports {
		c.givers = vote(c.givers, rowWeight, r.a.Supports[i].From)
		c.takers = vote(c.takers, rowWeight, r.a.Supports[i].To)
	}
	c.givers = vote(c.givers, rowWeight, r.sender...)
	c.givers = vote(c.givers, rowWeight, r.programme...)
	c.needyPerson(r)
	return c
}

// weightOf returns what a sentence of a block weighs.
func weightOf(k extract.BlockKind, si int) float64 {
	switch {
	case k == extract.Headline:
		return headWeight
	case k == extract.Caption:
		return captionWeight
	case k == extract.Lead, si < opening:
		return leadWeight
	}
	return bodyWeight
}

// take notes the parts that the sentence being read tells.
func (c *cast) take(r *reader, w float64) {
	needs := false
	for t := range r.nodes {
		n := &r.nodes[t]
		if n.lex == nil || n.kind == itemNode || n.kind == headNode {
			continue
		}
		switch {
		case n.lex.trigger&receive != 0:
			c.takers = vote(c.takers, w, r.taker(t)...)
		case n.lex.strong&(give|help) != 0:
			c.acts(r, t, w)
			if to := r.helped(t); !personal(to) {
				c.takers = vote(c.takers, w, to...)
			}
		}
	}
	if to := r.visitedIn(r.nodes, len(r.nodes)); len(to) > 0 {
		c.takers = vote(c.takers, w, to...)
	}
	s := r.doc.Sentences[r.sent].Tokens
	for i := s.Lo; i < s.Hi && !needs; i++ {
		lex, _ := r.lex.blocks.longest(r.doc.Tokens[i:s.Hi])
		needs = lex != nil && lex.aid
	}
	for k := range r.nodes {
		if n := &r.nodes[k]; needs && r.townOf(n) && r.partOf(k, 0) != principal {
			c.takers = vote(c.takers, needWeight*w, n.first())
		}
	}
}

// acts notes who is said to give, or to be given to, by the word of support at node t.
func (c *cast) acts(r *reader, t int, w float64) {
	if r.marked(t-1, noun) || r.thanked(0, t) {
		return
	}
	lo, _ := r.clause(t, 0)
	l := r.before(lo, t)
	if l.no {
		if w /= 2; !r.launched(lo, t) {
			return
		}
	}
	who := []int{l.agent, l.principal, l.subject}
	if l.passive >= 0 {
		who = []int{l.between, l.agent}
		if k := l.patient; k >= 0 && r.nodes[k].kind == actorNode { // "Huyện A được tặng 3 xuồng"
			c.takers = vote(c.takers, w, r.resolve(&r.nodes[k])...)
		}
	}
	for _, k := range who {
		if k >= 0 && r.nodes[k].kind == actorNode && !r.torn(k) {
			c.givers = vote(c.givers, w, r.resolve(&r.nodes[k])...)
			return
		}
	}
}

// launched reports whether the giving at node t is what somebody sets going: "Hội phát
// động quyên góp", "tỉnh vận động các đơn vị ủng hộ".
func (r *reader) launched(lo, t int) bool {
	for k := t - 1; k >= lo; k-- {
		if n := &r.nodes[k]; n.lex != nil && n.lex.marker&wish != 0 {
			return n.fold == "phát" || n.fold == "vận" || n.fold == "kêu"
		}
	}
	return false
}

// needyPerson makes a receiver of the person whom the article names most, if that is
// nobody in office and no giver.
func (c *cast) needyPerson(r *reader) {
	named := make([]int, len(r.a.Persons))
	best := -1
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if m.Type != extract.PersonMention || m.Entity < 0 {
			continue
		}
		named[m.Entity]++
		a := extract.Actor{Kind: extract.PersonActor, Index: m.Entity}
		if (best < 0 || named[m.Entity] > named[best]) && r.standsFor(a) == a && weight(c.givers, a) == 0 {
			best = m.Entity
		}
	}
	if best >= 0 && named[best] >= oftenNamed {
		c.takers = vote(c.takers, namedWeight*float64(named[best]), extract.Actor{Kind: extract.PersonActor, Index: best})
	}
}

// vote adds a weight to the roles of actors.
func vote(roles []role, w float64, as ...extract.Actor) []role {
	for _, a := range as {
		if i := slices.IndexFunc(roles, func(x role) bool { return x.actor == a }); i >= 0 {
			roles[i].weight += w
		} else if len(roles) < maxRoles {
			roles = append(roles, role{a, w})
		}
	}
	return roles
}

// maxRoles bounds the actors of one part: an article of more is a list, and about none.
const maxRoles = 40

func weight(roles []role, a extract.Actor) float64 {
	for _, x := range roles {
		if x.actor == a {
			return x.weight
		}
	}
	return 0
}

// leadingRole returns who leads the roles of whom ok is true, by what weight, and what share
// that is of the weight of all of those.
func leadingRole(roles []role, ok func(extract.Actor) bool) (lead role, share float64) {
	sum := 0.0
	for _, x := range roles {
		if !ok(x.actor) {
			continue
		}
		sum += x.weight
		if x.weight > lead.weight {
			lead = x
		}
	}
	if sum == 0 {
		return lead, 0
	}
	return lead, lead.weight / sum
}
