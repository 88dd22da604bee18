package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math/bits"
	"unsafe"

	"github.com/lienket/lienket/graph/dataset"
)

// PageRows is the most quads that a page of the index holds.
const pageRows = 1024

// key is a quad with its components in the order of the index that holds it.
type key = [4]dataset.ID

// errPage is the reason inside an [ErrCorrupt] about a page.
var errPage = errors.New("damaged index page")

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

// The ways in which a column of a page is written; FORMAT.md has the bytes.
const (
	// encSplit: every value is one of a few bases plus an offset; a field of
	// fixed width holds the number of the base above the offset. One base makes
	// it a frame of reference, no offset bits a dictionary, neither a constant.
	encSplit = 0
	// encRuns: values with the row at which the run of each ends.
	encRuns = 1
	// encRaw: eight bytes a value.
	encRaw = 2
)

// maxField is the widest field that one unaligned 64-bit load always covers.
const maxField = 56

// pagePadding is how many bytes may be read behind a page's last one.
const pagePadding = 8

// page is a parsed page. Values stay packed; they are read in place.
type page struct {
	rows int
	cols [4]pageColumn
	// heads marks the rows whose first three components differ from the row
	// before, row 0 included; nil if all do.
	heads []uint64
	size  int // bytes of memory, about
}

type pageColumn struct {
	enc      uint8
	codeBits uint8
	width    uint8 // of the offset
	data     []byte
	bases    []dataset.ID
	ends     []uint16
}

// at returns the value at row i.
func (c *pageColumn) at(i int) dataset.ID {
	switch c.enc {
	case encSplit:
		w := uint(c.codeBits + c.width)
		if w == 0 {
			return c.bases[0]
		}
		bit := uint(i) * w
		f := binary.LittleEndian.Uint64(c.data[bit>>3:]) >> (bit & 7) & (1<<w - 1)
		return c.bases[f>>c.width] + dataset.ID(f&(1<<c.width-1))
	case encRuns:
		return c.bases[c.run(i)]
	}
	return dataset.ID(binary.LittleEndian.Uint64(c.data[8*i:]))
}

// constant returns the column's one value, if it is written as one.
func (c *pageColumn) constant() (v dataset.ID, ok bool) {
	if c.enc != encSplit || c.codeBits+c.width != 0 {
		return 0, false
	}
	return c.bases[0], true
}

// run returns the number of the run that row i is in.
func (c *pageColumn) run(i int) int {
	lo, hi := 0, len(c.ends)
	for lo < hi {
		mid := int(uint(lo+hi) >> 1)
		if int(c.ends[mid]) <= i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// decode writes the values of rows from, from+1 … into dst, as many as it holds.
func (c *pageColumn) decode(dst []dataset.ID, from int) {
	switch c.enc {
	case encRuns:
		for r, i := c.run(from), 0; i < len(dst); r++ {
			end := min(int(c.ends[r])-from, len(dst))
			v := c.bases[r]
			for ; i < end; i++ {
				dst[i] = v
			}
		}
	case encRaw:
		data := c.data[8*from:]
		for i := range dst {
			dst[i] = dataset.ID(binary.LittleEndian.Uint64(data[8*i:]))
		}
	default:
		c.decodeSplit(dst, from)
	}
}

func (c *pageColumn) decodeSplit(dst []dataset.ID, from int) {
	if len(dst) == 0 {
		return
	}
	w := uint(c.codeBits + c.width)
	switch {
	case w == 0:
		v := c.bases[0]
		for i := range dst {
			dst[i] = v
		}
	case c.codeBits == 0:
		base, mask := c.bases[0], uint64(1)<<w-1
		data, bit := unsafe.Pointer(unsafe.SliceData(c.data)), uint(from)*w
		_ = c.data[(bit+uint(len(dst)-1)*w)>>3+7] // the last load, and so all
		for i := range dst {
			dst[i] = base + dataset.ID(load64(data, bit>>3)>>(bit&7)&mask)
			bit += w
		}
	default:
		mask, low, shift := uint64(1)<<w-1, uint64(1)<<c.width-1, c.width&63
		bases := c.bases
		data, bit := unsafe.Pointer(unsafe.SliceData(c.data)), uint(from)*w
		_ = c.data[(bit+uint(len(dst)-1)*w)>>3+7]
		for i := range dst {
			f := load64(data, bit>>3) >> (bit & 7) & mask
			dst[i] = bases[f>>shift] + dataset.ID(f&low)
			bit += w
		}
	}
}

// load64 reads eight bytes, lowest first, at any address. The callers check the
// range once for a whole column: a check for each value would cost a third of
// the speed of a scan.
func load64(data unsafe.Pointer, at uint) uint64 {
	return binary.LittleEndian.Uint64((*[8]byte)(unsafe.Add(data, at))[:])
}

// lower returns the first row in [lo, hi) whose value is not less than v, where
// the column is sorted in that range. It looks near lo first, where the next row
// of a join mostly is.
func (c *pageColumn) lower(lo, hi int, v dataset.ID) int {
	if c.enc == encRuns {
		return c.lowerRun(lo, hi, v)
	}
	if lo >= hi || c.at(lo) >= v {
		return lo
	}
	step := 1
	for lo+step < hi && c.at(lo+step) < v {
		lo += step
		step <<= 1
	}
	hi = min(hi, lo+step)
	for lo++; lo < hi; {
		mid := int(uint(lo+hi) >> 1)
		if c.at(mid) < v {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// lowerRun is lower for runs, whose values ascend.
func (c *pageColumn) lowerRun(lo, hi int, v dataset.ID) int {
	if lo >= hi {
		return lo
	}
	r := c.run(lo)
	if c.bases[r] >= v {
		return lo
	}
	step, end := 1, len(c.bases)
	for r+step < end && c.bases[r+step] < v {
		r += step
		step <<= 1
	}
	end = min(end, r+step)
	for r++; r < end; {
		mid := int(uint(r+end) >> 1)
		if c.bases[mid] < v {
			r = mid + 1
		} else {
			end = mid
		}
	}
	return min(hi, int(c.ends[r-1]))
}

// search returns the first row at or after from whose first n components are
// not less than those of k.
func (p *page) search(k key, n, from int) int {
	lo, hi := from, p.rows
	for c := range n {
		lo = p.cols[c].lower(lo, hi, k[c])
		if lo == hi || p.cols[c].at(lo) != k[c] {
			return lo
		}
		if k[c] == ^dataset.ID(0) {
			continue
		}
		hi = p.cols[c].lower(lo, hi, k[c]+1)
	}
	return lo
}

// row returns the whole key at row i.
func (p *page) row(i int) key {
	return key{p.cols[0].at(i), p.cols[1].at(i), p.cols[2].at(i), p.cols[3].at(i)}
}

// appendHeads appends the distances from row from of the rows after it and
// before limit that begin a new triple, until sel has most. It returns the row
// where the next triple begins, or limit.
func (p *page) appendHeads(sel []int32, from, limit, most int) ([]int32, int) {
	if p.heads == nil {
		next := min(limit, from+1+most-len(sel))
		for i := from + 1; i < next; i++ {
			sel = append(sel, int32(i-from))
		}
		return sel, next
	}
	for i := from + 1; i < limit; {
		word := p.heads[i>>6] >> (i & 63)
		if word == 0 {
			i = i&^63 + 64
			continue
		}
		i += bits.TrailingZeros64(word)
		if i >= limit {
			break
		}
		if len(sel) == most {
			return sel, i
		}
		sel = append(sel, int32(i-from))
		i++
	}
	return sel, limit
}

// head reports whether row i begins a new triple, seen within the page.
func (p *page) head(i int) bool { return p.heads == nil || p.heads[i>>6]>>(i&63)&1 != 0 }

// parsePage reads a page that encodePage wrote. It keeps b, behind which
// pagePadding bytes must be readable.
func parsePage(b []byte) (*page, error) {
	if len(b) < 8 || cap(b) < len(b)+pagePadding {
		return nil, errPage
	}
	body := b[:len(b)-4]
	if crc32.Checksum(body, castagnoli) != binary.LittleEndian.Uint32(b[len(body):]) {
		return nil, fmt.Errorf("%w: checksum", errPage)
	}
	rows, flags := int(binary.LittleEndian.Uint16(body)), body[2]
	if rows == 0 || rows > pageRows || flags > 1 {
		return nil, fmt.Errorf("%w: header", errPage)
	}
	p := &page{rows: rows, size: cap(b) + 256}
	r := &pageReader{b: b[3 : len(b)-4 : cap(b)]}
	if flags&1 != 0 {
		raw := r.take((rows + 7) / 8)
		p.heads = make([]uint64, (rows+63)/64)
		for i, x := range raw {
			p.heads[i>>3] |= uint64(x) << (i & 7 * 8)
		}
	}
	for c := range p.cols {
		p.cols[c] = r.column(rows)
		p.size += 8*len(p.cols[c].bases) + 2*len(p.cols[c].ends)
	}
	if r.bad || len(r.b) != 0 {
		return nil, fmt.Errorf("%w: columns", errPage)
	}
	return p, nil
}

// pageReader takes parts off the front of b; once bad, it returns zeros.
type pageReader struct {
	b   []byte
	bad bool
}

func (r *pageReader) take(n int) []byte {
	if r.bad || n > len(r.b) {
		r.bad = true
		return nil
	}
	part := r.b[:n]
	r.b = r.b[n:]
	return part
}

func (r *pageReader) byte() uint8 {
	if part := r.take(1); part != nil {
		return part[0]
	}
	return 0
}

func (r *pageReader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if r.bad || n <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

func (r *pageReader) column(rows int) pageColumn {
	c := pageColumn{enc: r.byte()}
	switch c.enc {
	case encSplit:
		c.codeBits, c.width = r.byte(), r.byte()
		if c.codeBits > 10 || int(c.codeBits)+int(c.width) > maxField {
			r.bad = true
			return c
		}
		n := 1
		if c.codeBits > 0 {
			n = int(r.uvarint())
		}
		if n < 1 || n > 1<<c.codeBits {
			r.bad = true
			return c
		}
		c.bases = r.values(n)
		w := int(c.codeBits + c.width)
		at := len(r.b)
		data := r.b
		r.take((rows*w + 7) / 8)
		if r.bad {
			return c
		}
		c.data = data[: at-len(r.b)+pagePadding : at-len(r.b)+pagePadding]
		if n < 1<<c.codeBits {
			r.checkCodes(&c, rows)
		}
	case encRuns:
		n := int(r.uvarint())
		if n < 1 || n > rows {
			r.bad = true
			return c
		}
		c.bases = r.values(n)
		c.ends = make([]uint16, n)
		end := uint64(0)
		for i := range c.ends {
			length := r.uvarint()
			if length == 0 || length > uint64(rows) {
				r.bad = true
				return c
			}
			end += length
			c.ends[i] = uint16(min(end, 1<<16-1))
		}
		if end != uint64(rows) {
			r.bad = true
		}
	case encRaw:
		c.data = r.take(8 * rows)
	default:
		r.bad = true
	}
	return c
}

// checkCodes makes sure that no row names a base that is not there.
func (r *pageReader) checkCodes(c *pageColumn, rows int) {
	w := uint(c.codeBits + c.width)
	for i := range uint(rows) {
		f := binary.LittleEndian.Uint64(c.data[i*w>>3:]) >> (i * w & 7) & (1<<w - 1)
		if f>>c.width >= uint64(len(c.bases)) {
			r.bad = true
			return
		}
	}
}

// values reads n values, each written as the difference from the one before.
func (r *pageReader) values(n int) []dataset.ID {
	if n > len(r.b) {
		r.bad = true
		return nil
	}
	vs := make([]dataset.ID, n)
	var v uint64
	for i := range vs {
		v += r.uvarint()
		vs[i] = dataset.ID(v)
	}
	return vs
}

func bitsFor(n uint64) uint8 { return uint8(bits.Len64(n)) }
