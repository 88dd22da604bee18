package happening

import (
	"cmp"
	"slices"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/extract/event/syntax"
)

// happening is an event while it is read, with what it is merged by.
type happening struct {
	extract.Event
	area      int             // the place, or -1
	only      bool            // it is told late: news only if it was told before
	back      bool            // "tại buổi làm việc": it refers to one that was told
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
	for si := range r.Doc.Sentences {
		if r.Parsed[si] == nil {
			continue
		}
		r.sat = r.sat || len(found) > 0 && session(found[len(found)-1].Type)
		r.Sent, r.Nodes = si, r.Parsed[si]
		s := &r.Doc.Sentences[si]
		if s.Block != extract.Caption {
			if r.rank++; r.rank <= syntax.Opens {
				r.opening = si
			}
		} else if len(found) == 0 {
			r.rank = max(r.rank, 1)
		}
		told := -1 // the token after the word of the happening before
		if r.attendance(s) {
			found = r.addAttendants(found)
		}
		for i := s.Tokens.Lo; i < s.Tokens.Hi && r.Holding[si].Lists&syntax.InEvents != 0; {
			if r.Begins[i]&syntax.InEvents == 0 {
				i++
				continue
			}
			lex, n := r.Lex.Events.Longest(r.Doc.Tokens[i:s.Tokens.Hi])
			if lex == nil || r.inName(i) {
				i++
				continue
			}
			if lex.Event.Kind == "" || wanders[r.Doc.Tokens[i].Fold] && len(r.Sender()) == 0 { // it only sounds like one: where tourists go
				i += n
				continue
			}
			if lex.Event.Form == syntax.Stays && i-told <= 2 && told >= 0 { // "đến thăm và làm việc tại"
				i += n
				continue
			}
			told = i + n
			if r.both(i) && len(found) > 0 { // "hai bên ký kết …": who met
				if h, ok := r.again(lex.Event, found[len(found)-1], i, i+n); ok {
					h.sent = si
					found = r.join(found, h)
				}
			}
			for _, h := range r.happen(lex.Event, i, i+n) {
				if last := len(found) - 1; lex.Event.Form == syntax.Trips && last >= 0 && found[last].sent == si && found[last].Type == extract.SendOff {
					continue // "lên đường sang Thổ Nhĩ Kỳ"
				}
				h.sent = si
				found = r.join(found, h)
			}
			i += n
		}
	}
	for _, h := range r.gifts(found) {
		found = r.join(slices.DeleteFunc(found, func(f happening) bool { return f.Sentence == h.Sentence && r.partOfGiving(&f) }), h)
	}
	if !slices.ContainsFunc(found, func(h happening) bool { return h.Type != extract.OtherEvent || len(h.pair) == 0 }) {
		found = append(found, r.mainHappening()...) // beside telegrams there is what they are about
	}
	for i := range found {
		r.Analysis.Events = append(r.Analysis.Events, found[i].Event)
	}
	slices.SortStableFunc(r.Analysis.Events, func(a, b extract.Event) int {
		return cmp.Or(cmp.Compare(a.Sentence.Start, b.Sentence.Start), cmp.Compare(a.Type, b.Type))
	})
}

// partOfGiving reports whether a happening beside a gift in one sentence is no more than how it
// was given: a delegation's way there, the ceremony at which a house was handed over.
func (r *reader) partOfGiving(f *happening) bool {
	return f.Rule == trips || f.Type == extract.OtherEvent && r.Tokens(f.Steps[0].Span)[0].Fold == "khánh"
}

// wanders are the first syllables of "điểm đến" and "chuyến đi", which are visits
// where somebody was sent, and else where tourists go.
var wanders = map[string]bool{"điểm": true}

// inName reports whether token i stands within a name: "Trung tâm Hội nghị".
func (r *reader) inName(i int) bool {
	n := &r.Nodes[r.NodeAt(i)]
	return n.Kind == syntax.ActorNode && n.Head == syntax.NoHead && n.Named && !n.Person || n.Kind == syntax.ActorNode && i > n.Lo && r.Doc.Tokens[i].Cap
}

// happen reads one event word over tokens [lo,hi): an event for each place.
func (r *reader) happen(e syntax.EventWord, lo, hi int) []happening {
	t, last := r.NodeAt(lo), r.NodeAt(hi-1)
	for last > t && (r.Nodes[last].Kind == syntax.ActorNode || r.Nodes[last].Kind == syntax.TitleNode) {
		last-- // "tiếp Đại sứ A": the office is of whom they meet
	}
	switch {
	case e.Form != syntax.Ceremonies && !r.Holding[r.Sent].Has(syntax.ActorNode, syntax.HeadNode):
		return nil // nobody does it
	case r.byTheWay(e, t), r.denied(lo):
		return nil
	case r.Silent && e.Kind != extract.Visit && e.Kind != extract.Meeting && e.Kind != extract.Appointment && e.Kind != extract.Signing:
		return nil // "ngày ra quân" of a team
	case e.Form == syntax.Ceremonies && !r.held(lo, hi), e.Kind == extract.Conference && lo > r.FirstToken() && syntax.Many[r.Doc.Tokens[lo-1].Fold] && !r.dayBeside(t):
		return nil // "tăng cường các diễn đàn"
	case e.Form == syntax.Ceremonies && lo > r.FirstToken() && r.Doc.Tokens[lo-1].Kind == extract.Number && !r.Is(t-2, "ngày"):
		return nil // "bốn phiên họp" in figures: of a series
	case e.Kind == extract.Inspection && lo > r.FirstToken() && inspectors[r.Doc.Tokens[lo-1].Fold]:
		return nil // "đoàn kiểm tra": who they are
	case e.Kind == extract.Inspection && hi-lo == 2 && r.Doc.Tokens[lo].Fold == "kiểm" && !r.inspected(hi, last):
		return nil // "tiếp nhận, kiểm tra và xác định vé"
	case e.Kind == extract.Appointment && r.Doc.Tokens[lo].Fold == "giữ" && !r.appointed(lo):
		return nil // "khi đang giữ chức": an office held before
	}
	var l syntax.Left // of a ceremony it does not matter what stands before it
	if e.Form != syntax.Ceremonies || e.Kind == extract.Appointment {
		if l = r.Before(r.eventClause(t), t); l.No {
			return nil
		}
	}
	h := happening{area: -1}
	h.Type = e.Kind
	h.Sentence = r.Doc.Sentences[r.Sent].Span
	h.Rule, h.Confidence = e.Rule, 0.75
	var places []extract.Actor
	switch e.Form {
	case syntax.Ceremonies:
		h.back = r.back(lo, t)
		places = r.ceremony(&h, last)
		if len(h.Participants) == 0 && session(e.Kind) && r.rank <= syntax.Opens && r.dayBeside(t) {
			r.protagonists(&h) // of whom it spoke, where it says no more
		}
		if r.Nodes[t].Fold == "điểm" {
			places = r.destinations(&h, t)
		}
	case syntax.Trips:
		places = r.trip(&h, t, last)
	default:
		h.back = e.Kind == extract.Conference && r.Nodes[t].Fold == "dự" && !r.dayBeside(t) // "Dự hội nghị có ông A"
		places = r.deed(&h, &l, t, last)
	}
	switch {
	case e.Form == syntax.Encounters && len(h.Participants) < 2, e.Form == syntax.Stays && !r.officerGoes(&h, t, places):
		return nil
	}
	if e.Form == syntax.Encounters {
		h.pair = personsOf(h.Participants)
		places = slices.DeleteFunc(places, func(a extract.Actor) bool { return a.Kind != extract.PlaceActor })
	}
	if len(h.Participants) == 0 || h.Type == extract.Appointment && !r.office() && !r.cutShort() {
		return nil
	}
	if d := r.DateOf(t, r.Sent); !d.IsZero() {
		h.Date = d
	}
	if r.old(h.Date) || !r.reported(&h, e.Form, lo, t) {
		return nil
	}
	h.Steps = []extract.Step{{Span: r.Span(lo, hi), Why: string(e.Kind)}}
	if h.Type == extract.Appointment {
		h.appointed = r.appointee(t, last)
		h.Participants = syntax.AddActors(slices.Clone(h.appointed), h.Participants...)
		return []happening{h}
	}
	if len(places) == 0 {
		return []happening{h}
	}
	var out []happening
	for i, p := range places {
		if slices.ContainsFunc(places, func(q extract.Actor) bool { return q != p && r.surrounds(p, q) }) {
			continue // "xã A, huyện B, tỉnh C" is one place
		}
		if i > 0 && (h.Type != extract.Visit || r.regional(p) && !r.regional(places[0])) {
			break // "thăm tỉnh A, một trong những tỉnh nghèo của miền Trung"
		}
		h.area = r.AreaOf(p)
		h.Place = siteOf(h.area)
		out = append(out, h)
	}
	return out
}

// surrounds reports whether place p is one that place q lies in.
func (r *reader) surrounds(p, q extract.Actor) bool {
	return p.Kind == extract.PlaceActor && q.Kind == extract.PlaceActor && r.Within(q.Index, p.Index)
}

// regional reports whether an actor is a part of the country or world.
func (r *reader) regional(a extract.Actor) bool {
	return a.Kind == extract.PlaceActor && r.Analysis.Places[a.Index].Kind == extract.Region
}

// byTheWay reports whether node t only says when something else was: "trước khi lên
// đường"; at the beginning of an article, "nói khi thị sát công trường" is the news.
func (r *reader) byTheWay(e syntax.EventWord, t int) bool {
	switch {
	case r.Is(t-1, "sau") && e.Form == syntax.Ceremonies && session(e.Kind):
		return r.rank > syntax.Opens // "đưa ra sau cuộc họp"
	case r.Is(t-1, "thúc", "trước", "sau", "lề"), e.Form == syntax.Deeds && r.howManieth(t):
		return true
	case r.Is(t-1, "khi"):
		return r.rank > syntax.Opens || r.Is(t-2, "trước", "sau") || r.Nodes[t-1].Hi-r.Nodes[t-1].Lo > 1
	}
	return false
}

// howManieth reports whether the sentence only tells the how-manieth the happening of node t
// was: "đây là đoàn thứ hai của bệnh viện lên đường".
func (r *reader) howManieth(t int) bool {
	s := r.Doc.Sentences[r.Sent].Tokens
	if s.Hi-s.Lo < 4 || r.Doc.Tokens[s.Lo].Fold != "đây" || r.Doc.Tokens[s.Lo+1].Fold != "là" {
		return false
	}
	for i := s.Lo + 2; i < r.Nodes[t].Lo; i++ {
		if r.Doc.Tokens[i].Fold == "thứ" {
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
	lo := r.Doc.Sentences[r.Sent].Tokens.Lo
	for k := i - 1; k > lo && k >= i-7 && r.Doc.Tokens[k].Kind == extract.Word; k-- {
		if r.Doc.Tokens[k-1].Fold == "hai" && partners[r.Doc.Tokens[k].Fold] {
			return true
		}
	}
	return false
}

// again makes an event of those who took part in the one before.
func (r *reader) again(e syntax.EventWord, before happening, lo, hi int) (happening, bool) {
	if e.Form != syntax.Deeds && e.Form != syntax.Encounters || e.Form == syntax.Encounters && len(personsOf(before.Participants)) < 2 || e.Kind == before.Type || r.Before(r.eventClause(r.NodeAt(lo)), r.NodeAt(lo)).No {
		return happening{}, false
	}
	h := before
	h.Type, h.Rule, h.Confidence = e.Kind, e.Rule+".both", 0.65
	h.area, h.Place = -1, extract.Actor{} // the next verb of the sentence may tell the same, and where
	h.Sentence = r.Doc.Sentences[r.Sent].Span
	h.Steps = []extract.Step{{Span: r.Span(lo, hi), Why: string(e.Kind)}}
	return h, true
}

// eventClause returns the first node of the clause of node t.
func (r *reader) eventClause(t int) int {
	for k := t - 1; k >= 0; k-- {
		if r.Ends(k) || r.Nodes[k].Kind == syntax.Mark && r.Nodes[k].Fold == ";" {
			return k + 1
		}
	}
	return 0
}

// deed takes the subject of an event verb, the persons beside it, and what
// follows; it returns the places.
func (r *reader) deed(h *happening, l *syntax.Left, t, last int) []extract.Actor {
	partyActs := false
	for _, k := range []int{l.Subject, l.Agent, l.Principal} {
		if k < 0 {
			continue
		}
		n := &r.Nodes[k]
		partyActs = partyActs || n.Head == syntax.Party || n.Person
		if n.Kind == syntax.ActorNode && n.Head == syntax.NoHead && !n.Person && n.Actors[0].Kind == extract.PlaceActor && r.persons(t) > 0 {
			continue // "Hà Giang là nơi ông A tới thăm": the place is visited
		}
		h.Participants = syntax.AddActors(h.Participants, r.taking(k)...)
	}
	for k := 0; k < t; k++ { // "15 bác sĩ của Bệnh viện A lên đường"
		if n := &r.Nodes[k]; n.Kind == syntax.ItemNode && n.Item.Kind == extract.Personnel {
			h.Participants = syntax.AddActors(h.Participants, n.Item.Owner...)
		}
	}
	for k := 0; k < t; k++ { // "ông A dẫn đầu đoàn công tác đến thăm"
		if n := &r.Nodes[k]; n.Person && r.PartOf(k, 0) != syntax.Venue {
			h.Participants = syntax.AddActors(h.Participants, n.Actors...)
			partyActs = true
		}
	}
	if h.Type == extract.Inspection && !partyActs || h.Type == extract.Visit && !partyActs && r.Nodes[t].Fold == "thăm" && !r.dayBeside(t) && r.rank > syntax.Opens {
		h.Participants = nil
		return nil
	}
	var places []extract.Actor
	for k := last + 1; k < len(r.Nodes) && k <= last+16; k++ {
		n := &r.Nodes[k]
		if n.Fold == ":" && r.Is(k-1, "gồm", "là", "như") {
			return syntax.AddActors(places, r.listed(k+1)...)
		}
		if n.Kind == syntax.Mark && (n.Fold == ";" || n.Fold == ":" || n.Fold == ".") || n.Lex != nil && n.Lex.Marker&syntax.End != 0 {
			break
		}
		if n.Kind != syntax.ActorNode {
			continue
		}
		switch p := r.PartOf(k, t); {
		case n.Person:
			h.Participants = syntax.AddActors(h.Participants, n.Actors...)
		case p == syntax.Venue || p == syntax.Destination || p == syntax.Object || p == syntax.Company || p == syntax.Receiver || p == syntax.Subject && k <= last+3:
			for _, a := range n.Actors {
				places = syntax.AddActors(places, a)
				if a.Kind == extract.OrganizationActor || p == syntax.Company || p == syntax.Receiver {
					h.Participants = syntax.AddActors(h.Participants, a)
				}
			}
		}
	}
	if len(places) == 0 && l.Subject >= 0 && !slices.ContainsFunc(h.Participants, func(a extract.Actor) bool { return a == r.Nodes[l.Subject].First() }) {
		if a := r.Nodes[l.Subject].First(); a.Kind == extract.PlaceActor {
			places = append(places, a)
		}
	}
	return places
}

// listed returns the places of the row that begins at node k: "tại ba tỉnh, gồm: A, B và C".
func (r *reader) listed(k int) []extract.Actor {
	var out []extract.Actor
	for ; k < len(r.Nodes); k++ {
		switch n := &r.Nodes[k]; {
		case n.Kind == syntax.ActorNode && n.First().Kind == extract.PlaceActor:
			out = syntax.AddActors(out, n.Actors...)
		case !r.Is(k, ",", "và"):
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
		if n := &r.Nodes[k]; n.Kind == syntax.ActorNode && n.First().Kind == extract.PlaceActor {
			out = syntax.AddActors(out, n.Actors...)
		}
	}
	h.Participants = slices.DeleteFunc(slices.Clone(h.Participants), func(a extract.Actor) bool { return slices.Contains(out, a) })
	return out
}

// persons counts the persons before node t.
func (r *reader) persons(t int) int {
	n := 0
	for k := 0; k < t; k++ {
		if r.Nodes[k].Person {
			n++
		}
	}
	return n
}

// trips is the rule of a delegation's ways, which are no visit beside what it hands over there.
const trips = "event.trip"

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
	if who < 0 && (r.Nodes[t].Fold == "dẫn") {
		for k := last + 1; k < len(r.Nodes) && k <= last+2; k++ {
			if r.delegation(k) {
				who = k
			}
		}
	}
	if who < 0 || r.Nodes[who].Lo > r.FirstToken() && syntax.Many[r.Doc.Tokens[r.Nodes[who].Lo-1].Fold] {
		return nil // "đưa các đội cứu hộ tới": not ours
	}
	from := max(who, last)
	var places []extract.Actor
	for k := from + 1; k < len(r.Nodes) && k <= from+12; k++ {
		n := &r.Nodes[k]
		if n.Kind == syntax.Mark && n.Fold != "," {
			break
		}
		if n.Kind != syntax.ActorNode || n.Person || n.First().Kind != extract.PlaceActor {
			continue
		}
		if p := r.PartOf(k, max(0, t)); p == syntax.Destination || p == syntax.Object {
			for _, a := range n.Actors {
				if a != r.StandsFor(r.Nodes[who].First()) {
					places = syntax.AddActors(places, a)
				}
			}
			break
		}
	}
	if len(places) == 0 {
		return nil
	}
	h.Rule, h.Confidence = trips, 0.65
	h.Participants = r.taking(who)
	for k := range r.Nodes {
		if r.Nodes[k].Person {
			h.Participants = syntax.AddActors(h.Participants, r.Nodes[k].Actors...)
		}
	}
	return places
}

// taking returns who the actor at node k is, as participants: a delegation comes
// with its sender.
func (r *reader) taking(k int) []extract.Actor {
	n := &r.Nodes[k]
	if n.Kind == syntax.HeadNode {
		if n.Head == syntax.Party {
			return r.senderAndParty()
		}
		return nil
	}
	out := slices.Clone(n.Actors)
	for _, a := range n.Actors {
		if a.Kind == extract.OrganizationActor && r.Analysis.Organizations[a.Index].Collective {
			out = syntax.AddActors(out, r.SendsIt(a))
		}
	}
	return out
}

// senderAndParty returns the article's delegation and its sender.
func (r *reader) senderAndParty() []extract.Actor {
	sender := r.Sender()
	out := slices.Clone(sender)
	for i := range r.Analysis.Organizations {
		a := extract.Actor{Kind: extract.OrganizationActor, Index: i}
		if r.Analysis.Organizations[i].Collective && len(sender) > 0 && r.SendsIt(a) == sender[0] {
			return syntax.AddActors(out, a)
		}
	}
	return out
}
