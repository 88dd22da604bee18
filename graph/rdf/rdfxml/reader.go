package rdfxml

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// reader reads XML tokens with their positions and resolves namespaces. It works
// on raw tokens, since XML literals need the prefixes as they are written.
type reader struct {
	dec       *xml.Decoder
	line, col int
	// bindings holds, for each prefix, the namespaces declared for it by the
	// open elements, the innermost last.
	bindings map[string][]string
}

// element is a start tag with its names resolved.
type element struct {
	raw          string
	prefix       string
	space, local string
	attrs        []attribute
	// declared are the prefixes that it binds.
	declared []string
}

type attribute struct{ prefix, space, local, value string }

func newReader(r io.Reader) *reader {
	dec := xml.NewDecoder(transform.NewReader(r, unicode.BOMOverride(transform.Nop)))
	dec.CharsetReader = func(label string, in io.Reader) (io.Reader, error) {
		if strings.HasPrefix(strings.ToLower(label), "utf-16") {
			return in, nil // The byte order mark has settled it.
		}
		enc, err := htmlindex.Get(label)
		if err != nil {
			return nil, fmt.Errorf("unknown encoding %q", label)
		}
		return enc.NewDecoder().Reader(in), nil
	}
	dec.Entity = map[string]string{}
	return &reader{dec: dec, bindings: map[string][]string{"xml": {xmlNamespace}}}
}

// next returns the next token, io.EOF at the end.
func (r *reader) next() (xml.Token, error) {
	r.line, r.col = r.dec.InputPos()
	t, err := r.dec.RawToken()
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		r.line, r.col = r.dec.InputPos()
		return nil, r.errorf("%s", syntax.Msg)
	}
	if err != nil {
		return nil, err
	}
	if d, ok := t.(xml.Directive); ok {
		return t, r.doctype(string(d))
	}
	return t, nil
}

func (r *reader) errorf(format string, args ...any) error {
	return &rdf.SyntaxError{Line: r.line, Column: r.col, Message: fmt.Sprintf(format, args...)}
}

// open binds the prefixes that a start tag declares and resolves its names.
func (r *reader) open(t xml.StartElement) (element, error) {
	e := element{raw: rawName(t.Name), prefix: t.Name.Space, local: t.Name.Local}
	for _, a := range t.Attr {
		prefix, ok := declares(a.Name)
		if !ok {
			continue
		}
		if err := r.bind(prefix, a.Value); err != nil {
			return e, err
		}
		e.declared = append(e.declared, prefix)
	}
	var err error
	if e.space, err = r.resolve(t.Name.Space); err != nil {
		return e, err
	}
	seen := make(map[[2]string]bool, len(t.Attr))
	for _, a := range t.Attr {
		if _, ok := declares(a.Name); ok {
			continue
		}
		at := attribute{prefix: a.Name.Space, local: a.Name.Local, value: a.Value}
		if at.prefix != "" {
			if at.space, err = r.resolve(at.prefix); err != nil {
				return e, err
			}
		}
		key := [2]string{at.space, at.local}
		if seen[key] {
			return e, r.errorf("attribute %s twice", rawName(a.Name))
		}
		seen[key] = true
		e.attrs = append(e.attrs, at)
	}
	return e, nil
}

func declares(n xml.Name) (prefix string, ok bool) {
	switch {
	case n.Space == "xmlns":
		return n.Local, true
	case n.Space == "" && n.Local == "xmlns":
		return "", true
	}
	return "", false
}

func (r *reader) bind(prefix, space string) error {
	switch {
	case prefix == "xmlns", prefix == "xml" && space != xmlNamespace:
		return r.errorf("the prefix %s cannot be declared", prefix)
	case prefix != "" && space == "":
		return r.errorf("the prefix %s is declared without a namespace", prefix)
	}
	r.bindings[prefix] = append(r.bindings[prefix], space)
	return nil
}

func (r *reader) resolve(prefix string) (string, error) {
	bound := r.bindings[prefix]
	if len(bound) > 0 {
		return bound[len(bound)-1], nil
	}
	if prefix != "" {
		return "", r.errorf("the prefix %s is not declared", prefix)
	}
	return "", nil
}

// close undoes what open bound.
func (r *reader) close(declared []string) {
	for _, prefix := range declared {
		bound := r.bindings[prefix]
		r.bindings[prefix] = bound[:len(bound)-1]
	}
}

func rawName(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

// maxEntity bounds the text of one entity, so that a small document cannot grow
// without bound by using it often.
const maxEntity = 1024

// doctype learns the internal general entities of a document type declaration,
// with which people abbreviate IRIs. The first declaration of a name counts.
func (r *reader) doctype(text string) error {
	for {
		_, rest, ok := strings.Cut(text, "<!ENTITY")
		if !ok {
			return nil
		}
		text = rest
		fields := strings.Fields(rest[:min(len(rest), 4*maxEntity)])
		if len(fields) < 2 || fields[0] == "%" {
			continue
		}
		name := fields[0]
		value := strings.TrimLeft(rest[strings.Index(rest, name)+len(name):], " \t\r\n")
		if value == "" || value[0] != '"' && value[0] != '\'' {
			continue // An external entity; its use will be an error.
		}
		end := strings.IndexByte(value[1:], value[0])
		if end < 0 {
			return r.errorf("entity %s has no end", name)
		}
		expanded, err := r.expand(value[1 : 1+end])
		if err != nil {
			return err
		}
		if _, known := r.dec.Entity[name]; !known {
			r.dec.Entity[name] = expanded
		}
		text = value[1+end:]
	}
}

// expand replaces the references in an entity's value.
func (r *reader) expand(value string) (string, error) {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(value, "&")
		b.WriteString(before)
		if b.Len() > maxEntity {
			return "", r.errorf("an entity of more than %d bytes", maxEntity)
		}
		if !ok {
			return b.String(), nil
		}
		ref, after, ok := strings.Cut(rest, ";")
		if !ok {
			return "", r.errorf("a reference without its ; in an entity")
		}
		text, ok := r.reference(ref)
		if !ok {
			return "", r.errorf("unknown entity &%s; in an entity", ref)
		}
		b.WriteString(text)
		value = after
	}
}

func (r *reader) reference(ref string) (string, bool) {
	if strings.HasPrefix(ref, "#") {
		var c rune
		format := "%d"
		digits := ref[1:]
		if strings.HasPrefix(digits, "x") {
			format, digits = "%x", digits[1:]
		}
		n, err := fmt.Sscanf(digits, format, &c)
		return string(c), err == nil && n == 1
	}
	switch ref {
	case "lt":
		return "<", true
	case "gt":
		return ">", true
	case "amp":
		return "&", true
	case "quot":
		return `"`, true
	case "apos":
		return "'", true
	}
	text, ok := r.dec.Entity[ref]
	return text, ok
}
