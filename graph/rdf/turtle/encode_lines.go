package turtle

import (
	"bufio"
	"fmt"
	"io"

	"github.com/lienket/lienket/graph/rdf"
)

const writeBuffer = 64 << 10

// LineEncoder writes canonical N-Triples or N-Quads, a line a quad, in the order
// in which they come. An error is final.
type LineEncoder struct {
	w     *bufio.Writer
	quads bool
	line  []byte
	err   error
}

// NewNTriplesEncoder returns an encoder that refuses quads of named graphs with
// an error that wraps [rdf.ErrNamedGraph].
func NewNTriplesEncoder(w io.Writer) *LineEncoder {
	return &LineEncoder{w: bufio.NewWriterSize(w, writeBuffer)}
}

// NewNQuadsEncoder returns an encoder of N-Quads.
func NewNQuadsEncoder(w io.Writer) *LineEncoder {
	return &LineEncoder{w: bufio.NewWriterSize(w, writeBuffer), quads: true}
}

// Encode writes q. A quad that RDF 1.1 does not allow is an error.
func (e *LineEncoder) Encode(q rdf.Quad) error {
	if e.err != nil {
		return e.err
	}
	if err := checkFor(q, e.quads); err != nil {
		e.err = err
		return err
	}
	e.line = rdf.AppendQuad(e.line[:0], q)
	if _, err := e.w.Write(e.line); err != nil {
		e.err = fmt.Errorf("writing lines of RDF: %w", err)
	}
	return e.err
}

// Close writes what is still held back. It does not close the writer.
func (e *LineEncoder) Close() error {
	if e.err != nil {
		return e.err
	}
	if err := e.w.Flush(); err != nil {
		e.err = fmt.Errorf("writing lines of RDF: %w", err)
	}
	return e.err
}

func checkFor(q rdf.Quad, named bool) error {
	if q.Label != nil && !named {
		return fmt.Errorf("writing %s: %w", rdf.Text(q.Label), rdf.ErrNamedGraph)
	}
	if err := rdf.CheckQuad(q); err != nil {
		return fmt.Errorf("writing a quad: %w", err)
	}
	return nil
}
