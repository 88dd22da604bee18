package syntax

// Names before a verb that are not its subject though no small word stands right before them.

// maxBelonging is how many nodes may tell to what something belongs.
const maxBelonging = 7

// belongsTo reports whether the name at node k tells to what the one before it belongs: "thành
// phố A thuộc khu tự trị B, C".
func (r *Reader) belongsTo(k, lo int) bool {
	for x := k - 1; x >= lo && x >= k-maxBelonging; x-- {
		n := &r.Nodes[x]
		switch {
		case r.Is(x, "thuộc"):
			return true
		case n.Kind == ActorNode && x+1 < k && !r.Is(x+1, ","), n.Kind == ItemNode, n.Kind == DateNode, n.Kind == Mark && n.Fold != ",", n.Kind == HeadNode, n.Kind == TitleNode, n.Lex != nil && (n.Lex.Trigger != 0 || n.Lex.Marker != 0):
			return false
		}
	}
	return false
}

// GoneTo reports whether somebody goes to what the actor at node k owns.
func (r *Reader) GoneTo(k, lo int) bool {
	if n := &r.Nodes[k]; n.Kind != ActorNode || n.Person {
		return false
	}
	for x := k - 2; x >= lo && x >= k-2*maxBelonging; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Move != 0 && n.Lex.Marker&Goal != 0:
			return r.Is(x, "tới", "đến", "về", "lên", "xuống", "thăm") || n.Hi-n.Lo > 1
		case n.Kind == ItemNode, n.Kind == ActorNode, n.Kind == DateNode, n.Kind == Mark, n.Lex != nil && n.Kind == Word && (n.Lex.Trigger != 0 || n.Lex.Marker&(From|By|To|With|Noun) != 0):
			return false
		}
	}
	return false
}

// leadersBody reports whether the body at node k only tells of whom it has that leads others:
// "do Thiếu tướng A, Phó Cục trưởng Cục B làm trưởng đoàn".
func (r *Reader) leadersBody(k, lo, t int) bool {
	if r.Nodes[k].Person || !r.Leads(k, t) {
		return false
	}
	for x := k - 1; x >= lo && x >= k-maxBelonging; x-- {
		if r.Marked(x, By) {
			return true
		}
	}
	return false
}
