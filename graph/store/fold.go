package store

import (
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// fold moves everything that lies over the pages into them: it writes the pages
// that change anew under numbers of their own, and then the root that names
// them. Readers keep what they have. The caller has the writer's turn.
func (db *DB) fold(progress func(done, total int)) error {
	st := db.state
	if st.over.entries == 0 && db.root.folded == db.sequence {
		return nil
	}
	if err := checkSpace(db.dir, db.opts.MinFree); err != nil {
		return err
	}
	f := &folding{db: db, from: db.root, next: &root{
		generation: db.root.generation + 1, folded: db.sequence,
		nextPage: db.root.nextPage, nextRun: db.root.nextRun,
	}}
	f.batch = db.kv.NewWriteBatch()
	defer f.batch.Cancel()
	x := &pages{db: db, generation: f.next.generation}
	err := f.dictionary()
	for o := 0; o < numOrders && err == nil; o++ {
		if progress != nil {
			progress(o, numOrders)
		}
		err = f.order(x, o)
	}
	if err == nil {
		err = f.finish(x)
	}
	if err != nil {
		return fmt.Errorf("fold: %w", classify(err))
	}
	db.mu.Lock()
	db.root = f.next
	db.state = &state{pages: x, over: &overlay{}}
	db.garbage = append(db.garbage, garbage{f.next.generation, f.dead})
	db.foldErr = nil
	db.mu.Unlock()
	db.collectGarbage()
	if progress != nil {
		progress(numOrders, numOrders)
	}
	return nil
}

// folding is the work of one fold.
type folding struct {
	db    *DB
	batch *badger.WriteBatch
	from  *root
	next  *root
	tail  [dictKinds][]rdf.Term
	dead  [][]byte
}

func (f *folding) set(k, v []byte) error { return f.batch.Set(k, v) }

func (f *folding) pageNumber() uint64 {
	f.next.nextPage++
	return f.next.nextPage - 1
}

// dictionary writes the tail of the dictionary as pages and a run of hashes.
func (f *folding) dictionary() error {
	d := f.db.dict
	f.next.terms, f.next.runs = d.paged, slices.Clone(d.runs)
	var entries []hashEntry
	for k := 1; k < dictKinds; k++ {
		kind := dataset.Kind(k)
		f.tail[k] = d.tail[k]
		if len(f.tail[k]) == 0 {
			continue
		}
		w := termWriter{kind: kind, count: d.paged[k], set: f.set}
		if w.count%termPage != 0 {
			old, err := d.block(kind, w.count-1, w.count)
			if err != nil {
				return err
			}
			fill := int(w.count % termPage)
			for i := range fill {
				w.block.add(old.at(i))
			}
			dead, err := d.blockKeys(kind, w.count/termPage, fill)
			if err != nil {
				return err
			}
			f.dead = append(f.dead, dead...)
		}
		var b []byte
		for _, t := range f.tail[k] {
			b = appendTerm(b[:0], t)
			entries = append(entries, hashEntry{hashTerm(kind, b), dataset.MakeID(kind, w.count)})
			if err := w.add(b); err != nil {
				return err
			}
		}
		if err := w.flush(); err != nil {
			return err
		}
		f.next.terms[k] = w.count
	}
	return f.hashes(entries)
}

// hashes writes a run of the new entries, together with the older runs that are
// not much longer, so that there are never many.
func (f *folding) hashes(entries []hashEntry) error {
	if len(entries) == 0 {
		return nil
	}
	runs := f.next.runs
	for n := len(runs); n > 0 && runs[n-1].terms <= 2*uint64(len(entries)); n-- {
		old := runs[n-1]
		err := f.db.kv.View(func(txn *badger.Txn) error {
			return eachBucket(txn, old, func(k []byte, bucket uint32, b []byte) error {
				var err error
				entries, err = readBucket(old, bucket, b, entries)
				f.dead = append(f.dead, k)
				return err
			})
		})
		if err != nil {
			return err
		}
		runs = runs[:n-1]
	}
	run, err := writeHashRun(entries, f.next.nextRun, f.set)
	f.next.nextRun++
	f.next.runs = append(runs, run)
	return err
}

// order writes one order's changed pages and its new directory.
func (f *folding) order(x *pages, o int) error {
	st := f.db.state
	old := &st.pages.dirs[o]
	adds, dels := st.over.all(o)
	w := newPageWriter(o, f.pageNumber, f.set)
	var rows, carry []key
	for i := range old.ids {
		a, d := len(adds), len(dels)
		if i+1 < len(old.ids) {
			a, d = before(adds, old.firsts[i+1]), before(dels, old.firsts[i+1])
		}
		if a == 0 && d == 0 && len(carry) == 0 {
			w.dir.add(old.firsts[i], old.ids[i], int(old.ends[i]-old.start(i)))
			continue
		}
		p, err := st.pages.page(o, i)
		if err != nil {
			return err
		}
		f.dead = append(f.dead, pageKey(o, old.ids[i]))
		rows = append(rows[:0], carry...)
		rows = mergePage(rows, p, adds[:a], dels[:d])
		adds, dels, carry = adds[a:], dels[d:], carry[:0]
		if len(rows) < pageRows/4 && i+1 < len(old.ids) {
			carry = append(carry, rows...)
			continue
		}
		if err := w.spread(rows); err != nil {
			return err
		}
	}
	if len(old.ids) == 0 {
		if err := w.spread(adds); err != nil {
			return err
		}
	}
	x.dirs[o] = w.dir
	for chunk := range old.chunks() {
		f.dead = append(f.dead, directoryKey(f.from.generation, o, chunk))
	}
	return w.dir.write(f.next.generation, o, f.set)
}

// before returns how many of the sorted keys are less than k.
func before(keys []key, k key) int { return len(keys) - len(skip(keys, k)) }

// mergePage appends the rows of a page with its changes.
func mergePage(rows []key, p *page, adds, dels []key) []key {
	for i := range p.rows {
		k := p.row(i)
		for len(adds) > 0 && dataset.CompareKeys(adds[0], k) < 0 {
			rows, adds = append(rows, adds[0]), adds[1:]
		}
		if len(dels) > 0 && dels[0] == k {
			dels = dels[1:]
			continue
		}
		rows = append(rows, k)
	}
	return append(rows, adds...)
}

// finish counts, writes the list of what is replaced, then the root, and changes
// the dictionary over.
func (f *folding) finish(x *pages) error {
	db := f.db
	f.next.stats = db.state.pages.stats
	x.stats = f.next.stats
	for from, chunk := 0, uint32(0); from < len(f.dead); from, chunk = from+directoryChunk, chunk+1 {
		part := f.dead[from:min(from+directoryChunk, len(f.dead))]
		if err := f.set(garbageKey(f.next.generation, chunk), appendGarbage(nil, part)); err != nil {
			return err
		}
	}
	if err := f.batch.Flush(); err != nil {
		return err
	}
	if db.state.over.entries > int(f.next.stats.quads/8) {
		stats, err := x.countAll()
		if err != nil {
			return err
		}
		f.next.stats, x.stats = stats, stats
	}
	if err := db.kv.Sync(); err != nil {
		return err
	}
	err := db.kv.Update(func(txn *badger.Txn) error { return txn.Set(rootKey, f.next.encode()) })
	if err == nil {
		err = db.kv.Sync()
	}
	if err != nil {
		return db.fail(err)
	}
	db.dict.folded(f.next)
	for chunk := range uint32(len(f.dead)/directoryChunk + 1) {
		f.dead = append(f.dead, garbageKey(f.next.generation, chunk))
	}
	return f.commits()
}

// commits adds the commits that the pages now hold to what can go.
func (f *folding) commits() error {
	return f.db.kv.View(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceCommit}})
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			f.dead = append(f.dead, it.Item().KeyCopy(nil))
		}
		return nil
	})
}

// folded tells the dictionary that its pages now hold the tail.
func (d *dict) folded(r *root) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.paged, d.runs = r.terms, r.runs
	d.ids = map[rdf.Term]dataset.ID{}
	d.tail = [dictKinds][]rdf.Term{}
}

// termWriter fills the dictionary pages of one kind.
type termWriter struct {
	kind  dataset.Kind
	count uint64 // of terms so far
	block termBlock
	set   func(key, value []byte) error
}

func (w *termWriter) add(b []byte) error {
	w.block.add(b)
	w.count++
	if w.count%termPage == 0 {
		return w.flush()
	}
	return nil
}

// flush writes the page as far as it is filled.
func (w *termWriter) flush() error {
	if w.block.len() == 0 {
		return nil
	}
	err := writeTermPage(w.kind, w.count, &w.block, w.set)
	w.block.reset()
	return err
}

// eachBucket calls do for every bucket of a run. The key may be kept, the bytes
// not.
func eachBucket(txn *badger.Txn, run hashRun, do func(k []byte, bucket uint32, b []byte) error) error {
	prefix := hashKey(run.id, 0)[:5]
	it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix, PrefetchValues: true, PrefetchSize: 64})
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		k := it.Item().KeyCopy(nil)
		bucket, err := bucketOf(k)
		if err == nil {
			err = it.Item().Value(func(b []byte) error { return do(k, bucket, b) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// countAll counts the statistics anew, page by page.
func (x *pages) countAll() (statistics, error) {
	c := newCounter()
	keys := make([]key, pageRows)
	for o := range orders {
		c.begin()
		for _, id := range x.dirs[o].ids {
			p, err := x.read(o, id)
			if err != nil {
				return statistics{}, errors.Join(ErrCorrupt, err)
			}
			for i := range p.rows {
				keys[i] = p.row(i)
			}
			c.see(o, keys[:p.rows])
		}
	}
	return sumCounters(c), nil
}
