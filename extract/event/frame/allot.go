package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// allotment reads a row of receivers with an amount each behind the word of
// support at node t: "hỗ trợ 4 tỉnh gồm: A (50 tỷ đồng); B, C (mỗi tỉnh 10 tỷ đồng)",
// "trao 10 tỷ đồng cho các tỉnh (A 3 tỷ, B 2 tỷ …)". What comes before the row is
// its total. Rows without brackets or a word that opens them are read by gather.
func (r *reader) allotment(t int) (groups []gift.Group, total []*syntax.Item, end int) {
	opened, first, taker, drawn := false, -1, -1, false
	for k := t + 1; k < len(r.Nodes) && first < 0; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode:
			if opened && !n.Item.Bare {
				return nil, nil, 0
			}
			opened = false // "5 tỷ đồng, gồm tiền mặt và hàng hóa, cụ thể: tỉnh A …"
			total = append(total, n.Item)
		case n.Kind == syntax.ActorNode && !n.Person && (opened || len(total) == 0 || r.Is(k+1, "(") || r.Introduced(k)):
			opened = opened || r.Introduced(k)
			if s, ok := r.ShareAt(k); ok && (opened || len(total) == 0 || s.Told) {
				first = k
				break
			}
			if n.Head == syntax.NoHead && !r.OpensRow(k+1) && !(r.Is(k+1, ",", ";") && r.OpensRow(k+2)) {
				return nil, nil, 0
			}
			taker = k
		case r.OpensRow(k):
			opened = true
		case len(total) == 1 && !drawn && r.helpsFrom(t, k, total[0]): // "trích 25 tỷ đồng để hỗ trợ tỉnh A 10 tỷ đồng, tỉnh B 15 tỷ đồng"
			opened, drawn = true, true
		case n.Kind == syntax.ActorNode && !opened && taker < 0:
			taker = k // "trao kinh phí tới quỹ R gồm: A 2 tỷ đồng; B 500 triệu đồng"
		case n.Kind == syntax.Mark && n.Fold != "," && n.Fold != ":" && !(n.Fold == ";" && r.OpensRow(k+1)):
			return nil, nil, 0
		case n.Lex != nil && n.Kind != syntax.HeadNode && n.Lex.Trigger&(syntax.Receive|syntax.Thank|syntax.Send) != 0, n.Kind == syntax.ActorNode && n.Person, n.Lex != nil && n.Lex.Marker&(syntax.Wish|syntax.Not) != 0:
			return nil, nil, 0
		}
	}
	if first < 0 {
		return nil, nil, 0
	}
	told := opened
	var shares []gift.Portion
	for k := first; k < len(r.Nodes); {
		s, ok := r.ShareAt(k)
		if !ok {
			break
		}
		shares, end, told = append(shares, s), s.End, told || s.Told
		k = r.NextShare(s.End)
	}
	if len(shares) < 2 || !told || taker >= 0 && r.rowGives(shares[0].To, r.Resolve(&r.Nodes[taker])) || r.crowdListed(t, shares[0].To) {
		return nil, nil, 0
	}
	if drawn && !r.drawnFrom(total[0], shares) {
		return nil, nil, 0
	}
	for _, s := range shares {
		s.Settle()
		groups = append(groups, gift.Group{To: s.To, Items: s.Items})
	}
	return groups, total, end
}

// helpsFrom reports whether the word at node k tells whom the sum helps that the verb of spending at node t
// takes.
func (r *reader) helpsFrom(t, k int, sum *syntax.Item) bool {
	n := &r.Nodes[k]
	return (gift.Spends[r.Nodes[t].Fold] || syntax.Granting[r.Nodes[t].Fold]) && sum.Quantity != nil && n.Kind == syntax.Word && n.Lex != nil && n.Lex.Strong&syntax.Help != 0
}

// drawnFrom reports whether the shares are of the sum and come to no more.
func (r *reader) drawnFrom(sum *syntax.Item, shares []gift.Portion) bool {
	if sum.Quantity == nil {
		return false
	}
	all := 0.0
	for _, s := range shares {
		for _, it := range s.Items {
			if !it.SameUnit(sum) {
				return false
			}
			n := 1.0
			if it.Each {
				n = float64(len(s.To))
			}
			all += n * it.Quantity.Value
		}
	}
	return all <= sum.Quantity.Value*1.01
}

// allotted makes a frame of a row of shares; the total before them is no gift of
// its own.
func (r *reader) allotted(f *gift.Frame, l *syntax.Left, groups []gift.Group, total []*syntax.Item, end int) bool {
	for _, it := range total {
		it.Skip, it.Total = true, true
	}
	if l.Passive >= 0 {
		r.Giver(f, l.Between, l.Agent)
	} else {
		r.Giver(f, l.Agent, l.Principal, l.Subject, l.Owner)
	}
	f.Groups, f.Hi, f.Strong, f.Row = groups, end, true, true
	for k := f.Trigger + 1; k < end; k++ {
		if n := &r.Nodes[k]; n.Lex != nil && n.Kind != syntax.ItemNode && n.Lex.Trigger != 0 {
			f.Used = append(f.Used, k)
		}
	}
	return true
}

// maxNeedy is how many nodes may tell which people one of a row is for, and what they get.
const maxNeedy = 18

// needyShare reads one of a row of people in need with the sum that each of them gets at node
// k: "gia đình có người chết, mất tích 100 triệu đồng/người", "hộ có nhà bị sập được hỗ trợ 60
// triệu đồng". It returns the node behind it, or -1.
func (r *reader) needyShare(k int) (gift.Group, int) {
	for k < len(r.Nodes) && (r.Is(k, "các", "những", "mỗi", "riêng", "còn", "và", "đối", "với") || r.Marked(k, syntax.To|syntax.Each)) {
		k++
	}
	if k >= len(r.Nodes) || r.Nodes[k].Kind != syntax.HeadNode || r.Nodes[k].Head != syntax.Needy {
		return gift.Group{}, -1
	}
	hi := 0 // the end of the words for the people, once they are over
	for x := k + 1; x < len(r.Nodes) && x <= k+maxNeedy; x++ {
		n := &r.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode:
			if it := n.Item; it.Kind != extract.Money || it.Quantity == nil || it.Total {
				return gift.Group{}, -1
			}
			if hi == 0 {
				hi = x
			}
			end := x + 1
			if r.Is(end, "/") { // "90 triệu đồng/người thiệt mạng hoặc mất tích"
				for end++; end < len(r.Nodes) && r.Nodes[end].Kind != syntax.Mark && !r.Is(end, "và"); end++ {
				}
			}
			who := extract.Actor{Kind: extract.GroupActor, Group: r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[hi-1].Hi))}
			return gift.Group{To: []extract.Actor{who}, Items: []*syntax.Item{n.Item}}, end
		case n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle, r.Is(x, "số", "mức", "với", "là", "thì"), r.Marked(x, syntax.Passive), n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Help|syntax.Receive|syntax.List) != 0:
			if hi == 0 {
				hi = x
			}
		case hi > 0 && (n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger|syntax.Trigger(n.Lex.Marker) != 0), n.Kind == syntax.ActorNode, n.Kind == syntax.TitleNode, n.Kind == syntax.Mark && n.Fold != ",", n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&^syntax.Move != 0:
			return gift.Group{}, -1
		}
	}
	return gift.Group{}, -1
}

// needyAt returns the first node of [lo,hi) that tells people in need, or hi.
func (r *reader) needyAt(lo, hi int) int {
	for lo < hi && (r.Nodes[lo].Kind != syntax.HeadNode || r.Nodes[lo].Head != syntax.Needy) {
		lo++
	}
	return lo
}

// needyShares reads the shares of a row of people in need from node k on, and tells whether
// semicolons part them or they are so much a head.
func (r *reader) needyShares(k int) (groups []gift.Group, end int, apart bool) {
	for k < len(r.Nodes) {
		g, x := r.needyShare(k)
		if x < 0 {
			break
		}
		apart = apart || g.Items[0].Rate
		groups, end = append(groups, g), x
		for k = x; k < len(r.Nodes) && r.Is(k, ",", ";", "và", "còn", "riêng"); k++ {
			apart = apart || r.Is(k, ";")
		}
		if k == x {
			break
		}
	}
	return groups, end, apart
}

// needyRow reads a row of several kinds of people in need and what each of them gets, of which
// only the first has a verb or each its own, where semicolons part them or so much a head is
// told: "hỗ trợ gia đình có người chết 100 triệu đồng/người; nhà bị sập 60 triệu đồng/hộ". The row
// begins at node k.
func (r *reader) needyRow(k int) (groups []gift.Group, end int) {
	groups, end, apart := r.needyShares(k)
	if len(groups) < 2 || !apart {
		return nil, 0
	}
	for _, g := range groups {
		g.Items[0].Skip, g.Items[0].Each = false, g.Items[0].Each || g.Items[0].Rate
	}
	return groups, end
}

// rowGoesOn reads what others get behind the first of a row without a verb of their
// own: "tỉnh A được cấp 998 tấn; tỉnh B 740 tấn và ông C nhận 3 triệu đồng".
func (r *reader) rowGoesOn(f *gift.Frame) {
	for k := f.Hi; k < len(r.Nodes) && (r.Is(k, ",", ";", "và", "còn")); {
		k = r.NextShare(k)
		if r.sharesOn(f, &k) {
			continue
		}
		at := -1
		for k < len(r.Nodes) && (r.Nodes[k].Kind == syntax.HeadNode && r.Nodes[k].Head == syntax.Needy || r.Is(k, "ông", "bà", "anh", "chị", "em", "bé", "cô", "chú", "cụ")) {
			k++
		}
		if k >= len(r.Nodes) || r.Nodes[k].Kind != syntax.ActorNode {
			return
		}
		to := r.Resolve(&r.Nodes[k])
		further := r.givesToo(to, f.Donors, f.Groups[0].To)
		x := k + 1
		if r.Is(x, "(") {
			for x < len(r.Nodes) && x < k+8 && !r.Is(x, ")") {
				x++
			}
			x++
		}
		for ; x < len(r.Nodes) && x <= k+10; x++ {
			n := &r.Nodes[x]
			if n.Kind == syntax.ItemNode && !n.Item.Skip && n.Item.Quantity != nil {
				at = x
				break
			}
			if got := n.Lex != nil && (n.Lex.Trigger&syntax.Receive != 0 || n.Lex.Marker&syntax.Passive != 0 || n.Lex.Trigger&syntax.Give != 0 && r.Marked(x-1, syntax.Passive)); got {
				f.Used = append(f.Used, x)
			} else if !r.Is(x, "là", "cũng", "với", "số", "tiền") {
				break
			}
		}
		if at < 0 || len(to) == 0 {
			return
		}
		if it := r.Nodes[at].Item; further { // "tỉnh R được A ủng hộ 1 tỉ đồng, B 500 triệu đồng"
			it.Owner = to
			f.Groups = append(f.Groups, gift.Group{To: f.Groups[0].To, Items: []*syntax.Item{it}})
		} else {
			f.Groups = append(f.Groups, gift.Group{To: to, Items: []*syntax.Item{it}})
		}
		f.Row, f.Hi = true, at+1
		k = at + 1
	}
}

// sharesOn takes the share of a row that stands at node k, of places that get something as
// those before did, and moves k behind it: "…; B, C mỗi tỉnh 740 tấn".
func (r *reader) sharesOn(f *gift.Frame, k *int) bool {
	s, ok := r.ShareAt(*k)
	if !ok || len(s.To) == 0 || s.To[0].Kind != extract.PlaceActor || len(f.Groups[0].To) == 0 || f.Groups[0].To[0].Kind != extract.PlaceActor || r.givesToo(s.To, f.Donors, f.Groups[0].To) {
		return false
	}
	s.Settle()
	for x := *k; x < s.End; x++ {
		if n := &r.Nodes[x]; n.Lex != nil && n.Kind == syntax.Word && (n.Lex.Trigger != 0 || n.Lex.Marker&syntax.Passive != 0) {
			f.Used = append(f.Used, x)
		}
	}
	f.Groups = append(f.Groups, gift.Group{To: s.To, Items: s.Items})
	f.Row, f.Hi, *k = true, s.End, s.End
	return true
}

// giversGoOn reads who else gave, and how much, behind a giver with an amount in a row without
// verbs of its own: "A hỗ trợ 2 tỷ đồng; B 500 triệu đồng; C 300 triệu đồng".
func (r *reader) giversGoOn(f *gift.Frame) {
	if len(f.Donors) != 1 || len(f.Groups) != 1 || len(f.Groups[0].Items) != 1 || f.Groups[0].Items[0].Quantity == nil || f.Groups[0].Items[0].Kind == extract.Personnel || len(f.Groups[0].Items[0].Owner) > 0 || r.sortOf(f.Donors[0]) != firmSort {
		return
	}
	to := f.Groups[0].To
	if len(to) == 0 && !r.Detail() && !r.Homes[r.Sent] {
		return // a list tells better who receives
	}
	for k := f.Hi; k+2 < len(r.Nodes) && r.Is(k, ";", ",", "và"); k = f.Hi {
		n, it := &r.Nodes[k+1], r.Nodes[k+2].Item
		if n.Kind != syntax.ActorNode || n.Person || !n.Named || it == nil || it.Skip || it.Quantity == nil || it.Kind != f.Groups[0].Items[0].Kind || len(it.Owner) > 0 {
			return
		}
		as := r.Resolve(n)
		if len(as) != 1 || r.sortOf(as[0]) != firmSort || gift.Overlap(as, to) {
			return
		}
		f.Groups[0].Items[0].Owner, it.Owner = f.Donors, as
		f.Groups = append(f.Groups, gift.Group{To: to, Items: []*syntax.Item{it}})
		f.Row, f.Hi = true, k+3
		r.Step(f, k+1, "giver: of the row that goes on")
	}
}
