package store

import (
	"context"
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
)

// Compact folds all commits into the pages, and lets badger give back the space
// of what was deleted. Readers go on meanwhile. progress, which may be nil, is
// told how many of the steps are done.
func (db *DB) Compact(ctx context.Context, progress func(done, total int)) error {
	if err := db.acquire(ctx); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	defer db.release()
	if err := db.failure(); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := db.fold(progress); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("compact: %w", err)
	}
	if err := db.kv.Flatten(1); err != nil {
		return fmt.Errorf("compact: %w", classify(err))
	}
	return nil
}

// Stats describes a database.
type Stats struct {
	Quads   int64 // in all
	Pending int64 // changes that are not folded into pages
	Terms   int64 // in the dictionary; terms that no quad holds any more stay
	Pages   int64 // of the index, in all orders
	Bytes   int64 // on disk
	// FoldError is why the last fold failed, if it did; the commits are safe,
	// but opening takes longer and memory grows until Compact succeeds.
	FoldError error
	// Distinct counts the different values of each component, and Predicates
	// describes each predicate, as of the last time that they were counted:
	// when a fold had changed an eighth of the quads, or a load.
	Distinct   [4]int64
	Predicates map[dataset.ID]PredicateStats
}

// PredicateStats counts the quads with a predicate and their different
// subjects, objects and graphs.
type PredicateStats struct{ Quads, Subjects, Objects, Graphs int64 }

// Stats describes the database as it is now.
func (db *DB) Stats(ctx context.Context) (Stats, error) {
	s, err := db.Snapshot()
	if err != nil {
		return Stats{}, fmt.Errorf("stats: %w", err)
	}
	defer s.Close()
	n, err := s.count(ctx, dataset.Pattern{})
	if err != nil {
		return Stats{}, fmt.Errorf("stats: %w", err)
	}
	st := Stats{Quads: n, Pending: int64(s.over.entries), Distinct: s.pages.stats.distinct, Predicates: map[dataset.ID]PredicateStats{}}
	for k, n := range db.dict.counts() {
		if k > 0 {
			st.Terms += int64(n)
		}
	}
	for o := range orders {
		st.Pages += int64(len(s.pages.dirs[o].ids))
	}
	for p, c := range s.pages.stats.predicates {
		st.Predicates[p] = PredicateStats{c.quads, c.subjects, c.objects, c.graphs}
	}
	db.mu.Lock()
	st.FoldError = db.foldErr
	db.mu.Unlock()
	st.Bytes, err = diskUse(db.dir)
	if err != nil {
		return st, fmt.Errorf("stats: %w", err)
	}
	return st, nil
}
