// Package leftover reads the gifts that neither a frame nor a list tells. Giver and
// receiver are weighed: those whom the clause names or describes, those told before, and
// those whom the article is about (see cast); in a sentence that no verb of giving rules, those
// whom the small words around them make it (see cued). What speaks for and against a gift has a
// name and a weight in weights.txt, and the logistic sum is the confidence.
package leftover

import "github.com/lienket/lienket/extract/event/gift"

// Relate appends to Supports the gifts that weigh enough. Time is linear in the number
// of nodes and rows.
func Relate(g *gift.Reader) { (&reader{Reader: g}).leftover() }
