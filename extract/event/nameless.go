package event

import (
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
