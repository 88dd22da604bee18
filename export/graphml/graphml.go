// Package graphml writes graphs as GraphML, so that Gephi, Gephi Lite, igraph,
// NetworkX, yEd and Cytoscape open them without a message.
//
// Choices that those readers force: every key is for nodes or for edges; types
// are string, int, double and boolean; lists are joined by " | " and dates
// written as YYYY-MM-DD, both as strings; a missing value is left out; what the
// graph is stands in its <desc>. Identifiers are NMTOKENs as the schema asks: a
// node whose identifier is none, such as an IRI without a prefix, gets "n" and a
// digest, and tells its IRI in an attribute. Characters that XML 1.0 forbids
// become U+FFFD.
package graphml

import (
	"bufio"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"github.com/zeebo/xxh3"

	"github.com/lienket/lienket/export/internal/xmlchars"
	"github.com/lienket/lienket/graph/network"
)

// Options of writing.
type Options struct {
	// Strict keeps to the GraphML schema. Without it every edge carries its
	// relation in an XML attribute "label" too, which the schema does not know
	// and other readers ignore: Gephi needs it to keep several relations
	// between one pair of nodes apart.
	Strict bool
}

const header = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
`

// Write writes the stream as one directed graph, row by row.
func Write(w io.Writer, s *network.Stream, o Options) error {
	bw := bufio.NewWriterSize(w, 1<<16)
	e := encoder{w: bw, strict: o.Strict}
	e.raw(header)
	e.keys("node", 'n', []network.Attribute{{Name: "label", Type: network.String}, {Name: "type", Type: network.String}}, s.NodeAttrs)
	e.keys("edge", 'e', []network.Attribute{
		{Name: "label", Type: network.String}, {Name: "weight", Type: network.Float}, {Name: "relation", Type: network.String},
		{Name: "first", Type: network.Day}, {Name: "last", Type: network.Day}}, s.EdgeAttrs)
	e.raw(`<graph id="lienket" edgedefault="directed">` + "\n<desc>")
	for i, m := range s.Meta.Describe() {
		if i > 0 {
			e.raw("; ")
		}
		e.text(m.Name + ": " + m.Value)
	}
	e.raw("</desc>\n")
	nodeKeys, edgeKeys := keyNames('n', s.NodeAttrs), keyNames('e', s.EdgeAttrs)
	for n, err := range s.Nodes {
		if err != nil {
			return fmt.Errorf("writing GraphML: %w", err)
		}
		e.node(&n, nodeKeys)
		if e.err != nil {
			return fmt.Errorf("writing GraphML: %w", e.err)
		}
	}
	for ed, err := range s.Edges {
		if err != nil {
			return fmt.Errorf("writing GraphML: %w", err)
		}
		e.edge(&ed, edgeKeys)
		if e.err != nil {
			return fmt.Errorf("writing GraphML: %w", e.err)
		}
	}
	e.raw("</graph>\n</graphml>\n")
	e.flush()
	if e.err == nil {
		e.err = bw.Flush()
	}
	if e.err != nil {
		return fmt.Errorf("writing GraphML: %w", e.err)
	}
	return nil
}

// encoder builds one row at a time in buf.
type encoder struct {
	w      *bufio.Writer
	buf    []byte
	strict bool
	err    error
}

func (e *encoder) raw(s string)  { e.buf = append(e.buf, s...) }
func (e *encoder) text(s string) { e.buf = xmlchars.Append(e.buf, s) }

func (e *encoder) flush() {
	if e.err == nil {
		_, e.err = e.w.Write(e.buf)
	}
	e.buf = e.buf[:0]
}

func keyName(of byte, name string) string { return string(of) + "_" + name }

func keyNames(of byte, attrs []network.Attribute) []string {
	out := make([]string, len(attrs))
	for i, a := range attrs {
		out[i] = keyName(of, a.Name)
	}
	return out
}

func (e *encoder) keys(domain string, of byte, lists ...[]network.Attribute) {
	for _, attrs := range lists {
		for _, a := range attrs {
			e.raw(`<key id="` + keyName(of, a.Name) + `" for="` + domain + `" attr.name="` + a.Name + `" attr.type="` + typeName(a.Type) + `"/>` + "\n")
		}
	}
}

func typeName(t network.Type) string {
	switch t {
	case network.Int:
		return "int"
	case network.Float:
		return "double"
	case network.Bool:
		return "boolean"
	}
	return "string"
}

func (e *encoder) node(n *network.Node, keys []string) {
	e.raw(`<node id="`)
	e.text(Token(n.ID))
	e.raw(`">`)
	e.datum("n_label", n.Label)
	e.datum("n_type", n.Type)
	e.attrs(keys, n.Attrs)
	e.raw("</node>\n")
	e.flush()
}

func (e *encoder) edge(ed *network.Edge, keys []string) {
	e.raw(`<edge id="`)
	e.text(Token(ed.ID))
	e.raw(`" source="`)
	e.text(Token(ed.Source))
	e.raw(`" target="`)
	e.text(Token(ed.Target))
	if !e.strict {
		e.raw(`" label="`)
		e.text(ed.Relation)
	}
	e.raw(`">`)
	e.datum("e_label", ed.Label)
	e.raw(`<data key="e_weight">`)
	e.buf = network.AppendFloat(e.buf, ed.Weight)
	e.raw("</data>")
	e.datum("e_relation", ed.Relation)
	if ed.First != 0 {
		e.datum("e_first", ed.First.String())
		e.datum("e_last", ed.Last.String())
	}
	e.attrs(keys, ed.Attrs)
	e.raw("</edge>\n")
	e.flush()
}

func (e *encoder) attrs(keys []string, values []network.Value) {
	for i, v := range values {
		if v.Missing() {
			continue
		}
		e.raw(`<data key="`)
		e.raw(keys[i])
		e.raw(`">`)
		switch v.Type() {
		case network.String, network.Strings:
			e.text(v.Text())
		default:
			e.buf = v.AppendText(e.buf)
		}
		e.raw("</data>")
	}
}

func (e *encoder) datum(key, value string) {
	e.raw(`<data key="`)
	e.raw(key)
	e.raw(`">`)
	e.text(value)
	e.raw("</data>")
}

// Token returns an identifier as an XML NMTOKEN: itself if it is one, else "n"
// and a digest of 96 bits.
func Token(id string) string {
	if id != "" && strings.IndexFunc(id, notName) < 0 {
		return id
	}
	sum := xxh3.HashString128(id).Bytes()
	return "n" + hex.EncodeToString(sum[:12])
}

// notName reports characters beyond the ASCII ones that XML names take.
func notName(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_' && r != ':'
}
