// Package tagger finds the names that no list and no grammar knows: people
// without a title, foreign names, companies, places outside the gazetteers. It is
// an averaged structured perceptron over the tokens of a sentence (Collins 2002,
// "Discriminative training methods for hidden Markov models"), with words,
// shapes, the name lists and the mentions that the grammar has already found as
// features.
//
// Its weights are trained on the sentences under data, which were written and
// annotated for it, and are embedded; training gives the same bytes each time.
// It proposes mentions only where the grammar is silent. It knows nothing of
// entities and facts.
package tagger

import (
	"github.com/lienket/lienket/extract"
)

// Label is the tag of one token: outside, or the begin or inside of a name.
type Label uint8

// The labels of the BIO scheme over three types.
const (
	Outside Label = iota
	BeginPerson
	InPerson
	BeginPlace
	InPlace
	BeginOrganization
	InOrganization
	labels = iota
)

// begin reports whether the label starts a name, and of which type.
func (l Label) begin() (extract.MentionType, bool) {
	switch l {
	case BeginPerson:
		return extract.PersonMention, true
	case BeginPlace:
		return extract.PlaceMention, true
	case BeginOrganization:
		return extract.OrganizationMention, true
	}
	return 0, false
}

// inside is the label that goes on after a begin of the type.
func inside(t extract.MentionType) Label {
	switch t {
	case extract.PersonMention:
		return InPerson
	case extract.PlaceMention:
		return InPlace
	}
	return InOrganization
}

// follows reports whether label b may follow label a: an inside only goes on
// with its own kind.
func follows(a, b Label) bool {
	if b == Outside || b%2 == 1 {
		return true
	}
	return a == b || a == b-1
}
