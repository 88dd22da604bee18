package exec

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// walker follows a path in one graph.
type walker struct {
	rt    *runtime
	graph pathGraph
	hops  map[string]*hop
}

// follow appends the nodes that a path leads to from a node: a multiset for
// links, sequences and alternatives, a set for ?, * and + (section 18.4).
func (w *walker) follow(out []dataset.ID, s plan.PathStep, from dataset.ID, inverse bool) ([]dataset.ID, error) {
	if arms, ok := hopOf(s, false); ok {
		h, err := w.hop(arms)
		if err != nil {
			return nil, err
		}
		return h.neighbours(out, from, inverse)
	}
	switch s := s.(type) {
	case plan.StepInverse:
		return w.follow(out, s.Path, from, !inverse)
	case plan.StepAlt:
		out, err := w.follow(out, s.Left, from, inverse)
		if err != nil {
			return nil, err
		}
		return w.follow(out, s.Right, from, inverse)
	case plan.StepSeq:
		first, second := s.Left, s.Right
		if inverse {
			first, second = second, first
		}
		mid, err := w.follow(nil, first, from, inverse)
		if err != nil {
			return nil, err
		}
		for _, m := range mid {
			if out, err = w.follow(out, second, m, inverse); err != nil {
				return nil, err
			}
		}
		return out, nil
	case plan.StepRepeat:
		return w.repeat(out, s, from, inverse)
	}
	return out, nil
}

func (w *walker) hop(arms []arm) (*hop, error) {
	key := armsKey(arms)
	if h, ok := w.hops[key]; ok {
		return h, nil
	}
	h, err := w.rt.newHop(w.graph, arms)
	if err != nil {
		return nil, err
	}
	if w.hops == nil {
		w.hops = map[string]*hop{}
	}
	w.hops[key] = h
	return h, nil
}

// prepare loads the edges of a path of single hops when many searches are to
// come.
func (w *walker) prepare(s plan.PathStep, searches int) error {
	if r, ok := s.(plan.StepRepeat); ok {
		s = r.Path
	}
	arms, ok := hopOf(s, false)
	if !ok {
		return nil
	}
	h, err := w.hop(arms)
	if err != nil || h.csr != nil || float64(searches)*hopCost < h.size*loadCost {
		return err
	}
	return h.load()
}

func armsKey(arms []arm) string {
	var b []byte
	put := func(id dataset.ID) {
		for i := 0; i < 64; i += 8 {
			b = append(b, byte(id>>i))
		}
	}
	for _, a := range arms {
		put(a.p)
		for _, n := range a.not {
			put(n)
		}
		if a.inverse {
			b = append(b, 'i')
		}
		b = append(b, ';')
	}
	return string(b)
}

// repeat searches breadth-first and visits each node once.
func (w *walker) repeat(out []dataset.ID, s plan.StepRepeat, from dataset.ID, inverse bool) ([]dataset.ID, error) {
	var single *hop // if the path repeats one hop
	if arms, ok := hopOf(s.Path, false); ok {
		h, err := w.hop(arms)
		if err != nil {
			return nil, err
		}
		if s.Many && h.csr != nil {
			return h.csr.reachable(out, from, inverse, s.Zero), nil
		}
		single = h
	}
	seen := newTable(w.rt, 1)
	defer seen.free()
	visit := func(id dataset.ID) (bool, error) {
		_, fresh, err := seen.add([]dataset.ID{id})
		return fresh, err
	}
	if s.Zero {
		if _, err := visit(from); err != nil {
			return nil, err
		}
		out = append(out, from)
	}
	queue := []dataset.ID{from}
	var next []dataset.ID
	for len(queue) > 0 {
		n := queue[0]
		queue = queue[1:]
		var err error
		if single != nil {
			next, err = single.neighbours(next[:0], n, inverse)
		} else {
			next, err = w.follow(next[:0], s.Path, n, inverse)
		}
		if err != nil {
			return nil, err
		}
		for _, t := range next {
			fresh, err := visit(t)
			if err != nil {
				return nil, err
			}
			if !fresh {
				continue
			}
			out = append(out, t)
			if s.Many && t != from {
				queue = append(queue, t)
			}
		}
		if !s.Many {
			break
		}
	}
	return out, nil
}

// starts returns the nodes from which a path may lead anywhere: all nodes of
// the graph if it may have no steps, else the sources of its first hop.
func (w *walker) starts(s plan.PathStep) ([]dataset.ID, error) {
	set := newTable(w.rt, 1)
	var arms []arm
	first, inverse := s, false
	for {
		switch f := first.(type) {
		case plan.StepSeq:
			if first = f.Left; inverse {
				first = f.Right
			}
			continue
		case plan.StepInverse:
			if _, ok := hopOf(f, false); !ok {
				first, inverse = f.Path, !inverse
				continue
			}
		case plan.StepRepeat:
			if !f.Zero {
				first = f.Path
				continue
			}
		}
		break
	}
	arms, ok := hopOf(first, inverse)
	if !ok {
		arms = []arm{{}, {inverse: true}} // every node
	}
	h := &hop{rt: w.rt, graph: w.graph, arms: arms}
	for _, a := range arms {
		err := h.edges(a, dataset.Any, false, func(near, _ []dataset.ID) error {
			for i, id := range near {
				if i > 0 && id == near[i-1] {
					continue
				}
				if _, _, err := set.add([]dataset.ID{id}); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return set.rows, nil
}

// isNode reports whether a term is the subject or object of a triple.
func (w *walker) isNode(id dataset.ID) (bool, error) {
	if id.Kind() == kindOverlay {
		return false, nil
	}
	for _, c := range []dataset.Component{dataset.S, dataset.O} {
		if found, err := w.touches(c, id); found || err != nil {
			return found, err
		}
	}
	return false, nil
}

// touches reports whether a triple has a term at a component.
func (w *walker) touches(c dataset.Component, id dataset.ID) (bool, error) {
	var p dataset.Pattern
	p[c] = id
	if !w.graph.union {
		p[dataset.G] = w.graph.id
	}
	n, err := w.rt.reader.Count(w.rt.ctx, p)
	if err != nil || n.Quads == 0 || !w.graph.union {
		return n.Quads > 0, err
	}
	// Under a dataset clause the count also tells of named graphs.
	s := dataset.Scan{Pattern: p, Order: dataset.SPOG, Want: dataset.Components(0).With(dataset.P), Union: true}
	if c == dataset.O {
		s.Order = dataset.OSPG
	}
	cur, err := w.rt.reader.Scan(w.rt.ctx, s)
	if err != nil {
		return false, err
	}
	defer cur.Close()
	rows, err := cur.Next(&dataset.Columns{dataset.P: make([]dataset.ID, 1)})
	return rows > 0, err
}

// matchesZero reports whether a path has a match of no steps.
func matchesZero(s plan.PathStep) bool {
	switch s := s.(type) {
	case plan.StepInverse:
		return matchesZero(s.Path)
	case plan.StepSeq:
		return matchesZero(s.Left) && matchesZero(s.Right)
	case plan.StepAlt:
		return matchesZero(s.Left) || matchesZero(s.Right)
	case plan.StepRepeat:
		return s.Zero || matchesZero(s.Path)
	}
	return false
}
