package rdfxml

import (
	"encoding/xml"
	"io"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

const defaultNesting = 1000

// kind says what may stand in an open element.
type kind uint8

const (
	inDocument   kind = iota // the root element
	inRDF                    // node elements
	inNode                   // property elements
	inProperty               // text or one node element
	inEmpty                  // nothing
	inCollection             // node elements, the items of a list
	inLiteral                // any XML, which is kept
)

// frame is an open element. A property element's subject, predicate and reify
// say which triple its content will complete.
type frame struct {
	kind      kind
	raw       string
	declared  []string
	base      rdf.Base
	lang      string
	subject   rdf.Term
	predicate rdf.Term
	// reify is the statement that an rdf:ID on a property names, or nil.
	reify    rdf.Term
	datatype rdf.IRI
	// object is what a property's node element made, and in a collection the
	// last cell.
	object rdf.Term
	// members counts the rdf:li of a node.
	members int
	text    []byte
	// rendered are the prefixes that an element of an XML literal declared.
	rendered []string
}

// decoder is the grammar of RDF 1.1 XML Syntax, section 7, as a machine with a
// stack of open elements.
type decoder struct {
	*reader
	yield  func(rdf.Quad, error) bool
	stack  []frame
	max    int
	blanks rdf.Blanks
	ids    map[rdf.IRI]bool
	rooted bool
	xml    literal
}

func newDecoder(r io.Reader, opt Options, yield func(rdf.Quad, error) bool) (*decoder, error) {
	var base rdf.Base
	if opt.Base != "" {
		var err error
		if base, err = rdf.NewBase(opt.Base); err != nil {
			return nil, err
		}
	}
	d := &decoder{
		reader: newReader(r), yield: yield, max: opt.MaxNesting, ids: map[rdf.IRI]bool{},
		blanks: rdf.Blanks{Prefix: opt.BlankPrefix}, stack: []frame{{kind: inDocument, base: base}},
	}
	if d.max <= 0 {
		d.max = defaultNesting
	}
	return d, nil
}

func (d *decoder) top() *frame { return &d.stack[len(d.stack)-1] }

func (d *decoder) run() error {
	for {
		t, err := d.next()
		if err == io.EOF { //nolint:errorlint // the end is io.EOF itself; a wrapped one is a fault
			if len(d.stack) > 1 {
				return d.errorf("the document ends within <%s>", d.top().raw)
			}
			if !d.rooted {
				return d.errorf("no element")
			}
			return nil
		}
		if err != nil {
			return err
		}
		if err := d.token(t); err != nil {
			return err
		}
	}
}

func (d *decoder) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.StartElement:
		return d.start(t)
	case xml.EndElement:
		return d.end(rawName(t.Name))
	case xml.CharData:
		return d.characters(t)
	case xml.Comment:
		if d.top().kind == inLiteral {
			d.xml.comment(t)
		}
	case xml.ProcInst:
		if d.top().kind == inLiteral {
			d.xml.instruction(t)
		}
	case xml.Directive:
		if d.rooted {
			return d.errorf("a declaration after the root element's start")
		}
	}
	return nil
}

func (d *decoder) start(t xml.StartElement) error {
	if len(d.stack) > d.max {
		return d.errorf("elements nest deeper than %d", d.max)
	}
	e, err := d.open(t)
	if err != nil {
		return err
	}
	up := d.top()
	f := frame{raw: e.raw, declared: e.declared, base: up.base, lang: up.lang}
	if up.kind == inLiteral {
		f.kind = inLiteral
		f.rendered = d.xml.start(e)
		d.stack = append(d.stack, f)
		return nil
	}
	if err := d.context(&f, &e); err != nil {
		return err
	}
	switch up.kind {
	case inDocument:
		if d.rooted {
			return d.errorf("a second root element")
		}
		d.rooted = true
		if e.space == rdf.RDFNamespace && e.local == "RDF" {
			if len(e.attrs) > 0 {
				return d.errorf("attribute %s on rdf:RDF", e.attrs[0].local)
			}
			f.kind = inRDF
			d.stack = append(d.stack, f)
			return nil
		}
		err = d.node(&f, e)
	case inRDF, inCollection:
		err = d.node(&f, e)
	case inProperty:
		if up.object != nil || up.datatype != "" || !blank(up.text) {
			return d.errorf("<%s> in a property that has other content or a datatype", e.raw)
		}
		err = d.node(&f, e)
	case inNode:
		err = d.property(&f, e)
	default:
		return d.errorf("<%s> in a property that must be empty", e.raw)
	}
	if err != nil {
		return err
	}
	d.stack = append(d.stack, f)
	return nil
}

// context takes xml:base and xml:lang, and drops all other attributes whose names
// XML reserves.
func (d *decoder) context(f *frame, e *element) error {
	kept := e.attrs[:0]
	for _, a := range e.attrs {
		switch {
		case a.space == xmlNamespace && a.local == "base":
			iri, err := f.base.Resolve(a.value)
			if err == nil {
				f.base, err = rdf.NewBase(string(iri))
			}
			if err != nil {
				return d.errorf("xml:base: %v", err)
			}
		case a.space == xmlNamespace && a.local == "lang":
			if a.value != "" && !rdf.ValidLang(a.value) {
				return d.errorf("invalid language tag %q", a.value)
			}
			f.lang = a.value
		case a.space == xmlNamespace, len(a.prefix+a.local) >= 3 && strings.EqualFold((a.prefix + a.local)[:3], "xml"):
		default:
			if a.prefix == "" {
				if !unqualified[a.local] {
					return d.errorf("attribute %s has no namespace", a.local)
				}
				a.space = rdf.RDFNamespace
			}
			kept = append(kept, a)
		}
	}
	e.attrs = kept
	return nil
}

// unqualified are the attributes of RDF's own that may come without a prefix
// (section 6.1.4).
var unqualified = map[string]bool{"about": true, "ID": true, "resource": true, "parseType": true, "type": true}

func (d *decoder) end(raw string) error {
	f := *d.top()
	if f.kind == inDocument || f.raw != raw {
		return d.errorf("</%s> where </%s> is expected", raw, f.raw)
	}
	d.stack = d.stack[:len(d.stack)-1]
	d.close(f.declared)
	switch f.kind {
	case inProperty:
		if f.object != nil {
			return nil
		}
		t, err := rdf.NewLiteral(string(f.text), f.datatype, d.langOf(&f))
		if err != nil {
			return d.errorf("%v", err)
		}
		return d.statement(&f, t)
	case inCollection:
		if f.object == nil {
			return d.statement(&f, rdf.RDFNil)
		}
		return d.emit(f.object, rdf.RDFRest, rdf.RDFNil)
	case inLiteral:
		if f.predicate == nil {
			d.xml.end(raw, f.rendered)
			return nil
		}
		return d.statement(&f, rdf.TypedString{Value: rdf.String(d.xml.take()), Type: rdf.RDFXMLLiteral})
	}
	return nil
}

// langOf is the language of a property's text: a datatype leaves none.
func (d *decoder) langOf(f *frame) string {
	if f.datatype != "" {
		return ""
	}
	return f.lang
}

func (d *decoder) characters(text []byte) error {
	f := d.top()
	switch f.kind {
	case inProperty:
		if f.object == nil {
			f.text = append(f.text, text...)
			return nil
		}
	case inLiteral:
		d.xml.text(text)
		return nil
	}
	if !blank(text) {
		return d.errorf("text where an element is expected: %.20q", strings.TrimSpace(string(text)))
	}
	return nil
}

func blank(text []byte) bool {
	for _, c := range text {
		if c != ' ' && c != '\t' && c != '\n' && c != '\r' {
			return false
		}
	}
	return true
}

func (d *decoder) emit(s, p, o rdf.Term) error {
	if !d.yield(rdf.Quad{Subject: s, Predicate: p, Object: o}, nil) {
		return errStop
	}
	return nil
}

// statement completes the triple of a property element, and describes it if an
// rdf:ID named it (section 7.3).
func (d *decoder) statement(f *frame, object rdf.Term) error {
	if err := d.emit(f.subject, f.predicate, object); err != nil || f.reify == nil {
		return err
	}
	for _, part := range [4][2]rdf.Term{
		{rdf.RDFType, rdf.RDFStatement}, {rdf.RDFSubject, f.subject},
		{rdf.RDFPredicate, f.predicate}, {rdf.RDFObject, object},
	} {
		if err := d.emit(f.reify, part[0], part[1]); err != nil {
			return err
		}
	}
	return nil
}
