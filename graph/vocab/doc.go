// Package vocab is the ontology: the names of its classes and properties, the
// prefixes under which they are written, and the only functions that mint
// identifiers of persons, places, bodies, titles, facts and articles.
//
// It knows nothing of how facts are found, stored or queried. The ontology
// itself stands in ontology.ttl, where every name below is declared with labels
// in Vietnamese and English.
package vocab

import _ "embed"

// Ontology is the ontology as Turtle.
//
//go:embed ontology.ttl
var Ontology []byte
