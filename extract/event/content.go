package event

// content is what the nodes of a sentence are, or were before grammar joined them: at
// least what they hold, perhaps more. It is a cheap question before a walk over them, for
// most sentences hold no item, and what reads items has nothing to do there.
type content struct {
	marks    trait
	lists    listSet // in which lists its tokens begin a phrase
	triggers trigger
	markers  marker
}

// trait is a set of what nodes can be. A kind of node has the bit of its number.
type trait uint16

const (
	ofQuotes   trait = 1 << (mark + 1 + iota) // a quotation mark
	ofBrackets                                // a bracket that opens
	ofNumber                                  // a token that is a number
	ofSeveral                                 // a node of several actors
)

// has reports whether a node of one of the kinds is there.
func (c *content) has(kinds ...kind) bool {
	for _, k := range kinds {
		if c.marks&(1<<k) != 0 {
			return true
		}
	}
	return false
}

// put notes a node that is made.
func (r *reader) put(n *node) {
	c := &r.content
	c.marks |= 1 << n.kind
	switch {
	case n.lex != nil:
		c.triggers |= n.lex.trigger
		c.markers |= n.lex.marker
	case n.kind == mark && n.fold == "(":
		c.marks |= ofBrackets
	}
	if quoteMark(n) {
		c.marks |= ofQuotes
	}
	if len(n.actors) > 1 {
		c.marks |= ofSeveral
	}
}
