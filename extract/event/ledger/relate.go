// Package ledger reads lists of givers and of gifts: rows of names with sums, the
// receiver told once before them, sums that are handed on in portions.
package ledger

import "github.com/lienket/lienket/extract/event/gift"

// Relate appends to Supports what lists tell and frames have not told. Time is linear in
// the number of nodes and rows.
func Relate(g *gift.Reader) { (&reader{Reader: g}).ledgers() }
