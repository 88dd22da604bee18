package syntax

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Is reports whether node i is the one-token word.
func (r *Reader) Is(i int, words ...string) bool {
	if i < 0 || i >= len(r.Nodes) || r.Nodes[i].Hi-r.Nodes[i].Lo != 1 {
		return false
	}
	for _, w := range words {
		if r.Nodes[i].Fold == w {
			return true
		}
	}
	return false
}

// splice replaces nodes [i,j) by n.
func (r *Reader) splice(i, j int, n Node) {
	n.Lo, n.Hi = r.Nodes[i].Lo, r.Nodes[j-1].Hi
	r.Nodes[i] = n
	r.put(&n)
	r.Nodes = append(r.Nodes[:i+1], r.Nodes[j:]...)
}

// sumHead reports whether the head at node k is a word for money: those behind it act.
func (r *Reader) sumHead(k int) bool {
	last := r.Doc.Tokens[r.Nodes[k].Hi-1].Fold
	return r.Nodes[k].Head == Vehicle && (last == "tiền" || last == "phí")
}

// maxAside is how many nodes a bracket behind a name may hold.
const maxAside = 5

// absorbAsides takes the bracket behind a name into it: "Tập đoàn Dầu khí Việt Nam
// (PVN)", "huyện Hướng Hoá (tỉnh Quảng Trị)".
func (r *Reader) absorbAsides() {
	for i := 0; i+2 < len(r.Nodes); i++ {
		if r.Nodes[i].Kind != ActorNode || !r.Is(i+1, "(") {
			continue
		}
		for k := i + 2; k < len(r.Nodes) && k <= i+2+maxAside; k++ {
			if n := &r.Nodes[k]; n.Kind == DateNode || n.Kind == ItemNode || n.Kind == TitleNode ||
				n.First().Kind == extract.PlaceActor && r.Nodes[i].First().Kind == extract.OrganizationActor {
				break // "Bệnh viện Quân y 268 (Thành phố Huế)": where it is
			}
			if k == i+2 && r.Nodes[i].First().Kind == extract.PlaceActor && r.Doc.Tokens[r.Nodes[k].Lo].Kind == extract.Number {
				break // "huyện Chư Sê (12 ca)": what is counted there
			}
			if r.Is(k, ")") {
				n := r.Nodes[i]
				r.splice(i, k+1, n)
				if i+1 < len(r.Nodes) && r.Nodes[i].First().Kind == extract.OrganizationActor && r.Nodes[i+1].First().Kind == extract.PlaceActor {
					r.splice(i, i+2, r.Nodes[i]) // "Hội Chữ thập đỏ (CTĐ) VN"
				}
				break
			}
		}
	}
}

// joinPersons makes one node of a person and the offices that stand around the
// name: "Bí thư Tỉnh ủy Quảng Ninh Nguyễn Xuân Ký", "ông Lê Minh – Giám đốc Sở Y
// tế, Phó Trưởng ban …". An office without a person becomes the body's.
func (r *Reader) joinPersons() {
	out := r.Nodes[:0]
	ns := r.Nodes
	for i := 0; i < len(ns); {
		j, person := officeEnd(ns, i)
		switch {
		case j == i && len(out) == i:
			out = ns[:i+1] // nothing was joined yet: it stays where it is
			i++
			continue
		case j == i:
			out = append(out, ns[i])
			i++
			continue
		case person >= 0:
			n := ns[person]
			n.Lo, n.Hi = ns[i].Lo, ns[j-1].Hi
			out = append(out, n)
		default:
			n := officeBody(ns[i:j])
			n.Lo, n.Hi = ns[i].Lo, ns[j-1].Hi
			out = append(out, n)
			r.put(&n)
		}
		i = j
	}
	r.Nodes = out
}

// officeEnd returns the end of the run of titles, bodies and at most one person
// that starts at node i, or i if no title or person starts there, and the
// person's index or -1.
func officeEnd(ns []Node, i int) (int, int) {
	if ns[i].Kind != TitleNode && !(ns[i].Kind == ActorNode && ns[i].Person) {
		return i, -1
	}
	person, j := -1, i
	if ns[i].Person {
		person = i
	}
	j++
	for j < len(ns) {
		n := &ns[j]
		switch {
		case n.Kind == TitleNode:
			j++
		case n.Kind == ActorNode && n.Person:
			if person >= 0 {
				return j, person // "ông A, Giám đốc Sở; bà B": the next one's
			}
			person = j
			j++
		case n.Kind == ActorNode && titleBefore(ns, i, j):
			j++
		case apposed(ns, j) && person >= 0 && (ns[j+1].Kind == TitleNode):
			j += 2
		case n.Fold == "của" && j+1 < len(ns) && ns[j+1].Kind == ActorNode && !ns[j+1].Person && ns[j-1].Kind == TitleNode:
			j += 2
		case apposed(ns, j) && person < 0 && ns[j+1].Kind == TitleNode:
			j += 2
		case person >= 0 && titled(ns, i, j) && j+2 < len(ns) && ns[j].Fold == "và" && ns[j+1].Fold == "là" && ns[j+2].Kind == TitleNode:
			j += 3 // "ông A, chủ tịch và là giám đốc của B"
		default:
			return bracketed(ns, i, j), person
		}
	}
	return j, person
}

// bracketed returns the node behind the bracket that closes at node j, if one opens in nodes [i,j): "ông A (Phó
// chủ tịch tỉnh B) đã trao". Left alone, it would hide who stands before it.
func bracketed(ns []Node, i, j int) int {
	if j < len(ns) && ns[j].Kind == Mark && ns[j].Fold == ")" {
		for k := i; k < j; k++ {
			if ns[k].Kind == Mark && ns[k].Fold == "(" {
				return j + 1
			}
		}
	}
	return j
}

// titled reports whether an office, with its body or not, ends right before node j.
func titled(ns []Node, i, j int) bool {
	return j > i && (ns[j-1].Kind == TitleNode || titleBefore(ns, i, j))
}

// titleBefore reports whether the body at j belongs to an office that stands
// right before it.
func titleBefore(ns []Node, i, j int) bool {
	return j > i && (ns[j-1].Kind == TitleNode || j-2 >= i && ns[j-1].Kind == ActorNode && !ns[j-1].Person && ns[j-2].Kind == TitleNode)
}

// apposed reports whether node j is a mark that can part a name from its
// offices.
func apposed(ns []Node, j int) bool {
	if j+1 >= len(ns) || ns[j].Kind != Mark {
		return false
	}
	switch ns[j].Fold {
	case ",", "-", "–", "—", "(":
		return true
	}
	return false
}

// officeBody makes the actor of an office without a person: the body or place it
// belongs to.
func officeBody(ns []Node) Node {
	for _, n := range ns {
		if n.Kind == ActorNode {
			n.Head = People
			return n
		}
	}
	for _, n := range ns {
		if len(n.Actors) > 0 { // the body within the office's own words
			n.Kind, n.Head = ActorNode, People
			return n
		}
	}
	return Node{Kind: TitleNode, Fold: ns[0].Fold}
}

// spokesmen reports whether node k, behind the comma after people in need, is a word for those who speak
// for the body or place right behind it: "Chia sẻ với các nạn nhân, lãnh đạo huyện A …".
func (r *Reader) spokesmen(k int) bool {
	f := r.Doc.Tokens[r.Nodes[k].Lo].Fold
	return (f == "lãnh" || f == "đại") && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ActorNode
}

// joinHeads merges words such as "nhân dân" and "đoàn công tác gồm 18 cán bộ y tế
// của" with the name that follows, so that the name acts.
func (r *Reader) joinHeads() {
	for i := 0; i < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != HeadNode {
			continue
		}
		h := n.Head
		j := i + 1
		for j < len(r.Nodes) { // "cán bộ, nhân dân và doanh nghiệp"
			if r.Nodes[j].Kind == HeadNode && (r.Nodes[j].Head != Vehicle || h == Vehicle) && !(j == i+1 && r.sumHead(i) && r.Nodes[j].Head == Giver) { // "nạn nhân" is not "số tiền", nor "số tiền các đơn vị ủng hộ" theirs
				h = max(h, r.Nodes[j].Head)
				if r.Nodes[i].Head == Party {
					h = Party
				}
				j++
				continue
			}
			if r.Is(j, "/") && h == People && j+1 < len(r.Nodes) && r.Nodes[j+1].Kind == HeadNode && r.Nodes[j+1].Head == People {
				j++ // "các tỉnh/thành phố"
				continue
			}
			if r.Is(j, ",", "và") && j+1 < len(r.Nodes) && r.Nodes[j+1].Kind == HeadNode && r.Nodes[i].Head != Party && !(r.Nodes[i].Fold == "quỹ" && r.Nodes[j+1].Head == Needy) && !(h == Needy && r.Is(j, ",") && (r.Nodes[j+1].Head == Giver || r.spokesmen(j+1))) {
				j++
				continue
			}
			break
		}
		k := j
		var with *Item
		cause := false
		for steps := 0; k < len(r.Nodes) && steps < 5; steps++ {
			c := &r.Nodes[k]
			switch {
			case r.Is(k, "của") || r.Is(k, "vùng") || r.Is(k, "các") || r.Is(k, "tại") && h != Party || r.Is(k, "ở") || r.Is(k, "trong") && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ActorNode:
				k++
				continue
			case r.Is(k, ":") && k == j && h == People && !r.GiverRow(k+1):
				k++
				continue
			case h == Party && r.Is(k, "đi", "vào", "ra", "lên"): // "đoàn của anh đi tỉnh A": where it goes, not whose it is
			case r.cause(k) > k && h != Party:
				cause = true
				k = r.cause(k)
				continue
			case r.Is(k, "gồm", "với") && h == Party && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ItemNode:
				with = r.Nodes[k+1].Item
				k += 2
				continue
			case c.Kind == Word && c.Lex == nil && !r.Doc.Tokens[c.Lo].Cap:
				k++
				continue
			}
			break
		}
		if k < len(r.Nodes) && r.Nodes[k].Kind == ActorNode && !r.Nodes[k].Person && (r.reaches(j, k) || cause && r.TownOf(&r.Nodes[k]) && (r.Is(k-1, "tại", "ở") || r.Is(k-2, "tại", "ở"))) && !(h == Needy && (r.stricken(i, k) || r.press(&r.Nodes[k]))) && !r.Uninhabited(r.Nodes[k].First()) {
			a := r.Nodes[k]
			a.Head, a.Fold = h, r.Nodes[i].Fold
			if with != nil {
				a.Item = with
			}
			if p := a.First(); h == Giver && k == j && r.Nodes[i].Fold != "kiều" && r.Nodes[i].Fold != "việt" && p.Kind == extract.PlaceActor && r.Analysis.Places[p.Index].Kind == extract.Country {
				a.Actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[i].Lo, a.Hi))}} // "ngành ngân hàng Việt Nam"
			}
			if h == Giver && !a.Named && r.Is(k+1, "này", "đó", "ấy") {
				a.Actors, a.Named = []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[i].Lo, r.Nodes[k+1].Hi))}}, true
				k++ // "các mạnh thường quân tỉnh này": of which place the sentence tells before
			}
			r.splice(i, k+1, a)
			continue
		}
		if h == People && j == i+1 && r.namelessRulers(i) {
			r.Nodes[i].Head = Giver
			continue
		}
		if j > i+1 { // heads alone
			m := r.Nodes[i]
			m.Head = h
			r.splice(i, j, m)
		}
	}
}

// press reports whether a node is a newspaper, which has readers, but nobody in need.
func (r *Reader) press(n *Node) bool {
	a := n.First()
	return a.Kind == extract.OrganizationActor && First(r.Name(a)) == "báo"
}

// namelessRulers reports whether the head at node i is the authorities of no place or person that is named:
// "chính quyền", or "địa phương" where a verb makes them act.
func (r *Reader) namelessRulers(i int) bool {
	n := &r.Nodes[i]
	if !r.Rulers(i) || i+1 < len(r.Nodes) && r.Doc.Tokens[r.Nodes[i+1].Lo].Cap {
		return false
	}
	if n.Fold == "chính" {
		return true
	}
	if n.Lo > r.first && (r.Doc.Tokens[n.Lo-1].Kind == extract.Number || several[r.Doc.Tokens[n.Lo-1].Fold]) || r.PartOf(i, 0) != Subject {
		return false // "cho 7 địa phương để hỗ trợ người dân", "thêm một địa phương gửi người tới R"
	}
	for k := i + 1; k < len(r.Nodes) && k <= i+2 && !r.Is(k, "để"); k++ {
		if x := r.Nodes[k].Lex; x != nil && r.Nodes[k].Kind == Word {
			return x.Marker&(Past|Pledge) != 0 || x.Trigger&(Give|Help) != 0
		}
	}
	return false
}

// Rulers reports whether node i is a word for the authorities of a place.
func (r *Reader) Rulers(i int) bool {
	n := &r.Nodes[i]
	return n.Kind == HeadNode && rulers[strings.ToLower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))]
}

// several are the words before "địa phương" by which it is not the one spoken of.
var several = map[string]bool{"một": true, "nhiều": true, "mỗi": true, "từng": true, "hai": true, "ba": true, "bốn": true, "năm": true, "số": true, "những": true}

// rulers are the words for the authorities of a place.
var rulers = map[string]bool{"chính quyền": true, "địa phương": true, "lãnh đạo địa phương": true}

// causes are the words for what befalls people, behind "do".
var causes = lists.Words("causes")

// cause returns the node behind the words that tell, from node k on, what befell people:
// "do mưa lũ gây ra", "bởi cơn bão số 10"; or k.
func (r *Reader) cause(k int) int {
	if !r.Marked(k, By) || k+1 >= len(r.Nodes) || !causes[r.Nodes[k+1].Fold] {
		return k
	}
	x := k + 1
	for x < len(r.Nodes) && x <= k+8 && (causes[r.Nodes[x].Fold] || r.Doc.Tokens[r.Nodes[x].Lo].Kind == extract.Number && r.Nodes[x].Kind == Word) {
		x++
	}
	return x
}

// stricken reports whether the needy in nodes [i,k) are told by what befell them or by where
// their kin serve: they are not the people of the place behind.
func (r *Reader) stricken(i, k int) bool {
	if r.KinServe(i, k) {
		return true
	}
	for t := r.Nodes[i].Lo; t < r.Nodes[k].Lo; t++ {
		switch r.Doc.Tokens[t].Fold {
		case "chết", "vong", "thương", "mạng", "mỗi", "tích":
			return true
		case "nạn":
			return k > i+1
		}
	}
	return false
}

// reaches reports whether a name at node k can belong to heads that end at node
// j: only light words lie between.
func (r *Reader) reaches(j, k int) bool {
	for x := j; x < k; x++ {
		n := &r.Nodes[x]
		if n.Kind == Mark && n.Fold != ":" || n.Kind == DateNode {
			return false
		}
		if n.Lex != nil && n.Lex.Trigger != 0 && n.Lex.Marker == 0 {
			return false
		}
	}
	return k-j <= 5
}

// quarterTail is how many tokens the name of a quarter or village may have, with the word for it.
const quarterTail = 5

// quarterLies reports whether the place at node k, behind a comma, is where the quarter or village lies
// that the body at node j is of.
func (r *Reader) quarterLies(j, k int) bool {
	b, p := &r.Nodes[j], r.Nodes[k].First()
	if !r.Is(k-1, ",") || b.Kind != ActorNode || b.First().Kind != extract.OrganizationActor || p.Kind != extract.PlaceActor {
		return false
	}
	if kind := r.Analysis.Places[p.Index].Kind; kind != extract.Commune && kind != extract.District {
		return false
	}
	for i := b.Hi - 2; i > b.Lo && i >= b.Hi-quarterTail; i-- {
		switch f := r.Doc.Tokens[i].Fold; {
		case villages[f], f == "phố" && (r.Doc.Tokens[i-1].Fold == "khu" || r.Doc.Tokens[i-1].Fold == "dân"):
			return true
		}
	}
	return false
}

// dateline reports whether the place at node i, in capitals before a dash and a body, only says where the story is from:
// "THÁI BÌNH - Công ty A vừa trao …".
func (r *Reader) dateline(i int) bool {
	n := &r.Nodes[i]
	if i > 0 || n.First().Kind != extract.PlaceActor || !r.Is(1, "-", "–") || len(r.Nodes) < 3 || r.Nodes[2].First().Kind != extract.OrganizationActor {
		return false
	}
	for k := n.Lo; k < n.Hi; k++ {
		if !r.Doc.Tokens[k].Upper {
			return false
		}
	}
	return true
}

// familiesRow reports whether the person at node i and whoever is told from node k on are those of whom the families are
// told in a row: "gia đình anh A và gia đình chị B".
func (r *Reader) familiesRow(i, k int) bool {
	if k >= len(r.Nodes) || r.Nodes[k].Kind != HeadNode || r.Nodes[k].Head != Needy {
		return false
	}
	for x := i - 1; x >= 0 && x >= i-2; x-- {
		if n := &r.Nodes[x]; n.Kind == HeadNode {
			return n.Head == Needy && r.Doc.Tokens[n.Lo].Fold == r.Doc.Tokens[r.Nodes[k].Lo].Fold
		} else if n.Kind != Word || n.Lex != nil {
			return false
		}
	}
	return false
}

// joinLists merges actors in a row: "Quảng Bình, Quảng Nam và Quảng Ngãi".
func (r *Reader) joinLists() {
	for i := 0; i < len(r.Nodes); i++ {
		if r.Nodes[i].Kind != ActorNode || r.dateline(i) {
			continue
		}
		j := i
		for {
			k := r.pastAddress(j + 1)
			given := r.Nodes[i].Person && r.givenTo(i)
			if given {
				k = r.pastHome(k)
			}
			from := k
			for k < len(r.Nodes) && k <= from+2 && (r.Is(k, ",", "và", "cùng", "&", "-", "–") || r.Is(k, ":") && !r.Nodes[j].Named || r.Is(k, "tỉnh", "huyện", "các") || r.Is(k, ";") && given && k == from) {
				k++
			}
			if k > from && (given || r.Nodes[i].Person && (r.rowActs(r.pastAddressing(k)) || r.familiesRow(i, k))) {
				k = r.pastAddressing(k)
			}
			if k == from || k >= len(r.Nodes) || r.Nodes[k].Kind != ActorNode || r.Nodes[k].Person != r.Nodes[i].Person {
				break
			}
			if r.Is(k-1, ",") && r.PartOf(i, 0) != Subject && r.PartOf(i, 0) != Company && r.PartOf(i, 0) != Agent && (r.NewClause(k, min(k+3, len(r.Nodes))) || r.bodyActs(j, k)) && !r.mends(i, k) && !r.Marked(k+1, At) && !(r.PartOf(i, 0) == Source && r.Marked(k+1, Goal)) && !r.owners(i) && !r.liesIn(r.Nodes[j].First(), k) && !r.countedRow(i) {
				break // "ủng hộ miền Bắc, Công ty A đã …"
			}
			if r.Is(k-1, ",") && r.prefaceEnds(i, k) {
				break // "Với việc trao 2 tỷ đồng cho R, D tiếp tục …", "Theo thông báo của A, B hôm nay …"
			}
			if r.Is(k-1, ",") && r.Nodes[k].First().Kind == extract.OrganizationActor && r.PartOf(i, 0) == Venue {
				break // "tại xã A, huyện B, Công ty C phối hợp với …"
			}
			if r.Is(k-1, ",") && (r.makesAppeal(i) || r.witness(i)) {
				break // "Hưởng ứng lời kêu gọi của R, Tập đoàn A và Công ty B trao tặng …", "Dưới sự chứng kiến của A, D …"
			}
			if r.Is(k-1, "cùng") && !r.Nodes[i].Person && r.Nodes[k].Head == Party {
				break
			}
			j = k
		}
		if j == i {
			continue
		}
		n := r.Nodes[i]
		if r.belongs(i, j) || r.twoNames(i, j) || r.seated(i, j) {
			r.splice(i, j+1, n)
			continue
		}
		if r.branches(i, j) {
			n.Actors = nil // "Hội Phụ nữ các xã A, B": those of the places
		}
		for x, depth := i+1, 0; x <= j; x++ {
			if r.Is(x, "(") {
				depth++
			} else if r.Is(x, ")") {
				depth--
			}
			if depth > 0 || n.Person && r.Nodes[x].Kind == ActorNode && !r.Nodes[x].Person {
				continue // where the one before it is
			}
			if x > i+2 && r.twoNames(x-2, x) {
				continue // "Công ty A và Ngân hàng Phát triển B - BBank"
			}
			if x > i+1 && r.quarterLies(x-2, x) {
				continue // "Chi hội Phụ nữ khu phố 3, phường 9"
			}
			n.Actors = AddActors(n.Actors, r.Nodes[x].Actors...)
			n.Named = n.Named || r.Nodes[x].Named
			if n.Item == nil {
				n.Item = r.Nodes[x].Item
			}
		}
		r.splice(i, j+1, n)
		r.absorbLand(i)
	}
}

// absorbLand takes the place right behind a row of smaller ones into the row, in which they
// lie: "các xã A và B tỉnh C".
func (r *Reader) absorbLand(i int) {
	if i+1 >= len(r.Nodes) || r.Nodes[i].Hi != r.Nodes[i+1].Lo || len(r.Nodes[i+1].Actors) != 1 || r.Nodes[i].Person || r.Nodes[i+1].Person {
		return
	}
	last := r.Nodes[i].Actors[len(r.Nodes[i].Actors)-1]
	if p := r.Nodes[i+1].First(); last.Kind == extract.PlaceActor && p.Kind == extract.PlaceActor && (r.Within(last.Index, p.Index) || r.rankOf(last, r.Nodes[i].Lo) < r.rankOf(p, r.Nodes[i+1].Lo)) {
		r.splice(i, i+2, r.Nodes[i])
	}
}

// mends reports whether the place at node k, one of a row with that at node i, is told what
// to get over with what the row receives: "cho các tỉnh A, B, C khắc phục hậu quả bão".
func (r *Reader) mends(i, k int) bool {
	if k+1 >= len(r.Nodes) || r.Nodes[i].First().Kind != extract.PlaceActor || r.Nodes[k].First().Kind != extract.PlaceActor {
		return false
	}
	x := r.Nodes[k+1].Lex
	return x != nil && x.Trigger == Help && x.Strong == 0 && x.Marker == 0
}

// branches reports whether the body at node i is named for several places, which follow up to
// node j: "Hội Phụ nữ các xã A, B và C".
func (r *Reader) branches(i, j int) bool {
	if r.Nodes[i].First().Kind != extract.OrganizationActor || !r.Is(i+1, "các") {
		return false
	}
	for x := i + 2; x <= j; x++ {
		if n := &r.Nodes[x]; n.Kind == ActorNode && n.First().Kind != extract.PlaceActor {
			return false
		}
	}
	return true
}

// seated reports whether the place behind a dash at node j only says where the body at node i
// is: "Quỹ A - TP B".
func (r *Reader) seated(i, j int) bool {
	return j == i+2 && r.Is(i+1, "-", "–") && r.Nodes[i].First().Kind == extract.OrganizationActor && r.Nodes[j].First().Kind == extract.PlaceActor
}

// twoNames reports whether nodes i and j are one body and that to which it belongs, parted
// by a dash or comma: "Ban Vận động cứu trợ Trung ương - Ủy ban Trung ương MTTQ Việt Nam"; or
// a firm and its short name.
func (r *Reader) twoNames(i, j int) bool {
	if j != i+2 || !r.Is(i+1, "-", "–", ",") {
		return false
	}
	a, b := r.Nodes[i].First(), r.Nodes[j].First()
	if a.Kind != extract.OrganizationActor || b.Kind != extract.OrganizationActor || len(r.Nodes[i].Actors) > 1 || len(r.Nodes[j].Actors) > 1 {
		return false
	}
	f := First(r.Analysis.Organizations[a.Index].Name)
	if r.Is(i+1, ",") {
		return f == "ban" && First(r.Analysis.Organizations[b.Index].Name) == "ủy"
	}
	short := Companies[f] && !strings.Contains(r.Analysis.Organizations[b.Index].Name, " ") // "Ngân hàng Đông Hải - DHBank"
	return f == "ban" || f == "quỹ" || f == "trung" || short
}

// pastAddress passes over the bracket at node k that says where the body before it
// is, if another body follows: "Trường A (huyện B) và Trường C".
func (r *Reader) pastAddress(k int) int {
	if !r.Is(k, "(") || k+1 < len(r.Nodes) && r.Doc.Tokens[r.Nodes[k+1].Lo].Kind == extract.Number {
		return k
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+8; x++ {
		switch n := &r.Nodes[x]; {
		case r.Is(x, ")"):
			if r.Is(x+1, ",", "và") {
				return x + 1
			}
			return k
		case n.Kind == ActorNode && n.First().Kind == extract.PlaceActor, r.Is(x, ",", "-", "–"), n.Kind == Word && n.Lex == nil:
		default:
			return k
		}
	}
	return k
}

// Ranks are the levels of places in an address, from the small to the large.
var Ranks = map[extract.PlaceKind]int{extract.OtherPlace: 1, extract.Commune: 2, extract.District: 3, extract.City: 3, extract.Province: 4, extract.Region: 5, extract.Country: 6}

// liesIn reports whether a body's place lies in the place at node j.
func (r *Reader) liesIn(a extract.Actor, j int) bool {
	p, q := r.AreaOf(a), r.Nodes[j].First()
	return (a.Kind == extract.OrganizationActor || a.Kind == extract.PlaceActor) && p >= 0 && q.Kind == extract.PlaceActor && p != q.Index && r.Within(p, q.Index)
}

// localTo reports whether a body is one of a smaller place of which nobody tells in which it
// lies, and the place at node j is larger: "Đoàn phường 5, quận 3".
func (r *Reader) localTo(a extract.Actor, j int) bool {
	p, q := r.AreaOf(a), r.Nodes[j].First()
	if a.Kind != extract.OrganizationActor || p < 0 || q.Kind != extract.PlaceActor {
		return false
	}
	at := &r.Analysis.Places[p]
	return at.Parent < 0 && Ranks[at.Kind] > 1 && Ranks[at.Kind] < Ranks[r.Analysis.Places[q.Index].Kind]
}

// Sites are the first words of bodies whose address may follow their name.
var Sites = map[string]bool{"trường": true, "bệnh": true, "trạm": true, "đồn": true, "trung": true, "chùa": true, "nhà": true, "giáo": true, "tịnh": true, "thiền": true, "tu": true, "niệm": true}

// Sited reports whether an actor is a body that stands at an address.
func (r *Reader) Sited(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(r.Analysis.Organizations[a.Index].Name), " ")
	return Sites[first]
}
