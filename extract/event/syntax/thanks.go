package syntax

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// Personal reports whether a person is among the actors.
func Personal(as []extract.Actor) bool {
	return slices.ContainsFunc(as, func(a extract.Actor) bool { return a.Kind == extract.PersonActor })
}
