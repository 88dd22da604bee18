package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// joinProgramme makes a giver of the programme whose words begin at node lo and whose
// name in quotation marks begins behind node i: "chương trình “Ước mơ” do Báo X tổ chức đã trao …" gives for who
// holds it, "chương trình “Ước mơ” đã trao …" in its own name.
func (r *reader) joinProgramme(lo, i int) {
	end := r.quotedEnd(i + 1)
	if end == 0 {
		return
	}
	n := node{kind: actorNode, named: true, fold: r.nodes[lo].fold}
	n.actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[end-1].hi))}}
	p := programme{at: r.nodes[lo].lo, name: strings.ToLower(strings.Trim(r.doc.Slice(r.span(r.nodes[i+1].lo, r.nodes[end-1].hi)), "\"“”'‘’ "))}
	if lo > 0 && (r.marked(lo-1, to) || r.nodes[lo-1].kind == word && r.nodes[lo-1].lex != nil && r.nodes[lo-1].lex.trigger&give != 0) {
		p.own = n.actors
		r.programmes = append(r.programmes, p)
		if len(r.programme) == 0 {
			r.programme = n.actors
		}
		r.splice(lo, end, n) // "trao 1 tỉ đồng cho chương trình “Ước mơ”"
		return
	}
	if as, past := r.holder(end); len(as) > 0 {
		n.actors, end = as, past
		r.programme, p.holders = as, as
	} else if as := r.heldBy(lo); len(as) > 0 {
		r.programme, p.holders = as, as
	}
	p.own = n.actors
	if lo == i || len(p.holders) > 0 {
		r.programmes = append(r.programmes, p)
	}
	if len(r.programme) == 0 && lo == i {
		r.programme = n.actors
	}
	if end >= len(r.nodes) || lo > 0 && r.nodes[lo-1].kind != mark && r.nodes[lo-1].kind != dateNode {
		return
	}
	if lex := r.nodes[end].lex; lex != nil && (lex.marker&(past|pledge) != 0 || lex.trigger&give != 0) || r.is(end, "cũng", "còn") {
		r.splice(lo, end, n)
	}
}

// programme is a programme named at token at.
type programme struct {
	at      int
	name    string
	holders []extract.Actor // who is said there to hold it
	own     []extract.Actor // those, or the programme itself
}

// programmeAt returns who gives by the programme that is meant at token i: the one
// named last before, by whoever holds it anywhere.
func (r *reader) programmeAt(i int) []extract.Actor {
	last := -1
	for k := range r.programmes {
		if r.programmes[k].at <= i {
			last = k
		}
	}
	if last < 0 {
		return r.programme
	}
	for k := range r.programmes {
		if p := &r.programmes[k]; len(p.holders) > 0 && p.name == r.programmes[last].name {
			return p.holders
		}
	}
	return r.programmes[last].own
}

// holds are the first syllables of verbs by which somebody holds a programme.
var holds = map[string]bool{"tổ": true, "phát": true, "thực": true, "khởi": true, "mang": true, "phối": true, "chủ": true}

// occasions are the words of two syllables for what is held under a name.
var occasions = map[string]bool{"ngày hội": true, "đêm hội": true, "lễ hội": true, "chiến dịch": true, "hành trình": true, "giải chạy": true, "đêm nhạc": true}

// occasion reports whether nodes i-1 and i are such a word.
func (r *reader) occasion(i int) bool {
	return i > 0 && r.nodes[i].kind == word && r.nodes[i].hi-r.nodes[i].lo == 1 && occasions[r.nodes[i-1].fold+" "+r.nodes[i].fold]
}

// holdersAt returns who holds the programme meant at token i, if that is said.
func (r *reader) holdersAt(i int) []extract.Actor {
	as := r.programmeAt(i)
	for k := range r.programmes {
		if p := &r.programmes[k]; len(p.holders) > 0 && len(as) > 0 && p.holders[0] == as[0] {
			return as
		}
	}
	return nil
}

// holder returns who holds the programme whose name ends before node k, and the node
// behind: "do Báo X tổ chức", "của Báo X", "– Báo X".
func (r *reader) holder(k int) ([]extract.Actor, int) {
	if k+1 >= len(r.nodes) || !r.marked(k, by) && !r.is(k, "của", "-", "–") {
		return nil, k
	}
	x := k + 1
	for x < len(r.nodes) && x <= k+4 && (r.nodes[x].kind == headNode || r.marked(x, of)) {
		x++ // "do các bạn trẻ của câu lạc bộ A"
	}
	if x >= len(r.nodes) || r.nodes[x].kind != actorNode || r.nodes[x].person || r.nodes[x].first().Kind == extract.PlaceActor {
		return nil, k
	}
	as := r.resolve(&r.nodes[x])
	if !r.marked(k, by) {
		return as, x + 1
	}
	for e := x + 1; e < len(r.nodes) && e <= x+4; e++ {
		if holds[r.nodes[e].fold] && e+1 < len(r.nodes) {
			if e += 2; r.is(e, "ở", "tại") && e+1 < len(r.nodes) && r.nodes[e+1].first().Kind == extract.PlaceActor {
				e += 2
			}
			return as, e
		}
	}
	return nil, k
}

// kindOfProgramme returns the last node of the words that say of what kind the programme at
// node i is, where its name in quotation marks follows: "chương trình từ thiện “Ước mơ”"; or i.
func (r *reader) kindOfProgramme(i int) int {
	for k := i + 1; k < len(r.nodes) && k <= i+4 && r.nodes[k].kind == word && (r.nodes[k].lex == nil || r.is(k, "từ")); k++ {
		if r.quotedEnd(k+1) > 0 {
			return k
		}
	}
	return i
}

// heldBy returns the body that holds the programme whose words begin at node lo, as the
// subject before the verb: "Bệnh viện X phối hợp với Y tổ chức chương trình “Ước mơ”".
func (r *reader) heldBy(lo int) []extract.Actor {
	if lo > 3 && r.nodes[lo-1].first().Kind == extract.PlaceActor && r.marked(lo-2, at) {
		lo -= 2 // "tổ chức tại xã R chương trình “Ước mơ”"
	}
	if lo < 3 || !r.is(lo-1, "chức", "động", "khai", "hiện") || !holds[r.nodes[lo-2].fold] && !r.is(lo-2, "triển") {
		return nil
	}
	for k := 0; k < lo-2; k++ {
		switch n := &r.nodes[k]; {
		case n.kind == actorNode && n.first().Kind == extract.OrganizationActor && r.partOf(k, 0) == subject:
			return r.resolve(n)
		case n.kind == actorNode && r.partOf(k, 0) == subject, n.kind == mark && n.fold != ",":
			return nil
		}
	}
	return nil
}

// programmeGives reports whether a programme without its name is the subject of the
// word of support at node t: "chương trình cũng đã trao 8 suất".
func (r *reader) programmeGives(t int) bool {
	for k := t - 1; k >= 0; k-- {
		n := &r.nodes[k]
		if r.marked(k, past|ongoing|pledge) || r.is(k, "cũng", "còn", "tiếp", "tục") {
			continue
		}
		if n.kind == headNode && n.fold == "ban" {
			return true
		}
		return n.fold == "chương" && n.hi-n.lo == 2 && (k == 0 || r.nodes[k-1].kind == mark || r.nodes[k-1].kind == dateNode)
	}
	return false
}

// programmeHands reports whether the word for what is held before node t does not make a
// noun of the verb of handing over: "chương trình trao 220 suất quà", of which it is the
// subject, or "D tổ chức chương trình trao quà cho R", where D hands over.
func (r *reader) programmeHands(t int) bool {
	if t < 1 || !gatherings[strings.ToLower(r.doc.Slice(r.span(r.nodes[t-1].lo, r.nodes[t-1].hi)))] || !r.is(t, "trao", "tặng") && !r.phrase(t, "trao tặng", "dành tặng") {
		return false
	}
	switch x := t - 2; {
	case r.is(x, "chức") && r.is(x-1, "tổ"):
		return r.sumAhead(t) || r.presentAhead(t)
	case r.nodes[t-1].fold != "chương", x >= 0 && r.nodes[x].kind != mark && r.nodes[x].kind != dateNode:
		return false
	}
	return r.sumAhead(t)
}

// gatherings are the words for what is held, at which something is handed over.
var gatherings = wordList("gatherings")

// presentAhead reports whether a present and those who get it follow the verb at node t.
func (r *reader) presentAhead(t int) bool {
	for k := t + 1; k+1 < len(r.nodes) && k <= t+2; k++ {
		if it := r.nodes[k].item; it != nil && (it.gift || it.alms) {
			return r.marked(k+1, to|goal) || k+2 < len(r.nodes) && r.marked(k+2, to|goal) && r.nodes[k+1].kind == word
		}
	}
	return false
}
