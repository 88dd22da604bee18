package gift

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

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
	return r.lastCalled(words, r.Doc.Tokens[r.Nodes[lo].Lo].Start)
}

// lastCalled returns the body named last before a place in the text by a longer name of
// which the words are the beginning, or initials and what follows them: "BTL Vùng" of "Bộ
// Tư lệnh Vùng 9".
func (r *Reader) lastCalled(words string, before int) []extract.Actor {
	best, at := -1, -1
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
		return nil
	}
	return []extract.Actor{{Kind: extract.OrganizationActor, Index: best}}
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
