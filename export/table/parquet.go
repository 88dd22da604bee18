package table

import (
	"fmt"
	"io"
	"iter"
	"strings"

	"github.com/parquet-go/parquet-go"

	"github.com/lienket/lienket/graph/network"
)

// rowGroup is how many rows a group of a Parquet file has: what is held in
// memory while writing.
const rowGroup = 1 << 16

// WriteNodesParquet writes the nodes as Parquet: strings dictionary-coded,
// dates as DATE, lists as LIST, missing values as null (an empty list for
// lists), Zstandard. What the graph is stands in the file's metadata under
// names that begin with "lienket.". Bytes that are no UTF-8 become U+FFFD.
func WriteNodesParquet(w io.Writer, s *network.Stream) error {
	rows := func(yield func([]network.Value, error) bool) {
		var vals []network.Value
		for n, err := range s.Nodes {
			vals = nodeRow(vals, &n)
			if !yield(vals, err) {
				return
			}
		}
	}
	if err := writeParquet(w, "nodes", columns(nodeColumns, s.NodeAttrs), rows, s.Meta); err != nil {
		return fmt.Errorf("writing nodes as Parquet: %w", err)
	}
	return nil
}

// WriteEdgesParquet writes the edges as WriteNodesParquet does the nodes.
func WriteEdgesParquet(w io.Writer, s *network.Stream) error {
	rows := func(yield func([]network.Value, error) bool) {
		var vals []network.Value
		for e, err := range s.Edges {
			vals = edgeRow(vals, &e)
			if !yield(vals, err) {
				return
			}
		}
	}
	if err := writeParquet(w, "edges", columns(edgeColumns, s.EdgeAttrs), rows, s.Meta); err != nil {
		return fmt.Errorf("writing edges as Parquet: %w", err)
	}
	return nil
}

// ordered is a group whose fields keep their order; parquet.Group sorts them by
// name.
type ordered struct {
	parquet.Group
	names []string
}

func (o ordered) Fields() []parquet.Field {
	byName := map[string]parquet.Field{}
	for _, f := range o.Group.Fields() {
		byName[f.Name()] = f
	}
	out := make([]parquet.Field, len(o.names))
	for i, n := range o.names {
		out[i] = byName[n]
	}
	return out
}

func columnNode(t network.Type) parquet.Node {
	text := func() parquet.Node { return parquet.Encoded(parquet.String(), &parquet.RLEDictionary) }
	switch t {
	case network.Int:
		return parquet.Optional(parquet.Int(64))
	case network.Float:
		return parquet.Optional(parquet.Leaf(parquet.DoubleType))
	case network.Bool:
		return parquet.Optional(parquet.Leaf(parquet.BooleanType))
	case network.Day:
		return parquet.Optional(parquet.Date())
	case network.Strings:
		return parquet.List(text())
	}
	return parquet.Optional(text())
}

func writeParquet(w io.Writer, name string, cols []network.Attribute, rows iter.Seq2[[]network.Value, error], m network.Meta) error {
	group := ordered{Group: parquet.Group{}}
	for _, c := range cols {
		group.Group[c.Name] = columnNode(c.Type)
		group.names = append(group.names, c.Name)
	}
	options := []parquet.WriterOption{
		parquet.NewSchema(name, group), parquet.Compression(&parquet.Zstd), parquet.MaxRowsPerRowGroup(rowGroup),
		parquet.CreatedBy("lienket", m.Version, ""),
	}
	for _, d := range m.Describe() {
		options = append(options, parquet.KeyValueMetadata("lienket."+d.Name, d.Value))
	}
	pw := parquet.NewWriter(w, options...)
	batch := make([]parquet.Row, 0, 256)
	flush := func() error {
		_, err := pw.WriteRows(batch)
		batch = batch[:0]
		return err
	}
	for vals, err := range rows {
		if err != nil {
			return err
		}
		batch = append(batch, parquetRow(vals))
		if len(batch) == cap(batch) {
			if err := flush(); err != nil {
				return err
			}
		}
	}
	if err := flush(); err != nil {
		return err
	}
	return pw.Close()
}

// parquetRow writes values with the levels of the schema: an optional leaf has
// definition level 1 when it is there; an element of a list has definition
// level 1 and, after the first, repetition level 1.
func parquetRow(vals []network.Value) parquet.Row {
	row := make(parquet.Row, 0, len(vals)+4)
	for i, v := range vals {
		var p parquet.Value
		switch v.Type() {
		case network.None:
			row = append(row, parquet.NullValue().Level(0, 0, i))
			continue
		case network.Strings:
			for j, s := range v.List() {
				row = append(row, parquet.ByteArrayValue(utf8Bytes(s)).Level(min(j, 1), 1, i))
			}
			continue
		case network.Int:
			p = parquet.Int64Value(v.Int())
		case network.Float:
			p = parquet.DoubleValue(v.Float())
		case network.Bool:
			p = parquet.BooleanValue(v.Bool())
		case network.Day:
			p = parquet.Int32Value(v.Date().Days())
		default:
			p = parquet.ByteArrayValue(utf8Bytes(v.Text()))
		}
		row = append(row, p.Level(0, 1, i))
	}
	return row
}

// utf8Bytes is a string as Parquet's strings must be.
func utf8Bytes(s string) []byte { return []byte(strings.ToValidUTF8(s, "\uFFFD")) }
