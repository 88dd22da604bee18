package syntax

import (
	"github.com/lienket/lienket/extract"
)

// findSender notes whom an unnamed delegation of the article stands for: the
// first that is named with its sender ("đoàn công tác của TPHCM").
func (r *Reader) findSender(n *Node) {
	if len(r.Sender) == 0 && n.Kind == HeadNode && n.Head == Party {
		r.organised(n)
	}
	if len(r.Sender) > 0 || n.Kind != ActorNode || n.Person || !n.Named {
		return
	}
	if n.Head == Party {
		r.Sender = r.Resolve(n)
		return
	}
	for _, a := range n.Actors {
		if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective {
			if s := r.SendsIt(a); s != a {
				r.Sender = []extract.Actor{s}
			}
		}
	}
}

// organised takes the sender of an unnamed delegation from who set it up: "đoàn
// thiện nguyện do Tạp chí X phối hợp cùng Quỹ Y tổ chức".
func (r *Reader) organised(n *Node) {
	for k := range r.Nodes {
		if &r.Nodes[k] != n && r.Nodes[k].Lo != n.Lo {
			continue
		}
		if k+2 < len(r.Nodes) && r.Marked(k+1, By) && r.Nodes[k+2].Kind == ActorNode && !r.Nodes[k+2].Person && !r.Leads(k+2, len(r.Nodes)) {
			r.Sender = r.Resolve(&r.Nodes[k+2])
		}
		return
	}
}

// hint notes who is likely to have sent a delegation that no words of the article give a
// sender: who set it up or whom its leader acts for; and who holds a giving.
func (r *Reader) hint() {
	for k := range r.Nodes {
		n := &r.Nodes[k]
		switch {
		case len(r.hinted) > 0:
			return
		case n.Kind == HeadNode && n.Head == Party:
			r.hinted = r.leaderOf(k)
		case n.Kind == ActorNode && n.Named && !n.Person && r.PartOf(k, 0) == Subject:
			if party, holds := r.sets(k + 1); party {
				r.hinted = r.Resolve(n)
			} else if holds && len(r.Convener) == 0 {
				r.Convener = r.Resolve(n)
			}
		}
	}
}

// leaderOf returns whom the leader of the delegation at node k acts for: "Bí thư Tỉnh ủy
// A dẫn đầu đoàn công tác", "đoàn do Phó Chủ tịch UBND tỉnh B làm trưởng đoàn".
func (r *Reader) leaderOf(k int) []extract.Actor {
	lead := -1
	switch {
	case k > 2 && r.Is(k-1, "đầu") && r.Is(k-2, "dẫn"):
		lead = k - 3
	case r.Marked(k+1, By):
		for x := k + 2; x < len(r.Nodes) && x <= k+4 && lead < 0; x++ {
			if r.Nodes[x].Person && r.Leads(x, len(r.Nodes)) {
				lead = x
			}
		}
	}
	if lead < 0 || !r.Nodes[lead].Person {
		return nil
	}
	if as := r.Resolve(&r.Nodes[lead]); !Personal(as) {
		return as
	}
	return nil
}

// sets reports whether the words from node k on say that somebody sets up a delegation,
// "đã tổ chức đoàn công tác", or holds a giving, "tổ chức chương trình trao quà".
func (r *Reader) sets(k int) (delegation, giving bool) {
	for joint := false; r.Marked(k, Past|With) || k < len(r.Nodes) && (r.Nodes[k].Kind == DateNode || joint && (r.Nodes[k].Kind == ActorNode || r.Is(k, ",", "và"))); k++ {
		joint = joint || r.Marked(k, With) // "phối hợp với E tổ chức"
	}
	if k+1 < len(r.Nodes) && (r.Is(k, "cử") || r.Is(k, "lập")) && r.Nodes[k+1].Head == Party {
		return true, false
	}
	if !r.Is(k, "tổ") || !r.Is(k+1, "chức") {
		return false, false
	}
	for x := k + 2; x < len(r.Nodes) && x <= k+5; x++ {
		switch n := &r.Nodes[x]; {
		case n.Head == Party:
			return true, false
		case n.Lex != nil && n.Kind == Word && n.Lex.Trigger&(Give|Carry|Move) != 0:
			return false, true
		case n.Kind == Mark, n.Kind == ActorNode, n.Kind == ItemNode:
			return false, false
		}
	}
	return false, false
}
