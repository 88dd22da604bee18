// Package turtle reads and writes the Turtle family of RDF 1.1 syntaxes:
// N-Triples, N-Quads, Turtle and TriG.
//
// Decoders stream: a quad is handed on as soon as it is read, and memory is
// bounded by the longest token (the longest line, in N-Triples and N-Quads) and
// by the nesting of brackets, not by the document. Time is linear in the input.
// The terms of one document that repeat are mostly one value in memory, so that
// a decoder of ordinary data allocates little beyond what is new in each quad.
//
// Encoders check every quad and never write what a decoder would refuse.
//
// The package knows nothing of files, compression or media types; package
// format does.
package turtle

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/lienket/lienket/graph/rdf"
)

// Options say how a document is read. The zero Options are good for most.
type Options struct {
	// Base is the absolute IRI against which Turtle and TriG resolve relative
	// IRIs until the document names its own. Empty: a relative IRI is an error.
	Base string
	// BlankPrefix is put before every blank node label. Blank nodes belong to
	// one document: whoever brings several together gives each a prefix such
	// that none begins with another. Empty: labels stay as they are written.
	BlankPrefix string
	// MaxNesting bounds how deep brackets and parentheses nest in Turtle and
	// TriG; 0 means 1000.
	MaxNesting int
	// buffer is the size of the first window, which tests make small.
	buffer int
}

// DecodeNTriples reads N-Triples. The first error ends the sequence and comes
// with a zero quad: a *rdf.SyntaxError (by errors.As), or what r returned.
func DecodeNTriples(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		finish(newLineDecoder(r, opt, false).run(yield), "N-Triples", yield)
	}
}

// DecodeNQuads reads N-Quads; see [DecodeNTriples] for errors.
func DecodeNQuads(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		finish(newLineDecoder(r, opt, true).run(yield), "N-Quads", yield)
	}
}

// DecodeTurtle reads Turtle; see [DecodeNTriples] for errors, and [rdf.Blanks]
// for the labels of blank nodes that have none in the document.
func DecodeTurtle(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		finish(decodeDocument(r, opt, false, yield), "Turtle", yield)
	}
}

// DecodeTriG reads TriG; see [DecodeTurtle].
func DecodeTriG(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		finish(decodeDocument(r, opt, true, yield), "TriG", yield)
	}
}

// errStop travels up a decoder when its caller wants no more quads.
var errStop = errors.New("stop")

func finish(err error, syntax string, yield func(rdf.Quad, error) bool) {
	if err != nil && !errors.Is(err, errStop) {
		yield(rdf.Quad{}, fmt.Errorf("reading %s: %w", syntax, err))
	}
}
