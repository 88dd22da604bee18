package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// record is one commit: the terms that it gave numbers to, and the quads that
// came and went.
type record struct {
	base       [dictKinds]uint64 // terms of each kind before it
	terms      []rdf.Term
	adds, dels []dataset.Pattern
}

var errRecord = errors.New("damaged commit record")

// partSize is how many bytes of a record one badger value holds at most, before
// compression. It keeps a value in the tree and within a transaction's limits.
const partSize = 512 << 10

// A part begins with a byte that says whether it is the last.
const (
	partMore = 0
	partLast = 1
)

// encode returns the record in parts, each compressed by itself.
func (r *record) encode() [][]byte {
	var b []byte
	for _, n := range r.base {
		b = binary.AppendUvarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(len(r.terms)))
	var space []byte
	for _, t := range r.terms {
		space = appendTerm(space[:0], t)
		b = append(b, byte(dataset.KindOf(t)))
		b = binary.AppendUvarint(b, uint64(len(space)))
		b = append(b, space...)
	}
	b = appendQuads(b, r.adds)
	b = appendQuads(b, r.dels)
	var parts [][]byte
	for {
		n := min(len(b), partSize)
		mark := byte(partMore)
		if n == len(b) {
			mark = partLast
		}
		parts = append(parts, zstdEncoder().EncodeAll(b[:n], []byte{mark}))
		b = b[n:]
		if mark == partLast {
			return parts
		}
	}
}

// appendQuads writes the number of quads and each quad: how many components, in
// the order G, S, P, O, it shares with the one before, and the others.
func appendQuads(b []byte, quads []dataset.Pattern) []byte {
	b = binary.AppendUvarint(b, uint64(len(quads)))
	var prev key
	for _, k := range dataset.SortRows(quads, dataset.GSPO) {
		shared := 0
		for shared < 4 && k[shared] == prev[shared] {
			shared++
		}
		b = append(b, byte(shared))
		for _, id := range k[shared:] {
			b = binary.AppendUvarint(b, rotated(id))
		}
		prev = k
	}
	return b
}

func lastPart(b []byte) (bool, error) {
	if len(b) == 0 || b[0] > partLast {
		return false, fmt.Errorf("%w: %w", ErrCorrupt, errRecord)
	}
	return b[0] == partLast, nil
}

func parseRecord(parts [][]byte) (*record, error) {
	var b []byte
	for _, p := range parts {
		var err error
		if b, err = zstdDecoder().DecodeAll(p[1:], b); err != nil {
			return nil, fmt.Errorf("%w: %w", errRecord, err)
		}
	}
	in := &pageReader{b: b}
	r := &record{}
	for k := range r.base {
		r.base[k] = in.uvarint()
	}
	for n := in.uvarint(); n > 0 && !in.bad; n-- {
		k := dataset.Kind(in.byte())
		t, err := parseTerm(k, in.take(int(min(in.uvarint(), 1<<40))))
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errRecord, err)
		}
		r.terms = append(r.terms, t)
	}
	r.adds = in.quads()
	r.dels = in.quads()
	if in.bad || len(in.b) != 0 {
		return nil, errRecord
	}
	return r, nil
}

func (r *pageReader) quads() []dataset.Pattern {
	n := r.uvarint()
	if n > uint64(len(r.b)) {
		r.bad = true
		return nil
	}
	quads := make([]dataset.Pattern, 0, n)
	var k key
	for range n {
		shared := r.byte()
		if shared > 3 {
			r.bad = true
			return nil
		}
		for c := int(shared); c < 4; c++ {
			k[c] = unrotated(r.uvarint())
		}
		quads = append(quads, dataset.GSPO.Quad(k))
	}
	return quads
}

// appendGarbage and parseGarbage write and read a list of keys.
func appendGarbage(b []byte, keys [][]byte) []byte {
	for _, k := range keys {
		b = append(append(b, byte(len(k))), k...)
	}
	return b
}

func parseGarbage(b []byte) (keys [][]byte, err error) {
	r := pageReader{b: append([]byte(nil), b...)}
	for len(r.b) > 0 {
		k := r.take(int(r.byte()))
		if r.bad || len(k) == 0 {
			return nil, fmt.Errorf("%w: garbage list", ErrCorrupt)
		}
		keys = append(keys, k)
	}
	return keys, nil
}
