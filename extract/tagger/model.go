package tagger

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"math"
	"math/bits"
)

// bucketBits is the size of the weight table: features are hashed into 2^17
// rows of one weight a label.
const (
	bucketBits = 17
	buckets    = 1 << bucketBits
)

// row holds the weights of one feature, a label each.
type row [labels]int16

// Model is the weights. It is read-only once loaded, and serves any number of
// goroutines.
type Model struct {
	// rows holds the rows that are not zero, by feature; most features of a text
	// have none. They lie close together so that the processor's cache holds
	// them: heard has a bit for each feature with a row, and before the number of
	// rows before each 64 bits.
	rows   []row
	heard  [buckets / 64]uint64
	before [buckets / 64]int32
	trans  [labels]row // trans[a][b]: label b after label a
	after  transitions // the same, for decoding
	// slope and offset map a name's mean margin over Outside to a chance.
	slope, offset float64
}

// add gives a feature its weights. Features come in ascending order.
func (m *Model) add(f uint32, r row) {
	if r == (row{}) {
		return
	}
	if m.heard[f/64] == 0 {
		m.before[f/64] = int32(len(m.rows))
	}
	m.heard[f/64] |= 1 << (f % 64)
	m.rows = append(m.rows, r)
}

// follow sets the weights of one label after another.
func (m *Model) follow(trans [labels]row) {
	var after [labels][labels]int32
	for a, r := range trans {
		for b, w := range r {
			after[a][b] = int32(w)
		}
	}
	m.trans, m.after = trans, newTransitions(after)
}

// row returns the weights of a feature, or nil if it has none.
func (m *Model) row(f uint32) *row {
	word, bit := m.heard[f/64], uint64(1)<<(f%64)
	if word&bit == 0 {
		return nil
	}
	return &m.rows[int(m.before[f/64])+bits.OnesCount64(word&(bit-1))]
}

const magic = "lktag\x01\x00\n"

// ErrModel says that bytes are no model of this version.
var ErrModel = errors.New("not a tagger model of this version")

// MarshalBinary writes the model: magic, the transition weights, the two numbers
// of the calibration, the rows that are not zero as (gap, weights), a CRC-32.
// Weights are little-endian int16, gaps are varints.
func (m *Model) MarshalBinary() ([]byte, error) {
	b := []byte(magic)
	for _, r := range m.trans {
		b = appendRow(b, r)
	}
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.slope))
	b = binary.LittleEndian.AppendUint64(b, math.Float64bits(m.offset))
	last := -1
	for f := range buckets {
		if r := m.row(uint32(f)); r != nil {
			b = binary.AppendUvarint(b, uint64(f-last))
			b = appendRow(b, *r)
			last = f
		}
	}
	b = binary.AppendUvarint(b, 0)
	return binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(b)), nil
}

func appendRow(b []byte, r row) []byte {
	for _, w := range r {
		b = binary.LittleEndian.AppendUint16(b, uint16(w))
	}
	return b
}

// Load reads what MarshalBinary wrote.
func Load(b []byte) (*Model, error) {
	if len(b) < len(magic)+4 || string(b[:len(magic)]) != magic {
		return nil, ErrModel
	}
	body := b[:len(b)-4]
	if crc32.ChecksumIEEE(body) != binary.LittleEndian.Uint32(b[len(b)-4:]) {
		return nil, fmt.Errorf("%w: the checksum is wrong", ErrModel)
	}
	r := reader{b: body[len(magic):]}
	m := &Model{}
	var trans [labels]row
	for i := range trans {
		trans[i] = r.row()
	}
	m.follow(trans)
	m.slope = math.Float64frombits(r.uint64())
	m.offset = math.Float64frombits(r.uint64())
	at := -1
	for {
		gap := r.uvarint()
		if gap == 0 || r.bad {
			break
		}
		if gap > uint64(buckets-1-at) {
			return nil, fmt.Errorf("%w: a row lies beyond the table", ErrModel)
		}
		at += int(gap)
		m.add(uint32(at), r.row())
	}
	if r.bad || len(r.b) != 0 {
		return nil, fmt.Errorf("%w: it is cut short or too long", ErrModel)
	}
	return m, nil
}

// reader takes values off the front of b; bad is set when b is too short.
type reader struct {
	b   []byte
	bad bool
}

func (r *reader) take(n int) []byte {
	if r.bad || len(r.b) < n {
		r.bad = true
		return make([]byte, n)
	}
	out := r.b[:n]
	r.b = r.b[n:]
	return out
}

func (r *reader) row() (out row) {
	b := r.take(2 * labels)
	for i := range out {
		out[i] = int16(binary.LittleEndian.Uint16(b[2*i:]))
	}
	return out
}

func (r *reader) uint64() uint64 { return binary.LittleEndian.Uint64(r.take(8)) }

func (r *reader) uvarint() uint64 {
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.bad = true
		return 0
	}
	r.b = r.b[n:]
	return v
}

// chance maps a mean margin to the calibrated chance that a name is right.
func (m *Model) chance(margin float64) float64 {
	return 1 / (1 + math.Exp(-(m.slope*margin + m.offset)))
}
