package plan

import "github.com/lienket/lienket/graph/sparql/algebra"

// existsJoin turns [NOT] EXISTS into a semi- or anti-join, if joining means the
// same as substituting; nil if it does not.
func (a *assembler) existsJoin(n Node, e algebra.Expr) Node {
	not := false
	if c, ok := e.(algebra.Call); ok && c.Func == "!" {
		e, not = c.Args[0], true
	}
	ex, ok := e.(algebra.Exists)
	if !ok {
		return nil
	}
	kind := Semi
	if ex.Not != not {
		kind = Anti
	}
	return a.partnerJoin(n, ex.Pattern, kind, "")
}

// markExists replaces the EXISTS inside a condition by variables that a join
// binds to whether there is a partner. Those that cannot be joined stay.
func (a *assembler) markExists(n Node, e algebra.Expr) (Node, algebra.Expr) {
	switch e := e.(type) {
	case algebra.Exists:
		mark := a.b.newVar("exists")
		joined := a.partnerJoin(n, e.Pattern, Mark, mark)
		if joined == nil {
			return n, e
		}
		if e.Not {
			return joined, algebra.Call{Func: "!", Args: []algebra.Expr{algebra.VarExpr{Var: mark}}}
		}
		return joined, algebra.VarExpr{Var: mark}
	case algebra.Call:
		args := make([]algebra.Expr, len(e.Args))
		for i, arg := range e.Args {
			n, args[i] = a.markExists(n, arg)
		}
		e.Args = args
		return n, e
	}
	return n, e
}

// markAll is markExists for the expressions of BIND and ORDER BY.
func (b *builder) markAll(n Node, es []algebra.Expr) (Node, []algebra.Expr) {
	out := make([]algebra.Expr, len(es))
	for i, e := range es {
		if out[i] = e; e != nil && hasExists(e) {
			a := &assembler{b: b, need: n.Info().set}
			n, out[i] = a.markExists(n, e)
		}
	}
	return n, out
}

// partnerJoin joins with the pattern of an EXISTS, or returns nil.
func (a *assembler) partnerJoin(n Node, pattern algebra.Op, kind Kind, mark algebra.Var) Node {
	if a.b.opts.Naive || !joinable(pattern, n.Info().set) {
		return nil
	}
	spec := joinSpec{kind: kind, right: pattern, mark: mark}
	if f, ok := pattern.(algebra.Filter); ok && !exprsVars(f.Conds).SubsetOf(innerCertain(f.Input)) {
		spec.right, spec.filter = f.Input, f.Conds
	}
	need := a.need
	for i, c := range a.conds {
		if !a.done[i] {
			need = need.With(c.vars...)
		}
	}
	return a.b.joinRight(n, spec, graphContext{}, need)
}

func innerCertain(op algebra.Op) VarSet {
	_, certain := scope(op)
	return certain
}

// joinable reports whether EXISTS { op } is the same as having a partner in op:
// no part of op sees an outer variable that it does not bind itself, but for
// the filter at the top.
func joinable(op algebra.Op, outer VarSet) bool {
	if f, ok := op.(algebra.Filter); ok {
		for _, c := range f.Conds {
			if hasExists(c) {
				return false
			}
		}
		return closed(f.Input, outer)
	}
	return closed(op, outer)
}

func closed(op algebra.Op, outer VarSet) bool {
	_, certain := scope(op)
	if !mentioned(op).And(outer).SubsetOf(certain) {
		return false
	}
	switch op := op.(type) {
	case algebra.BGP:
		return true
	case algebra.Path: // a term put in matches no steps, a variable only nodes
		return !matchesZero(op.Path)
	case algebra.Join:
		return closed(op.Left, outer) && closed(op.Right, outer)
	case algebra.Union:
		return closed(op.Left, outer) && closed(op.Right, outer)
	case algebra.Graph:
		return scannable(op.Input, op.Name.Var) && closed(op.Input, outer)
	case algebra.Filter:
		for _, c := range op.Conds {
			if hasExists(c) {
				return false
			}
		}
		return closed(op.Input, outer)
	}
	return false
}
