package syntax

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

func (p *parser) newPattern() {
	p.blanks.last++
	p.blanks.pattern = p.blanks.last
}

func (p *parser) group() *Group {
	g := &Group{Pos: p.tok.pos}
	defer p.leave()
	if !p.enter() {
		return g
	}
	p.expect("{")
	p.newPattern()
	if p.isWord("SELECT") {
		g.Elements = []Element{&Subquery{p.subquery()}}
		p.expect("}")
		return g
	}
	// afterTriples: a dot is needed before further triples.
	for afterTriples := false; p.err == nil; {
		switch {
		case p.accept("}"):
			return g
		case p.startsElement():
			e := p.element()
			g.Elements = append(g.Elements, e)
			if _, filter := e.(*Filter); !filter {
				p.newPattern()
			}
			p.accept(".")
			afterTriples = false
		case !afterTriples && p.startsTerm():
			var b *Triples
			b, afterTriples = p.triplesBlock()
			g.Elements = append(g.Elements, b)
		case afterTriples:
			p.expected(`"."`, `";"`, `","`, `"}"`)
		default:
			p.expected("a triple pattern", "a group element", `"}"`)
		}
	}
	return g
}

func (p *parser) subquery() *Query {
	q := &Query{Pos: p.tok.pos, Base: p.base.String(), Limit: -1}
	p.selectClause(q)
	p.whereClause(q)
	p.modifiers(q)
	q.Values = p.trailingValues()
	return q
}

func (p *parser) startsElement() bool {
	if p.isPunct("{") {
		return true
	}
	if p.tok.kind != tokWord {
		return false
	}
	switch strings.ToUpper(p.tok.text) {
	case "OPTIONAL", "MINUS", "GRAPH", "SERVICE", "FILTER", "BIND", "VALUES":
		return true
	}
	return false
}

func (p *parser) element() Element {
	pos := p.tok.pos
	switch {
	case p.isPunct("{"):
		u := &Union{Groups: []*Group{p.group()}}
		for p.acceptWord("UNION") {
			u.Groups = append(u.Groups, p.group())
		}
		return u
	case p.acceptWord("OPTIONAL"):
		return &Optional{p.group()}
	case p.acceptWord("MINUS"):
		return &Minus{p.group()}
	case p.acceptWord("GRAPH"):
		name := p.varOrIRI()
		return &Graph{name, p.group()}
	case p.isWord("SERVICE"):
		return p.service()
	case p.acceptWord("FILTER"):
		home := p.blanks.pattern
		f := &Filter{p.constraint()}
		p.blanks.pattern = home // a filter does not end the pattern around it
		return f
	case p.acceptWord("BIND"):
		b := &Bind{Pos: pos}
		p.expect("(")
		b.Expr = p.expression()
		p.expectWord("AS")
		b.Pos = p.tok.pos
		b.Var = p.variable()
		p.expect(")")
		return b
	default:
		return p.inlineData()
	}
}

func (p *parser) service() Element {
	s := &Service{Pos: p.tok.pos}
	p.next()
	s.Silent = p.acceptWord("SILENT")
	s.Name = p.varOrIRI()
	begin := len(p.recorded)
	p.services++
	s.Group = p.group()
	p.services--
	if p.err == nil {
		s.Text = p.spell(p.recorded[begin:])
	}
	if p.services == 0 {
		p.recorded = p.recorded[:0]
	}
	return s
}

// spell writes tokens out again, so that they mean the same without prologue.
func (p *parser) spell(ts []token) string {
	var b strings.Builder
	for i, t := range ts {
		if i > 0 && t.start > ts[i-1].end {
			b.WriteByte(' ')
		}
		if t.kind == tokIRI || t.kind == tokPName {
			// Both were expanded once already, without an error.
			iri, _ := p.expand(t)
			b.WriteString("<" + string(iri) + ">")
		} else {
			b.WriteString(p.lex.src[t.start:t.end])
		}
	}
	return b.String()
}

func (p *parser) inlineData() *Values {
	v := &Values{Pos: p.tok.pos}
	p.expectWord("VALUES")
	if p.tok.kind == tokVar {
		v.Vars = []string{p.variable()}
		p.expect("{")
		for p.err == nil && !p.isPunct("}") {
			v.Rows = append(v.Rows, []rdf.Term{p.dataValue()})
		}
		p.expect("}")
		return v
	}
	p.expect("(")
	for p.err == nil && p.tok.kind == tokVar {
		for _, w := range v.Vars {
			if w == p.tok.text {
				p.failAt(p.tok.pos, "?%s stands twice in VALUES", w)
			}
		}
		v.Vars = append(v.Vars, p.variable())
	}
	p.expect(")")
	p.expect("{")
	for p.err == nil && !p.isPunct("}") {
		pos := p.tok.pos
		p.expect("(")
		row := make([]rdf.Term, 0, len(v.Vars))
		for p.err == nil && !p.isPunct(")") {
			row = append(row, p.dataValue())
		}
		p.expect(")")
		if len(row) != len(v.Vars) {
			p.failAt(pos, "this row of VALUES has %d values for %d variables", len(row), len(v.Vars))
		}
		v.Rows = append(v.Rows, row)
	}
	p.expect("}")
	return v
}

func (p *parser) dataValue() rdf.Term {
	switch {
	case p.acceptWord("UNDEF"):
		return nil
	case p.isIRI():
		return p.iri()
	case p.startsLiteral():
		return p.literal()
	}
	p.expected("an IRI", "a literal", "UNDEF", "the end of the row")
	return nil
}

func (p *parser) startsLiteral() bool {
	switch p.tok.kind {
	case tokString, tokInteger, tokDecimal, tokDouble:
		return true
	case tokPunct:
		return p.tok.text == "+" || p.tok.text == "-"
	case tokWord:
		return p.isWord("true") || p.isWord("false")
	}
	return false
}

const (
	xsd       = rdf.XSDNamespace
	rdfSyntax = rdf.RDFNamespace
)

func (p *parser) literal() rdf.Term {
	t := p.tok
	switch t.kind {
	case tokString:
		p.next()
		switch {
		case p.tok.kind == tokLang:
			lang := strings.ToLower(p.tok.text)
			p.next()
			return rdf.LangString{Value: rdf.String(t.text), Lang: lang}
		case p.accept("^^"):
			dt := p.iri()
			if dt == xsd+"string" {
				return rdf.String(t.text)
			}
			return rdf.TypedString{Value: rdf.String(t.text), Type: dt}
		}
		return rdf.String(t.text)
	case tokWord:
		p.next()
		return rdf.TypedString{Value: rdf.String(strings.ToLower(t.text)), Type: xsd + "boolean"}
	case tokPunct:
		p.next()
		if p.tok.start != t.end || !p.isNumber() {
			p.expected("a number")
			return nil
		}
		n := p.number()
		n.Value = rdf.String(t.text) + n.Value
		return n
	}
	return p.number()
}

func (p *parser) isNumber() bool {
	return p.tok.kind == tokInteger || p.tok.kind == tokDecimal || p.tok.kind == tokDouble
}

func (p *parser) number() rdf.TypedString {
	n := rdf.TypedString{Value: rdf.String(p.tok.text)}
	switch p.tok.kind {
	case tokInteger:
		n.Type = xsd + "integer"
	case tokDecimal:
		n.Type = xsd + "decimal"
	default:
		n.Type = xsd + "double"
	}
	p.next()
	return n
}

// startsTerm reports whether the token can start the subject of triples.
func (p *parser) startsTerm() bool {
	switch p.tok.kind {
	case tokVar, tokBlank, tokIRI, tokPName:
		return true
	case tokPunct:
		return p.tok.text == "(" || p.tok.text == "[" || p.startsLiteral()
	}
	return p.startsLiteral()
}

// triples collects the patterns of one block while it is read.
type triples struct {
	list  []Triple
	paths bool // whether property paths may stand here
}

func (t *triples) add(s Term, v verb, o Term) {
	t.list = append(t.list, Triple{S: s, P: v.term, Path: v.path, O: o})
}

// verb is a predicate, or a path that is more than one.
type verb struct {
	term Term
	path algebra.PathExpr
}

// triplesBlock reads triples with dots between; open reports that no dot ends
// the last one.
func (p *parser) triplesBlock() (b *Triples, open bool) {
	b = &Triples{Pos: p.tok.pos}
	t := triples{paths: true}
	for !open && p.startsTerm() {
		p.sameSubject(&t)
		open = !p.accept(".")
	}
	b.Patterns = t.list
	return b, open
}

// triplesTemplate reads triples without paths, up to what cannot be one.
func (p *parser) triplesTemplate() []Triple {
	var t triples
	for p.err == nil && p.startsTerm() {
		p.sameSubject(&t)
		if !p.accept(".") {
			break
		}
	}
	return t.list
}

func (p *parser) sameSubject(t *triples) {
	compound := p.isPunct("(") || p.isPunct("[")
	before := len(t.list)
	s := p.node(t)
	// [ … ] and ( … ) say something by themselves; [] and () do not.
	if compound && len(t.list) > before && !p.startsVerb(t) {
		return
	}
	p.propertyList(t, s)
}

func (p *parser) startsVerb(t *triples) bool {
	switch {
	case p.tok.kind == tokVar, p.isIRI(), p.tok.kind == tokWord && p.tok.text == "a":
		return true
	case t.paths:
		return p.isPunct("(") || p.isPunct("^") || p.isPunct("!")
	}
	return false
}

func (p *parser) propertyList(t *triples, s Term) {
	for p.err == nil {
		v := p.verb(t)
		for p.err == nil {
			t.add(s, v, p.node(t))
			if !p.accept(",") {
				break
			}
		}
		if !p.isPunct(";") {
			return
		}
		for p.accept(";") {
		}
		if !p.startsVerb(t) {
			return
		}
	}
}

func (p *parser) verb(t *triples) verb {
	pos := p.tok.pos
	switch {
	case p.tok.kind == tokVar:
		return verb{term: Term{Pos: pos, Var: p.variable()}}
	case t.paths && p.startsVerb(t):
		path := p.path()
		if l, ok := path.(algebra.Link); ok {
			return verb{term: Term{Pos: pos, Value: l.IRI}}
		}
		return verb{term: Term{Pos: pos}, path: path}
	case p.tok.kind == tokWord && p.tok.text == "a":
		p.next()
		return verb{term: Term{Pos: pos, Value: rdf.IRI(rdfSyntax + "type")}}
	case p.isIRI():
		return verb{term: Term{Pos: pos, Value: p.iri()}}
	}
	p.expected("a predicate")
	return verb{}
}

// node reads a subject or object, and adds the triples that it stands for.
func (p *parser) node(t *triples) Term {
	n := Term{Pos: p.tok.pos}
	defer p.leave()
	if !p.enter() {
		return n
	}
	switch {
	case p.tok.kind == tokVar:
		n.Var = p.variable()
	case p.isIRI():
		n.Value = p.iri()
	case p.tok.kind == tokBlank:
		n.Blank = p.tok.text
		p.useBlank(n.Blank)
		p.next()
	case p.startsLiteral():
		n.Value = p.literal()
	case p.accept("["):
		n.Blank = p.anonymous()
		if !p.accept("]") {
			p.propertyList(t, n)
			p.expect("]")
		}
	case p.accept("("):
		return p.collection(t, n)
	default:
		p.expected("a variable", "an IRI", "a literal", "a blank node")
	}
	return n
}

func (p *parser) anonymous() string {
	if p.blanks.forbidden != "" {
		p.failAt(p.tok.pos, "a blank node cannot stand in %s", p.blanks.forbidden)
	}
	p.blanks.anonymous++
	return "[" + strconv.Itoa(p.blanks.anonymous)
}

func (p *parser) useBlank(label string) {
	b := &p.blanks
	if b.forbidden != "" {
		p.failAt(p.tok.pos, "a blank node cannot stand in %s", b.forbidden)
	}
	if b.off {
		return
	}
	if home, ok := b.home[label]; ok && home != b.pattern {
		p.failAt(p.tok.pos, "the blank node _:%s is used in two basic graph patterns", clip(label))
	}
	b.home[label] = b.pattern
}

func (p *parser) collection(t *triples, n Term) Term {
	if p.accept(")") {
		n.Value = rdf.IRI(rdfSyntax + "nil")
		return n
	}
	link := func(local string) verb {
		return verb{term: Term{Pos: n.Pos, Value: rdf.IRI(rdfSyntax + local)}}
	}
	n.Blank = p.anonymous()
	for cell := n; p.err == nil; {
		t.add(cell, link("first"), p.node(t))
		if p.accept(")") {
			t.add(cell, link("rest"), Term{Pos: n.Pos, Value: rdf.IRI(rdfSyntax + "nil")})
			return n
		}
		rest := Term{Pos: p.tok.pos, Blank: p.anonymous()}
		t.add(cell, link("rest"), rest)
		cell = rest
	}
	return n
}
