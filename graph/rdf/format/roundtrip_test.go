package format_test

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"pgregory.net/rapid"
)

var prefixes = map[string]string{
	"ex": "http://example.org/", "lk": "https://w3id.org/lienket/ns#", "": "http://example.org/empty/",
	"rdf": rdf.RDFNamespace, "xsd": rdf.XSDNamespace, "long": "http://example.org/a/b/",
}

var (
	localNames = rapid.OneOf(
		rapid.StringMatching(`[a-zA-Z0-9_.~%()';,/:#?=&+*!$@-]{0,12}`),
		rapid.SampledFrom([]string{"", "Quảng_Ninh", "a.", "-a", "1", "a/b/c", "%20", "Đ", "\U00010000x", "·", "a\u0300", "//x", "genid1"}),
	)
	iris = rapid.Custom(func(t *rapid.T) rdf.IRI {
		space := rapid.SampledFrom([]string{
			"http://example.org/", "http://example.org/a/b/", "https://w3id.org/lienket/ns#", "urn:x:", "http://localhost:1/",
			"mailto:", rdf.XSDNamespace, "http://example.org/empty/", "z:",
		}).Draw(t, "space")
		return rdf.IRI(space + localNames.Draw(t, "local"))
	})
	named  = rapid.SampledFrom([]rdf.IRI{"http://example.org/p", "urn:x:q", rdf.RDFType, rdf.RDFFirst, rdf.RDFRest, "http://example.org/a/b/ự", "http://other.example/v#w.1"})
	blanks = rapid.Map(rapid.SampledFrom([]string{"a", "b", "c", "genid1", "genid2x", "1x", "n1", "nn1", "a.b", "é"}),
		func(s string) rdf.BNode { return rdf.BNode(s) })
	texts = rapid.OneOf(
		rapid.String(),
		rapid.SampledFrom([]string{"", " ", "\t", "\n", "\r\n", `"`, `\`, `'''`, `"""`, "true", "1", "-1.5", "1e5", "<b>&amp;</b>", "]]>",
			"Bí thư Tỉnh ủy", "e\u0302\u0323", "\u2028", "\u200f", "\U0001F600", "a\\u0041", "1.", ".5", "+1", "01"}),
	)
	literals = rapid.Custom(func(t *rapid.T) rdf.Term {
		text := texts.Draw(t, "text")
		datatype := rapid.SampledFrom([]rdf.IRI{"", rdf.XSDInteger, rdf.XSDDecimal, rdf.XSDDouble, rdf.XSDBoolean, rdf.XSDDate,
			rdf.RDFXMLLiteral, rdf.RDFJSON, "http://example.org/dt", "urn:x:a%20b"}).Draw(t, "datatype")
		lang := ""
		if datatype == "" {
			lang = rapid.SampledFrom([]string{"", "vi", "en-US", "zh-Hant-TW", "a-1"}).Draw(t, "lang")
		}
		l, err := rdf.NewLiteral(text, datatype, lang)
		if err != nil {
			t.Fatal(err)
		}
		return l
	})
)

func nodes() *rapid.Generator[rdf.Term] {
	return rapid.OneOf(rapid.Map(iris, func(i rdf.IRI) rdf.Term { return i }), rapid.Map(blanks, func(b rdf.BNode) rdf.Term { return b }))
}

func quads(graphs bool) *rapid.Generator[[]rdf.Quad] {
	graph := rapid.Just[rdf.Term](nil)
	if graphs {
		graph = rapid.OneOf(graph, nodes())
	}
	object := rapid.OneOf(nodes(), literals, rapid.Just[rdf.Term](rdf.RDFNil))
	predicate := rapid.OneOf(named, named, iris)
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) rdf.Quad {
		return rdf.Quad{
			Subject: nodes().Draw(t, "s"), Predicate: predicate.Draw(t, "p"),
			Object: object.Draw(t, "o"), Label: graph.Draw(t, "g"),
		}
	}), 0, 12)
}

func encode(e format.Encoder, quads []rdf.Quad) error {
	for _, q := range quads {
		if err := e.Encode(q); err != nil {
			return err
		}
	}
	return e.Close()
}

// What an encoder writes, its decoder reads back, but for the labels of blank
// nodes; what a syntax cannot hold, the encoder refuses.
func TestRoundTrip(t *testing.T) {
	for _, f := range format.All() {
		t.Run(f.Name(), func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				in := quads(f.Graphs()).Draw(t, "quads")
				if rapid.Bool().Draw(t, "sorted") {
					slices.SortFunc(in, rdf.CompareQuads)
				}
				checkRoundTrip(t, f, in, func(b *bytes.Buffer) format.Encoder { return format.NewEncoder(b, f, prefixes) })
			})
		})
		t.Run(f.Name()+" pretty", func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				in := quads(f.Graphs()).Draw(t, "quads")
				open := func(b *bytes.Buffer) format.Encoder { return format.NewPrettyEncoder(b, f, prefixes) }
				first := checkRoundTrip(t, f, in, open)
				second := checkRoundTrip(t, f, rapid.Permutation(slices.Concat(in, in)).Draw(t, "other order"), open)
				if first != second {
					t.Fatalf("the order matters:\n%s\n%s", first, second)
				}
			})
		})
	}
}

func checkRoundTrip(t *rapid.T, f format.Format, in []rdf.Quad, open func(*bytes.Buffer) format.Encoder) string {
	var b bytes.Buffer
	if err := encode(open(&b), in); err != nil {
		if !refusable(f, in) {
			t.Fatalf("encode: %v", err)
		}
		t.Skip(err)
	}
	out, err := collect(format.Decode(bytes.NewReader(b.Bytes()), f, ""))
	if err != nil {
		t.Fatalf("decode: %v\n%s", err, b.String())
	}
	if f == format.NTriples || f == format.NQuads {
		slices.SortFunc(in, rdf.CompareQuads)
		slices.SortFunc(out, rdf.CompareQuads)
		in, out = slices.Compact(slices.Clone(in)), slices.Compact(out)
		if !slices.Equal(in, out) {
			t.Fatalf("wrote\n%sread\n%sfrom\n%s", text(in), text(out), b.String())
		}
	}
	if !isomorphic.Isomorphic(in, out) {
		t.Fatalf("wrote\n%sread\n%sfrom\n%s", text(in), text(out), b.String())
	}
	return b.String()
}

// refusable reports whether some quad may be one that f cannot hold: for
// RDF/XML one with a character that XML lacks or with a predicate that does not
// end in a letter or in letters, digits and signs that begin with one.
func refusable(f format.Format, quads []rdf.Quad) bool {
	if f != format.RDFXML {
		return false
	}
	for _, q := range quads {
		for _, r := range text([]rdf.Quad{{Subject: q.Subject, Predicate: q.Predicate, Object: q.Object}}) {
			if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
				return true
			}
		}
		p := string(q.Predicate.(rdf.IRI))
		if i := strings.LastIndexAny(p, "~%()';,/:#?=&+*!$@"); !strings.ContainsFunc(p[i+1:], rdf.IsPNCharsU) {
			return true
		}
	}
	return false
}

func TestNamedGraphRefused(t *testing.T) {
	q := rdf.Quad{Subject: rdf.IRI("urn:s"), Predicate: rdf.IRI("urn:x:p"), Object: rdf.String("o"), Label: rdf.IRI("urn:g")}
	for _, f := range format.All() {
		err := format.NewEncoder(&bytes.Buffer{}, f, nil).Encode(q)
		if f.Graphs() && err != nil || !f.Graphs() && !errors.Is(err, rdf.ErrNamedGraph) {
			t.Errorf("%s: %v", f, err)
		}
	}
}

func TestInvalidQuadRefused(t *testing.T) {
	ok := rdf.IRI("http://example.org/p")
	for name, q := range map[string]rdf.Quad{
		"literal subject":  {Subject: rdf.String("s"), Predicate: ok, Object: ok},
		"blank predicate":  {Subject: ok, Predicate: rdf.BNode("b"), Object: ok},
		"no object":        {Subject: ok, Predicate: ok},
		"relative IRI":     {Subject: rdf.IRI("a"), Predicate: ok, Object: ok},
		"IRI with space":   {Subject: ok, Predicate: ok, Object: rdf.IRI("http://a/ b")},
		"label with space": {Subject: ok, Predicate: ok, Object: rdf.BNode("a b")},
		"language":         {Subject: ok, Predicate: ok, Object: rdf.LangString{Value: "a", Lang: "e n"}},
		"datatype":         {Subject: ok, Predicate: ok, Object: rdf.TypedString{Value: "a", Type: "int"}},
		"not UTF-8":        {Subject: ok, Predicate: ok, Object: rdf.String("\xff")},
	} {
		for _, f := range format.All() {
			e := format.NewEncoder(&bytes.Buffer{}, f, prefixes)
			err := e.Encode(q)
			if err == nil {
				t.Errorf("%s takes a quad with a %s", f, name)
			}
			if again := e.Close(); again == nil {
				t.Errorf("%s: the error is forgotten at Close", f)
			}
		}
	}
}
