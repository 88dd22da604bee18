package event

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
)

// eventForm says how a word tells of a happening.
type eventForm uint8

const (
	deeds eventForm = iota // a verb
	ceremonies
	trips
	attends
	encounters // a verb between two who are named
	stays      // a verb of an officer, on a day
)

var eventForms = map[string]eventForm{"verb": deeds, "noun": ceremonies, "trip": trips, "attend": attends, "encounter": encounters, "stay": stays}

// eventWord says of which type a word's happening is.
type eventWord struct {
	kind extract.EventType
	form eventForm
	rule string
}

var eventTypes = map[string]extract.EventType{
	"visit": extract.Visit, "meeting": extract.Meeting, "send-off": extract.SendOff, "gift": extract.Gift,
	"appointment": extract.Appointment, "signing": extract.Signing, "inspection": extract.Inspection,
	"conference": extract.Conference, "other": extract.OtherEvent, "none": "",
}

// happening is an event while it is read, with what it is merged by.
type happening struct {
	extract.Event
	area      int             // the place, or -1
	only      bool            // it is told late: news only if it was told before
	back      bool            // "tại buổi làm việc": it refers to one that was told
	amount    float64         // of a gift
	pair      []extract.Actor // the two who met
	appointed []extract.Actor // who got an office
	sent      int
	present   map[extract.Actor]bool // the first noted participants, once there are many
	noted     int
}

// happenings reads every sentence for events, and merges what is told twice.
func (r *reader) happenings() {
	var found []happening
	r.newsDay, r.rank, r.opening, r.sat = r.ownDay(), 0, 0, false
	for si := range r.doc.Sentences {
		if r.parsed[si] == nil {
			continue
		}
		r.sat = r.sat || len(found) > 0 && session(found[len(found)-1].Type)
		r.sent, r.nodes = si, r.parsed[si]
		s := &r.doc.Sentences[si]
		if s.Block != extract.Caption {
			if r.rank++; r.rank <= opens {
				r.opening = si
			}
		} else if len(found) == 0 {
			r.rank = max(r.rank, 1)
		}
		told := -1 // the token after the word of the happening before
		if r.attendance(s) {
			found = r.addAttendants(found)
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi && r.holding[si].lists&inEvents != 0; {
			if r.begins[i]&inEvents == 0 {
				i++
				continue
			}
			lex, n := r.lex.events.longest(r.doc.Tokens[i:s.Tokens.Hi])
			if lex == nil || r.inName(i) {
				i++
				continue
			}
			if lex.event.kind == "" || wanders[r.doc.Tokens[i].Fold] && len(r.sender) == 0 { // it only sounds like one: where tourists go
				i += n
				continue
			}
			if lex.event.form == stays && i-told <= 2 && told >= 0 { // "đến thăm và làm việc tại"
				i += n
				continue
			}
			told = i + n
			if r.both(i) && len(found) > 0 { // "hai bên ký kết …": who met
				if h, ok := r.again(lex.event, found[len(found)-1], i, i+n); ok {
					h.sent = si
					found = r.join(found, h)
				}
			}
			for _, h := range r.happen(lex.event, i, i+n) {
				if last := len(found) - 1; lex.event.form == trips && last >= 0 && found[last].sent == si && found[last].Type == extract.SendOff {
					continue // "lên đường sang Thổ Nhĩ Kỳ"
				}
				h.sent = si
				found = r.join(found, h)
			}
			i += n
		}
	}
	for _, h := range r.gifts() {
		found = r.join(found, h)
	}
	if !slices.ContainsFunc(found, func(h happening) bool { return h.Type != extract.OtherEvent || len(h.pair) == 0 }) {
		found = append(found, r.mainHappening()...) // beside telegrams there is what they are about
	}
	for i := range found {
		r.a.Events = append(r.a.Events, found[i].Event)
	}
	slices.SortStableFunc(r.a.Events, func(a, b extract.Event) int {
		return cmp.Or(cmp.Compare(a.Sentence.Start, b.Sentence.Start), cmp.Compare(a.Type, b.Type))
	})
}

// wanders are the first syllables of "điểm đến" and "chuyến đi", which are visits
// where somebody was sent, and else where tourists go.
var wanders = map[string]bool{"điểm": true}

// nodeAt returns the node that covers token i.
func (r *reader) nodeAt(i int) int {
	lo, hi := 0, len(r.nodes)-1
	for lo < hi {
		if k := (lo + hi) / 2; r.nodes[k].hi > i {
			hi = k
		} else {
			lo = k + 1
		}
	}
	return hi
}

// inName reports whether token i stands within a name: "Trung tâm Hội nghị".
func (r *reader) inName(i int) bool {
	n := &r.nodes[r.nodeAt(i)]
	return n.kind == actorNode && n.head == noHead && n.named && !n.person || n.kind == actorNode && i > n.lo && r.doc.Tokens[i].Cap
}

// happen reads one event word over tokens [lo,hi): an event for each place.
func (r *reader) happen(e eventWord, lo, hi int) []happening {
	t, last := r.nodeAt(lo), r.nodeAt(hi-1)
	for last > t && (r.nodes[last].kind == actorNode || r.nodes[last].kind == titleNode) {
		last-- // "tiếp Đại sứ A": the office is of whom they meet
	}
	switch {
	case r.byTheWay(e, t), r.denied(lo):
		return nil
	case r.silent && e.kind != extract.Visit && e.kind != extract.Meeting && e.kind != extract.Appointment && e.kind != extract.Signing:
		return nil // "ngày ra quân" of a team
	case e.form == ceremonies && !r.held(lo, hi), e.kind == extract.Conference && lo > r.first0() && many[r.doc.Tokens[lo-1].Fold] && !r.dayBeside(t):
		return nil // "tăng cường các diễn đàn"
	case e.form == ceremonies && lo > r.first0() && r.doc.Tokens[lo-1].Kind == extract.Number && !r.is(t-2, "ngày"):
		return nil // "bốn phiên họp" in figures: of a series
	case e.kind == extract.Inspection && lo > r.first0() && inspectors[r.doc.Tokens[lo-1].Fold]:
		return nil // "đoàn kiểm tra": who they are
	case e.kind == extract.Inspection && hi-lo == 2 && r.doc.Tokens[lo].Fold == "kiểm" && !r.inspected(hi, last):
		return nil // "tiếp nhận, kiểm tra và xác định vé"
	case e.kind == extract.Appointment && r.doc.Tokens[lo].Fold == "giữ" && !r.appointed(lo):
		return nil // "khi đang giữ chức": an office held before
	}
	l := r.before(r.eventClause(t), t)
	if l.no && (e.form != ceremonies || e.kind == extract.Appointment) {
		return nil
	}
	h := happening{area: -1}
	h.Type = e.kind
	h.Sentence = r.doc.Sentences[r.sent].Span
	h.Rule, h.Confidence = e.rule, 0.75
	var places []extract.Actor
	switch e.form {
	case ceremonies:
		h.back = r.back(lo, t)
		places = r.ceremony(&h, last)
		if len(h.Participants) == 0 && session(e.kind) && r.rank <= opens && r.dayBeside(t) {
			r.protagonists(&h) // of whom it spoke, where it says no more
		}
		if r.nodes[t].fold == "điểm" {
			places = r.destinations(&h, t)
		}
	case trips:
		places = r.trip(&h, t, last)
	default:
		h.back = e.kind == extract.Conference && r.nodes[t].fold == "dự" && !r.dayBeside(t) // "Dự hội nghị có ông A"
		places = r.deed(&h, &l, t, last)
	}
	switch {
	case e.form == encounters && len(h.Participants) < 2, e.form == stays && !r.officerGoes(&h, t, places):
		return nil
	}
	if e.form == encounters {
		h.pair = personsOf(h.Participants)
		places = slices.DeleteFunc(places, func(a extract.Actor) bool { return a.Kind != extract.PlaceActor })
	}
	if len(h.Participants) == 0 || h.Type == extract.Appointment && !r.office() && !r.cutShort() {
		return nil
	}
	if d := r.dateOf(t, r.sent); !d.IsZero() {
		h.Date = d
	}
	if r.old(h.Date) || !r.reported(&h, e.form, lo, t) {
		return nil
	}
	h.Steps = []extract.Step{{Span: r.span(lo, hi), Why: string(e.kind)}}
	if h.Type == extract.Appointment {
		h.appointed = r.appointee(t, last)
		h.Participants = addActors(slices.Clone(h.appointed), h.Participants...)
		return []happening{h}
	}
	if len(places) == 0 {
		return []happening{h}
	}
	var out []happening
	for i, p := range places {
		if i > 0 && (h.Type != extract.Visit || r.regional(p) && !r.regional(places[0])) {
			break // "thăm tỉnh A, một trong những tỉnh nghèo của miền Trung"
		}
		h.Place, h.area = p, r.areaOf(p)
		out = append(out, h)
	}
	return out
}

// regional reports whether an actor is a part of the country or world.
func (r *reader) regional(a extract.Actor) bool {
	return a.Kind == extract.PlaceActor && r.a.Places[a.Index].Kind == extract.Region
}

// byTheWay reports whether node t only says when something else was: "trước khi lên
// đường"; at the beginning of an article, "nói khi thị sát công trường" is the news.
func (r *reader) byTheWay(e eventWord, t int) bool {
	switch {
	case r.is(t-1, "sau") && e.form == ceremonies && session(e.kind):
		return r.rank > opens // "đưa ra sau cuộc họp"
	case r.is(t-1, "thúc", "trước", "sau", "lề"), e.form == deeds && r.howManieth(t):
		return true
	case r.is(t-1, "khi"):
		return r.rank > opens || r.is(t-2, "trước", "sau") || r.nodes[t-1].hi-r.nodes[t-1].lo > 1
	}
	return false
}

// howManieth reports whether the sentence only tells the how-manieth the happening of node t
// was: "đây là đoàn thứ hai của bệnh viện lên đường".
func (r *reader) howManieth(t int) bool {
	s := r.doc.Sentences[r.sent].Tokens
	if s.Hi-s.Lo < 4 || r.doc.Tokens[s.Lo].Fold != "đây" || r.doc.Tokens[s.Lo+1].Fold != "là" {
		return false
	}
	for i := s.Lo + 2; i < r.nodes[t].lo; i++ {
		if r.doc.Tokens[i].Fold == "thứ" {
			return true
		}
	}
	return false
}

// partners are the words behind "hai" for two who met.
var partners = map[string]bool{"bên": true, "thủ": true, "tổng": true, "chủ": true, "nhà": true, "bộ": true, "nguyên": true, "vị": true, "ngoại": true}

// both reports whether "hai bên", "hai Thủ tướng" or "hai nhà lãnh đạo" is the subject of
// the verb at token i.
func (r *reader) both(i int) bool {
	lo := r.doc.Sentences[r.sent].Tokens.Lo
	for k := i - 1; k > lo && k >= i-7 && r.doc.Tokens[k].Kind == extract.Word; k-- {
		if r.doc.Tokens[k-1].Fold == "hai" && partners[r.doc.Tokens[k].Fold] {
			return true
		}
	}
	return false
}

// again makes an event of those who took part in the one before.
func (r *reader) again(e eventWord, before happening, lo, hi int) (happening, bool) {
	if e.form != deeds && e.form != encounters || e.form == encounters && len(personsOf(before.Participants)) < 2 || e.kind == before.Type || r.before(r.eventClause(r.nodeAt(lo)), r.nodeAt(lo)).no {
		return happening{}, false
	}
	h := before
	h.Type, h.Rule, h.Confidence = e.kind, e.rule+".both", 0.65
	h.area, h.Place = -1, extract.Actor{} // the next verb of the sentence may tell the same, and where
	h.Sentence = r.doc.Sentences[r.sent].Span
	h.Steps = []extract.Step{{Span: r.span(lo, hi), Why: string(e.kind)}}
	return h, true
}

// eventClause returns the first node of the clause of node t.
func (r *reader) eventClause(t int) int {
	for k := t - 1; k >= 0; k-- {
		if r.ends(k) || r.nodes[k].kind == mark && r.nodes[k].fold == ";" {
			return k + 1
		}
	}
	return 0
}

// deed takes the subject of an event verb, the persons beside it, and what
// follows; it returns the places.
func (r *reader) deed(h *happening, l *left, t, last int) []extract.Actor {
	partyActs := false
	for _, k := range []int{l.subject, l.agent, l.principal} {
		if k < 0 {
			continue
		}
		n := &r.nodes[k]
		partyActs = partyActs || n.head == party || n.person
		if n.kind == actorNode && n.head == noHead && !n.person && n.actors[0].Kind == extract.PlaceActor && r.persons(t) > 0 {
			continue // "Hà Giang là nơi ông A tới thăm": the place is visited
		}
		h.Participants = addActors(h.Participants, r.taking(k)...)
	}
	for k := 0; k < t; k++ { // "15 bác sĩ của Bệnh viện A lên đường"
		if n := &r.nodes[k]; n.kind == itemNode && n.item.kind == extract.Personnel {
			h.Participants = addActors(h.Participants, n.item.owner...)
		}
	}
	for k := 0; k < t; k++ { // "ông A dẫn đầu đoàn công tác đến thăm"
		if n := &r.nodes[k]; n.person && r.partOf(k, 0) != venue {
			h.Participants = addActors(h.Participants, n.actors...)
			partyActs = true
		}
	}
	if h.Type == extract.Inspection && !partyActs || h.Type == extract.Visit && !partyActs && r.nodes[t].fold == "thăm" && !r.dayBeside(t) && r.rank > opens {
		h.Participants = nil
		return nil
	}
	var places []extract.Actor
	for k := last + 1; k < len(r.nodes) && k <= last+16; k++ {
		n := &r.nodes[k]
		if n.fold == ":" && r.is(k-1, "gồm", "là", "như") {
			return addActors(places, r.listed(k+1)...)
		}
		if n.kind == mark && (n.fold == ";" || n.fold == ":" || n.fold == ".") || n.lex != nil && n.lex.marker&end != 0 {
			break
		}
		if n.kind != actorNode {
			continue
		}
		switch p := r.partOf(k, t); {
		case n.person:
			h.Participants = addActors(h.Participants, n.actors...)
		case p == venue || p == destination || p == object || p == company || p == receiver || p == subject && k <= last+3:
			for _, a := range n.actors {
				places = addActors(places, a)
				if a.Kind == extract.OrganizationActor || p == company || p == receiver {
					h.Participants = addActors(h.Participants, a)
				}
			}
		}
	}
	if len(places) == 0 && l.subject >= 0 && !slices.ContainsFunc(h.Participants, func(a extract.Actor) bool { return a == r.nodes[l.subject].first() }) {
		if a := r.nodes[l.subject].first(); a.Kind == extract.PlaceActor {
			places = append(places, a)
		}
	}
	return places
}

// listed returns the places of the row that begins at node k: "tại ba tỉnh, gồm: A, B và C".
func (r *reader) listed(k int) []extract.Actor {
	var out []extract.Actor
	for ; k < len(r.nodes); k++ {
		switch n := &r.nodes[k]; {
		case n.kind == actorNode && n.first().Kind == extract.PlaceActor:
			out = addActors(out, n.actors...)
		case !r.is(k, ",", "và"):
			return out
		}
	}
	return out
}

// destinations takes the places before "điểm đến" at node t from the participants, and
// returns them: "ba tỉnh A, B và C là các điểm đến của đoàn".
func (r *reader) destinations(h *happening, t int) []extract.Actor {
	var out []extract.Actor
	for k := range t {
		if n := &r.nodes[k]; n.kind == actorNode && n.first().Kind == extract.PlaceActor {
			out = addActors(out, n.actors...)
		}
	}
	h.Participants = slices.DeleteFunc(slices.Clone(h.Participants), func(a extract.Actor) bool { return slices.Contains(out, a) })
	return out
}

// first returns the first actor of a node, or NoActor.
func (n *node) first() extract.Actor {
	if len(n.actors) == 0 {
		return extract.Actor{}
	}
	return n.actors[0]
}

// persons counts the persons before node t.
func (r *reader) persons(t int) int {
	n := 0
	for k := 0; k < t; k++ {
		if r.nodes[k].person {
			n++
		}
	}
	return n
}

// trip reads a delegation that moves: "đoàn công tác tỉnh Hà Tĩnh vào Huế". It
// returns the places; without a delegation there are no participants.
func (r *reader) trip(h *happening, t, last int) []extract.Actor {
	who := -1
	for k := t - 1; k >= 0 && k >= t-4; k-- {
		if r.delegation(k) {
			who = k
			break
		}
	}
	if who < 0 && (r.nodes[t].fold == "dẫn") {
		for k := last + 1; k < len(r.nodes) && k <= last+2; k++ {
			if r.delegation(k) {
				who = k
			}
		}
	}
	if who < 0 || r.nodes[who].lo > r.first0() && many[r.doc.Tokens[r.nodes[who].lo-1].Fold] {
		return nil // "đưa các đội cứu hộ tới": not ours
	}
	from := max(who, last)
	var places []extract.Actor
	for k := from + 1; k < len(r.nodes) && k <= from+12; k++ {
		n := &r.nodes[k]
		if n.kind == mark && n.fold != "," {
			break
		}
		if n.kind != actorNode || n.person || n.first().Kind != extract.PlaceActor {
			continue
		}
		if p := r.partOf(k, max(0, t)); p == destination || p == object {
			for _, a := range n.actors {
				if a != r.standsFor(r.nodes[who].first()) {
					places = addActors(places, a)
				}
			}
			break
		}
	}
	if len(places) == 0 {
		return nil
	}
	h.Rule, h.Confidence = "event.trip", 0.65
	h.Participants = r.taking(who)
	for k := range r.nodes {
		if r.nodes[k].person {
			h.Participants = addActors(h.Participants, r.nodes[k].actors...)
		}
	}
	return places
}

// taking returns who the actor at node k is, as participants: a delegation comes
// with its sender.
func (r *reader) taking(k int) []extract.Actor {
	n := &r.nodes[k]
	if n.kind == headNode {
		if n.head == party {
			return r.senderAndParty()
		}
		return nil
	}
	out := slices.Clone(n.actors)
	for _, a := range n.actors {
		if a.Kind == extract.OrganizationActor && r.a.Organizations[a.Index].Collective {
			out = addActors(out, r.sendsIt(a))
		}
	}
	return out
}

// senderAndParty returns the article's delegation and its sender.
func (r *reader) senderAndParty() []extract.Actor {
	out := slices.Clone(r.sender)
	for i := range r.a.Organizations {
		a := extract.Actor{Kind: extract.OrganizationActor, Index: i}
		if r.a.Organizations[i].Collective && len(r.sender) > 0 && r.sendsIt(a) == r.sender[0] {
			return addActors(out, a)
		}
	}
	return out
}
