package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
)

// reader reads an article for the facts of this package.
type reader struct {
	*gift.Reader

	generic map[extract.Actor]bool // groups that mean somebody named before: "các tỉnh"
	rates   map[int]bool           // items that everyone gets, by their offset
	lacked  *toldGift              // the gift told last of which giver or receiver is not known yet
	whole   *toldGift              // the gift told last with giver and receiver
	shared  *sharing               // the sum told last of which each of several places gets the same
	about   *extract.Actor         // the person whom the article is about, once that was looked for
}
