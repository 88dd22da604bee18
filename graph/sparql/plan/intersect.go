package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// intersect turns the next steps of a join order into one step of a worst-case
// optimal join: a lookup that binds one new variable, and the lookups right
// behind it that only check that variable. Without it, a cyclic pattern such as
// a triangle makes all paths first and drops most of them afterwards. It returns
// nil, or the node and how many steps it stands for.
func (a *assembler) intersect(left Node, steps []*joinState) (Node, int) {
	l := left.Info()
	bound := l.set
	if len(steps) < 2 || a.b.opts.Naive {
		return nil, 0
	}
	fresh := a.units[steps[0].step].may.Minus(bound)
	if len(fresh) != 1 || len(l.Vars) == 0 {
		return nil, 0
	}
	n := &Intersect{Left: left, Var: fresh[0]}
	size := 0.0
	used := 0
	for _, s := range steps {
		u := a.units[s.step]
		acc, keys, ok := intersectable(u, n.Var, bound, l.Certain)
		if !ok {
			break
		}
		n.Accesses, n.Keys = append(n.Accesses, acc), append(n.Keys, keys)
		size += u.rows
		used++
	}
	// The accesses are read whole: that must be worth it.
	if used < 2 || size*costLoad > l.Rows*costSeek {
		return nil, 0
	}
	last := steps[used-1]
	for _, s := range steps[:used] {
		a.joined(s.step)
	}
	wanted := a.keep()
	var vars []algebra.Var
	for _, v := range l.Vars {
		if wanted.Has(v) {
			vars = append(vars, v)
		}
	}
	if wanted.Has(n.Var) {
		vars = append(vars, n.Var)
	}
	n.Base = base(vars, l.Certain.With(n.Var), last.rows, l.Cost+size*costLoad+l.Rows*4*costProbe+last.rows)
	n.distinct = a.order.estimates(last)
	if len(l.Sorted) > 0 && n.Column(l.Sorted[0]) >= 0 {
		n.Sorted = l.Sorted[:1]
	}
	return n, used
}

// intersectable reports whether an access has the new variable in one place and
// constants or bound variables in all others, so that a key has each value
// once, and whether an order has the keys in front and the values behind.
func intersectable(u *unit, x algebra.Var, bound, certain VarSet) (Access, []dataset.Component, bool) {
	if !u.isAccess() || u.ranges[x] != nil || !u.may.Has(x) || len(u.may) < 2 {
		return Access{}, nil, false
	}
	acc := u.access
	at, times := acc.component(x)
	others := u.may.Minus(VarSet{x})
	if times != 1 || at == dataset.G || acc.NamedOnly || !others.SubsetOf(bound) || !others.SubsetOf(certain) {
		return Access{}, nil, false
	}
	if !acc.Union && acc.Slots[dataset.G].ID == dataset.Any {
		return Access{}, nil, false
	}
	keys := acc.keysFor(bound)
	if keys.Count() != len(others) {
		return Access{}, nil, false
	}
	order := acc.order(keys, 0, false)
	next := acc.Prefix + len(order)
	for _, c := range order {
		if acc.Slots[c].Var == "" {
			return Access{}, nil, false
		}
	}
	if acc.Residual != 0 || next >= 4 || acc.Order[next] != at || len(order) != keys.Count() {
		return Access{}, nil, false
	}
	return acc, order, true
}
