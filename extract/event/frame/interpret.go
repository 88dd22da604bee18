package frame

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/syntax"
)

// interpret reads the word of support at node t, whose clause starts no earlier
// than floor. ok is false if it says nothing that counts.
func (r *reader) interpret(t, floor int) (f gift.Frame, ok bool) {
	n := &r.Nodes[t]
	if (r.Marked(t-1, syntax.Noun) && !r.programmeHands(t) && !(r.Is(t-1, "việc") && r.InPreface(t)) || r.Is(t-1, "những", "các") || r.SumHead(t) || r.Treaty(t)) && n.Lex.Trigger&(syntax.Give|syntax.Help) != 0 {
		if g, ok := r.nominal(t, floor); ok {
			return g, r.fill(&g, nil)
		}
		return f, false // "khoản hỗ trợ", "sự giúp đỡ"
	}
	if n.Fold == "chia" && (r.Is(t+1, ":", "\"", "“", "rằng", "về", "với") || t+1 == len(r.Nodes)) {
		return f, false // somebody speaks
	}
	if x := t + 1; r.Is(t-1, "giúp") && n.Fold == "cung" || r.Is(t, "giúp") && x < len(r.Nodes) && r.Nodes[x].Fold == "cung" && r.Nodes[x].Lex != nil {
		return f, false // "đóng góp của D sẽ giúp cung cấp 2 triệu lít nước"
	}
	if r.writes(t) || t > 0 && r.Nodes[t-1].Kind == syntax.Word && r.Nodes[t-1].Lex != nil && r.Nodes[t-1].Lex.Trigger&syntax.Receive != 0 && r.Is(t+1, "của", "từ") {
		r.helped(t)
		return f, false // "tiếp nhận hỗ trợ của D"
	}
	if r.takenGoods(t) || r.takenSum(t) {
		return f, false // "đã nhận tiền, hàng ủng hộ trị giá 40 tỷ đồng"
	}
	if g, ok := r.shareOf(t); ok {
		return g, r.fill(&g, nil)
	}
	if n.Fold == "chia" && n.Lex.Trigger&syntax.Give != 0 && !r.handedTo(t) && !r.ItemNext(t) {
		return f, false // "chia sẻ với báo chí"
	}
	lo, hi := r.Clause(t, floor)
	l := r.Before(lo, t)
	for k := lo; k < t; k++ {
		if r.Marked(k, syntax.Each) && !r.Once(k) { // "ở mỗi nơi, đoàn trao …"
			for x := t; x < hi; x++ {
				if r.Nodes[x].Item != nil {
					r.Nodes[x].Item.Each = true
				}
			}
		}
	}
	f = gift.Frame{Trigger: t, Lo: lo, Hi: t + 1, Status: l.Status, Conf: 0.9, Open: r.untold(&l, t)}
	if l.No {
		return f, false
	}
	f.Turn = r.inTurn(lo, t)
	class := n.Lex.Trigger
	switch {
	case class&syntax.Receive != 0:
		ok = r.receiving(&f, &l, hi)
	case r.crowdAt(t) < 0 && r.people(&f, &l, t, hi, class), class&syntax.Move != 0 && r.arriving(&f, &l, hi):
		ok = true
	case class&syntax.Send != 0 && l.Passive < 0 && !r.opensItems(t, hi) && r.sending(&f, &l, hi):
		ok = true
	case class&syntax.Give != 0 || class&(syntax.Send|syntax.Help) != 0 && l.Passive >= 0 || class&syntax.Carry != 0 && l.Between >= 0 || class&syntax.Help != 0 && n.Lex.Strong&syntax.Help != 0 && r.giftAhead(t):
		ok = r.giving(&f, &l, hi)
	case class&syntax.Carry != 0:
		ok = r.carrying(&f, &l, hi)
	case class&syntax.List != 0:
		ok = r.listing(&f, hi)
	}
	if !ok && class == 0 && n.Lex.Marker&syntax.Passive != 0 {
		ok = r.getting(&f, &l, hi)
	}
	if !ok {
		return f, false
	}
	f.Strong = f.Strong || n.Lex.Strong&class != 0
	for _, g := range f.Groups {
		for _, it := range g.Items {
			f.Strong = f.Strong || it.Gift || it.Aid || r.Needs > 1 && (r.presents(it) || it.Bare && it.Kind == extract.Goods && r.Is(t, "trao", "phát", "biếu")) || (it.Alms || r.onlyGiven(it)) && !gift.Spends[n.Fold]
		}
	}
	f.Strong = f.Strong || f.Rule == "give" && syntax.HandsOver[n.Fold] && toStricken(&f) // "trao 10 triệu đồng cho gia đình các nạn nhân"
	for k := t + 1; k < hi && k <= t+syntax.MaxGap && class&syntax.Give != 0; k++ {
		f.Strong = f.Strong || r.Is(k, "miễn") && r.Is(k+1, "phí") || r.Phrase(k, "miễn phí", "không hoàn lại")
	}
	for _, k := range f.Used {
		f.Strong = f.Strong || r.Nodes[k].Lex.Strong != 0
	}
	r.Step(&f, t, f.Rule)
	return f, r.fill(&f, &l)
}

// takenGoods reports whether the word of support at node t only calls so the money and goods that somebody is told
// right before to take in.
func (r *reader) takenGoods(t int) bool {
	k, goods := t-1, false
	for k > 0 && (r.Nodes[k].Head == syntax.Vehicle || r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Bare || r.Is(k, "tiền", ",", "và", "hàng")) {
		goods = goods || !r.Is(k, ",", "và")
		k--
	}
	if !goods || r.Nodes[k].Kind != syntax.Word || r.Nodes[k].Lex == nil || r.Nodes[k].Lex.Trigger&syntax.Receive == 0 {
		return false
	}
	for x := t + 1; x < len(r.Nodes) && x <= t+3; x++ {
		if it := r.Nodes[x].Item; it != nil && !r.Marked(x+1, syntax.Of|syntax.From|syntax.By) {
			r.Totals[r.Doc.Tokens[it.Lo].Start] = true
			return true
		}
	}
	return false
}

// takenSum reports whether the word of support at node t only calls so the sum or the things right before it that
// somebody is told to take in, and the clause goes on with their parts or ends: "đã nhận được 9 tỷ đồng ủng hộ, trong đó …".
func (r *reader) takenSum(t int) bool {
	if t < 2 || r.Nodes[t-1].Kind != syntax.ItemNode || r.Nodes[t-1].Item.Quantity == nil || t+1 < len(r.Nodes) && !r.Is(t+1, ",", ".", ";", ":", "(") {
		return false
	}
	n := &r.Nodes[t-2]
	return n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Receive != 0 && n.Lex.Marker == 0
}

// receiving reads "R tiếp nhận I từ D", "R nhận I do D tặng".
func (r *reader) receiving(f *gift.Frame, l *syntax.Left, hi int) bool {
	if at := max(l.Passive, 0); r.eachTold(at) || at == 0 && r.eachTold(f.Trigger) {
		if !r.eachOfAll(f) {
			return false
		}
		f.Rule = "give.passive" // "mỗi hộ được nhận 500.000 đồng và 10 kg gạo", "mỗi em nhận 1 triệu đồng"
		return true
	}
	res := r.after(f.Trigger, hi, syntax.Receive)
	f.Rule = "receive"
	if len(res.Items) == 0 || r.partsFollow(&res) || r.giversFollow(&res) {
		return false
	}
	r.Giver(f, res.Donors)
	for i := 0; i < len(res.Items) && len(f.Donors) == 0; i++ {
		f.Donors = r.Collapse(r.All(res.Items[i].Owner))
	}
	if len(f.Donors) == 0 { // "nhận 3,3 tỷ đồng TP HCM gửi"
		for k := res.End; k < hi && k <= res.End+2; k++ {
			if r.Nodes[k].Kind == syntax.ActorNode && r.NewClause(k, hi) && r.HandsNext(k, hi) {
				r.Giver(f, k)
			}
		}
	}
	if k := res.End; len(f.Donors) == 0 && k+1 < hi && r.Marked(k, syntax.Passive) && (r.Nodes[k+1].Kind == syntax.ActorNode || r.Nodes[k+1].Head == syntax.Giver) && r.givesSoonBehind(k+1) {
		r.Giver(f, k+1) // "nhận 8 tỷ đồng được các doanh nghiệp ủng hộ"
	}
	if len(f.Donors) == 0 {
		r.Giver(f, r.FundedBy(f.Trigger))
	}
	var to []extract.Actor
	if k := r.identified(f.Lo, f.Trigger, res.End); k >= 0 && len(f.Donors) > 0 {
		to = r.Resolve(&r.Nodes[k])
		r.Step(f, k, "receiver: said to be who got it")
	}
	for _, k := range []int{l.Principal, l.Subject, l.Patient} {
		if k < 0 || len(to) > 0 {
			continue
		}
		if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Head == syntax.Needy && len(f.Donors) > 0 && !f.Derived {
			to = []extract.Actor{r.GroupActor(k)}
			r.Step(f, k, "receiver")
			break
		}
		if r.Nodes[k].Kind == syntax.ActorNode {
			to = r.Resolve(&r.Nodes[k])
			r.Step(f, k, "receiver")
			break
		}
		if to = r.thisPlace(k, f.Donors); len(to) > 0 {
			r.Step(f, k, "receiver: the place told before")
			break
		}
	}
	if len(to) == 0 && len(f.Donors) > 0 {
		to = r.countedTakers(f, l)
	}
	if k := r.speaks(f.Trigger, res.End); len(to) == 0 && k >= 0 && l.Subject < 0 && len(f.Donors) > 0 {
		if as := r.Resolve(&r.Nodes[k]); !syntax.Personal(as) && !gift.Overlap(as, f.Donors) {
			to = as
			r.Step(f, k, "receiver")
		}
	}
	if as := r.sentFor(res.End, hi); len(to) == 0 && len(f.Donors) > 0 && !gift.Overlap(as, f.Donors) {
		to = as
	}
	if as := r.passedOn(f.Trigger, hi); len(as) > 0 && len(f.Donors) > 0 {
		to, f.Passed = as, true
		for k := range f.Trigger {
			if f.Status == extract.Done && !r.SaidDone(f.Trigger) && r.Phrase(k, "cho phép", "đồng ý", "chấp thuận", "phê duyệt") {
				f.Status = extract.Pledged // "UBND tỉnh cho phép Sở Y tế tiếp nhận …"
			}
		}
	}
	f.Groups = []gift.Group{{To: to, Items: res.Items}}
	f.Hi, f.Turn = res.End, res.Turn
	f.Used = res.Used
	f.Strong = r.identified(f.Lo, f.Trigger, res.End) >= 0 || len(to) == 1 && r.TakesGifts(to[0]) || f.Trigger+1 < len(r.Nodes) && r.reliefLoad(f.Trigger+1)
	if len(to) == 1 && to[0].Kind == extract.OrganizationActor && (len(f.Donors) == 0 || gift.GroupOnly(f.Donors) && r.TakesGifts(to[0])) {
		r.Memory.Collector, r.Memory.CollectorSent = to, r.Sent
	}
	return true
}

// sentFor returns the place or body for which, as the words at node k say, was given what somebody takes in who is not
// told: "sau khi tiếp nhận 400 triệu đồng của D hỗ trợ nhân dân tỉnh R, …".
func (r *reader) sentFor(k, hi int) []extract.Actor {
	if k+1 >= hi || r.Nodes[k].Kind != syntax.Word || r.Nodes[k].Lex == nil || r.Nodes[k].Lex.Trigger&syntax.Help == 0 {
		return nil
	}
	if n := &r.Nodes[k+1]; n.Kind == syntax.ActorNode && !n.Person {
		return r.Resolve(n)
	}
	return nil
}

// passedOn returns the several named places or bodies for which somebody takes in what the
// verb at node t tells: "Sở Y tế tiếp nhận thiết bị cho 3 bệnh viện gồm A, B và C".
func (r *reader) passedOn(t, hi int) []extract.Actor {
	for k := t + 2; k < hi && !r.Is(k, ";"); k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && !n.Person && len(n.Actors) > 1 && r.PartOf(k, t) == syntax.Receiver && !r.ItemFollows(k, hi) {
			return r.Resolve(n)
		}
	}
	return nil
}

// partsFollow reports whether who gave how much of the one sum taken in is told behind it:
// "đã tiếp nhận 20 tỉ đồng (trong đó A ủng hộ 15 tỉ đồng, B 5 tỉ đồng)", "… tiền và hàng, gồm: A 2 tấn gạo; B …".
func (r *reader) partsFollow(res *gift.Right) bool {
	if len(res.Items) != 1 || res.Items[0].Quantity == nil {
		return false
	}
	from := r.NodeAt(res.Items[0].Lo) + 1
	k := from
	for k < len(r.Nodes) && r.Is(k, "(", ",", ";") {
		k++
	}
	for k < len(r.Nodes) && k < from+maxSumWords && r.Nodes[k].Kind != syntax.ActorNode && !r.OpensRow(k) && !r.Is(k, "cụ") {
		k++ // "hơn 2 tỷ đồng tiền và hàng, cụ thể: A ủng hộ …"
	}
	if k >= len(r.Nodes) || !r.OpensRow(k) && !r.Is(k, "cụ") {
		return false
	}
	parts, givers := 0, 0
	for k++; k < len(r.Nodes) && !r.Is(k, ")", "."); k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.ItemNode && n.Item.Quantity != nil && n.Item.Kind == res.Items[0].Kind {
			parts++
		} else if n.Kind == syntax.ActorNode && (r.ItemFollows(k, len(r.Nodes)) || r.HandsNext(k, len(r.Nodes)) && r.ItemFollows(k+1, len(r.Nodes))) {
			parts, givers = parts+1, givers+1
		}
	}
	whole := parts > 2 || givers > 1
	res.Items[0].Total = res.Items[0].Total || whole
	return whole
}

// maxSumWords is how many nodes may say behind a sum what it is made of, before its parts.
const maxSumWords = 8

// listing reads "phần gửi R gồm I", "quà cho R là I", "với D, con số là I": who
// gave, or who got, was said before.
func (r *reader) listing(f *gift.Frame, hi int) bool {
	t := f.Trigger
	colon := t
	if r.Is(t+1, ":") {
		colon++
	}
	if !r.ItemNext(colon) || r.weighed(t-1) {
		return false // "8 tấn thiết bị gồm máy thở …": the 8 tonnes are the gift
	}
	who, what, other := -1, -1, -1
	for k := t - 1; k >= 0 && k >= t-8 && !r.Ends(k); k-- {
		n := &r.Nodes[k]
		if n.Kind == syntax.ActorNode {
			if who < 0 {
				who = k
			} else if other < 0 {
				other = k
			}
		}
		if n.Kind == syntax.HeadNode && n.Head == syntax.Vehicle || n.Kind == syntax.ItemNode && (n.Item.Gift || r.load(k)) || n.Kind == syntax.ActorNode && n.Head == syntax.Vehicle {
			what = k
			break
		}
	}
	res := r.after(t, hi, syntax.Receive)
	if who < 0 && what < 0 && len(res.Items) == 1 && len(res.Items[0].Owner) > 0 && !r.verbAfter(res.End) { // "trước hết là 1 triệu liều của D"
		f.Rule, f.Hi = "list.owned", res.End
		f.Donors, f.Groups = r.All(res.Items[0].Owner), []gift.Group{{To: nil, Items: res.Items}}
		return true
	}
	if who < 0 && what >= 0 {
		to := r.after(t, hi, syntax.Give)
		told := len(to.Groups) > 0 && len(to.Items) > 0 && r.Nodes[what].Kind == syntax.ItemNode // "quà tặng là 200 chiếc quạt cho R"
		if told || what <= 2 && r.load(what) && len(to.Items) > 1 && !r.loaded() {               // "Đợt cứu trợ gồm 3 tấn gạo, 200 thùng mì"
			f.TakeRight(&to)
			f.Rule = "list"
			if told || !r.unloaded(f) {
				r.likeBefore(f)
			}
			return true
		}
	}
	if who < 0 || r.Nodes[who].Person {
		return false
	}
	if owns := len(r.ownerOf(what)) > 0; what >= 0 && (other >= 0 || owns) && r.PartOf(who, what) == syntax.Receiver { // "Quà của D cho R gồm I"
		f.Rule, f.Hi = "list", res.End
		f.Donors = r.ownerOf(what)
		if !owns {
			f.Donors = r.Resolve(&r.Nodes[other])
		}
		f.Groups = []gift.Group{{To: r.Resolve(&r.Nodes[who]), Items: res.Items}}
		r.Step(f, who, "list")
		return true
	}
	as := r.Resolve(&r.Nodes[who])
	f.Rule, f.Hi = "list", res.End
	switch {
	case what < 0 && r.PartOf(who, 0) == syntax.Company && r.Nodes[t].Hi-r.Nodes[t].Lo > 1: // "với D, con số là"
		f.Donors = as
		f.Groups = []gift.Group{{To: nil, Items: res.Items}}
	case what < 0:
		return false
	case r.Nodes[what].Fold == "phần" || r.PartOf(who, what) == syntax.Receiver || r.PartOf(who, what) == syntax.Object || r.PartOf(who, what) == syntax.Destination:
		f.Groups = []gift.Group{{To: as, Items: res.Items}}
	default:
		f.Donors = as
		f.Groups = []gift.Group{{To: nil, Items: res.Items}}
	}
	r.Step(f, who, "list")
	return true
}

// weighed reports whether the words that end at node k are of goods by their number.
func (r *reader) weighed(k int) bool {
	if k > 0 && r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Bare {
		k--
	}
	return k >= 0 && r.Nodes[k].Kind == syntax.ItemNode && r.Nodes[k].Item.Quantity != nil && !r.Nodes[k].Item.Skip && !r.Nodes[k].Item.Gift
}

// likeBefore lets those give and receive who did in the sentence before, where the
// frame, which says what the gift was, names nobody else.
func (r *reader) likeBefore(f *gift.Frame) {
	var from, to []extract.Actor
	for i := len(r.Found) - 1; i >= 0 && r.Doc.SentenceAt(r.Found[i].Sentence.Start) >= r.Sent-1; i-- {
		if last := &r.Found[len(r.Found)-1]; r.Found[i].What == last.What {
			from, to = syntax.AddActors(from, r.Found[i].From), syntax.AddActors(to, r.Found[i].To)
		}
	}
	if len(f.Donors) == 0 {
		f.Donors = from
	}
	for i := range f.Groups {
		if len(f.Groups[i].To) == 0 {
			f.Groups[i].To = to
		}
	}
}

// load reports whether the goods at node k are those of one gift: "đợt cứu trợ", "quà
// tặng", not "phần quà", of which each consists of the same.
func (r *reader) load(k int) bool {
	n := &r.Nodes[k]
	return n.Kind == syntax.HeadNode && loads[n.Fold] || n.Kind == syntax.ItemNode && n.Item.Bare && (n.Item.Gift && n.Fold == "quà" || n.Fold == "hàng")
}

// loads are the first syllables of words for goods that go somewhere at a time.
var loads = map[string]bool{"đợt": true, "chuyến": true, "lô": true, "số": true}

// loaded reports whether the gift told last is a load by its weight: what it consists
// of is no further gift.
func (r *reader) loaded() bool {
	if len(r.Found) == 0 {
		return false
	}
	s := &r.Found[len(r.Found)-1]
	return r.Doc.SentenceAt(s.Sentence.Start) >= r.Sent-1 && s.Kind == extract.Goods && s.Quantity != nil && strings.Contains(strings.ToLower(r.Doc.Slice(s.What)), " hàng")
}

// ownerOf returns whose the gift at node k is, if that stands in it.
func (r *reader) ownerOf(k int) []extract.Actor {
	if k < 0 {
		return nil
	}
	if it := r.Nodes[k].Item; it != nil && len(it.Owner) > 0 {
		return r.Collapse(r.All(it.Owner))
	}
	if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && n.Head == syntax.Vehicle {
		return r.Resolve(n)
	}
	return nil
}

// carrying reads "xe của D chở I (đến R)".
func (r *reader) carrying(f *gift.Frame, l *syntax.Left, hi int) bool {
	res := r.after(f.Trigger, hi, syntax.Carry)
	f.Rule = "carry"
	if len(res.Items) == 0 {
		return false
	}
	if r.convoy(f, l) && len(res.Groups) > 0 {
		f.TakeRight(&res)
		f.Strong = true
		return true
	}
	if l.Subject < 0 && l.Owner < 0 {
		return false
	}
	k := l.Subject
	if k < 0 {
		k = l.Owner
	}
	if x := l.Receiver; len(res.Groups) == 0 && x >= 0 && r.Nodes[x].Kind == syntax.ActorNode && !r.Nodes[x].Person && (res.Items[0].Gift || res.Items[0].Alms || res.Items[0].Aid || r.presents(res.Items[0])) {
		res.Groups, res.Pending = []gift.Group{{To: r.Resolve(&r.Nodes[x]), Items: res.Items}}, nil // "về với R, D mang theo 200 suất quà"
	}
	if n := &r.Nodes[k]; n.Kind == syntax.HeadNode && n.Head != syntax.Party && n.Head != syntax.Vehicle && n.Head != syntax.Giver || n.Kind == syntax.ActorNode && n.Head != syntax.Vehicle && n.Head != syntax.Party && len(res.Groups) == 0 {
		return false
	}
	f.TakeRight(&res)
	f.Strong = r.toHelp(f)
	if f.Status == extract.Done && r.departing(f.Lo, hi) {
		f.Status = extract.Ongoing
	}
	if len(res.Items[0].Owner) > 0 { // "sà lan chở 1.000 m3 nước ngọt của D"
		f.Donors = r.Collapse(r.All(res.Items[0].Owner))
		return true
	}
	if r.Giver(f, k) {
		return true
	}
	if x := r.senderOf(k, f.Lo); x >= 0 && r.Giver(f, x) {
		return true
	}
	if r.Nodes[k].Head == syntax.Vehicle && r.Memory.DonorSent != r.Sent { // whose airplane it is the headline says
		f.Donors, f.Derived = r.Memory.HeadDonors, true
		return len(f.Donors) > 0
	}
	return r.Nodes[k].Kind == syntax.HeadNode
}

// convoy takes for the giver whose the counted vehicles before the verb are, "10 xe tải của D chở 20
// tấn gạo cho R", and reports whether there are any. They themselves are no gift.
func (r *reader) convoy(f *gift.Frame, l *syntax.Left) bool {
	if len(l.Items) == 0 || l.Subject > l.Items[0] {
		return false
	}
	it := r.Nodes[l.Items[0]].Item
	if it.Kind != extract.Goods || it.Quantity == nil || !vehicles[syntax.First(it.Quantity.Unit)] {
		return false
	}
	if len(it.Owner) == 0 && l.Items[0] == f.Trigger-1 && r.setsGoing(l.Subject, l.Items[0]) {
		it.Skip = r.Giver(f, l.Subject) && !syntax.Personal(f.Donors) // "D điều 4 xe chở 20 tấn gạo đến R"
		return it.Skip
	}
	f.Donors, it.Skip = r.Collapse(r.All(it.Owner)), len(it.Owner) > 0
	return len(f.Donors) > 0
}

// setsGoing reports whether the actor at node k is told to send, use or lead the vehicles at node at,
// rather than to stop or sell them.
func (r *reader) setsGoing(k, at int) bool {
	if k < 0 || r.Nodes[k].Kind != syntax.ActorNode {
		return false
	}
	for x := at - 1; x > k; x-- {
		n := &r.Nodes[x]
		if n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Send != 0 || r.Is(x, "dùng", "chỉ") || r.Is(x, "bố") && r.Is(x+1, "trí") {
			return true
		}
		if n.Kind != syntax.Word {
			return false
		}
	}
	return false
}

// vehicles are the first syllables of what carries things.
var vehicles = map[string]bool{"xe": true, "tàu": true, "trực": true, "máy": true, "chuyến": true, "thuyền": true, "ca": true, "container": true, "ô": true, "ôtô": true, "xuồng": true, "chiếc": true}

// senderOf returns the body before the vehicles at node k that sends them, "D đã điều nhiều
// chuyến xe chở gạo đến R", or -1.
func (r *reader) senderOf(k, lo int) int {
	if n := &r.Nodes[k]; n.Kind != syntax.HeadNode || n.Head != syntax.Vehicle {
		return -1
	}
	for x := k - 1; x >= lo && r.Nodes[x].Kind != syntax.Mark && r.Nodes[x].Kind != syntax.ItemNode; x-- {
		n := &r.Nodes[x]
		if r.Saying(x) {
			return -1
		}
		if n.Kind == syntax.ActorNode {
			if n.Person || !n.Named || r.PartOf(x, lo) != syntax.Subject {
				return -1
			}
			return x
		}
	}
	return -1
}

// departing reports whether the clause in nodes [lo,hi) tells that something set out,
// and not that it came.
func (r *reader) departing(lo, hi int) bool {
	out := false
	for k := lo; k < hi; k++ {
		switch r.Doc.Tokens[r.Nodes[k].Lo].Fold {
		case "khởi", "cất":
			out = out || r.Doc.Tokens[r.Nodes[k].Hi-1].Fold == "hành" || r.Is(k+1, "cánh")
		case "hạ", "cập", "đáp":
			return false
		}
	}
	return out
}

// venues lets the place where it happened receive, where nobody else does.
func (r *reader) venues(f *gift.Frame, l *syntax.Left, res *gift.Right) {
	open := false
	for _, g := range f.Groups {
		open = open || len(g.To) == 0
	}
	if !open {
		return
	}
	sites := []int{l.Receiver, res.Venue, l.Venue}
	if r.Builds(f.Trigger) && res.Venue >= 0 {
		sites[0], sites[1] = res.Venue, l.Receiver // "tặng R 20 máy tính và xây 2 phòng học tại Q"
	}
	for _, k := range sites {
		if k < 0 || r.Nodes[k].Kind != syntax.ActorNode {
			continue
		}
		to := r.atSite(k)
		if k == l.Venue && k > 1 && k < f.Trigger && r.Nodes[k-2].Kind == syntax.ActorNode && k-2 == l.Subject {
			continue // "cộng đồng người Việt tại P ủng hộ": where the giver is
		}
		if gift.Overlap(to, f.Donors) || len(to) == 0 || r.PassesOn(to[0]) || k == l.Venue && r.Channel(k, -1) {
			continue
		}
		for i := range f.Groups {
			if len(f.Groups[i].To) == 0 {
				f.Groups[i].To = to
			}
		}
		f.Conf *= 0.85
		f.Site = true
		r.Step(f, k, "receiver: where it is used")
		return
	}
}
