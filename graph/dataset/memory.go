package dataset

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/lienket/lienket/graph/rdf"
)

// Tx is a dataset that is being changed. It shows its own changes; nobody else
// sees them before Commit. It belongs to one goroutine, as do the cursors that
// it opens; a cursor shows the quads of the moment at which it was opened.
type Tx interface {
	Reader
	// Insert adds quads and Delete removes them; a quad that is already, or
	// not, there changes nothing. Quads are given as [rdf] defines them.
	Insert(quads ...rdf.Quad) error
	Delete(quads ...rdf.Quad) error
	// DeleteGraph removes all quads of a graph; nil is the default graph.
	DeleteGraph(name rdf.Term) error
	// ReplaceGraph makes quads the whole of a graph, whatever their labels.
	ReplaceGraph(name rdf.Term, quads []rdf.Quad) error
	// Commit makes the changes visible and lasting, all or none of them, and
	// ends the transaction.
	Commit() error
	// Rollback forgets the changes and ends the transaction. After Commit or
	// Rollback it does nothing.
	Rollback()
}

// Memory is a dataset in memory: the reference implementation, simple before
// fast. It holds a set of quads and sorts all of it for the first scan in each
// order after a change. It is safe for use by several goroutines.
type Memory struct {
	dict *memoryDict

	writer sync.Mutex // held by the one open transaction
	mu     sync.Mutex
	now    *MemorySnapshot
}

// NewMemory returns a dataset of the given quads.
func NewMemory(quads ...rdf.Quad) *Memory {
	m := &Memory{dict: &memoryDict{ids: map[rdf.Term]ID{}}}
	set := map[Pattern]struct{}{}
	for _, q := range quads {
		set[m.dict.quad(q)] = struct{}{}
	}
	m.now = newMemorySnapshot(m.dict, set)
	return m
}

// Snapshot returns the present state. It needs no closing.
func (m *Memory) Snapshot() *MemorySnapshot {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.now
}

// Begin opens a transaction. There is one at a time: Begin waits for the one
// before it to end, or for the context.
func (m *Memory) Begin(ctx context.Context) (*MemoryTx, error) {
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	m.writer.Lock()
	return &MemoryTx{MemorySnapshot: m.Snapshot(), base: m}, nil
}

// memoryDict numbers terms in the order in which they come.
type memoryDict struct {
	mu    sync.RWMutex
	ids   map[rdf.Term]ID
	terms []rdf.Term
}

func (d *memoryDict) lookup(t rdf.Term) (ID, bool) {
	if t == nil {
		return DefaultGraph, true
	}
	if id, ok := Inline(t); ok {
		return id, true
	}
	d.mu.RLock()
	defer d.mu.RUnlock()
	id, ok := d.ids[t]
	return id, ok
}

func (d *memoryDict) intern(t rdf.Term) ID {
	if id, ok := d.lookup(t); ok {
		return id
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	id := MakeID(KindOf(t), uint64(len(d.terms)))
	d.ids[t] = id
	d.terms = append(d.terms, t)
	return id
}

func (d *memoryDict) quad(q rdf.Quad) Pattern {
	return Pattern{S: d.intern(q.Subject), P: d.intern(q.Predicate), O: d.intern(q.Object), G: d.intern(q.Label)}
}

func (d *memoryDict) decode(ids []ID, dst []rdf.Term) error {
	if len(ids) != len(dst) {
		return fmt.Errorf("decode terms: %d IDs into %d places", len(ids), len(dst))
	}
	d.mu.RLock()
	defer d.mu.RUnlock()
	for i, id := range ids {
		switch k := id.Kind(); {
		case k == KindNone && id <= DefaultGraph:
			dst[i] = nil
		case k.Inline():
			dst[i] = id.Term()
		case id.Payload() < uint64(len(d.terms)) && KindOf(d.terms[id.Payload()]) == k:
			dst[i] = d.terms[id.Payload()]
		default:
			return fmt.Errorf("decode terms: no term has the ID %#x", uint64(id))
		}
	}
	return nil
}

// KindOf returns the kind of dictionary ID that a term gets if it has no inline
// one: KindNone for nil.
func KindOf(t rdf.Term) Kind {
	switch t.(type) {
	case rdf.BNode:
		return KindBNode
	case rdf.IRI:
		return KindIRI
	case rdf.String:
		return KindString
	case rdf.LangString:
		return KindLangString
	case rdf.TypedString:
		return KindTyped
	}
	return KindNone
}

// MemorySnapshot is one state of a Memory: a [Reader].
type MemorySnapshot struct {
	dict *memoryDict
	set  map[Pattern]struct{} // not changed once the snapshot is shared

	mu     sync.Mutex
	sorted map[Order][][4]ID
}

func newMemorySnapshot(d *memoryDict, set map[Pattern]struct{}) *MemorySnapshot {
	return &MemorySnapshot{dict: d, set: set, sorted: map[Order][][4]ID{}}
}

func (s *MemorySnapshot) keys(o Order) [][4]ID {
	s.mu.Lock()
	defer s.mu.Unlock()
	keys, ok := s.sorted[o]
	if !ok {
		keys = SortRows(slices.Collect(maps.Keys(s.set)), o)
		s.sorted[o] = keys
	}
	return keys
}

// Lookup implements [Reader].
func (s *MemorySnapshot) Lookup(t rdf.Term) (ID, bool, error) {
	id, ok := s.dict.lookup(t)
	return id, ok, nil
}

// Terms implements [Reader].
func (s *MemorySnapshot) Terms(ids []ID, dst []rdf.Term) error { return s.dict.decode(ids, dst) }

// Scan implements [Reader]. All orders cost the same.
func (s *MemorySnapshot) Scan(ctx context.Context, scan Scan) (Cursor, error) {
	if err := scan.Check(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return NewRowsCursor(ctx, s.keys(scan.Order), scan), nil
}

// Count implements [Reader], by walking all quads. The distinct counts are
// exact.
func (s *MemorySnapshot) Count(ctx context.Context, p Pattern) (Cardinality, error) {
	if err := ctx.Err(); err != nil {
		return Cardinality{}, err
	}
	var card Cardinality
	var seen [4]map[ID]struct{}
	for c := range seen {
		seen[c] = map[ID]struct{}{}
	}
	for q := range s.set {
		if p.Matches(q) {
			card.Quads++
			for c, id := range q {
				seen[c][id] = struct{}{}
			}
		}
	}
	for c := range seen {
		card.Distinct[c] = int64(len(seen[c]))
		if p[c] != Any {
			card.Distinct[c] = 1
		}
	}
	return card, nil
}

// MemoryTx is a transaction on a Memory: a [Tx].
type MemoryTx struct {
	*MemorySnapshot
	base  *Memory
	dirty bool // the snapshot is ours alone
	done  bool
}

// ErrTxDone is the error of a transaction that has been committed or rolled
// back.
var ErrTxDone = fmt.Errorf("transaction has ended")

// change makes the snapshot writable and forgets its sorted orders; cursors
// keep theirs.
func (t *MemoryTx) change() error {
	if t.done {
		return ErrTxDone
	}
	set := t.set
	if !t.dirty {
		set = maps.Clone(set)
		t.dirty = true
	}
	t.MemorySnapshot = newMemorySnapshot(t.dict, set)
	return nil
}

// Insert implements [Tx].
func (t *MemoryTx) Insert(quads ...rdf.Quad) error {
	if err := t.change(); err != nil {
		return err
	}
	for _, q := range quads {
		t.set[t.dict.quad(q)] = struct{}{}
	}
	return nil
}

// Delete implements [Tx].
func (t *MemoryTx) Delete(quads ...rdf.Quad) error {
	if err := t.change(); err != nil {
		return err
	}
	for _, q := range quads {
		delete(t.set, t.dict.quad(q))
	}
	return nil
}

// DeleteGraph implements [Tx].
func (t *MemoryTx) DeleteGraph(name rdf.Term) error {
	if err := t.change(); err != nil {
		return err
	}
	g, ok := t.dict.lookup(name)
	if ok {
		maps.DeleteFunc(t.set, func(q Pattern, _ struct{}) bool { return q[G] == g })
	}
	return nil
}

// ReplaceGraph implements [Tx].
func (t *MemoryTx) ReplaceGraph(name rdf.Term, quads []rdf.Quad) error {
	if err := t.DeleteGraph(name); err != nil {
		return err
	}
	for _, q := range quads {
		q.Label = name
		t.set[t.dict.quad(q)] = struct{}{}
	}
	return nil
}

// Commit implements [Tx].
func (t *MemoryTx) Commit() error {
	if t.done {
		return ErrTxDone
	}
	t.base.mu.Lock()
	t.base.now = t.MemorySnapshot
	t.base.mu.Unlock()
	t.end()
	return nil
}

// Rollback implements [Tx].
func (t *MemoryTx) Rollback() {
	if !t.done {
		t.end()
	}
}

func (t *MemoryTx) end() {
	t.done = true
	t.base.writer.Unlock()
}
