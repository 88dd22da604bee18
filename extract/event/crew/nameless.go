package crew

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// force is people who are sent and whom nothing counts: "D tăng cường lực lượng quân y cho R".
type force struct {
	from, to []extract.Actor
	lo, hi   int // tokens
	sent, at int // the sentence, and the node of the verb
	status   extract.Status
	lead     bool // it is named as a delegation
	party    bool // it is called after its task: "đội cứu hộ"
}

// callings are the first syllables of words for people whom somebody sends.
var callings = lists.Words("sent callings")

// noCallings are words of two syllables that begin like callings: "chiến dịch".
var noCallings = lists.Words("no callings")

// noCalling reports whether the words at node k begin like a calling and are none.
func (c *crew) noCalling(k int) bool {
	lo := c.Nodes[k].Lo
	return lo+1 < len(c.Doc.Tokens) && noCallings[c.Doc.Tokens[lo].Fold+" "+c.Doc.Tokens[lo+1].Fold]
}

// maxCalling is how many words may tell who is sent.
const maxCalling = 8

// forceSent reads the people without a number whom the verb at node x sends.
func (c *crew) forceSent(x int) (force, bool) {
	k := x + 1
	for k < len(c.Nodes) && (c.Is(k, "thêm", "các", "nhiều", "những", "toàn", "bộ", "một", "số") || c.Marked(k, syntax.Past)) {
		k++
	}
	if k >= len(c.Nodes) || !callings[c.Nodes[k].Fold] || c.Nodes[k].Kind == syntax.Mark || c.noCalling(k) {
		return force{}, false
	}
	hi := k
	for hi < len(c.Nodes) && hi-k < maxCalling && (hi == k && c.Nodes[hi].Kind != syntax.ItemNode && c.Nodes[hi].Kind != syntax.ActorNode || c.Nodes[hi].Kind == syntax.Word && c.Nodes[hi].Lex == nil || c.Nodes[hi].Kind == syntax.HeadNode || c.Is(hi, ",", "và") && callings[c.Nodes[min(hi+1, len(c.Nodes)-1)].Fold]) {
		hi++
	}
	for hi > k+1 && c.Is(hi-1, ",", "và", "cùng") {
		hi--
	}
	if hi == k || hi < len(c.Nodes) && c.Nodes[hi].Kind == syntax.ItemNode || hi+1 < len(c.Nodes) && c.tellsMembers(hi+1) && c.Nodes[hi+1].Kind == syntax.ItemNode {
		return force{}, false
	}
	who := c.bodyBefore(x)
	f := force{from: who, to: c.towards(hi, len(c.Nodes), who), lo: c.Nodes[k].Lo, hi: c.Nodes[hi-1].Hi, sent: c.Sent, at: x, status: c.Before(0, x).Status, party: c.Nodes[k].Head == syntax.Party && c.Nodes[k].Hi-c.Nodes[k].Lo > 1}
	return f, len(f.from) > 0 && len(f.to) > 0 && !syntax.Personal(who) && !c.unsure(x) && !c.Marked(x-1, syntax.Passive)
}

// forceGoes reads the delegation without a number that the verb of helping or setting out at node x
// has for its subject: "Đoàn y bác sĩ của D lên đường chi viện R".
func (c *crew) forceGoes(x int) (force, bool) {
	for a := x - 1; a >= 0 && a >= x-maxCalling; a-- {
		n := &c.Nodes[a]
		if n.Kind == syntax.Word && (n.Lex == nil || n.Lex.Marker&syntax.Past != 0) || n.Kind == syntax.DateNode {
			continue
		}
		t := c.Doc.Tokens[n.Lo]
		if n.Kind != syntax.ActorNode || n.Person || c.noCalling(a) || !(n.Head == syntax.Party || n.Head == syntax.People && t.Fold == "lực" || gift.Parties[t.Fold]) || a > 0 && c.Marked(a-1, syntax.Goal|syntax.To|syntax.At|syntax.Of|syntax.With|syntax.By) {
			break
		}
		who := c.sentBy(a, x)
		f := force{from: who, to: c.towards(x, len(c.Nodes), who), lo: n.Lo, hi: n.Hi, sent: c.Sent, at: x, status: c.Before(0, x).Status}
		return f, len(f.from) > 0 && len(f.to) > 0 && !syntax.Personal(who) && !c.unsure(x)
	}
	return force{}, false
}

// noteForces notes the people without a number of whom the sentence tells where they are sent.
func (c *crew) noteForces() {
	out := c.sendsOut()
	for x := range c.Nodes {
		f, ok := c.forceAt(x)
		if !ok {
			continue
		}
		if c.Sent != c.at || c.said {
			c.say(f.from, f.to)
		}
		if c.Aid > 0 && (out || f.party) {
			c.forces = append(c.forces, f)
		}
		return
	}
}

// forceAt reads the people whom the word at node x sends, or lets go, without a number.
func (c *crew) forceAt(x int) (force, bool) {
	n := &c.Nodes[x]
	if n.Kind != syntax.Word {
		return force{}, false
	}
	if n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 && n.Lex.Trigger&syntax.Give == 0 {
		if f, ok := c.forceSent(x); ok {
			return f, true
		}
	}
	if n.Lex != nil && (n.Lex.Trigger&syntax.Help != 0 && n.Lex.Marker == 0 || n.Fold == "rời" || n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold]) || c.Is(x, "chia") && c.Is(x+1, "tay") {
		f, ok := c.forceGoes(x)
		f.lead = true
		return f, ok
	}
	return force{}, false
}

// toldUnder reports whether a row tells people of a sender who is named in more or fewer words:
// "Bệnh viện A", "Bệnh viện A thành phố B".
func (c *crew) toldUnder(f *force, told map[extract.Actor]bool) bool {
	for _, d := range f.from {
		name := c.Name(d)
		for a := range told {
			if o := c.Name(a); d.Kind == extract.OrganizationActor && (strings.HasPrefix(o, name) || strings.HasPrefix(name, o)) {
				return true
			}
		}
	}
	return false
}

// addForces appends a row for each force of whose sender no row tells people, and for a delegation,
// of which another sentence may tell the number, where none tells of people at all.
func (c *crew) addForces() {
	any := len(c.rows) > 0
	told := map[extract.Actor]bool{}
	for _, rows := range [][]extract.Support{c.Analysis.Supports, c.rows} {
		for i := range rows {
			if rows[i].Kind == extract.Personnel {
				told[rows[i].From], any = true, true
			}
		}
	}
	for i := range c.forces {
		f := &c.forces[i]
		if f.lead && any || c.toldUnder(f, told) || slices.ContainsFunc(f.from, func(a extract.Actor) bool { return told[a] }) {
			continue
		}
		c.Sent, c.Nodes = f.sent, c.Parsed[f.sent]
		it := &syntax.Item{Lo: f.lo, Hi: f.hi, Kind: extract.Personnel, Bare: true}
		date := c.DateOf(f.at, f.sent)
		steps := []extract.Step{{Span: c.Span(f.lo, f.hi), Why: "people on a mission, whom nothing counts"}}
		for _, d := range f.from {
			for _, t := range f.to {
				if d != t && !c.OwnState(d, t) && c.Named(d) != c.Named(t) {
					c.rows = append(c.rows, c.Support(gift.Transfer{From: d, To: t, Item: it, Date: date, Status: f.status}, "crew.force", crewFar, steps))
				}
			}
			told[d] = true
		}
		any = true
	}
}
