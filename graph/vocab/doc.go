// Package vocab is the ontology: the names of its classes and properties, and
// the only functions that mint identifiers. It knows nothing of how facts are
// found or stored.
package vocab
