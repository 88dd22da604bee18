// Package network projects a dataset onto property graphs that people draw and
// compute on: who supported whom, who holds which position where, every fact as
// an edge, or everything. A projection streams: its nodes and edges are sorted
// outside memory when they must be, so what an exporter sees is in one order
// whatever the store and whatever the order in which articles came.
//
// The package knows the ontology. It must not know a store, a file format or
// the engine of queries. Measures of a graph live in the package measure.
package network

import (
	"iter"
)

// Attribute describes one column of nodes or edges.
type Attribute struct {
	// Name is in lower case with underscores, and unique among the attributes
	// of nodes or of edges.
	Name string
	Type Type
	// Doc says in one English sentence what the value is, with its unit.
	Doc string
}

// Node is a person, a place, an organisation or another thing that stands in an
// edge.
type Node struct {
	// ID is the short form of the node's IRI ("place:bac-giang"); an IRI
	// without a prefix stands as it is. Unique among the nodes, never empty.
	ID string
	// Label is what to write beside the node, never empty. It may hold any
	// Unicode text.
	Label string
	// Type is the kind of thing in one lower-case English word: person, place,
	// organization, group, article, support, position, event, statistic, thing.
	Type string
	// Attrs are aligned with the NodeAttrs of the graph.
	Attrs []Value
}

// Edge is a relation between two nodes.
type Edge struct {
	// ID derives from Source, Relation and Target: the same edge has the same
	// ID in every view and under every filter.
	ID             string
	Source, Target string
	// Relation keeps the edges between one pair apart: one edge for each
	// (Source, Relation, Target).
	Relation string
	// Label is what to write along the edge; never empty.
	Label string
	// Weight is positive; its meaning is the view's.
	Weight float64
	// First and Last are the days on which what the edge tells first and last
	// held, both inclusive; zero when no text dates it.
	First, Last Date
	// Attrs are aligned with the EdgeAttrs of the graph.
	Attrs []Value
}

// Setting is one named choice that shaped a graph.
type Setting struct{ Name, Value string }

// Meta says what a graph is, so that a file of it can be cited.
type Meta struct {
	Title string
	// Settings are the view and the filters in force, in a fixed order.
	Settings []Setting
	// CorpusHash is the SHA-256, in hexadecimal, over the sorted digests of the
	// articles; empty if the dataset holds none.
	CorpusHash string
	Articles   int
	// CorpusFirst and CorpusLast are the earliest and latest day on which an
	// article was published; zero if none says.
	CorpusFirst, CorpusLast Date
	// Version is that of the program which made the graph.
	Version string
	// Nodes and Edges are counts.
	Nodes, Edges int
	// Undated counts the facts that a filter by date left out because no text
	// dates them.
	Undated int
}

// Describe writes the metadata as names and values, in a fixed order, for
// formats that have room for such pairs.
func (m Meta) Describe() []Setting {
	s := []Setting{{"generator", "lienket " + m.Version}, {"title", m.Title}}
	s = append(s, m.Settings...)
	s = append(s, Setting{"corpus_hash", m.CorpusHash}, Setting{"corpus_articles", itoa(m.Articles)})
	if m.CorpusFirst != 0 {
		s = append(s, Setting{"corpus_first_published", m.CorpusFirst.String()})
	}
	if m.CorpusLast != 0 {
		s = append(s, Setting{"corpus_date", m.CorpusLast.String()})
	}
	s = append(s, Setting{"nodes", itoa(m.Nodes)}, Setting{"edges", itoa(m.Edges)})
	if m.Undated > 0 {
		s = append(s, Setting{"facts_without_date_left_out", itoa(m.Undated)})
	}
	return s
}

// Stream is a graph that is read row by row, as often as one likes. Nodes come
// in the order of their IDs, edges in the order of (Source, Relation, Target),
// both bytewise. The first error ends an iteration. A row's Attrs belong to the
// stream and change with the next row.
type Stream struct {
	Meta      Meta
	NodeAttrs []Attribute
	EdgeAttrs []Attribute
	Nodes     iter.Seq2[Node, error]
	Edges     iter.Seq2[Edge, error]
	close     func() error
}

// Close frees the files in which a large stream is kept. The stream must not be
// read afterwards. It may be called twice.
func (s *Stream) Close() error {
	if s.close == nil {
		return nil
	}
	f := s.close
	s.close = nil
	return f()
}

// Graph is a graph in memory. Its order is that of a Stream.
type Graph struct {
	Meta      Meta
	NodeAttrs []Attribute
	EdgeAttrs []Attribute
	Nodes     []Node
	Edges     []Edge
}

// Stream returns the graph as a stream over the same rows.
func (g *Graph) Stream() *Stream {
	m := g.Meta
	m.Nodes, m.Edges = len(g.Nodes), len(g.Edges)
	return &Stream{
		Meta: m, NodeAttrs: g.NodeAttrs, EdgeAttrs: g.EdgeAttrs,
		Nodes: rows(g.Nodes), Edges: rows(g.Edges),
	}
}

func rows[T any](s []T) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for _, x := range s {
			if !yield(x, nil) {
				return
			}
		}
	}
}

// Collect reads a whole stream into memory.
func Collect(s *Stream) (*Graph, error) {
	g := &Graph{Meta: s.Meta, NodeAttrs: s.NodeAttrs, EdgeAttrs: s.EdgeAttrs,
		Nodes: make([]Node, 0, s.Meta.Nodes), Edges: make([]Edge, 0, s.Meta.Edges)}
	for n, err := range s.Nodes {
		if err != nil {
			return nil, err
		}
		n.Attrs = append([]Value(nil), n.Attrs...)
		g.Nodes = append(g.Nodes, n)
	}
	for e, err := range s.Edges {
		if err != nil {
			return nil, err
		}
		e.Attrs = append([]Value(nil), e.Attrs...)
		g.Edges = append(g.Edges, e)
	}
	return g, nil
}

// Index maps the nodes' IDs to their positions in g.Nodes.
func (g *Graph) Index() map[string]int32 {
	at := make(map[string]int32, len(g.Nodes))
	for i := range g.Nodes {
		at[g.Nodes[i].ID] = int32(i)
	}
	return at
}

// AddNodeAttribute gives every node a further attribute; values are aligned
// with g.Nodes.
func (g *Graph) AddNodeAttribute(a Attribute, values []Value) {
	g.NodeAttrs = append(g.NodeAttrs, a)
	for i := range g.Nodes {
		g.Nodes[i].Attrs = append(g.Nodes[i].Attrs, values[i])
	}
}
