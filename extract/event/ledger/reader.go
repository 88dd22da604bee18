package ledger

import (
	"github.com/lienket/lienket/extract/event/gift"
)

// reader reads an article for the facts of this package.
type reader struct {
	*gift.Reader
}
