package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// keyScan lists the different values of a variable of a pattern and, if counts
// name columns, how many quads each has, by skipping in the index from value to
// value; nil if it cannot or had better not.
func (b *builder) keyScan(op algebra.Op, g graphContext, v algebra.Var, counts []algebra.Var) Node {
	if b.opts.Naive {
		return nil
	}
	grp := b.flatten(op, g)
	if len(grp.units) != 1 || len(grp.filters) > 0 || !grp.units[0].isAccess() || grp.units[0].empty {
		return nil
	}
	u := grp.units[0]
	a := u.access
	key, times := a.component(v)
	if times != 1 || a.freeSlots() != len(u.may) || a.NamedOnly && key != dataset.G {
		return nil
	}
	if len(counts) > 0 && a.Union && !b.onlyDefault(&a) {
		return nil
	}
	if _, chosen := b.reader.(*restricted); chosen && a.Union {
		return nil // a dataset clause gives the default graph by merging others
	}
	a.Union = false // a value has a triple in some graph, or none
	a.keep(VarSet{v})
	if !a.sortedBy(v) || a.Residual != 0 {
		return nil
	}
	values := u.distinct.of(v)
	cost := values * costSeek
	if len(counts) > 0 {
		cost += values * costCount
	}
	if cost >= u.rows*costRow {
		return nil
	}
	n := &KeyScan{Base: base(append([]algebra.Var{v}, counts...), SetOf(v).With(counts...), values, cost), Access: a, Key: key}
	n.distinct = estimates{{v, values}}
	n.Sorted = []algebra.Var{v}
	return n
}

// onlyDefault makes the union of all graphs the default graph if no other has a
// quad: only then are its triples as many as its quads.
func (b *builder) onlyDefault(a *Access) bool {
	if !b.defaultOnly() {
		return false
	}
	a.Union, a.Slots[dataset.G] = false, Slot{ID: dataset.DefaultGraph}
	return true
}

// freeSlots counts the places where a variable stands.
func (a *Access) freeSlots() int {
	n := 0
	for _, s := range a.Slots {
		if s.Var != "" {
			n++
		}
	}
	return n
}

// groupScan answers counts of the quads of a pattern that are grouped by one of
// its variables.
func (b *builder) groupScan(op algebra.Group, g graphContext) Node {
	if len(op.Keys) != 1 {
		return nil
	}
	bound, certain := scope(op.Input)
	var counts []algebra.Var
	for _, agg := range op.Aggs {
		if agg.Func != algebra.Count || agg.Distinct {
			return nil
		}
		if v, ok := agg.Arg.(algebra.VarExpr); agg.Arg != nil && (!ok || !certain.Has(v.Var)) {
			return nil
		}
		if bound.Has(agg.Var) {
			return nil
		}
		counts = append(counts, agg.Var)
	}
	return b.keyScan(op.Input, g, op.Keys[0], counts)
}

// distinctScan answers the different values of one variable of a pattern.
func (b *builder) distinctScan(op algebra.Op, g graphContext) Node {
	p, ok := op.(algebra.Project)
	if !ok || len(p.Vars) != 1 {
		return nil
	}
	return b.keyScan(p.Input, g, p.Vars[0], nil)
}
