package syntax

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// maxDepth bounds how deep groups, expressions and paths may nest, so that a
// hostile text cannot exhaust the stack.
const maxDepth = 400

// Prologue is what is in force before the text's own BASE and PREFIX.
type Prologue struct {
	Base     string
	Prefixes map[string]string
}

// parser reads by recursive descent with one token of lookahead. The first
// error sticks in err and makes every later token the end of the text, so that
// all loops finish; trees built after it are thrown away.
type parser struct {
	lex      *lexer
	tok      token
	err      error
	base     rdf.Base
	prefixes map[string]string
	depth    int
	blanks   blankScope
	// recorded holds the tokens read while services > 0.
	recorded []token
	services int
}

// blankScope watches that a label is used in one basic graph pattern only.
type blankScope struct {
	anonymous int
	pattern   int // the number of the basic graph pattern being read
	last      int
	home      map[string]int
	off       bool // in templates and data, where the rule is another
	forbidden string
}

func newParser(text string, pro Prologue) (*parser, error) {
	lex, err := newLexer(text)
	if err != nil {
		return nil, err
	}
	p := &parser{lex: lex, prefixes: make(map[string]string, len(pro.Prefixes))}
	if pro.Base != "" {
		if p.base, err = rdf.NewBase(pro.Base); err != nil {
			return nil, err
		}
	}
	for k, v := range pro.Prefixes {
		p.prefixes[k] = v
	}
	p.blanks.home = map[string]int{}
	p.next()
	return p, p.err
}

// ParseQuery reads a query. Its errors are *Error, but for an invalid pro.Base.
func ParseQuery(text string, pro Prologue) (*Query, error) {
	p, err := newParser(text, pro)
	if err != nil {
		return nil, err
	}
	p.prologue()
	q := p.query()
	if p.err == nil && p.tok.kind != tokEOF {
		p.expected("the end of the query")
	}
	if p.err == nil {
		p.err = checkQuery(q)
	}
	if p.err != nil {
		return nil, p.err
	}
	return q, nil
}

func (p *parser) next() {
	if p.err != nil {
		return
	}
	if p.services > 0 {
		p.recorded = append(p.recorded, p.tok)
	}
	t, err := p.lex.next()
	if err != nil {
		p.fail(err)
		return
	}
	p.tok = t
}

func (p *parser) fail(err error) {
	if p.err == nil {
		p.err = err
		p.tok = token{kind: tokEOF, pos: p.tok.pos}
	}
}

func (p *parser) failAt(pos Pos, format string, args ...any) {
	p.fail(&Error{Pos: pos, Msg: fmt.Sprintf(format, args...)})
}

func (p *parser) expected(what ...string) {
	p.fail(&Error{Pos: p.tok.pos, Expected: what, Found: p.tok.describe()})
}

// enter counts a level of nesting; the caller must leave.
func (p *parser) enter() bool {
	p.depth++
	if p.depth > maxDepth {
		p.failAt(p.tok.pos, "nested deeper than %d levels", maxDepth)
		return false
	}
	return p.err == nil
}

func (p *parser) leave() { p.depth-- }

func (p *parser) isPunct(s string) bool { return p.tok.kind == tokPunct && p.tok.text == s }

func (p *parser) isWord(w string) bool {
	return p.tok.kind == tokWord && len(w) == len(p.tok.text) && strings.EqualFold(p.tok.text, w)
}

func (p *parser) accept(punct string) bool {
	if p.isPunct(punct) {
		p.next()
		return true
	}
	return false
}

func (p *parser) acceptWord(w string) bool {
	if p.isWord(w) {
		p.next()
		return true
	}
	return false
}

func (p *parser) expect(punct string) {
	if !p.accept(punct) {
		p.expected(`"` + punct + `"`)
	}
}

func (p *parser) expectWord(w string) {
	if !p.acceptWord(w) {
		p.expected(w)
	}
}

func (p *parser) prologue() {
	for p.err == nil {
		switch {
		case p.acceptWord("BASE"):
			if p.tok.kind != tokIRI {
				p.expected("an IRI in angle brackets")
				return
			}
			pos := p.tok.pos
			base, err := rdf.NewBase(string(p.iri()))
			if err != nil {
				p.failAt(pos, "%v", err)
			}
			p.base = base
		case p.acceptWord("PREFIX"):
			if p.tok.kind != tokPName || p.tok.local != "" {
				p.expected("a prefix such as ex:")
				return
			}
			prefix := p.tok.text
			p.next()
			if p.tok.kind != tokIRI {
				p.expected("an IRI in angle brackets")
				return
			}
			p.prefixes[prefix] = string(p.iri())
		default:
			return
		}
	}
}

// iri reads an IRI reference or a prefixed name and returns it absolute.
func (p *parser) iri() rdf.IRI {
	t := p.tok
	iri, err := p.expand(t)
	if err != nil {
		p.fail(err)
		return ""
	}
	p.next()
	return iri
}

func (p *parser) expand(t token) (rdf.IRI, error) {
	switch t.kind {
	case tokIRI:
		iri, err := p.base.Resolve(t.text)
		if err != nil {
			return "", &Error{Pos: t.pos, Msg: err.Error()}
		}
		return iri, nil
	case tokPName:
		ns, ok := p.prefixes[t.text]
		if !ok {
			return "", &Error{Pos: t.pos, Msg: fmt.Sprintf("the prefix %s: is not declared", clip(t.text))}
		}
		iri := ns + t.local
		if !rdf.ValidIRI(iri) {
			return "", &Error{Pos: t.pos, Msg: fmt.Sprintf("%s:%s does not give a valid IRI", clip(t.text), clip(t.local))}
		}
		return rdf.IRI(iri), nil
	}
	return "", &Error{Pos: t.pos, Expected: []string{"an IRI"}, Found: t.describe()}
}

func (p *parser) isIRI() bool { return p.tok.kind == tokIRI || p.tok.kind == tokPName }

func (p *parser) variable() string {
	if p.tok.kind != tokVar {
		p.expected("a variable")
		return ""
	}
	v := p.tok.text
	p.next()
	return v
}

func (p *parser) varOrIRI() Term {
	t := Term{Pos: p.tok.pos}
	switch {
	case p.tok.kind == tokVar:
		t.Var = p.variable()
	case p.isIRI():
		t.Value = p.iri()
	default:
		p.expected("a variable", "an IRI")
	}
	return t
}

func (p *parser) query() *Query {
	q := &Query{Pos: p.tok.pos, Base: p.base.String(), Limit: -1}
	switch {
	case p.isWord("SELECT"):
		p.selectClause(q)
		p.datasetClauses(q)
		p.whereClause(q)
	case p.acceptWord("ASK"):
		q.Form = algebra.Ask
		p.datasetClauses(q)
		p.whereClause(q)
	case p.acceptWord("CONSTRUCT"):
		q.Form = algebra.Construct
		p.constructQuery(q)
	case p.acceptWord("DESCRIBE"):
		q.Form = algebra.Describe
		p.describeQuery(q)
	default:
		p.expected("SELECT", "ASK", "CONSTRUCT", "DESCRIBE")
		return q
	}
	p.modifiers(q)
	q.Values = p.trailingValues()
	return q
}

func (p *parser) selectClause(q *Query) {
	p.expectWord("SELECT")
	s := &q.Select
	if p.acceptWord("DISTINCT") {
		s.Distinct = true
	} else if p.acceptWord("REDUCED") {
		s.Reduced = true
	}
	if p.accept("*") {
		s.Star = true
		return
	}
	for p.err == nil {
		switch {
		case p.tok.kind == tokVar:
			it := Item{Pos: p.tok.pos, Expr: &Variable{p.tok.pos, p.tok.text}, Var: p.tok.text}
			p.next()
			s.Items = append(s.Items, it)
		case p.isPunct("("):
			it := Item{Pos: p.tok.pos}
			p.next()
			it.Expr = p.expression()
			p.expectWord("AS")
			it.Pos = p.tok.pos
			it.Var = p.variable()
			p.expect(")")
			s.Items = append(s.Items, it)
		case len(s.Items) == 0:
			p.expected("*", "a variable", `"("`)
		default:
			return
		}
	}
}

func (p *parser) datasetClauses(q *Query) {
	for p.err == nil && p.isWord("FROM") {
		q.Dataset = append(q.Dataset, p.datasetClause())
	}
}

// datasetClause reads what follows FROM or USING, and the word itself.
func (p *parser) datasetClause() DatasetClause {
	d := DatasetClause{Pos: p.tok.pos}
	p.next()
	d.Named = p.acceptWord("NAMED")
	d.IRI = p.iri()
	return d
}

func (p *parser) whereClause(q *Query) {
	p.acceptWord("WHERE")
	q.Where = p.group()
}

func (p *parser) constructQuery(q *Query) {
	if p.isPunct("{") {
		q.Template = p.constructTemplate()
		p.datasetClauses(q)
		p.whereClause(q)
		return
	}
	p.datasetClauses(q)
	p.expectWord("WHERE")
	pos := p.tok.pos
	p.expect("{")
	p.newPattern()
	ts := p.triplesTemplate()
	p.expect("}")
	q.Where = &Group{Pos: pos}
	if len(ts) > 0 {
		q.Where.Elements = []Element{&Triples{pos, ts}}
	}
	q.Template = ts
}

func (p *parser) constructTemplate() []Triple {
	saved := p.blanks
	p.blanks.off = true
	defer func() { p.blanks.off, p.blanks.forbidden = saved.off, saved.forbidden }()
	p.expect("{")
	ts := p.triplesTemplate()
	p.expect("}")
	return ts
}

func (p *parser) describeQuery(q *Query) {
	if p.accept("*") {
		q.All = true
	} else {
		for p.err == nil && (len(q.Describe) == 0 || p.tok.kind == tokVar || p.isIRI()) {
			q.Describe = append(q.Describe, p.varOrIRI())
		}
	}
	p.datasetClauses(q)
	if p.isWord("WHERE") || p.isPunct("{") {
		p.whereClause(q)
	}
}

func (p *parser) modifiers(q *Query) {
	if p.acceptWord("GROUP") {
		p.expectWord("BY")
		for p.err == nil && (len(q.GroupBy) == 0 || p.startsConstraint() || p.tok.kind == tokVar) {
			q.GroupBy = append(q.GroupBy, p.groupKey())
		}
	}
	if p.acceptWord("HAVING") {
		for p.err == nil && (len(q.Having) == 0 || p.startsConstraint()) {
			q.Having = append(q.Having, p.constraint())
		}
	}
	if p.acceptWord("ORDER") {
		p.expectWord("BY")
		for p.err == nil && (len(q.OrderBy) == 0 || p.startsConstraint() || p.tok.kind == tokVar ||
			p.isWord("ASC") || p.isWord("DESC")) {
			q.OrderBy = append(q.OrderBy, p.orderKey())
		}
	}
	for limit, offset := false, false; p.err == nil; {
		switch {
		case !limit && p.acceptWord("LIMIT"):
			limit, q.Limit = true, p.count()
		case !offset && p.acceptWord("OFFSET"):
			offset, q.Offset = true, p.count()
		default:
			return
		}
	}
}

func (p *parser) groupKey() Item {
	it := Item{Pos: p.tok.pos}
	switch {
	case p.tok.kind == tokVar:
		it.Var = p.tok.text
		it.Expr = &Variable{p.tok.pos, p.variable()}
	case p.accept("("):
		it.Expr = p.expression()
		if p.acceptWord("AS") {
			it.Pos = p.tok.pos
			it.Var = p.variable()
		} else if v, ok := it.Expr.(*Variable); ok {
			it.Var = v.Name
		}
		p.expect(")")
	default:
		it.Expr = p.constraint()
	}
	return it
}

func (p *parser) orderKey() Order {
	var o Order
	switch {
	case p.isWord("ASC") || p.isWord("DESC"):
		o.Desc = p.isWord("DESC")
		p.next()
		p.expect("(")
		o.Expr = p.expression()
		p.expect(")")
	case p.tok.kind == tokVar:
		o.Expr = &Variable{p.tok.pos, p.variable()}
	default:
		o.Expr = p.constraint()
	}
	return o
}

func (p *parser) count() int64 {
	if p.tok.kind != tokInteger {
		p.expected("a number")
		return 0
	}
	n, err := strconv.ParseInt(p.tok.text, 10, 64)
	if err != nil {
		p.failAt(p.tok.pos, "%s is too large", clip(p.tok.text))
		return 0
	}
	p.next()
	return n
}

func (p *parser) trailingValues() *Values {
	if !p.isWord("VALUES") {
		return nil
	}
	return p.inlineData()
}

// ParseTerm reads one RDF term in SPARQL's syntax: an absolute IRI in angle
// brackets, a blank node or a literal. Its errors are *Error.
func ParseTerm(text string) (rdf.Term, error) {
	p, err := newParser(text, Prologue{})
	if err != nil {
		return nil, err
	}
	var t rdf.Term
	switch {
	case p.tok.kind == tokIRI:
		t = p.iri()
	case p.tok.kind == tokBlank:
		t = rdf.BNode(p.tok.text)
		p.next()
	case p.startsLiteral():
		t = p.literal()
	default:
		p.expected("an IRI", "a blank node", "a literal")
	}
	if p.err == nil && p.tok.kind != tokEOF {
		p.expected("the end of the term")
	}
	return t, p.err
}
