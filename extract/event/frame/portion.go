package frame

import (
	"math"
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// sharedOut makes a total of the item before it, of which each of the receivers told gets
// it: "5.000 tấn gạo cho các tỉnh A, B và C, mỗi tỉnh 1.000 tấn".
func (r *reader) sharedOut(g *gather, it *syntax.Item) {
	to := r.sharers(g)
	if n := len(g.Items); it.Each && n == 1 && len(to) > 1 && it.Quantity != nil && g.Items[0].Bare && !g.Items[0].Gift && g.Items[0].Kind == extract.Goods && it.Kind == extract.Goods && len(g.Pending) == 1 {
		g.Items, g.Pending = nil, nil // "cấp các tỉnh A và B thuốc sát khuẩn, mỗi tỉnh 500.000 viên"
		return
	}
	if !it.Each || g.first != 'I' || len(g.Items) != 1 || len(to) < 2 || it.Quantity == nil {
		return
	}
	sum := g.Items[0]
	if sum.Quantity == nil || sum.Kind != it.Kind || gift.UnitFamily(sum.Quantity.Unit) != gift.UnitFamily(it.Quantity.Unit) || it.Quantity.Value*float64(len(to)) > sum.Quantity.Value*1.01 {
		return
	}
	sum.Total = true
}

// startPart reports whether the item at node k is the first part of the sum before it, with a
// receiver of its own where the sum has none, and lets the parts be what is given: "10 tỷ đồng,
// trong đó 7 tỷ đồng cho R", "20 tỷ đồng gồm 15 tỷ đồng tặng R và 5 tỷ đồng tặng Q".
func (r *reader) startPart(g *gather, k int) bool {
	if k < 0 || g.first != 'I' || len(g.to)+len(g.Groups) > 0 || len(g.Items) != 1 || g.parted {
		return false
	}
	sum, it := g.Items[0], r.Nodes[k].Item
	if sum.Quantity == nil || it.Quantity == nil || sum.Kind != it.Kind || gift.UnitFamily(sum.Quantity.Unit) != gift.UnitFamily(it.Quantity.Unit) || it.Quantity.Value >= sum.Quantity.Value || !r.ownTaker(k) {
		return false
	}
	if !r.share(k, g.trigger) && !(k > 0 && r.OpensRow(k-1)) && !(k > 1 && r.OpensRow(k-2)) {
		return false
	}
	sum.Total, sum.Skip, it.Skip = true, true, false
	g.Items, g.Pending, g.parted = nil, nil, true
	g.first = 0
	return true
}

// opensItems reports whether the thing right before the verb at node t is the first of a row of
// things of which each is followed by those who get it: "7 tỷ đồng gửi tỉnh R, 3 tỷ đồng gửi
// tỉnh Q", "8 suất quà tặng các hộ nghèo và 20 suất quà tặng học sinh".
func (r *reader) opensItems(t, hi int) bool {
	if t < 1 || r.Nodes[t-1].Kind != syntax.ItemNode || r.Nodes[t-1].Item.Quantity == nil || r.Nodes[t-1].Item.Skip || !r.takerNext(t, hi) {
		return false
	}
	for x := t + 2; x+1 < hi && x <= t+maxOfOne; x++ {
		if n := &r.Nodes[x]; n.Kind == syntax.ItemNode && r.Is(x-1, ",", "và", ";", "cùng") && n.Item.Quantity != nil && !n.Item.Skip {
			return n.Item.SameUnit(r.Nodes[t-1].Item) && r.Nodes[x+1].Kind == syntax.Word && r.Nodes[x+1].Lex != nil && r.Nodes[x+1].Lex.Trigger&syntax.Give != 0 && r.takerNext(x+1, hi)
		}
	}
	return false
}

// maxOfOne is how many nodes may tell who gets the first of a row of things, and what it is worth.
const maxOfOne = 14

// takerNext reports whether those who get something follow the verb at node k at once.
func (r *reader) takerNext(k, hi int) bool {
	for k++; k < hi && (r.Marked(k, syntax.To|syntax.Goal) || r.Is(k, "các", "những")); k++ {
	}
	return k < hi && (r.Nodes[k].Kind == syntax.ActorNode || r.Nodes[k].Kind == syntax.HeadNode && r.Nodes[k].Head == syntax.Needy)
}

// itemBehind returns the counted thing right behind node k, a colon aside, or -1.
func (r *reader) itemBehind(k int) int {
	for k++; r.Is(k, ":"); k++ {
	}
	if k < len(r.Nodes) && r.Nodes[k].Kind == syntax.ItemNode && (!r.Nodes[k].Item.Skip || r.Marked(k+1, syntax.To)) {
		return k // what a gift consists of is skipped, a part of it with its own takers is not
	}
	return -1
}

// maxToTaker is how many nodes may part an item from the word that tells who gets it.
const maxToTaker = 6

// ownTaker reports whether whoever gets the item at node k is told right behind it: "7 tỷ đồng
// được trao cho R", "2 tỷ đồng dành cho R", "3 tỷ đồng ủng hộ R".
func (r *reader) ownTaker(k int) bool {
	for x := k + 1; x < len(r.Nodes) && x <= k+maxToTaker; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ActorNode:
			return x > k+1 && !n.Person
		case n.Kind == syntax.HeadNode && n.Head == syntax.Needy:
			return x > k+1
		case r.Is(x, "riêng"), r.Marked(x, syntax.Pledge|syntax.Past) && x == k+1, r.Is(x, "các", "những") && r.Marked(x-1, syntax.To|syntax.Goal): // "2 tỷ đồng sẽ dành hỗ trợ cho các tỉnh R, Q"
		case n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&(syntax.Give|syntax.Send|syntax.Help) == 0 && n.Lex.Marker&(syntax.Passive|syntax.To|syntax.Goal) == 0:
			return false
		}
	}
	return false
}

// handsNextTo reports whether a verb of giving stands behind the "được" at node k, and then the
// word before a receiver.
func (r *reader) handsNextTo(k int) bool {
	return k+2 < len(r.Nodes) && r.Nodes[k+1].Lex != nil && r.Nodes[k+1].Lex.Trigger&(syntax.Give|syntax.Send) != 0 && r.Marked(k+2, syntax.To|syntax.Goal)
}

// sharing is a sum of which each of a number of places gets the same.
type sharing struct {
	sum    int // where the sum stands
	each   *syntax.Item
	places int // how many there are
	sent   int
}

// maxNamedLater is how many sentences behind a sum the places may be named that share it.
const maxNamedLater = 4

// noteSharing remembers the sum before the item, of which each place gets as much as that says:
// "9 tỷ đồng cho các tỉnh miền Trung, trong đó mỗi tỉnh 1 tỷ đồng".
func (r *reader) noteSharing(g *gather, it *syntax.Item) {
	if !it.Each && !g.each || len(g.Items) != 1 || it.Quantity == nil || it.Quantity.Value <= 0 {
		return
	}
	sum := g.Items[0]
	if sum.Quantity == nil || sum.Kind != it.Kind || gift.UnitFamily(sum.Quantity.Unit) != gift.UnitFamily(it.Quantity.Unit) {
		return
	}
	if n := sum.Quantity.Value / it.Quantity.Value; n >= 2 && n <= 63 && n == math.Trunc(n) {
		r.shared = &sharing{r.Doc.Tokens[sum.Lo].Start, it, int(n), r.Sent}
	}
}

// namedLater gives their shares to the places that the sentence names, where as many share the
// sum told shortly before, which went to them all as one.
func (r *reader) namedLater() {
	h := r.shared
	if h == nil || r.Sent == h.sent || r.Sent-h.sent > maxNamedLater {
		return
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || len(n.Actors) != h.places || slices.ContainsFunc(n.Actors, func(a extract.Actor) bool { return a.Kind != extract.PlaceActor }) {
			continue
		}
		at, to := r.Sent, r.Resolve(n)
		i := slices.IndexFunc(r.Found, func(s extract.Support) bool { return s.What.Start == h.sum })
		if i < 0 || slices.Contains(to, r.Found[i].From) || slices.Contains(to, r.Found[i].To) {
			return
		}
		s := r.Found[i]
		r.Found = slices.DeleteFunc(r.Found, func(s extract.Support) bool {
			return s.What.Start == h.sum || s.What.Start == r.Doc.Tokens[h.each.Lo].Start
		})
		r.Sent = h.sent
		steps := append(slices.Clone(s.Steps), extract.Step{Span: r.Span(n.Lo, n.Hi), Why: "receiver: named behind"})
		for _, p := range to {
			r.Found = append(r.Found, r.Support(gift.Transfer{From: s.From, To: p, Item: h.each, Date: s.Date, Status: s.Status}, "portion", s.Confidence*0.9, steps))
		}
		r.Sent, r.shared, r.Totals[h.sum] = at, nil, true
		return
	}
}

// portions reads a sentence that only tells what each of several places gets, where a sentence
// or two before somebody gave, or decided to give, to nobody whom it named: "Bộ A phân bổ 60 tỷ
// đồng cho các tỉnh. Tỉnh B 20 tỷ đồng, tỉnh C 40 tỷ đồng".
func (r *reader) portions() {
	if m := &r.Memory; len(m.Open) == 0 || m.OpenSent == r.Sent || r.Sent-m.OpenSent > gift.Reach || m.OpenSent < m.DonorSent || r.Aid == 0 {
		return
	}
	if n := len(r.Found); n > 0 && r.Found[n-1].Sentence == r.Doc.Sentences[r.Sent].Span {
		return
	}
	f := gift.Frame{Rule: "portion", Donors: r.Memory.Open, Status: extract.Done, Conf: 0.75, Strong: true, Row: true, Hi: len(r.Nodes)}
	if r.Memory.OpenPromise {
		f.Status = extract.Pledged
	}
	places := 0
	shares := r.Shares()
	for _, s := range shares {
		if slices.ContainsFunc(s.Items, func(it *syntax.Item) bool { return it.Kind == extract.Personnel }) || gift.Overlap(s.To, f.Donors) {
			return
		}
		places += len(s.To)
		f.Groups = append(f.Groups, gift.Group{To: s.To, Items: s.Items})
	}
	if places < 2 {
		return
	}
	r.Step(&f, 0, "what each gets of it")
	for _, s := range shares {
		s.Settle()
	}
	r.Memory.OpenSent = r.Sent
	r.sharesOpen()
	r.emit(&f)
}

// partsTold reads a sentence that only tells who gets how many of the things that somebody gave in
// the sentence before: "Cụ thể, 80 suất cho học sinh tiểu học, 20 suất dành cho sinh viên".
func (r *reader) partsTold() {
	m := &r.Memory
	if len(m.Donors) == 0 || m.DonorSent != r.Sent-1 || r.Needs < 2 || r.Astray() || !r.Detail() {
		return
	}
	if n := len(r.Found); n > 0 && r.Found[n-1].Sentence == r.Doc.Sentences[r.Sent].Span {
		return
	}
	k := 0
	for k < len(r.Nodes) && k < 5 && (r.Nodes[k].Kind == syntax.Word || r.Is(k, ",", ":")) {
		k++
	}
	f := gift.Frame{Rule: "portion", Trigger: k, Donors: m.Donors, Status: extract.Done, Conf: 0.7, Strong: true, Row: true, Hi: len(r.Nodes)}
	if m.Status == extract.Pledged {
		f.Status = extract.Pledged
	}
	for k+2 < len(r.Nodes) && r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil && !r.Nodes[k].Item.Skip {
		it, x := r.Nodes[k].Item, k+1
		if r.Is(x, "dành") {
			x++
		}
		if !r.Marked(x, syntax.To) {
			break
		}
		for x++; r.Is(x, "các", "những"); x++ {
		}
		if x >= len(r.Nodes) || r.Nodes[x].Kind != syntax.HeadNode || r.Nodes[x].Head != syntax.Needy || len(f.Groups) > 0 && !it.SameUnit(f.Groups[0].Items[0]) {
			break
		}
		f.Groups = append(f.Groups, gift.Group{To: []extract.Actor{r.GroupActor(x)}, Items: []*syntax.Item{it}})
		for k = x + 1; k < len(r.Nodes) && k < x+maxOfOne && !(r.Nodes[k].Kind == syntax.ItemNode && r.Is(k-1, ",", ";", "và")); k++ {
		}
	}
	if len(f.Groups) < 2 || len(f.Donors) == 0 {
		return
	}
	r.Step(&f, f.Trigger, "who gets how many of them")
	r.emit(&f)
}

// enlisted names the places of which the sentence before told only how many, or what sort,
// they are: "Chính phủ xuất cấp 200 tấn gạo cho 3 địa phương. Số gạo này cứu trợ người dân các
// tỉnh A, B và C".
func (r *reader) enlisted() {
	at := r.placesOf()
	if at < 0 {
		return
	}
	to := r.Resolve(&r.Nodes[at])
	n := len(r.Found)
	if n > 0 && r.Doc.SentenceAt(r.Found[n-1].Sentence.Start) == r.Sent-1 {
		first := n
		for first > 0 && r.Found[first-1].Sentence == r.Found[n-1].Sentence && manyPlaces(r.Found[first-1].To) && !slices.Contains(to, r.Found[first-1].From) {
			first--
		}
		told := slices.Clone(r.Found[first:])
		if len(told) == 0 {
			return
		}
		r.Found = r.Found[:first]
		for i := range told {
			for _, p := range to {
				s := told[i]
				s.To, s.Joint = p, s.Quantity != nil
				s.Steps = append(slices.Clone(s.Steps), extract.Step{Span: r.Span(r.Nodes[at].Lo, r.Nodes[at].Hi), Why: "receiver: named behind"})
				s.Confidence *= 0.9
				r.Found = append(r.Found, s)
			}
		}
		r.Memory.List, r.Memory.Receivers, r.Memory.ReceiverSent = to, to, r.Sent
		return
	}
	m := &r.Memory
	if len(m.Open) == 0 || m.OpenSent != r.Sent-1 || len(m.OpenItems) == 0 || gift.Overlap(to, m.Open) || slices.ContainsFunc(m.OpenItems, func(it *syntax.Item) bool { return it.Quantity == nil || it.Kind == extract.Personnel }) {
		return
	}
	f := gift.Frame{Rule: "portion", Trigger: at, Donors: m.Open, Status: extract.Done, Conf: 0.7, Strong: true, Groups: []gift.Group{{To: to, Items: m.OpenItems}}}
	if m.OpenPromise {
		f.Status = extract.Pledged
	}
	r.Step(&f, at, "receiver: named behind")
	r.emit(&f)
}

// manyPlaces reports whether an actor is places by their number or sort: "3 địa phương".
func manyPlaces(a extract.Actor) bool {
	if a.Kind != extract.GroupActor {
		return false
	}
	f := strings.Fields(strings.ToLower(a.Group))
	return len(f) > 1 && (gift.PlacesOf[f[1]] || f[1] == "địa") && (f[0] == "các" || f[0] == "những" || f[0][0] >= '0' && f[0][0] <= '9')
}

// maxBefore is how many nodes may stand before the places that are named behind.
const maxBefore = 14

// placesOf returns the node of several places with which a sentence goes on that begins by
// the gift or the places told before, and tells neither another gift nor a giver, or -1.
func (r *reader) placesOf() int {
	if r.Sent == 0 {
		return -1
	}
	n := &r.Nodes[0]
	t := r.Doc.Tokens[n.Lo:r.Nodes[len(r.Nodes)-1].Hi]
	if len(t) < 4 || !openings[t[0].Fold] || !(t[0].Fold == "các" && (gift.PlacesOf[t[1].Fold] || t[1].Fold == "địa") || t[2].Fold == "này" || t[2].Fold == "trên" || t[3].Fold == "này" || t[3].Fold == "trên" || t[1].Fold == "đó" || t[1].Fold == "thể") {
		return -1
	}
	at := -1
	for k := range r.Nodes {
		switch n := &r.Nodes[k]; {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil, n.Kind == syntax.ActorNode && (n.Person || n.First().Kind != extract.PlaceActor):
			return -1
		case n.Kind == syntax.ActorNode && at < 0 && len(n.Actors) > 1 && k <= maxBefore:
			at = k
		case n.Kind == syntax.ActorNode && at < 0 && n.Named:
			return -1
		case r.Marked(k, syntax.Not|syntax.From|syntax.By) && at < 0:
			return -1
		}
	}
	listed := at > 0 && (r.Is(at-1, ":", "gồm", "là") || r.Phrase(at-1, "bao gồm", "gồm có") || r.Introduced(at))
	toward := at > 0 && t[0].Fold != "các" && (r.Marked(at-1, syntax.To|syntax.Goal) || r.Is(at-1, "tỉnh", "các") || r.Nodes[at].Head == syntax.People)
	if !listed && !toward {
		return -1
	}
	return at
}

// openings are the syllables by which a sentence takes up a gift or places told before.
var openings = map[string]bool{"số": true, "lượng": true, "toàn": true, "lô": true, "các": true, "theo": true, "cụ": true, "trong": true, "những": true}
