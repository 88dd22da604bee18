// Package facts reads a dataset's facts back as people say them: "Trần Lưu
// Quang – Bí thư – Hải Phòng", each with the sentence that proves it and the
// article that it stands in.
//
// It knows the ontology, and nothing of extraction, stores or queries.
package facts

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// Kind says what sort of fact it is.
type Kind string

// The kinds of fact, in the order in which they are told.
const (
	Position Kind = "position"
	Support  Kind = "support"
	Event    Kind = "event"
	Count    Kind = "count"
)

// Kinds lists all kinds in their order.
var Kinds = []Kind{Position, Support, Event, Count}

// Fact is one statement and all that proves it.
type Fact struct {
	Kind      Kind    `json:"kind"`
	Subject   string  `json:"subject"`
	Predicate string  `json:"predicate"`
	Object    string  `json:"object,omitempty"`
	Proofs    []Proof `json:"proofs"`
}

// String is the fact as people say it.
func (f Fact) String() string {
	parts := []string{f.Subject, f.Predicate}
	if f.Object != "" {
		parts = append(parts, f.Object)
	}
	return strings.Join(parts, " – ")
}

// Proof is a sentence in an article.
type Proof struct {
	Evidence   string   `json:"evidence"`
	Date       string   `json:"date,omitempty"` // when it was true, as exact as the text says
	Article    string   `json:"article"`        // the article's IRI
	Headline   string   `json:"headline,omitempty"`
	Sources    []string `json:"sources"` // paths from which the article was read
	URL        string   `json:"url,omitempty"`
	Published  string   `json:"published,omitempty"`
	Start      int      `json:"start"` // in code points into the source
	End        int      `json:"end"`
	Confidence float64  `json:"confidence"`
	Rule       string   `json:"rule"`
}

// Options narrows what is read.
type Options struct {
	// Name keeps the facts whose subject or object is called so, or has these
	// words in its name, whatever their case and diacritics; "" keeps all.
	Name string
	// Kinds keeps these kinds; none keeps all.
	Kinds []Kind
	// Confidence keeps the proofs that are at least so sure.
	Confidence float64
}

var classes = map[Kind][]rdf.IRI{
	Position: {vocab.Membership},
	Support:  {vocab.Support},
	Event: {vocab.Visit, vocab.Meeting, vocab.SendOff, vocab.GiftGiving, vocab.Appointment, vocab.Signing,
		vocab.Inspection, vocab.Conference, vocab.Event},
	Count: {vocab.Observation},
}

// Read returns the facts: positions, supports, events, counts, each kind sorted
// by its words; the proofs of one fact in order of article and place. Facts that
// read alike in several articles are one with several proofs. It holds all
// that it returns in memory.
func Read(ctx context.Context, r dataset.Reader, o Options) ([]Fact, error) {
	rd := &reader{ctx: ctx, data: r, terms: map[dataset.ID]rdf.Term{}, labels: map[dataset.ID]string{}, articles: map[dataset.ID]*article{}}
	keep := newFilter(o)
	var all []Fact
	for _, kind := range Kinds {
		if len(o.Kinds) > 0 && !slices.Contains(o.Kinds, kind) {
			continue
		}
		merged := map[string]*Fact{}
		for _, class := range classes[kind] {
			if err := rd.class(kind, class, keep, merged); err != nil {
				return nil, fmt.Errorf("reading facts: %w", err)
			}
		}
		all = append(all, inOrder(merged)...)
	}
	return all, nil
}

func inOrder(merged map[string]*Fact) []Fact {
	out := make([]Fact, 0, len(merged))
	for _, f := range merged {
		slices.SortFunc(f.Proofs, func(a, b Proof) int {
			return cmp.Or(cmp.Compare(strings.Join(a.Sources, " "), strings.Join(b.Sources, " ")), cmp.Compare(a.Article, b.Article),
				cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End), cmp.Compare(a.Date, b.Date), cmp.Compare(a.Rule, b.Rule))
		})
		out = append(out, *f)
	}
	slices.SortFunc(out, func(a, b Fact) int { return cmp.Compare(a.String(), b.String()) })
	return out
}

// filter keeps what Options ask for.
type filter struct {
	words      string
	confidence float64
}

func newFilter(o Options) filter {
	f := filter{confidence: o.Confidence}
	if strings.TrimSpace(o.Name) != "" {
		f.words = "-" + vocab.Slug(o.Name) + "-"
	}
	return f
}

func (f filter) named(names ...string) bool {
	if f.words == "" {
		return true
	}
	return slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains("-"+vocab.Slug(name)+"-", f.words)
	})
}
