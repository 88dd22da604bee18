package syntax

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

// parts are what the small words before an actor make of it; the first that fits holds.
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
		case n.Fold == "trước" && n.Hi-n.Lo == 1 && r.Is(k+1, "mắt", "tiên", "hết"):
			return Subject // "trước mắt, tỉnh A hỗ trợ …"
		case n.Lex.Marker&(Past|Pledge|Ongoing|Not|Wish|End|Turn) != 0 && n.Lex.Trigger == 0:
			return Subject
		}
		if n.Lex.Marker&At != 0 && (n.Fold == "khi" || n.Fold == "sau") && k+1 == i {
			return Subject // "sau khi công ty B ủng hộ"
		}
		if p, ok := r.partBy(k, i); ok {
			return p
		}
		if n.Lex.Trigger&^List != 0 {
			return Object
		}
	}
	return Subject
}

// partBy returns the part that the small word at node k gives the actor at node i.
func (r *Reader) partBy(k, i int) (Part, bool) {
	for _, p := range parts {
		if r.Nodes[k].Lex.Marker&p.m == 0 {
			continue
		}
		switch {
		case p.p == patient:
			return Subject, true
		case p.p == Owner && !r.Nodes[i].Person && r.Phrase(k-1, "tài khoản") && r.Marked(k-2, To|Goal):
			return Destination, true // "chuyển vào tài khoản của R"
		case p.p == Principal && r.Marked(k-1, To):
			return Receiver, true // "cho đại diện 20 huyện"
		}
		return p.p, true
	}
	return Subject, false
}
