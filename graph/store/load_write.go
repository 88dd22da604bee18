package store

import (
	"errors"
	"runtime"
	"sync"

	"github.com/lienket/lienket/graph/dataset"
)

// write writes the index, the rest of the dictionary and the root.
func (l *loader) write() error {
	if l.old != nil || len(l.runs) > 0 {
		if l.rows.n > 0 {
			if err := l.spill(); err != nil {
				return err
			}
		}
	}
	var runs []hashRun
	hashes := l.aside(func() error {
		if err := l.terms.packer.finish(); err != nil {
			return err
		}
		s := l.sink.stream()
		var err error
		runs, err = l.terms.writeHashes(s.set)
		return errors.Join(err, s.close())
	})
	var dirs [numOrders]directory
	var err error
	if l.old != nil || len(l.runs) > 0 {
		err = l.merge(&dirs)
	} else {
		done := int64(0)
		err = l.eachOrder(func(o int) error {
			err := l.encode(o, &dirs[o])
			done++
			l.progress("write", done, int64(numOrders))
			return err
		})
	}
	if err = errors.Join(err, <-hashes); err != nil {
		return err
	}
	return l.finish(&dirs, runs)
}

// aside runs do in a goroutine of its own.
func (l *loader) aside(do func() error) <-chan error {
	ch := make(chan error, 1)
	go func() { ch <- do() }()
	return ch
}

// encode writes the pages of one order from the sorted rows, which is shared
// among the processors by ranges of pages.
func (l *loader) encode(o int, dir *directory) error {
	rows := l.rows.rows[:l.rows.n]
	n := (len(rows) + pageRows - 1) / pageRows
	*dir = directory{firsts: make([]key, n), ids: make([]uint64, n), ends: make([]int64, n)}
	workers := max(1, min(runtime.GOMAXPROCS(0), 8, n/8))
	errs := make([]error, workers)
	counters := make([]*counter, workers)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			from, to := n*w/workers, n*(w+1)/workers
			counters[w] = newCounter()
			if from > 0 {
				counters[w].resume(l.keys(nil, rows[from*pageRows-1:from*pageRows], o)[0])
			}
			errs[w] = l.encodeRange(o, dir, rows, from, to, counters[w])
		})
	}
	wg.Wait()
	l.page += uint64(n)
	l.counters = append(l.counters, counters...)
	return errors.Join(errs...)
}

// encodeRange writes the pages [from, to) of one order.
func (l *loader) encodeRange(o int, dir *directory, rows []row, from, to int, c *counter) error {
	s := l.sink.stream()
	var enc pageEncoder
	var keys []key
	var buf []byte
	for i := from; i < to; i++ {
		end := min((i+1)*pageRows, len(rows))
		keys = l.keys(keys[:0], rows[i*pageRows:end], o)
		c.see(o, keys)
		buf = enc.append(buf[:0], keys, graphLast(o))
		dir.firsts[i], dir.ids[i], dir.ends[i] = keys[0], l.page+1+uint64(i), int64(end)
		if err := s.set(pageKey(o, dir.ids[i]), buf); err != nil {
			return err
		}
		if err := l.ctx.Err(); err != nil {
			return err
		}
	}
	return s.close()
}

// merge writes all orders from the runs and what the database held before, two
// at a time.
func (l *loader) merge(dirs *[numOrders]directory) error {
	var mu sync.Mutex
	done := int64(0)
	next := func() uint64 {
		mu.Lock()
		defer mu.Unlock()
		l.page++
		return l.page
	}
	errs := make([]error, numOrders)
	turn := make(chan struct{}, max(1, min(runtime.GOMAXPROCS(0), numOrders)))
	var wg sync.WaitGroup
	for o := range orders {
		turn <- struct{}{}
		wg.Go(func() {
			defer func() { <-turn }()
			c := newCounter()
			errs[o] = l.mergeOrder(o, &dirs[o], next, c)
			mu.Lock()
			defer mu.Unlock()
			l.counters = append(l.counters, c)
			done++
			l.progress("write", done, int64(numOrders))
		})
	}
	wg.Wait()
	return errors.Join(errs...)
}

func (l *loader) mergeOrder(o int, dir *directory, next func() uint64, c *counter) error {
	var sources []keySource
	if l.old != nil {
		sources = append(sources, l.old.state.source(l.ctx, o))
	}
	for _, r := range l.runs {
		s, err := r.source(o)
		if err != nil {
			return err
		}
		sources = append(sources, s)
	}
	s := l.sink.stream()
	w := newPageWriter(o, next, s.set)
	err := mergeSources(sources, func(keys []key) error {
		if err := l.ctx.Err(); err != nil {
			return err
		}
		c.see(o, keys)
		return w.page(keys)
	})
	*dir = w.dir
	return errors.Join(err, s.close())
}

// finish writes the directory and the root.
func (l *loader) finish(dirs *[numOrders]directory, runs []hashRun) error {
	r := &root{generation: 1, nextPage: l.page + 1, nextRun: 2, terms: l.terms.counts, runs: runs, stats: sumCounters(l.counters...)}
	s := l.sink.stream()
	if err := s.set(rootKey, r.encode()); err != nil {
		return err
	}
	if err := s.close(); err != nil {
		return err
	}
	s = l.sink.stream()
	for o := range dirs {
		if err := dirs[o].write(r.generation, o, s.set); err != nil {
			return err
		}
	}
	l.report.Quads = dirs[0].quads()
	for k := 1; k < dictKinds; k++ {
		l.report.Terms += int64(l.terms.counts[dataset.Kind(k)])
	}
	return s.close()
}
