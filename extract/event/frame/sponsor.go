package frame

import (
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// Those who paid for what another hands over, told by the sum that it came to (sponsors) or of the things
// themselves (backers): a gift that is told whole, and behind it, in the next
// sentence or at the end of its own, who stands behind it: "Hội trao 20 suất học bổng cho R. Học bổng
// do D tài trợ", "…, nguồn kinh phí do D hỗ trợ", "Nhà tài trợ của chương trình là D". Both gave.

// backed notes a frame that tells of counted things, giver and receiver.
func (r *reader) backed(f *gift.Frame, lo int) {
	if len(r.Found) == lo || r.KindOf() == extract.Headline || f.Row || f.Turn || f.Lent || len(f.Groups) != 1 || len(f.Donors) == 0 || f.Donors[0].Kind == extract.PersonActor {
		return
	}
	if it := f.Groups[0].Items[0]; it.Quantity == nil || it.Kind != extract.Goods && it.Kind != extract.Money {
		return
	}
	r.whole = &toldGift{frame: *f, sent: r.Sent, lo: lo, hi: len(r.Found)}
}

// backers adds the rows of those who are said to have paid for the gift told whole last, unless they
// are told to have given already.
func (r *reader) backers() {
	g := r.whole
	if g == nil {
		return
	}
	if r.past(g) {
		r.whole = nil
		return
	}
	from := 0
	if r.Sent == g.sent {
		if from = r.paidBehind(&g.frame); from < 0 {
			return
		}
	} else if !r.takesUp(0) {
		return
	}
	told, ok := r.giverTold(from, &g.frame)
	if !ok || !told.Sender() || r.gaveAlready(told.Donors) || gift.Overlap(told.Donors, g.frame.Donors) {
		return
	}
	r.whole = nil
	f := g.frame
	if gift.GroupOnly(f.Donors) { // "ban tổ chức trao …, do D tài trợ": nobody else gave
		r.Found = slices.Delete(r.Found, g.lo, g.hi)
	}
	f.Donors, f.Steps = told.Donors, append(slices.Clone(f.Steps), told.Steps...)
	f.Groups = slices.Clone(f.Groups)
	f.Conf = min(f.Conf, retakenTrust)
	r.backIn(g.sent, func() { r.emit(&f) })
}

// paidBehind returns the node behind the verb of a frame at which its sentence begins to tell who
// paid, "(do D tài trợ)", ", nguồn kinh phí do D hỗ trợ", "với kinh phí do D tài trợ", or -1.
func (r *reader) paidBehind(f *gift.Frame) int {
	for k := f.Trigger + 1; k+2 < len(r.Nodes); k++ {
		if r.Marked(k, syntax.By) && r.givesSoonBehind(k+1) && r.Nodes[k-1].Kind != syntax.Mark {
			return k // "trao 50 suất quà cho R do D tài trợ"
		}
		if !r.Is(k, ",", "(", "-", "–", ";") && r.Nodes[k].Fold != "với" {
			continue
		}
		x := k + 1
		for x < len(r.Nodes) && x <= k+4 && !r.Marked(x, syntax.By) && (r.Nodes[x].Kind == syntax.Word && (r.Nodes[x].Lex == nil || r.Nodes[x].Lex.Trigger == 0) || r.Nodes[x].Head == syntax.Vehicle || r.Nodes[x].Kind == syntax.ItemNode && r.Nodes[x].Item.Bare) {
			x++
		}
		if r.Marked(x, syntax.By) {
			return k
		}
	}
	return -1
}

// sponsors reads who paid for what others hand out: "Hội A trao 90 suất quà cho R. Tổng trị giá 45
// triệu đồng, do D tài trợ". Of one who is told to have given the things, it is what they cost.
func (r *reader) sponsors() {
	if len(r.Found) == 0 || r.Homes[r.Sent] {
		return
	}
	for k := range r.Nodes {
		n := &r.Nodes[k]
		if n.Kind != syntax.ItemNode || n.Item.Kind != extract.Money || n.Item.Quantity == nil || n.Item.Rate || n.Item.Each || r.Claimed[n.Lo] || !r.sumsUp(k) || !r.paid(k) {
			continue
		}
		d := r.tellsGiver(k)
		if d < 0 || d > k+maxTold {
			continue
		}
		it := *n.Item
		it.Skip, it.Total, it.Worth = false, false, false
		f := gift.Frame{Trigger: d, Lo: k, Hi: d + 1, Rule: "give.before", Status: extract.Done, Conf: retakenTrust, Strong: true, Derived: true}
		if !r.Giver(&f, d) || !f.Sender() || r.gaveAlready(f.Donors) {
			continue
		}
		to := gift.Without(r.takersBefore(), f.Donors)
		if len(to) == 0 {
			continue
		}
		f.Groups = []gift.Group{{To: to, Items: []*syntax.Item{&it}}}
		r.Step(&f, d, "giver: who paid for it")
		r.emit(&f)
	}
}

// sumsUp reports whether the sum at node k is told to be that of what was handed out.
func (r *reader) sumsUp(k int) bool {
	if r.takesUp(0) {
		return true
	}
	for i := r.Nodes[k].Lo - 1; i > r.FirstToken() && i >= r.Nodes[k].Lo-maxTakenUp && r.Doc.Tokens[i].Kind != extract.Punct; i-- {
		if r.Doc.Tokens[i-1].Fold == "tổng" || i == r.Nodes[k].Lo-2 && subjects[r.Doc.Tokens[i-1].Fold+" "+r.Doc.Tokens[i].Fold] {
			return true
		}
	}
	return false
}

// paid reports whether the words right behind the sum at node k begin to tell who gave it: "do
// D", "từ nguồn tài trợ của D".
func (r *reader) paid(k int) bool {
	k++
	if r.Is(k, ",", "(") {
		k++
	}
	if r.Is(k, "được", "trích") {
		k++
	}
	return r.Marked(k, syntax.By) || r.Marked(k, syntax.From) && r.Is(k, "từ")
}

// gaveAlready reports whether one of those is told to have given counted things.
func (r *reader) gaveAlready(who []extract.Actor) bool {
	return slices.ContainsFunc(r.Found, func(s extract.Support) bool {
		return s.Quantity != nil && slices.ContainsFunc(who, func(a extract.Actor) bool { return a == s.From || r.SameBody(a, s.From) || r.SameBody(s.From, a) })
	})
}

// takersBefore returns who gets what was handed out last, by its number: one person in a picture
// gets it for others.
func (r *reader) takersBefore() []extract.Actor {
	last := -1
	for i := len(r.Found) - 1; i >= 0 && last < 0; i-- {
		if s := &r.Found[i]; s.Quantity != nil && s.To.Kind != extract.PersonActor {
			last = i
		}
	}
	var to []extract.Actor
	for i := range r.Found {
		if last < 0 || r.Found[i].Sentence == r.Found[last].Sentence {
			to = syntax.AddActors(to, r.Found[i].To)
		}
	}
	if len(to) > maxSponsored {
		return nil
	}
	return to
}

// maxSponsored bounds those for whom one sponsor is told to have paid.
const maxSponsored = 6
