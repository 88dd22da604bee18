package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/klauspost/compress/zstd"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/zeebo/xxh3"
)

// termPage is how many terms one page of the dictionary holds.
const termPage = 64

// The kinds that the dictionary numbers are 1 to dictKinds-1.
const dictKinds = int(dataset.KindTyped) + 1

var errTermPage = errors.New("damaged dictionary page")

// appendTerm writes the bytes of a term of a dictionary kind behind b: its text,
// before which a LangString has its tag and a typed literal its datatype, each
// after its length.
func appendTerm(b []byte, t rdf.Term) []byte {
	switch t := t.(type) {
	case rdf.IRI:
		return append(b, t...)
	case rdf.BNode:
		return append(b, t...)
	case rdf.String:
		return append(b, t...)
	case rdf.LangString:
		b = binary.AppendUvarint(b, uint64(len(t.Lang)))
		return append(append(b, t.Lang...), t.Value...)
	case rdf.TypedString:
		b = binary.AppendUvarint(b, uint64(len(t.Type)))
		return append(append(b, t.Type...), t.Value...)
	}
	return b
}

// parseTerm reads what appendTerm wrote.
func parseTerm(k dataset.Kind, b []byte) (rdf.Term, error) {
	var p termParser
	return p.parse(k, b)
}

// termParser shares language tags and datatypes between terms that follow one
// another.
type termParser struct{ lang, datatype string }

func (p *termParser) parse(k dataset.Kind, b []byte) (rdf.Term, error) {
	switch k {
	case dataset.KindIRI:
		return rdf.IRI(b), nil
	case dataset.KindBNode:
		return rdf.BNode(b), nil
	case dataset.KindString:
		return rdf.String(b), nil
	case dataset.KindLangString, dataset.KindTyped:
		r := pageReader{b: b}
		head := r.take(int(min(r.uvarint(), 1<<40)))
		if r.bad {
			return nil, errTermPage
		}
		if k == dataset.KindLangString {
			if p.lang != string(head) {
				p.lang = string(head)
			}
			return rdf.LangString{Value: rdf.String(r.b), Lang: p.lang}, nil
		}
		if p.datatype != string(head) {
			p.datatype = string(head)
		}
		return rdf.TypedString{Value: rdf.String(r.b), Type: rdf.IRI(p.datatype)}, nil
	}
	return nil, errTermPage
}

// hashTerm is the hash of the dictionary's index.
func hashTerm(k dataset.Kind, b []byte) uint64 { return xxh3.HashSeed(b, uint64(k)) }

// zstd's encoders and decoders are safe for use by several goroutines in the
// calls that are made here.
var (
	zstdEncoder = sync.OnceValue(func() *zstd.Encoder {
		e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(2), zstd.WithEncoderCRC(true))
		if err != nil {
			panic(err) // the options are constant
		}
		return e
	})
	zstdDecoder = sync.OnceValue(func() *zstd.Decoder {
		d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(2), zstd.WithDecoderMaxMemory(1<<30))
		if err != nil {
			panic(err)
		}
		return d
	})
)

// termBlock is a parsed page of the dictionary: the bytes of its terms.
type termBlock struct {
	data []byte
	ends []uint32
}

func (t *termBlock) len() int { return len(t.ends) }

func (t *termBlock) at(i int) []byte {
	start := uint32(0)
	if i > 0 {
		start = t.ends[i-1]
	}
	return t.data[start:t.ends[i]]
}

func (t *termBlock) add(b []byte) {
	t.data = append(t.data, b...)
	t.ends = append(t.ends, uint32(len(t.data)))
}

func (t *termBlock) addString(b string) {
	t.data = append(t.data, b...)
	t.ends = append(t.ends, uint32(len(t.data)))
}

func (t *termBlock) reset() { t.data, t.ends = t.data[:0], t.ends[:0] }

// writeTermPage writes the page whose last term is number count-1, in as many
// parts as it takes. The first part begins with the number of those that follow.
func writeTermPage(k dataset.Kind, count uint64, t *termBlock, set func(key, value []byte) error) error {
	page := (count - 1) / termPage
	body := t.append(nil)
	more := (len(body) - 1) / partSize
	for part := 0; part <= more; part++ {
		var value []byte
		if part == 0 {
			value = binary.AppendUvarint(value, uint64(more))
		}
		value = append(value, body[part*partSize:min((part+1)*partSize, len(body))]...)
		if err := set(termKey(k, page, t.len(), uint32(part)), value); err != nil {
			return err
		}
	}
	return nil
}

// readTermPage reads all parts of a page with get.
func readTermPage(k dataset.Kind, page uint64, fill int, get func(key []byte) ([]byte, error)) (*termBlock, error) {
	b, err := get(termKey(k, page, fill, 0))
	if err != nil {
		return nil, err
	}
	more, n := binary.Uvarint(b)
	if n <= 0 {
		return nil, errTermPage
	}
	b = b[n:]
	for part := range more {
		next, err := get(termKey(k, page, fill, uint32(part+1)))
		if err != nil {
			return nil, err
		}
		b = append(b, next...)
	}
	t, err := parseTermBlock(b)
	if err == nil && t.len() != fill {
		err = errTermPage
	}
	return t, err
}

// append writes the page behind b: a zstd frame of the number of terms, their
// lengths, and their bytes.
func (t *termBlock) append(b []byte) []byte {
	plain := make([]byte, 0, len(t.data)+3*len(t.ends)+2)
	plain = binary.AppendUvarint(plain, uint64(len(t.ends)))
	start := uint32(0)
	for _, end := range t.ends {
		plain = binary.AppendUvarint(plain, uint64(end-start))
		start = end
	}
	plain = append(plain, t.data...)
	return zstdEncoder().EncodeAll(plain, b)
}

func parseTermBlock(b []byte) (*termBlock, error) {
	plain, err := zstdDecoder().DecodeAll(b, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errTermPage, err)
	}
	r := pageReader{b: plain}
	n := r.uvarint()
	if r.bad || n > termPage {
		return nil, errTermPage
	}
	t := &termBlock{ends: make([]uint32, n)}
	end := uint64(0)
	for i := range t.ends {
		length := r.uvarint()
		if length > uint64(len(plain)) {
			return nil, errTermPage
		}
		end += length
		t.ends[i] = uint32(end)
	}
	if r.bad || end != uint64(len(r.b)) {
		return nil, errTermPage
	}
	t.data = r.b
	return t, nil
}
