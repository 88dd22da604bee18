// Package dataset is the waist between those who keep quads and those who ask
// about them. It defines the 64-bit IDs that stand for RDF terms, the patterns
// that select quads, and Reader, the one interface through which the SPARQL
// engine and the network projections see a store. It also holds the in-memory
// reference implementation, against which every other one is tested.
//
// The package knows nothing of badger, of SPARQL or of news.
package dataset

import (
	"context"

	"github.com/lienket/lienket/graph/rdf"
)

// ID stands for one RDF term within one dataset. Its kind is readable without
// the dictionary (see Kind), and for small canonical numbers, booleans and dates
// the ID is the value itself, in value order within its kind (see Inline).
// IDs of one snapshot are comparable with ==: equal IDs, equal terms.
type ID uint64

const (
	// Any is the wildcard of a Pattern, and "unbound" in a column of results.
	// It never stands for a term.
	Any ID = 0
	// DefaultGraph names the unnamed graph in the graph component of a quad.
	DefaultGraph ID = 1
)

// Component is one of the four places of a quad.
type Component uint8

// The components of a quad, in their order within [Pattern] and [Columns].
const (
	S Component = iota
	P
	O
	G
)

// Components is a set of components: bit 1<<c for component c.
type Components uint8

// Has reports whether c is in the set.
func (cs Components) Has(c Component) bool { return cs&(1<<c) != 0 }

// With returns the set with c added.
func (cs Components) With(c Component) Components { return cs | 1<<c }

// Order is a permutation of the four components: the significance by which
// quads are sorted, most significant first.
type Order [4]Component

// Pattern selects quads: a component that is not Any must be equal.
type Pattern [4]ID

// Bound returns the components that the pattern fixes.
func (p Pattern) Bound() Components {
	var cs Components
	for c, id := range p {
		if id != Any {
			cs = cs.With(Component(c))
		}
	}
	return cs
}

// Scan asks for the quads that match a pattern, in an order.
type Scan struct {
	Pattern Pattern
	// Order's leading components must be those that Pattern binds (in any
	// order among themselves); the rest is the order of the rows. The orders
	// of [Native] stream; others are collected and sorted first.
	Order Order
	// Want is the set of components whose columns the cursor fills.
	Want Components
	// Union asks for the triples of the union of all graphs, the default graph
	// included: each triple once, however many graphs hold it. Pattern[G] must
	// be Any, Order must end in G, and G must not be wanted.
	Union bool
	// From and To bound the first free component of Order, both inclusive;
	// zero means no bound, and From > To nothing.
	From, To ID
}

// Columns receives rows, a column a component. Only wanted columns are filled;
// they all have the same length, which the caller sets to the most rows that it
// can take (1024 is a good batch).
type Columns [4][]ID

// Cursor walks the rows of one Scan. It belongs to one goroutine.
type Cursor interface {
	// Next fills the wanted columns from index 0 with the rows that follow and
	// returns how many it wrote; 0 with a nil error means the end, and so does
	// every later call. An error is final.
	Next(into *Columns) (int, error)
	// Seek moves forward to the first row whose free components, read in the
	// scan's order, are not less than key; key may be shorter than they are.
	// A key at or before the current row moves nothing.
	Seek(key ...ID) error
	// Close frees what the cursor holds. It may be called twice.
	Close()
}

// Cardinality says how much of something there is.
type Cardinality struct {
	// Quads is the exact number of quads that match.
	Quads int64
	// Distinct holds, per component, the number of distinct values among the
	// matching quads: 1 for a bound component, otherwise an estimate that is at
	// least 1 when Quads is, and at most Quads.
	Distinct [4]int64
}

// Reader is one unchanging state of a dataset. It is safe for use by several
// goroutines at once, and shows the same quads until it is closed by whoever
// opened it, whatever is written meanwhile.
type Reader interface {
	// Lookup returns the ID of a term, or ok=false if no quad can hold it.
	// A nil term is the default graph. Inline terms always have an ID.
	Lookup(t rdf.Term) (id ID, ok bool, err error)
	// Terms decodes ids into dst, which has the same length. Any and
	// DefaultGraph decode to nil. Sorted ids decode fastest.
	Terms(ids []ID, dst []rdf.Term) error
	// Scan opens a cursor. The context ends it.
	Scan(ctx context.Context, s Scan) (Cursor, error)
	// Count measures a pattern from the index's metadata, without walking the
	// quads that match: O(log n) page reads.
	Count(ctx context.Context, p Pattern) (Cardinality, error)
}
