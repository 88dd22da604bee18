package network

import (
	"encoding/binary"
	"errors"
	"math"

	"github.com/lienket/lienket/graph/dataset"
)

// proof is one report of one relation: what a fact node says, with the ends
// that the view gives it. Edges are made of the proofs that share source,
// relation and target.
type proof struct {
	source, target     string // short names
	sourceID, targetID dataset.ID
	relation           string

	first, last Date
	article     string // URL of the article, or its short name
	evidence    string
	date        string // as the text has it
	label       string
	labelEN     string
	status      string
	item, unit  string
	quantity    float64
	confidence  float64
	// donor and recipient are labels of the organisations that were rolled up
	// to their place; empty if the ends are the actors themselves.
	donor, recipient string
	flags            flags
}

type flags uint8

const (
	hasQuantity flags = 1 << iota
	hasConfidence
	isApproximate
	isJoint
	isFormer
	knowsFormer
	// isBare marks a direct triple that no fact node proves.
	isBare
)

func (f flags) has(g flags) bool { return f&g != 0 }

// appendKey appends what edges are sorted and grouped by. The parts hold no
// NUL: they are IRIs, or blank nodes' labels.
func (p *proof) appendKey(b []byte) []byte {
	for _, s := range []string{p.source, p.relation, p.target} {
		b = append(b, s...)
		b = append(b, 0)
	}
	return b
}

// encode appends the proof as a record of a sorter: records of one edge stand
// together, in order of time, article and evidence.
func (p *proof) encode(b []byte) []byte {
	b = p.appendKey(b)
	b = binary.BigEndian.AppendUint64(b, uint64(p.sourceID))
	b = binary.BigEndian.AppendUint64(b, uint64(p.targetID))
	b = binary.BigEndian.AppendUint32(b, uint32(p.first)^1<<31)
	b = binary.BigEndian.AppendUint32(b, uint32(p.last)^1<<31)
	for _, s := range p.texts() {
		b = binary.AppendUvarint(b, uint64(len(*s)))
		b = append(b, *s...)
	}
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.quantity))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(p.confidence))
	return append(b, byte(p.flags))
}

func (p *proof) texts() [10]*string {
	return [...]*string{&p.article, &p.evidence, &p.date, &p.label, &p.labelEN, &p.status, &p.item, &p.unit, &p.donor, &p.recipient}
}

var errRecord = errors.New("a sorted record is damaged")

// decode reads what encode wrote.
func (p *proof) decode(b []byte) error {
	for _, s := range []*string{&p.source, &p.relation, &p.target} {
		n := 0
		for n < len(b) && b[n] != 0 {
			n++
		}
		if n == len(b) {
			return errRecord
		}
		*s, b = string(b[:n]), b[n+1:]
	}
	if len(b) < 24 {
		return errRecord
	}
	p.sourceID = dataset.ID(binary.BigEndian.Uint64(b))
	p.targetID = dataset.ID(binary.BigEndian.Uint64(b[8:]))
	p.first = Date(int32(binary.BigEndian.Uint32(b[16:]) ^ 1<<31))
	p.last = Date(int32(binary.BigEndian.Uint32(b[20:]) ^ 1<<31))
	b = b[24:]
	for _, s := range p.texts() {
		n, w := binary.Uvarint(b)
		if w <= 0 || uint64(len(b)-w) < n {
			return errRecord
		}
		*s, b = string(b[w:w+int(n)]), b[w+int(n):]
	}
	if len(b) != 17 {
		return errRecord
	}
	p.quantity = math.Float64frombits(binary.BigEndian.Uint64(b))
	p.confidence = math.Float64frombits(binary.BigEndian.Uint64(b[8:]))
	p.flags = flags(b[16])
	return nil
}
