package vocab

import "github.com/lienket/lienket/graph/rdf"

// NS is the namespace of the ontology's classes and properties. It does not
// move with the base of identifiers.
const NS = "https://w3id.org/lienket/ns#"

// The namespaces of standard vocabularies.
const (
	RDFNS    = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	RDFSNS   = "http://www.w3.org/2000/01/rdf-schema#"
	XSDNS    = "http://www.w3.org/2001/XMLSchema#"
	SchemaNS = "https://schema.org/"
	OrgNS    = "http://www.w3.org/ns/org#"
	SKOSNS   = "http://www.w3.org/2004/02/skos/core#"
	ProvNS   = "http://www.w3.org/ns/prov#"
)

// Classes.
const (
	Person       = rdf.IRI(SchemaNS + "Person")
	Place        = rdf.IRI(SchemaNS + "Place")
	Organization = rdf.IRI(OrgNS + "Organization")
	Membership   = rdf.IRI(OrgNS + "Membership") // a position held
	Role         = rdf.IRI(OrgNS + "Role")       // a title
	NewsArticle  = rdf.IRI(SchemaNS + "NewsArticle")

	Province = rdf.IRI(NS + "Province") // with the centrally run cities
	District = rdf.IRI(NS + "District")
	Commune  = rdf.IRI(NS + "Commune")
	Country  = rdf.IRI(NS + "Country")
	Region   = rdf.IRI(NS + "Region")
	City     = rdf.IRI(NS + "City")

	// Group is a set of people without a name, such as the recipients of a
	// gift: "hộ nghèo xã Duy Ninh".
	Group       = rdf.IRI(NS + "Group")
	Support     = rdf.IRI(NS + "Support")
	Observation = rdf.IRI(NS + "Observation")

	Event       = rdf.IRI(NS + "Event")
	Visit       = rdf.IRI(NS + "Visit")
	Meeting     = rdf.IRI(NS + "Meeting")
	SendOff     = rdf.IRI(NS + "SendOff")
	GiftGiving  = rdf.IRI(NS + "GiftGiving")
	Appointment = rdf.IRI(NS + "Appointment")
	Signing     = rdf.IRI(NS + "Signing")
	Inspection  = rdf.IRI(NS + "Inspection")
	Conference  = rdf.IRI(NS + "Conference")
)

// Individuals: the kinds and states of support.
const (
	Personnel    = rdf.IRI(NS + "Personnel")
	Goods        = rdf.IRI(NS + "Goods")
	Money        = rdf.IRI(NS + "Money")
	Expertise    = rdf.IRI(NS + "Expertise")
	OtherSupport = rdf.IRI(NS + "OtherSupport")

	Done    = rdf.IRI(NS + "Done")
	Ongoing = rdf.IRI(NS + "Ongoing")
	Pledged = rdf.IRI(NS + "Pledged")
)

// Properties of RDF, RDFS, SKOS, PROV, schema.org and ORG.
const (
	Type          = rdf.IRI(RDFNS + "type")
	Label         = rdf.IRI(RDFSNS + "label")
	SubPropertyOf = rdf.IRI(RDFSNS + "subPropertyOf")
	// A position's fact node names the predicate and object of its direct
	// triple by RDF's reification vocabulary; the subject is org:member.
	ReifiedPredicate = rdf.IRI(RDFNS + "predicate")
	ReifiedObject    = rdf.IRI(RDFNS + "object")
	AltLabel         = rdf.IRI(SKOSNS + "altLabel")
	QuotedFrom       = rdf.IRI(ProvNS + "wasQuotedFrom")

	HonorificPrefix  = rdf.IRI(SchemaNS + "honorificPrefix")
	ContainedInPlace = rdf.IRI(SchemaNS + "containedInPlace")
	Headline         = rdf.IRI(SchemaNS + "headline")
	URL              = rdf.IRI(SchemaNS + "url")
	DatePublished    = rdf.IRI(SchemaNS + "datePublished")
	Publisher        = rdf.IRI(SchemaNS + "publisher")

	SubOrganizationOf = rdf.IRI(OrgNS + "subOrganizationOf")
	Member            = rdf.IRI(OrgNS + "member")
	OrgOrganization   = rdf.IRI(OrgNS + "organization")
	OrgRole           = rdf.IRI(OrgNS + "role")
)

// Properties of the ontology.
const (
	GSOCode    = rdf.IRI(NS + "gsoCode")
	ISOCode    = rdf.IRI(NS + "isoCode")
	MergedInto = rdf.IRI(NS + "mergedInto")

	Jurisdiction    = rdf.IRI(NS + "jurisdiction")
	LocatedIn       = rdf.IRI(NS + "locatedIn")
	AsOf            = rdf.IRI(NS + "asOf")
	Former          = rdf.IRI(NS + "former")
	HoldsPositionIn = rdf.IRI(NS + "holdsPositionIn")

	Supported   = rdf.IRI(NS + "supported")
	Donor       = rdf.IRI(NS + "donor")
	Recipient   = rdf.IRI(NS + "recipient")
	Kind        = rdf.IRI(NS + "kind")
	Item        = rdf.IRI(NS + "item")
	Quantity    = rdf.IRI(NS + "quantity")
	Unit        = rdf.IRI(NS + "unit")
	Approximate = rdf.IRI(NS + "approximate")
	Joint       = rdf.IRI(NS + "joint")
	Status      = rdf.IRI(NS + "status")

	Participant = rdf.IRI(NS + "participant")
	InPlace     = rdf.IRI(NS + "place")
	Date        = rdf.IRI(NS + "date")
	Metric      = rdf.IRI(NS + "metric")
	Value       = rdf.IRI(NS + "value")

	SHA256     = rdf.IRI(NS + "sha256")
	Source     = rdf.IRI(NS + "source")
	Recorded   = rdf.IRI(NS + "recorded")
	Evidence   = rdf.IRI(NS + "evidence")
	Start      = rdf.IRI(NS + "start")
	End        = rdf.IRI(NS + "end")
	Confidence = rdf.IRI(NS + "confidence")
	Rule       = rdf.IRI(NS + "rule")
)

// Datatypes of dates: as exact as the text allows.
const (
	XSDDate       = rdf.IRI(XSDNS + "date")
	XSDGYearMonth = rdf.IRI(XSDNS + "gYearMonth")
	XSDGYear      = rdf.IRI(XSDNS + "gYear")
	XSDGMonthDay  = rdf.IRI(XSDNS + "gMonthDay")
	XSDInteger    = rdf.IRI(XSDNS + "integer")
	XSDDecimal    = rdf.IRI(XSDNS + "decimal")
	XSDBoolean    = rdf.IRI(XSDNS + "boolean")
	XSDString     = rdf.IRI(XSDNS + "string")
)
