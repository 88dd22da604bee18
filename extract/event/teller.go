package event

import (
	"github.com/lienket/lienket/extract"
)

// maxTelling is how many nodes may stand between who tells something and what is told.
const maxTelling = 8

// teller returns the node of the body or place that tells of the item at node it, which
// the passive verb hands to others without saying whose it was, or -1: "D cho biết, 500
// thùng hàng đã được chuyển cho R", "Theo D, 30 máy thở đã được trao cho R". Whoever
// tells it did it more often than not.
func (r *reader) teller(it int) int {
	for k := it - 1; k >= 0 && k >= it-maxTelling; k-- {
		n := &r.nodes[k]
		if n.kind != actorNode {
			if n.kind == mark && n.fold != "," && n.fold != ":" || n.kind == itemNode {
				return -1
			}
			continue
		}
		as := r.resolve(n)
		if len(as) != 1 || as[0].Kind == extract.PersonActor || r.passesOn(as[0]) || r.agency(as[0]) {
			return -1
		}
		if k > 0 && r.is(k-1, "theo") && r.is(k+1, ",") || r.saysBetween(k, it) || r.announces(k, it) {
			return k
		}
		return -1
	}
	return -1
}

// announces reports whether "thông báo" or "xác nhận" stands in nodes (k,it).
func (r *reader) announces(k, it int) bool {
	for x := k + 1; x < it; x++ {
		if f := r.doc.Tokens[r.nodes[x].hi-1].Fold; f == "báo" && r.nodes[x].fold == "thông" || f == "nhận" && (r.nodes[x].fold == "xác" || r.is(x-1, "xác")) {
			return true
		}
	}
	return false
}

// appositions are the words that take up the name before them to tell what its bearer
// did: "Hải Lâm - địa phương hôm qua đã tặng 20 tấn rau", "Công ty A, nơi vừa gửi 5 máy".
var appositions = wordList("appositions")

// takenUp returns the name before the mark at which an aside begins whose subject the
// name is and whose verb is the word of giving at node t, or -1.
func (r *reader) takenUp(t int) int {
	for k := t - 1; k >= 2 && k >= t-maxTelling; k-- {
		n := &r.nodes[k]
		switch {
		case appositions[n.fold] && n.kind != actorNode && r.is(k-1, ",", "-", "–", "—", "(") && r.nodes[k-2].kind == actorNode && !r.is(k-3, "theo"):
			return k - 2
		case n.kind == itemNode, n.kind == actorNode, n.kind == mark, r.marked(k, passive|not|wish), n.lex != nil && n.lex.trigger&(give|receive) != 0 && n.lex.marker&past == 0:
			return -1
		}
	}
	return -1
}

// thankers returns who thanks, by a word before node t, those who gave by it.
func (r *reader) thankers(t int) []extract.Actor {
	for k := t - 1; k > 0; k-- {
		n := &r.nodes[k]
		if n.lex == nil || n.lex.trigger&thank == 0 {
			continue
		}
		lo, _ := r.clause(k, 0)
		l := r.before(lo, k)
		for _, x := range []int{l.principal, l.subject} {
			if x >= 0 && r.nodes[x].kind == actorNode {
				if to := r.resolve(&r.nodes[x]); !personal(to) {
					return to
				}
			}
		}
		return nil
	}
	return nil
}

// relative reports whether "mà" at node k only leads on from a thing to who gave it:
// "15.000 khẩu trang mà Hội A gửi tặng R".
func (r *reader) relative(k int) bool {
	return r.is(k, "mà") && k > 0 && k+1 < len(r.nodes) && (r.nodes[k-1].kind == itemNode || r.nodes[k-1].kind == word && r.nodes[k-1].lex == nil) &&
		r.nodes[k+1].kind == actorNode && r.handsNext(k+1, len(r.nodes))
}

// speaks returns the node of who acts by the verb at node t though named behind what it
// tells, which ends at node end: "Trao 1 tỷ đồng cho R, bà A, Giám đốc Công ty B, mong …",
// "'Chúng tôi để lại 10 máy thở', ông A nói"; or -1.
func (r *reader) speaks(t, end int) int {
	opens, we := true, false
	for k := t - 1; k >= 0 && k >= t-maxTelling; k-- {
		n := &r.nodes[k]
		we = we || r.is(k, "tôi") && r.is(k-1, "chúng")
		opens = opens && (n.kind == mark && n.fold != "," || n.kind == dateNode || r.is(k, "khi", "sau") || n.kind == word && n.lex == nil && k > 0 && r.is(k-1, "sau"))
	}
	if !opens && !we {
		return -1
	}
	comma := false
	for k := max(end, t+1); k < len(r.nodes); k++ {
		n := &r.nodes[k]
		switch {
		case r.is(k, ","):
			comma = true
		case n.kind == actorNode && comma && (n.person || opens && r.nodes[k-1].kind == mark):
			return k
		case n.kind == actorNode || n.kind == itemNode:
			if comma {
				return -1
			}
		}
	}
	return -1
}

// again are the words that name somebody again at the head of a sentence: "nữ ca sĩ", "cô".
var again = map[string]bool{"nữ": true, "nam": true, "cô": true, "anh": true, "chị": true}

// namedAgain returns the person with whom the sentence before begins, or whom that person
// stands for, where this one takes the person up without a name: "Ca sĩ A thăm nhiều
// xóm trọ. Nữ ca sĩ còn tặng R 2 máy thở".
func (r *reader) namedAgain(t int) []extract.Actor {
	n := &r.nodes[0]
	if r.sent == 0 || t > maxTelling || !again[n.fold] || r.needs+r.aid < 2 || len(r.nodes) < 2 || r.doc.Tokens[n.hi].Cap {
		return nil
	}
	for k := 1; k < t; k++ {
		if m := &r.nodes[k]; m.kind == mark || m.kind == actorNode || m.kind == headNode {
			return nil
		}
	}
	for k := range r.parsed[r.sent-1] {
		m := &r.parsed[r.sent-1][k]
		if m.kind == actorNode {
			if m.person && k <= 3 {
				return r.resolve(m)
			}
			return nil
		}
	}
	return nil
}
