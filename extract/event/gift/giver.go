package gift

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Giver sets the donors from the first of the nodes that is one.
func (r *Reader) Giver(f *Frame, nodes ...int) bool {
	for _, k := range nodes {
		if k < 0 {
			continue
		}
		j := k - 2
		for j > 0 && (r.Marked(j+1, syntax.Behalf) || r.Is(j+1, "các", "những", "nhiều", "một", "số")) {
			j-- // "Công ty A và các công ty con"
		}
		inRow := j > 0 && r.Is(j+1, ",") && r.Is(j-1, "cùng") && r.Nodes[k].Head == syntax.Giver // "bà A cùng Công ty B, chính quyền địa phương"
		if j >= 0 && r.Nodes[k].Kind == syntax.HeadNode && r.Nodes[j].Kind == syntax.ActorNode && (inRow || r.Is(j+1, "và", "cùng", "với")) && (j+3 > k || !r.Nodes[j].Person || r.Marked(k-1, syntax.Behalf)) && (inRow || r.PartOf(j, 0) != syntax.Company) {
			k = j // "ca sĩ A và nhóm thiện nguyện", "Công ty A cùng đại diện chính quyền địa phương": the one with a name
		}
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && len(n.Item.Owner) > 0 {
			return r.givenBy(f, k, r.Collapse(r.All(n.Item.Owner)), "giver: whose means it was")
		}
		if n.Kind == syntax.TitleNode {
			return r.givenBy(f, k, []extract.Actor{r.Government()}, "giver: the head of the government")
		}
		if n.Kind == syntax.HeadNode {
			if n.Head == syntax.Party && r.delegated(f, k) {
				return true
			}
			if a := r.authority(k); a.Kind != extract.NoActor {
				return r.givenBy(f, k, []extract.Actor{a}, "giver: the authority named before")
			}
			if as := r.thisCountry(k); len(as) > 0 {
				f.Conf *= 0.9
				return r.givenBy(f, k, as, "giver: the country told before")
			}
			if as := r.ShortName(k); len(as) > 0 {
				f.Conf *= 0.9
				return r.givenBy(f, k, as, "giver: named before in full")
			}
			if as := r.holdersAt(n.Lo); n.Fold == "ban" && len(as) > 0 {
				return r.givenBy(f, k, as, "giver: who holds the programme")
			}
			if as := r.Convener(); n.Fold == "ban" && len(as) > 0 {
				f.Conf *= 0.9
				return r.givenBy(f, k, as, "giver: who holds the giving")
			}
			if as := r.Memory.HeadDonors; n.Fold == "ban" && len(as) == 1 && as[0].Kind == extract.OrganizationActor {
				f.Conf *= 0.9
				return r.givenBy(f, k, as, "giver: whom the headline tells to give")
			}
			if m := &r.Memory; n.Fold == "ban" && len(m.Hosts) > 0 && r.Sent-m.HostSent <= Reach {
				f.Conf *= 0.85
				return r.givenBy(f, k, m.Hosts, "giver: who holds what is told")
			}
			if as := r.isSponsor(k); len(as) > 0 {
				return r.givenBy(f, k, as, "giver: who is said to be the sponsor")
			}
			if (n.Head == syntax.Giver || r.charity(k) || r.neighbours(k)) && !r.Is(k+1, "này", "trên", "nói") && !r.Is(k-1, "làm") {
				return r.givenBy(f, k, []extract.Actor{r.emigrant(k)}, "giver: nameless")
			}
			continue
		}
		if r.national(k) { // "tỉ phú Pháp"
			return r.givenBy(f, k, []extract.Actor{{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[r.callingBefore(k)].Lo, n.Hi))}}, "giver: somebody of that country")
		}
		if a := r.unlisted(k); a.Kind != extract.NoActor {
			return r.givenBy(f, k, []extract.Actor{a}, "giver: a name that no list has")
		}
		if r.Torn(k) {
			f.Torn = true
			return false
		}
		if as := r.givesOn(n); len(as) > 0 {
			return r.givenBy(f, k, as, "giver: the place that gave before")
		}
		if ds := r.Resolve(n); len(ds) > 0 {
			if f.Donors = ds; n.Person && f.Status == extract.Pledged && r.leadsGovernment(ds) {
				f.Donors = []extract.Actor{r.Government()} // "Phó Thủ tướng A ký quyết định hỗ trợ R 200 tỷ đồng"
			} else if s := r.stateOf(ds); n.Person && len(s) > 0 {
				f.Donors = s
			} else if d, ok := r.DepartmentOf(n.First()); ok && len(n.Actors) == 1 && !r.speaks(k, f.Trigger) {
				f.Donors = []extract.Actor{d}
			}
			f.Handed = n.Person && !syntax.Personal(f.Donors)
			f.Far = n.Person && f.Trigger-k > 4 && r.SaysBetween(k, f.Trigger)
			r.Step(f, k, "giver")
			return true
		}
	}
	return false
}

// givenBy makes actors the donors of a frame, as node k tells why, and reports true.
func (r *Reader) givenBy(f *Frame, k int, donors []extract.Actor, why string) bool {
	f.Donors = donors
	r.Step(f, k, why)
	return true
}

// givesOn returns the place that gave to another of its kind right before, where that other is what "Thành
// phố" or "Tỉnh" of a node would mean: who got something gives it by the word alone to nobody else.
func (r *Reader) givesOn(n *syntax.Node) []extract.Actor {
	m := &r.Memory
	if !alone(n) || len(m.Donors) != 1 || r.Sent-m.DonorSent > Reach {
		return nil
	}
	got := slices.ContainsFunc(r.Found, func(s extract.Support) bool {
		return s.To == n.First() && s.From == m.Donors[0] && r.Sent-r.Doc.SentenceAt(s.Sentence.Start) <= Reach
	})
	p := r.Broad(m.Donors[0])
	if !got || !r.alike(p, n.First()) {
		return nil
	}
	return []extract.Actor{p}
}

// alone reports whether a node is a place called by nothing but the word for its kind, "tỉnh".
func alone(n *syntax.Node) bool {
	return !n.Named && n.Head == syntax.NoHead && len(n.Actors) == 1 && n.First().Kind == extract.PlaceActor
}

// alike reports whether an actor is a place of the same kind as place x.
func (r *Reader) alike(a, x extract.Actor) bool {
	return a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == r.Analysis.Places[x.Index].Kind
}

// GetsOn returns the place that got something right before from another of its kind, where that other is what
// "tỉnh" or "thành phố" of a node would mean: who took something in gets it by the word alone.
func (r *Reader) GetsOn(n *syntax.Node) []extract.Actor {
	if !alone(n) {
		return nil
	}
	x := n.First()
	for i := len(r.Found) - 1; i >= 0 && r.Sent-r.Doc.SentenceAt(r.Found[i].Sentence.Start) <= Reach; i-- {
		s := &r.Found[i]
		if r.Broad(s.From) != x {
			continue
		}
		if y := r.Broad(s.To); y != x && r.alike(y, x) {
			return []extract.Actor{y}
		}
	}
	return nil
}

// maxUnlisted is how many nodes before its place the name of a body may have that no list
// has.
const maxUnlisted = 7

// unlisted returns the body whose name, which no list has, ends with the place at node k:
// a word for givers in capitals begins it, and plain words lead to the place, "Hội Yêu cây
// cảnh tỉnh Bến Tre".
func (r *Reader) unlisted(k int) extract.Actor {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || n.Head != syntax.NoHead || len(n.Actors) != 1 || n.First().Kind != extract.PlaceActor {
		return extract.Actor{}
	}
	for x := k - 1; x >= 0 && x >= k-maxUnlisted; x-- {
		w := &r.Nodes[x]
		if w.Kind == syntax.ActorNode && x < k-1 && x > k-4 && w.First().Kind == extract.OrganizationActor && !r.Doc.Tokens[n.Lo].Cap {
			return extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(w.Lo, n.Hi))} // its name goes on
		}
		if w.Kind != syntax.Word && w.Kind != syntax.HeadNode && !(w.Kind == syntax.ItemNode && w.Item.Bare && w.Hi-w.Lo == 1) || w.Kind == syntax.Word && w.Lex != nil {
			break
		}
		if t := &r.Doc.Tokens[w.Lo]; t.Cap && k > x+1 && !syntax.Someone[t.Fold] && !homely[t.Fold] {
			if c, _ := r.ListWord(w.Lo); c&syntax.BodyWord != 0 {
				return extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(w.Lo, n.Hi))}
			}
		}
	}
	return extract.Actor{}
}

// homely are the words that begin the words for people rather than for bodies.
var homely = map[string]bool{"ông": true, "bà": true, "gia": true, "bạn": true, "việt": true, "kiều": true}

// authority returns the local authority that "chính quyền địa phương" or "địa phương" at node k means: whom the
// sentence names before, by itself or by who speaks for it, or the last one that a sentence right before names.
func (r *Reader) authority(k int) extract.Actor {
	if n := &r.Nodes[k]; n.Fold != "chính" && !(n.Head == syntax.Giver && r.Rulers(k)) {
		return extract.Actor{}
	}
	for si := r.Sent; si >= 0 && si >= r.Sent-authorityReach; si-- {
		nodes := r.Parsed[si]
		if si == r.Sent {
			nodes = r.Nodes[:k]
		}
		for x := len(nodes) - 1; x >= 0; x-- {
			if a := r.StandsFor(nodes[x].First()); r.localAuthority(a) && si < r.Sent || r.rules(a, &nodes[x]) && si == r.Sent {
				return a
			}
		}
	}
	return extract.Actor{}
}

// authorityReach is how many sentences back an authority may be named that a later word means.
const authorityReach = 2

// rules reports whether an actor named at node n is an authority of some place.
func (r *Reader) rules(a extract.Actor, n *syntax.Node) bool {
	return a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Jurisdiction >= 0 || a.Kind == extract.PlaceActor && (n.Head == syntax.People || n.Person)
}

// localAuthority reports whether an actor is the committee of a place less than a country.
func (r *Reader) localAuthority(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor || !strings.HasPrefix(r.Analysis.Organizations[a.Index].Name, "UBND ") {
		return false
	}
	p := r.Analysis.Organizations[a.Index].Jurisdiction
	return p >= 0 && r.Analysis.Places[p].Kind != extract.Country
}

// sayings are the last syllables of verbs of saying.
var sayings = lists.Words("sayings")

// Saying reports whether node k is a verb of saying.
func (r *Reader) Saying(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == syntax.Word && sayings[r.Doc.Tokens[n.Hi-1].Fold]
}

// SaysBetween reports whether the person at node k is said to say something before the
// verb at node t: what the verb tells may be somebody else's.
func (r *Reader) SaysBetween(k, t int) bool {
	for x := k + 1; x < t; x++ {
		n := &r.Nodes[x]
		if r.TownOf(n) && (r.GoesThere(x) || r.Is(x-1, "từ")) {
			continue // "ca sĩ A từ tỉnh B đã đến xã R trao 700 phần quà"
		}
		if n.Kind == syntax.Mark && n.Fold != "," || r.Saying(x) || n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && n.Head != syntax.Vehicle {
			return true
		}
	}
	return false
}

// speaks reports whether a word of saying stands between the person at node k and the verb at
// node t.
func (r *Reader) speaks(k, t int) bool {
	for x := k + 1; x < t; x++ {
		if r.Saying(x) {
			return true
		}
	}
	return false
}

// Torn reports whether the place at node k is a piece of a longer name that
// nobody found: "Vietcombank Nam Bình Dương", "Chi nhánh Yên Bái".
func (r *Reader) Torn(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || n.First().Kind != extract.PlaceActor || k == 0 {
		return false
	}
	if r.Analysis.Places[n.First().Index].Kind == extract.OtherPlace && n.Head == syntax.NoHead {
		return true // a mountain or a street gives nothing
	}
	if r.session(k) {
		return true
	}
	m := &r.Nodes[k-1]
	if m.Fold == ")" && k >= 3 && r.Doc.Tokens[n.Lo].Start == r.Doc.Tokens[m.Lo].End+1 {
		return true // "Hội Chữ thập đỏ (CTĐ) VN"
	}
	if m.Fold == "nhánh" || m.Fold == "chi" && r.Doc.Tokens[m.Hi-1].Fold == "nhánh" {
		return true
	}
	tok := &r.Doc.Tokens[m.Hi-1]
	if m.Kind == syntax.Word && m.Lex == nil && m.Lo == r.FirstToken() && tok.Upper && tok.End-tok.Start > 1 && n.Named && tok.End+1 == r.Doc.Tokens[n.Lo].Start && !r.HeadCase() {
		return true // "GM Việt Nam"
	}
	return m.Kind == syntax.Word && m.Lex == nil && tok.Cap && (!tok.Upper || tok.End-tok.Start > 4 && n.Named) && m.Lo > r.FirstToken() && tok.End+1 == r.Doc.Tokens[n.Lo].Start && !r.HeadCase()
}

// emigrant returns the giver of the head at node k: by the name that follows, without
// the country, where there is one ("Việt kiều Mỹ Lê Tony Trần"), else as a group.
func (r *Reader) emigrant(k int) extract.Actor {
	if n := &r.Nodes[k]; n.Fold != "việt" && n.Fold != "kiều" {
		return r.GroupActor(k)
	}
	lo, hi := k+1, k+1
	for hi < len(r.Nodes) && r.Nodes[hi].Kind == syntax.Word && r.Nodes[hi].Lex == nil && r.Doc.Tokens[r.Nodes[hi].Lo].Cap {
		hi++
	}
	if hi-lo > 2 {
		if w := r.Nodes[lo].Fold; homes[w] {
			lo++
		}
		return extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi))}
	}
	return r.GroupActor(k)
}

// homes are the countries of one syllable in which emigrants live.
var homes = map[string]bool{"mỹ": true, "pháp": true, "đức": true, "úc": true, "anh": true, "nga": true, "nhật": true, "bỉ": true, "áo": true, "séc": true}

// national reports whether the country at node k only says where somebody is from:
// "tỉ phú Pháp", "cô gái Anh".
func (r *Reader) national(k int) bool {
	n := &r.Nodes[k]
	if k < 2 || n.Kind != syntax.ActorNode || n.Head != syntax.NoHead || len(n.Actors) != 1 || n.First().Kind != extract.PlaceActor || r.Analysis.Places[n.First().Index].Kind != extract.Country {
		return false
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+4 && (r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil || r.Nodes[x].Kind == syntax.ActorNode); x++ {
		if r.Nodes[x].Person {
			return false // "tỉ phú Mỹ gốc Việt Trần Kha"
		}
	}
	if x := k - 1; r.Is(x, "nhất") || r.Is(x, "nước") && r.Is(x-1, "nhất") {
		return true // "tỷ phú giàu nhất nước Pháp"
	}
	p := &r.Nodes[k-1]
	return p.Kind == syntax.Word && p.Lex == nil && nationals[p.Fold] && r.Nodes[k-2].Kind == syntax.Word
}

// callingBefore returns the node at which the words begin that the country at node
// k describes: two of them, or more before a superlative.
func (r *Reader) callingBefore(k int) int {
	at := max(0, k-2)
	for x := k - 1; x >= 0 && x >= k-6 && r.Nodes[x].Kind == syntax.Word; x-- {
		if nationals[r.Nodes[x].Fold] {
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
func (r *Reader) session(k int) bool {
	for x := k - 1; x >= 0 && x >= k-4 && r.Nodes[x].Kind == syntax.Word; x-- {
		if r.Is(x, "nghị") || r.Nodes[x].Fold == "hội" && r.Doc.Tokens[r.Nodes[x].Hi-1].Fold == "nghị" || r.Is(x, "đàn") && r.Is(x-1, "diễn") || r.Is(x, "thảo") {
			return true
		}
	}
	return false
}

// PassesOn reports whether an actor is a newspaper or station, which passes on what
// is brought to it.
func (r *Reader) PassesOn(a extract.Actor) bool {
	if a.Kind != extract.OrganizationActor {
		return false
	}
	switch syntax.First(r.Analysis.Organizations[a.Index].Name) {
	case "báo", "đài", "tạp":
		return true
	}
	return false
}

// isSponsor returns who is said to be the giver without a name at node k: "D là nhà tài trợ chính".
func (r *Reader) isSponsor(k int) []extract.Actor {
	is := k - 1
	if r.Is(is, "một") {
		is--
	}
	if r.Nodes[k].Head != syntax.Giver || is < 1 || !r.Is(is, "là") {
		return nil
	}
	if r.Is(is-1, "cũng", "chính", "đều", "tiếp", "tục") {
		is--
	}
	if n := &r.Nodes[is-1]; n.Kind == syntax.ActorNode && !n.Person && r.PartOf(is-1, 0) == syntax.Subject {
		return r.Resolve(n)
	}
	return nil
}

// NamesGiver reports whether the actor at node k is said, from node lo on, to be the giver: "Nhà tài trợ của
// chương trình là D", "Người tặng 4 máy thở là D".
func (r *Reader) NamesGiver(k, lo int) bool {
	is := k - 1
	for is > lo && is > k-3 && !r.Is(is, "là") {
		is--
	}
	if !r.Is(is, "là") {
		return false
	}
	for x := lo; x+1 < is; x++ {
		if r.Is(x, "nhà", "người", "đơn vị") && r.Nodes[x].Kind == syntax.Word || r.Nodes[x].Kind == syntax.HeadNode && r.Nodes[x].Head == syntax.Giver {
			for y := x; y < is && y <= x+3; y++ {
				if n := &r.Nodes[y]; n.Lex != nil && n.Lex.Strong&syntax.Give != 0 || n.Head == syntax.Giver {
					return true
				}
			}
		}
	}
	return false
}
