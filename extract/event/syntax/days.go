package syntax

import (
	"github.com/lienket/lienket/extract"
)

// Days that are not those of what the article tells.

// toCome reports whether the text says of a date that it is still to come: "ngày 5/6 tới",
// "dự kiến ngày 5/6".
func (r *Reader) toCome(m *extract.Mention) bool {
	if k := m.Tokens.Hi; k < len(r.Doc.Tokens) && r.Doc.Tokens[k].Fold == "tới" && (k+1 == len(r.Doc.Tokens) || r.Doc.Tokens[k+1].Kind == extract.Punct || r.Doc.Tokens[k+1].Fold == "đây") {
		return true
	}
	for k := m.Tokens.Lo - 1; k > 0 && k >= m.Tokens.Lo-3; k-- {
		if r.Doc.Tokens[k].Fold == "kiến" && r.Doc.Tokens[k-1].Fold == "dự" {
			return true
		}
	}
	return false
}

// heldAside reports whether the date at token i tells, in brackets, when something else is
// held: "chào mừng Đại hội (diễn ra vào ngày 5/6)".
func (r *Reader) heldAside(i int) bool {
	held := false
	for k := i - 1; k >= 0 && k >= i-8; k-- {
		switch r.Doc.Tokens[k].Fold {
		case "(":
			return held
		case ")", ".", ";":
			return false
		case "diễn", "khai":
			held = true
		}
	}
	return false
}
