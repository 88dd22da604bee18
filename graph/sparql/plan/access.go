package plan

import (
	"context"
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// graphContext is the active graph of a pattern: the default graph, or a named
// one, given or to be bound.
type graphContext struct {
	named   bool
	v       algebra.Var // named and v != "": each named graph in turn
	id      dataset.ID  // named: the graph
	missing bool        // named: the dataset has no such graph
}

// builder makes one plan.
type builder struct {
	ctx      context.Context
	reader   dataset.Reader
	opts     Options
	fresh    int
	counts   []counted
	measured []measured
	groups   int         // how many joins have been ordered
	prefer   algebra.Var // the order in which the operator above likes its rows
	err      error       // the first infrastructure error
}

func (b *builder) fail(doing string, err error) {
	if b.err == nil && err != nil {
		b.err = fmt.Errorf("plan: %s: %w", doing, err)
	}
}

func (b *builder) lookup(t rdf.Term) (dataset.ID, bool) {
	id, ok, err := b.reader.Lookup(t)
	b.fail("look up a term", err)
	return id, ok
}

func (b *builder) count(p dataset.Pattern) dataset.Cardinality {
	for i := range b.counts {
		if b.counts[i].pattern == p {
			return b.counts[i].card
		}
	}
	c, err := b.reader.Count(b.ctx, p)
	b.fail("count a pattern", err)
	b.counts = append(b.counts, counted{p, c})
	return c
}

// counted is a pattern that has been measured.
type counted struct {
	pattern dataset.Pattern
	card    dataset.Cardinality
}

// slot resolves a node; known is false if it is a term that no quad holds.
func (b *builder) slot(n algebra.Node) (s Slot, known bool) {
	if n.IsVar() {
		return Slot{Var: n.Var}, true
	}
	id, ok := b.lookup(n.Term)
	return Slot{ID: id}, ok
}

// access resolves a triple pattern in a graph; known is false if it cannot
// match because of a term that the dataset does not have.
func (b *builder) access(t algebra.Triple, g graphContext) (a Access, known bool) {
	known = !g.missing
	for i, n := range [3]algebra.Node{t.S, t.P, t.O} {
		s, ok := b.slot(n)
		a.Slots[i] = s
		known = known && ok
	}
	b.setGraph(&a, g)
	return a, known
}

func (b *builder) setGraph(a *Access, g graphContext) {
	switch {
	case g.named && g.v != "":
		a.Slots[dataset.G] = Slot{Var: g.v}
		a.NamedOnly = true
	case g.named:
		a.Slots[dataset.G] = Slot{ID: g.id}
	case b.opts.Strict:
		a.Slots[dataset.G] = Slot{ID: dataset.DefaultGraph}
	default:
		a.Union = true
	}
}

// Pattern returns the constants of the access.
func (a *Access) Pattern() dataset.Pattern {
	var p dataset.Pattern
	for c, s := range a.Slots {
		p[c] = s.ID
	}
	return p
}

// vars returns the variables of the access.
func (a *Access) vars() VarSet {
	var sorted [4]algebra.Var
	n := 0
	for _, slot := range a.Slots {
		v := slot.Var
		at := n
		for at > 0 && sorted[at-1] > v {
			at--
		}
		if v == "" || at > 0 && sorted[at-1] == v {
			continue
		}
		copy(sorted[at+1:], sorted[at:n])
		sorted[at] = v
		n++
	}
	return append(make(VarSet, 0, n), sorted[:n]...)
}

// varsOf is vars for one who knows a set of which they are part.
func (a *Access) varsOf(all VarSet) VarSet {
	return all.those(func(v algebra.Var) bool {
		_, times := a.component(v)
		return times > 0
	})
}

// keep forgets the variables outside keep, unless they occur twice and so
// constrain the match.
func (a *Access) keep(keep VarSet) {
	for c, s := range a.Slots {
		if s.Var == "" || keep.Has(s.Var) {
			continue
		}
		twice := false
		for d, t := range a.Slots {
			twice = twice || d != c && t.Var == s.Var
		}
		if !twice && !(dataset.Component(c) == dataset.G && a.NamedOnly) {
			a.Slots[c].Var = ""
		}
	}
}

// order picks the native order that serves the access best when the components
// of keys are given row by row, preferring one in which lead comes first after
// the constants. It returns the keys that the order makes a prefix of, constants
// between them included; what is left over is compared row by row (Residual).
func (a *Access) order(keys dataset.Components, lead dataset.Component, hasLead bool) []dataset.Component {
	best, bestScore := dataset.SPOG, -100
	for _, o := range dataset.Native() {
		if a.Union && o[3] != dataset.G {
			continue
		}
		run, prefix := a.prefix(o, keys)
		score := 10*prefix + run
		if run == 0 && prefix > 0 && !a.unconstrained() {
			score -= 15
		}
		if hasLead && run < 4 && o[run] == lead {
			score += 7
		}
		if score > bestScore {
			best, bestScore = o, score
		}
	}
	a.Order = best
	run, prefix := a.prefix(best, keys)
	a.Prefix = run
	a.Residual = 0
	for _, c := range best[prefix:] {
		if keys.Has(c) || a.Slots[c].ID != dataset.Any {
			a.Residual = a.Residual.With(c)
		}
	}
	return append([]dataset.Component{}, best[run:prefix]...)
}

// prefix counts the leading components of an order that are constant, and those
// that are constant or a key.
func (a *Access) prefix(o dataset.Order, keys dataset.Components) (run, all int) {
	for run < 4 && a.Slots[o[run]].ID != dataset.Any {
		run++
	}
	for all = run; all < 4 && (keys.Has(o[all]) || a.Slots[o[all]].ID != dataset.Any); all++ {
	}
	// A constant that ends the prefix of keys is as good as one between them.
	return run, all
}

func (a *Access) unconstrained() bool {
	for _, s := range a.Slots {
		if s.ID != dataset.Any {
			return false
		}
	}
	return true
}

// component returns the first place at which a variable stands in the access,
// and at how many it does.
func (a *Access) component(v algebra.Var) (first dataset.Component, times int) {
	for c := dataset.G + 1; c > dataset.S; c-- {
		if a.Slots[c-1].Var == v {
			first = c - 1
			times++
		}
	}
	return first, times
}

// keysFor returns the components that bound variables fix.
func (a *Access) keysFor(bound VarSet) dataset.Components {
	var keys dataset.Components
	for c := dataset.S; c <= dataset.G; c++ {
		if v := a.Slots[c].Var; v != "" && bound.Has(v) {
			keys = keys.With(c)
		}
	}
	return keys
}

// sortedBy orders the access by a variable and reports whether its rows then
// come in that order.
func (a *Access) sortedBy(v algebra.Var) bool {
	c, times := a.component(v)
	if v == "" || times == 0 {
		a.order(0, 0, false)
		return false
	}
	a.order(0, c, true)
	return a.Prefix < 4 && a.Slots[a.Order[a.Prefix]].Var == v
}

// Reorder chooses the order for walking all of the access, without keys.
func (a *Access) Reorder() { a.order(0, 0, false) }
