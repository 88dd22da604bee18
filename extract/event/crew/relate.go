// Package crew reads people who are sent to help, of whom no other reading tells: doctors
// on their way, those who come back, those who are thanked where they work.
package crew

import "github.com/lienket/lienket/extract/event/gift"

// Relate appends to Supports the missions of staff. Time is linear in the number of nodes.
func Relate(g *gift.Reader) { (&reader{Reader: g}).crews() }
