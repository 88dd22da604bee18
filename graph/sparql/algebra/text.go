package algebra

import (
	"strconv"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
)

// Text writes an operator as an indented expression in parentheses, an operator
// a line, for people and for tests:
//
//	(join
//	  (bgp (?s <p> ?o))
//	  (path ?o (+ <q>) ?x))
func Text(op Op) string {
	var p printer
	p.op(op)
	return p.b.String()
}

// ExprText writes an expression in the same way, on one line unless it holds a
// pattern.
func ExprText(e Expr) string {
	var p printer
	p.expr(e)
	return p.b.String()
}

// PathText writes a property path in the same way.
func PathText(e PathExpr) string {
	var p printer
	p.path(e)
	return p.b.String()
}

type printer struct {
	b      strings.Builder
	indent int
}

func (p *printer) put(s ...string) {
	for _, x := range s {
		p.b.WriteString(x)
	}
}

// inputs writes operators below the present one and closes it.
func (p *printer) inputs(ops ...Op) {
	p.indent++
	for _, o := range ops {
		p.put("\n", strings.Repeat("  ", p.indent))
		p.op(o)
	}
	p.indent--
	p.put(")")
}

func (p *printer) node(n Node) {
	if n.IsVar() {
		p.put(n.Var.String())
	} else {
		p.put(rdf.Text(n.Term))
	}
}

// String writes the variable with its sigil.
func (v Var) String() string { return "?" + string(v) }

func (p *printer) vars(vs []Var) {
	p.put("(")
	for i, v := range vs {
		if i > 0 {
			p.put(" ")
		}
		p.put(v.String())
	}
	p.put(")")
}

func (p *printer) op(op Op) {
	switch op := op.(type) {
	case BGP:
		p.put("(bgp")
		for _, t := range op.Triples {
			p.put(" (")
			p.node(t.S)
			p.put(" ")
			p.node(t.P)
			p.put(" ")
			p.node(t.O)
			p.put(")")
		}
		p.put(")")
	case Path:
		p.put("(path ")
		p.node(op.S)
		p.put(" ")
		p.path(op.Path)
		p.put(" ")
		p.node(op.O)
		p.put(")")
	case Join:
		p.put("(join")
		p.inputs(op.Left, op.Right)
	case LeftJoin:
		p.put("(leftjoin")
		if op.Filter != nil {
			p.put(" ")
			p.expr(op.Filter)
		}
		p.inputs(op.Left, op.Right)
	case Union:
		p.put("(union")
		p.inputs(op.Left, op.Right)
	case Minus:
		p.put("(minus")
		p.inputs(op.Left, op.Right)
	case Filter:
		p.put("(filter")
		p.exprs(op.Conds)
		p.inputs(op.Input)
	case Graph:
		p.put("(graph ")
		p.node(op.Name)
		p.inputs(op.Input)
	case Extend:
		p.put("(extend ", op.Var.String(), " ")
		p.expr(op.Expr)
		p.inputs(op.Input)
	case Values:
		p.values(op)
	case Service:
		p.put("(service ")
		if op.Silent {
			p.put("silent ")
		}
		p.node(op.Name)
		p.inputs(op.Input)
	default:
		p.modifier(op)
	}
}

func (p *printer) modifier(op Op) {
	switch op := op.(type) {
	case Group:
		p.put("(group ")
		p.vars(op.Keys)
		for _, a := range op.Aggs {
			p.aggregate(a)
		}
		p.inputs(op.Input)
	case OrderBy:
		p.put("(order")
		for _, by := range op.By {
			if by.Desc {
				p.put(" (desc ")
				p.expr(by.Expr)
				p.put(")")
			} else {
				p.put(" ")
				p.expr(by.Expr)
			}
		}
		p.inputs(op.Input)
	case Project:
		p.put("(project ")
		p.vars(op.Vars)
		p.inputs(op.Input)
	case Distinct:
		p.put("(distinct")
		p.inputs(op.Input)
	case Reduced:
		p.put("(reduced")
		p.inputs(op.Input)
	case Slice:
		p.put("(slice ", strconv.FormatInt(op.Offset, 10), " ", strconv.FormatInt(op.Limit, 10))
		p.inputs(op.Input)
	default:
		p.put("(?)")
	}
}

func (p *printer) values(op Values) {
	p.put("(values ")
	p.vars(op.Vars)
	for i, row := range op.Rows {
		if i == 20 {
			p.put(" … ", strconv.Itoa(len(op.Rows)), " rows")
			break
		}
		p.put(" (")
		for j, t := range row {
			if j > 0 {
				p.put(" ")
			}
			if t == nil {
				p.put("undef")
			} else {
				p.put(rdf.Text(t))
			}
		}
		p.put(")")
	}
	p.put(")")
}

func (f AggregateFunc) String() string {
	return [...]string{"count", "sum", "avg", "min", "max", "group_concat", "sample"}[f]
}

func (p *printer) aggregate(a Aggregate) {
	p.put(" (", a.Var.String(), " (", a.Func.String())
	if a.Distinct {
		p.put(" distinct")
	}
	if a.Arg == nil {
		p.put(" *")
	} else {
		p.put(" ")
		p.expr(a.Arg)
	}
	if a.Func == GroupConcat {
		p.put(" ", strconv.Quote(a.Separator))
	}
	p.put("))")
}

func (p *printer) exprs(es []Expr) {
	for _, e := range es {
		p.put(" ")
		p.expr(e)
	}
}

func (p *printer) expr(e Expr) {
	switch e := e.(type) {
	case VarExpr:
		p.put(e.Var.String())
	case Const:
		if e.Term != nil {
			p.put(rdf.Text(e.Term))
		}
	case Call:
		p.put("(", strings.ToLower(e.Func))
		p.exprs(e.Args)
		p.put(")")
	case FuncCall:
		p.put("(", rdf.Text(e.IRI))
		p.exprs(e.Args)
		p.put(")")
	case Exists:
		p.put("(")
		if e.Not {
			p.put("not")
		}
		p.put("exists")
		p.indent++ // set apart from the inputs of the operator around it
		p.inputs(e.Pattern)
		p.indent--
	default:
		p.put("(?)")
	}
}

func (p *printer) path(e PathExpr) {
	switch e := e.(type) {
	case Link:
		p.put(rdf.Text(e.IRI))
	case Inverse:
		p.unary("^", e.Path)
	case Sequence:
		p.binary("/", e.Left, e.Right)
	case Alternative:
		p.binary("|", e.Left, e.Right)
	case ZeroOrOne:
		p.unary("?", e.Path)
	case ZeroOrMore:
		p.unary("*", e.Path)
	case OneOrMore:
		p.unary("+", e.Path)
	case NegatedSet:
		p.put("(!")
		for _, i := range e.Forward {
			p.put(" ", rdf.Text(i))
		}
		for _, i := range e.Inverted {
			p.put(" (^ ", rdf.Text(i), ")")
		}
		p.put(")")
	default:
		p.put("(?)")
	}
}

func (p *printer) unary(sign string, e PathExpr) {
	p.put("(", sign, " ")
	p.path(e)
	p.put(")")
}

func (p *printer) binary(sign string, l, r PathExpr) {
	p.put("(", sign, " ")
	p.path(l)
	p.put(" ")
	p.path(r)
	p.put(")")
}
