package event

import (
	"slices"

	"github.com/lienket/lienket/extract"
)

// sending reads "D cử N người hỗ trợ R".
func (r *reader) sending(f *frame, l *left, hi int) bool {
	res := r.after(f.trigger, hi, send)
	f.rule = "send"
	ok := false
	urgent := r.nodes[f.trigger].lex.strong&help != 0
	for _, k := range res.used {
		urgent = urgent || r.nodes[k].lex.strong&help != 0 || r.aid > 1 && r.nodes[k].lex.trigger&help != 0
	}
	for _, it := range res.items {
		ok = ok || it.kind == extract.Personnel || urgent && it.kind == extract.Goods && !it.open && !it.bare
	}
	if !ok || len(res.groups) == 0 && len(res.used) == 0 {
		return false
	}
	for _, g := range res.groups {
		if len(g.to) == 1 && g.to[0].Kind == extract.GroupActor && parties[first(g.to[0].Group)] {
			return false // "D cử đoàn 35 người": those who are sent receive nothing
		}
	}
	f.takeRight(&res)
	r.giver(f, l.agent, l.principal, l.subject)
	if k := l.owner; len(f.donors) == 0 && k > 1 && l.subject < k && r.is(k-2, "đơn", "lực", "vị", "lượng") {
		r.giver(f, k) // "hai đơn vị của Quân khu 2 đã huy động 320 bộ đội"
	}
	return true
}

// people reads "N người của D lên đường chi viện cho R": the people before the
// verb are the help.
func (r *reader) people(f *frame, l *left, t, hi int, class trigger) bool {
	if class&(help|move|send) == 0 || l.passive >= 0 && class&(help|move) == 0 {
		return false
	}
	var it *item
	var donors []extract.Actor
	at := -1
	for _, k := range l.items {
		if n := &r.nodes[k]; n.item.kind == extract.Personnel {
			it, donors, at = n.item, n.item.owner, k
			break
		}
	}
	if k := l.subject; k >= 0 && (at < 0 || k > at) && r.nodes[k].item != nil && r.nodes[k].item.kind == extract.Personnel {
		it, donors, at = r.nodes[k].item, r.nodes[k].actors, k
	}
	if it == nil {
		return false
	}
	if w := r.wholeOf(at); w >= 0 {
		it, at = r.nodes[w].item, w
	}
	res := r.after(t, hi, class)
	if len(res.items) > 0 && class&give != 0 {
		return false
	}
	f.rule = "people"
	helped := class&help != 0
	for _, k := range res.used {
		helped = helped || r.nodes[k].lex.trigger&help != 0
	}
	if !helped && class&move != 0 && (len(donors) > 0 || l.subject >= 0 && r.nodes[l.subject].head == party) && r.aid+r.needs > 0 && r.helpers(it) {
		helped = true // a delegation with its staff arrives
		f.rule = "people.arrive"
	}
	if class&move != 0 && departs[r.nodes[t].fold] && len(res.groups) == 0 && len(donors) == 0 && l.subject < 0 {
		f.rule, f.groups = "people.arrive", []group{{nil, []*item{it}}}
		return true // "1.100 người còn lại lên đường": to where the others went
	}
	if k := res.venue; helped && len(res.groups) == 0 && k >= 0 && class&move != 0 && r.nodes[k].first().Kind == extract.PlaceActor {
		res.groups = []group{{to: r.resolve(&r.nodes[k])}} // "vào chống dịch tại tỉnh R"
	}
	if k := l.venue; helped && len(res.groups) == 0 && k >= 0 && class&move != 0 && r.nodes[k].first().Kind == extract.PlaceActor && !slices.Contains(donors, r.nodes[k].first()) {
		res.groups = []group{{to: r.resolve(&r.nodes[k])}}
	}
	if helped && len(res.groups) == 0 && class&move != 0 && len(donors) > 0 && len(res.used) > 0 && r.aid > 0 {
		res.groups = []group{{}} // "40 chiến sĩ của D vào cứu hộ": where the article is about
	}
	if !helped || len(res.groups) == 0 {
		return false
	}
	f.used, f.hi = res.used, res.end
	items := []*item{it}
	if at >= 0 {
		items = append(items, r.beside(at, t)...)
	}
	for _, g := range res.groups {
		f.groups = append(f.groups, group{g.to, items})
	}
	if len(donors) > 0 {
		f.donors = r.collapse(r.all(donors))
		r.step(f, at, "giver")
		return true
	}
	r.giver(f, l.agent, l.principal, l.subject)
	return true
}

// wholeOf returns the node of the people whose kinds are told up to node k, "33 người, gồm 8 bác sĩ
// và 25 điều dưỡng", or -1: the kinds come to their number.
func (r *reader) wholeOf(k int) int {
	sum := 0.0
	for ; k > 0; k-- {
		n := &r.nodes[k]
		if n.kind == itemNode && n.item.kind == extract.Personnel && n.item.quantity != nil {
			sum += n.item.quantity.Value
			continue
		}
		if r.is(k, "gồm") {
			break
		}
		if !r.is(k, ",", "và") {
			return -1
		}
	}
	for k--; k >= 0 && (r.is(k, ",", "trong", "(") || r.nodes[k].fold == "trong" || r.nodes[k].fold == "bao"); k-- {
	}
	if k < 0 || r.nodes[k].kind != itemNode || r.nodes[k].item.kind != extract.Personnel || r.nodes[k].item.quantity == nil || r.nodes[k].item.quantity.Value != sum {
		return -1
	}
	return k
}

// arriving reads "40 tấn hàng cứu trợ của D đã tới R".
func (r *reader) arriving(f *frame, l *left, hi int) bool {
	if len(l.items) == 0 || l.passive >= 0 {
		return false
	}
	it := r.nodes[l.items[0]].item
	by := r.fundedBy(f.trigger)
	if it.quantity == nil || by < 0 && (!it.aid && !r.relief(it) || len(it.owner) == 0) {
		return false
	}
	res := r.after(f.trigger, hi, move)
	if len(res.groups) == 0 || len(res.items) > 0 {
		return false
	}
	f.rule, f.hi, f.strong = "carry", res.end, true
	if f.donors = r.collapse(r.all(it.owner)); len(f.donors) == 0 {
		r.giver(f, by) // "1.000 hộp sữa đã đến tay trẻ em R nhờ sự đóng góp của D"
	}
	for _, g := range res.groups {
		f.groups = append(f.groups, group{g.to, []*item{it}})
	}
	return true
}

// kindness are the words around goods by which they are aid: "60 tấn gạo nghĩa tình",
// "hàng cứu trợ nặng 40 tấn".
var kindness = map[string]bool{"nghĩa tình": true, "cứu trợ": true, "viện trợ": true, "hỗ trợ": true, "yêu thương": true, "ủng hộ": true}

// relief reports whether words of kindness stand in the goods' own words or shortly
// before or behind them.
func (r *reader) relief(it *item) bool {
	if it.kind != extract.Goods {
		return false
	}
	s := r.doc.Sentences[r.sent].Tokens
	for i := max(s.Lo, it.lo-4); i+1 < min(s.Hi, it.hi+4); i++ {
		if kindness[r.doc.Tokens[i].Fold+" "+r.doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// beside returns what the people of node k bring: "40 chiến sĩ cùng 5 xuồng máy".
func (r *reader) beside(k, t int) []*item {
	var out []*item
	for ; k+2 < t && r.is(k+1, ",", "và", "cùng") && r.nodes[k+2].kind == itemNode; k += 2 {
		if it := r.nodes[k+2].item; it.kind == extract.Goods && it.quantity != nil && !it.skip {
			out = append(out, it)
		}
	}
	return out
}

// setsOut are the first syllables of verbs by which vehicles go and come.
var setsOut = map[string]bool{"khởi": true, "cất": true, "lên": true, "xuất": true, "rời": true, "đến": true, "tới": true, "hạ": true, "đáp": true, "cập": true}

// departs are the first syllables of verbs by which people set out.
var departs = map[string]bool{"lên": true, "xuất": true, "khởi": true, "hành": true}

// staff are the callings of people who are sent to help.
var staff = wordList("staff")

// helpers reports whether the people of an item are of a calling that helps.
func (r *reader) helpers(it *item) bool {
	for i := it.lo; i < it.hi; i++ {
		if f := r.doc.Tokens[i].Fold; f == "lính" && (i+1 >= len(r.doc.Tokens) || r.doc.Tokens[i+1].Fold != "cứu") {
			continue // soldiers go to war, firemen help
		} else if staff[f] {
			return true
		}
	}
	return false
}

// verbAfter reports whether a word of support follows node k in the sentence.
func (r *reader) verbAfter(k int) bool {
	for ; k < len(r.nodes); k++ {
		if n := &r.nodes[k]; n.lex != nil && n.lex.trigger&(give|send|help) != 0 && n.lex.marker == 0 {
			return true
		}
	}
	return false
}
