package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// maxTelling is how many nodes may stand between who tells something and what is told.
const maxTelling = 8

// teller returns the node of the body or place that tells of the item at node it, which
// the passive verb hands to others without saying whose it was, or -1: "D cho biết, 500
// thùng hàng đã được chuyển cho R", "Theo D, 30 máy thở đã được trao cho R". Whoever
// tells it did it more often than not.
func (r *reader) teller(it int) int {
	for k := it - 1; k >= 0 && k >= it-maxTelling; k-- {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode {
			if n.Kind == syntax.Mark && n.Fold != "," && n.Fold != ":" || n.Kind == syntax.ItemNode {
				return -1
			}
			continue
		}
		as := r.Resolve(n)
		if len(as) != 1 || as[0].Kind == extract.PersonActor || r.PassesOn(as[0]) || r.Agency(as[0]) {
			return -1
		}
		if k > 0 && r.Is(k-1, "theo") && r.Is(k+1, ",") || r.SaysBetween(k, it) || r.announces(k, it) {
			return k
		}
		return -1
	}
	return -1
}

// announces reports whether "thông báo" or "xác nhận" stands in nodes (k,it).
func (r *reader) announces(k, it int) bool {
	for x := k + 1; x < it; x++ {
		if f := r.Doc.Tokens[r.Nodes[x].Hi-1].Fold; f == "báo" && r.Nodes[x].Fold == "thông" || f == "nhận" && (r.Nodes[x].Fold == "xác" || r.Is(x-1, "xác")) {
			return true
		}
	}
	return false
}

// appositions are the words that take up the name before them to tell what its bearer
// did: "Hải Lâm - địa phương hôm qua đã tặng 20 tấn rau", "Công ty A, nơi vừa gửi 5 máy".
var appositions = lists.Words("appositions")

// takenUp returns the name before the mark at which an aside begins whose subject the
// name is and whose verb is the word of giving at node t, or -1.
func (r *reader) takenUp(t int) int {
	for k := t - 1; k >= 2 && k >= t-maxTelling; k-- {
		n := &r.Nodes[k]
		switch {
		case appositions[n.Fold] && n.Kind != syntax.ActorNode && r.Is(k-1, ",", "-", "–", "—", "(") && r.Nodes[k-2].Kind == syntax.ActorNode && !r.Is(k-3, "theo"):
			return k - 2
		case n.Kind == syntax.ItemNode, n.Kind == syntax.ActorNode, n.Kind == syntax.Mark, r.Marked(k, syntax.Passive|syntax.Not|syntax.Wish), n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Receive) != 0 && n.Lex.Marker&syntax.Past == 0:
			return -1
		}
	}
	return -1
}

// thankedFor returns the node of the subject of the verb at node t, to whom thanks are said right before, or -1.
func (r *reader) thankedFor(t int) int {
	k := t - 1
	for k > 0 && r.Marked(k, syntax.Past) {
		k--
	}
	if k < 1 || r.Nodes[k].Kind != syntax.ActorNode {
		return -1
	}
	x := k - 1
	for x > 0 && r.Is(x, "các", "những", "tới", "đến", "ông", "bà") {
		x--
	}
	if x > 0 && r.Nodes[x].Lex != nil && r.Nodes[x].Lex.Trigger&syntax.Thank != 0 {
		return k
	}
	return -1
}

// thankers returns who thanks, by a word before node t, those who gave by it.
func (r *reader) thankers(t int) []extract.Actor {
	for k := t - 1; k > 0; k-- {
		n := &r.Nodes[k]
		if n.Lex == nil || n.Lex.Trigger&syntax.Thank == 0 {
			continue
		}
		lo, _ := r.Clause(k, 0)
		l := r.Before(lo, k)
		for _, x := range []int{l.Principal, l.Subject} {
			if x >= 0 && r.Nodes[x].Kind == syntax.ActorNode {
				if to := r.Resolve(&r.Nodes[x]); !syntax.Personal(to) {
					return to
				}
			}
		}
		return nil
	}
	return nil
}

// speaks returns the node of who acts by the verb at node t though named behind what it
// tells, which ends at node end: "Trao 1 tỷ đồng cho R, bà A, Giám đốc Công ty B, mong …",
// "'Chúng tôi để lại 10 máy thở', ông A nói"; or -1.
func (r *reader) speaks(t, end int) int {
	opens, we := true, false
	for k := t - 1; k >= 0 && k >= t-maxTelling; k-- {
		n := &r.Nodes[k]
		we = we || r.Is(k, "tôi") && r.Is(k-1, "chúng")
		opens = opens && (n.Kind == syntax.Mark && n.Fold != "," || n.Kind == syntax.DateNode || r.Is(k, "khi", "sau") || n.Kind == syntax.Word && n.Lex == nil && k > 0 && r.Is(k-1, "sau"))
	}
	if !opens && !we {
		return -1
	}
	comma := false
	for k := max(end, t+1); k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		switch {
		case r.Is(k, ","):
			comma = true
		case n.Kind == syntax.ActorNode && comma && (n.Person || opens && r.Nodes[k-1].Kind == syntax.Mark):
			return k
		case n.Kind == syntax.ActorNode || n.Kind == syntax.ItemNode:
			if comma {
				return -1
			}
		}
	}
	return -1
}

// again are the words that name somebody again where a clause begins: "nữ ca sĩ", "cô".
var again = lists.Words("named again")

// maxAgain is how many sentences back those are looked for whom a clause names again.
const maxAgain = 3

// namedAgain returns the person whom the clause of the verb at node t takes up without a name,
// or whom that person stands for: "Ca sĩ A thăm nhiều xóm trọ. Nữ ca sĩ còn tặng R 2 máy thở",
// "Trước đó, nam cầu thủ quê R đã tặng …". It is who gave shortly before, or with whom a
// sentence before begins.
func (r *reader) namedAgain(t int) []extract.Actor {
	if r.Sent == 0 || r.Needs+r.Aid < 2 || !r.namesAgain(t) {
		return nil
	}
	m := &r.Memory
	for si := r.Sent - 1; si >= 0 && si >= r.Sent-maxAgain; si-- {
		if m.DonorSent == si && len(m.Donors) > 0 {
			if len(m.Donors) == 1 && m.Donors[0].Kind == extract.PersonActor {
				return m.Donors
			}
			return nil
		}
		for k := range r.Parsed[si] {
			n := &r.Parsed[si][k]
			if n.Kind == syntax.ActorNode && n.Person && (k <= 3 || r.Parsed[si][k-1].Kind == syntax.Mark) {
				return r.Resolve(n)
			}
			if n.Kind == syntax.ActorNode && (n.Person || k <= 3) {
				return nil
			}
		}
	}
	return nil
}

// namesAgain reports whether a word that names a person again is the subject of the verb at node t.
func (r *reader) namesAgain(t int) bool {
	from := t
	for from > 0 && t-from <= maxTelling && r.Nodes[from-1].Kind != syntax.Mark && r.Nodes[from-1].Kind != syntax.DateNode {
		from--
	}
	lo := r.Nodes[from].Lo
	hi := lo
	for n := maxCalling; n > 0 && hi == lo; n-- {
		if end := lo + n; end < r.Nodes[t].Lo+1 && again[strings.ToLower(r.Doc.Slice(r.Span(lo, end)))] {
			hi = end
		}
	}
	if hi == lo || r.Doc.Tokens[hi].Cap || from > 0 && syntax.QuoteMark(&r.Nodes[from-1]) {
		return false
	}
	for k := from; k < t; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !r.Is(k-1, "quê", "gốc", "người") || n.Kind == syntax.HeadNode && n.Lo >= hi {
			return false
		}
	}
	return true
}

// maxCalling is how many words may name somebody again.
const maxCalling = 4

// maxCopula is how many words may stand between what was done and "là": "lần này", "đợt đầu".
const maxCopula = 5

// identified returns the node of the name behind "là" that says who did what the verb at node t,
// which opens the clause from node lo on, tells up to node end: "Tặng R 20 xe đạp lần này là D",
// "Người trao 5 triệu đồng cho R là ông A"; or -1.
func (r *reader) identified(lo, t, end int) int {
	for k := lo; k < t; k++ {
		if n := &r.Nodes[k]; n.Kind != syntax.Word && n.Kind != syntax.DateNode && (n.Kind != syntax.HeadNode || k != lo || n.Hi-n.Lo > 2) || r.Marked(k, syntax.Passive|syntax.Not) {
			return -1
		}
	}
	if lo < t && !identifying[r.Doc.Tokens[r.Nodes[lo].Lo].Fold] {
		return -1
	}
	for k := end; k+1 < len(r.Nodes) && k <= end+maxCopula; k++ {
		if r.Is(k, "là") {
			for k++; k+1 < len(r.Nodes) && r.Nodes[k].Kind == syntax.Word && (r.Is(k, "ông", "bà") || syntax.Someone[r.Nodes[k].Fold]); k++ {
			}
			if r.Nodes[k].Kind == syntax.ActorNode && r.PartOf(k, k) == syntax.Subject && (r.Nodes[k].Named || r.Nodes[k].Person) {
				return k
			}
			return -1
		}
		if n := &r.Nodes[k]; n.Kind != syntax.Word && n.Kind != syntax.DateNode && !r.Is(k, ",") && !(k == end && n.First().Kind == extract.PlaceActor) || n.Lex != nil && n.Lex.Trigger != 0 {
			return -1
		}
	}
	return -1
}

// identifying are the first syllables of the words for whoever did something.
var identifying = map[string]bool{"người": true, "đơn": true, "nhà": true, "tổ": true, "cá": true, "doanh": true, "nơi": true, "bên": true, "nghệ": true, "địa": true}
