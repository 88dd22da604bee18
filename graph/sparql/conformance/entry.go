package conformance

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"path"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/w3c"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

type harness struct {
	Config
	suite w3c.Suite
}

// options are those of a test whose text is in a file. The suites' default
// graph is the unnamed graph.
func (h *harness) options(file rdf.Term) sparql.Options {
	base, _ := file.(rdf.IRI)
	return sparql.Options{Base: string(base), StrictDefaultGraph: true, Seed: 1, Unoptimised: h.Unoptimised}
}

func (h *harness) parse(e w3c.Entry) error {
	text, err := h.suite.Read(e.Action)
	if err != nil {
		return err
	}
	if strings.HasSuffix(string(e.Action.(rdf.IRI)), ".ru") {
		_, err = sparql.PrepareUpdate(string(text), h.options(e.Action))
	} else {
		_, err = sparql.Prepare(string(text), h.options(e.Action))
	}
	return err
}

func (h *harness) positiveSyntax(_ context.Context, _ testing.TB, e w3c.Entry) error {
	return h.parse(e)
}

func (h *harness) negativeSyntax(_ context.Context, _ testing.TB, e w3c.Entry) error {
	var syntax *sparql.SyntaxError
	switch err := h.parse(e); {
	case err == nil:
		return errors.New("no error")
	case !errors.As(err, &syntax):
		return err
	}
	return nil
}

// quads reads an RDF file, its triples into a graph. Blank nodes of different
// files are different.
func (h *harness) quads(file rdf.Term, graph rdf.Term) ([]rdf.Quad, error) {
	text, err := h.suite.Read(file)
	if err != nil {
		return nil, err
	}
	name := string(file.(rdf.IRI))
	f, _, err := format.ByPath(path.Base(name))
	if err != nil {
		return nil, err
	}
	prefix := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
			return r
		}
		return 'X'
	}, path.Base(name))
	var quads []rdf.Quad
	for q, err := range format.Decode(bytes.NewReader(text), f, name) {
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		q.Label = graph
		q.Subject, q.Object = label(prefix, q.Subject), label(prefix, q.Object)
		quads = append(quads, q)
	}
	return quads, nil
}

func label(prefix string, t rdf.Term) rdf.Term {
	if b, ok := t.(rdf.BNode); ok {
		return rdf.BNode(prefix) + "Z" + b
	}
	return t
}

// data reads what a node of the manifest says a dataset holds: data in the
// default graph and graphData in named ones, by the predicates of a vocabulary.
func (h *harness) data(e w3c.Entry, node rdf.Term, vocabulary rdf.IRI) ([]rdf.Quad, error) {
	var all []rdf.Quad
	for _, file := range e.Graph.Objects(node, vocabulary+"data") {
		quads, err := h.quads(file, nil)
		if err != nil {
			return nil, err
		}
		all = append(all, quads...)
	}
	for _, g := range e.Graph.Objects(node, vocabulary+"graphData") {
		file, name := g, g
		if f := e.Graph.Object(g, vocabulary+"graph"); f != nil {
			file, name = f, rdf.IRI(e.Graph.Text(g, rdf.RDFSLabel))
		}
		quads, err := h.quads(file, name)
		if err != nil {
			return nil, err
		}
		all = append(all, quads...)
	}
	return all, nil
}

func (h *harness) queryEvaluation(ctx context.Context, t testing.TB, e w3c.Entry) error {
	file := e.Graph.Object(e.Action, w3c.QT+"query")
	text, err := h.suite.Read(file)
	if err != nil {
		return err
	}
	quads, err := h.data(e, e.Action, w3c.QT)
	if err != nil {
		return err
	}
	opts := h.options(file)
	opts.Service = h.services(t, e)
	q, err := sparql.Prepare(string(text), opts)
	if err != nil {
		return err
	}
	if err := h.addFrom(q, &quads); err != nil {
		return err
	}
	r, done, err := h.Open(t, quads).Snapshot(ctx)
	if err != nil {
		return err
	}
	defer done()
	return h.answer(ctx, e, q, r)
}

// addFrom puts the files that FROM and FROM NAMED name into graphs of that name.
func (h *harness) addFrom(q *sparql.Query, quads *[]rdf.Quad) error {
	from := q.Algebra().Dataset
	for _, g := range slices.Concat(from.Default, from.Named) {
		more, err := h.quads(g, g)
		if err != nil {
			return err
		}
		*quads = append(*quads, more...)
	}
	return nil
}

func (h *harness) answer(ctx context.Context, e w3c.Entry, q *sparql.Query, r dataset.Reader) error {
	switch q.Form() {
	case algebra.Construct, algebra.Describe:
		want, err := h.quads(e.Result, nil)
		if err != nil {
			return err
		}
		var got []rdf.Quad
		for quad, err := range q.Construct(ctx, r) {
			if err != nil {
				return err
			}
			got = append(got, quad)
		}
		return sameQuads(got, want)
	case algebra.Ask:
		got, err := q.Ask(ctx, r)
		if err != nil {
			return err
		}
		want, err := h.result(e.Result)
		if err == nil && (!want.IsBoolean || want.Boolean != got) {
			err = fmt.Errorf("got %t", got)
		}
		return err
	}
	s, err := q.Select(ctx, r)
	if err != nil {
		return err
	}
	got := table{vars: s.Vars()}
	for row, err := range s.All() {
		if err != nil {
			return err
		}
		got.rows = append(got.rows, slices.Clone(row))
	}
	return h.compareTables(e, got)
}

func sameQuads(got, want []rdf.Quad) error {
	if isomorphic.Isomorphic(got, want) {
		return nil
	}
	var b strings.Builder
	b.WriteString("got\n")
	for _, q := range got {
		b.Write(rdf.AppendQuad(nil, q))
	}
	b.WriteString("want\n")
	for _, q := range want {
		b.Write(rdf.AppendQuad(nil, q))
	}
	return errors.New(b.String())
}

func (h *harness) updateEvaluation(ctx context.Context, t testing.TB, e w3c.Entry) error {
	file := e.Graph.Object(e.Action, w3c.UT+"request")
	text, err := h.suite.Read(file)
	if err != nil {
		return err
	}
	quads, err := h.data(e, e.Action, w3c.UT)
	if err != nil {
		return err
	}
	want, err := h.data(e, e.Result, w3c.UT)
	if err != nil {
		return err
	}
	u, err := sparql.PrepareUpdate(string(text), h.options(file))
	if err != nil {
		return err
	}
	store := h.Open(t, quads)
	tx, err := store.Begin(ctx)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := u.Run(ctx, tx); err != nil {
		return err
	}
	if err := tx.Commit(); err != nil {
		return err
	}
	r, done, err := store.Snapshot(ctx)
	if err != nil {
		return err
	}
	defer done()
	got, err := everything(ctx, r)
	if err != nil {
		return err
	}
	return sameQuads(got, want)
}

// everything reads all quads of a dataset.
func everything(ctx context.Context, r dataset.Reader) ([]rdf.Quad, error) {
	const batch = 100
	all := dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O).With(dataset.G)
	c, err := r.Scan(ctx, dataset.Scan{Order: dataset.SPOG, Want: all})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	var quads []rdf.Quad
	var ids dataset.Columns
	var terms [4][]rdf.Term
	for i := range ids {
		ids[i], terms[i] = make([]dataset.ID, batch), make([]rdf.Term, batch)
	}
	for {
		n, err := c.Next(&ids)
		if err != nil || n == 0 {
			return quads, err
		}
		for i := range ids {
			if err := r.Terms(ids[i][:n], terms[i][:n]); err != nil {
				return nil, err
			}
		}
		for i := range n {
			quads = append(quads, rdf.Quad{Subject: terms[0][i], Predicate: terms[1][i], Object: terms[2][i], Label: terms[3][i]})
		}
	}
}
