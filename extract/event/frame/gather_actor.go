package frame

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// rightActor places the actor at node k, and returns it if it receives.
func (r *reader) rightActor(res *gift.Right, k, t int, class syntax.Trigger) []extract.Actor {
	if !r.gets(res, k, t, class) || class&syntax.Receive != 0 {
		return nil
	}
	if r.Nodes[k].Kind == syntax.HeadNode {
		return r.headGets(res, k, t)
	}
	return r.actorGets(res, k)
}

// gets reports whether the actor at node k stands where whoever gets the things does. It notes who
// gives and where it happens.
func (r *reader) gets(res *gift.Right, k, t int, class syntax.Trigger) bool {
	n := &r.Nodes[k]
	if k > t+1 && (r.aroundBefore(k) || r.serves(k)) {
		return false // "các tỉnh miền núi phía Bắc Việt Nam"
	}
	switch p := r.PartOf(k, t); p {
	case syntax.Receiver, syntax.Destination:
		return true
	case syntax.Object:
		if r.Nodes[t].Fold == "rời" {
			return false
		}
		drawn := r.DrawnFrom(k, t)
		if drawn && res.Donors < 0 && n.Kind == syntax.ActorNode {
			res.Donors = k
		}
		return !drawn
	case syntax.Source, syntax.Agent:
		if p == syntax.Source && n.Kind == syntax.HeadNode && r.meansOf(k, t) {
			return false
		}
		if res.Donors < 0 && !r.Leads(k, len(r.Nodes)) && (n.Kind == syntax.ActorNode || n.Head == syntax.Party || n.Head == syntax.Giver) {
			res.Donors = k
		}
		return false
	case syntax.Owner:
		if class&syntax.Receive != 0 && res.Donors < 0 {
			res.Donors = k
		}
		return class&syntax.Receive == 0 && r.forWhat(k, t) // "cho nỗ lực dập dịch của Việt Nam"
	case syntax.Venue:
		if class&syntax.Give != 0 && (r.nextPlace(res, k) || r.dwellers(k)) {
			return true
		}
		if res.Venue < 0 && !r.Channel(k, t) {
			res.Venue = k
		}
		return false
	}
	return class&syntax.Give != 0 && r.presentTo(k, t) || r.nextGets(res, k)
}

// serves reports whether the body at node k only tells where the person before it works or learns: "cho chị A, nhân viên
// Trạm Y tế xã B, số tiền 20 triệu đồng".
func (r *reader) serves(k int) bool {
	if r.Nodes[k].Kind != syntax.ActorNode || r.Nodes[k].First().Kind != extract.OrganizationActor || r.Nodes[k].Head != syntax.NoHead && r.Nodes[k].Head != syntax.Needy {
		return false
	}
	for x := k - 1; x > 0 && x >= k-maxServing; x-- {
		switch n := &r.Nodes[x]; {
		case r.Is(x, ",", "("):
			return (x < k-1 || r.Nodes[k].Head == syntax.Needy) && r.Nodes[x-1].Kind == syntax.ActorNode && r.Nodes[x-1].Person
		case n.Kind != syntax.Word && n.Kind != syntax.TitleNode && (n.Kind != syntax.HeadNode || n.Head != syntax.Needy), n.Lex != nil && n.Kind == syntax.Word && (n.Lex.Trigger != 0 || n.Lex.Marker&^(syntax.Of|syntax.At) != 0), r.Is(x, "và", "cùng"):
			return false
		}
	}
	return false
}

// maxServing is how many nodes may say what somebody does before the name of where that is.
const maxServing = 5

// aroundBefore reports whether the country at node k only tells where the region right before it lies.
func (r *reader) aroundBefore(k int) bool {
	a, b := &r.Nodes[k-1], &r.Nodes[k]
	if a.Kind != syntax.ActorNode || b.Kind != syntax.ActorNode || a.First().Kind != extract.PlaceActor || b.First().Kind != extract.PlaceActor || b.Head != syntax.NoHead {
		return false
	}
	return r.Analysis.Places[a.First().Index].Kind == extract.Region && r.Analysis.Places[b.First().Index].Kind == extract.Country
}

// nextPlace reports whether the place at node k, where something is handed out, is the next in a row
// of places that get something: "trao 65 suất quà cho các hộ tại xã A và 55 suất tại xã B".
func (r *reader) nextPlace(res *gift.Right, k int) bool {
	n := len(res.Groups)
	if n == 0 || len(res.Pending) == 0 || k < 2 || r.Nodes[k].Kind != syntax.ActorNode || r.Nodes[k-2].Kind != syntax.ItemNode {
		return false
	}
	last, got, place := res.Groups[n-1], r.Nodes[k-2].Item, r.Nodes[k].First()
	if len(last.Items) == 0 || last.To[0].Kind != extract.PlaceActor || place.Kind != extract.PlaceActor || res.Pending[len(res.Pending)-1] != got {
		return false
	}
	before := last.Items[len(last.Items)-1]
	places := r.Analysis.Places
	return before.Quantity != nil && got.Quantity != nil && before.Kind == got.Kind && places[last.To[0].Index].Kind == places[place.Index].Kind
}

// maxDwellers is how many plain words may call those who live where they get something.
const maxDwellers = 3

// dwellers reports whether "cho" and plain words for people stand before the "ở" or "tại" of the place or house at
// node k: "cho trẻ ở Làng trẻ R", "cho thợ hồ tại xã R".
func (r *reader) dwellers(k int) bool {
	x := k - 2
	for x > 0 && x > k-2-maxDwellers && r.Nodes[x].Kind == syntax.Word && r.Nodes[x].Lex == nil && !r.Doc.Tokens[r.Nodes[x].Lo].Cap {
		x--
	}
	return r.Is(k-1, "ở", "tại") && x < k-2 && r.Marked(x, syntax.To) && r.Nodes[k].Kind == syntax.ActorNode && !r.Nodes[k].Person
}

// nextGets reports whether the actor at node k, of which no small word tells the part, is the next
// in a row of those who get something: "giúp huyện A 1 tỷ đồng và huyện B 2 tỷ đồng".
func (r *reader) nextGets(res *gift.Right, k int) bool {
	n := &r.Nodes[k]
	if len(res.Groups)+len(res.Pending) == 0 {
		return false
	}
	switch n.Kind {
	case syntax.ActorNode:
		return r.ItemFollows(k, len(r.Nodes)) && (len(res.Groups) == 0 || n.Person || !gift.GroupOnly(res.Groups[len(res.Groups)-1].To))
	case syntax.HeadNode:
		return n.Head == syntax.Needy && (r.amountFollows(k) || n.Whole && r.BehindItem(k) >= 0)
	}
	return true
}

// headGets returns whom the word at node k means that gets something: somebody named right behind or
// before it, else the people whom it tells.
func (r *reader) headGets(res *gift.Right, k, t int) []extract.Actor {
	n := &r.Nodes[k]
	if x := r.personBehind(k); x >= 0 {
		return r.Nodes[x].Actors
	}
	if a := r.givenName(k); a.Kind != extract.NoActor {
		return []extract.Actor{a}
	}
	if as := r.thisPlace(k, res.From); len(as) > 0 {
		return as
	}
	if n.Head == syntax.Needy || n.Head == syntax.People {
		return r.peopleGet(k, t)
	}
	if as := r.NamedAgain(k); n.Head == syntax.Giver && len(as) > 0 && !gift.Overlap(as, res.From) {
		res.Again = true
		return as
	}
	if n.Head == syntax.Party && len(r.Sender()) > 0 && r.PartOf(k, t) != syntax.Destination {
		return []extract.Actor{r.GroupActor(k)}
	}
	return nil
}

// peopleGet returns the people at node k, or the places that they stand for by their number:
// "đại diện 20 huyện".
func (r *reader) peopleGet(k, t int) []extract.Actor {
	n := &r.Nodes[k]
	g := r.GroupActor(k)
	if n.Fold == "mỗi" {
		g = r.countedBefore(k, t)
	}
	for x := k; x <= k+2 && x < len(r.Nodes); x++ {
		if c, ok := r.countedPlaces(x); ok && (x == k || n.Head == syntax.People) {
			if as := r.enumerated(x); len(as) > 1 {
				return as
			}
			return []extract.Actor{c}
		}
	}
	if n.Head == syntax.People && n.Fold != "quỹ" {
		r.generic[g] = true
	}
	return []extract.Actor{g}
}

// actorGets returns whom the actor at node k stands for that gets something.
func (r *reader) actorGets(res *gift.Right, k int) []extract.Actor {
	n := &r.Nodes[k]
	if as := r.GetsOn(n); len(as) > 0 {
		return as
	}
	to := r.Resolve(n)
	if n.Head == syntax.People {
		if as := r.enumeratedAt(k); len(as) > 0 {
			return as // "hỗ trợ 5 tỉnh của Việt Nam gồm: A, B …"
		}
	}
	if n.Person && syntax.Personal(to) && r.Titled(n) {
		res.Barred = true
		return nil // an office receives no alms
	}
	return to
}

// maxPresented is how many nodes a row of people may have who get a present.
const maxPresented = 16

// presentTo reports whether the people or body at node k follow the present that the verb at
// node t hands over, without "cho": "thăm, tặng quà gia đình ông A, bà B và trung tâm C".
func (r *reader) presentTo(k, t int) bool {
	if !r.Is(t, "tặng", "trao") && !r.Phrase(t, "trao tặng") {
		return false
	}
	if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Head != syntax.Needy || n.First().Kind == extract.PlaceActor && n.Head != syntax.Needy && !folk[n.Fold] {
		return false
	}
	for x := k - 1; x > t && x >= k-maxPresented; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Kind == syntax.ItemNode:
			return x <= t+2 && n.Item.Bare && (n.Item.Gift || n.Item.Alms) && n.Item.Kind == extract.Goods && n.Hi-n.Lo <= 3
		case n.Kind == syntax.ActorNode, n.Kind == syntax.HeadNode && n.Head == syntax.Needy, n.Kind == syntax.Word && r.Doc.Tokens[n.Lo].Kind == extract.Number, r.Is(x, ",", "và", "cùng", "các", "một", "số", "nhiều", "những", "hai", "ba", "bốn", "năm", "ông", "bà", "cụ", "anh", "chị", "mẹ", "em", "cháu"):
		case x+1 < len(r.Nodes) && r.Nodes[x+1].Person && (n.Kind == syntax.TitleNode || n.Kind == syntax.Word && n.Lex == nil && !r.Doc.Tokens[n.Lo].Cap):
		default:
			return false
		}
	}
	return false
}

// folk are the first syllables of words for the people of a place.
var folk = map[string]bool{"đồng": true, "người": true, "bà": true, "nhân": true, "dân": true}

// meansOf reports whether the head at node k only tells from what means something is paid:
// "từ nguồn dự phòng ngân sách Trung ương".
func (r *reader) meansOf(k, t int) bool {
	for x := k - 1; x > t && x >= k-syntax.MaxGap; x-- {
		if r.Is(x, "nguồn") {
			return true
		}
	}
	return false
}

// helpVerb reports whether a verb of help stands at node k, or before "các" or "những" there.
func (r *reader) helpVerb(k int) bool {
	if r.Is(k, "các", "những", "mọi") {
		k--
	}
	return k >= 0 && r.Nodes[k].Kind == syntax.Word && r.Nodes[k].Lex != nil && r.Nodes[k].Lex.Trigger&(syntax.Give|syntax.Help) != 0
}

// namedHelp reports whether a verb of help stands at node k, and behind it a name.
func (r *reader) namedHelp(k, hi int) bool {
	if k >= hi || r.Is(k, "các", "những") || !r.helpVerb(k) {
		return false
	}
	for x := k + 1; x < hi && x <= k+6; x++ {
		switch n := &r.Nodes[x]; {
		case n.Kind == syntax.ActorNode:
			return n.Named && !n.Person
		case n.Kind != syntax.Word || r.Marked(x, syntax.To):
			return false
		}
	}
	return false
}

// forWhat reports whether the thing that the actor at node k owns is what the
// gift is for: "cho" stands before it, and only plain words between.
func (r *reader) forWhat(k, t int) bool {
	for x := k - 1; x > t && x >= k-12; x-- {
		n := &r.Nodes[x]
		switch {
		case n.Lex != nil && n.Lex.Marker&syntax.To != 0, n.Fold == "nỗ" && x > 0 && r.helpVerb(x-1): // "hỗ trợ các nỗ lực của R"
			return true
		case n.Kind == syntax.Mark && n.Fold == ",", n.Lex != nil && n.Kind == syntax.Word && (n.Lex.Trigger == syntax.Help && n.Lex.Marker == 0 || n.Lex.Marker == syntax.Noun):
			continue // "cho công tác phòng, chống dịch của R"
		case n.Kind != syntax.Word && n.Kind != syntax.HeadNode, n.Lex != nil && n.Lex.Marker&syntax.Of == 0 && n.Kind == syntax.Word:
			return false
		}
	}
	return false
}
