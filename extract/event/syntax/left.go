package syntax

import (
	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/lists"
)

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

// Before reads the nodes [lo,t), from the trigger at node t to the left.
func (r *Reader) Before(lo, t int) Left {
	l := Left{Subject: -1, Agent: -1, Owner: -1, Principal: -1, Patient: -1, Venue: -1, Receiver: -1, source: -1, Between: -1, Passive: -1, Status: extract.Done}
	closed := false // a comma parts what is further left from the verb
	depth := 0      // brackets closed before the verb
	for k := t - 1; k >= lo; k-- {
		n := &r.Nodes[k]
		if r.Ends(k) && r.CarriesOn(k, t) {
			r.carried(&l, lo, k)
			break
		}
		if depth = depthBefore(n, depth); depth > 0 {
			continue
		}
		switch {
		case n.Kind == Mark:
			if j := r.dashed(k, lo); j >= 0 {
				k = j
				continue
			}
			closed = closed || n.Fold == ","
		case n.Kind == ItemNode:
			if !n.Item.Skip {
				l.Items = append(l.Items, k)
			}
			continue
		case n.Kind == TitleNode:
			r.titleLeft(&l, k, lo)
		case n.Kind == ActorNode || n.Kind == HeadNode && n.Head != NoHead:
			r.placeLeft(&l, k, lo, t)
			continue
		}
		if n.Lex != nil {
			r.wordLeft(&l, k, lo, t, closed)
		}
	}
	if r.speaksForAll(&l) {
		l.Principal = -1
	}
	return l
}

// speaksForAll reports whether the head of a firm acts for givers without a name, of which the firm is
// one: "ông A, Giám đốc công ty B thay mặt nhà tài trợ trao …".
func (r *Reader) speaksForAll(l *Left) bool {
	if l.Principal < 0 || l.Subject < 0 || r.Nodes[l.Principal].Kind != HeadNode || r.Nodes[l.Principal].Head != Giver || !r.Nodes[l.Subject].Person {
		return false
	}
	b := r.StandsFor(r.Nodes[l.Subject].First())
	return b.Kind == extract.OrganizationActor && r.Analysis.Organizations[b.Index].Jurisdiction < 0
}

// maxDashed is how many nodes an aside between dashes may have.
const maxDashed = 14

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

// titleLeft notes the office without a name at node k for who acts; "do ông A làm trưởng đoàn"
// heads others.
func (r *Reader) titleLeft(l *Left, k, lo int) {
	if l.Subject >= 0 || r.PartOf(k, lo) != Subject || r.Is(k-1, "làm") {
		return
	}
	if r.premier(k) && !l.Office {
		l.Subject = k
	} else {
		l.Office = true
	}
}

// placeLeft notes the actor at node k under its part.
func (r *Reader) placeLeft(l *Left, k, lo, t int) {
	n := &r.Nodes[k]
	if n.Kind == ActorNode && r.belongsTo(k, lo) || r.Is(k-1, "thuộc") {
		return // "quỹ A thuộc tập đoàn B", "trường A, thuộc vùng lũ tỉnh B": B does nothing
	}
	if r.Is(t-1, "để") && r.Is(k+1, "(") && k+3 < t && r.Nodes[k+2].Kind == ItemNode {
		return // "cho các tỉnh: A (20 tỷ đồng), B (10 tỷ đồng) để hỗ trợ …": they got
	}
	if r.Is(k-1, "vì") || r.Is(k-1, "một") && r.Is(k-2, "vì") || r.worksOn(k) && r.CommaAfter(k, t) {
		return // the name of a programme, "Vì một Việt Nam khỏe mạnh"; "đóng góp cải tạo Công viên A, trao tặng …"
	}
	if r.Is(k-1, "để") && r.CommaAfter(k, t) {
		return // "hỗ trợ 300 triệu đồng để trường A sửa chữa, tặng quà …": A does nothing
	}
	if len(n.Actors) > 1 && (r.Is(k-1, "gồm") || r.Is(k-1, ":") && r.Is(k-2, "gồm")) && r.Is(k+1, "và", ";") {
		return // "hỗ trợ 3 tỉnh, gồm: A, B, C và hỗ trợ tỉnh D": they do nothing
	}
	p := r.PartOf(k, lo)
	if x := r.Dweller(k); x >= lo && (p == Subject || p == Venue) && r.PartOf(x, lo) == Subject {
		k, n, p = x, &r.Nodes[x], Subject // "bà A, ngụ phường B, quận C, ủng hộ"
	}
	switch p {
	case Principal:
		note(k, &l.Principal)
	case Agent:
		if l.Subject > k && r.collects(l.Subject-1) {
			l.Agent = l.Subject // "do A vận động B tài trợ": B
		} else if !r.Leads(k, t) && !(l.Subject >= 0 && (r.CommaAfter(k, l.Subject) || r.gaveWithin(k, l.Subject))) {
			note(k, &l.Agent)
		}
	case Owner:
		if k > 1 && reports[r.Nodes[k-2].Fold] {
			return // "theo thống kê của UBND xã"
		}
		if r.GoneTo(k, lo) {
			note(k, &l.Receiver) // "tới các xã vùng lũ của tỉnh A thăm hỏi, trao 50 suất quà"
			return
		}
		note(k, &l.Owner)
	case Venue:
		note(k, &l.Venue)
	case Receiver, Destination:
		note(k, &l.Receiver)
	case Source:
		note(k, &l.source)
	case Subject, Object:
		if !n.Whole { // they were given to
			r.actsLeft(l, k, lo, t, p)
		}
	}
}

// worksOn reports whether a verb of building stands right before the body at node k, which is what is built.
func (r *Reader) worksOn(k int) bool {
	at := r.Nodes[k].Lo
	if at < r.first+2 || r.Nodes[k].First().Kind != extract.OrganizationActor {
		return false
	}
	return repairs[r.Doc.Tokens[at-2].Fold] == r.Doc.Tokens[at-1].Fold
}

// repairs are the syllables of verbs of building and repairing, by the first.
var repairs = map[string]string{"xây": "dựng", "cải": "tạo", "nâng": "cấp", "sửa": "chữa", "khánh": "thành", "tu": "sửa", "trùng": "tu", "tôn": "tạo"}

// gaveWithin reports whether a verb of giving between nodes lo and hi has something behind it: who
// stands before lo gives that, and no more, "do A tài trợ 2 tỷ đồng và B tài trợ 1 tỷ đồng".
func (r *Reader) gaveWithin(lo, hi int) bool {
	gave := false
	for k := lo + 1; k < hi; k++ {
		n := &r.Nodes[k]
		gave = gave || n.Kind == Word && n.Lex != nil && n.Lex.Trigger&Give != 0
		if gave && n.Kind == ItemNode && n.Item.Quantity != nil {
			return true
		}
	}
	return false
}

// reports are the last syllables of words for what somebody says.
var reports = lists.Words("reports")

// note takes node k for the part, if nothing nearer to the verb has it.
func note(k int, slot *int) {
	if *slot < 0 {
		*slot = k
	}
}

// actsLeft notes the actor at node k, before which no small word stands: it acts, is acted on, or
// is whom the verb of going before it went to.
func (r *Reader) actsLeft(l *Left, k, lo, t int, p Part) {
	n := &r.Nodes[k]
	if (n.Head == Giver || n.Kind == HeadNode && n.Head != Party) && k > 1 && r.asked(k) {
		return // "A đã vận động nhân viên quyên góp …": A
	}
	if n.Kind == HeadNode && (n.Head == Vehicle && r.Nodes[t].Lex != nil && r.Nodes[t].Lex.Trigger&Carry == 0 || r.Marked(k-1, Each)) {
		return
	}
	if p == Subject && n.Kind == ActorNode && n.Head == Needy && r.Is(k+1, ",") && k+2 == t && l.Subject < 0 {
		return // "tặng quà cho 6 gia đình chính sách, 30 hộ nghèo xã A, tặng …": the hộ get it
	}
	if l.Passive >= 0 && l.Patient < 0 {
		note(k, &l.Patient)
		return
	}
	if p == Subject && l.Passive < 0 && r.objectBefore(k, lo, t) {
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
		note(k, &l.Receiver) // "thăm huyện R, trao 2 tỷ đồng"
	}
	if p == Subject && !l.Office && !(n.Kind == ActorNode && r.leadersBody(k, lo, t)) || p == Object && n.Head == Party && k+1 == t {
		note(k, &l.Subject) // "sư thầy A hướng dẫn đoàn trao 50 suất quà"
	}
	if p == Object && !n.Person && n.First().Kind == extract.OrganizationActor && r.GoesThere(k) {
		note(k, &l.Receiver) // "đến thăm Trung tâm R, ở xã Q, trao 84 suất quà"
	}
}

// objectBefore reports whether "và" joins the verb at node t to one before it of which the actor at node
// k is the object, "D mua lại Ngân hàng B và tài trợ …": who stands before that verb gives.
func (r *Reader) objectBefore(k, lo, t int) bool {
	if !r.Is(k+1, "và") || r.Nodes[k].Kind != ActorNode {
		return false
	}
	for x := k + 2; x < t; x++ {
		if !r.Marked(x, Past|Pledge|Ongoing) && !r.Is(x, "cũng", "còn", "từng") {
			return false
		}
	}
	verb := false
	for x := k - 1; x >= lo && x >= k-MaxGap; x-- {
		switch n := &r.Nodes[x]; {
		case n.Kind == ActorNode:
			return verb
		case n.Kind != Word:
			return false
		case (n.Lex == nil || n.Lex.Trigger == 0 && n.Lex.Marker == 0) && !Someone[n.Fold] && !r.Is(x, "ông", "bà", "và", "cùng"):
			verb = true
		}
	}
	return false
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
