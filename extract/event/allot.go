package event

import (
	"github.com/lienket/lienket/extract"
)

// portion is one receiver, or several, of a row and what they get.
type portion struct {
	to    []extract.Actor
	items []*item
	end   int // node after it
	told  bool
}

// allotment reads a row of receivers with an amount each behind the word of
// support at node t: "hỗ trợ 4 tỉnh gồm: A (50 tỷ đồng); B, C (mỗi tỉnh 10 tỷ đồng)",
// "trao 10 tỷ đồng cho các tỉnh (A 3 tỷ, B 2 tỷ …)". What comes before the row is
// its total. Rows without brackets or a word that opens them are read by gather.
func (r *reader) allotment(t int) (groups []group, total []*item, end int) {
	opened, first, taker := false, -1, -1
	for k := t + 1; k < len(r.nodes) && first < 0; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == itemNode:
			if opened {
				return nil, nil, 0
			}
			total = append(total, n.item)
		case n.kind == actorNode && !n.person && (opened || len(total) == 0 || r.is(k+1, "(") || r.introduced(k)):
			opened = opened || r.introduced(k)
			if s, ok := r.shareAt(k); ok && (opened || len(total) == 0 || s.told) {
				first = k
				break
			}
			if n.head == noHead && !r.opensRow(k+1) && !(r.is(k+1, ",", ";") && r.opensRow(k+2)) {
				return nil, nil, 0
			}
			taker = k
		case r.opensRow(k):
			opened = true
		case n.kind == actorNode && !opened && taker < 0:
			taker = k // "trao kinh phí tới quỹ R gồm: A 2 tỷ đồng; B 500 triệu đồng"
		case n.kind == mark && n.fold != "," && n.fold != ":":
			return nil, nil, 0
		case n.lex != nil && n.kind != headNode && n.lex.trigger&(receive|thank|send) != 0, n.kind == actorNode && n.person, n.lex != nil && n.lex.marker&(wish|not) != 0:
			return nil, nil, 0
		}
	}
	if first < 0 {
		return nil, nil, 0
	}
	told := opened
	for k := first; k < len(r.nodes); {
		s, ok := r.shareAt(k)
		if !ok {
			break
		}
		groups, end, told = append(groups, group{s.to, s.items}), s.end, told || s.told
		k = r.nextShare(s.end)
	}
	if len(groups) < 2 || !told || taker >= 0 && r.rowGives(groups[0].to, r.resolve(&r.nodes[taker])) || r.crowdListed(t, groups[0].to) {
		return nil, nil, 0
	}
	return groups, total, end
}

// opensRow reports whether node k opens a row of receivers.
func (r *reader) opensRow(k int) bool {
	return k < len(r.nodes) && (r.is(k, "(", ":", "gồm") || r.nodes[k].fold == "bao" && r.nodes[k].hi-r.nodes[k].lo == 2 && r.doc.Tokens[r.nodes[k].hi-1].Fold == "gồm" ||
		r.nodes[k].fold == "trong" && r.marked(k, past) || r.is(k, "đó") && r.is(k-1, "trong"))
}

// introduced reports whether a colon stands within the words of node k: "9 địa phương: A, B".
func (r *reader) introduced(k int) bool {
	n := &r.nodes[k]
	for i := n.lo; i < n.hi; i++ {
		if r.doc.Tokens[i].Fold == ":" {
			return true
		}
	}
	return false
}

// nextShare passes over what parts the shares of a row.
func (r *reader) nextShare(k int) int {
	for k < len(r.nodes) && r.is(k, ",", ";", "và", ")", "còn", "riêng", "tỉnh", "huyện", "các", "hai") {
		k++
	}
	return k
}

// shareAt reads one share of a row at node k: a name, or several, and the amount
// behind it or in brackets.
func (r *reader) shareAt(k int) (portion, bool) {
	s := portion{}
	for k < len(r.nodes) && (r.is(k, "tỉnh", "huyện", "các", "hai", "ba") || r.countOf(k) || r.nodes[k].kind == headNode && r.nodes[k].head == people && r.nodes[k].hi-r.nodes[k].lo <= 2) {
		k++
	}
	for k < len(r.nodes) && r.nodes[k].kind == actorNode && !r.nodes[k].person {
		s.to = addActors(s.to, r.resolve(&r.nodes[k])...)
		k++
		if x := k; r.is(x, ",", "và", "cùng") && x+1 < len(r.nodes) {
			for x++; x < len(r.nodes)-1 && (r.countOf(x) || r.is(x, "tỉnh", "các") || r.nodes[x].kind == headNode && r.nodes[x].head == people && placesOf[r.nodes[x].fold]); {
				x++ // "6 tỉnh A, B và 2 thành phố C, D"
			}
			if r.nodes[x].kind == actorNode {
				k = x
			}
		}
	}
	if len(s.to) == 0 {
		return s, false
	}
	bracket, all := false, false
	for steps := 0; k < len(r.nodes) && steps < 9; k, steps = k+1, steps+1 {
		n := &r.nodes[k]
		switch {
		case n.kind == itemNode && (!n.item.skip || all || r.perPlace(k)) && n.item.quantity != nil:
			if r.perPlace(k) { // "A, B 15 tỷ đồng/tỉnh"
				n.item.each = true
				s.items, s.end, s.told = append(s.items, n.item), k+3, bracket
				return s, !bracket || r.is(k+3, ")")
			}
			for k < len(r.nodes) && r.nodes[k].kind == itemNode && r.nodes[k].item.quantity != nil && (!r.nodes[k].item.skip || all) {
				it := r.nodes[k].item
				it.each = it.each || all
				s.items = append(s.items, it)
				k++
				if r.is(k, "và", ",", "cùng") && k+1 < len(r.nodes) && r.nodes[k+1].kind == itemNode {
					k++
				}
			}
			if bracket {
				if !r.is(k, ")") {
					return s, false
				}
				k++
			}
			s.end, s.told = k, bracket
			return s, true
		case r.is(k, "(") && !bracket:
			bracket = true
		case r.marked(k, each) || n.fold == "mỗi":
			all = true
		case n.kind == headNode && (n.head == people || n.head == needy), r.is(k, "được", "nhận", "hỗ", "trợ", "là", "với", ":", "–", "-", "số", "tiền", "tỉnh", "huyện", "nơi", "bên", "trường", "có", ","), n.kind == headNode && n.head == vehicle, n.kind == word && r.doc.Tokens[n.lo].Kind == extract.Number:
			if r.is(k, ",") && !r.marked(k+1, each) {
				return s, false
			}
		case n.lex != nil && n.lex.trigger&(receive|give) != 0 && (r.marked(k-1, passive) || n.lex.trigger&receive != 0 || r.nodes[k-1].lex != nil && r.nodes[k-1].lex.trigger&receive != 0):
		case n.lex != nil && n.lex.marker&passive != 0:
		default:
			return s, false
		}
	}
	return s, false
}

// perPlace reports whether the item at node k goes to each place of a row: "15 tỷ đồng/tỉnh".
func (r *reader) perPlace(k int) bool {
	return r.is(k+1, "/") && k+2 < len(r.nodes) && placesOf[r.nodes[k+2].fold]
}

// countOf reports whether node k is a number of places: "3 tỉnh A, B và C".
func (r *reader) countOf(k int) bool {
	return r.nodes[k].kind == word && r.doc.Tokens[r.nodes[k].lo].Kind == extract.Number && r.nodes[k].hi < len(r.doc.Tokens) && placesOf[r.doc.Tokens[r.nodes[k].hi].Fold]
}

// allotted makes a frame of a row of shares; the total before them is no gift of
// its own.
func (r *reader) allotted(f *frame, l *left, groups []group, total []*item, end int) bool {
	for _, it := range total {
		it.skip, it.total = true, true
	}
	if l.passive >= 0 {
		r.giver(f, l.between, l.agent)
	} else {
		r.giver(f, l.agent, l.principal, l.subject, l.owner)
	}
	f.groups, f.hi, f.strong, f.row = groups, end, true, true
	for k := f.trigger + 1; k < end; k++ {
		if n := &r.nodes[k]; n.lex != nil && n.kind != itemNode && n.lex.trigger != 0 {
			f.used = append(f.used, k)
		}
	}
	return true
}

// rowGoesOn reads what others get behind the first of a row without a verb of their
// own: "tỉnh A được cấp 998 tấn; tỉnh B 740 tấn và ông C nhận 3 triệu đồng".
func (r *reader) rowGoesOn(f *frame) {
	for k := f.hi; k < len(r.nodes) && (r.is(k, ",", ";", "và", "còn")); {
		k = r.nextShare(k)
		at := -1
		for k < len(r.nodes) && (r.nodes[k].kind == headNode && r.nodes[k].head == needy || r.is(k, "ông", "bà", "anh", "chị", "em", "bé", "cô", "chú", "cụ")) {
			k++
		}
		if k >= len(r.nodes) || r.nodes[k].kind != actorNode {
			return
		}
		to := r.resolve(&r.nodes[k])
		further := r.givesToo(to, f.donors, f.groups[0].to)
		x := k + 1
		if r.is(x, "(") {
			for x < len(r.nodes) && x < k+8 && !r.is(x, ")") {
				x++
			}
			x++
		}
		for ; x < len(r.nodes) && x <= k+10; x++ {
			n := &r.nodes[x]
			if n.kind == itemNode && !n.item.skip && n.item.quantity != nil {
				at = x
				break
			}
			if got := n.lex != nil && (n.lex.trigger&receive != 0 || n.lex.marker&passive != 0 || n.lex.trigger&give != 0 && r.marked(x-1, passive)); got {
				f.used = append(f.used, x)
			} else if !r.is(x, "là", "cũng", "với", "số", "tiền") {
				break
			}
		}
		if at < 0 || len(to) == 0 {
			return
		}
		if it := r.nodes[at].item; further { // "tỉnh R được A ủng hộ 1 tỉ đồng, B 500 triệu đồng"
			it.owner = to
			f.groups = append(f.groups, group{f.groups[0].to, []*item{it}})
		} else {
			f.groups = append(f.groups, group{to, []*item{it}})
		}
		f.row, f.hi = true, at+1
		k = at + 1
	}
}
