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

// unitOf reports whether nodes i to j are units of which each belongs to the next, with
// commas between: "Đồn Biên phòng Na Mèo, BĐBP tỉnh Thanh Hóa".
func (r *Reader) unitOf(i, j int) bool {
	last := -1
	for k := i; k <= j; k++ {
		n := &r.Nodes[k]
		if n.Kind == Mark && (n.Fold == "," || n.Fold == "-" || n.Fold == "–") {
			continue
		}
		if n.Kind != ActorNode || len(n.Actors) != 1 {
			return false
		}
		e := r.echelon(n.Actors[0])
		if e <= last {
			return false
		}
		last = e
	}
	return true
}
