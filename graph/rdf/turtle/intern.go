package turtle

import (
	"hash/maphash"

	"github.com/lienket/lienket/graph/rdf"
)

// internSlots is the number of terms of each kind that a decoder remembers; a
// power of two.
const internSlots = 1 << 14

// internMaxText is the longest literal that is worth remembering.
const internMaxText = 64

// interner remembers recent terms in tables where each term has one possible
// slot, so that its memory is fixed and a miss costs no more than a hit. A term
// found there is known to be valid.
type interner struct {
	seed   maphash.Seed
	prefix string
	iris   []rdf.Term
	nodes  []rdf.Term
	texts  []rdf.Term
	names  []nameSlot
	// tags maps language tags as written to lower case.
	tags map[string]string
}

type nameSlot struct {
	raw string
	// era is the state of the prefixes for which the name means term.
	era  int
	term rdf.Term
}

func newInterner(prefix string) *interner {
	return &interner{
		seed: maphash.MakeSeed(), prefix: prefix,
		iris: make([]rdf.Term, internSlots), nodes: make([]rdf.Term, internSlots), texts: make([]rdf.Term, internSlots),
	}
}

func (in *interner) slot(table []rdf.Term, b []byte) *rdf.Term {
	return &table[maphash.Bytes(in.seed, b)&(internSlots-1)]
}

// iri returns the IRI of these bytes if it is remembered, and the slot to put
// it into if not.
func (in *interner) iri(b []byte) (rdf.Term, *rdf.Term) {
	slot := in.slot(in.iris, b)
	if iri, ok := (*slot).(rdf.IRI); ok && string(iri) == string(b) {
		return *slot, slot
	}
	return nil, slot
}

// node returns the blank node with a label that is valid.
func (in *interner) node(label []byte) rdf.Term {
	slot := in.slot(in.nodes, label)
	if n, ok := (*slot).(rdf.BNode); ok && string(n[len(in.prefix):]) == string(label) {
		return *slot
	}
	*slot = rdf.BNode(in.prefix + string(label))
	return *slot
}

// text returns the slot for a literal with this lexical form, nil if it is too
// long to be remembered.
func (in *interner) text(b []byte) *rdf.Term {
	if len(b) > internMaxText {
		return nil
	}
	return in.slot(in.texts, b)
}

func (in *interner) name(raw []byte) *nameSlot {
	if in.names == nil {
		in.names = make([]nameSlot, internSlots)
	}
	return &in.names[maphash.Bytes(in.seed, raw)&(internSlots-1)]
}
