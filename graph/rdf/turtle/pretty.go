package turtle

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"

	"github.com/lienket/lienket/graph/rdf"
)

// PrettyEncoder writes Turtle or TriG for people: sorted by graph, subject and
// predicate, rdf:type first, every statement once, and blank nodes in brackets
// and lists in parentheses wherever no label is needed. It holds all quads until
// Close, which writes them; the bytes depend on the set of quads only. An error
// is final.
type PrettyEncoder struct {
	w     io.Writer
	trig  bool
	names *namer
	quads []rdf.Quad
	err   error
}

// NewPrettyTurtleEncoder is [NewTurtleEncoder] for a PrettyEncoder.
func NewPrettyTurtleEncoder(w io.Writer, prefixes map[string]string) *PrettyEncoder {
	names, err := newNamer(prefixes)
	return &PrettyEncoder{w: w, names: names, err: err}
}

// NewPrettyTriGEncoder is [NewTriGEncoder] for a PrettyEncoder.
func NewPrettyTriGEncoder(w io.Writer, prefixes map[string]string) *PrettyEncoder {
	e := NewPrettyTurtleEncoder(w, prefixes)
	e.trig = true
	return e
}

// Encode keeps q for Close. A quad that RDF 1.1 does not allow is an error.
func (e *PrettyEncoder) Encode(q rdf.Quad) error {
	if e.err == nil {
		e.err = checkFor(q, e.trig)
	}
	if e.err == nil {
		e.quads = append(e.quads, q)
	}
	return e.err
}

// Close writes the document. It does not close the writer.
func (e *PrettyEncoder) Close() error {
	if e.err != nil {
		return e.err
	}
	slices.SortFunc(e.quads, func(a, b rdf.Quad) int {
		return cmp.Or(rdf.Compare(a.Label, b.Label), rdf.Compare(a.Subject, b.Subject),
			comparePredicates(a.Predicate, b.Predicate), rdf.Compare(a.Object, b.Object))
	})
	e.quads = slices.Compact(e.quads)
	p := &page{w: bufio.NewWriterSize(e.w, writeBuffer), names: e.names, outline: newOutline(e.quads)}
	p.buf = e.names.appendDeclarations(nil)
	p.document(e.quads)
	p.flush()
	if p.err == nil {
		p.err = p.w.Flush()
	}
	e.quads = nil
	if p.err != nil {
		e.err = fmt.Errorf("writing Turtle: %w", p.err)
	}
	return e.err
}

func comparePredicates(a, b rdf.Term) int {
	if a == b {
		return 0
	}
	switch {
	case a == rdfType:
		return -1
	case b == rdfType:
		return 1
	}
	return rdf.Compare(a, b)
}

// page lays statements out.
type page struct {
	w       *bufio.Writer
	names   *namer
	outline *outline
	buf     []byte
	margin  int
	err     error
}

func (p *page) flush() {
	if p.err == nil {
		_, p.err = p.w.Write(p.buf)
	}
	p.buf = p.buf[:0]
}

func (p *page) write(s string) { p.buf = append(p.buf, s...) }

func (p *page) newLine() {
	p.write("\n")
	for range p.margin {
		p.write("    ")
	}
}

func (p *page) document(quads []rdf.Quad) {
	var graph rdf.Term
	for i := 0; i < len(quads); {
		q := quads[i]
		group := p.outline.group(q.Label, q.Subject)
		i += len(group)
		if q.Label != graph {
			p.endGraph(graph)
			graph = q.Label
			p.newLine()
			p.buf = p.names.appendTerm(p.buf, graph)
			p.write(" {")
			p.margin++
		}
		if u := p.outline.use(q.Subject); u == nil || !u.nested {
			p.statement(group)
			p.flush()
		}
	}
	p.endGraph(graph)
}

func (p *page) endGraph(graph rdf.Term) {
	if graph != nil {
		p.margin--
		p.write("\n}\n")
	}
}

func (p *page) statement(group []rdf.Quad) {
	if p.margin == 0 && len(p.buf)+p.w.Buffered() > 0 {
		p.write("\n")
	}
	if p.margin > 0 {
		p.newLine()
	}
	if u := p.outline.use(group[0].Subject); u != nil && u.objects == 0 && !u.namesGraph && !u.scattered {
		p.write("[]")
	} else {
		p.buf = p.names.appendTerm(p.buf, group[0].Subject)
	}
	p.write(" ")
	p.margin++
	p.predicates(group)
	p.margin--
	p.write(" .")
	if p.margin == 0 {
		p.write("\n")
	}
}

func (p *page) predicates(group []rdf.Quad) {
	for i, q := range group {
		switch {
		case i == 0:
			p.buf = p.names.appendPredicate(p.buf, q.Predicate)
			p.write(" ")
		case q.Predicate == group[i-1].Predicate:
			p.write(" , ")
		default:
			p.write(" ;")
			p.newLine()
			p.buf = p.names.appendPredicate(p.buf, q.Predicate)
			p.write(" ")
		}
		p.object(q.Label, q.Object)
	}
}

func (p *page) object(graph, o rdf.Term) {
	u := p.outline.use(o)
	switch {
	case o == rdfNil:
		p.write("()")
	case u == nil || !u.nested:
		p.buf = p.names.appendTerm(p.buf, o)
	case u.cell:
		p.list(graph, o)
	default:
		p.brackets(p.outline.group(graph, o))
	}
}

func (p *page) list(graph, cell rdf.Term) {
	p.write("(")
	for cell != rdfNil {
		first, rest, ok := p.outline.cellOf(graph, cell)
		if !ok {
			break // An outline marks whole lists only.
		}
		p.write(" ")
		p.object(graph, first)
		cell = rest
	}
	p.write(" )")
}

func (p *page) brackets(group []rdf.Quad) {
	switch len(group) {
	case 0:
		p.write("[]")
	case 1:
		p.write("[ ")
		p.predicates(group)
		p.write(" ]")
	default:
		p.write("[")
		p.margin++
		p.newLine()
		p.predicates(group)
		p.margin--
		p.newLine()
		p.write("]")
	}
}
