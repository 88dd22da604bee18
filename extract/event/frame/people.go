package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sending reads "D cử N người hỗ trợ R".
func (r *reader) sending(f *gift.Frame, l *syntax.Left, hi int) bool {
	res := r.after(f.Trigger, hi, syntax.Send)
	f.Rule = "send"
	ok := false
	urgent := r.Nodes[f.Trigger].Lex.Strong&syntax.Help != 0
	for _, k := range res.Used {
		urgent = urgent || r.Nodes[k].Lex.Strong&syntax.Help != 0 || r.Aid > 1 && r.Nodes[k].Lex.Trigger&syntax.Help != 0
	}
	for _, it := range res.Items {
		ok = ok || it.Kind == extract.Personnel || (urgent || it.Aid) && it.Kind == extract.Goods && !it.Open && !it.Bare
	}
	if !ok || len(res.Groups) == 0 && len(res.Used) == 0 {
		return false
	}
	for _, g := range res.Groups {
		if len(g.To) == 1 && g.To[0].Kind == extract.GroupActor && gift.Parties[syntax.First(g.To[0].Group)] {
			return false // "D cử đoàn 35 người": those who are sent receive nothing
		}
	}
	f.TakeRight(&res)
	r.Giver(f, l.Agent, l.Principal, l.Subject)
	r.atWork(f, &res)
	if k := l.Owner; len(f.Donors) == 0 && k > 1 && l.Subject < k && r.Is(k-2, "đơn", "lực", "vị", "lượng") {
		r.Giver(f, k) // "hai đơn vị của Quân khu 2 đã huy động 320 bộ đội"
	}
	return true
}

// atWork lets the place receive at which those who are sent help: "cử 20 y, bác sĩ chống dịch tại R".
func (r *reader) atWork(f *gift.Frame, res *gift.Right) {
	k := res.Venue
	helps := func(k int) bool { return r.Nodes[k].Lex.Trigger&syntax.Help != 0 }
	if k < 0 || len(res.Groups) > 0 || !slices.ContainsFunc(res.Used, helps) || r.Aid == 0 || r.Nodes[k].First().Kind != extract.PlaceActor ||
		slices.ContainsFunc(res.Items, func(it *syntax.Item) bool { return !r.Helpers(it) }) {
		return
	}
	to := r.Resolve(&r.Nodes[k])
	if gift.Overlap(to, f.Donors) || r.Home(f.Donors, to[0]) {
		return
	}
	for i := range f.Groups {
		f.Groups[i].To = to
	}
	f.Conf *= 0.85
	f.Site = true
	r.Step(f, k, "receiver: where it is used")
}

// people reads "N người của D lên đường chi viện cho R": the people before the
// verb are the help.
func (r *reader) people(f *gift.Frame, l *syntax.Left, t, hi int, class syntax.Trigger) bool {
	if class&(syntax.Help|syntax.Move|syntax.Send) == 0 || l.Passive >= 0 && class&(syntax.Help|syntax.Move) == 0 {
		return false
	}
	var it *syntax.Item
	var donors []extract.Actor
	at := -1
	for _, k := range l.Items {
		if n := &r.Nodes[k]; n.Item.Kind == extract.Personnel {
			it, donors, at = n.Item, n.Item.Owner, k
			break
		}
	}
	if k := l.Subject; k >= 0 && (at < 0 || k > at) && r.Nodes[k].Item != nil && r.Nodes[k].Item.Kind == extract.Personnel {
		it, donors, at = r.Nodes[k].Item, r.Nodes[k].Actors, k
	}
	if it == nil {
		return false
	}
	if w := r.wholeOf(at); w >= 0 {
		it, at = r.Nodes[w].Item, w
	}
	res := r.after(t, hi, class)
	if len(res.Items) > 0 && class&syntax.Give != 0 {
		return false
	}
	f.Rule = "people"
	res.Groups = slices.DeleteFunc(res.Groups, func(g gift.Group) bool { // "tình nguyện tham gia đoàn công tác": they are one
		return len(g.To) == 1 && g.To[0].Kind == extract.GroupActor && gift.Parties[syntax.First(g.To[0].Group)]
	})
	helped := class&syntax.Help != 0
	for _, k := range res.Used {
		helped = helped || r.Nodes[k].Lex.Trigger&syntax.Help != 0
	}
	if !helped && class&syntax.Move != 0 && (len(donors) > 0 || l.Subject >= 0 && r.Nodes[l.Subject].Head == syntax.Party) && r.Aid+r.Needs > 0 && r.Helpers(it) {
		helped = true // a delegation with its staff arrives
		f.Rule = "people.arrive"
	}
	if class&syntax.Move != 0 && gift.Departs[r.Nodes[t].Fold] && len(res.Groups) == 0 && len(donors) == 0 && l.Subject < 0 {
		f.Rule, f.Groups = "people.arrive", []gift.Group{{To: nil, Items: []*syntax.Item{it}}}
		return true // "1.100 người còn lại lên đường": to where the others went
	}
	if k := res.Venue; helped && len(res.Groups) == 0 && k >= 0 && class&syntax.Move != 0 && r.Nodes[k].First().Kind == extract.PlaceActor {
		res.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[k])}} // "vào chống dịch tại tỉnh R"
	}
	if k := l.Venue; helped && len(res.Groups) == 0 && k >= 0 && class&syntax.Move != 0 && r.Nodes[k].First().Kind == extract.PlaceActor && !slices.Contains(donors, r.Nodes[k].First()) {
		res.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[k])}}
	}
	if helped && len(res.Groups) == 0 && class&syntax.Move != 0 && len(donors) > 0 && len(res.Used) > 0 && r.Aid > 0 {
		res.Groups = []gift.Group{{}} // "40 chiến sĩ của D vào cứu hộ": where the article is about
	}
	if !helped || len(res.Groups) == 0 {
		return false
	}
	f.Used, f.Hi = res.Used, res.End
	items := []*syntax.Item{it}
	if at >= 0 {
		items = append(items, r.Beside(at, t)...)
	}
	for _, g := range res.Groups {
		f.Groups = append(f.Groups, gift.Group{To: g.To, Items: items})
	}
	if len(donors) > 0 {
		f.Donors = r.Collapse(r.All(donors))
		r.Step(f, at, "giver")
		return true
	}
	if r.sentFrom(f, l, at) {
		return true
	}
	r.Giver(f, l.Agent, l.Principal, l.Subject)
	return true
}

// sentFrom takes for the giver who sends the people at node at, where what stands between them and the
// verb only tells where they come from: "Bộ A điều động 700 chiến sĩ từ các học viện B tăng cường cho R".
func (r *reader) sentFrom(f *gift.Frame, l *syntax.Left, at int) bool {
	if at < 1 || l.Subject < at || !r.Marked(at+1, syntax.From) {
		return false
	}
	if n := &r.Nodes[at-1]; n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&syntax.Send == 0 {
		return false
	}
	b := r.Before(f.Lo, at-1)
	return !b.No && r.Giver(f, b.Agent, b.Principal, b.Subject)
}

// wholeOf returns the node of the people whose kinds are told up to node k, "33 người, gồm 8 bác sĩ
// và 25 điều dưỡng", or -1: the kinds come to their number.
func (r *reader) wholeOf(k int) int {
	sum := 0.0
	for ; k > 0; k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item.Quantity != nil {
			sum += n.Item.Quantity.Value
			continue
		}
		if r.Is(k, "gồm") {
			break
		}
		if !r.Is(k, ",", "và") {
			return -1
		}
	}
	for k--; k >= 0 && (r.Is(k, ",", "trong", "(") || r.Nodes[k].Fold == "trong" || r.Nodes[k].Fold == "bao"); k-- {
	}
	if k < 0 || r.Nodes[k].Kind != syntax.ItemNode || r.Nodes[k].Item.Kind != extract.Personnel || r.Nodes[k].Item.Quantity == nil || r.Nodes[k].Item.Quantity.Value != sum {
		return -1
	}
	return k
}

// arriving reads "40 tấn hàng cứu trợ của D đã tới R".
func (r *reader) arriving(f *gift.Frame, l *syntax.Left, hi int) bool {
	if len(l.Items) == 0 || l.Passive >= 0 {
		return false
	}
	it := r.Nodes[l.Items[0]].Item
	by := r.FundedBy(f.Trigger)
	if it.Quantity == nil || by < 0 && (!it.Aid && !r.relief(it) || len(it.Owner) == 0) {
		return false
	}
	res := r.after(f.Trigger, hi, syntax.Move)
	if len(res.Groups) == 0 || len(res.Items) > 0 {
		return false
	}
	f.Rule, f.Hi, f.Strong = "carry", res.End, true
	if f.Donors = r.Collapse(r.All(it.Owner)); len(f.Donors) == 0 {
		r.Giver(f, by) // "1.000 hộp sữa đã đến tay trẻ em R nhờ sự đóng góp của D"
	}
	for _, g := range res.Groups {
		f.Groups = append(f.Groups, gift.Group{To: g.To, Items: []*syntax.Item{it}})
	}
	return true
}

// kindness are the words around goods by which they are aid: "60 tấn gạo nghĩa tình",
// "hàng cứu trợ nặng 40 tấn".
var kindness = map[string]bool{"nghĩa tình": true, "cứu trợ": true, "viện trợ": true, "hỗ trợ": true, "yêu thương": true, "ủng hộ": true}

// relief reports whether words of kindness stand in the goods' own words or shortly
// before or behind them.
func (r *reader) relief(it *syntax.Item) bool {
	if it.Kind != extract.Goods {
		return false
	}
	s := r.Doc.Sentences[r.Sent].Tokens
	for i := max(s.Lo, it.Lo-4); i+1 < min(s.Hi, it.Hi+4); i++ {
		if kindness[r.Doc.Tokens[i].Fold+" "+r.Doc.Tokens[i+1].Fold] {
			return true
		}
	}
	return false
}

// setsOut are the first syllables of verbs by which vehicles go and come.
var setsOut = map[string]bool{"khởi": true, "cất": true, "lên": true, "xuất": true, "rời": true, "đến": true, "tới": true, "hạ": true, "đáp": true, "cập": true}

// verbAfter reports whether a word of support follows node k in the sentence.
func (r *reader) verbAfter(k int) bool {
	for ; k < len(r.Nodes); k++ {
		if n := &r.Nodes[k]; n.Lex != nil && n.Lex.Trigger&(syntax.Give|syntax.Send|syntax.Help) != 0 && n.Lex.Marker == 0 {
			return true
		}
	}
	return false
}
