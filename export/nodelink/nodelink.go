// Package nodelink writes graphs as node-link JSON, which NetworkX reads by
// node_link_graph and D3 as it is: a directed multigraph whose edges stand under
// "edges" and have their relation as "key". Lists are arrays, dates strings
// (YYYY-MM-DD), missing values left out; bytes that are no UTF-8 become U+FFFD.
package nodelink

import (
	"bufio"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/lienket/lienket/graph/network"
)

// Write writes the stream as one JSON object, one node or edge a line.
func Write(w io.Writer, s *network.Stream) error {
	bw := bufio.NewWriterSize(w, 1<<16)
	e := encoder{w: bw}
	err := e.write(s)
	if err == nil {
		err = bw.Flush()
	}
	if err != nil {
		return fmt.Errorf("writing node-link JSON: %w", err)
	}
	return nil
}

type encoder struct {
	w     *bufio.Writer
	buf   []byte
	first bool // no member of the object yet
}

func (e *encoder) write(s *network.Stream) error {
	e.raw(`{"directed":true,"multigraph":true,"graph":`)
	e.open()
	for _, m := range s.Meta.Describe() {
		e.member(m.Name)
		e.buf = AppendString(e.buf, m.Value)
	}
	e.raw("},\n\"nodes\":[")
	comma := "\n"
	for n, err := range s.Nodes {
		if err != nil {
			return err
		}
		e.raw(comma)
		comma = ",\n"
		e.open()
		e.text("id", n.ID)
		e.text("label", n.Label)
		e.text("type", n.Type)
		e.values(s.NodeAttrs, n.Attrs)
		e.raw("}")
		if err := e.flush(); err != nil {
			return err
		}
	}
	e.raw("\n],\n\"edges\":[")
	comma = "\n"
	for ed, err := range s.Edges {
		if err != nil {
			return err
		}
		e.raw(comma)
		comma = ",\n"
		e.edge(s, &ed)
		if err := e.flush(); err != nil {
			return err
		}
	}
	e.raw("\n]}\n")
	return e.flush()
}

func (e *encoder) edge(s *network.Stream, ed *network.Edge) {
	e.open()
	e.text("source", ed.Source)
	e.text("target", ed.Target)
	e.text("key", ed.Relation)
	e.text("id", ed.ID)
	e.member("weight")
	e.buf = network.AppendFloat(e.buf, ed.Weight)
	e.text("relation", ed.Relation)
	e.text("label", ed.Label)
	if ed.First != 0 {
		e.text("first", ed.First.String())
		e.text("last", ed.Last.String())
	}
	e.values(s.EdgeAttrs, ed.Attrs)
	e.raw("}")
}

func (e *encoder) raw(s string) { e.buf = append(e.buf, s...) }

func (e *encoder) flush() error {
	_, err := e.w.Write(e.buf)
	e.buf = e.buf[:0]
	return err
}

func (e *encoder) open() {
	e.raw("{")
	e.first = true
}

func (e *encoder) member(name string) {
	if !e.first {
		e.raw(",")
	}
	e.first = false
	e.buf = AppendString(e.buf, name)
	e.raw(":")
}

func (e *encoder) text(name, value string) {
	e.member(name)
	e.buf = AppendString(e.buf, value)
}

func (e *encoder) values(attrs []network.Attribute, values []network.Value) {
	for i, v := range values {
		if v.Missing() {
			continue
		}
		e.member(attrs[i].Name)
		switch v.Type() {
		case network.Strings:
			e.raw("[")
			for j, s := range v.List() {
				if j > 0 {
					e.raw(",")
				}
				e.buf = AppendString(e.buf, s)
			}
			e.raw("]")
		case network.String, network.Day:
			e.buf = AppendString(e.buf, v.Text())
		default:
			e.buf = v.AppendText(e.buf)
		}
	}
}

const hexDigits = "0123456789abcdef"

// AppendString appends a JSON string (RFC 8259, section 7).
func AppendString(b []byte, s string) []byte {
	b = append(b, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 {
				b = append(append(b, s[from:i]...), "\uFFFD"...)
				from = i + 1
			}
			i += n
			continue
		}
		if c >= 0x20 && c != '"' && c != '\\' {
			i++
			continue
		}
		b = append(b, s[from:i]...)
		switch c {
		case '"', '\\':
			b = append(b, '\\', c)
		case '\n':
			b = append(b, '\\', 'n')
		default:
			b = append(b, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		from = i
	}
	return append(append(b, s[from:]...), '"')
}
