package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// Costs that decide between seeking and loading; see package plan.
const (
	seekCost = 80
	loadCost = 3
)

// keySource says where a key comes from: a left column, or a constant.
type keySource struct {
	col int // -1: the constant
	id  dataset.ID
}

// lookupSource finds the quads that left rows select: by seeking with a cursor
// that moves through the sorted rows of a block, or, once that has cost as much
// as it would, from a table of all of the access.
type lookupSource struct {
	rt    *runtime
	node  *plan.LookupJoin
	outer bool // emit a row of its own for a left row without partner
	one   bool // one partner is enough

	scan   dataset.Scan
	checks []check
	comps  []dataset.Component // of the right columns
	keys   []keySource
	resid  []residual

	seek     seeker
	block    *Batch
	perm     []int32
	at       int  // next of perm
	open     bool // the run of the row at is being read
	key      []dataset.ID
	run      dataset.Columns // the rows of the current key
	runN     int
	runBytes int // of a long run
	runAt    int // next of the run for the current left row
	held     []dataset.ID
	found    bool
	spent    float64

	loaded *loadedAccess
	probe  prober // of what is loaded
}

// residual is a key that is compared row by row.
type residual struct {
	c   dataset.Component
	col int
}

func (rt *runtime) openLookup(n *plan.LookupJoin) (operator, error) {
	s := &lookupSource{rt: rt, node: n, scan: scanOf(&n.Access), checks: checksOf(&n.Access)}
	left := n.Left.Info()
	var rightVars []algebra.Var
	for c := dataset.S; c <= dataset.G; c++ {
		v := n.Access.Slots[c].Var
		if v != "" && left.Column(v) < 0 && !slices.Contains(rightVars, v) {
			rightVars = append(rightVars, v)
			s.comps = append(s.comps, c)
			s.scan.Want = s.scan.Want.With(c)
		}
	}
	for _, c := range n.Keys {
		s.scan.Want = s.scan.Want.With(c)
		slot := n.Access.Slots[c]
		k := keySource{col: -1, id: slot.ID}
		if slot.ID == dataset.Any {
			k.col = left.Column(slot.Var)
		}
		s.keys = append(s.keys, k)
	}
	for c := dataset.S; c <= dataset.G; c++ {
		if n.Shared.Has(c) && !slices.Contains(n.Keys, c) {
			s.resid = append(s.resid, residual{c: c, col: left.Column(n.Access.Slots[c].Var)})
			s.scan.Want = s.scan.Want.With(c)
		}
	}
	s.scan.Want |= wantedBy(s.checks)
	s.key = make([]dataset.ID, len(s.keys))
	j, err := rt.join(n, n.Left, rightVars, s, n.Kind, n.Filter, n.Mark)
	if err != nil {
		return nil, err
	}
	s.outer = n.Kind == plan.Left && j.simple
	s.one = j.simple && !j.pairwise()
	return j, nil
}

func (s *lookupSource) start(block *Batch) error {
	s.block, s.at, s.open, s.found = block, 0, false, false
	if s.loaded != nil {
		s.probe.start(block)
		return nil
	}
	size := s.node.Access.Count
	if !s.node.Merge {
		s.spent += float64(block.N) * seekCost
		if s.spent > size*loadCost || len(s.keys) == 0 {
			ok, err := s.load(size)
			if err != nil {
				return err
			}
			if ok {
				s.probe.start(block)
				return nil
			}
		}
	}
	s.perm = slices.Grow(s.perm[:0], block.N)[:block.N]
	for i := range s.perm {
		s.perm[i] = int32(i)
	}
	if s.node.Merge {
		if s.seek.cur == nil {
			return s.openSeeker()
		}
		return nil
	}
	s.sortBlock()
	s.seek.close()
	return s.openSeeker()
}

func (s *lookupSource) openSeeker() error {
	wantSome(&s.scan)
	cur, err := s.rt.reader.Scan(s.rt.ctx, s.scan)
	if err != nil {
		return err
	}
	s.seek = seeker{cur: cur, scan: &s.scan, cols: s.seek.cols, room: s.seek.room, keys: s.node.Keys}
	s.seek.lone = s.scan.Union && s.scan.Pattern.Bound().Count()+len(s.keys) == 3
	s.seek.fill = s.seek.least()
	return nil
}

func (s *lookupSource) keyOf(row int32) {
	for i, k := range s.keys {
		if k.col < 0 {
			s.key[i] = k.id
		} else {
			s.key[i] = s.block.Cols[k.col][row]
		}
	}
}

// sortBlock orders the rows of the block by their keys.
func (s *lookupSource) sortBlock() {
	cols := make([][]dataset.ID, 0, len(s.keys))
	for _, k := range s.keys {
		if k.col >= 0 {
			cols = append(cols, s.block.Cols[k.col])
		}
	}
	if len(cols) == 1 {
		if c := cols[0]; !slices.IsSorted(c) {
			slices.SortFunc(s.perm, func(a, b int32) int { return cmpID(c[a], c[b]) })
		}
		return
	}
	slices.SortFunc(s.perm, func(a, b int32) int {
		for _, c := range cols {
			if r := cmpID(c[a], c[b]); r != 0 {
				return r
			}
		}
		return 0
	})
}

func cmpID(a, b dataset.ID) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func (s *lookupSource) more(p *pairs) (bool, error) {
	if s.loaded != nil {
		return s.probe.more(p), nil
	}
	for len(p.left) < BatchRows {
		if s.at >= len(s.perm) {
			return true, nil
		}
		row := s.perm[s.at]
		if !s.open {
			if err := s.readRun(row); err != nil {
				return false, err
			}
			s.open, s.runAt, s.found = true, 0, false
		}
		s.emitRun(p, row)
		if s.runAt >= s.runN {
			if s.outer && !s.found {
				p.addOuter(row)
			}
			s.at++
			s.open = false
		}
	}
	return false, nil
}

// emitRun pairs a left row with rows of the run until the batch is full.
func (s *lookupSource) emitRun(p *pairs, row int32) {
	if len(s.resid) == 0 {
		n := s.runN - s.runAt
		if s.one {
			n = min(n, 1)
		}
		n = min(n, max(1, BatchRows-len(p.left)))
		for i := 0; i < n; i++ {
			p.left = append(p.left, row)
		}
		for i, c := range s.comps {
			p.right[i] = append(p.right[i], s.run[c][s.runAt:s.runAt+n]...)
		}
		s.found = s.found || n > 0
		s.runAt += n
		if s.one {
			s.runAt = s.runN
		}
		return
	}
	for ; s.runAt < s.runN && len(p.left) < BatchRows; s.runAt++ {
		if !s.residualHolds(&s.run, s.runAt, row) {
			continue
		}
		s.found = true
		p.left = append(p.left, row)
		for i, c := range s.comps {
			p.right[i] = append(p.right[i], s.run[c][s.runAt])
		}
		if s.one {
			s.runAt = s.runN
			return
		}
	}
}

func (s *lookupSource) residualHolds(cols *dataset.Columns, i int, row int32) bool {
	for _, r := range s.resid {
		if cols[r.c][i] != s.block.Cols[r.col][row] {
			return false
		}
	}
	return true
}

func (p *pairs) addOuter(row int32) {
	p.left = append(p.left, row)
	for i := range p.right {
		p.right[i] = append(p.right[i], dataset.Any)
	}
}

// readRun reads all rows with the key of a left row. The rows of the key before
// are still there if it is the same.
func (s *lookupSource) readRun(row int32) error {
	s.keyOf(row)
	if s.held != nil && slices.Equal(s.held, s.key) {
		return nil
	}
	s.held = append(s.held[:0], s.key...)
	s.rt.release(s.runBytes)
	s.runBytes = 0
	s.runN = 0
	for c := range s.run {
		s.run[c] = s.run[c][:0]
	}
	found, err := s.seek.seek(s.key)
	if err != nil || !found {
		return err
	}
	for {
		if s.holds() {
			for c := range s.run {
				if s.seek.view[c] != nil {
					s.run[c] = append(s.run[c], s.seek.view[c][s.seek.pos])
				}
			}
			s.runN++
			if s.one && len(s.resid) == 0 || s.seek.lone {
				return nil
			}
			if s.runN%(64*BatchRows) == 0 {
				if err := s.countRun(); err != nil {
					return err
				}
			}
		}
		ok, err := s.seek.advance()
		if err != nil || !ok || s.seek.compare(s.seek.pos, s.key) != 0 {
			return err
		}
	}
}

// countRun takes another 64 batches of a long run from the budget.
func (s *lookupSource) countRun() error {
	bytes := 64 * BatchRows * 8 * s.scan.Want.Count()
	s.runBytes += bytes
	if err := s.rt.grow(bytes); err != nil {
		return err
	}
	return s.rt.pause()
}

func (s *lookupSource) holds() bool {
	for k := range s.checks {
		if !s.checks[k].holds(&s.seek.view, s.seek.pos) {
			return false
		}
	}
	return true
}

func (s *lookupSource) close() {
	s.seek.close()
	if s.loaded != nil {
		s.loaded.free()
	}
}

// loadedAccess is an access in memory, with a table from keys to rows.
type loadedAccess struct {
	rt    *runtime
	cols  dataset.Columns
	index *multimap
	keys  []residual // all shared components and their left columns
	row   []dataset.ID
	bytes int
}

func (l *loadedAccess) free() {
	l.rt.release(l.bytes)
	l.bytes = 0
	l.index.keys.free()
}

// load reads the whole access if the memory budget allows.
func (s *lookupSource) load(size float64) (bool, error) {
	bytes := int(size) * (8*s.scan.Want.Count() + 40)
	if s.rt.opts.Memory > 0 && s.rt.used+int64(bytes) > s.rt.opts.Memory/2 && len(s.keys) > 0 {
		return false, nil
	}
	if err := s.rt.grow(bytes); err != nil {
		return false, err
	}
	l := &loadedAccess{rt: s.rt, bytes: bytes}
	left := s.node.Left.Info()
	for c := dataset.S; c <= dataset.G; c++ {
		if s.node.Shared.Has(c) {
			l.keys = append(l.keys, residual{c: c, col: left.Column(s.node.Access.Slots[c].Var)})
		}
	}
	a := s.node.Access
	a.Reorder()
	sc := scanOf(&a)
	sc.Want = s.scan.Want
	checks := checksOf(&a)
	sc.Want |= wantedBy(checks)
	cols := allocate(&sc, BatchRows)
	cur, err := s.rt.reader.Scan(s.rt.ctx, sc)
	if err != nil {
		return false, err
	}
	defer cur.Close()
	l.index = newMultimapFor(s.rt, len(l.keys), int(size))
	for c := range cols {
		if cols[c] != nil {
			l.cols[c] = make([]dataset.ID, 0, min(int(size), mostForeseen))
		}
	}
	l.row = make([]dataset.ID, len(l.keys))
	for {
		if err := s.rt.pause(); err != nil {
			return false, err
		}
		view := cols
		n, err := cur.Next(&view)
		if err != nil {
			return false, err
		}
		if n == 0 {
			break
		}
		n = compact(&view, n, checks)
		for c := range view {
			if view[c] != nil {
				l.cols[c] = append(l.cols[c], view[c][:n]...)
			}
		}
		for i := 0; i < n; i++ {
			for k, key := range l.keys {
				l.row[k] = view[key.c][i]
			}
			if err := l.index.add(l.row); err != nil {
				return false, err
			}
		}
	}
	s.seek.close()
	s.loaded = l
	s.probe = prober{index: l.index, outer: s.outer, one: s.one}
	for _, key := range l.keys {
		s.probe.keys = append(s.probe.keys, key.col)
	}
	for _, c := range s.comps {
		s.probe.cols = append(s.probe.cols, l.cols[c])
	}
	return true, nil
}
