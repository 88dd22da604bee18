package article

import (
	nurl "net/url"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
)

// leastMainText is how many bytes of main text are taken for a finding; with
// fewer the whole body is read.
const leastMainText = 200

// readHTML sets what a page gives: the main text as Raw, and the metadata.
func readHTML(d *extract.Document, page string) error {
	meta := mainText(d, page)
	d.Text, d.Offsets = clean(d.Raw)
	if d.Text == "" {
		return ErrEmpty
	}
	header(d)
	if t := oneLine(meta.Title); t != "" {
		d.Title = t
	}
	if u, err := nurl.Parse(meta.URL); err == nil && u.IsAbs() {
		d.URL = meta.URL
		d.Outlet = outletOfURL(meta.URL)
	}
	if s := oneLine(meta.Sitename); s != "" {
		d.Outlet = s
	}
	if !meta.Date.IsZero() {
		d.Published = extract.Date{Year: meta.Date.Year(), Month: int(meta.Date.Month()), Day: meta.Date.Day()}
	}
	return nil
}

// mainText sets Raw to the main text of a page, without the comments, and
// returns the metadata. The costly second opinions are only asked for where the
// first finds little; a page with hardly any text is read whole.
func mainText(d *extract.Document, page string) trafilatura.Metadata {
	var meta trafilatura.Metadata
	for _, fallback := range []bool{false, true} {
		result, err := trafilatura.Extract(strings.NewReader(page), trafilatura.Options{
			EnableFallback: fallback, ExcludeComments: true, Focus: trafilatura.FavorRecall, HtmlDateMode: trafilatura.Fast,
		})
		if err != nil || result == nil || result.ContentNode == nil {
			continue
		}
		meta = result.Metadata
		if d.Raw = renderHTML(result.ContentNode); len(d.Raw) >= leastMainText {
			return meta
		}
	}
	root, err := html.Parse(strings.NewReader(page))
	if err != nil { // nested beyond what the parser takes
		d.Raw, _ = clean(page)
	} else {
		d.Raw = renderHTML(root)
	}
	return meta
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
