package plan

import (
	"slices"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// rule is one rewriting of the algebra that keeps its meaning. Where no operator
// is one that it wants it changes nothing, and is left out.
type rule struct {
	name  string
	wants func(algebra.Op) bool
	apply func(algebra.Op) algebra.Op
}

// rules are applied once each, in this order, bottom-up.
var rules = []rule{
	{"fold constants", hasExpressions, foldConstants},
	{"merge filters", mergeable, mergeFilters},
	{"push filters into unions and extensions", pushable, pushFilters},
	{"join inside the optional", joinsOptional, joinInsideOptional},
}

// Rewrite applies the rules.
func Rewrite(op algebra.Op) algebra.Op {
	for _, r := range rules {
		if anywhere(op, r.wants) {
			op = transform(op, r.apply)
		}
	}
	return op
}

// anywhere reports whether an operator is one of those, or one below it.
func anywhere(op algebra.Op, those func(algebra.Op) bool) bool {
	if those(op) {
		return true
	}
	left, right := inputs(op)
	return left != nil && anywhere(left, those) || right != nil && anywhere(right, those)
}

// inputs returns the operators below one, nil where it has none.
func inputs(op algebra.Op) (left, right algebra.Op) {
	switch o := op.(type) {
	case algebra.Join:
		return o.Left, o.Right
	case algebra.LeftJoin:
		return o.Left, o.Right
	case algebra.Union:
		return o.Left, o.Right
	case algebra.Minus:
		return o.Left, o.Right
	case algebra.Filter:
		return o.Input, nil
	case algebra.Graph:
		return o.Input, nil
	case algebra.Extend:
		return o.Input, nil
	case algebra.Group:
		return o.Input, nil
	case algebra.OrderBy:
		return o.Input, nil
	case algebra.Project:
		return o.Input, nil
	case algebra.Distinct:
		return o.Input, nil
	case algebra.Reduced:
		return o.Input, nil
	case algebra.Slice:
		return o.Input, nil
	}
	return nil, nil
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

// mergeable reports whether mergeFilters has something to do.
func mergeable(op algebra.Op) bool {
	f, ok := op.(algebra.Filter)
	if !ok {
		return false
	}
	_, nested := f.Input.(algebra.Filter)
	return nested || slices.ContainsFunc(f.Conds, func(e algebra.Expr) bool {
		c, ok := e.(algebra.Call)
		return ok && c.Func == "&&"
	})
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

// pushable reports whether pushFilters may have something to do.
func pushable(op algebra.Op) bool {
	f, ok := op.(algebra.Filter)
	if !ok {
		return false
	}
	switch f.Input.(type) {
	case algebra.Union, algebra.LeftJoin, algebra.Minus, algebra.Extend:
		return true
	}
	return false
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

// joinsOptional reports whether joinInsideOptional may have something to do.
func joinsOptional(op algebra.Op) bool {
	j, ok := op.(algebra.Join)
	if !ok {
		return false
	}
	_, left := j.Left.(algebra.LeftJoin)
	_, right := j.Right.(algebra.LeftJoin)
	return left || right
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
