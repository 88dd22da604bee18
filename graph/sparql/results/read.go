package results

import (
	"fmt"
	"io"
	"mime"

	"github.com/lienket/lienket/graph/rdf"
)

// Result is a whole result that was read.
type Result struct {
	IsBoolean bool
	Boolean   bool // of ASK, if IsBoolean
	Vars      []string
	Rows      [][]rdf.Term // as long as Vars; nil is unbound

	column map[string]int
}

func newResult(vars []string) *Result {
	r := &Result{column: map[string]int{}}
	for _, v := range vars {
		r.addVar(v)
	}
	return r
}

func (r *Result) addVar(v string) {
	if _, ok := r.column[v]; !ok {
		r.column[v] = len(r.Vars)
		r.Vars = append(r.Vars, v)
	}
}

// Read reads results whole; bound r where it is not trusted. CSV does not tell
// kinds of terms apart: what is not "_:" and a label comes back as a plain
// string, and an empty one as unbound.
func Read(r io.Reader, f Format) (*Result, error) {
	var res *Result
	var err error
	switch f {
	case JSON:
		res, err = readJSON(r)
	case XML:
		res, err = readXML(r)
	case CSV:
		res, err = readCSV(r)
	default:
		res, err = readTSV(r)
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s results: %w", f, err)
	}
	return res, nil
}

// OfMediaType returns the format of a Content-Type.
func OfMediaType(contentType string) (Format, bool) {
	t, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return 0, false
	}
	switch t {
	case "application/sparql-results+json", "application/json":
		return JSON, true
	case "application/sparql-results+xml", "application/xml", "text/xml":
		return XML, true
	case "text/csv":
		return CSV, true
	case "text/tab-separated-values":
		return TSV, true
	}
	return 0, false
}
