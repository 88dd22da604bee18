package syntax

import (
	"fmt"
	"strings"
)

// Pos is a place in the text of a query.
type Pos struct {
	Offset int // in bytes, from 0
	Line   int // from 1
	Column int // in code points, from 1
}

// String gives the position as "line 3, column 7".
func (p Pos) String() string { return fmt.Sprintf("line %d, column %d", p.Line, p.Column) }

// Error is a query's or an update request's violation of the grammar or of one
// of the rules beside it.
type Error struct {
	Pos
	// Msg says what is wrong; it is empty if Expected says it.
	Msg string
	// Expected lists what could have stood here.
	Expected []string
	// Found is what stands here.
	Found string
}

// Error gives the position and what was wrong with what stood there.
func (e *Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Pos.String())
	b.WriteString(": ")
	b.WriteString(e.Reason())
	return b.String()
}

// Reason is the error's text without the position.
func (e *Error) Reason() string {
	if e.Msg != "" {
		return e.Msg
	}
	var b strings.Builder
	b.WriteString("expected ")
	for i, x := range e.Expected {
		switch {
		case i > 0 && i == len(e.Expected)-1:
			b.WriteString(" or ")
		case i > 0:
			b.WriteString(", ")
		}
		b.WriteString(x)
	}
	b.WriteString(", found ")
	b.WriteString(e.Found)
	return b.String()
}

type kind uint8

const (
	tokEOF     kind = iota
	tokIRI          // text is the reference, not resolved
	tokPName        // prefix and local part in text and local
	tokBlank        // text is the label
	tokVar          // text is the name
	tokLang         // text is the tag
	tokInteger      // text is the lexical form, unsigned; so for the next two
	tokDecimal
	tokDouble
	tokString // text is the value
	tokWord   // a keyword or the name of a built-in, as written
	tokPunct  // an operator or delimiter
)

type token struct {
	kind  kind
	text  string
	local string // of tokPName, escapes removed
	pos   Pos
	end   int // offset behind the token in the lexer's text
	start int // offset of the token in the lexer's text
}

func (t token) describe() string {
	switch t.kind {
	case tokEOF:
		return "the end"
	case tokIRI:
		return "<" + clip(t.text) + ">"
	case tokPName:
		return clip(t.text + ":" + t.local)
	case tokBlank:
		return "_:" + clip(t.text)
	case tokVar:
		return "?" + clip(t.text)
	case tokLang:
		return "@" + clip(t.text)
	case tokString:
		return fmt.Sprintf("%q", clip(t.text))
	}
	return `"` + clip(t.text) + `"`
}

// clip keeps error messages readable when the text at fault is long.
func clip(s string) string {
	const most = 40
	n := 0
	for i := range s {
		if n == most {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
