package article

import (
	"cmp"
	"io"
	"os"
)

// DefaultMaxBytes is the size, after decompression, up to which an article is
// read unless Options say otherwise: far beyond any article, and small enough
// for what is found in it to fit in memory.
const DefaultMaxBytes = 32 << 20

// Options says how to read. The zero value is ready.
type Options struct {
	// MaxBytes bounds one article (a file, or a line of JSON Lines) after
	// decompression; 0 is DefaultMaxBytes. A longer one is an ErrTooLarge.
	MaxBytes int64
	// Fields names the fields of JSON objects.
	Fields Fields
	// Skip, if not nil, tells which of the folders within a path hold no articles.
	Skip func(dir string) bool
	// Stdin is what the path "-" reads; nil is os.Stdin.
	Stdin io.Reader
}

// Fields names the fields of a JSON object that hold an article; an empty name
// stands for the default.
type Fields struct {
	ID        string // "id": echoed, never interpreted
	URL       string // "url"
	Title     string // "title"
	Published string // "published"
	Outlet    string // "outlet"
	Text      string // "text": the article, as plain text
	HTML      string // "html": the page; read if there is no text
}

func (o Options) maxBytes() int64 {
	if o.MaxBytes <= 0 {
		return DefaultMaxBytes
	}
	return o.MaxBytes
}

func (o Options) stdin() io.Reader {
	if o.Stdin == nil {
		return os.Stdin
	}
	return o.Stdin
}

// withDefaults returns the fields with every name set.
func (f Fields) withDefaults() Fields {
	return Fields{
		ID: cmp.Or(f.ID, "id"), URL: cmp.Or(f.URL, "url"), Title: cmp.Or(f.Title, "title"), Published: cmp.Or(f.Published, "published"),
		Outlet: cmp.Or(f.Outlet, "outlet"), Text: cmp.Or(f.Text, "text"), HTML: cmp.Or(f.HTML, "html"),
	}
}
