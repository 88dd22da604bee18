// Package export_test writes every format for the readers in testdata/readers.
package export_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/lienket/lienket/export/graphml"
	"github.com/lienket/lienket/graph/dataset"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

// TestWriteForReaders writes each sample graph in each format into the folder
// named by LIENKET_READERS, where testdata/readers/run.sh opens them.
func TestWriteForReaders(t *testing.T) {
	dir := os.Getenv("LIENKET_READERS")
	if dir == "" {
		t.Skip("set LIENKET_READERS to a folder to write files for the readers, or run export/testdata/readers/run.sh")
	}
	for name, s := range graphs(t) {
		for file, write := range formats {
			if err := writeFile(filepath.Join(dir, name+file), s, write); err != nil {
				t.Fatalf("%s%s: %v", name, file, err)
			}
		}
	}
}

// formats are the single-file formats by the end of the file's name.
var formats = map[string]func(io.Writer, *network.Stream) error{
	".graphml":        func(w io.Writer, s *network.Stream) error { return graphml.Write(w, s, graphml.Options{}) },
	".strict.graphml": func(w io.Writer, s *network.Stream) error { return graphml.Write(w, s, graphml.Options{Strict: true}) },
}

// graphs are the views of the sample and a random graph of LIENKET_READERS_EDGES
// edges and a fifth as many nodes.
func graphs(t *testing.T) map[string]*network.Stream {
	out := map[string]*network.Stream{}
	data := dataset.NewMemory(networktest.Sample()...).Snapshot()
	for _, v := range network.Views() {
		s, err := network.Open(context.Background(), data, network.Options{View: v, Version: "test"})
		if err != nil {
			t.Fatal(err)
		}
		out[string(v)] = s
	}
	if e := os.Getenv("LIENKET_READERS_EDGES"); e != "" {
		n, err := strconv.Atoi(e)
		if err != nil {
			t.Fatal(err)
		}
		out["random"] = networktest.Random(n/5, n, 1)
	}
	return out
}

func writeFile(path string, s *network.Stream, write func(io.Writer, *network.Stream) error) (err error) {
	f, err := os.Create(path)
	if err != nil {
		return fmt.Errorf("creating the file: %w", err)
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return write(f, s)
}
