package results

import (
	"bufio"
	"fmt"
	"io"
	"sort"
	"strings"
	"unicode"

	"github.com/mattn/go-runewidth"

	"github.com/lienket/lienket/graph/rdf"
)

// Table says how to draw a table.
type Table struct {
	// Width is the most columns of the terminal that a line may take; 0 is any
	// number. The widest columns of the table give way first.
	Width int
	// Wrap spreads what does not fit over several lines; otherwise it is cut,
	// with a "…".
	Wrap bool
	// Prefixes shorten IRIs: from name to namespace.
	Prefixes map[string]string
}

const (
	gutter   = "  "
	minWidth = 6 // below which no column is made to give way
)

// cells measures text by the columns that a terminal gives it, whatever the
// user's locale, so that the same results give the same table.
var cells = &runewidth.Condition{EastAsianWidth: false, StrictEmojiNeutral: true}

// Write draws the table under a line of the variables' names, columns aligned
// by what the terminal shows: a letter with its combining marks is one column.
// It holds all rows. Columns of numbers alone are set to the right.
func (t Table) Write(w io.Writer, vars []string, rows Rows) error {
	lines := [][]string{make([]string, len(vars))}
	copy(lines[0], vars)
	numeric := make([]bool, len(vars))
	for i := range numeric {
		numeric[i] = true
	}
	some := make([]bool, len(vars))
	short := t.shortener()
	for row, err := range rows {
		if err != nil {
			return err
		}
		line := make([]string, len(vars))
		for i, term := range row {
			line[i] = printable(short(term))
			if term != nil {
				some[i] = true
				numeric[i] = numeric[i] && isNumber(term)
			}
		}
		lines = append(lines, line)
	}
	widths := t.widths(lines)
	for i := range numeric {
		numeric[i] = numeric[i] && some[i]
	}
	out := bufio.NewWriter(w)
	for n, line := range lines {
		t.writeLine(out, line, widths, numeric)
		if n == 0 {
			for i, w := range widths {
				if i > 0 {
					out.WriteString(gutter)
				}
				out.WriteString(strings.Repeat("─", w))
			}
			out.WriteString("\n")
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("writing results: %w", err)
	}
	return nil
}

// widths gives every column what it needs or, where that is too much, the same
// upper bound to all that exceed it.
func (t Table) widths(lines [][]string) []int {
	widths := make([]int, len(lines[0]))
	total := len(gutter) * max(0, len(widths)-1)
	for _, line := range lines {
		for i, c := range line {
			widths[i] = max(widths[i], cells.StringWidth(c))
		}
	}
	for _, w := range widths {
		total += w
	}
	for t.Width > 0 && total > t.Width {
		widest, second := 0, minWidth
		for _, w := range widths {
			switch {
			case w > widest:
				widest, second = w, max(second, widest)
			case w < widest:
				second = max(second, w)
			}
		}
		if widest <= minWidth {
			break
		}
		n := 0
		for _, w := range widths {
			if w == widest {
				n++
			}
		}
		cut := min(widest-second, (total-t.Width+n-1)/n)
		for i, w := range widths {
			if w == widest {
				widths[i] -= cut
				total -= cut
			}
		}
	}
	return widths
}

func (t Table) writeLine(out *bufio.Writer, line []string, widths []int, right []bool) {
	parts := make([][]string, len(line))
	height := 1
	for i, c := range line {
		switch {
		case cells.StringWidth(c) <= widths[i]:
			parts[i] = []string{c}
		case t.Wrap:
			parts[i] = wrap(c, widths[i])
		default:
			parts[i] = []string{cells.Truncate(c, widths[i], "…")}
		}
		height = max(height, len(parts[i]))
	}
	for h := range height {
		var b strings.Builder
		for i := range line {
			if i > 0 {
				b.WriteString(gutter)
			}
			text := ""
			if h < len(parts[i]) {
				text = parts[i][h]
			}
			space := strings.Repeat(" ", max(0, widths[i]-cells.StringWidth(text)))
			if right[i] {
				b.WriteString(space + text)
			} else {
				b.WriteString(text + space)
			}
		}
		out.WriteString(strings.TrimRight(b.String(), " "))
		out.WriteString("\n")
	}
}

// wrap breaks text between words, and within those that are wider than width.
func wrap(s string, width int) []string {
	var lines []string
	line, used := "", 0
	flush := func() {
		lines = append(lines, line)
		line, used = "", 0
	}
	for _, word := range strings.Fields(s) {
		w := cells.StringWidth(word)
		if used > 0 && used+1+w > width {
			flush()
		}
		if used > 0 {
			line += " "
			used++
		}
		for w > width {
			head := cells.Truncate(word, width, "")
			if head == "" {
				break // a single letter is wider than the column
			}
			line += head
			flush()
			word = word[len(head):]
			w = cells.StringWidth(word)
		}
		line += word
		used += w
	}
	flush()
	return lines
}

// printable takes out what would move the cursor.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r):
			return unicode.ReplacementChar
		}
		return r
	}, s)
}

func isNumber(t rdf.Term) bool {
	n, ok := t.(rdf.TypedString)
	return ok && isBareNumber(n)
}

// shortener spells a term for people: IRIs by the longest prefix that leaves a
// plain name, literals by their lexical form.
func (t Table) shortener() func(rdf.Term) string {
	type prefix struct{ name, space string }
	var prefixes []prefix
	for n, s := range t.Prefixes {
		prefixes = append(prefixes, prefix{n, s})
	}
	sort.Slice(prefixes, func(i, j int) bool {
		a, b := prefixes[i], prefixes[j]
		if len(a.space) != len(b.space) {
			return len(a.space) > len(b.space)
		}
		return a.name < b.name
	})
	return func(term rdf.Term) string {
		switch term := term.(type) {
		case rdf.IRI:
			for _, p := range prefixes {
				if local, ok := strings.CutPrefix(string(term), p.space); ok && !strings.ContainsAny(local, "/#?") {
					return p.name + ":" + local
				}
			}
			return "<" + string(term) + ">"
		case rdf.TypedString:
			if !strings.HasPrefix(string(term.Type), string(xsd)) {
				return rdf.Text(term)
			}
			return string(term.Value)
		}
		return CSVText(term)
	}
}
