package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// maxNeedy is how many nodes the words for people in need may have.
const maxNeedy = 12

// everyone is what becomes of "mỗi gia đình" behind the people whom it means
// again: "hỗ trợ 3 nạn nhân mỗi người 5 triệu đồng".
var everyone = &Lexeme{Marker: Each}

// households are the second syllables of "mỗi gia đình", "mỗi người" …, as against
// "mỗi suất", "mỗi tháng".
var households = map[string]bool{"gia": true, "hộ": true, "người": true, "em": true, "cháu": true, "nhà": true, "trường": true, "học": true, "cá": true, "nạn": true, "bé": true}

// Fates are the syllables after "người", "công nhân" … that make of them people in
// need: "người bị thương", "người tử vong".
var Fates = map[string]bool{"chết": true, "tử": true, "thiệt": true, "mất": true, "bị": true, "gặp": true, "bệnh": true, "hy": true}

// Purposes are the words that end the words for people in need.
var Purposes = lists.Words("purposes")

// Dangling are the words that the words for people do not end in: what people have, are or
// become goes on behind them, "các em nghèo có | được cái tết ấm áp".
var Dangling = lists.Words("dangling")

// joinNeedy makes one node of the people to whom a word of giving gives, told by
// number and by what befell them: "hỗ trợ mỗi gia đình có người chết 6 triệu đồng,
// người bị thương 3 triệu đồng". Where they stand already, "mỗi gia đình" before
// the amount only says that each gets it.
func (r *Reader) joinNeedy() {
	given, receiver, filled := -1, false, false
	for i := 0; i < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		switch {
		case n.Kind == ItemNode && given >= 0 && !filled && !receiver && r.countedTakers(i, given):
			receiver = true // "trao cho 140 công nhân khó khăn nhất mỗi người 600.000 đồng"
		case n.Kind == ItemNode:
			filled = filled || n.Item.Quantity != nil
		case n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0 && n.Lex.Marker == 0:
			given, receiver, filled = i, false, false
		case r.Ends(i):
			given = -1
		case given < 0:
		case n.Kind == ActorNode:
			receiver = true
		case receiver && !filled && r.perHousehold(i):
			n.Lex = everyone
		default:
			j := r.needyEnd(i)
			for j > i+1 && r.Nodes[j-1].Kind == Word && Dangling[r.Nodes[j-1].Fold] {
				j-- // "học sinh và 110 triệu đồng cho …"
			}
			if j <= i || r.giveTheir(i, j) || !r.object(i, given) && !(r.BehindItem(i) >= 0 && r.fated(i, j)) {
				continue
			}
			r.splice(i, j, Node{Kind: HeadNode, Head: Needy, Fold: n.Fold, Whole: true})
			receiver, filled = true, filled && !r.Is(i-1, ",", "và") && !r.Is(i-2, ",", "và")
		}
	}
}

// MoneyAt reports whether node k is money.
func (r *Reader) MoneyAt(k int) bool {
	return k < len(r.Nodes) && r.Nodes[k].Kind == ItemNode && r.Nodes[k].Item.Kind == extract.Money
}

// countedTakers reports whether the item at node i is people by their number, to each of whom the verb at node t gives a
// sum.
func (r *Reader) countedTakers(i, t int) bool {
	it := r.Nodes[i].Item
	if it.Kind != extract.Personnel && !it.Open || i != t+1 && !(i == t+2 && r.Marked(i-1, To)) {
		return false
	}
	for k := i + 1; k+1 < len(r.Nodes) && k < i+maxNeedy && r.Nodes[k].Kind != Mark; k++ {
		if r.perHousehold(k) {
			return r.MoneyAt(k + 1)
		}
	}
	return false
}

// giveTheir reports whether the people in nodes [i,j), behind a comma, give themselves: "…
// 20 triệu đồng, gia đình và dòng họ đóng góp 72 triệu đồng".
func (r *Reader) giveTheir(i, j int) bool {
	if !r.Is(i-1, ",", ";") {
		return false
	}
	for x := j; x < len(r.Nodes) && x <= j+3 && r.Nodes[x].Kind == Word; x++ {
		if lex := r.Nodes[x].Lex; lex != nil {
			return lex.Strong&Give != 0 && lex.Marker == 0
		}
	}
	return false
}

// perHousehold reports whether node i is "mỗi gia đình" or the like.
func (r *Reader) perHousehold(i int) bool {
	n := &r.Nodes[i]
	return n.Kind == Word && r.Marked(i, Per) && n.Hi-n.Lo >= 2 && households[r.Doc.Tokens[n.Lo+1].Fold]
}

// BehindItem returns the item right before node i, or before a slash: "5 triệu đồng mỗi
// người bị thương", "5 triệu đồng/người bị thương"; or -1.
func (r *Reader) BehindItem(i int) int {
	if r.Is(i-1, "/") {
		i--
	}
	if i > 0 && r.Nodes[i-1].Kind == ItemNode && r.Nodes[i-1].Item.Kind == extract.Money {
		return i - 1
	}
	return -1
}

// fated reports whether nodes [i,j) tell what befell people.
func (r *Reader) fated(i, j int) bool {
	for x := r.Nodes[i].Lo; x < r.Nodes[j-1].Hi; x++ {
		if f := r.Doc.Tokens[x].Fold; Fates[f] || f == "nạn" || f == "sập" || f == "ngập" || f == "hỏng" {
			return true
		}
	}
	return false
}

// object reports whether only light words stand between node i and the word of
// giving at node t, or an item before it.
func (r *Reader) object(i, t int) bool {
	for k := i - 1; k >= t && k >= i-MaxGap; k-- {
		n := &r.Nodes[k]
		switch {
		case k == t, n.Kind == ItemNode && k < i-1:
			return true
		case n.Kind == Mark && n.Fold != "," && n.Fold != "/", n.Kind != Word && n.Kind != Mark:
			return false
		case n.Lex != nil && n.Lex.Marker&(To|Each) == 0 && !r.Is(k, "với", "thêm"):
			return false
		}
	}
	return false
}

// needyEnd returns the node after the people in need who are told from node i on,
// or i if nobody is.
func (r *Reader) needyEnd(i int) int {
	k := i
	if !r.perHousehold(k) && !r.suffers(k) {
		return i
	}
	k++
	for k < len(r.Nodes) && k < i+maxNeedy {
		n := &r.Nodes[k]
		next := k+1 < len(r.Nodes)
		switch {
		case n.Kind == HeadNode && (n.Head == Needy || n.Fold == "vùng" || n.Fold == "dân"):
		case r.Is(k, ",", "và") && next && r.suffers(k+1), r.Is(k, "và", "hoặc") && next && Fates[r.Nodes[k+1].Fold]:
		case r.countedFate(i, k) > k:
			k = r.countedFate(i, k)
		case n.Kind != Word:
			return k
		case r.Doc.Tokens[n.Lo].Kind == extract.Number || r.Marked(k, Each) || r.Marked(k, Per):
			if stricken := next && r.perHousehold(k) && r.Doc.Tokens[n.Hi-1].Fold == "người" && Fates[r.Doc.Tokens[r.Nodes[k+1].Lo].Fold]; r.Nodes[k-1].Kind != HeadNode || !stricken && (!next || r.perHousehold(k) || !r.suffers(k+1)) {
				return k // "gia đình mỗi người chết 5 triệu đồng": each family, of which one died
			}
		case r.Marked(k, Past):
			if !next || !Fates[r.Nodes[k+1].Fold] {
				return k
			}
		case n.Lex == nil && r.Doc.Tokens[n.Lo].Cap && r.Doc.Tokens[n.Lo].Kind == extract.Word && (Someone[r.Nodes[k-1].Fold] || r.Is(k-1, "ông", "bà", "bé", "cháu") || r.Doc.Tokens[r.Nodes[k-1].Lo].Cap): // "gia đình anh Pánh"
		case n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker != 0), Purposes[n.Fold] && !r.Is(k-1, "bị"), n.Lex == nil && r.Doc.Tokens[n.Lo].Cap && !grades[n.Fold]:
			return k
		}
		k++
	}
	return k
}

// countedFate returns the node of what befell those whom node k counts right behind the families at
// node i, or -1: "gia đình 3 công nhân tử vong mỗi gia đình 10 triệu đồng".
func (r *Reader) countedFate(i, k int) int {
	n := &r.Nodes[k]
	if k != i+1 || r.Doc.Tokens[r.Nodes[i].Hi-1].Fold != "đình" && r.Doc.Tokens[r.Nodes[i].Hi-1].Fold != "nhân" {
		return -1
	}
	if n.Kind == ItemNode && n.Item.Kind != extract.Personnel && !n.Item.Open || n.Kind != ItemNode && (n.Kind != Word || r.Doc.Tokens[n.Lo].Kind != extract.Number) {
		return -1
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+4; x++ {
		switch m := &r.Nodes[x]; {
		case m.Kind == HeadNode && m.Head == Needy:
		case m.Kind != Word || m.Lex != nil && (m.Lex.Trigger != 0 || m.Lex.Marker != 0):
			return -1
		case Fates[r.Doc.Tokens[m.Lo].Fold]:
			return x
		}
	}
	return -1
}

// suffers reports whether node k names people in need: a noun of the lists, or
// another with a fate behind it.
func (r *Reader) suffers(k int) bool {
	n := &r.Nodes[k]
	if n.Kind == HeadNode {
		return n.Head == Needy
	}
	if n.Kind != Word || n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker != 0) {
		return false
	}
	switch n.Fold {
	case "người", "nhà":
		return k+1 < len(r.Nodes) && Fates[r.Doc.Tokens[r.Nodes[k+1].Lo].Fold]
	}
	return false
}

// countsNeedy reports whether a quantity of which no list has the unit counts people
// in need: "107 bệnh nhi" get, nobody gives them.
func (r *Reader) countsNeedy(m *extract.Mention) bool {
	open := m.Rule == "quantity.open"
	if !open && (m.Tokens.Hi-m.Tokens.Lo > 2 || receivers[m.Quantity.Unit] || m.Quantity.Unit == "người") {
		return false
	}
	end := min(len(r.Doc.Tokens), m.Tokens.Hi+5)
	for i := m.Tokens.Lo + 1; i < end && i < max(m.Tokens.Hi, m.Tokens.Lo+2); i++ {
		if lex, n := r.Lex.Words.Longest(r.Doc.Tokens[i:end]); lex != nil && (lex.Head == Needy || open && lex.Head == Giver) && (open || i+n > m.Tokens.Hi) {
			return true // "3 mẹ Việt Nam anh hùng"
		}
	}
	return false
}

// toStricken reports whether people stand right before the item at node i who are told
// by what befell them, and get so much each.
func (r *Reader) toStricken(i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		n := &r.Nodes[k]
		if n.Kind == HeadNode && n.Whole {
			return r.fated(k, k+1)
		}
		if n.Kind == HeadNode && n.Head == Vehicle {
			continue // "số tiền"
		}
		if n.Kind != Word || n.Lex != nil && n.Lex.Marker&Worth == 0 && n.Lex.Trigger&List == 0 {
			return false
		}
	}
	return false
}

// grades are the short words for the schools that pupils go to: "học sinh bậc THCS".
var grades = map[string]bool{"thcs": true, "thpt": true, "th": true, "ptcs": true}

// behindPupils are the words before which such a word names no school.
var behindPupils = map[string]bool{"sinh": true, "bậc": true, "cấp": true, "khối": true, "hệ": true, "em": true}

// predicates leaves alone what a person is said to be, "cho anh A, là đoàn viên có hoàn cảnh khó khăn": nobody beside
// the one who is named.
func (r *Reader) predicates() {
	for k := 2; k < len(r.Nodes); k++ {
		n, p := &r.Nodes[k], k-2
		if n.Kind != HeadNode || n.Head != Needy || !r.Is(k-1, "là") {
			continue
		}
		if p > 0 && r.Is(p, ",") {
			p--
		}
		if r.Nodes[p].Kind == ActorNode && r.Nodes[p].Person {
			n.Kind, n.Head = Word, NoHead
		}
	}
}
