package event

import (
	"strings"

	"github.com/lienket/lienket/extract"
)

// memory is what the article said last: it fills what a later sentence leaves
// open.
type memory struct {
	donors, receivers         []extract.Actor
	donorSent, receiverSent   int
	promised                  bool           // those givers only decided to give
	status                    extract.Status // of the headline
	headDonors, headReceivers []extract.Actor
	list                      []extract.Actor // the last row of several places
	here                      []extract.Actor // the receivers, named or not, of the clause before
	hereSent                  int
	collector                 []extract.Actor // the body that took in what it hands on
	collectorSent             int
	open                      []extract.Actor // who gave to nobody that the clause names
	openSent                  int
	openPromise               bool // and only decided to
}

// reach is how many sentences back an unnamed giver or receiver may be.
const reach = 2

// fill adds the giver and receivers that a frame leaves open. It reports false
// if nobody can be meant.
func (r *reader) fill(f *frame, l *left) bool {
	giverOpen := len(f.donors) == 0
	if giverOpen && !r.fillGiver(f, l) {
		return false
	}
	for i := range f.groups {
		g := &f.groups[i]
		if to := r.sameFamily(g.to); len(to) > 0 {
			g.to = to
			f.conf *= 0.9
			continue
		}
		if len(g.to) > 0 && !r.genericOnly(g.to) {
			continue
		}
		if to := r.described(f, g); len(to) > 0 {
			g.to = to
			continue
		}
		if to := r.fronted(f, g); len(to) > 0 {
			g.to = to
			f.conf *= 0.95
			continue
		}
		switch {
		case len(g.items) > 0 && g.items[0].each && len(r.memory.list) > 0 && !overlap(r.memory.list, f.donors):
			g.to = r.memory.list
		case len(r.memory.here) > 0 && r.memory.hereSent == r.sent && !giverOpen && len(g.to) == 0 && !overlap(r.memory.here, f.donors):
			g.to = r.memory.here
		case len(g.to) == 0 && !giverOpen && len(r.wanting(f.donors)) > 0:
			g.to = r.wanting(f.donors)
		case len(g.to) == 0 && len(r.beyond(f)) > 0:
			g.to = r.beyond(f)
		case !giverOpen && f.rule != "receive" && len(r.pointed(f.donors)) > 0:
			g.to = r.pointed(f.donors)
		case len(r.memory.receivers) > 0 && r.sent-r.memory.receiverSent <= reach && !overlap(r.memory.receivers, f.donors):
			g.to = r.memory.receivers
		case len(r.memory.headReceivers) > 0 && !overlap(r.memory.headReceivers, f.donors):
			g.to = r.memory.headReceivers
		case !giverOpen && len(r.themed(f.donors)) > 0:
			g.to = r.themed(f.donors)
		case len(g.to) > 0:
			continue
		case !giverOpen && len(r.appealed(f)) > 0:
			g.to = r.appealed(f)
		case l != nil && len(r.workBefore(f.trigger)) > 0:
			g.to = r.workBefore(f.trigger)
		default:
			if !f.derived {
				r.memory.open, r.memory.openSent = f.donors, r.sent // "D dành 40 tỷ đồng, trong đó ủng hộ R 5 xe"
			}
			return false
		}
		f.blind = f.derived && giverOpen && !(r.memory.donorSent == r.sent && r.memory.receiverSent == r.sent)
		f.derived = true
		if r.memory.hereSent == r.sent {
			f.conf *= 0.95
		} else {
			f.conf *= 0.85
		}
		f.steps = append(f.steps, extract.Step{Span: r.span(r.nodes[f.trigger].lo, r.nodes[f.trigger].hi), Why: "receiver: named before"})
	}
	return true
}

// described returns the unnamed people whom a frame's clause tells to receive what nobody
// else does: "130 suất được trao cho 130 em vượt khó".
func (r *reader) described(f *frame, g *group) []extract.Actor {
	if len(g.to) > 0 || f.rule != "give" && f.rule != "give.passive" {
		return nil
	}
	_, hi := r.clause(f.trigger, 0)
	a, k := r.folkAfter(f.trigger, hi)
	if k < 0 || !r.marked(k-1, to) {
		return nil
	}
	if n := &r.nodes[k]; n.kind == actorNode && !n.person && !overlap(r.resolve(n), f.donors) {
		return r.resolve(n) // "A ủng hộ 2 triệu đồng, B ủng hộ 1 triệu đồng cho đồng bào R"
	}
	return []extract.Actor{a}
}

// maxFronted is how many nodes may stand between the verb of a purpose and whom it helps.
const maxFronted = 6

// fronted returns whom the clause before a gift that names nobody tells it to be for:
// "để chia sẻ với đồng bào R, D ủng hộ 1 tỷ đồng", "nhằm giúp R khắc phục hậu quả, …".
func (r *reader) fronted(f *frame, g *group) []extract.Actor {
	if len(g.to) > 0 || f.rule != "give" && f.rule != "send" {
		return nil
	}
	at := -1
	for k := 0; k+1 < f.trigger && at < 0; k++ {
		n := &r.nodes[k+1]
		if r.is(k, "để", "nhằm") && n.kind == word && n.lex != nil && (n.lex.trigger&(give|help) != 0) {
			at = k + 1
		}
	}
	for k := at + 1; at >= 0 && k < f.trigger && k <= at+maxFronted; k++ {
		n := &r.nodes[k]
		switch {
		case n.kind == mark, n.kind == itemNode:
			return nil
		case n.kind == actorNode && (r.townOf(n) || n.head == people || n.head == needy) && r.commaAfter(k, f.trigger):
			if to := r.resolve(n); !overlap(to, f.donors) && !personal(to) {
				return to
			}
			return nil
		case n.kind == headNode && n.head == needy && r.commaAfter(k, f.trigger):
			return []extract.Actor{r.groupActor(k)}
		}
	}
	return nil
}

// fillGiver adds the giver that a frame leaves open: who is named in the sentence
// after all, or was before.
func (r *reader) fillGiver(f *frame, l *left) bool {
	near := false // the giver stands in the sentence all the same
	switch {
	case l != nil && l.office, f.torn, r.everybody(f.trigger), l != nil && r.otherPeople(l.subject):
		return false
	case len(r.programme) > 0 && r.programmeGives(f.trigger):
		f.donors, near = r.programmeAt(r.nodes[f.trigger].lo), true
		f.conf *= 0.9
		r.step(f, f.trigger, "giver: the programme")
	case r.stranger(f.trigger):
		lo, hi := r.brandBefore(f.trigger)
		if lo < 0 || f.rule == "give.passive" {
			return false
		}
		f.donors, near = []extract.Actor{r.brand(lo, hi)}, true
		f.conf *= 0.85
		r.step(f, lo, "giver: a name that no list has")
	case f.rule == "give" && l != nil && l.subject < 0 && r.kin(f).Kind != extract.NoActor:
		f.donors, near = []extract.Actor{r.kin(f)}, true
		r.step(f, f.trigger, "giver: nameless")
	case len(r.memory.open) > 0 && r.memory.openSent == r.sent:
		f.donors, near = r.memory.open, true
	case f.row && len(r.memory.open) > 0 && r.sent-r.memory.openSent <= 1: // "D hỗ trợ các tỉnh. Số tiền được phân bổ cho: A (1 tỷ đồng) …"
		f.donors, near = r.memory.open, true
		if r.memory.openPromise && f.status == extract.Done {
			f.status = extract.Pledged
		}
	case r.line() && len(r.firstGiver()) > 0:
		f.donors = r.firstGiver()
	case len(r.memory.donors) > 0 && r.sent-r.memory.donorSent <= reach:
		f.donors = r.memory.donors
		if r.memory.promised && (f.rule == "give.passive" || f.open) && f.status == extract.Done {
			f.status = extract.Pledged // what each gets of what was decided
		}
	case len(r.memory.headDonors) > 0:
		f.donors = r.memory.headDonors
	case l != nil && l.subject >= 0 && r.nodes[l.subject].head == party && len(r.sender) > 0:
		f.donors = r.sender
	default:
		return false
	}
	if (r.detail() || f.itemised()) && r.memory.promised && f.status == extract.Done && !r.saidDone(f.trigger) && len(r.memory.donors) > 0 && len(f.donors) > 0 && f.donors[0] == r.memory.donors[0] {
		f.status = extract.Pledged // "Theo đó, xuất cấp 500 tấn gạo cho R" of what was decided
	}
	if l != nil && (r.goesOn(f.trigger, l) || r.spellsOut(f.trigger, l)) {
		near = true
		if r.memory.promised && f.status == extract.Done && !r.saidDone(f.trigger) {
			f.status = extract.Pledged // "quyết định hỗ trợ A 2 tỷ đồng; hỗ trợ B 1 tỷ đồng"
		}
	}
	if !near {
		f.derived = true
		if r.memory.donorSent == r.sent {
			f.conf *= 0.95 // a clause ago
		} else {
			f.conf *= 0.8
		}
		f.steps = append(f.steps, extract.Step{Span: r.span(r.nodes[f.trigger].lo, r.nodes[f.trigger].hi), Why: "giver: named before"})
	}
	return true
}

// kin returns the people without a name who begin the clause of a frame and give, relatives
// and neighbours: "anh em trong dòng họ ủng hộ 20 triệu đồng".
func (r *reader) kin(f *frame) extract.Actor {
	lo := f.trigger
	for lo > 0 && r.nodes[lo-1].kind != mark {
		lo--
	}
	switch r.doc.Tokens[r.nodes[lo].lo].Fold {
	case "anh", "bà", "họ", "dòng", "hàng", "bạn", "gia":
		return r.folkBefore(lo, f.trigger)
	}
	return extract.Actor{}
}

// otherPeople reports whether node k is people without a name, who give
// themselves: nobody named before does.
func (r *reader) otherPeople(k int) bool {
	return k >= 0 && r.nodes[k].kind == headNode && (r.nodes[k].head == people && r.nodes[k].hi-r.nodes[k].lo > 1 || r.nodes[k].head == needy) &&
		!shortNames[strings.ToLower(r.doc.Slice(r.span(r.nodes[k].lo, r.nodes[k].hi)))]
}

// goesOn reports whether the word of support at node t begins a clause without a
// subject, whose giver is that of the clause before: "…; tặng 50 suất quà".
func (r *reader) goesOn(t int, l *left) bool {
	return r.memory.donorSent == r.sent && l.subject < 0 && l.agent < 0 && l.passive < 0 && !l.office && r.is(t-1, ";", ",", "và")
}

// detail reports whether the sentence tells more of what the one before it told: "Cụ thể,
// …", "Theo đó, …", "Trong đó, …".
func (r *reader) detail() bool {
	t := r.doc.Tokens[r.nodes[0].lo:r.nodes[len(r.nodes)-1].hi]
	return len(t) > 1 && (t[0].Fold == "cụ" && t[1].Fold == "thể" || (t[0].Fold == "theo" || t[0].Fold == "trong") && t[1].Fold == "đó" || len(t) > 2 && t[0].Fold == "trong" && t[1].Fold == "số" && t[2].Fold == "đó")
}

// maxSpelling is how many nodes may stand before the verb of a sentence that spells out
// what was decided.
const maxSpelling = 20

// spellsOut reports whether the verb at node t opens a sentence that spells out the one
// before it: "Cụ thể, hỗ trợ tỉnh A 5 tỷ đồng".
func (r *reader) spellsOut(t int, l *left) bool {
	if t > maxSpelling || l.subject >= 0 || l.agent >= 0 || l.passive >= 0 || l.office || r.sent-r.memory.donorSent > reach {
		return false
	}
	opened := false
	for k := range t {
		n := &r.nodes[k]
		switch {
		case n.kind == word && (r.is(k, "cụ", "theo") || n.fold == "trong" && r.marked(k, past)):
			opened = true
		case r.is(k, "thể", "đó", ",", ":", "là", "sẽ", "trong"):
		case opened && (n.kind == dateNode || n.kind == mark || n.kind == word && (n.lex == nil || n.lex.trigger == 0)): // "Theo Quyết định số 12 ngày 3/4, hỗ trợ …"
		default:
			return false
		}
	}
	return opened
}

// line reports whether the sentence is a line of a programme, which a dash begins:
// its giver is the one that the article is about.
func (r *reader) line() bool { return r.is(0, "-", "–", "•", "+", "*") }

// stranger reports whether a capitalised word that no one knows stands before the
// word of support at node t: its giver is named, though not found.
func (r *reader) stranger(t int) bool {
	for k := t - 1; k > 0; k-- {
		n := &r.nodes[k]
		if n.lex != nil && n.lex.marker&(past|ongoing|pledge) != 0 || r.is(k, "cũng", "còn") {
			continue
		}
		return n.kind == word && n.lex == nil && r.doc.Tokens[n.hi-1].Cap && r.doc.Tokens[n.hi-1].Kind == extract.Word
	}
	return false
}

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
	for i := range r.nodes {
		if n := &r.nodes[i]; n.kind == actorNode && len(n.actors) > 1 && n.actors[0].Kind == extract.PlaceActor {
			if as := r.resolve(n); len(as) > 1 {
				r.memory.list = as
			}
		}
	}
}

func overlap(a, b []extract.Actor) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}

// remember notes the parts of a frame that the sentence itself named.
func (r *reader) remember(f *frame) {
	var named []extract.Actor
	for _, g := range f.groups {
		named = addActors(named, g.to...)
	}
	if len(f.groups) > 1 && !f.row && overlap(f.groups[0].to, r.memory.headReceivers) && len(r.memory.headReceivers) > 0 {
		named = f.groups[0].to // whom the article is about, not who got another gift besides
	}
	if len(f.donors) > 0 {
		r.memory.donors, r.memory.donorSent, r.memory.promised = f.donors, r.sent, f.status == extract.Pledged
	}
	if len(named) > 0 && !groupOnly(named) {
		r.memory.receivers, r.memory.receiverSent = named, r.sent
	}
	if len(named) > 0 && !r.genericOnly(named) {
		r.memory.here, r.memory.hereSent = named, r.sent
	}
	if k := r.doc.Sentences[r.sent].Block; k == extract.Headline || k == extract.Lead {
		if len(r.memory.headDonors) == 0 {
			r.memory.headDonors = f.donors
			r.memory.status = f.status
		}
		if have := r.memory.headReceivers; (len(have) == 0 || personal(named) && !personal(have) && len(named) == 1) && !groupOnly(named) && !f.site {
			r.memory.headReceivers = named // the lead names "bà A" whom the headline calls "mẹ liệt sĩ ở R"
		}
	}
}

// everybody reports whether the subject of the verb at node t is all of a country's or a
// body's people, "toàn quân đã cử 8.500 lượt": nobody named before is meant.
func (r *reader) everybody(t int) bool {
	for k := t - 1; k > 0 && k >= t-maxTelling && r.nodes[k].kind != mark && r.nodes[k].kind != actorNode; k-- {
		if r.is(k, "quân", "ngành") && r.is(k-1, "toàn") || r.is(k, "nước") && r.is(k-1, "cả") {
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
	for k := 1; k+1 < len(r.nodes); k++ {
		n := &r.nodes[k]
		if n.kind != actorNode || n.person || !(r.is(k-1, "khi", "lúc", "thấy") || r.is(k-2, "khi", "lúc", "thấy")) {
			continue
		}
		for x := k + 1; x < len(r.nodes) && x <= k+3; x++ {
			if wants[r.nodes[x].fold] {
				if to := r.resolve(n); !overlap(to, donors) && !personal(to) {
					return to
				}
			}
		}
	}
	return nil
}
