package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"syscall"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf/turtle"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/results"
	"github.com/lienket/lienket/graph/store"
)

// ours is the database under test.
type ours struct {
	db     *store.DB
	reader dataset.Reader
	done   func()
}

func openOurs(ctx context.Context, o options) (*ours, error) {
	dir := filepath.Join(o.dir, "lienket")
	if _, err := os.Stat(dir); err != nil {
		if err := loadOurs(ctx, o, dir); err != nil {
			return nil, err
		}
	}
	db, err := store.Open(dir, store.Options{Existing: true})
	if err != nil {
		return nil, err
	}
	s, err := db.Snapshot()
	if err != nil {
		return nil, err
	}
	return &ours{db: db, reader: s, done: s.Close}, nil
}

func loadOurs(ctx context.Context, o options, dir string) error {
	file, err := generate(o)
	if err != nil {
		return err
	}
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	start := time.Now()
	r, err := store.Load(ctx, dir, turtle.DecodeNQuads(f, turtle.Options{}), store.LoadOptions{})
	if err != nil {
		return err
	}
	var usage syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
		return fmt.Errorf("measure the memory: %w", err)
	}
	report("ours", time.Since(start), int(r.Quads), size(dir), usage.Maxrss*1024, "")
	return nil
}

// allocated is what a file takes on disk: badger's files are longer than what
// they hold.
func allocated(info os.FileInfo) int64 {
	if s, ok := info.Sys().(*syscall.Stat_t); ok {
		return s.Blocks * 512
	}
	return info.Size()
}

func (u *ours) close() {
	u.done()
	u.db.Close()
}

// settle is how long a query is repeated at least; the peer's script has the
// same time.
const settle = 100 * time.Millisecond

// ask runs a query until the time is up, and keeps its first answer.
func (u *ours) ask(ctx context.Context, text string, o options) (timing, error) {
	var buf bytes.Buffer
	once := func() (time.Duration, error) {
		buf.Reset()
		start := time.Now()
		err := u.answer(ctx, text, &buf)
		return time.Since(start), err
	}
	first, err := once()
	if err != nil {
		return timing{}, err
	}
	t := timing{first: ms(first), answer: buf.String()}
	rows, err := rowsOf(t.answer)
	if err != nil {
		return timing{}, fmt.Errorf("our answer: %w", err)
	}
	t.rows = len(rows)
	var times []time.Duration
	var sum time.Duration
	begun := time.Now()
	// A short query is repeated until caches and clocks have settled.
	for (len(times) < o.most || time.Since(begun) < settle) && sum.Seconds() < o.seconds {
		d, err := once()
		if err != nil {
			return timing{}, err
		}
		times = append(times, d)
		sum += d
	}
	if len(times) == 0 {
		times = []time.Duration{first}
	}
	slices.Sort(times)
	t.ms = ms(times[len(times)/2])
	return t, nil
}

func ms(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// answer does all that a client waits for: parse, plan, run, and write JSON.
func (u *ours) answer(ctx context.Context, text string, buf *bytes.Buffer) error {
	q, err := sparql.Prepare(text, sparql.Options{})
	if err != nil {
		return err
	}
	if q.Form() == algebra.Ask {
		yes, err := q.Ask(ctx, u.reader)
		if err != nil {
			return err
		}
		return results.WriteBoolean(buf, results.JSON, yes)
	}
	s, err := q.Select(ctx, u.reader)
	if err != nil {
		return err
	}
	return results.Write(buf, results.JSON, s.Vars(), s.All())
}
