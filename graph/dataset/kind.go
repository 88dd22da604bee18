package dataset

import "fmt"

// Kind says what an ID stands for. It is the ID's top five bits; the 59 bits
// below are the payload: a dictionary number or the value itself.
type Kind uint8

// The kinds, in the order in which their IDs sort. The order of the first three
// groups is SPARQL's: blank nodes, IRIs, literals (section 15.1). Kinds up to
// KindTyped are numbered by a dictionary in no order that means anything; the
// others are inline, and their numeric order is the order of their values.
const (
	// KindNone is the kind of Any and DefaultGraph.
	KindNone Kind = iota
	KindBNode
	KindIRI
	KindString
	KindLangString
	// KindTyped is every typed literal that has no inline form, whatever its
	// datatype: "007"^^xsd:integer too.
	KindTyped
	// KindBoolean is xsd:boolean written true or false.
	KindBoolean
	// KindInteger is xsd:integer and the types derived from it. IDs sort by
	// value first and datatype second.
	KindInteger
	KindDecimal
	KindDouble
	// The kinds of the timeline sort by instant first (a missing time zone
	// counts as UTC) and by time zone second.
	KindDateTime
	KindDate
	KindTime
	KindGYear
	KindGYearMonth
	KindGMonthDay
	KindGMonth
	KindGDay
	kindEnd
)

const (
	payloadBits = 59
	payloadMask = ID(1)<<payloadBits - 1
)

var kindNames = [kindEnd]string{
	"none", "bnode", "iri", "string", "langString", "typed", "boolean", "integer", "decimal", "double",
	"dateTime", "date", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay",
}

// String returns the kind's name.
func (k Kind) String() string {
	if k < kindEnd {
		return kindNames[k]
	}
	return fmt.Sprintf("Kind(%d)", uint8(k))
}

// Inline reports whether IDs of this kind carry their value.
func (k Kind) Inline() bool { return k >= KindBoolean && k < kindEnd }

// Literal reports whether IDs of this kind stand for literals.
func (k Kind) Literal() bool { return k >= KindString && k < kindEnd }

// Numeric reports whether IDs of this kind are inline numbers.
func (k Kind) Numeric() bool { return k >= KindInteger && k <= KindDouble }

// Temporal reports whether IDs of this kind are inline dates or times.
func (k Kind) Temporal() bool { return k >= KindDateTime && k <= KindGDay }

// First and Last bound the IDs of the kind, both inclusive.
func (k Kind) First() ID { return ID(k) << payloadBits }

// Last is the greatest ID of the kind.
func (k Kind) Last() ID { return ID(k)<<payloadBits | payloadMask }

// Kind returns the ID's kind.
func (id ID) Kind() Kind { return Kind(id >> payloadBits) }

// Payload returns the ID without its kind: the dictionary number of a term that
// is not inline.
func (id ID) Payload() uint64 { return uint64(id & payloadMask) }

// MakeID puts an ID together from a kind and a payload below 2^59. It is for
// dictionaries; inline IDs come from [Inline].
func MakeID(k Kind, payload uint64) ID { return ID(k)<<payloadBits | ID(payload)&payloadMask }
