package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// is reports whether node i is the one-token word.
func (r *reader) is(i int, words ...string) bool {
	if i < 0 || i >= len(r.nodes) || r.nodes[i].hi-r.nodes[i].lo != 1 {
		return false
	}
	for _, w := range words {
		if r.nodes[i].fold == w {
			return true
		}
	}
	return false
}

// splice replaces nodes [i,j) by n.
func (r *reader) splice(i, j int, n node) {
	n.lo, n.hi = r.nodes[i].lo, r.nodes[j-1].hi
	r.nodes[i] = n
	r.put(&n)
	r.nodes = append(r.nodes[:i+1], r.nodes[j:]...)
}

// maxAside is how many nodes a bracket behind a name may hold.
const maxAside = 5

// absorbAsides takes the bracket behind a name into it: "Tập đoàn Dầu khí Việt Nam
// (PVN)", "huyện Hướng Hoá (tỉnh Quảng Trị)".
func (r *reader) absorbAsides() {
	for i := 0; i+2 < len(r.nodes); i++ {
		if r.nodes[i].kind != actorNode || !r.is(i+1, "(") {
			continue
		}
		for k := i + 2; k < len(r.nodes) && k <= i+2+maxAside; k++ {
			if n := &r.nodes[k]; n.kind == dateNode || n.kind == itemNode || n.kind == titleNode ||
				n.first().Kind == extract.PlaceActor && r.nodes[i].first().Kind == extract.OrganizationActor {
				break // "Bệnh viện Quân y 268 (Thành phố Huế)": where it is
			}
			if k == i+2 && r.nodes[i].first().Kind == extract.PlaceActor && r.doc.Tokens[r.nodes[k].lo].Kind == extract.Number {
				break // "huyện Chư Sê (12 ca)": what is counted there
			}
			if r.is(k, ")") {
				n := r.nodes[i]
				r.splice(i, k+1, n)
				if i+1 < len(r.nodes) && r.nodes[i].first().Kind == extract.OrganizationActor && r.nodes[i+1].first().Kind == extract.PlaceActor {
					r.splice(i, i+2, r.nodes[i]) // "Hội Chữ thập đỏ (CTĐ) VN"
				}
				break
			}
		}
	}
}

// joinPersons makes one node of a person and the offices that stand around the
// name: "Bí thư Tỉnh ủy Quảng Ninh Nguyễn Xuân Ký", "ông Lê Minh – Giám đốc Sở Y
// tế, Phó Trưởng ban …". An office without a person becomes the body's.
func (r *reader) joinPersons() {
	out := r.nodes[:0]
	ns := r.nodes
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
			n.lo, n.hi = ns[i].lo, ns[j-1].hi
			out = append(out, n)
		default:
			n := officeBody(ns[i:j])
			n.lo, n.hi = ns[i].lo, ns[j-1].hi
			out = append(out, n)
			r.put(&n)
		}
		i = j
	}
	r.nodes = out
}

// officeEnd returns the end of the run of titles, bodies and at most one person
// that starts at node i, or i if no title or person starts there, and the
// person's index or -1.
func officeEnd(ns []node, i int) (int, int) {
	if ns[i].kind != titleNode && !(ns[i].kind == actorNode && ns[i].person) {
		return i, -1
	}
	person, j := -1, i
	if ns[i].person {
		person = i
	}
	j++
	for j < len(ns) {
		n := &ns[j]
		switch {
		case n.kind == titleNode:
			j++
		case n.kind == actorNode && n.person:
			if person >= 0 {
				return j, person // "ông A, Giám đốc Sở; bà B": the next one's
			}
			person = j
			j++
		case n.kind == actorNode && titleBefore(ns, i, j):
			j++
		case apposed(ns, j) && person >= 0 && (ns[j+1].kind == titleNode):
			j += 2
		case n.fold == "của" && j+1 < len(ns) && ns[j+1].kind == actorNode && !ns[j+1].person && ns[j-1].kind == titleNode:
			j += 2
		case apposed(ns, j) && person < 0 && ns[j+1].kind == titleNode:
			j += 2
		case person >= 0 && titled(ns, i, j) && j+2 < len(ns) && ns[j].fold == "và" && ns[j+1].fold == "là" && ns[j+2].kind == titleNode:
			j += 3 // "ông A, chủ tịch và là giám đốc của B"
		default:
			return j, person
		}
	}
	return j, person
}

// titled reports whether an office, with its body or not, ends right before node j.
func titled(ns []node, i, j int) bool {
	return j > i && (ns[j-1].kind == titleNode || titleBefore(ns, i, j))
}

// titleBefore reports whether the body at j belongs to an office that stands
// right before it.
func titleBefore(ns []node, i, j int) bool {
	return j > i && (ns[j-1].kind == titleNode || j-2 >= i && ns[j-1].kind == actorNode && !ns[j-1].person && ns[j-2].kind == titleNode)
}

// apposed reports whether node j is a mark that can part a name from its
// offices.
func apposed(ns []node, j int) bool {
	if j+1 >= len(ns) || ns[j].kind != mark {
		return false
	}
	switch ns[j].fold {
	case ",", "-", "–", "—", "(":
		return true
	}
	return false
}

// officeBody makes the actor of an office without a person: the body or place it
// belongs to.
func officeBody(ns []node) node {
	for _, n := range ns {
		if n.kind == actorNode {
			n.head = people
			return n
		}
	}
	for _, n := range ns {
		if len(n.actors) > 0 { // the body within the office's own words
			n.kind, n.head = actorNode, people
			return n
		}
	}
	return node{kind: titleNode, fold: ns[0].fold}
}

// joinHeads merges words such as "nhân dân" and "đoàn công tác gồm 18 cán bộ y tế
// của" with the name that follows, so that the name acts.
func (r *reader) joinHeads() {
	for i := 0; i < len(r.nodes); i++ {
		n := &r.nodes[i]
		if n.kind != headNode {
			continue
		}
		h := n.head
		j := i + 1
		for j < len(r.nodes) { // "cán bộ, nhân dân và doanh nghiệp"
			if r.nodes[j].kind == headNode && (r.nodes[j].head != vehicle || h == vehicle) { // "nạn nhân" is not "số tiền"
				h = max(h, r.nodes[j].head)
				if r.nodes[i].head == party {
					h = party
				}
				j++
				continue
			}
			if r.is(j, ",", "và") && j+1 < len(r.nodes) && r.nodes[j+1].kind == headNode && r.nodes[i].head != party && !(r.nodes[i].fold == "quỹ" && r.nodes[j+1].head == needy) && !(h == needy && r.nodes[j+1].head == giver && r.is(j, ",")) {
				j++
				continue
			}
			break
		}
		k := j
		var with *item
		cause := false
		for steps := 0; k < len(r.nodes) && steps < 5; steps++ {
			c := &r.nodes[k]
			switch {
			case r.is(k, "của") || r.is(k, "vùng") || r.is(k, "các") || r.is(k, "tại") && h != party || r.is(k, "ở") || r.is(k, "trong") && k+1 < len(r.nodes) && r.nodes[k+1].kind == actorNode:
				k++
				continue
			case r.is(k, ":") && k == j && h == people:
				k++
				continue
			case r.cause(k) > k && h != party:
				cause = true
				k = r.cause(k)
				continue
			case r.is(k, "gồm", "với") && h == party && k+1 < len(r.nodes) && r.nodes[k+1].kind == itemNode:
				with = r.nodes[k+1].item
				k += 2
				continue
			case c.kind == word && c.lex == nil && !r.doc.Tokens[c.lo].Cap:
				k++
				continue
			}
			break
		}
		if k < len(r.nodes) && r.nodes[k].kind == actorNode && !r.nodes[k].person && (r.reaches(j, k) || cause && r.townOf(&r.nodes[k]) && (r.is(k-1, "tại", "ở") || r.is(k-2, "tại", "ở"))) && !(h == needy && r.stricken(i, k)) {
			a := r.nodes[k]
			a.head, a.fold = h, r.nodes[i].fold
			if with != nil {
				a.item = with
			}
			if p := a.first(); h == giver && k == j && r.nodes[i].fold != "kiều" && r.nodes[i].fold != "việt" && p.Kind == extract.PlaceActor && r.a.Places[p.Index].Kind == extract.Country {
				a.actors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[i].lo, a.hi))}} // "ngành ngân hàng Việt Nam"
			}
			r.splice(i, k+1, a)
			continue
		}
		if j > i+1 { // heads alone
			m := r.nodes[i]
			m.head = h
			r.splice(i, j, m)
		}
	}
}

// causes are the words for what befalls people, behind "do".
var causes = wordList("causes")

// cause returns the node behind the words that tell, from node k on, what befell people:
// "do mưa lũ gây ra", "bởi cơn bão số 10"; or k.
func (r *reader) cause(k int) int {
	if !r.marked(k, by) || k+1 >= len(r.nodes) || !causes[r.nodes[k+1].fold] {
		return k
	}
	x := k + 1
	for x < len(r.nodes) && x <= k+8 && (causes[r.nodes[x].fold] || r.doc.Tokens[r.nodes[x].lo].Kind == extract.Number && r.nodes[x].kind == word) {
		x++
	}
	return x
}

// stricken reports whether the needy in nodes [i,k) are told by what befell them: they
// are not the people of the place behind.
func (r *reader) stricken(i, k int) bool {
	for t := r.nodes[i].lo; t < r.nodes[k].lo; t++ {
		switch r.doc.Tokens[t].Fold {
		case "chết", "vong", "thương", "mạng", "mỗi", "tích":
			return true
		case "nạn":
			return k > i+1
		}
	}
	return false
}

// befallen reports whether nameless people are told by what befell them.
func befallen(as []extract.Actor) bool {
	for _, a := range as {
		for _, w := range []string{"chết", "tử vong", "bị thương", "thiệt mạng", "mất tích", "mỗi "} {
			if strings.Contains(a.Group, w) {
				return true
			}
		}
	}
	return false
}

// reaches reports whether a name at node k can belong to heads that end at node
// j: only light words lie between.
func (r *reader) reaches(j, k int) bool {
	for x := j; x < k; x++ {
		n := &r.nodes[x]
		if n.kind == mark && n.fold != ":" || n.kind == dateNode {
			return false
		}
		if n.lex != nil && n.lex.trigger != 0 && n.lex.marker == 0 {
			return false
		}
	}
	return k-j <= 5
}

// joinLists merges actors in a row: "Quảng Bình, Quảng Nam và Quảng Ngãi".
func (r *reader) joinLists() {
	for i := 0; i < len(r.nodes); i++ {
		if r.nodes[i].kind != actorNode {
			continue
		}
		j := i
		for {
			k := r.pastAddress(j + 1)
			from := k
			for k < len(r.nodes) && k <= from+2 && (r.is(k, ",", "và", "cùng", "&", "-", "–") || r.is(k, ":") && !r.nodes[j].named || r.is(k, "tỉnh", "huyện", "các")) {
				k++
			}
			if k == from || k >= len(r.nodes) || r.nodes[k].kind != actorNode || r.nodes[k].person != r.nodes[i].person {
				break
			}
			if r.is(k-1, ",") && r.partOf(i, 0) != subject && r.partOf(i, 0) != company && r.partOf(i, 0) != agent && r.newClause(k, min(k+3, len(r.nodes))) && !r.marked(k+1, at) && !r.liesIn(r.nodes[j].first(), k) && !r.countedRow(i) {
				break // "ủng hộ miền Bắc, Công ty A đã …"
			}
			if r.is(k-1, ",") && r.nodes[k].first().Kind == extract.OrganizationActor && r.partOf(i, 0) == venue {
				break // "tại xã A, huyện B, Công ty C phối hợp với …"
			}
			if r.is(k-1, ",") && r.makesAppeal(i) {
				break // "Hưởng ứng lời kêu gọi của R, Tập đoàn A và Công ty B trao tặng …"
			}
			if r.is(k-1, "cùng") && !r.nodes[i].person && r.nodes[k].head == party {
				break
			}
			j = k
		}
		if j == i {
			continue
		}
		n := r.nodes[i]
		if r.address(i, j) || r.twoNames(i, j) || r.seated(i, j) {
			r.splice(i, j+1, n)
			continue
		}
		if r.branches(i, j) {
			n.actors = nil // "Hội Phụ nữ các xã A, B": those of the places
		}
		for x, depth := i+1, 0; x <= j; x++ {
			if r.is(x, "(") {
				depth++
			} else if r.is(x, ")") {
				depth--
			}
			if depth > 0 {
				continue // where the one before it is
			}
			n.actors = addActors(n.actors, r.nodes[x].actors...)
			n.named = n.named || r.nodes[x].named
			if n.item == nil {
				n.item = r.nodes[x].item
			}
		}
		r.splice(i, j+1, n)
	}
}

// branches reports whether the body at node i is named for several places, which follow up to
// node j: "Hội Phụ nữ các xã A, B và C".
func (r *reader) branches(i, j int) bool {
	if r.nodes[i].first().Kind != extract.OrganizationActor || !r.is(i+1, "các") {
		return false
	}
	for x := i + 2; x <= j; x++ {
		if n := &r.nodes[x]; n.kind == actorNode && n.first().Kind != extract.PlaceActor {
			return false
		}
	}
	return true
}

// seated reports whether the place behind a dash at node j only says where the body at node i
// is: "Quỹ A - TP B".
func (r *reader) seated(i, j int) bool {
	return j == i+2 && r.is(i+1, "-", "–") && r.nodes[i].first().Kind == extract.OrganizationActor && r.nodes[j].first().Kind == extract.PlaceActor
}

// countedRow reports whether the number of the places of a row stands before the first of
// them, at node i: "tại 2 tỉnh Long An, Bến Tre".
func (r *reader) countedRow(i int) bool {
	n := &r.nodes[i]
	if n.kind != actorNode || n.first().Kind != extract.PlaceActor || n.lo < 2 {
		return false
	}
	t := r.doc.Tokens
	return t[n.lo-1].Kind == extract.Number || t[n.lo-1].Fold == "tỉnh" && t[n.lo-2].Kind == extract.Number || t[n.lo-1].Fold == "hai" || t[n.lo-2].Fold == "hai"
}

// twoNames reports whether nodes i and j are one body and that to which it belongs, parted
// by a dash: "Ban Vận động cứu trợ Trung ương - Ủy ban Trung ương MTTQ Việt Nam".
func (r *reader) twoNames(i, j int) bool {
	if j != i+2 || !r.is(i+1, "-", "–") {
		return false
	}
	a, b := r.nodes[i].first(), r.nodes[j].first()
	if a.Kind != extract.OrganizationActor || b.Kind != extract.OrganizationActor || len(r.nodes[i].actors) > 1 || len(r.nodes[j].actors) > 1 {
		return false
	}
	f := first(r.a.Organizations[a.Index].Name)
	return f == "ban" || f == "quỹ" || f == "trung"
}

// pastAddress passes over the bracket at node k that says where the body before it
// is, if another body follows: "Trường A (huyện B) và Trường C".
func (r *reader) pastAddress(k int) int {
	if !r.is(k, "(") || k+1 < len(r.nodes) && r.doc.Tokens[r.nodes[k+1].lo].Kind == extract.Number {
		return k
	}
	for x := k + 1; x < len(r.nodes) && x <= k+8; x++ {
		switch n := &r.nodes[x]; {
		case r.is(x, ")"):
			if r.is(x+1, ",", "và") {
				return x + 1
			}
			return k
		case n.kind == actorNode && n.first().Kind == extract.PlaceActor, r.is(x, ",", "-", "–"), n.kind == word && n.lex == nil:
		default:
			return k
		}
	}
	return k
}

// ranks are the levels of places in an address, from the small to the large.
var ranks = map[extract.PlaceKind]int{extract.OtherPlace: 1, extract.Commune: 2, extract.District: 3, extract.City: 3, extract.Province: 4, extract.Region: 5, extract.Country: 6}

// address reports whether nodes i to j are places of which each lies in the
// next: "thôn 1, xã Trà Leng, huyện Nam Trà My".
func (r *reader) address(i, j int) bool {
	last := 0
	for k := i; k <= j; k++ {
		n := &r.nodes[k]
		if n.kind == mark {
			if n.fold != "," && n.fold != "-" && n.fold != "–" {
				return false
			}
			continue
		}
		if n.kind == actorNode && k == i && k < j && len(n.actors) == 1 && (r.sited(n.actors[0]) || r.liesIn(n.actors[0], j)) {
			continue // "Trường THCS Trà Giang, huyện Trà Bồng", "UBND huyện Đức Hòa, tỉnh Long An"
		}
		if n.kind != actorNode || len(n.actors) != 1 || n.actors[0].Kind != extract.PlaceActor {
			return false
		}
		rank := ranks[r.a.Places[n.actors[0].Index].Kind]
		if rank <= last {
			return false
		}
		last = rank
	}
	return true
}

// liesIn reports whether a body's place lies in the place at node j.
func (r *reader) liesIn(a extract.Actor, j int) bool {
	p, q := r.areaOf(a), r.nodes[j].first()
	return (a.Kind == extract.OrganizationActor || a.Kind == extract.PlaceActor) && p >= 0 && q.Kind == extract.PlaceActor && p != q.Index && r.within(p, q.Index)
}

// sites are the first words of bodies whose address may follow their name.
var sites = map[string]bool{"trường": true, "bệnh": true, "trạm": true, "đồn": true, "trung": true, "chùa": true, "nhà": true, "giáo": true, "tịnh": true, "thiền": true, "tu": true, "niệm": true}

// sited reports whether an actor is a body that stands at an address.
func (r *reader) sited(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(r.a.Organizations[a.Index].Name), " ")
	return sites[first]
}
