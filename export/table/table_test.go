package table_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"
	"pgregory.net/rapid"

	"github.com/lienket/lienket/export/table"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/networktest"
)

// csvText is what a reader of CSV gives back: encoding/csv reads "\r\n" within
// quotes as "\n".
func csvText(v network.Value) string {
	s := strings.ReplaceAll(strings.ToValidUTF8(v.Text(), "\uFFFD"), "\x00", "\uFFFD")
	return strings.ReplaceAll(s, "\r\n", "\n")
}

func TestCSVComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		for _, c := range []struct {
			write func(io.Writer, *network.Stream) error
			fixed int
			attrs []network.Attribute
			rows  [][]network.Value
			head  func(i int) []string
		}{
			{table.WriteNodesCSV, 3, g.NodeAttrs, nodeValues(g), func(i int) []string { return []string{g.Nodes[i].ID} }},
			{table.WriteEdgesCSV, 8, g.EdgeAttrs, edgeValues(g), func(i int) []string { return []string{g.Edges[i].Source, g.Edges[i].Target} }},
		} {
			var b bytes.Buffer
			if err := c.write(&b, g.Stream()); err != nil {
				t.Fatal(err)
			}
			got, err := csv.NewReader(&b).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if len(got) != len(c.rows)+1 || len(got[0]) != c.fixed+len(c.attrs) {
				t.Fatalf("%d rows of %d columns, want %d of %d", len(got), len(got[0]), len(c.rows)+1, c.fixed+len(c.attrs))
			}
			for i, vals := range c.rows {
				for j, want := range c.head(i) {
					if got[i+1][j] != want {
						t.Fatalf("column %d: %q, want %q", j, got[i+1][j], want)
					}
				}
				for j, v := range vals {
					if x := got[i+1][c.fixed+j]; x != csvText(v) {
						t.Fatalf("%s: %q, want %q", c.attrs[j].Name, x, csvText(v))
					}
				}
			}
		}
	})
}

func nodeValues(g *network.Graph) (out [][]network.Value) {
	for _, n := range g.Nodes {
		out = append(out, n.Attrs)
	}
	return out
}

func edgeValues(g *network.Graph) (out [][]network.Value) {
	for _, e := range g.Edges {
		out = append(out, e.Attrs)
	}
	return out
}

// Every cell comes back from Parquet by its column's path, with its type.
func TestParquetComesBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := networktest.Draw(t)
		var b bytes.Buffer
		if err := table.WriteEdgesParquet(&b, g.Stream()); err != nil {
			t.Fatal(err)
		}
		f, err := parquet.OpenFile(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		if v, ok := f.Lookup("lienket.generator"); !ok || v != "lienket test" {
			t.Fatalf("the file does not say what it is: %q", v)
		}
		fields := f.Schema().Fields()
		for i, a := range g.EdgeAttrs {
			if fields[8+i].Name() != a.Name {
				t.Fatalf("column %d is %s, want %s", 8+i, fields[8+i].Name(), a.Name)
			}
		}
		r := parquet.NewReader(f)
		defer r.Close()
		rows := make([]parquet.Row, len(g.Edges)+1)
		n, err := r.ReadRows(rows)
		if err != nil && !errors.Is(err, io.EOF) || n != len(g.Edges) {
			t.Fatalf("%d rows, want %d: %v", n, len(g.Edges), err)
		}
		for i, e := range g.Edges {
			cells := map[int][]parquet.Value{}
			for _, v := range rows[i] {
				if !v.IsNull() {
					cells[v.Column()] = append(cells[v.Column()], v)
				}
			}
			if cells[0][0].String() != e.Source || cells[2][0].Double() != e.Weight {
				t.Fatalf("row %v, want %+v", rows[i], e)
			}
			for j, v := range e.Attrs {
				checkCell(t, cells[8+j], v)
			}
		}
	})
}

func checkCell(t *rapid.T, got []parquet.Value, v network.Value) {
	t.Helper()
	want := 1
	if v.Type() == network.Strings {
		want = len(v.List())
	} else if v.Missing() {
		want = 0
	}
	if len(got) != want {
		t.Fatalf("%d values, want %d", len(got), want)
	}
	ok := true
	switch v.Type() {
	case network.String:
		ok = string(got[0].ByteArray()) == strings.ToValidUTF8(v.Text(), "\uFFFD")
	case network.Int:
		ok = got[0].Int64() == v.Int()
	case network.Float:
		ok = got[0].Double() == v.Float()
	case network.Bool:
		ok = got[0].Boolean() == v.Bool()
	case network.Day:
		ok = got[0].Int32() == v.Date().Days()
	case network.Strings:
		for i, s := range v.List() {
			ok = ok && string(got[i].ByteArray()) == strings.ToValidUTF8(s, "\uFFFD")
		}
	}
	if !ok {
		t.Fatalf("cell %v, want %q", got, v.Text())
	}
}

func TestDataPackage(t *testing.T) {
	for _, f := range []table.Format{table.CSV, table.Parquet} {
		dir := filepath.Join(t.TempDir(), "out")
		g := networktest.Hard()
		if err := table.Write(dir, g.Stream(), f); err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(dir, "datapackage.json"))
		if err != nil {
			t.Fatal(err)
		}
		var p struct {
			Lienket   map[string]string
			Resources []struct {
				Name, Path string
				Bytes      int64
				Schema     struct {
					Fields []struct{ Name, Type, Description string }
				}
			}
		}
		if err := json.Unmarshal(b, &p); err != nil {
			t.Fatal(err)
		}
		if p.Lienket["generator"] != "lienket test" || len(p.Resources) != 2 {
			t.Errorf("%s: %+v", f, p)
		}
		for _, r := range p.Resources {
			info, err := os.Stat(filepath.Join(dir, r.Path))
			if err != nil || info.Size() != r.Bytes {
				t.Errorf("%s: %d bytes, told %d: %v", r.Path, info.Size(), r.Bytes, err)
			}
			for _, field := range r.Schema.Fields {
				if field.Type == "" || field.Description == "" {
					t.Errorf("%s: column %+v is not described", r.Path, field)
				}
			}
		}
	}
	if err := table.Write(t.TempDir(), networktest.Hard().Stream(), "xlsx"); err == nil {
		t.Error("an unknown format is accepted")
	}
}

func BenchmarkEdgesCSV(b *testing.B) { benchmark(b, table.WriteEdgesCSV) }

func BenchmarkEdgesParquet(b *testing.B) { benchmark(b, table.WriteEdgesParquet) }

func benchmark(b *testing.B, write func(io.Writer, *network.Stream) error) {
	const edges = 200_000
	g, err := network.Collect(networktest.Random(edges/5, edges, 1))
	if err != nil {
		b.Fatal(err)
	}
	s := g.Stream()
	b.ReportAllocs()
	for b.Loop() {
		if err := write(io.Discard, s); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(edges*b.N)/b.Elapsed().Seconds(), "edges/s")
}
