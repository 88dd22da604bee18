package format_test

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
)

func TestByName(t *testing.T) {
	for name, want := range map[string]format.Format{
		"nt": format.NTriples, "NQ": format.NQuads, "ttl": format.Turtle, "turtle": format.Turtle, "TriG": format.TriG,
		"rdfxml": format.RDFXML, "owl": format.RDFXML, "jsonld": format.JSONLD, "n-quads": format.NQuads,
	} {
		if got, err := format.ByName(name); err != nil || got != want {
			t.Errorf("%s: %v, %v", name, got, err)
		}
	}
	if _, err := format.ByName("csv"); err == nil || !strings.Contains(err.Error(), "ttl") {
		t.Errorf("csv: %v", err)
	}
	for _, f := range format.All() {
		if got, err := format.ByName(f.String()); f != format.RDFXML && (err != nil || got != f) {
			t.Errorf("%s is not found by its title: %v", f, err)
		}
	}
}

func TestByPath(t *testing.T) {
	for name, want := range map[string]struct {
		f format.Format
		c format.Compression
	}{
		"a/b.nq": {format.NQuads, format.None}, `C:\news\A.NQ.GZ`: {format.NQuads, format.Gzip}, "x.ttl.zst": {format.Turtle, format.Zstd},
		"https://e/x.y/z.rdf": {format.RDFXML, format.None}, ".jsonld": {format.JSONLD, format.None}, "o.owl": {format.RDFXML, format.None},
	} {
		f, c, err := format.ByPath(name)
		if err != nil || f != want.f || c != want.c {
			t.Errorf("%s: %v, %v, %v", name, f, c, err)
		}
	}
	for _, name := range []string{"", "nq", "a.gz", "a.csv", "nq/a", "a.nq.bz2"} {
		if f, _, err := format.ByPath(name); err == nil {
			t.Errorf("%s: %v", name, f)
		}
	}
}

func TestByMediaType(t *testing.T) {
	for media, want := range map[string]format.Format{
		"text/turtle; charset=utf-8": format.Turtle, "Application/N-Quads": format.NQuads, "application/rdf+xml": format.RDFXML,
		"application/ld+json;profile=\"http://www.w3.org/ns/json-ld#compacted\"": format.JSONLD, "text/plain": format.NTriples,
	} {
		if got, err := format.ByMediaType(media); err != nil || got != want {
			t.Errorf("%s: %v, %v", media, got, err)
		}
	}
	for _, media := range []string{"", "text/html", "turtle", ";"} {
		if got, err := format.ByMediaType(media); err == nil {
			t.Errorf("%s: %v", media, got)
		}
	}
}

func TestNegotiate(t *testing.T) {
	for _, c := range []struct {
		accept string
		want   format.Format
		media  string
	}{
		{"", format.Turtle, "text/turtle"},
		{"*/*", format.Turtle, "text/turtle"},
		{"application/n-quads", format.NQuads, "application/n-quads"},
		{"text/turtle;q=0.5, application/rdf+xml", format.RDFXML, "application/rdf+xml"},
		{"text/*;q=0.3, application/trig;q=0.2, text/turtle;q=0.1", format.NTriples, "text/plain"},
		{"text/html, application/xhtml+xml, */*;q=0.1", format.Turtle, "text/turtle"},
		{"text/turtle;q=0, */*", format.Turtle, "application/x-turtle"},
		{"application/ld+json;q=0.9;x, text/turtle;q=2", format.JSONLD, "application/ld+json"},
		{"text/html", 0, ""},
		{"*/*;q=0", 0, ""},
	} {
		f, media, ok := format.Negotiate(c.accept, format.All())
		if f != c.want || media != c.media || ok != (c.want != 0) {
			t.Errorf("%s: %v, %s, %v", c.accept, f, media, ok)
		}
	}
}

func TestCompression(t *testing.T) {
	q := rdf.Quad{Subject: rdf.IRI("urn:s"), Predicate: rdf.IRI("urn:p"), Object: rdf.String(strings.Repeat("ứ", 10_000))}
	for _, c := range []format.Compression{format.None, format.Gzip, format.Zstd} {
		var b bytes.Buffer
		w, err := format.Compress(&b, c)
		if err != nil {
			t.Fatal(err)
		}
		if err := encode(format.NewEncoder(w, format.NQuads, nil), []rdf.Quad{q}); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		if c != format.None && b.Len() > 1000 {
			t.Errorf("%s: %d bytes", c, b.Len())
		}
		opt := format.Options{Compression: c}
		got, err := collect(format.DecodeWith(bytes.NewReader(b.Bytes()), format.NQuads, opt))
		if err != nil || len(got) != 1 || got[0] != q {
			t.Errorf("%s: %d quads, %v", c, len(got), err)
		}
		if c == format.None {
			continue
		}
		cut := b.Bytes()[:b.Len()-5]
		_, err = collect(format.DecodeWith(bytes.NewReader(cut), format.NQuads, opt))
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Errorf("%s cut off: %v", c, err)
		}
		if _, err := collect(format.DecodeWith(strings.NewReader("<urn:s> <urn:p> 1 ."), format.NQuads, opt)); err == nil {
			t.Errorf("%s: what is not packed is read", c)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	if _, err := collect(format.Decode(strings.NewReader(""), format.Format(99), "")); err == nil {
		t.Error("an unknown format is read")
	}
	if err := format.NewEncoder(io.Discard, 0, nil).Close(); err == nil {
		t.Error("no format is written")
	}
}
