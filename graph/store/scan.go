package store

import (
	"context"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
)

// scan opens a cursor on the state.
func (s *state) scan(ctx context.Context, q dataset.Scan) (dataset.Cursor, error) {
	if err := q.Check(); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if order, ok := q.Direct(); ok {
		return s.direct(ctx, q, slices.Index(orders[:], order)), nil
	}
	if c, err := s.filteredInOrder(ctx, q); c != nil || err != nil {
		return c, err
	}
	keys, err := s.collect(ctx, q)
	if err != nil {
		return nil, err
	}
	return dataset.NewRowsCursor(ctx, keys, q), nil
}

func (s *state) direct(ctx context.Context, q dataset.Scan, o int) *cursor {
	c := &cursor{ctx: ctx, pages: s.pages, o: o, bound: q.Pattern.Bound().Count(), want: q.Want, union: q.Union}
	c.free = 4 - c.bound
	k := orders[o].Key(q.Pattern)
	var high key
	c.low, high = span(k, c.bound)
	c.high, c.highN = k, c.bound
	if q.From != 0 {
		c.low[c.bound] = q.From
	}
	if q.To != 0 {
		c.high[c.bound], c.highN = q.To, c.bound+1
		high[c.bound] = q.To
	}
	if q.From != 0 && q.To != 0 && q.From > q.To {
		c.done = true
		return c
	}
	c.adds, c.dels = s.over.between(o, c.low, high)
	c.plain = len(c.adds)+len(c.dels) == 0
	c.place(c.low, 4)
	return c
}

// filtered scans the shorter of the two native orders that bind a part of a
// pattern that none binds whole.
func (s *state) filtered(ctx context.Context, p dataset.Pattern) (*cursor, error) {
	var best *cursor
	least := int64(-1)
	for o := range orders {
		n := 0
		for n < 4 && p[orders[o][n]] != dataset.Any {
			n++
		}
		if n == 0 {
			continue
		}
		var part dataset.Pattern
		for _, c := range orders[o][:n] {
			part[c] = p[c]
		}
		rows, err := s.countPrefix(o, orders[o].Key(part), n)
		if err != nil {
			return nil, err
		}
		if least < 0 || rows < least {
			least = rows
			best = s.direct(ctx, dataset.Scan{Pattern: part, Order: orders[o], Want: 1<<4 - 1}, o)
			best.filter = p
		}
	}
	return best, nil
}

// worthFiltering is how many rows it pays to read in order and pass over for one
// that matches, rather than to sort those that match.
const worthFiltering = 32

// filteredInOrder scans an order whose free components are those of the scan
// and come before the bound components that it has to filter by, if there is
// one and the filter lets enough through. It returns nil otherwise.
func (s *state) filteredInOrder(ctx context.Context, q dataset.Scan) (dataset.Cursor, error) {
	bound := q.Pattern.Bound()
	free := q.Order[bound.Count():]
	for o := range orders {
		n := 0
		for n < 4 && bound.Has(orders[o][n]) {
			n++
		}
		if q.Union || !slices.Equal(orders[o][n:n+len(free)], free) {
			continue
		}
		var part dataset.Pattern
		for _, c := range orders[o][:n] {
			part[c] = q.Pattern[c]
		}
		matching, err := s.count(ctx, q.Pattern)
		if err != nil {
			return nil, err
		}
		rows, err := s.countPrefix(o, orders[o].Key(part), n)
		if err != nil || rows > worthFiltering*(matching+pageRows) {
			return nil, err
		}
		inner := q
		inner.Pattern, inner.Order = part, orders[o]
		c := s.direct(ctx, inner, o)
		c.filter, c.free = q.Pattern, len(free)
		return c, nil
	}
	return nil, nil
}

// collect reads all quads that match and sorts them by the scan's order.
func (s *state) collect(ctx context.Context, q dataset.Scan) ([]key, error) {
	var c *cursor
	if o, ok := orderFor(q.Pattern.Bound()); ok {
		c = s.direct(ctx, dataset.Scan{Pattern: q.Pattern, Order: orders[o], Want: 1<<4 - 1}, o)
	} else {
		var err error
		if c, err = s.filtered(ctx, q.Pattern); err != nil {
			return nil, err
		}
	}
	defer c.Close()
	var cols dataset.Columns
	for i := range cols {
		cols[i] = make([]dataset.ID, pageRows)
	}
	var keys []key
	for {
		n, err := c.Next(&cols)
		if err != nil {
			return nil, err
		}
		if n == 0 {
			break
		}
		for i := range n {
			quad := dataset.Pattern{cols[0][i], cols[1][i], cols[2][i], cols[3][i]}
			keys = append(keys, q.Order.Key(quad))
		}
	}
	slices.SortFunc(keys, dataset.CompareKeys)
	return keys, nil
}
