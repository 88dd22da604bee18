package frame

import (
	"slices"
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/gift"
	"github.com/lienket/lienket/extract/event/lists"
	"github.com/lienket/lienket/extract/event/syntax"
)

// belief is what the sides of a frame say of whether it is believed.
type belief struct {
	named   bool // a receiver has a name, or is as good as named
	bare    bool // nothing that is given is counted
	persons int  // who give without a body beside them
}

// accept decides whether a frame is believed: its items are not claimed, its
// parts differ, and weak words have company.
func (r *reader) accept(f *gift.Frame, claimed map[*syntax.Item]bool) bool {
	if r.Award(f) || r.Needs == 0 && f.Coined() {
		return false
	}
	var b belief
	var given bool
	if b.named, given = r.sift(f, claimed); !given || len(f.Donors) == 0 {
		return false
	}
	b.bare = f.Bare()
	if b.bare && r.idleGoods(f) || f.Idle(r.Reader) || b.bare && f.Site && r.Needs == 0 { // "… trên địa bàn thành phố, thời gian bàn giao nhà"
		return false
	}
	b.persons = personsAlone(f.Donors)
	if r.namelessGive(f, &b) || r.outOfPlace(f, &b) || r.doubtedSides(f, &b) {
		return false
	}
	if f.Derived && r.Memory.Status == extract.Pledged && f.Status == extract.Done && !r.SaidDone(f.Trigger) {
		f.Status = extract.Pledged
	}
	if !f.Strong {
		f.Conf *= 0.92
	}
	if !b.named {
		f.Conf *= 0.85
	}
	return true
}

// sift drops of each group the items that another frame has, and those who can't be receivers beside
// the others or the givers. It reports whether somebody with a name is left, and whether there is a
// group with both.
func (r *reader) sift(f *gift.Frame, claimed map[*syntax.Item]bool) (named, given bool) {
	for i := range f.Groups {
		g := &f.Groups[i]
		g.Items = slices.DeleteFunc(slices.Clone(g.Items), func(it *syntax.Item) bool { return claimed[it] || !r.fits(f, it) })
		g.To = slices.DeleteFunc(slices.Clone(g.To), func(a extract.Actor) bool {
			return slices.Contains(f.Donors, a) || r.Agency(a) || gift.Customer(a) || len(f.Donors) > 0 && (r.SameBody(f.Donors[0], a) || r.SameBody(a, f.Donors[0])) || a.Kind == extract.PersonActor && r.Astray()
		})
		if len(g.To) > 1 || f.Rule == "send" && !f.Strong || f.Rule == "people" && f.Derived {
			g.To = slices.DeleteFunc(g.To, func(a extract.Actor) bool { return r.Home(f.Donors, a) })
		}
		if !gift.GroupOnly(g.To) { // the named receiver, not the needy behind it
			g.To = slices.DeleteFunc(g.To, func(a extract.Actor) bool { return a.Kind == extract.GroupActor && !gift.NamedBody(a.Group) })
			named = true
		}
		named = named || len(g.To) == 1 && calledSo(g.To[0])
		given = given || len(g.Items) > 0 && len(g.To) > 0
	}
	return named, given
}

// bareRules are the readings that may give goods without a number: their words say who gives, what,
// and to whom.
var bareRules = map[string]bool{"give": true, "give.passive": true, "share": true, "thanks": true}

// idleGoods reports whether goods without a number lack a giver, a receiver or a word that say so.
func (r *reader) idleGoods(f *gift.Frame) bool {
	if (f.Derived && !r.presentsThere(f) || !f.Strong && !r.handsOut(f)) && !r.equips(f) {
		return true
	}
	return !bareRules[f.Rule] && !f.Present() && !r.grantTaken(f) && !(f.Rule == "carry" && r.toHelp(f))
}

// personsAlone returns how many persons give, and a number below one where a body gives with them.
func personsAlone(donors []extract.Actor) int {
	n := 0
	if slices.ContainsFunc(donors, func(d extract.Actor) bool { return d.Kind == extract.OrganizationActor || gift.NamedBody(d.Group) }) {
		n = -len(donors)
	}
	for _, d := range donors {
		if d.Kind == extract.PersonActor {
			n++
		}
	}
	return n
}

// namelessGive reports whether people without a name give what is too little told for that.
func (r *reader) namelessGive(f *gift.Frame, b *belief) bool {
	return slices.ContainsFunc(f.Donors, func(d extract.Actor) bool {
		return d.Kind == extract.GroupActor && !gift.NamedBody(d.Group) && (!b.named && (b.bare || !r.told(f)) || f.Derived || b.bare && r.Needs == 0)
	})
}

// outOfPlace reports whether the sentence or the article is not one that tells a gift by such words:
// they tell of costs, of business, of people at work.
func (r *reader) outOfPlace(f *gift.Frame, b *belief) bool {
	switch {
	case r.betweenPersons(f), f.Rule == "receive" && !f.Strong && r.Aid < 3 && !r.aidSaid() && !r.takesOn(f) && !(r.Needs > 0 && (r.givenBehind(f.Trigger) || allOwned(f))):
		return true
	case (f.Collected(r.Reader) && !r.raisedFor(f) || r.OverYears(f.Trigger) && f.RoughMoney()) && (f.Derived || f.Site), r.Costs(f):
		return true
	case f.Rule == "send" && f.Derived && !f.Strong:
		return true // "điều 40 chiến sĩ đến hiện trường"
	case r.Plain[r.Sent] && (f.Derived || r.Nodes[f.Trigger].Lex.Strong&syntax.Give == 0):
		return true
	case r.Astray() && (!f.Strong || !b.named || f.Derived || b.persons > 0):
		return true
	case f.Blind && (f.Rule == "give" || f.Rule == "receive") && !f.Itemised():
		return true
	case !f.Strong && r.Aid+r.Needs == 0, !f.Strong && r.Aid+r.Needs < 2 && f.Rule == "give" && moves[r.Nodes[f.Trigger].Fold] && !r.aidWord():
		return true
	}
	return f.Rule == "people.arrive" && f.Single() || f.Derived && r.toBank(f)
}

// doubtedSides reports whether the givers or receivers are not such as give or get that: persons who
// speak for no body, receivers without a name of whom little is told.
func (r *reader) doubtedSides(f *gift.Frame, b *belief) bool {
	switch {
	case b.persons > 0 && strings.HasPrefix(f.Rule, "people"):
		return true // "anh A, một tình nguyện viên hỗ trợ"
	case b.persons > 0 && b.bare && r.Needs == 0: // a present of state
		return true
	case b.persons > 0 && (!b.named && !(r.Needs > 0 && !f.Site && !f.Each() && r.Official(f.Donors, r.Needs > 1 && !f.Far)) || !f.Strong && !r.grants(f) || f.Derived && !f.Stricken && !r.openHanded(f) || !r.Official(f.Donors, !f.Far)):
		return true
	case b.named:
		return false
	}
	return b.bare && !r.alms(f) && !r.presentsThere(f) || f.Derived && !r.toldOn(f, b.bare) && !(b.bare && r.presentsThere(f)) && !r.rowToldOn(f) || f.Rule == "give.before" || r.vagueGroup(f)
}

// raisedFor reports whether a body that the sentence names raised means among its own, and only
// for whom the article tells elsewhere: "Hội A đã quyên góp được 5.000 euro".
func (r *reader) raisedFor(f *gift.Frame) bool {
	return f.Rule == "give" && !f.Lent && !f.Site && !f.Blind && f.Sender() && r.Needs > 0 && !r.Home(f.Donors, f.Groups[0].First())
}

// openHanded reports whether several persons whom the sentence names give by a word that means
// support what an article of need tells by its number, so that only the receiver is told
// elsewhere: "Ca sĩ A và diễn viên B ủng hộ 100 triệu đồng".
func (r *reader) openHanded(f *gift.Frame) bool {
	return len(f.Donors) > 1 && f.Rule == "give" && f.Strong && !f.Lent && !f.Site && !f.Bare() && r.Needs > 0 && !r.Astray()
}

// grants reports whether persons hand out by a plain verb what they must not own: the head of a
// government public means, "Thủ tướng A cấp 20 tỷ đồng cho tỉnh R", anybody what an article of need
// tells by its number, "Ca sĩ A chuyển 300 triệu đồng cho bà con R".
func (r *reader) grants(f *gift.Frame) bool {
	v := r.Nodes[f.Trigger].Fold
	if f.Bare() {
		return false
	}
	if r.Needs > 0 && r.Needs+r.Aid > 2 && !f.Far && f.Rule == "give" && !r.Astray() && (syntax.HandsOver[v] || v == "chuyển" || moves[v] && r.setAside(f.Trigger)) {
		return true
	}
	if !syntax.Granting[v] || f.Rule != "give" {
		return false
	}
	for _, d := range f.Donors {
		if d.Kind != extract.PersonActor || !slices.ContainsFunc(r.Analysis.Positions, func(p extract.Position) bool {
			return p.Person == d.Index && !p.Former && rulers[strings.ToLower(p.Title)]
		}) {
			return false
		}
	}
	return true
}

// setAside reports whether what the verb at node t takes is said right behind it to help somebody:
// "dành 50 triệu đồng giúp R", "trích 2 tỷ đồng hỗ trợ R".
func (r *reader) setAside(t int) bool {
	for k := t + 1; k+1 < len(r.Nodes) && k <= t+3; k++ {
		if n := &r.Nodes[k+1]; r.Nodes[k].Kind == syntax.ItemNode && n.Kind == syntax.Word && n.Lex != nil {
			return r.Is(k+1, "giúp") || n.Lex.Strong&(syntax.Give|syntax.Help) != 0
		}
	}
	return false
}

// rulers are the offices whose holders hand out public means.
var rulers = lists.Words("rulers")

// handsOut reports whether a plain verb hands goods over in an article that speaks of aid.
func (r *reader) handsOut(f *gift.Frame) bool {
	n := &r.Nodes[f.Trigger]
	return f.Rule == "give" && (syntax.HandsOver[n.Fold] || r.Doc.Tokens[n.Hi-1].Fold == "phát") && r.Aid > 1 && r.Aid+r.Needs > 3
}

// equips reports whether bodies or places with a name are told to get what they work with, "trạm y
// tế xã R được trang bị xe cấp cứu": from whom the clause tells, or the clause or sentence before.
func (r *reader) equips(f *gift.Frame) bool {
	if f.Rule != "give.passive" || f.Blind || f.Site || !f.Sender() || r.Astray() || r.Aid < 2 {
		return false
	}
	if v := &r.Nodes[f.Trigger]; !equipping[v.Fold] && !syntax.HandsOver[v.Fold] && v.Lex.Strong&syntax.Give == 0 || f.Derived && !r.clauseOn() && !r.Detail() {
		return false
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if it.Kind != extract.Goods || it.Gift {
				return false
			}
		}
		for _, a := range g.To {
			if a.Kind != extract.OrganizationActor && a.Kind != extract.PlaceActor || r.gave(f.Donors, a) {
				return false
			}
		}
	}
	return true
}

// gave reports whether a row tells that one of the givers gave to somebody.
func (r *reader) gave(from []extract.Actor, to extract.Actor) bool {
	return slices.ContainsFunc(r.Found, func(s extract.Support) bool { return s.To == to && slices.Contains(from, s.From) })
}

// clauseOn reports whether a clause of the sentence tells before who gives.
func (r *reader) clauseOn() bool {
	return len(r.Memory.Donors) > 0 && r.Memory.DonorSent == r.Sent
}

// equipping are the first syllables of the verbs by which somebody gets what they work with.
var equipping = map[string]bool{"cung": true, "trang": true}

// grantTaken reports whether goods without a number are taken in from a body that the sentence
// says to have granted them: "Sở Y tế tiếp nhận thiết bị y tế do D tài trợ".
func (r *reader) grantTaken(f *gift.Frame) bool {
	if f.Rule != "receive" || f.Derived || !f.Sender() {
		return false
	}
	by, granted := false, f.Groups[0].Items[0].Aid
	for k := f.Trigger + 1; k < len(r.Nodes) && k <= f.Trigger+maxGranted && !(by && granted); k++ {
		n := &r.Nodes[k]
		by = by || r.Marked(k, syntax.By|syntax.From)
		granted = granted || n.Kind == syntax.Word && n.Lex != nil && n.Lex.Strong&syntax.Give != 0
	}
	return by && granted
}

// maxGranted is how many nodes behind the verb of taking in the word may stand that says who
// granted it.
const maxGranted = 10

// givenBehind reports whether a verb of giving behind the verb of taking in at node t says how the
// thing came: "tiếp nhận 12 máy thở do D bàn giao".
func (r *reader) givenBehind(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+maxGranted; k++ {
		if n := &r.Nodes[k]; n.Kind == syntax.Word && n.Lex != nil && n.Lex.Trigger&syntax.Give != 0 {
			return true
		}
	}
	return false
}

// allOwned reports whether it is told of each thing whose it was: "20 máy thở của A và 10.000 khẩu
// trang từ B".
func allOwned(f *gift.Frame) bool {
	for _, g := range f.Groups {
		if len(g.Items) < 2 || slices.ContainsFunc(g.Items, func(it *syntax.Item) bool { return len(it.Owner) == 0 }) {
			return false
		}
	}
	return true
}

// takesOn reports whether who receives by the frame did so in the sentence before, as what was
// taken in is told at length, or who gives did in the clause before.
func (r *reader) takesOn(f *gift.Frame) bool {
	if len(r.Found) == 0 {
		return false
	}
	s := &r.Found[len(r.Found)-1]
	if r.clauseOn() && r.Doc.SentenceAt(s.Sentence.Start) == r.Sent && slices.Contains(f.Donors, s.From) {
		return true // "D tặng R 20 máy tính; S thì nhận 50 bộ bàn ghế"
	}
	return r.Doc.SentenceAt(s.Sentence.Start) >= r.Sent-1 && slices.Contains(f.Groups[0].To, s.To)
}

// toldOn reports whether a plain verb hands counted things to people in need whom the
// sentence tells, and only the giver is the one of the sentence before: "Ngoài ra còn
// trao 100 suất quà cho các hộ nghèo".
func (r *reader) toldOn(f *gift.Frame, bare bool) bool {
	return !bare && (f.Strong || r.Is(f.Trigger, "trao")) && !f.Blind && !f.Site && r.Needs > 1 && !r.Astray() && (f.Rule == "give" || f.Rule == "give.passive" && (r.toldOfAll() || r.OnOccasion() || r.Detail() || r.Marked(0, syntax.Per))) && f.Status == extract.Done &&
		(r.Sent-r.Memory.DonorSent <= 1 || (r.Detail() || r.OnOccasion()) && r.Sent-r.Memory.DonorSent <= gift.Reach) && !r.generic[f.Groups[0].First()] && f.Sender()
}

// rowToldOn reports whether a row tells what each of several kinds of people in need gets of
// those who gave in the sentence before: "Cụ thể, hộ có nhà sập được hỗ trợ 20 triệu đồng/hộ;
// người bị thương 5 triệu đồng/người".
func (r *reader) rowToldOn(f *gift.Frame) bool {
	return f.Row && len(f.Groups) > 1 && !f.Blind && !f.Site && r.Needs > 1 && !r.Astray() && r.Sent-r.Memory.DonorSent <= 1
}

// presentsThere reports whether people in need, by their number, are told to have got presents
// on the occasion that somebody holds: "Dịp này, 50 học sinh nghèo được tặng quà".
func (r *reader) presentsThere(f *gift.Frame) bool {
	if f.Rule != "give.passive" || f.Blind || f.Site || r.Needs < 2 || r.Astray() || f.Status != extract.Done || !r.OnOccasion() || r.Sent-r.Memory.DonorSent > 1 || !f.Sender() || r.vagueGroup(f) {
		return false
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if !it.Gift && !it.Alms {
				return false
			}
		}
	}
	return true
}

// alms reports whether a giver with a name hands goods without a number to people in
// need, as an article that speaks of need tells: "Công ty A trao quà cho các hộ nghèo".
func (r *reader) alms(f *gift.Frame) bool {
	if f.Derived || r.Needs == 0 || r.Astray() || f.Status != extract.Done || f.Rule != "give" && f.Rule != "give.passive" && f.Rule != "receive" {
		return false
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if !it.Gift && !it.Alms && !it.Aid && (f.Rule == "receive" || r.Nodes[f.Trigger].Lex.Strong&syntax.Give == 0 && !(r.Needs > 1 && r.Is(f.Trigger, "trao", "phát", "biếu"))) {
				return false
			}
		}
	}
	return true
}

// moves are the first syllables of verbs by which money and goods move for any
// reason.
var moves = map[string]bool{"chi": true, "chuyển": true, "đưa": true, "dành": true}

// betweenPersons reports whether a person gives to a person: only in an article that
// speaks of need is that more than a present.
func (r *reader) betweenPersons(f *gift.Frame) bool {
	if !syntax.Personal(f.Donors) || r.Needs > 0 {
		return false
	}
	for _, g := range f.Groups {
		if syntax.Personal(g.To) {
			return true
		}
	}
	return false
}

// toBank reports whether a bank is the receiver, where an account is kept.
func (r *reader) toBank(f *gift.Frame) bool {
	for _, g := range f.Groups {
		for _, a := range g.To {
			if n := strings.ToLower(r.Name(a)); a.Kind == extract.OrganizationActor && (strings.HasSuffix(n, "bank") || strings.HasPrefix(n, "ngân hàng") || n == "bidv") {
				return true
			}
		}
	}
	return false
}

// aidWord reports whether a verb or noun of the sentence means support.
func (r *reader) aidWord() bool {
	for i := range r.Nodes {
		if n := &r.Nodes[i]; n.Lex != nil && n.Lex.Strong&(syntax.Give|syntax.Help) != 0 || n.Head == syntax.Needy || n.Item != nil && (n.Item.Aid || n.Item.Gift) {
			return true
		}
	}
	return false
}

// aidSaid reports whether the sentence has a word that means support.
func (r *reader) aidSaid() bool {
	for i := range r.Nodes {
		if n := &r.Nodes[i]; n.Lex != nil && n.Lex.Strong&(syntax.Give|syntax.Help) != 0 || n.Item != nil && (n.Item.Aid || n.Item.Gift || n.Item.Kind == extract.Money) {
			return true
		}
	}
	return false
}

// fits reports whether the frame can give such an item: people are sent, not
// given; what no list names is given only by a plain and strong word.
func (r *reader) fits(f *gift.Frame, it *syntax.Item) bool {
	n := &r.Nodes[f.Trigger]
	switch {
	case it.Open && it.Bare && (r.Aid < 2 || r.Needs == 0):
		return false // a present among friends, or of state
	case it.Open:
		return r.handsOver(f, it) || f.Rule == "send" && f.Sends() || f.WithGoods(it)
	case it.Bare && it.Kind == extract.Goods && f.Rule == "carry":
		return r.toHelp(f)
	case it.Kind != extract.Personnel:
		return n.Fold != "triển" // money and goods are deployed to be used
	case f.Rule == "send" && r.Soldiers(it) && !r.Needful[r.Sent], r.receives(f, it):
		return false
	}
	helped := n.Lex.Trigger&(syntax.Help|syntax.Send) != 0
	for _, k := range f.Used {
		helped = helped || r.Nodes[k].Lex.Trigger&syntax.Help != 0
	}
	switch f.Rule {
	case "people", "people.arrive":
		strong := n.Lex.Strong&syntax.Help != 0
		for _, k := range f.Used {
			strong = strong || r.Nodes[k].Lex.Strong&syntax.Help != 0
		}
		return r.Helpers(it) || f.Rule == "people" && strong && (len(it.Owner) > 0 || it.Quantity != nil && it.Quantity.Unit != "người") || f.Rule == "people.arrive" && f.Derived && gift.Departs[n.Fold]
	case "give.before":
		return false
	}
	return helped && (r.Helpers(it) || f.Rule == "send")
}

// receives reports whether the people of an item are those who get something by the frame: "hỗ trợ 50% lương
// cho 900 công nhân".
func (r *reader) receives(f *gift.Frame, it *syntax.Item) bool {
	words := r.Doc.Slice(r.Span(it.Lo, it.Hi))
	return slices.ContainsFunc(f.Groups, func(g gift.Group) bool {
		return slices.ContainsFunc(g.To, func(x extract.Actor) bool {
			return x.Kind == extract.GroupActor && strings.HasPrefix(x.Group, words)
		})
	})
}

// openRules are the readings in which a verb says what was handed over, so that the thing need
// stand in no list.
var openRules = map[string]bool{"give": true, "give.passive": true, "give.before": true, "receive": true}

// handsOver reports whether the frame hands over what no list names: a verb of giving says so,
// or in an article of need a plain one by which things change hands.
func (r *reader) handsOver(f *gift.Frame, it *syntax.Item) bool {
	if f.Derived || !openRules[f.Rule] {
		return false
	}
	n := &r.Nodes[f.Trigger]
	if f.Rule == "give" && n.Lex.Strong&syntax.Give != 0 {
		return true
	}
	if it.Quantity == nil || notices[syntax.First(it.Quantity.Unit)] || r.Astray() || r.Needs+r.Aid < 2 {
		return false
	}
	return n.Lex.Strong&syntax.Give != 0 || r.Needs > 0 && (syntax.HandsOver[n.Fold] || syntax.PlainGiving[n.Fold] || r.aidWord())
}

// notices are the first syllables of what is handed over, counted, and is no help: papers,
// honours, people.
var notices = lists.Words("notices")

// told reports whether nameless people are plainly said to give a sum or counted
// goods to people in need: "các nhà hảo tâm tặng gia đình các nạn nhân 6 triệu đồng".
func (r *reader) told(f *gift.Frame) bool {
	if f.Rule != "give" && (f.Rule != "give.passive" || !r.needyBefore(f.Trigger)) || !f.Strong || r.Needs == 0 && !toStricken(f) || r.Astray() || r.vagueGroup(f) {
		return false
	}
	for _, g := range f.Groups {
		for _, it := range g.Items {
			if r.Doc.Tokens[it.Lo].Fold == "hàng" {
				return false // "nhiều doanh nghiệp ủng hộ hàng tỷ đồng"
			}
		}
	}
	for k := f.Trigger + 1; k+1 < len(r.Nodes); k++ {
		if r.Is(k, "không") && r.Nodes[k+1].Fold == "nhận" {
			return false
		}
	}
	return true
}

// struck are the words for people by what befell them, which tell of need by themselves.
var struck = []string{"nạn nhân", "tử vong", "thiệt mạng", "bị thương", "tử nạn", "gặp nạn", "bị nạn"}

// toStricken reports whether people get what the frame gives who are told by what befell them: "mỗi nạn
// nhân thiệt mạng".
func toStricken(f *gift.Frame) bool {
	for _, g := range f.Groups {
		for _, a := range g.To {
			if a.Kind == extract.GroupActor && slices.ContainsFunc(struck, func(w string) bool { return strings.Contains(strings.ToLower(a.Group), w) }) {
				return true
			}
		}
	}
	return false
}

// vagueGroup reports whether nobody needy is among the nameless receivers.
func (r *reader) vagueGroup(f *gift.Frame) bool {
	for _, g := range f.Groups {
		for _, a := range g.To {
			if a.Kind == extract.GroupActor && !r.generic[a] {
				return false
			}
		}
	}
	return true
}

// needyBefore reports whether people in need stand in the clause before node t.
func (r *reader) needyBefore(t int) bool {
	for k := t - 1; k >= 0 && !r.Ends(k); k-- {
		if r.Nodes[k].Head == syntax.Needy {
			return true
		}
	}
	return false
}
