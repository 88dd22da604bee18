package gift

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
)

// Settle looks at all gifts together, once every reading is done. It says promised what the
// article says elsewhere is only promised, and drops what is told again, each pass for a
// reason of its own and in the order that the package comment tells.
func Settle(r *Reader) {
	if len(r.Analysis.Supports) == 0 {
		return
	}
	r.SettleStatus(r.Analysis.Supports)
	for _, pass := range []func(*Reader, []extract.Support) []extract.Support{
		(*Reader).withoutHeadlines,
		(*Reader).withoutCaptions,
		(*Reader).withoutCrowds,
		(*Reader).withoutTotals,
		(*Reader).withoutVague,
		(*Reader).withoutEchoes,
	} {
		r.Analysis.Supports = pass(r, r.Analysis.Supports)
	}
}

// BySentence puts rows in the order of the text. Those of one sentence keep theirs.
func BySentence(rows []extract.Support) {
	slices.SortStableFunc(rows, func(a, b extract.Support) int { return cmp.Compare(a.Sentence.Start, b.Sentence.Start) })
}

// BlockOf returns in what kind of block a span stands.
func (r *Reader) BlockOf(s extract.Span) extract.BlockKind {
	if i := r.Doc.SentenceAt(s.Start); i >= 0 {
		return r.Doc.Sentences[i].Block
	}
	return extract.Body
}
