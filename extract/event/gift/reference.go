package gift

import (
	"slices"
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// ShortNames are the words that name a body again after its full name: "bệnh
// viện", "Tập đoàn".
var ShortNames = lists.Words("short names")

// companyWords are the short names that, with "này", mean any firm named before.
var companyWords = map[string]bool{"đơn vị": true, "doanh nghiệp": true, "công ty": true, "tập đoàn": true, "ngân hàng": true, "tổng công ty": true, "hãng": true}

// publicBodies are the first syllables of bodies that are no firms.
var publicBodies = lists.Words("public bodies")

// shortReach is how many sentences a short name reaches back to its full name.
const shortReach = 8

// NamedAgain returns the school, hospital or house that the head at node k names in short, to
// which something is given: "tặng nhà trường 20 bộ máy tính".
func (r *Reader) NamedAgain(k int) []extract.Actor {
	if n := &r.Nodes[k]; !sites[n.Fold] || r.Doc.Tokens[n.Lo].Cap {
		return nil
	}
	return r.shortName(k)
}

// sites are the first syllables of words for schools and the like.
var sites = map[string]bool{"trường": true, "nhà": true, "bệnh": true, "trung": true, "trạm": true, "quỹ": true}

// shortName returns the body that the head at node k names in short, as the
// nearest before whose name begins by that word: "bệnh viện đã cử 96 cán bộ". A word
// such as "đơn vị" means the last body that is no local authority.
func (r *Reader) shortName(k int) []extract.Actor {
	n := &r.Nodes[k]
	w := strings.ToLower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))
	if w == "nhà trường" {
		w = "trường"
	}
	if !ShortNames[w] || k > 0 && n.Lo > r.FirstToken() && (syntax.Many[r.Doc.Tokens[n.Lo-1].Fold] || r.Doc.Tokens[n.Lo-1].Kind == extract.Number) {
		return nil
	}
	if k+1 < len(r.Nodes) && r.Doc.Tokens[r.Nodes[k+1].Lo].Cap {
		return nil // the name goes on
	}
	if strings.HasSuffix(w, "tài trợ") {
		return r.FirstGiver()
	}
	if r.Is(k+1, "này", "trên", "nói") {
		w = "đơn vị này"
		if n := &r.Nodes[k]; !companyWords[strings.ToLower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))] {
			w = strings.ToLower(r.Doc.Slice(r.Span(n.Lo, n.Hi)))
		}
	}
	for si := r.Sent; si >= 0 && si >= r.Sent-shortReach; si-- {
		if as := r.lastFirm(); si < r.Sent && len(as) > 0 && (w == "đơn vị" || w == "doanh nghiệp" || w == "đơn vị này") {
			return as
		}
		if a, ok := r.bodyIn(si, w, k); ok {
			return []extract.Actor{a}
		}
		if si == r.Memory.DonorSent && companyWords[w] && r.brandGave() {
			return r.Memory.Donors
		}
	}
	return r.onlyBody(w, k)
}

// lastFirm returns the firm that gave a sentence or two ago, if it alone did: "đơn vị này
// cũng trao 200 triệu đồng".
func (r *Reader) lastFirm() []extract.Actor {
	if len(r.Memory.Donors) != 1 || r.Sent-r.Memory.DonorSent > Reach {
		return nil
	}
	if a := r.Memory.Donors[0]; a.Kind != extract.OrganizationActor || !syntax.Companies[syntax.First(r.Analysis.Organizations[a.Index].Name)] {
		return nil
	}
	return r.Memory.Donors
}

// brandGave reports whether a firm whose name says nothing of what it is gave last: "công
// ty" after "Hoa Mai cũng đã trao 270 phần quà" is that one.
func (r *Reader) brandGave() bool {
	if len(r.Memory.Donors) != 1 {
		return false
	}
	if a := r.Memory.Donors[0]; a.Kind != extract.OrganizationActor {
		return a.Kind == extract.GroupActor && syntax.CoinedWord(strings.ToLower(a.Group))
	}
	return r.brand(&r.Analysis.Organizations[r.Memory.Donors[0].Index])
}

// directs reports whether a person heads a body as firms are headed.
func (r *Reader) directs(who, body extract.Actor) bool {
	for i := range r.Analysis.Positions {
		p := &r.Analysis.Positions[i]
		if t := strings.ToLower(p.Title); p.Person == who.Index && p.Organization == body.Index && (strings.Contains(t, "giám đốc") || strings.Contains(t, "ceo") || strings.Contains(t, "quản trị") || strings.Contains(t, "sáng lập")) {
			return true
		}
	}
	return false
}

// brand reports whether the name of a body says nothing of what it is.
func (r *Reader) brand(o *extract.Organization) bool {
	f := syntax.First(o.Name)
	return o.Jurisdiction < 0 && o.Area < 0 && !o.Collective && !publicBodies[f] && !syntax.BodyWords[f] && !syntax.Companies[f] && !ShortNames[f]
}

// onlyBody returns the one body of the article whose name begins with the word w for
// firms at node k, where the sentence has no other name before: a firm among others
// would be named again.
func (r *Reader) onlyBody(w string, k int) []extract.Actor {
	if !companyWords[w] || r.Needs == 0 || k > 0 && (r.Is(k-1, "phía", "diện") || r.Marked(k-1, syntax.Passive)) {
		return nil
	}
	for i := r.FirstToken() + 1; i < r.Nodes[k].Lo; i++ {
		if r.Doc.Tokens[i].Cap {
			return nil
		}
	}
	var out []extract.Actor
	for i := range r.Analysis.Organizations {
		if o := &r.Analysis.Organizations[i]; strings.HasPrefix(strings.ToLower(o.Name), w+" ") && !o.Collective {
			out = append(out, extract.Actor{Kind: extract.OrganizationActor, Index: i})
		}
	}
	if len(out) != 1 {
		return nil
	}
	return out
}

// Government returns the article's government, or one by that name.
func (r *Reader) Government() extract.Actor {
	for i := range r.Analysis.Organizations {
		if n := r.Analysis.Organizations[i].Name; n == "Chính phủ" || n == "Chính phủ Việt Nam" {
			return extract.Actor{Kind: extract.OrganizationActor, Index: i}
		}
	}
	return extract.Actor{Kind: extract.GroupActor, Group: government}
}

// leadsGovernment reports whether one person is head of the government or a deputy, of
// no other country: what is decided over that name the government gives.
func (r *Reader) leadsGovernment(as []extract.Actor) bool {
	if len(as) != 1 || as[0].Kind != extract.PersonActor {
		return false
	}
	for i := range r.Analysis.Positions {
		p := &r.Analysis.Positions[i]
		if p.Person == as[0].Index && !p.Former && p.Jurisdiction < 0 && (p.Title == "Thủ tướng" || strings.HasPrefix(p.Title, "Phó Thủ tướng")) {
			return true
		}
	}
	return false
}

// stateOf returns the country for which the minister speaks whose foreign ministry it is:
// "Bộ trưởng Ngoại giao Campuchia A tuyên bố sẽ viện trợ …".
func (r *Reader) stateOf(as []extract.Actor) []extract.Actor {
	if len(as) != 1 || as[0].Kind != extract.OrganizationActor || !strings.HasPrefix(r.Analysis.Organizations[as[0].Index].Name, "Bộ Ngoại giao ") {
		return nil
	}
	if c := r.country(as[0]); c.Kind != extract.NoActor && r.Analysis.Places[c.Index].Name != "Việt Nam" {
		return []extract.Actor{c}
	}
	return nil
}

// country returns the country that an actor is, or of which it is a public body.
func (r *Reader) country(a extract.Actor) extract.Actor {
	if a.Kind == extract.OrganizationActor && !publicBodies[syntax.First(r.Analysis.Organizations[a.Index].Name)] {
		return extract.Actor{}
	}
	if p := r.AreaOf(a); p >= 0 && r.Analysis.Places[p].Kind == extract.Country {
		return extract.Actor{Kind: extract.PlaceActor, Index: p}
	}
	return extract.Actor{}
}

// government names the government where no list has it.
const government = "Chính phủ"

// FirstGiver returns the first firm that the article says to have given, else the first
// body.
func (r *Reader) FirstGiver() []extract.Actor {
	for i := range r.Found {
		if a := r.Found[i].From; a.Kind == extract.OrganizationActor && syntax.Companies[syntax.First(r.Analysis.Organizations[a.Index].Name)] {
			return []extract.Actor{a}
		}
	}
	for i := range r.Found {
		if a := r.Found[i].From; a.Kind == extract.OrganizationActor {
			return []extract.Actor{a}
		}
	}
	return nil
}

// thisCountry returns the country that "nước này" at node k means as the subject of
// something: the first that the sentence names before, else the one before it, of which
// something is told.
func (r *Reader) thisCountry(k int) []extract.Actor {
	n := &r.Nodes[k]
	if kind, ok := PlaceWords[n.Fold]; !ok || kind != extract.Country || !r.Is(k+1, "này") && r.Doc.Tokens[n.Hi-1].Fold != "này" {
		return nil
	}
	for si := r.Sent; si >= 0 && si >= r.Sent-1; si-- {
		nodes := r.Parsed[si]
		if si == r.Sent {
			nodes = r.Nodes[:k]
		}
		for x := range nodes {
			a := nodes[x].First()
			if nodes[x].Person {
				a = r.StandsFor(a)
			}
			if a = r.country(a); a.Kind == extract.NoActor || x > 0 && nodes[x-1].Lex != nil && nodes[x-1].Lex.Marker&(syntax.To|syntax.Goal|syntax.From|syntax.At) != 0 || r.namedBehind(k, a) {
				continue
			}
			return []extract.Actor{a}
		}
	}
	return nil
}

// namedBehind reports whether an actor is named in the sentence behind node k.
func (r *Reader) namedBehind(k int, a extract.Actor) bool {
	for x := k + 1; x < len(r.Nodes); x++ {
		if slices.Contains(r.Nodes[x].Actors, a) {
			return true
		}
	}
	return false
}

// PlaceWords are the words for kinds of places.
var PlaceWords = map[string]extract.PlaceKind{"nước": extract.Country, "quốc": extract.Country, "tỉnh": extract.Province, "huyện": extract.District, "xã": extract.Commune}

// bodyIn returns the last body of sentence si, before node k if it is the
// sentence being read, that the short name w can mean.
func (r *Reader) bodyIn(si int, w string, k int) (extract.Actor, bool) {
	nodes := r.Parsed[si]
	if si == r.Sent {
		nodes = r.Nodes[:k]
	}
	for x := len(nodes) - 1; x >= 0; x-- {
		for _, a := range nodes[x].Actors {
			if nodes[x].Person && (w == "đơn vị" || companyWords[w]) {
				a = r.StandsFor(a) // "ông A, Giám đốc Công ty B, cho biết đơn vị đã tặng"
			}
			if a.Kind != extract.OrganizationActor {
				continue
			}
			o := &r.Analysis.Organizations[a.Index]
			if nodes[x].Person && companyWords[w] && r.brand(o) && r.directs(nodes[x].First(), a) {
				return a, true // "ông A, Giám đốc Hoa Mai, cho biết công ty đã tặng"
			}
			if strings.HasPrefix(strings.ToLower(o.Name), w+" ") || w == "đơn vị" && o.Jurisdiction < 0 && !o.Collective || w == "doanh nghiệp" && (syntax.Companies[syntax.First(o.Name)] || o.Jurisdiction < 0 && o.Area < 0 && !o.Collective && !publicBodies[syntax.First(o.Name)]) || w == "đơn vị này" && o.Jurisdiction < 0 && !o.Collective && !publicBodies[syntax.First(o.Name)] || w == "đơn vị này" && si == r.Sent && r.Nodes[k].Fold == "đơn" && !o.Collective {
				return a, true
			}
		}
	}
	return extract.Actor{}, false
}

// BrandBefore returns the nodes of the capitals that stand right before the word
// of support at node t and begin its clause: "HVP Group ủng hộ". A single word must
// have several capitals.
func (r *Reader) BrandBefore(t int) (lo, hi int) {
	hi = r.behindName(t)
	lo = hi
	for lo > 0 && hi-lo < syntax.MaxBrand && r.plainWord(lo-1) && (r.Doc.Tokens[r.Nodes[lo-1].Lo].Cap || lo < hi && lo > 1 && r.plainWord(lo-2) && r.Doc.Tokens[r.Nodes[lo-2].Lo].Cap && r.Doc.Tokens[r.Nodes[lo].Lo].Cap) {
		lo-- // "Miếu Quan âm Thanh Sơn" has a small word
	}
	initials := lo > 0 && lo < hi && (syntax.Someone[r.Nodes[lo-1].Fold] || r.Is(lo-1, "ông", "bà")) && initialed(r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi)))
	if initials { // "anh T.D đã ủng hộ"
		lo--
	}
	switch {
	case lo == hi, r.HeadCase(), lo > 0 && r.Nodes[lo-1].Kind != syntax.Mark && r.Nodes[lo-1].Kind != syntax.DateNode && !r.Marked(lo-1, syntax.By|syntax.End):
		return -1, -1
	case !initials && !syntax.ManyCapitals(r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi))) && !(hi-lo == 1 && r.Aid+r.Needs > 1 && syntax.CoinedWord(r.Nodes[lo].Fold)) && !r.recurs(lo):
		return -1, -1
	}
	return lo, hi
}

// behindName returns the node behind who gives by the verb at node t, past the small words
// before the verb and what brackets tell of the giver.
func (r *Reader) behindName(t int) int {
	hi := t
	for hi > 0 && (r.Marked(hi-1, syntax.Past|syntax.Ongoing|syntax.Pledge) || r.Is(hi-1, "cũng", "còn", "tổ", "chức")) {
		hi--
	}
	if hi > 0 && r.Is(hi-1, ")") {
		for x := hi - 2; x > 0; x-- {
			if r.Is(x, "(") {
				return x
			}
		}
	}
	return hi
}

// plainWord reports whether node k is a word of which the lists say nothing.
func (r *Reader) plainWord(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == syntax.Word && n.Lex == nil && r.Doc.Tokens[n.Lo].Kind == extract.Word
}

// maxRecurs is how many tokens are looked through for a name to come back.
const maxRecurs = 2000

// recurs reports whether the first word of nodes [lo,hi), in capitals, comes back within
// a sentence of an article of aid, and nowhere in small letters: then it is a name.
func (r *Reader) recurs(lo int) bool {
	if r.Needs+r.Aid < 2 {
		return false
	}
	w, found := r.Doc.Tokens[r.Nodes[lo].Lo], false
	if syntax.Joiners[w.Fold] || w.Len() < 3 || w.Kind != extract.Word || syntax.BodyWords[w.Fold] || syntax.Many[w.Fold] {
		return false
	}
	toks := r.Doc.Tokens[:min(maxRecurs, len(r.Doc.Tokens))]
	for i := range toks {
		if t := &toks[i]; t.Hash == w.Hash && t.Fold == w.Fold {
			if !t.Cap {
				return false
			}
			if i > 0 && i != r.Nodes[lo].Lo && toks[i-1].Kind == extract.Word && !toks[i-1].Cap {
				si := r.Doc.SentenceAt(t.Start)
				found = found || si >= 0 && r.Doc.Sentences[si].Tokens.Lo < i
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

// Works reports whether the body or place at node k is something that is built: a
// school, a bridge.
func (r *Reader) Works(k int) bool {
	t := r.Doc.Tokens[r.Nodes[k].Lo].Fold
	if k > 0 && r.Nodes[k-1].Kind == syntax.Word {
		t = r.Doc.Tokens[r.Nodes[k-1].Lo].Fold
	}
	return Built[t] || Built[r.Doc.Tokens[r.Nodes[k].Lo].Fold]
}

// Built are the first words of what is built with gifts.
var Built = map[string]bool{"điểm": true, "trường": true, "trạm": true, "cầu": true, "nhà": true, "thư": true, "lớp": true, "bệnh": true}
