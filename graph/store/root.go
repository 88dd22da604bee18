package store

import (
	"encoding/binary"
	"fmt"
	"hash/crc32"

	"github.com/lienket/lienket/graph/dataset"
)

// root is the one value that says which pages, directories and dictionary runs
// count, and which commits are in them. Replacing it is how a fold takes effect.
type root struct {
	generation uint64 // of the directory
	folded     uint64 // the last commit that the pages hold
	nextPage   uint64 // pages from this number on were never finished
	nextRun    uint32
	terms      [dictKinds]uint64
	runs       []hashRun
	stats      statistics
}

// statistics are about the quads as they were when they were last counted.
type statistics struct {
	quads      int64
	distinct   [4]int64
	predicates map[dataset.ID]predicateStats
}

// predicateStats tells the number of quads with a predicate, and how many
// different subjects, objects and graphs they have.
type predicateStats struct{ quads, subjects, objects, graphs int64 }

func (r *root) encode() []byte {
	b := []byte{formatVersion}
	for _, v := range []uint64{r.generation, r.folded, r.nextPage, uint64(r.nextRun)} {
		b = binary.AppendUvarint(b, v)
	}
	for _, n := range r.terms {
		b = binary.AppendUvarint(b, n)
	}
	b = binary.AppendUvarint(b, uint64(len(r.runs)))
	for _, run := range r.runs {
		b = binary.AppendUvarint(b, uint64(run.id))
		b = append(b, run.bits)
		b = binary.AppendUvarint(b, run.terms)
	}
	b = binary.AppendUvarint(b, uint64(r.stats.quads))
	for _, n := range r.stats.distinct {
		b = binary.AppendUvarint(b, uint64(n))
	}
	b = binary.AppendUvarint(b, uint64(len(r.stats.predicates)))
	for _, p := range sortedIDs(r.stats.predicates) {
		s := r.stats.predicates[p]
		b = binary.AppendUvarint(b, rotated(p))
		for _, n := range []int64{s.quads, s.subjects, s.objects, s.graphs} {
			b = binary.AppendUvarint(b, uint64(n))
		}
	}
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b, castagnoli))
}

func parseRoot(b []byte) (*root, error) {
	if len(b) < 5 || crc32.Checksum(b[:len(b)-4], castagnoli) != binary.LittleEndian.Uint32(b[len(b)-4:]) {
		return nil, fmt.Errorf("%w: root", ErrCorrupt)
	}
	if b[0] != formatVersion {
		return nil, fmt.Errorf("%w: version %d", ErrNewerFormat, b[0])
	}
	in := &pageReader{b: b[1 : len(b)-4]}
	r := &root{generation: in.uvarint(), folded: in.uvarint(), nextPage: in.uvarint(), nextRun: uint32(in.uvarint())}
	for k := range r.terms {
		r.terms[k] = in.uvarint()
	}
	for n := in.uvarint(); n > 0 && !in.bad; n-- {
		run := hashRun{id: uint32(in.uvarint()), bits: in.byte()}
		run.terms = in.uvarint()
		if run.bits > 32 {
			in.bad = true
		}
		r.runs = append(r.runs, run)
	}
	r.stats.quads = int64(in.uvarint())
	for c := range r.stats.distinct {
		r.stats.distinct[c] = int64(in.uvarint())
	}
	r.stats.predicates = map[dataset.ID]predicateStats{}
	for n := in.uvarint(); n > 0 && !in.bad; n-- {
		p := unrotated(in.uvarint())
		r.stats.predicates[p] = predicateStats{int64(in.uvarint()), int64(in.uvarint()), int64(in.uvarint()), int64(in.uvarint())}
	}
	if in.bad || len(in.b) != 0 {
		return nil, fmt.Errorf("%w: root", ErrCorrupt)
	}
	return r, nil
}
