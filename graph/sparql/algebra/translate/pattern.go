package translate

import (
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// group translates a group graph pattern (section 18.2.2.6).
func (t *translator) group(g *syntax.Group) algebra.Op {
	op, conds := t.groupParts(g)
	if len(conds) > 0 {
		return algebra.Filter{Conds: conds, Input: op}
	}
	return op
}

// groupParts translates a group but for its filters, which it returns beside.
func (t *translator) groupParts(g *syntax.Group) (algebra.Op, []algebra.Expr) {
	var op algebra.Op = algebra.BGP{}
	var conds []algebra.Expr
	for i := 0; i < len(g.Elements); i++ {
		switch e := g.Elements[i].(type) {
		case *syntax.Filter:
			conds = append(conds, t.expr(e.Expr))
		case *syntax.Triples:
			// What filters stand between does not end the basic graph pattern.
			runs := [][]syntax.Triple{e.Patterns}
			for j := i + 1; j < len(g.Elements); j++ {
				if f, ok := g.Elements[j].(*syntax.Filter); ok {
					conds = append(conds, t.expr(f.Expr))
				} else if more, ok := g.Elements[j].(*syntax.Triples); ok {
					runs = append(runs, more.Patterns)
				} else {
					break
				}
				i = j
			}
			op = join(op, t.triples(runs))
		case *syntax.Optional:
			right, inner := t.groupParts(e.Group)
			op = algebra.LeftJoin{Left: op, Right: right, Filter: conjunction(inner)}
		case *syntax.Minus:
			op = algebra.Minus{Left: op, Right: t.group(e.Group)}
		case *syntax.Bind:
			op = algebra.Extend{Input: op, Var: algebra.Var(e.Var), Expr: t.expr(e.Expr)}
		default:
			op = join(op, t.element(e))
		}
	}
	return op, conds
}

func (t *translator) element(e syntax.Element) algebra.Op {
	switch e := e.(type) {
	case *syntax.Union:
		op := t.group(e.Groups[0])
		for _, g := range e.Groups[1:] {
			op = algebra.Union{Left: op, Right: t.group(g)}
		}
		return op
	case *syntax.Graph:
		t.graph++
		defer func() { t.graph-- }()
		return algebra.Graph{Name: node(e.Name), Input: t.group(e.Group)}
	case *syntax.Service:
		t.graph++ // the other side has its own default graph
		defer func() { t.graph-- }()
		return algebra.Service{Name: node(e.Name), Input: t.group(e.Group), Source: e.Text, Silent: e.Silent}
	case *syntax.Values:
		return inlineData(e)
	case *syntax.Subquery:
		op, _ := t.selection(e.Query)
		return op
	}
	panic("translate: unknown element of a group")
}

// join is Join but for the empty pattern, which changes nothing.
func join(left, right algebra.Op) algebra.Op {
	if isUnit(left) {
		return right
	}
	if isUnit(right) {
		return left
	}
	return algebra.Join{Left: left, Right: right}
}

func isUnit(op algebra.Op) bool {
	b, ok := op.(algebra.BGP)
	return ok && len(b.Triples) == 0
}

func conjunction(conds []algebra.Expr) algebra.Expr {
	if len(conds) == 0 {
		return nil
	}
	e := conds[0]
	for _, c := range conds[1:] {
		e = algebra.Call{Func: "&&", Args: []algebra.Expr{e, c}}
	}
	return e
}

// triples translates triple and path patterns that stand together: the triples
// into one basic graph pattern, the paths beside it.
func (t *translator) triples(runs [][]syntax.Triple) algebra.Op {
	var bgp algebra.BGP
	var paths []algebra.Op
	n := 0
	for _, patterns := range runs {
		n += len(patterns)
	}
	bgp.Triples = make([]algebra.Triple, 0, n)
	for _, patterns := range runs {
		for i := range patterns {
			p := &patterns[i]
			if p.Path == nil {
				bgp.Triples = append(bgp.Triples, algebra.Triple{S: node(p.S), P: node(p.P), O: node(p.O)})
				continue
			}
			paths = t.path(&bgp, paths, node(p.S), p.Path, node(p.O))
		}
	}
	var op algebra.Op = bgp
	if len(bgp.Triples) > 0 {
		op = t.inGraph(op)
	}
	for _, p := range paths {
		op = join(op, t.inGraph(p))
	}
	return op
}

// inGraph puts a pattern into the graph that stands in for the default graph.
func (t *translator) inGraph(op algebra.Op) algebra.Op {
	if t.with == "" || t.graph > 0 {
		return op
	}
	return algebra.Graph{Name: algebra.Node{Term: t.with}, Input: op}
}

// path translates a path pattern (section 18.2.2.4) into triples of bgp and,
// for what remains a path, further patterns.
func (t *translator) path(bgp *algebra.BGP, paths []algebra.Op, s algebra.Node, p algebra.PathExpr, o algebra.Node) []algebra.Op {
	switch p := p.(type) {
	case algebra.Link:
		bgp.Triples = append(bgp.Triples, algebra.Triple{S: s, P: algebra.Node{Term: p.IRI}, O: o})
		return paths
	case algebra.Inverse:
		return t.path(bgp, paths, o, p.Path, s)
	case algebra.Sequence:
		mid := algebra.Node{Var: t.invent("p")}
		paths = t.path(bgp, paths, s, p.Left, mid)
		return t.path(bgp, paths, mid, p.Right, o)
	}
	return append(paths, algebra.Path{S: s, Path: p, O: o})
}

// expr translates an expression without aggregates.
func (t *translator) expr(e syntax.Expr) algebra.Expr {
	return (&grouping{translator: t}).expr(e)
}
