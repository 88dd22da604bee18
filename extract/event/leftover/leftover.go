package leftover

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// leftovers reads the gifts that neither a frame nor a ledger found: a word of
// giving with an item of which no row tells. Who gives and who receives is weighed
// rather than read off (see weigh): those whom the clause names or describes, those
// told or visited shortly before, those whom the article is about.
type leftovers struct {
	*reader
	told   map[gift.Told][]handing // between whom a gift was told
	taken  map[int]bool            // by the byte where an item starts
	givers []extract.Actor         // of the row told last, in the order of the text
	takers []extract.Actor
	at     int // the sentence of that row
	next   int // index into the article's rows
	rows   []extract.Support
	bares  map[int]bool // by sentence: a row tells of it
	cast   gift.Cast
	known  bool // the cast is
	aided  bool // headline or lead speak of aid
}

// leftover adds the rows of leftovers. Time is linear in nodes and rows.
func (r *reader) leftover() {
	if r.Aid == 0 {
		return
	}
	l := &leftovers{reader: r, told: map[gift.Told][]handing{}, taken: map[int]bool{}, bares: map[int]bool{}, at: -gift.LeftoverReach - 1}
	for i := range r.Analysis.Supports {
		s := &r.Analysis.Supports[i]
		l.taken[s.What.Start] = true
		if s.Quantity != nil {
			l.tell(s.Kind, s.Quantity, s.From, s.To)
		}
	}
	var heads []int // read last: a headline is told again
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil {
			continue
		}
		r.Sent, r.Nodes = si, r.Parsed[si]
		if lo, _ := r.Item(si); lo == si && si > 0 {
			l.known, l.at = false, -gift.LeftoverReach-1
		}
		l.recall()
		k := r.KindOf()
		l.aided = l.aided || si < gift.Opening && k != extract.Caption && syntax.OfAid(r.Nodes)
		switch {
		case !r.Holding[si].Has(syntax.ItemNode) || r.Mute(si) || r.Astray() || k == extract.Caption || r.Doc.Sentences[si].Start < r.Crowd:
		case k == extract.Headline:
			if !r.HasListWord(syntax.StopWord | syntax.WholeWord) {
				heads = append(heads, si)
			}
		case r.HasListWord(syntax.StopWord | syntax.WholeWord):
			l.funded()
		case !l.readSentence() && !l.funded():
			l.cued()
		}
	}
	for _, si := range heads {
		if !measured(r.Analysis.Supports) && !measured(l.rows) {
			r.Sent, r.Nodes = si, r.Parsed[si]
			l.readSentence()
		}
	}
	if len(l.rows) == 0 {
		return
	}
	r.Analysis.Supports = append(r.Analysis.Supports, r.withoutRepeats(r.Analysis.Supports, l.rows)...)
	gift.BySentence(r.Analysis.Supports)
}

// measured reports whether one of the rows tells how much was given.
func measured(rows []extract.Support) bool {
	return slices.ContainsFunc(rows, func(s extract.Support) bool { return s.Quantity != nil })
}

// recall notes the givers and receivers of the rows up to the sentence.
func (l *leftovers) recall() {
	end := l.Doc.Sentences[l.Sent].End
	for ; l.next < len(l.Analysis.Supports) && l.Analysis.Supports[l.next].Sentence.Start < end; l.next++ {
		s := &l.Analysis.Supports[l.next]
		l.givers, l.takers, l.at = []extract.Actor{s.From}, []extract.Actor{s.To}, l.Sent
		l.bares[l.Sent] = true
	}
}

// readSentence reads the gifts of the sentence being read, and reports whether there are
// any.
func (l *leftovers) readSentence() bool {
	rows := len(l.rows)
	l.beside()
	for t := range l.Nodes {
		if l.gives(t) {
			l.read(t)
		}
	}
	return len(l.rows) > rows
}

// gives reports whether node t is a verb by which something is handed over, brought
// or taken in.
func (l *leftovers) gives(t int) bool {
	n := &l.Nodes[t]
	if n.Lex == nil || n.Kind == syntax.ItemNode || n.Kind == syntax.HeadNode || n.Lex.Trigger&(syntax.Give|syntax.Receive|syntax.Carry|syntax.Send) == 0 && n.Lex.Strong&syntax.Help == 0 {
		return false
	}
	if l.raised(t) {
		return true
	}
	if l.Is(t-1, "đợt", "cuộc", "lần", "buổi", "phiên") {
		return false // "hai đợt quyên góp trước"
	}
	if l.Is(t, "cấp") && l.Is(t-1, "khẩn", "trung", "cao", "sơ", "thứ", "các", "nâng", "cung", "đẳng") {
		return false // no verb
	}
	return !l.Marked(t-1, syntax.Noun) && !l.Is(t-1, "những", "các", "tiền", "hàng", "quà") && n.Lex.Marker&^syntax.Past == 0
}

// raised reports whether the verb at node t says of money what it came to: "số tiền quyên
// góp đã lên tới 226.000 USD".
func (l *leftovers) raised(t int) bool {
	if t == 0 || l.Nodes[t-1].Head != syntax.Vehicle || l.Nodes[t].Lex.Strong&syntax.Give == 0 || l.Doc.Tokens[l.Nodes[t-1].Hi-1].Fold != "tiền" {
		return false
	}
	come := false
	for k := t + 1; k < len(l.Nodes) && k <= t+8; k++ {
		switch l.Nodes[k].Kind {
		case syntax.ItemNode:
			return come
		case syntax.Mark:
			return false
		}
		come = come || l.Is(k, "là", "đạt", "vượt", "lên", "tăng") || l.Marked(k, syntax.Worth)
	}
	return false
}

// read reads the gift of the verb at node t.
func (l *leftovers) read(t int) {
	lo, hi := l.Clause(t, 0)
	g := weighing{Frame: gift.Frame{Trigger: t, Lo: lo, Hi: hi, Rule: "leftover"}, left: l.Before(lo, t)}
	g.taken = l.Nodes[t].Lex.Trigger&syntax.Receive != 0 || l.Is(t-1, "nhận")
	if g.left.No && !l.done(lo, t) || l.TakenIn(lo, t) || l.Rated(t) || l.Thanked(0, t) || l.loanNear(t, hi) || l.refused(t) || g.taken && l.Is(t+1, "mức") {
		return
	}
	g.Status = g.left.Status
	if g.left.No && l.Nodes[t-1].Fold == "chỉ" {
		g.Status = extract.Pledged
	}
	if g.raised = l.raised(t); g.raised {
		g.items = l.sum(t)
	} else {
		g.items = l.items(t, hi, &g.left)
	}
	if len(g.items) == 0 {
		return
	}
	l.weighGift(&g)
	from := heaviest(l.giversOf(&g))
	if len(from.who) == 0 {
		return
	}
	g.Donors = from.who
	to := heaviest(l.takersOf(&g))
	if len(to.who) == 0 {
		return
	}
	g.between(&from, &to)
	if l.noGift(&g, &from, &to) || l.unlikely(&g, &from) {
		return
	}
	l.conclude(&g, &from, &to, leftoverFloor)
}

// unlikely reports whether the clause sums up what many did, rather than tell one gift.
func (l *leftovers) unlikely(g *weighing, from *candidate) bool {
	switch t := g.Trigger; {
	case l.Plain[l.Sent] && (from.context || l.Nodes[t].Lex.Strong&syntax.Give == 0), l.OverYears(t) && g.items[0].Rough() && g.Derived: // what a campaign came to
		return true
	}
	return slices.Contains(from.marks, "giver.nameless") && len(g.items) > 1 && g.items[0].Kind == extract.Money // "nhiều người góp 10 triệu, 5 triệu đồng"
}

// wholeOf reports whether the sum that somebody takes in is the whole of what is told right behind: whoever would give
// it, whom the clause does not name, gives less of the same there.
func (l *leftovers) wholeOf(g *weighing, from, to *candidate) bool {
	sum := g.items[0]
	if !g.taken && !from.context || sum.Quantity == nil {
		return false
	}
	return slices.ContainsFunc(l.Analysis.Supports, func(s extract.Support) bool {
		behind := l.Doc.SentenceAt(s.Sentence.Start) - l.Sent
		return behind >= 0 && behind <= gift.Reach && s.Quantity != nil && s.Kind == sum.Kind && s.Quantity.Unit == sum.Quantity.Unit && s.Quantity.Value < sum.Quantity.Value &&
			slices.Contains(from.who, s.From) && slices.Contains(to.who, s.To)
	})
}

// done reports whether the verb at node t was done all the same, though a word of wishing
// stands before it: "đã vận động nhân viên quyên góp 300 triệu đồng", "đã động viên các
// gia đình cố gắng vượt qua mất mát và trao 20 triệu đồng".
func (l *leftovers) done(lo, t int) bool {
	wished, no := -1, false
	for k := t - 1; k >= lo; k-- {
		n := &l.Nodes[k]
		switch {
		case n.Lex == nil:
		case n.Lex.Marker&syntax.Not != 0:
			no = true
		case n.Lex.Marker&syntax.Wish != 0:
			wished = k
		case n.Lex.Marker&syntax.Pledge != 0:
			return false
		case n.Lex.Marker&syntax.Past != 0 && l.Is(k, "đã", "vừa"):
			if wished < 0 || no {
				return false
			}
			return wished == k+1 && l.Nodes[wished].Fold == "vận" || wished > k+2 && l.Is(t-1, "và", ",") && t > wished+3
		}
	}
	return wished == t-1 && !no && l.Nodes[wished].Fold == "chỉ" // "Tổng thống chỉ đạo chi 5 triệu USD giúp R"
}

// refused reports whether what the verb at node t gives was not taken: "nhưng gia đình
// không nhận".
func (l *leftovers) refused(t int) bool {
	for k := t + 1; k < len(l.Nodes); k++ {
		if l.Marked(k, syntax.Not) && k+1 < len(l.Nodes) && l.Nodes[k+1].Fold == "nhận" && l.Is(k, "không", "chưa") || l.Phrase(k, "từ chối") {
			return true
		}
	}
	return false
}

// loanNear reports whether the sentence lends or sells.
func (l *leftovers) loanNear(t, hi int) bool {
	for k := max(0, t-6); k < hi; k++ {
		if f := l.Nodes[k].Fold; f == "vay" || f == "bán" || f == "thuê" || f == "trả" && l.Is(k+1, "lại", "lãi", "cho", "nợ") {
			return true
		}
	}
	return false
}

// giverHere sets the giver whom the sentence names. What stands before the verb is as Before
// found it; where something is taken in or passed on, who gave is looked for behind the verb
// too, for a leftover gift has no frame that has read what stands there.
func (l *leftovers) giverHere(f *gift.Frame, left *syntax.Left, hi int, items []*syntax.Item, taken bool) bool {
	if own := items[0].Owner; len(own) > 0 {
		f.Donors = l.Collapse(l.All(own))
		return true
	}
	t := f.Trigger
	if taken || left.Passive >= 0 {
		for k := t + 1; k < hi; k++ {
			if n := &l.Nodes[k]; n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode {
				switch l.PartOf(k, t) {
				case syntax.Owner:
					if !taken && (l.toBefore(t, k) || l.Quoted(l.Nodes[t].Lo)) {
						continue // "được trao cho các hộ nghèo của 5 tỉnh", "chuyển về chương trình “Hướng về miền Trung” của R"
					}
					return l.Giver(f, k)
				case syntax.Source, syntax.Agent:
					return l.Giver(f, k)
				}
			}
		}
		if taken {
			return false
		}
		return l.Giver(f, left.Between, left.Agent, left.Principal)
	}
	return l.Giver(f, left.Agent, left.Principal, left.Subject)
}

// toBefore reports whether a word that leads to who gets it stands in nodes [t,k), "trao cho",
// "gửi về chương trình “A”".
func (l *leftovers) toBefore(t, k int) bool {
	for k--; k >= t && (l.Nodes[k].Kind != syntax.Mark || l.Is(k, "\"", "“", "”")); k-- {
		if k > t && l.Marked(k, syntax.To) || onward[l.Doc.Tokens[l.Nodes[k].Hi-1].Fold] && (k == t || k == t+1) {
			return true
		}
	}
	return false
}

// onward are the words behind a verb by which a thing goes to somebody.
var onward = map[string]bool{"về": true, "đến": true, "tới": true, "vào": true}

// receivers returns the receiver whom the sentence names.
func (l *leftovers) receivers(f *gift.Frame, left *syntax.Left, hi int, items []*syntax.Item, taken bool) []extract.Actor {
	t := f.Trigger
	if taken {
		return l.first(f, left.Principal, left.Subject, left.Patient)
	}
	if left.Passive >= 0 {
		if k := left.Patient; k == 0 || k > 0 && l.Nodes[k-1].Kind != syntax.ItemNode {
			if to := l.first(f, k); len(to) > 0 {
				return to
			}
		}
	}
	toward, whose := false, -1
	for k := t + 1; k < hi; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ActorNode && (l.Channel(k, t) || l.DrawnFrom(k, t)):
		case n.Kind == syntax.HeadNode && len(items) > 1 && l.Contents(k, t) && (l.Marked(k+1, syntax.With) || l.Is(k+1, "và", ",")) && l.ItemFollows(k, hi): // for whom one of the things is
		case n.Kind == syntax.ActorNode || n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.People):
			switch l.PartOf(k, t) {
			case syntax.Receiver, syntax.Destination:
			case syntax.Object:
				if n.Lo > items[0].Lo && !toward {
					continue
				}
			case syntax.Owner:
				if whose < 0 && l.toBefore(t, k) && n.Kind == syntax.ActorNode && !n.Person {
					whose = k // "cho các hoạt động bảo vệ rừng của R"
				}
				continue
			case syntax.Source, syntax.Agent, syntax.Company, syntax.Principal, syntax.Aside:
				continue
			default:
				if !toward {
					continue
				}
			}
			if to := l.first(f, k); len(to) > 0 {
				return to
			}
		case toward && n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel && n.Item != items[0] && !l.Helpers(n.Item): // "giúp đỡ hơn 4.000 người"
			l.Step(f, k, "receiver: people by their number")
			return []extract.Actor{{Kind: extract.GroupActor, Group: l.Doc.Slice(l.Span(n.Item.Lo, n.Item.Hi))}}
		case n.Lex != nil && n.Lex.Marker&(syntax.To|syntax.Goal) != 0, l.Is(k, "giúp"), n.Lex != nil && n.Lex.Strong&(syntax.Give|syntax.Help) != 0:
			toward = true
		}
	}
	return l.first(f, left.Receiver, whose)
}

// first returns whom the first of the nodes stands for that is somebody.
func (l *leftovers) first(f *gift.Frame, nodes ...int) []extract.Actor {
	for _, k := range nodes {
		if k < 0 || l.Torn(k) {
			continue
		}
		n := &l.Nodes[k]
		var to []extract.Actor
		switch {
		case n.Kind == syntax.ActorNode:
			to = l.Resolve(n)
		case n.Kind == syntax.HeadNode && n.Head == syntax.Needy && k+1 < len(l.Nodes) && l.Nodes[k+1].Person: // "hộ anh Lê Văn Tám"
			to = l.Nodes[k+1].Actors
		case n.Kind == syntax.HeadNode && (n.Head == syntax.Needy || n.Head == syntax.People && n.Hi-n.Lo > 1):
			to = []extract.Actor{l.GroupActor(k)}
		}
		if to = gift.Without(to, f.Donors); len(to) > 0 {
			l.Step(f, k, "receiver")
			return to
		}
	}
	return nil
}
