package results

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql/syntax"
)

// https://www.w3.org/TR/sparql11-results-csv-tsv/

func (e *encoder) beginCSV(vars []string) {
	for i, v := range vars {
		if i > 0 {
			e.put(",")
		}
		e.put(v)
	}
	e.put("\r\n")
}

func (e *encoder) rowCSV(_ []string, row []rdf.Term) {
	for i, t := range row {
		if i > 0 {
			e.put(",")
		}
		text := CSVText(t)
		if strings.ContainsAny(text, "\",\r\n") {
			e.put(`"`)
			e.put(strings.ReplaceAll(text, `"`, `""`))
			e.put(`"`)
		} else {
			e.put(text)
		}
	}
	e.put("\r\n")
}

// CSVText is what CSV keeps of a term, before quoting: IRIs and the lexical
// forms of literals as they are, blank nodes with "_:" before their label, and
// nothing for nil.
func CSVText(t rdf.Term) string {
	switch t := t.(type) {
	case nil:
		return ""
	case rdf.IRI:
		return string(t)
	case rdf.BNode:
		return "_:" + string(t)
	}
	lexical, _, _, _ := rdf.Literal(t)
	return lexical
}

func (e *encoder) beginTSV(vars []string) {
	for i, v := range vars {
		if i > 0 {
			e.put("\t")
		}
		e.put("?" + v)
	}
	e.put("\n")
}

func (e *encoder) rowTSV(_ []string, row []rdf.Term) {
	for i, t := range row {
		if i > 0 {
			e.put("\t")
		}
		if n, ok := t.(rdf.TypedString); ok && isBareNumber(n) {
			e.put(string(n.Value))
			continue
		}
		begin := len(e.buf)
		e.buf = rdf.AppendTerm(e.buf, t)
		if bytes.IndexByte(e.buf[begin:], '\t') >= 0 {
			e.buf = append(e.buf[:begin], bytes.ReplaceAll(e.buf[begin:], []byte("\t"), []byte(`\t`))...)
		}
	}
	e.put("\n")
}

// isBareNumber reports whether a literal written without quotes and datatype is
// read as the same literal.
func isBareNumber(n rdf.TypedString) bool {
	local, ok := strings.CutPrefix(string(n.Type), string(xsd))
	if !ok {
		return false
	}
	s := strings.TrimLeft(string(n.Value), "+-")
	if len(n.Value)-len(s) > 1 {
		return false
	}
	digits := func() bool {
		rest := strings.TrimLeft(s, "0123456789")
		some := len(rest) < len(s)
		s = rest
		return some
	}
	before := digits()
	if local == "integer" {
		return before && s == ""
	}
	point := strings.HasPrefix(s, ".")
	after := false
	if point {
		s = s[1:]
		after = digits()
	}
	switch local {
	case "decimal":
		return point && after && s == ""
	case "double":
		if (!before && !after) || s == "" || s[0]|0x20 != 'e' {
			return false
		}
		s = s[1:]
		if s != "" && (s[0] == '+' || s[0] == '-') {
			s = s[1:]
		}
		return digits() && s == ""
	}
	return false
}

const xsd rdf.IRI = rdf.XSDNamespace

var errTwice = errors.New("a variable stands twice in the header")

func readTSV(r io.Reader) (*Result, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	var vars []string
	if head := strings.TrimSuffix(lines[0], "\r"); head != "" {
		for _, v := range strings.Split(head, "\t") {
			vars = append(vars, strings.TrimLeft(v, "?$"))
		}
	}
	res := newResult(vars)
	if len(res.Vars) < len(vars) {
		return nil, errTwice
	}
	for n, line := range lines[1:] {
		line = strings.TrimSuffix(line, "\r")
		row := make([]rdf.Term, len(vars))
		if len(vars) > 0 {
			cells := strings.Split(line, "\t")
			if len(cells) != len(vars) {
				return nil, fmt.Errorf("line %d has %d columns, not %d", n+2, len(cells), len(vars))
			}
			for i, c := range cells {
				if c == "" {
					continue
				}
				if row[i], err = syntax.ParseTerm(c); err != nil {
					return nil, fmt.Errorf("line %d, %w", n+2, err)
				}
			}
		}
		res.Rows = append(res.Rows, row)
	}
	return res, nil
}

func readCSV(r io.Reader) (*Result, error) {
	text, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	records, err := splitCSV(string(text))
	if err != nil {
		return nil, err
	}
	if len(records) == 0 {
		return newResult(nil), nil
	}
	vars := records[0]
	if len(vars) == 1 && vars[0] == "" {
		vars = nil
	}
	res := newResult(vars)
	if len(res.Vars) < len(vars) {
		return nil, errTwice
	}
	for n, cells := range records[1:] {
		row := make([]rdf.Term, len(vars))
		if len(vars) > 0 && len(cells) != len(vars) {
			return nil, fmt.Errorf("record %d has %d columns, not %d", n+2, len(cells), len(vars))
		}
		for i := range row {
			if label, ok := strings.CutPrefix(cells[i], "_:"); ok && rdf.ValidLabel(label) {
				row[i] = rdf.BNode(label)
			} else if cells[i] != "" {
				row[i] = rdf.String(cells[i])
			}
		}
		res.Rows = append(res.Rows, row)
	}
	return res, nil
}

// splitCSV cuts RFC 4180 text into records. Unlike encoding/csv it keeps empty
// lines: in a table of one column they are rows.
func splitCSV(s string) ([][]string, error) {
	var records [][]string
	for s != "" {
		var record []string
		for more := true; more; {
			var cell string
			if strings.HasPrefix(s, `"`) {
				s = s[1:]
				for {
					i := strings.IndexByte(s, '"')
					if i < 0 {
						return nil, fmt.Errorf("record %d: a quotation mark is never closed", len(records)+1)
					}
					cell, s = cell+s[:i], s[i+1:]
					if !strings.HasPrefix(s, `"`) {
						break
					}
					cell, s = cell+`"`, s[1:]
				}
			} else {
				i := strings.IndexAny(s, ",\r\n")
				if i < 0 {
					i = len(s)
				}
				cell, s = s[:i], s[i:]
			}
			record = append(record, cell)
			switch {
			case strings.HasPrefix(s, ","):
				s = s[1:]
			case strings.HasPrefix(s, "\r\n"):
				s, more = s[2:], false
			case s == "" || s[0] == '\n' || s[0] == '\r':
				s, more = s[min(1, len(s)):], false
			default:
				return nil, fmt.Errorf("record %d: text behind a closing quotation mark", len(records)+1)
			}
		}
		records = append(records, record)
	}
	return records, nil
}
