package exec

import (
	"cmp"
	"context"
	"errors"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestSortPausesAndIsStopped(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, sortedAtOnce, sortedAtOnce + 1, 5*sortedAtOnce - 3} {
		values := make([]int, n)
		rows := allRows(n)
		for i := range values {
			values[i] = rng.IntN(n/2 + 1)
		}
		compare := func(a, b int32) int { return cmp.Or(cmp.Compare(values[a], values[b]), cmp.Compare(a, b)) }
		want := slices.SortedFunc(slices.Values(rows), compare)
		pauses := 0
		rt := &runtime{ctx: context.Background(), opts: Options{Pace: func() error { pauses++; return nil }}}
		got, err := rt.sort(slices.Clone(rows), compare)
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%d rows are not sorted (%v)", n, err)
		}
		if least := n / sortedAtOnce; pauses < least {
			t.Errorf("%d rows with %d pauses", n, pauses)
		}
		stop := errors.New("stop")
		for at := 1; at <= pauses; at++ {
			left := at
			rt.opts.Pace = func() error {
				if left--; left == 0 {
					return stop
				}
				return nil
			}
			if _, err := rt.sort(slices.Clone(rows), compare); !errors.Is(err, stop) {
				t.Errorf("%d rows, stopped at pause %d: %v", n, at, err)
			}
		}
	}
}
