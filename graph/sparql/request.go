package sparql

import (
	"context"
	"fmt"
	"math/rand/v2"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/syntax"
	"github.com/lienket/lienket/graph/sparql/update"
)

// Transaction is the dataset that an update request changes.
type Transaction = update.Transaction

// Loader fetches the documents of LOAD.
type Loader = update.Loader

// UpdateRequest is a prepared update request. It is not changed by running and
// may be run by several goroutines at once.
type UpdateRequest struct {
	tree *syntax.Update
	opts Options
}

// PrepareUpdate reads an update request; see Prepare for its errors.
func PrepareUpdate(request string, o Options) (*UpdateRequest, error) {
	tree, err := syntax.ParseUpdate(request, o.prologue())
	if err != nil {
		return nil, err
	}
	return &UpdateRequest{tree: tree, opts: o}, nil
}

// Operations is the number of operations of the request.
func (u *UpdateRequest) Operations() int { return len(u.tree.Operations) }

// Run carries the request out within a transaction, which the caller commits
// if there was no error, and rolls back if there was: so a request happens as a
// whole or not at all.
//
// INSERT and DELETE without GRAPH or WITH work on the unnamed graph, even if
// patterns see the union of all graphs.
func (u *UpdateRequest) Run(ctx context.Context, tx Transaction) error {
	seed := u.opts.Seed
	if seed == 0 {
		seed = rand.Uint64()
	}
	made := 0
	e := update.Engine{
		Solve:  u.opts.solve,
		Loader: u.opts.Loader,
		Using:  u.opts.dataset(),
		Fresh: func() rdf.BNode {
			for {
				made++
				b := rdf.BNode(fmt.Sprintf("u%016xn%d", seed, made))
				// The same seed may have been used before. An error of Lookup
				// will come again where it can be returned.
				if _, taken, _ := tx.Lookup(b); u.opts.Seed == 0 || !taken {
					return b
				}
			}
		},
	}
	return e.Run(ctx, u.tree, tx)
}
