package ledger

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// announced is who is told to give to several places that the next sentences list: "D
// quyết định hỗ trợ khẩn cấp 3 địa phương."
type announced struct {
	donors []extract.Actor
	status extract.Status
	date   extract.Date
	at     int // when it was said
	from   int // the byte where its sentence starts
	said   extract.Step
}

// announce notes who gives to several places without their names in the sentence.
func (l *ledger) announce() {
	if l.Holding[l.Sent].Triggers&(syntax.Give|syntax.Help) == 0 {
		return
	}
	for t := range l.Nodes {
		n := &l.Nodes[t]
		if n.Kind != syntax.Word || n.Lex == nil || n.Lex.Trigger&(syntax.Give|syntax.Help) == 0 || l.received(t) || !l.toSeveral(t) {
			continue
		}
		lo, _ := l.Clause(t, 0)
		b := l.Before(lo, t)
		f := gift.Frame{Trigger: t, Conf: 1, Status: b.Status}
		if b.No || b.Passive >= 0 || !l.Giver(&f, b.Agent, b.Principal, b.Subject, b.Owner) || !f.Sender() {
			continue
		}
		l.list = announced{
			donors: f.Donors, status: f.Status, date: l.DateOf(t, l.Sent), at: l.now, from: l.Doc.Sentences[l.Sent].Start,
			said: extract.Step{Span: l.Span(n.Lo, n.Hi), Why: "giver of what is listed"},
		}
		return
	}
}

// maxSeveral is how many nodes may stand between the word of support and the places that
// it helps.
const maxSeveral = 16

// toSeveral reports whether the word of support at node t helps places of which only the
// number or sort is told: "hỗ trợ 3 địa phương", "phân bổ vaccine cho các tỉnh, thành phố".
func (l *ledger) toSeveral(t int) bool {
	for k := t + 1; k < len(l.Nodes) && k <= t+maxSeveral; k++ {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.HeadNode && (n.Head == syntax.People || n.Head == syntax.Needy) && (l.severalOf(n.Lo) || l.severalOf(n.Lo-1)):
			return syntax.Granting[l.Nodes[t].Fold] || !l.Marked(k-1, syntax.Of|syntax.From|syntax.By) && !l.Marked(k-2, syntax.Of|syntax.From|syntax.By)
		case n.Kind == syntax.Mark && (n.Fold == ";" || n.Fold == "."), n.Kind == syntax.ActorNode && n.Person:
			return false
		}
	}
	return false
}

// severalOf reports whether the tokens from i on are places or bodies in the plural that no
// name follows: "các tỉnh", "14 địa phương".
func (l *ledger) severalOf(i int) bool {
	t := l.Doc.Tokens
	if i < 0 || i+1 >= len(t) || !takers[t[i+1].Fold] {
		return false
	}
	return t[i].Kind == extract.Number || plurals[t[i].Fold]
}

// takers are the first syllables of words for the places and bodies to which a gift is
// allotted.
var takers = map[string]bool{"tỉnh": true, "địa": true, "huyện": true, "xã": true, "phường": true, "thành": true, "bệnh": true, "trường": true, "trạm": true, "trung": true, "quận": true, "thị": true, "đơn": true}

// plurals are the words that tell of several without a number in figures.
var plurals = map[string]bool{"các": true, "những": true, "nhiều": true, "hai": true, "ba": true, "bốn": true, "năm": true, "sáu": true, "bảy": true, "tám": true, "chín": true, "mười": true}

// byList reads shares of what was announced for several: "Trong đó, tỉnh A 40 tỷ đồng, tỉnh
// B 30 tỷ đồng", or lines of a place and its share each. It reports whether it did.
func (l *ledger) byList(shares []gift.Portion) bool {
	a := &l.list
	if len(a.donors) == 0 || l.now-a.at > ledgerReach || len(shares) == 0 {
		return false
	}
	places, taker := 0, false // taker: who is said to receive is one of the list
	for _, s := range shares {
		if gift.Overlap(s.To, a.donors) {
			return false
		}
		taker = taker || gift.Overlap(s.To, l.ctx.to)
		places += len(s.To)
	}
	if l.ctx.firm && l.ctx.at > a.at && !taker {
		return false // others give to somebody of whom was told since
	}
	if places < 2 && !l.line() {
		return false
	}
	l.retold(a)
	if taker {
		l.ctx = receiving{}
	}
	for _, s := range shares {
		s.Settle()
		for _, it := range s.Items {
			for _, to := range s.To {
				for _, from := range a.donors {
					t := gift.Transfer{From: from, To: to, Item: it, Date: a.date, Status: a.status, Joint: len(a.donors) > 1 || !it.Each && len(s.To) > 1}
					l.rows = append(l.rows, l.Support(t, "ledger.allotted", 0.7, []extract.Step{a.said}))
				}
			}
		}
	}
	a.at = l.now
	return true
}

// line reports whether the sentence is a line of a list: it begins with a dash, a number or
// the name itself, and ends with its share.
func (l *ledger) line() bool {
	return len(l.Nodes) <= maxLine && l.Nodes[len(l.Nodes)-1].Kind != syntax.Word
}

// maxLine is how many nodes a line of a list may have.
const maxLine = 9

// retold drops what the announcement itself made a gift of: its sum or goods are told again
// by their shares.
func (l *ledger) retold(a *announced) {
	for i := range l.Found {
		s := &l.Found[i]
		if s.Sentence.Start != a.from {
			continue
		}
		if s.Quantity == nil || s.To.Kind == extract.GroupActor {
			l.wrong[s.What] = true
		}
	}
}

// spread gives what was told to go to several places without their names to those that the
// sentence names: "D hỗ trợ 14 địa phương 200 tấn gạo. Số gạo này để cứu trợ bà con các
// tỉnh A, B và C", "Đó là các huyện A, B, C". It reports whether it did.
func (l *ledger) spread() bool {
	k := l.namedTakers()
	if k < 0 {
		return false
	}
	to := l.Resolve(&l.Nodes[k])
	from := l.Doc.Sentences[max(0, l.Sent-2)].Start
	var rows []extract.Support
	for i := l.next - 1; i >= 0 && l.Found[i].Sentence.Start >= from; i-- {
		if s := &l.Found[i]; l.unnamedTakers(s) && !l.wrong[s.What] && (len(rows) == 0 || s.Sentence == rows[0].Sentence) {
			rows = append(rows, *s)
		}
	}
	if len(rows) == 0 {
		return false
	}
	named := extract.Step{Span: l.Span(l.Nodes[k].Lo, l.Nodes[k].Hi), Why: "receivers: those whom the list names"}
	for _, s := range rows {
		l.wrong[s.What] = true
		for _, a := range to {
			if a == s.From {
				continue
			}
			n := s
			n.To, n.Joint = a, s.Quantity != nil && len(to) > 1 && !l.eachBefore(s.What)
			n.Rule, n.Confidence = "support.ledger.spread", 0.75
			n.Steps = append(append([]extract.Step{}, s.Steps...), named)
			l.rows = append(l.rows, n)
		}
	}
	return true
}

// unnamedTakers reports whether a gift goes to places of which only the number or sort is
// told, or to a region.
func (l *ledger) unnamedTakers(s *extract.Support) bool {
	switch s.To.Kind {
	case extract.PlaceActor:
		return l.Analysis.Places[s.To.Index].Kind == extract.Region
	case extract.GroupActor:
		for _, w := range strings.Fields(strings.ToLower(s.To.Group)) {
			if takers[w] {
				return true
			}
		}
	}
	return false
}

// eachBefore reports whether "mỗi" stands shortly before the words of an item.
func (l *ledger) eachBefore(what extract.Span) bool {
	s := l.Doc.Sentences[l.Doc.SentenceAt(what.Start)].Start
	w := strings.Fields(l.Doc.Slice(extract.Span{Start: s, End: what.Start}))
	return slices.Contains(w[max(0, len(w)-4):], "mỗi")
}

// namedTakers returns the node of the row of places or bodies that the sentence names as
// those who got what was told before, or -1.
func (l *ledger) namedTakers() int {
	if !l.tellsTakers() {
		return -1
	}
	at := -1
	for k := range l.Nodes {
		n := &l.Nodes[k]
		switch {
		case n.Kind == syntax.ItemNode && n.Item.Quantity != nil:
			return -1
		case n.Kind == syntax.ActorNode && len(n.Actors) > 1 && !n.Person:
			if at >= 0 {
				return -1
			}
			at = k
		}
	}
	return at
}

// tellsTakers reports whether the sentence begins like one that names those who got what was
// told before: "Số gạo này …", "Đó là các tỉnh …", "Các địa phương được hỗ trợ gồm …".
func (l *ledger) tellsTakers() bool {
	for k := 0; k < len(l.Nodes) && k < 4; k++ {
		switch {
		case l.Is(k, "đó") && l.Is(k+1, "là"):
			return true
		case l.Is(k, "số", "lượng", "lô", "khoản", "toàn") || l.Nodes[k].Fold == "số" || l.Nodes[k].Kind == syntax.ItemNode && l.Nodes[k].Item.Bare:
			for x := k + 1; x < len(l.Nodes) && x <= k+4; x++ {
				if l.Is(x, "này", "trên", "nói", "đó") {
					return true
				}
			}
		case l.severalOf(l.Nodes[k].Lo):
			for x := k + 1; x < len(l.Nodes) && x <= k+8; x++ {
				if l.OpensRow(x) || l.Is(x, "là") {
					return true
				}
			}
		}
	}
	return false
}

// leastShares is how many shares, told by frames, make of what goes to places without names a total.
const leastShares = 2

// detailed drops what goes to places of which only the number or sort is told, or to a region, where
// the sentence tells of it in detail what several places get: "D hỗ trợ 12 tỉnh 120 tỷ đồng. Trong đó,
// hỗ trợ A 15 tỷ đồng, B 10 tỷ đồng".
func (l *ledger) detailed() {
	if l.Sent == 0 || !l.Detail() {
		return
	}
	here, before := l.Doc.Sentences[l.Sent].Span, l.Doc.Sentences[l.Sent-1].Span
	for i := l.next - 1; i >= 0 && l.Found[i].Sentence == before; i-- {
		sum := &l.Found[i]
		if sum.Quantity == nil || !l.unnamedTakers(sum) {
			continue
		}
		got := map[extract.Actor]bool{}
		for j := l.next; j < len(l.Found) && l.Found[j].Sentence == here; j++ {
			if s := &l.Found[j]; s.From == sum.From && s.Kind == sum.Kind && s.Quantity != nil && s.Quantity.Value < sum.Quantity.Value && !l.unnamedTakers(s) && s.To.Kind != extract.GroupActor {
				got[s.To] = true
			}
		}
		if len(got) >= leastShares {
			l.wrong[sum.What] = true
			l.totalled(sum)
		}
	}
}

// totalled notes that a sum is a total where it is told, and in headline or lead before: nobody reads
// it again.
func (l *ledger) totalled(sum *extract.Support) {
	for si, nodes := range l.Parsed {
		if l.Doc.Sentences[si].Start > sum.What.Start {
			return
		}
		for k := range nodes {
			if it := nodes[k].Item; it != nil && gift.SameAmount(sum, it) {
				l.Totals[l.Doc.Tokens[it.Lo].Start] = true
			}
		}
	}
}

// headlineTotals drops what a headline gives to places of which it tells only the number or sort, where the
// body tells the same as the total of what each of several got.
func (l *ledger) headlineTotals() {
	for i := range l.Found {
		s := &l.Found[i]
		if s.Quantity == nil || l.BlockOf(s.Sentence) != extract.Headline || !l.unnamedTakers(s) {
			continue
		}
		for _, nodes := range l.Parsed {
			for k := range nodes {
				if it := nodes[k].Item; it != nil && it.Total && it.Quantity != nil && it.Kind == s.Kind && it.Quantity.Value == s.Quantity.Value {
					l.wrong[s.What], l.Totals[s.What.Start] = true, true
				}
			}
		}
	}
}
