package frame

import (
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// listBehind reports whether a list opens behind an item: what it sums up follows.
func (r *reader) listBehind(it *syntax.Item) bool {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Lo >= it.Hi && r.OpensRow(k) && !r.Is(k, "(") {
			return true
		}
	}
	return false
}

// toHelp reports whether the sentence says behind the verb that what is brought is help:
// "chở lương thực đến R để hỗ trợ người dân".
func (r *reader) toHelp(f *gift.Frame) bool {
	for k := f.Trigger + 1; k+1 < len(r.Nodes); k++ {
		if n := &r.Nodes[k+1]; r.Is(k, "để", "nhằm") && n.Lex != nil && n.Lex.Strong&(syntax.Give|syntax.Help) != 0 {
			return true
		}
	}
	return false
}
