package w3c

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/turtle"
)

// Namespaces of the vocabularies that manifests use.
const (
	// MF is that of manifests and their entries.
	MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
	// QT is that of the actions of query tests.
	QT = "http://www.w3.org/2001/sw/DataAccess/tests/test-query#"
	// UT is that of the actions and results of update tests.
	UT = "http://www.w3.org/2009/sparql/tests/test-update#"
	// DAWGT holds mf's older companions, such as the approval of a test.
	DAWGT = "http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#"
	// RDFT is that of the tests of RDF syntaxes.
	RDFT = "http://www.w3.org/ns/rdftest#"
)

// PublishedAt is where the suites are published: every file's IRI is this and
// its path in the checkout. Relative IRIs in test data are resolved by that.
const PublishedAt = "https://w3c.github.io/rdf-tests/"

// Suite is a checkout of the suites.
type Suite struct {
	// Root is the folder that holds "rdf" and "sparql".
	Root string
}

// Entry is one test of a manifest. What is not said here is in the manifest's
// graph, from Node on.
type Entry struct {
	// Node is the test in Graph, and ID its IRI or label as text.
	Node rdf.Term
	ID   string
	// Name is unique in its manifest only by custom.
	Name, Comment string
	// Types are the classes of the test, such as MF+"QueryEvaluationTest".
	Types []rdf.IRI
	// Action and Result are IRIs of files or blank nodes of Graph; Result may
	// be nil.
	Action, Result rdf.Term
	// Approved reports that the test is marked as approved, by dawgt:approval
	// or rdft:approval.
	Approved bool
	Graph    *Graph
	// Manifest is the path of its manifest in the suite, with slashes.
	Manifest string
}

// Is reports whether the entry is of a class.
func (e Entry) Is(class rdf.IRI) bool {
	for _, t := range e.Types {
		if t == class {
			return true
		}
	}
	return false
}

// IRI returns the IRI of a file of the suite, given by its path with slashes.
func (s Suite) IRI(path string) rdf.IRI { return rdf.IRI(PublishedAt + path) }

// Path returns the file that an IRI of the suite stands for.
func (s Suite) Path(file rdf.Term) (string, error) {
	iri, ok := file.(rdf.IRI)
	path, ours := strings.CutPrefix(string(iri), PublishedAt)
	if !ok || !ours {
		return "", fmt.Errorf("%s is not a file of the suites", rdf.Text(file))
	}
	path, _, _ = strings.Cut(path, "#")
	return filepath.Join(s.Root, filepath.FromSlash(path)), nil
}

// Read returns the contents of the file that an IRI of the suite stands for.
func (s Suite) Read(file rdf.Term) ([]byte, error) {
	path, err := s.Path(file)
	if err != nil {
		return nil, err
	}
	return os.ReadFile(path)
}

// Entries returns the tests of a manifest, given by its path in the suite with
// slashes, and of those that it includes, in their order. A test that a manifest
// lists without describing it has no types.
func (s Suite) Entries(manifest string) ([]Entry, error) {
	return s.entries(s.IRI(manifest), map[rdf.Term]bool{})
}

func (s Suite) entries(manifest rdf.IRI, seen map[rdf.Term]bool) ([]Entry, error) {
	if seen[manifest] {
		return nil, nil
	}
	seen[manifest] = true
	g, err := s.load(manifest)
	if err != nil {
		return nil, fmt.Errorf("manifest %s: %w", manifest, err)
	}
	var entries []Entry
	for _, node := range g.Subjects(rdf.RDFType, rdf.IRI(MF+"Manifest")) {
		included, err := g.List(g.Object(node, MF+"include"))
		if err != nil {
			return nil, fmt.Errorf("manifest %s: %w", manifest, err)
		}
		for _, file := range included {
			iri, ok := file.(rdf.IRI)
			if !ok {
				return nil, fmt.Errorf("manifest %s includes %s", manifest, rdf.Text(file))
			}
			more, err := s.entries(iri, seen)
			if err != nil {
				return nil, err
			}
			entries = append(entries, more...)
		}
		tests, err := g.List(g.Object(node, MF+"entries"))
		if err != nil {
			return nil, fmt.Errorf("manifest %s: %w", manifest, err)
		}
		for _, test := range tests {
			entries = append(entries, entry(g, test, strings.TrimPrefix(string(manifest), PublishedAt)))
		}
	}
	return entries, nil
}

func (s Suite) load(manifest rdf.IRI) (*Graph, error) {
	path, err := s.Path(manifest)
	if err != nil {
		return nil, err
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var quads []rdf.Quad
	for q, err := range turtle.DecodeTurtle(file, turtle.Options{Base: string(manifest)}) {
		if err != nil {
			return nil, err
		}
		quads = append(quads, q)
	}
	return NewGraph(quads), nil
}

func entry(g *Graph, node rdf.Term, manifest string) Entry {
	e := Entry{
		Node: node, Name: g.Text(node, MF+"name"), Comment: g.Text(node, rdf.RDFSNamespace+"comment"),
		Action: g.Object(node, MF+"action"), Result: g.Object(node, MF+"result"),
		Graph: g, Manifest: manifest,
		Approved: g.Object(node, DAWGT+"approval") == rdf.Term(rdf.IRI(DAWGT+"Approved")) ||
			g.Object(node, RDFT+"approval") == rdf.Term(rdf.IRI(RDFT+"Approved")),
	}
	switch node := node.(type) {
	case rdf.IRI:
		e.ID = string(node)
	case rdf.BNode:
		e.ID = string(node)
	}
	for _, t := range g.Objects(node, rdf.RDFType) {
		if iri, ok := t.(rdf.IRI); ok {
			e.Types = append(e.Types, iri)
		}
	}
	return e
}
