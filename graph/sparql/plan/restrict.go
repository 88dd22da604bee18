package plan

import (
	"context"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// restricted is a dataset as FROM and FROM NAMED describe it (section 13.2):
// the union that it shows is that of the default graphs alone, and only the
// named graphs can be had by name.
type restricted struct {
	dataset.Reader
	defaults, named []dataset.ID
}

// restrict wraps a reader if a query has a dataset clause.
func restrict(r dataset.Reader, d algebra.DatasetClause) (dataset.Reader, error) {
	if len(d.Default) == 0 && len(d.Named) == 0 {
		return r, nil
	}
	defaults, err := graphIDs(r, d.Default)
	if err != nil {
		return nil, err
	}
	named, err := graphIDs(r, d.Named)
	if err != nil {
		return nil, err
	}
	return &restricted{Reader: r, defaults: defaults, named: named}, nil
}

// graphIDs looks graphs up; those that the dataset does not have are empty.
func graphIDs(r dataset.Reader, iris []rdf.IRI) ([]dataset.ID, error) {
	var ids []dataset.ID
	for _, iri := range iris {
		id, ok, err := r.Lookup(iri)
		if err != nil {
			return nil, err
		}
		if ok {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}

// Count adds up the graphs that can be seen; for a pattern that says nothing of
// the graph that is more than any one scan shows.
func (r *restricted) Count(ctx context.Context, p dataset.Pattern) (dataset.Cardinality, error) {
	graphs := append(slices.Clone(r.defaults), r.named...)
	if p[dataset.G] != dataset.Any {
		if !slices.Contains(r.named, p[dataset.G]) {
			return dataset.Cardinality{}, nil
		}
		graphs = []dataset.ID{p[dataset.G]}
	}
	const mostCounted = 64 // beyond, the whole dataset is estimate enough
	if len(graphs) > mostCounted {
		return r.Reader.Count(ctx, p)
	}
	var sum dataset.Cardinality
	for _, g := range graphs {
		p[dataset.G] = g
		c, err := r.Reader.Count(ctx, p)
		if err != nil {
			return sum, err
		}
		sum.Quads += c.Quads
		for i := range sum.Distinct {
			sum.Distinct[i] += c.Distinct[i]
		}
	}
	return sum, nil
}

// Scan shows the quads of the graphs that can be seen.
func (r *restricted) Scan(ctx context.Context, s dataset.Scan) (dataset.Cursor, error) {
	if !s.Union {
		if g := s.Pattern[dataset.G]; g != dataset.Any {
			if !slices.Contains(r.named, g) {
				return none{}, nil
			}
			return r.Reader.Scan(ctx, s)
		}
		want := s.Want
		s.Want = s.Want.With(dataset.G)
		cur, err := r.Reader.Scan(ctx, s)
		if err != nil {
			return nil, err
		}
		return &namedCursor{Cursor: cur, named: r.named, want: want}, nil
	}
	switch len(r.defaults) {
	case 0:
		return none{}, nil
	case 1:
		return r.Reader.Scan(ctx, inGraph(s, r.defaults[0]))
	}
	m := &mergeCursor{want: s.Want}
	n := s.Pattern.Bound().Count()
	m.keys = append(m.keys, s.Order[n:3]...)
	for _, g := range r.defaults {
		sub := inGraph(s, g)
		for _, c := range m.keys {
			sub.Want = sub.Want.With(c)
		}
		cur, err := r.Reader.Scan(ctx, sub)
		if err != nil {
			m.Close()
			return nil, err
		}
		m.heads = append(m.heads, &mergeHead{cur: cur, want: sub.Want})
	}
	return m, nil
}

// inGraph makes the scan of one graph that has the order of a union's.
func inGraph(s dataset.Scan, g dataset.ID) dataset.Scan {
	s.Union = false
	s.Pattern[dataset.G] = g
	s.Order = dataset.Order{dataset.G, s.Order[0], s.Order[1], s.Order[2]}
	return s
}

// none has no rows.
type none struct{}

func (none) Next(*dataset.Columns) (int, error) { return 0, nil }
func (none) Seek(...dataset.ID) error           { return nil }
func (none) Close()                             {}

// namedCursor leaves out what is not in the named graphs.
type namedCursor struct {
	dataset.Cursor
	named []dataset.ID
	want  dataset.Components
	g     []dataset.ID
}

func (c *namedCursor) Next(into *dataset.Columns) (int, error) {
	cols := *into
	if !c.want.Has(dataset.G) {
		for i := range cols {
			if c.want.Has(dataset.Component(i)) {
				c.g = slices.Grow(c.g[:0], len(cols[i]))[:len(cols[i])]
			}
		}
		cols[dataset.G] = c.g
	}
	for {
		n, err := c.Cursor.Next(&cols)
		if n == 0 || err != nil {
			return 0, err
		}
		kept := 0
		for i := 0; i < n; i++ {
			if _, ok := slices.BinarySearch(c.named, cols[dataset.G][i]); !ok {
				continue
			}
			for k := range cols {
				if len(cols[k]) > 0 {
					cols[k][kept] = cols[k][i]
				}
			}
			kept++
		}
		if kept > 0 {
			return kept, nil
		}
	}
}

// mergeCursor merges scans of single graphs in their common order and drops
// duplicates.
type mergeCursor struct {
	heads []*mergeHead
	keys  []dataset.Component
	want  dataset.Components
	last  [4]dataset.ID
	begun bool
}

type mergeHead struct {
	cur    dataset.Cursor
	want   dataset.Components
	cols   dataset.Columns
	n, pos int
	end    bool
}

func (h *mergeHead) fill() error {
	if h.pos < h.n || h.end {
		return nil
	}
	const rows = 128
	for c := range h.cols {
		if h.want.Has(dataset.Component(c)) {
			h.cols[c] = slices.Grow(h.cols[c][:0], rows)[:rows]
		}
	}
	n, err := h.cur.Next(&h.cols)
	h.n, h.pos, h.end = n, 0, n == 0
	return err
}

func (m *mergeCursor) key(h *mergeHead) (k [4]dataset.ID) {
	for i, c := range m.keys {
		k[i] = h.cols[c][h.pos]
	}
	return k
}

func (m *mergeCursor) Next(into *dataset.Columns) (int, error) {
	room := 0
	for c := range into {
		if m.want.Has(dataset.Component(c)) {
			room = len(into[c])
		}
	}
	n := 0
	for n < room {
		var best *mergeHead
		var bestKey [4]dataset.ID
		for _, h := range m.heads {
			if err := h.fill(); err != nil {
				return 0, err
			}
			if h.end {
				continue
			}
			if k := m.key(h); best == nil || dataset.CompareKeys(k, bestKey) < 0 {
				best, bestKey = h, k
			}
		}
		if best == nil {
			break
		}
		if !m.begun || bestKey != m.last {
			for c := range into {
				if m.want.Has(dataset.Component(c)) && len(best.cols[c]) > best.pos {
					into[c][n] = best.cols[c][best.pos]
				}
			}
			n++
		}
		m.begun, m.last = true, bestKey
		best.pos++
	}
	return n, nil
}

func (m *mergeCursor) Seek(key ...dataset.ID) error {
	for _, h := range m.heads {
		for h.pos < h.n && before(m.key(h), key) {
			h.pos++
		}
		if h.pos >= h.n && !h.end {
			if err := h.cur.Seek(key...); err != nil {
				return err
			}
		}
	}
	return nil
}

func before(have [4]dataset.ID, key []dataset.ID) bool {
	for i, k := range key {
		if have[i] != k {
			return have[i] < k
		}
	}
	return false
}

func (m *mergeCursor) Close() {
	for _, h := range m.heads {
		h.cur.Close()
	}
}
