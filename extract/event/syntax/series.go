package syntax

import (
	"math"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// series makes things of the bare numbers of a row whose last one alone has the unit:
// "Hà Giang, Ninh Bình lần lượt cử 21 và 45 bác sĩ", "lần lượt 3 và 2 tỷ đồng".
func (r *Reader) series() {
	for i := 2; i < len(r.Nodes); i++ {
		last := &r.Nodes[i]
		if last.Kind != ItemNode || last.Item.Quantity == nil || !r.numeral(i-2) || !r.Is(i-1, "và", ",") {
			continue
		}
		lead, ok := numeralValue(r.Doc.Tokens[last.Lo].Fold)
		if !ok || lead == 0 {
			continue
		}
		lo := i - 2
		for lo >= 2 && r.Is(lo-1, ",", "và") && r.numeral(lo-2) {
			lo -= 2
		}
		if !r.opensSeries(lo) {
			continue
		}
		for k := lo; k < i; k += 2 {
			v, _ := numeralValue(r.Doc.Tokens[r.Nodes[k].Lo].Fold)
			it, q := *last.Item, *last.Item.Quantity
			q.Value = v * q.Value / lead
			it.Quantity, it.Lo, it.Hi = &q, r.Nodes[k].Lo, r.Nodes[k].Hi
			r.Nodes[k] = Node{Kind: ItemNode, Lo: it.Lo, Hi: it.Hi, Fold: r.Nodes[k].Fold, Item: &it}
		}
	}
}

// elided makes sums of the bare numbers behind names of a row whose members before have the unit:
// "tỉnh A được hỗ trợ 200 tỷ đồng, B 195, C 20".
func (r *Reader) elided() {
	if r.Content.Marks&OfNumber == 0 || !r.Content.Has(ActorNode) {
		return
	}
	last := -1 // the sum of the member before
	for i := 1; i < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		switch {
		case n.Kind == ItemNode:
			last = -1
			if q := n.Item.Quantity; q != nil && n.Item.Kind == extract.Money && q.Value >= 1e6 && q.Unit == "đồng" {
				last = i
			}
		case n.Kind == Mark && n.Fold != ",", n.Lex != nil && n.Lex.Trigger != 0:
			last = -1
		case last >= 0 && r.numeral(i) && r.Nodes[i-1].Kind == ActorNode && !r.Nodes[i-1].Person && r.Is(i-2, ",", "và", "tỉnh", "tp", "phố") && (i+1 == len(r.Nodes) || r.Is(i+1, ",", "và", ".", ";")):
			lead, ok := numeralValue(r.firstNumber(r.Nodes[last].Lo, r.Nodes[last].Hi))
			v, _ := numeralValue(n.Fold)
			if !ok || lead == 0 || v == 0 {
				continue
			}
			it, q := *r.Nodes[last].Item, *r.Nodes[last].Item.Quantity
			q.Value = math.Round(v * q.Value / lead)
			it.Quantity, it.Lo, it.Hi = &q, n.Lo, n.Hi
			*n = Node{Kind: ItemNode, Lo: it.Lo, Hi: it.Hi, Fold: n.Fold, Item: &it}
			r.put(n)
			last = i
		}
	}
}

// firstNumber returns the first number of tokens [lo,hi): a word that makes it inexact may stand
// before it.
func (r *Reader) firstNumber(lo, hi int) string {
	for ; lo < hi; lo++ {
		if t := &r.Doc.Tokens[lo]; t.Kind == extract.Number {
			return t.Fold
		}
	}
	return ""
}

// areas are the first syllables of words for places of which each of a row gets the same.
var areas = map[string]bool{"tỉnh": true, "huyện": true, "xã": true, "phường": true, "địa": true, "thành": true, "quận": true, "trường": true, "đơn": true, "bệnh": true}

// eachPlace takes "/tỉnh" and "mỗi tỉnh" into the item before it where it goes to each of a row
// of places behind: "30 tỷ đồng/tỉnh cho các tỉnh A, B và C", "mức 5 tỷ đồng mỗi địa phương gồm
// A, B".
func (r *Reader) eachPlace() {
	for i := 0; i+4 < len(r.Nodes); i++ {
		n := r.Nodes[i]
		if n.Kind != ItemNode || n.Item.Quantity == nil || !r.Is(i+1, "/") && !r.Marked(i+1, Each) || !areas[r.Doc.Tokens[r.Nodes[i+2].Lo].Fold] {
			continue
		}
		end := i + 3
		if r.Is(end, ",") && end+1 < len(r.Nodes) && areas[r.Doc.Tokens[r.Nodes[end+1].Lo].Fold] && (r.Nodes[end+1].Kind == HeadNode || !r.Nodes[end+1].Named) {
			end += 2 // "5 tỷ đồng/tỉnh, thành phố"
			for r.Is(end, "phố") {
				end++
			}
		}
		k := end
		if r.Is(k, ",") {
			k++
		}
		if !r.Marked(k, To) && !r.Is(k, "gồm", ":") && !r.Phrase(k, "bao gồm", "gồm có") {
			continue
		}
		for k++; k < len(r.Nodes) && k <= end+4; k++ {
			if a := &r.Nodes[k]; a.Kind == ActorNode {
				if len(a.Actors) > 1 {
					n.Item.Each = true
					r.splice(i, end, n)
				}
				break
			}
		}
	}
}

// numeral reports whether node k is a bare number.
func (r *Reader) numeral(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != Word || n.Hi-n.Lo != 1 {
		return false
	}
	_, ok := numeralValue(n.Fold)
	return ok
}

// numeralValue reads "34", "1.021", "2,5".
func numeralValue(s string) (float64, bool) {
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	v, err := strconv.ParseFloat(strings.ReplaceAll(strings.ReplaceAll(s, ".", ""), ",", "."), 64)
	return v, err == nil
}

// opensSeries reports whether a row of numbers may begin at node k: "lần lượt" stands
// before it, or a word by which several delegations are told with their numbers.
func (r *Reader) opensSeries(k int) bool {
	if k > 0 && r.Is(k-1, "gồm", "với", "có") {
		return true
	}
	for x := k - 1; x >= 0; x-- {
		if r.Marked(x, Turn) {
			return true
		}
	}
	return false
}

// abroad are the last syllables of words for compatriots who live elsewhere.
var abroad = map[string]bool{"kiều": true, "bào": true, "việt": true}

// homeland makes Vietnam of "trong nước" and "quê hương" as those at home whom somebody
// abroad gives to: "Hội người Việt tại Brno ủng hộ đồng bào trong nước".
func (r *Reader) homeland() {
	vn := -1
	for k := 1; k < len(r.Nodes); k++ {
		lo, hi := k, k+1
		switch n := &r.Nodes[k]; {
		case r.Is(k, "trong") && r.Is(k+1, "nước") && !r.Is(k+2, "này", "ta"):
			hi = k + 2
			if p := &r.Nodes[k-1]; p.Kind == HeadNode && p.Head == People || p.Kind == ActorNode && p.Head == People {
				lo = k - 1
			} else if p.Lex == nil || p.Lex.Trigger&(Give|Help) == 0 && p.Lex.Marker&(To|Goal) == 0 {
				continue
			}
		case n.Kind == HeadNode && (n.Fold == "quê" || n.Fold == "đất") && n.Hi-n.Lo == 2 && r.Marked(k-1, To|Goal):
		default:
			continue
		}
		if vn < 0 {
			vn = r.fromAbroad()
		}
		if vn < 0 {
			return
		}
		r.splice(lo, hi, Node{Kind: ActorNode, Head: People, Fold: r.Nodes[lo].Fold, Actors: []extract.Actor{{Kind: extract.PlaceActor, Index: vn}}})
	}
}

// fromAbroad returns the index of Vietnam, if the article names it and the sentence names
// a foreign country or compatriots abroad, or -1.
func (r *Reader) fromAbroad() int {
	out := false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if a := n.First(); a.Kind == extract.PlaceActor {
			p := &r.Analysis.Places[a.Index]
			out = out || p.Kind == extract.Country && p.Name != homeCountry
		}
		for i := n.Lo; i < n.Hi; i++ {
			f := r.Doc.Tokens[i].Fold
			out = out || abroad[f] && i > 0 && (f == "kiều" || r.Doc.Tokens[i-1].Fold == "kiều" || r.Doc.Tokens[i-1].Fold == "người")
		}
	}
	if !out {
		return -1
	}
	for i := range r.Analysis.Places {
		if r.Analysis.Places[i].Name == homeCountry && !r.Analysis.Places[i].Inside {
			return i
		}
	}
	return -1
}

// homeCountry is the country whose news are read.
const homeCountry = "Việt Nam"
