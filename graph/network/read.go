package network

import (
	"context"
	"fmt"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// batch is how many rows one read of a cursor takes.
const batch = 1024

// reader reads terms and rows of a dataset, always of the union of its graphs.
type reader struct {
	ctx   context.Context
	data  dataset.Reader
	terms map[dataset.ID]rdf.Term
	// free are columns of subjects, predicates and objects for further scans.
	free []dataset.Columns
}

// columns returns room for the rows of a scan; give takes it back.
func (r *reader) columns() dataset.Columns {
	if n := len(r.free); n > 0 {
		cols := r.free[n-1]
		r.free = r.free[:n-1]
		return cols
	}
	return newColumns(dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O), batch)
}

func (r *reader) give(cols dataset.Columns) { r.free = append(r.free, cols) }

// cachedTerms bounds the cache of terms: hubs stay, and it never outgrows some
// tens of megabytes.
const cachedTerms = 100_000

func newReader(ctx context.Context, data dataset.Reader) *reader {
	return &reader{ctx: ctx, data: data, terms: make(map[dataset.ID]rdf.Term)}
}

// id returns the ID of a term, or false if the dataset does not know it.
func (r *reader) id(t rdf.Term) (dataset.ID, bool, error) {
	id, ok, err := r.data.Lookup(t)
	if err != nil {
		return 0, false, fmt.Errorf("looking up %v: %w", t, err)
	}
	return id, ok, nil
}

// load decodes ids into the cache.
func (r *reader) load(ids []dataset.ID) error {
	if len(r.terms) > cachedTerms {
		clear(r.terms)
	}
	missing := make([]dataset.ID, 0, len(ids))
	for _, id := range ids {
		if _, ok := r.terms[id]; !ok && id != dataset.Any {
			missing = append(missing, id)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	slices.Sort(missing)
	missing = slices.Compact(missing)
	dst := make([]rdf.Term, len(missing))
	if err := r.data.Terms(missing, dst); err != nil {
		return fmt.Errorf("decoding %d terms: %w", len(missing), err)
	}
	for i, id := range missing {
		r.terms[id] = dst[i]
	}
	return nil
}

// term returns the term of an ID.
func (r *reader) term(id dataset.ID) (rdf.Term, error) {
	if t, ok := r.terms[id]; ok {
		return t, nil
	}
	if err := r.load([]dataset.ID{id}); err != nil {
		return nil, err
	}
	return r.terms[id], nil
}

// The orders in which rows are read.
var (
	bySubject   = dataset.Order{dataset.S, dataset.P, dataset.O, dataset.G}
	byPredicate = dataset.Order{dataset.P, dataset.S, dataset.O, dataset.G}
	byObject    = dataset.Order{dataset.P, dataset.O, dataset.S, dataset.G}
)

// scan calls f for each triple that matches; f returns false to stop.
func (r *reader) scan(p dataset.Pattern, o dataset.Order, f func(s, p, o dataset.ID) (bool, error)) error {
	want := dataset.Components(0).With(dataset.S).With(dataset.P).With(dataset.O)
	cur, err := r.data.Scan(r.ctx, dataset.Scan{Pattern: p, Order: o, Want: want, Union: true})
	if err != nil {
		return fmt.Errorf("scanning triples: %w", err)
	}
	defer cur.Close()
	cols := r.columns()
	defer func() { r.give(cols) }()
	for {
		n, err := cur.Next(&cols)
		if err != nil {
			return fmt.Errorf("scanning triples: %w", err)
		}
		if n == 0 {
			return nil
		}
		for i := range n {
			if more, err := f(cols[dataset.S][i], cols[dataset.P][i], cols[dataset.O][i]); err != nil || !more {
				return err
			}
		}
	}
}

func newColumns(want dataset.Components, rows int) dataset.Columns {
	var cols dataset.Columns
	for c := range cols {
		if want.Has(dataset.Component(c)) {
			cols[c] = make([]dataset.ID, rows)
		}
	}
	return cols
}

// objects returns the objects of a subject and predicate, in ID order.
func (r *reader) objects(s dataset.ID, predicate rdf.IRI) ([]dataset.ID, error) {
	p, ok, err := r.id(predicate)
	if err != nil || !ok {
		return nil, err
	}
	var out []dataset.ID
	err = r.scan(dataset.Pattern{dataset.S: s, dataset.P: p}, bySubject, func(_, _, o dataset.ID) (bool, error) {
		out = append(out, o)
		return true, nil
	})
	return out, err
}

// column walks the objects of one predicate in step with ascending subjects.
type column struct {
	cur  dataset.Cursor
	cols dataset.Columns
	n, i int
	done bool
}

func (r *reader) column(predicate rdf.IRI) (*column, error) {
	p, ok, err := r.id(predicate)
	if err != nil || !ok {
		return &column{done: true}, err
	}
	want := dataset.Components(0).With(dataset.S).With(dataset.O)
	cur, err := r.data.Scan(r.ctx, dataset.Scan{
		Pattern: dataset.Pattern{dataset.P: p}, Order: byPredicate, Want: want, Union: true,
	})
	if err != nil {
		return nil, fmt.Errorf("scanning %s: %w", predicate, err)
	}
	return &column{cur: cur, cols: newColumns(want, batch)}, nil
}

func (c *column) close() {
	if c.cur != nil {
		c.cur.Close()
	}
}

// appendObjects appends the objects of a subject, which must not be less than
// that of the call before.
func (c *column) appendObjects(dst []dataset.ID, subject dataset.ID) ([]dataset.ID, error) {
	for !c.done {
		if c.i == c.n {
			if c.n > 0 && c.cols[dataset.S][c.n-1] < subject {
				if err := c.cur.Seek(subject); err != nil {
					return dst, fmt.Errorf("seeking a subject: %w", err)
				}
			}
			n, err := c.cur.Next(&c.cols)
			if err != nil {
				return dst, fmt.Errorf("reading a predicate: %w", err)
			}
			c.n, c.i, c.done = n, 0, n == 0
			continue
		}
		switch s := c.cols[dataset.S][c.i]; {
		case s > subject:
			return dst, nil
		case s == subject:
			dst = append(dst, c.cols[dataset.O][c.i])
		}
		c.i++
	}
	return dst, nil
}

// star is a subject with the objects of some predicates, aligned with the
// predicates asked for.
type star struct {
	subject dataset.ID
	objects [][]dataset.ID
}

// stars calls f for every instance of a class, in ID order, with the objects of
// the given predicates, whose terms are in the cache during the call. It reads
// each predicate once, in order: no look-up per instance.
func (r *reader) stars(class rdf.IRI, predicates []rdf.IRI, f func(*star) error) error {
	typ, ok, err := r.id(vocab.Type)
	if err != nil || !ok {
		return err
	}
	cls, ok, err := r.id(class)
	if err != nil || !ok {
		return err
	}
	cols := make([]*column, len(predicates))
	defer func() {
		for _, c := range cols {
			if c != nil {
				c.close()
			}
		}
	}()
	for i, p := range predicates {
		if cols[i], err = r.column(p); err != nil {
			return err
		}
	}
	block := make([]star, 0, 256)
	flush := func() error {
		var ids []dataset.ID
		for i := range block {
			ids = append(ids, block[i].subject)
			for _, o := range block[i].objects {
				ids = append(ids, o...)
			}
		}
		if err := r.load(ids); err != nil {
			return err
		}
		for i := range block {
			if err := f(&block[i]); err != nil {
				return err
			}
		}
		block = block[:0]
		return nil
	}
	err = r.scan(dataset.Pattern{dataset.P: typ, dataset.O: cls}, byObject, func(s, _, _ dataset.ID) (bool, error) {
		st := star{subject: s, objects: make([][]dataset.ID, len(cols))}
		for i, c := range cols {
			if st.objects[i], err = c.appendObjects(nil, s); err != nil {
				return false, err
			}
		}
		if block = append(block, st); len(block) == cap(block) {
			return true, flush()
		}
		return true, nil
	})
	if err != nil {
		return fmt.Errorf("reading the instances of %s: %w", class, err)
	}
	return flush()
}
