// Package rdfxml reads and writes RDF 1.1 XML Syntax.
//
// The decoder streams: its memory is bounded by the nesting of elements, the
// longest text and the rdf:ID attributes, which must be remembered since each may
// be used once only. It never loads what a document type declaration refers to;
// entities declared inside the document are expanded, within a bound. Names of
// elements and attributes are those of XML 1.0 up to its fourth edition.
//
// The encoder streams too, and says which predicates XML cannot name.
package rdfxml

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/lienket/lienket/graph/rdf"
)

const xmlNamespace = "http://www.w3.org/XML/1998/namespace"

// Options say how a document is read.
type Options struct {
	// Base is the absolute IRI against which relative IRIs are resolved where
	// no xml:base says otherwise. Empty: a relative IRI is an error.
	Base string
	// BlankPrefix is put before every blank node label; see [rdf.Blanks], which
	// also says how nodes without rdf:nodeID are called.
	BlankPrefix string
	// MaxNesting bounds how deep elements nest; 0 means 1000.
	MaxNesting int
}

var errStop = errors.New("stop")

// Decode reads an RDF/XML document. The first error ends the sequence and comes
// with a zero quad: a *rdf.SyntaxError (by errors.As) at the beginning of the
// tag or text at fault, whose Column counts bytes here, or what r returned.
func Decode(r io.Reader, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		d, err := newDecoder(r, opt, yield)
		if err == nil {
			err = d.run()
		}
		if err != nil && !errors.Is(err, errStop) {
			yield(rdf.Quad{}, fmt.Errorf("reading RDF/XML: %w", err))
		}
	}
}
