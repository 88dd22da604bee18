package store

import (
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/zeebo/xxh3"
)

// row is a quad within a load: four codes whose order is that of the IDs for
// which they stand once the inline values have their ranks. The top three bits
// are the kind, or codeInline; the rest is the term's number, or that of the
// inline value.
type row [4]uint32

const (
	codeBits   = 29
	codeInline = 7 // above all dictionary kinds
	maxCode    = 1<<codeBits - 1
)

// termTable numbers terms during a load. It keeps 96 bits of a hash with a
// random seed instead of the term: with a billion terms two of them would be
// taken for one with a probability of about 10^-11.
type termTable struct {
	seed   uint64
	slots  []termSlot
	memory func()
	used   int
	limit  int

	counts  [dictKinds]uint64
	packer  *termPacker
	entries [][]hashEntry

	inline  map[dataset.ID]uint32
	values  []dataset.ID // inline values by number
	ranks   []uint32     // of the values, once they are all known
	last    [4]rdf.Term
	lastRow row
	space   []byte
}

type termSlot struct {
	lo   uint64
	hi   uint32
	code uint32 // 0 is free: KindNone is no code of a term
}

const entryChunk = 1 << 16

func newTermTable(sink *streamSink) *termTable {
	t := &termTable{packer: newTermPacker(sink), inline: map[dataset.ID]uint32{}}
	var seed [8]byte
	_, _ = rand.Read(seed[:]) // never fails
	t.seed = binary.LittleEndian.Uint64(seed[:])
	t.slots = make([]termSlot, 1<<12)
	t.memory = func() {}
	t.limit = len(t.slots) * 3 / 4
	return t
}

func (t *termTable) close() {
	t.packer.stop()
	t.slots = nil
	t.memory()
}

// row codes a quad. Neighbouring quads share most of their terms.
func (t *termTable) row(q *rdf.Quad) (row, error) {
	r := t.lastRow
	for c, term := range [4]rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
		if term == t.last[c] && (term != nil || c == int(dataset.G) && r[c] != 0) {
			continue
		}
		code, err := t.code(term, c)
		if err != nil {
			return r, err
		}
		r[c], t.last[c] = code, term
	}
	t.lastRow = r
	return r, nil
}

func (t *termTable) code(term rdf.Term, c int) (uint32, error) {
	if term == nil {
		if c != int(dataset.G) {
			return 0, fmt.Errorf("a quad lacks a component")
		}
		return uint32(dataset.DefaultGraph), nil
	}
	kind := dataset.KindOf(term)
	switch v := term.(type) {
	case rdf.IRI:
		return t.number(kind, string(v))
	case rdf.BNode:
		return t.number(kind, string(v))
	case rdf.String:
		return t.number(kind, string(v))
	case rdf.TypedString:
		if id, ok := dataset.InlineLiteral(string(v.Value), string(v.Type)); ok {
			return t.value(id)
		}
	case rdf.LangString:
	default:
		return 0, fmt.Errorf("%v is no RDF term", term)
	}
	t.space = appendTerm(t.space[:0], term)
	return t.number(kind, string(t.space))
}

// value numbers an inline ID.
func (t *termTable) value(id dataset.ID) (uint32, error) {
	n, ok := t.inline[id]
	if !ok {
		if len(t.values) > maxCode {
			return 0, fmt.Errorf("more than %d different inline values in one load", maxCode)
		}
		n = uint32(len(t.values))
		t.inline[id] = n
		t.values = append(t.values, id)
	}
	return codeInline<<codeBits | n, nil
}

// number finds the code of a term's bytes or gives it the next one.
func (t *termTable) number(kind dataset.Kind, b string) (uint32, error) {
	h := xxh3.HashString128Seed(b, t.seed+uint64(kind))
	mask := uint64(len(t.slots) - 1)
	for i := h.Lo & mask; ; i = (i + 1) & mask {
		s := &t.slots[i]
		if s.lo == h.Lo && s.hi == uint32(h.Hi) && s.code != 0 {
			return s.code, nil
		}
		if s.code != 0 {
			continue
		}
		n := t.counts[kind]
		if n > maxCode {
			return 0, fmt.Errorf("more than %d terms of kind %v in one load", maxCode, kind)
		}
		code := uint32(kind)<<codeBits | uint32(n)
		*s = termSlot{h.Lo, uint32(h.Hi), code}
		t.counts[kind]++
		t.entry(hashEntry{xxh3.HashStringSeed(b, uint64(kind)), dataset.MakeID(kind, n)})
		t.packer.add(kind, b)
		if t.used++; t.used > t.limit {
			return code, t.grow()
		}
		return code, nil
	}
}

func (t *termTable) entry(e hashEntry) {
	if n := len(t.entries); n == 0 || len(t.entries[n-1]) == entryChunk {
		t.entries = append(t.entries, make([]hashEntry, 0, entryChunk))
	}
	last := &t.entries[len(t.entries)-1]
	*last = append(*last, e)
}

func (t *termTable) grow() error {
	slots, free, err := offHeap[termSlot](2 * len(t.slots))
	if err != nil {
		return fmt.Errorf("grow the table of terms: %w", err)
	}
	mask := uint64(len(slots) - 1)
	for _, s := range t.slots {
		if s.code == 0 {
			continue
		}
		i := s.lo & mask
		for slots[i].code != 0 {
			i = (i + 1) & mask
		}
		slots[i] = s
	}
	t.memory()
	t.slots, t.memory = slots, free
	t.limit = len(slots) * 3 / 4
	return nil
}

// takeOver numbers all terms of an existing database as it does, so that its IDs
// stay the same.
func (t *termTable) takeOver(old *DB) error {
	counts := old.dict.counts()
	for k := 1; k < dictKinds; k++ {
		kind := dataset.Kind(k)
		for n := uint64(0); n < counts[k]; n += termPage {
			ids := make([]dataset.ID, 0, termPage)
			for i := n; i < min(n+termPage, counts[k]); i++ {
				ids = append(ids, dataset.MakeID(kind, i))
			}
			terms := make([]rdf.Term, len(ids))
			if err := old.dict.decode(ids, terms); err != nil {
				return err
			}
			for i, term := range terms {
				t.space = appendTerm(t.space[:0], term)
				code, err := t.number(kind, string(t.space))
				if err != nil {
					return err
				}
				if uint64(code&maxCode) != n+uint64(i) {
					return fmt.Errorf("%w: the dictionary holds %v twice", ErrCorrupt, term)
				}
			}
		}
	}
	return nil
}

// rank orders the inline values, so that codes can be compared.
func (t *termTable) rank() {
	order := make([]uint32, len(t.values))
	for i := range order {
		order[i] = uint32(i)
	}
	slices.SortFunc(order, func(a, b uint32) int {
		if t.values[a] < t.values[b] {
			return -1
		}
		return 1
	})
	t.ranks = make([]uint32, len(order))
	sorted := make([]dataset.ID, len(order))
	for rank, n := range order {
		t.ranks[n] = uint32(rank)
		sorted[rank] = t.values[n]
	}
	t.values = sorted
}

// renumber replaces the numbers of the inline values by ranks everywhere, after
// rank has sorted the values; later numbers go on from there.
func (t *termTable) renumber(rows []row) {
	for i := range rows {
		for c := range rows[i] {
			if code := rows[i][c]; code>>codeBits == codeInline {
				rows[i][c] = codeInline<<codeBits | t.ranks[code&maxCode]
			}
		}
	}
	for n, id := range t.values {
		t.inline[id] = uint32(n)
	}
	t.last, t.lastRow = [4]rdf.Term{}, row{}
}

// id returns the ID for which a code stands.
func (t *termTable) id(code uint32) dataset.ID {
	k := code >> codeBits
	if k == codeInline {
		return t.values[code&maxCode]
	}
	return dataset.MakeID(dataset.Kind(k), uint64(code&maxCode))
}

// writeHashes writes the index of the dictionary.
func (t *termTable) writeHashes(set func(key, value []byte) error) ([]hashRun, error) {
	if len(t.entries) == 0 {
		return nil, nil
	}
	n := 0
	for _, chunk := range t.entries {
		n += len(chunk)
	}
	all := make([]hashEntry, 0, n)
	for _, chunk := range t.entries {
		all = append(all, chunk...)
	}
	t.entries = nil
	run, err := writeHashRun(all, 1, set)
	return []hashRun{run}, err
}

// termPacker compresses pages of terms in a goroutine of its own.
type termPacker struct {
	writers [dictKinds]termWriter
	work    chan packJob
	end     chan struct{}
	err     error // read after end
	stopped bool
}

type packJob struct {
	kind  dataset.Kind
	count uint64
	block termBlock
}

func newTermPacker(sink *streamSink) *termPacker {
	p := &termPacker{work: make(chan packJob, 64), end: make(chan struct{})}
	for k := range p.writers {
		p.writers[k].kind = dataset.Kind(k)
	}
	var streams [dictKinds]*stream
	for k := range streams {
		streams[k] = sink.stream()
	}
	go func() {
		defer close(p.end)
		for job := range p.work {
			if p.err == nil {
				p.err = writeTermPage(job.kind, job.count, &job.block, streams[job.kind].set)
			}
		}
		for _, s := range streams {
			p.err = errors.Join(p.err, s.close())
		}
	}()
	return p
}

func (p *termPacker) add(k dataset.Kind, b string) {
	w := &p.writers[k]
	w.block.addString(b)
	if w.count++; w.count%termPage == 0 {
		p.send(w)
	}
}

func (p *termPacker) send(w *termWriter) {
	p.work <- packJob{w.kind, w.count, w.block}
	w.block = termBlock{data: make([]byte, 0, len(w.block.data)), ends: make([]uint32, 0, termPage)}
}

// finish sends the last pages and waits until all are written.
func (p *termPacker) finish() error {
	for k := range p.writers {
		if w := &p.writers[k]; w.block.len() > 0 {
			p.send(w)
		}
	}
	p.stop()
	return p.err
}

func (p *termPacker) stop() {
	if !p.stopped {
		p.stopped = true
		close(p.work)
		<-p.end
	}
}
