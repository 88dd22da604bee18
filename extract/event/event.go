// Package event draws from an analysed article who supported whom, what
// happened, and what was counted: the Supports, Events and Counts of an Analysis.
//
// Package syntax makes a row of nodes of each sentence. Gifts are read from them, each
// reading for what the one before has left: frame reads clauses, ledger reads lists,
// leftover weighs what remains, crew finds people on a mission, and role asks a trained model
// of the things that are left; gift is what these share.
// happening and count read the same nodes.
//
//	syntax ─┬─ gift ─┬─ frame
//	        │        ├─ ledger
//	        │        ├─ leftover
//	        │        ├─ crew
//	        │        └─ role
//	        ├─ happening
//	        └─ count
//
// The packages know the annotation model only: not how names were found, nor how
// facts are stored.
package event

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/count"
	"github.com/lienket/lienket/extract/event/crew"
	"github.com/lienket/lienket/extract/event/frame"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/happening"
	"github.com/lienket/lienket/extract/event/ledger"
	"github.com/lienket/lienket/extract/event/leftover"
	"github.com/lienket/lienket/extract/event/role"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Relater is the stage. It serves any number of goroutines, and changes only in
// the memory that it keeps from one article for the next.
type Relater struct{ parser *syntax.Parser }

// New returns a Relater with the embedded lists.
func New() *Relater { return &Relater{parser: syntax.New()} }

// Relate appends to Supports, Events and Counts. It needs resolved mentions,
// dates and quantities; with Positions, persons stand for their offices. Time is
// linear in the number of tokens and mentions.
func (r *Relater) Relate(a *extract.Analysis) {
	r.parser.Read(a, func(s *syntax.Reader) {
		g := gift.NewReader(s)
		read(g)
		role.Relate(g)
		gift.Settle(g)
		happening.Relate(s)
		count.Relate(s)
	})
}

// read reads the gifts that rules find.
func read(g *gift.Reader) {
	frame.Relate(g)
	ledger.Relate(g)
	leftover.Relate(g)
	crew.Relate(g)
}

// Examples returns the things of an article from which the model of package role learns, with
// what it learns from. It needs what Relate needs.
func (r *Relater) Examples(a *extract.Analysis) (out []role.Example) {
	r.parser.Read(a, func(s *syntax.Reader) {
		g := gift.NewReader(s)
		read(g)
		out = role.Examples(g)
	})
	return out
}
