package syntax

import (
	"github.com/lienket/lienket/extract"
)

// Tells reports whether a fate makes a statistic of so many people: of a few who were arrested
// the text tells a story.
func (l *Lexeme) Tells(m *extract.Mention) bool {
	return l.Counted&countCrowd == 0 || m.Quantity.Value > Few
}
