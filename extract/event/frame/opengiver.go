package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// lent is what a way to the giver that a frame leaves open has come to.
type lent uint8

const (
	unknown lent = iota // it knows none: the next way is tried
	nobody              // nobody can be meant: none is tried
	before              // who was told before
	here                // who stands in the sentence all the same
)

// waysToGiver are the ways to the giver that a frame leaves open, the surest first: what
// forbids to look for one, who stands in the sentence in some other form than that of a
// subject, whom the sentence itself has told to give, and whom those before it have.
var waysToGiver = [...]func(*reader, *gift.Frame, *syntax.Left) lent{
	(*reader).lendsNobody,
	(*reader).lendsSameGift,
	(*reader).lendsInPart,
	(*reader).lendsRaiser,
	(*reader).lendsProgramme,
	(*reader).lendsBrand,
	(*reader).lendsKin,
	(*reader).lendsChain,
	(*reader).lendsOpen,
	(*reader).lendsCollector,
	(*reader).lendsRemembered,
	(*reader).lendsSender,
	(*reader).lendsTreasury,
}

// fillGiver adds the giver that a frame leaves open: who is named in the sentence
// after all, or was before.
func (r *reader) fillGiver(f *gift.Frame, l *syntax.Left) bool {
	got := unknown
	for _, way := range waysToGiver {
		if got = way(r, f, l); got != unknown {
			break
		}
	}
	if got == unknown || got == nobody {
		return false
	}
	near := got == here
	if (r.Detail() || f.Itemised()) && len(r.Memory.Donors) > 0 && len(f.Donors) > 0 && f.Donors[0] == r.Memory.Donors[0] {
		r.keepsPromise(f) // "Theo đó, xuất cấp 500 tấn gạo cho R" of what was decided
	}
	if l != nil && (r.goesOn(f.Trigger, l) || r.spellsOut(f.Trigger, l)) {
		near = true
		r.keepsPromise(f) // "quyết định hỗ trợ A 2 tỷ đồng; hỗ trợ B 1 tỷ đồng"
	}
	if !near {
		f.Derived, f.Lent = true, true
		if r.Memory.DonorSent == r.Sent {
			f.Conf *= 0.95 // a clause ago
		} else {
			f.Conf *= 0.8
		}
		r.Step(f, f.Trigger, "giver: named before")
	}
	return true
}

// keepsPromise makes the gift a promise where that of which it is a part is one, and no word
// says that it was kept.
func (r *reader) keepsPromise(f *gift.Frame) {
	if r.Memory.Promised && f.Status == extract.Done && !r.SaidDone(f.Trigger) {
		f.Status = extract.Pledged
	}
}

// lendsNobody keeps the frame without a giver whose subject is somebody, though nobody with a
// name.
func (r *reader) lendsNobody(f *gift.Frame, l *syntax.Left) lent {
	if l != nil && l.Office || f.Torn || r.everybody(f.Trigger) || l != nil && r.otherPeople(l.Subject) {
		return nobody
	}
	return unknown
}

// lendsSameGift lends the giver of as much of the same as is handed over.
func (r *reader) lendsSameGift(f *gift.Frame, _ *syntax.Left) lent {
	if f.Rule != "give.passive" {
		return unknown
	}
	if who := r.gaveThis(f); len(who) > 0 {
		f.Donors = who
		return before
	}
	return unknown
}

// lendsInPart lends the body of whose full name the sentence has a part as its subject.
func (r *reader) lendsInPart(f *gift.Frame, l *syntax.Left) lent {
	if f.Rule == "receive" || f.Rule == "give.passive" || l == nil || l.Passive >= 0 {
		return unknown
	}
	if k := l.Subject; k >= 0 && (r.Nodes[k].Head != syntax.People || r.Nodes[k].Kind != syntax.HeadNode) {
		return unknown
	}
	return r.lend(f, r.InPart(f.Trigger), 0.9, "giver: named before in full")
}

// lend makes those in the sentence who are found the donors of a frame, which is trusted by so
// much less.
func (r *reader) lend(f *gift.Frame, who []extract.Actor, conf float64, why string) lent {
	if len(who) == 0 {
		return unknown
	}
	f.Donors = who
	f.Conf *= conf
	r.Step(f, f.Trigger, why)
	return here
}

// lendsProgramme lends who holds the programme that is the subject.
func (r *reader) lendsProgramme(f *gift.Frame, _ *syntax.Left) lent {
	return r.lend(f, r.programmeGivers(f.Trigger), 0.9, "giver: the programme")
}

// lendsBrand lends the name in capitals before the verb that no list has. Where somebody is
// the subject of whom not even the name can be read, nobody told before gives.
func (r *reader) lendsBrand(f *gift.Frame, _ *syntax.Left) lent {
	if !r.Stranger(f.Trigger) {
		return unknown
	}
	lo, hi := r.BrandBefore(f.Trigger)
	if lo < 0 || f.Rule == "give.passive" {
		return nobody
	}
	f.Donors = []extract.Actor{r.Brand(lo, hi)}
	f.Conf *= 0.85
	r.Step(f, lo, "giver: a name that no list has")
	return here
}

// lendsKin lends relatives and neighbours without a name.
func (r *reader) lendsKin(f *gift.Frame, l *syntax.Left) lent {
	if f.Rule != "give" || l == nil || l.Subject >= 0 {
		return unknown
	}
	if a := r.kin(f); a.Kind != extract.NoActor {
		return r.lend(f, []extract.Actor{a}, 1, "giver: nameless")
	}
	return unknown
}

// lendsChain lends the subject of the clauses before.
func (r *reader) lendsChain(f *gift.Frame, l *syntax.Left) lent {
	if l == nil {
		return unknown
	}
	return r.lend(f, r.chainSubject(f.Trigger, l), 0.85, "giver: the subject of the clauses before")
}

// lendsOpen lends who gave to nobody that is named, in the sentence or in one shortly before
// of which it tells the shares: "D hỗ trợ các tỉnh. Số tiền được phân bổ cho: A (1 tỷ đồng) …".
func (r *reader) lendsOpen(f *gift.Frame, l *syntax.Left) lent {
	m := &r.Memory
	switch {
	case len(m.Open) == 0:
		return unknown
	case m.OpenSent == r.Sent:
		f.Donors = m.Open
		return here
	case !f.Row && !r.detailed(f, l), r.Sent-m.OpenSent > gift.Reach, m.OpenSent < m.DonorSent:
		return unknown
	}
	f.Donors = m.Open
	r.sharesOpen()
	if m.OpenPromise && f.Status == extract.Done {
		f.Status = extract.Pledged
	}
	return here
}

// lendsCollector lends who took in what others now get of it: "Ban Cứu trợ đã nhận 214 tỷ
// đồng. Các tỉnh R, S mỗi tỉnh nhận 30 tỷ đồng".
func (r *reader) lendsCollector(f *gift.Frame, _ *syntax.Left) lent {
	m := &r.Memory
	if f.Rule != "receive" || len(m.Collector) == 0 || r.Sent-m.CollectorSent > gift.Reach+1 || m.CollectorSent < m.DonorSent || len(f.Groups) == 0 || gift.Overlap(m.Collector, f.Groups[0].To) {
		return unknown
	}
	f.Donors = m.Collector
	return before
}

// lendsRemembered lends whom the article is about, in a line of a programme; who gave shortly
// before, or whom the headline tells to give.
func (r *reader) lendsRemembered(f *gift.Frame, _ *syntax.Left) lent {
	m := &r.Memory
	if r.Bulleted() {
		if f.Donors = r.FirstGiver(); len(f.Donors) > 0 {
			return before
		}
	}
	if len(m.Donors) > 0 && r.Sent-m.DonorSent <= gift.Reach {
		f.Donors = m.Donors
		if m.Promised && (f.Rule == "give.passive" || f.Open) && f.Status == extract.Done {
			f.Status = extract.Pledged // what each gets of what was decided
		}
		return before
	}
	if len(m.HeadDonors) > 0 {
		f.Donors = m.HeadDonors
		return before
	}
	return unknown
}

// lendsSender lends who sent the unnamed delegation that is the subject.
func (r *reader) lendsSender(f *gift.Frame, l *syntax.Left) lent {
	if l == nil || l.Subject < 0 || r.Nodes[l.Subject].Head != syntax.Party {
		return unknown
	}
	if who := r.Sender(); len(who) > 0 {
		f.Donors = who
		return before
	}
	return unknown
}

// gaveThis returns who gave, as was told before, as many of the same things as the frame says
// were handed over: "2 căn nhà được bàn giao đợt này cho ông A và bà B".
func (r *reader) gaveThis(f *gift.Frame) []extract.Actor {
	if len(f.Groups) == 0 || len(f.Groups[0].Items) != 1 {
		return nil
	}
	it := f.Groups[0].Items[0]
	if it.Quantity == nil || it.Quantity.Value < 2 {
		return nil
	}
	for i := len(r.Found) - 1; i >= 0 && i >= len(r.Found)-maxLookedBack; i-- {
		s := &r.Found[i]
		if gift.SameAmount(s, it) {
			return []extract.Actor{s.From}
		}
	}
	return nil
}

// maxLookedBack bounds the rows among which the same gift is looked for.
const maxLookedBack = 12

// kin returns the people without a name who begin the clause of a frame and give, relatives
// and neighbours: "anh em trong dòng họ ủng hộ 20 triệu đồng".
func (r *reader) kin(f *gift.Frame) extract.Actor {
	lo := f.Trigger
	for lo > 0 && r.Nodes[lo-1].Kind != syntax.Mark {
		lo--
	}
	switch r.Doc.Tokens[r.Nodes[lo].Lo].Fold {
	case "anh", "bà", "họ", "dòng", "hàng", "bạn", "gia":
		return r.FolkBefore(lo, f.Trigger)
	}
	return extract.Actor{}
}

// otherPeople reports whether node k is people without a name, who give
// themselves: nobody named before does.
func (r *reader) otherPeople(k int) bool {
	return k >= 0 && r.Nodes[k].Kind == syntax.HeadNode && (r.Nodes[k].Head == syntax.People && r.Nodes[k].Hi-r.Nodes[k].Lo > 1 || r.Nodes[k].Head == syntax.Needy) &&
		!gift.ShortNames[strings.ToLower(r.Doc.Slice(r.Span(r.Nodes[k].Lo, r.Nodes[k].Hi)))]
}

// everybody reports whether the subject of the verb at node t is all of a country's or a
// body's people, "toàn quân đã cử 8.500 lượt": nobody named before is meant.
func (r *reader) everybody(t int) bool {
	for k := t - 1; k > 0 && k >= t-maxTelling && r.Nodes[k].Kind != syntax.Mark && r.Nodes[k].Kind != syntax.ActorNode; k-- {
		if r.Is(k, "quân", "ngành") && r.Is(k-1, "toàn") || r.Is(k, "nước") && r.Is(k-1, "cả") {
			return true
		}
	}
	return false
}

// maxSpelling is how many nodes may stand before the verb of a sentence that spells out
// what was decided.
const maxSpelling = 20

// detailed reports whether the frame, without a giver of its own, spells out what the sentence
// before sums up: "D xuất cấp 16 tấn gạo cho các địa phương. Cụ thể, xuất cấp cho tỉnh R 3 tấn".
func (r *reader) detailed(f *gift.Frame, l *syntax.Left) bool {
	return f.Rule == "give" && r.Detail() && l != nil && l.Subject < 0 && l.Agent < 0 && l.Passive < 0
}

// spellsOut reports whether the verb at node t opens a sentence that spells out the one
// before it: "Cụ thể, hỗ trợ tỉnh A 5 tỷ đồng".
func (r *reader) spellsOut(t int, l *syntax.Left) bool {
	if t > maxSpelling || l.Subject >= 0 || l.Agent >= 0 || l.Passive >= 0 || l.Office || r.Sent-r.Memory.DonorSent > gift.Reach {
		return false
	}
	opened := false
	for k := range t {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.Word && (r.Is(k, "cụ", "theo") || n.Fold == "trong" && r.Marked(k, syntax.Past)):
			opened = true
		case r.Is(k, "thể", "đó", ",", ":", "là", "sẽ", "trong"):
		case opened && (n.Kind == syntax.DateNode || n.Kind == syntax.Mark || n.Kind == syntax.Word && (n.Lex == nil || n.Lex.Trigger == 0)): // "Theo Quyết định số 12 ngày 3/4, hỗ trợ …"
		default:
			return false
		}
	}
	return opened
}

// goesOn reports whether the word of support at node t begins a clause without a
// subject, whose giver is that of the clause before: "…; tặng 50 suất quà".
func (r *reader) goesOn(t int, l *syntax.Left) bool {
	return r.Memory.DonorSent == r.Sent && l.Subject < 0 && l.Agent < 0 && l.Passive < 0 && !l.Office && r.Is(t-1, ";", ",", "và")
}
