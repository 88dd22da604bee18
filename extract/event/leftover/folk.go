package leftover

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// holderBefore returns the word right before the verb at node t for whoever holds what the
// article is about, "chương trình cũng trao", or "".
func (r *reader) holderBefore(lo, t int) string {
	hi := t
	for hi > lo && (r.Marked(hi-1, syntax.Past|syntax.Ongoing|syntax.Pledge) || r.Is(hi-1, "cũng", "còn", "tiếp", "tục", "tiếp tục")) {
		hi--
	}
	if hi == lo {
		return ""
	}
	from := hi
	for from > lo && r.Nodes[from-1].Kind != syntax.Mark && r.Nodes[from-1].Kind != syntax.DateNode && from > hi-4 {
		from--
	}
	toks := r.Doc.Tokens[r.Nodes[from].Lo:r.Nodes[hi-1].Hi]
	if c, n := gift.FolkWords().At(toks); c&gift.HolderWord != 0 {
		return r.Doc.Slice(r.Span(r.Nodes[from].Lo, r.Nodes[from].Lo+n))
	}
	return ""
}

// holderCalled returns the body of the article that a word for bodies means again: among
// those who give the one that is so called, else the only one: "Hội" is "Hội Chữ thập đỏ".
func (r *reader) holderCalled(w string, givers []role) (extract.Actor, bool) {
	w = strings.ToLower(w) + " "
	var best role
	for _, x := range givers {
		if x.actor.Kind == extract.OrganizationActor && x.weight > best.weight && strings.HasPrefix(strings.ToLower(r.Analysis.Organizations[x.actor.Index].Name), w) {
			best = x
		}
	}
	if best.weight > 0 {
		return best.actor, true
	}
	only, n := -1, 0
	for i := range r.Analysis.Organizations {
		if o := &r.Analysis.Organizations[i]; strings.HasPrefix(strings.ToLower(o.Name), w) && !o.Collective {
			only, n = i, n+1
		}
	}
	return extract.Actor{Kind: extract.OrganizationActor, Index: only}, n == 1
}
