package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// pairs are candidates of a join: numbers of left rows in the block, and the
// columns of the right rows, of equal length. A left number may come with
// unbound right columns and outer set, if the source was asked to.
type pairs struct {
	left  []int32
	right [][]dataset.ID
}

func (p *pairs) reset(width int) {
	p.left = p.left[:0]
	if len(p.right) != width {
		p.right = make([][]dataset.ID, width)
	}
	for i := range p.right {
		p.right[i] = p.right[i][:0]
	}
}

// source finds the candidates for a block of left rows.
type source interface {
	// start takes the next block.
	start(block *Batch) error
	// more appends up to about BatchRows pairs; done means that the block has
	// no others.
	more(p *pairs) (done bool, err error)
	close()
}

// compat is a variable of both sides that may be unbound on one.
type compat struct {
	left, right int
	out         int // its output column, or -1
	domain      bool
}

// joinOp joins blocks of left rows with what a source finds.
type joinOp struct {
	rt     *runtime
	left   operator
	src    source
	kind   plan.Kind
	width  int // right columns
	lcols  int
	out    []outColumn
	compat []compat
	conds  []predicate // over the columns: left, then right
	simple bool        // every candidate counts
	block  Batch
	most   int
	hit    []bool
	pairs  pairs
	wide   Batch
	result Batch
	active bool // a block is being joined
	tail   bool // its unmatched rows are to come
	done   bool
}

// outColumn says where an output column comes from.
type outColumn struct {
	left, right int // -1 if none
	mark        bool
}

// join puts a joinOp together. The right columns are rightVars.
func (rt *runtime) join(n plan.Node, left plan.Node, rightVars []algebra.Var, src source, kind plan.Kind, filter []algebra.Expr, mark algebra.Var) (*joinOp, error) {
	in, err := rt.open(left)
	if err != nil {
		return nil, err
	}
	l := left.Info()
	j := &joinOp{rt: rt, left: in, src: src, kind: kind, width: len(rightVars), lcols: len(l.Vars), most: rt.firstBatch()}
	for _, v := range n.Info().Vars {
		o := outColumn{left: l.Column(v), right: slices.Index(rightVars, v), mark: v == mark && mark != ""}
		j.out = append(j.out, o)
	}
	if len(filter) > 0 {
		schema := append(slices.Clone(l.Vars), rightVars...)
		if j.conds, err = rt.predicates(filter, schema); err != nil {
			return nil, err
		}
	}
	j.simple = len(j.conds) == 0
	return j, nil
}

// addCompat declares a shared variable that was not hashed.
func (j *joinOp) addCompat(left, right int, v algebra.Var, n plan.Node, domain bool) {
	j.compat = append(j.compat, compat{left: left, right: right, out: n.Info().Column(v), domain: domain})
	j.simple = false
}

func (j *joinOp) close() {
	j.left.close()
	j.src.close()
	j.done = true
}

// pairwise reports whether joined rows are output, not just left rows.
func (j *joinOp) pairwise() bool { return j.kind == plan.Inner || j.kind == plan.Left }

func (j *joinOp) next() (*Batch, error) {
	for {
		if !j.active {
			if j.done {
				return nil, nil
			}
			if ok, err := j.readBlock(); !ok || err != nil {
				return nil, err
			}
		}
		if !j.tail {
			if err := j.rt.pause(); err != nil {
				return nil, err
			}
			j.pairs.reset(j.width)
			done, err := j.src.more(&j.pairs)
			if err != nil {
				return nil, err
			}
			j.tail = done
			b, err := j.survivors()
			if err != nil {
				return nil, err
			}
			if b != nil {
				return b, nil
			}
			if !done {
				continue
			}
		}
		j.tail, j.active = false, false
		if b := j.leftovers(); b != nil {
			return b, nil
		}
	}
}

// readBlock gathers left rows: one batch at first, more and more later, so that
// a LIMIT above costs little and a long join gets long blocks.
func (j *joinOp) readBlock() (bool, error) {
	j.block.N = 0
	if len(j.block.Cols) != j.lcols {
		j.block.Cols = make([][]dataset.ID, j.lcols)
	}
	for i := range j.block.Cols {
		j.block.Cols[i] = j.block.Cols[i][:0]
	}
	for j.block.N < j.most {
		b, err := j.left.next()
		if err != nil {
			return false, err
		}
		if b == nil {
			j.done = true
			break
		}
		for i := range j.block.Cols {
			j.block.Cols[i] = append(j.block.Cols[i], b.Cols[i]...)
		}
		j.block.N += b.N
	}
	if j.most < 16*BatchRows {
		j.most *= 2
	}
	if j.block.N == 0 {
		return false, nil
	}
	j.active = true
	j.hit = slices.Grow(j.hit[:0], j.block.N)[:j.block.N]
	clear(j.hit)
	return true, j.src.start(&j.block)
}

// survivors checks the candidates and returns the joined rows, if the kind of
// the join has any.
func (j *joinOp) survivors() (*Batch, error) {
	n := len(j.pairs.left)
	if n == 0 {
		return nil, nil
	}
	if !j.simple {
		var err error
		if n, err = j.filterPairs(); err != nil || n == 0 {
			return nil, err
		}
	}
	if !j.pairwise() || !j.simple {
		for _, l := range j.pairs.left[:n] {
			j.hit[l] = true
		}
	}
	if !j.pairwise() {
		return nil, nil
	}
	j.result.Cols = slices.Grow(j.result.Cols[:0], len(j.out))[:len(j.out)]
	for i, o := range j.out {
		if o.left < 0 {
			j.result.Cols[i] = j.pairs.right[o.right][:n]
			continue
		}
		col := slices.Grow(j.result.Cols[i][:0], n)[:n]
		src := j.block.Cols[o.left]
		for k, l := range j.pairs.left[:n] {
			col[k] = src[l]
		}
		j.result.Cols[i] = col
	}
	for _, c := range j.compat {
		if c.out < 0 || j.out[c.out].left < 0 {
			continue
		}
		col := j.result.Cols[c.out]
		for k := range col {
			if col[k] == dataset.Any {
				col[k] = j.pairs.right[c.right][k]
			}
		}
	}
	j.result.N = n
	return &j.result, nil
}

// filterPairs drops the candidates that are incompatible or fail a condition,
// in place, and returns how many are left.
func (j *joinOp) filterPairs() (int, error) {
	p := &j.pairs
	kept := 0
	for k, l := range p.left {
		if !j.compatible(k, l) {
			continue
		}
		j.movePair(kept, k)
		kept++
	}
	j.cutPairs(kept)
	if len(j.conds) == 0 || kept == 0 {
		return kept, nil
	}
	j.wide.Cols = j.wide.Cols[:0]
	for _, src := range j.block.Cols {
		col := make([]dataset.ID, kept)
		for k, l := range p.left {
			col[k] = src[l]
		}
		j.wide.Cols = append(j.wide.Cols, col)
	}
	for _, c := range j.compat {
		for k, id := range p.right[c.right] {
			if j.wide.Cols[c.left][k] == dataset.Any {
				j.wide.Cols[c.left][k] = id
			}
		}
	}
	j.wide.Cols = append(j.wide.Cols, p.right...)
	j.wide.N = kept
	sel := allRows(kept)
	var err error
	for _, cond := range j.conds {
		if sel, err = cond(&j.wide, sel); err != nil {
			return 0, err
		}
	}
	for k, row := range sel {
		j.movePair(k, int(row))
	}
	j.cutPairs(len(sel))
	return len(sel), nil
}

func (j *joinOp) movePair(to, from int) {
	if to == from {
		return
	}
	j.pairs.left[to] = j.pairs.left[from]
	for _, col := range j.pairs.right {
		col[to] = col[from]
	}
}

func (j *joinOp) cutPairs(n int) {
	j.pairs.left = j.pairs.left[:n]
	for i := range j.pairs.right {
		j.pairs.right[i] = j.pairs.right[i][:n]
	}
}

func (j *joinOp) compatible(k int, l int32) bool {
	overlap := false
	for _, c := range j.compat {
		a, b := j.block.Cols[c.left][l], j.pairs.right[c.right][k]
		if a != b && a != dataset.Any && b != dataset.Any {
			return false
		}
		overlap = overlap || c.domain && a != dataset.Any && a == b
	}
	return j.kind != plan.Minus || overlap
}

// leftovers returns the left rows of the block that the kind of join outputs
// on their own.
func (j *joinOp) leftovers() *Batch {
	if j.kind == plan.Inner || j.kind == plan.Left && j.simple {
		return nil
	}
	var rows []int32
	for i := 0; i < j.block.N; i++ {
		if j.kind == plan.Mark || j.hit[i] == (j.kind == plan.Semi) {
			rows = append(rows, int32(i))
		}
	}
	if len(rows) == 0 {
		return nil
	}
	out := &Batch{N: len(rows)}
	for _, o := range j.out {
		col := make([]dataset.ID, len(rows))
		for k, l := range rows {
			switch {
			case o.mark:
				col[k] = boolID(j.hit[l])
			case o.left >= 0:
				col[k] = j.block.Cols[o.left][l]
			}
		}
		out.Cols = append(out.Cols, col)
	}
	return out
}

func boolID(b bool) dataset.ID {
	if b {
		return dataset.MakeID(dataset.KindBoolean, 1)
	}
	return dataset.MakeID(dataset.KindBoolean, 0)
}

func allRows(n int) []int32 {
	sel := make([]int32, n)
	for i := range sel {
		sel[i] = int32(i)
	}
	return sel
}
