package dot_test

import (
	"bytes"
	"strings"
	"testing"

	parser "gonum.org/v1/gonum/graph/formats/dot"
	"gonum.org/v1/gonum/graph/formats/dot/ast"
	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/dot"
	"github.com/lienket/lienket/graph/network/networktest"
)

// Whatever the texts, a parser of the language sees the nodes and edges.
func TestParses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		var b bytes.Buffer
		if err := dot.Write(&b, g.Stream()); err != nil {
			t.Fatal(err)
		}
		// The parser takes the character U+FFFD itself for a decoding error.
		f, err := parser.ParseBytes(bytes.ReplaceAll(b.Bytes(), []byte("\uFFFD"), []byte("?")))
		if err != nil {
			t.Fatal(err, b.String())
		}
		nodes, edges := 0, 0
		for _, s := range f.Graphs[0].Stmts {
			switch s := s.(type) {
			case *ast.NodeStmt:
				want := `"` + strings.ReplaceAll(g.Nodes[nodes].ID, `"`, `\"`) + `"`
				if s.Node.ID != want {
					t.Fatalf("node %s, want %s", s.Node.ID, want)
				}
				nodes++
			case *ast.EdgeStmt:
				edges++
			}
		}
		if len(f.Graphs) != 1 || nodes != len(g.Nodes) || edges != len(g.Edges) {
			t.Fatalf("%d nodes, %d edges; want %d, %d", nodes, edges, len(g.Nodes), len(g.Edges))
		}
	})
}
