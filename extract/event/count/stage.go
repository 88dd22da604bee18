package count

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// lastPlace returns the place that the next sentence goes on about: the last that
// the sentence names outside brackets and not as an example or part ("nhất là huyện A",
// "trong đó huyện A 3 người"), else
// that of its first body, or -1.
func (r *reader) lastPlace() int {
	if p := r.portrayed(); p >= 0 {
		return p
	}
	out, body, depth := -1, -1, 0
	example := false
	for k := range r.Nodes {
		n := &r.Nodes[k]
		switch one := n.Hi-n.Lo == 1; {
		case !one && n.Fold == "trong":
			example = true
		case !one:
		case n.Fold == "(" || n.Fold == "[":
			depth++
		case n.Fold == ")" || n.Fold == "]":
			depth = max(0, depth-1)
		case n.Fold == ";":
			example = false
		case n.Fold == "là" && k > 1 && r.Is(k-1, "nhất") && r.Is(k-2, ",", "nặng"), n.Fold == "trong" && r.Is(k+1, "đó"):
			example = true
		}
		if n.Kind != syntax.ActorNode || depth > 0 || example || n.Person || !n.Named || r.hasNumber(k) || r.origin(k) || r.foremost(n.Lo) {
			continue
		}
		p := r.Local(r.AreaOf(n.Actors[len(n.Actors)-1]))
		switch {
		case p < 0 || r.wild(p):
		case n.Actors[0].Kind == extract.PlaceActor && !(out >= 0 && r.siteOfOne(k) && r.around(out, p)):
			out = p
		case body < 0:
			body = p
		}
	}
	if out < 0 && (example || body >= 0 && (r.Analysis.Places[body].Kind == extract.District || r.Analysis.Places[body].Kind == extract.Commune)) {
		return body
	}
	return out
}

// siteOfOne reports whether the place at node k is only where the one number before it was counted:
// "và 1 người mất tích ở tỉnh A".
func (r *reader) siteOfOne(k int) bool {
	for t := k - 2; t >= max(0, k-maxSite); t-- {
		if n := &r.Nodes[t]; n.Kind == syntax.ItemNode || r.Doc.Tokens[n.Lo].Kind == extract.Number && n.Kind != syntax.DateNode {
			return r.placeBehind(t) >= 0
		} else if n.Kind == syntax.Mark {
			return false
		}
	}
	return false
}

// around reports whether place p is a region, or place q lies in it.
func (r *reader) around(p, q int) bool {
	return r.Analysis.Places[p].Kind == extract.Region || p != q && r.Within(q, p)
}

// allOver reports whether the words before token i say that the number is that of all of a
// unit that they do not name: "toàn tỉnh có 7.070 hộ".
func (r *reader) allOver(i int) bool {
	for k := max(r.FirstToken(), i-8); k+1 < i; k++ {
		if f := r.Doc.Tokens[k].Fold; f == "toàn" || f == "cả" {
			switch r.Doc.Tokens[k+1].Fold {
			case "tỉnh", "huyện", "thành", "xã", "thị", "quận":
				return true
			}
		}
	}
	return false
}

// wholeUnit returns the place that the words before token i say the number is of all of, without
// its name, "toàn huyện có 225 thôn": the one of that level that the text goes on about, lies
// around it, or is named most; or -1.
func (r *reader) wholeUnit(i int, t *tally) int {
	want, unit := extract.OtherPlace, ""
	lo := max(r.FirstToken(), i-8)
	if t.shown >= 0 {
		lo = r.FirstToken()
	}
	for k := lo; k+1 < i; k++ {
		if f := r.Doc.Tokens[k].Fold; f == "toàn" || f == "cả" {
			unit = r.Doc.Tokens[k+1].Fold
			want = unitLevels[unit]
			break
		}
	}
	if want == extract.OtherPlace {
		return -1
	}
	if t.shown >= 0 && t.level == unit {
		return t.shown
	}
	of := func(p int) bool {
		k := r.Analysis.Places[p].Kind
		return k == want || want == extract.District && k == extract.City || want == extract.City && r.Analysis.Places[p].Word == "thành phố"
	}
	for _, p := range []int{t.last, t.focus} {
		for steps := 0; p >= 0 && steps < 8; p, steps = r.Analysis.Places[p].Parent, steps+1 {
			if of(p) {
				return p
			}
		}
	}
	best, most := -1, 0
	for p := range r.Analysis.Places {
		if n := len(r.Analysis.Places[p].Mentions); n > most && of(p) {
			best, most = p, n
		}
	}
	return best
}

// unitLevels are the words behind "toàn" for a kind of place.
var unitLevels = map[string]extract.PlaceKind{"tỉnh": extract.Province, "huyện": extract.District, "quận": extract.District, "xã": extract.Commune, "thành": extract.City, "tp": extract.City, "tp.": extract.City}

// sums are the words of a number for a whole province.
var sums = map[string]bool{"lũy": true, "luỹ": true, "toàn": true, "cộng": true}

// summed reports whether a sentence without places gives the numbers of a whole
// province: "Lũy kế từ 15/4 đến nay: 7.891 ca".
func (r *reader) summed(s *extract.Sentence) bool {
	for i := s.Tokens.Lo; i < s.Tokens.Hi && i < s.Tokens.Lo+12; i++ {
		if f := r.Doc.Tokens[i].Fold; sums[f] && i+1 < s.Tokens.Hi {
			next := r.Doc.Tokens[i+1].Fold
			if next != "kế" && next != "tỉnh" && next != "dồn" && next != "thành" {
				continue
			}
			for k := range r.Nodes {
				if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && n.Named && !n.Person {
					return false
				}
			}
			return true
		}
	}
	return false
}

// inProvince reports whether the words behind the number that ends at token i say that it
// is of the province that the article is about: "14.000 hộ nghèo trên địa bàn tỉnh".
func (r *reader) inProvince(i int) bool {
	hi := r.Doc.Sentences[r.Sent].Tokens.Hi
	for k := i; k+1 < min(hi, i+maxSite); k++ {
		if f := r.Doc.Tokens[k+1].Fold; (f == "tỉnh" || f == "thành") && (r.Doc.Tokens[k].Fold == "bàn" || r.Doc.Tokens[k].Fold == "toàn" || r.Doc.Tokens[k].Fold == "trong") {
			return k+2 >= hi || !r.Doc.Tokens[k+2].Cap
		}
	}
	return false
}

// province returns the province that place p lies in, or p.
func (r *reader) province(p int) int {
	for q, steps := p, 0; q >= 0 && steps < 8; q, steps = r.Analysis.Places[q].Parent, steps+1 {
		if r.Analysis.Places[q].Kind == extract.Province {
			return q
		}
	}
	return p
}

// focus returns the place that the article names most, or -1: no region, and a country only
// where the article is about what lies abroad.
func (r *reader) focus() int {
	best, most := -1, 0
	abroad, much := -1, 0
	for i := range r.Analysis.Places {
		p := &r.Analysis.Places[i]
		n := len(p.Mentions)
		switch {
		case p.Kind == extract.Region || r.Local(i) != i:
		case p.Kind == extract.Country:
			if n > much && p.Code != "VN" {
				abroad, much = i, n
			}
		case n > most:
			best, most = i, n
		}
	}
	if much > most && (best < 0 || !r.inland(best)) {
		return abroad
	}
	return best
}

// stage returns the place of the numbers that the text gives no place: the one that the article
// names most, or the whole country where it goes through the provinces and none stands out; wide
// is whether it does.
func (r *reader) stage() (place int, wide bool) {
	best := r.focus()
	if best < 0 { // only the own country is named
		for i := range r.Analysis.Places {
			if r.Analysis.Places[i].Code == "VN" {
				best = i
			}
		}
	}
	if best >= 0 && r.Analysis.Places[best].Kind == extract.District {
		return r.aroundAll(best), false
	}
	if best < 0 || r.Analysis.Places[best].Kind != extract.Province {
		return best, false
	}
	if r.standsOut(best, 4, func(p *extract.Place) bool { return p.Kind == extract.Province }) {
		return best, false
	}
	land := r.wholeLand()
	return land, land >= 0
}

// aroundAll returns the named province of district p where the article goes through its districts
// and p stands not out among them, else p.
func (r *reader) aroundAll(p int) int {
	province := r.Analysis.Places[p].Parent
	if province < 0 || r.Analysis.Places[province].Kind != extract.Province {
		return p
	}
	if r.standsOut(p, 2, func(q *extract.Place) bool { return q.Kind == extract.District && q.Parent == province }) {
		return p
	}
	return province
}

// standsOut reports whether place p has more than one in part of the mentions of all places like it,
// or the article names few of those.
func (r *reader) standsOut(p, part int, like func(*extract.Place) bool) bool {
	n, mentions := 0, 0
	for i := range r.Analysis.Places {
		if q := &r.Analysis.Places[i]; like(q) {
			n, mentions = n+1, mentions+len(q.Mentions)
		}
	}
	return n < manyUnits || part*len(r.Analysis.Places[p].Mentions) > mentions
}

// leadPlace returns the place that a sentence names before its first number, or -1.
func (r *reader) leadPlace() int {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.DateNode && r.Doc.Tokens[n.Lo].Kind == extract.Number {
			break
		}
		if n.Kind == syntax.ActorNode && n.Named && !n.Person {
			if p := r.spot(k); p >= 0 && len(n.Actors) == 1 && !r.wild(p) && !r.hasNumber(k) {
				return p
			}
		}
	}
	return -1
}

// manyUnits is from how many provinces on an article may be about all of them, or from how many
// districts about all of their province.
const manyUnits = 6

// atHome reports whether the article is about the own country: where it is about another, what
// envoys and officials tell without a place is told of that one.
func (r *reader) atHome() bool {
	p := r.focus()
	return p < 0 || r.inland(p)
}

// inland reports whether place p lies in Việt Nam.
func (r *reader) inland(p int) bool {
	for steps := 0; p >= 0 && steps < 8; p, steps = r.Analysis.Places[p].Parent, steps+1 {
		if c := &r.Analysis.Places[p]; c.Code == "VN" || c.Kind == extract.Province || c.Kind == extract.District || c.Kind == extract.Commune {
			return true
		}
	}
	return false
}
