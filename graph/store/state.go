package store

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// state is one committed state of the quads: the pages and what lies over them.
// It does not change.
type state struct {
	pages *pages
	over  *overlay
}

// pages is one generation of the index.
type pages struct {
	db         *DB
	generation uint64
	dirs       [numOrders]directory
	stats      statistics
}

// page reads page i of order o.
func (x *pages) page(o, i int) (*page, error) {
	id := x.dirs[o].ids[i]
	if p, ok := x.db.pageCache.get(id); ok {
		return p, nil
	}
	p, err := x.read(o, id)
	if err != nil {
		return nil, fmt.Errorf("%w: page %d of order %v: %w", ErrCorrupt, id, orders[o], err)
	}
	if int64(p.rows) != x.dirs[o].ends[i]-x.dirs[o].start(i) {
		return nil, fmt.Errorf("%w: page %d of order %v has %d rows", ErrCorrupt, id, orders[o], p.rows)
	}
	x.db.pageCache.put(id, p, int64(p.size))
	return p, nil
}

func (x *pages) read(o int, id uint64) (p *page, err error) {
	err = x.db.kv.View(func(txn *badger.Txn) error {
		item, err := txn.Get(pageKey(o, id))
		if err != nil {
			return err
		}
		b, err := item.ValueCopy(make([]byte, 0, item.ValueSize()+pagePadding))
		if err != nil {
			return err
		}
		if cap(b) < len(b)+pagePadding {
			b = append(make([]byte, 0, len(b)+pagePadding), b...)
		}
		p, err = parsePage(b)
		return err
	})
	return p, err
}

// rank returns how many keys of order o in the pages are less than the first n
// components of k.
func (x *pages) rank(o int, k key, n int) (int64, error) {
	d := &x.dirs[o]
	if n == 0 || len(d.ids) == 0 {
		return 0, nil
	}
	i := d.find(k, n, 0)
	p, err := x.page(o, i)
	if err != nil {
		return 0, err
	}
	return d.start(i) + int64(p.search(k, n, 0)), nil
}

// span bounds the keys that begin with the first n components of k.
func span(k key, n int) (low, high key) {
	low, high = k, k
	for i := n; i < 4; i++ {
		low[i], high[i] = 0, ^dataset.ID(0)
	}
	return low, high
}

// countPrefix counts the keys of order o that begin with the first n components
// of k.
func (s *state) countPrefix(o int, k key, n int) (int64, error) {
	if n == 0 {
		low, high := span(k, 0)
		return s.pages.dirs[o].quads() + s.over.count(o, low, high), nil
	}
	from, err := s.pages.rank(o, k, n)
	if err != nil {
		return 0, err
	}
	to, err := s.pages.rank(o, after(k, n), n)
	if err != nil {
		return 0, err
	}
	low, high := span(k, n)
	return to - from + s.over.count(o, low, high), nil
}

// orderFor returns a native order that begins with the bound components.
func orderFor(bound dataset.Components) (o int, ok bool) {
	n := bound.Count()
	for o := range orders {
		fits := true
		for _, c := range orders[o][:n] {
			fits = fits && bound.Has(c)
		}
		if fits {
			return o, true
		}
	}
	return 0, false
}

// count counts the quads that match p.
func (s *state) count(ctx context.Context, p dataset.Pattern) (int64, error) {
	bound := p.Bound()
	if o, ok := orderFor(bound); ok {
		return s.countPrefix(o, orders[o].Key(p), bound.Count())
	}
	c, err := s.filtered(ctx, p)
	if err != nil {
		return 0, err
	}
	defer c.Close()
	var total int64
	for {
		n, err := c.Next(nil)
		if err != nil || n == 0 {
			return total, err
		}
		total += int64(n)
	}
}

// cardinality counts the quads that match p and estimates their distinct values:
// n draws from as many values as the predicate, or everything, has.
func (s *state) cardinality(ctx context.Context, p dataset.Pattern) (dataset.Cardinality, error) {
	if err := ctx.Err(); err != nil {
		return dataset.Cardinality{}, err
	}
	n, err := s.count(ctx, p)
	if err != nil {
		return dataset.Cardinality{}, fmt.Errorf("count: %w", err)
	}
	card := dataset.Cardinality{Quads: n}
	st, err := s.statistics(ctx)
	if err != nil {
		return dataset.Cardinality{}, fmt.Errorf("count: %w", err)
	}
	values, of := st.distinct, st.quads
	if pred, ok := st.predicates[p[dataset.P]]; ok && p[dataset.P] != dataset.Any {
		values, of = [4]int64{pred.subjects, 1, pred.objects, pred.graphs}, pred.quads
	}
	for c := range card.Distinct {
		switch {
		case p[c] != dataset.Any:
			card.Distinct[c] = 1
		case n > 0:
			card.Distinct[c] = estimate(n, values[c], of)
		}
	}
	return card, nil
}

// statistics returns statistics that are not far from the state: those of the
// pages, or those that were last counted, unless an eighth of the quads has come
// or gone since. Counting takes about 50 ns a quad.
func (s *state) statistics(ctx context.Context) (*statistics, error) {
	low, high := span(key{}, 0)
	quads := s.pages.dirs[0].quads() + s.over.count(0, low, high)
	near := func(st *statistics) bool {
		return st != nil && max(quads-st.quads, st.quads-quads) <= 64+st.quads/8
	}
	if near(&s.pages.stats) {
		return &s.pages.stats, nil
	}
	db := s.pages.db
	db.counting.Lock()
	defer db.counting.Unlock()
	if near(db.counted) {
		return db.counted, nil
	}
	c := newCounter()
	for o := range orders {
		c.begin()
		next := s.source(ctx, o)
		for {
			keys, err := next()
			if err != nil {
				return nil, err
			}
			if len(keys) == 0 {
				break
			}
			c.see(o, keys)
		}
	}
	st := sumCounters(c)
	db.counted = &st
	return db.counted, nil
}

// lookup and decode are those of the shared dictionary.
func (s *state) lookup(t rdf.Term) (dataset.ID, bool, error) { return s.pages.db.dict.lookup(t) }
func (s *state) decode(ids []dataset.ID, dst []rdf.Term) error {
	return s.pages.db.dict.decode(ids, dst)
}
func sortedIDs[V any](m map[dataset.ID]V) []dataset.ID {
	return slices.SortedFunc(maps.Keys(m), cmp.Compare)
}
