package conformance

import (
	"bytes"
	"fmt"
	"math/big"
	"path"
	"slices"
	"sort"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/w3c"
	"github.com/lienket/lienket/graph/sparql/results"
)

// table is the result of a SELECT query.
type table struct {
	vars []string
	rows [][]rdf.Term
}

// result reads the expected result from a file in one of the formats of results
// or, in RDF, in the vocabulary of result sets.
func (h *harness) result(file rdf.Term) (*results.Result, error) {
	text, err := h.suite.Read(file)
	if err != nil {
		return nil, err
	}
	name := string(file.(rdf.IRI))
	f, ok := map[string]results.Format{".srx": results.XML, ".srj": results.JSON, ".csv": results.CSV, ".tsv": results.TSV}[path.Ext(name)]
	if ok {
		return results.Read(bytes.NewReader(text), f)
	}
	rdfFormat, _, err := format.ByPath(path.Base(name))
	if err != nil {
		return nil, err
	}
	var quads []rdf.Quad
	for q, err := range format.Decode(bytes.NewReader(text), rdfFormat, name) {
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	return resultSet(w3c.NewGraph(quads))
}

// rs is the vocabulary of result sets in RDF.
const rs = "http://www.w3.org/2001/sw/DataAccess/tests/result-set#"

func resultSet(g *w3c.Graph) (*results.Result, error) {
	sets := g.Subjects(rdf.RDFType, rdf.IRI(rs+"ResultSet"))
	if len(sets) != 1 {
		return nil, fmt.Errorf("%d result sets in the document", len(sets))
	}
	if b := g.Text(sets[0], rs+"boolean"); b != "" {
		return &results.Result{IsBoolean: true, Boolean: b == "true"}, nil
	}
	res := &results.Result{}
	for _, v := range g.Objects(sets[0], rs+"resultVariable") {
		name, _, _, _ := rdf.Literal(v)
		res.Vars = append(res.Vars, name)
	}
	solutions := g.Objects(sets[0], rs+"solution")
	sort.SliceStable(solutions, func(i, j int) bool {
		a, _ := strconv.Atoi(g.Text(solutions[i], rs+"index"))
		b, _ := strconv.Atoi(g.Text(solutions[j], rs+"index"))
		return a < b
	})
	for _, s := range solutions {
		row := make([]rdf.Term, len(res.Vars))
		for _, b := range g.Objects(s, rs+"binding") {
			i := slices.Index(res.Vars, g.Text(b, rs+"variable"))
			if i < 0 {
				return nil, fmt.Errorf("a binding of an unknown variable %q", g.Text(b, rs+"variable"))
			}
			row[i] = g.Object(b, rs+"value")
		}
		res.Rows = append(res.Rows, row)
	}
	return res, nil
}

// compareTables compares a result with the expected one, both read from the
// expected one's format: what is got is written in it first, so that the writer
// is tested too.
func (h *harness) compareTables(e w3c.Entry, got table) error {
	want, err := h.result(e.Result)
	if err != nil {
		return err
	}
	f := results.JSON
	switch path.Ext(string(e.Result.(rdf.IRI))) {
	case ".srx":
		f = results.XML
	case ".csv":
		f = results.CSV
	case ".tsv":
		f = results.TSV
	}
	var text bytes.Buffer
	err = results.Write(&text, f, got.vars, func(yield func([]rdf.Term, error) bool) {
		for _, r := range got.rows {
			if !yield(r, nil) {
				return
			}
		}
	})
	if err != nil {
		return err
	}
	back, err := results.Read(&text, f)
	if err != nil {
		return fmt.Errorf("reading our own results: %w", err)
	}
	return sameTables(table{vars: back.Vars, rows: back.Rows}, table{vars: want.Vars, rows: want.Rows})
}

// sameTables compares as multisets of rows, up to the names of blank nodes.
func sameTables(got, want table) error {
	a, b := slices.Sorted(slices.Values(got.vars)), slices.Sorted(slices.Values(want.vars))
	if !slices.Equal(a, b) {
		return fmt.Errorf("got the variables %v, want %v", got.vars, want.vars)
	}
	if len(got.rows) == len(want.rows) && isomorphic.Isomorphic(got.quads(), want.quads()) {
		return nil
	}
	return fmt.Errorf("got %d rows\n%swant %d rows\n%s", len(got.rows), got, len(want.rows), want)
}

// quads turns a table into a graph, a blank node a row, so that tables are the
// same just when their graphs are isomorphic.
func (t table) quads() []rdf.Quad {
	var quads []rdf.Quad
	for i, row := range t.rows {
		n := rdf.BNode("row" + strconv.Itoa(i))
		quads = append(quads, rdf.Quad{Subject: n, Predicate: rdf.RDFType, Object: rdf.IRI(rs + "solution")})
		for j, v := range row {
			if v != nil {
				quads = append(quads, rdf.Quad{Subject: n, Predicate: rdf.IRI("var:" + t.vars[j]), Object: canonical(v)})
			}
		}
	}
	return quads
}

func (t table) String() string {
	var b strings.Builder
	fmt.Fprintln(&b, t.vars)
	for _, row := range t.rows {
		for _, v := range row {
			b.WriteString(rdf.Text(v))
			b.WriteString(" | ")
		}
		b.WriteString("\n")
	}
	return b.String()
}

// canonical makes blank nodes distinct from those of rows, and numbers equal
// when their values are: the suites' authors wrote computed decimals and doubles
// in whatever form their engine printed.
func canonical(t rdf.Term) rdf.Term {
	switch t := t.(type) {
	case rdf.BNode:
		return "value" + t
	case rdf.TypedString:
		switch t.Type {
		case rdf.XSDDecimal:
			if n, ok := new(big.Rat).SetString(string(t.Value)); ok {
				return rdf.TypedString{Value: rdf.String(n.RatString()), Type: t.Type}
			}
		case rdf.XSDDouble, rdf.XSDFloat:
			if n, err := strconv.ParseFloat(string(t.Value), 64); err == nil {
				return rdf.TypedString{Value: rdf.String(strconv.FormatFloat(n, 'g', -1, 64)), Type: t.Type}
			}
		}
	}
	return t
}
