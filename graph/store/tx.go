package store

import (
	"context"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// Tx is a transaction: a dataset.Reader that shows its own changes, and the only
// writer while it is open. It belongs to one goroutine. Its changes are in
// memory, about 100 bytes each, until Commit. End it with Commit or Rollback.
type Tx struct {
	db   *DB
	base *state
	done bool

	// changes hold, for every quad that will be changed, whether it comes
	// (true) or goes.
	changes map[dataset.Pattern]bool
	view    *state // base with the changes; nil if they have grown since
	edits   int    // how often changes were changed

	count [dictKinds]uint64 // terms of each kind, with ours
	fresh map[rdf.Term]dataset.ID
	known map[rdf.Term]dataset.ID // some that the dictionary has
	terms []rdf.Term
	byNum map[dataset.ID]rdf.Term
}

var _ dataset.Tx = (*Tx)(nil)

// Begin opens a transaction. It waits until no other is open, or for the
// context.
func (db *DB) Begin(ctx context.Context) (*Tx, error) {
	if err := db.acquire(ctx); err != nil {
		return nil, fmt.Errorf("begin: %w", err)
	}
	if err := db.failure(); err != nil {
		db.release()
		return nil, fmt.Errorf("begin: %w", err)
	}
	db.mu.Lock()
	defer db.mu.Unlock()
	db.live[db.state.pages.generation]++
	return &Tx{
		db: db, base: db.state, view: db.state, count: db.dict.counts(),
		changes: map[dataset.Pattern]bool{}, fresh: map[rdf.Term]dataset.ID{}, byNum: map[dataset.ID]rdf.Term{}, known: map[rdf.Term]dataset.ID{},
	}, nil
}

// current returns the state with the changes so far.
func (t *Tx) current() *state {
	if t.view == nil {
		run := &deltaRun{}
		run.adds, run.dels = t.delta()
		t.view = &state{pages: t.base.pages, over: t.base.over.with(run)}
	}
	return t.view
}

func (t *Tx) delta() (adds, dels []dataset.Pattern) {
	for q, comes := range t.changes {
		if comes {
			adds = append(adds, q)
		} else {
			dels = append(dels, q)
		}
	}
	return adds, dels
}

// Lookup implements dataset.Reader.
func (t *Tx) Lookup(term rdf.Term) (dataset.ID, bool, error) {
	if id, ok := t.fresh[term]; ok {
		return id, true, nil
	}
	return t.db.dict.lookup(term)
}

// Terms implements dataset.Reader.
func (t *Tx) Terms(ids []dataset.ID, dst []rdf.Term) error {
	if len(t.byNum) == 0 {
		return t.base.decode(ids, dst)
	}
	if len(ids) != len(dst) {
		return fmt.Errorf("decode terms: %d IDs into %d places", len(ids), len(dst))
	}
	for from := 0; from < len(ids); {
		if term, ok := t.byNum[ids[from]]; ok {
			dst[from] = term
			from++
			continue
		}
		to := from + 1
		for to < len(ids) && t.byNum[ids[to]] == nil {
			to++
		}
		if err := t.base.decode(ids[from:to], dst[from:to]); err != nil {
			return err
		}
		from = to
	}
	return nil
}

// Scan implements dataset.Reader.
func (t *Tx) Scan(ctx context.Context, s dataset.Scan) (dataset.Cursor, error) {
	if t.done {
		return nil, dataset.ErrTxDone
	}
	return t.current().scan(ctx, s)
}

// Count implements dataset.Reader.
func (t *Tx) Count(ctx context.Context, p dataset.Pattern) (dataset.Cardinality, error) {
	if t.done {
		return dataset.Cardinality{}, dataset.ErrTxDone
	}
	return t.current().cardinality(ctx, p)
}

// maxKnown bounds how many terms of the dictionary a transaction remembers.
const maxKnown = 1 << 15

func (t *Tx) intern(term rdf.Term) (id dataset.ID, isNew bool, err error) {
	if id, ok := t.fresh[term]; ok {
		return id, true, nil
	}
	if id, ok := t.known[term]; ok {
		return id, false, nil
	}
	id, ok, err := t.db.dict.lookup(term)
	if ok && err == nil {
		if len(t.known) >= maxKnown {
			clear(t.known)
		}
		t.known[term] = id
	}
	if ok || err != nil {
		return id, false, err
	}
	k := dataset.KindOf(term)
	if k == dataset.KindNone {
		return 0, false, fmt.Errorf("store %v: no RDF term", term)
	}
	id = dataset.MakeID(k, t.count[k])
	t.count[k]++
	t.fresh[term], t.byNum[id] = id, term
	t.terms = append(t.terms, term)
	return id, true, nil
}

// quad turns a quad into IDs, numbering new terms. known is false if one is new,
// so that no state before can hold the quad.
func (t *Tx) quad(q rdf.Quad) (p dataset.Pattern, known bool, err error) {
	if q.Subject == nil || q.Predicate == nil || q.Object == nil {
		return p, false, fmt.Errorf("store quad %v: a component is missing", q)
	}
	known = true
	for c, term := range [4]rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
		id, isNew, err := t.intern(term)
		if err != nil {
			return p, false, err
		}
		p[c] = id
		known = known && !isNew
	}
	return p, known, nil
}

// set records that a quad comes or goes; was says whether base has it.
func (t *Tx) set(p dataset.Pattern, comes, was bool) {
	now, changed := t.changes[p]
	switch {
	case comes == was && changed:
		delete(t.changes, p)
	case comes != was && (!changed || now != comes):
		t.changes[p] = comes
	default:
		return
	}
	t.view = nil
	t.edits++
}

// Insert implements dataset.Tx.
func (t *Tx) Insert(quads ...rdf.Quad) error {
	if t.done {
		return dataset.ErrTxDone
	}
	for _, q := range quads {
		p, known, err := t.quad(q)
		if err != nil {
			return fmt.Errorf("insert: %w", err)
		}
		was := false
		if known {
			if was, err = t.base.has(p); err != nil {
				return fmt.Errorf("insert: %w", err)
			}
		}
		t.set(p, true, was)
	}
	return nil
}

// Delete implements dataset.Tx.
func (t *Tx) Delete(quads ...rdf.Quad) error {
	if t.done {
		return dataset.ErrTxDone
	}
	for _, q := range quads {
		var p dataset.Pattern
		known := true
		for c, term := range [4]rdf.Term{q.Subject, q.Predicate, q.Object, q.Label} {
			id, ok, err := t.Lookup(term)
			if err != nil {
				return fmt.Errorf("delete: %w", err)
			}
			p[c] = id
			known = known && ok
		}
		if !known {
			continue
		}
		was, err := t.base.has(p)
		if err != nil {
			return fmt.Errorf("delete: %w", err)
		}
		t.set(p, false, was)
	}
	return nil
}

// has reports whether the state holds a quad.
func (s *state) has(p dataset.Pattern) (bool, error) {
	n, err := s.countPrefix(0, orders[0].Key(p), 4)
	return n > 0, err
}

// DeleteGraph implements dataset.Tx.
func (t *Tx) DeleteGraph(name rdf.Term) error { return t.ReplaceGraph(name, nil) }

// ReplaceGraph implements dataset.Tx. Replacing a graph by what it holds already
// changes nothing, and a commit of nothing writes nothing.
func (t *Tx) ReplaceGraph(name rdf.Term, quads []rdf.Quad) error {
	if t.done {
		return dataset.ErrTxDone
	}
	old := map[dataset.Pattern]bool{} // what is there, and whether it stays
	if g, ok, err := t.Lookup(name); err != nil {
		return fmt.Errorf("replace graph: %w", err)
	} else if ok {
		if err := t.graph(g, old); err != nil {
			return fmt.Errorf("replace graph: %w", err)
		}
	}
	for _, q := range quads {
		q.Label = name
		p, known, err := t.quad(q)
		if err != nil {
			return fmt.Errorf("replace graph: %w", err)
		}
		if _, ok := old[p]; ok {
			old[p] = true
			continue
		}
		was := false
		if comes, ok := t.changes[p]; ok {
			was = !comes
		} else if known {
			if was, err = t.base.has(p); err != nil {
				return fmt.Errorf("replace graph: %w", err)
			}
		}
		t.set(p, true, was)
	}
	for p, stays := range old {
		if !stays {
			comes, changed := t.changes[p]
			t.set(p, false, !changed || !comes)
		}
	}
	return nil
}

// graph collects the quads of a graph as they are now.
func (t *Tx) graph(g dataset.ID, into map[dataset.Pattern]bool) error {
	c, err := t.current().scan(context.Background(), dataset.Scan{
		Pattern: dataset.Pattern{dataset.G: g}, Order: dataset.GSPO, Want: 1<<4 - 1,
	})
	if err != nil {
		return err
	}
	defer c.Close()
	var cols dataset.Columns
	for i := range cols {
		cols[i] = make([]dataset.ID, pageRows)
	}
	for {
		n, err := c.Next(&cols)
		if err != nil || n == 0 {
			return err
		}
		for i := range n {
			into[dataset.Pattern{cols[0][i], cols[1][i], cols[2][i], cols[3][i]}] = false
		}
	}
}

// Changed reports how many quads the transaction will add and delete.
func (t *Tx) Changed() (added, deleted int) {
	for _, comes := range t.changes {
		if comes {
			added++
		} else {
			deleted++
		}
	}
	return added, deleted
}

// Commit implements dataset.Tx. On an error that says nothing else, the commit
// may be found wholly there at the next opening; until then the database takes
// no more writes.
func (t *Tx) Commit() error {
	if t.done {
		return dataset.ErrTxDone
	}
	defer t.end()
	if len(t.changes) == 0 {
		return nil
	}
	rec := &record{base: t.db.dict.counts(), terms: t.terms}
	rec.adds, rec.dels = t.delta()
	if len(rec.adds) == 0 {
		rec.terms = nil
	}
	if err := t.db.commit(rec); err != nil {
		return fmt.Errorf("commit: %w", err)
	}
	return nil
}

// Rollback implements dataset.Tx.
func (t *Tx) Rollback() {
	if !t.done {
		t.end()
	}
}

func (t *Tx) end() {
	t.done = true
	db, g := t.db, t.base.pages.generation
	db.mu.Lock()
	if db.live[g]--; db.live[g] == 0 {
		delete(db.live, g)
	}
	db.mu.Unlock()
	db.collectGarbage()
	db.release()
}

// commit writes a record and makes it the present state. The caller has the
// writer's turn.
func (db *DB) commit(rec *record) error {
	if err := checkSpace(db.dir, db.opts.MinFree); err != nil {
		return err
	}
	sequence := db.sequence + 1
	parts := rec.encode()
	if err := db.writeParts(sequence, parts); err != nil {
		return db.fail(classify(err))
	}
	db.dict.add(rec.terms)
	db.mu.Lock()
	db.sequence = sequence
	db.state = &state{pages: db.state.pages, over: db.state.over.with(&deltaRun{adds: rec.adds, dels: rec.dels})}
	full := db.state.over.entries >= db.opts.FoldAt
	db.mu.Unlock()
	if full {
		// The commit stands whether or not this works; see DB.Compact.
		if err := db.fold(nil); err != nil {
			db.mu.Lock()
			db.foldErr = err
			db.mu.Unlock()
		}
	}
	return nil
}

// writeParts writes all parts but the last, and then the last, which makes the
// commit count.
func (db *DB) writeParts(sequence uint64, parts [][]byte) error {
	last := len(parts) - 1
	if last > 0 {
		wb := db.kv.NewWriteBatch()
		defer wb.Cancel()
		for i, p := range parts[:last] {
			if err := wb.Set(commitKey(sequence, uint32(i)), p); err != nil {
				return err
			}
		}
		if err := wb.Flush(); err != nil {
			return err
		}
		if err := db.kv.Sync(); err != nil {
			return err
		}
	}
	err := db.kv.Update(func(txn *badger.Txn) error {
		return txn.Set(commitKey(sequence, uint32(last)), parts[last])
	})
	if err != nil || db.opts.NoSync {
		return err
	}
	return db.kv.Sync()
}

// errFailed is what every write after a failed one returns.
var errFailed = errors.New("an earlier write failed; open the database again")

// fail remembers that what is on disk is no longer known.
func (db *DB) fail(err error) error {
	db.mu.Lock()
	defer db.mu.Unlock()
	db.failed = err
	return err
}

func (db *DB) failure() error {
	db.mu.Lock()
	defer db.mu.Unlock()
	if db.failed != nil {
		return fmt.Errorf("%w: %w", errFailed, db.failed)
	}
	return nil
}
