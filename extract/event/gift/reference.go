package gift

import (
	"slices"
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

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

// BrandBefore returns the nodes of the capitals that stand right before the word
// of support at node t and begin its clause: "HVP Group ủng hộ". A single word must
// have several capitals.
func (r *Reader) BrandBefore(t int) (lo, hi int) {
	hi = r.behindName(t)
	lo = hi
	for lo > 0 && hi-lo < syntax.MaxBrand && r.plainWord(lo-1) && (r.Doc.Tokens[r.Nodes[lo-1].Lo].Cap || lo < hi && lo > 1 && r.plainWord(lo-2) && r.Doc.Tokens[r.Nodes[lo-2].Lo].Cap && r.Doc.Tokens[r.Nodes[lo].Lo].Cap) {
		lo-- // "Miếu Quan âm Thanh Sơn" has a small word
	}
	if hi-lo > 2 && r.thisOccasion(lo+1) {
		lo += 2 // "Dịp này Suối Xanh còn tặng"
	}
	initials := lo > 0 && lo < hi && (syntax.Someone[r.Nodes[lo-1].Fold] || r.Is(lo-1, "ông", "bà")) && initialed(r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi)))
	if initials { // "anh T.D đã ủng hộ"
		lo--
	}
	switch {
	case lo == hi, r.HeadCase(), lo > 0 && r.Nodes[lo-1].Kind != syntax.Mark && r.Nodes[lo-1].Kind != syntax.DateNode && !r.Marked(lo-1, syntax.By|syntax.End) && !r.thisOccasion(lo-1):
		return -1, -1
	case !initials && !syntax.ManyCapitals(r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi))) && !(hi-lo == 1 && r.Aid+r.Needs > 1 && syntax.CoinedWord(r.Nodes[lo].Fold)) && !r.recurs(lo):
		return -1, -1
	}
	return lo, hi
}

// thisOccasion reports whether "dịp này" ends at node k.
func (r *Reader) thisOccasion(k int) bool { return k > 0 && r.Is(k, "này") && r.Is(k-1, "dịp") }

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
