package plan

import "github.com/lienket/lienket/graph/sparql/algebra"

// rule is one rewriting of the algebra that keeps its meaning.
type rule struct {
	name  string
	apply func(algebra.Op) algebra.Op
}

// rules are applied once each, in this order, bottom-up.
var rules = []rule{
	{"fold constants", foldConstants},
	{"merge filters", mergeFilters},
	{"push filters into unions and extensions", pushFilters},
	{"join inside the optional", joinInsideOptional},
}

// Rewrite applies the rules.
func Rewrite(op algebra.Op) algebra.Op {
	for _, r := range rules {
		op = transform(op, r.apply)
	}
	return op
}

// transform applies f to every operator, children first. Patterns inside
// EXISTS are rewritten when they are planned.
func transform(op algebra.Op, f func(algebra.Op) algebra.Op) algebra.Op {
	switch o := op.(type) {
	case algebra.Join:
		o.Left, o.Right = transform(o.Left, f), transform(o.Right, f)
		op = o
	case algebra.LeftJoin:
		o.Left, o.Right = transform(o.Left, f), transform(o.Right, f)
		op = o
	case algebra.Union:
		o.Left, o.Right = transform(o.Left, f), transform(o.Right, f)
		op = o
	case algebra.Minus:
		o.Left, o.Right = transform(o.Left, f), transform(o.Right, f)
		op = o
	case algebra.Filter:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Graph:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Extend:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Group:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.OrderBy:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Project:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Distinct:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Reduced:
		o.Input = transform(o.Input, f)
		op = o
	case algebra.Slice:
		o.Input = transform(o.Input, f)
		op = o
	}
	return f(op)
}

// mergeFilters makes one filter of nested ones and splits conjunctions.
func mergeFilters(op algebra.Op) algebra.Op {
	f, ok := op.(algebra.Filter)
	if !ok {
		return op
	}
	var conds []algebra.Expr
	for _, c := range f.Conds {
		conds = append(conds, conjuncts(c)...)
	}
	if inner, ok := f.Input.(algebra.Filter); ok {
		conds = append(append([]algebra.Expr{}, inner.Conds...), conds...)
		f.Input = inner.Input
	}
	f.Conds = conds
	return f
}

// pushFilters moves conditions below operators that they do not depend on: into
// both sides of a union, into the required side of an optional or MINUS, below
// an extension of another variable.
func pushFilters(op algebra.Op) algebra.Op {
	f, ok := op.(algebra.Filter)
	if !ok {
		return op
	}
	switch in := f.Input.(type) {
	case algebra.Union:
		for _, c := range f.Conds {
			if hasExists(c) {
				return op
			}
		}
		in.Left = pushFilters(algebra.Filter{Conds: f.Conds, Input: in.Left})
		in.Right = pushFilters(algebra.Filter{Conds: f.Conds, Input: in.Right})
		return in
	case algebra.LeftJoin:
		down, stay := splitConds(f.Conds, in.Left)
		in.Left = filtered(down, in.Left)
		return kept(stay, in)
	case algebra.Minus:
		down, stay := splitConds(f.Conds, in.Left)
		in.Left = filtered(down, in.Left)
		return kept(stay, in)
	case algebra.Extend:
		down, stay := splitConds(f.Conds, in.Input)
		in.Input = filtered(down, in.Input)
		return kept(stay, in)
	case algebra.Project:
		return op
	}
	return op
}

func filtered(conds []algebra.Expr, op algebra.Op) algebra.Op {
	if len(conds) == 0 {
		return op
	}
	return pushFilters(mergeFilters(algebra.Filter{Conds: conds, Input: op}))
}

// kept puts the conditions that could not move back on top.
func kept(conds []algebra.Expr, op algebra.Op) algebra.Op {
	if len(conds) == 0 {
		return op
	}
	return algebra.Filter{Conds: conds, Input: op}
}

// splitConds separates the conditions that only see what op certainly binds.
func splitConds(conds []algebra.Expr, op algebra.Op) (down, stay []algebra.Expr) {
	_, certain := scope(op)
	for _, c := range conds {
		if !hasExists(c) && exprVars(c).SubsetOf(certain) {
			down = append(down, c)
		} else {
			stay = append(stay, c)
		}
	}
	return down, stay
}

// joinInsideOptional turns Join(LeftJoin(A, B), C) into LeftJoin(Join(A, C), B)
// when C shares with B only what A certainly binds: the optional part is then
// looked up for fewer rows.
func joinInsideOptional(op algebra.Op) algebra.Op {
	j, ok := op.(algebra.Join)
	if !ok {
		return op
	}
	if l, ok := j.Left.(algebra.LeftJoin); ok && movable(l, j.Right) {
		l.Left = joinInsideOptional(algebra.Join{Left: l.Left, Right: j.Right})
		return l
	}
	if r, ok := j.Right.(algebra.LeftJoin); ok && movable(r, j.Left) {
		r.Left = joinInsideOptional(algebra.Join{Left: j.Left, Right: r.Left})
		return r
	}
	return op
}

func movable(l algebra.LeftJoin, other algebra.Op) bool {
	_, certainA := scope(l.Left)
	may, _ := scope(other)
	seen := mentioned(l.Right)
	if l.Filter != nil {
		if hasExists(l.Filter) {
			return false
		}
		seen = seen.With(exprVars(l.Filter)...)
	}
	return seen.And(may).SubsetOf(certainA)
}
