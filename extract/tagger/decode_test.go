package tagger

import (
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// table is weights by hand: the features of a token are its row.
type table struct {
	rows  [][labels]int32
	after [labels][labels]int32
}

func (t *table) sum(of *features, into *[labels]int32) { *into = t.rows[of.singles[0]] }
func (t *table) transitions() *transitions {
	ts := newTransitions(t.after)
	return &ts
}

// total is the weight of a path, or ok == false if a label follows one that it
// cannot.
func (t *table) total(path []Label) (sum int32, ok bool) {
	before := Outside
	for i, l := range path {
		if !follows(before, l) {
			return 0, false
		}
		sum += t.after[before][l] + t.rows[i][l]
		before = l
	}
	return sum, true
}

// TestDecode compares the decoded path with the best of all paths.
func TestDecode(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		weight := rapid.Int32Range(-40, 40)
		w := &table{rows: make([][labels]int32, rapid.IntRange(1, 4).Draw(t, "tokens"))}
		tokens := make([]features, len(w.rows))
		for i := range w.rows {
			tokens[i].singles[0] = uint32(i)
			for l := range labels {
				w.rows[i][l] = weight.Draw(t, "row")
			}
			w.rows[i][Outside] += rapid.Int32Range(0, 60).Draw(t, "outside")
		}
		for a := range labels {
			for b := range labels {
				w.after[a][b] = weight.Draw(t, "after") / 4
			}
		}
		best, found := int32(0), false
		path := make([]Label, len(w.rows))
		for {
			if sum, ok := w.total(path); ok && (!found || sum > best) {
				best, found = sum, true
			}
			i := 0
			for ; i < len(path); i++ {
				if path[i]++; path[i] < labels {
					break
				}
				path[i] = Outside
			}
			if i == len(path) {
				break
			}
		}
		got := slices.Clone(decode(w, tokens, true, &lattice{}))
		if sum, ok := w.total(got); !ok || sum != best {
			t.Fatalf("path %v weighs %d (%v), the best %d", got, sum, ok, best)
		}
	})
}

// TestPacked adds rows up as packed, and label by label.
func TestPacked(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var sum packed
		var want [labels]int32
		for range rapid.IntRange(0, templates).Draw(t, "rows") {
			var r row
			for l := range r {
				r[l] = rapid.Int16Range(-greatest, greatest).Draw(t, "weight")
			}
			for l := range r {
				want[l] += int32(r[l]) - int32(r[Outside])
			}
			sum = sum.plus(pack(r))
		}
		if got := sum.unpack(); got != want {
			t.Fatalf("%v, not %v", got, want)
		}
	})
}
