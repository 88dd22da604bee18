// Package table writes a graph as two tables, one of nodes and one of edges, in
// CSV or in Parquet, with a datapackage.json that describes every column and
// says what the tables are.
//
// The names of columns are those that NetworkX's from_pandas_edgelist and
// Gephi's import of spreadsheets expect: id, label; source, target, weight.
package table

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/lienket/lienket/graph/network"
)

// The columns that every graph has, before its own.
var (
	nodeColumns = []network.Attribute{
		{Name: "id", Type: network.String, Doc: "Identifier of the node, unique"},
		{Name: "label", Type: network.String, Doc: "Name of the node"},
		{Name: "type", Type: network.String, Doc: "What the node is: person, place, organization, ..."},
	}
	edgeColumns = []network.Attribute{
		{Name: "source", Type: network.String, Doc: "Identifier of the node that the edge comes from"},
		{Name: "target", Type: network.String, Doc: "Identifier of the node that the edge leads to"},
		{Name: "weight", Type: network.Float, Doc: "Weight, positive: the number of supports in the support view, of reports in the others"},
		{Name: "relation", Type: network.String, Doc: "What joins the nodes; source, relation and target are unique together"},
		{Name: "label", Type: network.String, Doc: "The relation in words"},
		{Name: "first", Type: network.Day, Doc: "First day on which what the edge tells held"},
		{Name: "last", Type: network.Day, Doc: "Last day on which what the edge tells held"},
		{Name: "id", Type: network.String, Doc: "Identifier of the edge, unique, the same in every view and filter"},
	}
)

// nodeRow returns the values of a node's columns.
func nodeRow(dst []network.Value, n *network.Node) []network.Value {
	dst = append(dst[:0], network.StringOf(n.ID), network.StringOf(n.Label), network.StringOf(n.Type))
	return append(dst, n.Attrs...)
}

// edgeRow returns the values of an edge's columns.
func edgeRow(dst []network.Value, e *network.Edge) []network.Value {
	dst = append(dst[:0], network.StringOf(e.Source), network.StringOf(e.Target), network.FloatOf(e.Weight),
		network.StringOf(e.Relation), network.StringOf(e.Label), network.DayOf(e.First), network.DayOf(e.Last), network.StringOf(e.ID))
	return append(dst, e.Attrs...)
}

func columns(fixed, own []network.Attribute) []network.Attribute {
	return append(append([]network.Attribute(nil), fixed...), own...)
}

// WriteNodesCSV writes the nodes as CSV: UTF-8 without a byte order mark, a
// header, quotes as in RFC 4180, lines ended by a line feed, lists joined by
// " | ", a missing value as an empty field. NUL and bytes that are no UTF-8
// become U+FFFD.
func WriteNodesCSV(w io.Writer, s *network.Stream) error {
	c := newCSV(w, columns(nodeColumns, s.NodeAttrs))
	for n, err := range s.Nodes {
		if err != nil {
			return fmt.Errorf("writing nodes as CSV: %w", err)
		}
		c.vals = nodeRow(c.vals, &n)
		if err := c.row(); err != nil {
			return fmt.Errorf("writing nodes as CSV: %w", err)
		}
	}
	if err := c.w.Flush(); err != nil {
		return fmt.Errorf("writing nodes as CSV: %w", err)
	}
	return nil
}

// WriteEdgesCSV writes the edges as WriteNodesCSV does the nodes.
func WriteEdgesCSV(w io.Writer, s *network.Stream) error {
	c := newCSV(w, columns(edgeColumns, s.EdgeAttrs))
	for e, err := range s.Edges {
		if err != nil {
			return fmt.Errorf("writing edges as CSV: %w", err)
		}
		c.vals = edgeRow(c.vals, &e)
		if err := c.row(); err != nil {
			return fmt.Errorf("writing edges as CSV: %w", err)
		}
	}
	if err := c.w.Flush(); err != nil {
		return fmt.Errorf("writing edges as CSV: %w", err)
	}
	return nil
}

type csvWriter struct {
	w    *bufio.Writer
	vals []network.Value
	line []byte
}

func newCSV(w io.Writer, cols []network.Attribute) *csvWriter {
	c := &csvWriter{w: bufio.NewWriterSize(w, 1<<16)}
	names := make([]string, len(cols))
	for i, a := range cols {
		names[i] = a.Name
	}
	fmt.Fprintln(c.w, strings.Join(names, ","))
	return c
}

func (c *csvWriter) row() error {
	b := c.line[:0]
	for i, v := range c.vals {
		if i > 0 {
			b = append(b, ',')
		}
		switch v.Type() {
		case network.String, network.Strings:
			b = appendField(b, v.Text())
		default:
			b = v.AppendText(b)
		}
	}
	c.line = append(b, '\n')
	_, err := c.w.Write(c.line)
	return err
}

func appendField(b []byte, s string) []byte {
	s = strings.ToValidUTF8(s, "\uFFFD")
	if strings.IndexByte(s, 0) >= 0 {
		s = strings.ReplaceAll(s, "\x00", "\uFFFD")
	}
	if !strings.ContainsAny(s, "\",\r\n") && strings.TrimSpace(s) == s {
		return append(b, s...)
	}
	b = append(b, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		b = append(append(b, s[:i]...), '"', '"')
		s = s[i+1:]
	}
	return append(append(b, s...), '"')
}
