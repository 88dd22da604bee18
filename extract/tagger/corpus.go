package tagger

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lienket/lienket/extract"
)

// Sentence is one annotated sentence of the training text, as the pipeline sees
// it.
type Sentence struct {
	Analysis *extract.Analysis
	Tokens   extract.TokenRange
	Names    []Name
	Labels   []Label
	Line     string // file:line
}

// ReadCorpus reads annotated sentences, one a line, in the markup of
// ParseMarkup; empty lines and lines that start with # are passed over. before
// runs what precedes the tagger in the pipeline. All bad lines are reported,
// joined into one error.
func ReadCorpus(name string, r io.Reader, before *extract.Pipeline) ([]Sentence, error) {
	var out []Sentence
	var bad []error
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<20)
	for n := 1; in.Scan(); n++ {
		line := strings.TrimSpace(in.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		s, err := prepare(line, before)
		if err != nil {
			bad = append(bad, fmt.Errorf("%s:%d: %w", name, n, err))
			continue
		}
		s.Line = fmt.Sprintf("%s:%d", name, n)
		out = append(out, s)
	}
	return out, errors.Join(append(bad, in.Err())...)
}

func prepare(line string, before *extract.Pipeline) (Sentence, error) {
	plain, names, err := ParseMarkup(line)
	if err != nil {
		return Sentence{}, err
	}
	d := &extract.Document{Raw: plain, Text: plain, Blocks: []extract.Block{{Span: extract.Span{End: len(plain)}}}}
	a := &extract.Analysis{Document: d}
	before.Segmenter.Segment(d)
	for _, r := range before.Recognizers {
		r.Recognize(a)
	}
	extract.SortMentions(a.Mentions)
	all := extract.TokenRange{Hi: len(d.Tokens)}
	labels, err := Labels(d, all, names)
	return Sentence{Analysis: a, Tokens: all, Names: names, Labels: labels}, err
}

// Score counts names found against names marked.
type Score struct{ Right, Found, Marked int }

// Precision is the share of what was found that is right; 1 if nothing was found.
func (s Score) Precision() float64 { return ratio(s.Right, s.Found) }

// Recall is the share of marked names that were found; 1 if none was marked.
func (s Score) Recall() float64 { return ratio(s.Right, s.Marked) }

// F1 is the harmonic mean of precision and recall.
func (s Score) F1() float64 { return ratio(2*s.Right, s.Found+s.Marked) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 1
	}
	return float64(a) / float64(b)
}

// guess is a proposed name of a held-out sentence: its margin, and whether it
// is right.
type guess struct {
	margin float64
	right  bool
}

// Folds trains on all but one part of the sentences and tests on that part, for
// each of k parts (sentence i is in part i mod k). It returns what the grammar
// alone and the grammar with the tagger find, by type, and the model trained
// on everything, calibrated on the held-out guesses.
func (r *Recognizer) Folds(all []Sentence, k, passes int) (grammar, both map[extract.MentionType]Score, final *Model) {
	grammar, both = map[extract.MentionType]Score{}, map[extract.MentionType]Score{}
	var guesses []guess
	for part := range k {
		var train []Example
		for i, s := range all {
			if i%k != part {
				train = append(train, r.Example(s.Analysis, s.Tokens, s.Labels))
			}
		}
		held := With(r.names, Train(train, passes))
		for i, s := range all {
			if i%k == part {
				guesses = append(guesses, held.test(s, grammar, both)...)
			}
		}
	}
	var train []Example
	for _, s := range all {
		train = append(train, r.Example(s.Analysis, s.Tokens, s.Labels))
	}
	final = Train(train, passes)
	final.slope, final.offset = calibrate(guesses)
	return grammar, both, final
}

// test scores one sentence and returns the tagger's guesses in it.
func (r *Recognizer) test(s Sentence, grammar, both map[extract.MentionType]Score) []guess {
	marked := map[Name]bool{}
	for _, n := range s.Names {
		marked[n] = true
	}
	// Within names, the longest mention of a type at a place is what counts.
	count := func(ms []extract.Mention, into map[extract.MentionType]Score) {
		end := -1
		for _, m := range ms {
			if m.Type > extract.OrganizationMention || m.Start < end {
				continue
			}
			end = m.End
			sc := into[m.Type]
			sc.Found++
			if marked[Name{m.Span, m.Type}] {
				sc.Right++
			}
			into[m.Type] = sc
		}
		for n := range marked {
			sc := into[n.Type]
			sc.Marked++
			into[n.Type] = sc
		}
	}
	a := *s.Analysis
	a.Mentions = append([]extract.Mention(nil), a.Mentions...)
	count(a.Mentions, grammar)
	before := len(a.Mentions)
	w := r.scratch.Get().(*working)
	defer r.scratch.Put(w)
	w.grammar = found(&a, w.grammar)
	r.model.slope, r.model.offset = 1, 0
	var guesses []guess
	if r.open(a.Document, s.Tokens, w.grammar) {
		r.sentence(&a, s.Tokens, w)
	}
	for _, m := range a.Mentions[before:] {
		guesses = append(guesses, guess{logit(m.Confidence), marked[Name{m.Span, m.Type}]})
	}
	extract.SortMentions(a.Mentions)
	count(a.Mentions, both)
	return guesses
}
