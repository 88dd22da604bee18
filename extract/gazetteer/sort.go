package gazetteer

import (
	"errors"
	"fmt"

	"github.com/lienket/lienket/extract/text"
)

// Sort is of what sort a word or a pair of words is, where a name stands beside it or holds
// it. A word may be of several.
type Sort uint32

// The sorts of words; sorts.tsv says what each is for.
const (
	Artist Sort = 1 << iota
	Saint
	Contest
	Airline
	BusinessLine
	Desk
	Donor
	Actor
	BodyWork
	Scope
	Business
	Manner
	Tie
	Function
	CompoundNoun
	OpensNoun
	ClosesNoun
	HeadSyllable
	LegalForm
	Particle
	Counted
	Worn
	Revered
	StateVerb
	Describing
	LocalOffice
)

var sortNames = map[string]Sort{
	"artist": Artist, "saint": Saint, "contest": Contest, "airline": Airline, "line": BusinessLine, "desk": Desk, "donor": Donor,
	"actor": Actor, "work": BodyWork, "scope": Scope, "business": Business, "manner": Manner, "tie": Tie,
	"function": Function, "compound": CompoundNoun, "trade-noun": OpensNoun, "trade-noun-end": ClosesNoun, "head-syllable": HeadSyllable,
	"form": LegalForm, "particle": Particle, "counted": Counted, "worn": Worn, "revered": Revered, "state-verb": StateVerb, "describing": Describing, "local-office": LocalOffice,
}

// Word reports whether the one word is of the sort.
func (n *Names) Word(w Symbol, k Sort) bool { return n.sorts[w]&k != 0 }

// Pair reports whether the two words are together of the sort.
func (n *Names) Pair(a, b Symbol, k Sort) bool {
	return a != 0 && b != 0 && n.pairs[[2]Symbol{a, b}]&k != 0
}

var errPair = errors.New("neither a word nor a pair")

func (n *Names) readSort(f []string) error {
	if err := atLeast(f, 2); err != nil {
		return err
	}
	k, ok := sortNames[f[0]]
	if !ok {
		return fmt.Errorf("unknown sort %q", f[0])
	}
	for _, form := range split(f[1]) {
		var key [2]Symbol
		n.tokens = text.Tokenize(n.tokens[:0], form, 0)
		if len(n.tokens) > len(key) {
			return fmt.Errorf("%w: %q", errPair, form)
		}
		for i := range n.tokens {
			key[i] = n.intern(n.tokens[i].Fold)
		}
		if key[1] == 0 {
			n.sorts[key[0]] |= k
		} else {
			n.pairs[key] |= k
		}
	}
	return nil
}
