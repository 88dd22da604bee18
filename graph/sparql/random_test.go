package sparql_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
)

// writer makes random queries over few names, so that patterns meet.
type writer struct {
	*rapid.T
	depth int
	bound int // variables that BIND and subqueries made
}

func (w *writer) pick(label string, of ...string) string {
	return rapid.SampledFrom(of).Draw(w.T, label)
}

func (w *writer) chance(percent int) bool { return rapid.IntRange(0, 99).Draw(w.T, "chance") < percent }

func (w *writer) variable() string { return w.pick("variable", "?a", "?b", "?c", "?d") }

func (w *writer) node() string {
	if w.chance(70) {
		return w.variable()
	}
	return w.pick("node", ":n0", ":n1", ":n2", "1", "2.0", `"x"`, `"x"@vi`, ":absent")
}

func (w *writer) predicate() string {
	switch {
	case w.chance(12):
		return w.variable()
	case w.chance(15):
		return w.pick("path", ":p0+", ":p0*", ":p1?", "(:p0|:p1)", "(:p0/:p1)", "^:p0", "(:p0|^:p1)+", "!:p0", "!(:p0|^:p1)", "(:p0/:p0)*")
	}
	return w.pick("predicate", ":p0", ":p0", ":p1", ":p2")
}

func (w *writer) subject() string {
	if w.chance(80) {
		return w.variable()
	}
	return w.pick("subject", ":n0", ":n1", ":n2", ":absent")
}

func (w *writer) triples() string {
	var b strings.Builder
	for range rapid.IntRange(1, 3).Draw(w.T, "triples") {
		fmt.Fprintf(&b, "%s %s %s . ", w.subject(), w.predicate(), w.node())
	}
	return b.String()
}

func (w *writer) expr() string {
	x, y := w.variable(), w.node()
	switch rapid.IntRange(0, 9).Draw(w.T, "expression") {
	case 0:
		return "BOUND(" + x + ")"
	case 1:
		return "!BOUND(" + x + ")"
	case 2:
		return "(" + w.expr() + " && " + w.expr() + ")"
	case 3:
		return "(" + w.expr() + " || " + w.expr() + ")"
	case 4:
		return x + " IN (" + y + ", " + w.node() + ")"
	case 5:
		return "SAMETERM(" + x + ", " + y + ")"
	case 6:
		return "ISIRI(" + x + ")"
	case 7:
		return "COALESCE(" + x + ", " + w.variable() + ") = " + y
	}
	return x + " " + w.pick("operator", "=", "!=", "<", ">", "<=", ">=") + " " + y
}

func (w *writer) group() string {
	w.depth++
	defer func() { w.depth-- }()
	var b strings.Builder
	b.WriteString("{ ")
	if w.chance(85) {
		b.WriteString(w.triples())
	}
	for range rapid.IntRange(0, 2).Draw(w.T, "elements") {
		b.WriteString(w.element())
	}
	b.WriteString("}")
	return b.String()
}

func (w *writer) element() string {
	kinds := []string{"triples", "filter", "values"}
	if w.depth < 4 {
		kinds = append(kinds, "optional", "optional", "union", "minus", "graph", "exists", "bind", "group", "subquery")
	}
	switch w.pick("element", kinds...) {
	case "filter":
		return "FILTER(" + w.expr() + ") "
	case "values":
		return "VALUES (" + "?a ?b" + ") { (" + w.data() + " " + w.data() + ") (" + w.data() + " " + w.data() + ") } "
	case "optional":
		return "OPTIONAL " + w.group() + " "
	case "union":
		return w.group() + " UNION " + w.group() + " "
	case "minus":
		return "MINUS " + w.group() + " "
	case "graph":
		return "GRAPH " + w.pick("graph", "?g", ":g0", ":g1", ":absent") + " " + w.group() + " "
	case "exists":
		return "FILTER " + w.pick("exists", "EXISTS ", "NOT EXISTS ") + w.group() + " "
	case "bind":
		w.bound++
		return fmt.Sprintf("BIND(%s AS ?e%d) ", w.pick("value", "?a", "?b + 1", "STR(?c)", `"x"`, "IF(BOUND(?a), ?a, ?b)"), w.bound)
	case "group":
		return w.group() + " "
	case "subquery":
		return w.subquery()
	}
	return w.triples()
}

func (w *writer) data() string { return w.pick("data", ":n0", ":n1", "1", "UNDEF", `"x"`) }

func (w *writer) subquery() string {
	if w.chance(50) {
		return "{ SELECT " + w.pick("distinct", "", "DISTINCT ") + w.variable() + " " + w.variable() + " " + w.group() + " } "
	}
	w.bound++
	key := w.variable()
	agg := w.pick("aggregate", "COUNT(*)", "COUNT(?a)", "COUNT(DISTINCT ?b)", "SUM(?c)", "MIN(?d)", "MAX(?a)")
	return fmt.Sprintf("{ SELECT %s (%s AS ?e%d) %s GROUP BY %s } ", key, agg, w.bound, w.group(), key)
}

func (w *writer) query() string {
	head := w.pick("head", "SELECT *", "SELECT *", "SELECT DISTINCT ?a ?b", "SELECT ?b ?zz", "SELECT DISTINCT *")
	from := ""
	if w.chance(10) {
		from = w.pick("from", " FROM :g0", " FROM :g0 FROM :g1", " FROM :g0 FROM NAMED :g1", " FROM NAMED :g0")
	}
	return head + from + " " + w.group()
}

// quads makes a small dataset over the names that queries use.
func randomQuads(t *rapid.T) []rdf.Quad {
	iri := func(s string) rdf.Term { return rdf.IRI("http://e/" + s) }
	integer := func(s string, dt rdf.IRI) rdf.Term { return rdf.TypedString{Value: rdf.String(s), Type: dt} }
	nodes := []rdf.Term{iri("n0"), iri("n1"), iri("n2"), iri("n3"), rdf.BNode("b0")}
	values := append(slices.Clone(nodes), integer("1", rdf.XSDInteger), integer("01", rdf.XSDInteger), integer("2.0", rdf.XSDDecimal),
		integer("2", rdf.XSDInteger), rdf.String("x"), rdf.LangString{Value: "x", Lang: "vi"}, integer("y", rdf.XSDInteger))
	return rapid.SliceOfN(rapid.Custom(func(t *rapid.T) rdf.Quad {
		return rdf.Quad{
			Subject:   rapid.SampledFrom(nodes).Draw(t, "s"),
			Predicate: rapid.SampledFrom([]rdf.Term{iri("p0"), iri("p0"), iri("p1"), iri("p2")}).Draw(t, "p"),
			Object:    rapid.SampledFrom(values).Draw(t, "o"),
			Label:     rapid.SampledFrom([]rdf.Term{nil, iri("g0"), iri("g1")}).Draw(t, "g"),
		}
	}), 0, 25).Draw(t, "quads")
}

// solutions runs a query and gives its rows as sorted text.
func solutions(ctx context.Context, r dataset.Reader, query string, o sparql.Options) ([]string, error) {
	q, err := sparql.Prepare(query, o)
	if err != nil {
		return nil, err
	}
	s, err := q.Select(ctx, r)
	if err != nil {
		return nil, err
	}
	var out []string
	for row, err := range s.All() {
		if err != nil {
			return nil, err
		}
		var b strings.Builder
		for i, c := range row {
			fmt.Fprintf(&b, "%s=%s ", s.Vars()[i], rdf.Text(c))
		}
		out = append(out, b.String())
	}
	slices.Sort(out)
	return out, nil
}

// The optimised engine, in memory and on disk, gives what the plain one gives
// on the reference implementation.
func TestOptimisedEqualsPlain(t *testing.T) {
	openDisk := onDisk(t)
	rapid.Check(t, func(rt *rapid.T) {
		quads := randomQuads(rt)
		snapshot := dataset.NewMemory(quads...).Snapshot()
		d := openDisk(t, quads)
		onDisk, done, err := d.Snapshot(t.Context())
		if err != nil {
			rt.Fatal(err)
		}
		defer done()
		o := opts
		o.StrictDefaultGraph = rapid.Bool().Draw(rt, "strict")
		plain := o
		plain.Unoptimised = true
		query := (&writer{T: rt}).query()
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		want, err := solutions(ctx, snapshot, query, plain)
		if err != nil {
			rt.Skip(err) // too large, or a name that BIND bound already
		}
		for _, c := range []struct {
			name string
			r    dataset.Reader
			o    sparql.Options
		}{{"optimised in memory", snapshot, o}, {"optimised on disk", onDisk, o}, {"plain on disk", onDisk, plain}} {
			got, err := solutions(ctx, c.r, query, c.o)
			if err != nil {
				rt.Fatalf("%s: %s\n%v", c.name, query, err)
			}
			if !slices.Equal(got, want) {
				var data []byte
				for _, q := range quads {
					data = rdf.AppendQuad(data, q)
				}
				rt.Fatalf("%s: %s\ngot %d rows\n%s\nwant %d rows\n%s\nof\n%s", c.name, query, len(got), strings.Join(got, "\n"), len(want), strings.Join(want, "\n"), data)
			}
		}
	})
}
