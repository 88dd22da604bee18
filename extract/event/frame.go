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
	for k := i - 1; k >= floor && k >= i-maxGap; k-- {
		n := &r.nodes[k]
		switch {
		case n.kind == mark && (n.fold == "(" || n.fold == "["):
			return aside
		case n.kind == mark && n.fold != "\"" && n.fold != "“" && n.fold != "”", n.kind == actorNode, n.kind == dateNode, n.kind == itemNode:
			return subject
		case n.lex == nil:
			continue
		case n.lex.marker&(past|pledge|ongoing|not|wish|end|turn) != 0 && n.lex.trigger == 0:
			return subject
		}
		for _, p := range parts {
			if n.lex.marker&p.m == 0 {
				continue
			}
			if p.p == patient {
				return subject
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
	far     bool // a person who is said to give stands far from the verb
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
		if r.ends(k) {
			lo = k + 1
			break
		}
	}
	hi = len(r.nodes)
	for k := t + 1; k < len(r.nodes); k++ {
		if r.ends(k) && !(r.nodes[k].fold == ":" && k > 0) && !r.ellipsis(k) {
			hi = k
			break
		}
	}
	return lo, hi
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

func (r *reader) ends(k int) bool {
	n := &r.nodes[k]
	return n.lex != nil && n.lex.marker&end != 0 && n.lex.trigger == 0 && n.fold != ":"
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
}

// before reads the nodes [lo,t).
func (r *reader) before(lo, t int) left {
	l := left{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, nil, extract.Done, false, false}
	decided := false
	closed := false // a comma parts what is further left from the verb
	for k := t - 1; k >= lo; k-- {
		n := &r.nodes[k]
		if n.kind == mark && n.fold == "," {
			closed = true
		}
		if n.kind == itemNode {
			if !n.item.skip {
				l.items = append(l.items, k)
			}
			continue
		}
		if n.kind == titleNode && l.subject < 0 && r.partOf(k, lo) == subject {
			l.office = true
		}
		if n.kind == actorNode || n.kind == headNode && n.head != noHead {
			r.placeLeft(&l, k, lo, t, closed)
			continue
		}
		if n.lex == nil {
			continue
		}
		m := n.lex.marker
		if m&passive != 0 && l.passive < 0 && l.subject < 0 && !closed {
			l.passive = k
		}
		if decided && m&(wish|not) == 0 {
			continue
		}
		switch {
		case m&(wish|not) != 0:
			if !decided || k >= t-3 {
				l.no = true
			}
			decided = true
		case m&pledge != 0:
			l.status, decided = extract.Pledged, true
		case m&ongoing != 0:
			l.status, decided = extract.Ongoing, true
		case m&past != 0:
			decided = true
		}
	}
	return l
}

// placeLeft notes the actor at node k under its part.
func (r *reader) placeLeft(l *left, k, lo, t int, closed bool) {
	n := &r.nodes[k]
	p := r.partOf(k, lo)
	set := func(slot *int) {
		if *slot < 0 {
			*slot = k
		}
	}
	switch p {
	case principal:
		set(&l.principal)
	case agent:
		if !r.leads(k, t) {
			set(&l.agent)
		}
	case owner:
		set(&l.owner)
	case venue:
		set(&l.venue)
	case receiver, destination:
		set(&l.receiver)
	case source:
		set(&l.source)
	case subject, object:
		if n.kind == headNode && (n.head == vehicle && r.nodes[t].lex != nil && r.nodes[t].lex.trigger&carry == 0 || r.marked(k-1, each)) {
			return
		}
		if l.passive >= 0 && l.patient < 0 {
			set(&l.patient)
			return
		}
		if l.passive < 0 && l.subject < 0 && k > lo && r.marked(k-1, passive) {
			l.between, l.passive = k, k-1
			return
		}
		if p == subject {
			set(&l.subject)
		}
	}
}

func (r *reader) marked(k int, m marker) bool {
	return k >= 0 && k < len(r.nodes) && r.nodes[k].lex != nil && r.nodes[k].lex.marker&m != 0
}

// leaders are the verbs by which somebody heads a delegation or chairs a meeting.
var leaders = map[string]bool{"dẫn": true, "làm": true, "chủ": true, "đứng": true, "phụ": true, "tổ": true, "phát": true}

// leads reports whether the actor at node k only leads: "do ông A dẫn đầu".
func (r *reader) leads(k, t int) bool {
	for x := k + 1; x < t && x <= k+4; x++ {
		if r.nodes[x].kind == mark {
			return false
		}
		if leaders[r.nodes[x].fold] {
			return true
		}
	}
	return false
}

// right is what stands after a trigger.
type right struct {
	groups  []group
	venue   int // node, or -1
	donors  int // node of a source, agent or owner, or -1
	pending []*item
	items   []*item
	used    []int
	end     int
	turn    bool
	ongoing bool
}

// after reads the nodes (t,hi): receivers and what they get, in either order.
func (r *reader) after(t, hi int, class trigger) right {
	res := right{venue: -1, donors: -1, end: t + 1}
	var recv []extract.Actor // the receivers said last
	first := byte(0)         // 'R' or 'I': what came first
	flush := func() {
		if len(res.pending) > 0 && len(recv) > 0 {
			res.groups = append(res.groups, group{recv, res.pending})
			res.pending, recv = nil, nil
		}
	}
	eachNext, purpose, depth := false, false, 0
	for k := t + 1; k < hi; k++ {
		n := &r.nodes[k]
		if n.kind == mark {
			switch n.fold {
			case "(", "[":
				depth++
			case ")", "]":
				depth = max(0, depth-1)
			case ";":
				if first != 'R' || !r.ellipsis(k) {
					goto done
				}
				flush()
				recv = nil
			}
			continue
		}
		if depth > 0 {
			continue
		}
		switch {
		case n.kind == itemNode && purpose:
		case n.kind == itemNode:
			if n.item.skip || n.item.total && len(res.items) > 0 || n.item.bare && len(res.pending) > 0 && r.contents(k, t) {
				break
			}
			n.item.each = n.item.each || eachNext
			eachNext = false
			if first == 0 {
				first = 'I'
			}
			if first == 'I' && len(recv) > 0 {
				flush()
			}
			res.pending = append(res.pending, n.item)
			res.items = append(res.items, n.item)
			res.end = k + 1
		case n.kind == headNode && n.head != needy && r.marked(k-1, each):
			eachNext = true // "mỗi tỉnh": all that were named
		case n.kind == actorNode || n.kind == headNode:
			if r.newClause(k, hi) && (first != 0 || k > t+2) {
				goto done
			}
			got := r.rightActor(&res, k, t, class)
			if got == nil {
				break
			}
			if first == 0 {
				first = 'R'
			}
			if first == 'R' && len(res.pending) > 0 {
				flush()
			}
			if n.kind == headNode && len(recv) > 0 { // "cho tỉnh X giúp các hộ nghèo": the named one
				break
			}
			if len(recv) > 0 && len(res.pending) == 0 && groupOnly(recv) || len(recv) == 0 {
				recv = got
			} else {
				recv = addActors(recv, got...)
			}
			res.end = k + 1
			if first == 'I' && r.itemFollows(k, hi) {
				flush()
			}
		case n.lex == nil:
			purpose = purpose || first != 0 && n.fold == "để"
		case n.lex.trigger&^move != 0 && n.lex.marker == 0:
			if stop := r.chain(&res, k, t, class, first); stop {
				goto done
			}
		case n.lex.marker&(wish|not) != 0 && n.lex.marker&(to|goal) == 0:
			goto done
		case n.lex.marker&passive != 0 && first != 0:
			goto done
		case n.lex.marker&turn != 0:
			res.turn = true
		case n.lex.marker&each != 0:
			eachNext = true
		case n.lex.marker&ongoing != 0:
			res.ongoing = true
		}
	}
done:
	flush()
	if len(res.pending) > 0 && len(res.groups) > 0 && first == 'I' {
		g := &res.groups[len(res.groups)-1]
		res.groups = append(res.groups, group{g.to, res.pending})
		res.pending = nil
	}
	if len(recv) > 0 && len(res.items) == 0 {
		res.groups = append(res.groups, group{to: recv})
	}
	return res
}

// contents reports whether the item at node k is what another one consists of:
// "1 suất quà gồm gạo, bánh".
func (r *reader) contents(k, t int) bool {
	for x := k - 1; x > t; x-- {
		if r.is(x, "gồm") {
			return true
		}
	}
	return false
}

func groupOnly(as []extract.Actor) bool {
	for _, a := range as {
		if a.Kind != extract.GroupActor {
			return false
		}
	}
	return true
}

// itemFollows reports whether an item comes next, after a comma or joining word.
func (r *reader) itemFollows(k, hi int) bool {
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.nodes[x]
		switch {
		case n.kind == itemNode:
			return !n.item.skip
		case n.kind == actorNode, n.lex != nil && n.lex.trigger&^move != 0:
			return false
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
		if n.kind == mark || n.kind == itemNode || n.kind == actorNode {
			return false
		}
		if n.lex != nil && (n.lex.marker&(passive|past|pledge|ongoing) != 0 || n.lex.trigger&^move != 0 && n.lex.marker&(to|goal) == 0) {
			return true
		}
	}
	return false
}

// rightActor places the actor at node k, and returns it if it receives.
func (r *reader) rightActor(res *right, k, t int, class trigger) []extract.Actor {
	n := &r.nodes[k]
	p := r.partOf(k, t)
	switch p {
	case receiver:
	case destination:
	case object:
		if r.nodes[t].fold == "rời" {
			return nil
		}
	case source, agent:
		if res.donors < 0 && !r.leads(k, len(r.nodes)) && (n.kind == actorNode || n.head == party || n.head == giver) {
			res.donors = k
		}
		return nil
	case owner:
		if class&receive != 0 && res.donors < 0 {
			res.donors = k
		}
		if class&receive != 0 || !r.forWhat(k, t) {
			return nil
		} // "cho các nỗ lực ứng phó của Việt Nam"
	case venue:
		if res.venue < 0 {
			res.venue = k
		}
		return nil
	default:
		if !r.itemFollows(k, len(r.nodes)) || len(res.groups)+len(res.pending) == 0 || n.kind != actorNode {
			return nil
		} // "giúp huyện A 1 tỷ đồng và huyện B 2 tỷ đồng"
	}
	if class&receive != 0 {
		return nil
	}
	if n.kind == headNode {
		if n.head == needy || n.head == people {
			g := r.groupActor(k)
			if n.head == people {
				r.generic[g] = true
			}
			return []extract.Actor{g}
		}
		if n.head == party && len(r.sender) > 0 && p != destination {
			return []extract.Actor{r.groupActor(k)}
		}
		return nil
	}
	return r.resolve(n)
}

// forWhat reports whether the thing that the actor at node k owns is what the
// gift is for: "cho" stands before it, and only plain words between.
func (r *reader) forWhat(k, t int) bool {
	for x := k - 1; x > t && x >= k-9; x-- {
		n := &r.nodes[x]
		switch {
		case n.lex != nil && n.lex.marker&to != 0:
			return true
		case n.kind != word && n.kind != headNode, n.lex != nil && n.lex.marker&of == 0 && n.kind == word:
			return false
		}
	}
	return false
}

// chain decides on a further word of support at node k: it stops the frame if a
// new one begins there, else it belongs to it ("cử 600 người hỗ trợ tỉnh").
func (r *reader) chain(res *right, k, t int, class trigger, first byte) (stop bool) {
	n := &r.nodes[k]
	if n.lex.trigger&(thank|receive) != 0 || n.lex.trigger == carry {
		return first != 0
	}
	if first == 'I' || class&(send|move|help) != 0 || k <= t+2 {
		if first != 0 && r.itemNext(k) {
			return true
		}
		res.used = append(res.used, k)
		return false
	}
	if first == 'R' && len(res.items) == 0 && !r.commaBetween(k) { // "gửi tới tỉnh ... hỗ trợ 5 tỷ"
		res.used = append(res.used, k)
		return false
	}
	return true
}

// commaBetween reports whether a comma parts node k from the actor before it.
func (r *reader) commaBetween(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4; x-- {
		if r.nodes[x].kind == actorNode || r.nodes[x].kind == headNode {
			return false
		}
		if r.is(x, ",") {
			return true
		}
	}
	return false
}

// itemNext reports whether an item follows node k at once.
func (r *reader) itemNext(k int) bool {
	for x := k + 1; x < len(r.nodes) && x <= k+3; x++ {
		n := &r.nodes[x]
		if n.kind == itemNode {
			return !n.item.skip
		}
		if n.kind != word || n.lex != nil && n.lex.marker&(each|total) == 0 {
			return false
		}
	}
	return false
}
