// Package dot writes graphs in the DOT language of Graphviz: nodes filled by
// type, edges coloured by relation and as wide as their weight tells, the proof
// as a tooltip. Line breaks in labels are kept; other control characters and
// bytes that are no UTF-8 become U+FFFD.
package dot

import (
	"bufio"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/lienket/lienket/export/internal/palette"
	"github.com/lienket/lienket/graph/network"
)

// Write writes the stream as one digraph, row by row.
func Write(w io.Writer, s *network.Stream) error {
	bw := bufio.NewWriterSize(w, 1<<16)
	if err := write(bw, s); err != nil {
		return fmt.Errorf("writing DOT: %w", err)
	}
	if err := bw.Flush(); err != nil {
		return fmt.Errorf("writing DOT: %w", err)
	}
	return nil
}

func write(w *bufio.Writer, s *network.Stream) error {
	for _, m := range s.Meta.Describe() {
		// A comment ends with the line.
		fmt.Fprintf(w, "// %s: %s\n", m.Name, strings.Join(strings.Fields(clean(m.Value)), " "))
	}
	fmt.Fprint(w, "digraph lienket {\n  rankdir=LR;\n")
	fmt.Fprint(w, "  node [shape=box style=\"filled,rounded\" fontname=\"DejaVu Sans\"];\n  edge [fontname=\"DejaVu Sans\"];\n")
	iri := slices.IndexFunc(s.NodeAttrs, func(a network.Attribute) bool { return a.Name == "iri" })
	for n, err := range s.Nodes {
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s [label=%s type=%s fillcolor=%s", quote(n.ID), label(n.Label), quote(n.Type), quote(palette.Node(n.Type).Hex()))
		if iri >= 0 && !n.Attrs[iri].Missing() {
			fmt.Fprintf(w, " URL=%s", label(n.Attrs[iri].Text()))
		}
		fmt.Fprint(w, "];\n")
	}
	proof := slices.IndexFunc(s.EdgeAttrs, func(a network.Attribute) bool { return a.Name == "evidence" })
	for e, err := range s.Edges {
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "  %s -> %s [label=%s relation=%s weight=%s penwidth=%s color=%s",
			quote(e.Source), quote(e.Target), label(e.Label), quote(e.Relation), number(e.Weight), number(penWidth(e.Weight)), quote(palette.Relation(e.Relation).Hex()))
		if proof >= 0 && !e.Attrs[proof].Missing() {
			fmt.Fprintf(w, " tooltip=%s", label(e.Attrs[proof].Text()))
		}
		if _, err := w.WriteString("];\n"); err != nil {
			return err
		}
	}
	_, err := w.WriteString("}\n")
	return err
}

// penWidth grows with the logarithm of the weight: 1 for 1, 8 at most.
func penWidth(weight float64) float64 {
	return math.Round(100*min(8, 1+math.Log2(max(weight, 1)))) / 100
}

// number writes a number in quotes: numerals of DOT have no exponent.
func number(f float64) string { return `"` + string(network.AppendFloat(nil, f)) + `"` }

func clean(s string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x20 && r != '\n' && r != '\t' || r == 0x7F {
			return '\uFFFD'
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// A quoted string of DOT knows one escape, \"; a backslash before another
// character stands for itself, and one before the closing quote cannot be told
// from the escape. In labels Graphviz reads escapes of its own, \\ and \n among
// them.
var (
	idEscapes    = strings.NewReplacer(`"`, `\"`, `\`, "\u29F5")
	labelEscapes = strings.NewReplacer(`"`, `\"`, `\`, `\\`, "\n", `\n`)
)

// quote writes an identifier; a backslash, which no IRI holds, becomes U+29F5.
func quote(s string) string { return `"` + idEscapes.Replace(clean(s)) + `"` }

// label writes a text that Graphviz shows.
func label(s string) string { return `"` + labelEscapes.Replace(clean(s)) + `"` }
