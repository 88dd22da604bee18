package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

// homeRate reports whether the money at node i is so much for each home or place: "50 triệu
// đồng/ngôi nhà", "2 tỷ đồng/tỉnh".
func (r *Reader) homeRate(i int) bool {
	return r.Is(i+1, "/") && r.Is(i+2, "ngôi", "căn", "nhà", "tỉnh", "huyện", "xã", "phường", "thôn", "địa")
}

// raising are the last syllables of the verbs by which somebody has a home put up or hands it
// over.
var raising = lists.Words("raising")

// behindHomes are the words behind "nhà" by which it is somebody's home: others make another word
// of it, "nhà tắm", "nhà thi đấu".
var behindHomes = lists.Words("behind homes")

// building are the last syllables of the verbs of building and fitting out, which give what is
// built to those for whom it is.
var building = lists.Words("building")

// built is the word of building where it says what somebody gives.
var built = &Lexeme{Trigger: Give}

// maxFor is how many nodes may stand between what is built and those for whom it is.
const maxFor = 10

// builds makes verbs of giving of the words of building right before what is built, where those
// follow for whom it is, and no verb of giving stands before them: "D khởi công xây nhà cho gia
// đình ông R", "D lắp đặt 20 máy lọc nước cho trường R".
func (r *Reader) builds() {
	if r.Content.Markers&To == 0 && r.Content.Triggers&Give == 0 {
		return
	}
	for i := 1; i+2 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if n.Kind != Word || n.Lex != nil || !building[n.Fold] && !r.unveiled(i) {
			continue
		}
		x := i + 1
		for x+1 < len(r.Nodes) && (r.Nodes[x].Kind == Word && (Many[r.Nodes[x].Fold] || r.Is(x, "thêm")) || QuoteMark(&r.Nodes[x])) {
			x++
		}
		if r.Nodes[x].Kind == ItemNode && r.Nodes[x].Item.Kind == extract.Goods && (r.builtFor(x+1) && r.builtBy(i) || r.builtBeside(i, x+1)) {
			n.Lex = built
			r.put(n)
		}
	}
}

// unveiled reports whether "khánh thành" ends at node i, by which works are handed over to those for
// whom they are: "D khánh thành mái ấm tặng hộ nghèo xã R".
func (r *Reader) unveiled(i int) bool { return r.Is(i, "thành") && r.Is(i-1, "khánh") }

// builtFor reports whether those stand behind node k for whom something is built.
func (r *Reader) builtFor(k int) bool {
	for hi := min(len(r.Nodes)-1, k+maxFor); k < hi; k++ {
		switch n := &r.Nodes[k]; {
		case r.Is(k, "cho", "tặng"):
			return r.gets(k + 1)
		case n.Kind == Mark && !QuoteMark(n) && n.Fold != "(" && n.Fold != ")", n.Kind == ActorNode, n.Lex != nil && n.Kind == Word && n.Lex.Trigger != 0:
			return false
		}
	}
	return false
}

// builtBy reports whether the body or person right before the words of building that end at node
// i builds: not what others give for it, nor what somebody wants.
func (r *Reader) builtBy(i int) bool {
	for k := i - 1; k >= 0 && k >= i-maxFor; k-- {
		switch n := &r.Nodes[k]; {
		case n.Kind == ActorNode && r.Marked(k-1, With) && k > 1 && r.Nodes[k-2].Kind == ActorNode:
			// "D phối hợp với C tổ chức khánh thành …"
		case n.Kind == ActorNode || n.Kind == HeadNode && (n.Head == Party || n.Head == Giver):
			return r.PartOf(k, 0) == Subject
		case r.Is(k, "lễ") && r.Is(k-1, "chức"), r.Marked(k, With):
		case n.Kind != Word && n.Kind != DateNode && !r.Is(k, ",", ")"), r.Is(k, "để", "việc", "phí", "tiền", "thầu", "được", "bị"), n.Lex != nil && n.Lex.Trigger != 0, r.Marked(k, Wish|Not|Noun|Passive|At):
			return false
		}
	}
	return false
}

// builtBeside reports whether the words of building that end at node i go on after a gift to others,
// and where something is built stands at node k: "D tặng 20 máy tính cho trường R và xây 2 phòng học
// tại trường Q".
func (r *Reader) builtBeside(i, k int) bool {
	for n := 0; i > 0 && n < 2 && r.Nodes[i-1].Kind == Word && r.Nodes[i-1].Lex == nil && !r.Is(i-1, "và"); n++ {
		i--
	}
	if !r.Is(i-1, "và", ",", ";") || !(r.Is(k, "tại", "ở", "cho") && k+1 < len(r.Nodes) && r.Nodes[k+1].Kind == ActorNode) {
		return false
	}
	got := false
	for x := i - 2; x >= 0 && x >= i-maxBeside; x-- {
		switch n := &r.Nodes[x]; {
		case n.Kind == ActorNode && r.Marked(x-1, To):
			got = true
		case n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0:
			return got && !r.Marked(x-1, Noun|Passive)
		case n.Kind == Mark && n.Fold != "(" && n.Fold != ")":
			return false
		}
	}
	return false
}

// maxBeside is how many nodes a gift may have that goes on with what is built.
const maxBeside = 16

// Builds reports whether the word at node t gives by being a word of building.
func (r *Reader) Builds(t int) bool { return r.Nodes[t].Lex == built }

// helpedBuild reports whether the word of building at node i says what the verb right before it
// gives: "hỗ trợ xây nhà", "trợ giúp xây dựng nhà ở".
func (r *Reader) helpedBuild(i int) bool {
	if r.Is(i, "dựng", "chữa") {
		i--
	}
	return r.Is(i, "xây", "sửa", "cất", "dựng") && i > 0 && r.Nodes[i-1].Lex != nil && r.Nodes[i-1].Lex.Strong&Give != 0 && !r.Is(i-2, "phí", "tiền") && r.Nodes[max(0, i-2)].Kind != ItemNode
}

// homeHeads are the first syllables of words for somebody's home.
var homeHeads = map[string]bool{"nhà": true, "ngôi": true, "căn": true, "mái": true}

// maxQuotedName is how many tokens the name of a home may have.
const maxQuotedName = 8

// quotedName returns the token behind the name in quotation marks that begins at token i, "nhà
// “Nghĩa tình đồng đội”", or i.
func (r *Reader) quotedName(i, hi int) int {
	toks := r.Doc.Tokens
	if i+2 >= hi || !quoting(toks[i].Fold) || !toks[i+1].Cap {
		return i
	}
	for k := i + 2; k < hi && k <= i+maxQuotedName; k++ {
		if quoting(toks[k].Fold) {
			return k + 1
		}
	}
	return i
}
