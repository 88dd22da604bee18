package plan

import (
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/sparql/algebra"
)

// rangesOf returns the IDs outside which a comparison of a variable with an
// inline constant cannot be true. Literals that are not inline are always
// within: the condition itself is still evaluated.
func rangesOf(e algebra.Expr) (algebra.Var, [][2]dataset.ID) {
	c, ok := e.(algebra.Call)
	if !ok || len(c.Args) != 2 {
		return "", nil
	}
	op := c.Func
	v, okV := c.Args[0].(algebra.VarExpr)
	k, okK := c.Args[1].(algebra.Const)
	if !okV || !okK {
		v, okV = c.Args[1].(algebra.VarExpr)
		k, okK = c.Args[0].(algebra.Const)
		op = map[string]string{"<": ">", "<=": ">=", ">": "<", ">=": "<=", "=": "="}[op]
	}
	if !okV || !okK {
		return "", nil
	}
	switch op {
	case "<", "<=", ">", ">=", "=":
	default:
		return "", nil
	}
	id, ok := dataset.Inline(k.Term)
	if !ok {
		return "", nil
	}
	return v.Var, inlineRanges(op, id)
}

// typed is where typed literals without an inline form live.
var typed = [2]dataset.ID{dataset.KindTyped.First(), dataset.KindTyped.Last()}

func inlineRanges(op string, id dataset.ID) [][2]dataset.ID {
	k := id.Kind()
	switch {
	case k.Numeric():
		f, _ := id.Float()
		lo, hi := numericBounds(op, f)
		out := [][2]dataset.ID{typed}
		for _, kind := range []dataset.Kind{dataset.KindInteger, dataset.KindDecimal, dataset.KindDouble} {
			out = append(out, numberRange(kind, lo, hi))
		}
		return out
	case k == dataset.KindDate || k == dataset.KindDateTime || k == dataset.KindTime:
		// A missing zone counts as UTC in the ID's order; a comparison between
		// one with and one without is undetermined within fourteen hours, so
		// widening by a day on each side loses nothing.
		const day = 24 * 60 * 60 * 1000
		at, _, _ := id.Instant()
		from, to := k.First(), k.Last()
		switch op {
		case "<", "<=":
			_, to = dataset.InstantRange(k, at-day, at+day)
		case ">", ">=":
			from, _ = dataset.InstantRange(k, at-day, at+day)
		default:
			from, to = dataset.InstantRange(k, at-day, at+day)
		}
		return [][2]dataset.ID{typed, {from, to}}
	case k.Temporal():
		return [][2]dataset.ID{typed, {k.First(), k.Last()}}
	}
	return nil
}

// numericBounds widens a bound by what rounding to a double may have lost.
func numericBounds(op string, f float64) (lo, hi *float64) {
	margin := 1e-9
	if f > 1 {
		margin *= f
	} else if f < -1 {
		margin *= -f
	}
	below, above := f-margin, f+margin
	switch op {
	case "<", "<=":
		return nil, &above
	case ">", ">=":
		return &below, nil
	}
	return &below, &above
}

// intersectRanges intersects ascending lists of ranges.
func intersectRanges(a, b [][2]dataset.ID) [][2]dataset.ID {
	if a == nil {
		return b
	}
	out := [][2]dataset.ID{}
	for _, x := range a {
		for _, y := range b {
			lo, hi := max(x[0], y[0]), min(x[1], y[1])
			if lo <= hi {
				out = append(out, [2]dataset.ID{lo, hi})
			}
		}
	}
	return out
}
