package syntax

// maxRowName is how many nodes a name in a row of givers may have that nobody knows.
const maxRowName = 6

// GiverRow reports whether a row of givers begins at the actor of node k, each with what it gives
// behind it: "A (200 triệu đồng); B (60 triệu đồng)", "A 200 triệu đồng, B 60 triệu đồng". What stands
// before such a row is what all of them gave.
func (r *Reader) GiverRow(k int) bool {
	if k < 0 || k >= len(r.Nodes) || r.Nodes[k].Kind != ActorNode {
		return false
	}
	x := r.behindShare(k + 1)
	if x < 0 || !r.Is(x, ",", ";", "và", "cùng") {
		return false
	}
	for y := x + 1; y < len(r.Nodes) && y <= x+maxRowName; y++ {
		if y > x+1 && r.behindShare(y) >= 0 {
			return true
		}
		if n := &r.Nodes[y]; n.Kind != ActorNode && n.Kind != Word && n.Kind != HeadNode && !(y == x+1 && n.Kind == Mark) || n.Lex != nil && n.Kind == Word && n.Lex.Trigger|Trigger(n.Lex.Marker) != 0 {
			return false
		}
	}
	return false
}

// behindShare returns the node behind the counted thing, or several, that stand at node k, in
// brackets or not, or -1.
func (r *Reader) behindShare(k int) int {
	bracket := r.Is(k, "(")
	if bracket || r.Is(k, ":") {
		k++
	}
	if k >= len(r.Nodes) || r.Nodes[k].Kind != ItemNode || r.Nodes[k].Item.Quantity == nil {
		return -1
	}
	for k++; k+1 < len(r.Nodes) && r.Is(k, ",", "và") && r.Nodes[k+1].Kind == ItemNode; k += 2 {
	}
	if bracket {
		if !r.Is(k, ")") {
			return -1
		}
		k++
	}
	return k
}
