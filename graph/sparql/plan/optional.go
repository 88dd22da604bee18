package plan

import (
	"fmt"
	"math"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// joinSpec is a join of a planned left side with an algebraic right side.
type joinSpec struct {
	kind   Kind
	right  algebra.Op
	filter []algebra.Expr
	mark   algebra.Var
}

// joinRight picks how to join left with a pattern: by looking quads up if the
// pattern is one access, else by binding or by hashing, whichever is estimated
// to be cheaper.
func (b *builder) joinRight(left Node, spec joinSpec, g graphContext, need VarSet) Node {
	mayR, certainR := scope(spec.right)
	if g.named && g.v != "" {
		mayR, certainR = mayR.With(g.v), certainR.With(g.v)
	}
	leftVars := left.Info().set
	shared := mayR.And(leftVars)
	keys := shared.And(certainR).And(left.Info().Certain)
	if n := b.lookupRight(left, spec, g, need, keys); n != nil {
		return n
	}
	rightNeed := shared
	if spec.kind == Inner || spec.kind == Left {
		rightNeed = need.And(mayR).With(shared...)
	}
	rightNeed = rightNeed.With(exprsVars(spec.filter).And(mayR)...)
	domain := shared
	if g.named && g.v != "" && spec.kind == Minus {
		domain = domain.Minus(VarSet{g.v}) // bound by GRAPH, not by the patterns
	}
	hj := &HashJoin{Left: left, On: shared, Kind: spec.kind, Mark: spec.mark, Filter: spec.filter, Domain: domain}
	bindable := len(keys) > 0 && !b.opts.Naive && acceptsInput(spec.right, keys)
	if bindable && b.exhausted() {
		return b.bindRight(hj, spec, g, keys, rightNeed)
	}
	hashed := b.build(spec.right, g, rightNeed)
	hj.Right = hashed
	hj.Base = b.joinBase(left, hashed, shared, spec)
	hj.Cost = left.Info().Cost + hashed.Info().Cost + hashed.Info().Rows*costHash + left.Info().Rows*costHash + hj.Rows
	if !bindable || hashIsLeast(left.Info(), hashed.Info()) {
		return hj
	}
	if bj := b.bindRight(hj, spec, g, keys, rightNeed); bj.Cost < hj.Cost {
		return bj
	}
	return hj
}

// bindRight does by binding what hj does, or would do, by hashing.
func (b *builder) bindRight(hj *HashJoin, spec joinSpec, g graphContext, keys, need VarSet) *BindJoin {
	l := hj.Left.Info()
	in := b.inputFor(hj.Left, keys)
	bound := b.buildWith(spec.right, g, in, need)
	bj := &BindJoin{Left: hj.Left, Right: bound, Input: in, On: hj.On, Kind: hj.Kind, Mark: hj.Mark, Filter: hj.Filter, Domain: hj.Domain}
	if hj.Right != nil {
		bj.Base = hj.Base
	} else {
		bj.Base = b.joinBase(hj.Left, bound, hj.On, spec)
	}
	bj.Cost = l.Cost + bound.Info().Cost + bound.Info().Rows*costHash + l.Rows*costBind + bj.Rows
	return bj
}

// hashIsLeast reports whether to hash right costs no more than to bind it to the
// keys of left, whatever that will cost, or no more than to find out.
func hashIsLeast(left, right *Base) bool {
	return left.Rows*(costBind-costHash)+costPlan >= right.Cost+right.Rows*costHash
}

// exhausted reports whether so many joins have been planned that no more
// alternatives are looked at: each level of nesting would double their number.
func (b *builder) exhausted() bool {
	const mostGroups = 2000
	return b.groups > mostGroups
}

// inputFor makes the leaf through which a BindJoin passes its keys.
func (b *builder) inputFor(left Node, keys VarSet) *Input {
	rows := 1.0
	for _, k := range keys {
		rows *= distinctOf(left, k)
	}
	rows = math.Max(1, math.Min(rows, left.Info().Rows))
	in := &Input{Base: base(keys, keys, rows, rows)}
	for _, k := range keys {
		in.distinct = append(in.distinct, estimate{k, math.Min(rows, distinctOf(left, k))})
	}
	return in
}

// joinBase estimates the result of a join.
func (b *builder) joinBase(left, right Node, shared VarSet, spec joinSpec) Base {
	l, r := left.Info(), right.Info()
	rows := l.Rows * r.Rows
	for _, v := range shared {
		rows /= math.Max(distinctOf(left, v), distinctOf(right, v))
	}
	vars, certain := append([]algebra.Var{}, l.Vars...), l.Certain
	switch spec.kind {
	case Inner, Left:
		vars = append(vars, r.set.Minus(l.set)...)
		if spec.kind == Inner {
			certain = certain.With(r.Certain...)
		} else {
			rows = math.Max(rows, l.Rows)
		}
	case Semi:
		rows = math.Min(l.Rows, rows)
	case Anti, Minus:
		rows = math.Max(1, l.Rows-math.Min(rows, l.Rows*0.9))
	case Mark:
		vars = append(vars, spec.mark)
		rows = l.Rows
	}
	out := base(vars, certain, rows, 0)
	if spec.kind == Inner || spec.kind == Left {
		out.inherit(left, right)
	} else {
		out.inherit(left)
	}
	return out
}

// lookupRight joins with a pattern of one access and filters; nil if the
// pattern is not that.
func (b *builder) lookupRight(left Node, spec joinSpec, g graphContext, need VarSet, keys VarSet) Node {
	if spec.kind == Inner || b.opts.Naive {
		return nil
	}
	grp := b.flatten(spec.right, g)
	if len(grp.units) != 1 || !grp.units[0].isAccess() || grp.units[0].empty {
		return nil
	}
	u := grp.units[0]
	shared := u.may.And(left.Info().set)
	if len(shared) == 0 || len(shared) != len(keys) {
		return nil
	}
	filter := append(append([]algebra.Expr{}, spec.filter...), grp.filters...)
	a := u.access
	keep := shared.With(exprsVars(filter)...)
	if spec.kind == Left {
		keep = keep.With(need...)
	}
	a.keep(keep)
	n := &LookupJoin{Left: left, Kind: spec.kind, Mark: spec.mark, Filter: filter}
	if n.Kind == Minus {
		n.Kind = Anti // all shared variables are bound on both sides, and there is one
	}
	b.setLookup(n, a, shared)
	vars := a.varsOf(u.may)
	right := &Scan{Base: base(vars, vars, u.rows, 0), Access: a}
	right.distinct = u.distinct
	n.Base = b.joinBase(left, right, shared, spec)
	if n.Kind == Anti || n.Kind == Semi || n.Kind == Mark || n.Kind == Left {
		n.Sorted = sortedAfter(n)
	}
	l := left.Info()
	n.Cost = l.Cost + lookupCost(l.Rows, u.rows, n.Merge) + n.Rows
	return n
}

// setLookup fixes the keys and the order of a lookup.
func (b *builder) setLookup(n *LookupJoin, a Access, shared VarSet) {
	keys := a.keysFor(shared)
	if s := n.Left.Info().Sorted; len(s) > 0 && shared.Has(s[0]) {
		lead, _ := a.component(s[0])
		n.Keys = a.order(keys, lead, true)
		n.Merge = sortedByKeys(s, a, n.Keys)
	} else {
		n.Keys = a.order(keys, 0, false)
	}
	n.Shared = keys
	n.Access = a
}

// sortedByKeys reports whether rows sorted by vars come in the order of keys.
func sortedByKeys(vars []algebra.Var, a Access, keys []dataset.Component) bool {
	i := 0
	for _, c := range keys {
		v := a.Slots[c].Var
		if v == "" {
			continue // a constant is the same for all rows
		}
		if i >= len(vars) || vars[i] != v {
			return false
		}
		i++
	}
	return i > 0
}

// sortedAfter says which order of the left rows survives a lookup: merging
// walks the left rows as they come.
func sortedAfter(n *LookupJoin) []algebra.Var {
	if !n.Merge {
		return nil
	}
	return n.Left.Info().Sorted[:1]
}

func (b *builder) buildLeftJoin(op algebra.LeftJoin, g graphContext, in *Input, need VarSet) Node {
	mayL, _ := scope(op.Left)
	mayR, _ := scope(op.Right)
	var conds []algebra.Expr
	if op.Filter != nil {
		conds = conjuncts(op.Filter)
	}
	conds = b.inGraph(conds, g)
	leftNeed := need.With(mayR...).With(exprsVars(conds)...).With(graphVar(g)...).And(mayL.With(graphVar(g)...))
	left := b.buildWith(op.Left, g, in, leftNeed)
	return b.joinRight(left, joinSpec{kind: Left, right: op.Right, filter: conds}, g, need.With(exprsVars(conds)...))
}

func graphVar(g graphContext) VarSet {
	if g.named && g.v != "" {
		return VarSet{g.v}
	}
	return nil
}

func (b *builder) newVar(name string) algebra.Var {
	b.fresh++
	return algebra.Var(fmt.Sprintf(".%s%d", name, b.fresh))
}

func (b *builder) buildMinus(op algebra.Minus, g graphContext, in *Input, need VarSet) Node {
	mayL, certainL := scope(op.Left)
	mayR, certainR := scope(op.Right)
	shared := mayL.And(mayR)
	if len(shared) == 0 {
		return b.buildWith(op.Left, g, in, need)
	}
	left := b.buildWith(op.Left, g, in, need.With(shared...).With(graphVar(g)...).And(mayL.With(graphVar(g)...)))
	kind := Minus
	if len(shared.And(certainL).And(certainR)) > 0 {
		kind = Anti // the domains always meet
	}
	return b.joinRight(left, joinSpec{kind: kind, right: op.Right}, g, need)
}

// conjuncts splits a condition at "&&".
func conjuncts(e algebra.Expr) []algebra.Expr {
	if c, ok := e.(algebra.Call); ok && c.Func == "&&" {
		var out []algebra.Expr
		for _, a := range c.Args {
			out = append(out, conjuncts(a)...)
		}
		return out
	}
	return []algebra.Expr{e}
}

func hasExists(e algebra.Expr) bool {
	switch e := e.(type) {
	case algebra.Exists:
		return true
	case algebra.Call:
		for _, a := range e.Args {
			if hasExists(a) {
				return true
			}
		}
	case algebra.FuncCall:
		for _, a := range e.Args {
			if hasExists(a) {
				return true
			}
		}
	}
	return false
}
