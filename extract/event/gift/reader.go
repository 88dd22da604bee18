package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Reader is an article with what its sentences told of gifts so far.
type Reader struct {
	*syntax.Reader

	Memory   Memory
	Themes   []Theme // in the order of the text
	Found    []extract.Support
	Totals   map[int]bool    // items called totals, by their offset
	open     map[int]bool    // items of which no word says how far they have come, by their offset
	Readings map[int]Reading // what clauses were read to say, by the offset of the item
	Homes    map[int]bool    // by sentence: it tells whose home is built, or who paid for it

	// Crowd is the byte where the last sentence starts that presents some of a crowd by name: what
	// those before it tell the crowd gave together, and not the first of those.
	Crowd int
}
