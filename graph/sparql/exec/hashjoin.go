package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// hashSource finds the partners of left rows in a table of right rows.
type hashSource struct {
	rt    *runtime
	cols  [][]dataset.ID // the right rows
	rkeys []int          // right columns of the hashed variables
	send  []int          // right columns to pass on
	probe prober
	row   []dataset.ID
	bytes int

	// feed fills the table before each block (BindJoin) or before the first.
	feed func(s *hashSource, block *Batch) error
}

func (s *hashSource) start(block *Batch) error {
	if err := s.feed(s, block); err != nil {
		return err
	}
	s.probe.start(block)
	return nil
}

func (s *hashSource) more(p *pairs) (bool, error) { return s.probe.more(p), nil }

func (s *hashSource) close() { s.reset() }

func (s *hashSource) reset() {
	s.rt.release(s.bytes)
	s.bytes = 0
	if s.probe.index != nil {
		s.probe.index.keys.free()
	}
	s.cols, s.probe.index = nil, nil
}

// drain reads an operator into the table.
func (s *hashSource) drain(op operator, width int) error {
	s.reset()
	index := newMultimap(s.rt, len(s.rkeys))
	s.probe.index = index
	s.cols = make([][]dataset.ID, width)
	for {
		b, err := op.next()
		if err != nil {
			return err
		}
		if b == nil {
			s.probe.cols = s.probe.cols[:0]
			for _, c := range s.send {
				s.probe.cols = append(s.probe.cols, s.cols[c])
			}
			return nil
		}
		bytes := b.N * (8*width + 12)
		s.bytes += bytes
		if err := s.rt.grow(bytes); err != nil {
			return err
		}
		for i := range s.cols {
			s.cols[i] = append(s.cols[i], b.Cols[i]...)
		}
		for i := 0; i < b.N; i++ {
			for k, c := range s.rkeys {
				s.row[k] = b.Cols[c][i]
			}
			if err := index.add(s.row); err != nil {
				return err
			}
		}
	}
}

// hashSpec is what HashJoin and BindJoin share.
type hashSpec struct {
	node        plan.Node
	left, right plan.Node
	on, domain  []algebra.Var
	kind        plan.Kind
	filter      []algebra.Expr
	mark        algebra.Var
}

func (rt *runtime) openHash(h hashSpec, feed func(s *hashSource, block *Batch) error) (operator, error) {
	s := &hashSource{rt: rt, feed: feed}
	l, r := h.left.Info(), h.right.Info()
	var loose []algebra.Var
	hashed := map[algebra.Var]bool{}
	for _, v := range h.on {
		if l.Column(v) < 0 || r.Column(v) < 0 {
			continue
		}
		if !l.Certain.Has(v) || !r.Certain.Has(v) {
			loose = append(loose, v)
			continue
		}
		hashed[v] = true
		s.probe.keys = append(s.probe.keys, l.Column(v))
		s.rkeys = append(s.rkeys, r.Column(v))
	}
	var rightVars []algebra.Var
	for i, v := range r.Vars {
		if !hashed[v] {
			rightVars = append(rightVars, v)
			s.send = append(s.send, i)
		}
	}
	s.row = make([]dataset.ID, len(s.rkeys))
	kind := h.kind
	if kind == plan.Minus && slices.ContainsFunc(h.domain, func(v algebra.Var) bool { return hashed[v] }) {
		kind = plan.Anti
	}
	j, err := rt.join(h.node, h.left, rightVars, s, kind, h.filter, h.mark)
	if err != nil {
		return nil, err
	}
	for _, v := range loose {
		j.addCompat(l.Column(v), slices.Index(rightVars, v), v, h.node, slices.Contains(h.domain, v))
	}
	if kind == plan.Minus {
		j.simple = false
	}
	s.probe.outer = kind == plan.Left && j.simple
	s.probe.one = j.simple && !j.pairwise()
	return j, nil
}

func (rt *runtime) openHashJoin(n *plan.HashJoin) (operator, error) {
	fed := false
	feed := func(s *hashSource, _ *Batch) error {
		if fed {
			return nil
		}
		fed = true
		op, err := rt.open(n.Right)
		if err != nil {
			return err
		}
		defer op.close()
		return s.drain(op, len(n.Right.Info().Vars))
	}
	return rt.openHash(hashSpec{n, n.Left, n.Right, n.On, n.Domain, n.Kind, n.Filter, n.Mark}, feed)
}

func (rt *runtime) openBindJoin(n *plan.BindJoin) (operator, error) {
	cols := columnsOf(n.Left, n.Input.Vars)
	feed := func(s *hashSource, block *Batch) error {
		if rt.inputs == nil {
			rt.inputs = map[*plan.Input]*Batch{}
		}
		keys, err := rt.distinctKeys(block, cols)
		if err != nil {
			return err
		}
		rt.inputs[n.Input] = keys
		op, err := rt.open(n.Right)
		if err != nil {
			return err
		}
		defer op.close()
		return s.drain(op, len(n.Right.Info().Vars))
	}
	return rt.openHash(hashSpec{n, n.Left, n.Right, n.On, n.Domain, n.Kind, n.Filter, n.Mark}, feed)
}

// distinctKeys returns the distinct rows of some columns, sorted.
func (rt *runtime) distinctKeys(block *Batch, cols []int) (*Batch, error) {
	t := newTable(rt, len(cols))
	defer t.free()
	row := make([]dataset.ID, len(cols))
	for i := 0; i < block.N; i++ {
		for k, c := range cols {
			row[k] = block.Cols[c][i]
		}
		if _, _, err := t.add(row); err != nil {
			return nil, err
		}
	}
	perm := allRows(t.n)
	slices.SortFunc(perm, func(a, b int32) int { return slices.Compare(t.row(int(a)), t.row(int(b))) })
	out := &Batch{N: t.n, Cols: make([][]dataset.ID, len(cols))}
	for k := range cols {
		out.Cols[k] = make([]dataset.ID, t.n)
		for i, p := range perm {
			out.Cols[k][i] = t.row(int(p))[k]
		}
	}
	return out, nil
}
