package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Portion is one receiver, or several, of a row and what they get.
type Portion struct {
	To    []extract.Actor
	Items []*syntax.Item
	End   int // node after it
	Told  bool
	whole *syntax.Item // the sum that the items come to, if it is told
}

// OpensRow reports whether node k opens a row of receivers.
func (r *Reader) OpensRow(k int) bool {
	return k >= 0 && k < len(r.Nodes) && (r.Is(k, "(", ":", "gồm") || r.Nodes[k].Fold == "bao" && r.Nodes[k].Hi-r.Nodes[k].Lo == 2 && r.Doc.Tokens[r.Nodes[k].Hi-1].Fold == "gồm" ||
		r.Nodes[k].Fold == "trong" && r.Marked(k, syntax.Past) || r.Is(k, "đó") && r.Is(k-1, "trong"))
}

// Introduced reports whether a colon stands within the words of node k: "9 địa phương: A, B".
func (r *Reader) Introduced(k int) bool {
	n := &r.Nodes[k]
	for i := n.Lo; i < n.Hi; i++ {
		if r.Doc.Tokens[i].Fold == ":" {
			return true
		}
	}
	return false
}

// maxTrailing is how many nodes may tell of what make the last thing of a share is.
const maxTrailing = 4

// NextShare passes over what parts the shares of a row.
func (r *Reader) NextShare(k int) int {
	for x := k; x < len(r.Nodes) && x < k+maxTrailing && r.Nodes[x].Kind != syntax.ItemNode && (r.Nodes[x].Lex == nil || r.Is(x, ";")); x++ {
		if r.Is(x, ";") { // "120 gói bột lọc P&G; tỉnh B …"
			k = x
			break
		}
	}
	for k < len(r.Nodes) && r.Is(k, ",", ";", "và", ")", "còn", "riêng", "tỉnh", "huyện", "các", "hai") {
		k++
	}
	return k
}

// ShareAt reads one share of a row at node k: a name, or several, and the amount
// behind it or in brackets.
func (r *Reader) ShareAt(k int) (Portion, bool) {
	s, each := Portion{}, k > 0 && r.Marked(k-1, syntax.Each)
	for k < len(r.Nodes) && (r.Is(k, "tỉnh", "huyện", "các", "hai", "ba", "mỗi") || r.countOf(k) || r.Nodes[k].Kind == syntax.HeadNode && r.Nodes[k].Head == syntax.People && r.Nodes[k].Hi-r.Nodes[k].Lo <= 2) {
		each = each || r.Marked(k, syntax.Each)
		k++
	}
	for k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person {
		s.To = syntax.AddActors(s.To, r.Resolve(&r.Nodes[k])...)
		k++
		if x := k; r.Is(x, ",", "và", "cùng") && x+1 < len(r.Nodes) {
			for x++; x < len(r.Nodes)-1 && (r.countOf(x) || r.Is(x, "tỉnh", "các") || r.Nodes[x].Kind == syntax.HeadNode && r.Nodes[x].Head == syntax.People && PlacesOf[r.Nodes[x].Fold]); {
				x++ // "6 tỉnh A, B và 2 thành phố C, D"
			}
			if r.Nodes[x].Kind == syntax.ActorNode {
				k = x
			}
		}
	}
	if len(s.To) == 0 {
		if k = r.strangeTaker(k, &s); len(s.To) == 0 {
			return s, false
		}
	}
	s.To = r.withoutRegion(s.To)
	bracket, all := false, each
	for steps := 0; k < len(r.Nodes) && steps < 9; k, steps = k+1, steps+1 {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && (!n.Item.Skip || all || r.perPlace(k)) && n.Item.Quantity != nil:
			if r.perPlace(k) { // "A, B 15 tỷ đồng/tỉnh"
				n.Item.Each = true
				s.Items, s.End, s.Told = append(s.Items, n.Item), k+3, bracket
				return s, !bracket || r.Is(k+3, ")")
			}
			for k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil && (!r.Nodes[k].Item.Skip || all) {
				it := r.Nodes[k].Item
				it.Each = it.Each || all
				s.Items = append(s.Items, it)
				k++
				if r.Is(k, "và", ",", "cùng") && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == syntax.ItemNode {
					k++
				}
			}
			if bracket {
				if !r.Is(k, ")") {
					return s, false
				}
				k++
			} else {
				k = r.partsOf(&s, k)
			}
			s.End, s.Told = k, bracket
			return s, true
		case r.Is(k, "(") && !bracket:
			bracket = true
		case r.Marked(k, syntax.Each) || n.Fold == "mỗi":
			all = true
		case n.Kind == syntax.HeadNode && (n.Head == syntax.People || n.Head == syntax.Needy), r.Is(k, "được", "nhận", "hỗ", "trợ", "là", "với", ":", "–", "-", "số", "tiền", "tỉnh", "huyện", "nơi", "bên", "trường", "có", "nhiều", "nhất", "thêm", "đều", ","), n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle, n.Kind == syntax.Word && r.Doc.Tokens[n.Lo].Kind == extract.Number:
			if r.Is(k, ",") && !r.Marked(k+1, syntax.Each) {
				return s, false
			}
		case n.Lex != nil && n.Lex.Trigger&(syntax.Receive|syntax.Give) != 0 && (r.Marked(k-1, syntax.Passive) || n.Lex.Trigger&syntax.Receive != 0 || r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger&syntax.Receive != 0):
		case n.Lex != nil && n.Lex.Marker&syntax.Passive != 0:
		default:
			return s, false
		}
	}
	return s, false
}

// partsOf reads what the sum of a share consists of, told in brackets at node k, which is then
// what is given: "tỉnh A 300 triệu đồng (100 triệu đồng tiền mặt và 150 thùng hàng)". It returns the
// node behind the brackets, or k.
func (r *Reader) partsOf(s *Portion, k int) int {
	if !r.Is(k, "(") || len(s.Items) != 1 || s.Items[0].Kind != extract.Money {
		return k
	}
	var parts []*syntax.Item
	x := k + 1
	for ; x < len(r.Nodes) && !r.Is(x, ")"); x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil && (!n.Item.Skip || n.Item.Kind == extract.Money && n.Item.Quantity.Value < s.Items[0].Quantity.Value):
			parts = append(parts, n.Item)
		case !r.Is(x, ",", "và", "gồm", "cùng") && (n.Kind != syntax.Word || n.Lex != nil):
			return k
		}
	}
	if len(parts) < 2 || x == len(r.Nodes) {
		return k
	}
	s.whole, s.Items = s.Items[0], parts
	return x + 1
}

// Settle lets what a share consists of be what is given, and not the sum that it comes to.
func (s *Portion) Settle() {
	if s.whole == nil {
		return
	}
	s.whole.Skip, s.whole.Total = true, true
	for _, it := range s.Items {
		it.Skip = false // in brackets a sum else tells a price
	}
}

// withoutRegion returns the receivers of a share without the region before them, in which
// the others lie: "Ở miền Bắc, Hà Nội nhận 20 tấn".
func (r *Reader) withoutRegion(to []extract.Actor) []extract.Actor {
	region := func(a extract.Actor) bool {
		return a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == extract.Region
	}
	if len(to) > 1 && region(to[0]) && !region(to[1]) {
		return to[1:]
	}
	return to
}

// maxStrange is how many words the name of a place that no list has may have in a row.
const maxStrange = 4

// strangeTaker reads a name that no list has at node k, where its share follows at once and
// another share went before: "A 2 tỷ đồng; Kom Tum 1 tỷ đồng". It returns the node behind it.
func (r *Reader) strangeTaker(k int, s *Portion) int {
	if k < 2 || !r.Is(k-1, ",", ";", "và", "huyện", "xã") || r.Nodes[k-2].Kind != syntax.ItemNode && !r.Is(k-2, ")", ",", ";", "và") {
		return k
	}
	x := k
	for x < len(r.Nodes) && x < k+maxStrange && r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && r.Doc.Tokens[r.Nodes[x].Lo].Cap {
		x++
	}
	if x == k || x >= len(r.Nodes) || r.Nodes[x].Kind != syntax.ItemNode && !r.Is(x, "(", ":") {
		return k
	}
	s.To = []extract.Actor{r.Brand(k, x)}
	return x
}

// perPlace reports whether the item at node k goes to each place of a row: "15 tỷ đồng/tỉnh".
func (r *Reader) perPlace(k int) bool {
	return r.Is(k+1, "/") && k+2 < len(r.Nodes) && PlacesOf[r.Nodes[k+2].Fold]
}

// countOf reports whether node k is a number of places: "3 tỉnh A, B và C".
func (r *Reader) countOf(k int) bool {
	return r.Nodes[k].Kind == syntax.Word && r.Doc.Tokens[r.Nodes[k].Lo].Kind == extract.Number && r.Nodes[k].Hi < len(r.Doc.Tokens) && PlacesOf[r.Doc.Tokens[r.Nodes[k].Hi].Fold]
}

// Bulleted reports whether the sentence is a line of a list, which a dash begins.
func (r *Reader) Bulleted() bool { return r.Is(0, "-", "–", "•", "+", "*") }

// Shares returns the shares that the sentence consists of, with what they are for behind
// them, or nothing if it tells anything else.
func (r *Reader) Shares() []Portion {
	k, plain, opened := 0, true, false
	for ; k < len(r.Nodes) && r.Nodes[k].Kind != syntax.ActorNode; k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode || n.Kind == syntax.TitleNode || n.Lex != nil && n.Lex.Marker&(syntax.Not|syntax.Wish) != 0 && !r.Is(k-1, "mức") && n.Fold != "mức" {
			return nil
		}
		if n.Kind == syntax.Word && n.Lex == nil && losses[n.Fold] {
			return nil // "thiệt hại tại A 25 tỷ đồng, B 35 tỷ đồng"
		}
		opened = opened || r.OpensRow(k) // "Các tỉnh được hỗ trợ gồm: A 15 tỷ đồng; B 10 tỷ đồng"
		plain = plain && (n.Kind == syntax.Word && (n.Lex == nil || n.Lex.Trigger&^syntax.List == 0) || n.Kind == syntax.HeadNode && n.Head == syntax.People || n.Kind == syntax.Mark && (n.Fold == "," || n.Fold == ":" || n.Fold == "-"))
	}
	if k < len(r.Nodes) && !opened {
		opened = r.Introduced(k)
	}
	if !plain && !opened {
		return nil
	}
	if k == len(r.Nodes) || r.Nodes[k].First().Kind != extract.PlaceActor && !r.Bulleted() {
		return nil
	}
	var out []Portion
	for k < len(r.Nodes) && !r.Is(k, ".") {
		s, ok := r.ShareAt(k)
		if !ok {
			return nil
		}
		out = append(out, s)
		if k = r.NextShare(s.End); k < len(r.Nodes) && k == s.End && !r.Is(k, ".") {
			if len(out) < 2 || r.itemFrom(k) {
				return nil
			}
			return out // "… để khắc phục hậu quả", "…"
		}
	}
	return out
}

// losses are the syllables of what is lost, earned or spent in places, not given to them.
var losses = map[string]bool{"thiệt": true, "hại": true, "thu": true, "doanh": true, "vốn": true, "nợ": true, "ước": true, "ngân": true, "lợi": true, "sản": true}

// itemFrom reports whether an item stands at node k or behind it.
func (r *Reader) itemFrom(k int) bool {
	for ; k < len(r.Nodes); k++ {
		if r.Nodes[k].Kind == syntax.ItemNode {
			return true
		}
	}
	return false
}
