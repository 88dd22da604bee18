package plan

import (
	"math"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Costs, in units of about ten nanoseconds: walking a row of a scan, seeking in
// the index, loading a row into a table, probing it, and
// grouping a row that is not sorted by its group.
const (
	costRow   = 1
	costSeek  = 80
	costLoad  = 3
	costProbe = 4
	costGroup = 1
)

// lookupCost is the cost of looking rows up among size quads, by the cheaper of
// seeking and loading; merging walks both sides, skipping what does not meet.
func lookupCost(rows, size float64, merge bool) float64 {
	seek := rows * costSeek
	load := size*costLoad + rows*costProbe
	if merge {
		return math.Min(seek, rows*costRow*2+size*costRow)
	}
	return math.Min(seek, load)
}

// joinState is a partial join: which units are in, and what is known of the
// result.
type joinState struct {
	mask     uint64
	cost     float64
	rows     float64
	distinct map[algebra.Var]float64
	bound    VarSet
	certain  VarSet
	sorted   algebra.Var // the variable by which rows are sorted, or ""
	prev     *joinState
	step     int         // the unit that was added, -1 for the input
	lead     algebra.Var // the variable that the first scan is sorted by
}

// joinOrder is the search for the order in which to join the units of a group.
type joinOrder struct {
	b     *builder
	units []*unit
	in    *Input
	conds []condition
	// prefer is a variable by which sorted rows are worth costGroup each.
	prefer algebra.Var
}

// condition is a filter and the variables that must be bound for it to apply.
type condition struct {
	expr  algebra.Expr
	vars  VarSet
	apply bool // may be applied as soon as vars are bound
	sel   float64
}

const mostForDP = 10

// costState is the cost of looking at one state of the dynamic programming, of
// which there are about units · 2^units.
const costState = 10

// best returns the last state of the cheapest order. The greedy order is taken
// as it is where to look for a better one would cost more than to run it, and
// otherwise bounds the search.
func (o *joinOrder) best() *joinState {
	first := o.starts()
	if len(o.units) == 1 && o.in == nil {
		return o.cheapest(first)
	}
	bound := o.greedy(first)
	n := len(o.units)
	if n > mostForDP || o.b.opts.Naive || n > 2 && bound.cost <= float64(n<<n*costState) {
		return bound
	}
	layers := map[uint64][]*joinState{}
	var queue []uint64
	add := func(s *joinState) {
		if s.cost > bound.cost {
			return
		}
		if layers[s.mask] == nil {
			queue = append(queue, s.mask)
		}
		layers[s.mask] = pareto(layers[s.mask], s)
	}
	for _, s := range first {
		add(s)
	}
	full := uint64(1)<<len(o.units) - 1
	// Masks come out of the queue by size: every step adds one unit, and a
	// first state has one unit or, with an input, none.
	for i := 0; i < len(queue); i++ {
		if queue[i] == full {
			continue
		}
		for _, s := range layers[queue[i]] {
			for _, next := range o.extensions(s) {
				add(next)
			}
		}
	}
	if len(layers[full]) == 0 {
		return bound
	}
	return o.cheapest(layers[full])
}

// cheapest chooses among complete joins.
func (o *joinOrder) cheapest(states []*joinState) *joinState {
	var best *joinState
	for _, s := range states {
		if s.sorted != "" && s.sorted == o.prefer {
			s.cost -= s.rows * costGroup
		}
		if best == nil || s.cost < best.cost {
			best = s
		}
	}
	return best
}

// pareto keeps the cheapest state, and the cheapest of every sort order.
func pareto(have []*joinState, s *joinState) []*joinState {
	for i, h := range have {
		if h.sorted == s.sorted {
			if s.cost < h.cost {
				have[i] = s
			}
			return have
		}
	}
	return append(have, s)
}

func (o *joinOrder) greedy(first []*joinState) *joinState {
	var best *joinState
	for _, s := range first {
		if best == nil || s.cost+s.rows < best.cost+best.rows {
			best = s
		}
	}
	full := uint64(1)<<len(o.units) - 1
	for best.mask != full {
		var next *joinState
		for _, s := range o.extensions(best) {
			if next == nil || s.cost+s.rows < next.cost+next.rows {
				next = s
			}
		}
		best = next
	}
	return best
}

// starts returns the states that begin a join: the input's keys, or each unit,
// an access once for each order in which it can be walked.
func (o *joinOrder) starts() []*joinState {
	if o.in != nil {
		s := &joinState{cost: o.in.Rows, rows: o.in.Rows, distinct: o.in.distinct, bound: VarSet(o.in.Vars), certain: o.in.Certain, step: -1}
		if len(o.in.Vars) == 1 {
			s.sorted = o.in.Vars[0]
		}
		return []*joinState{s}
	}
	var out []*joinState
	for i, u := range o.units {
		if o.blocked(u, 0) {
			continue
		}
		for _, lead := range o.leads(u) {
			s := &joinState{mask: 1 << i, step: i, lead: lead, sorted: lead, bound: u.may, certain: u.certain, rows: u.rows, distinct: u.distinct}
			s.cost = u.rows * costRow
			if !u.isAccess() {
				s.cost = u.rows * 20
			}
			o.filter(s)
			out = append(out, s)
		}
	}
	return out
}

func (o *joinOrder) leads(u *unit) []algebra.Var {
	if !u.isAccess() || len(u.may) == 0 {
		return []algebra.Var{""}
	}
	var out []algebra.Var
	for _, v := range u.may {
		if trial := u.access; o.useful(v, u) && trial.sortedBy(v) {
			out = append(out, v)
		}
	}
	if len(out) == 0 {
		out = append(out, "")
	}
	return out
}

// useful reports whether another unit or a range could profit from an order.
func (o *joinOrder) useful(v algebra.Var, of *unit) bool {
	if len(of.ranges[v]) > 0 || v == o.prefer {
		return true
	}
	for _, u := range o.units {
		if u != of && u.may.Has(v) {
			return true
		}
	}
	return false
}

// blocked reports whether a unit must wait: a SERVICE whose endpoint is a
// variable, for all other units that bind it.
func (o *joinOrder) blocked(u *unit, mask uint64) bool {
	sv, ok := u.op.(algebra.Service)
	if !ok || !sv.Name.IsVar() {
		return false
	}
	for i, other := range o.units {
		if other != u && mask&(1<<i) == 0 && other.certain.Has(sv.Name.Var) {
			if _, alsoWaits := other.op.(algebra.Service); !alsoWaits {
				return true
			}
		}
	}
	return false
}

// extensions returns the states that add one unit, those that share a variable
// with what is there if there are any.
func (o *joinOrder) extensions(s *joinState) []*joinState {
	var linked, crossed []*joinState
	for i, u := range o.units {
		if s.mask&(1<<i) != 0 || o.blocked(u, s.mask) {
			continue
		}
		if len(u.may.And(s.bound)) > 0 {
			linked = append(linked, o.extend(s, i))
		} else {
			crossed = append(crossed, o.extend(s, i))
		}
	}
	if len(linked) > 0 {
		return linked
	}
	return crossed
}

func (o *joinOrder) extend(s *joinState, i int) *joinState {
	u := o.units[i]
	shared := u.may.And(s.bound)
	n := &joinState{mask: s.mask | 1<<i, prev: s, step: i, bound: s.bound.With(u.may...), certain: s.certain.With(u.certain...)}
	n.rows = s.rows * u.rows
	for _, v := range shared {
		n.rows /= max(1, s.distinctOf(v), math.Min(u.distinctOf(v), u.rows))
	}
	n.distinct = map[algebra.Var]float64{}
	for v, d := range s.distinct {
		n.distinct[v] = d
	}
	for v, d := range u.distinct {
		if have, ok := n.distinct[v]; !ok || d < have {
			n.distinct[v] = d
		}
	}
	merge := u.isAccess() && s.sorted != "" && shared.Has(s.sorted)
	if merge {
		n.sorted = s.sorted
	}
	n.cost = s.cost + n.rows*costRow + o.stepCost(s, u, shared, merge)
	o.filter(n)
	return n
}

func (o *joinOrder) stepCost(s *joinState, u *unit, shared VarSet, merge bool) float64 {
	switch {
	case len(shared) == 0:
		return u.rows*costLoad + s.rows*u.rows*costRow
	case u.isAccess():
		return lookupCost(s.rows, u.rows, merge)
	}
	if _, isPath := u.op.(algebra.Path); isPath {
		return s.rows * 4 * costSeek
	}
	hash := u.rows*20 + s.rows*costProbe
	if acceptsInput(u.op, shared.And(u.certain)) {
		return math.Min(hash, s.rows*2*costSeek)
	}
	return hash
}

// filter takes the conditions that became applicable into account.
func (o *joinOrder) filter(s *joinState) {
	for _, c := range o.conds {
		if c.apply && c.vars.SubsetOf(s.certain) && (s.prev == nil || !c.vars.SubsetOf(s.prev.certain)) {
			s.rows *= c.sel
		}
	}
	s.rows = max(s.rows, 1e-3)
}

func (s *joinState) distinctOf(v algebra.Var) float64 {
	if d, ok := s.distinct[v]; ok {
		return math.Min(d, max(1, s.rows))
	}
	return max(1, s.rows)
}

func (u *unit) distinctOf(v algebra.Var) float64 {
	if d, ok := u.distinct[v]; ok {
		return d
	}
	return max(1, u.rows)
}

// selectivity guesses what share of rows a condition keeps.
func selectivity(e algebra.Expr) float64 {
	c, ok := e.(algebra.Call)
	if !ok {
		return 0.5
	}
	switch c.Func {
	case "=":
		return 0.05
	case "<", "<=", ">", ">=":
		return 0.3
	case "CONTAINS", "REGEX", "STRSTARTS", "STRENDS", "in":
		return 0.1
	case "&&":
		s := 1.0
		for _, a := range c.Args {
			s *= selectivity(a)
		}
		return s
	}
	return 0.5
}

// steps lists the states from the first to s.
func (s *joinState) steps() []*joinState {
	var out []*joinState
	for ; s != nil; s = s.prev {
		out = append(out, s)
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// rangeOf intersects ascending lists of ranges.
func intersectRanges(a, b [][2]dataset.ID) [][2]dataset.ID {
	if a == nil {
		return b
	}
	out := [][2]dataset.ID{}
	for _, x := range a {
		for _, y := range b {
			lo, hi := max(x[0], y[0]), min(x[1], y[1])
			if lo <= hi {
				out = append(out, [2]dataset.ID{lo, hi})
			}
		}
	}
	return out
}
