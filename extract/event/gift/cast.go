package gift

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Cast is who gives and who receives in the article as a whole. Readers have it in mind
// when a later sentence only says "đã trao 27 con bò".
type Cast struct {
	Givers, Takers []Part
}

// Part is how much speaks for an actor's part in the article.
type Part struct {
	Actor  extract.Actor
	Weight float64
}

// What a sentence says of somebody's part weighs by where it stands.
const (
	HeadWeight    = 3.0 // the headline
	LeadWeight    = 2.0 // the lead and the first sentences
	bodyWeight    = 1.0
	captionWeight = 0.5
	rowWeight     = 2.0 // a gift that was read
	needWeight    = 0.5 // a place where something befell people
	namedWeight   = 0.5 // a naming of somebody without an office
)

// oftenNamed is how often an article names the one whom it is about.
const oftenNamed = 3

// CastOf weighs the parts of the item of news in which the sentence being read stands. Time
// is linear in the nodes and rows.
func (r *Reader) CastOf() Cast {
	var c Cast
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
		c.Givers = vote(c.Givers, rowWeight, s.From)
		c.Takers = vote(c.Takers, rowWeight, s.To)
	}
	c.Givers = vote(c.Givers, rowWeight, r.Sender()...)
	c.Givers = vote(c.Givers, rowWeight, r.Programme...)
	c.needyPerson(r)
	return c
}

// weightOf returns what a sentence of a block weighs.
func weightOf(k extract.BlockKind, si int) float64 {
	switch {
	case k == extract.Headline:
		return HeadWeight
	case k == extract.Caption:
		return captionWeight
	case k == extract.Lead, si < Opening:
		return LeadWeight
	}
	return bodyWeight
}

// take notes the parts that the sentence being read tells.
func (c *Cast) take(r *Reader, w float64) {
	needs := false
	for t := range r.Nodes {
		n := &r.Nodes[t]
		if n.Lex == nil || n.Kind == syntax.ItemNode || n.Kind == syntax.HeadNode {
			continue
		}
		switch {
		case n.Lex.Trigger&syntax.Receive != 0:
			c.Takers = vote(c.Takers, w, r.Taker(t)...)
		case n.Lex.Strong&(syntax.Give|syntax.Help) != 0:
			c.acts(r, t, w)
			if to := r.Helped(t); !syntax.Personal(to) {
				c.Takers = vote(c.Takers, w, to...)
			}
		}
	}
	if to := r.VisitedIn(r.Nodes, len(r.Nodes)); len(to) > 0 {
		c.Takers = vote(c.Takers, w, to...)
	}
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := s.Lo; i < s.Hi && !needs; i++ {
		lex, _ := r.Lex.Blocks.Longest(r.Doc.Tokens[i:s.Hi])
		needs = lex != nil && lex.Aid
	}
	for k := range r.Nodes {
		if n := &r.Nodes[k]; needs && r.TownOf(n) && r.PartOf(k, 0) != syntax.Principal {
			c.Takers = vote(c.Takers, needWeight*w, n.First())
		}
	}
}

// acts notes who is said to give, or to be given to, by the word of support at node t.
func (c *Cast) acts(r *Reader, t int, w float64) {
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
			c.Takers = vote(c.Takers, w, r.Resolve(&r.Nodes[k])...)
		}
	}
	for _, k := range who {
		if k >= 0 && r.Nodes[k].Kind == syntax.ActorNode && !r.Torn(k) {
			c.Givers = vote(c.Givers, w, r.Resolve(&r.Nodes[k])...)
			return
		}
	}
}

// launched reports whether the giving at node t is what somebody sets going: "Hội phát
// động quyên góp", "tỉnh vận động các đơn vị ủng hộ".
func (r *Reader) launched(lo, t int) bool {
	for k := t - 1; k >= lo; k-- {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Marker&syntax.Wish != 0 {
			return n.Fold == "phát" || n.Fold == "vận" || n.Fold == "kêu"
		}
	}
	return false
}

// needyPerson makes a receiver of the person whom the article names most, if that is
// nobody in office and no giver.
func (c *Cast) needyPerson(r *Reader) {
	named := make([]int, len(r.Analysis.Persons))
	best := -1
	for i := range r.Analysis.Mentions {
		m := &r.Analysis.Mentions[i]
		if m.Type != extract.PersonMention || m.Entity < 0 {
			continue
		}
		named[m.Entity]++
		a := extract.Actor{Kind: extract.PersonActor, Index: m.Entity}
		if (best < 0 || named[m.Entity] > named[best]) && r.StandsFor(a) == a && Weight(c.Givers, a) == 0 {
			best = m.Entity
		}
	}
	if best >= 0 && named[best] >= oftenNamed {
		c.Takers = vote(c.Takers, namedWeight*float64(named[best]), extract.Actor{Kind: extract.PersonActor, Index: best})
	}
}

// vote adds a weight to the roles of actors.
func vote(roles []Part, w float64, as ...extract.Actor) []Part {
	for _, a := range as {
		if i := slices.IndexFunc(roles, func(x Part) bool { return x.Actor == a }); i >= 0 {
			roles[i].Weight += w
		} else if len(roles) < maxRoles {
			roles = append(roles, Part{a, w})
		}
	}
	return roles
}

// maxRoles bounds the actors of one part: an article of more is a list, and about none.
const maxRoles = 40

// Weight returns what speaks for an actor's part.
func Weight(roles []Part, a extract.Actor) float64 {
	for _, x := range roles {
		if x.Actor == a {
			return x.Weight
		}
	}
	return 0
}

// LeadingPart returns who leads the roles of whom ok is true, by what weight, and what share
// that is of the weight of all of those.
func LeadingPart(roles []Part, ok func(extract.Actor) bool) (lead Part, share float64) {
	sum := 0.0
	for _, x := range roles {
		if !ok(x.Actor) {
			continue
		}
		sum += x.Weight
		if x.Weight > lead.Weight {
			lead = x
		}
	}
	if sum == 0 {
		return lead, 0
	}
	return lead, lead.Weight / sum
}
