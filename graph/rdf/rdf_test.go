package rdf_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"pgregory.net/rapid"
)

func TestAppendTerm(t *testing.T) {
	for want, term := range map[string]rdf.Term{
		`<http://a/ứng>`:                  rdf.IRI("http://a/ứng"),
		`<http://a/\u0020\u003E\u000A>`:   rdf.IRI("http://a/ >\n"),
		`_:b1`:                            rdf.BNode("b1"),
		"\"\\\"\\\\\\n\\r\t\x00\u007f'\"": rdf.String("\"\\\n\r\t\x00\u007f'"),
		`"Bí thư"@vi`:                     rdf.LangString{Value: "Bí thư", Lang: "vi"},
		`"1"^^<http://www.w3.org/2001/XMLSchema#integer>`: rdf.TypedString{Value: "1", Type: rdf.XSDInteger},
		``: nil,
	} {
		if got := rdf.Text(term); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestAppendQuad(t *testing.T) {
	q := rdf.Quad{Subject: rdf.BNode("s"), Predicate: rdf.IRI("urn:p"), Object: rdf.String("o")}
	if got := string(rdf.AppendQuad(nil, q)); got != "_:s <urn:p> \"o\" .\n" {
		t.Error(got)
	}
	q.Label = rdf.IRI("urn:g")
	if got := string(rdf.AppendQuad([]byte("x"), q)); got != "x_:s <urn:p> \"o\" <urn:g> .\n" {
		t.Error(got)
	}
}

func TestNewLiteral(t *testing.T) {
	ok := []struct {
		datatype rdf.IRI
		lang     string
		want     rdf.Term
	}{
		{"", "", rdf.String("x")},
		{rdf.XSDString, "", rdf.String("x")},
		{"", "en-US", rdf.LangString{Value: "x", Lang: "en-us"}},
		{rdf.RDFLangString, "VI", rdf.LangString{Value: "x", Lang: "vi"}},
		{rdf.XSDInteger, "", rdf.TypedString{Value: "x", Type: rdf.XSDInteger}},
	}
	for _, c := range ok {
		got, err := rdf.NewLiteral("x", c.datatype, c.lang)
		if err != nil || got != c.want {
			t.Errorf("%s@%s: %v, %v", c.datatype, c.lang, got, err)
		}
		if err := rdf.Check(got); err != nil {
			t.Error(err)
		}
	}
	for _, c := range [][2]string{{"", "e n"}, {"", "-"}, {"", "1"}, {"", "en-"}, {string(rdf.XSDString), "en"}, {string(rdf.RDFLangString), ""}, {"int", ""}} {
		if got, err := rdf.NewLiteral("x", rdf.IRI(c[0]), c[1]); err == nil {
			t.Errorf("%q: %v", c, got)
		}
	}
}

func TestCheck(t *testing.T) {
	for _, bad := range []rdf.Term{
		nil, rdf.IRI(""), rdf.IRI("a"), rdf.IRI("/a"), rdf.IRI("1:a"), rdf.IRI("http://a/ b"), rdf.IRI("http://a/{"), rdf.IRI("http://a/\xff"),
		rdf.BNode(""), rdf.BNode("a."), rdf.BNode(".a"), rdf.BNode("-a"), rdf.BNode("a b"), rdf.BNode("a:b"), rdf.BNode("\xff"),
		rdf.String("\xff"), rdf.LangString{Value: "a", Lang: "EN"}, rdf.LangString{Value: "a"}, rdf.TypedString{Value: "a"},
		rdf.TypedString{Value: "a", Type: rdf.XSDString}, rdf.TypedString{Value: "a", Type: rdf.RDFLangString},
	} {
		if rdf.Check(bad) == nil {
			t.Errorf("%#v passes", bad)
		}
	}
	for _, good := range []rdf.Term{
		rdf.IRI("a:"), rdf.IRI("urn:x"), rdf.IRI("http://Việt.example/%20?q#f"), rdf.BNode("1.2"), rdf.BNode("_"), rdf.BNode("é·"),
		rdf.String("\x00"), rdf.LangString{Value: "", Lang: "zh-hant-tw"}, rdf.TypedString{Type: "a:b"},
	} {
		if err := rdf.Check(good); err != nil {
			t.Error(err)
		}
	}
}

// The reference resolutions of RFC 3986, section 5.4.
func TestResolve(t *testing.T) {
	base, err := rdf.NewBase("http://a/b/c/d;p?q")
	if err != nil {
		t.Fatal(err)
	}
	for ref, want := range map[string]string{
		"g:h": "g:h", "g": "http://a/b/c/g", "./g": "http://a/b/c/g", "g/": "http://a/b/c/g/", "/g": "http://a/g", "//g": "http://g",
		"?y": "http://a/b/c/d;p?y", "g?y": "http://a/b/c/g?y", "#s": "http://a/b/c/d;p?q#s", "g#s": "http://a/b/c/g#s",
		"g?y#s": "http://a/b/c/g?y#s", ";x": "http://a/b/c/;x", "g;x?y#s": "http://a/b/c/g;x?y#s", "": "http://a/b/c/d;p?q",
		".": "http://a/b/c/", "..": "http://a/b/", "../g": "http://a/b/g", "../..": "http://a/", "../../g": "http://a/g",
		"../../../g": "http://a/g", "/./g": "http://a/g", "/../g": "http://a/g", "g.": "http://a/b/c/g.", "..g": "http://a/b/c/..g",
		"./../g": "http://a/b/g", "./g/.": "http://a/b/c/g/", "g/../h": "http://a/b/c/h", "g?y/../x": "http://a/b/c/g?y/../x",
		"g#s/../x": "http://a/b/c/g#s/../x", "http:g": "http:g", "http://x/../y": "http://x/../y",
	} {
		got, err := base.Resolve(ref)
		if err != nil || string(got) != want {
			t.Errorf("%q: %s, %v, want %s", ref, got, err, want)
		}
	}
	for _, ref := range []string{"a b", "<", "\xff", "a\nb"} {
		if got, err := base.Resolve(ref); err == nil {
			t.Errorf("%q resolves to %s", ref, got)
		}
	}
	if got, err := (rdf.Base{}).Resolve("a"); err == nil {
		t.Errorf("without a base: %s", got)
	}
	if _, err := rdf.NewBase("a/b"); err == nil {
		t.Error("a relative base passes")
	}
}

var anyTerm = rapid.OneOf(
	rapid.Just[rdf.Term](nil),
	rapid.Map(rapid.StringMatching(`[a-c]{1,2}`), func(s string) rdf.Term { return rdf.BNode(s) }),
	rapid.Map(rapid.StringMatching(`urn:[a-c#]{0,2}`), func(s string) rdf.Term { return rdf.IRI(s) }),
	rapid.Map(rapid.StringMatching(`["\\a-c\n]{0,2}`), func(s string) rdf.Term { return rdf.String(s) }),
	rapid.Custom(func(t *rapid.T) rdf.Term {
		return rdf.LangString{Value: rdf.String(rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "v")), Lang: rapid.SampledFrom([]string{"en", "vi"}).Draw(t, "l")}
	}),
	rapid.Custom(func(t *rapid.T) rdf.Term {
		return rdf.TypedString{Value: rdf.String(rapid.StringMatching(`[a-c]{0,2}`).Draw(t, "v")), Type: rapid.SampledFrom([]rdf.IRI{"urn:a", "urn:b"}).Draw(t, "d")}
	}),
)

// Compare is a total order that agrees with == and with the canonical text.
func TestCompareIsAnOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyTerm.Draw(t, "a"), anyTerm.Draw(t, "b"), anyTerm.Draw(t, "c")
		if rdf.Compare(a, b) != -rdf.Compare(b, a) {
			t.Fatal("not antisymmetric")
		}
		if (rdf.Compare(a, b) == 0) != (a == b) || (a == b) != (rdf.Text(a) == rdf.Text(b)) {
			t.Fatal("disagrees with ==")
		}
		if rdf.Compare(a, b) <= 0 && rdf.Compare(b, c) <= 0 && rdf.Compare(a, c) > 0 {
			t.Fatal("not transitive")
		}
	})
}

func TestCompareQuads(t *testing.T) {
	want := strings.SplitAfter(`_:b <urn:p> <urn:o> .
<urn:s> <urn:p> _:b .
<urn:s> <urn:p> <urn:o> .
<urn:s> <urn:p> <urn:o> _:g .
<urn:s> <urn:p> <urn:o> <urn:g> .
<urn:s> <urn:p> "o" .
<urn:s> <urn:p> "o"@vi .
<urn:s> <urn:p> "o"^^<urn:d> .
<urn:s> <urn:p> "oo" .
<urn:s> <urn:q> _:b .
`, "\n")
	s, p := rdf.IRI("urn:s"), rdf.IRI("urn:p")
	quads := []rdf.Quad{
		{Subject: s, Predicate: rdf.IRI("urn:q"), Object: rdf.BNode("b")}, {Subject: s, Predicate: p, Object: rdf.String("oo")},
		{Subject: s, Predicate: p, Object: rdf.TypedString{Value: "o", Type: "urn:d"}}, {Subject: s, Predicate: p, Object: rdf.LangString{Value: "o", Lang: "vi"}},
		{Subject: s, Predicate: p, Object: rdf.String("o")}, {Subject: s, Predicate: p, Object: rdf.IRI("urn:o"), Label: rdf.IRI("urn:g")},
		{Subject: s, Predicate: p, Object: rdf.IRI("urn:o"), Label: rdf.BNode("g")}, {Subject: s, Predicate: p, Object: rdf.IRI("urn:o")},
		{Subject: s, Predicate: p, Object: rdf.BNode("b")}, {Subject: rdf.BNode("b"), Predicate: p, Object: rdf.IRI("urn:o")},
	}
	slices.SortFunc(quads, rdf.CompareQuads)
	var got bytes.Buffer
	for _, q := range quads {
		got.Write(rdf.AppendQuad(nil, q))
	}
	if got.String() != strings.Join(want, "") {
		t.Errorf("got\n%s", got.String())
	}
}

// Labels of a document stay different from one another and from those of nodes
// without a label.
func TestBlanks(t *testing.T) {
	var blanks rdf.Blanks
	seen := map[rdf.BNode]string{}
	add := func(n rdf.BNode, from string) {
		if other, ok := seen[n]; ok {
			t.Errorf("%s is both %s and %s", n, from, other)
		}
		seen[n] = from
		if !rdf.ValidLabel(string(n)) {
			t.Errorf("%s is not valid", n)
		}
	}
	for range 3 {
		add(blanks.New(), "new")
	}
	for _, label := range []string{"a", "genid", "genid1", "genid1x", "genid1xx", "genidx", "genid12", "a.", "a.x", "a.xx", "ax", "genid1.x", "genid1."} {
		add(blanks.Labelled(label), label)
	}
	if got := (&rdf.Blanks{Prefix: "d1_"}).Labelled("a"); got != "d1_a" {
		t.Error(got)
	}
}
