package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
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
	if r.silent {
		return
	}
	c := crew{reader: r, taken: map[int]bool{}, told: map[float64]bool{}}
	for i := range r.a.Supports {
		s := &r.a.Supports[i]
		c.taken[s.What.Start] = true
		if s.Kind == extract.Personnel && s.Quantity != nil {
			c.told[s.Quantity.Value] = true
		}
	}
	c.open()
	next := 0
	for _, headlines := range []bool{false, true} { // a headline is told again
		for si := range r.doc.Sentences {
			if r.parsed[si] == nil || !r.holding[si].has(itemNode) || r.doc.Sentences[si].Block == extract.Caption || headlines != (r.doc.Sentences[si].Block == extract.Headline) {
				continue
			}
			for ; next < len(r.a.Supports) && r.a.Supports[next].Sentence.Start < r.doc.Sentences[si].Start; next++ {
				if s := &r.a.Supports[next]; s.Kind == extract.Personnel {
					c.from, c.to = []extract.Actor{s.From}, []extract.Actor{s.To}
				}
			}
			r.sent, r.nodes = si, r.parsed[si]
			for k := range r.nodes { // "ba đoàn công tác của D": the next sentences tell who they are
				if n := &r.nodes[k]; n.kind == itemNode && len(n.item.owner) > 0 && n.item.quantity != nil && forceParts[first(n.item.quantity.Unit)] {
					c.from = r.collapse(r.all(n.item.owner))
				}
			}
			if !r.mute(si) && !r.astray() && (r.deploys() || c.members()) {
				c.readSentence()
			}
		}
	}
	if len(c.rows) > 0 {
		r.a.Supports = append(r.a.Supports, c.rows...)
		bySentence(r.a.Supports)
	}
}

// open takes from the headline who helps whom, "Đoàn y bác sĩ bệnh viện D chi viện R": the text may
// only tell how many they are.
func (c *crew) open() {
	for si := 0; si < min(len(c.parsed), opens); si++ {
		if c.parsed[si] == nil || c.doc.Sentences[si].Block != extract.Headline {
			continue
		}
		c.sent, c.nodes = si, c.parsed[si]
		for x := range c.nodes {
			n := &c.nodes[x]
			if n.kind != word || n.lex == nil || n.lex.trigger&help == 0 || n.lex.marker != 0 {
				continue
			}
			if who := c.bodyBefore(x); len(who) > 0 && !personal(who) {
				if to := c.towards(x, len(c.nodes), who); len(to) > 0 {
					c.from, c.to = who, to
					return
				}
			}
		}
	}
}

// deploys reports whether a sentence says of people that they help, set out or return.
func (r *reader) deploys() bool {
	for k := range r.nodes {
		if n := &r.nodes[k]; n.lex != nil && (n.lex.strong&help != 0 || n.lex.trigger&help != 0 && n.lex.trigger&give == 0 || n.lex.trigger&move != 0 && departs[n.fold] && r.aid > 0) || n.kind == word && n.fold == "tiễn" || missionWords[n.fold] && k+1 < len(r.nodes) && missionWords[n.fold+" "+r.nodes[k+1].fold] {
			return true
		}
	}
	return false
}

// members reports whether the sentence tells who a delegation consists of, whose sender and goal
// were told: "đoàn gồm 12 giảng viên và 70 sinh viên".
func (c *crew) members() bool {
	for k := range c.nodes {
		if n := &c.nodes[k]; n.kind == itemNode && n.item.kind == extract.Personnel && len(c.to) > 0 && c.partyNode(k) >= 0 && c.is(k-1, "gồm") {
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
	for k := range c.nodes {
		n := &c.nodes[k]
		if n.kind != itemNode || n.item.kind != extract.Personnel || n.item.quantity == nil {
			continue
		}
		it := n.item
		v := it.quantity.Value
		if v < 2 || it.skip || it.rate || !c.onDuty(k) {
			continue
		}
		if v < whole && c.partBefore(at, k) {
			continue // "41 người, gồm 6 bác sĩ"
		}
		if v > whole {
			whole, at = v, k
		}
		if c.taken[c.doc.Tokens[it.lo].Start] || c.told[v] {
			continue
		}
		by, far := c.senders(k), false
		if len(by) == 0 {
			by = from
		}
		if from = by; len(by) > 0 && !personal(by) {
			c.from = by
		}
		if len(by) == 0 && c.partyNode(k) >= 0 {
			by, far = c.sender, true
		}
		if len(by) == 0 && !c.takenIn(k) {
			by, far = c.from, true
		}
		if len(by) == 0 || personal(by) {
			continue
		}
		to := c.target(k, by)
		if len(to) == 0 && (!far || c.members()) && len(c.to) > 0 && !overlap(c.to, by) && !c.home(by, c.to[0]) {
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
	it := c.nodes[k].item
	if c.helpers(it) {
		return true
	}
	for i := it.lo; i+1 < it.hi; i++ {
		if volunteers[c.doc.Tokens[i].Fold+" "+c.doc.Tokens[i+1].Fold] {
			return c.sendsOut() || c.members() || k+1 < len(c.nodes) && c.nodes[k+1].lex != nil && c.nodes[k+1].lex.trigger&help != 0
		}
	}
	return c.partyNode(k) >= 0
}

// volunteers are the callings of people who also are sent to help.
var volunteers = map[string]bool{"sinh viên": true, "giảng viên": true, "học viên": true, "đoàn viên": true, "thanh niên": true, "đồng chí": true, "bộ đội": true, "dân quân": true, "đặc công": true, "kỹ sư": true, "công nhân": true, "chuyên gia": true}

// sendsOut reports whether the sentence says that people set out or help against a disease:
// students are sent then.
func (c *crew) sendsOut() bool {
	for k := range c.nodes {
		if n := &c.nodes[k]; n.lex != nil && (n.lex.trigger&help != 0 && n.lex.trigger&give == 0 || departs[n.fold] && n.lex.trigger&move != 0) || missionWords[n.fold] && k+1 < len(c.nodes) && missionWords[n.fold+" "+c.nodes[k+1].fold] {
			return true
		}
	}
	return false
}

// takenIn reports whether a word of taking in or thanking stands before the people of node k: they
// are others than those told before.
func (c *crew) takenIn(k int) bool {
	for x := k - 1; x >= 0 && x >= k-partyReach; x-- {
		if n := &c.nodes[x]; n.lex != nil && n.lex.trigger&(receive|thank) != 0 || n.kind == word && welcomes[n.fold] {
			return true
		}
	}
	return false
}

// partBefore reports whether words between nodes at and k say that the people of k are only some
// of those of at.
func (c *crew) partBefore(at, k int) bool {
	for x := k - 1; x > at; x-- {
		if c.is(x, "gồm", "đó", "có", "riêng") || c.doc.Tokens[c.nodes[x].hi-1].Fold == "đó" {
			return true
		}
		if c.nodes[x].lex != nil && c.nodes[x].lex.trigger&(send|help) != 0 {
			return false
		}
	}
	return false
}

// partyNode returns the node of the delegation whose members the people of node k are, "đoàn công
// tác gồm 34 người", or -1.
func (c *crew) partyNode(k int) int {
	if k == 0 || !c.is(k-1, "gồm", "có", "với", "là") && c.nodes[k-1].head != party {
		return -1
	}
	for x := k - 1; x >= 0 && x >= k-partyReach; x-- {
		n := &c.nodes[x]
		if n.head == party || n.kind == actorNode && parties[c.doc.Tokens[n.lo].Fold] || n.kind == word && parties[n.fold] {
			return x
		}
		if n.kind == itemNode || n.kind == mark && n.fold != "," {
			break
		}
	}
	return -1
}

// parties are the first words of groups that are sent.
var parties = map[string]bool{"đoàn": true, "đội": true, "tổ": true, "kíp": true}

// senders returns who sent the people of node k, as far as the sentence says so.
func (c *crew) senders(k int) []extract.Actor {
	for x := k - 1; x > 0 && x >= k-3; x-- {
		if n := &c.nodes[x]; n.kind == word && n.lex != nil && n.lex.trigger&send != 0 && !c.marked(x-1, passive) && !c.unsure(x) {
			if who := c.bodyBefore(x); len(who) > 0 {
				return who // "D điều động 300 chiến sĩ của đơn vị E"
			}
		}
	}
	if p := c.partyNode(k); p >= 0 {
		for x := p; x < k; x++ {
			n := &c.nodes[x]
			if n.kind != actorNode || n.person {
				continue
			}
			if a := c.areaOf(n.first()); x == p && n.head != party && a >= 0 {
				return []extract.Actor{{Kind: extract.PlaceActor, Index: a}} // "đoàn y, bác sĩ tỉnh D"
			}
			return c.resolve(n)
		}
	}
	for x := k; x < len(c.nodes) && (x == k || c.nodes[x].kind == itemNode || c.is(x, ",", "và", "cùng")); x++ {
		if it := c.nodes[x].item; it != nil && c.nodes[x].kind == itemNode && it.kind == extract.Personnel && len(it.owner) > 0 {
			return c.collapse(c.all(it.owner)) // "12 bác sĩ, 26 điều dưỡng của D"
		}
	}
	for x := k + 1; x < len(c.nodes) && x <= k+senderReach; x++ {
		n := &c.nodes[x]
		if n.kind == actorNode && !n.person && (c.marked(x-1, of|from) || c.is(x-1, "thuộc") || c.marked(x-1, by) && x+1 < len(c.nodes) && c.nodes[x+1].lex != nil && c.nodes[x+1].lex.trigger&(send|help|give) != 0) {
			return c.resolve(n) // "của D", "từ D", "do D tăng cường"
		}
		if x == k+2 && n.kind == actorNode && !n.person && c.is(k+1, "ở", "tại") && len(c.towards(x+1, min(len(c.nodes), x+targetReach), c.resolve(n))) > 0 {
			return c.resolve(n) // "66 bác sĩ ở D lên đường đến R"
		}
		if n.kind == actorNode || n.kind == itemNode || n.kind == mark && n.fold != "," || n.lex != nil && n.lex.trigger&(help|give|send) != 0 {
			break
		}
	}
	for x := k - 1; x > 0 && x >= k-partyReach; x-- {
		n := &c.nodes[x]
		if n.kind == word && sees[n.fold] || n.lex != nil && n.lex.trigger&send != 0 {
			if c.unsure(x) {
				return nil
			}
			return c.bodyBefore(x)
		}
		if n.kind == itemNode || n.lex != nil && n.lex.trigger&(help|receive|thank) != 0 || n.kind == word && welcomes[n.fold] {
			return nil
		}
	}
	if a := c.startsAt(k); a >= 0 {
		return c.resolve(&c.nodes[a])
	}
	return nil
}

// startsAt returns the node of the body at which the people of node k are, and which they leave: "Tại
// Bệnh viện D, sáng nay, 20 bác sĩ lên đường vào R", or -1.
func (c *crew) startsAt(k int) int {
	if !c.is(0, "tại", "ở", "từ") || len(c.nodes) < 2 || c.nodes[1].kind != actorNode || c.nodes[1].first().Kind != extract.OrganizationActor || k < 2 {
		return -1
	}
	for x := k + 1; x < len(c.nodes) && x <= k+senderReach; x++ {
		if n := &c.nodes[x]; n.lex != nil && n.lex.trigger&move != 0 && departs[n.fold] {
			return 1
		}
	}
	return -1
}

// unsure reports whether words of wishing or denying stand before node x, with no mark between.
func (c *crew) unsure(x int) bool {
	for k := x - 1; k >= 0 && c.nodes[k].kind != mark; k-- {
		if n := &c.nodes[k]; n.lex != nil && n.lex.marker&(wish|not) != 0 {
			return true
		}
	}
	return false
}

// bodyBefore returns the body or place named last before the verb at node x that nothing marks as
// another's, or the body that a common noun right before it stands for: "học viện tăng cường".
func (c *crew) bodyBefore(x int) []extract.Actor {
	for a := x - 1; a >= 0 && !c.is(a, ";"); a-- {
		n := &c.nodes[a]
		if n.kind == actorNode && n.named && !n.person && (a == 0 || !c.marked(a-1, goal|at|to|of|from|by|with)) {
			for n.first().Kind == extract.OrganizationActor && a >= 2 && c.is(a-1, ",") && c.nodes[a-2].first().Kind == extract.OrganizationActor && !c.nodes[a-2].person {
				a -= 2 // "Lữ đoàn 5, Quân khu 2 điều động": the one named first acts
				n = &c.nodes[a]
			}
			return c.resolve(n)
		}
		if a+2 < len(c.nodes) && n.kind == word && c.nodes[a+1].kind == word && bodyNouns[n.fold+" "+c.nodes[a+1].fold] {
			return c.calledSo(n.fold + " " + c.nodes[a+1].fold)
		}
	}
	return nil
}

// bodyNouns are the common nouns that stand for a body named before.
var bodyNouns = map[string]bool{"học viện": true, "bệnh viện": true, "nhà trường": true, "sư đoàn": true, "lữ đoàn": true, "trung đoàn": true}

// calledSo returns the body named last in the sentences shortly before whose name has a common noun.
func (c *crew) calledSo(noun string) []extract.Actor {
	for si := c.sent - 1; si >= 0 && si >= c.sent-leftoverReach; si-- {
		for k := len(c.parsed[si]) - 1; k >= 0; k-- {
			n := &c.parsed[si][k]
			if n.kind != actorNode || !n.named || n.first().Kind != extract.OrganizationActor {
				continue
			}
			if name := strings.ToLower(c.a.Organizations[n.first().Index].Name); strings.Contains(name, strings.TrimPrefix(noun, "nhà ")) {
				return n.actors[:1]
			}
		}
	}
	return nil
}

// sees are the first words of verbs by which a sender lets people go, and welcomes of those by
// which the place that they help takes them in or thanks them.
var (
	sees     = map[string]bool{"tiễn": true, "thành": true, "lập": true, "quân": true, "xuất": true}
	welcomes = map[string]bool{"đón": true, "chào": true, "chia": true, "gặp": true, "tiếp": true}
)

// target returns the place or body that the people of node k help, whom somebody sent.
func (c *crew) target(k int, who []extract.Actor) []extract.Actor {
	if to := c.towards(k+1, min(len(c.nodes), k+targetReach), who); len(to) > 0 {
		return to
	}
	if to := c.towards(max(0, k-sourceReach), k, who); len(to) > 0 {
		return to
	}
	for x := k - 1; x > 0 && x >= k-targetReach; x-- {
		if n := &c.nodes[x]; n.kind == word && welcomes[n.fold] || n.lex != nil && n.lex.trigger&(receive|thank) != 0 {
			l := c.before(0, x)
			for _, a := range []int{l.agent, l.principal, l.subject} {
				if a >= 0 && c.nodes[a].kind == actorNode && !c.nodes[a].person {
					return c.apart(c.resolve(&c.nodes[a]), who)
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
	a := c.areaOf(who[0])
	for x := k + 1; a >= 0 && x < len(c.nodes) && x <= k+targetReach; x++ {
		if n := &c.nodes[x]; n.fold == "khắc" || n.fold == "giúp" || n.fold == "tìm" && c.aid > 0 || n.head == people && c.nodes[x-1].lex != nil && c.nodes[x-1].lex.trigger&help != 0 {
			return []extract.Actor{{Kind: extract.PlaceActor, Index: a}}
		}
	}
	return nil
}

// towards returns the first actor of nodes [lo,hi) to which a word of help or of going leads.
func (c *crew) towards(lo, hi int, who []extract.Actor) []extract.Actor {
	led := false
	for x := lo; x < hi; x++ {
		n := &c.nodes[x]
		switch {
		case n.kind == itemNode && n.item.kind == extract.Personnel && n.item.quantity != nil && led, c.is(x, ";"):
			return nil
		case n.kind == actorNode && !n.person:
			helped := n.head != party && (led || c.doc.Tokens[n.lo].Fold == "đợt") && !c.marked(x-1, of|from)
			if to := c.apart(c.resolve(n), who); helped && len(to) > 0 {
				return to
			}
			led = false
		case n.lex != nil && (n.lex.trigger&help != 0 || n.lex.marker&(goal|to) != 0 || n.lex.trigger&move != 0 && !departs[n.fold]), c.marked(x, at) && (n.fold == "tại" || n.fold == "ở" || n.fold == "có" || n.fold == "trên"):
			led = true
		case n.lex != nil && n.lex.marker&(of|from|by|with) != 0, c.is(x, "về") && c.is(x-1, "trở"):
			led = false
		}
	}
	return nil
}

// apart returns the actors if none of them sent the people or is their home.
func (c *crew) apart(to, who []extract.Actor) []extract.Actor {
	if len(to) == 0 || overlap(to, who) || personal(to) || groupOnly(to) || c.home(who, to[0]) {
		return nil
	}
	for _, d := range who {
		if p, q := c.areaOf(d), c.areaOf(to[0]); p >= 0 && p == q && d.Kind == extract.PlaceActor {
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
	conf, date := crewTrust, c.dateOf(k, c.sent)
	if far {
		conf = crewFar
	}
	status := c.before(0, k).status
	if status == extract.Done && c.future(date, "crew") {
		status = extract.Pledged
	}
	items := append([]*item{c.nodes[k].item}, c.beside(k, len(c.nodes))...)
	steps := []extract.Step{{Span: c.span(c.nodes[k].lo, c.nodes[k].hi), Why: "people on a mission"}}
	for _, it := range items {
		if c.taken[c.doc.Tokens[it.lo].Start] {
			continue
		}
		c.taken[c.doc.Tokens[it.lo].Start] = true
		if it.kind == extract.Personnel {
			c.told[it.quantity.Value] = true
		}
		for _, d := range who {
			for _, t := range to {
				if d == t || c.ownState(d, t) || c.named(d) == c.named(t) {
					continue
				}
				joint := len(to) > 1 || len(who) > 1
				c.rows = append(c.rows, c.support(transfer{from: d, to: t, item: it, date: date, status: status, joint: joint}, "crew", conf, steps))
			}
		}
	}
	c.from, c.to = who, to
}
