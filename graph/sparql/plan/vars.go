package plan

import (
	"slices"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// VarSet is a small set of variables, kept sorted.
type VarSet []algebra.Var

// SetOf makes a set.
func SetOf(vars ...algebra.Var) VarSet {
	s := slices.Clone(vars)
	if len(s) < 2 {
		return s
	}
	slices.Sort(s)
	return slices.Compact(s)
}

// Has reports membership.
func (s VarSet) Has(v algebra.Var) bool {
	_, ok := slices.BinarySearch(s, v)
	return ok
}

// With returns the union with others.
func (s VarSet) With(vars ...algebra.Var) VarSet {
	if VarSet(vars).SubsetOf(s) {
		return s
	}
	u := make(VarSet, 0, len(s)+len(vars))
	u = append(append(u, s...), vars...)
	slices.Sort(u)
	return slices.Compact(u)
}

// And returns the intersection.
func (s VarSet) And(t VarSet) VarSet {
	var out VarSet
	for _, v := range s {
		if t.Has(v) {
			out = append(out, v)
		}
	}
	return out
}

// Minus returns what is in s and not in t.
func (s VarSet) Minus(t VarSet) VarSet {
	var out VarSet
	for _, v := range s {
		if !t.Has(v) {
			out = append(out, v)
		}
	}
	return out
}

// SubsetOf reports whether t has all of s.
func (s VarSet) SubsetOf(t VarSet) bool {
	for _, v := range s {
		if !t.Has(v) {
			return false
		}
	}
	return true
}

func nodeVars(nodes ...algebra.Node) VarSet {
	var s []algebra.Var
	for _, n := range nodes {
		if n.IsVar() && n.Var != "" {
			s = append(s, n.Var)
		}
	}
	return SetOf(s...)
}

// scope returns the variables that may be bound in solutions of op, and those
// that are bound in all of them.
func scope(op algebra.Op) (may, certain VarSet) {
	switch op := op.(type) {
	case algebra.BGP:
		for _, t := range op.Triples {
			may = may.With(nodeVars(t.S, t.P, t.O)...)
		}
		return may, may
	case algebra.Path:
		may = nodeVars(op.S, op.O)
		return may, may
	case algebra.Join:
		lm, lc := scope(op.Left)
		rm, rc := scope(op.Right)
		return lm.With(rm...), lc.With(rc...)
	case algebra.LeftJoin:
		lm, lc := scope(op.Left)
		rm, _ := scope(op.Right)
		return lm.With(rm...), lc
	case algebra.Union:
		lm, lc := scope(op.Left)
		rm, rc := scope(op.Right)
		return lm.With(rm...), lc.And(rc)
	case algebra.Minus:
		return scope(op.Left)
	case algebra.Filter:
		return scope(op.Input)
	case algebra.Graph:
		may, certain = scope(op.Input)
		g := nodeVars(op.Name)
		return may.With(g...), certain.With(g...)
	case algebra.Extend:
		may, certain = scope(op.Input)
		return may.With(op.Var), certain
	case algebra.Values:
		return valuesScope(op)
	case algebra.Service:
		may, _ = scope(op.Input)
		return may.With(nodeVars(op.Name)...), nil
	case algebra.Group:
		_, certain = scope(op.Input)
		keys := SetOf(op.Keys...)
		may = keys
		for _, a := range op.Aggs {
			may = may.With(a.Var)
		}
		return may, keys.And(certain)
	case algebra.OrderBy:
		return scope(op.Input)
	case algebra.Project:
		_, certain = scope(op.Input)
		vars := SetOf(op.Vars...)
		return vars, vars.And(certain)
	case algebra.Distinct:
		return scope(op.Input)
	case algebra.Reduced:
		return scope(op.Input)
	case algebra.Slice:
		return scope(op.Input)
	}
	return nil, nil
}

func valuesScope(op algebra.Values) (may, certain VarSet) {
	may = SetOf(op.Vars...)
	for i, v := range op.Vars {
		full := true
		for _, row := range op.Rows {
			full = full && row[i] != nil
		}
		if full {
			certain = certain.With(v)
		}
	}
	return may, certain
}

// exprVars returns the variables that an expression mentions, those inside
// EXISTS included.
func exprVars(e algebra.Expr) VarSet {
	switch e := e.(type) {
	case algebra.VarExpr:
		return SetOf(e.Var)
	case algebra.Call:
		return exprsVars(e.Args)
	case algebra.FuncCall:
		return exprsVars(e.Args)
	case algebra.Exists:
		return mentioned(e.Pattern)
	}
	return nil
}

func exprsVars(es []algebra.Expr) VarSet {
	var s VarSet
	for _, e := range es {
		if e != nil {
			s = s.With(exprVars(e)...)
		}
	}
	return s
}

// mentioned returns every variable that occurs anywhere in op, in scope or not.
func mentioned(op algebra.Op) VarSet {
	switch op := op.(type) {
	case algebra.Join:
		return mentioned(op.Left).With(mentioned(op.Right)...)
	case algebra.LeftJoin:
		s := mentioned(op.Left).With(mentioned(op.Right)...)
		if op.Filter != nil {
			s = s.With(exprVars(op.Filter)...)
		}
		return s
	case algebra.Union:
		return mentioned(op.Left).With(mentioned(op.Right)...)
	case algebra.Minus:
		return mentioned(op.Left).With(mentioned(op.Right)...)
	case algebra.Filter:
		return mentioned(op.Input).With(exprsVars(op.Conds)...)
	case algebra.Graph:
		return mentioned(op.Input).With(nodeVars(op.Name)...)
	case algebra.Extend:
		return mentioned(op.Input).With(exprVars(op.Expr)...).With(op.Var)
	case algebra.Service:
		return mentioned(op.Input).With(nodeVars(op.Name)...)
	case algebra.Group:
		s := mentioned(op.Input).With(op.Keys...)
		for _, a := range op.Aggs {
			s = s.With(a.Var)
			if a.Arg != nil {
				s = s.With(exprVars(a.Arg)...)
			}
		}
		return s
	case algebra.OrderBy:
		s := mentioned(op.Input)
		for _, c := range op.By {
			s = s.With(exprVars(c.Expr)...)
		}
		return s
	case algebra.Project:
		return mentioned(op.Input).With(op.Vars...)
	case algebra.Distinct:
		return mentioned(op.Input)
	case algebra.Reduced:
		return mentioned(op.Input)
	case algebra.Slice:
		return mentioned(op.Input)
	}
	may, _ := scope(op)
	return may
}
