// Package store keeps quads on disk, in badger: a dictionary of terms, an index
// of compressed pages in several orders, and the commits that are not in the
// pages yet. It is a dataset.Reader for those who ask, and offers transactions
// and bulk loading to those who write. FORMAT.md describes every byte.
//
// The package knows nothing of SPARQL, of syntaxes or of news.
package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"sync"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
	"github.com/lienket/lienket/graph/dataset"
)

// Options say how a database is opened. The zero value is good.
type Options struct {
	// Existing makes Open fail with ErrNotFound where there is no database,
	// instead of making one.
	Existing bool
	// PageCache and TermCache are the most bytes of index pages and of
	// dictionary pages to keep in memory; 0 means 256 MiB each.
	PageCache, TermCache int64
	// NoSync makes Commit return before the disk has confirmed. A commit then
	// survives the death of the process, but a power failure may take the last
	// ones away, each wholly. DB.Sync and Close confirm all of them.
	NoSync bool
	// FoldAt is the number of changed quads at which a commit folds them into
	// the pages; 0 means 131,072.
	FoldAt int
	// MinFree is the free disk space in bytes below which nothing is written
	// any more; 0 means 128 MiB.
	MinFree int64

	memtable int64 // of badger; tests make it small, so that opening is cheap
}

func (o Options) withDefaults() Options {
	if o.PageCache == 0 {
		o.PageCache = 256 << 20
	}
	if o.TermCache == 0 {
		o.TermCache = 256 << 20
	}
	if o.FoldAt == 0 {
		o.FoldAt = 1 << 17
	}
	if o.memtable == 0 {
		o.memtable = 8 << 20
	}
	if o.MinFree == 0 {
		o.MinFree = 128 << 20
	}
	return o
}

// DB is an open database. One process has a database open at a time. It is safe
// for use by several goroutines; transactions take turns.
type DB struct {
	dir  string
	home *home
	opts Options
	kv   *badger.DB
	dict *dict

	pageCache *cache[uint64, *page]

	writer chan struct{} // holds one token; who takes it may write

	counting sync.Mutex
	counted  *statistics // of some recent state

	mu       sync.Mutex
	root     *root
	state    *state
	sequence uint64 // of the last commit
	live     map[uint64]int
	garbage  []garbage
	foldErr  error
	failed   error // of a write that may or may not have happened
	closed   bool
}

// garbage is what was replaced when a generation was made; it can go once no
// reader of an earlier generation is left.
type garbage struct {
	generation uint64
	keys       [][]byte
}

// Open opens the database in a directory and makes one if the directory does
// not exist or is empty. After a crash it finds every commit that was
// acknowledged, whole, and nothing of any other.
func Open(dir string, opts Options) (*DB, error) {
	opts = opts.withDefaults()
	h, err := openHome(dir, opts.Existing)
	if err != nil {
		return nil, fmt.Errorf("open database %s: %w", dir, err)
	}
	db, err := open(h, opts)
	if err != nil {
		h.close()
		return nil, fmt.Errorf("open database %s: %w", dir, err)
	}
	return db, nil
}

func open(h *home, opts Options) (*DB, error) {
	if err := checkSpace(h.dir, opts.MinFree); err != nil {
		return nil, err
	}
	data := filepath.Join(h.dir, h.data)
	if err := removeUnborn(data); err != nil {
		return nil, classify(err)
	}
	if err := checkManifest(data); err != nil {
		return nil, classify(err)
	}
	kv, err := badger.Open(badgerOptions(data).WithMemTableSize(opts.memtable))
	if err != nil {
		return nil, classify(err)
	}
	db := &DB{
		dir: h.dir, home: h, opts: opts, kv: kv,
		dict:      newDict(kv, opts.TermCache),
		pageCache: newCache[uint64, *page](opts.PageCache, func(id uint64) uint64 { return id }),
		writer:    make(chan struct{}, 1),
		live:      map[uint64]int{},
	}
	db.writer <- struct{}{}
	if err := db.recover(); err != nil {
		return nil, errors.Join(err, kv.Close())
	}
	return db, nil
}

// badgerOptions are the settings of every database: no compression, since pages
// are compressed already, and small memtables, since commits are few and folds
// write past them. Tables are small in every level: a compaction keeps room for
// two of them at a time. A memtable is no larger than a table: badger keeps the
// buffers of the last eight flushes, and one that outgrows its first buffer
// holds three times as much for as long as the database is open.
func badgerOptions(dir string) badger.Options {
	o := badger.DefaultOptions(dir).
		WithLogger(nil).
		WithMetricsEnabled(false).
		WithCompression(options.None).
		WithBlockCacheSize(0).
		WithValueLogFileSize(16 << 20).
		WithBaseTableSize(8 << 20).
		WithNumMemtables(3).
		WithNumCompactors(2).
		WithDetectConflicts(false).
		WithNumVersionsToKeep(1)
	o.TableSizeMultiplier = 1
	return o
}

// recover reads the root, the page directory and the commits that follow, and
// clears away what a crash has left.
func (db *DB) recover() error {
	err := db.kv.View(func(txn *badger.Txn) error {
		item, err := txn.Get(rootKey)
		if errors.Is(err, badger.ErrKeyNotFound) {
			db.root = &root{generation: 1, nextPage: 1, nextRun: 1}
			db.root.stats.predicates = map[dataset.ID]predicateStats{}
			return nil
		} else if err != nil {
			return err
		}
		return item.Value(func(b []byte) error {
			db.root, err = parseRoot(b)
			return err
		})
	})
	if err != nil {
		return fmt.Errorf("read root: %w", err)
	}
	x, err := db.loadPages(db.root)
	if err != nil {
		return err
	}
	db.dict.paged, db.dict.runs = db.root.terms, db.root.runs
	db.state = &state{pages: x, over: &overlay{}}
	db.sequence = db.root.folded
	if err := db.replay(); err != nil {
		return err
	}
	return db.sweep()
}

// loadPages reads the page directory of the root's generation.
func (db *DB) loadPages(r *root) (*pages, error) {
	x := &pages{db: db, generation: r.generation, stats: r.stats}
	err := db.kv.View(func(txn *badger.Txn) error {
		for o := range orders {
			prefix := directoryKey(r.generation, o, 0)
			prefix = prefix[:len(prefix)-4]
			it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix, PrefetchValues: true, PrefetchSize: 4})
			for it.Rewind(); it.Valid(); it.Next() {
				if err := it.Item().Value(x.dirs[o].parse); err != nil {
					it.Close()
					return err
				}
			}
			it.Close()
			if x.dirs[o].quads() != x.dirs[0].quads() {
				return fmt.Errorf("%w: order %v has %d quads, order %v %d", ErrCorrupt,
					orders[o], x.dirs[o].quads(), orders[0], x.dirs[0].quads())
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("read page directory: %w", err)
	}
	return x, nil
}

// replay puts the commits after the root's last one over the pages. A commit
// whose last part is missing was never acknowledged; its parts are removed.
func (db *DB) replay() error {
	var dead [][]byte
	var parts [][]byte
	var keys [][]byte
	var sequence uint64
	err := db.kv.View(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceCommit}, PrefetchValues: true, PrefetchSize: 32})
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			k := it.Item().KeyCopy(nil)
			if len(k) != 13 {
				return fmt.Errorf("%w: commit key", ErrCorrupt)
			}
			s := binary.BigEndian.Uint64(k[1:])
			if s <= db.root.folded {
				dead = append(dead, k)
				continue
			}
			if s != sequence {
				dead = append(dead, keys...)
				sequence, parts, keys = s, nil, nil
			}
			b, err := it.Item().ValueCopy(nil)
			if err != nil {
				return err
			}
			parts, keys = append(parts, b), append(keys, k)
			last, err := lastPart(b)
			if err != nil {
				return err
			}
			if !last {
				continue
			}
			if err := db.replayCommit(s, parts); err != nil {
				return err
			}
			parts, keys = nil, nil
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("read commits: %w", err)
	}
	return db.remove(append(dead, keys...))
}

func (db *DB) replayCommit(sequence uint64, parts [][]byte) error {
	rec, err := parseRecord(parts)
	if err != nil {
		return fmt.Errorf("%w: commit %d: %w", ErrCorrupt, sequence, err)
	}
	if rec.base != db.dict.counts() {
		return fmt.Errorf("%w: commit %d does not follow the one before", ErrCorrupt, sequence)
	}
	db.dict.add(rec.terms)
	db.state = &state{pages: db.state.pages, over: db.state.over.with(&deltaRun{adds: rec.adds, dels: rec.dels})}
	db.sequence = sequence
	return nil
}

// sweep removes pages that an unfinished fold wrote and what a finished one
// replaced.
func (db *DB) sweep() error {
	var dead [][]byte
	err := db.kv.View(func(txn *badger.Txn) error {
		collect := func(from, prefix []byte) {
			it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix})
			defer it.Close()
			for it.Seek(from); it.Valid(); it.Next() {
				dead = append(dead, it.Item().KeyCopy(nil))
			}
		}
		for o := range orders {
			collect(pageKey(o, db.root.nextPage), []byte{spacePage, byte(o)})
		}
		collect(directoryKey(db.root.generation+1, 0, 0), []byte{spaceDirectory})
		collect(hashKey(db.root.nextRun, 0), []byte{spaceHash})
		it := txn.NewIterator(badger.IteratorOptions{Prefix: []byte{spaceGarbage}, PrefetchValues: true, PrefetchSize: 4})
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			k := it.Item().KeyCopy(nil)
			dead = append(dead, k)
			if len(k) != 13 || binary.BigEndian.Uint64(k[1:]) > db.root.generation {
				continue // of a fold that was never finished
			}
			err := it.Item().Value(func(b []byte) error {
				keys, err := parseGarbage(b)
				dead = append(dead, keys...)
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("sweep: %w", err)
	}
	return db.remove(dead)
}

// remove deletes keys of which nothing depends, in no particular atomicity.
func (db *DB) remove(keys [][]byte) error {
	if len(keys) == 0 {
		return nil
	}
	wb := db.kv.NewWriteBatch()
	defer wb.Cancel()
	for _, k := range keys {
		if err := wb.Delete(k); err != nil {
			return fmt.Errorf("delete: %w", classify(err))
		}
	}
	if err := wb.Flush(); err != nil {
		return fmt.Errorf("delete: %w", classify(err))
	}
	return nil
}

// Snapshot opens a reader of the present state.
func (db *DB) Snapshot() (*Snapshot, error) {
	db.mu.Lock()
	defer db.mu.Unlock()
	if db.closed {
		return nil, ErrClosed
	}
	db.live[db.state.pages.generation]++
	return &Snapshot{reader: reader{db.state}}, nil
}

// Sync returns when the disk has confirmed every commit.
func (db *DB) Sync() error {
	if err := db.kv.Sync(); err != nil {
		return fmt.Errorf("sync: %w", classify(err))
	}
	return nil
}

// Close closes the database. It waits for an open transaction to end; snapshots
// fail afterwards.
func (db *DB) Close() error {
	<-db.writer
	db.mu.Lock()
	if db.closed {
		db.mu.Unlock()
		db.writer <- struct{}{}
		return nil
	}
	db.closed = true
	db.mu.Unlock()
	db.writer <- struct{}{}
	err := db.Sync()
	if cerr := db.kv.Close(); cerr != nil {
		err = errors.Join(err, fmt.Errorf("close database: %w", cerr))
	}
	db.home.close()
	return err
}

// acquire takes the writer's turn.
func (db *DB) acquire(ctx context.Context) error {
	select {
	case <-db.writer:
	case <-ctx.Done():
		return ctx.Err()
	}
	db.mu.Lock()
	closed := db.closed
	db.mu.Unlock()
	if closed {
		db.release()
		return ErrClosed
	}
	return nil
}

func (db *DB) release() { db.writer <- struct{}{} }

// collectGarbage removes what no reader can see any more.
func (db *DB) collectGarbage() {
	db.mu.Lock()
	var dead [][]byte
	oldest := db.root.generation
	for g := range db.live {
		oldest = min(oldest, g)
	}
	db.garbage = slices.DeleteFunc(db.garbage, func(g garbage) bool {
		if g.generation > oldest {
			return false
		}
		dead = append(dead, g.keys...)
		return true
	})
	closed := db.closed
	db.mu.Unlock()
	if !closed {
		// What is not removed now is removed at the next opening.
		_ = db.remove(dead)
	}
}
