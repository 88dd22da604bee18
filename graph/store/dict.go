package store

import (
	"errors"
	"fmt"
	"sync"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// dict is the dictionary: terms by number and numbers by term. Numbers are given
// in the order in which terms come, per kind, and never again. What has been
// committed but not folded into pages is the tail, in memory. The dictionary
// only grows, so all snapshots share it.
type dict struct {
	db      *badger.DB
	blocks  *cache[termPageID, *termBlock]
	buckets *cache[uint64, []byte]     // of hashes, by run and number
	found   *cache[uint64, dataset.ID] // terms looked up, by hash

	mu    sync.RWMutex
	paged [dictKinds]uint64     // how many terms the pages hold
	tail  [dictKinds][]rdf.Term // those that follow
	ids   map[rdf.Term]dataset.ID
	runs  []hashRun
}

type termPageID struct {
	kind dataset.Kind
	page uint64
}

// foundBudget is the memory for terms that were looked up, in bytes: those that
// queries name are few.
const foundBudget = 1 << 20

func newDict(db *badger.DB, budget int64) *dict {
	return &dict{
		db:      db,
		blocks:  newCache[termPageID, *termBlock](budget/4*3, func(k termPageID) uint64 { return k.page<<3 | uint64(k.kind) }),
		buckets: newCache[uint64, []byte](budget/4, func(k uint64) uint64 { return k }),
		found:   newCache[uint64, dataset.ID](foundBudget, func(h uint64) uint64 { return h }),
		ids:     map[rdf.Term]dataset.ID{},
	}
}

// counts returns how many terms there are of each kind.
func (d *dict) counts() (n [dictKinds]uint64) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	for k := range n {
		n[k] = d.paged[k] + uint64(len(d.tail[k]))
	}
	return n
}

// add appends terms, which must be new, to the tail.
func (d *dict) add(terms []rdf.Term) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, t := range terms {
		k := dataset.KindOf(t)
		d.ids[t] = dataset.MakeID(k, d.paged[k]+uint64(len(d.tail[k])))
		d.tail[k] = append(d.tail[k], t)
	}
}

// lookup finds the ID of a term.
func (d *dict) lookup(t rdf.Term) (dataset.ID, bool, error) {
	if t == nil {
		return dataset.DefaultGraph, true, nil
	}
	if id, ok := dataset.Inline(t); ok {
		return id, true, nil
	}
	d.mu.RLock()
	defer d.mu.RUnlock()
	if id, ok := d.ids[t]; ok {
		return id, true, nil
	}
	if len(d.runs) == 0 {
		return 0, false, nil
	}
	var space [128]byte
	var found [4]dataset.ID
	k := dataset.KindOf(t)
	b := appendTerm(space[:0], t)
	h := hashTerm(k, b)
	if id, ok := d.found.get(h); ok && id.Kind() == k {
		if text, err := d.bytes(id); err == nil && string(text) == string(b) {
			return id, true, nil
		}
	}
	for i := len(d.runs) - 1; i >= 0; i-- {
		ids, err := d.candidates(d.runs[i], h, found[:0])
		if err != nil {
			return 0, false, fmt.Errorf("look up term: %w", err)
		}
		for _, id := range ids {
			if id.Kind() != k {
				continue
			}
			text, err := d.bytes(id)
			if err != nil {
				return 0, false, fmt.Errorf("look up term: %w", err)
			}
			if string(text) == string(b) {
				d.found.put(h, id, 96)
				return id, true, nil
			}
		}
	}
	return 0, false, nil
}

// candidates appends the IDs of the terms that may have the hash.
func (d *dict) candidates(run hashRun, h uint64, ids []dataset.ID) ([]dataset.ID, error) {
	number := run.bucket(h)
	at := uint64(run.id)<<32 | uint64(number)
	bucket, ok := d.buckets.get(at)
	if !ok {
		err := d.db.View(func(txn *badger.Txn) error {
			item, err := txn.Get(hashKey(run.id, number))
			if err == nil {
				bucket, err = item.ValueCopy(nil)
			}
			return err
		})
		if err != nil && !errors.Is(err, badger.ErrKeyNotFound) {
			return ids, err
		}
		d.buckets.put(at, bucket, int64(cap(bucket)+64))
	}
	return searchBucket(bucket, run.rest(h), ids)
}

// block reads the page that holds a term that the pages hold. paged is how many
// terms of the kind they hold.
func (d *dict) block(k dataset.Kind, number, paged uint64) (*termBlock, error) {
	id := termPageID{k, number / termPage}
	if b, ok := d.blocks.get(id); ok && int(number%termPage) < b.len() {
		return b, nil
	}
	block, err := d.readBlock(id, paged)
	if err != nil {
		return nil, err
	}
	d.blocks.put(id, block, int64(cap(block.data)+4*cap(block.ends)+64))
	return block, nil
}

// readBlock reads a page from badger, whole as of paged. What the cache has may
// be an earlier state of the last page: a reader can put it there while a fold
// writes the next.
func (d *dict) readBlock(id termPageID, paged uint64) (block *termBlock, err error) {
	err = d.db.View(func(txn *badger.Txn) (err error) {
		fill := int(min(termPage, paged-id.page*termPage))
		block, err = readTermPage(id.kind, id.page, fill, func(key []byte) ([]byte, error) {
			item, err := txn.Get(key)
			if err != nil {
				return nil, err
			}
			return item.ValueCopy(nil)
		})
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("%w: dictionary page %d of kind %v: %w", ErrCorrupt, id.page, id.kind, err)
	}
	return block, nil
}

// blockKeys lists the keys of a page's parts.
func (d *dict) blockKeys(k dataset.Kind, page uint64, fill int) (keys [][]byte, err error) {
	prefix := termKey(k, page, fill, 0)
	err = d.db.View(func(txn *badger.Txn) error {
		it := txn.NewIterator(badger.IteratorOptions{Prefix: prefix[:len(prefix)-4]})
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			keys = append(keys, it.Item().KeyCopy(nil))
		}
		return nil
	})
	return keys, err
}

// bytes returns the bytes of a paged term. The caller holds mu.
func (d *dict) bytes(id dataset.ID) ([]byte, error) {
	k, n := id.Kind(), id.Payload()
	if int(k) >= dictKinds || n >= d.paged[k] {
		return nil, fmt.Errorf("%w: no term has the ID %#x", ErrCorrupt, uint64(id))
	}
	b, err := d.block(k, n, d.paged[k])
	if err != nil {
		return nil, err
	}
	return b.at(int(n % termPage)), nil
}

// decode turns ids into terms. Neighbours share the work of reading a page.
func (d *dict) decode(ids []dataset.ID, dst []rdf.Term) error {
	if len(ids) != len(dst) {
		return fmt.Errorf("decode terms: %d IDs into %d places", len(ids), len(dst))
	}
	var block *termBlock
	var at termPageID
	var parser termParser
	for i, id := range ids {
		k, n := id.Kind(), id.Payload()
		switch {
		case i > 0 && id == ids[i-1]:
			dst[i] = dst[i-1]
			continue
		case id <= dataset.DefaultGraph:
			dst[i] = nil
			continue
		case k.Inline():
			dst[i] = id.Term()
			continue
		case k == dataset.KindNone || int(k) >= dictKinds:
			return fmt.Errorf("decode terms: no term has the ID %#x", uint64(id))
		}
		if at != (termPageID{k, n / termPage}) || block == nil || int(n%termPage) >= block.len() {
			term, paged, err := d.fromTail(k, n)
			if err != nil {
				return err
			}
			if paged == 0 {
				dst[i] = term
				continue
			}
			if block, err = d.block(k, n, paged); err != nil {
				return err
			}
			at = termPageID{k, n / termPage}
		}
		var err error
		if dst[i], err = parser.parse(k, block.at(int(n%termPage))); err != nil {
			return fmt.Errorf("%w: term %#x: %w", ErrCorrupt, uint64(id), err)
		}
	}
	return nil
}

// fromTail returns a term of the tail, or, if the pages have it, how many terms
// of the kind they have.
func (d *dict) fromTail(k dataset.Kind, n uint64) (t rdf.Term, paged uint64, err error) {
	d.mu.RLock()
	defer d.mu.RUnlock()
	if n < d.paged[k] {
		return nil, d.paged[k], nil
	}
	if n -= d.paged[k]; n < uint64(len(d.tail[k])) {
		return d.tail[k][n], 0, nil
	}
	return nil, 0, fmt.Errorf("decode terms: no term has the ID %#x", uint64(dataset.MakeID(k, n)))
}
