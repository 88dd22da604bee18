package happening

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// reader reads an article for the facts of this package.
type reader struct {
	*syntax.Reader

	newsDay extract.Date // the article's own day, as far as it is known
	opening int          // the last sentence with which the article begins
	sat     bool         // a session was told
	rank    int          // how many sentences, captions aside, were read for happenings
	visited map[int]bool // the places that somebody went to
}
