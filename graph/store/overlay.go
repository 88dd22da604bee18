package store

import (
	"slices"
	"sort"
	"sync"

	"github.com/lienket/lienket/graph/dataset"
)

// overlay is what has been committed since the pages were written: runs of
// quads that came and went, oldest first. It does not change; with returns a
// new one. An entry always changes what is below it: a quad is added only where
// it was not and deleted only where it was, so that entries for one quad
// alternate, and counts are sums.
type overlay struct {
	runs    []*deltaRun
	entries int
	flat    [numOrders]flatDelta // all runs in one, made when wanted
}

type flatDelta struct {
	once       sync.Once
	adds, dels []key
}

// deltaRun is one commit, or several folded into one.
type deltaRun struct {
	adds, dels []dataset.Pattern
	sorted     [numOrders]flatDelta
}

func (r *deltaRun) size() int { return len(r.adds) + len(r.dels) }

func (r *deltaRun) in(o int) (adds, dels []key) {
	s := &r.sorted[o]
	s.once.Do(func() {
		s.adds = dataset.SortRows(r.adds, orders[o])
		s.dels = dataset.SortRows(r.dels, orders[o])
	})
	return s.adds, s.dels
}

// with returns the overlay with a run put on top. Runs of similar size are
// merged, so that there are at most about log2(entries) of them.
func (v *overlay) with(run *deltaRun) *overlay {
	if run.size() == 0 {
		return v
	}
	next := &overlay{runs: append(slices.Clone(v.runs), run)}
	for n := len(next.runs); n > 1 && next.runs[n-2].size() <= 2*next.runs[n-1].size(); n-- {
		merged := mergeRuns(next.runs[n-2], next.runs[n-1])
		next.runs = next.runs[:n-1]
		if merged.size() > 0 {
			next.runs[n-2] = merged
		} else {
			next.runs = next.runs[:n-2]
			break
		}
	}
	for _, r := range next.runs {
		next.entries += r.size()
	}
	return next
}

func mergeRuns(a, b *deltaRun) *deltaRun {
	aa, ad := a.in(0)
	ba, bd := b.in(0)
	adds, dels := cancel(mergeKeys(aa, ba), mergeKeys(ad, bd))
	m := &deltaRun{adds: asQuads(adds), dels: asQuads(dels)}
	m.sorted[0].once.Do(func() { m.sorted[0].adds, m.sorted[0].dels = adds, dels })
	return m
}

// asQuads reads keys of order 0, which is that of patterns, as quads.
func asQuads(keys []key) []dataset.Pattern {
	quads := make([]dataset.Pattern, len(keys))
	for i, k := range keys {
		quads[i] = orders[0].Quad(k)
	}
	return quads
}

// mergeKeys merges sorted keys. It returns one of its arguments if the other is
// empty.
func mergeKeys(a, b []key) []key {
	if len(a) == 0 {
		return b
	}
	if len(b) == 0 {
		return a
	}
	out := make([]key, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if dataset.CompareKeys(a[0], b[0]) <= 0 {
			out, a = append(out, a[0]), a[1:]
		} else {
			out, b = append(out, b[0]), b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// cancel takes out of both lists what they share, one for one.
func cancel(adds, dels []key) (a, d []key) {
	if len(adds) == 0 || len(dels) == 0 {
		return adds, dels
	}
	for len(adds) > 0 && len(dels) > 0 {
		switch c := dataset.CompareKeys(adds[0], dels[0]); {
		case c < 0:
			a, adds = append(a, adds[0]), adds[1:]
		case c > 0:
			d, dels = append(d, dels[0]), dels[1:]
		default:
			adds, dels = adds[1:], dels[1:]
		}
	}
	return append(a, adds...), append(d, dels...)
}

// wide is the number of entries from which on a scan uses all runs in one, which
// stays with the overlay, instead of merging what it needs for itself.
const wide = 4096

// between returns the quads of [low, high] that are to be added to and left
// out of what the pages hold, as keys of order o.
func (v *overlay) between(o int, low, high key) (adds, dels []key) {
	if len(v.runs) == 0 {
		return nil, nil
	}
	total := 0
	for _, r := range v.runs {
		a, d := r.in(o)
		a, d = cut(a, low, high), cut(d, low, high)
		total += len(a) + len(d)
		if total > wide && len(v.runs) > 1 {
			adds, dels = v.all(o)
			return cut(adds, low, high), cut(dels, low, high)
		}
		adds, dels = mergeKeys(adds, a), mergeKeys(dels, d)
	}
	return cancel(adds, dels)
}

// all returns the whole overlay as keys of order o.
func (v *overlay) all(o int) (adds, dels []key) {
	f := &v.flat[o]
	f.once.Do(func() {
		for i := len(v.runs) - 1; i >= 0; i-- { // smallest first
			a, d := v.runs[i].in(o)
			f.adds, f.dels = mergeKeys(f.adds, a), mergeKeys(f.dels, d)
		}
		f.adds, f.dels = cancel(f.adds, f.dels)
	})
	return f.adds, f.dels
}

// count sums the entries of [low, high]: additions less deletions.
func (v *overlay) count(o int, low, high key) int64 {
	var n int64
	for _, r := range v.runs {
		a, d := r.in(o)
		n += int64(len(cut(a, low, high)) - len(cut(d, low, high)))
	}
	return n
}

// cut returns the part of sorted keys that lies in [low, high].
func cut(keys []key, low, high key) []key {
	if len(keys) == 0 {
		return nil
	}
	from := sort.Search(len(keys), func(i int) bool { return dataset.CompareKeys(keys[i], low) >= 0 })
	keys = keys[from:]
	return keys[:sort.Search(len(keys), func(i int) bool { return dataset.CompareKeys(keys[i], high) > 0 })]
}
