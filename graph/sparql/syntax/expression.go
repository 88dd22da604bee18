package syntax

import (
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

func (p *parser) expression() Expr {
	defer p.leave()
	if !p.enter() {
		return &Constant{}
	}
	return p.or()
}

func (p *parser) or() Expr {
	left := p.and()
	for p.isPunct("||") {
		left = p.binary(left, p.and)
	}
	return left
}

func (p *parser) and() Expr {
	left := p.relational()
	for p.isPunct("&&") {
		left = p.binary(left, p.relational)
	}
	return left
}

// binary reads the operator at hand and its right operand.
func (p *parser) binary(left Expr, operand func() Expr) Expr {
	c := &Call{Pos: p.tok.pos, Func: p.tok.text}
	p.next()
	c.Args = []Expr{left, operand()}
	return c
}

func (p *parser) relational() Expr {
	left := p.additive()
	pos := p.tok.pos
	switch {
	case p.tok.kind == tokPunct:
		switch p.tok.text {
		case "=", "!=", "<", ">", "<=", ">=":
			return p.binary(left, p.additive)
		}
	case p.acceptWord("IN"):
		return &Call{pos, "in", append([]Expr{left}, p.expressionList()...)}
	case p.acceptWord("NOT"):
		p.expectWord("IN")
		return &Call{pos, "not in", append([]Expr{left}, p.expressionList()...)}
	}
	return left
}

// additive takes the sign of "?x -1" for the operator, which means the same.
func (p *parser) additive() Expr {
	left := p.multiplicative()
	for p.isPunct("+") || p.isPunct("-") {
		left = p.binary(left, p.multiplicative)
	}
	return left
}

func (p *parser) multiplicative() Expr {
	left := p.unary()
	for p.isPunct("*") || p.isPunct("/") {
		left = p.binary(left, p.unary)
	}
	return left
}

func (p *parser) unary() Expr {
	t := p.tok
	if !p.isPunct("!") && !p.isPunct("-") && !p.isPunct("+") {
		return p.primary()
	}
	defer p.leave()
	if !p.enter() {
		return &Constant{}
	}
	p.next()
	if t.text != "!" && p.tok.start == t.end && p.isNumber() {
		n := p.number()
		n.Value = rdf.String(t.text) + n.Value
		return &Constant{t.pos, n}
	}
	if t.text == "!" {
		return &Call{t.pos, "!", []Expr{p.unary()}}
	}
	return &Call{t.pos, "unary" + t.text, []Expr{p.primary()}}
}

func (p *parser) primary() Expr {
	pos := p.tok.pos
	switch {
	case p.accept("("):
		e := p.expression()
		p.expect(")")
		return e
	case p.tok.kind == tokVar:
		return &Variable{pos, p.variable()}
	case p.isIRI():
		iri := p.iri()
		if p.isPunct("(") {
			return p.functionCall(pos, iri)
		}
		return &Constant{pos, iri}
	case p.startsLiteral():
		return &Constant{pos, p.literal()}
	case p.tok.kind == tokWord:
		return p.builtIn()
	}
	p.expected("an expression")
	return &Constant{pos, nil}
}

// startsConstraint reports whether what follows can be a constraint: an
// expression in parentheses, or a call.
func (p *parser) startsConstraint() bool {
	switch {
	case p.isPunct("("), p.isIRI():
		return true
	case p.tok.kind != tokWord:
		return false
	}
	name := strings.ToUpper(p.tok.text)
	_, fn := builtIns[name]
	_, agg := aggregates[name]
	return fn || agg || name == "EXISTS" || name == "NOT"
}

func (p *parser) constraint() Expr {
	pos := p.tok.pos
	switch {
	case p.accept("("):
		e := p.expression()
		p.expect(")")
		return e
	case p.isIRI():
		return p.functionCall(pos, p.iri())
	case p.tok.kind == tokWord:
		return p.builtIn()
	}
	p.expected(`"("`, "a function")
	return &Constant{pos, nil}
}

func (p *parser) functionCall(pos Pos, iri rdf.IRI) Expr {
	f := &FuncCall{Pos: pos, IRI: iri}
	p.expect("(")
	if p.accept(")") {
		return f
	}
	f.Distinct = p.acceptWord("DISTINCT")
	f.Args = p.arguments()
	return f
}

// arguments reads expressions up to the closing parenthesis, at least one.
func (p *parser) arguments() []Expr {
	var args []Expr
	for p.err == nil {
		args = append(args, p.expression())
		if !p.accept(",") {
			break
		}
	}
	p.expect(")")
	return args
}

func (p *parser) expressionList() []Expr {
	p.expect("(")
	if p.accept(")") {
		return nil
	}
	return p.arguments()
}

func (p *parser) builtIn() Expr {
	t := p.tok
	name := strings.ToUpper(t.text)
	if name == "EXISTS" || name == "NOT" {
		p.next()
		if name == "NOT" {
			p.expectWord("EXISTS")
		}
		return &Exists{t.pos, name == "NOT", p.group()}
	}
	if fn, ok := aggregates[name]; ok {
		p.next()
		return p.aggregate(t.pos, fn)
	}
	arity, ok := builtIns[name]
	if !ok {
		p.expected("an expression")
		return &Constant{t.pos, nil}
	}
	p.next()
	c := &Call{Pos: t.pos, Func: name}
	switch name {
	case "URI":
		c.Func = "IRI"
	case "ISURI":
		c.Func = "ISIRI"
	}
	p.expect("(")
	if !p.accept(")") {
		c.Args = p.arguments()
	}
	if n := len(c.Args); p.err == nil && (n < arity[0] || arity[1] >= 0 && n > arity[1]) {
		p.failAt(t.pos, "%s does not take %d arguments", name, n)
	}
	if name == "BOUND" && p.err == nil {
		if _, ok := c.Args[0].(*Variable); !ok {
			p.failAt(c.Args[0].Position(), "BOUND takes a variable")
		}
	}
	return c
}

func (p *parser) aggregate(pos Pos, fn algebra.AggregateFunc) Expr {
	a := &Aggregate{Pos: pos, Func: fn, Separator: " "}
	p.expect("(")
	a.Distinct = p.acceptWord("DISTINCT")
	if fn == algebra.Count && p.accept("*") {
		p.expect(")")
		return a
	}
	a.Arg = p.expression()
	if fn == algebra.GroupConcat && p.accept(";") {
		p.expectWord("SEPARATOR")
		p.expect("=")
		if p.tok.kind != tokString {
			p.expected("a string")
		}
		a.Separator = p.tok.text
		p.next()
	}
	p.expect(")")
	return a
}

var aggregates = map[string]algebra.AggregateFunc{
	"COUNT": algebra.Count, "SUM": algebra.Sum, "AVG": algebra.Avg, "MIN": algebra.Min,
	"MAX": algebra.Max, "GROUP_CONCAT": algebra.GroupConcat, "SAMPLE": algebra.Sample,
}

// builtIns holds, for each built-in call of the grammar, the least and the most
// arguments that it takes; -1 is any number.
var builtIns = map[string][2]int{
	"STR": {1, 1}, "LANG": {1, 1}, "LANGMATCHES": {2, 2}, "DATATYPE": {1, 1}, "BOUND": {1, 1},
	"IRI": {1, 1}, "URI": {1, 1}, "BNODE": {0, 1}, "RAND": {0, 0}, "ABS": {1, 1}, "CEIL": {1, 1},
	"FLOOR": {1, 1}, "ROUND": {1, 1}, "CONCAT": {0, -1}, "STRLEN": {1, 1}, "SUBSTR": {2, 3},
	"REPLACE": {3, 4}, "UCASE": {1, 1}, "LCASE": {1, 1}, "ENCODE_FOR_URI": {1, 1}, "CONTAINS": {2, 2},
	"STRSTARTS": {2, 2}, "STRENDS": {2, 2}, "STRBEFORE": {2, 2}, "STRAFTER": {2, 2}, "YEAR": {1, 1},
	"MONTH": {1, 1}, "DAY": {1, 1}, "HOURS": {1, 1}, "MINUTES": {1, 1}, "SECONDS": {1, 1},
	"TIMEZONE": {1, 1}, "TZ": {1, 1}, "NOW": {0, 0}, "UUID": {0, 0}, "STRUUID": {0, 0}, "MD5": {1, 1},
	"SHA1": {1, 1}, "SHA256": {1, 1}, "SHA384": {1, 1}, "SHA512": {1, 1}, "COALESCE": {0, -1},
	"IF": {3, 3}, "STRLANG": {2, 2}, "STRDT": {2, 2}, "SAMETERM": {2, 2}, "ISIRI": {1, 1},
	"ISURI": {1, 1}, "ISBLANK": {1, 1}, "ISLITERAL": {1, 1}, "ISNUMERIC": {1, 1}, "REGEX": {2, 3},
}
