package event

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
)

// shortNames are the words that name a body again after its full name: "bệnh
// viện", "Tập đoàn".
var shortNames = wordList("short names")

// companyWords are the short names that, with "này", mean any firm named before.
var companyWords = map[string]bool{"đơn vị": true, "doanh nghiệp": true, "công ty": true, "tập đoàn": true, "ngân hàng": true, "tổng công ty": true, "hãng": true}

// publicBodies are the first syllables of bodies that are no firms.
var publicBodies = wordList("public bodies")

// companies are the first syllables of the names of companies.
var companies = map[string]bool{"công": true, "tập": true, "tổng": true, "ngân": true}

// first returns the first syllable of a name, in lower case.
func first(name string) string {
	w, _, _ := strings.Cut(strings.ToLower(name), " ")
	return w
}

// many are the words that make a plural of what follows, so that it names
// nobody: "các bệnh viện".
var many = map[string]bool{"các": true, "những": true, "nhiều": true, "mỗi": true, "mọi": true, "một": true, "hai": true, "ba": true, "số": true, "toàn": true, "từng": true}

// shortReach is how many sentences a short name reaches back to its full name.
const shortReach = 8

// shortName returns the body that the head at node k names in short, as the
// nearest before whose name begins by that word: "bệnh viện đã cử 96 cán bộ". A word
// such as "đơn vị" means the last body that is no local authority.
func (r *reader) shortName(k int) []extract.Actor {
	n := &r.nodes[k]
	w := strings.ToLower(r.doc.Slice(r.span(n.lo, n.hi)))
	if !shortNames[w] || k > 0 && many[r.doc.Tokens[n.lo-1].Fold] && n.lo > r.first0() {
		return nil
	}
	if k+1 < len(r.nodes) && r.doc.Tokens[r.nodes[k+1].lo].Cap {
		return nil // the name goes on
	}
	if strings.HasSuffix(w, "tài trợ") {
		return r.firstGiver()
	}
	if r.is(k+1, "này", "trên", "nói") {
		w = "đơn vị này"
		if n := &r.nodes[k]; !companyWords[strings.ToLower(r.doc.Slice(r.span(n.lo, n.hi)))] {
			w = strings.ToLower(r.doc.Slice(r.span(n.lo, n.hi)))
		}
	}
	for si := r.sent; si >= 0 && si >= r.sent-shortReach; si-- {
		if as := r.lastFirm(); si < r.sent && len(as) > 0 && (w == "đơn vị" || w == "doanh nghiệp" || w == "đơn vị này") {
			return as
		}
		if a, ok := r.bodyIn(si, w, k); ok {
			return []extract.Actor{a}
		}
	}
	return r.onlyBody(w, k)
}

// lastFirm returns the firm that gave a sentence or two ago, if it alone did: "đơn vị này
// cũng trao 200 triệu đồng".
func (r *reader) lastFirm() []extract.Actor {
	if len(r.memory.donors) != 1 || r.sent-r.memory.donorSent > reach {
		return nil
	}
	if a := r.memory.donors[0]; a.Kind != extract.OrganizationActor || !companies[first(r.a.Organizations[a.Index].Name)] {
		return nil
	}
	return r.memory.donors
}

// onlyBody returns the one body of the article whose name begins with the word w for
// firms at node k, where the sentence has no other name before: a firm among others
// would be named again.
func (r *reader) onlyBody(w string, k int) []extract.Actor {
	if !companyWords[w] || r.needs == 0 || k > 0 && (r.is(k-1, "phía", "diện") || r.marked(k-1, passive)) {
		return nil
	}
	for i := r.first0() + 1; i < r.nodes[k].lo; i++ {
		if r.doc.Tokens[i].Cap {
			return nil
		}
	}
	var out []extract.Actor
	for i := range r.a.Organizations {
		if o := &r.a.Organizations[i]; strings.HasPrefix(strings.ToLower(o.Name), w+" ") && !o.Collective {
			out = append(out, extract.Actor{Kind: extract.OrganizationActor, Index: i})
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// premier reports whether node k is the office of the head of government, who
// without a name stands for the government.
func (r *reader) premier(k int) bool {
	n := &r.nodes[k]
	if n.kind != titleNode || n.hi-n.lo < 2 {
		return false
	}
	t := r.doc.Tokens[n.lo:n.hi]
	return t[0].Fold == "thủ" && t[1].Fold == "tướng" && (len(t) == 2 || t[2].Fold == "chính")
}

// government returns the article's government, or one by that name.
func (r *reader) government() extract.Actor {
	for i := range r.a.Organizations {
		if n := r.a.Organizations[i].Name; n == "Chính phủ" || n == "Chính phủ Việt Nam" {
			return extract.Actor{Kind: extract.OrganizationActor, Index: i}
		}
	}
	return extract.Actor{Kind: extract.GroupActor, Group: government}
}

// leadsGovernment reports whether one person is head of the government or a deputy, of
// no other country: what is decided over that name the government gives.
func (r *reader) leadsGovernment(as []extract.Actor) bool {
	if len(as) != 1 || as[0].Kind != extract.PersonActor {
		return false
	}
	for i := range r.a.Positions {
		p := &r.a.Positions[i]
		if p.Person == as[0].Index && !p.Former && p.Jurisdiction < 0 && (p.Title == "Thủ tướng" || p.Title == "Phó Thủ tướng") {
			return true
		}
	}
	return false
}

// government names the government where no list has it.
const government = "Chính phủ"

// firstGiver returns the first firm that the article says to have given, else the first
// body.
func (r *reader) firstGiver() []extract.Actor {
	for i := range r.found {
		if a := r.found[i].From; a.Kind == extract.OrganizationActor && companies[first(r.a.Organizations[a.Index].Name)] {
			return []extract.Actor{a}
		}
	}
	for i := range r.found {
		if a := r.found[i].From; a.Kind == extract.OrganizationActor {
			return []extract.Actor{a}
		}
	}
	return nil
}

// givenName returns the person named in full before whose given name stands right
// behind the head at node k: "gia đình Hào".
func (r *reader) givenName(k int) extract.Actor {
	if r.nodes[k].head != needy || k+1 >= len(r.nodes) {
		return extract.Actor{}
	}
	x := k + 1
	for x < len(r.nodes)-1 && x <= k+5 && (quoteMark(&r.nodes[x]) || r.nodes[x].kind == word && r.nodes[x].lex == nil && !r.doc.Tokens[r.nodes[x].lo].Cap) {
		x++
	}
	n := &r.nodes[x]
	if n.kind != word || n.lex != nil || !r.doc.Tokens[n.lo].Cap {
		return extract.Actor{}
	}
	return r.called(x)
}

// addressed returns the person whom the given name at node k and the form of address
// before it mean: somebody named in full elsewhere, or nobody else than "bà Văn".
func (r *reader) addressed(k int) []extract.Actor {
	for k > 1 && (r.marked(k, past|pledge) || r.is(k, "cũng", "còn")) {
		k--
	}
	if a := r.called(k); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	n := &r.nodes[k]
	if k < 1 || n.kind != word || n.lex != nil || !r.doc.Tokens[n.lo].Cap || !someone[r.nodes[k-1].fold] && !r.is(k-1, "ông", "bà") {
		return nil
	}
	return []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[k-1].lo, n.hi))}}
}

// calledSo reports whether a group is one person by a form of address and a given name:
// "bà Văn".
func calledSo(a extract.Actor) bool {
	f := strings.Fields(a.Group)
	if a.Kind != extract.GroupActor || len(f) != 2 || !someone[strings.ToLower(f[0])] && f[0] != "ông" && f[0] != "bà" {
		return false
	}
	c, _ := utf8.DecodeRuneInString(f[1])
	return unicode.IsUpper(c)
}

// called returns the person named in full somewhere whose given name is the word at
// node k.
func (r *reader) called(k int) extract.Actor {
	n := &r.nodes[k]
	if n.kind != word || !r.doc.Tokens[n.lo].Cap || k+1 < len(r.nodes) && r.nodes[k+1].kind == word && r.doc.Tokens[r.nodes[k+1].lo].Cap {
		return extract.Actor{}
	}
	w := " " + r.doc.Slice(r.span(n.lo, n.hi))
	for i := range r.a.Persons {
		if strings.HasSuffix(r.a.Persons[i].Name, w) {
			return extract.Actor{Kind: extract.PersonActor, Index: i}
		}
	}
	return extract.Actor{}
}

// thisPlace returns the place that "nước này", "tỉnh này" at node k mean: the last
// of that kind that is not among the givers.
func (r *reader) thisPlace(k int, donors []extract.Actor) []extract.Actor {
	n := &r.nodes[k]
	if !r.is(k+1, "này") && r.doc.Tokens[n.hi-1].Fold != "này" {
		return nil
	}
	kind, ok := placeWords[n.fold]
	if !ok {
		return nil
	}
	lo := r.doc.Sentences[max(0, r.sent-reach)].Tokens.Lo
	for i := n.lo - 1; i >= lo; i-- {
		for _, x := range r.starting(i) {
			m := &r.a.Mentions[x]
			if a, ok := actorOf(m); ok && a.Kind == extract.PlaceActor && r.a.Places[a.Index].Kind == kind && !slices.Contains(donors, a) {
				return []extract.Actor{a}
			}
		}
	}
	return nil
}

// thisCountry returns the country that "nước này" at node k means as the subject of
// something: the first that the sentence names before, else the one before it, of which
// something is told.
func (r *reader) thisCountry(k int) []extract.Actor {
	n := &r.nodes[k]
	if kind, ok := placeWords[n.fold]; !ok || kind != extract.Country || !r.is(k+1, "này") && r.doc.Tokens[n.hi-1].Fold != "này" {
		return nil
	}
	for si := r.sent; si >= 0 && si >= r.sent-1; si-- {
		nodes := r.parsed[si]
		if si == r.sent {
			nodes = r.nodes[:k]
		}
		for x := range nodes {
			a := nodes[x].first()
			if a.Kind != extract.PlaceActor || r.a.Places[a.Index].Kind != extract.Country || x > 0 && nodes[x-1].lex != nil && nodes[x-1].lex.marker&(to|goal|from|at) != 0 || r.namedBehind(k, a) {
				continue
			}
			return []extract.Actor{a}
		}
	}
	return nil
}

// namedBehind reports whether an actor is named in the sentence behind node k.
func (r *reader) namedBehind(k int, a extract.Actor) bool {
	for x := k + 1; x < len(r.nodes); x++ {
		if slices.Contains(r.nodes[x].actors, a) {
			return true
		}
	}
	return false
}

// placeWords are the words for kinds of places.
var placeWords = map[string]extract.PlaceKind{"nước": extract.Country, "quốc": extract.Country, "tỉnh": extract.Province, "huyện": extract.District, "xã": extract.Commune}

// bodyIn returns the last body of sentence si, before node k if it is the
// sentence being read, that the short name w can mean.
func (r *reader) bodyIn(si int, w string, k int) (extract.Actor, bool) {
	nodes := r.parsed[si]
	if si == r.sent {
		nodes = r.nodes[:k]
	}
	for x := len(nodes) - 1; x >= 0; x-- {
		for _, a := range nodes[x].actors {
			if w == "đơn vị" && nodes[x].person {
				a = r.standsFor(a) // "ông A, Giám đốc Công ty B, cho biết đơn vị đã tặng"
			}
			if a.Kind != extract.OrganizationActor {
				continue
			}
			o := &r.a.Organizations[a.Index]
			if strings.HasPrefix(strings.ToLower(o.Name), w+" ") || w == "đơn vị" && o.Jurisdiction < 0 && !o.Collective || w == "doanh nghiệp" && (companies[first(o.Name)] || o.Jurisdiction < 0 && o.Area < 0 && !o.Collective && !publicBodies[first(o.Name)]) || w == "đơn vị này" && o.Jurisdiction < 0 && !o.Collective && !publicBodies[first(o.Name)] || w == "đơn vị này" && si == r.sent && r.nodes[k].fold == "đơn" && !o.Collective {
				return a, true
			}
		}
	}
	return extract.Actor{}, false
}

// brandBefore returns the nodes of the capitals that stand right before the word
// of support at node t and begin its clause: "HVP Group ủng hộ". A single word must
// have several capitals.
func (r *reader) brandBefore(t int) (lo, hi int) {
	hi = t
	for hi > 0 && (r.marked(hi-1, past|ongoing|pledge) || r.is(hi-1, "cũng", "còn")) {
		hi--
	}
	lo = hi
	for lo > 0 && hi-lo < maxBrand && r.nodes[lo-1].kind == word && r.nodes[lo-1].lex == nil && r.doc.Tokens[r.nodes[lo-1].lo].Cap {
		lo--
	}
	initials := lo > 0 && lo < hi && (someone[r.nodes[lo-1].fold] || r.is(lo-1, "ông", "bà")) && initialed(r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[hi-1].hi)))
	if initials { // "anh T.D đã ủng hộ"
		lo--
	}
	switch {
	case lo == hi, r.headCase(), lo > 0 && r.nodes[lo-1].kind != mark && r.nodes[lo-1].kind != dateNode && !r.marked(lo-1, by|end):
		return -1, -1
	case !initials && !manyCapitals(r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[hi-1].hi))) && !r.recurs(lo):
		return -1, -1
	}
	return lo, hi
}

// maxRecurs is how many tokens are looked through for a name to come back.
const maxRecurs = 2000

// recurs reports whether the first word of nodes [lo,hi), in capitals, comes back within
// a sentence of an article of aid, and nowhere in small letters: then it is a name.
func (r *reader) recurs(lo int) bool {
	if r.needs+r.aid < 2 {
		return false
	}
	w, found := r.doc.Tokens[r.nodes[lo].lo], false
	if joiners[w.Fold] || w.Len() < 3 || w.Kind != extract.Word || bodyWords[w.Fold] || many[w.Fold] {
		return false
	}
	toks := r.doc.Tokens[:min(maxRecurs, len(r.doc.Tokens))]
	for i := range toks {
		if t := &toks[i]; t.Hash == w.Hash && t.Fold == w.Fold {
			if !t.Cap {
				return false
			}
			if i > 0 && i != r.nodes[lo].lo && toks[i-1].Kind == extract.Word && !toks[i-1].Cap {
				si := r.doc.SentenceAt(t.Start)
				found = found || si >= 0 && r.doc.Sentences[si].Tokens.Lo < i
			}
		}
	}
	return found
}

// initialed reports whether a name is no more than capitals and dots: "T.D", "Q.".
func initialed(name string) bool {
	for _, c := range name {
		if c != '.' && c != ' ' && !unicode.IsUpper(c) {
			return false
		}
	}
	return len(name) < 8
}

// brand returns the body that the words of nodes [lo,hi) name, by an alias, or
// the words as they are.
func (r *reader) brand(lo, hi int) extract.Actor {
	w := r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[hi-1].hi))
	for i := range r.a.Organizations {
		if o := &r.a.Organizations[i]; o.Name == w || slices.Contains(o.Aliases, w) {
			return extract.Actor{Kind: extract.OrganizationActor, Index: i}
		}
	}
	return extract.Actor{Kind: extract.GroupActor, Group: w}
}

// workBefore returns the school or bridge that the sentence names in short before
// "do" and the word of support at node t: "Điểm trường … do D tài trợ 2 tỷ đồng".
func (r *reader) workBefore(t int) []extract.Actor {
	w := r.doc.Tokens[r.first0()].Fold
	if !built[w] {
		return nil
	}
	by0 := false
	for k := 1; k < t; k++ {
		by0 = by0 || r.marked(k, by)
	}
	if !by0 {
		return nil
	}
	for si := r.sent - 1; si >= 0 && si >= r.sent-reach-1; si-- {
		nodes := r.parsed[si]
		for x := len(nodes) - 1; x >= 1; x-- {
			if n := &nodes[x]; n.kind == actorNode && !n.person && (nodes[x-1].fold == w || r.doc.Tokens[n.lo].Fold == w) {
				return r.resolve(n)[:1]
			}
		}
	}
	return nil
}

// shareOf reads "300 triệu đồng còn lại là đóng góp của D": a share whose receiver
// was said before.
func (r *reader) shareOf(t int) (frame, bool) {
	f := frame{trigger: t, lo: t, hi: t + 1, status: extract.Done, conf: 0.8, rule: "give.before"}
	if r.nodes[t].lex.strong&give == 0 || !r.is(t-1, "là") || !r.marked(t+1, of) || t+2 >= len(r.nodes) || r.nodes[t+2].kind != actorNode {
		return f, false
	}
	for k := t - 2; k >= 0 && k >= t-4; k-- {
		n := &r.nodes[k]
		if n.kind == itemNode && n.item.kind == extract.Money && !n.item.skip && !n.item.total {
			f.lo, f.hi, f.strong = k, t+3, true
			f.donors, f.groups = r.resolve(&r.nodes[t+2]), []group{{nil, []*item{n.item}}}
			r.step(&f, t+2, "giver")
			return f, true
		}
		if !r.is(k, "còn", "lại") {
			break
		}
	}
	return f, false
}

// works reports whether the body or place at node k is something that is built: a
// school, a bridge.
func (r *reader) works(k int) bool {
	t := r.doc.Tokens[r.nodes[k].lo].Fold
	if k > 0 && r.nodes[k-1].kind == word {
		t = r.doc.Tokens[r.nodes[k-1].lo].Fold
	}
	return built[t] || built[r.doc.Tokens[r.nodes[k].lo].Fold]
}

// built are the first words of what is built with gifts.
var built = map[string]bool{"điểm": true, "trường": true, "trạm": true, "cầu": true, "nhà": true, "thư": true, "lớp": true, "bệnh": true}

// handedTo reports whether goods or money follow the receiver behind the word of
// support at node t.
func (r *reader) handedTo(t int) bool {
	for k := t + 1; k < len(r.nodes) && k <= t+4; k++ {
		if n := &r.nodes[k]; n.kind == itemNode {
			return !n.item.open && n.item.quantity != nil && (n.item.kind == extract.Goods || n.item.kind == extract.Money)
		}
		if r.nodes[k].kind == mark {
			return false
		}
	}
	return false
}

// thatState makes a country of its government or ministry that is named by "nước này":
// "viện trợ của Chính phủ nước này" is that of the country named last.
func (r *reader) thatState() {
	for i := 0; i+2 < len(r.nodes); i++ {
		n := &r.nodes[i]
		if n.kind != actorNode && n.kind != headNode || !r.is(i+1, "nước") || !r.is(i+2, "này") || (n.kind != actorNode || r.name(n.first()) != "Chính phủ") && (n.kind != headNode || n.fold != "chính") {
			continue
		}
		lo := max(0, n.lo-stateReach)
		for t := n.lo - 1; t >= lo; t-- {
			if a := r.stateAt(t); a.Kind != extract.NoActor {
				r.splice(i, i+3, node{kind: actorNode, fold: n.fold, actors: []extract.Actor{a}})
				break
			}
		}
	}
}

// stateReach is how many tokens back "nước này" may mean a country.
const stateReach = 120

// stateAt returns the foreign country whose name starts at token t.
func (r *reader) stateAt(t int) extract.Actor {
	for _, x := range r.starting(t) {
		if a, ok := actorOf(&r.a.Mentions[x]); ok && a.Kind == extract.PlaceActor && r.a.Places[a.Index].Kind == extract.Country && r.a.Places[a.Index].Name != "Việt Nam" {
			return a
		}
	}
	return extract.Actor{}
}
