package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/text"
)

// reader walks over one document. It is not safe for several goroutines; each
// Relate makes its own.
type reader struct {
	a   *extract.Analysis
	doc *extract.Document
	lex *lexicon

	days     []day
	order    []int32 // mentions by their first token
	offsets  []int32 // by token, where its mentions start in order
	stand    map[extract.Actor]extract.Actor
	sender   []extract.Actor // whom an unnamed delegation stands for
	hinted   []extract.Actor // whom it is likely to, where no words say so
	convener []extract.Actor // who holds a giving, and may have sent it

	programme  []extract.Actor // who gives by the programme that the article is about
	programmes []programme     // those named, in the order of the text
	byPlace    map[int][]int   // bodies by their place, once asked for
	coined     map[string]int  // coined words, once asked for

	begins  []listSet    // by token of the sentences that are parsed: in which lists it begins a phrase
	words   []text.Begun // by token too: what begins with it in the list of words
	parsed  [][]node     // by sentence
	blocked []bool       // by sentence: it tells of something else than aid
	plain   []bool       // of those that are blocked, which may tell of it by a word of giving
	needful []bool       // by sentence: it speaks of need or kindness
	aid     int          // how many sentences speak of aid by a strong word
	needs   int          // how many speak of need or kindness
	off     bool         // the article's topic is far from aid
	silent  bool         // it is war, crime or sport
	blood   bool         // it counts blood

	newsDay extract.Date // the article's own day, as far as it is known
	opening int          // the last sentence with which the article begins
	sat     bool         // a session was told
	rank    int          // how many sentences, captions aside, were read for happenings

	sent    int // index of the sentence being read
	nodes   []node
	loners  []extract.Actor // the array in which alone puts them
	content content         // of the nodes while they are parsed
	holding []content       // by sentence
	first   int             // first token of the sentence that is parsed
	memory  memory
	themes  []theme                // in the order of the text
	generic map[extract.Actor]bool // groups that mean somebody named before: "các tỉnh"
	found   []extract.Support
	totals  map[int]bool // items called totals, by their offset
	rates   map[int]bool // items that everyone gets, by their offset
	open    map[int]bool // items of which no word says how far they have come, by their offset
	homes   map[int]bool // by sentence: it tells whose home is built, or who paid for it
	claimed map[int]bool // by token: a support has it, so it is no statistic
}

// index notes where mentions start: a counting sort by their first token.
func (r *reader) index(w *workspace) {
	n := len(r.doc.Tokens)
	w.offsets = slices.Grow(w.offsets[:0], n+2)[:n+2]
	r.offsets = w.offsets
	clear(r.offsets)
	in := func(m *extract.Mention) bool { return m.Tokens.Lo >= 0 && m.Tokens.Lo < n && m.Tokens.Hi <= n }
	for i := range r.a.Mentions {
		if m := &r.a.Mentions[i]; in(m) {
			r.offsets[m.Tokens.Lo+2]++
		}
	}
	for i := 2; i < len(r.offsets); i++ {
		r.offsets[i] += r.offsets[i-1]
	}
	w.order = slices.Grow(w.order[:0], len(r.a.Mentions))[:r.offsets[n+1]]
	r.order = w.order
	for i := range r.a.Mentions {
		if m := &r.a.Mentions[i]; in(m) {
			at := &r.offsets[m.Tokens.Lo+1]
			r.order[*at] = int32(i)
			*at++
		}
	}
}

// starting returns the mentions that start at token i.
func (r *reader) starting(i int) []int32 { return r.order[r.offsets[i]:r.offsets[i+1]] }

// calendar notes the days on which something happened, in the order of the text, and
// whether blood is counted.
func (r *reader) calendar() {
	for i := range r.a.Mentions {
		m := &r.a.Mentions[i]
		if m.Type == extract.DateMention && m.Date != nil && m.Date.Day > 0 && r.happening(m) {
			if !r.toCome(m) {
				r.days = append(r.days, day{m.Start, *m.Date})
			}
		}
		r.blood = r.blood || m.Type == extract.QuantityMention && m.Quantity != nil && m.Quantity.Unit == bloodUnit
	}
}

// day is a day that the text names at a byte offset.
type day struct {
	at   int
	date extract.Date
}

// parse fills nodes with the pieces of a sentence: first the atoms, then what
// grammar joins.
func (r *reader) parse(s *extract.Sentence) []node {
	r.nodes, r.first = r.nodes[:0], s.Tokens.Lo
	for i := s.Tokens.Lo; i < s.Tokens.Hi; {
		i = r.atom(i, s.Tokens.Hi)
	}
	if r.content.lists&inLands != 0 {
		r.thatState()
		r.partyAndState()
	}
	if r.content.marks&ofBrackets != 0 {
		r.absorbAsides()
	}
	if r.content.has(itemNode) {
		r.attributes()
	}
	if r.content.has(actorNode) {
		r.joinNamesakes()
	}
	r.joinFunds()
	if r.content.has(headNode) {
		r.joinOwners()
	}
	if r.content.has(actorNode, titleNode) {
		r.joinPersons()
	}
	if r.content.triggers&give != 0 {
		r.joinNeedy()
	}
	if r.content.markers&(at|pledge) != 0 {
		r.approve()
	}
	if r.content.has(headNode) {
		r.joinHeads()
	}
	if r.content.has(actorNode) {
		r.joinLists()
	}
	if r.content.lists&inLands != 0 {
		r.homeland()
	}
	if r.content.has(itemNode) {
		r.products()
		r.series()
		r.own()
		r.flag()
	}
	return r.nodes
}

// joinNamesakes takes the person whose name a fund or school bears into its own, "Quỹ Học
// bổng Lê Văn Tám": right behind it, without a title or a mark.
func (r *reader) joinNamesakes() {
	for i := 0; i+1 < len(r.nodes); i++ {
		n, p := &r.nodes[i], &r.nodes[i+1]
		if n.kind == actorNode && p.kind == actorNode && p.person && n.first().Kind == extract.OrganizationActor && n.hi == p.lo {
			switch r.doc.Tokens[n.lo].Fold {
			case "quỹ", "trường", "thư", "bệnh", "nhà", "nhóm", "câu", "clb":
				r.splice(i, i+2, *n)
			}
		}
	}
}

// atom appends the node that starts at token i, and returns the token after it.
func (r *reader) atom(i, hi int) int {
	toks := r.doc.Tokens
	if len(r.starting(i)) > 0 {
		if n, ok := r.mention(i, hi); ok && !r.landBegins(i, hi, &n) {
			r.nodes = append(r.nodes, n)
			r.put(&n)
			return n.hi
		}
	}
	var lex *lexeme
	n := 0
	if r.begins[i]&inWords != 0 {
		lex, n = r.lex.words.phrases.LongestBegun(r.words[i], toks[i:hi])
	}
	for j := i + 1; j < i+n; j++ { // "các tỉnh Cao Bằng": the name has its "tỉnh"
		if r.nameAt(j) {
			lex, n = r.lex.words.longest(toks[i:j])
			break
		}
	}
	if n == 3 && lex.head == party && i+n < hi && toks[i+n].Kind == extract.Number {
		lex, n = r.lex.words.longest(toks[i : i+1]) // "đoàn hỗ trợ 4 gia đình": it did
	}
	if n == 2 && toks[i].Fold == "đưa" && lex.trigger == 0 && i+n < hi && r.nameAt(i+n) {
		lex, n = r.lex.words.longest(toks[i : i+1]) // "đưa vào Hà Tĩnh 30 xe", not "đưa vào sử dụng"
	}
	if lex != nil && lex.goods == "grant" && (i+n == hi || !behindGrants[toks[i+n].Fold]) {
		lex, n = r.lex.words.longest(toks[i : i+n-1])
	}
	if lex == nil || n == 1 && r.grade(i, hi) {
		k := word
		if toks[i].Kind == extract.Punct {
			k = mark
		}
		r.nodes = append(r.nodes, node{})
		n := &r.nodes[len(r.nodes)-1]
		n.kind, n.lo, n.hi, n.fold = k, i, i+1, toks[i].Fold
		if k == mark {
			r.put(n)
		}
		return i + 1
	}
	nd := node{lo: i, hi: i + n, lex: lex, fold: toks[i].Fold}
	switch {
	case toks[i].Kind == extract.Punct:
		nd.kind = mark
	case lex.goods != "" && lex.trigger == 0 && (!toks[i].Cap || i == r.first || n > 2 && lex.goods == "alms"):
		nd.kind = itemNode
		nd.item = &item{lo: i, hi: r.goodsEnd(i+n, hi), kind: extract.Goods, bare: true, gift: lex.goods == "gift", alms: lex.goods == "alms" || lex.goods == "grant"}
		if lex.goods == "money" || lex.goods == "grant" {
			nd.item.kind = extract.Money
		}
		nd.hi = nd.item.hi
	case lex.head != noHead && lex.trigger == 0 && lex.marker == 0:
		nd.kind, nd.head = headNode, lex.head
	}
	r.nodes = append(r.nodes, nd)
	r.put(&nd)
	return nd.hi
}

// landBegins reports whether the body at token i is no actor of its own but begins words for
// a country as a whole: "Chính phủ và nhân dân Cuba".
func (r *reader) landBegins(i, hi int, n *node) bool {
	if n.kind != actorNode || n.fold != "chính" || r.begins[i]&inWords == 0 {
		return false
	}
	lex, k := r.lex.words.longest(r.doc.Tokens[i:hi])
	return lex != nil && lex.head == people && i+k > n.hi
}

// grade reports whether token i is the "cấp" of a grade and no verb: "trường cấp 2", "cấp III".
func (r *reader) grade(i, hi int) bool {
	if r.doc.Tokens[i].Fold != "cấp" || i+1 >= hi {
		return false
	}
	switch t := &r.doc.Tokens[i+1]; {
	case t.Fold == "i", t.Fold == "ii", t.Fold == "iii":
		return true
	case t.Kind != extract.Number || t.End-t.Start > 1:
		return false
	}
	return len(r.starting(i+1)) == 0
}

// behindGrants are the words behind "tiền hỗ trợ" by which it is a thing that is given.
var behindGrants = wordList("behind grants")

// alone returns a list of one actor. Most nodes have one, so that their lists share an
// array.
func (r *reader) alone(a extract.Actor) []extract.Actor {
	if len(r.loners) == cap(r.loners) {
		r.loners = make([]extract.Actor, 0, 32)
	}
	r.loners = append(r.loners, a)
	k := len(r.loners)
	return r.loners[k-1 : k : k]
}

// nameAt reports whether a resolved name starts at token i.
func (r *reader) nameAt(i int) bool {
	for _, k := range r.starting(i) {
		if _, ok := actorOf(&r.a.Mentions[k]); ok {
			return true
		}
	}
	return false
}

// goodsEnd extends a noun of goods over further ones: "gạo, mì tôm và nước uống".
func (r *reader) goodsEnd(i, hi int) int {
	toks := r.doc.Tokens
	for i+1 < hi && (toks[i].Fold == "," || toks[i].Fold == "và") {
		lex, n := r.lex.words.longest(toks[i+1 : hi])
		if lex == nil || lex.goods == "" {
			break
		}
		i += 1 + n
	}
	return i
}

// mention makes a node of the best mention that starts at token i.
func (r *reader) mention(i, hi int) (node, bool) {
	var best node
	found := false
	for _, k := range r.starting(i) {
		m := &r.a.Mentions[k]
		if m.Tokens.Hi > hi {
			continue
		}
		n := node{lo: i, hi: m.Tokens.Hi, fold: r.doc.Tokens[i].Fold}
		switch m.Type {
		case extract.DateMention:
			n.kind, n.date, n.day = dateNode, m.Date, r.happening(m)
		case extract.QuantityMention:
			if m.Quantity == nil {
				continue
			}
			if !r.countsNeedy(m) {
				n.item = newItem(r.doc, m, r.blood)
			}
			if n.item != nil {
				n.kind = itemNode
				n.hi = r.goodsBegun(n.lo, n.hi, hi)
				n.item.hi = n.hi
			} else {
				n.kind = word
				n.hi = m.Tokens.Lo + 1
			}
		case extract.TitleMention:
			n.kind, n.named = titleNode, true
			n.actors = r.inside(m)
		case extract.HonorificMention:
			continue
		default:
			a, ok := actorOf(m)
			if !ok || i > 0 && r.doc.Tokens[i-1].Fold == "phi" && n.fold == "chính" || r.quantityInside(m) || r.shard(m) || m.Anaphoric && r.several(m) {
				continue
			}
			n.kind, n.actors, n.named, n.person = actorNode, r.alone(a), !m.Anaphoric, a.Kind == extract.PersonActor
			if found && best.kind == actorNode && best.hi == n.hi { // one phrase for several: "hai địa phương"
				best.actors = addActors(best.actors, a)
				continue
			}
		}
		if !found || n.hi > best.hi || n.hi == best.hi && n.kind == actorNode && best.kind != actorNode {
			best, found = n, true
		}
	}
	return best, found
}

// goodsBegun returns the end of the noun of goods that the last word of the quantity in
// tokens [lo,at) begins, "8 tấn thiết | bị y tế", or at.
func (r *reader) goodsBegun(lo, at, hi int) int {
	if at-lo < 2 || at >= hi || r.begins[at-1]&inWords == 0 {
		return at
	}
	if lex, k := r.lex.words.longest(r.doc.Tokens[at-1 : hi]); lex != nil && lex.goods == "goods" && lex.trigger == 0 && at-1+k > at {
		return at - 1 + k
	}
	return at
}

// quantityInside reports whether a quantity starts within a name and ends after
// it: then the name is none ("mỗi tỉnh 1 tỷ đồng").
func (r *reader) quantityInside(m *extract.Mention) bool {
	for i := m.Tokens.Lo + 1; i < m.Tokens.Hi; i++ {
		for _, k := range r.starting(i) {
			if o := &r.a.Mentions[k]; o.Type == extract.QuantityMention && o.Tokens.Hi > m.Tokens.Hi {
				return true
			}
		}
	}
	return false
}

// inside returns the body or place that an office's own words name: "Giám đốc
// Công an TPHCM".
func (r *reader) inside(m *extract.Mention) []extract.Actor {
	for i := m.Tokens.Lo; i < m.Tokens.Hi; i++ {
		for _, k := range r.starting(i) {
			if o := &r.a.Mentions[k]; o.Tokens.Hi <= m.Tokens.Hi && (o.Type == extract.OrganizationMention || o.Type == extract.PlaceMention) {
				if a, ok := actorOf(o); ok {
					return []extract.Actor{a}
				}
			}
		}
	}
	return nil
}

// actorOf returns the entity of a mention.
func actorOf(m *extract.Mention) (extract.Actor, bool) {
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

// addActors appends those of more that are not in list yet. The result never
// shares its array with list.
func addActors(list []extract.Actor, more ...extract.Actor) []extract.Actor {
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
var dated = wordList("dated")

// periods are the words before the end of a stretch of time, in which statistics
// are kept and nothing happens.
var periods = map[string]bool{"từ": true, "sau": true, "trước": true, "tính": true, "kể": true, "hết": true}

// since reports whether the word at token i ends a stretch of time, "từ 17/10 đến".
func (r *reader) since(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if t := &r.doc.Tokens[k]; t.Fold == "từ" {
			return true
		} else if t.Kind == extract.Punct && t.Fold != "/" && t.Fold != "-" && t.Fold != "." {
			return false
		}
	}
	return false
}

// happening reports whether a date is that of what the sentence tells.
func (r *reader) happening(m *extract.Mention) bool {
	if m.Rule == "date.holiday" || m.Rule == "date.year" {
		return false
	}
	i := m.Tokens.Lo
	if n := r.doc.SentenceAt(m.Start); i == 0 || n >= 0 && r.doc.Sentences[n].Tokens.Lo == i {
		return true
	}
	prev := r.doc.Tokens[i-1].Fold
	if end := m.Tokens.Hi; end < len(r.doc.Tokens) && (prev == "(" && dashed(r.doc.Tokens[end].Fold) || dashed(prev) && r.doc.Tokens[end].Fold == ")") {
		return false // "75 năm ngày … (27/7/1947 - 27/7/2022)"
	}
	if (prev == "đến" || prev == "tới") && r.since(i-1) {
		return false
	}
	return !periods[prev] && !r.heldAside(i) && !r.compared(i) && !r.printed(i) && !(r.doc.Tokens[i].Fold == "ngày" && dated[prev])
}

// dashed reports whether a token parts the ends of a stretch of time.
func dashed(fold string) bool { return fold == "-" || fold == "–" }

// maxPrinted is how many words may part the story that a paper printed from its date: the
// headline and the paper stand between them.
const maxPrinted = 30

// printed reports whether the date at token i is that of a story in a paper: "nhân vật
// trong bài viết “Mẹ con chị T” đăng trên Báo X ngày 4.11", "số báo ra ngày 5/3".
func (r *reader) printed(i int) bool {
	toks := r.doc.Tokens
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

// compared reports whether the date at token i is only what something is compared with: "tăng 7
// ca so với báo cáo ngày 7/9".
func (r *reader) compared(i int) bool {
	for k := i - 1; k > 0 && k >= i-comparedReach; k-- {
		if r.doc.Tokens[k].Fold == "với" && r.doc.Tokens[k-1].Fold == "so" {
			return true
		}
	}
	return false
}

// comparedReach is how many tokens before a date "so với" may stand.
const comparedReach = 5
