package syntax

import "github.com/lienket/lienket/extract"

// maxPast is how many nodes may stand between people who are counted and the verb by which they
// give.
const maxPast = 6

// crewsGive makes givers of the people who are counted at the start of a clause and give
// something themselves: "42 y bác sĩ đã hiến 42 đơn vị máu", "một tài xế xe tải tặng hai tấm bạt".
// Nobody sends them.
func (r *Reader) crewsGive() {
	for i := range r.Nodes {
		n := &r.Nodes[i]
		if n.Kind != ItemNode || n.Item.Kind != extract.Personnel || n.Item.Quantity == nil || !r.opensClause(i) || !r.theyGive(i) {
			continue
		}
		n.Kind, n.Head, n.Item = HeadNode, Giver, nil
	}
}

// opensClause reports whether a clause begins at node i.
func (r *Reader) opensClause(i int) bool {
	if i == 0 {
		return true
	}
	p := &r.Nodes[i-1]
	return p.Kind == DateNode || p.Kind == Mark && (p.Fold == "," || p.Fold == ";" || p.Fold == ":")
}

// theyGive reports whether the first verb behind the people at node i is one by which something
// is given, with the thing or the sum behind it.
func (r *Reader) theyGive(i int) bool {
	k := i + 1
	for ; k < len(r.Nodes) && k <= i+maxPast; k++ {
		n := &r.Nodes[k]
		if n.Kind == Mark || n.Kind == ItemNode || r.Marked(k, Passive|Each|Per|To|From|Behalf) {
			return false
		}
		if n.Kind == Word && n.Lex != nil && n.Lex.Trigger != 0 {
			break
		}
	}
	if k > i+maxPast || k >= len(r.Nodes) || r.Nodes[k].Lex == nil || r.Nodes[k].Lex.Trigger&Give == 0 || r.Nodes[k].Lex.Trigger&(Send|Receive|Help) != 0 {
		return false
	}
	for k++; k < len(r.Nodes) && k <= i+2*maxPast; k++ {
		switch n := &r.Nodes[k]; n.Kind {
		case ItemNode:
			return n.Item.Kind != extract.Personnel && !n.Item.Skip
		case Mark:
			return false
		}
	}
	return false
}
