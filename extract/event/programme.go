package event

import (
	"github.com/lienket/lienket/extract"
)

// joinProgramme makes a giver of the programme whose name in quotation marks begins
// behind node i: "chương trình “Ước mơ” do Báo X tổ chức đã trao …" gives for who
// holds it, "chương trình “Ước mơ” đã trao …" in its own name.
func (r *reader) joinProgramme(i int) {
	end := r.quotedEnd(i + 1)
	if end == 0 {
		return
	}
	n := node{kind: actorNode, named: true, fold: r.nodes[i].fold}
	n.actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[i].lo, r.nodes[end-1].hi))}}
	if i > 0 && (r.marked(i-1, to) || r.nodes[i-1].kind == word && r.nodes[i-1].lex != nil && r.nodes[i-1].lex.trigger&give != 0) {
		if len(r.programme) == 0 {
			r.programme = n.actors
		}
		r.splice(i, end, n) // "trao 1 tỉ đồng cho chương trình “Ước mơ”"
		return
	}
	if end >= len(r.nodes) {
		return
	}
	if as, past := r.holder(end); len(as) > 0 {
		n.actors, end = as, past
		r.programme = as
	}
	if len(r.programme) == 0 {
		r.programme = n.actors
	}
	if end >= len(r.nodes) || i > 0 && r.nodes[i-1].kind != mark && r.nodes[i-1].kind != dateNode {
		return
	}
	if lex := r.nodes[end].lex; lex != nil && (lex.marker&(past|pledge) != 0 || lex.trigger&give != 0) || r.is(end, "cũng", "còn") {
		r.splice(i, end, n)
	}
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
		if r.is(e, "tổ", "phát", "thực", "khởi", "mang") && e+1 < len(r.nodes) {
			if e += 2; r.is(e, "ở", "tại") && e+1 < len(r.nodes) && r.nodes[e+1].first().Kind == extract.PlaceActor {
				e += 2
			}
			return as, e
		}
	}
	return nil, k
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
