package syntax

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

var prologue = Prologue{Base: "http://base/dir/file", Prefixes: map[string]string{"": "http://e/"}}

func TestErrorsSayWhereAndWhat(t *testing.T) {
	for _, c := range []struct{ query, want string }{
		{"SELECT ?x WHERE { ?x :p ?y", `line 1, column 27: expected ".", ";", "," or "}", found the end`},
		{"SELECT ?x\nWHERE {\n  ?x ex:p ?y }", "line 3, column 6: the prefix ex: is not declared"},
		{"SELECT ?x { ?x :tên ?đ ?x }", `line 1, column 24: expected ".", ";", "," or "}", found ?x`},
		{"SELECT (COUNT(*) AS ?n) (?n+1 AS ?n) {}", "line 1, column 34: AS cannot bind ?n, which is bound already"},
		{"SELECT * { FILTER(COUNT(?x) > 1) }", "line 1, column 19: an aggregate can stand only in SELECT, HAVING and ORDER BY"},
		{"SELECT (SUM(COUNT(?x)) AS ?n) {}", "line 1, column 13: an aggregate cannot stand within another"},
		{"SELECT * { ?s :p 'a\n' }", "line 1, column 18: the string does not end on its line; write it between ''' to span lines"},
		{"SELECT * { ?s :p '''a }", "line 1, column 18: the string never ends"},
		{"SELECT * { _:a :p ?x OPTIONAL { _:a :q ?y } }", "line 1, column 33: the blank node _:a is used in two basic graph patterns"},
		{"SELECT * { FILTER(STRLEN(?a, ?b) = 1) }", "line 1, column 19: STRLEN does not take 2 arguments"},
		{"SELECT * { FILTER(BOUND(1)) }", "line 1, column 25: BOUND takes a variable"},
		{"ASK { ?s ?p \\u0022 }", `line 1, column 13: unexpected character '\\'`},
		{"ASK { \xff }", "line 1, column 7: the text is not valid UTF-8"},
		{"ASK {} LIMIT 99999999999999999999", "line 1, column 14: 99999999999999999999 is too large"},
		{"ASK {} LIMIT 1 LIMIT 2", `line 1, column 16: expected the end of the query, found "LIMIT"`},
		{"FOO", `line 1, column 1: expected SELECT, ASK, CONSTRUCT or DESCRIBE, found "FOO"`},
		{"SELECT * { VALUES (?a ?a) {} }", "line 1, column 23: ?a stands twice in VALUES"},
		{"SELECT ?y { ?x :p ?y } GROUP BY ?x", "line 1, column 8: ?y is neither a key of GROUP BY nor within an aggregate"},
		{"ASK { ?x :p 5.:q }", `line 1, column 18: expected a predicate, found "}"`},
		{"ASK" + strings.Repeat("{", 500), "line 1, column 404: nested deeper than 400 levels"},
	} {
		_, err := ParseQuery(c.query, prologue)
		if err == nil {
			t.Errorf("%s: no error", c.query)
			continue
		}
		var e *Error
		if !errors.As(err, &e) {
			t.Errorf("%s: a %T", c.query, err)
		}
		if err.Error() != c.want {
			t.Errorf("%s\n got: %s\nwant: %s", c.query, err, c.want)
		}
	}
}

func TestRelativeIRINeedsABase(t *testing.T) {
	if _, err := ParseQuery("ASK { <a> <b> <c> }", Prologue{}); err == nil {
		t.Error("no error")
	}
}

// terms returns subject, predicate and object of the query's only triple.
func terms(t *testing.T, query string) [3]Term {
	t.Helper()
	q, err := ParseQuery(query, prologue)
	if err != nil {
		t.Fatalf("%s: %v", query, err)
	}
	p := q.Where.Elements[0].(*Triples).Patterns[0]
	return [3]Term{p.S, p.P, p.O}
}

func TestObjects(t *testing.T) {
	const dt = "http://www.w3.org/2001/XMLSchema#"
	typed := func(v, local string) rdf.Term {
		return rdf.TypedString{Value: rdf.String(v), Type: rdf.IRI(dt + local)}
	}
	for _, c := range []struct {
		text string
		want rdf.Term
	}{
		{`<x>`, rdf.IRI("http://base/dir/x")},
		{`<../x?y#z>`, rdf.IRI("http://base/x?y#z")},
		{`:a.b`, rdf.IRI("http://e/a.b")},
		{`:a\~b%20c:d`, rdf.IRI("http://e/a~b%20c:d")},
		{`:đường`, rdf.IRI("http://e/đường")},
		{`:\u0111`, rdf.IRI("http://e/đ")},
		{`"a\tb\"\\"`, rdf.String("a\tb\"\\")},
		{`'''it's
two'''`, rdf.String("it's\ntwo")},
		{`"""a""b"""`, rdf.String(`a""b`)},
		{`"\u0022\u005c\U0001F600"`, rdf.String("\"\\😀")},
		{`"\\u0041"`, rdf.String(`\u0041`)},
		{`"Huế"@VI-vn`, rdf.LangString{Value: "Huế", Lang: "vi-vn"}},
		{`"x"^^<http://www.w3.org/2001/XMLSchema#string>`, rdf.String("x")},
		{`"x"^^:t`, rdf.TypedString{Value: "x", Type: "http://e/t"}},
		{`12`, typed("12", "integer")},
		{`-12`, typed("-12", "integer")},
		{`+1.50`, typed("+1.50", "decimal")},
		{`.5`, typed(".5", "decimal")},
		{`1e6`, typed("1e6", "double")},
		{`1.e-6`, typed("1.e-6", "double")},
		{`TRUE`, typed("true", "boolean")},
		{`()`, rdf.IRI("http://www.w3.org/1999/02/22-rdf-syntax-ns#nil")},
	} {
		got := terms(t, "ASK { ?s ?p "+c.text+" }")[2]
		if got.Value != c.want {
			t.Errorf("%s: got %#v, want %#v", c.text, got.Value, c.want)
		}
	}
}

func TestPositions(t *testing.T) {
	q, err := ParseQuery("# đầu\nASK {\n  ?s :p\t?o }", prologue)
	if err != nil {
		t.Fatal(err)
	}
	p := q.Where.Elements[0].(*Triples).Patterns[0]
	want := []Pos{{17, 3, 3}, {20, 3, 6}, {23, 3, 9}}
	if got := []Pos{p.S.Pos, p.P.Pos, p.O.Pos}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestServiceTextStandsAlone(t *testing.T) {
	if _, err := ParseQuery("PREFIX x: <http://x/>\nSELECT * { SERVICE SILENT ?s { ?a x:p 'it''s' . # so\n <r> x:q ?b SERVICE x:s {?b a x:C} } }", prologue); err == nil {
		t.Fatal("two strings in a row are no triple")
	}
	q, err := ParseQuery("PREFIX x: <http://x/>\nSELECT * { SERVICE SILENT ?s { ?a x:p 'it\\'s'@vi . # so\n <r> x:q ?b SERVICE x:s {?b a x:C} } }", prologue)
	if err != nil {
		t.Fatal(err)
	}
	s := q.Where.Elements[0].(*Service)
	want := `{ ?a <http://x/p> 'it\'s'@vi . <http://base/dir/r> <http://x/q> ?b SERVICE <http://x/s> {?b a <http://x/C>} }`
	if s.Text != want || !s.Silent || s.Name.Var != "s" {
		t.Errorf("got %s", s.Text)
	}
	if _, err := ParseQuery("ASK "+s.Text, Prologue{}); err != nil {
		t.Errorf("the text does not stand alone: %v", err)
	}
}

func TestUpdateRequests(t *testing.T) {
	good := []string{
		"", "PREFIX a: <http://a/>", "CLEAR ALL; PREFIX a: <http://a/>",
		"INSERT DATA { :a :p :b . GRAPH :g { :a :p 1 ; :q 2 } :c :d [] . } ; CLEAR ALL",
		"DELETE { ?a ?b ?c } INSERT { GRAPH ?g { _:x ?b ?c } } USING NAMED :g WHERE { GRAPH ?g { ?a ?b ?c } }",
		"LOAD SILENT <http://x/> INTO GRAPH :g; COPY DEFAULT TO :h; MOVE GRAPH :h TO DEFAULT",
		"DELETE WHERE { ?s ?p ?o GRAPH ?g { ?s ?p ?x } }",
	}
	for _, u := range good {
		if _, err := ParseUpdate(u, prologue); err != nil {
			t.Errorf("%s: %v", u, err)
		}
	}
	for _, u := range []string{
		"INSERT DATA { GRAPH :g { :a :p :b } ; }", "DELETE DATA { :a :p _:b }", "INSERT { :a :p/:q :b } WHERE {}",
		"INSERT DATA { :a ?p :b }", "CLEAR", ";", "WITH :g CLEAR ALL", "DROP :g", "DELETE { [] :p :o } WHERE {}",
		"INSERT { ?s :p ?o } WHERE { ?s :p ?o BIND(1 AS ?o) }",
	} {
		if _, err := ParseUpdate(u, prologue); err == nil {
			t.Errorf("%s: no error", u)
		}
	}
}

func FuzzParse(f *testing.F) {
	files, _ := filepath.Glob(filepath.Join("testdata", "*.r[qu]"))
	for _, name := range files {
		text, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	f.Add(`SELECT DISTINCT (COUNT(*) AS ?n) { ?s :p|^:q*/!(a|^:r) "x"@vi, 'y'^^:t, -1.5e3 ; :z (1 [] true) } GROUP BY ?s HAVING (?n > 1) LIMIT 1`)
	f.Add(`WITH :g DELETE { ?s ?p ?o } INSERT { GRAPH ?g { _:b :p "\u0041" } } USING :h WHERE { SERVICE SILENT :x { ?s ?p ?o } }`)
	f.Fuzz(func(t *testing.T, text string) {
		for _, parse := range []func() error{
			func() error { _, err := ParseQuery(text, prologue); return err },
			func() error { _, err := ParseUpdate(text, prologue); return err },
		} {
			err := parse()
			if err == nil {
				continue
			}
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("a %T: %v", err, err)
			}
			if e.Offset < 0 || e.Offset > len(text) || e.Line < 1 || e.Column < 1 || e.Reason() == "" {
				t.Fatalf("error without a place in the text: %#v", e)
			}
		}
	})
}
