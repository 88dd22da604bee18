package frame

import (
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
	if !it.Each || g.first != 'I' || len(g.Items) != 1 || len(to) < 2 || it.Quantity == nil {
		return
	}
	sum := g.Items[0]
	if sum.Quantity == nil || sum.Kind != it.Kind || gift.UnitFamily(sum.Quantity.Unit) != gift.UnitFamily(it.Quantity.Unit) || it.Quantity.Value*float64(len(to)) > sum.Quantity.Value*1.01 {
		return
	}
	sum.Total = true
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
	for _, s := range r.Shares() {
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
	r.Memory.OpenSent = r.Sent
	r.sharesOpen()
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
