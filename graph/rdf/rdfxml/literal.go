package rdfxml

import (
	"encoding/xml"
	"sort"
)

// literal writes the content of a property with rdf:parseType="Literal" in
// Exclusive XML Canonicalization 1.0 with comments, so that the same content is
// the same literal however it was written.
type literal struct {
	out []byte
	// declared holds, for each prefix, the namespaces that the open elements of
	// the output declare for it.
	declared map[string][]string
}

func (l *literal) begin() { l.out, l.declared = nil, map[string][]string{} }

func (l *literal) take() []byte { return l.out }

// start writes a start tag with the namespaces that it makes use of and that are
// not declared yet, and returns their prefixes.
func (l *literal) start(e element) (rendered []string) {
	used := map[string]string{e.prefix: e.space}
	for _, a := range e.attrs {
		if a.prefix != "" && a.prefix != "xml" {
			used[a.prefix] = a.space
		}
	}
	delete(used, "xml")
	for prefix, space := range used {
		outer := l.declared[prefix]
		if len(outer) == 0 && space == "" || len(outer) > 0 && outer[len(outer)-1] == space {
			continue
		}
		rendered = append(rendered, prefix)
		l.declared[prefix] = append(outer, space)
	}
	sort.Strings(rendered)
	l.out = append(append(l.out, '<'), e.raw...)
	for _, prefix := range rendered {
		l.out = append(l.out, " xmlns"...)
		if prefix != "" {
			l.out = append(append(l.out, ':'), prefix...)
		}
		l.value(used[prefix])
	}
	sort.Slice(e.attrs, func(i, j int) bool {
		a, b := e.attrs[i], e.attrs[j]
		if a.space != b.space {
			return a.space < b.space
		}
		return a.local < b.local
	})
	for _, a := range e.attrs {
		l.out = append(l.out, ' ')
		if a.prefix != "" {
			l.out = append(append(l.out, a.prefix...), ':')
		}
		l.out = append(l.out, a.local...)
		l.value(a.value)
	}
	l.out = append(l.out, '>')
	return rendered
}

func (l *literal) end(raw string, rendered []string) {
	for _, prefix := range rendered {
		outer := l.declared[prefix]
		l.declared[prefix] = outer[:len(outer)-1]
	}
	l.out = append(append(append(l.out, "</"...), raw...), '>')
}

func (l *literal) value(s string) {
	l.out = append(l.out, '=', '"')
	l.out = appendAttribute(l.out, s)
	l.out = append(l.out, '"')
}

func (l *literal) text(text []byte) { l.out = appendText(l.out, string(text)) }

func (l *literal) comment(text []byte) {
	l.out = append(append(append(l.out, "<!--"...), text...), "-->"...)
}

func (l *literal) instruction(p xml.ProcInst) {
	l.out = append(append(l.out, "<?"...), p.Target...)
	if len(p.Inst) > 0 {
		l.out = append(append(l.out, ' '), p.Inst...)
	}
	l.out = append(l.out, "?>"...)
}

// appendText and appendAttribute escape as Canonical XML does.
func appendText(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '>':
			dst = append(dst, "&gt;"...)
		case '\r':
			dst = append(dst, "&#xD;"...)
		default:
			dst = append(dst, s[i])
		}
	}
	return dst
}

func appendAttribute(dst []byte, s string) []byte {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '&':
			dst = append(dst, "&amp;"...)
		case '<':
			dst = append(dst, "&lt;"...)
		case '"':
			dst = append(dst, "&quot;"...)
		case '\t':
			dst = append(dst, "&#x9;"...)
		case '\n':
			dst = append(dst, "&#xA;"...)
		case '\r':
			dst = append(dst, "&#xD;"...)
		default:
			dst = append(dst, s[i])
		}
	}
	return dst
}
