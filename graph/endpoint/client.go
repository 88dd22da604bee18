package endpoint

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"net/http"
	"net/url"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/sparql"
	"github.com/lienket/lienket/graph/sparql/algebra"
	"github.com/lienket/lienket/graph/sparql/results"
)

// Client reaches other services over HTTP, for SERVICE and LOAD. It fetches
// http and https addresses and no others; what it may reach among them is for
// Allow to say.
type Client struct {
	// HTTP sends the requests; nil is http.DefaultClient.
	HTTP *http.Client
	// Allow returns an error for an address that must not be reached, also after
	// a redirect; nil allows all.
	Allow func(*url.URL) error
	// MaxBytes bounds an answer; 0 is 256 MiB.
	MaxBytes int64
}

var (
	_ sparql.ServiceClient = Client{}
	_ sparql.Loader        = Client{}
)

// ErrAnswerTooLarge is the error, wrapped, of an answer beyond MaxBytes.
var ErrAnswerTooLarge = errors.New("the answer is too large")

// Select sends a query by the SPARQL 1.1 Protocol and reads its answer whole.
func (c Client) Select(ctx context.Context, endpoint rdf.IRI, query string) ([]algebra.Var, [][]rdf.Term, error) {
	answer, err := c.send(ctx, http.MethodPost, string(endpoint), strings.NewReader(query), http.Header{
		"Content-Type": {typeQuery},
		"Accept":       {"application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.5"},
	})
	if err != nil {
		return nil, nil, err
	}
	defer answer.Body.Close()
	f, ok := results.OfMediaType(answer.Header.Get("Content-Type"))
	if !ok || f == results.CSV {
		return nil, nil, fmt.Errorf("the answer is of type %q", answer.Header.Get("Content-Type"))
	}
	res, err := results.Read(answer.Body, f)
	if err != nil {
		return nil, nil, err
	}
	if res.IsBoolean {
		return nil, nil, errors.New("the answer is a boolean, not a table")
	}
	vars := make([]algebra.Var, len(res.Vars))
	for i, v := range res.Vars {
		vars[i] = algebra.Var(v)
	}
	return vars, res.Rows, nil
}

// Load fetches an RDF document. Its format is what the answer's Content-Type
// says or, if that says nothing of RDF, the address's ending.
func (c Client) Load(ctx context.Context, source rdf.IRI) iter.Seq2[rdf.Quad, error] {
	return func(yield func(rdf.Quad, error) bool) {
		var accept []string
		for _, f := range format.All() {
			accept = append(accept, f.MediaType())
		}
		answer, err := c.send(ctx, http.MethodGet, string(source), nil, http.Header{"Accept": {strings.Join(accept, ", ")}})
		if err != nil {
			yield(rdf.Quad{}, err)
			return
		}
		defer answer.Body.Close()
		opts := format.Options{Base: answer.Request.URL.String()}
		f, err := format.ByMediaType(answer.Header.Get("Content-Type"))
		if err != nil {
			var byPath error
			if f, opts.Compression, byPath = format.ByPath(answer.Request.URL.Path); byPath != nil {
				yield(rdf.Quad{}, err)
				return
			}
		}
		format.DecodeWith(answer.Body, f, opts)(yield)
	}
}

// send sends a request and makes sure of the address and of a good status.
func (c Client) send(ctx context.Context, method, address string, body io.Reader, h http.Header) (*http.Response, error) {
	r, err := http.NewRequestWithContext(ctx, method, address, body)
	if err != nil {
		return nil, err
	}
	r.Header = h
	if err := c.allowed(r.URL); err != nil {
		return nil, err
	}
	base := c.HTTP
	if base == nil {
		base = http.DefaultClient
	}
	guarded := *base
	guarded.CheckRedirect = func(r *http.Request, via []*http.Request) error {
		if len(via) >= 10 {
			return errors.New("more than ten redirects")
		}
		return c.allowed(r.URL)
	}
	answer, err := guarded.Do(r)
	if err != nil {
		return nil, err
	}
	if answer.StatusCode/100 != 2 {
		text, _ := io.ReadAll(io.LimitReader(answer.Body, 300)) // only to show it
		answer.Body.Close()
		return nil, fmt.Errorf("%s: %s", answer.Status, strings.TrimSpace(string(text)))
	}
	most := c.MaxBytes
	if most == 0 {
		most = 256 << 20
	}
	answer.Body = &bounded{answer.Body, most}
	return answer, nil
}

func (c Client) allowed(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("addresses of the kind %q are not reached", u.Scheme)
	}
	if c.Allow == nil {
		return nil
	}
	return c.Allow(u)
}

// bounded fails when more than left bytes are read; a reader that simply ended
// would make a cut answer look whole.
type bounded struct {
	io.ReadCloser
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, ErrAnswerTooLarge
	}
	return n, err
}
