package w3c

import (
	"os"
	"testing"

	"github.com/lienket/lienket/graph/rdf"
)

// Every entry of the suites' top manifests has a type, an action whose file is
// there, and a result whose file is there if it names one.
func TestEntriesAreWhole(t *testing.T) {
	suite := Open(t)
	for manifest, atLeast := range map[string]int{
		"rdf/rdf11/manifest.ttl":       900,
		"sparql/sparql11/manifest.ttl": 490,
	} {
		entries, err := suite.Entries(manifest)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %d entries", manifest, len(entries))
		if len(entries) < atLeast {
			t.Errorf("%s: %d entries, want at least %d", manifest, len(entries), atLeast)
		}
		for _, e := range entries {
			if len(e.Types) == 0 || e.Name == "" {
				t.Errorf("%s is not described", e.ID)
			}
			for _, file := range []rdf.Term{e.Action, e.Result} {
				if iri, ok := file.(rdf.IRI); ok {
					path, err := suite.Path(iri)
					if err != nil {
						t.Errorf("%s: %v", e.ID, err)
					} else if _, err := os.Stat(path); err != nil {
						t.Errorf("%s: %v", e.ID, err)
					}
				}
			}
		}
	}
}

func TestListFaults(t *testing.T) {
	a, b := rdf.BNode("a"), rdf.BNode("b")
	circle := NewGraph([]rdf.Quad{
		{Subject: a, Predicate: rdf.RDFFirst, Object: rdf.String("1")},
		{Subject: a, Predicate: rdf.RDFRest, Object: a},
		{Subject: b, Predicate: rdf.RDFFirst, Object: rdf.String("1")},
	})
	if _, err := circle.List(a); err == nil {
		t.Error("a circle is no error")
	}
	if _, err := circle.List(b); err == nil {
		t.Error("a list without its end is no error")
	}
	if items, err := circle.List(rdf.RDFNil); err != nil || len(items) != 0 {
		t.Errorf("rdf:nil = %v, %v", items, err)
	}
}
