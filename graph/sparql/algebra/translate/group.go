package translate

import (
	"fmt"

	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// grouping translates expressions and, in a query that groups, takes the
// aggregates out of them (section 18.2.4.1).
type grouping struct {
	*translator
	on      bool
	known   map[string]bool // keys and names that SELECT gave
	alias   map[string]syntax.Expr
	keyVars []algebra.Var
	aggs    []algebra.Aggregate
	seen    map[string]algebra.Var // aggregates by their text
	inside  bool                   // within an aggregate's argument
}

// keys binds the keys of GROUP BY that are not plain variables.
func (g *grouping) keys(q *syntax.Query, s *solved) {
	for _, k := range q.GroupBy {
		if x, plain := k.Expr.(*syntax.Variable); plain && x.Name == k.Var {
			g.keyVars = appendNew(g.keyVars, algebra.Var(k.Var))
			g.known[k.Var] = true
			continue
		}
		v := algebra.Var(k.Var)
		if v == "" {
			v = g.invent("k")
		}
		s.op = algebra.Extend{Input: s.op, Var: v, Expr: g.translator.expr(k.Expr)}
		g.keyVars = appendNew(g.keyVars, v)
		g.known[string(v)] = true
	}
}

func (g *grouping) expr(e syntax.Expr) algebra.Expr {
	switch e := e.(type) {
	case *syntax.Variable:
		return g.variable(e)
	case *syntax.Constant:
		return algebra.Const{Term: e.Term}
	case *syntax.Call:
		return algebra.Call{Func: e.Func, Args: g.exprs(e.Args)}
	case *syntax.FuncCall:
		return algebra.FuncCall{IRI: e.IRI, Args: g.exprs(e.Args)}
	case *syntax.Exists:
		return algebra.Exists{Pattern: g.group(e.Group), Not: e.Not}
	case *syntax.Aggregate:
		return g.aggregate(e)
	}
	panic(fmt.Sprintf("translate: unknown expression %T", e))
}

func (g *grouping) exprs(es []syntax.Expr) []algebra.Expr {
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		out[i] = g.expr(e)
	}
	return out
}

// variable translates a variable. In a group, one that is no key stands for
// some value that it has there.
func (g *grouping) variable(v *syntax.Variable) algebra.Expr {
	plain := algebra.VarExpr{Var: algebra.Var(v.Name)}
	if !g.on || g.inside {
		return plain
	}
	if e, ok := g.alias[v.Name]; ok {
		saved := g.alias
		g.alias = nil
		defer func() { g.alias = saved }()
		return g.expr(e)
	}
	if g.known[v.Name] {
		return plain
	}
	return g.add(algebra.Aggregate{Func: algebra.Sample, Arg: plain})
}

func (g *grouping) aggregate(e *syntax.Aggregate) algebra.Expr {
	a := algebra.Aggregate{Func: e.Func, Distinct: e.Distinct}
	if e.Func == algebra.GroupConcat {
		a.Separator = e.Separator
	}
	if e.Arg != nil {
		g.inside = true
		a.Arg = g.expr(e.Arg)
		g.inside = false
	}
	return g.add(a)
}

// add computes an aggregate once, however often the query writes it.
func (g *grouping) add(a algebra.Aggregate) algebra.Expr {
	text := fmt.Sprintf("%#v", a)
	if v, ok := g.seen[text]; ok {
		return algebra.VarExpr{Var: v}
	}
	if g.seen == nil {
		g.seen = map[string]algebra.Var{}
	}
	a.Var = g.invent("a")
	g.seen[text] = a.Var
	g.aggs = append(g.aggs, a)
	return algebra.VarExpr{Var: a.Var}
}
