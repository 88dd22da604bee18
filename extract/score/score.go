package score

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Article is the lists of one article, gold or extracted, by their keys.
type Article struct {
	ID     string // the name of the file without its ending, or the identifier
	object map[string]any
}

// ParseArticle reads one JSON object. Its ID is the file name in "source" without
// its ending, or else "id".
func ParseArticle(data []byte) (Article, error) {
	var object map[string]any
	if err := json.Unmarshal(data, &object); err != nil {
		return Article{}, fmt.Errorf("parse extracted article: %w", err)
	}
	base := path.Base(filepath.ToSlash(text(object["source"])))
	if falsy(object["source"]) {
		base = ""
	}
	if ext := path.Ext(base); ext != base {
		base = strings.TrimSuffix(base, ext)
	}
	if base == "" {
		base = text(object["id"])
	}
	return Article{ID: base, object: object}, nil
}

// ReadExtracted reads JSON Lines, one extracted article a line.
func ReadExtracted(r io.Reader) ([]Article, error) {
	var out []Article
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		end := errors.Is(err, io.EOF)
		if err != nil && !end {
			return nil, fmt.Errorf("read extracted articles: %w", err)
		}
		if strings.TrimSpace(string(line)) != "" {
			a, perr := ParseArticle(line)
			if perr != nil {
				return nil, fmt.Errorf("line %d: %w", n, perr)
			}
			out = append(out, a)
		}
		if end {
			return out, nil
		}
	}
}

// ReadGold reads the *.json files of a folder, sorted by name; an article's ID is
// its file's name without ".json".
func ReadGold(dir string) ([]Article, error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("read gold: %w", err)
	}
	var out []Article
	for _, e := range entries {
		id, ok := strings.CutSuffix(e.Name(), ".json")
		if !ok {
			continue
		}
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, fmt.Errorf("read gold: %w", err)
		}
		a := Article{ID: id}
		if err := json.Unmarshal(data, &a.object); err != nil {
			return nil, fmt.Errorf("read gold %s: %w", e.Name(), err)
		}
		out = append(out, a)
	}
	if len(out) == 0 {
		return nil, fmt.Errorf("read gold: no *.json in %s", dir)
	}
	slices.SortFunc(out, func(a, b Article) int { return strings.Compare(a.ID, b.ID) })
	return out, nil
}

// Result is the figures of one category over all articles.
type Result struct {
	Category  string  `json:"category"`
	Precision float64 `json:"precision"` // to four places, as all three
	Recall    float64 `json:"recall"`
	F1        float64 `json:"f1"`
	Hits      int     `json:"hits"`      // required gold rows that were found
	Gold      int     `json:"gold"`      // required gold rows
	Extracted int     `json:"extracted"` // hits and spurious rows
}

// Error is one fact that is missing or too much.
type Error struct {
	Article  string `json:"article"`
	Category string `json:"category"`
	Missed   bool   `json:"missed"`   // else it is spurious
	Fact     string `json:"fact"`     // the name, or the row without its evidence as JSON
	Evidence string `json:"evidence"` // the words that are said to prove it, or ""
}

// Kind returns "missed" or "spurious".
func (e Error) Kind() string {
	if e.Missed {
		return "missed"
	}
	return "spurious"
}

// Report is the outcome of a comparison: the results in the order of Categories,
// the errors by article, category, missed before spurious.
type Report struct {
	Results []Result `json:"results"`
	Errors  []Error  `json:"errors"`
}

// Result returns the figures of a category.
func (r *Report) Result(category string) (Result, bool) {
	i := slices.IndexFunc(r.Results, func(x Result) bool { return x.Category == category })
	if i < 0 {
		return Result{}, false
	}
	return r.Results[i], true
}

type category struct {
	name  string
	key   string
	names bool // rows are compared by name only
	same  func(gold, got row) bool
}

var categories = []category{
	{"persons", "persons", true, sameRow(samePerson)},
	{"places", "places", true, sameRow(samePlace)},
	{"organizations", "organizations", true, sameRow(sameOrganization)},
	{"positions", "positions", false, matchPosition(false)},
	{"positions+org", "positions", false, matchPosition(true)},
	{"supports (who→whom)", "supports", false, matchSupport(false)},
	{"supports (whole fact)", "supports", false, matchSupport(true)},
	{"events", "events", false, matchEvent},
	{"counts", "counts", false, matchCount},
}

// Categories returns the names of the categories in order.
func Categories() []string {
	out := make([]string, len(categories))
	for i, c := range categories {
		out[i] = c.name
	}
	return out
}

// Compare scores extracted articles against gold. A gold article that was not
// extracted counts as extracted with nothing; an extracted one without gold
// counts for nothing. The last of several with one ID counts.
func Compare(gold, got []Article) *Report {
	byID := map[string]Article{}
	for _, a := range got { // JSON Lines share a source, so that only their ids tell them apart
		byID[text(a.object["id"])] = a
	}
	for _, a := range got {
		byID[a.ID] = a
	}
	r := &Report{}
	for _, c := range categories {
		r.Results = append(r.Results, Result{Category: c.name})
	}
	for _, g := range gold {
		e := byID[g.ID]
		for i, c := range categories {
			required, optional := c.gold(g)
			p := pair(required, optional, c.rows(e.object[c.key]), c.same)
			t := &r.Results[i]
			t.Hits += p.hits
			t.Gold += len(required)
			t.Extracted += p.hits + len(p.spurious)
			r.Errors = append(r.Errors, errorsOf(g.ID, c, true, p.missed)...)
			r.Errors = append(r.Errors, errorsOf(g.ID, c, false, p.spurious)...)
		}
	}
	for i := range r.Results {
		r.Results[i].finish()
	}
	return r
}

// gold returns the required and the optional rows of an article.
func (c category) gold(a Article) (required, optional []row) {
	for _, x := range c.rows(a.object[c.key]) {
		if !c.names && !falsy(x["optional"]) {
			optional = append(optional, x)
		} else {
			required = append(required, x)
		}
	}
	return required, append(optional, c.rows(a.object[c.key+"_optional"])...)
}

func (c category) rows(v any) []row { return rows(v) }

// rows returns a list's entries as rows, strings as {"name": …}.
func rows(v any) []row {
	list, _ := v.([]any)
	out := make([]row, 0, len(list))
	for _, x := range list {
		switch x := x.(type) {
		case map[string]any:
			out = append(out, x)
		case string:
			out = append(out, row{"name": x})
		}
	}
	return out
}

func (t *Result) finish() {
	p, r, f := 0.0, 0.0, 0.0
	if t.Extracted > 0 {
		p = float64(t.Hits) / float64(t.Extracted)
	}
	if t.Gold > 0 {
		r = float64(t.Hits) / float64(t.Gold)
	}
	if p+r > 0 {
		f = 2 * p * r / (p + r)
	}
	t.Precision, t.Recall, t.F1 = rounded(p), rounded(r), rounded(f)
}

// rounded rounds to four places.
func rounded(x float64) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(x, 'f', 4, 64), 64)
	return y
}

func errorsOf(id string, c category, missed bool, rs []row) []Error {
	var out []Error
	for _, r := range rs {
		e := Error{Article: id, Category: c.name, Missed: missed, Fact: r.text("name"), Evidence: evidence(r["evidence"])}
		if !c.names {
			rest := map[string]any{}
			for k, v := range r {
				if k != "evidence" {
					rest[k] = v
				}
			}
			e.Fact = compact(rest)
		}
		out = append(out, e)
	}
	return out
}

// evidence returns the words of a row's evidence, which gold gives as a string
// and records as an object.
func evidence(v any) string {
	if m, ok := v.(map[string]any); ok {
		return text(m["text"])
	}
	return text(v)
}

// compact returns v as JSON with sorted keys.
func compact(v any) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return err.Error()
	}
	return strings.TrimSpace(b.String())
}
