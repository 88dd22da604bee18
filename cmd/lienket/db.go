package main

import (
	"context"
	"errors"
	"fmt"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/store"
)

// database is the store as the packages that write to it see it.
type database struct{ *store.DB }

// Begin opens a transaction.
func (d database) Begin(ctx context.Context) (dataset.Tx, error) { return d.DB.Begin(ctx) }

// create opens the database and makes it if there is none.
func (g *global) create(context.Context) (database, error) {
	return g.openStore(store.Options{})
}

// open opens a database that exists.
func (g *global) open(context.Context) (database, error) {
	return g.openStore(store.Options{Existing: true})
}

func (g *global) openStore(o store.Options) (database, error) {
	db, err := store.Open(g.db, o)
	if err != nil {
		return database{}, fmt.Errorf("%w%s", err, advice(err))
	}
	return database{db}, nil
}

// read runs f on the present state of the database.
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
		return " (is 'lienket serve' or a build running on it? ask the server, or wait)"
	case errors.Is(err, store.ErrNotStore):
		return " (choose an empty or new folder by --db)"
	case errors.Is(err, store.ErrNewerFormat):
		return " (update lienket)"
	}
	return ""
}
