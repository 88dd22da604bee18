package crew

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// tellsMembers reports whether a word before the people of node k says that they are members of
// what stands before: "gồm", "bao gồm", "với".
func (c *crew) tellsMembers(k int) bool {
	if k == 0 {
		return false
	}
	n := &c.Nodes[k-1]
	return c.Is(k-1, "gồm", "có", "với", "là") || n.Head == syntax.Party || n.Lex != nil && n.Lex.Trigger&syntax.List != 0 && (n.Fold == "bao" || n.Fold == "gồm")
}

// parties are the words that begin the name of people who are sent together, beside those for a
// delegation.
var parties = lists.Words("sent together")

// partyNode returns the node of the delegation whose members the people of node k are, "đoàn công
// tác gồm 34 người", "đội xung kích 60 người", or -1.
func (c *crew) partyNode(k int) int {
	near := !c.tellsMembers(k)
	for x := k - 1; x >= 0 && x >= k-partyReach; x-- {
		n := &c.Nodes[x]
		if n.Head == syntax.Party || n.Kind == syntax.ActorNode && gift.Parties[c.Doc.Tokens[n.Lo].Fold] || n.Kind == syntax.Word && gift.Parties[n.Fold] || !near && n.Kind != syntax.Mark && parties[n.Fold] && (n.Head == syntax.People || n.Kind == syntax.Word) {
			return x
		}
		if n.Kind == syntax.ItemNode || n.Kind == syntax.Mark && !c.Is(x, ",", "(", ")", "-", "–", "\"", "“", "”") || near && (x < k-3 || n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger != 0) {
			break
		}
	}
	return -1
}

// senders returns who sent the people of node k, as far as the sentence says so.
func (c *crew) senders(k int) []extract.Actor {
	for x := k - 1; x > 0 && x >= k-3; x-- {
		if n := &c.Nodes[x]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 && !c.Marked(x-1, syntax.Passive) && !c.unsure(x) {
			if who := c.bodyBefore(x); len(who) > 0 {
				return who // "D điều động 300 chiến sĩ của đơn vị E"
			}
		}
	}
	if p := c.partyNode(k); p >= 0 {
		if who := c.sentBy(p, k); len(who) > 0 {
			return who
		}
	}
	for x := k; x < len(c.Nodes) && (x == k || c.Nodes[x].Kind == syntax.ItemNode || c.Is(x, ",", "và", "cùng")); x++ {
		if it := c.Nodes[x].Item; it != nil && c.Nodes[x].Kind == syntax.ItemNode && it.Kind == extract.Personnel && len(it.Owner) > 0 {
			return c.Collapse(c.All(it.Owner)) // "12 bác sĩ, 26 điều dưỡng của D"
		}
	}
	if who := c.ownersBehind(k); len(who) > 0 {
		return who
	}
	return c.seenOff(k)
}

// strangerSends reports whether words that name nobody begin the sentence and are the subject of the
// verb that sends the people of node k: nobody told before sent them.
func (c *crew) strangerSends(k int) bool {
	for x := k - 1; x > 0 && x >= k-3; x-- {
		if n := &c.Nodes[x]; n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&syntax.Send == 0 {
			continue
		}
		if w := &c.Nodes[0]; w.Kind != syntax.Word || w.Lex != nil || resuming[w.Fold] {
			return false
		}
		for y := 1; y < x; y++ {
			if n := &c.Nodes[y]; n.Kind != syntax.Word || n.Lex != nil && n.Lex.Marker&syntax.Past == 0 {
				return false
			}
		}
		return true
	}
	return false
}

// resuming are the first words of sentences that go on with the subject of the one before.
var resuming = lists.Words("resuming")

// sentBy returns who sent the delegation at node p, whose members the people of node k are.
func (c *crew) sentBy(p, k int) []extract.Actor {
	for x := p; x < k; x++ {
		n := &c.Nodes[x]
		if n.Kind != syntax.ActorNode || n.Person || c.Marked(x-1, syntax.Goal|syntax.To|syntax.At) || x > p && c.Nodes[x-1].Lex != nil && c.Nodes[x-1].Lex.Trigger&(syntax.Help|syntax.Move) != 0 {
			continue
		}
		if x == p && n.Head != syntax.People {
			return c.partyOf(n)
		}
		return c.Resolve(n)
	}
	return nil
}

// partyOf returns who sent the delegation that is a node: the body with whose name its own ends,
// "đoàn y tế Bệnh viện D", or its place, "đoàn y, bác sĩ tỉnh D".
func (c *crew) partyOf(n *syntax.Node) []extract.Actor {
	if a := n.First(); n.Head != syntax.Party && a.Kind == extract.OrganizationActor {
		name, best := strings.ToLower(c.Analysis.Organizations[a.Index].Name), -1
		for i := range c.Analysis.Organizations {
			if o := c.Analysis.Organizations[i].Name; strings.HasSuffix(name, " "+strings.ToLower(o)) && (best < 0 || len(o) > len(c.Analysis.Organizations[best].Name)) {
				best = i
			}
		}
		if best >= 0 {
			return []extract.Actor{{Kind: extract.OrganizationActor, Index: best}}
		}
		if p := c.AreaOf(a); p >= 0 {
			return []extract.Actor{{Kind: extract.PlaceActor, Index: p}}
		}
	}
	return c.Resolve(n)
}

// lastParty returns who sent the delegation that was named last, in the sentences shortly before.
func (c *crew) lastParty() []extract.Actor {
	for si := c.Sent - 1; si >= 0 && si >= c.Sent-gift.LeftoverReach; si-- {
		nodes := c.Parsed[si]
		for x := len(nodes) - 1; x >= 0; x-- {
			n := &nodes[x]
			if n.Kind != syntax.ActorNode || n.Person || !n.Named || n.Head != syntax.Party && !gift.Parties[c.Doc.Tokens[n.Lo].Fold] {
				continue
			}
			return c.partyOf(n)
		}
	}
	return nil
}

// ownersBehind returns whose the people of node k are by the words behind them: "của D", "từ D",
// "do D tăng cường", "đóng quân tại D".
func (c *crew) ownersBehind(k int) []extract.Actor {
	for x := k + 1; x < len(c.Nodes) && x <= k+senderReach; x++ {
		n := &c.Nodes[x]
		switch {
		case n.Kind == syntax.ActorNode && !n.Person && n.First().Kind == extract.PlaceActor && c.Is(x+1, "thuộc") && !c.Marked(x-1, syntax.Goal):
			continue // "từ các tiểu đoàn ở A, B thuộc Trung đoàn D"
		case n.Kind == syntax.ActorNode && !n.Person && (c.Marked(x-1, syntax.Of|syntax.From) && !c.comesBack(x-1) || c.Is(x-1, "thuộc") || c.stationed(x-1) || c.Marked(x-1, syntax.By) && x+1 < len(c.Nodes) && c.Nodes[x+1].Lex != nil && c.Nodes[x+1].Lex.Trigger&(syntax.Send|syntax.Help|syntax.Give) != 0):
			return c.Resolve(n)
		case x == k+2 && n.Kind == syntax.ActorNode && !n.Person && c.Is(k+1, "ở", "tại") && len(c.towards(x+1, min(len(c.Nodes), x+targetReach), c.Resolve(n))) > 0:
			return c.Resolve(n) // "66 bác sĩ ở D lên đường đến R"
		}
		if n.Kind == syntax.ActorNode || n.Kind == syntax.ItemNode || n.Kind == syntax.Mark && n.Fold != "," || n.Lex != nil && n.Lex.Trigger&(syntax.Help|syntax.Give|syntax.Send) != 0 && !c.isPartOfName(x) {
			break
		}
	}
	return nil
}

// isPartOfName reports whether the word of help at node x only says what sort of people they are:
// "80 chiến sĩ cứu hộ của D".
func (c *crew) isPartOfName(x int) bool {
	return c.Marked(x+1, syntax.Of|syntax.From) && (c.Nodes[x-1].Kind == syntax.ItemNode || c.Nodes[x-1].Kind == syntax.Word && c.Nodes[x-1].Lex == nil)
}

// comesBack reports whether "từ" at node x stands behind "về": the people come from where they
// helped.
func (c *crew) comesBack(x int) bool {
	return c.Is(x, "từ") && c.Is(x-1, "về")
}

// stationed reports whether the word at node x leads to where a force is at home: "đóng quân tại",
// "đang công tác ở".
func (c *crew) stationed(x int) bool {
	if !c.Marked(x, syntax.At) || x < 2 {
		return false
	}
	return c.Is(x-1, "quân", "đóng", "chân") && c.Is(x-2, "đóng", "trú", "đứng", "đang") || c.Is(x-1, "tác", "việc") && c.Is(x-2, "công", "làm")
}

// sees are the first words of verbs by which a sender lets people go, and welcomes of those by
// which the place that they help takes them in or thanks them.
var sees = lists.Words("seeing off")

var welcomes = map[string]bool{"đón": true, "chào": true, "chia": true, "gặp": true, "tiếp": true}

// seenOff returns who sent the people of node k by the verb before them, "D tiễn 64 y bác sĩ", "D
// đón 20 thầy thuốc trở về", or by where they are and what they leave.
func (c *crew) seenOff(k int) []extract.Actor {
	if c.aboutToGo(k) {
		return c.bodyBefore(k)
	}
	for x := k - 1; x > 0 && x >= k-partyReach; x-- {
		n := &c.Nodes[x]
		if n.Kind == syntax.Word && sees[n.Fold] || n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 || n.Kind == syntax.Word && welcomes[n.Fold] && (c.returns(k) || c.leaves(k)) {
			if c.unsure(x) {
				return nil
			}
			if who := c.bodyBefore(x); len(who) > 0 {
				return who
			}
			return c.countedBodies(x)
		}
		if n.Kind == syntax.ItemNode && !n.Item.Skip || n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Help|syntax.Receive|syntax.Thank) != 0 && c.Manned(k) < 0 || n.Kind == syntax.Word && welcomes[n.Fold] {
			return nil
		}
	}
	if a := c.startsAt(k); a >= 0 {
		return c.Resolve(&c.Nodes[a])
	}
	return c.countedBodies(k)
}

// leaves reports whether the people of node k set out by the verb behind them.
func (c *crew) leaves(k int) bool {
	for x := k + 1; x < len(c.Nodes) && x <= k+3; x++ {
		if n := &c.Nodes[x]; n.Lex != nil && n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold] && !c.Is(x+1, "trở") {
			return true
		}
	}
	return false
}

// aboutToGo reports whether the people of node k are met before they leave: "động viên 20 bác sĩ trước
// giờ lên đường".
func (c *crew) aboutToGo(k int) bool {
	for x := k + 1; x+1 < len(c.Nodes) && x <= k+senderReach; x++ {
		if c.Nodes[x].Fold == "trước" && (c.Is(x+1, "giờ", "khi", "lúc", "ngày") || c.Nodes[x].Hi-c.Nodes[x].Lo > 1) {
			for y := x + 1; y < len(c.Nodes) && y <= x+3; y++ {
				if n := &c.Nodes[y]; n.Lex != nil && n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold] {
					return true
				}
			}
		}
	}
	return false
}

// returns reports whether the people of node k come home: "trở về", "về đến".
func (c *crew) returns(k int) bool {
	for x := k + 1; x < len(c.Nodes) && x <= k+senderReach; x++ {
		switch {
		case c.Is(x, "về") && (c.Is(x-1, "trở", "quay") || c.Is(x+1, "từ", "sau")), c.Is(x, "hoàn") && c.Is(x+1, "thành"):
			return true
		case c.Nodes[x].Kind == syntax.Mark && c.Nodes[x].Fold != ",":
			return false
		}
	}
	return false
}

// countedBodies returns the bodies before node k of which only the number is told, "11 đơn vị với
// 300 nhân viên y tế".
func (c *crew) countedBodies(k int) []extract.Actor {
	for x := k - 1; x > 0 && x >= k-partyReach; x-- {
		n := &c.Nodes[x]
		if n.Kind == syntax.HeadNode && n.Head == syntax.People && countable[c.Doc.Tokens[n.Hi-1].Fold] && c.Doc.Tokens[n.Lo-1].Kind == extract.Number && (x+1 == k || c.Is(x+1, "với", "có", "cử", "đã", "(") || c.Is(k-1, "với", "cử")) {
			return []extract.Actor{{Kind: extract.GroupActor, Group: c.Doc.Slice(c.Span(n.Lo-1, n.Hi))}}
		}
		if n.Kind == syntax.ItemNode || n.Kind == syntax.ActorNode || n.Kind == syntax.Mark && !c.Is(x, "(", ")", ",") {
			break
		}
	}
	return nil
}

// countable are the last syllables of words for bodies that are counted.
var countable = map[string]bool{"vị": true, "viện": true, "tỉnh": true, "phương": true, "trường": true}

// startsAt returns the node of the body at which the people of node k are, and which they leave: "Tại
// Bệnh viện D, sáng nay, 20 bác sĩ lên đường vào R", or -1.
func (c *crew) startsAt(k int) int {
	if !c.Is(0, "tại", "ở", "từ") || len(c.Nodes) < 2 || c.Nodes[1].Kind != syntax.ActorNode || c.Nodes[1].First().Kind != extract.OrganizationActor || k < 2 {
		return -1
	}
	for x := k + 1; x < len(c.Nodes) && x <= k+senderReach; x++ {
		if n := &c.Nodes[x]; n.Lex != nil && n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold] {
			return 1
		}
	}
	return -1
}

// unsure reports whether words of wishing or denying stand before node x, with no mark between.
func (c *crew) unsure(x int) bool {
	for k := x - 1; k >= 0 && c.Nodes[k].Kind != syntax.Mark && !(k == x-1 && c.Is(k, "và")); k-- {
		if n := &c.Nodes[k]; n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not) != 0 {
			return true
		}
	}
	return false
}

// bodyBefore returns the body or place named last before the verb at node x that nothing marks as
// another's, or the body that a common noun right before it stands for: "học viện tăng cường".
// It is not the subject that Before finds: who sends people stands outside the clause as often,
// before other verbs and colons; a person counts only where no body stands there.
func (c *crew) bodyBefore(x int) []extract.Actor {
	officer := -1
	for a := x - 1; a >= 0 && !c.Is(a, ";"); a-- {
		n := &c.Nodes[a]
		if c.Is(a, "họ") {
			return nil
		}
		if n.Kind == syntax.ActorNode && n.Person && officer < 0 && x-a <= partyReach {
			officer = a
		}
		if n.Kind == syntax.ActorNode && n.Named && !n.Person && n.Head != syntax.Needy && c.PartOf(a, 0) != syntax.Object && (a == 0 || !c.Marked(a-1, syntax.Goal|syntax.At|syntax.To|syntax.Of|syntax.From|syntax.By|syntax.With)) {
			for n.First().Kind == extract.OrganizationActor && a >= 2 && c.Is(a-1, ",") && c.Nodes[a-2].First().Kind == extract.OrganizationActor && !c.Nodes[a-2].Person && !c.Marked(a-3, syntax.Of|syntax.By|syntax.From|syntax.With) {
				a -= 2 // "Lữ đoàn 5, Quân khu 2 điều động": the one named first acts
				n = &c.Nodes[a]
			}
			return c.Resolve(n)
		}
		if a+2 < len(c.Nodes) && n.Kind == syntax.Word && c.Nodes[a+1].Kind == syntax.Word && bodyNouns[n.Fold+" "+c.Nodes[a+1].Fold] {
			return c.calledSo(n.Fold + " " + c.Nodes[a+1].Fold)
		}
		if n.Kind == syntax.HeadNode && n.Head == syntax.People && n.Hi-n.Lo == 2 && (a == 0 || c.Nodes[a-1].Kind == syntax.Mark) {
			if noun := n.Fold + " " + c.Doc.Tokens[n.Hi-1].Fold; bodyNouns[noun] {
				return c.calledSo(noun)
			} else if noun == "đơn vị" {
				return c.lastBody(a)
			}
		}
	}
	if officer >= 0 && !c.SaysBetween(officer, x) {
		return c.Resolve(&c.Nodes[officer]) // "Phó Chủ tịch UBND tỉnh D, ông A, đồng ý cử 16 bác sĩ"
	}
	return nil
}

// bodyNouns are the common nouns that stand for a body named before.
var bodyNouns = map[string]bool{"học viện": true, "bệnh viện": true, "nhà trường": true, "sư đoàn": true, "lữ đoàn": true, "trung đoàn": true}

// calledSo returns the body named last in the sentences shortly before whose name has a common noun.
func (c *crew) calledSo(noun string) []extract.Actor {
	for si := c.Sent - 1; si >= 0 && si >= c.Sent-gift.LeftoverReach; si-- {
		for k := len(c.Parsed[si]) - 1; k >= 0; k-- {
			n := &c.Parsed[si][k]
			if n.Kind != syntax.ActorNode || !n.Named || n.First().Kind != extract.OrganizationActor {
				continue
			}
			if name := strings.ToLower(c.Analysis.Organizations[n.First().Index].Name); strings.Contains(name, strings.TrimPrefix(noun, "nhà ")) {
				return n.Actors[:1]
			}
		}
	}
	return nil
}

// lastBody returns the body that "đơn vị" at node k stands for: the one whose officer speaks, or
// that is named last, in this sentence or the one before.
func (c *crew) lastBody(k int) []extract.Actor {
	for si := c.Sent; si >= 0 && si >= c.Sent-1; si-- {
		nodes := c.Parsed[si]
		if si == c.Sent {
			nodes = nodes[:k]
		}
		for x := len(nodes) - 1; x >= 0; x-- {
			n := &nodes[x]
			if n.Kind != syntax.ActorNode || x > 0 && nodes[x-1].Lex != nil && nodes[x-1].Lex.Marker&(syntax.Of|syntax.To|syntax.Goal|syntax.At|syntax.From) != 0 {
				continue
			}
			a := n.First()
			if n.Person {
				a = c.StandsFor(a)
			}
			if a.Kind == extract.OrganizationActor {
				return []extract.Actor{c.SendsIt(a)}
			}
		}
	}
	return nil
}
