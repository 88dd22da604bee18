package leftover

import (
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
