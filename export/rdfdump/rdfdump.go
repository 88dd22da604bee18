// Package rdfdump writes a whole dataset in a syntax of RDF. Quads come in the
// order of their terms, graph by graph, so that the same quads give the same
// bytes whatever the store; a dataset larger than memory is sorted in temporary
// files. Syntaxes without graphs get the union of all graphs, each triple once.
package rdfdump

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/extsort"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
)

// Options of writing.
type Options struct {
	Format format.Format
	// Prefixes map names to namespaces, for syntaxes that have prefixes.
	Prefixes map[string]string
	// Meta is written as a comment, where the syntax has comments.
	Meta *network.Meta
	// Memory bounds in bytes what sorting holds before it uses files in
	// TempDir; 0 is 256 MiB. TempDir "" is the system's.
	Memory  int
	TempDir string
}

// Write writes the dataset.
func Write(ctx context.Context, w io.Writer, data dataset.Reader, o Options) error {
	if o.Memory <= 0 {
		o.Memory = 256 << 20
	}
	rows := extsort.New(o.TempDir, o.Memory)
	err := collect(ctx, data, rows, o.Format.Graphs())
	if err == nil {
		err = write(w, rows, o)
	}
	if err = errors.Join(err, rows.Close()); err != nil {
		return fmt.Errorf("writing %s: %w", o.Format, err)
	}
	return nil
}

const batch = 1024

// collect sorts the quads by graph, subject, predicate and object.
func collect(ctx context.Context, data dataset.Reader, rows *extsort.Sorter, graphs bool) error {
	scan := dataset.Scan{Order: dataset.Order{dataset.S, dataset.P, dataset.O, dataset.G}}
	components := []dataset.Component{dataset.S, dataset.P, dataset.O}
	if graphs {
		components = append(components, dataset.G)
	} else {
		scan.Union = true
	}
	for _, c := range components {
		scan.Want = scan.Want.With(c)
	}
	cur, err := data.Scan(ctx, scan)
	if err != nil {
		return err
	}
	defer cur.Close()
	var cols dataset.Columns
	var terms [4][]rdf.Term
	for _, c := range components {
		cols[c], terms[c] = make([]dataset.ID, batch), make([]rdf.Term, batch)
	}
	var rec []byte
	for {
		n, err := cur.Next(&cols)
		if err != nil || n == 0 {
			return err
		}
		for _, c := range components {
			if err := data.Terms(cols[c][:n], terms[c][:n]); err != nil {
				return err
			}
		}
		for i := range n {
			rec = rec[:0]
			if graphs {
				rec = appendTerm(rec, terms[dataset.G][i])
			}
			for _, c := range []dataset.Component{dataset.S, dataset.P, dataset.O} {
				rec = appendTerm(rec, terms[c][i])
			}
			if err := rows.Add(rec); err != nil {
				return err
			}
		}
	}
}

func write(w io.Writer, rows *extsort.Sorter, o Options) error {
	bw := bufio.NewWriterSize(w, 1<<16)
	switch o.Format {
	case format.NTriples, format.NQuads, format.Turtle, format.TriG:
		comment(bw, o.Meta, "# ", "\n")
	}
	enc := format.NewEncoder(bw, o.Format, o.Prefixes)
	var last []byte
	for rec, err := range rows.All() {
		if err != nil {
			return err
		}
		if bytes.Equal(rec, last) {
			continue
		}
		last = append(last[:0], rec...)
		q, err := decode(rec, o.Format.Graphs())
		if err != nil {
			return err
		}
		if err := enc.Encode(q); err != nil {
			return err
		}
	}
	if err := enc.Close(); err != nil {
		return err
	}
	if o.Format == format.RDFXML {
		comment(bw, o.Meta, "<!-- ", " -->\n")
	}
	return bw.Flush()
}

// comment writes what the dataset is, each thing on a line of its own.
func comment(w *bufio.Writer, m *network.Meta, open, end string) {
	if m == nil {
		return
	}
	for _, d := range m.Describe() {
		if d.Name == "nodes" || d.Name == "edges" {
			continue
		}
		// A line must stay one, and "--" may not stand in a comment of XML.
		value := strings.ReplaceAll(strings.Join(strings.Fields(d.Value), " "), "--", "- -")
		fmt.Fprint(w, open, d.Name, ": ", value, end)
	}
}

// A term as a record: a byte for its kind, in the order of rdf.Compare, and its
// texts, each ended by 0 1; a 0 within a text is written 0 2. Such records sort
// as their parts do.
const (
	kindNone = iota
	kindBNode
	kindIRI
	kindLiteral
)

// The kinds of literals, in order.
const (
	literalString = iota
	literalLang
	literalTyped
)

func appendTerm(b []byte, t rdf.Term) []byte {
	switch t := t.(type) {
	case rdf.BNode:
		return appendText(append(b, kindBNode), string(t))
	case rdf.IRI:
		return appendText(append(b, kindIRI), string(t))
	case rdf.String:
		return append(appendText(append(b, kindLiteral), string(t)), literalString)
	case rdf.LangString:
		return appendText(append(appendText(append(b, kindLiteral), string(t.Value)), literalLang), t.Lang)
	case rdf.TypedString:
		return appendText(append(appendText(append(b, kindLiteral), string(t.Value)), literalTyped), string(t.Type))
	}
	return append(b, kindNone)
}

func appendText(b []byte, s string) []byte {
	for i := range len(s) {
		if b = append(b, s[i]); s[i] == 0 {
			b = append(b, 2)
		}
	}
	return append(b, 0, 1)
}

var errRecord = errors.New("a sorted record is damaged")

type termReader struct {
	b   []byte
	err error
}

func (r *termReader) next() byte {
	if len(r.b) == 0 {
		r.err = errRecord
		return 0
	}
	c := r.b[0]
	r.b = r.b[1:]
	return c
}

func (r *termReader) text() string {
	var out []byte
	for r.err == nil {
		c := r.next()
		if c != 0 {
			out = append(out, c)
			continue
		}
		if r.next() == 1 {
			break
		}
		out = append(out, 0)
	}
	return string(out)
}

func (r *termReader) term() rdf.Term {
	switch r.next() {
	case kindBNode:
		return rdf.BNode(r.text())
	case kindIRI:
		return rdf.IRI(r.text())
	case kindLiteral:
		value := rdf.String(r.text())
		switch r.next() {
		case literalString:
			return value
		case literalLang:
			return rdf.LangString{Value: value, Lang: r.text()}
		}
		return rdf.TypedString{Value: value, Type: rdf.IRI(r.text())}
	}
	return nil
}

func decode(rec []byte, graphs bool) (rdf.Quad, error) {
	r := termReader{b: rec}
	var q rdf.Quad
	if graphs {
		q.Label = r.term()
	}
	q.Subject, q.Predicate, q.Object = r.term(), r.term(), r.term()
	if r.err == nil && len(r.b) > 0 {
		r.err = errRecord
	}
	return q, r.err
}
