package article

import (
	"fmt"
	nurl "net/url"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// leastMainText is how many bytes of main text are taken for a finding; with
// fewer the whole body is read.
const leastMainText = 120

// readHTML sets what a page gives: the main text as Raw, and the metadata.
func readHTML(d *extract.Document, page string) error {
	result, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{EnableFallback: true, ExcludeComments: true, Focus: trafilatura.FavorRecall})
	var meta trafilatura.Metadata
	if err == nil && result != nil {
		meta = result.Metadata
		if result.ContentNode != nil {
			d.Raw = renderHTML(result.ContentNode)
		}
	}
	if len(strings.TrimSpace(d.Raw)) < leastMainText {
		root, perr := html.Parse(strings.NewReader(page))
		if perr != nil {
			return fmt.Errorf("read HTML: %w", perr)
		}
		if whole := renderHTML(root); len(whole) > 3*len(d.Raw) || whole == "" {
			d.Raw = whole
		}
	}
	d.Text, d.Offsets = clean(d.Raw)
	if d.Text == "" {
		return ErrEmpty
	}
	header(d)
	if t := oneLine(meta.Title); t != "" {
		d.Title = t
	}
	if meta.URL != "" {
		if u, err := nurl.Parse(meta.URL); err == nil && u.IsAbs() {
			d.URL = meta.URL
			d.Outlet = outletOfURL(meta.URL)
		}
	}
	if s := oneLine(meta.Sitename); s != "" {
		d.Outlet = s
	}
	if !meta.Date.IsZero() {
		d.Published = extract.Date{Year: meta.Date.Year(), Month: int(meta.Date.Month()), Day: meta.Date.Day()}
	}
	return nil
}

// skipped holds the elements whose content is no text of a page.
var skipped = map[string]bool{"head": true, "script": true, "style": true, "noscript": true, "template": true, "nav": true, "iframe": true, "select": true, "svg": true, "form": true, "button": true, "footer": true}

// renderHTML returns the text under n, one line a block element, white space
// within a line as one space. It does not recurse, so that deeply nested markup
// does no harm.
func renderHTML(n *html.Node) string {
	w := &lineWriter{}
	for at := n; at != nil; {
		descend := true
		switch at.Type {
		case html.TextNode:
			w.text(at.Data)
		case html.ElementNode:
			if skipped[at.Data] && at != n {
				descend = false
			} else if tagKinds[at.Data] == blockTag {
				w.lineEnd()
			}
		}
		if descend && at.FirstChild != nil {
			at = at.FirstChild
			continue
		}
		for at != nil && at != n && at.NextSibling == nil {
			at = at.Parent
			if at != nil && tagKinds[at.Data] == blockTag {
				w.lineEnd()
			}
		}
		if at == nil || at == n {
			break
		}
		if tagKinds[at.Data] == blockTag {
			w.lineEnd()
		}
		at = at.NextSibling
	}
	return strings.TrimSpace(w.b.String())
}

// lineWriter writes words with single spaces, and line ends.
type lineWriter struct {
	b           strings.Builder
	space, ends bool
}

func (w *lineWriter) text(s string) {
	for i, word := range strings.Fields(s) {
		if i > 0 || strings.TrimLeft(s, " \t\r\n\f\u00a0") != s {
			w.space = true
		}
		w.word(word)
	}
	if strings.TrimRight(s, " \t\r\n\f\u00a0") != s {
		w.space = true
	}
}

func (w *lineWriter) word(word string) {
	if w.b.Len() > 0 {
		if w.ends {
			w.b.WriteByte('\n')
		} else if w.space {
			w.b.WriteByte(' ')
		}
	}
	w.space, w.ends = false, false
	w.b.WriteString(word)
}

func (w *lineWriter) lineEnd() { w.ends = true }
