package syntax

// Content is what the nodes of a sentence are, or were before grammar joined them: at
// least what they hold, perhaps more. It is a cheap question before a walk over them, for
// most sentences hold no item, and what reads items has nothing to do there.
type Content struct {
	Marks    Trait
	Lists    ListSet // in which lists its tokens begin a phrase
	Triggers Trigger
	Markers  Marker
	actors   int // at least as many actors as there are
}

// Trait is a set of what nodes can be. A kind of node has the bit of its number.
type Trait uint16

// What there may be besides the kinds of nodes.
const (
	ofQuotes   Trait = 1 << (Mark + 1 + iota) // a quotation mark
	ofBrackets                                // a bracket that opens
	OfNumber                                  // a token that is a number
	OfSeveral                                 // a node of several actors
)

// Has reports whether a node of one of the kinds is there.
func (c *Content) Has(kinds ...Kind) bool {
	for _, k := range kinds {
		if c.Marks&(1<<k) != 0 {
			return true
		}
	}
	return false
}

// put notes a node that is made.
func (r *Reader) put(n *Node) {
	c := &r.Content
	c.Marks |= 1 << n.Kind
	if n.Kind == ActorNode {
		c.actors++
	}
	switch {
	case n.Lex != nil:
		c.Triggers |= n.Lex.Trigger
		c.Markers |= n.Lex.Marker
	case n.Kind == Mark && n.Fold == "(":
		c.Marks |= ofBrackets
	}
	if QuoteMark(n) {
		c.Marks |= ofQuotes
	}
	if len(n.Actors) > 1 {
		c.Marks |= OfSeveral
	}
}
