package store

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
)

// hashRun is one sorted list of hashes and IDs, cut into 2^bits buckets by the
// hash's first bits. Of each hash the first hashBits are kept, so that runs can
// be merged; that is too few to be always right, and the term's bytes decide.
type hashRun struct {
	id    uint32
	bits  uint8
	terms uint64
}

const (
	hashBits    = 40
	bucketTerms = 64 // aimed at, at most
)

func (r hashRun) bucket(h uint64) uint32 { return uint32(h >> (64 - hashBits) >> (hashBits - r.bits)) }

func (r hashRun) rest(h uint64) uint64 {
	return h >> (64 - hashBits) & (1<<(hashBits-r.bits) - 1)
}

// bitsForTerms returns the number of bits that gives buckets of a good size.
func bitsForTerms(n uint64) uint8 {
	return bitsFor(n / bucketTerms)
}

// hashEntry is a term's hash and ID.
type hashEntry struct {
	hash uint64
	id   dataset.ID
}

// writeHashRun sorts entries and writes their buckets with set.
func writeHashRun(entries []hashEntry, id uint32, set func(key, value []byte) error) (hashRun, error) {
	run := hashRun{id: id, bits: bitsForTerms(uint64(len(entries))), terms: uint64(len(entries))}
	slices.SortFunc(entries, func(a, b hashEntry) int {
		return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.id, b.id))
	})
	for len(entries) > 0 {
		bucket := run.bucket(entries[0].hash)
		var b []byte
		prev, n := uint64(0), 0
		for n < len(entries) && run.bucket(entries[n].hash) == bucket {
			rest := run.rest(entries[n].hash)
			b = binary.AppendUvarint(b, rest-prev)
			b = binary.AppendUvarint(b, rotated(entries[n].id))
			prev = rest
			n++
		}
		if err := set(hashKey(id, bucket), b); err != nil {
			return run, err
		}
		entries = entries[n:]
	}
	return run, nil
}

// searchBucket appends the IDs in a bucket whose rest is the given one.
func searchBucket(b []byte, rest uint64, ids []dataset.ID) ([]dataset.ID, error) {
	at := uint64(0)
	for len(b) > 0 {
		d, n := binary.Uvarint(b)
		if n <= 0 {
			return ids, fmt.Errorf("%w: hash bucket", ErrCorrupt)
		}
		v, m := binary.Uvarint(b[n:])
		if m <= 0 {
			return ids, fmt.Errorf("%w: hash bucket", ErrCorrupt)
		}
		b = b[n+m:]
		at += d
		if at > rest {
			break
		}
		if at == rest {
			ids = append(ids, unrotated(v))
		}
	}
	return ids, nil
}

// readBucket appends all entries of a bucket, with the bits of the hash that the
// run keeps.
func readBucket(run hashRun, bucket uint32, b []byte, entries []hashEntry) ([]hashEntry, error) {
	high := uint64(bucket) << (hashBits - run.bits)
	at := uint64(0)
	for len(b) > 0 {
		d, n := binary.Uvarint(b)
		if n <= 0 {
			return entries, fmt.Errorf("%w: hash bucket", ErrCorrupt)
		}
		v, m := binary.Uvarint(b[n:])
		if m <= 0 {
			return entries, fmt.Errorf("%w: hash bucket", ErrCorrupt)
		}
		b = b[n+m:]
		at += d
		entries = append(entries, hashEntry{(high | at) << (64 - hashBits), unrotated(v)})
	}
	return entries, nil
}

func bucketOf(k []byte) (uint32, error) {
	if len(k) != 9 {
		return 0, fmt.Errorf("%w: hash bucket key", ErrCorrupt)
	}
	return binary.BigEndian.Uint32(k[5:]), nil
}
