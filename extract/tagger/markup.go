package tagger

import (
	"fmt"
	"strings"

	"github.com/lienket/lienket/extract"
)

// Name is a name that an annotator marked.
type Name struct {
	extract.Span
	Type extract.MentionType
}

// ParseMarkup reads one sentence with its names in brackets:
//
//	[PER Lê Minh] rời [LOC Huế]
//
// and returns the plain sentence with the names' spans. The types are PER, LOC
// and ORG; brackets do not nest, and a bracket that opens no such type is text.
func ParseMarkup(line string) (string, []Name, error) {
	var text strings.Builder
	var names []Name
	for at := 0; at < len(line); {
		open := strings.IndexByte(line[at:], '[')
		if open < 0 {
			text.WriteString(line[at:])
			break
		}
		text.WriteString(line[at : at+open])
		at += open
		t, rest, ok := opened(line[at:])
		if !ok {
			text.WriteByte('[')
			at++
			continue
		}
		end := strings.IndexByte(rest, ']')
		if end <= 0 || strings.ContainsRune(rest[:end], '[') {
			return "", nil, fmt.Errorf("column %d: the bracket is not closed, empty, or holds another", at+1)
		}
		start := text.Len()
		text.WriteString(rest[:end])
		names = append(names, Name{extract.Span{Start: start, End: text.Len()}, t})
		at = len(line) - len(rest) + end + 1
	}
	return text.String(), names, nil
}

func opened(s string) (extract.MentionType, string, bool) {
	for _, t := range []struct {
		tag  string
		kind extract.MentionType
	}{{"[PER ", extract.PersonMention}, {"[LOC ", extract.PlaceMention}, {"[ORG ", extract.OrganizationMention}} {
		if rest, ok := strings.CutPrefix(s, t.tag); ok {
			return t.kind, rest, true
		}
	}
	return 0, "", false
}

// Labels aligns names with the tokens of a sentence. It is an error if a name
// starts or ends within a token.
func Labels(d *extract.Document, r extract.TokenRange, names []Name) ([]Label, error) {
	out := make([]Label, r.Hi-r.Lo)
	for _, name := range names {
		began := false
		for i := r.Lo; i < r.Hi; i++ {
			t := d.Tokens[i].Span
			if !t.Overlaps(name.Span) {
				continue
			}
			if !name.Contains(t) {
				return nil, fmt.Errorf("%q is cut through by the name %q", d.Slice(t), d.Slice(name.Span))
			}
			out[i-r.Lo] = inside(name.Type)
			if !began {
				out[i-r.Lo]--
				began = true
			}
		}
		if !began {
			return nil, fmt.Errorf("the name %q lies in no token of its sentence", d.Slice(name.Span))
		}
	}
	return out, nil
}
