package rdf

import (
	"strconv"
	"strings"
)

// generatedLabel begins the labels of blank nodes that have none.
const generatedLabel = "genid"

// Blanks names the blank nodes of one document so that those without a label
// never meet those with one, whatever order they come in. The same document
// always gets the same labels.
type Blanks struct {
	// Prefix is put before every label. Nodes of two documents never meet if
	// neither's prefix begins the other's.
	Prefix string
	count  int
}

// New returns a node that no other call returns: Prefix, "genid" and a number
// from 1 on.
func (b *Blanks) New() BNode {
	b.count++
	return BNode(b.Prefix + generatedLabel + strconv.Itoa(b.count))
}

// Labelled returns the node that the document calls label: Prefix and the label
// as it is, but for one that could be New's or ends in a full stop, which no
// syntax allows but RDF/XML. Those get an x at their end, and so do, to keep
// different labels different, those that have only x after such a label.
func (b *Blanks) Labelled(label string) BNode {
	if NeedsMark(label) {
		label += "x"
	}
	return BNode(b.Prefix + label)
}

// NeedsMark reports whether [Blanks.Labelled] puts an x after a label.
func NeedsMark(label string) bool {
	stem := strings.TrimRight(label, "x")
	if strings.HasSuffix(stem, ".") {
		return true
	}
	digits, ok := strings.CutPrefix(stem, generatedLabel)
	for i := 0; i < len(digits); i++ {
		ok = ok && '0' <= digits[i] && digits[i] <= '9'
	}
	return ok && digits != ""
}
