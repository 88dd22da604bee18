package syntax

import "github.com/lienket/lienket/extract"

// Places and bodies that are told by their sort first, and then by name.

// kinds are the first syllables of words for places and bodies of which a row may follow.
var kinds = map[string]bool{
	"tỉnh": true, "địa": true, "huyện": true, "xã": true, "phường": true, "thành": true, "quận": true, "thị": true, "bệnh": true, "trường": true, "trạm": true,
	"trung": true, "đơn": true, "bản": true, "thôn": true, "điểm": true, "cơ": true, "khu": true, "nước": true, "đồn": true, "hội": true, "doanh": true, "quốc": true,
}

// maxSort is how many nodes may tell of what sort those are whose names follow.
const maxSort = 9

// joinNamed makes one of words for several places or bodies and of the row of their names
// behind: "cho 8 bệnh viện tuyến huyện gồm A, B và C", "các xã vùng cao của huyện D là A, B".
// A row of which each has an amount of its own stays as it is.
func (r *Reader) joinNamed() {
	for k := 2; k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind != ActorNode || len(n.Actors) < 2 || n.Person || !n.Named || k+1 < len(r.Nodes) && (r.Nodes[k+1].Kind == ItemNode || r.Is(k+1, "(", ":", "-", "–")) {
			continue
		}
		x := k - 1
		if r.Is(x, ":") {
			x--
		}
		if x < 1 || !(r.Is(x, "gồm", "như") || r.Is(x, "là") && r.Is(x+1, ":") || r.Phrase(x, "bao gồm", "gồm có", "cụ thể là") || r.Is(x+1, ":") && x+1 < k) {
			continue
		}
		if r.Nodes[x].Kind == Word && !r.Is(x, "gồm", "như", "là") && !r.Phrase(x, "bao gồm", "gồm có", "cụ thể là") {
			x++
		}
		lo := r.sortBefore(x)
		for lo > 1 && r.Nodes[lo-1].Kind == HeadNode && (r.Nodes[lo-1].Head == People || r.Nodes[lo-1].Head == Needy) {
			lo-- // "giúp nhân dân 19 tỉnh gồm A, B"
		}
		if lo >= 0 && (r.Marked(lo-1, To|At|Goal) || lo > 0 && r.Nodes[lo-1].Lex != nil && r.Nodes[lo-1].Lex.Trigger&(Give|Help) != 0) {
			m := *n
			m.Head, m.Fold = People, r.Nodes[lo].Fold
			if r.Nodes[k].First().Kind == extract.PersonActor {
				continue
			}
			r.splice(lo, k+1, m)
			k = lo
		}
	}
}

// sortBefore returns the node where the words for several places or bodies start that end
// before node x, or -1.
func (r *Reader) sortBefore(x int) int {
	for k := x - 1; k >= 0 && k >= x-maxSort; k-- {
		n := &r.Nodes[k]
		if n.Kind == ActorNode && k == x-1-r.commaAt(x-1) && n.First().Kind == extract.PlaceActor && r.Analysis.Places[n.First().Index].Kind == extract.Region {
			if at := r.severalIn(max(0, k-2)); at >= 0 && r.Is(k-1, "gia") {
				return at // "ba quốc gia Đông Phi gồm A và B"
			}
			return k // "đồng bào miền Trung, gồm các tỉnh A, B"
		}
		if at := r.severalIn(k); at >= 0 {
			return at
		}
		switch {
		case n.Kind == ItemNode, n.Kind == TitleNode, n.Kind == DateNode, n.Kind == Mark && n.Fold != ",", n.Kind == Word && n.Lex != nil && n.Lex.Trigger != 0, n.Kind == ActorNode && n.Person, n.Kind == ActorNode && len(n.Actors) > 1:
			return -1
		}
	}
	return -1
}

// commaAt returns 1 if node k is a comma, else 0.
func (r *Reader) commaAt(k int) int {
	if r.Is(k, ",") {
		return 1
	}
	return 0
}

// severalIn returns the node where the words for several places or bodies start of which the
// noun is in node k, or -1.
func (r *Reader) severalIn(k int) int {
	n := &r.Nodes[k]
	for i := n.Lo; i < n.Hi; i++ {
		if i > 0 && kinds[r.Doc.Tokens[i].Fold] && (r.Doc.Tokens[i-1].Kind == extract.Number || r.Doc.Tokens[i-1].Fold == "các" || Numerals[r.Doc.Tokens[i-1].Fold]) {
			if i-1 < n.Lo {
				return k - 1
			}
			return k
		}
	}
	return -1
}

// joinRegions leaves of a part of the country the provinces that the text spells out behind it: "các tỉnh Đông Nam Bộ
// gồm A, B mỗi tỉnh 800 bộ".
func (r *Reader) joinRegions() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		n, list := &r.Nodes[i], &r.Nodes[i+2]
		if n.Kind != ActorNode || n.First().Kind != extract.PlaceActor || r.Analysis.Places[n.First().Index].Kind != extract.Region || !r.Is(i+1, "gồm", ":") {
			continue
		}
		if list.Kind == ActorNode && len(list.Actors) > 1 && list.First().Kind == extract.PlaceActor {
			r.splice(i, i+3, *list)
		}
	}
}
