package dataset

import (
	"errors"
	"fmt"
)

// The native orders: those that every reader keeps sorted and serves directly.
// With them every set of bound components but {O, G} and {S, O, G} is the
// leading part of some native order, and the subjects and the objects of one
// predicate are both to be had in order, for merge joins.
var (
	SPOG = Order{S, P, O, G}
	PSOG = Order{P, S, O, G}
	POSG = Order{P, O, S, G}
	OSPG = Order{O, S, P, G}
	GSPO = Order{G, S, P, O}
	GPOS = Order{G, P, O, S}
)

// Native returns the native orders. A scan is direct if its order equals a
// native one, apart from how the components that the pattern binds are ordered
// among themselves: then rows stream from the index at its full speed and in
// constant memory. Any other scan that [Scan.Check] allows is answered too, by
// collecting the matching rows (32 bytes each) and sorting them at the start.
func Native() []Order { return []Order{SPOG, PSOG, POSG, OSPG, GSPO, GPOS} }

// ErrScan is the error, possibly wrapped, of a Scan that contradicts the rules
// in its documentation.
var ErrScan = errors.New("invalid scan")

// String returns the order's components, as in "SPOG".
func (o Order) String() string {
	b := make([]byte, len(o))
	for i, c := range o {
		b[i] = "SPOG?"[min(int(c), 4)]
	}
	return string(b)
}

// Valid reports whether the order is a permutation of the components.
func (o Order) Valid() bool {
	var seen Components
	for _, c := range o {
		if c > G {
			return false
		}
		seen = seen.With(c)
	}
	return seen == 1<<4-1
}

// Count returns how many components are in the set.
func (cs Components) Count() int {
	n := 0
	for ; cs != 0; cs &= cs - 1 {
		n++
	}
	return n
}

// Key returns the pattern, or quad, p with its components in the order o.
func (o Order) Key(p Pattern) [4]ID { return [4]ID{p[o[0]], p[o[1]], p[o[2]], p[o[3]]} }

// Quad is the inverse of Key.
func (o Order) Quad(k [4]ID) Pattern {
	var p Pattern
	for i, c := range o {
		p[c] = k[i]
	}
	return p
}

// Matches reports whether the quad q has the pattern's bound components.
func (p Pattern) Matches(q Pattern) bool {
	for c, id := range p {
		if id != Any && id != q[c] {
			return false
		}
	}
	return true
}

// Free returns the components that the scan's pattern leaves open, in the
// scan's order.
func (s Scan) Free() []Component {
	return append([]Component(nil), s.Order[s.Pattern.Bound().Count():]...)
}

// Check returns an error that wraps [ErrScan] if the scan breaks a rule of its
// documentation. Readers call it first.
func (s Scan) Check() error {
	if !s.Order.Valid() {
		return fmt.Errorf("%w: order %v is no permutation", ErrScan, s.Order)
	}
	bound := s.Pattern.Bound()
	n := bound.Count()
	for _, c := range s.Order[:n] {
		if !bound.Has(c) {
			return fmt.Errorf("%w: order %v does not begin with the bound components", ErrScan, s.Order)
		}
	}
	if s.Want >= 1<<4 {
		return fmt.Errorf("%w: unknown components wanted", ErrScan)
	}
	if s.Union && (bound.Has(G) || s.Order[3] != G || s.Want.Has(G)) {
		return fmt.Errorf("%w: a scan of the union binds or wants the graph, or does not end in it", ErrScan)
	}
	if (s.From != 0 || s.To != 0) && (n == 4 || s.Union && n == 3) {
		return fmt.Errorf("%w: bounds without a free component", ErrScan)
	}
	return nil
}

// Direct returns the native order whose rows, restricted to the pattern, come
// in the scan's order, and whether there is one.
func (s Scan) Direct() (Order, bool) {
	n := s.Pattern.Bound().Count()
	for _, o := range [...]Order{SPOG, POSG, OSPG, PSOG, GSPO, GPOS} {
		if sameSet(o[:n], s.Order[:n]) && [4]Component(append(o[:n:n], s.Order[n:]...)) == o {
			return o, true
		}
	}
	// What follows the last wanted component orders nothing that can be seen,
	// but a scan of the union must keep the graph last.
	return Order{}, false
}

func sameSet(a, b []Component) bool {
	var x, y Components
	for i := range a {
		x, y = x.With(a[i]), y.With(b[i])
	}
	return x == y
}
