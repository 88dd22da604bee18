package syntax

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// index notes where mentions start: a counting sort by their first token.
func (r *Reader) index(w *workspace) {
	n := len(r.Doc.Tokens)
	w.offsets = slices.Grow(w.offsets[:0], n+2)[:n+2]
	r.Offsets = w.offsets
	clear(r.Offsets)
	in := func(m *extract.Mention) bool { return m.Tokens.Lo >= 0 && m.Tokens.Lo < n && m.Tokens.Hi <= n }
	for i := range r.Analysis.Mentions {
		if m := &r.Analysis.Mentions[i]; in(m) {
			r.Offsets[m.Tokens.Lo+2]++
		}
	}
	for i := 2; i < len(r.Offsets); i++ {
		r.Offsets[i] += r.Offsets[i-1]
	}
	w.order = slices.Grow(w.order[:0], len(r.Analysis.Mentions))[:r.Offsets[n+1]]
	r.Order = w.order
	for i := range r.Analysis.Mentions {
		if m := &r.Analysis.Mentions[i]; in(m) {
			at := &r.Offsets[m.Tokens.Lo+1]
			r.Order[*at] = int32(i)
			*at++
		}
	}
}

// Starting returns the mentions that start at token i.
func (r *Reader) Starting(i int) []int32 { return r.Order[r.Offsets[i]:r.Offsets[i+1]] }

// calendar notes the days on which something happened, in the order of the text, and
// whether blood is counted.
func (r *Reader) calendar() {
	for i := range r.Analysis.Mentions {
		m := &r.Analysis.Mentions[i]
		if m.Type == extract.DateMention && m.Date != nil && m.Date.Day > 0 && r.happening(m) {
			if !r.toCome(m) {
				r.Days = append(r.Days, Day{m.Start, *m.Date})
			}
		}
		r.blood = r.blood || m.Type == extract.QuantityMention && m.Quantity != nil && m.Quantity.Unit == bloodUnit
	}
}

// Day is a day that the text names at a byte offset.
type Day struct {
	at   int
	Date extract.Date
}

// parse fills nodes with the pieces of a sentence: first the atoms, then what
// grammar joins.
func (r *Reader) parse(s *extract.Sentence) []Node {
	r.Nodes, r.first = r.Nodes[:0], s.Tokens.Lo
	for i := s.Tokens.Lo; i < s.Tokens.Hi; {
		i = r.atom(i, s.Tokens.Hi)
	}
	if r.Content.Lists&inLands != 0 {
		r.thatState()
		r.partyAndState()
	}
	if r.Content.Lists&inSorts != 0 {
		r.thatBody()
	}
	if r.Content.Marks&ofBrackets != 0 {
		r.absorbAsides()
	}
	if r.Content.Has(ActorNode) {
		r.absorbApposed()
	}
	if r.Content.Triggers&(Give|Help) != 0 && r.Content.Has(ItemNode) {
		r.attributes()
	}
	if r.Content.actors > 1 {
		r.ownFunds()
		r.joinNamesakes()
	}
	r.joinFunds()
	if len(r.Programmes) > 0 && r.Content.Triggers&Give != 0 {
		r.joinTitles()
	}
	if r.Content.actors > 1 {
		r.joinSeats()
	}
	if r.Content.Triggers&Give != 0 && r.Content.Has(ItemNode) {
		r.crewsGive()
	}
	if r.Content.Has(HeadNode) {
		r.joinOwners()
		if r.Content.Has(ActorNode) {
			r.joinEmigrants()
		}
	}
	if r.Content.Has(ActorNode, TitleNode) {
		r.joinPersons()
	}
	if r.Content.Triggers&Give != 0 {
		r.joinNeedy()
	}
	if r.Content.Markers&(At|Pledge|Past) != 0 {
		r.approve()
	}
	if r.Content.Triggers&Send != 0 {
		r.deployed()
	}
	if r.Content.Triggers&Give != 0 && r.Content.Has(ItemNode) {
		r.callKinds()
	}
	if r.Content.Has(HeadNode) {
		r.joinHeads()
		r.predicates()
	}
	if r.Content.Triggers&Give != 0 && r.Content.Markers&To != 0 {
		r.joinPresents()
	}
	if r.Content.Triggers&Give != 0 && r.Content.Has(ActorNode) {
		r.joinStrangers()
	}
	if r.Content.Triggers&(Give|Receive|Help) != 0 && r.Content.Has(ActorNode) {
		r.joinKindred()
	}
	if r.Content.actors > 1 {
		r.joinLists()
		r.joinRegions()
	}
	if r.Content.Marks&OfSeveral != 0 {
		r.joinNamed()
	}
	if r.Content.Lists&inLands != 0 {
		r.homeland()
	}
	if r.Content.Has(ItemNode) {
		if r.Content.Marks&ofQuotes != 0 {
			r.titles()
		}
		r.builds()
		r.products()
		r.series()
		r.elided()
		r.eachPlace()
		if r.Content.Marks&OfSeveral != 0 && r.Content.Triggers&Give != 0 {
			r.eachGiver()
		}
		r.own()
		r.flag()
		r.joinConvoys()
	}
	return r.Nodes
}

// joinNamesakes takes the person whose name a fund or school bears into its own, "Quỹ Học
// bổng Lê Văn Tám": right behind it, without a title or a mark.
func (r *Reader) joinNamesakes() {
	for i := 0; i+1 < len(r.Nodes); i++ {
		n, p := &r.Nodes[i], &r.Nodes[i+1]
		if n.Kind == ActorNode && p.Kind == ActorNode && p.Person && n.First().Kind == extract.OrganizationActor && n.Hi == p.Lo {
			switch r.Doc.Tokens[n.Lo].Fold {
			case "quỹ", "trường", "thư", "bệnh", "nhà", "nhóm", "câu", "clb":
				r.splice(i, i+2, *n)
			}
		}
	}
}

// atom appends the node that starts at token i, and returns the token after it.
func (r *Reader) atom(i, hi int) int {
	toks := r.Doc.Tokens
	if len(r.Starting(i)) > 0 {
		if n, ok := r.mention(i, hi); ok && !r.landBegins(i, hi, &n) {
			r.Nodes = append(r.Nodes, n)
			r.put(&n)
			return n.Hi
		}
	}
	lex, n := r.phraseAt(i, hi)
	if lex == nil || n == 1 && (r.grade(i, hi) || r.ofName(i)) {
		k := Word
		if toks[i].Kind == extract.Punct {
			k = Mark
		}
		r.Nodes = append(r.Nodes, Node{})
		n := &r.Nodes[len(r.Nodes)-1]
		n.Kind, n.Lo, n.Hi, n.Fold = k, i, i+1, toks[i].Fold
		if k == Word && r.countedPeople(i) {
			n.Kind, n.Head = HeadNode, Needy
		}
		if n.Kind != Word {
			r.put(n)
		}
		return i + 1
	}
	nd := Node{Lo: i, Hi: i + n, Lex: lex, Fold: toks[i].Fold}
	switch {
	case toks[i].Kind == extract.Punct:
		nd.Kind = Mark
	case lex.Goods != "" && lex.Trigger == 0 && (lex.Goods != "craft" || r.craft(i, n, hi)) && (!toks[i].Cap || i == r.first || n > 2 && lex.Goods == "alms"):
		nd.Kind = ItemNode
		nd.Item = &Item{Lo: i, Hi: r.goodsEnd(i+n, hi), Kind: extract.Goods, Bare: true, Gift: lex.Goods == "gift", Alms: lex.Goods == "alms" || lex.Goods == "grant" || lex.Goods == "pay" || lex.Goods == "home", Aid: r.calledAid(i + n)}
		if lex.Goods == "money" || lex.Goods == "grant" || lex.Goods == "pay" {
			nd.Item.Kind = extract.Money
		}
		switch {
		case nd.Item.Alms && homeHeads[toks[i].Fold]:
			nd.Item.Hi = r.quotedName(nd.Item.Hi, hi)
		case lex.Goods == "craft":
			nd.Item.Hi = r.brandEnd(nd.Item.Hi, hi)
		case lex.Goods == "pay":
			for leastPay[toks[nd.Item.Lo].Fold] {
				nd.Item.Lo++
			}
		}
		nd.Hi = nd.Item.Hi
	case lex.Head != NoHead && lex.Trigger == 0 && lex.Marker == 0:
		nd.Kind, nd.Head = HeadNode, lex.Head
	}
	r.Nodes = append(r.Nodes, nd)
	r.put(&nd)
	return nd.Hi
}

// ofName reports whether the word at token i is a syllable in the midst of a name that nothing knows: "Tòa Giám mục
// Phát Diệm".
func (r *Reader) ofName(i int) bool {
	if i <= r.first || i+1 >= len(r.Doc.Tokens) {
		return false
	}
	before, t, next := &r.Doc.Tokens[i-1], &r.Doc.Tokens[i], &r.Doc.Tokens[i+1]
	return t.Cap && !t.Upper && before.Kind == extract.Word && next.Cap && next.Kind == extract.Word && t.End+1 == next.Start
}

// CountedPeople are the words for people that alone are forms of address, and people in need where
// they are counted: "35 cụ", "22 bé".
var CountedPeople = lists.Words("counted people")

// countedPeople reports whether the word at token i is for people who are counted.
func (r *Reader) countedPeople(i int) bool {
	if i == 0 || i == r.first || r.Begins[i]&inCounted == 0 {
		return false
	}
	t := &r.Doc.Tokens[i-1]
	return t.Kind == extract.Number || Numerals[t.Fold] && t.Fold != "năm" && t.Fold != "ba"
}

// ByNumber reports whether the people of a node are nobody without the number before them.
func (r *Reader) ByNumber(n *Node) bool {
	if !CountedPeople[n.Fold] || !r.countedPeople(n.Lo) {
		return false
	}
	lex, _ := r.Lex.Words.Longest(r.Doc.Tokens[n.Lo:n.Hi])
	return lex == nil // not "12 em học sinh"
}

// landBegins reports whether the body at token i is no actor of its own but begins words for
// a country as a whole: "Chính phủ và nhân dân Cuba".
func (r *Reader) landBegins(i, hi int, n *Node) bool {
	if n.Kind != ActorNode || n.Fold != "chính" || r.Begins[i]&inWords == 0 {
		return false
	}
	lex, k := r.Lex.Words.Longest(r.Doc.Tokens[i:hi])
	return lex != nil && lex.Head == People && i+k > n.Hi
}

// alone returns a list of one actor. Most nodes have one, so that their lists share an
// array.
func (r *Reader) alone(a extract.Actor) []extract.Actor {
	if len(r.loners) == cap(r.loners) {
		r.loners = make([]extract.Actor, 0, 32)
	}
	r.loners = append(r.loners, a)
	k := len(r.loners)
	return r.loners[k-1 : k : k]
}

// goodsEnd extends a noun of goods over further ones: "gạo, mì tôm và nước uống".
func (r *Reader) goodsEnd(i, hi int) int {
	toks := r.Doc.Tokens
	for i+1 < hi && (toks[i].Fold == "," || toks[i].Fold == "và") {
		lex, n := r.Lex.Words.Longest(toks[i+1 : hi])
		if lex == nil || lex.Goods == "" {
			break
		}
		i += 1 + n
	}
	return i
}

// mention makes a node of the best mention that starts at token i.
func (r *Reader) mention(i, hi int) (Node, bool) {
	var best Node
	found := false
	for _, k := range r.Starting(i) {
		m := &r.Analysis.Mentions[k]
		if m.Tokens.Hi > hi {
			continue
		}
		n := Node{Lo: i, Hi: m.Tokens.Hi, Fold: r.Doc.Tokens[i].Fold}
		switch m.Type {
		case extract.DateMention:
			n.Kind, n.Date, n.Day = DateNode, m.Date, r.happening(m)
		case extract.QuantityMention:
			if m.Quantity == nil {
				continue
			}
			if !r.countsNeedy(m) && !r.countsBodies(m) {
				n.Item = newItem(r.Doc, m, r.blood)
			}
			if n.Item != nil {
				n.Kind = ItemNode
				switch n.Hi = r.goodsBegun(n.Lo, n.Hi, hi); {
				case homeHeads[r.Doc.Tokens[n.Hi-1].Fold]:
					n.Hi = r.quotedName(n.Hi, hi)
				case n.Hi-n.Lo > 2 && shares[r.Doc.Tokens[n.Lo+1].Fold] && r.Doc.Tokens[n.Hi-1].Fold == "dành":
					n.Hi-- // "21 suất dành cho R"
				}
				n.Item.Hi = n.Hi
			} else {
				n.Kind = Word
				n.Hi = m.Tokens.Lo + 1
			}
		case extract.TitleMention:
			n.Kind, n.Named = TitleNode, true
			n.Actors = r.inside(m)
		case extract.HonorificMention:
			continue
		default:
			a, ok := ActorOf(m)
			if !ok || i > 0 && r.Doc.Tokens[i-1].Fold == "phi" && n.Fold == "chính" || r.quantityInside(m) || r.shard(m) || m.Anaphoric && r.several(m) || m.Tokens.Hi == i+1 && grades[n.Fold] && i > 0 && behindPupils[r.Doc.Tokens[i-1].Fold] {
				continue
			}
			n.Kind, n.Actors, n.Named, n.Person = ActorNode, r.alone(a), !m.Anaphoric, a.Kind == extract.PersonActor
			if found && best.Kind == ActorNode && best.Hi == n.Hi { // one phrase for several: "hai địa phương"
				best.Actors = AddActors(best.Actors, a)
				continue
			}
		}
		if !found || n.Hi > best.Hi || n.Hi == best.Hi && n.Kind == ActorNode && best.Kind != ActorNode {
			best, found = n, true
		}
	}
	return best, found
}

// goodsBegun returns the end of the noun of goods that the last word of the quantity in
// tokens [lo,at) begins, "8 tấn thiết | bị y tế", or at.
func (r *Reader) goodsBegun(lo, at, hi int) int {
	if at-lo < 2 || at >= hi || r.Begins[at-1]&inWords == 0 {
		return at
	}
	if lex, k := r.Lex.Words.Longest(r.Doc.Tokens[at-1 : hi]); lex != nil && lex.Goods == "goods" && lex.Trigger == 0 && at-1+k > at {
		return at - 1 + k
	}
	return at
}

// quantityInside reports whether a quantity starts within a name and ends after
// it: then the name is none ("mỗi tỉnh 1 tỷ đồng").
func (r *Reader) quantityInside(m *extract.Mention) bool {
	for i := m.Tokens.Lo + 1; i < m.Tokens.Hi; i++ {
		for _, k := range r.Starting(i) {
			if o := &r.Analysis.Mentions[k]; o.Type == extract.QuantityMention && o.Tokens.Hi > m.Tokens.Hi {
				return true
			}
		}
	}
	return false
}

// inside returns the body or place that an office's own words name: "Giám đốc
// Công an TPHCM".
func (r *Reader) inside(m *extract.Mention) []extract.Actor {
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		for _, k := range r.Starting(i) {
			if o := &r.Analysis.Mentions[k]; o.Tokens.Hi <= m.Tokens.Hi && (o.Type == extract.OrganizationMention || o.Type == extract.PlaceMention) {
				if a, ok := ActorOf(o); ok {
					return []extract.Actor{a}
				}
			}
		}
	}
	return nil
}

// ActorOf returns the entity of a mention.
func ActorOf(m *extract.Mention) (extract.Actor, bool) {
	if m.Entity < 0 {
		return extract.Actor{}, false
	}
	switch m.Type {
	case extract.PersonMention:
		return extract.Actor{Kind: extract.PersonActor, Index: m.Entity}, true
	case extract.PlaceMention:
		return extract.Actor{Kind: extract.PlaceActor, Index: m.Entity}, true
	case extract.OrganizationMention:
		return extract.Actor{Kind: extract.OrganizationActor, Index: m.Entity}, true
	}
	return extract.Actor{}, false
}

// AddActors appends those of more that are not in list yet. The result never
// shares its array with list.
func AddActors(list []extract.Actor, more ...extract.Actor) []extract.Actor {
	out := list[:len(list):len(list)]
	for _, a := range more {
		dup := false
		for _, b := range out {
			dup = dup || a == b
		}
		if !dup {
			out = append(out, a)
		}
	}
	return out
}

// dated are the nouns whose date is their own: "động đất ngày 6.2", "công văn
// ngày 4-8".
var dated = lists.Words("dated")

// periods are the words before the end of a stretch of time, in which statistics
// are kept and nothing happens.
var periods = map[string]bool{"từ": true, "sau": true, "trước": true, "tính": true, "kể": true, "hết": true}

// since reports whether the word at token i ends a stretch of time, "từ 17/10 đến".
func (r *Reader) since(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if t := &r.Doc.Tokens[k]; t.Fold == "từ" {
			return true
		} else if t.Kind == extract.Punct && t.Fold != "/" && t.Fold != "-" && t.Fold != "." {
			return false
		}
	}
	return false
}

// happening reports whether a date is that of what the sentence tells.
func (r *Reader) happening(m *extract.Mention) bool {
	if m.Rule == "date.holiday" || m.Rule == "date.year" {
		return false
	}
	i := m.Tokens.Lo
	if n := r.Doc.SentenceAt(m.Start); i == 0 || n >= 0 && r.Doc.Sentences[n].Tokens.Lo == i {
		return true
	}
	prev := r.Doc.Tokens[i-1].Fold
	if end := m.Tokens.Hi; end < len(r.Doc.Tokens) && (prev == "(" && dashed(r.Doc.Tokens[end].Fold) || dashed(prev) && r.Doc.Tokens[end].Fold == ")") {
		return false // "75 năm ngày … (27/7/1947 - 27/7/2022)"
	}
	if (prev == "đến" || prev == "tới") && r.since(i-1) {
		return false
	}
	return !periods[prev] && !r.heldAside(i) && !r.Compared(i) && !r.printed(i) && !r.cited(i) && !(r.Doc.Tokens[i].Fold == "ngày" && dated[prev])
}

// dashed reports whether a token parts the ends of a stretch of time.
func dashed(fold string) bool { return fold == "-" || fold == "–" }

// maxPrinted is how many words may part the story that a paper printed from its date: the
// headline and the paper stand between them.
const maxPrinted = 30

// printed reports whether the date at token i is that of a story in a paper: "nhân vật
// trong bài viết “Mẹ con chị T” đăng trên Báo X ngày 4.11", "số báo ra ngày 5/3".
func (r *Reader) printed(i int) bool {
	toks := r.Doc.Tokens
	for k := i - 1; k >= 0 && k >= i-maxPrinted; k-- {
		switch t := &toks[k]; {
		case t.Kind == extract.Punct && (t.Fold == "." || t.Fold == ";" || t.Fold == ")"):
			return false
		case t.Fold == "đăng" && toks[k+1].Fold != "ký" && toks[k+1].Fold != "kí", t.Fold == "phản" && toks[k+1].Fold == "ánh":
			return i-k <= 8
		case t.Fold == "bài" && k > 0 && (toks[k-1].Fold == "trong" || toks[k-1].Fold == "qua" || toks[k+1].Fold == "viết" || toks[k+1].Fold == "báo"):
			return true
		case t.Fold == "ra" && k > 0 && toks[k-1].Fold == "số", t.Fold == "báo" && k > 0 && toks[k-1].Fold == "số":
			return i-k <= 4
		}
	}
	return false
}

// Compared reports whether the date at token i is only what something is compared with: "tăng 7
// ca so với báo cáo ngày 7/9".
func (r *Reader) Compared(i int) bool {
	for k := i - 1; k > 0 && k >= i-comparedReach; k-- {
		if r.Doc.Tokens[k].Fold == "với" && r.Doc.Tokens[k-1].Fold == "so" {
			return true
		}
	}
	return false
}

// comparedReach is how many tokens before a date "so với" may stand.
const comparedReach = 5

// countsBodies reports whether a quantity is no more than the number of the bodies named
// behind it: "02 Trạm y tế phường A và phường B".
func (r *Reader) countsBodies(m *extract.Mention) bool {
	if m.Tokens.Hi != m.Tokens.Lo+1 || m.Tokens.Hi >= len(r.Doc.Tokens) || r.Doc.Tokens[m.Tokens.Lo].Kind != extract.Number {
		return false
	}
	for _, k := range r.Starting(m.Tokens.Hi) {
		if r.Analysis.Mentions[k].Type == extract.OrganizationMention {
			return true
		}
	}
	return false
}
