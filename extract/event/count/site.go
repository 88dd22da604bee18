package count

import (
	"slices"
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// site is the place of a statistic, or -1; here is whether the sentence itself gives it.
type site struct {
	place int
	here  bool
}

// placeOf returns the place of statistic c: that which the sentence or, if it names none, the
// article gives, or -1; here is whether it is the sentence that does.
func (r *reader) placeOf(t *tally, c *statistic, m *extract.Mention, parts []quota) (place int, here bool) {
	if t.own < 0 && r.ofUnknown(m.Tokens.Lo) {
		return -1, false
	}
	s := r.saidSite(t, c, m)
	if s.place < 0 {
		if _, all := r.land(m.Tokens.Lo); all {
			return -1, false // of a whole country that has no name here
		}
	}
	if !s.here {
		s = r.meantSite(t, m, parts, s)
	} else if t.rows.sent == r.Sent && t.rows.sum == c.Quantity.Value && slices.Contains(t.rows.places, s.place) {
		s.place = r.sharedBy(t.rows.places)
	}
	if s.place < 0 && r.Sent-t.sent <= 3 {
		s.place = t.last
	}
	if !s.here {
		if r.ofFirm(c, m.Tokens.Lo) {
			return -1, false
		}
		if s = r.nationalSite(c, m, s); !s.here && c.kind == syntax.CountGauge && (s.place < 0 || strings.Contains(c.Metric, "tử vong")) {
			return -1, false // how deadly a disease is, wherever
		}
	}
	if s.place < 0 {
		s.place = t.focus
	}
	s = r.liftedSite(c, s)
	return s.place, s.here
}

// ofUnknown reports whether the number at token i stands first in a bracket behind a name that is no
// known place: "Đống Đa (372 ca), Hoàng Lâm (253 ca)".
func (r *reader) ofUnknown(i int) bool {
	toks, lo := r.Doc.Tokens, r.FirstToken()
	if i-2 <= lo || toks[i-1].Fold != "(" || !toks[i-2].Cap || toks[i-2].Kind != extract.Word {
		return false
	}
	n := &r.Nodes[r.NodeAt(i-2)]
	return n.Kind != syntax.ActorNode || n.Person
}

// saidSite returns the place that the sentence gives to the number of statistic c: what stands
// around it, or the whole of a unit that it means.
func (r *reader) saidSite(t *tally, c *statistic, m *extract.Mention) site {
	s := site{t.own, true}
	if s.place < 0 && c.kind&(syntax.CountNoun|syntax.CountHarm) != 0 {
		s.place = r.adjoining(m)
	}
	if s.place < 0 {
		s.place, s.here = r.placeFor(m.Tokens.Lo)
		if s.place >= 0 && c.kind != syntax.CountGauge && r.wild(s.place) && !r.offshore(s.place) {
			s = site{-1, false} // no homes stand in a river
		}
	}
	if q := r.wholeUnit(m.Tokens.Lo, t); q >= 0 && (!s.here || q == t.shown) {
		return site{q, true}
	}
	return s
}

// meantSite returns the place that a sentence means which does not name that of its number: the
// province that it is "in all", the country whose provinces share it, or the place of the article
// where it sums up months.
func (r *reader) meantSite(t *tally, m *extract.Mention, parts []quota, s site) site {
	if s.place < 0 && t.focus >= 0 && r.inProvince(m.Tokens.Hi) {
		return site{r.province(t.focus), true}
	}
	if r.spread(parts) {
		if s.place = t.last; s.place < 0 || r.Analysis.Places[s.place].Kind != extract.Region {
			return site{r.wholeLand(), true}
		}
	}
	if r.ofProvinces(m.Tokens.Lo) {
		return site{r.wholeLand(), true}
	}
	if t.focus >= 0 && t.last >= 0 && (r.sinceLong(m.Tokens.Lo) && r.Within(t.last, t.focus) || r.inAll(m.Tokens.Lo) && r.under(t.last, t.focus)) {
		s.place = t.focus // "số ca tử vong từ đầu năm đến nay là 13", behind one in a quarter
	}
	return s
}

// under reports whether place p lies in place q, or is a place abroad that no list knows in the
// country q.
func (r *reader) under(p, q int) bool {
	a := &r.Analysis.Places[p]
	return p != q && (r.Within(p, q) || r.Analysis.Places[q].Kind == extract.Country && r.Analysis.Places[q].Code != "VN" && a.Kind != extract.Country && a.Parent < 0)
}

// inAll reports whether the words before token i make the number one of all: "tổng số người chết là",
// "số người thiệt mạng chính thức".
func (r *reader) inAll(i int) bool {
	toks := r.Doc.Tokens
	for k := max(r.FirstToken(), i-stockReach); k+1 < i; k++ {
		switch toks[k].Fold + " " + toks[k+1].Fold {
		case "tổng số", "tổng cộng", "chính thức":
			return true
		}
	}
	return false
}

// ofProvinces reports whether the words before token i count the provinces that the number is of:
// "tại 204 huyện của 29 tỉnh, với 3.000 con lợn".
func (r *reader) ofProvinces(i int) bool {
	toks := r.Doc.Tokens
	for k := r.FirstToken(); k+1 < i; k++ {
		if toks[k].Kind == extract.Number && toks[k+1].Fold == "tỉnh" && k+2 < i && !toks[k+2].Cap {
			v, err := strconv.Atoi(r.Doc.Slice(toks[k].Span))
			return err == nil && v >= minTable
		}
	}
	return false
}

// sharedBy returns the place that has the sum of what places have: their province, or the country.
func (r *reader) sharedBy(places []int) int {
	for _, p := range places {
		if q := r.province(p); q == p || q != r.province(places[0]) {
			return r.wholeLand()
		}
	}
	return r.province(places[0])
}

// ofFirm reports whether a statistic of no named place is rather what a firm grows or got.
func (r *reader) ofFirm(c *statistic, i int) bool {
	switch {
	case c.Rule == "count.income":
		return true
	case c.kind == syntax.CountYield:
		return !strings.Contains(c.Metric, "tự nhiên") && c.group != "người" && c.group != "km2" && syntax.First(c.group) != "con"
	case c.kind != syntax.CountSum || strings.Contains(c.Metric, "thiệt hại"):
		return false
	}
	return r.firmBefore(i)
}

// firmBefore reports whether a firm stands before token i that is not who tells the number: "Năm
// qua, công ty đạt …", no "theo Tập đoàn A, cả ngành …".
func (r *reader) firmBefore(i int) bool {
	toks, first := r.Doc.Tokens, r.FirstToken()
	for k := first; k+1 < i; k++ {
		if f := toks[k].Fold; f == "công" && toks[k+1].Fold == "ty" || f == "tập" && toks[k+1].Fold == "đoàn" {
			return k == first || toks[k-1].Fold != "theo"
		}
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Lo >= i {
			break
		}
		if n.Kind != syntax.ActorNode || !n.Named || n.First().Kind != extract.OrganizationActor || n.Lo > first && toks[n.Lo-1].Fold == "theo" {
			continue
		}
		if name := r.Analysis.Organizations[n.First().Index].Name; !strings.Contains(name, " ") || syntax.Companies[syntax.First(strings.ToLower(name))] {
			return r.AreaOf(n.First()) < 0 && !(n.Hi < i && toks[n.Hi].Fold == "cho")
		}
	}
	return false
}

// nationalSite returns the whole country for what only countries have, and for what a body of the
// whole country tells in great numbers of no named place; else s.
func (r *reader) nationalSite(c *statistic, m *extract.Mention, s site) site {
	if c.kind == syntax.CountGauge && economy(c.Metric) {
		return site{r.wholeLand(), true}
	}
	if c.kind&(syntax.CountFate|syntax.CountHarm|syntax.CountNoun|syntax.CountSum) != 0 && (r.boardTells(m.Tokens.Lo) && !r.namesPlace(m.Tokens.Lo) && !r.ofShips() || s.place >= 0 && r.atSea(s.place) && !r.ofShips()) && r.atHome() {
		return site{r.wholeLand(), true}
	}
	if s.place >= 0 && r.Analysis.Places[s.place].Kind == extract.Region && c.kind == syntax.CountFate && c.Quantity.Value >= ofALand && r.atHome() {
		return site{r.wholeLand(), true}
	}
	local := c.kind == syntax.CountHarm && c.group != "nhà" && c.group != "hộ" && syntax.First(c.group) != "ha"
	if (c.Quantity.Value >= nationwide && !local || r.periodSaid(m.Tokens.Lo) && r.atHome()) && r.centralTells(m.Tokens.Lo) {
		return site{r.wholeLand(), true}
	}
	return s
}

// liftedSite returns the wider place of what a place alone cannot have: trade is told of the own
// country, unless the sentence names another, trade between two countries of a country, and sums
// of a province.
func (r *reader) liftedSite(c *statistic, s site) site {
	if s.place < 0 {
		return s
	}
	if !s.here && c.kind == syntax.CountSum && !strings.Contains(c.Metric, "thiệt hại") && (!r.inland(s.place) || c.Quantity.Unit == "USD" && c.Quantity.Value >= tradeOfALand && r.Analysis.Places[s.place].Kind != extract.Country) {
		if land := r.wholeLand(); land >= 0 && (r.inland(s.place) || len(r.Analysis.Places[land].Mentions) >= len(r.Analysis.Places[s.place].Mentions)) {
			s.place = land
		}
	}
	if strings.Contains(c.Metric, "hai chiều") && r.Analysis.Places[s.place].Kind != extract.Country {
		s.place = r.wholeLand() // wherever they met
	}
	if s.place >= 0 && r.summed(&r.Doc.Sentences[r.Sent]) {
		return site{r.province(s.place), true}
	}
	return s
}

// ofALand is from how many people on whom something befell a region that the sentence does not name is
// too small.
const ofALand = 1e5

// boards are what the whole country's boards against disasters are for, and boardReach is how many
// tokens their names may take.
var boards = lists.Words("boards")

const boardReach = 12

// boardTells reports whether a board of the whole country against disasters, or all its provinces,
// tell the number at token i: "theo Ban chỉ đạo Trung ương về phòng, chống thiên tai", "báo cáo nhanh
// của các địa phương".
func (r *reader) boardTells(i int) bool {
	toks := r.Doc.Tokens
	for k := r.FirstToken(); k+1 < i; k++ {
		switch toks[k].Fold + " " + toks[k+1].Fold {
		case "các địa":
			if k > r.FirstToken() && toks[k-1].Fold == "của" && k+2 < i && toks[k+2].Fold == "phương" && toks[r.FirstToken()].Fold != "tại" && k+3 < i && toks[k+3].Kind == extract.Punct {
				return true
			}
		case "trung ương", "quốc gia", "tổng cục":
			for x := k + 2; x+1 < min(i, k+boardReach); x++ {
				if boards[toks[x].Fold] || boards[toks[x].Fold+" "+toks[x+1].Fold] {
					return true
				}
			}
		}
	}
	return false
}

// periods are the words by which a number is that of months, a year or the holidays.
var periods = lists.Words("periods")

// periodSaid reports whether the words before token i say that a number sums up such a period.
func (r *reader) periodSaid(i int) bool {
	toks := r.Doc.Tokens
	for k := r.FirstToken(); k+1 < i; k++ {
		if periods[toks[k].Fold+" "+toks[k+1].Fold] {
			return true
		}
	}
	return false
}

// wild reports whether nobody lives at place p: a water, a mountain or a pass.
func (r *reader) wild(p int) bool {
	return r.Uninhabited(extract.Actor{Kind: extract.PlaceActor, Index: p})
}

// offshore reports whether place p is a sea or a bay, where boats and bathers come to grief.
func (r *reader) offshore(p int) bool {
	return r.atSea(p) || syntax.First(strings.ToLower(r.Analysis.Places[p].Name)) == "vịnh"
}

// atSea reports whether place p is a sea, where nobody lives and no house stands.
func (r *reader) atSea(p int) bool {
	name := r.Analysis.Places[p].Name
	return strings.HasPrefix(name, "biển ") || strings.HasPrefix(name, "Biển ")
}

// namesPlace reports whether the sentence names before token i a place that a statistic can be about.
func (r *reader) namesPlace(i int) bool {
	for k := range r.Nodes {
		if r.Nodes[k].Lo < i && r.Nodes[k].Named && r.spot(k) >= 0 && r.Nodes[k].First().Kind == extract.PlaceActor {
			return true
		}
	}
	return false
}

// ofShips reports whether the sentence tells of ships: those who look for one are a board of the whole
// country, wherever it is.
func (r *reader) ofShips() bool {
	s := &r.Doc.Sentences[r.Sent]
	for i := s.Tokens.Lo; i < s.Tokens.Hi; i++ {
		switch r.Doc.Tokens[i].Fold {
		case "tàu", "thuyền", "ngư":
			return true
		}
	}
	return false
}
