package rdfxml_test

import (
	"bytes"
	"errors"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/rdfxml"
	"golang.org/x/text/encoding/unicode"
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
	quads, err := collect(rdfxml.Decode(strings.NewReader(doc), rdfxml.Options{Base: "http://example.org/doc"}))
	var b []byte
	for _, q := range quads {
		b = rdf.AppendQuad(b, q)
	}
	return string(b), err
}

const head = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">` + "\n"

// What the W3C suite does not ask.
func TestDecode(t *testing.T) {
	for _, c := range []struct{ doc, want string }{
		{head + `<e:C rdf:about="#a"><e:p rdf:parseType="Literal"><e:b z="1" e:y="2" a="&lt;&#9;"/><!--c--><?p i?>&gt;</e:p></e:C></rdf:RDF>`,
			`<http://example.org/doc#a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://e/C> .
<http://example.org/doc#a> <http://e/p> "<e:b xmlns:e=\"http://e/\" a=\"&lt;&#x9;\" z=\"1\" e:y=\"2\"></e:b><!--c--><?p i?>&gt;"^^<http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral> .
`},
		{`<!DOCTYPE rdf:RDF [ <!ENTITY a "http://a/"> <!ENTITY b '&a;b&#x26;'> ]>` + head +
			`<rdf:Description rdf:about="&b;"><e:p>&a;</e:p></rdf:Description></rdf:RDF>`,
			"<http://a/b&> <http://e/p> \"http://a/\" .\n"},
		{head + `<rdf:Description rdf:nodeID="genid1"><e:p rdf:parseType="Resource"/><e:q xml:lang="EN">x</e:q></rdf:Description></rdf:RDF>`,
			"_:genid1x <http://e/p> _:genid1 .\n_:genid1x <http://e/q> \"x\"@en .\n"},
		{head + `<rdf:Description rdf:about=""><e:p> </e:p><e:p> <rdf:Description/> </e:p></rdf:Description></rdf:RDF>`,
			"<http://example.org/doc> <http://e/p> \" \" .\n<http://example.org/doc> <http://e/p> _:genid1 .\n"},
	} {
		got, err := decode(c.doc)
		if err != nil || got != c.want {
			t.Errorf("%s\ngot  %s, %v\nwant %s", c.doc, got, err, c.want)
		}
	}
}

func TestDecodeErrors(t *testing.T) {
	bomb := `<!DOCTYPE rdf:RDF [ <!ENTITY a "` + strings.Repeat("x", 500) + `"> <!ENTITY b "&a;&a;&a;"> ]>` + head
	for _, c := range []struct {
		doc     string
		line    int
		message string
	}{
		{"", 1, "no element"},
		{head + "<e:p>", 2, "ends"},
		{head + "</rdf:RDF>\n" + head, 3, "second root"},
		{head + "</rdf:RDF>\nx", 2, "text"},
		{head + "<e:C></e:D>", 2, "</e:C> is expected"},
		{head + "<f:C/>", 2, "prefix f"},
		{head + "<C/>", 2, "no namespace"},
		{head + "<e:C a='1'/>", 2, "no namespace"},
		{head + "<e:C e:a='1' e:a='2'/>", 2, "twice"},
		{head + "<e:C rdf:ID='a'/>\n<e:C rdf:ID='a'/>", 3, "twice"},
		{head + "<e:C rdf:ID='1'/>", 2, "not a name"},
		{head + "<e:C rdf:about='http://a b'/>", 2, "invalid IRI"},
		{head + "<e:C xml:lang='e n'/>", 2, "language"},
		{head + "<e:C><e:p>x<e:D/></e:p></e:C>", 2, "other content"},
		{head + "<e:C><e:p><e:D/><e:D/></e:p></e:C>", 2, "other content"},
		{head + "<e:C><e:p rdf:datatype='e:d'><e:D/></e:p></e:C>", 2, "datatype"},
		{head + "<e:C><e:p rdf:resource='a'>x</e:p></e:C>", 2, "text"},
		{head + "<e:C>&x;</e:C>", 2, "entity"},
		{head + "<e:C>\x00</e:C>", 2, "character"},
		{head + "<e:C>\xff</e:C>", 2, "UTF-8"},
		{bomb, 1, "entity of more than"},
		{head + strings.Repeat("<e:C><e:p>", 1_000_000), 2, "deeper"},
	} {
		_, err := decode(c.doc)
		var syntax *rdf.SyntaxError
		if !errors.As(err, &syntax) || syntax.Line != c.line || !strings.Contains(syntax.Message, c.message) {
			t.Errorf("%.200q: %v, want line %d: %s", c.doc, err, c.line, c.message)
		}
	}
}

func TestEncodings(t *testing.T) {
	doc := `<rdf:Description xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/" rdf:about="http://a/" e:p="é"/>`
	want := "<http://a/> <http://e/p> \"é\" .\n"
	utf16, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(`<?xml version="1.0" encoding="UTF-16"?>` + doc)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"UTF-8 with a byte order mark": "\ufeff" + doc,
		"UTF-16":                       utf16,
		"ISO-8859-1":                   `<?xml version="1.0" encoding="ISO-8859-1"?>` + strings.ReplaceAll(doc, "é", "\xe9"),
	} {
		if got, err := decode(text); err != nil || got != want {
			t.Errorf("%s: %s, %v", name, got, err)
		}
	}
	if _, err := decode(`<?xml version="1.0" encoding="klingon"?>` + doc); err == nil {
		t.Error("an unknown encoding is no error")
	}
}

func TestEncode(t *testing.T) {
	var b bytes.Buffer
	e := rdfxml.NewEncoder(&b, map[string]string{"e": "http://e/", "1": "http://one/", "xmlish": "http://x/"})
	s := rdf.IRI("http://a/?b&c")
	for _, q := range []rdf.Quad{
		{Subject: s, Predicate: rdf.IRI("http://e/p"), Object: rdf.LangString{Value: "<Bí thư>\r\n", Lang: "vi"}},
		{Subject: s, Predicate: rdf.IRI("http://one/p1"), Object: rdf.BNode("1a")},
		{Subject: rdf.BNode("n1"), Predicate: rdf.IRI("http://e/1/2x"), Object: rdf.TypedString{Value: "5", Type: rdf.XSDInteger}},
	} {
		if err := e.Encode(q); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	want := `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF
    xmlns:e="http://e/"
    xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="http://a/?b&amp;c">
    <e:p xml:lang="vi">&lt;Bí thư&gt;&#xD;
</e:p>
    <ns:p1 xmlns:ns="http://one/" rdf:nodeID="n1a"/>
  </rdf:Description>
  <rdf:Description rdf:nodeID="nn1">
    <ns:x xmlns:ns="http://e/1/2" rdf:datatype="http://www.w3.org/2001/XMLSchema#integer">5</ns:x>
  </rdf:Description>
</rdf:RDF>
`
	if b.String() != want {
		t.Errorf("got\n%s", b.String())
	}
}

func TestEncodeRefuses(t *testing.T) {
	s := rdf.IRI("http://a/")
	for _, c := range []struct {
		p    rdf.IRI
		o    rdf.Term
		want error
	}{
		{"http://a/1", s, rdfxml.ErrNoName},
		{"http://a/", s, rdfxml.ErrNoName},
		{"urn:a:-", s, rdfxml.ErrNoName},
		{rdf.RDFNamespace + "li", s, rdfxml.ErrNoName},
		{rdf.RDFNamespace + "about", s, rdfxml.ErrNoName},
		{"http://a/p", rdf.String("\x00"), rdfxml.ErrNoCharacter},
		{"http://a/p", rdf.IRI("http://a/\uffff"), rdfxml.ErrNoCharacter},
	} {
		err := rdfxml.NewEncoder(io.Discard, nil).Encode(rdf.Quad{Subject: s, Predicate: c.p, Object: c.o})
		if !errors.Is(err, c.want) {
			t.Errorf("%s %v: %v", c.p, c.o, err)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, doc := range []string{
		"", "<", head + "</rdf:RDF>", head + `<e:C rdf:about="#a"><e:p rdf:parseType="Literal"><e:b z="1" xmlns=""/></e:p></e:C></rdf:RDF>`,
		head + `<e:C rdf:ID="a" e:q="1"><e:p rdf:ID="r" rdf:parseType="Collection"><e:D/><e:D/></e:p><rdf:li xml:lang="vi">x</rdf:li></e:C></rdf:RDF>`,
		`<!DOCTYPE a [ <!ENTITY b "c"> ]>` + head + `<rdf:Description xml:base="x/y" rdf:nodeID="a."><e:p rdf:resource="&b;" e:q="x"/></rdf:Description>`,
	} {
		f.Add([]byte(doc))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		opt := rdfxml.Options{Base: "http://example.org/base", MaxNesting: 50}
		quads, err := collect(rdfxml.Decode(bytes.NewReader(doc), opt))
		again, err2 := collect(rdfxml.Decode(iotest.OneByteReader(bytes.NewReader(doc)), opt))
		if !slices.Equal(quads, again) || (err == nil) != (err2 == nil) {
			t.Fatalf("at once: %d quads, %v; byte by byte: %d quads, %v", len(quads), err, len(again), err2)
		}
		var b bytes.Buffer
		e := rdfxml.NewEncoder(&b, nil)
		for _, q := range quads {
			if err := rdf.CheckQuad(q); err != nil {
				t.Fatal(err)
			}
			if err := e.Encode(q); err != nil {
				if errors.Is(err, rdfxml.ErrNoName) || errors.Is(err, rdfxml.ErrNoCharacter) {
					return
				}
				t.Fatal(err)
			}
		}
		if err := e.Close(); err != nil {
			t.Fatal(err)
		}
		if len(quads) > 20 {
			return
		}
		back, err := collect(rdfxml.Decode(&b, rdfxml.Options{}))
		if err != nil || !isomorphic.Isomorphic(quads, back) {
			t.Fatalf("read back: %v\n%v\n%v", err, quads, back)
		}
	})
}

func TestReaderFails(t *testing.T) {
	broken := errors.New("broken pipe")
	doc := head + `<e:C rdf:about="http://a/"/><e:D`
	quads, err := collect(rdfxml.Decode(io.MultiReader(strings.NewReader(doc), iotest.ErrReader(broken)), rdfxml.Options{}))
	if len(quads) != 1 || !errors.Is(err, broken) {
		t.Errorf("%d quads, %v", len(quads), err)
	}
}
