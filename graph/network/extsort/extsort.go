// Package extsort sorts byte records that need not fit in memory. It knows
// nothing of what they say.
package extsort

import (
	"bufio"
	"bytes"
	"container/heap"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"slices"
)

// Sorter sorts byte records, in memory as long as they fit and in temporary
// files beyond. Equal records come out as often as they went in. A Sorter is
// first filled by Add, then read by All, any number of times, by one goroutine.
type Sorter struct {
	dir   string
	limit int
	arena []byte
	recs  []extent
	runs  []run
	file  *os.File
	size  int64
	ready bool
}

// extent is a record within the arena.
type extent struct{ from, to int }

// run is a sorted sequence of records within the file.
type run struct{ from, to int64 }

// New returns an empty sorter that holds about limit bytes in memory and the rest
// in a temporary file in dir; "" is the system's folder for such files.
func New(dir string, limit int) *Sorter { return &Sorter{dir: dir, limit: limit} }

// Add adds a record, which it copies.
func (s *Sorter) Add(record []byte) error {
	if len(s.arena) > 0 && len(s.arena)+len(record)+16*len(s.recs) > s.limit {
		if err := s.spill(); err != nil {
			return err
		}
	}
	from := len(s.arena)
	s.arena = append(s.arena, record...)
	s.recs = append(s.recs, extent{from, len(s.arena)})
	return nil
}

func (s *Sorter) at(i int) []byte { return s.arena[s.recs[i].from:s.recs[i].to] }

func (s *Sorter) sort() {
	slices.SortFunc(s.recs, func(a, b extent) int {
		return bytes.Compare(s.arena[a.from:a.to], s.arena[b.from:b.to])
	})
}

// spill writes what is in memory as one sorted run.
func (s *Sorter) spill() error {
	if s.file == nil {
		f, err := os.CreateTemp(s.dir, "lienket-sort-*")
		if err != nil {
			return fmt.Errorf("sorting outside memory: %w", err)
		}
		s.file = f
	}
	s.sort()
	w := bufio.NewWriterSize(s.file, 1<<20)
	start := s.size
	var head [binary.MaxVarintLen64]byte
	for i := range s.recs {
		rec := s.at(i)
		n := binary.PutUvarint(head[:], uint64(len(rec)))
		if _, err := w.Write(head[:n]); err != nil {
			return fmt.Errorf("sorting outside memory: %w", err)
		}
		if _, err := w.Write(rec); err != nil {
			return fmt.Errorf("sorting outside memory: %w", err)
		}
		s.size += int64(n + len(rec))
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("sorting outside memory: %w", err)
	}
	s.runs = append(s.runs, run{start, s.size})
	s.arena, s.recs = s.arena[:0], s.recs[:0]
	return nil
}

// All yields the records in bytewise order. A record is valid until the next.
func (s *Sorter) All() iter.Seq2[[]byte, error] {
	if !s.ready {
		s.ready = true
		s.sort()
		if len(s.runs) > 0 && len(s.recs) > 0 {
			if err := s.spill(); err != nil {
				return func(yield func([]byte, error) bool) { yield(nil, err) }
			}
		}
		if len(s.runs) > 0 {
			s.arena, s.recs = nil, nil
		}
	}
	if len(s.runs) == 0 {
		return func(yield func([]byte, error) bool) {
			for i := range s.recs {
				if !yield(s.at(i), nil) {
					return
				}
			}
		}
	}
	return s.merged
}

func (s *Sorter) merged(yield func([]byte, error) bool) {
	var h runHeap
	for _, r := range s.runs {
		rd := &runReader{r: bufio.NewReaderSize(io.NewSectionReader(s.file, r.from, r.to-r.from), 1<<16)}
		switch err := rd.next(); {
		case err == nil:
			h = append(h, rd)
		case !errors.Is(err, io.EOF):
			yield(nil, err)
			return
		}
	}
	heap.Init(&h)
	for len(h) > 0 {
		if !yield(h[0].rec, nil) {
			return
		}
		switch err := h[0].next(); {
		case err == nil:
			heap.Fix(&h, 0)
		case errors.Is(err, io.EOF):
			heap.Pop(&h)
		default:
			yield(nil, err)
			return
		}
	}
}

// Close removes the temporary file. It may be called twice.
func (s *Sorter) Close() error {
	if s.file == nil {
		return nil
	}
	f := s.file
	s.file = nil
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// runReader walks one run.
type runReader struct {
	r   *bufio.Reader
	rec []byte
}

// next reads the next record into rec; io.EOF at the end of the run.
func (r *runReader) next() error {
	n, err := binary.ReadUvarint(r.r)
	if err != nil {
		return err
	}
	if uint64(cap(r.rec)) < n {
		r.rec = make([]byte, n)
	}
	r.rec = r.rec[:n]
	if _, err := io.ReadFull(r.r, r.rec); err != nil {
		return fmt.Errorf("reading a sorted run: %w", err)
	}
	return nil
}

type runHeap []*runReader

func (h runHeap) Len() int           { return len(h) }
func (h runHeap) Less(i, j int) bool { return bytes.Compare(h[i].rec, h[j].rec) < 0 }
func (h runHeap) Swap(i, j int)      { h[i], h[j] = h[j], h[i] }
func (h *runHeap) Push(x any)        { *h = append(*h, x.(*runReader)) }
func (h *runHeap) Pop() any {
	old := *h
	x := old[len(old)-1]
	*h = old[:len(old)-1]
	return x
}
