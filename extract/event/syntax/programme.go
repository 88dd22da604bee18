package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// joinProgramme makes a giver of the programme whose words begin at node lo and whose
// name in quotation marks begins behind node i: "chương trình “Ước mơ” do Báo X tổ chức đã trao …" gives for who
// holds it, "chương trình “Ước mơ” đã trao …" in its own name.
func (r *Reader) joinProgramme(lo, i int) {
	end := r.quotedEnd(i + 1)
	if end == 0 {
		return
	}
	n := Node{Kind: ActorNode, Named: true, Fold: r.Nodes[lo].Fold}
	n.Actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[end-1].Hi))}}
	p := Programme{At: r.Nodes[lo].Lo, Name: strings.ToLower(strings.Trim(r.Doc.Slice(r.Span(r.Nodes[i+1].Lo, r.Nodes[end-1].Hi)), "\"“”'‘’ "))}
	if lo > 0 && (r.Marked(lo-1, To) || r.Nodes[lo-1].Kind == Word && r.Nodes[lo-1].Lex != nil && r.Nodes[lo-1].Lex.Trigger&Give != 0) {
		p.Own = n.Actors
		r.Programmes = append(r.Programmes, p)
		if len(r.Programme) == 0 {
			r.Programme = n.Actors
		}
		r.splice(lo, end, n) // "trao 1 tỉ đồng cho chương trình “Ước mơ”"
		return
	}
	if as, past := r.holder(end); len(as) > 0 {
		n.Actors, end = as, past
		r.Programme, p.Holders = as, as
	} else if as := r.heldBy(lo); len(as) > 0 {
		r.Programme, p.Holders = as, as
	}
	p.Own = n.Actors
	if lo == i || len(p.Holders) > 0 {
		r.Programmes = append(r.Programmes, p)
	}
	if len(r.Programme) == 0 && lo == i {
		r.Programme = n.Actors
	}
	if end >= len(r.Nodes) || lo > 0 && r.Nodes[lo-1].Kind != Mark && r.Nodes[lo-1].Kind != DateNode {
		return
	}
	if lex := r.Nodes[end].Lex; lex != nil && (lex.Marker&(Past|Pledge) != 0 || lex.Trigger&(Give|Receive) != 0) || r.Is(end, "cũng", "còn") {
		r.splice(lo, end, n)
	}
}

// longestTitle is how many nodes a title in quotation marks may have that has a numeral in it.
const longestTitle = 8

// titles leaves to the titles of campaigns and movements their numerals, which count nothing: "chiến dịch “Chung
// một tấm lòng”". What is said and quoted opens behind a mark.
func (r *Reader) titles() {
	for i := 1; i < len(r.Nodes); i++ {
		end := r.quotedEnd(i)
		if end == 0 || end > i+longestTitle || r.Nodes[i-1].Kind != Word {
			continue
		}
		for k := i + 1; k < end-1; k++ {
			if n := &r.Nodes[k]; n.Kind == ItemNode && !n.Item.Bare && r.Doc.Tokens[n.Lo].Kind != extract.Number {
				n.Kind, n.Item = Word, nil
			}
		}
		i = end - 1
	}
}

// Programme is a programme named at token at.
type Programme struct {
	At      int
	Name    string
	Holders []extract.Actor // who is said there to hold it
	Own     []extract.Actor // those, or the programme itself
}

// holds are the first syllables of verbs by which somebody holds a programme.
var holds = map[string]bool{"tổ": true, "phát": true, "thực": true, "khởi": true, "mang": true, "phối": true, "chủ": true}

// occasions are the words of two syllables for what is held under a name.
var occasions = map[string]bool{"ngày hội": true, "đêm hội": true, "lễ hội": true, "chiến dịch": true, "hành trình": true, "giải chạy": true, "đêm nhạc": true}

// occasion reports whether nodes i-1 and i are such a word.
func (r *Reader) occasion(i int) bool {
	return i > 0 && r.Nodes[i].Kind == Word && r.Nodes[i].Hi-r.Nodes[i].Lo == 1 && occasions[r.Nodes[i-1].Fold+" "+r.Nodes[i].Fold]
}

// holder returns who holds the programme whose name ends before node k, and the node
// behind: "do Báo X tổ chức", "của Báo X", "– Báo X".
func (r *Reader) holder(k int) ([]extract.Actor, int) {
	if k+1 >= len(r.Nodes) || !r.Marked(k, By) && !r.Is(k, "của", "-", "–") {
		return nil, k
	}
	x := k + 1
	for x < len(r.Nodes) && x <= k+4 && (r.Nodes[x].Kind == HeadNode || r.Marked(x, Of)) {
		x++ // "do các bạn trẻ của câu lạc bộ A"
	}
	if x >= len(r.Nodes) || r.Nodes[x].Kind != ActorNode || r.Nodes[x].Person || r.Nodes[x].First().Kind == extract.PlaceActor {
		return nil, k
	}
	as := r.Resolve(&r.Nodes[x])
	if !r.Marked(k, By) {
		return as, x + 1
	}
	for e := x + 1; e < len(r.Nodes) && e <= x+4; e++ {
		if holds[r.Nodes[e].Fold] && e+1 < len(r.Nodes) {
			if e += 2; r.Is(e, "ở", "tại") && e+1 < len(r.Nodes) && r.Nodes[e+1].First().Kind == extract.PlaceActor {
				e += 2
			}
			return as, e
		}
	}
	return nil, k
}

// kindOfProgramme returns the last node of the words that say of what kind the programme at
// node i is, where its name in quotation marks follows: "chương trình từ thiện “Ước mơ”"; or i.
func (r *Reader) kindOfProgramme(i int) int {
	for k := i + 1; k < len(r.Nodes) && k <= i+4 && r.Nodes[k].Kind == Word && (r.Nodes[k].Lex == nil || r.Is(k, "từ")); k++ {
		if r.quotedEnd(k+1) > 0 {
			return k
		}
	}
	return i
}

// heldBy returns the body that holds the programme whose words begin at node lo, as the
// subject before the verb: "Bệnh viện X phối hợp với Y tổ chức chương trình “Ước mơ”".
// It is the first body of the sentence rather than the subject that Before finds nearest to the
// verb: while nodes are being joined, a post and the force that it belongs to, or those who
// work together, are nodes apart, and the one named first holds.
func (r *Reader) heldBy(lo int) []extract.Actor {
	if lo > 3 && r.Nodes[lo-1].First().Kind == extract.PlaceActor && r.Marked(lo-2, At) {
		lo -= 2 // "tổ chức tại xã R chương trình “Ước mơ”"
	}
	if lo < 3 || !r.Is(lo-1, "chức", "động", "khai", "hiện") || !holds[r.Nodes[lo-2].Fold] && !r.Is(lo-2, "triển") {
		return nil
	}
	for k := 0; k < lo-2; k++ {
		switch n := &r.Nodes[k]; {
		case n.Kind == ActorNode && n.First().Kind == extract.OrganizationActor && r.PartOf(k, 0) == Subject:
			return r.together(k)
		case n.Kind == ActorNode && r.PartOf(k, 0) == Subject, n.Kind == Mark && n.Fold != ",":
			return nil
		}
	}
	return nil
}

// together returns the body at node k with those that "và" joins to it, before nodes of a row are one.
func (r *Reader) together(k int) []extract.Actor {
	out := r.Resolve(&r.Nodes[k])
	for x := k + 2; x < len(r.Nodes) && r.Is(x-1, "và") && r.Nodes[x].Kind == ActorNode && r.Nodes[x].First().Kind == extract.OrganizationActor; x += 2 {
		out = AddActors(out, r.Resolve(&r.Nodes[x])...)
	}
	return out
}
