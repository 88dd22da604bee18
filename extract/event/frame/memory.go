package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// fill adds the giver and receivers that a frame leaves open. It reports false
// if nobody can be meant.
func (r *reader) fill(f *gift.Frame, l *syntax.Left) bool {
	giverOpen := len(f.Donors) == 0
	if giverOpen && !r.fillGiver(f, l) {
		return false
	}
	for i := range f.Groups {
		g := &f.Groups[i]
		if to := r.sameFamily(g.To); len(to) > 0 {
			g.To = to
			f.Conf *= 0.9
			continue
		}
		if len(g.Items) > 0 && g.Items[0].Each && len(r.Memory.List) > 1 && r.Sent-r.Memory.ListSent <= 2 && eachOne(g.To) && !gift.Overlap(r.Memory.List, f.Donors) {
			g.To = r.Memory.List // "… cho 3 tỉnh A, B và C. Mỗi tỉnh được hỗ trợ 1 tỷ đồng"
			r.retold(g)
			continue
		}
		if len(g.To) > 0 && !r.genericOnly(g.To) {
			continue
		}
		if to := r.described(f, g); len(to) > 0 {
			g.To = to
			continue
		}
		if to := r.fronted(f, g); len(to) > 0 {
			g.To = to
			f.Conf *= 0.95
			continue
		}
		switch {
		case len(g.Items) > 0 && g.Items[0].Each && len(r.Memory.List) > 0 && !gift.Overlap(r.Memory.List, f.Donors):
			g.To = r.Memory.List
		case len(r.Memory.Here) > 0 && r.Memory.HereSent == r.Sent && !giverOpen && len(g.To) == 0 && !gift.Overlap(r.Memory.Here, f.Donors):
			g.To = r.Memory.Here
		case len(g.To) == 0 && !giverOpen && len(r.wanting(f.Donors)) > 0:
			g.To = r.wanting(f.Donors)
		case len(g.To) == 0 && len(r.beyond(f)) > 0:
			g.To = r.beyond(f)
		case !giverOpen && f.Rule != "receive" && len(r.Pointed(f.Donors)) > 0:
			g.To = r.Pointed(f.Donors)
		case len(r.Memory.Receivers) > 0 && r.Sent-r.Memory.ReceiverSent <= gift.Reach && !gift.Overlap(r.Memory.Receivers, f.Donors):
			g.To = r.Memory.Receivers
		case len(r.Memory.HeadReceivers) > 0 && !gift.Overlap(r.Memory.HeadReceivers, f.Donors):
			g.To = r.Memory.HeadReceivers
		case !giverOpen && len(r.Themed(f.Donors)) > 0:
			g.To = r.Themed(f.Donors)
		case len(g.To) > 0:
			continue
		case !giverOpen && len(r.appealed(f)) > 0:
			g.To = r.appealed(f)
		case l != nil && len(r.workBefore(f.Trigger)) > 0:
			g.To = r.workBefore(f.Trigger)
		default:
			if !f.Derived {
				r.gaveToNobody(f) // "D dành 40 tỷ đồng, trong đó ủng hộ R 5 xe"
			}
			return false
		}
		f.Blind = f.Derived && giverOpen && !(r.Memory.DonorSent == r.Sent && r.Memory.ReceiverSent == r.Sent)
		f.Derived = true
		if r.Memory.HereSent == r.Sent {
			f.Conf *= 0.95
		} else {
			f.Conf *= 0.85
		}
		f.Steps = append(f.Steps, extract.Step{Span: r.Span(r.Nodes[f.Trigger].Lo, r.Nodes[f.Trigger].Hi), Why: "receiver: named before"})
	}
	return true
}

// described returns the unnamed people whom a frame's clause tells to receive what nobody
// else does: "130 suất được trao cho 130 em vượt khó".
func (r *reader) described(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" && f.Rule != "give.passive" {
		return nil
	}
	_, hi := r.Clause(f.Trigger, 0)
	a, k := r.FolkAfter(f.Trigger, hi)
	if k < 0 || !r.Marked(k-1, syntax.To) {
		return nil
	}
	if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !n.Person && !gift.Overlap(r.Resolve(n), f.Donors) {
		return r.Resolve(n) // "A ủng hộ 2 triệu đồng, B ủng hộ 1 triệu đồng cho đồng bào R"
	}
	return []extract.Actor{a}
}

// eachOne reports whether the receiver is each of several places told before: "mỗi tỉnh".
func eachOne(to []extract.Actor) bool {
	if len(to) != 1 || to[0].Kind != extract.GroupActor {
		return false
	}
	w := strings.Fields(strings.ToLower(to[0].Group))
	if len(w) > 1 && w[0] == "mỗi" {
		w = w[1:]
	}
	return len(w) > 0 && len(w) < 5 && gift.PlacesOf[strings.TrimSuffix(w[0], ",")]
}

// retold drops the sum that the places of a group were said to get together, of which the
// group tells what each of them gets.
func (r *reader) retold(g *gift.Group) {
	sum := g.Items[0].Quantity
	if sum == nil {
		return
	}
	from := r.Doc.Sentences[max(0, r.Sent-2)].Start
	whole := func(s *extract.Support) bool {
		return s.Joint && s.Quantity != nil && s.Sentence.Start >= from && s.Quantity.Unit == sum.Unit && s.Quantity.Value >= sum.Value*float64(len(g.To))*0.99
	}
	r.Found = slices.DeleteFunc(r.Found, func(s extract.Support) bool { return whole(&s) && slices.Contains(g.To, s.To) })
}

// maxFronted is how many nodes may stand between the verb of a purpose and whom it helps.
const maxFronted = 6

// fronted returns whom the clause before a gift that names nobody tells it to be for:
// "để chia sẻ với đồng bào R, D ủng hộ 1 tỷ đồng", "nhằm giúp R khắc phục hậu quả, …".
func (r *reader) fronted(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" && f.Rule != "send" {
		return nil
	}
	at := -1
	for k := 0; k+1 < f.Trigger && at < 0; k++ {
		n := &r.Nodes[k+1]
		if r.Is(k, "để", "nhằm") && n.Kind == syntax.Word && n.Lex != nil && (n.Lex.Trigger&(syntax.Give|syntax.Help) != 0) {
			at = k + 1
		}
	}
	for k := at + 1; at >= 0 && k < f.Trigger && k <= at+maxFronted; k++ {
		n := &r.Nodes[k]
		switch {
		case n.Kind == syntax.Mark, n.Kind == syntax.ItemNode:
			return nil
		case n.Kind == syntax.ActorNode && (r.TownOf(n) || n.Head == syntax.People || n.Head == syntax.Needy) && r.CommaAfter(k, f.Trigger):
			if to := r.Resolve(n); !gift.Overlap(to, f.Donors) && !syntax.Personal(to) {
				return to
			}
			return nil
		case n.Kind == syntax.HeadNode && n.Head == syntax.Needy && r.CommaAfter(k, f.Trigger):
			return []extract.Actor{r.GroupActor(k)}
		}
	}
	return nil
}

// fillGiver adds the giver that a frame leaves open: who is named in the sentence
// after all, or was before.
func (r *reader) fillGiver(f *gift.Frame, l *syntax.Left) bool {
	near := false // the giver stands in the sentence all the same
	switch {
	case l != nil && l.Office, f.Torn, r.everybody(f.Trigger), l != nil && r.otherPeople(l.Subject):
		return false
	case f.Rule == "give.passive" && len(r.gaveThis(f)) > 0:
		f.Donors = r.gaveThis(f)
	case f.Rule != "receive" && f.Rule != "give.passive" && l != nil && (l.Subject < 0 || r.Nodes[l.Subject].Head == syntax.People && r.Nodes[l.Subject].Kind == syntax.HeadNode) && l.Passive < 0 && len(r.InPart(f.Trigger)) > 0:
		f.Donors, near = r.InPart(f.Trigger), true
		f.Conf *= 0.9
		r.Step(f, f.Trigger, "giver: named before in full")
	case len(r.programmeGivers(f.Trigger)) > 0:
		f.Donors, near = r.programmeGivers(f.Trigger), true
		f.Conf *= 0.9
		r.Step(f, f.Trigger, "giver: the programme")
	case r.Stranger(f.Trigger):
		lo, hi := r.BrandBefore(f.Trigger)
		if lo < 0 || f.Rule == "give.passive" {
			return false
		}
		f.Donors, near = []extract.Actor{r.Brand(lo, hi)}, true
		f.Conf *= 0.85
		r.Step(f, lo, "giver: a name that no list has")
	case f.Rule == "give" && l != nil && l.Subject < 0 && r.kin(f).Kind != extract.NoActor:
		f.Donors, near = []extract.Actor{r.kin(f)}, true
		r.Step(f, f.Trigger, "giver: nameless")
	case l != nil && len(r.chainSubject(f.Trigger, l)) > 0:
		f.Donors, near = r.chainSubject(f.Trigger, l), true
		f.Conf *= 0.85
		r.Step(f, f.Trigger, "giver: the subject of the clauses before")
	case len(r.Memory.Open) > 0 && r.Memory.OpenSent == r.Sent:
		f.Donors, near = r.Memory.Open, true
	case (f.Row || r.detailed(f, l)) && len(r.Memory.Open) > 0 && r.Sent-r.Memory.OpenSent <= gift.Reach && r.Memory.OpenSent >= r.Memory.DonorSent: // "D hỗ trợ các tỉnh. Số tiền được phân bổ cho: A (1 tỷ đồng) …"
		f.Donors, near = r.Memory.Open, true
		r.sharesOpen()
		if r.Memory.OpenPromise && f.Status == extract.Done {
			f.Status = extract.Pledged
		}
	case f.Rule == "receive" && len(r.Memory.Collector) > 0 && r.Sent-r.Memory.CollectorSent <= gift.Reach+1 && r.Memory.CollectorSent >= r.Memory.DonorSent && len(f.Groups) > 0 && !gift.Overlap(r.Memory.Collector, f.Groups[0].To):
		f.Donors = r.Memory.Collector // "Ban Cứu trợ đã nhận 214 tỷ đồng. Các tỉnh R, S mỗi tỉnh nhận 30 tỷ đồng"
	case r.line() && len(r.FirstGiver()) > 0:
		f.Donors = r.FirstGiver()
	case len(r.Memory.Donors) > 0 && r.Sent-r.Memory.DonorSent <= gift.Reach:
		f.Donors = r.Memory.Donors
		if r.Memory.Promised && (f.Rule == "give.passive" || f.Open) && f.Status == extract.Done {
			f.Status = extract.Pledged // what each gets of what was decided
		}
	case len(r.Memory.HeadDonors) > 0:
		f.Donors = r.Memory.HeadDonors
	case l != nil && l.Subject >= 0 && r.Nodes[l.Subject].Head == syntax.Party && len(r.Sender()) > 0:
		f.Donors = r.Sender()
	default:
		return false
	}
	if (r.Detail() || f.Itemised()) && r.Memory.Promised && f.Status == extract.Done && !r.SaidDone(f.Trigger) && len(r.Memory.Donors) > 0 && len(f.Donors) > 0 && f.Donors[0] == r.Memory.Donors[0] {
		f.Status = extract.Pledged // "Theo đó, xuất cấp 500 tấn gạo cho R" of what was decided
	}
	if l != nil && (r.goesOn(f.Trigger, l) || r.spellsOut(f.Trigger, l)) {
		near = true
		if r.Memory.Promised && f.Status == extract.Done && !r.SaidDone(f.Trigger) {
			f.Status = extract.Pledged // "quyết định hỗ trợ A 2 tỷ đồng; hỗ trợ B 1 tỷ đồng"
		}
	}
	if !near {
		f.Derived, f.Lent = true, true
		if r.Memory.DonorSent == r.Sent {
			f.Conf *= 0.95 // a clause ago
		} else {
			f.Conf *= 0.8
		}
		f.Steps = append(f.Steps, extract.Step{Span: r.Span(r.Nodes[f.Trigger].Lo, r.Nodes[f.Trigger].Hi), Why: "giver: named before"})
	}
	return true
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
		if s.Kind == it.Kind && s.Quantity != nil && s.Quantity.Value == it.Quantity.Value && gift.UnitFamily(s.Quantity.Unit) == gift.UnitFamily(it.Quantity.Unit) {
			return []extract.Actor{s.From}
		}
	}
	return nil
}

// maxLookedBack bounds the rows among which the same gift is looked for.
const maxLookedBack = 12

// gaveToNobody notes who gives what to nobody that the clause names.
func (r *reader) gaveToNobody(f *gift.Frame) {
	m := &r.Memory
	m.Open, m.OpenSent, m.OpenPromise, m.OpenItems = f.Donors, r.Sent, f.Status == extract.Pledged, nil
	for _, g := range f.Groups {
		m.OpenItems = append(m.OpenItems, g.Items...)
	}
}

// sharesOpen notes that what was given to nobody named is the total of what places are told
// to get of it.
func (r *reader) sharesOpen() {
	for _, it := range r.Memory.OpenItems {
		r.Totals[r.Doc.Tokens[it.Lo].Start] = true
	}
}

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

// goesOn reports whether the word of support at node t begins a clause without a
// subject, whose giver is that of the clause before: "…; tặng 50 suất quà".
func (r *reader) goesOn(t int, l *syntax.Left) bool {
	return r.Memory.DonorSent == r.Sent && l.Subject < 0 && l.Agent < 0 && l.Passive < 0 && !l.Office && r.Is(t-1, ";", ",", "và")
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

// line reports whether the sentence is a line of a programme, which a dash begins:
// its giver is the one that the article is about.
func (r *reader) line() bool { return r.Is(0, "-", "–", "•", "+", "*") }

// genericOnly reports whether the receivers are words for somebody named before.
func (r *reader) genericOnly(as []extract.Actor) bool {
	for _, a := range as {
		if !r.generic[a] {
			return false
		}
	}
	return true
}

// lists notes rows of several places in the sentence, for "mỗi tỉnh".
func (r *reader) lists() {
	for i := range r.Nodes {
		if n := &r.Nodes[i]; n.Kind == syntax.ActorNode && len(n.Actors) > 1 && n.Actors[0].Kind == extract.PlaceActor {
			if as := r.Resolve(n); len(as) > 1 {
				r.Memory.List, r.Memory.ListSent = as, r.Sent
			}
		}
	}
}

// remember notes the parts of a frame that the sentence itself named.
func (r *reader) remember(f *gift.Frame) {
	var named []extract.Actor
	for _, g := range f.Groups {
		named = syntax.AddActors(named, g.To...)
	}
	if len(f.Groups) > 1 && !f.Row && gift.Overlap(f.Groups[0].To, r.Memory.HeadReceivers) && len(r.Memory.HeadReceivers) > 0 {
		named = f.Groups[0].To // whom the article is about, not who got another gift besides
	}
	if len(f.Donors) > 0 {
		r.Memory.Donors, r.Memory.DonorSent, r.Memory.Promised = f.Donors, r.Sent, f.Status == extract.Pledged
	}
	if len(named) > 0 && !f.Again && !gift.GroupOnly(named) {
		r.Memory.Receivers, r.Memory.ReceiverSent = named, r.Sent
	}
	if len(named) > 0 && !r.genericOnly(named) {
		r.Memory.Here, r.Memory.HereSent = named, r.Sent
	}
	if k := r.Doc.Sentences[r.Sent].Block; k == extract.Headline || k == extract.Lead {
		if len(r.Memory.HeadDonors) == 0 {
			r.Memory.HeadDonors = f.Donors
			r.Memory.Status = f.Status
		}
		if have := r.Memory.HeadReceivers; (len(have) == 0 || syntax.Personal(named) && !syntax.Personal(have) && len(named) == 1) && !gift.GroupOnly(named) && !f.Site {
			r.Memory.HeadReceivers = named // the lead names "bà A" whom the headline calls "mẹ liệt sĩ ở R"
		}
	}
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

// wants are the words that tell of a place that it is in need.
var wants = map[string]bool{"thiếu": true, "khan": true, "gặp": true, "hứng": true, "oằn": true, "gồng": true, "bùng": true, "kêu": true}

// wanting returns the place of which the sentence tells that it was in need when the givers
// gave: "khi Huế thiếu máu, chính Cần Thơ từng gửi ra 90 đơn vị".
func (r *reader) wanting(donors []extract.Actor) []extract.Actor {
	for k := 1; k+1 < len(r.Nodes); k++ {
		n := &r.Nodes[k]
		if n.Kind != syntax.ActorNode || n.Person || !(r.Is(k-1, "khi", "lúc", "thấy") || r.Is(k-2, "khi", "lúc", "thấy")) {
			continue
		}
		for x := k + 1; x < len(r.Nodes) && x <= k+3; x++ {
			if wants[r.Nodes[x].Fold] {
				if to := r.Resolve(n); !gift.Overlap(to, donors) && !syntax.Personal(to) {
					return to
				}
			}
		}
	}
	return nil
}
