package endpoint_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/w3c"
)

// Vocabularies of the manifests of tests over HTTP.
const (
	ht  = "http://www.w3.org/2011/http#"
	hts = "http://www.w3.org/2011/http-statusCodes#"
	cnt = "http://www.w3.org/2011/content#"
)

// TestW3CProtocol and TestW3CGraphStore send the requests that the manifests
// describe, in order, and check the answers.
func TestW3CProtocol(t *testing.T) { runSuite(t, "protocol") }

func TestW3CGraphStore(t *testing.T) { runSuite(t, "graph-store-protocol") }

func runSuite(t *testing.T, name string) {
	suite := w3c.Open(t)
	entries, err := suite.Entries("sparql/sparql11/" + name + "/manifest.ttl")
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) == 0 {
		t.Fatal("the manifest has no entries")
	}
	passed := 0
	for _, e := range entries {
		_, local, _ := strings.Cut(e.ID, "#")
		ok := t.Run(local, func(t *testing.T) {
			var quads []rdf.Quad
			for _, g := range e.Graph.Objects(e.Node, w3c.UT+"graphData") {
				quads = append(quads, readGraph(t, suite, e.Graph.Object(g, w3c.UT+"graph"), rdf.IRI(e.Graph.Text(g, rdf.RDFSLabel)))...)
			}
			server := serve(t, endpoint.Config{AllowUpdate: true}, quads...)
			requests, err := e.Graph.List(e.Graph.Object(e.Action, ht+"requests"))
			if err != nil || len(requests) == 0 {
				t.Fatalf("%d requests, %v", len(requests), err)
			}
			c := conversation{graph: e.Graph, server: server, host: e.Graph.Text(e.Action, ht+"connectionAuthority")}
			for i, r := range requests {
				if err := c.exchange(r); err != nil {
					t.Fatalf("request %d: %v", i+1, err)
				}
			}
		})
		if ok {
			passed++
		}
	}
	t.Logf("%s: %d/%d", name, passed, len(entries))
}

func readGraph(t *testing.T, suite w3c.Suite, file rdf.Term, name rdf.Term) []rdf.Quad {
	t.Helper()
	text, err := suite.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	quads, err := decode(text, "application/n-triples", "")
	if err != nil {
		t.Fatal(err)
	}
	for i := range quads {
		quads[i].Label = name
	}
	return quads
}

func decode(text []byte, media, base string) ([]rdf.Quad, error) {
	f, err := format.ByMediaType(media)
	if err != nil {
		return nil, err
	}
	var quads []rdf.Quad
	for q, err := range format.Decode(bytes.NewReader(text), f, base) {
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	return quads, nil
}

// conversation is a series of requests of one test.
type conversation struct {
	graph    *w3c.Graph
	server   *httptest.Server
	host     string
	location string // of the last answer that had to have one
}

func (c *conversation) text(node rdf.Term, predicate rdf.IRI) string {
	s := c.graph.Text(node, predicate)
	return strings.ReplaceAll(s, "$LOCATION$", c.location)
}

func (c *conversation) headers(node rdf.Term) (http.Header, error) {
	h := http.Header{}
	list, err := c.graph.List(c.graph.Object(node, ht+"headers"))
	for _, n := range list {
		h.Add(c.graph.Text(n, ht+"fieldName"), c.graph.Text(n, ht+"fieldValue"))
	}
	return h, err
}

func (c *conversation) body(node rdf.Term) []byte {
	b := c.graph.Object(node, ht+"body")
	if b == nil {
		return nil
	}
	text := c.text(b, cnt+"chars")
	if c.graph.Text(b, cnt+"characterEncoding") != "UTF-16" {
		return []byte(text)
	}
	out := []byte{0xFE, 0xFF}
	for _, u := range utf16.Encode([]rune(text)) {
		out = append(out, byte(u>>8), byte(u))
	}
	return out
}

func (c *conversation) exchange(request rdf.Term) error {
	path := c.text(request, ht+"absolutePath")
	if rest, ok := strings.CutPrefix(path, "/gsp"); ok {
		path = endpoint.GraphsPath + rest
	} else if strings.HasPrefix(path, "http") { // a Location
		u, err := url.Parse(path)
		if err != nil {
			return err
		}
		path = u.RequestURI()
	}
	body := c.body(request)
	if strings.HasPrefix(c.graph.Text(request, ht+"methodName"), "P") {
		// A form's lines end in CR LF, which Turtle's long strings do not keep.
		if h, _ := c.headers(request); strings.HasPrefix(h.Get("Content-Type"), "multipart/") {
			body = crlf(body)
		}
	}
	r, err := http.NewRequest(c.graph.Text(request, ht+"methodName"), c.server.URL+path, bytes.NewReader(body))
	if err != nil {
		return err
	}
	if r.Header, err = c.headers(request); err != nil {
		return err
	}
	r.Host = c.host
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	text, err := io.ReadAll(answer.Body)
	if err != nil {
		return err
	}
	if err := c.check(c.graph.Object(request, ht+"resp"), answer, text); err != nil {
		return fmt.Errorf("%s %s: %w\n%s\n%s", r.Method, path, err, answer.Status, text)
	}
	return nil
}

func crlf(text []byte) []byte {
	lines := strings.Split(strings.TrimSpace(string(text)), "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return []byte(strings.Join(lines, "\r\n") + "\r\n")
}

func (c *conversation) check(want rdf.Term, answer *http.Response, text []byte) error {
	statuses := c.graph.Objects(want, w3c.MF+"expectedStatus")
	if !slices.ContainsFunc(statuses, func(s rdf.Term) bool { return isStatus(s, answer.StatusCode) }) {
		return fmt.Errorf("status %d is none of %v", answer.StatusCode, statuses)
	}
	if c.graph.Object(want, w3c.MF+"expectedLocation") != nil {
		if c.location = answer.Header.Get("Location"); c.location == "" {
			return errors.New("no Location")
		}
	}
	if err := c.checkResult(want, answer, text); err != nil {
		return err
	}
	headers, err := c.headers(want)
	if err != nil {
		return err
	}
	for name, values := range headers {
		if got := answer.Header.Get(name); got != values[0] {
			return fmt.Errorf("the header %s is %q, want %q", name, got, values[0])
		}
	}
	wanted := c.body(want)
	if wanted == nil {
		return nil
	}
	a, err := decode(text, answer.Header.Get("Content-Type"), "http://base/")
	if err != nil {
		return err
	}
	b, err := decode(wanted, headers.Get("Content-Type"), "http://base/")
	if err != nil {
		return err
	}
	if !isomorphic.Isomorphic(a, b) {
		return fmt.Errorf("want a graph isomorphic to\n%s", wanted)
	}
	return nil
}

// checkResult checks mf:expectedFormat and mf:expectedBoolean.
func (c *conversation) checkResult(want rdf.Term, answer *http.Response, text []byte) error {
	media, _, _ := strings.Cut(answer.Header.Get("Content-Type"), ";")
	kinds := map[string][]string{
		"boolean": {"application/sparql-results+json", "application/sparql-results+xml"},
		"tabular": {"application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values"},
		"RDF":     {"application/rdf+xml", "text/turtle", "application/n-triples"},
	}
	if f := c.graph.Text(want, w3c.MF+"expectedFormat"); f != "" && !slices.Contains(kinds[f], media) {
		return fmt.Errorf("%s is no %s format", media, f)
	}
	b := c.graph.Text(want, w3c.MF+"expectedBoolean")
	if b == "" {
		return nil
	}
	var result struct{ Boolean *bool }
	if err := json.Unmarshal(text, &result); err != nil {
		return err
	}
	if result.Boolean == nil || strconv.FormatBool(*result.Boolean) != b {
		return fmt.Errorf("want %s", b)
	}
	return nil
}

func isStatus(term rdf.Term, status int) bool {
	iri, _ := term.(rdf.IRI)
	name := strings.TrimPrefix(string(iri), hts)
	if class, ok := strings.CutPrefix(name, "StatusCode"); ok {
		return strconv.Itoa(status)[:1]+"xx" == class
	}
	return strings.ReplaceAll(http.StatusText(status), " ", "") == name
}

// The suite of service descriptions has three entries in prose.
func TestW3CServiceDescription(t *testing.T) {
	suite := w3c.Open(t)
	entries, err := suite.Entries("sparql/sparql11/service-description/manifest.ttl")
	if err != nil {
		t.Fatal(err)
	}
	server := serve(t, endpoint.Config{AllowUpdate: true})
	answer, text := get(t, server.URL+endpoint.QueryPath, "Accept", "text/turtle")
	quads, err := decode(text, answer.Header.Get("Content-Type"), "")
	g := w3c.NewGraph(quads)
	const sd = "http://www.w3.org/ns/sparql-service-description#"
	services := g.Subjects(rdf.RDFType, rdf.IRI(sd+"Service"))
	checks := map[string]func() error{
		"returns-rdf": func() error { return err },
		"has-endpoint-triple": func() error {
			if len(g.Subjects(sd+"endpoint", rdf.IRI(server.URL+endpoint.QueryPath))) != 1 {
				return errors.New("no sd:endpoint that is the service's URL")
			}
			return nil
		},
		"conforms-to-schema": func() error { return conforms(g, services) },
	}
	passed := 0
	for _, e := range entries {
		_, local, _ := strings.Cut(e.ID, "#")
		if t.Run(local, func(t *testing.T) {
			check := checks[local]
			if check == nil {
				t.Fatal("a test that is not known here")
			}
			if err := check(); err != nil {
				t.Errorf("%v\n%s", err, text)
			}
		}) {
			passed++
		}
	}
	t.Logf("service-description: %d/%d", passed, len(entries))
}

// conforms checks the classes that the schema of service descriptions gives as
// domains and ranges.
func conforms(g *w3c.Graph, services []rdf.Term) error {
	const sd = "http://www.w3.org/ns/sparql-service-description#"
	if len(services) != 1 {
		return fmt.Errorf("%d services", len(services))
	}
	known := map[rdf.IRI][]string{
		"supportedLanguage": {"SPARQL10Query", "SPARQL11Query", "SPARQL11Update"},
		"feature":           {"DereferencesURIs", "UnionDefaultGraph", "RequiresDataset", "EmptyGraphs", "BasicFederatedQuery"},
	}
	for property, values := range known {
		for _, o := range g.Objects(services[0], sd+property) {
			iri, _ := o.(rdf.IRI)
			if !slices.Contains(values, strings.TrimPrefix(string(iri), sd)) {
				return fmt.Errorf("%s is no value of sd:%s", rdf.Text(o), property)
			}
		}
	}
	if len(g.Objects(services[0], sd+"supportedLanguage")) == 0 {
		return errors.New("no supported language")
	}
	for _, d := range g.Objects(services[0], sd+"defaultDataset") {
		if g.Object(d, rdf.RDFType) != rdf.Term(rdf.IRI(sd+"Dataset")) {
			return errors.New("the default dataset is no sd:Dataset")
		}
		if dg := g.Object(d, sd+"defaultGraph"); g.Object(dg, rdf.RDFType) != rdf.Term(rdf.IRI(sd+"Graph")) {
			return errors.New("the default graph is no sd:Graph")
		}
	}
	return nil
}
