package syntax

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// Joiners are the first words of bodies, shops and brands whose names nobody lists:
// capitals behind them, or behind what they do, are the name.
var Joiners = lists.Words("joiners")

// brandWords are the two first syllables of joiners that are words only together.
var brandWords = lists.Words("brand words")

// halves are the words before a joiner by which it ends another word: "đại hội", "tập
// quán".
var halves = lists.Words("halves")

// sitsBehind are the second syllables of "hội nghị", "hội thảo" and the like, which are no
// bodies.
var sitsBehind = lists.Words("sits behind")

// joinBody joins the name of a body that nobody found, at node i: one of the joiners,
// what the body does in small letters, and capitals: "nhóm thiện nguyện Hoa Sen",
// "nhãn hàng sữa Vita". It reports whether there is one.
func (r *Reader) joinBody(i int) bool {
	t := &r.Doc.Tokens[r.Nodes[i].Lo]
	if r.Begins[r.Nodes[i].Lo]&inJoiners == 0 || r.Nodes[i].Kind == ActorNode || r.Nodes[i].Kind == ItemNode && !r.Nodes[i].Item.Bare {
		return false
	}
	if i > 0 && !t.Cap && r.Nodes[i-1].Kind == Word && r.Nodes[i-1].Lex == nil && !r.Is(i-1, "và", "là", "còn", "một", "hai") {
		return false // "ngày hội Mùa xuân"
	}
	if at := r.Nodes[i].Lo; at > r.FirstToken() && halves[r.Doc.Tokens[at-1].Fold+" "+t.Fold] || t.Fold == "hội" && at+1 < len(r.Doc.Tokens) && sitsBehind[r.Doc.Tokens[at+1].Fold] {
		return false
	}
	if next := r.Nodes[i].Lo + 1; len(t.Fold) != len("clb") && t.Fold != "nhóm" && t.Fold != "chùa" && t.Fold != "hội" && t.Fold != "hãng" && t.Fold != "quán" && t.Fold != "tiệm" &&
		!(next < len(r.Doc.Tokens) && brandWords[t.Fold+" "+r.Doc.Tokens[next].Fold]) {
		return false
	}
	k := i + 1
	for k < len(r.Nodes) && k <= i+5 && r.plainBehind(k) {
		k++
	}
	lo := k
	for k < len(r.Nodes) && k < lo+MaxBrand && r.Nodes[k].Kind == Word && r.Nodes[k].Lex == nil && r.Doc.Tokens[r.Nodes[k].Lo].Cap {
		k++
	}
	if k == lo || k == lo+1 && r.Doc.Tokens[r.Nodes[lo].Lo].Len() < 2 || r.HeadCase() {
		return false
	}
	r.bodyNode(i, k, r.Doc.Slice(r.Span(r.Nodes[i].Lo, r.Nodes[k-1].Hi)))
	return true
}

// erected are the first syllables of words for what is built and given under a name.
var erected = map[string]bool{"nhà": true, "mái": true, "công": true, "cầu": true, "cây": true, "ngôi": true, "căn": true}

// erections are the last ones.
var erections = map[string]bool{"nhà": true, "ấm": true, "trình": true, "cầu": true}

// joinWork makes a gift of the house or bridge whose name in quotation marks begins at
// node i or behind it: "nhà “Nghĩa tình đồng đội”", "5 “Mái ấm công đoàn”".
func (r *Reader) joinWork(i int) bool {
	n := &r.Nodes[i]
	if end := r.quotedEnd(i); end > 0 && i > 0 && homesNamed[r.Doc.Tokens[n.Hi].Fold] && r.Nodes[i-1].Kind == Word && r.Nodes[i-1].Lex != nil && r.Nodes[i-1].Lex.Trigger&Give != 0 {
		it := &Item{Lo: n.Lo, Hi: r.Nodes[end-1].Hi, Kind: extract.Goods, Bare: true, Alms: true} // "bàn giao “Mái ấm tình thương”"
		r.splice(i, end, Node{Kind: ItemNode, Item: it, Fold: n.Fold})
		return true
	}
	if r.quotedEnd(i) == 0 && r.quotedEnd(i+1) == 0 || n.Kind != Word && n.Kind != HeadNode && !(n.Kind == ItemNode && n.Item.Bare) {
		return false
	}
	it := &Item{Kind: extract.Goods, Bare: true, Alms: true}
	switch end := r.quotedEnd(i); {
	case end > 0 && i > 0 && r.Doc.Tokens[n.Hi].Fold != "" && homesNamed[r.Doc.Tokens[n.Hi].Fold] && r.Doc.Tokens[n.Lo-1].Kind == extract.Number && r.Nodes[i-1].Kind == Word:
		v, err := strconv.ParseFloat(r.Doc.Tokens[n.Lo-1].Fold, 64)
		if err != nil {
			return false
		}
		it.Quantity, it.Bare = &extract.Quantity{Value: v, Unit: r.Doc.Tokens[n.Hi].Fold}, false
		it.Lo, it.Hi = r.Nodes[i-1].Lo, r.Nodes[end-1].Hi
		r.splice(i-1, end, Node{Kind: ItemNode, Item: it, Fold: r.Nodes[i-1].Fold})
		return true
	case n.Kind == Word && erections[r.Doc.Tokens[n.Hi-1].Fold] && (n.Hi-n.Lo > 1 && erected[n.Fold] || n.Hi-n.Lo == 1 && erected[r.Doc.Tokens[max(0, n.Lo-1)].Fold] || n.Fold == "nhà" || n.Fold == "cầu") && r.quotedEnd(i+1) > 0 && i > 0 && r.Doc.Tokens[n.Lo-1].Kind != extract.Number:
		end := r.quotedEnd(i + 1)
		it.Lo, it.Hi = n.Lo, r.Nodes[end-1].Hi
		r.splice(i, end, Node{Kind: ItemNode, Item: it, Fold: n.Fold})
		return true
	}
	return false
}

// homesNamed are the first syllables of the names of houses that are given.
var homesNamed = map[string]bool{"nhà": true, "mái": true, "ngôi": true, "căn": true}

// plainBehind reports whether node k may say, in small letters, what the body before it
// does: "thiện nguyện", "sữa".
func (r *Reader) plainBehind(k int) bool {
	n := &r.Nodes[k]
	t := &r.Doc.Tokens[n.Lo]
	if t.Cap || t.Kind != extract.Word || n.Kind == ActorNode || n.Kind == DateNode || n.Kind == TitleNode {
		return false
	}
	return n.Kind == ItemNode && n.Item.Bare || n.Kind == HeadNode || n.Lex == nil || n.Lex.Marker == 0 && (n.Lex.Trigger == 0 || Charities[r.Doc.Tokens[max(0, n.Lo-1)].Fold+" "+t.Fold])
}

// maxQuoted is how many nodes a name in quotation marks may have.
const maxQuoted = 16

// joinFunds makes one node of a fund, club or firm that no list knows and whose name
// ends in a place or in quotation marks: "Quỹ vắc xin phòng COVID-19 Việt Nam",
// "quỹ “Vì biển đảo”", "“Quỹ vì người nghèo” TP. Vinh", "hội Bảo trợ bệnh nhân nghèo
// TP. Vinh".
func (r *Reader) joinFunds() {
	c := &r.Content
	nothing := c.Lists&bodyLists == 0 && c.Marks&ofQuotes == 0 && c.Triggers&Give == 0 && !c.Has(ActorNode)
	for i := 0; i < len(r.Nodes); i++ {
		if nothing && i > 0 {
			return
		}
		switch n := &r.Nodes[i]; {
		case i > 0 && !r.mayJoin(i): // most words
		case i == 0 && r.opener():
		case n.Kind == ActorNode && !n.Named && n.Hi-n.Lo <= maxFirm && n.First().Kind == extract.OrganizationActor:
			if end := r.longName(i); end > 0 {
				name, _, _ := strings.Cut(r.Doc.Slice(r.Span(n.Lo, r.Nodes[end-1].Hi)), " (")
				r.bodyNode(i, end, name)
			}
		case n.Fold == "quỹ" && r.Doc.Tokens[n.Lo].Fold == "quỹ":
			r.joinFund(i)
		case n.Fold == "nhóm" && r.Content.Marks&ofQuotes != 0 && r.quotedEnd(i+1) > 0:
			end := r.quotedEnd(i + 1)
			r.bodyNode(i, end, r.Doc.Slice(r.Span(n.Lo, n.Hi))+" "+strings.TrimRight(r.Doc.Slice(r.Span(r.Nodes[i+2].Lo, r.Nodes[end-2].Hi)), ",. "))
		case r.joinBody(i), r.Content.Marks&ofQuotes != 0 && r.joinWork(i):
		case n.Fold == "chương" && n.Hi-n.Lo == 2 && r.quotedEnd(i+1) > 0:
			r.joinProgramme(i, i)
		case n.Fold == "chương" && n.Hi-n.Lo == 2 && r.Content.Marks&ofQuotes != 0 && r.kindOfProgramme(i) > i:
			r.joinProgramme(i, r.kindOfProgramme(i))
		case r.Content.Marks&ofQuotes != 0 && r.quotedEnd(i+1) > 0 && r.occasion(i):
			r.joinProgramme(i-1, i)
		case r.Content.Marks&ofQuotes != 0 && r.joinQuotedGiver(i):
		case r.Begins[n.Lo]&inUndertakings != 0:
			r.joinUndertaking(i)
		case r.joinCoined(i):
		case n.Kind == ActorNode && n.First().Kind == extract.PlaceActor && len(n.Actors) == 1:
			if i > 0 {
				if a, ok := r.initials(i - 1); ok {
					r.splice(i-1, i+1, Node{Kind: ActorNode, Named: true, Fold: r.Nodes[i-1].Fold, Actors: []extract.Actor{a}})
					i--
					break
				}
			}
			if x := r.bodyBefore(i); x >= 0 {
				end := i + 1
				if r.Is(end, "tại", "ở") && end+1 < len(r.Nodes) && r.abroad(end+1) { // "… người Việt Nam tại Đức"
					end += 2
				}
				r.bodyNode(x, end, r.Doc.Slice(r.Span(r.Nodes[x].Lo, r.Nodes[end-1].Hi)))
				i = x
			}
		}
	}
}

// bodyLists are the lists of the first words of bodies and of what they undertake.
const bodyLists = inJoiners | inUndertakings | inFunds

// mayJoin reports whether the name of a body may begin or end at node i: with its first word,
// a quotation mark at or behind it, a name, or a coined word where something is given.
func (r *Reader) mayJoin(i int) bool {
	n := &r.Nodes[i]
	switch {
	case n.Kind == ActorNode, r.Begins[n.Lo]&bodyLists != 0:
		return true
	case r.Content.Marks&ofQuotes != 0 && (QuoteMark(n) || i+1 < len(r.Nodes) && QuoteMark(&r.Nodes[i+1])):
		return true
	}
	return r.Content.Triggers&Give != 0 && n.Kind == Word && n.Lex == nil && r.Doc.Tokens[n.Lo].Cap
}

// abroad reports whether node k is a country.
func (r *Reader) abroad(k int) bool {
	a := r.Nodes[k].First()
	return a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == extract.Country
}

// opener makes an actor of the country that begins the sentence, where capitals tell
// nothing: "Nga chuyển 40 tấn hàng", "Người Nga gửi hàng".
func (r *Reader) opener() bool {
	k := 0
	if r.Is(0, "người") && len(r.Nodes) > 1 {
		k = 1
	}
	if k+1 >= len(r.Nodes) || r.Nodes[k].Kind != Word || r.Nodes[k].Lex != nil || !r.Doc.Tokens[r.Nodes[k].Lo].Cap || r.Nodes[k+1].Kind != Word {
		return false
	}
	if next := &r.Nodes[k+1]; next.Lex == nil || next.Lex.Trigger == 0 && next.Lex.Marker&(Past|Pledge|Ongoing) == 0 {
		return false
	}
	w := r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))
	for i := range r.Analysis.Places {
		if p := &r.Analysis.Places[i]; p.Kind == extract.Country && p.Name == w {
			n := Node{Kind: ActorNode, Named: true, Fold: r.Nodes[0].Fold, Actors: []extract.Actor{{Kind: extract.PlaceActor, Index: i}}}
			r.splice(0, k+1, n)
			return true
		}
	}
	return false
}

// bodyNode makes a body by that name of nodes [i,j).
func (r *Reader) bodyNode(i, j int, name string) {
	n := Node{Kind: ActorNode, Named: true, Fold: r.Nodes[i].Fold}
	n.Actors = []extract.Actor{{Kind: extract.GroupActor, Group: name}}
	r.splice(i, j, n)
}

// joinFund joins the name of the fund whose first word is node i.
func (r *Reader) joinFund(i int) {
	n := &r.Nodes[i]
	if end := r.quotedEnd(i + 1); end > 0 { // quỹ “Vì biển đảo”
		r.bodyNode(i, end, r.Doc.Slice(r.Span(n.Lo, r.Nodes[end-1].Hi)))
		return
	}
	if i > 0 && QuoteMark(&r.Nodes[i-1]) { // “Quỹ vì người nghèo” TP. Vinh
		for k := i + 1; k < len(r.Nodes) && k <= i+maxQuoted; k++ {
			if !QuoteMark(&r.Nodes[k]) {
				continue
			}
			name := r.Doc.Slice(r.Span(n.Lo, r.Nodes[k-1].Hi))
			if k+1 < len(r.Nodes) && r.Nodes[k+1].First().Kind == extract.PlaceActor {
				k++
				name += " " + r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi))
			} else if r.Nodes[i].Kind == HeadNode {
				return
			}
			r.bodyNode(i-1, k+1, name)
			return
		}
	}
	if n.Kind != Word && n.Kind != HeadNode || !r.Doc.Tokens[n.Lo].Cap {
		return
	}
	for k := i + 1; k < len(r.Nodes) && k <= i+7; k++ {
		m := &r.Nodes[k]
		if m.Kind == ActorNode {
			if k > i+1 && n.Kind == Word && !m.Named && m.Hi-m.Lo == 1 && RanksOf[r.Doc.Tokens[m.Lo].Fold] { // "Quỹ bảo trợ trẻ em tỉnh"
				r.bodyNode(i, k+1, r.Doc.Slice(r.Span(n.Lo, m.Hi)))
				return
			}
			if k > i+1 && m.Named && m.First().Kind == extract.PlaceActor && !r.ranked(m) && (n.Kind == Word || r.Analysis.Places[m.First().Index].Kind == extract.Country) {
				r.bodyNode(i, k+1, r.Doc.Slice(r.Span(n.Lo, m.Hi)))
			}
			return
		}
		if k > i+1 && n.Kind == Word && m.Kind == HeadNode && m.Hi-m.Lo == 1 && RanksOf[m.Fold] { // "Quỹ bảo trợ trẻ em tỉnh và …"
			r.bodyNode(i, k+1, r.Doc.Slice(r.Span(n.Lo, m.Hi)))
			return
		}
		if m.Kind == Mark && !QuoteMark(m) || m.Kind == DateNode || m.Lex != nil && m.Lex.Trigger&Give != 0 || m.Item != nil && !m.Item.Bare {
			return
		}
	}
}

// QuoteMark reports whether a node is a quotation mark.
func QuoteMark(n *Node) bool {
	return n.Kind == Mark && quoting(n.Fold)
}

// quoting reports whether a token is a quotation mark.
func quoting(fold string) bool {
	switch fold {
	case "\"", "“", "”", "'", "‘", "’":
		return true
	}
	return false
}

// quotedEnd returns the node after a name in quotation marks that begins at node
// i, or 0.
func (r *Reader) quotedEnd(i int) int {
	if i+1 >= len(r.Nodes) || !QuoteMark(&r.Nodes[i]) || !r.Doc.Tokens[r.Nodes[i+1].Lo].Cap {
		return 0
	}
	for k := i + 2; k < len(r.Nodes) && k <= i+maxQuoted; k++ {
		if QuoteMark(&r.Nodes[k]) {
			return k + 1
		}
	}
	return 0
}

// joinQuotedGiver makes one node of a name in quotation marks that begins a clause at node i and gives what is
// counted: "…; “Hành trình kết nối” ủng hộ 8.000 cuốn vở".
func (r *Reader) joinQuotedGiver(i int) bool {
	if i > 0 && !r.Is(i-1, ";", ":") {
		return false
	}
	end := r.quotedEnd(i)
	if end < i+4 || end+1 >= len(r.Nodes) || r.Nodes[end+1].Kind != ItemNode || r.Nodes[end+1].Item.Quantity == nil {
		return false
	}
	if x := &r.Nodes[end]; x.Kind != Word || x.Lex == nil || x.Lex.Trigger&Give == 0 {
		return false
	}
	r.bodyNode(i, end, strings.Trim(r.Doc.Slice(r.Span(r.Nodes[i+1].Lo, r.Nodes[end-2].Hi)), ",. "))
	return true
}

// ranked reports whether the place of a node is called by what it is, "tỉnh Yên
// Bái": then it lies behind the fund's name.
func (r *Reader) ranked(n *Node) bool {
	return RanksOf[r.Doc.Tokens[n.Lo].Fold]
}

// RanksOf are the words before the names of places.
var RanksOf = map[string]bool{"tỉnh": true, "huyện": true, "thành": true, "tp": true, "quận": true, "xã": true, "phường": true, "thị": true}

// BodyWords are the first words of bodies that no list knows.
var BodyWords = lists.Words("body words")

// shard reports whether a country's name is a piece of another name or word, "Nhà thờ
// Đức Bà", "Áo dài", or only what others are the most of.
func (r *Reader) shard(m *extract.Mention) bool {
	if m.Tokens.Lo > 0 && (r.Doc.Tokens[m.Tokens.Lo-1].Fold == "heo" || r.Doc.Tokens[m.Tokens.Lo-1].Fold == "lợn" || r.Doc.Tokens[m.Tokens.Lo-1].Fold == "tả") {
		return true // "dịch tả lợn châu Phi"
	}
	if at := m.Tokens.Lo; m.Type == extract.PlaceMention && at > 1 && ((m.Tokens.Hi-at == 1 || r.Doc.Tokens[at].Fold == "châu") && (r.Doc.Tokens[at-1].Fold == "tộc" || r.Doc.Tokens[at-2].Fold == "tộc" && r.Doc.Tokens[at-1].Cap) || r.Doc.Tokens[at-1].Fold == "phóng") {
		return true // "đồng bào dân tộc Châu Ro", "ngày giải phóng miền Nam"
	}
	if m.Type != extract.PlaceMention || m.Entity < 0 || r.Analysis.Places[m.Entity].Kind != extract.Country {
		return false
	}
	if r.superlative(m.Tokens.Lo) {
		return true
	}
	if m.Tokens.Hi-m.Tokens.Lo != 1 || m.Tokens.Hi >= len(r.Doc.Tokens) {
		return false
	}
	next := &r.Doc.Tokens[m.Tokens.Hi]
	if next.Start != m.End+1 || next.Kind != extract.Word {
		return false
	}
	return clothes[r.Doc.Tokens[m.Tokens.Lo].Fold+" "+next.Fold] || next.Cap && !next.Upper && m.Tokens.Lo > 0 && shrines[r.Doc.Tokens[m.Tokens.Lo-1].Fold]
}

// superlative reports whether the country whose name starts at token i only says of what others are the most:
// "giàu nhất nước Pháp", "lớn thứ hai của Nhật Bản".
func (r *Reader) superlative(i int) bool {
	toks := r.Doc.Tokens
	for i--; i > 0 && (toks[i].Fold == "nước" || toks[i].Fold == "của"); i-- {
	}
	return i >= 0 && (toks[i].Fold == "nhất" || i > 0 && toks[i-1].Fold == "thứ")
}

// clothes are words whose first syllable, capitalised, is a country's name.
var clothes = map[string]bool{"áo dài": true, "áo ấm": true, "áo phao": true, "áo mưa": true, "áo len": true, "áo khoác": true, "áo thun": true, "áo blouse": true, "nga hoàng": true, "anh em": true, "anh hùng": true}

// shrines are the last syllables of words for holy places.
var shrines = map[string]bool{"thờ": true, "chùa": true, "đền": true, "thánh": true}
