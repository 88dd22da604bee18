package article

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// header divides the text into lines and reads title, address, outlet and date
// from the first of them.
func header(d *extract.Document) {
	at := 0
	for line := range strings.Lines(d.Text) {
		if n := len(strings.TrimRight(line, "\n")); n > 0 {
			d.Blocks = append(d.Blocks, extract.Block{Span: extract.Span{Start: at, End: at + n}})
		}
		at += len(line)
	}
}
