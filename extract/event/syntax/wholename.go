package syntax

import "github.com/lienket/lienket/extract"

// The whole name of a body often ends in the place where it sits, and only a piece of it is
// found: the short word that begins it (longName), the place that ends it (bodyBefore), or
// both with nothing between them (joinSeats).

// maxFirm is how many tokens the word for a firm may have: "Công ty cổ phần".
const maxFirm = 4

// longName returns the node after the name of a body that begins by the short word at
// node i and that nobody knows, "Công ty nhiệt điện Duyên Hải", or 0.
func (r *Reader) longName(i int) int {
	k := i + 1
	for k < len(r.Nodes) && k <= i+4 && (r.Nodes[k].Kind == Word && r.Nodes[k].Lex == nil || r.Nodes[k].Kind == ItemNode && r.Nodes[k].Item.Bare) && !r.Doc.Tokens[r.Nodes[k].Lo].Cap && r.Doc.Tokens[r.Nodes[k].Lo].Kind == extract.Word && !r.Is(k, "này", "trên", "cũng", "còn", "và", "đó") {
		k++
	}
	lo := k
	for k < len(r.Nodes) && k <= lo+4 && (r.Nodes[k].Kind == Word && r.Nodes[k].Lex == nil && r.Doc.Tokens[r.Nodes[k].Lo].Cap || r.Nodes[k].Kind == ActorNode && r.Nodes[k].First().Kind == extract.PlaceActor && k > i+1) {
		k++
	}
	if k == lo || lo == i+1 && k == lo+1 {
		return 0
	}
	return k
}

// maxTail is how many nodes may stand between the part of a name that was found and the place in
// which it ends.
const maxTail = 10

// bodyBefore returns the node at which a longer name begins whose end is the
// place at node k, "Chi hội Nhiếp ảnh Pleiku", or -1. The name has a capital
// within; its first word may be small.
func (r *Reader) bodyBefore(k int) int {
	n := &r.Nodes[k]
	if n.Kind != ActorNode || n.Head != NoHead || len(n.Actors) != 1 || n.First().Kind != extract.PlaceActor {
		return -1
	}
	inner := false
	for x := k - 1; x >= 0 && x >= k-maxTail; x-- {
		m := &r.Nodes[x]
		t := &r.Doc.Tokens[m.Lo]
		if t.Fold == "hội" && sitsBehind[r.Doc.Tokens[m.Lo+1].Fold] {
			return -1
		}
		if x >= k-7 && BodyWords[t.Fold] && (inner || t.Cap) && (m.Kind == Word && (m.Lex == nil || m.Lex.Trigger == 0) || m.Kind == HeadNode) && r.Doc.Tokens[n.Lo].Start > t.End+1 {
			if x > 0 && !t.Cap && r.Nodes[x-1].Kind == Word && r.Nodes[x-1].Lex == nil && !r.Is(x-1, "và", "còn", "là") {
				return -1
			}
			return x
		}
		if r.Is(x, "ban") && r.Is(x-1, "ủy", "uỷ") {
			continue
		}
		if m.Kind == ActorNode && m.Named && !m.Person && len(m.Actors) == 1 && m.First().Kind == extract.OrganizationActor && x < k-1 && (inner && r.goesOn(x+1) || r.Is(x+1, "các") && x < k-3 && x+2 < len(r.Nodes) && r.Nodes[x+2].Kind == Word) {
			if r.Is(x-1, "tổng") && r.Doc.Tokens[r.Nodes[x-1].Lo].Cap {
				x--
			}
			return x // "Quỹ Nhân ái Áo dài Phu nhân Châu Âu", "Ban quản lý dự án các công trình dân dụng tỉnh A"
		}
		if r.Is(x, "-", "–") && x > 0 && r.Doc.Tokens[r.Nodes[x+1].Lo].Cap || m.Kind == ItemNode && m.Item.Bare && t.Cap {
			inner = true // "CTCP Bia - Rượu - Nước giải khát Hà Nội"
			continue
		}
		if m.Kind != Word && m.Kind != HeadNode || m.Lex != nil && (m.Kind == Word && !m.Lex.idle() || m.Hi-m.Lo > 3) {
			return -1
		}
		inner = inner || t.Cap
	}
	return -1
}

// goesOn reports whether the name of the body before node k goes on there: in capitals, behind a
// dash or not.
func (r *Reader) goesOn(k int) bool {
	if r.Is(k, "-", "–") {
		k++
	}
	return k < len(r.Nodes) && r.Nodes[k].Kind != ActorNode && r.Doc.Tokens[r.Nodes[k].Lo].Cap
}

// joinSeats takes the place right behind the name of a body into the name: "Hội những
// người yêu cây cảnh Vĩnh Phúc", "Hội đồng họ Lê huyện Tây Sơn". The body acts, not its place.
func (r *Reader) joinSeats() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n, p := &r.Nodes[i], &r.Nodes[i+1]
		if n.Kind != ActorNode || p.Kind != ActorNode || n.Hi != p.Lo || !n.Named || !p.Named || n.Person || r.Doc.Tokens[n.Lo].Fold == "quỹ" || n.Head != NoHead || p.Head != NoHead || len(n.Actors) != 1 || len(p.Actors) != 1 || p.First().Kind != extract.PlaceActor {
			continue
		}
		switch a := n.First(); {
		case a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Jurisdiction < 0:
			r.splice(i, i+2, *n)
		case a.Kind == extract.GroupActor:
			body := *n
			body.Actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(n.Lo, p.Hi))}}
			r.splice(i, i+2, body)
		}
	}
}
