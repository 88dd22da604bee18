package count

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// spot returns the place of node k that a statistic can be about, or -1: not one
// that somebody only comes from.
func (r *reader) spot(k int) int {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || n.Person {
		return -1
	}
	if lo := n.Lo; !n.Named && lo > r.FirstToken() && (r.Doc.Tokens[lo-1].Fold == "/" || r.Doc.Tokens[lo-1].Kind == extract.Number) {
		return -1 // "47 tỉnh/thành phố" are none of them
	}
	if !n.Named && numeral[r.Doc.Tokens[n.Lo].Fold] || r.origin(k) {
		return -1 // "hai xã" are counted
	}
	p := r.Local(r.AreaOf(n.Actors[0]))
	if q := r.sharedParent(n.Actors); q >= 0 {
		return q
	}
	if p >= 0 && r.Analysis.Places[p].Kind == extract.Region && k+1 < len(r.Nodes) && r.Nodes[k+1].Lo == n.Hi && r.Nodes[k+1].Kind == syntax.ActorNode && r.Nodes[k+1].First().Kind == extract.PlaceActor {
		if q := r.Nodes[k+1].First().Index; r.Analysis.Places[q].Kind == extract.Country {
			return q // "ở miền nam Trung Quốc"
		}
	}
	return p
}

// sharedParent returns the named place in which all of several communes or districts lie, "tại các xã
// A, B và C" of huyện D, or -1.
func (r *reader) sharedParent(as []extract.Actor) int {
	out := -1
	for i, a := range as {
		if len(as) < 2 || a.Kind != extract.PlaceActor {
			return -1
		}
		p := &r.Analysis.Places[a.Index]
		if p.Kind != extract.Commune && p.Kind != extract.District || i > 0 && p.Parent != out {
			return -1
		}
		out = p.Parent
	}
	if out < 0 || len(r.Analysis.Places[out].Mentions) == 0 {
		return -1
	}
	return out
}

// origins are the words right before a place by which somebody only comes from
// there or goes there.
var origins = lists.Words("origins")

// plagues are the words before the name of a disease: "dịch tả lợn châu Phi".
var plagues = map[string]bool{"lợn": true, "heo": true, "cúm": true, "dịch": true}

// foreigners are the words before a country by which it only says where people or
// things are from: "du khách Trung Quốc", "người Nhật", "thượng tướng Nga".
var foreigners = lists.Words("foreigners")

// origin reports whether the place at node k is where somebody comes from or goes:
// "xe khách chạy từ Đà Lạt về TP HCM".
func (r *reader) origin(k int) bool {
	if r.Nodes[k].First().Kind != extract.PlaceActor {
		return false
	}
	if hi := r.Nodes[k].Hi; hi < r.Doc.Sentences[r.Sent].Tokens.Hi && r.Doc.Tokens[hi].Cap && newspapers[r.Doc.Tokens[hi].Fold] {
		return true // "Vientiane Times cho hay …"
	}
	if hi := r.Nodes[k].Hi; hi+1 < r.Doc.Sentences[r.Sent].Tokens.Hi && (r.Doc.Tokens[hi].Fold == "chế" && r.Doc.Tokens[hi+1].Fold == "tạo" || r.Doc.Tokens[hi].Fold == "sản" && r.Doc.Tokens[hi+1].Fold == "xuất") && k > 0 && r.Doc.Tokens[r.Nodes[k].Lo-1].Fold == "do" {
		return true // "máy bay do nước A chế tạo"
	}
	if k == 0 {
		return false
	}
	switch f := r.Doc.Tokens[r.Nodes[k].Lo-1].Fold; {
	case origins[f], plagues[f]:
		return true
	case foreigners[f]:
		return r.Analysis.Places[r.Nodes[k].First().Index].Kind == extract.Country
	}
	if k+2 < len(r.Nodes) && r.Is(k+1, "-", "–") && r.Nodes[k+2].Kind == syntax.ActorNode && lines[r.Doc.Tokens[r.Nodes[k].Lo-1].Fold] {
		return true // "xe khách Đà Lạt - TP.HCM"
	}
	return k > 1 && r.Is(k-1, "tại", "ở") && origins[r.Nodes[k-2].Fold]
}

// newspapers are the words behind a place that make a newspaper of it.
var newspapers = map[string]bool{"times": true, "post": true, "news": true, "daily": true, "herald": true, "tribune": true, "today": true, "telegraph": true, "standard": true}

// lines are the words before two places by which something runs between them.
var lines = map[string]bool{"khách": true, "xe": true, "tuyến": true, "tốc": true, "lộ": true, "đường": true, "tàu": true, "bay": true, "sắt": true}

// sinceLong reports whether the number at token i sums up what was told over months: such sums
// are of the place that the article is about, not of where the last case was.
func (r *reader) sinceLong(i int) bool {
	toks := r.Doc.Tokens
	for k := r.FirstToken(); k+2 < i; k++ {
		switch toks[k].Fold + " " + toks[k+1].Fold + " " + toks[k+2].Fold {
		case "từ đầu năm", "từ đầu mùa", "từ đầu đợt", "kể từ đầu":
			return true
		}
	}
	return false
}

// adjoining returns the place below a country right behind what is counted, "20.000 hộ dân
// huyện A", or -1.
func (r *reader) adjoining(m *extract.Mention) int {
	if m.Tokens.Hi >= r.Doc.Sentences[r.Sent].Tokens.Hi {
		return -1
	}
	if p, _ := r.placeNamed(m.Tokens.Hi); p >= 0 && r.Analysis.Places[p].Kind != extract.Country {
		return p
	}
	return -1
}

// placeFor returns the place of the sentence that a number at token i speaks of:
// the nearest before it, else the first after it that has no number of its own, or -1;
// here is whether the sentence names it.
func (r *reader) placeFor(i int) (place int, here bool) {
	t := r.NodeAt(i)
	if p, all := r.land(i); all {
		return p, p >= 0
	}
	if p := r.placeBehind(t); p >= 0 && !r.allOver(i) {
		return p, true
	}
	if p := r.portrayed(); p >= 0 {
		return p, true
	}
	depth, parted, border := 0, false, -1
	for k := t; k >= 0; k-- {
		switch {
		case r.Is(k, ")", "]"):
			depth++
		case r.Is(k, "(", "["):
			depth--
		case r.Is(k, ";"):
			parted = true
		}
		if p := r.spot(k); p >= 0 && !r.served(k, t) && (depth <= 0 || !r.explains(k) && !r.parts(k) && !r.hasNumber(k)) && !(parted && r.trailing(k)) {
			if r.bordering(k) {
				border = p
				continue
			}
			return p, true
		}
	}
	if border >= 0 {
		return border, true
	}
	for k := range r.Nodes { // an officer speaks of the place of the office
		if n := &r.Nodes[k]; n.Person {
			if p := r.AreaOf(n.First()); p >= 0 && (r.Analysis.Places[p].Code != "VN" || r.atHome()) {
				return p, true
			}
		}
	}
	next, inside := false, false // another number stands between; a bracket is open
	for k := t + 1; k < len(r.Nodes) && !r.Is(k, ";"); k++ {
		n := &r.Nodes[k]
		inside = !r.Is(k, ")") && (inside || r.Is(k, "("))
		if end := r.pastNodes(k); end > k && end+1 < len(r.Nodes) && spotWords[r.Nodes[end].Fold] && r.Nodes[end+1].Kind == syntax.ActorNode {
			k = end - 1 // "7 xã (A, B) thuộc huyện C"
			continue
		}
		next = next || r.Is(k, "(") || n.Kind != syntax.DateNode && r.Doc.Tokens[n.Lo].Kind == extract.Number
		if !n.Named || r.hasNumber(k) {
			continue
		}
		p := r.spot(k)
		switch {
		case p < 0, inside && r.Is(k-1, "tại", "ở", "thuộc"): // "tăng 4 người (tại tỉnh A)"
		case !r.foremost(n.Lo):
			return p, !next && r.Is(k-1, "tại", "ở", "thuộc")
		case r.Analysis.Places[p].Kind != extract.Province:
			return -1, false
		case len(n.Actors) > 1 || k+2 < len(r.Nodes) && r.Is(k+1, ",", "và") && r.spot(k+2) >= 0:
			return r.wholeLand(), true // "72 người chết, chủ yếu ở tỉnh A, tỉnh B"
		default:
			return p, false
		}
	}
	return -1, false
}

// bordering reports whether the place at node k is only told to be near, by its border: "tại bang A, sát
// biên giới với nước B".
func (r *reader) bordering(k int) bool {
	toks, i := r.Doc.Tokens, r.Nodes[k].Lo-1
	if a := r.Nodes[k].First(); a.Kind != extract.PlaceActor || r.Analysis.Places[a.Index].Kind != extract.Country {
		return false
	}
	if i > r.FirstToken() && (toks[i].Fold == "với" || toks[i].Fold == "của") {
		i--
	}
	return i > r.FirstToken() && toks[i].Fold == "giới" && toks[i-1].Fold == "biên"
}

// portrayed returns the place that a sentence is about from its first word on, "A là xã ở phía tây
// huyện B, có …", or -1.
func (r *reader) portrayed() int {
	if len(r.Nodes) < 3 || r.Nodes[0].Kind != syntax.ActorNode || !r.Is(1, "là", "nằm", "vốn") || !(r.Is(1, "nằm") || landNouns[r.Doc.Tokens[r.Nodes[2].Lo].Fold]) {
		return -1
	}
	return r.spot(0)
}

// portrait returns the place that one of the first sentences portrays, or -1, and the word for what
// it is: "huyện".
func (r *reader) portrait() (place int, level string) {
	sent, nodes := r.Sent, r.Nodes
	defer func() { r.Sent, r.Nodes = sent, nodes }()
	for si := 0; si < min(len(r.Parsed), syntax.Opens+2); si++ {
		if r.Sent, r.Nodes = si, r.Parsed[si]; len(r.Nodes) == 0 {
			continue
		}
		if p := r.portrayed(); p >= 0 {
			for i := r.Nodes[2].Lo; i < min(r.Nodes[2].Lo+3, r.Doc.Sentences[si].Tokens.Hi); i++ {
				if unitLevels[r.Doc.Tokens[i].Fold] != extract.OtherPlace {
					return p, r.Doc.Tokens[i].Fold
				}
			}
			return p, ""
		}
	}
	return -1, ""
}

// landNouns are the words for what kind of place something is.
var landNouns = map[string]bool{"xã": true, "huyện": true, "tỉnh": true, "phường": true, "thôn": true, "bản": true, "quận": true, "nước": true, "quốc": true, "một": true, "địa": true, "thị": true, "thành": true, "đảo": true, "vùng": true, "các": true}

// pastNodes returns the node behind the bracket that opens at node k, or k.
func (r *reader) pastNodes(k int) int {
	if !r.Is(k, "(") {
		return k
	}
	for x := k + 1; x < len(r.Nodes); x++ {
		if r.Is(x, ")") {
			return x + 1
		}
	}
	return k
}

// parts reports whether the place at node k, in a closed bracket, is one of those whose numbers the
// bracket lists: "3 người chết (2 ở xã A, 1 ở xã B), 5 người bị thương".
func (r *reader) parts(k int) bool {
	for x := k - 1; x >= 0; x-- {
		if r.Is(x, "(", "[") {
			return false
		}
		if r.Doc.Tokens[r.Nodes[x].Lo].Kind == extract.Number && r.Nodes[x].Kind != syntax.DateNode {
			return true
		}
	}
	return false
}

// served reports whether the place at node k has a number of its own in a bracket that closes
// before node t: "tỉnh A (1 ca) và 82 ca trong nước".
func (r *reader) served(k, t int) bool {
	if k+2 >= t || !r.Is(k+1, "(") || r.Doc.Tokens[r.Nodes[k+2].Lo].Kind != extract.Number {
		return false
	}
	for x := k + 3; x < t; x++ {
		if r.Is(x, ")") {
			return true
		}
	}
	return false
}

// foremost reports whether the place at token i is only where most of it happened: "chủ yếu ở
// huyện A", "nhiều nhất là tỉnh B".
func (r *reader) foremost(i int) bool {
	toks := r.Doc.Tokens
	for k := max(r.FirstToken()+1, i-4); k < i; k++ {
		switch toks[k-1].Fold + " " + toks[k].Fold {
		case "chủ yếu", "tập trung", "nặng nhất", "nhiều nhất", "đặc biệt", ", nhất":
			return true
		}
	}
	return false
}

// economy reports whether a rate is one that countries have.
func economy(metric string) bool {
	for _, w := range []string{"GDP", "CPI", "ạm phát", "giá tiêu dùng"} {
		if strings.Contains(metric, w) {
			return true
		}
	}
	return false
}

// tradeOfALand is from how many dollars on trade of no named place is the whole country's.
const tradeOfALand = 1e9

// nationwide is from which number on what a central body tells of no place is the whole
// country's.
const nationwide = 1000

// centralTells reports whether a body of the whole country stands before token i.
func (r *reader) centralTells(i int) bool {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Lo >= i {
			break
		}
		if n.Kind != syntax.ActorNode || !n.Named {
			continue
		}
		a := n.First()
		if a.Kind == extract.PersonActor {
			a = r.StandsFor(a)
		}
		if a.Kind == extract.OrganizationActor && r.AreaOf(a) < 0 {
			if name := r.Analysis.Organizations[a.Index].Name; strings.HasPrefix(name, "Bộ ") && !strings.HasPrefix(name, "Bộ Chỉ huy") && !strings.HasPrefix(name, "Bộ Tư lệnh") || strings.HasPrefix(name, "Tổng cục") || strings.HasPrefix(name, "Cục ") || strings.HasSuffix(name, "Việt Nam") || strings.Contains(name, "Quốc gia") || strings.Contains(name, "rung ương") {
				return true
			}
		}
	}
	return false
}

// hasNumber reports whether the place at node k has a number of its own right behind it:
// "Hà Tĩnh 5.473", "Lào Cai: 3 người".
func (r *reader) hasNumber(k int) bool {
	if r.Is(k+1, "(") && k+3 < len(r.Nodes) && r.Is(k+3, ")") {
		if _, ok := r.bareNumber(k + 2); ok {
			return true // "Hà Tĩnh (5.473)"
		}
	}
	for k++; k < len(r.Nodes) && r.Nodes[k].Hi-r.Nodes[k].Lo == 1 && partLinks[r.Nodes[k].Fold]; k++ {
	}
	return k < len(r.Nodes) && r.Doc.Tokens[r.Nodes[k].Lo].Kind == extract.Number && r.Nodes[k].Kind != syntax.DateNode
}

// spotWords are the words after a number by which the place behind them is where it was
// counted.
var spotWords = map[string]bool{"tại": true, "ở": true, "thuộc": true}

// maxSite is how many nodes after a number such a word may stand.
const maxSite = 6

// placeBehind returns the place behind the number at node t, "1 ca tử vong tại huyện
// A", or -1: before any mark or further number.
func (r *reader) placeBehind(t int) int {
	for t+1 < len(r.Nodes) && numeral[r.Nodes[t].Fold] && r.Doc.Tokens[r.Nodes[t+1].Lo].Kind == extract.Number {
		t++ // "hơn 5.000 …"
	}
	for k := t + 1; k < len(r.Nodes) && k <= t+maxSite; k++ {
		n := &r.Nodes[k]
		if k+1 == len(r.Nodes) {
			if r.livesThere(k) {
				return r.spot(k)
			}
			return -1
		}
		if n.Kind == syntax.ActorNode && k == t+1 && n.First().Kind == extract.PlaceActor && foreigners[r.Doc.Tokens[n.Lo-1].Fold] {
			continue // "300.000 người Lào sống ở nước A"
		}
		if end := r.pastNodes(k); end > k && end+1 < len(r.Nodes) && k == t+1 && spotWords[r.Nodes[end].Fold] {
			k = end - 1
			continue
		}
		if r.livesThere(k) {
			return r.spot(k)
		}
		if r.Is(k, "còn", "nhưng") && k > t+1 {
			return -1
		}
		if n.Kind == syntax.Mark || n.Kind == syntax.ItemNode || n.Kind == syntax.ActorNode || r.Doc.Tokens[n.Lo].Kind == extract.Number {
			return -1
		}
		if m := &r.Nodes[k+1]; spotWords[n.Fold] && m.Kind == syntax.ActorNode && m.Named && m.First().Kind == extract.PlaceActor {
			return r.spot(k + 1)
		}
	}
	return -1
}

// livesThere reports whether node k names people by where they are: "người dân ở huyện A".
func (r *reader) livesThere(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || !n.Named || n.Person || n.First().Kind != extract.PlaceActor {
		return false
	}
	for i := n.Lo + 1; i < min(n.Hi, n.Lo+maxSite); i++ {
		if spotWords[r.Doc.Tokens[i].Fold] {
			return true
		}
	}
	return false
}

// trailing reports whether the place at node k stands behind the number that it
// belongs to, in a row parted by semicolons: "2 người chết ở xã A; 80 người bị thương".
func (r *reader) trailing(k int) bool {
	for k--; k >= 0 && !r.Is(k, ";", ":"); k-- {
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode || n.Kind == syntax.Word && r.Doc.Tokens[n.Lo].Kind == extract.Number {
			return true
		}
	}
	return false
}

// explains reports whether the place at node k, in brackets, only says where the
// place before the bracket is: "Mường Lát (Thanh Hóa)".
func (r *reader) explains(k int) bool {
	for ; k > 0; k-- {
		if r.Is(k, "(", "[") {
			return r.Nodes[k-1].Kind == syntax.ActorNode && r.Nodes[k-1].Named && r.AreaOf(r.Nodes[k-1].First()) >= 0
		}
	}
	return false
}

// land returns Việt Nam if the words before token i speak of the whole country; all is
// whether they do, and the place is -1 in an article about another country, and where they
// speak of the whole world.
func (r *reader) land(i int) (place int, all bool) {
	for k := i + 1; k < min(r.Doc.Sentences[r.Sent].Tokens.Hi, i+2*maxSite); k++ {
		if f := r.Doc.Tokens[k].Fold; (f == "cầu" || f == "giới") && (r.Doc.Tokens[k-1].Fold == "toàn" || r.Doc.Tokens[k-1].Fold == "thế" && !r.Doc.Tokens[k-1].Cap) {
			return -1, true // "6 triệu người trên toàn cầu"
		}
		if lex, _ := r.Lex.Counts.Longest(r.Doc.Tokens[k:r.Doc.Sentences[r.Sent].Tokens.Hi]); lex != nil && lex.Counted&syntax.CountLand != 0 && (r.Doc.Tokens[k-1].Fold == "trên" || r.Doc.Tokens[k-1].Fold == "sinh" || r.Doc.Tokens[k-1].Fold == "trong") {
			return r.wholeLand(), true // "900.000 thí sinh trên cả nước"
		}
	}
	for k := r.Doc.Sentences[r.Sent].Tokens.Lo; k < i; k++ {
		lex, n := r.Lex.Counts.Longest(r.Doc.Tokens[k:i])
		if lex == nil || lex.Counted&(syntax.CountLand|syntax.CountWorld) == 0 || r.along(k) || lex.Counted&syntax.CountWorld != 0 && (r.Doc.Tokens[k].Cap || k > r.FirstToken() && r.Doc.Tokens[k-1].Fold == "nhất") {
			continue
		}
		for x := r.NodeAt(k+n-1) + 1; x < r.NodeAt(i); x++ {
			if r.spot(x) >= 0 {
				return -1, false
			}
		}
		if lex.Counted&syntax.CountWorld != 0 {
			return -1, true
		}
		return r.wholeLand(), true
	}
	return -1, false
}

// along reports whether token k names only who else does so: "cùng với học sinh cả nước".
func (r *reader) along(k int) bool {
	for x := k - 1; x >= max(r.FirstToken(), k-4); x-- {
		if f := r.Doc.Tokens[x].Fold; f == "cùng" || f == "với" {
			return true
		}
	}
	if k == r.FirstToken() || r.Doc.Tokens[k-1].Fold != "của" {
		return false
	}
	for x := k - 2; x >= max(r.FirstToken(), k-2*maxSite); x-- {
		if r.Doc.Tokens[x].Fold == "thủ" {
			return true // "thủ đô của cả nước"
		}
	}
	return false
}

// wholeLand returns the place Việt Nam, made if the article only means it by "cả nước", whether it
// names another place of it or none, or -1 if what it is about lies abroad.
func (r *reader) wholeLand() int {
	for p := range r.Analysis.Places {
		if r.Analysis.Places[p].Code == "VN" {
			return p
		}
	}
	p := r.focus()
	for steps := 0; p >= 0 && r.Analysis.Places[p].Parent >= 0 && steps < 8; steps++ {
		p = r.Analysis.Places[p].Parent
	}
	if p >= 0 && r.Analysis.Places[p].Kind == extract.Country {
		return -1
	}
	r.Analysis.Places = append(r.Analysis.Places, extract.Place{ID: "viet-nam", Name: "Việt Nam", Kind: extract.Country, Code: "VN", Parent: -1, Inside: true, Confidence: 0.9})
	return len(r.Analysis.Places) - 1
}
