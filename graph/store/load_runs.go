package store

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/lienket/lienket/graph/dataset"
)

// runFile holds the sorted rows of one filling of the memory: for each order a
// file of pages, each after its length.
type runFile struct{ files [numOrders]*os.File }

func (r *runFile) remove() {
	for _, f := range r.files {
		if f != nil {
			_ = f.Close()
			_ = os.Remove(f.Name())
		}
	}
}

// spill sorts the rows in memory out to a run and empties the memory.
func (l *loader) spill() error {
	if err := checkSpace(l.opts.Temp, int64(l.rows.n)*64+128<<20); err != nil {
		return err
	}
	run := &runFile{}
	l.runs = append(l.runs, run)
	l.report.Runs++
	err := l.eachOrder(func(o int) error {
		f, err := os.CreateTemp(l.opts.Temp, "run-*.tmp")
		if err != nil {
			return classify(err)
		}
		run.files[o] = f
		w := bufio.NewWriterSize(f, 1<<18)
		pw := newPageWriter(o, func() uint64 { return 0 }, func(_, page []byte) error {
			var length [4]byte
			binary.LittleEndian.PutUint32(length[:], uint32(len(page)))
			_, err := w.Write(length[:])
			if err == nil {
				_, err = w.Write(page)
			}
			return err
		})
		var keys []key
		for from := 0; from < l.rows.n; from += pageRows {
			keys = l.keys(keys[:0], l.rows.rows[from:min(from+pageRows, l.rows.n)], o)
			if err := pw.page(keys); err != nil {
				return classify(err)
			}
		}
		return classify(w.Flush())
	})
	l.rows.n = 0
	if err != nil {
		return fmt.Errorf("write sorted run: %w", err)
	}
	return nil
}

// eachOrder sorts the rows by one order after the other and calls do for each.
func (l *loader) eachOrder(do func(o int) error) error {
	l.terms.rank()
	l.terms.renumber(l.rows.rows[:l.rows.n])
	l.rows.sortAll()
	for i, step := range sortSteps {
		if err := l.ctx.Err(); err != nil {
			return err
		}
		for _, c := range step.by {
			l.rows.sortBy(c)
		}
		for o := range orders {
			if orders[o] == step.order {
				if err := do(o); err != nil {
					return err
				}
			}
		}
		l.progress("sort", int64(i+1), int64(len(sortSteps)))
	}
	return nil
}

// keySource gives the sorted keys of one order, a stretch at a time; none at
// the end.
type keySource func() ([]key, error)

// source reads a run's file from its beginning.
func (r *runFile) source(o int) (keySource, error) {
	if _, err := r.files[o].Seek(0, io.SeekStart); err != nil {
		return nil, err
	}
	in := bufio.NewReaderSize(r.files[o], 1<<17)
	var buf []byte
	keys := make([]key, 0, pageRows)
	return func() ([]key, error) {
		var length [4]byte
		if _, err := io.ReadFull(in, length[:]); errors.Is(err, io.EOF) {
			return nil, nil
		} else if err != nil {
			return nil, err
		}
		n := int(binary.LittleEndian.Uint32(length[:]))
		if cap(buf) < n+pagePadding {
			buf = make([]byte, 0, 2*n+pagePadding)
		}
		if _, err := io.ReadFull(in, buf[:n]); err != nil {
			return nil, err
		}
		p, err := parsePage(buf[:n])
		if err != nil {
			return nil, err
		}
		keys = p.appendRows(keys[:0])
		return keys, nil
	}, nil
}

// appendRows decodes a whole page.
func (p *page) appendRows(keys []key) []key {
	var col [pageRows]dataset.ID
	at := len(keys)
	keys = append(keys, make([]key, p.rows)...)
	for c := range p.cols {
		p.cols[c].decode(col[:p.rows], 0)
		for i := range p.rows {
			keys[at+i][c] = col[i]
		}
	}
	return keys
}

// source reads the quads of a state in one of its orders.
func (s *state) source(ctx context.Context, o int) keySource {
	c := s.direct(ctx, dataset.Scan{Order: orders[o], Want: 1<<4 - 1}, o)
	var cols dataset.Columns
	for i := range cols {
		cols[i] = make([]dataset.ID, pageRows)
	}
	keys := make([]key, pageRows)
	return func() ([]key, error) {
		n, err := c.Next(&cols)
		for i, comp := range orders[o] {
			for r := range n {
				keys[r][i] = cols[comp][r]
			}
		}
		return keys[:n], err
	}
}

// mergeSources calls do with the keys of all sources in order, each once.
func mergeSources(sources []keySource, do func([]key) error) error {
	heads := make([][]key, len(sources))
	for i, s := range sources {
		var err error
		if heads[i], err = s(); err != nil {
			return err
		}
	}
	out := make([]key, 0, pageRows)
	for {
		least := -1
		for i, h := range heads {
			if len(h) > 0 && (least < 0 || dataset.CompareKeys(h[0], heads[least][0]) < 0) {
				least = i
			}
		}
		if least < 0 {
			break
		}
		k := heads[least][0]
		out = append(out, k)
		for i := range heads {
			if len(heads[i]) == 0 || heads[i][0] != k {
				continue
			}
			if heads[i] = heads[i][1:]; len(heads[i]) == 0 {
				var err error
				if heads[i], err = sources[i](); err != nil {
					return err
				}
			}
		}
		if len(out) == pageRows {
			if err := do(out); err != nil {
				return err
			}
			out = out[:0]
		}
	}
	if len(out) == 0 {
		return nil
	}
	return do(out)
}
