package format

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/jsonld"
	"github.com/lienket/lienket/graph/rdf/rdfxml"
	"github.com/lienket/lienket/graph/rdf/turtle"
)

// Options say how a document is read.
type Options struct {
	// Base is the absolute IRI against which relative ones are resolved until
	// the document names its own; empty makes them errors.
	Base string
	// BlankPrefix is put before all blank node labels: nodes of two documents
	// never meet if neither's prefix begins the other's.
	BlankPrefix string
	// Compression is how the document is packed.
	Compression Compression
}

// Decode reads a document. Quads come in its order; in formats without graphs
// they are of the default graph. The first error ends the sequence and comes with
// a zero quad: it wraps a *rdf.SyntaxError, or what r returned.
func Decode(r io.Reader, f Format, base string) iter.Seq2[rdf.Quad, error] {
	return DecodeWith(r, f, Options{Base: base})
}

// DecodeWith is [Decode] with all options.
func DecodeWith(r io.Reader, f Format, opt Options) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		plain, err := Decompress(r, opt.Compression)
		if err != nil {
			yield(rdf.Quad{}, err)
			return
		}
		defer plain.Close()
		decode(plain, f, opt)(yield)
	}
}

func decode(r io.Reader, f Format, opt Options) iter.Seq2[rdf.Quad, error] {
	ttl := turtle.Options{Base: opt.Base, BlankPrefix: opt.BlankPrefix}
	switch f {
	case NTriples:
		return turtle.DecodeNTriples(r, ttl)
	case NQuads:
		return turtle.DecodeNQuads(r, ttl)
	case Turtle:
		return turtle.DecodeTurtle(r, ttl)
	case TriG:
		return turtle.DecodeTriG(r, ttl)
	case RDFXML:
		return rdfxml.Decode(r, rdfxml.Options{Base: opt.Base, BlankPrefix: opt.BlankPrefix})
	case JSONLD:
		return jsonld.Decode(r, jsonld.Options{Base: opt.Base, BlankPrefix: opt.BlankPrefix})
	}
	return func(yield func(rdf.Quad, error) bool) {
		yield(rdf.Quad{}, fmt.Errorf("no decoder of %s", f))
	}
}

// Encoder writes quads. An error is final. Close ends the document, without
// which it is not whole, and does not close the writer. An encoder belongs to
// one goroutine.
type Encoder interface {
	Encode(rdf.Quad) error
	Close() error
}

// NewEncoder returns an encoder that writes as quads come and holds back none;
// those that should stand together, such as the triples of one subject, must
// come together. Prefixes map names to namespace IRIs; formats that have none
// ignore them. Formats without graphs refuse quads of named graphs with an error
// that wraps [rdf.ErrNamedGraph].
func NewEncoder(w io.Writer, f Format, prefixes map[string]string) Encoder {
	switch f {
	case NTriples:
		return turtle.NewNTriplesEncoder(w)
	case NQuads:
		return turtle.NewNQuadsEncoder(w)
	case Turtle:
		return turtle.NewTurtleEncoder(w, prefixes)
	case TriG:
		return turtle.NewTriGEncoder(w, prefixes)
	case RDFXML:
		return rdfxml.NewEncoder(w, prefixes)
	case JSONLD:
		return jsonld.NewEncoder(w, prefixes)
	}
	return noEncoder{f}
}

// NewPrettyEncoder returns an encoder for documents that people read: it holds
// all quads until Close and then writes them sorted, each once, and in Turtle and
// TriG with brackets for blank nodes and parentheses for lists. The bytes depend
// on the set of quads only.
func NewPrettyEncoder(w io.Writer, f Format, prefixes map[string]string) Encoder {
	switch f {
	case Turtle:
		return turtle.NewPrettyTurtleEncoder(w, prefixes)
	case TriG:
		return turtle.NewPrettyTriGEncoder(w, prefixes)
	}
	return &sorter{into: NewEncoder(w, f, prefixes)}
}

// sorter hands quads on at Close, sorted by graph, subject, predicate and
// object.
type sorter struct {
	into  Encoder
	quads []rdf.Quad
	err   error
}

func (s *sorter) Encode(q rdf.Quad) error {
	if s.err == nil {
		if err := rdf.CheckQuad(q); err != nil {
			s.err = fmt.Errorf("writing a quad: %w", err)
		}
	}
	if s.err == nil {
		s.quads = append(s.quads, q)
	}
	return s.err
}

func (s *sorter) Close() error {
	if s.err != nil {
		return s.err
	}
	slices.SortFunc(s.quads, func(a, b rdf.Quad) int {
		return cmp.Or(rdf.Compare(a.Label, b.Label), rdf.CompareQuads(a, b))
	})
	for _, q := range slices.Compact(s.quads) {
		if s.err = s.into.Encode(q); s.err != nil {
			return s.err
		}
	}
	s.quads = nil
	s.err = s.into.Close()
	return s.err
}

type noEncoder struct{ f Format }

func (e noEncoder) Encode(rdf.Quad) error { return fmt.Errorf("no encoder of %s", e.f) }
func (e noEncoder) Close() error          { return e.Encode(rdf.Quad{}) }
