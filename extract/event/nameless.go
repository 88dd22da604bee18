package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// charities are the last two syllables of words for a delegation that gives of its
// own accord, as against one that somebody sent.
var charities = map[string]bool{"từ thiện": true, "thiện nguyện": true, "hảo tâm": true, "cứu trợ": true, "tình nguyện": true}

// charity reports whether the delegation at node k is one that gives of its own
// accord: "một đoàn từ thiện".
func (r *reader) charity(k int) bool {
	n := &r.nodes[k]
	return n.kind == headNode && n.head == party && n.hi-n.lo > 2 && charities[r.doc.Tokens[n.hi-2].Fold+" "+r.doc.Tokens[n.hi-1].Fold]
}

// oneOfMany reports whether a word before the head at node k says that nobody told
// before is meant: "một đoàn từ thiện", "nhiều đoàn cứu trợ".
func (r *reader) oneOfMany(k int) bool {
	i := r.nodes[k].lo - 1
	return i >= r.first0() && (many[r.doc.Tokens[i].Fold] || r.doc.Tokens[i].Kind == extract.Number)
}

// neighbourly are the first syllables of words for people who give together.
var neighbourly = map[string]bool{"người": true, "bà": true, "nhân": true, "cộng": true, "cư": true}

// neighbours reports whether the people at node k are those of a place nobody names,
// who may help one of them: "người dân trong thôn".
func (r *reader) neighbours(k int) bool {
	n := &r.nodes[k]
	return n.kind == headNode && n.head == people && neighbourly[r.doc.Tokens[n.lo].Fold] && n.hi-n.lo > 1
}

// sumNames are the words that make of a clause before "là" the name of a sum: "số tiền
// D ủng hộ R là 300 triệu đồng".
var sumNames = map[string]bool{"tiền": true, "trị": true, "phí": true, "giá": true}

// sumOf reports whether the clause before the word of support at node t names a sum.
func (r *reader) sumOf(t int) bool {
	for k := t - 1; k >= 0 && k >= t-12; k-- {
		n := &r.nodes[k]
		if n.kind == mark {
			return false
		}
		if f := r.doc.Tokens[n.hi-1].Fold; sumNames[f] && n.kind != itemNode {
			return true
		}
	}
	return false
}

// sources are the words before "của D" by which D paid for what the sentence tells:
// "từ nguồn hỗ trợ của D", "nhờ sự đóng góp của D".
var sources = map[string]bool{"nguồn": true, "nhờ": true, "sự": true, "tiền": true, "phí": true}

// fundedBy returns the node of who paid for what the word of support at node t hands
// over, or -1.
func (r *reader) fundedBy(t int) int {
	for k := 3; k < len(r.nodes); k++ {
		n := &r.nodes[k]
		if n.kind != actorNode && !(n.kind == headNode && n.head == giver) || k == t || !r.marked(k-1, of) && !r.marked(k-1, from) {
			continue
		}
		v := &r.nodes[k-2]
		if v.kind != word || v.lex == nil || v.lex.trigger&(give|help) == 0 || v.lex.strong&(give|help) == 0 {
			continue
		}
		if sources[r.doc.Tokens[r.nodes[k-3].hi-1].Fold] {
			return k
		}
	}
	return -1
}

// crowdAt returns the node of the people without a calling who are counted right before
// the word of giving at node t, "hơn 9.000 người đã quyên góp", or -1: they give.
func (r *reader) crowdAt(t int) int {
	k := t - 1
	for k >= 0 && (r.marked(k, past) || r.is(k, "cùng", "cũng", "nhau")) {
		k--
	}
	if k < 0 || r.nodes[k].kind != itemNode || r.nodes[t].lex.strong&give == 0 || r.nodes[t].lex.trigger&send != 0 {
		return -1
	}
	if it := r.nodes[k].item; it.kind == extract.Personnel && it.quantity != nil && len(it.owner) == 0 && it.quantity.Unit == "người" && !r.helpers(it) && it.quantity.Value > 1 && r.moneyAhead(t) {
		return k
	}
	return -1
}

// moneyAhead reports whether a sum of money follows the word of giving at node t.
func (r *reader) moneyAhead(t int) bool {
	for k := t + 1; k < len(r.nodes) && k <= t+5 && r.nodes[k].kind != mark; k++ {
		if n := &r.nodes[k]; n.kind == itemNode {
			return n.item.kind == extract.Money && n.item.quantity != nil && !n.item.skip
		}
	}
	return false
}

// crowdGives lets counted people give whom crowdAt finds.
func (r *reader) crowdGives(f *frame, l *left) {
	k := r.crowdAt(f.trigger)
	if k < 0 || l.subject >= 0 {
		return
	}
	f.donors = []extract.Actor{{Kind: extract.GroupActor, Group: r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[k].hi))}}
	r.step(f, k, "giver: counted people")
}

// besides adds what the giver gave besides, by the words that begin the clause: "ngoài
// 2 tấn gạo, D còn gửi R 300 chiếc chăn".
func (r *reader) besides(f *frame) {
	lo := f.lo
	if lo+2 >= f.trigger || r.nodes[lo].fold != "ngoài" && r.nodes[lo].fold != "bên" && r.nodes[lo].fold != "cùng" || len(f.groups) == 0 || f.rule != "give" {
		return
	}
	for k := f.trigger - 1; ; k-- {
		if k <= lo {
			return
		}
		if r.is(k, "còn", "cũng") {
			break
		}
	}
	var more []*item
	for k := lo + 1; k < f.trigger && !r.is(k, ","); k++ {
		if n := &r.nodes[k]; n.kind == itemNode && n.item.quantity != nil && !n.item.skip && !n.item.rate && !n.item.total && n.item.kind != extract.Personnel {
			more = append(more, n.item)
		}
	}
	f.groups[0].items = append(more, f.groups[0].items...)
}

// presents reports whether the words of an item say that it is a gift: "200 suất quà",
// "20 suất học bổng", "3 căn nhà tình nghĩa".
func (r *reader) presents(it *item) bool {
	return r.saysIt(it, "quà")
}

// onlyGiven reports whether counted things are of a sort that is only ever given: presents,
// scholarships, houses of kindness.
func (r *reader) onlyGiven(it *item) bool {
	return it.quantity != nil && (it.kind == extract.Goods && r.saysIt(it, "quà", "bổng") || r.saysIt(it, "nghĩa", "ái", "đoàn", "thương") && r.saysIt(it, "nhà"))
}

// saysIt reports whether one of the words stands in the words of an item.
func (r *reader) saysIt(it *item, words ...string) bool {
	for i := it.lo; i < it.hi; i++ {
		if slices.Contains(words, r.doc.Tokens[i].Fold) {
			return true
		}
	}
	return false
}
