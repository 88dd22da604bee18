package crew

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// pair is somebody told with a number of people, in a row of such.
type pair struct {
	who  []extract.Actor
	item int // node
	at   int // node
	sent bool
}

// pairsFrom returns the row of names, each with a number of people behind it, that begins at or behind
// node k: "D 40 người, E (35 người) và F cử 30 người"; and the node behind it.
func (c *crew) pairsFrom(k int) ([]pair, int) {
	var out []pair
	end := k
	for k < len(c.Nodes) {
		if c.Nodes[k].Kind != syntax.ActorNode {
			if len(out) > 0 && (k-end > 2 || !(c.Nodes[k].Kind == syntax.Mark || c.Nodes[k].Kind == syntax.HeadNode || c.Is(k, "và", "cùng", "còn", "tỉnh"))) {
				if len(out) > 1 {
					break
				}
				out = nil
			}
			k++
			continue
		}
		p, ok := c.pairAt(k)
		if ok {
			out = append(out, p)
			k, end = p.item+1, p.item+1
			continue
		}
		if len(out) > 1 {
			break
		}
		out, k = nil, k+1
	}
	return out, end
}

// pairAt reads the name at node k and the number of people right behind it.
func (c *crew) pairAt(k int) (pair, bool) {
	n := &c.Nodes[k]
	if n.Person || len(n.Actors) != 1 || c.Marked(k-1, syntax.Behalf) {
		return pair{}, false
	}
	p := pair{who: c.Resolve(n), at: k}
	for x := k + 1; x < len(c.Nodes) && x <= k+4; x++ {
		m := &c.Nodes[x]
		switch {
		case m.Kind == syntax.ItemNode:
			p.item = x
			return p, m.Item.Kind == extract.Personnel && m.Item.Quantity != nil && len(m.Item.Owner) == 0 && len(p.who) == 1 && !syntax.Personal(p.who)
		case m.Lex != nil && m.Kind == syntax.Word && m.Lex.Trigger&(syntax.Send|syntax.Help) != 0:
			p.sent = true
		case c.Is(x, "(", ":", "-", "–", "với", "có", "là", "gồm", "thêm", "đã") || m.Kind == syntax.Word && m.Lex == nil && x == k+1:
		default:
			return pair{}, false
		}
	}
	return pair{}, false
}

// paired reads a row of names with numbers of people, each of whom sent, or got, so many.
func (c *crew) paired() {
	row, end := c.pairsFrom(0)
	if len(row) < 2 {
		return
	}
	first := row[0].at
	all := func(as []extract.Actor) bool {
		return !slices.ContainsFunc(row, func(p pair) bool { return !slices.Contains(as, p.who[0]) })
	}
	by, to := c.partner(first, end, row)
	switch {
	case c.Sent-c.at <= announceReach && all(c.from):
		by, to = nil, c.to
	case c.Sent-c.at <= announceReach && all(c.to):
		by, to = c.from, nil
	}
	if len(by) == 0 && len(to) == 0 || slices.ContainsFunc(row, func(p pair) bool { return gift.Overlap(p.who, by) || gift.Overlap(p.who, to) }) {
		return
	}
	c.told[c.dropRow(row)] = true
	for _, p := range row {
		if it := c.Nodes[p.item].Item; len(by) > 0 {
			c.place(it, p, by, p.who)
		} else {
			c.place(it, p, p.who, to)
		}
	}
	c.from = by // none of a row of senders sent the others
}

// place adds the row of one pair.
func (c *crew) place(it *syntax.Item, p pair, who, to []extract.Actor) {
	delete(c.taken, c.Doc.Tokens[it.Lo].Start)
	c.add(p.item, who, to, false)
}

// partner returns who sent the people of a row of receivers, or whom those of a row of senders helped:
// the row begins at node first and ends before node end.
func (c *crew) partner(first, end int, row []pair) (by, to []extract.Actor) {
	who := make([]extract.Actor, 0, len(row))
	sent := false
	for _, p := range row {
		who, sent = append(who, p.who...), sent || p.sent
	}
	to = c.welcomedBy(first, who)
	if len(to) == 0 {
		to = c.towards(end, len(c.Nodes), who)
	}
	if len(to) == 0 {
		to = c.towards(0, first, who)
	}
	if sent || c.Marked(first-1, syntax.From) || len(c.welcomedBy(first, who)) > 0 {
		if len(to) == 0 {
			to = c.helpedBy(row[0].item)
		}
		return nil, to
	}
	for x := first - 1; x >= 0; x-- {
		if n := &c.Nodes[x]; n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Send|syntax.Help) != 0 && n.Lex.Marker == 0 {
			if d := c.bodyBefore(x); len(d) > 0 && !gift.Overlap(d, who) && !syntax.Personal(d) {
				if helped := c.towards(x, first, d); len(helped) > 0 && who[0].Kind == extract.OrganizationActor && helped[0].Kind == extract.PlaceActor {
					return nil, helped // "D cử 100 công nhân ra R, trong đó Công ty E 30 người": branches of D
				}
				return d, nil
			}
			return nil, to
		}
	}
	return nil, nil
}

// helpedBy returns the one whom a row says to have got the people of node k, or nobody.
func (c *crew) helpedBy(k int) []extract.Actor {
	at := c.Doc.Tokens[c.Nodes[k].Item.Lo].Start
	for i := range c.Analysis.Supports {
		if s := &c.Analysis.Supports[i]; s.What.Start == at {
			return []extract.Actor{s.To}
		}
	}
	return nil
}

// together returns how many the people of a row are.
func (c *crew) together(row []pair) float64 {
	sum := 0.0
	for _, p := range row {
		sum += c.Nodes[p.item].Item.Quantity.Value
	}
	return sum
}

// welcomedBy returns who takes in or thanks those who are told from node first on.
func (c *crew) welcomedBy(first int, who []extract.Actor) []extract.Actor {
	for x := first - 1; x > 0; x-- {
		n := &c.Nodes[x]
		if n.Kind != syntax.Word || !welcomes[n.Fold] && (n.Lex == nil || n.Lex.Trigger&(syntax.Receive|syntax.Thank) == 0) {
			continue
		}
		l := c.Before(0, x)
		for _, a := range []int{l.Agent, l.Principal, l.Subject} {
			if a >= 0 && c.Nodes[a].Kind == syntax.ActorNode {
				return c.apart(c.Resolve(&c.Nodes[a]), who)
			}
		}
	}
	return nil
}

// dropRow drops what was read before of the people of a row, and of all of them together, and returns
// how many these are.
func (c *crew) dropRow(row []pair) float64 {
	at, sum := c.Doc.Sentences[c.Sent].Span, c.together(row)
	of := func(s *extract.Support) bool {
		if s.Sentence != at || s.Kind != extract.Personnel || s.Quantity == nil {
			return false
		}
		return s.Quantity.Value == sum || slices.ContainsFunc(row, func(p pair) bool { return c.Doc.Tokens[c.Nodes[p.item].Item.Lo].Start == s.What.Start })
	}
	c.Analysis.Supports = slices.DeleteFunc(c.Analysis.Supports, func(s extract.Support) bool { return of(&s) })
	return sum
}
