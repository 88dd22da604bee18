package leftover

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
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

// castOf weighs the parts of the item of news in which the sentence being read stands. Time
// is linear in the nodes and rows.
func (r *reader) castOf() cast {
	var c cast
	sent, nodes := r.Sent, r.Nodes
	lo, hi := r.Item(sent)
	for si := lo; si < hi; si++ {
		if r.Parsed[si] == nil || r.Blocked[si] {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		c.take(r, weightOf(r.KindOf(), si))
	}
	r.Sent, r.Nodes = sent, nodes
	from, to := r.Doc.Sentences[lo].Start, r.Doc.Sentences[hi-1].End
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		if s.Sentence.Start < from || s.Sentence.Start >= to {
			continue
		}
		c.givers = vote(c.givers, rowWeight, s.From)
		c.takers = vote(c.takers, rowWeight, s.To)
	}
	c.givers = vote(c.givers, rowWeight, r.Sender()...)
	c.givers = vote(c.givers, rowWeight, r.Programme...)
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
	case k == extract.Lead, si < gift.Opening:
		return leadWeight
	}
	return bodyWeight
}

// take notes the parts that the sentence being read tells.
func (c *cast) take(r *reader, w float64) {
	needs := false
	for t := range r.Nodes {
		n := &r.Nodes[t]
		if n.Lex == nil || n.Kind == syntax.ItemNode || n.Kind == syntax.HeadNode {
			continue
		}
		switch {
		case n.Lex.Trigger&syntax.Receive != 0:
			c.takers = vote(c.takers, w, r.Taker(t)...)
		case n.Lex.Strong&(syntax.Give|syntax.Help) != 0:
			c.acts(r, t, w)
			if to := r.Helped(t); !syntax.Personal(to) {
				c.takers = vote(c.takers, w, to...)
			}
		}
	}
	if to := r.VisitedIn(r.Nodes, len(r.Nodes)); len(to) > 0 {
		c.takers = vote(c.takers, w, to...)
	}
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := s.Lo; i < s.Hi && !needs; i++ {
		lex, _ := r.Lex.Blocks.Longest(r.Doc.Tokens[i:s.Hi])
		needs = lex != nil && lex.Aid
	}
	for k := range r.Nodes {
		if n := &r.Nodes[k]; needs && r.TownOf(n) && r.PartOf(k, 0) != syntax.Principal {
			c.takers = vote(c.takers, needWeight*w, n.First())
		}
	}
}

// acts notes who is said to give, or to be given to, by the word of support at node t.
func (c *cast) acts(r *reader, t int, w float64) {
	if r.Marked(t-1, syntax.Noun) || r.Thanked(0, t) {
		return
	}
	lo, _ := r.Clause(t, 0)
	l := r.Before(lo, t)
	if l.No {
		if w /= 2; !r.launched(lo, t) {
			return
		}
	}
	who := []int{l.Agent, l.Principal, l.Subject}
	if l.Passive >= 0 {
		who = []int{l.Between, l.Agent}
		if k := l.Patient; k >= 0 && r.Nodes[k].Kind == syntax.ActorNode { // "Huyện A được tặng 3 xuồng"
			c.takers = vote(c.takers, w, r.Resolve(&r.Nodes[k])...)
		}
	}
	for _, k := range who {
		if k >= 0 && r.Nodes[k].Kind == syntax.ActorNode && !r.Torn(k) {
			c.givers = vote(c.givers, w, r.Resolve(&r.Nodes[k])...)
			return
		}
	}
}

// launched reports whether the giving at node t is what somebody sets going: "Hội phát
// động quyên góp", "tỉnh vận động các đơn vị ủng hộ".
func (r *reader) launched(lo, t int) bool {
	for k := t - 1; k >= lo; k-- {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Marker&syntax.Wish != 0 {
			return n.Fold == "phát" || n.Fold == "vận" || n.Fold == "kêu"
		}
	}
	return false
}

// needyPerson makes a receiver of the person whom the article names most, if that is
// nobody in office and no giver.
func (c *cast) needyPerson(r *reader) {
	named := make([]int, len(r.Analysis.Persons))
	best := -1
	for i := range r.Analysis.Mentions {
		m := &r.Analysis.Mentions[i]
		if m.Type != extract.PersonMention || m.Entity < 0 {
			continue
		}
		named[m.Entity]++
		a := extract.Actor{Kind: extract.PersonActor, Index: m.Entity}
		if (best < 0 || named[m.Entity] > named[best]) && r.StandsFor(a) == a && weight(c.givers, a) == 0 {
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
