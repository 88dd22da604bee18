package crew

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
	"github.com/lienket/lienket/extract/text"
)

// crew reads the people of whom no row tells though the text says that they help somewhere:
// a delegation that is seen off, welcomed or thanked, one that ends its mission, or the parts
// of one. Who sent them and where they help stands around their number, in no fixed order.
type crew struct {
	*reader
	taken  map[int][]extract.Actor // who sent the people of an item, by the byte where it starts
	told   map[float64]bool        // numbers of people that rows tell
	from   []extract.Actor         // who sent people last
	to     []extract.Actor         // and where
	said   bool                    // without people
	total  float64                 // how many they were
	at     int                     // the sentence that told it
	rows   []extract.Support       // found here
	forces []force                 // people whom nothing counts
}

// How many nodes before people their delegation may be named, behind them who sent them, and
// where they go.
const (
	partyReach  = 16
	senderReach = 12
	targetReach = 40
	sourceReach = 28
	// and how many sentences behind who helps whom their number may be told
	announceReach = 2
	// how many sentences who sent people is remembered
	memoryReach = 8
)

// crews adds the rows of crew. Time is linear in the nodes.
func (r *reader) crews() {
	if r.Silent || r.inPassing() {
		return
	}
	c := crew{reader: r, taken: map[int][]extract.Actor{}, told: map[float64]bool{}}
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		c.taken[s.What.Start] = append(c.taken[s.What.Start], s.From)
		if s.Kind == extract.Personnel && s.Quantity != nil {
			c.told[s.Quantity.Value] = true
		}
	}
	c.open()
	next := 0
	for _, headlines := range []bool{false, true} { // a headline is told again
		for si := range r.Doc.Sentences {
			if r.Parsed[si] == nil || r.Doc.Sentences[si].Block == extract.Caption || headlines != (r.Doc.Sentences[si].Block == extract.Headline) {
				continue
			}
			if !r.Holding[si].Has(syntax.ItemNode) {
				if r.Sent, r.Nodes = si, r.Parsed[si]; !headlines && r.Aid+r.Needs > 0 && r.Holding[si].Triggers&(syntax.Send|syntax.Help|syntax.Move) != 0 && !r.Mute(si) && !r.Astray() {
					if c.sendsOut() {
						c.announced()
					}
					c.noteForces()
				}
				continue
			}
			for next = min(next, len(r.Analysis.Supports)); next < len(r.Analysis.Supports) && r.Analysis.Supports[next].Sentence.Start < r.Doc.Sentences[si].Start; next++ {
				if s := &r.Analysis.Supports[next]; s.Kind == extract.Personnel {
					c.from, c.to, c.at = []extract.Actor{s.From}, []extract.Actor{s.To}, r.Doc.SentenceAt(s.Sentence.Start)
					c.said, c.total = false, 0
					if s.Quantity != nil {
						c.total = s.Quantity.Value
					}
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
				c.noteForces()
			}
		}
	}
	if c.addForces(); len(c.rows) > 0 {
		r.Analysis.Supports = append(r.Analysis.Supports, c.rows...)
		gift.BySentence(r.Analysis.Supports)
	}
}

// A long article that speaks of aid or need in fewer sentences than this tells of people who move for
// other reasons: workers who are transferred, engineers who serve what was sold.
const inPassing = 2

// inPassing reports whether a long article speaks of aid only in passing.
func (r *reader) inPassing() bool { return r.Long() && r.Aid+r.Needs < inPassing }

// open takes from the headline who helps whom, "Đoàn y bác sĩ bệnh viện D chi viện R": the text may
// only tell how many they are.
func (c *crew) open() {
	for si := 0; si < min(len(c.Parsed), syntax.Opens); si++ {
		if c.Parsed[si] == nil || c.Doc.Sentences[si].Block != extract.Headline {
			continue
		}
		if c.Sent, c.Nodes = si, c.Parsed[si]; c.announced() {
			return
		}
	}
}

// say notes who helps whom, though not how many they are: a sentence behind may tell it.
func (c *crew) say(who, to []extract.Actor) {
	c.from, c.to, c.at, c.said, c.total = who, to, c.Sent, true, 0
}

// announced notes who helps whom by a sentence that tells nobody's number, "D tổ chức lễ xuất quân
// hỗ trợ R".
func (c *crew) announced() bool {
	for x := range c.Nodes {
		n := &c.Nodes[x]
		if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&syntax.Help == 0 || n.Lex.Marker != 0 {
			continue
		}
		if who := c.bodyBefore(x); len(who) > 0 && !syntax.Personal(who) {
			if to := c.towards(x, len(c.Nodes), who); len(to) > 0 {
				c.say(who, to)
				return true
			}
		}
	}
	return false
}

// deploys reports whether a sentence says of people that they help, set out or return.
func (r *reader) deploys() bool {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Head == syntax.Party && n.Hi-n.Lo > 2 && r.Aid+r.Needs > 0 || n.Lex != nil && (n.Lex.Strong&syntax.Help != 0 || n.Lex.Trigger&syntax.Help != 0 && (n.Lex.Trigger&syntax.Give == 0 || r.Aid+r.Needs > 0) || n.Lex.Trigger&syntax.Move != 0 && gift.Departs[n.Fold] && r.Aid > 0) || n.Kind == syntax.Word && n.Fold == "tiễn" || r.onMission(k) {
			return true
		}
	}
	return r.arrives()
}

// arrives reports whether the sentence says that people have come somewhere, in an article that
// speaks of aid, and not what for: neither to visit nor to give.
func (r *reader) arrives() bool {
	if !r.Needful[r.Sent] && (r.Aid == 0 || r.Aid+r.Needs < 3) {
		return false
	}
	came := false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind == syntax.Word && calls[n.Fold] || n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Give|syntax.Receive|syntax.Thank) != 0 && n.Lex.Trigger&syntax.Help == 0 {
			return false
		}
		came = came || n.Kind == syntax.Word && n.Lex != nil && (n.Lex.Trigger&syntax.Move != 0 && n.Lex.Marker&syntax.Goal != 0 || n.Fold == "có" && n.Lex.Marker&syntax.At != 0)
	}
	return came
}

// calls are the first words by which people come to a place for something else than to help.
var calls = lists.Words("calls")

// members reports whether the sentence tells who a delegation consists of, whose sender and goal
// were told: "đoàn gồm 12 giảng viên và 70 sinh viên".
func (c *crew) members() bool {
	for k := range c.Nodes {
		n := &c.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Personnel || len(c.to) == 0 || !c.tellsMembers(k) {
			continue
		}
		if p := c.partyNode(k); p >= 0 && (!c.Is(k-1, "là") || c.Nodes[p].Fold == "quân") {
			return true // "đoàn gồm 30 người", "quân số là 300 người"
		}
	}
	return false
}

// missions are the syllables, and those behind them, of words by which people are on a mission.
var missions = text.WordsOf(map[string]string{"nhiệm": "vụ", "xuất": "quân", "tình": "nguyện", "tìm": "kiếm", "cứu": "nạn", "trở": "về", "rút": "khỏi", "đặt": "chân", "hạ": "cánh", "chia": "tay"})

// onMission reports whether people are on a mission by the words at nodes k and k+1.
func (r *reader) onMission(k int) bool {
	if k+1 >= len(r.Nodes) {
		return false
	}
	n := &r.Nodes[k]
	behind, ok := missions.Get(n.Fold, r.Doc.Tokens[n.Lo].Hash)
	return ok && behind == r.Nodes[k+1].Fold
}

// readSentence reads the people of the sentence, each with where they go.
func (c *crew) readSentence() {
	c.paired()
	whole, at, aside := 0.0, -1, false
	var from []extract.Actor // of those before, in a row
	for k := range c.Nodes {
		n := &c.Nodes[k]
		if n.Kind == syntax.Mark {
			aside = c.Is(k, "(") && at == k-1 || aside && !c.Is(k, ")")
		}
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Personnel || n.Item.Bare || aside {
			continue // "16 nhân viên (6 bác sĩ; 10 điều dưỡng)"
		}
		it, v := n.Item, 2.0 // "hàng trăm chiến sĩ"
		if it.Quantity != nil {
			v = it.Quantity.Value
		}
		if v < 2 || c.stricken(k) || it.Skip || it.Rate || !c.onDuty(k) {
			continue
		}
		if v < whole && (c.partBefore(at, k) || c.tellsMembers(at) && c.partyNode(at) >= 0 && !c.sentAnew(at, k)) {
			continue // "41 người, gồm 6 bác sĩ"
		}
		if v > whole && (it.Total || len(c.senders(k)) > 0 || len(from) > 0 || c.taken[c.Doc.Tokens[it.Lo].Start] != nil || c.partyNode(k) >= 0) {
			whole, at = v, k
		}
		if by := c.taken[c.Doc.Tokens[it.Lo].Start]; by != nil || it.Quantity != nil && c.told[v] {
			if from = by; !c.joins(k + 1) {
				from = nil
			}
			continue
		}
		by, far := c.senders(k), false
		if len(by) == 0 && c.strangerSends(k) {
			continue
		}
		if len(by) == 0 {
			by = from
		}
		if from = by; len(by) > 0 && !syntax.Personal(by) {
			c.from = by
		}
		if len(by) == 0 && c.partyNode(k) >= 0 {
			if by, far = c.Sender(), true; len(c.to) > 0 && c.Sent-c.at <= announceReach && !syntax.Personal(c.from) {
				by = c.from // told right before: "D tổ chức lễ xuất quân. Đoàn gồm 30 bác sĩ"
			}
			if len(by) == 0 {
				by = c.lastParty()
			}
		}
		if len(by) == 0 && !c.takenIn(k) && it.Quantity != nil && c.Sent-c.at <= memoryReach {
			by, far = c.from, true
		}
		if len(by) == 0 || syntax.Personal(by) || far && (it.Total || v < c.total && c.Sent-c.at <= memoryReach && gift.Overlap(by, c.from) && !c.goesOn(k)) {
			continue // all together, or some of those told before
		}
		to := c.target(k, by)
		if len(to) == 0 && (!far || c.members()) && len(c.to) > 0 && !c.faded() && !gift.Overlap(c.to, by) && !c.Home(by, c.to[0]) {
			to, far = c.to, true
		}
		if len(to) > 0 {
			c.add(k, by, to, far)
		}
	}
}

// faded reports whether it is too long ago that a sentence said who helps whom, without telling of
// people by number.
func (c *crew) faded() bool {
	return c.said && c.Sent-c.at > announceReach && c.Doc.Sentences[c.at].Block != extract.Headline
}

// goesOn reports whether it is told of the people of node k where they help.
func (c *crew) goesOn(k int) bool {
	return len(c.towards(k+1, min(len(c.Nodes), k+senderReach), nil)) > 0
}

// joins reports whether the word at node k joins further people to those before it.
func (c *crew) joins(k int) bool {
	return c.Is(k, ",", "và", "cùng") && k+1 < len(c.Nodes) && c.Nodes[k+1].Kind == syntax.ItemNode
}

// stricken reports whether the words behind the people of node k tell what befell them.
func (c *crew) stricken(k int) bool {
	for x := k + 1; x < len(c.Nodes) && x <= k+2 && c.Nodes[x].Kind == syntax.Word; x++ {
		if fates[c.Nodes[x].Fold] {
			return true
		}
	}
	return false
}

// fates are the first syllables of words for what befalls people.
var fates = lists.Words("fates behind")

// onDuty reports whether the people of node k are of a calling that helps, or members of a
// delegation.
func (c *crew) onDuty(k int) bool {
	it := c.Nodes[k].Item
	if c.Soldiers(it) && !c.Needful[c.Sent] {
		return false // who is sent to a border
	}
	if c.Helpers(it) || c.Manned(k) >= 0 {
		return true
	}
	for i := it.Lo; i+1 < it.Hi; i++ {
		if volunteers[c.Doc.Tokens[i].Fold+" "+c.Doc.Tokens[i+1].Fold] {
			return c.sendsOut() || c.members() || c.arrives() && len(c.senders(k)) > 0 || k+1 < len(c.Nodes) && c.Nodes[k+1].Lex != nil && c.Nodes[k+1].Lex.Trigger&syntax.Help != 0
		}
	}
	return c.partyNode(k) >= 0 || it.Quantity != nil && it.Quantity.Unit == "người" && (k > 0 && c.sendsNext(k-1) || k > 1 && c.sendsNext(k-2) || c.ofForce(k))
}

// ofForce reports whether the people of node k are told by the force whose they are, "270 người từ
// Trung đoàn D".
func (c *crew) ofForce(k int) bool {
	for _, a := range append(c.ownersBehind(k), c.All(c.Nodes[k].Item.Owner)...) {
		if a.Kind == extract.OrganizationActor && forces[syntax.First(c.Analysis.Organizations[a.Index].Name)] {
			return true
		}
	}
	return false
}

// forces are the first syllables of the names of bodies whose people are sent.
var forces = lists.Words("forces")

// volunteers are the callings of people who also are sent to help.
var volunteers = map[string]bool{"sinh viên": true, "giảng viên": true, "học viên": true, "đoàn viên": true, "thanh niên": true, "đồng chí": true, "bộ đội": true, "dân quân": true, "đặc công": true, "kỹ sư": true, "công nhân": true, "chuyên gia": true}

// sendsOut reports whether the sentence says that people set out or help against a disease:
// students are sent then.
func (c *crew) sendsOut() bool {
	for k := range c.Nodes {
		if n := &c.Nodes[k]; n.Lex != nil && (n.Lex.Trigger&syntax.Help != 0 && n.Lex.Trigger&syntax.Give == 0 || gift.Departs[n.Fold] && n.Lex.Trigger&syntax.Move != 0) || c.onMission(k) {
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

// sentAnew reports whether a verb or a name between nodes at and k makes others of the people of k
// than the delegation of at.
func (c *crew) sentAnew(at, k int) bool {
	for x := at + 1; x < k; x++ {
		if n := &c.Nodes[x]; n.Kind == syntax.ActorNode && !n.Person || n.Lex != nil && n.Kind == syntax.Word && n.Lex.Trigger&(syntax.Send|syntax.Help|syntax.Receive) != 0 {
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

// crewTrust is the confidence of a row of people, and crewFar that of one whose giver or receiver
// an earlier row told.
const (
	crewTrust = 0.68
	crewFar   = 0.55
)

// soon reports whether a word behind the people of node k says that they are still to go: "dự kiến có
// mặt tại R".
func (c *crew) soon(k int) bool {
	for x := k + 1; x < len(c.Nodes) && x <= k+senderReach && !c.Is(x, ";"); x++ {
		n := &c.Nodes[x]
		if n.Kind != syntax.Word || n.Lex == nil {
			continue
		}
		if n.Lex.Marker&syntax.Past != 0 || n.Lex.Trigger&(syntax.Help|syntax.Move|syntax.Send) != 0 {
			return false
		}
		if n.Lex.Marker&syntax.Pledge != 0 && n.Fold != "chuẩn" {
			return true
		}
	}
	return false
}

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
	if c.soon(k) {
		status = extract.Pledged
	}
	if status == extract.Done && c.Future(date, "crew") {
		status = extract.Pledged
	}
	items := append([]*syntax.Item{c.Nodes[k].Item}, c.Beside(k, len(c.Nodes))...)
	steps := []extract.Step{{Span: c.Span(c.Nodes[k].Lo, c.Nodes[k].Hi), Why: "people on a mission"}}
	for _, it := range items {
		if c.taken[c.Doc.Tokens[it.Lo].Start] != nil {
			continue
		}
		c.taken[c.Doc.Tokens[it.Lo].Start] = who
		if it.Kind == extract.Personnel && it.Quantity != nil {
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
	c.from, c.to, c.at, c.said, c.total = who, to, c.Sent, false, 0
	if q := c.Nodes[k].Item.Quantity; q != nil {
		c.total = q.Value
	}
}
