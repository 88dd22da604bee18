package plan

import (
	"math"
	"strconv"

	"github.com/lienket/lienket/graph/dataset"
)

// numberRange bounds the IDs of one numeric kind whose values lie in [lo, hi];
// nil is no bound. It may be too wide, never too narrow.
func numberRange(kind dataset.Kind, lo, hi *float64) [2]dataset.ID {
	out := [2]dataset.ID{kind.First(), kind.Last()}
	if lo != nil {
		if id, ok := floorID(kind, *lo); ok {
			out[0] = id
		}
	}
	if hi != nil {
		if id, ok := ceilID(kind, *hi); ok {
			out[1] = id
		}
	}
	return out
}

// floorID is an ID of the kind at or below f, with every way of writing f.
func floorID(kind dataset.Kind, f float64) (dataset.ID, bool) {
	switch kind {
	case dataset.KindInteger:
		from, _ := dataset.IntegerRange(clampInt(math.Floor(f)), math.MaxInt64)
		return from, from.Kind() == kind
	case dataset.KindDecimal:
		return valueID(kind, strconv.FormatFloat(math.Floor(f), 'f', -1, 64))
	default:
		return valueID(kind, canonicalDouble(f-math.Abs(f)*1e-12))
	}
}

func ceilID(kind dataset.Kind, f float64) (dataset.ID, bool) {
	switch kind {
	case dataset.KindInteger:
		_, to := dataset.IntegerRange(math.MinInt64, clampInt(math.Ceil(f)))
		return to, to.Kind() == kind
	case dataset.KindDecimal:
		return valueID(kind, strconv.FormatFloat(math.Ceil(f)+1, 'f', -1, 64))
	default:
		return valueID(kind, canonicalDouble(f+math.Abs(f)*1e-12))
	}
}

func clampInt(f float64) int64 {
	switch {
	case f >= math.MaxInt64:
		return math.MaxInt64
	case f <= math.MinInt64:
		return math.MinInt64
	}
	return int64(f)
}

func valueID(kind dataset.Kind, text string) (dataset.ID, bool) {
	dt := "http://www.w3.org/2001/XMLSchema#decimal"
	if kind == dataset.KindDouble {
		dt = "http://www.w3.org/2001/XMLSchema#double"
	}
	return dataset.InlineLiteral(text, dt)
}

// canonicalDouble writes at most thirteen digits, so that the text has an
// inline form.
func canonicalDouble(f float64) string {
	mantissa := strconv.FormatFloat(f, 'E', 12, 64)
	for i := range mantissa {
		if mantissa[i] != 'E' {
			continue
		}
		m, e := mantissa[:i], mantissa[i+1:]
		for len(m) > 3 && m[len(m)-1] == '0' && m[len(m)-2] != '.' {
			m = m[:len(m)-1]
		}
		exp, _ := strconv.Atoi(e)
		return m + "E" + strconv.Itoa(exp)
	}
	return mantissa
}
