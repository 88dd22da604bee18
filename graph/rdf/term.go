// Package rdf says what an RDF 1.1 term and quad is in lienket: which are
// valid, how they are ordered, and what their one canonical text is.
//
// Terms are the value types of github.com/cayleygraph/quad (IRI, BNode, String,
// LangString, TypedString) and nothing else of that module: not its readers and
// writers, which fail the W3C suites, nor its native values (Int, Float, Bool,
// Time), which print invalid RDF. A nil label is the default graph.
//
// The package knows nothing of articles, stores or queries. Concrete syntaxes
// live in the packages below it: turtle (N-Triples, N-Quads, Turtle, TriG),
// rdfxml and jsonld.
package rdf

import "github.com/cayleygraph/quad"

// Term is an IRI, a blank node or a literal: one of [IRI], [BNode], [String],
// [LangString] and [TypedString]. All of them are comparable with == and usable
// as map keys. A nil Term stands for "no term", and as a graph name for the
// default graph.
type Term = quad.Value

// Quad is a triple in a graph: subject, predicate, object and the graph's name,
// which is nil for the default graph.
type Quad = quad.Quad

// The five kinds of term. An IRI is always absolute. A String is a literal of
// datatype xsd:string; a TypedString is never of datatype xsd:string or
// rdf:langString, and a LangString's language tag is in lower case.
type (
	// IRI is an absolute IRI, without the angle brackets.
	IRI = quad.IRI
	// BNode is the label of a blank node, without "_:".
	BNode = quad.BNode
	// String is a literal of datatype xsd:string.
	String = quad.String
	// LangString is a literal with a language.
	LangString = quad.LangString
	// TypedString is a literal of any other datatype.
	TypedString = quad.TypedString
)
