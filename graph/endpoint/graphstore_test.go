package endpoint_test

import (
	"net/http"
	"slices"
	"strings"
	"testing"

	"github.com/lienket/lienket/graph/endpoint"
	"github.com/lienket/lienket/graph/rdf/isomorphic"
	"github.com/lienket/lienket/graph/rdf/w3c"
)

// step is one entry of the older suite of the Graph Store Protocol, which tells
// in prose what to send and what to expect.
type step struct {
	method, path string
	media, body  string
	status       []int
	want         string // the graph to be got, in Turtle
}

const gspPrefixes = `@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix v: <http://www.w3.org/2006/vcard/ns#> . `

// graphStoreSteps follows the manifest in its order: each entry builds on those
// before it. Where the prose allows one status only, those count too that the
// newer suite, which replaces it, allows. One entry
// (get_of_post__existing_graph) forgets in its prose what the entry before it
// sent; what it must be is put here.
func graphStoreSteps(base string) map[string]step {
	const one, two, four = "/person/1.ttl", "/person/2.ttl", "/person/4.ttl"
	created, changed := []int{http.StatusCreated}, []int{http.StatusOK, http.StatusNoContent}
	found, missing := []int{http.StatusOK}, []int{http.StatusNotFound}
	person := "<" + base + "/person/1> a foaf:Person; foaf:businessCard [ a v:VCard; v:fn "
	john, jane := gspPrefixes+person+`"John Doe" ] .`, gspPrefixes+person+`"Jane Doe" ] .`
	alice := gspPrefixes + `[] a foaf:Person; foaf:businessCard [ a v:VCard; v:given-name "Alice" ] .`
	name := gspPrefixes + "<" + base + `/person/1> foaf:name "Jane Doe" .`
	const boundary = "a6fe4cd636164618814be9f8d3d1a0de"
	part := func(file, triple string) string {
		return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + file + "\"; filename=\"" + file + "\"\r\n" +
			"Content-Type: text/turtle; charset=utf-8\r\n\r\n" + gspPrefixes + triple + "\r\n"
	}
	form := part("lastName.ttl", "<"+base+`/person/1> foaf:familyName "Doe" .`) +
		part("firstName.ttl", "<"+base+`/person/1> foaf:givenName "Jane" .`) + "--" + boundary + "--\r\n"
	full := jane + " <" + base + `/person/1> foaf:name "Jane Doe"; foaf:givenName "Jane"; foaf:familyName "Doe" .`
	const ttl = "text/turtle; charset=utf-8"
	return map[string]step{
		"put__initial_state":                 {"PUT", one, ttl, john, created, ""},
		"get_of_put__initial_state":          {"GET", "?graph=" + base + one, "", "", found, john},
		"put__graph_already_in_store":        {"PUT", one, ttl, jane, changed, ""},
		"get_of_put__graph_already_in_store": {"GET", one, "", "", found, jane},
		"put__default_graph":                 {"PUT", "?default", ttl, alice, created, ""},
		"get_of_put__default_graph":          {"GET", "?default", "", "", found, alice},
		"delete__existing_graph":             {"DELETE", two, "", "", changed, ""},
		"get_of_delete__existing_graph":      {"GET", two, "", "", missing, ""},
		"delete__nonexistent_graph":          {"DELETE", two, "", "", missing, ""},
		"post__existing_graph":               {"POST", one, ttl, name, changed, ""},
		"get_of_post__existing_graph":        {"GET", one, "", "", found, jane + " <" + base + `/person/1> foaf:name "Jane Doe" .`},
		"post__multipart_formdata":           {"POST", one, "multipart/form-data; boundary=" + boundary, form, changed, ""},
		"get_of_post__multipart_formdata":    {"GET", one, "", "", found, full},
		"post__create__new_graph":            {"POST", "", ttl, alice, created, ""},
		"get_of_post__create__new_graph":     {"GET", "$NEWPATH$", "", "", found, alice},
		"get_of_post__after_noop":            {"GET", "$NEWPATH$", "", "", found, alice},
		"head_on_an_existing_graph":          {"HEAD", one, "", "", found, ""},
		"head_on_a_nonexisting_graph":        {"HEAD", four, "", "", missing, ""},
	}
}

func TestW3CGraphStoreInProse(t *testing.T) {
	suite := w3c.Open(t)
	entries, err := suite.Entries("sparql/sparql11/http-rdf-update/manifest.ttl")
	if err != nil {
		t.Fatal(err)
	}
	server := serve(t, endpoint.Config{AllowUpdate: true})
	base := server.URL + endpoint.GraphsPath
	// The manifest takes for granted that there is a second person.
	if answer, text := send(t, "PUT", base+"/person/2.ttl", []byte("<a> <b> <c> ."), "Content-Type", "text/turtle"); answer.StatusCode != http.StatusCreated {
		t.Fatalf("%s\n%s", answer.Status, text)
	}
	steps := graphStoreSteps(base)
	passed, location := 0, ""
	for _, e := range entries {
		_, local, _ := strings.Cut(e.ID, "#")
		ok := t.Run(local, func(t *testing.T) {
			s, known := steps[local]
			if !known {
				t.Fatal("a test that is not known here")
			}
			target := base + s.path
			if s.path == "$NEWPATH$" {
				target = location
			}
			answer, text := send(t, s.method, target, []byte(s.body), "Content-Type", s.media, "Accept", "text/turtle")
			if !slices.Contains(s.status, answer.StatusCode) {
				t.Fatalf("%s\n%s", answer.Status, text)
			}
			if l := answer.Header.Get("Location"); l != "" {
				location = l
			}
			if s.want == "" {
				return
			}
			got, err := decode(text, answer.Header.Get("Content-Type"), base)
			if err != nil {
				t.Fatal(err)
			}
			want, err := decode([]byte(s.want), "text/turtle", base)
			if err != nil {
				t.Fatal(err)
			}
			if !isomorphic.Isomorphic(got, want) {
				t.Errorf("got\n%s\nwant\n%s", text, s.want)
			}
		})
		if ok {
			passed++
		}
	}
	t.Logf("http-rdf-update: %d/%d", passed, len(entries))
}
