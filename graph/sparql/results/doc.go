// Package results writes the results of SELECT and ASK queries as people and
// programs read them, and reads them back: the SPARQL 1.1 formats JSON, XML,
// CSV and TSV, and a table for the terminal.
//
// A row is a slice of terms as long as the header; nil is an unbound variable.
// The package knows nothing of queries and datasets. The results of CONSTRUCT
// and DESCRIBE are quads, which package rdf's encoders write.
package results

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/lienket/lienket/graph/rdf"
)

// Format is a syntax of results.
type Format uint8

// The formats.
const (
	JSON Format = iota
	XML
	CSV
	TSV
)

// Formats lists all formats, the most telling first.
func Formats() []Format { return []Format{JSON, XML, TSV, CSV} }

// String gives the name that a command line takes: json, xml, csv or tsv.
func (f Format) String() string { return [...]string{"json", "xml", "csv", "tsv"}[f] }

// MediaType gives the type that HTTP takes, with its charset where that is not
// settled by the type.
func (f Format) MediaType() string {
	return [...]string{
		"application/sparql-results+json",
		"application/sparql-results+xml",
		"text/csv; charset=utf-8",
		"text/tab-separated-values; charset=utf-8",
	}[f]
}

// Parse returns the format of a name as String gives it.
func Parse(name string) (Format, bool) {
	for _, f := range Formats() {
		if f.String() == name {
			return f, true
		}
	}
	return 0, false
}

// ErrNoBoolean is returned for the answer of ASK in CSV, TSV or a table's
// reader, which the W3C defines for SELECT only.
var ErrNoBoolean = errors.New("the format has no booleans")

// Rows is a sequence of solutions. It ends at the first error.
type Rows = iter.Seq2[[]rdf.Term, error]

// Write writes a table of results as they come. On an error of rows it stops
// in the middle, which leaves JSON and XML broken on purpose: a reader must not
// take a part for the whole.
func Write(w io.Writer, f Format, vars []string, rows Rows) error {
	e := encoder{w: w}
	var begin func([]string)
	var row func([]string, []rdf.Term)
	end := func() {}
	switch f {
	case JSON:
		begin, row, end = e.beginJSON, e.rowJSON, e.endJSON
	case XML:
		begin, row, end = e.beginXML, e.rowXML, e.endXML
	case CSV:
		begin, row = e.beginCSV, e.rowCSV
	default:
		begin, row = e.beginTSV, e.rowTSV
	}
	begin(vars)
	for r, err := range rows {
		if err != nil {
			_ = e.flush() // the error of the rows is the one to tell
			return err
		}
		row(vars, r)
		if len(e.buf) < flushAt {
			continue
		}
		if err := e.flush(); err != nil {
			return err
		}
	}
	end()
	return e.flush()
}

// WriteBoolean writes the answer of ASK. In CSV and TSV, for which there is no
// standard, it is the word true or false on a line.
func WriteBoolean(w io.Writer, f Format, answer bool) error {
	text := fmt.Sprintf("%t\n", answer)
	switch f {
	case JSON:
		text = fmt.Sprintf("{\"head\":{},\"boolean\":%t}\n", answer)
	case XML:
		text = fmt.Sprintf("%s<head></head>\n<boolean>%t</boolean>\n</sparql>\n", xmlHeader, answer)
	}
	if _, err := io.WriteString(w, text); err != nil {
		return fmt.Errorf("writing results: %w", err)
	}
	return nil
}

// flushAt is the number of bytes that are gathered before they are written.
const flushAt = 1 << 15

// encoder builds rows in buf, which grows with the answer up to flushAt and a
// row.
type encoder struct {
	w     io.Writer
	buf   []byte
	later bool // a row was written
	// keys are the columns' names as the format spells them before a value.
	keys []string
}

func (e *encoder) put(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) flush() error {
	_, err := e.w.Write(e.buf)
	e.buf = e.buf[:0]
	if err != nil {
		return fmt.Errorf("writing results: %w", err)
	}
	return nil
}
