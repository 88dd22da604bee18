// Package happening draws from the parsed sentences of an article what happened: visits,
// meetings, send-offs, gifts, appointments, signings, inspections and conferences, with
// who took part, where and when. Gifts are happenings where support tells of them.
package happening

import "github.com/lienket/lienket/extract/event/syntax"

// Relate appends to Events. It needs the article's Supports. Time is linear in the
// number of nodes.
func Relate(s *syntax.Reader) { (&reader{Reader: s}).happenings() }
