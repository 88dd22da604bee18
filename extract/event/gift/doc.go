// Package gift holds what every reading of gifts shares: a gift as it is read from a
// sentence (Frame), who gives and who receives where the clause does not name them,
// people without a name, what the article told before, and when two rows tell of one
// gift. What it finds is Found, in the order of the text.
//
// One gift is often told several times, and each reading appends what it has read. Settle
// drops the repeats, each pass on what the one before has left:
//
//   - withoutHeadlines: a headline shortens what the body tells; the body's telling stays,
//     so the headline goes before the body is compared with itself;
//   - withoutCaptions: as much of the same again for a part of those who got it;
//   - withoutCrowds: people without a name gave what those with names gave;
//   - withoutTotals: a sum of which the parts are told; before what is vague, which is no
//     repeat of a sum that itself goes;
//   - withoutVague: "quà" and "kinh phí" where the article counts what was given;
//   - withoutEchoes: a later sentence tells the same again.
//
// The package knows the parsed sentences only: not by which reading a gift was found.
package gift

import "github.com/lienket/lienket/extract/event/syntax"

// NewReader returns the reader of an article's gifts, of which none is found yet.
func NewReader(s *syntax.Reader) *Reader {
	return &Reader{Reader: s, Totals: map[int]bool{}, open: map[int]bool{}}
}
