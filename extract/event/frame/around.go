package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// places lets receive, where the verb names nobody or people without a name, whom
// the sentence tells around it: the body at which it happens, the place in which the
// people live, what is built, those whom the sentence is about.
func (r *reader) places(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	receive := func(k int, takes func([]extract.Actor) bool) {
		to := r.atSite(k)
		for i := range f.Groups {
			if takes(f.Groups[i].To) && !gift.Overlap(to, f.Donors) {
				f.Groups[i].To = to
			}
		}
	}
	nobody := func(to []extract.Actor) bool { return len(to) == 0 }
	if k := l.Venue; k >= 0 && r.Nodes[k].First().Kind == extract.OrganizationActor && !r.Channel(k, -1) {
		receive(k, func(to []extract.Actor) bool { // "tại trụ sở Mặt trận tỉnh, đoàn trao … giúp người dân"
			return len(to) > 0 && gift.GroupOnly(to) && (r.TakesGifts(r.Nodes[k].First()) || r.genericOnly(to))
		})
	}
	if k := l.Venue; k >= 0 && (r.TownOf(&r.Nodes[k]) || r.seat(k) >= 0) && !r.Channel(k, -1) && !r.Home(f.Donors, r.Nodes[k].First()) { // "tại huyện R, đoàn trao 2 tỷ đồng giúp người dân"
		receive(k, func(to []extract.Actor) bool {
			return len(to) > 0 && (r.genericOnly(to) || households(to) && (k < 3 || r.Is(k+1, ",")) && !r.itemBetween(k, f.Trigger))
		})
	}
	if k := res.Venue; k >= 0 && r.Nodes[k].First().Kind == extract.PlaceActor && !r.KinServe(f.Trigger+1, k) && !r.mishap(f.Trigger, k) { // "hỗ trợ đồng bào … tại tỉnh Hà Tĩnh"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && gift.GroupOnly(to) && !befallen(to) })
	}
	if k := l.Receiver; k >= 0 && r.Nodes[k].First().Kind == extract.PlaceActor && (r.GoesThere(k) || r.GoneTo(k, 0)) { // "đã đến huyện R trao quà cho bà con"
		receive(k, func(to []extract.Actor) bool { return len(to) > 0 && r.genericOnly(to) })
	}
	if k := l.Subject; k >= 0 && l.Agent > k && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.Works(k) {
		receive(k, nobody) // "điểm trường R do D tài trợ 2 tỷ đồng"
	}
	if k := l.Subject - 2; k >= 0 && l.Agent > k && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person && r.Is(k+1, "làm") && r.Nodes[k+2].Fold == "chủ" {
		receive(k, func(to []extract.Actor) bool { return len(to) == 0 || gift.GroupOnly(to) }) // "Sở R làm chủ dự án … do D tài trợ 300 triệu đồng"
	}
	if k := l.Receiver; k > 0 && r.Nodes[k].Kind == syntax.HeadNode && (r.Nodes[k].Head == syntax.People || r.Nodes[k].Head == syntax.Needy) && r.concerns(k, f.Trigger) {
		to := []extract.Actor{r.GroupActor(k)} // "khám cho 620 người dân, tặng 150 cặp kính"
		for i := range f.Groups {
			if len(f.Groups[i].To) == 0 {
				f.Groups[i].To = to
			}
		}
	}
	r.venues(f, l, res)
}

// atSite returns who gets what is handed over at node k: the place, not the office of its committee or
// the hall where people come together for that, "trao 50 suất quà tại UBND xã R".
func (r *reader) atSite(k int) []extract.Actor {
	if p := r.seat(k); p >= 0 {
		return []extract.Actor{{Kind: extract.PlaceActor, Index: p}}
	}
	return r.Resolve(&r.Nodes[k])
}

// seat returns the place whose people come to the office or hall at node k, or -1.
func (r *reader) seat(k int) int {
	a := r.Nodes[k].First()
	at := k - 1
	for at > 0 && at > k-3 && r.Nodes[at].Kind == syntax.Word && r.Nodes[at].Lex == nil {
		at-- // "tại trụ sở UBND xã R"
	}
	if a.Kind != extract.OrganizationActor || len(r.Nodes[k].Actors) != 1 || !r.Marked(at, syntax.At) {
		return -1
	}
	o := &r.Analysis.Organizations[a.Index]
	for _, head := range seats {
		if !strings.HasPrefix(o.Name, head) {
			continue
		}
		if o.Jurisdiction >= 0 {
			return o.Jurisdiction
		}
		return r.AreaOf(a)
	}
	return -1
}

// seats are the heads of bodies in whose rooms things are handed out to others.
var seats = []string{"UBND ", "Ủy ban nhân dân ", "Uỷ ban nhân dân ", "Nhà văn hóa ", "Nhà văn hoá ", "Nhà Văn hóa ", "Trung tâm học tập cộng đồng ", "Trung tâm Học tập cộng đồng ", "Trung tâm Văn hóa"}

// mishap reports whether the words right before the place at node k, behind the verb at node t, tell of what
// happened there to people who live elsewhere: "ngư dân gặp nạn trên vùng biển R", "sự cố dọc bờ biển R".
func (r *reader) mishap(t, k int) bool {
	for x := k - 1; x > t && x >= k-maxMishap; x-- {
		n := &r.Nodes[x]
		if n.Kind == syntax.Mark || n.Kind == syntax.ItemNode || n.Kind == syntax.ActorNode {
			return false
		}
		if hi := r.Doc.Tokens[n.Hi-1].Fold; mishaps[r.Doc.Tokens[n.Hi-2].Fold+" "+hi] {
			return true
		}
	}
	return false
}

// maxMishap is how many nodes before a place may tell what happened there.
const maxMishap = 5

// mishaps are words for what happens to people who are away from home.
var mishaps = lists.Words("mishaps")

// itemBetween reports whether a thing stands in nodes (lo,hi): another gift is told there.
func (r *reader) itemBetween(lo, hi int) bool {
	for k := lo + 1; k < hi; k++ {
		if r.Nodes[k].Kind == syntax.ItemNode {
			return true
		}
	}
	return false
}

// households reports whether the receivers are homes of which nothing but their number is told.
func households(to []extract.Actor) bool {
	for _, a := range to {
		f := strings.Fields(strings.ToLower(a.Group))
		if len(f) > 1 && (f[0] == "các" || f[0] == "những" || f[0][0] >= '0' && f[0][0] <= '9') {
			f = f[1:]
		}
		switch strings.Join(f, " ") {
		case "hộ dân", "hộ", "hộ gia đình", "gia đình", "người dân":
		default:
			return false
		}
	}
	return true
}

// concerns reports whether the people at node k, before the verb at node t, are counted
// and served before, or are those "đối với" whom the sentence is.
func (r *reader) concerns(k, t int) bool {
	return r.Doc.Tokens[r.Nodes[k].Lo-1].Kind == extract.Number && r.Is(t-1, ",", "và") || r.Nodes[k-1].Fold == "đối" || k > 1 && r.Nodes[k-2].Fold == "đối"
}
