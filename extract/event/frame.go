package event

import (
	"github.com/lienket/lienket/extract"
)

// part is an actor's part in a clause, by the small word before it.
type part uint8

const (
	subject part = iota // no small word before it, left of the verb
	object              // right after the verb
	receiver
	destination
	source
	owner
	agent
	company
	venue
	principal // whom somebody stands for
	patient   // before "được"
	aside     // in brackets
)

var parts = []struct {
	m marker
	p part
}{
	{behalf, principal}, {to, receiver}, {by, agent}, {from, source}, {of, owner}, {with, company}, {goal, destination}, {at, venue}, {passive, patient},
}

// maxGap is how many words may stand between a small word and its actor.
const maxGap = 6

// partOf returns the part of the actor or head at node i, looking back no
// further than node floor.
func (r *reader) partOf(i, floor int) part {
	if n := &r.nodes[i]; i > floor && n.kind == actorNode && n.head == people && n.fold == "khu" && r.nodes[i-1].kind == actorNode && !r.nodes[i-1].person {
		i-- // "phối hợp cùng Đài Truyền hình A khu vực B"
	}
	for k := i - 1; k >= floor && k >= i-maxGap; k-- {
		n := &r.nodes[k]
		switch {
		case n.kind == mark && (n.fold == "(" || n.fold == "["):
			return aside
		case n.kind == mark && k+1 == i && k > floor && (n.fold == "-" || n.fold == "–") && r.capital(k-1):
			continue // "tại cảng Bạch Đằng - Hội An"
		case n.kind == actorNode && k+1 == i && k > floor && r.nodes[i].kind == actorNode && r.liesIn(n.first(), i):
			continue // "tại xã A, huyện B tỉnh C"
		case n.kind == mark && n.fold != "\"" && n.fold != "“" && n.fold != "”", n.kind == actorNode, n.kind == dateNode, n.kind == itemNode:
			return subject
		case n.lex == nil:
			continue
		case n.lex.marker&(past|pledge|ongoing|not|wish|end|turn) != 0 && n.lex.trigger == 0:
			return subject
		}
		if n.lex.marker&at != 0 && (n.fold == "khi" || n.fold == "sau") && k+1 == i {
			return subject // "sau khi công ty B ủng hộ"
		}
		for _, p := range parts {
			if n.lex.marker&p.m == 0 {
				continue
			}
			if p.p == patient {
				return subject
			}
			if p.p == principal && r.marked(k-1, to) {
				return receiver // "cho đại diện 20 huyện"
			}
			if p.m == goal && n.lex.trigger&move == 0 || p.m != goal || k+1 == i || r.nodes[k+1].lex != nil || r.nodes[k+1].kind != word {
				return p.p
			}
			return p.p
		}
		if n.lex.trigger&^list != 0 {
			return object
		}
	}
	return subject
}

// frame is one reading of a word of support.
type frame struct {
	trigger int // node
	lo, hi  int // nodes that it covers
	rule    string
	donors  []extract.Actor
	groups  []group
	status  extract.Status
	turn    bool
	conf    float64
	steps   []extract.Step
	used    []int // further words of support that belong to it
	strong  bool
	derived bool // a part was filled from outside the sentence
	blind   bool // both parts were
	site    bool // where it happened stands for the receiver
	torn    bool // the giver's place is a piece of a longer name
	row     bool // each of the receivers is told with an amount of its own
	far     bool // a person who is said to give stands far from the verb
	open    bool // no word says how far it has come
}

// group is what goes to the same receivers.
type group struct {
	to    []extract.Actor
	items []*item
}

func (r *reader) step(f *frame, n int, why string) {
	if n < 0 || n >= len(r.nodes) {
		return
	}
	f.steps = append(f.steps, extract.Step{Span: r.span(r.nodes[n].lo, r.nodes[n].hi), Why: why})
}

// span returns the text span of tokens [lo,hi).
func (r *reader) span(lo, hi int) extract.Span {
	return extract.Span{Start: r.doc.Tokens[lo].Start, End: r.doc.Tokens[hi-1].End}
}

// clause returns the nodes around a trigger within which its parts stand.
func (r *reader) clause(t, floor int) (lo, hi int) {
	lo = floor
	for k := t - 1; k >= floor; k-- {
		if r.ends(k) && !r.carriesOn(k, t) {
			lo = k + 1
			break
		}
	}
	hi = len(r.nodes)
	for k := t + 1; k < len(r.nodes); k++ {
		if r.ends(k) && !(r.nodes[k].fold == ":" && k > 0) && !r.ellipsis(k) && !r.goodsGoOn(k) {
			hi = k
			break
		}
	}
	return lo, hi
}

// carriesOn reports whether the word at node k that begins a clause has no subject before
// the verb at node t: that of the clause before goes on, "D đến thăm, đồng thời hỗ trợ R".
func (r *reader) carriesOn(k, t int) bool {
	if r.nodes[k].fold != "đồng" && r.nodes[k].fold != "qua" || t > k+4 {
		return false
	}
	for x := k + 1; x < t; x++ {
		if n := &r.nodes[x]; n.kind == actorNode || n.kind == headNode || n.kind == titleNode || n.kind == itemNode {
			return false
		}
	}
	return true
}

// carried takes the first subject of the clause in nodes [lo,k), and whether what it tells
// is promised, for the clause behind that goes on with it.
func (r *reader) carried(l *left, lo, k int) {
	for x := lo; x < k; x++ {
		n := &r.nodes[x]
		switch {
		case l.subject >= 0 && n.lex != nil && n.lex.trigger&^move != 0 && n.lex.marker == 0:
			return
		case l.subject >= 0 && r.marked(x, wish|not):
			l.no = true
		case l.subject >= 0 && r.marked(x, pledge) && l.status == extract.Done:
			l.status = extract.Pledged
		case l.subject < 0 && (n.kind == actorNode || n.kind == headNode && n.head != vehicle) && r.partOf(x, lo) == subject:
			l.subject = x
		}
	}
}

// ellipsis reports whether the semicolon at node k only parts receivers of one
// verb: "hỗ trợ tỉnh A 2 tỷ đồng; các tỉnh B và C, mỗi tỉnh 1 tỷ đồng".
func (r *reader) ellipsis(k int) bool {
	if !r.is(k, ";") {
		return false
	}
	for k++; k < len(r.nodes) && r.nodes[k].kind == word && r.nodes[k].lex == nil; k++ {
	}
	return k < len(r.nodes) && r.nodes[k].kind == actorNode && !r.nodes[k].person && r.itemFollows(k, len(r.nodes))
}

// ends reports whether node k is a mark or word at which a clause ends.
func (r *reader) ends(k int) bool {
	n := &r.nodes[k]
	return n.lex != nil && n.lex.marker&end != 0 && n.lex.trigger == 0 && n.fold != ":" && !r.relative(k) && !(n.fold == "đặc" && r.is(k-1, "cảnh"))
}

// left is what stands before a trigger in its clause.
type left struct {
	subject, agent, owner, principal, patient int // nodes, -1 if there is none
	venue, receiver, source                   int
	between                                   int   // the actor between "được" and the trigger
	passive                                   int   // the node of "được", or -1
	items                                     []int // nearest first
	status                                    extract.Status
	no                                        bool // negated, wished, conditional
	office                                    bool // an office without a name or body is the subject
	told                                      bool // a word says how far it has come
}

// before reads the nodes [lo,t).
func (r *reader) before(lo, t int) left {
	l := left{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, nil, extract.Done, false, false, false}
	decided := false
	closed := false // a comma parts what is further left from the verb
	depth := 0      // brackets closed before the verb
	for k := t - 1; k >= lo; k-- {
		n := &r.nodes[k]
		if r.ends(k) && r.carriesOn(k, t) {
			r.carried(&l, lo, k)
			break
		}
		if n.kind == mark {
			depth = depthBefore(n, depth)
		}
		if depth > 0 {
			continue
		}
		if n.kind == mark {
			if j := r.dashed(k, lo); j >= 0 {
				k = j
				continue
			}
			closed = closed || n.fold == ","
		}
		if n.kind == itemNode {
			if !n.item.skip {
				l.items = append(l.items, k)
			}
			continue
		}
		if n.kind == titleNode && l.subject < 0 && r.partOf(k, lo) == subject {
			if r.premier(k) && !l.office {
				l.subject = k
			} else {
				l.office = true
			}
		}
		if n.kind == actorNode || n.kind == headNode && n.head != noHead {
			r.placeLeft(&l, k, lo, t)
			continue
		}
		if n.lex == nil {
			continue
		}
		m := n.lex.marker
		if m&passive != 0 && l.passive < 0 && l.subject < 0 && !closed {
			l.passive = k
			if n.fold == "sẽ" && !decided {
				l.status, decided = extract.Pledged, true
			}
		}
		if decided && m&(wish|not) == 0 || n.fold == "cố" && closed && k < t-4 { // "động viên họ cố gắng, và trao …"
			continue
		}
		switch {
		case r.orders(k, t):
			if lex := r.nodes[t].lex; n.fold == "giao" || lex != nil && lex.trigger&send == 0 {
				l.status = extract.Pledged // who is told to send people is told so on the spot
			}
			decided = true
		case m&wish != 0 && k+1 == t && n.fold == "chỉ" && k > lo:
			l.status, decided = extract.Pledged, true // "Tổng thống chỉ đạo chi 5 triệu USD giúp R"
		case m&wish != 0 && (n.fold == "vận" || n.fold == "kêu") && r.is(k-1, "đã", "vừa") && r.sumAhead(t):
			decided = true // "đã vận động nhân viên quyên góp 300 triệu đồng"
		case m&wish != 0 && n.fold == "nhằm" && closed && l.subject > k: // "nhằm giúp R, D trao …": what the gift is for
		case m&wish != 0 && appeals[n.fold] && l.subject > k && r.commaAfter(k, l.subject): // "Hưởng ứng lời kêu gọi của R, D ủng hộ 2 tỷ đồng"
		case m&wish != 0 && n.fold == "chỉ" && r.wentOn(k, t): // "đến hiện trường chỉ đạo, đến bệnh viện thăm hỏi và hỗ trợ"
		case n.lex.trigger&receive != 0 && m == 0 && r.soon(k, t): // "tiếp nhận để sớm chuyển quà tới các hộ"
			l.no = true
		case m&(wish|not) != 0:
			if !decided || k >= t-3 {
				l.no = true
			}
			decided = true
		case m&pledge != 0:
			l.status, decided = extract.Pledged, true
		case m&ongoing != 0 && (l.subject >= 0 && k < l.subject || k < t-4): // somebody else is at it
		case m&ongoing != 0:
			l.status, decided = extract.Ongoing, true
		case m&past != 0:
			decided = true
		}
	}
	l.told = decided
	return l
}

// soon reports whether the verb at node t is what somebody takes in a gift for, by the verb
// at node k.
func (r *reader) soon(k, t int) bool {
	return t <= k+4 && (r.is(k+1, "để") || r.is(k+1, "và") && r.is(k+2, "sẽ"))
}

// depthBefore returns how many brackets are open before the node n, read from right to
// left, if depth of them are behind it.
func depthBefore(n *node, depth int) int {
	switch {
	case n.kind == mark && (n.fold == ")" || n.fold == "]"):
		return depth + 1
	case n.kind == mark && (n.fold == "(" || n.fold == "["):
		return max(0, depth-1)
	}
	return depth
}

// maxDashed is how many nodes an aside between dashes may have.
const maxDashed = 14

// wentOn reports whether a further verb of going stands between node k and the verb at
// node t, behind a comma or "và": what was told at node k is over.
func (r *reader) wentOn(k, t int) bool {
	for x := k + 2; x < t; x++ {
		if n := &r.nodes[x]; n.kind == word && n.lex != nil && n.lex.trigger&move != 0 && r.is(x-1, ",", "và", ";") {
			return true
		}
	}
	return false
}

// asked reports whether the givers at node k are those whom somebody else got to give.
func (r *reader) asked(k int) bool {
	for x := k - 1; x > 0 && x >= k-5; x-- {
		if n := &r.nodes[x]; n.lex != nil && n.lex.marker&wish != 0 && (n.fold == "vận" || n.fold == "kêu") {
			return r.is(x-1, "đã", "vừa")
		} else if n.kind == mark || n.kind == actorNode {
			return false
		}
	}
	return false
}

// sumAhead reports whether the word of support at node t is followed at once by a number
// of things or a sum.
func (r *reader) sumAhead(t int) bool {
	for k := t + 1; k < len(r.nodes) && k <= t+3; k++ {
		if n := &r.nodes[k]; n.kind == itemNode {
			return n.item.quantity != nil && !n.item.skip
		}
	}
	return false
}

// dashed returns the dash that opens the aside which the dash at node k closes,
// "Quảng Ninh – nơi Tập đoàn có nhà máy – sẽ được", or -1.
func (r *reader) dashed(k, lo int) int {
	if !r.is(k, "–", "—", "-") {
		return -1
	}
	for j := k - 1; j > lo && j >= k-maxDashed; j-- {
		if r.is(j, "–", "—", "-") {
			if r.nodes[j-1].kind == actorNode && j < k-1 {
				return j
			}
			return -1
		}
	}
	return -1
}

// placeLeft notes the actor at node k under its part.
func (r *reader) placeLeft(l *left, k, lo, t int) {
	n := &r.nodes[k]
	if r.is(k-1, "thuộc") || n.kind == actorNode && r.is(k-2, "thuộc") && r.nodes[k-1].kind == word {
		return // "quỹ A thuộc tập đoàn B", "trường A, thuộc vùng lũ tỉnh B": B does nothing
	}
	if r.is(k-1, "để") && r.commaAfter(k, t) {
		return // "hỗ trợ 300 triệu đồng để trường A sửa chữa, tặng quà …": A does nothing
	}
	p := r.partOf(k, lo)
	if x := r.dweller(k); x >= lo && (p == subject || p == venue) && r.partOf(x, lo) == subject {
		k, p = x, subject // "bà A, ngụ phường B, quận C, ủng hộ"
	}
	set := func(slot *int) {
		if *slot < 0 {
			*slot = k
		}
	}
	switch p {
	case principal:
		set(&l.principal)
	case agent:
		if !r.leads(k, t) && !(l.subject >= 0 && r.commaAfter(k, l.subject)) {
			set(&l.agent)
		}
	case owner:
		if k > 1 && reports[r.nodes[k-2].fold] {
			return // "theo thống kê của UBND xã"
		}
		set(&l.owner)
	case venue:
		set(&l.venue)
	case receiver, destination:
		set(&l.receiver)
	case source:
		set(&l.source)
	case subject, object:
		if n.whole { // they were given to
			return
		}
		if n.head == giver && k > 1 && r.asked(k) {
			return // "A đã vận động nhân viên quyên góp …": A
		}
		if n.kind == headNode && (n.head == vehicle && r.nodes[t].lex != nil && r.nodes[t].lex.trigger&carry == 0 || r.marked(k-1, each)) {
			return
		}
		if l.passive >= 0 && l.patient < 0 {
			set(&l.patient)
			return
		}
		if x := r.actedOnBy(k, lo); l.passive < 0 && l.subject < 0 && x >= 0 {
			l.between, l.passive = k, x
			if r.nodes[x].fold == "sẽ" {
				l.status = extract.Pledged
			}
			return
		}
		if p == object && k > 0 && r.townOf(n) && r.nodes[k-1].lex != nil && r.nodes[k-1].lex.trigger == move {
			set(&l.receiver) // "thăm huyện R, trao 2 tỷ đồng"
		}
		if p == subject && !l.office {
			set(&l.subject)
		}
		if p == object && !n.person && n.first().Kind == extract.OrganizationActor && r.goesThere(k) {
			set(&l.receiver) // "đến thăm Trung tâm R, ở xã Q, trao 84 suất quà"
		}
	}
}

// actedOnBy returns the "được" before the actor at node k, of which light words at
// most part it, "được một đoàn từ thiện", or -1.
func (r *reader) actedOnBy(k, lo int) int {
	for x := k - 1; x >= lo && x >= k-3; x-- {
		if r.marked(x, passive) {
			return x
		}
		if !r.is(x, "một", "hai", "ba", "các", "những", "nhiều", "phía", "chính", "toàn", "thể") {
			break
		}
	}
	return -1
}

func (r *reader) marked(k int, m marker) bool {
	return k >= 0 && k < len(r.nodes) && r.nodes[k].lex != nil && r.nodes[k].lex.marker&m != 0
}

// orders reports whether node k is a word by which the body after it is told to
// do what the trigger at node t says: "giao Bộ Y tế phân bổ cho tỉnh 100.000 liều".
func (r *reader) orders(k, t int) bool {
	if k+1 >= t || r.nodes[k+1].kind != actorNode || !r.is(k, "giao") && !(r.nodes[k].fold == "chỉ" && r.marked(k, wish)) {
		return false
	}
	for x := k + 2; x < t; x++ { // "giao Cục A khẩn trương thực hiện xuất cấp"
		if n := &r.nodes[x]; x > k+8 || n.kind != word || n.lex != nil && x > k+3 {
			return false
		}
	}
	return true
}

// reports are the last syllables of words for what somebody says.
var reports = map[string]bool{"kê": true, "cáo": true, "tin": true, "giá": true, "lời": true, "định": true}

// leaders are the verbs by which somebody heads a delegation or chairs a meeting.
var leaders = map[string]bool{"dẫn": true, "làm": true, "chủ": true, "đứng": true, "phụ": true, "tổ": true, "phát": true, "khởi": true}

// leads reports whether the actor at node k only leads: "do ông A dẫn đầu".
func (r *reader) leads(k, t int) bool {
	for x := k + 1; x < t && x <= k+4; x++ {
		if r.nodes[x].kind == mark {
			return false
		}
		if r.is(x, "tổ") && r.is(x+1, "chức") && x+2 < t && r.nodes[x+2].lex != nil && r.nodes[x+2].lex.trigger&give != 0 {
			return false // "do báo A tổ chức trao tặng"
		}
		if leaders[r.nodes[x].fold] {
			return true
		}
	}
	return false
}

// newClause reports whether the actor at node k is the subject of a further
// verb: no small word before it, and a word of support, "được" or a modal after.
func (r *reader) newClause(k, hi int) bool {
	if r.partOf(k, 0) != subject {
		return false
	}
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.nodes[x]
		if n.kind == mark || n.kind == itemNode || n.kind == actorNode || r.is(x, "để") {
			return false
		}
		if r.is(x-1, "nguồn") || r.is(x, "là") || x == k+1 && r.is(x, "và") && x+1 < hi && r.nodes[x+1].lex != nil && r.nodes[x+1].lex.trigger&give != 0 {
			return false // "cứu trợ tỉnh A, tỉnh B và ủng hộ 2 tỷ đồng"
		}
		if n.lex != nil && (n.lex.marker&(passive|past|pledge|ongoing) != 0 || n.lex.trigger&^move != 0 && n.lex.marker&(to|goal) == 0) {
			return true
		}
	}
	return false
}
