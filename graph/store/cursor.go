package store

import (
	"context"
	"sort"

	"github.com/lienket/lienket/graph/dataset"
)

// cursor walks one native order of a state: the rows of the pages, less the
// deletions and with the additions of the overlay.
type cursor struct {
	ctx   context.Context
	pages *pages
	o     int
	bound int // leading components that the pattern binds
	free  int // components that follow and that Seek's key is made of
	want  dataset.Components
	union bool
	// filter holds components to compare one by one, for patterns that no order
	// begins with.
	filter dataset.Pattern

	low      key
	high     key // the last key in question; lastN components of it count
	highN    int
	pageNo   int // of cur, or the next one
	cur      *page
	row, end int
	adds     []key
	dels     []key
	// For a union: the triple returned last, as it stands at a row of a page or,
	// if tail is nil, in last.
	last      [3]dataset.ID
	tail      *page
	tailRow   int
	begun     bool
	plain     bool // the overlay has no part in the scan
	done      bool
	err       error
	scratch   [4][]dataset.ID
	selection []int32
}

// place moves to the first row of the pages that is not less than k, at or
// after pageNo. The page is read by the next load.
func (c *cursor) place(k key, n int) {
	d := &c.pages.dirs[c.o]
	if c.pageNo < len(d.ids) {
		c.pageNo = d.find(k, n, c.pageNo)
	}
	c.cur, c.row = nil, 0
	c.low = k
	for i := n; i < 4; i++ {
		c.low[i] = 0
	}
}

// load makes sure that the present row is one of a page; false at the end of
// the pages.
func (c *cursor) load() (bool, error) {
	d := &c.pages.dirs[c.o]
	for {
		if c.cur != nil {
			if c.row < c.end {
				return true, nil
			}
			if c.end < c.cur.rows {
				return false, nil
			}
			c.cur = nil
			c.pageNo++
		}
		if c.pageNo >= len(d.ids) || c.highN > 0 && comparePrefix(d.firsts[c.pageNo], c.high, c.highN) > 0 {
			return false, nil
		}
		if err := c.ctx.Err(); err != nil {
			return false, err
		}
		p, err := c.pages.page(c.o, c.pageNo)
		if err != nil {
			return false, err
		}
		c.cur, c.row, c.end = p, 0, p.rows
		if comparePrefix(d.firsts[c.pageNo], c.low, 4) < 0 {
			c.row = p.search(c.low, 4, 0)
		}
		next := c.pageNo + 1
		if c.highN > 0 && (next == len(d.ids) || comparePrefix(d.firsts[next], c.high, c.highN) > 0) {
			c.end = p.search(after(c.high, c.highN), c.highN, c.row)
			if c.row >= c.end {
				// Nothing of this page is left, and nothing follows.
				c.end = min(c.end, p.rows-1)
				c.row = c.end
				return false, nil
			}
		}
	}
}

// Next implements dataset.Cursor.
func (c *cursor) Next(into *dataset.Columns) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	if err := c.ctx.Err(); err != nil {
		c.err = err
		return 0, err
	}
	room := c.room(into)
	n := 0
	for n < room && !c.done {
		m, err := c.fill(into, n, room)
		if err != nil {
			c.err = err
			return 0, err
		}
		n += m
	}
	return n, nil
}

// room is the length of the wanted columns; a scan that wants none counts rows
// in batches of the longest column, or of 1024.
func (c *cursor) room(into *dataset.Columns) int {
	room := 0
	if into == nil {
		return pageRows
	}
	for comp := range into {
		if c.want.Has(dataset.Component(comp)) {
			return len(into[comp])
		}
		room = max(room, len(into[comp]))
	}
	if room == 0 {
		room = pageRows
	}
	return room
}

// fill writes one stretch of rows at n and returns how many it wrote, which may
// be none. It sets done at the end.
func (c *cursor) fill(into *dataset.Columns, n, room int) (int, error) {
	more, err := c.load()
	if err != nil {
		return 0, err
	}
	if !more {
		if len(c.adds) == 0 {
			c.done = true
			return 0, nil
		}
		return c.emitAdd(into, n), nil
	}
	limit := min(c.end, c.row+room-n)
	if c.union {
		limit = c.end
	}
	if len(c.adds) > 0 || len(c.dels) > 0 {
		isAdd := len(c.adds) > 0 && (len(c.dels) == 0 || dataset.CompareKeys(c.adds[0], c.dels[0]) < 0)
		var next key
		if isAdd {
			next = c.adds[0]
		} else {
			next = c.dels[0]
		}
		at := c.end
		if dataset.CompareKeys(c.cur.row(min(limit, c.cur.rows)-1), next) >= 0 {
			at = c.cur.search(next, 4, c.row)
		}
		if at == c.row {
			if isAdd {
				return c.emitAdd(into, n), nil
			}
			c.dels = c.dels[1:]
			if at < c.end && c.cur.row(at) == next {
				c.row++
			}
			return 0, nil
		}
		limit = min(limit, at)
	}
	return c.emitRows(into, n, limit, room), nil
}

// emitAdd writes the next added quad.
func (c *cursor) emitAdd(into *dataset.Columns, n int) int {
	k := c.adds[0]
	c.adds = c.adds[1:]
	if c.union {
		if c.repeats(k) {
			return 0
		}
		c.begun, c.last, c.tail = true, [3]dataset.ID(k[:3]), nil
	}
	if c.filter != (dataset.Pattern{}) && !c.filter.Matches(orders[c.o].Quad(k)) {
		return 0
	}
	if into != nil {
		for i, comp := range orders[c.o] {
			if c.want.Has(comp) {
				into[comp][n] = k[i]
			}
		}
	}
	return 1
}

// repeats reports whether a key has the triple that was returned last.
func (c *cursor) repeats(k key) bool {
	if !c.begun {
		return false
	}
	if c.tail != nil {
		k := c.tail.row(c.tailRow)
		c.last, c.tail = [3]dataset.ID(k[:3]), nil
	}
	return [3]dataset.ID(k[:3]) == c.last
}

// emitRows writes the rows of the page up to limit, or those of a union that
// there is room for.
func (c *cursor) emitRows(into *dataset.Columns, n, limit, room int) int {
	from := c.row
	if c.union || c.filter != (dataset.Pattern{}) {
		sel := c.selection[:0]
		if c.union {
			sel, limit = c.triples(sel, limit, room-n)
		} else {
			sel = c.filterRows(sel, from, limit)
		}
		c.selection, c.row = sel, limit
		return c.emitSelected(into, n, from, limit)
	}
	c.row = limit
	m := limit - from
	if into != nil {
		for i, comp := range orders[c.o] {
			if c.want.Has(comp) {
				c.cur.cols[i].decode(into[comp][n:n+m], from)
			}
		}
	}
	return m
}

// triples selects the rows from the present one up to limit that begin a triple,
// most of them, and returns the row behind them and their repetitions.
func (c *cursor) triples(sel []int32, limit, most int) ([]int32, int) {
	from := c.row
	if c.plain && from > 0 && c.cur.head(from) || !c.repeats(c.cur.row(from)) {
		sel = append(sel, 0)
	}
	sel, next := c.cur.appendHeads(sel, from, limit, most)
	c.begun, c.tail, c.tailRow = true, c.cur, next-1
	return sel, next
}

// emitSelected writes those rows of [from, limit) that have been selected.
func (c *cursor) emitSelected(into *dataset.Columns, n, from, limit int) int {
	sel := c.selection
	if into == nil {
		return len(sel)
	}
	for i, comp := range orders[c.o] {
		if !c.want.Has(comp) {
			continue
		}
		dst := into[comp][n:]
		switch {
		case len(sel) == limit-from:
			c.cur.cols[i].decode(dst[:len(sel)], from)
		case len(sel)*8 < limit-from:
			for j, at := range sel {
				dst[j] = c.cur.cols[i].at(from + int(at))
			}
		default:
			col := c.column(i, from, limit)
			for j, at := range sel {
				dst[j] = col[at]
			}
		}
	}
	return len(sel)
}

// filterRows selects the rows of [from, limit) that the filter lets through.
func (c *cursor) filterRows(sel []int32, from, limit int) []int32 {
	for i := range limit - from {
		sel = append(sel, int32(i))
	}
	for i, comp := range orders[c.o] {
		v := c.filter[comp]
		if v == dataset.Any || i < c.bound {
			continue
		}
		if same, ok := c.cur.cols[i].constant(); ok {
			if same != v {
				return sel[:0]
			}
			continue
		}
		col := c.column(i, from, limit)
		kept := sel[:0]
		for _, j := range sel {
			if col[j] == v {
				kept = append(kept, j)
			}
		}
		sel = kept
	}
	return sel
}

// column decodes rows [from, limit) of column i into scratch memory.
func (c *cursor) column(i, from, limit int) []dataset.ID {
	if n := limit - from; cap(c.scratch[i]) < n {
		c.scratch[i] = make([]dataset.ID, min(pageRows, max(n, 2*cap(c.scratch[i]))))
	}
	col := c.scratch[i][:limit-from]
	c.cur.cols[i].decode(col, from)
	return col
}

// Seek implements dataset.Cursor. Within the page it is a binary search of
// packed values; beyond, one of the directory.
func (c *cursor) Seek(to ...dataset.ID) error {
	if c.err != nil {
		return c.err
	}
	if err := c.ctx.Err(); err != nil {
		c.err = err
		return err
	}
	if c.done {
		return nil
	}
	k := c.high // its bound components are the pattern's
	n := c.bound
	for _, id := range to[:min(len(to), c.free)] {
		k[n] = id
		n++
	}
	if n == c.bound {
		return nil
	}
	for i := n; i < 4; i++ {
		k[i] = 0
	}
	c.adds = skip(c.adds, k)
	c.dels = skip(c.dels, k)
	return c.seekPages(k, n)
}

func (c *cursor) seekPages(k key, n int) error {
	d := &c.pages.dirs[c.o]
	if c.cur == nil {
		if dataset.CompareKeys(k, c.low) > 0 {
			c.place(k, n)
		}
		return nil
	}
	if c.row >= c.end {
		if c.end == c.cur.rows && c.pageNo+1 < len(d.ids) {
			c.pageNo++
			c.low = key{}
			c.place(k, n)
		}
		return nil
	}
	if next := c.pageNo + 1; next < len(d.ids) && comparePrefix(d.firsts[next], k, n) < 0 {
		c.pageNo = next
		c.place(k, n)
		return nil
	}
	c.row = min(max(c.row, c.cur.search(k, n, c.row)), c.end)
	return nil
}

// skip drops the keys that are less than k.
func skip(keys []key, k key) []key {
	if len(keys) == 0 || dataset.CompareKeys(keys[0], k) >= 0 {
		return keys
	}
	return keys[sort.Search(len(keys), func(i int) bool { return dataset.CompareKeys(keys[i], k) >= 0 }):]
}

// Close implements dataset.Cursor.
func (c *cursor) Close() {
	c.done, c.cur, c.adds, c.dels = true, nil, nil, nil
}
