package article

import (
	"crypto/sha256"

	"github.com/lienket/lienket/extract"
)

// Parse reads one article of plain text or HTML from its bytes. source names it
// in the Document and in errors, which are of type *ArticleError. The bytes are
// not kept. Takes time linear in their length.
func Parse(source string, data []byte, o Options) (*extract.Document, error) {
	d := &extract.Document{Source: source, SHA256: sha256.Sum256(data)}
	s, err := decode(data)
	if err != nil {
		return nil, &ArticleError{Source: source, Err: err}
	}
	d.Raw = s
	d.Text, d.Offsets = clean(d.Raw)
	if d.Text == "" {
		return nil, &ArticleError{Source: source, Err: ErrEmpty}
	}
	header(d)
	return d, nil
}
