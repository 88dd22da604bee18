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
	// rows before each 64 bits. The first row is that of all other features.
	rows   []row
	packed []packed // the rows, for summing
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
	if len(m.rows) == 0 {
		m.rows, m.packed = []row{{}}, []packed{{}}
	}
	if m.heard[f/64] == 0 {
		m.before[f/64] = int32(len(m.rows))
	}
	m.heard[f/64] |= 1 << (f % 64)
	m.rows, m.packed = append(m.rows, r), append(m.packed, pack(r))
}

// packed is a row for summing: by how much each label's weight is over that of
// Outside, which is all that decoding asks for. The labels' numbers stand side by side
// in lanes of laneBits, so that one addition adds three: a lane holds the sum of the
// features of a token, and what it borrows from the next when it is negative, unpack
// gives back.
type packed struct{ low, high uint64 }

const laneBits = 21

// A lane must hold as many differences of two weights as a token has features.
const _ = uint(1<<(laneBits-1) - templates*2*greatest)

func pack(r row) packed {
	over := func(l Label) uint64 { return uint64(int64(r[l]) - int64(r[Outside])) }
	return packed{
		low:  over(BeginPerson) + over(InPerson)<<laneBits + over(BeginPlace)<<(2*laneBits),
		high: over(InPlace) + over(BeginOrganization)<<laneBits + over(InOrganization)<<(2*laneBits),
	}
}

// unpack returns what was added up for each label.
func (p packed) unpack() [labels]int32 {
	beginPerson, rest := lane(p.low)
	inPerson, rest := lane(rest)
	beginPlace, _ := lane(rest)
	inPlace, rest := lane(p.high)
	beginOrganization, rest := lane(rest)
	inOrganization, _ := lane(rest)
	return [labels]int32{0, beginPerson, inPerson, beginPlace, inPlace, beginOrganization, inOrganization}
}

// lane returns the lowest lane of a word, and the lanes above it without what it
// borrowed.
func lane(word uint64) (sum int32, rest uint64) {
	low := int64(word) << (64 - laneBits) >> (64 - laneBits)
	return int32(low), uint64(int64(word)-low) >> laneBits
}

// plus returns the sums of the labels of both.
func (p packed) plus(q packed) packed { return packed{p.low + q.low, p.high + q.high} }

// singles returns the weights of a word as each of the single features; without a model
// they are zero.
func (m *Model) singles(word uint32) (s singles) {
	if m == nil || len(m.packed) == 0 {
		return s
	}
	for i := range s {
		s[i] = m.packed[m.row(singleFeature(i, word)&(buckets-1))]
	}
	return s
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

// row returns the index of a feature's row, which is 0 if it has none. It does not
// branch, for nothing foretells which features have one.
func (m *Model) row(f uint32) int {
	word, bit := m.heard[f/64], uint64(1)<<(f%64)
	i := int(m.before[f/64]) + bits.OnesCount64(word&(bit-1))
	if word&bit == 0 {
		i = 0
	}
	return i
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
		if r := m.row(uint32(f)); r > 0 {
			b = binary.AppendUvarint(b, uint64(f-last))
			b = appendRow(b, m.rows[r])
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
		return nil, fmt.Errorf("%w: it is cut short or too long, or a weight is too great", ErrModel)
	}
	return m, nil
}

// reader takes values off the front of b; bad is set when b is too short or holds what
// no model does.
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
		r.bad = r.bad || out[i] > greatest || out[i] < -greatest
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
