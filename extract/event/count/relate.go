// Package count draws from the parsed sentences of an article what was counted of a
// place: cases, deaths, houses damaged, people moved, each with its metric and date.
package count

import "github.com/lienket/lienket/extract/event/syntax"

// Relate appends to Counts. Figures that a support has claimed are no statistics. Time
// is linear in the number of nodes.
func Relate(s *syntax.Reader) { (&reader{Reader: s}).counts() }
