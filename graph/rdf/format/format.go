// Package format joins the syntaxes of RDF: it finds them by name, media type
// and file name, and reads and writes any of them in one way. It is the only
// package that knows all of them; what a syntax looks like is known to its own.
package format

import (
	"fmt"
	"mime"
	"path"
	"strings"
)

// Format is one of the syntaxes of RDF 1.1 that lienket reads and writes.
type Format uint8

// The formats. The zero Format is none.
const (
	NTriples Format = iota + 1
	NQuads
	Turtle
	TriG
	RDFXML
	JSONLD
)

// All returns the formats in the order in which they should be offered: what
// most readers want first.
func All() []Format { return []Format{Turtle, TriG, NTriples, NQuads, RDFXML, JSONLD} }

// traits are what tells formats apart. The first of each list is the one to
// write; names and extensions are in lower case.
type traits struct {
	title      string
	names      []string
	media      []string
	extensions []string
	graphs     bool
}

var table = [...]traits{
	NTriples: {"N-Triples", []string{"nt", "ntriples", "n-triples"}, []string{"application/n-triples", "text/plain"}, []string{"nt"}, false},
	NQuads:   {"N-Quads", []string{"nq", "nquads", "n-quads"}, []string{"application/n-quads", "text/x-nquads"}, []string{"nq"}, true},
	Turtle:   {"Turtle", []string{"ttl", "turtle"}, []string{"text/turtle", "application/x-turtle"}, []string{"ttl"}, false},
	TriG:     {"TriG", []string{"trig"}, []string{"application/trig", "application/x-trig"}, []string{"trig"}, true},
	RDFXML: {"RDF/XML", []string{"rdfxml", "rdf", "xml", "owl", "rdf/xml"},
		[]string{"application/rdf+xml", "application/xml", "text/xml"}, []string{"rdf", "xml", "owl", "rdfxml"}, false},
	JSONLD: {"JSON-LD", []string{"jsonld", "json-ld"}, []string{"application/ld+json", "application/json"}, []string{"jsonld"}, true},
}

func (f Format) traits() traits {
	if int(f) < len(table) {
		return table[f]
	}
	return traits{}
}

// String returns the name that people use, such as "N-Quads".
func (f Format) String() string {
	if t := f.traits(); t.title != "" {
		return t.title
	}
	return fmt.Sprintf("format %d", uint8(f))
}

// Name returns the short name that flags take, such as "nq".
func (f Format) Name() string { return first(f.traits().names) }

// MediaType returns the registered media type, without parameters.
func (f Format) MediaType() string { return first(f.traits().media) }

// MediaTypes returns all media types by which the format is known; the first is
// that of MediaType. The caller must not change it.
func (f Format) MediaTypes() []string { return f.traits().media }

// Extension returns the usual file name extension without its dot.
func (f Format) Extension() string { return first(f.traits().extensions) }

// Graphs reports whether the format can hold named graphs.
func (f Format) Graphs() bool { return f.traits().graphs }

func first(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}

// ByName returns the format with a short name, in any case.
func ByName(name string) (Format, error) {
	lower := strings.ToLower(name)
	for _, f := range All() {
		for _, n := range f.traits().names {
			if n == lower {
				return f, nil
			}
		}
	}
	var names []string
	for _, f := range All() {
		names = append(names, f.Name())
	}
	return 0, fmt.Errorf("unknown RDF format %q (known: %s)", name, strings.Join(names, ", "))
}

// ByMediaType returns the format of a Content-Type, parameters and all.
func ByMediaType(contentType string) (Format, error) {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return 0, fmt.Errorf("media type %q: %w", contentType, err)
	}
	for _, f := range All() {
		for _, m := range f.traits().media {
			if m == media {
				return f, nil
			}
		}
	}
	return 0, fmt.Errorf("media type %q is not of an RDF format", media)
}

// ByPath returns the format and compression that a file's name or URL's path
// tells: "news.nq.gz" is N-Quads in gzip.
func ByPath(name string) (Format, Compression, error) {
	base := strings.ToLower(path.Base(strings.ReplaceAll(name, `\`, "/")))
	compression := None
	switch path.Ext(base) {
	case ".gz":
		compression = Gzip
	case ".zst":
		compression = Zstd
	}
	if compression != None {
		base = strings.TrimSuffix(base, path.Ext(base))
	}
	ext := strings.TrimPrefix(path.Ext(base), ".")
	for _, f := range All() {
		for _, e := range f.traits().extensions {
			if e == ext {
				return f, compression, nil
			}
		}
	}
	return 0, compression, fmt.Errorf("the name %q does not tell an RDF format", name)
}
