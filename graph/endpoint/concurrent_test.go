package endpoint_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/store"
)

// database is a store on disk that is served.
type database struct{ *store.DB }

func (d database) Snapshot(context.Context) (dataset.Reader, func(), error) {
	s, err := d.DB.Snapshot()
	if err != nil {
		return nil, nil, err
	}
	return s, s.Close, nil
}

func (d database) Begin(ctx context.Context) (endpoint.Tx, error) { return d.DB.Begin(ctx) }

// Readers see every update whole: each writes two quads, so that there is never
// an odd number of them, nor fewer than before.
func TestReadersSeeUpdatesWhole(t *testing.T) {
	db, err := store.Open(t.TempDir(), store.Options{NoSync: true})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	s := serve(t, endpoint.Config{Store: database{db}, AllowUpdate: true, Running: 2})
	const updates, readers = 40, 8
	written := make(chan struct{})
	var wg sync.WaitGroup
	for range readers {
		wg.Go(func() {
			last := 0
			for {
				select {
				case <-written:
					return
				default:
				}
				answer, text := get(t, queryURL(s.URL, `SELECT (COUNT(*) AS ?n) { ?s <http://e/half> ?o . ?o <http://e/of> ?s }`)+"&format=csv")
				var n int
				if _, err := fmt.Sscanf(string(text), "n\r\n%d\r\n", &n); err != nil || answer.StatusCode != http.StatusOK {
					t.Errorf("%s: %v\n%s", answer.Status, err, text)
					return
				}
				_, half := get(t, queryURL(s.URL, `ASK { ?s <http://e/half> ?o FILTER NOT EXISTS { ?o <http://e/of> ?s } }`))
				if n < last || strings.Contains(string(half), "true") {
					t.Errorf("%d pairs after %d, and a half: %s", n, last, half)
					return
				}
				last = n
			}
		})
	}
	for i := range updates {
		u := fmt.Sprintf("INSERT DATA { <http://e/a%d> <http://e/half> <http://e/b%d> } ; INSERT { ?o <http://e/of> ?s } WHERE { ?s <http://e/half> ?o }", i, i)
		if answer, text := send(t, "POST", s.URL+endpoint.QueryPath, []byte(u), "Content-Type", "application/sparql-update"); answer.StatusCode != http.StatusNoContent {
			t.Errorf("%s\n%s", answer.Status, text)
		}
	}
	close(written)
	wg.Wait()
	if _, text := get(t, queryURL(s.URL, `SELECT (COUNT(*) AS ?n) { ?o <http://e/of> ?s }`)+"&format=csv"); string(text) != fmt.Sprintf("n\r\n%d\r\n", updates) {
		t.Errorf("at the end: %s", text)
	}
}
