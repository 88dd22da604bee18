package plan

import (
	"math"

	"github.com/lienket/lienket/graph/sparql/algebra"
)

// Costs, in units of about ten nanoseconds: walking a row of a scan, seeking in
// the index, loading a row into a table, probing it, grouping a row that is not
// sorted by its group, putting an operator's row into a table or probing that,
// passing a row's keys to an operator that is run for them, asking the index for
// a count, and planning a pattern once more.
const (
	costRow   = 1
	costSeek  = 80
	costLoad  = 3
	costProbe = 4
	costGroup = 1
	costHash  = 5
	costBind  = 15
	costCount = 200
	costPlan  = 1000
)

// lookupCost is the cost of looking rows up among size quads, by the cheaper of
// seeking and loading; merging walks both sides, skipping what does not meet.
func lookupCost(rows, size float64, merge bool) float64 {
	seek := rows * costSeek
	load := size*costLoad + rows*costProbe
	if merge {
		return math.Min(seek, rows*costRow*2+size*costRow)
	}
	return math.Min(seek, load)
}

// selectivity guesses what share of rows a condition keeps.
func selectivity(e algebra.Expr) float64 {
	c, ok := e.(algebra.Call)
	if !ok {
		return 0.5
	}
	switch c.Func {
	case "=":
		return 0.05
	case "<", "<=", ">", ">=":
		return 0.3
	case "CONTAINS", "REGEX", "STRSTARTS", "STRENDS", "in":
		return 0.1
	case "&&":
		s := 1.0
		for _, a := range c.Args {
			s *= selectivity(a)
		}
		return s
	}
	return 0.5
}
