package syntax

import "github.com/lienket/lienket/extract/event/lists"

// sumNouns are the nouns that, with a word of support, name the sum itself: "khoản viện
// trợ 1 triệu USD", "sự hỗ trợ 500 triệu đồng".
var sumNouns = map[string]bool{"khoản": true, "gói": true, "sự": true, "lễ": true, "buổi": true, "nguồn": true, "món": true}

// SumNoun reports whether node t is a word of support that such a noun makes a
// noun of.
func (r *Reader) SumNoun(t int) bool {
	if t > 1 && r.Nodes[t-1].Kind == HeadNode && r.Nodes[t-1].Head == Vehicle && r.Doc.Tokens[r.Nodes[t-1].Hi-1].Fold == "hàng" && r.Marked(t+1, Worth) {
		return r.Nodes[t].Lex != nil && r.Nodes[t].Lex.Trigger&Give != 0 // "gửi số hàng cứu trợ trị giá 380.000 USD"
	}
	return t > 0 && r.Nodes[t].Lex != nil && r.Nodes[t].Lex.Trigger&(Give|Help) != 0 && (sumNouns[r.Nodes[t-1].Fold] && r.Nodes[t-1].Hi-r.Nodes[t-1].Lo == 1 || r.SumHead(t) || r.Treaty(t))
}

// SumHead reports whether the word of support at node t only says what the money before
// it is for: "số tiền cứu trợ 2 tỷ đồng".
func (r *Reader) SumHead(t int) bool {
	if t == 0 || r.Nodes[t-1].Kind != HeadNode || r.Nodes[t-1].Head != Vehicle || !r.ItemNext(t) {
		return false
	}
	f := r.Doc.Tokens[r.Nodes[t-1].Hi-1].Fold
	return f == "tiền" || f == "phí"
}

// Treaty reports whether the word of support at node t says what is signed: "hợp đồng
// viện trợ", "hiệp định tài trợ", "thỏa ước viện trợ".
func (r *Reader) Treaty(t int) bool {
	return r.Is(t-1, "đồng") && r.Is(t-2, "hợp") || r.Is(t-1, "định") && r.Is(t-2, "hiệp") || r.Is(t-1, "thuận", "ước") && r.Is(t-2, "thỏa", "thoả")
}

// sumWorth reports whether the money at node i is the gift itself, which a noun of
// support before it names: "khoản viện trợ trị giá 250.000 USD".
func (r *Reader) sumWorth(i int) bool {
	for k := i - 2; k > 0 && k >= i-5; k-- {
		if r.Packet(k) {
			return true
		}
		if r.SumNoun(k) {
			return !r.Is(k-1, "lễ", "buổi")
		}
		if n := &r.Nodes[k]; n.Fold == "viện" && n.Kind == Word && n.Lex != nil && n.Lex.Strong&Give != 0 && k == i-2 {
			return true // "quyết định viện trợ nhân đạo trị giá 420.000 USD"
		}
		if n := &r.Nodes[k]; n.Kind != Word || n.Lex != nil && n.Lex.Trigger == 0 && n.Lex.Marker&Noun == 0 {
			return false
		}
	}
	return false
}

// aidKinds are the syllables of what aid is called by its kind: "nhân đạo", "quân sự", "bổ sung".
var aidKinds = lists.Words("aid kinds")

// callKinds takes the words by which a sum of aid is called into the noun of support before them:
// "gói viện trợ nhân đạo và kinh tế | trị giá 2 triệu USD", "khoản hỗ trợ bổ sung | 5 tỷ đồng".
func (r *Reader) callKinds() {
	for i := 1; i+1 < len(r.Nodes); i++ {
		n := &r.Nodes[i]
		if !r.Packet(i) && (n.Kind != Word || n.Lex == nil || n.Lex.Strong&(Give|Help) == 0 || !r.SumNoun(i) && n.Fold != "viện") {
			continue
		}
		k := i + 1
		for k < len(r.Nodes) && r.Nodes[k].Kind == Word && (aidKinds[r.Nodes[k].Fold] || r.Is(k, "và", "cho") && k > i+1 && k+1 < len(r.Nodes) && aidKinds[r.Nodes[k+1].Fold]) {
			k++
		}
		if k > i+1 && k < len(r.Nodes) && (r.Nodes[k].Kind == ItemNode || r.Marked(k, Worth|To) || r.Is(k, "là", "gồm", "với")) {
			r.splice(i, k, *n)
		}
	}
}

// Packet reports whether node k is "gói hỗ trợ", which rules speak of where it is
// nobody's object.
func (r *Reader) Packet(k int) bool { return r.Nodes[k].Fold == "gói" && r.Marked(k, Wish) }
