package turtle

import (
	"hash/maphash"

	"github.com/lienket/lienket/graph/rdf"
)

const (
	// minSlots and maxSlots bound the number of terms of each kind that a
	// decoder remembers; powers of two. A short document should not pay for the
	// tables of a long one.
	minSlots = 1 << 6
	maxSlots = 1 << 14
	// internMaxText is the longest literal that is worth remembering.
	internMaxText = 64
)

// interner remembers recent terms in tables where each term has one possible
// slot, so that its memory is bounded and a miss costs no more than a hit. A
// term found there is known to be valid.
type interner struct {
	prefix             string
	seed               maphash.Seed
	iris, nodes, texts slots[rdf.Term]
	names              slots[nameSlot]
	// tags maps language tags as written to lower case.
	tags map[string]string
}

type nameSlot struct {
	raw string
	// era is the state of the prefixes for which the name means term.
	era  int
	term rdf.Term
}

// slots is a table that grows, forgetting all, when it has been written to as
// often as it has places.
type slots[T any] struct {
	table  []T
	writes int
}

func (s *slots[T]) at(hash uint64) *T {
	if s.table == nil {
		s.table = make([]T, minSlots)
	}
	return &s.table[hash&uint64(len(s.table)-1)]
}

// wrote counts a write, after which slots that at returned may be no more part
// of the table.
func (s *slots[T]) wrote() {
	if s.writes++; s.writes >= len(s.table) && len(s.table) < maxSlots {
		s.table, s.writes = make([]T, 4*len(s.table)), 0
	}
}

func newInterner(prefix string) *interner {
	return &interner{seed: maphash.MakeSeed(), prefix: prefix}
}

// iri returns the IRI of these bytes if it is remembered, and the slot to put
// it into if not.
func (in *interner) iri(b []byte) (rdf.Term, *rdf.Term) {
	slot := in.iris.at(maphash.Bytes(in.seed, b))
	if iri, ok := (*slot).(rdf.IRI); ok && string(iri) == string(b) {
		return *slot, slot
	}
	return nil, slot
}

// node returns the blank node with a label that is valid.
func (in *interner) node(label []byte) rdf.Term {
	slot := in.nodes.at(maphash.Bytes(in.seed, label))
	if n, ok := (*slot).(rdf.BNode); ok && string(n[len(in.prefix):]) == string(label) {
		return *slot
	}
	t := rdf.Term(rdf.BNode(in.prefix + string(label)))
	*slot = t
	in.nodes.wrote()
	return t
}

// text returns the slot for a literal with this lexical form, nil if it is too
// long to be remembered.
func (in *interner) text(b []byte) *rdf.Term {
	if len(b) > internMaxText {
		return nil
	}
	return in.texts.at(maphash.Bytes(in.seed, b))
}

func (in *interner) name(raw []byte) *nameSlot {
	return in.names.at(maphash.Bytes(in.seed, raw))
}
