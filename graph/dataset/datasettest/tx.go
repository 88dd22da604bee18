package datasettest

import (
	"maps"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"pgregory.net/rapid"
)

// Store is a dataset that can be changed, as the suite needs it.
type Store interface {
	// Begin opens the one transaction.
	Begin() (dataset.Tx, error)
	// Snapshot opens a reader of the present state and the function that closes
	// it.
	Snapshot() (dataset.Reader, func())
}

// Tx checks that transactions do what a plain set of quads would, that they
// show their own changes and nobody else sees them before the commit, and that
// older snapshots stay as they were. Open returns an empty store; between the
// transactions, disturb (nil for nothing) may do what must not change the
// contents, such as compaction or reopening, and returns the store to go on
// with.
func Tx(t *testing.T, open func(t *testing.T) Store, disturb func(Store) Store) {
	universe := Quads(120)
	rapid.Check(t, func(rt *rapid.T) {
		store := open(t)
		state := map[rdf.Quad]bool{}
		old, closeOld := store.Snapshot()
		oldState := maps.Clone(state)
		defer func() { closeOld() }()
		for range rapid.IntRange(1, 5).Draw(rt, "transactions") {
			tx, err := store.Begin()
			if err != nil {
				rt.Fatal(err)
			}
			before := maps.Clone(state)
			for range rapid.IntRange(0, 5).Draw(rt, "operations") {
				step(rt, tx, state, universe)
				if rapid.Bool().Draw(rt, "look inside") {
					same(t, rt, tx, state)
				}
			}
			r, done := store.Snapshot()
			same(t, rt, r, before)
			if rapid.IntRange(0, 4).Draw(rt, "rollback") == 0 {
				tx.Rollback()
				state = before
			} else if err := tx.Commit(); err != nil {
				rt.Fatal(err)
			}
			same(t, rt, r, before)
			done()
			if tx.Commit() == nil || tx.Insert(universe[0]) == nil {
				rt.Fatal("a transaction that has ended takes changes")
			}
			tx.Rollback()
			same(t, rt, old, oldState)
			if rapid.Bool().Draw(rt, "renew the old snapshot") || disturb != nil {
				closeOld()
				if disturb != nil && rapid.Bool().Draw(rt, "disturb") {
					store = disturb(store)
				}
				old, closeOld = store.Snapshot()
				oldState = maps.Clone(state)
			}
			same(t, rt, old, oldState)
		}
	})
}

func step(rt *rapid.T, tx dataset.Tx, state map[rdf.Quad]bool, universe []rdf.Quad) {
	some := rapid.SliceOfN(rapid.SampledFrom(universe), 0, 30).Draw(rt, "quads")
	var err error
	switch rapid.IntRange(0, 3).Draw(rt, "operation") {
	case 0:
		err = tx.Insert(some...)
		for _, q := range some {
			state[q] = true
		}
	case 1:
		err = tx.Delete(some...)
		for _, q := range some {
			delete(state, q)
		}
	case 2:
		g := rapid.SampledFrom(universe).Draw(rt, "graph").Label
		err = tx.DeleteGraph(g)
		maps.DeleteFunc(state, func(q rdf.Quad, _ bool) bool { return q.Label == g })
	case 3:
		g := rapid.SampledFrom(universe).Draw(rt, "graph").Label
		err = tx.ReplaceGraph(g, slices.Clone(some))
		maps.DeleteFunc(state, func(q rdf.Quad, _ bool) bool { return q.Label == g })
		for _, q := range some {
			q.Label = g
			state[q] = true
		}
	}
	if err != nil {
		rt.Fatal(err)
	}
}

// same checks that a reader holds exactly the quads of state, by reading all of
// it, and then by counts and a random scan.
func same(t *testing.T, rt *rapid.T, r dataset.Reader, state map[rdf.Quad]bool) {
	got, err := All(r)
	if err != nil {
		rt.Fatal(err)
	}
	if len(got) != len(state) {
		rt.Fatalf("%d quads, want %d", len(got), len(state))
	}
	for _, q := range got {
		if !state[q] {
			rt.Fatalf("%v should not be there", q)
		}
	}
	o := newOracle(t, r, slices.Collect(maps.Keys(state)))
	slices.SortFunc(o.quads, func(a, b dataset.Pattern) int { return dataset.CompareKeys(a, b) })
	o.checkScan(rt)
	o.checkCount(rt)
}
