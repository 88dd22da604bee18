// Package record is an Analysis as one JSON object on one line, the form in
// which other programs read what was found in an article.
//
// Offsets count Unicode code points into the article's decoded source (for
// JSON Lines into the object's text, for HTML into the main text), and every
// text beside them is exactly what stands there. The package knows nothing of
// how facts are found or stored.
package record

import (
	"fmt"
	"io"
	"sync"

	"github.com/lienket/lienket/extract"
)

// Article is the object. Lists are never null; what is unknown is null, except
// for the fields that say so.
type Article struct {
	ID            string         `json:"id,omitempty"` // as the input gave it; absent if it gave none
	Source        string         `json:"source"`
	Record        int            `json:"record,omitempty"` // absent if the source is one article
	URL           string         `json:"url,omitempty"`
	Title         *string        `json:"title"`
	Outlet        string         `json:"outlet,omitempty"`
	Published     *string        `json:"published"`
	Persons       []Person       `json:"persons"`
	Places        []Place        `json:"places"`
	Organizations []Organization `json:"organizations"`
	Positions     []Position     `json:"positions"`
	Supports      []Support      `json:"supports"`
	Events        []Event        `json:"events"`
	Counts        []Count        `json:"counts"`
	Mentions      []Mention      `json:"mentions"`
}

// Range is a stretch of the source in code points, the end exclusive.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Quote is a stretch of the source and the very words that stand there.
type Quote struct {
	Range
	Text string `json:"text"`
}

// Mention is a name in the text. Type is PER, LOC or ORG.
type Mention struct {
	Range
	Type string `json:"type"`
	Text string `json:"text"`
}

// Person is somebody named in the article.
type Person struct {
	Name      string   `json:"name"`
	Aliases   []string `json:"aliases"`
	ID        string   `json:"id"`
	Honorific string   `json:"honorific,omitempty"`
	Mentions  []Range  `json:"mentions"`
}

// Place is a place named in the article, not only inside an organisation's name.
type Place struct {
	Name     string   `json:"name"`
	Aliases  []string `json:"aliases"`
	ID       string   `json:"id"`
	Kind     string   `json:"kind,omitempty"`
	Code     string   `json:"code,omitempty"`
	Within   string   `json:"within,omitempty"`
	Mentions []Range  `json:"mentions"`
}

// Organization is a body named in the article. Collective marks one that acts
// but is no registered body.
type Organization struct {
	Name         string   `json:"name"`
	Aliases      []string `json:"aliases"`
	ID           string   `json:"id"`
	Kind         string   `json:"kind,omitempty"`
	Jurisdiction *string  `json:"jurisdiction"`
	Parent       string   `json:"parent,omitempty"`
	Collective   bool     `json:"collective,omitempty"`
	Mentions     []Range  `json:"mentions"`
}

// Proof is what every fact ends with.
type Proof struct {
	Evidence   Quote   `json:"evidence"`
	Confidence float64 `json:"confidence"`
	Rule       string  `json:"rule"`
}

// Position is an office held.
type Position struct {
	Person       string  `json:"person"`
	Title        string  `json:"title"`
	TitleEnglish string  `json:"title_en,omitempty"`
	Org          *string `json:"org"`
	Jurisdiction *string `json:"jurisdiction"`
	Former       bool    `json:"former"`
	AsOf         *string `json:"as_of"`
	Proof
}

// Support is one donor, one recipient, one item.
type Support struct {
	From        string   `json:"from"`
	To          string   `json:"to"`
	What        string   `json:"what"`
	Kind        string   `json:"kind"`
	Quantity    *float64 `json:"quantity"`
	Unit        *string  `json:"unit"`
	Date        *string  `json:"date"`
	DatePartial string   `json:"date_partial,omitempty"` // MM-DD where the year is unknown
	Status      string   `json:"status"`
	Approx      *string  `json:"approx"`
	Joint       bool     `json:"joint"`
	Label       string   `json:"label,omitempty"`
	Proof
}

// Event is a happening.
type Event struct {
	Type         string   `json:"type"`
	Participants []string `json:"participants"`
	Place        *string  `json:"place"`
	Date         *string  `json:"date"`
	DatePartial  string   `json:"date_partial,omitempty"`
	Proof
}

// Count is a statistic.
type Count struct {
	Place       string  `json:"place"`
	Metric      string  `json:"metric"`
	Value       float64 `json:"value"`
	Unit        string  `json:"unit,omitempty"`
	Approx      *string `json:"approx"`
	Date        *string `json:"date"`
	DatePartial string  `json:"date_partial,omitempty"`
	Proof
}

// Write writes the record of an analysis as one line of JSON, with its line end.
func Write(w io.Writer, a *extract.Analysis) error {
	o := &object{}
	if last, ok := lines.Get().(*object); ok {
		o.b = last.b[:0]
	}
	defer lines.Put(o)
	o.article(Of(a))
	if o.err != nil {
		return fmt.Errorf("write record of %s: %w", a.Document.Source, o.err)
	}
	o.b = append(o.b, '\n')
	if _, err := w.Write(o.b); err != nil {
		return fmt.Errorf("write record of %s: %w", a.Document.Source, err)
	}
	return nil
}

// lines holds the memory of lines that have been written.
var lines sync.Pool // of *object
