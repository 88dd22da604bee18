// Package syntax reads a sentence of news as a row of nodes: actors with the small
// word that gives them their part, things that are counted, words of support, dates.
//
// First come the atoms: mentions, and the words of the lists (data/*.txt), the longest
// first. Then grammar joins them: persons with their offices, lists of names, people in
// need, programmes, names that no list has. The words between the nodes decide which
// part a node plays (see Clause, PartOf).
//
// The package knows the annotation model and the lists of words only: not what makes a
// gift, a happening or a statistic.
package syntax

import (
	"sync"

	"github.com/lienket/lienket/extract"
)

// Parser makes the Reader of an article. It serves any number of goroutines, and
// changes only in the memory that it keeps from one article for the next.
type Parser struct {
	lex    *Lexicon
	spaces sync.Pool // of *workspace
}

// New returns a Parser with the embedded lists.
func New() *Parser {
	return &Parser{lex: load(), spaces: sync.Pool{New: func() any { return new(workspace) }}}
}

// Read parses the sentences of an article with resolved mentions, dates and quantities,
// and hands them to f. The nodes are valid until f returns. Time is linear in the number
// of tokens and mentions.
func (p *Parser) Read(a *extract.Analysis, f func(*Reader)) {
	if len(a.Document.Sentences) == 0 {
		return
	}
	w := p.spaces.Get().(*workspace)
	defer func() { w.release(); p.spaces.Put(w) }()
	r := &Reader{
		Analysis: a, Doc: a.Document, Lex: p.lex, Sent: -1,
		stand: map[extract.Actor]extract.Actor{}, Claimed: map[int]bool{},
	}
	r.index(w)
	r.calendar()
	r.survey(w)
	f(r)
}
