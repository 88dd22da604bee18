package turtle

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/lienket/lienket/graph/rdf"
)

func TestErrorPositions(t *testing.T) {
	const ok = "<http://a/s> <http://a/p> <http://a/o> .\n"
	for _, c := range []struct {
		decode       decode
		doc          string
		line, column int
		message      string
	}{
		{DecodeNTriples, ok + "<http://a/s> \"p\" <http://a/o> .", 2, 14, "predicate"},
		{DecodeNTriples, "\n\n  <http://a/ứ s>", 3, 14, "space"},
		{DecodeNTriples, ok + ok[:len(ok)-3], 2, 39, "full stop"},
		{DecodeNTriples, "<http://a/s> <http://a/p> \"ứng\xff\" .", 1, 31, "UTF-8"},
		{DecodeNTriples, "<http://a/s> <http://a/p> \"ab\\x\" .", 1, 30, "escape"},
		{DecodeNTriples, "<http://a/s> <http://a/p> \"a\x00b\" <http://a/g> .", 1, 33, "full stop"},
		{DecodeNTriples, "<s> <http://a/p> <http://a/o> .", 1, 2, "relative"},
		{DecodeNTriples, ok[:20], 1, 14, "without its >"},
		{DecodeNQuads, ok + "# ứ\n<http://a/s> <http://a/p> <http://a/o> \"g\" .", 3, 40, "graph"},
		{DecodeTurtle, "@prefix e: <http://e/> .\ne:a e:b\n  'ứng\n'", 3, 7, "line break"},
		{DecodeTurtle, "@prefix e: <http://e/> .\ne:a e:b f:c .", 2, 9, `prefix "f:"`},
		{DecodeTurtle, "<http://e/a> <http://e/b> \"\"\"\n\n", 1, 27, "closing"},
		{DecodeTurtle, "<http://e/a> <http://e/b> 1", 1, 28, "ends"},
		{DecodeTurtle, "<http://e/a> \xff", 1, 14, "UTF-8"},
		{DecodeTurtle, "<http://e/a> <http://e/b> ( ( ", 1, 31, "ends"},
		{DecodeTurtle, "<http://e/a> a 'x'^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#langString> .", 1, 76, "langString"},
		{DecodeTurtle, "{ <http://e/a> a <http://e/b> }", 1, 1, "subject"},
		{DecodeTriG, "<http://g> {\n <http://e/a> a <http://e/b> .\n @prefix e: <http://e/> . }", 3, 2, "subject"},
		{DecodeTriG, "<http://g> { <http://e/a> a <http://e/b> ", 1, 42, "}"},
	} {
		_, err := collect(c.decode(strings.NewReader(c.doc), Options{}))
		var syntax *rdf.SyntaxError
		if !errors.As(err, &syntax) {
			t.Errorf("%q: %v", c.doc, err)
			continue
		}
		if syntax.Line != c.line || syntax.Column != c.column || !strings.Contains(syntax.Message, c.message) {
			t.Errorf("%q: %v, want line %d, column %d, %s", c.doc, err, c.line, c.column, c.message)
		}
	}
}

// What comes before an error is handed on, and the reader's own error is not
// mistaken for a fault of the document.
func TestReaderFails(t *testing.T) {
	broken := errors.New("broken pipe")
	doc := "<http://a/s> <http://a/p> <http://a/o> .\n<http://a/s> <http://a/p> <htt"
	for _, d := range []decode{DecodeNTriples, DecodeNQuads, DecodeTurtle, DecodeTriG} {
		quads, err := collect(d(io.MultiReader(strings.NewReader(doc), iotest.ErrReader(broken)), Options{}))
		if len(quads) != 1 || !errors.Is(err, broken) {
			t.Errorf("%d quads, %v", len(quads), err)
		}
	}
}

func TestStop(t *testing.T) {
	doc := strings.Repeat("<http://a/s> <http://a/p> ( 1 [ a <http://a/o> ] ) .\n", 3)
	for range DecodeTurtle(strings.NewReader(doc), Options{}) {
		break
	}
	for range DecodeNQuads(strings.NewReader("<http://a/s> <http://a/p> <http://a/o> .\n\n\n"), Options{}) {
		break
	}
}

func TestNestingIsBounded(t *testing.T) {
	for _, open := range []string{"[ <http://a/p> ", "( "} {
		doc := "<http://a/s> <http://a/p> " + strings.Repeat(open, 5_000_000)
		_, err := collect(DecodeTurtle(strings.NewReader(doc), Options{}))
		if err == nil || !strings.Contains(err.Error(), "deeper than 1000") {
			t.Errorf("%q: %v", open, err)
		}
	}
}

// Long tokens and long lists are read; only one without an end stops, at a
// bound and not at the end of memory.
func TestLongTokens(t *testing.T) {
	long := strings.Repeat("ứ\\n\"", 1<<20)
	doc := "<http://a/s> <http://a/p> '''" + long + "''' , ( " + strings.Repeat("1 ", 100_000) + ") ."
	quads, err := collect(DecodeTurtle(strings.NewReader(doc), Options{}))
	if err != nil || len(quads) != 200_002 {
		t.Fatalf("%d quads, %v", len(quads), err)
	}
	if got := quads[0].Object.(rdf.String); string(got) != strings.ReplaceAll(long, `\n`, "\n") {
		t.Error("the literal changed")
	}
	endless := io.LimitReader(repeat('a'), 1<<30)
	for _, d := range []decode{DecodeNQuads, DecodeTurtle} {
		_, err := collect(d(io.MultiReader(strings.NewReader("<http://a/s> <http://a/p> \""), endless), Options{}))
		var syntax *rdf.SyntaxError
		if !errors.As(err, &syntax) || !strings.Contains(syntax.Message, "more than") {
			t.Errorf("%v", err)
		}
	}
}

type repeat byte

func (c repeat) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = byte(c)
	}
	return len(b), nil
}

func TestBlankPrefix(t *testing.T) {
	doc := "_:a <http://a/p> [] , _:genid1 ."
	quads, err := collect(DecodeTurtle(strings.NewReader(doc), Options{BlankPrefix: "d7_"}))
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	for _, q := range quads {
		got.Write(rdf.AppendQuad(nil, q))
	}
	want := "_:d7_a <http://a/p> _:d7_genid1 .\n_:d7_a <http://a/p> _:d7_genid1x .\n"
	if got.String() != want {
		t.Errorf("got %s", got.String())
	}
	quads, err = collect(DecodeNQuads(strings.NewReader("_:a <http://a/p> _:genid1 _:a ."), Options{BlankPrefix: "d7_"}))
	if err != nil || quads[0].Label != rdf.Term(rdf.BNode("d7_a")) || quads[0].Object != rdf.Term(rdf.BNode("d7_genid1")) {
		t.Errorf("%v, %v", quads, err)
	}
}

func TestEmptyDocuments(t *testing.T) {
	for _, e := range []func(io.Writer, map[string]string) *PrettyEncoder{NewPrettyTurtleEncoder, NewPrettyTriGEncoder} {
		var b bytes.Buffer
		write(t, e(&b, map[string]string{"e": "http://e/"}), nil)
		if b.String() != "@prefix e: <http://e/> .\n" {
			t.Errorf("%q", b.String())
		}
	}
	e := NewTurtleEncoder(io.Discard, map[string]string{"a b": "http://e/"})
	if e.Close() == nil {
		t.Error("a prefix with a space is no error")
	}
}
