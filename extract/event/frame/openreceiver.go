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
	lacksGiver := len(f.Donors) == 0
	if lacksGiver && !r.fillGiver(f, l) {
		return false
	}
	for i := range f.Groups {
		g := &f.Groups[i]
		r.inShort(f, g)
		if r.receiverHere(f, g) {
			continue
		}
		to := r.receiverBefore(f, g, l, !lacksGiver)
		switch {
		case len(f.Donors) > 1 && len(to) > 1 && syntax.Personal(f.Donors):
			g.To = to[:1] // each of them gave one sum
		case len(to) > 0:
			g.To = to
		case len(g.To) > 0:
			continue
		default:
			if !f.Derived {
				r.gaveToNobody(f) // "D dành 40 tỷ đồng, trong đó ủng hộ R 5 xe"
			}
			return false
		}
		f.Blind = f.Derived && lacksGiver && (r.Memory.DonorSent != r.Sent || r.Memory.ReceiverSent != r.Sent)
		f.Derived = true
		if r.Memory.HereSent == r.Sent {
			f.Conf *= 0.95
		} else {
			f.Conf *= 0.85
		}
		r.Step(f, f.Trigger, "receiver: named before")
	}
	return true
}

// maxShort is how many small words may part a verb of taking in from who takes in: "đơn vị cũng đã tiếp nhận".
const maxShort = 3

// inShort puts the bodies meant in the place of the words that name them in short: "Bệnh viện R mở thêm khoa. Bệnh viện
// được D tặng 3 máy thở, đơn vị còn tiếp nhận 2 xe của A".
func (r *reader) inShort(f *gift.Frame, g *gift.Group) {
	var to []extract.Actor
	switch {
	case len(g.To) == 1 && g.To[0].Kind == extract.GroupActor:
		to = r.namedBy(g.To[0].Group)
	case len(g.To) == 0 && f.Rule == "receive":
		to = r.takesIn(f.Trigger)
	}
	if len(to) > 0 && !gift.Overlap(to, f.Donors) {
		g.To = to
	}
}

// namedBy returns the body that the words, as the sentence has them, name in short.
func (r *reader) namedBy(words string) (body []extract.Actor) {
	for k := range r.Nodes {
		if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && !r.Is(k-1, "là") && r.Doc.Slice(r.Span(n.Lo, n.Hi)) == words {
			body = r.ShortName(k)
		}
	}
	return body
}

// takesIn returns the body that is named in short before the verb of taking in at node t.
func (r *reader) takesIn(t int) []extract.Actor {
	for k := t - 1; k >= 0 && k >= t-1-maxShort && r.Nodes[k].Kind != syntax.ActorNode; k-- {
		if r.Nodes[k].Kind != syntax.HeadNode || k > 0 && r.Nodes[k-1].Kind != syntax.Mark {
			continue
		}
		body := r.ShortName(k)
		if len(body) > 0 && r.tookLast() {
			return r.Memory.Receivers // "bệnh viện được D tặng 3 máy thở; đơn vị còn nhận …"
		}
		return body
	}
	return nil
}

// tookLast reports whether a body took in what was told last.
func (r *reader) tookLast() bool {
	m := &r.Memory
	return len(m.Receivers) == 1 && m.Receivers[0].Kind == extract.OrganizationActor && r.Sent-m.ReceiverSent <= gift.Reach
}

// receiverHere reports whether the sentence says who gets what is in a group, and lets them
// get it: whom the frame has, unless they are only words for somebody named before, or
// whom the sentence tells elsewhere.
func (r *reader) receiverHere(f *gift.Frame, g *gift.Group) bool {
	if to := r.hosts(f, g); len(to) > 0 {
		g.To = to
		return true
	}
	if to := r.sameFamily(g.To); len(to) > 0 {
		g.To = to
		f.Conf *= 0.9
		return true
	}
	if len(g.Items) > 0 && g.Items[0].Each && len(r.Memory.List) > 1 && r.Sent-r.Memory.ListSent <= 2 && eachOne(g.To) && !gift.Overlap(r.Memory.List, f.Donors) {
		g.To = r.Memory.List // "… cho 3 tỉnh A, B và C. Mỗi tỉnh được hỗ trợ 1 tỷ đồng"
		r.retold(g)
		return true
	}
	if len(g.To) > 0 && !r.genericOnly(g.To) {
		return true
	}
	if to := r.described(f, g); len(to) > 0 {
		g.To = to
		return true
	}
	for _, tells := range elsewhere {
		if to := tells(r, f, g); len(to) > 0 {
			g.To = to
			f.Conf *= 0.95
			return true
		}
	}
	return false
}

// elsewhere are the ways in which a sentence tells outside the clause of giving who gets what is given to nobody
// there, the surer first.
var elsewhere = []func(*reader, *gift.Frame, *gift.Group) []extract.Actor{
	(*reader).caseTold, (*reader).fronted, (*reader).benefiting, (*reader).visited, (*reader).ahead, (*reader).through,
}

// through returns the body that is there to take in gifts by way of which, as the clause says, somebody gives what is
// for nobody else: "D ủng hộ 700 triệu đồng thông qua Ủy ban MTTQ tỉnh".
func (r *reader) through(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" {
		return nil
	}
	for k := f.Trigger + 1; k < len(r.Nodes) && k < f.Trigger+syntax.MaxGap && !r.Ends(k); k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && r.Channel(k, f.Trigger) && r.TakesGifts(n.First()) && syntax.First(r.Name(n.First())) != "quỹ" && !gift.Overlap(n.Actors, f.Donors) {
			return r.Resolve(n)
		}
	}
	return nil
}

// maxAhead is how many nodes may tell what others give in a row to those who stand at its end.
const maxAhead = 40

// ahead returns those to whom the last of a row of givers gives, and therefore all: "A ủng hộ 20 chăn, B ủng hộ 30
// chăn và C ủng hộ 10 chăn cho xã R".
func (r *reader) ahead(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give" || len(f.Groups) != 1 {
		return nil
	}
	v, others := &r.Nodes[f.Trigger], 0
	for k := f.Hi; k+1 < len(r.Nodes) && k < f.Hi+maxAhead; k++ {
		switch n := &r.Nodes[k]; {
		case n.Kind == syntax.ActorNode && r.Is(k-1, ",", "và", ";"):
			others++
		case n.Kind == syntax.ItemNode, r.Is(k, ",", "và", ";"), r.Marked(k, syntax.Past), n.Kind == syntax.Word && n.Fold == v.Fold && n.Lex == v.Lex:
		case r.Marked(k, syntax.To) && others > 0 && r.Nodes[k-1].Kind == syntax.ItemNode:
			x := k + 1
			for x < len(r.Nodes) && r.Is(x, "các", "những") {
				x++
			}
			if x < len(r.Nodes) && r.Nodes[x].Kind == syntax.ActorNode {
				return gift.Without(r.Resolve(&r.Nodes[x]), f.Donors)
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// hosts returns the place by which the sentence begins where those who get something are called by a name that would
// be the givers' own: "Tại tỉnh R, Phó Giám đốc Công an tỉnh D trao 400 triệu đồng hỗ trợ chiến sĩ Công an tỉnh".
func (r *reader) hosts(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(f.Donors) == 0 || len(g.To) == 0 || !gift.Overlap(g.To, f.Donors) || !r.Is(0, "tại", "ở") || len(r.Nodes) < 2 {
		return nil
	}
	n := &r.Nodes[1]
	if n.Kind != syntax.ActorNode || n.First().Kind != extract.PlaceActor || r.Home(f.Donors, n.First()) {
		return nil
	}
	return r.Resolve(n)
}

// benefiting returns who, as the main clause says, has or builds something by the means that the
// words before it tell: "Với 500 triệu đồng do D tài trợ, R đã xây 2 cây cầu".
func (r *reader) benefiting(f *gift.Frame, g *gift.Group) []extract.Actor {
	if len(g.To) > 0 || f.Rule != "give.before" || !r.Is(0, "nhờ", "với", "bằng", "từ") || f.Trigger > syntax.MaxGap+maxTelling {
		return nil
	}
	k := f.Trigger + 1
	for k < len(r.Nodes) && !r.Is(k, ",") {
		if n := &r.Nodes[k]; n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger != 0 {
			return nil
		}
		k++
	}
	if k++; k+1 >= len(r.Nodes) || r.Nodes[k].Kind != syntax.ActorNode || r.Nodes[k].Person {
		return nil
	}
	for x := k + 1; x < len(r.Nodes) && x <= k+4; x++ {
		if r.Is(x, "có", "xây", "mua", "sửa", "làm", "khánh", "lắp", "nâng", "hoàn") {
			if to := r.Resolve(&r.Nodes[k]); !gift.Overlap(to, f.Donors) {
				r.Step(f, k, "receiver: who has something by it")
				return to
			}
			return nil
		}
		if n := &r.Nodes[x]; n.Kind != syntax.Word || n.Lex != nil && n.Lex.Trigger != 0 {
			return nil
		}
	}
	return nil
}

// receiverBefore returns who gets what is in a group as the sentences before tell, the surest
// first. Where the frame itself names its giver, more is believed than where that was told
// before too; and where it has words for somebody, only those who were named are looked for.
func (r *reader) receiverBefore(f *gift.Frame, g *gift.Group, l *syntax.Left, named bool) []extract.Actor {
	m := &r.Memory
	open := len(g.To) == 0
	others := func(who []extract.Actor) bool { return len(who) > 0 && !gift.Overlap(who, f.Donors) }
	if len(g.Items) > 0 && g.Items[0].Each && !g.Items[0].Apart && others(m.List) {
		return m.List
	}
	if open && (named || m.DonorSent == r.Sent && r.Is(f.Trigger-1, "thời", ",", "và", "còn")) && m.HereSent == r.Sent && others(m.Here) {
		return m.Here
	}
	if open && named && syntax.Personal(f.Donors) { // persons give by what is told before to no one else
		to := r.suffering(f)
		f.Stricken = len(to) > 0
		return to
	}
	var to []extract.Actor
	if open && named {
		to = r.wanting(f.Donors)
	}
	if len(to) == 0 && open {
		to = r.beyond(f)
	}
	if len(to) == 0 && (named || m.DonorSent < r.Sent) && f.Rule != "receive" {
		to = r.Pointed(f.Donors)
	}
	switch {
	case len(to) > 0:
		return to
	case r.Sent-m.ReceiverSent <= gift.Reach && others(m.Receivers):
		return m.Receivers
	case others(m.HeadReceivers):
		return m.HeadReceivers
	}
	if named {
		to = r.Themed(f.Donors)
	}
	if len(to) == 0 && open && named {
		to = r.appealed(f)
	}
	if len(to) == 0 && open && l != nil {
		to = r.workBefore(f.Trigger)
	}
	if len(to) == 0 && open && named {
		to = r.suffering(f)
	}
	if len(to) == 0 && open && named {
		to = r.protagonist(f)
	}
	return to
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
