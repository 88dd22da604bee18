package extract

// MentionType says what a mention names.
type MentionType uint8

// The types of mention. Title and Role are words for an office ("Bí thư Thành
// ủy"), Honorific a rank or form of address ("Thiếu tướng", "ông", "bác sĩ").
const (
	PersonMention MentionType = iota
	PlaceMention
	OrganizationMention
	TitleMention
	HonorificMention
	DateMention
	QuantityMention
)

// Mention is a stretch of text that names something. Mentions are sorted by
// start, longer first; they may nest (the place inside an organisation's name)
// but never cross.
type Mention struct {
	Span
	Tokens TokenRange
	Type   MentionType
	// Anaphoric marks a mention that is no name ("ông", "tỉnh", "đơn vị"): it
	// helps relations, and is printed nowhere.
	Anaphoric bool
	// Entry is the gazetteer entry that the words matched, or "" (a place's
	// code, a title's slug, an organisation head's slug).
	Entry string
	// Entity is the index into the Analysis' list for the type (Persons,
	// Places, Organizations), or -1 while and where it is unresolved. A title
	// that stands for a person ("Bí thư Thành ủy nói") is resolved to the person
	// by a separate mention of type PersonMention over the same span.
	Entity     int
	Rule       string
	Confidence float64
	// Date is set for DateMention, Quantity for QuantityMention.
	Date     *Date
	Quantity *Quantity
}

// Person is somebody named in the document.
type Person struct {
	ID         string // local name minted by vocab
	Name       string // the fullest form, diacritics and case as usually written
	Label      string // the same in one case and one placing of tone marks
	Aliases    []string
	Honorific  string // "Thiếu tướng", "bác sĩ", or ""
	Mentions   []Span
	Confidence float64
}

// Place is a named place in the document.
type Place struct {
	ID       string
	Name     string // short form: "Hải Phòng", "Hồ Chí Minh", "quận 7"
	Label    string // the name that the lists give it; Name if they don't have it
	Aliases  []string
	Word     string // of its level as names of bodies say it ("tỉnh", "quận"), or ""
	Kind     PlaceKind
	Code     string // GSO code of an administrative unit, ISO code of a country, or ""
	Parent   int    // index of the place that contains it in this document, or -1
	Mentions []Span
	// Inside is true if the place occurs only within organisations' names: then
	// it is no place of the article, but jurisdictions may refer to it.
	Inside     bool
	Confidence float64
}

// PlaceKind is the level of a place.
type PlaceKind uint8

// The levels of places.
const (
	OtherPlace PlaceKind = iota
	Country
	Region
	Province // province or centrally run city
	District
	Commune
	City // a foreign city or one below the province that is no district of the lists
)

// Organization is a named body.
type Organization struct {
	ID           string
	Name         string // expanded so that it is unambiguous
	Label        string // written out as the lists write it, so that articles that spell it differently agree
	Aliases      []string
	Kind         string // slug of its head in the gazetteer ("uy-ban-nhan-dan", "benh-vien"), or ""
	Jurisdiction int    // index into Places of the area that it governs, or -1
	Area         int    // index into Places of the area that it belongs to, governing or not, or -1
	Parent       int    // index into Organizations, or -1
	Mentions     []Span
	// Optional marks a collective that acts but is no registered body
	// ("đoàn công tác tỉnh Hà Tĩnh", "chính quyền tỉnh Bình Định").
	Collective bool
	Confidence float64
}

// ActorKind says which list an Actor points into.
type ActorKind uint8

// The kinds of actor.
const (
	NoActor ActorKind = iota
	PersonActor
	PlaceActor
	OrganizationActor
	GroupActor // people without a name: "người dân vùng lũ", "hộ nghèo"
)

// Actor is somebody or something that gives, receives or takes part.
type Actor struct {
	Kind  ActorKind
	Index int    // into Persons, Places or Organizations
	Group string // the words, for GroupActor
}

// ActorName returns what an actor is called, or "" for nobody.
func (a *Analysis) ActorName(x Actor) string {
	switch x.Kind {
	case PersonActor:
		return a.Persons[x.Index].Name
	case PlaceActor:
		return a.Places[x.Index].Name
	case OrganizationActor:
		return a.Organizations[x.Index].Name
	}
	return x.Group
}

// Evidence is what every fact carries.
type Evidence struct {
	Sentence Span // the sentence that proves the fact
	Rule     string
	// Confidence is the calibrated chance, 0 to 1, that the fact is right.
	Confidence float64
	// Steps says how the fact was made, in order, for --explain.
	Steps []Step
}

// Step is one word range and what was concluded from it.
type Step struct {
	Span
	Why string
}

// Position is an office that a person holds.
type Position struct {
	Evidence
	Person       int
	Title        string // the bare title: "Bí thư", "Phó Chủ tịch"
	TitleID      string // slug of the title in the gazetteer
	TitleEnglish string
	Organization int // index, or -1
	Jurisdiction int // index into Places, or -1
	Former       bool
	AsOf         Date // when the text says it: the publication date if nothing else
}

// SupportKind says what was given.
type SupportKind string

// The kinds of support.
const (
	Personnel    SupportKind = "personnel"
	Goods        SupportKind = "goods"
	Money        SupportKind = "money"
	Expertise    SupportKind = "expertise"
	OtherSupport SupportKind = "other"
)

// Status says how far a support has come.
type Status string

// The states of a support.
const (
	Done    Status = "done"
	Ongoing Status = "ongoing"
	Pledged Status = "pledged"
)

// Quantity is a number with its unit, normalised: "500 triệu đồng" is
// 500000000 đồng.
type Quantity struct {
	Value  float64
	Unit   string
	Approx string // "hơn", "gần", "khoảng", or ""
}

// Support says that one actor gave something to another: one row per donor,
// recipient and item.
type Support struct {
	Evidence
	From, To Actor
	What     Span   // the words for the item
	Item     string // What as said, when the words are not contiguous; else ""
	English  string // the direct label: "sent 600 staff"
	Kind     SupportKind
	Quantity *Quantity
	Date     Date
	Status   Status
	Joint    bool // the quantity is a total shared by several rows
}

// EventType is the kind of a happening.
type EventType string

// The kinds of event.
const (
	Visit       EventType = "visit"
	Meeting     EventType = "meeting"
	SendOff     EventType = "send-off"
	Gift        EventType = "gift"
	Appointment EventType = "appointment"
	Signing     EventType = "signing"
	Inspection  EventType = "inspection"
	Conference  EventType = "conference"
	OtherEvent  EventType = "other"
)

// Event is a happening with its participants.
type Event struct {
	Evidence
	Type         EventType
	Participants []Actor
	Place        Actor // a place or an organisation, or NoActor
	Date         Date
}

// Count is a statistic about a place.
type Count struct {
	Evidence
	Place    Actor
	Metric   string
	Quantity Quantity
	Date     Date
}

// Analysis is everything that was found in one document.
type Analysis struct {
	Document      *Document
	Mentions      []Mention
	Persons       []Person
	Places        []Place
	Organizations []Organization
	Positions     []Position
	Supports      []Support
	Events        []Event
	Counts        []Count
}
