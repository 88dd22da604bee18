package rdf

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// forbiddenInIRI holds the bytes that IRIREF of Turtle, N-Triples and SPARQL
// excludes.
var forbiddenInIRI = func() (t [256]bool) {
	for c := 0; c <= ' '; c++ {
		t[c] = true
	}
	for _, c := range `<>"{}|^` + "`\\" {
		t[c] = true
	}
	return t
}()

// ValidIRI reports whether s is an absolute IRI that every syntax can hold: a
// scheme, a colon, and then UTF-8 without control characters, spaces and any of
// <>"{}|^`\. It does not check a scheme's own rules.
func ValidIRI(s string) bool {
	return schemeEnd(s) > 0 && ValidIRIReference(s)
}

// ValidIRIReference is [ValidIRI] for what may also be relative.
func ValidIRIReference(s string) bool {
	ascii := true
	for i := 0; i < len(s); i++ {
		if forbiddenInIRI[s[i]] {
			return false
		}
		ascii = ascii && s[i] < utf8.RuneSelf
	}
	return ascii || utf8.ValidString(s)
}

// schemeEnd returns the index of the colon after the scheme of s, or -1.
func schemeEnd(s string) int {
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z':
		case i > 0 && ('0' <= c && c <= '9' || c == '+' || c == '-' || c == '.'):
		case i > 0 && c == ':':
			return i
		default:
			return -1
		}
	}
	return -1
}

// Base is an absolute IRI against which relative references are resolved by
// RFC 3986, section 5.2. The zero Base resolves absolute IRIs only.
type Base struct{ parts iriParts }

// iriParts are the components of an IRI with their delimiters: "http:",
// "//host", "/path", "?query", "#fragment".
type iriParts struct{ scheme, authority, path, query, fragment string }

// NewBase returns the Base of an absolute IRI.
func NewBase(iri string) (Base, error) {
	if !ValidIRI(iri) {
		return Base{}, fmt.Errorf("base IRI %q is invalid or relative", iri)
	}
	return Base{splitIRI(iri)}, nil
}

// IsZero reports whether b is the zero Base.
func (b Base) IsZero() bool { return b.parts.scheme == "" }

// String returns the base IRI, empty for the zero Base.
func (b Base) String() string {
	p := b.parts
	return p.scheme + p.authority + p.path + p.query + p.fragment
}

// Resolve returns the absolute IRI that ref stands for. An IRI that is already
// absolute comes back as it is, so that it means the same in every syntax.
func (b Base) Resolve(ref string) (IRI, error) {
	if !ValidIRIReference(ref) {
		return "", fmt.Errorf("invalid IRI %q", ref)
	}
	if schemeEnd(ref) > 0 {
		return IRI(ref), nil
	}
	if b.IsZero() {
		return "", fmt.Errorf("relative IRI %q without a base", ref)
	}
	r, t := splitIRI(ref), b.parts
	t.fragment = r.fragment
	switch {
	case r.authority != "":
		t.authority, t.path, t.query = r.authority, removeDots(r.path), r.query
	case r.path == "":
		if r.query != "" {
			t.query = r.query
		}
	case r.path[0] == '/':
		t.path, t.query = removeDots(r.path), r.query
	default:
		dir := t.path[:strings.LastIndexByte(t.path, '/')+1]
		if t.authority != "" && t.path == "" {
			dir = "/"
		}
		t.path, t.query = removeDots(dir+r.path), r.query
	}
	return IRI(Base{t}.String()), nil
}

func splitIRI(s string) (p iriParts) {
	if i := schemeEnd(s); i > 0 {
		p.scheme, s = s[:i+1], s[i+1:]
	}
	if i := strings.IndexByte(s, '#'); i >= 0 {
		s, p.fragment = s[:i], s[i:]
	}
	if i := strings.IndexByte(s, '?'); i >= 0 {
		s, p.query = s[:i], s[i:]
	}
	if strings.HasPrefix(s, "//") {
		end := len(s)
		if i := strings.IndexByte(s[2:], '/'); i >= 0 {
			end = i + 2
		}
		p.authority, s = s[:end], s[end:]
	}
	p.path = s
	return p
}

// removeDots is remove_dot_segments of RFC 3986, section 5.2.4, in linear time.
func removeDots(path string) string {
	if !strings.Contains(path, "./") && !strings.HasSuffix(path, ".") {
		return path
	}
	segments := strings.Split(path, "/")
	rooted := path[0] == '/'
	if rooted {
		segments = segments[1:]
	}
	out := segments[:0]
	for i, s := range segments {
		last := i == len(segments)-1
		switch s {
		case ".", "..":
			if s == ".." && len(out) > 0 {
				out = out[:len(out)-1]
			}
			if last {
				out = append(out, "")
			}
		default:
			out = append(out, s)
		}
	}
	path = strings.Join(out, "/")
	if rooted {
		return "/" + path
	}
	return path
}
