package sparql_test

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/turtle"
	"github.com/lienket/lienket/graph/sparql"
)

const news = `
@prefix : <http://e/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
:lan :name "Lan" ; :office [ :title "Bí thư" ; :of [ :name "Huế" ] ] .
:g1 { :quang-ninh :sent :bac-giang . :bac-giang :thanked :quang-ninh . }
:g2 { :quang-ninh :sent :bac-giang , :hai-duong . :hai-duong :staff 600 . }
`

var opts = sparql.Options{Prefixes: map[string]string{"": "http://e/"}, Seed: 7}

func open(t testing.TB) *dataset.Memory {
	t.Helper()
	var quads []rdf.Quad
	for q, err := range turtle.DecodeTriG(strings.NewReader(news), turtle.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		quads = append(quads, q)
	}
	return dataset.NewMemory(quads...)
}

// rows runs a SELECT query and gives its rows as text, sorted.
func rows(t testing.TB, r dataset.Reader, query string, o sparql.Options) []string {
	t.Helper()
	q, err := sparql.Prepare(query, o)
	if err != nil {
		t.Fatal(err)
	}
	s, err := q.Select(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for row, err := range s.All() {
		if err != nil {
			t.Fatalf("%s: %v", query, err)
		}
		var cells []string
		for _, c := range row {
			cells = append(cells, strings.ReplaceAll(rdf.Text(c), "http://e/", ""))
		}
		out = append(out, strings.Join(cells, " "))
	}
	slices.Sort(out)
	return out
}

func TestDefaultGraphs(t *testing.T) {
	r := open(t).Snapshot()
	const query = `SELECT ?to { :quang-ninh :sent ?to }`
	strict := opts
	strict.StrictDefaultGraph = true
	protocol := opts
	protocol.DefaultGraphs = []string{"http://e/g1"}
	for _, c := range []struct {
		name, query string
		opts        sparql.Options
		want        []string
	}{
		{"union, each triple once", query, opts, []string{"<bac-giang>", "<hai-duong>"}},
		{"strict", query, strict, nil},
		{"FROM one graph", `SELECT ?to FROM :g1 { :quang-ninh :sent ?to }`, strict, []string{"<bac-giang>"}},
		{"FROM two graphs is their merge", `SELECT ?to FROM :g1 FROM :g2 { :quang-ninh :sent ?to }`, opts, []string{"<bac-giang>", "<hai-duong>"}},
		{"FROM NAMED alone leaves no default graph", `SELECT ?to FROM NAMED :g1 { :quang-ninh :sent ?to }`, opts, nil},
		{"FROM NAMED bounds GRAPH", `SELECT ?g ?to FROM NAMED :g1 { GRAPH ?g { :quang-ninh :sent ?to } }`, opts, []string{"<g1> <bac-giang>"}},
		{"a path across merged graphs", `SELECT ?x FROM :g1 FROM :g2 { :bac-giang (:thanked|:sent)+ ?x }`, opts, []string{"<bac-giang>", "<hai-duong>", "<quang-ninh>"}},
		{"FROM a graph that is not there", `SELECT ?to FROM :none { :quang-ninh :sent ?to }`, opts, nil},
		{"the protocol's dataset overrides FROM", `SELECT ?to FROM :g2 { :quang-ninh :sent ?to }`, protocol, []string{"<bac-giang>"}},
	} {
		if got := rows(t, r, c.query, c.opts); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func quads(t testing.TB, r dataset.Reader, query string) []string {
	t.Helper()
	q, err := sparql.Prepare(query, opts)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for quad, err := range q.Construct(t.Context(), r) {
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, strings.ReplaceAll(strings.TrimSuffix(string(rdf.AppendQuad(nil, quad)), " .\n"), "http://e/", ""))
	}
	return out
}

func TestDescribeGivesConciseBoundedDescriptions(t *testing.T) {
	r := open(t).Snapshot()
	got := quads(t, r, `DESCRIBE :lan`)
	if len(got) != 5 {
		t.Errorf("the name, and two nested nodes: got %q", got)
	}
	if got := quads(t, r, `DESCRIBE ?x FROM :g1 { ?x :thanked ?y }`); !slices.Equal(got, []string{"<bac-giang> <thanked> <quang-ninh>"}) {
		t.Errorf("got %q", got)
	}
	if got := quads(t, r, `DESCRIBE :nobody`); len(got) != 0 {
		t.Errorf("got %q", got)
	}
}

func TestConstruct(t *testing.T) {
	r := open(t).Snapshot()
	got := quads(t, r, `CONSTRUCT { ?a :helped ?b . ?unbound :p ?b . "x" :p ?b } { ?a :sent ?b } ORDER BY ?b`)
	if want := []string{"<quang-ninh> <helped> <bac-giang>", "<quang-ninh> <helped> <hai-duong>"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	got = quads(t, r, `CONSTRUCT { [ :to ?b ] } { ?a :sent ?b } ORDER BY ?b`)
	if want := []string{"_:genid1 <to> <bac-giang>", "_:genid2 <to> <hai-duong>"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := quads(t, r, `CONSTRUCT { :a :b :c } { ?a :sent ?b }`); len(got) != 1 {
		t.Errorf("a triple came twice: %q", got)
	}
}

func TestAFormIsRunByItsMethod(t *testing.T) {
	r := open(t).Snapshot()
	q, err := sparql.Prepare(`ASK {}`, opts)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := q.Select(t.Context(), r); err == nil {
		t.Error("Select ran an ASK query")
	}
	for _, err := range q.Construct(t.Context(), r) {
		if err == nil {
			t.Error("Construct ran an ASK query")
		}
	}
	if yes, err := q.Ask(t.Context(), r); err != nil || !yes {
		t.Error(yes, err)
	}
}

func TestServiceIsRefusedWithoutAClient(t *testing.T) {
	r := open(t).Snapshot()
	q, err := sparql.Prepare(`SELECT * { SERVICE <http://elsewhere/> { ?s ?p ?o } }`, opts)
	if err != nil {
		t.Fatal(err)
	}
	s, err := q.Select(t.Context(), r)
	if err != nil {
		t.Fatal(err)
	}
	var failed error
	for _, err := range s.All() {
		failed = err
	}
	if failed == nil {
		t.Error("no error")
	}
	got := rows(t, r, `SELECT ?to { SERVICE SILENT <http://elsewhere/> { ?s ?p ?o } :quang-ninh :sent ?to }`, opts)
	if len(got) != 2 {
		t.Errorf("SILENT: %q", got)
	}
}

func TestCancelledAndOutOfMemory(t *testing.T) {
	r := open(t).Snapshot()
	q, err := sparql.Prepare(`SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?a`, opts)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	s, err := q.Select(ctx, r)
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range s.All() {
		if !errors.Is(err, context.Canceled) {
			t.Fatalf("got %v", err)
		}
	}
	small := opts
	small.Memory = 1 << 16
	if q, err = sparql.Prepare(`SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o } ORDER BY ?a`, small); err != nil {
		t.Fatal(err)
	}
	if s, err = q.Select(t.Context(), r); err != nil {
		t.Fatal(err)
	}
	for _, err = range s.All() {
		if err != nil {
			break
		}
	}
	if !errors.Is(err, sparql.ErrMemory) {
		t.Errorf("got %v", err)
	}
}

func run(t testing.TB, m *dataset.Memory, request string, o sparql.Options) error {
	t.Helper()
	u, err := sparql.PrepareUpdate(request, o)
	if err != nil {
		t.Fatal(err)
	}
	tx, err := m.Begin(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer tx.Rollback()
	if err := u.Run(t.Context(), tx); err != nil {
		return err
	}
	return tx.Commit()
}

func TestUpdateSeesWhatItDid(t *testing.T) {
	m := open(t)
	err := run(t, m, `INSERT DATA { GRAPH :g3 { :a :p 1 } } ; INSERT { GRAPH :g4 { ?s :q ?o } } WHERE { GRAPH :g3 { ?s :p ?o } } ; DROP GRAPH :g3`, opts)
	if err != nil {
		t.Fatal(err)
	}
	if got := rows(t, m.Snapshot(), `SELECT ?g { GRAPH ?g { :a ?p ?o } }`, opts); !slices.Equal(got, []string{"<g4>"}) {
		t.Errorf("got %q", got)
	}
}

func TestUpdateErrors(t *testing.T) {
	m := open(t)
	for _, c := range []struct{ request, want string }{
		{`LOAD <http://x/>`, "LOAD at line 1, column 1: <http://x/>: LOAD is not allowed here"},
		{`CLEAR DEFAULT; CREATE GRAPH :g1`, "CREATE at line 1, column 16: the graph <http://e/g1> exists"},
		{`COPY :none TO :g1`, "COPY at line 1, column 1: there is no graph <http://e/none>"},
	} {
		err := run(t, m, c.request, opts)
		if err == nil || err.Error() != c.want {
			t.Errorf("%s: %v", c.request, err)
		}
	}
	if err := run(t, m, `LOAD SILENT <http://x/>; CREATE SILENT GRAPH :g1; COPY SILENT :none TO :g1; DROP GRAPH :none`, opts); err != nil {
		t.Error(err)
	}
	with := opts
	with.DefaultGraphs = []string{"http://e/g1"}
	if err := run(t, m, `DELETE { ?s ?p ?o } USING :g2 WHERE { ?s ?p ?o }`, with); err == nil {
		t.Error("USING twice: no error")
	}
}

func TestBlankNodesOfUpdatesAreNew(t *testing.T) {
	m := open(t)
	for range 2 { // with the same seed
		if err := run(t, m, `INSERT { _:x :row ?to } WHERE { :quang-ninh :sent ?to }`, opts); err != nil {
			t.Fatal(err)
		}
	}
	if got := rows(t, m.Snapshot(), `SELECT DISTINCT ?x { ?x :row ?to }`, opts); len(got) != 4 {
		t.Errorf("two requests with two solutions each: %q", got)
	}
}

type document string

func (d document) Load(context.Context, rdf.IRI) iter.Seq2[rdf.Quad, error] {
	return turtle.DecodeTriG(strings.NewReader(string(d)), turtle.Options{})
}

func TestLoad(t *testing.T) {
	m := open(t)
	o := opts
	o.Loader = document(`<http://e/x> <http://e/loaded> _:genid1 . <http://e/h> { _:genid1 <http://e/loaded> <http://e/y> }`)
	if err := run(t, m, `LOAD <http://x/>`, o); err != nil {
		t.Fatal(err)
	}
	const query = `SELECT ?s ?o { ?s :loaded ?b . GRAPH :h { ?b :loaded ?o } }`
	if got := rows(t, m.Snapshot(), query, opts); !slices.Equal(got, []string{"<x> <y>"}) {
		t.Errorf("got %q", got)
	}
	if err := run(t, m, `LOAD <http://x/> INTO GRAPH :into`, o); err != nil {
		t.Fatal(err)
	}
	if got := rows(t, m.Snapshot(), `SELECT ?p { GRAPH :into { ?s ?p ?o } }`, opts); len(got) != 2 {
		t.Errorf("got %q", got)
	}
	o.Loader = document(`<http://e/x> <http://e/broken> `)
	if err := run(t, m, `LOAD <http://x/>`, o); err == nil {
		t.Error("a broken document was loaded")
	}
}

func TestExplain(t *testing.T) {
	r := open(t).Snapshot()
	q, err := sparql.Prepare(`SELECT ?to (COUNT(*) AS ?n) { :quang-ninh :sent ?to . ?to :staff ?k FILTER(?k > 5) } GROUP BY ?to ORDER BY ?n LIMIT 3`, opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, analyze := range []bool{false, true} {
		text, err := q.Explain(t.Context(), r, analyze)
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range []string{"algebra\n  (slice 0 3\n", "plan\n  ", "<http://e/sent>", "estimated"} {
			if !strings.Contains(text, part) {
				t.Errorf("no %q in\n%s", part, text)
			}
		}
		if strings.Contains(text, "; true 1 rows") != analyze {
			t.Errorf("analyze %t:\n%s", analyze, text)
		}
	}
}

func ExampleQuery_Select() {
	m := dataset.NewMemory(rdf.Quad{Subject: rdf.IRI("http://e/a"), Predicate: rdf.IRI("http://e/p"), Object: rdf.String("Huế")})
	q, err := sparql.Prepare(`SELECT (STRLEN(?o) AS ?n) { ?s :p ?o }`, sparql.Options{Prefixes: map[string]string{"": "http://e/"}})
	if err != nil {
		panic(err)
	}
	s, err := q.Select(context.Background(), m.Snapshot())
	if err != nil {
		panic(err)
	}
	for row, err := range s.All() {
		fmt.Println(s.Vars(), rdf.Text(row[0]), err)
	}
	// Output: [n] "3"^^<http://www.w3.org/2001/XMLSchema#integer> <nil>
}
