package dataset

import (
	"context"
	"slices"
	"sort"
)

// CompareKeys orders two rows whose components stand in the same order.
func CompareKeys(a, b [4]ID) int {
	for i := range a {
		if a[i] != b[i] {
			if a[i] < b[i] {
				return -1
			}
			return 1
		}
	}
	return 0
}

// SortRows sorts quads, given in the order S, P, O, G, by o, and returns their
// keys: the components of each in the order o. It does not change quads.
func SortRows(quads []Pattern, o Order) [][4]ID {
	keys := make([][4]ID, len(quads))
	for i, q := range quads {
		keys[i] = o.Key(q)
	}
	slices.SortFunc(keys, CompareKeys)
	return keys
}

// NewRowsCursor opens a cursor on keys in memory, sorted, without duplicates and
// in the component order s.Order; keys that do not match the pattern or the
// bounds are left out. It neither copies nor changes keys. It serves the
// reference implementation, and others for orders that they do not keep.
func NewRowsCursor(ctx context.Context, keys [][4]ID, s Scan) Cursor {
	n := s.Pattern.Bound().Count()
	low := s.Order.Key(s.Pattern) // free components are 0, the least
	high := low
	for i := n; i < 4; i++ {
		high[i] = ^ID(0)
	}
	if n < 4 {
		if s.From != 0 {
			low[n] = s.From
		}
		if s.To != 0 {
			high[n] = s.To
		}
	}
	from := sort.Search(len(keys), func(i int) bool { return CompareKeys(keys[i], low) >= 0 })
	to := sort.Search(len(keys), func(i int) bool { return CompareKeys(keys[i], high) > 0 })
	return &rowsCursor{ctx: ctx, scan: s, bound: n, keys: keys[from:max(from, to)]}
}

type rowsCursor struct {
	ctx   context.Context
	scan  Scan
	bound int
	keys  [][4]ID // what is left; for a union, last has been returned before
	last  [4]ID
	begun bool
}

func (c *rowsCursor) Next(into *Columns) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	room := c.room(into)
	n := 0
	for n < room && len(c.keys) > 0 {
		k := c.keys[0]
		c.keys = c.keys[1:]
		if c.scan.Union {
			if c.begun && [3]ID(k[:3]) == [3]ID(c.last[:3]) {
				continue
			}
			c.begun, c.last = true, k
		}
		for i, comp := range c.scan.Order {
			if c.scan.Want.Has(comp) {
				into[comp][n] = k[i]
			}
		}
		n++
	}
	return n, nil
}

// room is the length of the wanted columns; a scan that wants none counts rows
// in batches of the longest column, or of 1024.
func (c *rowsCursor) room(into *Columns) int {
	room := 0
	for comp := S; comp <= G; comp++ {
		if c.scan.Want.Has(comp) {
			return len(into[comp])
		}
		room = max(room, len(into[comp]))
	}
	if room == 0 {
		room = 1024
	}
	return room
}

func (c *rowsCursor) Seek(key ...ID) error {
	if err := c.ctx.Err(); err != nil {
		return err
	}
	key = key[:min(len(key), 4-c.bound)]
	at := sort.Search(len(c.keys), func(i int) bool {
		return slices.Compare(c.keys[i][c.bound:c.bound+len(key)], key) >= 0
	})
	c.keys = c.keys[at:]
	return nil
}

func (c *rowsCursor) Close() { c.keys = nil }
