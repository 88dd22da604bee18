package event

import (
	"strings"
	"unicode"

	"github.com/lienket/lienket/extract"
)

// sumNouns are the nouns that, with a word of support, name the sum itself: "khoản viện
// trợ 1 triệu USD", "sự hỗ trợ 500 triệu đồng".
var sumNouns = map[string]bool{"khoản": true, "gói": true, "sự": true, "lễ": true, "buổi": true, "nguồn": true, "món": true}

// sumNoun reports whether node t is a word of support that such a noun makes a
// noun of.
func (r *reader) sumNoun(t int) bool {
	if t > 1 && r.nodes[t-1].kind == headNode && r.nodes[t-1].head == vehicle && r.doc.Tokens[r.nodes[t-1].hi-1].Fold == "hàng" && r.marked(t+1, worth) {
		return r.nodes[t].lex != nil && r.nodes[t].lex.trigger&give != 0 // "gửi số hàng cứu trợ trị giá 450.000 USD"
	}
	return t > 0 && r.nodes[t].lex != nil && r.nodes[t].lex.trigger&(give|help) != 0 && (sumNouns[r.nodes[t-1].fold] && r.nodes[t-1].hi-r.nodes[t-1].lo == 1 || r.sumHead(t) || r.treaty(t))
}

// sumHead reports whether the word of support at node t only says what the money before
// it is for: "số tiền cứu trợ 2 tỷ đồng".
func (r *reader) sumHead(t int) bool {
	if t == 0 || r.nodes[t-1].kind != headNode || r.nodes[t-1].head != vehicle || !r.itemNext(t) {
		return false
	}
	f := r.doc.Tokens[r.nodes[t-1].hi-1].Fold
	return f == "tiền" || f == "phí"
}

// treaty reports whether the word of support at node t says what is signed: "hợp đồng
// viện trợ", "hiệp định tài trợ", "thỏa ước viện trợ".
func (r *reader) treaty(t int) bool {
	return r.is(t-1, "đồng") && r.is(t-2, "hợp") || r.is(t-1, "định") && r.is(t-2, "hiệp") || r.is(t-1, "thuận", "ước") && r.is(t-2, "thỏa", "thoả")
}

// sumAfter reports whether the sum follows the word of support at node t.
func (r *reader) sumAfter(t int) bool {
	if x := t + 1; x < len(r.nodes) && r.nodes[x].fold == "không" && r.nodes[x].hi-r.nodes[x].lo > 1 {
		t = x // "viện trợ không hoàn lại"
	}
	return r.itemNext(t) || r.marked(t+1, worth) && t+2 < len(r.nodes) && r.nodes[t+2].item != nil
}

// sumWorth reports whether the money at node i is the gift itself, which a noun of
// support before it names: "khoản viện trợ trị giá 250.000 USD".
func (r *reader) sumWorth(i int) bool {
	for k := i - 2; k > 0 && k >= i-5; k-- {
		if r.packet(k) {
			return true
		}
		if r.sumNoun(k) {
			return !r.is(k-1, "lễ", "buổi")
		}
		if r.phrase(k, "viện trợ") && r.aidKind(k+1, i-1) {
			return true // "quyết định viện trợ nhân đạo trị giá 500.000 USD"
		}
		if n := &r.nodes[k]; n.kind != word || n.lex != nil && n.lex.trigger == 0 && n.lex.marker&noun == 0 {
			return false
		}
	}
	return false
}

// aidKind reports whether nodes [lo,hi) only say what kind of aid is given.
func (r *reader) aidKind(lo, hi int) bool {
	for k := lo; k < hi; k++ {
		if !r.is(k, "nhân", "đạo", "khẩn", "cấp", "thêm") && r.nodes[k].fold != "không" {
			return false
		}
	}
	return true
}

// packet reports whether node k is "gói hỗ trợ", which rules speak of where it is
// nobody's object.
func (r *reader) packet(k int) bool { return r.nodes[k].fold == "gói" && r.marked(k, wish) }

// nominal reads a noun of giving that no verb of giving governs: "lễ trao tặng I
// của D cho R", "D công bố khoản viện trợ I cho R", "R được xây với sự hỗ trợ I từ D".
func (r *reader) nominal(t, floor int) (frame, bool) {
	f := frame{trigger: t, lo: floor, hi: t + 1, rule: "give", conf: 0.8, strong: true}
	if !r.sumNoun(t) || r.nodes[t].lex.strong&(give|help) == 0 && !r.is(t-1, "lễ", "buổi") {
		return f, false
	}
	if !r.is(t-1, "lễ", "buổi") && !r.sumAfter(t) {
		return f, false
	}
	lo, hi := r.clause(t, floor)
	for k := lo; k < t-1; k++ { // the verb that governs it reads it as its object
		if n := &r.nodes[k]; n.lex != nil && n.kind != itemNode && n.lex.trigger&(give|receive|send|carry) != 0 && n.lex.marker == 0 && !r.sumNoun(k) {
			return f, false
		}
	}
	l := r.before(lo, t-1)
	if l.no {
		return f, false
	}
	f.status, f.open = l.status, r.untold(&l, t)
	res := r.after(t, hi, give)
	if len(res.items) == 0 {
		return f, false
	}
	if k := res.venue; len(res.groups) == 0 && k > 0 && r.partOf(k, t) == venue && !r.channel(k, t) && r.nodes[k].first().Kind == extract.PlaceActor {
		res.groups, res.pending = []group{{r.resolve(&r.nodes[k]), res.items}}, nil // "… để cứu trợ người dân tại R"
	}
	f.takeRight(&res)
	if own := res.items[0].owner; len(own) > 0 {
		f.donors = r.collapse(r.all(own))
	} else if r.is(t-1, "lễ", "buổi") && r.is(t-2, "chức") && r.is(t-3, "tổ") {
		return f, r.giver(&f, res.donors, l.agent, l.subject) // "D tổ chức lễ bàn giao nhà cho R"
	} else if r.is(t-1, "lễ", "buổi") {
		return f, r.giver(&f, res.donors, l.agent) // who attends it gives nothing
	} else if !r.giver(&f, res.donors) {
		if len(f.donors) > 0 || !r.giver(&f, l.agent, l.principal, l.subject) {
			return f, len(f.donors) > 0
		}
		r.venues(&f, &l, &res)
		r.step(&f, t, f.rule)
		return f, true
	}
	if k := res.end; len(res.groups) == 0 && t <= lo+2 && r.is(k, ",") && k+1 < len(r.nodes) { // "nhờ sự hỗ trợ I của D, R có nhà mới"
		if to := r.helpedSo(k + 1); len(to) > 0 {
			f.groups = []group{{to, res.items}}
			r.step(&f, t, f.rule)
			return f, true
		}
	}
	if len(res.groups) == 0 { // "R được xây với sự hỗ trợ I từ D"
		for _, k := range []int{l.subject, l.patient} {
			if k >= 0 && r.nodes[k].kind == actorNode && !r.nodes[k].person {
				to := r.resolve(&r.nodes[k])
				for i := range f.groups {
					f.groups[i].to = to
				}
				r.step(&f, k, "receiver")
				break
			}
		}
	}
	r.step(&f, t, f.rule)
	return f, true
}

// helpedSo returns who stands at node k as the subject of what help made possible.
func (r *reader) helpedSo(k int) []extract.Actor {
	n := &r.nodes[k]
	switch {
	case n.kind == actorNode:
		return r.resolve(n)
	case n.kind == headNode && n.head == needy:
		if x := r.personBehind(k); x >= 0 {
			return r.nodes[x].actors
		}
		return []extract.Actor{r.groupActor(k)}
	}
	return nil
}

// sameBody reports whether two actors are one body under names of which one
// holds the other: "Quỹ Hy vọng", "Quỹ Hy vọng Báo Tin Sáng".
func (r *reader) sameBody(a, b extract.Actor) bool {
	if a.Kind != extract.OrganizationActor && a.Kind != extract.GroupActor || b.Kind != extract.OrganizationActor && b.Kind != extract.GroupActor {
		return false
	}
	x, y := r.name(a), r.name(b)
	if p, q := lastWord(x), lastWord(y); p == q && p != "" && unicode.IsUpper([]rune(p)[0]) && (companies[first(x)] || p == x) && (companies[first(y)] || q == y) {
		return true // "Công ty cổ phần thực phẩm Nuto", "Nuto"
	}
	return len(x) > 0 && len(y) > len(x) && y[:len(x)] == x && y[len(x)] == ' '
}

// lastWord returns the last word of a name.
func lastWord(name string) string { return name[strings.LastIndexByte(name, ' ')+1:] }
