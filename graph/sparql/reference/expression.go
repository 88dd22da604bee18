package reference

import (
	"maps"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

func (e evaluation) allTrue(conds []algebra.Expr, s Solution) bool {
	for _, c := range conds {
		if truth, ok := e.value(c, s).EBV(); !ok || !truth {
			return false
		}
	}
	return true
}

// value evaluates an expression. It knows the operators and functions that the
// tests generate.
func (e evaluation) value(x algebra.Expr, s Solution) value.Value {
	switch x := x.(type) {
	case algebra.VarExpr:
		return value.FromTerm(s[x.Var])
	case algebra.Const:
		return value.FromTerm(x.Term)
	case algebra.Exists:
		found := len(e.eval(plan.Substitute(x.Pattern, s))) > 0
		return value.Bool(found != x.Not)
	case algebra.FuncCall:
		v, _ := value.Cast(x.IRI, e.value(x.Args[0], s))
		return v
	case algebra.Call:
		return e.call(x, s)
	}
	panic("reference: no such expression")
}

func (e evaluation) call(x algebra.Call, s Solution) value.Value {
	switch x.Func {
	case "BOUND":
		return value.Bool(s[x.Args[0].(algebra.VarExpr).Var] != nil)
	case "IF":
		if truth, ok := e.value(x.Args[0], s).EBV(); !ok {
			return value.Err
		} else if truth {
			return e.value(x.Args[1], s)
		}
		return e.value(x.Args[2], s)
	case "COALESCE":
		for _, a := range x.Args {
			if v := e.value(a, s); !v.IsError() {
				return v
			}
		}
		return value.Err
	}
	args := make([]value.Value, len(x.Args))
	failed := false
	for i, a := range x.Args {
		args[i] = e.value(a, s)
		failed = failed || args[i].IsError()
	}
	switch x.Func {
	case "&&", "||":
		return logic(args, x.Func == "||")
	case "in", "not in":
		return among(args, x.Func == "in")
	}
	f, ok := value.FunctionOf(x.Func)
	if !ok {
		panic("reference: no function " + x.Func)
	}
	if failed {
		return value.Err
	}
	return f.Apply(args)
}

// logic is the three-valued truth table of section 17.2.
func logic(args []value.Value, absorbing bool) value.Value {
	result := value.Bool(!absorbing)
	for _, a := range args {
		truth, ok := a.EBV()
		switch {
		case ok && truth == absorbing:
			return value.Bool(absorbing)
		case !ok:
			result = value.Err
		}
	}
	return result
}

func among(args []value.Value, yes bool) value.Value {
	result := value.Bool(!yes)
	for _, a := range args[1:] {
		eq, ok := value.Equal(args[0], a)
		if ok && eq {
			return value.Bool(yes)
		}
		if !ok {
			result = value.Err
		}
	}
	return result
}

// group groups and aggregates (section 18.5.1).
func (e evaluation) group(op algebra.Group) []Solution {
	var keys []Solution
	var members [][]Solution
	for _, s := range e.eval(op.Input) {
		key := Solution{}
		for _, k := range op.Keys {
			if t := s[k]; t != nil {
				key[k] = t
			}
		}
		at := -1
		for i, k := range keys {
			if maps.Equal(k, key) {
				at = i
			}
		}
		if at < 0 {
			at = len(keys)
			keys, members = append(keys, key), append(members, nil)
		}
		members[at] = append(members[at], s)
	}
	if len(op.Keys) == 0 && len(keys) == 0 {
		keys, members = []Solution{{}}, [][]Solution{nil}
	}
	var out []Solution
	for i, key := range keys {
		s := key
		for _, a := range op.Aggs {
			s = s.with(a.Var, e.aggregate(a, members[i]).Term())
		}
		out = append(out, s)
	}
	return out
}

func (e evaluation) aggregate(a algebra.Aggregate, in []Solution) value.Value {
	if a.Arg == nil {
		if a.Distinct {
			in = distinct(in)
		}
		return value.Int(int64(len(in)))
	}
	var vals []value.Value
	failed := false
	seen := map[rdf.Term]bool{}
	for _, s := range in {
		v := e.value(a.Arg, s)
		if v.IsError() {
			failed = true
			continue
		}
		if a.Distinct && seen[v.Term()] {
			continue
		}
		seen[v.Term()] = true
		vals = append(vals, v)
	}
	switch a.Func {
	case algebra.Count:
		return value.Int(int64(len(vals)))
	case algebra.Sample:
		if len(vals) == 0 {
			return value.Err
		}
		return vals[0]
	}
	if failed {
		return value.Err
	}
	return fold(a, vals)
}

func fold(a algebra.Aggregate, vals []value.Value) value.Value {
	sum := value.Int(0)
	best := value.Err
	var texts []string
	for i, v := range vals {
		sum = value.Add(sum, v)
		if c := value.OrderTerms(v, best); i == 0 || a.Func == algebra.Min && c < 0 || a.Func == algebra.Max && c > 0 {
			best = v
		}
		texts = append(texts, value.Str(v).Lexical())
	}
	switch a.Func {
	case algebra.Sum:
		return sum
	case algebra.Avg:
		if len(vals) == 0 {
			return value.Int(0)
		}
		return value.Div(sum, value.Int(int64(len(vals))))
	case algebra.GroupConcat:
		return value.Text(strings.Join(texts, a.Separator))
	}
	return best
}
