package format_test

import (
	"bytes"
	"fmt"
	"iter"
	"path"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/w3c"
)

// suites are the W3C suites of the syntaxes and how many tests each is known to
// have at least, so that a manifest that is not read whole is noticed.
var suites = []struct {
	folder  string
	format  format.Format
	atLeast int
}{
	{"rdf-n-triples", format.NTriples, 70},
	{"rdf-n-quads", format.NQuads, 87},
	{"rdf-turtle", format.Turtle, 313},
	{"rdf-trig", format.TriG, 356},
	{"rdf-xml", format.RDFXML, 166},
}

func TestW3C(t *testing.T) {
	suite := w3c.Open(t)
	for _, s := range suites {
		t.Run(s.folder, func(t *testing.T) {
			entries, err := suite.Entries("rdf/rdf11/" + s.folder + "/manifest.ttl")
			if err != nil {
				t.Fatal(err)
			}
			passed := 0
			for _, e := range entries {
				if t.Run(path.Base(e.ID), func(t *testing.T) { runEntry(t, suite, s.format, e) }) {
					passed++
				}
			}
			t.Logf("%s: %d/%d", s.folder, passed, len(entries))
			if len(entries) < s.atLeast {
				t.Errorf("%d entries, want at least %d", len(entries), s.atLeast)
			}
		})
	}
}

func runEntry(t *testing.T, suite w3c.Suite, f format.Format, e w3c.Entry) {
	if len(e.Types) != 1 {
		t.Fatalf("types %v", e.Types)
	}
	input, err := suite.Read(e.Action)
	if err != nil {
		t.Fatal(err)
	}
	got, err := collect(format.Decode(bytes.NewReader(input), f, string(e.Action.(rdf.IRI))))
	switch kind := path.Base(string(e.Types[0])); kind {
	case "rdftest#TestNTriplesNegativeSyntax", "rdftest#TestNQuadsNegativeSyntax", "rdftest#TestTurtleNegativeSyntax",
		"rdftest#TestTrigNegativeSyntax", "rdftest#TestTurtleNegativeEval", "rdftest#TestTrigNegativeEval",
		"rdftest#TestXMLNegativeSyntax":
		if err == nil {
			t.Errorf("no error, %d quads", len(got))
		} else {
			t.Log(err)
		}
	case "rdftest#TestNTriplesPositiveSyntax", "rdftest#TestNQuadsPositiveSyntax", "rdftest#TestTurtlePositiveSyntax",
		"rdftest#TestTrigPositiveSyntax":
		if err != nil {
			t.Error(err)
		}
	case "rdftest#TestTurtleEval", "rdftest#TestTrigEval", "rdftest#TestXMLEval":
		if err != nil {
			t.Fatal(err)
		}
		expected, err := suite.Read(e.Result)
		if err != nil {
			t.Fatal(err)
		}
		want, err := collect(format.Decode(bytes.NewReader(expected), format.NQuads, ""))
		if err != nil {
			t.Fatal(err)
		}
		if !isomorphic.Isomorphic(got, want) {
			t.Errorf("got\n%swant\n%s", text(got), text(want))
		}
	default:
		t.Fatalf("a test of unknown kind %s", kind)
	}
}

func collect(quads iter.Seq2[rdf.Quad, error]) ([]rdf.Quad, error) {
	var all []rdf.Quad
	for q, err := range quads {
		if err != nil {
			return all, err
		}
		if err := rdf.CheckQuad(q); err != nil {
			return all, fmt.Errorf("the decoder made an invalid quad: %w", err)
		}
		all = append(all, q)
	}
	return all, nil
}

func text(quads []rdf.Quad) string {
	var b []byte
	for _, q := range quads {
		b = rdf.AppendQuad(b, q)
	}
	return string(b)
}
