package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

// predicate keeps the selected rows of a batch for which a condition is true.
// It may reuse sel.
type predicate func(b *Batch, sel []int32) ([]int32, error)

func (rt *runtime) predicates(conds []algebra.Expr, schema []algebra.Var) ([]predicate, error) {
	var fast, slow []predicate
	for _, e := range conds {
		if p := rt.idPredicate(e, schema); p != nil {
			fast = append(fast, p)
			continue
		}
		p, err := rt.valuePredicate(e, schema)
		if err != nil {
			return nil, err
		}
		slow = append(slow, p)
	}
	return append(fast, slow...), nil
}

// valuePredicate evaluates a condition row by row. One that looks at a single
// column is evaluated once for equal neighbours.
func (rt *runtime) valuePredicate(e algebra.Expr, schema []algebra.Var) (predicate, error) {
	c, err := rt.compile(e, schema)
	if err != nil {
		return nil, err
	}
	memo := len(c.cols) == 1 && repeatable(e)
	var rows int64
	return func(b *Batch, sel []int32) ([]int32, error) {
		var last dataset.ID
		known, truth := false, false
		if err := c.begin(narrow(b, sel, c.cols)); err != nil {
			return nil, err
		}
		c.env.cols, c.env.ordinal = b.Cols, rows
		rows += int64(b.N)
		kept := sel[:0]
		for _, row := range sel {
			if memo {
				if id := b.Cols[c.cols[0]][row]; !known || id != last {
					known, last = true, id
					truth, _ = c.at(int(row)).EBV()
				}
			} else {
				truth, _ = c.at(int(row)).EBV()
			}
			if truth {
				kept = append(kept, row)
			}
		}
		return kept, c.env.err
	}, nil
}

// narrow returns the selected rows of some columns, for decoding.
func narrow(b *Batch, sel []int32, cols []int) *Batch {
	if len(sel) == b.N {
		return b
	}
	out := &Batch{N: len(sel), Cols: make([][]dataset.ID, len(b.Cols))}
	for _, c := range cols {
		out.Cols[c] = make([]dataset.ID, len(sel))
		for i, row := range sel {
			out.Cols[c][i] = b.Cols[c][row]
		}
	}
	return out
}

// repeatable reports whether an expression has the same value whenever its
// variables have.
func repeatable(e algebra.Expr) bool {
	switch e := e.(type) {
	case algebra.Call:
		switch e.Func {
		case "RAND", "UUID", "STRUUID", "BNODE", "BOUND":
			return false
		}
		return !slices.ContainsFunc(e.Args, func(a algebra.Expr) bool { return !repeatable(a) })
	case algebra.FuncCall:
		return !slices.ContainsFunc(e.Args, func(a algebra.Expr) bool { return !repeatable(a) })
	case algebra.Exists:
		return false
	}
	return true
}

// idPredicate is a condition that can be told from the IDs alone, or nil.
func (rt *runtime) idPredicate(e algebra.Expr, schema []algebra.Var) predicate {
	call, ok := e.(algebra.Call)
	if !ok {
		return nil
	}
	if call.Func == "BOUND" {
		if v, ok := call.Args[0].(algebra.VarExpr); ok {
			if col := slices.Index(schema, v.Var); col >= 0 {
				return keepIf(col, func(id dataset.ID) bool { return id != dataset.Any })
			}
		}
		return nil
	}
	if len(call.Args) != 2 {
		return nil
	}
	op := call.Func
	v, okV := call.Args[0].(algebra.VarExpr)
	k, okK := call.Args[1].(algebra.Const)
	if !okV || !okK {
		v, okV = call.Args[1].(algebra.VarExpr)
		k, okK = call.Args[0].(algebra.Const)
		if f, ok := flipped[op]; ok {
			op = f
		}
	}
	col := slices.Index(schema, v.Var)
	if !okV || !okK || col < 0 {
		return nil
	}
	return rt.compareConstant(op, col, k)
}

var flipped = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<="}

func (rt *runtime) compareConstant(op string, col int, k algebra.Const) predicate {
	kv := value.FromTerm(k.Term)
	var failed error
	slow := func(id dataset.ID) bool {
		v, err := rt.values.of(id)
		if err != nil {
			failed = err
			return false
		}
		f, _ := value.FunctionOf(op)
		if v.IsError() {
			return false
		}
		truth, _ := f.Apply([]value.Value{v, kv}).EBV()
		return truth
	}
	if kv.Kind == value.IRI && (op == "=" || op == "!=") {
		want, err := rt.overlay.intern(k.Term)
		if err != nil {
			return nil
		}
		if op == "=" {
			return keepIf(col, func(id dataset.ID) bool { return id == want })
		}
		return keepIf(col, func(id dataset.ID) bool { return id != want && id != dataset.Any })
	}
	kid, ok := dataset.Inline(k.Term)
	holds := comparisons[op]
	if !ok || holds == nil {
		return nil
	}
	_, zone, zoned := kid.Instant()
	keep := keepIf(col, func(id dataset.ID) bool {
		if c, ok := dataset.CompareNumbers(id, kid); ok {
			return holds(c)
		}
		if ik := id.Kind(); ik == kid.Kind() && (ik == dataset.KindDate || ik == dataset.KindDateTime) {
			if _, z, zd := id.Instant(); z == zone && zd == zoned {
				return holds(cmpID(id, kid))
			}
		}
		return slow(id)
	})
	return func(b *Batch, sel []int32) ([]int32, error) {
		sel, err := keep(b, sel)
		if err == nil {
			err = failed
		}
		return sel, err
	}
}

var comparisons = map[string]func(c int) bool{
	"=":  func(c int) bool { return c == 0 },
	"!=": func(c int) bool { return c != 0 },
	"<":  func(c int) bool { return c < 0 },
	"<=": func(c int) bool { return c <= 0 },
	">":  func(c int) bool { return c > 0 },
	">=": func(c int) bool { return c >= 0 },
}

func keepIf(col int, holds func(id dataset.ID) bool) predicate {
	return func(b *Batch, sel []int32) ([]int32, error) {
		ids := b.Cols[col]
		kept := sel[:0]
		for _, row := range sel {
			if holds(ids[row]) {
				kept = append(kept, row)
			}
		}
		return kept, nil
	}
}

type filterOp struct {
	input operator
	conds []predicate
	sel   []int32
}

func (rt *runtime) openFilter(n *plan.Filter) (operator, error) {
	conds, err := rt.predicates(n.Conds, n.Input.Info().Vars)
	if err != nil {
		return nil, err
	}
	in, err := rt.open(n.Input)
	if err != nil {
		return nil, err
	}
	return &filterOp{input: in, conds: conds}, nil
}

func (f *filterOp) next() (*Batch, error) {
	for {
		b, err := f.input.next()
		if b == nil || err != nil {
			return nil, err
		}
		f.sel = slices.Grow(f.sel[:0], b.N)[:b.N]
		for i := range f.sel {
			f.sel[i] = int32(i)
		}
		sel := f.sel
		for _, cond := range f.conds {
			if sel, err = cond(b, sel); err != nil {
				return nil, err
			}
			if len(sel) == 0 {
				break
			}
		}
		if len(sel) == 0 {
			continue
		}
		if len(sel) < b.N {
			for c := range b.Cols {
				col := b.Cols[c]
				for i, row := range sel {
					col[i] = col[row]
				}
			}
			truncate(b, len(sel))
		}
		return b, nil
	}
}

func (f *filterOp) close() { f.input.close() }

type extendOp struct {
	input operator
	expr  *compiled
	out   Batch
	col   []dataset.ID
	rows  int64
	copy  int // the column that the expression merely renames, or -1
	memo  bool
}

func (rt *runtime) openExtend(n *plan.Extend) (operator, error) {
	schema := n.Input.Info().Vars
	c, err := rt.compile(n.Expr, schema)
	if err != nil {
		return nil, err
	}
	in, err := rt.open(n.Input)
	if err != nil {
		return nil, err
	}
	e := &extendOp{input: in, expr: c, copy: -1, memo: len(c.cols) == 1 && repeatable(n.Expr)}
	if v, ok := n.Expr.(algebra.VarExpr); ok {
		e.copy = slices.Index(schema, v.Var)
	}
	return e, nil
}

func (x *extendOp) next() (*Batch, error) {
	b, err := x.input.next()
	if b == nil || err != nil {
		return nil, err
	}
	x.col = slices.Grow(x.col[:0], b.N)[:b.N]
	if x.copy >= 0 {
		copy(x.col, b.Cols[x.copy])
	} else if err := x.compute(b); err != nil {
		return nil, err
	}
	x.out.Cols = append(append(x.out.Cols[:0], b.Cols...), x.col)
	x.out.N = b.N
	return &x.out, nil
}

func (x *extendOp) compute(b *Batch) error {
	if err := x.expr.begin(b); err != nil {
		return err
	}
	x.expr.env.ordinal = x.rows
	x.rows += int64(b.N)
	rt := x.expr.env.rt
	for i := range x.col {
		if x.memo && i > 0 && b.Cols[x.expr.cols[0]][i] == b.Cols[x.expr.cols[0]][i-1] {
			x.col[i] = x.col[i-1]
			continue
		}
		id, err := rt.overlay.internValue(x.expr.at(i))
		if err != nil {
			return err
		}
		x.col[i] = id
	}
	return x.expr.env.err
}

func (x *extendOp) close() { x.input.close() }
