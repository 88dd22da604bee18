// Package export_test writes every format for the readers in testdata/readers.
package export_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/lienket/lienket/export/dot"
	"github.com/lienket/lienket/export/gexf"
	"github.com/lienket/lienket/export/graphml"
	"github.com/lienket/lienket/export/nodelink"
	"github.com/lienket/lienket/export/rdfdump"
	"github.com/lienket/lienket/export/table"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/rdf/format"
	"github.com/lienket/lienket/graph/vocab"
)

// TestWriteForReaders writes each sample graph in each format into the folder
// named by LIENKET_READERS, where testdata/readers/run.sh opens them, and
// expect.json, which tells what the readers must find.
func TestWriteForReaders(t *testing.T) {
	dir := os.Getenv("LIENKET_READERS")
	if dir == "" {
		t.Skip("run export/testdata/readers/run.sh, which sets LIENKET_READERS to a folder and opens what is written there")
	}
	all := map[string]expectation{}
	for name, s := range graphs(t) {
		for file, write := range formats {
			if err := writeFile(filepath.Join(dir, name+file), s, write); err != nil {
				t.Fatalf("%s%s: %v", name, file, err)
			}
		}
		for _, f := range []table.Format{table.CSV, table.Parquet} {
			if err := table.Write(filepath.Join(dir, name+"."+string(f)), s, f); err != nil {
				t.Fatalf("%s.%s: %v", name, f, err)
			}
		}
		all[name] = expect(t, s)
	}
	writeRDF(t, dir)
	b, err := json.MarshalIndent(all, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "expect.json"), b, 0o666); err != nil {
		t.Fatal(err)
	}
}

// writeRDF writes the sample in every syntax of RDF, and quads.json, which tells
// how many triples and quads there are.
func writeRDF(t *testing.T, dir string) {
	names, err := vocab.NewNames("")
	if err != nil {
		t.Fatal(err)
	}
	quads := networktest.Sample()
	data := dataset.NewMemory(quads...).Snapshot()
	m, err := network.Describe(context.Background(), data, network.Options{Version: "test"})
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range format.All() {
		write := func(w io.Writer, _ *network.Stream) error {
			return rdfdump.Write(context.Background(), w, data, rdfdump.Options{Format: f, Prefixes: names.Prefixes(), Meta: &m})
		}
		if err := writeFile(filepath.Join(dir, "sample."+f.Extension()), nil, write); err != nil {
			t.Fatal(err)
		}
	}
	distinct, triples := map[rdf.Quad]bool{}, map[rdf.Quad]bool{}
	for _, q := range quads {
		distinct[q] = true
		q.Label = nil
		triples[q] = true
	}
	b := fmt.Appendf(nil, `{"quads":%d,"triples":%d}`, len(distinct), len(triples))
	if err := os.WriteFile(filepath.Join(dir, "quads.json"), b, 0o666); err != nil {
		t.Fatal(err)
	}
}

// formats are the single-file formats by the end of the file's name.
var formats = map[string]func(io.Writer, *network.Stream) error{
	".graphml":        func(w io.Writer, s *network.Stream) error { return graphml.Write(w, s, graphml.Options{}) },
	".strict.graphml": func(w io.Writer, s *network.Stream) error { return graphml.Write(w, s, graphml.Options{Strict: true}) },
	".gexf":           func(w io.Writer, s *network.Stream) error { return gexf.Write(w, s, gexf.Options{}) },
	".json":           nodelink.Write,
	".dot":            dot.Write,
}

// graphs are the views of the sample, a graph of names that are hard to write,
// and a random graph of LIENKET_READERS_EDGES edges and a fifth as many nodes.
func graphs(t *testing.T) map[string]*network.Stream {
	out := map[string]*network.Stream{}
	views := func(prefix string, quads []rdf.Quad) {
		data := dataset.NewMemory(quads...).Snapshot()
		for _, v := range network.Views() {
			s, err := network.Open(context.Background(), data, network.Options{View: v, Version: "test"})
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(func() { s.Close() })
			out[prefix+string(v)] = s
		}
	}
	views("", networktest.Sample())
	// Corpora that 'lienket build' made: N-Quads files.
	for _, path := range filepath.SplitList(os.Getenv("LIENKET_READERS_CORPORA")) {
		views(strings.TrimSuffix(filepath.Base(path), ".nq")+"-", readQuads(t, path))
	}
	out["hard"] = networktest.Hard().Stream()
	if e := os.Getenv("LIENKET_READERS_EDGES"); e != "" {
		n, err := strconv.Atoi(e)
		if err != nil {
			t.Fatal(err)
		}
		out["random"] = networktest.Random(n/5, n, 1)
	}
	return out
}

func readQuads(t *testing.T, path string) []rdf.Quad {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var quads []rdf.Quad
	for q, err := range format.Decode(f, format.NQuads, "") {
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		quads = append(quads, q)
	}
	return quads
}

func writeFile(path string, s *network.Stream, write func(io.Writer, *network.Stream) error) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("creating the file: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return write(f, s)
}

// expectation is what a reader must find: how many rows there are and, for each
// attribute, its type and how many rows have it.
type expectation struct {
	Nodes     int                 `json:"nodes"`
	Edges     int                 `json:"edges"`
	Dated     int                 `json:"dated_edges"`
	Labels    []string            `json:"labels,omitempty"` // of the first nodes
	NodeAttrs map[string]attrSeen `json:"node_attrs"`
	EdgeAttrs map[string]attrSeen `json:"edge_attrs"`
}

type attrSeen struct {
	Type  string `json:"type"`
	Count int    `json:"count"`
}

func expect(t *testing.T, s *network.Stream) expectation {
	x := expectation{NodeAttrs: map[string]attrSeen{}, EdgeAttrs: map[string]attrSeen{}}
	count := func(into map[string]attrSeen, attrs []network.Attribute, vals []network.Value) {
		for i, v := range vals {
			a := into[attrs[i].Name]
			a.Type = attrs[i].Type.String()
			if !v.Missing() {
				a.Count++
			}
			into[attrs[i].Name] = a
		}
	}
	for n, err := range s.Nodes {
		if err != nil {
			t.Fatal(err)
		}
		if x.Nodes++; x.Nodes <= 20 {
			x.Labels = append(x.Labels, n.Label)
		}
		count(x.NodeAttrs, s.NodeAttrs, n.Attrs)
	}
	for e, err := range s.Edges {
		if err != nil {
			t.Fatal(err)
		}
		x.Edges++
		if e.First != 0 {
			x.Dated++
		}
		count(x.EdgeAttrs, s.EdgeAttrs, e.Attrs)
	}
	return x
}
