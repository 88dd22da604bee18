// Package frame reads gifts sentence by sentence: a word of support with what stands
// around it, the part of each actor given by the small words between. What a frame
// leaves open, the article fills: the delegation's sender, the receiver named a sentence
// ago, the one whom the article says help is for. Shares of a gift are read as portions
// of it; in a row without a verb it is weighed who gives and who receives (see scatter).
package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Relate appends to Supports, one row a gift however often it is told, and claims the
// figures of gifts, so that those are no statistics. Time is linear in the number of
// nodes.
func Relate(g *gift.Reader) {
	r := &reader{Reader: g, generic: map[extract.Actor]bool{}}
	r.findThemes()
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		if lo, _ := r.Item(si); lo == si && si > 0 {
			r.Memory, r.lacked, r.whole = gift.Memory{}, nil, nil
		}
		if r.Holding[si].Marks&syntax.OfSeveral != 0 {
			r.lists()
			r.namedLater()
		}
		if !r.Mute(si) {
			r.householders()
			r.homeCosts()
			r.convened()
			r.cares()
			r.rules()
			r.retake()
			r.supports()
			r.retake()
			r.consignment()
			r.portions()
			r.partsTold()
			for _, step := range takingUpSteps {
				step(r)
			}
			r.enlisted()
			if r.Holding[si].Triggers&syntax.Share != 0 {
				r.shares()
			}
			if r.Holding[si].Triggers&syntax.Thank != 0 {
				r.thanks()
			}
			r.missions()
		}
	}
	r.merge()
}
