package gift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Short words for a body that was named before in full: "Hội" after "Hội Chữ thập đỏ R", "bệnh viện",
// "đơn vị này".

// ShortNames are the words that name a body again after its full name: "bệnh
// viện", "Tập đoàn".
var ShortNames = lists.Words("short names")

// companyWords are the short names that, with "này", mean any firm named before.
var companyWords = map[string]bool{"đơn vị": true, "doanh nghiệp": true, "công ty": true, "tập đoàn": true, "ngân hàng": true, "tổng công ty": true, "hãng": true}

// publicBodies are the first syllables of bodies that are no firms.
var publicBodies = lists.Words("public bodies")

// NamedAgain returns the school, hospital or house that the head at node k names in short, to
// which something is given: "tặng nhà trường 20 bộ máy tính".
func (r *Reader) NamedAgain(k int) []extract.Actor {
	if n := &r.Nodes[k]; !sites[n.Fold] || r.Doc.Tokens[n.Lo].Cap {
		return nil
	}
	return r.ShortName(k)
}

// sites are the first syllables of words for schools and the like.
var sites = map[string]bool{"trường": true, "nhà": true, "bệnh": true, "trung": true, "trạm": true, "quỹ": true}

// ShortName returns the body that the head at node k names in short, "bệnh viện đã cử 96 cán bộ": the
// one called so last, and for "đơn vị" and the like, or where no name begins so, a firm told before.
func (r *Reader) ShortName(k int) []extract.Actor {
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
	if companyWords[w] && r.Is(k+1, "này", "trên", "nói") {
		if w = thisFirm; n.Fold == "đơn" {
			w = thisUnit
		}
	}
	if !anyFirm[w] {
		as, at := r.LastCalled(w, r.Doc.Tokens[n.Lo].Start)
		if companyWords[w] && r.Sent-r.Memory.DonorSent <= shortReach && r.brandGave() && r.Doc.Sentences[r.Memory.DonorSent].Start > at {
			return r.Memory.Donors // "Hoa Mai đã trao 270 phần quà; công ty cũng sẽ trao …"
		}
		if len(as) > 0 || !companyWords[w] {
			return as
		}
	}
	return r.firmBefore(w, k)
}

// LastCalled returns the body named last before a place in the text by a longer name of which the
// words, in small letters, are the beginning, or initials and what follows them: "bệnh viện" of
// "Bệnh viện A", "BTL Vùng" of "Bộ Tư lệnh Vùng 9". By it every short name is bound that says what
// sort of body it is of. At is where that is, or -1.
func (r *Reader) LastCalled(words string, before int) (who []extract.Actor, at int) {
	best := -1
	at = -1
	for i := range r.Analysis.Organizations {
		o := &r.Analysis.Organizations[i]
		if o.Collective || len(o.Mentions) == 0 || !beginsSo(o.Name, words) && !slices.ContainsFunc(o.Aliases, func(a string) bool { return beginsSo(a, words) }) {
			continue
		}
		for _, m := range o.Mentions {
			if m.Start < before && m.Start > at {
				best, at = i, m.Start
			}
		}
	}
	if best < 0 {
		return nil, -1
	}
	return []extract.Actor{{Kind: extract.OrganizationActor, Index: best}}, at
}

// beginsSo reports whether the words, in small letters, begin a name that goes on, or their
// first is the initials of its first words.
func beginsSo(name, words string) bool {
	name = strings.ToLower(name)
	if strings.HasPrefix(name, words+" ") {
		return true
	}
	first, rest, _ := strings.Cut(words, " ")
	for n := 0; len(words) > 1 && len(name) > 0; n++ {
		c, size := utf8.DecodeRuneInString(first)
		if !strings.HasPrefix(name, string(c)) {
			return false
		}
		first = first[size:]
		if _, name, _ = strings.Cut(name, " "); first == "" {
			return n > 0 && strings.HasPrefix(name, rest+" ")
		}
	}
	return false
}

// maxPart is how many nodes may name a body in part.
const maxPart = 4

// maxMembers is how many more say that it is their members who act.
const maxMembers = 3

// InPart returns the body that the words right before the verb at node t name in part,
// after its full name: "Đồn đã trao" after "Đồn Biên phòng Sông Ngân", "BTL Vùng đã tặng",
// "các thành viên câu lạc bộ trao". It must be told before and be the last so called.
func (r *Reader) InPart(t int) []extract.Actor {
	hi := t
	for hi > 0 && (r.Marked(hi-1, syntax.Past|syntax.Ongoing|syntax.Pledge) || r.Is(hi-1, "cũng", "còn", "tổ", "chức")) {
		hi--
	}
	lo := hi
	for lo > 0 && hi-lo <= maxPart+maxMembers && (r.Nodes[lo-1].Kind == syntax.Word && r.Nodes[lo-1].Lex == nil || r.Nodes[lo-1].Kind == syntax.HeadNode && lo > 1 && hi-lo < maxPart) && r.Doc.Tokens[r.Nodes[lo-1].Lo].Kind == extract.Word {
		lo--
	}
	if lo > 0 && r.Nodes[lo-1].Kind != syntax.Mark && r.Nodes[lo-1].Fold != "các cấp" && r.Nodes[lo-1].Kind != syntax.DateNode && r.Nodes[lo-1].Kind != syntax.HeadNode {
		return nil
	}
	if r.Is(lo, "các") && r.Is(lo+1, "thành") && r.Is(lo+2, "viên") {
		lo += 3
	} else if r.Is(lo, "thành") && r.Is(lo+1, "viên") {
		lo += 2
	}
	if lo >= hi || hi-lo > maxPart {
		return nil
	}
	words := strings.ToLower(r.Doc.Slice(r.Span(r.Nodes[lo].Lo, r.Nodes[hi-1].Hi)))
	if !r.Doc.Tokens[r.Nodes[lo].Lo].Cap && hi-lo < 2 && !ShortNames[words] {
		return nil
	}
	who, _ := r.LastCalled(words, r.Doc.Tokens[r.Nodes[lo].Lo].Start)
	return who
}
