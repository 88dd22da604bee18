package syntax

import "github.com/lienket/lienket/extract"

// maxApposed is how many nodes may say, between commas, what somebody is.
const maxApposed = 9

// absorbApposed takes what a firm or person is said to be between two commas into the name:
// "Tập đoàn A, doanh nghiệp hàng đầu Việt Nam, ủng hộ …", "ông B, người con của Bình Định,
// đã trao …". The place in which such words end does nothing.
func (r *Reader) absorbApposed() {
	for i := 0; i+4 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Person && r.Is(i+1, "-", "–") && r.calledSo(i+2) {
			r.splice(i, i+3, *n)
			continue
		}
		if n.Kind != ActorNode && n.Kind != TitleNode || n.First().Kind == extract.PlaceActor || !r.Is(i+1, ",") || !apposing[r.Nodes[i+2].Fold] {
			continue
		}
		end := r.apposedEnd(i + 2)
		if end < 0 {
			continue
		}
		r.splice(i, end+1, *n)
	}
}

// calledSo reports whether the word for people at node k only says, behind a dash, what the person before it is, who
// then does something: "bà A - Mẹ Việt Nam anh hùng (xã B) ủng hộ".
func (r *Reader) calledSo(k int) bool {
	if h := &r.Nodes[k]; h.Kind != HeadNode || h.Head != Needy && h.Head != People || k+1 >= len(r.Nodes) {
		return false
	}
	n := &r.Nodes[k+1]
	return r.Is(k+1, "(") || n.Kind == Word && n.Lex != nil && (n.Lex.Marker&Past != 0 || n.Lex.Trigger&Give != 0)
}

// apposedEnd returns the comma behind the words from node k on, which end in a place and tell
// no deed, or -1.
func (r *Reader) apposedEnd(k int) int {
	for x := k; x < len(r.Nodes) && x <= k+maxApposed; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind == ActorNode:
			if n.First().Kind != extract.PlaceActor {
				return -1
			}
			if r.Is(x+1, ",") && x+2 < len(r.Nodes) && r.Nodes[x+2].Kind == Word {
				return x + 1
			}
		case n.Kind == ItemNode && n.Item.Bare:
		case n.Kind != Word && n.Kind != HeadNode, n.Lex != nil && n.Lex.Trigger != 0 && n.Kind == Word:
			return -1
		}
	}
	return -1
}

// apposing are the first syllables of what firms and people are said to be.
var apposing = map[string]bool{"doanh": true, "tập": true, "công": true, "ngân": true, "hãng": true, "thương": true, "đơn": true, "người": true, "nhà": true, "chuỗi": true, "một": true, "con": true, "tổ": true}
