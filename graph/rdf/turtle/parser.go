package turtle

import (
	"bytes"
	"io"

	"github.com/lienket/lienket/graph/rdf"
)

const defaultNesting = 1000

// parser reads one Turtle or TriG document by recursive descent (RDF 1.1
// Turtle, section 6; TriG, section 4) and hands on each triple at once.
type parser struct {
	src   *source
	terms *interner
	trig  bool
	yield func(rdf.Quad, error) bool

	base     rdf.Base
	prefixes map[string]string
	// era grows with every prefix and base, which change what names mean.
	era int
	// graph is where triples go now.
	graph    rdf.Term
	blanks   rdf.Blanks
	depth    int
	maxDepth int
	// scratch and text hold what had escapes; two, since a literal's text must
	// outlive the reading of its datatype.
	scratch, text []byte
}

func decodeDocument(r io.Reader, opt Options, trig bool, yield func(rdf.Quad, error) bool) error {
	p := &parser{
		src: newSource(r, opt), terms: newInterner(opt.BlankPrefix), trig: trig, yield: yield,
		prefixes: map[string]string{}, era: 1, maxDepth: opt.MaxNesting, blanks: rdf.Blanks{Prefix: opt.BlankPrefix},
	}
	if p.maxDepth <= 0 {
		p.maxDepth = defaultNesting
	}
	if opt.Base != "" {
		var err error
		if p.base, err = rdf.NewBase(opt.Base); err != nil {
			return err
		}
	}
	for p.skipSpace() >= 0 {
		if err := p.statement(); err != nil {
			return err
		}
	}
	return p.src.err
}

func (p *parser) emit(s, pred, o rdf.Term) error {
	if !p.yield(rdf.Quad{Subject: s, Predicate: pred, Object: o, Label: p.graph}, nil) {
		return errStop
	}
	return nil
}

// statement reads a directive, a graph or triples with their full stop.
func (p *parser) statement() error {
	switch c := p.src.at(0); {
	case c == '@':
		return p.atDirective()
	case c == '{' && p.trig:
		return p.block(nil)
	case c == '<' || c == '_':
		subject, err := p.subject()
		if err != nil {
			return err
		}
		return p.afterLabel(subject)
	case c == '[' || c == '(':
		return p.bracketStatement(c)
	}
	t, word, err := p.nameOrWord()
	if err != nil {
		return err
	}
	if t != nil {
		return p.afterLabel(t)
	}
	return p.keyword(word)
}

// keyword reads what begins with a bare word: a directive in SPARQL's style or
// a graph.
func (p *parser) keyword(length int) error {
	word := p.src.window(length)
	switch {
	case bytes.EqualFold(word, []byte("prefix")):
		p.src.pos += length
		return p.prefix()
	case bytes.EqualFold(word, []byte("base")):
		p.src.pos += length
		return p.setBase()
	case p.trig && bytes.EqualFold(word, []byte("graph")):
		p.src.pos += length
		label, err := p.graphLabel()
		if err != nil {
			return err
		}
		if p.skipSpace() != '{' {
			return p.unexpected("{")
		}
		return p.block(label)
	}
	if length > 0 {
		return p.src.errorAt(0, "expected a subject or a directive, found %q", word)
	}
	return p.unexpected("a subject or a directive")
}

func (p *parser) atDirective() error {
	n := 1
	for c := p.src.at(n); c >= 0 && isLetter(byte(c)); c = p.src.at(n) {
		n++
	}
	word := string(p.src.window(n))
	var err error
	switch word {
	case "@prefix":
		p.src.pos += n
		err = p.prefix()
	case "@base":
		p.src.pos += n
		err = p.setBase()
	default:
		return p.src.errorAt(0, "unknown directive %s", word)
	}
	if err != nil {
		return err
	}
	return p.expect('.')
}

func (p *parser) prefix() error {
	p.skipSpace()
	colon, _ := p.prefixLen()
	if colon < 0 {
		return p.unexpected("a prefix and its colon")
	}
	name := string(p.src.window(colon))
	p.src.pos += colon + 1
	if p.skipSpace() != '<' {
		return p.unexpected("the prefix's IRI")
	}
	iri, err := p.iriRef()
	if err != nil {
		return err
	}
	p.prefixes[name] = string(iri.(rdf.IRI))
	p.era++
	return nil
}

func (p *parser) setBase() error {
	if p.skipSpace() != '<' {
		return p.unexpected("the base IRI")
	}
	iri, err := p.iriRef()
	if err != nil {
		return err
	}
	p.base, err = rdf.NewBase(string(iri.(rdf.IRI)))
	if err != nil {
		return p.src.errorAt(0, "%v", err)
	}
	return nil
}

// afterLabel reads what follows an IRI or blank node at the beginning of a
// statement: a block, if it names a graph, or its predicates.
func (p *parser) afterLabel(t rdf.Term) error {
	if p.skipSpace() == '{' && p.trig {
		return p.block(t)
	}
	if err := p.predicates(t); err != nil {
		return err
	}
	return p.expect('.')
}

// bracketStatement reads a statement that begins with [ or (.
func (p *parser) bracketStatement(open int) error {
	var t rdf.Term
	var empty bool
	var err error
	if open == '[' {
		t, empty, err = p.brackets()
	} else {
		t, err = p.collection()
		empty = true
	}
	if err != nil {
		return err
	}
	switch c := p.skipSpace(); {
	case c == '{' && p.trig && open == '[' && empty:
		return p.block(t)
	case c == '.' && !empty:
		p.src.pos++
		return nil
	}
	if err := p.predicates(t); err != nil {
		return err
	}
	return p.expect('.')
}

func (p *parser) graphLabel() (rdf.Term, error) {
	switch p.skipSpace() {
	case '_':
		return p.blankLabel()
	case '[':
		t, empty, err := p.brackets()
		if err == nil && !empty {
			err = p.src.errorAt(0, "a graph cannot have properties in its name")
		}
		return t, err
	}
	return p.iri("the graph's name")
}

// block reads the triples between braces, of which the first is next.
func (p *parser) block(graph rdf.Term) error {
	p.src.pos++
	p.graph = graph
	for {
		c := p.skipSpace()
		if c == '}' {
			break
		}
		if err := p.blockTriples(c); err != nil {
			return err
		}
		if c := p.skipSpace(); c == '.' {
			p.src.pos++
		} else if c != '}' {
			return p.unexpected("a full stop or }")
		}
	}
	p.src.pos++
	p.graph = nil
	return nil
}

func (p *parser) blockTriples(c int) error {
	var t rdf.Term
	var err error
	switch c {
	case '[':
		var empty bool
		if t, empty, err = p.brackets(); err != nil {
			return err
		}
		if c := p.skipSpace(); !empty && (c == '.' || c == '}') {
			return nil
		}
	case '(':
		t, err = p.collection()
	default:
		t, err = p.subject()
	}
	if err != nil {
		return err
	}
	return p.predicates(t)
}

func (p *parser) subject() (rdf.Term, error) {
	if p.src.at(0) == '_' {
		return p.blankLabel()
	}
	return p.iri("a subject")
}

// predicates reads a predicateObjectList.
func (p *parser) predicates(subject rdf.Term) error {
	for {
		verb, err := p.verb()
		if err != nil {
			return err
		}
		if err := p.objects(subject, verb); err != nil {
			return err
		}
		c := p.skipSpace()
		if c != ';' {
			return nil
		}
		for c == ';' {
			p.src.pos++
			c = p.skipSpace()
		}
		if c == '.' || c == ']' || c == '}' {
			return nil
		}
	}
}

var rdfType rdf.Term = rdf.RDFType

func (p *parser) verb() (rdf.Term, error) {
	if p.skipSpace() == '<' {
		return p.iriRef()
	}
	t, word, err := p.nameOrWord()
	switch {
	case err != nil:
		return nil, err
	case t != nil:
		return t, nil
	case word == 1 && p.src.at(0) == 'a':
		p.src.pos++
		return rdfType, nil
	case word > 0:
		return nil, p.src.errorAt(0, "expected a predicate, found %q", p.src.window(word))
	}
	return nil, p.unexpected("a predicate")
}

func (p *parser) objects(subject, verb rdf.Term) error {
	for {
		o, err := p.object()
		if err != nil {
			return err
		}
		if err := p.emit(subject, verb, o); err != nil {
			return err
		}
		if p.skipSpace() != ',' {
			return nil
		}
		p.src.pos++
	}
}

func (p *parser) object() (rdf.Term, error) {
	switch c := p.skipSpace(); c {
	case '<':
		return p.iriRef()
	case '_':
		return p.blankLabel()
	case '"', '\'':
		return p.literal()
	case '[':
		t, _, err := p.brackets()
		return t, err
	case '(':
		return p.collection()
	case '+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		return p.number()
	}
	t, word, err := p.nameOrWord()
	if err != nil || t != nil {
		return t, err
	}
	switch text := string(p.src.window(word)); text {
	case "true", "false":
		t, _ := p.terms.typedTerm([]byte(text), xsdBoolean)
		p.src.pos += word
		return t, nil
	case "":
		return nil, p.unexpected("an object")
	default:
		return nil, p.src.errorAt(0, "expected an object, found %q", text)
	}
}

var xsdBoolean rdf.Term = rdf.XSDBoolean

func (p *parser) enter() error {
	if p.depth++; p.depth > p.maxDepth {
		return p.src.errorAt(0, "brackets and parentheses nest deeper than %d", p.maxDepth)
	}
	p.src.pos++
	return nil
}

// brackets reads [] or a blankNodePropertyList, of which "[" is next.
func (p *parser) brackets() (node rdf.Term, empty bool, err error) {
	if err := p.enter(); err != nil {
		return nil, false, err
	}
	node = p.blanks.New()
	if p.skipSpace() == ']' {
		empty = true
	} else if err := p.predicates(node); err != nil {
		return nil, false, err
	}
	p.depth--
	return node, empty, p.expect(']')
}

var (
	rdfNil   rdf.Term = rdf.RDFNil
	rdfFirst rdf.Term = rdf.RDFFirst
	rdfRest  rdf.Term = rdf.RDFRest
)

// collection reads a list, of which "(" is next, and returns its head.
func (p *parser) collection() (rdf.Term, error) {
	if err := p.enter(); err != nil {
		return nil, err
	}
	head, last := rdfNil, rdf.Term(nil)
	for p.skipSpace() != ')' {
		item, err := p.object()
		if err != nil {
			return nil, err
		}
		var cell rdf.Term = p.blanks.New()
		if last == nil {
			head = cell
		} else if err := p.emit(last, rdfRest, cell); err != nil {
			return nil, err
		}
		if err := p.emit(cell, rdfFirst, item); err != nil {
			return nil, err
		}
		last = cell
	}
	p.src.pos++
	p.depth--
	if last != nil {
		if err := p.emit(last, rdfRest, rdfNil); err != nil {
			return nil, err
		}
	}
	return head, nil
}
