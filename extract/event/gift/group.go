package gift

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// GroupActor makes an actor of nameless people at node k: the words up to the
// next mark, small word or verb.
func (r *Reader) GroupActor(k int) extract.Actor {
	n := &r.Nodes[k]
	if n.Head == syntax.Party && len(r.Sender()) == 1 {
		// A delegation that receives is itself the receiver, under its sender's name.
		return extract.Actor{Kind: extract.GroupActor, Group: "đoàn công tác " + r.Name(r.Sender()[0])}
	}
	hi := n.Hi
	for x := k + 1; x < len(r.Nodes) && x <= k+6 && !n.Whole; x++ {
		m := &r.Nodes[x]
		if n.Head == syntax.Giver && m.Kind == syntax.ActorNode && !m.Person && x > k+1 {
			hi = m.Hi // "các đại biểu dự Đại hội Đảng bộ huyện"
			continue
		}
		if each := r.Marked(x, syntax.Each) && x+1 < len(r.Nodes) && r.Nodes[x+1].Kind == syntax.HeadNode; each {
			continue // "gia đình mỗi nạn nhân"
		}
		if m.Kind == syntax.HeadNode && m.Head == syntax.People && m.Hi-m.Lo == 1 && syntax.RanksOf[m.Fold] && n.Head == syntax.Needy && r.Doc.Tokens[m.Lo-1].Kind != extract.Number { // "đồng bào dân tộc huyện …"
			break
		}
		if m.Kind != syntax.Word && m.Kind != syntax.HeadNode || m.Lex != nil && (m.Lex.Trigger != 0 || m.Lex.Marker != 0) || r.GroupEnds(x) {
			break
		}
		hi = m.Hi
	}
	hi = r.hardship(hi)
	for hi > n.Hi && r.Doc.Tokens[hi-1].Fold == "thuộc" || hi > n.Lo+1 && (hi > n.Hi || n.Whole) && syntax.Dangling[r.Doc.Tokens[hi-1].Fold] || hi > n.Lo+2 && r.Doc.Tokens[hi-1].Fold == "hơn" { // "người nghèo và", of which six words are taken
		hi--
	}
	lo := n.Lo
	if (hi-lo == 1 || r.ByNumber(n)) && lo > r.FirstToken() && r.Doc.Tokens[lo-1].Kind == extract.Number {
		lo-- // "50 hộ": without their number they are nobody
	}
	return extract.Actor{Kind: extract.GroupActor, Group: strings.TrimSpace(r.Doc.Slice(r.Span(lo, hi)))}
}

// hardship returns the end of "khó khăn" or "đặc biệt khó khăn" behind "hoàn cảnh" before token hi,
// of which words may have been taken.
func (r *Reader) hardship(hi int) int {
	t := r.Doc.Tokens
	switch {
	case hi > 0 && hi < len(t) && t[hi-1].Fold == "khó" && t[hi].Fold == "khăn":
		return hi + 1
	case hi > 0 && hi+1 < len(t) && t[hi-1].Fold == "cảnh" && t[hi].Fold == "khó" && t[hi+1].Fold == "khăn":
		return hi + 2
	}
	if hi < 2 || hi+4 > len(t) || t[hi-1].Fold != "cảnh" || t[hi].Fold != "đặc" && t[hi].Fold != "rất" {
		return hi
	}
	for x := hi + 1; x < hi+3 && x+1 < len(t); x++ {
		if t[x].Fold == "khó" && t[x+1].Fold == "khăn" {
			return x + 2
		}
	}
	return hi
}

// GroupEnds reports whether the words that describe people end before node x: at
// "và" that joins a verb, or where it is told what becomes of them.
func (r *Reader) GroupEnds(x int) bool {
	if r.Is(x, "và", "hoặc") {
		return x+1 >= len(r.Nodes) || r.Nodes[x+1].Kind != syntax.HeadNode
	}
	return r.Nodes[x].Fold == "cho" || r.Is(x, "vượt") && !r.Is(x+1, "khó") || r.Is(x, "còn", "cũng", "đã", "vừa", "để", "nhằm", "trong", "lo", "sớm", "ổn", "an", "yên", "vươn", "vay", "sống", "mua", "sửa", "trên", "thì", "nên", "là", "chỉ", "nằm")
}

// noBodies are the second syllables of words that begin as a body's name does:
// "công nhân", "nhà hảo tâm".
var noBodies = map[string]bool{"nhân": true, "dân": true, "hảo": true, "tài": true, "chức": true, "đình": true, "này": true, "sinh": true}

// NamedBody reports whether the words of a group are the name of a body: "quỹ Vì
// biển đảo", not "các nạn nhân".
func NamedBody(group string) bool {
	if group == government || strings.EqualFold(group, "trung ương") || strings.EqualFold(group, "ngân sách trung ương") {
		return true
	}
	f := strings.Fields(group)
	if len(f) > 3 && strings.EqualFold(f[0], "quỹ") && (syntax.RanksOf[f[len(f)-1]] || f[len(f)-1] == "phố") {
		return true // "Quỹ bảo trợ trẻ em tỉnh"
	}
	if len(f) == 1 {
		return syntax.CoinedWord(strings.ToLower(group))
	}
	if len(f) > 2 && (strings.EqualFold(f[0]+" "+f[1], "bệnh viện") || strings.EqualFold(f[0]+" "+f[1], "đồn biên")) {
		return true
	}
	if len(f) == 0 || !syntax.BodyWords[strings.ToLower(f[0])] && syntax.UndertakingNames[strings.ToLower(f[0])] != strings.ToLower(f[1]) || noBodies[strings.ToLower(f[1])] {
		return false
	}
	for _, w := range f[1:] {
		if c, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, "\"“'‘")); unicode.IsUpper(c) {
			return true
		}
	}
	return false
}

// PlacesOf are the first syllables of words for places of any name.
var PlacesOf = map[string]bool{"tỉnh": true, "địa": true, "huyện": true, "xã": true, "thành": true, "nước": true, "quốc": true}

// countedGroup reports whether an actor is places that only their number tells.
func countedGroup(a extract.Actor) bool {
	return a.Kind == extract.GroupActor && len(a.Group) > 0 && a.Group[0] >= '2' && a.Group[0] <= '9' || len(a.Group) > 1 && a.Group[0] == '1' && a.Group[1] >= '0' && a.Group[1] <= '9'
}

// GroupOnly reports whether all are people without a name.
func GroupOnly(as []extract.Actor) bool {
	for _, a := range as {
		if a.Kind != extract.GroupActor || NamedBody(a.Group) {
			return false
		}
	}
	return true
}
