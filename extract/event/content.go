package event

// content is a set of what the nodes of a sentence are, or were before grammar joined
// them. It is a cheap question before a walk over them: most sentences hold no item, and
// what reads items has nothing to do there. A kind of node has the bit of its number.
type content uint16

const (
	ofGiving content = 1 << (mark + 1 + iota) // a word of giving
	ofQuotes                                  // a quotation mark
	ofNumber                                  // a token that is a number
)

// has reports whether one of the kinds is in the set.
func (c content) has(kinds ...kind) bool {
	for _, k := range kinds {
		if c&(1<<k) != 0 {
			return true
		}
	}
	return false
}

// put notes a node that is made.
func (r *reader) put(n *node) {
	r.content |= 1 << n.kind
	switch {
	case n.lex != nil && n.lex.trigger&give != 0:
		r.content |= ofGiving
	case quoteMark(n):
		r.content |= ofQuotes
	}
}
