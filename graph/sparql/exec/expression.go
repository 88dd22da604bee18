package exec

import (
	"fmt"
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/value"
)

// evaluator computes an expression for one row of a batch. What goes wrong in
// the dataset is kept in env.err, where the caller looks after each batch; what
// goes wrong in SPARQL is the value value.Err.
type evaluator func(e *env) value.Value

// env is the row that is being evaluated.
type env struct {
	rt      *runtime
	cols    [][]dataset.ID
	row     int
	ordinal int64 // of the row among all that the operator has seen
	err     error
}

// compiled is an expression ready to run over batches of one schema.
type compiled struct {
	eval evaluator
	cols []int // the columns whose values it looks at
	env  env
}

// compiler turns expressions into evaluators.
type compiler struct {
	rt     *runtime
	schema []algebra.Var
	reads  []int
}

func (rt *runtime) compile(e algebra.Expr, schema []algebra.Var) (*compiled, error) {
	c := &compiler{rt: rt, schema: schema}
	eval, err := c.expr(e)
	if err != nil {
		return nil, err
	}
	return &compiled{eval: eval, cols: c.reads, env: env{rt: rt}}, nil
}

// begin points the expression at a batch and decodes what it will look at.
func (c *compiled) begin(b *Batch) error {
	c.env.cols = b.Cols
	for _, col := range c.cols {
		if err := c.env.rt.values.prefetch(b.Cols[col][:b.N]); err != nil {
			return err
		}
	}
	return nil
}

func (c *compiled) at(row int) value.Value {
	c.env.row = row
	return c.eval(&c.env)
}

func (e *env) fail(err error) value.Value {
	if e.err == nil {
		e.err = err
	}
	return value.Err
}

func (c *compiler) expr(e algebra.Expr) (evaluator, error) {
	switch e := e.(type) {
	case algebra.VarExpr:
		return c.variable(e.Var), nil
	case algebra.Const:
		v := value.FromTerm(e.Term)
		return func(*env) value.Value { return v }, nil
	case algebra.Call:
		return c.call(e)
	case algebra.FuncCall:
		return c.funcCall(e)
	case algebra.Exists:
		return c.exists(e)
	}
	return nil, fmt.Errorf("no evaluator for %T", e)
}

func (c *compiler) exprs(es []algebra.Expr) ([]evaluator, error) {
	out := make([]evaluator, len(es))
	for i, e := range es {
		var err error
		if out[i], err = c.expr(e); err != nil {
			return nil, err
		}
	}
	return out, nil
}

func unbound(*env) value.Value { return value.Err }

func (c *compiler) variable(v algebra.Var) evaluator {
	col := slices.Index(c.schema, v)
	if col < 0 {
		return unbound
	}
	if !slices.Contains(c.reads, col) {
		c.reads = append(c.reads, col)
	}
	return func(e *env) value.Value {
		v, err := e.rt.values.of(e.cols[col][e.row])
		if err != nil {
			return e.fail(err)
		}
		return v
	}
}

func (c *compiler) call(e algebra.Call) (evaluator, error) {
	switch e.Func {
	case "BOUND":
		return c.bound(e)
	case "REGEX", "REPLACE":
		if ev, err := c.constantPattern(e); ev != nil || err != nil {
			return ev, err
		}
	}
	args, err := c.exprs(e.Args)
	if err != nil {
		return nil, err
	}
	switch e.Func {
	case "&&":
		return and(args), nil
	case "||":
		return or(args), nil
	case "IF":
		return conditional(args), nil
	case "COALESCE":
		return coalesce(args), nil
	case "in":
		return in(args, value.True, value.False), nil
	case "not in":
		return in(args, value.False, value.True), nil
	case "IRI", "URI":
		return c.iri(args), nil
	case "BNODE":
		return bnode(args), nil
	case "NOW":
		now := value.Typed(c.rt.opts.Now.Format("2006-01-02T15:04:05.999999999Z07:00"), string(value.XSDDateTime))
		return func(*env) value.Value { return now }, nil
	case "RAND":
		return func(e *env) value.Value { return value.DoubleOf(e.rt.rand.Float64()) }, nil
	case "UUID":
		return func(e *env) value.Value { return value.IRIOf("urn:uuid:" + e.rt.uuid()) }, nil
	case "STRUUID":
		return func(e *env) value.Value { return value.Text(e.rt.uuid()) }, nil
	}
	f, ok := value.FunctionOf(e.Func)
	if !ok {
		return nil, fmt.Errorf("there is no function %s", e.Func)
	}
	if len(args) < f.Min || f.Max >= 0 && len(args) > f.Max {
		return nil, fmt.Errorf("%s does not take %d arguments", e.Func, len(args))
	}
	return apply(f, args), nil
}

// apply calls a strict function; up to two arguments without allocating.
func apply(f value.Function, args []evaluator) evaluator {
	buf := make([]value.Value, len(args))
	return func(e *env) value.Value {
		for i, a := range args {
			v := a(e)
			if v.IsError() {
				return value.Err
			}
			buf[i] = v
		}
		return f.Apply(buf)
	}
}

func (c *compiler) bound(e algebra.Call) (evaluator, error) {
	v, ok := e.Args[0].(algebra.VarExpr)
	if !ok {
		return nil, fmt.Errorf("BOUND takes a variable")
	}
	col := slices.Index(c.schema, v.Var)
	return func(e *env) value.Value {
		return value.Bool(col >= 0 && e.cols[col][e.row] != dataset.Any)
	}, nil
}

// constantPattern compiles REGEX and REPLACE whose pattern and flags are
// constants; nil if they are not.
func (c *compiler) constantPattern(e algebra.Call) (evaluator, error) {
	at := 2 // the flags of REGEX
	if e.Func == "REPLACE" {
		at = 3
	}
	if len(e.Args) < 2 || len(e.Args) > at+1 {
		return nil, fmt.Errorf("%s does not take %d arguments", e.Func, len(e.Args))
	}
	pattern, ok := constantText(e.Args[1])
	flags, okFlags := "", true
	if len(e.Args) > at {
		flags, okFlags = constantText(e.Args[at])
	}
	if !ok || !okFlags {
		return nil, nil
	}
	p, err := value.CompilePattern(pattern, flags)
	if err != nil {
		return unbound, nil //nolint:nilerr // an invalid pattern is a type error for every row
	}
	text, err := c.expr(e.Args[0])
	if err != nil {
		return nil, err
	}
	if e.Func == "REGEX" {
		return func(e *env) value.Value { return p.Match(text(e)) }, nil
	}
	by, err := c.expr(e.Args[2])
	if err != nil {
		return nil, err
	}
	return func(e *env) value.Value { return p.Replace(text(e), by(e)) }, nil
}

func constantText(e algebra.Expr) (string, bool) {
	k, ok := e.(algebra.Const)
	if !ok {
		return "", false
	}
	s, ok := k.Term.(rdf.String)
	return string(s), ok
}

func and(args []evaluator) evaluator {
	return func(e *env) value.Value {
		failed := false
		for _, a := range args {
			truth, ok := a(e).EBV()
			if ok && !truth {
				return value.False
			}
			failed = failed || !ok
		}
		if failed {
			return value.Err
		}
		return value.True
	}
}

func or(args []evaluator) evaluator {
	return func(e *env) value.Value {
		failed := false
		for _, a := range args {
			truth, ok := a(e).EBV()
			if ok && truth {
				return value.True
			}
			failed = failed || !ok
		}
		if failed {
			return value.Err
		}
		return value.False
	}
}

func conditional(args []evaluator) evaluator {
	return func(e *env) value.Value {
		truth, ok := args[0](e).EBV()
		switch {
		case !ok:
			return value.Err
		case truth:
			return args[1](e)
		}
		return args[2](e)
	}
}

func coalesce(args []evaluator) evaluator {
	return func(e *env) value.Value {
		for _, a := range args {
			if v := a(e); !v.IsError() {
				return v
			}
		}
		return value.Err
	}
}

// in is IN and NOT IN: an error in a comparison counts only if none is equal.
func in(args []evaluator, yes, no value.Value) evaluator {
	return func(e *env) value.Value {
		v := args[0](e)
		failed := false
		for _, a := range args[1:] {
			eq, ok := value.Equal(v, a(e))
			if ok && eq {
				return yes
			}
			failed = failed || !ok
		}
		if failed || v.IsError() {
			return value.Err
		}
		return no
	}
}

func (c *compiler) iri(args []evaluator) evaluator {
	base := c.rt.base
	return func(e *env) value.Value {
		v := args[0](e)
		if v.Kind != value.IRI && v.Kind != value.String {
			return value.Err
		}
		iri, err := base.Resolve(v.Lexical())
		if err != nil {
			return value.Err
		}
		return value.IRIOf(string(iri))
	}
}

// bnodeKey is a label of BNODE within one solution.
type bnodeKey struct {
	ordinal int64
	label   string
}

// bnode is BNODE: with a label, the same blank node within one solution.
func bnode(args []evaluator) evaluator {
	return func(e *env) value.Value {
		if len(args) == 0 {
			return value.BNodeOf(e.rt.freshBNode())
		}
		v := args[0](e)
		if v.Kind != value.String {
			return value.Err
		}
		return value.BNodeOf(e.rt.bnodeFor(e.ordinal+int64(e.row), v.Lexical()))
	}
}

func (rt *runtime) freshBNode() string {
	rt.bnodeNo++
	return fmt.Sprintf("q%016xn%d", rt.bnodeSeed(), rt.bnodeNo)
}

// bnodeSeed keeps the labels of different runs apart.
func (rt *runtime) bnodeSeed() uint64 {
	if rt.bnodeRun == 0 {
		rt.bnodeRun = rt.rand.Uint64() | 1
	}
	return rt.bnodeRun
}

func (rt *runtime) bnodeFor(ordinal int64, label string) string {
	k := bnodeKey{ordinal, label}
	if l, ok := rt.bnodes[k]; ok {
		return l
	}
	if rt.bnodes == nil {
		rt.bnodes = map[bnodeKey]string{}
	}
	l := rt.freshBNode()
	rt.bnodes[k] = l
	return l
}

func (rt *runtime) uuid() string {
	a, b := rt.rand.Uint64(), rt.rand.Uint64()
	a = a&^0xf000 | 0x4000
	b = b&^(3<<62) | 2<<62
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x", a>>32, a>>16&0xffff, a&0xffff, b>>48, b&0xffffffffffff)
}

func (c *compiler) funcCall(e algebra.FuncCall) (evaluator, error) {
	args, err := c.exprs(e.Args)
	if err != nil {
		return nil, err
	}
	_, known := value.Cast(e.IRI, value.Err)
	if f, ok := c.rt.opts.Functions[e.IRI]; ok && !known {
		return func(e *env) value.Value {
			terms := make([]rdf.Term, len(args))
			for i, a := range args {
				terms[i] = a(e).Term()
			}
			return value.FromTerm(f(terms))
		}, nil
	}
	if !known || len(args) != 1 {
		return unbound, nil //nolint:nilerr // an unknown function is a type error (section 17.6)
	}
	return func(env *env) value.Value {
		v, _ := value.Cast(e.IRI, args[0](env))
		return v
	}, nil
}
