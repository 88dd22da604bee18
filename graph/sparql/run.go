package sparql

import (
	"context"
	"fmt"
	"iter"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/exec"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// ServiceClient answers SERVICE.
type ServiceClient = exec.Service

// ErrMemory is the error, wrapped, of a run that needs more than
// Options.Memory.
var ErrMemory = exec.ErrMemory

func (o Options) plan(ctx context.Context, q *algebra.Query, r dataset.Reader) (*plan.Plan, error) {
	p, err := plan.Build(ctx, q, r, plan.Options{Strict: o.StrictDefaultGraph, Naive: o.Unoptimised})
	if err != nil {
		return nil, fmt.Errorf("planning the query: %w", err)
	}
	return p, nil
}

func (o Options) execution() exec.Options {
	e := exec.Options{Memory: o.Memory, Seed: o.Seed, Service: o.Service, Pace: o.Pace}
	if o.Now != nil {
		e.Now = o.Now()
	} else {
		e.Now = time.Now()
	}
	return e
}

// solve plans and runs a query whose pattern binds q.Vars, and yields a term,
// or nil, for each of them. Rows are reused.
func (o Options) solve(ctx context.Context, q *algebra.Query, r dataset.Reader) iter.Seq2[[]rdf.Term, error] {
	return func(yield func([]rdf.Term, error) bool) {
		p, err := o.plan(ctx, q, r)
		if err != nil {
			yield(nil, err)
			return
		}
		rows, err := exec.Run(ctx, p, r, o.execution())
		if err != nil {
			yield(nil, err)
			return
		}
		defer rows.Close()
		place := make([]int, len(q.Vars)) // of each variable among the columns
		for i, v := range q.Vars {
			place[i] = -1
			for j, w := range rows.Vars() {
				if v == w {
					place[i] = j
				}
			}
		}
		decoded := make([][]rdf.Term, len(q.Vars))
		row := make([]rdf.Term, len(q.Vars))
		for {
			b, err := rows.Next()
			if err != nil {
				yield(nil, err)
				return
			}
			if b == nil {
				return
			}
			for i, j := range place {
				if j < 0 {
					continue
				}
				if cap(decoded[i]) < b.N {
					decoded[i] = make([]rdf.Term, max(b.N, min(2*cap(decoded[i]), exec.BatchRows)))
				}
				decoded[i] = decoded[i][:b.N]
				if err := rows.Terms(b.Cols[j][:b.N], decoded[i]); err != nil {
					yield(nil, fmt.Errorf("decoding results: %w", err))
					return
				}
			}
			for n := range b.N {
				for i := range row {
					if place[i] >= 0 {
						row[i] = decoded[i][n]
					}
				}
				if !yield(row, nil) {
					return
				}
			}
		}
	}
}
