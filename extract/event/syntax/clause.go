package syntax

import "github.com/lienket/lienket/extract"

// Part is an actor's part in a clause, by the small word before it.
type Part uint8

// Parts of an actor.
const (
	Subject Part = iota // no small word before it, left of the verb
	Object              // right after the verb
	Receiver
	Destination
	Source
	Owner
	Agent
	Company
	Venue
	Principal // whom somebody stands for
	patient   // before "được"
	Aside     // in brackets
)

var parts = []struct {
	m Marker
	p Part
}{
	{Behalf, Principal}, {To, Receiver}, {By, Agent}, {From, Source}, {Of, Owner}, {With, Company}, {Goal, Destination}, {At, Venue}, {Passive, patient},
}

// MaxGap is how many words may stand between a small word and its actor.
const MaxGap = 6

// PartOf returns the part of the actor or head at node i, looking back no
// further than node floor.
func (r *Reader) PartOf(i, floor int) Part {
	if n := &r.Nodes[i]; i > floor && n.Kind == ActorNode && n.Head == People && n.Fold == "khu" && r.Nodes[i-1].Kind == ActorNode && !r.Nodes[i-1].Person {
		i-- // "phối hợp cùng Đài Truyền hình A khu vực B"
	}
	for k := i - 1; k >= floor && k >= i-MaxGap; k-- {
		n := &r.Nodes[k]
		switch {
		case n.Kind == Mark && (n.Fold == "(" || n.Fold == "["):
			return Aside
		case n.Kind == Mark && k+1 == i && k > floor && (n.Fold == "-" || n.Fold == "–") && r.Capital(k-1):
			continue // "tại cảng Bạch Đằng - Hội An"
		case n.Kind == ActorNode && k+1 == i && k > floor && r.Nodes[i].Kind == ActorNode && r.liesIn(n.First(), i):
			continue // "tại xã A, huyện B tỉnh C"
		case n.Kind == ActorNode && k > floor && r.Nodes[i].Kind == HeadNode && r.joinedBy(k, i) && r.PartOf(k, floor) == Company:
			return Company // "phối hợp với Công ty A và chính quyền địa phương"
		case n.Kind == Mark && k+1 == i && n.Fold == "," && r.amongPartners(k, floor):
			return Company
		case n.Kind == Mark && n.Fold != "\"" && n.Fold != "“" && n.Fold != "”", n.Kind == ActorNode, n.Kind == DateNode, n.Kind == ItemNode:
			return Subject
		case n.Lex == nil:
			continue
		case n.Lex.Marker&(Past|Pledge|Ongoing|Not|Wish|End|Turn) != 0 && n.Lex.Trigger == 0:
			return Subject
		}
		if n.Lex.Marker&At != 0 && (n.Fold == "khi" || n.Fold == "sau") && k+1 == i {
			return Subject // "sau khi công ty B ủng hộ"
		}
		for _, p := range parts {
			if n.Lex.Marker&p.m == 0 {
				continue
			}
			if p.p == patient {
				return Subject
			}
			if p.p == Owner && !r.Nodes[i].Person && r.Phrase(k-1, "tài khoản") && r.Marked(k-2, To|Goal) {
				return Destination // "chuyển vào tài khoản của R"
			}
			if p.p == Principal && r.Marked(k-1, To) {
				return Receiver // "cho đại diện 20 huyện"
			}
			if p.m == Goal && n.Lex.Trigger&Move == 0 || p.m != Goal || k+1 == i || r.Nodes[k+1].Lex != nil || r.Nodes[k+1].Kind != Word {
				return p.p
			}
			return p.p
		}
		if n.Lex.Trigger&^List != 0 {
			return Object
		}
	}
	return Subject
}

// joinedBy reports whether nothing, or no more than "và" and a word for several, parts the people
// at node i from the actor at node k.
func (r *Reader) joinedBy(k, i int) bool {
	return k+1 == i || r.Is(k+1, "và") && (k+2 == i || k+3 == i && r.Is(k+2, "các", "những"))
}

// CarriesOn reports whether the word at node k that begins a clause has no subject before
// the verb at node t: that of the clause before goes on, "D đến thăm, đồng thời hỗ trợ R".
func (r *Reader) CarriesOn(k, t int) bool {
	if r.Nodes[k].Fold != "đồng" && r.Nodes[k].Fold != "qua" || t > k+4 {
		return false
	}
	for x := k + 1; x < t; x++ {
		if n := &r.Nodes[x]; n.Kind == ActorNode || n.Kind == HeadNode || n.Kind == TitleNode || n.Kind == ItemNode {
			return false
		}
	}
	return true
}

// carried takes the first subject of the clause in nodes [lo,k), and whether what it tells
// is promised, for the clause behind that goes on with it.
func (r *Reader) carried(l *Left, lo, k int) {
	for x := lo; x < k; x++ {
		n := &r.Nodes[x]
		switch {
		case l.Subject >= 0 && n.Lex != nil && n.Lex.Trigger&^Move != 0 && n.Lex.Marker == 0:
			return
		case l.Subject >= 0 && r.Marked(x, Wish|Not):
			l.No = true
		case l.Subject >= 0 && r.Marked(x, Pledge) && l.Status == extract.Done:
			l.Status = extract.Pledged
		case l.Subject < 0 && (n.Kind == ActorNode || n.Kind == HeadNode && n.Head != Vehicle) && r.PartOf(x, lo) == Subject:
			l.Subject = x
		}
	}
}

// Ends reports whether node k is a mark or word at which a clause ends.
func (r *Reader) Ends(k int) bool {
	n := &r.Nodes[k]
	return n.Lex != nil && n.Lex.Marker&End != 0 && n.Lex.Trigger == 0 && n.Fold != ":" && !r.relative(k) && !(n.Fold == "đặc" && r.Is(k-1, "cảnh"))
}

// Left is what stands before a trigger in its clause.
type Left struct {
	Subject, Agent, Owner, Principal, Patient int // nodes, -1 if there is none
	Venue, Receiver, source                   int
	Between                                   int   // the actor between "được" and the trigger
	Passive                                   int   // the node of "được", or -1
	Items                                     []int // nearest first
	Status                                    extract.Status
	No                                        bool // negated, wished, conditional
	Office                                    bool // an office without a name or body is the subject
	Told                                      bool // a word says how far it has come
}

// Before reads the nodes [lo,t).
func (r *Reader) Before(lo, t int) Left {
	l := Left{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, nil, extract.Done, false, false, false}
	decided := false
	closed := false // a comma parts what is further left from the verb
	depth := 0      // brackets closed before the verb
	for k := t - 1; k >= lo; k-- {
		n := &r.Nodes[k]
		if r.Ends(k) && r.CarriesOn(k, t) {
			r.carried(&l, lo, k)
			break
		}
		if n.Kind == Mark {
			depth = depthBefore(n, depth)
		}
		if depth > 0 {
			continue
		}
		if n.Kind == Mark {
			if j := r.dashed(k, lo); j >= 0 {
				k = j
				continue
			}
			closed = closed || n.Fold == ","
		}
		if n.Kind == ItemNode {
			if !n.Item.Skip {
				l.Items = append(l.Items, k)
			}
			continue
		}
		if n.Kind == TitleNode && l.Subject < 0 && r.PartOf(k, lo) == Subject && !r.Is(k-1, "làm") { // "do ông A làm trưởng đoàn" heads others
			if r.premier(k) && !l.Office {
				l.Subject = k
			} else {
				l.Office = true
			}
		}
		if n.Kind == ActorNode || n.Kind == HeadNode && n.Head != NoHead {
			r.placeLeft(&l, k, lo, t)
			continue
		}
		if n.Lex == nil {
			continue
		}
		m := n.Lex.Marker
		if m&Passive != 0 && l.Passive < 0 && l.Subject < 0 && !closed {
			l.Passive = k
			if n.Fold == "sẽ" && !decided {
				l.Status, decided = extract.Pledged, true
			}
		}
		if decided && m&(Wish|Not) == 0 || n.Fold == "cố" && closed && k < t-4 { // "động viên họ cố gắng, và trao …"
			continue
		}
		switch {
		case r.orders(k, t):
			if lex := r.Nodes[t].Lex; n.Fold == "giao" || lex != nil && lex.Trigger&Send == 0 {
				l.Status = extract.Pledged // who is told to send people is told so on the spot
			}
			decided = true
		case m&Wish != 0 && k+1 == t && n.Fold == "chỉ" && k > lo:
			l.Status, decided = extract.Pledged, true // "Tổng thống chỉ đạo chi 5 triệu USD giúp R"
		case m&Wish != 0 && r.moved(k) && (r.giftWithin(t, maxMoved) || r.Marked(t+1, Per) || r.Marked(k-2, By) || len(l.Items) > 0 && l.Items[len(l.Items)-1] > k):
			decided = decided || r.Is(k-1, "đã", "vừa") // "đã vận động nhân viên quyên góp 300 triệu đồng"
		case m&Wish != 0 && n.Fold == "vận" && closed && l.Subject < 0 && k > lo+1 && r.Nodes[k-1].Kind == ActorNode && r.Marked(k-2, By): // "Với kinh phí do D vận động, chương trình trao …"
		case m&Wish != 0 && n.Fold == "nhằm" && closed && l.Subject > k: // "nhằm giúp R, D trao …": what the gift is for
		case m&Wish != 0 && r.Is(k-1, "theo") && n.Fold != "quy": // "theo đề nghị của R": what was asked is done
		case m&Wish != 0 && Appeals[n.Fold] && l.Subject > k && r.CommaAfter(k, l.Subject): // "Hưởng ứng lời kêu gọi của R, D ủng hộ 2 tỷ đồng"
		case m&Wish != 0 && n.Fold == "mức" && r.colonWithin(k, t): // "Mức hỗ trợ cụ thể như sau: hỗ trợ tỉnh R 2 tỷ đồng"
			l.Status, decided = extract.Pledged, true
		case m&Wish != 0 && n.Fold == "chỉ" && r.wentOn(k, t): // "đến hiện trường chỉ đạo, đến bệnh viện thăm hỏi và hỗ trợ"
		case n.Lex.Trigger&Receive != 0 && m == 0 && r.soon(k, t): // "tiếp nhận để sớm chuyển quà tới các hộ"
			l.No = true
		case m&(Wish|Not) != 0:
			if !decided || k >= t-3 {
				l.No = true
			}
			decided = true
		case m&Pledge != 0:
			l.Status, decided = extract.Pledged, true
		case m&Ongoing != 0 && (l.Subject >= 0 && k < l.Subject || k < t-4) && r.Nodes[k+1].Fold != "phối": // somebody else is at it
		case m&Ongoing != 0:
			l.Status, decided = extract.Ongoing, true
		case m&Past != 0:
			decided = true
		}
	}
	l.Told = decided
	return l
}

// colonWithin reports whether a colon stands between nodes k and t.
func (r *Reader) colonWithin(k, t int) bool {
	for k++; k < t; k++ {
		if r.Is(k, ":") {
			return true
		}
	}
	return false
}

// soon reports whether the verb at node t is what somebody takes in a gift for, by the verb
// at node k.
func (r *Reader) soon(k, t int) bool {
	return t <= k+4 && (r.Is(k+1, "để") || r.Is(k+1, "và") && r.Is(k+2, "sẽ"))
}

// depthBefore returns how many brackets are open before the node n, read from right to
// left, if depth of them are behind it.
func depthBefore(n *Node, depth int) int {
	switch {
	case n.Kind == Mark && (n.Fold == ")" || n.Fold == "]"):
		return depth + 1
	case n.Kind == Mark && (n.Fold == "(" || n.Fold == "["):
		return max(0, depth-1)
	}
	return depth
}

// maxDashed is how many nodes an aside between dashes may have.
const maxDashed = 14

// wentOn reports whether a further verb of going stands between node k and the verb at
// node t, behind a comma or "và": what was told at node k is over.
func (r *Reader) wentOn(k, t int) bool {
	for x := k + 2; x < t; x++ {
		if n := &r.Nodes[x]; n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Move != 0 && r.Is(x-1, ",", "và", ";") {
			return true
		}
	}
	return false
}

// SumAhead reports whether the word of support at node t is followed at once by a number
// of things or a sum.
func (r *Reader) SumAhead(t int) bool {
	for k := t + 1; k < len(r.Nodes) && k <= t+3; k++ {
		if n := &r.Nodes[k]; n.Kind == ItemNode {
			return n.Item.Quantity != nil && !n.Item.Skip
		}
	}
	return false
}

// dashed returns the dash that opens the aside which the dash at node k closes,
// "Quảng Ninh – nơi Tập đoàn có nhà máy – sẽ được", or -1.
func (r *Reader) dashed(k, lo int) int {
	if !r.Is(k, "–", "—", "-") {
		return -1
	}
	for j := k - 1; j > lo && j >= k-maxDashed; j-- {
		if r.Is(j, "–", "—", "-") {
			if r.Nodes[j-1].Kind == ActorNode && j < k-1 {
				return j
			}
			return -1
		}
	}
	return -1
}

// placeLeft notes the actor at node k under its part.
func (r *Reader) placeLeft(l *Left, k, lo, t int) {
	n := &r.Nodes[k]
	if n.Kind == ActorNode && r.belongsTo(k, lo) || r.Is(k-1, "thuộc") {
		return // "quỹ A thuộc tập đoàn B", "trường A, thuộc vùng lũ tỉnh B": B does nothing
	}
	if r.Is(k-1, "để") && r.CommaAfter(k, t) {
		return // "hỗ trợ 300 triệu đồng để trường A sửa chữa, tặng quà …": A does nothing
	}
	if len(n.Actors) > 1 && (r.Is(k-1, "gồm") || r.Is(k-1, ":") && r.Is(k-2, "gồm")) && r.Is(k+1, "và", ";") {
		return // "hỗ trợ 3 tỉnh, gồm: A, B, C và hỗ trợ tỉnh D": they do nothing
	}
	p := r.PartOf(k, lo)
	if x := r.Dweller(k); x >= lo && (p == Subject || p == Venue) && r.PartOf(x, lo) == Subject {
		k, p = x, Subject // "bà A, ngụ phường B, quận C, ủng hộ"
	}
	set := func(slot *int) {
		if *slot < 0 {
			*slot = k
		}
	}
	switch p {
	case Principal:
		set(&l.Principal)
	case Agent:
		if l.Subject > k && r.collects(l.Subject-1) {
			l.Agent = l.Subject // "do A vận động B tài trợ": B
		} else if !r.Leads(k, t) && !(l.Subject >= 0 && r.CommaAfter(k, l.Subject)) {
			set(&l.Agent)
		}
	case Owner:
		if k > 1 && reports[r.Nodes[k-2].Fold] {
			return // "theo thống kê của UBND xã"
		}
		if r.GoneTo(k, lo) {
			set(&l.Receiver) // "tới các xã vùng lũ của tỉnh A thăm hỏi, trao 50 suất quà"
			return
		}
		set(&l.Owner)
	case Venue:
		set(&l.Venue)
	case Receiver, Destination:
		set(&l.Receiver)
	case Source:
		set(&l.source)
	case Subject, Object:
		if n.Whole { // they were given to
			return
		}
		if (n.Head == Giver || n.Kind == HeadNode && n.Head != Party) && k > 1 && r.asked(k) {
			return // "A đã vận động nhân viên quyên góp …": A
		}
		if n.Kind == HeadNode && (n.Head == Vehicle && r.Nodes[t].Lex != nil && r.Nodes[t].Lex.Trigger&Carry == 0 || r.Marked(k-1, Each)) {
			return
		}
		if l.Passive >= 0 && l.Patient < 0 {
			set(&l.Patient)
			return
		}
		if x := r.actedOnBy(k, lo); l.Passive < 0 && l.Subject < 0 && x >= 0 {
			l.Between, l.Passive = k, x
			if r.Nodes[x].Fold == "sẽ" {
				l.Status = extract.Pledged
			}
			return
		}
		if p == Object && k > 0 && r.TownOf(n) && r.Nodes[k-1].Lex != nil && r.Nodes[k-1].Lex.Trigger == Move {
			set(&l.Receiver) // "thăm huyện R, trao 2 tỷ đồng"
		}
		if p == Subject && !l.Office && !(n.Kind == ActorNode && r.leadersBody(k, lo, t)) || p == Object && n.Head == Party && k+1 == t {
			set(&l.Subject) // "sư thầy A hướng dẫn đoàn trao 50 suất quà"
		}
		if p == Object && !n.Person && n.First().Kind == extract.OrganizationActor && r.GoesThere(k) {
			set(&l.Receiver) // "đến thăm Trung tâm R, ở xã Q, trao 84 suất quà"
		}
	}
}

// actedOnBy returns the "được" before the actor at node k, of which light words at
// most part it, "được một đoàn từ thiện", or -1.
func (r *Reader) actedOnBy(k, lo int) int {
	for x := k - 1; x >= lo && x >= k-3; x-- {
		if r.Marked(x, Passive) {
			return x
		}
		if !r.Is(x, "một", "hai", "ba", "các", "những", "nhiều", "phía", "chính", "toàn", "thể") {
			break
		}
	}
	return -1
}

// orders reports whether node k is a word by which the body after it is told to
// do what the trigger at node t says: "giao Bộ Y tế phân bổ cho tỉnh 100.000 liều".
func (r *Reader) orders(k, t int) bool {
	if k+1 >= t || r.Nodes[k+1].Kind != ActorNode || !r.Is(k, "giao") && !((r.Nodes[k].Fold == "chỉ" || r.Nodes[k].Fold == "yêu" && r.Nodes[t].Fold == "xuất") && r.Marked(k, Wish)) {
		return false
	}
	for x := k + 2; x < t; x++ { // "giao Cục A khẩn trương thực hiện xuất cấp"
		if n := &r.Nodes[x]; x > k+8 || n.Kind != Word || n.Lex != nil && x > k+3 {
			return false
		}
	}
	return true
}

// reports are the last syllables of words for what somebody says.
var reports = map[string]bool{"kê": true, "cáo": true, "tin": true, "giá": true, "lời": true, "định": true}

// Leaders are the verbs by which somebody heads a delegation or chairs a meeting.
var Leaders = map[string]bool{"dẫn": true, "làm": true, "chủ": true, "đứng": true, "phụ": true, "tổ": true, "phát": true, "khởi": true}

// Leads reports whether the actor at node k only leads: "do ông A dẫn đầu".
func (r *Reader) Leads(k, t int) bool {
	for x := k + 1; x < t && x <= k+4; x++ {
		if r.Nodes[x].Kind == Mark {
			return false
		}
		if r.Is(x, "tổ") && r.Is(x+1, "chức") && x+2 < t && r.Nodes[x+2].Lex != nil && r.Nodes[x+2].Lex.Trigger&Give != 0 {
			return false // "do báo A tổ chức trao tặng"
		}
		if Leaders[r.Nodes[x].Fold] {
			return true
		}
	}
	return false
}

// NewClause reports whether the actor at node k is the subject of a further
// verb: no small word before it, and a word of support, "được" or a modal after.
func (r *Reader) NewClause(k, hi int) bool {
	if r.PartOf(k, 0) != Subject {
		return false
	}
	for x := k + 1; x < hi && x <= k+4; x++ {
		n := &r.Nodes[x]
		if n.Kind == Mark || n.Kind == ItemNode || n.Kind == ActorNode || r.Is(x, "để") {
			return false
		}
		if r.Is(x-1, "nguồn") || r.Is(x, "là") || x == k+1 && r.Is(x, "và") && x+1 < hi && r.Nodes[x+1].Lex != nil && r.Nodes[x+1].Lex.Trigger&Give != 0 {
			return false // "cứu trợ tỉnh A, tỉnh B và ủng hộ 2 tỷ đồng"
		}
		if n.Lex != nil && (n.Lex.Marker&(Passive|Past|Pledge|Ongoing) != 0 || n.Lex.Trigger&^Move != 0 && n.Lex.Marker&(To|Goal) == 0) {
			return true
		}
	}
	return false
}
