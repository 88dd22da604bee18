package turtle

import (
	"bufio"
	"fmt"
	"io"

	"github.com/lienket/lienket/graph/rdf"
)

// Encoder writes Turtle or TriG as quads come: those that follow one another
// share their graph, subject and predicate on the page, and nothing is held
// back, so that sorted quads come out well grouped at any size. It writes blank
// nodes with labels; see [PrettyEncoder] for brackets. An error is final.
type Encoder struct {
	w     *bufio.Writer
	trig  bool
	names *namer
	err   error
	buf   []byte
	// started says that the prefixes are written, and last is the quad after
	// which the statement is open, if open.
	started, open bool
	last          rdf.Quad
}

// NewTurtleEncoder returns an encoder that declares all the prefixes, a map
// from name to namespace IRI, and refuses quads of named graphs with an error
// that wraps [rdf.ErrNamedGraph].
func NewTurtleEncoder(w io.Writer, prefixes map[string]string) *Encoder {
	return newEncoder(w, prefixes, false)
}

// NewTriGEncoder returns an encoder of TriG. A graph is opened anew whenever its
// quads resume after those of another.
func NewTriGEncoder(w io.Writer, prefixes map[string]string) *Encoder {
	return newEncoder(w, prefixes, true)
}

func newEncoder(w io.Writer, prefixes map[string]string, trig bool) *Encoder {
	e := &Encoder{w: bufio.NewWriterSize(w, writeBuffer), trig: trig}
	e.names, e.err = newNamer(prefixes)
	return e
}

// Encode writes q. A quad that RDF 1.1 does not allow is an error.
func (e *Encoder) Encode(q rdf.Quad) error {
	if e.err != nil {
		return e.err
	}
	if e.err = checkFor(q, e.trig); e.err != nil {
		return e.err
	}
	b := e.start(e.buf[:0])
	switch {
	case e.open && q.Label == e.last.Label && q.Subject == e.last.Subject && q.Predicate == e.last.Predicate:
		b = append(b, " , "...)
	case e.open && q.Label == e.last.Label && q.Subject == e.last.Subject:
		b = append(b, " ;\n    "...)
		b = append(e.names.appendPredicate(b, q.Predicate), ' ')
	default:
		b = e.subject(b, q)
	}
	b = e.names.appendTerm(b, q.Object)
	e.last, e.open = q, true
	return e.flush(b)
}

// start appends the prefixes, once.
func (e *Encoder) start(b []byte) []byte {
	if !e.started {
		e.started = true
		b = e.names.appendDeclarations(b)
	}
	return b
}

// subject ends the open statement and begins another, in its graph.
func (e *Encoder) subject(b []byte, q rdf.Quad) []byte {
	sameGraph := e.open && q.Label == e.last.Label
	if e.open {
		b = e.end(b, !sameGraph)
	}
	if !sameGraph && q.Label != nil {
		b = append(e.names.appendTerm(append(b, '\n'), q.Label), " {"...)
	}
	b = e.names.appendTerm(append(b, '\n'), q.Subject)
	return append(e.names.appendPredicate(append(b, ' '), q.Predicate), ' ')
}

func (e *Encoder) end(b []byte, graph bool) []byte {
	b = append(b, " .\n"...)
	if graph && e.last.Label != nil {
		b = append(b, "}\n"...)
	}
	return b
}

func (e *Encoder) flush(b []byte) error {
	e.buf = b
	if _, err := e.w.Write(b); err != nil {
		e.err = fmt.Errorf("writing Turtle: %w", err)
	}
	return e.err
}

// Close ends the document. It does not close the writer.
func (e *Encoder) Close() error {
	if e.err != nil {
		return e.err
	}
	b := e.start(e.buf[:0])
	if e.open {
		b = e.end(b, true)
	}
	e.open = false
	if err := e.flush(b); err != nil {
		return err
	}
	if err := e.w.Flush(); err != nil {
		e.err = fmt.Errorf("writing Turtle: %w", err)
	}
	return e.err
}
