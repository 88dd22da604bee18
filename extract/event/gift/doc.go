// Package gift holds what every reading of gifts shares: a gift as it is read from a
// sentence (Frame), who gives and who receives where the clause does not name them,
// people without a name, what the article told before, and when two rows tell of one
// gift. What it finds is Found, in the order of the text.
//
// The package knows the parsed sentences only: not by which reading a gift was found.
package gift

import "github.com/lienket/lienket/extract/event/syntax"

// NewReader returns the reader of an article's gifts, of which none is found yet.
func NewReader(s *syntax.Reader) *Reader {
	return &Reader{Reader: s, Totals: map[int]bool{}, open: map[int]bool{}}
}

// Settle looks at all gifts together, once every reading is done: it drops what is told
// again by its parts or in a total, and says promised what the article says elsewhere is
// only promised.
func Settle(r *Reader) {
	r.withoutCrowds()
	r.SettleStatus(r.Analysis.Supports)
	r.Analysis.Supports = r.withoutTotals(r.withoutEchoes(r.withoutVague(r.Analysis.Supports)))
}
