package jsonld_test

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/jsonld"
)

func collect(quads iter.Seq2[rdf.Quad, error]) (all []rdf.Quad, err error) {
	for q, err := range quads {
		if err != nil {
			return all, err
		}
		all = append(all, q)
	}
	return all, nil
}

func decode(doc string) (string, error) {
	quads, err := collect(jsonld.Decode(strings.NewReader(doc), jsonld.Options{Base: "http://example.org/doc"}))
	var b []byte
	for _, q := range quads {
		b = rdf.AppendQuad(b, q)
	}
	return string(b), err
}

func TestDecode(t *testing.T) {
	for _, c := range []struct{ name, doc, want string }{
		{"numbers keep their digits", `{"@id":"#a","http://p/":[12345678901234567890123, 1.5, 1e3, 1e30, -0.0001, -0.0, true, {"@value":7,"@type":"http://www.w3.org/2001/XMLSchema#double"}]}`,
			`<http://example.org/doc#a> <http://p/> "12345678901234567890123"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://example.org/doc#a> <http://p/> "1.5E0"^^<http://www.w3.org/2001/XMLSchema#double> .
<http://example.org/doc#a> <http://p/> "1000"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://example.org/doc#a> <http://p/> "1.0E30"^^<http://www.w3.org/2001/XMLSchema#double> .
<http://example.org/doc#a> <http://p/> "-1.0E-4"^^<http://www.w3.org/2001/XMLSchema#double> .
<http://example.org/doc#a> <http://p/> "0"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://example.org/doc#a> <http://p/> "true"^^<http://www.w3.org/2001/XMLSchema#boolean> .
<http://example.org/doc#a> <http://p/> "7.0E0"^^<http://www.w3.org/2001/XMLSchema#double> .
`},
		{"context, types, languages, lists", `{"@context":{"@vocab":"http://v/","k":{"@id":"http://k/","@container":"@list"}},
			"@id":"http://a/","@type":"C","name":{"@value":"Huế","@language":"VI"},"k":["x",{"@id":"b"}]}`,
			`<http://a/> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://v/C> .
_:genid1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "x" .
_:genid1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:genid2 .
_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <http://example.org/b> .
_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
<http://a/> <http://k/> _:genid1 .
<http://a/> <http://v/name> "Huế"@vi .
`},
		{"graphs", `{"@id":"http://g/","http://p/":{"@id":"_:x"},"@graph":[{"@id":"_:x","http://q/":"1"}]}`,
			"_:x <http://q/> \"1\" <http://g/> .\n<http://g/> <http://p/> _:x .\n"},
		{"IRIs that are no common URLs", `{"@id":"http://a_b/","http://-/":{"@id":"http://x/` + strings.Repeat("y", 3000) + `"}}`,
			"<http://a_b/> <http://-/> <http://x/" + strings.Repeat("y", 3000) + "> .\n"},
		{"JSON", `{"@id":"http://a/","http://p/":{"@type":"@json","@value":{"b":[1.0,null,1E30],"a":"<é>"}}}`,
			"<http://a/> <http://p/> \"{\\\"a\\\":\\\"<é>\\\",\\\"b\\\":[1,null,1e+30]}\"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#JSON> .\n"},
		{"reverse and included", `{"@context":{"c":{"@reverse":"http://p/"}},"@id":"http://a/","c":[{"@id":"http://b/"}],"@included":[{"@id":"_:y","@type":"http://T/"}]}`,
			"_:y <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://T/> .\n<http://b/> <http://p/> <http://a/> .\n"},
		{"lists of lists, sets, null", `{"@id":"_:genid1","http://p/":[{"@list":[{"@list":[]},null,"x"]},{"@set":[]},null]}`,
			`_:genid1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
_:genid1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> _:genid2 .
_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "x" .
_:genid2 <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> <http://www.w3.org/1999/02/22-rdf-syntax-ns#nil> .
_:genid1x <http://p/> _:genid1 .
`},
		{"nothing", `{}`, ""},
	} {
		got, err := decode(c.doc)
		if err != nil || got != c.want {
			t.Errorf("%s: %v\ngot\n%swant\n%s", c.name, err, got, c.want)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	for _, c := range []struct {
		doc          string
		line, column int
	}{
		{"", 1, 1},
		{"{\n \"é\" 1}", 2, 6},
		{"{\n", 2, 1},
		{"{}\n {}", 2, 2},
		{"{\"a\":\"\xff\"}", 1, 7},
		{strings.Repeat("[", 100_000), 1, 10_001},
		{`{"@id":"http://a b/","http://p/":1}`, 0, 0},
		{`{"@id":"http://a/","http://p/":{"@value":1,"@id":"http://b/"}}`, 0, 0},
		{`{"@id":"http://a/","http://p/":{"@value":"1","@type":"http://x y/"}}`, 0, 0},
		{`{"@id":5}`, 0, 0},
	} {
		got, err := decode(c.doc)
		var syntax *rdf.SyntaxError
		if !errors.As(err, &syntax) || syntax.Line != c.line || syntax.Column != c.column {
			t.Errorf("%.100q: %q, %v, want line %d, column %d", c.doc, got, err, c.line, c.column)
		}
	}
	if _, err := collect(jsonld.Decode(strings.NewReader(`{"@id":"a","http://p/":1}`), jsonld.Options{})); err == nil {
		t.Error("a relative IRI without a base is no error")
	}
	broken := errors.New("broken")
	if _, err := collect(jsonld.Decode(iotest.ErrReader(broken), jsonld.Options{})); !errors.Is(err, broken) {
		t.Error(err)
	}
}

func TestRemoteContext(t *testing.T) {
	for _, doc := range []string{
		`{"@context":"https://schema.org/","name":"x"}`,
		`{"@context":["http://a/",{}],"name":"x"}`,
		`{"@context":{"@import":"http://a/","@version":1.1},"name":"x"}`,
		`{"@context":"local.jsonld","name":"x"}`,
	} {
		if _, err := decode(doc); !errors.Is(err, jsonld.ErrRemoteContext) {
			t.Errorf("%s: %v", doc, err)
		}
	}
}

func TestEncode(t *testing.T) {
	var b bytes.Buffer
	e := jsonld.NewEncoder(&b, map[string]string{"e": "http://e/", "": "http://x/", "odd": "http://e/odd"})
	s, g := rdf.IRI("http://e/s"), rdf.IRI("http://g/")
	for _, q := range []rdf.Quad{
		{Subject: s, Predicate: rdf.RDFType, Object: rdf.IRI("http://e/C")},
		{Subject: s, Predicate: rdf.RDFType, Object: rdf.String("odd")},
		{Subject: s, Predicate: rdf.IRI("http://e/p"), Object: rdf.LangString{Value: "\"ứ\"\n", Lang: "vi"}, Label: g},
		{Subject: s, Predicate: rdf.IRI("http://e/p"), Object: rdf.TypedString{Value: "1", Type: rdf.XSDInteger}, Label: g},
		{Subject: rdf.BNode("b"), Predicate: rdf.IRI("http://p/"), Object: s},
	} {
		if err := e.Encode(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	want := `{"@context":{"e":"http://e/"},"@graph":[
{"@id":"e:s","@type":["e:C"],"http://www.w3.org/1999/02/22-rdf-syntax-ns#type":[{"@value":"odd"}]},
{"@id":"http://g/","@graph":[
{"@id":"e:s","e:p":[{"@value":"\"ứ\"\n","@language":"vi"},{"@value":"1","@type":"http://www.w3.org/2001/XMLSchema#integer"}]}]},
{"@id":"_:b","http://p/":[{"@id":"e:s"}]}
]}
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
	err := jsonld.NewEncoder(io.Discard, map[string]string{"urn": "http://e/"}).Encode(rdf.Quad{Subject: s, Predicate: s, Object: rdf.IRI("urn:x")})
	if err == nil {
		t.Error("an IRI that a prefix would change is written")
	}
}

func FuzzDecode(f *testing.F) {
	for _, doc := range []string{
		"", "[]", `{"@id":"a","b":1}`, `{"@context":{"@vocab":"http://v/","k":{"@id":"http://k/","@container":"@list"}},"k":[1.5,null,[true]]}`,
		`{"@graph":[{"@id":"_:x","@type":["http://a/"],"http://p/":{"@value":"x","@language":"en"}}],"@id":"_:g"}`,
		`{"@context":{"p":{"@id":"http://p/","@type":"@json"},"q":{"@reverse":"http://q/"}},"p":{"a":1},"q":{"@id":"b"}}`,
		`{"@context":"http://x/","@included":[{}],"@nest":1,"@index":"a","@set":[]}`,
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		quads, err := collect(jsonld.Decode(bytes.NewReader(doc), jsonld.Options{Base: "http://example.org/base"}))
		var b bytes.Buffer
		e := jsonld.NewEncoder(&b, nil)
		for _, q := range quads {
			if err := rdf.CheckQuad(q); err != nil {
				t.Fatal(err)
			}
			if err := e.Encode(q); err != nil {
				t.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		if err != nil || len(quads) > 20 {
			return
		}
		back, err := collect(jsonld.Decode(&b, jsonld.Options{}))
		if err != nil || !isomorphic.Isomorphic(quads, back) {
			t.Fatalf("read back: %v\n%v\n%v", err, quads, back)
		}
	})
}
