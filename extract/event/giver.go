package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// giver sets the donors from the first of the nodes that is one.
func (r *reader) giver(f *frame, nodes ...int) bool {
	for _, k := range nodes {
		if k < 0 {
			continue
		}
		if j := k - 2; j >= 0 && r.nodes[k].kind == headNode && r.nodes[j].kind == actorNode && r.is(k-1, "và", "cùng", "với") {
			k = j // "ca sĩ A và nhóm thiện nguyện": the one with a name
		}
		n := &r.nodes[k]
		if n.kind == titleNode {
			f.donors = []extract.Actor{r.government()}
			r.step(f, k, "giver: the head of the government")
			return true
		}
		if n.kind == headNode {
			if n.head == party && len(r.sender) > 0 && !(r.charity(k) && r.oneOfMany(k)) {
				f.donors = r.sender
				r.step(f, k, "giver: the delegation's sender")
				return true
			}
			if n.head == party && len(r.convener) > 0 && !r.charity(k) {
				f.donors = r.convener
				f.conf *= 0.9
				r.step(f, k, "giver: who holds the giving")
				return true
			}
			if a := r.authority(k); a.Kind != extract.NoActor {
				f.donors = []extract.Actor{a}
				r.step(f, k, "giver: the authority named before")
				return true
			}
			if as := r.thisCountry(k); len(as) > 0 {
				f.donors = as
				f.conf *= 0.9
				r.step(f, k, "giver: the country told before")
				return true
			}
			if as := r.shortName(k); len(as) > 0 {
				f.donors = as
				f.conf *= 0.9
				r.step(f, k, "giver: named before in full")
				return true
			}
			if as := r.holdersAt(n.lo); n.fold == "ban" && len(as) > 0 {
				f.donors = as
				r.step(f, k, "giver: who holds the programme")
				return true
			}
			if n.fold == "ban" && len(r.convener) > 0 {
				f.donors = r.convener
				f.conf *= 0.9
				r.step(f, k, "giver: who holds the giving")
				return true
			}
			if (n.head == giver || r.charity(k) || r.neighbours(k)) && !r.is(k+1, "này", "trên", "nói") {
				f.donors = []extract.Actor{r.emigrant(k)}
				r.step(f, k, "giver: nameless")
				return true
			}
			continue
		}
		if r.national(k) { // "tỉ phú Pháp"
			f.donors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[r.callingBefore(k)].lo, n.hi))}}
			r.step(f, k, "giver: somebody of that country")
			return true
		}
		if a := r.unlisted(k); a.Kind != extract.NoActor {
			f.donors = []extract.Actor{a}
			r.step(f, k, "giver: a name that no list has")
			return true
		}
		if r.torn(k) {
			f.torn = true
			return false
		}
		if ds := r.resolve(n); len(ds) > 0 {
			if f.donors = ds; n.person && f.status == extract.Pledged && r.leadsGovernment(ds) {
				f.donors = []extract.Actor{r.government()} // "Phó Thủ tướng A ký quyết định hỗ trợ R 200 tỷ đồng"
			}
			f.far = n.person && f.trigger-k > 4 && r.saysBetween(k, f.trigger)
			r.step(f, k, "giver")
			return true
		}
	}
	return false
}

// maxUnlisted is how many nodes before its place the name of a body may have that no list
// has.
const maxUnlisted = 7

// unlisted returns the body whose name, which no list has, ends with the place at node k:
// a word for givers in capitals begins it, and plain words lead to the place, "Hội Yêu cây
// cảnh tỉnh Bến Tre".
func (r *reader) unlisted(k int) extract.Actor {
	n := &r.nodes[k]
	if n.kind != actorNode || n.head != noHead || len(n.actors) != 1 || n.first().Kind != extract.PlaceActor {
		return extract.Actor{}
	}
	for x := k - 1; x >= 0 && x >= k-maxUnlisted; x-- {
		w := &r.nodes[x]
		if w.kind == actorNode && x < k-1 && x > k-4 && w.first().Kind == extract.OrganizationActor && !r.doc.Tokens[n.lo].Cap {
			return extract.Actor{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(w.lo, n.hi))} // its name goes on
		}
		if w.kind != word && w.kind != headNode || w.kind == word && w.lex != nil {
			break
		}
		if t := &r.doc.Tokens[w.lo]; t.Cap && k > x+1 && !someone[t.Fold] && !homely[t.Fold] {
			if c, _ := r.listWord(w.lo); c&bodyWord != 0 {
				return extract.Actor{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(w.lo, n.hi))}
			}
		}
	}
	return extract.Actor{}
}

// homely are the words that begin the words for people rather than for bodies.
var homely = map[string]bool{"ông": true, "bà": true, "gia": true, "bạn": true, "việt": true, "kiều": true}

// authority returns the local authority that the sentence names before "chính quyền địa
// phương" at node k.
func (r *reader) authority(k int) extract.Actor {
	if r.nodes[k].fold != "chính" {
		return extract.Actor{}
	}
	for x := k - 1; x >= 0; x-- {
		if a := r.nodes[x].first(); a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Jurisdiction >= 0 || a.Kind == extract.PlaceActor && r.nodes[x].head == people {
			return a
		}
	}
	return extract.Actor{}
}

// sayings are the last syllables of verbs of saying.
var sayings = wordList("sayings")

// saysBetween reports whether the person at node k is said to say something before the
// verb at node t: what the verb tells may be somebody else's.
func (r *reader) saysBetween(k, t int) bool {
	for x := k + 1; x < t; x++ {
		n := &r.nodes[x]
		if r.townOf(n) && r.goesThere(x) {
			continue // "ca sĩ A đã đến xã R trao 700 phần quà"
		}
		if n.kind == mark && n.fold != "," || n.kind == word && sayings[r.doc.Tokens[n.hi-1].Fold] || n.kind == actorNode || n.kind == headNode && n.head != vehicle {
			return true
		}
	}
	return false
}

// torn reports whether the place at node k is a piece of a longer name that
// nobody found: "Vietcombank Nam Bình Dương", "Chi nhánh Yên Bái".
func (r *reader) torn(k int) bool {
	n := &r.nodes[k]
	if n.kind != actorNode || n.first().Kind != extract.PlaceActor || k == 0 {
		return false
	}
	if r.a.Places[n.first().Index].Kind == extract.OtherPlace && n.head == noHead {
		return true // a mountain or a street gives nothing
	}
	if r.session(k) {
		return true
	}
	m := &r.nodes[k-1]
	if m.fold == ")" && k >= 3 && r.doc.Tokens[n.lo].Start == r.doc.Tokens[m.lo].End+1 {
		return true // "Hội Chữ thập đỏ (CTĐ) VN"
	}
	if m.fold == "nhánh" || m.fold == "chi" && r.doc.Tokens[m.hi-1].Fold == "nhánh" {
		return true
	}
	tok := &r.doc.Tokens[m.hi-1]
	if m.kind == word && m.lex == nil && m.lo == r.first0() && tok.Upper && tok.End-tok.Start > 1 && n.named && tok.End+1 == r.doc.Tokens[n.lo].Start && !r.headCase() {
		return true // "GM Việt Nam"
	}
	return m.kind == word && m.lex == nil && tok.Cap && (!tok.Upper || tok.End-tok.Start > 4 && n.named) && m.lo > r.first0() && tok.End+1 == r.doc.Tokens[n.lo].Start && !r.headCase()
}

// emigrant returns the giver of the head at node k: by the name that follows, without
// the country, where there is one ("Việt kiều Mỹ Lê Tony Trần"), else as a group.
func (r *reader) emigrant(k int) extract.Actor {
	if n := &r.nodes[k]; n.fold != "việt" && n.fold != "kiều" {
		return r.groupActor(k)
	}
	lo, hi := k+1, k+1
	for hi < len(r.nodes) && r.nodes[hi].kind == word && r.nodes[hi].lex == nil && r.doc.Tokens[r.nodes[hi].lo].Cap {
		hi++
	}
	if hi-lo > 2 {
		if w := r.nodes[lo].fold; homes[w] {
			lo++
		}
		return extract.Actor{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[lo].lo, r.nodes[hi-1].hi))}
	}
	return r.groupActor(k)
}

// homes are the countries of one syllable in which emigrants live.
var homes = map[string]bool{"mỹ": true, "pháp": true, "đức": true, "úc": true, "anh": true, "nga": true, "nhật": true, "bỉ": true, "áo": true, "séc": true}

// national reports whether the country at node k only says where somebody is from:
// "tỉ phú Pháp", "cô gái Anh".
func (r *reader) national(k int) bool {
	n := &r.nodes[k]
	if k < 2 || n.kind != actorNode || n.head != noHead || len(n.actors) != 1 || n.first().Kind != extract.PlaceActor || r.a.Places[n.first().Index].Kind != extract.Country {
		return false
	}
	for x := k + 1; x < len(r.nodes) && x <= k+4 && (r.nodes[x].kind == word && r.nodes[x].lex == nil || r.nodes[x].kind == actorNode); x++ {
		if r.nodes[x].person {
			return false // "tỉ phú Mỹ gốc Việt Hoàng Kiều"
		}
	}
	if x := k - 1; r.is(x, "nhất") || r.is(x, "nước") && r.is(x-1, "nhất") {
		return true // "tỷ phú giàu nhất nước Pháp"
	}
	p := &r.nodes[k-1]
	return p.kind == word && p.lex == nil && nationals[p.fold] && r.nodes[k-2].kind == word
}

// callingBefore returns the node at which the words begin that the country at node
// k describes: two of them, or more before a superlative.
func (r *reader) callingBefore(k int) int {
	at := max(0, k-2)
	for x := k - 1; x >= 0 && x >= k-6 && r.nodes[x].kind == word; x-- {
		if nationals[r.nodes[x].fold] {
			return max(0, x-1)
		}
	}
	return at
}

// nationals are the last syllables of words for people whom a country's name
// describes.
var nationals = map[string]bool{"phú": true, "gái": true, "trai": true, "ông": true, "nữ": true, "sĩ": true, "sỹ": true, "viên": true, "nhân": true}

// session reports whether the name at node k is that of a conference: "Hội nghị
// thượng đỉnh APEC".
func (r *reader) session(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4 && r.nodes[x].kind == word; x-- {
		if r.is(x, "nghị") || r.nodes[x].fold == "hội" && r.doc.Tokens[r.nodes[x].hi-1].Fold == "nghị" || r.is(x, "đàn") && r.is(x-1, "diễn") || r.is(x, "thảo") {
			return true
		}
	}
	return false
}

// first0 returns the first token of the sentence being read.
func (r *reader) first0() int { return r.nodes[0].lo }

// headCase reports whether the sentence capitalises its words as headlines do.
func (r *reader) headCase() bool {
	caps, words := 0, 0
	for i := r.nodes[0].lo; i < r.nodes[len(r.nodes)-1].hi; i++ {
		if t := &r.doc.Tokens[i]; t.Kind == extract.Word {
			words++
			if t.Cap {
				caps++
			}
		}
	}
	return caps*10 > words*8
}

// passesOn reports whether an actor is a newspaper or station, which passes on what
// is brought to it.
func (r *reader) passesOn(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	switch first(r.a.Organizations[a.Index].Name) {
	case "báo", "đài", "tạp":
		return true
	}
	return false
}

// agency reports whether an actor is a news agency or network, which is quoted and gets nothing.
func (r *reader) agency(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	n := r.a.Organizations[a.Index].Name
	switch n {
	case "Facebook", "YouTube", "Zalo", "TikTok", "Instagram", "Twitter":
		return true
	}
	return strings.HasPrefix(n, "Hãng tin") || strings.HasPrefix(n, "Hãng thông tấn") || n == "Reuters" || n == "AFP" || n == "TTXVN"
}
