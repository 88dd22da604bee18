// Package gexf writes graphs as GEXF 1.3 for Gephi and Gephi Lite: dynamic,
// with a colour for each type of node and relation, sizes by weight, and
// positions if there is a layout.
//
// Choices that the readers force: dates, never times; colours as r, g and b;
// lists joined by " | "; the id of an attribute is its title; the dates of an
// edge stand both as its lifetime and as attributes, since Gephi Lite drops the
// former. The kind of an edge is its relation, so that parallel relations stay
// apart. Characters that XML 1.0 forbids become U+FFFD.
package gexf

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/lienket/lienket/export/internal/palette"
	"github.com/lienket/lienket/export/internal/xmlchars"
	"github.com/lienket/lienket/graph/network"
	"github.com/lienket/lienket/graph/network/layout"
)

// Options of writing.
type Options struct {
	// Positions are aligned with the stream's nodes; nil has them laid out.
	// They are spread to suit the nodes' sizes.
	Positions []layout.Point
	// MaxLayout is up to how many edges a graph is laid out; 0 is 20,000, less
	// than 0 is never. A larger graph has no positions.
	MaxLayout int
}

const defaultMaxLayout = 20_000

const header = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">
`

// Write writes the stream as one directed graph. It reads the edges twice, and
// holds one number a node: the node's size is known only from its edges.
func Write(w io.Writer, s *network.Stream, o Options) error {
	bw := bufio.NewWriterSize(w, 1<<16)
	e := encoder{w: bw}
	if err := e.write(s, o); err != nil {
		return fmt.Errorf("writing GEXF: %w", err)
	}
	if err := bw.Flush(); err != nil {
		return fmt.Errorf("writing GEXF: %w", err)
	}
	return nil
}

type encoder struct {
	w   *bufio.Writer
	buf []byte
	err error
}

func (e *encoder) raw(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) attr(name, value string) {
	e.raw(" ")
	e.raw(name)
	e.raw(`="`)
	e.buf = xmlchars.Append(e.buf, value)
	e.raw(`"`)
}

func (e *encoder) element(name, text string) {
	e.raw("<" + name + ">")
	e.buf = xmlchars.Append(e.buf, text)
	e.raw("</" + name + ">\n")
}

func (e *encoder) flush() error {
	if e.err == nil {
		_, e.err = e.w.Write(e.buf)
	}
	e.buf = e.buf[:0]
	return e.err
}

// extent is what must be known before the first row is written.
type extent struct {
	first, last network.Date
	strength    map[string]float64
	least, most float64 // strengths
}

func measure(s *network.Stream) (extent, error) {
	x := extent{strength: make(map[string]float64, s.Meta.Nodes)}
	for ed, err := range s.Edges {
		if err != nil {
			return x, err
		}
		for _, end := range [2]string{ed.Source, ed.Target} {
			x.strength[end] += ed.Weight
		}
		if ed.First == 0 {
			continue
		}
		if x.first == 0 || ed.First < x.first {
			x.first = ed.First
		}
		x.last = max(x.last, ed.Last)
	}
	x.least = math.Inf(1)
	for _, w := range x.strength {
		x.least, x.most = min(x.least, w), max(x.most, w)
	}
	return x, nil
}

// Gephi rescales what it imports so that sizes span 96, and positions by the same
// factor. Sizes that span 96 and positions to match are left as they are.
const (
	smallest = 8.0
	sizeSpan = 96.0
	spread   = 4.0
)

// size is the diameter of a node; its area grows with its strength.
func (x *extent) size(id string) float64 {
	if x.most <= x.least {
		return smallest + sizeSpan/4
	}
	return smallest + sizeSpan*math.Sqrt(max(0, x.strength[id]-x.least)/(x.most-x.least))
}

func (e *encoder) write(s *network.Stream, o Options) error {
	x, err := measure(s)
	if err != nil {
		return err
	}
	if o.MaxLayout == 0 {
		o.MaxLayout = defaultMaxLayout
	}
	if o.Positions == nil && o.MaxLayout > 0 {
		if o.Positions, err = layout.Of(s, o.MaxLayout); err != nil {
			return err
		}
	}
	e.head(s, x)
	e.raw("<nodes>\n")
	i := 0
	for n, err := range s.Nodes {
		if err != nil {
			return err
		}
		e.node(s, &n, x, o, i)
		if err := e.flush(); err != nil {
			return err
		}
		i++
	}
	e.raw("</nodes>\n<edges>\n")
	for ed, err := range s.Edges {
		if err != nil {
			return err
		}
		e.edge(s, &ed)
		if err := e.flush(); err != nil {
			return err
		}
	}
	e.raw("</edges>\n</graph>\n</gexf>\n")
	return e.flush()
}

func (e *encoder) head(s *network.Stream, x extent) {
	e.raw(header + "<meta")
	if s.Meta.CorpusLast != 0 {
		e.attr("lastmodifieddate", s.Meta.CorpusLast.String())
	}
	e.raw(">\n")
	e.element("creator", "lienket "+s.Meta.Version)
	e.raw("<description>")
	for i, m := range s.Meta.Describe() {
		if i > 0 {
			e.raw("; ")
		}
		e.buf = xmlchars.Append(e.buf, m.Name+": "+m.Value)
	}
	e.raw("</description>\n</meta>\n" + `<graph defaultedgetype="directed"`)
	if x.first != 0 {
		e.raw(` mode="dynamic" timeformat="date"`)
		e.attr("start", x.first.String())
		e.attr("end", x.last.String())
	} else {
		e.raw(` mode="static"`)
	}
	e.raw(">\n")
	e.attributes("node", []network.Attribute{{Name: "type", Type: network.String}}, s.NodeAttrs)
	e.attributes("edge", []network.Attribute{
		{Name: "relation", Type: network.String}, {Name: "first", Type: network.Day}, {Name: "last", Type: network.Day}}, s.EdgeAttrs)
}

func (e *encoder) attributes(class string, lists ...[]network.Attribute) {
	e.raw(`<attributes class="` + class + `" mode="static">` + "\n")
	for _, attrs := range lists {
		for _, a := range attrs {
			e.raw("<attribute")
			e.attr("id", a.Name)
			e.attr("title", a.Name)
			e.attr("type", typeName(a.Type))
			e.raw("/>\n")
		}
	}
	e.raw("</attributes>\n")
}

func typeName(t network.Type) string {
	switch t {
	case network.Int:
		return "integer"
	case network.Float:
		return "double"
	case network.Bool:
		return "boolean"
	}
	return "string"
}

func (e *encoder) node(s *network.Stream, n *network.Node, x extent, o Options, i int) {
	e.raw("<node")
	e.attr("id", n.ID)
	e.attr("label", n.Label)
	e.raw("><attvalues>")
	e.value("type", n.Type)
	e.values(s.NodeAttrs, n.Attrs)
	e.raw("</attvalues>")
	e.color(palette.Node(n.Type))
	if o.Positions != nil && i < len(o.Positions) {
		e.raw("<viz:position")
		e.number("x", spread*o.Positions[i].X)
		e.number("y", spread*o.Positions[i].Y)
		e.raw(` z="0"/>`)
	}
	e.raw("<viz:size")
	e.number("value", x.size(n.ID))
	e.raw("/></node>\n")
}

func (e *encoder) edge(s *network.Stream, ed *network.Edge) {
	e.raw("<edge")
	e.attr("id", ed.ID)
	e.attr("source", ed.Source)
	e.attr("target", ed.Target)
	e.attr("kind", ed.Relation)
	e.attr("label", ed.Label)
	e.number("weight", ed.Weight)
	if ed.First != 0 {
		e.attr("start", ed.First.String())
		e.attr("end", ed.Last.String())
	}
	e.raw("><attvalues>")
	e.value("relation", ed.Relation)
	if ed.First != 0 {
		e.value("first", ed.First.String())
		e.value("last", ed.Last.String())
	}
	e.values(s.EdgeAttrs, ed.Attrs)
	e.raw("</attvalues>")
	e.color(palette.Relation(ed.Relation))
	e.raw("</edge>\n")
}

func (e *encoder) number(name string, f float64) {
	e.raw(" " + name + `="`)
	e.buf = network.AppendFloat(e.buf, math.Round(f*1000)/1000)
	e.raw(`"`)
}

func (e *encoder) color(c palette.RGB) {
	e.raw(`<viz:color r="`)
	e.buf = strconv.AppendUint(e.buf, uint64(c.R), 10)
	e.raw(`" g="`)
	e.buf = strconv.AppendUint(e.buf, uint64(c.G), 10)
	e.raw(`" b="`)
	e.buf = strconv.AppendUint(e.buf, uint64(c.B), 10)
	e.raw(`"/>`)
}

func (e *encoder) value(name, value string) {
	e.raw("<attvalue")
	e.attr("for", name)
	e.attr("value", value)
	e.raw("/>")
}

func (e *encoder) values(attrs []network.Attribute, values []network.Value) {
	for i, v := range values {
		if !v.Missing() {
			e.value(attrs[i].Name, v.Text())
		}
	}
}
