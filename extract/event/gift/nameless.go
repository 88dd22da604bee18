package gift

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// charity reports whether the delegation at node k is one that gives of its own
// accord: "một đoàn từ thiện".
func (r *Reader) charity(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == syntax.HeadNode && n.Head == syntax.Party && n.Hi-n.Lo > 2 && syntax.Charities[r.Doc.Tokens[n.Hi-2].Fold+" "+r.Doc.Tokens[n.Hi-1].Fold]
}

// oneOfMany reports whether a word before the head at node k says that nobody told
// before is meant: "một đoàn từ thiện", "nhiều đoàn cứu trợ".
func (r *Reader) oneOfMany(k int) bool {
	i := r.Nodes[k].Lo - 1
	return i >= r.FirstToken() && (syntax.Many[r.Doc.Tokens[i].Fold] || r.Doc.Tokens[i].Kind == extract.Number)
}

// neighbourly are the first syllables of words for people who give together.
var neighbourly = map[string]bool{"người": true, "bà": true, "nhân": true, "cộng": true, "cư": true}

// neighbours reports whether the people at node k are those of a place nobody names,
// who may help one of them: "người dân trong thôn".
func (r *Reader) neighbours(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == syntax.HeadNode && n.Head == syntax.People && neighbourly[r.Doc.Tokens[n.Lo].Fold] && n.Hi-n.Lo > 1
}

// sources are the words before "của D" by which D paid for what the sentence tells:
// "từ nguồn hỗ trợ của D", "nhờ sự đóng góp của D".
var sources = map[string]bool{"nguồn": true, "nhờ": true, "sự": true, "tiền": true, "phí": true}

// decreed reports whether the sentence tells what the body at node k has decided: "theo quyết
// định của D, tỉnh R được hỗ trợ …".
func (r *Reader) decreed(k int) bool {
	n := &r.Nodes[k]
	if n.Kind != syntax.ActorNode || n.Person || !r.Is(k-1, "của") || r.Nodes[0].Fold != "theo" || k > maxDecree || !r.Is(k+1, ",") || k+2 >= len(r.Nodes) || r.Nodes[k+2].Kind != syntax.ActorNode {
		return false
	}
	for x := 1; x < k; x++ {
		if r.Phrase(x, "quyết định", "nghị quyết", "phân bổ", "phương án") || r.Is(x, "nghị") && r.Is(x+1, "quyết") || r.Is(x, "phương") && r.Is(x+1, "án") {
			return true
		}
	}
	return false
}

// maxDecree is at which node the body at the latest stands that decided what a sentence tells.
const maxDecree = 8

// FundedBy returns the node of who paid for what the word of support at node t hands
// over, or -1.
func (r *Reader) FundedBy(t int) int {
	for k := 2; k < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if k < t && r.decreed(k) {
			return k
		}
		if n.Kind == syntax.ItemNode && n.Item.Bare && len(n.Item.Owner) > 0 && r.Is(k-1, "nguồn") && r.Is(k-2, "từ", "bằng") && k < t {
			return k // "từ nguồn kinh phí của D"
		}
		if k < 3 {
			continue
		}
		of := k - 1
		if n.Person && of > 3 && r.Is(of, "ông", "bà", "anh", "chị", "em") {
			of--
		}
		if n.Kind != syntax.ActorNode && !(n.Kind == syntax.HeadNode && n.Head == syntax.Giver) || k == t || !r.Marked(of, syntax.Of) && !r.Marked(of, syntax.From) {
			continue
		}
		v := &r.Nodes[of-1]
		if v.Kind == syntax.Word && r.Is(of-2, "nguồn") && k < t {
			return k // "từ nguồn vận động của D"
		}
		if v.Kind != syntax.Word || v.Lex == nil || v.Lex.Trigger&(syntax.Give|syntax.Help) == 0 || v.Lex.Strong&(syntax.Give|syntax.Help) == 0 {
			continue
		}
		if sources[r.Doc.Tokens[r.Nodes[of-2].Hi-1].Fold] {
			return k
		}
	}
	return -1
}
