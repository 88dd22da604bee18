package crew

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// target returns the place or body that the people of node k help, whom somebody sent.
func (c *crew) target(k int, who []extract.Actor) []extract.Actor {
	if to := c.towards(k+1, min(len(c.Nodes), k+targetReach), who); len(to) > 0 {
		return to
	}
	if to := c.towards(max(0, k-sourceReach), k, who); len(to) > 0 {
		return to
	}
	for x := k - 1; x > 0 && x >= k-targetReach; x-- {
		if n := &c.Nodes[x]; n.Kind == syntax.Word && welcomes[n.Fold] || n.Lex != nil && n.Lex.Trigger&(syntax.Receive|syntax.Thank) != 0 {
			l := c.Before(0, x)
			for _, a := range []int{l.Agent, l.Principal, l.Subject} {
				if a >= 0 && c.Nodes[a].Kind == syntax.ActorNode {
					return c.apart(c.Resolve(&c.Nodes[a]), who)
				}
			}
		}
	}
	return c.ownArea(k, who)
}

// ownArea returns the area of the body that called up the people of node k to help there, "Bộ Chỉ
// huy Quân sự tỉnh R huy động 900 chiến sĩ khắc phục hậu quả".
func (c *crew) ownArea(k int, who []extract.Actor) []extract.Actor {
	if len(who) != 1 || who[0].Kind != extract.OrganizationActor {
		return nil
	}
	a := c.AreaOf(who[0])
	for x := k + 1; a >= 0 && x < len(c.Nodes) && x <= k+targetReach; x++ {
		if n := &c.Nodes[x]; n.Fold == "khắc" || c.Aid > 0 && (n.Fold == "giúp" || n.Fold == "tìm") || c.Aid > 0 && n.Head == syntax.People && c.Nodes[x-1].Lex != nil && c.Nodes[x-1].Lex.Trigger&syntax.Help != 0 {
			return []extract.Actor{{Kind: extract.PlaceActor, Index: a}}
		}
	}
	return nil
}

// towards returns the first actor of nodes [lo,hi) to which a word of help, of going or of coming
// back leads.
func (c *crew) towards(lo, hi int, who []extract.Actor) []extract.Actor {
	led, back := false, false
	for x := lo; x < hi; x++ {
		x = c.pastAside(x)
		n := &c.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item.Quantity != nil && led, c.Is(x, ";"):
			return nil
		case n.Kind == syntax.ActorNode && !n.Person:
			helped := n.Head != syntax.Party && !c.sends(x) && !c.Is(x+1, "thuộc") && (led || c.Doc.Tokens[n.Lo].Fold == "đợt") && (back || !c.Marked(x-1, syntax.Of|syntax.From))
			if to := c.apart(c.Resolve(n), who); helped && len(to) > 0 {
				return to
			}
			led, back = false, false
		case c.Is(x, "về") && c.Is(x-1, "trở", "quay"):
			led = false
		case c.comesBack(x), c.Is(x, "khỏi"), c.Is(x, "tay") && c.Is(x-1, "chia"): // "trở về từ R", "rút khỏi R"
			led, back = true, true
		case c.sendsNext(x):
			led = false
		case n.Lex != nil && (n.Lex.Trigger&syntax.Help != 0 || n.Lex.Marker&(syntax.Goal|syntax.To) != 0 || n.Lex.Trigger&syntax.Move != 0 && !gift.Departs[n.Fold]), c.Marked(x, syntax.At) && (n.Fold == "tại" || n.Fold == "ở" || n.Fold == "có" || n.Fold == "trên"):
			led = true
		case n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.From|syntax.By|syntax.With) != 0:
			led, back = false, false
		}
	}
	return nil
}

// pastAside returns the node at which a bracket that opens at node x closes, or x.
func (c *crew) pastAside(x int) int {
	if !c.Is(x, "(") {
		return x
	}
	for k := x + 1; k < len(c.Nodes) && k <= x+targetReach; k++ {
		if c.Is(k, ")") {
			return k
		}
	}
	return x
}

// sends reports whether the actor at node x sends people itself: "mưa lớn xảy ra, D đã điều động 200 chiến sĩ".
func (c *crew) sends(x int) bool {
	for k := x + 1; k < len(c.Nodes) && k <= x+2; k++ {
		if n := &c.Nodes[k]; n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 {
			return n.Hi-n.Lo > 1 && k+1 < len(c.Nodes) && c.Nodes[k+1].Kind == syntax.ItemNode
		}
	}
	return false
}

// sendsNext reports whether the verb at node x sends the people right behind it, who are others:
// "D chi viện 60 y bác sĩ, E chi viện 45 người cho R".
func (c *crew) sendsNext(x int) bool {
	if n := &c.Nodes[x]; n.Lex == nil || n.Lex.Trigger&syntax.Send == 0 {
		return false
	}
	for k := x + 1; k < len(c.Nodes) && k <= x+2; k++ {
		if n := &c.Nodes[k]; n.Kind == syntax.ItemNode {
			return n.Item.Kind == extract.Personnel && n.Item.Quantity != nil
		}
	}
	return false
}

// apart returns the actors if none of them sent the people or is their home.
func (c *crew) apart(to, who []extract.Actor) []extract.Actor {
	if len(to) == 0 || gift.Overlap(to, who) || syntax.Personal(to) || gift.GroupOnly(to) || c.Home(who, to[0]) {
		return nil
	}
	if to[0].Kind == extract.PlaceActor {
		if c.Uninhabited(to[0]) {
			return nil
		}
	}
	for _, d := range who {
		if a, b := c.Name(d), c.Name(to[0]); strings.HasSuffix(a, b) && d.Kind == to[0].Kind {
			return nil // "Công ty Điện lực A", "Điện lực A"
		}
		if p, q := c.AreaOf(d), c.AreaOf(to[0]); p >= 0 && p == q && d.Kind == extract.PlaceActor {
			return nil
		}
	}
	return to
}
