package emit

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

// TestSorted compares with a plain sort, where subjects come together and where not.
func TestSorted(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		var quads []rdf.Quad
		for range random.IntN(12) {
			subject := rdf.IRI("https://x.example/" + string(rune('a'+random.IntN(5))))
			for range random.IntN(6) {
				quads = append(quads, rdf.Quad{Subject: subject, Predicate: rdf.IRI("p:" + string(rune('a'+random.IntN(3)))), Object: rdf.String(string(rune('a' + random.IntN(3))))})
			}
		}
		want := slices.Clone(quads)
		slices.SortFunc(want, rdf.CompareQuads)
		if got := sorted(quads); !slices.Equal(got, want) {
			t.Fatalf("got %v\nwant %v", got, want)
		}
	}
}
