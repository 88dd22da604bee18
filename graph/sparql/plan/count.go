package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// countShortcut answers COUNT(*), or COUNT of a variable that is always bound,
// over a join of triple patterns without making the join; nil if it cannot or
// had better not.
func (b *builder) countShortcut(op algebra.Group, g graphContext) Node {
	if len(op.Keys) > 0 || len(op.Aggs) != 1 || b.opts.Naive {
		return nil
	}
	agg := op.Aggs[0]
	if agg.Func != algebra.Count || agg.Distinct {
		return nil
	}
	grp := b.flatten(op.Input, g)
	if len(grp.units) == 0 || len(grp.filters) > 0 {
		return nil
	}
	var vars VarSet
	for _, u := range grp.units {
		if !u.isAccess() || u.empty {
			return nil
		}
		vars = vars.With(u.may...)
	}
	if v, ok := agg.Arg.(algebra.VarExpr); agg.Arg != nil && (!ok || !vars.Has(v.Var)) {
		return nil
	}
	var n Node
	if len(grp.units) == 1 {
		n = b.countScan(grp.units[0].access, agg.Var)
	} else {
		n = b.countTree(grp.units, agg.Var)
	}
	return n
}

// countScan counts one pattern by the index's metadata. It needs quads to be
// triples, so of unions it applies to that of the default graph alone.
func (b *builder) countScan(a Access, v algebra.Var) Node {
	if a.Union && !b.onlyDefault(&a) || a.NamedOnly || a.freeSlots() != len(a.vars()) {
		return nil
	}
	return &CountScan{Base: base([]algebra.Var{v}, VarSet{v}, 1, 1), Access: a}
}

// defaultOnly reports whether no named graph has a quad, so that the union of
// all graphs is the default graph.
func (b *builder) defaultOnly() bool {
	return b.count(dataset.Pattern{}).Quads == b.count(dataset.Pattern{dataset.G: dataset.DefaultGraph}).Quads
}

// countTree counts the solutions of a join without cycles by passing counts up
// a tree of its patterns, each of which is read once: linear in what the
// patterns match, where the join may be far larger. It returns nil if there is
// a cycle or if joining is cheaper.
func (b *builder) countTree(units []*unit, v algebra.Var) Node {
	n := &CountTree{Base: base([]algebra.Var{v}, VarSet{v}, 1, 0)}
	left := append([]*unit{}, units...)
	where := map[*unit]int{} // in n.Parts
	parent := map[*unit]*unit{}
	for len(left) > 0 {
		at, over, key := ear(left)
		if at < 0 {
			return nil
		}
		u := left[at]
		left = append(left[:at], left[at+1:]...)
		a := u.access
		if len(key) > 0 {
			a.sortedBy(key[0])
		} else {
			a.Reorder()
		}
		where[u], parent[u] = len(n.Parts), over
		n.Parts = append(n.Parts, CountPart{Access: a, Key: key, Parent: -1})
		n.Cost += u.rows * (costRow + costLoad)
	}
	for u, p := range parent {
		if p != nil {
			n.Parts[where[u]].Parent = where[p]
		}
	}
	order := &joinOrder{b: b, units: units}
	if best := order.best(); best.cost <= n.Cost {
		return nil
	}
	return n
}

// ear finds the smallest unit of which all that others share is in one of them,
// and that one and what is shared; the last unit is the ear of none. It returns
// -1 if there is no ear: the join has a cycle, or falls apart.
func ear(units []*unit) (at int, over *unit, key VarSet) {
	if len(units) == 1 {
		return 0, nil, nil
	}
	at = -1
	for i, u := range units {
		if at >= 0 && u.rows >= units[at].rows {
			continue
		}
		var shared VarSet
		for j, other := range units {
			if j != i {
				shared = shared.With(u.may.And(other.may)...)
			}
		}
		for j, other := range units {
			if j != i && len(shared) > 0 && shared.SubsetOf(other.may) {
				at, over, key = i, other, shared
				break
			}
		}
	}
	return at, over, key
}
