package datasettest

import (
	"context"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
)

// All reads every quad of a dataset, in the order SPOG.
func All(r dataset.Reader) ([]rdf.Quad, error) {
	c, err := r.Scan(context.Background(), dataset.Scan{Order: dataset.SPOG, Want: everything})
	if err != nil {
		return nil, err
	}
	defer c.Close()
	rows, err := drain(c, everything, 1024)
	if err != nil {
		return nil, err
	}
	ids := make([]dataset.ID, 0, 4*len(rows))
	for _, row := range rows {
		ids = append(ids, row[:]...)
	}
	terms := make([]rdf.Term, len(ids))
	if err := r.Terms(ids, terms); err != nil {
		return nil, err
	}
	quads := make([]rdf.Quad, len(rows))
	for i := range quads {
		t := terms[4*i:]
		quads[i] = rdf.Quad{Subject: t[0], Predicate: t[1], Object: t[2], Label: t[3]}
	}
	return quads, nil
}
