package plan

import (
	"math"
	"slices"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// joinState is a partial join: which units are in, and what is known of the
// result.
type joinState struct {
	mask   uint64 // the units that are in; kept by the dynamic programming only
	cost   float64
	rows   float64
	vars   []knownVar // by the variable's number
	sorted int        // the variable by which rows are sorted, or -1
	prev   *joinState
	step   int         // the unit that was added, -1 for the input
	lead   algebra.Var // the variable that the first scan is sorted by
}

// knownVar is what a state knows of a variable.
type knownVar struct {
	distinct       float64 // estimated; +Inf if nothing is known
	bound, certain bool
}

// joinOrder is the search for the order in which to join the units of a group.
type joinOrder struct {
	b     *builder
	units []*unit
	in    *Input
	conds []condition
	// prefer is a variable by which sorted rows are worth costGroup each.
	prefer algebra.Var

	all      VarSet // the variables, in the order of their numbers
	operands []operand
	condVars [][]int // of each condition that may be applied early
	states   []joinState
	known    []knownVar
}

// operand is a unit as the search sees it.
type operand struct {
	*unit
	vars   []operandVar
	access bool
	path   bool
	// waits is the number of the variable that is a SERVICE's endpoint, or -1.
	waits int
	// accepts tells whether the unit can be evaluated for given keys at all,
	// and for which variables (operandVar.accepts); not for accesses.
	accepts bool
}

// operandVar is a variable of an operand.
type operandVar struct {
	n        int // its number
	distinct float64
	certain  bool
	accepts  bool
}

// condition is a filter and the variables that must be bound for it to apply.
type condition struct {
	expr  algebra.Expr
	vars  VarSet
	apply bool // may be applied as soon as vars are bound
	sel   float64
}

// extension is a state with one more unit that has not been made yet.
type extension struct {
	prev       *joinState
	step       int
	rows, cost float64
	sorted     int
}

const mostForDP = 10

// costState is the cost of looking at one state of the dynamic programming, of
// which there are about units · 2^units.
const costState = 10

// prepare numbers the variables.
func (o *joinOrder) prepare() {
	count := 0
	for _, u := range o.units {
		count += len(u.may)
	}
	all := make(VarSet, 0, count+4)
	for _, u := range o.units {
		all = append(all, u.may...)
	}
	if o.in != nil {
		all = append(all, o.in.Vars...)
	}
	slices.Sort(all)
	o.all = slices.Compact(all)
	vars := make([]operandVar, 0, count)
	o.operands = make([]operand, len(o.units))
	for i, u := range o.units {
		from := len(vars)
		p := operand{unit: u, access: u.isAccess(), waits: -1}
		for _, v := range u.may {
			vars = append(vars, operandVar{n: o.number(v), distinct: u.distinct.of(v), certain: u.certain.Has(v)})
		}
		p.vars = vars[from:len(vars):len(vars)]
		if len(o.units) > 1 || o.in != nil {
			o.describe(&p)
		}
		o.operands[i] = p
	}
	o.condVars = make([][]int, len(o.conds))
	for i, c := range o.conds {
		for _, v := range c.vars {
			o.condVars[i] = append(o.condVars[i], o.number(v))
		}
	}
}

// describe fills in what only operands that are no accesses have.
func (o *joinOrder) describe(p *operand) {
	switch op := p.op.(type) {
	case nil:
		return
	case algebra.Path:
		p.path = true
		return
	case algebra.Service:
		if op.Name.IsVar() {
			p.waits = o.number(op.Name.Var)
		}
	}
	p.accepts = acceptsInput(p.op, nil)
	for i := range p.vars {
		v := &p.vars[i]
		v.accepts = v.certain && acceptsInput(p.op, VarSet{o.all[v.n]})
	}
}

// number returns a variable's number, or -1.
func (o *joinOrder) number(v algebra.Var) int {
	if n, ok := slices.BinarySearch(o.all, v); ok {
		return n
	}
	return -1
}

// best returns the last state of the cheapest order. The greedy order is taken
// as it is where to look for a better one would cost more than to run it, and
// otherwise bounds the search.
func (o *joinOrder) best() *joinState {
	o.prepare()
	first := o.starts()
	if len(o.units) == 1 && o.in == nil {
		return o.cheapest(first)
	}
	bound := o.greedy(first)
	n := len(o.units)
	if n > mostForDP || o.b.opts.Naive || n > 2 && bound.cost <= float64(n<<n*costState) {
		return bound
	}
	return o.search(first, bound)
}

// search looks for the cheapest order among all, none of whose beginnings costs
// more than bound, by dynamic programming over sets of units.
func (o *joinOrder) search(first []*joinState, bound *joinState) *joinState {
	full := uint64(1)<<len(o.units) - 1
	layers := make([][]*joinState, full+1)
	queue := make([]uint64, 0, full+1)
	for _, s := range first {
		if s.cost > bound.cost {
			continue
		}
		if layers[s.mask] == nil {
			queue = append(queue, s.mask)
		}
		layers[s.mask] = pareto(layers[s.mask], s)
	}
	rest := make([]int, 0, len(o.units))
	// Masks come out of the queue by size: every step adds one unit, and a
	// first state has one unit or, with an input, none.
	for i := 0; i < len(queue); i++ {
		if queue[i] == full {
			continue
		}
		rest = rest[:0]
		for u := range o.units {
			if queue[i]&(1<<u) == 0 {
				rest = append(rest, u)
			}
		}
		for _, s := range layers[queue[i]] {
			o.extensions(s, rest, func(e extension) {
				if e.cost > bound.cost {
					return
				}
				mask := s.mask | 1<<e.step
				layer := &layers[mask]
				if *layer == nil {
					queue = append(queue, mask)
				}
				for _, have := range *layer {
					if have.sorted == e.sorted {
						if e.cost < have.cost { // nobody has built upon it yet
							o.makeInto(have, e)
							have.mask = mask
						}
						return
					}
				}
				next := o.make(e)
				next.mask = mask
				*layer = append(*layer, next)
			})
		}
	}
	if len(layers[full]) == 0 {
		return bound
	}
	return o.cheapest(layers[full])
}

// cheapest chooses among complete joins.
func (o *joinOrder) cheapest(states []*joinState) *joinState {
	prefer := o.number(o.prefer)
	var best *joinState
	for _, s := range states {
		if s.sorted >= 0 && s.sorted == prefer {
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

// greedy adds, again and again, the unit after which the least has been spent
// and the fewest rows are left. It takes any number of units.
func (o *joinOrder) greedy(first []*joinState) *joinState {
	var best *joinState
	for _, s := range first {
		if best == nil || s.cost+s.rows < best.cost+best.rows {
			best = s
		}
	}
	rest := make([]int, 0, len(o.units))
	for i := range o.units {
		if i != best.step {
			rest = append(rest, i)
		}
	}
	for len(rest) > 0 {
		var next extension
		o.extensions(best, rest, func(e extension) {
			if next.prev == nil || e.cost+e.rows < next.cost+next.rows {
				next = e
			}
		})
		best = o.make(next)
		at := slices.Index(rest, next.step)
		rest = slices.Delete(rest, at, at+1)
	}
	return best
}

// starts returns the states that begin a join: the input's keys, or each unit,
// an access once for each order in which it can be walked.
func (o *joinOrder) starts() []*joinState {
	if o.in != nil {
		s := o.state()
		s.cost, s.rows, s.step, s.sorted = o.in.Rows, o.in.Rows, -1, -1
		for _, v := range o.in.Vars {
			s.vars[o.number(v)] = knownVar{distinct: o.in.distinct.of(v), bound: true, certain: o.in.Certain.Has(v)}
		}
		if len(o.in.Vars) == 1 {
			s.sorted = o.number(o.in.Vars[0])
		}
		return []*joinState{s}
	}
	rest := make([]int, len(o.units))
	for i := range rest {
		rest[i] = i
	}
	var out []*joinState
	for i := range o.operands {
		p := &o.operands[i]
		if o.blocked(p, rest) {
			continue
		}
		for _, lead := range o.leads(p.unit) {
			s := o.state()
			s.mask, s.step, s.lead, s.sorted, s.rows = 1<<i, i, lead, o.number(lead), p.rows
			for _, v := range p.vars {
				s.vars[v.n] = knownVar{distinct: v.distinct, bound: true, certain: v.certain}
			}
			s.cost = p.rows * costRow
			if !p.access {
				s.cost = p.rows * 20
			}
			s.rows = o.filtered(s.rows, nil, p)
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

// blocked reports whether an operand must wait: a SERVICE whose endpoint is a
// variable, for all others of the rest that bind it.
func (o *joinOrder) blocked(p *operand, rest []int) bool {
	if p.waits < 0 {
		return false
	}
	for _, i := range rest {
		other := &o.operands[i]
		if _, alsoWaits := other.op.(algebra.Service); alsoWaits {
			continue
		}
		for _, v := range other.vars {
			if v.n == p.waits && v.certain {
				return true
			}
		}
	}
	return false
}

// extensions visits the states that add one unit of the rest, those that share
// a variable with what is there if there are any.
func (o *joinOrder) extensions(s *joinState, rest []int, visit func(extension)) {
	for _, linked := range [2]bool{true, false} {
		some := false
		for _, i := range rest {
			p := &o.operands[i]
			if s.meets(p) == linked && !o.blocked(p, rest) {
				some = true
				visit(o.extend(s, i))
			}
		}
		if some {
			return
		}
	}
}

// meets reports whether an operand shares a variable with the state.
func (s *joinState) meets(p *operand) bool {
	for _, v := range p.vars {
		if s.vars[v.n].bound {
			return true
		}
	}
	return false
}

// extend estimates the join of a state with one more unit.
func (o *joinOrder) extend(s *joinState, i int) extension {
	p := &o.operands[i]
	e := extension{prev: s, step: i, rows: s.rows * p.rows, sorted: -1}
	shared, accepts, most := 0, p.accepts, max(1, s.rows)
	for _, v := range p.vars {
		have := s.vars[v.n]
		if !have.bound {
			continue
		}
		shared++
		accepts = accepts && (v.accepts || !v.certain)
		e.rows /= max(1, min(have.distinct, most), min(v.distinct, p.rows))
		if p.access && v.n == s.sorted {
			e.sorted = s.sorted
		}
	}
	e.cost = s.cost + e.rows*costRow + stepCost(s.rows, p, shared, accepts, e.sorted >= 0)
	e.rows = o.filtered(e.rows, s, p)
	return e
}

// stepCost is the cost of joining rows with an operand with which they share
// some variables.
func stepCost(rows float64, p *operand, shared int, accepts, merge bool) float64 {
	switch {
	case shared == 0:
		return p.rows*costLoad + rows*p.rows*costRow
	case p.access:
		return lookupCost(rows, p.rows, merge)
	case p.path:
		return rows * 4 * costSeek
	}
	hash := p.rows*20 + rows*costProbe
	if accepts {
		return math.Min(hash, rows*2*costSeek)
	}
	return hash
}

// filtered takes the conditions into account that become applicable when p is
// added to s, or begins if s is nil.
func (o *joinOrder) filtered(rows float64, s *joinState, p *operand) float64 {
	for i := range o.conds {
		if !o.conds[i].apply {
			continue
		}
		before, now := s != nil, true
		for _, n := range o.condVars[i] {
			if s != nil && s.vars[n].certain {
				continue
			}
			before = false
			now = now && p.binds(n)
		}
		if now && !before {
			rows *= o.conds[i].sel
		}
	}
	return max(rows, 1e-3)
}

// binds reports whether a variable is bound in every row of the operand.
func (p *operand) binds(n int) bool {
	for _, v := range p.vars {
		if v.n == n {
			return v.certain
		}
	}
	return false
}

// state returns a new state that knows of no variable. States and what they
// know come from slabs, as there are many and all go at once.
func (o *joinOrder) state() *joinState {
	const slab = 32
	if len(o.states) == cap(o.states) {
		o.states = make([]joinState, 0, min(slab, 4+2*cap(o.states)))
	}
	o.states = append(o.states, joinState{})
	k := len(o.all)
	if cap(o.known)-len(o.known) < k {
		o.known = make([]knownVar, 0, cap(o.states)*k)
	}
	at := len(o.known)
	o.known = o.known[:at+k]
	s := &o.states[len(o.states)-1]
	s.vars = o.known[at : at+k : at+k]
	return s
}

// make turns an extension into a state.
func (o *joinOrder) make(e extension) *joinState {
	s := o.state()
	o.makeInto(s, e)
	return s
}

// makeInto overwrites a state that nothing has been built upon.
func (o *joinOrder) makeInto(s *joinState, e extension) {
	s.cost, s.rows, s.sorted, s.prev, s.step = e.cost, e.rows, e.sorted, e.prev, e.step
	copy(s.vars, e.prev.vars)
	for _, v := range o.operands[e.step].vars {
		have := &s.vars[v.n]
		if !have.bound || v.distinct < have.distinct {
			have.distinct = v.distinct
		}
		have.bound, have.certain = true, have.certain || v.certain
	}
}

// steps lists the states from the first to s.
func (s *joinState) steps() []*joinState {
	n := 0
	for p := s; p != nil; p = p.prev {
		n++
	}
	out := make([]*joinState, n)
	for ; s != nil; s = s.prev {
		n--
		out[n] = s
	}
	return out
}

// estimates returns what a state knows of its variables.
func (o *joinOrder) estimates(s *joinState) estimates {
	out := make(estimates, 0, len(s.vars))
	for n, k := range s.vars {
		if k.bound && !math.IsInf(k.distinct, 1) {
			out = append(out, estimate{o.all[n], k.distinct})
		}
	}
	return out
}
