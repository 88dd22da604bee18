package plan

import (
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Mentioned returns every variable that occurs anywhere in op, sorted.
func Mentioned(op algebra.Op) []algebra.Var { return mentioned(op) }

// Substitute replaces variables by terms throughout a pattern (section 18.6).
// Where a variable must stay a variable (what BIND, VALUES or a subquery
// binds), the pattern is joined with the binding instead. A subquery sees only
// the variables that it projects.
func Substitute(op algebra.Op, bind map[algebra.Var]rdf.Term) algebra.Op {
	if len(bind) == 0 {
		return op
	}
	s := substitution(bind)
	return s.op(op)
}

type substitution map[algebra.Var]rdf.Term

func (s substitution) node(n algebra.Node) algebra.Node {
	if n.IsVar() {
		if t := s[n.Var]; t != nil {
			return algebra.Node{Term: t}
		}
	}
	return n
}

func (s substitution) op(op algebra.Op) algebra.Op {
	switch op := op.(type) {
	case algebra.BGP:
		out := algebra.BGP{Triples: make([]algebra.Triple, len(op.Triples))}
		for i, t := range op.Triples {
			out.Triples[i] = algebra.Triple{S: s.node(t.S), P: s.node(t.P), O: s.node(t.O)}
		}
		return out
	case algebra.Path:
		op.S, op.O = s.node(op.S), s.node(op.O)
		return op
	case algebra.Join:
		op.Left, op.Right = s.op(op.Left), s.op(op.Right)
		return op
	case algebra.LeftJoin:
		op.Left, op.Right = s.op(op.Left), s.op(op.Right)
		if op.Filter != nil {
			op.Filter = s.expr(op.Filter)
		}
		return op
	case algebra.Union:
		op.Left, op.Right = s.op(op.Left), s.op(op.Right)
		return op
	case algebra.Minus:
		// Put terms in on both sides, and keep the domains: a variable that
		// both sides had still connects them.
		op.Left, op.Right = s.bound(s.op(op.Left), op.Left), s.bound(s.op(op.Right), op.Right)
		return op
	case algebra.Filter:
		op.Conds = s.exprs(op.Conds)
		op.Input = s.op(op.Input)
		return op
	case algebra.Graph:
		op.Name, op.Input = s.node(op.Name), s.op(op.Input)
		return op
	case algebra.Extend:
		op.Input, op.Expr = s.op(op.Input), s.expr(op.Expr)
		return s.joined(op, op.Var)
	case algebra.Values:
		return s.joined(op, op.Vars...)
	case algebra.Service:
		op.Name = s.node(op.Name)
		return s.joined(op, Mentioned(op.Input)...)
	}
	return s.subquery(op)
}

// bound adds the bindings of the variables that a side of MINUS had in scope.
func (s substitution) bound(op, was algebra.Op) algebra.Op {
	may, _ := scope(was)
	return s.joined(op, may...)
}

// joined joins op with the bindings of some variables.
func (s substitution) joined(op algebra.Op, vars ...algebra.Var) algebra.Op {
	v := algebra.Values{Rows: [][]rdf.Term{nil}}
	for _, name := range vars {
		if t := s[name]; t != nil {
			v.Vars = append(v.Vars, name)
			v.Rows[0] = append(v.Rows[0], t)
		}
	}
	if len(v.Vars) == 0 {
		return op
	}
	return algebra.Join{Left: op, Right: v}
}

// subquery joins a subquery, or solution modifiers, with the bindings of the
// variables that are in scope outside.
func (s substitution) subquery(op algebra.Op) algebra.Op {
	may, _ := scope(op)
	return s.joined(op, may...)
}

func (s substitution) exprs(es []algebra.Expr) []algebra.Expr {
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		out[i] = s.expr(e)
	}
	return out
}

func (s substitution) expr(e algebra.Expr) algebra.Expr {
	switch e := e.(type) {
	case algebra.VarExpr:
		if t := s[e.Var]; t != nil {
			return algebra.Const{Term: t}
		}
	case algebra.Call:
		if e.Func == "BOUND" {
			if v, ok := e.Args[0].(algebra.VarExpr); ok && s[v.Var] != nil {
				return algebra.Const{Term: rdf.TypedString{Value: "true", Type: "http://www.w3.org/2001/XMLSchema#boolean"}}
			}
			return e
		}
		e.Args = s.exprs(e.Args)
		return e
	case algebra.FuncCall:
		e.Args = s.exprs(e.Args)
		return e
	case algebra.Exists:
		e.Pattern = s.op(e.Pattern)
		return e
	}
	return e
}
