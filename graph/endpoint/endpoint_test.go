package endpoint_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/sparql"
)

func TestMain(m *testing.M) {
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	}), goleak.IgnoreTopFunction("net/http.(*persistConn).readLoop"), goleak.IgnoreTopFunction("net/http.(*persistConn).writeLoop"))
}

// staff is n quads :p0 :staff 0 . and so on, in the graph <http://e/g>.
func staff(n int) []rdf.Quad {
	var quads []rdf.Quad
	for i := range n {
		quads = append(quads, rdf.Quad{
			Subject: rdf.IRI(fmt.Sprintf("http://e/p%d", i)), Predicate: rdf.IRI("http://e/staff"),
			Object: rdf.TypedString{Value: rdf.String(fmt.Sprint(i)), Type: rdf.XSDInteger},
			Label:  rdf.IRI("http://e/g"),
		})
	}
	return quads
}

func queryURL(base, query string) string {
	return base + endpoint.QueryPath + "?query=" + url.QueryEscape(query)
}

func TestContentNegotiation(t *testing.T) {
	s := serve(t, endpoint.Config{}, staff(1)...)
	const sel, con = `SELECT ?n { ?s ?p ?n }`, `CONSTRUCT { ?s ?p ?n } { ?s ?p ?n }`
	for _, c := range []struct {
		query, accept string
		status        int
		media, text   string
	}{
		{sel, "", 200, "application/sparql-results+json", `"value":"0"`},
		{sel, "text/html, */*;q=0.1", 200, "application/sparql-results+json", `"value":"0"`},
		{sel, "application/sparql-results+xml", 200, "application/sparql-results+xml", "<literal datatype"},
		{sel, "text/csv;q=0.5, text/tab-separated-values", 200, "text/tab-separated-values; charset=utf-8", "?n\n0\n"},
		{sel, "text/csv", 200, "text/csv; charset=utf-8", "n\r\n0\r\n"},
		{sel, "application/json", 200, "application/json", `"value":"0"`},
		{sel, "image/png", 406, "text/plain; charset=utf-8", "application/sparql-results+json"},
		{con, "", 200, "text/turtle; charset=utf-8", "<http://e/staff> 0"},
		{con, "application/n-triples", 200, "application/n-triples", "<http://e/p0> <http://e/staff> \"0\"^^"},
		{con, "application/rdf+xml", 200, "application/rdf+xml", "<rdf:RDF"},
		{con, "application/ld+json", 200, "application/ld+json", "http://e/p0"},
		{con, "text/csv", 406, "text/plain; charset=utf-8", "text/turtle"},
		{`ASK { ?s ?p 0 }`, "application/sparql-results+xml", 200, "application/sparql-results+xml", "<boolean>true</boolean>"},
	} {
		headers := []string{"Accept", c.accept}
		if c.accept == "" {
			headers = nil
		}
		answer, text := get(t, queryURL(s.URL, c.query), headers...)
		if answer.StatusCode != c.status || answer.Header.Get("Content-Type") != c.media || !strings.Contains(string(text), c.text) {
			t.Errorf("%s, %q: %s, %s\n%s", c.query, c.accept, answer.Status, answer.Header.Get("Content-Type"), text)
		}
	}
	if answer, text := get(t, queryURL(s.URL, sel)+"&format=csv"); answer.StatusCode != http.StatusOK || string(text) != "n\r\n0\r\n" {
		t.Errorf("format=csv: %s\n%s", answer.Status, text)
	}
}

func TestErrorsTellWhere(t *testing.T) {
	s := serve(t, endpoint.Config{})
	answer, text := get(t, queryURL(s.URL, "SELECT ?x\nWHERE { ?x ex:p ?y }"))
	want := "line 2, column 12: the prefix ex: is not declared\n\n  WHERE { ?x ex:p ?y }\n             ^\n"
	if answer.StatusCode != http.StatusBadRequest || string(text) != want {
		t.Errorf("%s\n%s", answer.Status, text)
	}
}

func TestChangesAreRefusedUnlessAllowed(t *testing.T) {
	s := serve(t, endpoint.Config{}, staff(2)...)
	for _, c := range []struct{ method, path, media, body string }{
		{"POST", endpoint.QueryPath, "application/sparql-update", "CLEAR ALL"},
		{"POST", endpoint.QueryPath, "application/x-www-form-urlencoded", "update=CLEAR+ALL"},
		{"PUT", endpoint.GraphsPath + "?default", "text/turtle", ""},
		{"POST", endpoint.GraphsPath + "?graph=http://e/g", "text/turtle", ""},
		{"POST", endpoint.GraphsPath, "text/turtle", ""},
		{"DELETE", endpoint.GraphsPath + "?graph=http://e/g", "", ""},
	} {
		if answer, text := send(t, c.method, s.URL+c.path, []byte(c.body), "Content-Type", c.media); answer.StatusCode != http.StatusForbidden {
			t.Errorf("%s %s: %s\n%s", c.method, c.path, answer.Status, text)
		}
	}
	if answer, text := get(t, s.URL+endpoint.GraphsPath+"?graph=http://e/g", "Accept", "application/n-triples"); strings.Count(string(text), "\n") != 2 {
		t.Errorf("%s\n%s", answer.Status, text)
	}
}

func TestAFailedUpdateChangesNothing(t *testing.T) {
	s := serve(t, endpoint.Config{AllowUpdate: true}, staff(2)...)
	answer, text := send(t, "POST", s.URL+endpoint.QueryPath, []byte("CLEAR ALL; CREATE GRAPH <http://e/h>; LOAD <file:///etc/passwd>"), "Content-Type", "application/sparql-update")
	if answer.StatusCode != http.StatusForbidden || !strings.Contains(string(text), "LOAD at line 1, column 39") {
		t.Errorf("%s\n%s", answer.Status, text)
	}
	if answer, text := get(t, queryURL(s.URL, "SELECT ?s { ?s ?p ?o }")+"&format=csv"); strings.Count(string(text), "\r\n") != 3 {
		t.Errorf("%s\n%s", answer.Status, text)
	}
	bad := []byte("<http://e/a> <http://e/p> 1 . <http://e/b> ")
	if answer, text := send(t, "PUT", s.URL+endpoint.GraphsPath+"?graph=http://e/g", bad, "Content-Type", "text/turtle"); answer.StatusCode != http.StatusBadRequest || !strings.Contains(string(text), "line 1") {
		t.Errorf("%s\n%s", answer.Status, text)
	}
	if answer, text := get(t, s.URL+endpoint.GraphsPath+"?graph=http://e/g", "Accept", "application/n-triples"); strings.Count(string(text), "\n") != 2 {
		t.Errorf("%s\n%s", answer.Status, text)
	}
}

func TestLimits(t *testing.T) {
	s := serve(t, endpoint.Config{AllowUpdate: true, MaxQuery: 100, MaxUpload: 200, Query: sparql.Options{Memory: 1 << 16}}, staff(3000)...)
	long := []byte("ASK { } #" + strings.Repeat("x", 200))
	if answer, text := send(t, "POST", s.URL+endpoint.QueryPath, long, "Content-Type", "application/sparql-query"); answer.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("a long query: %s\n%s", answer.Status, text)
	}
	if answer, text := get(t, queryURL(s.URL, string(long))); answer.StatusCode != http.StatusRequestURITooLong {
		t.Errorf("a long query in the address: %s\n%s", answer.Status, text)
	}
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	fmt.Fprint(z, strings.Repeat("<http://e/a> <http://e/p> 1 .\n", 100))
	z.Close()
	if answer, text := send(t, "PUT", s.URL+endpoint.GraphsPath+"?default", packed.Bytes(), "Content-Type", "text/turtle", "Content-Encoding", "gzip"); answer.StatusCode != http.StatusRequestEntityTooLarge {
		t.Errorf("a packed upload of %d bytes that unpacks to more than is allowed: %s\n%s", packed.Len(), answer.Status, text)
	}
	if answer, text := get(t, queryURL(s.URL, `SELECT * { ?s ?p ?o } ORDER BY ?o`)); answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(text), "memory") {
		t.Errorf("memory: %s\n%s", answer.Status, text)
	}
}

// endless is a query that does not end while the tests last.
const endless = `SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l FILTER(?c + ?f + ?i + ?l < 0) }`

func TestTimeout(t *testing.T) {
	s := serve(t, endpoint.Config{Timeout: 50 * time.Millisecond}, staff(1000)...)
	answer, text := get(t, queryURL(s.URL, endless))
	if answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(text), "longer than 50ms") {
		t.Errorf("%s\n%s", answer.Status, text)
	}
}

func TestShortQueriesPassLongOnes(t *testing.T) {
	s := serve(t, endpoint.Config{Running: 1, Admitted: 3, Turn: time.Millisecond}, staff(1000)...)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	for range 2 {
		go func() {
			defer func() { done <- struct{}{} }()
			r, _ := http.NewRequestWithContext(ctx, http.MethodGet, queryURL(s.URL, endless), nil)
			if answer, err := http.DefaultTransport.RoundTrip(r); err == nil {
				answer.Body.Close()
			}
		}()
	}
	defer func() { cancel(); <-done; <-done }()
	for !underWay(t, s.URL, 2) {
		time.Sleep(time.Millisecond)
	}
	for range 20 {
		if answer, text := get(t, queryURL(s.URL, `ASK { <http://e/p7> ?p 7 }`)); answer.StatusCode != http.StatusOK || !strings.Contains(string(text), "true") {
			t.Fatalf("%s\n%s", answer.Status, text)
		}
	}
	if !underWay(t, s.URL, 2) {
		t.Error("the long queries ended, so that nothing was shown")
	}
}

// underWay reports whether the metrics tell of n requests.
func underWay(t *testing.T, base string, n int) bool {
	_, text := get(t, base+endpoint.MetricsPath)
	return strings.Contains(string(text), fmt.Sprintf("\nlienket_requests_under_way %d\n", n))
}

func TestTooManyRequestsAreTurnedAway(t *testing.T) {
	s := serve(t, endpoint.Config{Admitted: 1}, staff(1000)...)
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		r, _ := http.NewRequestWithContext(ctx, http.MethodGet, queryURL(s.URL, endless), nil)
		if answer, err := http.DefaultTransport.RoundTrip(r); err == nil {
			answer.Body.Close()
		}
	}()
	defer func() { cancel(); <-done }()
	for !underWay(t, s.URL, 1) {
		time.Sleep(time.Millisecond)
	}
	answer, _ := get(t, queryURL(s.URL, `ASK {}`))
	if answer.StatusCode != http.StatusServiceUnavailable || answer.Header.Get("Retry-After") == "" {
		t.Errorf("%s", answer.Status)
	}
}

func TestGzip(t *testing.T) {
	s := serve(t, endpoint.Config{}, staff(20000)...)
	answer, text := get(t, queryURL(s.URL, `SELECT * { ?s ?p ?o }`), "Accept-Encoding", "gzip", "Accept", "text/csv")
	if answer.Header.Get("Content-Encoding") != "gzip" {
		t.Fatal(answer.Header)
	}
	z, err := gzip.NewReader(bytes.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	plain, err := io.ReadAll(z)
	if err != nil || bytes.Count(plain, []byte("\r\n")) != 20001 {
		t.Errorf("%d lines, %v", bytes.Count(plain, []byte("\r\n")), err)
	}
	if answer, _ := get(t, queryURL(s.URL, `ASK {}`), "Accept-Encoding", "gzip"); answer.Header.Get("Content-Encoding") != "" {
		t.Error("a short answer was compressed")
	}
	if answer, _ := get(t, queryURL(s.URL, `SELECT * { ?s ?p ?o }`), "Accept-Encoding", "gzip;q=0, br"); answer.Header.Get("Content-Encoding") != "" {
		t.Error("compressed for a client that does not want it")
	}
}

// breaking is a store whose snapshots fail after some reading.
type breaking struct{ memory }

type breakingReader struct{ dataset.Reader }

type breakingCursor struct {
	dataset.Cursor
	left int
}

func (b breaking) Snapshot(ctx context.Context) (dataset.Reader, func(), error) {
	r, done, err := b.memory.Snapshot(ctx)
	return breakingReader{r}, done, err
}

func (b breakingReader) Scan(ctx context.Context, s dataset.Scan) (dataset.Cursor, error) {
	c, err := b.Reader.Scan(ctx, s)
	return &breakingCursor{c, 10}, err
}

func (b *breakingCursor) Next(into *dataset.Columns) (int, error) {
	if b.left--; b.left < 0 {
		return 0, errors.New("the disk is gone")
	}
	return b.Cursor.Next(into)
}

func TestAnAnswerThatBreaksOffIsNotTakenForWhole(t *testing.T) {
	s := serve(t, endpoint.Config{Store: breaking{memory{dataset.NewMemory(staff(20000)...)}}})
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, queryURL(s.URL, `SELECT * { ?s ?p ?o }`), nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	if text, err := io.ReadAll(answer.Body); err == nil {
		t.Errorf("%d bytes were read without an error", len(text))
	}
	if answer, text := get(t, queryURL(s.URL, `SELECT (COUNT(?s + 1) AS ?n) { ?s ?p ?o }`)); answer.StatusCode != http.StatusInternalServerError || !strings.Contains(string(text), "the disk is gone") {
		t.Errorf("%s\n%s", answer.Status, text)
	}
}

func TestCORS(t *testing.T) {
	s := serve(t, endpoint.Config{AllowOrigin: "*"})
	answer, _ := send(t, "OPTIONS", s.URL+endpoint.QueryPath, nil, "Origin", "http://x", "Access-Control-Request-Method", "POST")
	if answer.StatusCode != http.StatusNoContent || answer.Header.Get("Access-Control-Allow-Origin") != "*" || !strings.Contains(answer.Header.Get("Access-Control-Allow-Methods"), "POST") {
		t.Errorf("%s %v", answer.Status, answer.Header)
	}
	if answer, _ := get(t, queryURL(s.URL, "ASK {}"), "Origin", "http://x"); answer.Header.Get("Access-Control-Allow-Origin") != "*" {
		t.Error(answer.Header)
	}
	if answer, _ := get(t, queryURL(serve(t, endpoint.Config{}).URL, "ASK {}"), "Origin", "http://x"); answer.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Error("CORS without being asked for")
	}
}

func TestHealthAndMetrics(t *testing.T) {
	s := serve(t, endpoint.Config{})
	if answer, text := get(t, s.URL+endpoint.HealthPath); answer.StatusCode != http.StatusOK || string(text) != "ok\n" {
		t.Errorf("%s\n%s", answer.Status, text)
	}
	get(t, queryURL(s.URL, "ASK {}"))
	get(t, queryURL(s.URL, "nonsense"))
	_, text := get(t, s.URL+endpoint.MetricsPath)
	for _, line := range []string{`lienket_requests_total{operation="query",status="200"} 1`, `lienket_requests_total{operation="query",status="400"} 1`, "go_goroutines "} {
		if !strings.Contains(string(text), line) {
			t.Errorf("no %s in\n%s", line, text)
		}
	}
	if answer, _ := get(t, s.URL+"/"); answer.StatusCode != http.StatusOK {
		t.Error(answer.Status)
	}
	if answer, _ := get(t, s.URL+"/elsewhere"); answer.StatusCode != http.StatusNotFound {
		t.Error(answer.Status)
	}
}

func TestServeShutsDownGracefully(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	entered, proceed := make(chan struct{}), make(chan struct{})
	slow := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		close(entered)
		<-proceed
		fmt.Fprint(w, "whole")
	})
	served := make(chan error, 1)
	go func() { served <- endpoint.Serve(ctx, l, slow, time.Minute) }()
	answered := make(chan string, 1)
	go func() {
		answer, err := http.Get("http://" + l.Addr().String())
		if err != nil {
			answered <- err.Error()
			return
		}
		defer answer.Body.Close()
		text, _ := io.ReadAll(answer.Body)
		answered <- string(text)
	}()
	<-entered
	stop()
	close(proceed)
	if got := <-answered; got != "whole" {
		t.Errorf("the request under way got %q", got)
	}
	if err := <-served; err != nil {
		t.Error(err)
	}
}

func TestClientAsksAndLoads(t *testing.T) {
	remote := serve(t, endpoint.Config{}, staff(3)...)
	local := serve(t, endpoint.Config{AllowUpdate: true, Query: sparql.Options{Service: endpoint.Client{}, Loader: endpoint.Client{}}})
	query := `SELECT ?n { SERVICE <` + remote.URL + endpoint.QueryPath + `> { ?s <http://e/staff> ?n FILTER(?n > 0) } } ORDER BY ?n`
	if answer, text := get(t, queryURL(local.URL, query)+"&format=tsv"); string(text) != "?n\n1\n2\n" {
		t.Errorf("%s\n%s", answer.Status, text)
	}
	load := "LOAD <" + remote.URL + endpoint.GraphsPath + "?graph=http://e/g> INTO GRAPH <http://e/copy>"
	if answer, text := send(t, "POST", local.URL+endpoint.QueryPath, []byte(load), "Content-Type", "application/sparql-update"); answer.StatusCode != http.StatusNoContent {
		t.Fatalf("%s\n%s", answer.Status, text)
	}
	if _, text := get(t, local.URL+endpoint.GraphsPath+"?graph=http://e/copy", "Accept", "application/n-triples"); strings.Count(string(text), "\n") != 3 {
		t.Errorf("%s", text)
	}
}

func TestClientReachesOnlyWhatItMay(t *testing.T) {
	remote := serve(t, endpoint.Config{}, staff(3)...)
	small := endpoint.Client{MaxBytes: 10}
	if _, _, err := small.Select(t.Context(), rdf.IRI(remote.URL+endpoint.QueryPath), "SELECT * { ?s ?p ?o }"); !errors.Is(err, endpoint.ErrAnswerTooLarge) {
		t.Errorf("got %v", err)
	}
	closed := endpoint.Client{Allow: func(u *url.URL) error { return errors.New("not " + u.Host) }}
	for _, c := range []struct {
		client endpoint.Client
		iri    rdf.IRI
	}{{closed, rdf.IRI(remote.URL)}, {endpoint.Client{}, "file:///etc/passwd"}, {endpoint.Client{}, "ftp://x/"}} {
		for _, err := range c.client.Load(t.Context(), c.iri) {
			if err == nil {
				t.Errorf("%s was reached", c.iri)
			}
		}
	}
}
