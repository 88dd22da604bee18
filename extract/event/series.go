package event

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
)

// series makes things of the bare numbers of a row whose last one alone has the unit:
// "Hà Giang, Ninh Bình lần lượt cử 21 và 45 bác sĩ", "lần lượt 3 và 2 tỷ đồng".
func (r *reader) series() {
	for i := 2; i < len(r.nodes); i++ {
		last := &r.nodes[i]
		if last.kind != itemNode || last.item.quantity == nil || !r.numeral(i-2) || !r.is(i-1, "và", ",") {
			continue
		}
		lead, ok := numeralValue(r.doc.Tokens[last.lo].Fold)
		if !ok || lead == 0 {
			continue
		}
		lo := i - 2
		for lo >= 2 && r.is(lo-1, ",", "và") && r.numeral(lo-2) {
			lo -= 2
		}
		if !r.opensSeries(lo) {
			continue
		}
		for k := lo; k < i; k += 2 {
			v, _ := numeralValue(r.doc.Tokens[r.nodes[k].lo].Fold)
			it, q := *last.item, *last.item.quantity
			q.Value = v * q.Value / lead
			it.quantity, it.lo, it.hi = &q, r.nodes[k].lo, r.nodes[k].hi
			r.nodes[k] = node{kind: itemNode, lo: it.lo, hi: it.hi, fold: r.nodes[k].fold, item: &it}
		}
	}
}

// products joins the name of a vaccine to its doses, "801.600 liều AstraZeneca": nobody
// gives or gets by that name.
func (r *reader) products() {
	for i := 0; i+1 < len(r.nodes); i++ {
		n, p := &r.nodes[i], &r.nodes[i+1]
		if n.kind == itemNode && n.item.quantity != nil && strings.HasPrefix(n.item.quantity.Unit, "liều") && p.kind == actorNode && p.first().Kind == extract.OrganizationActor && n.hi == p.lo {
			n.item.hi = p.hi
			r.splice(i, i+2, *n)
		}
	}
}

// numeral reports whether node k is a bare number.
func (r *reader) numeral(k int) bool {
	n := &r.nodes[k]
	if n.kind != word || n.hi-n.lo != 1 {
		return false
	}
	_, ok := numeralValue(n.fold)
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
func (r *reader) opensSeries(k int) bool {
	if k > 0 && r.is(k-1, "gồm", "với", "có") {
		return true
	}
	for x := k - 1; x >= 0; x-- {
		if r.marked(x, turn) {
			return true
		}
	}
	return false
}

// abroad are the last syllables of words for compatriots who live elsewhere.
var abroad = map[string]bool{"kiều": true, "bào": true, "việt": true}

// homeland makes Vietnam of "trong nước" and "quê hương" as those at home whom somebody
// abroad gives to: "Hội người Việt tại Brno ủng hộ đồng bào trong nước".
func (r *reader) homeland() {
	vn := -1
	for k := 1; k < len(r.nodes); k++ {
		lo, hi := k, k+1
		switch n := &r.nodes[k]; {
		case r.is(k, "trong") && r.is(k+1, "nước") && !r.is(k+2, "này", "ta"):
			hi = k + 2
			if p := &r.nodes[k-1]; p.kind == headNode && p.head == people || p.kind == actorNode && p.head == people {
				lo = k - 1
			} else if p.lex == nil || p.lex.trigger&(give|help) == 0 && p.lex.marker&(to|goal) == 0 {
				continue
			}
		case n.kind == headNode && (n.fold == "quê" || n.fold == "đất") && n.hi-n.lo == 2 && r.marked(k-1, to|goal):
		default:
			continue
		}
		if vn < 0 {
			vn = r.fromAbroad()
		}
		if vn < 0 {
			return
		}
		r.splice(lo, hi, node{kind: actorNode, head: people, fold: r.nodes[lo].fold, actors: []extract.Actor{{Kind: extract.PlaceActor, Index: vn}}})
	}
}

// fromAbroad returns the index of Vietnam, if the article names it and the sentence names
// a foreign country or compatriots abroad, or -1.
func (r *reader) fromAbroad() int {
	out := false
	for k := range r.nodes {
		n := &r.nodes[k]
		if a := n.first(); a.Kind == extract.PlaceActor {
			p := &r.a.Places[a.Index]
			out = out || p.Kind == extract.Country && p.Name != homeCountry
		}
		for i := n.lo; i < n.hi; i++ {
			f := r.doc.Tokens[i].Fold
			out = out || abroad[f] && i > 0 && (f == "kiều" || r.doc.Tokens[i-1].Fold == "kiều" || r.doc.Tokens[i-1].Fold == "người")
		}
	}
	if !out {
		return -1
	}
	for i := range r.a.Places {
		if r.a.Places[i].Name == homeCountry && !r.a.Places[i].Inside {
			return i
		}
	}
	return -1
}

// homeCountry is the country whose news are read.
const homeCountry = "Việt Nam"
