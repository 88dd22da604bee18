package jsonld

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"sort"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

// Encoder writes JSON-LD as quads come, a node object for each run of quads with
// the same subject and graph, and nothing is held back. JSON-LD merges the node
// objects of one node, so that quads may come in any order. An error is final.
type Encoder struct {
	w      *bufio.Writer
	err    error
	buf    []byte
	names  []string
	spaces map[string]string
	// started says that the document is open, inGraph that a named graph is, and
	// open that the node and property of last are.
	started, inGraph, open bool
	// nodes says that the open array has a node already.
	nodes bool
	last  rdf.Quad
	// keys are the properties that the open node object has; a JSON object
	// cannot have one twice.
	keys map[propertyKey]bool
}

// propertyKey is a predicate, and whether it is written as @type.
type propertyKey struct {
	predicate rdf.Term
	keyword   bool
}

func keyOf(q rdf.Quad) propertyKey { return propertyKey{q.Predicate, isTypeKey(q)} }

// NewEncoder returns an encoder that puts all the prefixes, a map from name to
// namespace IRI, into the document's context but those whose names or IRIs
// JSON-LD does not take for prefixes.
func NewEncoder(w io.Writer, prefixes map[string]string) *Encoder {
	e := &Encoder{w: bufio.NewWriterSize(w, 64<<10), spaces: map[string]string{}, keys: map[propertyKey]bool{}}
	for name, space := range prefixes {
		ends := strings.HasSuffix(space, "/") || strings.HasSuffix(space, "#") || strings.HasSuffix(space, ":")
		if ends && name != "_" && rdf.ValidLabel(name) && rdf.ValidIRI(space) {
			e.spaces[name] = space
			e.names = append(e.names, name)
		}
	}
	sort.Strings(e.names)
	return e
}

// Encode writes q. A quad that RDF 1.1 does not allow is an error, and so is an
// IRI that the prefixes would make another, such as "ex:a" where ex is one.
func (e *Encoder) Encode(q rdf.Quad) error {
	if e.err != nil {
		return e.err
	}
	e.err = e.encode(q)
	return e.err
}

func (e *Encoder) encode(q rdf.Quad) error {
	if err := rdf.CheckQuad(q); err != nil {
		return fmt.Errorf("writing JSON-LD: %w", err)
	}
	for _, t := range []rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
		if err := e.checkIRI(t); err != nil {
			return fmt.Errorf("writing JSON-LD: %w", err)
		}
	}
	b := e.start(e.buf[:0])
	sameNode := e.open && q.Label == e.last.Label && q.Subject == e.last.Subject
	switch {
	case sameNode && keyOf(q) == keyOf(e.last):
		b = append(b, ',')
	case sameNode && !e.keys[keyOf(q)]:
		b = e.property(append(b, "],"...), q)
	default:
		b = e.property(e.node(b, q), q)
	}
	b = e.object(b, q)
	e.last, e.open = q, true
	return e.flush(b)
}

func (e *Encoder) start(b []byte) []byte {
	if e.started {
		return b
	}
	e.started = true
	b = append(b, '{')
	if len(e.names) > 0 {
		b = append(b, `"@context":{`...)
		for i, name := range e.names {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendString(append(appendString(b, name), ':'), e.spaces[name])
		}
		b = append(b, "},"...)
	}
	return append(b, `"@graph":[`...)
}

// node ends the open node object, changes the graph if it must, and begins the
// node object of q.
func (e *Encoder) node(b []byte, q rdf.Quad) []byte {
	if e.open {
		b = append(b, "]}"...)
	}
	if e.open && e.inGraph && q.Label != e.last.Label {
		b = append(b, "]}"...)
		e.inGraph = false
	}
	if q.Label != nil && !e.inGraph {
		b = append(e.separate(b), `{"@id":`...)
		b = append(e.id(b, q.Label), `,"@graph":[`...)
		e.inGraph, e.nodes = true, false
	}
	b = append(e.separate(b), `{"@id":`...)
	b = append(e.id(b, q.Subject), ',')
	e.nodes = true
	clear(e.keys)
	return b
}

func (e *Encoder) separate(b []byte) []byte {
	if e.nodes {
		b = append(b, ',')
	}
	return append(b, '\n')
}

// isTypeKey reports whether q is written with the keyword @type, whose values
// are nodes.
func isTypeKey(q rdf.Quad) bool {
	return q.Predicate == rdf.Term(rdf.RDFType) && !rdf.IsLiteral(q.Object)
}

func (e *Encoder) property(b []byte, q rdf.Quad) []byte {
	e.keys[keyOf(q)] = true
	if isTypeKey(q) {
		b = append(b, `"@type"`...)
	} else {
		b = e.id(b, q.Predicate)
	}
	return append(b, ":["...)
}

func (e *Encoder) object(b []byte, q rdf.Quad) []byte {
	if isTypeKey(q) {
		return e.id(b, q.Object)
	}
	lexical, datatype, lang, ok := rdf.Literal(q.Object)
	if !ok {
		return append(e.id(append(b, `{"@id":`...), q.Object), '}')
	}
	b = appendString(append(b, `{"@value":`...), lexical)
	switch {
	case lang != "":
		b = appendString(append(b, `,"@language":`...), lang)
	case datatype != rdf.XSDString:
		b = e.id(append(b, `,"@type":`...), datatype)
	}
	return append(b, '}')
}

func (e *Encoder) id(b []byte, t rdf.Term) []byte {
	switch t := t.(type) {
	case rdf.IRI:
		return appendString(b, e.compact(string(t)))
	case rdf.BNode:
		return appendString(b, "_:"+string(t))
	}
	return b
}

// compact shortens an IRI by the prefix with the longest namespace.
func (e *Encoder) compact(iri string) string {
	best := ""
	for _, name := range e.names {
		space := e.spaces[name]
		local, ok := strings.CutPrefix(iri, space)
		if ok && !strings.HasPrefix(local, "//") && (best == "" || len(space) > len(e.spaces[best])) {
			best = name
		}
	}
	if best == "" {
		return iri
	}
	return best + ":" + iri[len(e.spaces[best]):]
}

func (e *Encoder) checkIRI(t rdf.Term) error {
	iri, ok := t.(rdf.IRI)
	if typed, is := t.(rdf.TypedString); is {
		iri, ok = typed.Type, true
	}
	if !ok || e.compact(string(iri)) != string(iri) {
		return nil
	}
	scheme, rest, _ := strings.Cut(string(iri), ":")
	if _, clash := e.spaces[scheme]; clash && !strings.HasPrefix(rest, "//") {
		return fmt.Errorf("the IRI %s would be read with the prefix %s", iri, scheme)
	}
	return nil
}

func appendString(b []byte, s string) []byte {
	quoted, err := json.Marshal(s)
	if err != nil {
		return append(b, `""`...) // Strings always marshal.
	}
	return append(b, quoted...)
}

func (e *Encoder) flush(b []byte) error {
	e.buf = b
	if _, err := e.w.Write(b); err != nil {
		e.err = fmt.Errorf("writing JSON-LD: %w", err)
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
		b = append(b, "]}"...)
	}
	if e.inGraph {
		b = append(b, "]}"...)
	}
	e.open, e.inGraph = false, false
	if err := e.flush(append(b, "\n]}\n"...)); err != nil {
		return err
	}
	if err := e.w.Flush(); err != nil {
		e.err = fmt.Errorf("writing JSON-LD: %w", err)
	}
	return e.err
}
