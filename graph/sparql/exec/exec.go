// Package exec runs plans: pull-based operators that pass batches of IDs in
// columns, decode terms only where an expression or the caller asks for them,
// and keep computed terms in a dictionary of the query's own.
//
// It knows the dataset only through dataset.Reader. A run belongs to one
// goroutine and starts none.
package exec

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/plan"
)

// BatchRows is how many rows a batch has at most.
const BatchRows = 1024

// DefaultMemory is the memory budget of a query that asks for none, in bytes.
const DefaultMemory = 1 << 30

// ErrMemory is the error, wrapped, of a query that needs more memory than its
// budget. What is counted is what operators keep: tables, sorted rows, groups,
// computed terms.
var ErrMemory = errors.New("the query needs more memory than its budget")

// ErrService is the error, wrapped, of a SERVICE that is not allowed or failed.
var ErrService = errors.New("SERVICE failed")

// Service runs queries at remote endpoints.
type Service interface {
	// Select sends a SELECT query and returns its header and rows; nil is
	// unbound.
	Select(ctx context.Context, endpoint rdf.IRI, query string) ([]algebra.Var, [][]rdf.Term, error)
}

// Options say how a plan is run. The zero value is ready to use.
type Options struct {
	// Memory is the budget in bytes; 0 means DefaultMemory, < 0 no limit.
	Memory int64
	// Now is the value of NOW(); zero means the time at which Run is called.
	Now time.Time
	// Seed makes RAND, UUID and STRUUID repeatable; 0 means random.
	Seed uint64
	// Service runs SERVICE; nil makes it fail.
	Service Service
	// Analyze measures the operators: see Rows.Stats.
	Analyze bool
	// Pace is called between batches; it may wait, so that others go first, and
	// an error of it ends the query. Nil is no waiting.
	Pace func() error
	// Functions are extension functions by their IRI. The casts of section 17.5
	// cannot be replaced.
	Functions map[rdf.IRI]Extension
}

// Extension is a function that a query calls by its IRI. A nil term among args
// is a type error or unbound; returning nil is a type error.
type Extension func(args []rdf.Term) rdf.Term

// Batch is some rows of a result: a column a variable, N rows each.
type Batch struct {
	Cols [][]dataset.ID
	N    int
}

// Stat is what an operator did: rows out, calls, and the time spent in it and
// its children.
type Stat struct {
	Rows    int64
	Batches int64
	Time    time.Duration
}

// Rows is a result being computed. It must be closed. It is for one goroutine.
type Rows struct {
	rt   *runtime
	root operator
	vars []algebra.Var
	err  error
}

// runtime is what the operators of one run share.
type runtime struct {
	ctx      context.Context
	reader   dataset.Reader
	opts     Options
	plan     *plan.Plan
	popts    plan.Options
	overlay  overlay
	values   valueCache
	used     int64
	rand     *rand.Rand
	base     rdf.Base
	stats    []Stat
	bnodes   map[bnodeKey]string
	bnodeRun uint64
	bnodeNo  int
	inputs   map[*plan.Input]*Batch
	// first is how many rows will be asked of the operator that is being
	// opened, at most; 0 is all. Operators that read all of their input before
	// they answer open it with 0.
	first int64
	// dictIDs and dictAt are scratch memory of terms.
	dictIDs []dataset.ID
	dictAt  []int
}

// Run starts a plan on the snapshot that it was built for. Errors of the
// dataset, cancellation and ErrMemory come from Next.
func Run(ctx context.Context, p *plan.Plan, _ dataset.Reader, opts Options) (*Rows, error) {
	rt := newRuntime(ctx, p, p.Reader(), opts)
	if opts.Analyze {
		rt.stats = make([]Stat, p.Nodes)
	}
	root, err := rt.open(p.Root)
	if err != nil {
		return nil, fmt.Errorf("run a query: %w", err)
	}
	return &Rows{rt: rt, root: root, vars: p.Root.Info().Vars}, nil
}

func newRuntime(ctx context.Context, p *plan.Plan, r dataset.Reader, opts Options) *runtime {
	if opts.Memory == 0 {
		opts.Memory = DefaultMemory
	}
	if opts.Now.IsZero() {
		opts.Now = time.Now()
	}
	seed := opts.Seed
	if seed == 0 {
		seed = rand.Uint64()
	}
	rt := &runtime{ctx: ctx, reader: r, opts: opts, plan: p, popts: p.Options(), rand: rand.New(rand.NewPCG(seed, seed+1))}
	if p.Query.Base != "" {
		if b, err := rdf.NewBase(p.Query.Base); err == nil {
			rt.base = b
		}
	}
	rt.overlay.rt = rt
	rt.values.rt = rt
	return rt
}

// Vars is the header: the columns of the batches, in order.
func (r *Rows) Vars() []algebra.Var { return r.vars }

// Next returns the next rows, nil at the end. The batch is valid until the next
// call. An error is final.
func (r *Rows) Next() (*Batch, error) {
	if r.err != nil {
		return nil, r.err
	}
	b, err := r.root.next()
	if err != nil {
		r.err = fmt.Errorf("run a query: %w", err)
		return nil, r.err
	}
	return b, nil
}

// Terms decodes IDs of this result into dst, which has the same length;
// dataset.Any becomes nil.
func (r *Rows) Terms(ids []dataset.ID, dst []rdf.Term) error { return r.rt.terms(ids, dst) }

// Stats returns what each operator did, by its ID; nil unless Analyze was set.
func (r *Rows) Stats() []Stat { return r.rt.stats }

// Close frees what the run holds. It may be called twice.
func (r *Rows) Close() { r.root.close() }

// pause is called between batches: it ends the query when its context ends, and
// lets others go first.
func (rt *runtime) pause() error {
	if err := rt.ctx.Err(); err != nil {
		return err
	}
	if rt.opts.Pace == nil {
		return nil
	}
	return rt.opts.Pace()
}

// grow takes bytes from the memory budget.
func (rt *runtime) grow(bytes int) error {
	rt.used += int64(bytes)
	if rt.opts.Memory > 0 && rt.used > rt.opts.Memory {
		return fmt.Errorf("%w of %d bytes", ErrMemory, rt.opts.Memory)
	}
	return nil
}

func (rt *runtime) release(bytes int) { rt.used -= int64(bytes) }
