package store

import (
	"encoding/binary"
	"hash/crc32"
	"math/bits"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
)

// pageEncoder writes pages. It keeps its scratch memory between pages and
// belongs to one goroutine.
type pageEncoder struct {
	col    [pageRows]dataset.ID
	values []dataset.ID
	slots  [2048]dataset.ID // open-addressed set of a column's values; 0 is free
	codes  [2048]uint16
	kinds  [32]kindSpan
}

// kindSpan is the least and greatest value of a kind within a column.
type kindSpan struct {
	lo, hi dataset.ID
	code   uint8
}

// append writes a page of 1 to pageRows sorted, distinct keys behind b.
// Duplicate triples are marked if heads is set, which is for orders that end in
// the graph.
func (e *pageEncoder) append(b []byte, keys []key, heads bool) []byte {
	start := len(b)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(keys)))
	b = append(b, 0)
	if heads {
		b = appendHeads(b, start, keys)
	}
	for c := range 4 {
		col := e.col[:len(keys)]
		for i := range keys {
			col[i] = keys[i][c]
		}
		b = e.column(b, col)
	}
	return binary.LittleEndian.AppendUint32(b, crc32.Checksum(b[start:], castagnoli))
}

func appendHeads(b []byte, start int, keys []key) []byte {
	at := len(b)
	all := true
	for i := range keys {
		if i&7 == 0 {
			b = append(b, 0)
		}
		if i > 0 && [3]dataset.ID(keys[i][:3]) == [3]dataset.ID(keys[i-1][:3]) {
			all = false
		} else {
			b[at+i>>3] |= 1 << (i & 7)
		}
	}
	if all {
		return b[:at]
	}
	b[start+2] |= 1
	return b
}

// column writes one column in the shortest of the ways that fit it.
func (e *pageEncoder) column(b []byte, col []dataset.ID) []byte {
	runs, sorted := 1, true
	lo, hi := col[0], col[0]
	var kinds uint32
	prev := col[0]
	for _, v := range col {
		if v != prev {
			runs++
			if v < prev {
				sorted = false
			}
			prev = v
		}
		lo, hi = min(lo, v), max(hi, v)
		kinds |= 1 << (v >> 59)
	}
	if lo == hi {
		return binary.AppendUvarint(append(b, encSplit, 0, 0), uint64(lo))
	}
	width := bitsFor(uint64(hi - lo))
	nk := uint(bits.OnesCount32(kinds))
	codeBits := uint8(0)
	if nk > 1 {
		if w, cb := e.spans(col, nk); w+cb < width {
			width, codeBits = w, cb
		}
	}
	best := len(col) * int(codeBits+width)
	if codeBits+width > maxField {
		best = 64 * len(col)
	}
	distinct := runs
	if !sorted || runs > 255 {
		distinct = e.distinct(col)
	} else {
		e.values = e.values[:0]
	}
	// A listed value costs about 20 bits.
	dict := 1 << 30
	if distinct > 0 && distinct <= 255 {
		dict = distinct*20 + len(col)*int(bitsFor(uint64(distinct-1)))
	}
	if sorted && runs*28 < min(best, dict) {
		return appendRuns(b, col, runs)
	}
	if dict < best {
		return e.appendDict(b, col)
	}
	switch {
	case best == 64*len(col):
		b = append(b, encRaw)
		for _, v := range col {
			b = binary.LittleEndian.AppendUint64(b, uint64(v))
		}
		return b
	case codeBits == 0:
		b = binary.AppendUvarint(append(b, encSplit, 0, width), uint64(lo))
		return packFields(b, len(col), uint(width), func(i int) uint64 { return uint64(col[i] - lo) })
	}
	return e.appendSpans(b, col, codeBits, width)
}

// spans finds the least and greatest value per kind, and returns the widths of
// an offset within a kind and of the kind's number.
func (e *pageEncoder) spans(col []dataset.ID, n uint) (width, codeBits uint8) {
	for i := range e.kinds {
		e.kinds[i] = kindSpan{lo: ^dataset.ID(0)}
	}
	for _, v := range col {
		k := &e.kinds[v>>59]
		k.lo, k.hi = min(k.lo, v), max(k.hi, v)
	}
	for i := range e.kinds {
		if k := e.kinds[i]; k.lo <= k.hi {
			width = max(width, bitsFor(uint64(k.hi-k.lo)))
		}
	}
	return width, bitsFor(uint64(n - 1))
}

func (e *pageEncoder) appendSpans(b []byte, col []dataset.ID, codeBits, width uint8) []byte {
	b = append(b, encSplit, codeBits, width)
	e.values = e.values[:0]
	for i := range e.kinds {
		if k := &e.kinds[i]; k.lo <= k.hi {
			k.code = uint8(len(e.values))
			e.values = append(e.values, k.lo)
		}
	}
	b = binary.AppendUvarint(b, uint64(len(e.values)))
	b = appendValues(b, e.values)
	return packFields(b, len(col), uint(codeBits+width), func(i int) uint64 {
		k := &e.kinds[col[i]>>59]
		return uint64(k.code)<<width | uint64(col[i]-k.lo)
	})
}

// distinct collects the column's different values in e.values, and returns
// their number, or 0 if it gave up at more than 255.
func (e *pageEncoder) distinct(col []dataset.ID) int {
	clear(e.slots[:])
	e.values = e.values[:0]
	for _, v := range col {
		at := slotOf(v)
		for e.slots[at] != v {
			if e.slots[at] == 0 {
				if len(e.values) == 255 {
					e.values = e.values[:0]
					return 0
				}
				e.slots[at] = v
				e.values = append(e.values, v)
				break
			}
			at = (at + 1) & (uint(len(e.slots)) - 1)
		}
	}
	return len(e.values)
}

func slotOf(v dataset.ID) uint {
	return uint(uint64(v) * 0x9e3779b97f4a7c15 >> (64 - 11))
}

func (e *pageEncoder) appendDict(b []byte, col []dataset.ID) []byte {
	if len(e.values) == 0 {
		e.distinct(col)
	}
	slices.Sort(e.values)
	for code, v := range e.values {
		at := slotOf(v)
		for e.slots[at] != v {
			at = (at + 1) & (uint(len(e.slots)) - 1)
		}
		e.codes[at] = uint16(code)
	}
	codeBits := bitsFor(uint64(len(e.values) - 1))
	b = append(b, encSplit, codeBits, 0)
	b = binary.AppendUvarint(b, uint64(len(e.values)))
	b = appendValues(b, e.values)
	return packFields(b, len(col), uint(codeBits), func(i int) uint64 {
		at := slotOf(col[i])
		for e.slots[at] != col[i] {
			at = (at + 1) & (uint(len(e.slots)) - 1)
		}
		return uint64(e.codes[at])
	})
}

func appendRuns(b []byte, col []dataset.ID, runs int) []byte {
	b = binary.AppendUvarint(append(b, encRuns), uint64(runs))
	prev := dataset.ID(0)
	for i, v := range col {
		if i == 0 || v != prev {
			b = binary.AppendUvarint(b, uint64(v-prev))
			prev = v
		}
	}
	length := uint64(0)
	for i := range col {
		length++
		if i+1 == len(col) || col[i+1] != col[i] {
			b = binary.AppendUvarint(b, length)
			length = 0
		}
	}
	return b
}

// appendValues writes ascending values as differences.
func appendValues(b []byte, values []dataset.ID) []byte {
	prev := dataset.ID(0)
	for _, v := range values {
		b = binary.AppendUvarint(b, uint64(v-prev))
		prev = v
	}
	return b
}

// packFields writes n fields of w bits (at most maxField), the first in the
// lowest bits of the first byte.
func packFields(b []byte, n int, w uint, field func(int) uint64) []byte {
	var acc uint64
	var have uint
	for i := range n {
		f := field(i)
		acc |= f << have
		if have += w; have >= 64 {
			b = binary.LittleEndian.AppendUint64(b, acc)
			have -= 64
			acc = f >> (w - have)
		}
	}
	for have = (have + 7) &^ 7; have > 0; have -= 8 {
		b = append(b, byte(acc))
		acc >>= 8
	}
	return b
}
