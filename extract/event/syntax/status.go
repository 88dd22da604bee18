package syntax

import "github.com/lienket/lienket/extract"

// wordLeft notes what the small word at node k says of how far the matter has come, where no word
// nearer to the verb at node t said it. It may be closed off from the verb by a comma.
func (r *Reader) wordLeft(l *Left, k, lo, t int, closed bool) {
	n := &r.Nodes[k]
	m := n.Lex.Marker
	if r.tasked(k) {
		l.Status, l.Told = extract.Pledged, true
		return
	}
	if m&Passive != 0 && l.Passive < 0 && l.Subject < 0 && !closed {
		l.Passive = k
		if n.Fold == "sẽ" && !l.Told {
			l.Status, l.Told = extract.Pledged, true
		}
	}
	if l.Told && m&(Wish|Not) == 0 || n.Fold == "cố" && closed && k < t-4 { // "động viên họ cố gắng, và trao …"
		return
	}
	switch {
	case r.orders(k, t):
		if lex := r.Nodes[t].Lex; n.Fold == "giao" || lex != nil && lex.Trigger&Send == 0 {
			l.Status = extract.Pledged // who is told to send people is told so on the spot
		}
		l.Told = true
	case r.tasked(k - 1):
	case m&Wish != 0 && k+1 == t && n.Fold == "chỉ" && k > lo:
		l.Status, l.Told = extract.Pledged, true // "Tổng thống chỉ đạo chi 5 triệu USD giúp R"
	case m&Wish != 0 && r.moved(k) && (r.giftWithin(t, maxMoved) || r.Marked(t+1, Per) || r.Marked(k-2, By) || len(l.Items) > 0 && l.Items[len(l.Items)-1] > k):
		l.Told = l.Told || r.Is(k-1, "đã", "vừa") // "đã vận động nhân viên quyên góp 300 triệu đồng"
	case m&(Wish|Not) != 0 && closed && r.opening(l, k, lo), m&Not != 0 && r.Is(k+1, "quên") && k+3 >= t:
	case m&Wish != 0 && (r.wishMet(l, k, lo, t, closed) || n.Fold == "nên" && r.because(k)):
	case m&Wish != 0 && n.Fold == "mức" && r.colonWithin(k, t): // "Mức hỗ trợ như sau: hỗ trợ tỉnh R 2 tỷ đồng"
		l.Status, l.Told = extract.Pledged, true
	case n.Lex.Trigger&Receive != 0 && m == 0 && r.soon(k, t): // "tiếp nhận để sớm chuyển quà tới các hộ"
		l.No = true
	case m&(Wish|Not) != 0:
		l.No = l.No || !l.Told || k >= t-3 || r.Is(k+1, "rằng") // "mong rằng sẽ có thêm nhà hảo tâm hỗ trợ"
		l.Told = true
	case m&Pledge != 0:
		l.Status, l.Told = extract.Pledged, true
	case m&Ongoing != 0 && (l.Subject >= 0 && k < l.Subject || k < t-4) && r.Nodes[k+1].Fold != "phối": // somebody else is at it
	case m&Ongoing != 0:
		l.Status, l.Told = extract.Ongoing, true
	case m&Past != 0:
		l.Told = true
	}
}

// tasked reports whether the words from node k on tell that the body before them is charged with what
// the verb behind them says: "Cục A được giao xuất cấp 200 tấn gạo".
func (r *Reader) tasked(k int) bool {
	if k < 0 || k+2 >= len(r.Nodes) || !r.Marked(k, Passive) || !r.Is(k, "được") || !r.Is(k+1, "giao") {
		return false
	}
	lex := r.Nodes[k+2].Lex
	return r.Nodes[k+2].Kind == Word && lex != nil && lex.Trigger&(Give|Send) != 0
}

// because reports whether a reason stands before the "nên" at node k, which then is no advice: "do hoàn cảnh khó
// khăn nên D hỗ trợ 20 triệu đồng".
func (r *Reader) because(k int) bool {
	for x := k - 1; x >= 0 && !r.Ends(x); x-- {
		if r.Is(x, "do", "vì", "bởi") {
			return true
		}
	}
	return false
}

// orders reports whether node k is a word by which the body after it is told to
// do what the trigger at node t says: "giao Bộ Y tế phân bổ cho tỉnh 100.000 liều".
func (r *Reader) orders(k, t int) bool {
	verb := k
	if r.Is(k, "giao") && r.Is(k+1, "cho", "ngay") {
		k++ // "giao cho Cục A", "giao ngay Cục A"
	}
	if k+1 >= t || r.Nodes[k+1].Kind != ActorNode || !r.Is(verb, "giao") && !((r.Nodes[k].Fold == "chỉ" || r.Nodes[k].Fold == "yêu" && (r.Nodes[t].Fold == "xuất" || r.Nodes[k+1].Fold == "chính")) && r.Marked(k, Wish)) {
		return false
	}
	for x := k + 2; x < t; x++ { // "giao Cục A khẩn trương thực hiện xuất cấp"
		if n := &r.Nodes[x]; x > k+8 || n.Kind != Word || n.Lex != nil && x > k+3 {
			return false
		}
	}
	return true
}

// wishMet reports whether the wish at node k takes nothing from what the verb at node t tells: it
// was met, or is of something else.
func (r *Reader) wishMet(l *Left, k, lo, t int, closed bool) bool {
	switch f := r.Nodes[k].Fold; {
	case f == "vận" && closed && l.Subject < 0 && k > lo+1 && r.Nodes[k-1].Kind == ActorNode && r.Marked(k-2, By):
		return true // "Với kinh phí do D vận động, chương trình trao …"
	case f == "nhằm" && closed && l.Subject > k:
		return true // "nhằm giúp R, D trao …": what the gift is for
	case r.Is(k-1, "theo") && f != "quy":
		return true // "theo đề nghị của R": what was asked is done
	case Appeals[f] && l.Subject > k && r.CommaAfter(k, l.Subject):
		return true // "Hưởng ứng lời kêu gọi của R, D ủng hộ 2 tỷ đồng"
	case f == "chỉ":
		return r.wentOn(k, t) // "đến hiện trường chỉ đạo, đến bệnh viện thăm hỏi và hỗ trợ"
	}
	return false
}

// purposes are the first syllables of words that say for what, or beyond what, somebody does what comes behind, and
// whether "với" must stand before them: "mong rằng" alone is what somebody says.
var purposes = map[string]bool{"mong": true, "muốn": true, "hy": true, "kỳ": true, "hướng": false, "nhằm": false, "tạo": false, "không": false, "chẳng": false}

// opening reports whether the word at node k stands in the words that open the clause and a comma parts from who
// acts: "Với mong muốn giúp R, D trao …", "Không dừng lại ở việc …, D còn tặng".
func (r *Reader) opening(l *Left, k, lo int) bool {
	if with, ok := purposes[r.Nodes[k].Fold]; !ok || with && !r.Is(lo, "với") {
		return false
	}
	who := max(l.Subject, l.Between, l.Agent)
	if who < k || !r.CommaAfter(k, who) {
		return false
	}
	for x := lo; x < k; x++ {
		if n := &r.Nodes[x]; n.Kind != Word && n.Kind != Mark {
			return false
		}
	}
	return true
}

// wentOn reports whether a further verb of going stands between node k and the verb at
// node t, behind a comma or "và": what was told at node k is over.
func (r *Reader) wentOn(k, t int) bool {
	for x := k + 2; x < t; x++ {
		if n := &r.Nodes[x]; n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Move != 0 && r.Is(x-1, ",", "và", ";") {
			return true
		}
	}
	return false
}

// colonWithin reports whether a colon stands between nodes k and t.
func (r *Reader) colonWithin(k, t int) bool {
	for k++; k < t; k++ {
		if r.Is(k, ":") {
			return true
		}
	}
	return false
}

// soon reports whether the verb at node t is what somebody takes in a gift for, by the verb
// at node k.
func (r *Reader) soon(k, t int) bool {
	return t <= k+4 && (r.Is(k+1, "để") || r.Is(k+1, "và") && r.Is(k+2, "sẽ"))
}
