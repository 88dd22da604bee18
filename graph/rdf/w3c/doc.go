// Package w3c reads the manifests of the W3C's RDF and SPARQL test suites, for
// the tests of the packages that implement those specifications. It knows how a
// manifest is written and where its files are, not what any kind of test means.
package w3c

import (
	"os"
	"path/filepath"
	"testing"
)

// SharedVariable names the environment variable that says where the folder is
// in which a checkout of github.com/w3c/rdf-tests stands under the name
// "rdf-tests". Its default is "../shared", seen from the root of this module.
const SharedVariable = "LIENKET_SHARED"

// Open returns the suites' checkout; without one it skips the test.
func Open(tb testing.TB) Suite {
	tb.Helper()
	shared := os.Getenv(SharedVariable)
	if shared == "" {
		shared = "../shared"
	}
	if !filepath.IsAbs(shared) {
		shared = filepath.Join(moduleRoot(tb), shared)
	}
	root := filepath.Join(shared, "rdf-tests")
	if _, err := os.Stat(root); err != nil {
		tb.Skipf("no W3C tests at %s: clone https://github.com/w3c/rdf-tests there, or set %s to the folder that holds it",
			root, SharedVariable)
	}
	return Suite{Root: root}
}

// moduleRoot is the nearest folder above the working folder with a go.mod.
func moduleRoot(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatalf("working folder: %v", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			tb.Fatal("no go.mod above the working folder")
		}
		dir = parent
	}
}
