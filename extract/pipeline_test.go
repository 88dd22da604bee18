package extract

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestSortMentions compares with a plain stable sort: mentions that are sorted, that were
// appended in a few sorted runs, and that are in no order. Rules tell equal ones apart.
func TestSortMentions(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 400 {
		var ms []Mention
		for range random.IntN(8) {
			from := len(ms)
			for range random.IntN(7) {
				start := random.IntN(12)
				ms = append(ms, Mention{Span: Span{start, start + 1 + random.IntN(3)}, Type: MentionType(random.IntN(2)), Rule: string(rune('a' + len(ms)))})
			}
			if round%2 == 0 {
				slices.SortStableFunc(ms[from:], func(a, b Mention) int { return compareMentions(&a, &b) })
			}
		}
		want := slices.Clone(ms)
		slices.SortStableFunc(want, func(a, b Mention) int { return compareMentions(&a, &b) })
		if SortMentions(ms); !slices.Equal(ms, want) {
			t.Fatalf("got %v\nwant %v", ms, want)
		}
	}
}
