package plan

import (
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/value"
)

// hasExpressions reports whether an operator has some that foldConstants looks at.
func hasExpressions(op algebra.Op) bool {
	switch op := op.(type) {
	case algebra.Filter, algebra.Extend:
		return true
	case algebra.LeftJoin:
		return op.Filter != nil
	}
	return false
}

// foldConstants computes what does not depend on the solution, so that it is
// done once and comparisons with it can bound a scan.
func foldConstants(op algebra.Op) algebra.Op {
	switch op := op.(type) {
	case algebra.Filter:
		op.Conds = foldAll(op.Conds)
		return op
	case algebra.LeftJoin:
		if op.Filter != nil {
			op.Filter = fold(op.Filter)
		}
		return op
	case algebra.Extend:
		op.Expr = fold(op.Expr)
		return op
	}
	return op
}

func foldAll(es []algebra.Expr) []algebra.Expr {
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		out[i] = fold(e)
	}
	return out
}

// fold replaces the largest parts of an expression that are constant by their
// value, where a term can hold it exactly. What is an error stays, for the
// evaluation to find.
func fold(e algebra.Expr) algebra.Expr {
	if _, isTerm := e.(algebra.Const); isTerm {
		return e
	}
	if v, ok := constantValue(e); ok {
		t := v.Term()
		if t == nil {
			return e
		}
		back := value.FromTerm(t)
		if back.Kind == v.Kind && value.SameTerm(v, back) && value.EqualTo(v, back) == value.True {
			return algebra.Const{Term: t}
		}
		return e
	}
	switch e := e.(type) {
	case algebra.Call:
		e.Args = foldAll(e.Args)
		return e
	case algebra.FuncCall:
		e.Args = foldAll(e.Args)
		return e
	}
	return e
}

// constantValue evaluates an expression of constants, strict functions and
// casts; ok is false if it is another, or an error.
func constantValue(e algebra.Expr) (v value.Value, ok bool) {
	switch e := e.(type) {
	case algebra.Const:
		v = value.FromTerm(e.Term)
	case algebra.Call:
		f, known := value.FunctionOf(e.Func)
		if !known || len(e.Args) < f.Min || f.Max >= 0 && len(e.Args) > f.Max {
			return value.Err, false
		}
		args := make([]value.Value, len(e.Args))
		for i, a := range e.Args {
			if args[i], ok = constantValue(a); !ok {
				return value.Err, false
			}
		}
		v = f.Apply(args)
	case algebra.FuncCall:
		if len(e.Args) != 1 {
			return value.Err, false
		}
		arg, constant := constantValue(e.Args[0])
		if !constant {
			return value.Err, false
		}
		v, _ = value.Cast(e.IRI, arg)
	default:
		return value.Err, false
	}
	return v, !v.IsError()
}
