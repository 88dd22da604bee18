package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/store"
)

// database is the store as the packages that write to it see it.
type database struct{ *store.DB }

// Begin opens a transaction.
func (d database) Begin(ctx context.Context) (dataset.Tx, error) { return d.DB.Begin(ctx) }

// buildCache is the memory for pages and for terms while articles are stored, in
// bytes each: articles come in any order, and larger caches find no more.
const buildCache = 48 << 20

// create opens the database for building and makes it if there is none.
func (g *global) create(ctx context.Context) (database, error) {
	return g.openStore(ctx, store.Options{PageCache: buildCache, TermCache: buildCache})
}

// open opens a database that exists.
func (g *global) open(ctx context.Context) (database, error) {
	return g.openStore(ctx, store.Options{Existing: true})
}

// openStore opens the database. One that another process has open is asked for
// again until --wait is over: commands that follow each other closely, as those
// of a script do, must not fail for that.
func (g *global) openStore(ctx context.Context, o store.Options) (database, error) {
	if g.db == "" {
		return database{}, usagef("--db names the folder of the database")
	}
	for start := time.Now(); ; {
		db, err := store.Open(g.db, o)
		switch {
		case err == nil:
			return database{db}, nil
		case !errors.Is(err, store.ErrLocked) || time.Since(start) >= g.wait:
			return database{}, fmt.Errorf("%w%s", err, advice(err))
		}
		select {
		case <-ctx.Done():
			return database{}, ctx.Err()
		case <-time.After(50 * time.Millisecond):
		}
	}
}

// read runs f on the present state of the database, which is closed when it
// returns: what is written after that, to a pager perhaps, keeps no one waiting.
func (g *global) read(ctx context.Context, f func(dataset.Reader) error) error {
	db, err := g.open(ctx)
	if err != nil {
		return err
	}
	defer db.Close()
	s, err := db.Snapshot()
	if err != nil {
		return err
	}
	defer s.Close()
	return f(s)
}

// advice says what a person can do about an error of opening.
func advice(err error) string {
	switch {
	case errors.Is(err, store.ErrNotFound):
		return " (make one by 'lienket build PATH', or name another by --db)"
	case errors.Is(err, store.ErrLocked):
		return " (is 'lienket serve', a prompt or a build running on it? ask the server, or wait)"
	case errors.Is(err, store.ErrNotStore):
		return " (choose an empty or new folder by --db)"
	case errors.Is(err, store.ErrNewerFormat):
		return " (update lienket)"
	}
	return ""
}
