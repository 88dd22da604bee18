package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// echelons are the ways in which names of units begin, from the small to the large.
var echelons = [...][]string{
	{"đồn ", "đội ", "hải đội ", "đại đội ", "tiểu đoàn ", "trạm ", "chi đoàn ", "chi bộ "},
	{"trung đoàn ", "lữ đoàn ", "hải đoàn ", "phòng ", "ban chqs", "ban chỉ huy ", "đoàn cơ sở "},
	{"sư đoàn ", "bđbp", "bộ đội biên phòng", "bộ chỉ huy ", "bộ chqs", "bch bđbp", "công an tỉnh", "công an thành phố", "công an tp", "vùng "},
	{"quân khu ", "quân đoàn ", "quân chủng ", "binh chủng ", "binh đoàn ", "bộ tư lệnh "},
	{"bộ quốc phòng", "bộ công an"},
}

// echelon returns how large a unit an actor is, or -1 if it is none.
func (r *Reader) echelon(a extract.Actor) int {
	if a.Kind != extract.OrganizationActor {
		return -1
	}
	name := strings.ToLower(r.Analysis.Organizations[a.Index].Name)
	for i := range echelons {
		for _, w := range echelons[i] {
			if strings.HasPrefix(name, w) {
				return i
			}
		}
	}
	return -1
}

// belongs reports whether nodes i to j, with commas or dashes between, are places and bodies of
// which each lies in the next or belongs to it: "thôn 1, xã Trà Leng, huyện Nam Trà My", "Đồn
// Biên phòng Na Mèo, BĐBP tỉnh Thanh Hóa", "Đại đội 2, Bộ Chỉ huy Quân sự tỉnh A, nước B".
func (r *Reader) belongs(i, j int) bool {
	last := -1
	for k := i; k <= j; k++ {
		n := &r.Nodes[k]
		if n.Kind == Mark && (n.Fold == "," || n.Fold == "-" || n.Fold == "–") {
			continue
		}
		if n.Kind != ActorNode || len(n.Actors) != 1 || last >= 0 && !r.partOfNext(last, k, j) {
			return false
		}
		last = k
	}
	return true
}

// partOfNext reports whether the place or body at node a lies in that at node b, or belongs to
// it; the row that they stand in ends at node j.
func (r *Reader) partOfNext(a, b, j int) bool {
	x, y := r.Nodes[a].Actors[0], r.Nodes[b].Actors[0]
	switch {
	case x.Kind == extract.PlaceActor && y.Kind == extract.PlaceActor:
		return r.rankOf(x, r.Nodes[a].Lo) < r.rankOf(y, r.Nodes[b].Lo)
	case x.Kind == extract.OrganizationActor && y.Kind == extract.PlaceActor: // "Trường THCS A, huyện B", "UBND huyện A, tỉnh B"
		return r.Sited(x) || r.liesIn(x, b) || r.liesIn(x, j) || r.localTo(x, b) || r.localTo(x, j) || r.echelon(x) >= 0 && r.abroadAt(y)
	case x.Kind == extract.OrganizationActor:
		e := r.echelon(x)
		return e >= 0 && e < r.echelon(y)
	case x.Kind == extract.GroupActor && y.Kind == extract.PlaceActor: // "chùa Pháp Bửu, huyện A"
		return r.Nodes[a].Named && RanksOf[r.Doc.Tokens[r.Nodes[b].Lo].Fold]
	}
	return false
}

// rankOf returns how large a place is that the words from token lo on name: of a foreign one
// they tell it, "tỉnh A".
func (r *Reader) rankOf(a extract.Actor, lo int) int {
	rank := Ranks[r.Analysis.Places[a.Index].Kind]
	for i := max(lo-1, r.first); i <= lo; i++ {
		if f := r.Doc.Tokens[i].Fold; f == "tỉnh" || f == "bang" {
			rank = max(rank, Ranks[extract.Province])
		}
	}
	return rank
}

// abroadAt reports whether a place is a foreign country.
func (r *Reader) abroadAt(a extract.Actor) bool {
	p := &r.Analysis.Places[a.Index]
	return p.Kind == extract.Country && p.Name != homeCountry
}
