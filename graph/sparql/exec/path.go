package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// pathOp joins left rows with a path.
type pathOp struct {
	rt      *runtime
	node    *plan.Path
	left    operator
	s, o, g end
	zero    bool        // the path may have no steps
	out     []outColumn // left column, or right: 0 subject, 1 object, 2 graph
	walkers map[dataset.ID]*walker
	all     map[dataset.ID][]dataset.ID // starts by graph

	batch *Batch
	row   int
	jobs  []pathJob // of the row
	found []dataset.ID
	at    int
	job   pathJob
	res   [][]dataset.ID
}

// end is one end of a path, or its graph: a constant, a left column, or free.
type end struct {
	id  dataset.ID
	col int
	v   algebra.Var
}

// pathJob is one search: from a node in a graph, to a given node if target is
// not Any.
type pathJob struct {
	w       *walker
	from    dataset.ID
	target  dataset.ID
	inverse bool
}

func (rt *runtime) openPath(n *plan.Path) (operator, error) {
	left, err := rt.open(n.Left)
	if err != nil {
		return nil, err
	}
	p := &pathOp{rt: rt, node: n, left: left, zero: matchesZero(n.Expr), walkers: map[dataset.ID]*walker{}, all: map[dataset.ID][]dataset.ID{}}
	if p.s, err = p.end(n.S, n.STerm); err != nil {
		return nil, err
	}
	if p.o, err = p.end(n.O, n.OTerm); err != nil {
		return nil, err
	}
	if p.g, err = p.end(n.Graph, nil); err != nil {
		return nil, err
	}
	for _, v := range n.Vars {
		o := outColumn{left: n.Left.Info().Column(v), right: -1}
		switch v {
		case p.s.v:
			o.right = 0
		case p.o.v:
			o.right = 1
		case p.g.v:
			o.right = 2
		}
		p.out = append(p.out, o)
	}
	return p, nil
}

func (p *pathOp) end(s plan.Slot, t rdf.Term) (end, error) {
	e := end{id: s.ID, col: -1, v: s.Var}
	if s.Var != "" {
		e.col = p.node.Left.Info().Column(s.Var)
	} else if s.ID == dataset.Any && t != nil {
		var err error
		e.id, err = p.rt.overlay.intern(t)
		return e, err
	}
	return e, nil
}

func (p *pathOp) value(e end) dataset.ID {
	if e.col >= 0 {
		return p.batch.Cols[e.col][p.row]
	}
	return e.id
}

func (p *pathOp) next() (*Batch, error) {
	p.res = make([][]dataset.ID, len(p.out))
	n := 0
	for n < BatchRows {
		if p.at < len(p.found) {
			n += p.emit()
			continue
		}
		if len(p.jobs) > 0 {
			if err := p.search(); err != nil {
				return nil, err
			}
			continue
		}
		if p.batch == nil || p.row+1 >= p.batch.N {
			b, err := p.left.next()
			if err != nil {
				return nil, err
			}
			if b == nil {
				p.batch = nil // its columns are no longer ours to read
				break
			}
			p.batch, p.row = b, 0
			if n > 0 { // rows found so far do not refer to the old batch
				if err := p.plan(); err != nil {
					return nil, err
				}
				continue
			}
		} else {
			p.row++
		}
		if err := p.plan(); err != nil {
			return nil, err
		}
	}
	if n == 0 {
		return nil, nil
	}
	return &Batch{Cols: p.res, N: n}, nil
}

// plan lists the searches for the current left row.
func (p *pathOp) plan() error {
	graphs := []dataset.ID{p.value(p.g)}
	if p.node.NamedOnly && graphs[0] == dataset.Any {
		ids, err := p.rt.graphs()
		if err != nil {
			return err
		}
		graphs = ids
	}
	s, o := p.value(p.s), p.value(p.o)
	for _, g := range graphs {
		w := p.walkers[g]
		if w == nil {
			w = &walker{rt: p.rt, graph: pathGraph{id: g, union: p.node.Union}}
			p.walkers[g] = w
		}
		if ok, err := p.zeroAllowed(w, s, o); !ok || err != nil {
			if err != nil {
				return err
			}
			continue
		}
		switch {
		case s != dataset.Any:
			p.jobs = append(p.jobs, pathJob{w: w, from: s, target: o})
		case o != dataset.Any:
			p.jobs = append(p.jobs, pathJob{w: w, from: o, inverse: true})
		default:
			starts, ok := p.all[g]
			if !ok {
				var err error
				if starts, err = w.starts(p.node.Expr); err != nil {
					return err
				}
				p.all[g] = starts
			}
			if err := w.prepare(p.node.Expr, len(starts)); err != nil {
				return err
			}
			for _, from := range starts {
				j := pathJob{w: w, from: from}
				if p.s.v == p.o.v {
					j.target = from
				}
				p.jobs = append(p.jobs, j)
			}
		}
	}
	slices.Reverse(p.jobs) // taken from the end
	return nil
}

// zeroAllowed reports whether the ends that are variables are nodes of the
// graph. Only a constant matches the path of no steps without being one
// (section 18.4), and what is no node has no other paths.
func (p *pathOp) zeroAllowed(w *walker, s, o dataset.ID) (bool, error) {
	if !p.zero {
		return true, nil
	}
	constant := p.s.v == "" && s == o || p.o.v == "" && s == o
	if constant {
		return true, nil
	}
	for _, e := range []struct {
		end
		id dataset.ID
	}{{p.s, s}, {p.o, o}} {
		if e.v == "" || e.id == dataset.Any {
			continue
		}
		if ok, err := w.isNode(e.id); !ok || err != nil {
			return false, err
		}
	}
	return true, nil
}

func (p *pathOp) search() error {
	p.job = p.jobs[len(p.jobs)-1]
	p.jobs = p.jobs[:len(p.jobs)-1]
	if err := p.rt.pause(); err != nil {
		return err
	}
	var err error
	p.at = 0
	p.found, err = p.job.w.follow(p.found[:0], p.node.Expr, p.job.from, p.job.inverse)
	if err != nil || p.job.target == dataset.Any {
		return err
	}
	kept := 0
	for _, id := range p.found {
		if id == p.job.target {
			p.found[kept] = id
			kept++
		}
	}
	p.found = p.found[:kept]
	return nil
}

// emit writes what a search found.
func (p *pathOp) emit() int {
	found := p.found[p.at:]
	p.at = len(p.found)
	for i, o := range p.out {
		col := p.res[i]
		forward := o.right == 0 != p.job.inverse // the end where the search began
		switch {
		case o.left >= 0:
			col = appendMany(col, p.batch.Cols[o.left][p.row], len(found))
		case o.right == 2:
			col = appendMany(col, p.job.w.graph.id, len(found))
		case forward:
			col = appendMany(col, p.job.from, len(found))
		default:
			col = append(col, found...)
		}
		p.res[i] = col
	}
	return len(found)
}

func appendMany(col []dataset.ID, id dataset.ID, n int) []dataset.ID {
	for range n {
		col = append(col, id)
	}
	return col
}

func (p *pathOp) close() { p.left.close() }
