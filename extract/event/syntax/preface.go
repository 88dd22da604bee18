package syntax

// InPreface reports whether the verb at node t stands in words that open its sentence or clause and lack a
// subject, which the clause behind them has: "Với việc trao …, D …", "Thông qua các hoạt động như: ủng hộ …".
func (r *Reader) InPreface(t int) bool {
	at := t
	for at > 0 && !r.Ends(at-1) {
		at--
	}
	for k := t - 1; k >= at; k-- {
		n := &r.Nodes[k]
		if r.Is(k, "còn") || n.Kind == ActorNode && r.PartOf(k, at) == Subject || n.Kind == HeadNode && r.PartOf(k, at) == Subject && n.Head != Vehicle {
			return false
		}
		if r.opensPreface(k) {
			return k == at || r.Is(k-1, ",", "”", "\"")
		}
	}
	return false
}

// opensPreface reports whether such words may begin at node k.
func (r *Reader) opensPreface(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != Word {
		return false
	}
	next, ok := prefaces[n.Fold]
	if !ok || n.Lo+2 >= len(r.Doc.Tokens) {
		return false
	}
	second, third := r.Doc.Tokens[n.Lo+1].Fold, r.Doc.Tokens[n.Lo+2].Fold
	if next == "" {
		return second != "ra"
	}
	return next == second && third != "đó" && third != "này" // "bên cạnh đó"
}

// prefaces are the syllables that begin such words, and the one that must stand behind each, if any.
var prefaces = map[string]string{"với": "việc", "bằng": "việc", "qua": "việc", "thông": "qua", "cùng": "với", "ngoài": "", "bên": "cạnh", "sau": "khi", "song": "song"}

// prefaceEnds reports whether the words that open the sentence end at the comma before node k, so that the actor
// there is in no row with that at node i: both are the only ones, and behind the latter something is told.
func (r *Reader) prefaceEnds(i, k int) bool {
	if k+1 >= len(r.Nodes) || r.Nodes[k+1].Kind == Mark || r.Is(k+1, "và", "cùng") || r.Nodes[k+1].Kind == ActorNode || r.liesIn(r.Nodes[i].First(), k) {
		return false
	}
	if r.Nodes[0].Fold != "theo" && !r.opensPreface(0) {
		return false
	}
	for x := range i {
		if r.Is(x, ",") && r.Nodes[0].Fold == "theo" {
			return false // "Theo A, B trao quà cho C, D"
		}
	}
	return r.PartOf(i, 0) != Subject
}
