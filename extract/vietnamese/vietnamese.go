// Package vietnamese puts the stages together that read Vietnamese news. It is
// the one place that knows which recognizers, resolver and relaters make the
// pipeline, and in which order.
package vietnamese

import (
	"fmt"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event"
	"github.com/lienket/lienket/extract/gazetteer"
	"github.com/lienket/lienket/extract/measure"
	"github.com/lienket/lienket/extract/ner"
	"github.com/lienket/lienket/extract/relation"
	"github.com/lienket/lienket/extract/resolve"
	"github.com/lienket/lienket/extract/tagger"
	"github.com/lienket/lienket/extract/text"
)

// New loads the embedded lists and returns the pipeline. The error names the
// list and line that is malformed.
func New() (*extract.Pipeline, error) {
	names, err := gazetteer.Load()
	if err != nil {
		return nil, fmt.Errorf("loading the lists of names: %w", err)
	}
	return With(names)
}

// With is New over lists that are loaded already, for those who use them
// themselves too.
func With(names *gazetteer.Names) (*extract.Pipeline, error) {
	positions, err := relation.New(names)
	if err != nil {
		return nil, fmt.Errorf("loading the words of office: %w", err)
	}
	unlisted, err := tagger.New(names)
	if err != nil {
		return nil, fmt.Errorf("loading the finder of unlisted names: %w", err)
	}
	return &extract.Pipeline{
		Segmenter:   text.Segmenter{},
		Recognizers: []extract.Recognizer{ner.New(names), measure.New(), unlisted},
		Resolver:    resolve.New(names),
		Relaters:    []extract.Relater{positions, event.New()},
	}, nil
}
