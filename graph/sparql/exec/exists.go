package exec

import (
	"slices"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
	"github.com/lienket/lienket/graph/sparql/value"
)

// exists evaluates [NOT] EXISTS as section 18.6 defines it: with the solution's
// bindings put into the pattern, which is planned anew for every distinct
// binding of the variables that it mentions. The planner turns what it can
// into joins, so that this is for the rest.
func (c *compiler) exists(e algebra.Exists) (evaluator, error) {
	var vars []algebra.Var
	var cols []int
	for _, v := range plan.Mentioned(e.Pattern) {
		if col := slices.Index(c.schema, v); col >= 0 {
			vars, cols = append(vars, v), append(cols, col)
		}
	}
	seen := newTable(c.rt, len(cols))
	var answers []bool
	row := make([]dataset.ID, len(cols))
	return func(env *env) value.Value {
		for i, col := range cols {
			row[i] = env.cols[col][env.row]
		}
		n, fresh, err := seen.add(row)
		if err != nil {
			return env.fail(err)
		}
		if fresh {
			found, err := env.rt.ask(e.Pattern, vars, row)
			if err != nil {
				return env.fail(err)
			}
			answers = append(answers, found)
		}
		return value.Bool(answers[n] != e.Not)
	}, nil
}

// ask evaluates a pattern with variables replaced by terms.
func (rt *runtime) ask(op algebra.Op, vars []algebra.Var, ids []dataset.ID) (bool, error) {
	terms := make([]rdf.Term, len(ids))
	if err := rt.terms(ids, terms); err != nil {
		return false, err
	}
	bind := map[algebra.Var]rdf.Term{}
	for i, v := range vars {
		if terms[i] != nil {
			bind[v] = terms[i]
		}
	}
	o, _, err := rt.runPattern(plan.Substitute(op, bind), dataset.Any)
	if err != nil {
		return false, err
	}
	defer o.close()
	b, err := o.next()
	return b != nil, err
}
