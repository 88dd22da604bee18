package endpoint_test

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/rdf"
)

// memory is the reference implementation as a store that is served.
type memory struct{ *dataset.Memory }

func (m memory) Snapshot(context.Context) (dataset.Reader, func(), error) {
	return m.Memory.Snapshot(), func() {}, nil
}

func (m memory) Begin(ctx context.Context) (endpoint.Tx, error) { return m.Memory.Begin(ctx) }

// serve starts a server of the quads; the configuration's store is set unless
// there is one.
func serve(t testing.TB, c endpoint.Config, quads ...rdf.Quad) *httptest.Server {
	t.Helper()
	if c.Store == nil {
		c.Store = memory{dataset.NewMemory(quads...)}
	}
	s := httptest.NewServer(endpoint.New(c))
	t.Cleanup(s.Close)
	return s
}

// get sends a GET request with pairs of header names and values.
func get(t testing.TB, url string, headers ...string) (*http.Response, []byte) {
	t.Helper()
	return send(t, http.MethodGet, url, nil, headers...)
}

func send(t testing.TB, method, url string, body []byte, headers ...string) (*http.Response, []byte) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, url, bytes.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer, text
}
