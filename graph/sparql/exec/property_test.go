package exec_test

import (
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/reference/property"
	"pgregory.net/rapid"
)

// The optimised engine on the reference dataset answers as the plain evaluator.
func TestAnswersAsThePlainEvaluator(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		property.Check(t, func(quads []rdf.Quad) dataset.Reader { return dataset.NewMemory(quads...).Snapshot() })
	})
}
