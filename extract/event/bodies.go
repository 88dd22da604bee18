package event

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// joiners are the first words of bodies, shops and brands whose names nobody lists:
// capitals behind them, or behind what they do, are the name.
var joiners = wordList("joiners")

// brandWords are the two first syllables of joiners that are words only together.
var brandWords = wordList("brand words")

// halves are the words before a joiner by which it ends another word: "đại hội", "tập
// quán".
var halves = wordList("halves")

// sitsBehind are the second syllables of "hội nghị", "hội thảo" and the like, which are no
// bodies.
var sitsBehind = wordList("sits behind")

// joinBody joins the name of a body that nobody found, at node i: one of the joiners,
// what the body does in small letters, and capitals: "nhóm thiện nguyện Hoa Sen",
// "nhãn hàng sữa Vita". It reports whether there is one.
func (r *reader) joinBody(i int) bool {
	t := &r.doc.Tokens[r.nodes[i].lo]
	if r.begins[r.nodes[i].lo]&inJoiners == 0 || r.nodes[i].kind == actorNode || r.nodes[i].kind == itemNode && !r.nodes[i].item.bare {
		return false
	}
	if at := r.nodes[i].lo; at > r.first0() && halves[r.doc.Tokens[at-1].Fold+" "+t.Fold] || t.Fold == "hội" && at+1 < len(r.doc.Tokens) && sitsBehind[r.doc.Tokens[at+1].Fold] {
		return false
	}
	if next := r.nodes[i].lo + 1; len(t.Fold) != len("clb") && t.Fold != "nhóm" && t.Fold != "chùa" && t.Fold != "hội" && t.Fold != "hãng" && t.Fold != "quán" && t.Fold != "tiệm" &&
		!(next < len(r.doc.Tokens) && brandWords[t.Fold+" "+r.doc.Tokens[next].Fold]) {
		return false
	}
	if i > 0 && !t.Cap && r.nodes[i-1].kind == word && r.nodes[i-1].lex == nil && !r.is(i-1, "và", "là", "còn", "một", "hai") {
		return false // "ngày hội Mùa xuân"
	}
	k := i + 1
	for k < len(r.nodes) && k <= i+5 && r.plainBehind(k) {
		k++
	}
	lo := k
	for k < len(r.nodes) && k < lo+maxBrand && r.nodes[k].kind == word && r.nodes[k].lex == nil && r.doc.Tokens[r.nodes[k].lo].Cap {
		k++
	}
	if k == lo || k == lo+1 && r.doc.Tokens[r.nodes[lo].lo].Len() < 2 || r.headCase() {
		return false
	}
	r.bodyNode(i, k, r.doc.Slice(r.span(r.nodes[i].lo, r.nodes[k-1].hi)))
	return true
}

// erected are the first syllables of words for what is built and given under a name.
var erected = map[string]bool{"nhà": true, "mái": true, "công": true, "cầu": true, "cây": true, "ngôi": true, "căn": true}

// erections are the last ones.
var erections = map[string]bool{"nhà": true, "ấm": true, "trình": true, "cầu": true}

// joinWork makes a gift of the house or bridge whose name in quotation marks begins at
// node i or behind it: "nhà “Nghĩa tình đồng đội”", "5 “Mái ấm công đoàn”".
func (r *reader) joinWork(i int) bool {
	n := &r.nodes[i]
	if r.quotedEnd(i) == 0 && r.quotedEnd(i+1) == 0 || n.kind != word && n.kind != headNode && !(n.kind == itemNode && n.item.bare) {
		return false
	}
	it := &item{kind: extract.Goods, bare: true, alms: true}
	switch end := r.quotedEnd(i); {
	case end > 0 && i > 0 && r.doc.Tokens[n.hi].Fold != "" && homesNamed[r.doc.Tokens[n.hi].Fold] && r.doc.Tokens[n.lo-1].Kind == extract.Number && r.nodes[i-1].kind == word:
		v, err := strconv.ParseFloat(r.doc.Tokens[n.lo-1].Fold, 64)
		if err != nil {
			return false
		}
		it.quantity, it.bare = &extract.Quantity{Value: v, Unit: r.doc.Tokens[n.hi].Fold}, false
		it.lo, it.hi = r.nodes[i-1].lo, r.nodes[end-1].hi
		r.splice(i-1, end, node{kind: itemNode, item: it, fold: r.nodes[i-1].fold})
		return true
	case n.kind == word && erections[r.doc.Tokens[n.hi-1].Fold] && (n.hi-n.lo > 1 && erected[n.fold] || n.hi-n.lo == 1 && erected[r.doc.Tokens[max(0, n.lo-1)].Fold] || n.fold == "nhà" || n.fold == "cầu") && r.quotedEnd(i+1) > 0 && i > 0 && r.doc.Tokens[n.lo-1].Kind != extract.Number:
		end := r.quotedEnd(i + 1)
		it.lo, it.hi = n.lo, r.nodes[end-1].hi
		r.splice(i, end, node{kind: itemNode, item: it, fold: n.fold})
		return true
	}
	return false
}

// homesNamed are the first syllables of the names of houses that are given.
var homesNamed = map[string]bool{"nhà": true, "mái": true, "ngôi": true, "căn": true}

// plainBehind reports whether node k may say, in small letters, what the body before it
// does: "thiện nguyện", "sữa".
func (r *reader) plainBehind(k int) bool {
	n := &r.nodes[k]
	t := &r.doc.Tokens[n.lo]
	if t.Cap || t.Kind != extract.Word || n.kind == actorNode || n.kind == dateNode || n.kind == titleNode {
		return false
	}
	return n.kind == itemNode && n.item.bare || n.kind == headNode || n.lex == nil || n.lex.marker == 0 && (n.lex.trigger == 0 || charities[r.doc.Tokens[max(0, n.lo-1)].Fold+" "+t.Fold])
}

// maxQuoted is how many nodes a name in quotation marks may have.
const maxQuoted = 16

// joinFunds makes one node of a fund, club or firm that no list knows and whose name
// ends in a place or in quotation marks: "Quỹ vắc xin phòng COVID-19 Việt Nam",
// "quỹ “Vì biển đảo”", "“Quỹ vì người nghèo” TP. Vinh", "hội Bảo trợ bệnh nhân nghèo
// TP. Vinh".
func (r *reader) joinFunds() {
	c := &r.content
	nothing := c.lists&(inJoiners|inUndertakings|inFunds) == 0 && c.marks&ofQuotes == 0 && c.triggers&give == 0 && !c.has(actorNode)
	for i := 0; i < len(r.nodes); i++ {
		if nothing && i > 0 {
			return
		}
		switch n := &r.nodes[i]; {
		case r.begins[n.lo]&(inJoiners|inUndertakings|inFunds) == 0 && i > 0 && n.kind != actorNode && r.content.marks&ofQuotes == 0 &&
			!(r.content.triggers&give != 0 && r.doc.Tokens[n.lo].Cap): // most words
		case i == 0 && r.opener():
		case n.kind == actorNode && !n.named && n.hi-n.lo <= 2 && n.first().Kind == extract.OrganizationActor:
			if end := r.longName(i); end > 0 {
				r.bodyNode(i, end, r.doc.Slice(r.span(n.lo, r.nodes[end-1].hi)))
			}
		case n.fold == "quỹ" && r.doc.Tokens[n.lo].Fold == "quỹ":
			r.joinFund(i)
		case r.joinBody(i), r.content.marks&ofQuotes != 0 && r.joinWork(i):
		case n.fold == "chương" && n.hi-n.lo == 2 && r.quotedEnd(i+1) > 0:
			r.joinProgramme(i, i)
		case n.fold == "chương" && n.hi-n.lo == 2 && r.content.marks&ofQuotes != 0 && r.kindOfProgramme(i) > i:
			r.joinProgramme(i, r.kindOfProgramme(i))
		case r.content.marks&ofQuotes != 0 && r.quotedEnd(i+1) > 0 && r.occasion(i):
			r.joinProgramme(i-1, i)
		case r.begins[n.lo]&inUndertakings != 0:
			r.joinUndertaking(i)
		case r.joinCoined(i):
		case n.kind == actorNode && n.first().Kind == extract.PlaceActor && len(n.actors) == 1:
			if i > 0 {
				if a, ok := r.initials(i - 1); ok {
					r.splice(i-1, i+1, node{kind: actorNode, named: true, fold: r.nodes[i-1].fold, actors: []extract.Actor{a}})
					i--
					break
				}
			}
			if x := r.bodyBefore(i); x >= 0 {
				end := i + 1
				if r.is(end, "tại", "ở") && end+1 < len(r.nodes) && r.abroad(end+1) { // "… người Việt Nam tại Đức"
					end += 2
				}
				r.bodyNode(x, end, r.doc.Slice(r.span(r.nodes[x].lo, r.nodes[end-1].hi)))
				i = x
			}
		}
	}
}

// abroad reports whether node k is a country.
func (r *reader) abroad(k int) bool {
	a := r.nodes[k].first()
	return a.Kind == extract.PlaceActor && r.a.Places[a.Index].Kind == extract.Country
}

// opener makes an actor of the country that begins the sentence, where capitals tell
// nothing: "Nga chuyển 40 tấn hàng", "Người Nga gửi hàng".
func (r *reader) opener() bool {
	k := 0
	if r.is(0, "người") && len(r.nodes) > 1 {
		k = 1
	}
	if k+1 >= len(r.nodes) || r.nodes[k].kind != word || r.nodes[k].lex != nil || !r.doc.Tokens[r.nodes[k].lo].Cap || r.nodes[k+1].kind != word {
		return false
	}
	if next := &r.nodes[k+1]; next.lex == nil || next.lex.trigger == 0 && next.lex.marker&(past|pledge|ongoing) == 0 {
		return false
	}
	w := r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[k].hi))
	for i := range r.a.Places {
		if p := &r.a.Places[i]; p.Kind == extract.Country && p.Name == w {
			n := node{kind: actorNode, named: true, fold: r.nodes[0].fold, actors: []extract.Actor{{Kind: extract.PlaceActor, Index: i}}}
			r.splice(0, k+1, n)
			return true
		}
	}
	return false
}

// longName returns the node after the name of a body that begins by the short word at
// node i and that nobody knows, "Công ty nhiệt điện Duyên Hải", or 0.
func (r *reader) longName(i int) int {
	k := i + 1
	for k < len(r.nodes) && k <= i+4 && r.nodes[k].kind == word && r.nodes[k].lex == nil && !r.doc.Tokens[r.nodes[k].lo].Cap && r.doc.Tokens[r.nodes[k].lo].Kind == extract.Word && !r.is(k, "này", "trên", "cũng", "còn", "và", "đó") {
		k++
	}
	lo := k
	for k < len(r.nodes) && k <= lo+4 && (r.nodes[k].kind == word && r.nodes[k].lex == nil && r.doc.Tokens[r.nodes[k].lo].Cap || r.nodes[k].kind == actorNode && r.nodes[k].first().Kind == extract.PlaceActor && k > i+1) {
		k++
	}
	if k == lo || lo == i+1 && k == lo+1 {
		return 0
	}
	return k
}

// bodyNode makes a body by that name of nodes [i,j).
func (r *reader) bodyNode(i, j int, name string) {
	n := node{kind: actorNode, named: true, fold: r.nodes[i].fold}
	n.actors = []extract.Actor{{Kind: extract.GroupActor, Group: name}}
	r.splice(i, j, n)
}

// joinFund joins the name of the fund whose first word is node i.
func (r *reader) joinFund(i int) {
	n := &r.nodes[i]
	if end := r.quotedEnd(i + 1); end > 0 { // quỹ “Vì biển đảo”
		r.bodyNode(i, end, r.doc.Slice(r.span(n.lo, r.nodes[end-1].hi)))
		return
	}
	if i > 0 && quoteMark(&r.nodes[i-1]) { // “Quỹ vì người nghèo” TP. Vinh
		for k := i + 1; k < len(r.nodes) && k <= i+maxQuoted; k++ {
			if !quoteMark(&r.nodes[k]) {
				continue
			}
			name := r.doc.Slice(r.span(n.lo, r.nodes[k-1].hi))
			if k+1 < len(r.nodes) && r.nodes[k+1].first().Kind == extract.PlaceActor {
				k++
				name += " " + r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[k].hi))
			} else if r.nodes[i].kind == headNode {
				return
			}
			r.bodyNode(i-1, k+1, name)
			return
		}
	}
	if n.kind != word && n.kind != headNode || !r.doc.Tokens[n.lo].Cap {
		return
	}
	for k := i + 1; k < len(r.nodes) && k <= i+7; k++ {
		m := &r.nodes[k]
		if m.kind == actorNode {
			if k > i+1 && n.kind == word && !m.named && m.hi-m.lo == 1 && ranksOf[r.doc.Tokens[m.lo].Fold] { // "Quỹ bảo trợ trẻ em tỉnh"
				r.bodyNode(i, k+1, r.doc.Slice(r.span(n.lo, m.hi)))
				return
			}
			if k > i+1 && m.named && m.first().Kind == extract.PlaceActor && !r.ranked(m) && (n.kind == word || r.a.Places[m.first().Index].Kind == extract.Country) {
				r.bodyNode(i, k+1, r.doc.Slice(r.span(n.lo, m.hi)))
			}
			return
		}
		if k > i+1 && n.kind == word && m.kind == headNode && m.hi-m.lo == 1 && ranksOf[m.fold] { // "Quỹ bảo trợ trẻ em tỉnh và …"
			r.bodyNode(i, k+1, r.doc.Slice(r.span(n.lo, m.hi)))
			return
		}
		if m.kind == mark && !quoteMark(m) || m.kind == dateNode || m.lex != nil && m.lex.trigger&give != 0 || m.item != nil && !m.item.bare {
			return
		}
	}
}

func quoteMark(n *node) bool {
	if n.kind != mark {
		return false
	}
	switch n.fold {
	case "\"", "“", "”", "'", "‘", "’":
		return true
	}
	return false
}

// quotedEnd returns the node after a name in quotation marks that begins at node
// i, or 0.
func (r *reader) quotedEnd(i int) int {
	if i+1 >= len(r.nodes) || !quoteMark(&r.nodes[i]) || !r.doc.Tokens[r.nodes[i+1].lo].Cap {
		return 0
	}
	for k := i + 2; k < len(r.nodes) && k <= i+maxQuoted; k++ {
		if quoteMark(&r.nodes[k]) {
			return k + 1
		}
	}
	return 0
}

// ranked reports whether the place of a node is called by what it is, "tỉnh Yên
// Bái": then it lies behind the fund's name.
func (r *reader) ranked(n *node) bool {
	return ranksOf[r.doc.Tokens[n.lo].Fold]
}

// ranksOf are the words before the names of places.
var ranksOf = map[string]bool{"tỉnh": true, "huyện": true, "thành": true, "tp": true, "quận": true, "xã": true, "phường": true, "thị": true}

// bodyWords are the first words of bodies that no list knows.
var bodyWords = wordList("body words")

// bodyBefore returns the node at which a longer name begins whose end is the
// place at node k, "Chi hội Nhiếp ảnh Pleiku", or -1. The name has a capital
// within; its first word may be small.
func (r *reader) bodyBefore(k int) int {
	n := &r.nodes[k]
	if n.kind != actorNode || n.head != noHead || len(n.actors) != 1 || n.first().Kind != extract.PlaceActor {
		return -1
	}
	inner := false
	for x := k - 1; x >= 0 && x >= k-7; x-- {
		m := &r.nodes[x]
		t := &r.doc.Tokens[m.lo]
		if t.Fold == "hội" && sitsBehind[r.doc.Tokens[m.lo+1].Fold] {
			return -1
		}
		if bodyWords[t.Fold] && (inner || t.Cap) && (m.kind == word && (m.lex == nil || m.lex.trigger == 0) || m.kind == headNode) && r.doc.Tokens[n.lo].Start > t.End+1 {
			if x > 0 && !t.Cap && r.nodes[x-1].kind == word && r.nodes[x-1].lex == nil && !r.is(x-1, "và", "còn", "là") {
				return -1
			}
			return x
		}
		if r.is(x, "ban") && r.is(x-1, "ủy", "uỷ") {
			continue
		}
		if m.kind != word && m.kind != headNode || m.lex != nil && (m.kind == word && !m.lex.idle() || m.hi-m.lo > 3) {
			return -1
		}
		inner = inner || t.Cap
	}
	return -1
}

// shard reports whether a country's name is a piece of another name or word: "Nhà thờ
// Đức Bà", "Áo dài".
func (r *reader) shard(m *extract.Mention) bool {
	if m.Tokens.Lo > 0 && (r.doc.Tokens[m.Tokens.Lo-1].Fold == "heo" || r.doc.Tokens[m.Tokens.Lo-1].Fold == "lợn" || r.doc.Tokens[m.Tokens.Lo-1].Fold == "tả") {
		return true // "dịch tả lợn châu Phi"
	}
	if at := m.Tokens.Lo; m.Type == extract.PlaceMention && at > 1 && ((m.Tokens.Hi-at == 1 || r.doc.Tokens[at].Fold == "châu") && (r.doc.Tokens[at-1].Fold == "tộc" || r.doc.Tokens[at-2].Fold == "tộc" && r.doc.Tokens[at-1].Cap) || r.doc.Tokens[at-1].Fold == "phóng") {
		return true // "đồng bào dân tộc Châu Ro", "ngày giải phóng miền Nam"
	}
	if m.Type != extract.PlaceMention || m.Entity < 0 || m.Tokens.Hi-m.Tokens.Lo != 1 || m.Tokens.Hi >= len(r.doc.Tokens) || r.a.Places[m.Entity].Kind != extract.Country {
		return false
	}
	next := &r.doc.Tokens[m.Tokens.Hi]
	if next.Start != m.End+1 || next.Kind != extract.Word {
		return false
	}
	return clothes[r.doc.Tokens[m.Tokens.Lo].Fold+" "+next.Fold] || next.Cap && !next.Upper && m.Tokens.Lo > 0 && shrines[r.doc.Tokens[m.Tokens.Lo-1].Fold]
}

// clothes are words whose first syllable, capitalised, is a country's name.
var clothes = map[string]bool{"áo dài": true, "áo ấm": true, "áo phao": true, "áo mưa": true, "áo len": true, "áo khoác": true, "áo thun": true, "áo blouse": true, "nga hoàng": true, "anh em": true, "anh hùng": true}

// shrines are the last syllables of words for holy places.
var shrines = map[string]bool{"thờ": true, "chùa": true, "đền": true, "thánh": true}

// noBodies are the second syllables of words that begin as a body's name does:
// "công nhân", "nhà hảo tâm".
var noBodies = map[string]bool{"nhân": true, "dân": true, "hảo": true, "tài": true, "chức": true, "đình": true, "này": true, "sinh": true}

// namedBody reports whether the words of a group are the name of a body: "quỹ Vì
// biển đảo", not "các nạn nhân".
func namedBody(group string) bool {
	if group == government || strings.EqualFold(group, "trung ương") || strings.EqualFold(group, "ngân sách trung ương") {
		return true
	}
	f := strings.Fields(group)
	if len(f) == 1 {
		return coinedWord(strings.ToLower(group))
	}
	if len(f) == 0 || !bodyWords[strings.ToLower(f[0])] && undertakingNames[strings.ToLower(f[0])] != strings.ToLower(f[1]) || noBodies[strings.ToLower(f[1])] {
		return false
	}
	for _, w := range f[1:] {
		if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“'‘")); unicode.IsUpper(c) {
			return true
		}
	}
	return false
}
