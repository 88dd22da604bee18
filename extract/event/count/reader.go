package count

import (
	"github.com/lienket/lienket/extract/event/syntax"
)

// reader reads an article for the facts of this package.
type reader struct {
	*syntax.Reader
}
