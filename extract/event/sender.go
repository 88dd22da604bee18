package event

import "github.com/lienket/lienket/extract"

// findSender notes whom an unnamed delegation of the article stands for: the
// first that is named with its sender ("đoàn công tác của TPHCM").
func (r *reader) findSender(n *node) {
	if len(r.sender) == 0 && n.kind == headNode && n.head == party {
		r.organised(n)
	}
	if len(r.sender) > 0 || n.kind != actorNode || n.person || !n.named {
		return
	}
	if n.head == party {
		r.sender = r.resolve(n)
		return
	}
	for _, a := range n.actors {
		if a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Collective {
			if s := r.sendsIt(a); s != a {
				r.sender = []extract.Actor{s}
			}
		}
	}
}

// organised takes the sender of an unnamed delegation from who set it up: "đoàn
// thiện nguyện do Tạp chí X phối hợp cùng Quỹ Y tổ chức".
func (r *reader) organised(n *node) {
	for k := range r.nodes {
		if &r.nodes[k] != n && r.nodes[k].lo != n.lo {
			continue
		}
		if k+2 < len(r.nodes) && r.marked(k+1, by) && r.nodes[k+2].kind == actorNode && !r.nodes[k+2].person && !r.leads(k+2, len(r.nodes)) {
			r.sender = r.resolve(&r.nodes[k+2])
		}
		return
	}
}

// hint notes who is likely to have sent a delegation that no words of the article give a
// sender: who set it up or whom its leader acts for; and who holds a giving.
func (r *reader) hint() {
	for k := range r.nodes {
		n := &r.nodes[k]
		switch {
		case len(r.hinted) > 0:
			return
		case n.kind == headNode && n.head == party:
			r.hinted = r.leaderOf(k)
		case n.kind == actorNode && n.named && !n.person && r.partOf(k, 0) == subject:
			if party, holds := r.sets(k + 1); party {
				r.hinted = r.resolve(n)
			} else if holds && len(r.convener) == 0 {
				r.convener = r.resolve(n)
			}
		}
	}
}

// leaderOf returns whom the leader of the delegation at node k acts for: "Bí thư Tỉnh ủy
// A dẫn đầu đoàn công tác", "đoàn do Phó Chủ tịch UBND tỉnh B làm trưởng đoàn".
func (r *reader) leaderOf(k int) []extract.Actor {
	lead := -1
	switch {
	case k > 2 && r.is(k-1, "đầu") && r.is(k-2, "dẫn"):
		lead = k - 3
	case r.marked(k+1, by):
		for x := k + 2; x < len(r.nodes) && x <= k+4 && lead < 0; x++ {
			if r.nodes[x].person && r.leads(x, len(r.nodes)) {
				lead = x
			}
		}
	}
	if lead < 0 || !r.nodes[lead].person {
		return nil
	}
	if as := r.resolve(&r.nodes[lead]); !personal(as) {
		return as
	}
	return nil
}

// sets reports whether the words from node k on say that somebody sets up a delegation,
// "đã tổ chức đoàn công tác", or holds a giving, "tổ chức chương trình trao quà".
func (r *reader) sets(k int) (delegation, giving bool) {
	for joint := false; r.marked(k, past|with) || k < len(r.nodes) && (r.nodes[k].kind == dateNode || joint && (r.nodes[k].kind == actorNode || r.is(k, ",", "và"))); k++ {
		joint = joint || r.marked(k, with) // "phối hợp với E tổ chức"
	}
	if k+1 < len(r.nodes) && (r.is(k, "cử") || r.is(k, "lập")) && r.nodes[k+1].head == party {
		return true, false
	}
	if !r.is(k, "tổ") || !r.is(k+1, "chức") {
		return false, false
	}
	for x := k + 2; x < len(r.nodes) && x <= k+5; x++ {
		switch n := &r.nodes[x]; {
		case n.head == party:
			return true, false
		case n.lex != nil && n.kind == word && n.lex.trigger&(give|carry|move) != 0:
			return false, true
		case n.kind == mark, n.kind == actorNode, n.kind == itemNode:
			return false, false
		}
	}
	return false, false
}
