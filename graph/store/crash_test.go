package store

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/lienket/lienket/graph/dataset/datasettest"
	"github.com/lienket/lienket/graph/rdf"
)

// TestMain runs the process that TestCrash kills, if it is that.
func TestMain(m *testing.M) {
	if task := os.Getenv("LIENKET_CRASH_TASK"); task != "" {
		if err := crashTask(task, os.Getenv("LIENKET_CRASH_DIR")); err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

const crashGraphs = 17

var crashOptions = Options{PageCache: 1 << 20, TermCache: 1 << 20, MinFree: 1, FoldAt: 2500, memtable: 8 << 20}

func crashGraph(op int) rdf.Term {
	return rdf.IRI("https://example.org/graph/" + strconv.Itoa(op%crashGraphs))
}

// crashContent is what operation op makes of its graph: no two are alike.
func crashContent(op int) []rdf.Quad {
	var quads []rdf.Quad
	for i := range 20 + op*31%150 {
		quads = append(quads, rdf.Quad{
			Subject:   rdf.IRI("https://example.org/s/" + strconv.Itoa(i)),
			Predicate: rdf.IRI("https://example.org/op"),
			Object:    rdf.String("bài " + strconv.Itoa(op)),
			Label:     crashGraph(op),
		})
	}
	return quads
}

func crashCounter(op int) rdf.Quad {
	return rdf.Quad{Subject: rdf.BNode("counter"), Predicate: rdf.IRI("https://example.org/is"),
		Object: rdf.TypedString{Value: rdf.String(strconv.Itoa(op)), Type: "http://www.w3.org/2001/XMLSchema#integer"}}
}

func crashLoad(n int) []rdf.Quad {
	quads := datasettest.Quads(4000)
	for i := range quads {
		quads[i].Label = rdf.IRI("https://example.org/load/" + strconv.Itoa(n))
	}
	return quads
}

// crashTask does one of the tasks until it is killed, and says on standard
// output what has been acknowledged.
func crashTask(task, dir string) error {
	kind, number, _ := strings.Cut(task, " ")
	n, err := strconv.Atoi(number)
	if err != nil {
		return err
	}
	switch kind {
	case "compact":
		return compactTask(dir, n)
	case "restore":
		return restoreTask(dir)
	case "load":
		for ; ; n++ {
			_, err := Load(context.Background(), dir, each(crashLoad(n)), LoadOptions{rows: 1500})
			if err != nil {
				return err
			}
			fmt.Println("ack", n)
		}
	}
	db, err := Open(dir, crashOptions)
	if err != nil {
		return err
	}
	size := 1
	if kind == "batch" {
		size = 7
	}
	for ; ; n += size {
		if err := crashCommit(db, n, size); err != nil {
			return err
		}
		fmt.Println("ack", n+size-1)
	}
}

// crashCommit commits operations n to n+size-1 together.
func crashCommit(db *DB, n, size int) error {
	tx, err := db.Begin(context.Background())
	if err != nil {
		return err
	}
	defer tx.Rollback()
	for op := n; op < n+size; op++ {
		if err := errors.Join(tx.ReplaceGraph(crashGraph(op), crashContent(op)),
			tx.Delete(crashCounter(op-1)), tx.Insert(crashCounter(op))); err != nil {
			return err
		}
	}
	return tx.Commit()
}

// crashState is what the database must hold after op operations and the loads.
func crashState(op int, loads []int) map[rdf.Quad]bool {
	state := map[rdf.Quad]bool{}
	for i := max(1, op-crashGraphs+1); i <= op; i++ {
		for _, q := range crashContent(i) {
			state[q] = true
		}
	}
	if op > 0 {
		state[crashCounter(op)] = true
	}
	for _, n := range loads {
		for _, q := range crashLoad(n) {
			state[q] = true
		}
	}
	return state
}

// crashRounds is how many processes a test kills.
func crashRounds(t *testing.T) int {
	t.Helper()
	s := os.Getenv("LIENKET_CRASH_ROUNDS")
	if s == "" {
		return 6
	}
	rounds, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return rounds
}

// TestCrash kills a process that writes, at random moments, again and again, and
// checks that the database opens, is consistent, and holds every acknowledged
// commit and load whole and no other in part. LIENKET_CRASH_ROUNDS sets how
// often; the default is few.
func TestCrash(t *testing.T) {
	rounds := crashRounds(t)
	dir := t.TempDir()
	rng := rand.New(rand.NewPCG(uint64(time.Now().UnixNano()), 1))
	op, loads := 0, []int(nil)
	acks := 0
	for round := range rounds {
		kind := []string{"single", "batch", "single", "load", "batch"}[round%5]
		next := op + 1
		if kind == "load" {
			next = len(loads)
			if next >= 5 { // loads add up
				dir = t.TempDir()
				op, loads, next = 0, nil, 0
			}
		}
		acked, _, _ := crashAtStep(t, fmt.Sprintf("%s %d", kind, next), dir, 0, time.Duration(rng.IntN(400))*time.Millisecond)
		acks += max(0, acked-next+1)
		wantOp, wantLoads := op, len(loads)
		if acked >= 0 && kind == "load" {
			wantLoads = acked + 1
		} else if acked >= 0 {
			wantOp = acked
		}
		op, loads = crashCheck(t, dir, kind, wantOp, wantLoads)
		if t.Failed() {
			t.Fatalf("round %d of %s", round, kind)
		}
	}
	t.Logf("%d rounds, %d acknowledged commits and loads", rounds, acks)
}

// crashCheck opens the database and returns the operation and the loads that it
// is found to hold.
func crashCheck(t *testing.T, dir, kind string, op, loads int) (int, []int) {
	db, err := Open(dir, crashOptions)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	}()
	report, err := db.Verify(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range report.Problems {
		t.Error(p)
	}
	s, err := db.Snapshot()
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	quads, err := datasettest.All(s)
	if err != nil {
		t.Fatal(err)
	}
	// One commit may have happened that was not acknowledged any more.
	var candidates [][2]int
	candidates = append(candidates, [2]int{op, loads})
	switch kind {
	case "single":
		candidates = append(candidates, [2]int{op + 1, loads})
	case "batch":
		candidates = append(candidates, [2]int{op + 7, loads})
	case "load":
		candidates = append(candidates, [2]int{op, loads + 1})
	}
	for _, c := range candidates {
		var list []int
		for n := range c[1] {
			list = append(list, n)
		}
		want := crashState(c[0], list)
		same := len(want) == len(quads)
		for i := 0; same && i < len(quads); i++ {
			same = want[quads[i]]
		}
		if same {
			return c[0], list
		}
	}
	t.Errorf("%d quads are neither the state after commit %d and %d loads nor the next one", len(quads), op, loads)
	return op, nil
}
