// Package isomorphic decides whether two sets of quads say the same but for the
// labels of their blank nodes. Tests need it; nothing else should.
package isomorphic

import (
	"hash/maphash"
	"slices"

	"github.com/lienket/lienket/graph/rdf"
)

// Isomorphic reports whether a renaming of the blank nodes, one to one, turns
// the quads of a into those of b (RDF 1.1 Concepts, sections 3.6 and 4.1).
// Duplicates do not count.
//
// Blank nodes are told apart by colour refinement, which settles almost every
// graph in O(rounds·quads); what it leaves equal is tried out, which always ends
// but can take exponential time on graphs made to be hard.
func Isomorphic(a, b []rdf.Quad) bool {
	seed := maphash.MakeSeed()
	left, right := newSide(a, seed), newSide(b, seed)
	if len(left.quads) != len(right.quads) || len(left.nodes) != len(right.nodes) || left.ground != right.ground {
		return false
	}
	return match(left, right, left.uniform(), right.uniform())
}

// side is one of the two sets, with blank nodes as numbers.
type side struct {
	quads map[rdf.Quad]bool
	nodes []rdf.BNode
	// rows are the quads with blank nodes, and ground is the sum of the hashes
	// of all others.
	rows   []row
	ground uint64
}

// row is a quad: where node is negative, ground is the hash of the term.
type row struct {
	node   [4]int
	ground [4]uint64
}

func newSide(quads []rdf.Quad, seed maphash.Seed) *side {
	s := &side{quads: map[rdf.Quad]bool{}}
	numbers := map[rdf.BNode]int{}
	for _, q := range quads {
		if s.quads[q] {
			continue
		}
		s.quads[q] = true
		var r row
		blank, whole := false, uint64(17)
		for i, t := range [4]rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			n, ok := t.(rdf.BNode)
			if !ok {
				r.node[i], r.ground[i] = -1, maphash.Bytes(seed, rdf.AppendTerm(nil, t))
				whole = mix(whole, r.ground[i])
				continue
			}
			if _, known := numbers[n]; !known {
				numbers[n] = len(s.nodes)
				s.nodes = append(s.nodes, n)
			}
			r.node[i], blank = numbers[n], true
		}
		if blank {
			s.rows = append(s.rows, r)
		} else {
			s.ground += whole
		}
	}
	return s
}

func (s *side) uniform() []uint64 {
	colours := make([]uint64, len(s.nodes))
	for i := range colours {
		colours[i] = 1
	}
	return colours
}

// mix combines two hashes; the order matters.
func mix(h, v uint64) uint64 {
	h ^= v + 0x9E3779B97F4A7C15 + h<<6 + h>>2
	h *= 0xBF58476D1CE4E5B9
	return h ^ h>>29
}

// round gives each node a colour from its old one and those of its neighbours.
func (s *side) round(colours []uint64) []uint64 {
	sums := make([]uint64, len(colours))
	for _, r := range s.rows {
		whole := uint64(23)
		for i, n := range r.node {
			if n >= 0 {
				whole = mix(whole, colours[n])
			} else {
				whole = mix(whole, r.ground[i])
			}
		}
		for i, n := range r.node {
			if n >= 0 {
				sums[n] += mix(whole, uint64(i)+101)
			}
		}
	}
	for i := range sums {
		sums[i] = mix(colours[i], sums[i])
	}
	return sums
}

// refine runs rounds on both sides until neither finds more colours.
func refine(a, b *side, ca, cb []uint64) ([]uint64, []uint64) {
	for na, nb := distinct(ca), distinct(cb); ; {
		ca, cb = a.round(ca), b.round(cb)
		ma, mb := distinct(ca), distinct(cb)
		if ma != mb || ma == na && mb == nb {
			return ca, cb
		}
		na, nb = ma, mb
	}
}

func distinct(colours []uint64) int {
	seen := make(map[uint64]struct{}, len(colours))
	for _, c := range colours {
		seen[c] = struct{}{}
	}
	return len(seen)
}

func match(a, b *side, ca, cb []uint64) bool {
	ca, cb = refine(a, b, ca, cb)
	sa, sb := slices.Sorted(slices.Values(ca)), slices.Sorted(slices.Values(cb))
	if !slices.Equal(sa, sb) {
		return false
	}
	shared, ok := smallestShared(sa)
	if !ok {
		return verify(a, b, ca, cb)
	}
	// One node of the colour must correspond to one of those of b.
	i := slices.Index(ca, shared)
	mark := mix(shared, 7)
	ta := slices.Clone(ca)
	ta[i] = mark
	for j, c := range cb {
		if c != shared {
			continue
		}
		tb := slices.Clone(cb)
		tb[j] = mark
		if match(a, b, ta, tb) {
			return true
		}
	}
	return false
}

// smallestShared returns the colour that the fewest nodes, but at least two,
// have.
func smallestShared(sorted []uint64) (colour uint64, ok bool) {
	best := len(sorted) + 1
	for i := 0; i < len(sorted); {
		j := i
		for j < len(sorted) && sorted[j] == sorted[i] {
			j++
		}
		if n := j - i; n > 1 && n < best {
			best, colour, ok = n, sorted[i], true
		}
		i = j
	}
	return colour, ok
}

// verify renames a's blank nodes to those of b with the same, unique colours.
func verify(a, b *side, ca, cb []uint64) bool {
	byColour := make(map[uint64]rdf.BNode, len(cb))
	for i, c := range cb {
		byColour[c] = b.nodes[i]
	}
	renamed := make(map[rdf.BNode]rdf.BNode, len(ca))
	for i, c := range ca {
		renamed[a.nodes[i]] = byColour[c]
	}
	term := func(t rdf.Term) rdf.Term {
		if n, ok := t.(rdf.BNode); ok {
			return renamed[n]
		}
		return t
	}
	for q := range a.quads {
		if !b.quads[rdf.Quad{Subject: term(q.Subject), Predicate: term(q.Predicate), Object: term(q.Object), Label: term(q.Label)}] {
			return false
		}
	}
	return true
}
