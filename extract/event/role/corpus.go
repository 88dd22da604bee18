package role

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// Annotated is an article with the gifts that it tells.
type Annotated struct {
	Name string // of the file, and the number
	Text string
	Rows []Row
}

// Row is a gift of an annotated article.
type Row struct {
	From, To  []string // names, each as good as the other
	Item      string   // as the text has it
	Quantity  *float64
	Unit      string
	Debatable bool // readers differ on it
}

// ReadCorpus reads annotated articles: a line of "#" and a number, the paragraphs, and a row
// a line:
//
//	=> giver / other name | receiver | "item" | quantity | unit | status
//
// "?=>" begins a row on which readers differ; "=> none" says that there is none; "-" stands for
// no quantity and no unit. The error names file and line.
func ReadCorpus(name string, r io.Reader) ([]Annotated, error) {
	var out []Annotated
	var text []string
	end := func() {
		if len(out) > 0 {
			out[len(out)-1].Text = strings.Join(text, "\n")
		}
		text = nil
	}
	s := bufio.NewScanner(r)
	s.Buffer(nil, 1<<20)
	for n := 1; s.Scan(); n++ {
		line := strings.TrimSpace(s.Text())
		number, begins := strings.CutPrefix(line, "# ")
		said, debatable := strings.CutPrefix(line, "?=>")
		said, row := strings.CutPrefix(said, "=>")
		switch {
		case begins:
			end()
			out = append(out, Annotated{Name: name + " " + number})
		case line == "":
		case len(out) == 0:
			return nil, fmt.Errorf("%s:%d: text before the first article", name, n)
		case !row && !debatable:
			text = append(text, line)
		case strings.TrimSpace(said) != "none":
			x, err := readRow(said)
			if err != nil {
				return nil, fmt.Errorf("%s:%d: %w", name, n, err)
			}
			x.Debatable = debatable
			out[len(out)-1].Rows = append(out[len(out)-1].Rows, x)
		}
	}
	end()
	return out, s.Err()
}

// readRow reads the fields of a row.
func readRow(s string) (Row, error) {
	f := strings.Split(s, "|")
	if len(f) != 6 {
		return Row{}, fmt.Errorf("%d fields instead of 6", len(f))
	}
	for i := range f {
		f[i] = strings.TrimSpace(f[i])
	}
	r := Row{From: strings.Split(f[0], " / "), To: strings.Split(f[1], " / "), Item: strings.Trim(f[2], `"`)}
	if f[4] != "-" {
		r.Unit = f[4]
	}
	if f[3] != "-" && f[3] != "" {
		q, err := strconv.ParseFloat(f[3], 64)
		if err != nil {
			return Row{}, fmt.Errorf("quantity: %w", err)
		}
		r.Quantity = &q
	}
	return r, nil
}
