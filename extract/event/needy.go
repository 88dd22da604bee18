package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// maxNeedy is how many nodes the words for people in need may have.
const maxNeedy = 12

// everyone is what becomes of "mỗi gia đình" behind the people whom it means
// again: "hỗ trợ 3 nạn nhân mỗi người 5 triệu đồng".
var everyone = &lexeme{marker: each}

// households are the second syllables of "mỗi gia đình", "mỗi người" …, as against
// "mỗi suất", "mỗi tháng".
var households = map[string]bool{"gia": true, "hộ": true, "người": true, "em": true, "cháu": true, "nhà": true, "trường": true, "học": true, "cá": true, "nạn": true, "bé": true}

// fates are the syllables after "người", "công nhân" … that make of them people in
// need: "người bị thương", "người tử vong".
var fates = map[string]bool{"chết": true, "tử": true, "thiệt": true, "mất": true, "bị": true, "gặp": true, "bệnh": true, "hy": true}

// purposes are the words that end the words for people in need.
var purposes = wordList("purposes")

// joinNeedy makes one node of the people to whom a word of giving gives, told by
// number and by what befell them: "hỗ trợ mỗi gia đình có người chết 5 triệu đồng,
// người bị thương 3 triệu đồng". Where they stand already, "mỗi gia đình" before
// the amount only says that each gets it.
func (r *reader) joinNeedy() {
	given, receiver, filled := -1, false, false
	for i := 0; i < len(r.nodes); i++ {
		n := &r.nodes[i]
		switch {
		case n.kind == itemNode:
			filled = filled || n.item.quantity != nil
		case n.kind == word && n.lex != nil && n.lex.trigger&give != 0 && n.lex.marker == 0:
			given, receiver, filled = i, false, false
		case r.ends(i):
			given = -1
		case given < 0:
		case n.kind == actorNode:
			receiver = true
		case receiver && !filled && r.perHousehold(i):
			n.lex = everyone
		default:
			j := r.needyEnd(i)
			for j > i+1 && r.is(j-1, "và", "hoặc") {
				j-- // "học sinh và 110 triệu đồng cho …"
			}
			if j <= i || r.giveTheir(i, j) || !r.object(i, given) && !(r.behindItem(i) >= 0 && r.fated(i, j)) {
				continue
			}
			r.splice(i, j, node{kind: headNode, head: needy, fold: n.fold, whole: true})
			receiver, filled = true, filled && !r.is(i-1, ",", "và") && !r.is(i-2, ",", "và")
		}
	}
}

// giveTheir reports whether the people in nodes [i,j), behind a comma, give themselves: "…
// 20 triệu đồng, gia đình và dòng họ đóng góp 65 triệu đồng".
func (r *reader) giveTheir(i, j int) bool {
	if !r.is(i-1, ",", ";") {
		return false
	}
	for x := j; x < len(r.nodes) && x <= j+3 && r.nodes[x].kind == word; x++ {
		if lex := r.nodes[x].lex; lex != nil {
			return lex.strong&give != 0 && lex.marker == 0
		}
	}
	return false
}

// perHousehold reports whether node i is "mỗi gia đình" or the like.
func (r *reader) perHousehold(i int) bool {
	n := &r.nodes[i]
	return n.kind == word && r.marked(i, per) && n.hi-n.lo >= 2 && households[r.doc.Tokens[n.lo+1].Fold]
}

// behindItem returns the item right before node i, or before a slash: "5 triệu đồng mỗi
// người bị thương", "5 triệu đồng/người bị thương"; or -1.
func (r *reader) behindItem(i int) int {
	if r.is(i-1, "/") {
		i--
	}
	if i > 0 && r.nodes[i-1].kind == itemNode && r.nodes[i-1].item.kind == extract.Money {
		return i - 1
	}
	return -1
}

// fated reports whether nodes [i,j) tell what befell people.
func (r *reader) fated(i, j int) bool {
	for x := r.nodes[i].lo; x < r.nodes[j-1].hi; x++ {
		if f := r.doc.Tokens[x].Fold; fates[f] || f == "nạn" {
			return true
		}
	}
	return false
}

// object reports whether only light words stand between node i and the word of
// giving at node t, or an item before it.
func (r *reader) object(i, t int) bool {
	for k := i - 1; k >= t && k >= i-maxGap; k-- {
		n := &r.nodes[k]
		switch {
		case k == t, n.kind == itemNode && k < i-1:
			return true
		case n.kind == mark && n.fold != "," && n.fold != "/", n.kind != word && n.kind != mark:
			return false
		case n.lex != nil && n.lex.marker&(to|each) == 0 && !r.is(k, "với", "thêm"):
			return false
		}
	}
	return false
}

// needyEnd returns the node after the people in need who are told from node i on,
// or i if nobody is.
func (r *reader) needyEnd(i int) int {
	k := i
	if !r.perHousehold(k) && !r.suffers(k) {
		return i
	}
	k++
	for k < len(r.nodes) && k < i+maxNeedy {
		n := &r.nodes[k]
		next := k+1 < len(r.nodes)
		switch {
		case n.kind == headNode && (n.head == needy || n.fold == "vùng" || n.fold == "dân"):
		case r.is(k, ",", "và") && next && r.suffers(k+1), r.is(k, "và", "hoặc") && next && fates[r.nodes[k+1].fold]:
		case n.kind != word:
			return k
		case r.doc.Tokens[n.lo].Kind == extract.Number || r.marked(k, each) || r.marked(k, per):
			if !next || !r.perHousehold(k) && !r.suffers(k+1) || r.nodes[k-1].kind != headNode || r.perHousehold(k) {
				return k
			}
		case r.marked(k, past):
			if !next || !fates[r.nodes[k+1].fold] {
				return k
			}
		case n.lex == nil && r.doc.Tokens[n.lo].Cap && r.doc.Tokens[n.lo].Kind == extract.Word && (someone[r.nodes[k-1].fold] || r.is(k-1, "ông", "bà", "bé", "cháu") || r.doc.Tokens[r.nodes[k-1].lo].Cap): // "gia đình anh Pánh"
		case n.lex != nil && (n.lex.trigger != 0 || n.lex.marker != 0), purposes[n.fold], n.lex == nil && r.doc.Tokens[n.lo].Cap:
			return k
		}
		k++
	}
	return k
}

// suffers reports whether node k names people in need: a noun of the lists, or
// another with a fate behind it.
func (r *reader) suffers(k int) bool {
	n := &r.nodes[k]
	if n.kind == headNode {
		return n.head == needy
	}
	if n.kind != word || n.lex != nil && (n.lex.trigger != 0 || n.lex.marker != 0) {
		return false
	}
	switch n.fold {
	case "người", "nhà":
		return k+1 < len(r.nodes) && fates[r.doc.Tokens[r.nodes[k+1].lo].Fold]
	}
	return false
}

// countsNeedy reports whether a quantity of which no list has the unit counts people
// in need: "107 bệnh nhi" get, nobody gives them.
func (r *reader) countsNeedy(m *extract.Mention) bool {
	open := m.Rule == "quantity.open"
	if !open && (m.Tokens.Hi-m.Tokens.Lo > 2 || receivers[m.Quantity.Unit] || m.Quantity.Unit == "người") {
		return false
	}
	end := min(len(r.doc.Tokens), m.Tokens.Hi+5)
	for i := m.Tokens.Lo + 1; i < end && i < max(m.Tokens.Hi, m.Tokens.Lo+2); i++ {
		if lex, n := r.lex.words.longest(r.doc.Tokens[i:end]); lex != nil && lex.head == needy && (open || i+n > m.Tokens.Hi) {
			return true // "3 mẹ Việt Nam anh hùng"
		}
	}
	return false
}

// toStricken reports whether people stand right before the item at node i who are told
// by what befell them, and get so much each.
func (r *reader) toStricken(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		n := &r.nodes[k]
		if n.kind == headNode && n.whole {
			return r.fated(k, k+1)
		}
		if n.kind == headNode && n.head == vehicle {
			continue // "số tiền"
		}
		if n.kind != word || n.lex != nil && n.lex.marker&worth == 0 && n.lex.trigger&list == 0 {
			return false
		}
	}
	return false
}

// undertakings are the first syllables of what gifts are for, as against people.
var undertakings = wordList("undertakings")

// strangers returns the node after people whom no list has, in node i and on, that a
// plural makes plain: "các “hiệp sĩ” bị thương"; or 0.
func (r *reader) strangers(i int) int {
	if i+1 >= len(r.nodes) || !r.is(i, "các", "những") || undertakings[r.nodes[i+1].fold] {
		return 0
	}
	k, words := i+1, 0
	for ; k < len(r.nodes) && k <= i+8; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == headNode, n.kind == actorNode, n.kind == itemNode:
			return 0
		case quoteMark(n):
			continue
		case n.kind != word, n.lex != nil && (n.lex.trigger != 0 || n.lex.marker != 0), r.groupEnds(k), purposes[n.fold]:
		default:
			if r.doc.Tokens[n.lo].Cap {
				return 0
			}
			words++
			continue
		}
		break
	}
	for k > i && quoteMark(&r.nodes[k-1]) {
		k--
	}
	if words < 2 {
		return 0
	}
	return k
}

// families are the words that mean those in need who were named before: "tặng gia đình 2
// chiếc xe đạp", "gửi hai cháu 20 quyển vở".
var families = wordList("families")

// sameFamily returns the one person who got something before, where only a word for a
// family or child says who gets what the clause gives, in an article on people in need.
func (r *reader) sameFamily(to []extract.Actor) []extract.Actor {
	if len(to) != 1 || to[0].Kind != extract.GroupActor || !families[strings.ToLower(to[0].Group)] || r.needs == 0 {
		return nil
	}
	var one []extract.Actor
	for i := range r.found {
		a := r.found[i].To
		switch {
		case a.Kind != extract.PersonActor:
		case len(one) == 0:
			one = []extract.Actor{a}
		case one[0] != a:
			return nil
		}
	}
	if len(one) == 0 {
		one = r.firstNeedy()
	}
	return one
}

// firstSentences is how many sentences tell whom an article on somebody's need is about.
const firstSentences = 5

// firstNeedy returns the one person whom the first sentences name as somebody's family or
// by a form of address, where they name nobody else so.
func (r *reader) firstNeedy() []extract.Actor {
	var one []extract.Actor
	for si := 0; si < min(firstSentences, len(r.parsed)); si++ {
		nodes := r.parsed[si]
		for k := 1; k < len(nodes); k++ {
			n, p := &nodes[k], &nodes[k-1]
			if n.kind != actorNode || !n.person || len(n.actors) != 1 || !(p.kind == headNode && p.head == needy) && r.doc.Tokens[n.lo].Fold != "em" && r.doc.Tokens[n.lo].Fold != "cháu" {
				continue
			}
			if len(one) > 0 && one[0] != n.actors[0] {
				return nil
			}
			one = n.actors
		}
	}
	return one
}
