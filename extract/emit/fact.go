package emit

import (
	"strings"

	"github.com/lienket/lienket/extract"
	"github.com/lienket/lienket/graph/rdf"
	"github.com/lienket/lienket/graph/vocab"
)

// fact starts a fact node: its identifier from its parts, its class, and the
// evidence that every fact carries.
func (w *writer) fact(class rdf.Term, ev *extract.Evidence, kind string, parts ...string) rdf.Term {
	var id rdf.Term = w.e.Names.Fact(w.graph, kind, parts...)
	start, end, text := w.a.Document.RawSpan(ev.Sentence)
	w.add(id, vocab.Type, class)
	w.add(id, vocab.QuotedFrom, w.in)
	w.text(id, vocab.Evidence, text)
	w.add(id, vocab.Start, integer(start))
	w.add(id, vocab.End, integer(end))
	w.add(id, vocab.Confidence, rounded(ev.Confidence, 3))
	w.text(id, vocab.Rule, ev.Rule)
	return id
}

func (w *writer) position(p *extract.Position) {
	person := w.person(p.Person)
	if person == nil || p.Title == "" {
		return
	}
	local := p.TitleID
	if local == "" {
		local = vocab.TitleLocal(p.Title)
	}
	title, body, area := w.e.Names.Title(local), w.body(p.Organization), w.place(p.Jurisdiction)
	id := w.fact(vocab.Membership, &p.Evidence, "position", name(person), local, name(body), name(area), boolean(p.Former))
	w.add(id, vocab.Member, person)
	w.add(id, vocab.OrgRole, title)
	w.add(id, vocab.OrgOrganization, body)
	w.add(id, vocab.Jurisdiction, area)
	w.add(id, vocab.AsOf, dateTerm(p.AsOf))
	w.add(id, vocab.Former, typed(boolean(p.Former), vocab.XSDBoolean))

	w.title(title, p.Title, p.TitleEnglish)
	d := w.direct(p, local, title, body, area)
	w.add(id, vocab.ReifiedPredicate, d.predicate)
	w.add(id, vocab.ReifiedObject, d.object)
	// The direct triple says that the position is held: a former one is not.
	if !p.Former {
		w.add(person, d.predicate, d.object)
	}
}

func (w *writer) title(id rdf.Term, vi, en string) {
	w.add(id, vocab.Type, vocab.Role)
	w.label(id, vocab.Label, vi)
	w.labelIn(id, vocab.Label, en, "en")
	w.add(id, vocab.SubPropertyOf, vocab.HoldsPositionIn)
}

// direct is the predicate and object of a position's direct triple.
type direct struct {
	predicate rdf.IRI
	object    rdf.Term
}

// committees are the kinds of body whose secretaries are called after the area:
// "Bí thư Hải Phòng".
var committees = map[string]bool{"tinh-uy": true, "thanh-uy": true, "quan-uy": true, "huyen-uy": true, "thi-uy": true, "dang-uy": true, "dang-bo": true}

// authorities are the kinds of body that go into the title when an office is
// called after the area: "Chủ tịch UBND Hải Phòng", for a bare "Chủ tịch" could be
// the assembly's.
var authorities = map[string]struct{ short, english string }{
	"uy-ban-nhan-dan":   {"UBND", "the People's Committee"},
	"hoi-dong-nhan-dan": {"HĐND", "the People's Council"},
}

// direct decides how people would say the position in three words: of the area
// where the office rules it, else of the organisation.
func (w *writer) direct(p *extract.Position, local string, title rdf.IRI, body, area rdf.Term) direct {
	if body == nil || area == nil {
		if body == nil {
			body = area
		}
		return direct{title, body}
	}
	kind := w.a.Organizations[p.Organization].Kind
	if committees[kind] && strings.Contains(local, "bi-thu") {
		return direct{title, area}
	}
	authority, ok := authorities[kind]
	if !ok {
		return direct{title, body}
	}
	full := w.e.Names.Title(vocab.TitleLocal(local + " " + authority.short))
	english := p.TitleEnglish
	if english != "" {
		english += " of " + authority.english
	}
	w.title(full, p.Title+" "+authority.short, english)
	return direct{full, area}
}

var supportKind = map[extract.SupportKind]rdf.IRI{
	extract.Personnel: vocab.Personnel, extract.Goods: vocab.Goods, extract.Money: vocab.Money,
	extract.Expertise: vocab.Expertise, extract.OtherSupport: vocab.OtherSupport,
}

var supportStatus = map[extract.Status]rdf.IRI{
	extract.Done: vocab.Done, extract.Ongoing: vocab.Ongoing, extract.Pledged: vocab.Pledged,
}

func (w *writer) support(s *extract.Support) {
	from, to := w.actor(s.From), w.actor(s.To)
	if from == nil || to == nil {
		return
	}
	item := s.Item
	if item == "" {
		item = w.a.Document.Slice(s.What)
	}
	parts := []string{name(from), name(to), item, string(s.Kind), string(s.Status), s.Date.String() + s.Date.Partial()}
	if s.Quantity != nil {
		parts = append(parts, decimal(s.Quantity.Value), s.Quantity.Unit)
	}
	id := w.fact(vocab.Support, &s.Evidence, "support", parts...)
	w.labelIn(id, vocab.Label, s.English, "en")
	w.add(id, vocab.Donor, from)
	w.add(id, vocab.Recipient, to)
	w.add(id, vocab.Kind, iriOrNil(supportKind[s.Kind]))
	w.text(id, vocab.Item, oneLine(item))
	if q := s.Quantity; q != nil {
		w.add(id, vocab.Quantity, number(q.Value))
		w.text(id, vocab.Unit, q.Unit)
		w.text(id, vocab.Approximate, q.Approx)
	}
	if s.Joint {
		w.add(id, vocab.Joint, typed("true", vocab.XSDBoolean))
	}
	w.add(id, vocab.Date, dateTerm(s.Date))
	w.add(id, vocab.Status, iriOrNil(supportStatus[s.Status]))

	// A promise is not yet support: it has its fact node only.
	if s.Status != extract.Pledged {
		w.add(from, vocab.Supported, to)
	}
}

// eventClass gives the class of an event and the words of its label.
var eventClass = map[extract.EventType]struct {
	class  rdf.IRI
	vi, en string
}{
	extract.Visit:       {vocab.Visit, "Chuyến thăm", "Visit"},
	extract.Meeting:     {vocab.Meeting, "Buổi làm việc", "Meeting"},
	extract.SendOff:     {vocab.SendOff, "Lễ tiễn", "Send-off"},
	extract.Gift:        {vocab.GiftGiving, "Trao tặng", "Giving of gifts"},
	extract.Appointment: {vocab.Appointment, "Bổ nhiệm", "Appointment"},
	extract.Signing:     {vocab.Signing, "Ký kết", "Signing"},
	extract.Inspection:  {vocab.Inspection, "Kiểm tra", "Inspection"},
	extract.Conference:  {vocab.Conference, "Hội nghị", "Conference"},
	extract.OtherEvent:  {vocab.Event, "Sự kiện", "Event"},
}

func (w *writer) event(v *extract.Event) {
	kind, ok := eventClass[v.Type]
	if !ok {
		kind = eventClass[extract.OtherEvent]
	}
	place := w.actor(v.Place)
	date := v.Date.String() + v.Date.Partial()
	parts := []string{string(v.Type), name(place), date}
	var who []rdf.Term
	for _, x := range v.Participants {
		if t := w.actor(x); t != nil {
			who = append(who, t)
			parts = append(parts, name(t))
		}
	}
	id := w.fact(kind.class, &v.Evidence, "event", parts...)
	for _, t := range who {
		w.add(id, vocab.Participant, t)
	}
	w.add(id, vocab.InPlace, place)
	w.add(id, vocab.Date, dateTerm(v.Date))
	where := w.a.ActorName(v.Place)
	w.labelIn(id, vocab.Label, joinNonEmpty(", ", kind.vi, where, date), "vi")
	w.labelIn(id, vocab.Label, joinNonEmpty(", ", kind.en, where, date), "en")
}

func (w *writer) count(c *extract.Count) {
	place := w.actor(c.Place)
	if place == nil {
		return
	}
	id := w.fact(vocab.Observation, &c.Evidence, "count", name(place), c.Metric, decimal(c.Quantity.Value), c.Quantity.Unit, c.Date.String()+c.Date.Partial())
	w.add(id, vocab.InPlace, place)
	w.text(id, vocab.Metric, oneLine(c.Metric))
	w.add(id, vocab.Value, number(c.Quantity.Value))
	w.text(id, vocab.Unit, c.Quantity.Unit)
	w.text(id, vocab.Approximate, c.Quantity.Approx)
	w.add(id, vocab.Date, dateTerm(c.Date))
}

func joinNonEmpty(sep string, parts ...string) string {
	kept := parts[:0]
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, sep)
}
