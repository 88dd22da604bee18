package exec

import (
	"fmt"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// graphs lists the named graphs of the dataset, by skipping from one to the
// next in the order of graphs.
func (rt *runtime) graphs() ([]dataset.ID, error) {
	scan := dataset.Scan{Order: dataset.GSPO, Want: dataset.Components(0).With(dataset.G)}
	cur, err := rt.reader.Scan(rt.ctx, scan)
	if err != nil {
		return nil, err
	}
	defer cur.Close()
	var cols dataset.Columns
	cols[dataset.G] = make([]dataset.ID, 1)
	var out []dataset.ID
	next := dataset.DefaultGraph + 1
	for {
		if err := rt.pause(); err != nil {
			return nil, err
		}
		if err := cur.Seek(next); err != nil {
			return nil, err
		}
		n, err := cur.Next(&cols)
		if err != nil || n == 0 {
			return out, err
		}
		g := cols[dataset.G][0]
		out = append(out, g)
		next = g + 1
	}
}

func (rt *runtime) openGraphNames(n *plan.GraphNames) (operator, error) {
	if n.Name.Var != "" {
		ids, err := rt.graphs()
		if err != nil || len(n.Vars) == 0 {
			return &rowsOp{n: len(ids)}, err
		}
		return &rowsOp{cols: [][]dataset.ID{ids}, n: len(ids)}, nil
	}
	c, err := rt.reader.Count(rt.ctx, dataset.Pattern{dataset.G: n.Name.ID})
	if err != nil || c.Quads == 0 {
		return &constant{}, err
	}
	return &constant{batch: &Batch{N: 1}}, nil
}

// runPattern plans and opens a pattern of its own within a graph.
func (rt *runtime) runPattern(op algebra.Op, g dataset.ID) (operator, plan.Node, error) {
	p, err := plan.BuildPattern(rt.ctx, op, g, rt.reader, rt.popts)
	if err != nil {
		return nil, nil, err
	}
	saved := rt.stats
	rt.stats = nil // the operators of the pattern are numbered apart
	o, err := rt.open(p.Root)
	rt.stats = saved
	return &unmeasured{rt: rt, op: o}, p.Root, err
}

// unmeasured runs operators that are numbered apart from the plan's.
type unmeasured struct {
	rt *runtime
	op operator
}

func (u *unmeasured) next() (*Batch, error) {
	saved := u.rt.stats
	u.rt.stats = nil
	b, err := u.op.next()
	u.rt.stats = saved
	return b, err
}

func (u *unmeasured) close() {
	if u.op != nil {
		u.op.close()
	}
}

// perGraphOp evaluates a pattern in one named graph after the other.
type perGraphOp struct {
	rt    *runtime
	node  *plan.PerGraph
	todo  []dataset.ID
	g     dataset.ID
	cur   operator
	cols  []int
	own   int // the column of the graph's name in the pattern, or -1
	out   Batch
	ready bool
}

func (rt *runtime) openPerGraph(n *plan.PerGraph) (operator, error) {
	return &perGraphOp{rt: rt, node: n}, nil
}

func (p *perGraphOp) next() (*Batch, error) {
	if !p.ready {
		ids, err := p.rt.graphs()
		if err != nil {
			return nil, err
		}
		p.todo, p.ready = ids, true
	}
	for {
		if p.cur == nil {
			if len(p.todo) == 0 {
				return nil, nil
			}
			p.g, p.todo = p.todo[0], p.todo[1:]
			op, root, err := p.rt.runPattern(p.node.Pattern, p.g)
			if err != nil {
				return nil, err
			}
			p.cur, p.cols, p.own = op, columnsOf(root, p.node.Vars), root.Info().Column(p.node.Var)
		}
		b, err := p.cur.next()
		if err != nil {
			return nil, err
		}
		if b == nil {
			p.cur.close()
			p.cur = nil
			continue
		}
		if out := p.bind(b); out.N > 0 {
			return out, nil
		}
	}
}

// bind joins rows with the graph's name.
func (p *perGraphOp) bind(b *Batch) *Batch {
	if p.own >= 0 {
		kept := 0
		for i, id := range b.Cols[p.own] {
			if id != dataset.Any && id != p.g {
				continue
			}
			for c := range b.Cols {
				b.Cols[c][kept] = b.Cols[c][i]
			}
			kept++
		}
		truncate(b, kept)
	}
	out := arrange(b, p.cols, &p.out)
	for i, v := range p.node.Vars {
		if v == p.node.Var {
			col := make([]dataset.ID, out.N)
			for k := range col {
				col[k] = p.g
			}
			out.Cols[i] = col
		}
	}
	return out
}

func (p *perGraphOp) close() {
	if p.cur != nil {
		p.cur.close()
		p.cur = nil
	}
	p.todo, p.ready = nil, true
}

func (rt *runtime) openCountScan(n *plan.CountScan) (operator, error) {
	c, err := rt.reader.Count(rt.ctx, n.Access.Pattern())
	if err != nil {
		return nil, err
	}
	id, ok := dataset.MakeInteger(c.Quads)
	if !ok {
		return nil, fmt.Errorf("a count of %d quads", c.Quads)
	}
	return &rowsOp{cols: [][]dataset.ID{{id}}, n: 1}, nil
}

// openService calls a remote endpoint once for each distinct endpoint that the
// left rows name.
func (rt *runtime) openService(n *plan.Service) (operator, error) {
	left, err := rt.open(n.Left)
	if err != nil {
		return nil, err
	}
	defer left.close()
	out := &rowsOp{cols: make([][]dataset.ID, len(n.Vars))}
	lvars := n.Left.Info()
	for {
		b, err := left.next()
		if err != nil {
			return nil, err
		}
		if b == nil {
			return out, nil
		}
		for i := 0; i < b.N; i++ {
			if err := rt.serviceRow(n, lvars.Vars, rowOf(b, i), out); err != nil {
				return nil, err
			}
		}
	}
}

func (rt *runtime) serviceRow(n *plan.Service, vars []algebra.Var, row []dataset.ID, out *rowsOp) error {
	header, rows, err := rt.callService(n, vars, row)
	if err != nil {
		if !n.Silent || rt.ctx.Err() != nil {
			return err
		}
		header, rows = nil, [][]rdf.Term{{}} // the empty solution
	}
remote:
	for _, r := range rows {
		ids := make([]dataset.ID, len(n.Vars))
		for i, v := range n.Vars {
			if k := slices.Index(vars, v); k >= 0 {
				ids[i] = row[k]
			}
			k := slices.Index(header, v)
			if k < 0 || k >= len(r) || r[k] == nil {
				continue
			}
			id, err := rt.overlay.intern(r[k])
			if err != nil {
				return err
			}
			if ids[i] != dataset.Any && ids[i] != id {
				continue remote
			}
			ids[i] = id
		}
		copyRowAppend(out, ids)
		if err := rt.grow(8 * len(ids)); err != nil {
			return err
		}
	}
	return nil
}

func copyRowAppend(out *rowsOp, ids []dataset.ID) {
	for c, id := range ids {
		out.cols[c] = append(out.cols[c], id)
	}
	out.n++
}

func (rt *runtime) callService(n *plan.Service, vars []algebra.Var, row []dataset.ID) ([]algebra.Var, [][]rdf.Term, error) {
	if rt.opts.Service == nil {
		return nil, nil, fmt.Errorf("%w: calls to other endpoints are not allowed", ErrService)
	}
	term := n.Name.Term
	if n.Name.IsVar() {
		k := slices.Index(vars, n.Name.Var)
		if k < 0 {
			return nil, nil, fmt.Errorf("%w: no endpoint is bound", ErrService)
		}
		var dst [1]rdf.Term
		if err := rt.terms([]dataset.ID{row[k]}, dst[:]); err != nil {
			return nil, nil, err
		}
		term = dst[0]
	}
	endpoint, ok := term.(rdf.IRI)
	if !ok {
		return nil, nil, fmt.Errorf("%w: the endpoint is no IRI", ErrService)
	}
	source := strings.TrimSpace(n.Source)
	if !strings.HasPrefix(source, "{") {
		source = "{" + source + "}"
	}
	header, rows, err := rt.opts.Service.Select(rt.ctx, endpoint, "SELECT * WHERE "+source)
	if err != nil {
		return nil, nil, fmt.Errorf("%w: %s: %w", ErrService, endpoint, err)
	}
	return header, rows, nil
}
