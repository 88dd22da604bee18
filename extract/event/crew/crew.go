package crew

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// crew reads the people of whom no row tells though the text says that they help somewhere:
// a delegation that is seen off, welcomed or thanked, one that ends its mission, or the parts
// of one. Who sent them and where they help stands around their number, in no fixed order.
type crew struct {
	*reader
	taken map[int]bool      // by the byte where an item starts
	told  map[float64]bool  // numbers of people that rows tell
	from  []extract.Actor   // who sent people last
	to    []extract.Actor   // and where
	rows  []extract.Support // found here
}

// How many nodes before people their delegation may be named, behind them who sent them, and
// where they go.
const (
	partyReach  = 10
	senderReach = 12
	targetReach = 30
	sourceReach = 28
)

// crews adds the rows of crew. Time is linear in the nodes.
func (r *reader) crews() {
	if r.Silent {
		return
	}
	c := crew{reader: r, taken: map[int]bool{}, told: map[float64]bool{}}
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		c.taken[s.What.Start] = true
		if s.Kind == extract.Personnel && s.Quantity != nil {
			c.told[s.Quantity.Value] = true
		}
	}
	c.open()
	next := 0
	for _, headlines := range []bool{false, true} { // a headline is told again
		for si := range r.Doc.Sentences {
			if r.Parsed[si] == nil || !r.Holding[si].Has(syntax.ItemNode) || r.Doc.Sentences[si].Block == extract.Caption || headlines != (r.Doc.Sentences[si].Block == extract.Headline) {
				continue
			}
			for ; next < len(r.Analysis.Supports) && r.Analysis.Supports[next].Sentence.Start < r.Doc.Sentences[si].Start; next++ {
				if s := &r.Analysis.Supports[next]; s.Kind == extract.Personnel {
					c.from, c.to = []extract.Actor{s.From}, []extract.Actor{s.To}
				}
			}
			r.Sent, r.Nodes = si, r.Parsed[si]
			for k := range r.Nodes { // "ba đoàn công tác của D": the next sentences tell who they are
				if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 && n.Item.Quantity != nil && gift.ForceParts[syntax.First(n.Item.Quantity.Unit)] {
					c.from = r.Collapse(r.All(n.Item.Owner))
				}
			}
			if !r.Mute(si) && !r.Astray() && (r.deploys() || c.members()) {
				c.readSentence()
			}
		}
	}
	if len(c.rows) > 0 {
		r.Analysis.Supports = append(r.Analysis.Supports, c.rows...)
		gift.BySentence(r.Analysis.Supports)
	}
}

// open takes from the headline who helps whom, "Đoàn y bác sĩ bệnh viện D chi viện R": the text may
// only tell how many they are.
func (c *crew) open() {
	for si := 0; si < min(len(c.Parsed), syntax.Opens); si++ {
		if c.Parsed[si] == nil || c.Doc.Sentences[si].Block != extract.Headline {
			continue
		}
		c.Sent, c.Nodes = si, c.Parsed[si]
		for x := range c.Nodes {
			n := &c.Nodes[x]
			if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&syntax.Help == 0 || n.Lex.Marker != 0 {
				continue
			}
			if who := c.bodyBefore(x); len(who) > 0 && !syntax.Personal(who) {
				if to := c.towards(x, len(c.Nodes), who); len(to) > 0 {
					c.from, c.to = who, to
					return
				}
			}
		}
	}
}

// deploys reports whether a sentence says of people that they help, set out or return.
func (r *reader) deploys() bool {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Lex != nil && (n.Lex.Strong&syntax.Help != 0 || n.Lex.Trigger&syntax.Help != 0 && n.Lex.Trigger&syntax.Give == 0 || n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold] && r.Aid > 0) || n.Kind == syntax.Word && n.Fold == "tiễn" || missionWords[n.Fold] && k+1 < len(r.Nodes) && missionWords[n.Fold+" "+r.Nodes[k+1].Fold] {
			return true
		}
	}
	return false
}

// members reports whether the sentence tells who a delegation consists of, whose sender and goal
// were told: "đoàn gồm 12 giảng viên và 70 sinh viên".
func (c *crew) members() bool {
	for k := range c.Nodes {
		if n := &c.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && len(c.to) > 0 && c.partyNode(k) >= 0 && c.Is(k-1, "gồm") {
			return true
		}
	}
	return false
}

// missionWords are pairs of words by which people are on a mission, each with its first word.
var missionWords = map[string]bool{"nhiệm": true, "nhiệm vụ": true, "xuất": true, "xuất quân": true, "tình": true, "tình nguyện": true, "tìm": true, "tìm kiếm": true, "cứu": true, "cứu nạn": true}

// readSentence reads the people of the sentence, each with where they go.
func (c *crew) readSentence() {
	whole, at := 0.0, -1
	var from []extract.Actor // of those before, in a row
	for k := range c.Nodes {
		n := &c.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Personnel || n.Item.Quantity == nil {
			continue
		}
		it := n.Item
		v := it.Quantity.Value
		if v < 2 || it.Skip || it.Rate || !c.onDuty(k) {
			continue
		}
		if v < whole && c.partBefore(at, k) {
			continue // "41 người, gồm 6 bác sĩ"
		}
		if v > whole {
			whole, at = v, k
		}
		if c.taken[c.Doc.Tokens[it.Lo].Start] || c.told[v] {
			continue
		}
		by, far := c.senders(k), false
		if len(by) == 0 {
			by = from
		}
		if from = by; len(by) > 0 && !syntax.Personal(by) {
			c.from = by
		}
		if len(by) == 0 && c.partyNode(k) >= 0 {
			by, far = c.Sender, true
		}
		if len(by) == 0 && !c.takenIn(k) {
			by, far = c.from, true
		}
		if len(by) == 0 || syntax.Personal(by) {
			continue
		}
		to := c.target(k, by)
		if len(to) == 0 && (!far || c.members()) && len(c.to) > 0 && !gift.Overlap(c.to, by) && !c.Home(by, c.to[0]) {
			to, far = c.to, true
		}
		if len(to) > 0 {
			c.add(k, by, to, far)
		}
	}
}

// onDuty reports whether the people of node k are of a calling that helps, or members of a
// delegation.
func (c *crew) onDuty(k int) bool {
	it := c.Nodes[k].Item
	if c.Helpers(it) {
		return true
	}
	for i := it.Lo; i+1 < it.Hi; i++ {
		if volunteers[c.Doc.Tokens[i].Fold+" "+c.Doc.Tokens[i+1].Fold] {
			return c.sendsOut() || c.members() || k+1 < len(c.Nodes) && c.Nodes[k+1].Lex != nil && c.Nodes[k+1].Lex.Trigger&syntax.Help != 0
		}
	}
	return c.partyNode(k) >= 0
}

// volunteers are the callings of people who also are sent to help.
var volunteers = map[string]bool{"sinh viên": true, "giảng viên": true, "học viên": true, "đoàn viên": true, "thanh niên": true, "đồng chí": true, "bộ đội": true, "dân quân": true, "đặc công": true, "kỹ sư": true, "công nhân": true, "chuyên gia": true}

// sendsOut reports whether the sentence says that people set out or help against a disease:
// students are sent then.
func (c *crew) sendsOut() bool {
	for k := range c.Nodes {
		if n := &c.Nodes[k]; n.Lex != nil && (n.Lex.Trigger&syntax.Help != 0 && n.Lex.Trigger&syntax.Give == 0 || gift.Departs[n.Fold] && n.Lex.Trigger&syntax.Move != 0) || missionWords[n.Fold] && k+1 < len(c.Nodes) && missionWords[n.Fold+" "+c.Nodes[k+1].Fold] {
			return true
		}
	}
	return false
}

// takenIn reports whether a word of taking in or thanking stands before the people of node k: they
// are others than those told before.
func (c *crew) takenIn(k int) bool {
	for x := k - 1; x >= 0 && x >= k-partyReach; x-- {
		if n := &c.Nodes[x]; n.Lex != nil && n.Lex.Trigger&(syntax.Receive|syntax.Thank) != 0 || n.Kind == syntax.Word && welcomes[n.Fold] {
			return true
		}
	}
	return false
}

// partBefore reports whether words between nodes at and k say that the people of k are only some
// of those of at.
func (c *crew) partBefore(at, k int) bool {
	for x := k - 1; x > at; x-- {
		if c.Is(x, "gồm", "đó", "có", "riêng") || c.Doc.Tokens[c.Nodes[x].Hi-1].Fold == "đó" {
			return true
		}
		if c.Nodes[x].Lex != nil && c.Nodes[x].Lex.Trigger&(syntax.Send|syntax.Help) != 0 {
			return false
		}
	}
	return false
}

// partyNode returns the node of the delegation whose members the people of node k are, "đoàn công
// tác gồm 34 người", or -1.
func (c *crew) partyNode(k int) int {
	if k == 0 || !c.Is(k-1, "gồm", "có", "với", "là") && c.Nodes[k-1].Head != syntax.Party {
		return -1
	}
	for x := k - 1; x >= 0 && x >= k-partyReach; x-- {
		n := &c.Nodes[x]
		if n.Head == syntax.Party || n.Kind == syntax.ActorNode && gift.Parties[c.Doc.Tokens[n.Lo].Fold] || n.Kind == syntax.Word && gift.Parties[n.Fold] {
			return x
		}
		if n.Kind == syntax.ItemNode || n.Kind == syntax.Mark && n.Fold != "," {
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
		for x := p; x < k; x++ {
			n := &c.Nodes[x]
			if n.Kind != syntax.ActorNode || n.Person {
				continue
			}
			if a := c.AreaOf(n.First()); x == p && n.Head != syntax.Party && a >= 0 {
				return []extract.Actor{{Kind: extract.PlaceActor, Index: a}} // "đoàn y, bác sĩ tỉnh D"
			}
			return c.Resolve(n)
		}
	}
	for x := k; x < len(c.Nodes) && (x == k || c.Nodes[x].Kind == syntax.ItemNode || c.Is(x, ",", "và", "cùng")); x++ {
		if it := c.Nodes[x].Item; it != nil && c.Nodes[x].Kind == syntax.ItemNode && it.Kind == extract.Personnel && len(it.Owner) > 0 {
			return c.Collapse(c.All(it.Owner)) // "12 bác sĩ, 26 điều dưỡng của D"
		}
	}
	for x := k + 1; x < len(c.Nodes) && x <= k+senderReach; x++ {
		n := &c.Nodes[x]
		if n.Kind == syntax.ActorNode && !n.Person && (c.Marked(x-1, syntax.Of|syntax.From) || c.Is(x-1, "thuộc") || c.Marked(x-1, syntax.By) && x+1 < len(c.Nodes) && c.Nodes[x+1].Lex != nil && c.Nodes[x+1].Lex.Trigger&(syntax.Send|syntax.Help|syntax.Give) != 0) {
			return c.Resolve(n) // "của D", "từ D", "do D tăng cường"
		}
		if x == k+2 && n.Kind == syntax.ActorNode && !n.Person && c.Is(k+1, "ở", "tại") && len(c.towards(x+1, min(len(c.Nodes), x+targetReach), c.Resolve(n))) > 0 {
			return c.Resolve(n) // "66 bác sĩ ở D lên đường đến R"
		}
		if n.Kind == syntax.ActorNode || n.Kind == syntax.ItemNode || n.Kind == syntax.Mark && n.Fold != "," || n.Lex != nil && n.Lex.Trigger&(syntax.Help|syntax.Give|syntax.Send) != 0 {
			break
		}
	}
	for x := k - 1; x > 0 && x >= k-partyReach; x-- {
		n := &c.Nodes[x]
		if n.Kind == syntax.Word && sees[n.Fold] || n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 {
			if c.unsure(x) {
				return nil
			}
			return c.bodyBefore(x)
		}
		if n.Kind == syntax.ItemNode || n.Lex != nil && n.Lex.Trigger&(syntax.Help|syntax.Receive|syntax.Thank) != 0 || n.Kind == syntax.Word && welcomes[n.Fold] {
			return nil
		}
	}
	if a := c.startsAt(k); a >= 0 {
		return c.Resolve(&c.Nodes[a])
	}
	return nil
}

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
	for k := x - 1; k >= 0 && c.Nodes[k].Kind != syntax.Mark; k-- {
		if n := &c.Nodes[k]; n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not) != 0 {
			return true
		}
	}
	return false
}

// bodyBefore returns the body or place named last before the verb at node x that nothing marks as
// another's, or the body that a common noun right before it stands for: "học viện tăng cường".
func (c *crew) bodyBefore(x int) []extract.Actor {
	for a := x - 1; a >= 0 && !c.Is(a, ";"); a-- {
		n := &c.Nodes[a]
		if n.Kind == syntax.ActorNode && n.Named && !n.Person && (a == 0 || !c.Marked(a-1, syntax.Goal|syntax.At|syntax.To|syntax.Of|syntax.From|syntax.By|syntax.With)) {
			for n.First().Kind == extract.OrganizationActor && a >= 2 && c.Is(a-1, ",") && c.Nodes[a-2].First().Kind == extract.OrganizationActor && !c.Nodes[a-2].Person {
				a -= 2 // "Lữ đoàn 5, Quân khu 2 điều động": the one named first acts
				n = &c.Nodes[a]
			}
			return c.Resolve(n)
		}
		if a+2 < len(c.Nodes) && n.Kind == syntax.Word && c.Nodes[a+1].Kind == syntax.Word && bodyNouns[n.Fold+" "+c.Nodes[a+1].Fold] {
			return c.calledSo(n.Fold + " " + c.Nodes[a+1].Fold)
		}
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

// sees are the first words of verbs by which a sender lets people go, and welcomes of those by
// which the place that they help takes them in or thanks them.
var sees = map[string]bool{"tiễn": true, "thành": true, "lập": true, "quân": true, "xuất": true}

var welcomes = map[string]bool{"đón": true, "chào": true, "chia": true, "gặp": true, "tiếp": true}

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
				if a >= 0 && c.Nodes[a].Kind == syntax.ActorNode && !c.Nodes[a].Person {
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
		if n := &c.Nodes[x]; n.Fold == "khắc" || n.Fold == "giúp" || n.Fold == "tìm" && c.Aid > 0 || n.Head == syntax.People && c.Nodes[x-1].Lex != nil && c.Nodes[x-1].Lex.Trigger&syntax.Help != 0 {
			return []extract.Actor{{Kind: extract.PlaceActor, Index: a}}
		}
	}
	return nil
}

// towards returns the first actor of nodes [lo,hi) to which a word of help or of going leads.
func (c *crew) towards(lo, hi int, who []extract.Actor) []extract.Actor {
	led := false
	for x := lo; x < hi; x++ {
		n := &c.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item.Quantity != nil && led, c.Is(x, ";"):
			return nil
		case n.Kind == syntax.ActorNode && !n.Person:
			helped := n.Head != syntax.Party && (led || c.Doc.Tokens[n.Lo].Fold == "đợt") && !c.Marked(x-1, syntax.Of|syntax.From)
			if to := c.apart(c.Resolve(n), who); helped && len(to) > 0 {
				return to
			}
			led = false
		case n.Lex != nil && (n.Lex.Trigger&syntax.Help != 0 || n.Lex.Marker&(syntax.Goal|syntax.To) != 0 || n.Lex.Trigger&syntax.Move != 0 && !gift.Departs[n.Fold]), c.Marked(x, syntax.At) && (n.Fold == "tại" || n.Fold == "ở" || n.Fold == "có" || n.Fold == "trên"):
			led = true
		case n.Lex != nil && n.Lex.Marker&(syntax.Of|syntax.From|syntax.By|syntax.With) != 0, c.Is(x, "về") && c.Is(x-1, "trở"):
			led = false
		}
	}
	return nil
}

// apart returns the actors if none of them sent the people or is their home.
func (c *crew) apart(to, who []extract.Actor) []extract.Actor {
	if len(to) == 0 || gift.Overlap(to, who) || syntax.Personal(to) || gift.GroupOnly(to) || c.Home(who, to[0]) {
		return nil
	}
	for _, d := range who {
		if p, q := c.AreaOf(d), c.AreaOf(to[0]); p >= 0 && p == q && d.Kind == extract.PlaceActor {
			return nil
		}
	}
	return to
}

// crewTrust is the confidence of a row of people, and crewFar that of one whose giver or receiver
// an earlier row told.
const (
	crewTrust = 0.68
	crewFar   = 0.55
)

// add appends the rows of the people of node k and of what they bring.
func (c *crew) add(k int, who, to []extract.Actor, far bool) {
	if c.unsure(k) {
		return
	}
	conf, date := crewTrust, c.DateOf(k, c.Sent)
	if far {
		conf = crewFar
	}
	status := c.Before(0, k).Status
	if status == extract.Done && c.Future(date, "crew") {
		status = extract.Pledged
	}
	items := append([]*syntax.Item{c.Nodes[k].Item}, c.Beside(k, len(c.Nodes))...)
	steps := []extract.Step{{Span: c.Span(c.Nodes[k].Lo, c.Nodes[k].Hi), Why: "people on a mission"}}
	for _, it := range items {
		if c.taken[c.Doc.Tokens[it.Lo].Start] {
			continue
		}
		c.taken[c.Doc.Tokens[it.Lo].Start] = true
		if it.Kind == extract.Personnel {
			c.told[it.Quantity.Value] = true
		}
		for _, d := range who {
			for _, t := range to {
				if d == t || c.OwnState(d, t) || c.Named(d) == c.Named(t) {
					continue
				}
				joint := len(to) > 1 || len(who) > 1
				c.rows = append(c.rows, c.Support(gift.Transfer{From: d, To: t, Item: it, Date: date, Status: status, Joint: joint}, "crew", conf, steps))
			}
		}
	}
	c.from, c.to = who, to
}
