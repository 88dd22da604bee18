package plan

import (
	"slices"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// VarSet is a small set of variables, sorted. It is never changed once made, so
// that sets may share memory.
type VarSet []algebra.Var

// SetOf makes a set. It may keep vars, which must not be changed then.
func SetOf(vars ...algebra.Var) VarSet {
	if ascending(vars) {
		return vars[:len(vars):len(vars)]
	}
	s := slices.Clone(vars)
	slices.Sort(s)
	return slices.Compact(s)
}

// ascending reports whether vars is sorted and has nothing twice.
func ascending(vars []algebra.Var) bool {
	for i := 1; i < len(vars); i++ {
		if vars[i-1] >= vars[i] {
			return false
		}
	}
	return true
}

// Has reports membership.
func (s VarSet) Has(v algebra.Var) bool {
	const few = 12 // strings are told apart by their lengths, mostly
	if len(s) <= few {
		return slices.Contains(s, v)
	}
	_, ok := slices.BinarySearch(s, v)
	return ok
}

// With returns the union with others.
func (s VarSet) With(vars ...algebra.Var) VarSet {
	if VarSet(vars).SubsetOf(s) {
		return s
	}
	if len(s) == 0 {
		return SetOf(vars...)
	}
	u := make(VarSet, 0, len(s)+len(vars))
	u = append(append(u, s...), vars...)
	slices.Sort(u)
	return slices.Compact(u)
}

// And returns the intersection.
func (s VarSet) And(t VarSet) VarSet {
	return s.those(func(v algebra.Var) bool { return t.Has(v) })
}

// Minus returns what is in s and not in t.
func (s VarSet) Minus(t VarSet) VarSet {
	return s.those(func(v algebra.Var) bool { return !t.Has(v) })
}

// those returns what is in s and passes, without a copy if that is all of s or
// nothing.
func (s VarSet) those(pass func(algebra.Var) bool) VarSet {
	n := 0
	for n < len(s) && pass(s[n]) {
		n++
	}
	out := s[:n:n]
	for i := n + 1; i < len(s); i++ {
		if pass(s[i]) {
			if len(out) == n {
				out = append(make(VarSet, 0, len(s)-1), out...)
			}
			out = append(out, s[i])
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
	s := make([]algebra.Var, 0, len(nodes))
	for _, n := range nodes {
		if n.IsVar() && n.Var != "" {
			s = append(s, n.Var)
		}
	}
	slices.Sort(s)
	return slices.Compact(s)
}

// scope returns the variables that may be bound in solutions of op, and those
// that are bound in all of them.
func scope(op algebra.Op) (may, certain VarSet) {
	switch op := op.(type) {
	case algebra.BGP:
		nodes := make([]algebra.Node, 0, 3*len(op.Triples))
		for _, t := range op.Triples {
			nodes = append(nodes, t.S, t.P, t.O)
		}
		may = nodeVars(nodes...)
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
