// Package syntax reads SPARQL 1.1 queries and update requests (section 19 of
// the query recommendation, and the grammar that the update recommendation
// shares with it) into a syntax tree whose nodes say where they stand.
//
// It checks everything that makes a text a legal query: the grammar, the scope
// of variables and blank nodes, what may be projected from groups, the number
// of arguments of built-in functions. IRIs come out absolute, prefixed names
// expanded and literals in the form that package rdf prescribes.
//
// The package does not know what a query means: that is package translate's
// part. It never sees data.
package syntax
