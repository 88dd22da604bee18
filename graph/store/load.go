package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// LoadOptions say how a bulk load is done. The zero value is good.
type LoadOptions struct {
	// Memory is about how many bytes the load may use beside the pages of files
	// that the system keeps for it; 0 means 1 GiB, and less than 64 MiB is taken
	// as that. A third of it holds quads, 32 bytes each, before they are sorted
	// out to files. Terms need about 50 bytes each, however many there are.
	// While it loads, the garbage collector of the whole process is told to
	// keep within what remains (runtime/debug.SetMemoryLimit).
	Memory int64
	// Temp is the directory for sorted runs; "" means the new data directory,
	// so that they lie on the same disk.
	Temp string
	// Progress, if not nil, is called now and then by one goroutine at a time,
	// with the number of quads read or of steps done.
	Progress func(LoadProgress)

	rows int // in memory at once, instead of what Memory gives; tests make it small
}

// LoadProgress tells how far a load is.
type LoadProgress struct {
	Phase string // "read", "sort" or "write"
	// Done counts quads while reading, of unknown total (0), and orders
	// written afterwards.
	Done, Total int64
}

// LoadReport tells what a load did.
type LoadReport struct {
	Read  int64 // quads that came in
	Quads int64 // different quads in the database afterwards, old ones included
	Terms int64 // terms in the dictionary
	Runs  int   // sorted runs that did not fit into memory
	Time  time.Duration
}

// Load adds quads to the database in a directory, which must not be open, and
// makes one if there is none. The new data are built beside the old and take
// their place in one step at the end: if the load fails, is cancelled or dies,
// the database is as before, and the next opening removes what is left over; if
// there was none, a load that fails or is cancelled leaves none.
// The disk must have room for both. Load is the fast way for many quads; its
// cost is that of writing the whole database anew.
func Load(ctx context.Context, dir string, quads iter.Seq2[rdf.Quad, error], opts LoadOptions) (LoadReport, error) {
	h, err := openHome(dir, false)
	if err != nil {
		return LoadReport{}, fmt.Errorf("load into %s: %w", dir, err)
	}
	defer h.close()
	begin := time.Now()
	report, err := h.load(ctx, quads, opts)
	report.Time = time.Since(begin)
	if err != nil {
		return report, fmt.Errorf("load into %s: %w", dir, errors.Join(err, h.abandon()))
	}
	return report, nil
}

// load builds the next data directory and points the database at it.
func (h *home) load(ctx context.Context, quads iter.Seq2[rdf.Quad, error], opts LoadOptions) (report LoadReport, err error) {
	if opts.Memory == 0 {
		opts.Memory = 1 << 30
	}
	old, err := h.openOld()
	if err != nil {
		return report, err
	}
	defer func() {
		if old != nil {
			err = errors.Join(err, old.kv.Close())
		}
	}()
	data := h.next()
	path := filepath.Join(h.dir, data)
	if err := os.Mkdir(path, 0o777); err != nil {
		return report, classify(err)
	}
	l := &loader{ctx: ctx, opts: opts, dir: path, old: old, report: &report}
	if opts.Temp == "" {
		l.opts.Temp = path
	}
	if err := l.run(quads); err != nil {
		return report, errors.Join(err, os.RemoveAll(path))
	}
	gone := h.data
	if err := h.point(data); err != nil {
		return report, err
	}
	if old != nil {
		err, old = old.kv.Close(), nil
	}
	return report, errors.Join(err, os.RemoveAll(filepath.Join(h.dir, gone)))
}

// openOld opens what the database holds so far, or returns nil if that is
// nothing.
func (h *home) openOld() (*DB, error) {
	entries, err := os.ReadDir(filepath.Join(h.dir, h.data))
	if err != nil {
		return nil, classify(err)
	}
	if len(entries) == 0 {
		return nil, nil
	}
	db, err := open(h, Options{PageCache: 32 << 20, TermCache: 16 << 20}.withDefaults())
	if err != nil {
		return nil, err
	}
	if n, err := db.state.count(context.Background(), dataset.Pattern{}); err != nil || n == 0 {
		return nil, errors.Join(err, db.kv.Close())
	}
	return db, nil
}

// loader is one bulk load.
type loader struct {
	ctx    context.Context
	opts   LoadOptions
	dir    string
	old    *DB
	report *LoadReport

	sink     *streamSink
	terms    *termTable
	rows     *rowBuffer
	limit    func() // adjusts the collector's limit to the number of terms
	runs     []*runFile
	page     uint64 // the last number given
	counters []*counter
}

func (l *loader) progress(phase string, done, total int64) {
	if l.opts.Progress != nil {
		l.opts.Progress(LoadProgress{phase, done, total})
	}
}

// loadTableSize is how large the tables are that a load writes. For every stream
// of keys badger keeps room for two of them, which the garbage collector counts
// against the limit that a load sets: of large ones it would do nothing but
// collect.
const loadTableSize = 16 << 20

func (l *loader) run(quads iter.Seq2[rdf.Quad, error]) (err error) {
	if err := checkSpace(l.dir, 256<<20); err != nil {
		return err
	}
	options := badgerOptions(l.dir).WithBaseTableSize(loadTableSize)
	options.TableSizeMultiplier = 1
	kv, err := badger.Open(options)
	if err != nil {
		return classify(err)
	}
	defer func() { err = errors.Join(err, kv.Close()) }()
	if l.sink, err = newStreamSink(kv); err != nil {
		return classify(err)
	}
	defer l.sink.cancel()
	l.terms = newTermTable(l.sink)
	defer l.terms.close()
	memory := max(l.opts.Memory, 64<<20)
	rows := int(memory / 3 / 32)
	if opts := l.opts; opts.rows > 0 {
		rows = opts.rows
	}
	if l.rows, err = newRowBuffer(rows); err != nil {
		return err
	}
	defer l.rows.close()
	before := debug.SetMemoryLimit(-1)
	defer debug.SetMemoryLimit(before)
	l.limit = func() {
		// Half of it, but never so little that collecting is all that is done.
		debug.SetMemoryLimit(min(before, max(memory/2, 128<<20+3*16*entryChunk*int64(len(l.terms.entries)))))
	}
	l.limit()
	defer func() {
		for _, r := range l.runs {
			r.remove()
		}
	}()
	if l.old != nil {
		if err := l.terms.takeOver(l.old); err != nil {
			return err
		}
	}
	if err := l.read(quads); err != nil {
		return err
	}
	if err := l.write(); err != nil {
		return err
	}
	return classify(l.sink.finish())
}

// read numbers the terms of all quads and collects the rows, sorting them out to
// files when they fill the memory.
func (l *loader) read(quads iter.Seq2[rdf.Quad, error]) error {
	batches := readAhead(l.ctx, quads)
	defer batches.stop()
	chunks := 0
	for batch := range batches.ch {
		if batch.err != nil {
			return batch.err
		}
		for i := range batch.quads {
			if l.rows.full() { // before coding, since it changes codes
				if err := l.spill(); err != nil {
					return err
				}
			}
			row, err := l.terms.row(&batch.quads[i])
			if err != nil {
				return err
			}
			l.rows.add(row)
		}
		l.report.Read += int64(len(batch.quads))
		batches.recycle(batch)
		if n := len(l.terms.entries); n > chunks {
			chunks = n
			l.limit() // stops the world, so not often
		}
		l.progress("read", l.report.Read, 0)
		if err := l.ctx.Err(); err != nil {
			return err
		}
	}
	return l.ctx.Err()
}

// quadBatch is a stretch of the input.
type quadBatch struct {
	quads []rdf.Quad
	err   error
}

// reading is the input, read by a goroutine of its own so that decoding and
// numbering overlap.
type reading struct {
	ch   chan quadBatch
	free chan []rdf.Quad
	done chan struct{}
	end  chan struct{}
}

func readAhead(ctx context.Context, quads iter.Seq2[rdf.Quad, error]) *reading {
	const size = 4096
	r := &reading{ch: make(chan quadBatch, 4), free: make(chan []rdf.Quad, 8), done: make(chan struct{}), end: make(chan struct{})}
	go func() {
		defer close(r.end)
		defer close(r.ch)
		batch := make([]rdf.Quad, 0, size)
		send := func(err error) bool {
			select {
			case r.ch <- quadBatch{batch, err}:
			case <-r.done:
				return false
			}
			select {
			case batch = <-r.free:
				batch = batch[:0]
			default:
				batch = make([]rdf.Quad, 0, size)
			}
			return err == nil && ctx.Err() == nil
		}
		for q, err := range quads {
			if err != nil {
				send(err)
				return
			}
			batch = append(batch, q)
			if len(batch) == size && !send(nil) {
				return
			}
		}
		if len(batch) > 0 {
			send(nil)
		}
	}()
	return r
}

func (r *reading) recycle(b quadBatch) {
	select {
	case r.free <- b.quads:
	default:
	}
}

// stop ends the goroutine and waits for it.
func (r *reading) stop() {
	close(r.done)
	<-r.end
}
