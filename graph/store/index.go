package store

import (
	"encoding/binary"
	"fmt"
	"math/bits"
	"sort"

	"github.com/lienket/lienket/graph/dataset"
)

// directory lists the pages of one order. It does not change once it is shared.
type directory struct {
	firsts []key    // the first key of each page
	ids    []uint64 // their numbers
	ends   []int64  // the number of quads up to and with each page
}

func (d *directory) add(first key, id uint64, rows int) {
	d.firsts = append(d.firsts, first)
	d.ids = append(d.ids, id)
	d.ends = append(d.ends, d.quads()+int64(rows))
}

func (d *directory) quads() int64 {
	if len(d.ends) == 0 {
		return 0
	}
	return d.ends[len(d.ends)-1]
}

// start is the number of quads before page i.
func (d *directory) start(i int) int64 {
	if i == 0 {
		return 0
	}
	return d.ends[i-1]
}

// find returns the page in which the first key whose n leading components are
// not less than those of k is to be looked for: the last page, at or after
// from, whose own first key is less. The key may turn out to be the first of
// the next page.
func (d *directory) find(k key, n, from int) int {
	i := from + sort.Search(len(d.firsts)-from, func(i int) bool {
		return comparePrefix(d.firsts[from+i], k, n) >= 0
	})
	return max(i-1, from)
}

func comparePrefix(a, b key, n int) int {
	for i := range n {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// after returns the prefix that follows all keys with the first n components of
// k. IDs never have all bits set, so there is no carry.
func after(k key, n int) key {
	k[n-1]++
	return k
}

// rotated moves an ID's kind to its low bits, so that small numbers stay short
// in varints.
func rotated(id dataset.ID) uint64 { return bits.RotateLeft64(uint64(id), 5) }

func unrotated(v uint64) dataset.ID { return dataset.ID(bits.RotateLeft64(v, -5)) }

// directoryChunk is how many pages one value of the directory lists.
const directoryChunk = 4096

// appendDirectory writes the entries of pages [from, to) behind b.
func (d *directory) append(b []byte, from, to int) []byte {
	b = binary.AppendUvarint(b, uint64(to-from))
	for i := from; i < to; i++ {
		b = binary.AppendUvarint(b, d.ids[i])
		b = binary.AppendUvarint(b, uint64(d.ends[i]-d.start(i)))
		for _, id := range d.firsts[i] {
			b = binary.AppendUvarint(b, rotated(id))
		}
	}
	return b
}

// parse adds the entries of one value.
func (d *directory) parse(b []byte) error {
	r := pageReader{b: b}
	for range r.uvarint() {
		id, rows := r.uvarint(), r.uvarint()
		var first key
		for c := range first {
			first[c] = unrotated(r.uvarint())
		}
		if r.bad || rows == 0 || rows > pageRows {
			return fmt.Errorf("%w: page directory", ErrCorrupt)
		}
		d.add(first, id, int(rows))
	}
	if r.bad || len(r.b) != 0 {
		return fmt.Errorf("%w: page directory", ErrCorrupt)
	}
	return nil
}
