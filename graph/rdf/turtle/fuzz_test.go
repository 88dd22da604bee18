package turtle

import (
	"bytes"
	"io"
	"iter"
	"slices"
	"testing"
	"testing/iotest"

	"github.com/lienket/lienket/graph/rdf"
)

type decode func(io.Reader, Options) iter.Seq2[rdf.Quad, error]

func collect(quads iter.Seq2[rdf.Quad, error]) (all []rdf.Quad, err error) {
	for q, err := range quads {
		if err != nil {
			return all, err
		}
		all = append(all, q)
	}
	return all, nil
}

// checkDecode decodes a document that may be anything. Quads must be valid, the
// outcome must not depend on how the bytes arrive, and what was read must be
// read back from canonical N-Quads.
func checkDecode(t *testing.T, doc []byte, decode decode) {
	opt := Options{Base: "http://example.org/base/", MaxNesting: 50}
	quads, err := collect(decode(bytes.NewReader(doc), opt))
	for _, q := range quads {
		if err := rdf.CheckQuad(q); err != nil {
			t.Fatalf("%v in %v", err, q)
		}
	}
	opt.buffer = 7
	again, err2 := collect(decode(iotest.OneByteReader(bytes.NewReader(doc)), opt))
	if !slices.Equal(quads, again) || message(err) != message(err2) {
		t.Fatalf("at once: %d quads, %v; byte by byte: %d quads, %v", len(quads), err, len(again), err2)
	}
	var b bytes.Buffer
	write(t, NewNQuadsEncoder(&b), quads)
	back, err := collect(DecodeNQuads(&b, Options{}))
	if err != nil || !slices.Equal(quads, back) {
		t.Fatalf("read back: %v\n%v\n%v", err, quads, back)
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

var lineSeeds = []string{
	"<http://a/s> <http://a/p> \"o\\u0041\\n\"@vi-VN <http://a/g> . # c\n",
	"_:a.b <http://a/p> _:1 .\r\n_:a<http://a/p>\"\"^^<http://a/d>.\r#x\r<http://a/s> <http://a/p> <http://a/o> .",
	"<http://a/\\u00e9> <http://a/p> \"\\\"\\\\\" .", "\ufeff# only", "<a> <b> <c> .", "<http://a/s> <http://a/p> \"\\uD800\" .", "\x00", "\xff",
}

var turtleSeeds = []string{
	"@prefix : <http://a/> . @base <b/> . PREFIX x: <> :a a :b , <c>; :p [ :q (1 2. 3.5 .5e1 -1E+2) ] ;; . [] :p true, false.",
	":a :b 'c' .", "@prefix p: <http://a/> . p:a.b\\~c%20 p: \"\"\"a\"b\\\"\n\"\"\"^^p:d, '''x'''@en-us .",
	"_:a <p> _:genid1 , [], () .", "((((", "[[[[", "<a> <p> \"x\" ^^ <d> , \"y\"\t@en .", "<\\u003c> <p> 1 .", "PREFIX : <x\n>", "base <x> graph",
}

func FuzzDecodeNTriples(f *testing.F) {
	for _, s := range lineSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { checkDecode(t, doc, DecodeNTriples) })
}

func FuzzDecodeNQuads(f *testing.F) {
	for _, s := range lineSeeds {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { checkDecode(t, doc, DecodeNQuads) })
}

func FuzzDecodeTurtle(f *testing.F) {
	for _, s := range slices.Concat(lineSeeds, turtleSeeds) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { checkDecode(t, doc, DecodeTurtle) })
}

func FuzzDecodeTriG(f *testing.F) {
	for _, s := range slices.Concat(lineSeeds, turtleSeeds, []string{
		"{ <s> <p> <o> } GRAPH <g> { <s> <p> [], 1 . } [] { _:a <p> (1) } _:g {} <h> { [ <p> <o> ] . }",
	}) {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, doc []byte) { checkDecode(t, doc, DecodeTriG) })
}
